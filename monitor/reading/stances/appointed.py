"""Steps called by their noun that are set for a day, or called off: *announced the signing for Friday*.  Pure.

*The date for the exchange has been fixed*, *die Übergabe ist für den 20. März anberaumt*, *préparatifs de la
signature* tell what is still to come; *the signing was called off at the last minute*, *die Übergabe ist geplatzt*
that it is not so.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

from monitor.events import Stance
from monitor.reading.content.cases import Case, Verdict
from monitor.reading.cut.text import Text
from monitor.reading.syntax.grammar import Phrase
from monitor.reading.syntax.tenses import took_place
from monitor.reading.syntax.wording import Words

_TELLING = frozenset({"say", "announce", "confirm", "promise", "publish", "remark", "plan", "react"})
"""Operators of who tells it."""
_SIGNING = {
    "de": ("unterzeichnung", "unterschrift"),
    "en": ("signing", "signature"),
    "fr": ("signature",),
    "es": ("firma",),
    "uk": ("підписанн",),
    "ru": ("подписани",),
}
"""Beginnings of the nouns for the signing of what is agreed on."""
_STEPS = {
    "de": (
        "austausch", "gefangenenaustausch", "übergabe", "hinterlegung", "ratifi", "billigung", "zustimmung",
        "verabschiedung", "abstimmung", "inkrafttreten", "aussetzung", "austritt", "kündigung", "zeremonie",
        "freilassung", "tausch", "annahme", "suspendierung",
    ),
    "en": (
        "exchange", "swap", "deposit", "handover", "ratification", "approval", "adoption", "vote", "entry",
        "suspension", "withdrawal", "ceremony", "release", "submission",
    ),
    "fr": (
        "échange", "dépôt", "remise", "ratification", "approbation", "adoption", "vote", "scrutin", "entrée",
        "suspension", "retrait", "dénonciation", "cérémonie", "libération",
    ),
    "es": (
        "canje", "intercambio", "depósito", "entrega", "ratificación", "aprobación", "votación", "entrada",
        "suspensión", "retirada", "denuncia", "ceremonia", "liberación",
    ),
    "uk": (
        "обмін", "передач", "передан", "здач", "ратифікаці", "схваленн", "ухваленн", "затвердженн", "голосуванн",
        "набуття", "набранн", "призупиненн", "вихід", "виход", "денонсаці", "церемоні", "звільненн",
    ),
    "ru": (
        "обмен", "передач", "сдач", "ратификаци", "одобрени", "утверждени", "голосовани", "вступлени", "приостанов",
        "выход", "денонсаци", "церемони", "освобождени",
    ),
}  # fmt: skip
"""Beginnings of the nouns for the other steps of a treaty, and for an exchange."""
_CALLABLE_OFF = {
    "de": ("austausch", "gefangenenaustausch", "übergabe", "hinterlegung", "abstimmung", "zeremonie", "inkrafttreten",
           "billigung", "verabschiedung"),
    "en": ("exchange", "swap", "deposit", "handover", "vote", "ceremony", "entry", "approval"),
    "fr": ("échange", "dépôt", "remise", "vote", "scrutin", "cérémonie", "entrée", "approbation"),
    "es": ("canje", "intercambio", "depósito", "entrega", "votación", "ceremonia", "entrada", "aprobación"),
    "uk": ("обмін", "передач", "здач", "голосуванн", "церемоні", "набуття", "схваленн"),
    "ru": ("обмен", "передач", "сдач", "голосовани", "церемони", "вступлени", "одобрени"),
}  # fmt: skip
"""Those of events, which take place or not; a ratification that is annulled is another thing."""
_UNDONE = {
    "de": ("ratifi", "zustimmung", "aussetzung", "suspendierung", "austritt", "kündigung", "rücktritt"),
    "en": ("ratification", "adoption", "suspension", "withdrawal", "resignation"),
    "fr": ("ratification", "adoption", "suspension", "retrait", "démission"),
    "es": ("ratificación", "suspensión", "retirada", "dimisión", "renuncia"),
    "uk": ("ратифікаці", "призупиненн", "вихід", "виход", "відставк"),
    "ru": ("ратификаци", "приостанов", "выход", "отставк"),
}  # fmt: skip
"""Those of acts, which may be annulled as well; only some words say that they have not come about."""
_PUT_OFF = {
    "de": (
        "verschoben", "vertagt", "aufgeschoben", "verzögere", "verzögert", "verzögern", "hinausgeschoben", "verschiebt",
        "verschiebe", "zurückgestellt",
    ),
    "en": ("postponed", "delayed", "deferred", "put off", "pushed back", "put back", "adjourned"),
    "fr": (
        "reporté", "reportée", "reportés", "différé", "différée", "repoussé", "repoussée", "ajourné", "ajournée",
        "retardé", "retardée", "remis à", "remise à", "du retard", "décalé", "décalée",
    ),
    "es": (
        "aplazado", "aplazada", "pospuesto", "pospuesta", "postergado", "postergada", "retrasa", "retrasaba", "retrasó",
        "retrasado", "retrasada", "demora", "demoraba", "suspendido", "suspendida", "suspendió", "suspende",
    ),
    "uk": (
        "перенесено", "перенесли", "перенесена", "перенесений", "відкладено", "відклали", "відкладається",
        "затримується", "відтерміновано",
    ),
    "ru": (
        "перенесен", "перенесена", "перенесено", "перенесли", "отложен", "отложена", "отложено", "отложили",
        "откладывается", "задерживается", "переносится",
    ),
}  # fmt: skip
"""Words by which something is put off."""
_DETERMINERS = frozenset(
    "the a its his her their this that both planned any another le la l' les un une cette ce du au el los las una este "
    "esta del al".split()
)
_NEAR = 4
"""Words from a determiner to the noun."""
_DAYS = frozenset(
    "monday tuesday wednesday thursday friday saturday sunday montag dienstag mittwoch donnerstag freitag samstag "
    "sonnabend sonntag lundi mardi mercredi jeudi vendredi samedi dimanche lunes martes miércoles jueves viernes "
    "sábado domingo понеділок вівторок середу четвер п'ятницю суботу неділю понедельник вторник среду четверг пятницу "
    "субботу воскресенье tomorrow morgen demain mañana завтра".split()
)
_MONTHS = (
    "january", "february", "march", "april", "june", "july", "august", "september", "october", "november", "december",
    "januar", "februar", "märz", "mai", "juni", "juli", "oktober", "dezember", "janvier", "février", "mars", "avril",
    "juin", "juillet", "août", "septembre", "octobre", "novembre", "décembre", "enero", "febrero", "marzo", "abril",
    "mayo", "junio", "julio", "agosto", "septiembre", "octubre", "noviembre", "diciembre", "січ", "лют", "берез",
    "квіт", "трав", "черв", "лип", "серп", "верес", "жовт", "листопад", "груд", "январ", "феврал", "март", "апрел",
    "мая", "май", "июн", "июл", "август", "сентябр", "октябр", "ноябр", "декабр",
)  # fmt: skip
_NEXT = frozenset(
    "next kommende kommenden nächste nächsten prochaine prochain próxima próximo наступний следующую".split()
)
_FOR = {
    "de": frozenset({"für", "auf"}),
    "en": frozenset({"for"}),
    "fr": frozenset({"pour", "au"}),
    "es": frozenset({"para"}),
    "uk": frozenset({"на"}),
    "ru": frozenset({"на"}),
}
"""Prepositions of the day for which something is set."""
_DATE = {
    "de": ("termin", "datum"),
    "en": ("date",),
    "fr": ("date", "rendez"),
    "es": ("fecha",),
    "uk": ("дат",),
    "ru": ("дат",),
}
"""Beginnings of the words for a date, before that of which it is the date."""
_PREPARED = {
    "de": ("vorbereitung", "einladung"),
    "en": ("preparation", "invitation"),
    "fr": ("préparatif", "préparation", "invitation"),
    "es": ("preparativ", "invitaci"),
    "uk": ("підготовк", "готуванн", "запрошенн"),
    "ru": ("подготовк", "приготовлени", "приглашени"),
}
_READY = frozenset("ready set bereit prêt prête listo lista готово готова готовий готов".split())
"""Words for what is ready for a step."""
_TIMETABLES = frozenset(
    "timetable schedule zeitplan fahrplan terminplan calendrier échéancier calendario cronograma графік графіком "
    "график графику графіку календар календарь розклад расписание".split()
)
_COUNTDOWN = ("countdown", "rebours")
_AWAITED = frozenset(
    "booked reserved next missing remains gebucht reserviert nächstes nächster fehlt fehle aussteht manque étape "
    "réservée reste falta paso reservada крок шаг залишилося осталось залишається остается".split()
)
"""Words by which a step is what is to come, where a day is named as well."""
_FOLLOW = frozenset({"stattfinden", "folgen", "erfolgen"})
_MATTERS = frozenset("справа питання дело вопрос sache frage matter question cuestión affaire angelegenheit".split())
_TIMES = frozenset(
    "днів годин тижнів дней часов недель tagen stunden wochen days hours weeks jours heures semaines días horas "
    "semanas часу времени zeit time temps tiempo".split()
)
"""Words for what it is a matter of: *a matter of days*."""
_LISTS = (
    "kalender", "tagesordnung", "agenda", "calendar", "diary", "calendrier", "calendario", "календар", "повестк",
    "порядку", "orden", "ordre",
)  # fmt: skip
"""Beginnings of the words for where a day is noted."""
_COMES = {
    "de": frozenset("folgt folge folgen ansteht steht stehe findet finde nachgeholt".split()),
    "en": frozenset("follows remains remained goes due slated scheduled set expected".split()),
    "fr": frozenset("suivra suivront suit reste restait tient".split()),
    "es": frozenset("sigue seguía seguirá celebra llega".split()),
    "uk": frozenset[str](),
    "ru": frozenset[str](),
}
"""Verbs by which a step comes on the day that is named."""
_WILL = {
    "de": (("werde", "stattfinden"), ("wird", "stattfinden"), ("stattfinden", "werde"), ("stattfinden", "wird"),
           ("soll", "stattfinden"), ("solle", "stattfinden")),
    "en": (("will", "take", "place"), ("would", "take", "place"), ("to", "take", "place"), ("will", "go", "ahead"),
           ("would", "go", "ahead"), ("will", "follow"), ("would", "follow"), ("will", "come"), ("would", "come")),
    "fr": (("aura", "lieu"), ("aurait", "lieu"), ("interviendra",), ("interviendrait",), ("suivra",), ("suivrait",),
           ("tiendra",), ("tiendrait",), ("viendra",)),
    "es": (("tendrá", "lugar"), ("tendría", "lugar"), ("celebrará",), ("celebraría",), ("llegará",), ("llegaría",),
           ("producirá",), ("produciría",)),
    "uk": (("відбудеться",), ("має", "відбутися"), ("має", "відбутись")),
    "ru": (("состоится",), ("пройдет",), ("пройдёт",), ("произойдет",), ("произойдёт",), ("должен", "состояться"),
           ("должна", "состояться"), ("должно", "состояться")),
}  # fmt: skip
"""Verbs by which a step is said to take place."""
_OFF = {
    "de": (
        ("abgesagt",), ("geplatzt",), ("platzte",), ("ausgefallen",), ("entfallen",), ("entfällt",), ("entfalle",),
        ("falle", "aus"), ("fällt", "aus"), ("fiel", "aus"), ("abgeblasen",), ("gestrichen",), ("sagte", "ab"),
        ("sagten", "ab"), ("ins", "wasser", "gefallen"), ("werde", "nichts"), ("wird", "nichts"), ("vom", "tisch"),
    ),
    "en": (
        ("called", "off"), ("calling", "off"), ("was", "off"), ("is", "off"), ("come", "to", "nothing"),
        ("came", "to", "nothing"), ("struck", "off"), ("cancelled",), ("canceled",), ("scrapped",),
        ("fallen", "through"), ("fell", "through"), ("aborted",), ("axed",), ("cancelling",),
    ),
    "fr": (
        ("annulé",), ("annulée",), ("annulés",), ("annulées",), ("l'", "eau"), ("déprogrammé",), ("déprogrammée",),
        ("capoté",), ("décommandé",), ("décommandée",), ("annule",), ("annulait",),
    ),
    "es": (
        ("cancelado",), ("cancelada",), ("anulado",), ("anulada",), ("canceló",), ("cancelaron",), ("anuló",),
        ("anularon",), ("desconvocado",), ("desconvocada",), ("frustrado",), ("frustrada",), ("frustró",),
    ),
    "uk": (
        ("скасовано",), ("скасували",), ("скасував",), ("скасувала",), ("скасувало",), ("скасований",), ("зірвано",),
        ("зірвали",), ("зірвалося",), ("зірвався",), ("зірвав",), ("відмінено",), ("відмінили",),
    ),
    "ru": (
        ("отменен",), ("отменена",), ("отменено",), ("отменён",), ("отменили",), ("отменил",), ("отменила",),
        ("отменило",), ("сорван",), ("сорвана",), ("сорвано",), ("сорвали",), ("сорвал",), ("сорвала",), ("сорвался",),
        ("сорвалось",), ("сорвалась",),
    ),
}  # fmt: skip
"""Words by which something is called off."""
_REACH = 16
"""Words between the noun of a step and what is said of it."""
_SOON = 4
"""Words from a date to that of which it is the date, and from a preposition to its day."""


def nouns(
    text: Text, regions: Sequence[Phrase], *, signing: bool, among: dict[str, tuple[str, ...]] | None = None
) -> list[int]:
    """Return the nouns of steps in the regions; with `signing` only those of a signing, else those `among` some.

    >>> nouns(Text("He announced the signing for Friday.", "en"), [(0, 7)], signing=True)
    [3]
    """
    stems = _SIGNING[text.lang]
    if not signing:
        stems = (*stems, *(among or _STEPS)[text.lang])
    found = [at for a, b in regions for at in range(a, b) if text.lows[at].startswith(stems)]
    found = [at for at in found if not any(part in text.lows[at] for part in _OF_RATIFICATION)]
    if text.lang == "de":
        return [at for at in found if text.caps[at] and not text.lows[at].endswith("te")]
    if text.lang in {"uk", "ru"}:
        return found
    found = [at for at in found if text.lows[at - 1] not in _BARE_OF]  # the instruments of ratification
    return [at for at in found if not _DETERMINERS.isdisjoint(text.lows[max(0, at - _NEAR) : at])]


_OF_RATIFICATION = ("urkund", "gesetz", "ционн", "ційн", "entwurf")
"""Parts of words for papers and laws of a ratification, and of adjectives."""
_BARE_OF = frozenset({"of", "de"})


def _clause(text: Text, step: int, regions: Sequence[Phrase]) -> Phrase:
    """Return the part of a region around the noun of a step, without what a semicolon or colon parts from it."""
    first, last = next((a, b) for a, b in regions if a <= step < b)
    first = next((j + 1 for j in range(step - 1, first, -1) if text.lows[j] in _PARTS), first)
    return first, next((j for j in range(step + 1, last) if text.lows[j] == ";"), last)


_PARTS = frozenset({";", ":"})


def _day(text: Text, at: int, last: int, ahead: Callable[[int, int], bool]) -> bool:
    """Return whether a day to come stands behind the preposition at token `at`."""
    lows = text.lows[at + 1 : min(last, at + 1 + _SOON)]
    if any(low in _DAYS or low in _NEXT for low in lows):
        return True
    dated = any(low[0].isdigit() for low in lows) and any(low.startswith(_MONTHS) for low in lows)
    month = bool(lows) and lows[0].startswith(_MONTHS)
    return (dated or month) and (month or ahead(at + 1, min(last, at + 2 + _SOON)))


def undated(text: Text, words: Words, regions: Sequence[Phrase], *, signing: bool) -> bool:
    """Return whether there is no date yet for a step: *einen Termin für den Austausch gebe es noch nicht*."""
    if not words.any("neg", regions):
        return False
    return any(_its_date(text, step, regions) for step in nouns(text, regions, signing=signing))


def _its_date(text: Text, step: int, regions: Sequence[Phrase]) -> bool:
    """Return whether a word for a date stands before the noun of a step, and nothing between parts them."""
    first = next(a for a, b in regions if a <= step < b)
    for at in range(step - 1, max(first - 1, step - _DATED), -1):
        low = text.lows[at]
        if not (low[0].isalpha() or low == "'"):
            return False
        if low.startswith(_DATE[text.lang]) and low not in _NO_DATE:
            return True
    return False


_DATED = 9
"""Words from *a date has been set for* to the step."""


def set_for(
    text: Text, words: Words, regions: Sequence[Phrase], *, signing: bool, ahead: Callable[[int, int], bool]
) -> bool:
    """Return whether a step is set for a day, prepared, noted in a calendar or said to take place."""
    steps = nouns(text, regions, signing=signing)
    if not steps or any(took_place(text, one) for one in regions):
        return False
    for step in steps:
        first, last = _clause(text, step, regions)
        if words.any("neg", [(first, last)]):
            continue
        before = text.lows[max(first, step - _SOON) : step]
        if any(low.startswith(_PREPARED[text.lang]) or low in _READY for low in before):
            return True
        if _its_date(text, step, regions):
            return True
        next_up = text.lows[max(next(a for a, b in regions if a <= step < b), step - _REACH) : step]
        if any(low.startswith(_COUNTDOWN) or low in _TIMETABLES for low in next_up):
            return True
        dated = words.any("soon", [(first, last)]) or ahead(first, last)
        if dated and any(low in _AWAITED for low in next_up):
            return True
        behind = range(step + 1, min(last, step + _REACH))
        if any(text.lows[j] in _FOR[text.lang] and _day(text, j, last, ahead) for j in behind):
            return True
        if any(text.lows[j].startswith(_LISTS) for j in behind):
            return True
        if any(text.lows[j : j + len(will)] == list(will) for j in behind for will in _WILL[text.lang]):
            return True
        matter = next((j for j in behind if text.lows[j] in _MATTERS), -1)
        if matter >= 0 and any(text.lows[j] in _TIMES for j in range(matter, min(last, matter + _SOON + 1))):
            return True
        if text.lang == "de" and any(
            text.lows[j] in _FOLLOW and not {"wird", "werde", "werden", "soll", "solle"}.isdisjoint(text.lows[step:j])
            for j in behind
        ):
            return True
        comes = next((j for j in behind if text.lows[j] in _COMES[text.lang]), -1)
        if comes >= 0 and any(text.lows[j] in _DAYS for j in range(comes, min(last, comes + _REACH))):
            return True
    return False


_NO_DATE = frozenset({"dated", "datte", "daten", "датско", "датский"})


def called_off(text: Text, words: Words, regions: Sequence[Phrase], *, signing: bool) -> bool:
    """Return whether a step, called by its noun, has been called off: *die Übergabe sei geplatzt*."""
    for among in (_CALLABLE_OFF, _UNDONE):
        steps = [] if signing and among is _UNDONE else nouns(text, regions, signing=signing, among=among)
        for first, last in regions if steps else ():
            for at in range(first, last):
                if not any(_says(text, at, last, off) for off in _OFF[text.lang]):
                    continue
                beside = [step for step in steps if 0 < at - step < _REACH or 0 < step - at <= _SOON]
                near = [s for s in beside if not (text.lows[s].startswith(_ACTS) and text.lows[at].startswith(_ANNULS))]
                if near and not words.any("neg", [(max(first, at - _SOON), at)]):
                    return True
        if any(_takes_no_place(text, words, step, regions) for step in steps):
            return True
    return False


def _takes_no_place(text: Text, words: Words, step: int, regions: Sequence[Phrase]) -> bool:
    """Return whether a step is said not to come about: *l'échange n'aura pas lieu*; but not *not before May*."""
    first, last = next((a, b) for a, b in regions if a <= step < b)
    end = min(last, step + _REACH)
    for happens in _HAPPENS[text.lang]:
        for at in range(step + 1, end):
            if text.lows[at : at + len(happens)] != list(happens):
                continue
            negated = words.any("neg", [(max(step + 1, at - _SOON), at + len(happens))])
            around = text.lows[max(first, at - _SOON) : min(last, at + len(happens) + _SOON)]
            if negated and _BEFORE.isdisjoint(around) and not any(low in {",", ";"} for low in text.lows[step:at]):
                return True
    return False


_HAPPENS = {
    "de": (("stattfinden",), ("stattfinde",), ("stattgefunden",), ("findet",), ("finde",), ("zustande",)),
    "en": (("take", "place"), ("taken", "place"), ("go", "ahead"), ("happen",), ("happened",), ("materialise",)),
    "fr": (("lieu",), ("tiendra",), ("tiendrait",), ("fera",), ("ferait",)),
    "es": (("lugar",), ("celebrará",), ("celebraría",), ("celebró",), ("producirá",), ("produciría",)),
    "uk": (("відбудеться",), ("відбувся",), ("відбулася",), ("відбулося",), ("буде",)),
    "ru": (("состоится",), ("состоялся",), ("состоялась",), ("состоялось",), ("будет",)),
}
"""Words for taking place."""
_BEFORE = frozenset(
    "before until till vor bis ehe bevor nur only avant tant seulement antes hasta solo sólo до раніше поки раньше "
    "пока yet noch encore aún todavía ще еще ещё already bereits".split()
)
"""Words by which it is only told when it will not take place."""
_ANNULS = ("annul", "anul", "отмен", "скасов", "відмін", "cancel", "scrap")
"""Beginnings of the words for what is annulled as well as called off."""
_ACTS = ("ratif", "ратиф", "adop", "zustimm", "kündig")
"""Beginnings of the nouns for acts that may be annulled once they are done."""
_POSTPONABLE = {
    "de": ("austausch", "gefangenenaustausch", "übergabe", "hinterlegung", "inkrafttreten", "billigung", "zeremonie",
           "aussetzung", "austritt", "rücktritt"),
    "en": ("exchange", "swap", "deposit", "handover", "entry", "approval", "ceremony", "suspension", "withdrawal",
           "resignation"),
    "fr": ("échange", "dépôt", "remise", "entrée", "approbation", "cérémonie", "suspension", "retrait", "démission"),
    "es": ("canje", "intercambio", "depósito", "entrega", "entrada", "aprobación", "ceremonia", "suspensión",
           "retirada", "dimisión"),
    "uk": ("обмін", "передач", "здач", "набуття", "схваленн", "церемоні", "призупиненн", "вихід", "виход", "відставк"),
    "ru": ("обмен", "передач", "сдач", "вступлени", "одобрени", "церемони", "приостанов", "выход", "отставк"),
}  # fmt: skip
"""Nouns of steps that are put off without a stop of the treaty's way, as a debate or a vote that is put off is."""


def put_off(text: Text, words: Words, regions: Sequence[Phrase], *, signing: bool) -> bool:
    """Return whether a step, called by its noun, is put off, and no other day named: *der Austausch verzögere sich*."""
    steps = nouns(text, regions, signing=signing, among=_POSTPONABLE)
    if not steps or words.any("putback", regions) or words.any("neg", regions):
        return False
    for off in _PUT_OFF[text.lang]:
        parts = off.split()
        for step in steps:
            last = next(b for a, b in regions if a <= step < b)
            before = (
                range(max(step - _SOON, 0), step) if text.lang in {"es", "uk", "ru"} else ()
            )  # se suspendió la firma
            for at in (*before, *range(step + 1, min(last, step + _REACH))):
                if text.lows[at : at + len(parts)] == parts:
                    return True
    return False


def _says(text: Text, at: int, last: int, off: Sequence[str]) -> bool:
    """Return whether an expression begins at token `at`; a particle stands at the end of its clause."""
    if text.lows[at] != off[0]:
        return False
    if len(off) == 1:
        return True
    if text.lang == "de" and off[-1] in {"ab", "aus"}:
        return off[1] in text.lows[at + 1 : min(last + 1, at + _REACH)]  # sagte, sie falle aus: the cue takes it
    return text.lows[at : at + len(off)] == list(off)


def not_done(text: Text, words: Words, regions: Sequence[Phrase]) -> bool:
    """Return whether a flat sentence tells that a step has been called off, or put off: that is no step."""
    return called_off(text, words, regions, signing=False) or put_off(text, words, regions, signing=False)


def appointed(text: Text, case: Case, operator: str, *, negated: bool) -> Verdict | None:
    """Return the verdict on a step, called by its noun, that is set for a day or called off; None for others."""
    swap = _swap(case)
    if operator not in _TELLING or negated or not (case.staged or case.deal or case.announced or swap):
        return None
    words, regions = case.words, case.regions
    if any(words.any(slot, regions) for slot in _UNSURE):
        return None
    signing = case.deal and not case.staged and not swap
    if called_off(text, words, regions, signing=signing):
        return Verdict(Stance.DENIES, "ST-CALLEDOFF")
    if put_off(text, words, regions, signing=signing):
        return Verdict(None, "ST-DELAY", "what is put off is not called off")
    if case.announced:
        return None  # to announce it for a day is to do it
    if (how := bound(text, case)) is not None:
        return how
    if undated(text, words, regions, signing=signing):
        return Verdict(Stance.COMMENTS, "ST-DATES")
    if operator == "announce" and _announced_for(text, case, signing=signing):
        return Verdict(Stance.DEEMS_LIKELY, "ST-SCHEDULED")
    if set_for(text, words, regions, signing=signing, ahead=case.ahead) or _within(text, regions):
        return Verdict(Stance.DEEMS_LIKELY, "ST-SCHEDULED")
    return None


def _within(text: Text, regions: Sequence[Phrase]) -> bool:
    """Return whether a German clause opens with the time until it is done: *In einer Woche ist er signiert*."""
    if text.lang != "de":
        return False
    for first, last in regions:
        at = next((j for j in range(first, min(last, first + 2)) if text.lows[j] in {"in", "spätestens"}), -1)
        if at >= 0 and text.lows[at] == "spätestens" and text.lows[at + 1 : at + 2] != ["seit"]:
            return not _IS.isdisjoint(text.lows[at + 1 : min(last, at + _REACH)])
        span = (
            next((j for j in range(at + 1, min(last - 1, at + _SOON)) if text.lows[j] in _SPANS), -1) if at >= 0 else -1
        )
        if span > 0 and text.lows[span + 1] in _IS:
            return True
    return False


def bound(text: Text, case: Case) -> Verdict | None:
    """Return the verdict on a step that somebody has pledged, or refused, to take: *had refused to sign the treaty*.

    None where neither is told, or the verb of the step is no infinitive.
    """
    steps = {h.first: h for h in case.hits if h.slot == "deed" or h.slot.startswith("stage.")}
    if any(h.slot in {"stage.rejected", "planned", "contrary"} for h in case.hits) or not steps:
        return None
    for first, last in case.regions:
        for at in range(first, last):
            low = text.lows[at]
            refused = low in _REFUSED[text.lang]
            if not (refused or low in _PLEDGED[text.lang]) or case.words.any("neg", [(max(first, at - _SOON), at)]):
                continue
            there = range(at + 1, min(last, at + _REACH))
            if text.lang == "de":
                done = any(j in steps and _to(text, j) for j in there)
            elif text.lang in {"uk", "ru"}:
                done = any(j in steps and text.lows[j].removesuffix("ся").endswith(("ти", "ть")) for j in there[:3])
            else:
                to = next((j for j in there[:3] if text.lows[j] in _INFINITIVE), -1)
                direct = text.lang == "es" and at + 1 in steps and text.lows[at + 1].endswith(("ar", "er", "ir"))
                done = direct or (
                    to >= 0 and (to + 1 in steps or (to + 2 in steps and text.lows[to + 1].endswith("ly")))
                )
            if done:
                told = Stance.DENIES if refused else Stance.DEEMS_LIKELY
                return Verdict(told, "ST-CALLEDOFF" if refused else "ST-SCHEDULED")
    return None


def _to(text: Text, at: int) -> bool:
    """Return whether a German verb is an infinitive with *zu*: *zu billigen*, *auszutauschen*."""
    low = text.lows[at]
    return low.endswith("en") and not text.caps[at] and (text.lows[at - 1] == "zu" or "zu" in low[2:-3])


_INFINITIVE = frozenset({"to", "de", "d'", "à", "a"})
_REFUSED = {
    "de": frozenset("geweigert weigert weigere weigern weigerte weigerten weigerten".split()),
    "en": frozenset("refused refuses refuse refusing declined".split()),
    "fr": frozenset("refusé refuse refusent refusait refusaient refusa".split()),
    "es": frozenset("negado negó negaron niega niegan rehusado rehusó rehusaron".split()),
    "uk": frozenset("відмовився відмовилася відмовилися відмовились відмовилось відмовляється відмовляються".split()),
    "ru": frozenset("отказался отказалась отказались отказалось отказывается отказываются".split()),
}
"""Verbs of refusing to do something."""
_PLEDGED = {
    "de": frozenset("verpflichtet verpflichteten verpflichtete zugesagt versprochen gelobt".split()),
    "en": frozenset("undertaken undertook pledged vowed promised committed sworn".split()),
    "fr": frozenset("engagé engagée engagés engagées promis".split()),
    "es": frozenset("comprometido comprometieron comprometió prometido prometieron prometió".split()),
    "uk": frozenset("зобов'язалися зобов'язався зобов'язалася зобов'язались пообіцяли пообіцяв пообіцяла".split()),
    "ru": frozenset("обязались обязался обязалась пообещали пообещал пообещала".split()),
}
"""Verbs of pledging to do something."""
_SPANS = frozenset("tag tagen woche wochen stunde stunden monat monaten jahr jahren".split())
_IS = frozenset("ist sind sei seien haben hat wird werden".split())
_UNSURE = ("cond", "iftrue", "mum", "noevidence", "false", "untrue", "report", "rumour")
"""Slots of words by which it is left open whether it is so, or a report is spoken of."""


def _announced_for(text: Text, case: Case, *, signing: bool) -> bool:
    """Return whether a German day stands behind who announces it: *Den Austausch hat Lima für Freitag angekündigt*."""
    if text.lang != "de" or not nouns(text, case.regions, signing=signing):
        return False
    first, last = case.frame.scope[0], text.sentences[case.frame.sentence].last
    return any(text.lows[j] == "für" and _day(text, j, last, case.ahead) for j in range(first, min(last, first + _FAR)))


_FAR = 24
"""Words from who announces a step to the day for which he does."""


def _swap(case: Case) -> bool:
    """Return whether the deal is an exchange, which is a step by its own noun."""
    return any(h.term.startswith(_SWAPS) for h in case.hits)


_SWAPS = (
    "exchang", "swap", "austausch", "gefangenenaust", "echang", "canj", "intercamb", "обмін", "обмен",
)  # fmt: skip
"""Beginnings of the words for an exchange."""
