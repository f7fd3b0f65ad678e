"""What the rules of all languages share: a cue found in its clause, and the words around it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from monitor.reading.cut.cues import Cue, Lexicon
from monitor.reading.cut.text import QUOTES, Text
from monitor.reading.syntax.attributes import attribute
from monitor.reading.syntax.counting import figured
from monitor.reading.syntax.grammar import EDGES, Grammar, Phrase
from monitor.reading.syntax.ignorance import gives_none, not_now, until_known
from monitor.reading.syntax.infinitives import asked_about, said_of
from monitor.reading.syntax.issued import charged, denial_before
from monitor.reading.syntax.lists import shared_office
from monitor.reading.syntax.unwilling import NEEDS as _SPEAKS_NOT

REACH = 25
_FAR = 12
BY = frozenset({"по", "за", "зі", "со", "о", "об", "про", "из", "з", "із"})
"""Prepositions with which information is where something is known from."""
_ITEM = 5
"""Words that a member of a list of names has at most, with its comma."""
_WITH = {
    "auf": {"auf", "darauf"},
    "à": {"à", "au", "aux"},
    "sich!": {"sich"},
    "von": {"von", "vom", "davon", "of", "to"},
    "mit": {"mit", "damit", "dem"},
    "davon": {"davon", "von", "vom"},
    "dabei": {"dabei", "bei"},
    "praise!": set("praise admiration respect regret scorn contempt sympathy joy pride thanks gratitude anger".split()),
}


_NOUNS = {
    "proof!": (
        "preuve", "information", "confirmation", "evidence", "proof", "indication", "knowledge", "intelligence",
        "renseignement", "élément",  "image", "cliché", "enregistrement", "imágenes", "grabaci",
        "prueba", "evidencia", "informacion",
        "información", "constancia", "datos", "confirmación", "доказательств", "данн", "дані", "даних",
        "сведени", "информаци", "подтвержден", "доказ", "інформац", "підтверджен", "відомост",
    ),
    "comment!": ("comment",),
    "answer!": ("ответ", "відповід", "answer", "question", "whether"),
    "touche!": ("touche",),
    "blame!": ("відповідальн", "ответственн"),
    "doubt!": ("doute", "duda", "сомнени", "сумнів"),
    "evidence!": (
        "confirmation", "confirmación", "preuve", "prueba", "evidencia", "доказательств", "доказ", "подтвержден",
        "підтвердж",
    ),
    "vouch!": ("confirmation", "confirmación"),
    "denial!": ("démenti", "desmentido", "спростуванн", "опровержени"),
}  # fmt: skip
"""What a verb must have as its object to be this cue: *dispose de preuves*, *oppose un démenti*."""
_SORRY = ("disculp", "excus", "felicit", "félicit", "agradec", "remerci")
"""Beginnings of verbs of speech that say nothing of a matter: *evitó disculparse*."""
_TO_WHOM = frozenset({"le", "les", "me", "nos"})
_PROOFS = (
    "beleg", "beweis", "nachweis", "satellitenbild", "luftbild", "aufnahme", "dokument", "erkenntnis", "foto",
    "indiz", "fakten",
)  # fmt: skip
"""Parts of the German nouns for what proves something."""
_FIRM = ("beleg", "beweis", "nachweis", "erkenntnis", "indiz")
"""Those of them that do so whatever is done with it."""
_COMMENT = (
    "comment",
    "discuss",
    "speak",
    "elaborat",
    "coment",
    "коммент",
    "комент",
    "prononcer",
    "pronunci",
    "ответ",
    "відповід",
    "referirse",
)
"""Beginnings of the words for speaking about a thing."""
_PICTURES = ("image", "photo", "picture", "footage", "video", "recording", "document", "radar", "data", "intelligence")
"""Beginnings of the English nouns for what shows something, if it is said that it does."""
_SHOWING = frozenset("showing shows show showed proving proves prove proved confirming that".split())
_NEITHER = 16
"""Words from *neither* to *nor*."""
_NOTE = 5
"""Words of who or what reads, between what is read and the verb."""
_SHOWN = 7
"""Words from *images* to *showing*."""
_FEELINGS = frozenset(
    "regret sadness sorrow grief concern worry alarm dismay relief satisfaction joy pleasure delight gratitude "
    "surprise interest understanding anger indignation disbelief shock horror disappointment consternation "
    "dread unease disgust scepticism skepticism caution enthusiasm pride amazement astonishment bitterness "
    "mistrust praise scorn admiration suspicion".split()
)
"""What somebody feels who notes, hears or receives a thing with it."""
_QUALITIES = frozenset(
    "own independent credible concrete direct firm hard solid clear immediate official reliable specific definite such "
    "conclusive detailed new fresh separate further additional further sufficient".split()
)
"""English adjectives between *has* and what it has."""
_OFFERED = frozenset("add say offer announce share report declare tell give could can confirm".split())
"""What there is nothing for, where somebody has nothing to say."""
_SMALL = frozenset(
    {
        "с",
        "со",
        "із",
        "зі",
        "pas",
        "de",
        "d'",
        "con",
        "aucune",
        "aucun",
        "ninguna",
        "никаких",
        "жодних",
        "ніяких",
        "moindre",
        "más",
        "plus",
    }
)
_ASKED = {
    "FR": frozenset(
        {
            "interrogé",
            "interrogée",
            "interrogés",
            "interrogées",
            "questionné",
            "questionnée",
            "sollicité",
            "sollicitée",
            "sollicités",
            "sollicitées",
            "contacté",
            "contactée",
            "contactés",
            "contactées",
            "relancé",
            "relancée",
            "interpellé",
            "interpellée",
        }
    ),
    "ES": frozenset(
        {
            "preguntado",
            "preguntada",
            "preguntados",
            "consultado",
            "consultada",
            "consultados",
            "interrogado",
            "interrogada",
            "contactado",
            "contactada",
            "requerido",
            "requerida",
            "inquirido",
            "cuestionado",
            "cuestionada",
        }
    ),
    "UK": frozenset({"відповідаючи", "коментуючи", "прокоментувавши", "відповівши"}),
    "RU": frozenset({"отвечая", "комментируя", "прокомментировав", "ответив"}),
}
"""Words after which the question stands that somebody answers."""
PRESSED = frozenset({"asked", "pressed", "questioned", "quizzed", "challenged"})
_HAVING = (["avoir"], ["n'"], ["être"], ["haber"], ["no"])
"""Words with which an infinitive begins that tells what was: *jure n'avoir rien livré*."""
_TO_THAT = 4
"""Words from a verb to the *que* of what it tells."""
_THATS = frozenset({"que", "qu'"})
_PAPERS = ("издани", "газет", "агентств", "телеканал", "портал", "журнал", "виданн", "агенці", "порталу")
"""Beginnings of the nouns for outlets to which something becomes known."""
_QUESTION = frozenset({"вопрос", "вопросы", "запитання", "питання", "запит", "запрос"})
_OF_WHAT = frozenset({"о", "об", "про", "чи", "щодо", "относительно", "насчет", "ли", ",", "«"})
_ATTRIBUTES = ("ых", "ие", "ые", "их", "і", "ої", "ими", "ыми", "ого", "его", "ой", "ое", "не")


_ASIDE = 12
"""Words of an aside between commas, at most."""
_APPLIES = frozenset({"treffe", "treffen", "trifft", "traf", "trafen", "träfe", "träfen"})
"""Forms of *zutreffen* without its particle."""

THE_SAME = {
    ("lo", "mismo"), ("otro", "tanto"), ("algo", "parecido"), ("eso", "lo"), ("esto", "lo"), ("ello", "lo"),
}  # fmt: skip
"""What stands before a Spanish verb and means what has been said: *Eso lo niega Lima*."""


@dataclass(slots=True)
class Found:
    """A cue with its place in the clause, before its content is known."""

    cue: Cue
    at: int
    parts: list[int]
    rule: str
    slot: Phrase | None
    order: str
    """Where the content stands: ``after``, ``before``, ``around``, ``object`` (in a bracket and after), ``back``."""
    edge: int
    """Where the clause of the cue begins."""
    end: int = 0
    carried: bool = False
    passive: bool = False
    first: int = 0
    told: Phrase | None = None
    """What is told, where it is the noun before a relative clause or a participle."""


_LIKELY = (
    "vraisembl", "probable", "crédible", "plausible", "possible", "faux", "fausse", "sérieu", "exact", "vrai",
    "accessible", "atteignable", "envisageable", "réalisable", "imaginable", "imminent", "invraisembl", "improbable",
    "impossible", "inventé", "mensong",
)  # fmt: skip
_VERY = frozenset("très tout à fait fort plus moins que assez bien parfaitement absolument hautement peu".split())
_HELD = ("acquis", "établi", "avéré", "prouvé", "certain", "exact", "vrai ", "vraie ")
"""Participles that say for what somebody holds a thing: *tient pour établi*."""


_BEHIND_NOUN = frozenset({"der", "des", "daran", "darüber", "darauf"})
"""German words behind a noun that belongs to a verb: *hegt Zweifel daran, dass ...*."""


class Construction:
    """One text with its words, for the rules of a family of constructions."""

    def __init__(self, text: Text, words: Lexicon) -> None:
        """Keep `text` and the words of its language."""
        self.text, self.lex = text, words
        self.grammar = Grammar(text, words)
        self.lows, self.sets = self.grammar.lows, words.sets
        self.lang = words.lang.upper()
        self.german = words.lang == "de"

    def _in_speech(self, at: int) -> bool:
        return self.text.quoted[at] >= 0

    def _prep(self, kind: str, at: int, parts: list[int], slot: Phrase | None) -> Found | None:
        if slot is None:
            return None
        cue = Cue(" ".join(self.lows[i] for i in parts), "say", "", frozenset())
        edge = min(parts[0], slot[0])
        pronoun = edge - 1 - (self.lows[edge - 1 : edge] == [","])
        if pronoun > 0 and self.lows[pronoun] in self.sets["rel"] and self.lows[pronoun - 1] == ",":
            end = max(parts[-1] + 1, slot[1])  # a bill that, in his words, is needed: nothing else is his
            end += self.lows[end : end + 1] == [","]
            return Found(cue, at, parts, f"{self.lang}-{kind}", slot, "relative", pronoun, end)
        return Found(cue, at, parts, f"{self.lang}-{kind}", slot, "around", edge)

    def _after_preposition(self, at: int, last: int) -> Phrase | None:
        """Return the noun phrase after a preposition, in any case."""
        grammar = self.grammar
        if at >= last or not (grammar.word(at) or self.lows[at] in QUOTES):
            return None
        if self.lows[at] in self.sets["that"] or self.lows[at] in {
            "plan",
            "schedule",
            "lesquelles",
            "laquelle",
            "lequel",
        }:
            return None
        start = at
        while at < last and (self.lows[at] in self.sets["det"] or self.lows[at] in {"von", "vom", "des"}):
            at += 1
        if at >= last:
            return None
        if self.german and (inner := attribute(grammar, start, last)):
            at = inner  # für den in Wien lebenden Minister
        end = grammar.phrase(at, last)[1]
        if self.lang == "EN":  # was admitted by the army that soldiers had crossed
            end = next((j for j in range(at + 1, end) if self.lows[j] == "that"), end)
        return start, end

    def _edge(self, at: int, first: int) -> int:
        return self.grammar.left_edge(at, first)

    def _near(self, need: str, at: int, first: int, last: int) -> bool:
        if need == "zu!":
            return at > first and self.lows[at - 1] == "zu"
        if need == "comment!" and self.lows[at + 1 : at + 2] == ["nothing"]:  # had nothing to add
            return any(low in _OFFERED for low in self.lows[at + 2 : min(at + 5, last)])
        if need == "comment!" and "commented" in self.lows[at + 1 : min(at + 4, last)]:
            return False  # has not commented: who is silent has not said that he has no comment
        if need == "quoted!":  # "We saw it," reads a statement
            closes = (
                self.lows[at + 1 : at + 2] in ([","], ["."], [":"]) and self.lang == "EN"
            )  # The pact, it read, "is over"
            beside = (
                [*self.lows[max(first, at - _NOTE) : at], *self.lows[at + 2 : at + 3]]
                if closes
                else self.lows[at - 1 : at]
            )
            return at > first and not QUOTES.isdisjoint(beside)
        if need == "aloud!":
            return self._aloud(at, first, last)
        if need in _SPEAKS_NOT:
            return _SPEAKS_NOT[need](self.lows, at, first, last)
        if need == "speech!":  # "We saw it," he went on, and not: the fighting went on
            after = at > 1 and (
                self.lows[at - 1] in QUOTES or (self.lows[at - 1] == "," and self.lows[at - 2] in QUOTES)
            )
            return after or any(self.lows[j] in QUOTES and not self.grammar.fragment(j) for j in range(first, last))
        if need == "paper!":
            return True
        if need == "feeling!":  # was full of praise, made no secret of his joy
            return not _FEELINGS.isdisjoint(self.lows[at + 1 : min(at + 7, last)])
        if need == "little!":  # has little doubt that
            return self.lows[at + 1 : at + 3] == ["little", "doubt"]
        if need == "notof!":  # was relieved, and not: was relieved of his post
            late = "".join(self.lows[at + 1 : at + 2])
            return late not in {"of", "by", "as", "from"} and (self.lows[at - 1] != "been" or late in {"to", "that"})
        if need == "ofit!":  # would have none of it
            return self.lows[at + 1 : at + 4] == ["none", "of", "it"]
        if need == "felt!":  # noted her departure with regret
            return self._felt(at, last)
        if need == "that!":  # Lima has it that, and not: has it
            return self.lows[at + 1 : at + 3] == ["it", "that"]
        if need in {"answer!", "touche!", "blame!"}:
            far = 10 if need == "blame!" and self.grammar.slavic else 4
            return any(self.lows[j].startswith(_NOUNS[need]) for j in range(max(first, at - far), min(last, at + 5)))
        if need == "sur":  # revient sur ses déclarations, and not the author of a book on a region, back from there
            return "sur" in self.lows[at + 1 : min(at + 5, last)]
        if need == "que!":  # concluyó que ..., juró: «...», and not: concluyeron las obras, juró el cargo
            return self._told_by(at, first, last)
        if need == "con!":  # cuenta con que lleguen: who counts on a thing expects it
            return self.lows[at + 1 : at + 2] == ["con"]
        if need == "told!":  # стало известно изданию «Медуза»
            told = self.lows[at + 1 : at + 2]
            paper = bool(told) and (told[0].startswith(_PAPERS) or self.text.caps[at + 1] or told[0] == "«")
            return paper and at > first and self.lows[at - 1] == "стало"
        if need == "silence!":  # ne donne aucun renseignement
            return gives_none(self.lows, at, first, last)
        if need == "wait!":
            return until_known(self.lows, at, last)
        if need == "dative!":  # no le consta, le parece creíble
            return not _TO_WHOM.isdisjoint(self.lows[max(first, at - 2) : at])
        if need == "not!" and not self.grammar.slavic:  # ne se prononce pas
            return not_now(self.lows, at, first, self.sets["have"] | self.sets["be"])
        if need == "not!":  # говорить не стали
            return at > first and self.lows[at - 1] == "не"
        if need == "denial!" and denial_before(self.lows, at, first) >= 0:
            return True  # el desmentido que Kigali había difundido
        if need == "denial!" and self.grammar.slavic:  # с опровержением выступил министр
            before = any(self.lows[j].startswith(_NOUNS[need]) for j in range(max(first, at - 3), at))
            return before or self._has(need, at, last)
        if need == "exhibit!":
            return self._exhibits(at, last)
        if need == "figure!":  # zählt 4000 Soldaten, and not: zählt zu den Freunden
            return figured(self.lows, at, first, last)
        if need == "charge!":  # levelled the accusation, the accusation was made by
            return charged(self.lows, at, first, last)
        if need == "done!":  # will ihn gesehen haben: says that he has
            return self._claims_done(at, last)
        if need in {"evidence!", "vouch!"} and self.german:  # legte Satellitenbilder vor, veröffentlichte Belege
            near, parts = range(max(first, at - 12), min(last, at + 12)), _PROOFS if need == "evidence!" else _FIRM
            return any(self.text.caps[j] and any(part in self.lows[j] for part in parts) for j in near)
        if need == "proof!" and self.grammar.slavic and self._proof_before(at, first):
            return True  # таких данных нет
        if need in _NOUNS:
            return self._has(need, at, last)
        if need == "words!":  # evitó confirmar, избегает комментариев: what is avoided is to speak
            said = range(at + 1, min(last, at + 5))
            return any(self._speaking(j) and not self.lows[j].startswith(_SORRY) for j in said)
        if need == "se!":  # s'inquiète de, s'est félicité: not what worries others
            own = any(self.lows[j] in {"se", "s'", "me", "m'"} for j in range(max(first, at - 3), at))
            return own or self.lows[at].endswith("rse")
        wanted = _WITH.get(need, {need})
        return any(self.lows[j] in wanted for j in range(max(first, at - 16), min(last, at + REACH)))

    def _felt(self, at: int, last: int) -> bool:
        """Return whether it is told with what feeling somebody takes a thing: *received the news with great regret*."""
        for j in range(at + 1, min(at + _FAR, last - 1)):
            if self.lows[j] in EDGES or self.lows[j] in self.sets["that"]:
                return False
            if self.lows[j] == "with" and not _FEELINGS.isdisjoint(self.lows[j + 1 : min(j + 4, last)]):
                return True
        return False

    def _aloud(self, at: int, first: int, last: int) -> bool:
        """Return whether something is said with a sound or gesture: *"No," he laughed*, *no, sighed Ann*.

        Not where somebody only laughs.
        """
        lows = self.lows
        if at > first + 1 and (lows[at - 1] in QUOTES or (lows[at - 1] == "," and lows[at - 2] in QUOTES)):
            return True
        if any(lows[j] == ":" and self.text.quoted[j] < 0 for j in range(at + 1, last)):
            return True
        follows = at + 1 < last and (self.text.caps[at + 1] or lows[at + 1] in self.sets["det"])
        if at > first + 1 and lows[at - 1] == "," and follows:
            return True
        return any(lows[j] in QUOTES and not self.grammar.fragment(j) for j in range(first, at))

    def _told_by(self, at: int, first: int, last: int) -> bool:
        """Return whether a verb at token `at` has a clause or words in quotation marks for its object."""
        if (at > first and self.lows[at - 1] in {*QUOTES, ","}) or self.lows[at + 1 : at + 2] in _HAVING:
            return True
        for j in range(at + 1, min(at + _FAR, last)):
            if self.lows[j] in QUOTES or self.lows[j] == ":":
                return True
            if self.lows[j] in _THATS:
                return j - at <= _TO_THAT
            if self.lows[j] == ",":
                return False
        return False

    def _proof_before(self, at: int, first: int) -> bool:
        """Return whether the noun for what proves something stands before its verb, in one clause."""
        for j in range(at - 1, max(first, at - _FAR) - 1, -1):
            if self.lows[j] in EDGES:
                return False
            if self.lows[j].startswith(_NOUNS["proof!"]) and self.lows[j - 1] not in BY:
                return True
        return False

    def _claims_done(self, at: int, last: int) -> bool:
        """Return whether the clause behind *will* ends with a perfect: *will den Toten erkannt haben*."""
        for j in range(at + 2, min(last, at + REACH)):
            if self.lows[j] in {";", ":"}:
                return False
            if self.lows[j] == "haben" and (j + 1 >= last or self.lows[j + 1] in EDGES | self.sets["conj"] | QUOTES):
                done = j - 1 - (self.lows[j - 1] in QUOTES)
                if self.lows[done - 1 : done + 1] == ["zu", "tun"]:
                    return True  # will damit nichts zu tun haben
                return not self.text.caps[done] and self.lows[done].endswith(("t", "en"))
        return False

    def _asked(self, first: int, last: int) -> Phrase | None:
        """Return the words about which somebody was asked: *interrogé sur l'envoi*, *комментируя отправку*."""
        words = _ASKED.get(self.lang)
        if words is None:
            return self._when_asked(first, last) if self.lang == "EN" else None
        at = next((j for j in range(first, last) if self.lows[j] in words), -1)
        if at < 0 and self.grammar.slavic:  # ответил на вопрос о ракетах министр
            at = next((j for j in range(first + 1, last) if self._question_about(j)), -1)
        if at < 0:
            return None
        stop = at + 1
        while stop < last and (self.lows[stop] not in EDGES or self.lows[stop] in QUOTES):
            stop += 1
        if stop - at > 2:
            return at + 1, stop
        bare = stop < last and self.lows[stop] == "," and (at == first or self.lows[at - 1] == ",")
        return (at, stop) if bare else None  # Sollicité, le ministère renvoie à ...

    def _when_asked(self, first: int, last: int) -> Phrase | None:
        """Return what somebody was asked about: *"No," he said when asked about the deployment*."""
        if not any(self.lows[j] in PRESSED and self.text.quoted[j] < 0 for j in range(first, last)):
            return said_of(self.lows, self.sets["det"], first, last)
        for at in range(first, last - 2):
            if self.lows[at] not in PRESSED or not (about := asked_about(self.lows, at, last)):
                continue
            if at > first and self.lows[at - 1] not in {"when", "if", "while", ",", "was", "being", "repeatedly"}:
                return None
            stop = next((j for j in range(about + 1, last) if self.lows[j] in EDGES), last)
            return (about + 1, stop) if stop - about > 1 else None
        return None

    def _question_about(self, at: int) -> bool:
        """Return whether *на вопрос о ...* stands at token `at`."""
        follows = self.lows[at + 1 : at + 2]
        return (
            self.lows[at] in _QUESTION and self.lows[at - 1] == "на" and follows[0:1] != [] and follows[0] in _OF_WHAT
        )

    def _speaking(self, at: int) -> bool:
        """Return whether the word at `at` is the infinitive of a cue, or names a comment."""
        forms = self.lex.forms.get(self.lows[at], ())
        return any("i" in form.kinds for form in forms) or self.lows[at].startswith(_COMMENT)

    def _has(self, need: str, at: int, last: int) -> bool:
        """Return whether the verb at `at` has one of the nouns of `need` as its object, right behind it."""
        for j in range(at + 1, min(last, at + 6)):
            low = self.lows[j]
            if low.startswith(_NOUNS[need]):
                return True
            small = (
                low in _QUALITIES
                or low in self.sets["det"]
                or low in self.sets["adv"]
                or low in self.sets["conj"]
                or low in _SMALL
            )
            if not small and not low.endswith(_ATTRIBUTES):
                return False
        return False

    def _exhibits(self, at: int, last: int) -> bool:
        """Return whether a verb shows what proves something: *published images showing that*, *presented proof of*."""
        for j in range(at + 1, min(last, at + 6)):
            low = self.lows[j]
            if low in {"proof", "evidence"}:
                return self.lows[j + 1 : j + 2] != ["for"]
            if low.startswith(_PICTURES):
                return not _SHOWING.isdisjoint(self.lows[j + 1 : min(last, j + _SHOWN)])
            if low in EDGES or low in self.sets["prep"] or low in self.sets["that"] or low in self.sets["aux"]:
                return False
        return False

    def _auxiliary(self, at: int, first: int, sets: str = "aux") -> int:
        """Return the auxiliary that governs the participle or infinitive at `at` from before, over nested clauses.

        Or -1.
        """
        j, lows, words, farthest = at - 1, self.lows, self.sets[sets], at - REACH
        while j >= max(first, farthest):
            if lows[j] == "," and j < at - 1:
                if self.german and lows[j + 1] == "wie":
                    return -1  # 298 sind dagegen, wie die Präsidentin verkündet
                opener = next((k for k in range(j - 1, max(first, j - REACH), -1) if lows[k] == ","), None)
                if opener is None:
                    return -1
                j = opener - 1
                continue
            if lows[j] in {";", ":"}:
                return -1
            if lows[j] in QUOTES and not self.grammar.fragment(j):
                number = self.text.quoted[j - 1]
                if number < 0 or lows[at - 1] == "," or self.text.quotations[number].last != j:
                    return -1
                inside = self.text.quotations[number]  # hat den Bericht „frei erfunden von Anfang an“ genannt
                farthest -= inside.last - inside.first
                j = inside.first - 2
                continue
            if lows[j] in words:
                return j
            j -= 1
        return -1

    def _particle(self, particle: str, at: int, last: int) -> int:
        """Return the token of a separated particle, or -1."""
        reach = REACH if self.german else 2 if particle in self.sets["prep"] else 8
        if particle == "pour" and self._held_for(at, last):
            reach = 12
        for j in range(at + 1, min(last, at + reach + 1)):
            if self.german and self._taken(particle, j):
                return -1
            if self.lows[j] == particle and self.lows[j - 1] in {"visto", "buen", "un"} and self.lang == "ES":
                return -1  # dio su visto bueno
            if self.lows[j] == particle == "pour" and f"{' '.join(self.lows[j + 1 : j + 2])} ".startswith(_HELD):
                return -1  # tient pour établi
            if self.lows[j] == particle:
                following = self.lows[j + 1] if j + 1 < last else "."
                if (
                    not self.german
                    or (self.text.caps[j] and following in self.sets["prep"] | _BEHIND_NOUN)  # übte Kritik an
                    or following in EDGES
                    or following in self.sets["conj"]
                    or not self.grammar.word(j + 1)
                ):
                    return j
            if self.lows[j] in {";", ":"} and self.german:
                return -1
        return -1

    def _held_for(self, at: int, last: int) -> bool:
        """Return whether what is held stands before what it is held for: *tient l'information pour vraisemblable*."""
        pour = next((j for j in range(at + 2, min(last, at + 12)) if self.lows[j] == "pour"), -1)
        held = pour + 1
        while pour > 0 and held < last and (self.lows[held] in _VERY or self.lows[held] in QUOTES):
            held += 1  # pour « tout à fait vraisemblable »
        return pour > 0 and held < last and self.lows[held].startswith(_LIKELY)

    def _taken(self, particle: str, at: int) -> bool:
        """Return whether another verb takes the particle that follows: *sagte, man gebe es zu* is not *zusagen*."""
        if particle == "zu" and self.lows[at] in _APPLIES:
            return True  # sagte, die Berichte träfen zu
        forms = self.lex.forms.get(self.lows[at], ())
        return any(one.cue.particle == particle and "f" in one.kinds and not one.joined for one in forms)

    def _before_aside(self, edge: int, first: int) -> int:
        """Return where the clause begins that an aside cuts: *The landing in Tema, on the coast, was confirmed*."""
        lows = self.lows
        comma = next((j for j in range(edge - 2, first, -1) if lows[j] == ","), -1)
        if edge <= first or lows[edge - 1] != "," or comma < 0 or edge - comma > _ASIDE:
            return edge
        aside = range(comma + 1, edge - 1)
        opens = lows[comma + 1] in self.sets["prep"] or lows[comma + 1] in self.sets["det"]
        plain = not any(lows[j] in self.sets["aux"] or lows[j] in EDGES or self.grammar.verb(j) for j in aside)
        return self.grammar.left_edge(comma, first) if opens and plain else edge

    def _whole_list(self, subject: Phrase | None, edge: int, first: int) -> Phrase | None:
        """``Chile, Peru and Bolivia said``: widen the last members of a list of names to the whole of it."""
        if subject is None or subject[0] != edge or self.grammar.slavic:
            return self._neither(subject, edge, first)
        if not any(self.lows[j] in self.sets["conj"] for j in range(*subject)):
            return subject
        begin = at = edge
        while at - 2 >= first and self.lows[at - 1] == ",":
            item = at - 1
            while item > first and self.grammar.word(item - 1) and at - item < _ITEM and self._listable(item - 1):
                item -= 1
            if item == at - 1 or not any(self.text.caps[j] for j in range(item, at - 1)):
                break
            begin = at = item
        office = shared_office(self.text, begin, first) if self.lang == "EN" else begin
        opens = office < begin or begin == first or self.lows[begin - 1] in EDGES | QUOTES | self.sets["that"]
        return (office, subject[1]) if opens else subject

    def _neither(self, subject: Phrase | None, edge: int, first: int) -> Phrase | None:
        """``Neither the envoy, Ann Ross, nor Chile said``: widen the second to both, over what commas part."""
        if self.lang != "EN" or subject is None or self.lows[edge] != "nor" or subject[0] != edge + 1:
            return subject
        begin = next((j for j in range(edge - 1, max(first - 1, edge - _NEITHER), -1) if self.lows[j] == "neither"), -1)
        return (begin + 1, subject[1]) if begin >= 0 else subject

    def _list_behind(self, phrase: Phrase, last: int) -> Phrase:
        """``erklärten die Minister Polens, Litauens und Estlands``: widen to the genitives that go on the list."""
        begin, at = phrase
        if not self.german or not self._genitive(at - 1):
            return phrase
        while at + 1 < last and self.lows[at] == ",":
            item = at + 1 + (self.lows[at + 1] in {"der", "des"})
            if item >= last or not (self._genitive(item) or item > at + 1) or not self.text.caps[item]:
                return phrase
            at = item + 1
            if at + 1 < last and self.lows[at] in {"und", "sowie"}:
                item = at + 1 + (self.lows[at + 1] in {"der", "des"})
                closed = item < last and self.text.caps[item] and (self._genitive(item) or item > at + 1)
                return (begin, item + 1) if closed else phrase
        return phrase

    def _genitive(self, at: int) -> bool:
        """Return whether a name can be a genitive by its ending."""
        return self.text.caps[at] and self.lows[at].endswith(("s", "’", "'", "x", "z"))

    def _listable(self, at: int) -> bool:
        return self.text.caps[at] or self.lows[at] in self.sets["det"]


_OF_DAY = frozenset({"noche", "mañana", "tarde", "madrugada", "fin", "escrito", "teléfono", "primera", "ahora"})


def by_night(lows: Sequence[str], at: int) -> bool:
    """Return whether Spanish *por* says when or how, and not by whom: *por la noche*, *por teléfono*."""
    return lows[at] == "por" and not _OF_DAY.isdisjoint(lows[at + 1 : at + 3])


def last_heard(found: Sequence[Found]) -> Found | None:
    """Return the last frame before a verb whose source can be its subject: whose report it is cannot."""
    return next((one for one in reversed(found) if not one.rule.endswith("-NOUN")), None)
