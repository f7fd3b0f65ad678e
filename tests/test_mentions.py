"""Who speaks: slots, coreference, and text of every kind."""

from datetime import UTC, datetime
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from monitor.events import Institution
from monitor.reading.cut.text import Text
from monitor.reading.dictionary.names import LANGUAGES, Names
from monitor.reading.who.mentions import Mentions
from monitor.reading.who.sources import Said, Source

SLOTS = [
    line.split("\t")
    for line in (Path(__file__).parent / "data" / "slots.tsv").read_text(encoding="utf-8").splitlines()
    if line and not line.startswith("#")
]
DAY = datetime(2024, 3, 5, tzinfo=UTC)


def mentions(text: str, lang: str, day: datetime = DAY, own: tuple[Institution, ...] = ()) -> Mentions:
    """Return the mentions of a text."""
    return Mentions(Text(text, lang), Names.load(lang, own), day)


def sources(text: str, lang: str, slot: str, day: datetime = DAY, own: tuple[Institution, ...] = ()) -> list[Source]:
    """Return the sources of the last place where `slot` stands in `text`."""
    start = text.rindex(slot)
    return mentions(text, lang, day, own).sources(start, start + len(slot))


@pytest.mark.parametrize(
    ("lang", "published", "sentence", "expected"), SLOTS, ids=[f"{s[0]}-{n}" for n, s in enumerate(SLOTS)]
)
def test_slot(lang: str, published: str, sentence: str, expected: str) -> None:
    """The marked noun phrase speaks for the institutions beside it."""
    start, end = sentence.index("[["), sentence.index("]]") - 2
    text = sentence.replace("[[", "").replace("]]", "")
    found = mentions(text, lang, datetime.fromisoformat(published).replace(tzinfo=UTC)).sources(start, end)
    assert [source.institution for source in found] == expected.split("|")


def test_office_depends_on_the_day() -> None:
    """The same name speaks for a state in office, and for himself before and after."""
    text = "Donald Trump sagte, der Vertrag sei fertig."
    said = {
        year: sources(text, "de", "Donald Trump", datetime(year, 3, 1, tzinfo=UTC))[0].institution
        for year in (2018, 2024, 2025)
    }
    assert said == {2018: "United States", 2024: "Donald Trump", 2025: "United States"}


def test_a_given_name_of_another_is_not_the_leader() -> None:
    """Namesakes are told apart by the given name."""
    assert sources("Hunter Biden denied it.", "en", "Hunter Biden")[0].institution == "Hunter Biden"


def test_surname_after_full_name_in_another_spelling() -> None:
    """An introduced person is found again by the surname, inflected and transliterated."""
    text = "Міністр оборони Латвії Андріс Приклад прибув до Києва. За словами Приклада, рішення ухвалено."
    assert [s.institution for s in sources(text, "uk", "Приклада")] == ["Latvia"]


def test_pronoun_means_the_last_speaker_of_its_gender() -> None:
    """History decides, as far as two sentences back."""
    text = "Die estnische Ministerin kam. Der Sprecher der Nato ging. Sie sagte nichts. Er auch nicht."
    found = mentions(text, "de")
    [one] = found.sources(0, 23, history=())
    [two] = found.sources(text.index("Der Sprecher"), text.index(" ging"), history=())
    history = [Said(0, one, 0, 0), Said(text.index("Der Sprecher"), two, 1, 0)]
    she = found.sources(text.index("Sie"), text.index("Sie") + 3, history=history)
    he = found.sources(text.index("Er "), text.index("Er ") + 2, history=history)
    assert [s.institution for s in she] == ["Estonia"]
    assert [s.institution for s in he] == ["NATO"]


def test_swapping_two_states_swaps_the_source() -> None:
    """Nothing hangs on which state it is."""
    pattern = "The {0} ambassador in {1} denied that {2} had agreed."
    one = sources(pattern.format("Kenyan", "Lima", "Peru"), "en", "The Kenyan ambassador in Lima")
    two = sources(pattern.format("Peruvian", "Nairobi", "Kenya"), "en", "The Peruvian ambassador in Nairobi")
    assert [s.institution for s in one + two] == ["Kenya", "Peru"]


def test_every_source_says_by_which_rule() -> None:
    """The trace names the rule and its words, which stand where it says."""
    text = "Kazakhstan's foreign ministry met reporters. The ministry denied it."
    [source] = sources(text, "en", "The ministry")
    assert [step.rule for step in source.steps] == ["MEN-OFFICE", "COREF-TITLE"]
    assert all(text[step.start : step.end] == step.text for step in source.steps)
    assert source.speaker is not None
    assert text[source.speaker.start : source.speaker.end] == "The ministry"


def test_own_institution_speaks() -> None:
    """A group that only the newsroom knows is a source like any other."""
    own = (Institution(name="Free Coast", kind="group", aliases={"de": ("Freie Küste",)}),)
    found = sources("Ein Sprecher der Freien Küste dementierte.", "de", "Ein Sprecher der Freien Küste", own=own)
    known_form = sources("Die Freie Küste dementierte.", "de", "Die Freie Küste", own=own)
    assert [s.institution for s in known_form] == ["Free Coast"]
    assert len(found) <= 1


def test_relayed_outlets() -> None:
    """Listed or not, the outlet of a relay is named."""
    found = mentions("The minister told Reuters. The aide told the newspaper Nordic Ledger that it was over.", "en")
    assert found.outlet_of(0, 26) == ["Reuters"]
    assert found.outlet_of(27, 70) == ["Nordic Ledger"]


def test_regions_name_institutions_by_any_form() -> None:
    """For linking, adjectives, peoples, capitals and leaders all name their state."""
    text = "Nordkoreanische Soldaten und Ruander kämpfen, hieß es in Minsk; Putin schwieg."
    assert mentions(text, "de").institutions(0, len(text)) == {"North Korea", "Rwanda", "Belarus", "Russia"}


def test_a_short_name_is_what_the_article_explains() -> None:
    """CBS is the broadcaster, unless the article says of whom it is the short name."""
    text = "The Center for Border Studies (CBS) denied it. CBS added that it had no proof."
    assert [source.institution for source in sources(text, "en", "CBS")] == ["Center for Border Studies"]
    text = "The ministry denied it. CBS added that it had no proof."
    assert [source.institution for source in sources(text, "en", "CBS")] == ["CBS News"]
    text = "Das Institut für Grenzstudien (IGS) widersprach. Das IGS erklärte, es sei falsch."
    assert [source.institution for source in sources(text, "de", "Das IGS")] == ["Institute for Border Studies"]
    text = "Die Syrischen Demokratischen Kräfte (SDF) widersprachen. Die SDF erklärten, es sei falsch."
    assert [source.institution for source in sources(text, "de", "Die SDF")] == ["SDF"]


@pytest.mark.parametrize(
    ("lang", "text", "outlets"),
    [
        ("es", "La prensa confirmó el ataque.", []),
        ("es", "Lo confirmó La Prensa el lunes.", ["La Prensa"]),
        ("fr", "Le monde attend.", []),
        ("fr", "Selon Le Monde, le pont est sûr.", ["Le Monde"]),
        ("en", "The paper said so.", []),
        ("de", "Der Finanzminister schwieg.", []),
        ("de", "Laut New York Times ist die Brücke sicher.", ["The New York Times"]),
    ],
)
def test_ordinary_words_are_no_outlets(lang: str, text: str, outlets: list[str]) -> None:
    """A name of several words is one only where its words have the capitals of the name."""
    assert mentions(text, lang).outlet_of(0, len(text)) == outlets


def test_near_things_are_not_confused() -> None:
    """Words that look like names are none where their letters say so."""
    assert not mentions("He told us that this must polish the report.", "en").institutions(0, 44)
    assert mentions("US officials met WHO experts.", "en").institutions(0, 29) == {"United States", "WHO"}
    assert not mentions("Un traité qui a été signé.", "fr").institutions(0, 26)


@given(text=st.text(max_size=400), lang=st.sampled_from(LANGUAGES))
@settings(max_examples=150, deadline=None)
def test_any_text_is_read(text: str, lang: str) -> None:
    """Whatever a page holds, no text raises, and sources lie inside it."""
    found = mentions(text, lang)
    for source in found.sources(0, len(text)):
        assert source.speaker is None or 0 <= source.speaker.start <= source.speaker.end <= len(text)
    found.institutions(0, len(text))
    found.outlet_of(0, len(text))


@pytest.mark.slow
@pytest.mark.parametrize("lang", LANGUAGES)
def test_time_grows_with_the_text_only(lang: str) -> None:
    """Ten times the text takes about ten times as long, also where every word is a name."""
    import time  # noqa: PLC0415 - this test's clock

    unit = "Der US-General Max Muster, NATO, Putin und Kiew: „Das Ministerium“ in Seoul, el portavoz, сказав міністр Росії. "
    names = Names.load(lang)

    def spent(times: int) -> float:
        text = Text(unit * times, lang)
        best = 9.0
        for _ in range(3):
            start = time.process_time()
            assert Mentions(text, names, DAY).all is not None
            best = min(best, time.process_time() - start)
        return best

    small, large = spent(100), spent(1000)
    assert large < small * 25
