"""The words that decide a stance (``lexicon/<lang>/stance.txt``), found in a text and sorted by slot."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from monitor.reading.cut.anonymity import veils
from monitor.reading.cut.cues import lexicon, row_matcher
from monitor.reading.cut.patterns import Hit
from monitor.reading.cut.text import Text
from monitor.reading.syntax.clauses import opened
from monitor.reading.syntax.fulfilled import fulfilled
from monitor.reading.syntax.grammar import Phrase, edge
from monitor.reading.syntax.silences import LEAVING, habits
from monitor.reading.syntax.splitquotes import rescanned

_NOT = frozenset({"not", "nicht"})
_SHORT = 4
"""Words that what is set aside has at most."""


class Words:
    """The stance words of one sentence, by slot, with absolute token indexes."""

    def __init__(self, hits: Iterable[Hit]) -> None:
        """Sort `hits` by slot."""
        self._slots: dict[str, list[Hit]] = {}
        for hit in hits:
            self._slots.setdefault(hit.slot, []).append(hit)

    def beside(self, other: Words) -> Words:
        """Return the stance words of this sentence and of another one together."""
        if other is self:
            return self
        return Words([*self.all(), *other.all()])

    def all(self) -> list[Hit]:
        """Return all hits."""
        return [hit for hits in self._slots.values() for hit in hits]

    def inside(self, slot: str, regions: Sequence[Phrase]) -> list[Hit]:
        """Return the hits of a slot that begin in one of the regions."""
        hits = self._slots.get(slot)
        return [h for h in hits if any(a <= h.first < b for a, b in regions)] if hits else []

    def any(self, slot: str, regions: Sequence[Phrase]) -> bool:
        """Return whether the slot is filled in one of the regions."""
        hits = self._slots.get(slot)
        if hits is None:
            return False
        for hit in hits:
            at = hit.first
            for first, last in regions:
                if first <= at < last:
                    return True
        return False

    def among(self, slots: tuple[str, ...], regions: Sequence[Phrase]) -> tuple[str, ...]:
        """Return those of the slots that are filled in one of the regions, in the order of `slots`."""
        mine = self._slots
        return tuple([slot for slot in slots if slot in mine and self.any(slot, regions)]) if mine else ()

    def has(self, slots: Iterable[str]) -> bool:
        """Return whether one of the slots is filled anywhere in the sentence."""
        return not self._slots.keys().isdisjoint(slots)


def words_of(text: Text) -> list[Words]:
    """Return the stance words of each sentence; negations inside a pseudo-negation are left out."""
    sentences = [(sentence.first, sentence.last) for sentence in text.sentences]
    matcher = row_matcher(text.lang, "stance")
    scans = rescanned(text, matcher, matcher.scan_each(text.folds, sentences))
    if text.lang == "en":
        for scan, (first, last) in zip(scans, sentences, strict=True):
            negated = any(hit.slot == "neg" for hit in scan.get("stance", ()))
            if negated or not LEAVING.isdisjoint(text.lows[first:last]):
                scan["stance"] = sorted([*scan.get("stance", ()), *habits(text.lows, first, last)])
    hidden = iter([*veils(text.folds, sentences, text.lang), (len(text.folds), len(text.folds))])
    veil = next(hidden)
    for scan, (_, last) in zip(scans, sentences, strict=True):
        while veil[0] < last:  # an official who asked not to be named: no negation, no refusal
            scan["stance"] = [hit for hit in scan.get("stance", ()) if not veil[0] <= hit.first < veil[1]]
            veil = next(hidden)
    return [_words(text, scan.get("stance", [])) for scan in scans]


def _words(text: Text, hits: list[Hit]) -> Words:
    hits = [h for h in _all_the_same(hits) if h.slot not in _AHEAD or not fulfilled(text, h.last - 1)]
    pseudo = [(h.first, h.last) for h in hits if h.slot == "pseudo" and not _parted(text, h)]
    if pseudo:
        begun = {first for first, _ in pseudo}  # ne doute pas que: another negation stands inside
        twice = [h.first for h in hits if h.slot == "neg" and h.first not in begun]
        only = {"que", "qu'"}
        pseudo = [(a, b) for a, b in pseudo if text.lows[b - 1] not in only or not any(a < n < b for n in twice)]
        hits = [h for h in hits if h.slot not in _UNDONE or not any(a <= h.first < b for a, b in pseudo)]
        open_ = [(a, b) for a, b in pseudo if text.folds[a] in _NOTHING and text.folds[b - 1].startswith(_RULED_OUT)]
        hits = [h for h in hits if h.slot != "noevidence" or not any(a <= h.first < b for a, b in open_)]
        acts = [a for a, b in pseudo if text.folds[b - 1].startswith(_DOES) or text.folds[b - 2] in _ONLY_CAN]
        hits = [h for h in hits if h.slot != "noevidence" or not any(a - 1 <= h.first <= a for a in acts)]
        hits = [h for h in hits if h.slot != "alike" or not any(a <= h.first < b for a, b in pseudo)]
    hits = [h for h in hits if h.slot != "neg" or not (_contrast(text, h) or _by_the_way(text, h.first))]
    if text.lang == "de" and any(
        h.slot == "cond" and text.lows[h.first : h.first + 2] == ["wenn", "auch"] for h in hits
    ):
        hits = _without_concessions(text, hits)
    if text.lang in {"fr", "es"}:  # pour ne pas être capturé, para no caer preso
        hits = [h for h in hits if h.slot != "neg" or _FOR.isdisjoint(text.lows[max(0, h.first - 2) : h.first])]
    hits = [h for h in hits if h.slot != "report" or not _paper_of_his(text, h.first)]
    unsure = [(h.first, h.last) for h in hits if h.slot == "noevidence" and h.last - h.first > 1]
    if unsure:  # impossible to verify
        hits = [h for h in hits if h.slot != "untrue" or not any(a <= h.first and h.last < b for a, b in unsure)]
    lies = [(h.first, h.last) for h in hits if h.slot == "false" and h.last - h.first > 1]
    if lies:  # nothing to it: the negation belongs to the word for what is false
        hits = [h for h in hits if h.slot != "neg" or not any(a <= h.first < b for a, b in lies)]
    if any(h.slot == "without" for h in hits):
        hits = _with_it(text, hits)
    if text.lang == "en":
        hits = [h for h in hits if h.slot != "report" or not _in_a_title(text, h.first)]
        hits = [h for h in hits if not _of_a_thing(text, h, hits)]
        hits = [h for h in hits if h.slot != "likely" or not is_may(text, h)]
        hits = [h for h in hits if h.slot != "pro" or not _joins(text, h.first)]
    if text.lang == "de":  # kein Beitrag zur Entspannung
        hits = [h for h in hits if h.slot != "report" or not _gives(text, h.first)]
    if text.lang == "de":  # mit dem Ende der Frist
        hits = [h for h in hits if h.slot != "coming" or text.lows[h.first] != "ende" or not text.caps[h.first]]
    if text.lang == "de":  # Angenommen, es wäre so; but: er habe ihn angenommen, teilte sie mit
        hits = [h for h in hits if h.slot != "cond" or text.lows[h.first] != "angenommen" or text.caps[h.first]]
        hits = [h for h in hits if h.slot not in _THIS or text.lows[h.first] != "das" or not _article(text, h.first)]
    if text.lang == "es":  # sí is no condition, nor does cuándo tell when
        hits = [h for h in hits if text.lows[h.first] not in {"sí", "cuándo"} or h.last - h.first > 1]
    if text.lang == "fr":  # de nouvelles sanctions are new, and no news
        hits = [h for h in hits if h.slot != "report" or not _new(text, h)]
    if text.lang in _ASKERS:
        hits = [h for h in hits if h.slot not in {"cond", "iftrue"} or not _whether(text, h.first)]
    hits = [h for h in hits if h.slot not in _GAPPED or h.last - h.first < _SHORT or not _cut(text, h)]
    idioms = [(h.first, h.last) for h in hits if h.slot == "idiom"]
    if idioms:
        voided = {"likely", "hearsay", "false", "untrue", "comment", "cond"}
        hits = [h for h in hits if h.slot not in voided or not any(a <= h.first < b for a, b in idioms)]
    return Words(hits)


_NOTHING = frozenset({"rien", "nada"})
_FOR = frozenset({"pour", "para", "afin"})
_RULED_OUT = ("exclu", "ecart", "descart")
"""Beginnings, folded, of what nothing allows: *rien ne permet d'exclure*."""
_PAPERS = (
    "mitteilung", "pressemitteilung", "erklärung", "presseerklärung", "stellungnahme", "aussendung", "statement",
    "communiqué", "comunicado",
)  # fmt: skip
"""Beginnings of the nouns for what somebody says something in."""
_IN = frozenset({"in", "im", "dans", "en"})
_ARTICLES = 3
"""Words from *in* to such a noun: *in einer schriftlichen Mitteilung*."""


def _new(text: Text, hit: Hit) -> bool:
    """Return whether *nouvelles* is the adjective: *a confirmé de nouvelles sanctions*."""
    at = hit.first
    if text.lows[at] != "nouvelles" or not at or text.lows[at - 1] != "de" or hit.last >= len(text.lows):
        return False
    return hit.last == at + 1 and text.lows[hit.last][0].isalpha() and text.lows[hit.last] not in _BEHIND_NEWS


_BEHIND_NEWS = frozenset({"de", "du", "des", "d'", "et", "ou", "sur", "à", "au", "en", "depuis", "dans", "pour", "que"})


def _paper_of_his(text: Text, at: int) -> bool:
    """Return whether a noun is only that of the paper in which somebody says it, and no report."""
    return text.lows[at].startswith(_PAPERS) and not _IN.isdisjoint(text.lows[max(0, at - _ARTICLES) : at])


def _gives(text: Text, at: int) -> bool:
    """Return whether a German *Beitrag* is what somebody gives to a thing, and no article."""
    return text.lows[at].startswith("beitrag") and text.lows[at + 1 : at + 2] in (["zu"], ["zum"], ["zur"], ["für"])


def _in_a_title(text: Text, at: int) -> bool:
    """Return whether a noun for news ends the name of a paper: *the Lake Post*, *Sky News*."""
    return text.caps[at] and at > 0 and text.caps[at - 1] and text.lows[at - 1][0].isalpha()


def _parted(text: Text, hit: Hit) -> bool:
    """Return whether a comma parts *without* from what it would undo: *must never go, she said, without details*."""
    return text.lows[hit.last - 1] == "without" and "," in text.lows[hit.first : hit.last]


def _with_it(text: Text, hits: list[Hit]) -> list[Hit]:
    """Return the hits without those of what something is told without: *ohne Belege vorzulegen* shows no evidence."""
    aside = []
    for hit in hits:
        if hit.slot == "without":
            reach = range(hit.last, min(hit.last + _ASIDE, len(text.lows)))
            aside.append((hit.last, next((j for j in reach if edge(text, j) or _tells(text, j, hit)), reach.stop)))
    return [h for h in hits if _were(text, h) or not any(a <= h.first < b for a, b in aside)]


def _were(text: Text, hit: Hit) -> bool:
    """Return whether it is told what would be: *Ohne Beobachter wäre die Waffenruhe nichts wert*.

    What without it would not have been is told: *Ohne Soldaten wäre die Stadt nicht gefallen*.
    """
    last = text.sentences[text.sentence_of[hit.first]].last
    return text.lows[hit.first] in _WERE and _NEVER.isdisjoint(text.lows[hit.first : last])


_NOT_SO = frozenset({"nicht", "nie", "niemals", "keinesfalls", "keineswegs"})
_CLOSING = 4
"""Words behind such a negation in which an infinitive with *zu* would end."""
_WERE = frozenset({"wäre", "wären"})
_NEVER = frozenset({"nicht", "nie", "kaum", "niemals"})


def _tells(text: Text, at: int, without: Hit) -> bool:
    """Return whether what is told begins behind such an aside: *dijo sin dar más detalles | que no es cierto*.

    The negation of a German main clause stands behind it: *konnte ohne nähere Angaben | nicht bestätigen*.
    """
    if text.lang == "de" and text.lows[at] in _NOT_SO and at > without.last:
        return "zu" not in text.lows[at + 1 : at + _CLOSING]
    if text.lang not in {"fr", "es"} or text.lows[at] not in {"que", "qu'"} or at <= without.last:
        return False
    before = text.lows[at - 1]
    return not before.endswith(("r", "re")) and before not in {"más", "plus"}  # sin decir que


def _whether(text: Text, at: int) -> bool:
    """Return whether *if* asks and sets no condition: *je ne peux pas dire si*, *estamos verificando si*."""
    if text.lows[at] not in {"if", "si", "s'"}:
        return False
    return any(low.startswith(_ASKERS[text.lang]) for low in text.lows[max(0, at - 2) : at])


_ASKERS = {
    "en": ("say", "know", "ask", "see", "check", "tell", "clear", "unclear", "sure", "determin", "wonder"),
    "fr": (
        "dire",
        "savoi",
        "sais",
        "sait",
        "savon",
        "savent",
        "vérif",
        "demand",
        "ignor",
        "établir",
        "détermin",
        "préci",
    ),
    "es": (
        "decir",
        "sab",
        "pregunt",
        "verific",
        "comprob",
        "determin",
        "precis",
        "aclar",
        "ignor",
        "desconoc",
        "claro",
    ),
}
"""Beginnings of what a question depends on, by language."""


def _by_the_way(text: Text, at: int) -> bool:
    """Return whether a negation is that of a Slavic gerund beside the clause: *..., не уточнив их численность*.

    Not where the gerund itself says what somebody thinks of it: *не подтвердив сообщений*.
    """
    if text.lang not in {"uk", "ru"} or at + 1 >= len(text.lows) or text.lows[at] != "не":
        return False
    low = text.lows[at + 1]
    opens = not at or not text.lows[at - 1][0].isalnum() or text.lows[at - 1] in _AND
    return opens and low.endswith(_GERUNDS[text.lang]) and not low.startswith(_SAYING) and not text.caps[at + 1]


_GERUNDS = {
    "ru": ("ая", "яя", "дя", "тя", "ся", "ив", "ыв", "ав", "ув", "ев", "вши", "вшись", "ясь"),
    "uk": ("чи", "чись", "ши", "шись"),
}  # fmt: skip
_SAYING = (
    "подтвер", "опровер", "отриц", "исключ", "призна", "комментир", "сомнева", "підтвер", "спрост", "запереч", "виключ",
    "визна", "коменту", "сумніва",
)  # fmt: skip
_AND = frozenset({"и", "но", "і", "й", "та", "але", "однак", "однако", "при", "этом", "цьому"})
_ASIDE = 7
"""Words over which *without* reaches, at most."""


_AHEAD = frozenset({"future", "likely", "exists"})
"""Slots of words by which it is told as still to come."""


def is_may(text: Text, hit: Hit) -> bool:
    """Return whether a word is the month of May, and nothing that may be."""
    return text.lows[hit.first] == "may" and text.caps[hit.first]


_PLANNED = frozenset({"planned", "stage.proposed"})


def still_planned(text: Text, hits: Sequence[Hit]) -> list[Hit]:
    """Return a claim's words of one sentence without those of plans that have been carried out, and of the month."""
    return [
        h for h in hits
        if h.slot not in _PLANNED or not (is_may(text, h) or (h.last - h.first == 1 and fulfilled(text, h.first)))
    ]  # fmt: skip


def _article(text: Text, at: int) -> bool:
    """Return whether a German *das* is the article of the noun behind it: *das Amt*, *das belgische Amt*.

    But *das Ganze* points back.
    """
    if text.lows[at + 1 : at + 2] == ["ganze"]:
        return False
    noun = at + 1
    while noun < len(text.lows) and noun <= at + _ADJECTIVES and text.lows[noun].endswith(("e", "en")):
        if text.caps[noun]:
            break
        noun += 1
    return noun < len(text.lows) and text.caps[noun]


_ADJECTIVES = 2
_THIS = frozenset({"pro", "such"})
"""Slots of the words that point back."""


def _joins(text: Text, at: int) -> bool:
    """Return whether an English *that* begins a clause, and points to nothing: *said on Monday that everything ...*."""
    if text.lows[at] != "that" or at + 1 >= len(text.lows):
        return False
    after = text.lows[at + 1]
    return after in _SUBJECTS or text.caps[at + 1] or text.quoted[at + 1] >= 0 > text.quoted[at]


_SUBJECTS = frozenset(
    "the a an it he she they we i you there this these those its his her their our my no any all both some many most "
    "everything nothing something anything everybody nobody much".split()
)
"""Words that begin the subject of a clause."""
_UNDONE = frozenset({"neg", "untrue"})
"""Slots that say no, and do not within words that only look like a negation: *il n'est pas exclu*."""
_DOES = (
    "hesitat", "only", "merely", "just", "but", "fail", "shrink", "shy", "umhin", "müde", "mude", "muede", "anders",
    "zöger", "zoger", "lass", "cans", "втомл", "стомл", "уста", "choix", "remedio", "выбора", "вибору",
    "выхода", "виходу",
)  # fmt: skip
"""Last words of what says that somebody does it: *did not hesitate to*, *had no choice but to*, *kam nicht umhin*."""
_ONLY_CAN = frozenset({"pu", "peut", "peuvent", "pouvait", "put", "pudo", "pudieron"})
"""Words before *que*: *n'a pu que confirmer*."""
_GAPPED = frozenset({"noevidence", "mum", "held"})
"""Slots whose words have to stand in one clause."""


_TELLING = frozenset({
    "news", "flag", "alarm", "narrative", "picture", "impression", "from", "and", "or", "of", "in", "on", "to", "that",
    "by", "for", "as", "ahead", "information", "premise", "testimony", "video", "videos", "footage", "image", "images",
})  # fmt: skip
"""Words behind *false* or *fake* with which it is a report that is called so."""
_BEHIND_IT = ("adv", "prep", "sub", "aux")
"""Sets of words with which something new begins behind *false*: *were false after a meeting*."""
_WANTED = frozenset(
    [
        "show",
        "where",
        "produce",
        "bring",
        "demand",
        "demands",
        "demanded",
        "want",
        "wants",
        "need",
        "needs",
        "asked",
        "ask",
        "lack",
        "lacks",
    ]
)
"""Words of who asks for evidence, or has none."""
_GIVEN = frozenset(
    [
        "available",
        "given",
        "provided",
        "received",
        "found",
        "seen",
        "offered",
        "presented",
        "released",
        "shared",
        "made",
    ]
)
"""What can be done with information so that none of it confirms anything."""


def _of_a_thing(text: Text, hit: Hit, hits: Sequence[Hit]) -> bool:
    """Return whether *false* or *no ... information* is of a thing: *false passports*, *no information was lost*."""
    at, lows = hit.last, text.lows
    if hit.slot in {"proof", "evidence"} and lows[hit.last - 1] in {"proof", "evidence"}:
        return not _WANTED.isdisjoint(lows[max(0, hit.first - 4) : hit.first])  # show us the proof
    if hit.slot == "coming":
        return hit.first > 0 and lows[hit.first - 1] in {"had", "has", "have", "already"}  # had become effective
    if hit.slot == "noevidence" and lows[hit.first : at] == ["not", "seen"]:
        return lows[at : at + 1] in (["in"], ["for"], ["since"])  # not seen in decades
    if hit.slot == "untrue" and lows[hit.first : hit.first + 2] == ["wrong", "to"]:
        return lows[hit.first + 2] not in _TO_TELL  # wrong to bomb a port; but: wrong to say that they did
    if hit.slot == "false" and lows[hit.first] in {"false", "fake"} and hit.last - hit.first == 1 and at < len(lows):
        after = lows[at]
        sets = lexicon("en").sets
        closed = after in _TELLING or not after[0].isalpha() or any(after in sets[name] for name in _BEHIND_IT)
        return not closed and not any(h.slot == "report" and h.first == at for h in hits)
    if (
        hit.slot == "noevidence"
        and lows[hit.first] == "no"
        and at + 1 < len(lows)
        and lows[at] in {"was", "were", "has"}
    ):
        return not any(low in _GIVEN or low == "confirmed" for low in lows[at : at + 5])
    return False


_TO_TELL = frozenset(
    "say claim suggest assert allege believe assume think speak talk call describe report state imply insinuate "
    "conclude infer present portray pretend maintain read interpret see treat".split()
)
"""What it is wrong to do with something that is not so."""


def _cut(text: Text, hit: Hit) -> bool:
    """Return whether one comma parts the words of a pattern: *who was not allowed to speak, confirmed it*."""
    commas = [j for j in range(hit.first, hit.last) if text.lows[j] == ","]
    behind_nothing = text.lows[hit.first] in {"nichts", "wenig", "нічого", "ничего"}  # nichts, was das stützt
    return len(commas) == 1 and not (behind_nothing and commas[0] <= hit.first + 2)


def _contrast(text: Text, hit: Hit) -> bool:
    """Return whether a negation only says what something is instead of: *within days, not weeks*."""
    at, lows = hit.last, text.lows
    if not hit.first or lows[hit.first - 1] not in {",", "–", "—", "("} or hit.last - hit.first > 1:
        return False
    if lows[hit.first] not in _NOT:
        return False
    if text.lang == "de" and (_put_in(text, hit.first - 1) or " ".join(lows[at : at + 1]) in _PARTICLES):
        return False
    end = next((j for j in range(at, min(at + _SHORT + 1, len(lows))) if not lows[j][0].isalnum()), -1)
    aux = lexicon(text.lang).sets["aux"]
    verbal = any(lows[j] in aux or (lows[j].endswith("en") and not text.caps[j]) for j in range(at, end))
    return end > at and not verbal  # beteuerte, nicht zurückzutreten: that is no contrast


_PARTICLES = frozenset("ein aus an auf ab zu vor nach bei mit fest zurück entgegen heraus teil statt frei".split())
"""Particles of verbs, behind a clause within theirs: *ging auf die Frage, ob es so sei, nicht ein*."""


def _put_in(text: Text, comma: int) -> bool:
    """Return whether a comma closes what was put in behind a verb: *Er sei, so der Minister, nicht krank*."""
    whole = text.sentences[text.sentence_of[comma]].first
    before = next((j for j in range(comma - 1, whole, -1) if text.lows[j] == ","), -1)
    return before > whole and opened(text, (whole, before))


def _without_concessions(text: Text, hits: list[Hit]) -> list[Hit]:
    """Return the hits without those of an aside with *wenn auch*: *stellte, wenn auch nicht wörtlich, klar*."""
    asides = []
    for hit in hits:
        if hit.slot == "cond" and text.lows[hit.first : hit.first + 2] == ["wenn", "auch"]:
            reach = range(hit.first + 2, min(hit.first + _CONCESSION, len(text.lows)))
            asides.append((hit.first, next((j for j in reach if edge(text, j)), hit.first + 2)))
    return [h for h in hits if not any(first <= h.first < last for first, last in asides)] if asides else hits


_CONCESSION = 9
"""Words of such an aside."""


def _all_the_same(hits: list[Hit]) -> list[Hit]:
    """Return the hits without those of words that only grant something: *тем не менее подтвердил*, *no obstante*."""
    spans = [(hit.first, hit.last) for hit in hits if hit.slot == "even"]
    return [h for h in hits if h.slot == "even" or not any(a <= h.first < b for a, b in spans)] if spans else hits
