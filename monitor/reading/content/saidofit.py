"""What is said of the deed, a noun that opens the content: *the truce will cost it friends*, *l'accord sent le gaz*.

That such a sentence has a *will*, a *may*, a *likely* or a *not* says nothing of the deed: these belong to what it does
to other things.  As in `withouteffect.py`, the few words by which a deed is there, comes about, ends or is so large are
listed, and not the endless ones for what it does, costs, smells of or is called.  Pure.
"""

from __future__ import annotations

from monitor.reading.content.cases import Case
from monitor.reading.content.withouteffect import SKIP, happens, is_noun
from monitor.reading.cut.cues import lexicon
from monitor.reading.cut.patterns import Hit
from monitor.reading.cut.text import QUOTES, Text
from monitor.reading.syntax.grammar import Phrase

_NOUNS = frozenset({"deed", "anaphor", "deal", "stage"})
_THINGS = frozenset({"object", "what"})
"""The noun for what is agreed on, left or ratified stands for the deed."""
_TELLS = frozenset({"deed", "stage", "contrary", "planned", "notyet", "absent", "blame"})
"""Slots of words behind the verb by which the deed itself is told."""
_SO_OR_NOT = ("false", "untrue", "true", "noevidence", "evidence", "open", "unconfirmed", "report")
"""Slots of the words by which it is said whether it is so."""
_BEFOREHAND = ("noevidence", "report", "neg", "credible", "true", "false", "untrue", "likely")
"""The same before the noun: *thought it credible that the deployment ...*."""
_BECOMES = {
    "en": tuple(
        "number amount compris includ involv consist count total cover dat extend expand widen grow grew increas doubl "
        "resum renew prolong end ended collaps broke break fell fall crumbl unravel expir crack ceas stop stall paus "
        "kill wound injur hit struck strik destroy damag free releas bring brought return mov cross land deploy "
        "deliver sign ratif announc agree requir oblig provid allow permit envisag foresee contain stipulat bind let "
        "give gave grant guarantee establish creat replac suspend cancel postpon delay approach near loom await depend "
        "hing appear turn prov talks negotiat enjoy lack need requires".split()
    ),
    "de": tuple(
        "umfass beläuf zähl dauer wachs verlänger verdoppel end endet zerbrach zerbrich zerfiel zerfäll fiel fällt "
        "scheiter platz stopp stock ruh verletz traf treff kehr zurück liefer unterschr unterzeich ratifizier kündig "
        "angekünd verpflicht erlaub gestatt enthält enthielt sieh sah seh regel gewähr gründ ersetz ausgesetz verscho "
        "näher nah wart häng bedarf brauch begann begonn getöt töt zerstör befrei bracht bring mitgeteilt gemeldet "
        "geling erschein".split()
    ),
    "fr": tuple(
        "compt comprend compren inclu impliqu compos port couvr dat étend étal élarg augment doubl repren repris "
        "conclu part tomb paraî publi prolong cess termin achev effondr romp rompu écroul échou caduc expir bloqu "
        "tué bless détrui endommag libér "
        "rentr retourn livr sign ratifi annonc oblig impos autoris contien conten stipul engag accord garanti établi "
        "cré remplac suspend annul report retard approch attend dépend nécessit confirm prévo pourrait".split()
    ),
    "es": tuple(
        "cuent cont sum abarc abarq comprend inclu implic consist dat extend extiend ampl aument dobl reanud renov "
        "conclu caer cae quedar qued deb part prolong ces termin acab derrumb romp rot fracas venc expir caduc mat "
        "her destru dañ liber regres volv entreg "
        "firm ratific anunci oblig exig autoriz contien conten estipul vincul conced garantiz establec cre reemplaz "
        "suspend cancel aplaz retras acerc esper depend necesit requier confirm cumpl".split()
    ),
    "uk": tuple(
        "налічу охопл включ склада збільш подвої віднов продовж припин закінч зірва розвал порушен вбив поран "
        "зруйн звільн поверн поставл оголош зобов дозвол містит передба гарант заснов заміни зупин скасов відклад "
        "відкла наближ чека очіку підпиш залиша оста конч діє заверш залеж потребу підтверд пошири розшир "
        "настав".split()
    ),
    "ru": tuple(
        "насчит охват включ составл увелич удвои возобн продолж продл прекрат законч сорва развал нарушен убил ранил "
        "разруш освобод верну постав объяв обяз разреш содерж гарант основ замени приостан отмен отлож переносит "
        "приближ жд завис подпиш оста ожид заверш требу подтвер расшир распростр".split()
    ),
}  # fmt: skip
"""Beginnings of the verbs for how large and long a deed is, what becomes of it, and what an agreement lays down."""
_IS = {
    "en": frozenset("is was are were be been being 's remains remained".split()),
    "de": frozenset("ist sei war wäre sind seien waren wären bleibt bleibe".split()),
    "fr": frozenset("est était sera serait reste restait fut".split()),
    "es": frozenset("es era será sería fue sigue sea está estaba".split()),
    "uk": frozenset("є був була було буде стати стала став стало стане".split()),
    "ru": frozenset("был была было будет стать стала стал стало станет".split()),
}
_HAS = {
    "en": frozenset("has have had having".split()),
    "de": frozenset("hat habe hatte hätte haben hätten".split()),
    "fr": frozenset("a ait avait aura aurait".split()),
    "es": frozenset("ha haya había habrá habría tiene tenía tendrá tendría".split()),
    "uk": frozenset("має мала мав мало матиме".split()),
    "ru": frozenset("имеет имел имела имело".split()),
}
_A = {
    "en": frozenset("a an the no its our his their your nobody's everyone's".split()),
    "de": frozenset("ein eine einen kein keine keinen der die das den".split()),
    "fr": frozenset("un une le la l' les".split()),
    "es": frozenset("un una el la lo los las".split()),
}
_LIKE = {
    "en": frozenset("worth about like nothing what made why how more less too cut built".split()),
    "de": frozenset("nichts wie mehr weniger zu nur sache".split()),
    "fr": frozenset("comme ce taillé fait que du plus moins trop".split()),
    "es": frozenset("como lo hecho más menos demasiado nada asunto cosa".split()),
}
"""Words behind *is* with which it is said what a thing is like, worth or made for."""
_REAL = tuple(
    "fakt tatsache realit thema option wirklichkeit wahrheit fact realit issue question done truth réalit fait vérit "
    "hecho realidad verdad opción cuestión frage möglichkeit possibilit posibilidad lüge lie mensonge mentira rumour "
    "rumor gerücht rumeur erfindung invention invent hoax fake ente märchen response antwort result ergebnis résultat "
    "resultado reaktion reaction part teil subject success erfolg succès éxito way verge cusp table brink likel "
    "variant outcome escenario scénario szenario вопрос питанн факт реальн правд fiction fiktion ficción farce "
    "theatre theater".split()
)  # fmt: skip
"""Beginnings of the nouns by which a thing is said to be so or not, or where it stands."""
_HOLDS_NOT = tuple(
    "majorit chance prospect force valid effect signature date vote backing legal mehrheit chance aussicht gültig "
    "kraft "
    "rechtskr stimm unterschrift vigueur voix lugar aucune vigor mayor posibil voto firma більш шанс чинн сил підпис "
    "прав "
    "большин юридич подпис право effet base status consent zustimm".split()
)  # fmt: skip
"""Beginnings of what a deed has or lacks so that it comes about or not."""
_SOON_OR_LATE = frozenset("late early spät früh tard tôt tarde pronto temprano years jahre winters trop".split())
_COMES = {"en": ("come", "came", "arriv"), "de": ("komm", "kam"), "fr": ("arriv", "vien"), "es": ("lleg", "vien")}
_THAT = frozenset({"dass", "daß", "that", "que", "qu'", "що", "что"})
_WHICH = frozenset(
    "that which who whose der die das welche qui que dont où cuyo який яка яке который которая яких яку якого "
    "которую которые которых".split()
)
_LEAN = {
    "fr": frozenset("ne n' se s' y en lui leur le la les l' nous vous pas plus jamais".split()),
    "es": frozenset("no se le les lo la nos ya".split()),
}
_WHOSE = frozenset({"object", "who", "whos", "where"})
"""Slots of the words that say whose deed it is, right behind its noun."""
_DASHES = frozenset({"—", "–", "-"})
_THIS = frozenset({"це", "это", "лише", "лишь", "тільки", "только"})
_BEFORE, _NOUN, _BEHIND, _PREDICATE = 4, 8, 9, 14
"""Words up to the noun, of its attributes, from it to the verb, and of a predicate that count."""
_STOPS = frozenset({",", ";", ":", "(", ".", "!", "?", "…"})
_SLAVIC_VERBS = (
    "ла", "ли", "ло", "в", "л", "ть", "ти", "ся", "сь", "ет", "ют", "ит", "ят", "є", "ють", "ить", "ять", "ує", "ує",
    "ме", "муть", "ут", "уть",
)  # fmt: skip
_SHORT_PARTICIPLES = (
    "ано", "ено", "ёно", "ято", "ито", "уто", "ана", "ена", "ята", "аны", "ены", "яты", "ані", "ені", "ан", "ен", "ён",
)  # fmt: skip
"""Ends of the participles by which it is told what has been done."""
_DE_VERBS = ("t", "te", "e", "en", "ten", "rn", "ln")


def said_of(text: Text, case: Case) -> bool:
    """Return whether a content says something of the deed, its subject as a noun, beside that it is there.

    *The deployment may look good on a stamp*, *Der Vertrag macht niemanden satt*; not: *the deployment may begin soon*.
    """
    said = [j for a, b in case.regions for j in range(a, b)]
    hits = [*case.hits, *case.things]
    at = _opens(text, said, hits)
    wanted = _NOUNS | _THINGS if case.staged else _NOUNS
    noun = _subject(text, said, at, [h for h in hits if h.slot.partition(".")[0] in wanted])
    if noun is None or any(case.words.any(slot, [(said[0], noun.first)]) for slot in _BEFOREHAND):
        return False
    verb = _verb(text, said, noun, case)
    if verb < 0:
        return False
    predicate = []
    for j in said[verb : verb + _PREDICATE]:
        if text.lows[j] in _STOPS:
            break
        predicate.append(j)
    if not predicate or any(text.lows[j] in {"времени", "часу"} for j in said):
        return False  # лишь вопрос времени
    low, high = predicate[0], predicate[-1]
    being = text.lang in _LEAN or any(text.lows[j] in _IS[text.lang] for j in predicate[:_BEFORE])
    if being and _likely(text, case, (low, high + 1)):
        return False
    inside = range(noun.first, noun.last)
    beside = next((j for j in range(high, min(high + 2, said[-1])) if text.lows[j] == ","), said[-1] + 1)
    which = beside + 2 < len(text.lows) and not _WHICH.isdisjoint(text.lows[beside + 1 : beside + 3])
    end = beside if which else said[-1] + 1  # a door that nobody can shut
    told = any(
        h.slot.partition(".")[0] in _TELLS and h.first not in inside and noun.first <= h.first < end for h in hits
    )
    called = text.lows[low] in _IS[text.lang] and any(
        text.lows[j] in _A.get(text.lang, ()) for j in predicate[1:_BEFORE]
    )
    slots = _SO_OR_NOT if not called else [slot for slot in _SO_OR_NOT if slot != "noevidence"]  # a leap in the dark
    if told or any(case.words.any(slot, [(low, high + 1)]) for slot in slots):
        return False
    likely = [h for slot in ("likely", "credible") for h in case.words.inside(slot, [(low, high + 1)])]
    hedges = {j for h in likely for j in range(h.first, h.last)} if text.lang in {"uk", "ru"} else set()
    return _beside(text, [j for j in predicate if text.lows[j] not in QUOTES and j not in hedges], low)


def _likely(text: Text, case: Case, predicate: Phrase) -> bool:
    """Return whether a predicate is that it is likely, and not that it is likely to do something."""
    found = [*case.words.inside("likely", [predicate]), *case.words.inside("credible", [predicate])]
    if text.lang in _LEAN:  # un accord possible; but: sera probablement inutile
        being = any(
            text.lows[j] in _IS[text.lang] for j in range(predicate[0], min(predicate[0] + _BEFORE, predicate[1]))
        )
        bare = (
            h for h in found if text.lows[h.first] not in SKIP[text.lang] and not text.lows[h.last - 1].endswith(_LY)
        )
        return any((being or h.first == predicate[0]) and text.lows[h.last : h.last + 1] not in _TO for h in bare)
    return any(text.lows[h.last : h.last + 1] != ["to"] for h in found)


_LY = ("ment", "mente", "quizá", "quizás")
_TO = (["de"], ["d'"])


def _opens(text: Text, said: list[int], hits: list[Hit]) -> int:
    """Return where in a content its first clause begins, behind signs, *that*, and words before a comma."""
    lows, small = text.lows, lexicon(text.lang).sets["conj"]
    at = next((n + 1 for n in range(min(len(said), _BEFORE)) if lows[said[n]] in _THAT), 0)
    while at < len(said) and (not lows[said[at]][0].isalnum() or lows[said[at]] in small):
        at += 1
    if at + _BEFORE < len(said) and lows[said[at]] in lexicon(text.lang).sets["prep"]:
        comma = next((n for n in range(at, min(len(said), at + _NOUN)) if lows[said[n]] == ","), -1)
        if comma < 0 and lows[said[at + 1]] in _OUR:
            comma = at + 2  # in our view | the deal ...
        if at < comma + 1 < len(said) and not any(said[at] <= h.first < said[comma] for h in hits):
            at = comma + 1  # am Dienstag vor Journalisten, | der Einsatz ...
    return at


_OUR = frozenset("our my his her their its".split())


def _subject(text: Text, said: list[int], at: int, hits: list[Hit]) -> Hit | None:
    """Return the noun of the deed that opens a clause, with all that belongs to its name; else None."""
    if at >= len(said):
        return None
    first = said[at]
    near = [h for h in hits if first <= h.first < first + _BEFORE and h.first in said[at : at + _BEFORE]]
    nouns = [h for h in near if is_noun(text, h, first) and _bare(text, h)]
    if text.lang in {"uk", "ru"} and nouns:
        lead = range(first, min(h.first for h in nouns))
        if any(text.lows[j].endswith(_INFINITIVES) or text.lows[j] in {"не", "ні"} for j in lead):
            return None  # поставити підписи президенти зможуть
    return max(nouns, key=lambda h: (-h.first, h.last), default=None)


_VERBAL = {"fr": ("aient", "ait", "èrent", "eront"), "es": ("ían", "aban", "aron", "ieron", "arán", "erán", "ó")}
_VERB_ENDS = ("ли", "ла", "ло", "ть", "ти", "ся", "сь", "но", "то", "ют", "ят", "ет", "ит")
_INFINITIVES = ("ти", "ть", "тися", "тись", "ться")


def _bare(text: Text, hit: Hit) -> bool:
    """Return whether words of the deed are a noun with what belongs to it, and no verb: *выход из конвенции*."""
    inside = range(hit.first + 1, hit.last)
    known = text.lows[hit.first - 1] in lexicon(text.lang).sets["det"]
    if text.lang in _VERBAL and not known and text.lows[hit.last - 1].endswith(_VERBAL[text.lang]):
        return False  # mil ruandeses combatían
    if text.lang in {"uk", "ru"}:
        return not any(text.lows[j].endswith(_VERB_ENDS) for j in range(hit.first, hit.last))
    return not inside or any(text.lows[j] in lexicon(text.lang).sets["prep"] or text.lows[j] == "-" for j in inside)


def _verb(text: Text, said: list[int], noun: Hit, case: Case) -> int:
    """Return where in a content the predicate behind the noun begins, or -1."""
    lang, lows = text.lang, text.lows
    sets = lexicon(lang).sets
    at = next((n for n, j in enumerate(said) if j >= noun.last), len(said))
    while at < len(said) and any(h.first == said[at] and h.slot in _WHOSE for h in case.hits):
        at += 1  # відправлення військ
    while at < len(said) and lows[said[at]] in QUOTES:
        at += 1
    gap = at and at + 1 < len(said) and (said[at + 1] > said[at] + 1 or said[at] > said[at - 1] + 1)
    while gap and at + 1 < len(said) and lows[said[at]] == ",":
        at += 1  # The truce, he said, ...
    if at + 2 < len(said) and [lows[said[at]], lows[said[at + 2]]] == [",", ","] and lows[said[at + 1]] not in _WHICH:
        at += 3  # отставка, вероятно, ...
    while at < len(said) and (lows[said[at]] in QUOTES or (lang in _LEAN and case.named((said[at], said[at] + 1)))):
        at += 1  # le déploiement rwandais | coûte
    if at >= len(said) or lows[said[at]] in _WHICH - {"la", "le"} or lows[said[at]] in _STOPS:
        return -1
    if lows[said[at]] in _DASHES:
        return at if lang in {"uk", "ru"} else -1
    attribute = (
        lows[said[at]] in sets["prep"] or text.caps[said[at]] or (lang == "de" and lows[said[at]] in sets["det"])
    )
    if not attribute:
        return at
    small = sets["aux"] | _IS[lang] | _HAS[lang] | SKIP.get(lang, frozenset())
    for n in range(at + 1, min(len(said), at + _BEHIND)):
        low = lows[said[n]]
        if low in _STOPS or low in _WHICH:
            return -1
        if low in small and not (lang in _LEAN and low in _LEAN[lang] and low not in {"ne", "n'", "no", "se", "s'"}):
            return n
        if lang == "de" and not text.caps[said[n]] and low.endswith(("t", "te")) and low not in sets["prep"]:
            return n
    return -1


def _beside(text: Text, predicate: list[int], begin: int) -> bool:
    """Return whether the predicate of a deed tells nothing of its being there."""
    if not predicate:
        return False
    lang = text.lang
    if lang == "de":
        return _german(text, predicate)
    if lang in {"uk", "ru"}:
        return _slavic(text, predicate, begin)
    lows, sets = text.lows, lexicon(lang).sets
    leaning = SKIP[lang] | _LEAN.get(lang, frozenset()) | {"not", "n't", "never", "no", "longer", "hardly", "wo", "ca"}
    n = 0
    while n < len(predicate):
        low = lows[predicate[n]]
        if low in {"ought", "debería", "devrait"} and n + 1 < len(predicate):
            return True  # what ought to be
        adverb = low in sets["adv"] or (low.endswith(("ly", "ment", "mente")) and low not in _A[lang])
        if low in _IS[lang] | _HAS[lang] or not (low in leaning or adverb):
            break
        n += 1
    if n >= len(predicate):
        return False
    verb, rest = lows[predicate[n]], predicate[n + 1 :]
    if verb in _IS[lang]:
        return _called(text, rest)
    if verb in _HAS[lang]:
        while rest and (lows[rest[0]] in leaning - _A[lang] - _IS[lang] or lows[rest[0]] in sets["adv"]):
            rest = rest[1:]
        if not rest:
            return False
        if lows[rest[0]] in _IS[lang] | {"été", "sido"}:
            return _called(text, rest[1:])
        if lows[rest[0]] in sets["det"] | _A[lang] | {"d'", "de"}:
            return not any(lows[j].startswith(_HOLDS_NOT) for j in rest[:_NOUN])
        verb, rest = lows[rest[0]], rest[1:]
    if verb in sets["prep"] | sets["conj"] | sets["det"] or not verb[0].isalpha() or text.caps[predicate[n]]:
        return False
    if verb.startswith(_COMES[lang]):
        return not _SOON_OR_LATE.isdisjoint(lows[j] for j in rest[:_NOUN])
    if lang in _LEAN and any(_tells(lows[j], lang) for j in rest[:_NOUN] if lows[j] not in sets["prep"]):
        return False
    if lows[predicate[n - 1]] in {"se", "s'"} and n and verb.startswith(("fer", "fai", "har", "hac", "hic", "hiz")):
        return False  # se fera avant la fin de la semaine
    if rest and lows[rest[0]] in _AND:
        return False
    return bool(rest) and not (happens(verb, lang) or verb.startswith(_BECOMES[lang]))


_AND = frozenset({"and", "or", "et", "ou", "y", "e", "o"})


def _tells(low: str, lang: str) -> bool:
    """Return whether a word behind the first may be a verb by which the deed is there: *le convoi a | débuté*."""
    return len(low) > _LONG and (happens(low, lang) or low.startswith(_BECOMES[lang]))


_LONG = 4


def _called(text: Text, rest: list[int]) -> bool:
    """Return whether what follows on *is* says what a thing is called, worth, like or likely to do to others."""
    lang, lows = text.lang, text.lows
    sets = lexicon(lang).sets
    if any(lows[j] == "matter" and lows[j + 1 : j + 2] == ["of"] for j in rest):
        return False  # a matter of days
    if rest and text.lows[rest[0] - 1] in QUOTES:
        return not any(lows[j].startswith(_REAL) for j in rest[:_BEFORE])
    n = 0
    small = (sets["adv"] - _LIKE[lang]) | {
        "not",
        "n't",
        "never",
        "pas",
        "plus",
        "que",
        "qu'",
        "no",
        "jamais",
        "nunca",
    } - _A[lang]
    while n < len(rest) and lows[rest[n]] in small - _A[lang]:
        n += 1
    if n + 1 >= len(rest):
        return False
    low = lows[rest[n]]
    if low in {"likely", "unlikely", "bound", "sure", "certain"} and lows[rest[n + 1]] == "to":
        verb = lows[rest[n + 2]] if n + 2 < len(rest) else "be"
        return not (verb in _IS["en"] or happens(verb, "en") or verb.startswith(_BECOMES["en"]))
    if low in _A[lang]:
        return not any(lows[j].startswith(_REAL) for j in rest[n + 1 : n + 1 + _BEFORE])
    return low in _LIKE[lang] and not (low == "made" and lows[rest[n + 1]] not in {"for", "of", "by", "to"})


_CUT = frozenset({"gemacht", "geschneidert", "zugeschnitten", "gebaut", "gedacht"})


def _german(text: Text, predicate: list[int]) -> bool:
    """Return whether a German predicate tells nothing of its being there; its verb may stand at the end."""
    lows, sets = text.lows, lexicon("de").sets
    words = [j for j in predicate if lows[j][0].isalpha() and not text.caps[j]]
    if not words:
        return False
    small = sets["det"] | sets["prep"] | sets["pron"] | sets["conj"] | sets["adv"]
    verbal = sets["aux"] | _IS["de"]
    bent = (j for j in words if lows[j] in verbal or (lows[j].endswith(_DE_VERBS) and lows[j] not in small))
    finite = next(bent, -1)
    if finite < 0:
        return False
    last = words[-1]
    rest = [j for j in predicate if j > finite]
    nouns = [j for j in rest if text.caps[j]]
    if lows[finite] in _IS["de"] or (lows[last] in _IS["de"] and finite == last):
        inside = rest or [j for j in predicate if j < finite]
        participle = lows[last].startswith(("ge", "ver", "be", "zer", "unter")) and lows[last].endswith(("t", "en"))
        if participle and lows[last] not in _CUT and not nouns:
            return False
        if inside and lows[inside[0] - 1] in QUOTES:
            return not any(lows[j].startswith(_REAL) for j in inside[:_BEFORE])
        named = [j for j in inside if text.caps[j]]
        if not named or any(lows[j].startswith(_REAL) for j in named[:2]):
            return False
        called = any(lows[j] in _A["de"] | _LIKE["de"] for j in inside[:_BEFORE]) or lows[named[0]] == "sache"
        happening = any(
            happens(lows[j], "de") for j in inside if not text.caps[j] and lows[j] not in small and j == last
        )
        return (called and not happening) or lows[last] in _CUT
    if lows[finite] in _HAS["de"] and any(lows[j].startswith(_HOLDS_NOT) for j in rest[:_NOUN]):
        return False
    verbs = {lows[finite]} if lows[finite] not in sets["aux"] else set()
    if last != finite and lows[last] not in small:
        verbs.add(lows[last])
    if not verbs:
        return lows[finite] in _HAS["de"] and bool(nouns)  # hat in den Dörfern keine Freunde mehr
    if any(low.startswith(_COMES["de"]) for low in verbs):
        return not _SOON_OR_LATE.isdisjoint(lows[j] for j in predicate)
    if any(low.removeprefix("ge").startswith(_BECOMES["de"]) or low in {"worden", "werden", "kraft"} for low in verbs):
        return False
    return not any(happens(low, "de") for low in verbs)


def _slavic(text: Text, predicate: list[int], begin: int) -> bool:
    """Return whether a Ukrainian or Russian predicate tells nothing of its being there."""
    lang, lows = text.lang, text.lows
    if any(lows[j] in {"нет", "немає", "нема"} for j in predicate):
        return False
    if lows[begin] in _DASHES:
        rest = [j for j in predicate if lows[j] not in _DASHES and lows[j] not in _THIS]
        return bool(rest) and lows[rest[0]] != "не" and not any(lows[j].startswith(_PLAIN) for j in rest[:_BEFORE])
    words = [j for j in predicate if lows[j][0].isalpha() and lows[j] not in SKIP[lang]]
    ends = _SLAVIC_VERBS + _UKRAINIAN if lang == "uk" else _SLAVIC_VERBS
    verbs = [j for j in words[:_NOUN] if lows[j].endswith(ends) and not text.caps[j] and len(lows[j]) > _TWO]
    verbs = [j for j in verbs if lows[j] not in _IS[lang] | _HAS[lang]]
    being = any(lows[j] in _IS[lang] for j in words[:_BEFORE])
    holds = any(lows[j] in _HAS[lang] for j in words[:_BEFORE])
    if any(lows[j].endswith(_SHORT_PARTICIPLES) for j in words[:_TWO] if lows[j] not in lexicon(lang).sets["adv"]):
        return False
    if any(happens(lows[j], lang) or lows[j].startswith(_BECOMES[lang]) for j in verbs):
        return False
    if any(lows[j].endswith(("ут", "ют", "ят", "уть", "ють", "ять", "ли")) for j in verbs[:1]):
        return False  # договор подпишут
    if holds and any(lows[j].startswith(_HOLDS_NOT) for j in words):
        return False
    if being and not verbs:
        at = next(n for n, j in enumerate(words) if lows[j] in _IS[lang])
        called = words[at + 1 : at + 1 + _BEFORE]
        return any(lows[j].endswith(_INSTRUMENTAL) for j in called) and not any(
            lows[j].startswith(_PLAIN) for j in called
        )
    return bool(verbs) or holds


_UKRAINIAN = ("де", "пе", "не", "же", "че", "ше", "те", "ре", "ле")
"""Ends of the third person that Russian has not: *припаде, сипле*."""
_TWO = 2
_INSTRUMENTAL = ("им", "ым", "ом", "ем", "ою", "ею", "єю", "ой", "ей", "ям")
_PLAIN = (
    "прав", "факт", "реальн", "відом", "извест", "фейк", "брех", "лож", "вигад", "вымыс", "чутк", "слух", "питан",
    "вопрос", "можлив", "возможн", "неминуч", "неизбеж", "наслідк", "следств", "результат", "ймовірн", "вероятн",
    "дезінф", "дезинф", "дней", "дня", "недел", "тижн", "дн", "вариант", "варіант", "кишен", "карман", "відповід",
    "ответ", "підписан", "подписан", "ратиф", "скор", "незабар", "часом", "временем",
)  # fmt: skip
"""Beginnings of the words by which it is said whether it is so, and what it is part of."""
