"""A record that a program alters keeps what a person wrote into its file by hand."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.problems import ProblemsFoundError
from generator.record.reading import read
from generator.record.report import Report, Review
from generator.record.rewriting import rewritten
from generator.record.writing import write
from tests.conftest import ROOT

PATH = "content/reports/2019-Q2/2-1-2.yml"
FILE = (ROOT / PATH).read_bytes()
RECORD = read(Report, FILE, PATH).record
LINES = write(RECORD).splitlines()
ASKED = Review("budget", "confirm", "빈칸입니까", None, "부서에 확인함")
ALTERED = (
    replace(RECORD, title="다른 이름"),
    replace(RECORD, review=(*RECORD.review, ASKED)),
    replace(RECORD, tasks=RECORD.tasks[1:], so_far=replace(RECORD.so_far, by_task=RECORD.so_far.by_task[1:])),
    replace(RECORD, problems=(), remedies=()),
    replace(RECORD, plan=replace(RECORD.plan, remark="비고가 생김")),
)


@given(st.sampled_from(ALTERED), st.sets(st.integers(1, len(LINES) - 1), max_size=12))
def test_remarks_on_lines_of_their_own_are_kept_wherever_they_stand(after: Report, places: set[int]) -> None:
    lines = list(LINES)
    for place in sorted(places, reverse=True):
        indent = len(lines[place]) - len(lines[place].lstrip())
        lines.insert(place, f"{' ' * indent}# 설명 {place}")
    content = ("\n".join(lines) + "\n").encode()
    made = rewritten(read(Report, content, PATH), content, after)
    assert read(Report, made, PATH).record == after
    kept = [line.strip() for line in made.decode().splitlines() if line.lstrip().startswith("# 설명")]
    assert sorted(kept) == sorted(f"# 설명 {place}" for place in places)


def test_a_file_in_which_nobody_wrote_is_the_writers_own() -> None:
    content = write(RECORD).encode()
    for after in ALTERED:
        assert rewritten(read(Report, content, PATH), content, after).decode() == write(after)


def test_lines_that_are_not_concerned_stay_as_a_person_set_them() -> None:
    by_hand = (
        write(RECORD)
        .replace("title: 주민참여를", 'title: "주민참여를')
        .replace("추진\ndepartment", '추진"\n\ndepartment')
    )
    content = by_hand.encode()
    made = rewritten(read(Report, content, PATH), content, ALTERED[1]).decode()
    assert by_hand.splitlines()[:6] == made.splitlines()[:6]


def test_a_remark_behind_a_line_that_is_rewritten_is_told_and_not_lost() -> None:
    """A quoted text may have a remark behind it, which no writer could put back."""
    content = (
        write(RECORD)
        .replace("title: 주민참여를", 'title: "주민참여를')
        .replace("추진\ndepartment", '추진" # 2018년의 이름\ndepartment')
    )
    filed = read(Report, content.encode(), PATH)
    with pytest.raises(ProblemsFoundError, match="kept-by-hand"):
        rewritten(filed, content.encode(), ALTERED[0])
    assert "# 2018년의 이름" in rewritten(filed, content.encode(), ALTERED[1]).decode()
