"""Names of parties, fronts and movements that no table has, put together from the words that such names are made of.

*Front patriotique*, *Demokratische Volkspartei*, *Movimiento Popular*, *Национальный фронт*: the words stand in
lexicon/names/parties.tsv with the English ones they become.  A name needs its body (party, front ...) and at least one
of the other words.  Pure.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from typing import NamedTuple

from monitor.reading.cut.packed import Remembered
from monitor.reading.cut.text import Text
from monitor.reading.dictionary.names import CYRILLIC, Names, adjective_of, given_names, pieces, table
from monitor.reading.dictionary.places import waters
from monitor.reading.dictionary.transliteration import latin
from monitor.reading.syntax.clauses import ANDS

_ENDING = 4
"""Letters that may follow a stem."""
_SHORT_NOUN = 7
"""Letters of the longest German noun that is no compound with a word for a body."""
_MOST = 9
"""Words of a name to either side of its body."""
_ROMANCE = frozenset({"fr", "es"})
_COLUMNS = ("en", "de", "fr", "es", "uk", "ru")
_OF = {
    "en": frozenset({"of"}),
    "de": frozenset({"der", "des"}),
    "fr": frozenset({"de", "du", "des", "d'"}),
    "es": frozenset({"de", "del"}),
}
_FOR = {
    "en": frozenset({"for"}),
    "de": frozenset({"für"}),
    "fr": frozenset({"pour"}),
    "es": frozenset({"por", "para"}),
    "uk": frozenset({"за", "для"}),
    "ru": frozenset({"за", "для"}),
}
_SMALL = frozenset({"the", "a", "an", "in", "his", "its", "their", "our", "former", "and", "but"})
_ARTICLES = frozenset({"the", "die", "der", "das", "den", "le", "la", "l'", "les", "el", "los", "las"})
_OF_STATE = (["etat"], ["estado"], ["estatal"])
_NEW = frozenset({"nueva", "nuevo", "nouvelle", "nouveau"})
_FIGHTING = frozenset({"Liberation", "Resistance", "Salvation", "Revolutionary"})
_PLURAL = ("Forces", "Democrats")
"""Nouns that follow what they belong to: Coalition of Forces."""
_NOMINATIVE = ("ия", "ія", "лига", "ліга", "ние", "ння")
"""Ends of nouns for bodies in the nominative that other cases could have."""
_LINKS = ("s", "n", "en", "")
"""What may join the parts of a German compound."""


class Word(NamedTuple):
    """What one word is in the name of a body."""

    english: str
    kind: str
    """party, group (either with `.weak`), a0 ... a5, noun, genitive."""

    @property
    def body(self) -> bool:
        """Whether the word says what the body is: a party, a front."""
        return self.kind.startswith(("party", "group"))

    @property
    def adjective(self) -> bool:
        """Whether the word is an adjective."""
        return self.kind[0] == "a"


class Body(NamedTuple):
    """The name of a body in the text: tokens `first` to `last` (exclusive)."""

    first: int
    last: int
    english: str
    kind: str


class Words:
    """The words of one language that names of bodies are made of."""

    def __init__(self, lang: str) -> None:
        """Read the column of `lang`."""
        self.lang = lang
        self._stems: dict[str, Word] = {}
        self._heads: dict[str, Word] = {}
        self._compounds: dict[str, tuple[Word, Word] | None] = {}
        self.known = Remembered(self._look)
        """What a folded word is; None for most."""
        self._institutes: dict[str, str] = {}
        self._regions: dict[str, str] = {}
        column = 2 + _COLUMNS.index(lang)
        for row in table("parties.tsv"):
            word = Word(row[0], row[1])
            for stem in row[column].split("|") if row[column : column + 1] and row[column] else ():
                key = " ".join(pieces(stem))
                if word.kind == "institute":
                    self._institutes.setdefault(key, word.english)
                elif word.kind == "region":
                    self._regions.setdefault(key, word.english)
                else:
                    (self._heads if word.body else self._stems).setdefault(key, word)

    def institute(self, low: str) -> str | None:
        """Return the English noun for an institute, of a stem with at most four letters after it."""
        cuts = range(min(_ENDING, len(low) - 3) + 1)
        return next((found for cut in cuts if (found := self._institutes.get(low[: len(low) - cut]))), None)

    def region(self, words: str) -> str | None:
        """Return the English name of a region of the world in whose name institutes are."""
        return self._regions.get(words)

    def word(self, low: str) -> Word | None:
        """Return what a folded word is; a stem may have four letters after it, in English only an s."""
        return self.known[low]

    def _look(self, low: str) -> Word | None:
        longest = (1 if low.endswith("s") else 0) if self.lang == "en" else _ENDING
        for cut in range(min(longest, len(low) - 2) + 1):
            stem = low[: len(low) - cut] if cut else low
            if found := self._heads.get(stem) or self._stems.get(stem):
                return found
        return None

    def compound(self, low: str) -> tuple[Word, Word] | None:
        """Return the two parts of a German compound: Volkspartei, Befreiungsfront."""
        if low not in self._compounds:
            if len(self._compounds) > 50_000:
                self._compounds.clear()
            self._compounds[low] = self._parted(low)
        return self._compounds[low]

    def _parted(self, low: str) -> tuple[Word, Word] | None:
        if low in {"bundesrat", "volksrat"}:
            return None
        for end, head in self._heads.items():
            if low.endswith(end) and len(low) > len(end) + 2:
                for link in _LINKS:
                    begin = low[: -len(end)].removesuffix(link)
                    if found := self._stems.get(begin):
                        return found, head
        return None


@lru_cache(maxsize=8)
def words_of(lang: str) -> Words:
    """Return the words of a language."""
    return Words(lang)


def is_region(word: str) -> bool:
    """Return whether a folded German word is a part of the world: *zentralafrika*, *afrika*, *nahost*."""
    return word in _CONTINENTS or words_of("de").region(word) is not None


_CONTINENTS = frozenset({"afrika", "asien", "europa", "amerika", "lateinamerika", "südamerika", "nordamerika"})


def names_a_body(low: str, lang: str) -> bool:
    """Return whether a Slavic word is the noun of an institute or a party in the nominative.

    >>> [names_a_body(low, "ru") for low in ("центр", "центра", "партия", "партии", "движение", "сообщение")]
    [True, False, True, False, True, False]
    """
    if low[-1] in "аяуюеєиыіїоэхй" and low != "рух" and not low.endswith(_NOMINATIVE):
        return False
    found = words_of(lang).word(low)
    return words_of(lang).institute(low) is not None or (found is not None and found.body)


def institute(text: Text, first: int, last: int, lang: str) -> str | None:
    """Return the English name of an institute that is called by a name or a region (tokens `first` to `last`).

    >>> text = Text("Institut Halden, Halden-Institut, Observatorio de los Grandes Lagos", "fr")
    >>> institute(text, 0, 2, "fr"), institute(text, 3, 6, "de"), institute(text, 7, 12, "es")
    ('Halden Institute', 'Halden Institute', 'Great Lakes Observatory')
    """
    lexicon, folds = words_of(lang), text.folds
    head = next((at for at in range(first, last) if lexicon.institute(folds[at])), -1)
    noun = lexicon.institute(folds[head]) if head >= 0 else None
    if noun is None or lang == "en":
        return None
    begin, end = (head + 1, last) if head == first else (first, head)
    while begin < end and folds[begin] in _ARTICLES | _OF.get(lang, frozenset()):
        begin += 1
    while begin < end and folds[end - 1] == "-":
        end -= 1
    if begin == end or (head != first and head + 1 != last):
        return None
    region = lexicon.region(" ".join(folds[begin:end]))
    if (water := waters(text, begin, end, lang)) is not None and water[0] == end:
        region = water[1]
    if region is None and noun == "University" and head == first and (called := _of_town(text, begin, end, lang)):
        return called
    if region is None and (begin > head + 1 > first + 1 or not _name(text, begin, end)):
        return None
    name = latin(text.slice(begin, end), lang)
    seated = (lang == "de" and head == first) or (lang in _ROMANCE and begin > head + 1 > first)
    if noun == "University" and seated:
        return f"{noun} of {region or name}"  # Universidad de Lima, Universität Kiel
    if noun == "University" and "-" in name:
        return text.slice(begin, head + 1)  # Christian-Albrechts-Universität
    if lang == "de" and end < head and folds[end] == "-":
        name = name.replace("-", " ")  # Friedrich-Ebert-Stiftung
    return f"{region or name} {noun}"


def _of_town(text: Text, begin: int, end: int, lang: str) -> str | None:
    """Return the English name of a university that has its own before its town's: *université Humboldt de Berlin*."""
    at = next((j for j in range(begin + 1, end) if text.folds[j] in _OF.get(lang, ())), -1)
    if at < 0 or at + 2 < end or at + 1 == end or not (_name(text, begin, at) and text.caps[at + 1]):
        return None
    place = words_of(lang).region(text.folds[at + 1]) or text.slice(at + 1, end)
    if text.folds[begin:at] in _OF_STATE:
        return f"{place} State University"  # l'université d'État de Moscou
    return f"{latin(text.slice(begin, at), lang)} University of {place}"


def _name(text: Text, first: int, last: int) -> bool:
    """Return whether tokens are a name: capitals, joined by hyphens at most."""
    return all(text.caps[at] or text.folds[at] == "-" for at in range(first, last))


def bodies(text: Text, names: Names) -> list[Body]:
    """Return the bodies that the text names, in order of place; `names` are the tables of its language.

    >>> text = Text("Le Front patriotique et le Mouvement pour la démocratie et le progrès ont refusé.", "fr")
    >>> [body.english for body in bodies(text, Names.load("fr"))]
    ['Patriotic Front', 'Movement for Democracy and Progress']
    >>> text = Text("Die Demokratische Volkspartei und die Bewegung für Wandel lehnten ab.", "de")
    >>> [body.english for body in bodies(text, Names.load("de"))]
    ["Democratic People's Party", 'Movement for Change']
    >>> text = Text("Die Union der Demokratischen Kräfte und der Block der Nationalen Rettung lehnten ab.", "de")
    >>> [body.english for body in bodies(text, Names.load("de"))]
    ['Union of Democratic Forces', 'National Salvation Bloc']
    >>> text = Text("Лидер Национального фронта и Партия свободы отказались.", "ru")
    >>> [body.english for body in bodies(text, Names.load("ru"))]
    ['National Front', 'Freedom Party']
    >>> text = Text("El Ejército Popular de Liberación y el Ejército Nacional callan.", "es")
    >>> [body.english for body in bodies(text, Names.load("es"))]
    ["People's Liberation Army"]
    """
    lexicon = words_of(names.lang)
    found: list[Body] = []
    compounds = names.lang == "de"
    for at, known in enumerate(map(lexicon.known.__getitem__, text.folds)):
        part, word = None, known
        if word is None:
            if not compounds or not text.caps[at] or len(text.folds[at]) <= _SHORT_NOUN:
                continue
            parts = lexicon.compound(text.folds[at])
            if parts is None:
                continue
            part, word = parts
        elif not word.body:
            continue
        body = _Reading(text, names, lexicon, at, word, part).body()
        if body is not None and not (found and body.first < found[-1].last):
            found.append(body)
    return found


_NAMED_BODIES = frozenset({"Bloc", "Front"})
"""Bodies before which a German hyphen joins a name; an alliance or a coalition is one of any sort."""


_BEFORE_NAMED = frozenset({"der", "die", "des", "dem", "den", "vom", "im", "zum", "ein", "eine", "einem", "einer"})


class _Reading:
    """Reads the name around one word for a body."""

    def __init__(self, text: Text, names: Names, lexicon: Words, at: int, head: Word, part: Word | None) -> None:
        self.text, self.names, self.lexicon, self.at, self.head = text, names, lexicon, at, head
        self.lang = names.lang
        self.before: list[tuple[str, str]] = []
        """The adjectives and nouns before the body in English: (rank, word)."""
        self.of = ""
        self.tail = ""
        self.place = ""
        self.first, self.last = at, at + 1
        self.nation = -1
        """Where the small nationality stands that ends the name, or -1: el Partido Conservador británico."""
        self.told = part is not None
        """Whether one of the words besides the body's was found."""
        if part is not None:
            self.before.append(("b", part.english))

    def body(self) -> Body | None:
        """Return the body, or None where the word stands for itself."""
        if self.lang == "en":
            written = self._english()
            if written is None:
                return None
            return self._made(written)
        if self.lang in _ROMANCE:
            if not self.text.caps[self.at]:
                return None
            self._after()
            self._new()
        else:
            self._left()
            self._after()
        if not self.told or not self.text.caps[self.first]:
            return None
        english = " ".join([*(word for _, word in self.before), self.head.english]) + self.of + self.tail
        if self.nation >= 0 and self.last == self.nation + 1 and not (self.of or self.tail or self.place):
            english = self._without_nation(english)
        if self.place:
            front = self.head.kind == "group" and not self.tail
            english = f"{self.place} {english}" if front else f"{english} of {self.place}"
        return self._made(english)

    def _new(self) -> None:
        """Read the adjective before a Romance body that is part of its name: *la Nueva Alianza Democrática*."""
        at = self.at - 1
        known = at > 0 and self.text.caps[at] and self.text.folds[at] in _NEW and not self._starts(at)
        if known and self.told:
            self.first = at
            self.before.insert(0, ("a1", "New"))

    def _without_nation(self, english: str) -> str:
        """Return a name without the nation that only tells whose party it is; with it, where that is a listed one.

        In Spanish an adjective without a capital is no part of a name.
        """
        if self.names.canonical(english) is not None:
            return english
        nation = self._nation(self.nation)
        state = next(e.institution for n, e in self.names.entries(self.text.folds, self.nation) if n == 1)
        base = english.removeprefix(nation).strip()
        own = self.names.canonical(f"{base} of {state}")
        if own is None and self.lang != "es" and self.names.canonical(base) is None:
            return english
        self.last = self.nation if own is None else self.last
        return base if own is None else own

    def _made(self, english: str) -> Body | None:
        if self.head.english == "Army" and not _FIGHTING & set(english.split()):
            return None  # a national army is its state's
        kind = "party" if self.head.kind.startswith("party") else "group"
        listed = self.names.canonical(english)
        if listed is not None and (known := self.names.kind_of(listed)) in {"party", "group"}:
            english, kind = listed, known
        return Body(self.first, self.last, english, kind)

    def _cap(self, at: int) -> bool:
        return 0 <= at < len(self.text.folds) and self.text.caps[at] and self.text.folds[at][0].isalpha()

    def _word(self, at: int) -> Word | None:
        if not 0 <= at < len(self.text.folds):
            return None
        word = self.lexicon.word(self.text.folds[at])
        return None if word is None or word.body else word

    # ------------------------------------------------------------ English: as it is written

    def _english(self) -> str | None:
        """Return the name as written, from its first capital to the body, and what it is for."""
        folds = self.text.folds
        if not self._cap(self.at):
            return None
        at = self.at
        while at > 0 and self.at - at < _MOST:
            before = at - 1
            if self._cap(before) and not self._starts(before):
                if self.names.office(folds, before) is not None and self._word(before) is None:
                    break
                self.told = self.told or self._word(before) is not None
                at = before
            elif folds[before] in {"'s", "'", "-"} and self._cap(before - 1):
                if folds[before] != "-" and self._word(before - 1) is None:
                    break
                at = before
            elif self.head.english == "Party" and folds[before] == "and" and self._joined(before - 1):
                self.told, at = True, before - 1
            else:
                break
        self.first = at
        self._english_after()
        if not self.told or self.last - self.first < 2:
            return None
        return self.text.slice(self.first, self.last).replace("’", "'")

    def _joined(self, at: int) -> bool:
        """Return whether the noun at token `at` begins a longer name: *the Justice and Bread Party*."""
        word = self._word(at)
        after = at > 0 and self.text.folds[at - 1] == "the"
        return after and self._free(at) and not (word is not None and word.adjective)

    def _free(self, at: int) -> bool:
        """Return whether a single word with a capital is no name of the tables and nobody's."""
        if not self._cap(at) or self._cap(at + 1) or self.text.folds[at] in given_names():
            return False
        return next(self.names.entries(self.text.folds, at), None) is None

    def _english_after(self) -> None:
        at, folds = self.last, self.text.folds
        if at + 1 >= len(folds) or folds[at] not in {"for", "of"} or not self._cap(at + 1):
            return
        state = self._state(at + 1) if folds[at] == "of" and self.head.kind in {"party", "group"} else 0
        if state and self.told:
            listed = self.names.canonical(self.text.slice(self.first, self.last))
            self.last = self.last if listed is not None else at + 1 + state  # the New Democratic Party of Serbia
            return
        pair = folds[at] == "for" and folds[at + 2 : at + 3] == ["and"] and self._free(at + 1) and self._free(at + 3)
        if self._word(at + 1) is None and not pair:
            self.told = self.told and not (self.head.kind.endswith("weak") and folds[at] == "of")  # Union of Writers
            return
        self.told = True
        at += 2
        while self._cap(at) or (at + 1 < len(folds) and folds[at] in ANDS and self._cap(at + 1)):
            if not self._cap(at) and self._word(at + 1) is None and not self._free(at + 1):
                break
            at += 1
        self.last = at

    def _state(self, at: int) -> int:
        """Return how many words of a state's name begin at token `at`."""
        sizes = (n for n, e in self.names.entries(self.text.folds, at) if e.kind == "state" and e.form == "name")
        return next(sizes, 0)

    def _starts(self, at: int) -> bool:
        """Return whether token `at` is a small word that only begins a sentence."""
        if self.text.folds[at] in _SMALL:
            return True
        return self.text.sentences[self.text.sentence_of[at]].first == at and self._word(at) is None

    # ------------------------------------------------------------ adjectives before the body

    def _left(self) -> None:
        at = self.at
        cyrillic = self.lang in CYRILLIC
        while at > 0 and self.at - at < _MOST:
            word, hyphen = self._word(at - 1), self.text.folds[at - 1] == "-" and at > 1
            if hyphen and self._word(at - 2) is not None and self.told:
                at -= 1
                continue
            if word is None or not (word.adjective or (cyrillic and word.kind == "genitive")):
                nation = self._nation(at - 1)
                if nation and self.text.caps[at - 1]:
                    self.before.insert(0, ("a0", nation))
                    at -= 1
                break
            if not (self.text.caps[at - 1] or cyrillic):
                break
            self.before.insert(0, (word.kind, word.english))
            self.told = True
            at -= 1
        self.first = at
        if self.lang == "de" and at == self.at and self._called_so(at):
            self.before.insert(0, ("name", self.text.slice(at - 2, at - 1)))
            self.first, self.told = at - 2, True
        if cyrillic and self.told and not self.text.caps[at]:
            self._first_capital()

    def _called_so(self, at: int) -> bool:
        """Return whether a name that no table has stands before a German body: *der Ararat-Block*, no *Ampel-Block*."""
        folds = self.text.folds
        if at < 2 or folds[at - 1] != "-" or self.head.english not in _NAMED_BODIES or folds[at - 3 : at - 2] == ["-"]:
            return False
        return self._free_before(at - 2) and (at < 4 or folds[at - 3] in _BEFORE_NAMED)

    def _free_before(self, at: int) -> bool:
        """Return whether a single word with a capital is in no table."""
        known = self._word(at) is not None or self.names.office(self.text.folds, at) is not None
        return self._cap(at) and not known and next(self.names.entries(self.text.folds, at), None) is None

    def _first_capital(self) -> None:
        """Leave small adjectives before the first capital out: новая Народная партия."""
        while self.first < self.at and not self.text.caps[self.first]:
            self.first += 1
            if self.before:
                self.before.pop(0)
        self.told = self.first < self.at

    def _nation(self, at: int) -> str:
        """Return the English adjective of the state whose adjective stands there, or nothing."""
        for size, entry in self.names.entries(self.text.folds, at):
            if size == 1 and entry.form == "demonym" and entry.kind == "state":
                return adjective_of(entry.institution)
        return ""

    # ------------------------------------------------------------ what follows the body

    def _after(self) -> None:
        at = self.last
        if self.lang in _ROMANCE:
            at = self._adjectives(at)
        folds = self.text.folds
        if at < len(folds) and folds[at] in _OF.get(self.lang, ()):
            at = self._of(at + 1)
        elif self.lang in CYRILLIC and at < len(folds):
            at = self._fought_for(self._genitive(at))
        if at + 1 < len(folds) and folds[at] in _FOR[self.lang]:
            at = self._for(at + 1)
        self.last = at
        if self.lang in _ROMANCE and at < len(folds) and folds[at] in _OF[self.lang]:
            self._place(at + 1)
        elif self.lang == "de" and self._word(at) is None:
            self._place(at + (folds[at : at + 1] == ["von"]))

    def _adjectives(self, at: int) -> int:
        """Put the adjectives behind a Romance body into English order; return where they end."""
        several: list[tuple[str, str]] = []
        while at < len(self.text.folds):
            word = self._word(at)
            if word is not None and (word.adjective or word.kind == "genitive"):  # Parti paysan, Mouvement citoyen
                several.append((word.kind, word.english))
            elif self.text.folds[at] == "-" and several and self._word(at + 1) is not None:
                pass
            elif several and (nation := self._nation(at)):
                self.nation = -1 if self.text.caps[at] else at
                several.append(("a0", nation))
            else:
                break
            at += 1
        if several:
            self.told = True
            several.reverse()
            self.before += sorted(several, key=lambda one: one[0])
        return at

    def _of(self, at: int) -> int:
        """Read *de libération nationale*, *de la justice et du développement*; return where it ends."""
        begin = at - 1
        folds = self.text.folds
        while at < len(folds) and folds[at] in _ARTICLES:
            at += 1
        word = self._word(at)
        phrase, end = ("", at) if word is None or (word.adjective and self.lang != "de") else self._nouns(at)
        if word is None or (word.adjective and not phrase):  # Block der Nationalen Rettung
            self._place_at(at)
            return self.last if self.place else begin
        if not phrase:
            return begin
        if phrase.endswith(_PLURAL):
            self.of = f" of {phrase}"  # Coalition of Forces, Front of Socialist Forces
        else:
            self.before.append(("b", phrase.removeprefix("the ")))
        self.told = True
        return end

    def _genitive(self, at: int) -> int:
        """Read *национального освобождения*, *справедливости и развития*; return where it ends."""
        phrase, end = self._nouns(at)
        if phrase.endswith(_PLURAL) and phrase:
            self.of, self.told = f" of {phrase}", True
        elif phrase:
            self.before.append(("b", phrase.removeprefix("the ")))
            self.told = True
        return end if phrase else at

    def _fought_for(self, at: int) -> int:
        """Read the place that a Slavic front wants to free, *Фронт освобождения Киву*; return where it ends."""
        fights = self.head.kind == "group" and not _FIGHTING.isdisjoint(word for _, word in self.before)
        if not fights or not self._cap(at):
            return at
        region = self.lexicon.region(self.text.folds[at])
        self.last = at
        if region is None:
            self._place_at(at)
            return self.last
        self.place = region
        return at + 1

    def _for(self, at: int) -> int:
        begin, folds = at - 1, self.text.folds
        while at < len(folds) and folds[at] in _ARTICLES:
            at += 1
        phrase, end = self._nouns(at)
        if not phrase:
            return begin
        self.tail = f" for {phrase}"
        self.told = True
        return end

    def _nouns(self, at: int) -> tuple[str, int]:
        """Return the English of nouns with their adjectives that are joined by *and*, and where they end."""
        parts: list[str] = []
        folds, end = self.text.folds, at
        while at < len(folds):
            adjectives: list[str] = []
            word = self._word(at)
            while word is not None and word.adjective:
                adjectives.append(word.english)
                at += 1
                word = self._word(at)
            if word is None or word.adjective:
                break
            noun = word.english
            at += 1
            while self.lang in _ROMANCE and (after := self._word(at)) is not None and after.adjective:
                adjectives.append(after.english)
                at += 1
            parts.append(" ".join([*adjectives, noun]))
            end = at
            if at + 1 >= len(folds) or folds[at] not in ANDS:
                break
            at += 1
            while at < len(folds) and (folds[at] in _ARTICLES or folds[at] in _OF.get(self.lang, ())):
                at += 1
        return " and ".join(parts), end

    # ------------------------------------------------------------ of which country

    def _place(self, at: int) -> None:
        folds = self.text.folds
        while at < len(folds) and folds[at] in _ARTICLES:
            at += 1
        if self.told:
            self._place_at(at)

    def _place_at(self, at: int) -> None:
        """Take the state or the unlisted place that ends a name: *de Tigray*, *Kurdistans*."""
        if not self._cap(at):
            return
        for size, entry in self.names.entries(self.text.folds, at):
            if entry.kind in {"state", "group"} and entry.form in {"name", "short"}:
                self.place, self.last = entry.institution, at + size
                return
            if entry.form == "city" and self.lang in CYRILLIC and self.head.kind == "group":  # Фронт визволення Ітурі
                self.place, self.last = latin(self.text.slice(at, at + size), self.lang), at + size
                return
        free = self.lang in _ROMANCE or self.text.folds[at - 1] == "von"
        if free and self.head.kind == "group" and not self._cap(at + 1):
            self.place, self.last = latin(self.text.slice(at, at + 1), self.lang), at + 1


_LABOURS = frozenset({"labour", "labor"})
_PORTFOLIOS = (
    "minister", "ministr", "secretar", "department", "office", "court", "market", "union", "federation", "commission",
    "inspect", "statistic", "law", "costs", "force", "board", "bureau", "day",
)  # fmt: skip
"""Beginnings of words before which *labour* is work, and no party."""


def portfolio(words: Sequence[str], first: int, last: int) -> bool:
    """Return whether the name at `first` to `last` only says what an office is for: *the Labour Minister*.

    >>> portfolio(["the", "labour", "minister"], 1, 2), portfolio(["the", "labour", "leader"], 1, 2)
    (True, False)
    """
    work = last - first == 1 and words[first] in _LABOURS
    return work and any(word.startswith(_PORTFOLIOS) for word in words[last : last + 1])
