"""What changed between two versions of an article, and whether an editor would care.

Substantive is a sentence that came, went or says something else.  Cosmetic is white space, punctuation, quotation
marks, the order of paragraphs, a corrected typing error, and lines about the article itself ("updated at ...").  Pure.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Container, Iterator, Mapping, Sequence
from itertools import islice

TYPING = 25
"""Changed sentences up to which corrected typing errors are looked for: who changes more has written anew."""

_SENTENCE_END = re.compile(r"(?<=[.!?…])[\"'”“»«’)\]]*\s+(?=\S)|\s*\n+\s*")
_ABOUT_ITSELF = re.compile(
    r"\s*(?:"
    r"(?:last )?(?:updated|published|posted|first published)\b(?!\s+(?:by|figures|data|estimates)).{0,60}"
    r"|(?:zuletzt )?aktualisiert\b.{0,60}|stand:? .{0,40}|veröffentlicht (?:am|um) .{0,40}"
    r"|(?:publié|mis à jour|modifié) (?:le|à|il y a) .{0,40}|(?:actualizado|publicado) (?:el|a las|hace) .{0,40}"
    r"|(?:обновлено|опубликовано|оновлено|опубліковано)\b.{0,40}"
    r"|(?:more follows|mehr in kürze|more to come|plus d'informations à venir|diese meldung wird aktualisiert)\b.{0,40}"
    r"|\d+ (?:comments?|kommentare?|shares?|views?|min(?:ute)?s? (?:ago|read)|minuten lesezeit)"
    r"|\d{1,2}[:.]\d{2}(?: uhr)?"
    r")\s*\.?\s*",
    re.IGNORECASE,
)
_BLANKS = re.compile(r"[^\S\n]+")
_WORDS = re.compile(r"\w+", re.UNICODE)


def substantive_change(old: str, new: str) -> str:
    """Return what changed between two texts as a diff of sentences (lines that begin with ``-`` and ``+``).

    The empty string where nothing changed but form.  Linear in the texts, which are somebody else's input.
    """
    before, after = _sentences(old), _sentences(new)
    words = {sentence: _words(sentence) for sentence in (*before, *after)}
    known_before, known_after = {words[s] for s in before}, {words[s] for s in after}
    gone = dict.fromkeys(s for s in before if words[s] not in known_after)
    come = dict.fromkeys(s for s in after if words[s] not in known_before)
    if len(gone) <= TYPING and len(come) <= TYPING:
        _drop_typing_errors(gone, come, words)
    return "\n".join(_diff(before, after, gone, come, words)) if gone or come else ""


def _diff(
    before: Sequence[str], after: Sequence[str], gone: Container[str], come: Container[str],
    words: Mapping[str, tuple[str, ...]],
) -> Iterator[str]:  # fmt: skip
    """Yield what is gone and what has come, each behind the last sentence before it that both texts have."""
    lost: dict[tuple[str, ...], list[str]] = {}
    place: tuple[str, ...] = ()
    for sentence in before:
        if sentence in gone:
            lost.setdefault(place, []).append(f"-{sentence}")
        else:
            place = words[sentence]
    yield from lost.pop((), ())
    for sentence in after:
        if sentence in come:
            yield f"+{sentence}"
        else:
            yield from lost.pop(words[sentence], ())
    for lines in lost.values():
        yield from lines


def _sentences(text: str) -> list[str]:
    """Return the sentences that say something about the world, in order."""
    plain = _BLANKS.sub(" ", text)
    if not plain.isascii():
        # word by word, as the time grows with the square of a run of combining marks; no word is that long
        plain = " ".join(unicodedata.normalize("NFC", word) if len(word) < 100 else word for word in plain.split(" "))
    found = (" ".join(piece.split()) for piece in _SENTENCE_END.split(plain) if piece)
    return [s for s in found if _WORDS.search(s) and not _ABOUT_ITSELF.fullmatch(s)]


def _words(sentence: str) -> tuple[str, ...]:
    """Return what two spellings of one sentence share: its words in order, in lower case, without soft hyphens."""
    return tuple(_WORDS.findall(sentence.replace("\u00ad", "").casefold()))


def _drop_typing_errors(gone: dict[str, None], come: dict[str, None], words: Mapping[str, tuple[str, ...]]) -> None:
    """Remove the pairs of sentences that differ by one corrected typing error."""
    for old in tuple(gone):
        match = next((new for new in come if _only_typing(words[old], words[new])), None)
        if match is not None:
            del gone[old], come[match]


def _only_typing(a: tuple[str, ...], b: tuple[str, ...]) -> bool:
    """Return whether two sentences differ in one word, by one letter, where that cannot turn the meaning.

    Short words, numbers and first letters count: "can" and "can't", "likely" and "unlikely", "could" and "would"
    are different statements.
    """
    if len(a) != len(b):
        return False
    different = list(islice(((x, y) for x, y in zip(a, b, strict=True) if x != y), 2))
    if len(different) != 1:
        return False
    x, y = different[0]
    return min(len(x), len(y)) >= 5 and x[0] == y[0] and x.isalpha() and y.isalpha() and _one_letter(x, y)


def _one_letter(x: str, y: str) -> bool:
    """Return whether one letter was left out, put in, replaced or swapped with its neighbour."""
    start = next((i for i, (p, q) in enumerate(zip(x, y, strict=False)) if p != q), min(len(x), len(y)))
    rests = (x[start:], y[start:])
    left, right = rests
    return (
        left[1:] == right[1:]
        or left[1:] == right
        or left == right[1:]
        or (left[:2] == right[1::-1] and left[2:] == right[2:] and len(left) > 1)
    )
