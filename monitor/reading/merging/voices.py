"""Who speaks in the frames of an article: their slots resolved in order, nested frames, and outlets that only relay."""

from __future__ import annotations

from dataclasses import dataclass, field, replace

import msgspec

from monitor.reading.about.pointing import BEARING
from monitor.reading.cut.cues import Cue, lexicon
from monitor.reading.cut.text import Text
from monitor.reading.framing.fields import KONJUNKTIV
from monitor.reading.framing.frames import Frame
from monitor.reading.framing.interviews import Interview
from monitor.reading.framing.prepositions import PRESS
from monitor.reading.merging.joint import widened, without
from monitor.reading.merging.steps import POSSESSIVES
from monitor.reading.merging.undone import undoes
from monitor.reading.stances.stance import clause_of
from monitor.reading.syntax.grammar import Phrase
from monitor.reading.who.accused import accused
from monitor.reading.who.mentions import Mentions
from monitor.reading.who.paperkinds import kind_from
from monitor.reading.who.sources import Said, Source

_INTENTS = frozenset({"decide", "plan", "want"})
"""Operators of what somebody has in mind: the outlet that tells it relays nobody's words."""
_MULLS = frozenset({"consider", "considérer", "considerar"})
_MUTE = frozenset({"decide", "plan", "want", "see", "find", "know", "ask", "publish", "check"})
"""Operators whose subject does not thereby become the one who speaks on."""
_PRESS = frozenset(
    "report write publish berichten melden schreiben veröffentlichen rapporter écrire relater publier informar "
    "escribir publicar reportar написать писать сообщить повідомити написати писати".split()
)
"""What papers and stations do with news."""
_NOBODY = frozenset({"niemand", "keiner", "nichts", "es", "man", "alles"})
"""Subjects with which the voice of before goes on."""
_OURSELVES = frozenset({"man", "wir", "ich", "we", "i", "on", "nous", "je"})
"""Subjects that within somebody's words are who speaks them."""
_OF_HIS_OWN = frozenset({"know", "see", "believe"})
"""Operators of what somebody says of his own knowledge: *the minister said it had seen no evidence*."""
_HIMSELF = frozenset("it they he she er sie il elle ils elles él ella ellos він вона вони он она они".split())
"""Subjects at the beginning of somebody's words that mostly are who speaks them."""
_DAY = 4
"""Words that say when, between a verb and its that-clause."""
_COMMON = ("gemeinsam", "joint", "common", "commun", "conjunt", "común", "спільн", "совместн")
"""Beginnings of the words for what several have in common."""
_PAPERS = (
    "erklärung", "mitteilung", "stellungnahme", "kommuniqu", "communiqu", "brief", "schreiben", "appell", "papier",
    "note", "statement", "declaration", "letter", "déclaration", "lettre", "texte", "declaración", "comunicado",
    "carta", "заяв", "лист",
    "письм", "комюніке", "коммюнике",
)  # fmt: skip
"""Beginnings of the words for what somebody publishes."""
_ON, _LAST = 2, 24
"""Sentences over which a source speaks on; attributions back among which it is looked for."""
_NAMING = 3
"""Words of the preposition that names a source: *nach Ansicht*, *по словам*."""


_SEVERAL = ("newspapers", "papers", "websites", "sites", "channels", "broadcasters", "stations", "blogs", "outlets")
"""English nouns for several that publish."""


@dataclass(slots=True)
class Spoken:
    """A frame with its resolved sources."""

    frame: Frame
    sources: list[Source]
    via: str | None = None
    inner: list[Spoken] = field(default_factory=list)
    outer: Spoken | None = None
    """The frame that tells this one."""
    content: list[Phrase] = field(default_factory=list)
    """What is said; empty until it is asked for."""
    relayed: list[Source] = field(default_factory=list)
    """The paper that tells what somebody else says, and stands for it where that is no statement of his."""


_NONE = frozenset[str]()


def _meant(source: Source) -> bool:
    """Return whether nothing but what stands before says for whom somebody speaks."""
    return any(step.rule.startswith("COREF") for step in source.steps)


def _anaphoric(sources: list[Source]) -> bool:
    """Return whether nobody is named in a slot: an *it* or *they*, or nothing that can speak."""
    return not sources or (len(sources) == 1 and sources[0].steps[0].rule.startswith("COREF"))


_OWN_BODY = frozenset({"government", "cabinet", "ministry", "authorities", "military", "army", "presidency"})
"""Bodies that in somebody's words are those of the speaker's own state: *wrote that the government has proof*."""
_POINTING_ON = frozenset({"er", "sie", "man"})


def points_on(frame: Frame) -> bool:
    """Return whether a German pronoun alone is who speaks: *ob es stimme, könne er nicht sagen, erklärte der Graf*."""
    first, last = frame.slot or (0, 0)
    return frame.text.lang == "de" and last - first == 1 and frame.text.lows[first] in _POINTING_ON


def _intends(cue: Cue) -> bool:
    """Return whether a cue tells what somebody has in mind and not what he says: *was considering stepping down*."""
    return cue.operator in _INTENTS or cue.lemma in _MULLS


_AND = frozenset({"und", "and", "et", "y", "e", "і", "й", "та", "и"})
_TAKEN_UP = 6
"""Words of such a clause before who holds it."""
_HOLDS = frozenset({"deny", "reject", "refute", "doubt", "confirm", "label", "deem", "comment", "refuse"})
"""Operators of what somebody says of a report."""
_WHICH: dict[str, tuple[tuple[str, ...], ...]] = {
    "de": ((",", "was"), (",", "worauf"), (",", "was", "aber"), (",", "eine", "meldung", ",", "die"),
           (",", "ein", "bericht", ",", "den"), (",", "eine", "darstellung", ",", "die")),
    "en": ((",", "which"), (",", "something"), (",", "a", "report"), (",", "a", "claim"), (",", "an", "account"),
           (",", "a", "story"), (",", "a", "report", "that"), (",", "a", "claim", "that"), (",", "reports")),
    "fr": ((",", "ce", "que"), (",", "ce", "qu'"), (",", "chose", "que"), (",", "une", "information", "que"),
           (",", "information", "que"), (",", "une", "information", "qu'"), (",", "version", "que")),
    "es": ((",", "lo", "que"), (",", "algo", "que"), (",", "lo", "cual"), (",", "extremo", "que"),
           (",", "información", "que"), (",", "una", "información", "que"), (",", "cosa", "que")),
    "uk": ((",", "що"), (",", "але"), (",", "проте"), (",", "однак"), (",", "а"), (",", "чого")),
    "ru": ((",", "что"), (",", "но"), (",", "однако"), (",", "а"), (",", "чего")),
}  # fmt: skip
"""Words by which a clause behind a comma takes up all that was told."""


_DOES = frozenset({"retract"})
"""Operators of what somebody does to a bill: who tells it relays nobody's words."""
_LEANING = frozenset({"lo", "la", "le", "l'", "ha", "a", "ont", "han", "ensuite", "luego"})
"""Words between an *and* and the verb behind it."""


class Voices:
    """Resolves the frames of one article, sentence by sentence, and remembers who has spoken."""

    def __init__(self, outlet: str, text: Text, mentions: Mentions, interview: Interview | None = None) -> None:
        """Begin an article of `outlet`; nobody has spoken yet."""
        self.outlet, self.text, self.mentions, self.interview = outlet, text, mentions, interview
        self.history: list[Said] = []
        self._silent: list[int] = []
        """Sentences in which somebody speaks whom nothing places."""

    def resolve(self, frames: list[Frame]) -> list[Spoken]:
        """Resolve the source slots of one sentence, in order, and nest what is told within what."""
        found: list[Spoken] = []
        begin = len(self.history)
        for frame in frames:
            self._part(frame)
            if (whole := widened(self.mentions, frame)) is not None:
                frame.slot, frame.regions = whole, without(frame, whole)
                frame.scope = min(frame.scope[0], whole[0]), frame.scope[1]
            sources = self._accuser(frame, self._sources(frame, found))
            if frame.cue_word and frame.cue_word.lemma in _PRESS:
                for source in sources:
                    if source.kind == "organisation" and source.steps and source.steps[0].rule == "MEN-NAMED":
                        source.kind = "outlet"  # the Potomac Ledger reported: a name that reports is one of the press
            found.append(Spoken(frame, sources))
            if not sources and frame.source and self.text.lows[frame.slot[0] if frame.slot else 0] not in _NOBODY:
                self._silent.append(frame.sentence)
            if frame.cue_word and frame.cue_word.operator in _MUTE:
                continue
            start = self.text.starts[frame.at]
            inner = frame.passive or any(
                a <= frame.at < b for one in found[:-1] if one.sources for a, b in one.frame.regions
            )
            for source in sources:
                sentence = self.text.sentences[frame.sentence]
                self.history.append(Said(start, source, frame.sentence, sentence.paragraph, inner))
        for outer in found if len(found) > 1 else ():
            for other in found:
                if other is not outer and any(a <= other.frame.at < b for a, b in outer.frame.regions):
                    outer.inner.append(other)
                    if outer.sources and (other.outer is None or outer.frame.at > other.outer.frame.at):
                        other.outer = outer
        told = {self.text.starts[one.frame.at] for one in found if one.outer is not None}
        if told:
            since = self.history[begin:]
            self.history[begin:] = [s._replace(inner=True) if s.start in told else s for s in since]
        for one in found:
            if (
                not one.sources
                and one.outer
                and one.frame.slot
                and one.frame.cue_word
                and (one.frame.cue_word.operator in BEARING or points_on(one.frame))
                and kind_from(self.text, one.frame.slot[0]) is None  # a site in Goma had to withdraw it
            ):
                one.sources = one.outer.sources
        for one in found:
            if self._own_to(one) or self._begins_with_him(one):
                one.sources = one.outer.sources if one.outer else one.sources
        self._relays(found)
        return found

    def _part(self, frame: Frame) -> None:
        """Take whom somebody accuses out of the words that name who speaks, and into what is said."""
        slot, mentions = frame.slot, self.mentions
        if slot is None or slot[0] <= frame.at:
            return
        begin = accused(mentions.marks, mentions.firsts, self.text, slot)
        if begin < slot[1]:
            frame.slot, frame.regions = (slot[0], begin), [(begin, slot[1]), *frame.regions]

    def _blamed(self, frame: Frame) -> frozenset[str]:
        """Return whom a frame accuses right behind its verb: *the minister accused Peru* means no minister of Peru."""
        if frame.cue_word is None or frame.cue_word.operator != "accuse" or not frame.regions:
            return _NONE
        first, last = frame.regions[0]
        if first <= frame.at:
            return _NONE
        return frozenset(self.mentions.named(first, min(last, first + _NAMING)))

    def _accuser(self, frame: Frame, sources: list[Source]) -> list[Source]:
        """Return who speaks without those who are accused there; the state that spoke just before stands for them."""
        blamed = self._blamed(frame)
        kept = [one for one in sources if one.institution not in blamed or not _meant(one)]
        if kept or not sources:
            return kept
        for said in reversed(self.history[-_LAST:]):
            if frame.sentence - said.sentence > 1:
                break
            if said.source.kind == "state" and said.source.institution not in blamed:
                one = sources[0]
                steps = (one.steps[0], msgspec.structs.replace(one.steps[-1], rule="COREF-LAST"))
                return [replace(one, institution=said.source.institution, kind="state", steps=steps)]
        return []

    def _own(self, frame: Frame) -> bool:
        """Return whether the guest of an interview speaks of himself as the one who says it: *I deny that*."""
        talk = self.interview
        if talk is None or frame.slot is None or frame.sentence not in talk.answers:
            return False
        own = self.mentions.function["first-person"] | self.mentions.function["we"]
        return any(self.text.lows[j] in own and self.text.quoted[j] < 0 for j in range(*frame.slot))

    def _own_to(self, one: Spoken) -> bool:
        """Return whether the subject is the outer speaker's: *the force said its own intelligence confirmed it*."""
        frame, outer = one.frame, one.outer
        if frame.slot is None or outer is None or not outer.sources:
            return False
        if frame.carried and not (frame.slot[1] - frame.slot[0] == 1 and self.text.lows[frame.slot[0]] in _HIMSELF):
            return False
        if frame.slot[1] - frame.slot[0] == 1 and self.text.lows[frame.slot[0]] in _OURSELVES:
            return any(first <= frame.slot[0] < last for first, last in outer.frame.regions)
        body = self.text.lows[frame.slot[0] : frame.slot[1]]
        if len(body) == 2 and body[0] == "the" and body[1] in _OWN_BODY and self._guessed(one):
            begins = any(0 <= frame.slot[0] - a <= 1 for a, _ in outer.frame.regions)
            told = begins or self.text.lows[frame.slot[0] - 1 : frame.slot[0]] == ["that"]
            return outer.sources[0].kind == "state" and told
        owned = self.text.lows[frame.slot[0]] in POSSESSIVES.get(self.text.lang, frozenset())
        if frame.slot[1] - frame.slot[0] == 1 and self.text.lows[frame.slot[0]] in _HIMSELF:
            bears = frame.cue_word is not None and frame.cue_word.operator in (BEARING - {"inform"}) | _OF_HIS_OWN
            owned = bears or self._thinks(one)  # said it could confirm
        that = self.text.lows[frame.slot[0] - 1] in lexicon(self.text.lang).sets["that"]  # said Sunday that they
        return owned and any(0 <= frame.slot[0] - first <= 1 + that * _DAY for first, _ in outer.frame.regions)

    def _thinks(self, one: Spoken) -> bool:
        """Return whether a German pronoun is who speaks around it: *der Minister sagte, er rechne mit einer Wahl*."""
        verb = one.frame.slot[1] if one.frame.slot is not None else 0
        outer = one.outer.sources if one.outer is not None else []
        reported = 0 < verb < len(self.text.lows) and self.text.lows[verb] in KONJUNKTIV
        return self.text.lang == "de" and reported and bool(outer) and outer[0].kind != "outlet"

    def _begins_with_him(self, one: Spoken) -> bool:
        """Return whether a German pronoun means who is named behind what he says: *Er rechne damit, sagte X*."""
        frame, outer = one.frame, one.outer
        if frame.slot is None or not points_on(frame) or outer is None or not outer.sources:
            return False
        opens = outer.frame.rule == "DE-INV" and outer.frame.at > frame.at and outer.sources[0].kind != "outlet"
        verb = self.text.lows[frame.slot[1]] if frame.slot[1] < len(self.text.lows) else ""
        lemma = frame.cue_word.lemma if frame.cue_word is not None else ""
        told = verb in KONJUNKTIV or (verb.endswith("e") and (not verb.endswith("te") or lemma.endswith("ten")))
        before = self.text.lows[frame.slot[0] - 1] if frame.slot[0] else ""
        turned = before in KONJUNKTIV and any(a <= frame.slot[0] < b for a, b in outer.frame.regions)
        if opens and turned and frame.slot[1] - frame.slot[0] == 1:
            return True  # Dass sie dort seien, halte er für ausgeschlossen, sagte der Minister
        return opens and told and any(0 <= frame.slot[0] - first <= 1 for first, _ in outer.frame.regions)

    @staticmethod
    def _guessed(one: Spoken) -> bool:
        """Return whether nothing in a slot says whose body it is."""
        return not one.sources or any(step.rule.startswith("COREF") for step in one.sources[0].steps)

    def _sources(self, frame: Frame, found: list[Spoken]) -> list[Source]:
        if frame.slot is None:
            return []
        if self._own(frame) and self.interview is not None:
            return [self.interview.guest]
        if frame.rule.endswith("-DROP"):
            return [replace(source, speaker=None) for source in self.mentions.dropped(frame.at, self.history)]
        if frame.rule.endswith(("-FLOAT", "-KONJ")):
            return self._speaking_on(frame)
        if frame.carried and frame.slot[1] <= frame.slot[0]:
            return []
        same = next((s for s in reversed(found) if s.frame.slot == frame.slot), None)
        if frame.carried and same is not None:
            return same.sources
        named = self.mentions.speakers(*frame.slot, history=self.history)
        if _anaphoric(named) and self._joint(frame) and (signed := self._signatories(frame)):
            return signed
        if frame.rule.endswith("-NOUN"):  # reports of soldiers: not theirs
            return [source for source in named if source.kind != "unnamed" or self._press(frame.slot)]
        return named

    def _press(self, slot: Phrase) -> bool:
        """Return whether a slot ends in a word for the press: *reports in the local press that ...*."""
        return self.text.lows[slot[1] - 1].startswith(PRESS)

    def _joint(self, frame: Frame) -> bool:
        """Return whether the clause of a frame names a document of several: *in a joint statement*."""
        first, last = clause_of(self.text, frame)
        lows = self.text.lows
        return any(
            lows[at].startswith(_COMMON) and any(low.startswith(_PAPERS) for low in lows[at + 1 : at + 3])
            for at in range(first, last)
        )

    def _signatories(self, frame: Frame) -> list[Source]:
        """Return who last spoke together, else who is listed in the sentence before: they signed it."""
        recent = [said for said in self.history[-_LAST:] if frame.sentence - said.sentence <= _ON]
        for said in reversed(recent):
            together = {one.source.institution: one.source for one in recent if one.start == said.start}
            if len(together) > 1:
                return list(together.values())
        if not frame.sentence:
            return []
        before = self.text.sentences[frame.sentence - 1]
        return self.mentions.listed(before.first, before.last)

    def _speaking_on(self, frame: Frame) -> list[Source]:
        """Return who speaks on in a sentence without a cue: who told the last one, not whom he told of."""
        for sentence in range(frame.sentence - 1, frame.sentence - _ON - 1, -1):
            told = [said for said in self.history[-_LAST:] if said.sentence == sentence]
            outer = [said for said in told if not said.inner] or told
            if outer:
                return [said.source for said in outer if said.start == outer[-1].start]
            if self._silent[-1:] != [sentence]:
                continue
            return []
        return []

    def only_relays(self, frame: Frame, source: Source) -> bool:
        """Return whether an outlet only tells on what somebody said before: *X denied it. The agency reports this*."""
        if not frame.back or frame.apart or not frame.regions or source.kind != "outlet":
            return False
        told = self.text.sentence_of[frame.regions[0][0]]
        return any(
            said.sentence == told and said.source.institution != source.institution
            and not (said.source.kind == "unnamed" and said.source.steps and said.source.steps[0].rule == "MEN-OFFICE")
            for said in self.history[-_LAST:]
        )  # fmt: skip

    def _beside(self, frame: Frame, other: Frame) -> bool:
        """Return whether a verb goes on behind an *and* with its own subject: *según adelantó X y confirmó Y*."""
        if self.text.lang not in {"fr", "es"} or other.at <= frame.at or not other.rule.endswith("-INV"):
            return False
        at = other.at - 1
        while at > frame.at and self.text.lows[at] in _LEANING:
            at -= 1
        return frame.rule.endswith("-INV") and self.text.lows[at] in {"y", "e", "et"}

    def _answered(self, frame: Frame, other: Frame) -> bool:
        """Return whether another says behind a comma what he holds of the report: *..., a report Oslo contradicted*."""
        cue = other.cue_word
        if cue is None or cue.operator not in _HOLDS or other.at <= frame.at:
            return False
        if any(a <= frame.at < b for a, b in other.regions):
            return True  # meldete X, was Oslo bestritt
        first = min(other.at, other.slot[0] if other.slot is not None else other.at)
        return any(
            tuple(self.text.lows[first - len(words) - ago : first - ago]) == words
            for words in _WHICH.get(self.text.lang, ()) for ago in (0, 1)
        )  # fmt: skip

    def _shared(self, one: Spoken, other: Spoken) -> bool:
        """Return whether one source says both, the other behind *and*: *accused them and denied that it was so*."""
        joined = not _AND.isdisjoint(self.text.lows[one.frame.at : other.frame.at])
        return joined and not {s.institution for s in one.sources}.isdisjoint(s.institution for s in other.sources)

    def _cut(self, frame: Frame, other: Frame) -> None:
        """Take what another says behind a comma of what is told out of that: *told that P, which Oslo denied*."""
        first = min(other.at, other.slot[0] if other.slot is not None else other.at)
        comma = next(
            (j for j in range(first - 1, max(frame.at, first - _TAKEN_UP), -1) if self.text.lows[j] == ","), -1
        )
        if comma > frame.at and any(a < comma for a, _ in frame.regions):  # hatte ihn gemeldet, was Oslo bestritt
            told = [(a, min(b, comma) if a < comma else b) for a, b in frame.regions]
            behind = [(self._colon(other.at, b), b) for a, b in frame.regions if a <= other.at < b]
            frame.regions = [(a, b) for a, b in told if a < comma or a > other.at] + [r for r in behind if r[0] < r[1]]

    def _colon(self, first: int, last: int) -> int:
        """Return where begins what stands behind a colon: *admitted what it had denied: that ...*; else `last`."""
        return next((j + 1 for j in range(first, last) if self.text.lows[j] == ":"), last)

    def _next(self, frame: Frame, other: Frame) -> bool:
        """Return whether a German clause only stands beside what a paper tells: *... meldet X, Lima bestreitet es*."""
        if self.text.lang != "de" or not frame.regions or other.slot is None or other.rule != "DE-SVO":
            return False
        first, last = frame.regions[0]
        lows = self.text.lows
        joined = first < other.slot[0] < last and lows[other.slot[0] - 1] == "," and lows[first - 1] not in {",", ":"}
        verb = other.slot[1]
        return joined and verb < last and not (lows[verb] in KONJUNKTIV or lows[verb].endswith("e"))

    def _relays(self, found: list[Spoken]) -> None:
        """Turn an outlet that tells what another source says into the way it came; it is not the source."""
        for one in found:
            for other in one.inner:
                if self._answered(one.frame, other.frame):
                    self._cut(one.frame, other.frame)
                    if one.outer is other and not self._shared(one, other):
                        one.outer = None  # it is all of it that is denied there
        cites = [s for s in found if s.frame.rule.endswith("-CITE") and s.sources]
        for one in cites:
            press = any(s.sources and s.sources[0].kind == "outlet" for s in found)
            if (one.sources[0].kind == "unnamed" and press) or self._own_papers(one, found):
                one.sources = []
        cites = [one for one in cites if one.sources]
        for one in found:
            if not one.sources or one.frame.rule.endswith("-NOUN"):
                continue
            if one.sources[0].kind == "unnamed" and not one.frame.rule.endswith("-CITE"):
                if any(s.sources and s.sources[0].kind != "unnamed" for s in cites):
                    one.sources = []  # mehrere Medien berichten unter Berufung auf X
                continue
            if one.sources[0].kind != "outlet":
                continue
            inner = [s for s in one.inner if s.sources and s.sources[0].institution != one.sources[0].institution]
            inner = [s for s in inner if any(a <= s.frame.at < b for a, b in one.frame.regions)]
            inner = [s for s in inner if not s.frame.cue_word or not _intends(s.frame.cue_word)]
            inner = [s for s in inner if not (self._does(s.frame) or self._in_relative(s.frame) or self._it(s.frame))]
            inner = [s for s in inner if not (self._beside(one.frame, s.frame) or self._next(one.frame, s.frame))]
            if one.frame.rule.endswith("-REL"):  # Die Zahl, die das Portal genannt hatte, machte sich X nicht zu eigen
                inner = [s for s in inner if s.frame.at < one.frame.at]
            inner += [s for s in cites if s is not one and s not in inner]
            for other in inner:
                other.via = one.sources[0].institution
            if inner:
                if all(s.frame.cue_word and s.frame.cue_word.operator in _DOES for s in inner):
                    one.relayed = one.sources
                one.sources = []
        for one in found:
            if one.via is None and one.sources and one.sources[0].kind != "outlet":
                first, last = clause_of(self.text, one.frame)
                names = self.mentions.outlets(first, last) if first < last and not self._some_papers(one) else []
                one.via = next((n for n in names if n != one.sources[0].institution), None)
                if one.via and all(s.kind == "unnamed" for s in one.sources) and not self._ours(one.via):
                    one.sources = [replace(s, institution=one.via, kind="outlet") for s in one.sources[:1]]
                    one.via = None  # whom nothing places, the outlet that quotes him stands for (guideline, rule 3)

    def _some_papers(self, one: Spoken) -> bool:
        """Return whether papers without a name speak: *Two newspapers said that Ann Ross had died* names none."""
        slot, unnamed = one.frame.slot, all(s.kind == "unnamed" for s in one.sources)
        return unnamed and slot is not None and slot[0] < slot[1] and self.text.lows[slot[1] - 1].startswith(_SEVERAL)

    def _own_papers(self, one: Spoken, found: list[Spoken]) -> bool:
        """Return whether somebody who is named cites what nothing places: *Peru said so, citing its diplomats*."""
        named = any(s is not one and s.sources and s.sources[0].kind in {"state", "organisation"} for s in found)
        return self.text.lang == "en" and named and all(s.kind == "unnamed" for s in one.sources)

    def _in_relative(self, frame: Frame) -> bool:
        """Return whether a source is only that of a relative clause: *a bill that, according to Oslo, is needed*."""
        if not frame.rule.endswith("-PREP") or frame.slot is None:
            return False
        lows, relatives = self.text.lows, lexicon(self.text.lang).sets["rel"]
        for edge in range(min(frame.at, frame.slot[0]), max(1, frame.at - _NAMING), -1):
            pronoun = edge - 1 - (lows[edge - 1] == ",")
            if pronoun > 0 and lows[pronoun - 1] == "," and lows[pronoun] in relatives:
                return True
        return False

    def _does(self, frame: Frame) -> bool:
        """Return whether a verb tells what somebody did, and nothing that he says: *had withdrawn the bill*.

        English ones of doing as well: *had agreed on a truce*.
        """
        if undoes(self.text, frame):
            return True
        cue, after = frame.cue_word, frame.at + 1
        if self.text.lang != "en" or cue is None or "weak" not in cue.flags or after >= len(self.text.lows):
            return False
        return self.text.lows[after] != "that" and self.text.quoted[after] < 0

    def _it(self, frame: Frame) -> bool:
        """Return whether an English subject is no speaker: *it*, and what shows something, *the video showed them*."""
        slot = frame.slot
        if slot is None or self.text.lang != "en":
            return False
        shown = frame.cue_word is not None and frame.cue_word.operator == "find"
        return shown or self.text.lows[slot[0] : slot[1]] == ["it"]

    def _ours(self, outlet: str) -> bool:
        """Return whether an outlet is the one that publishes the article."""
        return outlet.casefold() == self.outlet.casefold()
