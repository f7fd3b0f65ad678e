"""What must hold for any article: the reader never breaks, takes linear time, and moves with what is changed in a text."""

from __future__ import annotations

import json
import re
import time
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from test_phrasebook import PHRASES, said

from monitor.events import Article, Claim, Statement, text_hash
from monitor.reading import Rules, attributions

GATE = Path(__file__).parent / "gate"
PUBLISHED = datetime(2026, 3, 11, 13, 20, tzinfo=UTC)
CLAIMS = [
    Claim(id="troops", title="Peruvian soldiers are in Haiti", kind="troop-deployment", who=("Peru",), where=("Haiti",)),
    Claim(
        id="treaty", title="Peru and Chile ratify their border treaty", kind="treaty-ratification", who=("Peru", "Chile"), parties=("Peru", "Chile")
    ),
]  # fmt: skip
LANGUAGES = ("de", "en", "fr", "es", "uk", "ru")
READER = Rules(CLAIMS)
PIECES = {
    "de": "Der Sprecher sagte, dass Peru Soldaten nach Haiti entsandt hat. Lima wies das zurück: „Unsinn“. Laut Chile, so die Agentur,",
    "en": 'Peru denied that its troops had been sent to Haiti. Chile said the treaty was signed. "No," he added. According to Brazil,',
    "fr": "Le Pérou a démenti l'envoi de soldats en Haïti. Selon le Chili, « c'est faux », a-t-il dit. Le traité a été ratifié par",
    "es": "Perú negó haber enviado soldados a Haití. Según Chile, «es falso», dijo. El tratado fue ratificado por el Congreso",
    "uk": "Перу спростувало відправлення солдатів на Гаїті. «Неправда», — заявив речник. За словами Чилі, договір підписано. У Кремлі",
    "ru": "Перу опровергло отправку солдат на Гаити. «Неправда», — заявил представитель. По данным Чили, договор подписан. В Кремле",
}  # fmt: skip
ODD = [
    "\u202e",
    "\u00ad",
    "\u200b",
    "\ufeff",
    "\x00",
    "²",
    "٣",
    "ſ",
    "İ",
    "Ǆ",
    "🦆",
    "\n\n",
    "\t",
    "…",
    "—",
    "„",
    "“",
    "«",
    "»",
    "'",
    "’",
]


def article(text: str, lang: str, *, title: str = "", published: datetime = PUBLISHED) -> Article:
    """Return an article of one text."""
    return Article(
        id="a", url="https://example.org/a", outlet="Hafenkurier", title=title, lang=lang, text=text, published=published, text_hash=text_hash(text)
    )  # fmt: skip


def read(text: str, lang: str, *, published: datetime = PUBLISHED) -> list[Statement]:
    """Return the statements of one text."""
    return list(READER.read(article(text, lang, published=published)).statements)


def told(text: str, lang: str) -> set[tuple[str, str]]:
    """Return source and stance of each statement."""
    return {(s.source, s.stance.value) for s in read(text, lang)}


@settings(deadline=None, max_examples=150, suppress_health_check=[HealthCheck.too_slow])
@given(
    lang=st.sampled_from(LANGUAGES),
    parts=st.lists(
        st.sampled_from([w for text in PIECES.values() for w in text.split()])
        | st.sampled_from(ODD)
        | st.text(max_size=8),
        max_size=60,
    ),
    glue=st.sampled_from([" ", " ", "", "\n"]),
)
def test_no_text_breaks_it(lang: str, parts: list[str], glue: str) -> None:
    """Any Unicode string in any language setting gives statements whose every span is a piece of the text."""
    text = glue.join(parts)
    reading = READER.read(article(text, lang, title=text[:60]))
    for statement in reading.statements:
        place = text if statement.place == "text" else text[:60]
        assert place[statement.start : statement.start + len(statement.quote)] == statement.quote
        for step in statement.trace:
            assert (text if step.place == "text" else text[:60])[step.start : step.end] == step.text
    for frame in attributions(text, lang):
        for span in (*frame.source, *frame.cue, *frame.content):
            assert 0 <= span.start < span.end <= len(text)


def clauses(lang: str) -> list[str]:
    """Return the clauses of the gate's articles in one language: what stands between two signs."""
    articles = [json.loads(line) for line in (GATE / f"{lang}.jsonl").read_text("utf-8").splitlines()]
    cut = (re.split(r"(?<=[.,:;!?»“”\n])\s+|\s+(?=[„“«(–—])", one["text"]) for one in articles)
    return sorted({clause for found in cut for clause in found if clause})


CLAUSES = {lang: clauses(lang) for lang in LANGUAGES}
JOINTS = (" ", " ", ", ", ": ", "; ", " – ", ". ", "\n\n", "")


def check_put_together(data: st.DataObject, lang: str, most: int) -> None:
    """Read clauses of articles put together anew, the first words of some only, and the end cut off anywhere."""
    clause = st.builds(
        lambda one, words: " ".join(one.split()[:words]), st.sampled_from(CLAUSES[lang]), st.sampled_from([2, 5, 99])
    )
    parts = data.draw(st.lists(st.tuples(clause, st.sampled_from(JOINTS)), max_size=most))
    text = "".join(piece + joint for piece, joint in parts)
    text = text[: len(text) - data.draw(st.integers(0, 30))]
    reading = READER.read(article(text, lang, title=text[:60]))
    assert all(s.quote in (text if s.place == "text" else text[:60]) for s in reading.statements)
    assert all(one.content or one.cue or one.source for one in attributions(text, lang))


@pytest.mark.parametrize("lang", LANGUAGES)
@settings(deadline=None, derandomize=True, max_examples=40, suppress_health_check=[HealthCheck.too_slow])
@given(data=st.data())
def test_clauses_in_any_order_are_read(data: st.DataObject, lang: str) -> None:
    """What real articles are made of, in an order that nobody writes, is read without an error."""
    check_put_together(data, lang, 25)


@pytest.mark.slow
@pytest.mark.parametrize("lang", LANGUAGES)
@settings(
    deadline=None,
    derandomize=True,
    max_examples=400,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large],
)
@given(data=st.data())
def test_many_clauses_in_any_order_are_read(data: st.DataObject, lang: str) -> None:
    """The same with more and longer texts; each run takes the same ones, so that a red run is somebody's change."""
    check_put_together(data, lang, 60)


@pytest.mark.parametrize("end", ["", " ,", " «", " :"])
@pytest.mark.parametrize("lang", LANGUAGES)
def test_a_text_may_end_behind_any_word(lang: str, end: str) -> None:
    """Pages are cut off where it pleases whoever made them: no rule may ask for a word that is not there."""
    for clause in CLAUSES[lang]:
        words = clause.split()
        for most in range(1, len(words) + 1):
            attributions(" ".join(words[:most]) + end, lang)


@pytest.mark.slow
@pytest.mark.parametrize("lang", LANGUAGES)
def test_a_phrase_of_the_wires_may_end_behind_any_word(lang: str) -> None:
    """The same with every phrase of the phrasebook: each rule has an example there, which is cut within it."""
    phrases = [text.split() for _, tongue, _, text in PHRASES if tongue == lang]
    assert len(phrases) > 100
    for words in phrases:
        for most in range(1, len(words)):
            attributions(" ".join(words[:most]), lang)


CUT = [
    ("en", "Rwandan soldiers fight in Congo. Belgium's minister declined to say how he is"),
    ("en", "Rwandan soldiers fight in Congo. Belgium said the president had shown"),
    ("en", "Rwandan soldiers fight in Congo. Belgium's foreign minister does not put it"),
    ("en", "Rwandan soldiers fight in Congo. Belgium's foreign minister, asked by reporters on"),
    ("de", "Ruandische Soldaten kämpfen im Kongo. Belgiens Minister wollte nicht sagen, auf"),
    ("de", "Ruandische Soldaten kämpfen im Kongo. Belgiens Minister wollte das nicht bestätigen, wie"),
    ("de", "Belgiens Minister ließ offen, ob ruandische Soldaten im Kongo kämpfen oder ob auch"),
    ("de", "Ein belgischer Minister sagte, es bestehe kein Zweifel, dass Ruanda Soldaten in den Kongo geschickt habe"),
    ("fr", "Des soldats rwandais combattent au Congo. La Belgique a annoncé que"),
    ("fr", "Des soldats rwandais combattent au Congo. Le ministère belge des Affaires étrangères a publié"),
    ("fr", "Des soldats rwandais combattent au Congo. La Belgique s’est dite «"),
    ("ru", "Руандийские солдаты воюют в Конго. Министерство обороны Бельгии прокомментировало"),
]  # fmt: skip
"""Texts that break off where rules look at the next word."""


@pytest.mark.parametrize(("lang", "text"), CUT)
def test_an_article_may_break_off_behind_any_word(lang: str, text: str) -> None:
    """A page or a feed that is cut off is read as far as it goes, and in no setting breaks the reader."""
    claim = Claim(
        id="c", title="Rwandan soldiers fight in Congo", kind="troop-deployment", who=("Rwanda",), where=("Congo",)
    )
    reader = Rules([claim])
    words = text.split(" ")
    for most in range(1, len(words) + 1):
        cut = " ".join(words[:most])
        for statement in reader.read(article(cut, lang, title=text[:40])).statements:
            assert cut[statement.start :].startswith(statement.quote)


@pytest.mark.slow
@pytest.mark.parametrize("part", range(4))
def test_what_a_phrase_tells_may_break_off_anywhere(part: int) -> None:
    """Each phrase of the phrasebook, behind its lead, breaks off behind one of its words."""
    rows = PHRASES[part::4]
    for number, (claim, lang, _, text) in enumerate(rows):
        words = text.split(" ")
        cut = " ".join(words[: 1 + (7 * number + 3) % len(words)])
        assert all(statement.claim == claim for statement in said(claim, lang, cut))


def test_a_verb_of_saying_behind_a_colon_and_a_quote() -> None:
    """A frame that has no cue of its own (a colon) stands before one whose cue comes after the quote."""
    text = (
        "Auch der Bauernverband hält nichts von dem Vertrag: „Den Preis zahlen wir“, kritisierte Präsident Hans Moll."
    )
    assert [one.rule for one in attributions(text, "de")]
    assert attributions("erklärte das ", "de") == []  # cut off behind what may be an object
    read(f"Peru und Chile haben ihren Grenzvertrag unterzeichnet. {text}", "de")


@pytest.mark.slow
@pytest.mark.parametrize("lang", LANGUAGES)
def test_the_time_is_linear(lang: str) -> None:
    """Eight times the text takes no more than some sixteen times as long."""

    def took(size: int) -> float:
        text = "\n\n".join([PIECES[lang]] * size)
        began = time.process_time()
        read(text, lang)
        return time.process_time() - began

    took(20)
    assert took(800) < 16 * max(took(100), took(100)) + 0.2


@pytest.mark.parametrize("lang", LANGUAGES)
def test_the_same_article_gives_the_same_statements(lang: str) -> None:
    """Reading is a function: a new reader finds the same, in the same order."""
    assert read(PIECES[lang], lang) == list(Rules(CLAIMS).read(article(PIECES[lang], lang)).statements)


def test_two_states_that_change_places_change_the_answer() -> None:
    """Swap who speaks, and the source is swapped."""
    text = "{0} bestätigte am Montag, dass peruanische Soldaten in Haiti sind. {1} dementierte den Einsatz in Haiti."
    assert told(text.format("Brasilien", "Mexiko"), "de") == {("Brazil", "confirms"), ("Mexico", "denies")}
    assert told(text.format("Mexiko", "Brasilien"), "de") == {("Mexico", "confirms"), ("Brazil", "denies")}


@pytest.mark.parametrize(
    ("lang", "plain", "negated", "before", "after"),
    [
        ("de", "Brasilien bestätigte, dass peruanische Soldaten in Haiti sind.", "Brasilien bestätigte nicht, dass peruanische Soldaten in Haiti sind.", "confirms", "cannot_confirm"),
        ("de", "Brasilien bestätigte, dass peruanische Soldaten in Haiti sind.", "Brasilien bestätigte, dass keine peruanischen Soldaten in Haiti sind.", "confirms", "denies"),
        ("de", "Brasilien sagte, peruanische Soldaten seien in Haiti.", "Brasilien sagte, peruanische Soldaten seien nicht in Haiti.", "asserts", "denies"),
        ("en", "Brazil said that Peruvian troops were in Haiti.", "Brazil said that no Peruvian troops were in Haiti.", "asserts", "denies"),
        ("en", "Brazil confirmed that Peruvian troops were in Haiti.", "Brazil could not confirm that Peruvian troops were in Haiti.", "confirms", "cannot_confirm"),
        ("fr", "Le Brésil a confirmé l'envoi de soldats péruviens en Haïti.", "Le Brésil n'a pas confirmé l'envoi de soldats péruviens en Haïti.", "confirms", "cannot_confirm"),
        ("es", "Brasil confirmó que soldados peruanos están en Haití.", "Brasil no confirmó que soldados peruanos están en Haití.", "confirms", "cannot_confirm"),
        ("uk", "Бразилія підтвердила, що перуанські солдати перебувають на Гаїті.", "Бразилія не підтвердила, що перуанські солдати перебувають на Гаїті.", "confirms", "cannot_confirm"),
        ("ru", "Бразилия подтвердила, что перуанские солдаты находятся на Гаити.", "Бразилия не подтвердила, что перуанские солдаты находятся на Гаити.", "confirms", "cannot_confirm"),
    ],
)  # fmt: skip
def test_a_negation_turns_the_stance(lang: str, plain: str, negated: str, before: str, after: str) -> None:
    """Negate the cue or the content, and the stance turns."""
    assert told(plain, lang) == {("Brazil", before)}
    assert told(negated, lang) == {("Brazil", after)}


@pytest.mark.parametrize(
    ("lang", "texts"),
    [
        ("de", ["Brasilien sagte, peruanische Soldaten seien in Haiti.", "Peruanische Soldaten seien in Haiti, sagte Brasilien.", "Laut Brasilien sind peruanische Soldaten in Haiti."]),
        ("en", ["Brazil said that Peruvian troops were in Haiti.", "Peruvian troops were in Haiti, Brazil said.", "According to Brazil, Peruvian troops were in Haiti."]),
        ("fr", ["Le Brésil a affirmé que des soldats péruviens étaient en Haïti.", "Des soldats péruviens sont en Haïti, a affirmé le Brésil.", "Selon le Brésil, des soldats péruviens sont en Haïti."]),
        ("es", ["Brasil afirmó que soldados peruanos están en Haití.", "Soldados peruanos están en Haití, afirmó Brasil.", "Según Brasil, soldados peruanos están en Haití."]),
        ("ru", ["Бразилия заявила, что перуанские солдаты находятся на Гаити.", "Перуанские солдаты находятся на Гаити, заявила Бразилия.", "По данным Бразилии, перуанские солдаты находятся на Гаити."]),
    ],
)  # fmt: skip
def test_where_the_cue_stands_does_not_matter(lang: str, texts: list[str]) -> None:
    """Before, after, as a preposition: the same source asserts the same."""
    assert [told(text, lang) for text in texts] == [{("Brazil", "asserts")}] * len(texts)


@pytest.mark.parametrize("marks", ["„“", "“”", "«»", "»«", '""'])
def test_quotation_marks_do_not_matter(marks: str) -> None:
    """Whatever marks an outlet sets, the words in them say the same."""
    text = f"Peru soll Soldaten nach Haiti geschickt haben.\n\n{marks[0]}Kein einziger peruanischer Soldat ist in Haiti{marks[1]}, sagte die peruanische Präsidentin."
    assert ("Peru", "denies") in told(text, "de")


def test_sharp_s_does_not_matter() -> None:
    """Swiss spelling says the same."""
    text = "Peruanische Soldaten seien in Haiti, hieß es aus dem brasilianischen Außenministerium."
    assert told(text, "de") == told(text.replace("ß", "ss"), "de") == {("Brazil", "asserts")}


@given(weeks=st.integers(-500, 500))
@settings(deadline=None, max_examples=20)
def test_a_later_article_moves_the_day(weeks: int) -> None:
    """Publish the same words some weeks later, and they were said some weeks later."""
    shift = timedelta(weeks=weeks)
    text = "Brasilien bestätigte am Montag, dass peruanische Soldaten in Haiti sind."
    assert [s.said_on for s in read(text, "de", published=PUBLISHED + shift)] == [date(2026, 3, 9) + shift]


def test_not_only_is_no_negation() -> None:
    """A pseudo-negation leaves the stance as it is."""
    assert told(
        "Brasilien bestätigte nicht nur, dass peruanische Soldaten in Haiti sind, sondern nannte auch ihre Zahl.", "de"
    ) == {("Brazil", "confirms")}


def test_a_language_without_a_lexicon_is_not_misread() -> None:
    """A text in another language gives nothing, and says so."""
    reading = READER.read(article("Peru potwierdziło wysłanie żołnierzy na Haiti.", "pl"))
    assert reading.statements == ()
    assert reading.lang == "und"
