"""Rows as CSV that Korean Excel opens as it is, and the same rows as JSON, untouched."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from datetime import date
from decimal import Decimal
from json.encoder import encode_basestring
from typing import Protocol, TypeAlias

from generator.data.defusing import defuse
from generator.data.rows import Row, Value
from generator.ledger.downloads import Column, Format, Table
from generator.wording import columns as words

_BOM = "\ufeff"
_NEEDS_QUOTES = frozenset(',"\r\n')

_Write: TypeAlias = Callable[[Value], str]


class Writer(Protocol):
    """Writes one table in one format: blocks of rows first, each once, and files out of blocks."""

    def block(self, rows: Sequence[Row]) -> bytes:
        """Return rows, at least one, as the bytes that stand in every file that holds them."""

    def file(self, blocks: Iterable[bytes]) -> bytes:
        """Return a whole file out of blocks, none of them empty."""


class Csv:
    """RFC 4180 with a byte order mark: headings in Korean, blanks empty, text defused."""

    def __init__(self, table: Table) -> None:
        """Learn the columns."""
        self._headings = ",".join(_field(column.heading) for column in table.columns)
        self._cells = [_cell_writer(column, _in_csv(column)) for column in table.columns]

    def block(self, rows: Sequence[Row]) -> bytes:
        """Return rows as lines that end in CRLF."""
        return "".join([f"{','.join(cells)}\r\n" for cells in _written(rows, self._cells)]).encode()

    def file(self, blocks: Iterable[bytes]) -> bytes:
        """Return the mark, the headings and the lines."""
        return b"".join((f"{_BOM}{self._headings}\r\n".encode(), *blocks))


class Json:
    """A list of objects, one a line, keys by column id; a blank is null, a number has its exact digits."""

    def __init__(self, table: Table) -> None:
        """Learn the columns."""
        keys = ",".join(f"{encode_basestring(column.id)}:%s" for column in table.columns)
        self._line = f"{{{keys}}}"
        self._cells = [_cell_writer(column, _in_json(column)) for column in table.columns]

    def block(self, rows: Sequence[Row]) -> bytes:
        """Return rows as objects with a comma between."""
        return ",\n".join(map(self._line.__mod__, _written(rows, self._cells))).encode()

    def file(self, blocks: Iterable[bytes]) -> bytes:
        """Return the list."""
        return b"[\n%b\n]\n" % b",\n".join(blocks)


WRITERS: dict[Format, Callable[[Table], Writer]] = {"csv": Csv, "json": Json}
"""Every format in which a table is offered."""


class _Known(dict[Value, str]):
    """What was written before: a title or a unit that stands in every row is written once."""

    def __init__(self, write: _Write) -> None:
        super().__init__()
        self._write = write

    def __missing__(self, value: Value) -> str:
        text = self[value] = self._write(value)
        return text


def _cell_writer(column: Column, write: _Write) -> _Write:
    # Numbers are always written anew: 1 and 1.0 are equal, and not the same to whoever wrote them.
    return write if column.type == "number" else _Known(write).__getitem__


def _written(rows: Sequence[Row], writers: Sequence[_Write]) -> Iterator[tuple[str, ...]]:
    columns = zip(*rows, strict=True)
    return zip(*(map(write, column) for write, column in zip(writers, columns, strict=True)), strict=True)


def _in_csv(column: Column) -> _Write:
    if column.type == "text":
        return lambda value: "" if value is None else _field(str(value))
    if column.type == "code":
        return lambda code: _field(column.codes[str(code)])
    return lambda value: "" if value is None else _PLAIN[type(value)](value)


def _field(text: str) -> str:
    safe = defuse(text)
    if _NEEDS_QUOTES.isdisjoint(safe):
        return safe
    return '"{}"'.format(safe.replace('"', '""'))


_PLAIN: dict[type, _Write] = {
    int: str,
    Decimal: lambda value: f"{value:f}",
    date: str,
    bool: lambda value: words.YES if value else words.NO,
}


def _in_json(column: Column) -> _Write:
    if column.type in {"text", "code"}:
        return lambda value: "null" if value is None else encode_basestring(str(value))
    return lambda value: "null" if value is None else _PLAIN_IN_JSON[type(value)](value)


_PLAIN_IN_JSON: dict[type, _Write] = {
    int: str,
    Decimal: _PLAIN[Decimal],
    date: lambda value: f'"{value}"',
    bool: lambda value: "true" if value else "false",
}
