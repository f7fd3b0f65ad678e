"""What is told as near, put off to another day, or still to come, and reports that nobody has reason to doubt.  Pure.

*A swap is drawing nearer*, *the exchange has been put back to Thursday*, *werde nächste Woche unterzeichnet*, *saw no
reason to doubt the report*: somebody thinks that it will be, or is, so.  And where one of the sides says of what has no
word of the deed that it will be by some time (*the first planes would take off before the weekend*), that is most often
about the one thing that the article is about.
"""

from __future__ import annotations

from collections.abc import Sequence

from monitor.events import Stance
from monitor.reading.content.cases import Case, Verdict
from monitor.reading.cut.text import Text
from monitor.reading.stances.stages import put_back
from monitor.reading.syntax.grammar import Phrase
from monitor.reading.syntax.tenses import future, infinitive


def _words(words: str) -> frozenset[str]:
    return frozenset(words.split())


_WILL = {
    "en": frozenset({"will", "would", "'ll", "shall"}),
    "de": frozenset({"wird", "werde", "werden", "würde", "würden", "soll", "solle", "sollen"}),
    "fr": frozenset({"va", "vont", "doit", "doivent"}),
    "es": frozenset({"va", "van"}),
    "uk": frozenset({"буде", "будуть"}),
    "ru": frozenset({"будет", "будут"}),
}
"""Words by which it is told as still to come."""
_NOT = ("neg", "cond", "noevidence", "mum", "untrue", "false", "must", "iftrue")
_WERDE = frozenset({"wird", "werde", "werden"})
_WOULD = frozenset({"würde", "würden"})
_PARTICIPLES = ("t", "en")
_COME_ABOUT = _words("komme kommt zustandekommt gelinge gelingt stattfinde stattfindet folge folgt")


def foretold(text: Text, case: Case) -> Verdict | None:
    """Return that a side announces what is to come, where it names a time for it; None elsewhere."""
    if not (case.side and case.anaphoric) or any(case.words.any(slot, case.regions) for slot in _NOT):
        return None
    will = _WILL[text.lang]
    for first, last in case.regions:
        words = text.lows[first:last]
        told = not will.isdisjoint(words) or any(future(low, text.lang) for low in words)
        if told and (case.words.any("soon", [(first, last)]) or case.ahead(first, last)):
            return Verdict(Stance.DEEMS_LIKELY, "ST-LIKELY")
    return None


def nearing(case: Case, near: Sequence[Phrase]) -> Verdict | None:
    """Return that somebody takes the deed for near, or tells to which day it has been put off; None elsewhere."""
    words = case.words
    if case.deal and words.any("farfrom", case.regions) and not words.any("nearing", case.regions):
        return Verdict(Stance.DENIES, "ST-UNTRUE")  # до угоди ще далеко
    if case.deal and (undone := words.inside("unfinished", case.regions)):
        told = [h for h in case.hits if h.slot == "deed" and not any(u.first <= h.first < u.last for u in undone)]
        if not told:
            return Verdict(Stance.CANNOT_CONFIRM, "ST-NOTYET")  # все еще согласовывается
    if not (case.hits or case.things):
        near = case.regions if case.deal and case.anaphoric else []
    if words.any("putback", near) and not words.any("neg", near):
        if case.staged and put_back(case.hits):
            return None  # put its vote off until May: that is done
        return None if case.announced and not case.side else Verdict(Stance.DEEMS_LIKELY, "ST-LIKELY")
    close = words.inside("nearing", near) or (words.inside("nearing", case.regions) if case.deal else [])
    if close and not any(0 <= close[0].first - no.last <= 1 for no in words.inside("neg", near)):
        return Verdict(Stance.DEEMS_LIKELY, "ST-LIKELY")
    return None


def held_plausible(text: Text, case: Case) -> bool:
    """Return whether a step is called possible in a predicate of its own: *would cost nothing and was "plausible"*."""
    if not case.staged or not case.hits:
        return False
    sent = [(h.first, h.last) for h in case.hits if h.slot == "stage.submitted"]
    for hit in case.words.inside("likely", case.regions):
        if any(a <= hit.first < b for a, b in sent):
            continue  # está sobre la mesa de los diputados
        subject = [(max(a, hit.first - _SUBJECT), hit.first) for a, b in case.regions if a < hit.first < b]
        if case.words.any("neg", subject):
            continue  # aucun retrait n'était à l'étude
        before = [low for low in text.lows[max(0, hit.first - _PREDICATE) : hit.first] if low[0].isalpha()]
        if any(low in _BE.get(text.lang, ()) for low in before) and not any(low in _NO for low in before):
            return True
    return False


_SUBJECT = 8
"""Words from *no* to what nothing is."""
_PREDICATE = 4
"""Words from *is* to what a thing is called."""
_BE = {
    "en": _words("is was be are were"),
    "de": _words("ist sei war wäre"),
    "fr": _words("est serait était soit"),
    "es": _words("es sería era sea está"),
}
_NO = _words("not never hardly n't nicht kaum nie keineswegs pas peu guère no poco nunca")
_CHANCES = (
    "chance",
    "wahrscheinlichkeit",
    "aussicht",
    "chancen",
    "probabil",
    "posibilidad",
    "вероятност",
    "шанс",
    "ймовірн",
)
_PUTS = frozenset({"beziffern", "chiffrer", "cifrar"})
_SMALL = frozenset(["gering", "klein", "minimal", "null", "unter", "höchstens", "niedrig", "kaum"])


def put_at(text: Text, case: Case) -> Verdict | None:
    """Return how likely somebody holds what he puts a number to: *beziffert die Wahrscheinlichkeit auf 80 Prozent*."""
    cue = case.frame.cue_word
    if cue is None or cue.lemma not in _PUTS:
        return None
    words = [text.lows[j] for a, b in case.regions for j in range(a, b)]
    if not any(low.startswith(_CHANCES) for low in words):
        return None
    low = not _SMALL.isdisjoint(words) or any(word.isdigit() and int(word) < _HALF for word in words)
    return Verdict(Stance.DENIES, "ST-BELIEVENOT") if low else Verdict(Stance.DEEMS_LIKELY, "ST-BELIEVE")


_HALF = 50


def soon_passive(text: Text, case: Case, near: Sequence[Phrase]) -> bool:
    """Return whether a German passive of the present names a time to come: *werde nächste Woche unterzeichnet*."""
    if text.lang != "de":
        return False
    for first, last in near[-1:]:
        at = next((j for j in range(first, last) if text.lows[j] in _WERDE or text.lows[j] in _WOULD), -1)
        if "worden" in text.lows[first:last]:
            continue
        in_june = case.staged and at < 0 and _in_a_month(text, first, last)  # würden im Juni ausgetauscht
        if not (in_june or case.words.any("soon", [(first, last)])):
            continue
        if in_june:
            return True
        if not _COME_ABOUT.isdisjoint(text.lows[first:last]):
            return True  # dass noch diese Woche eine Waffenruhe zustande komme
        if at < 0:
            continue
        end = next((j for j in range(last - 1, first, -1) if text.lows[j][0].isalpha()), first)
        end -= text.lows[end] in _WERDE
        if text.lows[at] in _WOULD and infinitive(text, end):
            continue  # die Kämpfe würden um Mitternacht enden
        if end > first and text.lows[end].endswith(_PARTICIPLES) and not text.caps[end]:
            return True
    return False


def _in_a_month(text: Text, first: int, last: int) -> bool:
    """Return whether a passive in the conditional names a month behind its verb: *würden im Juni ausgetauscht*."""
    at = next((j for j in range(first, last) if text.lows[j] in {"würden", "würde"}), last)
    months = [j for j in range(at, last - 1) if text.lows[j] == "im" and text.lows[j + 1].startswith(_MONTHS)]
    end = next((j for j in range(last - 1, at, -1) if text.lows[j][0].isalpha()), at)
    return bool(months) and end > months[0] + 1 and text.lows[end].endswith(_PARTICIPLES)


_MONTHS = ("januar", "februar", "märz", "april", "mai", "juni", "juli", "august", "septem", "oktob", "novem", "dezem")
_ENDINGS = {
    "fr": ("ra", "ront", "rait", "raient"), "es": ("rá", "rán", "ría", "rían"),
    "ru": ("ут", "ют", "ят", "ат", "ет", "ит"), "uk": ("уть", "ють", "ять", "ать", "ить", "іть"),
}  # fmt: skip
"""Ends of the verbs by which something is told as still to come, if a time is named for it."""
_BY_ITSELF = 2
"""Words from such a verb to the word of the deed, where both are one predicate."""
_PAST = ("aur", "hab", "pour", "podr", "devr", "deb", "voudr")
_NO_VERB = ("солдат", "совет", "пакет", "бюджет", "комитет", "ракет", "институт", "вет", "лет", "мандат", "депутат")


def coming(text: Text, case: Case, near: Sequence[Phrase]) -> bool:
    """Return whether the deed is told for a time to come: *se fera avant la fin de la semaine*, *подпишут в среду*.

    The verb is that of the deed, or one of happening; a side need only name who will be where by then: *In drei Wochen
    würden die ersten Soldaten vor Ort sein*.
    """
    if not case.hits or not case.words.any("soon", near):
        return False
    things = [h for h in case.hits if h.slot in {"object", "deal", "anaphor"} and not text.lows[h.first].isdigit()]
    if case.side and not case.staged and things and not any(h.slot == "deed" for h in case.hits):
        for first, last in near:
            told = [low for low in text.lows[first:last] if low in _WILL[text.lang] or future(low, text.lang)]
            if told and not case.words.any("neg", [(first, last)]):
                return True
    ends = _ENDINGS.get(text.lang)
    if ends is None:
        return False
    happens = case.words.inside("exists", near)
    deeds = [h for h in (*case.hits, *happens) if h.slot in {"deed", "exists"} or h.slot.startswith("stage")]
    for first, last in near:
        if text.lang in {"uk", "ru"} and not case.words.any("soon", [(first, last)]):
            continue  # заявил в понедельник, что там воюют солдаты: the day is that of the words
        for j in range(first, last):
            low = text.lows[j].removesuffix("ся")
            if (
                not low.endswith(ends)
                or (len(low) < len(ends[0]) + 2 and low not in _GO)
                or low.startswith(_PAST)
                or text.caps[j]
            ):
                continue
            if text.lang in {"uk", "ru"} and low.endswith(_NO_VERB):
                continue
            if any(h.last <= k for k in range(first, j) if text.lows[k] in _WHICH for h in deeds):
                continue  # han acordado una tregua que empezaría el lunes
            if low in _DONE or any(h.first - _BY_ITSELF <= j < h.last + 1 for h in deeds):
                return True
    return False


_GO = frozenset({"irá", "irán", "ira", "iront"})
_WHICH = frozenset(["que", "qui", "qu'"])
"""French and Spanish words that open a relative clause behind the deed."""
_DONE = frozenset({"fera", "feront", "ferait", "hará", "harán", "haría", "harían"})
"""Forms of *to be done*, of which the deed is the subject: *l'échange se fera*."""


def undoubted(text: Text, case: Case, near: Sequence[Phrase]) -> Verdict | None:
    """Return that somebody sees no reason to doubt it, or says that it is not ruled out: he holds it to be likely."""
    if case.words.any("noexclusion", near if case.direct else case.regions) and not case.contrary:
        return Verdict(Stance.DEEMS_LIKELY, "ST-NOTEXCLUDE")
    told = case.words.inside("undoubted", [*case.regions, *near])
    beside = case.whose or case.deal or case.staged or case.announced
    told = [h for h in told if not (beside and text.lows[h.last - 1] in _WORST)]
    if told and not case.contrary and _FINDINGS.isdisjoint(text.lows[told[0].first : told[-1].last + _OBJECT]):
        return Verdict(Stance.DEEMS_LIKELY, "ST-LIKELY")
    return None


_FINDINGS = _words("conclusion conclusions finding findings assurance assurances denial denials schluss ergebnis")
"""Words for what others have found, which may be that it is not so."""
_OBJECT = 5
_WORST = frozenset({"worst", "schlimmste", "schlimmsten", "pire", "peor", "худшего", "худшему", "найгіршого"})


_SHORT = 16
"""Words of a clause that only says when the step is to come: *the ceremony will be on April 2*."""
_PARTS = frozenset({";", ":"})
_BUT = frozenset({"aber", "doch", "but", "mais", "pero", "але", "проте", "однак", "но", "однако"})
"""Signs and words between a step that has not been taken and one that will be."""


def _goes_on(text: Text, case: Case) -> bool:
    """Return whether a content tells a step to come behind one not yet taken.

    *Peru has not handed it over yet; the papers will be exchanged on December 20.*
    """
    for number, (first, last) in enumerate(case.regions):
        for at in range(first, last - 1):
            if text.lows[at] not in _PARTS and not (text.lows[at] == "," and text.lows[at + 1] in _BUT):
                continue
            rest = [(at + 1, last), *case.regions[number + 1 :]]
            if case.words.any("neg", rest) or any(a <= no < b for no, _ in case.notyet for a, b in rest):
                continue
            told = sum(b - a for a, b in rest) <= _SHORT or any(
                a <= h.first < b and h.slot.startswith("stage.") for h in case.hits for a, b in rest
            )
            dated = case.words.any("soon", rest) or any(case.ahead(*one) for one in rest)
            if told and (dated or any(a <= plan < b for plan, _ in case.plans for a, b in rest)):
                return True
    return False


def not_yet(text: Text, case: Case) -> Verdict:
    """Return the verdict on a content in which a step of a treaty has not been taken yet: that is no statement."""
    if _goes_on(text, case) or case.words.any("doso", case.regions):  # y lo hará esta semana
        return Verdict(Stance.DEEMS_LIKELY, "ST-LIKELY")
    return Verdict(None, "ST-NOTYET", "not yet is no statement")


_VOTE = ("vot", "abstimm", "scrutin", "голосув", "голосов")
"""How the nouns begin for a vote."""
_A = frozenset({"a", "an", "eine", "un", "une", "una"})
_ANNOUNCED = 3
"""Words from the verb to the vote that is announced."""


def vote_ahead(text: Text, case: Case) -> bool:
    """Return whether it is only a vote that is announced: *kündigte eine Abstimmung für April an*."""
    if not case.staged:
        return False
    here = text.sentences[text.sentence_of[case.frame.at]]
    near = range(case.frame.at + 1, min(here.last, case.frame.at + 1 + _ANNOUNCED))
    vote = next((j for j in near if text.lows[j].startswith(_VOTE)), -1)
    if vote < 0 or not any(h.first <= vote < h.last for h in case.hits):
        return False
    dated = case.words.any("soon", case.regions) or any(case.ahead(*one) for one in case.regions)
    return dated or not _A.isdisjoint(text.lows[case.frame.at + 1 : vote])


_TO_BE_DONE = frozenset({"wird", "werde", "werden"})
_BEEN_DONE = frozenset("ist sei sind hat habe haben wurde wurden war waren worden hatte hatten seien".split())


def done_soon(text: Text, case: Case) -> bool:
    """Return whether a German clause, of which somebody is sure, tells what is to be done: *dass er gebilligt wird*.

    Or of a treaty what a house does, in the present: *dass der Kongress zustimmt*.
    """
    if text.lang != "de" or not (case.staged or case.deal):
        return False
    that = next((j for a, b in case.regions for j in range(a, b) if text.lows[j] == "dass"), len(text.lows))
    if any(h.first > that for h in case.words.inside("neg", case.regions)):
        return False  # dass der Vertrag niemals in Kraft treten wird
    ends = [text.lows[j] for _, last in case.regions for j in (last - 2, last - 1)]
    return not _TO_BE_DONE.isdisjoint(ends) or (case.staged and _BEEN_DONE.isdisjoint(ends))
