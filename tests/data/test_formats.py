"""The bytes of a download: what Korean Excel opens as it is, and what programs read without guessing."""

from __future__ import annotations

import csv
import io
import json
import zipfile
from collections.abc import Sequence
from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.data.formats import Csv, Json
from generator.data.pressing import pressed, zipped
from generator.data.rows import Row
from generator.wording.columns import Column, Table
from tests.data.reader import restored

TABLE = Table(
    "sample",
    "보기",
    "보기 하나",
    (
        Column("text", "글", "", "text", None, {}),
        Column("kind", "종류", "", "code", None, {"item": "항목", "formula": "=항목"}),
        Column("value", "값", "", "number", "원", {}),
        Column("day", "날", "", "date", None, {}),
        Column("agreed", "확인", "", "flag", None, {}),
    ),
)
FULL: Row = ("가, \"나\" '다'", "item", Decimal("-1200.50"), date(2019, 5, 14), True)
BLANK: Row = (None, "formula", None, None, False)


def _csv(*rows: Row) -> str:
    writer = Csv(TABLE)
    return writer.file([writer.block(rows)]).decode()


def _json(*rows: Row) -> str:
    return _twin(*([rows] if rows else []))


def _twin(*blocks: Sequence[Row]) -> str:
    """Return the JSON of rows in blocks, as its archive gives it."""
    writer = Json(TABLE)
    pieces = writer.pieces([pressed(writer.block(rows)) for rows in blocks])
    with zipfile.ZipFile(io.BytesIO(zipped([("sample.json", pieces)]))) as archive:
        return archive.read("sample.json").decode()


def test_a_csv_is_utf8_with_a_byte_order_mark_and_ends_its_lines_with_crlf() -> None:
    assert _csv(FULL, BLANK) == (
        '\ufeff글,종류,값,날,확인\r\n"가, ""나"" \'다\'",항목,-1200.50,2019-05-14,예\r\n,\'=항목,,,아니오\r\n'
    )


def test_a_json_twin_has_the_same_rows_with_codes_numbers_and_nothing_defused() -> None:
    assert _json(FULL, BLANK) == (
        '{"columns":["text","kind","value","day","agreed"],"data":[\n'
        '["가, \\"나\\" \'다\'","item",-1200.50,"2019-05-14",true],\n'
        '[null,"formula",null,null,false]\n'
        "]}\n"
    )


def test_a_table_without_rows_is_its_headings_and_an_empty_list() -> None:
    assert Csv(TABLE).file([]).decode() == "\ufeff글,종류,값,날,확인\r\n"
    assert json.loads(_json()) == {"columns": [each.id for each in TABLE.columns], "data": []}


@pytest.mark.parametrize("value", ["0", "1", "1.0", "1.00", "0.0000001", "12345678901234567890123456789.5"])
def test_a_number_keeps_every_digit_that_was_written(value: str) -> None:
    """1 and 1.0 are equal; a table that holds both still shows both."""
    rows: list[Row] = [("", "item", number, None, True) for number in (Decimal(1), Decimal(value))]
    assert _csv(*rows).split("\r\n")[2] == f",항목,{value},,예"
    assert _json(*rows).split("\n")[2] == f'["","item",{value},null,true]'


@given(st.lists(st.text(), min_size=1))
def test_any_text_at_all_stays_in_its_cell(texts: list[str]) -> None:
    """Commas, quotes, line ends and marks of any script never move a cell or break a row."""
    content = _csv(*((text, "item", None, None, True) for text in texts))
    read = list(csv.reader(io.StringIO(content.removeprefix("\ufeff"), newline=""), strict=True))
    assert [len(row) for row in read] == [5] * (len(texts) + 1)
    assert [restored(row[0]) for row in read[1:]] == texts


def test_rows_written_apart_are_the_same_bytes_as_rows_written_together() -> None:
    writer = Csv(TABLE)
    together = writer.file([writer.block([FULL, BLANK, FULL])])
    assert writer.file([writer.block([FULL]), writer.block([BLANK, FULL])]) == together
    assert _twin([FULL], [BLANK, FULL]) == _twin([FULL, BLANK, FULL])


@given(st.lists(st.binary()))
def test_a_file_in_an_archive_is_its_pieces_one_after_the_other(pieces: list[bytes]) -> None:
    """Its checksum too, which whoever unpacks it compares."""
    with zipfile.ZipFile(io.BytesIO(zipped([("a", map(pressed, pieces)), ("b", [])]))) as archive:
        assert archive.testzip() is None
        assert (archive.read("a"), archive.read("b")) == (b"".join(pieces), b"")
