"""What is weighed or denied is named, and it is another thing: *called a war over the lake unlikely*, *no such letter*.

Pure.  What such a noun means has been told before; where that was nothing of the claim, neither is this.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from monitor.reading.cut.cues import lexicon
from monitor.reading.syntax.clauses import between

if TYPE_CHECKING:
    from monitor.reading.about.looks import Look
    from monitor.reading.cut.patterns import Hit
    from monitor.reading.cut.text import Text

_WEIGHS = frozenset({"label", "deem", "doubt", "see"})
"""Operators of verbs by which somebody says what he holds of a thing."""
_A = {
    "de": frozenset({"ein", "eine", "einen", "einem", "einer", "weitere", "weiteren"}),
    "en": frozenset({"a", "an", "another", "any"}),
    "fr": frozenset({"un", "une", "tout", "toute"}),
    "es": frozenset({"un", "una", "otro", "otra", "cualquier"}),
}
"""Words before what has not been spoken of yet."""
_OF = {
    "de": frozenset(
        {"um", "in", "im", "gegen", "mit", "zwischen", "über", "auf", "an", "am", "bei", "zu", "der", "des", "von"}
    ),
    "en": frozenset({"over", "in", "of", "with", "between", "against", "on", "at", "for", "to", "by", "from"}),
    "fr": frozenset(
        {"autour", "entre", "avec", "contre", "de", "du", "des", "d'", "sur", "pour", "dans", "en", "à", "au"}
    ),
    "es": frozenset({"por", "entre", "con", "contra", "de", "del", "sobre", "para", "en", "a"}),
    "uk": frozenset({"за", "між", "з", "із", "проти", "про", "в", "у", "на", "через", "навколо"}),
    "ru": frozenset({"за", "между", "с", "против", "о", "об", "в", "на", "из-за", "вокруг"}),
}
"""Words by which a thing is told from others of its name."""
_SUCH = {
    "de": frozenset(
        ["solch", "solche", "solchen", "solchem", "solcher", "solches", "diese", "diesen", "dieser", "dieses", "diesem"]
    ),
    "en": frozenset({"such"}),
    "fr": frozenset({"tel", "telle", "tels", "telles", "ce", "cet", "cette", "ces", "pareil", "pareille"}),
    "es": frozenset(
        ["tal", "tales", "semejante", "semejantes", "este", "esta", "estos", "estas", "ese", "esa", "esos", "esas"]
    ),
    "uk": frozenset(
        ["такого", "такої", "таких", "такий", "така", "таке", "такі", "цього", "цієї", "цих", "цей", "ця", "ці"]
    ),
    "ru": frozenset(
        ["такого", "такой", "таких", "такое", "такая", "такие", "этого", "этой", "этих", "этот", "эта", "эти"]
    ),
}
"""Words before a thing that has been named."""
_OPENS = 3
"""Words of a content in which such a thing is named."""
_SHORT = 14
"""Words of a content that says no more than that there is none."""
_BACK = 2
"""Sentences back in which the thing has been named."""
_SMALL = ("adv", "pron", "prep", "det", "aux", "conj")
"""Sets of words that are no nouns."""
_LEAST, _STEM = 3, 5
"""Letters of a noun, and by how many it is known in another form."""
_TELLS = frozenset({"object", "deed", "what", "deal", "contrary", "anaphor", "blame"})
_POINTS = ("report", "denial", "such", "matter", "pro", "words", "false", "untrue")


DEFINITE = {
    "de": frozenset("der die das den dem des sein seine seinen seiner ihr ihre ihren ihrer".split()),
    "en": frozenset("the its his her their".split()),
    "fr": frozenset("le la les l' son sa ses leur leurs".split()),
    "es": frozenset("el la los las su sus".split()),
}
"""Words before something that is known or owned."""
INFINITIVES = {"fr": ("er", "ir", "re"), "es": ("ar", "er", "ir", "arse", "erse", "irse")}
"""Ends of infinitives."""
ITS = frozenset(
    "son sa ses su sus his her its their seine ihre seinen ihren своем своей своих своє своїх свого".split()
)
"""Words before what reports say of the one who answers."""
TO_DO = frozenset({"to", "zu", "à", "de", "a", "auf"})
"""Words before what somebody is urged to do."""


def other_named(look: Look) -> bool:
    """Return whether the thing that is weighed, or that there is not, is named and is another."""
    return no_such_thing(look) or weighs_another(look) or denial_of_else(look)


def denial_of_else(look: Look) -> bool:
    """Return whether somebody's denial is said to be of a thing that is nothing of the claim: *its denial of a tax*."""
    cue = look.frame.cue_word
    noun = cue is not None and "noun" in cue.flags and cue.operator == "deny" and look.frame.apart
    return noun and not look.hits and not any(look.words.any(slot, look.regions) for slot in _POINTS)


def to_do(text: Text, at: int, last: int) -> bool:
    """Return whether it is told what somebody is to do: *urged Lima to show him*, *exhorte Paris à agir*."""
    lows, ends = text.lows, INFINITIVES.get(text.lang)
    if ends is None:
        return not TO_DO.isdisjoint(lows[at:last])
    return any(lows[j] in TO_DO and lows[j + 1].endswith(ends) for j in range(at, last - 1))


_SPEAKS = frozenset({"speak", "talk", "sprechen", "reden", "parler", "hablar", "говорить", "говорити"})
"""Verbs of speaking of a thing, by which somebody judges what is told: *spoke of a triumph for diplomacy*."""


_IT = frozenset("it this that them das dies es cela ça esto eso це это".split())
"""Pronouns for what is given a name."""


def weighs_another(look: Look) -> bool:
    """Return whether a thing is held for something that is named for the first time: *hielt einen Krieg um X für*."""
    cue = look.frame.cue_word
    if (
        look.operator not in _WEIGHS
        or any(h.slot not in _WHOSE for h in look.hits)
        or not look.regions
        or (cue and cue.lemma.split()[0] in _SPEAKS)
    ):
        return False
    text = look.frame.text
    for first, last in look.regions:
        if first >= last or text.quoted[first] >= 0 or text.lows[first] in _IT:
            continue  # called it a gift with a price tag
        at = first
        if text.lang in _A:  # jugé peu probable une guerre
            opens = _A[text.lang] | DEFINITE[text.lang] if look.hits else _A[text.lang]  # le voyage du président
            at = next((j for j in range(first, min(last, first + _OPENS)) if text.lows[j] in opens), last) + 1
            if at >= last or text.quoted[at] >= 0:
                continue
        elif not text.lows[at].isalpha() or text.caps[at]:
            continue
        end = min(last, at + 4)
        of = next((j for j in range(at + 1, end) if text.lows[j] in _OF[text.lang]), -1)
        if of < 0 or any(text.quoted[j] >= 0 for j in range(at, of)):
            continue
        if text.lang not in _A and (text.lows[at] in lexicon(text.lang).sets["pron"] or of > at + 2):
            continue
        known = any(look.words.any(slot, [(at, of)]) for slot in _POINTS)
        if not known:
            return True
    return False


def weighs_clause(look: Look, clauses: Sequence[int]) -> bool:
    """Return whether a clause follows what weighs it: *it was likely that*, *had no evidence that*.

    `clauses` are the tokens that open a clause which is told.
    """
    weighing = [h for slot in _WEIGHING for h in look.words.inside(slot, look.around)]
    lows, sets = look.frame.text.lows, lexicon(look.frame.text.lang).sets
    small = sets["prep"] | sets["conj"]  # on that side; and that the rest was done
    opened = [
        at
        for first, last in look.regions
        for at in between(clauses, (first, last - 1))
        if lows[at - 1] not in small and lows[at + 1] not in sets["pron"]
    ]
    return any(-1 <= at - h.last < _TO_CLAUSE for h in weighing for at in opened)


_WEIGHING = ("likely", "noevidence")
_TO_CLAUSE = 3
"""Words from what weighs to the clause: *немає доказів того, що*."""
_WHOSE = frozenset({"who", "where", "office"})
"""Slots that name only whom or where."""


_NO = frozenset(
    "no any kein keine keinen keinerlei aucun aucune ningún ninguna жодної жодна жодного жодних никакой никакого "
    "никаких нет не".split()
)
"""Words right before a deed that there has not been at all."""
_NEVER = frozenset({"pas", "jamais", "point"})


def none_at_all(text: Text, hits: Sequence[Hit]) -> bool:
    """Return whether there was no such deed at all, whoever would have done it: *il n'y a eu aucune attaque*."""
    lows = text.lows
    for hit in hits:
        if hit.slot != "deed" or hit.first < 2:
            continue
        before = lows[hit.first - 1]
        if before in _NO or (before in {"d'", "de"} and not _NEVER.isdisjoint(lows[max(0, hit.first - 5) : hit.first])):
            return True
    return False


def no_such_thing(look: Look) -> bool:
    """Return whether a thing that there is not, or that is called false, was named where nothing was of the claim."""
    if look.size > _SHORT or any(h.slot in _TELLS for h in look.hits):
        return False
    text, such = look.frame.text, _SUCH[look.frame.text.lang]
    for first, last in look.regions:
        for at in range(first, last - 1):
            if text.lows[at] not in such:
                continue
            noun = at + 1
            if text.lang == "de" and not text.caps[noun] and noun + 1 < last:
                noun += 1
            small = any(text.lows[noun] in lexicon(text.lang).sets[name] for name in _SMALL)
            if len(text.lows[noun]) < _LEAST or not text.lows[noun].isalpha() or small:
                continue
            if _named_elsewhere(look, noun, at):
                return True
    return False


def _named_elsewhere(look: Look, noun: int, at: int) -> bool:
    """Return whether the noun stands just before, in sentences that tell nothing of the claim."""
    text, topic = look.frame.text, look.topic
    german = text.lang == "de"  # Landkarte: diese Karte
    whole = text.lows[noun]
    stem = whole[: min(_STEM, max(_LEAST, len(whole) - 1))]
    here = text.sentence_of[noun]
    for index in range(here, max(-1, here - _BACK - 1), -1):
        one = text.sentences[index]
        before = range(one.first, min(one.last, at))
        found = [j for j in before if text.lows[j].startswith(stem) or (german and text.lows[j].endswith(whole))]
        if found:
            told = [h for h in topic.hits[index] if h.slot in _TELLS - {"object"} and h.first < at]
            return not told
    return False


_OF_THEM = frozenset("of about to on zu über von des de du sur à sobre a про о об щодо".split())
"""Words between a verb of saying and the reports of which it is said."""
_TO_REPORTS = 3
"""Words from there to the noun."""


def of_reports(look: Look) -> bool:
    """Return whether it is told behind the verb of which reports it is said: *said of reports that she had gone*."""
    frame, text = look.frame, look.frame.text
    if not frame.rule.endswith(("-POST", "-INV")):
        return False
    at, last = frame.at, text.sentences[frame.sentence].last
    return any(
        not _OF_THEM.isdisjoint(text.lows[max(at + 1, hit.first - _TO_REPORTS) : hit.first])
        for hit in look.words.inside("report", [(at + 1, last)])
    )
