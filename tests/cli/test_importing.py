"""`pledgebook import`: writes beside what stands, says what became of each file, and ends with the worst."""

from __future__ import annotations

import os
import shutil
from pathlib import Path

import pytest

from generator.cli import main
from generator.intake import take_in
from tests.conftest import ROOT, SECOND_CITY
from tests.publish.repository import commit, git
from tests.sheet.parsing.written import SHEET

RECORD = "content/reports/2019-Q2/2-1-2.yml"


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """A project with the real records."""
    shutil.copytree(ROOT / "content", tmp_path / "content")
    return tmp_path


def test_a_folder_is_taken_over_and_a_second_time_changes_nothing(
    root: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    before = (root / RECORD).read_bytes()
    inbox = root / "inbox"
    inbox.mkdir()
    shutil.copy(SHEET, inbox / "시트.hwpx")  # whose name proves nothing
    (inbox / "~$시트.hwpx").write_bytes(b"\0")
    for _ in range(2):
        assert main(["import", "-C", str(root), str(inbox)]) == 1
        out = capsys.readouterr().out.splitlines()
        assert out[0].endswith("시트.hwpx → build/import/2019-Q2/2-1-2.yml: 확인할 것이 있습니다")
        assert out[1:] == [
            "시트 1건: 확인할 것 있음 1건",
            "확인할 것을 모두 build/import/report.md에 적었습니다",
        ]
        assert (root / RECORD).read_bytes() == before
    assert [path.name for path in (root / "build/import/2019-Q2").iterdir()] == ["2-1-2.yml"]


def test_a_record_that_is_not_there_is_put_in_its_place_and_keeps_the_build_waiting(
    root: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (root / RECORD).unlink()
    assert main(["import", "-C", str(root), str(SHEET), "--quarter", "2019-Q2"]) == 1
    capsys.readouterr()
    assert main(["check", "-C", str(root)]) == 1
    assert "[draft-left]" in capsys.readouterr().out


def test_a_file_that_is_not_there_is_told_and_the_rest_goes_on(
    root: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    empty = root / "빈것.hwpx"
    empty.touch()
    assert main(["import", "-C", str(root), "nowhere.hwpx", str(empty), str(SHEET)]) == 3
    out = capsys.readouterr().out.splitlines()
    assert out[0] == "nowhere.hwpx: 읽지 못했습니다 — 그런 파일이 없습니다"
    assert out[1].endswith("빈것.hwpx: 읽지 못했습니다 — 빈 파일입니다(0바이트)")
    assert out[2].endswith(": 확인할 것이 있습니다")
    assert "(`sheet-not-there`)" in (root / "build/import/report.md").read_text("utf-8")


def test_a_name_that_is_not_utf_8_is_shown_by_its_bytes_and_keeps_no_other_back(
    root: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """As unzip leaves the names of a zip that was made on a Korean Windows."""
    sheet = root / os.fsdecode("보고.txt".encode("cp949"))
    try:
        shutil.copy(SHEET, sheet)
    except OSError:
        pytest.skip("this disk holds no such name")
    assert main(["import", "-C", str(root), str(sheet), str(SHEET), "--quarter", "2019-Q2"]) == 1
    named, other = capsys.readouterr().out.splitlines()[:2]
    assert r"\xba\xb8\xb0\xed.txt → " in named
    assert other.endswith("확인할 것이 있습니다")
    assert r"\xba\xb8\xb0\xed.txt" in (root / "build/import/report.md").read_text("utf-8")


def test_a_link_in_a_folder_is_not_followed(root: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """A stranger's inbox must not bring in what the machine holds elsewhere."""
    inbox = root / "inbox"
    inbox.mkdir()
    (inbox / "a.txt").symlink_to(SHEET)
    (inbox / "b").symlink_to(SHEET.parent)
    assert main(["import", "-C", str(root), str(inbox)]) == 2
    shutil.copy(SHEET, inbox / "c.txt")
    assert main(["import", "-C", str(root), str(inbox)]) == 1
    assert "시트 1건" in capsys.readouterr().out


def test_reports_that_are_still_drafts_or_faulty_keep_no_batch_back(root: Path) -> None:
    (root / RECORD).write_text("schema: 1\n", "utf-8")
    assert main(["import", "-C", str(root), str(SHEET)]) == 1
    assert (root / RECORD).read_text("utf-8") == "schema: 1\n"


@pytest.mark.parametrize("arguments", [["--quarter", "2019-Q9"], []])
def test_wrong_use_is_told(root: Path, arguments: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    empty = root / "empty"
    empty.mkdir()
    named = str(SHEET) if arguments else str(empty)
    assert main(["import", "-C", str(root), named, *arguments]) == 2
    assert capsys.readouterr().out == ""


def test_an_original_of_several_cards_leaves_the_inbox_when_each_of_them_is_a_record(tmp_path: Path) -> None:
    city = tmp_path / "city"
    shutil.copytree(ROOT / SECOND_CITY / "content", city / "content")
    booklet = city / "inbox/2026-H1/booklet.docx"
    booklet.parent.mkdir(parents=True)
    asked = ["sheet", "--all", "2026-H1", "--to", "docx", "--out", str(booklet), "-C", str(city)]
    assert main(asked) == 0
    reports = city / "content/reports/2026-H1"
    git(city, "init", "--quiet")
    commit(city)
    kept, *others = sorted(reports.iterdir())
    for path in others:
        path.unlink()
    take_in(city)
    assert booklet.is_file()  # one of its cards stands beside a record that was there
    for path in reports.iterdir():
        path.unlink()
    assert take_in(city).gone == (booklet,)
    assert sorted(reports.iterdir()) == [kept, *others]
    assert not booklet.exists()


def test_an_original_that_git_does_not_hold_as_it_is_stays_and_is_asked_about_once(
    root: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """A city in a folder of a repository, named by its way from elsewhere, and a name that is no UTF-8."""
    (root / RECORD).unlink()
    sheet = root / "inbox/2019-Q2" / os.fsdecode("보고.hwpx".encode("cp949"))
    sheet.parent.mkdir(parents=True)
    git(root.parent, "init", "--quiet")
    shutil.copy(SHEET, sheet)
    monkeypatch.chdir(root.parent)
    for asked in (True, False):
        assert main(["import", "-C", root.name]) == int(asked)
        assert sheet.is_file()
        assert (root / RECORD).is_file()
    told = capsys.readouterr().out.splitlines()[-1]
    assert told == "기록이 되어 inbox/에서 지운 원본 0건, git에 올린 적이 없어 그대로 둔 원본 1건."
    commit(root)
    assert main(["import", "-C", root.name]) == 0
    assert capsys.readouterr().out.splitlines()[-1] == "기록이 되어 inbox/에서 지운 원본 1건."
    assert not sheet.parent.exists()


@pytest.mark.skipif(not Path("/dev/zero").exists(), reason="this system has no file without an end")
def test_a_file_without_an_end_is_refused_and_not_read_on(
    root: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["import", "-C", str(root), "--quarter", "2019-Q2", "/dev/zero"]) == 3
    assert "파일이 너무 큽니다" in capsys.readouterr().out
