"""A batch of sheets: proposals beside what stands, three accounts of each, and one report for people."""

from __future__ import annotations

import re
from dataclasses import replace

import pytest

from generator.kinds import importing as kinds
from generator.record.dates import Quarter
from generator.record.folder import load
from generator.record.reading import read
from generator.record.report import Report
from generator.sheet import parsing, readers
from generator.sheet.grid import Grid
from generator.sheet.importing import REPORT, Batch, State, bring
from generator.sheet.parsing import Parsed
from tests.sheet.parsing.written import CITY, PLEDGES, ROOT, SHEET, Parts

STANDING = "content/reports/2019-Q2/2-1-2.yml"
CLEAN = Parts(
    counts="공약 관련 회의\t설명회, 민생탐방\t전문가 자문\t언론/방송 보도\t기 타\n\t\t\t\t",
    money="공약사업명\t구분\t계",
).text()


def brought(*files: tuple[str, str | bytes], quarter: str | None = None, there: bool = False) -> Batch:
    """A batch of files, into a project where the real record stands or does not."""
    content = (ROOT / STANDING).read_bytes() if there else None
    return bring(
        [(name, text.encode() if isinstance(text, str) else text) for name, text in files],
        CITY,
        PLEDGES,
        Quarter.read(quarter) if quarter else None,
        lambda address: content if address == STANDING else None,
    )


def told(batch: Batch) -> str:
    return dict(batch.beside)[REPORT].decode()


REAL = (SHEET.name, SHEET.read_bytes())


def test_the_real_sheet_gives_the_record_that_stands_and_its_account() -> None:
    """The file, its checksum, 1,788 + 219 + 676 characters, none left; only what is to be done is added."""
    batch = brought(REAL)
    ((address, content),) = batch.records
    assert address == STANDING
    lines = content.decode().splitlines()
    at = lines.index("draft:")
    assert lines[at : at + 3] == [
        "draft:",
        "- at: review",
        "  note: review의 14곳에 답(answer)을 적고 이 줄을 지우세요",
    ]
    del lines[at : at + 3]
    assert lines == (ROOT / STANDING).read_text("utf-8").splitlines()


def test_all_three_accounts_are_shown() -> None:
    report = told(brought(REAL))
    assert "글자: 모두 2,683자 = 기록 1,788 + 서식 219 + 표시 676 + 찾지 못함 0. 맞습니다." in report
    rows = re.findall(r"^ +\| (\S+(?: \S+)*) \| (\d)단계 \| (\d+) \| (\d+) \|$", report, re.MULTILINE)
    assert [(each[2], each[3]) for each in rows] == [
        *(("13", "13"), ("22", "22"), ("9", "9"), ("9", "9"), ("5", "5"), ("8", "8"), ("3", "3")),
        *(("2", "2"), ("1", "1")),
    ]
    assert "| `2` | `전문가 자문` |  | `participation.counts.expert` |" in report


def test_a_record_that_stands_is_never_written_over() -> None:
    batch = brought(REAL, there=True)
    assert batch.records == ()
    proposal = dict(batch.beside)["build/import/2019-Q2/2-1-2.yml"]
    assert read(Report, proposal, "x.yml").record.title == "주민참여를 기반으로 하는 민관협치 추진"
    assert "이미 있는 기록과 내용이 같습니다." in told(batch)
    assert "앞서 적은 답" in told(batch)


def test_where_it_differs_from_the_record_that_stands_is_told() -> None:
    changed = SHEET.read_text("utf-8").replace("주민자치과", "주민자치국").replace("\t1\t2\t", "\t1\t3\t")
    assert "이미 있는 기록과 다른 곳: 소관 부서, 시민참여 실적" in told(
        brought(("s.txt", changed), there=True)
    )


def test_what_people_added_is_carried_over_into_a_new_proposal() -> None:
    """Answers, results, ids that the next report names, and what the form has no place for."""
    standing = (ROOT / STANDING).read_text("utf-8")
    question = "  source_line: 5\n"
    for before, after in (
        (question, f"{question}  answer: 팀장입니다\n"),
        ("results: []", "results:\n- {item: p9, outcome: done, to: null, why: null}"),
        ("{id: t2, name: 위원회 내실화}", "{id: panel, name: 위원회 내실화}"),
        ("task: t2", "task: panel"),
        ("id: p3", "id: survey"),
        ("status: null", "status: {written: 정상추진, word: on-track}"),
        ("confirmed: false", "confirmed: true"),
    ):
        assert before in standing
        standing = standing.replace(before, after)
    batch = bring([REAL], CITY, PLEDGES, None, lambda each: standing.encode() if each == STANDING else None)
    proposal = read(Report, dict(batch.beside)["build/import/2019-Q2/2-1-2.yml"], "x.yml").record
    assert proposal == replace(read(Report, standing.encode(), "y.yml").record, draft=proposal.draft)
    assert [each.note for each in proposal.draft] == ["review의 13곳에 답(answer)을 적고 이 줄을 지우세요"]


def test_of_two_sheets_of_one_pledge_and_quarter_the_second_goes_beside() -> None:
    batch = brought(("a.txt", REAL[1]), ("b.txt", REAL[1]))
    assert [address for address, _ in batch.records] == [STANDING]
    assert "build/import/2019-Q2/2-1-2.2.yml" in dict(batch.beside)
    assert "앞서 적은 답" not in told(batch), "nobody has added anything yet"


def test_what_is_unplaced_is_printed_whole_and_kept_in_the_record() -> None:
    text = CLEAN.replace("2-1-2\t", "결재 <국장> `전결`\n2-1-2\t", 1)
    batch = brought(("s.txt", text))
    assert batch.state is State.UNPLACED
    ((_, content),) = batch.records
    record = read(Report, content, "x.yml").record
    assert record.unplaced == ("결재 <국장> `전결`",)
    assert record.draft[0].at == "unplaced"
    assert record.source is not None
    assert record.source.characters is not None
    assert record.source.characters.unplaced == len("결재<국장>`전결`")
    assert "- [ ] 1줄: `` 결재 <국장> `전결` ``" in told(batch)


def test_words_of_a_sheet_stand_in_the_report_letter_by_letter() -> None:
    """Between backticks GFM reads no character reference; in a table it takes a pipe behind a backslash."""
    text = Parts(
        counts="공약 관련 회의\t설명회, 민생탐방\n1|2\t3", this_quarter="○ 가\n&lt;국장&gt; & 과장"
    ).text()
    report = told(brought(("s.txt", text)))
    assert r"| `1\|2` | `공약 관련 회의` |" in report
    assert r'"\&lt;국장\&gt; \& 과장"' in report


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("그저 글입니다.\n두 줄.", "sheet-no-form"),
        (CLEAN.replace("2-1-2\t주민참여를 기반으로 하는 민관협치 추진\n", ""), "sheet-no-pledge"),
        (CLEAN.replace("2019. 5. 14.", "").replace("2/4분기\n", "이번\n"), "sheet-no-quarter"),
    ],
)
def test_a_file_that_is_no_sheet_is_refused_in_words_and_the_rest_goes_on(text: str, kind: str) -> None:
    batch = brought(("없음.txt", text), REAL)
    assert batch.state is State.UNREADABLE
    assert [each.taken.state for each in batch.filed] == [State.UNREADABLE, State.TO_CONFIRM]
    assert [address for address, _ in batch.records] == [STANDING]
    row = kinds.KINDS[kind]
    assert f"- [ ] {row.what} — {row.cure} (`{kind}`)" in told(batch)


def test_a_fault_of_ours_in_one_file_keeps_no_other_back(monkeypatch: pytest.MonkeyPatch) -> None:
    whole = parsing.parse

    def breaks(grid: Grid, *more: object) -> Parsed | None:
        if any("2-1-2" in str(block) for block in grid.blocks[:1]):
            return whole(grid, *more)  # type: ignore[arg-type]
        raise IndexError("tuple index out of range")

    monkeypatch.setattr(parsing, "parse", breaks)
    batch = brought(("b.txt", "글"), REAL)
    assert [each.taken.state for each in batch.filed] == [State.UNREADABLE, State.TO_CONFIRM]
    assert "(`sheet-not-parsed`)" in told(batch)


def test_the_worst_is_told_first() -> None:
    batch = brought(
        REAL, ("b.txt", CLEAN), ("a.txt", CLEAN.replace("2-1-2\t", "붙임\n2-1-2\t", 1)), ("c", "")
    )
    assert re.findall("^## `(.*)`", told(batch), re.MULTILINE) == ["c", "a.txt", SHEET.name, "b.txt"]
    assert told(batch).splitlines()[2] == (
        "시트 4건: 읽지 못함 1건, 찾지 못한 글 있음 1건, 확인할 것 있음 2건"
    )


def test_a_sheet_in_which_nothing_is_open_is_no_draft() -> None:
    clean = brought(("s.txt", CLEAN), quarter="2019-Q2")
    assert clean.state is State.CLEAN
    ((_, content),) = clean.records
    assert read(Report, content, "x.yml").record.draft == ()


def test_every_character_of_a_sheet_has_one_owner() -> None:
    """In the order of the sheet, what is owned is the sheet's own letters; the rest is the tags."""
    proposal = brought(REAL).filed[0].taken.proposal
    assert proposal is not None
    owned = [(each, claim) for claim in proposal.parsed.claims for each in claim.slices if each.text]
    owned.sort(key=lambda pair: (pair[0].strip, pair[0].start))
    letters = "".join("".join(each.text.split()) for each, _ in owned)
    sheet = SHEET.read_text("utf-8")
    tags = r"</?(?:p|ul)(?: [^>]*)?>|^--\t---\t--$"
    assert letters == "".join(re.sub(tags, "", sheet, flags=re.MULTILINE).split())
    found = "".join("".join(re.findall(tags, sheet, re.MULTILINE)).split())
    markup = readers.read(SHEET.name, SHEET.read_bytes()).markup
    assert "".join("".join(each.text.split()) for each in markup) == found
    assert sum(claim.owner == "record" for _, claim in owned) == 93
    assert [claim.field for each, claim in owned if each.text == "입기후"] == ["임기후"]


def test_the_second_citys_form_is_read_without_a_line_of_code() -> None:
    """Half-years, other labels, marks, sources and periods: only its city.yml describes them."""
    records = load(ROOT / "tests/cases/second-city").records
    assert records is not None
    sheet = """a-1\t밤에도 열린 시청 마당
맡은 곳\t길과마당본보기과\t과장\t차카타\t전화\t000-0000-0000
지금 모습\t하는 중\t언제까지의 일인가\t2026. 6. 30.

■ 약속을 지켜 온 과정
때\t한 일과 할 일\t덧붙임
앞서 한 일\t▶ 담을 걷어 냄(2025. 11. 3.)\t
상반기에 한 일 (날짜를 적을 것)\t[밤을 밝히기]\t
\t▶ 등 20개를 닮(2026. 5. 2.)\t
\t• 남은 곳 12개\t
\t> 골목 <안쪽>\t
\t* 값이 올랐음\t
하반기에 할 일\t▶ 등 12개 달기(2026. 9.)\t

■ 함께한 시민
[명]
시민회의\t온라인 투표\t자원봉사
12\t\t0

■ 들인 돈
[천원]
일\t어디서 온 돈\t합계\t2024년까지\t2025년\t2026년\t2027~28년\t2029년부터
\t모두\t10\t0\t10\t돈 안 듦\t\t
\t시의 돈\t7\t\t7\t\t\t
\t나랏돈\t3\t\t3\t\t\t
\t도에서 온 돈
\t기금
\t기부

■ 걸림돌과 푸는 길
▶ 걸림돌
▶ 비가 잦음
▶ 푸는 길
▶ 낮에도 일함
"""
    pledges = [filed.record for filed in records.pledges.values()]
    batch = bring([("half.txt", sheet.encode())], records.city.record, pledges, None, lambda _: None)
    ((address, content),) = batch.records
    report = read(Report, content, address).record
    assert address == "content/reports/2026-H1/a-1.yml"
    assert report.unplaced == (), told(batch)
    assert (report.form, report.status and report.status.word) == ("half-year", "under-way")
    ((group),) = report.this_quarter.by_task
    (item,) = group.items
    assert [task.name for task in report.tasks] == ["밤을 밝히기"]
    assert (item.text, item.when and item.when.written) == ("등 20개를 닮(2026. 5. 2.)", "2026-05-02")
    assert [(each.text, each.kind) for each in item.details] == [
        ("남은 곳 12개", "item"),
        ("값이 올랐음", "note"),
    ]
    assert [each.text for each in item.details[0].details] == ["골목 <안쪽>"]
    assert {key: cell.written for key, cell in report.participation.counts.items()} == {
        "assembly": "12",
        "vote": None,
        "volunteers": "0",
    }
    (project,) = report.budget.projects
    assert [cell.written for cell in project.amounts["city"]] == ["7", None, "7", None, None, None]
    assert [cell.written for cell in project.amounts["state"]] == ["3", None, "3", None, None, None]
    assert [item.text for item in (*report.problems, *report.remedies)] == ["비가 잦음", "낮에도 일함"]


def test_accounts_that_come_out_uneven_keep_a_proposal_back() -> None:
    """A level left out in between is a guess: the marks say third level, the record second."""
    text = Parts(this_quarter="○ 하나(2019. 5. 1.)\n - 둘\n · 셋\n○ 넷\n · 다섯").text()
    batch = brought(("s.txt", text))
    assert batch.state is State.UNPLACED
    ((_, content),) = batch.records
    assert "세 가지 셈" in read(Report, content, "x.yml").record.draft[0].note
    assert "| 당해 분기 실적 | 2단계 | 1 | 2 **다름** |" in told(batch)
