"""Words of the pages of money and participation: what is added, and of how many cells."""

from __future__ import annotations

from generator.wording import BLANK

NO_DEPARTMENT = f"소관 부서 {BLANK}"
FIELD = "분야"
DEPARTMENT = "부서"


def reports(count: int) -> str:
    """Return how many reports stand behind a line of sums."""
    return f"보고 {count:,}건"


def money_cells(reports_: int, filled: int, blank: int, words: int) -> str:
    """Return what the cells of amounts hold in the newest reports of so many pledges."""
    return _cells(f"공약 {reports_:,}건의 최근 보고에 금액을 적는 칸", filled, blank, words)


def count_cells(reports_: int, filled: int, blank: int, words: int) -> str:
    """Return what the cells of counts hold in so many reports."""
    return _cells(f"보고 {reports_:,}건에 횟수를 적는 칸", filled, blank, words)


def _cells(what: str, filled: int, blank: int, words: int) -> str:
    cells = filled + blank + words
    if not cells:
        return f"{what}이 없습니다."
    if not filled + words:
        return f"{what}이 {cells:,}칸 있고, 모두 미기재입니다. 적힌 숫자가 하나도 없습니다."
    if cells == filled:
        return f"{what}이 {cells:,}칸 있고, 모두 숫자가 적혀 있습니다."
    told = [f"숫자가 적힌 칸이 {filled:,}칸"]
    if blank:
        told.append(f"미기재가 {blank:,}칸")
    if words:
        told.append(f"낱말이 적힌 칸이 {words:,}칸")
    return f"{what}이 {cells:,}칸 있습니다. {', '.join(told)}입니다."
