"""What the wires write in their plainest words, in six languages: every phrase is read, whoever says it and however.

The sentences are in tests/data/phrasebook.tsv.  Beside them the same contents are put into many ways of reporting, with
many kinds of speakers: a rule that only knows the sentence somebody thought of would not stand that.
"""

from __future__ import annotations

from datetime import UTC, datetime
from itertools import product
from pathlib import Path

import pytest

from monitor.events import Article, Claim, text_hash
from monitor.reading import Rules
from monitor.reading.weighing import Scales

DAY = datetime(2026, 3, 11, 13, 20, tzinfo=UTC)
CLAIM = Claim(
    id="troops", title="Rwandan soldiers fight in Congo", kind="troop-deployment", who=("Rwanda",), where=("Congo",),
    parties=("Rwanda",),
)  # fmt: skip
READER = Rules([CLAIM], scales=Scales({}, loose=2, tied=0))
"""The rules alone, so that no fit of the weights decides about a single sentence."""
LEADS = {
    "en": "Rwandan soldiers have entered Congo, the newspaper Kivu Herald reported on Monday.",
    "de": "Ruandische Soldaten sind in den Kongo einmarschiert, berichtete die Zeitung „Kivu-Kurier“ am Montag.",
    "fr": "Des soldats rwandais sont entrés au Congo, a rapporté le journal « Kivu Hebdo ».",
    "es": "Soldados ruandeses han entrado en el Congo, informó el diario «Kivu Hoy».",
    "uk": "Руандійські солдати увійшли до Конго, повідомила газета «Ківу Геральд».",
    "ru": "Руандийские солдаты вошли в Конго, сообщила газета «Киву Геральд».",
}
TABLE = (Path(__file__).parent / "data" / "phrasebook.tsv").read_text("utf-8").splitlines()
ROWS = [line.split("\t") for line in TABLE if line and not line.startswith("#")]


def said(lang: str, source: str, text: str) -> set[str]:
    """Return the stances of one source in a sentence behind the lead of its language."""
    whole = f"{LEADS[lang]}\n\n{text}"
    article = Article(
        id="a", url="https://example.org/a", outlet="Example", title="", lang=lang, published=DAY, text=whole,
        text_hash=text_hash(whole),
    )  # fmt: skip
    return {s.stance.value for s in READER.read(article).statements if s.source == source}


@pytest.mark.parametrize(("lang", "stance", "source", "text"), ROWS)
def test_a_phrase_of_the_wires_is_read(lang: str, stance: str, source: str, text: str) -> None:
    """The source is found with this stance; what the newspaper of the lead says as well is another matter."""
    found = said(lang, source, text)
    assert found - {"asserts"} == {stance} if source.startswith("Kivu") else found == {stance}


SPEAKERS = {
    "en": [
        "the Belgian foreign ministry", "Belgian Foreign Minister Jan Peeters", "a spokesman for the Belgian army",
        "Jan Peeters, the Belgian foreign minister,", "Col. Luc Maes, a Belgian army spokesman,",
    ],
    "de": [
        "die belgische Regierung", "Belgiens Außenminister Jan Peeters", "ein Sprecher der belgischen Armee",
        "der belgische Verteidigungsminister", "die Außenministerin von Belgien, Marie Claes,",
    ],
}  # fmt: skip
"""Speakers for Belgium."""
WAYS = {
    "en": ["{S} said {told}.", "{S} told Reuters on Tuesday that {told}.", "“{quote},” {s} said.", "{S} said: “{quote}.”"],
    "de": ["{S} teilte mit, {told}.", "{Told}, sagte {s}.", "„{quote}“, erklärte {s} am Dienstag.", "{S} sagte: „{quote}.“"],
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
    assert said(lang, "Belgium", text) == {stance}
