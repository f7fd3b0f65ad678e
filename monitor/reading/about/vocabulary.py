"""What a claim is about, in words of each language.  Pure but for reading this package's own data.

A kind (``lexicon/kinds/*.toml``) brings the words of its event; a claim adds whose doing it is (``who``), where, and
further words (``what``, ``words``).  :func:`vocabulary` turns a set of claims into one matcher, which finds in a
sentence the *slots* that are filled: ``who``, ``where``, ``what`` from the claim, ``object`` (who or what is moved, the
instrument concerned), ``deed``, ``anaphor``, ``excluded``, ``contrary``, ``planned``, ``done`` and, for treaties,
``stage.*``, ``body.*`` and ``notyet`` from the kind.

Words of a claim that are names match in any script and case; other words go through ``lexicon/concepts.tsv``, which
lists the common words of the news in six languages; what that does not list is taken as written, by its stem.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from functools import lru_cache

from monitor.events import Claim
from monitor.reading.about.slots import OFFICE, OTHER, PART, Item, Slots, beside_things
from monitor.reading.cut.fold import fold, skeletons, stem
from monitor.reading.cut.patterns import Element, Hit, Matcher, Rule
from monitor.reading.cut.text import tokens
from monitor.reading.dictionary.cities import capital_in
from monitor.reading.dictionary.concepts import LANGUAGES, Unit, cut, language, patterns
from monitor.reading.dictionary.cyrillic import cyrillic
from monitor.reading.dictionary.kinds import (
    PLAIN,
    Kind,
    kind_rules,
    kinds,
    of_kind,
    small,
    unlike,
    unlike_things,
    words_of_kind,
)
from monitor.reading.dictionary.names import CYRILLIC, known
from monitor.reading.dictionary.regnal import regnal_in
from monitor.reading.dictionary.sides import descriptions, initials, names_office, offices, own_words, persons_of

_TOKEN = re.compile(r"\w+(?:['’ʼ]\w+)*")

_REVOKE = re.compile(
    r"revo[ck]|withdr[ae]w|denounc|quit|leav(?:e|es|ing)\b|rescind|widerr|widerruf|zurück(?:zieh|nehm|zug)|kündig|austritt|"
    r"retir|dénon|retrait|quitt|retracta|abandon|відкли|вихід|денонс|отзыв|отзыва|отозв|выход|выходит",
    re.IGNORECASE,
)

_SUSPEND = re.compile(r"suspen|aussetz|ausgesetzt|auf eis|призупин|приостан", re.IGNORECASE)
_RATIFIED = re.compile(r"ratif|ратиф", re.IGNORECASE)


def _process(claim: Claim) -> str:
    """Return the process that a treaty claim is about (:attr:`monitor.reading.about.slots.Slots.process`)."""
    words = " ".join((claim.title, *claim.what))
    if _REVOKE.search(words):
        return "revoke" if _RATIFIED.search(words) else "leave"
    return "suspend" if _SUSPEND.search(claim.title) and not _RATIFIED.search(words) else "ratify"


_ACCEDING = (
    re.compile(
        r"([A-Z][\w.-]*(?: [A-Z][\w.-]*)*)['’]s? (?:\w+ ){0,2}(?:accession|membership|bid|entry|admission|application)"
    ),
    re.compile(r"(?:accession|membership|entry|admission) of ([A-Z][\w.-]*(?: [A-Z][\w.-]*)*)"),
    re.compile(r"^([A-Z][\w.-]*(?: [A-Z][\w.-]*)*) (?:joins|accedes|has joined|enters|becomes a member)"),
    re.compile(r"(?:Beitritt|Aufnahme|Mitgliedschaft) ([A-ZÄÖÜ][\w-]*?)s\b"),
)


_SERVED = re.compile(
    r"\b(?:for|alongside|beside|with|on the side of|in the ranks of|to|für|neben|an der seite von|an|nach|"
    r"pour|aux côtés de(?: l['’]| la)?|à|para|por|junto a|al lado de|a|за|на боці|на стороне|вместе с|разом з)\s*"
    r"(?:the |die |das |den |la |le |l['’]|el |los |las )?$",
    re.IGNORECASE,
)
"""What stands in a title before those for whom others fight, or to whom they give: *Chinese citizens for Russia*."""

_ALL = frozenset({"deed"})
_KINDS_OWN: dict[str, frozenset[str]] = {PLAIN: frozenset()}
"""The slots of which a kind brings words, so that a claim need not: all but the plain one have a deed."""


def _classes(kind: Kind, claim: Claim) -> frozenset[str]:
    """Return the ``object_of`` slots that the claim's own words fill, in any language."""
    words = [
        fold(w) for entry in (claim.title, *claim.what, *sum(claim.words.values(), ())) for w in _TOKEN.findall(entry)
    ]
    hits = (hit for lang in LANGUAGES for hit in words_of_kind(kind.name, lang).scan(words).get(kind.name, ()))
    found = {hit.slot for hit in hits if hit.slot.startswith("object_of")}
    if "object_of.accession" in found:  # an accession treaty is known by the accession
        found.discard("object_of.treaty")
    return frozenset(found)


def _heads_of(entry: str) -> str:
    """Return the beginning of the last word of an entry: of the thing itself, in its singular."""
    return fold(_TOKEN.findall(entry)[-1])[:-1][:_STEM] if _TOKEN.findall(entry) else ""


def _says_all(claim: Claim) -> bool:
    """Return whether the first `what` says all that the title says beside who and where: *closes plants*, closure."""
    beside = {fold(t) for entry in (*claim.who, *claim.where) for t in _TOKEN.findall(entry)} | small()
    told = [fold(t) for t in _TOKEN.findall(claim.title)]
    thing = {fold(t)[:_SAME] for t in _TOKEN.findall(claim.what[0])} if claim.what else set()
    return all(word[:_SAME] in thing for word in told if word not in beside)


def _shape(alternatives: tuple[frozenset[str], ...], claim_has: set[str], whose: int) -> tuple[frozenset[str], ...]:
    """Fit a kind's alternatives to what the claim brings; a slot that it does not bring cannot be asked for."""
    out = []
    for need in alternatives:
        if "whos" in need and whose < 2:
            continue
        if {slot for slot in need if slot in {"who", "where", "what", "deed"}} <= claim_has:
            out.append(need)
    if not out and alternatives:  # nothing fits: ask for the rest of the first alternative
        out = [frozenset(alternatives[0] - {"who", "whos", "where", "what"} | (claim_has & {"who", "what"}))]
    return tuple(out)


def _beside(hit: Hit, unlike: Sequence[Hit]) -> Hit:
    """Return the hit, as excluded where it stands beside a word of an event that only looks alike (a parade)."""
    if hit.slot == "unlike" or (
        hit.slot in {"object", "deed"}
        and any(u.first - _BESIDE <= hit.last and hit.first <= u.last + _BESIDE for u in unlike)
    ):
        return hit._replace(slot="excluded")
    if hit.slot == "contrary" and any(u.first <= hit.first < u.last for u in unlike):
        return hit._replace(slot="excluded")  # wanted dead or alive
    return hit


def _called(item: Item, found: Mapping[str, list[Hit]], hits: Sequence[Hit]) -> list[Hit]:
    """Return a treaty's name beside another word for such a thing: *der Vertrag von Prespa*, *Prespa-Abkommen*."""
    names = [hit for term in item.own for hit in found.get(term, ())]
    things = [hit for hit in hits if hit.slot in {"object", OTHER, "anaphor"}]
    return [
        Hit(name.first, name.last, "what", item.text)
        for name in names
        if any(thing.first - _CALLED <= name.first <= thing.last + _CALLED - 1 for thing in things)
    ]


_CALLED = 2
"""Words between a treaty's name and the word for what it is."""
_BESIDE = 8
"""Words over which a parade or an exercise claims the soldiers and their movements for itself."""


_SIDES = 2
_SURNAME = 4
"""Letters of a surname that is looked for as it is written, if it has too few consonants to be known by those."""
_STEM, _SAME = 6, 4
"""Letters by which two nouns are the same thing, and two words of one family."""
_CODE = 4
"""Names up to this length are short forms of a state (USA, UK), not cities."""


@lru_cache(maxsize=64)
def _kind_matcher(name: str, lang: str) -> Matcher:
    return Matcher(
        rule for rule in kind_rules(name, lang) if rule.slot.split(".")[0] in {"object", "object_of", "deed", "stage"}
    )


def _item(slot: str, entry: str, terms: list[str], own: list[str], strange: set[str], *, head_last: bool) -> Item:
    """Return the item of an entry with these terms; words `strange` to the language help, but are not asked for."""
    size = len(terms) - len(strange) or len(terms)
    least = size if size < 3 else max(2, -(-size * 3 // 5))
    # "nuclear test ban": where the head comes last, nothing less than the head will do
    heads = [term for term in own if term not in strange] or own
    return Item(slot, entry, tuple(terms), least, frozenset(heads[-1:] if head_last else heads))


def _instrument(kind: str, words: Sequence[str]) -> bool:
    """Return whether German words say more than which sort of treaty it is: *Nilabkommen*, *Nil-Rahmenabkommen*."""
    matcher = words_of_kind(kind, "de")
    head = fold(words[-1])
    sort = any(hit.slot.startswith("object") for hits in matcher.scan([head]).values() for hit in hits)
    return sort and (len(words) > 1 or not of_kind(matcher, head))


class Vocabulary:
    """All words of a set of claims in one language."""

    def __init__(self, claims: Sequence[Claim], lang: str, canonical: Callable[[str], str | None]) -> None:
        """Compile `claims`; `canonical` gives the English name of an institution from any of its names, or None."""
        self.lang = lang
        self._canonical = canonical
        self._terms: dict[str, list[tuple[Element, ...]]] = {}
        self.slots: dict[str, Slots] = {claim.id: self._slots(claim) for claim in claims}
        self.by_institution: dict[str, set[str]] = {}
        self.by_term: dict[str, set[str]] = {}
        self.unbound: set[str] = set()
        for key, slots in self.slots.items():
            for name in slots.who:
                self.by_institution.setdefault(name, set()).add(key)
            spelt = (i for i in slots.items if i.slot == OFFICE or (i.slot == "who" and i.text not in slots.described))
            whose = [t for item in spelt for t in item.terms]
            for term in whose:
                self.by_term.setdefault(term, set()).add(key)
            if not slots.who and not whose:
                self.unbound.add(key)
        rules = [rule for name in sorted({s.kind.name for s in self.slots.values()}) for rule in kind_rules(name, lang)]
        rules += [Rule(row, term, "", term) for term, rows in self._terms.items() for row in rows]
        self._matcher = Matcher(rules)

    def scan(self, words: Sequence[str]) -> dict[str, list[Hit]]:
        """Return the hits in the folded words of one sentence, by owner (a kind, or a term of some claim)."""
        return self._matcher.scan(words)

    def scan_each(self, words: Sequence[str], sentences: Iterable[tuple[int, int]]) -> list[dict[str, list[Hit]]]:
        """Return the same for each of the sentences of a text, which are given by their words."""
        return self._matcher.scan_each(words, sentences)

    def hits(self, claim: str, found: Mapping[str, list[Hit]]) -> list[Hit]:
        """Return the hits of one claim among what :meth:`scan` found, in order of place."""
        slots = self.slots[claim]
        out: list[Hit] = []
        for hit in found.get(slots.kind.name, ()):
            if hit.slot == "stage.left":  # who revokes his ratification does not leave the treaty
                if slots.process == "leave":
                    out.append(hit._replace(slot="stage.withdrawn"))
            elif not hit.slot.startswith("object_of"):
                out.append(hit)
            else:
                other = slots.classes and hit.slot not in slots.classes
                out.append(hit._replace(slot=OTHER if other else "object"))
        for item in slots.items:
            there = [term for term in item.terms if term in found]
            if len(there) >= item.least and not item.own.isdisjoint(there) and slots.named(item, there, found):
                out += [Hit(h.first, h.last, item.slot, item.text) for term in there for h in found[term]]
            elif there and item.slot == "what" and not item.own.isdisjoint(there):
                if slots.kind.staged and item.text in slots.proper and (called := _called(item, found, out)):
                    out += called
                    continue
                out += [Hit(h.first, h.last, PART, item.text) for term in there for h in found[term]]
        out = beside_things([hit for hit in out if hit.slot != "unlike" or hit.term not in slots.alike])
        unlike = [hit for hit in out if hit.slot == "unlike"]
        if unlike:
            out = [_beside(hit, unlike) for hit in out]
        return sorted(out)

    def candidates(self, institutions: Iterable[str], scans: Sequence[Mapping[str, list[Hit]]]) -> set[str]:
        """Return the claims that an article can speak of, given the institutions named and what :meth:`scan` found.

        A claim whose doer is not named in the whole article is not among them, nor one between several of whom fewer
        than two are named, nor one for which no alternative of its kind's slots is filled in title and text together.
        """
        named = set(institutions)
        slots: dict[str, set[str]] = {}
        for scan in scans:
            for owner, hits in scan.items():
                slots.setdefault(owner, set()).update([hit.slot for hit in hits])
        owners, known = set(slots), kinds()
        filled = {
            name: {slot.partition(".")[0].removesuffix("_of") for slot in found}
            for name, found in slots.items()
            if name in known
        }
        out = {key for name in named for key in self.by_institution.get(name, ())}
        out.update(key for owner in owners for key in self.by_term.get(owner, ()))
        out |= self.unbound
        return {key for key in out if self._can(self.slots[key], owners, named, filled)}

    @staticmethod
    def _can(slots: Slots, owners: set[str], named: set[str], filled: Mapping[str, set[str]]) -> bool:
        sides = named.intersection(slots.who)
        there_too = not named.isdisjoint(slots.places - slots.doers)
        most = len(sides) + slots.spelt + len(slots.described) + there_too
        if slots.together and most < 2 and not (slots.kind.staged and slots.proper):
            return False  # most of a newsroom's claims end here
        items = [item for item in slots.items if len(owners.intersection(item.terms)) >= item.least]
        there = [item.slot for item in items]
        whose = len(sides | {slots.described.get(item.text, item.text) for item in items if item.slot == "who"})
        present = {*there, *filled.get(slots.kind.name, ())}
        if any(
            i.slot == "what" and i.text in slots.proper and len(owners.intersection(i.terms)) >= i.least
            for i in slots.items
        ):
            present.add("name")
        if slots.together and whose + there_too < 2 and not (slots.kind.staged and "name" in present):
            return False  # a treaty called by its name is that treaty, whichever of its parties acts
        if whose:
            present |= {"who"} | ({"whos"} if whose > 1 else set())
            present |= {"object"} if slots.kind.held and not slots.people.isdisjoint(named) else set()
        if not named.isdisjoint(slots.where):
            present |= {"where"} | ({"who"} if OFFICE in there else set())
        if whose > 1 and "what" not in present and not slots.kind.staged:  # the missiles, of ballistic missiles
            partly = any(i.slot == "what" and not owners.isdisjoint(i.own) for i in slots.items)
            present |= {"what"} if partly else set()
        if slots.kind.named and "what" not in present and any(item.slot == "what" for item in slots.items):
            return whose > 1 and not {"object", "deal", "deed"}.isdisjoint(present)  # which deal, the opening may tell
        if slots.kind.placed and slots.has_place and not present & {"where", "name"}:
            return False
        if slots.pointed and "name" not in present:
            told = {item.text for item in items}
            if slots.pointed.isdisjoint(told):
                return False  # the dam was hit: neither it nor its place, but only their state is named
        return slots.direct(present)

    # ------------------------------------------------------------ compiling a claim

    def _slots(self, claim: Claim) -> Slots:
        kind = kinds().get(claim.kind) or kinds()[PLAIN]
        self._tongue = language(" ".join((claim.title, *claim.what)))
        items: list[Item] = []
        people: set[str] = set()
        doers, houses = persons_of(claim.who) if kind.personal else (claim.who, ())
        who = self._names(doers, "who", items, people, persons=kind.personal)
        where = self._names((*claim.where, *houses), "where", items, set(), exact=kind.exact)
        self._further(claim, kind, items, people)
        if kind.held:  # whom no table has can only be one of those who are exchanged
            people.update(name for name in who if known(name) is None)
        if kind.personal and any(item.slot == "who" for item in items):
            who, where = [], [*where, *who]  # the death of the president, not of his country
        has = {item.slot for item in items} | ({"who"} if who else set()) | ({"where"} if where else set())
        if kind.name == PLAIN and "what" not in has:
            self._add_item(items, "what", claim.title, kind, plain=True)
            has |= {item.slot for item in items}
        needs = kind.needs
        if kind.name == PLAIN:
            self._deeds(claim, items)
            has = {item.slot for item in items} | (has & {"who", "where"})
            if "where" in has and not _says_all(
                claim
            ):  # the thing alone is not the claim: what is done with it, or where
                needs = tuple(need for need in needs if "deed" in need or {"who", "where"} <= need)
        if kind.exact and "who" not in has:
            needs = (*needs, frozenset({"what", "deed"}), frozenset({"where", "deed"}))  # nobody's doing yet
        spelt = sum(item.slot == "who" for item in items)
        if kind.personal and spelt:
            needs = (*needs, frozenset({"who", "what"}))  # he fled, if the claim itself says fled
        whose = len(who) + spelt
        acceding = self._acceding(claim.title) if kind.staged else None
        between = whose > 1 and any("whos" in need for need in kind.needs) and not kind.staged
        described = self._described(claim, items) if between else {}
        if kind.personal and where:
            self._in_office(claim, items)
        proper = frozenset(item.text for item in items if item.slot == "what" and self._is_name(item.text, claim))
        by_turns = kind.staged and whose > _SIDES  # the parties of a convention take its steps one by one
        return Slots(
            claim=claim,
            kind=kind,
            who=tuple(who),
            where=tuple(where),
            items=tuple(items),
            needs=_shape(needs, has | _KINDS_OWN.get(kind.name, _ALL), whose),
            weak=_shape(kind.weak, has | _KINDS_OWN.get(kind.name, _ALL), whose),
            classes=_classes(kind, claim) if kind.staged else frozenset(),
            has_place="where" in has,
            together=whose > 1 and any("whos" in need for need in kind.needs) and not (acceding or by_turns),
            process=_process(claim),
            acceding=acceding,
            alike=self._alike(claim, kind),
            people=frozenset(people),
            doers=frozenset(who),
            places=frozenset(where),
            spelt=spelt,
            proper=proper,
            pointed=self._pointed(items, claim, kind) if kind.exact else frozenset(),
            served=self._served(claim, who) if kind.crowd or kind.name == PLAIN else frozenset(),
            described=described,
            mistaken=frozenset(name for word in described if (name := self._canonical(word)) is not None),
        )

    def _described(self, claim: Claim, items: list[Item]) -> dict[str, str]:
        """Add the nouns and initials by which the sides of a claim go; return whom each means."""
        out: dict[str, str] = {}
        for entry in claim.who:
            name = self._canonical(entry) or entry
            if (short := initials(entry)) is not None and name == entry and short not in claim.who:
                term = self._word_term(fold(short), exact=True)
                items.append(Item("who", short, (term,), 1, frozenset({term})))
                out[short] = name
            for noun in descriptions(claim.title, entry):
                rows = cut((fold(noun),), self._tongue)[0].rows
                if rows and noun not in out:
                    term = self._concept_term(rows)
                    items.append(Item("who", noun, (term,), 1, frozenset({term})))
                    out[noun] = name
            for word in own_words(entry) if name == entry else ():
                if word not in out and not cut((fold(word),), self._tongue)[0].rows:
                    term = self._name_term(word) if skeletons(word) else self._word_term(fold(word), exact=True)
                    items.append(Item("who", word, (term,), 1, frozenset({term})))
                    out[word] = name
        return out

    def _in_office(self, claim: Claim, items: list[Item]) -> None:
        """Add the offices by which an article can mean a claim's person, where it names the state (`Slots.present`)."""
        for entry in claim.who:
            for words in offices(claim.title, entry):
                units = cut(tuple(map(fold, words)), self._tongue)
                if all(unit.rows for unit in units):
                    terms = tuple(dict.fromkeys(self._concept_term(unit.rows) for unit in units))
                    items.append(Item(OFFICE, " ".join(words), terms, len(terms), frozenset(terms)))

    def _is_name(self, entry: str, claim: Claim) -> bool:
        """Return whether an entry of `what` is a name of its own: *Ottawa Convention*, but not *Russian fighters*."""
        tokens = _TOKEN.findall(entry)
        if any(len(token) > 1 and token.isupper() for token in tokens):
            return True
        capital = [token for token in tokens if token[:1].isupper()]
        if self.lang == "de" and entry not in claim.what:  # where every noun has a capital
            if claim.kind in kinds() and kinds()[claim.kind].staged and _instrument(claim.kind, tokens):
                return True
            return any(self._canonical(token) is not None for token in capital)
        return bool(capital) and (tokens[-1] in capital or any(self._canonical(token) is None for token in capital))

    def _pointed(self, items: Sequence[Item], claim: Claim, kind: Kind) -> frozenset[str]:
        """Return :attr:`monitor.reading.about.slots.Slots.pointed`."""
        own, title, things = words_of_kind(kind.name, self._tongue), fold(claim.title), set[str]()
        for item in items:
            if item.slot == "what" and item.text in claim.what and fold(item.text) in title:
                words = own.scan([fold(word) for word in tokens(item.text)])
                if not any(hit.slot == "deed" for hits in words.values() for hit in hits):  # the dam, not: blew up
                    things.add(item.text)
        if len(claim.who) > 1 and self._canonical(claim.who[0]):  # Israel killed Ismail Haniyeh
            things.update(i.text for i in items if i.slot == "who" and claim.title.find(i.text) > 0)
        if things:
            things.update(i.text for i in items if i.slot == "where" or i.text in claim.words.get(self.lang, ()))
        return frozenset(things)

    def _alike(self, claim: Claim, kind: Kind) -> frozenset[str]:
        """Return the words of another matter that are the claim's own: *energy pact*, of an energy and gas treaty."""
        named = [fold(w) for e in (*claim.what, *claim.words.get(self.lang, ())) for w in _TOKEN.findall(e)]
        found = unlike(kind.name, self.lang, [*map(fold, _TOKEN.findall(claim.title)), *named])
        return found.union(*(unlike_things(kind.name, self.lang, low) for low in {*named} if kind.staged))

    def _deeds(self, claim: Claim, items: list[Item]) -> None:
        """Take what the title says beside who, what and where for the deed, and each `what` but the first.

        Not those that name the same thing once more: another sort of it, or a model (*Fath-360*).
        """
        thing = _heads_of(claim.what[0]) if claim.what else ""
        again = {e for e in claim.what if _heads_of(e) == thing or not e[-1].isalpha() or e.isupper()}
        items[:] = [
            item.filling("deed") if item.slot == "what" and item.text in claim.what and item.text not in again else item
            for item in items
        ]
        known = {fold(t) for entry in (*claim.who, *claim.what, *claim.where) for t in _TOKEN.findall(entry)}
        if claim.what:
            for token in _TOKEN.findall(claim.title):
                if fold(token) not in known and not token[:1].isupper():
                    self._add_item(items, "deed", token, None)

    def _served(self, claim: Claim, who: Sequence[str]) -> frozenset[str]:
        """Return those of `who` for whom the others do it, as the title says."""
        found = ((entry, claim.title.find(entry)) for entry in claim.who)
        served = {self._canonical(entry) for entry, at in found if at > 0 and _SERVED.search(claim.title[:at])}
        by_name = frozenset(name for name in who if name in served)
        return by_name if by_name < {*who} else frozenset()

    def _acceding(self, title: str) -> str | None:
        for pattern in _ACCEDING:
            match = pattern.search(title)
            if match:
                return self._canonical(match.group(1).strip())
        return None

    def _names(
        self,
        entries: Iterable[str],
        slot: str,
        items: list[Item],
        people: set[str],
        *,
        exact: bool = False,
        persons: bool = False,
    ) -> list[str]:
        """Return the institutions among `entries`; what else they hold becomes items.

        Where it is to be `exact`, a city is itself and does not stand for its state.  Where it happens to `persons`,
        one whom no table has is looked for by his letters, also if he is a party to the claim: *Assad*, the president.
        """
        out: list[str] = []
        for entry in entries:
            name = self._canonical(entry)
            if persons and name is not None and known(entry) is None:
                name = None
            if name is None and slot == "who" and not persons:
                name = self._of_nation(entry)
            if name is not None and not (exact and fold(entry) != fold(name) and len(entry) > _CODE):
                out += [name] * (name not in out)
                continue
            people.add(entry)
            units = cut(tuple(map(fold, tokens(entry))), self._tongue)
            if len(units) == 1 and units[0].rows and units[0].last > 1:
                term = self._concept_term(units[0].rows)
                items.append(Item(slot, entry, (term,), 1, frozenset({term})))
                continue
            capital = [t for t in _TOKEN.findall(entry) if t[:1].isupper()]
            if not capital:
                self._add_item(items, slot, entry, None)
                continue
            terms = self._name_terms(capital, person=persons and len(capital) > 1)
            if slot == "where" and len(capital) == len(terms) == 1 and self.lang in {"uk", "ru"}:
                self._also_as_adjective(terms[0], capital[0])
            if terms:
                items.append(Item(slot, entry, terms, len(terms), frozenset(terms)))
        return out

    def _of_nation(self, entry: str) -> str | None:
        """Return the state of an entry that names people by their nation: *Syrian fighters*, *citizens of China*."""
        capital = [token for token in _TOKEN.findall(entry) if token[:1].isupper()]
        state = self._canonical(" ".join(capital)) if capital and " ".join(capital) != entry else None
        found = known(state) if state else None
        return state if found is not None and found.kind == "state" else None

    def _also_as_adjective(self, term: str, place: str) -> None:
        """Look for a town by its adjective as well: *Рязанський НПЗ*."""
        folded = fold(place)
        if term.startswith("name:") and not folded.endswith(("sk", "ськ", "ск")):
            suffix = "sk" if folded.isascii() else "ск"
            row = (Element((f"={folded}{suffix}",), 0),)
            if row not in self._terms[term]:
                self._terms[term].append(row)

    def _name_terms(self, tokens: Sequence[str], *, person: bool = False) -> tuple[str, ...]:
        """Return the terms of a name: its last word that is long enough; all words where they are short.

        A `person` is no city: Joseph Muscat, Jack London.
        """
        if len(tokens) == 1 and (rows := cut((fold(tokens[0]),), self._tongue)[0].rows):
            return (self._concept_term(rows),)
        for at, token in reversed(list(enumerate(tokens))):
            if rulers := regnal_in(tokens, at, self.lang):
                return (self._ruler_term(rulers),)
            if skeletons(token) or (person and self.lang in CYRILLIC and cyrillic(token)):
                return (self._name_term(token, person=person),)
            if 0 < at == len(tokens) - 1 and len(token) >= _SURNAME and self.lang not in {"uk", "ru"}:
                return (self._word_term(fold(token), f"{fold(token)}s", exact=True),)  # Biya, Lula
        return tuple(self._word_term(fold(t), exact=True) for t in tokens)

    def _further(self, claim: Claim, kind: Kind, items: list[Item], people: set[str]) -> None:
        """Turn ``what`` and ``words`` into items; a name among the words is one of the `people` in another script."""
        own = words_of_kind(kind.name, self.lang)
        for entry in claim.what:
            office = kind.personal and names_office(claim.title, entry)  # it says who he is, not what befalls him
            self._add_item(items, OFFICE if office else "what", entry, kind)
        whose = [skeletons(t) for entry in claim.who for t in _TOKEN.findall(entry)]
        for entry in claim.words.get(self.lang, ()):
            tokens = _TOKEN.findall(entry)
            named = bool(people) and all(t[:1].isupper() for t in tokens) and not of_kind(own, fold(tokens[-1]))
            if named or any(bones & skeletons(t) for t in tokens for bones in whose if bones):
                terms = self._name_terms(tokens)
                items.append(Item("who", claim.who[0], terms, len(terms), frozenset(terms)))
            else:
                self._add_item(items, "what", entry, kind, lang=self.lang)

    def _add_item(
        self,
        items: list[Item],
        slot: str,
        entry: str,
        kind: Kind | None,
        *,
        lang: str | None = None,
        plain: bool = False,
    ) -> None:
        """Append `entry` as an item, unless nothing of it can be looked for in this language.

        Words that the lexicon lists together (*naval base*) are one, and have to be there; by its parts the entry is a
        second item.
        """
        words = tokens(entry)
        folds = [fold(word) for word in words]
        tongue = lang or self._tongue
        known = _kind_matcher(kind.name, tongue) if kind else None
        by_word = [Unit(at, at + 1, cut((one,), tongue)[0].rows) for at, one in enumerate(folds)]
        together = list(cut(tuple(folds), tongue))
        if lang is not None:  # somebody chose these words for this language: just these
            together = by_word = [unit._replace(rows=()) for unit in by_word]
        for units in (together, by_word) if len(together) < len(by_word) else (by_word,):
            terms: list[str] = []
            own: dict[str, None] = {}
            strange: set[str] = set()
            for first, last, rows in units:
                word, folded = words[last - 1], folds[last - 1]
                if last - first == 1 and (
                    folded in small()
                    or not (folded[0].isalpha() or folded[0].isdigit())
                    or folded.isdigit()
                    or (plain and self._canonical(word))
                ):
                    continue
                term = self._concept_term(rows) if rows else self._term(word, lang)
                if term is None:
                    continue
                if not rows and lang is None and tongue != self.lang and not word[:1].isupper():
                    strange.add(term)
                if term not in terms:
                    terms.append(term)
                if last - first > 1 or (units is by_word and (known is None or not of_kind(known, folded))):
                    own[term] = None
            if lang is not None and not own:  # further words are meant, also where the kind knows their last part
                own = dict.fromkeys(terms)
            if lang is None and kind is not None and kind.staged and self._names_it(own):
                terms = list(own)
            if own:
                items.append(_item(slot, entry, terms, list(own), strange, head_last=tongue in {"de", "en"}))

    @staticmethod
    def _names_it(own: Collection[str]) -> bool:
        """Return whether a treaty's own word is a name that is nobody else's: *Escazú*, but not *Ottawa*."""
        return len(own) == 1 and all(t.startswith("name:") and known(t.removeprefix("name:")) is None for t in own)

    def _term(self, token: str, lang: str | None) -> str | None:
        """Return the owner of the patterns for a word that no concept lists, or None where this language has none."""
        if lang is not None:
            return self._word_term(stem(token, lang), fold(token))
        if token[:1].isupper() and skeletons(token):
            return self._name_term(token)
        same_script = ("а" <= fold(token)[0] <= "ї") == (self.lang in {"uk", "ru"})
        return self._word_term(stem(token, self.lang), fold(token)) if same_script else None

    def _concept_term(self, rows: tuple[int, ...]) -> str:
        """Return the owner of the patterns of some concepts."""
        term = f"concept:{'+'.join(map(str, rows))}"
        if term not in self._terms:
            self._terms[term] = [row for number in rows for row in patterns(number, self.lang)]
        return term

    def _name_term(self, token: str, *, person: bool = False) -> str:
        tests = () if person else capital_in(token, self.lang)
        term = f"name:{fold(token)}" if tests or not capital_in(token, self.lang) else f"person:{fold(token)}"
        if person and not tests and self.lang in CYRILLIC:
            term = f"person:{fold(token)}"
            tests = (f"={fold(token)}", *(f"={word}" if skeletons(word) else f"{word}~" for word in cyrillic(token)))
        self._terms.setdefault(term, [(Element(tests or (f"={fold(token)}",), 0),)])
        return term

    def _ruler_term(self, tests: tuple[str, ...]) -> str:
        term = f"ruler:{'+'.join(tests)}"
        self._terms.setdefault(term, [(Element(tests, 0),)])
        return term

    def _word_term(self, core: str, whole: str = "", *, exact: bool = False) -> str:
        """Return the owner of the patterns for a word: its stem with an ending, and the word as it was written."""
        term = f"word:{core}{'' if exact or len(core) < 4 else '~'}"
        self._terms.setdefault(term, [(Element((term.removeprefix("word:"), *([whole] if whole else [])), 0),)])
        return term


def vocabulary(claims: Sequence[Claim], lang: str, *, canonical: Callable[[str], str | None]) -> Vocabulary:
    """Return the words of `claims` in `lang`, ready for matching; see :class:`Vocabulary`."""
    return Vocabulary(claims, lang, canonical)
