"""Turns of phrase and their plain forms: apposition, brackets, asides, contrasts. Data only; `loaders.restated` reads it.

Each row is a pattern over a marked sentence (`loaders.marked`) and what it is in plain words. A row of INSTEAD or WITHOUT
rewrites the sentence; one of PRESUPPOSED or BESIDES makes a clause of its own.
"""

import re
from collections.abc import Callable

from loaders.actors import ACTORS, ITEM

Row = tuple[re.Pattern[str], str | Callable[[re.Match[str]], str]]

_ONE = rf"(?:the\s)?{ITEM}"
WHO = rf"(?:the\s)?{ACTORS}"
_KIND = r"(?:\s(?:agency|agencies|body|bodies|partners?|organisations?|authority|officer|service|department|role|responsibility))?"
LEAD = rf"(?:(?:joint|overall|strategic|local|operational|named|partnership|thematic|county|borough|statutory|accountable|responsible)\s)?(?:(?:co-)?lead{_KIND}|owner|sponsor|champion|accountable\sbody|responsible\sauthority)"
_HELP = rf"(?:key\s|main\s|named\s)?(?:support|supporting|contributing){_KIND}"
_WORDS_OF = r"(?:(?!\b(?:not?|never|longer)\b)[^,;:.()«])"
_SUBJECT = rf"{_WORDS_OF}{{0,40}}«[TGB]\d+»{_WORDS_OF}{{0,40}}?(?:(?:,\s|,?\sand\s){_WORDS_OF}{{0,20}}«[TGB]\d+»{_WORDS_OF}{{0,20}}?)*"
_CHAIR = r"(?:(?:independent|joint|current|elected)\s)?(?:co-)?(?:chair(?:man|person)?|convenor)"
_GROUP = r"(?:sub-?\s?groups?|(?:delivery|task|working|thematic)\sgroups?|sub-?\s?committees?)"
_ROLE = rf"(?:(?:now|currently|also|still)\s)?(?:(?:the|a|an|our|its)\s|one\sof\s(?:the|its|two|three|four|five|six|\d)\s(?:\w+\s)??)?(?:(?:{LEAD}|{_HELP})\s(?:for|on|in|of)\s{_SUBJECT}|{_CHAIR}\sof\s(?:the\s)?«B\d+»|(?:(?:founding|full|core|statutory|voting|active)\s)?members?\sof\s(?:the\s)?«B\d+»|(?:\w+\s)?{_GROUP}\sof\s(?:the\s)?«B\d+»)"
DOES = r"(?:(?:also|now|currently)\s)?(?:leads?|chairs?|supports?|owns?|sits?\son|reports?\sto|answers?\sto|co-?ordinates?|oversees?|belongs?\sto|draws?\sits|brings?\stogether|comprises?|consists?\sof|presides?|runs?|hosts?|is\s(?:accountable|answerable|responsible)\sto|is\sa\smember\sof)\b"
_VERB = r"(?:(?:also|now|currently|jointly|still|therefore|both|each)\s)?(?:is|are|has|have|leads?|chairs?|supports?|owns?|sits?|reports?|holds?|takes?|co-?ordinates?|oversees?|heads?|remains?|replaced|replaces|succeeded|was\s(?:set|formed))\b"
_WORDS = {"leading": "leads", "chairing": "chairs", "supporting": "supports", "reporting": "reports", "owning": "owns", "heading": "heads",
          "co-chairing": "co-chairs", "coordinating": "coordinates", "co-ordinating": "coordinates", "overseeing": "oversees"}  # fmt: skip
_DONE = {"chaired": "chairs", "led": "leads", "supported": "supports", "owned": "owns", "overseen": "oversees", "coordinated": "coordinates", "hosted": "hosts"}
_DOES_SO = DOES.replace("s?", "s")
"""Of one, and in the indicative: "may chair and lead" says of nobody that he leads."""
_REAL = r"(?![^.;]*\b(?:would|could|might|should)\b)"


def _row(pattern: str, plain: str | Callable[[re.Match[str]], str]) -> Row:
    return re.compile(pattern, re.IGNORECASE), plain


def _led_and_helped(found: re.Match[str]) -> str:
    helped = f", supported by {found['help']}" if found["help"] else ""
    return f"{found['what']} is led by {found['who']}{helped}."



INSTEAD: tuple[Row, ...] = (
    _row(rf"^(?:unlike|instead\sof|rather\sthan)\s[^;:]{{1,120}}?,\s(?=(?:the\s)?«[BOPT]\d+»(?:\sin\s«R\d+»)?\s{_VERB})", ""),
    _row(r"\b(?:has|have|had)\s(?:been|just\sbeen)\s(?:elected|voted)\s(?:in)?to\sthe\schair\sof\b", "chairs"),
    _row(r"\b(?:has|have|had)\s(?:been|just\sbeen)\s(?:elected|voted)\s(?:in)?to\sthe\schair\b(?!\sof)", "chairs it"),
    _row(r"\b(?P<verb>sits?)\son\s(?P<what>it|the\s«B\d+»)\s(?:too|as\swell)\b", r"\g<verb> on \g<what>"),
    _row(r"\b(?P<verb>gives?)\saccount\s(?=of\s(?:its|their)\s\w+\sto\b)", r"\g<verb> an account "),
    _row(r"\bnot\sby\s(?:the\s)?«\w+»,?(?:\s[^,;.«]{1,40},)?\sbut\s(?:rather\s)?(?=by\b)", ""),
    _row(r"\bdoes\snot\s(?P<verb>report|answer)\sto\s(?:the\s)?(?:«\w+»|[a-z ]{3,30}),?\sbut\s(?:rather\s)?(?=to\b)", r"\g<verb>s "),
    _row(rf"^(?P<how>supported|assisted|backed|helped)\sby\s(?P<help>{WHO}),\s(?P<who>(?:the\s)?«[BOP]\d+»)\s(?P<rest>(?:leads?|chairs?|owns?|co-?ordinates?|takes)\s.*?)\.?$", r"\g<who> \g<rest>, \g<how> by \g<help>."),
    _row(r"(?P<verb>reports?|reporting|answers?)\s(?:upwards?|directly|straight|onwards?|formally)\sto\b", r"\g<verb> to"),
    _row(r"\breports\sthrough\sits\schair(?:,\s[^,;.]{2,80},)?\s(?=to\b)", "reports "),
    _row(r"\b(?:took|takes|has\staken)\sover\sin\s(?:\w+\s)?\d{4}\s(?=from\b)", "took over "),
    _row(rf"\bbelongs\sto\s(?:the\s)?(?P<body>«B\d+»)\sas\s(?:one\sof\sits|a)\s(?:\w+\s)?{_GROUP}", r"is a sub-group of the \g<body>"),
    _row(r"\b(?:took|has\staken)\sthe\schair\sof\s(?P<body>(?:the\s)?«B\d+»)(?=[^.;]*\sand\s(?:still\s)?(?:holds|keeps|has\sheld)\s(?:it|that)\b)", r"chairs \g<body>"),
    _row(r"\b(?:are|is|remain)\s(?:also\s)?(?:a\s|an?\s)?(?:full\s|equal\s)?members?(?=[.,;]|$)", "are members of it"),
    _row(r"\b(?:also\s)?(?:have|has|hold|holds)\s(?:also\s)?(?:a\s|their\sown\s)?(?:seats?|places?)(?=[.,;]|$)", "are members of it"),
    _row(r"\b(?:all\s|each\s|both\s)?(?:have|has|hold|holds)\sa\s(?:seat|place)\son\sit\b", "are members of it"),
    _row(r",?\sand\s(?:the\s)?(?:(?:two|three|four|five|six|seven|other)\s)?(?:(?:district|borough|city|county|local)\s)?councils\s(?=(?:all\s|both\s|each\s)?(?:have|are|support|sit|lead|hold)\b)", " "),
    _row(r"\b(?P<verb>reports?|answers?|(?:is|are)\saccountable)\sboth\sto\s(?P<one>(?:the\s)?«\w+»)\sand\sto\s", r"\g<verb> to \g<one> and "),
    _row(rf"(?P<who>{_ONE})\sis\s(?:the\s)?(?:joint|co-)\s?lead,?\s(?:together\s)?with\s(?P<more>{_ONE}),?\s(?=(?:for|on)\s)", r"\g<who> and \g<more> are joint leads "),
    _row(r"\b(?P<verb>led|chaired|convened)\s(?:since|from)\s(?:\w+\s)?\d{4}\s(?=by\b)", r"\g<verb> "),
    _row(r"(?P<verb>reports?)\s(?:in\sturn|also|then)\s(?=to\b)", r"\g<verb> "),
    _row(rf",?\s(?:rather\sthan|and\snot|not|instead\sof|as\sopposed\sto)\s(?:the\s)?«[BOPX]\d+»,?(?=\s{_VERB})", ""),
    _row(r"\bnot\sonly\s(?P<one>(?:on|for|the)\s[^,;.]{1,80}?),?\sbut\s(?:also\s)?(?:on\s|for\s)?", r"\g<one> and "),
    _row(r"(«T\d+»)\sas\swell\sas\s(?:on\s|for\s)?(?=(?:the\s)?(?:\w+\s){0,2}«T\d+»)", r"\1 and "),
    _row(rf"(?P<who>{_ONE})\sthat\s(?=(?:on|for)\s[^«]{{0,20}}«T)", r"\g<who> "),
    _row(rf"(?:,\s|;\s|\s)(?:while|whilst|and|whereas)\s(?P<who>{_ONE})\sdoes\s(?:so|the\ssame|likewise)\s(?=(?:on|for)\s)", r", and \g<who> "),
    _row(rf"\b(?:(?:has|have)\s)?(?:(?:took|taken|takes)\sover\s(?:(?:the\s)?(?:lead|role|job|mantle)\s)?from|succeeded|replaced|followed|succeeds)\s(?:the\s)?«\w+»\sas\s(?:the\s|its\s)?(?={LEAD}|{_CHAIR})", "is the "),
    _row(rf"\b(?:became|was\s(?:made|named|appointed))\s(?:the\s)?(?P<role>{LEAD}|{_CHAIR})(?=\s.*\b(?:holds?|retains?|keeps?|has\sheld)\s(?:that|the|this)\s(?:role|position|lead|chair)\b)", r"is the \g<role>"),
    _row(r"\b(?:has|have)\s(?:(?:long|always|now|jointly)\s)?(?P<verb>chaired|led|supported|owned|overseen|coordinated)(?=\s[^;.]*\bsince\b)", lambda m: _DONE[m["verb"].casefold()]),
    _row(r"\b(?P<role>supporting\s(?:partners?|agenc(?:y|ies)|bod(?:y|ies)))\s(?:also|too|as\swell)(?=[.,;]|$)", r"\g<role>"),
    _row(r"\bundertakes?\sto\slead\b(?:\sfor\s(?:the\s)?(?:«X\d+»|\w+)(?=[.,;]|$))?", "leads"),
    _row(r"\balongside\s(?:it|this|them)\s(?=in\sa\ssupporting\s(?:role|capacity)\b)", ""),
    _row(r"^its\s(?:senior\sresponsible\s(?:owner|officer)\sand\schair|chair\sand\ssenior\sresponsible\s(?:owner|officer))\sis\b", "its chair is"),
    _row(r"\bbears?\s(?=(?:the\s)?(?:(?:lead|joint|overall|strategic)\s)*responsibility\b)", "has "),
    _row(r"\b(?:is|are|shall\sbe)\sborne\s(?:jointly\s|equally\s)?(?=by\b)", "is held "),
    _row(r"\bcontribut(?:es?|ing)\sas\s(?=(?:an?\s)?supporting\b)", "is "),
    _row(r"(?<=»)(?P<sep>,?\sand|,)\sby\s(?=(?:the\s)?«[BOPX]\d+»)", r"\g<sep> "),
    _row(r"\b(?:the\s)?(?:(?:two|three|four|five|six|seven|eight|other)\s)?(?:district|borough|city|local)\scouncils\sand\s(?=(?:the\s)?«[BO]\d+»)", ""),
    _row(r"(?<=\bleads),\s(?:for|in|across|within)\s(?:the\s)?(?:(?:whole|entire)\s)?(?:city|county|borough|district|region|force\sarea)(?:\sas\sa\swhole)?,(?=\son\b)", ""),
    _row(r"\bhad\s(?P<verb>replaced|succeeded|superseded)\b", r"\g<verb>"),
    _row(r"\b(is|are)\s(?P<who>«[BOP]\d+»)-led\b", r"\1 led by \g<who>"),
)
"""What is read in place of what stands there, which says of somebody else what is so of one."""
WITHOUT: tuple[Row, ...] = (
    _row(r"^(?:there\sis\sno\s(?:doubt|question)(?:\sbut)?\sthat|it\sis\s(?:clear|settled|beyond\sdoubt)\sthat|needless\sto\ssay,|as\sever,|of\scourse,|(?:today|now|currently|at\spresent|since\sthen|these\sdays|nowadays),?)\s", ""),
    _row(rf"^(?:without|despite|notwithstanding|like|besides|regardless\sof|in\sspite\sof|after|following|pending(?!\s(?:\w+\s){{0,2}}?(?:approval|agreement|confirmation|decision|sign-off))|whatever|having)\s[^;:]{{1,120}}?,\s(?=(?:the\s)?«[BOPT]\d+»(?:\sin\s«R\d+»)?\s{_VERB})", ""),
    _row(rf"(«[BOP]\d+»)\s[–—-]\s[^–—;.]{{3,100}}\s[–—-]\s(?={_VERB})", r"\1 "),
    _row(r",\san?\s[^,;.«]{3,40}\s(?:that|which)\s[^,;.]{1,60}\b(?:once|formerly|previously)\b[^,;.]{1,40}(?=\.?$)", ""),
    _row(r"\b(?P<has>takes|has|have|holds)\sthe\slead\s(?:in|on)\s(?:tackling|addressing|dealing\swith|reducing|preventing)\s(?:it|this|them|these)\b", r"\g<has> the lead on this work"),
    _row(r"^(?:this|that|the)\s(?=(?:group|panel|forum|board|partnership|committee)\s(?:is|has|reports|meets|sits|answers)\b)\w+", "it"),
    _row(r"(«[BOP]\d+»)\s(?:all|both|each)\s(?=(?:sit|report|are|answer|come)\b)", r"\1 "),
    _row(r"\b(is|are)\s(?:again|once\smore|still|currently|now|presently)\s(?=(?:led|chaired|owned|supported|convened|a\smember|coordinated)\b)", r"\1 "),
    _row(r"\b(?P<verb>led|chaired|owned|supported|coordinated|overseen)\s(?:in|across|within|throughout)\s(?:the\s)?(?:«R\d+»|[a-z ]{3,25}?)\s(?=by\b)", r"\g<verb> "),
    _row(rf"(«[BOPTGX]\d+»),\s(?:which|who|whose|hitherto|(?:of|to|on|for)\swhich|never|once|long|formerly|previously|though|although|despite|unlike|based|set\sup|formed|established|created|run|hosted|chaired|convened)\b[^,;.]{{1,120}},(?=\s(?:and\s|but\s)?(?:{_VERB}|{DOES}))", r"\1"),
    _row(r"(«[BOP]\d+»),?\s(?:alone|itself|themselves|again|still|likewise|rightly|in\sturn|in\sfact|indeed|of\scourse|as\sever),?\s(?=(?:leads?|chairs?|supports?|owns?|is|are|has|sits?|reports?)\b)", r"\1 "),
    _row(r"\b(is|are)\s(?:currently|at\spresent|presently|today|still|in\sfact|undoubtedly)\s(?=(?:the\s)?«[BOP])", r"\1 "),
    _row(r"\bone\sof\s(?:the|its)\s(?:two|three|four|five|six|seven|eight|nine|ten|twelve|\d{1,2})\s(?=\w*\s?members)", "one of the "),
    _row(r"^(?:the\s)?(?:work|effort|response|activity|lead|action)\s(?:on|to|against)\s(?:it|this|them|these)(?=\s)", "this work"),
)
"""What a sentence says without its asides, which is read besides: an aside may say something too."""
PRESUPPOSED: tuple[Row, ...] = (
    _row(rf"(?P<who>{_ONE})(?:,\s|\s\(|\s[–—-]\s)(?P<role>{_ROLE})(?=,\s|\)|\s[–—-]\s|\.?$)", r"\g<who> is \g<role>."),
    _row(rf"\b(?:the|our|its)\s(?P<role>{LEAD}\s(?:for|on)\s{_SUBJECT}|{_CHAIR}\sof\s(?:the\s)?«B\d+»)(?:,\s|\s\()(?P<who>{_ONE})(?:,(?!\s(?:and\s)?(?:the\s)?«)|\))", r"\g<who> is the \g<role>."),
    _row(rf"(?P<what>«[TG]\d+»)(?:\s\w+)?\s\((?:(?:it|this|which)\sis\s|now\s|currently\s)?(?P<verb>led|owned|headed|overseen|supported|coordinated)\sby\s(?P<who>{WHO})\)", r"\g<what> is \g<verb> by \g<who>."),
    _row(rf"(?P<what>«[TG]\d+»)(?:\s\w+)?\s\({LEAD}\s?(?::|\sis|\s[–—-])\s(?P<who>{WHO})(?:[;,]\s{_HELP}\s?(?::|\s[–—-])\s(?P<help>{WHO}))?[^()]{{0,80}}\)", _led_and_helped),
    _row(rf"(?P<body>«B\d+»),\swhose\s(?:\w+\s)?members\s(?:are|include)\s(?P<who>{WHO})", r"\g<who> are members of the \g<body>."),
    _row(rf"(?P<body>«B\d+»),\swhich\s(?:is|are)\s[^,;.]{{3,100}}?\sand\s(?P<how>(?:made\sup|composed)\sof|drawn\sfrom)\s(?P<who>{WHO})", r"\g<body> is \g<how> \g<who>."),
    _row(rf"(?P<what>«[TG]\d+»)(?:\s\w+)?\s\((?P<who>{WHO})\s(?:leads?|is\sthe\slead|in\sthe\slead)\)", r"\g<what> is led by \g<who>."),
    _row(rf"(?P<what>«[TG]\d+»),?\swhose\s{LEAD}\sis\s(?P<who>{WHO})", r"\g<what> is led by \g<who>."),
    _row(rf"(?P<who>{_ONE}),\s(?:which|who)\s(?P<rest>(?:(?:also|now|currently)\s)?(?:leads?|owns?|supports?|co-?ordinates?)\s(?=[^,;.«]{{0,60}}«[TGB])[^,;.]{{3,140}}|(?:also\s)?(?:chairs?|sits?\son|reports?\sto|oversees?)\s(?=[^,;.«]{{0,60}}«[TGBO])[^,;.]{{3,140}})", r"\g<who> \g<rest>."),
    _row(rf"(?P<body>«B\d+»),?\sof\swhich\s(?P<who>{WHO})\s(?P<verb>is|are)\s(?:the\s|an?\s)?(?P<role>{_CHAIR}|members?)\b", r"\g<who> \g<verb> a \g<role> of the \g<body>."),
    _row(rf"(?P<body>«B\d+»),?\sfor\swhich\s(?P<who>{WHO})\sprovides?\sthe\schair\b", r"\g<who> provides the chair of the \g<body>."),
    _row(r"(?P<who>«B\d+»)[^.;«]{1,120}?(?P<to>«B\d+»),\sto\swhich\sit\s(?:also\s)?(?:reports?|answers?|is\saccountable)\b", r"\g<who> reports to \g<to>."),
)
"""What a sentence takes for granted, whatever it says of it: each plain form is a sentence of its own."""
BESIDES: tuple[Row, ...] = (
    _row(rf"^(?P<who>{_ONE}),\sas\s(?P<role>{_ROLE}),\s", r"\g<who> is \g<role>."),
    _row(rf"^(?:as|in\s(?:its|their|our)\s(?:role|capacity|position)\sas)\s(?P<role>{_ROLE}),\s(?P<who>{_ONE})(?=\s){_REAL}", r"\g<who> is \g<role>."),
    _row(rf"^(?P<verb>{'|'.join(_WORDS)})\s(?P<what>(?:to|on|for|the|with)?\s?{_SUBJECT}),\s(?P<who>{_ONE})(?=\s\w){_REAL}", lambda m: f"{m['who']} {_WORDS[m['verb'].casefold()]} {m['what']}."),
    _row(rf"^(?:{'|'.join(w for w in _WORDS if w.startswith(('lead', 'head')))}|at\sthe\shead\sof|in\scharge\sof|responsible\sfor)\s(?P<what>(?:on\s|the\s)?{_SUBJECT})(?:\sin\s«R\d+»)?\s(?:is|are)\s(?P<who>{WHO})", r"\g<who> leads on \g<what>."),
    _row(rf"(?P<who>{_ONE})\s\((?:the\s)?lead\),?\s(?:and\s|with\s)?(?P<help>{_ONE})\s\((?:in\s)?support(?:ing)?\)\s[^.;«]{{0,60}}?\s(?:on|for)\s(?P<what>{_SUBJECT})", _led_and_helped),
    _row(rf"^with\s(?P<who>{WHO})\sin\sthe\slead(?:\sand\s(?P<help>{WHO})\s(?:in\ssupport|assisting|supporting|helping))?,\s(?:\w+\s){{0,4}}?(?P<what>«T\d+»){_REAL}", _led_and_helped),
    _row(rf";\s(?:and\s)?(?P<what>{_SUBJECT}),\sthat\sof\s(?P<who>{WHO})", r"\g<what> is led by \g<who>."),
    _row(rf"\b(?:and|;)\s(?:the\s|that\s)?(?:lead\s)?(?:on|for)\s(?P<what>{_SUBJECT})\swith\s(?P<who>{WHO})(?=[.;,]|$)", r"\g<what> is led by \g<who>."),
    _row(rf"\bco-leads?\s(?:on\s)?(?P<what>{_SUBJECT})\s(?:together\s)?with\s(?P<who>{WHO})", r"\g<who> leads on \g<what>."),
    _row(rf"\b{_HELP}\s(?:for|on)\s(?P<what>{_SUBJECT})(?:(?:\sin\s«R\d+»)?\s(?:are|is)|\s?:|\s[–—-])\s(?P<who>{WHO})", r"\g<who> supports \g<what>."),
    _row(rf"^(?:for|on)\s(?P<what>{_SUBJECT}),?\s(?:the\s)?{LEAD}\sis\s(?P<who>{WHO})", r"\g<what> is led by \g<who>."),
    _row(rf"(?P<what>{_SUBJECT}|\bthis\s(?:priority|theme|strand|objective|subject|area))\s(?:has|have)\s(?:(?:joint|two|shared|three)\s(?:joint\s)?leads?|(?:an?|its)\s(?:own\s)?lead(?:\sof\sits\sown)?)(?:,\s(?:namely|being)|:|,|\s[–—-])\s(?P<who>{WHO})", r"\g<what> is led by \g<who>."),
    _row(rf"\b(?:for|on)\s(?P<what>{_SUBJECT}),?\sthe\s(?:joint\s)?lead\s(?:is|was)\s(?:held|taken|shared)\sby\s(?P<who>{WHO})", r"\g<what> is led by \g<who>."),
    _row(rf"\blead\s(?:is|was)\s(?:held|taken|shared)\sby\s[^;.]{{3,90}}?,?\sand\s(?:for|on)\s(?P<what>{_SUBJECT})\sby\s(?P<who>{WHO})", r"\g<what> is led by \g<who>."),
    _row(rf"(?P<what>«T\d+»)[^;.]{{0,60}}?\bwith\s(?P<who>{WHO}),?\s(?:both|all|each)\sof\s(?:which|whom)\s(?:is|are|was|were)\s(?:an?\s)?(?P<role>supporting\s\w+)", r"\g<who> are \g<role> on \g<what>."),
    _row(rf"^(?P<who>{_ONE})\s[^:;.«]{{3,60}}[:;]\sit\s(?P<rest>(?:{DOES}|delivers\b|provides\b)\s.*)$", r"\g<who> \g<rest>"),
    _row(rf"\bit\s(?P<one>(?:{DOES})\s[^.;]{{3,80}}?)\sand\s(?P<rest>(?:delivers|provides|runs)\s.*)$", r"it \g<rest>"),
    _row(rf"(?P<body>«B\d+»)\shas\s(?:two|three|joint)\s(?:co-)?chairs(?:,?\s(?:who|which|that)\s[^:;.«]{{1,40}})?[:,]\s(?P<who>{WHO})", r"\g<body> is chaired by \g<who>."),
    _row(rf"\b(?:has|have)\s(?:handed|passed|given)\sthe\schair\sof\s(?:the\s)?(?P<body>«B\d+»)\s(?:on\s|over\s)?to\s(?P<who>{_ONE})", r"\g<body> is chaired by \g<who>."),
    _row(r"(?P<who>«B\d+»),?\s[^.;«]{0,100}?(?P<to>«B\d+»),?\sand\s(?:also\s)?(?:reports?|answers?|is\saccountable)\sto\sit\b", r"\g<who> reports to \g<to>."),
    _row(r"(?P<to>«B\d+»)\sreceives\s(?:the\s)?(?:\w+\s)?reports\sof\s(?:the\s)?(?P<who>«B\d+»)", r"\g<who> reports to \g<to>."),
    _row(rf"\breports\sthrough\sits\schair,\s(?P<who>{_ONE}),\sto\b", r"it is chaired by \g<who>."),
    _row(rf"\b(?:sit|are|work|stand|come)\s(?:beneath|under|below|underneath)\s(?:the\s)?(?P<body>«B\d+»):\s(?P<who>{WHO})", r"\g<who> are sub-groups of the \g<body>."),
    _row(rf"\bchaired\sby\s(?P<who>{_ONE}),?\s(?:as|and\sso)\s(?:is|are)\s(?:its\s|the\s)(?P<body>«B\d+»)", r"\g<body> is chaired by \g<who>."),
    _row(rf"\b(?:each|all)\sof\s(?:which|whom|them)\s(?P<verb>reports?|answers?|is\saccountable)\s(?:back\s)?to\s(?:the\s)?(?P<to>«B\d+»):\s(?P<who>{WHO})", r"\g<who> report to \g<to>."),
    _row(rf"^(?:sitting|represented|serving)\son\s(?:the\s)?(?P<body>«B\d+»)\s(?:are|is|were|was)\s(?P<who>{WHO})(?:,?\s(?:together|along)\swith\s(?P<more>{WHO}))?", lambda m: f"{m['who']} are members of the {m['body']}." if not m["more"] else f"{m['who']} and {m['more']} are members of the {m['body']}."),
    _row(rf"\b(?:a?round|at)\sthe\stable(?:,\s[^,;.]{{3,60}},)?\s(?:are|sit)\s(?P<who>{WHO})", r"\g<who> are members of it."),
    _row(rf"^(?:(?:it|this|that)\s(?:has|enjoys)\sthe\s(?:support|help|backing|assistance)\sof|(?:support|help|assistance)\s(?:comes|is\sprovided|is\sgiven)\s(?:from|by))\s(?P<who>{WHO})", r"\g<who> supports this work."),
    _row(rf"(?P<what>{_SUBJECT})\s(?:is|are)\sled\sby\s{WHO},\sworking\swith\s(?P<who>{WHO})[^;.]{{0,60}}?\sas\s(?:its\s)?supporting\s\w+", r"\g<who> supports \g<what>."),
    _row(rf"(?P<who>{_ONE})\s(?:is|acts\sas|serves\sas|remains)\s(?:the\s)?(?P<post>«P\d+»)(?=[,.;]|$)", r"\g<post> is \g<who>."),
    _row(rf"^(?P<how>convened|hosted|led|run|facilitated|set\sup|established)\sby\s(?P<who>{WHO}),\s(?:the\s)?(?P<body>«B\d+»)", r"\g<body> is \g<how> by \g<who>."),
    _row(rf"\bresponsibility\sfor\s(?P<how>convening|hosting|running)\s(?:the\s)?(?P<body>«B\d+»)\s(?:lies|rests|sits|remains)\swith\s(?P<who>{WHO})", r"\g<body> is convened by \g<who>."),
    _row(r"(?P<old>«B\d+»)\s(?:now\s)?(?:goes\sby|has\staken|took)\sthe\s(?:new\s)?name\s(?:of\s)?(?:the\s)?(?P<new>«B\d+»)", r"\g<new> replaced \g<old>."),
    _row(rf"(?P<who>{_ONE})\s(?:has\s)?(?:succeeded|replaced|followed)\s(?:the\s)?«\w+»\sas\s(?P<post>«P\d+»)", r"\g<post> is \g<who>."),
    _row(r"^under\sthe\s(?:umbrella|wing|auspices|aegis)\sof\s(?:the\s)?(?P<to>«B\d+»),\s(?:the\s)?(?P<who>«B\d+»)", r"\g<who> is a sub-group of the \g<to>."),
    _row(r"(?P<old>«[BO]\d+»)\s(?:has\s)?(?:evolved|grew|developed)\sinto\s(?:the\s)?(?P<new>«B\d+»)", r"\g<new> replaced \g<old>."),
    _row(r"(?P<old>«B\d+»)\s(?:was|is|(?:has|had)\sbeen)\s(?:wound\sup|dissolved|disbanded|abolished|stood\sdown|closed)[^.;«]{0,40}?(?:,\sand|;|\sand)\s(?:that\s)?(?:the\s)?(?P<new>«B\d+»)\s(?:has\s)?(?:(?:now\s)?(?:replaced|succeeded)\sit|(?:now\s)?(?:stands|stood)\s(?:now\s)?in\sits\splace)", r"\g<new> replaced \g<old>."),
    _row(r"(?P<new>«B\d+»)\s[^.;«]{0,60}?\b(?:took\sin|absorbed|subsumed|incorporated)\sthe\s(?:former|old|previous|earlier)\s(?P<old>«B\d+»)", r"\g<new> replaced \g<old>."),
    _row(r"(?P<new>«B\d+»)[^.;«]{0,90}?\b(?:formed|created|made)\s[^.;«]{0,30}?\bby\sthe\s(?:union|merger|joining|amalgamation)\sof\s(?:the\s)?(?P<one>«B\d+»)\s(?:and|with)\s(?:the\s)?(?P<two>«B\d+»)", r"\g<new> replaced \g<one> and \g<two>."),
    _row(r"(?P<new>«B\d+»)\s[^.;«]{0,60}?\bon\sthe\s(?:closure|winding\sup|demise|abolition|ending|dissolution)\sof\s(?:the\s)?(?P<old>«B\d+»)", r"\g<new> replaced \g<old>."),
    _row(r"(?P<old>«B\d+»),?\s(?:whose|and\sits)\s(?:place|role|work|functions?|seat|remit)\s(?:has|have|had|was|were|is)\s(?:been\s|now\s)?(?:taken|filled|assumed)\s(?:over\s)?by\s(?:the\s)?(?P<new>«B\d+»)", r"\g<new> replaced \g<old>."),
    _row(r"(?P<old>«B\d+»)[^.;«]{0,120}?\bhanded\s(?:over\s|on\s)?its\s(?:\w+\s)?(?:work|functions|business|role|duties|remit|responsibilities)\s(?:over\s|on\s)?to\s(?:the\s)?(?P<new>«B\d+»)", r"\g<new> replaced \g<old>."),
    _row(r"\b(?:functions|work|duties|role|responsibilities|business)\sof\s(?:the\s)?(?P<old>«B\d+»)\s(?:has|have|had|were|was|are|is)\s(?:now\s)?(?:been\s)?(?:transferred|moved|passed|taken\sover|taken\son|handed)\s(?:to|by|into)\s(?:the\s)?(?P<new>«B\d+»)", r"\g<new> replaced \g<old>."),
    _row(r"^(?:the\s)?(?P<new>«B\d+»)\s(?:[^.;«]{1,60}\sand\s)?(?:was|were|had\sbeen)\s(?:at\sfirst|first|originally|initially|formerly|previously)\s(?:called|known\sas|named)\s(?:the\s)?(?P<old>«B\d+»)", r"\g<new> replaced \g<old>."),
    _row(r"\b(?:was|were|had\sbeen)\s(?:at\sfirst|first|originally|initially|formerly|previously)\s(?:called|known\sas|named)\s(?:the\s)?(?P<old>«B\d+»)", r"it replaced \g<old>."),
    _row(r"^(?:the\s)?(?P<new>«B\d+»)\swas\s(?:called\s|known\sas\s|named\s)?(?:the\s)?(?P<old>«B\d+»)\s(?:until|before)\b", r"\g<new> replaced \g<old>."),
    _row(r"^until\s[^,.;«]{3,20},?\s(?:this|it)\s(?:was|had\sbeen)\s(?:called\s|known\sas\s|named\s)?(?:the\s)?(?P<old>«B\d+»)", r"it replaced \g<old>."),
    _row(r"\bmerger\sof\s(?:the\s)?(?P<one>«B\d+»)\s(?:with|and)\s(?:the\s)?(?P<two>«B\d+»)[^.;«]{0,60}?\s(?:produced|created|formed|made)\s(?:the\s)?(?P<new>«B\d+»)", r"\g<new> replaced \g<one> and \g<two>."),
    _row(r"(?P<new>«B\d+»)\s(?:was|is)\sformed\s[^.;«]{0,30}?by\smerging\s(?:the\s)?(?P<one>«B\d+»)\s(?:with|and)\s(?:the\s)?(?P<two>«B\d+»)", r"\g<new> replaced \g<one> and \g<two>."),
    _row(r"(?P<new>«B\d+»)\s(?:(?:had|has)\sgrown\sout\sof|(?:was|is)\s(?:set\sup|formed|established|created)\s[^.;]{0,80}?\b(?:to\sreplace|in\splace\sof))\s(?:the\s)?(?P<old>«B\d+»)", r"\g<new> replaced \g<old>."),
    _row(r"^(?P<new>«B\d+»)\s[^.;]{3,120}?\sand\sinherited\sthe\s\w+\sof\s(?:the\s)?(?P<old>«B\d+»)", r"\g<new> replaced \g<old>."),
    _row(rf"(?P<what>«[TG]\d+»)[^«;.]{{0,60}},?\swith\s(?P<who>{WHO})\s(?:as\s(?:its\s|the\s)?{LEAD}|in\sthe\slead|leading)(?=[,;.]|$|\sand\s)", r"\g<what> is led by \g<who>."),
    _row(rf"^it\sis\sfor\s(?P<who>{_ONE}),\s(?:which|who)\s(?:takes|has|holds)\sthe\slead\son\sit\b", r"this work is led by \g<who>."),
    _row(rf"(?P<body>«B\d+»),?\swith\s(?P<who>{WHO})\sas\s(?:its\s|the\s)?(?:joint\s|co-)?chairs?\b", r"\g<body> is chaired by \g<who>."),
    _row(rf"\bleads?:?\s(?:for|on)\s(?P<what>«[TG]\d+»)\s(?:this|it|that)\sis\s(?P<who>{WHO})", r"\g<what> is led by \g<who>."),
    _row(rf"^(?P<who>(?:the\s)?«[BOP]\d+»)\s(?:(?!\b(?:which|who|whose|that|while|where)\b)[^;:.]){{3,160}}?,?\s(?:and|but)\s(?:also\s|now\s)?(?P<rest>{_DOES_SO}\s.*)$", r"\g<who> \g<rest>"),
    _row(r"(?P<who>«B\d+»)\shas\san?\s(?:(?:dual|direct|single|formal|double|joint)\s)?reporting\sline,?\s(?:in)?to\s(?:the\s)?(?P<to>«[BO]\d+»)(?:(?:\sand|,)\s(?:to\s)?(?P<more>(?:the\s)?«[BO]\d+»))?",
         lambda m: f"{m['who']} reports to {m['to']}" + (f" and {m['more']}." if m["more"] else ".")),
    _row(rf"(?P<what>«B\d+»)(?:,\s|\s\()(?P<how>(?:run|hosted|chaired|convened|set\sup|serviced)\s(?:jointly\s)?by)\s(?P<who>{WHO})[,)]", r"\g<what> is \g<how> \g<who>."),
    _row(rf"(?P<who>{_ONE})\s(?:does|do)\snot\slead\son\s(?P<what>{_SUBJECT}),?\sbut\s(?P<verb>supports?|assists?)\s(?:it|them|this|that\swork)\b", r"\g<who> \g<verb> \g<what>."),
    _row(rf"^(?:the\s)?{LEAD}\s(?:for|on)\s(?P<what>{_SUBJECT})\s?(?::|\s[–—-])\s(?P<who>{WHO})\.?$", r"\g<what> is led by \g<who>."),
    _row(rf"\b(?:work|activity|action|efforts?|delivery)\s(?:on|to\s\w+|against)\s(?P<what>«T\d+»)\s(?:is|are)\s(?:also\s)?supported\sby\s(?P<who>{WHO})", r"\g<who> supports work on \g<what>."),
    _row(rf"\bsupport\s(?:for|to|on)\s(?P<what>{_SUBJECT})\s(?:comes?|is\s(?:provided|given))\s(?:from|by)\s(?P<who>{WHO})", r"\g<who> supports \g<what>."),
    _row(rf"(?P<body>«B\d+»)\s(?:counts|has|numbers)\s(?P<who>{WHO})\s(?:among|as\sone\sof)\sits\smembers\b", r"\g<who> is a member of \g<body>."),
    _row(rf"^(?P<post>«P\d+»):\s(?P<who>{WHO})\.?$", r"\g<post> is \g<who>."),
    _row(rf"\b(?:gives|has\sgiven|have\sgiven|assigns|has\sassigned|hands|has\shanded)\s(?P<who>{_ONE})\s(?P<what>(?:the\s|overall\s|joint\s|strategic\s){{0,3}}(?:lead|leadership|responsibility|ownership)\s(?:on|for|of)\s{_SUBJECT})", r"\g<who> has \g<what>."),
    _row(rf"\b(?:has|have)\smade\s(?P<who>{_ONE})\s(?P<role>(?:its|the|our)\s{LEAD}\s(?:on|for)\s{_SUBJECT})", r"\g<who> is \g<role>."),
    _row(rf"\b(?:has|have)\s(?:entrusted|given|assigned|handed|passed)\s(?:the\s)?(?P<role>lead|leadership|responsibility)\s(?P<what>(?:on|for|of)\s{_SUBJECT})\sto\s(?P<who>{WHO})", r"the \g<role> \g<what> is with \g<who>."),
)
"""What a sentence says besides, where it says that it is so: not where it is denied, proposed or asked."""
