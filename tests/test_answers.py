"""Short answers to a question whether a claim is so: the guest's word in an interview, the outlet's own in an explainer.

The answers are in tests/data/answers.tsv; each is put into a piece of several turns whose title names nothing of the claim.
"""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path

import pytest

from monitor.events import OUTLET, Article, Claim, Statement, text_hash
from monitor.reading import Rules

CLAIMS = [
    Claim(id="truce", title="Armenia and Azerbaijan have agreed on a ceasefire", kind="ceasefire", who=("Armenia", "Azerbaijan"), parties=("Armenia", "Azerbaijan")),
    Claim(id="treaty", title="Peru and Chile ratify their border treaty", kind="treaty-ratification", who=("Peru", "Chile"), what=("border treaty", "ratification"), parties=("Peru", "Chile")),
]  # fmt: skip
READER = Rules(CLAIMS)
PIECES = {
    "de": ("Die Schriftstellerin Jana Holt hat zwei Bücher über die Gegend geschrieben. Ein Gespräch über Bücher.", "Wie geht es Ihnen?", "Danke, ich bin eben erst zurück.", "Haben Armenien und Aserbaidschan eine Waffenruhe vereinbart?", "Was lesen Sie gerade?", "Einen Roman, den ich mag.", "Was kostet das?", "Zwölf Millionen Euro im Jahr."),
    "en": ("The novelist Jana Holt has written two books about the region. A conversation about books.", "How are you?", "Fine, I am just back.", "Have Armenia and Azerbaijan agreed on a ceasefire?", "What are you reading?", "A novel that I like.", "What does it cost?", "Twelve million euros a year."),
    "fr": ("La romancière Jana Holt a consacré deux livres à la région. Entretien.", "Comment allez-vous ?", "Bien, je rentre à peine.", "L’Arménie et l’Azerbaïdjan ont-ils conclu un cessez-le-feu ?", "Que lisez-vous ?", "Un roman que j’aime.", "Combien cela coûte-t-il ?", "Douze millions d’euros par an."),
    "es": ("La novelista Jana Holt ha escrito dos libros sobre la región. Una conversación.", "¿Cómo está usted?", "Bien, estoy recién llegada.", "¿Han acordado Armenia y Azerbaiyán un alto el fuego?", "¿Qué está leyendo?", "Una novela que me gusta.", "¿Cuánto cuesta?", "Doce millones de euros al año."),
    "uk": ("Письменниця Яна Холт написала дві книжки про цей край. Інтерв’ю.", "Як ваші справи?", "Дякую, я щойно приїхала.", "Чи домовилися Вірменія та Азербайджан про припинення вогню?", "Що ви зараз читаєте?", "Роман, який мені подобається.", "Скільки це коштує?", "Дванадцять мільйонів євро на рік."),
    "ru": ("Писательница Яна Холт написала две книги об этих местах. Интервью.", "Как ваши дела?", "Спасибо, я только что приехала.", "Договорились ли Армения и Азербайджан о прекращении огня?", "Что вы сейчас читаете?", "Роман, который мне нравится.", "Сколько это стоит?", "Двенадцать миллионов евро в год."),
}  # fmt: skip
"""For each language an introduction, two turns around the question, the question, and a turn of an explainer."""
ROWS = [
    row.split("\t")
    for row in (Path(__file__).parent / "data" / "answers.tsv").read_text("utf-8").splitlines()
    if row and not row.startswith("#")
]


def read(lang: str, text: str) -> tuple[Statement, ...]:
    """Return what is read in a piece without a telling title."""
    article = Article(
        id="a", url="https://example.org/a", outlet="Example", title="", lang=lang, text=text,
        published=datetime(2026, 3, 11, 13, 20, tzinfo=UTC), text_hash=text_hash(text),
    )  # fmt: skip
    return READER.read(article).statements


@pytest.mark.parametrize(("lang", "stance", "answer"), [(r[0], r[2], r[3]) for r in ROWS if r[1] == "guest"])
@pytest.mark.parametrize("layout", ["**{}**\n\n{}", "**{}** {}", "Q: {}\n\nA: {}", "– {}\n\n– {}", "{}\n\n{}"])
def test_a_guest_answers_in_few_words(layout: str, lang: str, stance: str, answer: str) -> None:
    """Whatever the layout, the answer is the guest's, and nothing is read of the other turns."""
    intro, hello, thanks, asked, book, novel, *_ = PIECES[lang]
    turns = [layout.format(*turn) for turn in ((hello, thanks), (asked, answer), (book, novel))]
    found = read(lang, "\n\n".join([intro, *turns]))
    assert [s.stance.value for s in found] == [stance]
    assert found[0].source != OUTLET


@pytest.mark.parametrize(("lang", "turn"), [(r[0], r[3]) for r in ROWS if r[1] == "else"])
def test_an_answer_to_something_else_says_nothing_of_it(lang: str, turn: str) -> None:
    """The same words behind a question on another matter, in an interview that also asks for the claim."""
    intro, hello, thanks, asked, book, novel, *_ = PIECES[lang]
    turns = [f"**{q}** {a}" for q, a in ((hello, thanks), (asked, thanks), turn.split("|"), (book, novel))]
    assert not read(lang, "\n\n".join([intro, *turns]))


@pytest.mark.parametrize(("lang", "stance", "answer"), [(r[0], r[2], r[3]) for r in ROWS if r[1] == "outlet"])
def test_an_explainer_answers_itself(lang: str, stance: str, answer: str) -> None:
    """Where nobody is asked, what a short answer says is the outlet's own word."""
    *_, asked, _, _, price, millions = PIECES[lang]
    found = read(lang, f"**{price}** {millions}\n\n**{asked}** {answer}\n\n**{price}** {millions}")
    assert [(s.source, s.stance.value) for s in found] == [(OUTLET, stance)]


@pytest.mark.parametrize(("lang", "wanted", "turn"), [(r[0], r[2], r[3]) for r in ROWS if r[1] == "step"])
def test_an_explainer_says_which_state_has_done_it(lang: str, wanted: str, turn: str) -> None:
    """*Is it ratified? In Chile, yes; in Peru the decree is still missing*."""
    *_, price, millions = PIECES[lang]
    asked, answer = turn.split("|")
    found = read(lang, f"**{price}** {millions}\n\n**{asked}** {answer}\n\n**{price}** {millions}")
    assert [(s.source, f"{s.stage.value if s.stage else ''} {s.party}") for s in found] == [(OUTLET, wanted)]
