"""Slavic persons in French letters as the English-language press writes them: *Sergueï Outkine* is Sergei Utkin.  Pure.

The given name tells the tongue, and so how the surname is read.
"""

from __future__ import annotations

import re

from monitor.reading.dictionary.respelling import respelt

_RUSSIAN = {
    "sergueï": "Sergei", "evgueni": "Yevgeny", "ievgueni": "Yevgeny", "alexeï": "Alexei", "alekseï": "Alexei",
    "andreï": "Andrei", "nikolaï": "Nikolai", "mikhaïl": "Mikhail", "iouri": "Yuri", "youri": "Yuri",
    "guennadi": "Gennady", "vassili": "Vasily", "valeri": "Valery", "vitali": "Vitaly", "anatoli": "Anatoly",
    "arkadi": "Arkady", "grigori": "Grigory", "viatcheslav": "Vyacheslav", "rouslan": "Ruslan", "timour": "Timur",
    "guerman": "German", "gueorgui": "Georgy", "dmitri": "Dmitry", "ioulia": "Yulia", "lioudmila": "Lyudmila",
    "lioubov": "Lyubov", "ilia": "Ilya", "matveï": "Matvei", "timofeï": "Timofei", "konstantin": "Konstantin",
    "vladimir": "Vladimir", "vladislav": "Vladislav", "igor": "Igor", "oleg": "Oleg", "olga": "Olga",
    "ekaterina": "Yekaterina", "natalia": "Natalia", "tatiana": "Tatiana", "svetlana": "Svetlana", "irina": "Irina",
    "ramzan": "Ramzan", "ievguenia": "Yevgenia", "evguenia": "Yevgenia", "raïssa": "Raisa", "zoïa": "Zoya",
    "fiodor": "Fyodor", "semion": "Semyon", "piotr": "Pyotr", "maïa": "Maya",
}  # fmt: skip
_UKRAINIAN = {
    "volodymyr": "Volodymyr", "oleksandr": "Oleksandr", "oleksiï": "Oleksii", "serhiï": "Serhii", "andriï": "Andrii",
    "valeriï": "Valerii", "iouriï": "Yurii", "youriï": "Yurii", "dmytro": "Dmytro", "ihor": "Ihor", "oleh": "Oleh",
    "mykola": "Mykola", "mykhaïlo": "Mykhailo", "olena": "Olena", "oksana": "Oksana", "iryna": "Iryna",
    "viktoriia": "Viktoriia", "natalia": "Natalia", "vitaliï": "Vitalii", "anatoliï": "Anatolii", "vassyl": "Vasyl",
    "petro": "Petro", "taras": "Taras", "bohdan": "Bohdan", "roustem": "Rustem", "rouslan": "Ruslan",
    "kyrylo": "Kyrylo",
    "ievhen": "Yevhen", "yevhen": "Yevhen", "ioulia": "Yulia", "hanna": "Hanna", "lioudmyla": "Liudmyla",
}  # fmt: skip
_SLAVIC_END = re.compile(r"(?i)(?:[oeiï]v|[oeiï]va|ine|ina|ski|skaïa|skiï|skyi|ska|enko|[oi]uk|tch|ak)$")
"""Ends of Slavic surnames as French writes them."""
_SOFT = re.compile(r"(?<=[bdfklmnprstvz])i(?=[aeo]\w)")
"""Where French *i* behind a consonant is the *y* of English: *Savostianov*."""
_VOICELESS = re.compile(r"(?<=[aeiouyéï])ss(?=[aeiouyéï])")
"""French doubles a single *s* between vowels: *Lyssenko*."""


def slav(name: str) -> str | None:
    """Return the English spelling of a Slavic person in French letters; None for others.

    >>> slav("Sergueï Outkine"), slav("Evgueni Savostianov"), slav("Iouri Chestakov"), slav("Serhiï Tchoumak")
    ('Sergei Utkin', 'Yevgeny Savostyanov', 'Yuri Shestakov', 'Serhii Chumak')
    >>> slav("Olga Petit"), slav("Olga Jirinovskaïa"), slav("Jean Poutine"), slav("Olena Lyssenko")
    (None, 'Olga Zhirinovskaya', None, 'Olena Lysenko')
    """
    given, _, rest = name.partition(" ")
    low = given.lower()
    ukrainian = low in _UKRAINIAN and (low not in _RUSSIAN or rest.lower().endswith(("enko", "iouk", "tchouk", "ska")))
    english = _UKRAINIAN.get(low) if ukrainian else _RUSSIAN.get(low)
    if english is None or not rest or " " in rest:
        return None
    if english.lower() == low and not _SLAVIC_END.search(rest):
        return None  # Olga Petit
    surname = _VOICELESS.sub("s", re.sub("ine$", "in", rest))
    if not ukrainian:
        surname = _SOFT.sub("y", surname)
    spelt = respelt(surname, "fr", "uk" if ukrainian else "ru")
    return f"{english} {spelt}"
