"""An article's text cut into paragraphs, sentences, tokens and quotations.

Nothing is altered: every offset points into the text as it came.  Tokens are looked up by :func:`key`.
Hyphens are tokens of their own (``Kreml-Sprecher`` is three), elided articles are cut off (``l'`` ``Ukraine``), the
English ``'s`` as well; dotted abbreviations and numbers stay whole.  Time is linear in the length of the text.

Most words of an article stood in one before it, so what lies between two blanks is cut up once and remembered.
"""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_left, bisect_right
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial
from typing import NamedTuple, cast

from monitor.reading.cut.fold import fold
from monitor.reading.cut.furniture import without_furniture
from monitor.reading.cut.packed import Remembered

QUOTES = frozenset('"„“”«»‹›‘‚')
"""Quotation marks."""

_TITLES = (
    "Mr Mrs Ms Dr Prof Gen Col Lt Maj Brig Sgt Capt Cmdr Cpl Adm Sen Rep Gov Rev Hon Amb Sr Sra Dra Mgr Mme Hr Pdt"
).split()
"""Short titles: the stop behind them is part of them."""
_LETTERS = r"\w\u0300-\u036f\u00ad\u200b-\u200d\u2060\ufeff"
_TOKEN = re.compile(
    (
        r"(?:[^\W\d_]{1,2}\.\u2060?){2,}"  # u.s. z.b. ee.uu.
        rf"|(?:{'|'.join(_TITLES)})\.(?!\w)"  # Mr. Smith
        r"|\d+(?:[.,:]\d+)*"  # 12.000 1,500 9:30
        r"|[A-Za-z]+n['’]t\b"  # didn't
        r"|(?<=\w)['’](?:s|re|ve|ll|d|m)\b"  # Kyiv's
        r"|(?:\b[A-Za-z]{1,2}|\b(?:[JjLlPp]us|[Ll]ors|[Qq]uel)?qu|\b[Aa]ujourd)['’](?=[^\W\d_]|[«“])(?!s\b)"  # l'Iran
        r"|[\u0400-\u04ff]+['’ʼ][\u0400-\u04ff]+"  # зв'язок
        r"|\w[LETTERS]*"
        r"|[^\sLETTERS]"
    ).replace("LETTERS", _LETTERS)
)
_folded = fold.__wrapped__
"""What stands between two blanks is remembered whole, so the words in it need not be."""
_FOLD = str.maketrans(
    {"ß": "ss", "ё": "е", "’": "'", "ʼ": "'", "`": "'", "´": "'"}
    | dict.fromkeys("\u00ad\u200b\u200c\u200d\u2060\ufeff\u0301")
)
_PLURALS = re.compile(r"\b(([A-Z])\2\.)[ \u00a0](([A-Z])\4\.)")
"""Spanish plurals of two letters each, which are one word over the blank: EE. UU., FF. AA."""
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

_IN_TITLES = frozenset({"de", "du", "des", "d'", "l'", "del", "of"})
"""Small words within a title: « Le Matin du Lac »."""

ABBREVIATIONS = frozenset(
    # titles and common short forms of all six languages; a full stop after them ends no sentence
    "dr prof mr mrs ms st gen col lt sgt capt sen rep gov hr fr frl nr ca bzw vgl usw etc inkl exkl evtl "
    "ggf max min mio mrd tsd "
    "jan feb mar apr jun jul aug sep sept oct okt nov dec dez janv févr avr juil déc ene abr dic vs inc "
    "ltd co corp no art abs bd "
    "м р г гг стр тыс млн млрд руб грн ул им св див тис обл им. т см sr sra sres mgr mme mlle pdt cf ed eds vol pp "
    "e.g i.e approx dept est u a.m p.m abb abt allg dt engl frz geb gest i. z d".split()
)
_HEALTH = "WHO"
"""The health organisation keeps its capitals among the keys: it is no *who*."""
_NETWORK = frozenset({"x", "х"})
_UPON = frozenset(
    "on auf bei sur en в у onlinedienst kurznachrichtendienst kurzbotschaftendienst nachrichtendienst plattform "
    "netzwerk dienst platform network plateforme réseau plataforma red".split()
)
"""Words after which an X is the network of that name, and no initial."""
_ORDINAL = frozenset({"de"})
_BEFORE_ORDINAL = frozenset({"der", "die", "das", "des", "dem", "den", "zur", "zum", "vom", "am", "im", "beim"})
"""Words before a number with a stop that counts something: *der 151. Brigade*."""
_DOTS = 3
"""Dots of an abbreviation that is looked up without them: the C.I.A. is the CIA (and the U.S. is not us)."""


def key(word: str) -> str:
    """Return the form under which a word is looked up: lower case, composed, without ß, ё, stress or soft hyphens.

    Accents stay, because French tells ``confirme`` from ``confirmé`` by them; :func:`fold` takes them off.
    """
    low = word.lower()
    return low if low.isascii() else unicodedata.normalize("NFC", low).translate(_FOLD) or low


def _cut(chunk: str) -> tuple[tuple[int, int, str, str, bool], ...]:
    """Return the tokens of what stands between two blanks: where each begins and ends, key, fold, capital or not."""
    found = []
    for match in _TOKEN.finditer(chunk):
        word = match.group()
        low = key(word[:-1] if word[-1] == "." and word[:-1] in _TITLES else word)
        plain = low.replace(".", "") if low.count(".") >= _DOTS and len(low) == 2 * low.count(".") else low
        folded = _folded(plain)
        if word == _HEALTH:
            found.append((match.start(), match.end(), word, folded, True))
            continue
        low = chunk if low == chunk else low  # each word is kept once, and most fold to themselves
        found.append((match.start(), match.end(), low, low if folded == low else folded, word[0].isupper()))
    return tuple(found)


_cuts = Remembered(_cut)
"""The tokens of the chunks (words with the signs that cling to them) that stood in a text before."""


def tokens(text: str) -> list[str]:
    """Return the tokens of a few words, as they stand.

    >>> tokens("anti-personnel mines of l'Ukraine")
    ['anti', '-', 'personnel', 'mines', 'of', "l'", 'Ukraine']
    """
    return [chunk[start:end] for chunk in text.split() for start, end, _, _, _ in _cuts[chunk]]


def folds(name: str) -> tuple[str, ...]:
    """Return the words of a name as :attr:`Text.folds` has them; they are not remembered, as those of articles are.

    >>> folds("Côte d'Ivoire"), folds("U.S. Senate"), folds("Al-Ghad")
    (('cote', "d'", 'ivoire'), ('u.s.', 'senate'), ('al', '-', 'ghad'))
    """
    whole = _PLURALS.sub("\\1\u2060\\3", name)  # Islas Vírgenes de EE. UU.
    return tuple(folded for chunk in whole.split() for _, _, _, folded, _ in _cut(chunk))


class Span(NamedTuple):
    """A stretch of the text."""

    start: int
    end: int


_span = cast("Callable[[tuple[int, int]], Span]", partial(tuple.__new__, Span))
"""Makes a span in half the time: an article takes hundreds."""


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


def _columns(text: str) -> tuple[list[int], list[int], list[str], list[str], list[bool]]:
    """Return all tokens, as columns: where they begin and end, keys, folds, capital or not."""
    starts: list[int] = []
    ends: list[int] = []
    lows: list[str] = []
    folds: list[str] = []
    caps: list[bool] = []
    at = 0
    for chunk in text.split():
        at = text.index(chunk, at)
        for start, end, low, folded, capital in _cuts[chunk]:
            starts.append(at + start)
            ends.append(at + end)
            lows.append(low)
            folds.append(folded)
            caps.append(capital)
        at += len(chunk)
    return starts, ends, lows, folds, caps


def _paragraphs(text: str, title: str) -> list[Span]:
    """Return the paragraphs of `text`, the `title` at its beginning (once or twice) cut from what follows it."""
    spans = [Span(*m.span()) for m in _PARAGRAPH.finditer(text) if not m.group().isspace()]
    title = title.strip()
    cut: list[Span] = []
    while spans and title:
        start, end = spans[0]
        start += len(text[start:end]) - len(text[start:end].lstrip())
        rest = start + len(title)
        if not text.startswith(title, start) or rest >= end or not text[rest].isspace():
            break
        if text[rest:end].lstrip()[:1].islower():
            break  # the first sentence has the words of the title and goes on
        cut.append(Span(start, rest))
        spans[0] = Span(rest, end)
    return cut + spans


class Text:
    """One article's text, cut up."""

    def __init__(self, text: str, lang: str, title: str = "") -> None:
        """Cut `text`; `lang` (ISO 639-1) only matters where languages write differently.

        A `title` that `text` repeats at its beginning is a paragraph of its own, however the page joined the two.
        """
        self.text, self.lang = text, lang
        told = without_furniture(text, lang)
        if lang == "es":
            told = _PLURALS.sub("\\1\u2060\\3", told)
        self.starts, self.ends, self.lows, self.folds, self.caps = _columns(told)
        if lang == "fr":
            self._accents()
        elif lang == "de":
            self._reigning()
        self.paragraphs = _paragraphs(told, title)
        self.quoted: list[int] = [-1] * len(self.lows)
        self.quotations: list[Quotation] = []
        self.sentences: list[Sentence] = []
        self.sentence_of: list[int] = []
        """The index of the sentence that each token stands in."""
        self.pieces: dict[tuple[int, int], list[tuple[int, int]]] = {}
        """The clauses of the stretches that :func:`monitor.reading.syntax.clauses.segments` has cut."""
        self._bearers: dict[str, list[int]] | None = None
        signs = [at for at, low in enumerate(self.lows) if low in _SIGNS]
        marks = [at for at in signs if self.lows[at] in _MARKS]
        stops = [at for at in signs if self.lows[at] in _ENDS]
        for index, paragraph in enumerate(self.paragraphs):
            first, last = self.token_at(paragraph.start), self.token_at(paragraph.end)
            following = self.lows[last] if last < len(self.lows) else ""
            self._quotations(marks[bisect_left(marks, first) : bisect_left(marks, last)], last, following)
            self._sentences(first, last, stops[bisect_left(stops, first) : bisect_left(stops, last)], index)
        if lang == "en":
            self._genitives(marks)

    def bearers(self, word: str) -> list[int]:
        """Return where a folded word stands with a capital behind another one with a capital, as a surname does."""
        if self._bearers is None:
            self._bearers = {}
            for at in range(1, len(self.folds)):
                if self.caps[at] and self.caps[at - 1]:
                    self._bearers.setdefault(self.folds[at], []).append(at)
        return self._bearers.get(word, [])

    def close(self) -> None:
        """Put a full stop, in no sentence, behind a text that breaks off: a rule may look at what follows a word."""
        if not self.lows or self.lows[-1] in _ENDS:
            return
        behind = len(self.text) + 1
        self.starts.append(behind)
        self.ends.append(behind)
        self.lows.append(".")
        self.folds.append(".")
        self.caps.append(False)
        self.quoted.append(-1)
        self.sentence_of.append(len(self.sentences) - 1)

    def _genitives(self, marks: Sequence[int]) -> None:
        """Read the apostrophe behind a plural as the genitive that it is: *the United States' claim*."""
        for at in marks:
            low, before = self.lows[at], self.lows[at - 1] if at else ""
            if low not in _APOSTROPHES or not before.endswith("s") or not self.glued(at) or self.quoted[at] >= 0:
                continue
            after = self.lows[at + 1] if at + 1 < len(self.lows) else ""
            if after[:1].isalpha() and not self.glued(at + 1):
                self.lows[at] = "'s"

    def _accents(self) -> None:
        """Give a French capital its accent back, which papers leave off: *A Washington, on assure*."""
        for at in range(len(self.lows) - 1):
            if self.lows[at] == "a" and self.caps[at] and self.lows[at + 1][0].isalpha():
                self.lows[at] = "à"

    def _reigning(self) -> None:
        """Join a German monarch's number with its stop, which ends nothing before a small letter: *Leo XIV. sagte*."""
        lows, caps = self.lows, self.caps
        stops = {
            at
            for at in range(2, len(lows) - 1)
            if lows[at] == "." and lows[at - 1] in _NUMERALS and caps[at - 1] and caps[at - 2] and not caps[at + 1]
            and lows[at + 1][0].isalpha() and self.glued(at)
        }  # fmt: skip
        if not stops:
            return
        for at in stops:
            self.ends[at - 1] = self.ends[at]
        kept = [at for at in range(len(lows)) if at not in stops]
        self.starts, self.ends = [self.starts[at] for at in kept], [self.ends[at] for at in kept]
        self.lows, self.folds = [lows[at] for at in kept], [self.folds[at] for at in kept]
        self.caps = [caps[at] for at in kept]

    def token_at(self, offset: int) -> int:
        """Return the index of the first token that ends after `offset` (the number of tokens at the end)."""
        at = bisect_right(self.starts, offset) - 1
        if at >= 0 and self.ends[at] > offset:
            return at
        return at + 1

    def span(self, first: int, last: int) -> Span:
        """Return the characters of tokens `first` to `last` (exclusive)."""
        return _span((self.starts[first], self.ends[last - 1]))

    def slice(self, first: int, last: int) -> str:
        """Return the words of tokens `first` to `last` (exclusive) as they stand."""
        return self.text[self.starts[first] : self.ends[last - 1]] if first < last else ""

    def glued(self, at: int) -> bool:
        """Return whether nothing stands between token `at` and the one before."""
        return self.starts[at] == self.ends[at - 1]

    # ------------------------------------------------------------ quotations

    def _quotations(self, marks: Sequence[int], last: int, following: str) -> None:
        """Pair the marks of one paragraph; what is left open is closed at its end if the next one opens again."""
        stack: list[tuple[str, int]] = []
        for at in marks:
            mark = self.lows[at] if self.lows[at] not in _APOSTROPHES else self.text[self.starts[at]]
            if mark not in _MARKS:
                continue
            if stack and self._closes(stack[-1][0], mark, at):
                _, begin = stack.pop()
                if not stack:
                    self._quotation(begin, at)
            elif mark in _PAIRS and self._opens(mark, at):
                if stack and self.starts[at] - self.starts[stack[0][1]] > LONGEST_QUOTATION:
                    stack.clear()
                if not (stack and mark in "'‘‚"):
                    stack.append((mark, at))
        if stack and last - stack[0][1] > 1 and following == self.lows[stack[0][1]]:
            self._quotation(stack[0][1], last)

    def _beside(self, at: int) -> tuple[str, str]:
        """Return the characters before and after token `at`; empty at the ends of the text."""
        start, end = self.starts[at], self.ends[at]
        return self.text[start - 1 : start], self.text[end : end + 1]

    def _opens(self, mark: str, at: int) -> bool:
        before, after = self._beside(at)
        if mark == "„":
            return True
        free = not before or before.isspace() or before in _OPENING or before in _PAIRS
        free = free or (before == "’" and mark == "«")  # d’« avancées »
        if mark in "'‘‚":
            return free and after.isalpha()
        return free or (mark in '"“«' and not after.isspace() and not before.isalnum() and before not in ",.;!?")

    def _closes(self, opener: str, mark: str, at: int) -> bool:
        if mark not in _PAIRS[opener]:
            return False
        before, after = self._beside(at)
        if mark in "'’‘":
            return not after.isalnum()
        return not (mark == opener == '"' and before.isspace() and after.isalnum())

    def _quotation(self, begin: int, end: int) -> None:
        """Note the quotation whose marks are tokens `begin` and `end` (the paragraph's end where that is no mark)."""
        closed = end < len(self.lows) and self.lows[end] in _MARKS
        start, stop = self.starts[begin], self.ends[end if closed else end - 1]
        if stop - start > LONGEST_QUOTATION * 2 or end <= begin + 1:
            return
        words = [at for at in range(begin + 1, end) if self.lows[at][0].isalpha()]
        title = all(self.caps[at] or self.lows[at] in _IN_TITLES for at in words)
        speech = len(words) >= SPEECH and not title
        inner = Span(self.ends[begin], self.starts[end] if closed else stop)
        number = len(self.quotations)
        self.quotations.append(Quotation(start, stop, inner, begin + 1, end, speech))
        end = min(end + 1, len(self.quoted))
        self.quoted[begin:end] = [number] * (end - begin)

    # ------------------------------------------------------------ sentences

    def _sentences(self, first: int, last: int, stops: Sequence[int], paragraph: int) -> None:
        """Cut one paragraph into sentences at those of its `stops` that end one."""
        begin = after = first
        for stop in stops:
            if stop < after:
                continue  # it hangs on the stop before
            begin = self._overlong(begin, after, stop + 1, paragraph)
            if not self._final(stop, first):
                continue
            after = stop + 1
            while after < last and self.lows[after] in _TAIL and self._hangs(after, stop):
                after += 1
            if stop - begin > _DATELINE and self._new_item(after, last):
                after += 1
            if after >= last or self._begins(after, stop):
                self._sentence(begin, after, paragraph)
                begin = after
        begin = self._overlong(begin, after, last, paragraph)
        if begin < last:
            self._sentence(begin, last, paragraph)

    def _overlong(self, begin: int, after: int, last: int, paragraph: int) -> int:
        """Cut what is too long before token `last`, not before `after`; return where the rest begins."""
        while (cut := max(begin + LONGEST_SENTENCE, after)) < last:
            self._sentence(begin, cut, paragraph)
            begin = cut
        return begin

    def _sentence(self, first: int, last: int, paragraph: int) -> None:
        heading = self.lows[last - 1] not in _LAST and last - first < 16
        self.sentence_of += [len(self.sentences)] * (last - first)
        self.sentences.append(Sentence(self.starts[first], self.ends[last - 1], first, last, paragraph, heading))

    def _new_item(self, at: int, last: int) -> bool:
        """Return whether a dash that clings to a full stop parts two pieces of news: *... la tregua.- El Gobierno*."""
        return at + 1 < last and self.lows[at] in {"-", "–"} and self.glued(at) and self.caps[at + 1]

    def _hangs(self, at: int, stop: int) -> bool:
        """Return whether the sign at `at` closes what the full stop at `stop` ends."""
        if self.lows[at] in _ENDS:
            return True
        return self.glued(at) or (self.quoted[at] >= 0 and self.quoted[at] == self.quoted[stop])

    def _final(self, at: int, first: int) -> bool:
        """Return whether the stop at token `at` can end a sentence: no abbreviation, initial or ordinal."""
        if self.lows[at] != "." or at == first or not self.glued(at):
            return True
        before = self.lows[at - 1]
        if before in _NETWORK and at - 2 >= first and self.lows[at - 2] in _UPON:
            return True  # He posted it on X. The minister ...
        if before in _CLOCK and self.lows[at + 1 : at + 2] and self.caps[at + 1] and self.lows[at + 1] in _OPENERS:
            return True  # at 7 p.m. The minister ...
        if before in ABBREVIATIONS or (len(before) == 1 and before.isalpha()):
            return False
        counts = before.isdigit() and self.lang in _ORDINAL
        return not (counts and (len(before) <= 2 or self.lows[max(0, at - 2)] in _BEFORE_ORDINAL))

    def _begins(self, at: int, stop: int) -> bool:
        """Return whether a new sentence begins at token `at`, after the stop at `stop`."""
        quoted = self.quoted[stop]
        if quoted >= 0 and at < len(self.quoted) and self.quoted[at] == quoted:
            return False
        if self.glued(at) and self.lows[at - 1] == "." and not self.caps[at]:
            return False
        low = self.lows[at]
        if low[0].isalpha():
            return self.caps[at] or low[0] == self.text[self.starts[at]].upper()
        return low not in _CONTINUES


_NUMERALS = frozenset("i ii iii iv v vi vii viii ix x xi xii xiii xiv xv xvi xvii xviii".split())
"""Numbers of kings and popes."""
_CLOCK = frozenset({"a.m", "p.m"})
_OPENERS = frozenset("a an the he she it they we in on at but and this that these those its his her their".split())
"""English words that open a sentence and no name behind the time of day."""
_TAIL = _ENDS | _CLOSING
_LAST = _TAIL | {":"}
_APOSTROPHES = frozenset({"'"})
_MARKS = frozenset("„“”\"«»‹›'’‘‚")
_SIGNS = _MARKS | _ENDS
_DATELINE = 8
"""Words of a dateline, behind which the same sign stands: *Lima (EFE).- El Gobierno*."""
_CONTINUES = frozenset({",", ";", ":", "–", "—", "-", ")", "]"})
