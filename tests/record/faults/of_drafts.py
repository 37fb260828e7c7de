"""A record that a program drafted, and that nobody has looked through yet."""

from __future__ import annotations

from tests.record.faults.of_results import before, results
from tests.record.faults.town import REPORT, Change, Fault, both, swap


def draft(*lines: str) -> Change:
    """Leave things to do in the report."""
    pending = "".join(f"- {line}\n" for line in lines)
    return swap(REPORT, "schema: 1\n", f"schema: 1\ndraft:\n{pending}")


FAULTS = (
    Fault(
        "a draft is published when each thing is done",
        draft(
            "{at: department, note: 앞 보고의 부서를 옮겼습니다}",
            "{at: plan, note: 계획을 적으세요, source_line: 7}",
        ),
    ),
    Fault("what is to be done is somewhere", draft("{at: departments, note: 앞 보고의 부서를 옮겼습니다}")),
    Fault(
        "a question of a draft is answered",
        both(before(), results("{item: p2, outcome: null, to: null, why: null}")),
    ),
    Fault("a question is of the plan before", both(before(), results("{item: p3, outcome: null}"))),
)
