"""A claim's person by his bare office, in a text that has named him: *the president was dead*.  Pure.

A reportage or a portrait names its man once and then calls him by what he is.  The office is his until somebody else
is named who holds one: *Chile's president*, *the president, Ann Ross*.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence

from monitor.reading.about.officeholders import held_by_another
from monitor.reading.about.slots import OFFICE
from monitor.reading.cut.cues import lexicon
from monitor.reading.cut.patterns import Hit
from monitor.reading.cut.text import Text
from monitor.reading.who.mentions import Mentions

_REACH = 24
"""Sentences from where the claim's person is named to his bare office."""


def bare_offices(
    mentions: Mentions, found: Sequence[Sequence[Hit]], kept: Sequence[list[Hit]], titled: Sequence[Hit],
    places: Collection[str],
) -> list[list[Hit]]:  # fmt: skip
    """Return the hits of each sentence, with the bare offices that are the claim's person's as his name.

    `found` has all offices, `kept` only those beside the claim's state; `titled` are the hits of the title; `places`
    the states in which the claim's person holds his office.
    """
    name = next((h.term for hits in (titled, *kept) for h in hits if h.slot == "who" and h.term[:1].isupper()), None)
    if name is None:
        return list(kept)
    out: list[list[Hit]] = []
    last = 0 if any(h.slot == "who" and h.term == name for h in titled) else -1 - _REACH
    for number, (hits, before) in enumerate(zip(kept, found, strict=True)):
        ours = [h.first for h in hits if h.slot == "who" and h.term == name]
        held = [h for h in before if h.slot == OFFICE]
        mine = [h for h in held if h in hits]
        others = [h for h in held if h not in mine and held_by_another(mentions, h, hits, places)]
        befalls = any(h.slot in {"deed", "contrary"} for h in hits)
        if befalls and number - last <= _REACH and not others:
            bare = [h for h in held if h not in mine and _definite(mentions.text, h)]
            bare += _epithets(mentions.text, number)
            hits = sorted([*hits, *(h._replace(slot="who", term=name) for h in bare)]) if bare else hits  # noqa: PLW2901
        if ours or mine:
            last = number
        if others:
            last = -1 - _REACH
        out.append(list(hits))
    return out


def _epithets(text: Text, number: int) -> list[Hit]:
    """Return where a sentence calls somebody *the old man*, *der Machthaber*, *el enfermo*."""
    one, names = text.sentences[number], _EPITHETS[text.lang]
    return [
        Hit(at, at + size, OFFICE, "epithet")
        for at in range(one.first, one.last)
        for size in (2, 3)
        if tuple(text.lows[at : at + size]) in names
    ]


def _definite(text: Text, hit: Hit) -> bool:
    """Return whether an office is that of somebody known, and not of a house that is named behind it."""
    lows, articles = text.lows, _DEFINITE.get(text.lang)
    after = lows[hit.last] if hit.last < len(lows) else "."
    if articles is not None:
        before = hit.first - 1 - (lows[hit.first - 1].startswith(_AGED))
        return after not in _OF and before >= 0 and lows[before] in articles
    if not after[0].isalpha() or after in lexicon(text.lang).sets["prep"]:
        return True
    return any("f" in form.kinds for form in lexicon(text.lang).forms.get(after, ()))


_EPITHETS: Mapping[str, frozenset[tuple[str, ...]]] = {
    lang: frozenset(tuple(one.split()) for one in words.split(" | "))
    for lang, words in {
        "de": "der alte mann | der patient | dem patienten | des patienten | der kranke | der machthaber"
        " | der herrscher | der autokrat | der alte herr | der alte fuchs | der starke mann | der langzeitherrscher"
        " | der diktator | der patriarch | der despot",
        "en": "the old man | the patient | the strongman | the ruler | the autocrat | the dictator | the despot "
        "| the patriarch | the big man | the old autocrat | the old ruler",
        "fr": "le vieil homme | le patient | le malade | l' autocrate | l' homme fort | le dictateur | le vieux chef "
        "| le patriarche | le despote | le vieux lion | l’ autocrate | l’ homme fort",
        "es": "el viejo | el paciente | el enfermo | el comandante | el caudillo | el dictador | el hombre fuerte "
        "| el autócrata | el anciano | el patriarca | el déspota",
        "uk": "старий диктатор | багаторічний правитель | незмінний правитель | незмінний президент",
        "ru": "старый диктатор | многолетний правитель | бессменный правитель | бессменный президент",
    }.items()
}
"""What a text calls a ruler whom it has named."""
_DEFINITE: Mapping[str, frozenset[str]] = {
    "de": frozenset({"der", "die", "den", "dem", "des", "vom", "zum", "beim"}),
    "en": frozenset({"the"}),
    "fr": frozenset({"le", "la", "l'", "l’", "du", "au"}),
    "es": frozenset({"el", "la", "del", "al"}),
}
"""Articles of somebody who is known."""
_AGED = ("old", "late", "ailing", "alte", "krank", "greise", "betagte", "vieux", "viejo", "anciano", "hospitali")
"""Beginnings of what may stand between: *the ailing president*."""
_OF = frozenset({"of", "for", "-", "des", "der", "von", "vom", "für", "de", "du", "d'", "d’", "del"})
"""Words behind an office before the house in which it is held."""
