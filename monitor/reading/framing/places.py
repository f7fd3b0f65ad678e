"""Ukrainian and Russian: bodies and places in the locative that speak: *в Кремле заявили*, *повідомили у відомстві*."""

from __future__ import annotations

from monitor.reading.cut.bodies import BODIES, PLACED_IN
from monitor.reading.cut.phrases import Phrases
from monitor.reading.cut.text import QUOTES
from monitor.reading.syntax.constructions import Construction
from monitor.reading.syntax.grammar import Phrase, edge
from monitor.reading.syntax.surroundings import aside, circumstance, circumstances, doing, gerund_at, moment

MASCULINE, FEMININE, MANY = ("л", "в", "вся", "лся"), ("ла", "лась", "лася"), ("ли", "лись", "лися")
PLURAL = (*MANY, "лись", "ють", "ять", "уть", "ат", "ют", "ят", "ут", "ються", "яться", "ются", "ятся")
_IN_HOUSES = frozenset({"доме", "домі", "палаці", "дворце"})
ABOUT = frozenset({"о", "об", "обо", "про"})
"""Prepositions of what is told, which open a clause whose subject follows."""
_OPENINGS = Phrases(
    (
        "при этом|при цьому|в то же время|у той же час|в той же час|в свою очередь|у свою чергу|между тем|"
        "тем временем|тим часом|між тим|вместе с тем|разом з тим|кроме того|крім того|до того|до того ж|до цього|"
        "до этого|после этого|після цього|на этом фоне|на цьому тлі|по этому поводу|з цього приводу|на это|на це|"
        "в ответ|у відповідь|со своей стороны|зі свого боку|в итоге|у підсумку|в результате|у результаті|"
        "за день до этого|по сути"
    ).split("|")
)
"""What joins a clause to the one before it."""
_AWAY = frozenset({"от", "від"})
"""Prepositions of what somebody declines or evades."""
_WORDS_OF = (
    "коммент",
    "комент",
    "ответ",
    "відпов",
    "оцен",
    "оцін",
    "прямого",
    "прямої",
    "каких",
    "будь",
    "любых",
    "подробн",
)
"""Beginnings of what somebody declines, behind such a preposition."""
_BY_THEM = tuple("ли лися лись ють ять ют ят ат ать ут уть ься тся ны ні но то вы ві".split())
"""Ends of the verbs and participles of which a place in the locative can be the one who speaks."""

OF_PLACES = ("ом", "ем", "ому", "ему", "ой", "ій", "ьому", "им", "ым")
"""Ends of the adjectives of bodies in the locative."""
_WHOSE = frozenset("его ее её их своей своем своём його її їх їхній їхньому своїй своєму".split())
"""Possessives before a body in the locative: *сообщили в его администрации*."""
_EVENTS = ("пресконф", "пресбриф", "пресподх", "пресконференц")
_MEETINGS = ("конф", "бриф", "подход", "тур", "завтрак", "ланч")
"""Beginnings of the second half of compounds for what is held before the press."""


_TO_WHOM = ("у", "ю", "ам", "ям", "ові", "еві")
"""Ends of nouns in the dative."""
_AGENCIES = frozenset("риа ріа тасс афп бі би рбк нв унн уніан унiан".split())
"""First words of the names of papers and agencies that do not decline; nor do those in Latin letters."""
_TOLD_THINGS = (
    "сообщени", "повідомленн", "слух", "чутк", "информаци", "інформаці", "обвинени", "звинуваченн", "заявлени", "заяву",
    "заяви", "утверждени", "твердженн", "публикаци", "публікаці", "новост", "новин", "эту", "эти", "это", "цю", "ці",
    "такие", "такую", "такі", "таку", "подобн", "подібн", "версию", "версію", "факт", "возможность", "можливість",
)  # fmt: skip
"""Beginnings of the words for what those in a place speak about, which stand behind them before the verb."""
_OWNERS = ("государств", "держав", "стран", "країн", "республик", "республік", "области", "області", "город", "міст")
"""Beginnings of the nouns whose body stands before them: *в администрации города*."""


class Places(Construction):
    """The rules UK-/RU-PLACE and what stands around a verb without being its subject or object."""

    def _opens_with_place(self, start: int, verb: int) -> bool:
        """Return whether a clause begins, after a day, with a body or place in the locative."""
        first = start
        first = self._past_days(first, verb)
        stop = min(verb, first + 4)
        if first + 1 >= verb or self.lows[first] not in PLACED_IN:
            return False
        return any(self.text.caps[j] or self.lows[j].startswith(BODIES) for j in range(first + 1, stop))

    def _place_at(self, verb: int, first: int) -> Phrase | None:
        """Return the place right before a plural verb: *в Пентагоне не смогли*."""
        stop = verb
        while stop > first and self.lows[stop - 1] in self.sets["adv"]:
            stop -= 1
        for j in range(stop - 2, max(first, stop - 6), -1):
            if self.lows[j] in PLACED_IN and any(
                self.text.caps[k] or self.lows[k].startswith(BODIES) for k in range(j, stop)
            ):
                return (j, stop) if self.lows[verb].endswith(PLURAL) else None
        return None

    def _before(self, at: int) -> int:
        """Return where the prepositional phrase that ends before token `at` can begin."""
        return next((j for j in range(at - 1, max(-1, at - 8), -1) if self.lows[j] in PLACED_IN), at)

    def _place_first(self, start: int, verb: int) -> bool:
        """Return whether a body or place with its preposition is all that stands before the verb: ``В НАТО``."""
        first = self._past_days(start, verb)
        while first < verb and (self.lows[first] in self.sets["adv"] or self.lows[first] in self.sets["conj"]):
            first += 1
        if first + 1 >= verb or self.lows[first] not in PLACED_IN or self.lows[first + 1] in self.sets["adv"]:
            return False
        return any(self.text.caps[j] or self.lows[j].startswith(BODIES) for j in range(first + 1, verb))

    def _locative(self, start: int, verb: int, last: int, finite: int = -1) -> Phrase | None:
        """``В Кремле заявили``, ``заявили в министерстве``: a place with a plural verb is who speaks."""
        if not self.lows[finite if finite >= 0 else verb].endswith(_BY_THEM):
            return None
        first = self._behind_opening(start, verb)
        first = self._past_days(first, verb)
        if first + 3 < verb and self.lows[first] in _AWAY and self.lows[first + 1].startswith(_WORDS_OF):
            first = next((j for j in range(first + 2, verb - 1) if self.lows[j] in PLACED_IN), first)
        if first < verb and self.lows[first] in PLACED_IN and first + 1 < verb:
            end = verb
            other = next((j for j in range(first + 2, verb) if self.lows[j] in ABOUT | _AWAY), verb)
            if other < verb and any(self.text.caps[j] or self.lows[j].startswith(BODIES) for j in range(first, other)):
                end = other  # в Кремле от ответа уклонились
            short = self.grammar.skip_prepositional(first, verb)
            rest = any(self.text.caps[j] or self.lows[j].startswith(BODIES) for j in range(short, end))
            if short < end and not rest and any(self.text.caps[j] for j in range(first, short)):
                end = short  # в Госдепартаменте США договор приветствовали
            end = self._before_told(first, self._before_paper(first, end))
            while end > first + 2 and (self.lows[end - 1] in self.sets["adv"] or self.lows[end - 1] == "не"):
                end -= 1
            return first, end
        after = self._place_among(verb + 1, last)
        if after < last and self.lows[after] in PLACED_IN:
            slot = self._after_preposition(after + 1, last)
            return (after, slot[1]) if slot else None
        return None

    def _before_told(self, first: int, end: int) -> int:
        """Return where a place ends before what it speaks about: *в МИД Ирана | эти сообщения назвали*."""
        for at in range(first + 2, end):
            if self.lows[at].startswith(_TOLD_THINGS) and self.lows[at - 1] not in PLACED_IN:
                placed = any(self.text.caps[j] or self.lows[j].startswith(BODIES) for j in range(first + 1, at))
                return at if placed else end
        return end

    def _there_behind(self, at: int) -> bool:
        """``сообщили в Институте геофизики``: return whether a place follows a plural verb directly."""
        behind = self.lows[at + 1 : at + 3]
        return self.lows[at].endswith("ли") and len(behind) > 1 and behind[0] in PLACED_IN and self.text.caps[at + 2]

    def _before_paper(self, first: int, end: int) -> int:
        """Return where a place ends before the paper that is told: *в Минобороны | «Коммерсанту» заявили*, *| ТАСС*."""
        for at in range(first + 2, end):
            if not (self.text.caps[at - 1] or self.lows[at - 1].startswith((*BODIES, *_OWNERS))):
                continue
            if self._undeclined(at, end):
                return at
            if self.lows[at] in QUOTES and at + 2 < end and self.lows[end - 1] in QUOTES:
                return at if self.lows[end - 2].endswith(_TO_WHOM) else end
        return end

    def _undeclined(self, first: int, last: int) -> bool:
        """Return whether the words are the name of a paper that does not decline."""
        words = self.lows[first:last]
        return words[0] in _AGENCIES or all(word.isascii() and word[0].isalpha() for word in words)

    def _told_paper(self, subject: Phrase, start: int, at: int) -> bool:
        """``В администрации РИА Новости сказали``: one paper does not go with a plural verb; the place tells it."""
        if self.lows[start] not in PLACED_IN or subject[0] <= start or not self.lows[at].endswith("ли"):
            return False
        joined = not {"и", "і", "й", "та"}.isdisjoint(self.lows[slice(*subject)])
        return not joined and self.grammar.slavic and self._undeclined(*subject)

    def _free(self, slot: Phrase, start: int, verb: int) -> bool:
        """Return whether only adjuncts stand before a verb whose subject follows, or a paper behind the place."""
        if slot[0] > verb:
            return self._surrounded(start, verb)
        return slot[1] < verb and self._before_paper(slot[0], verb) == slot[1]

    def _past_days(self, first: int, verb: int) -> int:
        """Return where a clause goes on behind the adverbs, days and times with which it begins."""
        while first + 1 < verb:
            past = moment(self.grammar, first, verb)
            if past == first and self._day_first(first):
                past = self.grammar.skip_prepositional(first, verb)
            if past == first and self.lows[first] not in self.sets["adv"]:
                break
            first = max(past, first + 1)
        return first

    def _place_among(self, at: int, last: int) -> int:
        """Return where among the adjuncts behind a verb the body or place begins that speaks; else where they end."""
        place = -1
        while at + 1 < last:
            low = self.lows[at]
            if low in PLACED_IN and not self._when(at + 1):
                adjective = at + 2 < last and (self.lows[at + 1].endswith(OF_PLACES) or self.lows[at + 1] in _WHOSE)
                head = self.lows[at + 1 + adjective]
                if head.startswith(BODIES) and not head.startswith(_EVENTS) and not self._conference(at + 1):
                    return at
                if place < 0 and self.text.caps[at + 1 + adjective]:
                    place = at
            joint = low in self.sets["adv"] or low in {"и", "і", "й"}
            past = max(circumstance(self.grammar, at, last), aside(self.grammar, at, last), at + joint)
            if past == at:
                break
            at = past
        return place if place >= 0 else at

    def _conference(self, at: int) -> bool:
        """Return whether a compound for a meeting with the press stands at `at`, and no press office."""
        return (
            self.lows[at + 1 : at + 2] == ["-"]
            and self.lows[at + 2 : at + 3] != []
            and self.lows[at + 2].startswith(_MEETINGS)
        )

    def _behind_opening(self, start: int, verb: int) -> int:
        """Return where a clause goes on behind what joins it to the one before: *при этом*, *у той же час*."""
        begin = min(start + _OPENINGS.at(self.lows, start), verb) if start < verb else start
        if begin >= verb or self.lows[begin] not in ABOUT or not self.lows[verb].endswith(PLURAL):
            return begin
        lows, caps = self.lows, self.text.caps  # О перемирии | в МИД Бельгии говорить отказались
        if lows[verb + 1 : verb + 2] and lows[verb + 1] in PLACED_IN:
            return begin  # о солдатах в Конго сообщили | в ООН
        if any(low in self.sets["that"] or low in {",", ":", "—"} for low in lows[begin:verb]):
            return begin
        for j in range(verb - 2, begin + 1, -1):
            if lows[j] in PLACED_IN and not self._when(j + 1) and (caps[j + 1] or lows[j + 1].startswith(BODIES)):
                return j
        return begin

    def _place_behind(self, at: int, last: int) -> Phrase | None:
        """``Отказались назвать виновных и в корпорации``: the body behind the objects of a plural verb."""
        lows = self.lows
        if not lows[at].endswith(PLURAL):
            return None
        for j in range(at + 2, min(last - 1, at + 12)):
            if edge(self.text, j):
                return None
            if lows[j] not in PLACED_IN or self._when(j + 1):
                continue
            also = lows[j - 1] in {"и", "і", "й", "также", "також", "тоже"}
            if lows[j + 1].startswith(BODIES) or (
                also and (self.text.caps[j + 1] or "".join(lows[j + 2 : j + 3]).startswith(BODIES))
            ):
                slot = self._after_preposition(j + 1, last)
                return (j, slot[1]) if slot else None
        return None

    def _day_first(self, at: int) -> bool:
        """Return whether a preposition at `at` says when: *в понедельник*, *у середу*."""
        return self.lows[at] in self.sets["prep"] and self._when(at + 1)

    def _when(self, at: int) -> bool:
        """Return whether token `at` is a day or another word that says when, or a number."""
        return self.lows[at] in self.sets["adv"] or self.lows[at][0].isdigit()

    def _body_alone(self, at: int, stop: int) -> bool:
        """Return whether a body with no further preposition takes up the words: *в Институте изучения войны*."""
        at += self.lows[at].endswith(("ом", "ой", "ій", "ому", "ем")) and at + 1 < stop
        body = self.lows[at].startswith(BODIES) or self.lows[at] in _IN_HOUSES
        return body and not any(self.lows[j] in self.sets["prep"] for j in range(at, stop))

    def _surrounded(self, start: int, verb: int) -> bool:
        """Return whether nothing but adjuncts stands before a verb: *вечером 29 января в эфире CNN*, *не*, *стало*."""
        at = start
        while at < verb:
            at = circumstances(self.grammar, at, verb)
            if at < verb and gerund_at(self.grammar, at):
                return doing(self.grammar, at, verb + 1) == verb
            if at < verb:
                if self.lows[at] not in self.sets["adv"] | {"стало", "не"}:
                    return False
                at += 1
        return True
