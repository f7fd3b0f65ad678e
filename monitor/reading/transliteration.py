"""Names in Latin letters as the English-language press writes them.  Pure."""

from __future__ import annotations

import unicodedata

_UNSEEN = dict.fromkeys(map(ord, "\u00ad\u200b\u200c\u200d\u200e\u200f\u2060\ufeff\u0301"))
"""Soft hyphens, marks without width and stress, which pages strew into words: a source has one name without them."""
_COMMON = {
    "а": "a", "б": "b", "в": "v", "д": "d", "ж": "zh", "з": "z", "к": "k", "л": "l", "м": "m", "н": "n", "о": "o",
    "п": "p", "р": "r", "с": "s", "т": "t", "у": "u", "ф": "f", "х": "kh", "ц": "ts", "ч": "ch", "ш": "sh",
    "щ": "shch", "ь": "", "ю": "yu", "я": "ya", "'": "", "’": "", "ʼ": "",
}  # fmt: skip
_RUSSIAN = {"г": "g", "е": "e", "ё": "yo", "и": "i", "й": "i", "ъ": "", "ы": "y", "э": "e"}
_UKRAINIAN = {"г": "h", "ґ": "g", "е": "e", "є": "ye", "и": "y", "і": "i", "ї": "yi", "й": "i"}
_ENDINGS = (("ый", "y"), ("ий", "y"), ("ье", "ye"))
_GERMAN = (("Dsch", "J"), ("dsch", "j"), ("Tsch", "Ch"), ("tsch", "ch"))
"""Spellings that only a German transliteration of a foreign name has."""


def latin(name: str, lang: str) -> str:
    r"""Return `name` in Latin letters; German spellings of foreign sounds become English ones.

    >>> latin("Деловой мир", "ru"), latin("Катерина Шматок", "uk"), latin("Al-Dschasr", "de")
    ('Delovoi Mir', 'Kateryna Shmatok', 'Al-Jasr')
    >>> latin("Северный курьер", "ru"), latin("Am\u00adba\u200bzo\u00adnia Voice", "en")
    ('Severny Kuryer', 'Ambazonia Voice')
    """
    name = unicodedata.normalize("NFC", name.translate(_UNSEEN)).strip("„“”«»\"'‘’ ")
    if not any("\u0400" <= c <= "\u04ff" for c in name):
        if lang == "de":
            for old, new in _GERMAN:
                name = name.replace(old, new)
        return name
    table = _COMMON | (_UKRAINIAN if lang == "uk" else _RUSSIAN)
    words = []
    for word in name.split():
        low = word.lower()
        for old, new in _ENDINGS:
            low = low.replace(old, new) if old == "ье" else (low.removesuffix(old) + new if low.endswith(old) else low)
        out = "".join(table.get(c, c) for c in low)
        words.append("-".join(part[:1].upper() + part[1:] for part in out.split("-")))
    return " ".join(words)
