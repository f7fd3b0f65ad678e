"""Interviews: which sentences ask and which answer, and who is asked.  Pure.

What an answer says flat is the word of who is asked, and so is what it says in the first person; a question says
nothing of its own.  Turns are told by bold or slanted letters, by labels (*Frage:*, *Ann Ross:*), by dashes, or by
paragraphs that end with a question mark.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from typing import NamedTuple

from monitor.reading.cut.cues import Cue
from monitor.reading.cut.text import Text, key
from monitor.reading.framing.frames import Frame
from monitor.reading.framing.turns import dashed, labelled, unmarked
from monitor.reading.syntax.clauses import segments
from monitor.reading.who.guests import TITLES, guest_of
from monitor.reading.who.mentions import Mentions
from monitor.reading.who.sources import Source

_LINE = 16
"""Words that a line has at most which says who put the questions."""
_OFTEN = 2
"""Words of the first person after which it is somebody who speaks of himself."""
_FEWEST = 2
"""Questions that an interview has at least."""
_PIECES = 3
"""Questions that a piece has at least which asks itself."""
_MARKED = re.compile(r"(\*\*|__|\*|_)(?=\S)(.+?)(?<=\S)\1")
_LABEL = re.compile(r"\W{0,3}([^\W\d_][\w.'’-]*(?: [^\W\d_][\w.'’-]*){0,3}) ?:(?:\*\*|__|[*_])?(?=\s|$)")
_ASKER = frozenset({
    "frage", "fragen", "f", "q", "question", "pregunta", "p", "питання", "запитання", "вопрос", "кореспондент",
    "корреспондент", "в",
})  # fmt: skip
_ANSWERER = frozenset({"antwort", "a", "answer", "réponse", "r", "respuesta", "відповідь", "ответ", "о"})
_CREDIT = re.compile(
    r"\W*(?:das |die |dieses )?(?:interview|gespräch|fragen|entretien|propos|entrevista|conversación|розмов|інтерв|"
    r"бесед|интервью|вопросы|запитання|питання|questions|spoke to|talking to|розпитува|спілкува)\w*\b",
    re.IGNORECASE,
)
_ADDRESS = {
    "de": frozenset({"sie", "ihnen", "ihr", "ihre", "ihrer", "ihrem", "ihren"}),
    "en": frozenset({"you", "your"}),
    "fr": frozenset({"vous", "votre", "vos"}),
    "es": frozenset({"usted", "ustedes", "su", "le"}),
    "uk": frozenset({"ви", "вам", "вас", "ваш", "ваша", "ваші"}),
    "ru": frozenset({"вы", "вам", "вас", "ваш", "ваша", "ваши"}),
}
_DOUBT = ("zweifel", "doubt", "doute", "duda", "сумнів", "сомнен")
_NO = frozenset({
    "kein", "keine", "keinen", "keinerlei", "nicht", "ohne", "no", "not", "without", "don't", "haven't", "aucun",
    "aucune", "pas", "sans", "sin", "ninguna", "немає", "жодних", "жодного", "не", "нет", "никаких", "никакого", "без",
})  # fmt: skip
_CLAUSE = 3
"""Words that a clause has at least to say something."""


class Interview(NamedTuple):
    """Who is asked, and the sentences that ask and that answer."""

    guest: Source
    questions: frozenset[int]
    answers: frozenset[int]


class _Turn(NamedTuple):
    """A paragraph: its sentences, where what marks the question ends (-1: none), and the label before it."""

    sentences: range
    asked: int
    label: str


class _Talk(NamedTuple):
    """Sentences that ask and answer, and the name by which answers are labelled (None: they have no labels)."""

    questions: set[int]
    answers: set[int]
    label: str | None


def interview(text: Text, mentions: Mentions, titled: Mentions) -> Interview | None:
    """Return the interview that an article is; None where it is none."""
    turns = _turns(text)
    found = _labelled(turns, mentions) or _alternating(text, turns)
    if found is None:
        return None
    questions, answers, label = found
    opening = text.sentences[min(questions)].first
    if label is None and not _first_person(text, mentions, questions, answers):
        return None
    guest = guest_of(text, mentions, titled, opening, label or questions)  # *A:* is no name
    return None if guest is None else Interview(guest, frozenset(questions), frozenset(answers))


def asked_pieces(text: Text) -> tuple[frozenset[int], frozenset[int]] | None:
    """Return the sentences that ask and that answer in a piece that asks itself; None where it is none."""
    turns = _turns(text)
    if (items := _items(text, turns)) is not None:
        return items
    found = _alternating(text, turns)
    if found is None:
        return None
    asking = {text.sentences[n].paragraph for n in found.questions}
    short = all(text.sentences[n].last - text.sentences[n].first <= _LINE for n in found.questions)
    return (frozenset(found.questions), frozenset(found.answers)) if short and len(asking) >= _PIECES else None


def _items(text: Text, turns: Sequence[_Turn]) -> tuple[frozenset[int], frozenset[int]] | None:
    """Return the sentences that open the items of a list, and those behind them: *- Who fired. Lima denies it.*."""
    heads, rest = set[int](), set[int]()
    for turn, span in zip(turns, text.paragraphs, strict=True):
        if len(turn.sentences) <= 1 or not (unmarked(text.text[span.start : span.end]) or turn.asked >= 0):
            continue
        first = turn.sentences[0]
        one = text.sentences[first]
        timed = text.lows[one.first][0].isdigit() or (turn.asked >= 0 and one.end > turn.asked)
        if timed or one.last - one.first > _LINE or _asks(text, first):
            continue  # a ticker's entry, or a label before it
        heads.add(first)
        rest.update(turn.sentences[1:])
    return (frozenset(heads), frozenset(rest)) if len(heads) >= _PIECES else None


def _turns(text: Text) -> list[_Turn]:
    """Return the paragraphs, with where their bold or slanted opening ends and their label."""
    found, at = [], 0
    for number, span in enumerate(text.paragraphs):
        begin = at
        while at < len(text.sentences) and text.sentences[at].paragraph == number:
            at += 1
        raw = text.text[span.start : span.end]
        behind = unmarked(raw)
        marked = _MARKED.match(raw, behind) if raw[behind : behind + 1] in {"*", "_"} else None
        label = _LABEL.match(raw[:60])
        name = label.group(1) if label else labelled(raw)
        found.append(_Turn(range(begin, at), span.start + marked.end() if marked else -1, name))
    return found


def _asks(text: Text, sentence: int) -> bool:
    """Return whether a sentence ends with a question mark, behind it only signs."""
    one = text.sentences[sentence]
    at = one.last - 1
    while at > one.first and text.lows[at] in {"*", "_", '"', "“", "”", "»", ")"}:
        at -= 1
    return text.lows[at] == "?"


def _labelled(turns: Sequence[_Turn], mentions: Mentions) -> _Talk | None:
    """Return questions, answers and the guest's name by the labels of the turns."""
    count = Counter(turn.label for turn in turns if turn.label)
    often = [label for label, times in count.items() if times >= _FEWEST]
    if not often:
        return None
    label = next((one for one in often if key(one) in _ANSWERER), "")
    name = ""
    if not label:
        known = {key(m.person.split()[-1]) for m in mentions.all if m.person}
        label = name = next((one for one in often if key(one.split()[-1]) in known - _ASKER), "")
    if not label:
        return None
    questions, answers, voice, named = set[int](), set[int](), "", not name
    for turn in turns:
        called = turn.label in often or (named and key(turn.label) in _ASKER | _ANSWERER)
        voice = turn.label if called else ("" if turn.asked >= 0 else voice)
        if voice == label or (named and key(voice) in _ANSWERER):
            answers.update(turn.sentences)
        elif voice or turn.asked >= 0:
            questions.update(turn.sentences)
    return _Talk(questions, answers, name) if questions and answers else None


def _alternating(text: Text, turns: Sequence[_Turn]) -> _Talk | None:
    """Return questions and answers by bold or slanted letters, by dashes or by question marks."""
    marked = [n for n, turn in enumerate(turns) if turn.asked >= 0]
    if sum(_marks_question(text, turns[n]) for n in marked) >= _FEWEST:
        asked = {n: turns[n].asked for n in marked if not _credit(text, turns[n])}
    elif (spoken := dashed([text.text[span.start : span.end] for span in text.paragraphs])) is not None:
        put, said = [{n for k in numbers for n in turns[k].sentences} for numbers in spoken]
        return _Talk(put, said, "") if put and said else None  # no piece that explains is set like that
    else:
        ends = [n for n, turn in enumerate(turns) if turn.sentences and _asks(text, turn.sentences[-1])]
        asked = {n: text.sentences[turns[n].sentences[-1]].end for n in ends}
    if len(asked) < _FEWEST:
        return None
    questions, answers = set[int](), set[int]()
    for number in range(min(asked), len(turns)):
        turn = turns[number]
        if _credit(text, turn) or (number not in asked and turn.asked >= 0):
            continue
        for n in turn.sentences:
            (questions if text.sentences[n].start < asked.get(number, -1) else answers).add(n)
    last = turns[max(asked)].sentences
    told = [n for n in answers if n > last[-1]]
    after = text.sentences[told[0]].paragraph if told else -1
    answers -= {n for n in told if text.sentences[n].paragraph > after}  # what follows the last answer is the outlet's
    return _Talk(questions, answers, None) if answers else None


def _marks_question(text: Text, turn: _Turn) -> bool:
    """Return whether the marked opening of a paragraph is a question."""
    return any(text.sentences[n].start < turn.asked and _asks(text, n) for n in turn.sentences)


def _credit(text: Text, turn: _Turn) -> bool:
    """Return whether a paragraph only says who put the questions: *Interview: N. N.*."""
    if len(turn.sentences) != 1:
        return False
    one = text.sentences[turn.sentences[0]]
    return one.last - one.first < _LINE and _CREDIT.match(text.text[one.start : one.end]) is not None


def _first_person(text: Text, mentions: Mentions, questions: set[int], answers: set[int]) -> bool:
    """Return whether somebody is asked himself and answers himself, and it is no piece that explains."""
    own = mentions.function["first-person"]
    told = sum(_count(text, n, own) for n in answers)
    asked = sum(_count(text, n, _ADDRESS[text.lang]) for n in questions)
    credit = any(
        (s := text.sentences[n]).last - s.first < 16 and _CREDIT.match(text.text[s.start : s.end])
        for n in range(max(answers, default=0) + 1, len(text.sentences))
    )
    credit = credit or _announced(text, min(questions))
    opening = text.sentences[min(questions)].first
    introduced = any(m.person and m.first < opening for m in mentions.all)
    called = any(_calls(text, mentions, n) for n in questions)
    if not told and (called or (introduced and asked)):  # Minister, have you ...? - We have.
        told = sum(_count(text, n, mentions.function["we"]) for n in answers)
        asked += called
    return told >= _OFTEN or (told >= 1 and (credit or asked >= 1)) or (credit and asked >= 1)


_CALLED = 4
"""Words of the address that opens a question."""


def _calls(text: Text, mentions: Mentions, sentence: int) -> bool:
    """Return whether a question opens with whom it addresses: *Ms Vega, ...*, *Herr Botschafter, ...*."""
    one = text.sentences[sentence]
    comma = next((j for j in range(one.first + 1, min(one.first + _CALLED, one.last)) if text.lows[j] == ","), -1)
    offices = {m.first for m in mentions.marks if m.office is not None}
    return comma > 0 and (text.lows[one.first] in TITLES or (one.first in offices and comma == one.first + 1))


_INTRO = 28
"""Words of the sentence that announces a talk at most."""
_TALKS = (
    "interview", "gespräch", "entretien", "entrevista", "conversation", "conversación", "розмов", "інтерв", "бесід",
    "интервью", "разговор", "бесед", "talks", "spricht", "sprach", "évoque", "habla", "розпові", "рассказ", "відповіда",
    "отвеча",
)  # fmt: skip
"""Beginnings of the words by which the lines before the first question announce a talk."""


def _announced(text: Text, opening: int) -> bool:
    """Return whether the sentence before the first question announces a talk: *A conversation about the Alps*."""
    before = text.sentences[opening - 1 : opening] if opening else []
    return any(
        text.lows[j].startswith(_TALKS)
        for one in before
        if one.last - one.first <= _INTRO
        for j in range(one.first, one.last)
    )


def _count(text: Text, sentence: int, wanted: frozenset[str]) -> int:
    one = text.sentences[sentence]
    return sum(text.lows[j] in wanted and text.quoted[j] < 0 for j in range(one.first, one.last))


def turn(text: Text, interview: Interview, sentence: int) -> Frame:
    """Return the frame of what an answer says flat.

    What the guest has no doubt of he says: a clause about that is left out, and with nothing else in the sentence it
    is the sentence before that he means.
    """
    one = text.sentences[sentence]
    pieces = segments(text, [(one.first, one.last)])
    sure = [piece for piece in pieces if _no_doubt(text, piece)]
    regions, back = [(one.first, one.last)], False
    if sure:
        regions = [(a, b) for a, b in pieces if (a, b) not in sure and b - a >= _CLAUSE]
        if not regions and sentence - 1 in interview.answers | interview.questions:
            before, back = text.sentences[sentence - 1], True
            regions = [(before.first, before.last)]
    at = (one.first, one.first)
    cue = Cue("", "say", "", frozenset())
    return Frame(f"{text.lang.upper()}-TURN", text, cue, (), one.first, None, regions, at, sentence, back, carried=True)


def _no_doubt(text: Text, piece: tuple[int, int]) -> bool:
    """Return whether a clause says that there is no doubt."""
    lows = text.lows[piece[0] : piece[1]]
    if text.lang == "fr" and any(lows[j : j + 2] == ["sans", "doute"] for j in range(len(lows))):
        return False  # that is only likely
    return any(low.startswith(_DOUBT) for low in lows) and any(low in _NO for low in lows)
