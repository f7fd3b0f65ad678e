"""Whether a content speaks of a claim.

By the claim's slots, its exclusions, anaphora, and what the article is about.

A content links *directly* where the slots that the claim's kind asks for are filled in it, if need be with what the
sentence or the one before supplies; *weakly* where the article is about the claim and some of them are; *by anaphor*
where it only says "the reports", "this move", "it" right after something that is linked.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from typing import NamedTuple

from monitor.reading.cues import lexicon
from monitor.reading.frames import Frame
from monitor.reading.grammar import Phrase
from monitor.reading.kinds import Vocabulary
from monitor.reading.mentions import Mentions
from monitor.reading.names import Names
from monitor.reading.patterns import Hit
from monitor.reading.stance import segments
from monitor.reading.text import Text
from monitor.reading.topics import CORE, Topic, Topics
from monitor.reading.wording import Words

_TIMES = frozenset(
    "soirée soir matinée matin journée nuit noche tarde mañana madrugada veille víspera vísperas día jour "
    "вечір вечора ранок день дня ночі вечером утром ночью evening morning night day abend morgen nacht mittag "
    "suite après peu depuis later später dann".split()
)
"""Words that say when."""
_BARE = 7
_REACH = 60
"""Sentences back over which two claims are compared: beyond that neither is near."""
_INTO = frozenset({"to", "into", "nach", "ins", "au", "aux", "hacia"})
"""Words before the place that somebody is sent to."""
WINDOW = 2
"""Sentences over which an anaphor reaches back to something linked."""
BEARING = frozenset(
    {
        "confirm",
        "deny",
        "reject",
        "refute",
        "refuse",
        "dodge",
        "will",
        "label",
        "doubt",
        "deem",
        "retract",
        "check",
        "stand",
        "exclude",
        "open",
        "opinion",
        "comment",
        "support",
        "apologise",
    }
)


_TELLING = frozenset(
    {"confirm", "deny", "reject", "refute", "refuse", "dodge", "will", "open", "exclude", "check", "doubt"}
)


_OUR = ("unser", "our", "notre", "nos", "nuestr", "наш")


class Link(NamedTuple):
    """How a content is tied to a claim; `how` is empty where it is not, and `reason` says why."""

    how: str
    """``direct``, ``weak``, ``anaphor`` or empty."""
    rule: str
    hits: tuple[Hit, ...] = ()
    present: frozenset[str] = frozenset()
    reason: str = ""


class Linker(Topics):
    """Ties the contents of one article to the claims."""

    def __init__(
        self, text: Text, title: Text, mentions: Mentions, titled: Mentions, vocabulary: Vocabulary, names: Names
    ) -> None:
        """Scan the article for the vocabulary; `titled` are the mentions of the title."""
        super().__init__(text, title, mentions, titled, vocabulary, names)
        self._hits: dict[tuple[int, tuple[Phrase, ...]], list[Hit]] = {}
        self._behind, self._clauses, self._into = _places(text)

    def hits(self, topic: Topic, regions: Sequence[Phrase]) -> list[Hit]:
        """Return the claim's words in the regions."""
        key = id(topic), tuple(regions)
        found = self._hits.get(key)
        if found is None:
            found = []
            for first, last in regions:
                if first < last:
                    for index in range(self.text.sentence_of[first], self.text.sentence_of[last - 1] + 1):
                        found += [h for h in topic.hits[index] if first <= h.first and h.last <= last]
            found = self._hits[key] = self._foreground(found, regions)
        return found

    def _not_ours(self, topic: Topic, hits: list[Hit], sources: Sequence[str]) -> list[Hit]:
        """Leave out *our troops* where somebody speaks whose doing the claim is not about."""
        if not hits or not topic.slots.who or not set(sources).isdisjoint(topic.slots.who):
            return hits
        return [
            h for h in hits if h.slot != "object" or not h.first or not self.text.lows[h.first - 1].startswith(_OUR)
        ]

    def _foreground(self, hits: list[Hit], regions: Sequence[Phrase]) -> list[Hit]:
        """Leave out what stands in a clause of the past.

        *after the two had signed a treaty*, if anything else is there.
        """
        openers = _BACKGROUND.get(self.text.lang, frozenset())
        if not hits or not any(_between(self._behind, region) for region in regions):
            return hits
        behind = [(a, b) for a, b in segments(self.text, regions) if self.text.lows[a] in openers]
        kept = [h for h in hits if not any(a <= h.first < b for a, b in behind)]
        return kept if any(h.slot in CORE or h.slot.startswith("stage") for h in kept) else hits

    def near(self, topic: Topic, sentence: int) -> bool:
        """Return whether something linked stands in the sentence or at most :data:`WINDOW` before it."""
        reach = range(sentence - WINDOW, sentence + 1)
        return not (topic.direct.isdisjoint(reach) and topic.linked.isdisjoint(reach))

    def link(self, topic: Topic, frame: Frame, regions: Sequence[Phrase], sources: Sequence[str]) -> Link:
        """Return how the content of a frame is tied to the claim of `topic`."""
        hits = self._not_ours(topic, self.hits(topic, regions), sources)
        own = frozenset().union(*map(self.named, regions))
        slots = topic.slots
        present = slots.present(hits, own.union(s for s in sources if s in slots.who))
        if frame.cue_word and frame.cue_word.operator == "accuse" and not slots.doers.isdisjoint(own):
            present.add("blame")  # whom somebody accuses of it, or makes responsible
        near = self.near(topic, frame.sentence)
        if not (present or hits or near or topic.about or slots.direct(present)):
            return _FAR  # from all that speaks of the claim
        if self.vetoed(hits, regions):
            return Link("", "LINK-EXCL", tuple(hits), frozenset(present), "another matter: " + _terms(hits, "excluded"))
        if self._placed_elsewhere(topic, regions, present, sources, frame.at):
            return Link("", "LINK-PLACE", tuple(hits), frozenset(present), "it happens in another place")
        if slots.kind.staged and self._told_of_else(frame, regions, hits):
            return Link(
                "", "LINK-OTHER", tuple(hits), frozenset(present), "what is denied is told, and it is no step of it"
            )
        if slots.direct(present) and (topic.about or near or not self._others(slots, own)):
            return Link("direct", "LINK-DIRECT", tuple(hits), frozenset(present))
        wider = present | (slots.present([], [*own, *sources]) & slots.kind.inherits)
        own = own.difference(sources)
        strong = bool({"deed", "what", "stage"} & present or ({"object"} <= present and {"who", "where"} & present))
        if topic.about or near:
            wider |= self._context(topic, frame.sentence)
            if strong and slots.direct(wider) and not self._elsewhere(topic, own):
                return Link("direct", "LINK-INHERIT", tuple(hits), frozenset(present))
        if not (topic.about or near):
            return _FAR._replace(hits=tuple(hits), present=frozenset(present))
        ours = present | ({"who"} if topic.about and near else set())
        if (slots.enough(present) or (slots.enough(ours) and CORE & present)) and not self._elsewhere(topic, own):
            core = bool(present & (CORE - {"what"} if slots.kind.staged else CORE))
            return Link("weak" if core else "anaphor", "LINK-WEAK", tuple(hits), frozenset(present))
        return self._anaphor(topic, frame, regions, hits, present, near=near, sources=sources)

    def rival(self, topic: Topic, sentence: int) -> str | None:
        """Return another claim that an anaphor in the sentence rather points back to.

        The article's own, or the nearer one.
        """
        mine = self._nearness(topic, sentence)
        for claim, other in self.topics.items():
            if other is not topic and self._nearness(other, sentence) > mine:
                return claim
        return None

    def better(self, topic: Topic, frame: Frame, regions: Sequence[Phrase], link: Link) -> str | None:
        """Return another claim whose object the content names, where it names none of this one's."""
        if link.how != "direct":
            for claim, other in self.topics.items():
                if other is not topic and self.link(other, frame, regions, ()).how == "direct":
                    return claim
        if link.present & {"object", "deal", "what"}:
            return None
        for claim, other in self.topics.items():
            if other is topic:
                continue
            hits = self.hits(other, regions)
            own = frozenset().union(*map(self.named, regions))
            present = other.slots.present(hits, own)
            if present & {"object", "what"} and (
                other.slots.direct(present) or (other.about and other.slots.enough(present))
            ):
                return claim
        return None

    @staticmethod
    def _nearness(topic: Topic, sentence: int) -> tuple[bool, bool, int]:
        reach = range(sentence, max(-1, sentence - _REACH), -1)
        last = next((i for i in reach if i in topic.direct or i in topic.linked), -99)
        return (sentence - last <= WINDOW, topic.about, last)

    def _placed_elsewhere(
        self, topic: Topic, regions: Sequence[Phrase], present: set[str], sources: Sequence[str], cue: int
    ) -> bool:
        """Return whether the content sends somebody to a state that is none of the claim's."""
        slots = topic.slots
        if not slots.kind.placed or not slots.has_place or "where" in present:
            return False
        ours = {*slots.who, *slots.where, *sources}
        for first, last in regions:
            for at in _between(self._into, (first, last - 1)):
                if at == cue + 1:
                    continue  # acknowledged to the paper: no way that anybody is sent
                there = self.named((at + 1, min(at + 4, last))).difference(ours)
                if any(self.kinds.kind_of(name) == "state" for name in there):
                    return True
        return False

    def _elsewhere(self, topic: Topic, own: frozenset[str]) -> bool:
        """Return whether the content names states, but none of the claim's."""
        ours = {*topic.slots.who, *topic.slots.where}
        if topic.slots.kind.staged and topic.about and self._alone(topic):
            return False  # a depositary, a venue: the steps of a treaty are taken in many places
        return bool(own) and bool(ours) and own.isdisjoint(ours)

    def _context(self, topic: Topic, index: int) -> set[str]:
        """Return the inheritable slots filled in the sentence and, if linked, the one before."""
        slots = topic.slots
        found = slots.present(topic.hits[index], self.names[index])
        if index and (index - 1 in topic.direct or index - 1 in topic.linked or topic.about):
            found |= slots.present(topic.hits[index - 1], self.names[index - 1])
        if topic.about:
            found |= {"who", "whos", "where"}
        return found & slots.kind.inherits

    def _anaphor(
        self, topic: Topic, frame: Frame, regions: Sequence[Phrase], hits: list[Hit], present: set[str], *,
        near: bool, sources: Sequence[str] = (),
    ) -> Link:  # fmt: skip
        """Tie *the reports*, *this move*, *it* or a bare denial to what was linked just before."""
        words = self.words[frame.sentence]
        around = [*regions, frame.scope]
        operator = frame.cue_word.operator if frame.cue_word else "say"
        if operator in _TELLING and self._told_otherwise(regions, hits, words):
            return Link(
                "",
                "LINK-OTHER",
                tuple(hits),
                frozenset(present),
                "what is denied or left open is told, and it is something else",
            )
        own = frozenset().union(*map(self.named, regions)).difference(sources)
        if self._elsewhere(topic, own) and present & {"object", "deed"}:
            return Link(
                "", "LINK-ELSEWHERE", tuple(hits), frozenset(present), "it names others than those of the claim"
            )
        report = words.any("report", around) or words.any("denial", around)
        size = sum(last - first for first, last in regions)
        noun = bool(frame.cue_word and "noun" in frame.cue_word.flags)
        if (
            report
            and (near or topic.about)
            and not self._other_before(topic, frame.sentence)
            and (operator in BEARING or noun)
        ):
            return Link("anaphor", "LINK-REPORT", tuple(hits), frozenset(present))
        pointing_back = report or words.any("pro", around) or words.any("such", around)
        if pointing_back and self._other_before(topic, frame.sentence):
            return Link("", "LINK-EXCL", tuple(hits), frozenset(present), "what stands before it is another matter")
        pointed = (
            report
            or words.any("pro", around)
            or words.any("such", around)
            or "anaphor" in present
            or (regions[0][1] - regions[0][0] <= 2 and not hits and operator != "confirm")
            or (operator in {"confirm", "deny"} and not hits and self._bare(frame))
        )
        bearing = operator in BEARING - {"comment"} and (
            pointed or operator not in _TELLING - {"refuse", "dodge", "will", "open"}
        )
        silent = words.any("mum", around) or words.any("noevidence", around)
        if (near and (bearing or silent)) or (topic.about and silent and self._alone(topic)):
            return Link("anaphor", "LINK-BEARING", tuple(hits), frozenset(present))
        if near and operator == "comment" and (pointed or hits) and words.any("comment", around):
            return Link("anaphor", "LINK-COMMENT", tuple(hits), frozenset(present))
        told = self._told_otherwise(regions, hits, words)
        if (
            (near or topic.about)
            and size <= 14
            and not told
            and any(words.any(slot, around) for slot in ("false", "untrue", "true", "proof"))
        ):
            return Link("anaphor", "LINK-SHORT", tuple(hits), frozenset(present))
        pointing = words.any("pro", regions) and size <= 25
        if (
            near
            and (pointing or report)
            and any(words.any(slot, around) for slot in ("cond", "untrue", "noevidence", "comment", "likely", "proof"))
        ):
            return Link("anaphor", "LINK-PRO", tuple(hits), frozenset(present))
        if topic.about and self._alone(topic) and words.any("iftrue", around) and not told:
            return Link("anaphor", "LINK-IFTRUE", tuple(hits), frozenset(present))
        if report and (near or topic.about) and words.any("seen", around):
            return Link("anaphor", "LINK-SEEN", tuple(hits), frozenset(present))
        voiced = operator in {"label", "comment", "hope"} or size <= 14
        if topic.about and self._alone(topic) and voiced and words.any("comment", around) and not hits:
            return Link("anaphor", "LINK-VOICE", tuple(hits), frozenset(present))
        if near and operator == "label" and words.any("comment", around):
            return Link("anaphor", "LINK-COMMENT", tuple(hits), frozenset(present))
        return Link(
            "",
            "LINK-NOWORDS",
            tuple(hits),
            frozenset(present),
            "no word of the claim, and nothing that points back to it",
        )

    def _bare(self, frame: Frame) -> bool:
        """Return whether nothing but when and where follows a verb: *Bangkok a confirmé dans la soirée*."""
        sets = lexicon(self.text.lang).sets
        small = sets["adv"] | sets["prep"] | sets["det"] | _TIMES
        rest = range(frame.at + 1, self.text.sentences[frame.sentence].last)
        return len(rest) <= _BARE and all(
            self.text.lows[j] in small or not self.text.lows[j][0].isalpha() for j in rest
        )

    def _told_of_else(self, frame: Frame, regions: Sequence[Phrase], hits: Sequence[Hit]) -> bool:
        """Return whether what is denied, confirmed or called something is told in a clause that names no stage."""
        operator = frame.cue_word.operator if frame.cue_word else "say"
        if operator not in _TELLING | {"label"} or any(h.slot.startswith("stage") for h in hits):
            return False
        return any(region[1] - at > 4 for region in regions for at in _between(self._clauses, region))

    def _alone(self, topic: Topic) -> bool:
        """Return whether the article is about this claim only."""
        return not any(other.about for other in self.topics.values() if other is not topic)

    def _other_before(self, topic: Topic, sentence: int) -> bool:
        """Return whether the sentence before is about another matter of the same actors (an excluded object)."""
        before = sentence - 1
        if before < 0 or before in topic.direct or before in topic.linked or sentence in topic.direct:
            return False
        return any(h.slot == "excluded" for h in topic.hits[before])

    def _told_otherwise(self, regions: Sequence[Phrase], hits: Sequence[Hit], words: Words) -> bool:
        """Return whether a that- or whether-clause tells the content, without a word of the claim."""
        for first, last in regions:
            for at in _between(self._clauses, (first, last)):
                if self.text.quoted[at] < 0 and last - at > 4:
                    if words.any("report", [(at + 1, min(at + 4, last))]):
                        return False  # that the recording was fake: told of the report itself
                    after = at + 2 if self.text.lows[at + 1] == "it" else at + 1  # that it had ...: who speaks
                    return not any(h.first > at for h in hits) and not words.any("such", [(after, last)])
        return False


_FAR = Link("", "LINK-NONE", reason="neither the content nor the article speaks of it")


def _places(text: Text) -> tuple[list[int], list[int], list[int]]:
    """Return the tokens that open a clause of the past, that open a clause which is told, and that say where to."""
    behind, clauses = _BACKGROUND.get(text.lang, frozenset()), _CLAUSES.get(text.lang, frozenset())
    wanted = behind | clauses | _INTO
    rows = [(at, low) for at, low in enumerate(text.lows) if low in wanted]
    found = ([at for at, low in rows if low in words] for words in (behind, clauses, _INTO))
    return next(found), next(found), next(found)


def _between(places: Sequence[int], region: Phrase) -> Sequence[int]:
    """Return those of the places (in order) that lie in a region."""
    return places[bisect_left(places, region[0]) : bisect_left(places, region[1])]


_BACKGROUND = {
    "de": frozenset({"nachdem", "seit", "seitdem"}),
    "en": frozenset({"after", "since"}),
    "fr": frozenset({"après", "depuis"}),
    "es": frozenset({"tras", "después", "desde"}),
    "uk": frozenset({"після"}),
    "ru": frozenset({"после"}),
}
_CLAUSES = {
    "de": frozenset({"dass", "ob", "wonach"}),
    "en": frozenset({"that", "whether"}),
    "fr": frozenset({"que", "qu'", "selon"}),
    "es": frozenset({"que", "si"}),
    "uk": frozenset({"що", "чи"}),
    "ru": frozenset({"что", "ли"}),
}


def _terms(hits: Sequence[Hit], slot: str) -> str:
    return ", ".join(sorted({h.term for h in hits if h.slot == slot}))
