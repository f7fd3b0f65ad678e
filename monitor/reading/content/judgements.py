"""French and Spanish: the deed as a noun that is judged, or that leads to something: *cet accord est une capitulation*.

Both leave open whether it is so, and are comments.  Pure.
"""

from __future__ import annotations

from collections.abc import Sequence

from monitor.reading.cut.patterns import Hit
from monitor.reading.cut.text import QUOTES, Text
from monitor.reading.syntax.grammar import Phrase
from monitor.reading.syntax.wording import Words

_BEFORE = {
    "fr": frozenset("le la les l' un une ce cet cette ces son sa ses leur leurs tel telle tout toute".split()),
    "es": frozenset("el la los las un una este esta estos estas ese esa su sus tal semejante cualquier".split()),
}
"""Words before a noun that stands for something known."""
_OF = frozenset(
    {"de", "du", "d'", "des", "del", "entre", "avec", "con", "al", "a", "contra", "contre", "au", "à", "en", "sobre"}
)
_LEANING = frozenset("ne n' no se s' y lui leur le la les lo los".split())
"""Words between a subject and its verb."""
_CONDITIONAL = ("rait", "raient", "ría", "rían")
_HAPPENING = (
    "av", "aur", "ser", "pourr", "devr", "entrer", "commencer", "débuter", "prendr", "tiendr", "interviendr", "hab",
    "podr", "deber", "entrar", "comenzar", "empezar", "tendr", "producir", "incluir", "inclur", "prévoir", "prever",
)  # fmt: skip
"""Beginnings of the conditionals by which a deed itself is told by hearsay."""
_CHANGING = frozenset(
    "met pone change changera changerait cambia cambiará cambiaría règle réglera règlerait résout résoudra résoudrait "
    "resuelve resolverá altera afecta suffit suffira suffirait basta bastará bastaría llega llegó llegará arrive "
    "arrivera arregla arreglará soluciona solucionará sert servira sirve servirá aide aidera ayuda ayudará "
    "echa enciende prend met "
    "vaut vaudra dépend dépendra repose vale valdrá réglait résolvait suffisait servait aidait valait dépendait "
    "reposait resolvía bastaba servía ayudaba valía dependía solucionaba arreglaba tranquilizaba ouvrait fermait "
    "abría cerraba "
    "depende dependerá pende aggrave aggravera agrava agravará "
    "ouvre abre ferme cierra vient tombe tranquillise rassure tranquiliza".split()
)
"""What a deed does or does not do to other things."""
_AFFECTING = (
    "affaibli", "renforc", "fragilis", "compliqu", "complic", "menac", "permet", "permi", "freine", "relanc", "éloign",
    "rapproch", "illustr", "soulag", "inquiét", "inquièt", "divis", "facilit", "plong", "nuit", "nuir", "profit",
    "pèse", "peser", "boulevers", "pouss", "encourag", "décourag", "isol", "attis", "contribu", "stabilis",
    "déstabilis", "apais", "empêch", "prive", "privé", "priver", "réjoui", "relève", "porte un", "prouve", "montre",
    "rappelle", "détrui", "sauv", "épargn", "coût", "bris", "secou", "pénalis", "condamn", "enterr", "enrichi", "ruin",
    "trahi", "humili", "creus", "entraîn", "mèner", "confort", "redonn", "discrédit", "légitim", "avantag", "bafou",
    "contredi", "contrevien", "oblig", "garanti", "récompens", "ébranl", "endeuill", "galvanis", "démontr", "témoign",
    "démoralis", "décapit", "désorganis", "met fin", "asphyxi", "désavantag", "envenim", "exaspèr", "sanctionn",
    "jett", "echa le", "echó le", "attis", "aviv", "sèm", "siembra", "sembr",
    "debilit", "refuerz", "reforz", "fragiliz", "amenaz", "frena", "frenar", "reactiv", "alej", "acerc", "demuestr",
    "ilustr", "alivi", "preocup", "divid", "perjudic", "benefici", "pesa", "empuj", "anim", "desanim", "aísl", "aisl",
    "contribuy", "estabiliz", "desestabiliz", "impid", "priva", "muestra", "recuerda", "favorec",
    "golpe", "ofrec", "ofrez", "offr", "arrêt", "detien", "deten", "frust", "tronc", "empañ", "destru",
    "destroz", "salva", "salvar", "cuesta", "costar", "daña", "dañ", "hunde", "hundi", "arruin",
    "traicion", "humill", "vulner", "contradic", "premia", "legitim", "entierra", "desprestig", "enriquec", "oblig",
    "garantiz", "recompens", "estremec", "evidenci", "revela la", "delat", "descabez", "asfixi", "enven", "agudiz",
    "conmocion", "refleja", "reflej", "responde a", "obedece",
)  # fmt: skip
"""Beginnings of the verbs of what a deed does to other things."""
_CAN = frozenset(
    "va vont peut peuvent pourrait pourraient risque risquent a ont devrait devraient va van puede pueden podría "
    "podrían ha han puede debería deberían n'a ne doit doivent debe deben deberá devra deberán devront".split()
)
"""Auxiliaries before such a verb."""
_COPULAS = frozenset(
    "est était reste demeure constitue représente marque sonne es era fue supone constituye representa sigue resulta "
    "significa équivaut equivale estaba está paraissait semblait parecía".split()
)
_PAST = frozenset("était fut estaba era fue paraissait semblait parecía".split())
_DUE = (
    "inévitable", "inéluctable", "prévisible", "logique", "cantad", "inevitable", "previsible", "lógic",
    "sentenciad", "forzad", "forcé", "tardi",
)  # fmt: skip
"""Beginnings of what something that has come is said to have been: *sa chute était inévitable, estaba cantada*."""
_PLAIN = (
    "fait", "réalité", "mensonge", "certitude", "invention", "rumeur", "secret", "hecho", "realidad", "mentira",
    "certeza", "invento", "bulo", "secreto", "rumor", "question", "cuestión", "possibilité", "posibilidad", "fable",
    "succès", "éxito", "farce", "farsa", "montage", "montaje", "fiction", "ficción",
)  # fmt: skip
"""Beginnings of the nouns by which a thing is said to be so or not, and not judged."""
_NI_BON = (
    "acceptable", "justifi", "tolérable", "solution", "réponse", "bon", "souhaitable", "nécessaire", "négociable",
    "aceptable", "tolerable", "solución", "respuesta", "buen", "deseable", "necesari", "negociable", "salida", "camino",
    "raisonnable", "razonable", "digne", "suffisant", "suficiente", "normal", "une fin", "viable",
)  # fmt: skip
"""Beginnings of what a thing is said not to be, without a word on whether it is so."""
_REACH, _PREDICATE = 6, 5
"""Words from a noun to its verb, and of a predicate that count."""
_OPENING = frozenset({"«", '"', "“"})


def _verb_of(text: Text, hit: Hit) -> int:
    """Return the token of the verb whose subject is the deed as a noun, or -1.

    Nothing but what belongs to the noun stands between: *la mort du chef, la muerte de su comandante*.
    """
    lows, end = text.lows, min(len(text.lows) - 1, hit.last + _REACH)
    if not hit.first or lows[hit.first - 1] not in _BEFORE[text.lang]:
        return -1
    at, owned = hit.last, lows[hit.last] in _OF if hit.last < len(lows) else False
    while at < end and (at == hit.last or owned or lows[at - 1] in _LEANING | _OPENING):
        low = lows[at]
        if low == "," and (past := _past_aside(text, at)) > at:
            at, end, owned = past, min(len(lows) - 1, past + _REACH), True
            continue
        if not (low[0].isalnum() or low in _OPENING):
            return -1
        if low in _COPULAS or _changes(text, at) or low.endswith(_CONDITIONAL) or _hangs(text, at):
            return at
        if _ought_to_be(text, at):
            return at
        if low not in _LEANING | _OPENING and not owned:
            following = at == hit.last and at + 1 < end and not text.caps[at] and hit.slot != "object"
            does = at + 1 + (at + 2 < end and lows[at + 1] in _OPENING)
            return does if following and _changes(text, does) else -1  # le déploiement kényan coûte des millions
        at += 1
    return -1


def _ought_to_be(text: Text, at: int) -> bool:
    """Return whether it is said what a thing ought to be or to lead to: *debería ser la antesala de la paz*."""
    lows = text.lows
    if at + 2 >= len(lows) or not lows[at].startswith(_OUGHT):
        return False
    does = at + 1 + (lows[at + 1] in {"que", "pas", "también", "aussi", "no", "d'", "ne"})
    return does + 1 < len(lows) and lows[does] in _TO_BE and lows[does + 1] in _TO_WHAT


_OUGHT = ("deber", "debe", "devr", "doi", "tiene", "tendr", "ha", "tienen")
_TO_BE = frozenset(
    "ser être servir constituer marquer suponer constituir marcar significar signifier conducir llevar conduire mener "
    "ouvrir abrir permitir permettre dar desembocar déboucher aboutir rester quedar représenter representar".split()
)
_TO_WHAT = frozenset("un une una le la l' les el los las « à al a de lugar paso sur en comme como".split())


def _past_aside(text: Text, comma: int) -> int:
    """Return where the clause goes on behind a short aside: *la pérdida del jefe, aunque dolorosa, no detendrá*."""
    if text.lows[comma + 1 : comma + 2] and text.lows[comma + 1] not in _ALTHOUGH:
        return comma
    return next((j + 1 for j in range(comma + 2, min(len(text.lows) - 2, comma + 7)) if text.lows[j] == ","), comma)


_ALTHOUGH = frozenset("aun aunque si bien por pese malgré quoique quoiqu' pour certes".split())


def _changes(text: Text, at: int) -> bool:
    """Return whether a verb says what a thing does to others: *affaiblit l'Europe*, *podría empujar a otros*."""
    low, behind = text.lows[at], text.lows[at + 1 : at + 3]
    if low in {"llega", "llegó", "llegará"} and behind[:1] == ["a"] and behind[1:] and behind[1].endswith("se"):
        return False  # nunca llegó a producirse
    if low in _CHANGING:
        return True
    if low in _CAN:
        at = next((j for j in range(at + 1, min(at + 4, len(text.lows))) if text.lows[j] not in _BETWEEN), at)
        low = text.lows[at]
        return low in _CHANGING or (len(low) > _SHORT and low.startswith(_AFFECTING))
    after = text.lows[at + 1 : at + 4]
    if low in _DOES and after:  # ne fait que refermer une parenthèse, no hace más que aplazarlo
        only = after[0] in {"que", "qu'", "sino"} and after[1:2] not in (["commencer"], ["débuter"], ["empezar"])
        return only or after[:2] in (["más", "que"], ["otra", "cosa"])
    without = low in _LEAVES and (not {"sin", "sans"}.isdisjoint(after) or (bool(after) and after[0] in _LEFT))
    return low.startswith(_AFFECTING) or without


_DOES = frozenset({"fait", "faisait", "fera", "ferait", "hace", "hacía", "hará", "haría"})
_LEAVES = frozenset(
    "laisse laissent laissait laissera laisserait deja dejan dejó dejaba dejará dejaría dejarían".split()
)
_LEFT = frozenset("un une una le la l' les al a en planer pendiente pendientes aux".split())
"""First words of what a deed leaves: *laisse un vide, deja al país sin gobierno*."""
_BETWEEN = frozenset({"pas", "déjà", "a", "de", "ya", "encore", "aussi", "bien"})
_SHORT = 3


def judged(text: Text, words: Words, hits: Sequence[Hit]) -> bool:
    """Return whether the deed as a noun is judged: *l'accord est une capitulation*, *el pacto es inaceptable*."""
    for hit in hits if text.lang in _BEFORE else ():
        at = _verb_of(text, hit)
        if at < 0 or text.lows[at] not in _COPULAS:
            continue
        after = at + 1 + (text.lows[at + 1 : at + 2] == ["siendo"])
        predicate = (after, min(after + _PREDICATE, len(text.lows)))
        if text.lows[at] in _PAST and any(low.startswith(_DUE) for low in text.lows[after : after + 3]):
            return True
        if text.lows[at - 1] in {"n'", "ne"} and text.lows[after : after + 1] in (["que"], ["qu'"]):
            soon = any(low.startswith(_PLAIN) or low == "affaire" for low in text.lows[after : after + 3])
            return not soon  # la trêve n'est qu'un premier pas; but: n'est qu'une question de temps
        if words.any("neg", [predicate]) or text.lows[at - 1] in {"n'", "ne", "no"}:
            if any(low.startswith(_NI_BON) for low in text.lows[slice(*predicate)]):
                return True  # n'est pas acceptable, no es la solución
            continue
        if any(words.any(slot, [predicate]) for slot in ("false", "untrue", "likely", "true", "credible")):
            continue
        noun = after + (text.lows[after] in _OPENING if after < len(text.lows) else False)
        article = text.lows[noun : noun + 1] in (["un"], ["une"], ["una"])
        called = text.lows[noun + 1] if article and noun + 1 < len(text.lows) else ""
        if beyond(words, [predicate], hits) or (called and not called.startswith(_PLAIN)):
            return True
    return False


def beyond(words: Words, regions: Sequence[Phrase], hits: Sequence[Hit]) -> bool:
    """Return whether a judgement stands outside the claim's own words: *un état préoccupant* is what he is in."""
    own = [hit for hit in hits if hit.slot == "deed" and hit.last - hit.first > 1]
    return any(not any(h.first <= c.first < h.last for h in own) for c in words.inside("comment", regions))


_IS = {
    "de": frozenset("ist sei war wäre bleibt bleibe bedeutet bedeute sind seien waren wären".split()),
    "en": frozenset("is was would remains remained represents amounts are were".split()),
}
_AN = {"de": frozenset({"ein", "eine", "einen"}), "en": frozenset({"a", "an"})}
NO_JUDGEMENT = (
    "lüge", "märchen", "erfindung", "tatsache", "fakt",
    "gerücht", "falschmeld", "propaganda", "fälschung", "ente",
    "inszenierung", "farce", "frage", "möglichkeit", "geheimnis", "realität", "hirngespinst", "fiktion", "teil",
    "racheakt",
    "vergeltung", "antwort", "angriff", "unfall", "lie", "fact", "hoax", "fabrication", "rumour", "rumor", "invention",
    "reality", "matter", "question", "possibility", "secret", "fake", "certainty", "part", "response", "retaliation",
    "success", "accident", "done", "erfolg", "myth", "fiction", "fantasy", "legend",
)  # fmt: skip
"""Beginnings of nouns by which a thing is said to be so or not, or what it was."""
_PERSONAL = ("internal matter", "domestic matter", "sovereign matter", "private matter")


def called_a(text: Text, hits: Sequence[Hit]) -> bool:
    """Return whether a deed as a noun is called something: *Der Einsatz ist ein Fehler, sei eine innere Sache*."""
    verbs, articles = _IS.get(text.lang, frozenset()), _AN.get(text.lang, frozenset())
    for hit in hits if verbs else ():
        begin = text.sentences[text.sentence_of[hit.first]].first
        before = text.lows[max(begin, hit.first - 3) : hit.first]
        noun = (
            text.caps[hit.last - 1]
            if text.lang == "de"
            else not _KNOWN.isdisjoint([*before]) or _new(text, hit, before)
        )
        bare = text.lang == "en" and not any(low in _KNOWN for low in before)
        if hit.slot not in {"deed", "anaphor", "what", "deal"} or not noun:
            continue
        if hit.last - hit.first > 1 and hit.slot != "what":
            continue
        end = min(len(text.lows) - 2, hit.last + _REACH + 2)
        at = next((j for j in range(hit.last, end) if text.lows[j] in verbs or not text.lows[j][0].isalnum()), end)
        relative = not {"that", "which", "who"}.isdisjoint(text.lows[hit.last : at])
        if at >= end or relative or text.lows[at] not in verbs:
            continue
        if (beyond_inquit := _past_inquit(text, at + 1)) > at + 1:
            if not bare and not any(
                low.startswith(NO_JUDGEMENT) for low in text.lows[beyond_inquit : beyond_inquit + 5]
            ):
                return True  # The truce was, Oslo said, "a gift to the hardliners"
            continue
        if text.lows[at + 1] not in articles:
            if (not bare and _found_right(text, at + 1)) or found_wanting(text, at + 1):
                return True
            continue
        if bare:
            continue
        said = " ".join(text.lows[at + 2 : at + 4])
        if said in _PERSONAL or not any(low.startswith(NO_JUDGEMENT) for low in text.lows[at + 2 : at + 5]):
            return True
    return False


def _past_inquit(text: Text, at: int) -> int:
    """Return where a quoted predicate goes on behind who says it: *was, Oslo said, "a gift"*; else `at`."""
    if text.lows[at] != ",":
        return at
    comma = next((j for j in range(at + 1, min(at + _INQUIT, len(text.lows) - 2)) if text.lows[j] == ","), -1)
    return comma + 2 if comma > 0 and text.lows[comma + 1] in QUOTES else at


_INQUIT = 10
"""Words of who says it, with their commas."""
_RIGHT = frozenset(
    "richtig konsequent überfällig folgerichtig notwendig fällig bedauerlich "
    "verständlich nachvollziehbar absehbar right overdue necessary inevitable regrettable justified welcome".split()
)
_HOW_RIGHT = frozenset(
    "längst absolut völlig nur genau sehr zutiefst durchaus letztlich schlicht long only entirely".split()
)


def _found_right(text: Text, at: int) -> bool:
    """Return whether a predicate finds right or due what has come: *Der Rücktritt sei längst überfällig*."""
    at += text.lows[at : at + 1] != [] and text.lows[at] in _HOW_RIGHT
    return at < len(text.lows) and text.lows[at] in _RIGHT


def _new(text: Text, hit: Hit, before: Sequence[str]) -> bool:
    """Return whether a noun stands for such things in general: *a closure*, *plant closures*."""
    return not _AN["en"].isdisjoint([*before]) or text.lows[hit.last - 1].endswith("s")


_NEGATED = frozenset({"nicht", "kein", "keine", "keinen", "not", "no", "n't", "never", "niemals", "kaum", "hardly"})
_NOT_SO = (
    "hinnehmbar", "akzeptabel", "annehmbar", "tragbar", "vertretbar", "verantwortbar", "gerechtfertigt", "sinnvoll",
    "hilfreich", "zielführend", "notwendig", "nötig", "richtig", "nachvollziehbar", "verständlich", "zumutbar", "fair",
    "verhältnismäßig", "verhandelbar", "alternativlos", "akzeptieren", "rechtfertigen", "verantworten", "dulden",
    "gut", "lösung", "option", "ausweg", "weg", "antwort", "allheilmittel", "zeichen", "anlass", "grund", "ersatz",
    "selbstzweck", "thema", "überraschung", "zufall", "drama", "triumph", "sieg", "ende", "gewinn", "alternative",
    "acceptable", "justified", "necessary", "needed", "helpful", "right", "fair", "sustainable", "reasonable", "wise",
    "understandable", "proportionate", "negotiable", "good", "answer", "solution", "option", "way", "substitute",
    "surprise", "coincidence", "end", "panacea", "alternative", "excuse", "victory", "triumph", "sign", "cause",
    "fehler", "mistake", "tragedy", "disaster", "tragödie", "katastrophe",
)  # fmt: skip
"""Beginnings of what a thing is said not to be, without a word on whether it is so: *not the answer*."""
_FALSE_OR_RIGHT = ("falsch", "richtig", "wrong", "right", "bad", "good", "best", "only", "logische", "konsequente")
_SIGNALS = (
    "signal", "weg", "schritt", "antwort", "mittel", "zeichen", "entscheidung", "zeitpunkt", "richtung", "step", "way",
    "answer", "decision", "move", "thing", "course", "time", "sign", "message", "choice", "response", "solution",
    "lösung", "folge", "reaktion", "path", "approach",
)  # fmt: skip
_THE = frozenset({"the", "der", "die", "das", "den", "dem", "a", "an", "to", "zu", "ein", "eine", "einen"})


def found_wanting(text: Text, at: int) -> bool:
    """Return whether a predicate says what a thing is not, or calls it wrong or right.

    *Eine Schließung sei nicht hinnehmbar*, *the closure was no solution*, *the deal was the wrong signal*.
    """
    said = [low for low in text.lows[at : at + _PREDICATE] if low not in _HOW_RIGHT]
    negated = bool(said) and said[0] in _NEGATED
    rest = [low for low in said[negated:] if low not in _THE]
    if not rest or not rest[0][0].isalpha():
        return False
    if rest[0].startswith(_FALSE_OR_RIGHT) and len(rest) > 1 and rest[1].startswith(_SIGNALS):
        return True
    return negated and rest[0].startswith(_NOT_SO)


_KNOWN = frozenset({"the", "this", "that", "such", "his", "her", "its", "their", "'s"})


def leads(text: Text, hits: Sequence[Hit]) -> bool:
    """Return whether the deed as a noun leads to something: *sa mort porterait un coup*, *no pone fin a nada*."""
    if text.lang in _BEFORE and _would_be(text, hits):
        return True
    for hit in hits if text.lang in _BEFORE else ():
        at = _verb_of(text, hit)
        if at < 0 or text.lows[at] in _COPULAS:
            continue
        if _changes(text, at) or _hangs(text, at) or _ought_to_be(text, at) or not text.lows[at].startswith(_HAPPENING):
            return True
    return False


def _would_be(text: Text, hits: Sequence[Hit]) -> bool:
    """Return whether the deed as an infinitive is a subject: *fermer l'usine serait une faute*."""
    for hit in hits:
        low = text.lows[hit.first]
        opens = text.lows[hit.first - 1] in _OPENS if hit.first else True
        if not opens or not low.endswith(("er", "ir", "re", "ar")):
            continue
        for j in range(hit.first + 1, min(len(text.lows), hit.first + _FAR)):
            verb = text.lows[j]
            if verb in {".", ";", ":", "?"}:
                break
            if verb.endswith(_CONDITIONAL) or verb in _COPULAS:
                return True
    return False


_OPENS = frozenset({"«", "que", ":", '"', "“", ".", "»", ","})
_FAR = 12


def _hangs(text: Text, at: int) -> bool:
    """Return whether a thing is said to hang on something: *la trêve ne tient qu'à un fil*."""
    return text.lows[at] in {"tient", "tenait"} and text.lows[at + 1 : at + 2] in (["qu'"], ["que"])


def not_but(text: Text, hits: Sequence[Hit]) -> bool:
    """``Это не отставка, а бегство``, ``Das ist kein Frieden, sondern ...``: what is there is given another name."""
    for hit in hits:
        begin = max(0, hit.first - _PREDICATE)
        before, after = text.lows[begin : hit.first], text.lows[hit.last : hit.last + 2]
        turned = bool(after) and (after[0] in _BUTS or (after[0] == "," and after[1:2] != [] and after[1] in _BUTS))
        if turned and not _NOTS.isdisjoint(before[-2:]) and not _THESE.isdisjoint(before):
            return True
    return False


_BUTS = frozenset("а але sondern but mais sino".split())
_NOTS = frozenset("не kein keine keinen not pas no".split())
_THESE = frozenset("это це то das dies this it that c' ce esto eso".split())
"""Words that name something another way: *but*; *not*; *this*."""


def said_to_be(text: Text, hits: Sequence[Hit]) -> bool:
    """Return whether a Slavic noun for the deed is said to be something: *вбивство стало «заходом справедливості»*."""
    for hit in hits:
        if hit.slot not in {"deed", "anaphor"} or text.lows[hit.first].endswith(_DONE):
            continue
        end = min(len(text.lows) - 2, hit.last + _REACH)
        at = next((j for j in range(hit.last, end) if text.lows[j] in _BEING or text.lows[j] in _ENDS), end)
        if at >= end or text.lows[at] not in _BEING:
            continue
        said = text.lows[at + 1 : at + 4]
        if text.lows[at] in {"—", "–"} and said[:1] not in (["это"], ["це"]):
            continue
        if any(low.startswith(_SO) for low in said) or not _WHEN.isdisjoint(said):
            continue  # угоду буде підписано найближчим часом
        if any(low in _OPENING or low.endswith(_INSTRUMENTAL) for low in said) or text.lows[at] in {"є", "—", "–"}:
            return True
    return False


_BEING = frozenset(
    "стало стала став стал стали є было була був было буде будет является являлось означає означает — –".split()
)
_WHEN = frozenset({"часом", "днями", "тижнями", "місяцями", "временем", "годинами", "хвилинами"})
"""Words of when, in the case of what something is."""
_ENDS = frozenset({",", ";", ":", ".", "?", "!"})
_DONE = (
    "л",
    "в",
    "ла",
    "ли",
    "ло",
    "но",
    "то",
    "ет",
    "ит",
    "ют",
    "ут",
    "є",
    "ить",
    "уть",
    "ють",
    "ять",
    "ен",
    "ан",
    "ый",
    "ий",
)
"""Ends of verbs and participles by which the deed itself is told."""
_SO = (
    "прав", "факт", "реальн", "відом", "извест", "фейк", "брех", "лож", "вигад", "вымыс", "чутк", "слух", "питан",
    "вопрос", "можлив", "возможн", "неминуч", "неизбеж", "наслідк", "следств", "результат", "ймовірн", "вероятн",
    "дезінф", "дезинф",
)  # fmt: skip
"""Beginnings of the words by which it is said whether it is so."""
_INSTRUMENTAL = ("им", "ым", "ом", "ем", "ою", "ею", "єю", "ой", "ей", "нням", "ттям")


def only_of_it(text: Text, hits: Sequence[Hit]) -> bool:
    """``Москва не отримувала вигоди від цієї угоди``: what is denied is something that would come of the deal."""
    return bool(hits) and all(
        hit.first > 1 and not _OF_A_THING.isdisjoint(text.lows[hit.first - 2 : hit.first])
        for hit in hits
        if hit.slot != "who"
    )


_OF_A_THING = frozenset({"від", "от", "из", "через", "після", "после", "про", "о", "об"})
"""Prepositions before what a thing comes of."""
