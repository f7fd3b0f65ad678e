"""Particulars that somebody does not tell, *how many*, *the names*: the matter is not left open.  Pure.

*Wie viele es sind, lasse sich nicht sagen*, *declined to give numbers*, *n'a pas voulu donner de noms*.  Where it is
asked whose doing it was, to name nobody leaves it open all the same.
"""

from __future__ import annotations

from collections.abc import Sequence

from monitor.reading.content.cases import Case
from monitor.reading.cut.text import QUOTES, Text


def _words(words: str) -> frozenset[str]:
    return frozenset(words.split())


_ASKS = {
    "en": frozenset({"how", "when", "where", "why", "which", "whom"}),
    "de": _words(
        "wie wann wo wohin woher warum weshalb wieso womit wofür wodurch worüber worauf woran woraus wovon wozu "
        "wonach welche welcher welchen welchem welches wem wen wessen wieviel wieviele"
    ),
    "fr": _words("combien comment quand où pourquoi quel quelle quels quelles lequel laquelle"),
    "es": frozenset(["cuántos", "cuántas", "cuánto", "cuánta", "cómo", "cuándo", "dónde", "cuál", "cuáles"]),
    "uk": _words(
        "скільки скількох скільком скількома як коли де куди звідки чому навіщо який яка яке які якому якій яких яким"
    ),
    "ru": _words(
        "сколько скольких скольким сколькими как "
        "когда где куда откуда почему зачем какой какая какое какие каком каких каким"
    ),
}
"""Words that ask for a particular."""
_WHO = {
    "en": frozenset({"who", "whose"}), "de": frozenset({"wer"}), "fr": frozenset(),
    "es": frozenset({"quién", "quiénes"}), "uk": frozenset({"хто", "кому", "чий", "чиї"}),
    "ru": frozenset({"кто", "кому", "чей", "чьи"}),
}  # fmt: skip
"""Words that ask for whom; where it is the question whose doing it was, that is no particular."""
_WHAT = {"en": "what", "de": "was", "fr": "", "es": "", "uk": "що", "ru": "что"}
_WHETHER = frozenset({"whether", "if", "ob", "si", "s'", "чи", "ли"})
_OVER = {
    "en": _words(
        "to say give disclose reveal specify tell explain divulge discuss comment speculate be drawn on about exactly "
        "precisely just publicly even reporters journalists questions question by elaborate answer not of into the he "
        "she it they for instance as a matter on"
    ),
    "de": frozenset([",", "nicht", "sagen", "die", "der", "frage", "fragen", "nach", "danach", "auch"]),
    "fr": _words("de dire à préciser révéler indiquer pas la sur question dans en par pour avec d'"),
    "es": _words("a decir en de precisar revelar la pregunta sobre con por para qué"),
    "uk": _words(", від на питання про тому те сказати уточнювати з у в до під повідомити не відповідати"),
    "ru": _words(", от на вопрос о том сказать уточнять с в из до под сообщать не отвечать"),
}
"""Words between the verb of refusing and the question."""
_HEALTH = frozenset({"is", "was", "are", "were", "gehe", "geht", "ging", "va", "allait", "está", "estaba"})
_NEWS = _words("true truth far near close nahe nah wahr zutreffe stimmt stimme vrai cierto")
_WHAT_ELSE = _words(
    "had was is 's happened happens has became lay lies caused it he she they there this that we you the a war ist "
    "sei ware wäre geschehen passiert hat habe daran davon dahinter er sie es man die der das"
)
"""Words behind *what* with which all of it may be asked."""
_NEXT = frozenset({"would", "will", "could", "should", "'d", "next", "afterwards"})
_NEXT_DE = _words("danach künftig nun jetzt werde werden vorhat vorhabe plant plane wird tun")
_NOUNS = {
    "en": (
        "number", "figure", "detail", "names", "date", "timetable", "timing", "schedule", "cost", "price", "rent",
        "sum", "terms", "successor", "reason", "cause", "circumstance", "casualt", "losses", "damage", "toll",
        "conditions", "orders", "identit", "consequence", "implication", "repercussion", "route", "units", "strength",
        "destination", "duration", "motive", "location", "whereabouts of the", "salary", "size", "extent", "rules",
        "deadline", "amount", "sources", "source", "ransom", "compensation", "rank", "nationalit",
    ),
    "de": (
        "zahl", "name", "termin", "datum", "zeitpunkt", "frist", "einzelheit", "detail", "grund", "gründe", "ursache",
        "todesursache", "umständ", "hintergründ", "motiv", "folge", "konsequenz", "kosten", "preis", "summe", "höhe",
        "schaden", "schäden", "verlust", "opferzahl", "nachfolg", "route", "dauer", "einheit", "bedingung", "befehl",
        "pacht", "identität", "zeitplan", "ablauf", "modalität", "umfang", "nationalität", "auswirkung",
        "truppenstärke", "quelle", "gewährsleute",
        "dienstgrad", "lösegeld", "gegenleistung", "entschädigung", "ausmass", "ausmaß", "inhalt",
        "wortlaut",
    ),
    "fr": (
        "nombre", "chiffre", "sources", "noms", "date", "calendrier", "détail", "précision", "raison", "cause", "motif",
        "circonstance", "conséquence", "coût", "prix", "montant", "success", "condition", "bilan", "pertes", "identité",
        "effectif", "durée", "modalité", "itinéraire", "unité", "ordres", "rançon", "lieu exact",
    ),
    "es": (
        "número", "cifra", "nombre", "fecha", "calendario", "detalle", "razón", "razones", "causa", "motivo",
        "circunstancia", "consecuencia", "coste", "costo", "precio", "monto", "sucesor", "condicion", "balance",
        "bajas", "pérdida", "identidad", "efectivos", "duración", "modalidad", "ruta", "unidad", "órdenes", "rescate",
        "fuentes",
    ),
    "uk": (
        "кількіст", "числ", "цифр", "імен", "імена", "дат", "термін", "строк", "графік", "подробиц", "деталей",
        "деталі", "причин", "мотив", "обставин", "наслідк", "вартіст", "цін", "сум", "наступник", "умов", "втрат",
        "особ", "маршрут", "підрозділ", "наказ", "викуп", "джерел",
    ),
    "ru": (
        "количеств", "числ", "цифр", "имен", "имён", "дат", "срок", "график", "подробност", "детал", "причин", "мотив",
        "обстоятельств", "последстви", "стоимост", "цен", "сумм", "преемник", "услови", "потер", "личност", "маршрут",
        "подразделени", "приказ", "выкуп", "источник",
    ),
}  # fmt: skip
"""Beginnings of the nouns for particulars."""
_CULPRIT = (
    "culprit", "name", "identit", "urheber", "täter", "noms", "nombre", "имен", "імен", "cause", "causa", "ursache",
    "причин", "motiv",
)  # fmt: skip
"""Those that leave the matter open where it is asked whose doing it was."""
_GIVES = {
    "en": _words(
        "name give disclose reveal specify discuss release publish provide identify put make quantify detail estimate "
        "naming giving disclosing revealing discussing on about of into any a an the its his her their exact further "
        "particular individual possible more to be drawn comment speculate elaborate what say no own precise for "
        "information details word had has have explain made such"
    ),
    "de": _words(
        "zu zum zur über die der den dem das des ein eine einen einem einer seine seinen seiner ihre ihren ihrer auf "
        "genaue genauen exakte konkrete konkreten mögliche möglichen etwaige etwaigen einzelnen einzelne weitere es "
        "ab , keine nicht nichts näheren nähere zu angaben auskunft"
    ),
    "fr": _words(
        "de du des d' le la les l' un une sur donner révéler préciser communiquer divulguer fournir livrer à au aux "
        "son sa ses leur leurs dévoiler évoquer nommer aucun aucune aucuns exact exacte commenter quant s' exprimer "
        "prononcer"
    ),
    "es": _words(
        "de del la el los las un una sobre dar revelar precisar comunicar divulgar facilitar ofrecer a al su sus "
        "aclarar detallar nombrar ninguna ninguno exacta exacto comentar pronunciarse acerca"
    ),
    "uk": _words(
        "про щодо назвати називати розкрити розкривати уточнити уточнювати повідомити повідомляти навести наводити "
        "його її їхні їхню їх точну точної жодних від коментувати вказувати"
    ),
    "ru": _words(
        "о об назвать называть раскрыть раскрывать уточнить уточнять сообщить сообщать привести приводить его её их "
        "точную точное никаких от комментировать указывать"
    ),
}  # fmt: skip
"""Words between the verb and such a noun."""
_ON = {
    "en": frozenset({"of", "on", "about"}), "de": frozenset({"zu", "zum", "zur", "über"}),
    "fr": frozenset({"sur", "de", "des", "du", "quant"}), "es": frozenset({"sobre", "de", "del", "acerca"}),
    "uk": frozenset({"про", "щодо"}), "ru": frozenset({"о", "об"}),
}  # fmt: skip
_HEAD = 4
"""Words from the beginning of a clause to a noun that stands first."""
_BEHIND = 9
"""Words from the verb to the question or noun."""
_BREAKS = frozenset({";", ":", "–", "—", "(", ")"})


def of_a_particular(text: Text, case: Case) -> bool:
    """Return whether only a particular is left open by who declines to say, or does not know."""
    frame = case.frame
    sentence = text.sentences[frame.sentence]
    low, high = min((*frame.parts, frame.at)), max((*frame.parts, frame.at)) + 1
    begin = next((j + 1 for j in range(low - 1, sentence.first - 1, -1) if text.lows[j] in _BREAKS), sentence.first)
    who = frame.slot[0] if frame.slot and not frame.carried else begin
    if begin < who < low and text.lows[who - 1] == "," and all(first > frame.at for first, _ in case.regions):
        begin = who  # Quand les envoyés sont partis, le ministre n'a pas pu confirmer que
    if case.words.any("report", [(begin, sentence.last)]) or not _WHETHER.isdisjoint(text.lows[begin : sentence.last]):
        return False
    for first, last in [(begin, sentence.last), *case.regions]:
        start = first
        while start < last - 1 and (text.lows[start] in QUOTES or text.lows[start] in {"that", "dass", "que", "qu'"}):
            start += 1
        if _opens(text, case, start, last):
            return True
    told_before = frame.rule.endswith(("-POST", "-INV")) and any(b <= frame.at for _, b in case.regions)
    return not told_before and _follows(text, case, high, sentence.last)


def _opens(text: Text, case: Case, first: int, last: int) -> bool:
    """Return whether words begin with a question for a particular, or with a noun for one."""
    if first >= last:
        return False
    lows, lang = text.lows, text.lang
    governed = lows[first] in _PREPOSITIONS[lang]
    at = first + governed
    if at < last - 1 and _asks(text, case, at, last):
        return lang != "en" or "," in lows[at:last] or not case.direct
    if lows[first] in _ON[lang] or lang in {"de", "uk", "ru"}:
        for j in range(first, min(first + _HEAD, last)):
            if _is_noun(text, case, j):
                return True
            if lows[j] in {",", "."} or any(h.first <= j < h.last for h in case.hits if h.slot != "who"):
                break
    return False


_PREPOSITIONS = {
    "en": frozenset({"on", "for", "at", "with", "by", "of", "in", "under", "to", "from"}),
    "de": _words("auf aus an in mit bei von zu seit bis für gegen unter über um durch nach vor ab wegen"),
    "fr": frozenset({"dans", "à", "en", "de", "sur", "par", "avec", "pour"}),
    "es": frozenset({"en", "de", "a", "por", "con", "para", "desde"}),
    "uk": frozenset({"в", "у", "на", "з", "із", "під", "до", "по", "за", "для"}),
    "ru": frozenset({"в", "на", "из", "с", "под", "до", "по", "за", "для"}),
}


def _asks(text: Text, case: Case, at: int, last: int) -> bool:
    """Return whether the word at `at` opens a question for a particular."""
    low, lang = text.lows[at], text.lang
    behind = text.lows[at + 1 : min(last, at + _HEAD)]
    if low in _WHO[lang]:
        after = lang == "de" and not _NEXT_DE.isdisjoint(text.lows[at + 1 : min(last, at + _HEAD)])
        return after or case.staged or case.deal or case.announced  # but who was hit, who is there: that is the matter
    if low == _WHAT[lang]:
        return _asks_what(lang, behind, text.lows[at + 1 : min(last, at + 2 * _HEAD)])
    if low not in _ASKS[lang] or not _NEWS.isdisjoint(behind):
        return False
    if low in {"how", "wie", "comment", "cómo", "як", "как"}:
        brief = len(behind) < _HEAD - 1 or behind[2:3] == ["."]
        if lang in {"uk", "ru"} and text.lows[at - 1] not in {",", "том", "тому"}:
            return False  # как сообщили: no question
        return not (brief and not _HEALTH.isdisjoint(behind))
    return (
        lang not in {"uk", "ru"}
        or text.lows[at - 1] in {",", "том", "тому", "в", "у", "на", "из", "з", "із"}
        or (text.caps[at])
    )


def _asks_what(lang: str, behind: Sequence[str], clause: Sequence[str]) -> bool:
    """Return whether *what* asks for a thing or for what comes next, and not for what has happened."""
    if lang == "de":
        return not _NEXT_DE.isdisjoint(clause)
    return lang == "en" and bool(behind) and (behind[0] not in _WHAT_ELSE or not _NEXT.isdisjoint(clause))


def _is_noun(text: Text, case: Case, at: int) -> bool:
    """Return whether the word at `at` is a noun for a particular."""
    low = text.lows[at]
    cue = case.frame.cue_word
    if cue is not None and cue.lemma == "eingehen" and low.startswith(_SHOWN) and text.caps[at]:
        return True  # Auf die Fotos ging das Amt nicht ein: that is silence
    if not low.startswith(_NOUNS[text.lang]) or (text.lang == "de" and not text.caps[at]):
        return False
    if _who_speaks(case, at) or not _FOR.isdisjoint(text.lows[max(0, at - 2) : at]):
        return False  # sein Nachfolger wollte sich nicht äußern; zu diesem Zeitpunkt; for reasons of state
    if text.lang in {"en", "fr", "es"} and text.caps[at]:
        return False
    return not ((case.whose or case.accused) and low.startswith(_CULPRIT))


_SHOWN = ("foto", "bild", "aufnahme", "video", "karte", "satellitenbild", "satellitenaufnahme")
"""Beginnings of the German nouns for pictures."""
_FOR = _words(
    "diesem diesen dieser jetzigen gegenwärtigen aus unter for this that these pour por par cette este esta через из "
    "із из-за цей цього этот этого"
)
"""Words before such a noun where it says when or why somebody does not speak."""


def _follows(text: Text, case: Case, first: int, last: int) -> bool:
    """Return whether a question for a particular, or a noun for one, follows the verb."""
    lows, lang = text.lows, text.lang
    j, over, gives = first, _OVER[lang], _GIVES[lang]
    while j < min(first + _BEHIND, last - 1):
        if _asks(text, case, j, last):
            return True
        if lows[j] not in over and lows[j] not in _PREPOSITIONS[lang] and not _who_speaks(case, j):
            break
        j += 1
    for j in range(first, min(first + _BEHIND, last)):
        if _is_noun(text, case, j):
            return True
        if lows[j] not in gives and not _who_speaks(case, j):
            break
    return False


def _who_speaks(case: Case, at: int) -> bool:
    """Return whether a word belongs to the phrase of who speaks."""
    slot = case.frame.slot
    return slot is not None and slot[0] <= at < slot[1]
