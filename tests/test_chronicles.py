"""Chronicles: the day of an item dates all that is said in it, however the item is set."""

from __future__ import annotations

from datetime import UTC, date, datetime

import pytest
from test_reading_rules import RULES_ALONE

from monitor.events import Article, Claim, text_hash
from monitor.reading import Rules
from monitor.reading.cut.text import Text
from monitor.reading.syntax.dates import Calendar

PUBLISHED = datetime(2026, 3, 11, 18, tzinfo=UTC)
HEADS = [
    ("de", "{}", "3. Februar:", "20. Februar:"),
    ("de", "**{}** ", "3. Februar 2026:", "20. Februar 2026, 19.40 Uhr:"),
    ("de", "{} – ", "Dienstag, 3. Februar", "Freitag, 20. Februar, später Nachmittag"),
    ("de", "{}\n", "3. Februar 2026", "20. Februar 2026"),
    ("de", "- {} ", "03.02.2026:", "20.02.2026:"),
    ("en", "{}", "February 3:", "February 20:"),
    ("en", "**{}** — ", "Tuesday, Feb. 3", "Friday, Feb. 20, 5 p.m."),
    ("en", "• {} | ", "3 February 2026", "20 February 2026"),
    ("en", "### {}\n", "3 February", "20 February"),
    ("fr", "**{}** ", "3 février.", "20 février."),
    ("fr", "{} : ", "Mardi 3 février 2026", "Vendredi 20 février 2026, 18 h 30"),
    ("fr", "{}\n", "3 février 2026", "20 février 2026"),
    ("es", "{} ", "3 de febrero.", "20 de febrero."),
    ("es", "{} ", "Martes, 3 de febrero:", "Viernes, 20 de febrero:"),
    ("es", "– {}: ", "3 de febrero de 2026", "20 de febrero de 2026"),
    ("uk", "**{}** ", "3 лютого.", "20 лютого."),
    ("uk", "{} — ", "3 лютого 2026 року", "20 лютого 2026 року"),
    ("ru", "{} ", "3 февраля, 18:30.", "20 февраля, 17:50."),
    ("ru", "{}\n", "3 февраля 2026 года", "20 февраля 2026 года"),
]
SAYS = {
    "de": "Die Wirtin widerspricht.", "en": "The landlady denies it.", "fr": "La patronne dément.",
    "es": "La dueña lo niega.", "uk": "Господиня це заперечує.", "ru": "Хозяйка это отрицает.",
}  # fmt: skip


def day_of(text: str, words: str, lang: str) -> date | None:
    """Return when a sentence of an article was said."""
    cut = Text(text, lang)
    at = text.rindex(words)
    one = cut.sentences[cut.sentence_of[cut.token_at(at)]]
    return Calendar(cut, PUBLISHED).said_on(one.first, one.last).day


@pytest.mark.parametrize(("lang", "frame", "first", "second"), HEADS)
def test_the_day_of_an_item_dates_it(lang: str, frame: str, first: str, second: str) -> None:
    """In all its sentences, but not in what stands before the chronicle."""
    says = SAYS[lang]
    text = f"{says}\n\n{frame.format(first)} {says}\n\n{frame.format(second)} {says} {says}"
    assert day_of(text, says, lang) == date(2026, 2, 20)
    assert day_of(text[: text.index(second)] + second + " .", says, lang) in {date(2026, 2, 3), None}
    cut = Text(text, lang)
    days = [Calendar(cut, PUBLISHED).said_on(s.first, s.last).day for s in cut.sentences]
    assert days[0] is None
    assert date(2026, 2, 3) in days


@pytest.mark.parametrize(
    ("lang", "text", "day"),
    [
        ("ru", "• Хозяйка это отрицает. (3 февраля)\n\n• Повар подтверждает. (20 февраля, 17:55)", date(2026, 2, 20)),
        ("en", "The cook confirms it. (3 February)\n\nThe landlady denies it. (20 February, 17:55)", date(2026, 2, 20)),
        ("de", "15. Mai 2024: Ein Brand.\n\n2. Juni: Die Wirtin widerspricht.", date(2024, 6, 2)),
        ("de", "15. November 2024: Ein Brand.\n\n7. Januar: Die Wirtin widerspricht.", date(2025, 1, 7)),
        ("de", "3. Februar: Ein Brand.\n\n20. Februar: Am selben Abend widerspricht die Wirtin.", date(2026, 2, 20)),
        ("de", "3. Februar: Ein Brand.\n\n20. Februar: Am Vortag hatte es geregnet. Am Montag nicht.", date(2026, 2, 16)),
        ("en", "3 February: A fire.\n\n20 February: A fire. A day later the landlady denied it.", date(2026, 2, 21)),
        ("fr", "3 février\nUn feu.\n\n20 février\nUn feu.\nLa patronne, elle, dément.", date(2026, 2, 20)),
    ],
)  # fmt: skip
def test_words_of_an_item_count_from_its_day(lang: str, text: str, day: date) -> None:
    """Its hours, its weekdays and its year are those of the item."""
    cut = Text(text, lang)
    one = cut.sentences[-1]
    assert Calendar(cut, PUBLISHED).said_on(one.first, one.last).day == day


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("de", "3. Februar: Ein Brand.\n\n20. Februar: Regen.\n\nHintergrund: Das Haus ist alt. Die Wirtin widerspricht."),
        ("fr", "3 février\nUn feu.\n\n20 février\nIl pleut.\n\nEt avant ?\nLa patronne dément."),
        ("de", "Am 3. Februar brannte das Haus.\n\nAm 20. Februar kam Regen. Die Wirtin widerspricht."),
        ("en", "BERGEN, 20 February – It rained.\n\nThe landlady denies it."),
        ("es", "3 de febrero.\n\nLa dueña lo niega."),
    ],
)  # fmt: skip
def test_what_is_no_item_has_no_day(lang: str, text: str) -> None:
    """Neither boxes behind the chronicle nor an article that only opens with days."""
    cut = Text(text, lang)
    assert Calendar(cut, PUBLISHED).said_on(cut.sentences[-1].first, cut.sentences[-1].last).day is None


CLAIM = Claim(
    id="troops", title="Ethiopian soldiers fight in Sudan", kind="troop-deployment", who=("Ethiopia",),
    where=("Sudan",), parties=("Ethiopia",),
)  # fmt: skip


def test_statements_of_a_chronicle_have_the_days_of_their_items() -> None:
    """So the confirmation of the last item stands against the denial of the first, whichever comes first."""
    text = """Vom Dementi zur Bestätigung

**5. März.** Äthiopien räumt ein, dass seine Soldaten im Sudan kämpfen.

**20. Februar.** Ein Regierungssprecher in Addis Abeba bestreitet, dass äthiopische Soldaten im Sudan kämpfen.

**3. Februar.** Der Sudan wirft Äthiopien vor, Soldaten in den Sudan geschickt zu haben."""
    article = Article(
        id="a", url="https://example.org/a", outlet="Kurier", title="Krieg im Sudan: Äthiopiens Soldaten", lang="de",
        published=PUBLISHED, text=text, text_hash=text_hash(text),
    )  # fmt: skip
    said = {(s.source, s.stance.value, s.said_on) for s in Rules([CLAIM], scales=RULES_ALONE).read(article).statements}
    assert said == {
        ("Ethiopia", "confirms", date(2026, 3, 5)),
        ("Ethiopia", "denies", date(2026, 2, 20)),
        ("Sudan", "asserts", date(2026, 2, 3)),
    }
