"""Frames within frames, and verbs that are the claim's own deed: what is told there is nobody's side.  Pure."""

from __future__ import annotations

from collections.abc import Sequence

from monitor.events import Stance
from monitor.reading.about.doneto import does_it
from monitor.reading.about.looks import Link
from monitor.reading.about.topics import Topic
from monitor.reading.content.cases import Verdict
from monitor.reading.content.treaties import polled
from monitor.reading.cut.cues import lexicon
from monitor.reading.cut.patterns import Hit
from monitor.reading.cut.text import Text
from monitor.reading.framing.frames import Frame
from monitor.reading.merging.press import tells_of_papers
from monitor.reading.merging.undone import undoes
from monitor.reading.merging.voices import Spoken, points_on
from monitor.reading.merging.wondering import wonders
from monitor.reading.syntax.grammar import Phrase
from monitor.reading.syntax.whenclauses import when_told
from monitor.reading.syntax.wording import Words
from monitor.reading.who.sources import Source

DENIALS = frozenset({"deny", "reject", "refute", "doubt", "exclude"})
"""Operators of the verbs of denial."""
_ASKS = frozenset(
    "demand urge fordern auffordern verlangen appellieren bitten exiger demander réclamer appeler inviter pedir exigir "
    "instar reclamar закликати вимагати зажадати попросити призвать потребовать попросить ask want plead implore "
    "exhort appeal".split()
) | {"call on", "call for"}
"""Verbs with which somebody is asked to do or to say something."""
_TO = frozenset({"that", "to", "dass", "zu", "que", "qu'", "de", "à", "a", "щоб", "чтобы"})
"""Words that open what is demanded."""
_CHARGES = frozenset("charge charges crime crimes offence offences offense offenses wrongdoing".split())
_WHICH = frozenset({"that", "which", ","})
_THIS = frozenset({"this", "that", "it", "these", "those"})
_OF_ANOTHER = ("-NOUN", "-CITE", "EN-REL", "-PREP")
"""Ends of the rules by which a frame stands by itself within another."""
_VOTES = frozenset({"decide", "reject", "dodge"})
"""Operators whose verbs are steps where a body does that to the treaty: *Congress approved the treaty*."""
_STEPS = frozenset("opposer oponer valider despachar prononcer pronunciar".split())
"""Verbs of saying and confirming that are votes where a chamber is their subject: *le Sénat a validé le traité*."""
_DEALS = frozenset({"deem", "believe", "opinion", "label", "comment", "plan"})
"""Operators whose verbs also tell that a parliament deals with a thing: *über den Vertrag befinden*."""
_RECOMMENDS = frozenset({"empfehlen", "recommend", "recommander", "recomendar", "рекомендувати", "рекомендовать"})
"""Verbs by which a committee takes its step: *empfahl, dem Vertrag zuzustimmen*."""
_BENCHES = frozenset({"body.chamber", "body.committee"})
_OBJECT = 4
"""Words behind a verb in which its object begins."""
_FURTHER = 12
"""Words behind a verb in which it begins where a parliament is the verb's subject."""
_CLAUSE = 22
"""Words of a German clause from its first noun to the participle that ends it."""
_SUBJECT = 3
"""Words between such a subject and its verb."""
_ACTS = frozenset({"refuse", "retract"})
"""Operators whose verbs are steps where a treaty is their object: *hat den Vertrag abgelehnt*."""
_ANSWERS = ("kommentar", "stellungnahme", "auskunft", "auskünfte", "angaben", "äusserung", "bestätigung")
"""Beginnings of the German nouns for what is said of a matter."""
_AFTERWARDS = ("-INV", "-POST", "-CLITIC")
"""Ends of the rules by which a verb tells who has said what stands before it."""


_IT = (["it"], ["them"], ["ihn"], ["es"])


def _of_the_treaty(frame: Frame, hits: Sequence[Hit]) -> bool:
    """Return whether a body stands before a verb, and the treaty right behind it or before it.

    Right behind a chamber or a cabinet the verb may have its object further on: *rejected on Thursday, after a long
    debate, the treaty*.
    """
    bodies = [h for h in hits if h.slot.startswith("body.")]
    right = any(0 <= frame.at - h.last <= _SUBJECT and h.slot != "body.head" for h in bodies)
    if polled(frame.text, hits) and any(
        -_OBJECT <= h.first - frame.at <= _BALLOT for h in hits if h.slot in {"object", "what"}
    ):
        return True  # les Chiliens ont rejeté par référendum le traité
    reach = _FURTHER + _count(frame) if right else _OBJECT
    things = (
        h.first
        for h in hits
        if h.slot in {"object", "what", "deed", "stage.suspended", "stage.withdrawn"}
        and not h.first <= frame.at < h.last
    )
    found = list(things)
    if right and frame.text.lows[frame.at + 1 : frame.at + 2] in _IT:
        return True  # Peru's Congress approved it by 80 votes to 12
    if frame.text.lang == "de" and bodies and found and frame.parts:  # hatte die Kündigung am Montag beschlossen
        low, high = min(frame.parts), max(frame.parts)
        first, last = min(bodies[0].first, found[0], low), max(bodies[0].first, found[0], low)
        if "," not in frame.text.lows[first:high] and last <= high and high - first <= _CLAUSE:
            return all(h.slot != "body.head" for h in bodies)
    return bool(bodies) and any(-_OBJECT <= first - frame.at <= reach for first in found)


_THOUGH = frozenset({"bien", "quoique", "aunque", "хоча", "хотя"})


def _conceded(outer: Frame, frame: Frame) -> bool:
    """Return whether a denial only stands in a clause before what is told: *Aunque Kigali lo niega, | Lima dijo*."""
    text, at = frame.text, outer.at
    first = text.sentences[outer.sentence].first
    return frame.at > at and text.lows[at + 1 : at + 2] == [","] and text.lows[first] in _THOUGH


def nested(words: Sequence[Words], topic: Topic, one: Spoken) -> tuple[str, str] | None:
    """Return why a frame within another one is no statement, as rule and reason."""
    if _in_question(one.frame):
        return "NEST-ASKED", "it is what somebody was asked"
    if wonders(one.frame):
        return "NEST-ASKED", "it is what the article asks"
    if _in_heading(one):
        return "NEST-HEADING", "a heading sums up what stands below it, and does not say whose office it names"
    if _gesture(one):
        return "ST-NONE", "somebody who speaks for nobody makes a gesture"
    around = one.outer.frame if one.outer is not None and not votes(topic, one.outer.frame) else None
    if around is not None and (_removes(words, topic, around) or _in_question(around)):
        around = None  # asked whether they had agreed, she said: "Yes"
    outer = around.cue_word.operator if around is not None and around.cue_word else ""
    beside = one.frame.apart or one.frame.rule.endswith(_OF_ANOTHER) or when_told(one.frame)
    beside = beside or (around is not None and _conceded(around, one.frame))
    if outer in DENIALS and not beside:
        return "NEST-DENIED", "it is told within what is denied"
    if around is not None and not beside and _whether(around, one.frame):
        return "NEST-ASKED", "whether it is so is left open"
    if around is not None and _asked(around, one.frame):
        return "NEST-ASKED", "it is what somebody is asked to say"
    told = around is not None and (_says_yes(one.frame) or _announces_decision(topic, one.frame))
    if told or is_deed(words, topic, one.frame):
        return "NEST-DEED", "the verb is the deed that is spoken of, not speech about it"
    if tells_of_papers(one) is not None:
        return "NEST-PRESS", "what is told is only that a paper has reported it"
    return None


def _in_heading(one: Spoken) -> bool:
    """Return whether a line of its own above a paragraph names an office that only what stands before would place.

    *Defence minister admits deployment*: whose minister that is tells the paragraph below.
    """
    text, index = one.frame.text, one.frame.sentence
    here = text.sentences[index]
    if not here.heading or index + 1 >= len(text.sentences) or text.sentences[index + 1].paragraph == here.paragraph:
        return False
    if index and text.sentences[index - 1].paragraph == here.paragraph:
        return False
    return all(any(step.rule.startswith("COREF-") for step in source.steps) for source in one.sources)


_SHRUGS = frozenset({"schulternzucken", "shrug", "hausser épaules", "encoger hombros"})
"""Verbs of a gesture that answers where an office is asked: *der Minister zuckte mit den Schultern*."""


def _gesture(one: Spoken) -> bool:
    """Return whether a person without an office shrugs, as those do of whom a feature tells."""
    cue = one.frame.cue_word
    return cue is not None and cue.lemma in _SHRUGS and all(source.kind == "person" for source in one.sources)


def claims_it(frame: Frame, source: Source, topic: Topic) -> bool:
    """Return whether the claim of a group is its claim of having done it: *dismissed a claim by the rebels*."""
    if not frame.rule.endswith("-NOUN") or frame.cue_word is None or not frame.cue_word.lemma.startswith("claim"):
        return False
    told = any(low.startswith(("that", "which")) for a, b in frame.regions for low in frame.text.lows[a : a + 1])
    return source.kind == "group" and source.institution not in topic.slots.doers and not told


def nameless(frame: Frame) -> bool:
    """Return whether a German paper cites informants of a side without a name: *unter Berufung auf zwei Beamte*.

    Nor is it the side itself that admits what its television reports.
    """
    lows, slot = frame.text.lows, frame.slot
    if slot is not None and any(low.startswith(_LAWMAKERS) for low in lows[slot[0] : min(slot[1], slot[0] + _HEAD)]):
        return True  # a member of parliament says what he knows; no side admits it
    if (
        slot is not None
        and frame.rule in _CITED
        and any(low.startswith(_INFORMANTS) for low in lows[slot[0] : slot[0] + 2])
    ):
        return True  # со ссылкой на источник в правительстве
    if frame.text.lang == "de" and slot is not None and any(low.endswith(_PRESS) for low in lows[slot[0] : slot[1]]):
        return not any(low.endswith(_STAFF) for low in lows[slot[0] : slot[1]])
    if frame.rule != "DE-CITE" or frame.slot is None:
        return False
    lows, (first, last) = frame.text.lows, frame.slot
    return lows[first] in _SOME or any(low.endswith(_CIRCLES) for low in lows[first:last])


_LAWMAKERS = (
    "diputad", "senador", "asambleísta", "congresista", "legislador", "parlamentario", "parlamentaria", "eurodiputad",
    "député", "sénateur", "sénatrice", "parlementaire", "eurodéput", "депутат", "сенатор", "нардеп", "парламентар",
    "abgeordnete", "lawmaker", "senator", "mp",
)  # fmt: skip
"""Beginnings of the nouns for members of a parliament."""
_CITED = frozenset({"FR-CITE", "ES-CITE", "UK-CITE", "RU-CITE"})
_INFORMANTS = (
    "источник", "джерел", "собеседник", "співрозмовник", "чиновник", "посадов", "дипломат", "fuente", "funcionari",
    "diplomátic", "source", "responsable", "fonctionnaire", "diplomate", "информатор", "інформатор",
)  # fmt: skip
"""Beginnings of the nouns for informants without a name."""
_HEAD = 3
"""Words of a phrase in which the noun for who speaks stands."""


_INSISTS = frozenset({"versichern", "beteuern", "bekräftigen", "behaupten", "wiederholen", "beharren"})
_READINGS = frozenset({"lesart", "version", "auffassung", "verständnis"})


def insists(frame: Frame) -> bool:
    """Return whether somebody stands by his account in German, and vouches for nothing: *nach Lesart Roms*."""
    if frame.text.lang != "de" or frame.cue_word is None:
        return False
    return frame.cue_word.lemma in _INSISTS or any(frame.text.lows[at] in _READINGS for at in frame.parts)


_PRESS = ("fernsehen", "fernsehens", "agentur", "rundfunk", "rundfunks", "radio", "staatssender", "staatsmedien")
"""Ends of the nouns for the press of a state."""
_STAFF = ("chef", "chefin", "sprecher", "sprecherin", "ministerium", "minister", "präsident", "behörde", "regierung")
_SOME = frozenset("einen eine zwei drei vier fünf mehrere einige ranghohe hochrangige".split())
_CIRCLES = ("kreise", "kreisen", "umfeld", "insider", "quelle", "quellen", "eingeweihte", "informanten")


def of_charges(frame: Frame) -> bool:
    """Return whether charges are denied in a relative clause: *on charges they deny*, *crimes that he denies*."""
    lows, at = frame.text.lows, frame.slot[0] - 1 if frame.slot is not None else -1
    while at > 0 and lows[at] in _WHICH:
        at -= 1
    told = at > 1 and lows[at - 1] in {"a", "an"} and lows[at - 2] == ","  # accuses it of that, a charge Lima denies
    return at > 0 and frame.text.lang == "en" and lows[at] in _CHARGES and not told


def _removes(words: Sequence[Words], topic: Topic, frame: Frame) -> bool:
    """Return whether a verb of denial is the deed itself, done to a person: *the president dismissed his general*."""
    hits = topic.hits[frame.sentence]
    if not topic.slots.kind.personal or frame.cue_word is None or frame.cue_word.operator not in DENIALS:
        return False
    deeds = [h for h in hits if h.slot == "deed"]
    if not _THIS.isdisjoint(frame.text.lows[frame.at + 1 : frame.at + 2]):
        return False
    lows = frame.text.lows  # dismissed Ozola, his spokesman said in a statement
    regions = [(a, next((j for j in range(a, b) if lows[j] == ","), b)) for a, b in frame.regions]
    if not any(h.first <= frame.at < h.last for h in deeds) or words[frame.sentence].any("report", regions):
        return False
    return not any(a <= h.first < b for h in deeds for a, b in regions)


_QUESTIONED = frozenset({"asked", "pressed", "questioned", "quizzed", "challenged", "pushed"})
_IF = frozenset({"whether", "if"})
_TURNS = frozenset({",", ";", ":", "“", "”", '"'})
_BEFORE = frozenset({"when", "if", "while", ",", "once", "repeatedly", "again", "twice", "being"})


def _in_question(frame: Frame) -> bool:
    """Return whether an English verb stands in what somebody was asked: *Asked whether it admitted it, Peru said no*.

    The answer has to follow behind a comma.
    """
    lows, sentence = frame.text.lows, frame.text.sentences[frame.sentence]
    if frame.text.lang != "en" or _IF.isdisjoint(lows[sentence.first : frame.at]):
        return False
    at = frame.at
    while at > sentence.first and lows[at] not in _TURNS:
        at -= 1
    opens = next((j for j in range(at, frame.at) if lows[j] in _QUESTIONED), -1)
    if opens < 0 or (opens > sentence.first and lows[opens - 1] not in _BEFORE):
        return False
    return not _IF.isdisjoint(lows[opens + 1 : frame.at]) and "," in lows[frame.at : sentence.last]


def _whether(around: Frame, inside: Frame) -> bool:
    """Return whether an English frame stands in a question that another leaves open: *won't say if he denies it*."""
    between = inside.text.lows[around.at + 1 : inside.at]
    return inside.text.lang == "en" and "whether" in between and _TURNS.isdisjoint(between)


def _asked(around: Frame, inside: Frame) -> bool:
    """Return whether a frame is what another one demands: *demanded that Peru provide evidence*."""
    if around.cue_word is None or around.cue_word.lemma not in _ASKS or around.passive or inside.cue_word is None:
        return False
    between = around.text.lows[around.at + 1 : inside.at]
    if inside.rule.endswith(_OF_ANOTHER) or ":" in between:
        return False
    if around.text.lang == "en" and "," in between:
        return False  # a spokesman, asked at noon, was unable to confirm it
    bare = around.cue_word.lemma == "demand" and around.text.lows[inside.at] in inside.cue_word.lemma.split()
    return bare or not _TO.isdisjoint(between)  # demanded they provide evidence


def votes(topic: Topic, frame: Frame) -> bool:
    """Return whether the verb of a denial is a step of the treaty: *parliament rejected it, its speaker said*."""
    at = frame.at
    return topic.slots.kind.staged and any(
        h.slot == "stage.rejected" and h.first <= at < h.last for h in topic.hits[frame.sentence]
    )


def _announces_decision(topic: Topic, frame: Frame) -> bool:
    """Return whether somebody is told to have announced his going, which is to go: *уже объявила о решении уйти*."""
    cue, lows = frame.cue_word, frame.text.lows
    if not topic.slots.kind.announced or cue is None or cue.operator not in {"announce", "say"}:
        return False
    return frame.text.lang in {"uk", "ru"} and not _DECISION.isdisjoint(lows[frame.at + 1 : frame.at + 1 + _THAT_YES])


_DECISION = frozenset({"решении", "уходе", "отставке", "рішення", "відхід", "відставку"})
_YES = {
    "en": frozenset({"yes"}),
    "de": frozenset({"ja"}),
    "fr": frozenset({"oui"}),
    "es": frozenset({"sí"}),
    "uk": frozenset({"так"}),
    "ru": frozenset({"да"}),
}
_THAT_YES = 4


def _says_yes(frame: Frame) -> bool:
    """Return whether somebody is told to have said yes to something, which is a deed: *avaient dit oui à l'offre*."""
    lows, cue = frame.text.lows, frame.cue_word
    yes = _YES.get(frame.text.lang)
    if yes is None or cue is None or cue.operator != "say":
        return False
    if frame.text.lang == "de":  # hat Ja zu dem Abkommen gesagt
        begin = max(frame.text.sentences[frame.sentence].first, frame.at - _FURTHER)
        return not yes.isdisjoint(lows[begin : frame.at + 1 + _THAT_YES])
    behind = [low for low in lows[frame.at + 1 : frame.at + 1 + _THAT_YES] if low[0].isalpha() and low != "que"]
    return not yes.isdisjoint(behind[:1])


_PARTICLES = frozenset({"off", "up", "back"})
"""Words behind *called* with which nothing is called something."""


def is_deed(words: Sequence[Words], topic: Topic, frame: Frame) -> bool:
    """Return whether the cue is itself the claim's deed: *said that both had agreed on a truce*."""
    cue = frame.cue_word
    if (
        cue is not None
        and cue.lemma == "call"
        and not _PARTICLES.isdisjoint(frame.text.lows[frame.at + 1 : frame.at + 2])
    ):
        return True  # have called off their ceasefire
    if topic.slots.kind.staged and frame.rule.endswith("-NOUN") and frame.slot is not None:
        named = (h for h in topic.hits[frame.sentence] if h.slot in {"what", "object"})
        if any(frame.slot[0] <= h.first < frame.slot[1] for h in named):
            return True  # la denuncia de la Convención: no complaint of hers
    if topic.slots.kind.staged and cue is not None:
        if undoes(frame.text, frame):
            return True
        if cue.operator == "retract" and words[frame.sentence].any("report", frame.regions):
            return False  # withdrew the article
        at, hits = frame.at, topic.hits[frame.sentence]
        if cue.operator == "reject" and words[frame.sentence].any("report", [(at + 1, at + _OBJECT)]):
            return False  # the government rejected a report that it was drafting a law
        if topic.slots.process == "leave" and any(h.slot == "stage.notified" and h.first <= at < h.last for h in hits):
            return True
        if "weak" in cue.flags and any(h.slot == "stage.begun" and h.first <= at < h.last for h in hits):
            return True  # a lancé la procédure de retrait
        if words[frame.sentence].any("doso", [(at, at + 1)]):
            return True  # that it would consider it in May
        if cue.operator in _DEALS and any(h.slot == "stage.debated" and h.first <= at < h.last for h in hits):
            return any(h.slot in _BENCHES for h in hits)  # die Abgeordneten würden darüber befinden
        if (
            cue.lemma == "agree"
            and not _UPON.isdisjoint(frame.text.lows[at + 1 : at + 2])
            and _negotiated(frame.text, hits, at)
        ):
            return True  # Peru and Chile agreed on the text of the treaty
        if cue.lemma in {"put", "put name"} and any(h.slot == "stage.signed" and h.first <= at < h.last for h in hits):
            return True
        if cue.lemma == "ablehnen" and any(low.startswith(_ANSWERS) for low in frame.text.lows[at : at + _OBJECT]):
            return False  # lehnte einen Kommentar zu dem Vertrag ab
        told = words[frame.sentence].any("report", frame.regions)
        if cue.lemma == "ablehnen" and told and "es" in frame.text.lows[at : at + _OBJECT]:
            return False  # lehnte es ab, den Bericht zu bewerten
        votes = cue.operator in _VOTES or cue.lemma in _STEPS
        if _says_yes(frame) and any(h.slot == "stage.approved" and h.first <= at < h.last for h in hits):
            return True  # parliament has said yes to the treaty
        if cue.lemma in _RECOMMENDS:
            return _recommended(frame, hits)
        if cue.operator == "support" and any(h.slot in _BENCHES for h in hits) and not told:
            return any(h.slot == "stage.approved" and h.first <= at < h.last for h in hits)  # the committee backed it
        on_it = votes and does_it(frame.text, topic, frame.sentence, at)
        if on_it and cue.lemma in _STEPS and any(h.slot in _BENCHES for h in hits):
            return True  # la comisión lo despachará en mayo
        if cue.operator not in _ACTS and not on_it and not (votes and _of_the_treaty(frame, hits)):
            return False
        return any(h.slot.startswith("stage.") and h.first <= at < h.last for h in hits)
    if _removes(words, topic, frame):
        return True
    if cue is not None and cue.lemma == "ausführen" and all(a <= frame.at for a, _ in frame.regions):
        done = (h for h in topic.hits[frame.sentence] if h.slot == "blame")  # hat den Angriff ausgeführt
        return any(h.first <= at < h.last for h in done for at in frame.parts)
    plain = cue is not None and cue.operator in {"say", "announce", "decide"} and "weak" in cue.flags
    if frame.rule.endswith(_AFTERWARDS) or frame.text.lows[frame.at + 1 : frame.at + 2] in (["que"], ["qu'"]):
        return False  # ..., a avancé le ministre; a conclu que ...
    return plain and any(h.slot == "deed" and h.first <= frame.at < h.last for h in topic.hits[frame.sentence])


def _recommended(frame: Frame, hits: Sequence[Hit]) -> bool:
    """Return whether a chamber or its committee recommends the treaty, which is its yes: *empfahl der Ausschuss*."""
    slot = frame.slot
    if slot is None or not any(h.slot == "stage.approved" and h.first <= frame.at < h.last for h in hits):
        return False
    bodies = (h for h in hits if h.slot in {"body.chamber", "body.committee"} and slot[0] <= h.first < slot[1])
    return any(bodies) and not any(h.slot == "stage.rejected" and h.first > frame.at for h in hits)


def _count(frame: Frame) -> int:
    """Return how many words between commas behind a verb count the votes: *rechazó, por 341 votos en contra, ...*."""
    lows, last = frame.text.lows, frame.text.sentences[frame.sentence].last
    commas = [j for j in range(frame.at + 1, min(last, frame.at + _BALLOT)) if lows[j] == ","]
    if len(commas) < _PAIR:
        return 0
    return commas[-1] - commas[0] if any(lows[j][0].isdigit() for j in range(commas[0], commas[-1])) else 0


_BALLOT, _PAIR = 26, 2
"""Words behind a verb in which the votes are counted; the commas around them."""
_UPON = frozenset({"on", "upon", "to"})
_THE = frozenset({"the", "a", "an", "this", "its", "their"})


def _negotiated(text: Text, hits: Sequence[Hit], at: int) -> bool:
    """Return whether two sides agree on a text or to a treaty: not *agreed to amend the treaty*."""
    if text.lows[at + 1 : at + 2] == ["to"] and _THE.isdisjoint(text.lows[at + 2 : at + 3]):
        return False
    return any(h.slot == "stage.negotiated" and h.first <= at < h.last for h in hits)


_ADMITS = frozenset({
    "admit", "acknowledge", "concede", "reconnaître", "admettre", "concéder", "avouer", "reconocer", "admitir",
    "einräumen", "zugeben", "eingestehen", "zugestehen", "визнати", "признать",
})  # fmt: skip
"""Verbs of admitting: a paper that admits that a report was false admits it of its own."""


def vouched(topic: Topic, source: Source, link: Link, verdict: Verdict, frame: Frame) -> Verdict:
    """Return the verdict on who brokered what it tells of: a mediator that says so vouches for it; or on a paper."""
    lemma = frame.cue_word.lemma if frame.cue_word is not None else ""
    if verdict.rule == "ST-CONFIRMFALSE" and source.kind == "outlet" and lemma in _ADMITS:
        return Verdict(Stance.RETRACTS, "ST-RECANT")  # the report was false, the paper admitted
    if link.rule == "LINK-TALLY":
        return Verdict(Stance.ASSERTS, "ST-RESULT")  # 298 sind dagegen: so many that it has passed
    plain = verdict.rule == "ST-SAY" and verdict.stance is Stance.ASSERTS and link.how in {"direct", "weak"}
    plain = plain and not insists(frame)
    if plain and topic.slots.kind.brokered and source.institution in topic.slots.claim.authorities:
        return Verdict(Stance.CONFIRMS, "ST-PARTY")
    return verdict


_AND_SAYS = 4
"""Words behind an *and* among which a verb of saying stands."""


def another_says(text: Text, first: int, last: int) -> bool:
    """Return whether words begin with an *and* and a verb of saying: *según adelantó X | y confirmó Y*."""
    lows, forms = text.lows, lexicon(text.lang).forms
    if lows[first] not in {"y", "e", "et"}:
        return False
    words = (low for low in lows[first + 1 : min(last, first + _AND_SAYS)])
    return any("f" in form.kinds or "p" in form.kinds for low in words for form in forms.get(low, ()))


_ACCUSATIVE = frozenset({"einen", "den", "keinen", "nicht"})
"""German words that end a phrase in the genitive or dative."""


def noun_end(text: Text, slot: Phrase) -> int:
    """Return where the last German noun of a slot ends: *nach Angaben eines Diplomaten | schwer krank*."""
    if text.lang != "de":
        return slot[1]
    adverbs, caps = lexicon("de").sets["adv"], text.caps
    for at in range(slot[0] + 1, slot[1]):
        turned = text.lows[at] in adverbs or text.lows[at] in _ACCUSATIVE
        while turned and at > slot[0] + 1 and not caps[at - 1]:
            at -= 1  # noqa: PLW2901
        if turned and not caps[at] and caps[at - 1]:
            return at  # eines Sprechers der Armee | vermutlich einen Schlaganfall erlitten
    return next((at + 1 for at in range(slot[1] - 1, slot[0], -1) if caps[at]), slot[1])


def takes_side(frame: Frame) -> bool:
    """Return whether somebody, even if nobody is found, denies or doubts it: then the outlet does not say it flatly."""
    return frame.cue_word is not None and frame.cue_word.operator in DENIALS


def less_clear(frame: Frame) -> int:
    """Return how much less a frame shows: a noun (*Minsk's denial*) less than a verb, a continuation less."""
    if frame.rule.endswith("-NOUN"):
        return 2
    return int(frame.rule.endswith(("-FLOAT", "-KONJ")))


_NEARER = frozenset("confirm deny reject exclude doubt believe deem refuse check hope comment promise".split())
_SPEAKS = frozenset({"say", "remark"})


def told_inside(one: Spoken) -> Frame | None:
    """Return a frame inside this one that has the same source, so that it carries the stance."""
    cue = one.frame.cue_word
    if cue is None or cue.operator not in {"say", "announce", "stand", "hear", "warn"}:
        return None
    mine = {s.institution for s in one.sources}
    for other in one.inner:
        inner = other.frame.cue_word
        if (
            inner
            and (inner.operator in _NEARER or (inner.operator in _SPEAKS and points_on(other.frame)))
            and (mine & {s.institution for s in other.sources})
        ):
            return other.frame
    return None
