"""Moves of states and differences say what anyone computes from the other tables by a query of their own."""

from __future__ import annotations

from decimal import Decimal

import pytest

from generator.data.tables import TABLES
from generator.published.downloads import WHOLE
from tests.data.asking import asked
from tests.data.reader import Rows, rows

# Each report with the one before it: of those handed in, by pledge, in the order of their days.
_PAIRS = """
with pairs as (
  select 공약, 분기, lag(분기) over (partition by 공약 order by "첫날", "마지막 날") as before
  from reports where "제출 여부" = '제출'
)
"""


def _told(files: dict[str, bytes], part: str) -> Rows:
    return [row for row in rows(files, WHOLE.file("differences", "csv")) if row["part"] == part]


def _whole(files: dict[str, bytes], tables: str, question: str) -> list[tuple[object, ...]]:
    return asked(files, "data/all/", tables.split(), _PAIRS + question)


def test_every_amount_that_changed_is_told_with_its_step(invented_files: dict[str, bytes]) -> None:
    cells = """
      select a.공약, a.분기, p.before,
        'budget/' || coalesce(a.공약사업명, a."사업 순번") || '/' || substr(a."재원 식별자", 9) || '/'
          || substr(a."시기 식별자", 9) as at,
        b."적힌 대로" as was, a."적힌 대로" as now, b.값 as old, a.값 as new
      from pairs p
      join budget a on a.공약 = p.공약 and a.분기 = p.분기
      join budget b on b.공약 = p.공약 and b.분기 = p.before and b."재원 식별자" = a."재원 식별자"
        and b."시기 식별자" = a."시기 식별자"
        and coalesce(b.공약사업명, b."사업 순번") = coalesce(a.공약사업명, a."사업 순번")
      where b."적힌 대로" is not a."적힌 대로"
    """
    counted = {
        (pledge, quarter, before, at): (
            was,
            now,
            Decimal(str(new)) - Decimal(str(old)) if old and new else None,
        )
        for pledge, quarter, before, at, was, now, old, new in _whole(invented_files, "reports budget", cells)
    }
    told = {
        (row["pledge"], row["quarter"], row["before_quarter"], row["key"]): (
            row["before"],
            row["after"],
            row["difference"],
        )
        for row in _told(invented_files, "budget")
        if row["kind"] == "changed"
    }
    assert told == counted
    assert {step for *_, step in told.values()} > {None}


def test_every_count_of_the_whole_term_that_changed_is_told(invented_files: dict[str, bytes]) -> None:
    """A count of one quarter alone is new in each report."""
    counts = """
      select a.공약, a.분기, 'participation/' || substr(a."종류 식별자", 7), b."적힌 대로", a."적힌 대로"
      from pairs p
      join participation a on a.공약 = p.공약 and a.분기 = p.분기
      join participation b on b.공약 = p.공약 and b.분기 = p.before and b."종류 식별자" = a."종류 식별자"
      where b."적힌 대로" is not a."적힌 대로" and a."횟수의 범위" <> '이번 분기'
    """
    told = {
        (row["pledge"], row["quarter"], row["key"], row["before"], row["after"])
        for row in _told(invented_files, "participation")
    }
    assert told == set(_whole(invented_files, "reports participation", counts))


def test_progress_that_is_told_no_more_is_found(invented_files: dict[str, bytes]) -> None:
    """What the report before told of the time so far or of its own quarter, and this one does not."""
    gone = """
      select b.공약, p.분기, b.내용
      from pairs p
      join items b on b.공약 = p.공약 and b.분기 = p.before
        and b.구분 in ('그동안 추진실적', '당해 분기 추진실적')
      where b.내용 not in (
        select a.내용 from items a
        where a.공약 = p.공약 and a.분기 = p.분기 and a.구분 = '그동안 추진실적'
      )
    """
    told = {
        (row["pledge"], row["quarter"], row["before"])
        for row in _told(invented_files, "items")
        if row["kind"] in {"gone", "changed"}
    }
    assert told >= set(_whole(invented_files, "reports items", gone))


@pytest.mark.parametrize(
    ("part", "heading"),
    [("title", "공약명"), ("department", "소관 부서"), ("status", "추진상황(적힌 대로)")],
)
def test_a_heading_that_changed_is_told(invented_files: dict[str, bytes], part: str, heading: str) -> None:
    changed = f"""
      select a.공약, a.분기, b."{heading}", a."{heading}"
      from pairs p
      join reports a on a.공약 = p.공약 and a.분기 = p.분기
      join reports b on b.공약 = p.공약 and b.분기 = p.before
      where b."{heading}" is not a."{heading}"
    """  # noqa: S608  the headings stand above
    told = {
        (row["pledge"], row["quarter"], row["before"], row["after"]) for row in _told(invented_files, part)
    }
    assert told == set(_whole(invented_files, "reports", changed))
    assert told or part == "title"


def test_the_table_of_reports_says_of_each_whether_the_state_moved(
    invented_files: dict[str, bytes],
) -> None:
    moved = """
      select a.공약, a.분기, b.추진상황, a.추진상황,
        case when b.추진상황 is null or a.추진상황 is null then null else b.추진상황 <> a.추진상황 end
      from pairs p
      join reports a on a.공약 = p.공약 and a.분기 = p.분기
      left join reports b on b.공약 = p.공약 and b.분기 = p.before
    """
    told = {
        (row["pledge"], row["quarter"], row["before_word"], row["status_word"], row["moved"])
        for row in rows(invented_files, WHOLE.file("reports", "csv"))
        if row["state"] == "submitted"
    }
    assert told == set(_whole(invented_files, "reports", moved))
    assert {each[-1] for each in told} == {None, True, False}


def test_a_missing_report_is_a_row_without_a_state_and_without_a_move(small_files: dict[str, bytes]) -> None:
    """미제출 moves nothing: it is no state."""
    first = rows(small_files, WHOLE.file("reports", "csv"))[0]
    assert (first["quarter"], first["state"], first["status"], first["moved"]) == (
        "2023-Q1",
        "missing",
        None,
        None,
    )


def test_a_blank_that_becomes_a_number_has_no_step(invented_files: dict[str, bytes]) -> None:
    """미기재 is not 0: from nothing to 1,200 is not a rise by 1,200."""
    filled = [row for row in _told(invented_files, "budget") if row["before"] is None and row["after"]]
    assert filled
    assert {row["difference"] for row in filled} == {None}


def test_the_table_explains_that_new_items_of_a_quarter_are_not_compared() -> None:
    part = next(each for each in TABLES["differences"].columns if each.id == "part")
    assert "‘그동안’과 ‘당해 분기’를 합친 것" in part.description
