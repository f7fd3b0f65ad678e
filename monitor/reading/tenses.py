"""Which verbs stand in the future tense, by their form.  Pure."""

from __future__ import annotations

_TO_COME = frozenset(
    (
        "вийде вийдуть внесе внесет внесут внесуть вступит вступить вступлять вступят выйдет выйдут відкличе "
        "відкличуть відхилить відхилять денонсирует денонсируют денонсують денонсує затвердить здадуть здасть набере "
        "наберуть набуде набудуть направит направят обменяются обміняються одобрит одобрят отзовет отзовут отклонит "
        "отклонят передадут передадуть передаст передасть подадуть подасть подпишет подпишут призупинить призупинять "
        "примет примут приостановит приостановят проголосует проголосуют проголосують проголосує підпише підпишуть "
        "рассмотрит рассмотрят ратифицирует ратифицируют ратифікують ратифікує розгляне розглянуть сдадут сдаст "
        "схвалить схвалять утвердит утвердят ухвалить ухвалять"
    ).split()
)
"""Ukrainian and Russian verbs of a treaty's steps in the perfective present, which is a future."""


def future(low: str, lang: str) -> bool:
    """Return whether a verb stands in the future tense: by its ending in Spanish and French, else by its form."""
    if lang in {"uk", "ru"}:
        return low in _TO_COME
    if lang == "es":
        return len(low) > 4 and low.endswith(("ará", "erá", "irá", "arán", "erán", "irán", "drá", "drán"))
    if lang == "fr":
        return (
            len(low) > 5 and low.endswith(("era", "eront", "ira", "iront", "dra", "dront")) and not low.endswith("ura")
        )
    return False
