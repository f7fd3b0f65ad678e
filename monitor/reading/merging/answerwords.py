"""The words of short answers to a question whether something is so, in six languages: patterns over small letters.

What each of them says of what was asked is decided in ``merging/answered.py``.
"""

from __future__ import annotations

import re

OPEN_ASKED = {
    "de": re.compile(
        r"\b(?:ob|dass) (?:das|dies|es|dem) (?:so )?(?:stimmt|zutrifft|wahr ist|richtig ist|ist)\b|\bob\W*$"
    ),
    "en": re.compile(r"\b(?:whether|if) (?:that|this|it) (?:is|was) (?:true|so|right|correct|the case)\b"),
    "fr": re.compile(r"\bsi (?:c' est|cela est) (?:vrai|exact|le cas)\b"),
    "es": re.compile(r"\bsi (?:eso )?es (?:verdad|cierto|así)\b"),
    "uk": re.compile(r"\bчи (?:це )?(?:правда|так|відповідає)\b"),
    "ru": re.compile(r"\b(?:правда|так|верно) ли (?:это|оно)\b|\bправда ли\b"),
}
"""Clauses that only ask whether what was said is so."""
THAT_IT_IS = {
    "de": re.compile(
        r"\bdass (?:das|dies|es) (?:so )?(?:stimmt|zutrifft|wahr ist|so ist|so war|passiert ist)\b|\bdass (?:das|es|dies)\b"
    ),
    "en": re.compile(r"\bthat (?:it|this) (?:is|was)(?: (?:true|so|right|the case))?\b"),
    "fr": re.compile(r"\bque (?:ce|cela) (?:soit|fût) (?:vrai|exact|le cas|ainsi)\b|\bque c' est\b"),
    "es": re.compile(r"\bque (?:eso )?sea (?:así|cierto|verdad)\b|\bque (?:eso |esto )?es\b"),
    "uk": re.compile(r"\bщо це(?: (?:так|правда|було так))?\b"),
    "ru": re.compile(r"\bчто это(?: (?:так|правда|было так))?\b"),
}
"""Clauses that only say that what was asked is so."""
EXCLUDES = {
    "de": re.compile(r"\bausschliessen\b|\bausgeschlossen\b|\bschliesse\b.*\baus\b"),
    "en": re.compile(r"\b(?:rule|ruled) (?:it |that |this )?out\b|\bexclude\b|\bout of the question\b"),
    "fr": re.compile(r"\b(?:exclu[st]?|exclure|exclue|écarte|écarter)\b"),
    "es": re.compile(r"\b(?:descart\w+|excluy\w+|excluid\w+)\b"),
    "uk": re.compile(r"\b(?:виключаю|виключати|виключити|виключено|відкидаю|відкидати)\b"),
    "ru": re.compile(r"\b(?:исключаю|исключать|исключить|исключено|исключал бы|исключала бы)\b"),
}
"""Words of ruling a thing out."""
DOUBTS = {
    "de": re.compile(r"\b(?:bezweif\w+|zweif\w+)\b"),
    "en": re.compile(r"\bdoubt\w*\b"),
    "fr": re.compile(r"\b(?:doute|douter|doutes)\b"),
    "es": re.compile(r"\b(?:dudo|duda|dudas|dudar|dudaría)\b"),
    "uk": re.compile(r"\bсумнів\w*\b"),
    "ru": re.compile(r"\b(?:сомнен\w+|сомнева\w+)\b"),
}
BELIEVES = {
    "de": re.compile(r"\b(?:glaube|denke|nehme|vermute)\b"),
    "en": re.compile(
        r"\b(?:think|believe|suppose|expect|imagine|guess|reckon|assume|presume) (?:so|not)\b|\bbelieve (?:it|that|this|a word)\b"
    ),
    "fr": re.compile(
        r"\b(?:crois|pense) (?:que oui|que non|pas)\b|\b(?:y|le) (?:crois|pense|suppose|présume|crains|croirais)\b"
    ),
    "es": re.compile(r"\b(?:creo|pienso|supongo|diría) que (?:sí|no)\b|\bno (?:lo|me lo) creo\b|\bno creo\W*$"),
    "uk": re.compile(r"\b(?:думаю|гадаю|вважаю|вірю|припускаю)\b"),
    "ru": re.compile(r"\b(?:думаю|полагаю|считаю|верю|предполагаю)\b"),
}
SO_IT_IS = {
    "de": re.compile(r"\b(?:schon|ja|so|das|es|an)\b"), "en": re.compile(r"\bso\b"), "fr": re.compile(r"\b(?:oui|y|le)\b"),
    "es": re.compile(r"\bque sí\b"), "uk": re.compile(r"\bтак\b"), "ru": re.compile(r"\b(?:да|так)\b"),
}  # fmt: skip
"""Words by which somebody believes that it is as was asked."""
NONE_OF_IT = {
    "de": re.compile(r"\b(?:keine rede|(?:kein|nicht ein) wort|nichts dergleichen|kein wort (?:ist )?wahr|kein wort davon|nichts dran|im gegenteil|frei erfunden|keineswegs|mitnichten|auf keinen fall|nie im leben|undenkbar)\b|\bgeschichte .{0,20}(?:erfunden|ausgedacht)\b"),
    "en": re.compile(r"\b(?:nothing of the (?:kind|sort)|not a (?:chance|word of)|not a word of it|no such thing|not at all|absolutely not|certainly not|of course not|by no means|made (?:that|it|this) (?:all )?up|made up|quite the opposite|unthinkable|inconceivable)\b|^never\b"),
    "fr": re.compile(r"\b(?:n' en est rien|rien de tel|pas un mot de vrai|pas du tout|absolument pas|certainement pas|bien sûr que non|en aucun cas|au contraire|impensable|inconcevable|invent\w+ .{0,30}(?:histoire|cela|ça)|jamais de la vie)\b"),
    "es": re.compile(r"\b(?:nada de eso|ni una palabra de verdad|en absoluto|de ninguna manera|de ningún modo|claro que no|por supuesto que no|al contrario|impensable|inconcebible|inventad\w+|ni hablar)\b"),
    "uk": re.compile(r"\b(?:нічого подібного|(?:ані|жодного) слова правди|аж ніяк|у жодному разі|зовсім ні|навпаки|немислимо|вигада\w+|вигадк\w+|у жодному випадку)\b"),
    "ru": re.compile(r"\b(?:ничего подобного|ни слова правды|никоим образом|ни в коем случае|совсем нет|вовсе нет|наоборот|немыслимо|выдума\w+|выдумк\w+|отнюдь)\b"),
}  # fmt: skip
"""What says that there is none of it."""
CERTAIN = {
    "de": re.compile(r"^(?:natürlich|selbstverständlich|gewiss|sicher|sicherlich|klar|absolut|zweifellos|ohne zweifel|unbedingt|allerdings|und ob)\b"),
    "en": re.compile(r"^(?:of course|certainly|absolutely|definitely|undoubtedly|without (?:a )?doubt|indeed|naturally|sure|clearly)\b"),
    "fr": re.compile(r"^(?:bien sûr|évidemment|absolument|certainement|tout à fait|assurément|naturellement|sans aucun doute)\b"),
    "es": re.compile(r"^(?:por supuesto|claro|desde luego|absolutamente|ciertamente|sin duda|naturalmente|efectivamente)\b"),
    "uk": re.compile(r"^(?:звичайно|звісно|авжеж|безумовно|безперечно|безсумнівно|певна річ|саме так)\b"),
    "ru": re.compile(r"^(?:конечно|разумеется|безусловно|несомненно|естественно|именно так|без сомнения)\b"),
}  # fmt: skip
"""Openings of an answer that says it is so, alone or before a stop."""
BEYOND = {
    "de": re.compile(r"\bausser (?:frage|zweifel)\b|\bsteht (?:\w+ )?fest\b|\bunbestritten\b|\bliegt auf der hand\b"),
    "en": re.compile(r"\bbeyond (?:any |all )?(?:question|doubt|dispute)\b|\bno question (?:about|of)\b|\bgoes without saying\b"),
    "fr": re.compile(r"\bne se discute pas\b|\bhors de doute\b|\bne fait aucun doute\b|\bva de soi\b|\bincontestable\b"),
    "es": re.compile(r"\bfuera de (?:toda )?duda\b|\bno se discute\b|\bindiscutible\b|\bsalta a la vista\b"),
    "uk": re.compile(r"\bпоза (?:всяким |будь-яким )?сумнівом\b|\bбеззаперечно\b|\bочевидно\b"),
    "ru": re.compile(r"\bвне (?:всяких |всякого )?сомнени\w\b|\bбесспорно\b|\bочевидно\b"),
}  # fmt: skip
"""Words of what nobody can dispute."""
SHUNS = {
    "de": re.compile(r"\b(?:dazu|darüber|davon) .{0,30}\b(?:nichts|nicht|lieber nicht)\b|\blieber nicht (?:reden|sprechen|sagen)\b"),
    "en": re.compile(r"\b(?:rather|prefer) not (?:to )?(?:talk|say|speak|comment|discuss|answer)\b|\b(?:won't|will not|can't|cannot) (?:talk|say|speak|answer|discuss)\b"),
    "fr": re.compile(r"\bpréfère ne pas\b|\bn' en (?:parlerai|dirai)\b|\bne souhaite pas\b|\bne veux (?:pas|rien)\b|\bne (?:peux|puis) (?:pas )?(?:en parler|rien dire|rien en dire)\b"),
    "es": re.compile(r"\bprefiero no\b|\bno (?:quiero|puedo|voy a|quisiera|deseo) (?:hablar|decir|comentar|opinar|contestar|pronunciarme)\b|\bno hablaré\b"),
    "uk": re.compile(r"\bне (?:хотів|хотіла|хочу|буду|можу) (?:би? )?(?:про це |цього )?(?:говорити|казати|коментувати|обговорювати)\b|\bкраще (?:не|промовч\w+)\b"),
    "ru": re.compile(r"\bне (?:хотел|хотела|хочу|буду|могу) (?:бы )?(?:об этом |этого |это )?(?:говорить|комментировать|обсуждать)\b|\bлучше (?:не|промолч\w+)\b"),
}  # fmt: skip
"""Words of who would rather not speak of it."""
IGNORES = {
    "de": re.compile(r"\bbin ich überfragt\b|\bfehl\w+ mir (?:\w+ ){0,2}(?:beleg\w*|beweis\w*)\b|\bweiss (?:ich|es|das|man) .{0,12}nicht\b|\bich weiss (?:es|das)? ?nicht\b|\bkeine ahnung\b|\b(?:weder|nicht) (?:belegt|erwiesen|bewiesen|gesichert)\b|\b(?:unklar|offen|ungewiss)\b|\bweiss (?:man |das )?(?:niemand|keiner|nicht)\b"),
    "en": re.compile(r"\b(?:don't|do not|cannot|can't) (?:know|say|tell)\b|\bno idea\b|\bwrong person\b|\bnothing that (?:would |could )?(?:prove|show|confirm)s? it\b|\bbeats me\b|\b(?:not|neither) (?:proven|proved|confirmed|established)\b|\bunclear\b|\b(?:nobody|no one) knows\b|\bno (?:proof|evidence)\b|\bwish i knew\b"),
    "fr": re.compile(r"\b(?:ne|n' en) sais (?:pas|rien)\b|\bje l' ignore\b|\baucune idée\b|\brien (?:ne )?(?:le|qui le) prouve\w*\b|\bni (?:prouvé|établi|confirmé|avéré)\b|\bpas (?:prouvé|établi|avéré|clair|certain)\b|\bpersonne (?:ne|n') (?:le |en )?sait\b|\b(?:aucune|pas de) preuves?\b"),
    "es": re.compile(r"\bno (?:lo )?sé\b|\bni idea\b|\bnada que lo (?:prueb|demuestr|confirm)\w+\b|\blo ignoro\b|\bno está (?:probado|demostrado|claro|confirmado)\b|\bni (?:probado|demostrado|confirmado)\b|\bnadie (?:lo )?sabe\b|\bninguna (?:prueba|constancia)\b"),
    "uk": re.compile(r"\bне знаю\b|\b(?:гадки|уявлення) не маю\b|\bнічого не відомо\b|\bнічого ,? ?що б це\b|\bніхто (?:цього )?не знає\b|\bне доведено\b|\bневідомо\b|\bнезрозуміло\b|\b(?:жодних|ніяких) доказів\b|\bдоказів .{0,20}(?:немає|нема|не бачи\w+)\b"),
    "ru": re.compile(r"\bне знаю\b|\b(?:понятия|представления) не имею\b|\bничего не известно\b|\bничего ,? ?что это\b|\bникто (?:этого )?не знает\b|\bне доказано\b|\bнеизвестно\b|\bнеясно\b|\b(?:никаких) доказательств\b|\bдоказательств .{0,20}(?:нет|не видел\w*)\b"),
}  # fmt: skip
"""Words of who does not know it, or of what nobody has shown."""
WOULD = {
    "de": re.compile(r"\b(?:wäre|würde|hätte)\b"), "en": re.compile(r"\b(?:would|'d)\b"),
    "fr": re.compile(r"\b\w+(?:rait|raient)\b"), "es": re.compile(r"\b\w+ría[ns]?\b"),
    "uk": re.compile(r"\b(?:було б|був би|була б|буде|стане)\b"), "ru": re.compile(r"\b(?:было бы|был бы|была бы|будет|станет)\b"),
}  # fmt: skip
IFS = {
    "de": re.compile(r"\b(?:wenn|falls|sollte)\b"), "en": re.compile(r"\b(?:if|should)\b"), "fr": re.compile(r"\bsi\b"),
    "es": re.compile(r"\b(?:si|de ser)\b"), "uk": re.compile(r"\b(?:якщо|якби)\b"), "ru": re.compile(r"\b(?:если)\b"),
}  # fmt: skip
FEELS = (
    "sorge", "sorgen", "angst", "freut", "freue", "bedau", "erleichter", "beunruhig", "entsetz", "traurig", "worr",
    "glad", "sad", "afraid", "alarm", "relie", "regret", "delight", "pleas", "inquiè", "inquiét", "réjoui", "attrist",
    "soulag", "regrett", "peur", "preocup", "alegr", "lament", "entriste", "alivi", "miedo", "непоко", "тривож",
    "радий", "рада", "сумно", "шкодую", "тішить", "лякає", "тревож", "рад", "печал", "сожале", "радует", "пугает",
    "беспоко",
)  # fmt: skip
"""Beginnings of the words for what somebody feels."""
JUDGED = (
    "fehler", "katastroph", "skandal", "segen", "fortschritt", "mistake", "catastroph", "disaster", "scandal", "blessing",
    "progress", "erreur", "catastroph", "scandale", "progrès", "error", "catástrofe", "desastre", "escándalo", "avance",
    "помилк", "катастроф", "скандал", "поступ", "ошибк", "прогресс",
)  # fmt: skip
THIS = {
    "de": frozenset({"das", "es", "dies", "darüber", "so"}), "en": frozenset({"it", "that", "this"}),
    "fr": frozenset({"cela", "ça", "c'", "ce", "l'", "en", "y"}), "es": frozenset({"eso", "esto", "lo", "ello", "me"}),
    "uk": frozenset({"це", "цього", "цьому", "цим"}), "ru": frozenset({"это", "этого", "этому", "этим"}),
}  # fmt: skip
"""Pronouns for what was asked."""
NOT = {
    "de": re.compile(r"\b(?:nicht|kein\w*|nie|niemals|weder|nichts)\b"),
    "en": re.compile(r"\b(?:not|no|never|neither|nothing|don't|wouldn't|can't|cannot|isn't|doesn't|haven't)\b|n't\b"),
    "fr": re.compile(r"\b(?:pas|aucun\w*|jamais|rien|sans|non|guère)\b"),
    "es": re.compile(r"\b(?:no|ningun\w+|ningún|nunca|sin|nada)\b"),
    "uk": re.compile(r"\b(?:не|ні|жодн\w+|немає|нема|ніяк\w+)\b"),
    "ru": re.compile(r"\b(?:не|ни|нет|никак\w+)\b"),
}
UNLIKELY = {
    "de": re.compile(r"\b(?:unwahrscheinlich|unmöglich|unrealistisch|undenkbar)\w*\b"),
    "en": re.compile(r"\b(?:unlikely|improbable|impossible|implausible|far-fetched)\b"),
    "fr": re.compile(r"\b(?:improbable|impossible|invraisemblable)\b"),
    "es": re.compile(r"\b(?:improbable|imposible|inverosímil)\b"),
    "uk": re.compile(r"\b(?:малоймовірн\w+|неймовірн\w+|неможлив\w+|нереальн\w+)\b"),
    "ru": re.compile(r"\b(?:маловероятн\w+|невероятн\w+|невозможн\w+|нереальн\w+)\b"),
}
LIKELY = {
    "de": re.compile(r"\b(?:wahrscheinlich|vermutlich|vielleicht|möglich|gut möglich|denkbar|durchaus|wohl|damit rechne ich|rechne (?:ich )?damit|davon gehe ich aus)\b"),
    "en": re.compile(r"\b(?:likely|probable|probably|possible|possibly|perhaps|maybe|plausible|conceivable|may well|might well|could be)\b"),
    "fr": re.compile(r"\b(?:probable|probablement|possible|plausible|vraisemblable|peut-être|peut - être|sans doute|m' y attends)\b"),
    "es": re.compile(r"\b(?:probable|probablemente|posible|posiblemente|quizás?|verosímil|plausible|cuento con ello|puede ser)\b"),
    "uk": re.compile(r"\b(?:ймовірн\w*|мабуть|можливо|можлив\w+|напевно|цілком може|схоже|очікую цього)\b"),
    "ru": re.compile(r"\b(?:вероятн\w*|возможно|возможн\w+|наверное|пожалуй|похоже|скорее всего|вполне может|ожидаю этого)\b"),
}  # fmt: skip


BELIEVES_IN = {
    "de": re.compile(r"\ban \w+ .+\bglaube ich\b|\bglaube (?:\w+ ){0,2}an \w+ "),
    "en": re.compile(r"\bbelieve in\b|\b(?:think|find|consider|call)\b"),
    "fr": re.compile(r"\bcrois (?:pas |plus |guère )?(?:à|au|aux|en)\b"),
    "es": re.compile(r"\bcreo en\b"),
    "uk": re.compile(r"\bвірю (?:в|у)\b|\b(?:в|у) .+ вірю\b"),
    "ru": re.compile(r"\bверю (?:в|во)\b|\b(?:в|во) .+ верю\b"),
}
"""Who believes in a thing, or holds it likely: *An eine Waffenruhe glaube ich nicht*."""
