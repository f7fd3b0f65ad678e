"""The kinds of claims: the words of an event in each language.  Pure but for reading this package's own data.

A kind (``lexicon/kinds/*.toml``) brings the words of its event; what a claim adds is put to them in
:mod:`monitor.reading.about.vocabulary`.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache
from importlib.resources import files
from typing import Any

from monitor.reading.cut.patterns import Matcher, Rule, parse
from monitor.reading.dictionary.concepts import LANGUAGES, small_words

PLAIN = "claim"


@cache
def small() -> frozenset[str]:
    """Return the words that carry no meaning by themselves, of all languages together."""
    return frozenset().union(*small_words().values())


@dataclass(frozen=True, slots=True)
class Kind:
    """A claim kind, as its file says."""

    name: str
    about: str
    needs: tuple[frozenset[str], ...]
    """Alternatives: a region speaks of the claim if all slots of one of them are filled in it."""
    weak: tuple[frozenset[str], ...]
    """Alternatives that are enough where title and lead of the article already speak of the claim."""
    inherits: frozenset[str]
    """The slots that may be filled by the sentence before."""
    leaving: bool
    """The contrary is only the end of it: who says that they left does not deny that they were there."""
    announced: bool
    """Whether its announcement is the deed itself, so that who tells it as coming does not only expect it."""
    placed: bool
    """Whether an article has to name a place of ``where``, if the claim brings some."""
    named: bool
    """Whether an article has to use a word of ``what``, if the claim brings some: which treaty, which deal."""
    exact: bool
    """Whether a place in ``where`` is just that place (an attack), and not the state that it lies in."""
    staged: bool
    """Whether it is a process with stages (treaties)."""
    personal: bool
    """Whether it happens to a person; the states that a claim names beside one are then where, and not who."""
    crowd: bool
    """Whether the people of its states are the ones whom it moves: *300 Syrians* are soldiers then."""
    held: bool
    """Whether a person that a claim names beside its sides is one of those whom they exchange: the object."""
    brokered: bool
    """Whether its authorities have brokered it, so that they vouch for what they plainly say of it."""
    words: Mapping[str, Mapping[str, str]]
    """language -> slot -> patterns."""


@cache
def kinds() -> dict[str, Kind]:
    """Return the kinds that are shipped, by name; a new file in ``lexicon/kinds`` is a new kind."""
    folder = files("monitor.reading") / "lexicon" / "kinds"
    found = [
        _kind(tomllib.loads(entry.read_text("utf-8"))) for entry in folder.iterdir() if entry.name.endswith(".toml")
    ]
    return {kind.name: kind for kind in sorted(found, key=lambda kind: kind.name)}


def _kind(raw: dict[str, Any]) -> Kind:
    words: dict[str, dict[str, str]] = {}
    for lang in LANGUAGES:
        slots: dict[str, str] = {}
        for slot, value in raw.get(lang, {}).items():
            if isinstance(value, dict):  # [de.stage] signed = ...
                slots.update({f"{slot}.{name}": text for name, text in value.items()})
            else:
                slots[slot] = value
        words[lang] = _spelled_out(slots)
    return Kind(
        name=raw["kind"],
        about=raw["about"],
        needs=tuple(frozenset(row) for row in raw.get("needs", ())),
        weak=tuple(frozenset(row) for row in raw.get("weak", ())),
        inherits=frozenset(raw.get("inherits", ())),
        placed=bool(raw.get("placed", False)),
        announced=bool(raw.get("announced", False)),
        leaving=bool(raw.get("leaving", False)),
        named=bool(raw.get("named", False)),
        exact=bool(raw.get("exact", False)),
        staged=bool(raw.get("staged", False)),
        personal=bool(raw.get("personal", False)),
        crowd=bool(raw.get("crowd", False)),
        held=bool(raw.get("held", False)),
        brokered=bool(raw.get("brokered", False)),
        words=words,
    )


_BODY = re.compile(r"\{(\w+)\}")
"""In a pattern: any of the words of a body, ``sent .. {chamber}``."""


def _spelled_out(slots: Mapping[str, str]) -> dict[str, str]:
    """Return the patterns of a language with the words of a body in place of its name in braces."""
    return {slot: _BODY.sub(lambda body: _single(slots[f"body.{body[1]}"]), text) for slot, text in slots.items()}


def _single(text: str) -> str:
    """Return the patterns of one word each as alternatives.

    >>> _single("parliament | lower house | senator~")
    'parliament/senator~'
    """
    return "/".join(word for line in text.splitlines() for one in line.split("|") if " " not in (word := one.strip()))


@lru_cache(maxsize=64)
def kind_rules(name: str, lang: str) -> tuple[Rule, ...]:
    """Return the patterns of a kind in one language, each with the slot that it fills."""
    slots = kinds()[name].words.get(lang, {})
    return tuple(
        Rule(row, name, slot, " ".join("/".join(e.tests) for e in row))
        for slot, text in slots.items()
        for row in parse(text)
    )


@lru_cache(maxsize=64)
def words_of_kind(name: str, lang: str) -> Matcher:
    """Return the matcher of one kind alone; its hits have the kind as owner."""
    return Matcher(kind_rules(name, lang))


def unlike(kind: str, lang: str, words: Sequence[str]) -> frozenset[str]:
    """Return the terms of another matter that stand among some words."""
    hits = words_of_kind(kind, lang).scan(words).get(kind, ())
    return frozenset(hit.term for hit in hits if hit.slot == "unlike")


@lru_cache(maxsize=4096)
def unlike_things(kind: str, lang: str, low: str) -> frozenset[str]:
    """Return the terms of another matter that a word makes beside one for a treaty: *energy pact*, *accord gazier*."""
    terms = kinds()[kind].words.get(lang, {}).get("object_of.treaty", "").split("|")
    things = {term.strip("*~ ") for term in terms} - {"", low}
    pairs = [pair for thing in things for pair in ((low, thing), (thing, low))]
    return frozenset().union(*(unlike(kind, lang, pair) for pair in pairs))


def of_kind(matcher: Matcher, word: str) -> bool:
    """Return whether a folded word is one of a kind's own; a compound that says more (high-seas treaty) is not."""
    return any(
        not hit.term.startswith("*") or len(word) < len(hit.term.strip("*~")) + _SAYS_MORE
        for hits in matcher.scan([word]).values()
        for hit in hits
    )


_SAYS_MORE = 3
"""Letters before the head from which on a compound says more than its head."""
