"""Ukrainian and Russian: objects before the verb, documents, dashes, participles with an agent."""

from __future__ import annotations

from collections.abc import Sequence

from monitor.reading.cut.bodies import BODIES, FEMININES, OBJECTS, PERSONS_OFFICES, PLACED_IN
from monitor.reading.cut.cues import Form
from monitor.reading.cut.text import QUOTES
from monitor.reading.framing.dropped import is_object
from monitor.reading.framing.places import ABOUT, FEMININE, MANY, MASCULINE, PLURAL, Places
from monitor.reading.syntax.constructions import Found
from monitor.reading.syntax.grammar import EDGES, NEAR_TO, Phrase, edge
from monitor.reading.syntax.surroundings import gerund_at
from monitor.reading.who.parties import names_a_body

_LANDS = ("республ", "област", "провинц", "провінц", "регион", "регіон", "район", "округ")
"""Beginnings of the nouns for lands, behind which their name stands."""
_REPORTS = tuple(
    "факт звинувачен повідомлен інформац заяв чутк обвинен сообщен информац слух сведени утвержден "
    "твердженн данн дані это цю ці эти эту".split()
)
"""Beginnings of the nouns (and their pointers) for what is reported."""
_OBLIQUE = tuple("а я у ю ом ем ою ами ах ів ов ей ого ому ові и ы і ї".split())
"""Ends of the cases in which nobody is a subject."""
_ADDRESSED = tuple(
    "агентству газете изданию телеканалу порталу журналистам корреспонденту репортерам агенції виданню газеті "
    "журналістам кореспонденту репортерам".split()
)
"""Those whom somebody tells something, in the dative."""
_NEVER_SUBJECT = ("ого", "ому", "их", "ых", "ами", "ями", "ах", "ях", "ов", "ів", "їв")
_INDECLINABLE = frozenset({"баку", "шойгу", "перу", "вануату"})
"""Names that end like an accusative and are none."""
_ACCUSATIVE = tuple("ую юю цию цію нию ію ачу вку тку бу ду ту жу чу ню зу ву гу".split())
"""Ends of feminine nouns and adjectives that can only be an object."""
_NEUTER = ("ие", "ье", "ство", "ння", "ття", "лля")

_NOT_NEUTER = tuple("бвгґджзклмнпрстфхцчшщьую")
"""Ends of nouns with which a verb in the neuter does not agree."""

_PARTICIPLES = tuple(
    "вший вшая вшее вшие вшийся вшиеся вшаяся ющий ющая ющие ящий ящая ящие ший ша нный нная нные тый тая тые".split()
)

_PERSONS = frozenset("він вона вони он она они".split())
"""Pronouns of who speaks, in the nominative."""
_ABSTRACT = (
    "ость",
    "ість",
    "ирие",
    "ствие",
    "міння",
    "мир'я",
    "ття",
    "ення",
    "ання",
    "ение",
    "ание",
    "ация",
    "яція",
    "ация",
    "ація",
)
"""Ends of the nouns of things that are done and told."""
_INSTRUMENTAL = ("ою", "ею", "єю", "ой", "ей", "ом", "ем", "єм", "ью")
"""Ends of the nouns that somebody calls something by."""
_ADJECTIVES = ("ий", "ый", "ой", "ая", "на", "ка")
"""Ends of the adjectives before who speaks."""
_MODIFIES = (
    "ый", "ий", "ая", "ое", "ые", "ие", "ую", "ого", "их", "ська", "цька", "зька", "ське", "цьке", "ські", "цькі",
    "льна", "льне", "льні", "ній", "шня", "шнє", "шні", "ідні", "емні", "ичні", "нні", "ові", "еві", "жні",
)  # fmt: skip
"""Ends of the adjectives before a noun."""
_LEADING = ("командующ", "управляющ", "исполняющ", "командувач")
"""Beginnings of the nouns of who leads, which end like adjectives."""
_HOUSES = frozenset({"дом", "дім", "палац", "дворец"})
"""Houses that speak, behind an adjective with a capital: *Белый дом*."""
_CALLED_SO = tuple(
    "телеканал канал газет портал видан издан журнал телекомпан радиостанц радіостанц радио радіо сайт агенц агентств "
    "фонд проект проєкт фирм фірм оператор союз спілк объединен об'єднан ассоциац асоціац общество товариств".split()
)
"""Beginnings of the nouns before the name of an outlet or a house."""
_ATTRIBUTES = 4
"""Words before such a name, at most."""
_SUCH = ("такі", "такие", "таку", "такую", "таке", "такое", "подібн", "подобн", "аналогічн", "аналогичн")
"""Beginnings of the words before what has been said."""

_UNIONS = tuple("союз лиг ліг альянс организаци організаці сообществ спільнот совет рада комисси комісі".split())
"""Beginnings of the nouns for bodies of which only the adjective has a capital: *Африканский союз*."""
BEARING = frozenset("deny reject refute label deem comment confirm exclude".split())
"""Operators of verbs with an object, behind which a subject can stand."""
_BEARS = frozenset(
    "deny confirm reject refute label deem refuse remark comment doubt exclude check believe will".split()
)
"""Operators of verbs whose object can stand between who speaks and the verb."""
_HEARERS = frozenset(
    "главе президенту премьеру министру канцлеру послу госсекретарю генсеку коллеге коллегам депутатам сенаторам "
    "журналистам репортерам голові президентові прем'єру прем'єрові міністру міністрові канцлеру канцлерові послові "
    "держсекретарю генсекові колезі колегам депутатам сенаторам журналістам репортерам".split()
)
"""Offices in the dative: who is told."""
_THINKS = frozenset({"check", "deem", "label", "believe", "doubt", "hope", "comment", "stand"})
"""Operators of what somebody holds of a matter."""
_FAR_SUBJECT = 24
_SHORTEST = 4
_NAMING = 9
"""Words back from a verb in which who speaks is named."""
_WHO = frozenset("кто хто чей чий чьи чиї кому".split())
"""Words that ask whose doing it is."""
_MATCHED = frozenset("дійсності правді реальності фактам вимогам інтересам нормам критеріям духу очікуванням".split())
"""What something does or does not agree with, by the Ukrainian verb for answering."""
_CONCLUDED = tuple("соглашен договор сделк контракт перемири мир брак союз пари альянс пакт".split())
"""Beginnings of what is concluded, and not said."""
_DEALT = tuple("удар атак обстріл обстрел агресс агрес напад вторгнен вторжен провокац огонь вогонь ракет".split())
"""Beginnings of the nouns for deeds that are paid back."""


_SEVERAL = tuple(
    "двое двоє трое троє четвер п'ятер пятер шест семер десят нескольк кілька декілька ряд низка часть частина "
    "большинств більшіст много багато пять шесть п'ять шість сот сто два две дві три чотири четыре".split()
)
"""Beginnings of the numbers whose noun stands in the genitive as a subject."""
_THEMSELVES = ("сторон", "обе", "обидв")
_BUTS = frozenset("однак проте але но однако зато натомість втім впрочем".split())
TURNS = _BUTS | {"а"}
"""Words with which a second clause turns against the first."""
_WHERE_TO = frozenset(
    "откуда звідки куди куда де где чий чия чиє чиї чиєї чей чья чье чьи яких якого якої якому".split()
)
"""Words that open a relative clause: *канцелярія, куди звернулося видання*."""
_THIS_THING = frozenset({"це", "этом", "цьому"})
_IS_NOT = frozenset({"не", "нет", "немає", "нема"})
"""Negations of a clause that tells something itself: *Об этом не может быть и речи, заявил министр*."""

_BEFORE_WHICH = frozenset(
    "в у со з із о про на по к до с за від от через после після при без для из об перед над".split()
)
"""Prepositions before a relative pronoun."""

_ENCLITIC = tuple(f"{vowel}r{it}" for vowel in "aei" for it in ("lo", "la", "los", "las", "le", "les", "se"))
"""Ends of Spanish infinitives with a pronoun."""


class Slavic(Places):
    """The rules UK-/RU-PLACE, -RELS, -INSIDE, -DASH, and what tells an object from a subject."""

    def _interrupted(self, edge: int, first: int, verb: int = -1) -> Phrase | None:
        """``ОАЭ, выступившие посредником, приветствовали обмен``: the subject stands before the clause in commas."""
        if edge <= first or self.lows[edge - 1] != ",":
            return None
        for comma in range(edge - 3, max(first, edge - 16), -1):
            if self.lows[comma] != ",":
                continue
            opener = self.lows[comma + 1]
            if opener in self.sets["that"]:
                return None  # Нельзя исключать, что военные уже там, отметил посол
            if opener in _BEFORE_WHICH:
                opener = self.lows[comma + 2]
            inside = any(self.lows[j].endswith(_PARTICIPLES) for j in range(comma + 1, edge - 1))
            inside = inside or gerund_at(self.grammar, comma + 1)
            if inside or opener.startswith(("котор", "котр", "який", "яка", "яке", "які")) or opener in _WHERE_TO:
                there = self.lows[first] in PLACED_IN and first + 1 < comma
                if there and self._locative(first, comma, comma, max(edge, verb)):
                    return first, comma  # В прокуратуре, комментируя это, сообщили
                subject = self.grammar.subject(first, comma)
                return subject if subject is not None and subject[1] == comma else None
            return None
        return None

    def _turned(self, one: Found, other: Found) -> int:
        """Return where a main clause of contrast begins that holds the other frame behind this one, or -1.

        ``У Тирасполі заперечували, що угода існує, однак тепер речник припустив, що ...``.
        """
        lows = self.lows
        for j in range(other.edge, one.at + 3, -1):
            if lows[j] in _BUTS and lows[j - 1] == "," and self.text.quoted[j] < 0:
                return j - 1
        return -1

    def _told_behind(self, form: Form, at: int, later: Phrase) -> str:
        """Return where the content of a verb that opens stands: behind who speaks, or before it, as object."""
        between = self.grammar.slavic and form.cue.operator in BEARING and later[0] > at + 1
        return "object" if between else "after"  # Не исключает отправки солдат министр

    def _speaker_behind(self, at: int, last: int) -> Phrase | None:
        """``Выдумкой назвал сообщения о солдатах в Конго министр``: the nominative behind the objects of a verb."""
        lows, caps = self.lows, self.text.caps
        for j in range(at + 1, min(last, at + _FAR_SUBJECT)):
            low, before = lows[j], lows[j - 1]
            if low in EDGES and self.text.quoted[j] < 0:
                return None
            if self.text.quoted[j] >= 0 or low in self.sets["prep"] or before in self.sets["prep"]:
                continue
            if low.startswith(_SEVERAL) and self._human((j, min(j + 4, last))):
                return j, self.grammar.phrase(j, last)[1]  # опровергли двое чиновников
            office = low.startswith((*PERSONS_OFFICES, *BODIES))
            if not office and (not caps[j] or (caps[j - 1] and j > at + 1)):
                continue
            many = lows[at].endswith(PLURAL) and low.endswith(("и", "ы", "і"))
            she = caps[j] and lows[at].endswith(FEMININE) and low.endswith(("а", "я"))
            if self._oblique(j) and not many and not she:
                continue
            begin = j
            while begin > at + 1 and lows[begin - 1].endswith(_ADJECTIVES) and lows[begin - 2] not in self.sets["prep"]:
                begin -= 1
            return begin, self.grammar.phrase(j, last)[1]
        return None

    def _called(self, form: Form, start: int, verb: int, first: int) -> int:
        """``Ложью, «за которую никто не извинился», назвала``: return where what something is called begins, or -1."""
        if form.cue.operator not in {"label", "deem"} or not self.grammar.slavic:
            return -1
        begin, lows = start, self.lows
        if begin == verb or self.text.quoted[begin] >= 0:
            comma = next((j for j in range(first + 1, min(first + 4, verb)) if lows[j] == ","), -1)
            begin = first if comma > 0 and lows[comma - 1].endswith(_INSTRUMENTAL) else begin
        head = next((j for j in range(begin, verb) if not lows[j].endswith(("ым", "им", "ими", "ыми"))), begin)
        fits = head < verb and lows[head].endswith(_INSTRUMENTAL) and len(lows[head]) > 3
        return begin if fits and not lows[head].startswith((*PERSONS_OFFICES, *BODIES)) else -1

    def _strikes_back(self, form: Form, at: int) -> bool:
        """``пригрозила ответить на удар``, ``заключили соглашение``: who does a deed says nothing."""
        before = self.lows[max(0, at - _SHORTEST - 1) : at]
        if not {"вопреки", "всупереч"}.isdisjoint(before) and not {"тому", "тем"}.isdisjoint(before):
            return True  # вопреки тому, что утверждает Киншаса: against whose words something is told
        if form.cue.lemma == "заключить":
            return any(low.startswith(_CONCLUDED) for low in self.lows[at + 1 : at + 5])
        if form.cue.lemma not in {"ответить", "отвечать", "відповісти"}:
            return False
        if self.lows[at].startswith("відповіда") and self.lows[at + 1 : at + 2] and self.lows[at + 1] in _MATCHED:
            return True  # не відповідають дійсності: nobody answers
        if self.lows[at + 1 : at + 2] != ["на"]:
            return False
        return any(self.lows[j].startswith(_DEALT) for j in range(at + 2, min(at + 5, len(self.lows))))

    def _object_opens(self, subject: Phrase, form: Form, at: int, last: int) -> bool:
        """``Эту информацию подтвердил МИД``, ``Відправку солдатів заперечує Кігалі``: the object stands first."""
        low = self.lows[at]
        if form.cue.operator == "accuse" and self._human(subject) and not self._accusative(subject):
            return False  # Орленко обвинил ВСУ: who accuses stands first
        if self._object_then_verb(at, last):
            return True
        if (
            low.endswith(MANY)
            and not self._several(subject[0])
            and self.lows[subject[0]].endswith(("ців", "нів", "лів", "ців", "цев", "телей", "ков"))
        ):
            return True  # мешканців закликали: those who are called upon
        if self._place_first(self._before(subject[0]), subject[0]) and low.endswith(PLURAL) and self._single(subject):
            return True  # В Москве голосование приветствовали: those in Moscow did
        later = self.grammar.after(at + 1, last)
        if later is None and self._reported_thing(subject) and form.cue.operator in _BEARS:
            later = self._speaker_behind(at, last)
        if later is None or later[0] > at + 8:
            return False
        behind = self.lows[later[1] : later[1] + 2]
        if behind[:1] == [","] and not self.sets["that"].isdisjoint(behind[1:]):
            return False  # Джерело в СБУ підтвердило УП, що: it is told so
        opener = self.lows[self.grammar.left_edge(at, self.text.sentences[self.text.sentence_of[at]].first)]
        themselves = self.lows[later[0]].startswith(_THEMSELVES) or self.lows[at + 1] in {"сами", "самі"}
        if opener in ABOUT and (themselves or self._human(later)):
            return True  # О перемирии Перу и Чили объявил президент Бразилии
        she = self.text.caps[later[0]] and low.endswith(FEMININE) and self.lows[later[0]].endswith(("а", "я"))
        if not self._human(subject) and self._human(later) and (she or not self._oblique(self._head(later))):
            return True
        if self._accusative(later):
            return False
        aged = self.lows[subject[0] + 1 : subject[0] + 2] == ["-"]  # 48-летний глава опроверг
        if self.lows[subject[0]][0].isdigit() and not aged and not low.endswith(PLURAL):
            return True  # Про повернення 32 військових повідомив прем'єр: many do not speak in the singular
        if self._accusative(subject) or self._disagrees(subject, low):
            return True
        head = self._head(subject)
        mine = self.text.caps[head] or self.lows[head].startswith((*PERSONS_OFFICES, *BODIES))
        union = head > subject[0] and self.text.caps[head - 1] and self.lows[head].startswith(_UNIONS)
        mine = mine or union or (self.lows[head] in _HOUSES and self._human(subject))
        yours = any(
            self.text.caps[j] or self.lows[j].startswith((*PERSONS_OFFICES, *BODIES))
            for j in range(later[0], min(later[1], later[0] + 2))
        )
        thing = self._reported_thing((head, head + 1))
        return yours and (thing or not mine)

    def _several(self, at: int) -> bool:
        """Return whether a number governs the word at `at`: *двоє чиновників*, *десятки солдат*."""
        return self.lows[at].startswith(_SEVERAL) or (at > 0 and self.lows[at - 1].startswith(_SEVERAL))

    def _relays(self, at: int, verb: int, first: int, last: int) -> bool:
        """Return whether a verb like *передает* reports words, and does not hand over a thing."""
        lows = self.lows
        before, after = lows[verb - 1] if verb > first else "", lows[at + 1] if at + 1 < last else "."
        if before == "не":
            return False
        if any(self.lows[j] in {"слова", "высказывание", "висловлювання"} for j in range(max(first, verb - 8), verb)):
            return True
        if before in EDGES or before in QUOTES:
            return True
        return after in EDGES | self.sets["prep"] | self.sets["that"] or after.startswith(
            ("слов", "заяв", "его", "її", "її")
        )

    def _addressee(self, start: int, verb: int) -> bool:
        """Return whether only who is told stands before the verb: *агентству Рейтер сообщил чиновник*."""
        return self.grammar.slavic and self.lows[start].startswith(_ADDRESSED) and start + 4 > verb

    def _refuses_to(self, at: int, noun: int) -> bool:
        """Return whether a Slavic verb governs an infinitive, no noun: *відмовився коментувати повідомлення*."""
        forms = (form for j in range(at + 1, noun) for form in self.lex.forms.get(self.lows[j], ()))
        return self.grammar.slavic and any("i" in form.kinds for form in forms)

    def _past_addressee(self, later: Phrase | None, last: int) -> Phrase | None:
        """``сообщил журналистам на условиях анонимности чиновник``: those who are told do not speak."""
        if later is None or any("i" in form.kinds for form in self.lex.forms.get(self.lows[later[0]], ())):
            return None  # відмовилася коментувати повідомлення телеканалу
        if not self.lows[later[0]].startswith(_ADDRESSED):
            return later
        end = later[0] + 1
        while end < last and (self.lows[end].isascii() and self.lows[end].isalpha()):
            end += 1
        return self.grammar.after(end, last) or later

    def _before_hearer(self, slot: Phrase) -> Phrase:
        """``сказал президент Токаев | главе Евросовета``: cut who is told, an office in the dative, from who speaks."""
        for j in range(slot[0] + 1, slot[1]):
            if self.lows[j] in _HEARERS and self.lows[j - 1] not in self.sets["prep"]:
                return slot[0], j
        return slot

    def _human(self, phrase: Phrase) -> bool:
        """Return whether a phrase can be somebody who speaks: a name, an office, a body, a pronoun."""
        head, begin = self._head(phrase), phrase[0]
        if self.lows[begin].startswith(_ADDRESSED):
            return False
        if any("i" in form.kinds for form in self.lex.forms.get(self.lows[begin], ())):
            return False  # Комментировать сообщения в Пентагоне отказались
        if self.lows[begin].startswith(_SUCH):
            return False  # Такі заяви підтвердив уряд
        if self.lows[begin].startswith(_SEVERAL):  # двоє чиновників
            few = range(begin + 1, min(begin + 4, len(self.lows)))
            return any(self.lows[j].startswith(PERSONS_OFFICES) for j in few)
        if self.lows[head].endswith(_NEVER_SUBJECT) and not self.text.caps[head]:
            return False
        if self.lows[begin] in self.sets["pron"] or self.lows[head].startswith((*PERSONS_OFFICES, *BODIES)):
            return True
        if (self.lows[head].endswith(_ABSTRACT) and len(self.lows[head]) > 5) or self.lows[head].startswith(OBJECTS):
            return False
        if self.lows[head] in _HOUSES and head > begin and self.text.caps[head - 1]:
            return True  # Белый дом
        if begin != self.text.sentences[self.text.sentence_of[begin]].first:
            return self.text.caps[head] or self.text.caps[begin]
        after = begin + 1 + (self.lows[begin + 1 : begin + 2] == ["-"])  # opens it: a name alone or before a name
        if phrase[1] > after + 1 and self.lows[after] in self.sets["conj"]:
            return self.text.caps[after + 1]  # Берлин и Париж
        if phrase[1] > after:
            return self.text.caps[after] and not self.lows[begin].startswith(_REPORTS)
        return self.lows[after] not in {"о", "об", "про", "между", "між"} and not self.lows[begin].startswith(_REPORTS)

    def _oblique(self, at: int) -> bool:
        """Return whether an office or name stands in another case than the nominative, by its ending."""
        low = self.lows[at]
        return low.endswith(_OBLIQUE) and not low.startswith(FEMININES) and low not in _INDECLINABLE

    def _object_opening(self, subject: Phrase, verb: int) -> tuple[Phrase, str] | None:
        """``Сообщения о смерти в Кигали назвали выдумкой``, ``Смерть министра посол отрицает``.

        The object opens the clause; who speaks stands right before the verb.
        """
        stop = verb
        while stop > subject[0] and self.lows[stop - 1] in self.sets["adv"]:
            stop -= 1
        for j in range(stop - 1, max(subject[0], stop - 8), -1):
            low = self.lows[j]
            if low in PLACED_IN and self.lows[verb].endswith(PLURAL):
                if self.lows[verb + 1 : verb + 2] in (["и"], ["і"], ["й"]) and self.text.caps[verb + 2]:
                    return None  # отрицают и Берлин, и Париж
                if self.lows[verb + 1 : verb + 2] and self.lows[verb + 1].startswith(_SEVERAL):
                    return None  # Сообщения об отправке солдат в Конго опровергли двое чиновников
                if self._locative(verb, verb, len(self.lows)) is not None:
                    return None  # присутствие в Конго подтвердили в ООН
                named = any(self.text.caps[k] or self.lows[k].startswith(BODIES) for k in range(j + 1, stop))
                whole = self.grammar.skip_prepositional(j, stop) >= stop or self._body_alone(j + 1, stop)
                return ((j, stop), "PLACE") if named and whole else None
            if j == stop - 1 and low in _PERSONS and j > subject[0]:
                return (j, stop), "SVO"  # домовленість він вважає імовірною
            if j == stop - 1 and low != "-" != self.lows[j - 1] and (who := self._name_before(j, subject, verb)):
                return who, "SVO"
            if low in self.sets["prep"] or not (self.grammar.word(j) or low == "-"):
                return None
            if (
                low.startswith(PERSONS_OFFICES)
                and not self._oblique(j)
                and not self.lows[j + 1].startswith(PERSONS_OFFICES)
            ):
                begin = j - (
                    self.lows[j - 1].endswith(("ий", "ый", "ая", "а")) and self.lows[j - 1] in self.lex.openers
                )
                return (begin, stop), "SVO"
        return None

    def _name_before(self, at: int, subject: Phrase, verb: int) -> Phrase | None:
        """``Присутствие солдат в Конго Кигали отрицает``: return the name right before the verb as its subject."""
        begin = at
        while begin > subject[0] + 1 and (self.text.caps[begin - 1] or self._hyphened(begin)):
            if self.lows[begin - 1].isascii() and not self.lows[begin].isascii():
                break  # Сообщения телеканала CNN Кигали отрицает
            begin -= 1
        if begin < at and self.lows[begin - 1] in self.sets["prep"]:
            begin += 1  # о солдатах в Конго Кигали молчит
        before = self.lows[begin - 1]
        if not self.text.caps[at] or begin <= subject[0] or before in self.sets["prep"] | self.sets["conj"]:
            return None
        if before.startswith((*PERSONS_OFFICES, *BODIES, *_LANDS)):
            return None  # премьер Малайзии, глава республики Азавад: the office is who speaks
        if any(names_a_body(low, self.text.lang) for low in self.lows[subject[0] : begin]):
            return None  # Центр изучения Африки
        later = self.grammar.after(verb + 1, len(self.lows))
        if later is not None and later[0] <= verb + 3 and self._human(later):
            return None
        if self.lows[at].isascii() and before.startswith(_CALLED_SO) and begin - subject[0] <= _ATTRIBUTES:
            begin = subject[0]  # Норвежский портал Liberty News опроверг
        return begin, at + 1

    def _hyphened(self, at: int) -> bool:
        """Return whether token `at` goes on a name with a hyphen: *аш-Шариф*."""
        return any(self.lows[j] == "-" and self.text.glued(j) and self.text.glued(j + 1) for j in (at - 1, at))

    def _between(self, form: Form, subject: Phrase, verb: int) -> bool:
        """Return whether objects stand between who speaks and the verb: *Киев свою причастность отрицает*."""
        if not self.grammar.slavic or form.cue.operator not in _BEARS:
            return False
        first = subject[1]
        if self.lows[first] in PLACED_IN and self.lows[subject[0]].startswith(("джерел", "источник")):
            first = min(self.grammar.skip_prepositional(first, verb), verb)  # джерело в СБУ підтвердило
        return not self._surrounded(first, verb)

    def _before_gerund(self, edge: int, first: int, at: int, last: int) -> int:
        """``«Это ложь», — комментируя сообщения, заявил министр``: the clause of the verb begins with what he does."""
        if not self.grammar.slavic or edge <= first + 2 or self.lows[edge - 1] != ",":
            return edge
        for k in range(edge - 2, max(first, edge - 16), -1):
            if self.lows[k] not in EDGES:
                continue
            if self.lows[k] not in {",", "–", "—", "-"} or not gerund_at(self.grammar, k + 1):
                return edge
            later = self.grammar.after(at + 1, last)
            if later is None or not self._human(later) or self._interrupted(edge, first) is not None:
                return edge
            return k + 1
        return edge

    def _governed_later(self, at: int, last: int) -> int:
        """``Подтвердить это в Пентагоне не смогли``: return the negated modal after the infinitive at `at`, or -1."""
        for j in range(at + 1, min(last, at + 16)):
            if edge(self.text, j) and not (
                self.lows[j] == "," and self.lows[j + 1 : j + 2] in (["ни"], ["ні"], ["ані"])
            ):
                return -1
            if self.lows[j] in self.sets["modal"] and self.lows[j - 1] in {"не", "ли", "чи"}:
                return j
        return -1

    def _infinitive_first(
        self, form: Form, at: int, verb: int, first: int, last: int, found: list[Found]
    ) -> Found | None:
        """Return the frame of an infinitive that stands before the modal verb which governs it."""
        start = self.grammar.left_edge(at, first)
        if found and found[-1].parts[-1] == verb:
            return None  # ни подтвердить, ни опровергнуть: one act
        subject = self.grammar.subject(start, at)
        opens = self._locative(start, at, last, verb) if self.lows[start] in PLACED_IN else None
        placed = opens or self._locative(at, verb, last, verb) or self._place_at(verb, at)
        if opens is not None and subject is not None and not self._human(subject):
            subject = None  # У Вільнюсі рішення сусідів коментувати не стали
        slot, rule = (subject, "SVO") if subject is not None else (placed, "PLACE")
        if slot is None and found and found[-1].slot and self.lows[start - 1] in self.sets["that"]:
            slot, kind = found[-1].slot, f"{self.lang}-RUN"  # сообщили, что подтвердить смерть не могут
            return Found(form.cue, at, [at, verb], kind, slot, "object", start, verb + 1, carried=True, first=start)
        if slot is None and (turned := self._before_but(start, first)) is not None:
            slot, kind = turned, f"{self.lang}-RUN"  # похвалил армию, но подтвердить это не смог
            return Found(form.cue, at, [at, verb], kind, slot, "object", start, verb + 1, carried=True, first=at)
        if slot is None:  # Підтвердити атаку генсек не зміг
            slot, rule = self._last_subject(at + 1, verb - (self.lows[verb - 1] == "не")), "SVO"
        if slot is None:
            slot, rule = self.grammar.after(verb + 1, last), "INV"
        if slot is None:
            return None
        kind = f"{self.lang}-{rule}"
        asked = start > first + 1 and self.lows[first] in _WHO  # Хто це зробив, Прага сказати не готова
        order = "before" if asked else "object"
        return Found(form.cue, at, [at, verb], kind, slot, order, start, verb + 1, first=start)

    def _before_but(self, start: int, first: int) -> Phrase | None:
        """Return the subject of the clause before, where the one that begins at `start` turns with *but*."""
        lows = self.lows
        turn = start if lows[start] in TURNS else start - 1
        if turn <= first + 1 or lows[turn] not in TURNS:
            return None
        owner = self.grammar.subject(first, turn)
        return owner if owner is not None and self._human(owner) else None

    def _thinks_it(self, form: Form, edge: int, verb: int, found: list[Found]) -> bool:
        """``сказал, что считает шаг враждебным``: who thinks is who spoke; what follows the verb is its object."""
        thinks = self.grammar.slavic and form.cue.operator in _THINKS and bool(found)
        return thinks and verb == edge and edge > 1 and self.lows[edge - 1] in self.sets["that"]

    def _last_subject(self, first: int, stop: int) -> Phrase | None:
        """Return the office, pronoun, body or name in the nominative with which tokens `first` to `stop` end."""
        lows, caps = self.lows, self.text.caps
        free = True
        for j in range(stop - 1, max(first, stop - _NAMING) - 1, -1):
            if lows[j] in self.sets["pron"] and free:
                return j, stop
            office = lows[j].startswith((*PERSONS_OFFICES, *BODIES)) and not self._oblique(j)
            if office and (lows[j - 1].startswith(PERSONS_OFFICES) and not self._oblique(j - 1) and j > first):
                return j - 1, stop
            if office:
                return j - (j > first and lows[j - 1].endswith((*_MODIFIES, "кий"))), stop
            free = free and lows[j] not in self.sets["prep"]
        begin = stop - 1
        while caps[begin - 1] and not self._oblique(begin - 1) and begin > first + 1:
            if lows[begin - 1].isascii() and not lows[begin].isascii():
                break  # в интервью CNN Еврокомиссия опровергла
            begin -= 1
        return (begin, stop) if caps[begin] and lows[begin - 1] not in self.sets["prep"] else None

    def _single(self, phrase: Phrase) -> bool:
        """Return whether a phrase's noun is in the singular by its ending, so that it is no subject of many."""
        head = self._head(phrase)
        if self.text.caps[head] and self._oblique(head) and head + 1 < phrase[1]:
            return self._single((head + 1, phrase[1]))  # В правительстве | Чада уход колонны опровергли
        low = self.lows[head]
        if self.text.caps[head] or low.startswith((*PERSONS_OFFICES, *BODIES)) or len(low) < 4:
            return False
        return not low.endswith(("и", "ы", "і", "ї", "а", "я", "не", "ые", "щие", "ові"))

    def _head(self, phrase: Phrase) -> int:
        """Return the token of a phrase's first noun: what stands before it ends like an adjective or is a pronoun."""
        begin = phrase[0]
        near = self.lows[begin].startswith(NEAR_TO) and begin + 1 < phrase[1]
        if near and self.lows[begin + 1] in self.sets["prep"]:
            begin = min(self.grammar.skip_prepositional(begin + 1, phrase[1]), phrase[1] - 1)  # близкий к Кремлю
        for j in range(begin, phrase[1]):
            low = self.lows[j]
            modifies = low in self.sets["det"] or low.endswith(_MODIFIES)
            if not modifies or j + 1 == phrase[1] or low.startswith((*_LEADING, *_SEVERAL)):
                return j
        return phrase[0]

    def _subject_told(self, phrase: Phrase | None, before: str) -> Phrase | None:
        """Return the subject behind a verb that is told after *that*; no object: *що не можуть підтвердити це*.

        Nor a Spanish infinitive with its pronoun: *rehusó confirmarla*, nor what a verb that opens its sentence has for
        an object: *Confirmó la información*.
        """
        if self.lang == "ES" and phrase is not None and self.lows[phrase[0]].endswith(_ENCLITIC):
            return None
        if self.lang == "ES" and phrase is not None and not before and is_object(self.lows, self.text.caps, phrase):
            return None
        told = self.grammar.slavic and before in self.sets["that"]
        return None if told and phrase is not None and self._accusative(phrase) else phrase

    def _accusative(self, phrase: Phrase) -> bool:
        """Return whether a phrase begins with words that can only be an object."""
        for j in range(phrase[0], min(phrase[1], phrase[0] + 2)):
            low = self.lows[j]
            head = j > phrase[0] and self.lows[j - 1].startswith((*PERSONS_OFFICES, *BODIES))
            if head and not self._oblique(j - 1):
                return False  # речник уряду, начальник штабу: whose office it is
            inside = self.text.caps[j] and j > phrase[0]
            if not inside and low.endswith(_ACCUSATIVE) and low not in _INDECLINABLE and len(low) > 3:
                return True
            if low in {"эту", "цю", "ее", "її"}:
                return True
        return False

    def _disagrees(self, phrase: Phrase, verb: str) -> bool:
        """Return whether a noun's gender is not that of the verb in the past tense."""
        low = self.lows[self._head(phrase)]
        if any(self.lows[j] in self.sets["conj"] for j in range(*phrase)):
            return False  # правительство и армия отказывались
        if low.endswith(_NEUTER):
            return verb.endswith((*MASCULINE, *FEMININE, *MANY))
        if low.endswith(("ость", "ість")):
            return verb.endswith((*MASCULINE, *MANY, "ло"))
        if verb.endswith("ло") and phrase[1] - phrase[0] == 1 and low not in _INDECLINABLE:
            return low.endswith(_NOT_NEUTER) and not self.text.slice(*phrase).isupper()  # Удар подтвердило
        return False

    def _agent(self, form: Form, at: int, parts: list[int], edge: int, last: int) -> Found:
        """``Присутствие солдат подтверждено ООН``: the agent stands in the instrumental after the participle."""
        rule = f"{self.lang}-PASS"
        later = self.grammar.after(at + 1, last)
        if later is not None and (
            self.text.caps[later[0]] or self.lows[later[0]].startswith((*PERSONS_OFFICES, *BODIES))
        ):
            return Found(form.cue, at, parts, rule, later, "object", edge, at + 1, passive=True, first=edge)
        return Found(form.cue, at, parts, f"{rule}0", None, "object", edge, at + 1, passive=True, first=edge)

    def _object_then_verb(self, at: int, last: int) -> bool:
        """``Сообщения опровергли в министерстве``: the phrase before a plural verb is its object."""
        if not self.lows[at].endswith(PLURAL):
            return False
        after = at + 1 + (at + 1 < last and self.lows[at + 1] in {"и", "і", "й"})
        named = after + 1 < last and self.text.caps[after + 1]
        return after < last and (self.lows[after] in {"в", "у", "во"} or (self.lows[after] == "на" and named))

    def _reported_thing(self, phrase: Phrase) -> bool:
        """Return whether a phrase is a report or accusation, which can only be the object of a verb of saying."""
        return any(self.lows[j].startswith(_REPORTS) for j in range(*phrase))

    def _relative_object(
        self, form: Form, at: int, verb: int, edge: int, first: int, last: int, found: list[Found]
    ) -> Found | None:
        """``СБУ обнародовала перехват, который подтверждает вину``.

        The relative pronoun is the subject, its owner speaks.
        """
        edge += edge < verb and self.lows[edge] == ","
        if edge > first and self.lows[edge - 1] == ",":  # который, по версии ведомства, подтверждает
            edge = next((k for k in range(edge - 2, max(first, edge - 8), -1) if self.lows[k] == ","), edge)
        if edge <= first or self.lows[edge - 1] not in self.sets["rel"] or self.lows[edge - 1] in self.sets["that"]:
            return None
        if form.cue.operator != "confirm" or edge - 2 <= first or self.grammar.subject(edge, verb) is not None:
            return None
        later = self.grammar.after(at + 1, last)
        if later is None or self.text.caps[later[0]] or self.lows[later[0]].startswith(PERSONS_OFFICES):
            return None
        owner = self.grammar.subject(first, edge - 2)
        if self.lows[first] in PLACED_IN and self.text.caps[first + 1]:
            owner = (first, first + 2)
        told = next((one.slot for one in reversed(found) if one.slot and one.order != "around"), None)
        owner = told or owner
        rule = f"{self.lang}-RELS"
        return Found(form.cue, at, [], rule, owner, "after", edge, at + 1, carried=True) if owner else None

    def _of_this(self, first: int, at: int, last: int, found: Sequence[Found]) -> bool:
        """Return whether a sentence opens with *об этом*, wherever its subject and commas stand, and tells no more.

        What `found` frames have already taken is not said a second time: who writes that only relays it.
        """
        lows = self.lows
        if not self.grammar.slavic or lows[first] not in {"про", "об", "о"} or lows[first + 1] not in _THIS_THING:
            return False
        if any(lows[j] in {"что", "що", ":"} or lows[j] in QUOTES for j in range(at + 1, min(at + 4, last))):
            return False
        comma = next((j for j in range(first + 2, at) if lows[j] == ","), first)
        taken = any(one.order == "back" for one in found) or not _IS_NOT.isdisjoint(lows[first + 2 : comma])
        return not taken and not any(lows[j] in {":", ";"} for j in range(first, at))
