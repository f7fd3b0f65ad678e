"""Those who speak for no state: outlets, experts, institutes, parties, armed groups, and nobody in particular."""

from __future__ import annotations

from monitor.reading.dictionary.houses import house
from monitor.reading.dictionary.names import CYRILLIC, Office
from monitor.reading.dictionary.places import with_the
from monitor.reading.dictionary.towns import town
from monitor.reading.dictionary.transliteration import latin
from monitor.reading.who.companies import Companies
from monitor.reading.who.deputies import marked_party, party_called, party_of_deputy
from monitor.reading.who.forenames import is_given
from monitor.reading.who.hospitals import hospital
from monitor.reading.who.institutes import called, nominative
from monitor.reading.who.marks import Mark
from monitor.reading.who.naming import called_alliance, called_so, title_behind
from monitor.reading.who.nouns import DEFINITE, Found
from monitor.reading.who.papers import titled_run
from monitor.reading.who.parties import institute, words_of
from monitor.reading.who.partynames import worded
from monitor.reading.who.slavicruns import opens_only
from monitor.reading.who.stations import NOUNS, numbered, station

_GOVERNING = frozenset({
    "governing", "ruling", "electoral", "opposition", "government", "regierende", "regierenden", "gouvernementale",
})  # fmt: skip
"""An alliance of this kind is not NATO."""
_BY_KIND = frozenset({"Hospital", "Clinic", "University", "School", "Laboratory", "Academy"})
"""Nouns without which the name of such a body says nothing: la clínica Santa Ana is the Santa Ana Clinic."""
_AT = {
    "de": frozenset({"an", "der", "von", "bei"}),
    "en": frozenset({"at", "of", "from", "with"}),
    "fr": frozenset({"à", "de", "chez"}),
    "es": frozenset({"de", "en"}),
}
"""Words between experts or physicians and their house."""
_WITH_THE = {"fr": frozenset({"du", "des"}), "es": frozenset({"del"})}
"""Words in which *of* and the article are one."""
_PRESS = frozenset({"media", "reporters"})
"""Classes of those who stand for newspapers where no newspaper is named."""
_PAPERS = ("газет", "журнал", "видан", "издан", "агентств", "агенц", "телеканал", "радио", "радіо", "портал")
"""Beginnings of the nouns for outlets that belong to nobody else."""
_COMPOUNDS = (
    "gewerkschaft",
    "verband",
    "verein",
    "institut",
    "initiative",
    "komitee",
    "verbands",
    "vereins",
    "instituts",
)
"""Ends of the German nouns that say what a body is, if something stands before them: *der Pilotenverband X*."""
_WATERS = frozenset({"horn", "gulf", "bay", "strait", "straits", "sea", "cape", "isle"})
"""Words for parts of the world that go on with *of*: the Horn of Africa Centre."""
_ADJECTIVES = 2
"""Adjectives that may stand between a noun and the name of a house."""


_COUNTING = frozenset(
    "two three four several some many various zwei drei mehrere einige deux trois plusieurs dos tres varios varias "
    "algunos algunas дві три кілька декілька две несколько".split()
)
"""Words before outlets that are none of those named before."""


_DESCRIBES = ("ское", "ская", "ский", "ские", "цкое", "цкая", "цкие", "ська", "ське", "ський", "ські", "цька", "цьке")
"""Ends of the Ukrainian and Russian adjectives that are made of names and peoples."""

_WATCHING = ("observat", "observad", "observer", "beobachter", "наблюдател", "спостеріг")
"""Beginnings of the nouns for observers, who speak for the body that sent them."""


_EZAFE = frozenset({"e", "ye", "i", "yi"})
"""What joins the words of a Persian or Turkic name: *Sobh-e Khabar*."""


class Stateless(Companies):
    """A noun phrase, as far as it can be one of them."""

    def _independent(self, head: Office) -> Found:
        chosen = {
            "outlet": self._outlet, "expert": self._expert, "institute": self._expert, "civil": self._expert,
            "party": self._party, "opposition": self._party, "group": self._group, "unnamed": self._nobody,
        }[head.role]  # fmt: skip
        return chosen()

    def _nobody(self) -> Found:
        outlets = [m for m in self.named if m.entry and m.entry.form == "outlet"]
        if outlets:
            return self._named(outlets[0])
        title = self.head.office.title if self.head is not None and self.head.office is not None else ""
        if title == "politicians" and (body := self._body("party", "group")) is not None:
            return self._named(body)
        watching = self.head is not None and self.words[self.head.first].startswith(_WATCHING)
        if watching and (body := self._body("organisation")) is not None:
            return self._named(body)  # des observateurs de l'ONU
        if title in _PRESS and (written := self.quoted()):
            return self._found(latin(written, self.names.lang), "outlet", "MEN-OUTLET-NEW", form="outlet", person=None)
        if name := self._press_title():
            return self._found(name, "outlet", "MEN-OUTLET-NEW", form="outlet", person=None)
        if title == "reporters" and len(self._told_of()) == 1:
            return self._found(None, "outlet", "MEN-OUTLET-ANA", person=None)._replace(role="outlet")
        return self._found("unnamed", "unnamed", "MEN-UNNAMED")

    def _told_of(self) -> list[str]:
        """Return the words of the phrase: *журналисты* alone are those of the paper that was named before."""
        return [word for word in self.words[self.first : self.last] if word[0].isalnum()]

    def _page_of(self) -> Found | None:
        """Return whose channel, page or site it is: *у телеграм-каналі Міноборони*, *на сторінці Генштабу*."""
        head = self.head
        if head is None or self.names.lang not in CYRILLIC or self.words[head.first].startswith(_PAPERS):
            return None
        owner = next((m for m in self.offices if m.first >= head.last and m.office is not None), None)
        if owner is None or owner.office is None or owner.office.role not in {"body", "person", "local"}:
            return None
        if any(mark.first < owner.first and mark is not head for mark in self.marks):
            return None
        self.head = owner
        state = self._body("state", "organisation", "group")
        found = self._found(None, "anaphor", "MEN-OFFICE") if state is None else self._state(state)
        self.head = head
        return found

    def _press_title(self) -> str | None:
        """Return the name of a paper that ends in *Press*: *the Harbour Free Press*."""
        head = self.head
        if head is None or self.words[head.last - 1] != "press" or not self.text.caps[head.last - 1]:
            return None
        first = head.last - 1
        while first > self.first and self.text.caps[first - 1]:
            first -= 1
        if self.words[first] in DEFINITE:
            first += 1
        return self.text.slice(first, head.last) if head.last - first > 1 else None

    def _outlet(self) -> Found:
        """Return the outlet of `the newspaper X`; a state's media without a name are its own voice."""
        title = self.quoted()
        for mark in self.named:
            if mark.entry and mark.entry.form == "outlet":
                whole = (
                    title is None or self.text.quoted[mark.first] < 0 or title == self.text.slice(mark.first, mark.last)
                )
                if whole and (longer := self._longer_title(mark)) is not None:
                    return self._found(longer, "outlet", "MEN-OUTLET-NEW", form="outlet", person=None)
                if whole:
                    return self._named(mark)
        if title is None and (owned := self._page_of()) is not None:
            return owned
        body = self._body("group", "organisation", "party")
        journalist = self.head is not None and self.head.office is not None and self.head.office.title == "journalist"
        own = titled_run(self.text, self.names.lang, self.runs) if journalist else self._titled_behind()
        written = self.quoted() or own or (None if journalist else self.named_run())
        if written:
            noun = self.words[self.head.first] if self.head is not None else ""
            written = station(latin(self._with_article(written), self.names.lang), noun)
            return self._found(written, "outlet", "MEN-OUTLET-NEW", form="outlet", person=None)
        if body is not None:
            return self._named(body)
        state = self._body("state")
        official = any(w.startswith(("staat", "state", "offizi", "official", "estatal", "держав", "государств", "гос"))
                       for w in self.words[self.first : self.last])  # fmt: skip
        if state is not None and official:
            return self._state(state)
        if self._some():
            return self._found("unnamed", "unnamed", "MEN-UNNAMED")  # two newspapers; local outlets
        return self._found(None, "outlet", "MEN-OUTLET-ANA", person=None)

    def _longer_title(self, mark: Mark) -> str | None:
        """Return the Romance title that a listed one only begins: *El Correo del Lago* is another than El Correo."""
        at = mark.last
        if self.names.lang == "en":
            return self._longer_name(mark)
        if self.names.lang not in {"fr", "es"}:
            return None
        first, last, caps = mark.first, at, self.text.caps
        while self.head is not None and first > self.head.last and caps[first - 1] and self.words[first - 1].isalpha():
            first -= 1  # el periódico Blue Nile Post
        if self.words[at : at + 1] in (["du"], ["del"], ["de"]):
            last = max(at, self._name_end(at))
        return self.text.slice(first, last) if (first, last) != (mark.first, at) and caps[first] else None

    def _longer_name(self, mark: Mark) -> str | None:
        """Return the English title that a listed one is only a part of: *Sobh-e Khabar*, *La Crónica Ibérica*."""
        first, last, caps, words = mark.first, mark.last, self.text.caps, self.words
        states = {at for m in self.named if m is not mark for at in range(m.first, m.last)}
        if words[first - 2 : first - 1] == ["-"] and words[first - 1] in _EZAFE and first - 3 >= self.first:
            first -= 3
        while last < self.last and caps[last] and words[last].isalpha() and last not in states:
            last += 1
        same = first == mark.first and NOUNS.issuperset(words[mark.last : last])  # Yonhap News Agency
        return None if same or not caps[first] else self.text.slice(first, last)

    def _with_article(self, written: str) -> str:
        """Return a Romance paper's name with the capital article that belongs to it: el diario *El Faro del Sur*."""
        head = self.head
        for run in self.runs if head is not None and self.names.lang in {"fr", "es"} else ():
            article = run.first - 1
            belongs = self.text.caps[article] and self.words[article] in self.function["article"]
            if (
                head is not None
                and article >= head.last
                and belongs
                and self.text.slice(run.first, run.last) == written
            ):
                return self.text.slice(article, run.last)
        return written

    def _some(self) -> bool:
        """Return whether it is several outlets that nothing names or has named."""
        if self.words[self.first] in _COUNTING:
            return True
        head = self.head
        plural = head is not None and self.names.lang == "en" and self.words[head.last - 1].endswith("s")
        return plural and self.words[self.first] not in DEFINITE | {"both", "its", "their", "his", "her"}

    def _titled_behind(self) -> str | None:
        """Return the title behind an outlet's noun where nouns have no capitals: nos confrères du Témoin du Fleuve."""
        head = self.head
        if (channel := numbered(self.text, self.offices)) is not None:
            return channel
        if head is None or self.names.lang not in {"fr", "es"} or self.text.caps[head.last - 1]:
            return None
        at = head.last
        stops = self.function["place"] | self.function["relative"] | self.function["and"]
        while at < self.last and not self.text.caps[at] and self.words[at][0].isalpha() and self.words[at] not in stops:
            at += 1
        if at >= self.last or not self.text.caps[at] or not self.words[at][0].isalpha():
            return None
        last = self._name_end(at + 1) + (self.words[at + 1 : at + 2] != [] and self.words[at + 1].isdigit())
        if any(m.first < last and at < m.last and m.entry is not None for m in self.named):
            return None
        return self.text.slice(at, last)

    def _expert(self) -> Found:
        """Return the expert's institute, without one himself."""
        body = self._body("organisation", "outlet")
        if body is not None and body.first >= self.first:
            return self._named(body)
        if (staff := self._bodys_staff() or self._partys_staff()) is not None:
            return staff
        person, office = self.person, self.head.office if self.head else None
        if office is not None and office.title == "employee" and (company := self._of_company()) is not None:
            written = self.text.slice(*company)
            return self._found(written, "organisation", "MEN-EMPLOYER", person=self._bearer(*company))
        institute = self._institute()
        if institute:
            return self._found(institute, "organisation", "MEN-INSTITUTE", person=self._of_institute(institute))
        if (house := self._house()) is not None:
            written = latin(self.text.slice(*house), self.names.lang)
            return self._found(written, "organisation", "MEN-INSTITUTE", person=self._bearer(*house))
        if (forum := self._house_behind()) is not None:
            return self._found(latin(forum, self.names.lang), "organisation", "MEN-INSTITUTE", person=person)
        if (acronym := self._short_name()) is not None:
            return self._found(latin(acronym, self.names.lang), "organisation", "MEN-INSTITUTE", person=None)
        if person:
            return self._found(self._called(person), "person", "MEN-EXPERT", form="person")
        if office and office.role == "institute":
            group = self._body("group", "party")
            return self._named(group) if group else self._found(None, "organisation", "MEN-INSTITUTE-ANA")
        if any(mark.office and mark.office.role == "institute" for mark in self.offices):  # a researcher for the group
            return self._found(None, "organisation", "MEN-INSTITUTE-ANA")._replace(role="institute")
        return self._found("unnamed", "unnamed", "MEN-EXPERT")

    def _house_behind(self) -> str | None:
        """``le politologue Jean Roux, du Forum Avenir``: return the unlisted house behind an expert's name."""
        head, words = self.head, self.words
        if head is None or head.office is None or head.office.role != "expert" or self.names.lang not in _WITH_THE:
            return None
        for run in self.runs:
            at = run.first - 1
            joint = at - (words[at] in {"la", "l'", "el"})
            placed = joint > head.last and words[joint - 1] == "," and self.text.caps[joint - 2]
            if placed and (words[joint] in _WITH_THE[self.names.lang] or (joint < at and words[joint] == "de")):
                return self.text.slice(run.first, self._name_end(run.last))
        return None

    def _short_name(self) -> str | None:
        """``le syndicat des mineurs, la FTC``: return the short name behind the words for what a body is."""
        head, words = self.head, self.words
        if head is None or self.names.lang not in _WITH_THE:
            return None
        if not any(mark.office is not None and mark.office.role == "institute" for mark in self.offices):
            return None
        for run in self.runs:
            at = run.first - 1
            named = at > head.last and words[at] in self.function["article"] and words[at - 1] == ","
            if named and run.last - run.first == 1 and not any(self.text.caps[head.last : at]):
                return self.text.slice(run.first, run.last)
        return None

    def _bodys_staff(self) -> Found | None:
        """``аналитики британской разведки``, ``експерти МЗС Бельгії``: experts of a body speak for its state."""
        if self.names.lang not in CYRILLIC or self.head is None:
            return None
        body = next(
            (m for m in self.offices if m.office and m.office.role == "body" and m.first >= self.head.last), None
        )
        state = next((m for m in self.named if m.entry and m.entry.kind == "state" and m.first >= self.head.last), None)
        if body is None or state is None or body.first > self.head.last + 1:
            return None
        small = self.function["of"] | self.function["place"] | self.function["topic"]
        if any(self.words[at] in small for at in range(self.head.last, body.last)):
            return None  # эксперт по британской разведке
        return self._state(state)

    def _partys_staff(self) -> Found | None:
        """``l'expert du SPD``, ``un cadre du Hamas``: who works for a party or group; a specialist only studies it."""
        body, head = self._body("party", "group"), self.head
        if body is None or head is None or head.office is None or self.names.lang in CYRILLIC:
            return None
        employed = head.office.title == "employee" or (
            self.words[head.first].startswith("expert") and body.entry is not None and body.entry.kind == "party"
        )
        between = [word for word in self.words[head.last : body.first] if not word.endswith(("ique", "aire"))]
        small = self.function["of"] | self.function["article"]
        behind = body.first > head.last and 0 < len(between) <= _ADJECTIVES and small.issuperset(between)
        owns = self.words[body.last : body.last + 1] == ["'s"] and body.last < head.first
        return self._named(body) if employed and (behind or owns) else None

    def _of_institute(self, institute: str) -> str | None:
        """Return the person of the phrase: the one who stands before the institute, never a word of its name."""
        noun = next((m for m in self.offices if m.office is not None and m.office.role == "institute"), None)
        before = self._bearer(noun.first, self.last) if noun is not None else None
        person = before or self.person
        return None if person and person in institute else person

    def _house(self) -> tuple[int, int] | None:
        """Return the words of the unlisted house of experts or physicians: doctors at the Charité."""
        head, words = self.head, self.words
        if head is None or head.office is None or head.office.role not in {"expert", "civil"}:
            return None
        if self.names.lang == "de" and (german := self._german_house(head)) is not None:
            return german
        if (latin_house := self._latin_behind(head.last)) is not None:
            return latin_house
        for run in self.runs if self.names.lang in _AT else ():
            if run.first < head.last or run.title or run.last - run.first > 4:
                continue
            article = words[run.first - 1] in self.function["article"] and words[run.first - 1] in DEFINITE
            contracted = words[run.first - 1] in _WITH_THE.get(self.names.lang, ())  # le chercheur du GRIP
            joint = run.first - 1 - (article and not contracted)
            if joint != head.last or not (contracted or words[joint] in _AT[self.names.lang]):
                continue
            if article if head.office.role == "civil" else (article or run.last - run.first > 1):
                alone = self.names.lang == "de" or any(other.first == run.last for other in self.runs)
                return run.first, run.last if alone else self._name_end(run.last)  # du GRIP | Jean Roux
        return None

    def _german_house(self, head: Mark) -> tuple[int, int] | None:
        """Return the words of the house behind an office or its bearer: *Analystin Petra Vogt von der Nordbank*."""
        bearer = next((run for run in self.runs if run.first == head.last), None)
        if bearer is not None and bearer.last - bearer.first > 1:
            return house(self.words, self.text.caps, bearer.last, self.last, person=True)
        begin = head.last + (self.words[head.last : head.last + 1] == [","])
        return house(self.words, self.text.caps, begin, self.last, person=False)

    def _institute(self) -> str | None:
        """Return the institute's name: put into English, as written around its noun, or behind a noun of its class."""
        nouns = [mark for mark in self.offices if mark.office is not None and mark.office.role == "institute"]
        for at in (at for mark in nouns for at in range(mark.first, mark.last)):
            if (named := called(self.text, self.names, at)) is not None and not self._written_latin(named.last):
                return named.english
        for mark in nouns:
            if (housed := hospital(self.text, self.names, mark) or self._housed(mark)) is not None:
                return housed
            if not self._part_of_name(mark):
                continue
            first, last = mark.first, mark.last
            while first > self.first and (
                (
                    self.text.caps[first - 1]
                    and self.words[first - 1][0].isalpha()
                    and self.words[first - 1] not in DEFINITE
                    and not opens_only(self.text, self.names, first - 1)
                )
                or (
                    self.words[first - 1] in {"'", "’", "'s", "-"}
                    and first - 2 >= self.first
                    and self.text.caps[first - 2]
                    and not self._owned_by_state(first)
                )
                or (self.words[first - 1] == "of" and self.text.caps[first - 2] and self.words[first - 2] in _WATERS)
            ):
                first -= 1
            last = last if self.words[last : last + 1] == ["'s"] else min(self._name_end(last), self._bearer_from(mark))
            if first + 1 == mark.first and last > mark.last and self.text.caps[mark.last] and town(self.words[first]):
                first += 1  # das Londoner Institut Oceanica
            if last - first > 1:
                written = latin(self.text.slice(first, last), self.names.lang)
                if self.names.lang == "de" and first == mark.first:
                    written = nominative(written)  # Fachleute des Instituts für X
                return institute(self.text, first, last, self.names.lang) or written
        title = self.quoted()
        noun = nouns[0] if nouns and nouns[0].office and nouns[0].office.title != "house" else None
        english = words_of(self.names.lang).institute(self.words[noun.first]) if noun else None
        if title is None:
            return None
        title = latin(title, self.names.lang)
        return f"{title} {english}" if english and self.names.lang != "en" else title

    def _bearer_from(self, mark: Mark) -> int:
        """Return where the name of a person begins behind that of a Slavic house: *Університету Осло | Стіг Гансен*."""
        behind = [m for m in self.marks if m.first >= mark.last] if self.names.lang in CYRILLIC else []
        if len(behind) < 2 or behind[0].first != mark.last or not (behind[1].run or behind[1].tenures):
            return self.last
        return behind[1].first if behind[1].last - behind[1].first > 1 else self.last

    def _housed(self, mark: Mark) -> str | None:
        """Return the name behind a noun that says what a body is: die Denkfabrik X, the aid group X, la clínica X."""
        known = mark.office is not None and mark.office.title == "house"
        small = not self.text.caps[mark.first] or self.text.slice(mark.first, mark.last).isupper()
        small = small or self._opens_before_name(mark)
        noun = self.words[mark.first]
        describes = known or (noun.endswith(_COMPOUNDS) and noun not in _COMPOUNDS)  # der Pilotenverband X
        if not small and not (describes and self.names.lang == "de"):
            return None
        run = next((run for run in self.runs if self._beside_noun(run, mark) and not run.title), None)
        if run is None:
            return (self._office_in_name(mark) if known else None) or self._seated(mark)
        last = self._name_end(run.last)
        kind = words_of(self.names.lang).institute(self.words[mark.first])
        if not known and kind in _BY_KIND and (english := institute(self.text, mark.first, last, self.names.lang)):
            return english
        return latin(self.text.slice(run.first, last), self.names.lang)

    def _office_in_name(self, mark: Mark) -> str | None:
        """Return the name behind such a noun that begins with a word for people: *l'ONG Avocats pour le Congo*."""
        first = self._past_called(mark.last)
        noun = next((one for one in self.offices if one.first == first and one.office is not None), None)
        if self.names.lang not in _WITH_THE or noun is None or not self.text.caps[first]:
            return None
        last = self._name_end(noun.last)
        return self.text.slice(first, last) if last > noun.last else None

    def _opens_before_name(self, mark: Mark) -> bool:
        """Return whether a noun only opens its sentence before a name in Latin letters: Организация Haki Watch."""
        return self._starts_sentence(mark.first) and self._written_latin(mark.last)

    def _written_latin(self, at: int) -> bool:
        """Return whether a name in Latin letters goes on in a Ukrainian or Russian phrase at token `at`."""
        letter = self.text.text[self.text.starts[at]] if at < self.last else ""
        return self.names.lang in CYRILLIC and letter.isascii() and letter.isupper()

    def _beside_noun(self, run: Mark, mark: Mark) -> bool:
        """Return whether a name follows a noun, in French and Spanish over adjectives: *l'ONG néerlandaise PAX*."""
        behind = self._past_called(mark.last)
        if (
            self.names.lang in CYRILLIC
            and run.last - run.first > 1
            and is_given(self.words[run.first], self.names.lang)
        ):
            return False  # викладач академії Олексій Гарань
        if run.first == behind or self.names.lang not in {"fr", "es"}:
            return run.first == behind
        between = range(mark.last, run.first)
        small = self.function["of"] | self.function["article"] | self.function["place"] | self.function["and"]
        return 0 < len(between) <= _ADJECTIVES and all(
            not self.text.caps[at] and self.words[at].isalpha() and self.words[at] not in small for at in between
        )

    def _seated(self, mark: Mark) -> str | None:
        """Return the name of a university by its town: l’université de Bergen, la universidad de Lima."""
        kind = words_of(self.names.lang).institute(self.words[mark.first])
        at = mark.last + 1
        joined = self.words[mark.last : at] in (["de"], ["d'"], ["du"], ["des"], ["del"])
        if kind != "University" or not joined or at >= len(self.words) or not self.text.caps[at]:
            return None
        for _, entry in self.names.entries(self.words, at):
            if entry.kind == "state" and entry.form == "name":
                return f"{kind} of {with_the(entry.institution)}"  # l'université des Philippines
        return institute(self.text, mark.first, self._name_end(at), self.names.lang)

    def _part_of_name(self, mark: Mark) -> bool:
        """Return whether the noun of an institute belongs to its name: a capital, and no mere word for its class."""
        if not self.text.caps[mark.first]:
            return False
        house = mark.office is not None and mark.office.title == "house"
        before = mark.first - 1
        return not house or (before >= self.first and (self.words[before] == "-" or self.names.lang == "en"))

    def _party(self) -> Found:
        body, union = self._body("party", "group"), self._body("organisation")
        if union is not None and self.head is not None and self._past_called(self.head.last) == union.first:
            return self._named(union)  # the West African bloc ECOWAS
        if body is not None and (other := self._party_behind(body)) is not None:
            return self._named(other)
        if body is not None and not self._only_described(body):
            return self._named(body)
        for mark in self.named:
            if mark.tenures and self.tenure(mark) and self.words[mark.last : mark.last + 1] != ["'s"]:
                return self._leader(mark)  # Petro's opponent is not Petro
        marked = marked_party(self.text, self.first, self.last) if self.names.lang in CYRILLIC else None
        name = self._party_name() or self._movement() or marked
        if name:
            return self._found(name, "party", "MEN-PARTY-NEW")
        if (own := self._party_of_deputy()) is not None:
            return own
        if union is not None and self.head is not None and self.head.last <= union.first and self._from(union):
            return self._named(union)  # правозахисниця X з центру ZMINA
        person = self.person
        if person:
            return self._found(self._called(person), "person", "MEN-OPPOSITION", form="person")
        state = self._body("state")
        role = self.head.office.role if self.head and self.head.office else ""
        if state and state.entry and role == "opposition":
            return self._found(f"{state.entry.institution} opposition", "party", "MEN-OPPOSITION")
        return self._found(None, "party", "MEN-PARTY-ANA")

    def _party_of_deputy(self) -> Found | None:
        """Return the party that no table has behind the name of one of its people: *el opositor David Luna, de X*."""
        party = party_of_deputy(self.text, self.function, self.runs)
        if party is None:
            return None
        name = party_called(self.text.slice(party.first, party.last), self.names.lang)
        return self._found(name, "party", "MEN-PARTY-NEW", person=self._bearer(party.first, party.last))

    def _only_described(self, body: Mark) -> bool:
        """Return whether a party's name only says here what another is: *die Linkspartei Nova*."""
        noun = self.words[body.last - 1]
        nation = self.names.lang == "de" and not self.text.caps[body.first]
        beside = any(run.first == body.last and not run.title for run in self.runs)
        return (noun.endswith("partei") and beside) or (nation and bool(self.runs))  # die grönländische Partei Nova

    def _party_behind(self, body: Mark) -> Mark | None:
        """Return the listed party that a noun, which is another's name too, describes: *die Linkspartei Bayan Muna*."""
        nation = not self.text.caps[body.first]  # die grönländische Partei Naleraq
        if self.names.lang != "de" or not (nation or self.words[body.last - 1].endswith("partei")):
            return None
        behind = (m for m in self.named if m.first >= body.last and (nation or m.first == body.last))
        return next((m for m in behind if m.entry and m.entry.kind == "party" and self.text.caps[m.first]), None)

    def _from(self, mark: Mark) -> bool:
        """Return whether a house joins the words before it as somebody's own: of, from, its noun between them."""
        if self.names.lang in CYRILLIC and self.head is not None and mark.first - self.head.last <= 1:
            return True  # активіст «Грінпісу»
        begin = max(self.first, mark.first - 3)
        small = self.function["of"] | self.function["house"]
        return any(self.words[at] in small for at in range(begin, mark.first))

    def _party_name(self) -> str | None:
        """Return the name of a party that no table has: X-Partei, the X Party, partido X."""
        for mark in self.offices:
            if mark.office is None or mark.office.role != "party":
                continue
            if mark.office.title == "leader" and self.names.lang == "de":
                continue  # Parteichef Ole Dahl: his name is no party's
            for run in self.runs:
                if run.last == mark.first or (run.last == mark.first - 1 and self.words[run.last] == "-"):
                    return self._called_party(run, mark)
                noun = self.words[mark.last - 1]
                if run.first == mark.last and (noun.startswith(("part", "парт", "partner")) or noun.endswith("partei")):
                    last = self._capitals(run.last)
                    english = worded(self.text, run.first, last, self.names.lang)
                    return english or latin(self.text.slice(run.first, self._what_for(last)), self.names.lang)
            written = self.quoted()
            if written is not None:  # партия «Новый путь»
                return self.names.canonical(written) or party_called(written, self.names.lang)
        return None

    def _what_for(self, last: int) -> int:
        """Return where the name of a Romance party ends that says what it is for: *Juntos por la República*."""
        at, small = last + 1, self.function["article"]
        if self.words[last : last + 1] not in (["por"], ["para"], ["pour"]):
            return last
        while at + 1 < len(self.words) and self.words[at] in small and not self.text.caps[at]:
            at += 1
        return at + 1 if at < len(self.words) and self.text.caps[at] else last

    def _called_party(self, run: Mark, mark: Mark) -> str:
        """Return the English name of a party by the noun beside its name: the Victory bloc, the Wiper party, X-Partei.

        A small *party* in English is no part of the name, other nouns are.
        """
        name = latin(self.text.slice(run.first, run.last), self.names.lang)
        written = self.text.slice(mark.first, mark.last)
        known = words_of(self.names.lang).word(self.words[mark.first])
        if self.names.lang == "en" and not self.text.caps[mark.first]:
            return name if written == "party" else f"{name} {written}"
        return f"{name} {known.english if known is not None and known.body else 'Party'}"

    def _movement(self) -> str | None:
        """Return the name of a party that says what it is for: the Rally for Culture and Democracy."""
        if self.names.lang != "en":
            return None
        for run in self.runs:
            end, person = (
                self._name_end(run.last),
                any(o.last == run.first for o in self.offices),
            )  # deputy Jan Reber of X
            if end > run.last + 1 and self.words[run.last] in {"for", "of"} and not person:
                return self.text.slice(run.first, end)
        return None

    def _run_behind(self, mark: Mark) -> tuple[int, int] | None:
        """Return the words of the unlisted name right behind a noun: a splinter faction called Jund al-Sahil."""
        first = self._past_called(mark.last)
        run = next((run for run in self.runs if run.first == first and not run.title), None)
        return (run.first, self._name_end(run.last)) if run is not None else None

    def _group(self) -> Found:
        body = self._body("group", "party", "organisation")
        if body is not None:
            return self._named(body)
        kind = self.head.office.title if self.head is not None and self.head.office is not None else ""
        if kind == "warlord" and self.person:
            return self._found(None, "group", "MEN-GROUP-ANA")  # his group, if one was named, and else himself
        words = set(self.words[self.first : self.last])
        installed = words & self.function["occupied"] or any(w.startswith(("separatist", "сепаратист")) for w in words)
        self._body("state")
        if installed and any(m.weak and m.entry and m.entry.institution == "Russia" for m in self.named):
            return self._found("Russia", "state", "MEN-OCCUPIER")
        behind = self._run_behind(self.head) if self.head is not None and self.quoted() is None else None
        written = self.quoted() or (self.text.slice(*behind) if behind else self.named_run())
        if written and self.names.lang in CYRILLIC and " " not in written and written.casefold().endswith(_DESCRIBES):
            written = None  # Шиитское движение: an adjective with the capital of its sentence
        if written:
            bearer = self._bearer(*behind) if behind else ""
            return self._found(latin(written, self.names.lang), "group", "MEN-GROUP-NEW", person=bearer)
        alliance = kind == "alliance"
        title = title_behind(self.text, self.head.last) if alliance and self.head else None
        if title is not None and title[0].isupper():  # das Bündnis „Hajastan“ is not NATO
            return self._found(latin(title, self.names.lang), "group", "MEN-GROUP-NEW", person=None)
        if alliance and self.head and (named := called_alliance(self.text, self.first, self.head.first)):
            return self._found(latin(named, self.names.lang), "group", "MEN-GROUP-NEW", person=None)
        known = bool(self.named) or called_so(self.text, self.first, self.words[(self.head or self).last - 1])
        if alliance and not known and not set(self.words[self.first : self.last]) & _GOVERNING:
            return self._found("NATO", "organisation", "MEN-ALLIANCE")
        if self.words[self.first] in {"a", "an", "ein", "eine", "une", "una"} and "of" in self.function["of"] & set(
            self.words[self.first : self.last]
        ):
            return self._found("unnamed", "group", "MEN-GROUP-NEW")
        definite = self.words[self.first] in DEFINITE or self.names.lang in CYRILLIC
        # the Sudanese militia, палестинское движение: one that was named before
        return self._found("unnamed" if self.named and not definite else None, "group", "MEN-GROUP-ANA")
