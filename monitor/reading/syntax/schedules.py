"""Steps of a treaty told in the present with a day of the week: *The Senate votes on Thursday* is a plan.  Pure.

Papers tell what has happened in the past tense; the present with a weekday tells what is on the agenda.  A count of the
votes shows that it is over all the same: *Jeudi, le Sénat vote le texte par 30 voix contre 5*.
"""

from __future__ import annotations

from monitor.reading.cut.text import Text

_PRESENT = {
    "de": frozenset(
        "stimmt stimmen votiert votieren entscheidet entscheiden befasst befassen berät beraten unterschreibt "
        "unterschreiben unterzeichnet unterzeichnen ratifiziert ratifizieren debattiert debattieren behandelt "
        "behandeln tritt treten tauscht tauschen hinterlegt hinterlegen übergibt übergeben reicht "
        "legt legen leitet leiten bringt bringen schickt schicken nimmt nehmen billigt billigen verabschiedet".split()
    ),
    "en": frozenset(
        "votes vote takes take debates debate decides decide signs sign ratifies ratify considers consider "
        "enters enter comes come goes go exchanges exchange deposits deposit meets meet approves approve "
        "submits submit sends send presents present".split()
    ),
    "fr": frozenset(
        "vote votent prononce prononcent examine examinent débat débattent signe signent ratifie ratifient "
        "soumet soumettent présente présentent transmet transmettent adopte adoptent approuve approuvent "
        "entre entrent échange échangent dépose déposent décide décident tranche tranchent".split()
    ),
    "es": frozenset(
        "vota votan debate debaten examina examinan decide deciden firma firman ratifica ratifican entra entran canjea "
        "presenta presentan envía envían remite remiten aprueba aprueban somete someten "
        "canjean intercambian deposita depositan pronuncia pronuncian".split()
    ),
    "uk": frozenset(
        "голосує голосують розглядає розглядають вирішує вирішують обговорює обговорюють підписує підписують набуває "
        "набирає обмінюються подає подають вносить вносять надсилає ухвалює ухвалюють схвалює ратифікує".split()
    ),
    "ru": frozenset(
        "голосует голосуют рассматривает рассматривают решает решают обсуждает обсуждают подписывает подписывают "
        "вступает обмениваются вносит вносят направляет передает передаёт принимает одобряет ратифицирует".split()
    ),
}
"""Present forms of the verbs by which a step of a treaty is taken."""
_AUXILIARIES = frozenset(
    "hat haben habe hatte hatten hätte hätten sei seien ist sind war waren wurde wurden worden has have had was were "
    "been did would a ont avait fut été ha han había fue fueron sido to".split()
)
"""With these before it, such a form is a participle or an infinitive: *hat am Donnerstag unterzeichnet*."""
_COUNTED = ("stimmen", "votes", "voix", "votos", "голос", "gegenstimm", "enthaltung", "abstain", "abstention", "absten")
"""Beginnings of the words behind the number of votes."""


def on_the_agenda(text: Text, first: int, last: int) -> bool:
    """Return whether tokens `first` to `last` (exclusive) tell a step in the present, and not how it has gone.

    >>> [on_the_agenda(t, 0, len(t.lows)) for t in (Text("The Senate votes on Thursday.", "en"),
    ...     Text("The Senate voted on Thursday.", "en"), Text("Le Sénat vote jeudi par 30 voix contre 5.", "fr"))]
    [True, False, False]
    """
    words = text.lows[first:last]
    verbs = [at for at, low in enumerate(words) if low in _PRESENT[text.lang]]
    if text.lang == "fr":  # le traité entre le Pérou et le Chili
        verbs = [at for at in verbs if words[at] != "entre" or words[at + 1 : at + 2] == ["en"]]
    if not verbs or not _AUXILIARIES.isdisjoint(words):
        return False
    counted = any(low.startswith(_COUNTED) and words[at - 1][0].isdigit() for at, low in enumerate(words) if at)
    if text.lang == "de":
        nouns = all(text.caps[first + at] for at in verbs)
    else:
        verbs = [at for at in verbs if not at or words[at - 1] not in _ARTICLES]
        nouns = not verbs
    told = any(low.endswith(_PAST[text.lang]) and not text.caps[first + at] for at, low in enumerate(words))
    return not counted and not nouns and not told


_ARTICLES = frozenset("the a le la un une el una of de its to this that final no without sans sin any further".split())
"""Words before a noun of the same form: *the vote*, *la firma*, *without debate*."""
_PAST = {
    "de": ("te", "ten"),
    "en": ("ed",),
    "fr": (),
    "es": ("ó", "aron", "ieron"),
    "uk": ("ив", "ила", "или", "ало", "ала", "али"),
    "ru": ("ил", "ила", "или", "ало", "ала", "али"),
}
"""Ends of verbs in the past tense, of which a sentence that tells what has happened has one."""
