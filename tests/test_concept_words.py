"""Everyday words of claims are concepts, and their patterns find no other word's concept by accident."""

from __future__ import annotations

import pytest

from monitor.reading.dictionary.concepts import LANGUAGES, concept

WORDS = """
mask Maske masque mascarilla маска маска
grandmother Grossmutter grand-mère abuela бабуся бабушка
cement Zement ciment cemento цемент цемент
glass Glas verre vidrio скло стекло
shoe Schuhe chaussure zapato взуття обувь
helmet Helm casque casco шолом шлем
bicycle Fahrrad bicyclette bicicleta велосипед велосипед
motorcycle Motorrad moto motocicleta мотоцикл мотоцикл
oxygen Sauerstoff oxygène oxígeno кисень кислород
hydrogen Wasserstoff hydrogène hidrógeno водень водород
cemetery Friedhof cimetière cementerio кладовище кладбище
lottery Lotterie loterie lotería лотерея лотерея
robot Roboter robot robot робот робот
window Fenster fenêtre ventana вікно окно
"""
ROWS = [line.split() for line in WORDS.split("\n") if line]
COLUMNS = ("en", "de", "fr", "es", "uk", "ru")


@pytest.mark.parametrize("words", ROWS, ids=[row[0] for row in ROWS])
def test_plain_words_of_a_concept_are_found_in_every_language(words: list[str]) -> None:
    """All six words share a concept, and share none with the words of another row."""
    assert set(COLUMNS) == set(LANGUAGES)
    found = [set(concept(word, lang)) for word, lang in zip(words, COLUMNS, strict=True) if "-" not in word]
    assert set.intersection(*found)
    for other in ROWS:
        if other is not words:
            assert not set.intersection(*found) & set(concept(other[0]))
