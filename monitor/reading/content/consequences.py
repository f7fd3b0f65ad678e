"""Contents that leave open whether it is so: what would follow from it, questions, silence.

What would follow is read in English, Ukrainian and Russian; pure.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

from monitor.reading.content.outcomes import leads_to, valued
from monitor.reading.cut.patterns import Hit
from monitor.reading.cut.text import Text
from monitor.reading.framing.frames import Frame
from monitor.reading.syntax.grammar import Phrase
from monitor.reading.syntax.wording import Words

_QUESTIONS = frozenset({"whether", "if", "when", "where", "how", "who", "why", "which", "what"})
_WOULD = frozenset({"would", "will", "'d", "could", "may", "might", "can"})
_HAPPENS = frozenset(
    [
        "be",
        "happen",
        "take",
        "begin",
        "start",
        "go",
        "hold",
        "come",
        "enter",
        "follow",
        "last",
        "proceed",
        "continue",
        "occur",
    ]
)
"""What a deed itself can do after *will*; whatever else it does is a consequence."""
_BEING = frozenset("in at on there over possible likely ready complete held put signed sent made given brought".split())
"""What follows *would be* where it is told that something happens."""
_CERTAIN = frozenset({"would", "will", "'d"})
_NOUNS = ("tion", "sion", "ing", "ment", "ure", "proval", "drawal", "tions", "ments", "ies", "tacks", "ence")
"""Ends of the nouns of deeds, which need no article."""
_SMALL = frozenset({"not", "also", "only", "hardly", "never", "then", "merely", "simply", "itself", "just", "soon"})
_THINGS = frozenset({"who", "whos", "object", "where", "name"})
_DEEDS = frozenset({"deed", "what", "deal", "anaphor", "contrary"})
_FINITE = frozenset("is are was were has have had did does said".split())


def consequence(text: Text, pieces: Sequence[Phrase], hits: Sequence[Hit], own: Sequence[Phrase]) -> bool:
    """Return whether the deed is the subject of what it leads to: *the deployment would change little*.

    `hits` are the claim's words, `pieces` the clauses, `own` the one that decides.  *Soldiers in Congo would help
    nobody*, *sending them would be unwise*: nothing of the deed follows the verb.  *The soldiers would arrive on
    Friday*, *the truce would begin*: here it does.
    """
    if text.lang in {"uk", "ru"}:
        return any(leads_to(text, hit) for hit in hits)
    if text.lang != "en":
        return False
    before: list[Phrase] = []
    for first, last in pieces:
        at = next((j for j in range(first, last) if text.lows[j] in _WOULD), -1)
        if at < 0 and text.lows[first] != "if":
            before = [(first, last)]
            continue
        subject = (before if at == first else []) + [(first, at)]
        told = [h for h in hits if any(a <= h.first < b for a, b in subject)]
        gerund = at > first and text.lows[first + (not text.lows[first][0].isalpha())].endswith("ing")
        if (
            at < 0
            or not (told or gerund)
            or not set(own) & {*subject, (first, last)}
            or any(
                at < h.last - 1 and h.first < last and h.slot not in _THINGS and text.lows[h.first - 1] != "-"
                for h in hits
            )
        ):
            continue
        finite = any(text.lows[j] in _FINITE for a, b in subject for j in range(a, b))
        after = next((j for j in range(at + 1, last) if text.lows[j] not in _SMALL), -1)
        if not finite and after > 0 and (gerund or _of_the_deed(text, told, at)) and _weighs(text, at, after, last):
            return True
    return False


def _of_the_deed(text: Text, hits: Sequence[Hit], at: int) -> bool:
    """Return whether what stands before *would* is the deed: a noun for it, *sending them*, soldiers in a place."""
    for hit in hits:
        low = text.lows[hit.last - 1]
        pointed = bool(hit.first) and not POINTERS.isdisjoint(text.lows[max(0, hit.first - 2) : hit.first])
        if (hit.slot in _DEEDS or hit.slot.startswith("stage")) and (pointed or low.endswith(_NOUNS)):
            return True
        if hit.slot == "object" and any(text.lows[j] in {"in", "on"} for j in range(hit.last, at)):
            return True
    return False


def _weighs(text: Text, modal: int, at: int, last: int) -> bool:
    """Return whether the verb at `at` says what a deed is worth or leads to, and not that it happens."""
    if text.lows[at] != "be":
        return text.lows[at] not in _HAPPENS
    if text.lows[modal] not in _CERTAIN:
        return False  # could be done this week
    after = next((j for j in range(at + 1, last) if text.lows[j] not in _SMALL and not text.lows[j].endswith("ly")), -1)
    if after < 0:
        return False
    low = text.lows[after]
    return not low.endswith(("ed", "ing")) and low not in _BEING


POINTERS = frozenset({"the", "this", "that", "such", "any", "his", "her", "its", "their", "a", "an", "'s"})


def opens_with_if(text: Text, words: Words, near: Sequence[Phrase]) -> bool:
    """Return whether a content begins with a condition, before anything is said not to be known: *если подпишут, ...*.

    Not where it is the reports that may be confirmed.
    """
    for first, last in near[-1:]:
        conditions = [h.first for h in words.inside("cond", [(first, last)])]
        unknown = [h for h in words.inside("noevidence", [(first, last)]) if text.lows[h.first] not in _NOTHING_KNOWN]
        if conditions and conditions[0] <= first + 2 and unknown and unknown[0].first > conditions[0]:
            return not words.any("neg", [(first, last)]) and not words.any("report", [(first, last)])
    return False


_NOTHING_KNOWN = frozenset({"не", "нет", "немає", "нема", "без", "ничего", "нічого"})


_ASKED_WITH = {
    "fr": frozenset("quel quelle quels quelles quand où comment combien si qui pourquoi".split()),
    "es": frozenset("qué cuándo dónde cómo cuánto cuántos cuántas si quién quiénes cuál cuáles".split()),
}
"""French and Spanish words with which a question begins that is told."""


def asks(text: Text, frame: Frame) -> bool:
    """Return whether what is (not) said is a question: *did not say whether*."""
    after = [a for a, _ in frame.regions if a > frame.at]
    return bool(after) and text.lows[after[0]] in _ASKED_WITH.get(text.lang, _QUESTIONS if text.lang == "en" else ())


_PROOF = ("evidence", "proof", "know", "knew", "aware", "information", "clue", "idea")
"""Beginnings of the words for what somebody lacks."""
_OWNER = 5
"""Words back in which he is named."""
_SELVES = frozenset("we i he she it they our its his her their us nobody none".split())
"""Words behind a name that turn what is said to the speaker again."""


def others_know_nothing(
    text: Text, words: Words, near: Sequence[Phrase], named: Callable[[Phrase], frozenset[str]], speaker: str
) -> bool:
    """Return whether it is somebody else who is said to have no proof: *said that London had no evidence*."""
    if text.lang != "en":
        return False
    for first, last in near:
        for hit in words.inside("noevidence", [(first, last)]):
            proof = any(low.startswith(_PROOF) for low in text.lows[hit.first : hit.last])
            begin = max(first, hit.first - _OWNER)
            names = named((begin, hit.first)) if proof and not words.any("report", [(first, last)]) else ()
            if names and speaker not in names and _SELVES.isdisjoint(text.lows[begin : hit.first]):
                return True
    return False


def no_sign_of(text: Text, words: Words, near: Sequence[Phrase], contraries: Sequence[Phrase]) -> bool:
    """Return whether it is the opposite of which there is no sign: *no sign of a retreat*."""
    gone = [h for h in words.inside("noevidence", near) if not _SIGNS.isdisjoint(text.lows[h.first : h.last])]
    return any(0 <= first - hit.last <= _TO_DO for hit in gone for first, _ in contraries)


_SIGNS = frozenset("sign signs evidence indication indications anzeichen hinweise signe signes señal señales".split())
_WONT = ("refus", "declin")
_IS_TO = frozenset({"doit", "doivent", "devra", "devront", "devrait", "devraient", "va", "vont", "à"})
"""French words before the infinitive of what somebody is to do."""
_TO_DO = 3
"""Words from a refusal to the deed that is refused."""


def mum(text: Text, words: Words, near: Sequence[Phrase], hits: Sequence[Hit]) -> bool:
    """Return whether somebody declines to say, and not to do it: *has refused to step down*."""
    for hit in words.inside("mum", near):
        if text.lows[hit.first : hit.last] == ["se", "prononcer"] and text.lows[hit.first - 1] in _IS_TO:
            continue  # les députés doivent se prononcer en mai
        deed = text.lows[hit.first].startswith(_WONT) and text.lows[hit.last : hit.last + 1] == ["to"]
        if not (deed and any(0 < h.first - hit.last <= _TO_DO and h.slot in _DEEDS for h in hits)):
            return True
    return False


def mum_about(words: Words, pieces: Sequence[Phrase]) -> bool:
    """Return whether a clause keeps silent about what it only names: *was looking into "the rumour"*."""
    for piece in pieces:
        mute, named = words.inside("mum", [piece]), words.inside("false", [piece])
        if mute and named and mute[0].first < named[0].first:
            return True
    return False


_MODALS = frozenset({"must", "should", "ought"})
_COPULAS = frozenset(
    "is are was were remains remained amounts amounted constitutes constituted represents marks".split()
)
_ENDING = frozenset({"leave", "withdraw", "retreat", "quit", "stop", "cease", "end", "pull"})
_JUDGED = 6
"""Words of a predicate in which a deed is judged."""


def appeals(text: Text, near: Sequence[Phrase], contraries: Sequence[Phrase]) -> bool:
    """Return whether it is said that the contrary ought to come: *their soldiers must leave*."""
    if text.lang != "en":
        return False
    for first, last in near:
        at = next((j for j in range(first, last) if text.lows[j] in _MODALS), -1)
        if not 0 <= at < last - 1 or text.lows[at + 1] == "have":
            continue
        ends = not _ENDING.isdisjoint(text.lows[at + 1 : at + 4])
        if ends or any(at < a < last for a, _ in contraries):
            return True
    return False


def judges(text: Text, words: Words, near: Sequence[Phrase], hits: Sequence[Hit]) -> bool:
    """Return whether the deed as a noun is judged: *the deployment is illegal*, *the attack was "an escalation"*."""
    if text.lang in {"uk", "ru"}:
        return valued(text, [h for h in hits if any(a <= h.first < b for a, b in near[-1:])])
    if text.lang != "en":
        return False
    for first, last in near[-1:]:
        if _watched(text, words, first, last):
            return True
        at = next((j for j in range(first, last) if text.lows[j] in _COPULAS), -1)
        before = [h for h in hits if first <= h.first < at and h.slot in _DEEDS and h.first]
        noun = any(text.lows[h.first - 1] in POINTERS for h in before)
        told = any(at < h.first < last and h.slot in _DEEDS for h in hits)
        if noun and not told and words.any("comment", [(at, min(last, at + _JUDGED))]):
            return True
    return False


_WATCH = ("follow", "watch", "monitor", "view", "observ", "regard", "notic", "noted", "track", "receiv", "greet")
"""Beginnings of the verbs of those who look at a thing."""
_OPENING = 6
_MANNER = 4
"""Words in which a content opens, and words of a phrase that says with what feeling."""


def _watched(text: Text, words: Words, first: int, last: int) -> bool:
    """Return whether somebody looks at it with feelings: *we are following the deployment with great concern*."""
    opening = text.lows[first : min(last, first + _OPENING)]
    if not any(low.startswith(_WATCH) for low in opening):
        return False
    withs = (j for j in range(first, last) if text.lows[j] == "with")
    return any(words.any("comment", [(j, min(last, j + _MANNER))]) for j in withs)


def hoped(text: Text, regions: Sequence[Phrase]) -> bool:
    """Return whether the words begin with what somebody hopes: *he hoped the reports were wrong*."""
    opening = (low for a, b in regions for low in text.lows[a : min(b, a + _HOPING)])
    return any(low in {"hope", "hopes", "hoped", "pray", "wish", "wished"} for low in opening)


_HOPING = 5
"""Words in which it is said that something is hoped."""


def probes_reports(text: Text, words: Words, near: Sequence[Phrase]) -> bool:
    """Return whether it is reports that are looked into: *nous vérifions les informations faisant état de ...*."""
    if text.lang not in {"fr", "es", "uk", "ru"}:
        return text.lang in {"de", "en"}
    reports = [hit.first for hit in words.inside("report", near)]
    return any(0 <= at - hit.last <= _TO_REPORTS for hit in words.inside("probe", near) for at in reports)


_TO_REPORTS = 2
"""Words between *look into* and *the reports*."""


_ONCE_DONE = ("вши", "вшись", "ив", "ав")
"""Ends of the Ukrainian and Russian participles of what comes first: *вступив в силу*, *набувши чинності*."""


def once_done(text: Text, words: Words, regions: Sequence[Phrase], hits: Sequence[Hit]) -> bool:
    """Return whether a step is told by a participle, and then what it leads to: *Вступив в силу, договор подорвет*."""
    if text.lang not in {"uk", "ru"} or not hits or not text.lows[hits[0].first].endswith(_ONCE_DONE):
        return False
    opens = any(0 <= hits[0].first - first <= 1 for first, _ in regions)
    effects = words.inside("effects", regions)
    return opens and bool(effects) and effects[0].first > hits[0].last
