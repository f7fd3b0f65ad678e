"""Noun phrases and clause edges by function words: enough grammar to find who speaks, and no more.

Everything works on token indexes of one :class:`Text`.  A phrase is a pair (first, last), last exclusive.
"""

from __future__ import annotations

from functools import cache

from monitor.reading.cut.bodies import HOW, HOW_FIRST, HOW_SO, NEUTER_NOUNS, NEUTERS, OBJECTS
from monitor.reading.cut.cues import Lexicon, lexicon
from monitor.reading.cut.text import QUOTES, Text
from monitor.reading.syntax.adjuncts import HOW_DONE, NAMED, NEGATIONS, NETWORKS, doing, names_it, occasion, parenthesis
from monitor.reading.syntax.adjuncts import attribute as belonging
from monitor.reading.syntax.attributes import SURNAMES, attribute, owned_by, told_begins
from monitor.reading.syntax.circumstances import adjunct, prepositional
from monitor.reading.syntax.daytimes import TIME_NOUNS, adverbial, titled
from monitor.reading.syntax.fronting import AGAIN, counts, is_manner, name_behind, which_day
from monitor.reading.syntax.infinitives import compounded, in_compound, plain, pronoun_before
from monitor.reading.syntax.lists import a_name, others
from monitor.reading.syntax.lookalikes import is_thing, past_title
from monitor.reading.syntax.surroundings import aside, circumstance

Phrase = tuple[int, int]

EDGES = frozenset({",", ";", ":", "–", "—", "(", ")", "[", "]", "…", "?", "!", "."})
_JOINING = frozenset("und and et y e й і та и or nor noch oder sowie".split())
_HALVES = frozenset({"und", "oder", "sowie", "bzw"})
"""Words between the halves of a German compound: *die Friedens- und Konfliktforschung*."""
NOR = frozenset({"ni", "ні", "ни", "ані"})
"""Neither ... nor, where one word stands before both."""
SO_FAR = frozenset("поки пока тільки только хіба разве доки".split())  # поки що, только что: no clause begins
ASIDES = frozenset(
    "напротив однако впрочем между тем временем в свою очередь со своей стороны натомість навпаки "
    "водночас втім тим часом у чергу зі свого боку проте sin embargo en cambio por su parte no obstante a vez "
    "quant lui elle de son côté revanche pour "
    "sa part cependant toutefois quant eux however though meanwhile too for its "
    "своєю чергою свого боку очередь зрештою наконец нарешті кстати речі до слова к слову отже итак вместе тем "
    "не менее менш разом частности зокрема правда щоправда похоже схоже видимо вероятно ймовірно очевидно говорят "
    "например наприклад крайней мере принаймні понятно зрозуміло".split()
)
"""Words of the asides that stand between commas within a clause."""
CITED = frozenset(
    "cité cités citée citées interrogé interrogés interrogée contacté contactés joint joints citado citados citada "
    "citadas consultado consultados consultada entrevistado entrevistada".split()
)
"""Participles after a speaker that say who asked or cites him."""
_IT = frozenset({"es", "das", "dies", "ihn"})
"""German objects that stand between the verb and its subject."""
_ALSO = frozenset({"auch", "selbst", "sogar", "nicht"})
_HE, _HIM = frozenset({"der", "ein", "kein"}), frozenset({"ihm", "ihnen"})
_OBJECTS_OF_IT = ("ungen", "tion", "tionen", "würfe", "träge", "keit", "heit", "nahme")
"""Ends of nouns that are seldom who speaks behind *es*: *wies es die Vorwürfe zurück*."""
_OPENERS = frozenset("weder auch sogar selbst nur sowohl der die das ein eine".split())
_NEW_PHRASE = frozenset(
    "die das ein eine einen kein keine keinen sein seine seinen ihre ihren diese dieses diesen es ihn sie dies".split()
)
CASE_BREAK = frozenset("dem den ihm ihnen einem seinen ihren diesen jeden keinen unseren jenen".split())
_BREAKS = CASE_BREAK | {"nichts", "niemanden", "niemandem", "keinerlei"}
_FROM_THEN = frozenset(
    "later ago earlier before after später zuvor danach darauf früher vorher après avant auparavant "
    "después antes atrás потому по тому раніше пізніше спустя позже раньше ранее назад".split()
)
"""Words that make a stretch of time a day."""
_INFINITIVES = tuple(
    ["er", "ir", "ar"]
    + [verb + leaning for verb in ("ar", "er", "ir") for leaning in ("se", "lo", "los", "las", "le", "les")]
)
_OF_ADJECTIVES = ("ых", "их", "ого", "его", "ої")
_OF_MANY = ("ов", "ев", "ів", "їв", "солдат", "войск", "військ")
"""Ends of Ukrainian and Russian adjectives and nouns in the genitive."""
_OWNERS = tuple(
    "президент прем'єр премьер министр міністр генпрокур прокур глав голов уряд правительств парламент сейм сенат "
    "канцлер корол армі арми мэр мер губернатор омбудсмен спикер спікер министерств міністерств минобороны міноборони "
    "мид мзс мвд мвс генштаб посольств разведк розвідк полици поліці".split()
)
"""Beginnings of the nouns whose office or staff something is."""
_OF_OWNERS = ("а", "у", "я", "и", "ы", "ї", "ства", "мид", "мзс", "мвд", "мвс")
_OBLIQUE_ADJECTIVES = tuple("ої ій ого ому им ых их ими ыми ую ою ой ым его ему ьому ього ском ком ной".split())
"""Ends of adjectives between a preposition and its noun."""
_OF_SQUARES = ("ской", "цкой", "ській", "цькій", "ском", "цком", "ському", "цькому")
"""Ends of the adjectives in a name that goes on with a small letter: *на Смоленской площади*."""
_MONTHS = tuple(
    "январ феврал март апрел мае мая июн июл август сентябр октябр ноябр декабр січ лют берез квіт трав черв лип серп "
    "верес жовт листопад груд вівтор середу четвер п'ятниц субот неділ понеділ вторник сред четверг пятниц "
    "воскресен".split()
)
"""Beginnings of the names of months and days, behind which another name begins."""
_OWN = frozenset(
    "свою свои своих своего своей своє свої своєї свого своего свойої своїм своим своими своїми своему своєму".split()
)
"""Forms of *one's own*, which begin another phrase than that of their owner."""
_LONG = 7
"""A capital with more letters before a noun is the adjective of a body's name, and no town."""
_PARTICLE = 4
"""Letters that the small words in names have at most: *de la*, *bin*, *van*."""
_STRONG = frozenset(
    "starb kam ging fiel lag stand flog schoss traf griff brach hielt liess gab nahm sah fand blieb schrieb rief lief "
    "zog trug schlug fuhr trat sprach stieg sank schloss verlor gewann erhielt entstand begann befand verliess drang "
    "warf lud bot stiess sass hing riss schwieg ist sind war waren hat haben wird wurde kann soll will muss".split()
)
"""Verbs in a form without an ending."""
_VERBAL = ("en", "te", "ten", "t", "eln", "ern")
"""Ends of German verbs that are not of the first person."""
_ENTITLED = tuple(
    "лидер лідер глав голов парти парті движени рух фракци фракці организаци організаці фонд компани компані газет "
    "телеканал канал портал издани видан журнал коалици коаліці блок альянс сопредседат співголов представител "
    "представник речни депутат".split()
)
"""Beginnings of the nouns before a title in quotation marks."""
_ONE_OF = frozenset({"von", "der", "seiner", "ihrer", "dieser", "unter"})
"""What follows *einer* where that one is the subject: *einer der Offiziere*."""
_GENITIVE = frozenset("того этого цього тому цьому этому тієї цієї".split())
"""Pronouns that are never a subject."""
NEAR_TO = tuple("близк наближен приближен знаком знайом обізнан осведомл посвящ поінформован".split())
"""Beginnings of the adjectives between which and their noun stands what somebody is near to."""
_LONGEST_TITLE = 7
_SKIP, _SKIP_GERMAN = 32, 24
"""No more words than this may stand between a verb and its subject."""


@cache
def _edges(lang: str) -> tuple[frozenset[str], frozenset[str], frozenset[str]]:
    """Return the words that begin no noun phrase in the nominative, those where a clause ends, and all that parts."""
    sets = lexicon(lang).sets
    clause = sets["sub"] | sets["that"]
    never = clause.union(sets["prep"], sets["conj"], sets["aux"], sets["adv"])
    stops = clause if lang == "de" else clause | sets["rel"]
    return never, stops, stops.union(EDGES, QUOTES, {"-"})


def edge(text: Text, at: int) -> bool:
    """Return whether the sign at `at` parts clauses; the stop of an ordinal (1. Juli) does not."""
    low = text.lows[at]
    return low in EDGES and not (low == "." and at > 0 and text.lows[at - 1].isdigit() and at + 1 < len(text.lows))


_QUALIFIES = frozenset({
    "such", "these", "those", "recent", "similar", "false", "unconfirmed", "conflicting", "widespread", "persistent",
    "previous", "nonsense",
})  # fmt: skip
"""Words after which *reports* or *claims* is a noun."""


_QUALITIES = ("ous", "less", "able", "ible", "ical", "ular", "eful")
"""Ends of English adjectives, behind which a form in *-s* is a noun."""
_NAMED_FOR = frozenset("state report claim charge post plan question estimate protest demand show pledge view".split())
"""English nouns that a name stands before; as verbs they would end in *-s* there."""
_SPOKEN = frozenset({",", ".", "!", "?", "…"})
"""Signs before a closing mark that tell speech, however short, from a name."""
_SAME = frozenset({"même", "mêmes"})
_DAYTIMES = frozenset("jour soir matin moment mois semaine nuit temps heure année".split())
"""Words with which *le même* says when."""


class Grammar:
    """One text's words with the function words of its language."""

    def __init__(self, text: Text, words: Lexicon) -> None:
        """Keep both; nothing is computed yet."""
        self.text, self.lex = text, words
        self.lows, self.caps, self.sets = plain(text, words), text.caps, words.sets
        self._never, self._stops, self._parting = _edges(words.lang)
        self._verb = words.sets["aux"]
        self.german = words.lang == "de"
        self.slavic = words.lang in {"uk", "ru"}
        self.romance = words.lang in {"fr", "es"}

    def word(self, at: int) -> bool:
        """Return whether token `at` is a word or number, not a sign."""
        return self.lows[at][0].isalnum()

    def verb(self, at: int) -> bool:
        """Return whether token `at` is an auxiliary or a finite form of a cue."""
        low = self.lows[at]
        if low in self._verb:
            return low != "est" or not self.caps[at] or self.lows[at - 1] not in {"l'", "d'", "-"}  # l'Est
        forms = self.lex.forms.get(low) if low != "think" or self.lows[at + 1 : at + 2] != ["tank"] else None
        if not forms or not any("f" in form.kinds for form in forms):
            return False
        if at and self.lex.lang == "en" and self.lows[at - 1] == "-" and self.text.glued(at):
            return False  # the state-owned maker
        name = self.caps[at] and (self.german or (self.lex.lang == "en" and at > 0 and self.caps[at - 1]))
        return not name and not self.noun_like(at)  # the United States is no verb

    def noun_like(self, at: int) -> bool:
        """Return whether a form like *report* or *claim* is used as a noun here (after an article, adjective or 's)."""
        before = self.lows[at - 1] if at else ""
        if self.lex.lang != "en":  # une note, su denuncia, la Garde nationale
            return is_thing(self.text, at, articles=self.sets["det"])
        if before in self.sets["det"] or before in {"'s", "own", "of"} or compounded(self.lows, at):
            return True
        if self.lows[at] in _NAMED_FOR and self.caps[at - 1] and not before.endswith("s"):
            return self.lows[at - 2] not in self.sets["conj"]  # a Gulf state, the Mueller report
        return self.lows[at].endswith("s") and before.endswith(_QUALITIES)  # two anonymous voices

    def behind_verb(self, at: int) -> bool:
        """Return whether a form like *reports* is the object of a verb right before it: *rejected claims that ...*."""
        before = self.lows[at - 1] if at else ""
        if before in _QUALIFIES:
            return True
        if at > 1 and self.caps[at - 1] and self.caps[at - 2]:
            return False  # the United States claims
        finite = any("f" in form.kinds for form in self.lex.forms.get(before, ()))
        return finite and before not in self._verb and not self.noun_like(at - 1)

    def starts(self, at: int, stop: int) -> bool:
        """Return whether a noun phrase in the nominative can start at token `at`."""
        if at >= stop:
            return False
        low = self.lows[at]
        sets = self.sets
        if low in sets["pron"] or low in sets["nominative"]:
            return True
        if low in QUOTES:
            return at + 1 < stop and self.caps[at + 1] and self.fragment(at)
        if low[0].isdigit() and ("." in low or ":" in low):
            return False  # the time of a ticker's entry
        never = low in self._never and not (self.caps[at] and self.german and low not in sets["prep"])
        if never or not self.word(at):
            return False
        if low == "einer" and self.german and at + 2 < stop and self.lows[at + 1] in _ONE_OF:
            return True  # sagte einer seiner Berater, einer von ihnen
        if low in sets["det"]:
            return low not in CASE_BREAK and low not in {"des", "einer", "eines", "einen"}
        if self.verb(at):
            return False
        if self.lex.lang in {"fr", "es"} and not self.caps[at] and self._infinitive_of(low):
            return False  # n'a pas souhaité se prononcer, a promis de poursuivre
        if self.slavic and (low in _GENITIVE or self._slavic_adverb(at)):
            return False
        if self.slavic and low.endswith(("ами", "ями", "ими", "ыми")) and (not self.caps[at] or self._opens(at)):
            return False
        if self.german and not self.caps[at]:
            ahead = range(at + 1, min(at + 4, stop))
            return low.endswith(("e", "er", "es", "n")) and any(self.caps[j] for j in ahead if self.word(j))
        return True

    def _slavic_adverb(self, at: int) -> bool:
        """Return whether a word in *-о* says how: *коротко*, *сухо*; nouns of bodies end so too."""
        low, opens = self.lows[at], self._opens(at)
        if not low.endswith(HOW_FIRST if opens else HOW) or low.endswith(NEUTERS) or (self.caps[at] and not opens):
            return False
        if low.endswith("ко") and self.caps[at] and low not in HOW_SO:
            return False  # Коваленко заявил
        written = self.text.text[self.text.starts[at] : self.text.ends[at]]
        return low not in NEUTER_NOUNS and not written.isupper()

    def _opens(self, at: int) -> bool:
        """Return whether token `at` begins its sentence, where any word has a capital."""
        return self.text.sentences[self.text.sentence_of[at]].first == at

    def _infinitive_of(self, low: str) -> bool:
        """Return whether a French or Spanish word is an infinitive by its ending, or that of a cue."""
        if low.endswith(_INFINITIVES):
            return len(low) > 4
        return low.endswith("re") and any("i" in form.kinds for form in self.lex.forms.get(low, ()))

    def fragment(self, at: int) -> bool:
        """Return whether the quotation at token `at` is a short name between marks."""
        number = self.text.quoted[at]
        if number < 0:
            return False
        quotation = self.text.quotations[number]
        size, before = quotation.last - quotation.first, self.lows[max(0, quotation.first - 2)]
        if self.slavic and size <= _LONGEST_TITLE and before.startswith(_ENTITLED) and self.caps[quotation.first]:
            return not any(
                self.verb(j) for j in range(quotation.first, quotation.last)
            )  # лідер «Руху за права і свободи»
        return not quotation.speech and size <= 5

    def phrase(self, at: int, stop: int) -> Phrase:
        """Return the noun phrase that starts at token `at` and ends before `stop`."""
        lows, sets, j = self.lows, self.sets, at
        if at >= len(lows):
            return at, at  # the text is cut off behind what the phrase hangs on
        if lows[at] in sets["pron"] and not (at + 1 < stop and lows[at] in sets["det"] and self.word(at + 1)):
            return at, at + 1
        if self.german and (inner := attribute(self, at, stop)):
            j = inner + 1
        elif self.slavic and lows[at].startswith(NEAR_TO) and at + 2 < stop and lows[at + 1] in sets["prep"]:
            j = self.skip_prepositional(at + 1, stop)  # близкий к Кремлю источник
        while j < stop:
            low, after = lows[j], lows[j + 1] if j + 1 < stop else ""
            if low in QUOTES:
                if not self.fragment(j) or (self.slavic and after.isalpha() and not self.caps[j + 1] and j > at):
                    break  # считает доклад ООН «поспешным»
            elif low == "," and after in NOR and after in lows[max(0, at - 2) : j]:
                pass
            elif not self.word(j):
                glued = low in {"-", "'s", "'", "&", "/"} or (
                    low == "." and j and len(lows[j - 1]) == 1 and self.caps[j - 1]
                )
                if not glued or not self.text.glued(j):
                    break
            elif j > at and self._ends_phrase(j, stop, at):
                break
            j += 1
        return at, max(j, at + 1)

    def _ends_phrase(self, at: int, stop: int, begin: int) -> bool:
        low, sets = self.lows[at], self.sets
        if (self.lex.lang == "en" or (self.romance and low in sets["prep"])) and in_compound(self.text, at, stop):
            return False
        if low in {"noch", "nor"}:
            return not any(self.lows[j] in {"weder", "neither"} for j in range(max(0, at - 10), at))
        if low in CITED or (self.slavic and at + 1 < stop and self.lows[at + 1] in sets["cite_words"]):
            return True
        if low in NOR:
            return low not in self.lows[max(0, at - 10) : at]
        if (
            self.german
            and low in _NEW_PHRASE
            and self.lows[at - 1] not in sets["prep"]
            and (
                (self.caps[at - 1] and (at - 1 > begin or self.lows[begin] not in _OPENERS))
                or (self.lows[at - 1] in QUOTES and not (at - 1 == begin and self.caps[at]))
            )
        ):
            return True
        if self.german and self.caps[at] and low not in sets["prep"] and low not in sets["sub"]:
            return (low in sets["adv"] and low not in SURNAMES) or told_begins(self, at, begin, stop)
        if self.german and low in _BREAKS:
            return self.lows[at - 1] not in sets["prep"]
        if self.german and told_begins(self, at, begin, stop):
            return True
        if self.german and low == "der" and at >= 2 and all(self.caps[j] and self.word(j) for j in (at - 1, at - 2)):
            return self.lows[at - 2] not in sets["det"]  # not: Ein Sprecher der Armee
        if (
            low in {"on", "at"}
            and at + 1 < stop
            and (self.lows[at + 1] in sets["adv"] or self.lows[at + 1][0].isdigit())
        ):
            return True
        owned = low in _OWN or (self.caps[at - 1] and not self.caps[at] and low.startswith(OBJECTS))
        if self.slavic and (owned or self.time_phrase(at, stop) > at):
            return True  # Киев свою причастность отрицает, посольство тиждень тому назвало
        if self.caps[at] and titled(self.lows, self.caps, at, stop):
            return False  # the BBC's Today programme, the Sunday Post
        if low in sets["npprep"]:
            return not (at + 1 < stop and self.word(at + 1))
        if low in sets["conj"]:
            named = self.caps[at + 1 : at + 2] == [True] or (at + 1 < stop and a_name(self.text, at + 1))
            after = at + 1 < stop and (named or self.lows[at + 1] in sets["det"] or others(self.lows, at + 1))
            return not after or low not in _JOINING
        if low in sets["det"]:
            return self.lex.lang == "en" and (self.time_phrase(at, stop) > at or AGAIN.at(self.lows, at) > 0)
        if self.german and self._verb_behind(at, begin):
            return True
        if (low in _SAME or low == "nouveau") and self.lows[at - 1] in sets["det"]:
            return False  # la même source, le Nouveau Front populaire
        return low in sets["prep"] or low in self._stops or low in sets["adv"] or self.verb(at)

    def small(self, at: int) -> bool:
        """Return whether a word is one of the small ones, also where it has the capital of a sentence's beginning."""
        return any(self.lows[at] in self.sets[name] for name in ("det", "prep", "adv", "conj", "pron"))

    def _verb_behind(self, at: int, begin: int) -> bool:
        """Return whether a small word behind a German noun looks like a verb: *der Regierung kämpfen Soldaten*."""
        low = self.lows[at]
        if (
            self.caps[at]
            or not self.caps[at - 1]
            or self.small(at - 1)
            or (low not in _STRONG and (len(low) <= _PARTICLE or not low.endswith(_VERBAL)))
            or owned_by(self, at, begin)
        ):
            return False
        return not any(
            self.lows[j] in self.sets["det"] and self.lows[j + 1] in self.sets["prep"] for j in range(begin, at - 1)
        )  # das in Odessa ansässige Portal

    def skip_prepositional(self, at: int, stop: int) -> int:
        """Return where the prepositional phrase that starts at `at` ends."""
        if self.german:
            return prepositional(self, at, stop)
        lows, sets, j = self.lows, self.sets, at + 1
        if self.romance and (past := past_title(self.text, at + 1, stop)) > at:
            return past
        while j < stop and self.word(j) and lows[j] in sets["det"]:
            if lows[j] in sets["pron"] and lows[j] not in sets["det"]:
                return j + 1
            if self.verb(j):
                return j
            j += 1
        if j + 2 < stop and self.lows[j].isdigit() and self.lows[j + 1] == "." and self.word(j + 2):
            j += 3
        elif j < stop and self.word(j):
            if self.slavic and lows[j] in sets["adv"]:
                return j + 1  # повідомив у середу глава МЗС
            j = 1 + (self._adjectives(j, stop) if self.slavic else j)
        if self.slavic:
            j = self._genitives(j, stop)
        if j < stop and self.caps[j] and (self._no_name_of(j - 1) or (self.romance and lows[j - 1] in NETWORKS)):
            return j
        while j < stop and (
            (self.caps[j] and self.word(j) and (lows[j] not in sets["nominative"] or names_it(lows, j)))
            or (self.slavic and lows[j - 1] == "-" and self.text.glued(j))  # у Форін-офісі
            or (lows[j] == "-" and self.text.glued(j))
            or (lows[j] in sets["npprep"] and lows[j] not in {"in", "at", "on"})
            or lows[j - 1] in sets["npprep"]
            or (lows[j - 1] in sets["det"] and lows[j - 2] in sets["npprep"])  # of its ambassadors
            or lows[j] == "'s"
            or (lows[j - 1] == "'s" and self.word(j))  # at NATO's headquarters
        ):
            j += 1
        return j

    def _no_name_of(self, at: int) -> bool:
        """Return whether a name after the noun at `at` is not that noun's: *devant la presse Patrick Muyaya*."""
        low = self.lows[at]
        if self.caps[at] or not low[0].isalpha() or low in self.sets["det"] or low in self.sets["prep"]:
            return False
        if self.slavic:
            return low in TIME_NOUNS or low.startswith(_MONTHS)
        return self.lex.lang in {"fr", "es"} and low not in self.sets["npprep"] and not low.startswith(NAMED)

    def _adjectives(self, at: int, stop: int) -> int:
        """``от прямого ответа``: return the noun behind the adjectives that begin at `at`."""
        j = at
        while j + 1 < stop and self.word(j + 1):
            body = self.caps[j] and self._heads_body(j)
            if not body and not self.lows[j].endswith(_OBLIQUE_ADJECTIVES):
                break
            if self.lows[j + 1] in self._never or self.verb(j + 1) or self.caps[j + 1]:
                break
            if self.caps[j] and (j > at or not (self.lows[j].endswith(_OF_SQUARES) or body)):
                break
            j += 1
        return j

    def _heads_body(self, at: int) -> bool:
        """Return whether an adjective with a capital begins the name of a body: *в Координационном штабе*."""
        low = self.lows[at + 1]
        long = len(self.lows[at]) > _LONG and self.lows[at].endswith(("ном", "ному", "ном", "ной", "ній", "ьому"))
        return long and low.endswith(("е", "і", "у", "ти", "ии", "ії")) and not low.endswith(("ли", "ло"))

    def _genitives(self, at: int, stop: int) -> int:
        """``об отправке руандийских солдат``: return where the genitives end that depend on the noun before `at`."""
        j = at
        while j + 1 < stop and self.lows[j].endswith(_OF_ADJECTIVES) and self.word(j + 1):
            if self.lows[j + 1] in self._never or self.verb(j + 1):
                break
            j += 1 if self.lows[j + 1].endswith(_OF_ADJECTIVES) else 2
        if j == at and j < stop and self.lows[j].endswith(_OF_MANY) and not self.caps[j]:
            j += 1
        while j < stop and self.lows[j].startswith(_OWNERS) and self.lows[j].endswith(_OF_OWNERS) and not self.caps[j]:
            j += 1  # в аппарате президента Польши
        return j

    def after(self, at: int, stop: int) -> Phrase | None:
        """Return the subject that follows a verb which ends at `at`, over adverbs and prepositional phrases."""
        j, limit = at, min(stop, at + (_SKIP_GERMAN if self.german else _SKIP))
        while j < limit:
            low = self.lows[j]
            if (self.romance and (gone := self._adjunct(j, at, limit)) > j) or (
                self.german and (gone := adjunct(self, j, stop)) > j
            ):
                j = gone
            elif self.slavic and (past := max(circumstance(self, j, stop), aside(self, j, stop))) > j:
                j = past
            elif (
                low in self.sets["prep"]
                and low not in self.sets["pron"]
                and not (low == "des" and self.lex.lang == "fr")
            ):
                if self.romance and j + 1 < stop and self.lows[j + 1] in {"que", "qu'"}:
                    return None  # duda de que Ozola dimitió
                j = self.skip_prepositional(j, stop)
            elif (ago := self.time_phrase(j, stop)) > j:
                j = ago
            elif self.german and low in _IT and self._behind_it(j + 1, limit):
                j += 1  # bestätigte es die Marine, wollte das der Minister nicht
            elif low in self.sets["pron"]:
                return self.phrase(j, stop)
            elif self.slavic and j == at and low in {"и", "і", "й", "сами", "самі"}:
                j += 1  # подтвердил и глава МИД: also the minister confirmed it
            elif self.german and low in CASE_BREAK:
                j = self.dative(j, stop)
            elif low in self.sets["adv"] and not self.starts(j, stop):
                j += 1
            elif self.starts(j, stop):
                return self.phrase(j, stop)
            elif low[0].isdigit() or low == "-":
                j += 1
            else:
                return None
        return None

    def over_adjuncts(self, begin: int, stop: int) -> int:
        """Return where the French or Spanish words end that say when, where, how or to whom something was said."""
        at = begin
        while at < stop:
            low = self.lows[at]
            gone = max(self._adjunct(at, begin, stop), self.time_phrase(at, stop))
            gone = max(gone, doing(self.lows, self.sets, at, stop))
            if gone > at:
                at = gone
            elif low in self.sets["prep"]:
                at = max(at + 1, self.skip_prepositional(at, stop))
            elif low in self.sets["adv"] and low not in NEGATIONS:
                at += 1
            else:
                break
        return at

    def _adjunct(self, at: int, begin: int, stop: int) -> int:
        """Return where the French or Spanish words end at `at` that say when, how or in which place; `at` if none."""
        if self.lows[at] == ",":
            return parenthesis(self.lows, self.sets, at, stop)
        if (gone := occasion(self.lows, at, stop)) > at:
            return gone  # el martes, la semana pasada, une nouvelle fois
        if self._day_with_article(at, stop):
            return at + 2
        if at == begin:
            return at
        return belonging(self.lows, self.caps, self.sets, at, stop, spanish=self.lex.lang == "es")

    def _behind_it(self, at: int, stop: int) -> bool:
        """Return whether the subject follows *es*, *das*, *ihn*, which is then the object: *lehnte es der Rat ab*."""
        if at + 1 >= stop:
            return False
        at = next((j for j in range(at, stop - 1) if self.lows[j] not in self.sets["adv"] - _ALSO), at)
        low, sets = self.lows[at], self.sets
        if low in _ALSO or self.caps[at]:
            return low in _ALSO or (self.lows[at - 1] != "das" and low not in sets["nouns_object"])
        noun = next((j for j in range(at + 1, min(at + 4, stop)) if self.caps[j]), at)
        thing = self.lows[noun] in sets["nouns_object"] or self.lows[noun].endswith(_OBJECTS_OF_IT)
        return low in sets["nominative"] and noun > at and (low in _HE or not thing)

    def _day_with_article(self, at: int, stop: int) -> bool:
        if at + 1 >= stop or self.lows[at] not in self.sets["det"] or self.lows[at + 1] not in self.sets["adv"]:
            return False
        if self.lows[at + 1].endswith("'"):
            return False  # de l'ONU
        return self.lows[at + 1] not in _SAME or self.lows[at + 2 : at + 3] == [] or self.lows[at + 2] in _DAYTIMES

    def dative(self, at: int, stop: int) -> int:
        """Skip the dative object that starts at `at`."""
        j = at + 1
        while j < stop and self.word(j) and not self.caps[j] and self.lows[at] not in _HIM:
            j += 1
        while j < stop and self.caps[j] and self.word(j) and self.lows[at] not in _HIM:
            j += 1
        return j

    def left_edge(self, at: int, begin: int) -> int:
        """Return where the clause that ends before token `at` begins, not before `begin`."""
        j = at
        while j > begin:
            low = self.lows[j - 1]
            if low not in self._parting:
                j -= 1
                continue
            if low == "," and (k := self._aside(j - 1, begin)) >= 0:
                j = k
                continue
            if low == "," and self.lows[j] in NOR and self.lows[j] in self.lows[max(begin, j - 10) : j - 1]:
                j -= 1
                continue
            if low == ")" and self.slavic and self.lows[j - 3 : j - 2] == ["("]:
                j -= 3  # Фронт освобождения Азавада (FLA) уверяет
                continue
            spoken = low in QUOTES and (not self.fragment(j - 1) or (j - 2 > begin and self.lows[j - 2] in _SPOKEN))
            if spoken or edge(self.text, j - 1) or self.dash(j - 1):
                return j
            yet = low in {"поки", "пока"} and j - 1 > begin and self.lows[j - 2] not in EDGES  # Прага поки мовчить
            yet = yet or (low in {"що", "что"} and self.lows[j - 2] in SO_FAR)  # поки що не підтвердила
            yet = yet or (low == "тому" and self.lows[j - 2] in TIME_NOUNS) or adverbial(self.lows, j - 1)
            if (low in self._stops or low in self.sets["that"]) and not yet:
                return j
            j -= 1
        return begin

    def _aside(self, comma: int, begin: int) -> int:
        """Return the comma that opens an aside which ends at `comma` (``Brazil, however, confirmed``), or -1."""
        for k in range(comma - 1, max(begin, comma - 6), -1):
            if self.lows[k] == ",":
                return k if k < comma - 1 and k > begin else -1
            if self.lows[k] not in ASIDES:
                return -1
        return -1

    def dash(self, at: int) -> bool:
        """Return whether the sign at `at` is a dash between words."""
        low, after = self.lows[at], self.lows[at + 1 : at + 2]
        if low != "-" or not after:
            return low in {"–", "—"}
        halved = self.german and after[0] in _HALVES
        return not (self.text.glued(at) and (halved or self.text.glued(at + 1)))

    def time_phrase(self, at: int, stop: int) -> int:
        """Return where *two weeks ago*, *hours later*, *the day before* ends; `at` where there is none."""
        if self.romance and self.lows[at + 1 : at + 4] == ["avant", "-", "veille"]:
            return at + 4
        for j in range(at, min(at + 5, stop)):
            if self.lows[j] in TIME_NOUNS:
                after = self.lows[j + 1] if j + 1 < stop else ""
                if after == "plus" and self.lows[j + 2 : j + 3] in (["tard"], ["tôt"]):
                    return j + 3
                if after in _FROM_THEN:
                    return j + 2
                return j + 1 if self.lex.lang == "en" and which_day(self.lows, at, j) else at
            low = self.lows[j]
            if not (low in self.sets["det"] or low[0].isdigit() or low in self.sets["adv"] or counts(self.lows, j)):
                return at
        return at

    def subject(self, first: int, last: int) -> Phrase | None:
        """Return the subject within tokens `first` to `last`, which stand before the verb; None where there is none."""
        english = self.lex.lang == "en"
        if english and (he := pronoun_before(self.lows, self.sets, first, last)) >= 0:
            return he, he + 1
        last -= 2 * (self.lows[last - 2 : last] == ["no", "longer"] and last - first > 2)
        j = first
        while j < last:
            low = self.lows[j]
            if low in self.sets["pron"] and not (low in self.sets["det"] and j + 1 < last):
                return j, j + 1
            if low in self.sets["conj"]:
                j += 1
            elif (ago := max(self.time_phrase(j, last), j + (AGAIN.at(self.lows, j) if english else 0))) > j:
                j = ago
            elif self.romance and (gone := occasion(self.lows, j, last)) > j:
                j = gone  # el jueves había afirmado, una vez más confirmó
            elif self.romance and low.endswith(HOW_DONE) and not self.caps[j]:
                j += 1  # prácticamente confirmó
            elif english and (j + 1 == last or self.lows[j + 1] in self.sets["adv"]) and is_manner(low):
                j += 1  # , unexpectedly confirmed
            elif self.slavic and (past := circumstance(self, j, last)) > j:
                j = past
            elif low in self.sets["prep"] and not (low == "des" and self.lex.lang == "fr"):
                begin, j = j, self.skip_prepositional(j, last)
                if english and (name := name_behind(self.lows, self.caps, (begin, j), last)) > 0:
                    return self.phrase(name, last)
                if self.romance and begin < j < last:  # en declaraciones a la cadena | keniana KBC
                    j = belonging(self.lows, self.caps, self.sets, j, last, spanish=self.lex.lang == "es")
            elif low in EDGES or (low in self.sets["adv"] and not (self.caps[j] and self.starts(j, last))):
                j += 1
            elif self.starts(j, last):
                return self.phrase(j, last)
            else:
                j += 1
        return None
