"""Flat sentences with the words of a step that tell no step: who watches a vote, what comes once it is over.  Pure.

*An old woman followed the vote*, *Once ratified, the treaty will run for ten years*, *Lehnt der Kongress den Vertrag
ab, müsste neu verhandelt werden*, *It is for the president to sign it*, *The government backs the treaty*.
"""

from __future__ import annotations

from collections.abc import Sequence

from monitor.reading.cut.patterns import Hit
from monitor.reading.cut.text import Text
from monitor.reading.framing.frames import Frame

_BALLOTS = (
    "vote", "ballot", "abstimmung", "votum", "scrutin", "votación", "votacion", "голосуванн", "голосовани", "debate",
    "debatte", "débat",
)  # fmt: skip
"""Beginnings of the nouns for a vote, which may go either way."""
_DETERMINERS = frozenset(
    "the a this that its their of before after during on for until pending le la les du au ce cette son un une avant "
    "après el los una este esta su del al antes tras".split()
)
"""Words before a noun of that form, and not before a verb."""
_ONCE = frozenset(
    "once after before until upon nach vor bis sobald fois après avant vez tras antes después після до перед после "
    "накануне".split()
)
"""Words that open the time before or after a step."""
_SOON = 4
"""Words from such a word to the step."""
_FRONTED = frozenset(
    "wurde wurden hat haben hatte hatten ist sind war waren wird werden worden habe sei seien würde würden soll sollen "
    "sollte".split()
)
"""Auxiliaries behind a participle that opens a sentence: *Unterschrieben wurde er im Mai*."""
_DUTY = {
    "en": (("is", "for"), ("now", "for"), ("up", "to"), ("task", "of")),
    "fr": (("revient", ""), ("incombe", ""), ("appartient", "")),
    "es": (("toca", ""), ("corresponde", ""), ("incumbe", "")),
    "de": (("obliegt", ""), ("sache", "")),
    "uk": (("належить", ""),),
    "ru": (("предстоит", ""), ("надлежит", "")),
}
"""What says whose task a step is."""


def tells_none(text: Text, whole: tuple[int, int], steps: Sequence[Hit], *, likely: bool, ahead: bool = False) -> bool:
    """Return whether no step is told in the sentence `whole`, whose words for steps are `steps`.

    What is `likely` is told as to come, and a vote may be; `ahead`: a day to come is named.
    """
    if not ahead and _ought(text, whole, steps):
        return True
    if _duty(text, whole, steps) or _as_it_goes(text, whole) or _for_years(text, whole, steps):
        return True
    if _who_has_it(text, whole, steps) or (not ahead and _place_on_a_list(text, steps)):
        return True
    ballots = all(_only_a_ballot(text, h) for h in steps) and not _counted(text, whole)
    return not likely and (ballots or _if_so(text, whole, steps))


def _ought(text: Text, whole: tuple[int, int], steps: Sequence[Hit]) -> bool:
    """Return whether English only says what ought to be: *It should be ratified*, but not *be in force soon*."""
    if text.lang != "en" or any(h.slot == "stage.in_force" for h in steps):
        return False
    return any(text.lows[at] == "should" and at < min(h.first for h in steps) for at in range(*whole))


_MAJORITIES = ("majorit", "mehrheit", "mayoría", "більш", "большинств")
"""Beginnings of the nouns for a majority."""
_WINNING = (
    "found", "find", "won", "win", "got", "get", "secur", "gain", "obtain", "receiv", "reach", "muster", "fand", "find",
    "erhalt", "erhielt", "bekam", "bekomm", "bekäm", "erreich", "errang", "gefunden", "obten", "obtin", "obtien",
    "recueil", "réun", "trouv", "logr", "consig", "consegu", "reun", "alcan", "encontr", "набра", "набер", "отрим",
    "здобу", "знайш", "получ", "собра", "нашл", "нашел", "нашёл", "зібра",
)  # fmt: skip
"""Beginnings of the verbs by which a vote is won: *The treaty found a majority in the Senate*."""
_BY = frozenset({"mit", "with", "by", "à", "avec", "con", "por"})
_INSTRUMENTAL = frozenset({"більшістю", "большинством"})
"""Words with which a majority is how it was decided: *stimmte mit großer Mehrheit zu*."""
_NEAR = 3
"""Words from such a word to the majority."""
_AGENDAS = (
    "agenda", "tagesordnung", "jour", "orden", "día", "повестк", "порядк", "дня", "денн",
)  # fmt: skip
"""Beginnings of the words for the order of the day."""


def _who_has_it(text: Text, whole: tuple[int, int], steps: Sequence[Hit]) -> bool:
    """Return whether only a majority is named, and not what it did: *The party has a majority in parliament*."""
    told = [h for h in steps if h.slot != "stage.submitted" or h.last - h.first > len(("au", "parlement"))]
    named = [any(text.lows[j].startswith(_MAJORITIES) for j in range(h.first, h.last)) for h in told]
    if not named or not all(named) or _counted(text, whole):
        return False
    if any(not _BY.isdisjoint(text.lows[max(whole[0], h.first - _NEAR) : h.first]) for h in told):
        return False  # stimmte mit großer Mehrheit zu
    return not any(text.lows[j].startswith(_WINNING) or text.lows[j] in _INSTRUMENTAL for j in range(*whole))


def _place_on_a_list(text: Text, steps: Sequence[Hit]) -> bool:
    """Return whether only an agenda is named, on which a thing stands: *The treaty is fourth on the agenda*."""
    return bool(steps) and all(
        h.slot == "stage.scheduled" and any(text.lows[j].startswith(_AGENDAS) for j in range(h.first, h.last))
        for h in steps
    )


_SUBJECTS = {
    "de": frozenset({"er", "sie", "es"}),
    "en": frozenset({"it"}),
    "fr": frozenset({"il", "elle"}),
    "es": frozenset({"este", "esta"}),
    "uk": frozenset({"він", "вона", "воно"}),
    "ru": frozenset({"он", "она", "оно"}),
}
"""Pronouns for a treaty that was named before."""
_VERB_FIRST = 3
"""Words of a Spanish clause in which a verb without a subject stands."""
_PLENARIES = (
    "plenar", "plenum", "plenary", "plén", "pleno", "пленар", "schlussabstimmung", "final", "остаточн", "окончательн",
    "заключительн", "lesung", "reading", "lecture", "lectura",
)  # fmt: skip
"""Beginnings of the words for the sitting in which a house decides."""


def takes_up(text: Text, clause: tuple[int, int], steps: Sequence[Hit]) -> bool:
    """Return whether a clause says of a treaty that was named right before that it takes effect: *It applies from May*.

    The treaty is a pronoun there, or in Spanish no word at all: *Entrará en vigor en mayo*.
    """
    effect = [h.first for h in steps if h.slot == "stage.in_force" and clause[0] <= h.first < clause[1]]
    if not effect:
        return False
    if not _SUBJECTS[text.lang].isdisjoint(text.lows[slice(*clause)]):
        return True
    return text.lang == "es" and min(effect) < clause[0] + _VERB_FIRST


def sits(text: Text, clause: tuple[int, int]) -> bool:
    """Return whether a clause names the sitting that decides: *The plenary debate is set for May 3*."""
    return any(text.lows[j].startswith(_PLENARIES) for j in range(*clause))


_BACKING = (
    "back", "endors", "support", "favour", "favor", "befürwort", "unterstütz", "prononc", "pronunci", "apoy", "respald",
    "appu", "souten", "soutien", "підтрим", "поддерж",
)  # fmt: skip
"""Beginnings of the verbs of being for a thing."""


def only_backed(text: Text, hits: Sequence[Hit], steps: Sequence[Hit]) -> bool:
    """Return whether somebody who votes on nothing is only for it: *The government backs the treaty*.

    Of a chamber or a committee, which the `hits` of the sentence name, the press says so when it has voted.
    """
    backed = all(text.lows[h.first].startswith(_BACKING) for h in steps)
    backed = backed and not any(h.slot == "stage.debated" for h in steps)  # qui doit se prononcer le 3 mai
    return backed and not any(h.slot.startswith("body.c") for h in hits)


def _only_a_ballot(text: Text, hit: Hit) -> bool:
    low, before = text.lows[hit.first], text.lows[hit.first - 1] if hit.first else ""
    if hit.slot != "stage.approved" or not low.startswith(_BALLOTS) or hit.last - hit.first > 1:
        return False
    if text.lang in {"uk", "ru"}:
        return True
    return text.caps[hit.first] if text.lang == "de" else before in _DETERMINERS


def _counted(text: Text, whole: tuple[int, int]) -> bool:
    """Return whether the sentence counts votes, or calls the outcome by its name."""
    return any(text.lows[j][0].isdigit() and not text.lows[j].endswith(".") for j in range(*whole)) and any(
        text.lows[j] in {"to", "against", "gegen", "contre", "contra", "frente", "проти", "против", "zu", "за"}
        for j in range(*whole)
    )


def without_later(text: Text, whole: tuple[int, int], hits: Sequence[Hit]) -> list[Hit]:
    """Return the words of a sentence without those of steps that only open the time of something else."""
    return [h for h in hits if not (h.slot.startswith("stage") and _once(text, whole, h))]


def _once(text: Text, whole: tuple[int, int], hit: Hit) -> bool:
    """Return whether a step only opens the time of something else: *Nach der Ratifizierung gilt der Vertrag*.

    Nothing but an article stands between it and a word such as *after* or *once*.
    """
    at = hit.first - 1
    while at > whole[0] and hit.first - at < _SOON and text.lows[at] in _BETWEEN:
        at -= 1
    return at >= whole[0] and text.lows[at] in _ONCE


def _as_it_goes(text: Text, whole: tuple[int, int]) -> bool:
    """Return whether a sentence says how it goes with any treaty: *Once signed, the law is published*."""
    opening = text.lows[whole[0] : whole[0] + 2]
    return opening[:1] in (["once"], ["sobald"]) or opening in (["une", "fois"], ["una", "vez"])


_BETWEEN = frozenset("the its a der die das den dem seiner ihrer de la le les du l' sa su el una".split())


def _if_so(text: Text, whole: tuple[int, int], steps: Sequence[Hit]) -> bool:
    """Return whether a German sentence opens with the verb of a step: *Lehnt der Kongress ihn ab, ...*."""
    first = whole[0]
    if text.lang != "de" or not any(h.first == first for h in steps) or "," not in text.lows[first : whole[1]]:
        return False
    return (
        text.lows[first].endswith("t")
        and text.lows[first + 1 : first + 2] != []
        and (text.lows[first + 1] not in _FRONTED)
    )


_YEARS = frozenset("jahre jahren years ans années años років роки лет года".split())
_SINCE = frozenset("seit vor nach since ago after before depuis après desde hace після тому назад после".split())
"""Words with which years tell when, and not for how long."""


def _for_years(text: Text, whole: tuple[int, int], steps: Sequence[Hit]) -> bool:
    """Return whether it is only told how long a treaty runs: *Der Vertrag gilt zwanzig Jahre*."""
    if not steps or any(h.slot != "stage.in_force" for h in steps):
        return False
    years = [j for j in range(whole[0] + 1, whole[1]) if text.lows[j] in _YEARS and not _of_a_year(text, j)]
    return any(_SINCE.isdisjoint([*text.lows[max(whole[0], j - 3) : j], *text.lows[j + 1 : j + 2]]) for j in years)


_SOME = frozenset(
    "many some several others most viele manche einige andere mancher beaucoup certains plusieurs d'autres muchos "
    "algunos "
    "varios otros багато дехто деякі інші многие некоторые иные другие".split()
)
"""Words for people whom nobody names."""
_SAY = frozenset(
    "say claim believe think insist argue whisper sagen behaupten glauben meinen raunen erzählen disent affirment "
    "pensent "
    "croient prétendent assurent dicen afirman creen aseguran sostienen каже кажуть стверджує стверджують вважає "
    "вважають "
    "говорят утверждают считают полагают".split()
)
_AFTER = 3
"""Words from such people to what they say."""


def of_some(text: Text, first: int) -> bool:
    """Return whether a sentence only tells what people say whom nobody names: *Many say that they are there*.

    >>> [of_some(Text(one, "en"), 0) for one in ("Many people say so.", "Many soldiers are there.")]
    [True, False]
    """
    opening = text.lows[first : first + _AFTER + 2]
    at = next((n for n, low in enumerate(opening[:_AFTER]) if low in _SOME), -1)
    return at >= 0 and not _SAY.isdisjoint(opening[at + 1 : at + 1 + _AFTER])


def _of_a_year(text: Text, at: int) -> bool:
    """Return whether a Russian genitive names one year, and no number of them: *в начале будущего года*."""
    before = text.lows[at - 1]
    return text.lows[at] == "года" and (before.endswith(("ого", "его")) or (before.isdigit() and len(before) > _COUNT))


_COUNT = 3
"""Figures of a number of years at most."""


def _duty(text: Text, whole: tuple[int, int], steps: Sequence[Hit]) -> bool:
    first = min(h.first for h in steps)
    for j in range(whole[0], first):
        for one, two in _DUTY[text.lang]:
            if text.lows[j] == one and (not two or text.lows[j + 1 : j + 2] == [two]):
                return True
    return False


def to_be_decided(frame: Frame) -> bool:
    """Return whether a verb of deciding is a passive infinitive: *is due to be approved by the Senate* is no speech."""
    decides = frame.cue_word is not None and frame.cue_word.operator == "decide" and frame.at > 0
    return decides and frame.text.lows[frame.at - 1] in _TO_BE


_TO_BE = frozenset({"be", "être", "ser"})
