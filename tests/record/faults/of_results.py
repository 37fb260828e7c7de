"""Results of a plan that was never made, told twice, or moved to a time that is past."""

from __future__ import annotations

from tests.record.faults.town import REPORT, Change, Fault, both, put, swap

BEFORE = "content/reports/2024-Q1/1-1-1.yml"
_EMPTY = "  by_task: []\n  remark: null\n"
_PLAN = (
    "  by_task:\n  - task: null\n    items:\n    - {text: 자리 정하기, id: p1}\n"
    "    - {text: 주민 만나기, id: p2, details: [{text: 두 번, id: p2-a}]}\n"
    "    - {text: 비 오면 미룸, id: n1, kind: note}\n  remark: null\n"
)


def before(plan: str = _PLAN) -> Change:
    """Put a report of the quarter before, with a plan."""
    text = (
        "schema: 1\nform: garam-2024\npledge: 1-1-1\nquarter: 2024-Q1\ntitle: 마을 부엌 열기\n"
        f"department: {{name: 나눔과}}\ntasks: []\nso_far:\n{_EMPTY}this_quarter:\n{_EMPTY}plan:\n{plan}"
        "participation:\n  counts: {meetings: null, other: null}\n"
        "budget: {periods: [], projects: []}\nproblems: []\nremedies: []\n"
    )
    return put(BEFORE, text)


def results(*lines: str) -> Change:
    """Let the report state results."""
    return swap(REPORT, "changes:\n", "results:\n" + "".join(f"- {line}\n" for line in lines) + "changes:\n")


def moved(more: str) -> Change:
    """Let the report say that an item was moved; `more` stands beside."""
    return both(before(), results(f"{{item: p1, outcome: moved, to: null, {more}}}"))


def _fault(rule: str, *lines: str) -> Fault:
    return Fault(rule, both(before(), results(*lines)))


FAULTS = (
    _fault("a result is of an item of the plan before", "{item: p3, outcome: done}"),
    _fault("a result is of no note", "{item: n1, outcome: done}"),
    _fault("a result is of a whole item, not of a line below it", "{item: p2-a, outcome: done}"),
    Fault("a result follows a report", results("{item: p1, outcome: done}")),
    Fault("a result follows a plan", both(before(_EMPTY), results("{item: p1, outcome: done}"))),
    _fault("an item has one result", "{item: p1, outcome: done}", "{item: p1, outcome: partly}"),
    _fault("an outcome is one of four", "{item: p1, outcome: late}"),
    _fault("an item that was done was not moved", "{item: p1, outcome: done, to: 2024-07}"),
    _fault("a moved item says until when, or that it is not known", "{item: p1, outcome: moved}"),
    _fault("a dropped item says why, or that it is not known", "{item: p1, outcome: dropped}"),
    Fault("a plan stands below a task", both(before(_PLAN.replace("null", "t9", 1)), results())),
    Fault("a moved item is planned anew in the report's own plan", moved("again: p2")),
    _fault("what was not moved is not planned anew", "{item: p1, outcome: done, again: p1}"),
    Fault(
        "what is planned anew is one thing",
        both(
            before(),
            results(
                "{item: p1, outcome: moved, to: null, again: p1}",
                "{item: p2, outcome: moved, to: null, again: p1}",
            ),
        ),
    ),
    _fault("what was moved is to come", "{item: p1, outcome: moved, to: 2024-06}"),
)
