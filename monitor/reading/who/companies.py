"""Companies that no table has: *Norvag's head*, *a manager at Norvag*, *Lumora Mining's chief executive*.  Pure."""

from __future__ import annotations

from monitor.reading.dictionary.names import given_names
from monitor.reading.who.marks import Mark
from monitor.reading.who.nouns import Noun

_CORPORATE = frozenset({"chief", "spokesman", "president", "employee"})
"""Classes of the offices that companies have."""
_ADJECTIVES = 2
"""Adjectives that may stand between a company and its office."""
_LEADS = frozenset({"executive", "ceo", "managing", "finance", "financial", "operating", "chairman", "chairwoman"})
"""Words of offices that only companies and boards have."""
_PEOPLES = ("ian", "ese", "ish", "can", "ing", "ary", "ior", "ial", "ist")
"""Ends of words that tell what somebody is or where he is from."""
_QUALIFYING = frozenset(
    "former interim new longtime veteran deputy acting chief company group airline club bank firm then current ousted "
    "embattled retired late young old party union government ministry army police palace royal embassy hospital court "
    "opposition state federal regional local city county team team's vice its his her their the this one another "
    "two three several some senate house congress cabinet treasury parliament council commission committee board "
    "mission museum theatre theater festival church university college school airport port prison factory plant mine "
    "rebel rebels militia guerrilla front movement campaign defence defense interior foreign health justice energy "
    "transport finance trade labour labor press media fleet navy air coast border task rescue relief aid".split()
)
"""Words with a capital at the beginning of a sentence that are no name."""
_FIRMS = frozenset(
    "airlines airways systems motors mining energy petroleum gold oil gas resources industries logistics shipping labs "
    "technologies group holdings bank insurance pharma partners capital steel minerals telecom foods rail aerospace "
    "electric dynamics analytics solutions networks".split()
)
"""Words that names of companies end with."""
_SHORTEST_NAME = 3
"""Letters of a company's name."""


class Companies(Noun):
    """A noun phrase, as far as it names a company by the office that only such bodies have."""

    def _of_company(self) -> tuple[int, int] | None:
        """Return the one word of a company: *a Norvag spokesperson*, *Norvag's head*, *a manager at Norvag*."""
        head, words = self.head, self.words
        if self.names.lang != "en" or head is None or head.office is None or head.office.title not in _CORPORATE:
            return None
        for run in self.runs:
            end = self._capitals(run.last)
            owns = words[end : end + 1] in (["'s"], ["'"]) and end < head.first <= end + _ADJECTIVES + 1
            behind = head.last + 1 == run.first and words[head.last] in {"at", "for", "of", "with"}
            if run.title or not (run.last == head.first or owns or behind):
                continue
            if end - run.first > 1 and owns and self._firms_word(end - 1, head):
                return run.first, end  # Lumora Mining's chief executive
            if run.last - run.first > 1:
                continue
            word = words[run.first]
            if len(word) < _SHORTEST_NAME or word.endswith(_PEOPLES) or word in given_names() or word in _QUALIFYING:
                continue
            if word in self.function["topic"] or word in self.function["region"] or self._known_person(word):
                continue
            opens = run.first == self.text.sentences[self.text.sentence_of[run.first]].first
            leads = any(words[at] in _LEADS for at in range(head.first, head.last))
            if not opens or owns or leads:
                return run.first, self._capitals(run.last) if behind else run.last  # Mirova Airlines
        return None

    def _firms_word(self, at: int, head: Mark) -> bool:
        """Return whether a name ends like a company's at token `at`, or has an office that only companies have."""
        leads = any(self.words[j] in _LEADS for j in range(head.first, head.last))
        office = self.names.office(self.words, at)
        company = office is not None and office[1].title == "company"
        return company or self.words[at] in _FIRMS or (leads and self.words[at - 1] not in given_names())

    def _known_person(self, word: str) -> bool:
        """Return whether a word stands behind a first name somewhere in the article."""
        folds, caps = self.text.folds, self.text.caps
        for at, fold in enumerate(folds):
            if fold != word or not at or not caps[at - 1] or not folds[at - 1].isalpha():
                continue
            if folds[at - 1] in given_names() or not self._opens_sentence(at - 1):
                return True
        return False

    def _opens_sentence(self, at: int) -> bool:
        return self.text.sentences[self.text.sentence_of[at]].first == at

    def _capitals(self, last: int) -> int:
        """Return where the capitalised words that go on at token `last` end."""
        while last < self.last and self.text.caps[last] and self.words[last][0].isalpha():
            last += 1
        return last
