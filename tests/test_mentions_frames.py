"""Who speaks in constructions without an ordinary subject: places, neither-nor, asides, relative clauses."""

from datetime import UTC, datetime

import pytest

from monitor.reading.cut.cues import lexicon
from monitor.reading.cut.text import Text
from monitor.reading.dictionary.names import Names
from monitor.reading.framing.frames import Finder
from monitor.reading.who.mentions import Mentions

CASES = [
    ("ru", "В НАТО подтвердили присутствие военных.", {"NATO"}),
    ("ru", "В Бразилии обвинения отвергли.", {"Brazil"}),
    ("ru", "Ни НАТО, ни ЕС не подтвердили ввод войск.", {"NATO", "European Union"}),
    ("ru", "Бразилия, напротив, подтвердила появление войск.", {"Brazil"}),
    ("ru", "Тайвань обнародовал перехват, который подтверждает вину соседей.", {"Taiwan"}),
    ("ru", "В Госдепе отказались комментировать сообщения.", {"United States"}),
    ("uk", "У Кігалі ці звинувачення відкинули.", {"Rwanda"}),
    ("uk", "У Пентагоні не змогли підтвердити удар.", {"United States"}),
    ("uk", "Натомість у Бельгії заявили, що мають докази.", {"Belgium"}),
    ("uk", "Ні Сеул, ні Токіо не підтвердили запуск.", {"South Korea", "Japan"}),
    ("es", "«No es cierto», afirmó el martes el canciller peruano.", {"Peru"}),
    (
        "es",
        "Ni la ONU ni la OEA confirmaron la entrada de soldados.",
        {"United Nations", "Organization of American States"},
    ),
    ("fr", "« C'est faux », rectifiait peu après le bureau du président kényan.", {"Kenya"}),
    ("fr", "Interrogé lundi, le porte-parole du Kremlin, Dmitri Peskov, s'est refusé à tout commentaire.", {"Russia"}),
    ("fr", "Ni l'ONU ni l'Union européenne n'ont confirmé le raid.", {"United Nations", "European Union"}),
]


@pytest.mark.parametrize(("lang", "sentence", "expected"), CASES)
def test_source_of_the_sentence(lang: str, sentence: str, expected: set[str]) -> None:
    """The frames find the slot, the mentions its institutions, and nobody else speaks."""
    text = Text(sentence, lang)
    mentions = Mentions(text, Names.load(lang), datetime(2025, 3, 5, tzinfo=UTC))
    found: set[str] = set()
    for frame in Finder(text, lexicon(lang)).all():
        if frame.slot is not None:
            span = text.span(*frame.slot)
            found |= {source.institution for source in mentions.sources(span.start, span.end)}
    assert found == expected


def test_somebody_who_leaves_takes_back_no_words() -> None:
    """The reflexive *retirarse* is no retraction, the transitive is one."""
    leaves = Finder(Text("Armenia se retirará de la organización.", "es"), lexicon("es")).all()
    recants = Finder(Text("El diario retiró la noticia.", "es"), lexicon("es")).all()
    assert not [frame for frame in leaves if frame.cue_word and frame.cue_word.operator == "retract"]
    assert [frame for frame in recants if frame.cue_word and frame.cue_word.operator == "retract"]
