"""What somebody feels, fears, doubts or explains of a matter.  Pure."""

from __future__ import annotations

from collections.abc import Sequence

from monitor.events import Stance
from monitor.reading.content.cases import Case, Verdict, of_the_deed
from monitor.reading.cut.text import Text
from monitor.reading.stances.duties import is_question
from monitor.reading.stances.foreseen import no_passage
from monitor.reading.stances.refusals import only_spoke, unaware
from monitor.reading.stances.stance import CONCORD, ahead, content
from monitor.reading.stances.tocome import done_soon
from monitor.reading.syntax.grammar import Phrase

_REACTS = frozenset({
    "reagieren", "react", "respond", "réagir", "reaccionar", "реагировать", "отреагировать", "реагувати",
    "відреагувати",
})  # fmt: skip
"""Verbs whose negation is silence."""


_EXCLAIMS = frozenset(
    "schimpfen wettern poltern höhnen spotten frohlocken jubeln zürnen spötteln kritisieren beklagen rügen".split()
)
"""German verbs that tell with what feeling something is said, if it stands before them."""
_SURPRISED = frozenset({"be surprised", "be astonished", "be amazed", "be shocked", "be stunned"})
_WOULD_BE = frozenset({"would", "wouldn't", "'d"})
"""What nobody would wonder at is likely."""
_SPREADING = ("streu", "gestreu", "verbreit", "in die welt", "erfind", "erfunden", "lanci", "kolportier")
"""Beginnings of the German verbs by which lies are spread."""
_NEARLY = frozenset({"майже", "почти"})
"""Words by which something is nearly not doubted."""
_NONE = frozenset({"aucun", "pas", "nul", "plus"})
"""French words between *avoir* and the doubt that somebody does not have."""
_SIDES = frozenset({Stance.ASSERTS, Stance.CONFIRMS, Stance.DENIES})


def comment(text: Text, case: Case, negated: bool, clause: Phrase) -> Verdict:
    """Read *welcomed it*, *called on both sides*: a comment, unless it is that nothing is known."""
    if negated and case.frame.cue_word is not None and case.frame.cue_word.lemma in _REACTS:
        return Verdict(None, "ST-SILENT", "who says nothing gives no statement")
    if negated and (unaware(case) or case.words.any("mum", [clause, *case.regions])):
        return Verdict(Stance.CANNOT_CONFIRM, "ST-MUM")
    cue = case.frame.cue_word
    if (
        (negated or "not" in text.lows[clause[0] : case.frame.at])
        and cue is not None
        and cue.lemma in _SURPRISED
        and _WOULD_BE & set(text.lows[clause[0] : case.frame.at])
    ):
        return Verdict(Stance.DEEMS_LIKELY, "ST-LIKELY")  # would not be surprised
    if cue is not None and cue.lemma == "wundern" and {"würde", "nicht"} <= set(text.lows[clause[0] : clause[1]]):
        return Verdict(Stance.DEEMS_LIKELY, "ST-LIKELY")  # würde sich nicht wundern, wenn sie dort wären
    if cue is not None and cue.lemma in _EXCLAIMS and case.direct and case.regions[0][0] < case.frame.at:
        said = content(text, case)  # „Sie ist nicht mehr im Amt“, schimpfte der Minister
        if said.stance in _SIDES:
            return said
    spread = cue is not None and cue.lemma in _EXCLAIMS and case.words.any("rumour", case.regions)
    if (
        spread
        and case.direct
        and any(text.lows[j].startswith(_SPREADING) for a, b in case.regions for j in range(a, b))
    ):
        return Verdict(Stance.DENIES, "ST-ACCUSELIES")  # wetterte gegen Feinde, die Lügen über ihren Tod streuten
    if cue is not None and cue.lemma == "reagieren" and any(text.quoted[a] >= 0 for a, _ in case.regions[:1]):
        said = content(text, case)  # „Das ist Unfug, mir fehlt nichts“, so reagierte der Minister
        if said.stance is Stance.DENIES:
            return said
    if cue is not None and cue.lemma == "demander" and is_question(text, case.regions, case.frame.at):
        return Verdict(None, "ST-WHETHER", "a question tells nothing")
    if cue is not None and cue.lemma in {"exprimer", "expresar"} and (negated or only_spoke(text, case, clause)):
        return Verdict(None, "ST-SILENT", "who says nothing gives no statement")
    if text.lang in {"fr", "es"} and case.anaphoric and any(text.quoted[a] >= 0 for a, _ in case.regions[:1]):
        said = content(text, case)  # « Ces accusations ne reposent sur rien », a fustigé le ministre
        if said.rule in {"ST-UNTRUE", "ST-FALSE"}:
            return said
    if cue is not None and cue.lemma in _URGES and _not_to_believe(case):
        return Verdict(Stance.DENIES, "ST-FALSE")  # порадили «не читати казок розвідки»
    if cue is not None and cue.lemma in _URGES and not case.direct and case.words.any("noevidence", case.regions):
        return Verdict(Stance.CANNOT_CONFIRM, "ST-NOEVIDENCE")  # призвал не торопиться с выводами: «Мы проверяем»
    return Verdict(Stance.COMMENTS, "ST-COMMENTS")


def _not_to_believe(case: Case) -> bool:
    """Return whether others are asked not to believe or spread what is called a tale or a report."""
    tales = any(case.words.any(slot, case.regions) for slot in ("false", "report", "rumour", "figure"))
    return tales and case.words.any("disbelieve", case.regions)


def toned(text: Text, case: Case, clause: Phrase) -> bool:
    """Return whether it is only told in which tone somebody spoke of it: *äußerte sich skeptisch zu dem Einsatz*."""
    cue = case.frame.cue_word
    if cue is None or cue.lemma != "äussern" or not case.words.any("tone", [clause, *case.regions]):
        return False
    told = (j for first, last in case.regions for j in range(first, last))
    return not any(text.quoted[j] >= 0 or text.lows[j] in {",", ":"} for j in told)


_URGES = frozenset(
    "призвать попросить посоветовать предложить рекомендовать порекомендовать закликати попросити попрохати порадити "
    "запропонувати рекомендувати порекомендувати просити просить".split()
)
"""Verbs by which somebody asks others to wait for what is not known yet."""


_WOULD = ("rait", "raient", "ría", "rían")
"""Ends of the French and Spanish conditional."""


_WEIGHS = frozenset({"ST-CONSEQUENCE", "ST-COND", "ST-FEELING"})


def warn(text: Text, case: Case, negated: bool, clause: Phrase) -> Verdict:
    """Read *warned of it*: a comment, unless it is told as coming, or plainly after what was said."""
    if not negated and _raised_first(text, case):
        return Verdict(Stance.ASSERTS, "ST-SPREAD")
    if case.direct and _alarms(case) and ":" in text.lows[case.frame.at : case.frame.at + _TO_COLON]:
        return content(text, case)  # schlug Alarm: Ruandas Armee stehe im Kongo
    if (
        (case.side or case.party)
        and case.direct
        and case.staged
        and ahead(text, case)
        and (flat := content(text, case)).rule == "ST-NEG"
    ):
        return flat  # will not ratify it, warned the president
    if case.direct and case.staged and (flat := content(text, case)).rule == "ST-NEG" and no_passage(text, case.hits):
        return flat  # will not get through, warned the opposition
    if case.staged and case.direct and not negated and case.side and _threatens(case):
        return Verdict(Stance.DEEMS_LIKELY, "ST-WARNLIKELY")  # threatened to withdraw from the convention
    leads = text.lang in {"de", "en", "uk", "ru"} and content(text, case).rule in _WEIGHS
    if case.direct and not leads and (case.words.any("likely", case.regions) or case.plans):
        return Verdict(Stance.DEEMS_LIKELY, "ST-WARNLIKELY")
    if text.lang in CONCORD and case.direct and case.frame.rule.endswith(("-INV", "-PLACE")):
        weighed = any(text.lows[j].endswith(_WOULD) for a, b in case.regions for j in range(a, b))
        said = content(text, case)  # the town is taken, warned the army
        if not weighed and not (said.stance is Stance.DENIES and (ahead(text, case) or not case.direct)):
            return said  # « Cette frappe ne restera pas impunie » denies nothing
    return Verdict(Stance.COMMENTS, "ST-WARN")


_THREATS = frozenset({"threaten", "drohen", "androhen", "menacer", "amenazar", "пригрозити", "пригрозить"})


def _threatens(case: Case) -> bool:
    """Return whether somebody threatens with what he would do himself."""
    return case.frame.cue_word is not None and case.frame.cue_word.lemma in _THREATS


_ALARMS = frozenset({"alarm", "alerte", "sonnette", "alarme", "alarma", "alerta", "тревогу", "сполох"})
"""What is raised by who tells a thing first."""
_FIRST = frozenset(
    "first had zuerst erste erster erstes ersten hatte hatten première premier avait avaient primera primero había "
    "habían первой первым первыми першою першим першими".split()
)
"""Words of who was the first to tell it, and of who had told it before what is told now."""


def _alarms(case: Case) -> bool:
    return case.frame.cue_word is not None and case.frame.cue_word.particle in _ALARMS


def _raised_first(text: Text, case: Case) -> bool:
    """Return whether somebody was the first to raise the alarm, or had done so: what alarmed him was so."""
    if not _alarms(case):
        return False
    first = case.frame.slot[0] if case.frame.slot is not None else case.frame.scope[0]
    low, high = min(first, case.frame.at), case.frame.at + _SOON_FIRST
    return not _FIRST.isdisjoint(text.lows[max(0, low - 1) : high])


_TO_COLON = 9
"""Words from the verb to a colon behind *the alarm*."""
_SOON_FIRST = 5
"""Words behind the verb to *as the first*, *zuerst*."""
_KEPT = {
    "fr": ("appliqu", "respect", "tienn", "tien", "dur", "surviv"),
    "es": ("respet", "dur", "surviv", "sobreviv", "cumpl", "apliqu", "sosteng", "mantenga", "prosper"),
    "en": ("hold", "last", "surviv", "endur", "honour", "honor", "respect", "implement", "stick"),
    "de": ("hält", "halten", "halte", "dauer", "bestand", "überleb", "eingehalten", "einhalt", "trägt", "umgesetzt"),
    "uk": ("протрима", "втрима", "утрима", "витрима", "трима", "трива", "дотрим", "викон", "прожив", "довг", "доживе"),
    "ru": ("продерж", "удерж", "выдерж", "держ", "длит", "продлит", "соблюд", "выполн", "прожив", "долг", "дожив"),
}
"""Beginnings of the verbs of lasting and keeping: what is doubted then has been agreed."""


def lasting(text: Text, regions: Sequence[Phrase]) -> bool:
    """Return whether something is said to last or to be kept."""
    return any(text.lows[j].startswith(_KEPT[text.lang]) for a, b in regions for j in range(a, b))


def doubt(text: Text, case: Case, negated: bool, clause: Phrase) -> Verdict:
    """Read *doubts that there is a truce*; who doubts that it will last takes it as given."""
    negated |= text.lang == "de" and case.words.any("sure", [clause, *case.regions[:1]])  # hegt keinen Zweifel daran
    before = text.lows[max(0, case.frame.at - _BEFORE) : case.frame.at]
    after = text.lows[case.frame.at + 1 : case.frame.at + 1 + _BEFORE]
    negated |= text.lang == "fr" and "doute" in after and not _NONE.isdisjoint(after)  # n'a aucun doute que
    negated |= text.lang == "es" and "no" in before  # no cabía duda de que
    small = not _HARDLY.isdisjoint([*before, *after]) or text.lows[case.frame.at] in _HARDLY  # має мало сумнівів
    if not negated and small:
        return Verdict(Stance.DEEMS_LIKELY, "ST-NODOUBT")  # hat kaum Zweifel daran, ne doute guère
    if negated and not _NEARLY.isdisjoint(before):
        return Verdict(Stance.DEEMS_LIKELY, "ST-NODOUBT")  # почти не сомневается
    if case.deal and not negated and lasting(text, case.regions):
        return Verdict(Stance.COMMENTS, "ST-DOUBTKEPT")  # doute que l'accord soit jamais appliqué
    bare = not case.hits and all(last - first <= 1 for first, last in case.regions)  # was sceptical
    worth = any(
        text.lows[j].startswith(_WORTH) and text.lows[j : j + 2] not in _IN_FORCE
        for first, last in case.regions
        for j in range(first, last)
    )
    asks = case.frame.cue_word is not None and case.frame.cue_word.lemma in _ASKS and of_the_deed(case)
    if not negated and (worth or bare or asks or _would_help(text, case)):
        return Verdict(Stance.COMMENTS, "ST-DOUBTKEPT")  # усомнился в необходимости ввода войск
    if negated and (done_soon(text, case) or ahead(text, case) or content(text, case).stance is Stance.DEEMS_LIKELY):
        return Verdict(Stance.DEEMS_LIKELY, "ST-NODOUBT")  # zweifelt nicht daran, dass der Vertrag gebilligt wird
    return Verdict(Stance.ASSERTS if negated else Stance.DENIES, "ST-NODOUBT" if negated else "ST-DOUBT")


_HARDLY = frozenset(
    "hardly barely scarcely little few fewer kaum wenig wenige weniger guère peu apenas pocas pocos навряд едва мало "
    "менше меньше".split()
)
"""Adverbs by which a doubt is a small one."""
_BEFORE = 3
"""Words beside a verb in which they stand."""


def _would_help(text: Text, case: Case) -> bool:
    """Return whether it is doubted that a deed does any good: *questioned whether the deployment would help*."""
    lows = text.lows
    return any(
        lows[j] in _HELPS and not {"would", "will", "could", "can"}.isdisjoint(lows[max(first, j - 2) : j])
        for first, last in case.regions
        for j in range(first, last)
    )


_ASKS = frozenset({"question", "cuestionar"})
"""Verbs of doubting that of the deed itself only ask whether it is right: *cuestionó la tregua*."""
_IN_FORCE = (["wirksam", "wird"], ["wirksam", "werde"], ["wirksam", "würde"], ["wirksam", "geworden"])
"""What is no worth of a treaty, but a step."""
_HELPS = frozenset("help work suffice matter solve improve bring make last hold change".split())
_WORTH = (
    "необходим", "целесообраз", "законн", "искренн", "эффективн", "потрібн", "доцільн", "щир", "ефективн", "wisdom",
    "necessity", "legality", "sincerity", "zweckmäß", "notwendigkeit", "rechtmäß", "utilité", "légalité", "nécessité",
    "necesidad", "legalidad", "conveniencia", "useful", "effective", "merit", "benefit", "timing", "motiv", "value",
    "nutzen", "sinn", "wirksam", "erfolg", "zweck", "legal", "zeitpunkt", "utilidad", "eficacia", "efficacité", "bien",
    "opportunité", "корист", "польз", "смысл", "сенс",
)  # fmt: skip
"""Beginnings of what is doubted of a deed that is there: whether it is needed, lawful, honest."""
_EXPLAINS = frozenset(
    "explain justify begründen rechtfertigen expliquer justifier explicar justificar пояснити роз'яснити обґрунтувати "
    "обгрунтувати аргументувати виправдати объяснить пояснить разъяснить обосновать аргументировать оправдать".split()
)
_THATS = frozenset(
    "that dass que qu' що что чому почему як как why how warum wie pourquoi comment por cómo , :".split()
)
"""Words and signs behind which it is told what the matter is."""


def explained(text: Text, case: Case) -> bool:
    """Return whether the deed itself is explained: *объяснил отставку усталостью* takes it as given."""
    cue, at = case.frame.cue_word, case.frame.at
    if cue is None or cue.lemma not in _EXPLAINS or not case.hits:
        return False
    first = min(h.first for h in case.hits)
    if first <= at or any(a < at for a, _ in case.regions):
        return False
    return all(text.lows[j] not in _THATS and text.quoted[j] < 0 for j in range(at + 1, first + 1))


_PRESS = frozenset(
    "paper newspaper daily broadcaster station channel website site portal agency magazine tabloid journalist "
    "journalists reporter reporters media press outlet outlets blogger blog editors editor".split()
)
_ACCUSED = 5
"""Words from *accused* to the noun of who is."""


def of_the_press(text: Text, case: Case) -> bool:
    """Return whether it is a paper, or who writes for one, that is accused."""
    after = text.lows[case.frame.at + 1 : case.frame.at + 1 + _ACCUSED]
    return not _PRESS.isdisjoint(after[: after.index("of")] if "of" in after else after)


_MOCKS = frozenset({"mock", "ridicule", "deride", "poke fun", "make fun"})


def mocks(case: Case, regions: Sequence[Phrase]) -> bool:
    """Return whether it is a report that is made fun of, which then is not believed."""
    cue = case.frame.cue_word
    return cue is not None and cue.lemma in _MOCKS and case.words.any("report", regions)


def only_judged(case: Case) -> bool:
    """Return whether words judge something, and none says that it may be or will be."""
    if any(case.words.any(slot, case.regions) for slot in ("likely", "future", "untrue", "report")):
        return False
    return case.words.any("judging", case.regions)
