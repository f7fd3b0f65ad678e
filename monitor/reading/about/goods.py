"""Other goods, and other buyers, where a claim is that something is delivered to somebody.  Pure.

*The delivery of ambulances to Niger* and *the delivery of tanks to Greece* are not that of tanks to Niger.
"""

from __future__ import annotations

from collections.abc import Sequence

from monitor.reading.about.slots import PART, Slots
from monitor.reading.about.subjects import SUBJECT
from monitor.reading.cut.cues import lexicon
from monitor.reading.cut.patterns import Hit
from monitor.reading.cut.text import Text
from monitor.reading.syntax.grammar import Phrase
from monitor.reading.who.mentions import Mentions

_TRANSFERS = {
    "en": (
        "deliver",
        "suppl",
        "sale",
        "shipment",
        "transfer",
        "export",
        "purchase",
        "provision",
        "handover",
        "donation",
    ),
    "de": ("liefer", "verkauf", "übergabe", "ausfuhr", "export", "überlassung", "abgabe", "ankauf", "kauf"),
    "fr": ("livraison", "vente", "fourniture", "envoi", "remise", "transfert", "export", "achat", "don", "cession"),
    "es": ("entrega", "venta", "suministro", "envío", "export", "transfer", "compra", "donación", "cesión"),
    "uk": ("постач", "поставк", "продаж", "передач", "передан", "відправ", "експорт", "закупівл"),
    "ru": ("поставк", "продаж", "передач", "отправк", "экспорт", "закупк"),
}
"""Beginnings of the nouns for handing goods over."""
_OF = {
    "en": frozenset({"of"}),
    "de": frozenset({"von"}),
    "fr": frozenset({"de", "d'"}),
    "es": frozenset({"de"}),
}
_TO = {
    "en": frozenset({"to"}),
    "de": frozenset({"an", "nach", "für"}),
    "fr": frozenset({"à", "au", "aux", "pour"}),
    "es": frozenset({"a", "al", "para"}),
    "uk": frozenset({"до", "для"}),
    "ru": frozenset({"в", "для", "на"}),
}
"""Words before who gets them."""
_IN_GENERAL = (
    "vehicle", "weapon", "arms", "equipment", "hardware", "materiel", "aid", "goods", "armour", "armor", "system",
    "unit", "such",
    "fahrzeug", "waffe", "rüstung", "gerät", "ausrüstung", "material", "hilf", "güter", "system", "kriegs", "militär",
    "véhicule", "arme", "équipement", "matériel", "aide", "bien", "système", "engin", "tel", "vehículo", "arma",
    "equip", "material",
    "ayuda", "bien", "sistema", "blindad", "tal", "техн", "збро", "озброєн", "машин", "систем", "допомог", "товар",
    "спорядж", "так",
    "оруж", "вооруж", "помощ", "снаряж", "боев", "бойов", "військ", "военн", "militar", "military", "combat",
)  # fmt: skip
"""Beginnings of the words that can mean any goods of a kind, the claim's too."""
_ENDS = frozenset([",", ".", ";", ":", "?", "!", "–", "—", "(", ")", '"', "„", "“", "”", "«", "»"])
_LIKE_NOUN = 4
"""Letters from which on a Slavic word behind such a noun is taken for the goods."""
_NAMED = 8
"""Words from such a noun to the goods or who gets them."""


def without_other_goods(text: Text, hits: list[Hit], within: Phrase) -> list[Hit]:
    """Return a claim's words of one sentence, a delivery of other goods as excluded: *the delivery of ambulances*."""
    if not hits:
        return hits
    things = [h.first for h in hits if h.slot in {"what", PART}]
    gone = [h for h in hits if h.slot == "deed" and _of_other(text, h, things, within)]
    return [h._replace(slot="excluded", term=SUBJECT) if h in gone else h for h in hits]


def _of_other(text: Text, deed: Hit, things: Sequence[int], within: Phrase) -> bool:
    """Return whether other goods follow the noun, just named for the first time."""
    lows, lang, at = text.lows, text.lang, deed.last
    if not lows[deed.first].startswith(_TRANSFERS[lang]) or at + 1 >= within[1]:
        return False
    end = next((j for j in range(at, min(at + _NAMED, within[1])) if lows[j] in _ENDS), min(at + _NAMED, within[1]))
    if any(deed.first - 2 <= thing < end for thing in things):
        return False
    if lang in _OF:
        if lows[at] not in _OF[lang]:
            return False
        at += 1
        if at >= end:
            return False
    low = lows[at]
    if low.startswith(_IN_GENERAL) or not low.isalpha() or len(low) < _LIKE_NOUN:
        return False
    if any(low.startswith(_IN_GENERAL) for low in lows[at:end]):
        return False
    if text.caps[at] != (lang == "de"):
        return False
    sets = lexicon(lang).sets
    return not any(low in sets[name] for name in ("det", "prep", "pron", "conj", "adv"))


def to_another(mentions: Mentions, slots: Slots, regions: Sequence[Phrase], hits: Sequence[Hit]) -> bool:
    """Return whether goods are said to go to a state that is none of the claim's: *tanks to Greece*."""
    text = mentions.text
    starts = [
        h.last
        for h in hits
        if h.slot == "what" or (h.slot == "deed" and text.lows[h.first].startswith(_TRANSFERS[text.lang]))
    ]
    ours = slots.concerned
    found = False
    for first, last in regions if starts else ():
        for mark in mentions.marks_in(first, last):
            entry = mark.entry
            if entry is None or entry.kind != "state":
                continue
            if entry.institution in slots.places:
                return False
            if entry.institution in ours or entry.form in {"demonym", "people"}:
                continue
            begin = max((at for at in starts if at <= mark.first), default=-1)
            if begin < 0 or mark.first - begin > _NAMED or not _ENDS.isdisjoint(text.lows[begin : mark.first]):
                continue
            bare = text.lang in {"uk", "ru"} and mark.first == begin
            found |= bare or not _TO[text.lang].isdisjoint(text.lows[max(begin, mark.first - 2) : mark.first])
    return found
