"""Clauses within a content: where they are cut, and which of them only say more about a word of another.  Pure."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence

from monitor.reading.cut.cues import Lexicon, lexicon
from monitor.reading.cut.patterns import Hit
from monitor.reading.cut.text import Text
from monitor.reading.syntax.grammar import EDGES, SO_FAR, Phrase, edge
from monitor.reading.syntax.lookalikes import only_seems
from monitor.reading.syntax.portfolios import portfolio_goes_on

_TURNS = frozenset(
    "but though although while whereas because aber doch jedoch obwohl obgleich weil sondern mais "
    "cependant toutefois bien "
    "pero aunque sino porque але однак проте хоча но однако хотя зато".split()
)
"""Words that begin a clause of their own, also without a comma before them."""
_PARTICLES = frozenset({"aber", "doch", "jedoch"})
"""German words that stand within a clause as well; as conjunctions they have a comma before them."""
ANDS = frozenset({"and", "und", "et", "y", "e", "и", "та", "і", "й"})
_CUTS = EDGES | _TURNS | ANDS
_VERBS = {
    "en": frozenset(
        "would will could can did does do is are was were has have had may might should said added warned called "
        "urged".split()
    ),
    "de": frozenset(
        "wird würde werde würden werden wurde wurden will wolle wollte wollten wollen kann können könne könnte könnten "
        "konnte hat habe haben hatte hatten hätte hätten ist sei sind seien war waren wäre wären dürfte dürften soll "
        "sollen solle sollte sollten muss müsse müssen".split()
    ),
    "fr": frozenset(
        "devrait devraient doit doivent aurait auraient a ont avait avaient est sont était étaient pourrait pourraient "
        "va vont sera seront".split()
    ),
    "es": frozenset(
        "podrían será serán debería deberían puede pueden ha han había es son era puede podría va van".split()
    ),
    "uk": frozenset("не буде будуть може можуть".split()),
    "ru": frozenset("не будет будут может могут".split()),
}
"""Verbs that show that a clause of its own follows *and*."""
_EMBEDS = {
    "en": frozenset("which who whose whom where after before since when while because until once how why what".split()),
}
"""Words that open a clause which only says more about a word before it, when or why, also without a comma."""
_WHO_DOES = frozenset({"that"})
"""Words that open a relative clause if its verb follows at once: *missiles that could reach the coast*."""

_PARTING = {
    "en": _CUTS | _WHO_DOES | _EMBEDS["en"] | {"as"},
    "fr": _CUTS - {"y"},  # there, and not and
}
"""What can begin another clause, in languages where that is not the common set."""


_YES = frozenset("yes indeed certainly absolutely ja jawohl oui sí si так да".split())
_NO = frozenset("no never nein nie niemals non jamais nunca ні нет".split())
_ANSWERED = frozenset({",", ".", "!", "?", ";", "–", "—", '"', "”", "“", "»", "«"})
"""Signs behind a yes or no that is all of an answer."""


_SUBJECT = 3
"""Words of a second subject and its article."""


_THEY = frozenset({"he", "she", "it", "they", "we", "there", "the", "its", "his", "her", "their", "no"})
"""Words with which a clause begins that *and that* brings."""


def _verb_follows(text: Text, begin: int, at: int, last: int) -> bool:
    """Return whether a clause with a verb of its own follows *and*, not the second of two names before their verb."""
    verbs = _VERBS[text.lang]
    if at + 1 < last and text.lows[at + 1] in verbs:
        return True
    if text.lang == "en" and text.lows[at + 1 : at + 2] == ["that"] and text.lows[at + 2 : at + 3]:
        return text.lows[at + 2] in _THEY  # there were forty of them and that they wore no badges
    named = text.caps[at - 1] and at + 1 < last and text.caps[at + 1]
    if named and not any(text.lows[j] in verbs for j in range(begin, at)):
        return False  # Armenia and Azerbaijan could agree
    told = any(text.lows[j] in verbs for j in range(begin, at))
    if not told and portfolio_goes_on(text, begin, at):
        return False  # the minister for women and youth said
    reach = _SUBJECT if told else 1  # they have left and the new government may follow
    return any(text.lows[j] in verbs for j in range(at + 2, min(at + 2 + reach, last)))


def _ordinal(text: Text, at: int, low: str) -> bool:
    """Return whether a sign is the stop of an ordinal (1. Juli), which parts no clauses."""
    return low == "." and not edge(text, at)


def _although(text: Text, at: int) -> bool:
    """Return whether *bien* is part of *bien que*, *si bien*, and not of *est bien mort*."""
    return text.lows[at + 1 : at + 2] in (["que"], ["qu'"]) or text.lows[at - 1 : at] == ["si"]


def _opens(text: Text, at: int, last: int) -> bool:
    """Return whether a clause that only says more about another one begins at token `at`."""
    low = text.lows[at]
    if low == "as" and text.lang == "en":  # as talks continued in Oslo
        return not _GOING_ON.isdisjoint(text.lows[at + 2 : min(at + 5, last)])
    if low in _EMBEDS.get(text.lang, ()):
        return low not in _TIMED or not dated(text, at + 1, last)
    return text.lang == "en" and low in _WHO_DOES and at > 0 and at + 1 < last and _subject_relative(text, at)


_GOING_ON = frozenset(
    "continued continue resumed resume began begin entered raged gathered mounted grew unfolded neared intensified "
    "escalated stalled dragged collapsed broke opened closed got".split()
)
"""What goes on elsewhere while something is said."""
_TIMED = frozenset({"after", "before", "since", "until"})
_DATES = frozenset(
    "january february march april june july august september october november december monday tuesday wednesday "
    "thursday friday saturday sunday yesterday then last midnight noon dawn early late mid today tomorrow spring "
    "summer autumn winter christmas easter now".split()
)
"""Words of a point in time: *since October* opens no clause."""


def dated(text: Text, at: int, last: int) -> bool:
    """Return whether a point in time stands at `at`: what is before it is a preposition."""
    return at < last and (text.lows[at] in _DATES or text.lows[at][0].isdigit() or is_may_month(text, at))


def is_may_month(text: Text, at: int) -> bool:
    """Return whether a word is the month of May, and nothing that may be."""
    return text.lows[at] == "may" and text.caps[at]


def _subject_relative(text: Text, at: int) -> bool:
    """Return whether a verb follows *that*, and a noun that it can belong to stands before."""
    words = lexicon(text.lang)
    before, after = text.lows[at - 1], text.lows[at + 1]
    verb = after in words.sets["aux"] or after.endswith("ed") or after in words.sets["adv"]
    noun = before not in words.forms and before[0].isalpha()
    return verb and noun and not any(before in words.sets[name] for name in ("aux", "adv", "prep", "conj", "that"))


def embedded(text: Text, piece: Phrase) -> bool:
    """Return whether a piece of :func:`segments` only says who or when: *who was expected to step down next year*."""
    if text.lang in {"uk", "ru"}:  # сведений, которые опубликовали СМИ, о солдатах
        return any(low.startswith(("котор", "котр")) or low in _WHICH for low in text.lows[piece[0] : piece[0] + 2])
    return _opens(text, piece[0], piece[1])


_WHICH = frozenset("який яка яке які якого якої якій якому яким якою яку яких якими де где".split())
_BEHIND = {
    "en": frozenset("which whom where after before when while".split()),
    "de": frozenset("nachdem bevor während wobei welchem welcher welches".split()),
    "fr": frozenset("où laquelle lequel duquel lesquelles lesquels tandis lorsque lorsqu'".split()),
    "es": frozenset("donde cual cuales mientras cuando".split()),
}
"""Words that open a clause which only says more about a word of another, when it was or what else happened."""
_REACH = 30


def beside(text: Text, at: int) -> bool:
    """Return whether a word stands in a clause that another one hangs on: *after they showed a video in which he ...*.

    Only the words between the last sign and the word are looked at, and *after that, as* before the sign.
    """
    slavic = text.lang in {"uk", "ru"}
    for j in range(at - 1, max(-1, at - _REACH), -1):
        low = text.lows[j]
        if low in EDGES:
            joined = slavic and text.lows[j + 1] in {"как", "як"} and text.lows[j - 1 : j] == ["того"]
            return low == "," and joined
        if slavic and (low.startswith(("котор", "котр")) or low in _WHICH):
            return True
        if low in _BEHIND.get(text.lang, ()):
            return True
        if low in {"dem", "denen"} and text.lang == "de" and text.lows[j - 2 : j - 1] == [","]:
            return True  # ein Video, auf dem er lebt
    return False


_OBJECT = 4
"""Words from a noun to the end of its object: *отражения ночной атаки*."""
_WHILE = (("при",), ("в", "ходе"), ("во", "время"), ("в", "результате"), ("під", "час"), ("в", "ході"), ("у", "ході"))


def _meanwhile(text: Text, at: int) -> bool:
    """Return whether a noun only says during what something happened: *damaged in repelling an attack*."""
    return any(tuple(text.lows[max(0, at - len(words)) : at]) == words for words in _WHILE)


def _offered(text: Text, at: int) -> bool:
    """Return whether an infinitive is only proposed in German: *habe ihm vorgeschlagen, im Amt zu bleiben*."""
    first = text.sentences[text.sentence_of[at]].first
    infinitive = "zu" in text.lows[at - 1 : at + 3] or "zu" in text.lows[at][2:]
    return infinitive and any(low.startswith(_PROPOSES) for low in text.lows[first:at])


_PROPOSES = (
    "vorgeschlagen", "angeboten", "gebeten", "aufgefordert", "empfohlen", "geraten", "nahegelegt", "gedrängt",
    "aufgerufen", "ersucht", "ermahnt", "forderte", "bat", "riet", "empfahl", "drängte",
)  # fmt: skip


def contrary_beside(text: Text, hits: Sequence[Hit]) -> bool:
    """Return whether the contrary only stands in a clause that hangs on the one which names the deed."""
    if only_seems(text, hits):
        return True
    against = [hit.first for hit in hits if hit.slot == "contrary"]
    if text.lang == "de" and against and all(_offered(text, at) for at in against):
        return True
    deeds = [hit.first for hit in hits if hit.slot == "deed" and hit.first not in against]
    if against and all(_meanwhile(text, at) for at in against):
        return any(not min(against) <= deed <= max(against) + _OBJECT for deed in deeds)
    if not against or not deeds or min(deeds) > min(against) or beside(text, min(deeds)):
        return False
    return all(beside(text, at) for at in against)


_AS_IF = frozenset("якобы будто дескать мол нібито начебто буцімто мовляв".split())


def hearsay_beside(text: Text, hits: Sequence[Hit]) -> bool:
    """Return whether the deed only stands in a clause beside, as something that others say.

    ``Атака, в ходе которой якобы погиб генерал, отражена``: who says so does not say that he is dead.
    """
    deeds = [hit.first for hit in hits if hit.slot == "deed"]
    if text.lang not in {"uk", "ru"} or not deeds:
        return False
    return all(beside(text, at) and not _AS_IF.isdisjoint(_clause_of(text, at)) for at in deeds)


def _clause_of(text: Text, at: int) -> Sequence[str]:
    """Return the words between the signs around a word."""
    low, high = at, at
    while low > 0 and text.lows[low - 1] not in EDGES:
        low -= 1
    while high < len(text.lows) and text.lows[high] not in EDGES:
        high += 1
    return text.lows[low:high]


_ASIDE = 4
_ASIDES = frozenset(
    "à pour en jusqu' du por en hasta de at for as until so zum bis derzeit bislang momentan на по до пока поки наразі "
    "currently naturellement toutefois cependant néanmoins sin obstante".split()
)
"""Words that open an aside between the verb that governs and what it governs: *à ce stade*, *por ahora*."""


def aside(text: Text, piece: Phrase) -> bool:
    """Return whether a piece of :func:`segments` is only an aside: *is not able, at this stage, to confirm*."""
    return piece[1] - piece[0] <= _ASIDE and text.lows[piece[0]] in _ASIDES


_INTERPOSED = 12
"""Words that an apposition between a subject and its verb has at most."""
_NO_APPOSITION = frozenset(
    "if unless should provided whether and but or nor as not that he she it they we i there".split()
)
"""Words that begin a clause or a condition, and no apposition."""


def resumes(text: Text, piece: Phrase) -> bool:
    """Return whether a piece of :func:`segments` goes on with the verb whose subject an apposition parts from it.

    ``Rwanda, a country of 14 million people, had sent soldiers``.
    """
    at = piece[0]
    if at < 1 or text.lows[at - 1] not in {",", "–", "—", ")"}:
        return False
    if text.lang in _NOT:
        return text.lows[at] in _NOT[text.lang]
    return text.lows[at] in lexicon(text.lang).sets["aux"] and text.lows[at] not in {"be", "been", "being"}


_NOT = {"uk": frozenset({"не"}), "ru": frozenset({"не"}), "fr": frozenset({"ne", "n'"}), "es": frozenset({"no"})}
"""Words before a verb with which a clause goes on; elsewhere, or without them, only an auxiliary tells it."""


def interposed(text: Text, piece: Phrase) -> bool:
    """Return whether a piece of :func:`segments` can be an apposition: it has no verb that can be told."""
    first, last = piece
    if last - first > _INTERPOSED or text.lows[first] in _NO_APPOSITION or embedded(text, piece):
        return False
    if text.lows[first] in _WHO.get(text.lang, ()):
        return False
    aux = lexicon(text.lang).sets["aux"]
    return not text.lows[first].endswith("ing") and not any(low in aux for low in text.lows[first:last])


_WHO = {
    "en": frozenset({"who", "which", "whose"}),
    "de": frozenset({"der", "die", "das", "den", "dem", "denen", "deren", "dessen"}),
    "fr": frozenset({"qui", "dont"}),
    "es": frozenset({"que", "quien", "quienes", "cuyo", "cuya", "cuyos", "cuyas"}),
}
"""Words of a relative clause that stands between a subject and its verb; Ukrainian and Russian ones are `embedded`."""


def breaks_off(text: Text, pieces: Sequence[Phrase], number: int) -> bool:
    """Return whether a piece is a relative clause between commas: *soldiers, who fight elsewhere, have not come*."""
    if not 0 < number < len(pieces) - 1 or text.lows[pieces[number][0]] not in _WHO.get(text.lang, ()):
        return False
    return text.lows[pieces[number][0] - 1] == text.lows[pieces[number + 1][0] - 1] == ","


def goes_on(text: Text, pieces: Sequence[Phrase], number: int) -> int:
    """Return the piece with which the clause of a bare subject goes on behind what is put in between; 0: none."""
    end = number + 1
    while end < len(pieces) - 1 and (
        breaks_off(text, pieces, end) or embedded(text, pieces[end]) or interposed(text, pieces[end])
    ):
        end += 1
    parted = end > number + 1 and end < len(pieces) and text.lows[pieces[end][0] - 1] == ","
    return end if parted and text.lows[pieces[number + 1][0] - 1] == "," else 0


def in_brackets(text: Text, piece: Phrase) -> bool:
    """Return whether a piece of :func:`segments` is all that a pair of brackets holds: *(DRC)*."""
    first, last = piece
    return first > 0 and text.lows[first - 1] == "(" and text.lows[last : last + 1] == [")"]


_BROKEN = frozenset({"uk", "ru"})
_JOINS = frozenset("и а но що что щоб чтобы как як і та але когда коли если якщо".split())
"""Words with which another clause begins."""


def governed(text: Text, pieces: Sequence[Phrase], number: int) -> list[Phrase]:
    """Return a clause with the one before it that can govern it; a relative clause between them does not.

    A clause that a relative one breaks off goes on behind that: *Смерть того, кто пропал, остается загадкой*.
    """
    after = number + 1
    while after < len(pieces) and text.lang in _BROKEN and embedded(text, pieces[after]):
        after += 1
    goes_on = after > number + 1 and after < len(pieces) and text.lows[pieces[after][0] - 1] == ","
    if goes_on and text.lows[pieces[after][0]] not in _JOINS:
        return [*governed(text, pieces[:after], number), pieces[after]]
    before = number - 1 - (number > 1 and resumes(text, pieces[number]))
    while before >= 0 and (embedded(text, pieces[before]) or (before and aside(text, pieces[before]))):
        before -= 1
    return [*pieces[max(0, before) : before + 1], pieces[number]]


def segments(text: Text, regions: Sequence[Phrase]) -> list[Phrase]:
    """Cut regions at commas, dashes, brackets, stops and where clauses begin that have no sign before them."""
    found: list[Phrase] = []
    for region in regions:
        pieces = text.pieces.get(region)
        if pieces is None:
            pieces = text.pieces[region] = _cut(text, region)
        found += pieces
    return found


def _cut(text: Text, region: Phrase) -> list[Phrase]:
    found: list[Phrase] = []
    first, last = region
    begin = first
    parting = _PARTING.get(text.lang, _CUTS)
    for at, low in enumerate(text.lows[first:last], first):
        if low not in parting:
            continue
        if (
            low in _CUTS
            and not _ordinal(text, at, low)
            and (low not in ANDS or _verb_follows(text, begin, at, last) or _that_follows(text, at, last))
            and not (low in _PARTICLES and text.lang == "de")
            and not (text.lows[at - 1] == "так" and text.lows[at + 1 : at + 2] == ["не"])  # так и не состоялось
            and not (low == "bien" and not _although(text, at))
        ) or (at > begin and _opens(text, at, last)):
            if begin < at:
                found.append((begin, at))
            begin = at + 1 if low in EDGES else at
    if begin < last:
        found.append((begin, last))
    return found


def _that_follows(text: Text, at: int, last: int) -> bool:
    """Return whether *and* joins a second that-clause: *said that he trusts nobody and that she is alive*."""
    return at + 1 < last and text.lows[at + 1] in _THATS


_THATS = frozenset({"что", "що", "que", "qu'", "чтобы", "щоб", "dass", "that"})


def opened(text: Text, piece: Phrase) -> bool:
    """Return whether a clause has only begun when its source is put in: *Die Stadt sei, so die Armee, nicht*.

    *La trêve est, selon lui, « probable »*; in Ukrainian and Russian also where no verb is needed: *перемирие, по его
    словам, вероятно*.
    """
    last = piece[1] - 1
    if text.lang in _LINKED:
        return text.lows[last] in _LINKED[text.lang]
    if text.lang in {"uk", "ru"}:
        return _only_named(text, piece)
    if text.lang == "en":  # no soldier, he said, had left
        words = lexicon("en").sets
        first = piece[0] + (text.lows[piece[0]] == "not")
        small = any(text.lows[first] in words[name] for name in ("prep", "sub", "conj"))
        return not small and piece[1] - first <= _PHRASE and words["aux"].isdisjoint(text.lows[first : piece[1]])
    while last > piece[0] and text.lows[last] in _BEHIND_VERB:
        last -= 1
    return text.lang == "de" and text.lows[last] in _FINITE and text.lows[piece[0]] not in _SUBORDINATE


_LINKED = {
    "fr": frozenset("est était sera serait sont étaient seront reste semble paraît demeure".split()),
    "es": frozenset("es era fue será sería son eran está estaba están parece sigue resulta".split()),
}
"""French and Spanish verbs with which nothing is told yet."""
_NAMED = 3
_PHRASE = 8
"""Words of an English subject before who speaks."""


def _only_named(text: Text, piece: Phrase) -> bool:
    """Return whether a piece is a Ukrainian or Russian noun in the nominative with its adjective, and no clause."""
    words = [low for low in text.lows[piece[0] : piece[1]] if low[0].isalpha()]
    small = lexicon(text.lang).sets
    if not 0 < len(words) <= _NAMED or any(
        w in small["prep"] or w in small["sub"] or w in small["that"] for w in words
    ):
        return False
    return not words[-1].endswith(_CLAUSES) and words[0] not in small["adv"]


_CLAUSES = (
    "л", "ла", "ло", "ли", "ет", "ит", "ут", "ют", "ят", "ать", "ить", "еть", "ти", "но", "то", "є", "уть", "ють",
    "ять", "в",
)  # fmt: skip
"""Ends of words with which something is told: verbs, adverbs."""


def fronted(text: Text, before: Phrase, after: Phrase) -> bool:
    """Return whether only the first words of a German clause stand before its source: *„Er“, sagte sie, „ist tot“*."""
    if text.lang != "de" or text.lows[before[0]] in _SUBORDINATE or text.lows[before[0]] in _AS:
        return False
    begin = next((j for j in range(*after) if text.lows[j][0].isalnum()), after[1])
    if begin >= after[1] or text.caps[begin] or text.lows[begin] in _FINITE_NOT:
        return False
    words = lexicon("de")
    verb = text.lows[begin] in _FINITE or text.lows[begin] in words.sets["aux"]
    if not verb and not (text.lows[begin].endswith(_BENT) and _plain(words, text.lows[begin])):
        return False
    return not any(text.lows[j] in _FINITE or text.lows[j] in words.sets["aux"] for j in range(*before))


def _plain(words: Lexicon, low: str) -> bool:
    """Return whether a word is none of the small ones that no clause bends."""
    return not any(low in words.sets[name] for name in ("adv", "prep", "det", "pron", "conj", "sub", "that"))


_BENT = ("t", "te", "ten", "en")
"""Ends of German verbs behind the first words of their clause."""
_AS = frozenset({"wie", "so", "als"})
_FINITE_NOT = frozenset({"nicht", "sondern", "weder", "selbst"})
_BEHIND_VERB = frozenset({"sich", "es", "er", "sie"})
_SUBORDINATE = frozenset({"dass", "weil", "wenn", "falls", "ob", "nachdem"})
_FINITE = frozenset(
    "sei seien habe hätten werde würden könne könnten müsse wolle solle dürfte gebe gehe stehe bleibe liege befinde "
    "befänden leide ist sind hat haben wird werden wurde wurden kann können will wollen soll sollen dürften gibt geht "
    "steht bleibt liegt befindet befinden leidet war waren hatte hatten".split()
)
"""Verbs behind which the rest of a German main clause is still to come."""


def next_predicate(text: Text, at: int) -> bool:
    """Return whether a clause ends at `at`: at a sign, in English at *and said* too: *confirmed it | and said ...*."""
    if edge(text, at):
        return True
    return text.lang == "en" and text.lows[at] in {"and", "but"} and text.lows[at + 1 : at + 2] in _SAYS_ON


_SAYS_ON = [[low] for low in ("said", "says", "told", "tells", "added", "adds", "called", "calls", "wrote", "warned",
                               "insisted", "promised", "welcomed", "urged", "demanded", "announced")]  # fmt: skip
"""Finite verbs by which the same speaker goes on."""


def short_answer(text: Text, regions: Sequence[Phrase]) -> bool | None:
    """Return whether a content begins with a bare yes or no, as an answer does; None where it does not."""
    at = next((j for a, b in regions for j in range(a, b) if text.lows[j][0].isalnum()), -1)
    if at >= 0 and text.lows[at] in {"que", "qu'"} and text.lang in {"fr", "es"}:
        at += 1  # assure que oui
    if text.lang == "en" and at >= 0 and (last := _not_at_all(text.lows, at)):
        return False if text.lows[last : last + 1] == [] or text.lows[last] in _ANSWERED else None
    if at >= 0 and text.lows[at] in _SURELY and text.lows[at + 1 : at + 2] and text.lows[at + 1] in _YES | _NO:
        at += 1  # Точно нет
    if at < 0 or (at + 1 < len(text.lows) and text.lows[at + 1] not in _ANSWERED):
        return None
    low = text.lows[at]
    return low in _YES if low in _YES | _NO else None


def _not_at_all(lows: Sequence[str], at: int) -> int:
    """Return where an English *certainly not*, *not at all* or bare *not* ends that begins at `at`; 0: none does."""
    if lows[at : at + 2] == ["of", "course"]:
        at += 2
    elif lows[at : at + 1] != [] and lows[at] in {"certainly", "absolutely", "definitely", "clearly", "obviously"}:
        at += 1
    if lows[at : at + 1] != ["not"]:
        return 0
    return at + 3 if lows[at + 1 : at + 3] == ["at", "all"] else at + 1


_SURELY = frozenset(
    "точно однозначно абсолютно определенно категорически конечно звісно звичайно определённо категорично "
    "definitely certainly absolutely definitiv sicher natürlich certainement évidemment desde".split()
)
"""Adverbs before a yes or no."""
_TALKS = frozenset({"talks", "talk", "negotiation", "negotiations", "discussion", "discussions", "list", "lists"})
_THROUGH = frozenset("in at by after during following through from via of with over for".split())
_AUX = frozenset("is are was were be been being".split())


_OFFERS = frozenset({"proposal", "proposals", "offer", "offers", "plan", "draft"})
_THROUGH_TALKS = (
    "в результате", "у результаті", "внаслідок", "вследствие", "по итогам", "за підсумками", "за результатами",
    "по результатам", "после", "після", "в ходе", "в ході", "у ході", "під час", "во время", "благодаря", "завдяки",
    "путем", "шляхом",
)  # fmt: skip
_OFFERED = ("предложен", "пропозиц", "проект", "проєкт", "план")
_TAKEN_UP = ("согласи", "приня", "прийня", "одобри", "погоди", "схвали", "поддержа", "підтрима", "утвердил", "ухвали")
_TAKEN = ("accept", "approv", "endors", "signed", "agreed", "adopt")


_HOW_GERMAN = frozenset({"nach", "bei", "beim", "durch", "während", "in", "trotz", "seit", "infolge", "dank"})
_BACK = 4
"""Words from a preposition to the talks that it brings."""


def adjunct(text: Text, at: int) -> bool:
    """Return whether the talks at `at` only say how or when: *reached by negotiation*, *agreed in talks in Doha*."""
    if text.lang in {"uk", "ru"} and text.lows[at].startswith(_OFFERED):  # согласился на предложение
        return any(low.startswith(_TAKEN_UP) for low in text.lows[max(0, at - 8) : at])
    if text.lang in {"uk", "ru"} and text.lows[at].startswith(("переговор", "перемов")):
        before = " ".join(text.lows[max(0, at - 5) : at])
        return any(words in before for words in _THROUGH_TALKS)  # договорились после долгой ночи переговоров
    if text.lang == "de" and text.caps[at] and text.lows[at].startswith(("gespräch", "verhandlung")):
        return any(low in _HOW_GERMAN for low in text.lows[max(0, at - _BACK) : at])  # nach langen Verhandlungen
    if text.lang != "en":
        return False
    if text.lows[at] in _OFFERS:  # has accepted its proposal
        return any(low.startswith(_TAKEN) for low in text.lows[max(0, at - 5) : at])
    if text.lows[at] not in _TALKS:
        return False
    begin = next((j for j in range(at - 1, max(-1, at - 5), -1) if text.lows[j] in _THROUGH), -1)
    return begin >= 0 and text.lows[begin - 1] not in _AUX


def second_predicate(text: Text, parts: Sequence[int]) -> int:
    """Return where the second of two German predicates begins: *hatte das Gesetz verzögert und Oslo beschuldigt*.

    `parts` are the words of its verb.  Zero where there is but one.
    """
    for at in range(max(parts) - 1, min(parts) + 1, -1):
        low = text.lows[at - 1]
        if text.lows[at] not in {"und", "sowie"} or text.caps[at - 1] or not low.endswith(("t", "en")):
            continue
        if low.startswith(_PREFIXED) or "ge" in low[2:6] or low.endswith("iert"):
            return at + 1
    return 0


_PREFIXED = ("ge", "ver", "be", "ent", "er", "zer", "emp", "miss", "miß", "über", "unter", "wider", "hinter")
"""How German participles begin."""


_DESPITE = frozenset(
    "despite although though because whereas trotz obwohl obgleich weil malgré quoique pese aunque porque "
    "хотя попри несмотря хоча".split()
)
"""Words behind which something is granted or given as a reason, and not denied."""


def conceded(text: Text, at: int, regions: Sequence[Phrase]) -> bool:
    """Return whether a word stands behind *despite* within a content: *denied it, despite the fact that nobody ...*."""
    return any(a <= at < b and not _DESPITE.isdisjoint(text.lows[a + 1 : at]) for a, b in regions)


_TOLD_STOPS = frozenset({",", ";", "–", "—", ":"})


def told_clauses(text: Text) -> list[int]:
    """Return the tokens that open a clause which is told."""
    wanted = _TOLD.get(text.lang, frozenset())
    if text.lang != "de":
        done = _HAVE_DONE.get(text.lang, "")
        return [
            at for at, low in enumerate(text.lows)
            if (low in wanted and not (at and text.lows[at - 1] in SO_FAR)) or (low == done and _has_done(text, at))
        ]  # fmt: skip
    infinitives = (_infinitive_from(text, at) for at, low in enumerate(text.lows) if low == "zu")
    return sorted({at for at in infinitives if at >= 0}.union(at for at, low in enumerate(text.lows) if low in wanted))


_HAVE_DONE = {"fr": "avoir", "es": "haber"}
_GOVERNS = frozenset(
    "d' de sans après pour à par tras por sin al del para a l' le la les lui y en s' n' ne pas".split()
)
_BACK_TO_IT = frozenset({"cela", "ça", "esto", "eso", "ello", "pareille", "tel", "telle", "tal"})
_DONE_WORDS = 5


def _has_done(text: Text, at: int) -> bool:
    """Return whether an infinitive behind a verb tells what somebody has done: *a contesté avoir prévenu Oslo*."""
    beside = text.lows[at + 1 : at + 1 + _DONE_WORDS]
    if not at or text.lows[at - 1] in _GOVERNS or not beside or not _BACK_TO_IT.isdisjoint(beside):
        return False
    return beside[0].endswith(("é", "i", "u", "is", "it", "do", "to", "cho"))


def _infinitive_from(text: Text, at: int) -> int:
    """Return the comma before a German infinitive with *zu*: *bestritt, den Gesandten empfangen zu haben*; -1: none.

    Not where a word in it points back: *bestritt, dem zugestimmt zu haben*.
    """
    if at + 1 >= len(text.lows) or text.caps[at + 1] or not text.lows[at + 1].endswith(("en", "ein")):
        return -1
    for j in range(at - 1, max(-1, at - _INFINITIVE_LONG), -1):
        if text.lows[j] == ",":
            return j
        if text.lows[j] in _TOLD_STOPS or text.lows[j] in _BACK_TO:
            return -1
    return -1


def between(places: Sequence[int], region: Phrase) -> Sequence[int]:
    """Return those of the places (in order) that lie in a region."""
    return places[bisect_left(places, region[0]) : bisect_left(places, region[1])]


_INFINITIVE_LONG = 14
"""Words of an infinitive clause."""
_BACK_TO = frozenset("damit davon daran dazu darin dabei dies das dem es so solches derartiges".split())
_TOLD = {
    "de": frozenset({"dass", "ob", "wonach"}),
    "en": frozenset({"that", "whether"}),
    "fr": frozenset({"que", "qu'", "selon"}),
    "es": frozenset({"que", "si"}),
    "uk": frozenset({"що", "чи"}),
    "ru": frozenset({"что", "ли"}),
}
