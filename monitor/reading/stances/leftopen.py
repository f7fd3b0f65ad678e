"""German: questions that are left open: *Ob sie geht, wollte er nicht sagen*, *Wen er meint, ließ er offen*.  Pure.

*Whether* it is so left open is the claim; when, where, whom and which are details of it, and *Ob auch Chile Ausbilder
schickt* is about another.
"""

from __future__ import annotations

from monitor.events import Stance
from monitor.reading.content.cases import Case, Verdict
from monitor.reading.cut.text import Text
from monitor.reading.syntax.clauses import short_answer

_SAYING = frozenset({"say", "announce", "inform", "know", "confirm", "remark", "publish", "hint"})
_OPEN = frozenset({"open", "refuse"})
"""Operators of verbs that themselves say that it is left open."""
_DETAILS = frozenset(
    "wen wem wessen wann wo wohin woher wie welche welcher welchen welchem welches warum weshalb wieso womit wofür "
    "wodurch worüber worauf woran worin wovon wozu wonach wogegen inwieweit inwiefern wieviel wieviele was wer".split()
)
_PREPOSITIONS = frozenset(
    "auf aus an in mit bei von zu seit bis für gegen unter über um durch nach vor ab wegen zwischen hinter".split()
)
"""Words that may stand before the word that asks: *Seit wann*, *Auf welchem Weg*."""
_WHOLE = frozenset("dran stimmt stimme wahr zutrifft zutreffe hat habe".split())
"""Last words of a *what* clause that asks whether it is so: *Was daran stimmt*, *Was es damit auf sich hat*."""
_WOULD = frozenset(
    "wollte wollten will wolle wollen mochte mochten mag möge mögen möchte möchten konnte konnten kann könne können "
    "durfte durften darf dürfe vermochte vermochten könnten dürften".split()
)
_NEGATIONS = frozenset("nicht nie niemand nichts weder kein keine keinen keinerlei".split())
_ALSO = frozenset({"auch", "ebenfalls", "gleichfalls", "sogar", "selbst"})
_SOON = 8
"""Words of a clause in which *also* and those who also do it stand."""
_WEAK = frozenset({None, Stance.COMMENTS})


def left_open(text: Text, case: Case, operator: str, verdict: Verdict) -> Verdict:
    """Return the verdict on an indirect question that is not answered, else the verdict as it is."""
    if text.lang != "de" or operator not in _SAYING | _OPEN:
        return verdict
    first, last = _question(text, case)
    if first < 0:
        return verdict
    sentence = text.sentences[case.frame.sentence]
    rest = [j for j in range(sentence.first, sentence.last) if not first <= j < last]
    no = any(text.lows[j] in _NEGATIONS for j in rest)
    if operator in _SAYING and not no:
        return verdict
    word = next(text.lows[j] for j in range(first, last) if text.lows[j] not in _PREPOSITIONS)
    if word == "ob":
        if _of_another(text, case, first, last):
            return Verdict(None, "ST-DETAIL", "it is left open of somebody else")
        if operator in _OPEN:
            return verdict
        told = operator == "know" or any(text.lows[j] in _WOULD for j in rest)
        if verdict.stance is Stance.CANNOT_CONFIRM or verdict.rule == "ST-DETAIL":
            return verdict
        if told and (case.direct or case.anaphoric):
            return Verdict(Stance.CANNOT_CONFIRM, "ST-MUM")
        return Verdict(None, "ST-SILENT", "not saying whether is no statement")
    at = next((j for j in range(first, last) if text.lows[j] == "was"), -1)
    if word == "was" and at > 1 and not _WHAT.isdisjoint(text.lows[max(0, at - 3) : at]):
        return verdict  # nichts, was das stützt: a relative clause
    if (word == "wer" and case.whose) or (word in {"was", "wie"} and not _WHOLE.isdisjoint(text.lows[first:last])):
        return verdict
    if verdict.stance in _WEAK:
        return verdict
    return Verdict(None, "ST-DETAIL", "only a detail is left open")


_WHAT = frozenset({"nichts", "alles", "etwas", "wenig", "vieles", "manches", "einiges"})
"""Words that *was* takes up."""
_ANSWERING = frozenset({"say", "announce", "remark", "react", "stand"})
_OPEN_ANSWERS = frozenset({"ST-NONE"})


def sidestepped(text: Text, case: Case, operator: str, verdict: Verdict) -> Verdict:
    """Return that who is asked whether it is so and says something else has declined to say; else the verdict.

    *Auf die Frage, ob sie gehe, antwortete sie, sie habe einen vollen Kalender*.
    """
    asked = case.frame.asked
    if text.lang != "de" or asked is None or operator not in _ANSWERING or verdict.rule not in _OPEN_ANSWERS:
        return verdict
    if case.hits or "ob" not in text.lows[max(0, asked[0] - 2) : asked[0] + 1]:
        return verdict
    said = short_answer(text, case.regions)
    if said is None:
        spoken = asked[0] < case.frame.at or all(a > asked[0] or text.quoted[a] >= 0 for a, _ in case.regions)
        return Verdict(Stance.CANNOT_CONFIRM, "ST-MUM") if spoken else verdict
    if not said:
        return Verdict(Stance.DENIES, "ST-NO")
    return Verdict(Stance.CONFIRMS if case.side else Stance.ASSERTS, "ST-YES")


_NOBODY = frozenset({"niemand", "keiner", "keine", "niemanden"})
_CAN = frozenset({"kann", "könne"})
_CAME = frozenset({"kam", "kamen", "gab", "regte", "erhob", "folgte", "kommt", "gibt"})


def undenied(text: Text, case: Case, verdict: Verdict) -> Verdict | None:
    """Return the verdict where nobody denies it, *In Rom widerspricht ihm niemand*, or a denial does not come."""
    cue, sentence = case.frame.cue_word, text.sentences[case.frame.sentence]
    low = next((j + 1 for j in range(case.frame.at - 1, sentence.first, -1) if text.lows[j] in _PARTS), sentence.first)
    high = next((j for j in range(case.frame.at + 1, sentence.last) if text.lows[j] in _PARTS), sentence.last)
    clause = text.lows[low:high]
    if verdict.rule == "ST-NONDENIAL":
        if not _NOBODY.isdisjoint(clause) and not _CAN.isdisjoint(clause) and case.direct:
            return Verdict(Stance.ASSERTS, "ST-NODOUBT")  # könne niemand mehr bestreiten, sagte sie
        nobody = not _NOBODY.isdisjoint(clause) and _WOULD.isdisjoint(clause)
        return Verdict(None, "ST-SILENT", "that nobody denies it is no statement") if nobody else None
    noun = cue is not None and text.caps[case.frame.at] and not _CAME.isdisjoint(clause)
    stays_away = (
        cue is not None
        and text.caps[case.frame.at]
        and any(one in _STAYS and "aus" in clause[n + 1 :] for n, one in enumerate(clause))
    )  # Ein Dementi aus Oslo blieb aus
    return Verdict(Stance.CANNOT_CONFIRM, "ST-NONDENIAL") if stays_away or (noun and "nicht" in clause) else None


def unknown_whether(text: Text, region: tuple[int, int]) -> bool:
    """Return whether a region begins with *ob* and its main clause is negated: *ob er noch lebe, wisse man nicht*."""
    first, last = region
    comma = next((j for j in range(first + 1, last) if text.lows[j] == ","), last)
    return text.lows[first] == "ob" and not _NEGATIONS.isdisjoint(text.lows[comma:last])


_STAYS = frozenset({"blieb", "bleibt", "bleibe", "blieben", "steht", "stehe", "stand"})


_PARTS = frozenset({",", ";", ":", "–", "—"})


def _question(text: Text, case: Case) -> tuple[int, int]:
    """Return the indirect question that opens or ends the sentence of a frame; (-1, -1) where there is none.

    Before the verb it is all that stands there (*Seit wann, ließ er offen*), behind it the clause goes to the end.
    """
    at, sentence = case.frame.at, text.sentences[case.frame.sentence]
    lows, begin = text.lows, sentence.first
    while begin < at and not lows[begin][0].isalnum():
        begin += 1
    if begin < at and _asks(text, begin):
        commas = [j for j in range(begin, min(case.frame.parts or (at,))) if lows[j] == ","]
        return (begin, commas[-1]) if commas else (-1, -1)
    for j in range(at + 1, sentence.last - 1):
        if lows[j] == "," and _asks(text, j + 1):
            inside = any(a <= j + 1 < b for a, b in case.regions) and not any(b <= j for _, b in case.regions)
            return (j + 1, sentence.last) if inside else (-1, -1)
        if lows[j] in {":", ";"}:
            break
    return -1, -1


def _asks(text: Text, at: int) -> bool:
    """Return whether an indirect question begins at a token."""
    low = text.lows[at]
    if low == "ob":
        return True
    if low in _PREPOSITIONS:
        low = text.lows[at + 1]
        return low in _DETAILS and low not in {"was", "wie", "wer"}
    return low in _DETAILS and not (low == "wie" and text.lows[at + 1] in {"der", "die", "das", "er", "sie", "es"})


def _of_another(text: Text, case: Case, first: int, last: int) -> bool:
    """Return whether it is asked of somebody else: *ob auch Chile Ausbilder schickt*, *ob auch sein Land ...*."""
    end = min(last, first + _SOON)
    at = next((j for j in range(first + 1, end) if text.lows[j] in _ALSO), -1)
    if at < 0 or not case.who:
        return False
    after = (at + 1, end)
    named = case.named(after)
    if named:
        return named.isdisjoint(case.who)
    own = text.lows[at + 1] in {"sein", "ihr", "seine", "ihre", "das", "unser"}
    return own and text.lows[at + 2] in {"land", "eigene", "armee", "streitkräfte", "regierung", "bundeswehr"}
