"""Names with which a main clause begins: *In a letter to the president of Uganda, | Ann Ross, a judge, said*.  Pure.

Behind an office and a comma a name tells who holds it, unless the office belongs to an adjunct that opens the
sentence, and the name is the subject of its verb.
"""

from __future__ import annotations

from monitor.reading.cut.cues import lexicon
from monitor.reading.cut.text import Text

_BACK = 4
"""Words between a preposition and the office that it governs: *to his long-serving French colleague*."""
_ASIDE = 18
"""Words of what stands in commas behind the name."""
_PARTICIPLES = {
    "en": ("ed", "ing"), "fr": ("é", "ée", "és", "ées", "ant"), "es": ("ado", "ada", "ados", "adas", "ando", "endo"),
}  # fmt: skip
"""Ends of the participles with which such an adjunct begins: *Asked by the president, ...*, *Interrogé par*."""
_LEANERS = frozenset({"n'", "ne", "s'", "se", "l'", "le", "la", "lo", "les", "los", "las", "no", "y", "en", "lui"})
"""Words between a French or Spanish subject and its verb."""


def opens_main_clause(text: Text, lang: str, office: int, comma: int, name: tuple[int, int]) -> bool:
    """Return whether the name behind a comma is a subject, and not who holds the office that begins at token `office`.

    >>> text = Text("In a letter to the president of Uganda, Ann Ross, who leads Belgium, said so.", "en")
    >>> opens_main_clause(text, "en", 5, 8, (9, 11))
    True
    >>> text = Text("In a letter to the president of Uganda, Ann Ross, the minister said so.", "en")
    >>> opens_main_clause(text, "en", 5, 8, (9, 11))
    False
    """
    if lang not in _PARTICIPLES or name[0] != comma + 1:
        return False
    lows, sentence = text.lows, text.sentences[text.sentence_of[office]]
    first = sentence.first
    for at in range(sentence.first, office):
        if lows[at] == ",":
            first = at + 1
    if not _opens(text, lang, first, office) or not _governed(text, lang, first, office):
        return False
    at, last = name[1], sentence.last
    if at < last and lows[at] == ",":
        end = next((j for j in range(at + 1, min(last, at + _ASIDE)) if lows[j] in {",", ";", ":", "."}), -1)
        if end < 0 or lows[end] != "," or end <= at + 2:
            return False
        at = end + 1
    return at < last and _verb(text, lang, at, last)


def _opens(text: Text, lang: str, first: int, office: int) -> bool:
    """Return whether a part of a sentence begins with a preposition or participle, without a verb up to the office."""
    words, lows = lexicon(lang), text.lows
    low = lows[first]
    if low not in words.sets["prep"] and not low.endswith(_PARTICIPLES[lang]):
        return False
    return not any(lows[at] in words.sets["aux"] for at in range(first + 1, office))


def _governed(text: Text, lang: str, first: int, office: int) -> bool:
    """Return whether only articles and adjectives stand between an office and a preposition before it."""
    sets, lows = lexicon(lang).sets, text.lows
    for at in range(office - 1, max(first - 1, office - 1 - _BACK), -1):
        if lows[at] in sets["prep"]:
            return True
        if text.caps[at] and at > first and lows[at] not in sets["det"]:
            return False
    return False


def _verb(text: Text, lang: str, at: int, last: int) -> bool:
    """Return whether a finite verb stands at token `at`, behind an adverb or pronoun at most."""
    words, lows = lexicon(lang), text.lows
    while at < last and (lows[at] in words.sets["adv"] or lows[at] in _LEANERS):
        at += 1
    if at >= last or text.caps[at]:
        return False
    return lows[at] in words.sets["aux"] or any("f" in form.kinds for form in words.forms.get(lows[at], ()))
