"""Each fault is told in full at its line and column, once; mended, nothing is said."""

from __future__ import annotations

import ast
import re
from itertools import chain
from pathlib import Path

import pytest

from generator.kinds import KINDS
from generator.problems import Place, ProblemsFoundError
from generator.record import folder, reading
from generator.record.characters import MOST_TOLD
from generator.record.pledge import Pledge
from tests.record.faults import (
    of_bytes,
    of_changes,
    of_drafts,
    of_evidence,
    of_files,
    of_history,
    of_lists,
    of_names,
    of_own_pages,
    of_personal,
    of_reckoning,
    of_results,
    of_sections,
    of_shape,
    of_sheets,
    of_yaml,
)
from tests.record.faults.town import CITY, OTHER, PLEDGE, REPORT, TOWN, Fault, build, put, swap

ROOT = Path(__file__).resolve().parent.parent.parent
THEMES = {
    "bytes": of_bytes.FAULTS,
    "yaml": of_yaml.FAULTS,
    "shape": of_shape.FAULTS,
    "files": of_files.FAULTS,
    "names": of_names.FAULTS,
    "sheets": of_sheets.FAULTS,
    "sections": of_sections.FAULTS,
    "results": of_results.FAULTS,
    "changes": of_changes.FAULTS,
    "personal": of_personal.FAULTS,
    "own_pages": of_own_pages.FAULTS,
    "reckoning": of_reckoning.FAULTS,
    "lists": of_lists.FAULTS,
    "drafts": of_drafts.FAULTS,
    "evidence": of_evidence.FAULTS,
    "history": of_history.FAULTS,
}
TOLD_BELOW = {
    *("bad-shape", "more-faults", "unreadable-file", "history-removed", "history-altered", "kept-by-hand"),
}
"""Kinds that no change of a file brings about alone, that would fill a page, that need another revision, or
that only writing a record tells; each has its own test."""


def expected(theme: str) -> dict[str, list[str]]:
    """What is said of each fault of a theme: its rule, then a line for each finding."""
    text = (Path(__file__).parent / "faults" / f"{theme}.txt").read_text("utf-8")
    parts = (part.splitlines() for part in text.rstrip("\n").split("\n\n"))
    return {rule: [line.removeprefix("  ") for line in lines] for rule, *lines in parts}


EXPECTED = {theme: expected(theme) for theme in THEMES}
KIND = re.compile(r"\[([a-z0-9-]+)\]$")


def said(root: Path) -> list[str]:
    return [str(each) for each in folder.load(root).tally.problems]


@pytest.mark.parametrize(
    ("theme", "fault"),
    [pytest.param(theme, fault, id=fault.rule) for theme, faults in THEMES.items() for fault in faults],
)
def test_a_fault_is_told_and_its_cure_cures(theme: str, fault: Fault, tmp_path: Path) -> None:
    """Broken, the records say just this; mended, nothing."""
    build(tmp_path)
    fault.change(tmp_path)
    assert said(tmp_path) == EXPECTED[theme][fault.rule]
    build(tmp_path)
    assert said(tmp_path) == []


def test_a_change_of_name_explains_an_old_title(tmp_path: Path) -> None:
    """A report keeps the title of its day, and the cure of `title-differs` ends the warning."""
    build(tmp_path)
    swap(REPORT, "title: 마을 부엌 열기", "title: 마을 부엌")(tmp_path)
    assert [line.endswith("[title-differs]") for line in said(tmp_path)] == [True]
    renamed = "{kind: name, what: 이름, before: 마을 부엌, after: 마을 부엌 열기}"
    pledge = tmp_path / PLEDGE
    pledge.write_text(f"{pledge.read_text('utf-8')}- {renamed}\n", "utf-8")
    assert said(tmp_path) == []


@pytest.mark.parametrize("rule", of_changes.HEALTHY)
def test_changes_that_follow_from_one_another_are_silent(rule: str, tmp_path: Path) -> None:
    build(tmp_path)
    of_changes.HEALTHY[rule](tmp_path)
    assert said(tmp_path) == []


@pytest.mark.parametrize("theme", THEMES)
def test_each_rule_is_written_once_and_broken_once(theme: str) -> None:
    """The table of faults and the page of what is said of them hold the same rules, in the same order."""
    rules = [fault.rule for fault in THEMES[theme]]
    assert rules == list(EXPECTED[theme])


def test_every_kind_of_fault_of_a_record_has_its_case() -> None:
    """A kind that is added without a case, or whose case is lost, fails here."""
    lines = chain.from_iterable(chain.from_iterable(rules.values()) for rules in EXPECTED.values())
    shown = {found[1] for line in lines if (found := KIND.search(line))}
    assert shown | TOLD_BELOW == kinds_named_below(ROOT / "generator" / "record")


def kinds_named_below(folder_: Path) -> set[str]:
    """The kinds that the code below a folder names."""
    trees = (ast.parse(path.read_bytes()) for path in folder_.rglob("*.py"))
    texts = (node.value for tree in trees for node in ast.walk(tree) if isinstance(node, ast.Constant))
    return {text for text in texts if isinstance(text, str) and text in KINDS}


def test_the_towns_own_pages_are_without_a_fault(tmp_path: Path) -> None:
    build(tmp_path)
    of_own_pages.pages(tmp_path)
    assert said(tmp_path) == []


def test_a_file_full_of_faults_is_told_in_part(tmp_path: Path) -> None:
    """After a hundred findings in one file the last says that there are more; other files are told whole."""
    build(tmp_path)
    put(OTHER, "\u200b\n" * 5000)(tmp_path)
    put(PLEDGE, "&a [*a]\n")(tmp_path)
    lines = said(tmp_path)
    assert len(lines) == 1 + MOST_TOLD + 1
    assert lines[0].startswith(f"{PLEDGE}:1:1: ")
    assert lines[-1].startswith(f"{OTHER}:{MOST_TOLD + 1}:1: 이 파일에 고칠 것이 더 있습니다 — ")
    assert lines[-1].endswith("[more-faults]")


@pytest.mark.parametrize(
    "content",
    [
        "a: 1\n" * 5000,
        "".join(f"a{n}: 1\n" for n in range(5000)),
        "departments:\n" + "- a\n" * 5000,
    ],
    ids=["repeated keys", "unknown keys", "wrong parts"],
)
def test_no_file_tells_without_end(content: str, tmp_path: Path) -> None:
    build(tmp_path)
    put(OTHER, content)(tmp_path)
    lines = said(tmp_path)
    assert len(lines) == MOST_TOLD + 1
    assert lines[-1].endswith("[more-faults]")


def test_a_file_that_may_not_be_read_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """What the system refuses is told like any other fault, of files and of folders."""
    build(tmp_path)

    def refuse(path: Path) -> bytes:
        raise PermissionError(13, "Permission denied", str(path))

    monkeypatch.setattr(Path, "read_bytes", refuse)
    told = '파일을 읽을 수 없습니다: "Permission denied" — 파일의 권한을 살펴보세요 [unreadable-file]'
    assert said(tmp_path) == [f"{path}:1:1: {told}" for path in (CITY, PLEDGE, OTHER, REPORT)]
    monkeypatch.setattr(Path, "iterdir", refuse)
    assert "content:1:1: 파일을 읽을 수 없습니다" in said(tmp_path)[0]


def test_a_shape_that_has_no_words_yet_is_told_all_the_same(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A newer pydantic may name a fault otherwise: it is a fault of the content still, never a traceback."""
    build(tmp_path)
    swap(PLEDGE, "kind: split", "kind: halved")(tmp_path)
    monkeypatch.setattr(reading, "_SHAPES", {})
    (line,) = said(tmp_path)
    assert line.startswith(f"{PLEDGE}:15:9: 기록의 꼴에 맞지 않습니다(literal_error: Input should be ")
    assert line.endswith(': "halved" — pledgebook schema가 보여 주는 꼴에 맞추세요 [bad-shape]')


def test_all_faults_of_all_files_are_told_at_once_in_order(tmp_path: Path) -> None:
    """Faults of bytes, of YAML, of shape and between records: one run tells all, in order."""
    build(tmp_path)
    swap(CITY, "ends: 2026-06", "ends: 2022-06")(tmp_path)
    swap(CITY, "- id: nanum\n  names: [나눔과, 나눔정책과]", "- {id: a, names: [나눔과, 나눔과]}")(tmp_path)
    swap(PLEDGE, "title: 마을", "title: 마을\u200b")(tmp_path)
    swap(OTHER, "number: 1-1-2", "number: 12")(tmp_path)
    swap(REPORT, "form: garam-2024", "form: garam-2023")(tmp_path)
    swap(REPORT, "- 물값이 오름", "- 물값이 오름(2024. 2. 31.)")(tmp_path)
    put("content/reports/2024-Q1/1-1-1.yml", "schema: 1\nschema: 1\n")(tmp_path)
    put("content/zzz", "")(tmp_path)
    lines = said(tmp_path)
    assert [(line.split(": ")[0], KIND.findall(line)[0]) for line in lines] == [
        (f"{CITY}:7:9", "end-before-start"),
        (f"{CITY}:15:24", "duplicate-id"),
        (f"{PLEDGE}:5:10", "invisible-character"),
        (f"{OTHER}:4:9", "needs-quotes"),
        ("content/reports/2024-Q1/1-1-1.yml:2:1", "repeated-key"),
        (f"{REPORT}:3:7", "unknown-form"),
        (f"{REPORT}:8:9", "unknown-department"),
        ("content/zzz:1:1", "stray-file"),
    ]


def test_a_report_that_could_not_be_read_is_not_taken_for_one_that_is_missing(tmp_path: Path) -> None:
    """What its plan held is not known: only its own fault is told, not the results that follow it."""
    build(tmp_path)
    of_results.before()(tmp_path)
    of_results.results("{item: p1, outcome: done}")(tmp_path)
    assert said(tmp_path) == []
    swap(of_results.BEFORE, "schema: 1\n", "schema: 2\n")(tmp_path)
    assert [KIND.findall(line) for line in said(tmp_path)] == [["not-one-of"]]


def test_an_error_keeps_the_records_out_and_a_warning_does_not(tmp_path: Path) -> None:
    build(tmp_path)
    swap(REPORT, "5. 14.(화)", "5. 14.(수)")(tmp_path)
    loaded = folder.load(tmp_path)
    assert loaded.records is not None
    assert [each.kind for each in loaded.tally.warnings] == ["weekday-differs"]
    swap(REPORT, "id: p1", "id: a1")(tmp_path)
    loaded = folder.load(tmp_path)
    assert loaded.records is None
    assert [each.kind for each in loaded.tally.errors] == ["duplicate-id"]


def test_a_fault_of_one_file_alone_is_raised_with_its_place() -> None:
    """Reading one file raises what the folder's reader would tell."""
    with pytest.raises(ProblemsFoundError) as raised:
        reading.read(Pledge, b"schema: 1\nx: 2\n", "content/pledges/x.yml")
    assert raised.value.tally.errors[-1].place == Place("content/pledges/x.yml", 2, 1)


def test_the_town_is_without_a_fault() -> None:
    assert said(TOWN) == []
