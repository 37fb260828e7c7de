"""The database holds what the JSON holds; its keys lead to rows, and its numbers are exact."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from decimal import Decimal

import pytest

from generator import data
from generator.published.downloads import DATABASE, WHOLE
from generator.record.records import Records
from tests.data.reader import json_rows, plain_rows

Rows = list[dict[str, object]]


def asked(content: bytes, question: str) -> Rows:
    """Return the answer to a question in SQL about a database."""
    with closing(sqlite3.connect(":memory:")) as held:
        held.deserialize(content)
        held.row_factory = sqlite3.Row
        return [dict(row) for row in held.execute(question)]


def _in_order(rows: Rows) -> list[str]:
    return sorted(repr([(name, _plain(value)) for name, value in row.items()]) for row in rows)


def _plain(value: object) -> object:
    number = int(value) if isinstance(value, bool) else value
    return Decimal(str(number)).normalize() if isinstance(number, int | float | Decimal) else number


@pytest.mark.parametrize("city", ["small", "invented"])
def test_each_view_holds_the_rows_of_its_table(request: pytest.FixtureRequest, city: str) -> None:
    files: dict[str, bytes] = request.getfixturevalue(f"{city}_files")
    records: Records = request.getfixturevalue(city)
    content = files[WHOLE.file(DATABASE, "sqlite")]
    for table in data.tabulate(records).tables:
        expected = json_rows(files, WHOLE.file(table.id, "json"))
        assert _in_order(asked(content, f"select * from {table.id}")) == _in_order(expected), table.id  # noqa: S608
    assert asked(content, "pragma foreign_key_check") == []
    assert len(asked(content, "pragma foreign_key_list(_budget)")) == 2


def test_the_columns_are_told_in_the_database_too(small_files: dict[str, bytes]) -> None:
    told = asked(small_files[WHOLE.file(DATABASE, "sqlite")], "select * from columns")
    sheet = plain_rows(small_files["data/all/columns.csv"])
    assert [[cell or "" for cell in row.values()] for row in told] == [list(row.values()) for row in sheet]


@pytest.mark.parametrize(
    "digits", ["123456789012345678901", "0.12345678901234567891", "-9223372036854775809"]
)
def test_a_number_that_sqlite_would_round_makes_its_column_one_of_texts(small: Records, digits: str) -> None:
    tables = data.tabulate(small)
    [budget] = [table for table in tables.tables if table.id == "budget"]
    place = next(place for place, column in enumerate(budget.columns) if column.id == "value")
    rows = next(iter(tables.blocks["1-1-1"]()["budget"].values()))
    rows[0] = (*rows[0][:place], Decimal(digits), *rows[0][place + 1 :])
    files = dict(data.render(small, tables, ()))
    found = {row["value"] for row in asked(files[WHOLE.file(DATABASE, "sqlite")], "select value from budget")}
    assert digits in found
    assert {type(each) for each in found if each is not None} == {str}
