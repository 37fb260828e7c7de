"""How amounts read, what is added up and of how many cells, and how much of a target is reached."""

from __future__ import annotations

from decimal import Decimal

from generator.wording import BLANK, Sentence, number

_WON = {"백만원": 1_000_000, "천원": 1_000}
"""Units that are put in other words; an amount in any other stays as it is."""

_STEPS = (("조", 10**12), ("억", 10**8), ("만", 10**4))


def in_won(value: Decimal, unit: str) -> str:
    """Return an amount exactly in 조, 억, 만 and 원, a minus before it: 12억 4,000만 원.

    Empty where that helps nobody: another unit, less than 만 원, or a part of a won.
    """
    whole = value * _WON.get(unit.replace(" ", ""), 0)
    rest = abs(int(whole))
    if rest < _STEPS[-1][1] or rest != abs(whole):
        return ""
    parts = []
    for word, step in _STEPS:
        count, rest = divmod(rest, step)
        if count:
            parts.append(f"{number(Decimal(count))}{word}")
    if rest:
        parts.append(f"{number(Decimal(rest))}원")
    else:
        parts.append("원")
    return f"{'-' if value < 0 else ''}{' '.join(parts)}"


NO_DEPARTMENT = f"소관 부서 {BLANK}"
DEPARTMENT = "부서"

GAPS = "합계가 맞지 않는 곳"
GAP_HEADS = ("어느 칸", "적힌 계", "칸의 합", "차이")
AT_LEAST = "적어도"

CHANGED_AMOUNTS = "앞 보고와 달라진 금액"
CHANGED_HEADS = ("앞 보고", "이 보고", "차이")
CHANGED_NOTE = "단위는 칸에 함께 적었습니다. 두 칸이 모두 숫자일 때만 차이를 셉니다."
REPORT_AND_CELL = "보고와 칸"
UNCOUNTED = "셀 수 없음"
PLEDGES_HEADS = ("달라진 칸", "계: 앞 보고", "계: 이 보고", "계의 차이")
PLEDGES_NOTE = (
    "‘계’는 재원과 시기의 계가 만나는 칸입니다. 한 공약에 사업이 여럿이면 더했습니다. "
    "단위와 뜻은 그 보고의 예산 표와 같습니다."
)


def amount(value: Decimal | None) -> str:
    """Return a sum; 미기재 where it has no numbers."""
    return BLANK if value is None else number(value)


def total_at(way: str, source: str, period: str) -> str:
    """Return which total it is, and which way it was added: 총계 · 계 (가로)."""
    return f"{source} · {period} ({'가로' if way == 'row' else '세로'})"


changed_in = Sentence("{quarter} 보고에서 금액이 달라진 공약")
reports_counted = Sentence("보고 {count:,}건")

EMPTY_CELL = "빈칸"
"""What a form calls a blank cell, where its note says what that means."""

ADDED = "표에 계가 없어 칸을 더한 값"

_SHARES = ("%", "％", "퍼센트", "점")
"""Units of which a part is no part: nobody has 62 % of 80 %."""


def figures_note(unit: str | None, said: str, explained: str, *, has_blank: bool) -> str:
    """Return what to know beside a table of figures.

    `said` is the form's own line below it, `explained` says what its other marks mean; either may be empty.
    """
    told = [f"단위: {unit}." if unit else "", said, explained.strip()]
    if has_blank and EMPTY_CELL not in said:
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


rate_stated = Sentence("시트에 적힌 달성률은 {rate}")
