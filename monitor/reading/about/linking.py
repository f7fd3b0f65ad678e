"""Whether a content speaks of a claim.

By the claim's slots, its exclusions, anaphora, and what the article is about.

A content links *directly* where the slots that the claim's kind asks for are filled in it, if need be with what the
sentence or the one before supplies; *weakly* where the article is about the claim and some of them are; *by anaphor*
where it only says "the reports", "this move", "it" right after something that is linked.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from monitor.reading.about.agreedelse import between_two_others
from monitor.reading.about.digests import others
from monitor.reading.about.directions import beyond_border, not_theirs, sent_elsewhere
from monitor.reading.about.donetoelse import done_to_else, only_civilians
from monitor.reading.about.earlier import another_year, earlier
from monitor.reading.about.goods import to_another
from monitor.reading.about.late import outside
from monitor.reading.about.looks import Link, Look
from monitor.reading.about.othernamed import none_at_all
from monitor.reading.about.passed import passed_else
from monitor.reading.about.pointing import PLAIN, TELLING, WINDOW, Pointing
from monitor.reading.about.presence import not_there
from monitor.reading.about.roundups import apart
from monitor.reading.about.slots import CORE, Slots
from monitor.reading.about.strangers import are_elsewhere, paired_off
from monitor.reading.about.talks import of_ones_own, only_talks, with_stranger
from monitor.reading.about.topics import BOTH, Topic
from monitor.reading.about.vocabulary import Vocabulary
from monitor.reading.content.bethere import being_there
from monitor.reading.content.doers import (
    at_the_border,
    between_others,
    of_a_border,
    own_doing,
    they_are_there,
    we_are_there,
)
from monitor.reading.content.ellipses import calls_false
from monitor.reading.cut.cues import Cue, lexicon
from monitor.reading.cut.patterns import Hit
from monitor.reading.cut.text import Text
from monitor.reading.dictionary.kinds import PLAIN as UNSORTED
from monitor.reading.dictionary.names import Names
from monitor.reading.framing.frames import Frame
from monitor.reading.syntax.clauses import between, segments, told_clauses
from monitor.reading.syntax.dates import is_day
from monitor.reading.syntax.grammar import Phrase
from monitor.reading.who.mentions import Mentions

_SILENCES = ("noevidence", "mum")
"""Slots of the words of those who know nothing, or do not say."""
_ON = frozenset({"on", "late", "early", "am", "an", "dem"})
"""Words before the day on which something is said."""


def _of_time(low: str, lang: str) -> bool:
    """Return whether a word tells on which day something is said."""
    return low in _ON or is_day(low, lang)


_REACH = 60
"""Sentences back over which two claims are compared: beyond that neither is near."""
_INTO = frozenset({"to", "into", "nach", "ins", "au", "aux", "hacia"})
"""Words before the place that somebody is sent to."""
_FOREIGN = (
    "neighbour", "neighbor", "foreign", "nachbar", "fremd", "ausländ", "voisin", "étranger", "vecin", "extranjer",
    "сосед", "сусід", "иностранн", "іноземн", "чуж",
)  # fmt: skip
"""Beginnings of the words for soldiers of others, as who has them in his country calls them."""
_TELLS = frozenset({"deed", "what", "deal", "stage", "contrary", "where", "whos", "anaphor", "blame"})
"""Slots that say more than which thing it is about."""
_SAYS = frozenset({"say", "announce"})
_ONLY_THING = frozenset({"what", "where", "whos", "side", "part", "planned"})
"""Slots of a content that tells of the thing which was struck, and not that it was."""
_WHOSE = frozenset({"who", "whos", "where"})
"""Slots that an article which is about the claim has filled."""
_SELF = frozenset({"he", "she", "i"})
_WORDY = 5
"""Words beyond which a content tells something."""
_WEIGHED = ("noevidence", "mum", "likely", "cond", "comment", "false", "untrue", "iftrue", "such")
"""Stance words with which what is told becomes a side taken."""
_DOER = 5
"""Words from *it was* to the name of who it was."""
_IT_WAS = {
    "de": (frozenset({"es", "das"}), frozenset({"war", "waren", "sei", "seien", "ist", "wären"})),
    "en": (frozenset({"it", "this", "that"}), frozenset({"was", "were", "is", "'s"})),
    "fr": (frozenset({"c'", "ce"}), frozenset({"est", "était", "sont", "étaient", "fut", "serait"})),
    "es": (frozenset({"fue", "fueron", "era", "sido"}), frozenset()),
    "uk": (frozenset({"це"}), frozenset()),
    "ru": (frozenset({"это"}), frozenset()),
}
"""Words for *it* and the verbs beside them, with which somebody says who did it."""
_OUR = ("unser", "our", "notre", "nos", "nuestr", "наш")


def _blames(cue: Cue) -> bool:
    """Return whether a verb names whose doing something is: to accuse, to suspect."""
    return cue.operator == "accuse" or cue.lemma == "suspect"


def _told_in(frame: Frame, regions: Sequence[Phrase], words: Iterable[int]) -> bool:
    """Return whether one of some words stands in what a frame tells, or in its own clause."""
    parts = [*regions, frame.scope]
    first, last = min(a for a, _ in parts), max(b for _, b in parts)
    return any(first <= at < last for at in words)


_OPENED = 2
"""Sentences that open an article and name its places."""
_TWO = 2
"""Sides of a deal or a treaty between two."""


class Linker(Pointing):
    """Ties the contents of one article to the claims."""

    def __init__(
        self, text: Text, title: Text, mentions: Mentions, titled: Mentions, vocabulary: Vocabulary, names: Names
    ) -> None:
        """Scan the article for the vocabulary; `titled` are the mentions of the title."""
        super().__init__(text, title, mentions, titled, vocabulary, names)
        before = earlier(text, mentions.day.year) if self.topics else frozenset()
        for topic in self.topics.values():
            topic.apart = apart(text, topic, self.named) | another_year(topic, before)
            topic.apart |= others(text, self.items, topic, self.named, names.kind_of)
            if topic.late and topic.about:
                topic.apart |= outside(text, topic, self.words)
        self._hits: dict[tuple[int, tuple[Phrase, ...]], list[Hit]] = {}
        behind = _BACKGROUND.get(text.lang, frozenset())
        lows = text.lows if self.topics else []  # most articles concern no claim
        self._behind = [at for at, low in enumerate(lows) if low in behind]
        self._into = [at for at, low in enumerate(lows) if low in _INTO]
        self.clauses = told_clauses(text) if self.topics else []

    def _opening_words(self, before: int) -> set[str]:
        """Return the words of the title, and the capitals of the opening before a sentence."""
        opening = self.text.sentences[: max(1, min(before, _OPENED))]
        words = {self.text.lows[j] for one in opening for j in range(one.first, one.last) if self.text.caps[j]}
        return words.union(self._title.lows)

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
            found = self._hits[key] = self._unless_reason(topic, self._foreground(found, regions), regions)
        return found

    def _unless_reason(self, topic: Topic, hits: list[Hit], regions: Sequence[Phrase]) -> list[Hit]:
        """Leave out the opposite where it is why they agreed: *haben zugestimmt, weil der Gegner gescheitert ist*."""
        if self.text.lang != "de" or not topic.slots.together or not any(h.slot == "contrary" for h in hits):
            return hits
        pieces = segments(self.text, regions)
        reasons = [(a, b) for a, b in pieces[1:] if self.text.lows[a] in _REASONS]
        return [h for h in hits if h.slot != "contrary" or not any(a <= h.first < b for a, b in reasons)]

    def _them(self, slots: Slots, present: set[str], regions: Sequence[Phrase], sources: Sequence[str]) -> list[Hit]:
        """Return the pronoun of those who are in the place, or of a side that is not there: *none of them is there*."""
        kind, side = slots.kind, not slots.doers.isdisjoint(sources)
        if kind.leaving and "where" in present and present.isdisjoint({"deed", "object"}):
            ours = we_are_there(self.text, regions, side=side)
            present |= {"who"} if ours else set()
            if ours:
                return ours
        if kind.leaving and present & {"where", "who"} == {"where"} and "deed" not in present:
            return they_are_there(self.text, regions)
        gone = kind.crowd and {"side", "where"} <= present and not present & {"object", "deed"}
        return not_there(self.text, regions) if gone else []

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
        if not hits or not any(between(self._behind, region) for region in regions):
            return hits
        behind = [
            (a, next(iter(between(self.clauses, (a + 1, b))), b))  # after months of work | that they had left
            for a, b in segments(self.text, regions)
            if self.text.lows[a] in openers
        ]
        kept = [h for h in hits if not any(a <= h.first < b for a, b in behind)]
        return kept if any(h.slot in CORE or h.slot.startswith("stage") for h in kept) else hits

    def _beside_silence(self, hits: list[Hit], regions: Sequence[Phrase]) -> list[Hit]:
        """Leave out what is told of who knows nothing: *the UN, whose troops had left the place, had no findings*."""
        words = self.words[self.text.sentence_of[regions[0][0]]] if hits else None
        if words is None or not words.has(_SILENCES):
            return hits
        lows, pieces = self.text.lows, segments(self.text, regions)
        relatives = lexicon(self.text.lang).sets["rel"]
        described = [
            (a, b) for a, b in pieces if a > 1 and lows[a] in relatives and lows[a - 1] == "," and self.text.caps[a - 2]
        ]
        rest = [piece for piece in pieces if piece not in described]
        if not described or not words.among(_SILENCES, rest):
            return hits
        return [h for h in hits if not any(a <= h.first < b for a, b in described)]

    def link(
        self, topic: Topic, frame: Frame, regions: Sequence[Phrase], sources: Sequence[str],
        told: frozenset[str] = frozenset(),
    ) -> Link:  # fmt: skip
        """Return how the content of a frame is tied to the claim of `topic`.

        `told` are those who are quoted within it: their names do not make it another matter.
        """
        hits = self._beside_silence(self._not_ours(topic, self.hits(topic, regions), sources), regions)
        own = frozenset().union(*map(self.named, regions))
        slots = topic.slots
        present = slots.present(hits, self._within(slots, regions).union(s for s in sources if s in slots.who))
        accused = bool(frame.cue_word and _blames(frame.cue_word)) and slots.blamed
        if accused and not slots.doers.isdisjoint(own):
            present.add("blame")  # whom somebody accuses of it, or makes responsible
        if (
            slots.blamed
            and topic.about
            and not slots.doers.isdisjoint(own)
            and (found := self.named_doer(topic, regions))
        ):
            present.add("blame")
            hits = sorted([*hits, found])
        if not slots.doers.isdisjoint(sources):
            present.add("side")  # it is one of the sides that speaks
        if "contrary" in present and "who" not in present and slots.kind.personal and self._of_himself(topic, frame):
            present.add("who")  # Ann Ross said that she would lead her party into the next election
        if slots.together and any(not BOTH.isdisjoint(self.text.lows[a:b]) for a, b in regions):
            present |= {"who", "whos"}  # both sides have agreed
        if topic.about and (them := self._them(slots, present, regions, sources)):
            hits, present = sorted([*hits, *them]), present | {"object", "deed"}
        if slots.kind.leaving and "where" in present and topic.about and "deed" not in present:
            hits = self._being_there(topic, regions, sources, hits, present)
        if (other := self._of_else(topic, frame, regions, hits, present, sources)) is not None:
            return other
        if slots.kind.staged and not _MORE.isdisjoint(present) and self._only_planned(frame, regions, hits):
            present -= _MORE  # is preparing to stop the gas: a plan, but of what?
        near = self.near(topic, frame.sentence)
        if not (present or hits or near or topic.about or slots.direct(present)):
            return _FAR  # from all that speaks of the claim
        if self.vetoed(hits, regions) and not (topic.about and calls_false(self.words, frame, regions)):
            return Link("", "LINK-EXCL", tuple(hits), frozenset(present), "another matter: " + _terms(hits, "excluded"))
        if self._placed_elsewhere(topic, regions, present, sources, frame.at):
            return Link("", "LINK-PLACE", tuple(hits), frozenset(present), "it happens in another place")
        if slots.kind.staged and self._told_of_else(frame, regions, hits):
            return Link(
                "", "LINK-OTHER", tuple(hits), frozenset(present), "what is denied is told, and it is no step of it"
            )
        confirms = frame.cue_word is not None and frame.cue_word.operator == "confirm"
        if slots.together and confirms and only_talks(self.text, regions, hits):
            return Link("", "LINK-OTHER", tuple(hits), frozenset(present), "talks are not yet what they are held for")
        if slots.direct(present) and (topic.about or near or not self._others(topic, own, hits)):
            return Link("direct", "LINK-DIRECT", tuple(hits), frozenset(present))
        wider = present | (slots.present([], [*own, *sources]) & slots.kind.inherits)
        own = self.told_names(frame, regions).difference(sources, told)
        if (
            (slots.kind.staged and any(passed_else(self.text, hits, one) for one in regions))
            or (self._effects(topic, frame, present) and not none_at_all(self.text, hits))
            or self._of_own(topic, regions, hits, present, sources)
        ):
            return Link("", "LINK-OTHER", tuple(hits), frozenset(present), "what is told is not who did it, or what")
        if (
            "deed" in present
            and not slots.kind.personal
            and not present & {"object", "what", "deal"}
            and not topic.headlined
            and self.other_thing(topic, frame.sentence, WINDOW)
        ):
            return Link("", "LINK-EXCL", tuple(hits), frozenset(present), "what was named before is another matter")
        strong = bool({"deed", "what", "stage"} & present or ({"object"} <= present and {"who", "where"} & present))
        takes_back = frame.cue_word is not None and frame.cue_word.operator == "retract"
        befallen = self.befallen.get(slots.claim.id, {}).get(frame.sentence, ())
        if _told_in(frame, regions, befallen) and "who" not in present and not takes_back:
            return Link("", "LINK-OTHER", tuple(hits), frozenset(present), "it happens to somebody else")
        if topic.about or near:
            wider |= self._context(topic, frame.sentence)
            if strong and slots.direct(wider) and not self._elsewhere(topic, own, frame, sources):
                return Link("direct", "LINK-INHERIT", tuple(hits), frozenset(present))
        if not (topic.about or near):
            return _FAR._replace(hits=tuple(hits), present=frozenset(present))
        ours = present | ({"who"} if topic.about and near else set())
        if self._told_of_thing(topic, frame, regions, present):
            return Link(
                "", "LINK-OTHER", tuple(hits), frozenset(present), "what is told of the thing is another matter"
            )
        look = Look(
            topic, frame, regions, hits, frozenset(present), near or self.beside(topic, frame.sentence),
            topic.about and self.alone(topic),
            self.words[self.text.sentence_of[regions[0][0]] if frame.back and regions else frame.sentence], sources,
        )  # fmt: skip
        if (
            (slots.enough(present) or (slots.enough(ours) and CORE & present))
            and not look.reads_result
            and not self._elsewhere(topic, own, frame, sources)
        ):
            core = bool(present & (CORE - {"what"} if slots.kind.staged else CORE | {"blame"}))
            how = "direct" if "blame" in present and "who" in present else "weak" if core else "anaphor"
            return Link(how, "LINK-WEAK", tuple(hits), frozenset(present))
        return self.pointed(look)

    def _within(self, slots: Slots, regions: Sequence[Phrase]) -> frozenset[str]:
        """Return the institutions that a content names, where soldiers move without those whose border it only is."""
        own = frozenset[str]().union(*map(self.named, regions))
        if not slots.kind.crowd or slots.doers.isdisjoint(own):
            return own
        return own.difference(*(beyond_border(self.mentions, region, slots.doers) for region in regions))

    def _of_else(
        self, topic: Topic, frame: Frame, regions: Sequence[Phrase], hits: Sequence[Hit], present: set[str],
        sources: Sequence[str],
    ) -> Link | None:  # fmt: skip
        """Return why a content tells it of others, of another place or other goods, if it does."""
        slots, rule, why = topic.slots, "LINK-ELSEWHERE", ""
        if slots.together and not slots.kind.staged and present & {"deed", "deal", "what", "object", "anaphor"}:
            ours = {*slots.concerned, *slots.mistaken, *sources}
            if between_others(self.text, regions, self.named, frozenset(slots.who)):
                why = "it is between others"
            elif with_stranger(self.mentions, regions, hits, ours, slots.who):
                why = "it is with somebody else"
            elif (
                "deed" in present
                and of_ones_own(
                    self.text, regions, self._groups(sources), slots.who, {*slots.who} & self.named(regions[0])
                )
            ) or (
                not (slots.kind.named or slots.kind.held)
                and between_two_others(self.mentions, regions, hits, slots.doers)
            ):
                why = "it is between others"
        if not why and len(slots.who) == _TWO and (slots.together or slots.kind.staged):
            ours = {*slots.concerned, *slots.mistaken, *sources}
            why = "it is between others" if paired_off(self.mentions, regions, hits, ours, slots.who) else ""
        if slots.kind.name == UNSORTED and slots.places and to_another(self.mentions, slots, regions, hits):
            rule, why = "LINK-PLACE", "it goes to somebody else"
        why = why or done_to_else(self.mentions, slots, regions, hits, self._opening_words(frame.sentence))
        ours = {"who"} if slots.kind.personal else {"object"}
        peopled = slots.kind.crowd or slots.kind.personal or slots.kind.held
        if peopled and ours.isdisjoint(present) and only_civilians(self.text, regions, hits):
            rule, why = "LINK-OTHER", "it happens to somebody else"
        if slots.kind.crowd and not why:
            why = not_theirs(self.mentions, slots, regions, hits, sources, frame.slot)
        return Link("", rule, tuple(hits), frozenset(present), why) if why else None

    def _groups(self, sources: Sequence[str]) -> list[str]:
        """Return those who speak that are armed groups or parties: states and bodies may bring others together."""
        return [name for name in sources if self.kinds.kind_of(name) in {"group", "party"}]

    def _being_there(
        self, topic: Topic, regions: Sequence[Phrase], sources: Sequence[str], hits: list[Hit], present: set[str]
    ) -> list[Hit]:
        """Add the words that say that they are, or are not, there: *none of them was*, *We are not in Congo*."""
        slots = topic.slots
        them = they_are_there(self.text, regions) if "who" not in present else []
        there, ours = being_there(self.text, regions, self.named, frozenset(slots.who), frozenset(slots.where))
        if them:
            present |= {"object", "deed"}
        if there is not None and not (ours and slots.doers.isdisjoint(sources)):
            them = [*them, there]
            present |= {"who", "deed", "object"}
        return sorted([*hits, *them])

    def _of_own(
        self, topic: Topic, regions: Sequence[Phrase], hits: list[Hit], present: set[str], sources: Sequence[str]
    ) -> bool:
        """Return whether who speaks tells of troops of its own, in an article about those of another."""
        if not topic.slots.kind.leaving or "who" in present or present.isdisjoint({"deed", "where"}):
            return False
        return own_doing(self.text, regions, hits, self.named, sources)

    def _of_himself(self, topic: Topic, frame: Frame) -> bool:
        """Return whether the claim's person speaks, and says *he* or *I* in English."""
        if self.text.lang != "en" or frame.slot is None:
            return False
        first, last = frame.slot
        named = any(h.slot == "who" and first <= h.first < last for h in topic.hits[self.text.sentence_of[first]])
        return named and any(self.text.lows[j] in _SELF for a, b in frame.regions for j in range(a, b))

    def _only_planned(self, frame: Frame, regions: Sequence[Phrase], hits: Sequence[Hit]) -> bool:
        """Return whether reports tell of a plan and name no other word of the process."""
        told = [h for h in hits if h.slot.startswith("stage") or h.slot in CORE]
        around = [*regions, frame.scope]
        return all(h.slot in _ONLY_PLANS for h in told) and self.words[frame.sentence].any("report", around)

    def named_doer(self, topic: Topic, regions: Sequence[Phrase]) -> Hit | None:
        """Return the words that say who it was: *it was Russia*, *c'est très probablement Israël*, *это Украина*."""
        its, verbs = _IT_WAS.get(self.text.lang, (frozenset(), frozenset()))
        lows = self.text.lows
        for first, last in regions:
            for at in range(first, last):
                if lows[at] not in its:
                    continue
                beside = lows[at - 1 : at] + lows[at + 1 : at + 2]
                if verbs and verbs.isdisjoint(beside):
                    continue
                said = self.named((at + 1, min(at + 1 + _DOER, last)))
                if self.text.lang == "de":  # nicht Peru sei es gewesen, Peru war es nicht
                    said = said | self.named((max(first, at - _DOER), at))
                if not topic.slots.doers.isdisjoint(said):
                    return Hit(at, at + 1, "blame", lows[at])
        return None

    def _effects(self, topic: Topic, frame: Frame, present: set[str]) -> bool:
        """Return whether somebody tells what an attack did, where the claim is about whose doing it is."""
        slots = topic.slots
        if not slots.kind.exact or not (slots.who or slots.spelt) or present & {"who", "blame", "what", "name"}:
            return False
        sentence = self.text.sentences[frame.sentence]
        whole, words = [(sentence.first, sentence.last)], self.words[frame.sentence]
        operator = frame.cue_word.operator if frame.cue_word else "say"
        return operator in PLAIN and "deed" in present and not any(words.any(slot, whole) for slot in _WEIGHED)

    def _told_of_thing(self, topic: Topic, frame: Frame, regions: Sequence[Phrase], present: set[str]) -> bool:
        """Return whether what is denied or confirmed names the thing only: that soldiers opened fire."""
        operator = frame.cue_word.operator if frame.cue_word else "say"
        if topic.slots.kind.held and operator in TELLING:
            present = present - {"where", "whos"}  # that prisoners in Kutaisi refused to eat
        if topic.slots.kind.exact and operator in TELLING | _SAYS and present <= _ONLY_THING and "what" in present:
            judged = any(self.text.quoted[j] >= 0 for first, last in regions for j in range(first, last))
            clause = not judged and sum(last - first for first, last in regions) > _WORDY
            return clause and any(region[1] - at > 4 for region in regions for at in between(self.clauses, region))
        if operator not in TELLING or "object" not in present or present & _TELLS:
            return False
        lows, at = frame.text.lows, regions[0][0] if regions else 0
        if operator in {"open", "refuse"} and any(low in _QUESTIONS for a, b in regions for low in lows[a:b]):
            return False  # wich der Frage nach den Soldaten aus
        if lows[at : at + 1] and lows[at] in {"das", "dies"} and lows[at + 1 : at + 2] == [":"]:
            return False  # bestritt das: Die Mine arbeite normal
        if any(low.startswith(_FOREIGN) for a, b in regions for low in lows[a:b]):
            return False  # denied that a neighbour's troops were there
        if "side" in present and lows[at : at + 3] in (["that", "there", "were"], ["that", "there", "are"]):
            return False  # denied that there were any foreign soldiers at the airfield
        return sum(last - first for first, last in regions) > _WORDY

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
        if slots.kind.leaving and not of_a_border(slots.claim.title):
            where = frozenset(slots.where)
            if at_the_border(self.text, regions, self.named, where):
                return True  # moved its brigades to the border
        if not slots.kind.placed or not slots.has_place or "where" in present:
            return False
        hits, ours = self.hits(topic, regions), {*slots.who, *slots.where, *sources}
        if slots.kind.crowd and sent_elsewhere(self.mentions, slots, regions, hits, sources):
            return True
        if slots.kind.crowd and are_elsewhere(self.mentions, regions, hits, ours):
            return True
        for first, last in regions:
            for at in between(self._into, (first, last - 1)):
                if cue < at and all(_of_time(low, self.text.lang) for low in self.text.lows[cue + 1 : at]):
                    continue  # acknowledged on Tuesday to the paper: no way that anybody is sent
                there = self.named((at + 1, min(at + 4, last))).difference(ours)
                if any(self.kinds.kind_of(name) == "state" for name in there):
                    return True
        return False

    def _context(self, topic: Topic, index: int) -> frozenset[str]:
        """Return the inheritable slots filled in the sentence and, if linked, the one before."""
        slots = topic.slots
        found = topic.present[index]
        if index not in self.begins and index and (index - 1 in topic.direct | topic.linked or topic.about):
            found |= topic.present[index - 1]
        if topic.about:
            found |= _WHOSE
        return found & slots.kind.inherits

    def _told_of_else(self, frame: Frame, regions: Sequence[Phrase], hits: Sequence[Hit]) -> bool:
        """Return whether what is denied, confirmed or called something is told in a clause that names no stage."""
        operator = frame.cue_word.operator if frame.cue_word else "say"
        if operator not in TELLING | {"label"} or any(h.slot.startswith("stage") for h in hits):
            return False
        if any(_one_such(self.text, h) for h in hits if h.slot == "object"):
            return False  # whether there is any such bill
        if operator == "label" and regions and self.text.lows[regions[0][0]] in _IT:
            return False  # called it the affair of an ally, one that it would have liked to hear of
        if operator == "refuse" and self.text.lang == "de" and self.words[frame.sentence].any("report", regions):
            return False  # lehnte es ab, den Bericht zu bewerten
        return any(region[1] - at > 4 for region in regions for at in between(self.clauses, region))


_IT = frozenset({"it", "this", "that", "das", "dies", "es", "cela", "esto", "це", "это"})
_QUESTIONS = frozenset({"frage", "fragen", "nachfragen", "verbleib", "aufenthalt", "aufenthaltsort"})


def _one_such(text: Text, hit: Hit) -> bool:
    """Return whether an instrument is one of which nobody knew: *a finished text*, *any such bill*, *такой документ*.

    Whether it is there at all is a question of the claim's own process; the treaty itself is there.
    """
    before = text.lows[max(0, hit.first - _BEFORE_SUCH) : hit.first]
    return not _SUCH[text.lang].isdisjoint(before)


_BEFORE_SUCH = 3
_SUCH = {
    "de": frozenset("ein einen einem eines solch solche solchen solchem solcher solches irgendein irgendeinen".split()),
    "en": frozenset({"such", "any", "a", "an"}),
    "fr": frozenset({"un", "tel", "tels", "telle", "quelconque"}),
    "es": frozenset({"un", "tal", "semejante", "ningún"}),
    "uk": frozenset("такий такого такому таким такі якийсь жодного".split()),
    "ru": frozenset("такой такого такому таким такие какой-либо какого-либо".split()),
}
"""Words before an instrument that is first heard of."""
_MORE = frozenset({"stage"})
_ONLY_PLANS = frozenset({"stage.proposed"})
_FAR = Link("", "LINK-NONE", reason="neither the content nor the article speaks of it")


_REASONS = frozenset({"weil", "obwohl", "obgleich", "wenngleich"})
"""German words that open the clause of why, or in spite of what."""
_BACKGROUND = {
    "de": frozenset({"nachdem", "seit", "seitdem"}),
    "en": frozenset({"after", "since"}),
    "fr": frozenset({"après", "depuis"}),
    "es": frozenset({"tras", "después", "desde"}),
    "uk": frozenset({"після"}),
    "ru": frozenset({"после"}),
}


def _terms(hits: Sequence[Hit], slot: str) -> str:
    return ", ".join(sorted({h.term for h in hits if h.slot == slot}))
