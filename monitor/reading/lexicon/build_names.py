"""Write names/states.tsv: the states and their capitals in six languages, from CLDR (`make names`).

Babel is needed for this only, never when the reader runs.
"""

from __future__ import annotations

import re
import unicodedata
from pathlib import Path
from typing import Any

LANGUAGES = ("de", "en", "es", "fr", "ru", "uk")
TARGET = Path(__file__).parent / "names" / "states.tsv"

COMMON = {
    "TR": "Turkey", "MM": "Myanmar", "CD": "DR Congo", "CG": "Republic of the Congo", "CI": "Ivory Coast",
    "CZ": "Czech Republic", "PS": "Palestinian Authority", "VA": "Vatican", "HK": "Hong Kong", "MO": "Macau",
    "KN": "Saint Kitts and Nevis", "LC": "Saint Lucia", "VC": "Saint Vincent and the Grenadines",
}  # fmt: skip
"""The common English name where CLDR's is another."""
OTHERS = {("CG", "es"): "Congo-Brazzaville"}
"""A state's name in a language where CLDR's is what the press calls another state."""
NO_STATES = frozenset(
    [
        "AC",
        "AQ",
        "BV",
        "CP",
        "DG",
        "EA",
        "HM",
        "IC",
        "TA",
        "TF",
        "UM",
        "CQ",
        "IO",
        "GS",
        "QO",
        "XA",
        "XB",
        "EZ",
        "EU",
        "UN",
        "ZZ",
        "SJ",
        "GL",
    ]
)

CAPITALS = (
    "AF Kabul|AM Yerevan|AO Luanda|AR Buenos Aires|AT Vienna|AZ Baku|BA Sarajevo|BD Dhaka|BE Brussels|"
    "BF Ouagadougou|BG Sofia|BI Bujumbura|BJ Porto-Novo|BO La Paz|BS Nassau|BT Thimphu|BW Gaborone|BY Minsk|"
    "CD Kinshasa|CF Bangui|CG Brazzaville|CI Abidjan|CL Santiago|CO Bogota|CU Havana|CY Nicosia|CZ Prague|DE Berlin|"
    "DJ Djibouti|"
    "DK Copenhagen|DO Santo Domingo|DZ Algiers|EE Tallinn|EG Cairo|ES Madrid|ET Addis Ababa|FI Helsinki|FR Paris|"
    "GA Libreville|GB London|GE Tbilisi|GH Accra|GM Banjul|GN Conakry|GQ Malabo|GR Athens|GT Guatemala|GW Bissau|"
    "HN Tegucigalpa|HR Zagreb|HT Port-au-Prince|HU Budapest|ID Jakarta|IE Dublin|IL Jerusalem|IQ Baghdad|IR Tehran|"
    "IS Reykjavik|IT Rome|JO Amman|JP Tokyo|KE Nairobi|KG Bishkek|KH Phnom Penh|KP Pyongyang|KR Seoul|KW Kuwait|"
    "LA Vientiane|LB Beirut|LI Vaduz|LK Colombo|LR Monrovia|LS Maseru|LT Vilnius|LU Luxembourg|LV Riga|LY Tripoli|"
    "MC Monaco|MD Chisinau|ME Podgorica|MG Antananarivo|MK Skopje|ML Bamako|MN Ulaanbaatar|MR Nouakchott|"
    "MY Kuala Lumpur|MZ Maputo|NA Windhoek|NE Niamey|NI Managua|NL Amsterdam|NO Oslo|NP Kathmandu|OM Muscat|PA Panama|"
    "PE Lima|"
    "PG Port Moresby|PH Manila|PL Warsaw|PT Lisbon|PY Asuncion|RO Bucharest|RS Belgrade|RU Moscow|RW Kigali|SA Riyadh|"
    "SD Khartoum|SE Stockholm|SG Singapore|SI Ljubljana|SK Bratislava|SL Freetown|SN Dakar|SO Mogadishu|SR Paramaribo|"
    "SS Juba|SY Damascus|TD Ndjamena|TG Lome|TH Bangkok|TJ Dushanbe|TL Dili|TM Ashgabat|TN Tunis|TT Port of Spain|"
    "TW Taipei|UA Kyiv|UG Kampala|UY Montevideo|UZ Tashkent|VA Vatican|VE Caracas|WS Apia|ZM Lusaka|ZW Harare"
)
"""Capitals that are the example city of a time zone, so that CLDR names them; names/more.tsv has the others."""
ZONES = {"UA": "Europe/Kiev", "NP": "Asia/Katmandu"}


def _plain(text: str) -> str:
    return re.sub("[^a-z]", "", unicodedata.normalize("NFD", text).lower())


def _clean(text: str) -> str:
    text = (
        unicodedata.normalize("NFC", text).replace("\u00ad", "").replace("’", "'").replace("ʼ", "'").replace("ґ", "г")
    )
    text = re.sub(r"\s*[(\[].*", "", text).replace("Ґ", "Г").replace(" & ", " and ")
    return re.sub(r"\s+[–-]\s+", "-", text).removeprefix("Le ").removeprefix("о-ва ").removeprefix("о-в ")


def rows(locales: dict[str, Any]) -> list[list[str]]:
    """Return the table's rows: ISO code, form, canonical English name, then the name in each language."""
    english = locales["en"].territories
    capitals = dict(part.split(" ", 1) for part in CAPITALS.split("|"))
    zones = {_plain(zone.split("/")[-1]): zone for zone in locales["uk"].time_zones}
    out = []
    for iso in sorted(code for code in english if len(code) == 2 and code.isalpha() and code not in NO_STATES):
        name = COMMON.get(iso, _clean(english[iso]))
        named = {lang: _clean(locales[lang].territories.get(iso) or "") for lang in LANGUAGES}
        out.append([iso, "name", name, *(OTHERS.get((iso, lang), named[lang]) for lang in LANGUAGES)])
        city = capitals.get(iso)
        if city is None:
            continue
        zone = ZONES.get(iso) or zones.get(_plain(city), "")
        named = {lang: _clean(locales[lang].time_zones.get(zone, {}).get("city") or city) for lang in LANGUAGES}
        out.append([iso, "capital", name, *({**named, "en": city}[lang] for lang in LANGUAGES)])
    return out


def main() -> None:
    """Write the table."""
    import babel  # noqa: PLC0415 -- at build time only

    locales = {lang: babel.Locale(lang) for lang in LANGUAGES}
    table = [["iso", "form", "canonical", *LANGUAGES], *rows(locales)]
    head = (
        "# From CLDR by build_names.py (`make names`); do not edit: names that CLDR does not give stand in more.tsv.\n"
    )
    TARGET.write_text(head + "\n".join("\t".join(row) for row in table) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
