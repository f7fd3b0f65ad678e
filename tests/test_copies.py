"""Ten outlets that print one agency's report are one witness; two reporters at one event are two."""

from __future__ import annotations

import json
import random
import time
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from monitor.articles.copies import Index, credit, fingerprint, same_report, shared
from monitor.articles.revisions import substantive_change

GOLD = Path(__file__).parents[1].parent / "shared" / "gold" / "dev.jsonl"
NOW = datetime(2026, 3, 2, 9, tzinfo=UTC)
WORDS = [
    f"{a}{b}"
    for a in ("brid", "coun", "har", "mark", "tow", "riv", "wint", "gard")
    for b in ("er", "ge", "cil", "bour", "et", "en")
]


def report(seed: int, words: int = 200) -> str:
    """Return a text of sentences unlike any other seed's."""
    chance = random.Random(seed)
    return " ".join(" ".join(chance.choices(WORDS, k=12)).capitalize() + "." for _ in range(words // 12))


CREDITS = [
    ("Kiew (dpa) – Text.", ("dpa",)),
    ("Kiew/Minsk (dpa/AFP) - Text.", ("AFP", "dpa")),
    ("MOSCOW, Nov 6 (Reuters) - Text.", ("Reuters",)),
    ("SEOUL (AP) — Text.", ("AP",)),
    ("Rom (nka) – Text.", ("nka",)),
    ("Text.\n\n(dpa/red)", ("dpa",)),
    ("Text. (AFP)", ("AFP",)),
    ("Text. — Meridian Wire", ("Meridian Wire",)),
    ("Text.\n\nQuelle: dpa", ("dpa",)),
    ("МОСКВА (ТАСС) - Текст.", ("TASS",)),
    ("Text about the (old) bridge.", ()),
    ("The minister (left) said so.", ()),
    ("He spoke of dpa.", ()),
    ("", ()),
]


@pytest.mark.parametrize(("text", "found"), CREDITS)
def test_credit(text: str, found: tuple[str, ...]) -> None:
    """Dateline, closing credit, line of sources; words in brackets that are no agency are none."""
    assert credit(text) == found


def test_a_copy_is_found_however_it_is_trimmed() -> None:
    """Shortened at the end, another dateline, another credit, one sentence changed."""
    text = report(1)
    copy = "Rom. " + text.replace(text.split(". ")[3], "Something else stands here now") + " (dpa)"
    assert same_report(fingerprint(f"Rom (dpa) - {text}"), fingerprint(copy))
    assert same_report(fingerprint(text), fingerprint(text[: len(text) // 2]))


def test_reports_on_one_event_are_no_copies() -> None:
    """A shared quotation of two sentences in long reports is none; without enough words nothing is."""
    quotation = report(99, 24)
    one, two = f"{report(1)} {quotation} {report(2)}", f"{report(3)} {quotation} {report(4)}"
    assert 0 < shared(fingerprint(one), fingerprint(two)) < 0.2
    assert not same_report(fingerprint(one), fingerprint(two))
    assert not same_report(fingerprint("Minister resigns"), fingerprint("Minister resigns"))


def test_a_shared_credit_asks_for_less() -> None:
    """Two texts that share two fifths are one report where both credit the agency, else not."""
    common = report(1, 160)
    one, two = fingerprint(common + report(2, 200)), fingerprint(common + report(3, 200))
    assert 0.3 < shared(one, two) < 0.5
    assert same_report(one, two, same_credit=True)
    assert not same_report(one, two)


def test_index_finds_the_root() -> None:
    """A copy of a copy belongs to the first report; old reports and other reports are not found."""
    index = Index()
    index.add("root", "Wire", report(1), (), NOW)
    for seed in range(2, 60):
        index.add(f"other{seed}", "Wire", report(seed), (), NOW)
    assert index.find("Echo", report(1) + " More here.", (), NOW) == "root"
    index.add("root", "Echo", report(1) + " More here.", (), NOW)
    assert index.find("Post", report(1), (), NOW) == "root"
    assert index.find("Post", report(777), (), NOW) is None
    assert index.find("Post", report(1), (), NOW + timedelta(days=30)) is None


def test_index_stays_small() -> None:
    """The oldest reports leave; nothing of them stays."""
    index = Index(most=10)
    for seed in range(30):
        index.add(str(seed), "Wire", report(seed), (), NOW)
    assert len(index) == 10
    assert index.find("Echo", report(3), (), NOW) is None
    assert index.find("Echo", report(25), (), NOW) == "25"
    assert len(index._by_shingle) <= 10 * 96  # noqa: SLF001  that is the memory


@pytest.mark.skipif(not GOLD.exists(), reason="the labelled articles (../shared/gold) are not here")
def test_labelled_copies() -> None:
    """Every labelled copy is found, and no two other articles are taken for one report."""
    rows = [json.loads(line) for line in GOLD.read_text("utf-8").splitlines() if line.strip()]
    marks = {row["id"]: (fingerprint(row["text"]), set(credit(row["text"]))) for row in rows}
    wrong = []
    for number, one in enumerate(rows):
        for two in rows[number + 1 :]:
            copy = one["copy_of"] == two["id"] or two["copy_of"] == one["id"]
            revision = one["revision_of"] == two["id"] or two["revision_of"] == one["id"]
            (a, credits_a), (b, credits_b) = marks[one["id"]], marks[two["id"]]
            if not revision and same_report(a, b, same_credit=bool(credits_a & credits_b)) != copy:
                wrong.append((one["id"], two["id"], copy))
    assert wrong == []


# ---------------------------------------------------------------- revisions

BASE = "The council of Arnsee closed the bridge on Monday. Twelve people were hurt. The mayor denied any fault."
COSMETIC = {
    "nothing": BASE,
    "white space": BASE.replace(" ", "  ").replace(". ", ".\n\n"),
    "punctuation": BASE.replace("denied any fault.", "denied any fault …"),
    "quotation marks": BASE.replace("any fault", "„any fault“"),
    "a typing error": BASE.replace("council", "concil"),
    "swapped letters": BASE.replace("bridge", "brigde"),
    "case": BASE.replace("council", "Council"),
    "soft hyphens": BASE.replace("council", "coun\u00adcil"),
    "order": "Twelve people were hurt. The mayor denied any fault. The council of Arnsee closed the bridge on Monday.",
    "time stamp": BASE + "\n\nUpdated 2 March 2026, 14:05",
    "stand": BASE + "\nStand: 02.03.2026, 14:05 Uhr",
    "more follows": BASE + "\n\nMore follows.",
    "reading time": "3 min read\n" + BASE,
    "decomposed letters": BASE.replace("Arnsee", "Arnsee"),
}
SUBSTANTIVE = {
    "a number": BASE.replace("Twelve", "Thirteen"),
    "digits": BASE.replace("Twelve", "12"),
    "negation": BASE.replace("denied", "did not deny"),
    "one letter that turns it": BASE.replace("Monday", "Sunday"),
    "unlikely": BASE.replace("The mayor denied any fault", "The mayor denied no fault"),
    "withdrawn": BASE.replace(" The mayor denied any fault.", ""),
    "added": BASE + " NATO confirmed it.",
    "another verb": BASE.replace("denied", "admitted"),
    "an update that says something": BASE + " Updated figures show forty dead.",
    "correction": BASE + " An earlier version of this report was wrong.",
    "empty": "",
}


@pytest.mark.parametrize("new", COSMETIC.values(), ids=COSMETIC)
def test_form_is_no_change(new: str) -> None:
    """What changes the form and not what is said."""
    assert substantive_change(BASE, new) == ""
    assert substantive_change(new, BASE) == ""


@pytest.mark.parametrize("new", SUBSTANTIVE.values(), ids=SUBSTANTIVE)
def test_content_is(new: str) -> None:
    """What an editor would want to know of, in both directions; the diff shows it."""
    assert substantive_change(BASE, new)
    assert substantive_change(new, BASE)


def test_the_diff_shows_what_changed() -> None:
    """Lines with - and +, the changed sentences only."""
    new = BASE.replace("Twelve", "Thirteen")
    assert substantive_change(BASE, new).splitlines() == ["-Twelve people were hurt.", "+Thirteen people were hurt."]


HOSTILE = {
    "sentences": (". ".join(f"Satz nummer{i} alpha steht hier" for i in range(25_000)), "nummer", "ziffer"),
    "the same ones again": (". ".join(f"Satz {i % 150} steht hier" for i in range(30_000)), "Satz 1", "Satz 9"),
    "long ones that almost agree": (". ".join(f"Satz{chr(65 + i)} {'wort ' * 6_000}ende" for i in range(25)), "ende", "finis"),
    "combining marks": ("a" + "\u0345\u0315\u0300\u0327" * 200_000, "a", "b"),
    "blanks": ("x" + " " * 900_000 + "y", "y", "z"),
    "dots": ("... " * 250_000, "... ", ".. "),
}  # fmt: skip


@pytest.mark.parametrize("text", HOSTILE.values(), ids=HOSTILE)
def test_a_hostile_edit_takes_no_time(text: tuple[str, str, str]) -> None:
    """Two versions are compared in the daemon's own process: a megabyte of anything takes some tenths of a second."""
    old, what, by = text
    started = time.process_time()
    substantive_change(old, old.replace(what, by))
    assert time.process_time() - started < 4


def test_a_diff_stands_where_the_change_was() -> None:
    """What went before what came in its place, each in the order of the text; what only moved is not shown."""
    old = "One stays here. Two is gone now. Three stays here. Four is gone too. Five stays."
    new = "Five stays. One stays here. Two came instead of it. Three stays here. Six is all new."
    assert substantive_change(old, new).splitlines() == [
        "-Two is gone now.", "+Two came instead of it.", "-Four is gone too.", "+Six is all new.",
    ]  # fmt: skip
