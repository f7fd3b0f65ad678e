"""Which verbs stand in the future tense or in the infinitive, by their form, and what is said of others.  Pure."""

from __future__ import annotations

from collections.abc import Sequence

from monitor.reading.cut.patterns import Hit
from monitor.reading.cut.text import Text
from monitor.reading.syntax.grammar import edge

_TO_COME = frozenset(
    (
        "вийде вийдуть внесе внесет внесут внесуть вступит вступить вступлять вступят выйдет выйдут відкличе "
        "відкличуть відхилить відхилять денонсирует денонсируют денонсують денонсує затвердить здадуть здасть набере "
        "наберуть набуде набудуть направит направят обменяются обміняються одобрит одобрят отзовет отзовут отклонит "
        "отклонят передадут передадуть передаст передасть подадуть подасть подпишет подпишут призупинить призупинять "
        "примет примут приостановит приостановят проголосует проголосуют проголосують проголосує підпише підпишуть "
        "рассмотрит рассмотрят ратифицирует ратифицируют ратифікують ратифікує розгляне розглянуть сдадут сдаст "
        "схвалить схвалять утвердит утвердят ухвалить ухвалять поддержит поддержат підтримає підтримають прийме "
        "приймуть вернет вернут поверне повернуть отменит отменят скасує скасують уведомит уведомят повідомить "
        "повідомлять смогут сможет зможе зможуть пройдет пройдёт пройдут пройде пройдуть состоится состоятся "
        "відбудеться відбудуться начнет начнёт начнут почне почнуть почнеться почнуться заработает запрацює запрацюють "
        "перестанет перестанут перестане перестануть станет станут стане стануть утратит втратить попадет попадёт "
        "покинет покинут покине покинуть залишить залишать "
        "даст дадут дасть дадуть "
        "потрапить потраплять займется займётся займутся займеться займуться возьмется возьмётся возьмутся "
        "візьметься візьмуться вынесет вынесут винесе винесуть обсудит обсудят обговорить обговорять внесе "
        "внесуть решит решат вирішить вирішать отправит отправят відправить відправлять надішле надішлють скерує "
        "скерують проведет проведёт проведут проведе проведуть соберется соберётся соберутся збереться зберуться "
        "ляжет ляже поставит поставят поставить поставлять завершит завершат завершить завершать"
    ).split()
)
"""Ukrainian and Russian verbs of a treaty's steps in the perfective present, which is a future."""


def over_already(text: Text, clause: tuple[int, int]) -> bool:
    """Return whether a clause tells what was over by then, or has taken place: no day in it is one to come.

    >>> over_already(Text("Habían intercambiado las notas el 2 de junio.", "es"), (0, 8))
    True
    """
    lows = text.lows[clause[0] : clause[1]]
    return any(low in _HAD[text.lang] for low in lows) or took_place(text, clause)


def took_place(text: Text, clause: tuple[int, int]) -> bool:
    """Return whether the words of a clause say that something has taken place.

    >>> took_place(Text("La firma tuvo lugar el lunes.", "es"), (0, 7))
    True
    """
    lows = text.lows[clause[0] : clause[1]]
    return any(lows[j : j + len(words)] == list(words) for words in _HELD[text.lang] for j in range(len(lows)))


_HAD = {
    "de": frozenset({"hatte", "hatten"}),
    "en": frozenset({"had"}),
    "fr": frozenset({"avait", "avaient"}),
    "es": frozenset({"había", "habían"}),
    "uk": frozenset[str](),
    "ru": frozenset[str](),
}
_HELD: dict[str, tuple[tuple[str, ...], ...]] = {
    "de": (("fand",), ("fanden",), ("stattgefunden",), ("über", "die", "bühne", "gegangen")),
    "en": (
        ("took", "place"),
        ("was", "held"),
        ("were", "held"),
        ("taken", "place"),
        ("been", "held"),
        ("went", "ahead"),
        ("gone", "ahead"),
    ),
    "fr": (
        ("s'", "est", "tenue"),
        ("s'", "est", "tenu"),
        ("eu", "lieu"),
        ("eut", "lieu"),
        ("s'", "est", "déroulée"),
    ),
    "es": (
        ("tuvo", "lugar"),
        ("se", "celebró"),
        ("se", "realizó"),
        ("se", "llevó", "a", "cabo"),
        ("tenido", "lugar"),
        ("se", "produjo"),
    ),
    "uk": (
        ("відбулася",),
        ("відбувся",),
        ("відбулося",),
        ("відбулись",),
        ("відбулися",),
        ("пройшла",),
        ("пройшло",),
        ("пройшов",),
    ),
    "ru": (
        ("состоялась",),
        ("состоялся",),
        ("состоялось",),
        ("состоялись",),
        ("прошла",),
        ("прошло",),
        ("прошел",),
        ("прошёл",),
    ),
}
"""Words that tell that something has taken place."""
_SYNTHETIC = 6
_WILL = ("тиму", "тимеш", "тиме", "тимемо", "тимете", "тимуть", "тиметься", "тимуться")
"""Ends of the Ukrainian future in one word: *голосуватиме*."""
_GO_ON = ("seguir", "permanecer", "continuar", "mantendr", "rester", "demeurer", "continuer")
"""Beginnings of the futures by which something that is so goes on: *están ahí y ahí seguirán*."""


def future(low: str, lang: str) -> bool:
    """Return whether a verb stands in the future tense: by its ending in Spanish and French, else by its form."""
    if lang in {"uk", "ru"}:
        return low in _TO_COME or (lang == "uk" and len(low) > _SYNTHETIC and low.endswith(_WILL))
    if lang == "es":
        return (
            (len(low) > 4 or low == "dará")
            and not low.startswith(_GO_ON)
            and low.endswith(("ará", "erá", "irá", "arán", "erán", "irán", "drá", "drán"))
        )
    if lang == "fr":
        return (
            (len(low) > 5 or low in {"liera", "votera"})
            and low.endswith(("era", "eront", "ira", "iront", "dra", "dront"))
            and not low.endswith("ura")
        )
    return False


def opposite_deed(hits: Sequence[Hit], contraries: Sequence[tuple[int, int]]) -> bool:
    """Return whether a deed is the opposite with its negation: *(ніхто) не вижив*."""
    return any(h.slot == "deed" and h.first < a < h.last for h in hits for a, _ in contraries)


BE = frozenset(
    "sei seien ist sind war waren wäre wären befinde befinden befindet befanden gebe gibt gab".split()
    + "is are was were be been".split()
)

_PERFECT = frozenset({"haben", "worden"})
_PARTICIPLES = (
    "ge",
    *(f"{part}ge" for part in "ab an auf aus bei ein fort her hin los mit nach vor weg zu zurück".split()),
)
"""Beginnings of German participles: *gekommen, eingetroffen*."""
_IS_SAID = frozenset({"soll", "sollen", "solle"})


def prepares(text: Text, marks: Sequence[Hit]) -> bool:
    """Return whether words of what is to come are *bereitet ... vor*, over whatever stands between them."""
    return any(text.lows[m.first].startswith("bereit") and text.lows[m.last - 1] == "vor" for m in marks)


def infinitive(text: Text, at: int) -> bool:
    """Return whether a German word is an infinitive by its form."""
    low = text.lows[at]
    if low in _PERFECT and at and not text.caps[at - 1] and text.lows[at - 1].endswith(("t", "en")):
        return False  # soll eine Einigung erzielt haben: told as done
    infinitive = low.endswith(("en", "ern", "eln")) and low not in BE and not low.startswith(_PARTICIPLES)
    return infinitive and not text.caps[at]


def is_said(text: Text, at: int) -> bool:
    """Return whether a German *soll* tells what is said to have happened: *sollen sich geeinigt haben*."""
    if text.lang != "de" or text.lows[at] not in _IS_SAID:
        return False
    end = next((j for j in range(at + 1, len(text.lows)) if edge(text, j)), len(text.lows))
    return any(text.lows[j] in _PERFECT and text.lows[j - 1].endswith(("t", "en")) for j in range(at + 2, end))


_WOULD = frozenset({"würde", "würden"})
_LASTING = frozenset("kämpfen mitkämpfen leiden liegen leben stehen dienen operieren befinden halten".split())
"""German verbs of what lasts."""
_SOON = frozenset("bald demnächst künftig nächste nächsten nächster kommenden kommende morgen ab dann später".split())
_ACCORDING = ("DE-PREP", "DE-ZUFOLGE")


def lasts(text: Text, rule: str, mark: int, deeds: Sequence[int]) -> bool:
    """Return whether a German *würden* or *sollen* tells what lasts as so, and not as still to come.

    *Würden* does so in what anybody says, *sollen* only where it goes back to what somebody states: *sollen nach
    belgischen Angaben dort kämpfen*; but *die Soldaten sollen dort kämpfen, sagte er* is a plan.
    """
    told = text.lows[mark] in _WOULD
    if rule in _ACCORDING and text.lows[mark] in _IS_SAID:
        told = _SOON.isdisjoint(text.lows[mark : next((j for j in range(mark, len(text.lows)) if edge(text, j)), None)])
    return told and any(text.lows[deed] in _LASTING for deed in deeds)


def of_its_beginning(text: Text, mark: int) -> bool:
    """Return whether an English relative clause only says when what was agreed begins: *a truce that was to begin*."""
    return text.lang == "en" and text.lows[mark - 1] in {"that", "which"}
