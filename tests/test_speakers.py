"""Whoever speaks, the plainest frames find him: some 900 nouns for speakers in six languages times the plainest verbs.

The nouns are in tests/data/speakers.tsv.  Many of them look like something else (*the daily*, *the bank*, *states*,
*le juge*), so that no list of words stands in for the grammar.
"""

from __future__ import annotations

from pathlib import Path

import pytest

from monitor.reading import attributions

VERBS = {
    "de": {
        "": "sagte bestätigte hat teilte wies erklärte mitteilte",
        "pl": "sagten bestätigten haben teilten wiesen erklärten mitteilten",
    },
    "en": {"": "said denied told announced"},
    "fr": {"": "a affirme", "pl": "ont affirment"},
    "es": {"": "dijo afirma negó ha informó aseguró", "pl": "dijeron afirman negaron han informaron aseguraron"},
    "uk": {
        "": "заявив повідомив сказав спростував підтвердив", "f": "заявила повідомила сказала спростувала підтвердила",
        "n": "заявило повідомило сказало спростувало підтвердило",
        "pl": "заявили повідомили сказали спростували підтвердили",
    },
    "ru": {
        "": "заявил сообщил сказал опроверг подтвердил", "f": "заявила сообщила сказала опровергла подтвердила",
        "n": "заявило сообщило сказало опровергло подтвердило", "pl": "заявили сообщили сказали опровергли подтвердили",
    },
}  # fmt: skip
"""Verbs that a speaker's number or gender changes, by which: none for the singular (masculine), f, n, pl."""
FRAMES = {
    "de": [
        "{N} {0}, die Brücke sei sicher.", "{N} {0} am Montag, dass die Brücke sicher sei.",
        "{N} {1}, dass die Brücke sicher ist.", "{N} {2} den Bericht dementiert.", "{N} {3} mit, die Brücke sei sicher.",
        "„Die Brücke ist sicher“, {0} {n}.", "Die Brücke sei sicher, {0} {n} am Montag.",
        "Am Montag {5} {n}, die Brücke sei sicher.", "{N} {4} den Bericht zurück.", "Wie {n} {6}, ist die Brücke sicher.",
    ],
    "en": [
        "{N} {0} the bridge was safe.", "{N} {1} that the bridge was safe.", "{N} {2} reporters that the bridge was safe.",
        "{N} {3} on Monday that the bridge was safe.", "“The bridge is safe,” {n} {0}.", "“The bridge is safe,” {0} {n}.",
        "The bridge was safe, {n} {0} on Monday.", "The bridge was safe, according to {n}.",
    ],
    "fr": [
        "{N} {0} dit que le pont était sûr.", "{N} {1} que le pont est sûr.", "{N} {0} démenti lundi que le pont soit sûr.",
        "{N} {0} confirmé que le pont était sûr.", "« Le pont est sûr », {0} dit {n}.", "Le pont est sûr, selon {n}.",
        "Le pont est sûr, {0} annoncé lundi {n}.", "{N} {0} déclaré mardi que le pont était sûr.",
    ],
    "es": [
        "{N} {0} que el puente era seguro.", "{N} {1} que el puente es seguro.", "{N} {2} que el puente fuera seguro.",
        "{N} {3} confirmado que el puente es seguro.", "«El puente es seguro», {0} {n}.", "El puente es seguro, según {n}.",
        "El puente es seguro, {4} el lunes {n}.", "{N} {5} el martes que el puente era seguro.",
    ],
    "uk": [
        "{N} {0}, що міст безпечний.", "{N} {1}, що міст безпечний.", "«Міст безпечний», — {2} {n}.",
        "Міст безпечний, {1} {n}.", "{N} {3} цю інформацію.", "{N} у понеділок {4}, що міст безпечний.",
    ],
    "ru": [
        "{N} {0}, что мост безопасен.", "{N} {1}, что мост безопасен.", "«Мост безопасен», — {2} {n}.",
        "Мост безопасен, {1} {n}.", "{N} {3} эту информацию.", "{N} в понедельник {4}, что мост безопасен.",
    ],
}  # fmt: skip
ROWS = (Path(__file__).parent / "data" / "speakers.tsv").read_text("utf-8").splitlines()[1:]


@pytest.mark.parametrize(("lang", "noun", "form"), [row.split("\t") for row in ROWS])
def test_whoever_speaks_is_found_with_the_plainest_verbs(lang: str, noun: str, form: str) -> None:
    """The frame's source is the whole noun phrase, before its verb, behind it and behind a preposition."""
    for frame in FRAMES[lang]:
        text = frame.format(*VERBS[lang][form].split(), n=noun, N=noun[0].upper() + noun[1:])
        sources = [
            text[one.source[0][0] : one.source[-1][1]].casefold() for one in attributions(text, lang) if one.source
        ]
        assert noun.casefold() in sources, text
