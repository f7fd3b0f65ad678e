"""What a noun of a kind goes back to: *the front*, *the organisation*, *its council*, *the other side*.  Pure.

Rules, with their ids in the trace: COREF-TITLE, COREF-OTHER, COREF-NOBODY.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from monitor.events import UNNAMED
from monitor.reading.dictionary.names import CYRILLIC
from monitor.reading.dictionary.transliteration import latin
from monitor.reading.syntax.grammar import edge
from monitor.reading.who.antecedents import FAR, NEAR, WINDOW, Antecedent, Link
from monitor.reading.who.parties import words_of
from monitor.reading.who.pronouns import Pronouns

if TYPE_CHECKING:
    from monitor.reading.who.nouns import Found
    from monitor.reading.who.sources import Said

_ALONE = 4
"""Words of *the council*, *the council's spokesman*, at most."""
_NOUNS_OF_UNIONS = frozenset({"mission", "council", "court", "commission", "assembly", "secretariat"})
_LETTERS = 4
"""Letters of a union's own name, at most: OSCE, NATO."""
_HOUSES = frozenset({"organisation", "group", "party", "outlet"})
_STEM, _CASE = 4, 3
"""Letters of a Slavic noun that must be the same; letters in which two of its cases differ at most."""
_OWNER = 5
"""Tokens within which an English genitive stands before an office."""
_GENITIVE = ("es", "s", "en", "n")
_GENERAL = frozenset({
    "ende", "spitze", "zeit", "tag", "nacht", "woche", "seite", "stelle", "end", "time", "day", "night", "week", "side",
    "moment", "fin", "temps", "jour", "nuit", "semaine", "fois", "tiempo", "dia", "noche", "semana", "vez",
})  # fmt: skip
"""Nouns that follow an office without being whose it is."""
_KINDS = (
    (("partei", "parti", "party", "партії", "партии", "партия", "партію", "партія"), ("party",)),
    (
        ("gruppe", "gruppierung", "group", "grup", "груп", "bewegung", "movement", "mouvement", "movimiento", "рух",
         "движени", "miliz", "milic", "militia", "ополчен", "organisation", "organiza", "організац", "организац",
         "rebel", "повстан", "guerill", "guerrill", "боевик"),
        ("group", "party", "organisation"),
    ),
    (("region", "región", "territor", "enclave", "enklave", "регіон", "регион", "республік", "республик"),
     ("group",)),
)  # fmt: skip
"""Beginnings of nouns for a body by which an article calls one that it has named, with the kinds that it can be."""
_SOMEBODY = frozenset({"a", "an", "one", "another", "two", "three", "four", "several"})
_TOLD = frozenset({"told", "tells"})
_INFORMED = (
    ("with", "knowledge"), ("with", "direct", "knowledge"), ("familiar", "with"), ("briefed", "on"), ("aware", "of"),
    ("involved", "in"), ("who", "was", "briefed"),
)  # fmt: skip
"""Words behind an informant of whom nothing else is told."""
_UNTIL_TOLD = 9
"""Words from an informant to *told*: what he is familiar with, and when he did."""
_PRESS = (
    "zeitung", "tageszeitung", "wochenzeitung", "blatt", "sender", "magazin", "portal", "nachrichtenportal", "paper",
    "newspaper", "daily", "weekly", "magazine", "broadcaster", "journal", "quotidien", "hebdomadaire", "chaîne",
    "chaine", "diario", "periodico", "cadena", "emisora", "semanario", "revista", "видан", "издани", "газет",
    "журнал", "агентств", "агенці", "агенци", "телеканал", "портал",
)  # fmt: skip
"""The same of nouns for outlets, whose informants are theirs."""

_OF_THE_LATTER = {
    "fr": (frozenset({"ce", "cette"}), frozenset({"dernier", "derniere"})),
    "es": (frozenset({"este", "esta"}), frozenset({"ultimo", "ultima"})),
}
"""Words of *the latter*."""


class Kindred(Pronouns):
    """The antecedents of one article, with the choice among them for a noun that says of what kind it is."""

    def party(self, first: int, *, alone: bool) -> Link | None:
        """Return the party named last in the paragraph; with `alone` only where nothing else is named after it."""
        for one in reversed(self._before(first)):
            if self._paragraph(one.first) != self._paragraph(first):
                return None
            if one.kind == "party":
                return self._titled(one)
            if alone:
                return self._party_opens(first)
        return None

    def _party_opens(self, first: int) -> Link | None:
        """Return the party in which the sentence, or the one before, is set: *In der PiS, die ihm half, ...*."""
        here = self._sentence(first)
        for sentence in (here, here - 1):
            if sentence < 0 or self.text.sentences[sentence].paragraph != self._paragraph(first):
                return None
            begin = self.text.sentences[sentence].first
            opening = next(iter(self._in(sentence, first)), None)
            set_in = self.text.folds[begin] in self.function["locative"] | self.function["place"]
            if opening is not None and opening.kind == "party" and set_in and opening.first <= begin + 3:
                return self._titled(opening)
        return None

    def group(self, first: int) -> Link | None:
        """Return the group that *the rebels* are: the last one named before, else the next one."""
        return self.last_of(first, "group")

    def last_of(self, first: int, *kinds: str) -> Link | None:
        """Return the last of those kinds that is named before, of a group else the next one.

        A name that no table has comes before what stands further back; the subject of a sentence before what a
        preposition governs.
        """
        sentence = self._sentence(first)
        before = [one for one in self._before(first) if one.kind in kinds]
        listed = before[-1] if before else None
        if listed is not None and self._oblique(listed):
            free = [one for one in before if sentence - one.sentence <= FAR and not self._oblique(one)]
            listed = free[-1] if free else listed
        unlisted = self._unlisted(first)
        if unlisted is not None and (listed is None or listed.first < unlisted.first):
            return unlisted._replace(kind=kinds[0])
        if listed is not None:
            return self._titled(listed)
        if "group" not in kinds:
            return None
        at = self._index(first)
        after = next((one for one in self.found[at : at + WINDOW] if one.kind == "group"), None)
        return self._titled(after) if after else None

    def employer(self, first: int) -> Link | None:
        """Return the organisation that is the subject of a sentence before in the paragraph: the researcher is its."""
        here = self._sentence(first)
        for sentence in range(here, max(-1, here - FAR), -1):
            if self.text.sentences[sentence].paragraph != self.text.sentences[here].paragraph:
                return None
            one = next(iter(self._in(sentence, first)), None)
            body = one is not None and one.kind == "organisation" and one.person is None
            if one is not None and body and one.first - self._opening(sentence) <= 1:
                return self._titled(one)
        return None

    def namesake(self, first: int, word: str) -> Link | None:
        """Return the body named last that has a noun in its name: *the front* is the Polisario Front."""
        lexicon = words_of(self.lang)
        known = lexicon.word(word)
        english = known.english if known is not None and known.body else lexicon.institute(word)
        stem = self._stem(word)
        for one in reversed(self._before(first)):
            if one.kind not in _HOUSES or one.last > first or (one.person is not None and one.role is not None):
                continue
            words = self.text.folds[one.first : one.last]
            if (english and english in one.institution.split()) or any(self._same_noun(low, stem) for low in words):
                return self._titled(one)
        return None

    def own_noun(self, first: int, words: Sequence[str]) -> Link | None:
        """Return the organisation whose name ended in an English noun for a body: *the council*, *the mission*.

        MONUSCO and UNIFIL are missions by their letters.  A state's own, if it stands nearer, is meant.
        """
        noun = next((word for word in words if word in _NOUNS_OF_UNIONS), None)
        if self.lang != "en" or noun is None or len(words) > _ALONE or words[0] not in {"the", "a"}:
            return None
        for one in reversed(self._before(first)):
            letters = self.text.slice(one.first, one.last)
            mission = noun == "mission" and letters.isupper() and len(letters) > _LETTERS and letters.isalpha()
            if one.kind == "organisation" and (
                noun in self.text.folds[one.first : one.last] or (mission and letters != one.institution)
            ):
                return self._titled(one)
            if one.kind == "state" and one.word is not None and noun in one.word.split():
                return None
        return None

    def _on_bench(self, link: Link | None, found: Found) -> bool:
        """Return whether a prosecutor goes back to one of a court of many states, a ministry to that of a group."""
        if link is None:
            return False
        court = "Court" in link.institution or "Tribunal" in link.institution
        group = link.kind == "group" and found.title == "ministry"  # the Taliban's foreign ministry ... the ministry
        return group or (court and found.title in {"police", "court"})

    def owner_behind(self, last: int) -> Link | None:
        """Return the body of an office by a noun behind it which means one named before: *a spokesman of the front*."""
        words, at, function = self.text.folds, last, self.function
        joints = function["of"], function["for"], {"vom", "beim"}, function["article"]
        while at < len(words) and at < last + 3 and any(words[at] in some for some in joints):
            at += 1
        if at == last and self.lang not in CYRILLIC:
            return None
        if at >= len(words) or len(words[at]) < 3 or words[at] in _GENERAL or not words[at].isalpha():
            return None
        if self.lang in _OF_THE_LATTER and at > last and (last_named := self._of_the_latter(at)) is not None:
            return last_named._replace(rule="COREF-TITLE")
        name_follows = at + 1 < len(words) and self.text.caps[at + 1] and words[at + 1][0].isalpha()
        if (
            (self.lang == "de" and not self.text.caps[at])
            or name_follows
            or self._sentence(at) != self._sentence(last - 1)
        ):
            return None
        link = self.namesake(last, words[at]) or self.of_kind(last, words[at]) or self._bearer_of(last, words[at])
        return link._replace(rule="COREF-TITLE") if link else None

    def _of_the_latter(self, at: int) -> Link | None:
        """Return whose office it is behind *de ce dernier*, *de esta última*: that of who was named last."""
        words = self.text.folds
        before, latter = _OF_THE_LATTER[self.lang]
        at += words[at] in before
        return self.latter(at - 1, at + 1, ()) if words[at] in latter and words[at - 1] in before else None

    def _bearer_of(self, first: int, office: str) -> Link | None:
        """Return whose the last bearer of a German office is: das Büro der Ministerpräsidentin."""
        if self.lang != "de":
            return None
        for one in reversed(self._before(first)):
            if one.word == office and one.kind == "state":
                return Link(one.institution, one.kind, "COREF-TITLE", one.first, one.last)
        return None

    def owner_ahead(self, first: int, last: int) -> Link | None:
        """Return the body of an English office by the noun before it: *the party's vice-president*."""
        if self.lang != "en":
            return None
        words = self.text.folds
        at = next((at for at in range(first + 1, last) if words[at] == "'s"), -1)
        if at < 0 or at - first > _OWNER or self.text.caps[at - 1]:
            return None
        link = self.namesake(first, words[at - 1]) or self.of_kind(first, words[at - 1])
        return link._replace(rule="COREF-TITLE") if link else None

    def of_kind(self, first: int, word: str) -> Link | None:
        """Return the body named last that a noun for its kind means: *the movement*, *la région*."""
        kinds = next((kinds for stems, kinds in _KINDS if word.startswith(stems)), None)
        if kinds is None:
            return None
        link = self.last_of(first, *kinds)
        return link if link is not None and link.first < first else None

    def informed(self, found: Found, first: int, history: Sequence[Said]) -> Link | None:
        """Return the outlet whose informants nothing else places: *собеседники издания*, *the paper's sources*."""
        if found.title not in {"source", "official"} or found.inner is not None or found.place is not None:
            return None
        words, at = self.text.folds, found.head[1]
        if (paper := self._told(found, first)) is not None:
            return paper
        joints = self.function["of"] | self.function["article"]
        while at < len(words) and at < found.head[1] + 2 and words[at] in joints:
            at += 1
        behind = at < len(words) and (at > found.head[1] or self.lang in CYRILLIC) and words[at].startswith(_PRESS)
        before = found.head[0] - 1
        ahead = before > 0 and words[before] == "'s" and words[before - 1].startswith(_PRESS)
        if not (behind or ahead) or (behind and self._named_behind(at + 1)):
            return None
        if not found.plural and (spoke := self.said(first, history, NEAR)) is not None:
            return spoke  # собеседник издания: the one who has just spoken
        return self.outlet(first, history, agency=words[at].startswith(("агент", "агенц")))

    def _told(self, found: Found, first: int) -> Link | None:
        """Return the outlet that somebody told whom nothing places: *an official briefed on the talks told Reuters*."""
        lows = self.text.lows
        if self.lang != "en" or lows[first] not in _SOMEBODY or found.head[0] - first > 1:
            return None
        informed = any(tuple(lows[found.head[1] : found.head[1] + len(words)]) == words for words in _INFORMED)
        for at in range(found.head[1], min(found.head[1] + _UNTIL_TOLD, len(lows) - 1)):
            if lows[at] in _TOLD:
                paper = next((one for one in self.found if one.first == at + 1 and one.form == "outlet"), None)
                return Link(paper.institution, "outlet", "COREF-OUTLET", paper.first, paper.last) if paper else None
            if edge(self.text, at):
                break
        return Link(UNNAMED, "unnamed", "COREF-NOBODY", first, first + 1) if informed else None

    def _named_behind(self, at: int) -> bool:
        return at < len(self.text.folds) and (self.text.caps[at] or self.text.quoted[at] >= 0)

    def other(self, first: int, mine: Link | None, history: Sequence[Said]) -> Link | None:
        """Return the other of two sides: *his counterpart*, *the other side*; `mine` is the one that is not meant."""
        own = mine or self.said(first, history, FAR) or self._subject_before(first)
        sides = self.both(first)
        if own is None or own.institution not in {side.institution for side in sides}:
            return None
        return next((side._replace(rule="COREF-OTHER") for side in sides if side.institution != own.institution), None)

    def _subject_before(self, first: int) -> Link | None:
        return self._opens(self._sentence(first) - 1, first, "any") if self._sentence(first) else None

    # ------------------------------------------------------------ parts

    def _titled(self, one: Antecedent) -> Link:
        return Link(one.institution, one.kind, "COREF-TITLE", one.first, one.last)

    def _stem(self, word: str) -> str:
        if self.lang in CYRILLIC:
            return word[: max(_STEM, len(word) - 2)]
        if self.lang == "de":
            return next((word.removesuffix(end) for end in _GENITIVE if word.endswith(end) and len(word) > 4), word)
        return word

    def _same_noun(self, low: str, stem: str) -> bool:
        if self.lang in CYRILLIC:
            return low.startswith(stem) and len(low) - len(stem) <= _CASE
        if self.lang == "de":
            return any(low.removesuffix(end).endswith(stem) for end in ("", *_GENITIVE))
        return low == stem

    def _unlisted(self, first: int) -> Link | None:
        """Return the name that no table has and that the last sentences call with an article: *the Zarya Legion*."""
        for begin, end in reversed(self.unlisted):
            if begin < first:
                if self._sentence(first) - self._sentence(begin) > NEAR:
                    return None
                name = latin(self.text.slice(begin, end), self.lang)
                return Link(name, "organisation", "COREF-TITLE", begin, end)
        return None
