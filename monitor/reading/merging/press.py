"""What papers and channels report, and what they take back.

A paper that an article names beside its own is named for its news: *The daily had written that the note was handed
over*.  In an article about the claim that is the claim in other words.  And who takes back a report that is told beside
it had reported it: *The daily, which in April had placed a battalion there, withdrew the article*.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace

from monitor.events import OUTLET, UNNAMED, Stance
from monitor.reading.about.looks import Link
from monitor.reading.about.topics import Topic
from monitor.reading.content.cases import Verdict
from monitor.reading.cut.cues import lexicon
from monitor.reading.cut.text import Text
from monitor.reading.framing.frames import Frame
from monitor.reading.merging.candidates import Candidate
from monitor.reading.merging.voices import Spoken
from monitor.reading.syntax.grammar import Phrase

_TELLS = frozenset({"say", "announce"})
_FRAMES = ("-SVO", "-V2", "-INV", "-POST", "-APPO", "-RELS", "-REL", "-BACK", "-SUB")
"""Frames in which a paper is the subject of a verb of saying."""
_EDITORS = ("editor", "redakt", "rédac", "redactor", "редакт")
"""Beginnings of the words for who speaks for a paper, and reports nothing."""
_NAMED = ("MEN-OUTLET", "COREF-OUTLET")
"""Rules by which a paper was found by its name or its noun, and no pronoun or person."""


def reported(topic: Topic, one: Spoken) -> bool:
    """Return whether papers tell news by a verb of saying, in an article about the claim of `topic`."""
    frame = one.frame
    cue = frame.cue_word
    if cue is None or not frame.rule.endswith(_FRAMES) or one.via is not None:
        return False
    if cue.operator not in _TELLS and not _takes_words_back(frame):
        return False
    if not _takes_words_back(frame) and of_else(frame.text, one.content or frame.regions):
        return False
    return topic.about and _papers(one)


def tells_of_papers(one: Spoken) -> Spoken | None:
    """Return the report of a paper that is all of what somebody tells: *a spokeswoman said the daily had reported it*.

    Who tells that takes no side; the paper has.
    """
    cue = one.frame.cue_word
    if cue is None or cue.operator not in _TELLS or not one.sources or any(s.kind == "outlet" for s in one.sources):
        return None
    for inner in one.inner:
        verb = inner.frame.cue_word
        told = verb is not None and verb.operator in _TELLS and inner.frame.rule.endswith(("-SVO", "-APPO", "-V2"))
        if told and inner.frame.slot is not None and _papers(inner):
            opens = min((a for a, b in one.frame.regions if b > inner.frame.at or a <= inner.frame.slot[0]), default=-1)
            if opens >= 0 and inner.frame.slot[0] - opens <= _LEAD:
                return inner
    return None


_LEAD = 2
"""Words of what somebody tells before the paper: *that the | daily*."""


def _papers(one: Spoken) -> bool:
    """Return whether papers by their name or noun, and none of their editors, are who speaks."""
    return bool(one.sources) and all(
        source.kind == "outlet"
        and not source.human
        and not any(word in source.steps[0].text.casefold() for word in _EDITORS)
        and source.institution not in {OUTLET, UNNAMED}
        and source.steps[0].rule.startswith(_NAMED)
        for source in one.sources
    )


def of_others(topic: Topic, one: Spoken, named: Iterable[str], kind_of: Callable[[str], str]) -> bool:
    """Return whether papers tell news without a word of the claim, and name other states, but none of the claim's."""
    slots = topic.slots
    ours = {*slots.who, *slots.where, *slots.claim.parties, *slots.claim.authorities}
    others = {name for name in named if kind_of(name) == "state"}
    return bool(others) and others.isdisjoint(ours) and reported(topic, one)


def as_news(topic: Topic, one: Spoken, link: Link, verdict: Verdict) -> Verdict:
    """Return the verdict on what is read of a frame: what papers report without a word of the claim is its news."""
    pressed = link.rule == "LINK-PRESS" and verdict.stance in {None, Stance.COMMENTS}
    prints = one.frame.cue_word is not None and one.frame.cue_word.operator == "publish" and verdict.stance is None
    if prints and _papers(one) and _says_what(one.frame.text, one.frame):
        return Verdict(Stance.ASSERTS, "ST-PRESS")  # carried a report that they had left
    if _which(one, link, verdict):
        return Verdict(Stance.ASSERTS, "ST-PRESS")
    if not pressed and not (verdict.rule == "ST-NONE" and reported(topic, one)):
        return verdict
    return Verdict(Stance.RETRACTS if _takes_words_back(one.frame) else Stance.ASSERTS, "ST-PRESS")


def _takes_words_back(frame: Frame) -> bool:
    """Return whether a verb is one that can only be done with words: *Am Montag widerrief die Zeitung*."""
    return frame.cue_word is not None and frame.cue_word.lemma in OF_WORDS


def _which(one: Spoken, link: Link, verdict: Verdict) -> bool:
    """Return whether a clause says of something that a paper had told it: *the figure of 200, which X named*."""
    cue = one.frame.cue_word
    if cue is None or verdict.stance not in {None, Stance.COMMENTS} or not one.frame.rule.endswith("-REL"):
        return False
    told = cue.operator in _TELLS | {"spread", "label", "publish"} and link.how in {"direct", "weak"}
    return told and _papers(one)


def of_else(text: Text, regions: Sequence[Phrase]) -> bool:
    """Return whether what a paper tells is something new: nothing in it has an article that says it is known.

    >>> text = Text("It reported that new buses had come. It reported that the note was handed over.", "en")
    >>> of_else(text, [(2, 7)]), of_else(text, [(10, 16)])
    (True, False)
    """
    if any(_unheard_of(text, first, last) for first, last in regions):
        return True
    if text.lang not in _THE:
        return any(text.lows[j].startswith(_NEW[text.lang]) for a, b in regions for j in range(a, b))
    for first, last in regions:
        if text.lows[first] in _ON and first + 1 < last and text.lows[first + 1] in _A:
            continue  # berichtete über einen Streik der Lehrer
        if any(text.quoted[j] >= 0 for j in range(first, last)):
            return False  # its own words: what they are of is not told
        for at in range(first, last):
            low, behind = text.lows[at], text.lows[at + 1 : at + 3]
            if low in _KNOWN_BY[text.lang] or (at > first and _named_before(text, at)):
                return False
            if low in _THE[text.lang] and not any(word.startswith(_NEW[text.lang]) for word in behind[:2]):
                return False
    return True


def _unheard_of(text: Text, first: int, last: int) -> bool:
    """Return whether it is told of what, and none of its nouns has stood before: *on the coach's pay*."""
    if first >= last:
        return False
    first += not text.lows[first][0].isalnum()
    first += first < last and text.lang == "de" and text.lows[first] in _ARTICLES  # der | über den Vertrag
    while first + 1 < last and text.lows[first + (text.lows[first] in _AT)].startswith(_DAYS):
        first += 1  # am Freitag, vendredi
    near = range(first, min(last, first + _SOON))
    on = next((j for j in near if text.lows[j] in _ON and (j == first or text.lows[j - 1].startswith(_REPORTS))), -1)
    if on < 0 and text.lang in _THE:  # the theft | of a painting
        on = next((j for j in range(first, last - 1) if _of_a(text.lows[j], text.lows[j + 1])), -1)
        on = first - 1 if on > first else -1
    if on < 0 or on + 1 >= last or any(text.quoted[j] >= 0 for j in range(first, last)):
        return False
    begin = text.sentences[text.sentence_of[first]].first
    before = text.lows[max(0, begin - _FAR) : begin]
    known = {low[:_STEM] for low in before}
    nouns = [low for low in text.lows[on + 1 : last] if low.isalpha() and len(low) >= _STEM]
    small = lexicon(text.lang).sets
    nouns = [low for low in nouns if not any(low in small[name] for name in ("adv", "det", "pron", "prep", "aux"))]
    return bool(nouns) and all(low[:_STEM] not in known for low in nouns)


def _of_a(low: str, after: str) -> bool:
    """Return whether two words say of what new thing it is: *of a*, *d'un*, *eines*."""
    return low in {"eines", "einer"} or (low in {"of", "de", "d'"} and after in _A)


_AT = frozenset({"am", "im", "on", "le", "el", "los", "в", "у", "во"})
_DAYS = tuple(
    "montag dienstag mittwoch donnerstag freitag samstag sonntag monday tuesday wednesday thursday friday saturday "
    "sunday lundi mardi mercredi jeudi vendredi samedi dimanche lunes martes miércoles jueves viernes sábado domingo "
    "понед вторник вівтор сред серед четвер пятниц п'ятниц суббот субот воскрес неділ".split()
)
"""Words before a day, and beginnings of the days."""
_SOON, _STEM = 4, 5
"""Words of what is told before the word *on*; letters by which a word is known in another form."""


def _named_before(text: Text, at: int) -> bool:
    """Return whether a word with a capital has stood in the text before, in another sentence."""
    if not text.caps[at] or len(text.lows[at]) < _NAME:
        return False
    begin = text.sentences[text.sentence_of[at]].first
    return text.lows[at] in text.lows[max(0, begin - _FAR) : begin]


_ON = frozenset({"über", "von", "on", "about", "of", "sur", "sobre", "de", "d'", "про", "о", "об", "щодо"})
_A = frozenset({"ein", "eine", "einen", "einem", "einer", "a", "an", "un", "une", "una", "unos", "unas", "des"})
"""Words that open what a paper reports on, where that is a thing, and articles of what is new."""
_THE = {
    "de": frozenset("der die das den dem des dieser diese dieses diesen diesem ihr ihre ihren ihrer ihrem".split()),
    "en": frozenset("the this that these those his her their".split()),
    "fr": frozenset("le la les l' ce cet cette ces leur leurs du au aux des".split()),
    "es": frozenset("el la los las este esta estos estas ese esa sus del al".split()),
}
"""Words before what is known."""
_KNOWN_BY = {
    "de": frozenset("er sie es ihn ihm ihnen davon darüber daran damit beide beiden alle".split()),
    "en": frozenset("it they them he she him her both everything there so".split()),
    "fr": frozenset("il elle ils elles cela ça ceci lui eux y en tout".split()),
    "es": frozenset("él ella ellos ellas ello eso esto ambos ambas todo lo".split()),
}
"""Words for what has been named."""
_NEW = {
    "de": ("neu", "eigen", "hauptstadt", "woche", "nacht", "tag", "morgen", "abend", "wochenende", "zukunft"),
    "en": ("new", "own", "capital", "week", "night", "day", "morning", "evening", "weekend", "future", "country"),
    "fr": ("nouve", "propre", "capitale", "semaine", "nuit", "matin", "soir", "avenir", "week"),
    "es": ("nuev", "propi", "capital", "semana", "noche", "mañana", "tarde", "día", "futuro", "fin"),
    "uk": ("нов", "власн"),
    "ru": ("новы", "нового", "новой", "новая", "новое", "новую", "собственн"),
}
"""Beginnings of the words for what is told for the first time, and of those for when and where."""
_NAME, _FAR = 4, 2000
"""Letters of a name; words back in which it has stood."""


def told_beside(topic: Topic, text: Text, frame: Frame) -> bool:
    """Return whether a sentence in which a paper takes a report back tells in a clause that it was so."""
    said = text.sentences[frame.sentence]
    if any(hit.slot == "contrary" and not hit.first <= frame.at < hit.last for hit in topic.hits[frame.sentence]):
        return False  # had claimed that its hero was alive
    lows = text.lows[said.first : said.last]
    if _says_what(text, frame):
        return True
    openers, deeds = _CLAUSES[text.lang]
    for at, low in enumerate(lows):
        if low not in openers or (low in _ARTICLES and lows[at - 1 : at] != [","]):
            continue
        if low == "zufolge" and _ARTICLES.isdisjoint(lows[max(0, at - 1) : at]):
            continue  # eigenen Angaben zufolge
        if any(word.startswith(_RELIED) for word in lows[at + 1 : at + 1 + _TOLD]):
            continue  # which had relied on an official: how it knew, and not what it told
        if low in _REPORTING or any(word.startswith(deeds) for word in lows[at + 1 : at + 1 + _TOLD]):
            return True
    return False


def _says_what(text: Text, frame: Frame) -> bool:
    """Return whether a clause behind the noun of the report says what it was: *withdrew its report that ...*."""
    joints, lows = _THAT[text.lang], text.lows
    end = text.sentences[frame.sentence].last
    for at in range(frame.at + 1, min(end, frame.at + _NOUN)):
        if not lows[at].startswith(_REPORTS):
            continue
        for words in joints:
            comma = at + 1 + (lows[at + 1 : at + 2] == [","] and words[0] != ",")
            if tuple(lows[comma : comma + len(words)]) == words:
                return True
    return False


_REPORTS = (
    "report", "story", "claim", "account", "article", "announcement", "bericht", "meldung", "behauptung", "darstellung",
    "artikel", "nachricht", "information", "annonce", "affirmation", "nouvelle", "dépêche", "noticia", "información",
    "versión", "artículo", "anuncio", "afirmación", "сообщени", "новост", "повідомленн", "новин", "стать", "статт",
    "утверждени", "твердженн", "информаци", "інформаці", "публикаци", "публікаці",
)  # fmt: skip
"""Beginnings of the nouns for what a paper has told."""
_THAT: dict[str, tuple[tuple[str, ...], ...]] = {
    "de": (("dass",), ("wonach",), ("demzufolge",), (",", "dem", "zufolge"), (",", "in", "dem"), (",", "laut", "dem")),
    "en": (("that",), ("saying",), ("which", "said"), ("claiming",), ("according", "to", "which")),
    "fr": (("que",), ("qu'",), ("selon", "laquelle"), ("selon", "lequel"), ("affirmant", "que"), ("affirmant", "qu'"),
           ("annonçant", "que"), ("disant", "que"), ("d'", "après", "laquelle"), ("dans", "lequel"), ("où",)),
    "es": (("de", "que"), ("según", "la", "cual"), ("que", "aseguraba"), ("que", "afirmaba"), ("según", "el", "cual"),
           ("en", "el", "que"), ("en", "la", "que")),
    "uk": (("про", "те", ",", "що"), ("що",), ("нібито",)),
    "ru": (("о", "том", ",", "что"), ("что",), ("якобы",)),
}  # fmt: skip
"""Words that open a clause with what a report says, right behind its noun."""
_NOUN = 6
"""Words behind a verb of taking back in which that noun stands."""
_RELIED = (
    "berufen", "bezogen", "gestützt", "zitiert", "цитир", "цитув", "cité", "stützte", "relied", "cited",
    "quoted", "citing", "based", "s'appuy", "appuyait", "appuyé", "fondait", "fondé", "citait", "citaba", "citado",
    "basaba", "basado", "apoyaba", "ссыла", "сослал",
    "посила", "послал", "опирал",
)  # fmt: skip
"""Beginnings of the words for whom a report relied on."""


def said_before(taken_back: Iterable[Candidate], candidates: Sequence[Candidate]) -> list[Candidate]:
    """Return that those who take a report back have said so before, where nothing else in the article shows it."""
    told: dict[tuple[str, str], set[int]] = {}
    for one in candidates:
        if one.stance in _STOOD:
            told.setdefault((one.claim, one.source), set()).add(one.sentence)
    return [
        replace(
            one, stance=Stance.ASSERTS, day=None, recalled=True, rank=one.rank + 1,
            shown=one.shown and (one.shown[0], one.shown[1], Verdict(Stance.ASSERTS, "ST-HADTOLD")),
        )
        for one in taken_back
        if told.get((one.claim, one.source), set()) <= {one.sentence}
    ]  # fmt: skip


OF_WORDS = frozenset({
    "widerrufen", "zurück|rudern", "zurückrudern", "recant", "backtrack", "backpedal", "row back", "walk back",
    "climb down", "rückzieher|machen", "rückziehermachen", "back down", "rétracter", "dédire", "raviser",
    "retractar", "desdecir",
})  # fmt: skip
"""Verbs that can only be done with words."""
_STOOD = frozenset({Stance.ASSERTS, Stance.CONFIRMS, Stance.DEEMS_LIKELY, Stance.DENIES})
_TOLD = 9
"""Words of a relative clause in which its verb of telling stands."""
_ARTICLES = frozenset({"der", "die", "das", "dem", "denen"})
"""German pronouns that are articles where no comma stands before them."""
_REPORTING = frozenset({"wonach", "zufolge", "saying", "claiming", "reporting", "alleging", "affirmant"})
"""Words that open what a report says."""
_CLAUSES: dict[str, tuple[frozenset[str], tuple[str, ...]]] = {
    "de": (
        frozenset({"wonach", "zufolge", "demzufolge", "der", "die", "das", "dem", "denen"}),
        ("hatte", "habe", "erklärt", "meldet", "berichtet", "behauptet", "hiess", "hieß"),
    ),
    "en": (
        frozenset({"which", "that", "who", "saying", "claiming", "reporting", "alleging"}),
        ("had", "said", "claim"),
    ),
    "fr": (
        frozenset({"qui", "lequel", "laquelle", "affirmant"}),
        ("annon", "affirm", "assur", "rapport", "av", "prétend", "donnait", "situait", "attribu"),
    ),
    "es": (
        frozenset({"que", "cual"}),
        ("había", "habían", "afirma", "asegura", "anunci", "daba", "situaba", "atribu", "informaba", "sosten"),
    ),
    "uk": (
        frozenset({"який", "яка", "яке", "якому", "якій", "якою", "яким", "ніби", "нібито", "буцімто"}),
        ("повідом", "писал", "стверджу", "заяв", "твердил", "йшлося", "сказано", "розповіл"),
    ),
    "ru": (
        frozenset({"который", "которая", "которое", "котором", "которой", "которую", "будто", "якобы"}),
        ("сообщ", "писал", "утвержд", "заяв", "говорил", "рассказ", "объяв"),
    ),
}
"""Words that open a clause with what a report said, and beginnings of the verbs by which such a clause is told."""
