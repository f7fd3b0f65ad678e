"""What somebody declines to speak of, to confirm or to deny is named, and it is nothing of the claim.  Pure.

*Declined to comment on the sale of the airline*, *wollte sich zu der Festnahme zweier Zöllner nicht äußern*, *n'a pas
voulu dire qui paierait l'hôpital*, *не подтвердил и не опроверг повышение цен*.  What such a verb governs is looked at:
a noun with what tells it from others of its name, or a question.  What points back (*the reports*, *the matter*, *it*,
*whether this was so*), a part of what was told (*the content of the talks*) and a noun alone (*the operation*) may be
the claim's in other words.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from monitor.reading.about.slots import CORE
from monitor.reading.cut.cues import lexicon
from monitor.reading.cut.text import QUOTES
from monitor.reading.syntax.dates import is_day

if TYPE_CHECKING:
    from collections.abc import Callable

    from monitor.reading.about.looks import Look
    from monitor.reading.cut.text import Text
    from monitor.reading.syntax.grammar import Phrase
    from monitor.reading.syntax.wording import Words

_TAKES_OBJECT = frozenset(
    "confirm deny reject refute refuse mute dodge will open inform remark say comment exclude refer".split()
)
"""Operators of verbs whose object may be what is not spoken of."""
_EVASIVE = frozenset({"refuse", "mute", "dodge", "will", "open", "refer"})
"""Those that always leave it open; the others only beside words of silence."""
_NAMING = frozenset({"confirm", "deny", "reject", "refute"})
"""Those of verbs that name what they are about, said or not."""
_SILENT = ("mum",)
ABOUT = {
    "de": frozenset({"zu", "zum", "zur", "über"}),
    "en": frozenset({"on", "about", "regarding", "over", "upon"}),
    "fr": frozenset({"sur"}),
    "es": frozenset({"sobre"}),
    "uk": frozenset({"про", "щодо", "стосовно"}),
    "ru": frozenset({"о", "об", "про", "относительно"}),
}
"""Prepositions of what is spoken of."""
_THE = {
    "de": frozenset("der die das den dem des".split()),
    "en": frozenset({"the"}),
    "fr": frozenset("le la les l' du des au aux".split()),
    "es": frozenset("el la los las al del".split()),
}
_NEW = {
    "de": frozenset("ein eine einen einem einer neue neuen neuer weitere weiteren".split()),
    "en": frozenset({"a", "an", "another", "new"}),
    "fr": frozenset({"un", "une"}),
    "es": frozenset({"un", "una", "unos", "unas"}),
}
"""Words before what has not been spoken of yet."""
_OWN = {
    "de": frozenset("sein seine seinen seinem seiner ihr ihre ihren ihrem ihrer".split()),
    "en": frozenset({"its", "his", "her", "their"}),
    "fr": frozenset({"son", "sa", "ses", "leur", "leurs"}),
    "es": frozenset({"su", "sus"}),
    "uk": frozenset({"свій", "свою", "своє", "свої", "його", "її", "їхній", "їхню", "їхні"}),
    "ru": frozenset({"свой", "свою", "своё", "свое", "свои", "его", "её", "ее", "их"}),
}
_OF = {
    "de": frozenset(
        "der des einer eines von vom zweier dreier beim in im an am auf aus über bei für mit zwischen".split()
    ),
    "en": frozenset({"of", "in", "for", "at", "with", "by", "to", "from", "between", "on"}),
    "fr": frozenset({"de", "du", "des", "d'", "sur", "à", "au", "aux", "pour", "entre", "contre", "dans", "en"}),
    "es": frozenset({"de", "del", "sobre", "a", "al", "para", "entre", "contra", "en"}),
    "uk": frozenset({"на", "про", "для", "між", "проти", "до", "в", "у", "з", "із"}),
    "ru": frozenset({"на", "о", "об", "про", "для", "между", "против", "в", "с", "из", "по"}),
}
"""Words by which a thing is told from others of its name."""
_ASKS = {
    "de": frozenset(
        "ob dass wer wen wem wessen wann wo wohin woher wie warum weshalb was welche welcher welches welchen".split()
    ),
    "en": frozenset({"whether", "that", "who", "whom", "whose", "when", "where", "why", "how", "what", "which", "if"}),
    "fr": frozenset("si s' que qu' qui quand où pourquoi comment combien quel quelle quels quelles".split()),
    "es": frozenset(
        "si que quién quiénes cuándo dónde adónde cómo cuánto cuánta cuántos cuántas qué cuál cuáles".split()
    ),
    "uk": frozenset("чи хто кого кому коли де куди звідки як чому скільки що який яка яке які яких".split()),
    "ru": frozenset("кто кого кому когда где куда откуда как почему сколько что какой какая какое какие каких".split()),
}
"""Words that open a question."""
_TAUGHT = {"ru": "ли"}
"""A particle that stands behind the first word of a question."""
_GENERAL = {
    "en": tuple(
        "finger situation operation incident request inquir enquir investigat probe condition health case affair "
        "topic content detail speculation rumour rumor leak intelligence securit militar plan talk negotiation "
        "statement remark word figure result outcome text deal discussion conversation proposal course progress "
        "reason motive role involvement presence existence authentic verac accura truth timing footage video image "
        "photograph picture recording letter document paper article post tweet publication coverage stor version "
        "possib prospect scenario matter question issue event accus alleg claim report account information news "
        "disclosure revelation identit whereabout position link".split()
    ),
    "de": tuple(
        "lage einsatz einsätz vorfall vorfäll fall fällen inhalt einzelheit detail spekulation gerücht geheimdienst "
        "sicherheit militär verhandlung gespräch äusserung erklärung aussage ergebnis wortlaut abmachung vorschlag "
        "verlauf stand fortschritt grund gründe motiv rolle beteiligung anwesenheit existenz echtheit wahrheit "
        "zeitpunkt aufnahme bild foto brief schreiben dokument papier artikel beitrag veröffentlich fassung version "
        "möglichkeit szenari frage thema themen sache angelegenheit vorgang vorgäng ereignis anfrage ermittlung "
        "untersuchung prüfung zustand gesundheit stellungnahme kommentar auskunft auskünfte vorwurf vorwürfe bericht "
        "meldung angabe behauptung darstellung information nachricht identität verbleib hintergr urheber umständ plan "
        "pläne video text".split()
    ),
    "fr": tuple(
        "enquête état santé côté opération situation incident affaire sujet contenu détail spéculat rumeur "
        "renseignement sécurit militair plan négociation discussion pourparler entretien déclaration propos chiffre "
        "résultat issue texte accord conversation proposition déroulement progrès raison motif rôle implication "
        "présence existence authenticité véracité vérité vidéo image photo lettre document article publication "
        "version possibilité scénario question événement accusation allégation information nouvelle récit identité "
        "lien origine cause circonstance".split()
    ),
    "es": tuple(
        "investigación estado salud operación situación incidente caso asunto tema contenido detalle especulación "
        "rumor inteligencia seguridad militar plan negociación negociaciones conversaciones declaraci palabra cifra "
        "resultado texto acuerdo conversación propuesta desarrollo progreso motivo razón razones papel implicación "
        "presencia existencia autenticidad veracidad verdad vídeo imagen imágenes foto carta documento artículo "
        "publicación versión posibilidad escenario cuestión suceso acusación acusaciones información informaciones "
        "noticia relato identidad origen causa circunstancia".split()
    ),
    "uk": tuple(
        "розслідуван стан здоров ситуаці операці інцидент випад справ тем зміст подробиц детал чутк розвід безпек "
        "військов план перемовин переговор заяв слов цифр результат підсумк текст угод розмов пропозиці перебіг хід "
        "причин мотив рол участ присутн існуванн автентичн достовірн правд відео знімк фото лист документ статт "
        "публікаці версі можлив питанн поді звинувач обвинувач повідомлен інформац новин особ місц обставин намір "
        "стор".split()
    ),
    "ru": tuple(
        "расследовани состояни здоровь ситуаци операци инцидент случа дел тем содержани подробност детал слух разведк "
        "безопасност военн план переговор заявлени слов цифр результат итог текст разговор предложени ход причин мотив "
        "роль роли участи присутстви существовани подлинност достоверност правд видео снимк фото письм документ статьи "
        "статью публикаци верси возможн вопрос событи обвинени сообщени информаци новост личност обстоятельств "
        "намерени".split()
    ),
}
"""Beginnings of such nouns."""
_POINTS = ("report", "denial", "such", "matter", "pro", "words", "false", "untrue")
_WEIGHED = ("true", "evidence", "likely", "figure", "comment")
"""Slots of words that point back, and of those that weigh what was told."""
_TOLD = CORE | {"deal", "contrary", "anaphor", "what", "object", "deed"}
"""Slots of the claim's words."""
_BEFORE = 3
"""Words before a verb in which its negation stands."""
_REACH = 9
"""Words of an object that are looked at."""
_WORDS = 2
"""Words of a question that are no small ones from which on it asks after something."""
_LEAST = 3
_STOPS = frozenset({",", ";", ":", ".", "?", "!", "–", "—", "(", ")", "…"}) | QUOTES
_BETWEEN = frozenset({"weder", "noch", "nicht", "zwar"})
"""German words between an object and its verb."""
_SKIPPED = frozenset(
    "to zu à a nor or noch oder ni ou y e o и не ни або і й та ані чи even publicly officially further any de d' en "
    "se sich s' es nicht weder pas plus rien aucun öffentlich".split()
)
"""Words between such a verb and what it governs."""
_CLITICS = frozenset(
    "it this das dies dazu darüber davon cela ça ceci y en lo esto eso ello це цього это этого".split()
)


def refuses_another(look: Look, named: Callable[[Phrase], frozenset[str]]) -> bool:
    """Return whether what is governed by a verb of declining, confirming or denying is another matter.

    `named` gives the institutions that a phrase names; who speaks of one of the claim's sides may speak of the claim.
    """
    cue = look.frame.cue_word
    if cue is None or look.operator not in _TAKES_OBJECT or look.hits or "noun" in cue.flags or look.frame.back:
        return False
    if look.operator not in _EVASIVE | _NAMING and not look.says(*_SILENT) and not _cannot(look):
        return False
    slots = look.topic.slots
    ours = {*slots.who, *slots.where, *slots.claim.parties}
    phrase = _governed(look)
    if phrase is None:
        return False
    text, asks = look.frame.text, _opens_question(look.frame.text, *phrase)
    if any(text.quoted[j] >= 0 for j in range(*phrase)) or not (asks or named(phrase).isdisjoint(ours)):
        return False
    whole = (phrase[0], text.sentences[look.frame.sentence].last if asks else phrase[1])
    inside = {h.slot for h in look.topic.hits[look.frame.sentence] if whole[0] <= h.first < whole[1]}
    if inside & _TOLD or any(slot.startswith("stage.") for slot in inside) or _within(look, phrase):
        return False
    if any(_points_back(look, slot, whole) for slot in (_POINTS if asks else (*_POINTS, *_WEIGHED))):
        return False
    return _asks_after(text, phrase) if asks else _told_apart(text, phrase)


def answers_another(look: Look, before: Words, named: Callable[[Phrase], frozenset[str]]) -> bool:
    """Return whether somebody declines with no word on what, right behind a sentence that has nothing of the claim.

    *The airline lost 200 million last year. Norway would not comment.*  `before` are the stance words of that sentence.
    """
    at = look.frame.sentence - 1
    silent = look.operator in {"refuse", "mute", "dodge", "will"} or (
        look.operator in {"remark", "say", "inform", "comment"} and look.says("mum")
    )
    if not silent or at < 1 or look.hits or look.frame.back or look.report or at in look.topic.direct:
        return False
    if at in look.topic.linked or any(h.slot in _TOLD or h.slot == "who" for h in look.topic.hits[at]):
        return False
    text, one = look.frame.text, look.frame.text.sentences[at]
    if one.paragraph != text.sentences[look.frame.sentence].paragraph:
        return False
    whole, slots = (one.first, one.last), look.topic.slots
    if any(text.quoted[j] >= 0 for j in range(*whole)) or "?" in text.lows[one.first : one.last]:
        return False
    if not named(whole).isdisjoint({*slots.who, *slots.where, *slots.claim.parties, *look.sources}):
        return False
    return not any(_back(text, before, slot, whole) for slot in _POINTS)


def _points_back(look: Look, slot: str, phrase: Phrase) -> bool:
    """Return whether a word that points back stands in a phrase."""
    return _back(look.frame.text, look.words, slot, phrase)


def _back(text: Text, words: Words, slot: str, phrase: Phrase) -> bool:
    """Return whether a word of a slot stands in a phrase, and is no article: *le*, *la*."""
    small = _THE.get(text.lang, frozenset()) if slot == "pro" else frozenset()
    return any(h.last - h.first > 1 or text.lows[h.first] not in small for h in words.inside(slot, [phrase]))


def _cannot(look: Look) -> bool:
    """Return whether the verb itself is negated: *could not say*."""
    at = look.frame.at
    return look.words.any("neg", [(max(0, at - _BEFORE), at)])


def _within(look: Look, phrase: Phrase) -> bool:
    """Return whether the phrase belongs to the words of silence themselves: *refused to point a finger at anybody*."""
    hits = look.words.inside("mum", [look.frame.scope]) + look.words.inside("noevidence", [look.frame.scope])
    return any(phrase[0] < h.last <= phrase[1] for h in hits)


def _governed(look: Look) -> Phrase | None:
    """Return the words that the verb governs: an object, what stands behind *on* and *about*, or a question."""
    text, frame = look.frame.text, look.frame
    last = text.sentences[frame.sentence].last
    if text.lang == "de":
        regions = (one for one in look.regions if text.lows[one[0] - 1 : one[0]] != [":"])
        return next((found for one in regions if (found := _german(text, one)) is not None), None)
    at, forms = frame.at + 1, lexicon(text.lang).forms
    infinitives = {"fr": ("er", "ir", "re"), "es": ("ar", "er", "ir"), "uk": ("ти", "тися"), "ru": ("ть", "ться")}
    ends = infinitives.get(text.lang, ())
    held = _CLITICS | _THE.get(text.lang, frozenset()) | _NEW.get(text.lang, frozenset())
    while (
        at < last
        and text.lows[at] not in held
        and (
            text.lows[at] in forms
            or text.lows[at] in _SKIPPED
            or (text.lows[at] in lexicon(text.lang).sets["adv"] and text.lows[at] not in _ASKS[text.lang])
            or (bool(ends) and text.lows[at].endswith(ends) and len(text.lows[at]) > _LEAST)
            or (
                text.lows[at] == ","
                and text.lang in {"uk", "ru"}
                and at + 1 < last
                and _opens_question(text, at + 1, last)
            )
        )
    ):
        at += 1
    spoken = frame.slot or (0, 0)
    if at >= last or text.lows[at] in _CLITICS or spoken[0] <= at < spoken[1]:
        return None
    if text.lows[at] in ABOUT[text.lang] and at + 1 < last:
        at += 1
    elif not _opens_object(text, at, last):
        return None
    return at, _end(text, at, last)


def _opens_question(text: Text, at: int, last: int) -> bool:
    """Return whether a question begins at a token."""
    return text.lows[at] in _ASKS[text.lang] or _is_asked(text, (at, last))


def _is_asked(text: Text, phrase: Phrase) -> bool:
    """Return whether the particle of a question stands behind the first word: *продается ли авиакомпания*."""
    return text.lows[phrase[0] + 1 : min(phrase[0] + 2, phrase[1])] == [_TAUGHT.get(text.lang, "")]


def _opens_object(text: Text, at: int, last: int) -> bool:
    """Return whether what begins at a token can be an object, or is a question."""
    low, lang = text.lows[at], text.lang
    if _opens_question(text, at, last):
        return True
    if is_day(text.lows[at + 1] if at + 1 < last else "", lang) or is_day(low, lang):
        return False
    if lang in _THE:
        return low in _THE[lang] or low in _NEW[lang] or low in _OWN[lang]
    sets = lexicon(lang).sets
    small = any(low in sets[name] for name in ("adv", "pron", "prep", "aux", "conj", "sub"))
    return low in _OWN[lang] or (low.isalpha() and not small and not text.caps[at])


def _german(text: Text, region: Phrase) -> Phrase | None:
    """Return the object in a German region, before the verb or behind it; what says when and where is passed over."""
    first, last = region
    sets = lexicon("de").sets
    at = first
    while at < last:
        low = text.lows[at]
        if low in _CLITICS or low == ":":
            return None
        if low == "," and at + 1 < last and text.lows[at + 1] in _ASKS["de"]:
            return at + 1, _end(text, at + 1, last)
        if at == first and low in _ASKS["de"]:
            return at, _end(text, at, last)
        if low in ABOUT["de"] and at + 1 < last:
            return at + 1, _end(text, at + 1, last)
        if low in sets["prep"]:
            noun = next((j for j in range(at + 1, min(at + 1 + 4, last)) if text.caps[j]), at)
            at = noun + 1
            continue
        if low in _THE["de"] or low in _NEW["de"] or low in _OWN["de"] or (text.caps[at] and low.isalpha()):
            return at, _end(text, at, last)
        at += 1
    return None


def _end(text: Text, at: int, last: int) -> int:
    """Return where the phrase that begins at a token ends."""
    ends = _STOPS | _BETWEEN if text.lang == "de" else _STOPS
    return next((j for j in range(at, min(last, at + _REACH)) if text.lows[j] in ends), min(last, at + _REACH))


def _small(text: Text, at: int) -> bool:
    """Return whether a token is no word of its own: an article, a preposition, a number."""
    sets, low = lexicon(text.lang).sets, text.lows[at]
    return (
        not low[0].isalpha()
        or len(low) < _LEAST
        or any(low in sets[name] for name in ("adv", "pron", "prep", "det", "aux", "conj", "sub"))
        or low in lexicon(text.lang).forms
        or is_day(low, text.lang)
    )


def _asks_after(text: Text, phrase: Phrase) -> bool:
    """Return whether a question has words of its own: *who would pay for the hospital*, not *whether it was so*."""
    first, general = phrase[0], _GENERAL[text.lang]
    words = [j for j in range(first, phrase[1]) if text.lows[j] not in _ASKS[text.lang] and not _small(text, j)]
    if text.lang == "de":
        nouns = [j for j in words if text.caps[j]]
        return bool(nouns) and len(words) >= _WORDS and not any(text.lows[j].startswith(general) for j in nouns)
    return len(words) >= _WORDS and not any(text.lows[j].startswith(general) for j in words)


def names_a_thing(text: Text, phrase: Phrase) -> bool:
    """Return whether few words behind *reports about* name a thing: *the pension fund*, not *the talks* or *Rome*."""
    first, last = phrase
    words = [j for j in range(first, last) if not _small(text, j)]
    if text.lang == "de":
        words = [j for j in words if text.caps[j]]
    named = any(text.caps[j] for j in words) if text.lang != "de" else False
    return bool(words) and not named and not any(text.lows[j].startswith(_GENERAL[text.lang]) for j in words)


def _told_apart(text: Text, phrase: Phrase) -> bool:
    """Return whether a noun is new, or told from others of its name by what stands behind it."""
    first, last = phrase
    lang, lows = text.lang, text.lows
    words = [j for j in range(first, last) if not _small(text, j)]
    if lang == "de":
        words = [j for j in words if text.caps[j]]
    if not words:
        return False
    head = words[0]
    if text.caps[head] and lang != "de":
        return False  # a name
    of = next((j for j in range(head + 1, last) if lows[j] in _OF[lang]), last)
    named = [j for j in words if j < of] if lang == "en" else words[: 1 if lang in _THE else 2]
    if any(lows[j].startswith(_GENERAL[lang]) for j in named):
        return False
    if lang in _NEW and lows[first] in _NEW[lang]:
        return True
    if lang in _THE:
        return any(j > of for j in words)
    return len(words) >= _WORDS and (words[1] == head + 1 or of < words[-1])
