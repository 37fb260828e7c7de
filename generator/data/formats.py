"""Rows as CSV that Korean Excel opens as it is, and the same rows as JSON, untouched."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from datetime import date
from decimal import Decimal
from json.encoder import encode_basestring
from typing import TypeAlias

from generator.csv_text import csv_file, csv_lines, defuse
from generator.data.pressing import Piece, pressed
from generator.data.rows import Row, Value
from generator.wording import columns as words
from generator.wording.columns import Column, Table

Write: TypeAlias = Callable[[Value], str]
"""Writes one value as a format has it."""

_BETWEEN = pressed(b",\n")


class Csv:
    """RFC 4180 with a byte order mark: headings in Korean, blanks empty, text defused."""

    def __init__(self, table: Table) -> None:
        """Learn the columns."""
        self._headings = csv_lines([[column.heading for column in table.columns]])
        self._cells = [cell_writer(column, _in_csv(column)) for column in table.columns]

    def block(self, rows: Sequence[Row]) -> bytes:
        """Return rows as lines that end in CRLF."""
        return csv_lines(written(rows, self._cells))

    def file(self, blocks: Iterable[bytes]) -> bytes:
        """Return the mark, the headings and the lines."""
        return csv_file(self._headings, *blocks)


class Json:
    """`columns`, the column ids, and `data`, a list for each row, one a line; a blank is null.

    A number has its exact digits. The keys stand once, not in each row: that halves the largest files, and
    pandas and others read this form by its name, "split".
    """

    def __init__(self, table: Table) -> None:
        """Learn the columns."""
        self._keys = ",".join(encode_basestring(column.id) for column in table.columns)
        self._cells = [cell_writer(column, _in_json(column)) for column in table.columns]

    def block(self, rows: Sequence[Row]) -> bytes:
        """Return rows as lists with a comma between."""
        return ",\n".join([f"[{','.join(cells)}]" for cells in written(rows, self._cells)]).encode()

    def pieces(self, blocks: Iterable[Piece]) -> Iterator[Piece]:
        """Return a file as an archive takes it: the columns, and the rows in blocks that are pressed."""
        yield pressed(b'{"columns":[%b],"data":[\n' % self._keys.encode())
        for number, block in enumerate(blocks):
            if number:
                yield _BETWEEN
            yield block
        yield pressed(b"\n]}\n")


class _Known(dict[Value, str]):
    """What was written before: a title or a unit that stands in every row is written once."""

    def __init__(self, write: Write) -> None:
        super().__init__()
        self._write = write

    def __missing__(self, value: Value) -> str:
        text = self[value] = self._write(value)
        return text


def cell_writer(column: Column, write: Write) -> Write:
    """Return what writes the cells of a column, each different text once."""
    # Numbers are always written anew: 1 and 1.0 are equal, and not the same to whoever wrote them.
    return write if column.type == "number" else _Known(write).__getitem__


def written(rows: Sequence[Row], writers: Sequence[Write]) -> Iterator[tuple[str, ...]]:
    """Return rows, at least one, as the texts of their cells, by one writer a column."""
    columns = zip(*rows, strict=True)
    return zip(*(map(write, column) for write, column in zip(writers, columns, strict=True)), strict=True)


def _in_csv(column: Column) -> Write:
    if column.type == "text":
        return lambda value: "" if value is None else defuse(str(value))
    if column.type == "code":
        return lambda code: defuse(column.codes[str(code)])
    return lambda value: "" if value is None else PLAIN[type(value)](value)


PLAIN: dict[type, Write] = {
    int: str,
    Decimal: lambda value: f"{value:f}",
    date: str,
    bool: lambda value: words.YES if value else words.NO,
}


def _in_json(column: Column) -> Write:
    if column.type in {"text", "code"}:
        return lambda value: "null" if value is None else encode_basestring(str(value))
    return lambda value: "null" if value is None else _PLAIN_IN_JSON[type(value)](value)


_PLAIN_IN_JSON: dict[type, Write] = {
    int: str,
    Decimal: PLAIN[Decimal],
    date: lambda value: f'"{value}"',
    bool: lambda value: "true" if value else "false",
}
