"""Verbs of saying, denying, confirming ...: the cue lexicon, its inflection, and the function words of a language.

``lexicon/<lang>/cues.tsv`` lists a verb a line (lemma, operator, irregular principal parts, flags); this module makes
the forms that occur in news (third person, participles, infinitives).  ``lexicon/<lang>/function.txt`` holds the sets
of words by which clauses and noun phrases are found.  Both are read once per language.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from functools import cache
from importlib.resources import files
from typing import NamedTuple

from monitor.reading.cut.patterns import Matcher, Rule, parse
from monitor.reading.cut.text import key
from monitor.reading.cut.wordings import VIEWS

LANGUAGES = frozenset({"de", "en", "es", "fr", "ru", "uk"})


_KEY_WORDS = (
    "source_nouns", "post_preps", "so", "claim_nouns", "denial_nouns", "confirm_nouns", "cite_words",
    "traced_nouns",
)  # fmt: skip
"""The sets of words at which an attribution without a verb can be found."""
_KEYS = {
    "de": (
        "kritik", "beifall", "lob", "zustimmung", "protest", "proteste", "glückwünsche", "ablehnung", "warnung",
        "warnungen", "mahnungen", "spott", "jubel", "applaus", "empörung", "bedauern", "widerspruch", "ja", "nein",
        "unmut", "besorgnis", "unverständnis", "skepsis", "widerstand", "erleichterung", "unterstützung", "rückhalt",
        "rückendeckung", "zuspruch", "bedenken", "entsetzen", "verärgerung", "genugtuung", "befremden", "irritationen",
        "erkenntnisse", "erkenntnis", "kenntnis", "kenntnisse", "belege", "beweise", "hinweise", "informationen",
        "anhaltspunkte", "indizien", "nachweise",
        "klarheit", "für", "geht", "glaubt",
        "antwort", "reaktion", "urteil", "fazit", "botschaft", "befund", "bilanz", "begründung", "erklärung",
        "kommentar", "position", "linie", "sprachregelung", "replik", "erwiderung", "deutung", "diagnose", "lesart",
    ),
    "en": (
        "answer", "reply", "response", "verdict", "description", "view", "position", "assessment", "conclusion",
        "reaction", "retort", "explanation", "version", "message", "stance", "line", "opinion", "belief", "finding",
        "judgment", "judgement", "word", "for",
        "condolence", "condolences", "sympathy", "sympathies", "praise", "criticism", "condemnation", "condemnations",
        "congratulations", "applause", "outrage", "protest", "protests", "warnings", "jubilation", "reproach",
        "mockery", "scorn", "regret", "relief", "thanks", "tribute", "tributes", "cheers", "warning", "concern",
        "anger", "derision", "ridicule", "approval", "disapproval", "displeasure", "gratitude", "rebuke", "dismay",
        "consternation", "solidarity", "greetings", "appeal", "appeals", "call", "calls", "demands", "words",
        "support", "indignation", "fury", "disbelief", "joy", "delight", "sadness", "sorrow", "shame", "contempt",
        "admiration", "scepticism", "skepticism",
    ),
    "fr": ("pour", "cloche", "commentaire", "commentaires", "motus", *VIEWS["fr"]),
    "es": ("para", "comentarios", "comentario", *VIEWS["es"]),
    "uk": ("—", "–", "думки", "позиції", *VIEWS["uk"]), "ru": ("—", "–", "мнения", "позиции", *VIEWS["ru"]),
}  # fmt: skip
"""Further words and signs of that sort."""


class Cue(NamedTuple):
    """A verb that reports somebody's words or attitude."""

    lemma: str
    operator: str
    """What it does with its content: say, claim, confirm, deny, reject, believe ... (``stances/stance.py``)."""
    particle: str
    """The word that must stand apart from the verb: ``zurück`` of *zurückweisen*, ``by`` of *stand by*; or empty."""
    flags: frozenset[str]


class Form(NamedTuple):
    """A form of a cue: finite (``f``), participle (``p``), infinitive (``i``), gerund (``g``), adjective (``a``)."""

    cue: Cue
    kinds: str
    joined: bool
    """Whether the particle is already in the word (``zurückgewiesen``)."""


class Lexicon(NamedTuple):
    """The cues and function words of one language."""

    lang: str
    forms: dict[str, list[Form]]
    sets: dict[str, frozenset[str]]
    phrases: dict[str, list[tuple[str, ...]]]
    """The prepositions that name a source (*according to*), by their first word, the longest first."""
    openers: frozenset[str]
    """Every word at which an attribution can be found."""


_NOUNS = (
    ("say", "claim_nouns"), ("deny", "denial_nouns"), ("confirm", "confirm_nouns"), ("comment", "reaction_nouns"),
)  # fmt: skip
"""What the nouns of a list do with what follows them."""


def read_rows(lang: str, name: str) -> list[str]:
    """Return the lines of a lexicon file without blank lines and comments."""
    text = (files("monitor.reading") / "lexicon" / lang / name).read_text(encoding="utf-8")
    return [line for line in text.splitlines() if line.strip() and not line.startswith("#")]


@cache
def row_matcher(lang: str, name: str) -> Matcher:
    """Return the matcher of ``lexicon/<lang>/<name>.txt``, a ``slot = patterns`` a line; `name` owns its hits."""
    rows = (row.partition("=") for row in read_rows(lang, f"{name}.txt"))
    return Matcher(Rule(row, name, slot.strip(), "") for slot, _, patterns in rows for row in parse(patterns))


@cache
def lexicon(lang: str) -> Lexicon:
    """Return the cue lexicon of `lang`; raises `KeyError` where there is none."""
    inflect = _INFLECT[lang]
    forms: dict[str, list[Form]] = {}
    for row in read_rows(lang, "cues.tsv"):
        lemma, operator, *rest = row.split("\t")
        parts = rest[0].split() if rest else []
        cue, inflected = inflect(lemma, operator, parts, frozenset(rest[1].split()) if len(rest) > 1 else frozenset())
        merged: dict[tuple[str, bool], str] = {}
        for form, kind, joined in inflected:
            merged[key(form), joined] = merged.get((key(form), joined), "") + kind
        alone: dict[tuple[str, bool], list[Form]] = {}  # most words are forms of one verb: they share the list
        for (form, joined), kinds in merged.items():
            made = alone.setdefault((kinds, joined), [Form(cue, kinds, joined)])
            forms[form] = [*forms[form], *made] if form in forms else made
    sets = {}
    for row in read_rows(lang, "function.txt"):
        name, _, listed = row.partition("=")
        sets[name.strip()] = frozenset(key(word) for word in listed.split())
    phrases: dict[str, list[tuple[str, ...]]] = {}
    for words in sorted((tuple(item.split("|")) for item in sets["direct_preps"]), key=lambda row: (-len(row), row)):
        phrases.setdefault(words[0], []).append(words)
    nouns = (sets[name] for name in (*_KEY_WORDS, *(["source_compounds"] if lang == "de" else [])))
    return Lexicon(lang, forms, sets, phrases, frozenset(forms).union(phrases, _KEYS.get(lang, ()), *nouns))


@cache
def noun_operators(lang: str) -> dict[str, str]:
    """Return what each noun of saying does with what follows it: *claim*, *denial*, *confirmation*, *reaction*.

    >>> noun_operators("en")["denial"]
    'deny'
    """
    sets = lexicon(lang).sets
    return {word: operator for operator, name in reversed(_NOUNS) for word in sets.get(name, ())}


_APART = frozenset({"bekannt", "klar", "deutlich", "offen", "verantwortlich", "mitverantwortlich"})
"""Particles of German verbs that are also written apart from the participle."""
_Inflected = tuple[Cue, Iterable[tuple[str, str, bool]]]


def _german(lemma: str, operator: str, parts: list[str], flags: frozenset[str]) -> _Inflected:
    if lemma.startswith("sein "):  # an adjective that says what somebody holds: ist überzeugt, dass
        return Cue(lemma, operator, "", flags | {"adjective"}), [(lemma.removeprefix("sein "), "a", True)]
    *particles, verb = lemma.split("|")
    particle = "".join(particles)
    present, past, participle = parts
    stem = verb.removesuffix("n").removesuffix("e")
    plural = past + ("n" if past.endswith("e") else "en")
    finite = {present, past, plural, verb, stem + "e"}
    rows = [(form, "f", not particle) for form in finite]
    rows += [(verb, "i", not particle), (participle.lstrip("-"), "p", not participle.startswith("-"))]
    if particle in _APART:  # bekannt gegeben
        rows.append((participle.removeprefix(particle), "p", False))
    if particle:
        rows += [(particle + form, "f", True) for form in finite]
        rows += [(particle + verb, "i", True), (particle + "zu" + verb, "i", True)]
    return Cue(lemma.replace("|", ""), operator, particle, flags), rows


def _english(lemma: str, operator: str, parts: list[str], flags: frozenset[str]) -> _Inflected:
    verb, _, particle = lemma.partition(" ")
    if verb == "be":  # an adjective that says what somebody holds: was convinced that
        return Cue(lemma, operator, "", flags | {"adjective"}), [(particle, "a", True)]
    if parts:
        third, past, participle, gerund = (part.split("-")[0] for part in parts)
    else:
        soft = verb.endswith("y") and verb[-2] not in "aeiou"
        third = verb[:-1] + "ies" if soft else verb + ("es" if verb.endswith(("s", "sh", "ch", "x", "z")) else "s")
        past = verb[:-1] + "ied" if soft else verb.removesuffix("e") + "ed"
        participle, gerund = past, (verb[:-1] if verb.endswith("e") and not verb.endswith("ee") else verb) + "ing"
    free = not particle
    rows = [(third, "f", free), (past, "f", free), (verb, "f", free), (verb, "i", free)]
    return Cue(lemma, operator, particle, flags), [*rows, (participle, "p", free), (gerund, "g", free)]


def _french(lemma: str, operator: str, parts: list[str], flags: frozenset[str]) -> _Inflected:
    verb, _, particle = lemma.partition(" ")
    if verb == "être":  # être convaincu
        rows = [(particle + ending, "a", True) for ending in ("", "e", "s", "es")]
        return Cue(lemma, operator, "", flags | {"adjective"}), rows
    if parts:
        one, many, participle, imperfect, past, future, gerund = (part.split("-")[0] for part in parts)
    else:
        stem = verb[:-2]
        soft = stem[:-1] + "ç" if stem.endswith("c") else stem + "e" if stem.endswith("g") else stem
        one, many, participle = stem + "e", stem + "ent", stem + "é"
        imperfect, past, future, gerund = soft + "ait", soft + "a", verb + "a", soft + "ant"
    plural_past = past[:-1] + "èrent" if past.endswith("a") else past[:-1] + "rent"
    finite = [one, many, imperfect, imperfect[:-1] + "ent", past, plural_past, future, future[:-1] + "ont"]
    finite += [future[:-1] + "ait", future[:-1] + "aient"]
    rows = [(form, "f", not particle) for form in finite]
    rows += [(participle + ending, "p", not particle) for ending in ("", "e", "s", "es")]
    return Cue(lemma, operator, particle, flags), [*rows, (verb, "i", not particle), (gerund, "g", not particle)]


_ENCLITICS = ("lo", "la", "los", "las", "le", "les")
_STRESSED = {"a": "á", "e": "é", "i": "í", "u": "ú"}


def _spanish(lemma: str, operator: str, parts: list[str], flags: frozenset[str]) -> _Inflected:
    whole, free = lemma, " " not in lemma
    lemma, _, particle = lemma.partition(" ")
    if lemma == "estar":  # estar convencido
        rows = [(particle[:-1] + ending, "a", True) for ending in ("o", "a", "os", "as")]
        return Cue(whole, operator, "", flags | {"adjective"}), rows
    stem = lemma[:-2]
    if parts:
        one, many, past, pasts, participle, gerund, imperfect = parts
    else:
        one, many, past, pasts = stem + "a", stem + "an", stem + "ó", stem + "aron"
        participle, gerund, imperfect = stem + "ado", stem + "ando", stem + "aba"
    finite = [
        one,
        many,
        past,
        pasts,
        imperfect,
        imperfect + "n",
        lemma + "á",
        lemma + "án",
        lemma + "ía",
        lemma + "ían",
        pasts.removesuffix("ron") + "ra",  # aunque dijera que
        pasts.removesuffix("ron") + "ran",
    ]
    rows = [(form, "f", free) for form in finite]
    rows += [(participle[:-1] + ending, "p", free) for ending in ("o", "a", "os", "as")]
    leaning = re.sub(r"([aeiu])ndo$", lambda m: _STRESSED[m[1]] + "ndo", gerund)
    rows += [(lemma + ending, "i", free) for ending in (*_ENCLITICS, "se")]  # confirmarlo, desmintiéndola
    rows += [(leaning + ending, "g", free) for ending in _ENCLITICS]
    return Cue(whole, operator, particle, flags), [*rows, (lemma, "i", free), (gerund, "g", free)]


_ASPECTS = {
    "ru": (
        ("знает", "знава", "знавать"), ("редает", "редава", "редавать"), ("ует", "ова", "овать"), ("ает", "а", "ать"),
        ("яет", "я", "ять"), ("ит", "и", "ить"),
    ),
    "uk": (
        ("знає", "знава", "знавати"), ("редає", "редава", "редавати"), ("додає", "додава", "додавати"),
        ("ує", "ува", "увати"), ("ює", "юва", "ювати"), ("ає", "а", "ати"), ("яє", "я", "яти"), ("ить", "и", "ити"),
    ),
}  # fmt: skip
"""Ends of an imperfective verb: of the present, of the stem of the past tense, of the infinitive."""
_ITSELF = {
    "ru": (("л", "лся"), ("ла", "лась"), ("ло", "лось"), ("ли", "лись")),
    "uk": (("в", "вся"), ("ла", "лася"), ("ло", "лося"), ("ли", "лися")),
}
"""Ends of the past tense, plain and reflexive."""
_SHORT_ITSELF = {"лася": "лась", "лося": "лось", "лися": "лись"}
_MANY = {
    "ru": (("ает", "ают"), ("яет", "яют"), ("ует", "уют"), ("чит", "чат"), ("щит", "щат"), ("жит", "жат"),
           ("шит", "шат"), ("ит", "ят")),
    "uk": (("ає", "ають"), ("яє", "яють"), ("ює", "юють"), ("ує", "ують"), ("чить", "чать"), ("щить", "щать"),
           ("жить", "жать"), ("шить", "шать"), ("ить", "ять")),
}  # fmt: skip
"""Ends of the present tense of one and of many."""


def _numbers(part: str, lang: str) -> list[str]:
    """Return the forms of a finite verb for other numbers and genders: уклоняется, уклоняются; уклонился, уклонились.

    >>> _numbers("уклоняется", "ru"), _numbers("ухилився", "uk"), _numbers("просить", "uk")
    (['уклоняются'], ['ухилилася', 'ухилилося', 'ухилилися', 'ухилилась', 'ухилилось', 'ухилились'], ['просять'])
    """
    one, *others = _ITSELF[lang]
    if part.endswith(one[1]):
        made = [part.removesuffix(one[1]) + own for _, own in others]
        return made + [form[:-4] + _SHORT_ITSELF[form[-4:]] for form in made if form[-4:] in _SHORT_ITSELF]
    itself = part.endswith("ся")
    bare = part.removesuffix("ся")
    bare = bare.removesuffix("ть") if bare.endswith("єть") else bare
    for ending, many in _MANY[lang]:
        if bare.endswith(ending):
            return [bare.removesuffix(ending) + many + "ся" * itself]
    return []


def _aspect(present: str, lang: str) -> list[tuple[str, str, bool]]:
    """Return past tense and infinitive of an imperfective verb: отказывается, отказывался, отказываться."""
    bare = present.removesuffix("ся").removesuffix("ть") if present.endswith("ться") else present.removesuffix("ся")
    if lang == "uk" and present.endswith("иться"):
        bare += "ть"
    reflexive = present != bare and present.endswith("ся")
    for ending, stem, infinitive in _ASPECTS[lang]:
        if bare.endswith(ending):
            root = bare.removesuffix(ending)
            rows = [(root + stem + (own if reflexive else plain), "f", True) for plain, own in _ITSELF[lang]]
            return [*rows, (root + infinitive + ("ся" if reflexive else ""), "i", True)]
    return []


_GERUNDS = {
    "ru": (("ает", "ая"), ("яет", "яя"), ("ует", "уя"), ("щит", "ща"), ("чит", "ча"), ("жит", "жа"), ("ит", "я")),
    "uk": (("ють", "ючи"), ("уть", "учи"), ("ять", "ячи"), ("ать", "ачи")),
}
"""Ends of the present tense (Russian: singular, Ukrainian: plural) and of the gerund."""
_IDIOMS = frozenset(
    {"отвечая", "відповідаючи", "говоря", "кажучи", "говорячи", "имея", "маючи", "судя", "идя", "ставя", "давая"}
)
"""Gerunds that are mostly idioms: *честно говоря*."""


def _gerunds(part: str, lang: str) -> list[str]:
    """Return the gerunds of a principal part: сообщает, сообщая; повідомляють, повідомляючи; отказывается, отказываясь.

    >>> _gerunds("сообщает", "ru"), _gerunds("відмовляються", "uk"), _gerunds("сообщи", "ru")
    (['сообщая'], ['відмовляючись'], ['сообщив'])
    """
    if part[0] in "!=":
        return []
    if part.endswith(("+", "а", "и", "у")) and not part.endswith(("ла", "ли")):
        return [part.removesuffix("+") + ("в" if lang == "ru" else "вши")]
    itself = part.endswith("ся")
    bare = part.removesuffix("ся")
    for ending, gerund in _GERUNDS[lang]:
        if bare.endswith(ending):
            made = bare.removesuffix(ending) + gerund
            return [] if made in _IDIOMS else [made + ("сь" if itself else "")]
    return []


def _past_participles(past: str) -> list[tuple[str, str, bool]]:
    """Return the active participles of a Russian past tense: говорил, говоривший; nothing for another form."""
    stem, itself = (past[:-3], "ся") if past.endswith("лся") else (past[:-1], "") if past.endswith("л") else ("", "")
    return [(stem + "вш" + ending + itself, "t", True) for ending in ("ий", "ая", "ее", "ие")] if len(stem) > 1 else []


def _slavic(
    lang: str, endings: tuple[str, ...], gerunds: tuple[str, ...], participles: tuple[str, ...]
) -> Callable[..., _Inflected]:
    def inflect(lemma: str, operator: str, parts: list[str], flags: frozenset[str]) -> _Inflected:
        verb, _, particle = lemma.partition(" ")
        rows = [(verb, "i", True)]
        for part in parts:
            if part.endswith("+"):  # a past stem in another vowel: заявля+
                rows += [(part[:-1] + ending, "f", True) for ending in endings]
            elif part.startswith("="):  # a short participle: =подтвержден
                rows += [(part[1:] + ending, "p", True) for ending in participles]
            elif part.startswith("!"):  # a word that stands for a verb: !уверена
                rows.append((part[1:], "f", True))
            elif part.endswith(("а", "и", "у")) and not part.endswith(("ла", "ли")):
                rows += [(part + ending, "f", True) for ending in endings]
            else:
                if part.endswith(("ла", "лась", "лася")):  # посольство ответило
                    rows.append((part[: part.rindex("ла")] + "ло" + part[part.rindex("ла") + 2 :], "f", True))
                gerund = part.endswith(gerunds) and not part.endswith(("лся", "тся"))
                rows.append((part, "g" if gerund else "f", True))
                rows += _aspect(part, lang)
                rows += [(form, "f", True) for form in _numbers(part, lang)]
        known = {form for form, _, _ in rows}
        made = [form for part in parts for form in _gerunds(part, lang)] if operator != "cite" else []
        rows += [(form, "g", True) for form in dict.fromkeys(made) if form not in known]
        if lang == "ru":
            rows += [row for form, kind, _ in rows if kind == "f" for row in _past_participles(form)]
        return Cue(lemma, operator, particle, flags), [(form, kind, not particle) for form, kind, _ in rows]

    return inflect


_INFLECT: dict[str, Callable[..., _Inflected]] = {
    "de": _german,
    "en": _english,
    "fr": _french,
    "es": _spanish,
    "uk": _slavic("uk", ("в", "ла", "ло", "ли"), ("ши", "чи"), ("о", "ий", "а", "е", "і")),
    "ru": _slavic("ru", ("л", "ла", "ло", "ли"), ("в", "я", "ши"), ("", "а", "о", "ы")),
}
