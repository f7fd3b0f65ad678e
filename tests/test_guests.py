"""For whom the guest of an interview speaks: the house that the introduction gives him, else himself."""

from datetime import UTC, datetime
from pathlib import Path

import pytest

from monitor.reading.cut.text import Text
from monitor.reading.dictionary.names import Names
from monitor.reading.framing.interviews import interview
from monitor.reading.who.mentions import Mentions

ROWS = [
    line.split("\t")
    for line in (Path(__file__).parent / "data" / "guests.tsv").read_text(encoding="utf-8").splitlines()
    if line and not line.startswith("#")
]
DAY = datetime(2025, 9, 1, tzinfo=UTC)
TALKS = {
    "en": (
        "**{}, is it over?**\n\nI think not. I saw it myself.\n\n**What did you see?**\n\n"
        "I saw lorries, and I counted them.\n\n**And now?**\n\nI wait."
    ),
    "de": (
        "**{}, ist es vorbei?**\n\nIch glaube nicht. Ich habe es selbst gesehen.\n\n**Was haben Sie gesehen?**\n\n"
        "Ich habe Lastwagen gesehen, und ich habe sie gezählt.\n\n**Und nun?**\n\nIch warte."
    ),
    "fr": (
        "**{}, est-ce fini ?**\n\nJe ne crois pas. J’ai tout vu moi-même.\n\n**Qu’avez-vous vu ?**\n\n"
        "J’ai vu des camions, et je les ai comptés.\n\n**Et maintenant ?**\n\nJ’attends."
    ),
    "es": (
        "**{}, ¿se acabó?**\n\nYo creo que no. Lo vi yo mismo.\n\n**¿Qué vio usted?**\n\n"
        "Yo vi camiones, y los conté.\n\n**¿Y ahora?**\n\nYo espero."
    ),
    "uk": (
        "**{}, це кінець?**\n\nЯ думаю, що ні. Я сам це бачив.\n\n**Що ви бачили?**\n\n"
        "Я бачив вантажівки, і я їх порахував.\n\n**А тепер?**\n\nЯ чекаю."
    ),
    "ru": (
        "**{}, это конец?**\n\nЯ думаю, что нет. Я сам это видел.\n\n**Что вы видели?**\n\n"
        "Я видел грузовики, и я их посчитал.\n\n**А теперь?**\n\nЯ жду."
    ),
}


@pytest.mark.parametrize(
    ("lang", "expected", "called", "introduction"), ROWS, ids=[f"{row[0]}-{n}" for n, row in enumerate(ROWS)]
)
def test_whom_the_guest_speaks_for(lang: str, expected: str, called: str, introduction: str) -> None:
    """What somebody leads, or where he works, is his house; what he studies is not."""
    text, names = Text(f"{introduction}\n\n{TALKS[lang].format(called)}", lang), Names.load(lang)
    talk = interview(text, Mentions(text, names, DAY), Mentions(Text("", lang), names, DAY))
    assert talk is not None
    assert talk.guest.institution == expected
