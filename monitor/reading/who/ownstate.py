"""Whose a minister is whom a paragraph introduces by name and office alone: *Deputy Minister Ann Ross*.  Pure.

What a paper reports of one state it writes without that state's name; the ministers of others it places.  So a bare
office in a paragraph that names no state is the article's own, whoever spoke before.  Rule: COREF-OWN.
"""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence

from monitor.reading.who.antecedents import FAR, Link, Named
from monitor.reading.who.entries import entries, within
from monitor.reading.who.nouns import Found
from monitor.reading.who.unions import Unions

_STATELY = frozenset({"minister", "premier", "mp", "parliament", "government", "ministry", "presidency"})
"""Classes of the offices, or of their bodies, that a state has."""
_GOVERNING = (
    "minist", "міністр", "министр", "прем'єр", "прем’єр", "премьер", "канцеляр", "kanzl", "chancel", "cancill",
    "regierung", "government", "gouvernement", "gobierno", "gubernament", "уряд", "правительств", "staatssekret",
    "staatskanzlei", "state secretary", "secretaire d'etat", "secretaire d’etat", "secretario de estado",
    "secretaria de estado", "держсекретар", "госсекретар", "cabinet", "gabinete", "kabinett", "кабінет", "кабинет",
    "parliament", "parlament", "parlement", "парламент", "palast", "palace", "presidential", "presidentiel",
    "presidencial", "президентськ", "президентск",
)  # fmt: skip
"""Parts of the words for officials of a government or parliament, and for what they are the deputies, heads of."""
_BODIES = frozenset({"government", "presidency", "parliament", "ministry"})
_SPEAKING = frozenset({"spokesman", "service", "office"})
_HEADS = frozenset({"premier", "president"})
_WHOSE = (
    ("parlam", "parliament"), ("parliam", "parliament"), ("parlem", "parliament"), ("парлам", "parliament"),
    ("premier", "premier"), ("prime", "premier"), ("прем'єр", "premier"), ("прем’єр", "premier"),
    ("премьер", "premier"),
)  # fmt: skip
"""Beginnings of the words by which an office, *le service de presse du Parlement*, is whose it is."""
_MINISTERS = ("minist", "міністр", "министр")
_PORTFOLIOS = frozenset({"minister", "ministry"})
_ANY = frozenset({
    "minister", "ministerin", "ministers", "ministre", "ministro", "ministra", "міністр", "міністерка", "министр",
    "ministry", "ministerium", "ministeriums", "ministère", "ministere", "ministerio", "міністерство", "міністерства",
    "министерство", "министерства", "відомство", "відомства", "ведомство", "ведомства", "department", "ressort",
})  # fmt: skip
"""Words for a minister or ministry that has been named, whichever it was."""
_TELLS = frozenset({"name", "short", "demonym", "people", "adjective", "seat"})
"""Forms by which a sentence tells of a state, and not only of a town."""
_JUNTAS = frozenset({
    "Mali", "Niger", "Burkina Faso", "Guinea", "Gabon", "Sudan", "Chad", "Myanmar", "Madagascar", "Guinea-Bissau",
})  # fmt: skip
"""States that officers rule or lately ruled."""
_LETTER = 3
"""Paragraphs of a letter from abroad that name of whom it tells."""
_DATELINES = 4
"""Names among which that of a dateline is."""
_MANY = 300
"""Names back among which a state is looked for: the time stays linear."""

_SHORT = 3
_GUESSED = frozenset({"COREF-STATE", "COREF-TITLE", "COREF-LAST"})
"""Rules by which an office is that of somebody before."""
_SOON = 10
"""Words from a speaker to the town in which he speaks."""
SPEAKING_IN = frozenset({"speaking", "exprimant", "hablando"})
"""Participles before the town in which somebody from elsewhere speaks."""
VENUES = frozenset({"Belgium", "Austria", "Qatar", "Switzerland"})
"""States in whose capitals those of others meet."""
_OURS = "Ukraine"
_HEAD = 5
"""Letters of a German compound that tell its portfolio: *Außen-*, *Verte-*."""


def akin(one: Sequence[str], other: Sequence[str]) -> bool:
    """Return whether two phrases can be of one ministry: they share a word, beside that for a minister.

    >>> akin("foreign ministry".split(), "Italy 's foreign minister".lower().split())
    True
    >>> akin(["innenministerium"], ["litauens", "außenministerin"]), akin(["außenministerium"], ["außenminister"])
    (False, True)
    """
    for word in one:
        if len(word) <= _SHORT or word in _ANY:
            continue
        stem = word[:_HEAD]
        if not stem.startswith(_MINISTERS) and any(w.startswith(stem) for w in other):
            return True
    return False


class OwnState(Unions):
    """The antecedents of one article, with the state of whose matters it reports."""

    def within(self, first: int, links: Iterable[Link | None]) -> Iterator[Link | None]:
        """Yield those antecedents of token `first` that do not stand in another entry of a digest of many matters."""
        if self.starts is None:
            self.starts = entries(self.text, self.states)
        return within(self.starts, first, links)

    def own_states(self) -> list[Named]:
        """Return the states of which the opening sentence tells, each once: one where it is that one's own matter."""
        if not self.text.sentences:
            return []
        begin, end = self._opening(0), self.text.sentences[0].last
        at = bisect_left(self.states, (begin, "", "", "", -1))
        here = self.states[at : bisect_left(self.states, (end, "", "", "", -1))]
        told: dict[str, Named] = {}
        for one in here:
            if one.kind == "state" and one.form in _TELLS and self.text.quoted[one.first] < 0:
                told.setdefault(one.institution, one)
        return list(told.values())

    def own(self, found: Found, first: int, words: Sequence[str]) -> Link | None:
        """Return the article's own state for an official of it whom a paragraph introduces that has named no state.

        Or for a body, *the presidency*, *a spokesman for the government*, if none has been called so of late.
        """
        named = found.person is not None and found.role == "person"
        if found.place or not (named or self._fresh(found, first, words)):
            return None
        if not self._stately(found, words) or self._names_before(first, states=True):
            return None
        if (place := self._spoken_in(found.head[1])) is not None:
            return place._replace(gender=found.gender)
        if self._names_before(first):
            return None
        link = self.own_state()
        if link is None or (self.lang == "uk" and link.institution != _OURS and self._ours_opens()):
            return None
        return link._replace(gender=found.gender)

    def _ours_opens(self) -> bool:
        """Return whether somebody of Ukraine opens a Ukrainian text: *росіяни готуються, заявив Зеленський*."""
        end = self.text.sentences[0].last
        return any(one.first < end and one.institution == _OURS for one in self.found)

    def own_state(self) -> Link | None:
        """Return the state of which alone the opening sentence tells, or that of them which the title names."""
        states = self.own_states()
        if self.homeland is not None and any(one.institution == self.homeland for one in states):
            states = [one for one in states if one.institution == self.homeland]
        if len(states) != 1:
            return None
        return Link(states[0].institution, "state", "COREF-OWN", states[0].first, states[0].first + 1)

    def stranger(self, found: Found, first: int, words: Sequence[str], link: Link | None) -> bool:
        """Return whether a minister by name, or a body, would be of a state of which the opening does not tell.

        Of which of those he is nothing says, where his paragraph names none; he is not of the one quoted before.
        """
        if link is None or link.kind != "state" or link.rule not in _GUESSED or found.place:
            return False
        if not (found.person is not None and found.role == "person") and not self._fresh(found, first, words):
            return False
        if link.first >= self._begin(first) or not self._stately(found, words) or self._names_before(first):
            return False
        told = {one.institution for one in self.own_states()}
        return len(told) > 1 and link.institution not in told

    def _stately(self, found: Found, words: Sequence[str]) -> bool:
        """Return whether an office or body is one that a state has."""
        written = " ".join(words)
        return bool({found.title, found.inner} & _STATELY) or any(part in written for part in _GOVERNING)

    def _spoken_in(self, last: int) -> Link | None:
        """Return the state in whose capital, told behind, somebody speaks: *said the minister on Monday in Oslo*."""
        if last >= len(self.text.lows):
            return None
        end = self.text.sentences[self._sentence(last - 1)].last
        at = bisect_left(self.states, (last, "", "", "", -1))
        for one in self.states[at : bisect_left(self.states, (min(end, last + _SOON), "", "", "", -1))]:
            located = one.prep >= 0 and self.text.folds[one.prep] in self.function["locative"]
            if located and one.form == "capital" and self.text.quoted[one.first] < 0 and one.institution not in VENUES:
                return Link(one.institution, "state", "COREF-SENTENCE", one.first, one.first + 1)
        return None

    def _fresh(self, found: Found, first: int, words: Sequence[str]) -> bool:
        """Return whether a body, or a minister of a portfolio, has not been called by that word in what stands near."""
        bare = [word for word in words if word not in self.function["article"]]
        if found.person is not None or not bare or (len(bare) == 1 and bare[0] in _ANY):
            return False
        body = found.title if found.title in _BODIES else found.inner if found.title in _SPEAKING else None
        if body is None and found.title in _SPEAKING:
            body = next((body for part, body in _WHOSE if any(part in word for word in bare)), None)
        minister = found.role == "person" and found.title == "minister" and not found.plural
        minister = minister and any(part in word for word in bare for part in _MINISTERS)
        if body not in _BODIES | _HEADS and not minister:
            return False
        here = self._sentence(first)
        near = [one for one in self._before(first) if here - one.sentence <= FAR and one.kind == "state"]
        if minister or body == "ministry":
            return not any(
                akin(bare, self.text.folds[one.first : one.last]) for one in near if one.title in _PORTFOLIOS
            )
        return all(body not in (one.title, one.inner) for one in near)

    def _names_before(self, first: int, *, states: bool = False) -> bool:
        """Return whether the paragraph has named a state or body before token `first`, or a state alone."""
        at = bisect_left(self.states, (self._begin(first), "", "", "", -1))
        before = self.states[at : bisect_left(self.states, (first, "", "", "", -1))]
        return any(one.kind == "state" for one in before) if states else bool(before)

    def written_in(self) -> Link | None:
        """Return the state from whose capital or town the article is written: *NAIROBI — The ministry ...*."""
        if not self.text.sentences:
            return None
        opening = self._opening(0)
        for named in self.states[:_DATELINES]:
            if named.first < opening and named.kind == "state" and named.institution != "Belgium":
                if self._letter_from(named, opening):
                    return None
                return Link(named.institution, "state", "COREF-STATE", named.first, named.first + 1)
        return None

    def _letter_from(self, seat: Named, opening: int) -> bool:
        """Return whether a state is only where a correspondent sits, who writes of another: *ALMATY — ... Tashkent*.

        It is not named again, and another one in paragraph after paragraph.
        """
        rest = [n for n in self.states if n.first >= opening and n.kind == "state"]
        if any(n.institution == seat.institution for n in rest):
            return False
        told = Counter(name for name, _ in {(n.institution, self._paragraph(n.first)) for n in rest})
        return any(count >= _LETTER for count in told.values())

    def only_government(self, found: Found, first: int) -> bool:
        """Return whether it is *the government* or who speaks for it, and nobody of another one was named so far."""
        if "government" not in {found.title, found.inner}:
            return False
        governing = {"government", "minister", "premier", "ministry", "president", "presidency"}
        return not any(one.kind == "state" and {one.title, one.inner} & governing for one in self._before(first))

    def ruled(self, first: int) -> Link | None:
        """Return the state named last that officers rule: the junta."""
        at = bisect_left(self.states, (first, "", "", "", -1))
        named = next((n for n in reversed(self.states[max(0, at - _MANY) : at]) if n.institution in _JUNTAS), None)
        return Link(named.institution, "state", "COREF-STATE", named.first, named.first + 1) if named else None

    def _so_far(self, first: int) -> Link | None:
        """Return the state of which alone the article has spoken so far."""
        at = bisect_left(self.states, (first, "", "", "", -1))
        named = [one for one in self.states[max(0, at - _MANY) : at] if one.kind == "state"]
        if len({one.institution for one in named}) != 1:
            return None
        return Link(named[-1].institution, "state", "COREF-STATE", named[-1].first, named[-1].first + 1)

    def _main(self, *, sends: bool) -> Link | None:
        """Return the state that the article names most; `sends`: not only as the place to which something goes."""
        states = [n for n in self.states[:_MANY] if n.kind == "state" and self.text.quoted[n.first] < 0]
        free = Counter(n.institution for n in states if n.prep < 0 or not sends)
        counted = free or Counter(n.institution for n in states)
        if not counted:
            return None
        most = counted.most_common(1)[0][0]
        at = next(named.first for named in self.states if named.institution == most)
        return Link(most, "state", "COREF-STATE", at, at + 1)
