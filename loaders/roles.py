"""The words that give a lead or a supporting role, with their inflections: the one place where they stand.

All patterns run on marked sentences (`loaders.marked`). A pattern has the group `who` (actors), `what` (the rest of its
clause, in which the subjects stand) or both; `verb` is where its verb begins.
"""

import re

from loaders.actors import ACTORS

_ADVERB = r"(?:(?:was|were|also|still|jointly|together|both|each|now|currently|then|all|will|would|shall|to|has|have|had|continues?|continued|is|are|already|therefore|formally|agreed|who|which|locally|regionally|nationally|themselves|that)\s){0,4}"
_ASIDE = r"(?:,\s(?:which\sis\s|co-)?(?:chaired|hosted|run|led|convened|supported|funded|based|part)\s[^,.;]{1,120},|,\swhich\s[^,.;]{1,80},|,\s(?:it\s(?:has\sbeen|was|is)\s\w+|as\s\w+(?:\s\w+)?),|,\s(?:acting\s)?on\sbehalf\sof\s[^,.;]{1,80},|,\s(?:and\s)?(?:not|rather\sthan|instead\sof)\s(?:the\s)?«\w+»,|,\s(?:working\s)?(?:closely\s)?(?:in\s(?:partnership|collaboration|conjunction|consultation)\s)?with\s[^,.;]{1,120},|,\s(?:a|an|the)\s(?:«O\d+»[’']s\s)?[^,.;«]{1,80}(?:«O\d+»)?,|,\s«O\d+»[’']s\s[^,.;«]{1,60},|\s(?:chairs|presides\sover|convenes|hosts|sits\son|runs|provides|delivers|offers)\s[^,.;]{1,60}\sand|:)?"
_LEAD_NOUN = (
    r"(?:(?:co-)?leads?(?:\s(?:agency|agencies|body|bodies|partners?|organisations?|authority|authorities|officers?|board|groups?|service|services|"
    r"department|force|council|role|roles|responsibility|directorate|sponsor))?|(?:local\s)?leadership|governance|senior\sresponsible\s(?:owner|officer)|SRO|(?:accountable|responsible)\s(?:body|agency|organisation|owner|officer)|"
    r"(?:(?:theme|priority)\s)?(?:owner|sponsor))"
)
_ON = r"(?:\s(?:on|for|in|of|over|across|with\sregard\sto|in\srelation\sto|in\srespect\sof|around|against))"
_WHAT = r"(?P<what>.{1,260}?)"
_END = (
    r"(?=$|\.\s|\.$|;|,?\s(?:and\s(?:also\s)?(?:supports|assists|helps|contributes|sits|chairs|reports|hosts|runs|provides|delivers|belongs|works|may|might|could|will|would|should)\b|with|while|whilst|and\sis|and\shas|but|although|supported|assisted|helped|working|until|since|because|so\sthat|"
    r"which|who|where|alongside|through|on\sbehalf|under|by|as\s(?:part|it|well)|(?:and\s)?(?:the\s)?«[BOPX]\d+»(?:\s\([^()]{1,90}\))?\s(?:the\s(?:[\w-]+\s)?lead\s)?(?:on|for|with)\s(?:\w+\s){0,2}«T\d+|and\s(?:the\s)?«[BOPX]\d+»(?:[’']s?\s«\w+»)?(?:\sand\s(?:the\s)?«[BOPX]\d+»)?\s(?:shall\s|will\s|both\s|also\s)?(?:leads?|supports?|assists?|has|have|is|are|owns?|lends?|gives?|backs?|helps?|aids?|pitch(?:es)?|stands?|plays?|delivers?|provides?|runs?|hosts?|manages?|commissions?|co-?ordinates?|oversees?|chairs?|sits?|acts?|takes?|holds?))\b|\?)"
)

LEADS_ACTIVE: tuple[str, ...] = (
    rf"(?P<who>{ACTORS}){_ASIDE},?\s{_ADVERB}(?P<verb>(?:co-|jointly\s)?(?:leads?|led|leading))(?:\sjointly|\stogether|\slocally)?(?!\s(?:to|agency|body|by|partner|officer|member|role|professional|the\sway))(?:{_ON}|\s(?:the|our|this|all|local|strategic|partnership|work|activity|delivery))?\s{_WHAT}{_END}",
    rf"(?P<who>{ACTORS}){_ASIDE},?\s(?:(?:also|now|currently|together|both|jointly|each|will|would|shall|continues?\sto|continued\sto)\s){{0,3}}(?P<verb>is|are|was|were|be|(?:has|have|had)\s(?:always\s|long\s|since\s)?been|acts?\sas|act\sas|remains?|become|becomes|serves?\sas|(?:(?:has|have)\sbeen|is|are)\s(?:appointed|designated|nominated|named)(?:\sas)?|as)\s(?:now\s|also\s|currently\s|together\s)?(?:the\s|a\s|an\s|our\s|its\s)?(?:(?!not\b|no\b|to\b|whether\b|following\b|pursuing\b|chasing\b|looking\b|seeking\b|awaiting\b|without\b|several\b|many\b|new\sleads)[\w’'-]+\s){{0,3}}?{_LEAD_NOUN}{_ON}\s{_WHAT}{_END}",
    rf"(?P<who>{ACTORS}){_ASIDE},?\s{_ADVERB}(?P<verb>has|have|had|holds?|held|takes?|took|taking|(?:takes?|took|taken)\s(?:on|over)|retains?|shares?|assumes?|carr(?:y|ies)|keeps?|is\sgiven|are\sgiven|been\sgiven|was\sgiven)\s(?:the\s|a\s|an\s|joint\s|overall\s|strategic\s|shared\s|local\s|equal\s|operational\s|county\s|borough\s|city\s|district\s|regional\s|partnership\s|on\s){{0,4}}(?:lead|leadership|responsibility|accountability|ownership)(?:\s(?:role|responsibility|agency))?{_ON}\s{_WHAT}{_END}",
    rf"(?P<who>{ACTORS}){_ASIDE},?\s{_ADVERB}(?P<verb>is|are|was|were|be|remains?)\s(?:also\s|jointly\s|solely\s|together\s|ultimately\s|overall\s|both\s)?(?:accountable|responsible|answerable)\sfor\s{_WHAT}{_END}",
    rf"(?P<who>{ACTORS}){_ASIDE},?\s{_ADVERB}(?P<verb>owns?|sponsors?|champions?|oversees?|drives?|driving|overseeing(?!\s(?:it|them|this|that)\b)|spearheads?|spearheading|fronts?|captains?|steers?|takes?\spoint\son|takes?\sforward|taking\sforward|(?:has|have|maintains?|provides?)\s(?:strategic\s|overall\s)?(?:oversight|governance)\sof|heads?(?:\sup)?|coordinates?|co-ordinates?|co-?ordinating)\s{_WHAT}{_END}",
)
"""Somebody leads on something."""

_CHARGE = r"(?:charge|ownership|the\s(?:reins|helm|brief|portfolio|baton|mantle|remit|lead))"
LEADS_ACTIVE += (
    rf"\b(?P<verb>it\sis\sfor)\s(?P<who>{ACTORS})(?:\s\([^()]{{1,90}}\))?\sto\s(?:lead(?:\son)?|take\s(?:the\slead|charge)\s(?:on|of|for)|drive|direct|own|take\sforward)\s{_WHAT}{_END}",
    rf"(?P<who>{ACTORS}){_ASIDE},?\s{_ADVERB}(?P<verb>has|have)\s{_WHAT}\s(?:within|in|under)\sits\s(?:sole\s|joint\s)?(?:charge|remit|care|portfolio){_END}",
    rf"(?P<who>{ACTORS}){_ASIDE},?\s{_ADVERB}(?P<verb>(?:is|are|was|were|be|remains?|stays?)\s(?:now\s|firmly\s|jointly\s|both\s)?(?:(?:placed\s)?in\s(?:overall\s|sole\s|joint\s)?charge\sof|in\sthe\s(?:lead|driving\sseat|driver[’']s\sseat)(?:{_ON})?|at\sthe\shelm(?:{_ON})?|(?:out\s)?in\sfront\son|the\s(?:driving\sforce|home)\s(?:on|of|for|behind)|charged\swith|charged\swith\sleading\s(?:on\s)?))\s{_WHAT}{_END}",
    rf"(?P<who>{ACTORS}){_ASIDE},?\s{_ADVERB}(?P<verb>(?:has|have|had|holds?|held|takes?|took|taking|retains?|shares?|assumes?|carr(?:y|ies)|carried|keeps?|kept|bears?|pick(?:s|ed)\sup|been\sgiven)\s(?:overall\s|sole\s|joint\s|strategic\s|day-to-day\s)?{_CHARGE}){_ON}\s{_WHAT}{_END}",
    rf"(?P<who>{ACTORS}){_ASIDE},?\s{_ADVERB}(?P<verb>(?:has|have)\sbeen\scharged\swith\sleading(?:\son)?|(?:is|are|was|were|has\sbeen|have\sbeen)\s(?:asked\sby\sthe\s«B\d+»\s)?(?:designated|named|appointed|made|confirmed\sas|confirmed)\s(?:as\s)?(?:the\s)?(?:joint\s)?lead(?:\s(?:body|agency|partner|organisation|authority))?(?:{_ON}))\s{_WHAT}{_END}",
)

LEADS_PASSIVE: tuple[str, ...] = (
    rf"{{what}}\s(?:(?:is|are|be|being|been|will|would|shall|continues?\sto|has|have|was|were|currently|now|jointly|also|to|all|both|each)\s){{0,4}}(?P<verb>(?:co-)?led|headed|overseen|owned|governed|sponsored|championed|driven|coordinated|co-ordinated|run|taken\sforward)\s(?:jointly\s|locally\s|forward\s)?(?:at\sa?\s?\w+\slevel\s)?(?:by|under)\s(?:both\s)?(?P<who>{ACTORS})",
    rf"{{what}}\s(?:now\s|also\s|currently\s|jointly\s|which\s)?(?P<verb>sits?\swith|remains?\swith|rests?\s(?:jointly\s)?with|falls?\sto|lies?\swith|belongs?\sto|(?:is|are)\s(?:the\s(?:joint\s)?(?:responsibility|remit)\sof|a\smatter\sfor|(?:now\s)?with|in\sthe\shands\sof|held\sby|the\sbusiness\sof))\s(?P<who>{ACTORS})",
    rf"(?<!\bwhich\s)(?<!\bwho\s)(?<!\bthat\s)(?:the\s|a\s|joint\s|overall\s|strategic\s){{0,3}}{_LEAD_NOUN}{_ON}\s{{what}},?\s(?:(?:now|currently|also|jointly)\s)?(?P<verb>(?:is|are)(?:\sprovided\sby|\sthe\sresponsibility\sof)?|remains?|sits?\swith|lies\swith|rests?\swith|(?:has\s)?(?:passed|moved|transferred|switched|gone|went|was\shanded|been\shanded|handed)(?:\s(?:over\s)?from\s{ACTORS})?\sto)\s(?:with\s|(?:jointly\s)?held\s(?:jointly\s)?by\s|now\s|shared\s(?:by|between)\s|jointly\s)*(?P<who>{ACTORS})",
)
LEADS_PASSIVE += (
    rf"{{what}}\s(?P<verb>(?:is|are|was|were|remains?))\sa\s(?:joint|shared)\s(?:lead|responsibility|priority)\s(?:between|for|of)\s(?:both\s)?(?P<who>{ACTORS})",
    rf"{{what}}\s?[:–—-]\s(?:the\s)?lead\s(?:has\s)?(?P<verb>(?:passed|moved|transferred|switched|went)(?:\sfrom\s{ACTORS})?\sto)\s(?P<who>{ACTORS})",
    rf"{{what}},?\sthe\s(?:joint\s|overall\s|strategic\s)?lead(?:\s(?:agency|body|partner|organisation))?\s(?P<verb>is|are)\s(?:with\s)?(?P<who>{ACTORS})",
)
LEADS_PASSIVE += (
    rf"{{what}}\s(?:now\s|also\s|currently\s|jointly\s|all\s|both\s)?(?P<verb>(?:is|are|was|were|has\sbeen|have\sbeen|shall\sbe|will\sbe|remains?|stays?|comes?|falls?|fell|lies|lay|sits?|rests?)\s(?:now\s|also\s|still\s|jointly\s)?(?:(?:squarely\s)?(?:down|entrusted|assigned|allotted|allocated|delegated|reserved|given|handed|left)\sto|the\s(?:province|preserve|domain|job|task|responsibility|business)\sof|in\sthe\s(?:care|hands|charge)\sof|within\sthe\s(?:sole\s|joint\s)?(?:charge|remit|care)\sof|under\sthe\s(?:wing|leadership|direction)\sof|handled\sby|looked\safter\sby|steered\sby|fronted\sby|directed\sby|captained\sby|dealt\swith\sby|with|to))\s(?:both\s)?(?P<who>{ACTORS})(?![’'])",
    rf"{{what}}\s(?P<verb>(?:is|are|was|were|remains?)\sfor)\s(?P<who>{ACTORS})\sto\s(?:lead|drive|direct|own|run|take\sforward|deliver)\b",
    rf"{{what}}\s(?P<verb>(?:is|are|was|were|remains?))\s(?P<who>{ACTORS})[’']s?\sto\s(?:lead|drive|direct|own|run|take\sforward)\b",
    rf"{{what}}\s?[:–—]\s(?:this\sis\s|all\s)?(?P<verb>down\sto|with|for|handled\sby|looked\safter\sby|taken\sforward\sby|led\s(?:jointly\s)?by|headed\sby|owned\sby|the\sprovince\sof|a\smatter\sfor)\s(?:both\s)?(?P<who>{ACTORS})",
    rf"\b(?:the\s|overall\s|joint\s|strategic\s|sole\s)*(?:charge|ownership|brief|portfolio|baton|reins|remit|responsibility|(?:role\sof\s)?lead(?:\s(?:body|agency|partner|role))?|leadership)(?:\s(?:on|for|of|over|in))\s{{what}},?\s(?P<verb>(?:(?:is|are|was|were|has\sbeen|have\sbeen|shall\sbe|will\sbe)\s(?:now\s|jointly\s|also\s)?(?:held|carried|kept|given|entrusted|assigned|allotted|allocated|reserved|delegated|discharged|exercised|borne|shared|placed|vested)|rests?|lies|lay|sits?|sat|remains?|remained|falls?|fell|stays?)\s(?:to|with|by|between|in))\s(?:both\s)?(?P<who>{ACTORS})",
    rf"\bon\s{{what}},\s(?:the\s|overall\s|joint\s|strategic\s|sole\s)*(?:charge|ownership|brief|lead|leadership|responsibility)\s(?P<verb>(?:rests?|lies|lay|sits?|sat|remains?|falls?|fell|stays?|is|was)\s(?:to|with|by))\s(?P<who>{ACTORS})",
)
"""Something is led by somebody; `{what}` is filled in."""

_KIND = r"(?:\s(?:agency|agencies|body|bodies|partners?|organisations?|authority|authorities|officers?|board|boards|group|groups|owner|service|role))?"
LEAD_LABEL = (
    rf"(?:(?:joint|overall|strategic|named|action|task|priority|theme|thematic|project|outcome|target|delivery|partnership|operational|senior|local|multi-agency)\s){{0,2}}"
    rf"(?:(?:co-)?leads?{_KIND}|(?:accountable|answerable|responsible|principal|primary|owning|driving|coordinating|co-ordinating){_KIND}|owners?|owned\sby|held\sby|sponsors?|sponsored\sby|SRO|"
    r"responsible\sowner|led\s(?:jointly\s)?by|headed\sby|(?:who\s)?(?:takes?|taking|has|have|holds?)\sthe\slead|who\s(?:leads|owns\sit|is\sleading|is\sin\sthe\slead|is\sin\scharge)|taken\sforward\sby|in\s(?:the\s)?(?:lead|charge|driving\sseat)|joint(?:ly)?\swith|by\swhom|champions?|responsibility)"
)
"""What stands over a column, or before a colon, of those who lead."""
SUPPORT_LABEL = (
    rf"(?:(?:key|other|delivery|our|main|in)\s)?(?:support(?:s|ing|ed\sby)?{_KIND}|(?:contributing|assisting|helping|secondary){_KIND}|contributors?|helpers?|help(?:ed)?\s(?:by|from)|assisted\sby|"
    r"with(?=\W*$)|who\s(?:\w+\s){1,3}help(?=\W*$)|(?:who\s)?(?:helps?|assists?)(?=\W*$|\s?[:–—-])|(?:partners?|agencies|organisations|bodies|others)\sin\ssupport|partners?(?:\s(?:in\ssupport|agencies|involved|organisations))?|back(?:ed|ing)(?:\s(?:them|it|this))?(?:\sup)?(?:\sby)?|lend(?:s|ing)?\s(?:support|a\shand|weight)|(?:working|pulling|acting)\s(?:alongside|with)|works\swith|alongside|"
    r"with\s(?:the\s)?(?:help|support|backing)\s(?:of|from)|who\s(?:supports|helps|contributes|is\s(?:helping|supporting|contributing))|(?:delivery|key|main)\ssupporters|others\sinvolved)"
)
"""The same of those who support."""
_QUALIFIED = r"(?:\s?\((?:[a-z][\w\s-]{2,30}|s)\))?"
FIELD_LEAD = re.compile(rf"^(?:(?P<label>.{{3,90}}?)(?::|\s[–—-])\s)?{LEAD_LABEL}{_QUALIFIED}\s?(?::|\s[–—-])\s(?P<who>.+)$", re.IGNORECASE)
FIELD_SUPPORT = re.compile(rf"^(?:(?P<label>.{{3,90}}?)(?::|\s[–—-])\s)?{SUPPORT_LABEL}{_QUALIFIED}\s?(?::|\s[–—-])\s(?P<who>.+)$", re.IGNORECASE)
GAPPED_PASSIVE = re.compile(rf"(?:;|,)?\s(?:and\s)?(?P<what>(?:[a-z-]+\s){{0,3}}«T\d+»)\s(?P<verb>by)\s(?P<who>{ACTORS})", re.IGNORECASE)
"""Behind "x is led by A": "; y by B"."""

SUPPORT_AFTER: tuple[str, ...] = (
    rf"(?P<verb>(?:is\s|are\s|was\s|were\s|and\sis\s|and\sare\s|being\s|and\s)?(?:supported|assisted|helped|backed|aided)\s(?:up\s|along\s)?(?:in\sthis\s)?by)\s(?P<who>{ACTORS})",
    rf"(?P<verb>with\s(?:the\s|some\s)?(?:active\s|continuing\s|full\s)?(?:support|help|assistance|input|backing|back-?up)\s(?:of|from))\s(?:both\s)?(?P<who>{ACTORS})",
    rf"\b(?:to|for)\swhich\s(?:the\s)?(?P<who>{ACTORS})\s(?:also\s|both\s)?(?P<verb>(?:gives?|gave|lends?|lent|provides?|provided|offers?)\s(?:its\s|their\s|such\s)?(?:\w+\s)?(?:support|assistance|help|backing|weight|a\shand))",
    rf"(?P<verb>with)\s(?:[a-z][\w\s-]{{2,40}}?(?:,\s|\sand\s))?(?P<who>{ACTORS})(?:\sand\s[a-z][\w\s-]{{2,40}})?\s(?:both\s|all\s|each\s)?(?:in\ssupport|supporting|in\s(?:a\s)?supporting\s(?:role|capacity|one|part)|assisting|helping|pitching\sin|lending\sa\shand|contributing|alongside\sto\s(?:help|assist|support)|as\s(?:a\s)?support\w*|as\s(?:its\s|a\s)?supporting\s\w+)",
    rf"(?P<verb>with)\s(?P<who>{ACTORS})(?:,|\sand)\s(?:neighbourhood|local|other|all)\s[^.;]{{2,60}}?\sin\ssupport",
    rf"\bsupporting\s(?:partners|agencies|bodies|organisations|authorities)\s(?P<verb>are|include)\s(?P<who>{ACTORS})",
)
"""What comes behind a lead and names supporters of the same subject."""

SUPPORTS_ACTIVE: tuple[str, ...] = (
    rf"(?P<who>{ACTORS}){_ASIDE},?\s(?:(?:also|still|jointly|together|both|each|now|currently|all|will|shall|continues?|continued|to|who|actively|may\salso)\s){{0,4}}(?P<verb>support(?:s|ed)?(?!\sby)|servicing|services|assists?(?:\s(?:with|in))?|contributes?(?:\sto)?|helps?(?:\swith)?|provides?\ssupport(?:\s(?:to|for|on|in))?|(?:lends?|lent|gives?|gave|renders?|rendered|offers?|render|lend|give)\s(?:it\s|them\s)?(?:its\s|their\s|such\s|every\s|full\s|active\s)?(?:a\shand|weight|support|assistance|help|backing)(?:\s(?:to|with|on|in|for))?|backs?(?:\sup)?|aids?|(?:stands?|stood)\sbehind|(?:is|are|was|were)\s(?:assisting|helping|supporting|backing)(?:\s(?:with|in))?|pitch(?:es|ed)?\sin(?:\s(?:with|on))?|(?:would\s)?go(?:es)?\son\ssupporting)(?P<what>(?:\s[^.;]{{1,200}}?)?){_END}",
    rf"(?P<who>{ACTORS}){_ASIDE},?\s{_ADVERB}(?P<verb>is|are|be|remains?|acts?\sas|act\sas|plays?|has|have)\s(?:also\s|now\s|currently\s|all\s|both\s)?(?:the\s|an?\s|its\s|their\s)?(?:key\s|named\s|principal\s|main\s)?(?:support(?:ing|s)?|supporting\spartners?|secondary|contributors?|helpers?|contributing|assisting)(?:\s(?:role|part|hand|partners?|agency|agencies|body|organisations?|board))?(?:\s(?:on|for|in|of|to)\s(?P<what>[^.;]{{1,200}}?)|(?P<what2>)){_END}",
    rf"(?P<who>{ACTORS})\s(?:(?:also|both|all|each)\s)?(?P<verb>(?:will\sbe|is|are|be)\s(?:included|involved|engaged))\s(?:from\sthe\s\w+\s)?(?:in|around|on|with)\s{_WHAT}{_END}",
)
"""Somebody supports something, or the subject of the sentence before."""

AS_DO = re.compile(rf"\bas\s(?:do|does|will)\s(?P<who>{ACTORS})", re.IGNORECASE)

GAPPED = re.compile(rf",?\s(?:and\s)?(?P<who>{ACTORS})\s(?:the\s(?:[\w-]+\s)?lead\s)?(?P<verb>on|for)\s{_WHAT}{_END}", re.IGNORECASE)
"""Behind "A leads on x": ", B on y and C on z"."""

STEM = re.compile(
    rf"(?P<who>{ACTORS}){_ASIDE},?\s{_ADVERB}(?P<verb>leads?|leading|(?:is|are|acts?\sas)\s(?:the\s)?(?:\w+\s)?{_LEAD_NOUN}|(?:has|have|takes?|holds?)\s(?:the\s)?lead"
    r"(?:\s(?:role|responsibility))?|supports?|(?:is|are)\s(?:responsible|accountable))(?:\s(?:on|for|in))?(?:\s[^:;.«]{1,60})?:$",
    re.IGNORECASE,
)
"""A sentence that a list finishes: "A leads on the following:"."""

THIS = re.compile(r"^\s?(?:(?:on|in|with|for|of)\s)?(?:this|that|these|the|it|them|both|all|each)?\s?(?:work|priority|priorities|area|theme|agenda|role|effort|response|strand|brief|subjects?|issue|matters?|topic|field|task|front|"
                  r"activity|both|all|it|them|this|aim|objective)?(?:\s(?:together|jointly|in\sthis|in\sthat|in\sdoing\sso|to\sdo\sso|in\sthat\swork))?\W*$", re.IGNORECASE)  # fmt: skip
""""... support this work": the subject stands in the sentence before or in the heading."""

NOT_A_SUBJECT = re.compile(
    r"\b(?:victims?\sof|people\s(?:who|affected|experiencing)|families|children\sand|services\sfor|offenders|meetings?|minutes|secretariat|"
    r"admin\w*|papers|residents|staff|young\s(?:adults|people)\b(?!\s(?:theme|priority))|the\s(?:chair|secretary))\b",
    re.IGNORECASE,
)
"""After "supports": help for people or for meetings is no supporting role."""

THAT_WORK = re.compile(r"^(?:this|that|the)\s(?:code|programme|project|scheme|strategy|plan|work|campaign|initiative)\b", re.IGNORECASE)
""""... to embed this Code": a programme that was named before."""

LED_BODY = re.compile(rf"(?P<body>«B\d+»)(?:\s\([^()]{{1,60}}\))?,?\s(?:(?:which|that)\s)?(?:is|are)\s(?:(?:jointly|now|currently|itself)\s)?(?P<verb>led)\s(?:jointly\s)?by\s(?P<who>{ACTORS})", re.IGNORECASE)
LEADS_BODY = re.compile(rf"(?P<who>{ACTORS})\s(?:(?:also|jointly|now|currently)\s)?(?P<verb>leads?)\s(?:the\s)?(?P<body>«B\d+»)(?=[,.;]|$|\sand\b)", re.IGNORECASE)
DIRECTION = re.compile(rf"(?P<who>{ACTORS})\s(?:also\s)?(?P<verb>(?:sets?|provides?|gives?)\s(?:the\s|overall\s)*(?:strategic\s)?direction(?:\sand\s\w+)?\s(?:for|to|of))\s"
                        r"(?:the\s|all\s)*(?P<body>«B\d+»)", re.IGNORECASE)  # fmt: skip
"""Who leads a body, or sets its direction."""
APPOINTED = re.compile(r"(?P<post>(?:strategic|thematic|operational|partnership|dedicated|named)\slead\sfor\s(?P<what>«T\d+»(?:\sand\s«T\d+»)?))"
                        r"\s(?:was|were|is|has\sbeen|have\sbeen)\s(?:established|appointed|created|identified|put\sin\splace|in\splace)", re.IGNORECASE)  # fmt: skip
LED_TO = re.compile(rf"(?<!was\s)(?<!were\s)\b(?P<verb>led)\sby\s(?P<who>{ACTORS}),?\sto\s\w+\s(?P<what>[^.;]{{1,120}})", re.IGNORECASE)
"""A lead who was appointed; what a body was led by somebody to do."""
