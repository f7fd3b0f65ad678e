"""Who can speak in an article: mentions of institutions, and the institution behind a source slot.

:meth:`Mentions.sources` answers the question that the frames ask: for whom do the words in this slot speak?
The slot's own head decides first (``who/heads.py``), then the article (``who/coreference.py``).
"""

from __future__ import annotations

import itertools
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from datetime import datetime

from monitor.events import OUTLET, UNNAMED, Step
from monitor.reading.cut.text import Text
from monitor.reading.dictionary.firms import council
from monitor.reading.dictionary.names import CYRILLIC, Names
from monitor.reading.dictionary.transliteration import latin
from monitor.reading.syntax.datelines import behind_dateline
from monitor.reading.who.accused import accused
from monitor.reading.who.antecedents import FAR, Link
from monitor.reading.who.authors import author
from monitor.reading.who.benches import bench_end, member
from monitor.reading.who.coreference import OF_STATES, Register
from monitor.reading.who.epithets import CONCERNED, EPITHETS, aged, of_several
from monitor.reading.who.forenames import called
from monitor.reading.who.gathering import Gathering
from monitor.reading.who.heads import Phrase
from monitor.reading.who.heldtowns import holder
from monitor.reading.who.introductions import RELATIVES, WHOSE, led
from monitor.reading.who.joins import TOLD, Joins
from monitor.reading.who.marks import HUMAN, Mark, Marker
from monitor.reading.who.namedafter import named_after
from monitor.reading.who.naming import title_behind, whole_title
from monitor.reading.who.nouns import DEFINITE, Found
from monitor.reading.who.owners import client, owns
from monitor.reading.who.papers import known_body, paper
from monitor.reading.who.resumed import INFORMANTS
from monitor.reading.who.selves import own_names, unplaced
from monitor.reading.who.sources import Mention, Said, Source
from monitor.reading.who.whose import possessor

_SIGNS = frozenset(",.;:!?()[]–—-\"„“”«»‹›'’…*•")
_HEARERS = frozenset({"reporters", "journalists"})
"""Those to whom anybody speaks: *told reporters* names no paper."""
_OWN = 2
"""Words by which an outlet calls itself."""
_PAPER = 7
"""Words from a speaker's name to the outlet that he tells."""
_BY_NAME_ONLY = frozenset({"MEN-EXPERT", "MEN-OPPOSITION"})
"""Rules that take a person for himself as long as nothing better is found."""
_NOT_STATES = frozenset({"organisation", "party"})
_LONGER = _BY_NAME_ONLY | {"MEN-FORMER"}
"""Rules of persons of whom an apposition may say where they are now."""
_STAFF = ("mitarbeiter", "researcher", "staffer", "staff member", "chercheu", "investigador", "forscher", "employee")
"""Beginnings of the words for people who are called by where they work, if the article has just named it."""
_OF_A_KIND = frozenset({"group", "institute", "outlet"})
"""Roles of bodies by whose noun the article calls one that it has named."""
_UNNAMED = frozenset({"person", "group", "expert", "civil", "opposition", "party", "institute"})
"""Roles whose bearer is `unnamed` where neither the phrase nor the article tells for whom he speaks."""
_SENT = frozenset({"diplomat", "official", "ambassador", "politician", "expert", "general"})
"""Classes of offices whose bearer, with only a nation beside them, may speak for a body: a Danish diplomat."""
_SEAT_OF_UNION = "Belgium"
"""In whose capital the European Union sits: who speaks there without a name is the Union's."""
_TOWNS = frozenset({"capital", "city"})
_SELVES = frozenset({"himself", "herself", "themselves"})

_GATHERED = (
    "reuni", "réuni", "regroup", "rassembl", "united", "grouped", "gathered", "vereint", "zusammengeschlossen",
    "agrupad", "об'єднан", "объединен", "объединён",
)  # fmt: skip
"""Beginnings of participles by which several are told to belong to something."""
_IN_WHICH = frozenset({"which", "whom", "der", "dem", "denen", "laquelle", "lequel"})
_WHOM = frozenset({"den", "dem", "dessen"})
_WITHIN = (["au"], ["dans"], ["en"], ["in"], ["within"], ["under"], ["im"], ["unter"], ["в"], ["у"])

_OF_STATE_ONLY = ("staatschef", "parlamentsprasident", "parlamentspräsident", "staatsoberhaupt", "senatspräsident")
_STANDS = ("hie", "hei", "ste", "sta", "lau")
"""Beginnings of the German verbs for what is written: *heißt, steht, lautet*."""


class Mentions(Gathering):
    """The mentions of one text.

    >>> text = Text("Le ministre turc des Affaires étrangères, Hakan Fidan, a démenti. Le ministre est à Bagdad.", "fr")
    >>> from datetime import UTC
    >>> mentions = Mentions(text, Names.load("fr"), datetime(2025, 3, 1, tzinfo=UTC))
    >>> [source.institution for source in mentions.sources(0, 53, history=())]
    ['Turkey']
    >>> [source.institution for source in mentions.sources(66, 77, history=())]
    ['Turkey']
    """

    def __init__(
        self, text: Text, names: Names, published: datetime, outlet: str = "", home: str | None = None
    ) -> None:
        """Find the mentions; `published` decides who is in office, `outlet` is who publishes the article.

        `home` is the state whose offices it means where it names none.
        """
        self.text, self.names, self.outlet, self.phrases, self.day = text, names, outlet, {}, published.date()
        marker = Marker(text, names, self.day)
        self.function = marker.function
        self.marks: list[Mark] = [mark for mark in marker.marks() if not named_after(text, mark)]
        self.firsts = [mark.first for mark in self.marks]
        stands = [(mark, tuple(self._stands_for(mark))) for mark in self.marks if mark.entry is not None]
        self._names = [(mark.last, institutions) for mark, institutions in stands if institutions]
        self._named = [mark.first for mark, institutions in stands if institutions]
        self._all: list[Mention] | None = None
        self._starts: list[int] = []
        self._selves: frozenset[tuple[str, ...]] | None = None
        self._trimmed: dict[tuple[int, int], tuple[int, int]] = {}
        self.joins = Joins(text, self.function, names.lang)
        self.antecedents = Register(text, self.function, names.lang, homeland=home)

    # ------------------------------------------------------------ questions

    @property
    def selves(self) -> frozenset[tuple[str, ...]]:
        """The words by which the outlet of the article calls itself."""
        if self._selves is None:
            self._selves = own_names(self.outlet, self.text)
        return self._selves

    def institutions(self, start: int, end: int) -> set[str]:
        """Return every institution that is named there in any form, whether or not it could speak."""
        return self.named(*self._tokens(start, end))

    def named(self, first: int, last: int) -> set[str]:
        """Return every institution that is named in tokens `first` to `last` (exclusive) in any form."""
        found: set[str] = set()
        for at in range(bisect_left(self._named, first), bisect_left(self._named, last)):
            end, institutions = self._names[at]
            if end <= last:
                found.update(institutions)
        return found

    def outlet_of(self, start: int, end: int) -> list[str]:
        """Return the outlets named there: listed ones, and a name in a slot that only an outlet can fill."""
        return self.outlets(*self._tokens(start, end))

    def outlets(self, first: int, last: int) -> list[str]:
        """Return the same for tokens `first` to `last` (exclusive)."""
        marks = self._marks(first, last)
        listed = [m.entry.name or m.entry.institution for m in marks if m.entry and m.entry.form == "outlet"]
        if listed:
            return list(dict.fromkeys(listed))
        if (unlisted := self._paper(*self._trim(first, last), marks)) is not None and unlisted.institution:
            return [unlisted.institution]
        if not marks:
            return []
        papers = [
            m for m in marks if m.office and m.office.role == "outlet" and self.text.folds[m.first] not in _HEARERS
        ]
        if papers:
            noun = papers[0].first  # sagte ein Diplomat | der Zeitung „Südkurier“
            phrase = self._phrase(noun, last, [mark for mark in marks if mark.first >= noun])
            written = phrase.quoted() or phrase.named_run()
            if written:
                return [latin(written, self.names.lang)]
            link = self.register.outlet(first, ())
            return [link.institution] if link else []
        if last - first <= 5 and all(mark.run for mark in marks):
            written = self._phrase(first, last, marks).named_run()
            return [latin(written, self.names.lang)] if written and not self.register.person(written) else []
        return []

    def _tokens(self, start: int, end: int) -> tuple[int, int]:
        first = self.text.token_at(start)
        last = self.text.token_at(max(start, end - 1))
        return first, min(last + 1, len(self.text.lows))

    # ------------------------------------------------------------ source slots

    def sources(self, start: int, end: int, *, history: Sequence[Said] = ()) -> list[Source]:
        """Return whom the words between `start` and `end` speak for; none where nobody there can speak.

        `history` holds the article's attributions so far, in order; pronouns and bare offices need it.
        """
        return self.speakers(*self._tokens(start, end), history=history)

    def speakers(self, first: int, last: int, *, history: Sequence[Said] = ()) -> list[Source]:
        """Return the same for tokens `first` to `last` (exclusive)."""
        first, whole = self._whole(first, last)
        first, last = self._trim(first, whole)
        if first >= last or self._findings(first, last):
            return []
        self._mentions()  # the antecedents are complete
        pair = self._together(first, last, history)
        if pair is not None:
            return pair
        parts = self._parts(first, last)
        found = [source for part in parts if (source := self._source(*part, history, whole)) is not None]
        if len(found) == 1 and found[0].kind == "person" and (body := led(self.text, self.function, last)):
            headed = self._source(*body, history, body[1])  # Ann Ross, who leads the government's team
            if headed is not None and headed.kind != "person" and headed.institution != UNNAMED:
                headed.speaker = found[0].speaker
                found = [headed]
        unique: dict[str, Source] = {}
        for source in found:
            near = self._marks(max(0, first - 1), whole + 3) if source.kind == "state" and len(found) == 1 else []
            if near and (group := holder(self.text.folds, near, (first, whole), source.institution, self.day)):
                source.institution, source.kind = group, self.names.kind_of(group)
            if source.speaker is not None and any(step.rule == "MEN-OCCUPIER" for step in source.steps):
                name = self.text.text[source.speaker.start : source.speaker.end]  # and so do his later words
                self.register.introduce(name, source.institution, source.kind, source.gender, first, ahead=True)
            if source.kind == "outlet" and self.outlet and source.institution.casefold() == self.outlet.casefold():
                source.institution = OUTLET
            unique.setdefault(source.institution, source)
        return list(unique.values())

    def _whole(self, first: int, last: int) -> tuple[int, int]:
        """Return the slot widened to the whole of a name that it cuts."""
        if last - first == 1 and self.text.folds[first] in self.function["possessive"]:
            return first, last  # Ihren Worten zufolge: capitals of a sentence's beginning make no name
        at = bisect_right(self.firsts, first) - 1
        if at >= 0 and self.marks[at].first < first < self.marks[at].last:
            first = self.marks[at].first
        at = bisect_right(self.firsts, last - 1) - 1
        if at >= 0 and self.marks[at].first < last < self.marks[at].last:
            last = self.marks[at].last
        return first, bench_end(self.text, self.marks, at, (first, self._seat_end(at, last)))

    def _seat_end(self, at: int, last: int) -> int:
        """Return where the town ends that tells two bodies of one name apart: die Bundesregierung | in Wien."""
        words = self.text.folds
        if at < 0 or last + 1 >= len(words) or words[last] not in self.function["locative"]:
            return last
        here = [mark for mark in self.marks[max(at - 1, 0) : at + 1] if mark.last == last]
        body = any(mark.office is not None and mark.office.role == "body" for mark in here)
        if not any(m.entry and m.entry.form in {"seat", "compound"} for m in here):
            return last
        town = next((m for m in self.marks[at + 1 : at + 3] if m.first == last + 1 and m.entry), None)
        capital = town is not None and town.entry is not None and town.entry.form == "capital"
        return town.last if town and capital and (body or words[last - 1] in self.function["shared"]) else last

    def _trim(self, first: int, last: int) -> tuple[int, int]:
        """Return a stretch without signs at its ends and without a relative clause behind its head."""
        found = self._trimmed.get((first, last))
        if found is None:
            found = self._trimmed[first, last] = self._cut(first, last)
        return found

    def _cut(self, first: int, last: int) -> tuple[int, int]:
        words = self.text.folds
        first = behind_dateline(self.text, first, last)
        if self.names.lang == "en":
            first, last = author(words, first, last)
        while first < last and words[first] in _SIGNS and words[first] not in {"„", "«", "“", '"'}:
            first += 1
        if first + 1 < last and words[first] in self.function["addressee"]:
            first += 1  # сказала журналистам официальный представитель: the reporters are told, they do not tell
        if self.names.lang in CYRILLIC and first < last:
            first = self._past_outlet(first, last)
        last = self._before_addressee(first, last)
        while last > first and words[last - 1] in _SIGNS:
            last -= 1
        if last - 1 > first and self.names.lang in CYRILLIC and words[last - 1] in self.function["addressee"]:
            last -= 1  # сказал Песков журналистам
        for at in range(first + 1, last):
            if words[at] == ",":
                after, behind = (words[j] if j < last else "" for j in (at + 1, at + 2))
                if after in self.function["locative"] and behind in _IN_WHICH:
                    return first, at
                if after in WHOSE or (after.startswith(_GATHERED) and words[at + 2 : at + 3] in _WITHIN):
                    return first, at  # Mali et le Niger, réunis au sein de la Confédération (AES)
                whom = behind in self.function["article"] and after in _WHOM  # den ein Sender zitiert
                which = after in self.function["relative"] and not (after != "who" and self._office_soon(at + 1, last))
                if whom or which or behind in {"which", "whom", "whose", "denen", "dem"}:
                    return first, at  # the force, in which
            elif words[at] in RELATIVES and self.text.slice(at, at + 1) != "WHO":
                named = next((j for j in range(at, last - 2) if words[j] in _SELVES and words[j + 1] == "as"), -1)
                # a man who described himself as a member of the council
                return (first, at) if named < 0 else self._trim(named + 2, last)
        return first, last

    def _findings(self, first: int, last: int) -> bool:
        """Return whether *intelligence* is what was found out, and nobody who speaks: *new intelligence shows*."""
        if self.text.lows[last - 1] != "intelligence" or any(mark.entry for mark in self._marks(first, last)):
            return False
        return last - first <= 1 or self.text.folds[first] in DEFINITE or self.text.folds[first] in {"new", "fresh"}

    def _before_addressee(self, first: int, last: int) -> int:
        """Return where a slot ends before the outlet that is told: el portavoz | al diario X."""
        marks = self._marks(first, last)
        for one, two in itertools.pairwise(marks):
            if self.joins.told(one, two):
                return one.last
            if (
                self.names.lang == "en"
                and (one.run or one.tenures)
                and one.last - one.first > 1
                and self._for_a_paper(one.last, last)
            ):
                return one.last
        return last

    def _for_a_paper(self, at: int, last: int) -> bool:
        """Return whether an outlet is told behind a speaker's name: *says Ann Ross for the Peruvian agency Andina*."""
        if self.text.folds[at : at + 1] not in (["for"], ["to"]):
            return False
        marks = self._marks(at + 1, min(last, at + _PAPER))
        return any((m.entry and m.entry.form == "outlet") or (m.office and m.office.role == "outlet") for m in marks)

    def _office_soon(self, at: int, last: int) -> bool:
        """Return whether an office follows an article directly: ``, der Sprecher`` is no relative clause."""
        soon = (mark.first - at <= 3 for mark in self._marks(at, last) if mark.office or mark.entry or mark.run)
        return self.text.folds[last - 1] not in {"ist", "sind", "war"} and any(soon)

    def _paper(self, first: int, last: int, marks: Sequence[Mark]) -> Found | None:
        """Return the paper that no table has and that is all of tokens `first` to `last`."""
        title = paper(self.text, self.names.lang, first, last, marks)
        if title is None or any(known_body(mark, title, last) for mark in marks):
            return None
        name, articles = latin(title, self.names.lang), ("die", "der", "das")
        if any(self.names.canonical(known) for known in (title, *(f"{article} {title}" for article in articles))):
            return None  # die „Zeit“ is Die Zeit
        return Found(name, "outlet", "MEN-OUTLET-NEW", form="outlet", head=(first, last))

    def _council(self, first: int, last: int) -> Found | None:
        """Return the works council of the company that a claim is about."""
        firms = self.antecedents.firms and council(self.text.folds[first:last])
        firm = self.register.company(first) if firms else None
        return Found(f"{firm.institution} works council", "organisation", "MEN-COMPANY") if firm else None

    def _source(self, first: int, last: int, history: Sequence[Said], whole: int) -> Source | None:
        """Return whom one part of a slot speaks for; `whole` is where the slot ended before it was trimmed."""
        first, last = self._trim(first, last)
        if first >= last:
            return None
        if last - first <= _OWN and self.outlet and self._itself(first, last):
            return self._made(Link(self.outlet, "outlet", "COREF-OUTLET", first, last), self.text.span(first, last), ())
        marks = self._marks(first, last)
        phrase = self._phrase(first, last, marks)
        found = self._paper(first, last, marks) or self._council(first, last) or (phrase.decide() if marks else None)
        if found is not None and found.kind == "person" and (house := self._house(last, whole)):
            found = found._replace(institution=house.institution, kind=house.kind, rule="MEN-HOUSE")
        again = found is not None and found.kind == "outlet" and self.names.lang in CYRILLIC
        if again and self.text.folds[first].startswith(INFORMANTS):  # собеседник агентства: who was cited before
            cited = self.register.cited_before(first, history)
            if cited is not None and cited.kind != "outlet":
                return self._made(cited, self.text.span(first, last), ())
        loose = found is not None and (found.kind == "outlet" or found.institution is None)
        if loose and (behind := self._informant(marks, whole)):
            found = behind
        open_ended = found is not None and (found.institution is None or found.rule in _LONGER)
        if found is not None and open_ended and found.role is not None and self.text.folds[last : last + 1] != ["'s"]:
            longer = self._longer(first, last)
            if longer is not None:
                phrase, found = longer
                last = phrase.last
        if found is not None and found.person and found.gender == "n":
            found = found._replace(gender=None)  # Ann Ross of the institute is no thing
        if found is not None and found.rule == "MEN-OUTLET-ANA" and (title := title_behind(self.text, last)):
            name = latin(title, self.names.lang)
            found = found._replace(institution=name, kind="outlet", rule="MEN-OUTLET-NEW", form="outlet")
        if found is not None and found.rule == "MEN-OUTLET-NEW" and found.institution:
            self.register.meet(found.institution, first, last)
        span = whole_title(self.text, first, last)
        if found is None:
            link = self.register.house(first, last) or self._surname(marks) or self._anaphor(first, last, history)
            return self._made(link, span, ()) if link else None
        who = phrase.named_person() if found.kind not in {"outlet", "unnamed"} else None
        speaker = self.text.span(*who) if who else span
        words = self.text.text[span.start : span.end]
        if employer := (
            self._employed(found, first, last, history)
            or self._explained(found, first)
            or self.register.of_party(found, first, last)
            or client(self.text, marks)
        ):
            return self._made(employer, speaker, ())
        step = Step(rule=found.rule, part="source", start=span.start, end=span.end, text=words)
        human = found.person is not None or found.role in HUMAN
        if found.rule == "MEN-GROUP-MEMBER" and (link := self.register.group(first)) is not None:
            return self._made(
                link._replace(human=human), speaker, (step,)
            )  # a spokesman of the rebels whom the article has named
        if found.person and (link := self._party_of(found, first)) is not None:
            return self._made(link._replace(human=human), speaker, (step,))
        if found.institution is not None and not self._better_known(found):
            whose, kind = self._in_town(found, first) or (found.institution, found.kind)
            return Source(whose, speaker, kind, (step,), found.gender, found.plural, human)
        link = (
            self._by_name(found)
            or self._of_whom(found, marks)
            or self._meant(self._placed(found, first, last, history), history)
            or self._by_name(found, sure=False)
        )
        if link is not None and link.institution and found.person and found.role in {"person", "local", "body"}:
            self.register.introduce(found.person, link.institution, link.kind, found.gender, first)
        if link is None:
            if found.rule == "MEN-NAME" and (link := self.register.office_before(first)):
                return self._made(link._replace(human=True), speaker, (step,))
            if found.person and (found.kind == "person" or found.title == "warlord"):  # the warlord Ann Ross
                name = called(found.person, self.names.lang)
                return Source(name, speaker, "person", (step,), found.gender, human=True)
            if found.role in _UNNAMED:
                return Source(UNNAMED, speaker, "unnamed", (step,), found.gender, found.plural, human)
            return None
        return self._made(link._replace(human=human), speaker, (step,))

    def _in_town(self, found: Found, first: int) -> tuple[str, str] | None:
        """Return the body that sits in a town in which somebody speaks: *In Den Haag hieß es*, after the court."""
        if found.kind != "state" or found.form not in _TOWNS or not found.institution:
            return None
        beside = self.text.folds[max(0, first - 1) : first + 1]
        return None if self.function["locative"].isdisjoint(beside) else self.register.seat(found.institution, first)

    def _itself(self, first: int, last: int) -> bool:
        """Return whether the outlet of the article calls itself so: *NPA*, *this newspaper*, the *Herald*."""
        written = self.text.folds[first] != "the" or self.text.caps[last - 1]
        return written and tuple(self.text.folds[first:last]) in self.selves

    def _of_whom(self, found: Found, marks: Sequence[Mark]) -> Link | None:
        """``Asanov's office``: return the institution of somebody named before whose office or spokesman it is."""
        if (found.person and self.names.lang not in CYRILLIC) or found.role not in {"person", "body"}:
            return None
        office = next((mark for mark in marks if mark.office is not None), None)
        owner = next((mark for mark in marks if mark.run and office and owns(self.text, mark, office)), None)
        known = self.register.surnamed(self.text.slice(owner.first, owner.last), marks[0].first) if owner else None
        if known is None or not known.institution:
            return None
        return Link(known.institution, known.kind, "COREF-NAME", known.first, known.first + 1, human=True)

    def _employed(self, found: Found, first: int, last: int, history: Sequence[Said]) -> Link | None:
        """Return the house of somebody who is called by his work only: a researcher, its researcher for Asia."""
        bare = found.institution in {None, UNNAMED} and not (found.place or found.inner or found.person)
        if bare and (found.office or "").startswith(_STAFF) and (link := self.register.employer(first)) is not None:
            return link._replace(human=True)
        if found.rule in _BY_NAME_ONLY and found.institution == UNNAMED:
            known = self.register.trade(found, first, last, history)
            known = known or self.register.resumed(found, first, last, history)
            known = self._meant(known, history)
            if known is not None:
                return known._replace(human=True)
        if found.rule == "MEN-EXPERT" and self.text.folds[first] in self.function["possessive"]:
            link = self.register.owner(first, history)
            return link if link is not None and link.kind in {"organisation", "party", "group"} else None
        return None

    def _explained(self, found: Found, first: int) -> Link | None:
        """Return whom the article has named before with an unlisted body's name: the Centre (BC)."""
        unlisted = found.rule in {"MEN-NAMED", "MEN-EMPLOYER", "MEN-PARTY-NEW"}
        known = self.register.person(found.institution or "") if unlisted else None
        if known is None or known.first >= first or known.institution == found.institution:
            return None
        whose = known.institution or called(known.name, self.names.lang)
        kind = known.kind if known.institution else "person"
        return Link(whose, kind, "COREF-NAME", known.first, known.first + 1, known.gender, human=kind == "person")

    def _past_outlet(self, first: int, last: int) -> int:
        """``сказали CNN двоє американських посадовців``: the outlet before an office is told, it does not tell."""
        marks = self._marks(first, last)
        if len(marks) > 1 and self.text.folds[first] in TOLD:
            marks = [mark for mark in marks if mark.first > first]  # телеканалу «Аль-Арабія» представник ХАМАС
        outlet = marks[0] if marks and marks[0].entry is not None and marks[0].entry.form == "outlet" else None
        if outlet is None or outlet.first > first + 2 or self.text.folds[first] in {"у", "в"}:
            return first
        told = any(mark.office and mark.office.role in {"person", "expert"} for mark in marks[1:3])
        apart = outlet.last < last and self.text.folds[outlet.last] not in {",", "и", "і", "та", "»", "с", "з", "із"}
        quoted = outlet.last < last and self.text.folds[outlet.last] == "»"
        return outlet.last + quoted if told and (apart or quoted) else first

    def _informant(self, marks: Sequence[Mark], last: int) -> Found | None:
        """``собеседник агентства AP в Пентагоне``: return the house behind an outlet's informant, who sits there."""
        words = self.text.folds
        if self.names.lang not in CYRILLIC or last + 1 >= len(words) or words[last] not in self.function["locative"]:
            return None
        if not any(mark.office and mark.office.title in {"source", "official"} for mark in marks):
            return None
        house = [mark for mark in self._marks(last + 1, last + 8) if mark.first - last <= 3]
        if not house:
            return None
        found = self._phrase(last, house[-1].last, house).decide()
        placed = (
            found is not None and found.institution is not None and found.kind in {"state", "organisation", "group"}
        )
        return found if placed else None

    def _party_of(self, found: Found, first: int) -> Link | None:
        """Return the party of which a group leader or deputy is one, where the phrase and his name tell none."""
        leader = found.rule == "MEN-OPPOSITION" and found.role == "party"
        deputy = found.rule == "MEN-OFFICE" and found.title == "mp" and found.inner is None and found.place is None
        known = self.register.person(found.person or "")
        placed = known is not None and known.institution is not None and known.kind != "person" and known.sure
        return self.register.party(first, alone=deputy) if (leader or deputy) and not placed else None

    def _house(self, first: int, last: int) -> Found | None:
        """Return the house that a clause after a person's name gives him: who studies missiles at the institute."""
        words = self.text.folds
        for at in range(first + 1, last - 1):
            if words[at] in self.function["house"]:
                marks = self._marks(at + 1, last)
                if not marks or marks[0].first - at > 3:
                    continue
                found = self._phrase(at + 1, last, marks).decide()
                if (
                    found is not None
                    and found.institution
                    and found.kind in {"organisation", "party", "outlet", "group"}
                ):
                    return found
        return None

    def _longer(self, first: int, last: int) -> tuple[Phrase, Found] | None:
        """Return the phrase that goes on behind a slot and names the institution there."""
        for mention in self.all[bisect_left(self._starts, first) : bisect_left(self._starts, last)]:
            slot = (first, mention.last)
            if mention.first < last < mention.last and accused(self.marks, self.firsts, self.text, slot) == slot[1]:
                phrase = self._phrase(first, mention.last, self._marks(first, mention.last))
                found = phrase.decide()
                placed = found is not None and found.institution is not None and found.rule not in _BY_NAME_ONLY
                if found is not None and (placed or found.role in _OF_A_KIND or found.inner):
                    return phrase, found
        return None

    def _surname(self, marks: Sequence[Mark]) -> Link | None:
        """Return the person whom a capitalised word names that is nothing else."""
        for mark in marks:
            known = self.register.person(self.text.slice(mark.first, mark.last)) if mark.run else None
            if known is not None and known.first < mark.first:
                institution = known.institution or called(known.name, self.names.lang)
                kind = known.kind if known.institution else "person"
                return Link(institution, kind, "COREF-NAME", known.first, known.first + 1, known.gender, human=True)
        return None

    def _better_known(self, found: Found) -> bool:
        """Return whether a name alone, or with his nation, is a person whom the article places elsewhere."""
        clause = found.rule == "MEN-OFFICE-ADJ" and found.title in _SENT
        if (found.rule not in {"MEN-EXPERT", "MEN-OPPOSITION", "MEN-OUT-OF-OFFICE"} and not clause) or not found.person:
            return False
        known = self.register.person(found.person)
        kind = known.kind if known is not None and known.institution is not None else "person"
        return kind != "person" if found.rule == "MEN-OUT-OF-OFFICE" or found.role is None else kind in _NOT_STATES

    def _by_name(self, found: Found, *, sure: bool = True) -> Link | None:
        """Return the person of that name; where an office stands with it, only one whom the article placed."""
        if not found.person:
            return None
        known = self.register.person(found.person)
        if known is None or known.institution is None or (sure and not known.sure and found.role is not None):
            return None
        rule = "COREF-NAME"
        return Link(known.institution, known.kind, rule, known.first, known.first + 1, known.gender or found.gender)

    def _belgian(self) -> bool:
        """Return whether the article speaks of Belgium, and does not only name the city where the Union sits."""
        return any(m.entry and m.entry.institution == _SEAT_OF_UNION and m.entry.form != "capital" for m in self.marks)

    def _placed(self, found: Found, first: int, last: int, history: Sequence[Said]) -> Link | None:
        if found.role is None or found.form == "person":
            return None
        if unplaced(found.rule, self.text.folds[first:last]):
            return None
        if found.role == "state":
            return self.register.country(first)
        if (whose := possessor(self.text, self.function, first)) is not None:
            one = next(iter(self.speakers(*whose, history=history)), None)
            if one is not None and one.institution != UNNAMED:
                return Link(one.institution, one.kind, "COREF-POSSESSIVE", *whose, found.gender, found.plural)
            if any(self.text.caps[whose[0] : whose[1]]):
                return None
        link = self.register.office(found, first, last, history)
        stately = found.title in OF_STATES or "government" in self.text.folds[first:last]  # the Union has none
        seated = link is not None and link.institution == _SEAT_OF_UNION and not stately
        partial = link is not None and link.kind in {"party", "group"}
        if partial and any(w.startswith(_OF_STATE_ONLY) for w in self.text.folds[first:last]):
            return self.register.country(first)  # der Staatschef, and no leader of a party
        if link is not None and seated and not self._belgian():  # an official in Brussels
            return link._replace(institution="European Union", kind="organisation")
        return link

    def _anaphor(self, first: int, last: int, history: Sequence[Said]) -> Link | None:
        """Return whom a slot without name or office means: a pronoun, or a nationality used for a person."""
        function = self.function
        if last - first > 1 and self.text.folds[last - 1] in function["pronoun-m"] | function["pronoun-f"]:
            first = last - 1  # the slot holds something before the pronoun that is no part of it
        words = self.text.folds[first:last]
        if self.register.document(first, last):
            return self.register.author(first, history)
        reads = words == ["it"] and self.text.folds[first + 1 : first + 2] in (["read"], ["reads"])
        if reads or (words == ["es"] and self._read_there(first)):
            return self.register.author(first, history)
        if words in (["es"], ["man"]):  # hieß es, man prüfe das: impersonal, the last source speaks on
            spoke = self._meant(self.register.speaking_on(first, words[0], history), history)
            opens = first == self.text.sentences[self.text.sentence_of[first]].first
            return spoke or (self.register.pronoun(first, "n", history) if opens and words == ["es"] else None)
        if (latter := self.register.latter(first, self._latter_end(first, last), history)) is not None:
            return self._meant(latter, history)
        gender = self.register.gender(first, last) or aged(words) or member(words)
        if gender is None and (concerned := CONCERNED.get(words[-1])) is not None and len(words) <= EPITHETS:
            return self._meant(self.register.concerned(first, concerned), history)
        if self._of_several(first) and (several := self.register.several_before(first)) is not None:
            return self._meant(several, history)
        if gender is not None:
            return self._meant(self.register.pronoun(first, gender, history), history)
        if words[0] in function["possessive"] and len(words) <= 4 and words[-1] in function["people"]:
            return self.register.leader(first) or self.register.owner(first, history)
        if words[0] in function["possessive"] and len(words) <= 4:
            whose = self.register.genders(first) if len(words) == 1 else ()
            links = (self._meant(self.register.pronoun(first, one, history), history) for one in whose)
            return next((link for link in links if link is not None), None) or self.register.owner(first, history)
        if set(words) & function["same"] and history:
            return self.register.link(history[-1], "COREF-SAME")
        alone = len(words) > 1 and not any(self.text.caps[first + 2 : last])
        if alone and words[0] in function["article"] and (people := self._nationality(first + 1)):
            own = self.register.of_people(first, people, history)
            meant = self._meant(self.register.pronoun(first, "m", history, FAR), history) if own is None else own
            if meant is not None and (meant.institution == people or meant.kind != "state"):
                return meant  # the Dutchman at the head of NATO
            return Link(people, "state", "COREF-PEOPLE", first + 1, last, "m", human=True)
        return None

    def _of_several(self, first: int) -> bool:
        """Return whether one of several speaks, whose phrase the slot can cut: *sagte einer | von ihnen*."""
        return any(of_several(self.text.folds[first : first + size]) for size in (3, 4, 5, 6))

    def _read_there(self, first: int) -> bool:
        """Return whether *es* is what stands in a document: heißt es darin, in der Mitteilung hieß es."""
        words = self.text.folds[first + 1 : first + 6]
        return self.register.read_before(first) or any(
            self.register.document(at, at + 1) or (words[0][:3] in _STANDS and self.register.document(at, at + 2))
            for at in range(first + 1, first + 1 + len(words) - 1)
        )

    def dropped(self, at: int, history: Sequence[Said]) -> list[Source]:
        """Return who is the subject that the verb at token `at` leaves out; a Slavic past tells the gender."""
        gender = self.register.told_by(at)
        link = self._meant(self.register.pronoun(at, gender, history), history)
        return [self._made(link, self.text.span(at, at + 1), ())] if link else []

    def _meant(self, link: Link | None, history: Sequence[Said]) -> Link | None:
        """Return what a pronoun means, where it means an office that only the article places."""
        if link is None or link.institution:
            return link
        before = [said for said in history if said.start < self.text.starts[link.first]]
        found = self.speakers(link.first, link.last, history=before)
        return link._replace(institution=found[0].institution, kind=found[0].kind) if found else None

    def _latter_end(self, first: int, last: int) -> int:
        """Return where *ce dernier* ends, which a slot may cut."""
        words = self.text.folds[first : last + 1]
        latter = len(words) > 1 and words[1] in {"dernier", "derniere", "ultimo", "ultima"}
        return last + 1 if last - first == 1 and latter else last

    def _nationality(self, at: int) -> str | None:
        """Return the state where a noun is somebody's nationality (der Niederländer)."""
        marks = self._marks(at, at + 1)
        return next((m.entry.institution for m in marks if m.entry is not None and m.entry.form == "people"), None)
