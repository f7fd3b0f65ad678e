"""Readings against labelled documents: how often right, and what kind of wrong.  Pure.

A statement is right where document, claim, source and stance agree (micro-averaged precision, recall, F1).  What is
wrong falls into one class each, so that a newsroom sees where to help: a claim overlooked, a source overlooked or
invented, another stance taken from the right source, a near miss read as something.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Hashable, Iterable, Mapping, Sequence
from typing import Any

from monitor.events import Record, Statement


class Score(Record, frozen=True, kw_only=True):
    """Precision, recall and F1 over a set of things."""

    right: int
    wanted: int
    found: int

    @property
    def precision(self) -> float:
        """Share of what was found that is right; 1 where nothing was found and nothing wanted."""
        return self.right / self.found if self.found else float(not self.wanted)

    @property
    def recall(self) -> float:
        """Share of what was wanted that was found."""
        return self.right / self.wanted if self.wanted else 1.0

    @property
    def f1(self) -> float:
        """Harmonic mean of the two."""
        both = self.precision + self.recall
        return 2 * self.precision * self.recall / both if both else 0.0


class Wrong(Record, frozen=True, kw_only=True):
    """One mistake."""

    document: str
    kind: str
    """``claim overlooked``, ``source overlooked``, ``source invented``, ``other stance``, ``near miss``."""
    claim: str
    wanted: str = ""
    found: str = ""
    quote: str = ""


class Evaluation(Record, frozen=True, kw_only=True):
    """The whole picture."""

    documents: int
    match: Score
    """Does the document concern the claim?"""
    source: Score
    statement: Score
    by_lang: dict[str, Score]
    by_stance: dict[str, Score]
    quote: float | None
    """Of right statements: share whose quote shares half of the shorter one's words in a row."""
    stage: float | None
    said_on: float | None
    via: float | None
    near_misses: int
    near_misses_read: int
    wrong: tuple[Wrong, ...]

    def classes(self) -> dict[str, int]:
        """Return how many mistakes there are of each kind, the commonest first."""
        return dict(Counter(w.kind for w in self.wrong).most_common())


class Document(Record, frozen=True, kw_only=True):
    """A labelled document beside what was read."""

    id: str
    lang: str
    claims: tuple[str, ...]
    labelled: tuple[Mapping[str, Any], ...]
    read: tuple[Statement, ...]


def evaluate(documents: Sequence[Document]) -> Evaluation:
    """Return how well the readings agree with the labels."""
    wrong: list[Wrong] = []
    agree: dict[str, list[bool]] = defaultdict(list)
    for document in documents:
        wrong += _wrong(document)
        _details(document, agree)
    near = [d for d in documents if not d.claims]
    langs, stances = sorted({d.lang for d in documents}), sorted({key[3] for d in documents for key in _wanted(d)})
    return Evaluation(
        documents=len(documents),
        match=_score(documents, lambda key: key[:2], extra=lambda d: {(d.id, c) for c in d.claims}),
        source=_score(documents, lambda key: key[:3]),
        statement=_score(documents, lambda key: key),
        by_lang={lang: _score([d for d in documents if d.lang == lang], lambda key: key) for lang in langs},
        by_stance={s: _score(documents, lambda key: key, stance=s) for s in stances},
        quote=_share(agree["quote"]),
        stage=_share(agree["stage"]),
        said_on=_share(agree["said_on"]),
        via=_share(agree["via"]),
        near_misses=len(near),
        near_misses_read=sum(bool(d.read) for d in near),
        wrong=tuple(wrong),
    )


Key = tuple[str, str, str, str]
"""Document, claim, source (folded), stance."""


def _fold(name: object) -> str:
    return " ".join(str(name or "").casefold().split())


def _wanted(document: Document) -> set[Key]:
    return {(document.id, s["claim"], _fold(s["source"]), str(s["stance"])) for s in document.labelled}


def _found(document: Document) -> set[Key]:
    return {(document.id, s.claim, _fold(s.source), s.stance.value) for s in document.read}


def _score(
    documents: Iterable[Document],
    cut: Callable[[Key], Hashable],
    *,
    stance: str | None = None,
    extra: Callable[[Document], set[tuple[str, str]]] | None = None,
) -> Score:
    """Count over all documents.

    `cut` leaves of a key what is to agree; only one `stance` counts where it is given; `extra` adds to what is wanted.
    """
    wanted: set[Hashable] = set()
    found: set[Hashable] = set()
    for document in documents:
        wanted |= {cut(key) for key in _wanted(document) if stance in {None, key[3]}}
        wanted |= extra(document) if extra else set()
        found |= {cut(key) for key in _found(document) if stance in {None, key[3]}}
    return Score(right=len(wanted & found), wanted=len(wanted), found=len(found))


def _share(values: list[bool]) -> float | None:
    return sum(values) / len(values) if values else None


def _details(document: Document, agree: dict[str, list[bool]]) -> None:
    """Compare quote, stage, day and relayer of the statements that are right."""
    for statement in document.read:
        same = [
            s
            for s in document.labelled
            if (s["claim"], _fold(s["source"]), s["stance"])
            == (statement.claim, _fold(statement.source), statement.stance.value)
        ]
        if not same:
            continue
        agree["quote"].append(any(shares_half(statement.quote, s.get("quote") or "") for s in same))
        day = statement.said_on.isoformat() if statement.said_on else None
        agree["said_on"].append(day in {s.get("said_on") for s in same})
        agree["via"].append(_fold(statement.via) in {_fold(s.get("via")) for s in same})
        if stages := {s.get("stage") for s in same} - {None}:
            agree["stage"].append(statement.stage in stages)


def shares_half(one: str, other: str) -> bool:
    """Whether two quotes share half of the shorter one's words in a row (words, so that the time stays short)."""
    a, b = one.split(), other.split()
    if not a or not b:
        return False
    best, row = 0, [0] * (len(b) + 1)
    for word in a:
        previous = 0
        for j, against in enumerate(b, 1):
            row[j], previous = (previous + 1 if word == against else 0), row[j]
            best = max(best, row[j])
    return best >= min(len(a), len(b)) / 2


def _wrong(document: Document) -> list[Wrong]:
    """Return the mistakes in one document, each in its class."""
    wanted, found = _wanted(document), _found(document)
    quotes = {
        (document.id, s["claim"], _fold(s["source"]), str(s["stance"])): s.get("quote") or "" for s in document.labelled
    }
    read = {(document.id, s.claim, _fold(s.source), s.stance.value): s.quote for s in document.read}
    result = []
    for key in sorted(wanted - found):
        others = [k[3] for k in sorted(found - wanted) if k[:3] == key[:3]]
        if others:
            kind, got = "other stance", ", ".join(others)
        elif any(k[1] == key[1] for k in found):
            kind, got = "source overlooked", ""
        else:
            kind, got = "claim overlooked", ""
        result.append(
            Wrong(
                document=document.id, kind=kind, claim=key[1], wanted=f"{key[2]} {key[3]}", found=got, quote=quotes[key]
            )
        )
    for key in sorted(found - wanted):
        if any(k[:3] == key[:3] for k in wanted - found):
            continue  # named above as another stance
        kind = (
            "near miss"
            if not document.claims
            else "stance too many"
            if any(k[:3] == key[:3] for k in wanted)
            else "source invented"
        )
        result.append(Wrong(document=document.id, kind=kind, claim=key[1], found=f"{key[2]} {key[3]}", quote=read[key]))
    return result
