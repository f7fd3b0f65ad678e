"""Whose officials those of a place are: the governor, *local authorities*, those of one's own state.  Pure."""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from collections.abc import Sequence

from monitor.events import UNNAMED
from monitor.reading.dictionary.names import CYRILLIC, territories
from monitor.reading.who.antecedents import Link, Named
from monitor.reading.who.headed import headed
from monitor.reading.who.marks import HUMAN
from monitor.reading.who.nouns import DEFINITE, Found
from monitor.reading.who.resumed import Resumed
from monitor.reading.who.slavicruns import place_behind

_LOCAL = {
    "de": ("örtlich", "lokal", "hiesig"),
    "en": ("local",),
    "fr": ("local", "locaux"),
    "es": ("local",),
    "uk": ("місцев",),
    "ru": ("местн",),
}
"""Beginnings of the adjectives for who is of the place where it happens."""
_ON = frozenset({"на", "on", "auf", "sur"})
"""Prepositions by which one is on an island."""
_NAMED = frozenset({"name", "short", "seat", "demonym"})
"""Forms of names that are counted."""
_NOUN_NEAR = 4
"""Words in which the noun of a phrase stands."""
_TOWNS = 12
"""Names back in which the town of a governor is."""
_MANY = 300
"""Names of states that are counted, at most."""
_FAR_MORE = 2
"""How many times as often as any other the state is named whose town one may be that no table has."""
_THE = frozenset({"the", "la", "le", "l'", "los", "las", "el"})
_KURDISH = ("kurdish", "kurdisch", "kurde", "kurda", "kurdo", "курдськ", "курдск")
_KURDS = frozenset({"Kurdistan Region", "Rojava"})
"""The adjective of a people without a state, and the regions that it governs."""
_CLAUSE = 12
"""Tokens from the comma before a relative clause to a name in it."""
_NAMES = 60
"""Names before and behind among which the place is looked for."""


_AT_HOME = frozenset({"ministry", "service", "police", "army", "unit", "military", "parliament", "authority"})
"""Classes of bodies that a newspaper names without the state where they are those of its own."""

_STATELY = frozenset(
    {"government", "presidency", "president", "ministry", "minister", "premier", "parliament", "mp", "army", "service"}
)
"""Classes of offices and bodies that a paper means of its own state where no other is told."""
_BY_NAME = frozenset({"name", "short", "demonym", "people", "adjective", "seat"})
"""Forms by which the text speaks of a state, and not only of a town."""


def of_the_place(words: Sequence[str], lang: str) -> bool:
    """Return whether those who are named are of the place where it happens: *local officials*."""
    return any(word.startswith(_LOCAL[lang]) for word in words)


STAYING = frozenset({"presidency", "ministry", "government", "parliament", "police", "authority", "court"})
"""Bodies that are of the state in which they are, by its name: *die Polizei in Kenia*; an army may be abroad."""
OF_THEM = ("regierungs", "polizei", "parlaments", "behörden", "justiz")
"""Beginnings of the German offices of such bodies: *ein Regierungssprecher in Sambia*."""
HOUSED = frozenset({"presidency", "ministry", "government", "parliament"})
"""Bodies that are where their state is: *la présidence, à Lima, n'a pas voulu confirmer*; ministers travel."""


def governed(link: Link | None, titled: Link | None) -> bool:
    """Return whether a link is to a territory with ministers of its own, by their office or where the sentence is."""
    if link is None or link.institution not in territories():
        return False
    return link is titled or link.rule == "COREF-SENTENCE"


_OF_STATES = frozenset({"army", "ministry", "minister", "premier", "parliament", "mp", "embassy", "government"})
"""Classes of offices that no organisation has."""


_HOUSE = 8
"""Words of an organisation's name and of what it calls its house."""
_POSTS = frozenset(
    "office offices mission bureau delegation branch headquarters secretariat representation team centre center "
    "chapter agency operation staff".split()
)
"""Nouns for the house of an organisation in a town."""


class Localities(Resumed):
    """The antecedents of one article, with the choice among them for who is of a place."""

    def town(self, first: int) -> Link | None:
        """Return the state of the last town or region named, or that region itself: the governor is one of there."""
        at = bisect_left(self.states, (first, "", "", "", -1))
        for named in reversed(self.states[max(0, at - _TOWNS) : at]):
            if named.form == "city" or named.institution in territories():
                return Link(named.institution, named.kind, "COREF-PLACE", named.first, named.first + 1)
        return None

    def elsewhere(self, found: Found, link: Link | None) -> bool:
        """Return whether a link is only to the state of which the article speaks most, from a place no table has.

        *The mayor of Plovdiv* is no Rwandan; where one state is named far more than the others he is most likely its.
        """
        if link is None or link.rule != "COREF-STATE" or not self._of_a_place(found):
            return False
        counted = Counter(one.institution for one in self.states[:_MANY] if one.kind == "state")
        others = [number for name, number in counted.items() if name != link.institution]
        return bool(others) and counted[link.institution] < _FAR_MORE * max(others)

    def seat_of(self, found: Found, first: int, last: int) -> Link | None:
        """Return the state in whose capital somebody's counterpart sits: *its counterpart in Baku*."""
        at = bisect_left(self.states, (first, "", "", "", -1))
        for named in self.states[at : at + 1]:
            near = named.first < last + 3 and named.form == "capital" and first < named.prep <= last
            if near and named.kind == "state" and self.text.folds[named.prep] in self.function["locative"]:
                return Link(named.institution, "state", "COREF-PLACE", named.first, named.first + 1, found.gender)
        return None

    def posted(self, named: Named, begin: int) -> bool:
        """Return whether an organisation's house in a town opens an English sentence: *The UN office in Nairobi is*."""
        if self.lang != "en" or named.kind != "organisation" or named.prep >= 0 or named.first - begin > 1:
            return False
        behind = self.text.folds[named.first + 1 : named.first + _HOUSE]
        house = next((at for at, word in enumerate(behind) if word in _POSTS), -1)
        return house >= 0 and behind[house + 1 : house + 2] in (["in"], ["at"], ["for"])

    def _of_a_place(self, found: Found) -> bool:
        """Return whether the name of a place that no table has stands behind an office, which it tells."""
        words, at = self.text.folds, found.head[1]
        slavic = self.lang in CYRILLIC
        if found.role != "local" and not (slavic and found.role == "body"):
            return False
        joint = at
        while not slavic and at < min(len(words), joint + 2) and words[at] in self.function["of"] | _THE:
            at += 1
        at_state = bisect_left(self.states, (at, "", "", "", -1))
        if any(one.first == at for one in self.states[at_state : at_state + 1]):
            return False
        if slavic:
            return place_behind(self.text, at, body=found.role == "body")
        return joint < at < len(words) and self.text.caps[at] and words[at][0].isalpha()

    def _aside(self, at: int, first: int) -> bool:
        """Return whether a relative clause that ends before token `first` has token `at`: *NATO, which in Oslo has*."""
        words, begin = self.text.folds, self.text.sentences[self.text.sentence_of[at]].first
        comma = next((j for j in range(at - 1, max(begin, at - _CLAUSE), -1) if words[j] == ","), -1)
        if comma < 0 or "," not in words[at:first]:
            return False
        return not self.function["relative"].isdisjoint(words[comma + 1 : min(comma + 3, at)])

    def of_place(self, first: int, words: Sequence[str]) -> Link | None:
        """Return whose officials are those of the place, or of a people without a state: *Kurdish officials*.

        These are of the region of that people which the article names; where it names none they are nobody's.
        """
        if of_the_place(words, self.lang):
            return self.here(first)
        if not any(word.startswith(_KURDISH) for word in words):
            return None
        named = [one for one in self.states if one.institution in _KURDS]
        one = next((one for one in reversed(named) if one.first < first), next(iter(named), None))
        if one is None:
            return Link(UNNAMED, "unnamed", "COREF-PLACE", first, first + 1)
        return Link(one.institution, one.kind, "COREF-PLACE", one.first, one.first + 1)

    def here(self, first: int) -> Link:
        """Return the state in which it happens, before the word or else behind it; never whose minister is abroad.

        Where no state is named as a place they are nobody's that could be told.
        """
        at = bisect_left(self.states, (first, "", "", "", -1))
        before, behind = self.states[max(0, at - _NAMES) : at], self.states[at : at + _NAMES]
        for named in (*reversed(before), *behind):
            if named.kind in {"state", "group"} and self._is_where(named):
                return Link(named.institution, named.kind, "COREF-PLACE", named.first, named.first + 1)
        for named in reversed(before):
            if named.kind == "state" and named.form in {"name", "short"} and not self._in_office(named):
                return Link(named.institution, named.kind, "COREF-STATE", named.first, named.first + 1)
        return Link(UNNAMED, "unnamed", "COREF-PLACE", first, first + 1)

    def _is_where(self, named: Named) -> bool:
        """Return whether a name says where something is."""
        if named.form == "city":
            return True
        word = self.text.folds[named.prep] if named.prep >= 0 else ""
        return word in self.function["locative"] or word in _ON

    def _in_office(self, named: Named) -> bool:
        """Return whether a name only tells whose office somebody holds: *the Russian foreign minister*."""
        near = self.found[self._index(max(0, named.first - _TOWNS)) : self._index(named.first + 1)]
        return any(one.first <= named.first < one.last and one.role in HUMAN for one in near)

    def home(self, found: Found) -> Link | None:
        """Return Ukraine for a body or soldier that a Ukrainian article leaves without a state, as its papers do."""
        if self.lang != "uk" or found.title not in _AT_HOME:
            return None
        named = next((one for one in self.states if one.institution == "Ukraine"), None)
        if named is None and self.states:
            return None
        at = named.first if named is not None else found.head[0]
        return Link("Ukraine", "state", "COREF-HOME", at, at + 1)

    def papers_home(self, first: int) -> Link | None:
        """Return the state of the agency that cites an office: *la agencia angoleña Angop, citando al ministro*.

        Only the nationality in the agency's own phrase tells: *after the Ukrainian attack TASS cited the ministry*.
        """
        whole = self.text.sentences[self._sentence(first)]
        for one in self.found[self._index(whole.first) : self._index(first)]:
            own = (n for n in self.states if one.first <= n.first < one.last and n.form == "demonym")
            if one.kind == "outlet" and (state := next((n for n in own if n.kind == "state"), None)) is not None:
                return Link(state.institution, "state", "COREF-SENTENCE", state.first, state.first + 1)
        return None

    def _negotiates(self, first: int) -> Link | None:
        """Return the state whose government has sent a delegation: never the one in whose town it sits."""
        lows = self.text.lows[first : first + _NOUN_NEAR]
        sent = next((o for o in reversed(self._before(first)) if o.title == "embassy" and o.word in lows), None)
        if sent is not None:  # the EU delegation in Kigali ... the delegation
            return Link(sent.institution, sent.kind, "COREF-TITLE", sent.first, sent.last)
        ruling = next((o for o in reversed(self._before(first)) if o.title == "government" and o.kind == "state"), None)
        if ruling is not None:
            return Link(ruling.institution, ruling.kind, "COREF-TITLE", ruling.first, ruling.last)
        at = bisect_left(self.states, (first, "", "", "", -1))
        named = [n for n in self.states[max(0, at - _MANY) : at] if n.kind == "state" and n.form in _NAMED]
        if not named:
            return None
        counted = Counter(one.institution for one in named)
        most = max(counted, key=lambda name: counted[name])
        one = next(one for one in named if one.institution == most)
        return Link(most, "state", "COREF-STATE", one.first, one.first + 1)

    def at_home(self, found: Found) -> Link | None:
        """Return the homeland of the article for an office or body that only states have, and that nothing places."""
        if self.homeland is None or found.plural or {found.title, found.inner}.isdisjoint(_STATELY):
            return None
        if any(one.form in _BY_NAME and one.institution != self.homeland for one in self.states[:_NAMES]):
            return None
        return Link(self.homeland, "state", "COREF-HOME", found.head[0], found.head[0] + 1)

    def our_staff(self, found: Found, first: int) -> Link | None:
        """Return Ukraine for a bare *Генштаб* in a Ukrainian article that has named no other state's."""
        if self.lang != "uk" or not self.text.folds[first].startswith("генштаб"):
            return None
        other = any(one.word == found.office and one.institution != "Ukraine" for one in self._before(first))
        return None if other else self.home(found)

    def heading(self, found: Found, first: int, words: Sequence[str]) -> Link | None:
        """Return whom the heading above, or the label before, says that an office without a name is one of.

        *Addis Ababa responds*, and below it *a spokesman said*; *the minister* is one who has been named.
        """
        if found.place:
            return None
        known = found.role in HUMAN and words[:1] and words[0] in DEFINITE
        if known and any(self._alike(found, one) for one in self._people_before(first)):
            return None
        link = headed(self.text, self.states, first, self.function["locative"])
        stately = found.title in _OF_STATES and link is not None and link.kind != "state"
        return None if stately else link

    def cool(self, first: int) -> Link | None:
        """Return the body without a name that opens this sentence or the one before: *The ministry was cool. Its ...*.

        The link is to the words for it, which have to be resolved themselves.
        """
        here, paragraph = self._sentence(first), self._paragraph(first)
        for n in (here, here - 1):
            if n < 0 or self.text.sentences[n].paragraph != paragraph:
                return None
            if (link := self._opens(n, first, "n")) is not None and not link.institution:
                return link._replace(rule="COREF-POSSESSIVE")
        return None
