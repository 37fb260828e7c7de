"""What a form of the sheet calls its parts and marks, what offices call people, what spreadsheets write."""

from __future__ import annotations

from collections.abc import Mapping

DEPARTMENT = "소관부서"
PHONES = "연락처"
PHONE_MARK = "☎"

NUMBER_LABELS = ("공약번호", "공약사업번호", "번호", "No", "No.")
KEPT_NUMBER_LABELS = ("관리번호", "공약관리번호", "사업번호", "과제번호", "연번", "순번")
"""Labels of a number that may be the pledge's or an office's own."""
TITLE_LABELS = (
    "공약명",
    "공약사업명",
    "공약제목",
    "공약사업",
    "사업명",
    "과제명",
    "세부사업명",
    "제목",
    "공약",
)
DEPARTMENT_LABELS = ("소관부서", "담당부서", "추진부서", "주관부서", "주무부서", "부서명", "부서", "담당과")
PHONE_LABELS = ("연락처", "전화번호", "전화")
NUMBER_NAMES = (
    "공약사업번호",
    "공약번호",
    "공약사업",
    "공약",
    "관리번호",
    "사업번호",
    "번호",
    "No",
    "NO",
    "no",
    "№",
    "제",
)
NUMBER_BEHIND = "호"
"""With what offices label the head of a sheet where the form does not, and call a number."""

PART = "구 분"
CONTENT = "추진실적 및 추진계획"
REMARK = "비 고"

PROBLEMS = "문제점"
REMEDIES = "개선대책"

PROJECT = "공약사업명"
SOURCE = "구분"

LIST_TOTAL = "계"
LIST_TOTALS = ("계", "합계", "총계", "총합계", "전체")
LIST_SUBTOTALS = ("소계", "부분계")
LIST_NOTES = ("※", "*", "주)", "주:")
LIST_ORDINALS = r"(?:[0-9]+|[IVXⅠ-Ⅻ]+|[가-하])[.)]\s*"
LIST_MARKS = ("○", "●", "◯", "〇", "√", "✓", "✔", "V")
"""With what tables of all pledges label their sums, begin a footnote, number a group, and mark a column."""

SECTION_MARK = "□"
TASK_MARKS = ("【", "】")
BULLETS = (("○", "◦", "〇", "◯"), ("-", "–", "‐", "−", "―", "ㅡ"), ("·", "ㆍ", "∙", "‧", "•", "・", "･"))
"""The marks of a line by its level; of each level the first is written, and all are read."""

ORDERS = (
    tuple("ⅠⅡⅢⅣⅤⅥⅦⅧⅨⅩⅪⅫ"),
    tuple("가나다라마바사아자차카타파하"),
    ("I", "II", "III", "IV", "V", "VI", "VII", "VIII"),
)
"""How offices number headings besides figures, each from the first on."""

COUNTED = tuple("①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳")
"""Numbers in circles, which stand before lines without a point."""

TIME_LABELS = ("일시", "일자", "기간", "시기", "때")
"""With which a line begins that says when the thing above it was."""

CHAPTER = r"제\s*[0-9]+\s*[편부장절]|[\u2160-\u216b]|[IVX]+\s*\."
"""With which a chapter of a booklet begins: 제2장, Ⅱ, II."""

DRAWN_BY_ITSELF = "그림입니다."
"""With which Hangul describes a picture that nobody has described: its file and its size follow."""

CAPTION = r"[<〈《\[(（【▲△].*|(?:사진|그림)\s*[0-9.:：].*"
"""A line below a picture that tells of it: <개소식>, ▲ 개소식, 사진 1. 개소식."""

COUNTERS = (
    *("건", "명", "인", "회", "개", "개소", "곳", "원", "천원", "만원", "백만원", "천만원", "억", "억원"),
    *("일", "월", "년", "시", "시간", "분", "점", "위", "차", "차례", "호", "번", "배", "여", "퍼센트"),
    *("㎡", "㎞"),
    *("km", "m", "대", "권", "부", "식", "동", "층", "세", "살", "가구", "세대", "필지", "톤", "그루", "주"),
)
"""What a number counts, which stands behind it."""

AS_OF_BEHIND = r"(?:기준|현재)?"
"""What may stand behind such a day."""

TYPED_RINGS = "OoＯㅇ"
"""What is typed for a ring where a mark stands alone in a cell."""

UNIT_TOLD = (
    r"(?:[(\[〔【<]\s*단\s*위\s*[:：;.]?|단\s*위\s*[:：;.])\s*"
    r"(?P<unit>[^\s()\[\]〔〕【】<>:：;.,]+(?:\s원)?)\s*[)\]〕】>]?"
)
"""How a sheet tells the unit of a table, wherever it stands: `(단위 : 백만원)`, `단위:천원`."""

UNIT_WORD = "단위"

UNITS_TOLD = r"[(\[〔【<]?\s*단\s*위\s*[:：]?\s*(?P<units>[^()\[\]〔〕【】<>]+?)\s*[)\]〕】>]?"
"""How a line tells several units of a table: (단위 : 곳, %)."""

MONEY_UNITS = ("원", "천원", "만원", "십만원", "백만원", "천만원", "억원", "억", "십억원", "조원")

COUNT_UNITS = ("회", "건", "명", "차례", "개", "개소", "번", "인")
"""Words that tell a unit in the brackets of a head cell without more: `금액(천원)`."""

UNIT = "(단위 : {unit})"
EXAMPLE = "ex) {example}"

CELL_MARKS = (
    *("-", "–", "―", "−", "—", "ㅡ", "--", "·", "ㆍ", "…", "/", "x", "X", "×"),
    *("해당없음", "해당사항없음", "없음"),
)
"""What offices write into a cell instead of a number, without spaces; the form says what it means."""

MEANINGS = {"blank": "미기재", "none": "해당 없음", "zero": "0"}
"""What a mark in a cell may mean."""

LOOKALIKES = dict.fromkeys("’‘`´′", "'") | dict.fromkeys("ㆍ‧∙•・･", "·")
"""Marks that offices type for one another inside a label, and the one that they all stand for."""


def marks_note(marks: Mapping[str, str]) -> str:
    """Return what to know of the marks in a table, by mark its meaning; nothing for none."""
    return "".join(f" ‘{mark}’ 표시는 {MEANINGS[means]}입니다." for mark, means in marks.items())


ROLES = (
    *("부시장", "시장", "구청장", "군수", "부군수", "국장", "실장", "과장", "팀장", "계장", "차장", "파트장"),
    *("소장", "단장", "센터장", "본부장", "부장", "처장", "관장", "원장", "동장", "읍장", "면장", "반장"),
    *("대표", "이사", "이사장", "사무관", "서기관", "주무관", "실무관", "담당관", "기획관", "정책관"),
    *("전문관", "감사관", "보좌관", "연구관", "지도관", "주사", "주사보", "서기", "서기보", "연구사"),
    *("지도사", "담당", "담당자", "책임자", "위원", "의원", "팀원", "직원", "주임", "대리", "직무대리"),
    *("대행", "비서", "교수", "변호사", "공무직", "기간제"),
)
"""How the name of a role ends: 교통정책과장 ends in 과장."""

CUT_ROLES = ("장",)
"""What is left of a role whose beginning was cut off."""

OFFICES = ("과", "팀", "센터", "본부", "위원회", "사업소")
"""How the name of a department ends."""

BESIDE_PHONES = ("내선", "팩스", "직통", "대표", "사무실", "전화", "번호", "연락처", "휴대폰", "교환", "민원")
"""Words that stand beside a telephone's number."""

DATE_IN_HANJA = 'yyyy"年" mm"月" dd"日"'
DATE_IN_HANGUL = 'yyyy"년" mm"월" dd"일"'
HOUR_IN_HANGUL = 'h"시" mm"분"'
SECOND_IN_HANGUL = f'{HOUR_IN_HANGUL} ss"초"'
"""Number formats, as a file names them by number alone."""

HALVES_OF_DAY = ("오전", "오후")

UNNAMED_TAB = r"(?:sheet|시트|table)\s*[0-9]*"
"""What programs call a tab that nobody has named."""


def weekday_in_cell(letter: str, *, short: bool) -> str:
    """Return a weekday's name by its letter."""
    return letter if short else f"{letter}요일"
