"""Fixed phrases of some words, looked up by the first.  Pure."""

from __future__ import annotations

from collections.abc import Iterable, Sequence


class Phrases:
    """A list of phrases: of those that begin with the same word the one that is listed first is taken.

    >>> again = Phrases(["une fois de plus", "plus tard", "peu après"])
    >>> words = "il est venu une fois de plus".split()
    >>> again.at(words, 3), again.at(words, 0), again.at(words, 6)
    (4, 0, 0)
    """

    def __init__(self, listed: Iterable[str]) -> None:
        """Take phrases whose words are parted by blanks."""
        self._behind: dict[str, list[tuple[str, ...]]] = {}
        for phrase in listed:
            first, *behind = phrase.split()
            self._behind.setdefault(first, []).append(tuple(behind))

    def at(self, words: Sequence[str], at: int) -> int:
        """Return how many words the phrase that stands at word `at` has; 0 where none stands there."""
        for behind in self._behind.get(words[at], ()):
            if tuple(words[at + 1 : at + 1 + len(behind)]) == behind:
                return len(behind) + 1
        return 0
