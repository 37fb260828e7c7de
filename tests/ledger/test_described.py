"""What a section says otherwise than before is told by its heading and its labels, cell by cell."""

from __future__ import annotations

from copy import deepcopy
from dataclasses import replace
from decimal import Decimal
from typing import Any

from generator.ledger.changelog import amendments
from generator.ledger.differences import differences
from generator.ledger.pairing import retold
from generator.record.dates import Quarter
from generator.record.folder import load
from generator.record.reading import read
from generator.record.records import Records
from generator.record.report import Report
from tests.conftest import ROOT
from tests.ledger import rich
from tests.ledger.town import CITY, pledge, report, row, town

_NEXT = Quarter.read("2026-H2")
HOPES = {"hopes": row("나무", task="t1", remark="곧")}


def altered(**hopes: Any) -> dict[str, Any]:  # noqa: ANN401 - a part of a record
    """Return sections in which a fact, a cell, a line and what stands beside a heading are others."""
    held = deepcopy(rich.HELD)
    held["outline"]["facts"][0]["text"] = "2025년"
    held["outline"]["facts"][0]["details"] = ["봄부터", "가을까지"]
    held["outline"]["facts"].append({"label": "길이", "text": "3km"})
    held["words"] = {"items": ["알린 것"]}
    held["aims"]["rows"][0]["cells"] = [3, 2]
    held["aims"]["rows"][1]["cells"] = [None, None]
    return {"sections": held, "other_rows": hopes or HOPES}


def compared(*own: dict[str, Any]) -> list[tuple[str, str, str, str | None, str | None]]:
    filed = [report("1", quarter, **each) for quarter, each in zip(("2024-Q1", "2024-Q2"), own, strict=True)]
    found = differences(town(pledge("1"), *filed, **(CITY | rich.SETTINGS)), filed[-1])
    return [(each.part, each.kind, " ".join(each.labels), each.before, each.after) for each in found]


def test_each_fact_cell_and_line_of_a_report_is_compared_with_the_one_before() -> None:
    same = {"sections": rich.HELD, "other_rows": HOPES}
    assert compared(same, same) == []
    assert compared(same, altered(hopes=row("나무 둘", task="t1", remark=None))) == [
        ("facts", "changed", "사업개요 사업기간", "2024년", "2025년"),
        ("facts", "appeared", "사업개요 사업기간", None, "가을까지"),
        ("facts", "appeared", "사업개요 길이", None, "3km"),
        ("figures", "changed", "목표와 실적 숲 목표 2024", "1", "2"),
        ("figures", "changed", "목표와 실적 길 실적 2024", "●", None),
        ("prose", "appeared", "바라는 것", None, "나무 둘"),
        ("prose", "appeared", "의견", None, "알린 것"),
        ("prose", "gone", "바라는 것", "곧", None),
        ("prose", "gone", "바라는 것", "나무", None),
        ("prose", "gone", "의견", "알릴 것", None),
        ("prose", "gone", "의견 제목 뒤의 글", "(2024. 5. 1.)", None),
    ]


def test_a_number_has_its_step_and_unit_and_every_place_leads_to_the_record() -> None:
    first = report("1", "2024-Q1", sections=rich.HELD, other_rows=HOPES)
    second = report("1", "2024-Q2", **altered())
    found = list(differences(town(pledge("1"), first, second, **(CITY | rich.SETTINGS)), second))
    (aim,) = (each for each in found if each.step is not None)
    assert (aim.step, aim.unit, aim.key) == (Decimal(1), "곳", ("aims", "aim", "y24"))
    assert aim.steps == ("sections", "aims", "rows", 0, "cells", 1)
    assert all(each.told_in.spot.has(*each.steps) for each in found)


def test_a_changed_record_is_told_in_the_words_of_its_form() -> None:
    said = amendments(rich.rich(), rich.rich(rich.later(**altered())))
    assert [
        (each.topic, each.kind, " ".join(each.labels), each.before, each.after, each.aside) for each in said
    ] == [
        ("figures", "changed", "목표와 실적 숲 목표 2024", "1", "2", "1곳 늘어남"),
        ("figures", "changed", "목표와 실적 길 실적 2024", "●", None, ""),
        ("wording", "changed", "사업개요 사업기간", "2024년", "2025년", ""),
        ("wording", "appeared", "사업개요 사업기간", None, "가을까지", ""),
        ("wording", "appeared", "사업개요", None, "길이: 3km", ""),
        ("wording", "changed", "의견", "알릴 것", "알린 것", ""),
        ("wording", "changed", "의견 제목 뒤의 글", "(2024. 5. 1.)", None, ""),
    ]


def test_a_report_without_rows_is_told_without_counts_of_them() -> None:
    """It is not said to have left blank what its form does not ask for."""
    loaded = load(ROOT / "tests" / "cases" / "roadmap-city").records
    assert loaded is not None
    (key,) = loaded.reports
    (said,) = (each for each in amendments(replace(loaded, reports={}), loaded) if each.topic == "pages")
    assert said.after is None
    record = loaded.reports[key].record
    assert retold(record, record).gone == ()


def test_a_cell_of_a_table_of_money_is_told_among_the_money() -> None:
    """In a record that is altered, and in a report that comes in beside the one before."""
    before = load(ROOT / "tests" / "cases" / "overview-city").records
    assert before is not None
    (key,) = before.reports
    path = before.reports[key].path
    file = ROOT / "tests" / "cases" / "overview-city" / path
    content = file.read_text("utf-8").replace("[480, '-', 0", "[490, '-', 0").encode()
    (said,) = amendments(before, replace(before, reports={key: read(Report, content, path)}))
    assert (said.topic, said.labels, said.aside) == (
        "money",
        ("투자계획 및 집행", "국비 집행", "계"),
        "10백만원(1,000만 원) 늘어남",
    )
    city = replace(before.city, record=replace(before.city.record, quarters=(*before.quarters, _NEXT)))
    later = read(Report, content.replace(b"quarter: 2026-H1", b"quarter: 2026-H2"), "later.yml")
    after = Records.of(city, before.pledges.values(), (*before.reports.values(), later))
    came = [each for each in amendments(before, after) if each.path == "later.yml" and each.topic == "money"]
    assert [(each.labels, each.before, each.after) for each in came] == [
        (("투자계획 및 집행", "국비", "집행", "계"), "480", "490"),
    ]
