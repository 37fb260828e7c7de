"""Words of sums: what is added and of how many cells, what does not add up, and what changed."""

from __future__ import annotations

from decimal import Decimal

from generator.wording import BLANK, Sentence, number

NO_DEPARTMENT = f"소관 부서 {BLANK}"
FIELD = "분야"
DEPARTMENT = "부서"

GAPS = "합계가 맞지 않는 곳"
GAP_HEADS = ("어느 칸", "적힌 계", "칸의 합", "차이")
AT_LEAST = "적어도"

CHANGED = "앞 보고와 달라진 금액"
CHANGED_HEADS = ("앞 보고", "이 보고", "차이")
CHANGED_NOTE = "단위는 칸에 함께 적었습니다. 두 칸이 모두 숫자일 때만 차이를 셉니다."
CELL = "보고와 칸"
UNCOUNTED = "셀 수 없음"
PLEDGES_HEADS = ("달라진 칸", "계: 앞 보고", "계: 이 보고", "계의 차이")
PLEDGES_NOTE = (
    "‘계’는 재원과 시기의 계가 만나는 칸입니다. 한 공약에 사업이 여럿이면 더했습니다. "
    "단위와 뜻은 그 보고의 예산 표와 같습니다."
)


def amount(value: Decimal | None) -> str:
    """Return a sum; 미기재 where it has no numbers."""
    return BLANK if value is None else number(value)


def place(way: str, source: str, period: str) -> str:
    """Return which total it is, and which way it was added: 총계 · 계 (가로)."""
    return f"{source} · {period} ({'가로' if way == 'row' else '세로'})"


changed_in = Sentence("{quarter} 보고에서 금액이 달라진 공약")
reports = Sentence("보고 {count:,}건")
