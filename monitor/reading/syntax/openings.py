"""German: whether all before a verb says when, how or beside whom: *Ein Jahr lang*, *Anders als Rom*.  Pure.

What does is nobody who speaks, though it opens the sentence with a capital and often with an article.
"""

from __future__ import annotations

from monitor.reading.syntax.circumstances import span
from monitor.reading.syntax.grammar import EDGES, Grammar, Phrase

_DEGREES = frozenset({
    "sehr", "fast", "nahezu", "beinahe", "geradezu", "ganz", "noch", "schon", "erst", "nur", "auch", "selbst",
    "sogar", "gleich", "mindestens", "höchstens", "rund", "etwa", "gut", "knapp", "über", "bereits", "eher", "recht",
    "ziemlich", "ungewohnt", "ungewöhnlich", "auffallend", "wenig", "weniger", "nicht", "minder", "viel", "zwar",
    "genau", "so", "ebenso", "zutiefst", "mehr", "als",
})  # fmt: skip
"""Words before an adverb or a span of time."""
_HOW = frozenset({
    "pikiert", "genervt", "wütend", "steif", "stur", "schlicht", "brüsk", "harsch", "nebulös", "süffisant", "stolz",
    "unerwartet", "verlegen", "intern", "extern", "privat", "diskret", "live", "getrennt", "einzeln", "oben", "unten",
    "vorn", "hinten", "sicher", "selbstsicher", "siegessicher", "leise", "hart", "schnell", "rasch", "glatt", "kühn",
    "dreist", "frech", "tapfer", "formal", "formell", "informell", "generell", "prinzipiell", "pauschal", "strikt",
    "rigoros", "eisern", "emotional", "spürbar", "hörbar", "detailliert", "unbestimmt", "heimlich", "selten",
    "parallel", "momentan", "aktuell", "offen", "streng", "genommen", "bald", "tags", "verlegt", "desweiteren",
    "brav", "keck", "langsam", "andersherum", "zumindest", "wenigstens", "allenfalls", "kaum", "wiederholt",
    "tollkühn",
})  # fmt: skip
"""Adverbs that are adjectives as well, or names."""
_TIMES = frozenset({
    "zeit", "tag", "tage", "woche", "wochen", "monat", "monate", "jahr", "jahre", "stunde", "stunden", "minute",
    "minuten", "nacht", "nächte", "abend", "abende", "morgen", "mal", "male", "sommer", "winter", "frühling",
    "frühjahr", "herbst", "wochenende", "vormittag", "nachmittag", "mittag", "jahrzehnt", "jahrzehnte", "jahrhundert",
    "sekunden", "montag", "dienstag", "mittwoch", "donnerstag", "freitag", "samstag", "sonnabend", "sonntag",
    "amtszeit",
})  # fmt: skip
_ALONE = frozenset({
    "ausgerechnet", "gerade", "allein", "einzig", "einmal", "nun", "auch", "zumindest", "wenigstens", "allenfalls",
    "kaum", "lediglich",
})  # fmt: skip
"""Words that stress who speaks behind them."""
_MANY = frozenset({"alle", "sämtliche", "beide", "weitere", "jeder", "jedes", "niemand", "keiner", "keine", "kein"})
_ANDS = frozenset({"und", "sowie", "oder", "noch"})
_NOTHING = frozenset({
    "nichts", "gegenteil", "gegenteiliges", "genaueres", "näheres", "derlei", "dergleichen", "derartiges", "wort",
    "worte", "etwas",
})  # fmt: skip
"""Nouns for what is said, which say nothing."""
_OF_ONE = frozenset({"das", "ein", "eine", "dieses", "jenes", "kein"})
_CROWDS = (
    "dutzend", "reihe", "gruppe", "mehrheit", "teil", "vielzahl", "paar", "hälfte", "drittel", "hundert", "tausend",
    "handvoll", "fülle", "menge", "mehrzahl", "viertel", "duo", "trio", "anzahl", "schar", "serie",
)  # fmt: skip
"""Nouns of one that are many."""
_OF_MANY = frozenset({"die", "diese", "keine", "seine", "ihre", "alle", "solche", "derartige"})
_NO_PLURALS = ("chen", "unternehmen", "wesen", "verfahren", "vorhaben", "schreiben", "treffen")
_ONCE = frozenset({"tages", "morgens", "abends", "nachts", "nachmittags", "sonntags"})
_WHOLE = ("ganz", "voll", "letzt", "vorig", "vergangen", "kommend", "nächst", "halb", "gesamt", "selb", "gleich")
_COUNTS = ("ander", "weiter", "zweit", "dritt", "viert", "fünft", "zigst", "zehnt", "einzig", "erst", "letzt", "nächst")
"""Beginnings of the adjectives with which a time or a turn is told."""
_EACH = frozenset({
    "jede", "jeden", "jedes", "diese", "diesen", "dieses", "dieser", "manche", "mehrere", "viele", "unzählige",
    "dutzende", "hunderte", "einige", "zwei", "drei", "vier", "fünf", "sechs", "sieben", "acht", "neun", "zehn",
    "elf", "zwölf", "zwanzig", "hundert", "tausend", "wenige", "etliche", "zahllose", "eine", "ein", "einen", "ganze",
    "halbe", "keine", "kein",
})  # fmt: skip
_ARTICLES = frozenset({"die", "das", "den", "der", "des", "eines", "dem"})
_THROUGHOUT = frozenset(
    {"lang", "über", "hindurch", "zuvor", "darauf", "danach", "davor", "später", "früher", "vorher"}
)
_OVER = frozenset({"um", "für"})
"""Between one noun twice: *Tag für Tag*."""
_LIKENESS = frozenset({"anders", "ähnlich", "genau", "genauso", "ebenso", "so", "mehr", "weniger", "gleich", "offen"})
_THAN = frozenset({"als", "wie"})
_MOST = 3
"""Words from *anders* to its *als*, and of the noun behind *als*."""
_FIRST = ("erst", "einzig", "letzt", "zweit", "dritt", "nächst")
_AS = frozenset({"reaktion", "antwort", "folge", "zeichen", "begründung", "grund", "dank", "vergeltung"})
_USUAL = frozenset({
    "üblich", "immer", "gewohnt", "gewöhnlich", "erwartet", "gehabt", "nie", "selten", "kaum", "schon", "so", "oft",
    "auch", "bereits", "einst", "damals", "früher", "zuvor", "zuletzt", "bisher", "sonst", "noch", "stets", "meist",
    "jedes", "jahr", "angekündigt", "geplant", "befürchtet", "vorgesehen", "verabredet",
})  # fmt: skip
"""Words behind a *wie* that compares with what is usual."""
_IN_NAME = frozenset({"namens", "ausser", "stellvertretend", "anstelle", "gemeinsam", "zusammen", "einschliesslich"})
_CLAUSE = 14
"""Words of a relative clause before *als Erster*."""
_DESPITE = 6
"""Words from the noun to its *zum Trotz* at most."""


def opening(grammar: Grammar, start: int, verb: int) -> bool:
    """Return whether nothing but adverbials stands between the tokens `start` and `verb`."""
    at = start
    while at < verb:
        end = _piece(grammar, at, verb)
        if end <= at:
            return False
        at = end
    return at == verb > start


def compared(grammar: Grammar, edge: int, first: int, verb: int) -> int:
    """Return where a sentence begins that an *als* or *wie* seemed to part before `edge`; `edge`: it does part it."""
    lows = grammar.lows
    ends = verb + 1 >= len(lows) or lows[verb + 1] in EDGES
    if lows[edge - 1] == "als" and edge > first + 1 and ends and lows[edge - 2] != ",":
        return _relative_edge(grammar, edge, first)
    if edge <= first or lows[edge - 1] not in _THAN | {"da"} or ends:
        return edge
    for begin in range(edge - 1, max(first, edge - 1 - _MOST) - 1, -1):
        parted = begin == first or lows[begin - 1] in EDGES or lows[begin - 1] in {"und", "aber", "doch"}
        if parted and lows[begin] != "als" and opening(grammar, begin, verb):
            return begin
    if lows[edge - 1] == "als" and edge - 1 == first and opening(grammar, edge - 1, verb):
        return edge - 1
    return edge


def _relative_edge(grammar: Grammar, edge: int, first: int) -> int:
    """``der das am Montag als Erster gemeldet hatte``: no clause begins with that *als*; return where its own does.

    So it is behind a subordinator: *Nachdem Oslo den Bericht lange als Fälschung abgetan hatte*.
    """
    lows, sets = grammar.lows, grammar.sets
    comma = next((j for j in range(edge - 1, max(first, edge - _CLAUSE), -1) if lows[j] in EDGES), -1)
    if comma > 0 and lows[comma + 1] in sets["rel"]:
        return comma + 1
    begin = comma + 1 if comma >= 0 else first
    apart = comma >= 0 or edge - first <= _CLAUSE
    return begin + 1 if apart and lows[begin] in sets["sub"] and begin + 1 < edge - 1 else edge


def behind_times(grammar: Grammar, at: int, verb: int) -> int:
    """Return where the words go on behind how long something lasted: *das | zwei Monate lang | den Abzug bestritt*."""
    while at < verb and (later := _time(grammar, at, verb)) > at:
        at = later
    return at


def stressed(grammar: Grammar, start: int, verb: int) -> Phrase | None:
    """Return who speaks behind an adverb that only stresses him: *Schon der Minister*, *Rund zwanzig Abgeordnete*.

    Nothing else stands before the verb of a German sentence, so that it cannot be a phrase by itself.
    """
    lows, at, nominative = grammar.lows, start, grammar.sets["nominative"]
    if lows[start] == "sowohl" and "auch" in lows[start:verb] and EDGES.isdisjoint(lows[start:verb]):
        return start, verb  # Sowohl Peru als auch Chile
    if lows[start] in grammar.sets["prep"] or span(grammar, start, verb) > start:
        return None
    while at < verb and (
        lows[at] in _DEGREES or lows[at] in _ALONE or (at == start and lows[at] in grammar.sets["adv"])
    ):
        at += 1
    if not start < at < verb or lows[verb - 1] in _TIMES or not grammar.caps[verb - 1]:
        return None
    counted = lows[at][0].isdigit() or lows[at] in _EACH or lows[at] in _MANY or lows[at].endswith("zig")
    if not (counted or lows[at] in nominative) or grammar.phrase(at, verb)[1] != verb:
        return None
    return start, verb


def object_by_form(grammar: Grammar, start: int, verb: int) -> bool:
    """Return whether a phrase before the verb cannot be its subject: *Die Soldaten hat Rom bestritten*.

    One of the two is of several and the other of one, or its noun is nothing that speaks.
    """
    lows, caps = grammar.lows, grammar.caps
    if any(low in EDGES or low in _ANDS for low in lows[start:verb]):
        return False
    if lows[start] in _NOTHING or (lows[start] in {"das", "kein", "keine"} and lows[start + 1] in _NOTHING):
        return True
    several = lows[verb].endswith(("en", "ern", "eln")) or lows[verb] in {"sind", "waren"}
    noun = next((j for j in range(start + 1, verb) if caps[j]), -1)
    behind = lows[noun + 1]
    if noun < 0 or noun > start + _MOST or behind == "-" or (grammar.caps[noun + 1] and noun + 1 < verb):
        return False
    if several:
        return lows[start] in _OF_ONE and not lows[noun].endswith(_CROWDS)
    article = lows[start] in _OF_MANY
    adjective = noun == start + 1 and lows[start].endswith("e") and lows[start] not in grammar.sets["det"]
    return (article or adjective) and lows[noun].endswith("en") and not lows[noun].endswith(_NO_PLURALS)


def _piece(grammar: Grammar, at: int, verb: int) -> int:
    """Return where the adverbial at token `at` ends; `at` where there is none."""
    lows, caps, sets = grammar.lows, grammar.caps, grammar.sets
    low = lows[at]
    later = max(_time(grammar, at, verb), _likeness(grammar, at, verb))
    if later > at:
        return later
    if low == "als":
        return _as(grammar, at, verb)
    if low == "wie":
        j = at + 1
        while j < verb and lows[j] in _USUAL:
            j += 1
        return j if j > at + 1 or (j < verb and lows[j] in sets["prep"]) else at
    if low in _IN_NAME:
        j = at + 1
        if j < verb and lows[j] in sets["prep"]:
            return grammar.skip_prepositional(j, verb)
        return grammar.phrase(j, verb)[1] if j < verb else at
    trotz = next((j for j in range(at + 1, min(at + _DESPITE, verb)) if lows[j] == "trotz"), -1)
    if trotz > 0 and lows[trotz - 1] == "zum":
        return trotz + 1
    if low in sets["prep"]:
        return grammar.skip_prepositional(at, verb)
    if low == "eines" and at + 1 < verb and lows[at + 1] in _ONCE:
        return at + 2
    small = not caps[at] or grammar.text.sentences[grammar.text.sentence_of[at]].first == at
    if low in sets["adv"] or (small and (low in _HOW or low in _DEGREES)):
        return at + 1
    return at


def _time(grammar: Grammar, at: int, verb: int) -> int:
    """``Ein Jahr lang``, ``Die ganze Zeit``, ``Jedes Mal``, ``Tag für Tag``: return where it ends; `at`: none."""
    lows, j = grammar.lows, at
    if lows[j + 1 : j + 3] == [*({lows[j + 1]} & _OVER), lows[j]] and j + 2 < verb:
        return j + 3
    counted = False
    while j < verb and not (grammar.caps[j] and lows[j] in _TIMES):
        low = lows[j]
        if low in _EACH or low[0].isdigit() or low.startswith(_WHOLE) or low.startswith(_COUNTS):
            counted = True
        elif low not in _ARTICLES and low not in _DEGREES and low not in {"ums", "um", "oder", "und"}:
            return at
        j += 1
    if j >= verb:
        return at
    j += 1
    if j < verb and lows[j] in _THROUGHOUT:
        return j + 1
    return j if counted else at


def _likeness(grammar: Grammar, at: int, verb: int) -> int:
    """``Anders als Rom``, ``So deutlich wie nie``, ``Mehr als einmal``: return where it ends; `at`: there is none."""
    lows = grammar.lows
    if lows[at] not in _LIKENESS:
        return at
    than = next((j for j in range(at + 1, min(at + 1 + _MOST, verb - 1)) if lows[j] in _THAN), -1)
    if than < 0 or any(grammar.caps[j] for j in range(at + 1, than)):
        return at
    j = than + 1
    while j < verb and (lows[j] in _USUAL or lows[j] in {"einmal", "zweimal", "möglich", "nötig"}):
        j += 1
    if j > than + 1 or lows[j] in grammar.sets["prep"] or _time(grammar, j, verb) > j:
        return j
    return grammar.phrase(j, verb)[1] if grammar.caps[j] or lows[j] in grammar.sets["det"] else at


def _as(grammar: Grammar, at: int, verb: int) -> int:
    """``Als Erster``, ``Als erstes Land``, ``Als Reaktion darauf``: return where it ends; `at` where there is none."""
    lows, j = grammar.lows, at + 1
    if j >= verb:
        return at
    if lows[j].startswith(_FIRST):
        return j + 1 + (j + 1 < verb and grammar.caps[j + 1])
    return j + 1 if lows[j] in _AS else at
