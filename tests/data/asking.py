"""SQLite over the CSVs: a reader that shares no code with the program and can count anew what it counted."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Mapping

from tests.data.reader import Files, plain_rows, restored

Answer = list[tuple[object, ...]]


def asked(files: Files, folder: str, tables: Iterable[str], question: str) -> Answer:
    """Return the answer to a question in SQL about CSVs of one folder; columns bear their Korean headings."""
    base = sqlite3.connect(":memory:")
    for table in tables:
        rows = plain_rows(files[f"{folder}{table}.csv"])
        headings = list(rows[0])
        base.execute(f"create table {table} ({', '.join(map(_quoted, headings))})")
        marks = ", ".join("?" * len(headings))
        base.executemany(f"insert into {table} values ({marks})", [_cells(row) for row in rows])  # noqa: S608
    answer = base.execute(question).fetchall()
    base.close()
    return answer


def _quoted(name: str) -> str:
    return '"{}"'.format(name.replace('"', '""'))


def _cells(row: Mapping[str, str]) -> list[str | None]:
    """Return cells as README.txt says: an empty one is blank, a ' before a formula is none of the text's."""
    return [restored(cell) if cell else None for cell in row.values()]
