"""Names in little room answer as a dictionary of strings would."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from monitor.reading.cut import packed
from monitor.reading.cut.packed import Packed, Remembered
from monitor.reading.dictionary.names import LANGUAGES, Names

WORDS = st.text("aäbéж中'-", min_size=1, max_size=3)
NAMES = st.lists(WORDS, min_size=1, max_size=4).map(" ".join)
ROWS = st.dictionaries(NAMES, st.lists(st.integers(0, 5), min_size=1, max_size=3, unique=True).map(tuple), max_size=30)


@given(rows=ROWS, asked=WORDS)
def test_what_begins_with_a_word_is_found_whole(rows: dict[str, tuple[int, ...]], asked: str) -> None:
    """Every name that begins with the word comes with its values in their order, and no other; the longest first."""
    table = Packed(rows)
    for word in {asked, *(name.split()[0] for name in rows)}:
        expected = [
            (tuple(n.split()[1:]), v) for n, values in sorted(rows.items()) for v in values if n.split()[0] == word
        ]
        found = table.begun(word)
        assert list(found) == sorted(expected, key=lambda row: -len(row[0]))


@given(rows=ROWS, asked=NAMES)
def test_a_name_gives_its_first_value(rows: dict[str, tuple[int, ...]], asked: str) -> None:
    """Names are found as they were put in, and what was not put in is not found."""
    table = Packed(rows)
    for name in {asked, *rows}:
        assert table.get(name) == (rows[name][0] if name in rows else None)
    assert len(table) == sum(map(len, rows.values()))


def test_half_a_character_is_no_name() -> None:
    """Broken pages hold such; they must be read nevertheless."""
    table = Packed({"peru": (1,)})
    assert table.get("\ud83d") is None
    assert table.begun("peru\udfff") == ()


def test_many_values_are_told_apart() -> None:
    """More than two bytes can number."""
    size = packed._SHORT + 3  # noqa: SLF001
    table = Packed({str(number): (number,) for number in range(size)})
    assert all(table.get(str(number)) == number for number in (0, 1, packed._SHORT, size - 1))  # noqa: SLF001


def test_memory_of_words_is_bounded() -> None:
    """A word is looked up once; who has met too many begins anew."""
    asked: list[str] = []

    def look(word: str) -> int:
        asked.append(word)
        return len(word)

    known = Remembered(look)
    assert [known["ab"], known["ab"], known["c"]] == [2, 2, 1]
    assert asked == ["ab", "c"]
    known.update({str(number): 0 for number in range(packed._REMEMBERED)})  # noqa: SLF001
    assert known["new"] == 3
    assert len(known) == 1


def test_languages_share_what_names_stand_for() -> None:
    """The same person in six languages is one entry, not six."""
    found = {lang: [entry for _, entry in Names.load(lang).entries(["macron"], 0)] for lang in ("de", "en", "fr", "es")}
    assert len({id(entry) for entries in found.values() for entry in entries}) == 1
    assert set(found) < set(LANGUAGES)
