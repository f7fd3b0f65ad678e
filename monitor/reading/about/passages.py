"""Passages on a claim in an article about something else: a feature, a round-up, a chronicle, an interview.  Pure.

Such a text names a treaty once, by its name, and then tells its steps by *it*, *the law*, *the senators*, several
sentences on.  Sentences with such words go on speaking of it, as long as no long stretch without any stands between.
And a sentence in which two sides agree need not name on what, where one just before it does.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence

_GAP = 5
"""Sentences from one that speaks of the treaty to the next that does."""
_BESIDE = 3
"""Sentences around the treaty's name in which its party is named."""
_GOES_ON = frozenset({"who", "law", "object", "anaphor", "deed", "body"})
"""What a sentence names beside a step, which then is one of the treaty's."""


def carried(present: Sequence[frozenset[str]], direct: set[int], headed: Collection[str] = frozenset()) -> set[int]:
    """Return the sentences that go on with what those of `direct`, or the treaty's name, have begun.

    `present` are the slots that each sentence fills, `headed` those of its parties whom the title names: their law is
    told wherever the treaty's name comes.

    >>> named, step, other = frozenset({"who", "name", "object"}), frozenset({"stage", "law"}), frozenset()
    >>> sorted(carried([named, other, step, other, step], {0}))
    [0, 2, 4]
    >>> sorted(carried([frozenset({"name", "stage"}), other, frozenset({"who"})], set()))
    [0]
    """
    begun = direct | {
        at for at, there in enumerate(present) if "name" in there and (headed or _of_its_party(present, at))
    }
    last, out = -1 - _GAP, set(begun)
    for at, there in enumerate(present):
        if at in begun:
            last = at
        elif at - last <= _GAP and last >= 0 and "stage" in there and not _GOES_ON.isdisjoint(there):
            out.add(at)
            last = at
    return out


def _of_its_party(present: Sequence[frozenset[str]], at: int) -> bool:
    return any("who" in there for there in present[max(0, at - _BESIDE) : at + _BESIDE + 1])


_AGREED = frozenset({"object", "deal"})
_NEARBY = 2
"""Sentences back to the one that names what is agreed."""


def agreed_nearby(present: Sequence[frozenset[str]], index: int) -> frozenset[str]:
    """Return what the sentences before supply to one in which two sides agree: *Is there a truce? Yes. They agreed*.

    >>> agreed_nearby([frozenset({"object"}), frozenset(), frozenset({"whos", "deed"})], 2)
    frozenset({'object'})
    """
    if not present[index] >= {"whos", "deed"}:
        return frozenset()
    return frozenset().union(*present[max(0, index - _NEARBY) : index]) & _AGREED
