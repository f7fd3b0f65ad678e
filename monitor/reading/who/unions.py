"""What a common noun says of a body of many states: *the Commission*, *a clerk of the court*, *the bloc's spokesman*.

It is the one of its kind that the article has named last, unless a state's own stands nearer.  Rule: COREF-TITLE.
"""

from __future__ import annotations

from bisect import bisect_left

from monitor.reading.dictionary.names import CYRILLIC
from monitor.reading.who.antecedents import FAR, Link, Named
from monitor.reading.who.localities import Localities
from monitor.reading.who.marks import HUMAN
from monitor.reading.who.nouns import Found
from monitor.reading.who.seated import seated

_MANY = 300
"""Names back among which the body is looked for: the time stays linear."""
_COMMISSIONS = ("commission", "kommission", "comision", "комісі", "комисси")
_WITH_COMMISSION = frozenset({"European Union", "African Union", "ECOWAS"})
_UNION = "European Union"
_SEAT = "Belgium"
_COURTS = {
    "de": ("gericht", "gerichts", "gerichtes", "gerichtshof", "gerichtshofs", "gerichtshofes", "tribunal", "tribunals"),
    "en": ("court", "tribunal"),
    "fr": ("cour", "tribunal"),
    "es": ("corte", "tribunal"),
    "uk": ("суд", "суду", "судом", "суді", "трибунал", "трибуналу", "трибуналі"),
    "ru": ("суд", "суда", "суде", "судом", "трибунал", "трибунала", "трибунале"),
}
"""The bare nouns for a court, in the cases of a language."""
_COUNCILS = {
    "de": ("rat", "rats", "rates"),
    "en": ("council",),
    "fr": ("conseil",),
    "es": ("consejo",),
    "ru": ("совет", "совета", "совету", "советом", "совете"),
}
"""The bare nouns for a council; the Ukrainian one is the parliament."""
_WITH_COUNCIL = frozenset({"European Union", "Council of Europe", "Arctic Council", "Nordic Council"})
_BLOCS = ("bloc", "bloque", "block", "staatenbund", "staatenverbund", "блок")
_THERE = (["there"], ["dort"], ["la-bas"], ["alli"], ["там"])
_EMBASSIES = (
    "embass", "botschaft", "ambassade", "embajada", "посольств", "consul", "konsul", "консул", "high commission",
)  # fmt: skip
"""Beginnings of the nouns for the houses of diplomats."""
_TOWNS = frozenset({"capital", "city"})


class Unions(Localities):
    """The antecedents of one article, with the choice among them for a body of many states."""

    def union(self, first: int, last: int) -> Link | None:
        """Return the body of many states whose common noun stands in an office at tokens `first` to `last`."""
        for at in range(first, last):
            word = self.text.folds[at]
            if word == "," or self.text.quoted[at] != self.text.quoted[first]:
                break
            link = None
            if self._commission(at, last):
                link = self._last_body(at, _COMMISSIONS, _WITH_COMMISSION) or self._in_its_seat(at)
            elif word in _COUNCILS.get(self.lang, ()) and self._council_of_many(at, last):
                link = self._last_body(at, _COUNCILS[self.lang], _WITH_COUNCIL)
            elif word in _COURTS[self.lang] and self._bare(at):
                link = self._last_body(at, _COURTS[self.lang], None)
            elif word.startswith(_BLOCS) and self._bare(at):
                link = self._bloc(at)
            if link is not None:
                return link
        return None

    def _commission(self, at: int, last: int) -> bool:
        """Return whether a token is *Commission* by itself; in English, French and Spanish it has a capital."""
        word = self.text.folds[at]
        if self.lang == "de":
            return word.startswith(_COMMISSIONS)
        behind = self.text.folds[at + 1] if at + 1 < last else ""
        written = self.text.caps[at] or self.lang in CYRILLIC
        return word.startswith(_COMMISSIONS) and written and behind not in self.function["of"]

    def _council_of_many(self, at: int, last: int) -> bool:
        """Return whether a token is *the Council* by itself, with a capital and not *of ministers*."""
        behind = self.text.folds[at + 1] if at + 1 < last else ""
        return self.text.caps[at] and self._bare(at) and behind not in self.function["of"]

    def _bare(self, at: int) -> bool:
        """Return whether a noun stands with an article that makes it a known one, or with none in Slavic."""
        before = self.text.folds[at - 1] if at else ""
        known = before in self.function["article"] and before not in {"a", "an", "ein", "eine", "un", "une", "una"}
        return known or self.lang in CYRILLIC or before in {"vom", "beim", "zum", "du", "del", "al", "au"}

    def _last_body(self, at: int, nouns: tuple[str, ...], bodies: frozenset[str] | None) -> Link | None:
        """Return the body named last of those, of courts without them; None where a state's of that noun is nearer."""
        here = bisect_left(self.states, (at, "", "", "", -1))
        names = reversed(self.states[max(0, here - _MANY) : here])
        one = next(
            (n for n in names if n.institution in bodies) if bodies else (n for n in names if _is_court(n)), None
        )
        if one is None:
            return None
        for other in (*self._before(at), *self.open[-_MANY:]):
            own = other.kind == "state" or not other.institution
            if own and one.first < other.first < at - 1 and other.role == "body" and other.word:
                words = other.word.split()
                if (len(words) > 1 or other.institution) and any(word.startswith(nouns) for word in words):
                    return None
        return Link(one.institution, one.kind, "COREF-TITLE", one.first, one.first + 1)

    def _in_its_seat(self, at: int) -> Link | None:
        """Return the Union where the sentence names the town in which its Commission sits."""
        begin = self.text.sentences[self._sentence(at)].first
        here = bisect_left(self.states, (begin, "", "", "", -1))
        for one in self.states[here : bisect_left(self.states, (at, "", "", "", -1))]:
            if one.institution == _SEAT and one.form == "capital":
                return Link(_UNION, "organisation", "COREF-PLACE", one.first, one.first + 1)
        return None

    def _bloc(self, at: int) -> Link | None:
        """Return the union of states named last, None where a party or group has been named since."""
        for one in reversed(self._before(at)):
            if one.kind in {"party", "group"}:
                return None
            if one.kind == "organisation" and self._listed(one):
                return Link(one.institution, one.kind, "COREF-TITLE", one.first, one.last)
        return None

    def there(self, found: Found, first: int) -> Link | None:
        """Return the house of whom a sentence tells that goes on there: *At the ministry ... a diplomat there said*."""
        if self.text.folds[found.head[1] : found.head[1] + 1] not in _THERE or found.plural:
            return None
        here = self._sentence(first)
        for one in reversed(self._before(first)):
            if here - one.sentence > 1 or self._paragraph(one.first) != self._paragraph(first):
                return None
            house = one.role == "body" or (one.kind == "organisation" and one.person is None)
            if house and one.kind != "outlet" and self.text.quoted[one.first] < 0:
                return Link(one.institution, one.kind, "COREF-PLACE", one.first, one.last, found.gender)
        return None

    def several_before(self, first: int) -> Link | None:
        """Return whose the several are of whom one speaks: *Three Kenyan officers were asked ... one of them said*."""
        here = self._sentence(first)
        for sentence in range(here, max(-1, here - FAR - 1), -1):
            if self._paragraph(first) - self.text.sentences[sentence].paragraph > 1:
                return None
            for one in reversed(self._in(sentence, first)):
                people = one.role in HUMAN or one.form == "people"
                if one.plural and people and self.text.quoted[one.first] < 0:
                    return self._pronoun_link(one)._replace(human=True, plural=False)
        return None

    def seat(self, state: str, first: int) -> tuple[str, str]:
        """Return the body that sits in a town of a state, if the article has named it and not the state, else that."""
        return seated(state, self.states, first)

    def is_embassy(self, found: Found) -> bool:
        """Return whether a body is an embassy or consulate, and no delegation of a government at home."""
        word = found.office or ""
        return found.title == "embassy" and (word.startswith(_EMBASSIES) or word.endswith("botschaft"))

    def town_behind(self, at: int) -> str | None:
        """Return the state in whose town the tokens from `at` on say that something is: *the embassy | in Oslo*."""
        if at + 1 >= len(self.text.folds) or self.text.folds[at] not in self.function["locative"]:
            return None
        here = bisect_left(self.states, (at + 1, "", "", "", -1))
        one = next(iter(self.states[here : here + 1]), None)
        return one.institution if one is not None and one.first == at + 1 and one.form in _TOWNS else None

    def sits(self, link: Link, first: int) -> Link:
        """Return the body that sits in the town to which a link is, if the article has named it and not the state."""
        at = bisect_left(self.states, (link.first, "", "", "", -1))
        town = next(iter(self.states[at : at + 1]), None)
        if town is None or town.first >= link.last or town.form not in _TOWNS or link.kind != "state":
            return link
        institution, kind = seated(link.institution, self.states, first)
        return link._replace(institution=institution, kind=kind)


def _is_court(one: Named) -> bool:
    """Return whether a name is that of a court of many states."""
    return one.kind == "organisation" and any(word in one.institution for word in ("Court", "Tribunal"))
