"""`next` and `suggest` as staff run them: drafts that stop the build, questions, and lines to paste."""

from __future__ import annotations

import re
import shutil
from pathlib import Path

import pytest

from generator.cli import main
from generator.record.folder import load
from tests.conftest import ROOT

DRAFT = "content/reports/2019-Q3/2-1-2.yml"


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """The records of the real city."""
    shutil.copytree(ROOT / "content", tmp_path / "content")
    return tmp_path


def run(capsys: pytest.CaptureFixture[str], *arguments: str | Path) -> tuple[int, list[str]]:
    """Run a verb; return its exit code and the lines of both its outputs."""
    code = main(list(map(str, arguments)))
    told = capsys.readouterr()
    return code, [*told.out.splitlines(), *told.err.splitlines()]


def test_a_draft_stops_the_build_until_a_person_has_done_all_that_it_asks(
    project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    code, told = run(capsys, "next", "2019-Q3", "-C", project)
    assert code == 0
    assert told[0] == f"{DRAFT}: 그동안 실적 53개, 물을 계획 5개"
    assert "quarters: [2019-Q2, 2019-Q3]\n" in (project / "content/city.yml").read_text("utf-8")
    code, told = run(capsys, "check", "-C", project)
    assert code == 1
    errors = [line for line in told if line.startswith(DRAFT)]
    kinds = [line.rpartition("[")[2].rstrip("]") for line in errors]
    assert kinds == ["draft-left"] * kinds.count("draft-left") + ["result-open"] * 5
    assert kinds.count("draft-left") >= 1
    # Each error is mended where it stands, as it says.
    lines = (project / DRAFT).read_text("utf-8").split("\n")
    for line in reversed(errors):
        at = int(line.split(":")[1]) - 1
        if line.endswith("[result-open]"):
            lines[at] = lines[at].replace("outcome: null", "outcome: done")
        else:
            del lines[at : at + 2]
    (project / DRAFT).write_text("\n".join(lines), "utf-8")
    loaded = load(project)
    assert loaded.tally.errors == ()
    assert loaded.records is not None
    results = loaded.records.reports["2-1-2", "2019-Q3"].record.results
    assert [each.outcome for each in results] == ["done"] * 5


def test_next_never_writes_over_a_record(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Also while other drafts are unfinished, and when a pledge is named."""
    run(capsys, "next", "2019-Q3", "-C", project)
    (project / DRAFT).write_text((project / DRAFT).read_text("utf-8") + "# 고치는 중\n", "utf-8")
    before = {path: path.read_bytes() for path in project.rglob("*.yml")}
    assert run(capsys, "next", "2019-Q3", "-C", project) == (
        0,
        ["초안을 쓸 보고가 없습니다: 내야 할 보고가 모두 있습니다."],
    )
    code, told = run(capsys, "next", "2019-Q3", "2-1-2", "-C", project)
    assert (code, told[0]) == (0, f"{DRAFT}: 이미 있어 그대로 두었습니다")
    assert {path: path.read_bytes() for path in project.rglob("*.yml")} == before


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("2020-Q3",), "다음 분기는 2019-Q3입니다"),
        (("2019",), "분기로 읽을 수 없습니다"),
        (("2019-Q3", "9-9-9"), "없는 공약입니다"),
    ],
)
def test_a_slip_of_the_pen_writes_nothing(
    project: Path, capsys: pytest.CaptureFixture[str], arguments: tuple[str, ...], said: str
) -> None:
    before = sorted(project.rglob("*"))
    code, told = run(capsys, "next", *arguments, "-C", project)
    assert code == 2
    assert said in told[-1]
    assert sorted(project.rglob("*")) == before


def test_a_quarter_that_is_not_published_has_no_plans_to_ask_about(
    project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """That all its plans were answered would be said of a slip of the pen."""
    code, told = run(capsys, "suggest", "2029-Q3", "-C", project)
    assert (code, told) == (2, ["2029-Q3: city.yml의 quarters에 없는 분기입니다."])


def test_other_errors_are_told_before_anything_is_drafted(
    project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    pledge = project / "content/pledges/2-1-2.yml"
    pledge.write_text(pledge.read_text("utf-8").replace("field: '2'", "field: '3'"), "utf-8")
    code, told = run(capsys, "next", "2019-Q3", "-C", project)
    assert code == 1
    assert any("[unknown-field]" in line for line in told)
    assert not (project / DRAFT).exists()


def test_suggested_lines_are_pasted_as_they_are(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """The draft says one planned thing in its own words; the line that answers it is offered, no more."""
    run(capsys, "next", "2019-Q3", "-C", project)
    draft = project / DRAFT
    done = "by_task: [{task: t1, items: [자문위원회 2차 회의 개최 (2019. 7. 11.)]}]"
    text = draft.read_text("utf-8").replace("this_quarter:\n  by_task: []", f"this_quarter:\n  {done}")
    draft.write_text(text, "utf-8")
    code, told = run(capsys, "suggest", "2019-Q3", "-C", project)
    assert code == 0
    assert draft.read_text("utf-8") == text
    assert told[0] == DRAFT
    assert told.count("#   비슷한 글을 찾지 못했습니다. 적지 않으면 언급 없음으로 실립니다.") == 4
    [line] = [each for each in told if each.startswith("- ")]
    assert line == "- {item: p2, outcome: done, to: null, why: null}"
    assert "거의 확실(글이 같음, 세부과제가 같음)" in told[told.index(line) - 1]
    pasted = re.sub(r"\nresults:\n(?:[-#].*\n)*", lambda _: "\nresults:\n" + "\n".join(told[1:]) + "\n", text)
    draft.write_text(pasted, "utf-8")
    assert [each.kind for each in load(project).tally.errors if each.kind != "draft-left"] == []
