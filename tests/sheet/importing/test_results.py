"""What became of the plan before is proposed from the sheet's own words, and nothing is left unasked."""

from __future__ import annotations

from dataclasses import replace

from generator.record.dates import Quarter
from generator.record.reading import read
from generator.record.report import PlanResult, Report
from generator.record.writing import write
from generator.sheet.importing import Batch, State, bring
from tests.sheet.parsing.written import CITY, PLEDGES, Parts

Q2, Q3 = Quarter.read("2019-Q2"), Quarter.read("2019-Q3")
TWO_QUARTERS = replace(CITY, quarters=(Q2, Q3))
BEFORE = Parts(plan="○ 조례 개정안 입법 예고(2019. 8.)\n○ 청소년 정책 포럼 개최(2019. 9.)").text()
NOW = (
    Parts(this_quarter="○ 조례 개정안 입법 예고(2019. 8. 5.)")
    .text()
    .replace("3/4분기", "4/4분기")
    .replace("2/4분기", "3/4분기")
)


def brought(sheet: str, quarter: Quarter, stands: dict[str, bytes]) -> Batch:
    return bring([("s.txt", sheet.encode())], TWO_QUARTERS, PLEDGES, quarter, stands.get)


def record(batch: Batch) -> Report:
    ((address, content),) = batch.records
    return read(Report, content, address).record


EARLIER = replace(record(brought(BEFORE, Q2, {})), draft=())
STANDS = {"content/reports/2019-Q2/2-1-2.yml": write(EARLIER).encode()}


def test_a_plan_of_which_the_sheet_tells_has_its_result_and_a_question() -> None:
    report = record(brought(NOW, Q3, STANDS))
    assert report.results[0] == PlanResult("p1", "done")
    (asked,) = (each for each in report.review if each.at == "results[0]")
    assert asked.level == "confirm"
    assert asked.note == (
        '2019년 2분기 계획 "조례 개정안 입법 예고(2019. 8.)"의 결과를 "마침"(done)으로 두었습니다;'
        ' 이 시트의 글은 "조례 개정안 입법 예고(2019. 8. 5.)"입니다(당해 분기 추진실적)'
    )


def test_a_plan_of_which_nothing_tells_is_asked_about_before_anything_is_published() -> None:
    """It would else be shown as not mentioned because nobody was asked."""
    batch = brought(NOW, Q3, STANDS)
    report = record(batch)
    assert report.results[1] == PlanResult("p2", None)
    assert [each.at for each in report.draft] == ["review", "results"]
    assert batch.state is State.TO_CONFIRM


def test_what_stands_of_the_same_quarter_is_not_asked_anew() -> None:
    """A person struck the second item out, and confirmed the first in other words."""
    stands = replace(
        record(brought(NOW, Q3, STANDS)), results=(PlanResult("p1", "partly"),), review=(), draft=()
    )
    batch = brought(NOW, Q3, STANDS | {"content/reports/2019-Q3/2-1-2.yml": write(stands).encode()})
    (proposed,) = (content for address, content in batch.beside if address.endswith("2-1-2.yml"))
    assert read(Report, proposed, "x.yml").record.results == stands.results


def test_a_sheet_with_no_report_before_it_has_no_results() -> None:
    assert record(brought(NOW, Q3, {})).results == ()
