"""Each verb does what it says, tells faults in words with their places, and ends with the right code."""

from __future__ import annotations

import hashlib
import json
import os
import re
import shutil
import signal
import subprocess
import threading
from pathlib import Path
from urllib.request import urlopen
from zipfile import is_zipfile

import pytest

from generator.cli.verbs import FORMERLY, VERBS
from tests.cli.running import COMMAND, change, copied, environment, run, run_apart
from tests.conftest import ROOT

REPORT = "content/reports/2019-Q2/2-1-2.yml"
PLEDGE = "content/pledges/2-1-2.yml"

_FINDING = re.compile(r"content/[^:]+:[1-9]\d*:[1-9]\d*: .+ — .+ \[[a-z0-9-]+\]")
_ENGLISH = re.compile(r"\b[A-Za-z]{2,} [a-z]{2,} [a-z]{2,}\b")
_HANGUL = re.compile("[가-힣]")

LONGEST_WAIT = 300  # seconds, after which something that should have come will not come


def test_make_and_the_workflows_run_verbs_that_there_are() -> None:
    written = [ROOT / "Makefile", ROOT / "tests/workshop.mk", *ROOT.glob(".github/workflows/*.yml")]
    run = re.compile(r"(?:\$\(PLEDGEBOOK\)|-m generator|bin/pledgebook) ([a-z]+)")
    named = {verb for each in written for verb in run.findall(each.read_text(encoding="utf-8"))}
    assert {"build", "proposal", "links"} <= named <= VERBS.keys()


def test_each_verb_of_make_is_a_target_and_each_target_is_told() -> None:
    makefile = (ROOT / "Makefile").read_text(encoding="utf-8")
    phony = re.findall(r"(?m)^\.PHONY: (.*)$", makefile)[0].split()
    assert phony == re.findall(r"(?m)^([a-z]+):.*## ", makefile)


@pytest.mark.parametrize(("before", "now"), FORMERLY.items())
def test_a_name_that_a_verb_bore_still_runs_it(tmp_path: Path, before: str, now: str) -> None:
    (tmp_path / "content").mkdir()
    said, says = (run(name, "-C", tmp_path) for name in (before, now))
    assert (said.returncode, said.stdout, said.stderr) == (says.returncode, says.stdout, says.stderr)


def findings(output: str) -> list[str]:
    """Return the lines of an output that tell a finding."""
    return [line for line in output.splitlines() if _FINDING.fullmatch(line)]


def sums(folder: Path) -> dict[str, str]:
    """Return the checksum of every file below a folder, by its address."""
    return {
        path.relative_to(folder).as_posix(): hashlib.sha256(path.read_bytes()).hexdigest()
        for path in sorted(folder.rglob("*"))
        if path.is_file()
    }


def line_with(file: Path, text: str) -> int:
    """Return the number of the first line that holds a text."""
    lines = file.read_text(encoding="utf-8").splitlines()
    return next(number for number, line in enumerate(lines, 1) if text in line)


class TestCheck:
    def test_the_real_record_is_good_and_what_is_to_be_confirmed_is_told(self) -> None:
        checked = run("check", "-C", ROOT)
        assert checked.returncode == 0
        *told, summary = checked.stdout.splitlines()
        assert findings(checked.stdout) == told
        assert told
        assert all(line.endswith("[review-open]") for line in told)
        assert f"알릴 것 {len(told)}건" in summary
        assert checked.stderr == ""

    def test_all_faults_of_all_files_are_told_in_one_run(self, tmp_path: Path) -> None:
        root = copied(tmp_path)
        change(root / REPORT, "briefings: 1,", "briefings: 한 번,")
        change(root / REPORT, "name: 주민자치과", "name: 주민자치국")
        change(root / PLEDGE, "title:", "titel:")
        checked = run("check", "-C", root)
        assert checked.returncode == 1
        assert "Traceback" not in checked.stdout + checked.stderr
        told = findings(checked.stdout)
        for file, fault, kind in (
            (REPORT, "briefings: 한 번", "count-not-a-number"),
            (REPORT, "주민자치국", "unknown-department"),
            (PLEDGE, "titel:", "unknown-key"),
        ):
            place = f"{file}:{line_with(root / file, fault)}:"
            assert any(line.startswith(place) and line.endswith(f"[{kind}]") for line in told), kind
        assert checked.stdout.splitlines()[-1].startswith("잘못 ")

    def test_a_fault_is_gone_when_it_is_mended(self, tmp_path: Path) -> None:
        root = copied(tmp_path)
        change(root / REPORT, "meetings: null", "meetings: 여럿")
        assert run("check", "-C", root).returncode == 1
        change(root / REPORT, "meetings: 여럿", "meetings: 3")
        assert run("check", "-C", root).returncode == 0

    def test_nothing_is_written_but_what_may_be_thrown_away(self, tmp_path: Path) -> None:
        root = copied(tmp_path)
        before = sums(root)
        run("check", "-C", root)
        assert {
            path: sum_ for path, sum_ in sums(root).items() if not path.startswith("build/cache/")
        } == before


def test_a_reader_who_has_read_enough_leaves_no_trace_and_changes_no_exit_code() -> None:
    """As with `pledgebook check | head -1`: what is left unsaid is no fault of the content."""
    read, write = os.pipe()
    os.close(read)
    try:
        checked = subprocess.run(
            [*COMMAND, "check", "-C", str(ROOT)],
            env=environment(),
            stdout=write,
            stderr=subprocess.PIPE,
            encoding="utf-8",
            check=False,
        )
    finally:
        os.close(write)
    assert (checked.returncode, checked.stderr) == (0, "")


class TestBuild:
    @pytest.fixture
    def built(self, real_site: Path, tmp_path: Path) -> Path:
        """A project whose site stands."""
        root = copied(tmp_path)
        shutil.copytree(real_site, root / "site")
        return root

    def test_a_fault_in_the_content_leaves_the_old_site_as_it_was(self, built: Path) -> None:
        before = sums(built / "site")
        change(built / REPORT, "quarter: 2019-Q2", "quarter: 2019-Q5")
        failed = run("build", "-C", built)
        assert failed.returncode == 1
        assert any("[bad-quarter]" in line for line in findings(failed.stdout))
        assert "Traceback" not in failed.stdout + failed.stderr
        assert sums(built / "site") == before

    def test_a_fault_of_the_builder_leaves_the_old_site_as_it_was_and_says_why(self, built: Path) -> None:
        before = sums(built / "site")
        change(built / "mkdocs.yml", "site_name:", "nav: [about/nothing.md]\nsite_name:")
        failed = run("build", "-C", built)
        assert failed.returncode == 1
        assert "[builder-failed]" in failed.stdout
        assert "about/nothing.md" in failed.stdout
        assert "Traceback" not in failed.stdout + failed.stderr
        assert sums(built / "site") == before

    def test_where_nobody_watches_the_lines_are_plain_and_the_last_says_where_to_look(
        self, tmp_path: Path
    ) -> None:
        root = copied(tmp_path)
        done = run("build", "-C", root)
        assert done.returncode == 0, done.stdout + done.stderr
        assert "site/index.html" in done.stdout.splitlines()[-1]
        assert (root / "site" / "index.html").is_file()
        assert "\x1b" not in done.stdout + done.stderr
        assert all(_HANGUL.search(line) for line in done.stderr.splitlines())


class TestArchive:
    def test_one_zip_is_left_beside_the_site_and_the_last_line_says_how_it_opens(
        self, tmp_path: Path
    ) -> None:
        root = copied(tmp_path)
        done = run("archive", "-C", root)
        assert done.returncode == 0, done.stdout + done.stderr
        said = done.stdout.splitlines()[-1]
        assert "build/pledgebook-2019-Q2.zip" in said
        assert "index.html" in said
        assert is_zipfile(root / "build" / "pledgebook-2019-Q2.zip")
        assert all(_HANGUL.search(line) for line in done.stderr.splitlines())

    def test_a_fault_in_the_content_leaves_the_old_archive_as_it_was(self, tmp_path: Path) -> None:
        root = copied(tmp_path)
        old = root / "build" / "pledgebook-2019-Q2.zip"
        old.parent.mkdir()
        old.write_text("old", encoding="utf-8")
        change(root / REPORT, "quarter: 2019-Q2", "quarter: 2019-Q5")
        failed = run("archive", "-C", root)
        assert failed.returncode == 1
        assert "[bad-quarter]" in failed.stdout
        assert old.read_text(encoding="utf-8") == "old"


class TestSchema:
    @pytest.mark.parametrize("name", ["city", "pledge", "report"])
    def test_it_is_json_that_explains_itself_in_korean(self, name: str) -> None:
        printed = run("schema", name)
        assert printed.returncode == 0
        schema = json.loads(printed.stdout)
        assert schema["$schema"].startswith("https://json-schema.org/")
        assert schema["required"]
        assert all(_HANGUL.search(each["description"]) for each in schema["properties"].values())


class TestServe:
    def test_what_is_saved_is_shown_and_a_fault_leaves_the_last_good_page(self, tmp_path: Path) -> None:
        root = copied(tmp_path)
        with subprocess.Popen(
            [*COMMAND, "serve", "--port", "0", "-C", str(root)],
            env=environment(),
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            encoding="utf-8",
        ) as server:
            overdue = threading.Timer(LONGEST_WAIT, server.kill)
            overdue.start()
            said = server.stdout
            assert said is not None
            address = said.readline().strip()
            assert "누리집을 만들었습니다" in said.readline()
            page = f"{address}pledges/2-1-2/2019-Q2/"
            assert "위원회 담당자 간담회" in read(page)
            change(root / REPORT, "위원회 담당자 간담회 개최(2018. 9월)", "마을 잔치 세 번(2018. 9월)")
            assert "누리집을 만들었습니다" in said.readline()
            assert "마을 잔치 세 번" in read(page)
            change(root / REPORT, "briefings: 1,", "briefings: 한 번,")
            assert "[count-not-a-number]" in told_until(said, REPORT)
            assert "마을 잔치 세 번" in read(page)
            change(root / REPORT, "briefings: 한 번,", "briefings: 4,")
            while "누리집을 만들었습니다" not in (line := said.readline()):
                assert line
            server.send_signal(signal.SIGINT)
            assert server.wait() == 0
            overdue.cancel()


def told_until(said: object, file: str) -> str:
    """Return the first line that tells an error of a file; warnings are told before and after it."""
    for line in said:  # type: ignore[attr-defined]  # a stream of lines
        if line.startswith(f"{file}:") and "[review-open]" not in line:
            return str(line)
    return ""


def read(address: str) -> str:
    """Return a page as a reader without scripts sees it: references are letters."""
    with urlopen(address) as answer:  # noqa: S310  an address of our own
        return str(answer.read().decode("utf-8"))


class TestWrongUse:
    @pytest.mark.parametrize(
        "arguments",
        [
            (),
            ("publish",),
            ("check", "--quickly"),
            ("check", "-C"),
            ("check", "-C", "nowhere"),
            ("build", "-C", "README.md"),
            ("archive", "-C", "nowhere"),
            ("archive", "now"),
            ("sheet", "2-1-2"),
            ("sheet", "2-1-2", "2019-Q2", "--to", "hwp"),
            ("template", "--quarter"),
            ("schema",),
            ("schema", "town"),
            ("schema", "city", "pledge"),
            ("serve", "--port", "http"),
            ("serve", "--port", "99999"),
            ("serve", "--port=-1"),
        ],
        ids=" ".join,
    )
    def test_it_is_told_in_korean_and_the_code_is_2(self, arguments: tuple[str, ...]) -> None:
        wrong = run(*arguments)
        assert (wrong.returncode, wrong.stdout) == (2, "")
        err = wrong.stderr
        assert _HANGUL.search(err.splitlines()[-1])
        assert not _ENGLISH.search(err)
        assert err.count("쓰는 법") <= 1


class TestHelp:
    @pytest.mark.parametrize("verb", ["", *VERBS])
    def test_it_is_korean_from_the_first_word_to_the_last(self, verb: str) -> None:
        helped = run(*([verb] if verb else []), "--help")
        assert (helped.returncode, helped.stderr) == (0, "")
        assert helped.stdout.startswith(f"쓰는 법: pledgebook {verb}".rstrip())
        assert not _ENGLISH.search(helped.stdout.replace(" | ", ""))

    def test_every_verb_is_listed_with_what_it_does(self) -> None:
        helped = run("--help")
        assert helped.returncode == 0
        listed = helped.stdout.splitlines()
        for verb in VERBS:
            [line] = [line for line in listed if line.split()[:1] == [verb] and "|" not in line]
            assert _HANGUL.search(line)


def test_the_command_that_is_installed_is_the_module_that_is_run() -> None:
    """What is held above of the function holds of the command: its code, its words, its stream."""
    wrong = run_apart("publish")
    assert (wrong.returncode, wrong.stdout) == (2, "")
    assert "다음 가운데 고르세요" in wrong.stderr


@pytest.mark.parametrize("encoding", ["euc-kr", "ascii"])
def test_a_terminal_that_has_not_every_letter_is_no_reason_to_fail(encoding: str) -> None:
    """Old Korean terminals are EUC-KR: what they cannot show is written otherwise, and the work is done."""
    checked = run_apart("check", "-C", ROOT, PYTHONUTF8="0", PYTHONIOENCODING=encoding)
    assert checked.returncode == 0, checked.stderr
    assert "Traceback" not in checked.stderr


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="this system has no device that is always full")
def test_a_result_that_can_be_written_nowhere_is_told_in_words() -> None:
    asked = [*COMMAND, "check", "-C", str(ROOT)]
    with Path("/dev/full").open("wb") as full:
        checked = subprocess.run(asked, env=environment(), stdout=full, stderr=subprocess.PIPE, check=False)
    assert (checked.returncode, checked.stderr.decode()) == (
        1,
        "결과를 내보낼 수 없습니다(No space left on device).\n",
    )
