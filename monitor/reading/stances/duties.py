"""Contents that do not tell that it is: what ought to be, what somebody is ready for on a condition.  Pure."""

from __future__ import annotations

from collections.abc import Sequence

from monitor.reading.content.predications import does
from monitor.reading.cut.cues import lexicon
from monitor.reading.cut.patterns import Hit
from monitor.reading.cut.text import Text
from monitor.reading.framing.frames import Frame
from monitor.reading.syntax.clauses import ANDS
from monitor.reading.syntax.grammar import EDGES, Phrase
from monitor.reading.syntax.wording import Words

_TIME_IS = ("is", "'s", "’s", "was", "high", "about", "past", "long")
_TIME_FOR = ("for", "that", "to", "he", "she", "they", "it", "the", "its")
"""Words around *time* that make it high time: *it is time for her to go*, *about time they left*."""
_WAYS = ("choice", "option", "alternative")
_MUST = {
    "en": (
        ("must",),
        ("should",),
        ("ought", "to"),
        ("has", "to"),
        ("have", "to"),
        ("had", "to"),
        ("needs", "to"),
        ("need", "to"),
        *((be, "time", word) for be in _TIME_IS for word in _TIME_FOR),
        *(
            (has, "no", way, "but", "to")
            for has in ("has", "have", "had")
            for way in ("choice", "option", "alternative")
        ),
    ),
    "de": (
        ("muss",),
        ("müsse",),
        ("müssen",),
        ("müssten",),
        ("müsste",),
        ("gehöre",),
        ("gehört",),
    ),
    "fr": (("doit",), ("doivent",), ("devait",), ("devaient",), ("devra",), ("devront",)),
    "es": (
        ("debe",),
        ("deben",),
        ("debía",),
        ("debían",),
        ("debería",),
        ("deberían",),
        ("tiene", "que"),
        ("tienen", "que"),
        ("tenía", "que"),
        ("tenían", "que"),
    ),
    "uk": (("повинен",), ("повинна",), ("повинні",), ("мусить",), ("мусять",), ("має",), ("мають",)),
    "ru": (("должен",), ("должна",), ("должны",), ("обязан",), ("обязана",), ("обязаны",)),
}
"""Verbs of what ought to be done."""
_BEGUN = {
    lang: {word: [row for row in rows if row[0] == word] for word in {row[0] for row in rows}}
    for lang, rows in _MUST.items()
}
"""The same by their first word."""
_DONE = frozenset(["have", "haben", "sein", "avoir", "être", "haber", "ser", "бути", "быть"])
"""Auxiliaries behind which it is concluded that something has been done: *must have left, muss gewesen sein*."""
_UNDONE = frozenset({"should", "ought"})
"""English verbs by which what was to be done has not been: *should have left long ago*."""
_TOLD = frozenset(
    ["announce", "announced", "annoncer", "anunciar", "оголосити", "объявить", "verkünden", "bekanntgeben"]
)
"""What is due to be announced is planned."""
_REACH = 5
"""Words from *must* to the verb of the deed."""


def ought(text: Text, pieces: Sequence[Phrase], hits: Sequence[Hit]) -> bool:
    """Return whether the deed is said to be due: *has to resign, müsse zurücktreten, debe dimitir*.

    `hits` are the words of the deed (or of its end: *their soldiers must leave*).  Who must *have* done it has.
    """
    begun = _BEGUN.get(text.lang, {})
    for first, last in pieces:
        for at in range(first, last):
            for words in begun.get(text.lows[at], ()):
                if tuple(text.lows[at : at + len(words)]) != words:
                    continue
                begin = at + len(words)
                if text.lang == "de":
                    if _closes(text, begin, last, hits):
                        return True
                    continue
                deed = min((h.first for h in hits if at <= h.first < min(last, begin + _REACH)), default=-1)
                between = text.lows[begin : deed + 1] if deed >= 0 else []
                undone = words[0] in _UNDONE or _DONE.isdisjoint(between)
                if deed >= 0 and undone and _TOLD.isdisjoint(between):
                    return True
    return False


def is_told_to(text: Text, pieces: Sequence[Phrase], hits: Sequence[Hit]) -> bool:
    """Return whether German reported speech says what somebody ought to do: *Der Minister solle zurücktreten*."""
    for first, last in pieces:
        at = next((j for j in range(first, last) if text.lows[j] in _TOLD_TO), -1)
        if at >= 0 and text.lang == "de" and _closes(text, at + 1, last, hits):
            return True
    return False


_TOLD_TO = frozenset({"solle", "sollte", "möge", "gehöre", "gehört"})
_BY_WHICH = frozenset({"lequel", "laquelle", "lesquels", "lesquelles", "cual", "cuales"})


def must(text: Text, words: Words, near: Sequence[Phrase], hits: Sequence[Hit]) -> bool:
    """Return whether a step is said to be due; not in a relative clause that only says what a bill is for.

    *Le projet de loi par lequel le pays doit sortir de la Cour a été remis aux députés*.
    """
    for due in words.inside("must", near):
        which = next(
            (j for j in range(due.first - 1, max(-1, due.first - _REACH), -1) if text.lows[j] in _BY_WHICH), -1
        )
        told = [h for h in hits if h.slot.startswith("stage") and h.first > due.last + 3]
        if text.lows[due.first] in _IS_TO and _dated(text, words, due, near):
            continue  # doit partir dans les prochains jours, debe entregarse antes del martes: a date
        if which < 0 or not told:
            return True
    return False


def _dated(text: Text, words: Words, due: Hit, near: Sequence[Phrase]) -> bool:
    """Return whether a day is told for what is due; in Ukrainian and Russian it may stand before the verb."""
    for first, last in near:
        begin = first if text.lang in {"uk", "ru"} else due.last
        if words.any("soon", [(begin, last)]) or not _TONIGHT.isdisjoint(text.lows[begin:last]):
            return True
    return False


_TONIGHT = frozenset(
    "вечером увечері ввечері утром вранці soirée tarde весной летом осенью зимой навесні влітку восени взимку "
    "printemps automne primavera otoño verano".split()
)
"""Times of a day or a year that are still to come where a step is due."""
_IS_TO = frozenset("doit doivent debe deben должен должна должны має мають повинен повинна повинні".split())
"""French, Spanish, Ukrainian and Russian verbs of duty that with a date tell what is to come."""


def forbidden(text: Text, pieces: Sequence[Phrase], hits: Sequence[Hit], negations: Sequence[Hit]) -> bool:
    """Return whether it is said that the deed ought not to be done, or to have been: *should never have sent them*."""
    for first, last in pieces:
        for at in range(first, last):
            if text.lows[at] not in _MAY_NOT.get(text.lang, ()):
                continue
            if not any(at - 2 <= no.first <= at + 3 for no in negations):
                continue
            if text.lang == "de":
                return _closes(text, at + 1, last, hits)
            if any(at < hit.first < last for hit in hits):
                return True
    return False


_MAY_NOT = {
    "de": frozenset({"darf", "dürfe", "dürfen", "solle", "sollte", "sollten"}),
    "en": frozenset({"must", "should", "ought"}),
    "fr": frozenset({"doit", "doivent", "devrait", "devraient"}),
    "es": frozenset({"debe", "deben", "debería", "deberían"}),
    "uk": frozenset({"повинен", "повинна", "повинні", "має", "мають"}),
    "ru": frozenset({"должен", "должна", "должны"}),
}
"""Verbs by which, negated, something is forbidden or blamed."""
_ENDS = {
    "en": ("leave", "withdraw", "retreat", "pull", "quit", "go", "stop", "cease", "end"),
    "de": (
        "abziehen",
        "abzuziehen",
        "verlassen",
        "zurückziehen",
        "einstellen",
        "beenden",
        "aufhören",
        "räumen",
        "gehen",
    ),
    "fr": ("quitter", "retirer", "cesser", "partir", "évacuer", "arrêter"),
    "es": ("abandonar", "retirar", "retirarse", "salir", "cesar", "marcharse", "irse", "parar", "terminar"),
    "uk": ("залишити", "вивести", "піти", "припинити", "покинути", "забрати"),
    "ru": ("покинуть", "вывести", "уйти", "прекратить", "оставить", "убрать"),
}
"""Infinitives of what soldiers and fighters do who go or stop."""


def to_end(text: Text, pieces: Sequence[Phrase]) -> bool:
    """Return whether it is said that soldiers ought to go, or that a fight ought to stop: *müssten abziehen*."""
    ends = [
        Hit(at, at + 1, "end", "")
        for first, last in pieces
        for at in range(first, last)
        if text.lows[at] in _ENDS.get(text.lang, ())
    ]
    return bool(ends) and ought(text, pieces, ends)


def _closes(text: Text, begin: int, last: int, hits: Sequence[Hit]) -> bool:
    """Return whether a German infinitive of the deed ends the clause (or stands before the modal that does)."""
    end = next((j for j in range(begin, last) if text.lows[j] in EDGES), last)
    for hit in hits:
        low = text.lows[hit.last - 1]
        verb = low.endswith(("en", "eln", "ern", "gehen", "tun")) and not text.caps[hit.last - 1]
        behind = hit.last == begin - 1  # dass er zurücktreten müsse
        if verb and not low.startswith("ge") and (behind or (begin <= hit.first and hit.last >= end - 1)):
            return text.lows[hit.last : hit.last + 1] not in (["haben"], ["sein"])
    return False


_IF_FIRST = {
    "de": frozenset(
        [
            "sollte",
            "sollten",
            "wäre",
            "wären",
            "würde",
            "würden",
            "hätte",
            "hätten",
            "käme",
            "kämen",
            "träfe",
            "träfen",
            "stellte",
        ]
    ),
    "en": frozenset({"should", "were", "had"}),
}
"""Verbs that open a condition without *if*: *Sollte er tot sein, ...*, *Should it be true, ...*."""


def inverted(text: Text, pieces: Sequence[Phrase], hits: Sequence[Hit]) -> bool:
    """Return whether the deed stands in a condition that its verb opens: *Sollte der General tot sein, werde ...*."""
    openers = _IF_FIRST.get(text.lang, frozenset())
    for first, last in pieces:
        if text.lang == "en" and any(_should_it(text, at, hits, last) for at in range(first + 1, last - 2)):
            return True
        at = next((j for j in range(first, last) if text.lows[j][0].isalnum()), last)
        if at >= last or text.lows[at] not in openers or not any(at <= h.first < last for h in hits):
            continue
        if text.lows[at] == "had" and text.lows[at + 1 : at + 2] and _done(text.lows[at + 1]):
            continue  # Both, he said, | had given their assent, and ...
        begins = at == text.sentences[text.sentence_of[at]].first or not text.lows[at - 1][0].isalnum()
        after = text.lows[last : last + 1]
        if begins and after == [","]:
            return True
    return False


def _done(low: str) -> bool:
    """Return whether an English word looks like a participle."""
    return low.endswith(("ed", "en", "wn", "ne")) or low in _PARTICIPLES


_PARTICIPLES = frozenset(
    "been made put come left said met sent set held agreed told struck kept hit lost fought won".split()
)
_SUBJECTS = lexicon("en").sets["det"] | lexicon("en").sets["pron"]


def _should_it(text: Text, at: int, hits: Sequence[Hit], last: int) -> bool:
    """Return whether an English condition begins inside a clause: *will respond swiftly should Peru send soldiers*."""
    if text.lows[at] != "should" or not (text.caps[at + 1] or text.lows[at + 1] in _SUBJECTS):
        return False
    asks = text.lows[at - 1] in _ASKS or text.lows[at - 1] in lexicon("en").sets["conj"]
    return not asks and any(at < h.first < last for h in hits)


_ASKS = lexicon("en").sets["sub"] | lexicon("en").sets["pron"] | {"there"}
_IFS = {
    "en": frozenset({"if", "unless", "provided", "once", "when", "should"}),
    "de": frozenset({"wenn", "falls", "sofern", "sobald", "vorausgesetzt", "solange", "sollte", "sollten"}),
    "fr": frozenset({"si", "s'", "pourvu", "dès", "condition", "quand", "lorsque"}),
    "es": frozenset({"si", "siempre", "cuando", "condición", "mientras"}),
    "uk": frozenset({"якщо", "коли", "щойно", "умови", "умовою"}),
    "ru": frozenset({"если", "когда", "условии", "условием"}),
}
"""Words that open a condition behind what is promised on it."""
_ONLY = frozenset(["only", "erst", "seulement", "solo", "sólo", "лише", "тільки", "только", "лишь"])
_READY = {
    "en": frozenset({"ready", "willing", "prepared", "open"}),
    "de": frozenset({"bereit", "gewillt", "willens", "bereitschaft"}),
    "fr": frozenset({"prêt", "prête", "prêts", "prêtes", "disposé", "disposée", "disposés"}),
    "es": frozenset({"dispuesto", "dispuesta", "dispuestos", "dispuestas", "listo", "lista", "listos"}),
    "uk": frozenset({"готовий", "готова", "готові", "готове"}),
    "ru": frozenset({"готов", "готова", "готовы", "готово"}),
}
_WILL = {
    "en": frozenset({"will", "would", "'ll", "'d", "shall"}),
    "de": frozenset({"wird", "werde", "werden", "würde", "würden", "zu"}),
    "uk": frozenset({"буде", "будуть", "будемо", "підпише", "підпишуть", "підпишемо", "ратифікує", "припинить"}),
    "ru": frozenset({"будет", "будут", "будем", "подпишет", "подпишут", "подпишем", "ратифицирует", "прекратит"}),
}
_FUTURES = {"fr": ("ra", "ront", "rons", "rai", "rait", "raient"), "es": ("rá", "rán", "remos", "ré", "ría", "rían")}


def on_condition(text: Text, regions: Sequence[Phrase], main: Phrase, pieces: Sequence[Phrase]) -> bool:
    """Return whether a side says that it will do it, or is ready to, on a condition: *would sign if the others did*.

    `main` is the clause of the deed; the condition is another of the `pieces`, or what follows in the same one.
    """
    lang = text.lang
    first, last = main
    at = next((j for j in range(first + 1, last) if text.lows[j] in _IFS.get(lang, ())), last)
    if at < last and text.lows[at - 1] in _ONLY:
        return False  # only when both have signed: that is a reminder
    later = any(
        any(text.lows[j] in _IFS.get(lang, ()) for j in range(a, min(b, a + 3)))
        for a, b in pieces
        if a >= last and text.lows[a - 1] not in _ONLY
    )
    if (at == last and not later) or not any(first < b and a < at for a, b in regions):
        return False
    words = text.lows[first:at]
    if any(low in _READY[lang] for low in words):
        return True
    return any(
        low in _WILL.get(lang, ()) or (len(low) > 4 and low.endswith(_FUTURES.get(lang, ("\0",)))) for low in words
    )


_WHETHER = {
    "de": frozenset({"ob", "wer", "wem", "wessen", "wie"}),
    "en": frozenset({"whether"}),
    "uk": frozenset({"чи"}),
    "fr": frozenset(),
    "es": frozenset(),
    "ru": frozenset(),
}
"""Words that open an indirect question and no other clause."""


_TRUE = (["правда", "ли"], ["верно", "ли"], ["так", "ли"], ["чи", "правда"], ["чи", "так"])
"""Questions before a clause whether it is so, a comma before the clause."""


def asks_whether(text: Text, pieces: Sequence[Phrase], hits: Sequence[Hit]) -> bool:
    """Return whether the deed stands in an indirect question: *ob Soldaten im Land seien, ...*, *who did it*."""
    for first, last in pieces:
        at = next((j for j in range(first, last) if text.lows[j][0].isalnum()), last)
        if not any(at <= h.first < last for h in hits):
            continue
        if at < last and text.lows[at] in _WHETHER.get(text.lang, ()):
            return True
        if text.lang == "ru" and "ли" in text.lows[at : at + 3]:
            return True
        if text.lang in {"uk", "ru"} and text.lows[max(0, at - 3) : at - 1] in _TRUE:
            return True  # не знает, правда ли, что
    return False


_TO_COME = {
    "de": frozenset(["dürfte", "dürften", "will", "wolle", "wollen", "soll", "sollen", "solle"]),
    "fr": frozenset(["devrait", "devraient", "doit", "doivent", "va", "vont", "pourrait", "pourraient"]),
    "es": frozenset(["debe", "deben", "debería", "deberían", "podría", "podrían"]),
    "en": frozenset({"expected", "due", "set", "about", "poised", "scheduled"}),
    "ru": frozenset(["должен", "должна", "должны", "может", "могут", "планирует", "намерен", "намерена", "собирается"]),
    "uk": frozenset(["має", "мають", "повинен", "повинна", "може", "можуть", "планує", "збирається"]),
}


def still_to_say(text: Text, frame: Frame) -> bool:
    """Return whether the verb is one of words that are to come: *devrait annoncer, is expected to announce*."""
    at = frame.at
    before = text.lows[max(0, at - 2) : at]
    if text.lang == "en" and before[-1:] != ["to"]:
        return False
    if text.lang == "de":
        before = text.lows[frame.scope[0] : at]
    infinitive = any("i" in form.kinds for form in lexicon(text.lang).forms.get(text.lows[at], ()))
    return infinitive and not _TO_COME.get(text.lang, frozenset()).isdisjoint(before)


def is_question(text: Text, regions: Sequence[Phrase], cue: int) -> bool:
    """Return whether what stands before the verb at token `cue` is a question: *« Est-il vrai ? », a demandé Lima*."""
    return any(last <= cue and "?" in text.lows[max(first, last - 3) : last + 1] for first, last in regions)


def may_be(text: Text, can: Hit, near: Sequence[Phrase], hits: Sequence[Hit]) -> bool:
    """Return whether it is told what a deed may be or lead to: *die Waffenruhe könne ein Erfolg werden, ... schaden*.

    The noun of the deed is then the subject, and stands before *könne*.
    """
    lows, caps = text.lows, text.caps
    end = near[0][1] if near else can.last
    stop = next((j for j in range(can.last, end) if lows[j] in EDGES or lows[j] in {"oder", "und"}), end)
    subject = any(near[0][0] <= h.first < can.first and caps[h.last - 1] for h in hits if h.slot != "who")
    if not subject or stop - can.last < _SHORTEST or not (caps[stop - 2] or does(text, can.last, stop)):
        return False
    if lows[stop - 1] == "sein" and any(low in _WHERE for low in lows[max(can.last, stop - _SHORTEST - 2) : stop - 1]):
        return False  # Soldaten könnten schon im Land sein
    return lows[stop - 1] in _IS_OR_DOES or does(text, can.last, stop)


_WHERE = frozenset({"in", "im", "bei", "auf", "vor", "an"})
_SHORTEST = 2
_IS_OR_DOES = frozenset({
    "werden", "sein", "bleiben", "bedeuten", "darstellen", "bringen", "führen", "bewirken", "dienen", "helfen",
    "bieten", "schaden", "nutzen", "nützen", "ändern", "lösen", "retten", "verhindern", "gefährden", "zerstören",
    "stärken", "schwächen", "öffnen", "schaffen", "ebnen", "auslösen", "destabilisieren", "beenden", "markieren",
    "einleiten", "belasten", "vergiften",
})  # fmt: skip
"""German verbs by which a deed is called something or does something."""


def would_take_place(lows: Sequence[str], at: int) -> bool:
    """Return whether what is to come is told of the past: *aurait bien lieu*, *tendría lugar*."""
    return lows[at] in _TAKE and not _PLACE.isdisjoint(lows[at + 1 : at + 4])


_TAKE = frozenset({"aurait", "auraient", "tendría", "tendrían"})
_PLACE = frozenset({"lieu", "lugar"})


def in_law(text: Text, words: Words, regions: Sequence[Phrase]) -> bool:
    """Return whether it is said when a treaty takes effect in law: *enters into force when it is ratified*."""
    hits = words.inside("legal", regions)
    if text.lang == "de":  # werde am 1. Mai wirksam, teilte das Amt | mit: the particle is that of the verb of saying
        hits = [hit for hit in hits if any(a <= hit.first and hit.last <= b for a, b in regions)]
    return any(_PAST_EFFECT.isdisjoint(text.lows[hit.first : hit.last]) for hit in hits)


def counted_from(text: Text, whole: Phrase, *, handed: bool) -> bool:
    """Return whether a time is counted from now or from what was just told: *in 150 days*, *30 days after this step*.

    Once the instruments have been `handed` over, also from that: *60 days after the exchange*.
    """
    for j in range(whole[0], whole[1] - 2):
        low, after = text.lows[j], text.lows[j + 1]
        if low in _FROM_THEN and after in _THIS:
            return True
        if low in _FROM_NOW and any(text.lows[n][0].isdigit() for n in (j + 1, j + 2)):
            return any(text.lows[n].startswith(_UNITS) for n in range(j + 2, min(j + 4, whole[1])))
        if handed and after.startswith(_UNITS) and low[0].isdigit():
            return not _FROM_THEN.isdisjoint(text.lows[j + 2 : j + 4])
    return False


_FROM_THEN = frozenset("après after nach tras después de після после".split())
_FROM_NOW = frozenset("dans in dentro через binnen за within".split())
_THIS = frozenset(
    "cet cette ce ces dicho dicha este esta ese esa this that dieser diesem этого этой цього цієї того".split()
)
_UNITS = ("jour", "mois", "semaine", "day", "month", "week", "tag", "monat", "woche", "día", "mes", "semana",
          "дн", "ден", "місяц", "меся", "тиж", "недел")  # fmt: skip
"""Beginnings of the nouns for days, weeks and months."""


def has_time(text: Text, clause: Phrase) -> bool:
    """Return whether somebody is given a number of days for a step: *the president has 21 days to sign it*.

    >>> has_time(Text("The president has 21 days to sign it.", "en"), (0, 9))
    True
    """
    for j in range(clause[0] + 1, clause[1]):
        if text.lows[j] in _GIVEN:
            units = [n for n in range(j + 2, min(j + _FEW_WORDS, clause[1])) if text.lows[n].startswith(_UNITS)]
            if units and not _FOR_IT.isdisjoint(text.lows[units[0] + 1 : clause[1]]):
                return True
    return False


_GIVEN = frozenset("hat habe has have had a aura tiene tendrá dispone має есть".split())
_FOR_IT = frozenset("zu um to pour para щоб чтобы на".split())
_FEW_WORDS = 7
"""Words from having to the days that are given, and what opens the step that they are given for."""
_PAST_EFFECT = frozenset({"entré", "entrée", "entrés"})
"""Participles that look like the present without their accent."""


def hedged_aside(text: Text, words: Words, regions: Sequence[Phrase], hits: Sequence[Hit]) -> bool:
    """Return whether a hedge stands between commas in the clause of the deed: *солдаты, вероятно, уже в городе*."""
    if text.lang == "en":  # had attacked the port, in all likelihood
        ends = [h for a, b in regions for h in words.inside("maybe", [(max(a, b - _HEDGE), b)])]
        last = hits[-1].last if hits else -1
        return any("," in text.lows[h.first - 2 : h.first] and last <= h.first for h in ends)
    if text.lang == "de":
        return False
    for hit in words.inside("likely", regions):
        if text.lows[hit.first - 2] in ANDS:
            continue  # have arrived and, probably, will soon be sent on
        before, after = text.lows[hit.first - 1], text.lows[hit.last] if hit.last < len(text.lows) else ","
        if before == "," and after in _CLOSES and any(abs(h.first - hit.first) <= _NEARBY for h in hits):
            return True
    return False


_HEDGE = 5
"""Words at the end of a content in which a hedge stands: *in all likelihood*."""
_NEARBY = 6
_CLOSES = frozenset({",", ".", "»", "”", '"'})
