"""The tables of names: every row is sound, and names are understood in every language."""

import csv
import time
from datetime import UTC, datetime
from pathlib import Path

import pytest

from monitor.config import Settings
from monitor.events import Article, Claim, Institution, text_hash
from monitor.intake import canonical
from monitor.reading import Rules
from monitor.reading.cut.functionwords import function_words
from monitor.reading.dictionary.names import LANGUAGES, Names, known, states

TABLES = Path(__file__).parents[1] / "monitor" / "reading" / "lexicon" / "names"


def rows(name: str) -> list[list[str]]:
    """Return a table's rows without comments and header."""
    lines = [line for line in (TABLES / name).read_text(encoding="utf-8").splitlines() if line and line[0] != "#"]
    return [line.split("\t") for line in lines[1:]]


@pytest.mark.parametrize(
    ("name", "width"),
    [
        ("states.tsv", 9),
        ("adjectives.tsv", 7),
        ("people.tsv", 5),
        ("more.tsv", 4),
        ("outlets.tsv", 3),
        ("leaders.tsv", 6),
        ("offices.tsv", 5),
    ],
)
def test_every_row_has_all_cells(name: str, width: int) -> None:
    """A table whose cells slipped by one would give wrong institutions without any error."""
    found = rows(name)
    assert len(found) > 50
    assert not [row for row in found if len(row) != width]


def test_owners_are_known() -> None:
    """Whoever a seat, a city or a leader belongs to is a state or a listed organisation."""
    bodies = {row[0] for row in rows("organisations.tsv")} | set(states())
    for name in ("more.tsv", "seats.tsv", "adjectives.tsv", "people.tsv", "leaders.tsv"):
        assert not [row for row in rows(name) if row[0] not in bodies], name


def test_leaders_hold_their_offices_forwards_in_time() -> None:
    """Nobody leaves before he comes."""
    assert not [row for row in rows("leaders.tsv") if row[2] and row[2] < row[1]]


def test_the_world_is_covered() -> None:
    """Each state of the United Nations has a name in six languages, nearly all an adjective and a capital."""
    named = {row[0] for row in rows("states.tsv") if row[1] == "name" and all(row[3:])}
    assert len(named) > 195
    described = {row[0] for row in rows("adjectives.tsv") if sum(map(bool, row[1:])) == len(LANGUAGES)}
    assert len(described) > 180
    seats = {row[0] for row in rows("states.tsv") + rows("more.tsv") if row[1] == "capital"}
    assert len(seats) > 170
    assert len(rows("organisations.tsv")) > 150
    assert len(rows("outlets.tsv")) > 250


@pytest.mark.parametrize(
    ("name", "english"),
    [
        ("Nordkorea", "North Korea"), ("USA", "United States"), ("EE.UU.", "United States"), ("РФ", "Russia"),
        ("МАГАТЭ", "IAEA"), ("OTAN", "NATO"), ("Weißes Haus", "United States"), ("KR", "South Korea"), ("Київ", "Ukraine"),
        ("Corée du Sud", "South Korea"), ("the Kremlin", "Russia"), ("belarussisch", "Belarus"), ("DR Kongo", "DR Congo"),
        ("Freedonia", None), ("", None), ("XX", None),
    ],
)  # fmt: skip
def test_config_names_are_understood_in_any_language(name: str, english: str | None) -> None:
    """What an editor writes into config.toml, in any language, by name, seat, abbreviation or code."""
    found = known(name)
    assert (found.name if found else None) == english
    assert Names.load("de").canonical(name) == english


def test_a_newsroom_adds_its_own_institution() -> None:
    """[[institutions]] lie over the tables: they may be new, and they may rename what is listed."""
    own = Institution(name="Free Coast", kind="group", aliases={"de": ("Freie Küste",), "": ("FC",)})
    names = Names.load("de", [own])
    assert names.canonical("Freie Küste") == names.canonical("FC") == "Free Coast"
    assert names.kind_of("Free Coast") == "group"
    assert Names.load("de").canonical("Freie Küste") is None


@pytest.mark.parametrize("lang", LANGUAGES)
def test_no_short_word_of_the_language_is_a_name(lang: str) -> None:
    """Articles, prepositions and pronouns are no institutions, however a table may abbreviate one."""
    names = Names.load(lang)
    small = function_words(lang)
    for word in small["article"] | small["place"] | small["and"]:
        for size, entry in names.entries([word], 0):
            assert entry.capitals == 2 or size > 1, (word, entry)


def test_tables_load_in_moments() -> None:
    """A language is loaded when its first article comes; the daemon must not stop for it."""
    start = time.process_time()
    for lang in LANGUAGES:
        Names.load(lang)
    assert time.process_time() - start < 5


def test_the_state_table_is_what_the_build_makes() -> None:
    """`make names` would write the very file that is committed."""
    babel = pytest.importorskip("babel")
    from monitor.reading.lexicon import build_names  # noqa: PLC0415 - only with Babel

    built = build_names.rows({lang: babel.Locale(lang) for lang in build_names.LANGUAGES})
    with (TABLES / "states.tsv").open(encoding="utf-8", newline="") as file:
        written = [
            row for row in csv.reader(file, delimiter="\t", quoting=csv.QUOTE_NONE) if not row[0].startswith("#")
        ][1:]
    assert [row[:3] for row in built] == [row[:3] for row in written]


def told(claim: Claim, text: str, year: int = 2026) -> set[tuple[str, str]]:
    """Return who says what in an English article of 11 February of a year."""
    article = Article(
        id="a", url="https://example.org/a", outlet="Example", title="", lang="en", published=datetime(year, 2, 11, tzinfo=UTC),
        text=text, text_hash=text_hash(text),
    )  # fmt: skip
    return {(s.source, s.stance.value) for s in Rules([claim]).read(article).statements}


def test_an_institution_is_called_as_the_configuration_spells_it_out() -> None:
    """Who names the International Committee of the Red Cross as an authority reads that, however articles call it."""
    name = "International Committee of the Red Cross"
    claim = Claim(
        id="swap", title="Sudan and Chad exchange prisoners", kind="prisoner-exchange", who=("Sudan", "Chad"), authorities=(name, "USA")
    )  # fmt: skip
    text = "Sudan and Chad have exchanged prisoners. The ICRC confirmed the exchange. The US could not confirm the exchange."
    said = told(claim, text)
    assert {(name, "confirms"), ("United States", "cannot_confirm")} <= said


def test_a_party_is_called_by_its_initials_where_the_configuration_does_so() -> None:
    """Who names the LNA as a party reads that, although the tables call it the Libyan National Army."""
    claim = Claim(
        id="chad", title="LNA fighters enter Chad", kind="troop-deployment", who=("LNA",), where=("Chad",), parties=("LNA",)
    )  # fmt: skip
    text = "LNA fighters have entered Chad. The Libyan National Army denied that its fighters were in Chad."
    assert ("LNA", "denies") in told(claim, text)
    assert canonical(Settings(claims=(claim,)))["chad"].parties == ("LNA",)


@pytest.mark.parametrize(("year", "source"), [(2026, "Taliban"), (2019, "Afghanistan")])
def test_kabul_speaks_for_the_taliban_once_they_govern_where_a_claim_names_them(year: int, source: str) -> None:
    """Who tracks a truce of the Taliban reads their foreign ministry as them; before 2021 it was not theirs."""
    claim = Claim(
        id="truce", title="Pakistan and the Taliban agree on a ceasefire", kind="ceasefire", who=("Pakistan", "Taliban")
    )
    text = "Pakistan and the Taliban have agreed on a ceasefire.\n\nThe foreign ministry in Kabul denied that a ceasefire had been agreed."
    assert (source, "denies") in told(claim, text, year)
