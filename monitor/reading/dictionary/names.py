"""The tables of names: who can speak, and the words for offices, per language.

Files under lexicon/names/ hold the data; forms are made once per language when it is first used.  A newsroom's own
institutions lie over them.  Lookups go token by token over :attr:`monitor.reading.cut.text.Text.folds`.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from functools import lru_cache
from importlib.resources import files
from sys import intern
from typing import Literal, NamedTuple, cast

from monitor.events import Institution
from monitor.reading.cut.bodies import OF_WAR
from monitor.reading.cut.fold import fold, skeletons
from monitor.reading.cut.packed import Packed, Remembered
from monitor.reading.cut.text import folds
from monitor.reading.dictionary.acronyms import as_words
from monitor.reading.dictionary.combining import halves, irregular
from monitor.reading.dictionary.inflection import adjective, declined, people, surnames

LANGUAGES = ("de", "en", "es", "fr", "ru", "uk")
CYRILLIC = frozenset({"ru", "uk"})
COMPASS = ("west", "ost", "nord", "süd", "zentral")
"""German adjectives such as `ostukrainisch` are the state's after one of these."""
_OTHERS = {"ru": frozenset("іїєґ"), "uk": frozenset("ыэъё")}
"""Letters that show a name to be the other language's, which is not declined."""
_SPELT = frozenset({"en", "es", "fr"})
"""Languages that write the words of a name with capitals, and other nouns without."""
_REMEMBERED = 50_000
_SHORTEST = 4
"""Letters from which on a word of a name is a longer one; of a group's name it must exceed them to be a place's."""
ALIVE = frozenset({"*"})
_folded, _skeletons = fold.__wrapped__, skeletons.__wrapped__
"""The forms of names are folded once each: a memory of them would only grow."""
Kind = Literal["state", "organisation", "outlet", "group", "party", "person"]


class Tenure(NamedTuple):
    """One person's time in an office that speaks for an institution."""

    person: str
    of: str
    since: date
    until: date | None
    gender: str
    given: tuple[str, ...]
    """Skeletons of the given names."""
    bare: bool
    """Whether the surname alone is enough."""


class Entry(NamedTuple):
    """What a name in the tables stands for."""

    institution: str
    kind: str
    form: str
    """name, demonym, capital, city, seat, short, person, outlet."""
    capitals: int
    """0: any letters; 1: the first is a capital; 2: all are; 3: each longer word begins with one."""
    tenures: tuple[Tenure, ...] = ()
    name: str = ""
    """The outlet's own name where another speaks through it (KCNA for North Korea)."""


class Office(NamedTuple):
    """What an office noun tells of its bearer."""

    role: str
    """person, body, local, outlet, expert, institute, opposition, party, group, civil, unnamed, state."""
    title: str
    """The class of the office: minister, spokesman, ministry ..."""
    gender: str
    """m, f, n, p (plural) or - (unknown)."""


Row = tuple[tuple[str, ...], Entry]
"""The rest of a name behind its first word, and what it stands for."""
Rows = Remembered[tuple[Row, ...]]
"""By their first word the names of a table, the longest first."""
_NO_WORDS = frozenset[str]()
_ENTRIES: dict[Entry, Entry] = {}
"""Every entry once: most languages have the same."""


def table(name: str) -> Iterator[list[str]]:
    """Yield the cells of a table's rows, without comments and the header; what the first two say is kept once."""
    text = (files("monitor") / "reading" / "lexicon" / "names" / name).read_text(encoding="utf-8")
    lines = (line for line in text.splitlines() if line and not line.startswith("#"))
    next(lines)
    for line in lines:
        first, second, *rest = line.split("\t")
        yield [intern(first), intern(second), *rest]


@lru_cache(maxsize=256)
def adjective_of(state: str) -> str:
    """Return the English adjective of a state by its English name; the name itself where it has none.

    >>> adjective_of("France"), adjective_of("Freedonia")
    ('French', 'Freedonia')
    """
    return next((row[1].split("|")[0] for row in table("adjectives.tsv") if _owner(row[0])[0] == state), state)


@lru_cache(maxsize=1)
def states() -> dict[str, str]:
    """Return the English name of each state by its ISO 3166 code; the European Union as ``EU``."""
    return {row[0]: row[2] for row in table("states.tsv")} | {"EU": "European Union"}


@lru_cache(maxsize=1)
def _state_names() -> frozenset[str]:
    return frozenset(states().values()) - {"European Union"}


def _owner(code: str) -> tuple[str, str]:
    """Return the institution and its kind for an ISO code or a name of organisations.tsv."""
    if code in states() and code != "EU":
        return states()[code], "state"
    name = states().get(code, code)
    return name, _kinds().get(name, "organisation")


@lru_cache(maxsize=1)
def territories() -> frozenset[str]:
    """Return the regions within states that say things of their own, by their English names.

    >>> sorted(territories() & {"Catalonia", "Transnistria", "Spain", "NATO", "PKK"})
    ['Catalonia', 'Transnistria']
    """
    owners = {row[0] for name in ("adjectives.tsv", "more.tsv") for row in table(name)}
    return frozenset(owner for owner in owners if _kinds().get(owner) == "group")


@lru_cache(maxsize=1)
def _kinds() -> dict[str, str]:
    """Return the kind of every institution of the tables by its English name."""
    found = {row[0]: row[1] for row in table("organisations.tsv")}
    found.update({row[0]: "outlet" for row in table("outlets.tsv") if row[0] not in found})
    found.update(dict.fromkeys(_state_names(), "state"))
    return found


def _by_language(cells: Sequence[str], lang: str) -> Iterator[str]:
    """Yield the names of cells such as ``*:NATO|OTAN`` that hold for a language."""
    for cell in cells:
        code, _, names = cell.partition(":")
        if code == lang or (code == "**" if lang in CYRILLIC else code == "*"):
            yield from names.split("|")


def _titled(name: str) -> bool:
    """Return whether every longer word of a name begins with a capital: La Prensa, and not la prensa."""
    words = [word for word in name.split() if len(word) >= _SHORTEST and word[0].isalpha()]
    return bool(words) and all(word[0].isupper() for word in words) and not _cyrillic(name)


def _strictness(name: str) -> tuple[bool, bool, str]:
    """Sort the spellings of a name: the one that allows most comes first."""
    return name[0].isupper(), _titled(name), name


def _letters(name: str, form: str) -> int:
    if form in {"demonym", "city"} and not name[0].isupper():
        return 0
    plain = "".join(c for c in name if c.isalpha())
    if plain.isupper() and len(plain) <= 6:
        return 2
    return 1 if name[0].isupper() else 0


def pieces(name: str) -> tuple[str, ...]:
    """Return a name's words as :attr:`Text.folds` has them."""
    if name.isalpha():
        return (_folded(name),)
    if name.replace(" ", "").replace("-", "").isalpha():
        return tuple(map(_folded, name.replace("-", " - ").split()))
    return folds(name)


_NO_FORMS = frozenset({"Досі"})
"""Forms of names that are other words at the beginning of a sentence: *до сих пор*, and not in Doha."""


class _Builder:
    """Collects the names of a language; those of the shipped tables share the entries of all languages."""

    def __init__(self, lang: str, entries: dict[Entry, Entry]) -> None:
        self.lang, self.entries = lang, entries
        self.names: dict[str, tuple[Entry, ...]] = {}

    def add(self, names: Iterable[str], entry: Entry, *, inflect: bool = True) -> None:
        listed = set(names)
        spellings: dict[int, Entry] = {}
        for name in sorted(listed, key=_strictness):  # a lower-case spelling allows both
            capitals = _letters(name, entry.form)
            if capitals == 1 and " " in name and (self.lang in _SPELT or entry.form == "outlet") and _titled(name):
                capitals = 3
            if capitals == 2 and any(n != name and n.casefold() == name.casefold() for n in listed):
                capitals = 1  # NATO, also written Nato
            foreign = self.lang in CYRILLIC and (not _cyrillic(name) or not _OTHERS[self.lang].isdisjoint(name))
            still = not inflect or capitals == 2 or foreign
            if (spelt := spellings.get(capitals)) is None:
                spelt = spellings[capitals] = entry._replace(capitals=capitals)
            for form in {name} if still else declined(name, self.lang) - _NO_FORMS:
                self.put(pieces(form), spelt)

    def adjectives(self, bases: Iterable[str], entry: Entry) -> None:
        for base in bases:
            capitals = 1 if self.lang == "en" or base[0].isupper() else 0
            spelt = entry._replace(capitals=2 if base.isupper() else capitals)
            for form in adjective(base, self.lang):
                self.put(pieces(form), spelt)

    def halves(self, listed: Iterable[str], entry: Entry) -> None:
        """Add first halves of adjectives for two (*Russo-Turkish*), but not those that are names themselves."""
        for half in listed:
            if _folded(half) not in self.names:
                self.put((_folded(half), "-"), entry)

    def put(self, words: tuple[str, ...], entry: Entry) -> None:
        name = " ".join(words)
        for before in self.names.get(name, ()):
            written_small = entry.capitals == 0 < before.capitals  # la diplomacia argentina, le ministre suisse
            if before[:2] == entry[:2] and not written_small:
                return
        if name:
            self.append(name, entry)

    def append(self, name: str, entry: Entry) -> None:
        self.names[name] = (*self.names.get(name, ()), self.entries.setdefault(entry, entry))


def _cyrillic(name: str) -> bool:
    return any("\u0400" <= c <= "\u04ff" for c in name)


def _state_rows(lang: str, into: _Builder) -> None:
    column = 3 + LANGUAGES.index(lang)
    for row in table("states.tsv"):
        into.add([row[column]] if row[column] else [], Entry(row[2], "state", row[1], 1))
        if row[1] == "capital" and lang == "de" and row[column][-1] not in "ao":
            city = row[column].removesuffix("en") if row[column].endswith("hagen") else row[column]
            into.add([city.removesuffix("e") + "er"], Entry(row[2], "state", "demonym", 1), inflect=False)
    for iso, form, langs, names in table("more.tsv"):
        if langs not in (lang, "**" if lang in CYRILLIC else "*"):
            continue
        owner, kind = _owner(iso)
        if form == "adj":
            into.adjectives(names.split("|"), Entry(owner, kind, "city", 0))
        else:
            into.add(names.split("|"), Entry(owner, kind, form, 1), inflect=form != "short")
    for cells in table("adjectives.tsv"):
        owner, kind = _owner(cells[0])
        at = ("iso", "en", "de", "fr", "es", "uk", "ru").index(lang)
        bases = cells[at].split("|") if len(cells) > at and cells[at] else []
        into.adjectives(bases, Entry(owner, kind, "demonym", 0))
        into.halves((half for base in bases for half in halves(base, lang)), Entry(owner, kind, "demonym", 0))
    for code, half in irregular(lang):
        into.halves([half], Entry(_owner(code)[0], "state", "demonym", int(half[0].isupper())))
    if lang not in {"fr", "es"}:  # there the noun is the adjective
        for cells in table("people.tsv"):
            listed = cells[("iso", "de", "en", "uk", "ru").index(lang)]
            for noun in listed.split("|") if listed else ():
                entry = Entry(_owner(cells[0])[0], "state", "people", 0 if lang in CYRILLIC else 1)
                for form in people(noun, lang):
                    into.put(pieces(form), entry)


def _other_rows(lang: str, into: _Builder) -> None:
    for name, kind, *cells in table("organisations.tsv"):
        own = cells if lang == "de" else [cell for cell in cells if not cell.startswith("*:")]
        short = as_words(_by_language([cell for cell in cells if cell.startswith("*:")], "en"), lang, kind)
        into.add([*_by_language(own, lang), *short], Entry(name, kind, "name", 1))
    for code, form, *cells in table("seats.tsv"):
        owner, kind = _owner(code)
        into.add(_by_language(cells, lang), Entry(owner, kind, form, 1))
    for row in table("outlets.tsv"):
        name, of, names = row
        entry = Entry(of or name, "state" if of else "outlet", "outlet", 1, (), name)
        if lang in CYRILLIC:
            into.add([n for n in names.split("|") if _cyrillic(n)], entry)
        if lang == "de":
            latin = [n for n in names.split("|") if not _cyrillic(n)]
            into.add([n for n in latin if " " not in n], entry)
            into.add([n for n in latin if " " in n], entry, inflect=False)


@lru_cache(maxsize=1)
def _common() -> Packed[Entry]:
    """Return the names in Latin letters that no language but German declines: one table for all the others."""
    builder = _Builder("en", _ENTRIES)
    for name, kind, *cells in table("organisations.tsv"):
        latin = [cell for cell in cells if cell.startswith("*:")]
        builder.add(_by_language(latin, "en"), Entry(name, kind, "name", 1))
    for name, of, names in table("outlets.tsv"):
        entry = Entry(of or name, "state" if of else "outlet", "outlet", 1, (), name)
        builder.add([n for n in names.split("|") if not _cyrillic(n)], entry)
    return Packed(builder.names)


def _day(text: str, default: date | None) -> date | None:
    return date.fromisoformat(text) if text else default


def _tenures() -> Iterator[tuple[Tenure, list[str]]]:
    """Yield each row of leaders.tsv with the surnames as they are written there."""
    shared: dict[str, str] = {}
    for code, since, until, gender, given, written in table("leaders.tsv"):
        words = [word for name in given.split("|") for word in name.replace("-", " ").split()]
        bones = {bone for word in words for bone in _skeletons(word)}
        bones |= {_folded(word) for name in given.split("|") for word in name.split()}
        forenames = tuple(shared.setdefault(bone, bone) for bone in sorted(bones))
        names = written.split("|")
        person = f"{given.split('|')[0]} {names[0].rstrip('~')}"
        start = _day(since, date.min) or date.min
        yield Tenure(person, _owner(code)[0], start, _day(until, None), gender, forenames, bare=True), names


@lru_cache(maxsize=1)
def _persons() -> tuple[dict[str, Entry], dict[str, Entry]]:
    """Return the entry of each surname in Latin letters and in Cyrillic ones: all languages share them."""
    found: dict[str, list[Tenure]] = {}
    for tenure, names in _tenures():
        guarded = tenure._replace(bare=False) if any(name.endswith("~") for name in names) else tenure
        for name in names:
            found.setdefault(name.rstrip("~"), []).append(guarded if name.endswith("~") else tenure)
    scripts: tuple[dict[str, Entry], dict[str, Entry]] = ({}, {})
    for name, held in found.items():
        entry = Entry(held[0].of, "person", "person", int(name[0].isupper()), tuple(held), held[0].person)
        scripts[_cyrillic(name)][name] = _ENTRIES.setdefault(entry, entry)
    return scripts


def _leader_rows(lang: str, into: _Builder) -> None:
    """Put the persons in; the spellings that fold alike become one entry."""
    met: dict[str, Entry] = {}
    for name, entry in _persons()[lang in CYRILLIC].items():
        for form in surnames(name, lang, man=any(tenure.gender == "m" for tenure in entry.tenures)):
            written = " ".join(pieces(form))
            before = met.get(written, entry)
            if before is not entry:
                more = tuple(tenure for tenure in entry.tenures if tenure not in before.tenures)
                met[written] = before._replace(tenures=before.tenures + more)
            else:
                met[written] = entry
    for written, entry in met.items():
        into.append(written, entry)


@lru_cache(maxsize=1)
def given_names() -> frozenset[str]:
    """Return the given names of all listed persons, folded."""
    return frozenset(fold(word) for row in table("leaders.tsv") for name in row[4].split("|") for word in name.split())


class Offices:
    """The office nouns of one language: whole words, stems, ends of compounds."""

    def __init__(self, lang: str) -> None:
        """Read the rows of `lang`."""
        whole: dict[str, tuple[Office, ...]] = {}
        self.stems: dict[str, Office] = {}
        self.ends: dict[str, Office] = {}
        for code, role, title, gender, words in table("offices.tsv"):
            if code == lang:
                office = Office(role, title, gender)
                for word in words.split("|"):
                    for form in declined(word[:-1], lang) if word.endswith("+") else (word,):
                        self._learn(form, office, whole)
        self.whole = Remembered(Packed(whole).begun)
        self._known: dict[str, Office | None] = {}

    def _learn(self, word: str, office: Office, whole: dict[str, tuple[Office, ...]]) -> None:
        if word.endswith("~") and " " not in word and "-" not in word:
            self.stems.setdefault(fold(word[:-1]), office)
        elif word.startswith("*"):
            self.ends.setdefault(fold(word[1:]), office)
        else:
            whole.setdefault(" ".join(pieces(word.rstrip("~"))), (office,))

    def ends_whole(self, low: str) -> bool:
        """Return whether a compound's end leaves a whole word before it: general-sekretär, and not nz-minister."""
        if self.whole[low]:
            return True
        begin = next((at for at in range(len(low) - 2) if low[at:] in self.ends), 0)
        return not 0 < begin < _SHORTEST

    def word(self, low: str) -> Office | None:
        """Return the office that one folded word names by its stem or end."""
        if low in self._known:
            return self._known[low]
        found = None
        for cut in range(5):
            if len(low) - cut >= 4 and (found := self.stems.get(low[: len(low) - cut])):
                break
        if found is None and self.ends:
            for begin in range(len(low) - 2):
                if found := self.ends.get(low[begin:]):
                    break
        if len(self._known) < _REMEMBERED:
            self._known[low] = found
        return found


_WARLIKE = ("военн", "військов")
"""Adjectives that are also nouns for soldiers."""


class Names:
    """The names and offices of one language, with the newsroom's own institutions over them."""

    def __init__(self, lang: str, base: Rows, offices: Offices, extra: Rows, kinds: dict[str, str]) -> None:
        """Use :meth:`load`."""
        self.lang, self.offices = lang, offices
        self._base, self._extra = base, extra
        self._kinds = kinds
        self._aliases: dict[str, str] = {}
        self.seconds: dict[str, frozenset[str]] = {}
        """What :meth:`dull` has learnt: by word, the words that must follow it."""
        self._prefixes: dict[str, Entry | None] = {}
        self.own: dict[str, Entry] = {}
        """The newsroom's own one-word names by their consonant skeletons: other spellings, other scripts."""

    @classmethod
    def load(cls, lang: str, institutions: Sequence[Institution] = ()) -> Names:
        """Return the tables of `lang` (a language without tables gets those of English), `institutions` over them."""
        lang = lang if lang in LANGUAGES else "en"
        builder = _Builder(lang, {})
        kinds: dict[str, str] = {}
        aliases: dict[str, str] = {}
        for own in institutions:
            names = [own.name, *own.aliases.get("", ()), *own.aliases.get(lang, ())]
            form = "outlet" if own.kind == "outlet" else "name"
            builder.add(names, Entry(own.name, own.kind, form, 1, (), own.name))
            kinds[own.name] = own.kind
            for listed in [own.name, *(alias for some in own.aliases.values() for alias in some)]:
                aliases[_flat(listed)] = own.name
        made = cls(lang, _base(lang), _offices(lang), Remembered(Packed(builder.names).begun), kinds)
        made._aliases = aliases
        for own in institutions:
            for listed in (own.name, *(alias for some in own.aliases.values() for alias in some)):
                if listed.replace("-", "").isalpha() and len(listed) > 3:
                    entry = Entry(own.name, own.kind, "outlet" if own.kind == "outlet" else "name", 1, (), own.name)
                    for bones in skeletons(listed):
                        made.own.setdefault(bones, entry)
        return made

    def dull(self, words: Sequence[str], at: int) -> bool:
        """Return whether no name and no office begins at word `at`; most words are dull, and this is quick to say."""
        word = words[at]
        seconds = self.seconds.get(word)
        if seconds is None:
            seconds = self._learn(word)
            if len(self.seconds) < _REMEMBERED:
                self.seconds[word] = seconds
        if seconds is ALIVE:
            return False
        return not seconds or at + 1 >= len(words) or words[at + 1] not in seconds

    def _learn(self, word: str) -> frozenset[str]:
        """Return the words that must follow `word` for a name to begin there; :data:`ALIVE` where none must."""
        if self.lang == "de" and word.startswith(COMPASS):
            return ALIVE
        rests = [rest for rest, _ in (*self._extra[word], *self._base[word])]
        rests += [rest for rest, _ in self.offices.whole[word]]
        if not all(rests) or self.office([word], 0):
            return ALIVE
        return frozenset(rest[0] for rest in rests) if rests else _NO_WORDS

    def entries(self, words: Sequence[str], at: int) -> Iterator[tuple[int, Entry]]:
        """Yield (length, entry) for each name that begins at word `at`, longest first, the newsroom's own before."""
        word, after = words[at], words[at + 1] if at + 1 < len(words) else ""
        for rows in (self._extra[word], self._base[word]):
            for rest, entry in rows:
                if not rest:
                    yield 1, entry
                elif rest[0] == after and tuple(words[at + 1 : at + 1 + len(rest)]) == rest:
                    yield len(rest) + 1, entry

    def prefix(self, word: str) -> Entry | None:
        """Return the name that a German compound with an office begins with: Kremlsprecher, Natochef."""
        if word not in self._prefixes:
            found = None
            for cut in range(len(word) - 4, 3, -1):
                if self.offices.ends_whole(word[cut:]) and self.office([word[cut:]], 0) is not None:
                    fits = (entry for size, entry in self.entries([word[:cut]], 0) if size == 1 and _heads(entry))
                    found = next(fits, None)
                    if found is not None:
                        break
            if len(self._prefixes) > _REMEMBERED:
                self._prefixes.clear()
            self._prefixes[word] = found
        return self._prefixes[word]

    def office(self, words: Sequence[str], at: int) -> tuple[int, Office] | None:
        """Return (length, office) for the longest office noun at word `at`."""
        adjective = words[at].startswith(_WARLIKE) and "".join(words[at + 1 : at + 2]).startswith(OF_WAR)
        for rest, office in self.offices.whole[words[at]]:
            size = len(rest)
            if (not size and not adjective) or (size and tuple(words[at + 1 : at + 1 + size]) == rest):
                return size + 1, office
        if adjective:
            return None  # российский военный корабль
        found = self.offices.word(words[at]) if len(words[at]) > 3 else None
        return (1, found) if found else None

    def canonical(self, name: str) -> str | None:
        """Return the English name of an institution that `name` means in any language, as alias or as ISO code."""
        flat = _flat(name)
        if flat in self._aliases:
            return self._aliases[flat]
        if name.isupper() and name in states():
            return states()[name]
        return _everything().get(flat)

    def kind_of(self, name: str) -> str:
        """Return the kind of an institution by its English name; `organisation` where the tables have none."""
        return self._kinds.get(name) or _kinds().get(name, "organisation")


def _heads(entry: Entry) -> bool:
    return entry.form in {"name", "seat", "short", "capital"} and entry.kind != "outlet"


def _flat(name: str) -> str:
    return " ".join(pieces(name.strip().removeprefix("the ").removeprefix("The "))) if name.strip() else ""


@lru_cache(maxsize=8)
def _base(lang: str) -> Rows:
    builder = _Builder(lang, _ENTRIES)
    _state_rows(lang, builder)
    _other_rows(lang, builder)
    _leader_rows(lang, builder)
    tables = [Packed(builder.names)] if lang == "de" else [Packed(builder.names), _common()]

    def rows(word: str) -> tuple[Row, ...]:
        both = (row for names in tables for row in names.begun(word))
        return tuple(sorted(both, key=lambda row: (-len(row[0]), row[1].kind == "person")))

    return Remembered(rows)


@lru_cache(maxsize=8)
def _offices(lang: str) -> Offices:
    return Offices(lang)


@lru_cache(maxsize=1)
def _everything() -> Packed[str]:
    """Return every name of the tables as it stands there, in all languages, with its English name."""
    found: dict[str, str] = {}
    for row in table("states.tsv"):
        for name in row[2:] if row[1] == "name" else row[3:]:
            found.setdefault(_flat(name), row[2])
    for iso, form, _, names in table("more.tsv"):
        if form != "adj":
            for name in names.split("|"):
                found.setdefault(_flat(name), _owner(iso)[0])
    for listed, first in (("organisations.tsv", 2), ("seats.tsv", 2)):
        for row in table(listed):
            owner = _owner(row[0])[0]
            for name in [owner, *(n for cell in row[first:] for n in cell.partition(":")[2].split("|"))]:
                found.setdefault(_flat(name), owner)
    for name, _, names in table("outlets.tsv"):
        for form in [name, *names.split("|")]:
            found.setdefault(_flat(form), name)
    for cells in table("adjectives.tsv"):
        for cell in cells[1:]:
            for base in cell.split("|") if cell else ():
                found.setdefault(_flat(base), _owner(cells[0])[0])
    return Packed({name: (owner,) for name, owner in found.items()})


@lru_cache(maxsize=1)
def _bearers() -> dict[str, set[str]]:
    """Every longer word of the names of groups, folded, with the groups that have it."""
    found: dict[str, set[str]] = {}
    for row in table("organisations.tsv"):
        for cell in row[2:] if row[1] == "group" else ():
            for word in cell.partition(":")[2].replace("|", " ").replace("-", " ").split():
                if len(word) > _SHORTEST and word != row[0]:  # Tigray itself leads no revolt of Tigray
                    found.setdefault(fold(word), set()).add(row[0])
    return found


def bearer(place: str) -> str | None:
    """Return the one listed group in whose name a place stands: who leads the revolt of that region.

    >>> bearer("Tigray"), bearer("Liberation")
    ('TPLF', None)
    """
    groups = _bearers().get(fold(place), set())
    return next(iter(groups)) if len(groups) == 1 else None


@lru_cache(maxsize=1)
def _full_names() -> frozenset[str]:
    """Return the longer English names of states, folded: Democratic Republic of the Congo."""
    return frozenset(
        _flat(name)
        for _, form, lang, names in table("more.tsv")
        if form == "name" and lang == "en"
        for name in names.split("|")
        if " " in name
    )


@lru_cache(maxsize=1024)
def spelt_out(name: str) -> str | None:
    """Return the listed institution whose short name `name` spells out in English; None where it is none.

    Who writes "International Committee of the Red Cross" in his configuration wants to read that, not ICRC.

    >>> spelt_out("International Atomic Energy Agency"), spelt_out("IAEA"), spelt_out("United Nations")
    ('IAEA', None, None)
    """
    listed = _everything().get(_flat(name))
    if listed is None or len(listed) >= len(name):
        return None
    if _kinds().get(listed) == "state":
        return listed if _flat(name) in _full_names() else None
    initials = "".join(word[0] for word in name.replace("-", " ").split() if word[0].isupper())
    return listed if initials.casefold() == listed.replace("-", "").casefold() else None


def known(name: str) -> Institution | None:
    """Return the institution of the shipped tables that `name` means (any language, alias or ISO code), or None.

    >>> known("Nordkorea").name, known("USA").kind, known("МАГАТЭ").name, known("Freedonia")
    ('North Korea', 'state', 'IAEA', None)
    """
    canonical = states()[name] if name.isupper() and name in states() else _everything().get(_flat(name))
    if canonical is None:
        return None
    return Institution(name=canonical, kind=cast("Kind", _kinds().get(canonical, "organisation")))
