"""Words that only say why somebody is not named: *who asked not to be identified*, *not authorised to speak*.  Pure.

They say nothing of what he tells: no negation, refusal or verb of saying in them is that of his sentence.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from monitor.reading.cut.patterns import Matcher, Rule, parse

_PATTERNS = {
    "en": """
        ask/asks/asked/asking/request/requested/requesting/insisted/insisting/want/wanted/wants/wish/wished/wishing \
.. not/n't/to .. be/being/remain named/identified/quoted/anonymous/unnamed/nameless
        decline/declines/declined/declining/refuse/refused/refusing/prefer/preferred/preferring \
to/not .. be/being/remain named/identified/quoted/anonymous/unnamed/nameless
        prefer/preferred/preferring not to be named/identified/quoted
        did/does/do/would/could/may/can/must not .. be named/identified/quoted
        didn't/doesn't/don't/wouldn't/couldn't/cannot/can't .. be named/identified/quoted
        without .. being named/identified/quoted
        wish/wished/wishing/want/wanted/ask/asked/asking to remain/stay anonymous/unnamed
        would/did not .. give/provide/disclose/state his/her/their/a name/names/identity
        wouldn't/didn't .. give/provide/disclose his/her/their name/names/identity
        decline/declined/declining/refuse/refused/refusing \
to give/provide/disclose/state his/her/their name/names/identity
        ask/asked/asking/request/requested/requesting/insisted/insisting .. anonymity
        speak/speaks/speaking/spoke/talking/talked .. condition/promise of anonymity
        on condition/conditions of anonymity | on the condition of anonymity
        on condition that .. not/n't .. named/identified/quoted | on condition that .. anonymous
        whose name/identity .. not/n't .. given/disclosed/published/released
        not/isn't/wasn't/aren't/weren't .. authorised/authorized/allowed/permitted/cleared/entitled/supposed \
to speak/talk/brief/comment .. press/media/reporters/journalists/publicly/public/record
        not/isn't/wasn't/aren't/weren't .. authorised/authorized to speak/talk/brief
        """,
    "de": """
        nicht/ungern .. genannt/zitiert/identifiziert werden/sein
        dessen/deren namen/identitat .. nicht nannte/nannten/nennt/nennen/veroffentlichte/veroffentlicht
        dessen/deren namen/identitat .. nicht preisgab/preisgibt
        dessen/deren namen/identitat .. verschwieg/verschweigt/geheimhalt/schutzt
        nicht .. namen/namentlich/name .. genannt/zitiert/erwahnt/veroffentlicht/erscheinen
        namen/name/identitat nicht .. nennen/preisgeben/verraten/veroffentlichen/lesen/genannt/preisgegeben/gedruckt
        namentlich/namens nicht .. genannt/zitiert/erwahnt/auftreten/werden
        nicht namentlich .. genannt~/zitiert~/bekannt~
        anonym/ungenannt bleiben/sprechen .. will/wollte/wolle/mochte/wollen/wollten/mussen/muss/musste/darf/durfte
        anonym bleiben | ungenannt bleiben
        bedingung/zusicherung/zusage/siegel/mantel .. anonymitat
        um anonymitat bat/gebeten/bittet/baten | auf anonymitat bestand/besteht/bestanden
        nicht .. befugt/berechtigt/ermachtigt/autorisiert .. aussern/sprechen/reden/auskunft/geben/auszusern
        """,
    "fr": """
        requis/requiert/requerant/reclame/demande/exige/souhaite/prefere/conserver/garder/garde/demandant .. anonymat
        couvert/condition/sceau de l'/d' anonymat | condition de rester/garder .. anonyme/anonymat
        n'/ne .. souhaite/souhaitait/voulu/veut/voulait/desire/desirait .. nomme~/cite~/identifie~/nom/anonyme/identite
        souhaite/souhaitant/souhaitait/voulu/voulant/desire/desirant/demande/prefere .. ne pas .. \
nomme~/cite~/identifie~/nom/identite
        pas .. etre nomme~/cite~/identifie~ | rester/reste anonyme/anonymes
        souhaitant/souhaite/souhaitait/voulant/desirant/prefere/preferant garder/conserver/rester .. anonymat/anonyme
        n'/ne .. pas .. autorise~/habilite~ .. exprimer/parler/communiquer
        pas .. autorise~/habilite~ .. exprimer/parler/communiquer
        pas/ne .. divulguer/reveler/donner son/leur nom/identite
        """,
    "es": """
        pidio/pidieron/pide/piden/pidiendo/solicito/solicitaron/exigio/exigieron/pedir/reserva .. anonimato
        pidio/pidieron/pide/piden/pidiendo/solicito/solicitaron/prefirio/prefirieron/prefiere .. no .. \
identificad~/nombrad~/citad~/nombre/identidad/mencion~
        condicion/condiciones de/del anonimato | condicion de .. anonimo/anonimato/identificad~/nombre
        no .. quiso/quisieron/quiere/quieren/querido/queria/deseaba/desea .. \
identificad~/nombrad~/citad~/nombre/nombres/identidad/identificarse/anonimo
        no .. autorizad~/facultad~ .. hablar/declarar/pronunciarse/comentar
        permanecer/mantenerse/mantener/guardar .. anonimato/anonimo
        """,
    "uk": """
        не .. називати/розкривати/вказувати/згадувати/оприлюднювати/розголошувати \
.. імені/ім'я/імен/імена/імя/особу/прізвища
        не .. називатися/називатись/називати себе
        не захотів/захотіла/захотіли/побажав/побажала/забажав .. назватися/назвати .. ім'я/імені/себе
        залишитися/лишитися/залишатися/лишатися/зберегти/залишитись .. неназван~/анонімн~/анонімність/інкогніто
        умовах/умові/умовою анонімності | умовах повної анонімності
        не .. уповноважен~/уповноважений/має/мав/мала .. говорити/спілкуватися/розмовляти \
.. пресою/медіа/журналістами/публічно
        не .. уповноважен~ .. говорити/спілкуватися/коментувати
        """,
    "ru": """
        не .. называть/раскрывать/указывать/упоминать/разглашать/публиковать \
.. имени/имя/имен/имена/личность/фамилии/фамилию
        не .. называться/называться | не называть себя
        не захотел/захотела/захотели/пожелал/пожелала/пожелали .. назваться/назвать/представиться .. имя/имени/себя
        остаться/оставаться/сохранить/сохранять .. неназван~/анонимн~/анонимность/инкогнито
        условиях/условии/условием анонимности | условиях полной анонимности
        не .. уполномочен~/имеет/имел/имела/имеющ~ .. говорить/общаться/беседовать .. прессой/сми/журналистами/публично
        не .. уполномочен~ .. говорить/общаться/комментировать
        """,
}  # fmt: skip
_TRIGGERS = (
    "named", "identified", "quoted", "anonym", "unnamed", "nameless", "name", "identit", "author", "allowed",
    "permitted", "cleared", "genannt", "zitiert", "ungenannt", "befugt", "berechtigt", "ermachtigt", "autor",
    "nom", "cite", "habilit", "identif", "citad", "facult", "имен", "имя", "имі", "ім", "имю", "неназван", "аноним",
    "анонім", "инкогнито", "інкогніто", "уполномоч", "уповноваж", "назва", "назы", "себя", "себе", "особу", "личность",
    "прізвищ", "фамил", "журналист", "журналіст", "публич", "публіч", "прессой", "пресою", "представ",
)  # fmt: skip
"""Beginnings of the words one of which such a phrase has."""
_BE = frozenset({"was", "were", "is", "are", "am", "be"})
_WHO = frozenset({"who", "because", "as", "since", "and", "not"})
"""Words before *he was not authorised to speak* that make it a remark on who speaks."""
_HE = frozenset({"he", "she", "they"})


@cache
def _matcher(lang: str) -> Matcher:
    return Matcher(Rule(elements, "veil", "veil", "") for elements in parse(_PATTERNS[lang].replace("\\\n", " ")))


def veils(folds: Sequence[str], sentences: Sequence[tuple[int, int]], lang: str) -> list[tuple[int, int]]:
    """Return the tokens of a text's folded words that only say why somebody is not named, in order of place.

    >>> words = "an official who asked not to be named denied it".split()
    >>> [words[first:last] for first, last in veils(words, [(0, len(words))], "en")]
    [['asked', 'not', 'to', 'be', 'named']]
    >>> words = "he was not authorised to speak about the report".split()
    >>> veils(words, [(0, len(words))], "en")
    []
    """
    if lang not in _PATTERNS:
        return []
    near = [span for span in sentences if any(word.startswith(_TRIGGERS) for word in folds[span[0] : span[1]])]
    if not near:
        return []
    found: list[tuple[int, int]] = []
    for scan in _matcher(lang).scan_each(folds, near):
        for hit in scan.get("veil", ()):
            if lang == "en" and _says_it_himself(folds, hit.first):
                continue
            if found and hit.first < found[-1][1]:
                found[-1] = found[-1][0], max(found[-1][1], hit.last)
            else:
                found.append((hit.first, hit.last))
    return found


def _says_it_himself(folds: Sequence[str], at: int) -> bool:
    """Return whether somebody's own refusal stands there: *he was not authorised to speak about it*."""
    verb = at - 1
    if verb < 0 or folds[verb] not in _BE:
        return False
    before = folds[verb - 1] if verb else ""
    return before not in _WHO and not (before in _HE and verb > 1 and folds[verb - 2] in _WHO)
