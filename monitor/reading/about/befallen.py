"""Claims about a person: which words of the deed tell of somebody else, *the death of her aide*, *three guards died*.

A death, an illness, a resignation happens to the claim's person; what happens to others says nothing of it.  Pure.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence

from monitor.reading.about.daughters import asked_after, of_women
from monitor.reading.cut.cues import Lexicon, lexicon
from monitor.reading.cut.patterns import Hit
from monitor.reading.cut.text import Text
from monitor.reading.syntax.clauses import ANDS
from monitor.reading.syntax.grammar import edge
from monitor.reading.who.marks import Mark

_BEFALLS = frozenset({"deed", "anaphor", "contrary"})
"""Slots whose words happen to somebody."""
_OF = {
    "en": frozenset({"of"}),
    "de": frozenset({"von", "des", "der"}),
    "fr": frozenset({"de", "d'", "du", "des"}),
    "es": frozenset({"de", "del", "a", "al"}),
}
"""Words between the deed and whom it befalls; in Ukrainian and Russian there is none."""
_GENITIVES = frozenset({"'s", "’s", "'", "’"})
_RELATIVES = {
    "en": frozenset({"who"}),
    "de": frozenset({"der", "die"}),
    "fr": frozenset({"qui"}),
    "es": frozenset({"que", "quien"}),
    "uk": frozenset({"який", "яка", "що"}),
    "ru": frozenset({"который", "которая"}),
}
"""Words that take up the person before the comma: *her deputy, Ann Ross, who died in May*."""
_HE = frozenset({"he", "him", "she", "er", "ihn", "il", "elle", "él", "ella", "він", "вона", "он", "она", "его", "її"})
"""Words by which the claim's person may be meant in a sentence that counts others."""
_SEVERAL = frozenset(
    "two three four five six seven eight nine ten several many dozens hundreds scores some "
    "zweier dreier zwei drei vier fünf sechs sieben acht neun zehn mehrere viele einige dutzende hunderte zahlreiche "
    "trois quatre cinq sept huit dix plusieurs quelques dizaines centaines "
    "dos tres cuatro cinco seis siete ocho nueve diez varios varias muchos decenas cientos algunos "
    "шість сім вісім дев'ять десять п'ять шести семи восьми дев'яти десяти п'яти "
    "двоє троє четверо п'ятеро двох трьох кілька кількох десятки десятків сотні багато "
    "пять шесть семь восемь девять десять пяти шести семи восьми девяти десяти "
    "двое трое четверо пятеро двух трёх трех несколько нескольких десятки десятков сотни много".split()
)
"""Words that count those to whom it happens."""
_ABOUT = frozenset(
    "at least more than over about nearly around up to some mindestens mehr als rund etwa über bis zu "
    "au moins plus de près environ al menos más cerca щонайменше понад близько майже "
    "минимум более около почти по меньшей мере".split()
)
"""Words before such a number."""
_TIMES = (
    "year", "day", "hour", "minute", "month", "week", "decade", "time", "century", "jahr", "tag", "stund", "minut",
    "monat", "woche", "uhr", "mal", "an", "jour", "heure", "mois", "semaine", "fois", "año", "día", "hora", "mes",
    "semana", "veces", "рок", "рік", "днів", "дні", "годин", "хвилин", "місяц", "тижн", "раз", "год", "лет", "дня",
    "час", "минут", "недел",
)  # fmt: skip
"""Beginnings of nouns with which a number tells when, and not how many."""
_PEOPLE = (
    "человек", "людей", "осіб", "бойц", "боец", "бійц", "військов", "военн", "солдат", "мирн", "цивіл", "цивил",
    "террор", "терор", "боевик", "бойовик", "тыс", "тис",
)  # fmt: skip
"""Beginnings of Ukrainian and Russian nouns behind a figure that counts people: beside a verb it may be a day, too."""
_ALL = frozenset("all alle tous toutes todos todas усі всі все".split())
"""Words before a number that may include the claim's person: *all ten on board died*."""
_NOT_HIS = (
    "success", "replac", "nachfolg", "ersetz", "remplac", "sustit", "suces", "наступн", "преемн", "замін", "замен",
    "hospital", "clinic", "klini", "hôpital", "лікарн", "больниц", "клини", "кліні",
)  # fmt: skip
"""Beginnings of words beside which another name is due: who comes after, the house that is called after somebody."""
_SAYS = frozenset({"say", "announce", "confirm", "believe", "stand"})
"""Operators of verbs behind which somebody tells a clause."""
_REACH, _SUBJECT, _VERB, _NAME = 12, 6, 3, 3
"""Words of a phrase behind the deed, of one before it, of a verb in several words, and of a person's name."""


def of_others(
    text: Text, marks: Iterable[Mark], hits: Sequence[Hit], people: Collection[str], *, minister: bool = True
) -> list[Hit]:
    """Return the claim's words of one sentence without those of the deed that befalls somebody else.

    `marks` are the names and offices of the text, `hits` the claim's words in one sentence, its person among them,
    `people` that person's names, in lower case; `minister`: the person may be the minister of a field.
    """
    if not any(hit.slot in _BEFALLS for hit in hits):
        return list(hits)
    ours = {at for hit in hits if hit.slot == "who" for at in range(hit.first, hit.last)}
    sentence = text.sentences[text.sentence_of[hits[0].first]]
    inside = sentence.first, sentence.last
    others = {
        at
        for mark in marks
        if inside[0] <= mark.first < inside[1] and _person(text, mark) and ours.isdisjoint(range(mark.first, mark.last))
        if not any(low.startswith(name) for low in text.lows[mark.first : mark.last] for name in people)
        if not _field_of_speaker(text, mark, inside[1])
        for at in range(mark.first, mark.last)
    }
    alone = not ours and _HE.isdisjoint(text.lows[slice(*inside)])
    left = [
        hit
        for hit in hits
        if hit.slot not in _BEFALLS
        or text.lows[hit.first].startswith(_NOT_HIS)
        or not (
            _another(text, hit, ours, others, inside)
            or (alone and _counted(text, hit, inside))
            or (alone and not minister and _of_another_minister(text, hit, inside[0]))
        )
    ]
    if len(left) < len(hits) and not any(hit.slot in {"deed", "contrary"} for hit in left):
        return [hit for hit in left if hit.slot != "anaphor"]  # the killing of Ann Ross in a strike
    return left


def _field_of_speaker(text: Text, mark: Mark, last: int) -> bool:
    """Return whether a mark is the field of a ministry that speaks: *el Ministerio de Exteriores dijo que*."""
    field = mark.run and mark.last - mark.first == 1 and mark.first > 0 and text.lang in {"fr", "es"}
    if not field or text.lows[mark.first - 1] not in _OF[text.lang]:
        return False
    return not _THAT.isdisjoint(text.lows[mark.last : min(mark.last + _SAYING, last)])


_THAT = frozenset({"que", "qu'", "that", "dass"})
_SAYING = 4
"""Words from a speaker to the clause that he tells."""


def _person(text: Text, mark: Mark) -> bool:
    """Return whether a mark is a name that no table of institutions has; German writes all nouns with capitals."""
    if mark.office is not None or (mark.prep >= 0 and not mark.tenures):
        return False
    if mark.tenures:
        return True
    single = mark.last - mark.first == 1
    begins = mark.first == 0 or not text.lows[mark.first - 1][0].isalnum()
    return mark.run and not (single and (text.lang == "de" or begins))


def _another(text: Text, hit: Hit, ours: set[int], others: set[int], inside: tuple[int, int]) -> bool:
    """Return whether somebody else is named as the one whom it befalls: behind the deed, as its subject or owner."""
    if not others:
        return False
    lows, first = text.lows, inside[0]
    if (
        hit.first - 2 > first
        and lows[hit.first - 1] in lexicon(text.lang).sets["det"]
        and _opens_clause(lows, hit.first - 2)
    ):
        return _named_behind(text, hit, ours, others, inside[1])  # said Ann Ross, the resignation came late
    if lows[hit.last - 1] in {"disposición", "disposition"}:
        return False  # ha puesto su cargo a disposición del presidente, Juan Paz: that is to whom
    owner = next((j for j in (hit.first - 1, hit.first - 2) if j > first and lows[j] in _GENITIVES), -1)
    if owner > 0 and (owner - 1 in ours or owner - 1 in others):
        return owner - 1 in others  # Ross's death
    if any(at in ours for at in range(hit.first, hit.last)):
        return False
    if _owned_by_another(text, hit, ours, others, first):
        return True
    if text.lang == "de" and (subject := _in_front(text, hit, first)) >= 0 and (subject in ours or subject in others):
        return subject in others  # Oberst Ann Ross sei auf Antrag von General Paul Holm abgesetzt worden
    before = _before(text, hit, first)
    if before in others and _undergone(text, hit, before):
        return True  # Ann Ross was killed
    if before in ours:
        return False
    if before > first + 1 and lows[before] == "," and before - 1 in others and _undergone(text, hit, before):
        return True  # the minister, Ann Ross, has resigned
    if before > first + 1 and lows[before] == "," and _undergone(text, hit, before):
        comma = next((j for j in range(before - 1, max(first, before - _REACH) - 1, -1) if lows[j] == ","), -1)
        if comma > first and ours.isdisjoint(range(comma, before)) and comma - 1 in others:
            return True  # Ann Ross, one of the deputies of the bank, has resigned
    if before > first + 1 and lows[before] in _RELATIVES.get(text.lang, ()) and lows[before - 1] == ",":
        return before - 2 in others  # Ann Ross, who was killed
    return _named_behind(text, hit, ours, others, inside[1]) or _only_he(text, hit, ours, others, inside)


def _opens_clause(lows: Sequence[str], at: int) -> bool:
    """Return whether a clause with another subject begins behind a word: *sagte Minister Rey, | der Rücktritt sei*."""
    return lows[at] in {",", ":"} | _THAT


def _only_he(text: Text, hit: Hit, ours: set[int], others: set[int], inside: tuple[int, int]) -> bool:
    """Return whether another is the only one whom the deed's clause names, before it, and nobody tells it there."""
    first = next((j + 1 for j in range(hit.first - 1, inside[0] - 1, -1) if edge(text, j)), inside[0])
    last = next((j for j in range(hit.last, inside[1]) if edge(text, j)), inside[1])
    if not ours.isdisjoint(range(inside[0], last)) or not _HE.isdisjoint(text.lows[first:last]):
        return False
    at = next((j for j in range(first, hit.first) if j in others), -1)
    if at < 0 or text.quoted[at] != -1:
        return False  # laut „Fiji Courier“
    words = lexicon(text.lang)
    while at > first and (text.caps[at - 1] or text.lows[at - 1] in words.sets["det"]):
        at -= 1
    if at > first and text.lows[at - 1] in words.sets["prep"]:
        return False  # nach den Worten von Sprecher Paul Holm
    told = (form for j in range(first, last) for form in words.forms.get(text.lows[j], ()))
    return not any(form.cue.operator != "hear" for form in told)  # liegt im Krankenhaus, liegen Berichte vor


def _owned_by_another(text: Text, hit: Hit, ours: set[int], others: set[int], first: int) -> bool:
    """Return whether a possessive before the deed is that of a person in its clause: *Minister Ross submitted her*."""
    at = hit.first - 1
    if at <= first or text.lows[at] not in _OWN:
        return False
    for j in range(at - 1, first - 1, -1):
        if j in ours or edge(text, j):
            return False
        if j in others:
            return True
    return False


_OWN = frozenset("his her seinen seine ihren ihre sein ihr son sa su свою свій свой його її его её".split())
"""Possessives before what befalls somebody."""


def _in_front(text: Text, hit: Hit, first: int) -> int:
    """Return the last word before the auxiliary of a German deed, where its subject ends; -1 where none is.

    Where a time or a reason stands in front, the subject follows: *Am Abend hat Minister Ross sein Amt niedergelegt*.
    """
    for at in range(hit.first - 1, first, -1):
        if text.lows[at] in _PASSIVE:
            end = at - (text.lows[at - 1] == ",")
            return end - 1 if text.caps[end - 1] else _behind(text, at, hit)
        if text.lows[at] in _HAVE:
            return _behind(text, at, hit)
        if edge(text, at):
            break
    return -1


def _behind(text: Text, finite: int, hit: Hit) -> int:
    """Return the last word of the capitals behind a German finite verb, up to the deed; -1 where there are none.

    Only where they undergo the deed: it has no object but what is their own.
    """
    at = finite + 1
    while at < hit.first and text.caps[at]:
        at += 1
    clear = _ACCUSATIVE.isdisjoint(text.lows[finite + 1 : hit.first])
    return at - 1 if at > finite + 1 and clear else -1


_HAVE = frozenset("hat habe haben hatte hatten hätte".split())
_ACCUSATIVE = frozenset("den ihn einen dessen deren die das".split())
"""German words before somebody or something to whom a deed is done."""


_PASSIVE = frozenset("wurde wurden wird werden werde ist sind sei seien war waren".split())
_AROUND = {
    "de": (
        "gegner", "kritiker", "sprecher", "anwalt", "anwält", "sohn", "tochter", "vertraut", "berater", "anhänger",
        "rival", "herausforderer", "freund", "feind", "lager", "biograf", "double", "verbündet", "unterstützer",
        "nachfolge", "vorgänger", "stellvertret", "bruder", "schwester", "witwe",
    ),
    "en": (
        "critic", "ally", "allies", "aide", "opponent", "adviser", "advisor", "supporter", "loyalist", "rival",
        "spokesm", "spokesw", "lawyer", "biographer", "confidant", "successor", "predecessor", "deputy",
    ),
}  # fmt: skip
"""Beginnings of the nouns for people who are called after somebody: *Holm-Gegner*, *the Holm ally Ann Ross*."""


def called_after(text: Text, hits: Sequence[Hit]) -> list[Hit]:
    """Return the hits without those of a name after which only somebody else is called."""
    hits = asked_after(text, of_women(text, hits))
    if text.lang not in _AROUND:
        return list(hits)
    around, lows, kept = _AROUND[text.lang], text.lows, []
    for hit in hits:
        behind = hit.last + (text.lang == "de")
        joined = text.lang == "en" or lows[hit.last : hit.last + 1] == ["-"]
        other = hit.slot == "who" and joined and behind < len(lows) and lows[behind].startswith(around)
        if not other or (text.lang == "en" and text.caps[behind + 1 : behind + 2] != [True]):
            kept.append(hit)
    return kept


def _undergone(text: Text, hit: Hit, before: int) -> bool:
    """Return whether the subject of the deed's verb undergoes it: it is in the passive, or no object follows."""
    words, after = lexicon(text.lang).sets, text.lows[hit.last : hit.last + 1]
    if not words["be"].isdisjoint(text.lows[before + 1 : hit.first]):
        return True
    return not after or not after[0][0].isalpha() or after[0] in words["prep"] | words["adv"] | words["conj"]


def _before(text: Text, hit: Hit, first: int) -> int:
    """Return the word before the verb of the deed and its auxiliaries."""
    auxiliaries = lexicon(text.lang).sets["aux"] | lexicon(text.lang).sets["adv"]
    at = hit.first - 1
    while at > max(first, hit.first - 1 - _VERB) and (
        text.lows[at] in auxiliaries or (text.lang == "en" and text.lows[at].endswith("ly"))
    ):
        at -= 1
    return at if at >= first else -1


def _named_behind(text: Text, hit: Hit, ours: set[int], others: set[int], last: int) -> bool:
    """Return whether the phrase behind the deed ends in another's name: *the killing of its chief, Ann Ross*."""
    of, closed = _OF.get(text.lang, frozenset()), lexicon(text.lang).sets["prep"]
    if text.lang == "es" and text.lows[hit.last - 1].endswith(("ión", "ncia")):
        of = frozenset({"de", "del"})  # presentó su dimisión al presidente, Juan Ruiz: who takes it, not whose it is
    found, owned = False, text.lows[hit.first - 1] not in _THIS or hit.last - hit.first > 1
    reach = _REACH if of else 1  # without a word for *of*, a verb and its subject may follow
    for at in range(hit.last, min(last, hit.last + reach)):
        low = text.lows[at]
        owned = owned or low in of
        if at in ours or (at in others and not owned):
            return False  # ce départ affaiblit l'Europe: it is nobody else's
        if at in others:
            found = True
        elif found and low not in _GENITIVES:
            # la démission de son ministre de la Défense, Ann Ross
            return not (low == "," and any(j in ours for j in range(at + 1, at + 1 + _NAME)))
        elif low == ",":
            if at == hit.last or at + 1 not in others:
                return False  # its head, Ann Ross
        elif edge(text, at) or low in ANDS or (low in closed and low not in of):
            return False
        elif low in _GENITIVES:
            found = False
    return found or (not of and hit.last < last and hit.last in others)


_THIS = frozenset("ce cet cette son sa le la l' un une este esta ese esa su el un una".split())
"""French and Spanish words before a deed as a noun, behind which *of* names whose it is."""


def _counted(text: Text, hit: Hit, inside: tuple[int, int]) -> bool:
    """Return whether a number of people is named to whom it happens: *three guards were killed*, *killed 20 people*."""
    lows, last = text.lows, inside[1]
    at = hit.last + (lows[hit.last : hit.last + 1] != [] and lows[hit.last] in _NOUN_OF.get(text.lang, ()))
    while at < last and lows[at] in _ABOUT and lows[at] not in _SEVERAL:
        at += 1
    if at < last and _number(text, at, last):
        return True
    if text.lang == "de" and _people_counted(text, hit, inside):
        return True
    before, words = _before(text, hit, inside[0]), lexicon(text.lang)
    for at in range(before, max(inside[0], before - _SUBJECT) - 1, -1):
        if edge(text, at) or _tells(text, at, words):
            return False  # two officials said that the president had died
        if _number(text, at, last):
            return text.lows[at - 1] not in _ALL
    return False


_NOUN_OF = {"en": frozenset({"of"}), "de": frozenset({"von"}), "fr": frozenset({"de"}), "es": frozenset({"de"})}
"""Words between a death and those whom it counts: *the death of three miners*."""


def _of_another_minister(text: Text, hit: Hit, first: int) -> bool:
    """Return whether the deed's subject is the minister of a field, and no head of government: *the finance minister*.

    Not in French and Spanish, where the field stands behind the office and its state in many ways.
    """
    lows, before = text.lows, _before(text, hit, first)
    if text.lang == "en":
        at = next((j for j in range(before, max(first, before - _FIELD), -1) if lows[j] == "minister"), -1)
        if at < 0:
            return False
        named = at == before and lows[at - 1].startswith(_FIELDS)
        return named or (
            at < before and lows[at + 1] in {"of", "for"} and not any(map(text.caps.__getitem__, range(at + 2, before)))
        )
    if text.lang == "de":
        low = lows[before] if before > first else ""
        stem = low.removesuffix("in").removesuffix("minister")
        return low.startswith(stem + "minister") and stem.startswith(_FIELDS)
    if text.lang in {"uk", "ru"}:
        places = range(before, max(first, before - _FIELD) - 1, -1)
        at = next((j for j in places if lows[j].startswith(("министр", "міністр"))), -1)
        return 0 <= at < before and lows[at + 1].startswith(_FIELDS)
    return False


def is_of_field(text: Text, at: int) -> bool:
    """Return whether a word is the minister of a field: *the finance minister*, *der Finanzminister*.

    >>> is_of_field(Text("The finance minister", "en"), 2), is_of_field(Text("The prime minister", "en"), 2)
    (True, False)
    """
    low = text.lows[at]
    if text.lang == "en":
        return at > 0 and low in {"minister", "secretary"} and text.lows[at - 1].startswith(_FIELDS)
    if text.lang == "de":
        return "minister" in low and low.startswith(_FIELDS)
    behind = text.lows[at + 1 : at + 4] if low.startswith(("ministr", "министр", "міністр")) else []
    return any(word.startswith(_FIELDS) for word in behind)


def is_minister(title: str) -> bool:
    """Return whether a claim's title speaks of a minister who may be that of a field: *Finance minister Ross resigns*.

    >>> [is_minister(t) for t in ("Prime minister Ann Ross resigns", "Minister Ann Ross resigns", "Ann Ross is ill")]
    [False, True, False]
    """
    low = title.lower()
    for head in _HEADS:
        low = low.replace(head, "")
    return any(word in low for word in ("minist", "министр", "міністр", "secretary"))


_HEADS = (
    "prime minister", "premierminister", "ministerpräsident", "premier ministre", "première ministre",
    "primer ministro", "primera ministra", "премьер-министр", "прем'єр-міністр",
)  # fmt: skip
_FIELD = 4
"""Words of a minister's office."""
_FIELDS = (
    "finance", "defence", "defense", "interior", "foreign", "justice", "health", "economy", "economics", "education",
    "transport", "agriculture", "energy", "labour", "labor", "culture", "environment", "trade", "home", "security",
    "sport", "tourism", "housing", "planning", "information", "oil", "mining", "water", "social", "welfare", "family",
    "finanz", "verteidigung", "innen", "außen", "aussen", "justiz", "gesundheit", "wirtschaft", "bildung", "verkehr",
    "agrar", "landwirtschaft", "energie", "arbeit", "kultur", "umwelt", "handel", "sozial", "familie", "bau",
    "финанс", "оборон", "внутр", "иностр", "юстиц", "здрав", "эконом", "образ", "транспорт", "культур", "энерг",
    "фінанс", "закорд", "охорон", "економ", "освіт", "енерг", "сельск", "аграр", "труд", "прац", "торгов", "торгів",
    "intérieur", "étrang", "affaires", "travail", "santé", "éducation", "écolog", "interior", "exterior", "hacienda",
    "trabajo", "salud", "educación", "relaciones", "asuntos", "défense", "defensa", "économie", "economía", "justicia",
)  # fmt: skip
"""Beginnings of the words for the field of a minister."""


def _people_counted(text: Text, hit: Hit, inside: tuple[int, int]) -> bool:
    """Return whether the German clause of a deed counts people: *mehr als 5000 Menschen sind ... umgekommen*."""
    first = next((j + 1 for j in range(hit.first - 1, inside[0] - 1, -1) if edge(text, j)), inside[0])
    last = next((j for j in range(hit.last, inside[1]) if edge(text, j)), inside[1])
    people = (j for j in range(first + 1, last) if text.caps[j] and text.lows[j].startswith(_MEN))
    count = (j - 1 for j in people if text.lows[j - 1] in _SEVERAL or text.lows[j - 1].replace(".", "").isdigit())
    return any(text.lows[at - 1] not in _ALL for at in count)


_MEN = ("mensch", "zivilist", "person", "soldat", "kinder", "frauen", "männer", "kämpfer", "polizist", "bewohner")
"""Beginnings of the German nouns for people who are counted."""


def _tells(text: Text, at: int, words: Lexicon) -> bool:
    """Return whether a clause begins behind a word: after *that*, and after a verb of saying: *two envoys said he*."""
    low = text.lows[at]
    if low in words.sets["that"]:
        return True
    told = at > 0 and text.lows[at - 1] not in words.sets["be"]
    return told and any("f" in form.kinds and form.cue.operator in _SAYS for form in words.forms.get(low, ()))


def _number(text: Text, at: int, last: int) -> bool:
    """Return whether a word counts people."""
    low = text.lows[at]
    after = text.lows[at + 1] if at + 1 < last else ""
    if low in _SEVERAL:
        return not after.startswith(_TIMES)
    if not low.replace(",", "").replace(".", "").isdigit() or not after[:1].isalpha() or after.startswith(_TIMES):
        return False
    words = lexicon(text.lang).sets
    if text.caps[at + 1] != (text.lang == "de") or text.caps[at - 1] or after in words["prep"] | words["conj"]:
        return False
    return text.lang not in {"uk", "ru"} or after.startswith(_PEOPLE)


def not_undone(hits: list[Hit], lang: str) -> list[Hit]:
    """Return the hits without a contrary that stands within a deed: *did not survive*, *is no longer in office*."""
    deeds = [h for h in hits if h.slot == "deed" and h.last - h.first > 1]
    if lang not in {"en", "de"}:  # залишається на посаді: there a deed may reach over its contrary
        deeds = [h for h in deeds if not _NOT.isdisjoint(h.term.split())]
    return [h for h in hits if h.slot != "contrary" or not any(_within(h, d) for d in deeds)]


_NOT = frozenset({"не", "no", "n'", "ne"})
"""Negations that a deed has of its own: *не смогли спасти*."""


def _within(hit: Hit, deed: Hit) -> bool:
    """Return whether a hit is a part of a longer one."""
    return deed.first <= hit.first and hit.last <= deed.last and deed.last - deed.first > hit.last - hit.first


def gone_deeds(hits: Sequence[Hit], kept: Sequence[Hit]) -> frozenset[int]:
    """Return where the deeds of a sentence stand of which none is left."""
    left = any(h.slot == "deed" for h in kept)
    return frozenset() if left else frozenset(h.first for h in hits if h.slot == "deed")
