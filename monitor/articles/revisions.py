"""What changed between two versions of an article, and whether an editor would care.

Substantive is a sentence that came, went or says something else.  Cosmetic is white space, punctuation, quotation
marks, the order of paragraphs, a corrected typing error, and lines about the article itself ("updated at ...").  Pure.
"""

from __future__ import annotations

import difflib
import re
import unicodedata

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
_WORDS = re.compile(r"\w+", re.UNICODE)


def substantive_change(old: str, new: str) -> str:
    """Return what changed between two texts as a diff of sentences (lines that begin with ``-`` and ``+``).

    The empty string where nothing changed but form.
    """
    before, after = _sentences(old), _sentences(new)
    known_before, known_after = {_words(s) for s in before}, {_words(s) for s in after}
    gone = [s for s in before if _words(s) not in known_after]
    come = [s for s in after if _words(s) not in known_before]
    _drop_typing_errors(gone, come)
    if not gone and not come:
        return ""
    lines = difflib.unified_diff(
        [s for s in before if s in gone or _words(s) in known_after],
        [s for s in after if s in come or _words(s) in known_before],
        lineterm="",
        n=0,
    )
    return "\n".join(line for line in lines if not line.startswith(("---", "+++", "@@"))) or "\n".join(
        [*(f"-{s}" for s in gone), *(f"+{s}" for s in come)]
    )


def _sentences(text: str) -> list[str]:
    """Return the sentences that say something about the world, in order."""
    plain = unicodedata.normalize("NFC", text)
    found = (" ".join(piece.split()) for piece in _SENTENCE_END.split(plain) if piece)
    return [s for s in found if _WORDS.search(s) and not _ABOUT_ITSELF.fullmatch(s)]


def _words(sentence: str) -> tuple[str, ...]:
    """Return what two spellings of one sentence share: its words in order, in lower case, without soft hyphens."""
    return tuple(_WORDS.findall(sentence.replace("\u00ad", "").casefold()))


def _drop_typing_errors(gone: list[str], come: list[str]) -> None:
    """Remove the pairs of sentences that differ by one corrected typing error."""
    for old in list(gone):
        match = next((new for new in come if _only_typing(_words(old), _words(new))), None)
        if match is not None:
            gone.remove(old)
            come.remove(match)


def _only_typing(a: tuple[str, ...], b: tuple[str, ...]) -> bool:
    """Return whether two sentences differ in one word, by one letter, where that cannot turn the meaning.

    Short words, numbers and first letters count: "can" and "can't", "likely" and "unlikely", "could" and "would"
    are different statements.
    """
    if len(a) != len(b):
        return False
    different = [(x, y) for x, y in zip(a, b, strict=True) if x != y]
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
