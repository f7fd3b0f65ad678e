"""Papers that no table has, told by how they are written: der „Nordbote“, the Sunday Post, Le Courrier du Lac.  Pure.

Nobody introduces them as a newspaper: they stand with the article alone, in quotation marks or ending (in French and
Spanish beginning) with a noun that papers are called by.
"""

from __future__ import annotations

from collections.abc import Iterable
from collections.abc import Set as AbstractSet
from typing import TYPE_CHECKING

from monitor.reading.cut.text import Text
from monitor.reading.dictionary.names import CYRILLIC
from monitor.reading.dictionary.titles import called

if TYPE_CHECKING:
    from monitor.reading.who.marks import Mark

_ARTICLES = {
    "de": frozenset({"der", "die", "das", "des", "dem", "den"}),
    "en": frozenset({"the"}),
    "fr": frozenset({"le", "la", "les", "l'"}),
    "es": frozenset({"el", "la", "los", "las"}),
}
_GERMAN = (
    "post", "kurier", "kuriers", "bote", "boten", "anzeiger", "anzeigers", "nachrichten", "rundschau", "presse", "echo",
    "echos", "merkur", "stimme", "journal", "journals", "schau", "allgemeine", "allgemeinen", "express", "chronik",
    "herold", "courier", "tageblatt", "tagblatt", "abendblatt", "morgenblatt", "volksblatt", "depesche", "tribüne",
    "zeitung", "telegraf", "freiheit", "beobachter",
)  # fmt: skip
_ENGLISH = frozenset(
    "post times herald tribune gazette courier mail echo star sun mirror globe telegraph chronicle observer guardian "
    "standard examiner inquirer sentinel dispatch ledger monitor bulletin press news record review journal express "
    "independent argus advertiser reporter register banner citizen nation wire weekly daily today messenger mercury "
    "clarion beacon enquirer spectator tablet digest line brief".split()
)
"""Nouns that German and English names of papers end with."""
_FRENCH = frozenset(
    "courrier écho dépêche matin quotidien gazette tribune presse nouvelles voix phare monde temps soir progrès point "
    "télégramme républicain indépendant messager éclair réveil journal jour avenir libre est nord sud".split()
)
_SPANISH = frozenset(
    "correo diario voz heraldo nación mundo país tiempo tiempos faro mercurio comercio tribuna gaceta prensa noticias "
    "universal espectador periódico imparcial eco norte sur día mañana vanguardia razón opinión pueblo sol".split()
)
"""Nouns that French and Spanish ones begin with, behind their article."""
TITLES = _ENGLISH | _FRENCH | _SPANISH
"""Nouns by which many papers are called, with the place behind them."""
_MAGAZINES = ("magazin", "magazins", "blatt", "blatts", "blattes", "wochenschau", "zeitschrift")
"""More of them, which say so only between quotation marks."""
_NO_PAPERS = ("gebote", "angebote", "verbote", "aufgebote", "feldpost", "bundespost")
_SHORTEST, _LONGEST = 4, 5
"""Letters of a title in one word, at least; words of a title, at most."""
_COMPOUND = 3
"""Letters that stand before such a noun in one word, at least: *Morgenpost*."""
_OF_NATIONS = frozenset({"demonym", "city"})
_MARK = 1
"""Tokens of a quotation mark."""
_BODIES = frozenset({"party", "group", "organisation"})
_BEFORE = 3
"""Words between article and title: *die Hamburger „Morgenwache“*."""
_OF = frozenset({"du", "de", "des", "d'", "la", "del", "los", "las", "l'", "l", "el", "-", "le", "les"})


def paper(text: Text, lang: str, first: int, last: int, marks: Iterable[Mark]) -> str | None:
    """Return the title of a paper that is all of the phrase of tokens `first` to `last`, as it is written.

    None where the phrase has an office (*the daily X* is told by it), or where the tables have the name.
    """
    if lang == "en":  # the Rideau Post of Ottawa
        if (placed := _placed(text, first, last)) is not None:
            return placed
        last = next((j for j in range(first + 3, last) if text.lows[j] == "of" and text.lows[j - 1] in _ENGLISH), last)
    there = [mark for mark in marks if mark.first < last]
    titled = lang in {"fr", "es"} and first + 1 < last and text.caps[first] and text.caps[first + 1]
    noun = first + 1 if titled else -1  # El Diario del Norte, Le Journal du Lac
    if any(mark.office is not None and mark.first != noun for mark in there) or last <= first:
        return None
    title = _quoted(text, lang, first, last, {m.first for m in there if m.entry and m.entry.form in _OF_NATIONS})
    begins = (first, first + 1) if lang in {"fr", "es"} else ()  # L'Écho is another than L'Écho du Lac
    known = any(m.entry is not None and not (m.first in begins and m.last < last) for m in there)
    if title is None and lang not in CYRILLIC and not known:
        title = {"de": _in_german, "en": _in_english}.get(lang, _in_romance)(text, lang, first, last)
    return title


def titled_run(text: Text, lang: str, runs: Iterable[Mark]) -> str | None:
    """Return the English name that ends with a noun of papers, whose correspondent somebody is: *the Rideau Post's*."""
    for run in runs if lang == "en" else ():
        noun = run.last < len(text.lows) and text.caps[run.last] and text.lows[run.last] in _ENGLISH
        last = run.last + noun  # Danube | Gazette
        if last - run.first > 1 and text.lows[last - 1] in _ENGLISH:
            return text.slice(run.first, last)
    return None


def known_body(mark: Mark, title: str, last: int) -> bool:
    """Return whether a title is that of a listed paper, or the whole name of a body: «Левый союз» is a party."""
    if mark.entry is None:
        return False
    if mark.entry.form == "outlet":
        return mark.last >= last
    return mark.entry.kind in _BODIES and mark.last - mark.first >= len(title.split()) > 1


def _quoted(text: Text, lang: str, first: int, last: int, nations: AbstractSet[int]) -> str | None:
    """Return the short title in quotation marks that ends the phrase behind its article.

    In Ukrainian and Russian the adjective of a nation or a town may stand before it: *британская «Таймс»*.
    """
    at = next((j for j in range(first, min(last, first + _BEFORE + 2)) if text.quoted[j] >= 0), -1)
    if at < 0:
        return None
    quotation = text.quotations[text.quoted[at]]
    written = text.text[quotation.inner.start : quotation.inner.end].strip()
    words = written.split()
    if quotation.speech or quotation.last < last - 1 or not 1 <= len(words) <= _LONGEST or not words[0][0].isupper():
        return None
    if len(written) < _SHORTEST or not written[-1].isalnum():
        return None
    before = [j for j in range(first, at) if text.lows[j][0].isalnum()]
    if lang == "de" and before and text.lows[before[0]] in {"des", "dem", "den"}:
        written = called(written)
    if not before:  # the article may stand outside the slot, but one word alone needs it
        return written if at - first <= 1 and (lang in CYRILLIC or len(words) > 1) else None
    if lang in CYRILLIC:
        return written if before[0] in nations and len(before) == 1 and at - before[0] <= _MARK + 1 else None
    if text.lows[before[0]] not in _ARTICLES[lang]:
        return None
    between = before[1:]
    adjective = len(between) == 1 and text.lows[between[0]].endswith(("er", "e", "en", "es"))
    return written if not between or (lang == "de" and adjective) else None


def called_paper(text: Text, at: int) -> tuple[int, str, int] | None:
    """Return a German title in quotation marks that begins at token `at`, with where its phrase begins and it ends.

    Its last word says that it is a paper's; ships and operations have names in quotation marks, too.

    >>> text = Text("Die „Wasserpost“ zeigt Fotos. Die „Bonhomme“ lief aus.", "de")
    >>> called_paper(text, 2), called_paper(text, 10)
    ((0, 'Wasserpost', 3), None)
    """
    if text.lang != "de" or at < 2 or text.quoted[at] < 0:
        return None
    quotation = text.quotations[text.quoted[at]]
    if quotation.first != at or not text.lows[quotation.last - 1].endswith((*_GERMAN, *_MAGAZINES)):
        return None
    first = at - 2 if text.lows[at - 2] in _ARTICLES["de"] else at - 3
    title = _quoted(text, "de", first, quotation.last, frozenset()) if first >= 0 else None
    return (first, title, quotation.last) if title is not None else None


def _names(text: Text, first: int, last: int) -> bool:
    """Return whether all words have capitals; hyphens join them."""
    return first < last and all(text.caps[j] or text.lows[j] == "-" for j in range(first, last))


def _in_german(text: Text, lang: str, first: int, last: int) -> str | None:
    begin = first + (text.lows[first] in _ARTICLES[lang])
    if not _names(text, begin, last):
        return None
    word = text.lows[last - 1]
    noun = next((end for end in _GERMAN if word.endswith(end)), None)
    if noun is None or word.endswith(_NO_PAPERS):
        return None
    if last - begin > 1 or (begin > first and len(word) >= len(noun) + _COMPOUND):
        return text.slice(begin, last)
    return None


def _in_english(text: Text, lang: str, first: int, last: int) -> str | None:
    begin = first + 1
    if text.lows[first] not in _ARTICLES[lang] or last - begin < 2 or not _names(text, begin, last):
        return None
    return text.slice(begin, last) if text.lows[last - 1] in _ENGLISH else None


def _placed(text: Text, first: int, last: int) -> str | None:
    """Return a title that has nothing but its noun and its place: *the Post of Entebbe*."""
    if last - first < 3:
        return None
    begin = first + (text.lows[first] == "the")
    if last - begin < 3 or text.lows[begin] not in _ENGLISH or text.lows[begin + 1] != "of":
        return None
    return text.slice(begin, last) if text.caps[begin] and _names(text, begin + 2, last) else None


def _in_romance(text: Text, lang: str, first: int, last: int) -> str | None:
    """Return a title that is written with its article: *Le Courrier du Lac*, *El Correo del Este*."""
    if text.lows[first] not in _ARTICLES[lang] or not text.caps[first] or last - first < 2:
        return None
    if not text.caps[first + 1] or text.lows[first + 1] not in (_FRENCH if lang == "fr" else _SPANISH):
        return None
    if not all(text.caps[j] or text.lows[j] in _OF for j in range(first + 1, last)):
        return None
    return text.slice(first, last)


def agency_before(text: Text, noun: int, marks: Iterable[Mark]) -> str | None:
    """Return the name before an English *agency*, if only a town says whose it is: *Euronote, a Brussels agency*."""
    there = list(marks)
    name = next((m for m in there if m.run and text.lows[m.last : m.last + 1] == [","]), None)
    if name is None or text.lang != "en" or not name.last < noun <= name.last + _BEFORE + 1:
        return None
    others = [m for m in there if m is not name and m.first != noun]
    if any(m.entry is None or m.entry.form != "capital" for m in others):
        return None
    return text.slice(name.first, name.last)
