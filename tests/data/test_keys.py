"""A key is a text that no program changes, the same in every table and format, so that all tables join."""

from __future__ import annotations

import io
import json
import re
import sqlite3
import tempfile
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import duckdb
import openpyxl
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.csv_text import csv_file, csv_lines, defuse
from generator.data.rows import keyed
from generator.data.tables import TABLES, tables_of
from generator.published.downloads import DATABASE, PACKAGE, WHOLE, Part
from generator.record.records import Records
from tests.data.office import shown_in_csvs
from tests.data.reader import json_rows, plain_rows, rows
from tests.some import some

_ODD = (
    "2-1-2",
    "may-5",
    "1e5",
    "true",
    "nan",
    "2019",
    "2019-05",
    "1-1",
    "31.12.2019",
    "0",
    "007",
    "1.50",
    "inf",
)
_IDS = st.from_regex(re.compile("[0-9A-Za-z]{1,4}(?:[.-][0-9A-Za-z]{1,4}){0,3}"), fullmatch=True)


def _keys(identifier: str) -> Iterator[str]:
    """Yield an identifier as each column of each table bears it, where that is not bare."""
    for table in some(tuple(TABLES.values())):
        [row] = keyed(table, [(identifier,) * len(table.columns)])
        yield from (str(cell) for cell in row if cell != identifier)


@settings(max_examples=2)
@given(st.lists(_IDS, min_size=100, max_size=200).map(lambda ids: [*_ODD, *ids]))
def test_no_identifier_is_taken_for_a_day_or_a_number(ids: list[str]) -> None:
    """By the rules of a Korean spreadsheet that opens a CSV by a click."""
    keys = sorted({key for each in ids for key in _keys(each)})
    assert len(keys) > 15 * len(set(ids))
    assert [defuse(key) for key in keys] == keys
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "keys.csv"
        path.write_bytes(csv_file(csv_lines([key] for key in keys)))
        assert shown_in_csvs([path], Path(folder))["keys"] == [[key] for key in keys]


def test_every_column_of_identifiers_bears_keys() -> None:
    for table in some(tuple(TABLES.values())):
        [row] = keyed(table, [("2-1-2",) * len(table.columns)])
        bare = {each.heading for each, cell in zip(table.columns, row, strict=True) if cell == "2-1-2"}
        # What of a key, of all or of a rate it is, the rows themselves say.
        told = (
            {"자리 식별자", "묶음 식별자", "항목 식별자"}
            if table.id in {"differences", "rates", "printed"}
            else set()
        )
        assert {each for each in bare if "식별자" in each} <= told, table.id
        assert "공약" not in bare


def test_a_key_is_the_same_in_csv_json_book_and_database(small_files: dict[str, bytes]) -> None:
    book = openpyxl.load_workbook(io.BytesIO(small_files[WHOLE.book]))
    with closing(sqlite3.connect(":memory:")) as base:
        base.deserialize(small_files[WHOLE.file(DATABASE, "sqlite")])
        for name in ("pledges", "reports", "items", "budget"):
            table = TABLES[name]
            keys = [row["공약"] for row in plain_rows(small_files[WHOLE.file(table.id, "csv")])]
            assert set(keys) <= {"pledges/1-1-1", "pledges/1-1-2"}
            assert [row["pledge"] for row in json_rows(small_files, WHOLE.file(table.id, "json"))] == keys
            assert [cell.value for cell in book[table.title]["A"][1:]] == keys
            told = base.execute(f"select pledge from {table.id}").fetchall()  # noqa: S608 - a name of ours
            assert sorted(key for (key,) in told) == sorted(keys)


def _references(package: bytes) -> Iterator[tuple[str, str, list[tuple[str, str]]]]:
    """Yield each foreign key of a package: its table, the table it leads to, the columns on both sides."""
    for table in json.loads(package)["resources"]:
        for key in table["schema"].get("foreignKeys", ()):
            there = key["reference"]
            yield table["name"], there["resource"], list(zip(key["fields"], there["fields"], strict=True))


@pytest.mark.parametrize("city", ["real", "small", "invented"])
def test_every_foreign_key_joins_as_duckdb_reads_the_tables(
    request: pytest.FixtureRequest, city: str, tmp_path: Path
) -> None:
    """No row of a table leads to a row that is not there, in the whole and in a quarter."""
    records: Records = request.getfixturevalue(city)
    files: dict[str, bytes] = request.getfixturevalue(f"{city}_files")
    for part in (WHOLE, Part("quarters", records.quarters[-1].written)):
        for table in tables_of(records.city.record):
            address = part.file(table.id, "csv")
            if address in files:
                (tmp_path / f"{table.id}.csv").write_bytes(files[address])
        references = list(_references(files[f"{part.folder}{PACKAGE}"]))
        assert len(references) >= 10
        for table_id, other, columns in references:
            on = " and ".join(f'a."{own}" = b."{there}"' for own, there in columns)
            told = " and ".join(f'a."{own}" is not null' for own, _ in columns)
            own, there = (f"read_csv('{tmp_path / each}.csv', header = true)" for each in (table_id, other))
            question = f"select count(*) from {own} a anti join {there} b on {on} where {told}"  # noqa: S608
            assert duckdb.execute(question).fetchall() == [(0,)], (table_id, columns)


def test_a_reporter_finds_a_pledge_by_its_address(small_files: dict[str, bytes]) -> None:
    found = [
        row for row in rows(small_files, WHOLE.file("budget", "csv")) if row["pledge"] == "pledges/1-1-1"
    ]
    assert len(found) == 12
