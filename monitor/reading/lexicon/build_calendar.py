"""Write calendar.json: names of days and months in six languages, from CLDR (`make names`).

Babel is needed for this only, never when the reader runs.
"""

from __future__ import annotations

import json
from pathlib import Path

from babel.dates import get_day_names, get_month_names

from monitor.reading.cut.fold import fold

LANGUAGES = ("de", "en", "fr", "es", "uk", "ru")
TARGET = Path(__file__).parent / "calendar.json"
INFLECTED = {
    "uk": "понеділка понеділку|вівторка вівторку|середу середи|четверга четвергу|п'ятницю п'ятниці|"
    "суботу суботи суботі|неділю неділі",
    "ru": "понедельника понедельнику|вторника вторнику|среду среды|четверга четвергу|пятницу пятницы пятнице|"
    "субботу субботы субботе|воскресенья воскресенью",
    "de": "montags|dienstags|mittwochs|donnerstags|freitags|samstags sonnabend sonnabends|sonntags",
    "en": "|tues||thurs thur|||",
}
"""Case forms and variants of the days, Monday first; CLDR has the nominative only."""
MONTHS = {
    "uk": "січні|лютому|березні|квітні|травні|червні|липні|серпні|вересні|жовтні|листопаді|грудні",
    "ru": "январе|феврале|марте|апреле|мае|июне|июле|августе|сентябре|октябре|ноябре|декабре",
    "de": "jänner|feber|märz mrz|||||||okt||dez",
    "es": "||||||||setiembre sep|||",
    "en": "||||||||sept|||",
}
"""Case forms and variants of the months, January first."""
AMBIGUOUS = """
so do di mi sa fr mar mer dim sam lun jue sab vie dom mie sun sat wed mo mon jeu ven fri thu tue ср сб вт чт пт пн нд вс
"""
"""Short forms of days that are also common words (or too short to be sure): not taken."""


def _rows(lang: str, names: str) -> dict[str, int]:
    found: dict[str, int] = {}
    for context in ("format", "stand-alone"):
        for width in ("wide", "abbreviated"):
            table = get_day_names(width, context, lang) if names == "days" else get_month_names(width, context, lang)
            for number, name in table.items():
                found.setdefault(fold(name).strip("."), int(number))
    extra = INFLECTED if names == "days" else MONTHS
    for at, forms in enumerate(extra.get(lang, "").split("|")):
        for form in forms.split():
            found.setdefault(fold(form), at if names == "days" else at + 1)
    if names == "days":
        found = {name: number for name, number in found.items() if name not in AMBIGUOUS.split()}
    return dict(sorted(found.items()))


def main() -> None:
    """Write the file."""
    calendar = {lang: {"days": _rows(lang, "days"), "months": _rows(lang, "months")} for lang in LANGUAGES}
    TARGET.write_text(json.dumps(calendar, ensure_ascii=False, indent=1) + "\n", "utf-8")


if __name__ == "__main__":
    main()
