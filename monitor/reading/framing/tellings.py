"""Ukrainian and Russian: told by a document, a citation, a participle, a colon; proof that somebody lacks."""

from __future__ import annotations

from monitor.reading.cut.bodies import BODIES, PERSONS_OFFICES, PLACED_IN
from monitor.reading.cut.cues import Cue, Form
from monitor.reading.cut.text import QUOTES
from monitor.reading.framing.slavic import Slavic
from monitor.reading.syntax.constructions import BY, Found
from monitor.reading.syntax.grammar import EDGES, NEAR_TO, Phrase
from monitor.reading.syntax.surroundings import circumstances, moment

_POINTING = frozenset({"це", "цьому", "этом", "это"})
_DOCUMENTS = tuple(
    "сообщени повідомленн заявлени заяв документ релиз реліз публикаци публікаці пост допис запис карточк "
    "картк дан материал матеріал письм лист доклад допові отчет отчёт звіт справк довідк приказ наказ "
    "указ постановлени постанов решени рішенн бюллетен бюлетен сводк зведенн коммюнике комюніке протокол "
    "текст видео відео снимк знімк фото страниц сторінк сторінц сайт канал телеграм обращени зверненн ответ "
    "відповід комментари коментар пояснени поясненн разъяснени роз'ясненн".split()
)
"""Beginnings of the nouns for what is written, sent or recorded."""
_OUTLETS = tuple("агентств агенці газет издани виданн телеканал канал портал журнал сайт радио радіо".split())
_PROOFS = tuple(
    "доказательств данн дані даних сведени информаци подтвержден доказ інформац підтверджен відомост".split()
)
_NO_OWNER = ("ых", "их", "ой", "ої", "ей", "ого", "ій")
"""Ends of the adjectives between who has nothing and what he has not."""
_WORDS = frozenset(
    {"слова", "слов", "высказывание", "высказывания", "висловлювання", "вислів", "комментарий", "коментар"}
)
_SAME = frozenset({"то", "те"})
_SAME_TOO = frozenset({"же", "ж", "саме", "самое"})
_INFORMANTS = tuple("источник джерел собеседник співрозмовник чиновник посадов урядов человек людин".split())
"""Beginnings of the nouns for those whom an outlet quotes without a name."""
_OF_WHICH = frozenset({("о", "чем"), ("про", "що"), ("об", "этом"), ("о", "чём")})
"""Beginnings of the relative clauses that tell who said what stands before them."""
_LONGEST_TAIL = 12
"""No more words than this name who speaks after a dash."""
_QUESTIONS = ("запитан", "питан", "вопрос", "уточнен", "уточнююч")
"""Beginnings of the nouns for what somebody answers."""
_TALKS = ("комент", "коммент", "інтерв", "интерв", "розмов", "разговор", "бесед", "ефір", "эфир")
"""Beginnings of the nouns for a talk with somebody."""
_REACH = 9
_BESIDE = 2
"""Words from a noun for proof to who has none: *доказательств этого в Киеве нет*."""
_NEAR = 6
_MARKED = 9
"""Words of a name between marks."""


_OBLIQUE = ("а", "я", "у", "ю", "ого", "его", "ої", "ой")
"""Ends of names in the accusative and genitive."""


_NEWS = tuple(
    "информаци інформаці соответству відповідн документ закон указ текст данные дані сведени відомост".split()
)
"""Beginnings of what stands on a page: the news of the sentence before."""
_PAGES = tuple("сайт портал страниц сторінц веб".split())
"""Beginnings of the words for such a page."""


_HIMSELF = frozenset({"сам", "сама", "сами", "самі"})
_HIM = frozenset("его её ее их його її їх нього неї".split())
"""Pronouns of who is cited."""


class Tellings(Slavic):
    """The rules UK-/RU-INSIDE and -COLON, parts of -CITE, -RELS and -PLACE."""

    def _inside(self, form: Form, at: int, edge: int, last: int) -> Found | None:
        """``говорится в заявлении МИД``: who speaks owns the document."""
        order = "back" if self._only_points(edge, at) else "before"  # Об этом говорится в заявлении
        if "witness!" in form.cue.flags:
            return self._witness(form, at, edge, last, order)
        if "posted!" in form.cue.flags:
            return self._posted(form, at, edge, last)
        for j in range(at + 1, min(last, at + 3)):
            if self.lows[j] in PLACED_IN:
                slot = self._after_preposition(j + 1, last)
                if slot:
                    slot = self._published(slot, last)
                    return Found(form.cue, at, [], f"{self.lang}-INSIDE", slot, order, edge, slot[1])
        begin = edge
        while begin < at and (end := moment(self.grammar, begin, at)) > begin:
            edge = begin = end  # Учора у газеті «Лист» ішлося
        alone = edge + 2 == at and self.lows[edge + 1].startswith(_DOCUMENTS)  # В заявлении говорится, что ...
        if self.lows[edge] in PLACED_IN and (edge + 2 < at or alone):  # В докладе ООН говорится, что ...
            return Found(form.cue, at, [], f"{self.lang}-INSIDE", (edge + 1, at), "after", edge, at + 1)
        return None

    def _only_points(self, edge: int, at: int) -> bool:
        """Return whether what stands before the verb only points back: *Об этом*, *Про це також*."""
        return at - edge <= 4 and not _POINTING.isdisjoint(self.lows[edge:at])

    def _witness(self, form: Form, at: int, edge: int, last: int, order: str) -> Found | None:
        """``Об этом свидетельствует запись на сайте Сейма``: a document bears witness, its owner speaks."""
        begin = at + 1
        if begin >= last or not self.lows[begin].startswith(_DOCUMENTS):
            return None
        opens = at == self.text.sentences[self.text.sentence_of[at]].first
        if order == "before" and (at != edge or opens):
            return None
        slot = self._published((begin, self.grammar.phrase(begin, last)[1]), last)
        return Found(form.cue, at, [], f"{self.lang}-INSIDE", slot, order, edge, slot[1])

    def _posted(self, form: Form, at: int, edge: int, last: int) -> Found | None:
        """``Информация об этом появилась на сайте Сейма``: what was told before stands on somebody's page."""
        if not any(low.startswith(_NEWS) for low in self.lows[edge : min(at, edge + 2)]):
            return None
        page = next((j for j in range(at + 1, min(last, at + 4)) if self.lows[j].startswith(_PAGES)), -1)
        if page < 0 or self.lows[page - 1] not in PLACED_IN or page + 1 >= last:
            return None
        slot = page + 1, self.grammar.phrase(page + 1, last)[1]
        return Found(form.cue, at, [], f"{self.lang}-BACK", slot, "back", edge, max(at + 1, slot[1]))

    def _published(self, slot: Phrase, last: int) -> Phrase:
        """``в заявлении, опубликованном на сайте МИД``, ``в посте, который разместил посол``: return who published it.

        Return the slot itself where it names somebody.
        """
        if any(self.text.caps[j] for j in range(*slot)) or slot[1] + 1 >= last:
            return slot
        if self.lows[slot[1]] not in PLACED_IN | {","}:
            return slot
        for j in range(slot[1] + 1, min(last, slot[1] + _REACH)):
            low = self.lows[j]
            if low in EDGES or low in self.sets["that"] - self.sets["rel"]:
                break
            if self.text.caps[j] or low in QUOTES:
                begin = j
                while begin - 1 > slot[1] and self._names(begin - 1):
                    begin -= 1
                return begin, self.grammar.phrase(j, last)[1]
        return slot

    def _names(self, at: int) -> bool:
        """Return whether the word at `at` can belong to a name behind it: *посольства* Ирана."""
        low = self.lows[at]
        if low in EDGES or low in self.sets["prep"] | self.sets["rel"] | self.sets["adv"] or self.grammar.verb(at):
            return False
        written = low.startswith(_DOCUMENTS) and not low.startswith(("прес", "пресс"))
        return not written and not low.endswith(("л", "ла", "ли", "ло", "ном", "ному", "ній", "ной"))

    def _quoted_person(self, form: Form, at: int, parts: list[int], edge: int, last: int) -> Found | None:
        """``цитирует агентство министра обороны``, ``приводит ТАСС слова посла``: who is cited speaks."""
        if form.cue.operator != "cite":
            return None
        stop = next((j for j in range(at + 1, last) if self.lows[j] in EDGES and self.text.quoted[j] < 0), last)
        if self.lows[at + 1 : at + 2] and self.lows[at + 1] in _HIM and at + 2 < stop:
            spoken = edge > 0 and (self.lows[edge - 1] in QUOTES or self.text.quoted[max(0, edge - 3)] >= 0)
            order = "before" if spoken else "after"  # цитирует его ТАСС, приводит его слова агентство
            return Found(form.cue, at, parts, f"{self.lang}-CITE", (at + 1, at + 2), order, edge, at + 2)
        informant = next((j for j in range(at + 2, min(stop, at + 4)) if self.lows[j] in {"источник", "джерело"}), -1)
        if informant > 0 and self.lows[informant - 1].startswith(_OUTLETS) and "цит" in form.cue.lemma:
            slot = informant, informant + 1  # цитирует агентство источник
            return Found(form.cue, at, parts, f"{self.lang}-CITE", slot, "before", edge, slot[1])
        for j in range(edge, stop):
            words = self.lows[j] in _WORDS
            cited = j > at and "цит" in form.cue.lemma
            person = cited and (self._office_cited(j) or (j == at + 1 and self._name_cited(j, stop) > j))
            if j == at or not (words or person):
                continue
            begin, end = j + words, stop if j > at else at
            end = next((k for k in range(begin + 1, end) if self.lows[k].startswith(_OUTLETS)), end)
            if j > at and begin < (named := self._name_cited(begin, end)):
                end = named  # приводит слова Петра Орлова ТАСС
            if begin >= end:
                return None
            before = edge > 0 and (self.lows[edge - 1] in QUOTES or self.text.quoted[max(0, edge - 3)] >= 0)
            order = "before" if before else "after"
            return Found(form.cue, at, parts, f"{self.lang}-CITE", (begin, end), order, edge, max(end, at + 1))
        return None

    def _name_cited(self, at: int, stop: int) -> int:
        """Return where a name in the accusative or genitive ends that begins at `at`; `at` where none does."""
        end = at
        while end < stop and self.text.caps[end] and self.lows[end].endswith(_OBLIQUE) and not self._capitals(end):
            end += 1
        return end if end < stop and (self.text.caps[end] or self.lows[end] in QUOTES) else at

    def _capitals(self, at: int) -> bool:
        """Return whether a word is written in capitals, as agencies are."""
        written = self.text.slice(at, at + 1)
        return len(written) > 1 and written.isupper()

    def _asked_to_comment(self, form: Form, at: int, last: int) -> bool:
        """Return whether somebody is only asked to comment: *Посла попросили прокомментировать сообщения*."""
        asks = self.grammar.slavic and form.cue.lemma.startswith(("попрос", "прос"))
        return asks and any(
            low.startswith(("прокоммент", "прокомент")) for low in self.lows[at + 1 : min(at + 4, last)]
        )

    def _office_cited(self, at: int) -> bool:
        """Return whether an office stands in the accusative at `at`, and no outlet."""
        low = self.lows[at]
        office = low.startswith(PERSONS_OFFICES) and not low.startswith(_OUTLETS)
        return office and low.endswith(("а", "я", "у", "ю", "ого", "его", "цю", "ів", "ов"))

    def _participle_of_telling(self, form: Form, at: int, first: int) -> Found | None:
        """``Посол, ещё в мае говоривший, что ...``: who is told of before the comma said it."""
        comma = next((j for j in range(at - 1, max(first, at - _NEAR), -1) if self.lows[j] in EDGES), -1)
        if comma <= first or self.lows[comma] != "," or self.lows[at - 1] == "не":
            return None  # не писавшая о войсках: it has not said so
        named = self._marked_name(comma, first)
        owner = named or self.grammar.subject(self.grammar.left_edge(comma, first), comma)
        if owner is None or owner[1] < comma - 1 or not (named or self._human(owner)):
            return None
        return Found(form.cue, at, [], f"{self.lang}-RELS", (owner[0], comma), "after", comma + 1, at + 1, carried=True)

    def _marked_name(self, stop: int, first: int) -> Phrase | None:
        """Return the noun and the name between marks that end at token `stop`: *газета «Северный курьер»*."""
        if self.lows[stop - 1] not in QUOTES:
            return None
        begin = next((j for j in range(stop - 2, max(first - 1, stop - _MARKED), -1) if self.lows[j] in QUOTES), -1)
        if begin < 0:
            return None
        while begin > first and self.grammar.word(begin - 1) and self.lows[begin - 1] not in self.sets["prep"]:
            begin -= 1
        return begin, stop

    def _the_same(self, form: Form, at: int, start: int, verb: int, edge: int, last: int) -> Found | None:
        """``То же самое заявил министр``, ``Те саме кажуть у Києві``: it means what has been said."""
        if self.lows[start] not in _SAME or verb - start > 3 or self.lows[start + 1] not in _SAME_TOO:
            return None
        place = self._locative(verb, verb, last)
        slot = place or self.grammar.after(at + 1, last)
        if slot is None or not (place or self._human(slot)):
            return None
        return Found(form.cue, at, [], f"{self.lang}-BACK", slot, "back", edge, max(at + 1, slot[1]))

    def _at_whom(self, form: Form, at: int, edge: int) -> Found | None:
        """``У Вашингтона есть доказательства``, ``Таких данных у МИД нет``: who has (not) stands in the genitive."""
        first = edge
        while first < at and self.lows[first] in self.sets["conj"] | self.sets["adv"]:
            first += 1
        proof = self._proof_at(at, edge)
        if proof >= 0 and self.lows[first] not in PLACED_IN:  # Подтвержденных данных о солдатах у Генштаба нет
            first = next((j for j in range(at - 2, proof, -1) if self.lows[j] in {"у", "в"}), at)
            near = first - proof <= _BESIDE or any(self.lows[j].startswith(BODIES) for j in range(first + 1, at))
            if not near and (self.lang == "UK" or self.lows[first] != "у"):
                return None  # доказів присутності солдатів у Конго немає: it is Congo that they are in
        if first + 1 >= at or self.lows[first] not in {"у", "в", "на"}:
            return None
        stop = at
        if first < proof < at:
            stop = proof
            while stop > first + 2 and self.lows[stop - 1].endswith(_NO_OWNER) and not self.text.caps[stop - 1]:
                stop -= 1
        while stop > first + 2 and self.lows[stop - 1] in self.sets["adv"]:
            stop -= 1
        order = "object" if proof >= 0 else "after"
        return Found(form.cue, at, [], f"{self.lang}-PLACE", (first, stop), order, edge, at + 1)

    def _proof_at(self, at: int, edge: int) -> int:
        """Return the noun for what proves something, between `edge` and the verb at `at`; -1: none."""
        for j in range(at - 1, max(edge, at - 12) - 1, -1):
            if self.lows[j] in EDGES:
                return -1
            if self.lows[j].startswith(_PROOFS) and self.lows[j - 1] not in BY:
                return j
        return -1

    def _colon_and_speech(self, first: int, last: int) -> Found | None:
        """``Посол был краток: «Это ложь»``: who is told of before the colon speaks after it."""
        lows = self.lows
        colon = next((j for j in range(first + 1, last - 3) if lows[j] == ":" and self.text.quoted[j] < 0), -1)
        if colon < 0 or lows[colon + 1] not in QUOTES:
            return None
        edge = self.grammar.left_edge(colon, first)
        slot = self.grammar.subject(edge + (lows[edge] in _HIMSELF), colon)
        if slot is None or not self._named_speaker(slot, colon) or self._oblique(slot[0]):
            return None
        cue = Cue("", "say", "", frozenset())
        return Found(cue, colon, [], f"{self.lang}-COLON", slot, "after", first, colon + 1)

    def _named_speaker(self, slot: Phrase, colon: int) -> bool:
        """Return whether a subject is an office, a body, a pronoun or a name, and not just a sentence's first word."""
        low = self.lows[self._head(slot)]
        if low in self.sets["pron"] or low.startswith((*PERSONS_OFFICES, *BODIES)):
            return True
        return any(self.text.caps[j] for j in range(slot[0] + 1, slot[1])) or slot[1] == colon

    def _dash(self, at: int, first: int, last: int) -> Found | None:
        """``Колона перейшла кордон, — речник прикордонників``: who speaks stands after a dash, without a verb."""
        before = self.lows[at - 1] if at - 4 >= first else ""
        if not (before == "," or before in QUOTES) or at + 1 >= last or not self.grammar.word(at + 1):
            return None
        stop = last
        while stop > at and self.lows[stop - 1] in EDGES:
            stop -= 1
        opens = self.text.caps[at + 1] or self.lows[at + 1].startswith((*PERSONS_OFFICES, *BODIES))
        if not opens or not 0 < stop - at - 1 <= _LONGEST_TAIL:
            return None
        if any(self.grammar.verb(j) or self.lows[j] in self.sets["sub"] for j in range(at + 1, stop)):
            return None
        cue = Cue("—", "say", "", frozenset())
        return Found(cue, at, [at], f"{self.lang}-DASH", (at + 1, stop), "before", at, stop)

    def _behind_semicolon(self, found: list[Found], first: int) -> None:
        """``Суда ушли; об этом сказал министр``: what is told stands before the semicolon, not in the last sentence."""
        for one in found:
            if one.order == "back" and one.edge > first and self.lows[one.edge - 1] == ";":
                one.order, one.edge = "before", one.edge - 1

    def _close_to(self, slot: Phrase, last: int) -> Phrase:
        """``источник, близкий к Кремлю``: widen the slot of an informant to what he is near to."""
        slot = self._before_hearer(slot)
        end = slot[1]
        if end + 2 >= last or self.lows[end] != "," or not self.lows[end + 1].startswith(NEAR_TO):
            return slot
        if not any(self.lows[j].startswith(_INFORMANTS) for j in range(*slot)):
            return slot
        return slot[0], next((j for j in range(end + 2, last) if self.lows[j] in EDGES), last)

    def _answerer(self, form: Form, at: int, start: int, verb: int, edge: int) -> Found | None:
        """``На запитання про обмін міністр відповів``: who speaks stands right before the verb."""
        asked = self.lows[start] == "на" and self.lows[start + 1].startswith(_QUESTIONS)
        talk = self.lows[start] in PLACED_IN and self.lows[start + 1].startswith(_TALKS)
        declines = form.cue.operator == "refuse" and self._speaking(
            start
        )  # Прокоментувати обмін посольство відмовилося
        if not (asked or talk or declines) or (talk and self._surrounded(start, verb)):
            return None  # Абди, которого ждали, в эфире Rojin TV сказал
        order = "object" if declines else "after"
        stop = verb
        while stop > start + 2 and self.lows[stop - 1] in self.sets["adv"]:
            stop -= 1
        if (place := self._place_at(stop, start + 2)) is not None:
            return Found(form.cue, at, [], f"{self.lang}-PLACE", place, order, edge, at + 1, first=start)
        slot = (None if declines else self._amid_adjuncts(start, stop)) or self._last_subject(start + 2, stop)
        begin = self.text.sentences[self.text.sentence_of[start]].first
        if slot is None and declines and (owner := self._before_but(start, begin)) is not None:
            rule = f"{self.lang}-RUN"  # похвалив армію, але підтвердити це відмовився
            return Found(form.cue, at, [], rule, owner, order, start, at + 1, carried=True, first=start)
        return Found(form.cue, at, [], f"{self.lang}-SVO", slot, order, edge, at + 1, first=start) if slot else None

    def _amid_adjuncts(self, start: int, stop: int) -> Phrase | None:
        """Return who speaks between adjuncts: *На вопрос из Кении | посол Бельгии | на полях саммита сказал*."""
        begin = circumstances(self.grammar, start, stop)
        if not start < begin < stop or not self.grammar.starts(begin, stop):
            return None
        slot = self.grammar.phrase(begin, stop)
        return slot if self._human(slot) and circumstances(self.grammar, slot[1], stop) >= stop else None

    def _which_is_told(self, form: Form, at: int, first: int, last: int) -> Found | None:
        """``Солдаты ушли, о чем сообщил губернатор``: what stands before the relative clause is told."""
        lows, begin = self.lows, at - 2
        while begin > first and lows[begin + 1] in self.sets["adv"]:
            begin -= 1
        if begin < first + 3 or (lows[begin], lows[begin + 1]) not in _OF_WHICH or lows[begin - 1] != ",":
            return None
        slot = self.grammar.after(at + 1, last)
        place = self._locative(at, at, last)
        kind = f"{self.lang}-{'PLACE' if place else 'INV'}"
        slot = place or slot
        return Found(form.cue, at, [], kind, slot, "before", begin - 1, max(slot[1], at + 1)) if slot else None
