"""What is taken back and is no word of anybody's: a bill, a treaty, a ratification.  Pure.

*The cabinet withdrew the bill* tells a deed, *the cabinet withdrew the report* an act of speech: a paper that reports
the first is who says it.
"""

from __future__ import annotations

from monitor.reading.cut.text import Text
from monitor.reading.framing.frames import Frame

_THINGS = {
    "de": (
        "gesetz", "entwurf", "vorlage", "vertrag", "abkommen", "pakt", "übereinkommen", "konvention", "antrag",
        "ratifi", "zustimmung", "unterschrift",
    ),
    "en": (
        "bill", "draft", "law", "legislation", "treaty", "pact", "agreement", "accord", "convention", "ratification",
        "signature", "consent", "motion",
    ),
    "fr": (
        "loi", "projet", "traité", "accord", "pacte", "convention", "ratification", "signature",
    ),
    "es": (
        "ley", "proyecto", "tratado", "acuerdo", "pacto", "convenio", "convención", "ratificación", "firma",
    ),
    "uk": (
        "закон", "проєкт", "договір", "договор", "угод", "пакт", "конвенц", "ратифік", "підпис",
    ),
    "ru": (
        "закон", "проект", "договор", "соглашен", "пакт", "конвенц", "ратифик", "подпис",
    ),
}  # fmt: skip
"""Beginnings of the words for what a government takes back."""
_WORDS = (
    "article", "report", "story", "stories", "account", "claim", "statement", "dispatch", "correction", "item",
    "bericht", "artikel", "meldung", "darstellung", "beitrag", "behauptung", "aussage", "äußerung",
    "dépêche", "information", "papier", "publication", "propos",
    "artículo", "noticia", "nota", "información", "publicación", "versión", "declaración",
    "статт", "матеріал", "повідомлен", "публікац", "новин", "допис", "стать", "материал", "сообщен", "публикац",
    "новост", "заметк", "заяв", "offer", "angebot", "offre", "oferta", "ofrecimiento", "пропозиц", "предложен",
)  # fmt: skip
"""Beginnings of the words for what somebody has said or written."""
_NEAR = 7
"""Words from the verb to what is taken back."""


def undoes(text: Text, frame: Frame) -> bool:
    """Return whether a verb of taking back has a bill or a treaty for its object, and no report.

    *Said that the cabinet had withdrawn the bill*, but not *said that the cabinet had withdrawn its report*.
    """
    if frame.cue_word is None or frame.cue_word.operator != "retract":
        return False
    sentence = text.sentences[frame.sentence]
    begin = frame.slot[0] if frame.slot is not None and frame.slot[0] < frame.at else sentence.first
    first, last = max(begin, frame.at - _NEAR), min(sentence.last, frame.at + 1 + _NEAR)
    last = next((j for j in range(frame.at, last) if text.lows[j] == ":"), last)  # took it back: no decree was signed
    near = [low for low in text.lows[first:last] if low[0].isalpha()]
    ends = _THINGS.get(text.lang, ())
    told = any(low.startswith(ends) or (text.lang == "de" and low.endswith(_TAILS)) for low in near)
    return told and not any(low.startswith(_WORDS) for low in near)


_TAILS = ("gesetz", "gesetzes", "entwurf", "entwurfs", "vorlage", "vertrag", "vertrags", "vertrages", "abkommen")
"""Heads of German compounds: *das Ratifizierungsgesetz zurückgezogen*."""
