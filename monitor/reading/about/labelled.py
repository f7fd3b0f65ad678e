"""What is called false is named, and it is no report and no word of the claim: *called the budget "a tale"*.  Pure.

The noun between the verb and its label is looked at; nouns for what is told, for what shows it and for who tells it are
let through, and so is one that stands before in a sentence on the claim.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from monitor.reading.about.newthings import CHARGED
from monitor.reading.cut.cues import lexicon
from monitor.reading.cut.text import QUOTES
from monitor.reading.syntax.grammar import Phrase

if TYPE_CHECKING:
    from monitor.reading.about.looks import Look

_LABELS = frozenset({"label", "deem"})
_AHEAD = frozenset({"planned", "notyet"})
_FALSE = ("false", "untrue", "figure")
_POINTS = ("report", "denial", "such", "matter", "words", "evidence", "proof", "detail", "hint")
_DEFINITE = {
    "de": frozenset("die den dem das der sein seine seinen ihr ihre ihren deren dessen".split()),
    "en": frozenset("the its his her their".split()),
    "fr": frozenset("le la les l' son sa ses leur leurs du des au aux".split()),
    "es": frozenset("el la los las su sus del al".split()),
}
"""Words before what is known or somebody's."""
_AS = {
    "de": frozenset({"als"}), "en": frozenset({"as", "a", "an"}),
    "fr": frozenset({"de", "d'", "comme"}), "es": frozenset({"de", "como"}),
    "uk": frozenset({"як"}), "ru": frozenset({"как"}),
}  # fmt: skip
"""Words that open the label."""
_INSTRUMENTAL = ("ым", "ою", "ею", "єю", "им", "ім", "ом", "ем", "єм", "ой", "ей", "ми", "ям")
"""Ends of the case in which a Slavic label stands."""
_TOLD = {
    "de": (
        "video", "foto", "bild", "aufnahme", "dokument", "papier", "brief", "schreiben", "text", "zitat", "wort",
        "idee", "gedank", "these", "theorie", "annahme", "vorstellung", "szenario", "kampagne", "debatte",
        "diskussion", "aufregung", "rummel", "rede", "erklärung", "äusserung", "begründung", "argument",
        "interpretation", "deutung", "lesart", "anklage", "drohung", "verdacht", "schuld", "vergleich", "ganze",
        "zahl", "mitschnitt", "tonband", "beweis", "indiz", "liste", "karte", "versuch", "vorstoss", "enthüllung",
        "titelgeschichte", "gerede", "zusammenhang", "verbindung", "verschwörung", "dementi", "aufmacher",
        "schlagzeile", "podcast",
    ),
    "en": (
        "video", "photo", "pictur", "imag", "footage", "document", "paper", "letter", "text", "quot", "word", "idea",
        "thought", "theory", "assumption", "scenario", "campaign", "debate", "fuss", "uproar", "speech",
        "explanation", "remark", "argument", "reading", "interpretation", "indictment", "threat", "suspicion",
        "comparison", "whole", "figure", "number", "record", "tape", "proof", "list", "map", "attempt", "headline",
        "talk", "link", "connection", "plot", "scoop", "leak", "memo", "dossier", "prospect",
        "possibility", "likelihood", "chance", "thing", "affair", "piece", "podcast", "programme", "broadcast",
        "newspaper", "site", "blog",
    ),
    "fr": (
        "vidéo", "photo", "image", "document", "papier", "lettre", "texte", "citation", "mot", "idée", "thèse",
        "théorie", "hypothèse", "scénario", "campagne", "débat", "polémique", "discours", "explication", "argument",
        "lecture", "plainte", "menace", "soupçon", "comparaison", "chiffre", "enregistrement", "preuve", "liste",
        "carte", "tentative", "titre", "lien", "complot", "fuite", "note", "possibilité", "une", "tout",
        "dossier", "journal", "site", "allusion",
    ),
    "es": (
        "vídeo", "video", "foto", "imagen", "imágen", "document", "papel", "carta", "texto", "cita", "palabra",
        "idea", "tesis", "teoría", "hipótesis", "escenario", "campaña", "debate", "polémica", "discurso", "explicac",
        "argument", "lectura", "denuncia", "querella", "amenaza", "sospecha", "comparac", "cifra", "grabac", "prueba",
        "lista", "mapa", "intento", "titular", "vínculo", "complot", "filtrac", "nota", "posibilidad",
        "diario", "alusión", "relato",
    ),
    "uk": (
        "відео", "фото", "знім", "кадр", "документ", "лист", "текст", "цитат", "слов", "ідею", "ідея", "думк",
        "теорі", "гіпотез", "сценарі", "кампані", "дискусі", "галас", "промов", "поясн", "аргумент", "тлумач",
        "скарг", "погроз", "підозр", "порівнян", "числ", "цифр", "запис", "доказ", "список", "карт", "спроб",
        "заголов", "зв'яз", "змов", "витік", "можлив", "розмов", "усе", "все", "припущ", "натяк", "газет",
        "їх", "його", "її", "репортаж",
    ),
    "ru": (
        "видео", "фото", "сним", "кадр", "документ", "письм", "текст", "цитат", "слов", "идею", "идея", "мысль",
        "теори", "гипотез", "сценари", "кампани", "дискусси", "шум", "речь", "объясн", "аргумент", "толкован",
        "жалоб", "угроз", "подозр", "сравнен", "числ", "цифр", "запис", "доказ", "список", "карт", "попыт", "заголов",
        "связ", "заговор", "утечк", "возможн", "разговор", "все", "всё", "предполож", "намек", "намёк",
        "газет", "их", "его", "её", "ее", "репортаж",
    ),
}  # fmt: skip
"""Beginnings of the nouns for what is told, shows it or is made of it: they are called false as reports are."""
_OBJECT = 8
"""Words of what is labelled, at most."""
_HEAD = 3
"""Words in which its noun stands."""


def labels_another(look: Look) -> bool:
    """Return whether somebody calls another thing false: *nannte den Haushalt „ein Märchen“*."""
    turned = look.operator == "reject" and look.frame.text.lang in _DEFINITE
    named = any(h.slot not in _AHEAD for h in look.hits)  # the railway plan
    if not (look.operator in _LABELS or turned) or named or not look.regions:
        return False
    text, lows = look.frame.text, look.frame.text.lows
    if not turned and not look.says(*_FALSE):
        return False
    thing = _thing(look, turned=turned)
    if thing is None:
        return False
    first, last = thing
    if any(look.words.any(slot, [thing]) for slot in _POINTS):
        return False
    if any(text.caps[j] for j in range(first, last)) and text.lang != "de":
        return False  # a name
    told = _TOLD[text.lang] if text.lang not in {"fr", "es"} else (*_TOLD[text.lang], *CHARGED)
    nouns = [j for j in range(first, min(last, first + _HEAD)) if len(lows[j]) > _SMALLEST]
    if text.lang == "de":
        nouns = [j for j in nouns if text.caps[j] and not any(look.words.any(slot, [(j, j + 1)]) for slot in _FALSE)]
    if any(lows[j].startswith(told) or (text.lang == "de" and lows[j].endswith(told)) for j in nouns):
        return False
    return bool(nouns) and not any(_on_the_claim(look, j) for j in nouns)


def shows_it(look: Look) -> bool:
    """Return whether what is called false is told, shows it or is made of it: *branded the photographs forgeries*."""
    if look.operator != "label" or not look.says("false", "untrue"):
        return False
    lows, told, (first, last) = look.frame.text.lows, _TOLD[look.frame.text.lang], look.regions[0]
    return any(low.startswith(told) for low in lows[first + 1 : min(last, first + _HEAD)])


_SMALLEST = 3


def _thing(look: Look, *, turned: bool) -> Phrase | None:
    """Return what is labelled: a definite noun, in Slavic what stands bare, up to the label; None: not to be seen."""
    text, lows, at = look.frame.text, look.frame.text.lows, look.frame.at
    definite, opens = _DEFINITE.get(text.lang), _AS[text.lang]
    for begin, last in look.regions:
        first = begin
        if definite is None:
            end = next((j for j in range(first, min(last, first + _OBJECT)) if _closes(look, j, opens)), -1)
            if end <= first or any(not lows[j][0].isalpha() for j in range(first, end)):
                continue
            return first, end
        while first < last and text.lang == "es" and lows[first] == "a":
            first += 1
        if first + 1 >= last or lows[first] not in definite or text.quoted[first] >= 0:
            continue
        if begin > at + 2 and text.lang != "de":
            continue
        if lows[first + 1] in lexicon(text.lang).sets["prep"] or not lows[first + 1][0].isalpha():
            continue  # tat das am Dienstag als Märchen ab
        stop = min(last, first + _OBJECT)
        end = next((j for j in range(first + 2, stop) if _closes(look, j, opens)), -1)
        if end < 0 and (turned or text.lang in {"fr", "es"}):
            continue
        return first + 1, end if end > 0 else stop
    return None


def _closes(look: Look, at: int, opens: frozenset[str]) -> bool:
    """Return whether the label begins at token `at`."""
    text = look.frame.text
    if text.lows[at] in opens or text.lows[at] in QUOTES or text.quoted[at] >= 0 or text.lows[at] == ":":
        return True
    if any(look.words.any(slot, [(at, at + 1)]) for slot in ("false", "untrue")):
        return True
    return text.lang in {"uk", "ru"} and text.lows[at].endswith(_INSTRUMENTAL) and len(text.lows[at]) > _LONG


_LONG = 4
_STEM = 5
"""Letters by which a noun is known in another form."""


def _on_the_claim(look: Look, noun: int) -> bool:
    """Return whether the noun stands before in a sentence on the claim."""
    text, topic = look.frame.text, look.topic
    begin, here = text.lows[noun][:_STEM], text.sentence_of[noun]
    for index in range(here):
        if index not in topic.direct and index not in topic.linked:
            continue
        one = text.sentences[index]
        if any(low[:_STEM] == begin for low in text.lows[one.first : one.last]):
            return True
    return False
