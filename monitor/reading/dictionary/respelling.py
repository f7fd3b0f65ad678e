"""Foreign names in German, French or Spanish letters as the English-language press writes them: *Juschny Schurnal*.

The log has one name for a source whatever language it was read in (guideline, rule 2); papers that no table has are
spelt by the language of the article.  Which sounds the letters stand for is known by the tongue of the name, and that
by letters which only its words have or by the state beside it: *das Kiewer Portal „Derschawna Dumka“*.  The letters
follow Duden's tables and the national tables of romanisation.  Pure.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Iterable

from monitor.reading.cut.text import QUOTES, Text
from monitor.reading.dictionary.names import Names

_STATES = {
    "ru": "Russia Belarus Bulgaria Kazakhstan Kyrgyzstan Tajikistan Uzbekistan Mongolia North-Macedonia",
    "uk": "Ukraine",
    "am": "Armenia Georgia",
    "he": "Israel",
    "tr": "Azerbaijan Turkmenistan",
    "ar": (
        "Iran Iraq Syria Lebanon Jordan Egypt Saudi-Arabia Qatar United-Arab-Emirates Kuwait Bahrain Oman Yemen Libya "
        "Tunisia Algeria Morocco Sudan Palestine Palestinian-Authority Afghanistan Pakistan"
    ),
}
_TONGUES = {state.replace("-", " "): tongue for tongue, states in _STATES.items() for state in states.split()}
"""The tongue whose sounds names from a state have."""
_UKRAINIAN = re.compile(
    r"(?i)yj\b|[ksz]kyj|zkyj|yjiw|ukrajin|rubisch|(?<!\w)(?:derschawn(?:a|e|yj)|holos|wisnyk|dumka)(?!\w)"
    r"|(?<!\w)(?:haset[aiu]|nowyn[aiuy]|hromad|podill|tyschd|lwiw|tscherkas|tschernih|saporis|poltaw)"
)
_SLAVIC = {
    "de": re.compile(
        r"(?i)(?:aja|oje|ije|yje|yj|[knpz]ij|[vw]oj)\b|(?<!\w)(?:juschn|derschaw|rub[ei]sch)|schtsch|kyj|yjiw|ukrajin"
        r"|(?<=[dhklmnprtwz])j(?=[aeu])(?<!obj)(?<!proj)|tscheski\b|(?<!\w)(?:wolga|newski?)\b"
        r"|(?<!\w)(?:westnik|wedomosti|gaseta|nowost|prawda|wremja|wisnyk|wetscher|rossij|sowetsk|sewern|uralsk)"
    ),
    "fr": re.compile(r"(?i)(?:aïa|oïe|skoï|voï|ïe)\b|(?<![tp]a)tch(?=[aeiouyn])(?!ad|èq|ét|équ)"),
}
"""Letters that only Slavic words have as German or French writes them."""
_WRITTEN = re.compile(r"(?i)[väöüß]|zh|kh|th\b|oo|ee|ck|ph|qu")
"""Letters that no German transliteration has: the name is written as English or German writes its own."""
_PLAIN = re.compile(
    r"(?i)(?<!\w)(?:(?:zeit|schwarz|deutsch|wirtschaft|woche|wacht|wächter|welt|westen|westlich|westdeutsch|wahr|wind|schau|schach|jung|nachricht"
    r"|rundschau|journal|watch|week|witness|world|news|anzeig|zentr|neuigkeit|wende|winter|wort|schweizer|jahr|jugend"
    r"|freiheit|zukunft|wissen|gazette|weg|moschee|brigad|märtyrer|kämpfer)\w*"
    r"|der|die|das|the|west|now|new|war|web|wire|view|review|power|way|wall|work|zone|zero|jour|jeune|joint|just|jerusalem"
    r"|jordan|wave|window|low|follow|show|law|times|post|kurier|moscow|stimme|blatt|freie|neue|heute)(?!\w)"
)
"""Words of English and German titles, whose letters stay."""
_PRESS = frozenset({
    "monitor", "online", "inform", "info", "media", "tv", "radio", "post", "news", "press", "today", "report", "portal",
    "plus", "live",
})  # fmt: skip
"""Words of titles that German couples with a hyphen."""
_ZH = re.compile(
    r"derschaw|rub[ei]sch|schurnal|schis[nt]|schytt|(?<!\w)schen(?=[sz])|drusch|poschar|storosch|woronesch|sapor[io]s?sch"
    r"|(?<!\w)schuk(?=ow)|(?<!\w)schowt|(?<!\w)mosch|molod[eo]sch|odesch|nadesch|grasch|sunsch|nischeg|prestisch|reportasch|salesch|ischew"
    r"|(?<!sme)(?<!uspe)(?<!wne)(?<!t)sch(?=[bdgns])|(?<!c)sh"
)
"""Words in which German *sch* is a voiced sound, ж; before *b, d, g, n, s* it mostly is, and *sh* always."""
_Z = re.compile(
    r"(?<=[aeiouy])s(?=[aeiouyj])|s(?=[bdg])|(?<=kawka)s|(?<=ʒi)s(?=n)|(?<=\bi)s(?=w)|(?<=\bwo)s(?=[rw])|(?<=\bd)s(?=[ey])"
    r"|\bs(?=wesd|wuk|nam|nan|ar[ij]|apad|apor|achid|akon|aschtsch|awtra|eml|erkal|elen|olot|ahor|agor|aluschn)"
)
"""Where German *s* is a voiced sound, з."""
_DOUBLE = re.compile(r"(?<=[aeiouy])(?<!ro)(?<!ru)(?<!ma)(?<!kla)(?<!pre)ss(?=[aeiouyj])")
_GIVEN = frozenset({
    "dmitri", "waleri", "juri", "grigori", "jewgeni", "arkadi", "wassili", "anatoli", "witali", "gennadi", "georgi",
    "valeri", "iouri", "evgueni",
})  # fmt: skip
"""Given names that end with *-y* in English."""
_ARTICLE = re.compile(r"\b([Aa]l) (?=[A-ZÀ-Þ])")
"""The Arabic article, which English writes with a hyphen."""
_SUN = re.compile(r"(?i)(?<!\w)a(?P<letter>sch|s|t|d|r|n|z)-(?=(?P=letter))")
"""The article spoken like the letter behind it, *Asch-Schark*, which English mostly writes *al-*."""
_OF_ARABIC = re.compile(r"^(?=.*(?i:sch|au[tmn]))(?i:[^j]*$)")
_WITH_ARTICLE = re.compile(r"(?<!\w)(?:[Aa]l|[Aa]sch|[Aa]s|[Aa]t|[Aa]d|[Aa]r|[Aa]n)-(?=[A-Z])")
"""The article of Arabic names, in a name with German letters for sounds: *Al-Jabri* is written as English does."""
_ROUNDED = str.maketrans("üöäÜÖÄ", "uoaUOA")
_OF_TURKS = re.compile(r"(?i)(?=.*sch).*[üö]|(?<!\w)(?:chabar|chalg|asadlyg|aserbaidschan|gündelik)")
_TURKS = ("aserbaidschan", "baku", "turkmen", "aschgabat")
"""Letters of a name from Azerbaijan or Turkmenistan in German, and beginnings of the words for these states."""


def _article(match: re.Match[str]) -> str:
    return "Al-" if match.group()[0] == "A" else "al-"


_VOWEL, _CONSONANT = "aeiouy", "bcdfghklmnpqrstvwxzʃʒʧχʦ"
_SOUNDS = {"ʃʧ": "shch", "ʧ": "ch", "ʤ": "j", "ʒ": "zh", "ʃ": "sh", "χ": "kh", "ʦ": "ts"}


def _german(low: str, tongue: str) -> str:
    """Return a word in German letters with the sounds of its tongue."""
    slavic = tongue in {"ru", "uk"}
    if slavic:
        low = _ZH.sub(lambda match: match.group().replace("sch", "ʒ").replace("sh", "ʒ"), low)
    for old, new in (("schtʒ", "ʃʧ"), ("schtsch", "ʃʧ"), ("tsch", "ʧ"), ("dsch", "ʤ"), ("sch", "ʃ")):
        low = low.replace(old, new)
    if tongue != "he":
        low = low.replace("ch", "χ")
    if slavic or tongue == "am":
        low = _DOUBLE.sub("S", _Z.sub("z̃", low)).replace("S", "s")
    if tongue == "ar":
        low = re.sub(r"au(?!d)", "aw", low)  # Saut, Jaum, and not Saud
    else:
        low = re.sub(r"t?z(?!̃)", "tz" if tongue == "he" else "ʦ", low).replace("z̃", "z").replace("w", "v")
    return _yods(low, tongue)


def _yods(low: str, tongue: str) -> str:
    """Return a word whose German *j* is the *y* of English, or an *i*."""
    if tongue == "uk":
        low = re.sub(r"yj\b", "yi", re.sub(rf"(?<=[{_CONSONANT}])j(?=[aeu])", "i", re.sub(r"(?<=\w)ji", "i", low)))
    elif tongue == "ru":
        low = re.sub(r"(?:yj|ij)\b", "y", low)
    low = re.sub(rf"(?<=[{_VOWEL}])j(?![{_VOWEL}])", "i", low)
    return low.replace("j", "y")


def _french(low: str) -> str:
    """Return a Slavic word in French letters with its sounds."""
    for old, new in (
        ("chtch", "ʃʧ"), ("tch", "ʧ"), ("ch", "ʃ"), ("dj", "ʤ"), ("j", "ʒ"), ("iou", "yu"), ("ou", "u"), ("aïa", "aya"),
        ("oïe", "oye"), ("ïe", "iye"), ("ï", "i"), ("gue", "ge"), ("gui", "gi"),
    ):  # fmt: skip
        low = low.replace(old, new)
    return re.sub(r"\bi(?=[ae])", "y", low)


def _spanish(low: str) -> str:
    """Return a Slavic word in Spanish letters with its sounds."""
    low = unicodedata.normalize("NFD", low).replace("\u0301", "")
    return re.sub(r"(?<=[nkvw])i\b", "y", unicodedata.normalize("NFC", low).replace("j", "χ"))


def _word(word: str, lang: str, tongue: str) -> str:
    """Return one word of a name, in small letters, as English writes it."""
    if word.isdigit() or word in _PRESS:
        return word
    if word == "kurjer":
        return "kurier"
    if tongue in {"ru", "uk"}:
        word = re.sub(r"(?:(?<=[sz]k)|(?<=tsch))i\b", "y", word)
        word = word[:-1] + "y" if word in _GIVEN else word
    spelt = _german(word, tongue) if lang == "de" else _french(word) if lang == "fr" else _spanish(word)
    for sound, letters in _SOUNDS.items():
        spelt = spelt.replace(sound, letters)
    return spelt


_FINNISH = re.compile(
    r"(?i)(?:лехти|лехті|саномат|уутисет|виикко|виести|виесті|кансан|суомен|похьял|похйол|лайнен)(?!\w)"
)
"""Words of Finnish titles in Cyrillic letters."""
_FINNISH_LETTERS = {
    "а": "a", "в": "v", "г": "g", "д": "d", "е": "e", "ё": "ö", "є": "e", "з": "ts", "и": "i", "і": "i", "й": "j",
    "к": "k",
    "л": "l", "м": "m", "н": "n", "о": "o", "п": "p", "р": "r", "с": "s", "т": "t", "у": "u", "ф": "f", "х": "h",
    "ц": "ts", "ь": "", "э": "e", "ю": "y", "я": "ä", "б": "b", "ш": "sh",
}  # fmt: skip


def _finnish(name: str) -> str:
    """Return a Finnish title in Cyrillic letters as it is written.

    >>> _finnish("Лянсиранникон лехти"), _finnish("Кескисуомалайнен")
    ('Länsirannikon Lehti', 'Keskisuomalainen')
    """
    out = []
    for word in name.lower().split():
        letters = "".join(_FINNISH_LETTERS.get(c, c) for c in word)
        letters = re.sub(r"(?<=[aeouyäö])j(?![aeiouyäö])", "i", letters)
        out.append("-".join(part[:1].upper() + part[1:] for part in letters.split("-")))
    return " ".join(out)


def respelt(name: str, lang: str, tongue: str) -> str:
    """Return a name from a tongue (`ru`, `uk`, `am`, `he`, `ar`) that is in the letters of `lang` as English writes it.

    >>> respelt("Juschny Schurnal", "de", "ru"), respelt("Rubesch", "de", "ru"), respelt("Kyjiwskyj Tschas", "de", "uk")
    ('Yuzhny Zhurnal', 'Rubezh', 'Kyivskyi Chas')
    >>> respelt("Derschawna Dumka", "de", "uk"), respelt("Sanaa al-Jaum", "de", "ar"), respelt("Zofar", "de", "he")
    ('Derzhavna Dumka', 'Sanaa al-Yawm', 'Tzofar')
    >>> respelt("Nesawissimaja Gaseta", "de", "ru"), respelt("Wsgljad", "de", "ru"), respelt("Waleri Below", "de", "ru")
    ('Nezavisimaya Gazeta', 'Vzglyad', 'Valery Belov')
    >>> respelt("Nastojaschtscheje Wremja", "de", "ru"), respelt("Asatutjun", "de", "am"), respelt("Doschd", "de", "ru")
    ('Nastoyashcheye Vremya', 'Azatutyun', 'Dozhd')
    >>> respelt("Stolitchny Listok", "fr", "ru"), respelt("Derjavna Doumka", "fr", "uk"), respelt("Jrónika", "es", "ru")
    ('Stolichny Listok', 'Derzhavna Dumka', 'Khronika')

    >>> respelt("Al Sabah al Arabi", "es", "ar")
    'Al-Sabah al-Arabi'

    What is written as English or German writes its own words stays:

    >>> respelt("Moskauer Zeitung", "de", "ru"), respelt("Kyiv Weekly", "de", "uk"), respelt("Vesti", "de", "ru")
    ('Moskauer Zeitung', 'Kyiv Weekly', 'Vesti')
    """
    if tongue == "ar":
        name = _SUN.sub(_article, _ARTICLE.sub(r"\1-", name)) if lang == "de" else _ARTICLE.sub(r"\1-", name)
    if tongue == "tr" and lang == "de":
        name = name.translate(_ROUNDED)
    parts = re.split(r"([ -])", name)
    lows = [part.lower() for part in parts]
    plain = bool(_PLAIN.search(name)) or (tongue not in {"ru", "uk"} and "sh" in name.replace("sch", ""))
    if plain or (lang == "de" and _WRITTEN.search(name)) or (lang != "de" and tongue not in {"ru", "uk"}):
        return name
    out: list[str] = []
    for part, low in zip(parts, lows, strict=True):
        if part == "-" and lows[len(out) + 1] in _PRESS:
            out.append(" ")  # das Portal „Wolga-Monitor“
            continue
        spelt = _word(low, lang, tongue)
        if part.isupper():
            spelt = spelt.upper() if len(part) > 1 else spelt[:1].upper() + spelt[1:]
        elif part[:1].isupper():
            spelt = spelt[:1].upper() + spelt[1:]
        out.append(spelt)
    return "".join(out)


def tongue_of(name: str, lang: str) -> str:
    """Return the tongue that the letters of a name give away; nothing: none.

    >>> tongue_of("Nowaja Chronika", "de"), tongue_of("Kyjiwskyj Tschas", "de"), tongue_of("Landrundschau", "de")
    ('ru', 'uk', '')
    """
    if lang == "de" and _OF_ARABIC.search(name) and _WITH_ARTICLE.search(name):
        return "ar"
    found = lang in _SLAVIC and _SLAVIC[lang].search(name)
    if not found:
        return ""
    return "uk" if lang == "de" and _UKRAINIAN.search(name) else "ru"


_LONG = 40
"""Letters of a title, at most."""
_BACK = 5
"""Words before a name among which the state stands that it comes from."""
_STOPS = frozenset({",", ".", ";", ":", "(", ")"})


def from_where(text: Text, names: Names, name: str) -> str:
    """Return the tongue of the state that the words before a name name: *das russische Portal „X“*; nothing: none.

    >>> text = Text("Das Kiewer Portal „Radar Jug“ schrieb es. Der Sender Zofar nicht.", "de")
    >>> from_where(text, Names.load("de"), "Radar Jug"), from_where(text, Names.load("de"), "Zofar")
    ('uk', '')
    """
    at = -1
    while (at := text.text.find(name, at + 1)) >= 0:
        first = text.token_at(at)
        for back in range(first - 1, max(-1, first - 1 - _BACK), -1):
            if text.lows[back] in _STOPS:
                break
            if text.lows[back] in QUOTES or not text.lows[back].isalpha():
                continue
            for size, entry in names.entries(text.folds, back):
                if entry.kind == "state" and back + size <= first and entry.institution in _TONGUES:
                    return _TONGUES[entry.institution]
    return ""


def _titles(text: Text, spell: Callable[[str, str], str]) -> dict[str, str]:
    """Return the short titles in quotation marks as an article writes them, by what they are by the letters alone."""
    titles = (text.text[one.inner.start : one.inner.end].strip() for one in text.quotations if not one.speech)
    return {spell(title, text.lang): title for title in titles if len(title) <= _LONG}


def in_english(
    text: Text, names: Names, sources: Iterable[str], spell: Callable[[str, str], str] = lambda name, _: name
) -> dict[str, str]:
    """Return the English spelling of those of an article's sources that it spells otherwise.

    `spell` gives the Latin letters of a title as far as its language tells them.

    >>> text = Text("Das israelische Portal „Zofar“ und die Zeitung „Rubin“ schrieben es.", "de")
    >>> in_english(text, Names.load("de"), ["Zofar", "Rubin", "Israel"])
    {'Zofar': 'Tzofar'}
    >>> text = Text("Das Portal „Günesch Press“ aus Baku schrieb es.", "de")
    >>> in_english(text, Names.load("de"), ["Günesch Press"])
    {'Günesch Press': 'Gunesh Press'}
    """
    if text.lang not in {"de", "fr", "es", "uk", "ru"}:
        return {}
    unlisted = [name for name in dict.fromkeys(sources) if name and name[0] != "@" and names.canonical(name) is None]
    titles = _titles(text, spell) if unlisted else {}
    out = {}
    for name in unlisted:
        title = name if name in text.text else titles.get(name, name)
        tongue = from_where(text, names, title)
        if not tongue and text.lang == "de" and _OF_TURKS.search(title):
            tongue = "tr" if any(low.startswith(_TURKS) for low in text.lows) else ""
        if text.lang in {"uk", "ru"} and title != name and _FINNISH.search(title):
            spelt = _finnish(title)
        elif text.lang == "ru":
            spelt = name
        elif text.lang == "uk":  # саратовський портал «Волга онлайн»
            spelt = spell(title, tongue) if tongue == "ru" and title != name else name
        else:
            spelt = respelt(title, text.lang, tongue) if tongue else name
        if spelt != name:
            out[name] = spelt
    return out
