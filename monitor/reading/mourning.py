"""Reactions to a death that name nobody: condolences, tributes, days of mourning, *we lose a friend*.  Pure."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from monitor.reading.pointing import Look

_DEATH = "death"
"""The kind of claims after which somebody mourns."""
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
        "trauer",
        "tribut",
        "співчуття",
        "жалобу",
        "траур",
        "соболезнования",
    ]
)
"""Nouns beside a verb with which one mourns."""


def mourned(look: Look) -> bool:
    """Take *rendit hommage à un ami*, *decretó tres días de luto*, in an article about a death."""
    cue = look.frame.cue_word
    if cue is None or look.topic.slots.kind.name != _DEATH or not look.topic.about:
        return False
    return look.operator == "comment" and not _GRIEF.isdisjoint(cue.lemma.split())
