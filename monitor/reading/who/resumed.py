"""Whom a definite noun takes up again that says no more than what somebody is: *the general*, *the airline*.  Pure.

The article has introduced him or it with name and state some sentences before; what stands between does not count.
Rules, with their ids in the trace: COREF-TITLE, COREF-NAME, COREF-LAST, COREF-POSSESSIVE, COREF-TOPIC, COREF-SAME.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from monitor.events import UNNAMED
from monitor.reading.cut.fold import fold
from monitor.reading.dictionary.firms import corporate
from monitor.reading.dictionary.names import CYRILLIC
from monitor.reading.who.antecedents import FAR, NEAR, WINDOW, Antecedent, Link
from monitor.reading.who.bearers import Bearers
from monitor.reading.who.marks import HUMAN
from monitor.reading.who.nouns import DEFINITE, Found

if TYPE_CHECKING:
    from monitor.reading.who.sources import Said

_RULERS = frozenset({"president", "premier", "minister", "mp", "leader", "chief", "governor", "opposition", "official"})
_CALLED = {
    "ambassador": frozenset({"chief"}),
    "mp": frozenset({"opposition", "leader"}),
    "opposition": frozenset({"mp", "leader"}),
    "expert": frozenset({"employee", "institute", "house"}),
    "employee": frozenset({"chief"}),
    "chief": frozenset({"employee"}),
    "official": frozenset({"chief", "governor", "minister"}),
}
"""Classes of offices whose bearers are called by a noun of another class: *Ambassador X ... the official*."""
_GOVERNING = frozenset({"president", "premier", "minister"})
_GERMAN, _AUSTRIAN, _SWISS = (frozenset({state, "European Union"}) for state in ("Germany", "Austria", "Switzerland"))
_PARTIES_OF = {
    **dict.fromkeys(("SPD", "CDU", "CSU", "AfD"), _GERMAN), **dict.fromkeys(("ÖVP", "SPÖ", "FPÖ", "Neos"), _AUSTRIAN),
    "Swiss People's Party": _SWISS, "BSW": _GERMAN,
    "FDP": _GERMAN | _SWISS, "Green Party": _GERMAN | _AUSTRIAN | _SWISS,
}  # fmt: skip
"""Parties whose ministers German texts call by them, with the states for which these speak."""
_SPEAK_GERMAN = _GERMAN | _AUSTRIAN | _SWISS
_POLITICIANS = ("politi", "політик", "полити")
_DIPLOMATS = ("diplom", "дипломат")
_ENVOYS = frozenset({"ambassador", "minister"})
_NAMELESS = frozenset({"source", "official", "ambassador", "military", "spokesman"})
"""Classes of offices whose bearers are quoted without a name."""
_DOCUMENTS = {
    "en": ("statement", "report", "document", "letter", "communiqu", "note", "message", "memo", "study", "text",
           "paper", "declaration", "filing", "dossier"),
    "de": ("erklärung", "mitteilung", "bericht", "schreiben", "brief", "dokument", "papier",
           "stellungnahme", "kommuniqué", "communiqué", "studie", "text", "gutachten", "note", "report"),
    "fr": ("communique", "rapport", "texte", "document", "lettre", "note", "message", "declaration", "etude",
           "courrier", "missive"),
    "es": ("comunicado", "informe", "texto", "documento", "carta", "nota", "mensaje", "declaracion", "estudio",
           "misiva", "escrito"),
    "uk": ("заяв", "звіт", "доповід", "документ", "лист", "повідомленн", "допис", "комюніке", "дослідженн"),
    "ru": ("заявлени", "доклад", "отчет", "документ", "письм", "сообщени", "коммюнике", "исследовани"),
}  # fmt: skip
"""Beginnings of nouns for what words stand in, without accents but umlauts."""
_TEXTS = frozenset({"text", "texte", "texto"})
_BY = frozenset({"by", "from", "par", "por", "von", "vom", "der", "des"})
_READS = frozenset({"heisst", "hiess", "steht", "stand"})
_READ = 3
"""Words before the *es* of *im Bericht heißt es*, at least."""
_PHRASE = 4
"""Words of a phrase for a document."""
_AND = frozenset({"and", "but", "und", "aber", "et", "mais", "y", "pero", "а", "але", "но", "і", "и"})
_ASKS = frozenset(
    [
        "sagt",
        "sagen",
        "reagiert",
        "reagieren",
        "verhält",
        "meint",
        "tut",
        "macht",
        "says",
        "say",
        "react",
        "dit",
        "disent",
    ]
)
"""Verbs of a question that turns to a state as well: *Was sagt Havanna?*."""
_QUESTION, _CLOSED = 8, 3
"""Tokens of a question that does no more than turn to a state, and at its ends with the marks of a heading."""
_KEPT = frozenset({"state", "organisation", "group", "party"})
_BLOCS = (
    "bloc", "bloque", "block", "staatenbund", "staatenverbund", "блок", "alliance", "alianza", "allianz", "bündnis",
    "альянс", "союз",
)  # fmt: skip
"""Beginnings of the nouns for a union of states."""


INFORMANTS = ("источник", "джерел", "собеседник", "співрозмовник")
"""Beginnings of the nouns for informants."""
_CITED = 3
"""Sentences back in which they were cited, and attributions."""


class Resumed(Bearers):
    """The antecedents of one article, with the choice among them for a noun that takes one up again."""

    def company(self, first: int, words: Sequence[str] = ()) -> Link | None:
        """Return the company that *the company*, *the airline* is: the last that was named as one or by its people.

        Without `words`: the one whose *company spokesman* somebody is.
        """
        inside = self.lang in CYRILLIC and len(words) > 1 and words[0] in {"в", "у", "во"}  # в компании подтвердили
        bare = bool(self.firms) and words[:1] in (["management"], ["bosses"])
        if words and not (bare or self._known(words[inside:]) or words[0].endswith("angaben")):  # nach Konzernangaben
            return None
        ours = next((one for one in reversed(self._before(first)) if one.institution in self.firms), None)
        if ours is not None:
            return Link(ours.institution, ours.kind, "COREF-TITLE", ours.first, ours.last)
        for one in reversed(self._before(first)):
            if one.kind != "organisation" or self.text.quoted[one.first] >= 0:
                continue
            people = one.role == "person" and one.person is not None and not self._listed(one)
            if one.title == "company" or people:
                return Link(one.institution, one.kind, "COREF-TITLE", one.first, one.last)
        return None

    def corporate(self, words: Sequence[str]) -> bool:
        """Return whether an office is one of a company, where the claims are about one: *the chief executive*."""
        return bool(self.firms) and corporate(words, self.lang)

    def informant(self, first: int) -> Link | None:
        """Return the last of those who are quoted without a name: *the same source*."""
        for one in self._people_before(first):
            if one.person is None and one.title in _NAMELESS:
                return Link(one.institution, one.kind, "COREF-SAME", one.first, one.last, one.gender, human=True)
        return None

    def cited_before(self, first: int, history: Sequence[Said]) -> Link | None:
        """Return for whom those spoke who were cited shortly before, where only *the sources* are named again."""
        here = self.text.sentence_of[first]
        for said in reversed(history[-_CITED:]):
            span = said.source.speaker
            word = self.text.text[span.start : span.end].casefold() if span is not None else ""
            near = here - said.sentence <= _CITED and said.start < self.text.starts[first]
            if near and word.startswith(INFORMANTS) and said.source.institution != UNNAMED:
                return self.link(said, "COREF-SAME")
        return None

    def document(self, first: int, last: int) -> bool:
        """Return whether tokens `first` to `last` are a document that is known: *the statement*, *le communiqué*."""
        words = self.text.folds[first:last]
        if self.lang == "de" and words == ["darin"]:
            return True
        known = self.lang in CYRILLIC or (len(words) > 1 and (words[0] in DEFINITE or words[0] == "im"))
        if self.lang == "de" and words[-1:] == ["berichte"]:
            return False  # the reports are spoken of, and tell nothing themselves
        return known and len(words) <= _PHRASE and self._written(words[-1])

    def read_before(self, at: int) -> bool:
        """Return whether the *es* at token `at` stands in a document named before: *In dem Bericht heißt es, ...*."""
        words, begin = self.text.folds, self.text.sentences[self._sentence(at)].first
        if at - begin < _READ or words[at - 1] not in _READS or words[begin] not in {"in", "im"}:
            return False
        return self.document(begin + (words[begin] == "in"), at - 1)

    def _written(self, word: str) -> bool:
        """Return whether a word is a noun for what words stand in; German compounds end with it."""
        nouns = _DOCUMENTS[self.lang]
        return word.startswith(nouns) or (self.lang == "de" and word.endswith(nouns))

    def author(self, first: int, history: Sequence[Said]) -> Link | None:
        """Return whose *the statement, the report* is: who issued one in the sentences before, else who spoke."""
        here = self._sentence(first)
        for sentence in range(here, max(-1, here - FAR - 1), -1):
            whole = self.text.sentences[sentence]
            if self._paragraph(first) - whole.paragraph > 1:
                break
            words = range(whole.first, min(whole.last, first))
            at = next((j for j in words if self._written(self.text.folds[j]) and self.text.folds[j] not in _TEXTS), -1)
            if at >= 0 and (link := self._writer(sentence, at, first, history)) is not None:
                return link
        text = self.text.folds[first : first + _PHRASE]  # el texto: that of a treaty, if nobody has issued one
        return None if not _TEXTS.isdisjoint(text[:2]) else self.said(first, history, NEAR)

    def _writer(self, sentence: int, at: int, first: int, history: Sequence[Said]) -> Link | None:
        """Return who is named behind the noun at token `at` as its author, else who speaks or acts in the sentence."""
        after = next(iter(self.found[self._index(at) : self._index(min(at + _PHRASE + 1, first))]), None)
        owns = after is not None and not self.function["of"].isdisjoint(self.text.folds[at + 1 : after.first])
        owns = owns or (after is not None and not _BY.isdisjoint(self.text.folds[at + 1 : after.first]))
        if after is not None and owns and after.sentence == sentence and after.institution:
            return Link(after.institution, after.kind, "COREF-POSSESSIVE", after.first, after.last)
        said = next((s for s in reversed(history[-WINDOW:]) if s.sentence == sentence and not s.inner), None)
        if said is not None:
            return self.link(said, "COREF-POSSESSIVE")
        one = next((o for o in self._in(sentence, first) if o.institution and not self._oblique(o)), None)
        return Link(one.institution, one.kind, "COREF-POSSESSIVE", one.first, one.last) if one else None

    def court(self, first: int, words: Sequence[str]) -> Link | None:
        """Return the court of several states that *the court* is: the organisation named last that is called one."""
        if not self._known(words):
            return None
        for one in reversed(self._before(first)):
            if one.kind == "organisation" and any(word in one.institution for word in ("Court", "Tribunal")):
                return Link(one.institution, one.kind, "COREF-TITLE", one.first, one.last)
        return None

    def asked(self, first: int, history: Sequence[Said]) -> Link | None:
        """Return the state to which a question has turned the paragraph: *And Kyiv? A spokesman said ...*."""
        here = self._sentence(first)
        for sentence in range(here - 1, max(-1, here - FAR - 1), -1):
            whole = self.text.sentences[sentence]
            lows = self.text.lows[whole.first : whole.last]
            spoken = "?" not in lows and any(s.sentence == sentence for s in history[-WINDOW:])
            if whole.paragraph != self._paragraph(first) or spoken:
                return None
            if "?" not in lows[-_CLOSED:] or whole.last - whole.first > _QUESTION:
                continue
            if _AND.isdisjoint(lows[:_CLOSED]) and _ASKS.isdisjoint(lows):
                continue
            at = bisect_left(self.states, (whole.first, "", "", "", -1))
            named = next(iter(self.states[at : at + 1]), None)
            if named is not None and named.first < whole.last and named.kind == "state":
                return Link(named.institution, "state", "COREF-TOPIC", named.first, named.first + 1)
        return None

    def bloc(self, first: int, words: Sequence[str]) -> Link | None:
        """Return the union of states that *the bloc* is: the organisation named last of those that the tables have."""
        if not self._known(words) or not any(word.startswith(_BLOCS) for word in words):
            return None
        for one in reversed(self._before(first)):
            if one.kind == "organisation" and self._listed(one):
                return Link(one.institution, one.kind, "COREF-TITLE", one.first, one.last)
        return None

    def of_party(self, found: Found, first: int, last: int) -> Link | None:
        """Return the state for which a minister speaks who is called by his party only: *der SPD-Politiker*."""
        words, home = self.text.folds[first:last], _PARTIES_OF.get(found.institution or "")
        party = found.rule.startswith("MEN-PARTY") and self.lang == "de"
        called = words[-1].startswith(_POLITICIANS) and words[0] in DEFINITE and not (found.person or found.plural)
        if not (party and called):
            return None
        for one in self._people_before(first):
            if one.institution == found.institution:
                return None
            ours = one.institution in home if home else one.institution not in _SPEAK_GERMAN and one.kind == "state"
            if ours and one.title in _GOVERNING:
                return Link(one.institution, one.kind, "COREF-TITLE", one.first, one.last, one.gender, human=True)
        return None

    def house(self, first: int, last: int) -> Link | None:
        """Return the body that no table has and whose whole name, written before, is in tokens `first` to `last`."""
        name = fold(self.text.slice(first, last))
        one = next((one for one in reversed(self._before(first)) if fold(one.institution) == name), None)
        return Link(one.institution, one.kind, "COREF-NAME", one.first, one.last) if one else None

    def resumed(self, found: Found, first: int, last: int, history: Sequence[Said]) -> Link | None:
        """Return who was introduced last with an office that *the minister*, *the official*, *the expert* can mean.

        Of the same paragraph, or of the one before where nothing has turned to another state since.  The link may be to
        words that have to be resolved themselves.
        """
        words = self.text.folds[first:last]
        if found.plural or found.person or found.place or found.role not in HUMAN or not self._known(words):
            return None
        here, begin = self._paragraph(first), self._begin(first)
        for one in self._people_before(first):
            if not self._alike(found, one) or (self._oblique(one) and not self._heard(one, history)):
                continue
            if self._paragraph(one.first) != here and self._turned(begin, first):
                return None
            return Link(one.institution, one.kind, "COREF-TITLE", one.first, one.last, one.gender, human=True)
        return None

    def kept(self, first: int, history: Sequence[Said]) -> Link | None:
        """Return for whom *a spokesman* speaks: who spoke or acted last, in the paragraph or in the one before."""
        here, paragraph = self._sentence(first), self._paragraph(first)
        for sentence in range(here - 1, max(-1, here - FAR - 1), -1):
            apart = paragraph - self.text.sentences[sentence].paragraph
            if apart > 1 or (apart and self._turned(self._begin(first), first)):
                return None
            for said in reversed(history[-WINDOW:]):
                if said.sentence == sentence and not said.inner and said.source.kind in _KEPT:
                    return self.link(said, "COREF-LAST")
            one = next((o for o in self._in(sentence, first) if self.text.quoted[o.first] < 0), None)
            acts = one is not None and one.kind in _KEPT and (one.role is not None or one.kind != "state")
            if one is not None and acts and one.institution and not self._oblique(one):
                return Link(one.institution, one.kind, "COREF-LAST", one.first, one.last)
        return None

    def acted(self, first: int, history: Sequence[Said]) -> Link | None:
        """Return the body that acted in the paragraph after the last who spoke: *the ministry was more cautious*."""
        kept, said = self.kept(first, history), self.said(first, history, NEAR)
        later = kept is not None and (said is None or kept.first > said.first)
        return kept if kept is not None and later and self._paragraph(kept.first) == self._paragraph(first) else None

    def _heard(self, one: Antecedent, history: Sequence[Said]) -> bool:
        """Return whether somebody has spoken, and is not only spoken of: *according to the minister*."""
        return any(
            said.sentence == one.sentence and said.source.institution == one.institution for said in history[-WINDOW:]
        )

    def _people_before(self, first: int) -> Iterator[Antecedent]:
        """Yield the persons who were introduced in the sentences before, the last first."""
        here = self._sentence(first)
        for sentence in range(here, max(-1, here - FAR - 1), -1):
            if self._paragraph(first) - self.text.sentences[sentence].paragraph > 1:
                return
            for one in reversed(self._in(sentence, first)):
                points_back = not one.institution and self._known(self.text.folds[one.first : one.last])
                if points_back or one.plural or self.text.quoted[one.first] >= 0:
                    continue
                if one.role in {*HUMAN, "institute"} or (one.kind == "party" and one.person):
                    yield one

    def _alike(self, found: Found, one: Antecedent) -> bool:
        """Return whether an office or trade can be that of somebody before."""
        word, title = fold(found.office or ""), found.title
        if one.role == "institute" and one.person is None:
            return False
        if one.kind == "party" and one.person and (title == "mp" or word.startswith(_POLITICIANS)):
            return True  # die Sozialdemokratin Mette Dahl ... die Abgeordnete
        if word.startswith(_POLITICIANS):
            return one.title in _RULERS
        if word.startswith(_DIPLOMATS):
            return one.title in _ENVOYS or (one.word or "").startswith(_DIPLOMATS)
        if title == one.title:
            return title != "official" or not (one.word or "").startswith(_DIPLOMATS)
        return one.title in _CALLED.get(title or "", ())

    def _known(self, words: Sequence[str]) -> bool:
        """Return whether a noun stands with a definite article, or alone where a language has none."""
        if self.lang in CYRILLIC:
            return len(words) == 1
        return bool(words) and words[0] in DEFINITE

    def _listed(self, one: Antecedent) -> bool:
        """Return whether the tables have the name of an organisation."""
        at = bisect_left(self.states, (one.first, "", "", "", -1))
        return any(named.institution == one.institution for named in self.states[at : at + 3] if named.first < one.last)

    def _begin(self, first: int) -> int:
        """Return where the paragraph of a token begins."""
        sentence = self._sentence(first)
        while sentence and self.text.sentences[sentence - 1].paragraph == self.text.sentences[sentence].paragraph:
            sentence -= 1
        return self.text.sentences[sentence].first

    def _turned(self, begin: int, first: int) -> bool:
        """Return whether a state or body is named between two tokens, not only as a place nor within a quotation."""
        at = bisect_left(self.states, (begin, "", "", "", -1))
        return any(
            named.prep < 0 and named.form != "demonym" and self.text.quoted[named.first] < 0
            for named in self.states[at : bisect_left(self.states, (first, "", "", "", -1))]
        )
