"""What an outlet finds itself: verdicts of fact checks, answers to its own questions, what it could not verify.

These stand whoever else in the article says so; a flat clause (``merging/outlet.py``) gives way to its source.
"""

from __future__ import annotations

from monitor.events import OUTLET, Stance
from monitor.reading.about.looks import Link
from monitor.reading.about.topics import Topic
from monitor.reading.content.cases import Verdict
from monitor.reading.cut.cues import row_matcher
from monitor.reading.cut.text import Span
from monitor.reading.framing.frames import Frame
from monitor.reading.merging.awaited import Awaited
from monitor.reading.merging.candidates import Candidate
from monitor.reading.merging.unknowable import left_open

_ANSWERS = {
    "de": ("ja", "nein"), "en": ("yes", "no"), "fr": ("oui", "non"), "es": ("sí", "no"), "uk": ("так", "ні"),
    "ru": ("да", "нет"),
}  # fmt: skip
_OPEN_QUESTIONS = frozenset({
    "wer", "wen", "wem", "was", "wann", "wo", "wohin", "woher", "warum", "weshalb", "wieso", "wie", "welche", "welcher",
    "welches", "wessen", "und", "who", "whom", "what", "when", "where", "why", "how", "which", "whose", "and", "qui",
    "que", "quoi", "quand", "où", "pourquoi", "comment", "quel", "quelle", "quién", "qué", "cuándo", "dónde", "por",
    "cómo", "cuál", "хто", "що", "коли", "де", "чому", "як", "який", "кто", "что", "когда", "где", "почему", "как",
    "какой",
})  # fmt: skip
"""Words that open a question which yes or no does not answer."""
_LABELS = frozenset({
    "bewertung", "urteil", "fazit", "einordnung", "ergebnis", "verdict", "rating", "ruling", "conclusion", "verdicto",
    "veredicto", "conclusión", "evaluación", "évaluation", "conclusions", "вердикт", "висновок", "оцінка", "вывод",
    "оценка", "verdikt", "wertung", "finding", "assessment", "findings", "einschätzung", "dictamen", "calificación",
    "faktenlage", "constat", "hallazgo", "результат",
})  # fmt: skip
"""Labels before the verdict of a fact check."""
_CHECKED = frozenset({
    "behauptung", "aussage", "gerücht", "claim", "statement", "rumour", "rumor", "affirmation", "allégation", "rumeur",
    "afirmación", "bulo", "твердження", "чутка", "утверждение", "слух", "заява", "заявление",
    "post", "posts", "message", "these", "thèse", "tesis",
})  # fmt: skip
"""Labels before what is checked."""
_NAMES = _LABELS | _CHECKED
_CLAUSES = {"found": "finding", "claimed": "claim"}
"""The label for which a clause stands, by its slot in ``lexicon/<lang>/verdicts.txt``."""
_CHECK = 5
"""Sentences from what is checked to the verdict on it, at most."""
_NONE_OF_IT = ("neg", "false", "untrue")
"""Words of a claim that says that something is not so."""
_WHOLLY = frozenset({
    "ganz", "völlig", "komplett", "schlicht", "frei", "eindeutig", "das", "ist", "stimmt", "completely", "entirely",
    "simply", "this", "is", "it", "that", "c'", "est", "ceci", "entièrement", "totalement", "es", "esto", "totalmente",
    "completamente", "це", "цілком", "повністю", "это", "полностью", "совершенно", "а", "der", "die", "the", "claim",
    "behauptung", "not", "nicht", "nein", "no", "non", "не", "ні", "нет",
})  # fmt: skip
"""Words that leave a verdict whole; any other (*falsely attributed*, *half true*) makes it one about a part."""
_LABEL = 6
"""Words of a label at most."""
_HEADING = 3
"""Words of a label that is a line of its own: *Our verdict*."""


_BEFORE_MOSTLY = 3
"""Words before one for nearly all of it: *This is mostly true*."""
_GENUINE = frozenset(["echtheit", "herkunft", "authenticity", "provenance", "authenticité", "autenticidad", "bilans"])
"""What is left open of pictures, and not of what they are to show; tolls."""
_SHORT = 9
"""Words of an answer that leaves a question open."""
_WAS = frozenset({"war", "waren", "gewesen"})
_RIGHT = frozenset([
    "true", "correct", "right", "richtig", "wahr", "stimmt", "zutreffend", "vrai", "exact", "cierto", "verdadero",
    "verdad", "правда", "верно", "вірно",
])  # fmt: skip
"""Words of a verdict that is nothing else: *True.*"""
_NEGATIONS = frozenset({"not", "nicht", "nein", "no", "non", "не", "ні", "нет", "pas"})
_FINDS = 9
"""Words in which such an opening stands."""
_CERTAIN = {
    "de": ("steht fest", "fest steht", "nichts mehr offen", "steht ausser frage", "steht außer frage", "gesichert ist"),
    "en": (
        "now certain", "is certain", "beyond doubt", "no longer any doubt", "now clear", "now established",
        "been able to establish", "is now known", "no longer in doubt", "nothing open any more",
    ),
    "fr": ("désormais établi", "désormais certain", "ne fait plus de doute", "est acquis", "plus aucun doute"),
    "es": ("ya no hay duda", "está comprobado", "ya es seguro", "queda probado", "no cabe duda"),
    "uk": ("вже ясно", "тепер відомо", "достеменно відомо", "сумнівів більше немає", "вже точно відомо"),
    "ru": ("уже ясно", "теперь известно", "точно известно", "сомнений больше нет", "не вызывает сомнений"),
}  # fmt: skip
"""Words with which an outlet says that it has found something to be so."""
_PROVED = frozenset({"belegt", "bestätigt", "bewiesen", "proven", "verified", "confirmed", "prouvé", "vérifié"})
_UNPROVEN = {
    "de": _PROVED | {"unbelegt", "unbestätigt", "unbewiesen", "ungeklärt", "unklar", "offen"},
    "en": _PROVED | {"unproven", "unverified", "unconfirmed", "unclear", "unsubstantiated", "unsupported"},
    "fr": _PROVED | {"invérifiable", "prouvée", "vérifiée", "confirmé", "confirmée", "étayé", "étayée"},
    "es": frozenset({"verificado", "verificada", "comprobado", "comprobada", "probado", "probada", "pruebas"}),
    "uk": frozenset({"доведено", "підтверджено", "непідтверджено", "недоведено"}),
    "ru": frozenset({"доказано", "подтверждено", "неподтверждено", "недоказано"}),
}
"""Words of a verdict that leaves it open, by language."""
_NOT_PROVEN = frozenset({"nicht", "not", "non", "pas", "no", "sin", "не", "nor", "weder", "kaum"})
_UNSURE = ("false", "untrue", "likely", "cond", "hearsay", "noevidence", "iftrue", "report")
_FINDINGS = ("false", "untrue", "true")
"""Slots of the words with which a verdict finds something."""


class Verdicts(Awaited):
    """Takes the verdicts of one article."""

    def _asks(self, index: int) -> bool:
        """Return whether a sentence is a question, also in bold letters."""
        sentence = self.text.sentences[index]
        at = sentence.last - 1
        while at > sentence.first and self.text.lows[at].strip("*") == "":
            at -= 1
        return self.text.lows[at] == "?"

    def _answered(self, claim: str, topic: Topic, index: int) -> bool:
        """``Ist der General tot? Ja.``: the answer to a question about the claim is the outlet's own verdict."""
        text, sentence = self.text, self.text.sentences[index]
        yes, no = _ANSWERS.get(text.lang, ("", ""))
        behind = sentence.first + 2  # A: No.
        at = behind if text.lows[behind - 1 : behind] == [":"] and behind < sentence.last else sentence.first
        first = text.lows[at]
        if (
            index
            and topic.slots.kind.exact
            and topic.about
            and self._asks(index - 1)
            and not self._asks(index)
            and self._says_who(topic, index)
        ):
            span = Span(sentence.start, sentence.end)
            self._own_verdict(claim, topic, index, Stance.ASSERTS, "ST-ANSWER", span)
            return True
        ends = text.lows[at + 1 : at + 2]
        plain = first in {yes, no} and (not ends or at + 1 >= sentence.last or not ends[0][0].isalnum())
        if first == no and self._no_proof(topic, index):
            self._own_verdict(claim, topic, index, Stance.CANNOT_CONFIRM, "ST-UNPROVEN", self._with_next(index))
            return True
        if not index or topic.slots.kind.staged or not (plain or self._left_open(index)):
            return False
        asked = text.sentences[index - 1]
        named = any(h.slot in {"deed", "object", "what"} for h in topic.hits[index - 1])
        named |= topic.slots.kind.exact and "who" in topic.present[index - 1]  # War es nun die Ukraine? Ja
        if not self._asks(index - 1) or not named or not (topic.about or index - 1 in topic.direct):
            return False
        opening = next((j for j in range(asked.first, asked.last) if text.lows[j][0].isalpha()), asked.first)
        if text.lows[opening] in _OPEN_QUESTIONS:
            return False
        stance = Stance.ASSERTS if first == yes else Stance.DENIES
        stance = stance if plain else Stance.CANNOT_CONFIRM
        self._own_verdict(claim, topic, index, stance, "ST-ANSWER", Span(sentence.start, sentence.end))
        return True

    def _no_proof(self, topic: Topic, index: int) -> bool:
        """``Gibt es Beweise? Nein.``: return whether the question is whether the claim is proved, and nothing else."""
        if not index or not topic.about or not self._asks(index - 1) or topic.slots.kind.staged:
            return False
        asked = self.text.sentences[index - 1]
        if asked.last - asked.first > _SHORT or self.text.quoted[asked.first] >= 0:
            return False
        return self.linker.words[index - 1].has(("proof",)) and not self.linker.names[index - 1]

    def _with_next(self, index: int) -> Span:
        """Return the words of an answer, with the sentence behind it that says of what there is none."""
        one, after = self.text.sentences[index], self.text.sentences[index + 1 : index + 2]
        if not after or after[0].paragraph != one.paragraph:
            return Span(one.start, one.end)
        told = self.linker.words[index + 1].has(("proof", "noevidence"))
        return Span(one.start, after[0].end if told else one.end)

    def _says_who(self, topic: Topic, index: int) -> bool:
        """Return whether a sentence answers whose doing it was: *Es war die Ukraine, daran gibt es keinen Zweifel*."""
        one, words = self.text.sentences[index], self.linker.words[index]
        end = min(one.last, one.first + _FINDS)
        opening = one.first, next((j for j in range(one.first + 2, end) if self.text.lows[j] == ","), end)
        unsure = words.has(("likely", "cond", "hearsay", "report")) or self.text.quoted[one.first] >= 0
        return not unsure and not words.any("neg", [opening]) and self.linker.named_doer(topic, [opening]) is not None

    def _left_open(self, index: int) -> bool:
        """Return whether a short German answer leaves it open: *Belegt ist das nicht*, *Das ist unklar*."""
        one = self.text.sentences[index]
        if self.text.lang != "de" or one.last - one.first > _SHORT or self.text.quoted[one.first] >= 0:
            return False
        whole, words = [(one.first, one.last)], self.linker.words[index]
        return words.any("unverified", whole) or words.any("noevidence", whole)

    def _own_verdict(self, claim: str, topic: Topic, index: int, stance: Stance, rule: str, span: Span) -> None:
        """Note what the outlet itself finds, whoever else in the article says so."""
        shown = self._own_frame(index), Link("direct", "LINK-OUTLET", tuple(topic.hits[index])), Verdict(stance, rule)
        self.candidates.append(
            Candidate(claim, OUTLET, stance, span, rank=3, sentence=index, shown=shown, verdict=True)
        )

    def _own_frame(self, index: int) -> Frame:
        """Return a sentence that nobody is the source of."""
        sentence = self.text.sentences[index]
        whole = sentence.first, sentence.last
        return Frame("OUTLET", self.text, at=sentence.first, regions=[whole], scope=whole, sentence=index)

    def _unverified(self, claim: str, topic: Topic, index: int) -> None:
        """``Unabhängig überprüfen ließen sich die Angaben nicht.``: the outlet itself could not."""
        sentence = self.text.sentences[index]
        whole = (sentence.first, sentence.last)
        words = self.linker.words[index]
        said = words.any("unverified", [whole]) and words.any("neg", [whole]) and not words.any("detail", [whole])
        said &= _GENUINE.isdisjoint(self.text.lows[sentence.first : sentence.last])
        if not said or topic.slots.kind.staged or not topic.about or not self.linker.near(topic, index):
            return
        frame = self._own_frame(index)
        shown = frame, Link("anaphor", "LINK-OUTLET"), Verdict(Stance.CANNOT_CONFIRM, "ST-UNVERIFIED")
        span = Span(sentence.start, sentence.end)
        self.candidates.append(
            Candidate(claim, OUTLET, Stance.CANNOT_CONFIRM, span, None, None, None, None, False, None, 3, index, shown)
        )

    def _unknown(self, claim: str, topic: Topic, index: int) -> bool:
        """``Ob dort Soldaten stehen, lässt sich nicht klären.``: return whether the outlet leaves the claim open."""
        if topic.slots.kind.staged or not topic.about or self.text.sentences[index].heading:
            return False
        found = left_open(self.text, index)
        if found is None:
            return False
        clause = found[0]
        words, hits = self.linker.words[index], [h for h in topic.hits[index] if clause[0] <= h.first < clause[1]]
        told = {h.slot for h in hits}
        if told.isdisjoint({"deed", "object", "what"}) or self.linker.vetoed(hits, [clause]):
            return False
        if words.any("future", [clause]) or not told.isdisjoint({"planned", "unlike", "excluded"}):
            return False  # whether they will come is another question
        if not topic.slots.direct(topic.slots.present(hits, self.linker.named(clause))) and not self.linker.near(
            topic, index
        ):
            return False
        one = self.text.sentences[index]
        self._own_verdict(claim, topic, index, Stance.CANNOT_CONFIRM, "ST-UNVERIFIED", Span(one.start, one.end))
        return True

    def _was_it(self, topic: Topic, index: int) -> bool:
        """Return whether a German clause says whose doing it was: *dass es die Ukraine war*."""
        lows, one = self.text.lows, self.text.sentences[index]
        if self.text.lang != "de" or "who" not in topic.present[index]:
            return False
        return any(
            lows[j] in {"es", "das"} and not _WAS.isdisjoint(lows[j + 1 : j + 6])
            for j in range(one.first, one.last)
            if lows[j - 1] in {"dass", "ob"}
        )

    def _labelled(self, index: int) -> tuple[str, int]:
        """Return the label that opens a sentence (*Bewertung:*, *Our verdict.*), and where the rest begins."""
        one, lows = self.text.sentences[index], self.text.lows
        if (clause := self._what_label(one.first, one.last)) is not None:
            return clause
        if _NAMES.isdisjoint(lows[one.first : one.first + _LABEL]):
            return "", one.first
        for at in range(one.first, min(one.first + _LABEL, one.last)):
            if lows[at] in {":", ".", "-", "–", "—"}:
                label = next((lows[j] for j in range(one.first, at) if lows[j] in _NAMES), "")
                if not label:
                    break
                return label, next((j for j in range(at, one.last) if lows[j][0].isalnum()), one.last)
        if one.heading and one.last - one.first <= _HEADING and lows[one.last - 1] in _NAMES:
            return lows[one.last - 1], one.last  # Unser Urteil, as a line of its own
        return "", one.first

    def _checked(self, claim: str, topic: Topic, index: int) -> bool:
        """``Bewertung: Falsch. Keine Einheit hat die Grenze überschritten.``: the finding of a fact check.

        Return whether the sentence is what is checked or the verdict on it, so that nothing else is said in it.
        """
        label, begin = self._labelled(index)
        text, one = self.text, self.text.sentences[index]
        before = text.sentences[index - 1] if index else None
        if before is not None and before.paragraph == one.paragraph and topic.slots.kind.staged:
            found = [c for c in self.candidates[-_CHECK:] if c.claim == claim and c.sentence == index - 1 and c.verdict]
            if found and found[-1].stance is Stance.DENIES:
                return True  # Falsch. Unterschrieben wurde eine Erklärung, nicht der Vertrag
        if label in _CHECKED or (before is not None and self._only_label(index - 1, _CHECKED)):
            return True
        if not label and self._within_checked(index):
            return True  # The post: A letter is shared. It says that there is no truce
        if begin == one.last and label:
            return True  # a label in bold letters that is a sentence of its own
        own = label or (before is not None and self._only_label(index - 1, _LABELS))
        first = next((j for j in range(begin, one.last) if text.lows[j][0].isalnum()), one.last)
        stance = self._finding(index, first) or self._finds_nothing(first, one.last, bool(own))
        if topic.slots.kind.staged:
            return (
                bool(own) and stance is not None and self._step_checked(claim, topic, index, stance, text.starts[first])
            )
        if stance is None or (stance is Stance.ASSERTS and not own and text.lows[first] in _RIGHT):
            return False
        if index in self.headings:
            return False  # 16.10 Uhr - „Das stimmt nicht“: somebody's words, which the text below takes up
        after = text.sentences[index + 1] if index + 1 < len(text.sentences) else None
        told = after is not None and after.paragraph == one.paragraph and index + 1 in topic.direct
        if not (told or (own and topic.about)):
            return False
        if stance is Stance.CANNOT_CONFIRM and told and self._plainly_so(topic, index + 1):
            return False  # Nicht belegt. Geeinigt haben sich die beiden erst zwei Tage später
        none = self._checks_denial(topic, index)
        if stance is Stance.DENIES and (none or (told and self._plainly_so(topic, index + 1))):
            stance = Stance.ASSERTS  # what was checked is that there was none: Falsch. A und B haben getauscht
        elif stance is Stance.ASSERTS and none:
            stance = Stance.DENIES
        start = text.starts[first]
        end = after.end if told and after is not None else one.end
        self._own_verdict(claim, topic, index, stance, "ST-FACTCHECK", Span(start, end))
        return True

    def _finds_nothing(self, first: int, last: int, own: bool) -> Stance | None:
        """Return that the verdict of a fact check leaves it open: *Bewertung: Nicht belegt.*."""
        words = frozenset(self.text.lows[first:last])
        if not own or last - first > _LABEL * 2 or words.isdisjoint(_UNPROVEN[self.text.lang]):
            return None
        if not words.isdisjoint(_RIGHT) or self.linker.words[self.text.sentence_of[first]].has(_NONE_OF_IT[1:]):
            return None  # Im Kern richtig, in den Zahlen nicht belegt
        bare = words.isdisjoint(_NOT_PROVEN) and not words.isdisjoint(_PROVED)
        return None if bare else Stance.CANNOT_CONFIRM

    def _step_checked(self, claim: str, topic: Topic, index: int, stance: Stance, start: int) -> bool:
        """Note the verdict on a step of a treaty, which the sentence that is checked names."""
        text, one = self.text, self.text.sentences[index]
        for n in range(index - 1, max(-1, index - _CHECK), -1):
            label, begin = self._labelled(n)
            if label not in _CHECKED:
                continue
            n += begin == text.sentences[n].last  # noqa: PLW2901 - a label that is a sentence of its own
            told, words = text.sentences[n], self.linker.words[n]
            regions = [(max(begin, told.first), told.last)]
            if any(words.any(slot, regions) for slot in _NONE_OF_IT):
                return False
            link = Link("direct", "LINK-OUTLET", tuple(topic.hits[n]))
            stage, party = self._stage(claim, topic, regions, link, None, Verdict(Stance.ASSERTS, "ST-FACTCHECK"))
            if stage is None:
                return False
            after = text.sentences[index + 1] if index + 1 < len(text.sentences) else one
            end = after.end if after.paragraph == one.paragraph else one.end
            self._own_verdict(claim, topic, index, stance, "ST-FACTCHECK", Span(start, end))
            self.candidates[-1].stage, self.candidates[-1].party = stage, party
            return True
        return False

    def _within_checked(self, index: int) -> bool:
        """Return whether a sentence goes on with what is checked, in the paragraph that its label opens."""
        sentences = self.text.sentences
        for n in range(index - 1, max(-1, index - _CHECK), -1):
            if sentences[n].paragraph != sentences[index].paragraph:
                return False
            if (label := self._labelled(n)[0]) in _NAMES:
                return label in _CHECKED and self.text.lang == "en"
        return False

    def _says_of_itself(self, index: int) -> bool:
        """Return whether it is what is checked that says so: *The post: A letter is shared. It states that*."""
        return self.text.lows[self.text.sentences[index].first] in {"it", "this"} and self._within_checked(index)

    def _checks_denial(self, topic: Topic, index: int) -> bool:
        """Return whether what a fact check looks into is that it was not so: *Claim: The truce is an invention.*."""
        text = self.text
        for n in range(index - 1, max(-1, index - _CHECK), -1):
            label, begin = self._labelled(n)
            if label in _CHECKED:
                end = text.sentences[n].last
                whole = [(begin, end)]
                if begin == end and n + 1 < index:  # the label is a sentence of its own
                    whole = [(text.sentences[n + 1].first, text.sentences[n + 1].last)]
                words = self.linker.words[text.sentence_of[whole[0][0]]]
                no = any(words.any(slot, whole) for slot in _NONE_OF_IT)
                return no and not topic.slots.kind.personal
        return False

    def _plainly_so(self, topic: Topic, index: int) -> bool:
        """Return whether a sentence tells the deed flat: without a negation, its contrary, a doubt or a report."""
        one, words = self.text.sentences[index], self.linker.words[index]
        slots = {h.slot for h in topic.hits[index]}
        deeds = [h.first for h in topic.hits[index] if h.slot == "deed"]
        begin = next((j for j in range(min(deeds, default=one.first), one.first, -1) if self._parts(j)), one.first)
        end = next((j for j in range(min(deeds, default=one.first), one.last) if self._parts(j)), one.last)
        told = not words.any("neg", [(begin, end)]) and not any(words.any(slot, [(begin, end)]) for slot in _UNSURE)
        return told and "deed" in slots and slots.isdisjoint({"contrary", "absent", "planned", "notyet"})

    def _parts(self, at: int) -> bool:
        """Return whether a main clause ends at a token of an English sentence: *, and the letter was never sent*."""
        lows = self.text.lows
        joined = lows[at] == "," and lows[at + 1 : at + 2] in (["and"], ["but"])
        return self.text.lang == "en" and (lows[at] == ";" or joined)

    def _for_certain(self, index: int) -> bool:
        """Return whether a sentence opens with words of the outlet's own finding: *Heute steht fest: ...*."""
        one = self.text.sentences[index]
        opening = " ".join(self.text.lows[one.first : min(one.last, one.first + _FINDS)])
        return any(words in opening for words in _CERTAIN[self.text.lang])

    def _only_label(self, index: int, labels: frozenset[str]) -> bool:
        """Return whether a sentence is one of the labels and nothing else."""
        label, begin = self._labelled(index)
        return label in labels and begin == self.text.sentences[index].last

    def _finding(self, index: int, first: int) -> Stance | None:
        """Return what a verdict finds, from its words alone: false, true; None where it finds something of a part."""
        one, text, words = self.text.sentences[index], self.text, self.linker.words[index]
        first = self._past_mostly(first, one.last)
        if one.last - first > _LABEL + 2:
            return None
        bare = {text.lows[j] for j in range(first, one.last) if text.lows[j][0].isalnum()}
        if bare <= _RIGHT | _WHOLLY and not bare.isdisjoint(_RIGHT):
            return Stance.ASSERTS if bare.isdisjoint(_NEGATIONS) else Stance.DENIES
        if not words.has(_FINDINGS):
            return None
        region = (first, one.last)
        hits = [h for slot in _FINDINGS for h in words.inside(slot, [region])]
        inside = {j for h in hits for j in range(h.first, h.last)}
        other = [j for j in range(first, one.last) if text.lows[j][0].isalnum() and j not in inside]
        if not hits or any(text.lows[j] not in _WHOLLY for j in other):
            return None
        if words.any("false", [region]) or words.any("untrue", [region]):
            return Stance.DENIES
        negated = words.any("neg", [region])
        return Stance.DENIES if negated else Stance.ASSERTS

    def _what_label(self, first: int, last: int) -> tuple[str, int] | None:
        """Return a label that is a clause: *What we found: ...*, *Was behauptet wird: ...*."""
        lows = self.text.lows
        close = next((j for j in range(first, min(last, first + _LABEL + 2)) if lows[j] == ":"), -1)
        if close < 0 or self.linker.named((first, close)):
            return None  # What Kyiv found: ...
        hits = row_matcher(self.text.lang, "verdicts").scan(self.text.folds[first:close]).get("verdicts", ())
        label = next((_CLAUSES[hit.slot] for hit in hits if hit.slot in _CLAUSES), "")
        return (label, next((j for j in range(close, last) if lows[j][0].isalnum()), last)) if label else None

    def _past_mostly(self, first: int, last: int) -> int:
        """Return where a verdict begins behind *mostly*, or behind *This is mostly*."""
        folds = self.text.folds[first : min(last, first + _LABEL)]
        for hit in row_matcher(self.text.lang, "verdicts").scan(folds).get("verdicts", ()):
            begin = first + hit.first
            opens = hit.first < _BEFORE_MOSTLY and all(low in _WHOLLY for low in self.text.lows[first:begin])
            if hit.slot == "mostly" and opens:
                return first + hit.last
        return first

    def _unproven(self, claim: str, topic: Topic, index: int, *, named: bool) -> None:
        """``Belege dafür, dass X den Tanker angegriffen hat, gibt es nicht.``: nobody is the source of that."""
        one, words = self.text.sentences[index], self.linker.words[index]
        if named or not topic.about or topic.slots.kind.staged or one.heading or not words.has(("proof", "noevidence")):
            return
        whole = [(one.first, one.last)]
        deed = any(h.slot in {"deed", "what"} for h in topic.hits[index])
        deed |= topic.slots.kind.exact and self._was_it(topic, index)
        if not deed or self._asks(index):
            return
        lacks = words.any("noevidence", whole) or (words.any("proof", whole) and words.any("neg", whole))
        if not (lacks and words.any("proof", whole) and words.any("exists", whole)) or words.any("detail", whole):
            return
        self._own_verdict(claim, topic, index, Stance.CANNOT_CONFIRM, "ST-UNPROVEN", Span(one.start, one.end))
