"""Reactions to a death that name nobody: condolences, tributes, days of mourning, *we lose a friend*.  Pure."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from monitor.reading.about.looks import Look

_GRIEF = frozenset(
    [
        "hommage",
        "hommages",
        "mémoire",
        "condoléances",
        "deuil",
        "homenaje",
        "tributo",
        "condolencias",
        "pésame",
        "luto",
        "duelo",
        "tribute",
        "tributes",
        "condolences",
        "mourning",
        "beileid",
        "mitgefühl",
        "anteilnahme",
        "staatstrauer",
        "trauer",
        "tribut",
        "schweigeminute",
        "beileidstelegramm",
        "kondolenzschreiben",
        "beileidsschreiben",
        "halbmast",
        "trauerbeflaggung",
        "kondolenzbuch",
        "співчуття",
        "жалобу",
        "траур",
        "соболезнования",
    ]
)
"""Nouns beside a verb with which one mourns."""

_WISHES = frozenset({"besserung", "genesung", "genesungswünsche", "grüsse", "mitgefühl", "anteilnahme"})
_AFTER = {"death": _GRIEF, "illness": _WISHES, "attack": _GRIEF}
"""The kinds of claims after which somebody mourns, or wishes well."""


def mourned(look: Look) -> bool:
    """Take *rendit hommage à un ami*, *decretó tres días de luto*, *wünschte ihm gute Besserung*."""
    cue = look.frame.cue_word
    kind = look.topic.slots.kind.name
    if cue is None or kind not in _AFTER or not look.topic.about or look.operator not in {"comment", "hope"}:
        return False
    return cue.particle in _AFTER[kind] or not _AFTER[kind].isdisjoint(cue.lemma.split())
