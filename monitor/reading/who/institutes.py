"""Names of institutes put together in English from the words that such names are made of.

*Zentrum für Sicherheitspolitik*, *Centre d'études stratégiques*, *Instituto de Relaciones Internacionales*, *Центр
оборонных стратегий*: the words stand in lexicon/names/institutes.tsv, the nouns (Zentrum, Centre ...) in parties.tsv.
English names are what they are.  Pure.
"""

from __future__ import annotations

from functools import lru_cache
from typing import NamedTuple

from monitor.reading.cut.text import QUOTES, Text
from monitor.reading.dictionary.names import CYRILLIC, Names, adjective_of, given_names, pieces, table
from monitor.reading.dictionary.places import placed, waters, with_the
from monitor.reading.dictionary.towns import town
from monitor.reading.dictionary.transliteration import latin
from monitor.reading.who.parties import words_of

_COLUMNS = ("de", "fr", "es", "uk", "ru")
_ROMANCE = frozenset({"fr", "es"})
_ENDING = 4
"""Letters that may follow a stem."""
_LONGEST = 3
"""Words of a term that is one thing: droits de l'homme."""
_MOST = 14
"""Words to either side of the noun that can belong to its name."""
_NAME = 5
"""Words of a name between marks, with these."""
_GENITIVES = ("nstituts", "entrums", "orums", "ollegs")
"""Ends of the genitives of nouns for institutes."""
_LINKS = ("s", "n", "en", "es", "e", "")
"""What may join the parts of a German compound."""
_OF = {
    "de": frozenset({"der", "des", "für", "zur", "zum"}),
    "fr": frozenset({"de", "du", "des", "d'", "pour", "sur", "contre"}),
    "es": frozenset({"de", "del", "para", "sobre", "contra", "por"}),
    "uk": frozenset({"з", "із", "для", "при"}),
    "ru": frozenset({"по", "для", "при"}),
}
_FOR = frozenset({"für", "pour", "para", "для"})
_ARTICLES = frozenset({"der", "die", "das", "den", "dem", "le", "la", "l'", "les", "el", "los", "las"})
_TOWN_OF = frozenset({"de", "d'"})
_AND = frozenset({"und", "et", "y", "e", "та", "і", "й", "и"})
_CALLED_BY = frozenset({"Observatory"})
"""Nouns that stand behind what they are for: the Conflict Observatory."""
_AREAS = {"African": "Africa", "Asian": "Asia", "European": "Europe", "Latin American": "Latin America"}
"""What stands in German for a part of the world, before a hyphen: *Afrika-Institut*."""
_AREAL = {
    area: f"{area}an" if area.endswith("Europe") else f"{area}n"
    for area in (
        "Eastern Europe", "East Africa", "West Africa", "North Africa", "Central Africa", "Central Asia", "South Asia",
        "East Asia", "Southeast Asia",
    )
}  # fmt: skip
"""What stands in English for one of them before a noun: *Eastern European Studies*."""
_STUDIED = frozenset({
    "African", "Asian", "Arab", "Kurdish", "Oriental", "Slavic", "European", "Eurasian", "Islamic", "Turkic", "Jewish",
    "Caucasian", "Siberian", "Andean", "Caribbean", "Berber", "American", "Indochinese",
})  # fmt: skip
"""Whose Studies an Institute is *of*, and not *for*: Institute of African Studies, Institute for Strategic Studies."""
_REGIONS = frozenset({
    "Asian", "African", "European", "Latin American", "Middle East", *_AREAL,
    "South-East Europe", "Orient", "China", "Islamic", "Balkan", "Caucasus",
})  # fmt: skip
"""Parts of the world whose German Forschung is Studies in English."""
_SCAPES = frozenset({"River", "Mountain", "Valley", "Forest", "Star", "Hill", "Lake"})
"""Nouns that with a colour behind them are a place: *Río Azul*."""
_OF_NOUNS = frozenset({"Academy", "University", "Association", "School", "Union", "Federation", "Society", "Clinic"})


class Topic(NamedTuple):
    """What one word is in the name of an institute."""

    english: str
    kind: str
    """adjective, noun, of, study, doing."""


class Called(NamedTuple):
    """The name of an institute in the text: tokens `first` to `last` (exclusive)."""

    first: int
    last: int
    english: str


class Topics:
    """The words of one language that stand in names of institutes."""

    def __init__(self, lang: str) -> None:
        """Read the column of `lang`."""
        self._stems: dict[str, list[Topic]] = {}
        self._terms: dict[tuple[str, ...], Topic] = {}
        column = 2 + _COLUMNS.index(lang)
        for row in table("institutes.tsv"):
            for stem in row[column].split("|") if row[column : column + 1] and row[column] else ():
                key = pieces(stem)
                if len(key) > 1:
                    self._terms.setdefault(key, Topic(row[0], row[1]))
                else:
                    self._stems.setdefault(key[0], []).append(Topic(row[0], row[1]))

    def term(self, words: tuple[str, ...]) -> Topic | None:
        """Return what several words are together."""
        return self._terms.get(words)

    def word(self, low: str, *, adjective: bool) -> Topic | None:
        """Return the adjective or the noun that a folded word is."""
        for cut in range(min(_ENDING, len(low) - 2) + 1):
            for topic in self._stems.get(low[: len(low) - cut], ()):
                if (topic.kind == "adjective") == adjective:
                    return topic
        return None

    def compound(self, low: str) -> list[Topic] | None:
        """Return the parts of a German noun: Friedensforschung, Sicherheitspolitik."""
        whole = self.word(low, adjective=False)
        if whole is not None:
            return [whole]
        for at in range(len(low) - 3, 2, -1):
            for link in _LINKS:
                begin = low[:at].removesuffix(link) if link else low[:at]
                stems = self._stems.get(begin) if len(begin) > 2 else None
                rest = self.compound(low[at:]) if stems else None
                if stems and rest:
                    studied = stems[0].english in _REGIONS and rest == self._stems["forschung"]
                    whose = stems[0]._replace(english=_AREAL.get(stems[0].english, stems[0].english))
                    return [whose, *(self._stems["studie"] if studied else rest)]
        return None


def nominative(name: str) -> str:
    """Return a German name without the genitive of its noun: *Instituts für Eisfragen* is Institut für Eisfragen.

    >>> nominative("Instituts für Eisfragen"), nominative("Haus der Kunst")
    ('Institut für Eisfragen', 'Haus der Kunst')
    """
    noun, blank, rest = name.partition(" ")
    return f"{noun[:-1] if noun.endswith(_GENITIVES) else noun}{blank}{rest}"


@lru_cache(maxsize=8)
def _topics(lang: str) -> Topics:
    return Topics(lang)


@lru_cache(maxsize=1)
def _nations() -> frozenset[str]:
    """Return the English adjectives of the nations."""
    return frozenset(row[1].split("|")[0] for row in table("adjectives.tsv") if row[1:2] and row[1])


def called(text: Text, names: Names, head: int) -> Called | None:
    """Return the English name of the institute whose noun stands at token `head`; None where a word is not known.

    >>> def english(name: str, lang: str) -> str | None:
    ...     found = called(Text(name, lang), Names.load(lang), name.split().index(noun))
    ...     return found.english if found else None
    >>> noun = "Zentrum"
    >>> english("Europäisches Zentrum für Konflikt- und Friedensforschung", "de")
    'European Centre for Conflict and Peace Research'
    >>> noun = "Institut"
    >>> english("Institut für internationale Beziehungen", "de"), english("Institut für Kühlung", "de")
    ('Institute of International Relations', None)
    >>> noun = "Zentrum"
    >>> english("Hamburger Zentrum für Nahoststudien", "de"), english("Wiener Zentrum Orbis", "de")
    ('Hamburg Centre for Middle East Studies', None)
    >>> noun = "Universität"
    >>> english("Freie Universität Antwerpen", "de"), english("Universität der Philippinen", "de")
    ('Free University of Antwerp', 'University of the Philippines')
    >>> noun = "Centre"
    >>> english("Centre pour la politique de sécurité et de défense", "fr")
    'Centre for Security and Defence Policy'
    >>> noun = "Observatorio"
    >>> english("Observatorio Latinoamericano de Conflictos", "es")
    'Latin American Conflict Observatory'
    >>> noun = "Центр"
    >>> english("Центр оборонных стратегий", "ru"), english("Центр досліджень проблем безпеки", "uk")
    ('Centre for Defence Strategies', 'Centre for Security Problems Studies')
    """
    if names.lang == "en":
        return None
    noun = words_of(names.lang).institute(text.folds[head])
    if noun is None and names.lang == "de" and head and text.caps[head]:
        return _compounded(text, head) or _of_a_region(text, head)
    return _Reading(text, names, head, noun).called() if noun is not None else None


def _compounded(text: Text, head: int) -> Called | None:
    """Return the institute that one German word behind a town is: *das Kieler Friedensinstitut*."""
    word, topics, placed = text.folds[head], _topics("de"), town(text.folds[head - 1])
    if not placed or (head + 1 < len(text.folds) and text.folds[head + 1] in _FOR):
        return None
    for at in range(len(word) - 4, 2, -1):
        noun = words_of("de").institute(word[at:])
        parts = topics.compound(word[:at].removesuffix("s")) or topics.compound(word[:at]) if noun else None
        if noun and parts:
            what = " ".join(_AREAS.get(part.english, part.english) for part in parts)
            return Called(head - 1, head + 1, f"{placed} {what} {noun}")
    return None


def _of_a_region(text: Text, head: int) -> Called | None:
    """Return the institute that one German word names after a part of the world: *das Schwarzmeerinstitut*."""
    word, topics, lexicon = text.folds[head], _topics("de"), words_of("de")
    for at in range(len(word) - 4, 3, -1):
        noun = lexicon.institute(word[at:])
        if not noun:
            continue
        parts = topics.compound(word[:at]) or []
        region = lexicon.region(word[:at]) or (_AREAS.get(parts[0].english) if len(parts) == 1 else None)
        if region:
            return Called(head, head + 1, f"{region} {noun}")
    return None


class _Reading:
    """Reads the words around one noun for the name of an institute."""

    def __init__(self, text: Text, names: Names, head: int, noun: str) -> None:
        self.text, self.names, self.head, self.noun = text, names, head, noun
        self.lang = names.lang
        self.topics = _topics(names.lang)
        sentence = text.sentences[text.sentence_of[head]]
        self.end = min(sentence.last, head + _MOST)
        self.start = max(sentence.first, head - _MOST)
        self.link = "for"
        self.place = False
        """Whether what it is for is one place or part of the world alone."""

    def called(self) -> Called | None:
        compound = self._hyphened()
        first, before = self._before(compound[0] if compound else self.head)
        at, after = self._behind(self.head + 1)
        last, what = (at, compound[1]) if compound else self._what(at)
        if not what and (after or before) and self.noun == "University":
            last, what = self._town(at)
        adjectives = [*before, *after]
        if adjectives and not what and self.lang == "de" and self._named_behind(last):
            return None
        of_town = self.noun == "University" and self.lang in _ROMANCE and self.place and self.link != "always for"
        if not (what or adjectives) or not (self.text.caps[first] or of_town):
            return None  # l'université polytechnique de Milan needs no capital
        english = " ".join([*adjectives, self.noun])
        if what and compound:
            english = " ".join([*adjectives, what, self.noun])  # Orient-Kolleg, Afrika-Institut
        elif what and self.place:
            english = placed(self.noun, adjectives, what, to=self.link == "always for")
        elif what:
            named = self.noun in _CALLED_BY and self.link != "always for"
            english = " ".join([*adjectives, what, self.noun]) if named else f"{english} {self._joint()} {what}"
        listed = self.names.canonical(english)
        if listed is not None:
            return Called(first, last, listed)
        own, end = self._own_name(last)
        return Called(first, end, f"{own} {english}" if own else english)

    def _own_name(self, at: int) -> tuple[str, int]:
        """Return the name between marks behind what an institute is for, and where it ends: *Центр досліджень «Обрій»*.

        It stands before the rest in English.
        """
        lows = self.text.lows
        if at + 2 >= self.end or lows[at] not in QUOTES or not self.text.caps[at + 1]:
            return "", at
        close = next((j for j in range(at + 2, min(self.end, at + _NAME)) if lows[j] in QUOTES), -1)
        return (latin(self.text.slice(at + 1, close), self.lang), close + 1) if close > 0 else ("", at)

    def _joint(self) -> str:
        if self.link == "always for":
            return "for"
        areal = self.link == "areal" and self.noun == "Institute"
        return "of" if areal or self.link == "of" or self.noun in _OF_NOUNS else "for"

    def _town(self, at: int) -> tuple[int, str]:
        """Return where the town behind a university's adjectives ends, and its name: *l'Université libre | de Berlin*.

        It is written in the article's language as in English, where no table has it.  German has no *of* before it:
        *die Freie Universität Antwerpen*.
        """
        word = at if self.lang == "de" else at + 1
        if word >= self.end or (self.lang != "de" and self.text.folds[at] not in _TOWN_OF):
            return at, ""
        hyphen = self.text.folds[word + 1 : word + 2] == ["-"]
        if hyphen or self.lang in CYRILLIC or not (self.text.caps[word] and self._town_goes_on(self.text.folds[word])):
            return at, ""
        self.place, end = True, word + 1
        if region := words_of(self.lang).region(self.text.folds[word]):
            return end, region
        while (
            self.lang in _ROMANCE
            and end < self.end
            and self.text.caps[end]
            and self._town_goes_on(self.text.folds[end])
        ):
            end += 1
        return end, latin(self.text.slice(word, end), self.lang)

    def _town_goes_on(self, word: str) -> bool:
        """Return whether a capital is one more word of a town's name, and no person's who follows: *Santa Cruz*."""
        return word.isalpha() and word not in given_names()

    def _hyphened(self) -> tuple[int, str] | None:
        """Return where a German compound with a hyphen begins, and what it is for: *Südosteuropa-Zentrum*."""
        at, glued = self.head - 1, self.lang == "de" and self.head > 1 and self.text.glued(self.head - 1)
        if not glued or self.text.folds[at] != "-" or not self.text.caps[at - 1]:
            return None
        word = self.text.folds[at - 1]
        region, parts = words_of(self.lang).region(word), self.topics.compound(word)
        english = " ".join(_AREAS.get(part.english, part.english) for part in parts or ()) or region or ""
        if not english and (entry := next((e for n, e in self.names.entries(self.text.folds, at - 1) if n == 1), None)):
            english = entry.institution if entry.kind == "state" and entry.form == "name" else ""
        return (at - 1, english) if english else None

    def _named_behind(self, at: int) -> bool:
        """Return whether a name, or what it is for, stands behind a German noun: *das Londoner Institut Oceanica*."""
        if at >= self.end:
            return False
        return self.text.folds[at] in _FOR or (self.text.caps[at] and self.text.folds[at].isalpha())

    # ------------------------------------------------------------ adjectives

    def _adjective(self, at: int) -> str:
        """Return the English of an adjective: one of the table, or a nation's."""
        if not self.start <= at < self.end:
            return ""
        if placed := town(self.text.folds[at], self.lang):
            return placed
        topic = self.topics.word(self.text.folds[at], adjective=True)
        if topic is not None:  # Pontifical is not the Vatican's here
            return "" if self._verb(at) else topic.english
        for size, entry in self.names.entries(self.text.folds, at):
            if size == 1 and entry.form == "demonym" and entry.kind == "state":
                own = adjective_of(entry.institution)
                return "American" if own == "US" else own
        return ""

    def _verb(self, at: int) -> bool:
        """Return whether a small Spanish word is a verb like an adjective: *publicó*, *publica* (but *pública*)."""
        word = self.text.slice(at, at + 1)
        return self.lang == "es" and word.islower() and word.startswith("public")

    def _before(self, noun: int) -> tuple[int, list[str]]:
        """Return where the name begins and its adjectives before the noun (German, Ukrainian, Russian)."""
        first, found = noun, list[str]()
        if self.lang in _ROMANCE:
            papal = self.topics.word(self.text.folds[first - 1], adjective=True) if self.text.caps[first - 1] else None
            if papal is not None and papal.english == "Pontifical":
                return first - 1, [papal.english]  # la Pontificia Universidad Católica
            return first, found
        while self.text.caps[first - 1] or self.lang in CYRILLIC:
            english = self._adjective(first - 1)
            if not english:
                break
            found.insert(0, english)
            first -= 1
        while first < noun and not self.text.caps[first]:  # новый Центр: only from the first capital on
            found.pop(0)
            first += 1
        return first, found

    def _behind(self, at: int) -> tuple[int, list[str]]:
        """Return where the adjectives behind a Romance noun end, and them in English order."""
        found: list[str] = []
        while self.lang in _ROMANCE and (english := self._adjective(at)):
            found.insert(0, english)
            at += 1
        return at, found

    # ------------------------------------------------------------ what it is for

    def _what(self, at: int) -> tuple[int, str]:
        """Return where the name ends and what the institute is for; nothing where a word of it is not known."""
        folds, begin = self.text.folds, at
        of_state = self.lang == "de" and self.noun == "University" and folds[at : at + 1] == ["von"]
        if at < self.end and (folds[at] in _OF[self.lang] or of_state):
            self.link = "always for" if folds[at] in _FOR and self.lang != "de" else "for"
            at += 1
        elif self.lang not in CYRILLIC and not self._scape(at):
            return begin, ""  # but Fundación Río Azul
        end, english = self._chain(at)
        return (end, english) if english else (begin, "")

    def _scape(self, at: int) -> bool:
        """Return whether a word for a river, a mountain stands at token `at`, and its colour behind it."""
        if self.lang not in _ROMANCE or at + 1 >= self.end or not (self.text.caps[at] and self.text.caps[at + 1]):
            return False
        noun = self.topics.word(self.text.folds[at], adjective=False)
        return noun is not None and noun.english in _SCAPES and bool(self._adjective(at + 1))

    def _chain(self, at: int) -> tuple[int, str]:
        """Put *études de sécurité et de défense* into English: what something is of stands before it."""
        groups: list[list[tuple[str, str]]] = []  # each is what the one before it is of
        done: list[str] = []
        end, joined = at, False
        while at < self.end:
            at = self._articles(at)
            read = self._phrase(at) or self._unlisted(at, groups)
            if read is None:
                break
            at, english, kind = read
            if joined and kind == "study" and len(groups) > 1:
                done.append(self._english(groups))
                groups = [[(english, kind)]]
            elif joined:
                groups[-1].append((english, kind))
            else:
                groups.append([(english, kind)])
            end, joined = at, False
            if at < self.end and self.text.folds[at] in _AND:
                joined, at = True, at + 1
                at += at < self.end and self.text.folds[at] in _OF[self.lang]
            elif self.lang in _ROMANCE and at < self.end and self.text.folds[at] in _OF[self.lang]:
                at += 1
            elif kind == "doing" and at < self.end and self.text.folds[at] in {"von", "der", "des"}:
                at += self.text.folds[at] == "von"  # Zentrum zur Bekämpfung von Korruption
            elif self.lang not in CYRILLIC:
                break
        if not groups:
            return at, ""
        if self.link == "for" and groups[0][-1][1] == "of":
            self.link = "of"
        whole = " and ".join([*done, self._english(groups)])
        self.place = self.lang != "de" and groups == [[(whole, "place")]]
        if self.link == "for" and whole.endswith(" Studies") and self._areal(whole.removesuffix(" Studies")):
            self.link = "areal"
        return end, whole

    def _unlisted(self, at: int, groups: list[list[tuple[str, str]]]) -> tuple[int, str, str] | None:
        """``Centre d'études du Kivu``: a name that no table has, with an article, is what is studied there."""
        folds = self.text.folds
        if self.lang not in _ROMANCE or at >= self.end or not groups or groups[-1][-1][1] != "study":
            return None
        ends = at + 1 >= self.end or not self.text.caps[at + 1]
        article = folds[at - 1] in {"du", "del"} or (folds[at - 1] in {"la", "l'"} and folds[at - 2] in _TOWN_OF)
        if not (ends and article and self.text.caps[at] and folds[at].isalpha()) or folds[at] in given_names():
            return None
        return at + 1, latin(self.text.slice(at, at + 1), self.lang), "name"

    def _areal(self, studied: str) -> bool:
        """Return whether it is a part of the world, or a nation, that is studied: *African*, *Turkish*."""
        if self.text.folds[self.head + 1 : self.head + 2] in (["für"], ["pour"], ["para"]):
            return False
        return studied.rsplit(maxsplit=1)[-1] in _STUDIED or studied in _nations()

    def _english(self, groups: list[list[tuple[str, str]]]) -> str:
        if len(groups) == 1 and len(groups[0]) == 1 and groups[0][0][1] == "state":
            return with_the(groups[0][0][0])
        if groups[0][-1][1] == "doing" and len(groups) > 1:
            return f"{groups[0][-1][0]} {self._english(groups[1:])}"
        return " ".join(" and ".join(word for word, _ in group) for group in reversed(groups))

    def _articles(self, at: int) -> int:
        while at < self.end and self.text.folds[at] in _ARTICLES:
            at += 1
        return at

    def _phrase(self, at: int) -> tuple[int, str, str] | None:
        """Return where a noun with its adjectives ends, its English, and the noun's class."""
        adjectives: list[str] = []
        while self.lang not in _ROMANCE and self._noun(at) is None and (english := self._adjective(at)):
            adjectives.append(english)
            at += 1
        found = self._noun(at)
        if found is None:
            return None
        at, parts, kind = found
        while self.lang in _ROMANCE and (english := self._adjective(at)):
            adjectives.insert(0, english)
            at += 1
            if at + 1 < self.end and self.text.folds[at] in _AND and (more := self._adjective(at + 1)):
                adjectives[0] += f" and {more}"  # Estudios Estratégicos y Militares
                at += 2
        return at, " ".join([*adjectives, *parts]), kind

    def _noun(self, at: int) -> tuple[int, list[str], str] | None:
        """Return where the noun at token `at` ends, its parts in English, and its class."""
        folds, lexicon = self.text.folds, words_of(self.lang)
        for size in range(min(_LONGEST + 1, self.end - at), 0, -1):
            words = tuple(folds[at : at + size])
            region = lexicon.region(" ".join(words))
            if region is not None:
                return at + size, [region], "place"
            topic = self.topics.term(words)
            if topic is not None:
                return at + size, [topic.english], topic.kind
        if at >= self.end:
            return None
        if self._scape(at) and (scape := self.topics.word(folds[at], adjective=False)) is not None:
            return at + 1, [scape.english], "place"
        if (water := waters(self.text, at, self.end, self.lang)) is not None:
            return water[0], [water[1]], "place"
        for size, entry in self.names.entries(folds, at):
            if entry.kind == "state" and entry.form == "name":
                return at + size, [entry.institution], "state"
        if self.lang == "de":
            return self._german(at)
        topic = self.topics.word(folds[at], adjective=False)
        if topic is None or (self.lang in CYRILLIC and self.topics.word(folds[at], adjective=True)):
            return None
        return at + 1, [topic.english], topic.kind

    def _german(self, at: int) -> tuple[int, list[str], str] | None:
        """Read a compound, also one that shares its end with another: Konflikt- und Friedensforschung."""
        if not self.text.caps[at]:
            return None
        folds = self.text.folds
        parts = self.topics.compound(folds[at])
        if parts is None:
            return None
        if at + 2 < self.end and folds[at + 1] == "-" and folds[at + 2] in _AND:
            rest = self._german(at + 3)
            return (rest[0], [*(p.english for p in parts), "and", *rest[1]], rest[2]) if rest else None
        if at + 2 < self.end and folds[at + 1] == "-" and self.text.glued(at + 1):
            rest = self._german(at + 2)
            return (rest[0], [*(p.english for p in parts), *rest[1]], rest[2]) if rest else None
        return at + 1, [p.english for p in parts], parts[-1].kind
