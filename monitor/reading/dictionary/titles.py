"""German titles of papers in the case that they are called by: des „Märkischen Boten“ is the Märkischer Bote.  Pure."""

from __future__ import annotations

_BENT = {
    "kuriers": "kurier", "boten": "bote", "anzeigers": "anzeiger", "merkurs": "merkur", "journals": "journal",
    "echos": "echo", "blattes": "blatt", "blatts": "blatt", "briefs": "brief", "beobachters": "beobachter",
    "heralds": "herald", "telegrafs": "telegraf", "spiegels": "spiegel", "reports": "report", "dienstes": "dienst",
    "magazins": "magazin", "couriers": "courier", "monitors": "monitor", "portals": "portal", "forums": "forum",
    "archivs": "archiv", "wächters": "wächter", "herolds": "herold",
}  # fmt: skip
"""Ends of titles in the genitive or dative, and what they are called by."""
_MASCULINE = (
    "kurier", "bote", "anzeiger", "merkur", "brief", "beobachter", "herald", "telegraf", "spiegel", "report", "dienst",
    "courier", "monitor", "wächter", "express", "herold", "freund", "funk", "kanal", "ruf", "stern", "tag", "morgen",
    "abend", "landbote", "alltag",
)  # fmt: skip
_NEUTER = (
    "journal", "echo", "blatt", "magazin", "portal", "forum", "archiv", "netz", "bild", "radio", "fernsehen", "wort",
    "volk", "leben", "haus", "land",
)  # fmt: skip
_FEMININE = (
    "zeitung", "rundschau", "post", "presse", "stimme", "woche", "wacht", "welle", "chronik", "depesche", "tribüne",
    "freiheit", "allgemeine", "warte", "schau", "welt", "zeit", "volkszeitung", "nachrichten", "neueste", "blätter",
)  # fmt: skip
"""Ends of the nouns that titles end with; *Nachrichten* and *Blätter* are plurals, whose adjectives end alike."""
_ADJECTIVES = ("isch", "lich", "deutsch", "allgemein", "unabhängig", "neu", "frei", "groß", "alt", "rot", "offen")
"""Ends of the adjectives that titles begin with."""
_CASES = ("en", "em", "er", "es", "e")


def called(title: str) -> str:
    """Return a German title as it is called, in whatever case it stands.

    >>> called("Nordkuriers"), called("Hafenboten"), called("Focus")
    ('Nordkurier', 'Hafenbote', 'Focus')
    >>> called("Rheinischen Wirtschaftsmagazins"), called("Märkische Bote"), called("Lausitzer Blatts")
    ('Rheinisches Wirtschaftsmagazin', 'Märkischer Bote', 'Lausitzer Blatt')
    >>> called("Bergischen Post"), called("Rhein-Ahr-Zeitung"), called("Neuen Hafen-Nachrichten")
    ('Bergische Post', 'Rhein-Ahr-Zeitung', 'Neue Hafen-Nachrichten')
    """
    first, space, rest = title.partition(" ")
    case = next((case for case in _CASES if first.endswith(case)), None) if space else None
    adjective = case is not None and first[: -len(case)].lower().endswith(_ADJECTIVES)
    last = title.rsplit(maxsplit=1)[-1].lower() if title else ""
    bent = next((end for end in _BENT if last.endswith(end)), "")
    if bent and (adjective or not space or bent == last):
        title = title[: len(title) - len(bent) + len(_BENT[bent])]
        rest = title.partition(" ")[2]
    ends = (("er", _MASCULINE), ("es", _NEUTER), ("e", _FEMININE))
    end = next((end for end, nouns in ends if rest.lower().endswith(nouns)), None)
    if end is None or case is None or not adjective:
        return title
    return f"{first[: -len(case)]}{end} {rest}"
