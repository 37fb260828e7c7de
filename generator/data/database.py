"""All tables in one SQLite file, to be asked in SQL; columns bear their English names and codes, as in JSON.

Each different text stands once, in `_words`, and the rows of `_budget` hold its number, so that the file is a
third as large. The view `budget` puts the texts in their places, and `columns` tells what each column means.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Sequence
from contextlib import closing
from decimal import Decimal
from itertools import repeat
from types import NoneType

from generator.data.explaining import explained
from generator.data.formats import PLAIN
from generator.data.package import primary_key, references
from generator.data.rows import Row, Value
from generator.data.tables import SHEET
from generator.data.tabulated import Tabulated
from generator.published.downloads import WHOLE, Column, Table

# Source: sqlite.org/datatype3.html: an INTEGER has at most 64 bits.
_MOST = 2**63 - 1
# Source: sqlite.org/fileformat2.html, 1.3: where the file names the release of SQLite that wrote it.
_RELEASE = slice(96, 100)


def database(tables: Tabulated) -> bytes:
    """Return the database of the whole city; the same rows give the same bytes.

    A day is a text (ISO 8601), yes and no are 1 and 0. Numbers are exact: a column with one that neither 64
    bits nor a double can hold is a column of texts.
    """
    # Rows stand in the order of their keys' numbers, and so of time.
    words = {quarter: number for number, quarter in enumerate(tables.quarters, 1)}
    with closing(sqlite3.connect(":memory:", isolation_level=None)) as made:
        made.execute("begin")
        made.execute("create table _words (id integer primary key, word text not null)")
        for table, blocks in tables.of(WHOLE):
            _fill(made, table, [row for block in blocks for row in block], words)
        made.executemany(
            "insert into _words values (?, ?)", ((number, word) for word, number in words.items())
        )
        made.execute(f"create table columns ({_list(each.id for each in SHEET.columns)})")
        told = [row for table in tables.tables for row in explained(table)]
        made.executemany(f"insert into columns values ({_marks(told[0])})", told)  # noqa: S608
        made.execute("commit")
        content = bytearray(made.serialize())
    content[_RELEASE] = bytes(4)
    return bytes(content)


def _fill(made: sqlite3.Connection, table: Table, rows: Sequence[Row], words: dict[str, int]) -> None:
    """Write a table, and the view that reads it in words; each new word is given the next number."""
    defined: list[str] = []
    shown: list[str] = []
    held: list[Sequence[object]] = []
    columns = zip(*rows, strict=True) if rows else repeat(())
    for column, values in zip(table.columns, columns, strict=bool(rows)):
        name, word = _quoted(column.id), f"(select word from _words where id = {_quoted(column.id)})"  # noqa: S608
        type_, own = _typed(column, values)
        if column.id == "record":  # of which each has a line of its own
            own, lines = zip(*(str(each).split(":") for each in own), strict=True) if own else ((), ())
            defined.append("line integer")
            held.append(lines)
            word = f"{word} || ':' || line"
        if type_ == "text":
            own = [None if each is None else words.setdefault(str(each), len(words) + 1) for each in own]
        shown.append(f"{word} as {name}" if type_ == "text" else name)
        defined.append(f"{name} {'integer' if type_ == 'text' else type_}")
        held.append(own)
    own_name = _quoted(f"_{table.id}")
    kind = "without rowid" if primary_key(table) else ""  # else its key would stand twice in the file
    made.execute(f"create table {own_name} ({', '.join((*defined, *_keys(table)))}) {kind}")
    made.execute(f"create view {_quoted(table.id)} as select {', '.join(shown)} from {own_name}")  # noqa: S608
    if rows:
        sql = f"insert into {own_name} values ({_marks(held)})"  # noqa: S608
        made.executemany(sql, zip(*held, strict=True))


def _typed(column: Column, values: Sequence[Value]) -> tuple[str, Sequence[Value | float]]:
    """Return the type of a column in SQL, and its values as it holds them."""
    if column.type == "flag":
        return "integer", values
    if column.type != "number":
        return "text", values
    numbers = [_number(each) for each in values]
    kinds = set(map(type, numbers)) - {NoneType}
    if str in kinds:
        return "text", [None if each is None else PLAIN[type(each)](each) for each in values]
    return "numeric" if float in kinds else "integer", numbers


def _number(value: Value) -> int | float | str | None:
    """Return a number as SQLite holds it exactly, else as its digits."""
    if value is None or (isinstance(value, int) and abs(value) <= _MOST):
        return value
    number = Decimal(str(value))
    if number == number.to_integral_value() and abs(number) <= _MOST:
        return int(number)
    return float(number) if Decimal(repr(float(number))) == number else str(value)


def _keys(table: Table) -> Iterable[str]:
    if own := primary_key(table):
        yield f"primary key ({_list(own)})"
    for fields, other, key in references(WHOLE, table):
        yield f"foreign key ({_list(fields)}) references {_quoted(f'_{other}')} ({_list(key)})"


def _list(names: Iterable[str]) -> str:
    return ", ".join(map(_quoted, names))


def _quoted(name: str) -> str:
    return f'"{name}"'


def _marks(row: Sequence[object]) -> str:
    return ", ".join("?" * len(row))
