"""Surnames that are also something else: small words (*Sebastian Kurz*), names of papers (*Anne Spiegel*).  Pure."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence

from monitor.reading.cut.cues import lexicon
from monitor.reading.cut.fold import skeletons
from monitor.reading.cut.text import Text
from monitor.reading.dictionary.names import Names, given_names

DEGREES = frozenset({"Dr.", "Prof.", "Dr", "Prof"})
"""What stands before German names and is none."""
_ARABIC = frozenset(
    ["al", "el", "ul", "as", "ash", "ad", "an", "ar", "at", "az", "аль", "эль", "ель", "ас", "аш", "ад", "ан", "ар"]
)
"""Arabic articles, which a hyphen joins to what they stand before."""


def like_small_words(text: Text, stop: frozenset[str]) -> frozenset[str]:
    """Return the surnames of a German text that are words of `stop` elsewhere."""
    caps, words = text.caps, text.folds
    return frozenset(
        words[at] for at in range(1, len(words))
        if words[at] in stop and caps[at] and caps[at - 1] and words[at - 1] in given_names()
    )  # fmt: skip


def surname_here(text: Text, at: int, surnames: frozenset[str]) -> bool:
    """Return whether a small word with a capital is one of `surnames`: *sagte Kurz*, and not *Kurz darauf*."""
    if text.folds[at] not in surnames:
        return False
    after = text.folds[at + 1] if at + 1 < len(text.folds) else "."
    opens = text.sentences[text.sentence_of[at]].first == at
    return not opens or after in lexicon("de").sets["aux"] or after.endswith("te")


_HEADS = frozenset(
    "president presidente presidenta präsident kanzler chancelier canciller premier premierminister ministre ministro "
    "ministra minister chancellor президент президента премьер премьєр министр міністр канцлер".split()
)
"""Folded offices beside which the surname alone is that of who holds them."""


def of_another(text: Text, at: int, given: Collection[str]) -> bool:
    """Return whether a surname is that of another whom the article has named before, and never the listed person's.

    >>> text = Text("L'ambassadeur Daniel Phiri a parlé. M. Phiri confirme.", "fr")
    >>> of_another(text, 9, {"chrispin"}), of_another(text, 9, {"daniel"})
    (True, False)
    """
    folds, caps = text.folds, text.caps
    if at and caps[at] and folds[at - 1] in _HEADS:
        return False  # Jill Biden; le président Biden
    borne = text.bearers(folds[at])
    before = {folds[j - 1] for j in borne}
    if any(not skeletons(word).isdisjoint(given) or word in given for word in before):
        return False
    first = next((j for j in borne if folds[j - 1] in given_names()), at)
    return first < at


def name_goes_on(text: Text, at: int) -> bool:
    """Return whether an Arabic article joins a name to what stands before token `at`: *Sanaa al-Yawm* is no capital."""
    words, last = text.folds, at + 2
    arabic = last < len(words) and words[at] in _ARABIC and not text.caps[at] and words[at + 1] == "-"
    return arabic and text.glued(at + 1) and text.caps[last]


def past_particles(words: Sequence[str], at: int, function: Mapping[str, frozenset[str]]) -> int:
    """Return the token behind the particles of a surname that begin at token `at`; none of them joins phrases.

    >>> sets = {"particle": {"van", "der", "von"}, "of": {"von"}, "article": {"der"}}
    >>> past_particles("jean van der linden".split(), 1, sets), past_particles("jean von der linden".split(), 1, sets)
    (3, 1)
    """
    joints = function["of"] | function["article"]
    begin = at
    while at < len(words) and words[at] in function["particle"] and (words[at] not in joints or at > begin):
        at += 1
    return at


def noble(text: Text, names: Names, given: frozenset[str], first: int, at: int, last: int) -> bool:
    """Return whether a German *von* at token `at` is in a name: *Jan von der Heide*, not *Jan Dahl von der Caritas*.

    The name begins at token `first`, with a given name alone; at `last` stands the word behind the particles.
    """
    words = text.folds
    if words[at] != "von" or at != first + 1 or not words[last].isalpha():
        return False
    if words[first] not in given and words[first] not in given_names():
        return False
    if words[last].endswith(_BODIES) or names.office(words, last) is not None:
        return False
    return next(names.entries(words, last), None) is None


_BODIES = ("ung", "keit", "heit", "schaft", "tion", "tät", "dienst", "amt", "rat", "bund", "werk", "verband", "verein")
"""Ends of German nouns that somebody can be from, and which no surname has."""


def bears_it(text: Text, names: Names, function: Mapping[str, frozenset[str]], at: int) -> bool:
    """Return whether a paper's name is the surname of somebody whom the article names with his given name."""
    words, caps = text.folds, text.caps
    if text.quoted[at] >= 0 or (at and words[at - 1] in function["article"]):
        return False
    before = (j - 1 for j, word in enumerate(words) if word == words[at] and j and caps[j - 1])
    return any(words[j] in given_names() or _behind_office(text, names, j) for j in before)


def _behind_office(text: Text, names: Names, at: int) -> bool:
    """Return whether a German given name that no table has stands behind an office: *Ministerin Anne Spiegel*."""
    words = text.folds
    if text.lang != "de" or not at or not text.caps[at - 1] or names.office(words, at) is not None:
        return False
    office = names.office(words, at - 1)
    return office is not None and office[1].role != "outlet" and words[at].isalpha()
