"""The rules of stance, each with a sentence it decides and one it does not; what a changed text must change.

The sentences are in tests/data/stances.tsv.
"""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from monitor.events import Article, Claim, Reading, text_hash
from monitor.reading import Rules, languages
from monitor.reading.merging.weighing import Scales

ROWS = [
    line.split("\t")
    for line in (Path(__file__).parent / "data" / "stances.tsv").read_text("utf-8").splitlines()
    if line and not line.startswith("#")
]
TROOPS = Claim(
    id="troops",
    title="Rwandan soldiers are in Congo",
    kind="troop-deployment",
    who=("Rwanda",),
    where=("DR Congo",),
    parties=("Rwanda",),
)
PACT = Claim(
    id="pact", title="Chile and Bolivia ratify their transit treaty", kind="treaty-ratification", who=("Chile", "Bolivia"),
    what=("transit treaty",), parties=("Chile", "Bolivia"),
)  # fmt: skip
RULES_ALONE = Scales({}, loose=1.1, tied=0.0, sure=0.0)
"""What the rules say, with nothing held back or taken by its weight: one sentence is no article."""
READER = Rules([TROOPS, PACT], scales=RULES_ALONE)
LEADS = {
    ("de", "troops"): "Ruandische Soldaten sind nach Angaben der Zeitung Kivu Herald in den Kongo einmarschiert.",
    ("en", "troops"): "Rwandan soldiers have entered Congo, the newspaper Kivu Herald reported.",
    ("en", "pact"): "Peru welcomed the transit treaty of Chile and Bolivia.",
}
DAY = datetime(2026, 2, 11, 12, tzinfo=UTC)


def read(text: str, lang: str, published: datetime = DAY, title: str = "") -> Reading:
    """Read."""
    article = Article(
        id="a", url="https://example.org/a", outlet="Example", title=title, lang=lang, published=published, text=text,
        text_hash=text_hash(text),
    )  # fmt: skip
    return READER.read(article)


def stances(text: str, lang: str, claim: str = "troops", published: datetime = DAY) -> dict[str, set[str]]:
    """Stances."""
    found: dict[str, set[str]] = {}
    for s in read(text, lang, published).statements:
        if s.claim == claim:
            found.setdefault(s.source, set()).add(s.stance.value)
    return found


@pytest.mark.parametrize(("rule", "lang", "claim", "source", "stance", "sentence"), ROWS)
def test_a_rule_decides_its_sentence_and_no_other(  # noqa: PLR0917  the columns of the table
    rule: str, lang: str, claim: str, source: str, stance: str, sentence: str
) -> None:
    """A rule decides its sentence and no other."""
    reading = read(f"{LEADS[lang, claim]}\n\n{sentence}", lang)
    decided = {
        (s.source, s.stance.value)
        for s in reading.statements
        if s.claim == claim and any(step.rule == rule for step in s.trace) and s.quote in sentence
    }
    if stance == "-":
        assert not decided
    else:
        wanted = {"Congo": "DR Congo"}.get(source, source)
        assert (wanted, stance) in decided, [
            (s.source, s.stance.value, [t.rule for t in s.trace]) for s in reading.statements
        ]


def test_quotes_and_steps_are_words_of_the_article() -> None:
    """Quotes and steps are words of the article."""
    text = f"{LEADS['de', 'troops']}\n\nBelgien bestätigte am Dienstag, dass ruandische Soldaten im Kongo seien."
    for s in read(text, "de").statements:
        assert text[s.start : s.start + len(s.quote)] == s.quote
        assert s.trace
        for step in s.trace:
            assert text[step.start : step.end] == step.text


# ---------------------------------------------------------------- what must change when the text is changed


def test_swapping_two_states_swaps_the_sources() -> None:
    """Swapping two states swaps the sources."""
    text = "Belgien bestätigte, dass ruandische Soldaten im Kongo seien. Peru konnte die Berichte nicht bestätigen."
    swapped = text.replace("Belgien", "§").replace("Peru", "Belgien").replace("§", "Peru")
    assert stances(text, "de") == {"Belgium": {"confirms"}, "Peru": {"cannot_confirm"}}
    assert stances(swapped, "de") == {"Peru": {"confirms"}, "Belgium": {"cannot_confirm"}}


def test_a_negation_turns_the_stance() -> None:
    """A negation turns the stance."""
    assert stances("Belgium confirmed that Rwandan soldiers had entered Congo.", "en") == {"Belgium": {"confirms"}}
    assert stances("Belgium has not confirmed that Rwandan soldiers had entered Congo.", "en") == {
        "Belgium": {"cannot_confirm"}
    }


def test_the_cue_may_stand_before_or_after() -> None:
    """The cue may stand before or after."""
    before = "Belgien erklärte am Dienstag, ruandische Soldaten seien im Kongo eingetroffen."
    after = "Ruandische Soldaten seien im Kongo eingetroffen, erklärte Belgien am Dienstag."
    prepositional = "Ruandische Soldaten sind laut Belgien im Kongo eingetroffen."
    assert stances(before, "de") == stances(after, "de") == stances(prepositional, "de") == {"Belgium": {"asserts"}}


@pytest.mark.parametrize(("opening", "closing"), ["„“", "“”", "«»", '""', "»«", "‚‘"])
def test_quotation_marks_do_not_matter(opening: str, closing: str) -> None:
    """Quotation marks do not matter."""
    text = f"{LEADS['de', 'troops']}\n\nRuanda nannte den Bericht {opening}blanken Unsinn{closing}."
    assert stances(text, "de")["Rwanda"] == {"denies"}


def test_swiss_spelling_reads_the_same() -> None:
    """Swiss spelling reads the same."""
    text = (
        f"{LEADS['de', 'troops']}\n\nDas Außenministerium in Brüssel ließ offen, ob ruandische Soldaten im Kongo seien."
    )
    assert stances(text, "de") == stances(text.replace("ß", "ss"), "de")
    assert stances(text, "de")["Belgium"] == {"cannot_confirm"}


def test_a_pseudo_negation_changes_nothing() -> None:
    """A pseudo negation changes nothing."""
    plain = "Belgium said that Rwandan soldiers had entered Congo."
    assert stances(plain, "en") == stances(plain.replace("said", "said, not only this week,"), "en")


def test_the_day_moves_with_the_publication() -> None:
    """The day moves with the publication."""
    text = "Belgien bestätigte am Montag, dass ruandische Soldaten im Kongo seien."
    days = [read(text, "de", DAY + timedelta(weeks=n)).statements[0].said_on for n in (0, 1)]
    assert days == [date(2026, 2, 9), date(2026, 2, 16)]


def test_another_matter_is_not_read() -> None:
    """Another matter is not read."""
    text = "Rwandan football players won a match in Congo, the newspaper Kivu Herald reported. Belgium welcomed the result."
    assert stances(text, "en") == {}


def test_the_content_of_a_denial_is_no_admission() -> None:
    """The content of a denial is no admission."""
    text = f"{LEADS['en', 'troops']}\n\nRwanda denied that it had agreed to send soldiers to Congo."
    assert stances(text, "en")["Rwanda"] == {"denies"}


def test_a_condition_is_no_confirmation() -> None:
    """A condition is no confirmation."""
    text = (
        f"{LEADS['de', 'troops']}\n\nSollten sich die Berichte bestätigen, wäre das eine Eskalation, erklärte Belgien."
    )
    assert stances(text, "de").get("Belgium", {"comments"}) == {"comments"}


def test_a_language_without_a_lexicon_is_not_read_with_another() -> None:
    """A language without a lexicon is not read with another."""
    reading = read("Belgien bekräftade att rwandiska soldater är i Kongo.", "sv")
    assert (reading.lang, reading.statements) == ("und", ())


def test_reading_twice_gives_the_same() -> None:
    """Reading twice gives the same."""
    text = f"{LEADS['en', 'troops']}\n\nBelgium could not confirm the report. Rwanda denied it."
    assert read(text, "en") == read(text, "en")


@settings(max_examples=150, deadline=None)
@given(st.text(max_size=300), st.sampled_from(sorted(languages())), st.text(max_size=40))
def test_any_text_in_any_language_is_read_without_an_error(text: str, lang: str, title: str) -> None:
    """Any text in any language is read without an error."""
    reading = read(text, lang, title=title)
    for s in reading.statements:
        assert s.quote in text


PIECES = [
    "Ruanda",
    "Rwanda",
    "Soldaten",
    "soldiers",
    "Kongo",
    "Congo",
    "bestätigte",
    "denied",
    "сказал",
    "Берлин",
    "„",
    "“",
    '"',
    ",",
    ".",
    "nicht",
    "that",
    "dass",
    "\n\n",
    "laut",
    "selon",
    "according to",
]


@settings(max_examples=150, deadline=None)
@given(st.lists(st.sampled_from(PIECES), max_size=60), st.sampled_from(sorted(languages())))
def test_words_of_claims_in_any_order_are_read_without_an_error(pieces: list[str], lang: str) -> None:
    """Words of claims in any order are read without an error."""
    text = " ".join(pieces)
    for s in read(text, lang).statements:
        assert text[s.start : s.start + len(s.quote)] == s.quote


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        (
            "de",
            "Der Rebellenführer Tomas Weldow ist tot, berichtete der Kivu-Herold. „Ich lebe“, sagte Weldow dem Sender.",
        ),
        (
            "uk",
            "Ватажок повстанців Томас Велдов загинув, повідомила «Ківу Геральд». «Я живий», — сказав Велдов журналістам.",
        ),
    ],
)
def test_a_person_is_called_as_the_claim_spells_him(lang: str, text: str) -> None:
    """Whatever letters an article has for whom the claim is about, the statement has the claim's name."""
    claim = Claim(id="death", title="Tomas Veldov is dead", kind="death", who=("Tomas Veldov",))
    reader = Rules([claim])
    assert reader.spelt("Weldow") == reader.spelt("Tomas Weldow") == "Tomas Veldov"
    assert reader.spelt("Tomas Holm") == "Tomas Holm"
    article = Article(
        id="a", url="https://example.org/a", outlet="Example", title="", lang=lang, published=DAY, text=text,
        text_hash=text_hash(text),
    )  # fmt: skip
    assert "Tomas Veldov" in {s.source for s in reader.read(article).statements}


def said(claim: Claim, lang: str, text: str) -> set[tuple[str, str]]:
    """Return source and stance of what an article with this text says on the claim."""
    article = Article(
        id="a", url="https://example.org/a", outlet="Example", title="", lang=lang, published=DAY, text=text,
        text_hash=text_hash(text),
    )  # fmt: skip
    return {(s.source, s.stance.value) for s in Rules([claim]).read(article).statements}


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("de", "Die Regierung in Maskat hat einen Austausch Veldovs nicht ausgeschlossen."),
        ("en", "Oman would not rule out that Veldov would be swapped for a diplomat."),
        ("fr", "Oman n'exclut pas un échange de Veldov."),
        ("es", "Omán no descarta un canje de Veldov."),
        ("ru", "Оман не исключил, что Велдов будет обменян."),
        ("uk", "Оман не виключив обмін Велдова."),
    ],
)
def test_who_is_to_be_exchanged_is_known_by_the_surname(lang: str, text: str) -> None:
    """The article need not call him by his full name; a group among the sides is not known by its last word."""
    sides = ("Oman", "Belgium", "Tomas Veldov", "National Support Network")
    claim = Claim(id="swap", title="Oman and Belgium swap prisoners", kind="prisoner-exchange", who=sides)
    assert said(claim, lang, text) == {("Oman", "deems_likely")}
    assert said(claim, lang, text.replace("Veldov", "Network").replace("Велдов", "Мережа")) == set()


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("de", "Der Kongo hat jede Beteiligung syrischer Söldner auf ruandischer Seite bestritten."),
        ("en", "Congo denied that Syrian mercenaries were deployed in Rwanda."),
        ("fr", "Le Congo a démenti la présence de mercenaires syriens au Rwanda."),
        ("es", "El Congo ha negado que haya mercenarios sirios desplegados en Ruanda."),
    ],
)
def test_fighters_of_a_nation_are_found_by_the_nation_in_any_language(lang: str, text: str) -> None:
    """`who = ["Syrian fighters"]` is the people of Syria, whatever the language calls them."""
    claim = Claim(
        id="syrians", title="Syrian fighters are in Rwanda", kind="troop-deployment", who=("Syrian fighters",),
        where=("Rwanda",),
    )  # fmt: skip
    assert {stance for _, stance in said(claim, lang, text)} == {"denies"}
