"""Whether a content says that somebody else did it: *Latvia blew up its own plant*.

Who is accused of a deed and names another doer denies it; that he tells of the deed is no admission.  Pure.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from monitor.reading.cut.cues import lexicon
from monitor.reading.cut.patterns import Hit
from monitor.reading.cut.text import Text
from monitor.reading.syntax.clauses import ANDS
from monitor.reading.syntax.grammar import Phrase, edge

if TYPE_CHECKING:
    from monitor.reading.content.cases import Case

_BY = {
    "en": frozenset({"by"}),
    "de": frozenset({"von", "vom", "durch"}),
    "fr": frozenset({"par"}),
    "es": frozenset({"por"}),
}
"""Words before who did it, where the deed is told in the passive."""
_PASSIVE = {
    "en": frozenset({"was", "were", "been", "being", "be", "is", "are"}),
    "de": frozenset({"worden", "wurde", "wurden"}),
    "fr": frozenset({"été", "fut", "furent"}),
    "es": frozenset({"sido", "fue", "fueron", "siendo"}),
}
_PASSIVES = ("но", "то", "ена", "ено", "ены", "ані", "ені", "ана", "ано", "аны")
"""Ends of Ukrainian and Russian participles: what stands before them is what it was done to."""
_SELF = frozenset(
    [
        "we",
        "our",
        "ours",
        "ourselves",
        "it",
        "its",
        "they",
        "their",
        "he",
        "his",
        "she",
        "her",
        "wir",
        "unser",
        "unsere",
        "unseren",
        "man",
        "sie",
        "er",
        "es",
        "sein",
        "seine",
        "seinen",
        "ihre",
        "ihren",
        "nous",
        "notre",
        "nos",
        "on",
        "il",
        "elle",
        "ils",
        "leur",
        "leurs",
        "son",
        "sa",
        "ses",
        "nosotros",
        "nuestro",
        "nuestra",
        "nuestros",
        "nuestras",
        "su",
        "sus",
        "ми",
        "наш",
        "наша",
        "наші",
        "наших",
        "він",
        "вона",
        "його",
        "її",
        "їх",
        "мы",
        "наши",
        "наших",
        "он",
        "она",
        "его",
        "ее",
        "их",
        "свои",
        "своих",
    ]
)
"""Words by which a speaker means his own side."""
_OPENING, _AGENT, _NEAR = 4, 5, 2
"""Words in which a subject opens its clause; words from *by* to a name; words from *was* to a participle."""


_SOUGHT = ("шука", "искать", "ищите", "ищет", "suchen", "sucht", "cherch", "busc", "look", "seek")
"""Beginnings of the verbs by which somebody says where those are who did it."""


def by_another(
    text: Text,
    pieces: Sequence[Phrase],
    hits: Sequence[Hit],
    named: Callable[[Phrase], frozenset[str]],
    who: frozenset[str],
) -> bool:
    """Return whether one of the clauses `pieces` names a doer of the deed, and none of `who`.

    `hits` are the claim's words, `named` gives the institutions that a phrase names.
    """
    deeds = [h for h in hits if h.slot in {"deed", "blame"}]
    for first, last in pieces:
        here = [h for h in deeds if first <= h.first < last]
        if not here or named((first, last)) & who:
            continue
        if any(_own(text, j) for j in range(first, min(last, here[0].first))):
            continue
        if any(text.lows[j].startswith(_SOUGHT) for j in range(first, last)) and named((first, last)):
            return True  # заказчиков надо искать в Москве
        blamed = any(hit.slot == "blame" for hit in here) and _behind(text, (first, last), named)
        if (
            blamed
            or any(_subject(text, (first, last), hit, named) for hit in here)
            or _agent(text, (first, last), named)
        ):
            return True
    return False


def _own(text: Text, at: int) -> bool:
    """Return whether a word means the speaker's own side; *elle-même* stands for who has been named."""
    return text.lows[at] in _SELF and text.lows[at + 1 : at + 3] not in (["-", "même"], ["-", "mêmes"])


def _subject(text: Text, piece: Phrase, deed: Hit, named: Callable[[Phrase], frozenset[str]]) -> bool:
    """Return whether a name opens the clause as the subject of the deed's verb."""
    first, words = piece[0], lexicon(text.lang)
    closed = words.sets["prep"]
    while first < piece[1] and (not text.lows[first][0].isalnum() or text.lows[first] in words.sets["that"]):
        first += 1
    for at in range(first, min(first + _OPENING, deed.first)):
        if text.lows[at] in closed:
            return False
        if named((at, at + 1)):
            after = text.lows[at + 1] if at + 1 < len(text.lows) else ""
            return after not in {"'s", "'"} and not _in_passive(text, piece, deed)
    return False


def _behind(text: Text, piece: Phrase, named: Callable[[Phrase], frozenset[str]]) -> bool:
    """Return whether a clause that says who is behind it names somebody, and not only as its place."""
    closed = lexicon(text.lang).sets["prep"]
    for at in range(piece[0] + 1, piece[1]):
        if named((at, at + 1)) and text.lows[at - 1] not in closed and text.lows[at - 2] not in closed:
            return True
    return False


def _in_passive(text: Text, piece: Phrase, deed: Hit) -> bool:
    """Return whether what stands before the deed's verb is what it was done to."""
    marks = _PASSIVE.get(text.lang)
    if marks is None:
        return text.lows[deed.last - 1].endswith(_PASSIVES)
    if deed.slot == "blame":
        return False
    if text.lang == "de":
        return any(text.lows[j] in marks for j in range(*piece))
    return any(text.lows[j] in marks for j in range(max(piece[0], deed.first - _NEAR), deed.first))


def _agent(text: Text, piece: Phrase, named: Callable[[Phrase], frozenset[str]]) -> bool:
    """Return whether *by* and a name stand in a clause in the passive."""
    bys = _BY.get(text.lang, frozenset())
    if not bys or _PASSIVE[text.lang].isdisjoint(text.lows[piece[0] : piece[1]]):
        return False
    starts = (at for at in range(*piece) if text.lows[at] in bys)
    return any(named((at + 1, min(piece[1], at + _AGENT))) for at in starts)


_SIDES = ("proukrain", "prorus", "proisrael", "proiran", "prowest", "propaläst", "prosyr", "prochines", "proeurop",
          "проукра", "пророс", "произраил", "проіран", "проиран", "прозахід", "прозапад")  # fmt: skip
"""Beginnings of adjectives for who sides with a state; with a hyphen they are two words."""
_SIDING = frozenset({"pro", "anti", "про", "анти"})


def sides_with(text: Text, pieces: Sequence[Phrase], hits: Sequence[Hit]) -> bool:
    """Return whether a clause tells the deed of a group that only sides with somebody: *a pro-Ukrainian group*."""
    deeds = [h.first for h in hits if h.slot in {"deed", "blame"}]
    for first, last in pieces:
        if not any(first <= at < last for at in deeds):
            continue
        words = text.lows[first:last]
        if any(low.startswith(_SIDES) for low in words):
            return True
        if any(low in _SIDING and words[j + 1 : j + 2] in (["-"], ["‑"]) for j, low in enumerate(words)):
            return True
    return False


_INSTEAD = {
    "de": (frozenset({"nicht"}), "sondern"), "en": (frozenset({"not"}), "but"),
    "fr": (frozenset({"pas", "non"}), "mais"), "es": (frozenset({"no"}), "sino"),
    "uk": (frozenset({"не"}), "а"), "ru": (frozenset({"не"}), "а"),
}  # fmt: skip
"""The words of *not the one, but the other*."""
_NOT_HIM = 5
"""Words between them at most."""


def not_he(
    text: Text, regions: Sequence[Phrase], named: Callable[[Phrase], frozenset[str]], who: frozenset[str]
) -> bool:
    """Return whether a content begins with who has not done it: *Nicht Lettland, sondern Rebellen hätten ...*."""
    nots, but = _INSTEAD.get(text.lang, (frozenset(), ""))
    for first, last in regions:
        begin = next((j for j in range(first, last) if text.lows[j][0].isalnum()), last)
        if begin >= last or text.lows[begin] not in nots:
            continue
        turn = next((j for j in range(begin + 2, min(last, begin + 2 + _NOT_HIM)) if text.lows[j] == but), -1)
        if turn > 0 and named((begin + 1, turn)) & who:
            return True
    return False


_PEOPLE = frozenset({
    "people", "civilians", "dozens", "hundreds", "menschen", "zivilisten", "dutzende", "hunderte", "personnes",
    "civils",
    "dizaines", "personas", "civiles", "decenas", "людей", "осіб", "человек",
})  # fmt: skip
_MANY = 4
"""Words before a deed in which those are counted to whom it happened."""


def of_many(text: Text, hits: Sequence[Hit]) -> bool:
    """Return whether the deed is told of a number of people: *90 Menschen sind ums Leben gekommen*."""
    deeds = [h.first for h in hits if h.slot == "deed"]
    around = (low for at in deeds for low in text.lows[max(0, at - _MANY) : at + 2])
    return any(low[0].isdigit() or low in _PEOPLE for low in around)


_IT = frozenset({"the", "this", "it", "them", "their", "on", "at"})
_OURS = 4
"""Words from *we* to the verb of what we have done."""


_WE = frozenset({"wir", "man"})


_FIRST = frozenset({
    "our", "us", "we", "unser", "unsere", "unserer", "wir", "notre", "nous", "nuestra", "nosotros", "наша", "нашою",
    "нашей", "ми", "мы",
})  # fmt: skip
"""Words by which somebody owns to a deed."""
_OUR = frozenset({
    "our", "unsere", "unseren", "unserer", "nos", "notre", "nuestros", "nuestras", "nuestro", "наши", "наші",
    "наша",
})  # fmt: skip
_OUR_PEOPLE = 9
"""Words from *our* to what they have done."""


def our_deed(text: Text, hits: Sequence[Hit], present: frozenset[str]) -> bool:
    """Return whether somebody says what *we* have done, and with or to what: *We hit the ship*.

    In German also whom he has where: *Unsere Soldaten stehen im Kongo*, *man habe Soldaten im Kongo*.
    """
    lows, deeds = text.lows, [h for h in hits if h.slot == "deed"]
    if any(h.slot == "blame" and not _FIRST.isdisjoint(lows[h.first : h.last]) for h in hits):
        return True  # it was our operation; that was us
    if "where" in present and any(not _OUR.isdisjoint(lows[max(0, h.first - _OUR_PEOPLE) : h.first]) for h in deeds):
        return True  # Our boys and girls have landed safely in Goma
    if any(_all_said(text, h) for h in deeds):
        return True
    if text.lang in {"uk", "ru"} and "where" in present:
        return any(h.slot == "object" and h.first and lows[h.first - 1].startswith("наш") for h in hits)
    if text.lang == "de":
        things = [h.first for h in hits if h.slot == "object" and h.first]
        our = (lows[at - 1].startswith("unser") or not _WE.isdisjoint(lows[max(0, at - _OURS) : at]) for at in things)
        there = any(not _DOWN_THERE.isdisjoint(lows[at + 1 : at + 1 + _STANDING]) for at in things)
        return (there or bool(present & {"where", "deed"})) and any(our)
    if any(h.slot == "blame" and lows[h.first - 1] == "we" and lows[h.first : h.last] == ["did", "it"] for h in hits):
        return True
    if text.lang == "en" and any(_of_ours(lows, h, placed="where" in present) for h in hits if h.slot == "object"):
        return True
    nouns = lexicon("en").sets["det"]  # we have investigated the attack
    verbs = [h for h in deeds if not h.first or lows[h.first - 1] not in nouns]
    ours = [h for h in verbs if not {"we", "i"}.isdisjoint(lows[max(0, h.first - _OURS) : h.first])]
    if text.lang != "en" or not ours:
        return False
    named = any(h.slot in {"what", "object", "name"} for h in hits)
    return named or any(lows[h.last : h.last + 1] and lows[h.last] in _IT for h in ours)


def _of_ours(lows: Sequence[str], thing: Hit, *, placed: bool) -> bool:
    """Return whether *we have* soldiers in the place, or *our men are there*."""
    before, after = lows[max(0, thing.first - _OWNED) : thing.first], lows[thing.last : thing.last + _STANDING]
    if not (placed or "there" in after):
        return False
    if "our" in before[-2:]:
        return not _THERE.isdisjoint(after)
    have = next((j for j in range(len(before) - 2, -1, -1) if before[j] in _US and before[j + 1] in _HAVE), -1)
    return have >= 0 and not any(low.endswith(("ed", "en")) or low in _ABOUT for low in before[have + 2 :])


_OWNED = 6
"""Words from *we have* to the soldiers."""
_US = frozenset({"we", "it"})
_HAVE = frozenset({"have", "had", "'ve"})
_ABOUT = frozenset(["of", "on", "about", "from", "for", "with", "that", "to", "no", "not"])


def _all_said(text: Text, deed: Hit) -> bool:
    """Return whether *we* and the deed are all that a clause says: *"We have agreed," said the minister*."""
    said = text.lows[max(0, deed.first - _OURS) : deed.last]
    return not _WE_ALL.isdisjoint(said) and _NO.isdisjoint(said) and not said.count("?") and _ends(text, deed.last)


def _ends(text: Text, at: int) -> bool:
    """Return whether nothing but a mark stands at token `at`, or the text ends there."""
    if at >= len(text.lows):
        return True
    return edge(text, at) and text.lows[at] != "?" and _BECAUSE.isdisjoint(text.lows[at + 1 : at + 2])


_BECAUSE = frozenset("weil da dass wenn um because if that que qu' si parce porque что чтобы если що щоб якщо".split())
"""Words with which a clause goes on behind a comma: *We agreed, because ...*."""


_WE_ALL = frozenset({"we", "wir", "nous", "hemos", "мы", "ми"})
_NO = frozenset({"not", "never", "nicht", "nie", "pas", "jamais", "no", "не", "kein", "keine", ","})
_DOWN_THERE = frozenset({"dort", "da", "hier"})
_THERE = frozenset({
    "are", "is", "were", "was", "sind", "seien", "waren", "stehen", "stünden", "befinden", "befänden", "sont",
    "étaient", "seraient", "están", "estaban", "estarían", "находятся", "стоят", "перебувають", "стоять",
})  # fmt: skip
_IN = frozenset({"in", "im", "en", "au", "on", "auf", "at", "в", "у", "на"})
_STANDING = 4
"""Words from our soldiers to *there*."""
_FEW = 9
"""Words from the soldiers to where they are."""
_BEFORE = 3
"""Words from *there are* to the soldiers."""
_NAMED_SOON = 3
"""Words from *in* to the name of the place: *in the Haitian capital*."""


def are_there(text: Text, hits: Sequence[Hit]) -> bool:
    """Return whether a clause says of the claim's object that it is in the claim's place: *soldiers are in Haiti*."""
    lows = text.lows
    for thing in hits:
        if thing.slot != "object":
            continue
        for place in range(thing.last, min(len(lows) - 2, thing.last + _FEW)):
            there = lows[place] in _IN and not _THERE.isdisjoint(lows[max(0, thing.first - _BEFORE) : place])
            if there and any(text.caps[place + 1 : place + 1 + _NAMED_SOON]):
                return True
    return False


_THEM = frozenset({"them", "they"})
_BEING = frozenset({"is", "are", "was", "were", "be", "been", "set"})
_SOON = 5
"""Words from *of them* to the verb of being there."""


def they_are_there(text: Text, regions: Sequence[Phrase]) -> list[Hit]:
    """Return the word by which an English clause says of those named before that they are there: *none of them was*."""
    lows = text.lows
    at = next(
        (
            j
            for first, last in (regions if text.lang == "en" else ())
            for j in range(first, last)
            if lows[j] in _THEM and not _BEING.isdisjoint(lows[j + 1 : min(j + _SOON, last)])
        ),
        -1,
    )
    return [Hit(at, at + 1, "object", lows[at])] if at >= 0 else []


_WE_ARE = {
    "de": (frozenset({"wir"}), frozenset({"sind", "stehen"})), "en": (frozenset({"we"}), frozenset({"are"})),
    "fr": (frozenset({"nous"}), frozenset({"sommes"})), "es": (frozenset(), frozenset({"estamos"})),
    "uk": (frozenset(), frozenset({"нас"})), "ru": (frozenset(), frozenset({"нас"})),
}  # fmt: skip
"""*We* and the verb of being there; a Spanish verb says it alone, and *нас нема(є)*, *нас нет* that we are not."""
_NOT_THERE = frozenset({"немає", "нема", "нет"})
_BEING_THERE = 4
"""Words from *we are* to *in* with a name."""


def we_are_there(text: Text, regions: Sequence[Phrase], *, side: bool) -> list[Hit]:
    """Return the word by which a side of the claim says that it is there, or not: *We are not in Congo*."""
    lows = text.lows
    pronouns, verbs = _WE_ARE.get(text.lang, (frozenset(), frozenset()))
    for first, last in regions if side else ():
        for at in range(first, last - 2):
            if lows[at] not in verbs or not (
                not pronouns or not pronouns.isdisjoint(lows[max(first, at - 2) : at + 2])
            ):
                continue
            if text.lang in {"uk", "ru"} and lows[at + 1] not in _NOT_THERE:
                continue
            inside = (j for j in range(at + 1, min(last - 1, at + 1 + _BEING_THERE)) if lows[j] in _IN)
            if any(any(text.caps[j + 1 : j + 3]) for j in inside):
                return [Hit(at, at + 1, "object", lows[at])]
    return []


_BETWEEN = {
    "de": frozenset({"zwischen", "von"}), "en": frozenset({"between"}), "fr": frozenset({"entre"}),
    "es": frozenset({"entre"}), "uk": frozenset({"між"}), "ru": frozenset({"между"}),
}  # fmt: skip
_SIDES_IN = 8
"""Words in which both sides are named."""


def between_others(
    text: Text, regions: Sequence[Phrase], named: Callable[[Phrase], frozenset[str]], who: frozenset[str]
) -> bool:
    """Return whether what is agreed on is between others: *talks between the first and a third* of a claim's sides."""
    words = _BETWEEN.get(text.lang, frozenset())
    for first, last in regions:
        for at in range(first, last - 3):
            if text.lows[at] not in words:
                continue
            end = next(
                (j for j in range(at + 1, min(last, at + _SIDES_IN)) if text.lows[j] in {",", ".", ";", ":"}), last
            )
            end = min(end, at + _SIDES_IN)
            joined = next((j for j in range(at + 2, end) if text.lows[j] in ANDS), -1)
            if joined < 0 or (text.lows[at] == "von" and not text.caps[at + 1]):
                continue
            sides = named((at + 1, joined)), named((joined + 1, end))
            both = sides[0] | sides[1]
            if all(sides) and len(both & who) < _TWO_SIDES and both - who:
                return True
    return False


_TWO_SIDES = 2


_BORDERS = (
    "grenz",
    "staatsgrenz",
    "border",
    "frontier",
    "fronter",
    "кордон",
    "границ",
    "рубеж",
    "приграни",
    "прикордон",
)
"""Beginnings of the words for a border."""
_INTO = frozenset(
    {"in", "ins", "im", "into", "inside", "across", "crossed", "over", "en", "dans", "dentro", "в", "у", "через"}
)
_CROSSING = (
    "überquer", "überschrit", "überschreit", "übertret", "passier", "cross", "beyond", "breach",
    "franchi", "travers", "cruz", "atraves", "перет", "пересек", "пересік", "перейш", "переш", "прорва",
)  # fmt: skip
"""Beginnings of the verbs for going over a border."""
_BESIDE = 4
"""Words between a border and whose it is."""


def of_a_border(title: str) -> bool:
    """Return whether a claim's title speaks of a border itself."""
    return any(word.startswith(_BORDERS) for word in title.casefold().split())


def at_the_border(
    text: Text, regions: Sequence[Phrase], named: Callable[[Phrase], frozenset[str]], where: frozenset[str]
) -> bool:
    """Return whether a content moves somebody to the border of a place, and not into it: *to the Ukrainian border*."""
    borders = [j for a, b in regions for j in range(a, b) if text.lows[j].startswith(_BORDERS)]
    crossed = any(text.lows[j].startswith(_CROSSING) for a, b in regions for j in range(a, b))
    if not borders or not where or crossed:
        return False
    for first, last in regions:
        for at in range(first, last):
            if _of_side(text, at) and (there := named((at, at + 1))):
                return not there & where  # on the Congolese side of the border
            if not named((at, at + 1)) & where:
                continue
            near = any(abs(at - j) <= _BESIDE for j in borders)
            inside = text.lows[at - 1 : at] != [] and text.lows[at - 1] in _INTO
            if not near or inside or not _INTO.isdisjoint(text.lows[max(first, at - 2) : at]):
                return False
    return any(named((a, b)) & where for a, b in regions)


def _of_side(text: Text, at: int) -> bool:
    """Return whether an adjective at `at` says which side is meant: *the Congolese side*, *lado peruano*."""
    behind, before = text.lows[at + 1 : at + 2], text.lows[at - 1 : at]
    return any(low in _SIDE for low in (*behind, *before))


_SIDE = frozenset({"side", "seite", "côté", "lado", "стороне", "стороні", "боці"})


def blames(text: Text, case: Case) -> bool:
    """Return whether the label itself names the claim's actor: *called the blast "an attack by Minsk"*."""
    if case.staged or not case.direct or case.words.any("neg", case.regions):
        return False
    for low, high in case.regions:
        first = next((j for j in range(low, high) if text.quoted[j] >= 0), high)
        last = next((j for j in range(first, high) if text.quoted[j] < 0), high)
        doers = [j for j in range(first, last) if text.lows[j] in _WHOSE]
        if doers and case.actors((doers[0], min(last, doers[0] + _BY_WHOM))):
            return True
    return False


_WHOSE = frozenset(
    ["by", "of", "from", "der", "des", "von", "vom", "durch", "par", "de", "du", "des", "d'", "del", "por", "со"]
)
"""Words before the name of who did something."""
_BY_WHOM = 5
"""Words in which that name follows."""


_HELPING = {
    "de": frozenset(
        "hat habe haben hatte hatten hätte hätten will wolle wollen werde wird werden würde würden kann könne "
        "könnte".split()
    ),
    "en": frozenset("has have had will would 'll is are was were be to going also already itself since".split()),
    "fr": frozenset("a ont avait avaient va vont aurait auraient aussi déjà également n'".split()),
    "es": frozenset("ha han había habían va van a también ya habría habrían".split()),
    "uk": frozenset("також вже уже теж буде".split()),
    "ru": frozenset("также уже тоже будет".split()),
}
"""Words between who does a thing and the verb of it."""
_ALSO = 4
"""So many of them at most."""


def own_doing(
    text: Text,
    regions: Sequence[Phrase],
    hits: Sequence[Hit],
    named: Callable[[Phrase], frozenset[str]],
    sources: Sequence[str],
) -> bool:
    """Return whether who speaks tells, under its own name, of a deed of its own: *Kenya has sent troops to Congo*.

    In an article about Rwandan troops that is another matter, if nobody else is named beside.  The name opens the
    content, and only helping verbs stand between it and the deed; a German one stands behind it, the deed at the end.
    """
    helping, ours = _HELPING.get(text.lang, frozenset()), frozenset(sources)
    deeds = {h.first for h in hits if h.slot == "deed" and not (text.lang == "de" and text.caps[h.first])}
    for first, last in regions:
        at = next((j for j in range(first, last) if text.lows[j][0].isalnum()), last)
        while at < last and text.lows[at] in _DETERMINERS:
            at += 1
        if at + 1 >= last or not named((at, at + 1)) & ours:
            continue
        if text.lang == "de":
            end = next((j for j in range(at, last) if text.lows[j] in {",", ";", ":"}), last)
            if at + 1 in deeds or (text.lows[at + 1] in helping and not deeds.isdisjoint(range(at + 2, end))):
                return True
            continue
        verb = next((j for j in range(at + 1, min(last, at + 2 + _ALSO)) if text.lows[j] not in helping), last)
        if verb in deeds:
            return True
    return any(_own_people(text, hit, named, ours) for hit in hits if hit.slot == "object")


def _own_people(text: Text, thing: Hit, named: Callable[[Phrase], frozenset[str]], ours: frozenset[str]) -> bool:
    """Return whether the soldiers are named as those of who speaks: *Ugandas Soldaten seien im Kongo*."""
    before = (max(0, thing.first - 1 - (text.lows[thing.first - 1] == "'s")), thing.first)
    behind = (thing.last, min(thing.last + 1, len(text.lows))) if text.lang in {"fr", "es"} else (0, 0)
    return any(a < b and bool(named((a, b)) & ours) for a, b in (before, behind))


_DETERMINERS = frozenset({"le", "la", "l'", "les", "the", "die", "der"})
