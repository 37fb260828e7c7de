"""What was answered once is not asked again: in the next quarter, and about the form in the next sheet."""

from __future__ import annotations

from dataclasses import replace

from generator.record.dates import Quarter
from generator.record.pledge import Pledge
from generator.record.reading import read
from generator.record.report import Report, Review
from generator.record.writing import write
from generator.sheet.importing import REPORT, Batch, bring
from generator.sheet.importing.merge import remembered
from generator.wording import importing
from generator.wording.importing import COVERS_UNKNOWN, WEEKDAY_AGREES
from tests.conftest import ROOT
from tests.sheet.parsing.written import CITY, PLEDGES, SHEET, Parts

Q2, Q3 = Quarter.read("2019-Q2"), Quarter.read("2019-Q3")
TWO_QUARTERS = replace(CITY, quarters=(Q2, Q3))
NOW = (
    Parts(so_far="○ 회의\n - 일시 : 3. 5.(화) 14:00", plan="")
    .text()
    .replace("3/4분기", "4/4분기")
    .replace("2/4분기", "3/4분기")
)


def brought(*sheets: str, before: Report | None = None, pledges: tuple[Pledge, ...] = PLEDGES) -> Batch:
    files = [(f"{number}.txt", sheet.encode()) for number, sheet in enumerate(sheets)]
    stands = {f"content/reports/2019-Q2/{before.pledge}.yml": write(before).encode()} if before else {}
    return bring(files, TWO_QUARTERS, pledges, Q3, stands.get)


def records(batch: Batch) -> list[Report]:
    return [read(Report, content, address).record for address, content in batch.records]


def answered(report: Report, answer: str) -> Report:
    """The report in which every question is answered."""
    review = tuple(replace(each, answer=f"{answer} {number}") for number, each in enumerate(report.review))
    return replace(report, review=review, quarter=Q2, draft=())


def open_in(report: Report) -> list[Review]:
    return [each for each in report.review if each.answer is None]


def test_an_answer_of_the_quarter_before_is_carried_and_says_when_it_was_given() -> None:
    (first,) = records(brought(NOW))
    assert any(WEEKDAY_AGREES in each.note for each in open_in(first))
    (again,) = records(brought(NOW, before=answered(first, "맞음")))
    assert open_in(again) == []
    assert [each.answer for each in again.review] == [
        f"맞음 {number} (2019년 2분기 보고에서 답함)" for number in range(len(first.review))
    ]
    assert again.draft == ()


def test_what_was_answered_before_is_shown_in_the_report_of_the_batch() -> None:
    (first,) = records(brought(NOW))
    told = dict(brought(NOW, before=answered(first, "맞음")).beside)[REPORT].decode()
    assert "### 앞 보고에서 답해 다시 묻지 않은 것" in told
    assert f"- {COVERS_UNKNOWN} (`participation`): 맞음 " in told


def test_an_answer_that_was_carried_twice_keeps_the_day_on_which_it_was_given() -> None:
    (first,) = records(brought(NOW))
    kept = answered(first, "맞음")
    kept = replace(
        kept, review=tuple(replace(each, answer="네 (2019년 1분기 보고에서 답함)") for each in kept.review)
    )
    (again,) = records(brought(NOW, before=kept))
    assert {each.answer for each in again.review} == {"네 (2019년 1분기 보고에서 답함)"}


def test_a_question_about_other_words_in_the_same_place_is_asked() -> None:
    """The day of another item is another question, also where it is asked in the same words."""
    (first,) = records(brought(NOW))
    other = NOW.replace("3. 5.(화) 14:00", "3. 12.(화) 15:00")
    (again,) = records(brought(other, before=answered(first, "맞음")))
    assert [WEEKDAY_AGREES in each.note for each in open_in(again)] == [True]


def test_what_is_asked_about_the_form_is_asked_once_in_a_batch() -> None:
    other = replace(PLEDGES[0], pledge="2-1-3", number="2-1-3")
    sheets = (NOW, NOW.replace("2-1-2\t", "2-1-3\t"))
    first, second = records(brought(*sheets, pledges=(*PLEDGES, other)))
    assert sum(each.note == COVERS_UNKNOWN for each in first.review) == 1
    assert sum(each.note == COVERS_UNKNOWN for each in second.review) == 0
    assert len(second.review) < len(first.review)


def test_an_answer_about_the_form_goes_to_the_next_sheet_of_the_batch() -> None:
    other = replace(PLEDGES[0], pledge="2-1-3", number="2-1-3")
    (before,) = records(brought(NOW))
    batch = brought(
        NOW, NOW.replace("2-1-2\t", "2-1-3\t"), before=answered(before, "누계"), pledges=(*PLEDGES, other)
    )
    _, second = records(batch)
    (covers,) = (each for each in second.review if each.note == COVERS_UNKNOWN)
    assert covers.answer is not None
    assert covers.answer.endswith("(2019년 2분기 보고에서 답함)")


def test_the_real_sheet_asks_all_that_it_asked() -> None:
    """No report stands before it: nothing is carried."""
    batch = bring([(SHEET.name, SHEET.read_bytes())], CITY, PLEDGES, None, lambda _: None)
    assert len(open_in(records(batch)[0])) == 14


def test_a_task_that_is_gone_or_spelled_otherwise_than_the_quarter_before_is_asked_about() -> None:
    tasks = ["【가로등 모두 바꾸기】", "○ 하나(2019. 9. 1.)", "【골목길 넓히기】", "○ 둘(2019. 9. 2.)"]
    sheet = NOW.replace("○ 이번에 한 일(2019. 5. 14.)", "\n".join(tasks))
    (first,) = records(brought(sheet))
    changed = sheet.replace("가로등 모두 바꾸기", "가로등을 모두 바꾸기").replace("골목길 넓히기", "새 마당")
    (again,) = records(brought(changed, before=answered(first, "맞음")))
    assert [each.note for each in again.review if each.at == "tasks"] == [
        importing.task_renamed("2019년 2분기", "가로등 모두 바꾸기", "가로등을 모두 바꾸기"),
        importing.task_gone("2019년 2분기", "골목길 넓히기"),
    ]


def test_an_answer_about_a_section_holds_as_long_as_its_words_and_numbers_do() -> None:
    """A fact, a cell of figures and a line of prose; another text in the same place is asked about again."""
    file = ROOT / "tests/cases/overview-city/content/reports/2026-H1/3-2.yml"
    report = read(Report, file.read_bytes(), file.name).record
    asked = tuple(
        Review(f"sections.{at}", "confirm", "맞는지")
        for at in ("overview.facts[0].text", "targets.rows[1].cells[1]", "effects.items[0]")
    )
    earlier = replace(report, review=tuple(replace(each, answer="네") for each in asked))
    assert open_in(remembered(replace(report, review=asked), earlier)) == []
    other = file.read_text("utf-8")
    for old, new in (("2026. 6.,", "2027. 6.,"), ("[3, 0, 1, 0, 2,", "[3, 1, 1, 0, 2,"), ("5.1km", "5.2km")):
        assert other.count(old) == 1
        other = other.replace(old, new)
    now = replace(read(Report, other.encode(), file.name).record, review=asked)
    assert open_in(remembered(now, earlier)) == list(asked)
