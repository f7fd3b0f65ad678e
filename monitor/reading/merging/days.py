"""The day on which each statement of an article was said, from the words around its cue.  Pure."""

from __future__ import annotations

from datetime import date
from itertools import pairwise

from monitor.reading.framing.frames import Frame
from monitor.reading.merging.answers import Answers
from monitor.reading.merging.voices import Spoken
from monitor.reading.stances.stance import clause_of
from monitor.reading.syntax.dates import Dated
from monitor.reading.syntax.grammar import Phrase

_ON = 2
"""Sentences over which a source speaks on."""
_RECENT = 40
"""Statements back among which the last of a source is looked for."""
_AHEAD = 3
"""Words before a clause that say that it is recalled: *Earlier, the ministry said*."""
_LATER = {
    "de": frozenset({"später", "darauf", "inzwischen", "mittlerweile", "nun", "jetzt", "schließlich", "dann", "heute"}),
    "en": frozenset({"later", "now", "eventually", "finally", "today"}),
    "fr": frozenset({"tard", "finalement", "désormais", "maintenant"}),
    "es": frozenset({"después", "finalmente", "ahora", "hoy"}),
    "uk": frozenset({"згодом", "пізніше", "потім", "тепер", "нині", "зрештою"}),
    "ru": frozenset({"позже", "затем", "теперь", "потом", "впоследствии", "наконец"}),
}  # fmt: skip
"""Words by which the clause of a verb says that it comes later than what was told before."""
_MONTHS = frozenset({
    "januar", "februar", "märz", "april", "mai", "juni", "juli", "august", "september", "oktober", "november",
    "dezember", "jänner", "frühjahr", "sommer", "herbst", "winter", "frühling",
})  # fmt: skip
_THAT = {
    "en": frozenset({"that"}), "fr": frozenset({"que", "qu'"}), "es": frozenset({"que"}), "uk": frozenset({"що"}),
    "ru": frozenset({"что"}),
}  # fmt: skip
_HAD = {
    "en": frozenset({"had", "has", "have"}), "fr": frozenset({"avait", "avaient"}),
    "es": frozenset({"había", "habían"}),
}  # fmt: skip


class Days(Answers):
    """Dates the statements of one article."""

    _days: list[tuple[str, int, Dated]]
    """Who spoke in which sentence, and when."""

    _charged: dict[str, int]
    """In which sentence there were last charges that are none of a claim's."""

    def _other_charges(self, claim: str, frame: Frame, *, linked: bool) -> bool:
        """Return whether charges about another matter stand just before a frame in German."""
        if not linked:
            if self.text.lang == "de" and frame.cue_word is not None and frame.cue_word.operator == "accuse":
                self._charged[claim] = frame.sentence
            return False
        return 0 <= frame.sentence - self._charged.pop(claim, -9) <= 1

    def _last_dated(self, institution: str, sentence: int) -> Dated | None:
        """Return the day of what the same source said just before: it speaks on."""
        for said in self._days[-_RECENT:][::-1]:
            if said[0] == institution and 0 < sentence - said[1] <= _ON:
                return said[2]
        return None

    def _when(self, frame: Frame) -> Phrase:
        """Return the words that can say when it was said: those of the cue's clause, not those of what is told in it.

        *Said on Monday that they had left in June*: the content begins at *that*, or with what *had* happened.
        """
        first, last = clause_of(self.text, frame)
        lang = self.text.lang
        if lang == "de":
            return first, last
        thats, past = _THAT.get(lang, frozenset()), _HAD.get(lang, frozenset())
        for at in range(max(frame.at, frame.scope[1] - 1) + 1, last):
            if self.text.lows[at] in thats or self.text.lows[at] in past:
                return first, at
        return first, last

    def _later(self, one: Spoken, institution: str, day: date | None, sentence: int) -> bool:
        """Return whether a source speaks on a later day than it did in an earlier sentence, where that was on `day`."""
        now = self._dated(one, institution).day
        if now is not None and day is not None:
            return now > day
        if one.frame.sentence == sentence:
            return False
        begin = self.text.sentences[one.frame.sentence].first
        opening = self.text.lows[begin : one.frame.at]
        told = min((a for a, _ in one.frame.regions), default=one.frame.at)
        if told < one.frame.at:
            return False
        if self.text.lang == "de" and any(a == "im" and b in _MONTHS for a, b in pairwise(opening)):
            return True
        return not _LATER[self.text.lang].isdisjoint(opening)

    def _dated(self, one: Spoken, institution: str) -> Dated:
        """Return when it was said: from the clause of the cue.

        Else from that of the frame around it with the same source.
        """
        if one.frame.rule.endswith("-TURN"):
            return Dated(None)  # the days in an answer are those of what it tells
        first, last = self._when(one.frame)
        dated = self.calendar.said_on(first, last, cue=one.frame.at)
        sentence = self.text.sentences[one.frame.sentence]
        if dated.day is None and first > sentence.first and not any(a < first for a, _ in one.frame.regions):
            opening = self.calendar.said_on(sentence.first, first)  # "Am Freitag befragt, gab X an"; "Earlier, ..."
            if opening.day is not None or (opening.recalled and first - sentence.first <= _AHEAD):
                dated = opening
        if dated.day is None and not dated.recalled and any(b <= one.frame.at for _, b in one.frame.regions):
            dated = self.calendar.behind(last, sentence.last) or dated
        outer = one.outer
        if outer and outer.frame.rule.endswith("-RELS"):
            return dated
        if dated.day is None and outer and any(s.institution == institution for s in outer.sources):
            first, last = self._when(outer.frame)
            around = self.calendar.said_on(first, last, cue=outer.frame.at)
            if around.day is not None or around.recalled:
                return around
        return dated
