"""Who is meant by an office that its own words place nowhere: "a spokesman", "the ministry", "his envoy".

The rules, each with its id in the trace: COREF-PLACE, COREF-POSSESSIVE, COREF-COUNTRY, COREF-SENTENCE, COREF-TITLE,
COREF-LAST, COREF-STATE.
"""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from monitor.events import UNNAMED
from monitor.reading.who.antecedents import FAR, GERMAN_AUXILIARIES, NEAR, WINDOW, Antecedent, Link, Named
from monitor.reading.who.heldtowns import sits_there
from monitor.reading.who.localities import HOUSED, OF_THEM, STAYING, governed
from monitor.reading.who.marks import HUMAN, Mark
from monitor.reading.who.nouns import DEFINITE, Found
from monitor.reading.who.ownstate import SPEAKING_IN, VENUES, OwnState
from monitor.reading.who.seated import seated

if TYPE_CHECKING:
    from monitor.reading.who.sources import Said

_COUNTRY = frozenset({"landes", "land", "republik", "country", "nation", "kingdom", "pays", "pais", "країни", "країна",
                      "страны", "страна", "республики"})  # fmt: skip
_GROUPS = ("grup", "group", "груп", "gruppe")
"""Beginnings of nouns that stand for parties as well as for armed groups."""
_THERE = ("dortig", "тамтешн", "тамошн")
"""Beginnings of adjectives for what is where one has just been."""
_CROWNS = ("königreich", "kingdom", "royaume", "reino", "королівств", "королевств")
_MONARCHIES = frozenset({
    "Saudi Arabia", "Jordan", "Morocco", "Bahrain", "United Kingdom", "Spain", "Belgium", "Netherlands", "Denmark",
    "Sweden", "Norway", "Thailand", "Cambodia", "Malaysia", "Bhutan", "Eswatini", "Lesotho", "Tonga",
})  # fmt: skip
_DIPLOMATS = ("diplomat", "diplomát", "дипломат")
"""A diplomat in Nairobi is hardly ever a Kenyan one."""
_AGENCIES = ("agen", "агент")
_BROAD = frozenset({"authority", "chief", "office", "company", "government"})
_ACTING = frozenset({"person", "body", "local"})
OF_STATES = frozenset(
    {"army", "ministry", "minister", "premier", "parliament", "mp", "embassy", "ambassador", "police", "statemedia"}
)
"""Classes of offices that only states have; what stands for a group or an organisation is no antecedent of theirs."""
_STATES_OWN = frozenset({"army", "ministry", "minister", "premier", "parliament", "government", "embassy"})
"""Classes of offices and bodies that a state has, and hardly ever a person."""
_SENDING = frozenset({"army", "military", "ministry", "minister", "government"})
_FAMILY = {"mp": "parliament", "ministry": "minister", "presidency": "president"}
_MANY = 300
"""Antecedents that vote for the state of the whole article: the time stays linear."""
_GOVERNING = ("regierung", "government", "gouvernement", "gubernament", "урядов", "правительствен")
"""Beginnings of the words by which an office is a government's: the government delegation."""
_NEGOTIATING = (
    "delegation", "regierungsdelegation", "unterhänd", "regierungsunterhänd", "chefunterhänd", "verhandl", "negotiat",
    "délég", "négociat", "delegac", "negociad", "делегац", "переговор", "перемов",
)  # fmt: skip
"""Beginnings of the words for those who negotiate, where a mediator has asked them to."""
_OFFICERS = ("junta", "militärjunta", "militärregierung", "militärherrscher", "junte", "хунт")
_SECRETARIES = ("generalsekretär", "генсек")
_INFLECTED = frozenset({"de", "uk", "ru"})
"""Languages in which a possessive in the genitive follows an office directly: ein Mitglied seiner Regierung."""
_COUNTERPARTS = (
    "counterpart", "opposite number", "kolleg", "amtskolleg", "amtsbruder", "gegenspieler", "homolog", "homólog",
    "collèg", "coleg", "колег", "коллег", "gegenüber",
)  # fmt: skip
_THEIR = frozenset({"their", "leur", "leurs", "їхній", "їхня", "їх", "их"})
_PERSONAL = frozenset({"his", "her"})
_SIGNS = frozenset({",", '"', "“", "”", "»"})
"""Signs behind which a verb and its subject end what is told."""
_BARE = 2
"""Words of *a spokesman*, who is no group's, and up to the subject that opens a sentence."""
_GROUP = 40
"""Tokens over which *their* reaches back to a group that the article does not name."""
_OF_BODIES = frozenset({"spokesman", "leader", "chief"})
"""Classes of offices that groups and parties have as well."""
_NO = frozenset({"keine", "keinen", "keinerlei", "kein", "nichts", "nicht"})  # German: who knows nothing


class Register(OwnState):
    """The antecedents of one article, with the choice among them for every anaphor."""

    # ------------------------------------------------------------ offices

    def office(self, found: Found, first: int, last: int, history: Sequence[Said]) -> Link | None:
        """Return whom an office without an institution of its own speaks for."""
        words = self.text.folds[first:last]
        if (owner := self._owner_before(first)) is not None:
            return owner._replace(gender=found.gender, plural=found.plural)
        if (at := self._possessive(first, last)) >= 0:
            link = self._possessor(first, at, found, history)
            if link and at == first and words[0] not in _THEIR and self._counterpart(found):
                link = self.seat_of(found, first, last) or self.other(first, link, history) or link
            if link:
                return link._replace(gender=found.gender, plural=found.plural)
        if found.title == "company":
            return self.company(first, words)  # an unnamed firm speaks for nobody
        leads = found.inner == "company" or self.corporate(words)
        if leads and (firm := self.company(first)) is not None:
            return firm._replace(gender=found.gender, plural=found.plural)
        if found.role == "outlet":
            return self.outlet(first, history, agency=found.title == "agency")
        if found.role in {"party", "group"} and (bloc := self.bloc(first, words)) is not None:
            return bloc
        if found.role in {"party", "group"}:
            several = ("party", "group", "organisation") if any(w.startswith(_GROUPS) for w in words) else (found.role,)
            return self._kin(found, first) or self.last_of(first, *several)
        if found.role == "institute":
            return self._kin(found, first) or self.last_of(first, "organisation", "group")
        if (paper := self.informed(found, first, history)) is not None:
            return paper
        if self.is_embassy(found) and (town := found.place or self.town_behind(last)):
            return self._embassy_in(found._replace(place=town), first, words, history)
        if found.place and not (found.office or "").startswith(_DIPLOMATS):
            whose = seated(found.place, self.states, first)
            return Link(*whose, "COREF-PLACE", first, last, found.gender, found.plural)
        if self._country([*words, *self.text.folds[found.head[1] : found.head[1] + 1]]):
            link = self._there(first, words) or self.country(first)
            if link:
                return link._replace(gender=found.gender)
        if (body := self.owner_ahead(first, found.head[0]) or self.owner_behind(found.head[1])) is not None:
            return body._replace(gender=found.gender, plural=found.plural)
        if (body := self.union(first, last)) is not None:
            return body._replace(gender=found.gender, plural=found.plural)
        mission = found.title == "embassy" or (found.office or "").startswith(_DIPLOMATS)
        if not mission and (after := self._after(last, found.title)):
            return after._replace(gender=found.gender)
        if "authority" in {found.title, found.inner} and any(word.startswith(_AGENCIES) for word in words):
            link = self.outlet(first, history, agency=True)
            if link:
                return link
        link = self._by_context(found, first, words, history)
        return None if self.elsewhere(found, link) or self.stranger(found, first, words, link) else link

    def _embassy_in(self, found: Found, first: int, words: Sequence[str], history: Sequence[Said]) -> Link | None:
        """Return whose an embassy is of which only the town is told: never of the state in which it is."""
        named = self.country(first) if self._country(words) else None
        tries = (
            named,
            self.asked(first, history),
            self.heading(found, first, words),
            self.topic(first),
            self._same_title(found.title, first, FAR, found),
            self.said(first, history, NEAR),
            self._subject(first),
            self.own_state(),
        )
        link = next((one for one in tries if one is not None and one.institution not in {found.place, ""}), None)
        return link._replace(gender=found.gender, plural=found.plural) if link is not None else None

    def _possessive(self, first: int, last: int) -> int:
        """Return the possessive that tells whose an office is, before it or behind: a member of its council."""
        words, function = self.text.folds, self.function
        if first < last and words[first] in function["possessive"]:
            return first
        for at in range(first + 1, last):
            if words[at] == "," or self.text.quoted[at] >= 0:
                return -1
            before = words[at - 1]
            joined = before in function["of"] or (self.lang in _INFLECTED and before.isalpha())
            if words[at] in function["possessive"] and joined:
                return at
        return -1

    def _counterpart(self, found: Found) -> bool:
        """Return whether an office is that of the other side: his counterpart."""
        return (found.office or "").startswith(_COUNTERPARTS)

    def _kin(self, found: Found, first: int) -> Link | None:
        """Return the body that has a noun of its kind in its name: the noun behind an office, else the head."""
        return self.owner_behind(found.head[1]) or self.namesake(first, self.text.folds[found.head[1] - 1])

    def _owner_before(self, first: int) -> Link | None:
        """Return the state in whose relative clause an office stands: *France, where two diplomats had said*."""
        words = self.text.folds
        if first < 2 or words[first - 1] not in self.function["where"] or words[first - 2] != ",":
            return None
        one = next(iter(reversed(self._before(first))), None)
        if one is None or one.last != first - 2 or one.kind not in {"state", "organisation", "group"}:
            return None
        return Link(one.institution, one.kind, "COREF-POSSESSIVE", one.first, one.last)

    def _by_context(self, found: Found, first: int, words: Sequence[str], history: Sequence[Said]) -> Link | None:
        if (house := self.there(found, first)) is not None:
            return house
        if (there := self.of_place(first, words)) is not None:
            return there._replace(gender=found.gender, plural=found.plural)
        if found.role in {"body", "person"} and (own := self.own_noun(first, words)) is not None:
            return own
        if (asked := self.asked(first, history) or self.heading(found, first, words)) is not None:
            return asked._replace(gender=found.gender, plural=found.plural)
        if found.title == "court" and (court := self.court(first, words)) is not None:
            return court
        if (own := self.own(found, first, words)) is not None:
            return own
        if not self._set_in(first) and (known := self.resumed(found, first, first + len(words), history)) is not None:
            return known
        inner = found.inner is not None
        shy = found.title in {"source", "official"} and not inner and not (found.title == "official" and found.person)
        if (found.office or "").startswith(_DIPLOMATS) and not self._definite(words):
            if self.lang not in {"uk", "ru"}:
                return None
            return self.again(found, first, words) or self.trade(found, first, first + len(words), history)
        if shy and self._definite(words):
            blind = any(at < first and title == found.title for at, title in self.unplaced[-WINDOW:])
            said = self.said(first, history, NEAR) if set(words) & self.function["same"] or not blind else None
            same = self.informant(first) if set(words) & self.function["same"] else None
            return self._same_title(found.title, first, FAR, found) or said or same
        if found.title == "source" and not inner:
            bare = self.lang in {"uk", "ru"} and len(words) == 1
            if bare and (known := self.cited_before(first, history)) is not None:
                return known  # со ссылкой на источники в разведке ... По данным источников
            place = self._sentence_place(first) if self.lang in {"uk", "ru"} else None
            seat = place is not None and self.text.folds[max(0, place.first - 1)] in self.function["locative"]
            return place if seat else None  # В Тегеране источник сообщил; whom a sentence is about is no place
        if found.role == "local" and (local := self.town(first)):
            return local._replace(gender=found.gender, plural=found.plural)
        stately = bool({found.title, found.inner} & OF_STATES) or any(w.startswith(_GOVERNING) for w in words)
        if any(word.startswith(_OFFICERS) for word in words) and (ruled := self.ruled(first)) is not None:
            return ruled._replace(gender=found.gender, plural=found.plural)
        if found.title == "army" and len(words) == 1 and (ours := self.our_staff(found, first)) is not None:
            return ours
        if found.title == "army" and found.person is None and (forces := self.army(first)) is not None:
            return forces._replace(gender=found.gender, plural=found.plural)
        talks = any(word.startswith(_NEGOTIATING) for word in words)
        side = self._negotiates(first) if talks else None
        if side is not None and stately:
            return side._replace(gender=found.gender, plural=found.plural)
        if any(word.startswith(_SECRETARIES) for word in words) or "secretary general" in " ".join(words):
            return self.last_of(first, "organisation", "party")  # no state has a secretary general
        titled = self._same_title(found.inner or found.title, first, FAR, found)
        for link in self.within(first, self._nearest(found, first, words, titled, history)):
            others = (link is titled and found.title == "embassy") or governed(link, titled)  # a body's mission
            others = others or (link is titled and self._on_bench(link, found))
            if link is None or (stately and link.kind != "state" and not others) or (talks and self._is_place(link)):
                continue
            if found.title in {"government", "presidency"} and link.kind == "organisation":
                continue  # a clinic, a company has no government
            whose = self.sits(link, first) if link.rule == "COREF-SENTENCE" and not stately else link
            return whose._replace(gender=found.gender, plural=found.plural)  # In The Hague a spokesman said
        return side._replace(gender=found.gender, plural=found.plural) if side else None

    def _is_place(self, link: Link) -> bool:
        """Return whether a link is only to where something happens."""
        at = bisect_left(self.states, (link.first, "", "", "", -1))
        named = next(iter(self.states[at : at + 1]), None)
        placed = named is not None and named.first < link.last and named.form in {"capital", "city"}
        return placed or link.rule in {"COREF-SENTENCE", "COREF-PLACE"}

    def _nearest(
        self, found: Found, first: int, words: Sequence[str], titled: Link | None, history: Sequence[Said]
    ) -> Iterator[Link | None]:
        """Yield whom an office that nothing places can mean, the likeliest first; None where there is no such.

        `titled`: the last of its class.
        """
        inner = found.inner is not None
        shy = found.title in {"source", "official"} and not inner and not (found.title == "official" and found.person)
        place, topic = self._sentence_place(first), self.topic(first)
        if (same := self.again(found, first, words)) is not None:
            yield place
            yield same
        if titled is None and _FAMILY.get(found.title or "", found.title) == "parliament":
            titled = self._same_title(found.title, first, len(self.text.sentences), found)
        tries = [titled, place] if inner or found.role == "body" or self._definite(words) else [place, titled]
        if titled and place and self._paragraph(titled.first) != self._paragraph(first):
            tries = [place, titled]
        if found.title in OF_STATES and (subject := self._subject(first)) is not None:
            far = titled is not None and self._paragraph(titled.first) != self._paragraph(first)
            tries = [place, subject, titled] if titled is None or far else [*tries, subject]
        if found.title == "spokesman" and not inner and not self._definite(words):
            yield place
            yield self.acted(first, history) if len(words) <= _BARE else None
            yield self.said(first, history, NEAR)
            yield topic
            yield self._near(first)
            yield self._subject(first)
            group = self.pronoun(first, "any", history, 0)  # Und die Miliz? ..., wie ein Sprecher spottete
            yield group if group is not None and not group.institution and not group.human else None
            yield self.kept(first, history)
            tries = [titled]
        if titled and not self._definite(words) and found.role == "person" and not self._same_word(titled, found):
            yield place  # Verteidigungsminister X in a paragraph of Belgrade's, after another's Innenminister
            yield self.said(first, history, NEAR)
        if found.title in OF_STATES and found.person and not self._definite(words):
            yield place
            yield self._only_state(first)
        here = titled is not None and self._paragraph(titled.first) == self._paragraph(first)
        if not here:
            yield place
            yield self.bearer(first, found) if self._definite(words) else None
            yield topic
        yield from tries
        yield from self._farther(found, first, words, history, shy=shy)

    def _farther(
        self, found: Found, first: int, words: Sequence[str], history: Sequence[Said], *, shy: bool
    ) -> Iterator[Link | None]:
        """Yield whom it can mean where neither its sentence nor the last of its kind tells."""
        of_state = bool({found.title, found.inner} & OF_STATES)
        if not self._definite(words) or of_state:
            yield self._place_before(first)
        yield self.papers_home(first) if of_state else None
        yield self.said(first, history, NEAR if shy else FAR)
        yield self._near(first)
        if of_state:
            subject = self._subject(first)
            yield subject if subject is not None and subject.kind == "state" else None
        if found.role == "body" and of_state:
            yield self._subject_state(first)
        if of_state:
            yield self._only_state(first)  # Reste le Kenya. Le vote aura lieu, promet le président de l'Assemblée
        yield self._same_title(found.inner or found.title, first, len(self.text.sentences), found)
        actor = self._actor(first)
        if (of_state and actor is None) or self.only_government(found, first):
            yield self.written_in()
        yield self._same_sentence(first, found.head[1])
        if not shy or (self.lang in {"uk", "ru"} and not found.plural):
            yield self.home(found)
            yield actor
            yield self.at_home(found)
            yield self.written_in() if of_state else None
            yield self._so_far(first) if of_state else None
            yield self._main(sends=bool({found.title, found.inner} & _SENDING))

    def _same_word(self, link: Link, found: Found) -> bool:
        """Return whether a link by class of office is to the very same office, or stands in the same paragraph."""
        return any(one.first == link.first and one.word == found.office for one in self.found) or (
            self._paragraph(link.first) == self._paragraph(found.head[0])
        )

    def _definite(self, words: Sequence[str]) -> bool:
        return bool(words) and words[0] in DEFINITE

    def _country(self, words: Sequence[str]) -> bool:
        return bool(_COUNTRY & set(words)) or any(word.startswith((*_THERE, *_CROWNS)) for word in words)

    def _there(self, first: int, words: Sequence[str]) -> Link | None:
        """Return the state of the place named last, *dortige*, or the monarchy named last, *the kingdom*."""
        crown = any(word.startswith(_CROWNS) for word in words)
        if not crown and not any(word.startswith(_THERE) for word in words):
            return None
        at = bisect_left(self.states, (first, "", "", "", -1))
        for named in reversed(self.states[max(0, at - _MANY) : at]):
            if named.kind == "state" and (not crown or named.institution in _MONARCHIES):
                return Link(named.institution, "state", "COREF-COUNTRY", named.first, named.first + 1)
        return None

    def _after(self, last: int, title: str | None) -> Link | None:
        """Return what stands right behind the slot: the presidency in Ankara, the secretariat, the CTBTO."""
        words = self.text.folds
        if last + 1 >= len(words):
            return None
        apart = title in HOUSED and words[last] == "," and words[last + 1] in self.function["locative"]
        at = last + 1 + apart
        if words[last] != "," and words[last] not in self.function["locative"]:
            return None
        while at < len(words) and words[at] in self.function["article"]:
            at += 1
        here = bisect_left(self.states, (at, "", "", "", -1))
        if here == len(self.states) or self.states[here].first != at:
            return None
        named = self.states[here]
        if words[last] == "," and not apart:
            fits = named.kind in {"organisation", "group"} and named.form in {"name", "short"}
        else:
            fits = named.form == "capital" or (named.form == "city" and sits_there(title, words[at]))
            stays = title in STAYING or words[last - 1].startswith(OF_THEM) or words[last - 1].endswith("samt")
            fits = fits or (stays and named.kind == "state" and named.form in {"name", "short"})
        return Link(named.institution, named.kind, "COREF-PLACE", at, at + 1) if fits else None

    def _possessor(self, first: int, at: int, found: Found, history: Sequence[Said]) -> Link | None:
        """His office, its editor, a member of its council: the last person or body before, whether or not he spoke."""
        word = self.text.folds[at]
        if found.role == "outlet":
            return self.outlet(first, history)
        impersonal = word in {"its", "its'"}
        sentence = self._sentence(first)
        near = [one for one in self._before(first) if sentence - one.sentence <= NEAR and _owns(one)]
        subject = self._subject(first, things=True) if impersonal else None
        if subject is not None and found.title == "spokesman" and (body := self._body_of(subject, near)) is not None:
            return body
        if subject is not None:
            return subject._replace(rule="COREF-POSSESSIVE")
        last = word in {"dessen", "deren"}  # Das UNHCR hat Teams dort. Dessen Sprecherin sagte
        german = self.lang == "de" and (last or found.title in _STATES_OWN) and not self._in_person(first)
        state = self.owner_meant(first, self._subject(first, things=True), near) if german else None
        if state is not None and (last or state.kind == "state"):
            return state._replace(rule="COREF-POSSESSIVE")  # Georgien sah zu. Sein Außenministerium teilte mit
        many = [one for one in near if one.plural and one.kind != "outlet"] if word == "their" else []
        if many:  # Chadian officials kept out of it. Sudan had asked. Their spokesman
            return Link(many[-1].institution, many[-1].kind, "COREF-POSSESSIVE", many[-1].first, many[-1].last)
        if not impersonal and (meant := self._whose(first, at, history)) is not None:
            here = self._in_paragraph(near, first) if self._paragraph(meant.first) != self._paragraph(first) else None
            return here or meant._replace(rule="COREF-POSSESSIVE")
        if word in _THEIR and (owners := self._owners(first)) is not None:
            return owners
        if word in _THEIR and self._their_group(first):
            return self.group(first) or Link(UNNAMED, "unnamed", "COREF-POSSESSIVE", first, first + 1)
        if impersonal and (body := self.cool(first)) is not None:
            return body
        bodies = [one for one in near if one.role == "body"] if impersonal else []
        for one in (*reversed(bodies), *reversed(near)):
            if (one.person is None or one.role == "party") == impersonal and one.kind != "outlet":
                return Link(one.institution, one.kind, "COREF-POSSESSIVE", one.first, one.last)
        if word not in _PERSONAL and found.title in _OF_BODIES and (owners := self._owners(first)) is not None:
            return owners
        said = self.said(first, history, FAR)
        return said if said is not None or word in _PERSONAL else self._subject(first)

    def _in_person(self, first: int) -> bool:
        """Return whether a person is named in the sentence, or the one before, whom *his, her* can mean."""
        here = self._sentence(first)
        near = (one for n in (here, here - 1) if n >= 0 for one in self._in(n, first))
        return any(one.person is not None or one.role in HUMAN for one in near if self.text.quoted[one.first] < 0)

    def _body_of(self, subject: Link, near: Sequence[Antecedent]) -> Link | None:
        """Return the body near by which has spokesmen, where *its* would else mean a state by its bare name."""
        if subject.kind != "state" or any(one.first == subject.first and one.role is not None for one in near):
            return None
        bodies = (o for o in reversed(near) if o.role not in {None, "outlet", *HUMAN} and o.person is None)
        one = next((o for o in bodies if o.kind != "outlet"), None)
        return Link(one.institution, one.kind, "COREF-POSSESSIVE", one.first, one.last) if one else None

    def _in_paragraph(self, near: Sequence[Antecedent], first: int) -> Link | None:
        """Return the body or office of a state that the paragraph names, where *son, su* would mean one before it."""
        if self.lang not in {"fr", "es"}:
            return None
        for one in reversed(near):
            if self._paragraph(one.first) == self._paragraph(first) and one.kind != "outlet" and _acts(one):
                return Link(one.institution, one.kind, "COREF-POSSESSIVE", one.first, one.last)
        return None

    def _whose(self, first: int, at: int, history: Sequence[Said]) -> Link | None:
        """Return whose spokesman somebody is: a person's of the same sentence, else what the pronoun would mean."""
        genders = self.genders(at)
        here = self._sentence(first)
        persons = [
            one
            for one in reversed(self._in(here, first))
            if self.text.quoted[one.first] == self.text.quoted[first]  # not whom the words of a quotation speak of
            and (one.role in HUMAN or one.form == "person")
            and not one.institution.endswith(("Hospital", "Clinic"))  # named after a king
            and any(self._means(one, gender) for gender in genders)
        ]
        if persons:
            return self._pronoun_link(next((one for one in persons if not self._oblique(one)), persons[0]))
        for gender in genders:
            if (body := self._opens(here, first, gender)) is not None:
                return body
        links = (self.pronoun(first, gender, history) for gender in genders)
        return next((link for link in links if link is not None and link.kind != "outlet"), None)

    def _owners(self, first: int) -> Link | None:
        """Return the group or organisation named last of which *their spokesman* is one."""
        sentence = self._sentence(first)
        for one in reversed(self._before(first)):
            if sentence - one.sentence > FAR:
                return None
            if one.kind in {"group", "party", "organisation"} and one.person is None:
                return Link(one.institution, one.kind, "COREF-POSSESSIVE", one.first, one.last)
        return None

    def _their_group(self, first: int) -> bool:
        """Return whether *their* means a group that the article leaves unnamed: the separatists have given in."""
        begin = max(0, first - _GROUP)
        return any(begin <= at < first and title == "group" for at, title in self.unplaced[-WINDOW:])

    def _same_title(self, title: str | None, first: int, reach: int, found: Found) -> Link | None:
        """Return the last mention of that class of office, of that very word where the class is broad."""
        if title is None:
            return None
        word = found.office if title in _BROAD and found.inner is None else None
        sentence = self._sentence(first)
        family = _FAMILY.get(title, title)
        blind = next((at for at, other in reversed(self.unplaced[-WINDOW:]) if at < first and other == title), -1)
        for one in reversed(self._before(first)):
            if sentence - one.sentence > reach or (one.first < blind and title in {"official", "source"}):
                break
            if word is not None and one.word != word:
                continue
            own = found.role == "body" and one.inner == title  # the head of the mission ... the mission
            if one.title and (own or _FAMILY.get(one.title, one.title) == family) and one.kind != "outlet":
                return Link(one.institution, one.kind, "COREF-TITLE", one.first, one.last)
        return None

    def _sentence_place(self, first: int) -> Link | None:
        """Return the place or subject named before in the sentence: In Warsaw, a spokesman said."""
        if not self.text.sentences:
            return None
        whole = self.text.sentences[self._sentence(first)]
        begin = bisect_left(self.states, (whole.first, "", "", "", -1))
        best = None
        words = self.text.folds[max(whole.first, first - 2) : first]  # ..., said | a spokesman
        told = len(words) > 1 and words[0] in _SIGNS and words[1].isalpha()
        for named in self.states[begin : bisect_left(self.states, (first, "", "", "", -1))]:
            if self.text.quoted[named.first] >= 0 > self.text.quoted[first] or self._aside(named.first, first):
                continue  # «Китай уклав угоду», – додав міністр
            if told and named.prep > whole.first:
                continue  # Nobody in Riga knew of it, said Pavel Kruk, a spokesman for the foreign ministry
            opens = told and named.kind == "organisation" and named.prep < whole.first >= named.first - _BARE
            if opens and not _NO.isdisjoint(self.text.lows[named.first : first]):  # Die Nato wisse nichts, sagte er
                return Link(named.institution, named.kind, "COREF-SENTENCE", named.first, named.first + 1)
            seat = best is not None and best.kind == "organisation" and named.form in {"capital", "city"}
            if not seat and (self._locates(named, whole.first) or self.posted(named, whole.first)):  # NATO's in Rome
                best = Link(named.institution, named.kind, "COREF-SENTENCE", named.first, named.first + 1)
        return best

    def _set_in(self, first: int) -> bool:
        """Return whether the sentence says where it is set before token `first`: *In Warsaw, the minister said*."""
        place = self._sentence_place(first)
        at = bisect_left(self.states, (place.first, "", "", "", -1)) if place is not None else -1
        return at >= 0 and (self.states[at].prep >= 0 or self.states[at].form == "there")

    def _place_before(self, first: int) -> Link | None:
        """Return where the sentence before is set (Auch in Kirgistan blieb man gelassen. „...“, sagte der Minister)."""
        sentence = self._sentence(first) - 1
        if sentence < 0 or self._paragraph(first) != self.text.sentences[sentence].paragraph:
            return None
        begin = self._opening(sentence)
        at = bisect_left(self.states, (begin, "", "", "", -1))
        named = next(iter(self.states[at : at + 1]), None)
        if named is None or named.kind != "state" or not begin <= named.prep <= begin + 1 or named.first > begin + 4:
            return None
        if self.text.folds[named.prep] not in self.function["locative"]:
            return None
        return Link(named.institution, named.kind, "COREF-SENTENCE", named.first, named.first + 1)

    def _locates(self, named: Named, begin: int) -> bool:
        """Return whether a name says where a sentence that begins at token `begin` is set, or is its subject."""
        if named.prep < begin:
            after = self.text.lows[named.first + 1] if named.first + 1 < len(self.text.lows) else "."
            if named.form == "there":
                return True  # outre-Rhin, un porte-parole ...
            opens = named.first - begin <= 1 and named.form in {"capital", "name", "seat", "short"}
            aside = after == "," and self.text.folds[named.first + 2] in self.function["article"]
            return opens and named.kind == "state" and (after[0].isalpha() or aside)  # a dateline has another sign
        venue = named.institution in VENUES and self.text.folds[named.prep - 1] in SPEAKING_IN
        fits = (named.form == "capital" and not venue) or named.prep == begin
        fits = fits or (named.kind == "organisation" and named.form != "demonym")
        return fits and self.text.folds[named.prep] in self.function["locative"]

    def _near(self, first: int) -> Link | None:
        """Return the last body or office named in this sentence or the one before."""
        sentence = self._sentence(first)
        for one in reversed(self._before(first)):
            if sentence - one.sentence > 1 or self._paragraph(one.first) != self._paragraph(first):
                return None
            if self.text.quoted[one.first] >= 0 and self.text.quoted[first] < 0:
                continue  # whom the words speak of is seldom who speaks them
            acts = _acts(one) or one.person is not None
            if one.kind in {"state", "organisation", "group"} and acts:
                return Link(one.institution, one.kind, "COREF-LAST", one.first, one.last)
        return None

    def _same_sentence(self, first: int, last: int) -> Link | None:
        """Return whom a person or office later in the sentence speaks for."""
        whole = self.text.sentences[self._sentence(first)]
        for one in self.found[self._index(first + 1) : self._index(whole.last)]:
            if one.first >= last and one.kind == "state" and (_acts(one) or one.person):
                return Link(one.institution, one.kind, "COREF-SENTENCE", one.first, one.last)
        return None

    def _subject(self, first: int, *, things: bool = False) -> Link | None:
        """Return the institution that opens this sentence or the one before; with `things` no office of a person.

        It is none of those of whom the words of a quotation speak, where there is another, nor one of two: *its*.
        """
        sentence, quoted = self._sentence(first), None
        for one in reversed(self._before(first)):
            if sentence - one.sentence > 1 or self._paragraph(one.first) != self._paragraph(first):
                break
            begin = self._opening(one.sentence)
            after = self.text.lows[one.last] if one.last < len(self.text.lows) else "."
            if (
                (one.first - begin <= 1 or self._behind_its_verb(begin, one.first))
                and (after[0].isalnum() or after == ",")
                and (one.person is None or one.role == "party")
                and not (things and (one.role in HUMAN or after in self.function["and"]))
                and (one.kind in {"state", "organisation", "group"} or (things and one.kind == "party"))
            ):
                link = Link(one.institution, one.kind, "COREF-LAST", one.first, one.last)
                if self.text.quoted[one.first] < 0 or self.text.quoted[first] >= 0:
                    return link
                quoted = quoted or link
        return quoted

    def _behind_its_verb(self, begin: int, first: int) -> bool:
        """``Unterdessen hat Peru ...``: return whether the verb of a German sentence stands before its subject."""
        verbs = self.text.lang == "de" and self.text.lows[first - 1] in GERMAN_AUXILIARIES
        return verbs and GERMAN_AUXILIARIES.isdisjoint(self.text.lows[begin : first - 1])

    def _only_state(self, first: int) -> Link | None:
        """Return the state of which a paragraph speaks so far, where it is one alone and no mere place."""
        link = self._subject_state(first)
        at = bisect_left(self.states, (first, "", "", "", -1))
        here = (n for n in self.states[max(0, at - 8) : at] if self._paragraph(n.first) == self._paragraph(first))
        rivals = {n.institution for n in here if n.kind == "state" and n.prep < 0 and self.text.quoted[n.first] < 0}
        return link if len(rivals) == 1 else None

    def _subject_state(self, first: int) -> Link | None:
        """Return the state that is named last in the paragraph, as a name or by its adjective, and not as a place."""
        at = bisect_left(self.states, (first, "", "", "", -1))
        for named in reversed(self.states[max(0, at - 8) : at]):
            if self._paragraph(named.first) != self._paragraph(first):
                return None
            if named.kind == "state" and named.prep < 0 and named.form != "demonym":
                return Link(named.institution, "state", "COREF-STATE", named.first, named.first + 1)
        return None

    def country(self, first: int) -> Link | None:
        """Return the last state named, one that no preposition governs first: the country."""
        at = bisect_left(self.states, (first, "", "", "", -1))
        before = [named for named in self.states[max(0, at - 8) : at] if named.kind == "state"]
        for named in reversed(before):
            if named.prep < 0 and self._sentence(first) - self._sentence(named.first) <= 1:
                return Link(named.institution, "state", "COREF-COUNTRY", named.first, named.first + 1)
        if not before:
            return None
        return Link(before[-1].institution, "state", "COREF-COUNTRY", before[-1].first, before[-1].first + 1)

    def _actor(self, first: int) -> Link | None:
        """Return the state whose offices and bodies the article has named most so far, the last such where equal."""
        acting = [
            one
            for one in self._before(first, _MANY)
            if one.kind == "state" and _acts(one) and self.text.quoted[one.first] < 0
        ]
        if not acting:
            return None
        counted = Counter(one.institution for one in acting)
        most = max(counted.values())
        one = next(one for one in reversed(acting) if counted[one.institution] == most)
        return Link(one.institution, one.kind, "COREF-STATE", one.first, one.last)


def _acts(one: Antecedent) -> bool:
    """Return whether a mention is of somebody who speaks for its institution, and not of its soldiers."""
    return one.role in _ACTING and (one.title not in {"army", "military", "unit"} or one.person is not None)


def _owns(one: Antecedent) -> bool:
    """Return whether a mention can be meant by *its, dessen*: a body or a name, not the adjective of another thing."""
    return one.role is not None or one.form != "demonym"


def marks_within(marks: Sequence[Mark], firsts: Sequence[int], first: int, last: int) -> list[Mark]:
    """Return the marks that lie wholly in tokens `first` to `last`."""
    at = bisect_left(firsts, first)
    return [mark for mark in marks[at : bisect_left(firsts, last, at)] if mark.last <= last]
