"""Lines of a page that are no part of its article: *Read more: ...*, the credit of a photograph, who wrote it.  Pure.

Extraction drops most of them; those that it leaves stand between a lead and what goes on with it.
"""

from __future__ import annotations

import re

_LINE, _CAPTION = 200, 160
"""Characters of a line that points elsewhere, and of a caption, at most: what is longer tells something itself."""
_CALL = re.compile(
    r"\s*[>»▶►*•\[(]*\s*(?:"
    r"(?:read (?:more|also|next)|also read|see also|more on this(?: story)?|sign up(?: here)?|subscribe|follow us|"
    r"share this(?: article)?|lesen sie (?:auch|mehr|dazu|hier)(?: auch)?|mehr zum thema|weitere artikel|"
    r"auch interessant|siehe auch|folgen sie uns|(?:à )?lire (?:aussi|également)|voir aussi|sur le même sujet|"
    r"suivez-nous|le[ae] (?:también|además|más)|(?:te|le) puede interesar|ver también|sígu[ea]nos|"
    r"mehr dazu|hier lesen|story continues below|if you (?:find|spot) an error|если вы нашли ошибку|читать также|"
    r"якщо ви (?:знайшли|помітили) помилку|поделись|поділитися|"
    r"читай(?:те)? (?:также|також)|смотрите также|дивіться також|подписывайтесь|підписуйтес[ья]"
    r")\b(?: [^:.!?]{0,40})?\s*(?::.*|[\])]*)|"
    r"(?:tags?|topics|schlagwörter|mots-clés|etiquetas|теги|source|quelle|fuente|источник|джерело)\s*:\s*"
    r"[^.!?«»“”„\"]{0,60}|"
    r"(?:related(?: (?:articles?|stories|news|content))?|watch|listen|по теме|(?:матеріали )?за темою)\s*:.*|"
    r"(?:advertisement|anzeige|werbung|newsletter|publicité|publicidad|реклама|по теме|(?:матеріали )?за темою)"
    r")\s*[\])]*\s*",
    re.IGNORECASE,
)
_NAMES = r"(?:(?:[A-ZÀ-ÞА-ЯІЇЄ][\w.'’-]*|and|und|et|y|in|à|en|de|di|van|von|der|al|el|bin)[,;]?\s*){2,9}"
_BYLINE = re.compile(
    rf"\s*(?:(?:By|Von|Par|Por)\s+{_NAMES}|(?:Автор[иы]?|Author|Autor(?:in)?|Text[eo]?|Текст)\s*:\s*{_NAMES})"
)
_DAY = (
    r"(?:\d{1,2}[./]\d{1,2}[./]\d{2,4}|\d{1,2}\.? (?:de )?[^\W\d]{3,12}\.? (?:de )?\d{4}|[^\W\d]{3,12} \d{1,2}, \d{4})"
)
_HOUR = r"\d{1,2}(?:[:.h]| h )\d\d(?: ?(?:Uhr|[ap]\.?m\.?|[A-Z]{2,4}|h))?"
_TIME = re.compile(
    rf"\s*{_DAY}(?:,| -| –| à| um| at| a las)? ?{_HOUR}\s*|"
    r"\s*(?:(?:first )?published|updated|last modified|posted|stand|aktualisiert|veröffentlicht|publiée?|mise? à jour|"
    r"actualizado|publicado|опубликовано|обновлено|опубліковано|оновлено)(?: am| on| le| el| at| à)?\s*:?\s*"
    rf"(?:{_DAY})?(?:,| -| –| à| um| at| a las)? ?(?:{_HOUR})?\s*|"
    r"\s*(?:reading time|lesezeit|temps de lecture|tiempo de lectura|час читання|время чтения)\s*:?\s*"
    r"\d{1,2}[^.!?]{0,14}",
    re.IGNORECASE,
)
_AGENCIES = r"(?:dpa|afp|ap|rtr|reuters|efe|apa|sda|epd|kna|укрінформ|тасс|интерфакс)"
_WORK = (
    r"\(?(?:(?:additional )?(?:reporting|writing) by |(?:compiled|written|edited|translated|editing|editado|traducido) "
    r"(?:by|por) |reporte de |información de (?-i:[A-ZÀ-Þ][\w.’-]+ [A-ZÀ-Þ])|edición de |reportage (?:de )?"
    r"(?-i:[A-ZÀ-Þ][\w.’-]+ [A-ZÀ-Þ])|rédigé par |édité par |version française |"
    r"bericht von (?-i:[A-ZÀ-Þ][\w.’-]+ [A-ZÀ-Þ])|redigiert von |"
    r"bearbeitet von |geschrieben von |редактор |автор )"
)
"""Who has done which part of an agency's report, at its end."""
_SIGNED = re.compile(rf"\((?={_WORK[3:]})[^()\n]{{4,400}}\)?\s*$", re.IGNORECASE | re.MULTILINE)
"""The same in brackets behind the last words of a paragraph."""
_COLOPHON = re.compile(
    rf"\s*(?:©|\(c\) ?\d|{_WORK}|mit material von |"
    rf"\(?avec {_AGENCIES}|con información de {_AGENCIES}|за матеріалами {_AGENCIES}|по материалам {_AGENCIES})[^!?]*|"
    rf"\s*{_AGENCIES}(?:/[a-z]{{2,7}}){{1,4}}\s*|\s*[a-z]{{2,4}}(?:/[a-z]{{2,7}}){{0,3}}/{_AGENCIES}\s*",
    re.IGNORECASE,
)
_BULLET = re.compile(r"^(\s*)[•▪▫■□●◦‣►▶·](?=\s)", re.MULTILINE)
_DASHED = re.compile(r"^(\s*)[-–*](?= )", re.MULTILINE)
"""Such marks in German and English; elsewhere a dash at the beginning opens what somebody says."""
_PICTURED = re.compile(
    r"\s*\(?(?:file )?(?:photo|foto|archivfoto|symbolbild|bild|image|picture|фото|фотографія|фотография|світлина|"
    r"crédits?(?: photo)?|fotografía|imagen)(?: (?:by|von|de))?\s*[:/©].*",
    re.IGNORECASE,
)
_CREDIT = re.compile(
    r".*[(|/]\s*(?:photo|foto|bild|quelle|image|credit|crédits?|imagen|фото)\s*[:/][^()]*\)?\s*|"
    r".*(?:фото|foto|photo)\s?: [^.!?:]{2,50}|"
    r".*[(/|©-]\s*(?:[\w ]{0,30}[/|]\s?)?"
    r"(?:getty images|afp|ap photo|reuters|epa(?:-efe)?|picture alliance|imago)\)?\s*",
    re.IGNORECASE,
)
"""Ends of captions, and of short paragraphs from an agency: *Le Rwanda a démenti. (AFP)*."""
_WORD = re.compile(r"[^\W\d]+")
_BOLD = re.compile(r"\*\*|__|^#{1,4}(?= )", re.MULTILINE)
"""The marks of bold letters and of headings in Markdown: they say how words look, not what they say."""


_TURN = re.compile(r"^ *[–—-] ?\*?(?=[¿¡«“„\"]?[^\W\d_])", re.MULTILINE)
"""The dash at the head of a turn of a talk, and the sign of slanted letters behind it."""


def is_furniture(line: str, lang: str) -> bool:
    """Return whether a line of a page only points elsewhere, or is a caption with its credit in which nobody speaks.

    >>> is_furniture("Lesen Sie auch: Das Wetter", "de"), is_furniture("Read more books, he said.", "en")
    (True, False)
    >>> is_furniture("Une rue de Lima. (AFP)", "fr"), is_furniture("Le Pérou a démenti. (AFP)", "fr")
    (True, False)
    """
    if len(line) <= _LINE and _CALL.fullmatch(line):
        return True
    if len(line) > _CAPTION:
        return False
    if any(one.fullmatch(line) for one in (_PICTURED, _BYLINE, _TIME, _COLOPHON)):
        return True
    return _CREDIT.fullmatch(line) is not None and not _speaks(line, lang)


def _speaks(line: str, lang: str) -> bool:
    """Return whether a line has a verb of saying: then it is read, whatever stands at its end."""
    from monitor.reading.cut.cues import lexicon  # noqa: PLC0415  text.py, which needs this module, is needed by these
    from monitor.reading.cut.text import key  # noqa: PLC0415

    forms = lexicon(lang).forms
    return any(any("f" in form.kinds for form in forms.get(key(word), ())) for word in _WORD.findall(line))


def without_furniture(text: str, lang: str) -> str:
    """Return the text with such lines and the marks of lists blank; every other character keeps its place."""
    if "**" in text or "__" in text or "#" in text:
        text = _BOLD.sub(_blank, text)
    if "(" in text:
        text = _SIGNED.sub(_blank, text)
    if "\n" not in text:
        return text
    text = _BULLET.sub(r"\1 ", text)
    text = _DASHED.sub(r"\1 ", text) if lang in {"de", "en"} else _TURN.sub(_blank, text)
    return "\n".join(" " * len(line) if line and is_furniture(line, lang) else line for line in text.split("\n"))


def _blank(found: re.Match[str]) -> str:
    """Return as many blanks as a mark has signs."""
    return " " * (found.end() - found.start())
