"""The steps of treaties: which clause tells them, whose they are, and what a reaction is a reaction to; the outlet's answers."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from monitor.events import OUTLET, Article, Claim, text_hash
from monitor.reading import Rules

PACT = Claim(
    id="pact", title="Chile and Bolivia ratify their transit treaty", kind="treaty-ratification", who=("Chile", "Bolivia"),
    what=("transit treaty",), parties=("Chile", "Bolivia"),
)  # fmt: skip
DEATH = Claim(id="death", title="Joren Vask is dead", kind="death", who=("Joren Vask",), authorities=("Norway",))
READER = Rules([PACT, DEATH])
LEAD = {
    "de": "In Chile und Bolivien geht es um den gemeinsamen Transitvertrag.",
    "en": "Chile and Bolivia are debating their transit treaty.",
}


def steps(text: str, lang: str = "de") -> set[tuple[str, str, str | None, str | None]]:
    """Return source, stance, stage and party of what is read about the treaty."""
    whole = f"{LEAD[lang]} {text}"
    return {
        (s.source, s.stance.value, s.stage and s.stage.value, s.party)
        for s in READER.read(article(whole, lang)).statements
        if s.claim == "pact"
    }


def article(text: str, lang: str = "de") -> Article:
    """Return an article of one day."""
    return Article(
        id="a", url="https://example.org/a", outlet="Example", title="", lang=lang, text=text,
        published=datetime(2026, 2, 11, 12, tzinfo=UTC), text_hash=text_hash(text),
    )  # fmt: skip


@pytest.mark.parametrize(
    ("lang", "text", "stage"),
    [
        (
            "de",
            "Chile hat den Transitvertrag, der im Juni unterzeichnet wurde, ratifiziert, teilte Chile mit.",
            "ratified",
        ),
        ("de", "Chile teilte mit, es habe den im Juni unterzeichneten Transitvertrag ratifiziert.", "ratified"),
        ("en", "Chile said that it had ratified the transit treaty, which was signed in June.", "ratified"),
    ],
)
def test_an_old_step_in_a_side_clause_is_not_the_news(lang: str, text: str, stage: str) -> None:
    """The main clause tells the step."""
    assert {found[2] for found in steps(text, lang) if found[0] == "Chile"} == {stage}


def test_several_main_clauses_tell_several_steps() -> None:
    """Both chambers' yes and the signature are told in one breath."""
    found = steps("Chiles Parlament hat den Transitvertrag gebilligt, der Präsident unterzeichnete das Gesetz.")
    assert {(stage, party) for _, _, stage, party in found} == {("approved", "Chile"), ("ratified", "Chile")}


def test_a_reaction_is_to_the_news_and_not_to_what_is_recalled() -> None:
    """The vote of last month does not come between."""
    found = steps(
        "Bolivien hat den Transitvertrag ratifiziert. Das Parlament in La Paz hatte im Januar zugestimmt. "
        "Peru sprach von einem historischen Tag."
    )
    assert ("Peru", "comments", "ratified", "Bolivia") in found


def test_a_vote_that_is_regretted_can_be_a_no() -> None:
    """*Das Votum* is what the vote was."""
    found = steps("Boliviens Parlament hat den Transitvertrag abgelehnt. Peru bedauerte das Votum.")
    assert ("Peru", "comments", "rejected", "Bolivia") in found


def test_the_parliament_of_another_takes_no_step() -> None:
    """The Commission expects a ratification; it does not vote."""
    found = steps("Die EU-Kommission erwartet, dass Chile den Transitvertrag bald ratifiziert.")
    assert found == {("European Union", "deems_likely", "ratified", "Chile")}


def test_a_treaty_that_is_turned_down_is_a_step_and_no_refusal_to_speak() -> None:
    """*Abgelehnt* is what the chamber did."""
    found = steps("Boliviens Abgeordnetenkammer hat den Transitvertrag mit Chile abgelehnt.")
    assert {(stance, stage) for _, stance, stage, _ in found} == {("asserts", "rejected")}


@pytest.mark.parametrize(
    ("text", "stance"),
    [
        ("Ist Joren Vask tot? Ja, daran besteht kein Zweifel mehr.", "asserts"),
        ("Ist Joren Vask tot? Nein.", "denies"),
        ("Warum ist Joren Vask tot? Ja, das fragen sich viele.", None),
    ],
)
def test_the_answer_to_a_question_is_the_outlets_own(text: str, stance: str | None) -> None:
    """Yes and no are verdicts, where yes or no was asked."""
    found = [s.stance.value for s in READER.read(article(text)).statements if s.source == OUTLET]
    assert found == ([stance] if stance else [])


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("de", "Heute steht fest: Joren Vask ist gestorben. Norwegen bestätigte am Montag, dass Joren Vask tot ist."),
        ("en", "It is now certain that Joren Vask has died. Norway confirmed on Monday that Joren Vask is dead."),
        ("fr", "Il est désormais établi que Joren Vask est mort. La Norvège a confirmé lundi que Joren Vask est mort."),
        ("es", "Ya no hay duda: Joren Vask ha muerto. Noruega confirmó el lunes que Joren Vask ha muerto."),
        ("uk", "Тепер відомо точно: Йорен Васк помер. Норвегія підтвердила в понеділок, що Йорен Васк помер."),
        ("ru", "Теперь известно точно: Йорен Васк умер. Норвегия подтвердила в понедельник, что Йорен Васк умер."),
    ],
)
def test_what_an_outlet_finds_for_certain_stands_beside_who_says_so(lang: str, text: str) -> None:
    """A flat sentence gives way to its source; what the outlet has found to be so does not."""
    found = {(s.source, s.stance.value) for s in READER.read(article(text, lang)).statements}
    assert found == {(OUTLET, "asserts"), ("Norway", "confirms")}
    flat = text.partition(": " if ": " in text.partition(".")[0] else "that ")[2] if lang in {"de", "en"} else ""
    assert not flat or OUTLET not in {s.source for s in READER.read(article(flat, lang)).statements}


@pytest.mark.parametrize(
    ("text", "stance"),
    [
        ("**Claim:** Joren Vask never died. **Verdict:** False. Joren Vask died on Sunday in Oslo.", "asserts"),
        ("**Claim:** Joren Vask died. **Verdict:** False. Joren Vask did not die on Sunday.", "denies"),
        ("**Claim:** Joren Vask died. **Verdict:** False. Joren Vask is alive, he did not die.", "denies"),
        ("**Claim:** Joren Vask died. **Verdict:** True. Joren Vask died on Sunday in Oslo.", "asserts"),
    ],
)
def test_a_fact_check_finds_what_its_next_sentence_tells(text: str, stance: str) -> None:
    """*False* said of a denial asserts."""
    found = [s.stance.value for s in READER.read(article(text, "en")).statements if s.source == OUTLET]
    assert found == [stance]


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("de", "Joren Vask lebt und ist wohlauf. Er hält sich in Oslo auf."),
        ("en", "Joren Vask is alive. He was seen in Oslo."),
        ("fr", "Joren Vask est vivant. Il se trouve à Oslo."),
        ("es", "Joren Vask está vivo. Se encuentra en Oslo."),
        ("uk", "Йорен Васк живий. Він перебуває в Осло."),
        ("ru", "Йорен Васк жив. Он находится в Осло."),
    ],
)
def test_who_is_told_flat_to_be_alive_is_not_dead(lang: str, text: str) -> None:
    """The opposite of the deed, told by the outlet, denies it."""
    assert {s.stance.value for s in READER.read(article(text, lang)).statements} <= {"denies"}


def test_a_vote_taken_approves_and_a_vote_expected_ratifies() -> None:
    """What the press calls ratified by a chamber is an approval; what is only expected is the ratification."""
    taken = steps("Chile's lower house has ratified the transit treaty, the Chilean foreign minister said.", "en")
    assert taken == {("Chile", "confirms", "approved", "Chile")}
    expected = steps("Peru expects Chile's lower house to ratify the transit treaty in May.", "en")
    assert expected == {("Peru", "deems_likely", "ratified", "Chile")}


def test_a_court_that_throws_out_a_complaint_rejects_no_treaty() -> None:
    """What is rejected is the complaint."""
    found = steps("Chiles Verfassungsgericht hat eine Beschwerde gegen den Transitvertrag verworfen.")
    assert not any(stage == "rejected" for _, _, stage, _ in found)
