"""What somebody says when asked about the deed, or of it, without a word of it: *"It will rain," he said of the truce*.

Proverbs, jokes and asides have their own *not*, *will*, *apparently* and *I do not know*, and tell nothing of whether
the deed is so.  An answer, which does, has a word that points back (*it will come soon*), no subject of its own (*not
yet*), or one of the few words for what is so.  Pure.
"""

from __future__ import annotations

from monitor.events import Stance
from monitor.reading.content.cases import Case, Verdict
from monitor.reading.content.withouteffect import SKIP, happens
from monitor.reading.cut.cues import lexicon
from monitor.reading.cut.text import QUOTES, Text
from monitor.reading.syntax.grammar import Phrase

_STRAY = frozenset({
    "ST-SAY", "ST-LIKELY", "ST-NEG", "ST-NONE", "ST-NOTYET", "ST-NOEVIDENCE", "ST-BELIEVE", "ST-BELIEVENOT", "ST-MUM",
    "ST-COMING", "ST-CONTRARY", "ST-UNTRUE", "ST-FALSE", "ST-PARTY",
})  # fmt: skip
"""Rules that a word of a saying may bring about."""
_TELLS = ("report", "rumour", "false", "untrue", "true", "credible", "evidence", "unconfirmed", "noproof", "mumonly")
"""Slots of the words by which it is answered."""
_POINTS = {
    "de": frozenset(
        "es das dies dem davon daran darüber dazu dafür sie er alles nichts so da sowas dergleichen".split()
    ),
    "en": frozenset("it this that they them he she so there such any anything everything nothing one none".split()),
    "fr": frozenset("il elle ils elles ce c' cela ça ceci en y tout rien aucun aucune le lui".split()),
    "es": frozenset("lo ello eso esto él ella ellos todo nada ninguno ninguna así la les".split()),
    "uk": frozenset("це цього цьому він вона воно вони його її їх усе все нічого так там".split()),
    "ru": frozenset("это этого этому этом он она оно они его ее её их все всё ничего так там".split()),
}
"""Words that stand for the deed, where no noun follows them."""
_IS = {
    "de": frozenset("ist sei war wäre bleibt".split()),
    "en": frozenset("is was 's were would be".split()),
    "fr": frozenset("est était serait".split()),
    "es": frozenset("es era sería".split()),
    "uk": frozenset(),
    "ru": frozenset(),
}
_KNOW = frozenset("know knew weiss weiß kenne kann connais sais sé conozco знаю знаємо знаем".split())
_OF_WHAT = frozenset(
    "that if whether what who how why where it this that about of anything nothing more yet , . ob was wer davon das "
    "es "
    "nichts si ce que qu' rien encore lo nada si qué quién чи що про это что о об ничего нічого це".split()
)
"""Words behind *know* with which the matter itself is what is not known."""
_MATTER = tuple("sovereign souverän soberan суверен two zwei deux dos двух двух both beider".split())
_AFFAIR = frozenset("sache angelegenheit affaire asunto cosa справа дело matter business".split())
_STATES = tuple("state nation countr government staat länder land regierung état pays gouvern estado país gobierno "
                "держав країн уряд государ стран правит".split())  # fmt: skip
_REMARKS = frozenset({"remark", "comment", "react"})
"""Operators of verbs with the deed as their object, and what is said of it behind a colon."""
_SHORT = 3
"""Words from which on a quotation can be a sentence of its own."""
_FEW, _CLAUSE = 4, 5


def saying(text: Text, case: Case, verdict: Verdict) -> Verdict:
    """Return that somebody comments who says something of his own when the deed is spoken of; else the verdict."""
    if verdict.rule not in _STRAY or case.side or case.party:
        return verdict
    quote = _quote(text, case)
    if quote is None or any(case.words.any(slot, [quote]) for slot in _TELLS):
        return verdict
    if _affair(text, quote):
        return Verdict(Stance.COMMENTS, "ST-JUDGED")  # "That is a matter for two sovereign states," he said of it
    if verdict.rule in {"ST-MUM", "ST-UNTRUE", "ST-FALSE", "ST-CONTRARY"}:
        return verdict
    if verdict.rule == "ST-NOEVIDENCE" and not _knows_else(text, quote):
        return verdict
    if _points(text, quote) or not _own(text, quote):
        return verdict
    return Verdict(Stance.COMMENTS, "ST-REMARK")


def _quote(text: Text, case: Case) -> Phrase | None:
    """Return the quotation that is all that is said, and has no word of the claim; else None.

    The deed is named beside it: *he said of the truce*, *asked about the truce*.
    """
    quoted = [(a, b) for a, b in case.regions if any(text.quoted[j] >= 0 for j in range(a, b))]
    remark = case.frame.cue_word is not None and case.frame.cue_word.operator in _REMARKS
    for a, b in quoted:
        colon = a if not remark else next((j for j in range(a, b) if text.lows[j] == ":" and text.quoted[j] < 0), a)
        if any(text.quoted[j] < 0 and text.lows[j][0].isalnum() for j in range(colon, b)):
            return None  # the quoted words are part of a clause
    if not quoted:
        return None
    inside = [j for a, b in quoted for j in range(a, b) if text.quoted[j] >= 0]
    first, last = inside[0], inside[-1] + 1
    named = [h for h in (*case.hits, *case.things) if h.slot.partition(".")[0] not in {"who", "where"}]
    if any(first <= h.first < last for h in named) or case.contraries:
        return None
    bare = not (case.anaphoric or case.direct)
    return (first, last) if named or bare or case.frame.asked is not None else None


def _affair(text: Text, quote: Phrase) -> bool:
    """Return whether somebody calls it the affair of those who do it: *das ist Sache zweier souveräner Staaten*."""
    at = next((j for j in range(*quote) if text.lows[j] in _AFFAIR), -1)
    return at >= 0 and any(
        low.startswith(_MATTER) for low in text.lows[max(quote[0], at - 1) : min(quote[1], at + _FEW)]
    )


def _knows_else(text: Text, quote: Phrase) -> bool:
    """Return whether what somebody does not know is another thing, a noun: *I do not know Latin*."""
    at = next((j for j in range(*quote) if text.lows[j] in _KNOW), -1)
    behind = at + 1
    while 0 < behind < quote[1] and text.lows[behind] in {"kein", "keine", "keinen", "pas", "no", "le", "la"}:
        behind += 1
    return 0 < behind < quote[1] and text.lows[behind][0].isalpha() and text.lows[behind] not in _OF_WHAT


def _points(text: Text, quote: Phrase) -> bool:
    """Return whether a pronoun in a quotation may stand for the deed: *it will come*; not: *it will rain*."""
    lang, lows = text.lang, text.lows
    sets = lexicon(lang).sets
    small = (
        sets["aux"] | sets["adv"] | sets["prep"] | sets["conj"] | sets["pron"] | SKIP.get(lang, frozenset()) | _IS[lang]
    )
    end = next((j for j in range(quote[0] + _CLAUSE, quote[1]) if lows[j] in {",", ";"}), quote[1])
    for j in range(quote[0], end):
        if lows[j] not in _POINTS[lang]:
            continue
        behind = lows[j + 1] if j + 1 < quote[1] else "."
        if behind in small or not behind[0].isalpha():
            told = [low for low in lows[j : quote[1]] if low[0].isalpha()]
            if not any(low in _WEATHER for low in told):
                return True
        elif lang in {"fr", "es"} and lows[j] in {"le", "la", "les", "lo"}:
            continue  # an article
        elif happens(behind, lang):
            return True
    return False


_WEATHER = frozenset("rain snow regnen schneien pleuvra neigera pluie lloverá nevará".split())


def _own(text: Text, quote: Phrase) -> bool:
    """Return whether a quotation is a sentence with a verb of its own, by which no deed happens."""
    lang = text.lang
    words = [j for j in range(*quote) if text.lows[j][0].isalpha() and text.lows[j] not in QUOTES]
    if len(words) < _SHORT:
        return False
    small = SKIP.get(lang, frozenset()) | _IS[lang] | lexicon(lang).sets["aux"] | lexicon(lang).sets["prep"]
    lexical = [text.lows[j] for j in words if text.lows[j] not in small and not text.caps[j]]
    return not any(_deed(low, lang) for low in lexical)


_HAPPEN = {
    "en": tuple(
        "happen occur materiali begin began begun start sign ratif deploy arriv agree hold last collaps resign".split()
    ),
    "de": tuple("passier gescheh kommt komm beginn statt unterschr unterzeich hält halten zurücktret gilt".split()),
    "fr": tuple("arriv produi commenc sign ratifi tiendr tien dur démission viendr vien".split()),
    "es": tuple("ocurr produc empez empiez comenz firm ratific durar dura dimit lleg vendr".split()),
    "uk": tuple("станеться сталося відбу поча підпис триват трима настан прийде".split()),
    "ru": tuple("случит случил произойд произошл состо начал начн подпис продерж держ наступ придет придёт".split()),
}  # fmt: skip
"""Beginnings of the verbs by which the deed itself would be told."""


def _deed(low: str, lang: str) -> bool:
    """Return whether a word is one of these verbs."""
    return low.startswith(_HAPPEN[lang])
