"""What a guest replies who is asked what he says to it: *What do you say to that? - That it is not true*.  Pure.

Also who somebody says they are: *Who is standing there? - Russian soldiers*, *Those are Kenyan troops*.
"""

from __future__ import annotations

import re

from monitor.events import Stance
from monitor.reading.cut.text import Sentence, Text
from monitor.reading.syntax.wording import Words

_ASKED = {
    "de": re.compile(r"\bwas (?:sagen|antworten|entgegnen|erwidern|halten) sie\b|\bihre antwort\b"),
    "en": re.compile(
        r"\bwhat (?:do|would|will) you (?:say|answer|reply)\b|\bwhat is your (?:answer|reply|response)\b|"
        r"\bhow do you (?:respond|reply)\b"
    ),
    "fr": re.compile(r"\bque (?:répondez|dites) - vous\b|\bqu' en dites - vous\b|\bvotre réponse\b"),
    "es": re.compile(r"\bqué (?:responde|contesta|dice|opina)\b|\bsu respuesta\b"),
    "uk": re.compile(r"\bщо ви (?:на це )?(?:відповідаєте|відповісте|кажете|скажете)\b|\bваша відповідь\b"),
    "ru": re.compile(r"\bчто вы (?:на это )?(?:отвечаете|ответите|скажете|говорите)\b|\bваш ответ\b"),
}  # fmt: skip
"""Questions for what somebody says to it."""
_THAT = {
    "de": frozenset({"dass"}), "en": frozenset({"that"}), "fr": frozenset({"que", "qu'"}), "es": frozenset({"que"}),
    "uk": frozenset({"що"}), "ru": frozenset({"что"}),
}  # fmt: skip
_NO_PART = {
    "de": re.compile(r"\b(?:ich|wir)\b.*\bnichts (?:damit |daran )?zu tun\b|\bhaben damit nichts\b"),
    "en": re.compile(r"\b(?:i|we) (?:have|had) (?:nothing to do with|no part in|no hand in) (?:it|this|that)\b"),
    "fr": re.compile(r"\bn' y (?:sommes|suis) pour rien\b|\bn' (?:avons|ai) rien à voir (?:avec|là - dedans)\b"),
    "es": re.compile(r"\bno (?:tenemos|tengo) nada que ver\b"),
    "uk": re.compile(r"\b(?:ми|я) (?:до цього )?не (?:маємо .{0,20}стосунку|маю .{0,20}стосунку|причетн)"),
    "ru": re.compile(r"\b(?:мы|я) (?:к этому )?не ?(?:имеем .{0,20}отношения|имею .{0,20}отношения|причастн)"),
}  # fmt: skip
"""What somebody says who has had no part in it."""
_LONGEST = 16
"""Words of such a reply at most."""
_WHO = frozenset({"wer", "who", "qui", "quién", "quiénes", "хто", "кто"})
_THEY_ARE = re.compile(
    r"^(?:\w+ : )?(?:das|dies|es|dort) (?:sind|waren)\b|^(?:\w+ : )?(?:they|these|those) (?:are|were)\b|"
    r"^ce (?:sont|étaient)\b|^(?:son|eran)\b|^(?:це|то)\b|^это\b"
)
"""Words by which somebody says who those are that were spoken of."""
_VOUCHES = ("bestätig", "confirm", "підтверджу", "подтвержда")
_FRAGMENT = 7
"""Words of an answer that only says who."""


def reply_to_it(text: Text, asked: Sentence, one: Sentence, words: Words) -> Stance | None:
    """Return what a guest replies with a that-clause, or by having no part in it.

    >>> from monitor.reading.syntax.wording import words_of
    >>> talk = Text("Was antworten Sie? Dass das nicht stimmt. Dass es regnet.", "de")
    >>> [reply_to_it(talk, talk.sentences[0], s, w) for s, w in zip(talk.sentences, words_of(talk))][1:]
    [<Stance.DENIES: 'denies'>, None]
    """
    lows = [low for low in text.lows[one.first : one.last] if low not in {"*", "–", "—"}]
    if one.last - one.first > _LONGEST or not _ASKED[text.lang].search(" ".join(text.lows[asked.first : asked.last])):
        return None
    none = _NO_PART[text.lang].search(" ".join(lows)) is not None
    whole = [(one.first, one.last)]
    opens = lows[0] in _THAT[text.lang] or (lows[1:2] == [":"] and lows[2:3] and lows[2] in _THAT[text.lang])
    negated = words.any("neg", whole)
    untrue = words.any("untrue", whole) or words.any("true" if negated else "false", whole)
    return Stance.DENIES if none or (opens and untrue) else None


def who_they_are(text: Text, asked: Sentence, one: Sentence, words: Words) -> Stance | None:
    """Return what an answer says that tells who those are that were asked of; nothing where it says who they are not.

    >>> from monitor.reading.syntax.wording import words_of
    >>> talk = Text("Who is at the gate? Kenyan troops. Those are not Kenyan troops.", "en")
    >>> [who_they_are(talk, talk.sentences[0], s, w) for s, w in zip(talk.sentences, words_of(talk))][1:]
    [<Stance.ASSERTS: 'asserts'>, None]
    """
    lows = text.lows[one.first : one.last]
    whole = [(one.first, one.last)]
    if words.any("neg", whole) or lows[-1:] == ["?"] or words.any("cond", whole):
        return None
    short = len(lows) <= _FRAGMENT and not _WHO.isdisjoint(text.lows[asked.first : asked.last])
    if not short and not _THEY_ARE.search(" ".join(lows)):
        return None
    if words.any("likely", whole):
        return Stance.DEEMS_LIKELY
    return Stance.CONFIRMS if any(low.startswith(_VOUCHES) for low in lows) else Stance.ASSERTS
