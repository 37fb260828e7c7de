"""Words about the sheets that staff hand in: what a file is called, and what is said when one is written."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from generator.wording import ReportingPeriod, Sentence, quarter

FORMATS = {
    "text": "글만",
    "html": "웹 문서",
    "hwpx": "한글(hwpx)",
    "hwp": "한글(hwp)",
    "xlsx": "엑셀",
    "docx": "워드",
    "pdf": "PDF",
}
"""By the format of a file that a department handed in."""

_PHONE = re.compile(r"[0-9()\s-]{7,}")


def dialled(written: str) -> str:
    """Return the digits of a telephone number; empty where the words hold anything else, or too few."""
    digits = "".join(re.findall("[0-9]", written))
    return digits if _PHONE.fullmatch(written) and len(digits) >= len("1234567") else ""


HANGUL_FACE = "함초롬돋움"
"""The typeface that every Hangul brings (HCR Dotum)."""

OFFICE_FACE = "맑은 고딕"
"""The Korean typeface that every Windows brings (Malgun Gothic)."""

# What some systems allow in no name of a file; a dash says as much.
_NOT_IN_NAMES = re.compile(r'[\\/:*?"<>|]')

SHEET = "보고 하나를 시청에 내는 서식 그대로의 파일로 씁니다(한글, 엑셀, 워드, 웹, PDF)"
TEMPLATE = "아무것도 적지 않은 빈 서식을 파일로 씁니다; 공약을 주면 번호, 공약명, 부서를 적어 둡니다"
ALL_REPORTS = (
    "분기의 모든 보고를 공약 차례로 한 파일에 씁니다(엑셀은 공약마다 탭 하나, 목록의 서식은 표 하나)"
)
ALL_BLANK = "보고를 낼 모든 공약의 빈 서식을 공약 차례로 한 파일에 씁니다"
ONE_OR_ALL = "공약 하나(PLEDGE)를 주거나 --all을 주세요."
PLEDGE = "공약의 id나 번호. 예) 2-1-2"
QUARTER = "보고의 분기. 예) 2019-Q2"
BLANK_QUARTER = "서식에 적을 분기(처음 값: 가장 새 분기에 낼 보고가 남았으면 그 분기, 다 냈으면 그다음)"
FORM = "서식의 id(처음 값: 그 공약의 마지막 보고가 쓴 서식, 없으면 가장 새 서식)"
TO_FORMAT = "파일의 형식: hwpx, xlsx, docx, html, pdf(처음 값: hwpx)"
OUT = "쓸 파일이나, 파일을 둘 폴더(처음 값: 지금 폴더); 파일의 이름은 공약의 번호와 분기"
TIMES_UNSAID = "글에 적히지 않은 때"
OVERWRITE = "그 이름의 파일이 이미 있으면 새것으로 바꿉니다"


def sheet_called(number: str | None, period: ReportingPeriod) -> str:
    """Return what a sheet is called as a document."""
    return f"공약 {number} 보고({quarter(period)})" if number else f"공약 보고({quarter(period)})"


def file_called(number: str | None, period: ReportingPeriod, *, is_blank: bool) -> str:
    """Return the name of a sheet's file without its ending, in words and without spaces."""
    when = quarter(period).replace(". ", ".").replace(" ", "_").rstrip(".")
    parts = (number, when, "빈서식" if is_blank else None)
    return _NOT_IN_NAMES.sub("-", "_".join(part for part in parts if part))


written = Sentence("시트를 썼습니다: {file}")


def booklet_written(file: str, count: int, missing: Sequence[str]) -> str:
    """Return where a booklet is, how many cards it holds, and which pledges have no report in it."""
    without = f" 보고가 없어 빠진 공약: {', '.join(missing)}" if missing else ""
    return f"보고 {count}건을 한 파일로 썼습니다: {file}.{without}"


def no_reports(period: ReportingPeriod) -> str:
    """Return that nothing was reported in a quarter."""
    return f"{quarter(period)} 보고가 하나도 없습니다."


def several_forms(period: ReportingPeriod, forms: Iterable[str]) -> str:
    """Return that a table of all pledges and other forms do not come back from one file, and what to do."""
    return (
        f"{quarter(period)} 보고의 서식이 여럿이고({', '.join(forms)}) 그 가운데 목록이 있어 한 파일로 쓰지"
        " 않았습니다. --all을 빼고 공약마다 따로 쓰세요."
    )


def blank_written(file: str, period: ReportingPeriod) -> str:
    """Return where an empty sheet is, and of which quarter it is."""
    return f"빈 서식({quarter(period)})을 썼습니다: {file}"


def unsaid(parts: Iterable[tuple[str, int | None]]) -> str:
    """Return what the record holds and the sheet does not."""
    told = ", ".join(name if number is None else f"{name} {number}개" for name, number in parts)
    return f"서식에 자리가 없어 이 시트만으로는 알 수 없는 것: {told}. 기록에는 그대로 있습니다."


already_there = Sentence(
    "이미 있는 파일이라 그대로 두었습니다: {file}. 새것으로 바꾸려면 --overwrite를 더하세요."
)


def no_report(number: str, period: ReportingPeriod) -> str:
    """Return that a pledge has no report in a quarter."""
    return f"{number} 공약의 {quarter(period)} 보고가 없습니다."


def no_form(form: str, forms: Iterable[str]) -> str:
    """Return that a city has no such form."""
    return f"{form} 서식이 없습니다. 다음 가운데 고르세요: {', '.join(forms)}"


not_drawn = Sentence(
    "PDF로 찍을 글꼴에 없는 글자가 있어 쓰지 않았습니다: {letters}."
    " 한글(hwpx)이나 워드(docx)로 만들어 그 프로그램에서 인쇄하세요."
)
too_long = Sentence(
    "엑셀의 한 칸이 담지 못하는 긴 글이 있어 쓰지 않았습니다: {beginning}…"
    " 한글(hwpx)이나 워드(docx)로 만드세요."
)
