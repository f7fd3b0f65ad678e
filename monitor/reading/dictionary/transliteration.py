"""Names in Latin letters as the English-language press writes them.  Pure."""

from __future__ import annotations

import re
import unicodedata
from functools import partial

from monitor.reading.dictionary.respelling import respelt, tongue_of
from monitor.reading.dictionary.slavonic import slavonic
from monitor.reading.dictionary.titles import called

_UNSEEN = dict.fromkeys(map(ord, "\u00ad\u200b\u200c\u200d\u200e\u200f\u2060\ufeff\u0301"))
"""Soft hyphens, marks without width and stress, which pages strew into words: a source has one name without them."""
_COMMON = {
    "а": "a", "б": "b", "в": "v", "д": "d", "ж": "zh", "з": "z", "к": "k", "л": "l", "м": "m", "н": "n", "о": "o",
    "п": "p", "р": "r", "с": "s", "т": "t", "у": "u", "ф": "f", "х": "kh", "ц": "ts", "ч": "ch", "ш": "sh",
    "щ": "shch", "ь": "", "ю": "yu", "я": "ya", "'": "", "’": "", "ʼ": "",
}  # fmt: skip
_RUSSIAN = {"г": "g", "е": "e", "ё": "yo", "и": "i", "й": "i", "ъ": "", "ы": "y", "э": "e"}
_UKRAINIAN = {"г": "h", "ґ": "g", "е": "e", "є": "ye", "и": "y", "і": "i", "ї": "yi", "й": "i"}
_SOFT = re.compile(r"(?<=[бвгґджзклмнпрстфхцчшщ])['’ʼ]?([єюя])")
"""Where a Ukrainian *є, ю, я* is *ie, iu, ia*: behind a consonant (Cabinet of Ministers, resolution 55 of 2010)."""
_SUN = re.compile(r"(?i)(?<!\w)а(?P<letter>ш|с|т|д|р|н|з)-(?=(?P=letter))")
"""An Arabic article that is spoken like the letter behind it; English writes *al-*."""
_TITLES = {
    "таймс": "Times", "пост": "Post", "ньюс": "News", "телеграф": "Telegraph", "геральд": "Herald", "херальд": "Herald",
    "трибьюн": "Tribune", "джорнал": "Journal", "уикли": "Weekly", "дейли": "Daily", "морнинг": "Morning",
    "ивнинг": "Evening", "івнінг": "Evening", "санди": "Sunday", "стар": "Star", "экспресс": "Express",
    "ревью": "Review", "обсервер": "Observer", "обзервер": "Observer", "инсайдер": "Insider", "інсайдер": "Insider",
    "уайр": "Wire", "вайр": "Wire", "уотч": "Watch", "вотч": "Watch", "войс": "Voice", "глоб": "Globe",
    "миррор": "Mirror", "стандард": "Standard", "стандарт": "Standard", "кроникл": "Chronicle", "газетт": "Gazette",
    "диспатч": "Dispatch", "леджер": "Ledger", "бриф": "Brief", "рекорд": "Record", "тудей": "Today", "тудэй": "Today",
    "гардиан": "Guardian", "індепендент": "Independent", "индепендент": "Independent", "фри": "Free", "пресс": "Press",
    "монитор": "Monitor", "монітор": "Monitor", "репортер": "Reporter", "онлайн": "Online", "медиа": "Media",
    "вестминстер": "Westminster", "вестмінстер": "Westminster", "уайтхолл": "Whitehall", "вайтголл": "Whitehall",
    "атлантик": "Atlantic", "пасифик": "Pacific", "капитол": "Capitol", "кэпитол": "Capitol", "капітол": "Capitol",
    "гудзон": "Hudson", "харбор": "Harbour", "лондон": "London", "вашингтон": "Washington", "сахель": "Sahel",
    "балтик": "Baltic", "балтік": "Baltic", "дамаск": "Damascus", "бейрут": "Beirut",
    "тв": "TV", "тб": "TV", "фм": "FM",
    "лейк": "Lake", "киев": "Kyiv", "київ": "Kyiv", "нордик": "Nordic", "нордік": "Nordic", "африка": "Africa",
}  # fmt: skip
"""Words of English titles, and places in them, as Russian and Ukrainian papers write them."""
_COURIER = frozenset({"курьер", "кур'єр", "кур’єр", "курʼєр"})
_ENDINGS = (("ый", "y"), ("ий", "y"), ("ье", "ye"))
_GERMAN = (
    (re.compile(r"(?i)(?<![b-df-hj-np-tv-xzäöüß])dsch"), "j"),
    (re.compile(r"(?i)(?<![\w])tsch|(?<=[aio])tsch"), "ch"),
)
"""Spellings that only a German transliteration of a foreign name has: no *Rundschau*, no *Deutsche*."""
_ARABIC = re.compile(r"(?<!\w)(?:аль|эль|ель|ас|ат|ад|аш|ар|ан|ибн|абу|бен)[- ]|(?<!\w)абд(?:уль|ель|алла|улла)")
"""Words that only Arabic names have, in which *дж* is a j and *х* an h."""


def _as_written(new: str, old: re.Match[str]) -> str:
    """Return letters that stand for others, with a capital where those had one."""
    return new.title() if old.group()[0].isupper() else new


def latin(name: str, lang: str) -> str:
    r"""Return `name` in Latin letters; German spellings of foreign sounds become English ones.

    >>> latin("Деловой мир", "ru"), latin("Катерина Шматок", "uk"), latin("Al-Dschasr", "de")
    ('Delovoi Mir', 'Kateryna Shmatok', 'Al-Jasr')
    >>> latin("Северный курьер", "ru"), latin("Am\u00adba\u200bzo\u00adnia Voice", "en")
    ('Severny Kurier', 'Ambazonia Voice')
    >>> latin("Nowaja Chronika", "de"), latin("Okskije Westi", "de"), latin("Landrundschau", "de")
    ('Novaya Khronika', 'Okskiye Vesti', 'Landrundschau')
    >>> latin("Novaïa Khronika", "fr"), latin("Delowoj Mir", "de"), latin("Deutsche Wacht", "de")
    ('Novaya Khronika', 'Delovoi Mir', 'Deutsche Wacht')
    >>> latin("Аль-Джаср", "ru"), latin("Аль-Хадж", "uk"), latin("Märkischen Boten", "de")
    ('Al-Jasr', 'Al-Haj', 'Märkischer Bote')
    >>> latin("Вестминстер курьер", "ru"), latin("Гудзон дейли ньюс", "ru"), latin("Капітол бриф", "uk")
    ('Westminster Courier', 'Hudson Daily News', 'Capitol Brief')
    >>> latin("Аш-Шарк аль-Аусат", "ru"), latin("Північний кур’єр", "uk")
    ('Al-Shark Al-Ausat', 'Pivnichnyi Kurier')
    >>> latin("Гора ТБ", "uk"), latin("Saut al-Karama", "de"), latin("Asch-Schark al-Ausat", "de")
    ('Hora TV', 'Sawt al-Karama', 'Al-Shark al-Awsat')
    """
    name = unicodedata.normalize("NFC", name.translate(_UNSEEN)).strip("„“”«»\"'‘’ ")
    if not any("\u0400" <= c <= "\u04ff" for c in name):
        if (person := slavonic(name, lang)) is not None:
            return person
        if tongue := tongue_of(name, lang):
            return respelt(name, lang, tongue)
        if lang == "de":
            name = called(name)
            for spelt, new in _GERMAN:
                name = spelt.sub(partial(_as_written, new), name)
        return name
    table = _COMMON | (_UKRAINIAN if lang == "uk" else _RUSSIAN)
    name = _SUN.sub(lambda match: "Аль-" if match.group()[0] == "А" else "аль-", name)
    if _ARABIC.search(name.lower()):
        table |= {"х": "h"}
        name = name.replace("дж", "ж").replace("Дж", "Ж")
        table |= {"ж": "j"}
    words: list[str] = []
    for word in name.split():
        low = word.lower()
        if low in _TITLES:
            words.append(_TITLES[low])
            continue
        if low in _COURIER:  # Вестминстер курьер
            words.append("Courier" if words and words[-1] in _TITLES.values() else "Kurier")
            continue
        if lang == "uk":
            low = _SOFT.sub(lambda match: {"є": "ie", "ю": "iu", "я": "ia"}[match[1]], low)
        for old, new in _ENDINGS if lang == "ru" else ():
            low = low.replace(old, new) if old == "ье" else (low.removesuffix(old) + new if low.endswith(old) else low)
        out = "".join(table.get(c, c) for c in low)
        words.append("-".join(part[:1].upper() + part[1:] for part in out.split("-")))
    return " ".join(words)
