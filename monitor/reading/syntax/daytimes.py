"""Phrases of time without a comma behind them: *el pasado 3 de mayo el Gobierno ...*, *has since been*.  Pure."""

from __future__ import annotations

from collections.abc import Sequence

from monitor.reading.cut.phrases import Phrases

TIME_NOUNS = frozenset(
    "hour hours day days week weeks fortnight month months minute minutes year years decade decades night evening "
    "morning "
    "stunde stunden tag tage tagen tags woche wochen monat monate monaten minute minuten jahr jahre jahren "
    "heure heures jour jours semaine semaines mois minutes an ans "
    "hora horas día días semana semanas mes meses minuto minutos año años "
    "неделей неделями днями днём месяцем месяцами годом годами часом часами минутами сутками тижнем тижнями роком "
    "роками годиною годинами добою хвилинами місяцями "
    "годин години годину день дні днів тиждень тижні тижнів місяць місяці місяців хвилин днем добу рік роки років "
    "часов часа час дня дней недели недель неделю месяц месяца месяцев минут днем сутки год года лет".split()
)
"""Nouns for stretches of time, in all languages."""
_ARTICLES = frozenset(
    "el la los las este esta ese esa aquel aquella un una unos unas le les l' ce cette cet une".split()
)
_BEFORE = frozenset(
    "pasado pasada último última próximo próxima mismo misma anterior siguiente primera primer misma même "
    "dernier dernière premier première prochain prochaine".split()
)
_BEHIND = frozenset(
    "pasado pasada anterior anteriores siguiente siguientes próximo próxima mismo misma dernier dernière passé passée "
    "précédent précédente suivant suivante prochain prochaine même écoulé".split()
)
_NOUNS = frozenset(
    "lunes martes miércoles jueves viernes sábado domingo semana mes año día noche tarde mañana madrugada jornada "
    "víspera mediodía hora horas lundi mardi mercredi jeudi vendredi samedi dimanche semaine mois an année jour nuit "
    "soir soirée matin matinée midi journée veille lendemain heure heures".split()
)
_MONTHS = frozenset(
    "enero febrero marzo abril mayo junio julio agosto septiembre setiembre octubre noviembre diciembre janvier "
    "février mars avril mai juin juillet août septembre octobre novembre décembre".split()
)
_OF = frozenset({"de", "del", "du", "d'"})
_INTO = frozenset({"en", "a", "por", "durante", "al", "dans", "au", "à", "pendant"})
_WEEKEND = Phrases(["fin de semana", "week - end", "après - midi"])
_NOUNS_OR_MONTHS, _OF_OR_MONTHS = _NOUNS | _MONTHS, _OF | _MONTHS


def day_or_time(lows: Sequence[str], at: int, stop: int) -> int:
    """Return where a phrase of time that begins at token `at` ends; `at` where none does."""
    j = at + (lows[at] in _INTO)
    j += j < stop and lows[j] in _ARTICLES
    while j < stop and lows[j] in _BEFORE:
        j += 1
    end = _core(lows, j, stop)
    if end == j or (j == at and lows[j][0].isdigit()):
        return at
    while end < stop:
        if lows[end] in _BEHIND:
            end += 1
        elif lows[end] in _OF and end + 1 < stop:
            begin = end + 1 + (lows[end + 1] in _ARTICLES)
            more = _core(lows, begin, stop) if begin < stop else begin
            if more == begin:
                break
            end = more
        else:
            more = _core(lows, end, stop)
            if more == end:
                break
            end = more
    return end


_FIRST = frozenset("the that this a an one two three four five six seven eight nine ten some several few".split())
_WHICH = frozenset("same next previous following very first half full later mere few whole good short".split())
_WHEN = frozenset(
    "day days night nights evening evenings morning mornings afternoon week weeks weekend month months year years hour "
    "hours minute minutes moment moments noon fortnight monday tuesday wednesday thursday friday saturday "
    "sunday".split()
)
_AFTERWARDS = frozenset("later earlier after before afterwards beforehand ago".split())


def bare_time(lows: Sequence[str], at: int, stop: int) -> int:
    """Return where an English phrase of time without a preposition ends: *the same evening*, *a day later*; else `at`.

    A number of hours or days needs a word that says from when they count.

    >>> bare_time("said the very next day after talks".split(), 1, 7), bare_time("said two hours later".split(), 1, 4)
    (5, 4)
    >>> bare_time("said the day was lost".split(), 1, 5), bare_time("said two days were enough".split(), 1, 5)
    (1, 1)
    """
    if at >= stop or lows[at] not in _FIRST:
        return at
    end = at + 1
    while end < stop and lows[end] in _WHICH:
        end += 1
    if end >= stop or lows[end] not in _WHEN:
        return at
    told = end > at + 1 and lows[at] in {"the", "that", "this"}
    end += 1
    if end < stop and lows[end] in _AFTERWARDS:
        goes_on = end + 1 < stop and lows[end + 1][0].isalpha() and lows[end] in {"after", "before"}
        return end if goes_on and told else end + 1
    told = told or lows[at] in {"that", "this"}
    over = end >= stop or not lows[end][0].isalpha() or lows[end] in _AFTER_TIME
    return end if told and over else at


_AFTER_TIME = frozenset("after in at on during from when while as before to by and but".split())
"""What may follow a phrase of time that is no subject."""


def _core(lows: Sequence[str], at: int, stop: int) -> int:
    """Return where a noun of time, a month or a date ends at `at`; `at` where there is none."""
    if at < len(lows) and (words := _WEEKEND.at(lows, at)):
        return at + words
    if at >= stop:
        return at
    if lows[at][0].isdigit() or lows[at] == "1er":
        month = at + 1 + (lows[at + 1 : at + 2] == ["de"])
        if lows[month : month + 1] and lows[month] in _MONTHS:
            return month + 1
        return at + 1 if len(lows[at]) == 4 and lows[at - 1] in _OF_OR_MONTHS else at
    return at + 1 if lows[at] in _NOUNS_OR_MONTHS else at


_PROGRAMMES = frozenset({"today", "now", "tonight", "daily", "weekly", "morning"})
"""Words of time that are names of programmes and papers with a capital."""
_PAPERS = frozenset(
    "daily weekly morning evening sunday monday saturday friday north south east west northern southern eastern "
    "western national central".split()
)
"""Words with which names of papers begin: *the Sunday Post*."""


_TITLES = frozenset({"le", "les"})
"""French articles with which the name of a paper begins, in a Spanish text."""


def titled(lows: Sequence[str], caps: Sequence[bool], at: int, stop: int) -> bool:
    """Return whether the word with a capital at `at` belongs to the name of a programme or a paper."""
    low, before = lows[at], lows[at - 1] if at else ""
    if low in _PROGRAMMES and at and (caps[at - 1] or before == "'s"):
        return True
    if low in _TITLES and before.isalpha() and at + 1 < stop and caps[at + 1]:
        return True  # el diario francés Le Monde
    return low in _PAPERS and before == "the" and at + 1 < stop and caps[at + 1]


HEARERS = frozenset(
    "journalisten reportern presse medien reporters journalists press journalistes médias prensa periodistas medios "
    "пресі журналістам журналістами прессе журналистам журналистами".split()
)
"""Those to whom somebody speaks, in the forms that follow a verb or preposition."""
WHEN = frozenset(
    "montag dienstag mittwoch donnerstag freitag samstag sonnabend sonntag morgen vormittag mittag nachmittag abend "
    "nacht heute gestern monday tuesday wednesday thursday friday saturday sunday today yesterday morning afternoon "
    "evening night later lundi mardi mercredi jeudi vendredi samedi dimanche matin soir hier aujourd'hui lunes martes "
    "miércoles jueves viernes sábado domingo mañana tarde noche ayer hoy понеділок вівторок середу четвер п'ятницю "
    "суботу неділю вчора сьогодні ввечері понедельник вторник среду пятницу субботу воскресенье вчера сегодня вечером "
    "утром вранці sich se s'".split()
)
"""Words for a day or a time of day, and the reflexive pronouns of *sich äußern*, *s'exprimer*."""


def adverbial(lows: Sequence[str], at: int) -> bool:
    """Return whether an English *since* or *once* at `at` opens no clause: *has since been denied*, *once again*.

    >>> [adverbial(t.split(), 1) for t in ("has since denied it", "it once again denied", "it since denied")]
    [True, True, False]
    """
    if lows[at] not in {"since", "once"} or at == 0:
        return False
    return lows[at - 1] in _HAD or (lows[at] == "once" and lows[at + 1 : at + 2] in (["again"], ["more"]))


_HAD = frozenset({"has", "have", "had", "ever", "long"})
