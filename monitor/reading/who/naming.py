"""Names that no table has, as a phrase writes them: of institutes, outlets, parties, companies."""

from __future__ import annotations

from collections.abc import Sequence

from monitor.reading.cut.functionwords import Function
from monitor.reading.cut.text import Span, Text
from monitor.reading.dictionary.names import CYRILLIC, Names, given_names
from monitor.reading.who.marks import Mark

_ARTICLES = frozenset({"the", "le", "la", "les", "el", "los", "las", "die", "der", "das"})
_STATIONS = frozenset({"radio", "tv", "télé", "tele"})
"""Words that begin names of outlets, wherever they stand."""
_ARABIC = frozenset({"al", "el", "as", "ad", "an", "ar", "ash", "at", "ul"})
"""Arabic articles, which a hyphen joins to the name."""
_LINKS = frozenset(
    ["for", "of", "für", "and", "und", "the", "et", "y", "pour", "para", "on", "la", "las", "los", "le", "les"]
)
"""Small words within the name of an institute."""
_JOINED = frozenset(
    {"i", "y", "e", "et", "und", "och", "og", "ja", "ve", "ili", "of", "de", "del", "la", "di", "da", "&"}
)
"""Small words of many languages within the name of a paper."""
NAMED_SO = frozenset({"outlet", "institute"})
"""Roles whose nouns end names of outlets."""
_OPENING = frozenset({"„", "«", "“", '"', "»"})
_TITLE_WORDS = 5
"""Words of a title in quotation marks that a noun phrase breaks off at its preposition."""
_TITLE_GOES = 4
"""Words behind an outlet's noun in which its title begins."""
_NATO = ("atlanti", "nato", "otan", "western", "the", "trans")
"""Beginnings of words before *Alliance* that mean NATO."""
_FOLLOWS = frozenset({"für", "of", "for", "pour", "de", "du", "del", "para"})
"""Prepositions at which a slot can have ended within a name."""
_NAME_GOES_ON = 6
"""Words that an institute's name may go on behind the slot."""
_PLACED = {
    "de": frozenset({"in", "im", "aus", "bei", "beim", "auf", "vor", "nach", "mit"}),
    "en": frozenset({"in", "at", "from"}),
    "fr": frozenset({"à", "dans", "en"}),
    "es": frozenset({"en", "desde"}),
    "uk": frozenset({"у", "в", "на"}),
    "ru": frozenset({"в", "на"}),
}
"""Prepositions of where something is, behind which no name of a paper or a station stands."""


class Naming:
    """The words of one phrase, with its marks sorted."""

    text: Text
    names: Names
    function: Function
    first: int
    last: int
    words: Sequence[str]
    head: Mark | None
    offices: list[Mark]
    named: list[Mark]
    runs: list[Mark]

    def _name_end(self, last: int) -> int:
        """Return where a name that goes on with of/for/für/de and capitals ends."""
        links = self.function["of"] | _LINKS
        end = last
        limit = self.last
        if self.last < len(self.words) and self.words[self.last] in _FOLLOWS:
            limit = min(len(self.words), self.last + _NAME_GOES_ON)  # the slot ended at the preposition
        caps, words = self.text.caps, self.words
        while end < limit:
            if words[end] == "-" and end + 1 < limit and caps[end + 1] and self.text.glued(end):
                end += 2  # Observatoire Asie-Pacifique
                continue
            if words[end] == "es" and words[end - 1] == "dar" and end + 1 < limit and caps[end + 1]:
                end += 2  # the University of Dar es Salaam
                continue
            if words[end] in _ARABIC and end + 2 < limit and words[end + 1] == "-" and caps[end + 2]:
                end += 3  # Jund al-Sahil
                continue
            if (
                words[end] == "al"
                and end + 1 < limit
                and caps[end + 1]
                and words[end - 1] not in self.function["article"]
            ):
                end += 2  # Al Sabah al Arabi
                continue
            rest = [at for at in range(end + 1, min(end + 3, limit)) if caps[at] or words[at] in links]
            on = rest[:1] == [end + 1] and any(caps[at] for at in rest)
            if not ((caps[end] and words[end][0].isalpha()) or (words[end] in links and on)):
                break
            end += 1
        return end

    def quoted(self) -> str | None:
        """Return a short name between quotation marks in the phrase."""
        for at in range(self.first, self.last):
            number = self.text.quoted[at]
            if number >= 0:
                quotation = self.text.quotations[number]
                short = quotation.last - quotation.first <= _TITLE_WORDS  # «Война с мифами», « Le Matin du Lac »
                if not quotation.speech and (short or quotation.last <= self.last + 1):
                    return self.text.text[quotation.inner.start : quotation.inner.end].strip()
        return None

    def _owned_by_state(self, at: int) -> bool:
        """Return whether a state's genitive before a name: *Ukraine's | Center for Countering Disinformation*."""
        state = any(m.last == at - 1 and m.entry is not None and m.entry.kind == "state" for m in self.named)
        return state and self.words[at - 1] == "'s"

    def _past_called(self, at: int) -> int:
        """Return the token behind *called*, *known as*, *namens* at token `at`, or `at` itself."""
        while at < self.last and self.words[at] in self.function["called"]:
            at += 1
        return at

    def named_run(self) -> str | None:
        """Return the longest run of capitalised words that no table has."""
        runs = [mark for mark in self.runs if not mark.title]
        runs = [m for m in runs if self.names.lang != "de" or m.last - m.first > 1 or self._after_office(m)]
        behind_place = _PLACED[self.names.lang]  # reporters in Geneva, der Kanal in Endlosschleife
        runs = [m for m in runs if not (m.first > self.first and self.words[m.first - 1] in behind_place)]
        if self.names.lang == "en":  # the Kurdish channel
            region = self.function["region"]
            runs = [m for m in runs if not all(self.words[at] in region for at in range(m.first, m.last))]
        if self.names.lang in CYRILLIC and len(runs) > 1:  # Нефтяная компания Petrolex
            runs = [m for m in runs if m.last - m.first > 1 or not self._starts_sentence(m.first)] or runs
        company = self.head is not None and self.head.office is not None and self.head.office.title == "company"
        if self.names.lang == "en" and self.head is not None and (company or self._of_outlets()):
            behind = self.head.last + (self.words[self.head.last : self.head.last + 1] == [","])
            runs = [m for m in runs if m.first == behind] or runs  # a Balkan news service, Egnatia Wire
        if not runs:
            return None
        best = max(runs, key=lambda mark: mark.last - mark.first)
        last = best.last
        nouns = (o for o in self.offices if o.first == last and o.office is not None)
        noun = next((o for o in nouns if o.office and (o.office.role in NAMED_SO or o.office.title == "company")), None)
        if noun is not None and self.text.caps[last]:
            whole = all(self.text.caps[at] for at in range(last, noun.last))
            last = noun.last if whole else last + 1  # Meridian Wire, Evening Post, Savanna News Agency
        elif last - best.first == 1 and last + 1 < self.last and self.words[last] in {"de", "del", "of", "du", "d'"}:
            goes_on = any(m.first == last + 1 for m in self.runs)
            last += 2 if goes_on else 0  # Voz de Kilima
        elif self._of_a_paper() and self.words[last : last + 1] in (["du"], ["del"], ["de"]):
            last = self._name_end(last)  # Le Matin du Lac; the slot may end at the preposition
        if self._of_outlets() and last < len(self.words) and self.words[last].isdigit():
            last += 1  # the channel Front 24
        if self.names.lang == "en" and self.head is not None and self.head.office and self.head.office.role == "outlet":
            return self.text.slice(*self._whole_name(self._name_from(best.first), last))
        return self.text.slice(self._name_from(best.first), last)

    def _of_outlets(self) -> bool:
        """Return whether the head is a noun for an outlet."""
        return self.head is not None and self.head.office is not None and self.head.office.role == "outlet"

    def _whole_name(self, first: int, last: int) -> tuple[int, int]:
        """Widen the name of an English outlet over *'s* and small words: *the blog Lloyd's Ghost*, *Sol y Mar*."""
        caps, words, low = self.text.caps, self.words, self.head.last if self.head is not None else self.first
        while first - 2 >= low and words[first - 1] == "'s" and caps[first - 2]:
            first -= 2
        joined = _JOINED | ({"'s"} if low <= first else set[str]())  # Oxford Analytica's | Africa editor
        while last + 1 < len(words) and words[last] in joined and not caps[last] and caps[last + 1]:
            last += 2
        return first, last

    def _of_a_paper(self) -> bool:
        """Return whether it is the French or Spanish noun for a paper that the name stands with."""
        head = self.head
        paper = head is not None and head.office is not None and head.office.role == "outlet"
        return paper and self.names.lang in {"fr", "es"}

    def _name_from(self, first: int) -> int:
        """Return where the name that goes on with an unlisted word begins: Radio Virunga, Tokyo Nippo."""
        if self.head is None or self.head.office is None or self.head.office.role != "outlet":
            return first
        for mark in (*self.named, *self.offices):
            media = mark.entry is not None or (mark.office is not None and mark.office.role == "outlet")
            capital = all(self.text.caps[at] for at in range(mark.first, mark.last))
            if (
                media
                and mark.last == first
                and capital
                and (not self._starts_sentence(mark.first) or self.words[mark.first] in _STATIONS)
            ):
                word = self.words[mark.first]
                if self.names.lang != "de" or mark.entry is not None or word in _STATIONS:
                    return mark.first
        before = first - 1
        if before > self.first and self.text.caps[before] and self.words[before] in _ARTICLES:
            return before  # the outlet The Lantern, le site Le Phare
        return first

    def _latin_behind(self, at: int) -> tuple[int, int] | None:
        """Return the words of a house in Latin letters at token `at` of Cyrillic text: *эксперт Sea Lab Том Росс*."""
        run = next((r for r in self.runs if r.first == at and not r.title), None)
        if self.names.lang not in CYRILLIC or run is None or not self.text.slice(run.first, run.last).isascii():
            return None
        person = any(r.first == run.last for r in self.runs)
        alone = run.last - run.first == 1 or self.words[run.first] not in given_names()
        return (run.first, run.last) if person or alone else None

    def _starts_sentence(self, at: int) -> bool:
        return self.text.sentences[self.text.sentence_of[at]].first == at

    def _after_office(self, mark: Mark) -> bool:
        compound = self.names.lang == "de" and self.words[mark.last : mark.last + 1] == ["-"]  # die Sorex-Bande
        if compound and any(o.first == mark.last + 1 for o in self.offices):
            return True
        return any(o.last == mark.first or self._past_called(o.last) + 1 >= mark.first > o.last for o in self.offices)


def title_behind(text: Text, last: int) -> str | None:
    """Return the title that stands some words behind an outlet's noun: le média en exil « La Lanterne »."""
    for at in range(last, min(last + _TITLE_GOES, len(text.folds))):
        number = text.quoted[at]
        if number >= 0:
            quotation = text.quotations[number]
            words = quotation.speech or text.text[quotation.inner.start].islower()  # it “regretted an error”
            return None if words else text.text[quotation.inner.start : quotation.inner.end].strip()
        if text.caps[at] or not (text.folds[at].isalpha() or text.folds[at] in _OPENING):
            return None
    return None


def called_so(text: Text, before: int, noun: str) -> bool:
    """Return whether a name before a token ends in a noun with its capital: *the Reform Alliance*, then *the alliance*.

    >>> text = Text("The Reform Alliance met. The alliance said so. The Atlantic Alliance is silent.", "en")
    >>> called_so(text, 5, "alliance"), called_so(text, 1, "alliance")
    (True, False)
    """
    for at in range(2, min(before, len(text.folds))):
        if text.folds[at] == noun and text.caps[at] and text.caps[at - 1] and not text.folds[at - 1].startswith(_NATO):
            return text.folds[at - 1].isalpha() and text.lang != "de"
    return False


def whole_title(text: Text, first: int, last: int) -> Span:
    """Return where tokens `first` to `last` stand, with the closing mark of a title at their end."""
    span, number = text.span(first, last), text.quoted[last - 1]
    title = text.quotations[number] if number >= 0 else None
    ends = title is not None and title.last == last and title.start >= span.start
    return Span(span.start, title.end) if title is not None and ends else span


_ATLANTIC = ("nordatlant", "atlant", "transatlant", "westlich", "west", "militär", "verteidigung")
"""Beginnings of what NATO is called by before *Allianz*."""
_ADJECTIVAL = ("ale", "alen", "aler", "ische", "ischen", "ischer", "liche", "lichen", "licher", "ive", "iven", "iver")
"""Ends of German adjectives that names of alliances begin with."""


def called_alliance(text: Text, first: int, head: int) -> str | None:
    """Return the name of a German alliance with a capital adjective before its noun, which is not NATO.

    >>> text = Text("Die Nationalsoziale Allianz, die Patriotische Allianz, die Nordatlantische Allianz", "de")
    >>> called_alliance(text, 4, 6), called_alliance(text, 8, 10)
    ('Patriotische Allianz', None)
    """
    word = text.folds[head - 1] if head > first else ""
    if text.lang != "de" or not text.caps[head - 1] or not word.endswith(_ADJECTIVAL) or word.startswith(_ATLANTIC):
        return None
    return None if text.sentences[text.sentence_of[head]].first == head - 1 else text.slice(head - 1, head + 1)
