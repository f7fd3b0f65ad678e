"""Whose soldiers go where: others', the other way, to a third place, or at home.  Pure.

A claim that the soldiers of one state are in another is not told by *Congolese scouts had strayed into Rwanda*, *its
own troops* said by a third, *soldiers sent to Mozambique*, *two brigades near the border with Eritrea*.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence

from monitor.reading.about.slots import Slots
from monitor.reading.cut.patterns import Hit
from monitor.reading.cut.text import Text
from monitor.reading.syntax.grammar import Phrase
from monitor.reading.who.marks import Mark
from monitor.reading.who.mentions import Mentions

_BORDERS = ("grenz", "staatsgrenz", "border", "frontier", "fronter", "frontière", "кордон", "границ", "рубеж")
"""Beginnings of the words for a border."""
_BESIDE_BORDER = {
    "en": frozenset({"with", "to", "from"}),
    "de": frozenset({"zu", "zum", "zur", "mit", "nach", "von"}),
    "fr": frozenset({"avec", "de", "du", "d'", "l'", "la", "le"}),
    "es": frozenset({"con", "de", "del"}),
    "uk": frozenset({"з", "із", "зі"}),
    "ru": frozenset({"с", "со"}),
}
"""Words from a border to who lives beyond it."""
_INTO = {
    "en": frozenset({"into", "in", "inside", "on", "onto", "over", "towards", "at", "within"}),
    "de": frozenset({"nach", "in", "im", "ins", "auf", "gen", "bis"}),
    "fr": frozenset({"en", "dans", "vers", "sur", "jusqu'"}),
    "es": frozenset({"en", "hacia", "dentro", "hasta", "sobre"}),
    "uk": frozenset({"до", "в", "у", "на", "углиб", "вглиб"}),
    "ru": frozenset({"в", "во", "на", "до", "вглубь"}),
}
"""Words before where somebody goes or is."""
_TOWARDS = {
    **_INTO,
    "en": frozenset({"into", "to", "towards"}),
    "de": frozenset({"nach", "ins", "gen"}),
    "fr": frozenset({"au", "aux", "en", "dans", "vers", "à"}),
    "es": frozenset({"a", "al", "en", "hacia"}),
}
"""Words before where somebody is sent."""
_TROOPS = (
    "soldat", "soldier", "troop", "trupp", "truppen", "troupe", "soldado", "tropa", "солдат", "військов", "військ",
    "военн", "войск",
)  # fmt: skip
"""Beginnings of the plainest words for soldiers, whose nation tells whose they are, whatever they do."""
_NO_GOALS = frozenset({"demonym", "people", "capital", "seat", "city", "adj"})
"""Forms of names of states that are not where soldiers are sent, but who they are, or where it was said."""
_SOIL = frozenset({
    "boden", "seite", "land", "soil", "side", "sol", "côté", "suelo", "lado", "terreno", "землю", "землі", "земле",
    "бік",
    "боці", "сторону", "стороне",
})  # fmt: skip
_GROUND = ("gebiet", "staatsgebiet", "territor", "територі", "территори")
"""Words for a state's ground, and beginnings of others."""
_OWNERS = {
    "en": frozenset({"its", "their", "his", "her", "own"}),
    "de": frozenset({
        "sein", "seine", "seinen", "seiner", "seinem", "ihr", "ihre", "ihren", "ihrer", "ihrem", "eigene", "eigenen",
        "eigener",
    }),
    "fr": frozenset({"ses", "son", "leurs", "sa", "leur", "propres"}),
    "es": frozenset({"sus", "su", "propios", "propias"}),
    "uk": frozenset({"свої", "своїх", "свою", "свій", "її", "його", "їхні", "власні", "власних"}),
    "ru": frozenset({"свои", "своих", "свою", "свой", "его", "ее", "их", "собственные", "собственных"}),
}  # fmt: skip
"""Words before soldiers who are the speaker's."""
_VERY_OWN = ("own", "eigen", "propres", "propios", "propias", "власн", "собственн")
"""Beginnings of the words that leave no doubt of that."""
_OF = frozenset(
    {"of", "from", "der", "des", "aus", "von", "du", "de", "d'", "la", "le", "l'", "del", "із", "з", "из", "the"}
)
_OFF = 3
"""Words from a preposition to the name of a place: *на територію Руанди*, *on to Rwandan soil*."""
_MOVED = 6
"""Words from a deed to where it goes."""
_ENDS = frozenset({",", ";", ":", ".", "–", "—", "(", ")"})


def beyond_border(mentions: Mentions, within: Phrase, doers: Collection[str]) -> set[str]:
    """Return those of `doers` of whom a phrase only says that a border is theirs: *near the border with Eritrea*."""
    only, other = set[str](), set[str]()
    for mark in mentions.marks_in(*within):
        name = _state(mark)
        if name in doers:
            (only if _of_border(mentions.text, mark, within) else other).add(name)
    return only - other


def _named_before(mentions: Mentions, slots: Slots, thing: Hit, speaker: Phrase | None) -> bool:
    """Return whether *its soldiers*, before who speaks, are those of whom the sentence before names."""
    number = mentions.text.sentence_of[thing.first]
    if speaker is None or thing.first > speaker[0] or not number:
        return False
    before = mentions.text.sentences[number - 1]
    return not slots.doers.isdisjoint(mentions.named(before.first, before.last))


def not_theirs(
    mentions: Mentions, slots: Slots, regions: Sequence[Phrase], hits: Sequence[Hit], sources: Sequence[str],
    speaker: Phrase | None = None,
) -> str:  # fmt: skip
    """Return why the soldiers of whom a content tells are not the claim's, or not where it says; empty if they are."""
    if not slots.kind.crowd or not slots.doers or slots.spelt:
        return ""
    text = mentions.text
    told = [mark for region in regions for mark in mentions.marks_in(*region)]
    told = [mark for mark in told if speaker is None or not speaker[0] <= mark.first < speaker[1]]
    ours = [mark for mark in told if _state(mark) in slots.doers]
    objects = [h for h in hits if h.slot == "object"]
    moved = [h for h in hits if h.slot in {"object", "deed"}]
    if not moved or any(h.slot in {"contrary", "who"} for h in hits):
        return ""
    speaks = not slots.doers.isdisjoint(sources)
    home = speaks and not any(h.slot == "absent" for h in hits) and not any(_state(m) in slots.places for m in told)
    if not ours:
        if speaks:
            return "they are on their own ground" if home and _at_home(text, regions) else ""
        troops = [h for h in objects if text.lows[h.first].startswith(_TROOPS) or any(h.slot == "deed" for h in hits)]
        owners = {name for h in troops for mark in told if _owns(text, mark, h) and (name := _state(mark))}
        if owners - slots.doers:
            return "it is the soldiers of others"
        own = any(text.lows[h.first - 1].startswith(_VERY_OWN) for h in objects if h.first)
        if not own and not any(h.slot == "deed" for h in hits):
            return ""
        inside = text.sentences[text.sentence_of[objects[0].first]] if objects else None
        named = inside is not None and not slots.doers.isdisjoint(mentions.named(inside.first, inside.last))
        if inside is None or named or any(mark.run and mark.first < objects[0].first for mark in told):
            return ""  # whether General So-and-so fights with his men
        back = objects and _named_before(mentions, slots, objects[0], speaker)
        if any(_whose(text, h) for h in objects) and sources and not back:
            return "it is the speaker's own soldiers"
        return ""
    if home and _at_home(text, regions):
        return "they are on their own ground"
    owners = {name for h in objects for mark in told if _owns(text, mark, h) and (name := _state(mark))}
    if owners and owners.isdisjoint(slots.doers) and all(m.first > h.last for m in ours for h in objects):
        return "it is the soldiers of others"  # Congolese soldiers had entered Rwanda
    hosts = slots.places - slots.doers
    moves = any(h.slot == "deed" for h in hits) or any(_is_ground(low) for a, b in regions for low in text.lows[a:b])
    towards = moves and all(_goal(text, mark, regions) for mark in ours)
    there = any(_state(mark) in hosts and _goal(text, mark, regions) for mark in told)
    return "it goes the other way" if towards and not there else ""


def sent_elsewhere(
    mentions: Mentions, slots: Slots, regions: Sequence[Phrase], hits: Sequence[Hit], sources: Sequence[str]
) -> bool:
    """Return whether soldiers are said to be sent to another state: *envío de soldados a Malí*."""
    ours, text = {*slots.concerned, *sources}, mentions.text
    moved = [h for h in hits if h.slot in {"object", "deed"}]
    for region in regions:
        for mark in mentions.marks_in(*region):
            entry = mark.entry
            if entry is None or entry.kind != "state" or entry.institution in ours or entry.form in _NO_GOALS:
                continue
            before = text.lows[max(region[0], mark.first - 2) : mark.first]
            if _TOWARDS[text.lang].isdisjoint(before) or not _ENDS.isdisjoint(before):
                continue
            if any(
                0 <= mark.first - h.last < _MOVED and _ENDS.isdisjoint(text.lows[h.last : mark.first]) for h in moved
            ):
                return True
    return False


def _state(mark: Mark) -> str:
    """Return the state that a mark names, empty if it names none."""
    return mark.entry.institution if mark.entry is not None and mark.entry.kind == "state" and not mark.weak else ""


def _of_border(text: Text, mark: Mark, within: Phrase) -> bool:
    """Return whether a state is named as the one beyond a border: *the border with Eritrea*, *the Eritrean border*."""
    lows, first = text.lows, mark.first
    after = lows[mark.last : min(mark.last + 2, within[1])]
    if after[:1] and after[0].startswith(_BORDERS):
        return True
    back = lows[max(within[0], first - 4) : first]
    at = next((n for n, low in enumerate(back) if low.startswith(_BORDERS)), -1)
    between = back[at + 1 :] if at >= 0 else []
    if at < 0 or any(low in _ENDS for low in between):
        return False
    return (not between and text.lang in {"fr", "es", "uk", "ru"}) or not _BESIDE_BORDER[text.lang].isdisjoint(between)


def _owns(text: Text, mark: Mark, thing: Hit) -> bool:
    """Return whether a state stands beside soldiers as theirs: *Ugandan troops*, *soldats ougandais*, *troops of X*."""
    if 0 <= thing.first - mark.last <= 1:
        between = text.lows[mark.last : thing.first]
        return not between or (between[0][0].isalpha() and between[0] not in _INTO[text.lang]) or between == ["'s"]
    if text.lang in {"fr", "es"} and mark.first == thing.last:
        return True
    between = text.lows[thing.last : mark.first]
    genitive = text.lang in {"uk", "ru"} and mark.first == thing.last
    return genitive or (0 < len(between) <= 2 and all(low in _OF for low in between))


def _whose(text: Text, thing: Hit) -> bool:
    """Return whether *its own* stands before soldiers."""
    return not _OWNERS[text.lang].isdisjoint(text.lows[max(0, thing.first - 2) : thing.first])


def _at_home(text: Text, regions: Sequence[Phrase]) -> bool:
    """Return whether somebody moves on his own ground: *on its own side of the border*, *auf eigenem Gebiet*."""
    lows, own = text.lows, _OWN[text.lang]
    for first, last in regions:
        for at in range(first, last - 1):
            if lows[at] not in own or not _is_ground(lows[at + 1]):
                continue
            bare = lows[at + 1].startswith(_SIDES)
            if not bare or any(low.startswith(_BORDERS) for low in lows[at + 2 : min(at + 6, last)]):
                return True
    return False


_OWN = {
    "en": frozenset({"own"}),
    "de": frozenset({"eigene", "eigenen", "eigenem", "eigener"}),
    "fr": frozenset({"son", "propre", "leur", "notre"}),
    "es": frozenset({"su", "propio", "nuestro"}),
    "uk": frozenset({"своєму", "своїй", "власній", "свою", "власну", "своїм"}),
    "ru": frozenset({"своей", "собственной", "свою", "своём", "своем"}),
}
"""Words before a state's own ground."""
_SIDES = ("seite", "side", "côté", "lado", "бік", "боці", "сторон")
"""Beginnings of the words for a side, which can be one of other things than a border."""


def _goal(text: Text, mark: Mark, regions: Sequence[Phrase]) -> bool:
    """Return whether a state is named as where somebody goes or is: *into Rwanda*, *auf ruandisches Gebiet*."""
    first = next((a for a, b in regions if a <= mark.first < b), mark.first)
    back = text.lows[max(first, mark.first - _OFF) : mark.first]
    if not back or any(low in _ENDS for low in back):
        return False
    if back[-1] in _INTO[text.lang] or (len(back) > 1 and back[-2] in _INTO[text.lang] and back[-1] in _ARTICLES):
        return True
    if back[-1] in {"au", "aux"} and len(back) > 1 and back[-2].startswith(_ENTERS):
        return True
    behind = text.lows[mark.last : mark.last + 1]
    ground = any(_is_ground(low) for low in (*back, *behind))
    return ground and not _INTO[text.lang].isdisjoint(back)


def _is_ground(low: str) -> bool:
    return low in _SOIL or low.startswith(_GROUND)


_ENTERS = ("pénétr", "entr", "avanc", "incurs", "envoy", "arriv")
"""Beginnings of the French words behind which *au* says where somebody goes, and not to whom it is done."""
_ARTICLES = frozenset({"the", "den", "die", "das", "dem", "der", "la", "le", "l'", "el", "los", "les"})
_FROM = frozenset({"from", "aus", "von", "de", "du", "d'", "desde", "із", "з", "из", "с", "зі"})


def _from(text: Text, mark: Mark) -> bool:
    """Return whether a state is where somebody comes from."""
    return text.lows[mark.first - 1 : mark.first] != [] and text.lows[mark.first - 1] in _FROM
