"""A quarter is released whole or not at all, and what was released or corrected once is never taken back."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator import data
from generator.cli import FAULTS, WRONG_USE, main
from generator.publish.git import content_at
from generator.record.folder import load
from tests.conftest import ROOT
from tests.publish.repository import commit, git
from tests.record.faults.of_evidence import MEDIA, pictured
from tests.record.faults.of_history import ALTER, ISSUE, late
from tests.record.faults.town import OTHER, REPORT, build, drop, put, swap
from tests.record.test_history import paste

FOLDER = "content/releases"


@pytest.fixture(scope="module")
def released(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The town in a repository: its quarter released, one report corrected, released again, all committed."""
    root = tmp_path_factory.mktemp("repository")
    build(root)
    put(".gitignore", "build/\n")(root)
    git(root, "init", "--quiet")
    commit(root)
    assert main(["release", "-C", str(root), "2024-Q2", "--on", "2024-07-31"]) == 0
    ALTER(root)
    paste(root)
    assert main(["release", "-C", str(root), "2024-Q2"]) == 0
    commit(root)
    return root


def kinds(text: str) -> list[str]:
    return [line.rpartition("[")[2].rstrip("]") for line in text.splitlines() if line.endswith("]")]


def against(root: Path, capsys: pytest.CaptureFixture[str], revision: str = "HEAD") -> tuple[int, str]:
    capsys.readouterr()
    code = main(["check", "-C", str(root), "--against", revision])
    return code, capsys.readouterr().out


def test_a_release_says_what_it_holds_and_where_it_lies(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    build(tmp_path)
    assert main(["release", "-C", str(tmp_path), "2024-Q2", "--on", "2024-07-31"]) == 0
    said = capsys.readouterr().out
    assert said.startswith("공개본 1호를 만들었습니다: ")
    assert "releases/2024-Q2/1 (기록 4건, " in said
    assert main(["check", "-C", str(tmp_path)]) == 0
    records = load(tmp_path).records
    assert records is not None
    (issue,) = records.issues
    assert str(issue.release.released_on) == "2024-07-31"


def test_each_file_of_a_release_is_published_byte_for_byte(released: Path) -> None:
    records = load(released).records
    assert records is not None
    newest = records.issues[-1].release.files
    assert {"book.xlsx", "json.zip", "datapackage.json", "items.csv", "SHA256SUMS"} <= set(newest)
    addresses = dict(data.published(records, released))
    first = records.issues[0]
    for name in first.release.files:
        assert addresses[f"data/releases/2024-Q2/1/{name}"] == (first.folder / name).read_bytes()
    assert (
        b"- \xeb\xac\xbc\xea\xb0\x92\xec\x9d\xb4 \xec\x98\xa4\xeb\xa6\x84"
        in (addresses["data/releases/2024-Q2/1/records/reports/2024-Q2/1-1-1.yml"])
    )


def test_a_release_is_refused_where_it_would_freeze_a_fault_or_nothing_new(
    released: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    for arguments, code, kind in (
        (["2024-Q2"], FAULTS, "nothing-corrected"),
        (["2031-Q1"], FAULTS, "unknown-quarter"),
        (["2024-Q9"], WRONG_USE, ""),
        (["2024-Q1", "--on", "31. 7. 2024"], WRONG_USE, ""),
    ):
        capsys.readouterr()
        assert main(["release", "-C", str(released), *arguments]) == code
        assert kinds(capsys.readouterr().out) == ([kind] if kind else [])
    build(tmp_path)
    swap(REPORT, "form: garam-2024", "form: garam-2023")(tmp_path)
    assert main(["release", "-C", str(tmp_path), "2024-Q2"]) == FAULTS
    assert kinds(capsys.readouterr().out) == ["unknown-form"]
    assert not (tmp_path / FOLDER).exists()


def test_a_release_that_the_disk_refuses_leaves_nothing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """Half a folder would be a release that proves nothing."""
    build(tmp_path)
    written: list[Path] = []
    write = Path.write_bytes

    def full(path: Path, content: bytes) -> int:
        written.append(path)
        if len(written) == 9:
            raise OSError(28, "No space left on device")
        return write(path, content)

    monkeypatch.setattr(Path, "write_bytes", full)
    assert main(["release", "-C", str(tmp_path), "2024-Q2"]) == FAULTS
    assert kinds(capsys.readouterr().out) == ["cannot-write"]
    assert not (tmp_path / FOLDER).exists()
    monkeypatch.undo()
    put("build/adding/left.txt", "by a killed run")(tmp_path)
    assert main(["release", "-C", str(tmp_path), "2024-Q2"]) == 0
    assert not (tmp_path / ISSUE / "left.txt").exists()


def test_history_that_stands_is_without_a_fault(
    released: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Against any revision before: entries and issues were only added; adding more is free."""
    root = tmp_path / "more"
    shutil.copytree(released, root)
    for revision in ("HEAD", "HEAD~1"):
        assert against(root, capsys, revision)[0] == 0
    late(root)
    paste(root)
    assert main(["release", "-C", str(root), "2024-Q2"]) == 0
    assert against(root, capsys)[0] == 0
    code, said = against(root, capsys, "nowhere")
    assert (code, kinds(said)) == (FAULTS, ["unknown-revision"])


@settings(max_examples=12)
@given(data=st.data())
def test_nothing_that_was_released_or_corrected_is_altered_or_taken_away(
    released: Path, tmp_path_factory: pytest.TempPathFactory, data: st.DataObject
) -> None:
    """Any byte of any file, also where the manifest was altered to match: another revision remembers."""
    root = tmp_path_factory.mktemp("taken") / "back"
    shutil.copytree(released, root)
    files = sorted(
        path for part in ("releases", "corrections") for path in (root / "content" / part).rglob("*.*")
    )
    file = data.draw(st.sampled_from([path for path in files if path.is_file()]))
    if data.draw(st.booleans()):
        file.unlink()
        kind = "history-removed"
    else:
        content = file.read_bytes()
        at = data.draw(st.integers(0, len(content)))
        file.write_bytes(content[:at] + b"x" + content[at:])
        kind = "history-altered"
    with pytest.MonkeyPatch.context() as patch:
        said: list[str] = []
        patch.setattr("generator.cli.screen.Screen.say", lambda _, line: said.append(line))
        assert main(["check", "-C", str(root), "--against", "HEAD"]) == FAULTS
    path = file.relative_to(root).as_posix()
    assert any(line.startswith(f"{path}:") and line.endswith(f"[{kind}]") for line in said)


def test_a_release_taken_back_as_a_whole_is_told_by_another_revision(
    released: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Without its manifest and its entry nothing in the folder knows of it any more; the repository does."""
    root = tmp_path / "whole"
    shutil.copytree(released, root)
    for part in ("releases", "corrections"):
        shutil.rmtree(root / "content" / part)
    swap(REPORT, "- 물값이 내림", "- 물값이 그대로")(root)
    assert main(["check", "-C", str(root)]) == 0
    code, said = against(root, capsys)
    assert code == FAULTS
    assert set(kinds(said)) == {"history-removed"}
    assert main(["proposal", "-C", str(root)]) == FAULTS
    assert "<sub>history-removed</sub>" in (root / "build/proposal/comment.md").read_text(encoding="utf-8")
    git(root, "checkout", "--quiet", "HEAD", "--", "content")
    assert against(root, capsys)[0] == 0
    drop(OTHER)(root)
    code, said = against(root, capsys)
    assert "released-record-removed" in kinds(said)


def test_a_file_of_a_released_record_that_no_manifest_lists_is_remembered_by_the_repository(
    released: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """As where a quarter was released before manifests listed files, or a record named one later."""
    root = tmp_path / "unlisted"
    shutil.copytree(released, root)
    pictured(root)
    commit(root)
    assert against(root, capsys)[0] == 0
    put(f"{MEDIA}/plan.pdf", "%PDF-1.7\nother")(root)
    assert main(["check", "-C", str(root)]) == 0
    code, said = against(root, capsys)
    assert (code, kinds(said)) == (FAULTS, ["released-media-altered"])
    paste(root, said.splitlines())
    assert against(root, capsys)[0] == 0
    commit(root)
    put(f"{MEDIA}/plan.pdf", "%PDF-1.7\nanother")(root)
    code, said = against(root, capsys)
    assert (code, kinds(said)) == (FAULTS, ["correction-does-not-fit"])


def test_git_changes_no_line_end_of_what_has_a_checksum(tmp_path: Path) -> None:
    """A CSV ends its lines with CR LF; git on Windows would make another file of it, and of each record."""
    shutil.copy(ROOT / ".gitattributes", tmp_path / ".gitattributes")
    git(tmp_path, "init", "--quiet")
    for path in (
        REPORT,
        f"{ISSUE}/items.csv",
        f"{ISSUE}/manifest.yml",
        "content/corrections/2024-Q2-001.yml",
    ):
        put(path, "one\r\ntwo\n")(tmp_path)
    git(tmp_path, "-c", "core.autocrlf=true", "add", "--all")
    git(tmp_path, "commit", "--quiet", "--message", "more")
    assert set(content_at(tmp_path, "HEAD").values()) == {b"one\r\ntwo\n"}
