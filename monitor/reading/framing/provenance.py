"""Where a report, a charge, a denial or a confirmation comes from: *The accusation had come from Lima*.

The noun is the subject of a verb of coming, and who said it stands behind *from*; or the place opens the sentence: *Aus
Lima kam der Vorwurf*.  Of reports and charges only those that are already known, which an article or a *first* shows:
*Reports come from Lima every day*.  Rules: those of nouns, such as EN-NOUN.
"""

from __future__ import annotations

from collections.abc import Sequence

from monitor.reading.cut.cues import Cue
from monitor.reading.framing.replies import Replies
from monitor.reading.syntax.constructions import Found
from monitor.reading.syntax.daytimes import TIME_NOUNS
from monitor.reading.syntax.grammar import EDGES, Phrase
from monitor.reading.syntax.issued import KNOWN

_COMES = {
    "de": frozenset("kam kommt kamen kommen stammt stammte stammten stammen rührte rührt".split()),
    "en": frozenset("came comes come originated originates stemmed emanated".split()),
    "fr": frozenset(
        "venait vient venaient viennent venu venue venus venues émane émanent émanait émanaient provient proviennent "
        "provenait provenaient parti partie parties partis partait arrivé arrivée".split()
    ),
    "es": frozenset(
        "partió partía partieron partido parte parten vino venía vinieron viene vienen venían llegó llegaba llegaron "
        "procede procedía proceden procedían proviene provenía provienen provenían surgió salió emana emanan".split()
    ),
    "ru": frozenset(
        "исходит исходило исходил исходила исходили исходят прозвучало прозвучали прозвучал прозвучала поступило "
        "поступила поступили поступил пришло пришла пришли пришел последовало последовали".split()
    ),
    "uk": frozenset(
        "виходить виходило виходила виходили виходять пролунало пролунали пролунав пролунала надійшло надійшла "
        "надійшли надійшов походить походило".split()
    ),
}
"""Forms of the verbs by which something said comes from somebody."""
_FROM = {
    "de": frozenset({"aus", "von", "vom", "seitens"}),
    "en": frozenset({"from", "with"}),
    "fr": frozenset({"de", "du", "d'", "des"}),
    "es": frozenset({"de", "del", "desde"}),
    "ru": frozenset({"от", "из", "со"}),
    "uk": frozenset({"від", "з", "із", "зі"}),
}
_TRACED = {
    "de": (("geht auf", "zurück"), ("ging auf", "zurück"), ("gehen auf", "zurück"), ("gingen auf", "zurück")),
    "en": tuple(
        (row, "")
        for row in (
            "goes back to", "went back to", "go back to", "traces back to", "leads back to", "be traced to",
            "be traced back to", "was traced to", "was traced back to", "has been traced to", "had its origin with",
            "originated with", "originates with", "has its origin with", "was started by", "was spread by",
            "was put about by", "was launched by", "was first carried by", "was first aired by", "is the work of",
            "started with", "began with", "dates back to", "stems from", "derives from", "derived from",
            "rests on a report by", "rests on a report in", "is based on a report by", "was based on a report by",
        )
    ),
    "fr": (("remonte à", ""), ("remontait à", ""), ("remonte au", ""), ("remontait au", ""), ("part de", "")),
    "es": (("se remonta a", ""), ("se remontaba a", ""), ("se remonta al", ""), ("tiene su origen en", "")),
    "ru": (("восходит к", ""), ("восходила к", ""), ("восходят к", "")),
    "uk": (("сягає", ""), ("бере початок від", "")),
}  # fmt: skip
"""What a report does that comes from somebody, with the particle behind him."""
_SLAVIC = frozenset({"RU", "UK"})
_LAQUELLE = frozenset({"laquelle", "lequel", "cual", "that", "wonach", "що", "что"})
_CLAUSE, _OPENS = 34, 4
"""Words of what a report says before the verb by which it comes; behind its noun up to the word that opens it."""
_REACH = 9
"""Words from the noun to its verb."""
_SOON = 5
"""Words from the verb to *from*: *came on Monday evening from*."""
_NO = frozenset(
    "no not never kein keine keinen nicht nie ne n' pas jamais aucune aucun sin ni ninguna не нет ні немає жодного "
    "никакого ни".split()
)


_AT_ODDS = (
    "contradict", "conflicting", "widersprüchlich", "gegensätzlich", "contradictoire", "divergent", "contrari",
    "contradictori", "divergente", "противоречив", "суперечлив", "разноречив",
)  # fmt: skip
"""Beginnings of the adjectives of reports that contradict each other."""
_OF_TIME = frozenset({"of", "de", "d'", "des", "von"})
_BESIDES = 3


def of_a_time(lows: Sequence[str], at: int, first: int) -> bool:
    """Return whether a noun only tells what kind of day it was: *after a day of contradictory reports from Peru*.

    What reports that contradict each other, or fill a day, have told is nobody's word on a single matter.

    >>> [of_a_time(t.split(), t.split().index("reports"), 0) for t in ("after hours of new reports", "reports from X")]
    [True, False]
    """
    near = [*lows[max(first, at - 2) : at], *lows[at + 1 : at + 2]]
    if any(low.startswith(_AT_ODDS) for low in near):
        return True
    before = range(at - 1, max(first, at - _BESIDES), -1)
    of = next((j for j in before if lows[j] in _OF_TIME), -1)
    return of > first and lows[of - 1] in TIME_NOUNS


class Provenance(Replies):
    """The rules of nouns whose verb tells from whom they come."""

    def _from_whom(self, operator: str, at: int, first: int, last: int) -> Found | None:
        """Return that the report, denial or confirmation at `at` comes from somebody, or None."""
        if operator not in {"say", "confirm", "deny"} or not (operator != "say" or self._known(at, first)):
            return None
        lows, lang = self.lows, self.lex.lang
        stop = next((j for j in range(at + 1, last) if lows[j] in EDGES), last)
        verb = next((j for j in range(at + 1, min(stop, at + _REACH)) if lows[j] in _COMES[lang]), -1)
        if verb < 0 and operator == "say" and self._says_what(at, last):
            whole = range(min(last - 1, at + _CLAUSE), at + 1, -1)
            verb = next((j for j in whole if lows[j] in _COMES[lang]), -1)  # the report that they had left came from X
            stop = next((j for j in range(verb + 1, last) if lows[j] in EDGES), last)
        if verb < 0 and operator == "say" and (traced := self._traced(at, last)) is not None:
            verb, slot, stop = traced
            low, high = self.grammar.left_edge(at, first), stop
        elif verb > 0:
            begin = next((j for j in range(verb + 1, min(stop, verb + _SOON)) if lows[j] in _FROM[lang]), -1)
            slot = self._who_is_behind(begin, stop) if begin > 0 else None
            low, high = self.grammar.left_edge(at, first), stop
        else:
            slot = self._place_opens(at, first)
            low, high = first, max(at + 1, stop)
        if slot is None or not _NO.isdisjoint(lows[low:at]) or not _NO.isdisjoint(lows[at : max(verb, at)]):
            return None
        does = "spread" if operator == "say" else operator
        cue = Cue(lows[at], does, "", frozenset({"noun"}))
        one = Found(cue, at, [at], f"{self.lang}-NOUN", slot, "object", low, high)
        if verb > at + 1:
            one.told = at + 1, verb
        return one

    def _traced(self, at: int, last: int) -> tuple[int, Phrase | None, int] | None:
        """Return the verb by which a report at `at` goes back to somebody, who that is, and where it ends.

        ``The claim that they had left goes back to the army``, ``Die Meldung ... geht auf das Heer zurück``.
        """
        for row, particle in _TRACED[self.lex.lang]:
            words = row.split()
            for j in range(at + 1, min(last - len(words), at + _CLAUSE)):
                begin = j + len(words)
                if self.lows[j] != words[0] or self.lows[j:begin] != words or self.text.quoted[j] >= 0:
                    continue
                stop = next((k for k in range(begin, last) if self.lows[k] in EDGES or self.lows[k] == particle), last)
                if particle and self.lows[stop : stop + 1] != [particle]:
                    continue
                slot = self._who_is_behind(begin - 1, stop)
                return (j, slot, stop) if slot is not None else None
        return None

    def _says_what(self, at: int, last: int) -> bool:
        """Return whether a clause right behind a noun says what the report is: *l'information selon laquelle*."""
        words = self.lows[at + 1 : min(last, at + 1 + _OPENS)]
        if self.german and words[:1] == [","]:
            return True  # Die Meldung, die Männer seien fort, stammte von
        return not (self.sets["that"] | _LAQUELLE).isdisjoint(words)

    def _known(self, at: int, first: int) -> bool:
        """Return whether it shows before the noun that the report has been told of."""
        return self.lang in _SLAVIC or not KNOWN.isdisjoint(self.lows[max(first, at - 2) : at])

    def _who_is_behind(self, begin: int, stop: int) -> Phrase | None:
        slot = self._after_preposition(begin + 1, stop)
        if slot is None or not (any(self.text.caps[j] for j in range(*slot)) or self._speaker(slot)):
            return None
        return slot

    def _place_opens(self, at: int, first: int) -> Phrase | None:
        """``Aus Lima kam der Vorwurf``, ``De Lima est venue l'accusation``: the place opens the clause."""
        lows, lang = self.lows, self.lex.lang
        edge = self.grammar.left_edge(at, first)
        if lows[first] not in _FROM[lang] or edge - first > _REACH or edge <= first + 1:
            return None
        verb = next((j for j in range(first + 2, edge) if lows[j] in _COMES[lang]), -1)
        if verb < 0 or edge - verb > _SOON:
            return None
        stop = verb - (lows[verb - 1] in self.sets["be"] or lows[verb - 1] in self.sets["have"])
        return self._who_is_behind(first, stop)
