"""What somebody holds of what a that-clause tells, in set phrases: *takes it for granted that*, *n'imagine pas que*.

Phrases that are no verbs of saying, by the operator that they stand for.  A row is a run of words, with a star at the
end of one for any ending, and an exclamation mark where a negation has to stand before it.  It stands in the main
clause, at most a few words before the clause that it is about.  Pure.
"""

from __future__ import annotations

from functools import cache

_PHRASES = {
    "en": {
        "say": (
            "in no doubt; under no illusion but; for granted; as read; as sure as one can be; certain in his "
            "own mind; certain in her own mind; of the firm opinion; firmly of the opinion; of the view; "
            "firmly of the view; convinced in his heart; secret of his certainty; secret of her certainty; "
            "secret of his conviction; secret of her conviction; as good as proven; beyond dispute; past all "
            "doubt; swore blind; certain in its belief; certain in his belief; certain in her belief; case on "
            "the fact"
        ),
        "believe": (
            "money on it; good money; a hunch; a feeling; a strong feeling; every chance; a better than even "
            "chance; an even chance; the impression; not be surprised if it turned out; not be surprised to "
            "find; not be surprised to hear; a fair bet; a safe bet; half expects; half expected; wont to "
            "believe; an inkling; the house"
        ),
        "deny": (
            "not have it; eat his hat if it turned out; eat her hat if it turned out; hard to imagine; hard "
            "to believe; difficult to imagine; difficult to believe; impossible to imagine; inconceivable; "
            "unthinkable; unimaginable; through the tale; through the story; through the claim; nothing of "
            "the story; nothing of the tale; nothing of the idea; nothing of the claim; nothing of the "
            "suggestion; no truck with the idea; no truck with the claim; no time for the theory; no time for "
            "the idea; not buy the story; not buy the claim; not buy the idea; not swallow the story; "
            "rubbished the idea; rubbished the claim; nonsense of the claim; nonsense of the idea; short work "
            "of the claim; not for a moment believe; not for a minute believe; no patience with the theory; "
            "no patience with the idea; no patience with the claim; not hear of it; no faith in the story; no "
            "faith in the claim"
        ),
        "mute": (
            "far from certain; far from sure; far from convinced; anything but certain; anything but sure; "
            "not at all sure; by no means certain; by no means sure; by no means convinced; shown proof; "
            "shown evidence; seen proof; see proof; see evidence; yet to see anything; yet to see proof; by "
            "no means persuaded; not persuaded"
        ),
    },
    "de": {
        "say": (
            "für ausgemacht; kein hehl daraus; kein geheimnis daraus; pocht* darauf; steif und fest; für "
            "unbestreitbar; für gesichert; nicht den geringsten zweifel; brief und siegel darauf; felsenfest "
            "davon überzeugt; für sonnenklar; für eine tatsache; unverrückbar daran fest; für ausgemachte "
            "sache; für bare münze"
        ),
        "believe": (
            "nicht überrascht , wenn herauskäme; nicht überrascht , wenn sich zeigte; darauf wetten; geld "
            "darauf wetten; überrascht , wenn herauskäme; überrascht , wenn sich zeigte; sich gut vorstellen; "
            "sich durchaus vorstellen; durchaus vorstellbar; den eindruck; das gefühl; so eine ahnung; jede "
            "wette ein; guten grund zu der annahme; allen grund zu der annahme; für wahrscheinlicher; den "
            "starken verdacht; den verdacht"
        ),
        "deny": (
            "sich nicht vorstellen; sich beim besten willen nicht vorstellen; sich schwer vorstellen; sich "
            "kaum vorstellen; für undenkbar; für unvorstellbar; für absurd; für abwegig; für eine mär; für "
            "eine ente; für ein gerücht; lacht* über die vorstellung; lacht* über die behauptung; spottet* "
            "über die behauptung; nicht auf den leim; kein wort der geschichte; kein wort davon; fresse einen "
            "besen , wenn sich zeigte; nicht im traum daran; nicht weismachen; nicht wahrhaben; keinen "
            "glauben der meldung"
        ),
        "mute": (
            "weit davon entfernt zu glauben; alles andere als sicher; alles andere als überzeugt; keineswegs "
            "sicher; wartet* noch auf belege; wartet* auf belege; wartet* auf beweise; wartet* noch auf "
            "beweise; erst belege dafür; erst beweise dafür"
        ),
    },
    "fr": {
        "say": (
            "!pas mystère; de notoriété publique; dur comme fer; pas l' ombre d' un doute; mordicus; la "
            "certitude; l' intime conviction; sa main au feu; sa main à couper; pas l' ombre d' une "
            "hésitation"
        ),
        "believe": (
            "de bonnes raisons de penser; de bonnes raisons de croire; tout lieu de croire; tout lieu de "
            "penser; lieu de croire; !surpris d' apprendre; !étonné d' apprendre; le sentiment; l' "
            "impression; toutes les raisons de croire; à parier; gros à parier; l' intime sentiment"
        ),
        "deny": (
            "!croit pas un mot; !croit pas un instant; inconcevable; impensable; inimaginable; "
            "invraisemblable; mal à imaginer; peine à imaginer; rit de l' idée; rit à l' idée; moque de l' "
            "idée; gausse de l' idée; ne veut pas croire; dur à avaler; !veut pas entendre dire"
        ),
        "mute": (
            "loin d' être certain; loin d' être certaine; loin d' être sûr; loin d' être sûre; loin d' être "
            "convaincu; loin d' être convaincue; rien moins que sûr; attend des preuves; attend la preuve; "
            "attendent des preuves; demande des preuves; réclame des preuves; demande à voir la preuve"
        ),
    },
    "es": {
        "say": (
            "no oculta; no ocultó; no esconde; por descontado; por sentado; la certeza de; a pies juntillas; "
            "la mano en el fuego por; erre que erre en; ninguna duda de; la menor duda de"
        ),
        "believe": (
            "no le extrañaría; no le sorprendería; la impresión de; el presentimiento de; buenas razones para "
            "creer; todas las razones para creer; motivos de sobra para creer; dinero a; se huele; se "
            "malicia; barrunta"
        ),
        "deny": (
            "inconcebible; impensable; inimaginable; por descartado; se burl* de la idea de; se ríe de la "
            "idea de; se rió de la idea de; no concibe; no conciben; no se imagina; no puede imaginar; no se "
            "traga; no se cree ni una palabra de; no cree ni por un momento; discut*; de cuento; de fábula; "
            "de patraña; de bulo; de invención; desdeñ* la idea de; no da crédito a"
        ),
        "mute": (
            "dista de estar segur*; distan de estar segur*; lejos de estar segur*; espera* pruebas de; "
            "aguarda* pruebas de; pid* pruebas de; reclam* pruebas de; exig* pruebas de"
        ),
    },
    "uk": {
        "say": (
            "не приховує; не приховував; дав зрозуміти; дала зрозуміти; дали зрозуміти; жодного сумніву; "
            "жодних сумнівів; твердо переконан*; за очевидне; за факт; руку на відсіч"
        ),
        "believe": (
            "не здивувався б , якби виявилося; не здивувалася б , якби виявилося; здогадується; має відчуття; "
            "має враження; усі підстави вважати; всі підстави вважати; готовий закластися; готовий побитися "
            "об заклад"
        ),
        "deny": (
            "не йме віри; не ймуть віри; немислимим; виключеним; неможливим; неймовірним; глузує з думки; "
            "сміється з думки; кепкує з думки; не уявляє; не може уявити; не може повірити; ні на мить не "
            "вірить; не вірить жодному слову; не купується на; казкою"
        ),
        "mute": (
            "далекий від упевненості; далека від упевненості; далекий від впевненості; далека від "
            "впевненості; далекий від переконання; чекає доказів того; чекають доказів того; вимагає доказів "
            "того; хоче бачити докази того"
        ),
    },
    "ru": {
        "say": (
            "не скрывает; не скрывал; дал понять; дала понять; дали понять; ни малейших сомнений; никаких "
            "сомнений; ни тени сомнения; твердо убежден*; за очевидное; за факт; голову на отсечение"
        ),
        "believe": (
            "не удивился бы , если бы выяснилось; не удивилась бы , если бы выяснилось; догадывается; имеет "
            "ощущение; сложилось впечатление; все основания полагать; готов поспорить; готова поспорить; "
            "готов биться об заклад"
        ),
        "deny": (
            "не желает верить; немыслимым; исключенным; исключённым; невозможным; невероятным; смеется над "
            "мыслью; смеётся над мыслью; посмеялся над мыслью о том; не представляет себе; не может "
            "представить; не может вообразить; ни на миг не верит; не верит ни единому слову; не верит ни "
            "одному слову; сказкой; байкой"
        ),
        "mute": (
            "далек от уверенности; далёк от уверенности; далека от уверенности; далеки от уверенности; ждет "
            "доказательств того; ждёт доказательств того; ждут доказательств того; требует доказательств "
            "того; хочет видеть доказательства того"
        ),
    },
}
"""The phrases of each language, parted by semicolons, by the operator of a verb that would say the same."""
_BEHIND = 5
"""Words from a phrase to the clause that it is about."""


@cache
def _rows(lang: str) -> tuple[tuple[str, tuple[str, ...]], ...]:
    """Return the operators and phrases of a language, the longest first."""
    rows = [
        (operator, tuple(phrase.split()))
        for operator, phrases in _PHRASES[lang].items()
        for phrase in phrases.split("; ")
    ]
    return tuple(sorted(rows, key=lambda row: -len(row[1])))


def mindset(main: list[str], lang: str) -> tuple[str, int]:
    """Return the operator of the phrase in a main clause, and how many words stand before it; "" and -1 for none.

    A phrase that holds its own negation gives the operator of the verb that would be negated beside it; one that is
    negated itself says something else.

    >>> mindset("the minister takes it for granted".split(), "en"), mindset("he confirmed".split(), "en")
    (('say', 4), ('', -1))
    >>> mindset("министр не верит ни единому слову".split(), "ru")
    ('believe', 1)
    """
    for operator, phrase in _rows(lang):
        size, inside = len(phrase), phrase[0].startswith("!")
        for at in range(max(0, len(main) - size - _BEHIND), len(main) - size + 1):
            if all(
                low == word.lstrip("!") or (word.endswith("*") and low.startswith(word[:-1]))
                for low, word in zip(main[at : at + size], phrase, strict=True)
            ):
                negated = not _NOT.isdisjoint(main[:at])
                if inside and not negated:
                    continue
                if inside or not _NOT.isdisjoint(main[at : at + size]):
                    return _NEGATED.get(operator, operator), at
                if operator != "mute" and negated:
                    return "", -1
                return operator, at
    return "", -1


_NOT = frozenset("not n't nicht kein keine keinen nichts ne n' no не ни".split())
_NEGATED = {"deny": "believe", "believe": "exclude"}
"""What is negated where a phrase with a negation denies, or deems something likely."""
