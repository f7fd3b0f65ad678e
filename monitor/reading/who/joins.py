"""Which neighbouring marks make one noun phrase: an office with its state, its person, its apposition.  Pure."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from monitor.reading.cut.cues import lexicon
from monitor.reading.cut.functionwords import Function
from monitor.reading.cut.text import Text
from monitor.reading.syntax.portfolios import portfolio_goes_on
from monitor.reading.who.forenames import is_given
from monitor.reading.who.mainnames import opens_main_clause
from monitor.reading.who.marks import SERVING, Mark
from monitor.reading.who.parties import words_of
from monitor.reading.who.slavicruns import another_case

_LONGEST_GAP = 7
_SAYINGS = frozenset({
    "словами", "словам", "думку", "мнению", "свідченням", "свидетельству", "даними", "данным", "версією", "версии",
    "переконання", "убеждению", "оцінкою", "оценке",
})  # fmt: skip
"""What stands before whose words or view it is, in Ukrainian and Russian."""
_BRACKET = 4
"""Tokens from a bracket to its end in which an officer's retirement is told."""
_DESCRIPTION = 6
"""Words from the comma to the office in *Ann Ross, a long-serving opposition lawmaker*."""
_ENDS = frozenset(".;:!?|")
_SIGNS = _ENDS | {",", "qui", "que", "dont", "quien"}
_THE = frozenset({"le", "la", "les", "l'", "el", "los", "las"})
_IN_HOUSE = frozenset({"au", "en"})
"""What stands between a group and its parliament: *le groupe libéral au Parlement européen*."""
_BY = frozenset({"par", "por"})
_MANY = frozenset({"les", "des", "los", "las", "unos", "unas"})
"""Articles of what is no apposition of one person."""
_VERBS = frozenset({
    "a", "ont", "est", "sont", "avait", "avaient", "n'", "ne", "s'", "se", "va", "sera", "ha", "han", "es", "son",
    "había", "habían", "no", "fue", "será",
})  # fmt: skip
"""French and Spanish words that a clause has and an apposition has not."""
_ADJECTIVES = (
    "ique", "iques", "aire", "aires", "al", "ale", "ales", "aux", "ier", "iere", "if", "ive", "ifs", "ives", "el",
    "elle", "els", "elles", "ico", "ica", "icos", "icas", "ario", "aria", "ivo", "iva",
)  # fmt: skip
"""Ends of French and Spanish adjectives that stand behind an office."""
_NO_ADJECTIVES = frozenset({
    "critique", "explique", "indique", "replique", "publica", "critica", "indica", "explica", "ratifica", "justifica",
    "implica", "complica", "aplica", "reivindica", "aux", "al",
})  # fmt: skip
"""Verbs and small words that end so."""
TOLD = frozenset({
    "телеканалу", "каналу", "изданию", "виданню", "газете", "газеті", "порталу", "агентству", "агенції", "журналу",
    "радиостанции", "радіостанції", "телекомпании", "телекомпанії",
})  # fmt: skip
"""Ukrainian and Russian nouns for outlets in the dative, which are told something."""
_WHOSE = ("ого", "ього")
"""Ends of Ukrainian adjectives beside which such a noun is a genitive: *за даними кенійського порталу*."""
_ITS_DATIVE = ("ой", "ей", "ому", "ему", "ій")
"""Ends of the adjectives of such a noun itself."""
_TO = {
    "de": frozenset({"dem"}), "en": frozenset({"to"}), "fr": frozenset({"a", "au", "aux"}),
    "es": frozenset({"a", "al"}),
}  # fmt: skip
"""What stands before those who are told something."""
_ASKED_BY = frozenset({"gegenuber", "gegenüber", "anfrage", "nachfrage", "interview", "gesprach", "gespräch"})
"""German words between somebody and the outlet that he tells something."""
_SAID = ("te", "ten", "gt", "gte", "ierte")
"""Endings of German verbs of saying before their subject."""
_OF_PAPERS = frozenset({"outlet", "expert", "unnamed"})
_SLAVIC_ATTRIBUTE = (
    "ого", "его", "ому", "ої", "ой", "ей", "их", "ых", "ии", "ії", "ів", "ов", "ам", "ними", "ним", "ній",
)  # fmt: skip


_OF_STATES = ("ии", "ії", "ы", "и", "і", "ні")
"""Ends of states in the genitive, behind which nobody's office stands."""
_HAS = frozenset({"has", "had", "have", "is", "was", "were", "are", "will", "would", "may", "might", "could", "did"})
"""Verbs that show that a clause begins with the name before them."""


_BENT = ("e", "en", "er", "es", "em")
"""Ends of participles and adjectives before a noun."""


_OBJECTS = frozenset({"eine", "einen", "keine", "keinen", "keinerlei"})
"""German articles of an object."""


@dataclass(slots=True)
class Joins:
    """Joins the marks of one text."""

    text: Text
    function: Function
    lang: str

    def joined(self, one: Mark, two: Mark, begin: Mark) -> bool:
        """Return whether two marks belong to one phrase: only small words, an apposition's comma at most, between."""
        first, last = one.last, two.first
        if last - first > _LONGEST_GAP or two.last - begin.first > 30:
            return False
        words, function = self.text.folds, self.function
        if first == len(words):  # two marks on the last word
            return True
        if words[first] in _ENDS or self.text.sentence_of[one.first] != self.text.sentence_of[last]:
            return False
        if self.told(one, two) or self._of_attribute(one, two) or self._object_behind(one, two):
            return False
        if self._of_another_case(begin, one, two):
            return False
        comma, described = False, self._described(one, first, last)
        for at in range(first, last):
            word = words[at]
            if word in _ENDS or (word == "that" and self.lang == "en"):
                return False  # the claim by an official that soldiers had left
            if word in function["and"] and one.office and two.office and not (one.entry or two.entry):
                continue
            if word in function["and"]:
                if portfolio_goes_on(self.text, one.first, at):
                    continue  # the minister of foreign and European affairs
                return False
            if word == ",":
                if comma or self._named_before(begin, two) or self._own_clause(one, two):
                    return False
                if (two.run or two.tenures) and self._subject(begin, one, two, at):
                    return False
                if not (self._apposed(one, two, at, first, last) or self._of_bench(begin, one, two)):
                    return False
                comma = True
            elif comma and described and not self.text.caps[at] and word.isalpha():
                continue
            elif not (
                self._glue(at)
                or self._serves(one, first, last)
                or (last - first == 1 and self._adjective_between(one, two))
                or (at == first and self._adjective_of(one, last))
                or self._of_region(one, at)
                or self._installed(at)
                or self._serving(one, at)
            ):
                return False
        return first < last or not (one.run and two.run) or self._in_charge(one)

    def _in_charge(self, one: Mark) -> bool:
        """Return whether a word is the field of a minister, whose name follows: *ministre de la Défense | Ann Ross*."""
        words = self.text.folds
        field = self.lang in {"fr", "es"} and one.last - one.first == 1 and words[one.first] in self.function["topic"]
        return field and one.first > 0 and words[one.first - 1] in self.function["of"] | self.function["article"]

    def _object_behind(self, one: Mark, two: Mark) -> bool:
        """Return whether another noun with its article follows a place: *hat das Amt in Kiew | eine klare Antwort*."""
        place = self.lang == "de" and one.entry is not None and one.entry.form in {"capital", "city", "name"}
        return place and two.run and self.text.folds[one.last] in _OBJECTS

    def _of_attribute(self, one: Mark, two: Mark) -> bool:
        """Return whether a noun only belongs to an attribute: *der unter Druck | geratene slowakische Minister*."""
        words, first = self.text.folds, one.first
        if self.lang != "de" or not one.run or one.last - first > 1 or one.last == two.first or first < 1:
            return False
        before = first - 1 - (first > 1 and words[first - 1] in self.function["article"])
        bent = not self.text.caps[one.last] and words[one.last].endswith(_BENT)
        return bent and words[before] in lexicon("de").sets["prep"]

    def _agrees(self, at: int) -> bool:
        """Return whether an adjective belongs to the outlet behind it: *если верить турецкой газете*."""
        word = self.text.folds[at]
        return word.endswith(_WHOSE) or (word.endswith(_ITS_DATIVE) and not self.text.caps[at])

    def told(self, one: Mark, two: Mark) -> bool:
        """Return whether the second mark is the outlet that the first tells something: *sagte er dem Sender RTBF*."""
        outlet = two.office is not None and two.office.role == "outlet"
        outlet = outlet or (two.entry is not None and two.entry.form == "outlet")
        words = self.text.folds
        if one.last - one.first == 1 and words[one.first] in self.function["addressee"]:
            return True  # заверил журналистов | его пресс-секретарь
        if self.lang == "de" and not _ASKED_BY.isdisjoint(words[one.first : two.first]):
            return True  # ein Sprecher gegenüber der Agentur, eine Sprecherin auf Anfrage des Senders
        if one.office is not None and one.office.role in _OF_PAPERS:
            return False
        if self.lang not in _TO:
            there = range(one.last, two.first + 1)
            return any(words[at] in TOLD and not self._agrees(at - 1) for at in there)
        if not outlet:
            return False
        between = words[one.last : two.first]
        if not between or len(between) > 2:
            return False
        if between[0] in _TO[self.lang]:
            return True
        return self.lang == "de" and between == ["der"] and self._behind_verb(one.first)

    def _behind_verb(self, first: int) -> bool:
        """Return whether a German verb of saying stands before the phrase at token `first`: it is the subject."""
        words, small = self.text.folds, self.function.small
        for at in range(first - 1, max(0, first - _DESCRIPTION), -1):
            if not words[at].isalpha():
                return False
            if not self.text.caps[at] and words[at] not in small and words[at].endswith(_SAID):
                return True
        return False

    def apposed(self, marks: Sequence[Mark], begin: int, at: int) -> bool:
        """Return whether a capital stands between a person and his office: *Ann Ross, a Gulf specialist at ...*."""
        if at + 1 >= len(marks) or not marks[at].run or marks[at + 1].first != marks[at].last:
            return False
        return marks[at + 1].office is not None and self.joined(marks[at - 1], marks[at + 1], marks[begin])

    def _serves(self, one: Mark, first: int, last: int) -> bool:
        """Return whether somebody is close or an aide to whom the next words name: *a source close to the minister*."""
        if self.lang != "en" or one.office is None or one.office.title not in {"source", "official"}:
            return False
        words = self.text.folds[first : min(last, first + 3)]
        return words[:2] == ["close", "to"] or (words[:1] == ["to"] and self.text.folds[one.last - 1].startswith("a"))

    def _described(self, one: Mark, first: int, last: int) -> bool:
        """Return whether a comma and an article follow a person: any adjective of his office may come."""
        person = one.run or bool(one.tenures)
        return (
            person
            and first + 2 < last <= first + _DESCRIPTION
            and self.text.folds[first + 1] in self.function["article"]
        )

    def _adjective_between(self, one: Mark, two: Mark) -> bool:
        """Return whether one adjective stands between a noun and its nation: las fuerzas especiales ucranianas."""
        if self.lang in {"fr", "es"} and one.office is not None and one.office.role == "institute":
            named = two.run or (two.entry is not None and two.entry.kind != "state")
            small = self.text.folds[one.last] in self.function.small
            return named and not small and not self.text.caps[one.last]  # l'institut berlinois SWP
        nation = two.entry is not None and two.entry.form == "demonym"
        return self.lang in {"fr", "es"} and one.office is not None and nation and not self.text.caps[one.last]

    def _installed(self, at: int) -> bool:
        """Return whether a word says by whom somebody was installed: *le maire de Kherson installé par Moscou*."""
        words, installed = self.text.folds, self.function["installed"]
        after = words[at + 1] if at + 1 < len(words) else ""
        by = words[at] in _BY and at > 0 and words[at - 1] in installed
        return self.lang in {"fr", "es"} and (by or (words[at] in installed and after in _BY))

    def _serving(self, one: Mark, at: int) -> bool:
        """Return whether a word tells that somebody is in office, or within what: *le président en exercice de X*."""
        pair = " ".join(self.text.folds[at - 1 : at + 1]) if at else ""
        return self.lang in {"fr", "es"} and one.office is not None and pair in SERVING

    def _of_region(self, one: Mark, at: int) -> bool:
        """Return whether a small word ends the name of a part of the world: *directrice pour l'Afrique | centrale*."""
        if not one.run or self.lang not in {"fr", "es"} or self.text.caps[at]:
            return False
        return words_of(self.lang).region(" ".join(self.text.folds[one.first : at + 1])) is not None

    def _adjective_of(self, one: Mark, last: int) -> bool:
        """Return whether an adjective parts an office from whose it is: *le représentant diplomatique du Tchad*."""
        if self.lang not in {"fr", "es"} or one.office is None or one.last + 1 >= last:
            return False
        word = self.text.folds[one.last]
        of = self.text.folds[one.last + 1] in self.function["of"] | _IN_HOUSE
        return of and word.endswith(_ADJECTIVES) and word not in _NO_ADJECTIVES and not self.text.caps[one.last]

    def _apposed(self, one: Mark, two: Mark, comma: int, first: int, last: int) -> bool:
        person_after, words = two.run or bool(two.tenures), self.text.folds
        if self.lang == "en" and person_after and self._clause_begins(two):
            return False  # According to a diplomat, Ross had resigned
        if self.lang in {"uk", "ru"} and person_after and not self._closed(two):
            return False  # По словам дипломата, Росс подал в отставку
        person_before = (one.run and not self._with_article(one)) or bool(one.tenures)
        if person_after and (not person_before or (one.run and self._governed(one))):
            return comma == last - 1 and (two.last - two.first > 1 or bool(two.tenures))
        if person_before and words[comma + 1] in _MANY and self.lang in {"fr", "es"}:
            return False  # selon Ann Ross, des soldats rwandais combattent
        if person_before and not person_after:
            if self.lang in {"uk", "ru"} and self._source_told(one, two):
                return False
            near = last - comma <= (_DESCRIPTION if self._described(one, first, last) else 3)
            return comma == first and near and (two.office is not None or last - comma <= 3)
        outlet = one.office is not None and one.office.role == "outlet"
        return outlet and comma == first == last - 1 and self._set_off(two)

    def _of_bench(self, begin: Mark, one: Mark, two: Mark) -> bool:
        """Return whether *de* parts a deputy or an opponent from his party: *el opositor David Luna, de | X Y*."""
        office, words = begin.office, self.text.folds[one.last + 1 : two.first]
        if self.lang not in {"fr", "es"} or office is None or not (one.run and two.run) or not words:
            return False
        small = self.function["of"] | self.function["article"]
        fellow = office.role == "opposition" or office.title == "mp"
        return fellow and words[0] in self.function["of"] and all(word in small for word in words)

    def _source_told(self, one: Mark, two: Mark) -> bool:
        """Return whether a comma ends *за словами Козака*, so that the clause begins behind it: *..., солдати прийшли*.

        What only describes him has another comma soon after.
        """
        words, sentence = self.text.folds, self.text.sentences[self.text.sentence_of[one.first]]
        if _SAYINGS.isdisjoint(words[max(sentence.first, one.first - _LONGEST_GAP) : one.first]):
            return False
        return "," not in words[two.last : min(two.last + _LONGEST_GAP, sentence.last)]

    def _closed(self, person: Mark) -> bool:
        """Return whether a sign ends an apposition, or the sentence with it: *министр, Анна Росс, сказала*."""
        after = self.text.lows[person.last : person.last + 1]
        return not after or not after[0][0].isalnum()

    def _with_article(self, mark: Mark) -> bool:
        """Return whether a French or Spanish name is no person's: ministre de *la Défense*, ministra de *Defensa*."""
        before = self.text.folds[mark.first - 1] if mark.first else ""
        short = mark.last - mark.first == 1 and before in self.function["of"]
        return self.lang in {"fr", "es"} and (before in _THE or short)

    def _named_before(self, begin: Mark, two: Mark) -> bool:
        """Return whether a person stands before an office, another behind: *selon Jean Arce, ministre, Ann Ross*."""
        if self.lang not in {"fr", "es"}:
            return False
        return begin is not two and all(
            mark.tenures or (mark.run and mark.last - mark.first > 1) for mark in (begin, two)
        )

    def _own_clause(self, one: Mark, two: Mark) -> bool:
        """Return whether an office behind a person and a comma begins a clause of its own.

        *Selon Jean Arce, le ministre a menti*; but *selon Jean Arce, le porte-parole de l'armée, ...*.
        """
        words = self.text.lows
        if (
            self.lang not in {"fr", "es"}
            or not one.run
            or two.office is None
            or two.first != one.last + 1 + (words[one.last + 1] in _THE)
        ):
            return False
        reach = range(two.last, min(two.last + _LONGEST_GAP, len(words)))
        return next((words[at] in _VERBS for at in reach if words[at] in _SIGNS | _VERBS), False)

    def _of_another_case(self, begin: Mark, one: Mark, two: Mark) -> bool:
        """Return whether somebody else is named behind a state: *Кении | глава*, *президенту Уганды | Анна Росс*."""
        if self.lang not in {"uk", "ru"} or one.entry is None or one.last != two.first:
            return False
        if two.office is not None:
            genitive = self.text.folds[one.first].endswith(_OF_STATES) and one.last - one.first == 1
            return genitive and one.entry.form == "name" and self._nominative(two)
        if two.run and begin is one and one.entry.form == "name" and one.entry.kind == "state":
            return is_given(self.text.folds[two.first], self.lang)  # журналістів із Кенії | Анна Росс
        return begin.office is not None and two.run and another_case(self.text, self.lang, begin.first, two.first)

    def _nominative(self, office: Mark) -> bool:
        """Return whether the noun of an office may be the subject."""
        word = self.text.folds[office.first]
        return not word.endswith(("у", "ю", "ом", "ем", "ой", "ою", "ею", "ам", "ами", "ах"))

    def _subject(self, begin: Mark, one: Mark, name: Mark, comma: int) -> bool:
        """Return whether a name behind a comma is a subject of its own: *in Uganda, Ann Ross, who leads ..., said*."""
        state = begin is one and one.entry is not None and one.entry.kind == "state" and one.entry.form != "demonym"
        if state and begin.office is None:
            return not one.tenures
        return opens_main_clause(self.text, self.lang, begin.first, comma, (name.first, name.last))

    def _clause_begins(self, two: Mark) -> bool:
        """Return whether a sentence that opens with *according to* goes on with a name and its verb."""
        words, first = self.text.folds, self.text.sentences[self.text.sentence_of[two.first]].first
        return words[first] == "according" and words[two.last : two.last + 1] != [] and words[two.last] in _HAS

    def _governed(self, run: Mark) -> bool:
        """Return whether a name only says of what somebody before is: el ministro de Exteriores, Jan Holm."""
        before = self.text.folds[run.first - 1] if run.first else ""
        return before in self.function["of"] or before in self.function["place"]

    def _set_off(self, mark: Mark) -> bool:
        """Return whether a comma ends the name that begins with a mark: the channel, Kilima Voice, said."""
        end = mark.last
        while end < len(self.text.folds) and self.text.caps[end] and self.text.folds[end].isalpha():
            end += 1
        return end < len(self.text.folds) and self.text.folds[end] in {",", "(", "»", "“", '"'}

    def _in_retirement(self, at: int) -> bool:
        """Return whether a token is one of a bracket that says that an officer has retired: *général (2S)*."""
        words, retired = self.text.folds, self.function["retired"]
        if not retired or "(" not in words[max(0, at - _BRACKET) : at]:
            return False
        first = at - 1 - words[max(0, at - _BRACKET) : at][::-1].index("(")
        inside = words[first + 1 : first + _BRACKET]
        inside = inside[: inside.index(")")] if ")" in inside else []
        return at <= first + 1 + len(inside) and "".join(inside) in retired

    def _glue(self, at: int) -> bool:
        word = self.text.folds[at]
        if word in {"'s", "-", "'", "(", "„", "«", "“", '"', "»", "”"}:
            return True
        if self._in_retirement(at) or (at and self.text.folds[at - 1] == "-" and word in self.function["installed"]):
            return True  # the M23-appointed governor
        if word in self.function.glue:
            return True
        if self.text.caps[at]:
            return False
        if self.lang in {"uk", "ru"}:
            return word.endswith(_SLAVIC_ATTRIBUTE)
        if self.lang == "de":
            before = self.text.folds[at - 1] if at else ""
            return word.endswith(("en", "er", "es", "em", "e")) and before in self.function.small
        return False
