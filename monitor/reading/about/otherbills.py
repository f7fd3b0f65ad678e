"""Treaties: what is passed or ratified is an instrument on something else: *the bill on the ports*.  Pure.

*The convention on the law of the sea* is no border treaty, a *Hafengesetz* no law on one; the law, the bill and the
convention alone may be the claim's, and so may be one that is told to be on its ratification.
"""

from __future__ import annotations

from collections.abc import Sequence

from monitor.reading.about.slots import OTHER, Slots
from monitor.reading.cut.cues import lexicon
from monitor.reading.cut.patterns import Hit
from monitor.reading.cut.text import Text
from monitor.reading.syntax.dates import is_day
from monitor.reading.syntax.grammar import Phrase, edge

_ON = {
    "en": frozenset({"on", "about", "regulating", "concerning", "against", "for"}),
    "de": frozenset({"über", "zu", "zum", "zur", "gegen"}),
    "fr": frozenset({"sur", "relatif", "relative", "portant", "contre"}),
    "es": frozenset({"sobre", "contra", "de"}),
    "uk": frozenset({"про", "щодо", "з", "проти"}),
    "ru": frozenset({"о", "об", "по", "против"}),
}
"""Words between an instrument and what it is on."""
_LAWS = ("law", "bill", "gesetz", "vorlage", "loi", "ley", "закон", "legislation")
"""Beginnings of the words for a law, and ends of German ones."""
_TO_THE_TREATY = (
    "zustimmungs", "ratifizierungs", "ratifikations", "vertrags", "umsetzungs", "begleit", "ausführungs", "bundes",
    "landes", "beitritts", "austritts", "kündigungs", "regierungs", "kabinetts", "beschluss", "transformations",
    "einführungs", "mantel", "artikel", "grund",
)  # fmt: skip
"""First parts of the German words for a law that may be the one on a treaty."""
_TOLD = frozenset({"what", "who", "where", "deed", "name"})
"""Slots of the claim's words, one of which stands in what its own law is on."""
_FIELD = 6
"""Words in which it is told what an instrument is on."""


def on_something_else(text: Text, slots: Slots, regions: Sequence[Phrase], hits: Sequence[Hit]) -> bool:
    """Return whether the only instruments that a content names are on something that is no word of the treaty."""
    if not slots.kind.staged or any(h.slot in {"what", "name"} for h in hits):
        return False
    named = [h for h in hits if h.slot in {"object", "law", OTHER} and not _of_law(text, h)]
    named += [h for h in hits if h.slot == "anaphor" and _instrument(text, h)]
    end = -1
    for one in sorted(named):
        if one.first < end:
            continue  # within what the one before is on: the convention on the law of the sea
        if not (_instrument(text, one) and _on_else(text, one, hits, _end(regions, one))):
            return False
        end = one.last + _FIELD
    return end >= 0


def _of_law(text: Text, hit: Hit) -> bool:
    """Return whether a word is only the draft of a law that is named behind it: *proyecto | de ley*."""
    behind = text.lows[hit.last : hit.last + 2]
    return len(behind) > 1 and behind[0] == "de" and behind[1] in {"ley", "loi"}


def _end(regions: Sequence[Phrase], hit: Hit) -> int:
    """Return where the region of a word ends."""
    return next((last for first, last in regions if first <= hit.first < last), hit.last)


def _instrument(text: Text, hit: Hit) -> bool:
    """Return whether a word is that of a law, or of another class of instruments than the treaty's."""
    low = text.lows[hit.last - 1]
    law = low.startswith(_LAWS) or (text.lang == "de" and any(word in low for word in ("gesetz", "vorlage")))
    return law or low.startswith(("convention", "konvention", "convenci", "конвенц", "statut", "estatut", "статут"))


def _on_else(text: Text, hit: Hit, hits: Sequence[Hit], last: int) -> bool:
    """Return whether it is told what an instrument is on, and that is no word of the claim."""
    low, lang = text.lows[hit.last - 1], text.lang
    if lang == "de" and "gesetz" in low:
        part = low.partition("gesetz")[0]
        if part and not part.startswith(_TO_THE_TREATY):
            return not any(h.slot in _TOLD and h.first <= hit.first < h.last for h in hits)
    at = hit.last
    if at + 1 >= last or text.lows[at] not in _ON[lang]:
        return False
    end = next((j for j in range(at, min(last, at + _FIELD)) if edge(text, j)), min(last, at + _FIELD))
    words = [j for j in range(at + 1, end) if text.lows[j] not in lexicon(lang).sets["det"]]
    if not words or is_day(text.lows[words[0]], lang) or text.lows[words[0]] in lexicon(lang).sets["pron"]:
        return False
    if text.lows[words[0]][0].isdigit() or (text.caps[words[0]] and lang != "de"):
        return False  # the law of 1998; the law of Congress
    inside = [h for h in hits if at < h.first < end]
    treaty = any(h.slot == "object" and not text.lows[h.last - 1].startswith(_LAWS) for h in inside)
    return not (treaty or any(h.slot in _TOLD or h.slot.startswith("stage") for h in inside))
