"""What is right, though it may look odd, is not told: staff who are warned of nothing read warnings."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator.record import folder
from tests.record.faults.of_results import before, moved, results
from tests.record.faults.town import CITY, OTHER, PLEDGE, REPORT, Change, both, build, drop, put, recode, swap

_TABLE = (
    "  periods: [total, '2024', '2025']\n  projects:\n  - name: 부엌 짓기\n    amounts:\n"
    "      total: [300, 100, 200]\n      national: [100, 40, 60]\n      city: [200, 60, 140]\n"
)


def _reused(path: str) -> Change:
    """Let a pledge's lineage say that its number was another's."""
    other = "1-1-1" if path == OTHER else "1-1-2"
    kin = f"- {{kind: number_reused, others: [{other}], when: null}}\n"
    if path == OTHER:
        return swap(OTHER, "departments: []\n", f"departments: []\nlineage:\n{kin}")
    return swap(PLEDGE, "lineage:\n", f"lineage:\n{kin}")


def _row(cells: str) -> Change:
    return swap(REPORT, "total: [300, 100, 200]", f"total: {cells}")


RIGHT: dict[str, Change] = {
    "a number that was reused, as the later pledge says": both(
        swap(OTHER, "number: 1-1-2", "number: 1-1-1"), _reused(OTHER)
    ),
    "a number that was reused, as the earlier pledge says": both(
        swap(OTHER, "number: 1-1-2", "number: 1-1-1"), _reused(PLEDGE)
    ),
    "a number that was reused twice": both(
        swap(OTHER, "number: 1-1-2", "number: 1-1-1"),
        _reused(OTHER),
        put(
            "content/pledges/1-1-3.yml",
            "schema: 1\npledge: 1-1-3\nnumber: 1-1-1\ntitle: 가\nfield: '1'\nstrategy: null\n"
            "election_text: null\ndepartments: []\n"
            "lineage:\n- {kind: number_reused, others: [1-1-2], when: 2025-01}\n",
        ),
    ),
    "a sheet with a head row and no project": swap(
        REPORT, _TABLE, "  periods: [total, '2024', '2025']\n  projects: []\n"
    ),
    "a sheet with no table of amounts": both(
        swap(REPORT, _TABLE, "  periods: []\n  projects: []\n"),
        swap(REPORT, "budget.periods[1]", "budget"),
    ),
    "a sum with a blank part": _row("[300, null, 200]"),
    "a blank sum": _row("[null, 100, 200]"),
    "a sum with a word in it": _row("[비예산, 협의중, 200]"),
    "a row of blanks": both(_row("[null, null, null]"), swap(REPORT, "[100, 40, 60]", "[null, null, null]")),
    "sums of exact numbers written in many ways": both(
        _row("['1,300.10', △100, '1,400.1']"),
        swap(REPORT, "[100, 40, 60]", "[0.1, -0.3, 0.4]"),
        swap(REPORT, "[200, 60, 140]", "['1,300.0', '△99.7', '1,399.7']"),
    ),
    "a word of the form in a count": swap(REPORT, "meetings: 3", "meetings: 협의중"),
    "a status that is spaced otherwise": swap(REPORT, "written: 추진 중", "written: 추 진중"),
    "a status of the Manifesto Center's": swap(
        REPORT, "{written: 추진 중, word: underway}", "{written: 이행 후 계속추진, word: continuing}"
    ),
    "no status": swap(REPORT, "{written: 추진 중, word: underway}", "null"),
    "a department by its old name": swap(REPORT, "  name: 나눔정책과", "  name: 나눔과"),
    "a department that the sheet leaves blank": swap(REPORT, "  name: 나눔정책과", "  name: null"),
    "a pledge without a report": drop(REPORT),
    "a day of the year before in what was done so far": swap(REPORT, "자리 찾기(2024. 2. 29.)", "자리 찾기"),
    "a day without its year, of the year before": both(
        swap(REPORT, "자리 찾기(2024. 2. 29.)", "자리 찾기 12. 29.(금)"),
        swap(REPORT, "      when: 2024-02-29\n", ""),
    ),
    "a day without its year, of the year after": both(
        swap(REPORT, "- text: 문 열기", "- text: 문 열기 1. 2.(목)"),
        swap(REPORT, "      when: 2024-07/2024-09\n", ""),
    ),
    "numbers with points that are no days": swap(
        REPORT, "- 물값이 오름", "- 물값이 3. 5. 오름, 1.5. 2.5. 99. 99."
    ),
    "a version that looks like a day": swap(REPORT, "- 물값이 오름", "- 1. 2. 3. 13. 40."),
    "a span that only touches its row": swap(REPORT, "when: 2024-05-14T14:00", "when: 2024-01/2024-04"),
    "an open end": swap(REPORT, "when: 2024-05-14T14:00", "when: 2024-05/.."),
    "an open beginning, with a weekday below": both(
        swap(REPORT, "when: 2024-05-14T14:00", "when: ../2024-05"),
    ),
    "a report of one half-year": both(
        swap(CITY, "[2024-Q1, 2024-Q2]", "[2024-Q1, 2024-Q2, 2024-H2, 2025-01-02--2025-03-04]"),
    ),
    "a file with Windows line ends": recode(REPORT, lambda text: text.replace("\n", "\r\n").encode()),
    "a file without a last line end": recode(REPORT, lambda text: text.rstrip("\n").encode()),
    "a comment on a line of its own": swap(REPORT, "problems:\n", "# 문제점\nproblems:\n  # 하나\n"),
    "a read-me beside the records": put("content/reports/2024-Q2/README.md", "가"),
    "the editors' schema": put("content/schema/report.json", "{}"),
    "a hidden file of an editor": put("content/pledges/.1-1-1.yml.swp", "가"),
    "an item that stands below no task": swap(
        REPORT, "plan:\n  by_task:\n  - task: t1\n", "plan:\n  by_task:\n  - task: null\n"
    ),
    "a note in the plan without a name": swap(
        REPORT, "    - text: 문 열기\n", "    - {text: 비 오면 미룸, kind: note}\n    - text: 문 열기\n"
    ),
    "what became of a plan": both(
        before(),
        results(
            "{item: p2, outcome: dropped, why: 주민이 바라지 않음}",
            "{item: p1, outcome: moved, to: 2024-06/2024-07}",
        ),
    ),
    "what the sheet does not say of a plan": both(
        before(),
        results("{item: p1, outcome: moved, to: null}", "{item: p2, outcome: dropped, why: null}"),
    ),
    "the result of a plan of which a part was done": both(
        before(), results("{item: p2, outcome: partly, why: 한 번만 만남}")
    ),
    "no word of a plan": before(),
    "what was moved and is planned anew in other words": moved("again: p1"),
    "a draft of which all is done, and a plan of which nothing is told": both(
        swap(REPORT, "schema: 1\n", "schema: 1\ndraft:\n"), results()
    ),
    "a pointer at a whole part": swap(REPORT, "at: department.officers[0].name", "at: so_far"),
    "a pointer at the cell of a source": swap(
        REPORT, "at: department.officers[0].name", "at: 'budget.projects[0].amounts.city[2]'"
    ),
}


@pytest.mark.parametrize("change", RIGHT.values(), ids=RIGHT)
def test_what_is_right_is_not_told(change: Change, tmp_path: Path) -> None:
    build(tmp_path)
    change(tmp_path)
    assert [str(each) for each in folder.load(tmp_path).tally.problems] == []
