"""What is denied or called false is a number, or what the deed led to, and not the deed.  Pure."""

from __future__ import annotations

from collections.abc import Sequence

from monitor.reading.content.cases import Case, Verdict
from monitor.reading.content.effects import denied_of
from monitor.reading.cut.patterns import Hit
from monitor.reading.cut.text import Text
from monitor.reading.syntax.grammar import EDGES, Phrase

_CALLED = frozenset({"ST-DEEMFALSE", "ST-LABELFALSE", "ST-UNTRUE", "ST-FALSE", "ST-REJECT", "ST-DENY"})
_NUMBERS = (
    "chiffre", "nombre", "bilan", "montant", "effectif", "cifra", "número", "balance", "recuento", "monto", "importe",
)  # fmt: skip
"""Beginnings of the nouns for how many there are said to be."""
_THE = frozenset({
    "le", "la", "les", "l'", "ce", "cet", "cette", "ces", "el", "los", "las", "ese", "esa", "esos", "esas", "este",
    "esta", "estos", "estas", "su", "sus", "son", "sa", "ses", "leur",
})  # fmt: skip
_THAT = frozenset({"que", "qu'", "что", "що"})
_NOUN = 3
"""Words from an article to the noun of the deed."""
_LED = (
    "donn", "compt", "entraîn", "impliqu", "comport", "viol", "contrev", "enfrein", "vis", "menac", "serv", "coût",
    "monnay", "caus", "provoqu", "constitu", "représent", "port", "nuis", "bris", "affect", "supuest", "supong",
    "implic", "implique", "conllev", "vulner", "infrin", "amena", "sirv", "cuest", "costad", "perjud", "represent",
    "предполаг", "повлек", "повлёк", "сопровожд", "наруша", "наруши", "угрож", "предусматр", "стоил", "передбача",
    "супровод", "поруш", "загрож", "кошту", "призвел", "призвів", "спричин", "привел", "привёл", "вызва",
    "constituy", "dañ",
    "afect", "oblig", "resultad", "équival", "équiv", "contredi", "contradi", "compens", "pagad", "pay",
)  # fmt: skip
"""Beginnings of the verbs for what a deed leads to, costs or breaks."""
_VERBS = frozenset({
    "ait", "aient", "soit", "soient", "a", "ont", "est", "sont", "avait", "était", "haya", "hayan", "sea", "sean", "ha",
    "han", "es", "fue", "fuera", "había", "era", "serait",
})  # fmt: skip
_SMALL = frozenset({"ne", "n'", "pas", "no", "été", "sido", "se", "y", "jamais", "nunca", "en"})
_REACH = 12


def besides(text: Text, case: Case, rule: str) -> Verdict | None:
    """Return that a denial is one of something beside the deed, if it is."""
    if text.lang == "en":
        if rule not in {"ST-DENY", "ST-REJECT"} or case.whose or case.accused:
            return None
        if rule == "ST-DENY" and _another_deed(text, case):
            return Verdict(None, "ST-ABOUT", "it is something else that somebody denies to have done")
        told = any(denied_of(text, one, [*case.hits, *case.things]) for one in case.regions)
        return Verdict(None, "ST-ABOUT", "what is denied is something that is said of it") if told else None
    if rule == "ST-DENY" and case.deal and _which(text, case) and case.words.any("breach", [_before(text, case)]):
        return Verdict(None, "ST-BREACH", "who denies that it was broken takes it as given")
    if rule in _CALLED and _tied_to(text, case):
        return Verdict(None, "ST-ABOUT", "what is denied is that something else has to do with it")
    if rule in _CALLED and not (case.deal or case.staged) and _of_a_staging(text, case):
        return Verdict(None, "ST-ABOUT", "it is the other explanation that is called false")
    if rule in _CALLED and _number(text, case):
        return Verdict(None, "ST-DETAIL", "only a number is called false")
    if rule == "ST-DENY" and case.direct and not case.staged and _led_to(text, case.hits):
        return Verdict(None, "ST-ABOUT", "what is denied is something that it led to or broke")
    return None


_TIED = (
    "приуроч", "связан", "пов'яз", "lié", "vinculad", "ligad", "coïncid", "coincid", "relacionad",
    "совпад",
)  # fmt: skip
"""Beginnings of the words by which one thing has to do with another: *испытания приурочены к голосованию*."""
_VERSIONS = (
    "верси", "версі", "гипотез", "гіпотез", "теори", "теорі", "thèse", "version", "hypothèse", "tesis", "versión",
    "hipótesis", "teoría", "théorie", "scénario", "сценари", "сценарі",
)  # fmt: skip
_STAGED = (
    "инсцен", "інсцен", "постанов", "детонац", "несчастн", "нещасн", "аварі", "авари", "неисправн", "несправн",
    "mise", "montage", "accident", "faux", "fausse", "panne", "montaje", "escenific", "falsa", "avería", "fallo",
    "підпал", "самопід", "самопод", "курени", "куріння",
)  # fmt: skip
"""Beginnings of the other explanations of an attack."""
_OF_IT = 6
_JOINS = frozenset({"и", "і", "й", "та", "а", "et", "y", "но", "але", "mais", "pero"})


def _tied_to(text: Text, case: Case) -> bool:
    """Return whether all that is denied is that something has to do with the deed."""
    hits = [h for h in case.hits if h.slot.partition(".")[0] in _ITS]
    return bool(hits) and all(
        any(text.lows[j].startswith(_TIED) for j in range(max(0, h.first - _NOUN), h.first)) for h in hits
    )


def _of_a_staging(text: Text, case: Case) -> bool:
    """Return whether somebody finds a version false by which nobody attacked: *juge absurde la thèse de l'accident*."""
    around = [*case.regions, case.frame.scope]
    for at in (j for a, b in around for j in range(a, b) if text.lows[j].startswith(_VERSIONS)):
        behind = text.lows[at + 1 : at + _OF_IT]
        end = next((k for k, low in enumerate(behind) if low in EDGES or low in _JOINS), len(behind))
        if any(low.startswith(_STAGED) for low in behind[:end]):
            return True
    return False


_SO = frozenset(["done", "so", "any", "it", "this", "that", "such", "said", "been", "sent"])
_NO_DEED = frozenset({"anything", "nothing", "everything", "something", "doing", "being", "wrongdoing", "involving"})
_ITS = frozenset({"deed", "blame", "stage", "anaphor", "deal", "contrary", "absent"})


def _another_deed(text: Text, case: Case) -> bool:
    """Return whether an English gerund behind the verb is no word of the claim: *denied mistreating prisoners*."""
    at = case.frame.at + 1
    if at + 1 >= len(text.lows) or any(h.slot.partition(".")[0] in _ITS for h in case.hits) or case.contraries:
        return False
    low = text.lows[at]
    if low == "having":
        if any(h.slot == "object" and _had(text.lows[at + 1 : h.first]) for h in case.hits if h.first > at):
            return False  # denied having any soldiers there
        return text.lows[at + 1] not in _SO and case.frame.regions[:1] != []
    return low.endswith("ing") and len(low) > _LONG and low not in _NO_DEED and not text.caps[at]


def _had(between: Sequence[str]) -> bool:
    """Return whether all words between *having* and a noun belong to the noun: *any Rwandan*, and not *mistreated*."""
    return len(between) <= _NOUN and not any(low.endswith(("ed", "en")) for low in between)


_LONG = 5
_DASHES = frozenset({"—", "–", "-"})
_DASHED = 4
"""Words from a noun to the dash that stands for *is*, and behind it."""


def likely_by_dash(text: Text, case: Case) -> bool:
    """Return whether a Slavic dash joins a deed and that it is likely: *його відставка — «питання часу»*."""
    likely = case.words.inside("likely", case.regions) if text.lang in {"uk", "ru"} else []
    return any(
        text.lows[j] in _DASHES and any(j < h.first <= j + _DASHED for h in likely)
        for hit in case.hits
        if hit.slot in {"deed", "anaphor", "what"}
        for j in range(hit.last, min(len(text.lows), hit.last + _DASHED))
    )


def _before(text: Text, case: Case) -> Phrase:
    """Return the words of the sentence before a verb."""
    return text.sentences[case.frame.sentence].first, case.frame.at


def _which(text: Text, case: Case) -> bool:
    """Return whether the clause is one of *ce que, lo que*: what is denied stands before it."""
    first, at = _before(text, case)
    words = range(max(first + 1, at - _REACH), at)
    return any(text.lows[j] in _THAT and text.lows[j - 1] in {"ce", "lo"} for j in words)


def _number(text: Text, case: Case) -> bool:
    """Return whether it is a number that is called false: *juge « grotesque » le chiffre de mille hommes*."""
    if case.words.any("report", case.regions):
        return False
    around = [(max(0, first - 1), last) for first, last in case.regions]
    for first, last in around:
        for at in range(first + 1, last):
            if text.lows[at].startswith(_NUMBERS) and text.lows[at - 1] in _THE:
                before = [h for h in case.hits if h.slot in {"deed", "what"} and h.first < at]
                return not before
    return False


def _led_to(text: Text, hits: Sequence[Hit]) -> bool:
    """Return whether the deed is the subject of something else: *a nié que l'échange ait donné lieu à un paiement*."""
    for hit in hits:
        if hit.slot not in {"deed", "deal", "anaphor", "object"}:
            continue
        opening = text.lows[max(0, hit.first - _NOUN) : hit.first]
        slavic = text.lang in {"uk", "ru"}
        if _THAT.isdisjoint(opening[-1:] if slavic else opening) or (not slavic and _THE.isdisjoint(opening)):
            continue
        at = hit.last
        end = min(len(text.lows), hit.last + _REACH)
        while at < end and text.lows[at] not in _VERBS and not text.lows[at].startswith(_LED):
            if text.lows[at] in EDGES:
                return False
            at += 1
        while at < end and (text.lows[at] in _VERBS or text.lows[at] in _SMALL):
            at += 1
        return at < end and text.lows[at].startswith(_LED)
    return False
