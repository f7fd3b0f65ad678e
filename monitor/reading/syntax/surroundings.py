"""Ukrainian and Russian adjuncts around a verb of saying: when, where, on what occasion and to whom.  Pure.

*вечером 29 января*, *в ходе рабочей поездки в Осло*, *у коментарі агентству «Рейтер»*, *журналістам*: none of them is
who speaks, nor what is told.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from monitor.reading.cut.bodies import BODIES, FEMININES, PERSONS_OFFICES
from monitor.reading.cut.phrases import Phrases
from monitor.reading.cut.text import QUOTES
from monitor.reading.syntax.daytimes import TIME_NOUNS
from monitor.reading.syntax.fronting import counts

if TYPE_CHECKING:
    from monitor.reading.syntax.grammar import Grammar

_DAYPARTS = frozenset(
    {"утром", "вечером", "днем", "днём", "ночью", "вранці", "ввечері", "увечері", "вдень", "уночі", "вночі", "зранку"}
)
_MONTHS = frozenset(
    "января февраля марта апреля мая июня июля августа сентября октября ноября декабря січня лютого березня "
    "квітня травня червня липня серпня вересня жовтня листопада грудня".split()
)
_YEARS = frozenset({"года", "року", "г", "р"})
_WHICH = frozenset(
    "минулого минулої минулих цього цієї наступного наступної того тієї останніми останнім позаминулого того "
    "следующего этого прошлого".split()
)
"""Genitives and instrumentals before a noun of time without a preposition: *минулого тижня*, *того ж дня*."""
_SPANS = frozenset(
    {
        "тижня",
        "тижнями",
        "дня",
        "днями",
        "місяця",
        "місяцями",
        "року",
        "роками",
        "вечора",
        "ранку",
        "ночі",
        "часом",
        "вечера",
        "утра",
    }
)
_TOPICS = frozenset(
    {"о", "об", "обо", "про", "від", "от", "щодо", "насчет", "относительно", "касаемо", "против", "проти"}
)
"""Prepositions of what is told or evaded, and of what somebody is against."""
_POINTERS = frozenset({"это", "этом", "этому", "этого", "це", "цьому", "цього", "цим", "этим"})
_TOLD = frozenset(
    "агентству агенції агентствам газете газеті газетам изданию виданню изданиям виданням телеканалу "
    "телеканалам каналу каналам порталу порталам журналистам журналісту журналистке журналистам журналістам "
    "журналистов журналисту журналістці корреспонденту корреспондентам кореспонденту кореспондентам "
    "кореспондентці репортерам репортеру радиостанции радіостанції прессе пресі сайту сайтам телерадиокомпании "
    "телерадіокомпанії телекомпании телекомпанії еженедельнику тижневику журналу журналам редакции редакції "
    "собеседнику".split()
)
"""Those whom somebody tells something, in the dative."""
_TO_ONE = ("у", "ю", "ові", "еві", "єві", "ам", "ям")
"""Ends of officials in the dative: *заявил депутату из Кении | премьер*."""
_INDECLINABLE = frozenset({"сми", "змі", "медиа", "медіа", "радио", "радіо"})
_TITLED = tuple(
    "телеканал канал газет агентств агенці издани видан портал радио радіо журнал сайт еженедельник тижневик "
    "телекомпан телерад корреспондент кореспондент программ програм шоу подкаст интерв інтерв ефір етер эфир "
    "коммент комент соцсет соцмереж сети мереж странице сторінці аккаунт акаунт мессенджер месенджер".split()
)
"""Beginnings of the nouns behind which a title stands: *телеканалу VRT*, *в эфире CNN*, *у соцмережі X*."""
_OBLIQUE = tuple(
    "а я у ю ом ем ём ою ею єю ями ами ах ях ів їв ов ев ей ого ому его ему и ы і ї ой ій ої их ых им ым ими "
    "ыми е".split()
)
"""Ends of the cases in which nobody is a subject."""
_NOMINATIVE = (
    "ий",
    "ый",
    "ая",
    "яя",
    "ое",
    "ее",
    "ые",
    "ие",
    "ський",
    "ська",
    "цька",
    "зька",
    "ське",
    "цьке",
    "зьке",
    "ські",
    "цькі",
    "зькі",
)
"""Ends of adjectives before who speaks."""
_ADJECTIVAL = (
    "єму",
    "їй",
    "їх",
    "ой",
    "ої",
    "ій",
    "ого",
    "ому",
    "его",
    "ему",
    "ым",
    "им",
    "их",
    "ых",
    "ими",
    "ыми",
    "ом",
    "ем",
    "ьому",
)
_MEETINGS = ("пресконф", "пресбриф", "прес-конф")
_NOUNS_IN_E = ("ние", "тие", "вие", "лие", "сие", "ствие")
_OBJECT = ("ую", "юю", "эту", "цю", "ее", "її")
_MANY = (
    "ики",
    "ели",
    "еры",
    "ери",
    "оры",
    "ори",
    "енты",
    "енти",
    "аты",
    "ати",
    "исты",
    "исти",
    "логи",
    "ди",
    "рі",
    "цы",
    "ці",
    "нері",
    "ые",
    "овцы",
    "сторони",
    "стороны",
)
"""Ends of persons in the plural, and of *sides*."""
_OF_MANY = ("ых", "их")
_OF_NAMES = ("і", "ї", "и", "ы")
_OF_STATES = ("а", "я", "у", "ю")
"""Ends of states in the genitive, and of much else: no verb of who would speak stands behind them."""
_HIS = ("ова", "ева", "єва", "ина", "іна")
"""Ends of surnames in the genitive, which before *заявила* are those of women."""
_PLACED_END = ("е", "и", "і", "о", "у")
"""Ends of the names of places behind a preposition, behind which the name of a person can stand."""
_KNOWN = frozenset({"известно", "відомо"})
_GERUNDS = (
    "ая",
    "яя",
    "уя",
    "юя",
    "вая",
    "ив",
    "ыв",
    "ав",
    "ив",
    "ев",
    "яв",
    "учи",
    "ючи",
    "ачи",
    "ячи",
    "вши",
    "ясь",
    "шись",
    "чись",
)
"""Ends of the participles of what else somebody does who speaks: *отвечая на вопрос*, *коментуючи заяву*."""
_BESIDE = ("ом", "ем", "ём", "єм", "ым", "им", "ой", "ей", "ою", "ею", "єю")
"""Ends of persons and their names in the instrumental."""
_ANDS = frozenset({"и", "і", "й", "та"})
_LONGEST = 14
"""Words of one adjunct."""
_SHORTEST = 4


def circumstances(grammar: Grammar, at: int, stop: int) -> int:
    """Return where the adjuncts end that begin at token `at` one behind the other; `at` where there are none."""
    while at < stop and (end := circumstance(grammar, at, stop)) > at:
        at = end
    return at


def circumstance(grammar: Grammar, at: int, stop: int) -> int:
    """Return where the adverb or adjunct that begins at token `at` ends; `at` where there is none."""
    lows = grammar.lows
    low = lows[at]
    if (end := moment(grammar, at, stop)) > at:
        return end
    if low in grammar.sets["prep"]:
        return _prepositional(grammar, at, stop)
    return _told(grammar, at, stop)


def moment(grammar: Grammar, at: int, stop: int) -> int:
    """Return where a day or time ends that begins at `at`: *вечером 29 января*, *минулого тижня*."""
    lows, low = grammar.lows, grammar.lows[at]
    if low in _DAYPARTS or (low in grammar.sets["adv"] and not grammar.starts(at, stop)):
        return max(at + 1, _date(lows, at + 1, stop))
    if (end := _date(lows, at, stop)) > at:
        return end
    if (end := grammar.time_phrase(at, stop)) > at:
        return end  # несколькими часами раньше
    if low in _WHICH:
        j = at + 1 + (lows[at + 1 : at + 2] in (["ж"], ["же"]))
        if j < stop and lows[j] in _SPANS:
            return j + 1
    return at


def gerund_at(grammar: Grammar, at: int) -> bool:
    """Return whether a participle of what else somebody does stands at `at`, or behind an adverb or *не*."""
    at += grammar.lows[at] in grammar.sets["adv"] and at + 1 < len(grammar.lows)
    low = grammar.lows[at]
    return len(low) > _SHORTEST and low.endswith(_GERUNDS) and not grammar.caps[at]


_TURNS = Phrases(
    (
        "в свою очередь|у свою чергу|своєю чергою|со своей стороны|зі свого боку|между тем|між тим|тем временем|"
        "тим часом|в частности|зокрема|однако|однак|впрочем|втім|кстати|до речі|тем не менее|тим не менш|напротив|"
        "навпаки|например|наприклад|правда|щоправда|в то же время|водночас|кроме того|крім того"
    ).split("|")
)
"""What joins a clause to the one before it, between commas behind its verb."""


def aside(grammar: Grammar, comma: int, stop: int) -> int:
    """Return where a date or a participle in commas ends that begins with one: *, отвечая на вопрос,*; else `comma`."""
    if comma + 2 >= stop or grammar.lows[comma] != ",":
        return comma
    if (turn := _TURNS.at(grammar.lows, comma + 1)) and grammar.lows[comma + 1 + turn : comma + 2 + turn] == [","]:
        return comma + turn + 2  # заметили, в свою очередь, в МИД
    date = _date(grammar.lows, comma + 1, stop)
    if date > comma + 1:
        return date + (date < stop and grammar.lows[date] == ",")
    return (doing(grammar, comma + 1, stop) or comma) if gerund_at(grammar, comma + 1) else comma


def doing(grammar: Grammar, at: int, stop: int) -> int:
    """Return the end of the clause of a participle that begins at `at`, behind its comma; 0 where none closes it."""
    for j in range(at + 1, min(stop, at + _LONGEST)):
        if grammar.lows[j] == ",":
            return j + 1 if grammar.lows[j + 1 : j + 2] and grammar.lows[j + 1] not in grammar.sets["that"] else 0
        if grammar.lows[j] in {".", ":", ";", "–", "—"}:
            return 0
    return 0


def _date(lows: list[str], at: int, stop: int) -> int:
    """Return where *29 января 2026 года* ends; `at` where no date begins."""
    if at + 1 >= stop or not lows[at][0].isdigit():
        return at
    j = at + 1
    if lows[j] == "-" and j + 2 < stop and lows[j + 2] in _MONTHS:
        j += 2  # 29-го января
    if lows[j] not in _MONTHS:
        return at
    j += 1
    if j + 1 < stop and lows[j].isdigit() and lows[j + 1] in _YEARS:
        return j + 2
    return j


def _told(grammar: Grammar, at: int, stop: int) -> int:
    """Return where those end, in the dative, whom somebody tells something: *бельгийскому телеканалу VRT*."""
    lows, j = grammar.lows, at
    if at and lows[at - 1] in _KNOWN:
        return at  # стало известно агентству: who knows it tells it
    while j + 1 < min(stop, at + 3) and lows[j].endswith(("ому", "ему", "ой", "ій", "им", "ым", "їй")):
        j += 1
    official = at > 0 and lows[j].startswith(PERSONS_OFFICES) and lows[j].endswith(_TO_ONE) and grammar.verb(at - 1)
    if not official and lows[j] not in _TOLD and not (j > at and lows[j] in _INDECLINABLE):
        return at
    return _tail(grammar, j, j + 1, min(stop, at + _LONGEST))


def _prepositional(grammar: Grammar, at: int, stop: int) -> int:
    """Return where a preposition's phrase ends with all that depends on its noun; `at` where it says what is told."""
    lows, sets = grammar.lows, grammar.sets
    if at + 1 >= stop or lows[at] in _TOPICS or lows[at + 1] in sets["cite_words"]:
        return at
    after = lows[at + 1]
    if after in sets["source_nouns"] and lows[at] in sets["source_preps"]:
        return at  # по словам министра
    if after in _POINTERS or not (grammar.word(at + 1) or after in QUOTES):
        return at
    if after in sets["adv"]:  # в понедельник вечером, в ночь на вторник
        return max(at + 2, moment(grammar, at + 2, stop)) if at + 2 < stop else at + 2
    if after[0].isdigit() and (end := _date(lows, at + 1, stop)) > at + 1:
        return end
    if at + 2 < stop and lows[at + 2] in TIME_NOUNS and (after[0].isdigit() or counts(lows, at + 1)):
        return at + 3  # за кілька годин | після зустрічі
    return _tail(grammar, at, at + 1, min(stop, at + _LONGEST))


def _tail(grammar: Grammar, begin: int, at: int, stop: int) -> int:
    """Return where the oblique words and titles end that go on a phrase of which token `at` is the next."""
    lows, caps, j = grammar.lows, grammar.caps, at
    governed = lows[begin] in grammar.sets["prep"]
    while j < stop:
        low = lows[j]
        if low in QUOTES:
            end = _title(grammar, j, stop)
            if end == j:
                break
            j = end
            break  # behind a title something else begins
        if low == "-" and grammar.text.glued(j) and j + 1 < stop:
            j += 2
            continue
        if not grammar.word(j):
            break
        first = governed and j == begin + 1
        if caps[j]:
            adjective = governed and j == begin + 2 and lows[j - 1].endswith(_ADJECTIVAL)
            end = _names(grammar, j, stop, first=first or adjective)
            if end == j:
                break
            j = end
            j = _and_another(grammar, j, stop)
            office = first and lows[j - 1].startswith(BODIES) and j < stop and lows[j].startswith(PERSONS_OFFICES)
            if not office and (not lows[j - 1].endswith(_ADJECTIVAL) or not governed):
                break
            continue
        if _latin(low) and lows[j - 1].startswith(_TITLED):
            j += 1  # в эфире bTV
            continue
        if not first and _stops(grammar, j, governed=governed and lows[j - 1].endswith(_ADJECTIVAL) and j == begin + 2):
            break
        j += 1
    return _past_hyphen(grammar, j, stop)


def _and_another(grammar: Grammar, at: int, stop: int) -> int:
    """Return where a second name ends that a joint at `at` adds to the first: *из Франции и Кении | глава*; else `at`.

    Both are in the same case, and behind the second nobody is spoken of in that case any more.
    """
    lows, caps, end = grammar.lows, grammar.caps, at + 1
    both = end < stop and lows[at] in _ANDS and caps[at - 1] and caps[end] and grammar.word(end)
    if not both or not lows[end].endswith(_OBLIQUE):
        return at
    if lows[at - 1][-1] != lows[end][-1] and not {lows[at - 1][-1], lows[end][-1]} <= set("ыиії"):
        return at  # в Минске и Киев
    return end + 1 if end + 1 < stop and lows[end + 1] not in {",", "-"} else at


def _past_hyphen(grammar: Grammar, at: int, stop: int) -> int:
    """Return where a word ends that a hyphen goes on: *в Telegram-канале*."""
    while at + 1 < stop and grammar.lows[at] == "-" and grammar.text.glued(at) and grammar.text.glued(at + 1):
        at += 2
    return at


def _title(grammar: Grammar, at: int, stop: int) -> int:
    """Return where the quoted title ends that begins at the mark `at`; `at` where it is no title."""
    number = grammar.text.quoted[at + 1] if at + 1 < stop else -1
    if number < 0:
        return at
    quotation = grammar.text.quotations[number]
    if quotation.last - quotation.first > 6 or not grammar.caps[quotation.first]:
        return at
    return min(stop, quotation.last + 1)


def _names(grammar: Grammar, at: int, stop: int, *, first: bool) -> int:
    """Return where the names end that belong to the adjunct; `at` where they are who speaks."""
    lows, caps, text = grammar.lows, grammar.caps, grammar.text
    end = at
    while end < stop and caps[end] and grammar.word(end):
        end += 1
        if end + 1 < stop and lows[end] == "-" and text.glued(end) and text.glued(end + 1):
            end += 2
    before = lows[at - 1]
    if not first and before.endswith(_BESIDE) and (end_of := _instrumental(grammar, at, end)) > at:
        return end_of  # с французским коллегой Полем Морелем | Анна Петерс
    if first:
        for j in range(at + 1, end):
            if (_latin(lows[j - 1]) and not _latin(lows[j])) or (
                lows[j - 1].endswith(_PLACED_END) and lows[j - 1] != "-" and lows[j] != "-"
            ):
                return j  # в Осло Ян Мас
        return end
    if before.startswith(_TITLED):
        if _latin(lows[at]):
            return next((j for j in range(at, end) if not _latin(lows[j]) and lows[j] != "-"), end)
        return at + 1 if grammar.verb(min(end, stop - 1)) or end == stop or end - at > 1 or _stops(grammar, end) else at
    owner = before.startswith((*PERSONS_OFFICES, *BODIES)) and before.endswith(_OBLIQUE)
    his = lows[at].endswith(_HIS) and not (end < stop and lows[end].endswith("ла"))
    if owner and (his or lows[at].endswith(_OF_NAMES)):
        return at + 1  # в Офісі президента Польщі
    if owner and lows[at].endswith(_OF_STATES) and end == at + 1 and end < stop and not grammar.verb(end):
        return end  # в уряді Ірану відхід колони спростували
    if before in _MONTHS or before[0].isdigit():
        return at
    if lows[at].endswith(("ии", "ії", "ы", "аїни")) or (end < stop and not caps[end] and _who(grammar, end)):
        return end if end - at == 1 or (end < stop and _who(grammar, end)) else at + 1
    return at


def _instrumental(grammar: Grammar, at: int, end: int) -> int:
    """Return where the names in the instrumental end that begin at token `at`, if others follow before `end`."""
    j = at
    while j < end and grammar.lows[j].endswith(_BESIDE):
        j += 1
    return j if at < j < end else at


def _latin(low: str) -> bool:
    """Return whether a word is written in Latin letters."""
    return low[0] < "\u0400" and low != "-"


def _who(grammar: Grammar, at: int) -> bool:
    """Return whether an office, body or the adjective of one begins at token `at`, in the nominative."""
    low = grammar.lows[at]
    if low.startswith(_MEETINGS) or (low in {"пресс", "прес"} and grammar.lows[at + 1 : at + 2] == ["-"]):
        return grammar.lows[at + 2 : at + 3] in (["служба"], ["секретарь"], ["секретар"])  # в ходе пресс-конференции
    if low.startswith((*PERSONS_OFFICES, *BODIES, "сторон")):
        return not low.endswith(_OBLIQUE) or low.startswith(FEMININES) or low.endswith(_MANY)
    return low.endswith(_NOMINATIVE) and len(low) > _SHORTEST and not low.endswith(_NOUNS_IN_E)


def _stops(grammar: Grammar, at: int, *, governed: bool = False) -> bool:
    """Return whether a small word goes no adjunct on: a verb, a joint, a pronoun, an object or who speaks."""
    low, sets = grammar.lows[at], grammar.sets
    if low in sets["det"] and not low.endswith(("ого", "ому", "ой", "их", "єї", "им", "его", "її", "ее")):
        return True
    if any(low in sets[name] for name in ("prep", "conj", "adv", "that", "sub", "pron", "aux", "modal")):
        return True
    if grammar.verb(at) or low.endswith(_OBJECT):
        return True
    compound = at + 2 < len(grammar.lows) and grammar.lows[at + 1] == "-" and grammar.text.glued(at + 1)
    office = low.startswith(PERSONS_OFFICES) and not low.endswith(_OBLIQUE)
    if (governed and not office) or (compound and not _who(grammar, at) and grammar.lows[at + 2].endswith(_OBLIQUE)):
        return False
    return _who(grammar, at) or not (low.endswith(_OBLIQUE) or grammar.lows[at - 1].endswith(_OF_MANY))
