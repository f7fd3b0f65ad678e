"""Claim kinds as data: every file is whole, and in every language it finds its event and leaves its near miss alone."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from monitor.events import Article, Claim, Stage, text_hash
from monitor.reading import Rules
from monitor.reading.about.vocabulary import vocabulary
from monitor.reading.cut.patterns import Hit, Matcher, Rule, parse
from monitor.reading.cut.text import Text
from monitor.reading.dictionary.concepts import LANGUAGES, concept, cut
from monitor.reading.dictionary.kinds import kinds
from monitor.reading.dictionary.names import Names
from monitor.reading.stances.stages import stage_by

SLOTS = {
    "object",
    "deed",
    "deal",
    "anaphor",
    "blame",
    "excluded",
    "unlike",
    "absent",
    "going",
    "suit",
    "contrary",
    "planned",
    "notyet",
    "law",
    "stage",
    "body",
    "object_of",
    "done",
}

CLAIMS = {
    "troop-deployment": Claim(id="c", title="Peruvian soldiers are in Haiti", kind="troop-deployment", who=("Peru",), where=("Haiti",)),
    "treaty-ratification": Claim(
        id="c", title="Peru and Chile ratify their border treaty", kind="treaty-ratification", who=("Peru", "Chile"), parties=("Peru", "Chile")
    ),
    "ceasefire": Claim(id="c", title="Sudan and Chad have agreed on a ceasefire", kind="ceasefire", who=("Sudan", "Chad")),
    "death": Claim(id="c", title="Tomas Ekholm is dead", kind="death", who=("Tomas Ekholm",), words={"uk": ("Екгольм",), "ru": ("Экхольм",)}),
    "illness": Claim(id="c", title="Tomas Ekholm is ill", kind="illness", who=("Tomas Ekholm",), words={"uk": ("Екгольм",), "ru": ("Экхольм",)}),
    "resignation": Claim(id="c", title="Tomas Ekholm resigns", kind="resignation", who=("Tomas Ekholm",), words={"uk": ("Екгольм",), "ru": ("Экхольм",)}),
    "prisoner-exchange": Claim(id="c", title="Sudan and Chad exchange prisoners", kind="prisoner-exchange", who=("Sudan", "Chad")),
    "attack": Claim(id="c", title="Sudan attacked the port of Adre in Chad", kind="attack", who=("Sudan",), where=("Chad",)),
    "agreement": Claim(id="c", title="Peru and Chile agree on fishing quotas", kind="agreement", who=("Peru", "Chile"), what=("trade",)),
    "claim": Claim(id="c", title="Iceland holds a referendum", kind="claim", who=("Iceland",), what=("referendum",)),
}  # fmt: skip

FOUND = [
    ("troop-deployment", "de", "Peru bestätigte am Montag, dass peruanische Soldaten nach Haiti verlegt worden sind."),
    ("troop-deployment", "en", "Brazil said on Monday that Peruvian troops had been deployed to Haiti."),
    ("troop-deployment", "fr", "Le Brésil a affirmé lundi que des soldats péruviens avaient été envoyés en Haïti."),
    ("troop-deployment", "es", "Brasil afirmó el lunes que soldados peruanos fueron desplegados en Haití."),
    ("troop-deployment", "uk", "Бразилія заявила, що перуанських солдатів перекинули до Гаїті."),
    ("troop-deployment", "ru", "Бразилия заявила, что перуанских солдат перебросили в Гаити."),
    ("treaty-ratification", "de", "Chile teilte mit, es habe den Grenzvertrag mit Peru ratifiziert."),
    ("treaty-ratification", "en", "Chile said that Peru had ratified the border treaty with Chile."),
    ("treaty-ratification", "fr", "Le Chili a indiqué que le Pérou avait ratifié le traité avec le Chili."),
    ("treaty-ratification", "es", "Chile informó de que Perú ratificó el tratado con Chile."),
    ("treaty-ratification", "uk", "Чилі повідомило, що Перу ратифікувало договір із Чилі."),
    ("treaty-ratification", "ru", "Чили сообщило, что Перу ратифицировало договор с Чили."),
    ("ceasefire", "de", "Der Sudan bestätigte, dass er sich mit dem Tschad auf eine Waffenruhe geeinigt hat."),
    ("ceasefire", "en", "Egypt said that Sudan and Chad had agreed on a ceasefire."),
    ("ceasefire", "fr", "L'Égypte a affirmé que le Soudan et le Tchad avaient conclu un cessez-le-feu."),
    ("ceasefire", "es", "Egipto afirmó que Sudán y Chad acordaron un alto el fuego."),
    ("ceasefire", "uk", "Єгипет заявив, що Судан і Чад домовилися про перемир'я."),
    ("ceasefire", "ru", "Египет заявил, что Судан и Чад договорились о перемирии."),
    ("death", "de", "Schweden bestätigte, dass Tomas Ekholm gestorben ist."),
    ("death", "en", "Sweden confirmed that Tomas Ekholm had died."),
    ("death", "fr", "La Suède a confirmé que Tomas Ekholm était mort."),
    ("death", "es", "Suecia confirmó que Tomas Ekholm murió."),
    ("death", "uk", "Швеція підтвердила, що Томас Екгольм помер."),
    ("death", "ru", "Швеция подтвердила, что Томас Экхольм умер."),
    ("illness", "de", "Schweden dementierte, dass Tomas Ekholm an Krebs erkrankt sei."),
    ("illness", "en", "Sweden denied that Tomas Ekholm had cancer."),
    ("illness", "fr", "La Suède a démenti que Tomas Ekholm soit atteint d'un cancer."),
    ("illness", "es", "Suecia negó que Tomas Ekholm esté enfermo."),
    ("illness", "uk", "Швеція заперечила, що Томас Екгольм хворіє на рак."),
    ("illness", "ru", "Швеция опровергла, что Томас Экхольм болен раком."),
    ("resignation", "de", "Schweden bestätigte den Rücktritt von Tomas Ekholm."),
    ("resignation", "en", "Sweden confirmed the resignation of Tomas Ekholm."),
    ("resignation", "fr", "La Suède a confirmé la démission de Tomas Ekholm."),
    ("resignation", "es", "Suecia confirmó la dimisión de Tomas Ekholm."),
    ("resignation", "uk", "Швеція підтвердила відставку Томаса Екгольма."),
    ("resignation", "ru", "Швеция подтвердила отставку Томаса Экхольма."),
    ("prisoner-exchange", "de", "Der Sudan bestätigte den Gefangenenaustausch mit dem Tschad."),
    ("prisoner-exchange", "en", "Egypt said that Sudan and Chad had exchanged prisoners."),
    ("prisoner-exchange", "fr", "L'Égypte a affirmé que le Soudan et le Tchad avaient échangé des prisonniers."),
    ("prisoner-exchange", "es", "Egipto afirmó que Sudán y Chad intercambiaron prisioneros."),
    ("prisoner-exchange", "uk", "Єгипет заявив, що Судан і Чад обмінялися полоненими."),
    ("prisoner-exchange", "ru", "Египет заявил, что Судан и Чад обменялись пленными."),
    ("attack", "de", "Der Tschad warf dem Sudan vor, den Hafen von Adré im Tschad angegriffen zu haben."),
    ("attack", "en", "Egypt said that Sudan had attacked a port in Chad."),
    ("attack", "fr", "L'Égypte a affirmé que le Soudan avait bombardé un port au Tchad."),
    ("attack", "es", "Egipto afirmó que Sudán atacó un puerto en Chad."),
    ("attack", "uk", "Єгипет заявив, що Судан атакував порт у Чаді."),
    ("attack", "ru", "Египет заявил, что Судан атаковал порт в Чаде."),
    ("agreement", "de", "Peru bestätigte das Handelsabkommen mit Chile."),
    ("agreement", "en", "Brazil said that Peru and Chile had signed a trade agreement."),
    ("agreement", "ru", "Бразилия заявила, что Перу и Чили подписали торговое соглашение."),
    ("claim", "de", "Island bestätigte, dass es ein Referendum abhält."),
    ("claim", "en", "Iceland confirmed that it would hold a referendum."),
    ("claim", "uk", "Ісландія підтвердила, що проведе референдум."),
]
"""Invented sentences, each on the event of its kind."""

NOT_FOUND = [
    ("troop-deployment", "de", "Brasilien sagte, Peru habe Haiti Munition und Raketen geliefert."),
    ("troop-deployment", "en", "Brazil said that Peruvian workers had been sent to Haiti."),
    ("troop-deployment", "fr", "Le Brésil a affirmé que le Pérou avait livré des munitions à Haïti."),
    ("troop-deployment", "de", "Brasilien sagte, peruanische Soldaten seien bei einer Parade in Lima marschiert."),
    ("treaty-ratification", "de", "Peru teilte mit, es habe einen Vertrag mit Brasilien ratifiziert."),
    ("treaty-ratification", "en", "Chile said that its parliament had ratified a treaty with Brazil."),
    ("ceasefire", "en", "Egypt said that Sudan and Ethiopia had agreed on a ceasefire."),
    ("ceasefire", "de", "Ägypten sagte, der Sudan und Äthiopien hätten sich auf eine Waffenruhe geeinigt."),
    ("death", "de", "Schweden bestätigte, dass Tomas Ekholm nach Oslo gereist ist."),
    ("illness", "en", "Sweden confirmed that Tomas Ekholm had opened a railway."),
    ("resignation", "fr", "La Suède a confirmé que Tomas Ekholm avait visité Oslo."),
    ("prisoner-exchange", "en", "Sudan said that it had exchanged ambassadors with Ethiopia."),
    ("attack", "ru", "Египет заявил, что Судан построил порт."),
    ("claim", "en", "Ireland confirmed that it would hold a referendum."),
]
"""Invented near misses: the same actors or the same event, another matter."""


def claims_read(kind: str, lang: str, text: str) -> set[str]:
    """Return the claims on which something was read in one sentence."""
    article = Article(
        id="a", url="https://example.org/a", outlet="Hafenkurier", title="", lang=lang, text=text,
        published=datetime(2026, 3, 11, 12, tzinfo=UTC), text_hash=text_hash(text),
    )  # fmt: skip
    return {statement.claim for statement in Rules([CLAIMS[kind]]).read(article).statements}


@pytest.mark.parametrize(("kind", "lang", "text"), FOUND)
def test_the_event_of_a_kind_is_found(kind: str, lang: str, text: str) -> None:
    """A plain sentence on the event gives a statement in every language."""
    assert claims_read(kind, lang, text) == {"c"}


@pytest.mark.parametrize(("kind", "lang", "text"), NOT_FOUND)
def test_the_near_miss_is_left_alone(kind: str, lang: str, text: str) -> None:
    """A sentence with the same actors and another matter gives none."""
    assert claims_read(kind, lang, text) == set()


def test_every_kind_is_whole() -> None:
    """Every file has a sentence on itself, words in every language, slots that the reader knows, and can be satisfied."""
    assert set(kinds()) == set(CLAIMS)
    for kind in kinds().values():
        assert kind.about
        assert kind.needs
        for lang in LANGUAGES:
            slots = {slot.split(".")[0] for slot in kind.words[lang]}
            assert slots <= SLOTS, (kind.name, lang, slots - SLOTS)
            assert slots >= (
                {"anaphor"}
                if kind.name == "claim"
                else {"anaphor", "deed", "contrary"} - ({"contrary"} if kind.staged else set())
            )
            for need in (*kind.needs, *kind.weak):
                brought = {"who", "whos", "where", "what", "name", "side"} | (
                    {"deed"} if kind.name == "claim" else set()
                )
                assert need - brought <= {s.removesuffix("_of") for s in slots}, (kind.name, lang, need)
            for text in kind.words[lang].values():
                parse(text)


@pytest.mark.parametrize("lang", LANGUAGES)
def test_every_stage_has_words(lang: str) -> None:
    """Every step of a treaty can be told in every language."""
    slots = kinds()["treaty-ratification"].words[lang]
    assert {f"stage.{stage.value}" for stage in Stage} <= set(slots)


@pytest.mark.parametrize(
    ("lang", "words", "process", "stage"),
    [
        ("de", "Das Parlament in Lima ratifizierte den Vertrag", "ratify", Stage.APPROVED),
        ("de", "Peru hat den Vertrag ratifiziert", "ratify", Stage.RATIFIED),
        ("de", "Die Präsidentin unterzeichnete das Gesetz", "ratify", Stage.RATIFIED),
        ("de", "Die Minister unterzeichneten den Vertrag", "ratify", Stage.SIGNED),
        ("de", "Der Vertrag wurde dem Parlament zur Ratifizierung vorgelegt", "ratify", Stage.SUBMITTED),
        ("de", "Die Urkunde wurde in Rom hinterlegt", "ratify", Stage.EXCHANGED),
        ("de", "Der Vertrag tritt am Montag in Kraft", "ratify", Stage.IN_FORCE),
        ("de", "Der Senat lehnte den Vertrag ab", "ratify", Stage.REJECTED),
        ("en", "The Senate voted to ratify the treaty", "ratify", Stage.APPROVED),
        ("en", "The president signed the law", "ratify", Stage.RATIFIED),
        ("en", "The treaty was put on hold", "ratify", Stage.SUSPENDED),
        ("en", "The government plans to revoke the ratification", "revoke", Stage.PROPOSED),
        ("en", "The Senate revoked the ratification", "revoke", Stage.APPROVED),
        ("en", "The country has withdrawn its ratification", "revoke", Stage.WITHDRAWN),
        ("en", "The country ratified the treaty in 1999", "revoke", None),
        ("fr", "Le Sénat a approuvé le traité", "ratify", Stage.APPROVED),
        ("fr", "Le président a promulgué la loi", "ratify", Stage.RATIFIED),
        ("es", "El Congreso aprobó el tratado", "ratify", Stage.APPROVED),
        ("uk", "Президент підписав закон", "ratify", Stage.RATIFIED),
        ("ru", "Госдума ратифицировала договор", "ratify", Stage.APPROVED),
        ("ru", "Договор вступил в силу", "ratify", Stage.IN_FORCE),
    ],
)
def test_what_the_words_of_a_step_mean(lang: str, words: str, process: str, stage: Stage | None) -> None:
    """Who acts decides what "ratified" means; in a revocation the steps are those of the revocation."""
    claim = CLAIMS["treaty-ratification"]
    found = vocabulary([claim], lang, canonical=Names.load(lang, ()).canonical)
    assert stage_by(found.hits("c", found.scan(Text(words, lang).folds)), process) is stage


def test_a_claims_words_are_understood_in_every_language() -> None:
    """English words of a claim find their match in German and Ukrainian, names in any script."""
    claim = Claim(
        id="c",
        title="Algeria delivers ballistic missiles",
        kind="claim",
        who=("Joseph Kabanda",),
        what=("ballistic missiles",),
    )
    for lang, words in (
        ("de", "Kabandas ballistische Raketen"),
        ("uk", "балістичні ракети Кабанди"),
        ("fr", "les missiles balistiques de Kabanda"),
    ):
        found = vocabulary([claim], lang, canonical=Names.load(lang, ()).canonical)
        slots = {hit.slot for hit in found.hits("c", found.scan(Text(words, lang).folds))}
        assert slots >= {"who", "what"}, (lang, slots)


def test_a_word_of_any_language_gives_the_same_concept() -> None:
    """A word is looked up in the language of its claim, and in the others where that does not know it."""
    assert concept("missiles") == concept("Raketen") == concept("ракети", "ru") != ()
    assert concept("qwertz") == ()
    assert concept("gift") == ()  # a present, and not German poison


def test_the_longest_pattern_says_what_a_word_means() -> None:
    """A compound is its own concept where one lists it, a word of two meanings stands for both."""
    assert concept("Friedensvertrag", "de") != concept("Vertrag", "de")
    assert len(concept("plant")) == 2
    assert [unit.last - unit.first for unit in cut(("the", "red", "sea"), "en")] == [1, 2]


PHRASES = [
    ("naval base", "de", "der Flottenstützpunkt am Meer"),
    ("naval base", "ru", "пункт базирования на побережье"),
    ("naval base", "es", "una base naval"),
    ("anti-personnel mines", "de", "Antipersonenminen im Boden"),
    ("anti-personnel mines", "uk", "протипіхотних мін"),
    ("end-user certificate", "fr", "le certificat d'utilisateur final"),
    ("arms makers", "de", "zwei Rüstungsfirmen"),
    ("power plant", "ru", "на электростанции"),
    ("Istanbul Convention", "fr", "la convention d'Istanbul"),
    ("undersea cable", "uk", "підводний кабель"),
]


@pytest.mark.parametrize(("entry", "lang", "words"), PHRASES)
def test_words_listed_together_are_one_concept(entry: str, lang: str, words: str) -> None:
    """A phrase of the claim finds the compound or the phrase that says it in another language."""
    claim = Claim(id="c", title=f"Peru has {entry}", kind="claim", who=("Peru",), what=(entry,))
    found = vocabulary([claim], lang, canonical=Names.load(lang, ()).canonical)
    assert "what" in {hit.slot for hit in found.hits("c", found.scan(Text(words, lang).folds))}


def test_the_rest_of_an_entry_is_not_its_phrase() -> None:
    """Any comprehensive treaty is not the one on nuclear tests, whose words the lexicon lists together."""
    claim = Claim(id="c", title="Peru leaves it", kind="claim", who=("Peru",), what=("Comprehensive Test Ban Treaty",))
    found = vocabulary([claim], "ru", canonical=Names.load("ru", ()).canonical)
    for words, slots in (("всеобъемлющий договор", set()), ("запрещение ядерных испытаний", {"what"})):
        hits = found.hits("c", found.scan(Text(words, "ru").folds))
        assert {hit.slot for hit in hits if hit.slot == "what"} == slots


def test_words_chosen_for_a_language_are_just_these() -> None:
    """A word in `words` is not widened to its concept."""
    claim = Claim(id="c", title="Peru leaves it", kind="claim", who=("Peru",), words={"de": ("Rakete",)})
    found = vocabulary([claim], "de", canonical=Names.load("de", ()).canonical)
    for words, slots in (("die Raketen", {"what"}), ("ein Marschflugkörper", set())):
        assert {hit.slot for hit in found.hits("c", found.scan(Text(words, "de").folds))} == slots


def test_ten_thousand_claims_share_their_words() -> None:
    """A claim that an article cannot speak of is not a candidate."""
    many = [
        Claim(id=f"c{n}", title="Peru and Chile", kind="agreement", who=("Peru", "Chile"), what=(f"matter {n}",))
        for n in range(500)
    ]
    wanted = CLAIMS["troop-deployment"]
    found = vocabulary([*many, wanted], "en", canonical=Names.load("en", ()).canonical)
    scans = [found.scan(Text("Peruvian troops were deployed to Haiti", "en").folds)]
    assert found.candidates({"Peru", "Haiti"}, scans) == {"c"}


WORDS = st.lists(
    st.sampled_from(["grenze", "überquerte", "die", "soldaten", "truppen", "und", "nach", "-", "x"]), max_size=30
)


@given(WORDS)
def test_a_matcher_finds_what_a_plain_search_finds(words: list[str]) -> None:
    """Words, stems and rows with gaps are found at every place where they are."""
    rules = [
        Rule(row, "o", "s", text)
        for text in ("soldat*", "*truppe~", "grenze .. überquer~", "die soldaten")
        for row in parse(text)
    ]
    hits = set(Matcher(rules).scan(words).get("o", []))
    wanted = {Hit(i, i + 1, "s", "soldat*") for i, w in enumerate(words) if w.startswith("soldat")}
    wanted |= {Hit(i, i + 1, "s", "*truppe~") for i, w in enumerate(words) if w == "truppen"}
    wanted |= {
        Hit(i, i + 2, "s", "die soldaten") for i in range(len(words) - 1) if words[i : i + 2] == ["die", "soldaten"]
    }
    for i, word in enumerate(words):
        if word == "grenze" and "überquerte" in words[i + 1 : i + 8]:
            wanted.add(Hit(i, words.index("überquerte", i + 1) + 1, "s", "grenze .. überquer~"))
    assert hits == wanted


@pytest.mark.parametrize("text", ["a & b & c", ".. a", "a ..", "a .. .."])
def test_a_pattern_that_means_nothing_is_refused(text: str) -> None:
    """A pattern needs a word at each end, and & joins two halves."""
    with pytest.raises(ValueError, match="pattern"):
        parse(text)


def _english(claim: Claim, title: str, text: str) -> set[tuple[str, str]]:
    """Return source and stance of what an English article says about one claim."""
    article = Article(
        id="x", url="https://example.org/x", outlet="Example", title=title, lang="en", text=text,
        published=datetime(2024, 10, 17, 12, tzinfo=UTC), text_hash=text_hash(text),
    )  # fmt: skip
    return {(s.source, s.stance.value) for s in Rules([claim]).read(article).statements}


def test_a_thing_alone_is_not_a_plain_claim() -> None:
    """Where a plain claim names a place, its doer and its thing are not enough: they can be anywhere."""
    claim = Claim(
        id="c", title="Algeria has delivered ballistic missiles to Sudan", kind="claim", who=("Algeria",),
        what=("ballistic missiles",), where=("Sudan",), parties=("Algeria", "Sudan"),
    )  # fmt: skip
    said = "Algeria's defence ministry denied that it had delivered ballistic missiles to Sudan."
    assert _english(claim, "Algeria denies arms deal", said) == {("Algeria", "denies")}
    shown = "Algeria paraded ballistic missiles on Tuesday. Algeria's defence ministry denied that they were imported."
    assert not _english(claim, "Algeria shows its strength", shown)


def test_a_truce_between_others_is_another_truce() -> None:
    """One side named late and in passing does not make an article one about the claim between both."""
    claim = Claim(
        id="c", title="Mali and the Azawad Front agree on a truce", kind="ceasefire", who=("Mali", "Azawad Front"),
        what=("truce",), where=("Mali",),
    )  # fmt: skip
    ours = "Mali and the Azawad Front have agreed on a truce, the mediator said. Mali's army denied it."
    assert ("Mali", "denies") in _english(claim, "Truce in the north", ours)
    theirs = (
        "Two militias signed a truce in Mali on Monday. It fits on a page. Their chiefs shook hands. They said little. "
        "The market was open. Rain fell. Nobody cheered. Few believed it. The army took note. "
        "Mali's army denied that it had paid for the truce. The Azawad Front holds the north."
    )
    assert not _english(claim, "Two militias make a truce", theirs)


def test_somebody_elses_resignation_is_left_alone() -> None:
    """A claim about a person needs that person, whatever words of the deed its `what` repeats."""
    claim = Claim(
        id="c", title="Premier Aino Kallio resigns", kind="resignation", who=("Aino Kallio",),
        what=("resign", "step down"), where=("Finland",), parties=("Finland",),
    )  # fmt: skip
    assert ("Finland", "confirms") in _english(
        claim, "Kallio goes", "Premier Aino Kallio resigns, the government in Helsinki confirmed on Monday."
    )
    mayor = "A mayor in Finland said that she would step down. Her deputy denied that he would resign too."
    assert not _english(claim, "Mayor goes", mayor)
