"""What a drafted record asks of whoever completes it, and what the command line says of drafts."""

from __future__ import annotations

from collections.abc import Iterable

from generator import wording
from generator.wording import ReportingPeriod, Sentence

FIRST_DEPARTMENT = "첫 보고입니다; 부서와 담당자를 시트대로 적으세요"
FILL = "시트에 적힌 대로 적으세요"
NUMBERS = "빈칸으로 두었습니다; 시트에 적힌 값을 옮기고, 시트에서도 빈칸이면 null로 두세요"

NEXT = (
    "다음 분기의 보고를 초안으로 씁니다: 그동안 실적은 이어 쓰고 계획은 물음이 됩니다;"
    " 이미 있는 파일은 그대로 둡니다"
)


def department(before: ReportingPeriod) -> str:
    """Return that department and officers were taken over."""
    return f"{wording.quarter(before)} 보고의 부서와 담당자를 옮겨 두었습니다; 바뀌었으면 고치세요"


def facts(before: ReportingPeriod) -> str:
    """Return that facts were taken over."""
    return f"{wording.quarter(before)} 보고의 항목을 옮겨 두었습니다; 시트와 견주어 바뀐 것을 고치세요"


def figures(before: ReportingPeriod) -> str:
    """Return that targets and planned amounts were taken over, and nothing else."""
    return (
        f"{wording.quarter(before)} 보고의 목표와 계획만 옮겨 두었습니다; 시트와 견주어 고치고,"
        " 나머지 칸에는 시트에 적힌 값을 옮기세요"
    )


def so_far(before: ReportingPeriod, lost: Iterable[ReportingPeriod]) -> str:
    """Return where "so far" comes from, and of which quarters it knows nothing."""
    told = f"{wording.quarter(before)} 보고의 그동안 실적과 당해 분기 실적을 그대로 이어 두었습니다"
    quarters = ", ".join(map(wording.quarter, lost))
    aside = f"; {quarters} 보고가 없어 그동안의 실적은 들어 있지 않습니다" if quarters else ""
    return f"{told}{aside}; 시트와 견주세요"


def remark(before: ReportingPeriod, written: str) -> str:
    """Return the remark of the quarter before, which has no place in the draft."""
    return f"{wording.quarter(before)}의 비고는 옮기지 않았습니다: {written}"


ASKED = (
    "앞 보고의 계획입니다. 시트에 적힌 대로 outcome에 다음 가운데 하나를 쓰세요.",
    "done(마침), partly(일부만 함), moved(미룸), dropped(그만둠)",
    "미뤘으면 to에 언제로(예: 2019-11), 그만뒀으면 why에 까닭을 쓰고, 시트에 없으면 null로 두세요.",
    "시트에 적히지 않은 항목은 그 줄을 지우세요. 언급 없음으로 실립니다.",
)
"""What stands above the questions of a draft, one line each."""

drafted = Sentence("{path}: 그동안 실적 {so_far_}개, 물을 계획 {asked}개")
already_there = Sentence("{path}: 이미 있어 그대로 두었습니다")
listed = Sentence("content/city.yml: quarters에 더했습니다: {quarter}")


def finished(count: int) -> str:
    """Return how many drafts were written, and what comes next."""
    if not count:
        return "새로 쓴 초안이 없습니다."
    return (
        f"초안 {count}건을 썼습니다. 초안은 사람이 다 살필 때까지 공개되지 않습니다."
        " 이어서: pledgebook check가 할 일을 줄마다 알려 줍니다."
    )


ALL = "보고를 내야 하는 모든 공약(공약을 주지 않은 것과 같습니다)"
ALL_OR_SOME = "공약(PLEDGE)과 --all 가운데 하나만 주세요."
OWING = "공약의 식별자(여럿도 됩니다; 처음 값: 보고를 내야 하는 모든 공약)"
NONE_OWED = "초안을 쓸 보고가 없습니다: 내야 할 보고가 모두 있습니다."


def not_next(quarter: str, allowed: str) -> str:
    """Return that a quarter is neither listed nor the next one."""
    aside = f" 다음 분기는 {allowed}입니다." if allowed else ""
    return f"{quarter}: city.yml의 quarters에 없습니다.{aside} 다른 분기는 quarters에 먼저 적으세요."


UNLISTED = "city.yml의 quarters를 고치지 못했습니다. 그 줄에 분기를 손으로 더하고 다시 하세요."
