"""Pieces between commas before a verb: which of them is who speaks, in French, Spanish, Ukrainian and Russian.

*Mientras llegaban los delegados de Irán, el viceministro, Rui Sá, que venía de Madrid, reconoció que ...*: from the
verb leftwards relative clauses, participles and adjuncts are passed over; who speaks is the leftmost noun phrase before
the clause that opens the sentence, with its appositions.
"""

from __future__ import annotations

from monitor.reading.cut.bodies import BODIES, PERSONS_OFFICES
from monitor.reading.cut.persons import SPEAKERS
from monitor.reading.cut.text import QUOTES
from monitor.reading.framing.restrictive import Restrictive
from monitor.reading.syntax.adjuncts import occasion
from monitor.reading.syntax.daytimes import TIME_NOUNS
from monitor.reading.syntax.grammar import Phrase
from monitor.reading.syntax.surroundings import gerund_at

_PIECES = 6
"""Pieces between commas before a verb among which its subject is looked for."""
_WHEN = frozenset(
    "mientras cuando aunque porque si como alors tandis pendant lorsque lorsqu' quand comme puisque puisqu' parce "
    "bien quoique пока поки когда коли хотя хоча если якщо поскольку оскільки покуда доки тогда тоді едва щойно".split()
)
"""Words that open a clause of when, why or although; in its clause the subject of the sentence never stands."""
_WHEN_THAT = frozenset({"que", "qu'"})
_NEED_THAT = frozenset({"alors", "tandis", "pendant", "parce", "bien", "тогда", "тоді"})
"""Those among them that are adverbs without *que*."""
_WHO = frozenset(
    "qui que qu' dont où lequel laquelle lesquels lesquelles quien quienes cual cuales cuyo cuya cuyos cuyas donde "
    "adonde quoi".split()
)
_WHICH = ("котор", "який", "яка", "яке", "які", "якого", "якої", "яких", "якому", "якій", "яким", "якою", "котр")
"""Beginnings of Slavic relative pronouns."""
_DONE = (
    "é", "ée", "és", "ées", "ado", "ada", "ados", "adas", "ido", "ida", "idos", "idas", "ando", "iendo", "ant", "yendo",
    "venu", "venue", "venus", "pris", "prise", "mis", "mise", "visto", "puesto", "puesta", "hecho", "hecha",
)  # fmt: skip
"""Ends of French and Spanish participles."""
_BEING = (
    "вший", "вшая", "вшее", "вшие", "вшийся", "вшиеся", "вшаяся", "ющий", "ющая", "ющие", "щийся", "щаяся", "щиеся",
    "ящий", "ящая", "ящие", "нный", "нная", "нные", "мый", "мая", "мые", "тый", "тая", "тые", "ний", "чий", "чи",
)  # fmt: skip
"""Ends of Ukrainian and Russian participles."""
_FIRST_CASE = ("ий", "ый", "ой", "ая", "яя", "ее", "ое", "ие", "ые", "а", "е", "і", "я")
"""Ends of Ukrainian and Russian adjectives in the nominative."""
_PAST = ("ла", "ло", "ли", "ся", "лась")
"""Ends of the verbs among them: *неизвестно, отправила ли Руанда солдат*."""
_WAS, _LONG = ("ait", "aient"), 5
"""Ends of the French past tense, and letters of a noun that ends so (*fait*, *trait*)."""
_DATELINE = 14
"""Words of a dateline, at most."""
_TOWN = 2
"""Words of a land behind a town, at most."""
_OF = frozenset({"de", "del", "du", "des", "d'"})
_ONE = frozenset({"un", "una", "une"})


class Parted(Restrictive):
    """Who speaks where commas part him from his verb."""

    def _pieces(self, comma: int, first: int) -> list[Phrase]:
        """Return the pieces between commas that end at `comma`, the last first; speech and stronger signs end them."""
        pieces, high = [], comma
        for j in range(comma - 1, first - 2, -1):
            low = self.lows[j] if j >= first else ","
            closes = j > first and self.lows[j - 1] == "," and self.text.quoted[j - 1] >= 0
            said = low in QUOTES and (closes or not self.grammar.fragment(j))
            if low == "," or low in {";", ":", "–", "—"} or said:
                if high - j > 1:
                    pieces.append((j + 1, high))
                if low != ",":
                    break
                high = j
        return pieces

    def _parted(self, edge: int, first: int) -> Phrase | None:
        """Return who speaks before the comma at `edge` - 1, where something stands between him and his verb."""
        if edge - 1 <= first or self.lows[edge - 1] != ",":
            return None
        first = self._behind_dateline(first, edge - 1)
        pieces = self._pieces(edge - 1, first)[:_PIECES]
        if any(self.lows[low] == "c'" and "que" in self.lows[low:high] for low, high in pieces):
            return None  # c'est en ces termes que la capitaine, Marie Roy, a répondu
        parts = [(*self._part(low, high), high) for low, high in pieces]
        head = -1
        for n, (kind, start, high) in enumerate(parts):
            if kind == "inside":
                return None  # el canje, que la ministra, Ana Paz, prevé
            if kind == "clause" and n + 1 < len(parts) and parts[n + 1][0] == "aside" and self._that_at(start):
                continue  # газета, сообщившая в среду, что он жив, сняла новость
            if kind == "clause" or (kind == "when" and start <= first + 1):
                break
            if kind == "phrase" and self._heads(start, high, first) and not (head >= 0 and self._town(parts, n)):
                head = n
                if start > first and self.lows[start - 1] != ",":
                    break  # В среду министр, ...: nothing but adjuncts stands before
        if head < 0 or not any(kind != "phrase" for kind, _, _ in parts):
            return None
        end = head
        while end > 0 and parts[end - 1][0] in {"phrase", "of"}:
            end -= 1
        return parts[head][1], parts[end][2]

    def _that_at(self, at: int) -> bool:
        """Return whether a clause begins that says what somebody has told."""
        return self.grammar.slavic and self.lows[at] in self.sets["that"]

    def _behind_dateline(self, first: int, stop: int) -> int:
        """Return where a sentence begins behind place, day and agency: *Madrid, 15 sep (EFE).- El ministro, ...*."""
        for j in range(first + 1, min(first + _DATELINE, stop - 1)):
            if self.lows[j] in {"-", "–", "—"} and self.lows[j - 1] in {".", ")"}:
                return j + 1
        return first

    def _before_commas(self, at: int, edge: int, first: int, last: int) -> Phrase | None:
        """Return who speaks before commas in Ukrainian or Russian, where what is said stands behind the verb.

        Not in *Войска, прилетевшие из Кигали, там, заявил посол*.
        """
        that = any(self.lows[j] in self.sets["that"] for j in range(at + 1, last))
        later = None if that else self.grammar.after(at + 1, last)
        return self._parted(edge, first) if that or (later is not None and self._reported_thing(later)) else None

    def _described(self, edge: int, first: int) -> bool:
        """Return whether who speaks opens a sentence with what he is behind a comma: *Блок X, третья сила сейма, |*."""
        pieces = self._pieces(edge - 1, first)
        if len(pieces) < 2 or pieces[-1][0] != first or not self._speaker(pieces[-1]):
            return False
        return all(self._names_what(low, high) for low, high in pieces[:-1])

    def _names_what(self, low: int, high: int) -> bool:
        """Return whether a piece is a noun phrase in the nominative that says what somebody is."""
        word = self.lows[low]
        joints = (self.sets[name] for name in ("that", "conj", "sub", "rel", "prep", "pron"))
        if any(word in joint for joint in joints) or word in _WHEN or word.startswith(_WHICH):
            return False
        opens = word.endswith(_FIRST_CASE) and not word.endswith(_PAST)
        opens = opens or self.text.caps[low] or word.startswith((*PERSONS_OFFICES, *BODIES))
        return opens and not gerund_at(self.grammar, low) and not any(self.grammar.verb(j) for j in range(low, high))

    def _town(self, parts: list[tuple[str, int, int]], n: int) -> bool:
        """Return whether a piece only says where a place is: *à Lima, Pérou, le ministre*, *en Kiel, Alemania, ...*."""
        kind, start, high = parts[n]
        behind = n + 1 < len(parts) and parts[n + 1][0] == "aside"
        bare = self.text.caps[start] and high - start <= _TOWN
        return behind and bare and self.text.caps[parts[n + 1][2] - 1] and kind == "phrase"

    def _heads(self, start: int, high: int, first: int) -> bool:
        """Return whether a noun phrase can be who speaks, and not *images à l'appui* at the opening of a sentence."""
        if not self._speaker((start, high)):
            return False
        if self.grammar.slavic or start > first or self.lows[start] in self.sets["det"]:
            return True
        alone = high == start + 1 or self.text.caps[start + 1] or self.lows[start + 1] in self.sets["conj"]
        return alone or self.lows[start].startswith(SPEAKERS)

    def _part(self, low: int, high: int) -> tuple[str, int]:
        """Return what a piece between commas is (when, clause, phrase, of, aside), and where its phrase begins."""
        at = low + (self.lows[low] in self.sets["conj"] and low + 1 < high)
        word, after = self.lows[at], self.lows[at + 1] if at + 1 < high else ""
        if word in _WHEN and (word not in _NEED_THAT or after in _WHEN_THAT):
            return ("when" if self._told_in(at, high) else "inside"), at
        if self._relative_piece(at, high):
            named = word in _WHEN_THAT and (after in self.sets["det"] or self.text.caps[min(at + 1, high - 1)])
            return ("inside" if named and not self._told_in(at, high) else "aside"), at
        return self._slavic_part(at, high) if self.grammar.slavic else self._romance_part(at, high)

    def _told_in(self, at: int, high: int) -> bool:
        """Return whether a clause has a verb of its own, or opens its sentence: *mientras llegaban*."""
        first = self.text.sentences[self.text.sentence_of[at]].first
        return at <= first + 1 or any(self.grammar.verb(j) or self._finite(j) for j in range(at + 1, high))

    def _relative_piece(self, at: int, high: int) -> bool:
        """Return whether a piece is a relative clause, behind a preposition too: *avec lequel*, *в который*."""
        if self.grammar.slavic:
            return any(self.lows[j].startswith(_WHICH) for j in range(at, min(at + 2, high)))
        if self.lows[at] in _WHO:
            return True
        if self.lows[at] not in self.sets["prep"]:
            return False
        return any(self.lows[j] in _WHO for j in range(at + 1, min(at + 3, high)))

    def _romance_part(self, at: int, high: int) -> tuple[str, int]:
        word, caps = self.lows[at], self.text.caps
        if (
            word in _OF
            and at + 1 < high
            and (caps[at + 1] or (word in {"del", "du", "des"} or self.lows[at + 1] in self.sets["det"] - _ONE))
        ):
            return "of", at
        if word.endswith(_DONE) and not word.startswith(SPEAKERS) and word not in self.sets["det"]:
            named = caps[at] and at + 1 < high and caps[at + 1]
            if not named and (not caps[at] or at + 1 < high):
                return "aside", at
        dated = word in TIME_NOUNS or occasion(self.lows, at, high) > at or self.grammar.time_phrase(at, high) > at
        small = word in self.sets["prep"] or (word in self.sets["adv"] and word not in self.sets["det"])  # l'
        if small or dated or word[0].isdigit():
            inner = self.grammar.subject(at, high)
            if inner is not None and inner[0] > at + 1 and self.lows[inner[0] - 1] in self.sets["det"]:
                inner = inner[0] - 1, inner[1]  # Tampoco la ministra belga
            opens = inner is not None and inner[0] > at and inner[1] >= high and self.lows[inner[0]] in self.sets["det"]
            behind = self.lows[inner[0] - 1] if inner is not None and inner[0] > at else ""
            closed = any(behind in self.sets[name] for name in ("prep", "conj", "det"))
            return ("phrase", inner[0]) if inner is not None and opens and not closed else ("aside", at)
        was = word.endswith(_WAS) and not caps[at] and len(word) > _LONG  # le ministre, Rui Sá, | arrivait de Madrid
        if was or any(self.grammar.verb(j) or self._finite(j) for j in range(at, high)):
            return "clause", at
        return ("phrase", at) if self.grammar.starts(at, high) else ("aside", at)

    def _slavic_part(self, at: int, high: int) -> tuple[str, int]:
        word = self.lows[at]
        if word in self.sets["that"]:
            return "clause", at
        if gerund_at(self.grammar, at + (word in {"не", "ни"} and at + 1 < high)):
            return "aside", at
        if word.endswith(_BEING) and not word.startswith((*PERSONS_OFFICES, *BODIES)) and self._acts(at, high):
            return "aside", at
        if any(self.grammar.verb(j) for j in range(at, high)):
            return "clause", at
        begin = self._nominative(at, high)
        if begin >= 0:
            return "phrase", begin
        if word in self.sets["prep"] or word in self.sets["adv"]:
            return "aside", at
        return ("phrase", at) if self.grammar.starts(at, high) else ("aside", at)

    def _acts(self, at: int, high: int) -> bool:
        """Return whether a participle has words of its own behind it: *прибывший из Лимы*, and not *бывший посол*."""
        return not any(
            self.lows[j].startswith((*PERSONS_OFFICES, *BODIES)) and not self._oblique(j)
            for j in range(at + 1, min(at + 3, high))
        )

    def _nominative(self, at: int, high: int) -> int:
        """Return where an office in the nominative begins: *В письме премьеру Перу | глава МИД*; -1 without one."""
        for j in range(at, high):
            low, before = self.lows[j], self.lows[j - 1] if j > at else ""
            if not low.startswith(PERSONS_OFFICES) or self._oblique(j) or before in self.sets["prep"]:
                continue
            if self.lows[j + 1 : j + 2] == ["-"] or (before in self.sets["conj"] and j > at + 1):
                continue  # премьер-министру; ... и министры
            begin = j
            while begin > at and self.lows[begin - 1].endswith(("ий", "ый", "ой", "ая", "ські", "ние", "ные", "кие")):
                begin -= 1
            if begin > at and self.lows[begin - 1] == "-":
                begin -= 2
            return begin if begin <= at or self.lows[begin - 1] not in self.sets["prep"] else -1
        return -1

    def _behind_adjunct(self, start: int, verb: int, subject: Phrase | None) -> Phrase | None:
        """``После дня сообщений из Египта глава МИД заявил``: who speaks behind the genitives of an adjunct."""
        low = self.lows[start] if start < verb and self.grammar.slavic else ""
        if (
            subject is None
            or not low
            or not (low in self.sets["prep"] or low in self.sets["adv"])
            or subject[0] == start
        ):
            return subject
        begin = self._nominative(subject[0] + 1, verb)
        if begin <= subject[0] or self.lows[subject[0]] in self.sets["pron"] or not self._in_adjunct(subject[0], begin):
            return subject
        return begin, self.grammar.phrase(begin, verb)[1]

    def _in_adjunct(self, at: int, stop: int) -> bool:
        """Return whether what has been taken for a subject stands in an oblique case: *премьеру Перу*, *дня*."""
        whole = at + 2 if self.lows[at + 1 : at + 2] == ["-"] and at + 2 < stop else at
        return self._oblique(whole) and not self.lows[whole].startswith(("глав", "голов"))

    def _sentence_part(self, at: int, first: int) -> int:
        """Return the beginning of the part of the sentence (after a semicolon, colon or dash) that holds token `at`."""
        for j in range(at - 1, first, -1):
            if self.lows[j] in {";", ":"}:
                return j + 1
        return first

    def _opening_phrase(self, first: int, edge: int) -> bool:
        """Return whether what a comma parts from the verb's clause is a phrase without a verb: *Según él, ...*."""
        return self.lows[edge - 1] == "," and not any(self.grammar.verb(j) for j in range(first, edge))

    def _both_named(self, slot: Phrase, last: int) -> Phrase:
        """``отрицают и Берлин, и Париж``: widen the first of two names to both."""
        also, end = self.lows[slot[0] - 1], slot[1]
        if (
            also not in {"и", "і", "й"}
            or end + 2 >= last
            or self.lows[end] != ","
            or self.lows[end + 1] not in self.sets["conj"]
        ):
            return slot
        return slot[0], self.grammar.phrase(end + 2, last)[1]
