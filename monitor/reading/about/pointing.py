"""Contents without a word of the claim that point back to it: *the reports*, *this move*, *it*, a bare denial.

The rules stand in order of how much they show; each takes a :class:`Look` at one frame.  Before them stand the reasons
against: what is told or named in the content, or in the clause that says what the reports are about, is another matter.
"""

from __future__ import annotations

from collections.abc import Sequence

from monitor.reading.about.agreeing import to_meet
from monitor.reading.about.bare import (
    BARE,
    SHORT,
    bare,
    by_gender,
    held,
    of_all_that,
    same,
    to_that_effect,
    what_was_told,
)
from monitor.reading.about.between import others_before, told_between
from monitor.reading.about.congratulations import congratulated_on_else
from monitor.reading.about.directions import not_theirs
from monitor.reading.about.labelled import labels_another, shows_it
from monitor.reading.about.looks import Link, Look
from monitor.reading.about.mourning import mourned
from monitor.reading.about.moves import moved_there
from monitor.reading.about.newthings import asked_else, new_thing
from monitor.reading.about.othernamed import (
    DEFINITE,
    INFINITIVES,
    ITS,
    TO_DO,
    of_reports,
    other_named,
    to_do,
    weighs_clause,
)  # fmt: skip
from monitor.reading.about.ownaffairs import own_affair
from monitor.reading.about.presence import standing
from monitor.reading.about.refusals import ABOUT, answers_another, asked_another, names_a_thing, refuses_another
from monitor.reading.about.slots import CORE
from monitor.reading.about.talks import both_named, they_agreed
from monitor.reading.about.tallies import tallied
from monitor.reading.about.topics import Topic, Topics
from monitor.reading.about.worries import worried_by_else
from monitor.reading.content import turning
from monitor.reading.content.breaches import denies_a_breach
from monitor.reading.content.consequences import asks
from monitor.reading.content.ellipses import calls_false, in_short, judges, nothing_in_it, of_another_question, so_it_is
from monitor.reading.content.opposites import (
    asks_readers,
    holds_of_else,
    mocked,
    names_else,
    own_back,
    taken_up,
    tells_on,
)
from monitor.reading.cut.cues import lexicon
from monitor.reading.cut.patterns import Hit
from monitor.reading.cut.text import QUOTES
from monitor.reading.dictionary.feelings import FEELS, PRAISES, VOICED
from monitor.reading.framing.frames import Frame
from monitor.reading.framing.whodoes import asks_who
from monitor.reading.syntax.clauses import between, short_answer
from monitor.reading.syntax.counting import counted, numbered
from monitor.reading.syntax.dates import is_day
from monitor.reading.syntax.grammar import Phrase
from monitor.reading.who.accused import blames
from monitor.reading.who.headed import opens_with_label

WINDOW = 2
"""Sentences over which an anaphor reaches back to something linked."""
BEARING = frozenset(
    "confirm deny reject refute refuse mute dodge will label doubt deem retract check stand exclude open opinion "
    "comment support apologise inform spread prove find commit refer".split()
)
"""Operators that bear on something said before."""
TELLING = frozenset("confirm deny reject refute refuse mute dodge will open exclude check doubt find".split())
"""Operators whose that-clause says what they bear on."""
_OF_THE_NEWS = frozenset({"deny", "stand", "retract", "reject", "commit"})
"""Operators of what is done to the news itself, however far back that stands in an article about nothing else."""
_EVASIVE = frozenset({"refuse", "mute", "dodge", "will", "open", "inform", "refer"})
_OBJECTED = frozenset({"comment", "label", "retract", "support", "apologise", "thank", "hope"})
"""Operators with an object: what is welcomed, called something, taken back."""
_REACTIONS = frozenset({"comment", "warn"})
"""Operators of a reaction: what is welcomed or warned of in an article about one thing is that thing."""
_TELLS_PLAINLY = frozenset({"say", "announce", "remark", "stand"})
"""Operators of verbs that only tell what somebody says of himself."""
PLAIN = frozenset({"say", "announce", "find", "publish", "remark"})
_SPOKEN = PLAIN | {"react", "stand"}
"""Operators that only tell."""
_SHORT, _LONG = SHORT, 25
"""Words of a short content, and of one in which a pronoun still stands for all of it."""
_CLAUSE, _HEAD, _BEHIND = 4, 3, 2
"""Words from which on a clause tells something; of an object up to its noun; behind the verb up to the object."""
_ABOUT = {
    "de": frozenset({"über", "dass", "wonach", "denen"}),
    "en": frozenset({"about", "that"}),
    "fr": frozenset({"sur", "que", "qu'", "lesquelles", "laquelle", "lequel"}),
    "es": frozenset({"sobre", "que", "acerca", "cuales", "cual"}),
    "uk": frozenset({"про", "що", "нібито", "начебто"}),
    "ru": frozenset({"о", "об", "про", "что", "якобы", "будто"}),
}
"""Words that open what reports are about."""
_THAT_OF = frozenset({"те", "том", "тім"})  # about that, before a clause
_COMMAED = frozenset({"de", "en", "uk", "ru"})  # languages with a comma before what reports are about
_KNOWN = {
    "fr": frozenset("le la les l' un une tout toute toutes son sa ses".split()),
    "es": frozenset("el la los las un una cualquier toda todo su sus".split()),
}
"""Words that open the name of a thing."""
_WITH_OF = frozenset("de du des d' à au aux en sur contre avec del a al con para por sobre".split())
_WHOSE_THING = frozenset("de du des d' del en contre contra".split())
_NAMING = frozenset({"confirm", "deny", "reject", "refute", "refuse", "exclude", "retract", "will"})
"""Operators of verbs that name what they are about."""
_BACKWARDS = frozenset("report denial such matter words detail false untrue evidence proof noevidence".split())
"""Slots of words that point back to what was said, or weigh it."""
_LATER = 6
"""Words from such a verb to what it names: *s'est refusé mardi à commenter la hausse*."""


_ANOTHER = frozenset({"ein", "eine", "einen", "einem", "einer"})
"""German articles of what has not been spoken of yet."""
_SUCH_A = frozenset(
    "tal tales tel telle tels telles такая такой такое такие такую такого такою такими таким така такої таке "
    "таку такий такі".split()
)
"""Words before the noun for a thing that has been named, whoever else is named beside it: *no existe tal acuerdo*."""
_WHERE_SAID = 8
"""Words between a verb of saying and the clause that it brings, and before them."""
_TURNS = frozenset({",", ":", "that", "que", "qu'", "что", "що"})
"""What opens that clause."""


class Pointing(Topics):
    """Ties contents that only point back."""

    clauses: list[int]
    """The tokens that open a clause which is told."""

    def near(self, topic: Topic, sentence: int) -> bool:
        """Return whether something linked stands in the sentence or at most :data:`WINDOW` before it."""
        reach = range(sentence - WINDOW, sentence + 1)
        if not (topic.direct.isdisjoint(reach) and topic.linked.isdisjoint(reach)):
            return True
        return not sentence and topic.about and not topic.direct.isdisjoint((1, 2))  # opens with a reaction

    def beside(self, topic: Topic, sentence: int) -> bool:
        """Return whether the item of a sentence, or the next one above or below it on the claim, tells it."""
        if not (self.items and topic.about):
            return False
        ours = [item for item in self.items if item.first not in topic.apart]
        here = next((k for k, item in enumerate(ours) if item.first <= sentence < item.last), -1)
        told = topic.direct | topic.linked
        return here >= 0 and any(
            not told.isdisjoint(range(item.first, item.last)) for item in ours[max(0, here - 1) : here + 2]
        )

    def pointed(self, look: Look) -> Link:
        """Tie *the reports*, *this move*, *it* or a bare denial to what was linked just before."""
        if same(look):
            return look.linked("LINK-SAME")
        if what_was_told(look) and look.near:
            return look.linked("LINK-PRO")
        if rule := taken_up(look):
            if told_between(look, self.words[look.frame.sentence - 1], self.named, self._a_state):
                return look.left("LINK-EXCL", "what stands before it is another matter")
            return look.linked(rule)
        if mourned(look):
            return look.linked("LINK-COMMENT")
        if (count := counted(look) or tallied(look)) is not None:
            rule = "LINK-COUNT" if count.slot == "deed" else "LINK-TALLY"
            return Link("weak", rule, (*look.hits, count), look.present | {count.slot})
        if (there := standing(look)) is not None and not others_before(look, self.named, self._a_state, they=True):
            return Link("weak", "LINK-THERE", (*look.hits, there), look.present | {"deed"})
        against = None if of_all_that(look) else self._against(look)
        if against is None and look.operator == "label" and turning.only_when(look):
            return look.left("LINK-NOWORDS", "nothing is said but when, where and to whom")
        if against is not None:
            return against
        rules = (
            ("LINK-REPORT", self._of_a_report), ("LINK-BEARING", self._bearing), ("LINK-COMMENT", turning.commented),
            ("LINK-SHORT", self._short), ("LINK-PRO", turning.by_pronoun), ("LINK-PRO", held),
            ("LINK-IFTRUE", self._if_true), ("LINK-SEEN", turning.seen), ("LINK-ANSWER", self._answers),
            ("LINK-VOICE", self._voice), ("LINK-BEARING", turning.bears_on), ("LINK-PRO", so_it_is),
        )  # fmt: skip
        if (pointed := next((rule for rule, fits in rules if fits(look)), "")) != "":
            return look.linked(pointed)
        if (accuses := blames(look, self.named)) is not None:
            return Link("weak", "LINK-BEARING", (*look.hits, accuses), look.present | {"deed"})
        if (own := self._own_side(look)) is not None:
            return own
        if (number := numbered(look)) is not None:
            return Link("weak", "LINK-COUNT", (*look.hits, number), look.present | {"deed"})
        return look.left("LINK-NOWORDS", "no word of the claim, and nothing that points back to it")

    def _against(self, look: Look) -> Link | None:
        """Return why it is another matter, if it is."""
        noun = bool(look.frame.cue_word and "noun" in look.frame.cue_word.flags)
        asked = self.text.lang == "en" and look.operator == "say" and look.says("mum") and asks(self.text, look.frame)
        unable = look.frame.cue_word is not None and look.frame.cue_word.lemma.endswith("sehen")
        asked |= (look.operator == "inform" and not unable) or weighs_clause(look, self.clauses)
        mute = self.text.lang in {"fr", "es"} and look.operator == "dodge" and look.says("mum")
        mute = mute or (look.operator == "mute" and look.says("noevidence"))
        alike = self.text.lang == "en" and to_that_effect(self.text.lows, look.regions)
        if (look.operator in TELLING or noun or asked) and not (mute or alike) and self._told_otherwise(look):
            return look.left("LINK-OTHER", "what is denied or left open is told, and it is something else")
        reports = (look.report or look.operator in TELLING | {"label"} or of_reports(look)) and not own_back(look)
        if reports and not (alike or look.says("iftrue")) and self._reported_otherwise(look):
            return look.left("LINK-OTHER", "what the reports are about is told, and it is something else")
        before = self.words[look.frame.sentence - 1]
        if look.frame.sentence and asked_else(look, before) and not asks_who(look.frame):
            return look.left("LINK-OTHER", "what was asked just before is something else")
        if turning.claimed_else(look) or holds_of_else(look) or (turning.other_news(look) and not look.present & CORE):
            return look.left("LINK-OTHER", "what was claimed is something else")
        deems = look.operator in {"deem", "believe"} and not (look.hits or look.report)  # not: the UN's report
        if deems or look.present & {"object", "deed"}:
            own = self.told_names(look.frame, look.regions).difference(look.sources)
            if self._elsewhere(look.topic, own, look.frame, look.sources):
                return look.left("LINK-ELSEWHERE", "it names others than those of the claim")
        if denies_a_breach(self.words, look):
            return look.left("LINK-OTHER", "what is denied is that it was broken")
        begun = opens_with_label(self.text, look.frame.sentence)  # Die Fakten: ... hat die Darstellung zurückgewiesen
        apart = (look.points or look.operator in TELLING) and not begun
        apart = apart and (
            turning.other_before(look.topic, look.frame.sentence, look.frame.at)
            or told_between(look, before, self.named, self._a_state)
        )
        if apart or answers_another(look, before, self.named):
            return look.left("LINK-EXCL", "what stands before it is another matter")
        if (
            any(other(look) for other in _OTHERWISE)
            or refuses_another(look, self.named)
            or asked_another(look, self.named)
        ):
            return look.left("LINK-OTHER", "what it is about is named, and it is something else")
        thing = worried_by_else(look)
        if thing is not None and self.named(thing).isdisjoint({*look.topic.slots.who, *look.topic.slots.where}):
            return look.left("LINK-OTHER", "what it is about is named, and it is something else")
        felt = look.frame.cue_word is not None and "felt!" in look.frame.cue_word.flags and self._told_otherwise(look)
        other = (look.operator in _OBJECTED and self._other_object(look)) or self._other_named(look) or felt
        return look.left("LINK-OTHER", "what it is about is named, and it is something else") if other else None

    def _a_state(self, name: str) -> bool:
        """Return whether a name is that of a state."""
        return self.kinds.kind_of(name) == "state"

    def _told_otherwise(self, look: Look) -> bool:
        """Return whether a that- or whether-clause tells the content, without a word of the claim."""
        noun = bool(look.frame.cue_word and "noun" in look.frame.cue_word.flags)
        for first, last in look.regions:
            only = look.words.inside("pseudo", [(first, last)])  # n'est rien d'autre qu'un mensonge
            for at in between(self.clauses, (first - noun, last)):
                if self.text.quoted[at] < 0 and last - at >= _CLAUSE and not any(h.first <= at < h.last for h in only):
                    if mocked(self.text, (at, last), look.operator) or look.words.any("borneout", [(at, last)]):
                        return False  # lehnte es ab, „Zeitungsgeschichten“ zu kommentieren
                    if look.words.any(
                        "report", [(at + 1, min(at + (6 if self.text.lang in _LATER_NAMED else 4), last))]
                    ):
                        return False  # that the recording was fake: told of the report itself
                    if self.text.lows[at + 1 : at + 2] and self.text.lows[at + 1] in _THIS and look.says(*_TRUTH):
                        return False  # dass es sich um eine Falschmeldung handele
                    if nothing_in_it(look.words, self.text, at, last, BARE):
                        return False  # assure qu'il n'en est rien, admet que c'est vrai
                    if self.text.lows[at - 1] == "lo" and look.says(*_TRUTH):
                        return False  # lo que se ha publicado es exacto
                    if look.words.any("noevidence", [(at, last)]) and look.words.any("report", [(at, last)]):
                        return False  # that it had received nothing that confirms this version
                    after = at + 1 + turning.itself(self.text.lows, at)  # that it had ...: who speaks
                    return not any(h.first > at and h.slot not in _NOT_DONE for h in look.hits) and not look.words.any(
                        "such", [(after, last)]
                    )
        return False

    def _reported_otherwise(self, look: Look) -> bool:
        """Return whether the clause that says what reports are about has no word of the claim."""
        sentence = self.text.sentences[look.frame.sentence]
        for hit in look.words.inside("report", [(sentence.first, sentence.last)]):
            told = self._complement(hit, look.frame, sentence.last) or self._told_beside(hit, look.regions)
            if told is None or look.words.any("such", [one := (told[0], told[0] + 1)]):
                continue
            if self._pronoun_in(look, one) and not of_reports(look) and self.text.lows[one[0]] not in ITS:
                continue
            inside = [h for h in look.topic.hits[look.frame.sentence] if told[0] <= h.first < told[1]]
            wanted = {"deed", "what", "contrary"} if look.topic.slots.kind.staged else CORE | _EVENT
            if not any(h.slot in wanted or (h.slot.startswith("stage") and h.slot != "stage.proposed") for h in inside):
                return True
            if not_theirs(self.mentions, look.topic.slots, [told], inside, ()):
                return True
        return False

    def _complement(self, hit: Hit, frame: Frame, last: int) -> Phrase | None:
        """Return the words that say what a noun for something told is about."""
        lows, lang, sets = self.text.lows, self.text.lang, lexicon(self.text.lang).sets
        if hit.first <= frame.at < hit.last:
            return None
        first = -1
        for j in range(hit.last, min(hit.last + _HEAD, last)):
            if lows[j] in _ABOUT.get(lang, ()):
                if lows[j - 1] == "," and lows[j - 2] in _SUCH_A:
                    break  # назвав цю інформацію такою, що не відповідає дійсності
                first = j + 1
                break
            if lows[j] in {"et", "y"} and any(low in lexicon(lang).forms for low in lows[j + 1 : j + 2]):
                break  # a démenti cette information et affirmé que ...
            if lows[j] in _STOPS and not (lang in _COMMAED and not _ABOUT[lang].isdisjoint(lows[j + 1 : j + 2])):
                break
        if first < 0 and lang == "de" and hit.last + 1 < last and lows[hit.last] == ",":
            closed = any(lows[hit.last + 1] in sets[name] for name in ("rel", "aux", "conj", "sub", "prep", "adv"))
            own = hit.last + 1 + (lows[hit.last + 1] in sets["pron"])  # prüfe die Meldungen, hieß es; ..., sie sehen
            closed = closed and not tells_on(self.text, own, last)  # den Vorwurf, in Rom sei Geld verschwunden
            closed = closed or any(low in lexicon(lang).forms for low in lows[own : own + 1])
            first = -1 if closed else hit.last + 1  # Berichte, Rom bereite ein Angebot vor, ...
        if first < 0 or not (QUOTES | _STOPS).isdisjoint(lows[first : first + 1]):
            return None
        if lows[first : first + 1] and lows[first] in _THAT_OF:
            first = next((j + 1 for j in range(first, min(first + _HEAD, last)) if lows[j] in _ABOUT[lang]), first)
        end = next((j for j in range(first + 1, last) if lows[j] in _STOPS or j == frame.at), last)
        another = lang == "de" and lows[first : first + 1] and lows[first] in _ANOTHER  # Berichte über eine Steuer
        if lows[first : first + 1] and lows[first] in ITS:
            return (first, end)  # des informations sur sa vente
        long = end - first >= (_CLAUSE - 1 if another else _CLAUSE)
        short = first == hit.last + 1 and lows[hit.last] in ABOUT[lang]
        short = short and lows[hit.first - 1] != "to"  # preferred to talk about the weather
        return (first, end) if long or (short and names_a_thing(self.text, (first, end))) else None

    def _told_beside(self, hit: Hit, regions: Sequence[Phrase]) -> Phrase | None:
        """Return the clause that is told beside a noun: *wies den Vorwurf zurück, man wolle die Preise erhöhen*."""
        if not any(first <= hit.first < last <= first + _HEAD for first, last in regions):
            return None
        if self.text.lang == "en" and len(regions) > 1 and regions[0][0] <= hit.first:
            return None  # the report, the mayor said, was wrong
        clauses = (one for one in regions if one[0] > hit.last and one[1] - one[0] >= _CLAUSE)
        return next((one for one in clauses if "," in self.text.lows[one[0] - 1 : one[0] + 1]), None)

    def _other_object(self, look: Look) -> bool:
        """Return whether an object is named that is nothing of the claim: *condemned the strike on the airport*."""
        if not look.regions or look.hits or asks_readers(look) or shows_it(look):
            return False
        lows, (at, last) = self.text.lows, look.regions[0]
        if not 0 < at - look.frame.at <= _BEHIND or at >= last or lows[at] not in DEFINITE.get(self.text.lang, ()):
            return False
        head = (at, min(at + 1 + _HEAD, last))
        if any(self.text.quoted[j] >= 0 for j in range(*head)) or not self.named(head).isdisjoint(look.topic.slots.who):
            return False
        if self.text.lang in _KNOWN and _WHOSE_THING.isdisjoint(lows[at + 2 : min(at + _CLAUSE + 1, last)]):
            return False  # saludó el entendimiento
        if (
            to_do(self.text, at, last)
            or turning.to_him(look)
            or turning.is_pronoun(lows, at, label=look.operator == "label" and look.says(*_TRUTH))
        ):
            return False  # urged the government to show him: that is whom, and not what
        voiced = self.text.lang in {"fr", "es"} or (look.frame.cue_word and look.frame.cue_word.lemma in VOICED)
        felt = bool(voiced) and look.words.any("comment", [head])  # expresó su preocupación, expressed his condolences
        felt = felt or (look.topic.slots.kind.personal and "late" in lows[at + 1 : at + 2])  # mourned the late king
        slots = ("report", "denial", "such", "matter", *(("words",) if look.operator == "retract" else ()))
        backwards = any(look.words.any(slot, [head]) for slot in slots)
        return not felt and not backwards and not self._pronoun_in(look, head)

    def _pronoun_in(self, look: Look, phrase: Phrase) -> bool:
        """Return whether a word for what was said stands there: *cela*, *la nouvelle*, and no article *le*, *l'*."""
        found, articles = look.words.inside("pro", [phrase]), _KNOWN.get(self.text.lang, frozenset())
        return any(h.last - h.first > 1 or self.text.lows[h.first] not in articles for h in found)

    def _other_named(self, look: Look) -> bool:
        """Return whether what is denied, confirmed or left open is named with its complement, and is another matter.

        *A démenti toute hausse des impôts*; what points back (*l'information*) or is the claim's is not.
        """
        known = _KNOWN.get(self.text.lang)
        if known is None or look.operator not in _NAMING or look.hits or not look.regions:
            return turning.feels_for_another(look)
        lows, (at, last) = self.text.lows, look.regions[0]
        if lows[at : at + 1] and (lows[at] in TO_DO or lows[at].endswith(INFINITIVES[self.text.lang])):
            at = next((j for j in range(at, min(at + _BEHIND + 2, last)) if lows[j] in known), at)
        if at >= last or lows[at] not in known or not 0 < at - look.frame.at <= _LATER:
            return False
        if is_day(lows[at + 1] if at + 1 < last else "", self.text.lang):
            return False  # lo confirmó el martes en televisión
        if not any(lows[j] in _WITH_OF for j in range(at + 2, min(at + _CLAUSE + 1, last - 1))):
            return False
        if turning.hand_in(look):
            return False  # cualquier implicación del reino: in what was told of it
        phrase = (at, next((j for j in range(at, last) if lows[j] in _STOPS), last))
        slots = look.topic.slots
        ours = {*slots.who, *slots.where, *slots.claim.parties}
        if any(self.text.quoted[j] >= 0 for j in range(*phrase)) or not self.named(phrase).isdisjoint(ours):
            return False
        backwards = any(look.words.any(slot, [phrase]) for slot in _BACKWARDS)
        return not backwards and not self._pronoun_in(look, phrase)

    def told_names(self, frame: Frame, regions: Sequence[Phrase]) -> frozenset[str]:
        """Return the institutions that a content names, without papers and without where, when and to whom it was said.

        *sagte in Brüssel dem Sender ARD, es gebe keine Waffenruhe* tells nothing of Belgium.
        """
        names: set[str] = set()
        for first, last in (turning.before_colon(frame, one) for one in regions):
            said = first <= frame.at or first > frame.at + _WHERE_SAID
            turn = first if said else next((j for j in range(first, last) if self.text.lows[j] in _TURNS), first)
            begin = turn if turn - first <= _WHERE_SAID else first
            names |= self.named_beside((turning.past_apposition(self.text, frame, (begin, last)), last))
        return frozenset(name for name in names if self.kinds.kind_of(name) != "outlet")

    def _elsewhere(self, topic: Topic, own: frozenset[str], frame: Frame, sources: Sequence[str]) -> bool:
        """Return whether the content names states, but none of the claim's.

        Not where one of its sides speaks: whom it names then is the other side, or who brought them together; but what
        it denies of others is none of its own doing.
        """
        if not own or any(low in _SUCH_A for a, b in frame.regions for low in self.text.lows[a:b]):
            return False
        told = not topic.slots.together and frame.cue_word is not None and frame.cue_word.operator in TELLING
        if topic.about and not topic.slots.kind.staged and not told and not topic.slots.doers.isdisjoint(sources):
            return False
        if topic.slots.kind.personal or (self.alone(topic) and moved_there(topic, frame, self.named)):
            return False  # who killed him, where he was treated: it happens to the person all the same
        if topic.slots.kind.staged and topic.about and self.alone(topic):
            return False  # a depositary, a venue: the steps of a treaty are taken in many places
        ours = {*topic.slots.who, *topic.slots.where, *topic.slots.claim.authorities}
        named = {name for name in own if self.kinds.kind_of(name) != "outlet"}
        return bool(named and ours) and named.isdisjoint(ours) and not turning.of_the_claim(topic.slots.claim, named)

    def alone(self, topic: Topic) -> bool:
        """Return whether the article is about this claim only."""
        return self.abouts == topic.about

    # ------------------------------------------------------------ the rules

    def _of_a_report(self, look: Look) -> bool:
        """Take *rejected the reports*."""
        if turning.other_charges(self.text, look):
            return False
        noun = bool(look.frame.cue_word and "noun" in look.frame.cue_word.flags)
        lies = look.operator == "accuse" and self.text.lang == "en" and look.says("rumour")
        believed = look.operator == "believe" and look.words.any("report", [(a, a + _HEAD) for a, _ in look.regions])
        believed = believed or (look.operator == "believe" and look.says("true", "credible", "denial"))
        believed = believed or (look.operator == "see" and look.says("false", "figure"))  # saw in it only hot air
        return look.report and look.close and (look.operator in BEARING or believed or noun or lies)

    def _bearing(self, look: Look) -> bool:
        """Take *refused to comment*, *confirmed it in the evening*."""
        if turning.turned_away(self.text, look) or turning.other_charges(self.text, look):
            return False
        if look.operator == "commit" and not look.says("neg"):
            return False  # legt den Termin fest
        first, last = look.regions[0]
        pointed = (
            look.points
            or "anaphor" in look.present
            or (look.operator == "retract" and look.says("words"))
            or (look.frame.rule.endswith("-NOUN") and look.operator == "confirm")
            or (last - first <= 2 and not look.hits and look.operator != "confirm")
            or (look.operator in {"confirm", "deny", "reject"} and not look.hits and bare(self.text, look.frame))
            or by_gender(look)
            or asks_who(look.frame)
        )
        needs = TELLING - _EVASIVE | {"retract"}
        bearing = look.operator in BEARING - {"comment"} and (pointed or look.operator not in needs)
        silent = look.says("mum", "noevidence")
        ours = {*look.topic.slots.who, *look.topic.slots.claim.parties}
        sided = look.operator not in {"deny", "reject", "commit"} or (
            not ours.isdisjoint(look.sources) and not look.says("detail")
        )
        plainly = silent or (bearing and look.operator in _OF_THE_NEWS and look.size <= BARE and sided)
        plainly = plainly or (pointed and look.frame.rule == "DE-NOUN" and look.words.has(("pending",)))
        return (look.near and (bearing or silent)) or (look.topic.about and plainly and look.alone)

    def _short(self, look: Look) -> bool:
        """Take *"Nonsense," said the minister*."""
        vouch = () if look.operator == "confirm" else ("vouch",)  # confirmó is spelt like confirmo
        telling = look.says("false", "untrue", "undenied", "true", "proof", *vouch, "undoubted", "noexclusion")
        telling = telling or (look.near and look.operator in PLAIN and in_short(self.text, look.regions) is False)
        telling = telling or (look.operator in {"confirm", "say"} and look.says("erred", "recant"))
        telling = telling or (look.topic.slots.together and look.says("nearing", "unfinished", "farfrom"))
        told = look.operator in PLAIN and look.report
        telling = telling or (told and look.says("likely", "noevidence", "mum", "figure"))  # the reports are credible
        if self.text.lang == "en" and look.near and look.size <= BARE and look.operator in PLAIN:
            telling = telling or (look.says("maybe") and not look.words.any("neg", look.regions))  # "Quite possible"
            spoken = any(self.text.quoted[j] >= 0 for a, b in look.regions for j in range(a, b))
            telling = telling or (spoken and look.alone and not look.hits and look.says("noevidence"))  # "I don't know"
        if not (look.close and telling) or self._told_otherwise(look) or of_another_question(self.words, look):
            return False
        called = look.size <= _LONG and look.words.any("report", look.regions) and look.says("false", "untrue")
        opens = look.words.any("false", look.regions[:1]) and look.regions[0][1] - look.regions[0][0] <= _SHORT
        opens = opens or (self.text.lang in {"fr", "es"} and calls_false(self.words, look.frame, look.regions))
        return look.size <= _SHORT or opens or called  # the articles were a bogus campaign that ...

    def _if_true(self, look: Look) -> bool:
        """Take *if true, the border will be closed*."""
        return look.topic.about and look.alone and look.says("iftrue") and not self._told_otherwise(look)

    def _voice(self, look: Look) -> bool:
        """Take *was deeply worried*, in an article about nothing else."""
        if turning.only_when(look):
            return False
        voiced = look.operator in {"label", "comment", "hope"} or look.size <= _SHORT
        lemma = look.frame.cue_word.lemma if look.frame.cue_word else ""
        reacts = (look.operator in _REACTIONS and (lemma not in PRAISES or turning.to_him(look))) or lemma in FEELS
        spoken = any(self.text.quoted[at] >= 0 for at, _ in look.regions)
        remarks = look.operator == "remark" and spoken and look.size <= _LONG and not self._told_otherwise(look)
        if remarks and self.text.lang in {"uk", "ru"} and look.topic.about and look.alone and look.near:
            return not CORE & look.present  # «Це був наш вибір», прокоментував спікер
        if turning.fears_of_it(look):
            return look.topic.about and look.alone and look.near
        if self.text.lang == "en" and look.operator == "warn" and turning.of_another(look):
            return False
        present = {slot for slot in look.present if not slot.startswith("body")}
        leaving = reacts and self.text.lang in {"fr", "es"} and present <= {"where", "side", "who", "contrary"}
        only_where = leaving or look.present <= {"where", "side"} or not (look.hits or look.present & CORE)
        if (
            look.topic.about
            and look.alone
            and look.near
            and only_where
            and (reacts or judges(look, _SPOKEN, (_SHORT, _LONG)))
        ):
            return True
        if look.topic.slots.together and not look.topic.slots.kind.staged and look.operator in PLAIN | {"see"}:
            ours = {*look.topic.slots.who, *look.topic.slots.claim.parties}
            if look.topic.about and look.alone and look.says("handling"):
                return True  # has received the draft
            opened = look.says("open", "unfinished", "farfrom")
            if look.topic.about and look.alone and opened and not ours.isdisjoint(look.sources):
                return True  # some clauses remain open
        paced = look.topic.slots.kind.staged and look.says("pace")  # there is no hurry
        if paced and look.topic.about and look.alone:
            return True
        slavic = self.text.lang in {"uk", "ru"}  # парламент послал сигнал
        others = any(not (slavic and h.slot.startswith("body")) for h in look.hits)
        return look.topic.about and look.alone and voiced and not others and look.says("comment")

    def _answers(self, look: Look) -> bool:
        """Take *Did they agree? "No," said the minister*, *Asked whether they had agreed, he said: "No."*."""
        said = short_answer(self.text, look.regions)
        if said is None:
            return False
        sentence = self.text.sentences[look.frame.sentence]
        outside = [h for h in look.topic.hits[look.frame.sentence] if h.slot in CORE]
        if outside and any(low.startswith(_ASKED) for low in self.text.lows[sentence.first : sentence.last]):
            return True
        before = look.frame.sentence - 1
        if before < 0 or "?" not in self.text.text[self.text.sentences[before].end - 2 : sentence.start]:
            ours = {*look.topic.slots.who, *look.topic.slots.claim.parties}
            plain = self.text.lang == "en" and look.near and not said and look.frame.asked is None
            return plain and look.size <= BARE and not ours.isdisjoint(look.sources)  # "No," said the one who did it
        asked = {h.slot for h in look.topic.hits[before]}
        return bool(asked & CORE) and "contrary" not in asked

    def _own_side(self, look: Look) -> Link | None:
        """Tie *"We signed and will honour it"*, *"There are none"*, said by a side: of what, the article tells.

        Who takes something on with nothing named but *it* speaks of the deal; who has none, of what he is said to have.
        """
        topic, slots = look.topic, look.topic.slots
        if slots.kind.staged and look.near and look.operator in PLAIN and look.words.any("against", look.regions):
            return look.linked("LINK-DO")  # kündigte an, dagegen zu stimmen
        done = look.words.inside("doso", look.regions) if slots.kind.staged and look.near else []
        if look.near and look.reads_result:
            return look.linked("LINK-RESULT")  # read out the result
        if done and look.operator in PLAIN | {"promise"} and look.size <= _LONG:  # the senators will do so on Friday
            hits = [*look.hits, Hit(done[0].first, done[0].last, "deed", done[0].term)]
            return Link("anaphor", "LINK-DO", tuple(hits), look.present | {"deed"})
        if not (topic.about and look.alone) or slots.kind.staged:
            return None
        agreed = look.words.inside("accept", look.regions) if slots.together else []
        agreed = [hit for hit in agreed if not to_meet(self.text, hit)]
        both = bool(agreed) and both_named(self.text, look.regions[:1])
        if (they := they_agreed(look)) is not None:
            return Link("weak", "LINK-OWN", (*look.hits, they), look.present | {"deed"})
        if {*slots.who, *slots.claim.parties}.isdisjoint(look.sources) and not both:
            return None
        stays = slots.kind.personal and "contrary" in look.present  # "I stay in office"
        none = look.words.any("none", look.regions)
        told = CORE & look.present - ({"object"} if stays or (none and self.text.lang == "en") else set())
        if look.operator not in _TELLS_PLAINLY or (look.size > _LONG and not stays) or told:
            return None
        if agreed and (look.near or both):
            hits = [*look.hits, Hit(min(agreed).first, min(agreed).last, "deed", min(agreed).term)]
            return Link("weak", "LINK-OWN", tuple(hits), look.present | {"deed"})
        return look.linked("LINK-OWN") if stays or none else None


_ASKED = ("asked", "gefragt", "interrogé", "preguntad", "запитан", "питання", "спросил", "вопрос")
_LATER_NAMED = frozenset({"fr", "es", "en"})
_THIS = frozenset("es das dies it this ce c' cela esto eso це се это то".split())
"""Words that stand for what was told before."""
_TRUTH = ("false", "untrue", "true")
_NOT_DONE = frozenset({"planned", "notyet"})
_EVENT = frozenset({"anaphor", "contrary"})
_OTHERWISE = (
    other_named, turning.of_another_thing, turning.of_a_thing, names_else, new_thing, labels_another, own_affair,
    congratulated_on_else,
)  # fmt: skip
"""Whether something else is named that it is about, each asked of a look."""
_STOPS = frozenset({",", ";", "–", "—", ":"})
