"""Write tests/data/log-v1.db: a log with every kind of event, as the first release writes it.

Run once, before the first release::

    python tests/data/make_log_v1.py

The file must open for ever, so it is never made again once a release has been published.
"""

from __future__ import annotations

import shutil
import sqlite3
import sys
import tempfile
from contextlib import closing
from datetime import timedelta
from pathlib import Path

HERE = Path(__file__).parent
sys.path.insert(0, str(HERE.parent))

from logdata import CLAIM, START, Clock, article, changed, draft, made, read, statement, tracked, withdrawn  # noqa: E402

from monitor import events  # noqa: E402
from monitor.eventlog import SqliteLog  # noqa: E402
from monitor.events import Stance, Status  # noqa: E402


def everything() -> list[events.Draft]:
    """Return a draft of every kind."""
    one, two = article(1), article(2, copy_of=article(1).id)
    new = article(1, "Another text.", revision_of=one.id)
    said, denied = statement(one), statement(one, "Brenland", Stance.DENIES)
    feed, outlet, about = "https://example.org/rss", "Example Times", 9
    claim = CLAIM.id
    return [
        tracked(),
        draft("2", events.ClaimRevised(claim=CLAIM, changed=("title",)), claim=claim),
        draft("3", events.ClaimReread(reader="rules/1", definition="d", articles=1), claim=claim),
        read(one),
        read(two),
        draft("6", events.ArticleUnreadable(url="https://example.org/3", outlet=outlet, reason="status 404")),
        made(said),
        made(denied),
        changed(Status.UNREPORTED, Status.DISPUTED, key="1", because=(said.id, denied.id)),
        draft(
            "10",
            events.PositionChanged(source="Brenland", before=None, after=Stance.DENIES, because=denied.id),
            claim=claim,
        ),
        draft("11", events.ArticleRevised(article=new.record(), reader="rules/1", diff="-a\n+b"), article=new.id),
        withdrawn(denied),
        draft("13", events.StatusRuled(status=Status.CONFIRMED, by="Ada", reason="seen"), claim=claim),
        draft("14", events.RulingWithdrawn(by="Ada", reason="wrong bridge"), claim=claim),
        draft("15", events.AlertFailed(about=about, target="desk", attempt=1, reason="refused")),
        draft("16", events.AlertSent(about=about, target="desk", title="Bridge: disputed", attempt=2)),
        draft("17", events.AlertSuppressed(about=about, target="night", why="debounced")),
        draft("18", events.FeedFailed(feed=feed, outlet=outlet, reason="status 500", failures=3, alert=("desk",))),
        draft("19", events.FeedRecovered(feed=feed, outlet=outlet, down_s=60.0)),
        draft("20", events.FeedMoved(feed=feed, outlet=outlet, to="https://example.org/feed")),
        draft("21", events.FeedSilent(feed=feed, outlet=outlet, since=START, usual_s=3600.0)),
        draft("22", events.TextDropped(text_hash=two.text_hash, reason="older than 90 days")),
        draft("23", events.ArticleForgotten(text_hash=new.text_hash, by="Ada", reason="court order"), article=new.id),
        draft("24", events.ClaimDropped(title=CLAIM.title), claim=claim),
        draft("25", events.ClaimTracked(claim=CLAIM), claim=claim),
    ]


def main() -> None:
    """Write the file and its head."""
    drafts = everything()
    missing = set(events.PAYLOADS) - {each.data.KIND for each in drafts}
    if missing:
        raise SystemExit(f"no draft of {sorted(missing)}")
    clock = Clock()
    with tempfile.TemporaryDirectory() as folder:
        with SqliteLog.open(Path(folder), clock=clock) as log:
            for each in drafts:
                log.append([each], texts={article(1).text_hash: article(1).text})
                clock.now += timedelta(minutes=1)
            head = log.head()
        path = Path(folder) / "monitor.db"
        with closing(sqlite3.connect(path)) as conn:
            conn.execute("PRAGMA journal_mode = DELETE")
            conn.execute("VACUUM")
        shutil.copyfile(path, HERE / "log-v1.db")
    (HERE / "log-v1.head").write_text(f"{head.position}:{head.hash}\n")


if __name__ == "__main__":
    main()
