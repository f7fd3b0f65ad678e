"""German: what a main clause says of a clause that opens the sentence, and second predicates with a negation.  Pure.

*Dass Soldaten dort kämpften, stimme nicht* denies it, *Dass sie gehe, überrasche niemanden* takes it as given; in *sie
hat das Land verlassen und kommt nicht wieder* nothing is denied.
"""

from __future__ import annotations

from collections.abc import Sequence

from monitor.events import Stance
from monitor.reading.content.cases import Case, Verdict
from monitor.reading.content.consequences import opens_with_if
from monitor.reading.content.ownwords import undenied
from monitor.reading.content.predications import of_decision
from monitor.reading.content.supposed import would
from monitor.reading.content.unconfirmed import confirms_not, lacking, only_other
from monitor.reading.cut.cues import lexicon
from monitor.reading.cut.patterns import Hit
from monitor.reading.cut.text import Text
from monitor.reading.syntax.grammar import Phrase
from monitor.reading.syntax.tenses import infinitive

_TRUE = frozenset(
    "stimmt stimme stimmten trifft treffe zutrifft zutreffe wahr richtig korrekt zutreffend tatsache tatsachen fakt "
    "fest klar erwiesen unbestritten unstrittig bewiesen belegt sicher feststehe feststeht bestätigt offensichtlich "
    "offenkundig offenbar unübersehbar unbestreitbar unleugbar evident augenscheinlich erwiesenermassen".split()
)
"""Words by which it is said that it is so."""
_PROVEN = frozenset("fest klar erwiesen bewiesen belegt sicher bestätigt feststehe feststeht unbestritten".split())
"""Those whose negation leaves it open."""
_TOLD = ("false", "untrue", "likely", "noevidence", "open", "cond", "mum", "probe")
_BENDS = ("t", "e", "te", "en", "ten")
_SMALL = frozenset("sich es ihn sie das nicht nie niemanden nichts kein keine keinen auch nur dort damit dazu".split())
"""Words behind the verb of a second predicate without a subject."""
_ANDS = frozenset({"und", "aber", "oder"})
_BACK = 8
"""Words from a negation back to the *and* of its predicate."""


def around(text: Text, pieces: Sequence[Phrase], number: int) -> list[Phrase]:
    """Return the main clause behind a *dass* clause that opens its sentence, and that clause; nothing elsewhere."""
    first = next((j for j in range(*pieces[number]) if text.lows[j][0].isalnum()), -1) if text.lang == "de" else -1
    pointed = first > 1 and text.lows[first - 1] == "," and text.lows[first - 2] in _AT_THAT  # Daran, dass ..., glaubt
    opens = pointed and text.caps[first - 2]
    opens = opens or (first >= 0 and text.caps[first])
    if first < 0 or text.lows[first] != "dass" or not opens or number + 1 >= len(pieces):
        return []
    at = pieces[number + 1][0]
    main = text.lows[at - 1] == "," and not text.caps[at] and text.lows[at] not in _NO_VERBS
    return [pieces[number + 1], pieces[number]] if main else []


def _report_judged(text: Text, case: Case) -> Verdict | None:
    """Return what is said of a report whose words stand behind it: *Die Behauptung, sie seien dort, sei ein Hohn*."""
    for first, last in case.regions[:1]:
        opens = next((j for j in range(first, last) if text.lows[j][0].isalpha()), last)
        report = next(iter(case.words.inside("report", [(opens, min(opens + 3, last))])), None)
        if report is None or text.lows[report.last : report.last + 1] != [","]:
            return None
        commas = (j for j in range(last - 3, report.last, -1) if text.lows[j] == ",")
        comma = next((j for j in commas if text.lows[j + 1] in _IS_SAID_TO_BE), -1)
        if comma < 0:
            return None
        main = [(comma + 1, last)]
        if any(text.lows[j].startswith(_INSULTS) for j in range(comma + 2, last)):
            return Verdict(Stance.DENIES, "ST-FALSE")
        if not _SO.isdisjoint(text.lows[comma + 2 : last]) and not case.words.any("neg", main):
            return Verdict(Stance.CONFIRMS if case.side else Stance.ASSERTS, "ST-SAY")
        known = ("true", "likely", "false", "untrue", "neg", "noevidence", "unverified", "proof", "evidence", "figure")
        return None if any(case.words.any(slot, main) for slot in known) else Verdict(Stance.COMMENTS, "ST-ABOUT")
    return None


_SO = frozenset({"richtig", "wahr", "zutreffend", "korrekt"})
_IS_SAID_TO_BE = frozenset({"sei", "seien", "ist", "sind", "wäre", "wären", "bleibe", "bleibt"})
_INSULTS = (
    "frechheit", "unverschämt", "beleidig", "zumutung", "hohn", "witz", "schande", "schändlich", "skandal", "niedertr",
    "infam", "verleumd", "rufmord", "propaganda", "hetze", "stimmungsmache", "diffam", "verhöhn", "provokation",
    "ungeheuer", "perfid", "dreist", "empörend", "grotesk", "bodenlos", "aberwitz", "hanebüchen", "böswillig",
    "bösartig", "schmutz", "lächerlich", "absurd", "infamie", "heuchel", "unterstellung", "ehrverletz", "ausgeburt",
)  # fmt: skip
"""Beginnings of the words by which somebody turns a report away: *eine Frechheit*, *infam*."""


def _whoever_denies(text: Text, case: Case) -> bool:
    """Return whether a German content opens with whoever denies it: *Wer leugne, dass sie dort sind*."""
    for first, last in case.regions[:1]:
        opens = next((j for j in range(first, last) if text.lows[j][0].isalpha()), last)
        if opens == last or text.lows[opens] != "wer":
            continue
        clause = text.lows[opens + 1 : min(last, opens + _WHOEVER)]
        return any(low.startswith(_DENY) for low in clause) and "nicht" not in clause
    return False


_WHOEVER = 8
"""Words from *wer* to what he does."""
_DENY = ("bestreite", "leugne", "abstreite", "dementier", "bezweifel", "anzweifel", "zweifle", "zweifelt", "verneine")
"""Beginnings of the verbs of who denies something."""
_AT_THAT = frozenset("daran darauf davon dafür dagegen damit darin darüber dazu darum danach".split())
"""German words that open a sentence before the clause for which they stand."""
_NO_VERBS = frozenset("weil obwohl wenn als wie und oder aber sondern der die das den dem dass ob so".split())


def told(text: Text, case: Case, near: Sequence[Phrase]) -> Verdict | None:
    """Return the stance of who says something of what a *dass* clause before it tells; None where there is none.

    In Ukrainian and Russian: of who says what will be found out under a condition, *в случае подписания его проверят*.
    """
    if text.lang == "de" and case.direct and _whoever_denies(text, case):
        return Verdict(Stance.ASSERTS, "ST-DENYNOT")  # Wer das bestreitet, macht sich lächerlich
    if text.lang == "de" and case.direct and (judged := _report_judged(text, case)) is not None:
        return judged
    if (owned := undenied(case)) is not None:
        return owned  # „Wir bestreiten das nicht“
    if text.lang in {"uk", "ru"} and case.hits and opens_with_if(text, case.words, near):
        return Verdict(Stance.COMMENTS, "ST-COND")
    if text.lang == "de" and (confirms_not(text, case) or lacking(text, case)):
        return Verdict(*_OPEN)
    if text.lang == "de" and any("hoffnung" in text.lows[h.first : h.last] for h in case.hits if h.slot == "deed"):
        return Verdict(Stance.DEEMS_LIKELY, "ST-LIKELY")  # es gebe kaum noch Hoffnung, dass er lebe
    if text.lang == "de" and only_other(text, case):
        return Verdict(None, "ST-BESIDE", "only something else is said to have been done")
    if text.lang == "de" and would(text, case, near):
        return Verdict(Stance.COMMENTS, "ST-COND")
    if text.lang == "de" and of_decision(text, case):
        return Verdict(Stance.COMMENTS, "ST-CONSEQUENCE")
    if text.lang == "de" and case.staged and _of_a_date(text, case):
        return Verdict(Stance.COMMENTS, "ST-DATES")
    if text.lang != "de" or len(near) != 2 or near[0][0] < near[1][0] or not case.direct:
        return None
    main, words = near[:1], case.words
    said = set(text.lows[main[0][0] : main[0][1]])
    if words.any("sure", main) or _beyond_doubt(said, denied=words.any("neg", main)):
        return None
    if words.any("untrue", main) or words.any("false", main):
        return Verdict(Stance.DENIES, "ST-UNTRUE")
    if not said.isdisjoint(_TRUE):
        if not words.any("neg", main):
            return None
        return Verdict(*(_OPEN if said & _PROVEN else (Stance.DENIES, "ST-UNTRUE")))
    if any(words.any(slot, main) for slot in _TOLD):
        return None
    return Verdict(Stance.COMMENTS, "ST-CONSEQUENCE")


_KNOWN = frozenset("gewusst wisse weiss weiß wissen wüsste gesagt betont gesehen erlebt bekannt".split())
_UNDENIED = frozenset(
    "leugnen bestreiten bezweifeln verneinen abstreiten dementieren übersehen geheimnis zweifel".split()
)


_QUESTIONED = frozenset({"frage", "zweifel", "geheimnis", "zweifeln"})


def _beyond_doubt(said: set[str], *, denied: bool) -> bool:
    """Return whether a main clause takes what stands before it for known or undeniable: *liege auf der Hand*."""
    beyond = not said.isdisjoint({"ausser", "keinem", "kein"}) and not said.isdisjoint(_QUESTIONED)
    if beyond or {"auf", "hand"} <= said:
        return True
    return not _UNDENIED.isdisjoint(said) if denied else not _KNOWN.isdisjoint(said)


_DATES = frozenset({"datum", "termin", "zeitplan", "zeitpunkt", "fahrplan", "frist"})
_UNKNOWN = frozenset("offen unklar ungewiss unbekannt fraglich nicht kein keinen niemand".split())
_FIRST = 3


def _of_a_date(text: Text, case: Case) -> bool:
    """Return whether it is only the day of a step that is open: *Wann abgestimmt werde, sei offen*."""
    if not case.regions:
        return False
    first, last = case.regions[0]
    words = [low for low in text.lows[first:last] if low[0].isalnum()]
    asked = words[:1] == ["wann"] or not _DATES.isdisjoint(words[:_FIRST])
    return asked and not _UNKNOWN.isdisjoint(words)


_OPEN = (Stance.CANNOT_CONFIRM, "ST-NOEVIDENCE")


def second_predicate(text: Text, at: int, hits: Sequence[Hit]) -> bool:
    """Return whether a negation belongs to a predicate behind the one that names the deed."""
    for j in range(at - 1, max(0, at - _BACK) if text.lang == "de" else at, -1):
        if text.lows[j] in _ANDS:
            verb = text.lows[j + 1]
            bent = verb.endswith(_BENDS) and not text.caps[j + 1] and verb not in lexicon("de").sets["det"]
            before = any(h.first < j for h in hits) and not any(h.first > j for h in hits)
            return bent and before and j + 1 < at and text.lows[j + 2] in _SMALL
    return False


def not_meant(text: Text, case: Case, near: Sequence[Phrase]) -> bool:
    """Return whether it is not meant or decided to do it: *Ich habe nicht vor, mein Amt niederzulegen*."""
    if text.lang != "de" or case.staged or len(near) != 2 or near[0][1] > near[1][0]:
        return False
    (first, last), told = near
    to_do = any(text.lows[j] == "zu" or "zu" in text.lows[j][2:-3] for j in range(*told) if not text.caps[j])
    meant = not _MEANT.isdisjoint(text.lows[first:last])
    return to_do and meant and len(case.words.inside("neg", [near[0]])) % 2 > 0 and not case.words.any("neg", [told])


_MEANT = frozenset(
    "vor absicht absichten plan pläne plane plant planen geplant vorgehabt beabsichtige beabsichtigt beabsichtigen "
    "gedenke gedenkt gedenken bereit willens gewillt entschieden beschlossen zugesagt versprochen zugestimmt befohlen "
    "angeordnet vorhaben interesse wunsch veranlassung anlass".split()
)
"""Words for what somebody means, is ready or has decided to do."""
_SOON = frozenset("bald demnächst künftig spätestens kommenden kommende nächsten nächste jederzeit".split())
"""Words by which a German present tells what is to come."""


def coming_soon(text: Text, near: Sequence[Phrase], regions: Sequence[Phrase]) -> bool:
    """Return whether what is told is still to come: *dass Ruanda bald Soldaten schickt, dass weitere folgen werden*.

    The passive of the present (*dass Soldaten entsandt werden*) tells nothing of when.
    """
    if text.lang != "de":
        return False
    if any(text.lows[j] in _SOON for a, b in regions for j in range(a, b)):
        return True
    ends = [b - 1 for a, b in near if b - a > 1]
    ends = [at - (not text.lows[at][0].isalpha()) for at in ends]
    return any(text.lows[at] in _WERDEN and infinitive(text, at - 1) for at in ends)


_WERDEN = frozenset({"werde", "werden", "wird"})


_OF_WHAT = frozenset("zur zum zu über mit den die das der diesen diese dieses einen eine".split())
"""Words that begin what is spoken of behind an inquit."""


def spoken_of(text: Text, case: Case) -> bool:
    """Return whether only what stands behind a German inquit names the claim: *"Endlich", sagte er zum Rücktritt*."""
    if text.lang != "de" or case.frame.rule != "DE-INV" or not case.hits:
        return False
    before = any(a < case.frame.at for a, _ in case.regions)
    named = [a for a, b in case.regions if a > case.frame.at and any(a <= h.first < b for h in case.hits)]
    about = any(text.lows[a] in _OF_WHAT and text.quoted[a] < 0 for a in named)
    return before and about and all(h.first > case.frame.at for h in case.hits if h.slot != "who")
