"""What is said of a treaty by who neither tells a step nor denies it: it is awaited, left to others, opposed.  Pure."""

from __future__ import annotations

from collections.abc import Sequence

from monitor.events import Stance
from monitor.reading.content.cases import Verdict
from monitor.reading.cut.patterns import Hit
from monitor.reading.cut.text import Text
from monitor.reading.syntax.grammar import Phrase
from monitor.reading.syntax.tenses import BE
from monitor.reading.syntax.wording import Words

_RECOGNISES = ("recogni", "reconna", "reconoc", "anerkenn", "визна", "призна")
"""Verbs that admit a thing, or take somebody's word as law."""
_LAWFUL = (
    "jurisdi", "juridi", "legitim", "légitim", "authorit", "autorit", "autoridad", "competenc", "compétenc", "kompeten",
    "zuständig", "gerichtsbarkeit", "independ", "indépend", "unabhängig", "souver", "sover", "sober", "result",
    "résultat", "ergebnis", "election", "élection", "eleccion", "wahl", "annex", "annekt", "anex", "юрисд", "легітим",
    "легитим", "повноваж", "полномоч", "незалеж", "независ", "сувер", "результат", "вибор", "выбор", "анекс", "аннекс",
)  # fmt: skip
"""Stems of what is recognised in law: a court's jurisdiction, a state, an election."""
_OPENS = 2
"""Words before a noun with which a content opens: *reaffirmed / its firm opposition*."""
_NAMED = (
    "ratifikation", "ratifizierung", "beitritt", "unterzeichnung", "zustimmung", "inkrafttreten", "austritt",
    "ratification", "adhésion", "signature", "entrée", "retrait", "ratificación", "adhesión", "firma", "entrada",
    "retirada", "signing", "accession", "approval", "withdrawal", "adoption", "membership",
    "revocation", "rücknahme", "kündigung", "révocation", "revocación", "ратифік", "ратифик", "дератиф", "отзыв",
    "відклик", "вихід", "выход", "вступ", "підписанн", "подписани", "приєднанн", "присоединени", "голосуванн",
    "голосовани",
)  # fmt: skip
"""Nouns for a step: who says what it changes or threatens takes it as given."""
_THING = 4
"""Words between *recognise* and its object."""


def left_open(text: Text, words: Words, near: Sequence[Phrase], hits: Sequence[Hit]) -> str:
    """Return the rule of who waits for a step, leaves it to somebody (*that is up to parliament*) or is against it.

    `near` is the clause that names the step, with the one that governs it.
    """
    steps = [h.first for h in hits if h.slot.startswith("stage") or h.slot in {"deed", "object", "what"}]
    if any(h.first <= at for h in words.inside("awaited", near) for at in steps):
        return "ST-AWAITED"
    opposed = [h.first for h in words.inside("opposed", near)]
    if words.any("averse", near) or any(at - a <= _OPENS for at in opposed for a, b in near if a <= at < b):
        return "ST-OPPOSED"
    for first, last in near[-1:]:
        named = [h.first for h in hits if first <= h.first < last and text.lows[h.first].startswith(_NAMED)]
        if any(at < h.first for h in words.inside("effects", [(first, last)]) for at in named):
            return "ST-CONSEQUENCE"
    if words.any("cleared", near) and not _told_apart(text, words, near, hits):
        return "ST-CLEARED"
    return "ST-RESTS" if words.any("rests", near) else ""


def _told_apart(text: Text, words: Words, near: Sequence[Phrase], hits: Sequence[Hit]) -> bool:
    """Return whether a main clause of its own tells the step to come: *ningún obstáculo, la cámara lo aprobará*."""
    first, last = near[-1]
    if text.lang not in _MAIN or len(near) < _TWO or words.any("cleared", near[-1:]):
        return False
    steps = [h for h in hits if h.slot.startswith("stage.") and first <= h.first < last]
    opener = next((text.lows[j] for j in range(first, last) if text.lows[j][0].isalpha()), "")
    return (
        text.lows[first - 1] == ","
        and opener not in _THATS
        and any(text.lows[h.last - 1].endswith(_MAIN[text.lang]) for h in steps)
    )


_TWO = 2
_THATS = frozenset({"que", "qu'", "что", "чтобы", "що", "щоб", "si", "s'", "если", "якщо"})
_MAIN = {"fr": ("ra", "ront"), "es": ("rá", "rán"), "ru": ("ит", "ет", "ат", "ят", "ут")}
"""Ends of verbs by which it is told that a step will be taken."""


_CHAMBERS = frozenset(
    "lawmakers legislators mps senators deputies parliament congress senate chamber house assembly duma sejm seimas "
    "saeima rada knesset committee council parliamentarians members".split()
)


def voted_down(text: Text, pieces: Sequence[Phrase]) -> bool:
    """Return whether a chamber has voted, and is not only for it: *Congress had voted down the treaty*.

    >>> [voted_down(Text(t, "en"), [(0, 5)]) for t in ("Lawmakers had voted it down.", "They had voted it down.")]
    [True, False]
    """
    for first, last in pieces if text.lang == "en" else ():
        for at in range(first, last):
            before = at - 1 - (text.lows[at - 1] in {"had", "has", "have"}) if at > first else -1
            if text.lows[at] == "voted" and before >= first and text.lows[before] in _CHAMBERS:
                return True
    return False


def agreed_to(text: Text, at: int) -> bool:
    """Return whether the English verb at `at` agrees to do something, which is then to come: *agreed to sign it*."""
    lows = text.lows[at : at + 3]
    return text.lang == "en" and len(lows) > 2 and lows[0].startswith("agree") and lows[1] == "to" and lows[2] not in _A


_A = frozenset({"the", "a", "an", "this", "that", "its", "their", "his", "her", "it", "them"})


def recognised(text: Text, lemma: str, at: int, clause: Phrase) -> bool:
    """Return whether the verb at `at` recognises something in law: *does not recognise the court's jurisdiction*."""
    if not lemma.startswith(_RECOGNISES):
        return False
    first, last = max(clause[0], at - _THING), min(len(text.lows), at + 1 + _THING)
    if any(low.startswith(_FITS) for low in text.lows[at + 1 : min(clause[1], at + _JUDGEMENT)]):
        return True  # found the treaty to be in line with the constitution
    return any(low.startswith(_LAWFUL) for low in text.lows[first:last])


_FITS = ("соответств", "відповідн", "відповіда", "конституцио", "конституці", "constitutionnel", "conforme")
_JUDGEMENT = 12
"""Words from *finds* to what a court finds a treaty to be."""


def of_many(text: Text, clause: Phrase) -> bool:
    """Return whether a clause tells a step of a number of states: *124 countries have ratified it*."""
    lows = text.lows[clause[0] : clause[1]]
    for number, low in enumerate(lows):
        if low.startswith(_STATES.get(text.lang, ("\0",))):
            before = lows[max(0, number - _COUNT) : number]
            if any(word[0].isdigit() or word.startswith(_NUMBERS) for word in before):
                return True
    return False


_COUNT = 3
"""Words from a number to what it counts."""
_STATES = {
    "de": ("staaten", "länder", "mitglieder", "mitgliedstaaten", "mitgliedsstaaten", "nationen"),
    "en": ("states", "countries", "members", "nations"),
    "fr": ("états", "etats", "pays", "membres", "nations"),
    "es": ("estados", "países", "miembros", "naciones"),
    "uk": ("держав", "країн", "членів"),
    "ru": ("государств", "стран", "членов"),
}
_NUMBERS = (
    "dutzend", "dozen", "douzaine", "docena", "десятк", "hundert", "hundred", "cent", "сотн", "fifty", "sixty",
    "soixante", "cincuenta", "sesenta", "twenty", "thirty", "forty", "fünfzig", "sechzig", "zwanzig", "dreißig",
    "vierzig", "vingt", "trente", "quarante", "veinte", "treinta", "cuarenta",
)  # fmt: skip


def not_member(text: Text, hits: Sequence[Hit]) -> set[Hit]:
    """Return the words of a membership that is none yet: *is an associate member*, *allowing it to become a member*."""
    found = set()
    for hit in hits:
        if hit.slot != "stage.in_force" or "m" not in hit.term:
            continue
        before = text.lows[max(0, hit.first - _ALLOWS) : hit.first]
        said = text.lows[max(0, hit.first - 1) : hit.last + 1]
        if any(low.startswith(_LESSER) for low in said) or any(low.startswith(_LETS) for low in before):
            found.add(hit)
    return found


_ALLOWS = 6
"""Words from *allowing* to the membership."""
_LESSER = (
    "asociad",
    "associat",
    "associé",
    "assoziiert",
    "асоційован",
    "ассоциирован",
    "beobacht",
    "observ",
    "спостер",
    "наблюд",
)
_LETS = ("permit", "allow", "enabl", "permett", "ermöglich", "erlaub", "дозвол", "позвол", "дасть", "даст")


def without_other_debates(text: Text, hits: Sequence[Hit]) -> list[Hit]:
    """Return the words without the verbs of a debate on what is no treaty: *will take up the budget on Thursday*."""
    debates = [h for h in hits if h.slot == "stage.debated"]
    if not debates or any(h.slot in _TREATY for h in hits):
        return list(hits)
    near, before = _IT.get(text.lang, frozenset()), _CLITICS.get(text.lang, frozenset())
    other = {
        h
        for h in debates
        if near.isdisjoint(text.lows[max(0, h.first - _BY) : h.last + _BY])
        and before.isdisjoint(text.lows[max(0, h.first - 1) : h.first])
    }
    return [h for h in hits if h not in other]


_TREATY = frozenset({"object", "what", "deed", "law", "anaphor"})
"""Slots of the words for a treaty, its law and its process."""
_BY = 3
"""Words from a verb to the pronoun for what is debated."""
_IT = {
    "de": frozenset({"damit", "darüber", "ihn", "es"}),
    "en": frozenset({"it", "them", "this"}),
    "uk": frozenset({"його", "її", "це", "нього", "неї", "цим", "них"}),
    "ru": frozenset({"его", "её", "ее", "это", "него", "неё", "нее", "этим", "них"}),
}
_CLITICS = {"fr": frozenset({"l'", "en", "y", "le", "la", "les"}), "es": frozenset({"lo", "los", "la", "las"})}


_ARTICLE = ("article", "artículo", "artikel", "статт", "стать")
_READING = ("lectur", "reading", "lesung", "читан")


def of_the_law(text: Text, at: int) -> bool:
    """Return whether a word that also names a report is one of the law here: *in first reading*, *its article 14*.

    An article of the law has a number behind it, a reading in parliament an ordinal before it.
    """
    low, before = text.lows[at], text.lows[at - 1] if at else ""
    after = text.lows[at + 1] if at + 1 < len(text.lows) else ""
    if low.startswith(_ARTICLE):
        return after[:1].isdigit()
    return low.startswith(_READING) and (before.startswith(_ORDINALS) or before[:1].isdigit())


_ORDINALS = (
    "first", "second", "third", "final", "last", "erst", "zweit", "dritt", "letzt", "premi", "deuxi", "trois",
    "derni", "primer", "segund", "tercer", "últim", "перш", "друг", "треть", "останн", "перв", "втор", "последн",
)  # fmt: skip
"""Beginnings of the ordinals and of *last* before a reading."""


_POLLS = ("referend", "référend", "referénd", "volksabstimm", "plebisc", "plébisc", "референд")
"""Beginnings of the words for a vote of the people."""


def polled(text: Text, hits: Sequence[Hit]) -> bool:
    """Return whether a sentence tells of a vote of the people: *rejected the treaty in a referendum*."""
    if not hits:
        return False
    sentence = text.sentences[text.sentence_of[hits[0].first]]
    return any(text.lows[j].startswith(_POLLS) for j in range(sentence.first, sentence.last))


def only_against(text: Text, hits: Sequence[Hit]) -> bool:
    """Return whether nobody votes on a treaty that is rejected: *France rejects the agreement* is its position."""
    if any(h.slot.startswith("body.") and h.slot != "body.head" for h in hits):
        return False
    if polled(text, hits):
        return False
    for hit in hits:
        around = text.lows[max(0, hit.first - _VOTERS) : hit.last + _VOTERS] if hit.slot == "stage.rejected" else []
        if any(low.startswith(_PEOPLE) for low in around):
            return False
    return all(h.term.startswith(_OPPOSES) for h in hits if h.slot == "stage.rejected")


_VOTERS = 6
"""Words from *rejected* to the people that voted."""
_PEOPLE = (
    "pueblo", "people", "voter", "volk", "wähler", "elector", "électeur", "peuple", "citizen", "ciudadan", "bürger",
    "referend", "référend", "urne", "виборц", "народ", "избират", "референд", "громадян", "граждан",
)  # fmt: skip
_OPPOSES = (
    "abgelehnt", "ablehn", "lehn", "reject", "rejet", "rechaz", "відкин", "відхил", "отверг", "отклон", "block",
    "bloqu", "veto",
)  # fmt: skip


def denounced(text: Text, at: int, words: Words, regions: Sequence[Phrase]) -> bool:
    """Return whether a verb at `at` denounces a step, and does not deny that it was taken: *called the vote wrong*."""
    called = words.inside("false", regions)
    if text.lang == "en":
        called = [*called, *words.inside("untrue", regions)]
        wrong = bool(called) and all(text.lows[hit.first].startswith(_WRONG) for hit in called)
        return wrong and not words.any("report", regions) and not words.any("pro", regions)
    if text.lang != "fr" or not text.lows[at].startswith("dénonc"):
        return False
    return bool(called) and all(text.lows[hit.first].startswith(_TRICKS) for hit in called)


_WRONG = ("incorrect", "wrong", "absurd", "ridicul", "laugh", "prepost", "provoc", "hyster", "premature", "lie")
_TRICKS = ("manip", "manœuv", "manoeuv", "mascarad", "provoc", "farce", "absurd", "ridicul")


def promised(before: Sequence[str]) -> bool:
    """Return whether the words before an infinitive are those of a promise: *ha prometido confirmar*."""
    return any(low.startswith(_PROMISES) for low in before)


_PROMISES = (
    "promet", "promis", "compromet", "pledg", "vow", "versproch", "versprach", "verspric", "zugesag", "обеща", "пообещ",
)  # fmt: skip


def called_something(text: Text, near: Sequence[Phrase]) -> bool:
    """Return whether a clause only says what something is: *die Ratifizierung gilt als gutes Signal*."""
    copulas = _IS.get(text.lang, frozenset())
    found = [(at, last) for first, last in near for at in range(first, last) if text.lows[at] in copulas]
    return bool(found) and not any(low.startswith(_SAFE) for at, last in found for low in text.lows[at:last])


_SAFE = (
    "sicher", "gesichert", "wahrsch", "ausgemacht", "formsache", "certain", "acquis", "assur", "segur", "певн", "верог",
)  # fmt: skip
"""Beginnings of what is said of a step that is thought to come: *gilt als sicher*."""


_IS = {
    "de": frozenset({"gilt", "gelte", "gelten", "bleibt", "wäre"}),
    "fr": frozenset({"constitue", "reste", "serait", "est"}),
    "es": frozenset({"constituye", "supone", "sería", "es"}),
    "uk": frozenset({"є", "вважається", "вважають", "залишається"}),
    "ru": frozenset({"является", "считается", "остается", "остаётся"}),
}
"""Copulas that no passive is made with, or that stand beside a noun for a step."""


_FOR = frozenset({"zur", "zum", "for", "pour", "para", "на", "для"})
_WHOSE = frozenset({"its", "their", "final", "son", "sa", "su", "остаточне", "окончательное", "його", "его"})


def sought(text: Text, hits: Sequence[Hit]) -> set[Hit]:
    """Return the words of a yes for which a treaty is sent somewhere: *sent it to the deputies for approval*."""
    if not any(h.slot == "stage.submitted" for h in hits):
        return set()
    out = set()
    for hit in hits:
        if hit.slot in {"stage.approved", "stage.ratified"} and hit.first > 1:
            at = hit.first - 1 - (text.lows[hit.first - 1] in _WHOSE)
            if text.lows[at] in _FOR:
                out.add(hit)
    return out


_LAWS = (
    "gesetz", "law", "bill", "act", "loi", "ley", "закон", "законопр",
)  # fmt: skip
_ON = {
    "de": frozenset({"über", "zur", "zum", "gegen", "für"}),
    "en": frozenset({"on", "to", "against", "about"}),
    "fr": frozenset({"sur", "relative", "contre", "de", "d'"}),
    "es": frozenset({"sobre", "de", "contra", "del"}),
    "uk": frozenset({"про", "щодо"}),
    "ru": frozenset({"о", "об", "про"}),
}
"""Words between a law and what it is on."""
_ITS_THING = 8
"""Words behind them in which the treaty or its step is named."""


def of_another_law(text: Text, hits: Sequence[Hit]) -> bool:
    """Return whether a clause speaks of a law on something else: *passed a law on pensions*.

    What a law is on stands right behind it, and no other word of the claim's treaty in the clause.
    """
    lows, end = text.lows, len(text.lows)
    things = [h.first for h in hits if h.slot in {"object", "what", "deed", "anaphor", "law"}]
    laws = [at for at in things if lows[at].startswith(_LAWS) and at + 1 < end and lows[at + 1] in _ON[text.lang]]
    if not laws or any(at not in laws and not lows[at].startswith(_LAWS) for at in things):
        return False
    sides = {h.first for h in hits if h.slot in {"who", "whos"} or h.slot.startswith("stage.withdrawn")}
    plain = (at + 2 < end and lows[at + 2][0].isalpha() and not _dated(text, at + 2) for at in laws)
    return all(plain) and all(sides.isdisjoint(range(at + 1, min(at + _ITS_THING, end))) for at in laws)


def _dated(text: Text, at: int) -> bool:
    """Return whether a day or a name stands at token `at`: *passed the law on Oct 24*."""
    return text.caps[at] if text.lang != "de" else text.lows[at].endswith(_DAYS)


_DAYS = ("tag", "mittwoch", "woche", "monat", "jahr", "sommer", "herbst", "winter", "mal")
"""Ends of German words of when."""


_STILL = (
    "remain", "still", "continu", "weiter", "unverändert", "bleib", "blieb", "reste", "toujours", "demeur", "sigue",
    "seguía", "siguió", "todavía", "permanec", "залиша", "залиши", "далі", "досі", "остает", "остаёт", "остал",
    "прежнему",
)  # fmt: skip
"""Beginnings of the words by which what binds goes on doing so."""
_OUGHT = frozenset(
    "should must ought sollte solle müsse muss devrait doit debe debería має мусить повинен должен".split()
)
"""Words by which it ought to."""
_AROUND = 4
"""Words from them to *in force*."""
_UNDOING = frozenset({"law", "stage.suspended", "stage.withdrawn", "stage.left", "stage.notified", "stage.approved"})
"""Slots of what is itself in force where a treaty is suspended: the suspension, its law."""
_BINDS = frozenset({"object", "what"})


def still_binds(text: Text, hits: Sequence[Hit]) -> Verdict | None:
    """Return what it says of a suspension that the treaty is in force: *the treaty remains in force*, *is in force*.

    Who says so denies that it is suspended; who says that it should comments.
    """
    if not _UNDOING.isdisjoint(h.slot for h in hits):
        return None
    for force in (h for h in hits if h.slot == "stage.in_force"):
        sentence = text.sentences[text.sentence_of[force.first]]
        low, high = max(sentence.first, force.first - _AROUND), min(sentence.last, force.last + 2)
        still = any(text.lows[j].startswith(_STILL) for j in (*range(low, force.first), *range(force.last, high)))
        named = any(h.slot in _BINDS and low <= h.first < force.first for h in hits)
        if still and not _OUGHT.isdisjoint(text.lows[low : force.first]):
            return Verdict(Stance.COMMENTS, "ST-OUGHT")
        if still or (named and text.lows[force.first - 1] in BE):
            return Verdict(Stance.DENIES, "ST-CONTRARY")
    return None
