"""Words of the questions that the page of downloads answers with a spreadsheet."""

from __future__ import annotations

from generator.wording import BLANK

COMPLETED_NOTE = "‘공약’ 시트에는 공약마다 가장 새 보고의 추진상황이 한 줄씩 있습니다."
MISSING_NOTE = "보고가 없다는 뜻이며, 한 일이 없다는 뜻이 아닙니다."
MONEY_NOTE = (
    "합계 줄과 합계 칸만 더해야 같은 돈이 두 번 더해지지 않습니다. "
    "둘째 줄은 아무것도 적히지 않아(미기재) 더하지 못한 칸을 셉니다."
)
CHANGED_NOTE = "앞 보고와 견주어 새로 적히거나 바뀌거나 없어진 금액의 칸입니다."


def completed(word: str) -> str:
    """Return the question how many pledges are in a state."""
    return f"추진상황이 ‘{word}’인 공약은 몇 건입니까?"


def missing(quarter: str) -> str:
    """Return the question how many reports are missing."""
    return f"{quarter} 보고를 내지 않은 공약은 몇 건입니까?"


def total(quarter: str, meaning: str) -> str:
    """Return the question what the totals of a quarter's reports come to."""
    return f"{quarter} 보고에 적힌 합계 금액({meaning})을 모두 더하면 얼마입니까?"


def changed(quarter: str) -> str:
    """Return the question how many amounts differ from the report before."""
    return f"{quarter} 보고에서 앞 보고와 달라진 금액은 몇 칸입니까?"


def pledges(number: int) -> str:
    """Return a number of pledges."""
    return f"{number:,}건"


def cells(number: int) -> str:
    """Return a number of cells."""
    return f"{number:,}칸"


def blank_cells(number: int) -> str:
    """Return a number of cells in which nothing was entered."""
    return f"{number:,}칸({BLANK})"
