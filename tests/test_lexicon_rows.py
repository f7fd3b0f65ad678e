"""Every row of the lexicon is alive: it is found in a text that has it, and not in one that only looks like it.

The examples are made from the rows themselves, so a new row is tested as soon as it is written.  A row that nothing can
ever find (its words are cut otherwise, or another row takes them) is a mistake that no sample sentence would show.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import UTC, datetime
from functools import cache
from importlib.resources import files

import pytest

from monitor.reading import languages
from monitor.reading.cut.cues import Cue, lexicon, read_rows, row_matcher
from monitor.reading.cut.patterns import Element, Matcher, Rule, parse
from monitor.reading.cut.text import Text
from monitor.reading.dictionary.concepts import cell, cut, patterns, rows
from monitor.reading.dictionary.kinds import kinds, words_of_kind
from monitor.reading.dictionary.names import CYRILLIC, Names
from monitor.reading.framing.frames import Finder
from monitor.reading.who.institutes import called
from monitor.reading.who.mentions import Mentions
from monitor.reading.who.parties import bodies, institute

LANGUAGES = sorted(languages())
BEFORE, AFTER = {"latin": "xq", "cyrillic": "жщ"}, {"latin": "qxqxqx", "cyrillic": "щжщжщж"}
"""Letters that no word has: around a word they make it another one, longer than any ending."""


def script(lang: str) -> str:
    """Return the script a language is written in."""
    return "cyrillic" if lang in CYRILLIC else "latin"


# ---------------------------------------------------------------- patterns of stances, kinds and concepts


def instance(row: tuple[Element, ...]) -> list[str]:
    """Return the shortest words that a pattern must find."""
    return [min(element.tests).strip("*~=") for element in row]


def other(words: Iterable[str], lang: str) -> list[str]:
    """Return words that contain those of a pattern and are none of them."""
    return [f"{BEFORE[script(lang)]}{word}{AFTER[script(lang)]}" for word in words]


def folds(words: Iterable[str], lang: str) -> list[str]:
    """Return the words as the reader cuts and folds them; an elided word gets one to lean on, and 's leans itself."""
    text = " ".join(words).replace("' ", "'").replace(" 's ", "'s ").replace(" - ", "-")
    return list(Text(text + ("я" if lang in CYRILLIC else "a") if text.endswith("'") else text, lang).folds)


def dead(matcher: Matcher, rows: Iterable[tuple[str, tuple[Element, ...]]], lang: str) -> list[str]:
    """Return the patterns that do not find their own words, or that find words that only contain theirs."""
    wrong = []
    for slot, row in rows:
        words = instance(row)
        found = {(hit.slot, hit.first) for hits in matcher.scan(folds(words, lang)).values() for hit in hits}
        if (slot, 0) not in found:
            wrong.append(f"{slot}: {' '.join(words)} is not found in itself")
        if any(word[:1].isalpha() for word in words):
            found = {
                (hit.slot, hit.first) for hits in matcher.scan(folds(other(words, lang), lang)).values() for hit in hits
            }
            if (slot, 0) in found:
                wrong.append(f"{slot}: {' '.join(words)} is found in {' '.join(other(words, lang))}")
    return wrong


def slot_rows(lang: str, name: str) -> Iterator[tuple[str, tuple[Element, ...]]]:
    """Yield slot and pattern of each pattern in a file of slots."""
    for line in read_rows(lang, f"{name}.txt"):
        slot, _, patterns = line.partition("=")
        for row in parse(patterns):
            yield slot.strip(), row


@pytest.mark.parametrize("name", ["mindsets", "stance", "whether"])
@pytest.mark.parametrize("lang", LANGUAGES)
def test_every_pattern_of_a_stance_finds_its_words(lang: str, name: str) -> None:
    """Every pattern of a stance, or of what somebody holds, finds its words."""
    assert not dead(row_matcher(lang, name), slot_rows(lang, name), lang)


@pytest.mark.parametrize("lang", LANGUAGES)
def test_what_somebody_holds_stands_for_a_verb(lang: str) -> None:
    """What somebody holds says, believes, hopes, denies or leaves open, some of it only behind a negation."""
    slots = [slot.removeprefix("not ") for slot, _ in slot_rows(lang, "mindsets")]
    assert {"say", "believe", "deny", "mute"} <= {*slots} <= {"say", "believe", "deny", "mute", "hope"}


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize("kind", sorted(kinds()))
def test_every_pattern_of_a_kind_finds_its_words(kind: str, lang: str) -> None:
    """Every pattern of a kind finds its words."""
    slots = kinds()[kind].words.get(lang, {})
    rows = [(slot, row) for slot, text in slots.items() for row in parse(text)]
    assert not dead(words_of_kind(kind, lang), rows, lang)


@pytest.mark.parametrize("lang", LANGUAGES)
def test_every_word_of_a_concept_finds_a_concept(lang: str) -> None:
    """Every word of a concept finds its concept, in a text as in a claim; a word that only contains it finds none."""
    wrong = []
    for number in range(rows()):
        assert cell(number, lang).strip(), number
        listed = [(str(number), row) for row in patterns(number, lang)]
        wrong += dead(Matcher(Rule(row, "concept", slot, "") for slot, row in listed), listed, lang)
        for _, row in listed:
            words = tuple(folds(instance(row), lang))
            if not any(unit.rows for unit in cut(words, lang)):
                wrong.append(f"{number}: {' '.join(words)} finds no concept")
            if len(words) == 1 and cut(tuple(other(words, lang)), lang)[0].rows:
                wrong.append(f"{number}: {other(words, lang)[0]} finds one")
    assert not wrong


# ---------------------------------------------------------------- verbs


SENTENCES = {
    "de": "Der Minister {} gestern, die Brücke sei sicher{}.",
    "en": "The minister {} {} that the bridge was safe.",
    "fr": "Le ministre {} {} que le pont était sûr.",
    "es": "El ministro {} {} que el puente era seguro.",
    "uk": "Міністр {} {}, що міст безпечний.",
    "ru": "Министр {} {}, что мост безопасен.",
}


def finite(cue: Cue, lang: str) -> list[str]:
    """Return the finite forms of a verb that stand apart from its particle."""
    return [
        form
        for form, listed in lexicon(lang).forms.items()
        if any(one.cue == cue and "f" in one.kinds and not (one.joined and cue.particle) for one in listed)
    ]


def verbs(lang: str) -> list[Cue]:
    """Return the verbs of a language, one for each row."""
    found: dict[tuple[str, str], Cue] = {}
    for listed in lexicon(lang).forms.values():
        for one in listed:
            found.setdefault((one.cue.lemma, one.cue.operator), one.cue)
    return list(found.values())


def lemmas(lang: str, sentence: str) -> set[str]:
    """Return the lemmas of the cues that are found in a sentence."""
    text = Text(sentence, lang)
    finder = Finder(text, lexicon(lang))
    return {frame.cue_word.lemma for frame in finder.all() if frame.cue_word}


@pytest.mark.parametrize("lang", LANGUAGES)
def test_every_verb_has_forms_of_its_own(lang: str) -> None:
    """Each row of cues.tsv gives a finite form and an infinitive, and a form is listed once for a verb."""
    forms = lexicon(lang).forms
    assert len(verbs(lang)) >= len({row.split("\t")[0] for row in read_rows(lang, "cues.tsv")})
    for cue in verbs(lang):
        kinds_of = "".join(one.kinds for listed in forms.values() for one in listed if one.cue == cue)
        assert set("fa") & set(kinds_of) or "inside" in cue.flags, cue
    for form, listed in forms.items():
        keys = [(one.cue.lemma, one.cue.operator, one.cue.particle, one.joined) for one in listed]
        assert len(keys) == len(set(keys)), form


@pytest.mark.parametrize("lang", LANGUAGES)
def test_every_verb_is_found_after_its_subject(lang: str) -> None:
    """Each plain verb of cues.tsv makes a frame of its sentence, and a longer word that contains it makes none."""
    wrong = []
    for cue in verbs(lang):
        if cue.flags - {"weak", "distance"} or cue.operator in {"cite", "hear"}:
            continue  # these need words of their own beside them: their sentences are in tests/data/frames.tsv
        made = [sentence(cue, form, lang) for form in finite(cue, lang)]
        if not any(cue.lemma in lemmas(lang, one) for one in made):
            wrong.append(f"{cue.lemma}: no frame in any of {made[:3]}")
        form = finite(cue, lang)[0]
        if cue.lemma in lemmas(lang, sentence(cue, other([form], lang)[0], lang)):
            wrong.append(f"{cue.lemma}: a frame in {sentence(cue, other([form], lang)[0], lang)}")
    assert not wrong


def test_every_adjective_is_found_after_to_be() -> None:
    """An adjective that says what somebody holds makes a frame after *was*, and none before its noun."""
    adjectives = [cue for cue in verbs("en") if cue.flags == {"adjective"}]  # the others need words beside them
    assert adjectives
    for cue in adjectives:
        word = cue.lemma.removeprefix("be ")
        told = "to say that" if "words!" in cue.flags else "of praise that" if "feeling!" in cue.flags else "that"
        assert cue.lemma in lemmas("en", f"The minister was {word} {told} the bridge was safe."), cue
        assert cue.lemma not in lemmas("en", f"The {word} minister crossed the bridge."), cue


def sentence(cue: Cue, form: str, lang: str) -> str:
    """Return a sentence in which somebody does what the verb says."""
    if lang == "de":
        return SENTENCES["de"].format(form, f" {cue.particle}" if cue.particle else "")
    return " ".join(SENTENCES[lang].format(form, cue.particle).split()).replace(" ,", ",")


# ---------------------------------------------------------------- names


DAY = datetime(2024, 10, 17, tzinfo=UTC)
SUBJECTS = {
    "de": "Am Montag traf {} dort ein.",
    "en": "On Monday {} arrived there.",
    "fr": "Lundi, {} y est venu.",
    "es": "El lunes {} llegó allí.",
    "uk": "У понеділок {} прибув туди.",
    "ru": "В понедельник {} прибыл туда.",
}


@cache
def names(lang: str) -> Names:
    """Return the tables of a language."""
    return Names.load(lang)


def table(name: str) -> list[list[str]]:
    """Return the cells of a table of names, without its header."""
    text = (files("monitor.reading") / "lexicon" / "names" / name).read_text("utf-8")
    return [line.split("\t") for line in text.splitlines() if line and not line.startswith("#")][1:]


def of_language(cells: Iterable[str], lang: str) -> list[str]:
    """Return the names in cells such as ``*:NATO|OTAN`` that hold for a language."""
    wanted = {lang, "**" if script(lang) == "cyrillic" else "*"}
    return [
        name
        for cell in cells
        for code, _, listed in [cell.partition(":")]
        if code in wanted
        for name in listed.split("|")
    ]


def institutions(text: str, lang: str) -> set[str]:
    """Return the institutions that are mentioned in a text."""
    return {
        owner
        for mention in Mentions(Text(text, lang), names(lang), DAY).all
        for owner in [mention.institution]
        if owner
    }


def known_names(lang: str) -> Iterator[tuple[str, str]]:
    """Yield each listed name with the institution it stands for."""
    states = {row[0]: row[2] for row in table("states.tsv")} | {"EU": "European Union"}
    column = {"de": 3, "en": 4, "es": 5, "fr": 6, "ru": 7, "uk": 8}[lang]
    for row in table("states.tsv"):
        if row[1] == "name" and row[column]:
            yield row[column], row[2]
    for row in table("organisations.tsv"):
        for name in of_language(row[2:], lang):
            yield name, states.get(row[0], row[0])
    for row in table("seats.tsv"):
        for name in of_language(row[2:], lang):
            yield name, states.get(row[0], row[0])


@pytest.mark.parametrize("lang", LANGUAGES)
def test_every_name_stands_for_its_institution(lang: str) -> None:
    """Every name of a state, an organisation, a seat is found in a sentence, and a word that contains it is not."""
    wrong = []
    owners: dict[str, set[str]] = {}
    for name, owner in known_names(lang):
        owners.setdefault(name, set()).add(owner)
    for name, owner in known_names(lang):
        if len(owners[name]) > 1:
            continue  # two islands of one name
        if owner not in institutions(SUBJECTS[lang].format(name), lang):
            wrong.append(f"{name}: {owner} is not found")
        if owner in institutions(SUBJECTS[lang].format(other([name.replace(" ", "")], lang)[0]), lang):
            wrong.append(f"{name}: {owner} is found in a longer word")
    assert not wrong


DEPUTIES = {
    "en": "[[The {} senator Ann Moss]] denied the report.",
    "de": "[[Der {} Abgeordnete Jan Moss]] bestritt den Bericht.",
    "fr": "[[La députée {} Anne Moss]] a démenti ce rapport.",
    "es": "[[El diputado {} Juan Moss]] negó el informe.",
    "uk": "[[Депутат-{} Іван Мосс]] спростував повідомлення.",
    "ru": "[[Депутат-{} Иван Мосс]] опроверг сообщение.",
}
TRADES = {
    "en": "[[The {} farmer Ann Moss]] denied the report.",
    "de": "[[Der {} Landwirt Jan Moss]] bestritt den Bericht.",
    "fr": "[[La paysanne {} Anne Moss]] a démenti ce rapport.",
    "es": "[[El agricultor {} Juan Moss]] negó el informe.",
    "uk": "[[Фермер-{} Іван Мосс]] спростував повідомлення.",
    "ru": "[[Фермер-{} Иван Мосс]] опроверг сообщение.",
}


@pytest.mark.parametrize("lang", LANGUAGES)
def test_every_bench_is_a_deputys_party(lang: str) -> None:
    """Each word for a bench gives a deputy his party, and nobody who is none."""
    column = ("en", "de", "fr", "es", "uk", "ru").index(lang) + 1
    wrong = []
    for row in table("benches.tsv"):
        for word in row[column].split("|") if row[column : column + 1] and row[column] else ():
            for sentence, member in ((DEPUTIES[lang], True), (TRADES[lang], False)):
                text = sentence.format(word)
                start, end = text.index("[["), text.index("]]") - 2
                plain = text.replace("[[", "").replace("]]", "")
                here = Mentions(Text(plain, lang), names(lang), DAY).sources(start, end)
                if (row[0] in [source.institution for source in here]) is not member:
                    wrong.append(f"{plain}: {row[0]}, {[source.institution for source in here]}")
    assert not wrong


BODIES = {
    "de": ("die {a}e Partei", "Partei für {n}", "Partei der {n}", "die Demokratische {b}"),
    "en": ("the {a} Party", "the Party for {n}", "the {n} Party", "the Democratic {b}"),
    "fr": ("le Parti {a}", "le Parti pour {n}", "le Parti des {n}", "le {b} démocratique"),
    "es": ("el Partido {a}o", "el Partido por {n}", "el Partido de {n}", "el {b} democrático"),
    "ru": ("{a}ая партия", "Партия за {n}", "Партия {n}", "Демократический {b}"),
    "uk": ("{a}а партія", "Партія за {n}", "Партія {n}", "Демократичний {b}"),
}
"""Names of bodies with an adjective, a noun, a noun that is a possessive in English, another word for the body."""


def body_names(lang: str) -> Iterator[tuple[str, str]]:
    """Yield a name for each word that names of parties are made of, with the English word that must stand in it."""
    column = ("en", "de", "fr", "es", "uk", "ru").index(lang) + 2
    for row in table("parties.tsv"):
        own = row[1] not in {"institute", "region"}
        for stem in row[column].split("|") if own and row[column : column + 1] and row[column] else ():
            place = 3 if row[1].startswith(("party", "group")) else 0 if row[1][0] == "a" else 1 + (row[1] != "noun")
            word = stem.capitalize() if lang != "fr" or place == 3 else stem
            yield BODIES[lang][place].format(a=word, n=word, b=word), row[0]


@pytest.mark.parametrize("lang", LANGUAGES)
def test_every_word_of_party_names_makes_one(lang: str) -> None:
    """Each word beside another makes the name of a body; inside a longer word it makes none."""
    wrong = []
    for name, english in body_names(lang):
        found = [body.english for body in bodies(Text(name, lang), names(lang))]
        listed = names(lang).canonical(name) is not None
        fits = [one for one in found if lang == "en" or english in one or names(lang).kind_of(one) != "organisation"]
        if not (fits or listed) and english != "Army":  # an army needs more, see the doctest
            wrong.append(f"{name}: {english} is not in {found}")
        longer = other([name.split()[-1]], lang)[0]
        if any(english in body.english for body in bodies(Text(f"{name.split()[0]} {longer}", lang), names(lang))):
            wrong.append(f"{name}: {english} is found in a longer word")
    assert not wrong


@pytest.mark.parametrize("lang", ["de", "es", "fr", "ru", "uk"])
def test_every_noun_and_region_names_an_institute(lang: str) -> None:
    """An institute called by a name or a region gets its English name; one called otherwise keeps its own."""
    column = ("en", "de", "fr", "es", "uk", "ru").index(lang) + 2
    rows = [row for row in table("parties.tsv") if len(row) > column and row[column]]
    nouns = {row[0]: row[column].split("|") for row in rows if row[1] == "institute"}
    regions = {row[0]: row[column].split("|") for row in rows if row[1] == "region"}
    wrong = []
    for english, names_of in nouns.items():
        for noun in names_of:
            text = Text(f"{noun.capitalize()} Kilima", lang)
            seated = lang == "de" and english == "University"
            if institute(text, 0, len(text.folds), lang) != ("University of Kilima" if seated else f"Kilima {english}"):
                wrong.append(noun)
            text = Text(f"{noun.capitalize()} kilima", lang)
            if institute(text, 0, len(text.folds), lang) is not None:
                wrong.append(f"{noun} kilima")
    first = next(iter(nouns.values()))[0].capitalize()
    for english, names_of in regions.items():
        for region in names_of:
            text = Text(f"{first} {region}", lang)
            if institute(text, 0, len(text.folds), lang) != f"{english} Institute":
                wrong.append(region)
    assert not wrong


FOR_TOPIC = {"de": "Zentrum für {}", "fr": "Centre de {}", "es": "Centro de {}", "ru": "Центр {}", "uk": "Центр {}"}
OF_KIND = {"de": "{}es Zentrum", "fr": "Centre {}", "es": "Centro {}", "ru": "{} Центр", "uk": "{} Центр"}


@pytest.mark.parametrize("lang", sorted(FOR_TOPIC))
def test_every_word_of_institute_names_makes_one(lang: str) -> None:
    """Each word beside *Zentrum*, *Centre*, *Центр* makes an English name; inside a longer word it makes none."""
    column = ("de", "fr", "es", "uk", "ru").index(lang) + 2
    wrong = []
    for row in table("institutes.tsv"):
        adjective = row[1] == "adjective"
        frame = OF_KIND[lang] if adjective else FOR_TOPIC[lang]
        for word in row[column].split("|") if row[column : column + 1] and row[column] else ():
            capital = lang == "de" or (adjective and lang in CYRILLIC)
            name = frame.format(word.capitalize() if capital else word)
            found = english(name, lang)
            if found is None or not any(part in found for part in (row[0], row[0].split()[-1])):
                wrong.append(f"{name}: {row[0]} is not in {found}")
            longer = other([word.replace(" ", "")], lang)[0]
            if english(frame.format(longer.capitalize() if capital else longer), lang) is not None:
                wrong.append(f"{longer} makes a name")
    assert not wrong


def english(name: str, lang: str) -> str | None:
    """Return the English name of an institute that a text is."""
    text = Text(name, lang)
    made = (called(text, names(lang), at) for at in range(len(text.folds)))
    return next((one.english for one in made if one is not None), None)
