"""Labelled documents: tried in a state of their own, shown with their traces, measured."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from monitor import trial
from monitor.errors import UsageError
from monitor.evaluation import Document, evaluate, shares_half
from monitor.events import Stance, Statement

CONFIG = """
[[claims]]
id = "troops"
title = "Soldiers of Norway are deployed to Iceland"
kind = "troop-deployment"
who = ["Norway"]
where = ["Iceland"]
parties = ["Norway"]
authorities = ["NATO"]
"""
DOCUMENTS: list[dict[str, Any]] = [
    {
        "id": "b", "lang": "de", "outlet": "Kurier", "published": "2026-03-06T09:00:00+01:00", "title": "Oslo dementiert",
        "text": "Die norwegische Regierung dementierte am Freitag Berichte, wonach norwegische Soldaten auf Island stationiert sind.",
        "claims": ["troops"], "statements": [{"claim": "troops", "source": "Norway", "stance": "denies", "quote": "Die norwegische Regierung dementierte am Freitag Berichte", "said_on": "2026-03-06"}],
    },
    {
        "id": "a", "lang": "de", "outlet": "Bote", "published": "2026-03-05T09:00:00+01:00", "title": "Island",
        "text": "Norwegische Soldaten sind auf Island stationiert worden, sagte der isländische Außenminister am Mittwoch.",
        "claims": ["troops"], "statements": [{"claim": "troops", "source": "Iceland", "stance": "asserts", "quote": "Norwegische Soldaten sind auf Island stationiert worden", "said_on": "2026-03-04"}],
    },
    {
        "id": "c", "lang": "de", "outlet": "Bote", "published": "2026-03-07T09:00:00+01:00", "title": "Hering",
        "text": "Norwegen und Island streiten über Hering. Das sagte der norwegische Fischereiminister am Freitag.", "claims": [], "statements": [],
    },
]  # fmt: skip


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Give a folder with a configuration and labelled documents."""
    (tmp_path / "config.toml").write_text(CONFIG)
    (tmp_path / "gold.jsonl").write_text("\n".join(json.dumps(d, ensure_ascii=False) for d in DOCUMENTS), "utf-8")
    return tmp_path


def monitor(folder: Path, *words: str, stdin: str = "") -> subprocess.CompletedProcess[str]:
    """Run the command in a folder."""
    return subprocess.run(
        [sys.executable, "-m", "monitor", *words], cwd=folder, input=stdin, capture_output=True, text=True, timeout=120, check=False
    )  # fmt: skip


def test_documents_go_through_the_pipeline_in_order_of_publication(folder: Path) -> None:
    """Each line says what was read and where the claim stands after it; no state folder is left."""
    done = monitor(folder, "read", "--json", "gold.jsonl")
    assert done.returncode == 0, done.stderr
    rows = [json.loads(line) for line in done.stdout.splitlines()]
    assert [row["id"] for row in rows] == ["a", "b", "c"]
    assert [row["status"]["troops"]["status"] for row in rows] == ["alleged", "disputed", "disputed"]
    assert rows[1]["status"]["troops"]["contested_by"] == ["Norway"]
    (said,) = rows[1]["statements"]
    assert (said["source"], said["stance"], said["said_on"]) == ("Norway", "denies", "2026-03-06")
    assert said["quote"] in DOCUMENTS[0]["text"]
    assert said["trace"]
    assert rows[2]["statements"] == []
    assert not (folder / "state").exists()


def test_a_bad_line_is_named(folder: Path) -> None:
    """File and line, exit code 2."""
    with (folder / "gold.jsonl").open("a") as file:
        file.write('\n{"id": 7}\n')
    done = monitor(folder, "read", "--json", "gold.jsonl")
    assert (done.returncode, done.stderr.count("\n")) == (2, 1)
    assert "gold.jsonl, line 4" in done.stderr
    with pytest.raises(UsageError, match="line 1"):
        trial.documents(["nonsense"], "x")


def test_an_article_is_shown_with_its_statements_marked(folder: Path) -> None:
    """Plain text from standard input: brackets round the quote, the steps in words, what was rejected."""
    text = f"{DOCUMENTS[0]['title']}\n\n{DOCUMENTS[0]['text']}\n"
    done = monitor(folder, "read", "-", "--rejected", "--published", "2026-03-06", stdin=text)
    assert done.returncode == 0, done.stderr
    assert "[1: " in done.stdout
    assert " :1]" in done.stdout
    assert "[1] troops: Norway denies" in done.stdout
    assert "said on 2026-03-06" in done.stdout
    assert "who: “Die norwegische Regierung”" in done.stdout


def test_a_page_is_extracted_first(folder: Path) -> None:
    """HTML goes through extraction in the sandbox, as a poll would do it."""
    filler = " ".join(["Am Abend berieten die Minister in Reykjavik über Fischerei und Fähren."] * 6)
    (folder / "page.html").write_text(
        f"<html lang=de><head><title>Oslo dementiert</title></head><body><nav>Start</nav><article><h1>Oslo dementiert</h1>"
        f"<p>{DOCUMENTS[0]['text']}</p><p>{filler}</p></article></body></html>",
        "utf-8",
    )  # fmt: skip
    done = monitor(folder, "read", "--json", "page.html")
    assert done.returncode == 0, done.stderr
    shown = json.loads(done.stdout)
    assert shown["article"]["title"] == "Oslo dementiert"
    assert [(s["source"], s["stance"]) for s in shown["reading"]["statements"]] == [("Norway", "denies")]


@pytest.mark.parametrize(
    ("words", "line"), [(("read", "none.txt"), "none.txt: No such file"), (("read", "-"), "standard input: no text")]
)
def test_nothing_to_read_is_one_line(folder: Path, words: tuple[str, ...], line: str) -> None:
    """A missing file, an empty input."""
    done = monitor(folder, *words)
    assert done.returncode in {1, 2}
    assert line in done.stderr
    assert done.stderr.count("\n") == 1


def test_evaluate_prints_the_table(folder: Path) -> None:
    """Precision, recall and F1 in all, by language, by stance; the mistakes by class."""
    done = monitor(folder, "evaluate", "gold.jsonl")
    assert done.returncode == 0, done.stderr
    assert "stance denies" in done.stdout
    assert "near misses read as something: 0 of 1" in done.stdout
    result = json.loads(monitor(folder, "evaluate", "gold.jsonl", "--json").stdout)
    assert (result["statement"]["right"], result["statement"]["wanted"]) == (2, 2)


def document(
    labelled: list[tuple[str, str]], read: list[tuple[str, str]], *, claims: tuple[str, ...] = ("x",)
) -> Document:
    """Return a document with labelled and read (source, stance) pairs on one claim."""
    from datetime import UTC, datetime  # noqa: PLC0415  only here

    return Document(
        id="d", lang="de", claims=claims,
        labelled=tuple({"claim": "x", "source": s, "stance": t, "quote": "q"} for s, t in labelled),
        read=tuple(
            Statement(id=s + t, claim="x", article="d", outlet="o", published=datetime(2026, 1, 1, tzinfo=UTC), source=s, stance=Stance(t), quote="q")
            for s, t in read
        ),
    )  # fmt: skip


@pytest.mark.parametrize(
    ("labelled", "read", "claims", "kind"),
    [
        ([("Russia", "denies")], [], ("x",), "claim overlooked"),
        ([("Russia", "denies"), ("NATO", "asserts")], [("NATO", "asserts")], ("x",), "source overlooked"),
        ([("Russia", "denies")], [("Russia", "asserts")], ("x",), "other stance"),
        ([("Russia", "denies")], [("Russia", "denies"), ("Russia", "asserts")], ("x",), "stance too many"),
        ([("Russia", "denies")], [("Russia", "denies"), ("NATO", "asserts")], ("x",), "source invented"),
        ([], [("NATO", "asserts")], (), "near miss"),
    ],
)
def test_every_mistake_has_one_class(
    labelled: list[tuple[str, str]], read: list[tuple[str, str]], claims: tuple[str, ...], kind: str
) -> None:
    """So that the classes add up to the mistakes."""
    result = evaluate([document(labelled, read, claims=claims)])
    assert [w.kind for w in result.wrong] == [kind]


PAIRS = st.lists(
    st.tuples(st.sampled_from(["Russia", "NATO", "Ukraine"]), st.sampled_from([s.value for s in Stance])),
    unique=True,
    max_size=6,
)


@given(PAIRS)
def test_perfect_readings_score_one(pairs: list[tuple[str, str]]) -> None:
    """Read what is labelled: 1.0 and no mistakes."""
    result = evaluate([document(pairs, pairs)])
    assert result.statement.f1 == result.source.f1 == 1.0
    assert not result.wrong


@given(PAIRS, PAIRS)
def test_scores_are_shares(labelled: list[tuple[str, str]], read: list[tuple[str, str]]) -> None:
    """Between 0 and 1, and F1 between precision and recall."""
    score = evaluate([document(labelled, read)]).statement
    assert 0 <= score.precision <= 1
    assert min(score.precision, score.recall) - 1e-9 <= score.f1 <= max(score.precision, score.recall) + 1e-9


def test_quotes_agree_by_half() -> None:
    """Half of the shorter quote's words in a row."""
    assert shares_half("a b c d", "x c d y z q")
    assert not shares_half("a b c d", "a x c y")
    assert not shares_half("", "a")
