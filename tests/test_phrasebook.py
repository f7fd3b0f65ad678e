"""What the wires write in their plainest words, in six languages: every phrase is read, whoever says it and however.

The sentences are in tests/data/phrasebook/, a file for each language.  Beside them the same contents are put into many ways of reporting, with
many kinds of speakers: a rule that only knows the sentence somebody thought of would not stand that.
"""

from __future__ import annotations

import re
from datetime import UTC, datetime
from itertools import product
from pathlib import Path

import pytest

from monitor.events import Article, Claim, Statement, text_hash
from monitor.reading import Rules
from monitor.reading.merging.weighing import Scales

DAY = datetime(2026, 3, 11, 13, 20, tzinfo=UTC)
ASANOV, BISHKEK, KYRGYZSTAN = ("Kurmanbek Asanov",), ("Bishkek",), ("Kyrgyzstan",)
CLAIMS = [
    Claim(id="troops", title="Rwandan soldiers fight in Congo", kind="troop-deployment", who=("Rwanda",), where=("Congo",), parties=("Rwanda",)),
    Claim(id="treaty", title="Peru and Chile ratify their border treaty", kind="treaty-ratification", who=("Peru", "Chile"), what=("border treaty", "ratification"), parties=("Peru", "Chile")),
    Claim(id="pact", title="Poland and Lithuania ratify their defence treaty", kind="treaty-ratification", who=("Poland", "Lithuania"), what=("defence treaty", "ratification"), parties=("Poland", "Lithuania")),
    Claim(id="union", title="The European Union and Indonesia ratify their trade agreement", kind="treaty-ratification", who=("European Union", "Indonesia"), what=("trade agreement", "ratification"), where=("Brussels", "Strasbourg", "Jakarta"), parties=("European Union", "Indonesia")),
    Claim(id="exit", title="Lithuania withdraws from the Convention on Cluster Munitions", kind="treaty-ratification", who=("Lithuania",), what=("Convention on Cluster Munitions", "withdrawal"), parties=("Lithuania",), authorities=("United Nations",)),
    Claim(id="pause", title="Russia suspends its participation in the Treaty on Conventional Armed Forces in Europe", kind="treaty-ratification", who=("Russia",), what=("Treaty on Conventional Armed Forces in Europe", "CFE treaty", "suspension"), parties=("Russia",), authorities=("NATO",)),
    Claim(id="death", title="Kurmanbek Asanov, president of Kyrgyzstan, is dead", kind="death", who=ASANOV, where=BISHKEK, parties=KYRGYZSTAN, authorities=KYRGYZSTAN),
    Claim(id="illness", title="Kurmanbek Asanov, president of Kyrgyzstan, is seriously ill", kind="illness", who=ASANOV, where=BISHKEK, parties=KYRGYZSTAN),
    Claim(id="ceasefire", title="Armenia and Azerbaijan have agreed on a ceasefire", kind="ceasefire", who=("Armenia", "Azerbaijan"), parties=("Armenia", "Azerbaijan"), authorities=("Russia",)),
    Claim(id="resignation", title="Latvian prime minister Anna Ozola resigns", kind="resignation", who=("Anna Ozola",), where=("Riga",), parties=("Latvia",), authorities=("Latvia",)),
    Claim(id="exchange", title="Georgia and Russia exchange prisoners", kind="prisoner-exchange", who=("Georgia", "Russia"), parties=("Georgia", "Russia"), authorities=("ICRC",)),
    Claim(id="attack", title="Eritrea attacked the port of Assab Bay with drones", kind="attack", who=("Eritrea",), what=("drones", "port"), where=("Djibouti",), parties=("Eritrea",)),
    Claim(id="agreement", title="Sudan and Russia have agreed on a naval base", kind="agreement", who=("Sudan", "Russia"), what=("naval base", "agreement"), where=("Port Sudan",), parties=("Sudan", "Russia")),
    Claim(id="pope", title="Pope Francis is dead", kind="death", who=("Pope Francis",), where=("Rome",), parties=("Vatican",)),
    Claim(id="tanks", title="Bulgaria delivers tanks to Niger", kind="claim", who=("Bulgaria",), what=("tanks", "delivery"), where=("Niger",), parties=("Bulgaria",)),
    Claim(id="plant", title="Norvag shuts its plant in Eisenach", kind="claim", who=("Norvag",), what=("plant closure", "plant"), where=("Germany",), parties=("Norvag",)),
]  # fmt: skip
READERS = {claim.id: Rules([claim], scales=Scales({}, loose=2, tied=0, sure=0)) for claim in CLAIMS}
"""The rules alone, so that no fit of the weights decides about a single sentence."""


def table(name: str) -> list[list[str]]:
    """Return the rows of a table of examples."""
    lines = (Path(__file__).parent / "data" / name).read_text("utf-8").splitlines()
    return [line.split("\t") for line in lines if line and not line.startswith("#")]


PHRASES = [row for lang in ("de", "en", "fr", "es", "uk", "ru") for row in table(f"phrasebook/{lang}.tsv")]
LEADS = {(claim, lang): lead for claim, lang, lead in table("phrasebook_leads.tsv")}


def said(claim: str, lang: str, text: str) -> list[Statement]:
    """Return what is said in a sentence behind the lead of its claim and language."""
    lead = LEADS[claim, lang]
    whole = f"{lead}\n\n{text}"
    article = Article(
        id="a", url="https://example.org/a", outlet="Example", title="", lang=lang, published=DAY, text=whole,
        text_hash=text_hash(whole),
    )  # fmt: skip
    return [s for s in READERS[claim].read(article).statements if s.start + len(s.quote) > len(lead) + 1]


@pytest.mark.parametrize(("claim", "lang", "wanted", "text"), PHRASES)
def test_a_phrase_of_the_wires_is_read(claim: str, lang: str, wanted: str, text: str) -> None:
    """The source is found with its stance, and with the stage of a treaty; without one, it says nothing on the claim."""
    source, _, rest = wanted.partition("=")
    stance, _, stage = rest.partition("/")
    found = [s for s in said(claim, lang, text) if s.source == source]
    assert {s.stance.value for s in found} == set(stance.split("+")) - {"", "none"}
    assert not stage or stage in {s.stage for s in found}


@pytest.mark.parametrize(("claim", "lang", "text"), table("phrasebook_other.tsv"))
def test_other_matter_of_those_who_speak_is_not_read(claim: str, lang: str, text: str) -> None:
    """Who denies, confirms or welcomes something else says nothing about the claim, nor who asks or only speaks."""
    assert not said(claim, lang, text)


NOUNS = {
    lang: [(claim, forms.split("|")) for key, claim, forms in table("positions.tsv") if key == lang and claim]
    for lang in ("de", "en", "fr", "es", "uk", "ru")
}
"""The nouns by which the deeds of five claims are called, in the forms that the sentences need."""


@pytest.mark.parametrize(("lang", "text"), [(lang, text) for lang, claim, text in table("positions.tsv") if not claim])
def test_who_is_for_or_against_the_deed_comments(lang: str, text: str) -> None:
    """Whatever the deed, who opposes, supports, regrets or judges it tells nothing of whether there is such a thing."""
    for claim, forms in NOUNS[lang]:
        found = said(claim, lang, text.format(*forms))
        assert [(s.source, s.stance.value) for s in found] == [("Norway", "comments")], claim


DEEDS = {
    lang: [(claim, forms.split("|")) for key, claim, forms, *_ in table("reports.tsv") if key == lang and claim]
    for lang in NOUNS
}
"""What is said of six claims, in the forms that the sentences need."""
REPORTS = [(lang, forms, *text) for lang, claim, forms, *text in table("reports.tsv") if not claim]


@pytest.mark.parametrize(("lang", "stance", "text"), REPORTS)
def test_every_way_of_reporting_carries_every_claim(lang: str, stance: str, text: str) -> None:
    """What a verb says of its content it says of a deployment, a truce, a death, an attack, an exchange alike."""
    for claim, forms in DEEDS[lang]:
        whole = re.sub(r"\b([Qq])ue (?=[AÉO])", r"\1u’", text.format(*forms)) if lang == "fr" else text.format(*forms)
        found = said(claim, lang, whole)
        assert [(s.source, s.stance.value) for s in found] == [("Norway", stance)], claim


PAPERS = {
    lang: [(claim, forms.split("|")) for key, claim, forms in table("corrections.tsv") if key == lang and claim]
    for lang in NOUNS
}
"""The papers that the leads of three claims cite, by name and by noun."""


@pytest.mark.parametrize(
    ("lang", "text"), [(lang, text) for lang, claim, text in table("corrections.tsv") if not claim]
)
def test_a_paper_takes_back_what_it_reported_in_whatever_words(lang: str, text: str) -> None:
    """It withdraws, deletes, corrects or no longer stands by its report, calls it wrong or admits a mistake."""
    for claim, forms in PAPERS[lang]:
        found = said(claim, lang, text.format(*forms))
        assert [(s.source, s.stance.value) for s in found] == [(forms[0], "retracts")], forms


@pytest.mark.parametrize(("lang", "wanted", "text"), table("voices.tsv"))
def test_in_one_sentence_everybody_says_his_own(lang: str, wanted: str, text: str) -> None:
    """Of several voices each has its stance, of a state in a union not the union, and nobody else says anything."""
    article = Article(
        id="a", url="https://example.org/a", outlet="Example", title="", lang=lang, published=DAY, text=text,
        text_hash=text_hash(text),
    )  # fmt: skip
    found = {f"{s.source} {s.stance.value}" for s in READERS["troops"].read(article).statements}
    assert found == set(wanted.split("; ")) - {""}


SPEAKERS = {
    "en": [
        "the Belgian foreign ministry", "Belgian Foreign Minister Jan Peeters", "a spokesman for the Belgian army",
        "Jan Peeters, the Belgian foreign minister,", "Col. Luc Maes, a Belgian army spokesman,",
    ],
    "de": [
        "die belgische Regierung", "Belgiens Außenminister Jan Peeters", "ein Sprecher der belgischen Armee",
        "der belgische Verteidigungsminister", "die Außenministerin von Belgien, Marie Claes,",
    ],
    "fr": [
        "la Belgique", "le ministère belge des Affaires étrangères", "un porte-parole de l’armée belge",
        "une source gouvernementale belge", "le ministre belge de la Défense",
    ],
    "es": [
        "el Gobierno belga", "la canciller belga, Marie Claes", "un portavoz del Ejército belga", "la embajada belga",
        "una fuente del Gobierno belga",
    ],
    "uk": [
        "МЗС Бельгії", "бельгійське посольство", "міністерство оборони Бельгії", "джерело в уряді Бельгії",
        "представництво Бельгії",
    ],
    "ru": [
        "правительство Бельгии", "бельгийское посольство", "министерство обороны Бельгии", "бельгийское правительство",
        "ведомство министра обороны Бельгии",
    ],
}  # fmt: skip
"""Speakers for Belgium."""
WAYS = {
    "en": ["{S} said {told}.", "{S} told Reuters on Tuesday that {told}.", "“{quote},” {s} said.", "{S} said: “{quote}.”"],
    "de": ["{S} teilte mit, {told}.", "{Told}, sagte {s}.", "„{quote}“, erklärte {s} am Dienstag.", "{S} sagte: „{quote}.“"],
    "fr": ["{S} a déclaré que {told}.", "« {quote} », a affirmé mardi {s}.", "Selon {s}, {told}.", "{S} a réagi : « {quote}. »"],
    "es": ["Según {s}, {told}.", "«{quote}», aseguró el martes {s}.", "«{quote}», escribió {s} en X."],
    "uk": ["{S} заявило, що {told}.", "«{quote}», — повідомило у вівторок {s}.", "{Told}. Про це повідомило {s}."],
    "ru": ["{S} заявило, что {told}.", "«{quote}», — сообщило во вторник {s}.", "{Told}. Об этом сообщило {s}."],
}  # fmt: skip
"""Ways to report: with the content as told, and as quoted."""
CONTENTS = {
    "en": {
        "asserts": ("Rwanda had sent troops to Congo", "Rwanda has sent troops to Congo"),
        "denies": ("there was no truth to the report", "There is no truth to these reports"),
        "deems_likely": ("Rwandan soldiers were probably in Congo", "Rwandan soldiers are probably in Congo"),
        "cannot_confirm": ("it could not confirm the report", "We cannot confirm the report"),
        "comments": ("a deployment to Congo would be an escalation", "This would be a dangerous escalation"),
    },
    "de": {
        "asserts": ("Ruanda habe Soldaten in den Kongo geschickt", "Ruanda hat Soldaten in den Kongo geschickt"),
        "denies": ("der Bericht entspreche nicht den Tatsachen", "Der Bericht entspricht nicht den Tatsachen"),
        "deems_likely": ("die Berichte seien glaubhaft", "Die Berichte sind glaubhaft"),
        "cannot_confirm": ("man prüfe die Berichte", "Wir prüfen die Berichte"),
        "comments": ("ein Einsatz ruandischer Soldaten im Kongo wäre eine Eskalation", "Das wäre eine Eskalation"),
    },
    "fr": {
        "asserts": ("le Rwanda a envoyé des troupes au Congo", "Le Rwanda a envoyé des troupes au Congo"),
        "denies": ("ces informations sont fausses", "C’est un mensonge"),
        "deems_likely": ("les informations sont crédibles", "Ces informations sont crédibles"),
        "cannot_confirm": ("rien ne permet de confirmer l’information", "Nous vérifions ces informations"),
        "comments": ("une présence rwandaise au Congo serait une grave escalade", "Ce serait une grave escalade"),
    },
    "es": {
        "asserts": ("Ruanda ha enviado tropas al Congo", "Ruanda ha enviado tropas al Congo"),
        "denies": ("la información es falsa", "Es una mentira"),
        "deems_likely": ("las informaciones son creíbles", "Las informaciones son creíbles"),
        "cannot_confirm": ("no se puede confirmar la información", "Estamos verificando esas informaciones"),
        "comments": ("una presencia ruandesa en el Congo sería una grave escalada", "Sería una grave escalada"),
    },
    "uk": {
        "asserts": ("Руанда відправила війська до Конго", "Руанда відправила війська до Конго"),
        "denies": ("звинувачення безпідставні", "Це неправда"),
        "deems_likely": ("повідомлення правдоподібні", "Ці повідомлення правдоподібні"),
        "cannot_confirm": ("підтвердити цю інформацію неможливо", "Ми перевіряємо цю інформацію"),
        "comments": ("відправлення солдатів до Конго було б ескалацією", "Це було б небезпечною ескалацією"),
    },
    "ru": {
        "asserts": ("Руанда отправила войска в Конго", "Руанда отправила войска в Конго"),
        "denies": ("обвинения безосновательны", "Это неправда"),
        "deems_likely": ("сообщения правдоподобны", "Эти сообщения правдоподобны"),
        "cannot_confirm": ("подтвердить эту информацию невозможно", "Мы проверяем эту информацию"),
        "comments": ("отправка солдат в Конго была бы эскалацией", "Это было бы опасной эскалацией"),
    },
}
EVERY = [
    (lang, stance, speaker, way)
    for lang in SPEAKERS
    for stance, speaker, way in product(CONTENTS[lang], SPEAKERS[lang], WAYS[lang])
]


def upper(words: str) -> str:
    """Return words with a capital at their beginning."""
    return words[0].upper() + words[1:]


@pytest.mark.parametrize(("lang", "stance", "speaker", "way"), EVERY)
def test_whoever_says_it_and_however(lang: str, stance: str, speaker: str, way: str) -> None:
    """The same content has the same stance with every speaker and in every way of reporting it."""
    told, quote = CONTENTS[lang][stance]
    text = way.format(S=upper(speaker), s=speaker, told=told, Told=upper(told), quote=quote).replace(",.", ".")
    assert {s.stance.value for s in said("troops", lang, text) if s.source == "Belgium"} == {stance}
