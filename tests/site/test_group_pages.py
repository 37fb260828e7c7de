"""The pages of fields, departments and quarters count what the records say, and their rows add up."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from decimal import Decimal
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest

from tests.site.built import Table, read_page, words
from tests.site.course import CityCourse, Course
from tests.some import some

PARTS = {"fields/": "분야", "departments/": "소관 부서"}
BLANK = "미기재"
OUTCOMES = ("done", "partly", "moved", "dropped", "unmentioned")


def part_of(city: CityCourse, address: str, pledge: Course) -> str | None:
    """Return the id of the field or department of a pledge."""
    return pledge.record["field"] if address == "fields/" else city.department_id(pledge.department())


def led(city: CityCourse, address: str) -> Iterator[tuple[dict[str, Any], list[Course]]]:
    """Yield the fields or departments that have pledges, as the city's settings name them, with these."""
    for entry in city.settings[address.removesuffix("/")]:
        if own := [each for each in city.pledges.values() if part_of(city, address, each) == entry["id"]]:
            yield entry, own


def counts(city: CityCourse, own: list[Course]) -> dict[str, int]:
    """Return how many of some pledges there are, how many state nothing, and how many reports are missing."""
    return {
        "공약": len(own),
        "추진상황 미기재": sum(each.status() is None for each in own),
        "미제출": sum(each.missing(city.quarters[-1]) for each in own),
        "늦게 제출": sum(each.late(city.quarters[-1], city.settings) for each in own),
    }


def numbers(table: Table, row: str) -> dict[str, int]:
    """Return the numbers of a row by the heads of their columns."""
    [cells] = [cells for head, cells in table.rows if head.strip() == row]
    return {column.strip(): int(cell) for column, cell in zip(table.columns, cells, strict=True)}


@pytest.mark.parametrize("address", PARTS)
def test_each_field_and_department_has_a_row_that_counts_its_pledges(
    address: str, site: Path, city: CityCourse
) -> None:
    page = read_page(site, address)
    table = page.tables()[0]
    ids = {
        words(each): str(each.get("href")).strip("/")
        for each in page.all("//tbody//th/a[not(contains(@href, '#'))]")
    }
    entries = city.settings["fields" if address == "fields/" else "departments"]
    assert list(ids.values()) == [each["id"] for each in entries]
    for head, _ in table.rows:
        key = ids.get(head.strip())
        own = [each for each in city.pledges.values() if part_of(city, address, each) == key]
        if head.strip() == "모두":
            own = list(city.pledges.values())
        told = numbers(table, head.strip())
        right = counts(city, own)
        assert {name: told.get(name, 0) for name in right} == right, head
        assert sum(told.values()) - told["미제출"] - told.get("늦게 제출", 0) == 2 * told["공약"], head


@pytest.mark.parametrize("address", PARTS)
def test_the_last_row_is_the_sum_of_those_above_it(address: str, site: Path) -> None:
    table = read_page(site, address).tables()[0]
    *rows, (last, sums) = table.rows
    assert last == "모두"
    assert [sum(int(cells[place]) for _, cells in rows) for place in range(len(sums))] == [*map(int, sums)]


def test_pledges_of_no_department_are_counted_in_a_row_of_their_own(site: Path, city: CityCourse) -> None:
    table = read_page(site, "departments/").tables()[0]
    nobodys = [each for each in city.pledges.values() if each.department() is None]
    assert [head.strip() for head, _ in table.rows].count(BLANK) == (1 if nobodys else 0)
    if nobodys:
        assert numbers(table, BLANK)["공약"] == len(nobodys)


@pytest.mark.parametrize("address", PARTS)
def test_the_page_of_each_lists_its_pledges_and_no_other(address: str, site: Path, city: CityCourse) -> None:
    for entry in some(city.settings[address.removesuffix("/")]):
        page = read_page(site, f"{address}{entry['id']}/")
        listed = page.all("//table[contains(@class, 'stack')]/tbody/tr/th/a")
        shown = {str(each.get("href")).split("/")[-2] for each in listed}
        own = {key for key, each in city.pledges.items() if part_of(city, address, each) == entry["id"]}
        assert shown == own, entry["id"]
        for former in entry.get("names", [])[:-1]:
            assert former in words(page.main)


@pytest.mark.parametrize("address", PARTS)
def test_the_page_of_each_says_how_many_reports_are_missing_and_never_that_0_are(
    address: str, site: Path, city: CityCourse
) -> None:
    now = city.quarters[-1]
    for entry, own in some(led(city, address)):
        told = words(read_page(site, f"{address}{entry['id']}/").one("//h2[@id='late']/following::p[1]"))
        due, absent = sum(now in each.due for each in own), sum(each.missing(now) for each in own)
        right = f"에 보고해야 할 공약 {due}건의 보고가 모두 제출되었습니다."
        if absent:
            right = f"에 보고해야 할 공약 {due}건 가운데 {absent}건의 보고가 제출되지 않았습니다."
        assert told.endswith(right if due else "에 보고해야 할 공약은 없습니다."), entry["id"]


def test_plans_are_counted_as_the_records_tell_and_each_count_leads_to_its_rows(
    site: Path, city: CityCourse
) -> None:
    """Counted anew from the records; the rows to which a count leads are as many as it says."""
    for entry, own in some(led(city, "departments/")):
        address = f"departments/{entry['id']}/"
        expected = fulfilled(own)
        if not any(each.planned(quarter) for each in own for quarter in each.reports):
            assert not (site / address / "plans").exists()
            continue
        page, rows = read_page(site, address), read_page(site, f"{address}plans/")
        counted = [each.rows[-1][1] for each in page.tables() if each.columns[-1].strip() == "언급 없음"]
        right = [expected.total(), *(expected[each] for each in OUTCOMES)]
        assert [[*map(int, each)] for each in counted] == ([right] if expected else []), entry["id"]
        for link in page.all("//td/a[contains(@href, 'plans/#')]"):
            anchor = str(link.get("href")).partition("#")[2]
            at = f"//*[@id='{anchor}'][self::div]//tbody/tr"
            if "-" not in anchor:
                at = f"//div[starts-with(@id, '{anchor}-')]//tbody/tr"
            assert len(rows.all(at)) == int(words(link)), (entry["id"], anchor)


def fulfilled(pledges: list[Course]) -> Counter[str]:
    """Return what became of each item of the plans that a later report followed."""
    counted: Counter[str] = Counter()
    for each in pledges:
        for before, after in pairwise(each.reports):
            told = {own["item"]: own["outcome"] for own in each.reports[after].get("results") or []}
            counted.update(told.get(item, "unmentioned") for item in each.planned(before))
    return counted


def test_each_quarter_has_a_row_that_counts_its_reports(site: Path, city: CityCourse) -> None:
    page = read_page(site, "quarters/")
    [table] = page.tables()
    ids = [str(each.get("href")).strip("/") for each in page.all("//tbody//th/a")]
    assert ids == [*reversed(city.quarters)]
    for quarter, (head, cells) in zip(ids, table.rows, strict=True):
        own = city.pledges.values()
        late = sum(each.late(quarter, city.settings) for each in own)
        assert cells[3] == (str(late) if "due" in city.settings else "알 수 없음"), head
        assert [int(cells[place]) for place in (0, 1, 2, 4, 5)] == [
            sum(quarter in each.due for each in own),
            sum(quarter in each.reports for each in own),
            sum(each.missing(quarter) for each in own),
            sum(each.moved(quarter) is not None for each in own),
            sum(each.unmet(quarter) for each in own),
        ], head


@pytest.mark.parametrize("address", PARTS)
def test_sums_of_money_and_participation_add_up_with_their_blanks(
    address: str, site: Path, city: CityCourse
) -> None:
    tables = [
        (entry["id"], table)
        for entry, _ in led(city, address)
        for table in read_page(site, f"{address}{entry['id']}/").tables()
        if table.rows[-1][0].strip() == "모두"
    ]
    for part, table in some(tables):
        *rows, (_, sums) = table.rows
        for place, told in some(enumerate(sums)):
            column = [cells[place] for _, cells in rows]
            assert amount(told) == sum(map(amount, column)), (part, table.caption, place)
            for kind in (BLANK, "낱말"):
                left_out = sum(uncounted(each, kind) for each in column)
                assert uncounted(told, kind) == left_out, (part, table.caption, place)


def amount(cell: str) -> Decimal:
    """Return the number of a cell; what is no number adds nothing."""
    found = re.match(r"\s*(-?[\d,]+(?:\.\d+)?)(?!\S)", cell)
    return Decimal(found[1].replace(",", "")) if found else Decimal(0)


def uncounted(cell: str, kind: str) -> int:
    """Return how many cells a cell says were left out: 미기재 3칸; 미기재 alone is one."""
    found = re.search(rf"{kind}(?: (\d+)칸)?", cell)
    return int(found[1] or 1) if found else 0
