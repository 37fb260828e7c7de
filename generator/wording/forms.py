"""What a form of the sheet calls its parts, and how it marks them, where a city sets nothing else."""

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
