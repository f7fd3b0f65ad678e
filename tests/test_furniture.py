"""Lines of a page that are no part of its article: reading is the same with them and without."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from monitor.events import Article, Claim, text_hash
from monitor.reading import Rules
from monitor.reading.cut.furniture import is_furniture, without_furniture

READER = Rules([
    Claim(
        id="troops", title="Rwandan soldiers fight in Congo", kind="troop-deployment", who=("Rwanda",),
        where=("Congo",), parties=("Rwanda",),
    ),
])  # fmt: skip
DAY = datetime(2026, 3, 11, 13, 20, tzinfo=UTC)
STORIES = {
    "en": (
        "Clashes at the border",
        "Rwandan soldiers have entered Congo, the defence ministry in Kinshasa said on Tuesday.",
        "Rwanda called that a lie.",
        "The African Union said it could not confirm the report.",
    ),
    "de": (
        "Kämpfe an der Grenze",
        "Ruandische Soldaten sind nach Angaben des Verteidigungsministeriums in Kinshasa in den Kongo einmarschiert.",
        "Ruanda nannte das eine Lüge.",
        "Die Afrikanische Union konnte die Berichte nicht bestätigen.",
    ),
    "fr": (
        "Combats à la frontière",
        "Des soldats rwandais sont entrés au Congo, a affirmé mardi le ministère de la Défense à Kinshasa.",
        "Le Rwanda a démenti.",
        "L’Union africaine n’a pas pu confirmer ces informations.",
    ),
    "es": (
        "Combates en la frontera",
        "Soldados ruandeses han entrado en el Congo, dijo el martes el Ministerio de Defensa en Kinshasa.",
        "Ruanda lo desmintió.",
        "La Unión Africana no pudo confirmar la información.",
    ),
    "uk": (
        "Бої на кордоні",
        "Руандійські солдати увійшли до Конго, повідомило у вівторок міністерство оборони в Кіншасі.",
        "Руанда це спростувала.",
        "Африканський союз не зміг підтвердити цю інформацію.",
    ),
    "ru": (
        "Бои на границе",
        "Руандийские солдаты вошли в Конго, сообщило во вторник министерство обороны в Киншасе.",
        "Руанда это опровергла.",
        "Африканский союз не смог подтвердить эту информацию.",
    ),
}
FURNITURE = {
    "en": ("Read more: Ten lakes to see", "A street in Goma. (Photo: Ann Ross)", "By Ann Ross and Paul Keller in Goma",
           "Published 10 March 2026, 14:20 GMT", "Reporting by Ann Ross; Editing by Paul Keller", "Advertisement"),
    "de": ("Lesen Sie auch: Zehn Seen im Süden", "Foto: Eine Straße in Goma", "Von Anna Huber, Goma",
           "Stand: 10.03.2026, 14:20 Uhr", "dpa/AFP/ah", "Anzeige"),
    "fr": ("Lire aussi : Dix lacs à voir", "Une rue de Goma. (Photo : AFP)", "Par Anne Morel, à Goma",
           "Publié le 10 mars 2026 à 14h20", "(Avec AFP)", "Publicité"),
    "es": ("Lea también: Diez lagos del sur", "Una calle de Goma. (Foto: EFE)", "Por Ana Ruiz, Goma",
           "Actualizado el 10 de marzo de 2026, 14:20", "Con información de EFE", "Publicidad"),
    "uk": ("Читайте також: Десять озер півдня", "Вулиця в Гомі. Фото: Getty Images", "Автор: Іван Коваль",
           "Оновлено 10 березня 2026, 14:20", "За матеріалами Reuters", "Реклама"),
    "ru": ("Читайте также: Десять озёр юга", "Улица в Гоме. Фото: Getty Images", "Автор: Иван Котов",
           "Обновлено 10 марта 2026, 14:20", "По материалам Reuters", "Реклама"),
}  # fmt: skip
TOLD = (
    "By Tuesday the troops had left", "Von der Leyen widerspricht", "Par ailleurs, Moscou dément", "EU/NATO", "9 мая",
    "14.22 Uhr – Kiew bleibt dabei", "13:08 Der Kreml dementiert", "По материалам дела, он виновен.", "5 May 2025",
    "Kommentar von Anna Huber", "Read more books, he said.", "Peru denied it, AFP reported.", "Foto und Film",
)  # fmt: skip

SAID = (
    ("fr", "Le Rwanda a démenti. (AFP)"), ("en", "Rwanda denied it. (Reuters)"), ("en", "Kremlin denies it - Reuters"),
    ("de", "Ruanda bestritt das. (Quelle: dpa)"), ("de", "Anzeige gegen Ruanda: Belgien bestätigt den Einsatz."),
    ("de", "Werbung für Söldner: Kinshasa bestreitet das."), ("es", "Ruanda lo desmintió. (AFP)"),
    ("ru", "По теме обмена: МИД подтвердил переговоры."), ("ru", "Солдаты в Конго, сообщил министр. Фото: Getty Images"),
    ("uk", "Руанда це спростувала. Фото: Reuters"), ("en", "Related talks: Rwanda denied it."), ("en", "Watch list"),
)  # fmt: skip


def read(lang: str, title: str, text: str) -> list[tuple[str, str]]:
    """Return source and stance of what is read."""
    article = Article(
        id="a", url="https://example.org/a", outlet="Example", title=title, lang=lang, published=DAY, text=text,
        text_hash=text_hash(text),
    )  # fmt: skip
    return [(s.source, s.stance.value) for s in READER.read(article).statements]


@pytest.mark.parametrize("lang", STORIES)
def test_what_a_page_puts_between_the_paragraphs_changes_nothing(lang: str) -> None:
    """Before the lead, in the middle, at the end, all of them at once, and paragraphs as items of a list."""
    title, *paragraphs = STORIES[lang]
    plain = read(lang, title, "\n\n".join(paragraphs))
    assert [stance for _, stance in plain] == ["asserts", "denies", "cannot_confirm"]
    for line in FURNITURE[lang]:
        assert is_furniture(line, lang)
        for at in range(len(paragraphs) + 1):
            assert read(lang, title, "\n\n".join([*paragraphs[:at], line, *paragraphs[at:]])) == plain
    everywhere = "\n".join(FURNITURE[lang])
    assert read(lang, title, f"{everywhere}\n\n" + f"\n\n{everywhere}\n".join(paragraphs)) == plain
    assert read(lang, title, "\n".join(f"• {line}" for line in paragraphs)) == plain


@pytest.mark.parametrize("line", TOLD)
def test_a_line_that_tells_something_stays(line: str) -> None:
    """Headings, times of a live blog, days of a chronicle."""
    assert not is_furniture(line, "en")


@pytest.mark.parametrize(("lang", "line"), SAID, ids=[f"{n}-{lang}" for n, (lang, _) in enumerate(SAID)])
def test_a_line_in_which_somebody_speaks_stays(lang: str, line: str) -> None:
    """Short paragraphs of agencies end like captions, and begin like what points elsewhere."""
    assert not is_furniture(line, lang)


@given(st.lists(st.sampled_from([*TOLD, *(line for lines in FURNITURE.values() for line in lines), "", "• Peru"])))
def test_every_other_character_keeps_its_place(lines: list[str]) -> None:
    """Offsets of quotes count in the untouched text."""
    text = "\n".join(lines)
    left = without_furniture(text, "en")
    assert len(left) == len(text)
    assert all(a in (b, " ") for a, b in zip(left, text, strict=True))
