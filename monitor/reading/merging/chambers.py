"""Whose body it is that has taken a step of a treaty, where an officer of it announces the step.

*Das Parlament hat den Vertrag mit Rumänien angenommen, wie Parlamentspräsidentin Doina Rusu mitteilt*: the officer of a
chamber or of its committee speaks for the state whose chamber has voted, whichever state stands nearest to him.

Rule, with its id in the trace: COREF-BODY.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from monitor.events import UNNAMED, Stage, Step
from monitor.reading.about.looks import Link
from monitor.reading.about.tallies import lost
from monitor.reading.about.topics import Topic
from monitor.reading.content.cases import Verdict
from monitor.reading.cut.patterns import Hit
from monitor.reading.cut.text import Text
from monitor.reading.dictionary.names import CYRILLIC
from monitor.reading.merging.steps import NATIONAL, POSSESSIVES, Told
from monitor.reading.merging.verdicts import Verdicts
from monitor.reading.merging.voices import Spoken
from monitor.reading.syntax.clauses import segments
from monitor.reading.syntax.grammar import EDGES, Phrase
from monitor.reading.who.sources import Source

_UNION = "European Union"
_MEANT = frozenset({
    "COREF-STATE", "COREF-TITLE", "COREF-LAST", "COREF-SENTENCE", "COREF-POSSESSIVE", "COREF-TOPIC", "COREF-COUNTRY",
    "COREF-PRONOUN", "COREF-HOME", "COREF-SAME",
})  # fmt: skip
"""Rules by which the article, and not the phrase itself, tells for whom somebody speaks."""
_OFFICERS = {
    "de": (
        "parlamentspräsident", "parlamentsvizepräsident", "parlamentschef", "senatspräsident", "kammerpräsident",
        "sejmmarschall", "senatsmarschall", "berichterstatter", "vizepräsident", "ausschussvorsitzend",
        "ausschusschef", "parlamentssekretär", "parlamentssprecher", "parlamentsverwaltung", "ratsvorsitz",
        "sitzungsleiter", "schriftführer", "parlamentsdirektor", "kammersekretär", "senatssekretär",
        "plenarsekretär",
    ),
    "en": (
        "speaker", "rapporteur", "clerk", "vice", "marshal",
    ),
    "fr": (
        "rapporteu", "vice", "questeur", "greffi", "perchoir",
    ),
    "es": (
        "relator", "ponente", "vicepresident",
    ),
    "uk": (
        "спікер", "доповіда", "маршал", "віце", "головуюч",
    ),
    "ru": (
        "спикер", "докладчи", "маршал", "вице", "председательствующ",
    ),
}  # fmt: skip
"""Beginnings of the words for officers that chambers and their committees have; alone they are those of the chamber."""
_STAFF = {
    "de": (
        "präsident", "vizepräsident", "vorsitz", "sprecher", "sekretär", "generalsekretär", "direktor", "chef",
        "leiter", "presse", "verwaltung", "büro", "kanzlei", "mitglied", "schriftführer", "vize", "stellvertret",
        "dienst", "berichterstatter", "fraktion",
    ),
    "en": (
        "president", "vice", "chair", "spokes", "secretar", "head", "press", "office", "clerk", "service", "member",
        "rapporteur", "deputy", "speaker", "leader", "administration", "website", "official", "bureau",
    ),
    "fr": (
        "président", "vice", "porte", "secrétair", "secrétariat", "service", "bureau", "directeur", "directrice",
        "membre", "rapporteu", "chef", "présidence", "communication", "site",
    ),
    "es": (
        "president", "vicepresident", "portavoz", "vocer", "secretari", "secretaría", "oficina", "servicio",
        "presidencia", "jef", "miembro", "titular", "mesa", "relator", "ponente", "prensa", "despacho",
    ),
    "uk": (
        "голов", "головуюч", "заступ", "речни", "секретар", "апарат", "пресслужб", "прес", "член", "спікер",
        "очільни", "керівни", "доповід", "президент", "маршал", "віце",
    ),
    "ru": (
        "председател", "председательств", "глав", "замест", "зампред", "предста", "секретар", "аппарат", "пресс",
        "член", "спикер", "руководител", "докладчи", "президент", "маршал", "вице",
    ),
}  # fmt: skip
"""Beginnings of the words for who speaks for a body, if the phrase says of which kind of body: *its chairman*."""
_CHAMBERS = {
    "de": (
        "parlament", "kammer", "senat", "haus", "plenum", "ausschuss", "ausschusses", "kongress", "versammlung",
        "abgeordnetenhaus", "nationalversammlung", "sejm", "volksvertretung", "unterhaus", "oberhaus", "gremium",
        "sitzung",
    ),
    "en": (
        "parliament", "chamber", "senate", "house", "assembly", "congress", "committee", "legislature", "plenary",
        "panel", "sejm", "sitting", "session",
    ),
    "fr": (
        "parlement", "chambre", "sénat", "assemblée", "congrès", "commission", "hémicycle", "comité", "diète",
        "séance", "institution",
    ),
    "es": (
        "parlamento", "cámara", "senado", "asamblea", "congreso", "comisión", "pleno", "comité", "hemiciclo",
        "mesa", "sesión", "cuerpo", "corporación", "recinto",
    ),
    "uk": (
        "парламент", "палат", "сенат", "збор", "комітет", "комісі", "сейм", "конгрес", "асамбле", "рад", "засіданн",
    ),
    "ru": (
        "парламент", "палат", "сенат", "собран", "комитет", "комисси", "сейм", "конгресс", "ассамбле", "дум",
        "заседани",
    ),
}  # fmt: skip
"""Beginnings of the nouns for chambers and committees as they stand beside such a word."""
_OTHERS = (
    "minister", "ministr", "ministèr", "ministér", "ministry", "botschaft", "embass", "ambass",
    "embaj", "regierung", "government", "gouvernement", "gobierno", "opposition", "oposici", "fraktion", "міністр",
    "міністер", "министр", "министер", "посол", "посоль", "уряд", "правитель", "опозиц", "оппозиц", "мзс", "мид",
)  # fmt: skip
"""Beginnings of the words for who speaks for no chamber."""
_WHOSE = {
    "de": POSSESSIVES["de"] | {"dessen", "deren"},
    "en": POSSESSIVES["en"],
    "fr": POSSESSIVES["fr"],
    "es": POSSESSIVES["es"],
    "uk": POSSESSIVES["uk"] | {"їхня", "його"},
    "ru": POSSESSIVES["ru"],
}
_PERSONAL = frozenset({"his", "her"})
"""Possessives that no chamber has."""
_TRADING = (
    "handelsausschuss", "inta", "eurodiput", "eurodéput", "europaabgeordnet", "eu-abgeordnet", "meps", "євродепут",
    "евродепут",
)  # fmt: skip
"""Beginnings of the words that only the European Parliament has for its members and its committee for trade."""
_TRADE = ("trade", "commerce", "comercio", "торгівл", "торговл", "handel")
"""Beginnings of the words beside *committee* that make it the one for trade."""
_RIGHT, _BEHIND = 2, 3
"""Words before a body, and behind it, in which its state is named."""
_COMMISSION = (
    "kommissionssprecher",
    "ratssprecher",
    "council",
    "conseil",
    "consejo",
    "kommission",
    "commission",
    "comisión",
    "єврокоміс",
    "еврокомис",
)
"""Beginnings of the words for the Commission; they have a capital where it is the Union's."""
_STEPS = frozenset({"stage.approved", "stage.ratified", "stage.rejected"})
_TOWNS = frozenset({"capital", "city"})
_GOES_ON = 2
"""Sentences over which an officer goes on as *he* or *she*."""
_VOTING = frozenset({"body.chamber", "body.committee"})


def _begins(text: Text, phrase: Phrase, stems: tuple[str, ...]) -> bool:
    return any(text.lows[at].startswith(stems) for at in range(*phrase))


class Chambers(Verdicts):
    """Finds whose chamber an officer announces a step of."""

    _officer_before: tuple[int, str, str] | None = None
    """The sentence of the officer who spoke last, whose he had been taken for, and whose he is."""

    def _of_bodies(self, topic: Topic, one: Spoken, regions: Sequence[Phrase], link: Link) -> list[Source]:
        """Return who speaks in a frame, with the officers of a chamber as those of its state."""
        return [self._of_the_body(topic, one, source, regions, link) for source in one.sources]

    def _of_the_body(self, topic: Topic, one: Spoken, source: Source, regions: Sequence[Phrase], link: Link) -> Source:
        """Return the source, or the state whose chamber or committee has taken the step that its officer announces."""
        slot, pronoun = one.frame.slot, any(step.rule == "COREF-PRONOUN" for step in source.steps)
        if self._officer_before is not None and one.frame.sentence > self._officer_before[0] and not pronoun:
            self._officer_before = None  # somebody else has spoken
        if not topic.slots.kind.staged or slot is None or not (self._meant_only(source) or self._by_any(slot)):
            return source
        if (goes_on := self._goes_on(one, source, slot)) is not None:
            return goes_on
        if self._of_the_commission(topic, slot):
            self._officer_before = one.frame.sentence, source.institution, _UNION
            return self._speaks_for(_UNION, source, slot)
        counted = link.rule in {"LINK-TALLY", "LINK-RESULT"}
        if not (counted or any(h.slot.startswith("stage.") for h in link.hits)) or not self._officer(slot):
            return source
        index, where = one.frame.sentence, list(regions)
        bodies = self._voting(link.hits, slot)
        if link.rule == "LINK-RESULT" and not bodies:
            bodies = self._voting(topic.hits[index], slot)
        if (counted and index and not bodies) or link.rule == "LINK-TALLY":  # the vote is told in the sentence before
            index -= 1
            bodies = self._voting(topic.hits[index], slot)
        if not bodies and not counted and index and self._just_voted(topic, index - 1):
            index, counted = index - 1, True  # approved it. There were 402 votes in favour, a spokesman said
            bodies = self._voting(topic.hits[index], slot)
        if counted:
            where = [(self.text.sentences[index].first, self.text.sentences[index].last)]
        owner, at = self._owner(topic, where, bodies) if bodies else (None, slot)
        if owner is None or owner == source.institution:
            return source
        self._officer_before = one.frame.sentence, source.institution, owner
        return self._speaks_for(owner, source, at)

    def _just_voted(self, topic: Topic, index: int) -> bool:
        """Return whether a sentence tells a vote, and the one behind it belongs to the same paragraph."""
        here, hits = self.text.sentences[index], topic.hits[index]
        voted = any(h.slot in _STEPS for h in hits) and not any(h.slot in {"planned", "notyet"} for h in hits)
        return voted and here.paragraph == self.text.sentences[index + 1].paragraph

    def _by_any(self, slot: Phrase) -> bool:
        """Return whether only a name that several chambers share tells of a state: *the president of Congress*."""
        shared = self.mentions.function["shared"]
        named = [mark for mark in self.mentions.marks_in(*slot) if mark.entry is not None]
        return bool(named) and all(self.text.folds[mark.last - 1] in shared for mark in named)

    @staticmethod
    def _voting(hits: Sequence[Hit], slot: Phrase) -> list[Hit]:
        """Return the words for chambers and committees that are no part of who speaks."""
        return [h for h in hits if h.slot in _VOTING and not slot[0] <= h.first < slot[1]]

    def _goes_on(self, one: Spoken, source: Source, slot: Phrase) -> Source | None:
        """Return the source of a pronoun for the officer who just spoke: *said the Commission. She added ...*."""
        before = self._officer_before
        if before is None or {step.rule for step in source.steps} != {"COREF-PRONOUN"}:
            return None
        sentence, taken_for, owner = before
        near = 0 < one.frame.sentence - sentence <= _GOES_ON
        return self._speaks_for(owner, source, slot) if near and source.institution == taken_for else None

    def _speaks_for(self, owner: str, source: Source, shown: Phrase) -> Source:
        """Return a source as who speaks for `owner`, as the words `shown` tell."""
        span = self.text.span(*shown)
        words = self.text.text[span.start : span.end]
        step = Step(rule="COREF-BODY", part="coref", start=span.start, end=span.end, text=words)
        kind = self.mentions.names.kind_of(owner)
        return replace(source, institution=owner, kind=kind, steps=(source.steps[0], step))

    def _of_the_commission(self, topic: Topic, slot: Phrase) -> bool:
        """Return whether somebody speaks for a commission that in a treaty of the Union is the Union's."""
        if _UNION not in topic.slots.who:
            return False
        text = self.text
        return any(
            text.lows[j].startswith(_COMMISSION) and (text.caps[j] or text.lang in CYRILLIC) for j in range(*slot)
        )

    def _step_of(
        self, claim: str, topic: Topic, told: Told, source: Source | None, verdict: Verdict
    ) -> tuple[Stage | None, str | None]:
        """Return the step that a clause tells of, and whose it is; that of the deputies of the Union is the Union's."""
        stage, party = super()._step_of(claim, topic, told, source, verdict)
        if stage is Stage.APPROVED and topic.slots.process == "ratify" and told.regions:
            whole = self.text.sentences[self.text.sentence_of[told.regions[0][0]]]
            stage = Stage.REJECTED if lost(self.text, [(whole.first, whole.last)]) else stage
        bodies = [h for h in told.hits if h.slot in _VOTING] if stage in NATIONAL and party != _UNION else []
        return stage, _UNION if bodies and self._of_the_union(topic, bodies) else party

    def _own_step(
        self, topic: Topic, source: Source, link: Link, step: tuple[Stage | None, str | None], verdict: Verdict
    ) -> tuple[str | None, Verdict]:
        """Return whose step it is, and the verdict; who hands over his paper in the other's capital hands over his."""
        stage, party = step
        if stage in NATIONAL and _UNION in topic.slots.who and self._of_a_member(topic, source, link):
            step = stage, source.institution
        if stage is Stage.EXCHANGED and party is not None and source.institution in topic.slots.who:
            whole = self.text.sentences[self.text.sentence_of[link.hits[0].first] if link.hits else 0]
            marks = self.mentions.marks_in(whole.first, whole.last)
            forms = [m.entry.form for m in marks if m.entry is not None and m.entry.institution == party]
            if forms and all(form in _TOWNS for form in forms):
                step = stage, source.institution
        return super()._own_step(topic, source, link, step, verdict)

    def _of_a_member(self, topic: Topic, source: Source, link: Link) -> bool:
        """Return whether it is the chamber of a member of the Union that has voted on a treaty of the Union."""
        if source.kind != "state" or source.institution in topic.slots.who:
            return False
        bodies = (h for h in link.hits if h.slot in _VOTING)
        return any(
            self.linker.named((max(0, h.first - _RIGHT), h.last + _BEHIND)) == {source.institution} for h in bodies
        )

    @staticmethod
    def _meant_only(source: Source) -> bool:
        """Return whether nothing in the words for who speaks says of which state he is."""
        rules = {step.rule for step in source.steps}
        return source.institution == UNNAMED or not rules.isdisjoint(_MEANT)

    def _officer(self, slot: Phrase) -> bool:
        """Return whether a phrase is that of an officer of a chamber or committee, or of the one just named."""
        text, lang = self.text, self.text.lang
        end = next((j for j in range(slot[0] + 1, slot[1]) if text.lows[j] in EDGES), slot[1])
        phrase = slot[0], end
        if _begins(text, phrase, _OTHERS):
            return False
        if _begins(text, phrase, _OFFICERS[lang]):
            return True
        if not _begins(text, phrase, _STAFF[lang]):
            return False
        owned = any(low in _WHOSE[lang] and low not in _PERSONAL for low in text.lows[slot[0] : end])
        return owned or _begins(text, phrase, _CHAMBERS[lang])

    def _owner(self, topic: Topic, regions: Sequence[Phrase], bodies: Sequence[Hit]) -> tuple[str | None, Phrase]:
        """Return whose the body is that has taken a step, and its word; None where nothing tells."""
        beside = self._beside(regions)
        for body in bodies:
            inside = next((r for r in regions if r[0] <= body.first < r[1]), None)
            if inside is None:
                continue
            near = max(inside[0], body.first - _RIGHT), min(inside[1], body.last + _BEHIND)
            named = self.linker.named(near) - beside
            if self.text.folds[body.last - 1] in self.mentions.function["shared"]:
                named &= {*topic.slots.who, *topic.slots.claim.parties}  # Congress: that of the claim's state
            if len(named) == 1:
                return next(iter(named)), (body.first, body.last)
            clause = next((c for c in segments(self.text, [inside]) if c[0] <= body.first < c[1]), inside)
            before = self.linker.named((clause[0], body.first)) - beside
            if len(before) == 1:
                return next(iter(before)), (body.first, body.last)
        shown, others = (bodies[0].first, bodies[0].last), set(topic.slots.who) - beside
        if self._of_the_union(topic, bodies):
            return _UNION, shown
        if len(others) == 1 and len(topic.slots.who) > 1:
            return others.pop(), shown  # das Parlament hat den Vertrag mit Rumänien gebilligt
        headed = topic.headed.intersection(topic.slots.who)
        told = any(h.slot in _VOTING for h in topic.headline)
        return next(iter(headed)) if told and len(headed) == 1 else None, shown

    def _of_the_union(self, topic: Topic, bodies: Sequence[Hit]) -> bool:
        """Return whether a committee or deputies without a state are those of the European Parliament."""
        lows = self.text.lows
        for body in bodies:
            if _UNION in topic.slots.who and lows[body.first].startswith(_TRADING):
                return True
            around = lows[max(0, body.first - _RIGHT) : body.last + _BEHIND]
            trade = body.slot == "body.committee" and any(low.startswith(_TRADE) for low in around)
            if trade and _UNION in topic.slots.who:
                return True
        return False
