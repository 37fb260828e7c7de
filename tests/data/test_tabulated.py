"""What stands in which file: the whole city, each quarter as of then, each pledge; and what is missing."""

from __future__ import annotations

import pytest

from generator import data
from generator.data.rows import Row
from generator.data.tables import TABLES
from generator.published.downloads import CATALOGUE_FILE, CHECKSUMS, PACKAGE, WHOLE, Part
from generator.record.records import Records
from tests.data.reader import plain_rows, rows

OF_FORMS = ("facts", "figures", "printed")
OTHER_TABLES = [each for each in TABLES if each not in ("pledges", "history", "slips", *OF_FORMS)]
"""Those of a city whose forms describe no sections (`test_sections.py` has those of one that does)."""
EACH_OTHER_TABLE = pytest.mark.parametrize("table", OTHER_TABLES)
_OF_MANY = ("rates", "printed")
EACH_OF_PLEDGES = pytest.mark.parametrize("table", [each for each in OTHER_TABLES if each not in _OF_MANY])
"""Rates, and the counts that a city printed, are of many pledges at once."""


def test_a_report_that_is_owed_and_not_there_is_a_row_of_its_own(small_files: dict[str, bytes]) -> None:
    """미제출 is told, with the pledge's record as its place; it is neither left out nor shown as empty."""
    missing = [row for row in rows(small_files, WHOLE.file("reports", "csv")) if row["state"] == "missing"]
    assert [(row["pledge"], row["quarter"]) for row in missing] == [("pledges/1-1-1", "2023-Q1")]
    assert missing[0]["record"].startswith("content/pledges/1-1-1.yml:")


def test_a_report_that_is_not_there_has_the_department_that_owes_it(small_files: dict[str, bytes]) -> None:
    """By its id, as every table has it, and by its name."""
    [missing] = [row for row in rows(small_files, WHOLE.file("reports", "csv")) if row["state"] == "missing"]
    assert (missing["department"], missing["department_name"]) == ("departments/water", "물길과")


def test_no_report_is_owed_after_a_pledge_has_ended(small_files: dict[str, bytes]) -> None:
    reports = rows(small_files, WHOLE.file("reports", "csv"))
    assert [row["quarter"] for row in reports if row["pledge"].endswith("1-1-2")] == ["2023-Q1"]


@EACH_OF_PLEDGES
def test_the_pledges_rows_together_are_the_citys(small: Records, table: str) -> None:
    tables = data.tabulate(small)

    def held(part: Part) -> list[Row]:
        return [row for each, rows in tables.rows(part) if each.id == table for row in rows]

    assert [row for key in small.pledges for row in held(Part("pledges", key))] == held(WHOLE)


@EACH_OTHER_TABLE
def test_the_quarters_files_together_are_the_citys(
    small: Records, small_files: dict[str, bytes], table: str
) -> None:
    together = [
        row
        for each in small.quarters
        for row in rows(small_files, Part("quarters", each.written).file(table, "csv"))
    ]
    whole = rows(small_files, WHOLE.file(table, "csv"))
    assert sorted(map(repr, together)) == sorted(map(repr, whole))


@EACH_OF_PLEDGES
def test_rows_stand_by_pledge_and_then_by_quarter(small_files: dict[str, bytes], table: str) -> None:
    keys = [(row["pledge"], row["quarter"]) for row in rows(small_files, WHOLE.file(table, "csv"))]
    assert keys == sorted(keys)


def test_a_quarters_pledges_are_told_as_of_that_quarter(small_files: dict[str, bytes]) -> None:
    """The department in charge then and the status then: a later report changes nothing in an old file."""
    then, now = (
        rows(small_files, address)[0]
        for address in (Part("quarters", "2023-Q1").file("pledges", "csv"), WHOLE.file("pledges", "csv"))
    )
    assert (then["department_name"], then["status"], then["latest_quarter"]) == ("물길과", None, None)
    assert (now["department_name"], now["status"], now["latest_quarter"]) == (
        "마을과",
        "statuses/on-track",
        "2023-Q2",
    )
    assert (then["status_order"], now["status_order"]) == (None, 3)


def test_a_change_stands_in_the_quarter_in_which_it_was_decided(small_files: dict[str, bytes]) -> None:
    changes = rows(small_files, Part("quarters", "2023-Q2").file("changes", "csv"))
    assert [(row["origin"], row["what"]) for row in changes] == [
        ("pledge", "쉼터 수"),
        ("report", "4호점 개소"),
    ]
    assert rows(small_files, Part("quarters", "2023-Q1").file("changes", "csv")) == []


def test_the_catalogue_lists_every_file_with_its_rows_and_its_size(small: Records) -> None:
    tables = data.tabulate(small)
    files = dict(data.render(small, tables, ()))
    catalogue = data.catalogue(tables, {address: len(content) for address, content in files.items()})
    listed = [*catalogue.whole, *(each for part in catalogue.pledges.values() for each in part)]
    aside = ("/README.txt", f"/{CHECKSUMS}", f"/{PACKAGE}", CATALOGUE_FILE)
    assert sorted(each.address for each in listed) == sorted(
        each for each in files if not each.endswith(aside)
    )
    for each in listed:
        assert each.size == len(files[each.address])
        if each.format == "csv":
            assert each.rows == len(plain_rows(files[each.address])), each.address
