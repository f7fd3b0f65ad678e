"""Companies that a claim is about, and the offices of theirs that name no company.  Pure.

*Siemens closes its plant*: in an article on that, *the company*, *the group's chief executive*, *eine
Konzernsprecherin*, *la direction* are Siemens, although no word calls Siemens a company.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from monitor.events import Claim
from monitor.reading.cut.fold import fold
from monitor.reading.dictionary.kinds import PLAIN, kinds
from monitor.reading.dictionary.names import Names, given_names

_OFFICES = {
    "de": (
        "konzern", "unternehmens", "firmen", "vorstand", "geschäftsführ", "management", "aufsichtsrat", "werkleit",
        "werksleit", "finanzvorstand", "produktionsvorstand", "personalvorstand", "verhandlungsführer",
    ),
    "en": ("chief executive", "ceo", "company", "management", "finance chief", "chief financial", "group's",
           "chief negotiator", "brand chief"),
    "fr": ("pdg", "direction", "directeur general", "directrice generale", "groupe"),
    "es": ("consejero delegado", "consejera delegada", "direccion", "presidente ejecutivo", "directiva"),
    "uk": ("гендиректор", "генеральний директор", "правління", "менеджмент"),
    "ru": ("гендиректор", "генеральный директор", "правлени", "менеджмент"),
}  # fmt: skip
"""Beginnings of the words for who leads a company or speaks for it."""
_COUNCILS = (
    "betriebsrat", "betriebsrät", "gesamtbetriebsrat", "konzernbetriebsrat", "works council", "workers council",
    "comite d' entreprise", "comite de empresa", "comite social et economique",
)  # fmt: skip
"""Beginnings of the words for those whom its staff elects."""


_UNIONS = frozenset(
    {"vereinigung", "union", "gewerkschaft", "association", "federation", "verband", "syndicat", "sindicato"}
)
"""Words in the names of those with whom a company makes its deals."""
_PERSONAL = frozenset({"resignation", "death", "illness"})
_CORPORATE = frozenset({"agreement", "resignation", "death", "illness"})
"""Kinds of claims whose parties may be companies."""


def firms(claims: Iterable[Claim], names: Names) -> frozenset[str]:
    """Return the companies that claims are about: who is named in a plain one and is neither state nor person.

    In others their parties, where no state is one of those: *the airline* whose head resigns.
    """
    found = set[str]()
    for claim in claims:
        plain = (kinds().get(claim.kind) or kinds()[PLAIN]).name == PLAIN
        states = any(names.kind_of(names.canonical(name) or name) == "state" for name in claim.parties)
        if not plain and (states or claim.kind not in _CORPORATE):
            continue
        for name in (*claim.who, *claim.parties) if plain else claim.parties:
            if name in claim.who and not plain and claim.kind in _PERSONAL:
                continue  # whom it happens to
            if not plain and not _UNIONS.isdisjoint(fold(name).split()):
                continue  # Vereinigung Cockpit is not *the airline*
            known = names.canonical(name)
            if known is None:
                found |= {name} if name[:1].isupper() and fold(name.split()[0]) not in given_names() else set()
            elif names.kind_of(known) == "organisation":
                found.add(known)
    return frozenset(found)


def corporate(words: Sequence[str], lang: str) -> bool:
    """Return whether the folded `words` of an office are those of somebody who leads a company or speaks for it."""
    phrase = f" {' '.join(words)}"
    return any(f" {office}" in phrase for office in _OFFICES[lang])


def council(words: Sequence[str]) -> bool:
    """Return whether folded `words` are those of a works council, or of somebody on it."""
    phrase = f" {' '.join(words)}"
    return any(f" {one}" in phrase for one in _COUNCILS)
