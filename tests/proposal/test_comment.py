"""The comment holds what there is to do, in order, and what is cut is said to be cut."""

from __future__ import annotations

from dataclasses import replace

import pytest

from generator.problems import Place, Tally, problem
from generator.proposal import Comparison, PageChange
from generator.proposal.comment import Made, comment, fitted

PATH = "content/reports/2019-Q3/2-1-2.yml"
NOTHING = Made("", (), Tally(()), None, Comparison((), ()), None, None, 100, None)


def told(made: Made) -> str:
    """Return the comment as one text."""
    return "\n".join(comment(made))


def test_where_nothing_is_wrong_little_is_said() -> None:
    said = told(NOTHING)
    assert "잘못도 알릴 것도 없습니다." in said
    assert "시민에게 달라지는 것이 없습니다." in said
    assert "미리 볼 누리집" not in said
    assert "시트" not in said


def test_a_fault_leads_to_its_line_and_is_escaped() -> None:
    wrong = Tally.of([problem("unknown-task", Place(PATH, 12), "<b>@a")])
    said = told(replace(NOTHING, tally=wrong, comparison=None, lines="https://x.org/a b)/"))
    assert f"](https://x.org/a%20b%29/{PATH}#L12)" in said
    assert "‘&#60;b&#62;<span>&#64;</span>a’" in said
    assert "잘못을 고치면 시민에게 달라지는 것을 알려 드립니다." in said
    assert "미리 볼 누리집을 만들지 못했습니다." in said


def test_only_a_draft_is_called_one() -> None:
    draft = Tally.of([problem("draft-left", Place(PATH, 4), "x", note="n")])
    taken_back = Tally.of([problem("history-removed", Place(PATH), "x")])
    assert ["아직 초안이 있습니다" in told(replace(NOTHING, tally=each)) for each in (draft, taken_back)] == [
        True,
        False,
    ]


def test_only_what_differs_is_warned_of() -> None:
    """A warning of a record that this change does not touch is counted, and not told again."""
    warned = Tally.of(
        [problem("weekday-differs", Place(PATH, n), "x", date="d", weekday="w") for n in (1, 2)]
    )
    said = told(replace(NOTHING, tally=warned))
    assert "그 밖에 2건" in said
    assert PATH not in said


def test_of_a_citys_own_pages_those_are_warned_of_that_differ() -> None:
    paths = ("content/pages/notices/index.md", "content/pages/plan.pdf", "content/pages/greeting.md")
    warned = Tally.of([problem("page-unlinked", Place(path)) for path in paths])
    changes = (PageChange("new", "pages/notices/", "알림"), PageChange("other", "pages/plan.pdf", "plan.pdf"))
    said = told(replace(NOTHING, tally=warned, comparison=Comparison((), changes)))
    assert [path in said.replace("&#46;", ".") for path in paths] == [True, True, False]


def test_a_preview_and_the_originals_that_stay_are_told() -> None:
    said = told(replace(NOTHING, preview="https://x.org/1", report="# 시트\n글\n", left=("inbox/a*.hwp",)))
    assert "](https://x.org/1)" in said
    assert "\n### 시트\n글\n" in said
    assert "- inbox/a&#42;&#46;hwp" in said
    assert "원본은 이 가지에 남지 않습니다" not in said


@pytest.mark.parametrize("most", [150, 200, 400, 800])
def test_what_is_too_long_is_cut_between_lines_and_says_so(most: int) -> None:
    lines = ["<details><summary>가</summary>", *(f"- {n}" for n in range(300)), "</details>"]
    cut = fitted(lines, most)
    assert len(cut) <= most
    assert cut.count("<details>") == cut.count("</details>")
    assert "길어서 여기까지만" in cut
    kept = [line for line in cut.splitlines() if line.startswith("- ")]
    assert kept == lines[1 : 1 + len(kept)]


@pytest.mark.parametrize("most", range(60, 180, 7))
def test_what_is_cut_leaves_no_fence_open(most: int) -> None:
    lines = ["<details>", "````yaml", *["# ```"] * 30, "````", "", "</details>"]
    cut = fitted(lines, most).splitlines()
    assert cut.count("````") == cut.count("````yaml")
    assert cut.count("</details>") == cut.count("<details>")


def test_what_is_short_enough_is_whole() -> None:
    assert fitted(["가", "나"], 4) == "가\n나\n"
