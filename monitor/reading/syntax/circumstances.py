"""German: what stands between a verb of saying and its subject, or opens a sentence, and says when, where, to whom."""

from __future__ import annotations

from typing import TYPE_CHECKING

from monitor.reading.cut.text import QUOTES
from monitor.reading.syntax.attributes import attribute

if TYPE_CHECKING:
    from monitor.reading.syntax.grammar import Grammar

_ADJECTIVES = ("e", "en", "er", "es", "em")
_ARTICLES = frozenset("der die das den dem des ein eine einen einem einer eines".split())
_GENITIVES = frozenset("des eines einer seines seiner ihres ihrer dieses dieser jenes jener unseres zweier".split())
"""Articles behind the noun of an adjunct that begin what belongs to it: *am Rande eines Treffens*."""
_OFFICES = (
    "minister", "ministerin", "präsident", "präsidentin", "kanzler", "kanzlerin", "sprecher", "sprecherin", "chef",
    "chefin", "premier", "regierung", "botschafter", "botschafterin", "sekretär", "sekretärin", "general", "armee",
    "geheimdienst", "ministerium", "amt", "parlament", "könig", "königin", "papst", "generalstab", "beauftragter",
    "beauftragte", "vertreter", "vertreterin", "staatsoberhaupt", "berater", "beraterin", "gouverneur", "militär",
    "abgeordneter", "abgeordnete", "streitkräfte", "botschaft", "unterhändler", "oberst", "admiral", "leutnant",
    "staatschef", "stellvertreter", "vize", "opposition", "kardinal", "oberbefehlshaber", "senator", "senatorin",
)  # fmt: skip
"""Ends of the nouns for who speaks for a state, which begin a phrase without an article: *Kremlsprecher Peskow*."""
_OCCASIONS = (
    "sitzung", "treffen", "treffens", "gespräch", "gesprächs", "gespräche", "gesprächen", "besuch", "besuchs", "gipfel",
    "gipfels", "konferenz", "interview", "interviews", "fernsehen", "rundfunk", "radio", "anfrage", "nachfrage",
    "telefonat", "telefonats", "journalisten", "reportern", "medien", "presse", "beratungen", "verhandlungen", "tagung",
    "rede", "ansprache", "erklärung", "mitteilung", "stellungnahme", "reaktion", "abstimmung", "aktion", "reise",
    "beginn", "ende", "abreise", "ankunft", "rückkehr", "unterredung", "auftritt", "debatte", "berichte", "bericht",
    "berichten", "frage", "fragen", "medienvertretern", "abgeordneten", "zeremonie", "feier", "veranstaltung", "forum",
    "forums", "nacht", "vorfall", "angriff", "einsatz", "parlament", "bundestag", "kongress", "plattform",
    "anhörung", "befragung", "zusammenkunft", "statement", "beitrag", "video", "videobotschaft", "zeitpunkt",
)  # fmt: skip
"""Ends of the nouns of occasions and means, of which a name behind them is none: *im Fernsehen Jan Maes*."""
_TIMES = (
    "tag", "abend", "morgen", "nacht", "mittag", "mittwoch", "vormittag", "nachmittag", "woche", "monat", "jahr",
    "wochenende", "januar", "februar", "märz", "april", "mai", "juni", "juli", "august", "september", "oktober",
    "november", "dezember", "uhr", "jahres", "jahren", "stunden", "tagen", "wochen", "monaten", "minuten", "sonnabend",
)  # fmt: skip
_NO_TIMES = ("bundestag", "landtag", "parteitag", "kreistag", "reichstag", "sejmtag")
_SPANS = frozenset(
    "minuten stunden tage wochen monate jahre stunde tag woche monat jahr minute augenblicke sekunden tagen".split()
)
_COUNTED = frozenset(
    "wenige einige ein eine einen zwei drei vier fünf sechs sieben acht neun zehn zwölf mehrere nur gut knapp "
    "rund etwa kurz keine erst noch schon unmittelbar direkt gerade mehr".split()
)
"""Words before a span of time, or before the preposition alone: *kurz vor dem Gipfel*."""
_THEN = frozenset({"vor", "nach", "zuvor", "später", "danach", "davor", "darauf", "vorher", "bevor", "nachdem"})
_FEMININE = (
    "zeitung", "agentur", "presse", "zeitschrift", "rundschau", "illustrierten", "redaktion", "sendung", "mediengruppe",
)  # fmt: skip
"""Ends of the feminine nouns for those whom something is told, which after *der* are in the dative."""
_SHORT = frozenset("dpa taz ntv apa afp ap bbc ard faz sz nzz reuters tass efe".split())
_AUDIENCE = frozenset("journalisten reportern medienvertretern korrespondenten pressevertretern abgeordneten".split())
_PARTS = frozenset({"anfang", "mitte", "ende"})
ASKED = frozenset({"angesprochen", "gefragt", "befragt", "konfrontiert", "verwiesen", "gewandt", "zitiert"})
_SINCE = frozenset({"bis", "seit", "während", "ohne", "statt", "anstatt", "um"})
"""Prepositions that open a clause as well."""
_AGENTS = ("er", "chef", "präsident", "ist", "ant", "ator", "mann", "ige", "ise", "ose", "ate", "ene", "oge", "ole")
_SET = (("nach", "wie", "vor"), ("unter", "anderem"), ("vor", "allem"), ("vor", "kurzem"), ("seit", "langem"))
"""Set phrases that no noun ends."""
_ASIDE = 12
"""Words between two commas of an aside at most."""
_LONGEST = 24
"""Words of an adjunct at most."""
_BARE = 3
"""Names behind *in*: a town, and who speaks by both his names."""
_LAST = frozenset(
    f"{stem}{end}"
    for stem in ("letzt", "vergangen", "vorig", "kommend", "nächst", "dies", "selb")
    for end in ("e", "en", "er", "es")
)
"""Words before a point in time that needs no preposition."""
_DAYS = ("montag", "dienstag", "mittwoch", "donnerstag", "freitag", "samstag", "sonnabend", "sonntag")
_HOURS = ("morgen", "vormittag", "mittag", "nachmittag", "abend", "nacht")
_PAST = frozenset({"vergangener", "vergangenen", "kommender", "kommenden", "letzter", "nächster"})


def adjunct(grammar: Grammar, at: int, stop: int) -> int:
    """Return where an adjunct or a dative that begins at token `at` ends; `at` where none does."""
    lows, caps = grammar.lows, grammar.caps
    if at >= stop:
        return at
    low = lows[at]
    if low in grammar.sets["prep"]:
        return _town(grammar, at, prepositional(grammar, at, stop))
    if low == ",":
        return _aside(grammar, at, stop)
    if low == "(":
        closing = next((j for j in range(at + 1, min(at + 5, stop)) if lows[j] == ")"), -1)
        return closing + 1 if closing > 0 else at
    if low == "der":
        return _told(grammar, at, stop)
    if low in _AUDIENCE and caps[at]:
        return at + 1
    if low in {"dem", "den", "einem"}:
        return _belongs(grammar, _head(grammar, at + 1, stop, article=True), stop)
    if low in _PARTS and caps[at]:
        return _belongs(grammar, at + 1, stop)
    return span(grammar, at, stop)


def span(grammar: Grammar, at: int, stop: int) -> int:
    """``wenige Stunden vor dem Gipfel``, ``kurz nach der Wahl``: return where it ends; `at` where there is none."""
    lows, j = grammar.lows, at
    if at >= stop:
        return at
    if lows[at] in _PARTS or lows[at] in _LAST or lows[at].startswith(_DAYS):
        return _point(grammar, at, stop)
    while j < min(at + 3, stop) and (lows[j] in _COUNTED or lows[j][0].isdigit()):
        j += 1
    timed = j < stop and lows[j] in _SPANS and grammar.caps[j]
    j += timed
    if j == at or j >= stop or lows[j] not in _THEN or not (timed or lows[j - 1] in {"kurz", "unmittelbar", "direkt"}):
        return at
    return prepositional(grammar, j, stop) if lows[j] in grammar.sets["prep"] else j + 1


def _point(grammar: Grammar, at: int, stop: int) -> int:
    """``Anfang September``, ``Ende vergangener Woche``, ``letzten Freitag``: return where it ends; `at`: none."""
    lows, caps = grammar.lows, grammar.caps
    if lows[at] not in _PARTS and lows[at] not in _LAST:
        return at + (caps[at] and lows[at].endswith(_HOURS))
    if lows[at] in _PARTS and not caps[at]:
        return at
    j = at + 1
    if j < stop and lows[at] in _PARTS and lows[j].isdigit():
        return j + 1
    while j < min(at + 3, stop) and (lows[j] in _LAST or lows[j] in {"der", "des"}):
        j += 1
    if j >= stop or not caps[j] or not lows[j].endswith(_TIMES) or lows[j].endswith(_NO_TIMES):
        return at
    return j + 1 + (j + 1 < stop and lows[j + 1].isdigit())


def prepositional(grammar: Grammar, at: int, stop: int) -> int:
    """Return where the prepositional phrase that begins at token `at` ends, with all that belongs to its noun."""
    for words in _SET:
        if _are(grammar, at, words):
            return at + len(words)  # berichteten unter anderem | die Sender A und B
    stop = min(stop, at + _LONGEST)
    return _belongs(grammar, _head(grammar, at + 1, stop, article=False), stop)


def _are(grammar: Grammar, at: int, words: tuple[str, ...]) -> bool:
    """Return whether these words stand at token `at`."""
    return tuple(grammar.lows[at : at + len(words)]) == words


def _town(grammar: Grammar, at: int, end: int) -> int:
    """``in New York Ida Lund``: return where the town ends, if who speaks stands behind it with both his names."""
    if grammar.lows[at] not in {"in", "aus"} or end - at <= _BARE:
        return end
    names = all(grammar.caps[j] and grammar.word(j) for j in range(at + 1, end))
    closed = end >= len(grammar.lows) or grammar.lows[end] in {",", ".", ":", ";", "(", "–"}
    return end - 2 if names and closed else end


def _head(grammar: Grammar, at: int, stop: int, *, article: bool) -> int:
    """Return where the noun behind a preposition or an article ends, with its names."""
    lows, caps, sets, j = grammar.lows, grammar.caps, grammar.sets, at
    stop = min(stop, len(lows))
    if at >= stop:
        return at
    if inner := attribute(grammar, at, stop):
        j = inner + 1
    said = False
    while j < stop and grammar.word(j) and not caps[j] and not lows[j][0].isdigit():
        if lows[j] in sets["pron"] and lows[j] not in sets["det"]:
            return j + 1
        if (lows[j] in sets["prep"] and j > at) or grammar.verb(j) or (said and lows[j] in _ARTICLES):
            return j  # vor kurzem | der Minister
        if j == at and lows[j] in sets["prep"] and lows[at - 1] not in sets["prep"]:
            return j
        said = said or lows[j] not in sets["det"]
        j += 1
    if j < stop and lows[j][0].isdigit():
        j += 2 if j + 2 < stop and lows[j + 1] == "." and grammar.word(j + 2) else 1
        while j < stop and grammar.word(j) and not caps[j] and lows[j].endswith(_ADJECTIVES) and not grammar.verb(j):
            j += 1
    if j < stop and lows[j] in QUOTES:
        return _title(grammar, j, stop)
    if j >= stop or not grammar.word(j) or not caps[j]:
        return j
    return _names(grammar, j, stop, bare=j == at and not article)


def _title(grammar: Grammar, at: int, stop: int) -> int:
    """Return where a name between quotation marks ends, with what a hyphen ties to it; `at` where it is speech."""
    if not grammar.fragment(at):
        return at
    closing = next((j for j in range(at + 1, min(at + 8, stop)) if grammar.lows[j] in QUOTES), -1)
    if closing < 0:
        return at
    j = closing + 1
    while j + 1 < stop and grammar.lows[j] == "-" and grammar.text.glued(j):
        j += 2
    return j


def _names(grammar: Grammar, head: int, stop: int, *, bare: bool) -> int:
    """Return where a noun at `head` ends with the names that belong to it; who speaks begins another phrase."""
    lows, j = grammar.lows, head + 1
    while j < stop and grammar.text.glued(j) and (lows[j] == "-" or lows[j - 1] == "-") and lows[j] not in QUOTES:
        j += 1
    noun = lows[j - 1]
    timed = noun.endswith(_TIMES) and not noun.endswith(_NO_TIMES)
    occasion = not bare and noun.endswith(_OCCASIONS)
    while j < stop:
        low = lows[j]
        if low in QUOTES:
            end = _title(grammar, j, stop)
            if end == j:
                return j
            j = end
        elif low == "-" and grammar.text.glued(j) and j + 1 < stop:
            j += 2
        elif timed and low[0].isdigit():
            j += 1
        elif not _named_on(grammar, j) or (timed and not low.endswith(_TIMES)) or (occasion and not timed):
            return j
        else:
            if _speaks(grammar, j, head, stop, bare=bare):
                return j
            j += 1
    return j


def _named_on(grammar: Grammar, at: int) -> bool:
    """Return whether a name can go on at token `at`."""
    low = grammar.lows[at]
    small = low in grammar.sets["nominative"] or low in grammar.sets["prep"]
    return grammar.caps[at] and grammar.word(at) and not small


def _speaks(grammar: Grammar, at: int, head: int, stop: int, *, bare: bool) -> bool:
    """Return whether who speaks begins at token `at` among names: *Perus Außenminister*, *Kremlsprecher Peskow*."""
    lows, caps = grammar.lows, grammar.caps
    if lows[at].endswith(_OFFICES):
        return not (bare and at == head + 1 and lows[head].endswith("s"))  # mit Frankreichs Präsident
    if not lows[at].endswith("s") or at + 1 >= stop:
        return False
    noun = next((j for j in range(at + 1, min(at + 4, stop)) if caps[j] or not grammar.word(j)), at)
    return noun > at and lows[noun].endswith(_OFFICES)


def _belongs(grammar: Grammar, at: int, stop: int) -> int:
    """Return where genitives, brackets and titles behind a noun end: *am Rande | eines Treffens der Minister*."""
    lows, caps, j = grammar.lows, grammar.caps, at
    while j < stop:
        low = lows[j]
        if low == "(":
            closing = next((k for k in range(j + 1, min(j + 5, stop)) if lows[k] == ")"), -1)
            if closing < 0:
                return j
            j = closing + 1
        elif low in _GENITIVES or (low == "der" and _genitive(grammar, j, stop)):
            end = _head(grammar, j + 1, stop, article=True)
            if end <= j + 1 or not any(caps[k] for k in range(j + 1, end)):
                return j
            j = end
        elif low in _PAST and caps[j + 1 : j + 2] == [True]:
            j += 2
        else:
            return j
    return j


def _genitive(grammar: Grammar, at: int, stop: int) -> bool:
    """Return whether a phrase with *der* belongs to the noun before it, and somebody else is the subject behind."""
    lows, caps = grammar.lows, grammar.caps
    noun = next((j for j in range(at + 1, min(at + 5, stop)) if caps[j]), -1)
    if noun < 0:
        return False
    if noun > at + 1:
        return lows[noun - 1].endswith("en")  # der belgischen Regierung, and not: der belgische Minister
    if lows[noun].endswith(_AGENTS):
        return False
    return _subject_behind(grammar, _head(grammar, noun, stop, article=True), stop)


def _subject_behind(grammar: Grammar, at: int, stop: int) -> bool:
    """Return whether a subject follows, over more adjuncts: one that has an article, or an office."""
    subject = grammar.after(at, stop) if at < stop else None
    if subject is None:
        return False
    low = grammar.lows[subject[0]]
    return low in grammar.sets["nominative"] or low in grammar.sets["pron"] or grammar.caps[subject[0]]


def _told(grammar: Grammar, at: int, stop: int) -> int:
    """``der Zeitung „El Faro“``, ``der Deutschen Presse-Agentur``: whom it is told, if somebody else follows."""
    lows, caps, j = grammar.lows, grammar.caps, at + 1
    while j < stop and grammar.word(j) and lows[j].endswith("en") and lows[j] not in grammar.sets["prep"]:
        j += 1
    weak = j > at + 1
    if j >= stop:
        return at
    if lows[j] in QUOTES:
        end = _title(grammar, j, stop)
        if end == j:
            return at
    elif lows[j] in _SHORT:
        end = j + 1
        if lows[end : end + 1] == ["-"]:
            return at
    elif caps[j]:
        noun = j
        while noun + 2 < stop and lows[noun + 1] == "-" and grammar.text.glued(noun + 1):
            noun += 2
        if not (weak or lows[noun].endswith(_FEMININE)):
            return at
        end = noun + 1
        if end < stop and lows[end] in _SHORT:
            end += 1
        elif end < stop and lows[end] in QUOTES:
            end = _title(grammar, end, stop)
        elif end < stop and caps[end]:
            end = _names(grammar, noun, stop, bare=False)
    else:
        return at
    end = _belongs(grammar, end, stop)
    return end if _subject_behind(grammar, end, stop) else at


def _aside(grammar: Grammar, at: int, stop: int) -> int:
    """``sagte, auf die Berichte angesprochen, der Minister``: return the end of what stands between the commas."""
    lows = grammar.lows
    after = lows[at + 1] if at + 1 < stop else ""
    opens = (after in grammar.sets["prep"] and after not in _SINCE) or after in ASKED
    if not opens and span(grammar, at + 1, stop) <= at + 1:
        return at
    comma = next((j for j in range(at + 2, min(at + _ASIDE, stop)) if lows[j] == ","), -1)
    if comma < 0 or comma + 1 >= stop or any(grammar.verb(j) for j in range(at + 1, comma)):
        return at
    return comma + 1 if lows[comma + 1] in grammar.sets["nominative"] or grammar.caps[comma + 1] else at
