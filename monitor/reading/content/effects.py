"""English: the deed as a noun of which something is said: *his departure leaves a gap*, *the step was aimed at nobody*.

That it is so is then taken as given: such a content is a comment, if not something is told of the deed that belongs to
it (*the truce took effect*, *the resignation was accepted*).  Pure.
"""

from __future__ import annotations

from collections.abc import Sequence
from collections.abc import Set as AbstractSet

from monitor.reading.content.judgements import NO_JUDGEMENT
from monitor.reading.cut.cues import lexicon
from monitor.reading.cut.patterns import Hit
from monitor.reading.cut.text import QUOTES, Text
from monitor.reading.syntax.grammar import Phrase

_POINTERS = frozenset("the this that such his her its their our any 's today's".split())
_OPENERS = frozenset(
    {"that", "and", "but", "because", "since", "as", "while", "now", "today", ":", ",", '"', "“", "”", "'"}
)
_BEFORE = 6
"""Words from the beginning of a clause to the noun that is its subject."""
_REACH = 9
"""Words from that noun to its verb."""
_OF = frozenset("of by between with from over on in at to".split())
"""Prepositions of what belongs to the noun."""
_SMALL = frozenset(
    "not also only never then merely simply itself just clearly certainly really obviously finally once again "
    "still now always hardly very too so quite rather nothing n't long already".split()
)
_INDEFINITE = frozenset({"a", "an", "any"})
_WOULD = frozenset({"would", "could", "might"})
"""Modals by which it is weighed what any such deed does: *an end to the fighting would bring relief*."""
_BE = frozenset("is are was were remains remained be been 's".split())
_HAVE = frozenset({"has", "have", "had"})
_MODALS = frozenset("would will could can may might must should does did do 'll 'd doesn't didn't won't".split())
_STEMS = (
    "provid", "mark", "open", "close", "send", "sent", "show", "rais", "leav", "left", "pave", "clear", "creat", "deal",
    "dealt", "undermin", "weaken", "strengthen", "threaten", "pose", "plung", "spark", "trigger", "deprive", "rob",
    "depriv", "secur", "chang", "make", "made", "speak", "spoke", "reflect", "reveal", "expos", "demonstrat",
    "underlin", "underscor", "highlight", "serv", "benefit", "betray", "violat", "breach", "contradict", "ignor",
    "deserv", "need", "requir", "mean", "amount", "constitut", "represent", "signal", "smack", "reek", "defie", "defy",
    "help", "hurt", "harm", "hinder", "complicat", "jeopardi", "endanger", "embolden", "encourag", "reward", "restor",
    "sav", "cost", "draw", "drew", "cast", "add", "fuel", "feed", "deepen", "widen", "heighten", "eas", "lower",
    "reduc", "increas", "improv", "worsen", "affect", "concern", "matter", "protect", "guarante", "ensur", "allow",
    "enabl", "prevent", "solv", "settl", "resolv", "bur", "destroy", "ruin", "damag", "tarnish", "divid", "unit",
    "isolat", "humiliat", "vindicat", "justif", "prov", "give", "gave", "bring", "brought", "put", "set", "turn",
    "push", "drag", "drove", "drive", "rock", "shak", "shook", "shock", "sadden", "surpris", "stun", "pain", "griev",
    "honour", "honor", "fit", "fill", "lack", "miss", "deliver", "advanc", "promot", "contribut", "free",
    "boost", "bolster", "cement", "underpin", "upset", "alter", "shift", "restrict", "limit", "bind", "safeguard",
    "disappoint", "offend", "insult", "shame", "disgrac", "impos", "suit", "favour", "favor", "risk", "invit", "beggar",
    "formali", "legitimi", "normali", "legali", "institutionali", "perpetuat", "crown", "reassur", "dignif", "sanction",
    "tell", "told", "confront", "corner", "smother", "poison", "sour", "test", "teach", "taught", "silenc", "sow",
)  # fmt: skip
"""Beginnings of the verbs for what a deed does to other things."""
_FORMS = frozenset(
    stem + end
    for stem in _STEMS
    for end in ("", "s", "es", "e", "ed", "d", "t", "y", "ies", "ied", "se", "ses", "sed", "ze", "zes", "zed", "ted")
)
_NO_EFFECT = frozenset("provided settled needs set closed opened sent left".split())
_ARRIVES = frozenset("came comes come arrives arrived goes went falls fell".split())
_TOO = frozenset("too as late early far short years months weeks beyond against none".split())
"""Words behind *came*, *goes* by which the deed is judged: *came too late*, *goes too far*, *fell short*."""
_JUDGED = frozenset(
    "misguided unjustified unwarranted deserved undeserved justified ill-advised overdue welcome needed expected "
    "unexpected motivated aimed directed intended designed meant driven rushed mistaken flawed unprecedented "
    "long-awaited regretted misjudged unnecessary".split()
)
"""Participles and the like which judge, or say to what end it is."""
_MUTUAL = frozenset({"mutual", "reciprocal", "bilateral", "permanent", "comprehensive", "total", "immediate", "final"})
"""What a truce is said to be by who has agreed on it."""
_FACT = frozenset(
    "true untrue false fake real final official done complete imminent certain likely unlikely possible "
    "impossible probable confirmed unconfirmed over off dead under underway in on at ready close near there here "
    "effective valid binding null void out about due accidental natural instant immediate voluntary nonsense "
    "speculation rumour rumor propaganda fiction premature unfounded baseless invented reality fact sure "
    "irreversible pending correct accurate exact enough alive well still now unclear unknown signed back part one "
    "inevitable up nothing all pretty almost".split()
)
"""First words of predicates by which it is said to be so or not, or how far it has come."""
_OWNED = frozenset({"his", "her", "my", "our", "their", "its"})
_SUPERLATIVE = frozenset({
    "right", "wrong", "best", "only", "beginning", "end", "result", "consequence", "culmination", "least", "worst",
    "price", "fruit", "reward", "product", "culprit",
})  # fmt: skip
_ENDS = ("ed", "ing", "en", "ly", "found", "brought", "laid", "held", "sold", "cut", "shot", "lost", "put")
"""Ends of participles, which tell what is done to the deed."""
_DONE = frozenset({
    "struck", "drawn", "met", "kept", "sent", "built", "made", "done", "won", "read", "told", "paid", "gone", "begun",
    "run", "bought", "fought", "hit", "set", "let", "shut", "split", "dealt", "shown", "known", "sworn", "thrown",
    "withdrawn", "hung", "sunk", "left", "overcome", "become", "sought", "caught", "broadcast", "undone", "redrawn",
})  # fmt: skip
"""Participles that end otherwise: *had been struck overnight*."""
_NOUNS = frozenset({"deed", "anaphor", "deal", "what", "object"})


def weighed(
    text: Text, pieces: Sequence[Phrase], pointing: Sequence[Phrase], hits: Sequence[Hit], *, things: bool
) -> bool:
    """Return whether the deed is weighed, by its noun in one of the pieces or by a pronoun before a verb."""
    if any(it_was(text, one, hits) for one in pieces):
        return True
    return any(told_of(text, one, hits, things=things) for one in pieces) or any(of_it(text, one) for one in pointing)


_ADJECTIVES = _JUDGED | frozenset({
    "sad", "good", "bad", "right", "wrong", "shameful", "strange", "odd", "curious", "ironic", "telling", "important",
    "encouraging", "regrettable", "remarkable", "astonishing", "unacceptable", "outrageous", "disgraceful", "wise",
    "unwise", "significant", "humiliating", "absurd", "tragic", "terrible", "scandalous", "surprising", "unsurprising",
    "understandable", "inexcusable", "unforgivable", "disappointing", "alarming", "worrying", "welcome", "fitting",
    "high", "great", "wonderful", "heartening", "painful", "appalling", "deplorable", "extraordinary", "logical",
    "natural", "inevitable", "just", "unjust", "fair", "unfair", "crucial", "vital", "essential", "dangerous",
})  # fmt: skip
_THAT = frozenset({"that", "for", "how", "when", "if", "to"})


def it_was(text: Text, piece: Phrase, hits: Sequence[Hit]) -> bool:
    """Return whether the deed is only the matter of a judgement: *It was sad that she had resigned*."""
    lows, sentence = text.lows, text.sentences[text.sentence_of[piece[0]]]
    for at in range(max(sentence.first, piece[0] - _REACH), piece[1] - 3):
        if lows[at] != "it" or lows[at + 1] not in _BE:
            continue
        words = [j for j in range(at + 2, min(at + _REACH, piece[1])) if lows[j][0].isalpha() and lows[j] not in _SMALL]
        if len(words) > 1 and lows[words[0]] in _ADJECTIVES and lows[words[1]] in _THAT:
            return any(h.first > words[1] for h in hits if piece[0] <= h.first < piece[1])
    return False


def told_of(text: Text, piece: Phrase, hits: Sequence[Hit], *, things: bool) -> bool:
    """Return whether a clause says something of the deed that takes it as given, its noun being the subject.

    `things`: the claim is a deal or a treaty, and what was agreed stands for the deed: *the accord opens the door*.
    """
    first, last = piece
    for hit in hits:
        slot = hit.slot.partition(".")[0]
        if not first <= hit.first < last or slot not in _NOUNS | {"stage"} or (slot == "object" and not things):
            continue
        at = _verb(text, hit.last, last)
        weighs = at >= 0 and text.lows[at] in _WOULD and text.lows[at - 1 : at] != ["which"]
        if not _is_subject(text, first, hit, _POINTERS | _INDEFINITE if weighs else _POINTERS):
            continue
        later = at >= 0 and any(at < h.first < last and h.slot in {"deed", "deal"} for h in hits)
        if at >= 0 and not later:
            return _takes_as_given(text, at, last)
    return False


_SAID_OF = frozenset(
    "dictated imposed forced bought paid rigged brokered timed linked connected related prompted tied rushed "
    "coordinated hatched".split()
)
"""Participles by which something else is said of a deed that has come."""
_BREAKS = frozenset({"broke", "breaks", "broken", "breached", "breaches", "cost", "costs"})


def denied_of(text: Text, piece: Phrase, hits: Sequence[Hit]) -> bool:
    """Return whether what is denied is something else of the deed: *a suggestion that the move was aimed at Peru*."""
    first, last = piece
    if told_of(text, piece, hits, things=True):
        return True
    for hit in hits:
        slot = hit.slot.partition(".")[0]
        if (
            not first <= hit.first < last
            or slot not in _NOUNS | {"stage"}
            or not _is_subject(text, first, hit, _POINTERS)
        ):
            continue
        at = next((j for j in range(hit.last, min(hit.last + _BEFORE, last)) if text.lows[j] not in _SMALL), last)
        if at + 1 < last and text.lows[at] in _BREAKS and text.lows[at + 1] in _POINTERS | _INDEFINITE:
            return True
        while at < last and text.lows[at] in _BE | _HAVE | {"been", "being"} | _SMALL:
            at += 1
        if at < last and text.lows[at] in _SAID_OF:
            return True
    return False


def of_it(text: Text, piece: Phrase) -> bool:
    """Return whether quoted words say what *this* does: *"It marks the end of an era"*, *"That leaves us alone"*."""
    first, last = piece
    while first < last and not text.lows[first][0].isalpha():
        first += 1
    if first + 1 >= last or text.quoted[first] < 0 or text.lows[first] not in {"it", "this", "that"}:
        return False
    at = first + 1
    verb = text.lows[at] in _BE | _HAVE | _MODALS | _ARRIVES or _effect(text.lows[at])
    return verb and _takes_as_given(text, at, last)


def _is_subject(text: Text, first: int, hit: Hit, pointers: AbstractSet[str]) -> bool:
    """Return whether a noun phrase with one of `pointers` that opens the clause has its head at `hit`."""
    lows = text.lows
    that = next((j for j in range(hit.first - 1, first, -1) if lows[j] == "that" and lows[j + 1] in _POINTERS), first)
    first = max(first, that)  # assured them that the step was aimed at nobody
    while first < hit.first and (lows[first] in _OPENERS - _POINTERS or not lows[first][0].isalnum()):
        first += 1
    if first < hit.first and lows[first] == "that" and lows[first + 1] in _POINTERS:
        first += 1  # that the move ...
    before = lows[first : hit.first]
    if not before or len(before) > _BEFORE or pointers.isdisjoint(before):
        return False
    sets = lexicon("en").sets
    return not any(low in sets["prep"] or low in sets["aux"] - {"'s"} or low == "," for low in before)


def _verb(text: Text, at: int, last: int) -> int:
    """Return the verb behind a noun and what belongs to it, or -1."""
    lows, sets = text.lows, lexicon("en").sets
    owned = False
    for j in range(at, min(at + _REACH, last)):
        low = lows[j]
        if low in QUOTES:
            continue
        if low in sets["rel"] or low in sets["sub"] or not low[0].isalnum():
            return j if low in _MODALS | _BE else -1
        if low in _BE | _HAVE | _MODALS or low in _ARRIVES or (_effect(low) and not _owned_noun(lows, j)):
            return j
        if low in _OF:
            owned = True
        elif not owned and low not in _SMALL and low not in {"deal", "agreement", "treaty", "accord", "pact", "vote"}:
            return -1
    return -1


def _owned_noun(lows: Sequence[str], at: int) -> bool:
    """Return whether a word that looks like a verb follows an article or preposition, and is a noun."""
    return lows[at - 1] in _OF | _POINTERS | {"a", "an"}


def _effect(low: str) -> bool:
    """Return whether a word is a form of a verb for what a deed does: *adds*, and not *address*."""
    return low in _FORMS and low not in _NO_EFFECT


def _takes_as_given(text: Text, at: int, last: int) -> bool:
    """Return whether the verb at `at` says something of a deed that has come, and not that it comes."""
    lows = text.lows
    low = lows[at]
    after = next((j for j in range(at + 1, last) if lows[j] not in _SMALL and lows[j][0].isalnum()), -1)
    if low in _ARRIVES:
        return not _TOO.isdisjoint(lows[at + 1 : at + 3]) or lows[at + 1 : at + 3] == ["at", "a"]
    if low in _HAVE and after > 0:
        if lows[after] in _ARRIVES:
            return not _TOO.isdisjoint(lows[after + 1 : after + 3])  # had come too late
        if lows[after] == "been" and after + 1 < last:
            return _predicate(lows, after + 1)
        return _effect(lows[after]) or lows[after] in {"no", "nothing", "a", "consequences"}
    if low in _MODALS and after > 0:
        if lows[after] == "be":
            return False
        return _effect(lows[after])
    if low in _BE:
        return after > 0 and _predicate(lows, after)
    return True


def _predicate(lows: Sequence[str], at: int) -> bool:
    """Return whether what stands behind *is* judges."""
    low = lows[at]
    if low in _JUDGED:
        return True
    if low == "the" and "'s" in lows[at + 1 : at + 4]:
        return True  # had been the president's and nobody else's
    if low == "the":
        return lows[at + 1] in _SUPERLATIVE
    if low in {"a", "an"}:
        return not any(word.startswith(NO_JUDGEMENT) for word in lows[at + 1 : at + 5])
    if low in _OWNED:
        return True
    return (
        low not in _FACT | _DONE | _MUTUAL
        and not low.endswith(_ENDS)
        and low.isalpha()
        and low not in lexicon("en").sets["prep"]
    )


_ONCE = frozenset({"once", "when", "if", "until", "unless", "whether", "whenever", "where"})


def once(text: Text, at: int) -> bool:
    """Return whether the clause around token `at` only says when something else may come: *once a truce holds*."""
    first = text.sentences[text.sentence_of[at]].first
    begin = next((j for j in range(at - 1, max(first, at - _REACH) - 1, -1) if text.lows[j] in {",", ";", ":"}), -1)
    return any(text.lows[j] in _ONCE for j in range(max(begin + 1, first, at - _REACH), at))


def nothing(text: Text, end: int) -> bool:
    """Return whether a verb that ends at token `end` is done to nothing: *had signed nothing*, *agreed to nothing*."""
    to = end + (text.lows[end : end + 1] in (["to"], ["on"], ["with"]))
    return text.lows[to : to + 1] in (["nothing"], ["none"])
