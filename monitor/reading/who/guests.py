"""Who is asked in an interview, and for whom he speaks.  Pure.

The guest speaks for the house or state that the introduction gives him, else for himself (guideline, rule 2).
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from monitor.events import Step
from monitor.reading.cut.text import Span, Text, key
from monitor.reading.dictionary.transliteration import latin
from monitor.reading.who.forenames import called
from monitor.reading.who.mentions import Mentions
from monitor.reading.who.sources import Mention, Source
from monitor.reading.who.titledguests import titled_guest

_FEWEST = 2
"""Words of a name that are not one alone."""
_CASE, _STEM = 2, 4
"""Letters that a case adds at most; letters of a stem."""
TITLES = frozenset({
    "herr", "herrn", "frau", "mr", "ms", "mrs", "sir", "madam", "dr", "professor", "prof", "monsieur", "madame", "m",
    "mme", "señor", "señora", "sr", "sra", "don", "doña", "пане", "пані", "господин", "госпожа", "г-н", "г-жа",
})  # fmt: skip
"""Words of address before a surname."""
_VOCATIVE = 5
"""Words from a form of address to the comma behind the name."""
_SOON = 4
"""Words behind a guest's name within which the verb of the introduction stands."""
_LEAD = 14
"""Words behind a person in which the lead says what he was."""
_WAS = {
    "de": frozenset({"war", "gewesen"}), "en": frozenset({"was", "served", "until"}),
    "fr": frozenset({"fut", "était", "jusqu'"}), "es": frozenset({"fue", "era", "hasta"}),
    "uk": frozenset({"був", "була"}), "ru": frozenset({"был", "была"}),
}  # fmt: skip
_OF = frozenset({"von", "vom", "of", "from", "de", "du", "del", "з", "із", "від", "из", "от"})
_OF_THE = frozenset({"the", "der", "des", "l'", "la", "los", "las", "el", "d'"})
_HEADS = (
    "owner", "founder", "head", "chief", "director", "chair", "inhaber", "gründer", "chef", "leiter", "propriétaire",
    "patron", "fondat", "direct", "dueñ", "propietari", "fundador", "jef", "власни", "засновни", "керівни", "владел",
    "основател", "глав", "руководител",
)  # fmt: skip
"""Beginnings of the words for who heads a firm."""
_LEADS = {
    "en": frozenset({
        "leads", "heads", "runs", "chairs", "directs", "edits", "represents", "manages", "founded", "led",
        "headed", "chaired", "run",
    }),
    "de": frozenset({"leitet", "führt", "vertritt", "gründete"}),
    "fr": frozenset({"dirige", "préside", "représente", "conduit", "fondé"}),
    "es": frozenset({"dirige", "preside", "encabeza", "lidera", "representa", "fundó"}),
    "uk": frozenset({"очолює", "представляє", "керує"}),
    "ru": frozenset({"возглавляет", "представляет", "руководит"}),
}  # fmt: skip
"""Verbs whose object is the house of who leads it, or what is the house's."""
_WORKS = {
    "en": frozenset({
        "works", "teaches", "lectures", "researches", "studies", "covers", "follows", "tracks", "monitors",
        "advises", "specialises", "specializes", "is", "worked", "taught", "spent",
    }),
    "de": frozenset({
        "arbeitet", "lehrt", "unterrichtet", "forscht", "beobachtet", "verfolgt", "betreut", "analysiert",
        "untersucht", "ist",
    }),
    "fr": frozenset({"travaille", "enseigne", "étudie", "suit", "analyse", "observe", "est"}),
    "es": frozenset({"trabaja", "enseña", "investiga", "estudia", "sigue", "analiza", "observa", "es"}),
    "uk": frozenset({"працює", "викладає", "досліджує", "вивчає", "стежить", "аналізує"}),
    "ru": frozenset({"работает", "преподает", "преподаёт", "исследует", "изучает", "следит", "анализирует"}),
}  # fmt: skip
"""Verbs after which a house stands behind a preposition."""
_BE = frozenset({"is", "ist", "est", "es"})
_STANDS_FOR = frozenset({"represents", "vertritt", "représente", "representa", "представляє", "представляет"})
_PERFECT = frozenset({"has", "have"})
_PAST = frozenset({"led", "headed", "chaired", "run", "worked", "taught", "spent"})
"""Forms that only with *has* tell what somebody still does."""
_AT = {
    "en": frozenset({"at", "for", "of", "with"}),
    "de": frozenset({"bei", "beim", "für", "an", "am", "im", "der", "des"}),
    "fr": frozenset({"à", "au", "pour", "de", "du", "des", "d'", "chez", "l'"}),
    "es": frozenset({"en", "para", "de", "del"}),
    "uk": frozenset({"в", "у", "для"}),
    "ru": frozenset({"в", "для"}),
}
_POSTS = frozenset({"person", "body", "local", "party", "group", "institute"})
"""Roles of offices that somebody holds in a house; authors and experts are no such."""
_IS = frozenset({"is", "ist", "est", "es", "—", "–"})
_ENDS = frozenset({",", ".", "(", ";", ":"})
_BARE = frozenset({"MEN-NAME", "COREF-NAME", "MEN-STATE"})
"""Rules that know a guest by his name only."""
_HOUSES = frozenset({"organisation", "party", "outlet", "group", "institute"})


def guest_of(text: Text, mentions: Mentions, titled: Mentions, opening: int, called: set[int] | str) -> Source | None:
    """Return whom an interview asks: by the label of the answers, or by how the sentences `called` address him."""
    if isinstance(called, str):
        person = _named(text, mentions, opening, key(called.split()[-1])) if called else _introduced(mentions, opening)
    else:
        person = _addressed(text, mentions, opening, called)
    if person is None or (not isinstance(called, str) and person[0] >= opening):  # the questions alone call him
        asked = range(0) if isinstance(called, str) else sorted(called)
        if (found := titled_guest(text, mentions, titled, opening, asked)) is not None:
            return found
    if person is None:
        return None
    return _guest(text, mentions, person, opening) or _guest(text, titled, person, 0)


def _persons(mentions: Mentions, stop: int) -> Iterator[Mention]:
    return (m for m in mentions.all if m.first < stop and m.person and m.kind not in {"unnamed", "outlet"})


def _named(text: Text, mentions: Mentions, opening: int, wanted: str) -> tuple[int, int] | None:
    """Return the first words that name the guest in full; `wanted` is his surname."""
    runs = (m for m in mentions.marks if m.run and m.last - m.first > 1)
    runs = (m for m in runs if TITLES.isdisjoint(text.lows[m.first : m.last]))
    run = next((m for m in runs if _same_name(text.lows[m.last - 1], wanted, text.lang)), None)
    persons = [m for m in _persons(mentions, len(text.lows)) if m.person and key(m.person.split()[-1]) == wanted]
    if run is not None:
        whole = next((m for m in persons if m.first <= run.first and run.last <= m.last), run)
        return whole.first, whole.last
    return next(((m.first, m.last) for m in persons if m.first < opening), None)


def _same_name(one: str, two: str, lang: str) -> bool:
    """Return whether two surnames are one, where a language declines them by their stems."""
    if lang not in {"uk", "ru"} or one == two:
        return one == two
    stem = max(min(len(one), len(two)) - _CASE, _STEM)
    return one[:stem] == two[:stem] and abs(len(one) - len(two)) <= _CASE


def _introduced(mentions: Mentions, opening: int) -> tuple[int, int] | None:
    """Return the first person of the introduction."""
    for mention in _persons(mentions, opening):
        return mention.first, mention.last
    for mark in mentions.marks:
        if mark.first < opening and mark.run and mark.last - mark.first > 1:
            return mark.first, mark.last
    return None


def _addressed(text: Text, mentions: Mentions, opening: int, questions: set[int]) -> tuple[int, int] | None:
    """Return whom the questions call by name, else the first person of the introduction."""
    for n in sorted(questions):
        one = text.sentences[n]
        for at in range(one.first, min(one.first + _VOCATIVE, one.last)):
            if text.lows[at] not in TITLES:
                continue
            comma = next((j for j in range(at + 1, min(at + _VOCATIVE, one.last)) if text.lows[j] == ","), -1)
            if comma > at + 1 and text.caps[comma - 1]:
                found = _named(text, mentions, opening, text.lows[comma - 1])
                if found is not None:
                    return found
    return _introduced(mentions, opening)


def _guest(text: Text, mentions: Mentions, person: tuple[int, int], opening: int) -> Source | None:
    """Return for whom the guest speaks: his house or state, else himself; himself where he has left his office."""
    name = _name(text, mentions, person)
    found = next(iter(mentions.speakers(*person)), None)
    if name is None:
        return found
    house = _of_house(text, mentions, name, opening) or _at_work(text, mentions, name)
    if house is not None:
        return house
    if not _has_left(text, mentions, person, opening):
        if found is not None and found.kind in {"state", "anaphor"} and not _in_office(mentions, person):
            found = None  # a Chilean photographer does not speak for Chile
        if found is not None and found.kind != "person":
            return found
        bare = found is None or all(step.rule in _BARE for step in found.steps)
        if bare and (house := _house(text, mentions, name, opening)) is not None:
            return house
    start, end = text.span(*name)
    step = Step(rule="MEN-GUEST", part="source", start=start, end=end, text=text.text[start:end])
    return Source(called(step.text, mentions.names.lang), Span(start, end), "person", (step,))


def _in_office(mentions: Mentions, person: tuple[int, int]) -> bool:
    """Return whether a phrase names an office, or somebody who is known to hold one."""
    inside = [m for m in mentions.marks if person[0] <= m.first < person[1]]
    return any(m.office is not None or m.tenures for m in inside)


def _name(text: Text, mentions: Mentions, person: tuple[int, int]) -> tuple[int, int] | None:
    """Return the words of the guest's name alone, without the trade that begins a sentence before it."""
    run = next((m for m in mentions.marks if m.run and person[0] <= m.first and m.last <= person[1]), None)
    if run is None:
        return None
    first = run.first
    if run.last - first > _FEWEST and text.sentences[text.sentence_of[first]].first == first:
        first += 1
    return first, run.last


def _has_left(text: Text, mentions: Mentions, person: tuple[int, int], opening: int) -> bool:
    """Return whether the introduction says what the guest was: *a former envoy*, *war bis 2019 Botschafter*."""
    was, past = _WAS[text.lang], mentions.function["former"]
    here = text.sentences[text.sentence_of[person[0]]]
    offices = {m.first for m in mentions.marks if m.office is not None}
    before = text.sentences[max(0, text.sentence_of[person[0]] - 1)]
    for at in range(before.first, person[1]):
        if text.folds[at] in past and any(j in offices for j in range(at + 1, at + 4)):
            return True
    end = min(person[1] + _LEAD, opening, here.last)
    verb = next((j for j in range(person[1], min(person[1] + 2, end)) if text.lows[j] in was), -1)
    return verb >= 0 and any(j in offices for j in range(verb, end))


def _of_house(text: Text, mentions: Mentions, name: tuple[int, int], opening: int) -> Source | None:
    """Return the house or state that stands behind a name.

    *Ann Ross, of the Clear Water League, on ...*, *Ann Ross, president of the Mill Owners' Guild*, *Ann Ross is
    Norway's minister of roads*.
    """
    last = name[1]
    stop = min(last + _LEAD, opening, text.sentences[text.sentence_of[name[0]]].last)
    end = next((j for j in range(last + 1, stop) if text.lows[j] in _ENDS), stop)
    if text.lows[last : last + 1] == [","] or (last < opening and text.lows[last] in _IS):
        last += 1
    office = next((m for m in mentions.marks if m.office and m.office.role in _POSTS and last <= m.first < end), None)
    if text.lows[last] in _OF:
        begin = last + 1
    elif office is not None and last > name[1]:
        found = next(iter(mentions.speakers(last, end)), None)
        own = found is not None and all(step.rule.startswith("MEN-") for step in found.steps)
        if found is not None and own and found.kind in {"state", *_HOUSES}:
            return replace(found, speaker=text.span(*name))
        after = office.last if text.lang == "de" else office.first
        begin = next((j + 1 for j in range(after, end) if text.lows[j] in _OF | _OF_THE), end)
    else:
        return None
    while begin < end and not text.caps[begin]:
        begin += 1
    if sum(text.caps[begin:end]) < _FEWEST:
        return None
    found = next(iter(mentions.speakers(begin, end)), None)
    if found is not None and found.kind == "organisation":
        return replace(found, speaker=text.span(*name))
    start, stop = text.span(begin, end)
    step = Step(rule="MEN-GUEST", part="source", start=start, end=stop, text=text.text[start:stop])
    return Source(latin(step.text, mentions.names.lang), text.span(*name), "organisation", (step,))


def _at_work(text: Text, mentions: Mentions, name: tuple[int, int]) -> Source | None:
    """Return the house of a sentence that tells where a guest works: *Ann Ross teaches law at the University of Lima*.

    What somebody leads is his house or its part; what he studies is not, only where he does it.
    """
    lows, lang = text.lows, text.lang
    end = text.sentences[text.sentence_of[name[0]]].last
    end = next((j for j in range(name[1] + 1, end) if lows[j] in {";", "(", "—", "–"}), end)
    verb = next((j for j in range(name[1], min(name[1] + _SOON, end)) if lows[j] in _LEADS[lang] | _WORKS[lang]), -1)
    if verb < 0 or (lows[verb] in _PAST and _PERFECT.isdisjoint(lows[name[1] : verb])):
        return None
    leads = lows[verb] in _LEADS[lang]
    for mention in mentions.all:
        if not verb < mention.first < end or mention.last > end:
            continue
        at = mention.first
        while at - 1 > verb and (lows[at - 1] in _OF_THE or lows[at - 1] in mentions.function["article"] - _AT[lang]):
            at -= 1
        placed = (
            lows[at - 1] in _AT[lang]
            or (at - 1 == verb and lows[verb] in _BE)
            or (leads and (at - 1 == verb or lang not in {"en", "fr", "es"}))
        )
        found = next(iter(mentions.speakers(mention.first, mention.last)), None) if placed or leads else None
        if found is None or any(not step.rule.startswith("MEN-") for step in found.steps):
            continue
        stately = mention.office or lows[verb] in _STANDS_FOR
        if found.kind in _HOUSES - {"outlet"} or (leads and found.kind == "state" and stately):
            return replace(found, speaker=text.span(*name))
    return _led(text, mentions, name, verb) if leads else None


def _led(text: Text, mentions: Mentions, name: tuple[int, int], verb: int) -> Source | None:
    """Return the house that no table has, as what somebody leads is written: *has led the Fishermen's League*."""
    first = verb + 1
    while first < len(text.lows) and (text.lows[first] in _OF_THE or text.lows[first] in mentions.function["article"]):
        first += 1
    last = first
    while last < len(text.lows) and (text.caps[last] or text.lows[last] in {"'s", "'", "-"} | _OF | _OF_THE):
        last += 1
    while last > first and not text.caps[last - 1]:
        last -= 1
    if sum(text.caps[first:last]) < _FEWEST or first == verb + 1:
        return None
    start, end = text.span(first, last)
    step = Step(rule="MEN-GUEST", part="source", start=start, end=end, text=text.text[start:end])
    return Source(latin(step.text, mentions.names.lang), text.span(*name), "organisation", (step,))


def _house(text: Text, mentions: Mentions, name: tuple[int, int], opening: int) -> Source | None:
    """Return the house of the post by which the introduction goes on calling a guest: *The owner of Hilltop Mills*."""
    for mention in mentions.all:
        if name[1] < mention.first < opening and not mention.person and mention.office and not mention.plural:
            house = next(iter(mentions.speakers(mention.first, mention.last)), None)
            if house is not None and house.kind in _HOUSES:
                return replace(house, speaker=text.span(*name))
    return _post(text, mentions, name, opening)


def _post(text: Text, mentions: Mentions, name: tuple[int, int], opening: int) -> Source | None:
    """Return the firm of which a later sentence of the introduction calls the guest the head."""
    for mark in mentions.marks:
        at = mark.first - 1
        while at > name[1] and text.lows[at] in _OF | _OF_THE:
            at -= 1
        if (
            not (mark.run and name[1] < at < mark.first - 1 and mark.first < opening)
            or mark.last - mark.first < _FEWEST
        ):
            continue
        if text.lows[at].startswith(_HEADS):
            start, end = text.span(mark.first, mark.last)
            step = Step(rule="MEN-GUEST", part="source", start=start, end=end, text=text.text[start:end])
            return Source(latin(step.text, mentions.names.lang), text.span(*name), "organisation", (step,))
    return None
