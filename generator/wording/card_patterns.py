"""By what words the places of any city's card are known; patterns of texts without spaces."""

from __future__ import annotations

from generator.wording import times
from generator.wording.times import LIKELY_YEAR, PART_OF_YEAR, SPACED_PART

_YEAR = rf"(?:{LIKELY_YEAR}|['’]\d\d|\d\d(?=[.년상하]))"

HEADS = {
    "number": r"공약(?:사업)?(?:관리)?번호|관리번호|과제번호|사업번호|번호|연번|순번|[Nn][Oo]\.?",
    "title": r"공약(?:사업)?(?:명|제목)?|(?:세부)?(?:사업|과제)명|제목",
    "phones": r".*(?:연락처|전화(?:번호)?)\)?",
    "department": r"(?:소관|담당|추진|주관|주무|시행|총괄|관리)?부서(?:명)?|담당과|소관과?|주관",
    "status": r"(?:현재)?(?:추진|이행|진행|사업)(?:상황|상태|단계|구분)|이행여부|평가등급|판정|상태",
    "rate": r"(?:전체|누적|종합|사업)?(?:이행|추진|공정|진행|진도|진척|달성)[률율](?:\(%\))?",
    "as_of": r"(?:작성|평가|점검)?기준일(?:자)?|기준(?:시점|일시)",
    "submitted_on": r"(?:작성|제출|보고|입력)(?:일(?:자)?|날짜)",
}
"""Labels of a card's head; the first that fits."""

OFFICER = r"(?:업무)?담당자?|팀장|과장|국장|책임자|작성자|주무관|성명"
PARTNERS = r"(?:협조|협업|협력|관련|유관|연계)(?:부서|기관)(?:\(기관\))?"

FACTS = {
    "period": r"(?:총)?(?:사업|추진|이행|공약|시행)?기간|(?:사업|추진|이행)(?:시기|일정|연도)",
    "place": r"(?:사업|설치|추진)?(?:위치|장소)|(?:사업)?대상지(?:역)?|사업지",
    "total_cost": r"(?:총)?사업비|(?:총)?소요(?:예산|사업비|액)|총예산(?:액)?|예산액?",
    "basis": r"(?:추진|법적|관련|사업)?근거(?:법령)?|관련(?:법령|조례|법규)",
    "quantity": r"(?:사업|총)?물량|사업(?:량|규모)|규모|목표(?:물)?량",
    "partners": PARTNERS,
    "content": r"(?:주요)?(?:사업|공약|추진|세부)?내용",
}
"""What a fact means, by its label."""

PROSE = {
    "overview": r"(?:사업|공약|추진)(?:개요|목적|배경|취지)|개요|현황",
    "effect": r"(?:기대|파급|사업)효과",
    "verdict": (
        r".{1,12}의견(?:(?:및|[·,/]|과|와)?조치(?:사항|결과|계획)?)?|.{0,12}(?:평가결과|총평|자체평가)|종합평가"
    ),
    "evidence": r"(?:증빙|관련|참고|입증|첨부)(?:자료|서류|문서)?|보도자료|붙임",
    "pictures": r"(?:관련|현장|추진|활동)?사진(?:자료|대지)?",
}
"""What prose means, by its heading."""

_SAID = r"(?:주요|사업)?(?:공약)?(?:추진|이행|사업)?"
PERIOD = rf"(?:{LIKELY_YEAR}년?|['’]\d\d년?\.?|\d\d년)?{PART_OF_YEAR}"
ROWS = {
    "so_far": rf"(?:그동안|그간|기존|이전|기)(?:의)?{_SAID}(?:실적|경과|상황|성과)|{_SAID}(?:경과|경위|연혁)",
    "this_quarter": (
        rf"(?:(?:당해|이번|금번|금)?(?:분기|반기)|(?:당해|이번|금번|금)(?:기간)?|{PERIOD})?{_SAID}(?:추진)?(?:실적|성과)"
        rf"|(?:{PERIOD})?(?:주요)?(?:추진|이행)(?:상황|현황)"
    ),
    "plan": (
        rf"(?:(?:향후|차기|다음|앞으로의|잔여)(?:분기|반기)?|{PERIOD})?{_SAID}(?:세부)?(?:추진)?계획"
        r"|향후(?:추진)?(?:일정|과제|방향)|앞으로할일"
    ),
}
"""Which row of progress a label names; a bracket behind it is its note."""

PROGRESS = r".*(?:실적|상황|현황|경과).*(?:및|[·,/]|과|와).*계획|.*계획.*(?:및|[·,/]|과|와).*실적"
"""A heading of a table of rows, which names what was done and what is planned."""

PROBLEMS = r"(?:주요)?(?:문제점?|부진사유|애로사항|현안(?:사항)?|장애요인|미흡사항|쟁점)"
REMEDIES = r"(?:개선|해결|조치|대응|보완)?(?:대책|방안|계획)"
TROUBLES = rf"{PROBLEMS}(?:및|[·,/]|과|와)?{REMEDIES}"

PARTICIPATION = r".*(?:참여|소통|의견수렴).*"
MONEY = r".*(?:예산|사업비|집행|투자|재원|재정|투입|소요액).*"
TARGETS = r".*(?:목표|지표).*"
ROADMAP = r".*(?:이행단계|로드맵|이행표|추진일정|세부일정|추진단계|공정표|일정표).*"

KINDS = {
    "meetings": r".*회의",
    "briefings": r".*설명회.*",
    "hearings": r".*공청회.*|.*토론회.*",
    "expert": r".*자문.*",
    "press": r".*보도.*",
    "surveys": r".*설문.*",
    "other": r"기타",
}
"""How people took part."""

SOURCES = {
    "total": r"(?:총|합)?계|총(?:사업비|액)",
    "national": r"국비|국고(?:보조금)?|국가",
    "province": r"(?:시)?도비|광역비",
    "city": r"시비|군비|구비|시군비|자체(?:재원|예산)?",
    "local": r"지방비",
    "grant": r"특별?교부세|특교(?:세|금)?|교부세",
    "fund": r"기금|균특|지특|균특회계",
    "private": r"민자|민간(?:자본|투자)?",
    "other": r"기타",
}
"""Who pays, by the label of a row or a column."""

LINES = {
    "rate": r"(?:달성|이행|집행|추진|진도|공정|진척|확보)[률율]",
    "target": r"(?:목표|계획)(?:치|값|량)?",
    "result": r"(?:추진|이행|누적|달성)?실적(?:치|값)?|성과",
    "planned": r"(?:투자|사업|예산|집행)?계획(?:액)?|총?사업비|(?:총)?소요(?:액|예산|사업비)",
    "secured": r"(?:예산)?확보(?:액)?|예산(?:현)?액|(?:예산)?편성(?:액)?|예산|교부액",
    "spent": r"(?:예산)?집행(?:액|실적)?|지출(?:액)?|투자(?:액|실적)|투입(?:액)?|실적",
}
"""What a row or a column tells; of a table of money `planned` and `spent`, of any other the first three."""

TOTAL = r"(?:총|합|누)?계|총합계|합산|누적|총액|합계액"
SUBTOTAL = r"소계|부분계"
REMARK = r"비고|참고|특기사항|산출근거|내역|사유"
PROJECT = r"공약(?:사업)?명|세부사업(?:명)?|사업명|과제명"
CORNER = r"구분|재원(?:별|구분)?|항목|분야|지표(?:명)?|내용|(?:세부)?(?:이행|추진)?단계|세부사업|과제|사업"

BEFORE = r"기투자(?:액)?|기집행(?:액)?|기지원|(?:임기|취임)?(?:이)?전(?:까지)?|" + _YEAR + r"년?(?:이전|까지)"
AFTER = r"임기(?:이)?후|이후|향후(?:투자)?(?:액)?|잔여|" + _YEAR + r"년?(?:이후|부터|~)"
AFTER_WORD = "임기후"
WITHIN = rf"(?P<year>{_YEAR})(?:년도?|[.])?"
HALF = rf"(?P<year>{_YEAR})(?:년도?|[.])?(?P<half>[상하])(?:반기)?"
PART = rf"(?P<year>{_YEAR})(?:년도?|[.])?(?P<part>[1-4])(?:/4)?(?:분기|Q)"
MONTH = (
    rf"(?=['’]|{LIKELY_YEAR}|.*[.월~]$)(?P<year>{_YEAR})[.년](?P<month>{times.MONTH})(?:[.]|월)?"
    r"(?:[~-].*)?"
)
"""How the head of a column names a time."""

OF_A_YEAR = r"(?P<part>[1-4])(?:/4)?분기"
"""A column of quarters of a year that is told elsewhere."""

LEGEND = {
    "done": r"이행|완료|달성|추진|실시|정상",
    "undone": r"미이행|미완료|미달성|미추진|지연|미실시",
    "none": r"해당(?:사항)?없음|비해당",
    "blank": r"미기재|미입력",
    "zero": r"없음|0",
}
"""What a mark means, by its word in a legend."""

SQUARE = "[□■▣▢◻◼☐❏❑❒◇◆ㅁ◈]"
RING = r"(?:[○◦〇◯❍∘]|ㅇ(?=\s))"
BULLET = r"(?P<glyph>[^\w\s(\[「『【<〈《\"'‘’“”※△▲+~∼①-⑳]|[oㅇ](?=\s))\s*"
"""What may stand before a line's words."""

FIGURED = r"\d{2,4}\s*[.년]|\d\s*[.]\s*\d|\d{3,}"
"""Figures of a day or of an amount, which no label has."""

TOLD = r"\s*[:：=]?\s*([가-힣]+(?:\s(?!빈칸|공란)[가-힣]+)?)"
"""The word behind a mark in a legend."""

FORM_NAME = (
    r"(?:민선\d+기|제?\d+기|시장|구청장|군수|도지사|공약|사업|이행|추진|실천|계획|로드맵|관리|점검|실적|상황|현황|평가|세부|개별|분기별?"
    r"|반기별?|연간|시정|구정|군정|도정|핵심|분야별?)*(?:카드|조서|점검표|관리표|상황표|현황표?|보고서|실적표|보고)"
)
"""How a line ends that names the form and no pledge."""

NUMERAL = r"[가나다라마바사아자차카타파하]\."
"""A letter that numbers a heading."""

SENTENCE = r".*(?:다|요|음|함|됨|것|예정|필요|완료|추진중)\.?"
"""How what is told ends, which is no label."""

TOLD_PERIOD = rf"(?P<year>{LIKELY_YEAR}|['’]\d\d|\d\d(?=년))?(?:년도?|[.])?\s*(?P<part>{SPACED_PART})"
PERIOD_SPACED = rf"(?:{LIKELY_YEAR}\s*년?도?\s*|['’]\d\d\s*[년.]?\s*)?(?:{SPACED_PART})"
"""A quarter or a half-year in the label of a row, with its year and its spaces."""

COUNTER = r"연번|순번|[Nn][Oo]\.?"
"""A label of numbers that may count the rows, where another column numbers the pledges."""

GROUP = (
    r"구분|(?:공약|사업|정책)?(?:분야|부문|영역)(?:명|별)?"
    r"|(?:시정|구정|군정|도정|정책)?(?:전략|방침)(?:목표|명)?|.*목표명"
)
"""How the column of a table of all pledges is headed that names the group of each."""

STATES = {
    "completed": r"(?:이행|추진|사업)?완료",
    "continuing": r"(?:이행|완료)후계속(?:추진)?|계속추진",
    "on_track": r"정상(?:추진|이행|진행)?|(?:추진|이행|진행)중?",
    "partial": r"(?:일부|부분)(?:추진|이행)",
    "held": r"(?:사업|추진)?보류",
    "dropped": r"(?:사업|공약)?폐기",
    "": r"(?:추진)?(?:부진|지연)|미(?:착수|추진|이행|완료)|시기미도래|기타|(?:사업)?(?:제외|중단|변경|준비)",
}
"""Which of the six words a state of a pledge is like; nothing for a state that is like none."""

TITLE_DAYS = (
    rf"(?:{LIKELY_YEAR}|['’]\d\d)\s?[.년-]\s?\d{{1,2}}\s?[.월-](?:\s?\d{{1,2}}\s?[.일]?)?",
    rf"(?:{LIKELY_YEAR}|['’]\d\d)\s?[.년]?\s?(?:{SPACED_PART})",
    rf"{LIKELY_YEAR}년도?",
)
"""How the title of a table tells of which day, part of the year or year it is; the narrowest first."""
