"""Whom an office or a trade means that somebody before holds: *Berlin was calm ... a spokesman*, *the doctor*.  Pure.

Rules, with their ids in the trace: COREF-TOPIC, COREF-TITLE, COREF-LAST.
"""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from collections.abc import Sequence
from typing import TYPE_CHECKING

from monitor.reading.dictionary.names import CYRILLIC
from monitor.reading.who.antecedents import FAR, NEAR, WINDOW, Link
from monitor.reading.who.kindred import Kindred
from monitor.reading.who.nouns import DEFINITE, Found

if TYPE_CHECKING:
    from monitor.reading.who.sources import Said

_BRIEF = 13
"""Tokens of a sentence that does no more than turn to a state: *Scharf reagierte Kairo.*"""
_TURNED = frozenset({"capital", "name", "short", "seat"})
_CASES = ("и", "і", "ї", "у", "ю", "ы", "е", "ом", "ой", "ою", "єю")
"""Endings of Slavic names that are not the subject."""
_HIGH = frozenset({"president", "premier", "minister", "chief", "governor"})
"""Classes of offices whose bearer a text names first and then calls by his office."""
_OFFICIAL = frozenset({"MEN-LEADER", "MEN-OFFICE", "MEN-OFFICE-OF", "MEN-OFFICE-ADJ"})
"""Rules of those who hold an office: no experts."""


_ARMIES = (
    "army", "military", "armed", "armee", "streitkraft", "streitkrafte", "militar", "ejercito", "арми", "армі", "війск",
    "военн", "вооруженн", "збройн",
)  # fmt: skip
"""Beginnings of the words for an army, without accents."""
_BESIDE = 5
"""Words between a state and its army: *Im Sudan haben sich die Armee ...*."""
_MANY = 80
"""Mentions of states back among which the army's is looked for: the time stays linear."""
_SIGNS = frozenset(".;:!?,")
_UNNAMED = frozenset({"official", "source"})
"""Classes of those who are called again without having been named."""
_SHORT = 3
"""Words of an office that only calls somebody again."""
_TRADES = (("дипломат", "diplomat"), ("представ", "representative"))
"""Beginnings of the words by which several classes can be called."""
_AGAIN = {
    "diplomat": frozenset({"minister", "ambassador", "spokesman", "chief"}),
    "representative": frozenset({"spokesman", "official", "ambassador", "military", "chief"}),
    "spokesman": frozenset({"spokesman", "official", "ambassador"}),
    "official": frozenset({"spokesman", "official", "source"}),
    "source": frozenset({"official", "source"}),
    "minister": frozenset({"minister", "chief"}),
    "chief": frozenset({"minister", "chief", "president", "premier"}),
    "president": frozenset({"president"}),
    "premier": frozenset({"premier"}),
    "ambassador": frozenset({"ambassador"}),
    "military": frozenset({"military"}),
    "mp": frozenset({"mp"}),
    "authority": frozenset({"ministry", "service", "army", "police", "minister", "authority"}),
}
"""Classes of those who can be called so again, by the class of what they are called."""


class Bearers(Kindred):
    """The antecedents of one article, with the choice among them for who is called by what he is."""

    def topic(self, first: int) -> Link | None:
        """Return the state to which a brief sentence, *Ankara was less coy*, has turned the paragraph."""
        if not self.text.sentences:
            return None
        here = self._sentence(first)
        paragraph = self.text.sentences[here].paragraph
        for sentence in range(here - 1, max(-1, here - FAR - 1), -1):
            whole = self.text.sentences[sentence]
            if whole.paragraph != paragraph:
                return None
            first = self._opening(sentence)  # not where the dateline places it
            if whole.last - first <= _BRIEF and (link := self._turns(first, whole.last)) is not None:
                return link
        return None

    def _turns(self, first: int, last: int) -> Link | None:
        """Return the only state that a sentence names, where it is its subject or where it is set."""
        begin = bisect_left(self.states, (first, "", "", "", -1))
        named = self.states[begin : bisect_left(self.states, (last, "", "", "", -1))]
        if len({one.institution for one in named}) != 1:
            return None
        one = named[0]
        set_in = one.prep < 0 or self.text.folds[one.prep] in self.function["locative"]
        owned = one.first > first and self.text.folds[one.first - 1] in self.function["of"]
        stance = one.form == "capital" and one.first - 3 >= first and self.text.folds[one.first - 3] in DEFINITE
        owned &= not stance or self.lang == "de"  # Plus gênante fut l'hésitation de Paris
        ends = one.form == "capital" and one.first >= last - 2  # Обурився й Найробі.
        cased = self.lang in CYRILLIC and not ends and self.text.folds[one.first].endswith(_CASES)
        spoken = self.text.quoted[one.first] >= 0 or any(self.text.lows[at] == "?" for at in range(one.first, last))
        if one.kind != "state" or one.form not in _TURNED or not set_in or owned or cased or spoken:
            return None
        return Link(one.institution, one.kind, "COREF-TOPIC", one.first, one.first + 1)

    def army(self, first: int) -> Link | None:
        """Return the state beside which the article has named an army before: *Sudan's army and ...; the army said*."""
        begin = bisect_left(self.states, (first, "", "", "", -1))
        beside = [
            one
            for one in self.states[max(0, begin - _MANY) : begin]
            if one.kind == "state" and one.form not in {"capital", "city"} and self._armed(one.first)
        ]
        if not beside:
            return None
        counted = Counter(one.institution for one in beside)
        one = max(beside, key=lambda one: (counted[one.institution], one.first))
        return Link(one.institution, one.kind, "COREF-TITLE", one.first, one.first + 1)

    def _armed(self, at: int) -> bool:
        """Return whether a word for an army stands near a state, with no sign between them."""
        folds = self.text.folds
        slavic = self.lang in {"uk", "ru"}  # сили України знищили російський корабель: only whose they are
        for step in (1, -1):
            for far in range(1, (_BESIDE if not slavic else 1 if step < 0 else 2) + 1):
                there = at + step * far
                if not 0 <= there < len(folds) or folds[there] in _SIGNS:
                    break
                if folds[there].startswith(_ARMIES) and not (slavic and folds[there].startswith(("военн", "військов"))):
                    return True
        return False

    def bearer(self, first: int, found: Found) -> Link | None:
        """Return the state of the person of state whom the paragraph named last by name alone: *the prime minister*."""
        if found.role not in {"person", "local"} or found.plural or found.title not in _HIGH or found.person:
            return None
        here = self._sentence(first)
        for one in reversed(self._before(first)):
            if here - one.sentence > FAR or self._paragraph(one.first) != self._paragraph(first):
                return None
            by_name = one.person is not None and one.form == "person" and one.kind == "state"
            if by_name and self.text.quoted[one.first] < 0 and not self._oblique(one):
                return Link(one.institution, one.kind, "COREF-TITLE", one.first, one.last, one.gender)
        return None

    def again(self, found: Found, first: int, words: Sequence[str]) -> Link | None:
        """Return whom an office without an owner calls again, where there are no articles: *Речниця додала, що*.

        That is the last person introduced with such an office; for *відомство* the last body, or the body of a person.
        """
        if self.lang not in CYRILLIC or found.person or found.plural or not 0 < len(words) <= _SHORT:
            return None
        trade = next((trade for stem, trade in _TRADES if words[0].startswith(stem)), found.title or "")
        wanted = _AGAIN.get(trade)
        if wanted is None:
            return None
        here = self._sentence(first)
        for one in reversed(self._before(first)):
            if here - one.sentence > FAR or self._paragraph(first) - self._paragraph(one.first) > 1:
                return None
            if (
                one.last > first
                or one.kind == "outlet"
                or self.text.quoted[one.first] >= 0
                or one.title not in wanted
                or self._oblique(one)
            ):
                continue
            body = found.role == "body"
            unnamed = found.title in _UNNAMED and one.title in _UNNAMED
            if (body or unnamed or one.person is not None) and (found.gender != "f" or one.gender != "m" or body):
                return Link(one.institution, one.kind, "COREF-TITLE", one.first, one.last, found.gender, human=not body)
        return None

    def trade(self, found: Found, first: int, last: int, history: Sequence[Said]) -> Link | None:
        """Return who is called by a trade alone, *the doctor*: the last person who spoke and can be one."""
        if found.plural or found.person or found.place or not self._alone(found, first, last):
            return None
        expert = found.role in {"expert", "civil", "opposition"}
        kinds = {"person", "organisation", "party", "group"} if expert else {"state", "organisation"}
        here, start = self._sentence(first), self.text.starts[first]
        named = [one for one in self._in(here, first) if one.form == "person"] if expert else []
        if len(named) == 1 and self.text.quoted[named[0].first] < 0 and not self._oblique(named[0]):
            return self._pronoun_link(named[0])  # Ann Ross sees it otherwise: ..., the doctor said
        for said in reversed(history[-WINDOW:]):
            source = said.source
            if said.start >= start or not source.human or source.plural or source.kind not in kinds:
                continue
            if expert and not _OFFICIAL.isdisjoint(step.rule for step in source.steps):
                continue
            if here - said.sentence > FAR or self._paragraph(first) - said.paragraph > 1:
                return None
            return self.link(said, "COREF-LAST")
        if not expert:
            return None
        link = self.pronoun(first, "any", history, NEAR)
        return link if link is not None and link.human and link.kind != "state" else None

    def _alone(self, found: Found, first: int, last: int) -> bool:
        """Return whether a noun stands by itself as one that is known: behind a definite article, if there are any."""
        words = self.text.folds[first:last]
        if self.lang in CYRILLIC:
            return len(words) == 1
        article = self.text.folds[first - 1] if first and found.head[0] == first else words[0]  # mardi, la | chercheuse
        return len(words) <= 3 and article in DEFINITE and found.head[0] - first <= 2
