"""The reader: an article and claims go in, statements come out, each with the rules and words that made it.

>>> from datetime import UTC, datetime
>>> from monitor.events import Article, Claim, text_hash
>>> text = "Der Kreml hat Berichte zurückgewiesen, wonach Nordkorea Soldaten nach Russland geschickt hat."
>>> article = Article(id="a", url="https://example.org/a", outlet="Example", title="", lang="de", text=text,
...     published=datetime(2024, 10, 11, tzinfo=UTC), text_hash=text_hash(text))
>>> claim = Claim(id="troops", title="North Korean soldiers are in Russia", kind="troop-deployment",
...     who=("North Korea",), where=("Russia",))
>>> [(s.source, s.stance.value) for s in read(article, [claim]).statements]
[('Russia', 'denies')]
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date, datetime
from typing import Protocol

import msgspec

from monitor.events import Article, Claim, Institution, Reading, Statement, statement_id
from monitor.reading.about.linking import Linker
from monitor.reading.about.vocabulary import Vocabulary, vocabulary
from monitor.reading.cut.cues import LANGUAGES
from monitor.reading.cut.cues import lexicon as cues_of  # the name `lexicon` is that of the data package beside it
from monitor.reading.cut.fold import fold, skeletons
from monitor.reading.cut.text import Text
from monitor.reading.dictionary.claimed import holders
from monitor.reading.dictionary.concepts import cut
from monitor.reading.dictionary.firms import firms
from monitor.reading.dictionary.homes import homeland
from monitor.reading.dictionary.initials import initialled
from monitor.reading.dictionary.kinds import kinds
from monitor.reading.dictionary.names import Names, known, spelt_out
from monitor.reading.dictionary.ruling import governed
from monitor.reading.framing.frames import Finder, Frame, attributions
from monitor.reading.merging.statement import Builder
from monitor.reading.merging.weighing import Scales, shipped
from monitor.reading.who.antecedents import same_person
from monitor.reading.who.marks import Marker
from monitor.reading.who.mentions import Mentions

__all__ = ["Frame", "Reader", "Rules", "attributions", "initialled", "known", "languages", "read", "spelt_out"]


_LONGEST_NAME = 4
"""Words of a person's name, at most."""
_SHORTEST_SURNAME = 4
"""Letters of a surname that is looked for by itself, at least."""


class Reader(Protocol):
    """Anything that reads articles for claims."""

    @property
    def name(self) -> str:
        """Name and version; stored with every statement."""

    def read(self, article: Article) -> Reading:
        """Return what the article says about the claims the reader was made for."""


class Rules:
    """The default reader: rules and lexicons and one table of weights, no network, no language model."""

    name = "rules/1"

    def __init__(
        self, claims: Sequence[Claim], institutions: Sequence[Institution] = (), scales: Scales | None = None
    ) -> None:
        """Prepare for `claims`; `institutions` are those that config.toml adds, `scales` stand for the shipped ones."""
        self.institutions, self.scales = tuple(institutions), scales or shipped()
        own = {institution.name for institution in institutions}
        listed = {name for claim in claims for name in (*claim.who, *claim.parties, *claim.authorities)} - own
        self._spelt = {short: name for name in sorted(listed) if (short := spelt_out(name)) and short not in listed}
        english = Names.load("en", self.institutions)
        speaking = {name for claim in claims for name in (*claim.parties, *claim.authorities)} - own
        for short in sorted(speaking):  # LNA, where the tables have Libyan National Army
            if (full := initialled(short)) and full not in speaking:
                self._spelt.setdefault(full, short)
        for name in sorted(listed):
            for bare in _without_noun(name):
                if english.canonical(bare) is None and bare not in listed:
                    self._spelt.setdefault(bare, name)
        self._people = sorted(name for name in listed if _person(name) and english.canonical(name) is None)
        self.claims = tuple(_named(claim, Names.load("en", self.institutions)) for claim in claims)
        self._governed = governed(self.claims)
        self._holders, self._firms = holders(self.claims, english), firms(self.claims, english)
        self._ready: dict[str, tuple[Names, Vocabulary]] = {}

    def read(self, article: Article) -> Reading:
        """Return the statements of one article.

        Language ``und`` and nothing where there is no lexicon for its language.
        """
        lang = article.lang.split("-")[0].lower()
        if lang not in LANGUAGES:
            return Reading(reader=self.name)
        names, words = self._prepared(lang)
        text, title = Text(article.text, lang, article.title), Text(article.title, lang)
        text.close()
        titled = Mentions(title, names, article.published, article.outlet)
        home = homeland(titled, article.outlet)
        mentions = Mentions(text, names, article.published, article.outlet, home)
        mentions.antecedents.firms = self._firms
        for person, institution, kind in self._holders:
            mentions.antecedents.introduce(person, institution, kind, None, 0)
        linker = Linker(text, title, mentions, titled, words, names)
        if not (linker.topics or linker.left):
            return Reading(lang=lang, reader=self.name)
        statements, rejected = Builder(
            article, text, mentions, linker, Finder(text, cues_of(lang)), self.scales
        ).build()
        if self._spelt or self._people:
            statements = tuple(map(self._called, statements))
        return Reading(
            statements=self._as_governing(statements, article.published), rejected=rejected, lang=lang, reader=self.name
        )

    def spelt(self, institution: str) -> str:
        """Return the name of a source as the claims spell it: Alexei Navalny, where an article writes Nawalny."""
        if institution in self._spelt or not self._people or known(institution) is not None:
            return self._spelt.get(institution, institution)
        surname = skeletons(institution.rsplit(maxsplit=1)[-1])
        alike = (name for name in self._people if surname & skeletons(name.split()[-1]))
        return next((name for name in alike if same_person(institution, name)), institution)

    def _as_governing(self, statements: tuple[Statement, ...], published: datetime) -> tuple[Statement, ...]:
        """Return statements in which a state speaks as the group that governs it, where its claim names that."""
        named: dict[str, Statement] = {}
        for one in statements:
            group, since = self._governed.get((one.claim, one.source), (one.source, date.min))
            spoken = _renamed(one, {"source": group}) if published.date() >= since else one
            named.setdefault(spoken.id, spoken)  # Kabul and the Taliban say the same: once
        return tuple(named.values())

    def _called(self, statement: Statement) -> Statement:
        """Return a statement whose institutions are called as the claims call them."""
        return _renamed(
            statement,
            {field: self.spelt(name) for field in ("source", "party", "via") if (name := getattr(statement, field))},
        )

    def _known(self, lang: str) -> tuple[Institution, ...]:
        """Return the added institutions and the sides of claims that no table knows: they speak for themselves."""
        names = Names.load(lang, self.institutions)
        sides = {
            name
            for claim in self.claims
            for name in (*(claim.who if _sided(claim) else ()), *claim.parties, *claim.authorities)
            if names.canonical(name) is None and name[:1].isupper()
        }
        persons = {name for claim in self.claims if _personal(claim) for name in claim.who}
        companies = self._firms - {name for name in self._firms if names.canonical(name)}
        return (
            *self.institutions,
            *(Institution(name=name, kind="organisation", aliases={"": (name,)}) for name in sorted(companies)),
            *(
                Institution(
                    name=name, kind="person" if name in persons else "group", aliases={"": (name, *_surname(name))}
                )
                for name in sorted(sides - companies)
            ),
        )

    def _prepared(self, lang: str) -> tuple[Names, Vocabulary]:
        ready = self._ready.get(lang)
        if ready is None:
            names = Names.load(lang, self._known(lang))
            ready = self._ready[lang] = names, vocabulary(self.claims, lang, canonical=names.canonical)
        return ready


def _renamed(statement: Statement, names: Mapping[str, str]) -> Statement:
    """Return a statement with other names in some fields, and the id that they give it."""
    if all(getattr(statement, field) == name for field, name in names.items()):
        return statement
    changed = msgspec.structs.replace(statement, **names)
    return msgspec.structs.replace(
        changed,
        id=statement_id(
            changed.article, changed.claim, changed.source, changed.stance, stage=changed.stage, party=changed.party
        ),
    )


def _named(claim: Claim, names: Names) -> Claim:
    """Return a claim whose parties and authorities have the names that statements have: United States for USA."""
    parties, authorities = (
        tuple(dict.fromkeys(names.canonical(name) or name for name in listed))
        for listed in (claim.parties, claim.authorities)
    )
    if (parties, authorities) == (claim.parties, claim.authorities):
        return claim
    return msgspec.structs.replace(claim, parties=parties, authorities=authorities)


def _person(name: str) -> bool:
    """Return whether a name in a claim can be a person's: two to four words, all with capitals."""
    words = name.split()
    return (
        1 < len(words) <= _LONGEST_NAME
        and all(word[:1].isupper() or word.islower() for word in words[1:-1])
        and (words[0][:1].isupper() and words[-1][:1].isupper())
    )


_GROUPS = frozenset(["gang", "group", "militia", "movement", "rebels", "brigade", "cartel", "party", "union"])
"""Nouns at the end of a name that articles in other languages put elsewhere: *die Bel-Air-Bande*."""


def _without_noun(name: str) -> tuple[str, ...]:
    """Return what is left of a name without its noun, also written with hyphens: Bel Air gang."""
    *words, noun = name.split()
    if not words or noun.lower() not in _GROUPS or words[0].lower() == "the":
        return ()
    return " ".join(words), "-".join(words)


def _surname(name: str) -> tuple[str, ...]:
    """Return by which one word a person among the sides of a claim is called, too: Keller, of Paul Keller.

    None where the last word is not that of a person: *Wagner Group*, *National Council*, *Support Network*.
    """
    words = name.split()
    last = words[-1]
    if not _person(name) or not last.isalpha() or len(last) < _SHORTEST_SURNAME or cut((fold(last),), "en")[0].rows:
        return ()
    marks = Marker(Text(f"{last} {last.lower()}", "en"), Names.load("en"), date.max).marks()
    return () if any(mark.office is not None or mark.entry is not None for mark in marks) else (last,)


def _sided(claim: Claim) -> bool:
    """Return whether the claim's kind is about something between sides."""
    kind = kinds().get(claim.kind)
    return kind is not None and any("whos" in need for need in kind.needs)


def _personal(claim: Claim) -> bool:
    """Return whether the claim's kind is about what happens to a person."""
    kind = kinds().get(claim.kind)
    return kind is not None and kind.personal


def read(article: Article, claims: Sequence[Claim], institutions: Sequence[Institution] = ()) -> Reading:
    """Return what one article says about `claims`; for many articles make one :class:`Rules` and keep it."""
    return Rules(claims, institutions).read(article)


def languages() -> frozenset[str]:
    """Return the languages (ISO 639-1) that there is a lexicon for."""
    return LANGUAGES
