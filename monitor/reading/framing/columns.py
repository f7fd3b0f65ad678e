"""Columns and commentaries: told by the mark in the title or by the line that names the author.  Pure.

What a columnist says flat is the outlet's own word, whoever else in the article says so.
"""

from __future__ import annotations

from monitor.reading.cut.text import Text, key

_MARKS = (
    "kommentar", "kolumne", "leitartikel", "meinung", "glosse", "gastbeitrag", "opinion", "comment", "column",
    "commentary", "editorial", "leader", "op-ed", "éditorial", "chronique", "tribune", "billet", "opinión", "columna",
    "tribuna", "колонка", "думка", "коментар", "мнение", "комментарий", "реплика",
)  # fmt: skip
_AUTHORS = ("kolumnist", "columnist", "chroniqueu", "columnista", "колумніст", "колумнист", "обозревател", "оглядач")
_LINE = 9
"""Words of the line that names the author at most."""


def is_column(title: str, text: Text) -> bool:
    """Return whether an article is a column: *Comment: ...*, *Ein Kommentar von N. N.*, *Von unserer Kolumnistin*."""
    head, colon, _ = title.partition(":")
    if not colon:
        head = title.partition(" | ")[0]
    if len(head.split()) <= 2 and any(key(word).strip(".–—") in _MARKS for word in head.split()[:1]):
        return True
    if not text.sentences:
        return False
    first = text.sentences[0]
    words = text.lows[first.first : first.last]
    return first.heading and len(words) <= _LINE and any(w in _MARKS or w.startswith(_AUTHORS) for w in words)
