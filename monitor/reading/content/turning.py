"""Whether what points back points back to something else: to other charges, to what was told in between.  Pure."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING

from monitor.reading.content.effects import of_it
from monitor.reading.cut.cues import lexicon
from monitor.reading.cut.text import Text
from monitor.reading.dictionary.names import adjective_of
from monitor.reading.framing.dropped import without_it
from monitor.reading.syntax.daytimes import HEARERS, WHEN

if TYPE_CHECKING:
    from monitor.events import Claim
    from monitor.reading.about.looks import Look
    from monitor.reading.about.topics import Topic
    from monitor.reading.framing.frames import Frame
    from monitor.reading.syntax.grammar import Phrase

_CHARGES = (
    "vorwurf", "vorwürf", "anschuldig", "beschuldig", "anklage", "accusation", "allegation", "charge", "acusaci",
    "звинувач", "обвинен",
)  # fmt: skip
"""Beginnings of the nouns for what somebody is accused of: nobody is accused of having died."""
_TELLS = frozenset({"deed", "object", "anaphor", "contrary", "deal", "what"})
_NOUN = 3
"""Words before a relative pronoun in which stands what it takes up."""
_BACK = 2
"""Sentences back in which what is denied without a word of it has been told."""


_LABELS = frozenset({
    "ein", "eine", "einen", "kein", "keine", "keinen", "als", "schlicht", "schlichtweg", "reine", "reinen", "nur",
    "wahr", "falsch",
})  # fmt: skip
"""Words behind *das* by which it is a pronoun and no article."""


def is_pronoun(lows: Sequence[str], at: int, *, label: bool) -> bool:
    """Return whether German *das* stands for what was told: *nannte das eine Lüge*, but not *nannte das Gerücht*.

    With a `label` that says what is true it needs no article: *nannte das Unsinn*.
    """
    return lows[at] == "das" and (label or not _LABELS.isdisjoint(lows[at + 1 : at + 2]))


def commented(look: Look) -> bool:
    """Take *condemned this as dangerous*."""
    if not look.near or not look.says("comment"):
        return False
    return look.operator == "label" or (look.operator == "comment" and (look.points or bool(look.hits)))


def only_when(look: Look) -> bool:
    """Return whether nothing is said but when, where and to whom: *reacted on Tuesday*, *spoke to the press*."""
    sets, lows = lexicon(look.frame.text.lang).sets, look.frame.text.lows
    small = WHEN | sets["prep"] | HEARERS
    said = [at for a, b in look.regions for at in range(a, b) if lows[at][0].isalpha()]
    return (
        bool(said)
        and lows[look.frame.scope[0]] != "mit"
        and all(
            lows[at] in small
            or (look.frame.text.caps[at] and lows[at - 1] in {"in", "en", "à", "au", "в", "у"})
            or (lows[at] in sets["det"] and not HEARERS.isdisjoint(lows[at + 1 : at + 2]))
            for at in said
        )
    )


def feels_for_another(look: Look) -> bool:
    """Return whether somebody is glad or worried about what is named, and it is nothing of the claim: *froh, dass*."""
    cue, lows = look.frame.cue_word, look.frame.text.lows
    if of_other_thing(look):
        return True
    if cue is None or not cue.lemma.startswith("sein ") or cue.operator != "comment":
        return False
    return any(not _ABOUT.isdisjoint(lows[a:b]) or lows[a - 1] == "dass" for a, b in look.around)


_ABOUT = frozenset({"über", "von", "vom", "wegen", "angesichts", "dass"})


def other_news(look: Look) -> bool:
    """Return whether it is other news that somebody tells: *confirmó otra noticia*, *підтвердили іншу новину*."""
    lows = look.frame.text.lows
    return look.frame.text.lang in _ANOTHER and any(
        lows[j] in _ANOTHER[look.frame.text.lang] and lows[j + 1].startswith(_NEWS)
        for first, last in look.regions
        for j in range(first, min(first + _NEXT, last - 1))
    )


_ANOTHER = {
    "fr": frozenset({"autre", "autres"}),
    "es": frozenset({"otra", "otro", "otras", "otros"}),
    "uk": frozenset({"іншу", "інша", "інші", "інше", "іншої"}),
    "ru": frozenset({"другую", "другая", "другие", "другое", "иную", "другой"}),
    "de": frozenset({"andere", "anderen", "anderes"}),
    "en": frozenset({"another", "other"}),
}
_NEWS = (
    "nouvelle", "information", "annonce", "noticia", "novedad", "información", "informacion", "anuncio", "новин",
    "новост", "информаци", "інформаці", "известие", "звістк", "nachricht", "meldung", "news", "report",
)  # fmt: skip
_NEXT = 6
"""Words in which such news is named."""


def past_apposition(text: Text, frame: Frame, region: Phrase) -> int:
    """Return where a content begins behind who the speaker is: *Pour Ann Roy, chercheuse à Brest, la thèse ...*."""
    first, last = region
    begin = first + (text.lows[first] == ",")
    if text.lang not in {"fr", "es"} or frame.slot is None or begin != frame.slot[1] + 1 or begin >= last:
        return first
    small = lexicon(text.lang).sets
    low = text.lows[begin]
    if text.caps[begin] or not low[0].isalpha() or any(low in small[name] for name in ("det", "prep", "pron", "conj")):
        return first
    comma = next((j for j in range(begin + 1, min(last, begin + _WHO_HE_IS)) if text.lows[j] == ","), -1)
    named = comma > 0 and any(text.caps[j] for j in range(begin, comma))
    return comma + 1 if named and "que" not in text.lows[begin:comma] else first


_WHO_HE_IS = 16
"""Words of an apposition that says who somebody is."""


def before_colon(frame: Frame, region: Phrase) -> Phrase:
    """Return what is confirmed in German, without how it came: *bestätigte den Angriff: Man habe ... getroffen*."""
    cue, (first, last) = frame.cue_word, region
    if frame.text.lang != "de" or cue is None or cue.operator != "confirm" or first < frame.at:
        return region
    colon = next((j for j in range(first + 1, last) if frame.text.lows[j] == ":"), last)
    return first, colon


def contradicts(look: Look) -> bool:
    """Return whether a side of the claim denies what was told, and gives its own account: *widersprach: Er schlafe*."""
    lows, at = look.frame.text.lows, look.frame.at
    if look.frame.text.lang != "de" or look.operator not in {"deny", "reject"} or look.hits:
        return False
    colon = next((j for j in range(at + 1, min(at + _ADVERBS, len(lows))) if lows[j] == ":"), 0)
    named = any(look.frame.text.caps[j] for j in range(at + 1, colon))
    ours = {*look.topic.slots.who, *look.topic.slots.claim.parties}
    placed = look.near or (look.topic.about and look.alone)
    return colon > 0 and not named and placed and not ours.isdisjoint(look.sources)


_ADVERBS = 4
"""Words from a verb of denial to the colon."""


def other_before(topic: Topic, sentence: int, at: int) -> bool:
    """Return whether the clause or sentence before is about another matter of the same actors (an excluded object).

    *... has shipped shells to Russia; the two governments reject the accusation.*
    """
    here = {h.slot for h in topic.hits[sentence] if h.first < at}
    if "excluded" in here and not here & {"object", "what"}:
        return True
    before = sentence - 1
    if before < 0 or before in topic.direct or before in topic.linked or sentence in topic.direct:
        return False
    there = {h.slot for h in topic.hits[before]}
    return "excluded" in there and not there & {"object", "what"}  # aid workers said that they had met fighters


def claimed_else(look: Look) -> bool:
    """Return whether what was claimed before is nothing of the claim: *two men died, a claim Peru denies*."""
    rel = look.frame.rule == "EN-REL" and not look.hits and look.size > _NOUN  # not: something Peru denies
    return rel and not any(look.words.any(slot, look.regions) for slot in ("report", "such", "pro"))


def _of_which(text: Text, look: Look) -> bool:
    """Return whether somebody will not speak of a thing that is no word of the claim: *a hill, which Peru refuses*."""
    if look.operator not in {"refuse", "dodge", "will"} or look.frame.slot is None or look.hits:
        return False
    pronoun = look.frame.slot[0] - 1
    if pronoun < 1 or text.lows[pronoun] not in {"which", "that", "whom"} or not text.lows[pronoun - 1][0].isalpha():
        pronoun -= 1
        if pronoun < 1 or text.lows[pronoun + 1] != "which" or text.lows[pronoun] != ",":
            return False
    named = (max(0, pronoun - _NOUN), pronoun)
    return not look.words.any("report", [named]) and not any(
        named[0] <= h.first < named[1] for h in look.topic.hits[look.frame.sentence]
    )


def other_charges(text: Text, look: Look) -> bool:
    """Return whether charges are rejected that are not what is claimed: of a death, which nothing before ties to it.

    *It was said to store weapons there; Hezbollah rejected the accusations* says nothing on its leader's death.
    Nobody is charged with having agreed on a truce either.
    """
    slots = look.topic.slots
    if not (slots.kind.personal or (slots.together and not slots.kind.staged)):
        return False
    if any(h.slot in _TELLS for h in look.hits):
        return False
    charged = any(text.lows[j].startswith(_CHARGES) for a, b in look.around for j in range(a, b))
    before = look.frame.sentence - 1
    tied = before in look.topic.direct or before in look.topic.linked
    return charged and (slots.together or not tied)


def turned_away(text: Text, look: Look) -> bool:
    """Return whether a bare denial answers what was told in between: *It shelled the town; Armenia denied*.

    Then no word of the claim stands in the sentences of the paragraph right before.  Who insists that there are none
    says more than that he stands by something.
    """
    if look.operator == "stand" and look.words.any("none", look.regions):
        return True
    if text.lang == "en" and _of_which(text, look):
        return True
    own = any(h.slot in _TELLS for h in look.hits)
    if own or not look.topic.slots.together or look.operator != "deny":
        return False
    here = text.sentences[look.frame.sentence]
    before = [
        j for j in range(look.frame.sentence - 1, max(-1, look.frame.sentence - 1 - _BACK), -1)
        if text.sentences[j].paragraph == here.paragraph
    ]  # fmt: skip
    told = any(h.slot in _TELLS for j in before for h in look.topic.hits[j])
    return len(before) == _BACK and not told and not any(j in look.topic.linked for j in before)


_REPORTING = frozenset({"berichten", "melden", "schreiben", "informieren"})
_PUBLISHING = frozenset({
    "verlesen", "veröffentlichen", "verbreiten", "herausgeben", "abgeben", "publizieren", "verkünden", "bekanntgeben",
})  # fmt: skip
_OF_IT = frozenset({"darüber", "davon", "hierüber"})


def reported_it(look: Look) -> bool:
    """Return whether somebody has only reported it (*Zuvor hatte die „Post“ darüber berichtet*), or contradicts it."""
    cue = look.frame.cue_word
    if cue is None or cue.lemma not in _REPORTING | _PUBLISHING or not look.near:
        return contradicts(look)
    lows = look.frame.text.lows
    said = [lows[j] for a, b in look.regions for j in range(a, b) if lows[j][0].isalnum()]
    if any(h.slot in _TELLS for h in look.hits):
        return False
    if cue.lemma in _PUBLISHING:
        return any(low.startswith("entsprechend") for low in said[:_BARE])  # verlas eine entsprechende Erklärung
    return len(said) <= _BARE and not _OF_IT.isdisjoint(said)


_BARE = 4
"""Words of a content that only points back."""


_A_HAND_IN = ("implic", "particip", "responsab", "involuc", "complic", "vincul", "injeren", "ingéren", "ingeren")
"""Beginnings of the French and Spanish nouns for somebody's part in what was told."""
_NO = frozenset({"toute", "tout", "cualquier", "alguna", "aucune", "ninguna", "su", "son", "sa", "la", "l'"})
_DENIALS = frozenset({"deny", "reject", "exclude"})


def hand_in(look: Look) -> bool:
    """Return whether the one of whom it is told denies his part in it: *rejects any involvement of the kingdom*."""
    if _of_it_there(look):
        return True
    slots = look.topic.slots
    if look.operator not in _DENIALS or not look.topic.about or not look.regions or slots.kind.personal:
        return False
    if slots.kind.staged or slots.together or {*slots.who, *slots.claim.parties}.isdisjoint(look.sources):
        return False
    lows, (first, last) = look.frame.text.lows, look.regions[0]
    heads = range(first, min(first + 3, last - 1))
    return any(lows[j] in _NO and lows[j + 1].startswith(_A_HAND_IN) for j in heads)


def of_the_claim(claim: Claim, names: Iterable[str]) -> bool:
    """Return whether the claim's own words name one of `names`: *Syrian fighters*, wherever they are sent."""
    said = " ".join((claim.title, *claim.what)).casefold()
    return any(adjective_of(name).casefold() in said or name.casefold() in said for name in names)


def of_another(look: Look) -> bool:
    """Return whether it is said in English what somebody warns of, and it is nothing that points back.

    *warned travellers of strikes at airports*.
    """
    lows = look.frame.text.lows
    named = {"of", "about", "against", "that"} & {low for a, b in look.regions for low in lows[a:b]}
    tied = look.points or look.says("matter")
    return bool(named) and not tied and not any(look.words.any(slot, look.regions) for slot in ("comment", "cond"))


_IT = frozenset({"la", "lo", "las", "los", "l'", "les"})
_HAS = frozenset({"a", "ont", "ha", "han", "avait", "había"})
_THERE = frozenset({"en", "ante", "sur", "à", "dans", "devant", "a", "por", "via", "vía", "durante", "lors"})
_SHORT_ADJUNCT = 5


def _of_it_there(look: Look) -> bool:
    """Return whether a report is denied by a pronoun, and what follows only says where: *la negó en Twitter*."""
    lows, at = look.frame.text.lows, look.frame.at
    if look.frame.text.lang not in {"fr", "es"} or look.operator != "deny" or not look.close or look.hits:
        return False
    before = lows[at - 2] if lows[at - 1] in _HAS else lows[at - 1]
    if before not in _IT or not look.regions or look.size > _SHORT_ADJUNCT:
        return False
    first = look.regions[0][0]
    return first > at and lows[first] in _THERE


_BELIEVING = {
    "fr": (frozenset({"croire"}), frozenset({"y"})),
    "es": (frozenset({"creer"}), frozenset({"lo"})),
}
"""Verbs of believing, and the pronouns before them that stand for what was told."""
_IN_IT = {
    "uk": (frozenset({"вірити", "повірити"}), frozenset({"це", "цьому", "такому", "таке"})),
    "ru": (frozenset({"верить", "поверить"}), frozenset({"это", "этому", "такое"})),
}
"""The same, where the pronouns stand behind the verb or before it."""
_PRONOUN = 4
"""Words from such a verb to its pronoun."""


def believes_it(look: Look) -> bool:
    """Return whether somebody believes what was just told, or does not: *le ministre, lui, n'y croit pas*."""
    cue, text, at = look.frame.cue_word, look.frame.text, look.frame.at
    if cue is None or cue.operator != "believe" or not look.near or look.size > _PRONOUN + _BARE:
        return False
    if any(h.slot in _TELLS for h in look.hits):
        return False
    verbs, pronouns = _BELIEVING.get(text.lang) or _IN_IT.get(text.lang, (frozenset(), frozenset()))
    if cue.lemma not in verbs:
        return False
    behind = at + 1 if text.lang in _BELIEVING else at + _PRONOUN
    return not pronouns.isdisjoint(text.lows[max(0, at - _PRONOUN + 1) : behind])


_MUTE = frozenset({"refuse", "inform", "will", "dodge"})
_ABOUT_WHAT = frozenset({"about", "on", "over", "regarding", "concerning", "discuss", "judge"})
_ITS = frozenset({"his", "her", "its", "their"})
_IN_GENERAL = frozenset(
    [
        "question",
        "questions",
        "subject",
        "matter",
        "matters",
        "issue",
        "issues",
        "topic",
        "case",
        "cases",
        "affair",
        "affairs",
        "investigation",
        "talks",
        "investigations",
        "operation",
        "operations",
        "movement",
        "movements",
        "deployment",
        "deployments",
        "speculation",
        "intelligence",
        "security",
        "negotiations",
        "discussions",
        "decision",
        "decisions",
        "plan",
        "plans",
        "health",
        "condition",
        "personnel",
        "patient",
        "patients",
        "situation",
        "conversation",
        "conversations",
        "contacts",
        "meeting",
        "position",
        "view",
        "views",
        "identity",
        "role",
        "part",
        "involvement",
        "future",
        "fate",
        "status",
        "soldiers",
        "troops",
        "forces",
        "men",
        "policy",
        "work",
        "state",
        "course",
        "outcome",
        "possibility",
        "likelihood",
        "existence",
        "truth",
        "accuracy",
        "report",
        "reports",
        "that",
        "this",
        "it",
        "what",
        "whether",
        "who",
    ]
)
"""Nouns for what somebody does not speak of who says nothing of the news."""
_UP_TO_OF = 5


def of_other_thing(look: Look) -> bool:
    """Return whether English words name another thing that somebody will not speak of: *discuss its budget*.

    It is owned, or has a complement: *the price of the frigates*.
    """
    lows, text = look.frame.text.lows, look.frame.text
    if text.lang == "en" and look.operator == "comment" and _praised(look):
        return True
    if text.lang != "en" or look.operator not in _MUTE or look.hits or look.points or look.says("matter", "detail"):
        return False
    for first, last in look.regions:
        at = next((j for j in range(first, last - 2) if lows[j] in _ABOUT_WHAT), -1)
        if at < 0 or any(text.quoted[j] >= 0 or text.caps[j] for j in range(at + 1, min(at + 2 + _UP_TO_OF, last))):
            continue
        if lows[at + 1] in _ITS:
            return lows[at + 2] not in _IN_GENERAL
        of = next((j for j in range(at + 2, min(at + _UP_TO_OF, last - 1)) if lows[j] == "of"), -1)
        if of > 0:
            return _IN_GENERAL.isdisjoint(lows[of - 1 : of + 4])
    return False


_FOR = frozenset({"for", "over", "at", "about", "of"})
_MET = frozenset({"met", "drew", "draws", "earned", "brought", "sparked", "triggered", "provoked"})
_TO_FOR = 9
"""Words from *full of praise* to *for*."""


def _praised(look: Look) -> bool:
    """Return whether it is told what somebody praises, or what met with criticism, and it is another thing."""
    cue, text, at = look.frame.cue_word, look.frame.text, look.frame.at
    praise = cue is not None and (bool(cue.flags & {"noun", "feeling!", "praise!"}) or cue.lemma == "reaction")
    if cue is None or not praise or look.hits or look.points or look.says("matter"):
        return False
    first, last = text.sentences[look.frame.sentence].first, text.sentences[look.frame.sentence].last
    verb = next((j for j in range(at - 1, max(first, at - _TO_FOR), -1) if text.lows[j] in _MET), first)
    met = verb > first and not any(h.first < verb for h in look.topic.hits[look.frame.sentence])
    met = met and not any(look.words.any(slot, [(first, verb)]) for slot in ("pro", "such", "report", "matter"))
    begin = at + 1 + bool(cue.flags & {"feeling!", "praise!"})
    what = next((j for j in range(begin, min(at + _TO_FOR, last - 1)) if text.lows[j] in _FOR), -1)
    after = text.lows[what + 1 : what + 3] if what > 0 else []
    named = len(after) > 1 and after[1][0].isalpha() and after[0] in {"the", "a", "an", *_ITS}
    named = named and _IN_GENERAL.isdisjoint(after)
    return met or named


_BECOMES = frozenset({"be", "have", "happen", "come", "take", "hold", "last", "mean"})


def itself(lows: Sequence[str], at: int) -> bool:
    """Return whether an English *it* behind *that* or *whether* is who speaks: *left open whether it would pay*."""
    if lows[at : at + 2] == ["that", "it"]:
        return True
    will = lows[at : at + 2] == ["whether", "it"] and lows[at + 2 : at + 3] in (["would"], ["will"])
    return will and lows[at + 3 : at + 4] != [] and lows[at + 3] not in _BECOMES


_HIM = frozenset({"her", "him"})


_HELPED = 4


def to_him(look: Look) -> bool:
    """Return whether English thanks or praise are for the person whom the claim is about: *thanked her for it*."""
    lows, at, cue = look.frame.text.lows, look.frame.at, look.frame.cue_word
    if cue is not None and cue.flags & {"feeling!", "noun"}:
        return True  # made no secret of his joy: nor is that another thing
    if look.topic.slots.kind.staged and look.frame.text.lang in {"fr", "es"}:  # a remercié les députés
        return any(h.slot.startswith("body") and 0 < h.first - at <= _HELPED for h in look.hits)
    if look.frame.text.lang != "en" or not look.topic.slots.kind.personal or not look.near:
        return False
    return lows[at + 1 : at + 2] != [] and lows[at + 1] in _HIM and lows[at + 2 : at + 3] in (["for"], ["on"], ["as"])


_IN_THAT = frozenset({"it", "this", "that"})
_AS = frozenset({"as", "differently"})
_SEEN_AS = 4
"""Words from *sees* to the *as* of what somebody sees a thing as."""


def sees_in_it(lows: Sequence[str], at: int) -> bool:
    """Return whether it is said in English what somebody sees in a thing: *saw in it a breach*, *sees this as one*."""
    after = lows[at + 1 : at + 3]
    if after[:1] == ["in"]:
        return bool(after[1:]) and after[1] in _IN_THAT | {"the", "its", "his", "her", "their"}
    return bool(after) and after[0] in _IN_THAT | {"the"} and not _AS.isdisjoint(lows[at + 2 : at + 2 + _SEEN_AS])


_ON = frozenset({"sur", "sobre", "acerca"})


def of_another_thing(look: Look) -> bool:
    """Return whether somebody has no word for a thing that is another: *n'a pas d'opinion sur la hausse des impôts*."""
    if look.operator != "mute" or look.hits or look.says("matter", "report", "such"):
        return False
    lows = look.frame.text.lows
    for first, last in look.regions:
        at = next((j for j in range(first, last) if lows[j] in _ON), last)
        if any(lows[j] in _OF_THINGS for j in range(at + 3, min(last, at + 6))):
            return True
    return False


_ANY = frozenset({"toute", "tout", "cualquier", "toda", "todo"})
_THE = frozenset({"la", "le", "l'", "les", "el", "los", "las"})
_SHOWN = (
    "vidéo", "vídeo", "image", "imagen", "imágenes", "photo", "foto", "audio", "enregistr", "grabaci", "histoire",
    "historia", "discours", "discurso", "parole", "palabra", "film", "clip", "texte", "texto", "document", "lien",
    "vínculo", "rapport", "relaci", "conversa", "lettre", "carta", "mot", "chose", "cosa", "fait", "hech",
    "idée", "idea",
)  # fmt: skip
"""Beginnings of the nouns for what has words of the matter in it, or a part in it."""


def of_a_thing(look: Look) -> bool:
    """Return whether what is denied or called something is a thing without a word of the claim.

    *Dément toute concession territoriale*, *qualifie la visite de « mascarade »*.
    """
    text, lows = look.frame.text, look.frame.text.lows
    opens = {"deny": _ANY, "reject": _ANY, "exclude": _ANY, "label": _THE}.get(look.operator)
    if text.lang not in {"fr", "es"} or opens is None or look.hits or not look.regions:
        return False
    first, last = next(((a, b) for a, b in look.regions if a > look.frame.at), (0, 0))
    since = lows[first : first + 1] and lows[first] in _SINCE  # qualifie depuis le premier jour cette histoire de
    first = last if since else next((j for j in range(first, min(first + 3, last)) if lows[j] in opens), last)
    if first + 1 >= last or text.quoted[first] >= 0 or (lows[first] in _ALL and not _noun_behind(lows[first + 1])):
        return False  # nie tout en bloc: not *dément en revanche toute hausse*
    noun = first + 1
    noun += noun + 1 < last and lows[noun] in _THE
    known = any(look.words.any(slot, [(first, noun + 2)]) for slot in ("report", "denial", "matter", "such", "detail"))
    part = lows[noun].startswith((*_A_HAND_IN, *_SHOWN, *_CHARGES)) or text.caps[noun]
    return not (known or part)


_SINCE = frozenset({"depuis", "dès", "desde"})
_ALL = frozenset({"tout", "todo"})


def _noun_behind(low: str) -> bool:
    """Return whether what follows *tout* and *todo* can be their noun: no sign, and no *en bloc*."""
    return low[0].isalpha() and low not in {"en", "cela", "ça", "esto", "eso", "ello", "lo", "ce", "de", "y", "et"}


_OF_THINGS = frozenset({"de", "du", "des", "d'", "del"})


_FEARS = frozenset({"craindre", "redouter", "temer"})
_NEW = frozenset({
    "un", "une", "des", "de", "d'", "«", "“", "que", "qu'", "por", "una", "unas", "unos", "nuevas", "nuevos",
    "nouvelles", "nouveaux", "otra", "otro",
})  # fmt: skip
"""Words that open what somebody fears of the matter, or promises in answer to it."""


def fears_of_it(look: Look) -> bool:
    """Return whether somebody says shortly what he fears of it or promises: *craint « une avalanche de procès »*."""
    cue, text = look.frame.cue_word, look.frame.text
    if cue is None or text.lang not in {"fr", "es"} or look.size > _LONGEST or not look.regions:
        return False
    if any(h.slot in _TELLS for h in look.hits):
        return False
    first = look.regions[0][0]
    opens = first > look.frame.at and text.lows[first] in _NEW
    if cue.lemma in _FEARS:
        return opens
    return cue.operator == "promise" and opens and text.lows[first] not in {"que", "qu'", "de", "d'", "por"}


def had_word_of_it(look: Look) -> bool:
    """Return whether somebody has had a confirmation of what was told: *en a reçu confirmation lundi*."""
    cue, lows, at = look.frame.cue_word, look.frame.text.lows, look.frame.at
    if cue is None or not cue.flags & {"vouch!", "proof!", "evidence!"} or not look.near or not look.regions:
        return False
    if not any(lows[j].startswith("confirma") for j in range(at + 1, min(at + 3, len(lows)))):
        return False
    return not {"en", "l'"}.isdisjoint(lows[max(0, at - _PRONOUN - 1) : at]) or look.says("pro", "such", "report")


def bears_on(look: Look) -> bool:
    """Return whether what was just told is denied, believed or disowned in one of these ways."""
    seen_in = look.operator == "see" and look.near and sees_in_it(look.frame.text.lows, look.frame.at)
    seen_in = seen_in and look.frame.text.lang == "en" and look.says("pro")
    return seen_in or reported_it(look) or hand_in(look) or believes_it(look) or had_word_of_it(look)


def seen(look: Look) -> bool:
    """Take *had seen the reports*."""
    return look.report and look.close and look.says("seen")


_SPOKEN = frozenset({"say", "announce", "find", "publish", "remark", "react", "stand"})
"""Operators that only tell."""
_LONGEST, _BRIEF = 25, 7
"""Words of a content in which a pronoun stands for all of it, and of one without a pronoun."""


_FOR_IT = frozenset({"ce", "cela", "ça", "c'", "ceci", "eso", "esto", "ello"})
_OPENERS = frozenset({"que", "qu'", "«", "“", '"'})


def _would_be(look: Look) -> bool:
    """Return whether it is said what a thing would be: *que « ce serait mieux pour tous », que sería un error*."""
    lows = look.frame.text.lows
    for first, last in look.regions[:1]:
        at = first
        while at < last and lows[at] in _OPENERS:
            at += 1
        at += at < last and lows[at] in _FOR_IT
        if at < last and lows[at] in {"serait", "sería"} and look.size <= _LONGEST:
            return lows[at - 1] in _FOR_IT or (lows[at] == "sería" and at > first)
    return False


def by_pronoun(look: Look) -> bool:
    """Take *it would mean war*."""
    dropped = without_it(look.frame.text, look.regions)
    first, last = look.regions[0] if dropped else (0, look.size)  # «Es muy posible», dijo X, investigador de ...
    pointing = last - first <= (_LONGEST if look.words.any("pro", look.regions) else _BRIEF * dropped)
    valued = look.says("cond", "untrue", "noevidence", "comment", "likely", "proof", "probe", "recant")
    if look.frame.text.lang in {"fr", "es"} and look.near and look.alone and not look.hits and _would_be(look):
        return True
    valued = valued or (look.frame.text.lang in {"uk", "ru"} and look.says("effects"))  # на ход войны это не повлияет
    valued = valued or (look.frame.text.lang == "en" and look.says("judging"))
    reported = look.report and (look.near or (look.topic.about and look.alone))
    if look.frame.text.lang == "en" and look.near and look.alone and not look.hits and look.operator in _SPOKEN:
        valued = valued or any(of_it(look.frame.text, region) for region in look.regions[:1])
    return ((look.near and pointing) or reported) and valued
