"""An article's text cut into paragraphs, sentences, tokens, quotations and clauses.

Nothing is altered: every offset points into the text as it came.  Tokens are looked up by :func:`key`.
Hyphens are tokens of their own (``Kreml-Sprecher`` is three), elided articles are cut off (``l'`` ``Ukraine``), the
English ``'s`` as well; dotted abbreviations and numbers stay whole.  Time is linear in the length of the text.
"""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_right
from dataclasses import dataclass
from functools import cached_property
from typing import NamedTuple

from monitor.reading.fold import fold

_LETTERS = r"\w\u0300-\u036f\u00ad\u200b-\u200d\u2060\ufeff"
_TOKEN = re.compile(
    (
        r"(?:[^\W\d_]{1,2}\.){2,}"  # u.s. z.b. ee.uu.
        r"|\d+(?:[.,:]\d+)*"  # 12.000 1,500 9:30
        r"|[A-Za-z]+n['’]t\b"  # didn't
        r"|(?<=\w)['’](?:s|re|ve|ll|d|m)\b"  # Kyiv's
        r"|(?:\b[A-Za-z]{1,2}|\b(?:[JjLlPp]us|[Ll]ors|[Qq]uel)?qu|\b[Aa]ujourd)['’](?=[^\W\d_])(?!s\b)"  # l'Ukraine
        r"|[\u0400-\u04ff]+['’ʼ][\u0400-\u04ff]+"  # зв'язок
        r"|\w[LETTERS]*"
        r"|[^\sLETTERS]"
    ).replace("LETTERS", _LETTERS)
)
_FOLD = str.maketrans(
    {"ß": "ss", "ё": "е", "’": "'", "ʼ": "'", "`": "'", "´": "'"}
    | dict.fromkeys("\u00ad\u200b\u200c\u200d\u2060\ufeff\u0301")
)
_keys: dict[str, str] = {}
_KEYS_KEPT = 60_000
_PARAGRAPH = re.compile(r"[^\n]+")
_OPENING = frozenset("([{–—-:¿¡")
_ENDS = frozenset({".", "!", "?", "…"})
_CLOSING = frozenset({'"', "“", "”", "»", "«", "›", "‹", ")", "]", "'", "’", "‘", "*"})
_PAIRS = {"„": '“”"«', "“": '”"“', "«": '»"', "»": "«", "‹": "›", "›": "‹", '"': '"“”„', "‘": "’", "‚": "‘’", "'": "'"}
"""An opening mark and the marks that may close it; machine translation mixes them."""
LONGEST_QUOTATION = 1500
"""Characters after which an unclosed quotation is no quotation."""
LONGEST_SENTENCE = 250
"""Tokens after which a sentence is cut: no prose has such, but lists and broken pages do, and time must stay linear."""
SPEECH = 4
"""Words from which on a quotation is speech and no longer a fragment."""

ABBREVIATIONS = frozenset(
    # titles and common short forms of all six languages; a full stop after them ends no sentence
    "dr prof mr mrs ms st gen col lt sgt capt sen rep gov hr fr frl nr ca bzw vgl usw etc inkl exkl evtl "
    "ggf max min mio mrd tsd "
    "jan feb mar apr jun jul aug sep sept oct okt nov dec dez janv févr avr juil déc ene abr dic vs inc "
    "ltd co corp no art abs bd "
    "м р г гг стр тыс млн млрд руб грн ул им св див тис обл им. т см sr sra sres mgr mme mlle pdt cf ed eds vol pp "
    "e.g i.e approx dept est u a.m p.m abb abt allg dt engl frz geb gest i. z d".split()
)
_ORDINAL = frozenset({"de"})


def key(word: str) -> str:
    """Return the form under which a word is looked up: lower case, composed, without ß, ё, stress or soft hyphens.

    Accents stay, because French tells ``confirme`` from ``confirmé`` by them; :func:`fold` takes them off.
    """
    found = _keys.get(word)
    if found is None:
        low = word.lower()
        found = low if low.isascii() else unicodedata.normalize("NFC", low).translate(_FOLD) or low
        if len(_keys) > _KEYS_KEPT:
            _keys.clear()
        _keys[word] = found
    return found


class Token(NamedTuple):
    """A word, number or sign."""

    start: int
    end: int
    low: str
    """The form under which it is looked up."""


class Span(NamedTuple):
    """A stretch of the text."""

    start: int
    end: int


@dataclass(slots=True)
class Sentence:
    """A sentence: characters `start` to `end`, tokens `first` to `last` (exclusive)."""

    start: int
    end: int
    first: int
    last: int
    paragraph: int
    heading: bool = False
    """A short line without a full stop: a subheading, a caption, a credit."""


@dataclass(slots=True)
class Quotation:
    """Words between quotation marks; `start` and `end` include the marks, the tokens do not."""

    start: int
    end: int
    inner: Span
    first: int
    last: int
    speech: bool
    """At least :data:`SPEECH` words; else it is a fragment, whose words may carry the stance."""


@dataclass(slots=True)
class Clause:
    """A stretch of a sentence between commas, dashes, brackets or colons."""

    first: int
    last: int
    sentence: int
    intro: str
    """Its first word, in look-up form."""
    opened: str
    """The sign before it, empty at the beginning of a sentence."""


class Text:
    """One article's text, cut up."""

    def __init__(self, text: str, lang: str) -> None:
        """Cut `text`; `lang` (ISO 639-1) only matters where languages write differently."""
        self.text, self.lang = text, lang
        self.tokens: list[Token] = [Token(m.start(), m.end(), key(m.group())) for m in _TOKEN.finditer(text)]
        self.lows: list[str] = [token.low for token in self.tokens]
        self.folds: list[str] = [fold(low) for low in self.lows]
        self.starts: list[int] = [token.start for token in self.tokens]
        self.caps: list[bool] = [text[start].isupper() for start in self.starts]
        self.paragraphs: list[Span] = [Span(*m.span()) for m in _PARAGRAPH.finditer(text) if not m.group().isspace()]
        self.quoted: list[int] = [-1] * len(self.tokens)
        self.quotations: list[Quotation] = []
        self.sentences: list[Sentence] = []
        for index, paragraph in enumerate(self.paragraphs):
            first, last = self.token_at(paragraph.start), self.token_at(paragraph.end)
            following = self.lows[last] if last < len(self.lows) else ""
            self._quotations(first, last, following)
            self._sentences(first, last, index)
        self._sentence_starts = [sentence.start for sentence in self.sentences]

    def token_at(self, offset: int) -> int:
        """Return the index of the first token that ends after `offset` (the number of tokens at the end)."""
        at = bisect_right(self.starts, offset) - 1
        if at >= 0 and self.tokens[at].end > offset:
            return at
        return at + 1

    def sentence_at(self, offset: int) -> int:
        """Return the index of the sentence that `offset` lies in or after (0 at the beginning)."""
        return max(0, bisect_right(self._sentence_starts, offset) - 1)

    def span(self, first: int, last: int) -> Span:
        """Return the characters of tokens `first` to `last` (exclusive)."""
        return Span(self.tokens[first].start, self.tokens[last - 1].end)

    def slice(self, first: int, last: int) -> str:
        """Return the words of tokens `first` to `last` (exclusive) as they stand."""
        return self.text[self.tokens[first].start : self.tokens[last - 1].end] if first < last else ""

    @cached_property
    def clauses(self) -> list[Clause]:
        """The clauses of all sentences, in order."""
        return [clause for index in range(len(self.sentences)) for clause in self.clauses_of(index)]

    def clauses_of(self, sentence: int) -> list[Clause]:
        """Return the clauses of one sentence; signs inside a quotation cut as well."""
        found: list[Clause] = []
        whole = self.sentences[sentence]
        first, opened = whole.first, ""
        for at in range(whole.first, whole.last + 1):
            sign = self.lows[at] if at < whole.last else ""
            if at < whole.last and sign not in _CUTS:
                continue
            if sign == "-" and not self._dash(at):
                continue
            if first < at:
                found.append(Clause(first, at, sentence, self.lows[first], opened))
                opened = ""
            first, opened = at + 1, sign or opened
        return found

    def _dash(self, at: int) -> bool:
        """Return whether the hyphen at token `at` stands alone, as a dash."""
        token = self.tokens[at]
        return self.text[token.start - 1 : token.start].isspace() and self.text[token.end : token.end + 1].isspace()

    # ------------------------------------------------------------ quotations

    def _quotations(self, first: int, last: int, following: str) -> None:
        """Pair the marks of one paragraph; what is left open is closed at its end if the next one opens again."""
        stack: list[tuple[str, int]] = []
        for at in range(first, last):
            mark = self.lows[at] if self.lows[at] not in _APOSTROPHES else self.text[self.tokens[at].start]
            if mark not in _MARKS:
                continue
            if stack and self._closes(stack[-1][0], mark, at):
                _, begin = stack.pop()
                if not stack:
                    self._quotation(begin, at)
            elif mark in _PAIRS and self._opens(mark, at):
                if stack and self.tokens[at].start - self.tokens[stack[0][1]].start > LONGEST_QUOTATION:
                    stack.clear()
                if not (stack and mark in "'‘‚"):
                    stack.append((mark, at))
        if stack and last - stack[0][1] > 1 and following == self.lows[stack[0][1]]:
            self._quotation(stack[0][1], last)

    def _opens(self, mark: str, at: int) -> bool:
        token = self.tokens[at]
        before, after = self.text[token.start - 1 : token.start], self.text[token.end : token.end + 1]
        if mark == "„":
            return True
        free = not before or before.isspace() or before in _OPENING or before in _PAIRS
        if mark in "'‘‚":
            return free and after.isalpha()
        return free or (mark in '"“«' and not after.isspace() and not before.isalnum() and before not in ",.;!?")

    def _closes(self, opener: str, mark: str, at: int) -> bool:
        if mark not in _PAIRS[opener]:
            return False
        token = self.tokens[at]
        after = self.text[token.end : token.end + 1]
        if mark in "'’‘":
            return not after.isalnum()
        before = self.text[token.start - 1 : token.start]
        return not (mark == opener == '"' and before.isspace() and after.isalnum())

    def _quotation(self, begin: int, end: int) -> None:
        """Note the quotation whose marks are tokens `begin` and `end` (the paragraph's end where that is no mark)."""
        closed = end < len(self.tokens) and self.lows[end] in _MARKS
        start, stop = self.tokens[begin], self.tokens[end if closed else end - 1]
        if stop.end - start.start > LONGEST_QUOTATION * 2 or end <= begin + 1:
            return
        words = sum(1 for at in range(begin + 1, end) if self.lows[at][0].isalpha())
        lower = any(not self.caps[at] and self.lows[at][0].isalpha() for at in range(begin + 1, end))
        inner = Span(start.end, stop.start if closed else stop.end)
        number = len(self.quotations)
        self.quotations.append(Quotation(start.start, stop.end, inner, begin + 1, end, words >= SPEECH and lower))
        for at in range(begin, min(end + 1, len(self.quoted))):
            self.quoted[at] = number

    # ------------------------------------------------------------ sentences

    def _sentences(self, first: int, last: int, paragraph: int) -> None:
        begin, at = first, first
        while at < last:
            if at - begin >= LONGEST_SENTENCE:
                self._sentence(begin, at, paragraph)
                begin = at
            if self.lows[at] in _ENDS and self._final(at, first):
                end = at + 1
                while end < last and self.lows[end] in _ENDS | _CLOSING and self._hangs(end, at):
                    end += 1
                if end >= last or self._begins(end, at):
                    self._sentence(begin, end, paragraph)
                    begin = end
                at = end
            else:
                at += 1
        if begin < last:
            self._sentence(begin, last, paragraph)

    def _sentence(self, first: int, last: int, paragraph: int) -> None:
        tokens = self.tokens
        heading = self.lows[last - 1] not in _ENDS | _CLOSING | {":"} and last - first < 16
        self.sentences.append(Sentence(tokens[first].start, tokens[last - 1].end, first, last, paragraph, heading))

    def _hangs(self, at: int, stop: int) -> bool:
        """Return whether the sign at `at` closes what the full stop at `stop` ends."""
        if self.lows[at] in _ENDS:
            return True
        glued = self.tokens[at].start == self.tokens[at - 1].end
        return glued or (self.quoted[at] >= 0 and self.quoted[at] == self.quoted[stop])

    def _final(self, at: int, first: int) -> bool:
        """Return whether the stop at token `at` can end a sentence: no abbreviation, initial or ordinal."""
        if self.lows[at] != "." or at == first:
            return True
        before = self.tokens[at - 1]
        if before.end != self.tokens[at].start:
            return True
        if before.low in ABBREVIATIONS or (len(before.low) == 1 and before.low.isalpha()):
            return False
        return not (before.low.isdigit() and len(before.low) <= 2 and self.lang in _ORDINAL)

    def _begins(self, at: int, stop: int) -> bool:
        """Return whether a new sentence begins at token `at`, after the stop at `stop`."""
        quoted = self.quoted[stop]
        if quoted >= 0 and at < len(self.quoted) and self.quoted[at] == quoted:
            return False
        token = self.tokens[at]
        if token.start == self.tokens[at - 1].end and self.lows[at - 1] == "." and not self.caps[at]:
            return False
        if token.low[0].isalpha():
            return self.caps[at] or token.low[0] == self.text[token.start].upper()
        return token.low not in _CONTINUES


_APOSTROPHES = frozenset({"'"})
_MARKS = frozenset("„“”\"«»‹›'’‘‚")
_CUTS = frozenset({",", ";", ":", "–", "—", "-", "(", ")", "[", "]", ".", "!", "?", "…"})
_CONTINUES = frozenset({",", ";", ":", "–", "—", "-", ")", "]"})
