"""The demonstration's story as an editor would read it, and a log made of it: statements by hand, all else real."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date, datetime, timedelta
from pathlib import Path

from monitor import tracking
from monitor.config import Settings
from monitor.demo import newsroom as data
from monitor.eventlog import SqliteLog
from monitor.events import (
    AlertSent,
    Article,
    Draft,
    FeedFailed,
    Reading,
    Stage,
    Stance,
    Statement,
    article_id,
    statement_id,
    text_hash,
)
from monitor.intake import Intake

TROOPS, TREATY = "orvania-troops", "partnership-treaty"
A, C, D, N, R = Stance.ASSERTS, Stance.CONFIRMS, Stance.DENIES, Stance.CANNOT_CONFIRM, Stance.RETRACTS

Said = tuple[str, str, Stance, str, Stage | None, str | None]
"""claim, source, stance, quote, stage, party"""
SAID: dict[tuple[str, int], list[Said]] = {
    ("lodania-says-orvanian-soldiers-arrived", 0): [
        (TROOPS, "Lodania", A, "Lodania's military intelligence service said on Monday that Orvanian soldiers had arrived in Karsovia", None, None)
    ],
    ("orvanian-soldiers-have-arrived-lodania-says", 0): [
        (TROOPS, "Lodania", A, "Lodania's military intelligence service said on Monday that Orvanian soldiers had arrived in Karsovia", None, None)
    ],
    ("karsowien-weist-bericht-zurueck", 0): [
        (TROOPS, "Karsovia", D, "„In unserem Land gibt es keine orwanischen Soldaten“, sagte Ministeriumssprecher Aurel Bant", None, None),
        (TROOPS, "Lodania", A, "Der lodanische Militärgeheimdienst hatte zuvor mitgeteilt, rund 1800 orwanische Soldaten seien in Karsowien eingetroffen", None, None),
        (TROOPS, "Coastal League", N, "Der Küstenbund konnte den Einsatz orwanischer Soldaten am Montag nicht bestätigen", None, None),
    ],
    ("orvanie-dement-ligue-cotiere-verifie", 0): [
        (TROOPS, "Orvania", D, "Le ministère orvanien de la Défense a démenti mardi l'envoi de soldats orvaniens en Karsovie", None, None),
        (TROOPS, "Coastal League", N, "La Ligue côtière n'est pas en mesure de confirmer la présence de soldats orvaniens en Karsovie", None, None),
        (TROOPS, "Lodania", A, "La Lodanie accuse l'Orvanie d'avoir envoyé 1 800 soldats en Karsovie", None, None),
    ],
    ("veldania-orvanian-troops", 0): [
        (TROOPS, "Veldania", C, "Veldania's foreign ministry confirmed on Wednesday that Orvanian soldiers are in Karsovia", None, None)
    ],
    ("veldania-orvanian-troops", 1): [
        (TROOPS, "Veldania", N, "Veldania's foreign ministry said on Wednesday that it could not confirm that Orvanian soldiers are in Karsovia", None, None)
    ],
    ("karsovia-orvania-sign-partnership-treaty", 0): [
        (TREATY, "Karsovia", C, "Karsovia and Orvania have signed a partnership treaty, the Karsovian presidency announced on Friday", Stage.SIGNED, None)
    ],
    ("veldanien-nachrichtendienst-belege", 0): [
        (TROOPS, "Veldania", C, "Der veldanische Nachrichtendienst hat nach den Worten seines Chefs Belege dafür, dass orwanische Soldaten in Karsowien kämpfen", None, None)
    ],
    ("parlement-karsovien-approuve-le-traite", 0): [
        (TREATY, "Karsovia", C, "Le Parlement karsovien a annoncé lundi avoir approuvé le traité de partenariat", Stage.APPROVED, "Karsovia")
    ],
    ("veldania-intelligence-withdraws-statement", 0): [
        (TROOPS, "Veldania", R, "Veldania's intelligence service on Tuesday retracted its statement that Orvanian soldiers are fighting in Karsovia", None, None),
        (TROOPS, "Lodania", A, "Orvanian soldiers are fighting in Karsovia, Mira Toval, the spokeswoman of Lodania's military intelligence service, said", None, None),
    ],
    ("orwanien-ratifiziert-partnerschaftsvertrag", 0): [
        (TREATY, "Orvania", C, "Orwanien hat den Partnerschaftsvertrag mit Karsowien ratifiziert, teilte das orwanische Präsidialamt am Mittwoch mit", Stage.RATIFIED, "Orvania")
    ],
    ("coastal-league-confirms-orvanian-soldiers", 0): [
        (TROOPS, "Coastal League", C, "The Coastal League confirmed on Thursday that Orvanian soldiers are fighting in Karsovia", None, None),
        (TROOPS, "Karsovia", D, '"There are no Orvanian soldiers in Karsovia," foreign ministry spokesman Aurel Bant said', None, None),
    ],
    ("coastal-league-confirms", 0): [
        (TROOPS, "Coastal League", C, "The Coastal League confirmed on Thursday that Orvanian soldiers are fighting in Karsovia", None, None),
        (TROOPS, "Karsovia", D, '"There are no Orvanian soldiers in Karsovia," foreign ministry spokesman Aurel Bant said', None, None),
    ],
    ("karsowien-ratifiziert-partnerschaftsvertrag", 0): [
        (TREATY, "Karsovia", C, "Karsowien hat den Partnerschaftsvertrag mit Orwanien ratifiziert, teilte das karsowische Präsidialamt am Freitag mit", Stage.RATIFIED, "Karsovia")
    ],
    ("orvanie-reconnait-presence-de-soldats", 0): [
        (TROOPS, "Orvania", C, "L'Orvanie a reconnu dimanche que des soldats orvaniens combattent en Karsovie", None, None)
    ],
}  # fmt: skip
"""(page, version) -> what an editor reads in it; pages that are not here say nothing about a tracked claim."""

PATH = {
    TROOPS: ["alleged", "disputed", "disputed", "corroborated", "disputed", "corroborated", "disputed", "confirmed", "confirmed"],
    TREATY: ["confirmed signed", "confirmed approved", "confirmed ratified", "confirmed ratified"],
}  # fmt: skip
"""The statuses that follow, in order; the same status twice: who contests it, or whose stage it is, changed."""


class Hand:
    """A reader that knows the story: the statements above, by the address of the article."""

    name = "hand/1"

    def read(self, article: Article) -> Reading:
        """Return what the story says about this article."""
        slug = article.url.rpartition("/")[2].removesuffix(".html")
        version = 1 if "Correction:" in article.text else 0
        said = SAID.get((slug, version), [])
        return Reading(statements=tuple(_statement(article, one) for one in said), lang=article.lang, reader=self.name)


def _statement(article: Article, said: Said) -> Statement:
    claim, source, stance, quote, stage, party = said
    start = article.text.find(quote)
    assert start >= 0, f"{quote!r} is not in {article.url}"
    recalled = "hatte zuvor" in quote or "accuse" in quote
    return Statement(
        id=statement_id(article.id, claim, source, stance, stage=stage, party=party),
        claim=claim,
        article=article.id,
        outlet=article.outlet,
        published=article.published,
        source=source,
        stance=stance,
        quote=quote,
        stage=stage,
        party=party,
        said_on=None if recalled else date(article.published.year, article.published.month, article.published.day),
        start=start,
        report=article.copy_of,
        reader="hand/1",
    )


def settings(folder: Path) -> Settings:
    """Return the demonstration's settings with addresses that nobody asks."""
    newsroom = data.load()
    text = data.configuration(newsroom.outlets, server="http://127.0.0.1:8080", receiver="json://127.0.0.1:8080/x")
    (folder / "config.toml").write_text(text, "utf-8")
    return data.settings(text, folder / "config.toml")


@contextmanager
def story(folder: Path) -> Iterator[SqliteLog]:
    """Yield the log after the whole story; `folder` holds config.toml and state/."""
    newsroom = data.load()
    moments: list[tuple[datetime, data.Page, int]] = [(p.published, p, 0) for p in newsroom.articles]
    moments += [(v.at, p, n) for p in newsroom.articles for n, v in enumerate(p.versions, 1)]
    now = [moments[0][0] - timedelta(hours=1)]
    with SqliteLog.open(folder / "state", clock=lambda: now[0]) as log:
        hand = Hand()
        intake = Intake(settings(folder), log, reader=hand.name, clock=lambda: now[0])
        tracking.track(intake)
        for at, page, _ in sorted(moments, key=lambda m: m[0]):
            now[0] = at + timedelta(minutes=5)
            article = _article(newsroom, page, at)
            intake.article(article, hand.read(article))
        _alerts(log, now[0])
        intake.unreadable("http://127.0.0.1:8080/gazette/gone.html", "Harbour Gazette", "HTTP 404", title="Gone")
        yield log


def _article(newsroom: data.Newsroom, page: data.Page, at: datetime) -> Article:
    version = page.at(at)
    assert version is not None
    outlet = newsroom.outlet(page.outlet)
    url = f"http://127.0.0.1:8080/{outlet.folder}/{page.slug}.html"
    text = version.text.strip()
    return Article(
        id=article_id(url, text),
        url=url,
        outlet=page.outlet,
        title=version.title,
        lang=outlet.lang,
        published=page.published,
        text=text,
        text_hash=text_hash(text),
        author=page.author,
        credit=("Meridian Wire",) if "Meridian Wire" in text else (),
    )


def _alerts(log: SqliteLog, now: datetime) -> None:
    """Settle every alert but the last one, and let a feed fail."""
    due = log.db.execute("SELECT about, target FROM alerts WHERE state = 'due' ORDER BY about").fetchall()
    drafts = [
        Draft(
            key=f"alert_sent:{about}:{target}",
            happened_at=now,
            data=AlertSent(about=about, target=target, title=f"About entry {about}"),
        )
        for about, target in due[:-1]
    ]
    failed = FeedFailed(
        feed="http://127.0.0.1:8080/strandhafer/feed.xml", outlet="Radio Strandhafer", reason="HTTP 503", failures=3
    )
    log.append([*drafts, Draft(key="feed_failed:strandhafer:1", happened_at=now, data=failed)])
