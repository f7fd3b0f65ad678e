"""Tables of names in little room: all the names in one string of bytes, sorted, and numbers beside it.

A name of a table is asked for as long as the reader lives, in all its cases, and most of them never are.  As strings in
a dictionary each takes some 200 bytes, here it takes its letters and six more; what is found is remembered by who asks.
"""

from __future__ import annotations

from array import array
from bisect import bisect_left
from collections.abc import Callable, Hashable, Mapping
from typing import Generic, TypeVar

T = TypeVar("T")
V = TypeVar("V", bound=Hashable)
_REMEMBERED = 50_000
"""Words; more than that are not those of a language but of broken pages."""
_SHORT = 1 << 16
"""Values that two bytes can tell apart."""


def _bytes(name: str) -> bytes:
    """Return a name as it is stored; an article may hold half a character, which no name does."""
    return name.encode("utf-8", "surrogatepass")


class Packed(Generic[V]):
    """Names, each with one value or more.

    >>> table = Packed({"new york": ("city",), "new": ("word", "sound"), "newark": ("city",)})
    >>> table.get("newark"), table.get("york"), table.get("new")
    ('city', None, 'word')
    >>> table.begun("new")
    ((('york',), 'city'), ((), 'word'), ((), 'sound'))
    """

    def __init__(self, rows: Mapping[str, tuple[V, ...]]) -> None:
        """Pack `rows`: the words of a name are parted by a blank."""
        names, numbers, values = bytearray(), array("I"), dict[V, int]()
        self._starts = array("I")
        for name in sorted(rows):
            stored = _bytes(name)
            for value in rows[name]:
                self._starts.append(len(names))
                names += stored
                numbers.append(values.setdefault(value, len(values)))
        self._starts.append(len(names))
        self._names, self._values = bytes(names), tuple(values)
        self._numbers = array("H", numbers) if len(values) < _SHORT else numbers

    def __len__(self) -> int:
        """Return how many pairs of a name and a value there are."""
        return len(self._numbers)

    def get(self, name: str) -> V | None:
        """Return the first value of a name; None where it is none."""
        stored = _bytes(name)
        at = bisect_left(range(len(self)), stored, key=self._name)
        return self._values[self._numbers[at]] if at < len(self) and self._name(at) == stored else None

    def begun(self, word: str) -> tuple[tuple[tuple[str, ...], V], ...]:
        """Return the rest of each name that begins with `word`, with its value: the longest first."""
        stored = _bytes(word)
        at, longer = bisect_left(range(len(self)), stored, key=self._name), stored + b" "
        found: list[tuple[tuple[str, ...], V]] = []
        while at < len(self) and ((name := self._name(at)) == stored or name.startswith(longer)):
            found.append((tuple(name[len(longer) :].decode().split()), self._values[self._numbers[at]]))
            at += 1
        return tuple(sorted(found, key=lambda row: -len(row[0])))

    def _name(self, at: int) -> bytes:
        return self._names[self._starts[at] : self._starts[at + 1]]


class Remembered(dict[str, T]):
    """What a word is to somebody, looked up once."""

    def __init__(self, look: Callable[[str], T]) -> None:
        """Answer with what `look` returns."""
        super().__init__()
        self._look = look

    def __missing__(self, word: str) -> T:
        """Look and remember; a reader that has met too many words begins anew."""
        if len(self) >= _REMEMBERED:
            self.clear()
        found = self[word] = self._look(word)
        return found
