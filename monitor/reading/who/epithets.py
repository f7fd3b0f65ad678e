"""People called by what the article has told of them: *der 53-Jährige*, *l'intéressée*, *one of them*.  Pure."""

from __future__ import annotations

from collections.abc import Sequence

CONCERNED = {
    "interesse": "m", "interessee": "f", "interesado": "m", "interesada": "f", "aludido": "m", "aludida": "f",
    "betroffene": "any", "beschuldigte": "any", "angesprochene": "any", "gescholtene": "any",
}  # fmt: skip
"""Nouns, folded, for whom it is about: *l'intéressée*, *el aludido*, *der Betroffene*; the gender that they tell."""
EPITHETS = 3
"""Words of their phrase: *la propia interesada*."""
_CALLED = frozenset(
    "sozialdemokrat sozialdemokratin christdemokrat christdemokratin christsoziale freidemokrat liberale konservative "
    "republikaner republikanerin demokrat demokratin sozialist sozialistin nationalist populist politiker politikerin "
    "jurist juristin ex-general mediziner medizinerin linkspolitiker rechtspopulist volksparteiler freiheitliche "
    "politveteran betroffene beschuldigte genannte islamist geistliche spitzenpolitiker spitzenpolitikerin "
    "regierungschef tory".split()
)
"""German nouns that stand for a person who was named before, and tell nothing of whom he speaks for."""
_FORMER = ("früher", "ehemalig", "einstig")
_WITH_ARTICLE = 2
_ONE = frozenset(
    "one another two several some einer eine eines zwei mehrere ein l'un l'une un une deux plusieurs certains uno una "
    "dos varios otro один одна двоє двое дехто кілька некоторые несколько другий другой інший".split()
)
_OF = frozenset({"of", "von", "d'", "de", "d’entre", "d'entre", "entre", "із", "з", "зі", "из", "unter"})
_THEM = frozenset("them those ihnen denen beiden eux elles ellos ellas них both".split())
_BOTH = (["of", "the", "two"], ["der", "beiden"], ["des", "deux"], ["de", "los", "dos"], ["de", "las", "dos"],
         ["of", "the", "three"], ["der", "drei"], ["des", "trois"], ["de", "los", "tres"])  # fmt: skip
_LONGEST = 5


def aged(words: Sequence[str]) -> str | None:
    """Return the gender of somebody whom German calls by his age or party: *der 53-Jährige*, *die Liberale*.

    >>> aged(["der", "53-jährige"]), aged(["die", "liberale"]), aged(["der", "hafen"])
    ('m', 'f', None)
    """
    if len(words) == _WITH_ARTICLE and words[0] in {"der", "die", "dem"} and words[-1].removesuffix("n") in _CALLED:
        return "f" if words[0] == "die" else "m"
    former = len(words) == _WITH_ARTICLE + 1 and words[0] in {"der", "die"} and words[1].startswith(_FORMER)
    if former or not words[-1].endswith(("jährige", "jährigen", "jähriger")):
        return None if not former else "f" if words[0] == "die" else "m"
    return "f" if words[0] in {"die", "eine"} else "m"


def of_several(words: Sequence[str]) -> bool:
    """Return whether somebody is one of several who were told of: *one of them*, *einer der beiden*, *l'un d'eux*.

    >>> of_several(["one", "of", "them"]), of_several(["einer", "der", "beiden"]), of_several(["one", "of", "us"])
    (True, True, False)
    """
    words = [word for word in words if word not in {"l'", "l’"}]
    if not 2 < len(words) <= _LONGEST or words[0] not in _ONE:
        return False
    return list(words[1:]) in _BOTH or (words[-1] in _THEM and all(word in _OF for word in words[1:-1]))
