"""On which day was it said?  Own sentences in six languages; published on Wednesday, 11 March 2026, 13:20."""

from __future__ import annotations

import time
from datetime import UTC, date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from monitor.events import Article, Claim, text_hash
from monitor.reading import Rules
from monitor.reading.cut.text import Text
from monitor.reading.syntax.dates import Calendar, Dated

PUBLISHED = datetime(2026, 3, 11, 13, 20, tzinfo=UTC)
LANGUAGES = ("de", "en", "fr", "es", "uk", "ru")


def dated(words: str, lang: str, published: datetime = PUBLISHED, previous: date | None = None) -> Dated:
    """Return when the words were said, all of them being one frame's clause."""
    text = Text(words, lang)
    return Calendar(text, published).said_on(0, len(text.lows), previous=previous)


@pytest.mark.parametrize(
    ("lang", "words", "day"),
    [
        ("de", "Das sagte die Hafenmeisterin am Montag.", "2026-03-09"),
        ("de", "wie das Ministerium am Mittwoch mitteilte", "2026-03-11"),
        ("de", "sagte er am Donnerstagabend", "2026-03-05"),
        ("de", "erklärte sie am vergangenen Mittwoch", "2026-03-04"),
        ("de", "hieß es gestern aus Quito", "2026-03-10"),
        ("de", "teilte das Amt am 3. März mit", "2026-03-03"),
        ("de", "schrieb er am 28. Dezember", "2025-12-28"),
        ("de", "Am Freitag, dem 6. März, sagte der Reeder", "2026-03-06"),
        ("de", "so die Behörde am 06.03.2026", "2026-03-06"),
        ("de", "meldete die Agentur vor drei Tagen", "2026-03-08"),
        ("de", "sagte sie am Montag vergangener Woche", "2026-03-02"),
        ("de", "teilte die Werft in der Nacht zum Dienstag mit", "2026-03-10"),
        ("de", "sagte der Sprecher am Nachmittag", "2026-03-11"),
        ("de", "sagte der Sprecher um 11.40 Uhr", "2026-03-11"),
        ("de", "sagte die Ministerin vergangene Woche", None),
        ("de", "teilte die Reederei mit, das Schiff", None),
        ("de", "wird er am kommenden Montag sagen", None),
        ("de", "das ab Montag gilt", None),
        ("en", "the harbour master said on Sunday", "2026-03-08"),
        ("en", "Monday's vote was fair, she said", None),
        ("en", "he told reporters last Wednesday", "2026-03-04"),
        ("en", "the ministry said on March 3", "2026-03-03"),
        ("en", "the ministry said on 3 March 2026", "2026-03-03"),
        ("en", "she wrote on Dec. 28, 2025", "2025-12-28"),
        ("en", "the firm said two days ago", "2026-03-09"),
        ("en", "the firm said earlier today", "2026-03-11"),
        ("en", "she said on Tuesday last week", "2026-03-03"),
        ("en", "the envoy said last week", None),
        ("en", "the envoy may say", None),
        ("en", "a spokesman said shortly before 9.15 a.m.", "2026-03-11"),
        ("fr", "a déclaré lundi la ministre", "2026-03-09"),
        ("fr", "a déclaré ce mercredi la ministre", "2026-03-11"),
        ("fr", "a indiqué hier le préfet", "2026-03-10"),
        ("fr", "avait-il dit avant-hier", "2026-03-09"),
        ("fr", "a-t-elle écrit le 1er mars", "2026-03-01"),
        ("fr", "a précisé lundi dernier l'armateur", "2026-03-09"),
        ("fr", "a dit le préfet la semaine dernière", None),
        ("fr", "a dit le préfet il y a quatre jours", "2026-03-07"),
        ("fr", "a dit aujourd’hui le préfet", "2026-03-11"),
        ("fr", "confiait en début d’après-midi un diplomate", "2026-03-11"),
        ("es", "dijo el lunes la ministra", "2026-03-09"),
        ("es", "declaró anoche el alcalde", "2026-03-10"),
        ("es", "informó este miércoles la naviera", "2026-03-11"),
        ("es", "señaló el 2 de marzo", "2026-03-02"),
        ("es", "señaló el 2 de marzo de 2025", "2025-03-02"),
        ("es", "afirmó hace dos días", "2026-03-09"),
        ("es", "afirmó la semana pasada", None),
        ("es", "dirá el próximo lunes", None),
        ("uk", "повідомив у понеділок речник порту", "2026-03-09"),
        ("uk", "заявила вчора міністерка", "2026-03-10"),
        ("uk", "сказав він у п’ятницю", "2026-03-06"),
        ("uk", "написала вона 24 лютого", "2026-02-24"),
        ("uk", "повідомили два дні тому", "2026-03-09"),
        ("uk", "заявив минулого тижня", None),
        ("ru", "сообщил в среду представитель порта", "2026-03-11"),
        ("ru", "заявила в воскресенье министр", "2026-03-08"),
        ("ru", "написал он 24 февраля 2025 года", "2025-02-24"),
        ("ru", "сказал он сегодня", "2026-03-11"),
        ("ru", "сказал он на прошлой неделе", None),
        ("ru", "сказал он три дня назад", "2026-03-08"),
    ],
)
def test_the_day_of_speaking(lang: str, words: str, day: str | None) -> None:
    """The day of speaking."""
    assert dated(words, lang).day == (date.fromisoformat(day) if day else None)


@pytest.mark.parametrize(
    ("lang", "words"),
    [
        ("de", "hatte sie am Vortag gesagt"),
        ("en", "she had said the day before"),
        ("fr", "avait-elle dit la veille"),
        ("es", "había dicho la víspera"),
        ("uk", "сказала вона напередодні"),
        ("ru", "сказала она накануне"),
    ],
)
def test_the_day_before_counts_from_the_day_mentioned_last(lang: str, words: str) -> None:
    """The day before counts from the day mentioned last."""
    assert dated(words, lang).day == date(2026, 3, 10)
    assert dated(words, lang, previous=date(2026, 3, 8)).day == date(2026, 3, 7)


@pytest.mark.parametrize(
    ("lang", "words", "yes"),
    [
        ("de", "Zuvor hatte der Minister erklärt", True),
        ("de", "Der Minister erklärte", False),
        ("en", "The minister had said", True),
        ("en", "The minister said", False),
        ("fr", "avait déclaré le ministre", True),
        ("fr", "a déclaré le ministre", False),
        ("es", "había declarado el ministro", True),
        ("es", "ha declarado el ministro", False),
        ("uk", "Нагадаємо, раніше міністр заявив", True),
        ("uk", "Міністр заявив", False),
        ("ru", "Ранее министр заявлял", True),
        ("ru", "Министр заявил", False),
    ],
)
def test_what_is_recalled(lang: str, words: str, *, yes: bool) -> None:
    """What is recalled."""
    assert dated(words, lang).recalled is yes


def test_an_evening_in_a_text_of_the_morning_was_yesterday() -> None:
    """An evening in a text of the morning was yesterday."""
    early, late = PUBLISHED.replace(hour=6), PUBLISHED.replace(hour=21)
    assert dated("sagte er am Abend", "de", early).day == date(2026, 3, 10)
    assert dated("sagte er am Abend", "de", late).day == date(2026, 3, 11)


def test_the_time_zone_of_the_outlet_counts() -> None:
    """The time zone of the outlet counts."""
    tokyo = datetime.fromisoformat("2026-03-12T01:30:00+09:00")  # still Wednesday in UTC
    assert dated("the port authority said on Thursday", "en", tokyo).day == date(2026, 3, 12)


def test_the_date_nearest_to_the_cue_counts() -> None:
    """The date nearest to the cue counts."""
    text = Text("Nach dem Brand vom Samstag sagte die Wirtin am Dienstag", "de")
    cue = text.lows.index("sagte")
    assert Calendar(text, PUBLISHED).said_on(0, len(text.lows), cue=cue + 3).day == date(2026, 3, 10)


def test_a_tickers_time_stamp_dates_its_paragraph() -> None:
    """A tickers time stamp dates its paragraph."""
    text = Text("Der Tag im Hafen\n\n11:05 Uhr: Die Reederei bestätigt den Brand. Das Schiff sei leer.", "de")
    first = text.lows.index("das")
    assert Calendar(text, PUBLISHED).said_on(first, len(text.lows)).day == date(2026, 3, 11)
    assert Calendar(text, PUBLISHED).said_on(0, 4).day is None


@pytest.mark.parametrize("stamp", ["{}", "{} Uhr", "+++ {}", "[{}]", "**{} –"])
def test_a_time_over_a_heading_dates_all_that_stands_below_it_and_what_was_before_midnight_the_day_before(
    stamp: str,
) -> None:
    """Newest first or last: who spoke at 23:40, below or above what was told at 06:10, did so on the day before."""
    told = {"06:10": "Das Schiff sinkt.", "23:40": "Die Reederei bestätigt den Brand.", "22:05": "Feuer im Hafen."}
    for hours in (list(told), list(reversed(told))):
        text = Text("\n\n".join(f"{stamp.format(at)} Der Hafen\n\n{told[at]}" for at in hours), "de")
        for word, day in (("sinkt", 11), ("bestätigt", 10), ("feuer", 10)):
            first = text.lows.index(word)
            assert Calendar(text, PUBLISHED).said_on(first, first + 1).day == date(2026, 3, day)


def test_a_day_before_the_entries_of_a_timeline_dates_them() -> None:
    """Its hour is no year: *Sept 14, 0620 GMT*."""
    lines = [
        "March 2, 0620 GMT - A fire is reported.",
        "March 3 - Lima denies it. Quito has doubts.",
        "March 4 - Rain.",
    ]
    text = Text("\n\n".join(lines), "en")
    for word, day in (("fire", 2), ("denies", 3), ("doubts", 3)):
        first = text.lows.index(word)
        assert Calendar(text, PUBLISHED).said_on(first, first + 1).day == date(2026, 3, day)


def test_each_step_shows_its_words() -> None:
    """Each step shows its words."""
    words = "Zuvor hatte der Minister am Montag erklärt"
    steps = dated(words, "de").steps
    assert {words[s.start : s.end] for s in steps} == {"Montag", "Zuvor"}
    assert all(s.text == words[s.start : s.end] and s.part == "date" and s.rule.startswith("DATE-") for s in steps)


@given(
    lang=st.sampled_from(LANGUAGES),
    words=st.lists(
        st.sampled_from(["Montag", "on Tuesday", "le 3 mars", "el lunes", "у середу", "30. Februar", "99.99.2024", "31 июня", "vor 31 Tagen",
                         "Oct. 40", "2024-13-77", "24:99", "la veille", "0", "٣ mars", "²", "1/1/0001", "the next day", "\n\n", "12:30"])
        | st.text(max_size=12),
        max_size=12,
    ),
    published=st.datetimes(timezones=st.just(UTC)),
)  # fmt: skip
def test_no_words_break_it_and_nothing_is_said_after_it_was_published(
    lang: str, words: list[str], published: datetime
) -> None:
    """No words break it and nothing is said after it was published."""
    text = Text(" ".join(words), lang)
    calendar = Calendar(text, published)
    for found in calendar.find(0, len(text.lows)):
        assert found.day is None or found.day <= published.date()
        assert 0 <= found.first < found.last <= len(text.lows)
    calendar.said_on(0, len(text.lows))


@given(
    weeks=st.integers(-400, 400),
    day=st.sampled_from(["Montag", "Dienstag", "Freitag", "Sonntag", "heute", "gestern", "am Vortag"]),
)
def test_a_later_article_moves_the_day_with_it(weeks: int, day: str) -> None:
    """A later article moves the day with it."""
    shift = timedelta(weeks=weeks)
    one, two = dated(f"sagte er {day}", "de").day, dated(f"sagte er {day}", "de", PUBLISHED + shift).day
    assert one is not None
    assert two == one + shift


@pytest.mark.slow
@pytest.mark.parametrize("lang", LANGUAGES)
def test_the_time_is_linear(lang: str) -> None:
    """The time is linear."""

    def took(copies: int) -> float:
        text = Text("on Monday hatte er am 3. März la veille у середу накануне 12:30 Uhr. " * copies, lang)
        best = 9.0
        for _ in range(3):
            began = time.process_time()
            Calendar(text, PUBLISHED).find(0, len(text.lows))
            best = min(best, time.process_time() - began)
        return best

    took(10)
    assert took(2000) < 30 * took(200) + 0.05


TROOPS = Claim(
    id="troops", title="Rwandan soldiers fight in Congo", kind="troop-deployment", who=("Rwanda",), where=("Congo",)
)
READER = Rules([TROOPS])


@pytest.mark.parametrize(
    ("lang", "text", "stance", "day", "recalled"),
    [
        ("en", "Belgium, which earlier could not confirm it, said Rwandan soldiers are in Congo.", "asserts", None, False),
        ("en", "Belgium, which on Monday could not confirm it, said on Tuesday that Rwandan soldiers are in Congo.", "asserts", "2026-03-10", False),
        ("en", "Belgium, confirming earlier intelligence, said that Rwandan soldiers are in Congo.", "confirms", None, False),
        ("en", "Belgium, confirming an earlier report, said that Rwandan soldiers are in Congo.", "asserts", None, False),
        ("en", "Earlier, Belgium said Rwandan soldiers are in Congo.", "asserts", None, True),
        ("en", "Rwandan soldiers are in Congo, said the Belgian foreign minister, Jan Maes, on Monday.", "asserts", "2026-03-09", False),
        ("de", "Ruandische Soldaten seien im Kongo, sagte der belgische Außenminister, Jan Maes, am Montag.", "asserts", "2026-03-09", False),
        ("fr", "La Belgique, qui n'avait rien confirmé auparavant, a déclaré que des soldats rwandais sont au Congo.", "asserts", None, False),
        ("ru", "Бельгия, которая ранее этого не подтверждала, заявила, что руандийские солдаты находятся в Конго.", "asserts", None, False),
        ("uk", "Бельгія, яка раніше цього не підтверджувала, заявила, що руандійські солдати перебувають у Конго.", "asserts", None, False),
    ],
)  # fmt: skip
def test_each_statement_has_its_own_day(lang: str, text: str, stance: str, day: str | None, *, recalled: bool) -> None:
    """The day of a relative clause is not that of the sentence around it, and an earlier report dates nothing."""
    article = Article(
        id="a", url="https://example.org/a", outlet="Example", title="", lang=lang, published=PUBLISHED, text=text,
        text_hash=text_hash(text),
    )  # fmt: skip
    found = [s for s in READER.read(article).statements if s.stance.value == stance and s.source == "Belgium"]
    assert [(s.said_on.isoformat() if s.said_on else None, s.recalled) for s in found] == [(day, recalled)]
