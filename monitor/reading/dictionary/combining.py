"""The first halves of adjectives for two states: *Russo-Turkish*, *thaïlando-cambodgien*, *афгано-пакистанский*."""

from __future__ import annotations

from collections.abc import Iterator

_IRREGULAR = {
    "en": (
        "CN:Sino IN:Indo RU:Russo FR:Franco GB:Anglo GR:Greco TR:Turco IT:Italo ES:Hispano AT:Austro RS:Serbo JP:Nippo"
    ),
    "fr": (
        "CN:sino IN:indo FR:franco GB:anglo GR:gréco IT:italo ES:hispano AT:austro JP:nippo DE:germano "
        "US:américano MA:maroco RO:roumano PT:luso BE:belgo PL:polono HU:hungaro DK:dano FI:finno"
    ),
    "es": (
        "CN:sino IN:indo FR:franco GB:anglo GR:greco ES:hispano AT:austro JP:nipo DE:germano PT:luso "
        "IL:israelo IR:irano IQ:iraco MA:marroco VE:venezolano DK:dano FI:fino BE:belgo CO:colombo"
    ),
    "uk": (
        "CN:сино IN:індо FR:франко GB:англо GR:греко TR:турко IT:італо ES:іспано DE:германо AT:австро HU:угро RS:сербо"
    ),
    "ru": (
        "CN:сино IN:индо FR:франко GB:англо GR:греко TR:турко IT:итало ES:испано DE:германо AT:австро "
        "HU:венгро RS:сербо"
    ),
}
_FRENCH = ("aises", "ais", "éen", "ien", "ois", "ain", "en", "e")
"""Endings that French adjectives lose before the *o*: *thaïlandais*, *iranien*."""
_LEAST = 3
"""Letters of a stem."""


def irregular(lang: str) -> Iterator[tuple[str, str]]:
    """Yield the code of a state and its first half in `lang`, where that is not made of the adjective."""
    for pair in _IRREGULAR.get(lang, "").split():
        code, _, half = pair.partition(":")
        yield code, half


def halves(base: str, lang: str) -> set[str]:
    """Return the first halves that are made of an adjective given as names/adjectives.tsv gives it.

    >>> sorted(halves("афганск", "ru")), halves("thaïlandais", "fr"), halves("irisch", "de")
    (['афгано', 'афганско'], {'thaïlando'}, set())
    """
    if lang in {"ru", "uk"} and base.endswith(("ск", "ськ", "цк", "цьк")):
        stem = base.removesuffix("ск").removesuffix("ськ")
        return {base + "о", stem + "о"} if stem != base and len(stem) > _LEAST else {base + "о"}
    if lang == "fr":
        stem = next((base.removesuffix(end) for end in _FRENCH if base.endswith(end)), base)
        return {stem + "o"} if len(stem) > _LEAST or base in {"russe", "turc"} else set()
    return set()
