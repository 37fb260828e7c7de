"""All tables in one SQLite file, to be asked in SQL; columns bear their English names and codes, as in JSON.

A text stands once for all rows of a pledge, in `_words`, and the rows of `_budget` hold its number, so that
the file is a third as large. The view `budget` puts the texts in their places, and `columns` tells what each
column means. The rows of a pledge are a small database of their own, which is kept, and SQLite itself copies
them into the whole: their words are numbered by themselves there, and behind all words before them here.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import closing
from decimal import Decimal
from types import NoneType
from typing import TypeAlias

from generator.data.formats import PLAIN
from generator.data.package import references
from generator.data.rows import Row, Value
from generator.data.tables import explained
from generator.published.downloads import WHOLE
from generator.wording.columns import SHEET, Column, Table

Types: TypeAlias = Mapping[str, str]
"""The types in SQL of the columns of numbers, by table and column (`budget.value`)."""

# Source: sqlite.org/datatype3.html: an INTEGER has at most 64 bits.
_MOST = 2**63 - 1
# Source: sqlite.org/fileformat2.html, 1.3: where the file names the release of SQLite that wrote it.
_RELEASE = slice(96, 100)
_KEYS = ("pledge", "other", "quarter")
"""Columns by which rows of several pledges join: each of their words has one number in the whole file."""


def types_of(table: Table, rows: Sequence[Row]) -> Types:
    """Return the least type that holds each number of some rows exactly: `integer`, `numeric` or `text`.

    In the order of the alphabet each can hold what those before it hold.
    """
    names = {int: "integer", float: "numeric", str: "text", NoneType: "integer"}
    return {
        f"{table.id}.{column.id}": max(names[kind] for kind in set(map(type, _numbers(values))))
        for column, values in zip(table.columns, zip(*rows, strict=True), strict=True)
        if column.type == "number"
    }


def share(tables: Iterable[tuple[Table, Sequence[Row]]], keys: Sequence[str], types: Types) -> bytes:
    """Return the rows of a pledge as `database` takes them.

    Args:
        tables: with the rows of the pledge.
        keys: the words that have one number in the whole file.
        types: of the columns of the whole file.

    """
    known = {word: number for number, word in enumerate(keys, 1)}
    words: dict[str, int] = {}

    def numbered(column: Column, values: Sequence[Value | float]) -> list[int | None]:
        first = known if column.id in _KEYS else {}
        after = len(known) + 1
        return [
            None
            if value is None
            else first.get(text := str(value)) or words.setdefault(text, len(words) + after)
            for value in values
        ]

    with closing(sqlite3.connect(":memory:", isolation_level=None)) as made:
        made.execute("pragma page_size = 1024")
        made.execute("begin")
        for table, rows in tables:
            if not rows:
                continue
            held: list[Sequence[object]] = []
            for column, values in zip(table.columns, zip(*rows, strict=True), strict=True):
                type_, own = _type(table, column, types), list[Value | float](values)
                if column.id == "record":  # of which each has a line of its own
                    places = [str(each).rsplit(":", 1) for each in values]
                    own = [path for path, _ in places]
                    held.append([int(line) for _, line in places])
                if column.type == "number":
                    own = [_digits(each) for each in values] if type_ == "text" else _numbers(values)
                held.append(numbered(column, own) if type_ == "text" else own)
            made.execute(f"create table {_own(table)} ({_list(map(str, range(len(held))))})")
            made.executemany(f"insert into {_own(table)} values ({_marks(held)})", zip(*held, strict=True))  # noqa: S608
        made.execute("create table _words (id integer primary key, word text not null)")
        made.executemany("insert into _words values (?, ?)", ((id_, word) for word, id_ in words.items()))
        made.execute("commit")
        return made.serialize()


def database(
    tables: Sequence[Table], keys: Sequence[str], types: Types, shares: Iterable[tuple[Iterable[str], bytes]]
) -> bytes:
    """Return the database of the whole city; the same rows give the same bytes.

    A day is a text (ISO 8601), yes and no are 1 and 0. Numbers are exact: a column with one that neither 64
    bits nor a double can hold is a column of texts.

    Args:
        tables: all of the city.
        keys: as of the shares.
        types: as of the shares.
        shares: of the city itself and of each pledge, with the ids of the tables of which each has rows.

    """
    # Rows stand in the order of their keys' numbers, and so of time.
    with closing(sqlite3.connect(":memory:", isolation_level=None)) as made:
        made.execute("begin")
        made.execute("create table _words (id integer primary key, word text not null)")
        made.executemany("insert into _words values (?, ?)", enumerate(keys, 1))
        copied = {table.id: _filled(made, table, types, len(keys)) for table in tables}
        made.execute(f"create table columns ({_list(each.id for each in SHEET.columns)})")
        told = [row for table in tables for row in explained(table)]
        made.executemany(f"insert into columns values ({_marks(told[0])})", told)  # noqa: S608
        made.execute("commit")
        after = 0
        for held, content in shares:
            made.execute("attach ':memory:' as share")
            made.deserialize(content, name="share")
            made.execute("begin")
            for table in held:
                made.execute(copied[table], (after,) if "?1" in copied[table] else ())
            added = made.execute("insert into _words select id + ?, word from share._words", (after,))
            after += added.rowcount
            made.execute("commit")
            made.execute("detach share")
        whole = made.serialize()
    return whole[: _RELEASE.start] + bytes(4) + whole[_RELEASE.stop :]


def _filled(made: sqlite3.Connection, table: Table, types: Types, keys: int) -> str:
    """Make a table, and the view that reads it in words; return what copies its rows of a share."""
    defined: list[str] = []
    shown: list[str] = []
    copied: list[str] = []
    for column in table.columns:
        name, word = _quoted(column.id), f"(select word from _words where id = {_quoted(column.id)})"  # noqa: S608
        type_ = _type(table, column, types)
        if column.id == "record":
            copied.append(_quoted(str(len(defined))))
            defined.append("line integer")
            word = f"{word} || ':' || line"
        own = _quoted(str(len(defined)))
        shown.append(f"{word} as {name}" if type_ == "text" else name)
        defined.append(f"{name} {'integer' if type_ == 'text' else type_}")
        if column.id in _KEYS:
            copied.append(f"case when {own} > {keys} then {own} + ?1 else {own} end")
        else:
            copied.append(f"{own} + ?1" if type_ == "text" else own)
    kind = "without rowid" if table.key else ""  # else its key would stand twice in the file
    made.execute(f"create table {_own(table)} ({', '.join((*defined, *_keys(table)))}) {kind}")
    made.execute(f"create view {_quoted(table.id)} as select {', '.join(shown)} from {_own(table)}")  # noqa: S608
    return f"insert into {_own(table)} select {', '.join(copied)} from share.{_own(table)}"  # noqa: S608


def _type(table: Table, column: Column, types: Types) -> str:
    """Return the type of a column in SQL; what is `text` is held as the number of a word."""
    if column.type == "number":
        return types.get(f"{table.id}.{column.id}", "integer")
    return "integer" if column.type == "flag" else "text"


def _numbers(values: Sequence[Value]) -> list[Value | float]:
    """Return numbers as SQLite holds them exactly, else as their digits."""
    plain = [each for each in values if isinstance(each, int)]
    is_plain = len(plain) + values.count(None) == len(values) and all(abs(each) <= _MOST for each in plain)
    return list(values) if is_plain else [_number(each) for each in values]


def _number(value: Value) -> int | float | str | None:
    if value is None or (isinstance(value, int) and abs(value) <= _MOST):
        return value
    number = Decimal(str(value))
    if number == number.to_integral_value() and abs(number) <= _MOST:
        return int(number)
    return float(number) if Decimal(repr(float(number))) == number else str(value)


def _digits(value: Value) -> str | None:
    return None if value is None else PLAIN[type(value)](value)


def _keys(table: Table) -> Iterator[str]:
    if table.key:
        yield f"primary key ({_list(table.key.split())})"
    for fields, other, key in references(WHOLE, table):
        yield f"foreign key ({_list(fields)}) references {_quoted(f'_{other}')} ({_list(key)})"


def _list(names: Iterable[str]) -> str:
    return ", ".join(map(_quoted, names))


def _own(table: Table) -> str:
    return _quoted(f"_{table.id}")


def _quoted(name: str) -> str:
    return f'"{name}"'


def _marks(row: Sequence[object]) -> str:
    return ", ".join("?" * len(row))
