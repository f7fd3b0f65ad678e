"""What the deed does not do to other things: *ratification will not affect the budget*, *обмен ничего не изменит*.

Whoever says so takes the deed as given or leaves it open; a denial negates that it is there, happens or is planned.
The verbs of that are few in each language (:data:`_HAPPENS`), those of what a deed does or does not do are without
number: so the deed has to be a noun, and the negated verb behind it none of the few.  Pure.
"""

from __future__ import annotations

from monitor.reading.content.cases import Case
from monitor.reading.cut.cues import lexicon
from monitor.reading.cut.patterns import Hit
from monitor.reading.cut.text import Text
from monitor.reading.syntax.clauses import segments
from monitor.reading.syntax.grammar import Phrase

_DEEDS = frozenset({"deed", "deal", "anaphor", "what"})
_THINGS = frozenset({"object"})
"""The noun for what is agreed on or ratified stands for the deed."""
_HAPPENS = {
    "de": tuple(
        "ist sei sind war wäre gewesen geb gib gab gäb existier statt komm kam käm zustande tret trit trat kraft gelt "
        "gilt galt halt hält hielt beginn begann bestand besteh vorlieg lieg lag läg vor bleib erfolg lauf läuf dauer "
        "droh steh stand passier gescheh ereign wirksam zur ruh wird werd wurd word einzieh greif bekomm bekam erhalt "
        "erhält erhielt find fand erreich schaff gelang überleb überdauer rechtsgült gültig durch weiter abgeschl "
        "funktionier zeichn entsprech stimm zutr zutreff trifft treff".split()
    ),
    "en": tuple(
        "is are was were been be exist happen occur take took taken come came enter begin began begun start hold held "
        "last stand stood apply appli go gone went follow materiali proceed remain continu work surviv succeed pass "
        "get got gain win won secur obtain receiv reach find found muster command have has had appear seem lie figure "
        "feature arriv expire lapse correspond fail carry run need become became amount".split()
    ),
    "fr": tuple(
        "est sont étai était été être ser fut soit exist lieu eu entre entr tien tenir tenu commenc début dur "
        "intervien intervenu abouti vien viend venu venir figur produi prév prend pris pren arriv surviv pass obten "
        "obtien recueill reçu recev reçoi trouv correspond repos a ont aura avait ait avoir y voi verra fonctionn "
        "concréti matériali s'appliqu appliqu réuss parvien parven".split()
    ),
    "es": tuple(
        "es son era fue ser sido sea est exist hay haya hub hab produ prod ocurr tien ten tuv lugar entr rig rij "
        "empez empie comenz comienz inici dur lleg celebr suced pas obt obtuv logr consig consigu conseg recib reún "
        "reun sobreviv corresp figur prosper sal va van iba funcion aplic ha han cuaj materiali concret mantien "
        "manten prev".split()
    ),
    "uk": tuple(
        "бу є існу відбу набу набир набра діє діят діял діяти поча почне почина трива наста ста гот план передбач "
        "розгля вступ набер збер пройд проход прой отрим здобу вижи відповід має мав мал може могл працю запрац "
        "триматим трима прийнят здійсн реаліз підписа ухвал йде йдет йшл дійш завер".split()
    ),
    "ru": tuple(
        "был буд есть существ происх произо состо набир набра дейст нача начн длит продл наст стал стан гото план "
        "предусм рассмат вступ проход прой получ выжи соответ име може могл мог работ зараб держ принят осуществ "
        "реализ подписан идет идёт шла шел заверш удал явля ожида".split()
    ),
}  # fmt: skip
"""Beginnings of the verbs by which a deed is there, happens, lasts, is passed or told of."""
_NOT = {
    "de": frozenset(
        "nicht nichts niemand niemandem niemanden kein keine keinen keiner keinem nie niemals kaum".split()
    ),
    "en": frozenset("not n't no nothing nobody none never hardly neither".split()),
    "fr": frozenset({"ne", "n'"}),
    "es": frozenset({"no", "nunca", "jamás", "nadie", "nada"}),
    "uk": frozenset({"не", "ні"}),
    "ru": frozenset({"не"}),
}
_COPULAS = {
    "de": frozenset("ist sei sind seien war wäre bleibt bleibe".split()),
    "en": frozenset("is are was were be been remains remained".split()),
    "fr": frozenset("est sont était étaient serait sera soit".split()),
    "es": frozenset("es son era eran sería será sea".split()),
}
_A = {
    "de": frozenset("ein eine einen einem einer kein keine keinen".split()),
    "en": frozenset("a an no".split()),
    "fr": frozenset({"un", "une", "le", "la"}),
    "es": frozenset({"un", "una", "ningún", "ninguna", "el", "la"}),
}
_REAL = tuple(
    "fakt tatsache realität thema option wirklichkeit wahrheit fact reality issue question done truth réalité fait "
    "vérité hecho realidad verdad opción cuestión".split()
)  # fmt: skip
"""Beginnings of the nouns by which a thing is said to be so."""
SKIP = {
    "en": frozenset(
        "would will could can might may should must does do did be been have has had to also only yet ever".split()
    ),
    "fr": frozenset(
        "pas plus rien jamais se s' le la l' les lui leur y en nous vous peut pouvait pourra pourrait saurait doit "
        "devait devrait va".split()
    ),
    "es": frozenset("se le les lo la nos va a puede podía podrá podría debe debería".split()),
    "uk": frozenset("може можуть зможе могла могло міг повинна повинен повинно нікому нічого".split()),
    "ru": frozenset("может могут сможет могла могло мог должна должен должно никому ничего".split()),
}
_PARTICIPLES = {"uk": ("но", "то", "ено", "ний", "ана", "ені"), "ru": ("но", "то", "на", "ны", "ан", "ен")}
"""Ends of the participles by which it is told what is done to the deed."""
_DOUBT = ("doubt", "doute", "duda", "zweifel", "сомн", "сумн")
_WITHOUT = frozenset({"without", "sans", "sin", "без"})
_NOUN_BEHIND = 7
"""Words from the noun to its verb."""
_VERB_ENDS = ("ла", "ли", "ло", "в", "л", "ть", "ти", "ся", "сь", "ет", "ют", "ит", "ят", "є", "ють", "ить", "ять")


def without_effect(text: Text, case: Case) -> bool:
    """Return whether a clause says of the deed, its subject as a noun, that it does not do something else."""
    if all(_NOT[text.lang].isdisjoint(text.lows[first:last]) for first, last in case.regions):
        return False
    for piece in segments(text, case.regions):
        if any(low.startswith(_DOUBT) for low in text.lows[piece[0] : piece[1]]):
            continue  # ne fait guère de doute
        hits = [h for h in case.hits if piece[0] <= h.first < piece[1]]
        wanted = _DEEDS | _THINGS if case.deal or case.staged else _DEEDS
        nouns = [h for h in hits if h.slot.partition(".")[0] in wanted | {"stage"} and is_noun(text, h, piece[0])]
        if not nouns:
            continue
        noun = nouns[0]
        small = _NOT[text.lang] | SKIP.get(text.lang, frozenset())
        before = lexicon(text.lang).sets["det"] | lexicon(text.lang).sets["prep"] | {"des", "a", "de"}
        others = (
            h
            for h in hits
            if h.first >= noun.last and h not in nouns and text.lows[h.first] not in small
            if text.lows[h.first - 1] not in before
        )
        behind = next((h for h in others if _tells(h)), None)
        at = next((j for j in range(noun.last, piece[1]) if text.lows[j] in _NOT[text.lang]), -1)
        if at < 0 or at - noun.last > _NOUN_BEHIND or (behind is not None and text.lang != "de" and behind.first > at):
            continue
        if _other_verb(text, noun, at, piece):
            return True
    return False


def _tells(hit: Hit) -> bool:
    """Return whether a word of the claim is one of the deed, its place or its thing, which may be what is negated."""
    return hit.slot.partition(".")[0] in _DEEDS | {"stage", "where", "object"}


def is_noun(text: Text, hit: Hit, first: int) -> bool:
    """Return whether a word of the deed stands as a noun that opens a clause: *the | planned | exchange*."""
    sets, lang, lows = lexicon(text.lang).sets, text.lang, text.lows
    opens = max((j + 1 for j in range(first, min(first + _BEFORE, hit.first)) if lows[j] in _THAT), default=first)
    while opens < hit.first and (not lows[opens][0].isalnum() or lows[opens] in sets["sub"] | sets["conj"] | _THAT):
        opens += 1
    before = range(opens, hit.first)
    if lows[hit.first] in sets["prep"]:
        return False  # auf russischem Boden
    if len(before) > _BEFORE or any(lows[j] in sets["prep"] | sets["aux"] | sets["pron"] for j in before):
        return False
    if lang == "de":
        return any(text.caps[j] for j in range(hit.first, hit.last)) and not any(
            text.caps[j] for j in before if j > opens
        )
    if any(text.caps[j] and j > opens and lows[j + 1] not in _OWNER for j in before):
        return False  # that Bulgaria had delivered no tanks
    if lang not in {"uk", "ru"} and before and lows[opens] not in sets["det"] and lows[opens + 1] not in _OWNER:
        return False  # Chile ratificó el tratado
    if lang in {"uk", "ru"}:
        if any(lows[j].startswith(("жодн", "никак", "ніяк")) for j in before):
            return False  # жодних ракет не передавали
        low = lows[hit.last - 1]  # угоду не підписали: what is done to it
        return low.endswith("сть") or not low.endswith((*_VERB_ENDS, "у", "ю"))
    article = any(lows[j] in sets["det"] or lows[j] in _OWNER for j in (*before, hit.first))
    return article or (lang == "en" and not before and lows[hit.first].endswith(_NOUN_ENDS))


_THAT = frozenset({"dass", "that", "que", "qu'", "що", "что"})
_OWNER = frozenset({"'s", "’s", "'", "’"})
_BEFORE = 4
"""Words of a noun phrase up to the deed."""
_NOUN_ENDS = ("tion", "al", "ment", "ure", "ge", "sion", "fire")


def _other_verb(text: Text, noun: Hit, at: int, piece: Phrase) -> bool:
    """Return whether the verb that the negation at token `at` belongs to tells of nothing that happens to the deed."""
    lang, lows, last = text.lang, text.lows, piece[1]
    copulas = _COPULAS.get(lang, frozenset())
    if lang == "de":
        words = [j for j in range(noun.last, last) if lows[j][0].isalpha() and not text.caps[j]]
        aux, small = lexicon("de").sets["aux"], lexicon("de").sets["det"] | lexicon("de").sets["prep"]
        finite = next(
            (
                j
                for j in words
                if lows[j] in aux or lows[j] in copulas or (lows[j].endswith(("t", "e", "en")) and lows[j] not in small)
            ),
            -1,
        )
        end = words[-1] if words else -1
        if finite < 0:
            return False
        if lows[end].startswith("un") and lows[at] == "nicht" and at + 1 in words:
            return True  # werde nicht unbeantwortet bleiben
        if lows[finite] in copulas:
            return _called(text, finite, last)
        verb = end if lows[finite] in aux and end > finite else finite
        return not happens(lows[verb], lang)
    verb = at + 1
    if lang == "en" and lows[at] in {"no", "nothing", "nobody", "none"}:
        verb = next(
            (j for j in range(at - 1, noun.last - 1, -1) if lows[j] not in SKIP["en"] and lows[j][0].isalpha()), at
        )
        if lows[verb] in copulas:
            return _called(text, verb, last)
        return verb > noun.last - 1 and not happens(lows[verb], lang)
    while verb < last and (lows[verb] in SKIP[lang] or (lang == "en" and lows[verb] in lexicon("en").sets["adv"])):
        verb += 1
    if verb >= last:
        return False
    if lows[at - 1] in copulas and lang == "en":
        return _called(text, at, last)
    if lows[verb] in copulas:
        return _called(text, verb, last)
    if verb + 1 < last and (lows[verb + 1] in _WITHOUT or (lang == "en" and lows[verb + 1].startswith("un"))):
        return True  # would not go unanswered, ne restera pas sans réponse
    if lows[verb] in lexicon(lang).sets["prep"] or lows[verb].endswith(_PARTICIPLES.get(lang, ("\n",))):
        return False  # не за горами, не заключено
    if lang == "en" and not {"been", "be"}.isdisjoint(lows[at:verb]):
        return False  # had not been carried out
    return lows[verb][0].isalpha() and not text.caps[verb] and not happens(lows[verb], lang)


def happens(low: str, lang: str) -> bool:
    """Return whether a verb tells that something is there, happens or lasts; short entries are whole words."""
    if lang == "de" and low.startswith("ge") and happens(low[2:], lang):
        return True  # gegeben, gekommen
    return any(low == one if len(one) < _STEM else low.startswith(one) for one in _HAPPENS[lang])


_STEM = 3
"""Letters from which on an entry is the beginning of a word."""


def _called(text: Text, copula: int, last: int) -> bool:
    """Return whether a predicate says what the deed is not, by an article and a noun: *is no threat to us*."""
    lows = text.lows
    article = next((j for j in range(copula + 1, min(copula + 4, last)) if lows[j] in _A[text.lang]), -1)
    if article < 0 and lows[copula] in _A[text.lang]:
        article = copula
    if article < 0 or article + 1 >= last:
        return False
    return not any(low.startswith(_REAL) for low in lows[article + 1 : min(last, article + 4)])
