"""What was published is not rewritten: an edit is refused; an entry lets it pass and shows the words."""

from __future__ import annotations

import re
import shutil
from collections.abc import Iterable, Iterator
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from generator.problems import ProblemsFoundError
from generator.record import folder
from generator.record.corrections import Corrected
from generator.record.records import Records
from generator.record.tree import Plain, parse
from generator.record.writing import write
from tests.record.faults import of_history
from tests.record.faults.of_evidence import MEDIA, pictured
from tests.record.faults.of_history import ALTER, CHARGE, ELECTION, MANIFEST, TODAY, late, release
from tests.record.faults.town import CITY, PLEDGE, REPORT, TOWN, Change, Fault, both, build, drop, put, swap

ASKED = re.compile(r"(content/corrections/[0-9A-Za-z-]+[.]yml)에 다음을 적고 .*: ([{]schema: .*[}]) \[")
SAID = {"what": "그 줄", "why": "잘못 적음", "decided_on": "2024-08-01", "decided_by": "나눔정책과"}


def errors(root: Path) -> list[str]:
    return [str(each) for each in folder.load(root).tally.errors]


def paste(root: Path, lines: Iterable[str] = ()) -> None:
    """Do what each fault asks for: write the entry that it gives, and fill in what only a person knows."""
    for line in lines or errors(root):
        if asked := ASKED.search(line):
            text = asked[2]
            for key, words in SAID.items():
                assert f"{key}: null" in text
                text = text.replace(f"{key}: null", f"{key}: {words}")
            (root / asked[1]).parent.mkdir(exist_ok=True)
            (root / asked[1]).write_text(text, "utf-8")


def records(root: Path) -> Records:
    loaded = folder.load(root)
    assert loaded.records is not None, "\n".join(map(str, loaded.tally.errors))
    return loaded.records


def shown(corrected: Corrected) -> list[tuple[str | None, str | None]]:
    return [(each.before, each.after) for each in corrected.altered]


@pytest.fixture(scope="module")
def frozen(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The town with its quarter released, to be copied."""
    root = tmp_path_factory.mktemp("released")
    build(root)
    release()(root)
    return root


@pytest.fixture
def town(frozen: Path, tmp_path: Path) -> Path:
    """The town with its quarter released, to be altered."""
    shutil.copytree(frozen / "content", tmp_path / "content")
    return tmp_path


def test_a_released_town_is_without_a_fault(town: Path) -> None:
    """Its quarter rests on the settings, the pledges that stood then, and its reports."""
    assert errors(town) == []
    (issue,) = records(town).issues
    assert list(issue.release.records) == [CITY, PLEDGE, "content/pledges/1-1-2.yml", REPORT]
    assert {"book.xlsx", "items.csv", "datapackage.json", "SHA256SUMS"} <= issue.release.files.keys()
    assert issue.release.released_on is None


CURABLE = [
    fault
    for fault in of_history.FAULTS
    if re.search(
        "differ|its bytes|shows stays|needs an entry|as it was|told stays|only|a form on|status means|again",
        fault.rule,
    )
]


@pytest.mark.parametrize("fault", CURABLE, ids=[fault.rule for fault in CURABLE])
def test_the_entry_that_a_fault_gives_is_its_cure(fault: Fault, tmp_path: Path) -> None:
    build(tmp_path)
    fault.change(tmp_path)
    assert any(ASKED.search(line) for line in errors(tmp_path))
    paste(tmp_path)
    assert errors(tmp_path) == []
    assert records(tmp_path).corrections


NAME = "- {kind: name, what: 이름, before: 마을 부엌 열기, after: 온 마을 부엌 열기}\n"
GROWTH: dict[str, Change] = {
    "a change is added": swap(
        PLEDGE, "changes:\n", "changes:\n- {kind: cost, what: 돈, before: null, after: 1억}\n"
    ),
    "a blank is filled": swap(PLEDGE, "reason: null", "reason: 더 많이 바라서"),
    "a name changes and a change says so": both(
        swap(PLEDGE, "title: 마을", "title: 온 마을"), swap(PLEDGE, "changes:\n", f"changes:\n{NAME}")
    ),
    "another department takes over": swap(
        PLEDGE,
        CHARGE,
        "- {name: 나눔정책과, since: 2024-Q2, until: 2024-Q2}\n- {name: 나눔과, since: 2024-Q3}",
    ),
    "its kin is told": swap(
        PLEDGE, "changes:\n", "- {kind: merged, others: [1-1-2], when: 2024-09}\nchanges:\n"
    ),
    "it bears another number, as its history tells": both(
        swap(PLEDGE, "number: 1-1-1", "number: 1-1-9"),
        swap(PLEDGE, "changes:\n", "- {kind: renamed, others: [1-1-2], when: 2024-09}\nchanges:\n"),
    ),
    "the next quarter begins": swap(CITY, "2024-Q2]", "2024-Q2, 2024-Q3]"),
    "a word is added": swap(
        CITY, "statuses:\n", "statuses:\n- {id: gone, word: 제외, criterion: null, like: null}\n"
    ),
    "a criterion is stated": swap(
        CITY, "criterion: null, like: on_track", "criterion: 일이 되는 때, like: on_track"
    ),
    "a cell may hold another word": swap(CITY, "[비예산, 협의중]", "[비예산, 협의중, 미정]"),
    "a department takes another name": swap(CITY, "[나눔과, 나눔정책과]", "[나눔과, 나눔정책과, 나눔국]"),
    "a licence is chosen": swap(CITY, "policy: null", "policy: 적힌 대로 싣습니다"),
    "a remark of the file is written": swap(PLEDGE, "schema: 1\n", "schema: 1\n# 시장이 바뀌어도 그대로\n"),
}


@pytest.mark.parametrize("change", GROWTH.values(), ids=GROWTH)
def test_a_pledge_and_the_settings_go_on_growing_without_an_entry(change: Change, town: Path) -> None:
    change(town)
    assert errors(town) == []


def test_todays_words_change_with_a_change_of_theirs_and_with_no_other(tmp_path: Path) -> None:
    """A change of cost explains no other words, nor does a change that was told when they were released."""

    def tell(kind: str) -> None:
        told = f"- {{kind: {kind}, what: 동, before: 하나, after: 둘}}"
        swap(PLEDGE, "changes:\n", f"changes:\n{told}\n")(tmp_path)

    build(tmp_path)
    swap(PLEDGE, ELECTION, f"{ELECTION}{TODAY}")(tmp_path)
    tell("scope")
    release()(tmp_path)
    swap(PLEDGE, "동에 하나씩", "동에 둘씩")(tmp_path)
    assert [line.endswith("[released-record-altered]") for line in errors(tmp_path)] == [True]
    tell("cost")
    assert len(errors(tmp_path)) == 1
    tell("target")
    assert errors(tmp_path) == []


def test_a_name_that_was_corrected_may_change_again_with_a_change_that_says_so(town: Path) -> None:
    swap(PLEDGE, "title: 마을", "title: 온 마을")(town)
    paste(town)
    assert errors(town) == []
    swap(PLEDGE, "title: 온 마을", "title: 큰 마을")(town)
    renamed = "- {kind: name, what: 이름, before: 온 마을 부엌 열기, after: 큰 마을 부엌 열기}\n"
    swap(PLEDGE, "changes:\n", f"changes:\n{renamed}")(town)
    assert errors(town) == []


def leaves(plain: Plain) -> Iterator[str]:
    """Every text of a record that stands once in its file, so that it can be edited by itself."""
    if isinstance(plain, dict | list):
        for each in plain.values() if isinstance(plain, dict) else plain:
            yield from leaves(each)
    elif plain is not None:
        yield plain


TEXT = (TOWN / REPORT).read_text("utf-8")
WORDS = sorted({each for each in leaves(parse(TEXT.encode(), REPORT)[0]) if TEXT.count(each) == 1})


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    word=st.sampled_from([each for each in WORDS if each.isprintable() and re.search("[가-힣]", each)]),
    data=st.data(),
)
def test_any_edit_of_a_released_report_needs_an_entry_and_is_shown(
    frozen: Path, tmp_path_factory: pytest.TempPathFactory, word: str, data: st.DataObject
) -> None:
    """Whatever word is altered, however: refused without an entry; with one it passes, and both are shown."""
    root = tmp_path_factory.mktemp("edited")
    shutil.copytree(frozen / "content", root / "content")
    other = data.draw(
        st.text("가나다라 마바사", min_size=1, max_size=12)
        .map(str.strip)
        .filter(lambda each: each not in ("", word))
    )
    swap(REPORT, word, other)(root)
    refused = [line for line in errors(root) if "[released-record-altered]" in line]
    if not refused:  # the edit broke the record in another way, which is told first
        assert errors(root)
        return
    (line,) = refused
    assert f"(공개본: ‘{word}’)" in line
    paste(root)
    if not errors(root):
        (corrected,) = records(root).corrections
        assert (word, other) in shown(corrected)


@given(data=st.data())
def test_no_byte_of_a_released_report_changes_unseen(
    frozen: Path, tmp_path_factory: pytest.TempPathFactory, data: st.DataObject
) -> None:
    content = (frozen / REPORT).read_bytes()
    root = tmp_path_factory.mktemp("edited")
    shutil.copytree(frozen / "content", root / "content")
    at = data.draw(st.integers(0, len(content) - 1))
    byte = data.draw(st.integers(0, 255).filter(lambda each: each != content[at]))
    (root / REPORT).write_bytes(content[:at] + bytes([byte]) + content[at + 1 :])
    assert errors(root)


def test_a_value_may_come_back_to_what_it_was(town: Path) -> None:
    """A to B to A to C: four states, three entries, each led to by the one before."""
    back = swap(REPORT, "- 물값이 내림", "- 물값이 오름")
    again = swap(REPORT, "- 물값이 오름", "- 물값이 그대로")
    for change in (ALTER, back, again):
        change(town)
        lines = errors(town)
        if change is back:  # nothing differs from the release, and yet the entry before leads elsewhere
            assert "[correction-does-not-fit]" in lines[0]
        paste(town)
        assert errors(town) == []
    assert [each.entry.record.correction[-3:] for each in records(town).corrections] == ["001", "002", "003"]


def test_a_value_may_come_back_to_what_it_was_before_it_was_released_again(town: Path) -> None:
    """From the second issue the one entry leads on, and not back over the entry before it."""
    ALTER(town)
    paste(town)
    release()(town)
    swap(REPORT, "- 물값이 내림", "- 물값이 오름")(town)
    paste(town)
    assert errors(town) == []
    assert len(records(town).corrections) == 2


def test_corrections_between_two_issues_are_shown_together_and_apart_once_each_was_released(
    town: Path,
) -> None:
    """The words between them are kept nowhere but in an issue: what is not known is not made up."""
    ALTER(town)
    paste(town)
    middle = swap(REPORT, "- 물값이 내림", "- 물값이 그대로")
    apart = town.parent / f"{town.name}-apart"
    shutil.copytree(town, apart)
    middle(town)
    paste(town)
    first, second = records(town).corrections
    assert first.joint == second.joint == ("2024-Q2-001", "2024-Q2-002")
    assert shown(first) == shown(second) == [("물값이 오름", "물값이 그대로")]
    release()(apart)
    middle(apart)
    paste(apart)
    first, second = records(apart).corrections
    assert (first.joint, shown(first)) == ((), [("물값이 오름", "물값이 내림")])
    assert (second.joint, shown(second)) == ((), [("물값이 내림", "물값이 그대로")])


def test_a_second_issue_stands_beside_the_first(town: Path) -> None:
    """The first keeps its bytes, the second has what was corrected; both are held to their bytes."""
    before = {
        path: path.read_bytes() for path in (town / "content/releases/2024-Q2/1").rglob("*") if path.is_file()
    }
    ALTER(town)
    paste(town)
    release()(town)
    assert {path: path.read_bytes() for path in before} == before
    first, second = records(town).issues
    assert (first.release.issue, second.release.issue) == (1, 2)
    assert first.release.records[REPORT] != second.release.records[REPORT]
    assert "물값이 내림" in (town / second.path / "records/reports/2024-Q2/1-1-1.yml").read_text("utf-8")
    swap(REPORT, "- 물값이 내림", "- 물값이 오름")(town)
    assert len(errors(town)) == 1


def test_a_pledge_that_grows_after_its_correction_was_released_is_no_reason_for_another_issue(
    town: Path,
) -> None:
    swap(PLEDGE, "동마다 마을 부엌을", "구마다 마을 부엌을")(town)
    paste(town)
    release()(town)
    GROWTH["a blank is filled"](town)
    with pytest.raises(ProblemsFoundError, match="nothing-corrected"):
        release()(town)
    swap(PLEDGE, "구마다 마을 부엌을", "시마다 마을 부엌을")(town)
    paste(town)
    release()(town)
    assert len(records(town).issues) == 3


def test_what_was_taken_out_by_an_entry_stays_told(town: Path) -> None:
    """A change that never was is taken out of a pledge; the entry keeps its words."""
    text = (town / PLEDGE).read_text("utf-8")
    (town / PLEDGE).write_text(text[: text.index("changes:\n")] + "changes: []\n", "utf-8")
    assert "new_sha256: null" in errors(town)[0]
    paste(town)
    assert errors(town) == []
    (corrected,) = records(town).corrections
    assert corrected.pledge == "1-1-1"
    assert corrected.quarter is None
    assert ("12곳", None) in shown(corrected)


def test_an_entry_that_says_a_value_was_taken_out_explains_no_other_in_its_place(town: Path) -> None:
    """The words that came instead would be told nowhere."""
    blank = "election_text: null\n"
    swap(PLEDGE, ELECTION, blank)(town)
    paste(town)
    assert errors(town) == []
    swap(PLEDGE, blank, "election_text: 구마다 하나씩\n")(town)
    (line,) = errors(town)
    assert "[correction-does-not-fit]" in line
    paste(town)
    assert errors(town) == []
    first, second = records(town).corrections
    assert first.joint == second.joint == ()
    assert shown(first) == [("동마다 마을 부엌을 하나씩 열겠습니다", None)]
    assert shown(second) == [(None, "구마다 하나씩")]
    assert not second.is_added


PLAN = f"{MEDIA}/plan.pdf"
KEPT = "  archived: https://archive.example/2024/vote\n"


@pytest.fixture
def pictured_town(tmp_path: Path) -> Path:
    """The town with a report and a pledge that name files, released."""
    build(tmp_path)
    pictured(tmp_path)
    report = tmp_path / REPORT
    evidence = "evidence:\n- title: 투표 결과\n  file: 1-1-1/plan.pdf\n  url: https://garam.example/vote\n"
    report.write_text(f"{report.read_text('utf-8')}{evidence}", "utf-8")
    release()(tmp_path)
    return tmp_path


def test_a_file_that_two_released_records_name_is_replaced_with_an_entry_of_each(pictured_town: Path) -> None:
    """Both tell of it; the bytes of the next issue are the new ones, and another byte needs another entry."""
    put(PLAN, "%PDF-1.7\nnew")(pictured_town)
    assert [line.split(":")[0] for line in errors(pictured_town)] == [PLEDGE, REPORT]
    paste(pictured_town)
    assert errors(pictured_town) == []
    assert [(each.pledge, each.quarter, each.altered) for each in records(pictured_town).corrections] == [
        ("1-1-1", None, ()),
        ("1-1-1", "2024-Q2", ()),
    ]
    release()(pictured_town)
    first, second = (each.release.media["1-1-1/plan.pdf"] for each in records(pictured_town).issues)
    entry = records(pictured_town).corrections[0].entry.record
    assert (first, second) == (entry.old_sha256, entry.new_sha256)
    with pytest.raises(ProblemsFoundError, match="nothing-corrected"):
        release()(pictured_town)
    put(PLAN, "%PDF-1.7\nnewer")(pictured_town)
    assert all("[released-media-altered]" in line for line in errors(pictured_town))
    paste(pictured_town)
    assert errors(pictured_town) == []


def test_a_file_goes_with_its_entry_once_the_records_no_longer_name_it(pictured_town: Path) -> None:
    """What was said of it by then stays; one that is gone while a record names it is missing."""
    put(PLAN, "%PDF-1.7\nnew")(pictured_town)
    paste(pictured_town)
    drop(PLAN)(pictured_town)
    assert ["[media-missing]" in line for line in errors(pictured_town)] == [True, True]
    swap(PLEDGE, "file: 1-1-1/plan.pdf, ", "")(pictured_town)
    swap(REPORT, "  file: 1-1-1/plan.pdf\n", "")(pictured_town)
    assert all("[released-record-altered]" in line for line in errors(pictured_town))
    paste(pictured_town)
    assert errors(pictured_town) == []
    assert ("1-1-1/plan.pdf", None) in [
        (one.before, one.after) for each in records(pictured_town).corrections for one in each.altered
    ]


def test_a_manifest_that_lists_no_files_stays_valid(pictured_town: Path) -> None:
    """Those of before list none; a pledge's and a report's files are then held to what git remembers."""
    manifest = pictured_town / MANIFEST
    before, _, _ = manifest.read_text("utf-8").partition("media:\n")
    manifest.write_text(before, "utf-8")
    put(PLAN, "%PDF-1.7\nnew")(pictured_town)
    assert errors(pictured_town) == []
    assert write(records(pictured_town).issues[0].release) == before


def test_a_copy_of_a_dead_address_is_told_of_a_report_and_growth_of_a_pledge(pictured_town: Path) -> None:
    """A report differs in no byte unsaid, so that the copy that was added stands among what was altered."""
    swap(PLEDGE, "url: 'https", "archived: 'https://archive.example/plan', url: 'https")(pictured_town)
    assert errors(pictured_town) == []
    swap(REPORT, "/vote\n", f"/vote\n{KEPT}")(pictured_town)
    assert len(errors(pictured_town)) == 1
    paste(pictured_town)
    assert errors(pictured_town) == []
    (corrected,) = records(pictured_town).corrections
    assert [(each.before, each.after) for each in corrected.altered] == [
        (None, "https://archive.example/2024/vote")
    ]


def test_a_late_report_is_told_as_one(town: Path) -> None:
    late(town)
    paste(town)
    (corrected,) = records(town).corrections
    assert corrected.is_added
    assert (corrected.pledge, corrected.quarter) == ("1-1-2", "2024-Q2")
