"""German: who is not able, allowed or willing to confirm it, or will only do so later.  Pure.

*Sah sich außerstande, das zu bestätigen*, *hütete sich, es zu bestätigen*, *könne man erst bestätigen, wenn ...*: the
infinitive depends on words by which it is not done, and so nothing is confirmed.
"""

from __future__ import annotations

from collections.abc import Sequence

from monitor.events import Stance
from monitor.reading.content.cases import Case, Verdict
from monitor.reading.content.outcomes import another_confirmed, to_confirm
from monitor.reading.cut.patterns import Hit
from monitor.reading.cut.text import Text
from monitor.reading.syntax.grammar import Phrase

_UNABLE = frozenset(
    "ausserstande außerstande unfähig imstande weigerte weigerten weigert weigere mochte unmöglich unzulässig hütete "
    "hütet hüte hüteten vermied vermieden vermeidet vermeide vermeiden verzichtete verzichteten verzichtet verzichte "
    "scheute scheuten scheut scheue zögerte zögerten zögert zögere sträubte sträubt sträube unterliess unterließ "
    "unterliessen unterlässt verweigerte verweigerten verweigert verweigere untersagt verboten verbiete verbietet "
    "verbot verwehrt verfrüht voreilig zurückhaltung drückte drückten drückt davor umging versucht versuche versuchen "
    "versuchte versuchten bemüht bemühe bemühen bemühte bemühten bestrebt".split()
)
"""Words of who does not do what follows them in the infinitive."""
_READY = frozenset(
    "lage bereit gewillt willens befugt autorisiert ermächtigt berechtigt stande aufgabe sache position stellung "
    "absicht gedenke gedenkt gedenken ratsam angebracht sinnvoll zuständig vor".split()
)
"""Words that with *nicht* say that somebody cannot or will not do it."""
_NONE = frozenset({"kein", "keine", "keinen", "keinerlei"})
_CAUSE = frozenset(
    "veranlassung anlass grund befugnis mandat möglichkeit absicht interesse recht notwendigkeit auftrag".split()
)
"""Nouns that with *kein* say the same."""
_DEPENDS = 14
"""Words back from an infinitive to the clause it depends on."""
_CONFIRMING = (
    "bestätig", "verifizier", "beleg", "beweis", "nachweis", "nachzuweis", "bezeug", "dementier", "bekräftig",
)  # fmt: skip
_MAY = frozenset("könne kann können könnte könnten werde wird werden wolle will wollen dürfe darf dürfen".split())
"""Modals of what is still to come: *konnte es erst am Abend bestätigen* has confirmed it."""
_LATER = frozenset({"erst", "frühestens"})
_PARTS = frozenset({",", ";", ":", "–", "—", ".", "„", "“", "”", "»", "«", "?", "!"})
_CLAUSE = 16
"""Words of a clause, at most, on each side of its infinitive."""


def unable(text: Text, at: int) -> bool:
    """Return whether the German infinitive at `at` is not done: not able to, not willing to, only later."""
    low = text.lows[at]
    if not low.endswith("en"):
        return False
    if text.lows[at - 1] == "zu" or "zu" in low[3:-3]:
        first = text.sentences[text.sentence_of[at]].first
        before = text.lows[max(first, at - _DEPENDS) : at]
        if not _UNABLE.isdisjoint(before) or ("nicht" in before and not _READY.isdisjoint(before)):
            return True
        stands = not {"steht", "stehe", "stand"}.isdisjoint(before) and "nicht" in before  # stehe ihm nicht zu
        if stands or ("zu" in before[:-1] and "früh" in before):
            return True
        return not _NONE.isdisjoint(before) and not _CAUSE.isdisjoint(before)
    around = _clause(text, at)
    return not _LATER.isdisjoint(around) and not _MAY.isdisjoint(around)


def _clause(text: Text, at: int) -> set[str]:
    """Return the words of the clause in which a token stands."""
    sentence = text.sentences[text.sentence_of[at]]
    low, high = at, at + 1
    while low > max(sentence.first, at - _CLAUSE) and text.lows[low - 1] not in _PARTS:
        low -= 1
    while high < min(sentence.last, at + _CLAUSE) and text.lows[high] not in _PARTS:
        high += 1
    return set(text.lows[low:high])


def confirming(low: str) -> bool:
    """Return whether a word is a form of a verb of confirming or denying."""
    return low.startswith(_CONFIRMING)


_SEEN = "sehen"
_WORDS = (*_CONFIRMING, "sagen", "äussern", "äußern", "kommentier", "mitzuteil", "beantwort", "bewert", "beurteil",
          "antwort", "geben", "einzuschätz", "nehmen", "verrat", "nennen", "erklär", "preiszugeb", "erteil",
          "festzuleg", "entscheid")  # fmt: skip
"""Beginnings of the infinitives of who says something."""


def of_a_deed(text: Text, case: Case) -> bool:
    """Return whether somebody is not able to do a deed: *sah sich nicht in der Lage, Soldaten zu schicken*."""
    cue = case.frame.cue_word
    if cue is None or not cue.lemma.endswith(_SEEN):
        return False
    end = text.sentences[case.frame.sentence].last
    at = next((j for j in range(max(case.frame.parts), end) if text.lows[j] == ","), end)
    to_do = [
        j
        for j in range(at, end)
        if text.lows[j] == "zu" or (text.lows[j].endswith("en") and "zu" in text.lows[j][2:-3])
    ]
    verbs = [text.lows[j + (text.lows[j] == "zu")] for j in to_do if j + 1 < end]
    return any(not text.caps[j] for j in to_do) and not any(low.startswith(_WORDS) for low in verbs)


_CALLS = ("anfrage", "anruf", "nachfrage", "mail", "bitte", "schreiben", "brief")
"""Beginnings of the nouns for what a paper sends to whom it asks."""


def unanswered(text: Text, case: Case) -> bool:
    """Return whether it is a paper's call that somebody does not answer: *ließ eine Anfrage unbeantwortet*."""
    cue, sentence = case.frame.cue_word, text.sentences[case.frame.sentence]
    if cue is None or cue.particle != "unbeantwortet":
        return False
    return any(text.caps[j] and text.lows[j].startswith(_CALLS) for j in range(sentence.first, sentence.last))


def confirms_not(text: Text, case: Case) -> bool:
    """Return whether a content tells that nothing is confirmed: *Man sei nicht befugt, das zu bestätigen*."""
    return any(
        text.lows[at].startswith(_CONFIRMING) and unable(text, at)
        for first, last in case.regions
        for at in range(first, last)
    )


def lacking(text: Text, case: Case) -> bool:
    """Return whether evidence is lacking in the words around the preposition of who says it, or the clause before it.

    *Oslo fehlen nach eigenen Angaben Beweise*; *die Mission, die 200 Soldaten im Land hat, verfügt nach Angaben eines
    Sprechers über keine Informationen dazu*: the relative clause that names soldiers does not decide.
    """
    if case.frame.rule != "DE-PREP":
        return False
    at, first = case.frame.at, text.sentences[case.frame.sentence].first
    unknown = case.words.inside("noevidence", [(first, at), *case.regions])
    if any(h.first < at < h.last for h in unknown):
        return True
    return any(case.words.any("pro", [(h.first, h.last + _TO_IT)]) for h in unknown)


_TO_IT = 3
"""Words from evidence that is lacking to what points back: *keine Erkenntnisse dazu*."""


_EVIDENCE = ("beleg", "beweis", "hinweis", "anzeichen", "erkenntnis", "anhaltspunkt", "indiz", "nachweis")
"""Beginnings of the nouns for what shows that something is so."""
_FOR = frozenset({"für", "auf"})
_NOUN_PHRASE = 6
_NOT_KNOWN = frozenset({"ST-NOEVIDENCE", "ST-NOTCONFIRM", "ST-NONESUCH", "ST-CANNOTSAY"})
_CHARGED = frozenset({"ST-DENY", "ST-REJECT"})
_ASKED_FOR = frozenset(
    "bitte bitten forderung forderungen verzögerung verzögerungen frist anfrage ultimatum lösegeld gegenleistung "
    "bedingung bedingungen eile streit zerwürfnis misstöne".split()
)
"""Nouns for what is beside a deed, and can be denied without it."""


def something_else(text: Text, case: Case, rule: str) -> bool:
    """Return whether what there is no sign of, or what is denied, is something else: *keine Hinweise auf Sabotage*."""
    sentence = text.sentences[case.frame.sentence]
    if rule in _CHARGED:
        asked = (j for j in range(sentence.first, sentence.last) if text.caps[j] and text.lows[j] in _ASKED_FOR)
        return not case.direct and any(text.lows[j - 1] != "in" for j in asked)
    if rule not in _NOT_KNOWN or not case.regions:
        return False
    spans = [*case.regions, (min(case.frame.scope[0], case.frame.at), case.frame.scope[1])]
    found = [j for a, b in spans for j in range(a, b) if text.caps[j] and text.lows[j].startswith(_EVIDENCE)]
    if not found:
        return False
    at = found[0] + 1
    if text.lows[at : at + 1] == [] or text.lows[at] not in _FOR:
        at = case.regions[0][0]
        while at < found[0] and not text.lows[at][0].isalnum():
            at += 1
    return text.lows[at : at + 1] != [] and text.lows[at] in _FOR and _other_noun(text, case, at + 1, sentence.last)


def owns(text: Text, regions: Sequence[Phrase]) -> bool:
    """Return whether it is laid to the speaker's own side: *schrieb den Angriff der eigenen Armee zu*."""
    return any(text.lows[j] in _OWN and text.caps[j + 1] for a, b in regions for j in range(a, b - 1))


_OWN = frozenset({"eigenen", "eigene", "eigener", "eigenem"})


def of_others(text: Text, case: Case, preposition: str) -> bool:
    """Return whether the noun behind a preposition in a frame's sentence is none of the claim's words."""
    sentence = text.sentences[case.frame.sentence]
    at = next((j for j in range(sentence.first, sentence.last) if text.lows[j] == preposition), sentence.last)
    return _other_noun(text, case, at + 1, sentence.last)


def _other_noun(text: Text, case: Case, first: int, last: int) -> bool:
    """Return whether a phrase names a thing, and neither the deed nor who does it nor a report."""
    nouns = 0
    own = [h for h in (*case.hits, *case.things) if h.slot != "anaphor" or text.lows[h.first - 1] not in _INDEFINITE]
    for at in range(first, min(first + _NOUN_PHRASE, last)):
        if text.lows[at] in _PARTS or text.lows[at] in {"gebe", "gibt", "gab", "nichts", "nicht"}:
            break
        if any(h.first <= at < h.last for h in own) or case.words.any("report", [(at, at + 1)]):
            return False
        if case.words.any("pro", [(at, at + 1)]) or case.words.any("matter", [(at, at + 1)]):
            return False
        nouns += text.caps[at]
    return nouns > 0 and case.named((first, min(first + _NOUN_PHRASE, last))).isdisjoint(case.who)


_INDEFINITE = frozenset({"ein", "eine", "einen", "einem", "einer"})
"""Articles with which a noun points back to nothing: *Hinweise auf einen Anschlag*."""
_ONLY = frozenset({"nur", "lediglich", "bloss", "bloß", "allein", "ausschliesslich", "ausschließlich", "einzig"})
_HAVE = frozenset({"habe", "hat", "hätten", "haben", "sei", "ist", "seien", "worden", "wurde", "hätte"})


def only_other(text: Text, case: Case) -> bool:
    """Return whether only something else has been done: *Unterschrieben habe er nur die Rechnung*."""
    if not case.regions:
        return False
    first, last = case.regions[0]
    while first < last - 1 and not text.lows[first][0].isalnum():
        first += 1
    if text.lows[first + 1 : first + 2] == [] or text.lows[first + 1] not in _HAVE or first + 1 >= last:
        return False
    if not any(h.first == first for h in case.hits):
        return False
    at = next((j for j in range(first + 1, last) if text.lows[j] in _ONLY), -1)
    if at < 0 or any(h.first > at for h in [*case.hits, *case.things] if h.slot not in {"who", "where", "side"}):
        return False
    return any(text.caps[j] for j in range(at + 1, min(at + _NOUN_PHRASE, last)))


def proven(text: Text, proofs: Sequence[Hit]) -> Verdict:
    """Return the stance of who has proof: whose it is, and whether it is still to come."""
    if text.lang == "de" and all(another_confirmed(text, h.first) for h in proofs):
        return Verdict(Stance.ASSERTS, "ST-CITEDPROOF")
    if text.lang == "de" and any(unable(text, h.first) for h in proofs):
        return Verdict(Stance.CANNOT_CONFIRM, "ST-NOTCONFIRM")  # versucht, die Berichte zu bestätigen
    if all(to_confirm(text, h.first) for h in proofs):
        return Verdict(None, "ST-TOSAY", "it is still to be confirmed")
    if all(text.lows[h.first - 1] == "als" for h in proofs):
        return Verdict(Stance.ASSERTS, "ST-CITEDPROOF")  # what somebody points to as proof
    return Verdict(Stance.CONFIRMS, "ST-EVIDENCE")
