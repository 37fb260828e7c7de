"""Nothing of a record is left out of the downloads, and each row leads back to the line it was read from."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import fields, is_dataclass
from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest

from generator.record.dates import Quarter, When
from generator.record.records import Records
from tests.data.conftest import ROOT, SMALL
from tests.data.reader import json_rows, rows
from tests.some import some

EXPECTED = Path(__file__).parent / "expected"
GOLDEN = sorted(path.relative_to(EXPECTED).as_posix() for path in EXPECTED.glob("*/**/*.*"))
CITIES = [("real", ROOT), ("small", SMALL)]
EACH_CITY = pytest.mark.parametrize(("city", "root"), CITIES, ids=[name for name, _ in CITIES])


@pytest.mark.parametrize("name", GOLDEN)
def test_the_small_city_is_written_as_a_person_has_read_it(small_files: dict[str, bytes], name: str) -> None:
    """The files of tests/data/small/ as they were read and approved: a change is to be read again."""
    assert small_files[f"data/{name}"].decode() == (EXPECTED / name).read_bytes().decode()


def _held(value: object) -> Iterator[str]:
    """Return every text, number and day that a part of a record holds, with repeats."""
    if isinstance(value, When | Quarter):
        yield value.written
    elif isinstance(value, str | int | Decimal | date):
        yield str(value)
    elif value is not None:
        for part in _parts(value):
            yield from _held(part)


def _parts(value: object) -> Iterable[object]:
    if isinstance(value, tuple):
        return value
    if isinstance(value, dict):
        return (*value.keys(), *value.values())
    assert is_dataclass(value), value
    # `schema` is the version of the file's form: not the department's word.
    return [getattr(value, field.name) for field in fields(value) if field.name != "schema"]


@pytest.mark.parametrize("city", dict(CITIES))
def test_every_text_and_number_of_every_record_is_in_the_csvs_of_its_pledge(
    request: pytest.FixtureRequest, city: str
) -> None:
    """As often as it was written; whatever is added to the record's types must find its column too."""
    records: Records = request.getfixturevalue(city)
    files: dict[str, bytes] = request.getfixturevalue(f"{city}_files")
    told: dict[str, Counter[str]] = defaultdict(Counter)
    for address in [each for each in files if re.fullmatch(r"data/all/(?!columns).*\.csv", each)]:
        for row in rows(files, address):
            own = told[str(row.get("pledge")).rpartition("/")[2]]
            own.update(_bare(str(value)) for value in row.values() if value is not None)
    for pledge, filed in some(records.pledges.items()):
        written = Counter(_held(filed.record))
        for (key, _), report in records.reports.items():
            if key == pledge:
                written.update(_held(report.record))
        assert not written - told[pledge]


def _bare(cell: str) -> str:
    """Return an identifier without what stands before it in every table, and a number without 공약."""
    return re.sub(r"^(?:[a-z]+/|공약 |카드 )(?=[0-9A-Za-z.-]+$|\d+/\d+$)", "", cell)


# The column whose text stands on the line that a row names.
ON_THE_LINE = {
    "pledges": "pledge",
    "items": "text",
    "participation": "written",
    "budget": "written",
    "changes": "kind",
    "officers": "name",
}


@EACH_CITY
@pytest.mark.parametrize("table", ON_THE_LINE)
def test_a_row_names_the_file_and_the_line_where_its_value_is_written(
    request: pytest.FixtureRequest, city: str, root: Path, table: str
) -> None:
    files: dict[str, bytes] = request.getfixturevalue(f"{city}_files")
    for row in some(rows(files, f"data/all/{table}.csv")):
        file, _, number = row["record"].rpartition(":")
        line = (root / file).read_text().splitlines()[int(number) - 1].replace("''", "'")
        told = row[ON_THE_LINE[table]] or row.get("phone") or "null"
        assert told.removeprefix("pledges/") in line


@pytest.mark.parametrize("city", dict(CITIES))
def test_the_json_twin_holds_what_the_csv_holds(request: pytest.FixtureRequest, city: str) -> None:
    """Also the other way round: nothing that the CSV defuses or words in Korean is lost on the way back."""
    files: dict[str, bytes] = request.getfixturevalue(f"{city}_files")
    for address in some(
        each for each in files if each.endswith(".csv") and not each.endswith("/columns.csv")
    ):
        twin = json_rows(files, address.removesuffix("csv") + "json")
        for row in rows(files, address):
            days = {key: str(day) for key, day in row.items() if isinstance(day, date)}
            assert row | days == twin.pop(0)
        assert not twin


def test_a_blank_is_empty_and_a_nought_is_0(small_files: dict[str, bytes]) -> None:
    """A blank count stays blank; it is never 0, and a 0 is never blank."""
    counts = {
        row["kind"]: (row["value"], row["written"])
        for row in rows(small_files, "data/quarters/2023-Q2/participation.csv")
    }
    assert counts == {"kinds/meetings": (Decimal(0), "0"), "kinds/press": (None, None)}


def test_a_word_in_an_amount_cell_is_a_word_and_no_number(small_files: dict[str, bytes]) -> None:
    words = [row for row in rows(small_files, "data/all/budget.csv") if row["written"] == "비예산"]
    assert [row["value"] for row in words] == [None, None]


def test_a_triangle_before_an_amount_is_a_minus_in_the_number(small_files: dict[str, bytes]) -> None:
    cells = {row["written"]: row["value"] for row in rows(small_files, "data/all/budget.csv")}
    assert cells["△200"] == Decimal(-200)


def test_a_time_without_an_end_has_a_first_day_and_no_last_one(small_files: dict[str, bytes]) -> None:
    """An open end stays open; no far-off day is put in its place."""
    (item,) = (row for row in rows(small_files, "data/all/items.csv") if row["when"] == "2023-07/..")
    assert (item["when_first"], item["when_last"]) == (date(2023, 7, 1), None)


def test_the_same_records_give_the_same_bytes_in_the_same_order_in_another_process(
    small_files: dict[str, bytes],
) -> None:
    """Whatever the seed of its hashes, its time zone and its language."""
    told = (
        "import hashlib, sys; from pathlib import Path; from generator import data;"
        "from generator.record.folder import load;"
        "records = load(Path(sys.argv[1])).records;"
        "files = list(data.render(records, data.tabulate(records), ()));"
        "sys.stdout.write(hashlib.sha256(repr(files).encode()).hexdigest())"
    )
    here = {"PYTHONPATH": str(ROOT), "PATH": os.environ["PATH"]}
    digests = {
        subprocess.run(
            [sys.executable, "-c", told, str(SMALL)],
            env=here | {"PYTHONHASHSEED": seed, "TZ": zone, "LC_ALL": language},
            capture_output=True,
            check=True,
        ).stdout
        for seed, zone, language in (("1", "Asia/Seoul", "C"), ("2", "America/Lima", "C.UTF-8"))
    }
    assert len(digests) == 1
    assert len(small_files) == len(set(small_files))


def test_the_page_that_says_how_to_read_lies_beside_the_downloads(small_files: dict[str, bytes]) -> None:
    text = small_files["data/README.txt"].decode("utf-8-sig")
    assert "작은따옴표(')" in text
    assert "records.zip" in text
