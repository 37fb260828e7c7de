"""What is said of tables of figures: units, marks, and how much of what is reached."""

from __future__ import annotations

from generator.wording import Sentence

EMPTY = "빈칸"
"""What a form calls a blank cell, where its note says what that means."""

ADDED = "표에 계가 없어 칸을 더한 값"

_SHARES = ("%", "％", "퍼센트", "점")
"""Units of which a part is no part: nobody has 62 % of 80 %."""


def note(unit: str | None, said: str, explained: str, *, has_blank: bool) -> str:
    """Return what to know beside a table of figures.

    `said` is the form's own line below it, `explained` says what its other marks mean; either may be empty.
    """
    told = [f"단위: {unit}." if unit else "", said, explained.strip()]
    if has_blank and EMPTY not in said:
        told.append("미기재는 시트에 적히지 않은 칸이며 0이 아닙니다.")
    return " ".join(each for each in told if each)


def with_unit(label: str, unit: str | None) -> str:
    """Return a label with the unit of its own row or column, unless it tells it already: 달성률(%)."""
    return f"{label}({unit})" if unit and unit not in label else label


def reached(target: str, result: str, unit: str, percent: str, *, is_part: bool) -> tuple[str, str, str]:
    """Return how much of what in three pieces, of which the second counts: `8곳 가운데 `, `5곳`, `(62.5%)`.

    `is_part` where the result lies between nothing and the target; `percent` is empty for a target of
    nothing. A share of a share, which nobody understands, is not made; without a unit it may be one.
    """
    if not unit or unit in _SHARES or not is_part or not percent:
        shown = f"({percent}%)" if percent and unit not in _SHARES else ""
        return f"목표 {target}{unit}, 실적 ", f"{result}{unit}", shown
    return f"{target}{unit} 가운데 ", f"{result}{unit}", f"({percent}%)"


stated = Sentence("시트에 적힌 달성률은 {rate}")
