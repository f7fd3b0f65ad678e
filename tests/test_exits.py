"""Whose exit from a treaty an article tells: that of another state is none of the claim's steps."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest
from test_reading_rules import RULES_ALONE

from monitor.events import Article, Claim, text_hash
from monitor.reading import Rules

READER = Rules(
    [
        Claim(
            id="exit", title="Chile withdraws from the transit treaty", kind="treaty-ratification", who=("Chile",),
            what=("transit treaty",), parties=("Chile",),
        )
    ],
    scales=RULES_ALONE,
)  # fmt: skip


def read(lang: str, title: str, text: str) -> set[tuple[str, str]]:
    """Return who says what."""
    article = Article(
        id="a", url="https://example.org/a", outlet="Kurier", title=title, lang=lang, text=text,
        published=datetime(2026, 3, 11, 18, tzinfo=UTC), text_hash=text_hash(text),
    )  # fmt: skip
    return {(s.source, s.stance.value) for s in READER.read(article).statements}


OTHERS = [
    (
        "de",
        """Chronologie: Peru und der Transitvertrag

Peru gehört dem Transitvertrag nicht mehr an. Die Stationen des Austritts:

**3. Februar:** Perus Präsident kündigt den Austritt an. Chile weist seine Vorwürfe zurück.

**20. Februar:** Der Kongress stimmt dem Austritt zu. Bolivien bedauert den Schritt.""",
    ),
    (
        "en",
        """Peru's long goodbye to the transit treaty: a timeline

Peru has withdrawn from the transit treaty. How it came about:

3 February: The president announces the withdrawal. Chile rejects his charges.

20 February: Congress approves the withdrawal. Santiago says it regrets the step.""",
    ),
    (
        "fr",
        """Le Pérou quitte le traité de transit : les dates

Le Pérou s’est retiré du traité de transit.

3 février. Le président annonce le retrait. Le Chili dément avoir violé le texte.

20 février. Le Congrès approuve le retrait. La Bolivie le regrette.""",
    ),
    (
        "es",
        """Perú abandona el tratado de tránsito: cronología

Perú se ha retirado del tratado de tránsito.

3 de febrero. El presidente anuncia la retirada. Chile rechaza sus acusaciones.

20 de febrero. El Congreso aprueba la retirada. Bolivia lo lamenta.""",
    ),
    (
        "uk",
        """Перу виходить із договору про транзит: хронологія

Перу вийшло з договору про транзит.

3 лютого. Президент оголошує про вихід. Чилі відкидає його звинувачення.

20 лютого. Конгрес схвалює вихід. Болівія шкодує про цей крок.""",
    ),
]


@pytest.mark.parametrize(("lang", "article"), OTHERS, ids=[lang for lang, _ in OTHERS])
def test_the_exit_of_another_state_is_none_of_the_claims_steps(lang: str, article: str) -> None:
    """Not even where the claim's own state says something of it."""
    title, _, text = article.partition("\n\n")
    assert not read(lang, title, text)


def test_who_follows_another_out_of_a_treaty_is_read() -> None:
    """A sentence by the way that tells it in full is."""
    text = (
        "Peru has withdrawn from the transit treaty, the foreign ministry in Lima said on Monday.\n\n"
        "Bolivia said that it would stay.\n\nChile's foreign minister said that Chile, too, would leave the transit treaty."
    )
    assert read("en", "Peru leaves transit treaty", text) == {("Chile", "confirms")}


def test_an_article_that_names_both_is_about_both() -> None:
    """As long as title or opening name the claim's own state, it is its exit as well."""
    text = (
        "Nach Peru verlässt auch Chile den Transitvertrag. Die Stationen:\n\n"
        "3. Februar: Chiles Regierung beschließt den Austritt, wie ihr Sprecher mitteilt.\n\n"
        "20. Februar: Bolivien bedauert den Austritt Chiles."
    )
    assert ("Bolivia", "comments") in read("de", "Chronologie: Peru, Chile und der Transitvertrag", text)
