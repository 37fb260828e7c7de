"""All tables of a part in one XLSX book; every row is written once for all its books.

XlsxWriter writes the rows of the invented city in twelve seconds, and each row stands in four books. So it
makes each book without rows, and ours are put where it left a row for them.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, field

from generator.data import cells
from generator.data.cells import Cells
from generator.data.shell import LAST_ROW, Shell, sheet_file, shell
from generator.data.tabulated import Blocks, Cut, Tabulated
from generator.data.zipped import Entry, Presser, archive
from generator.ledger.downloads import Part, Table

_WORKBOOK = "xl/workbook.xml"
_DIMENSION = re.compile(rb'(<dimension ref="A1:[A-Z]+)2"')
_FILTER = re.compile(rb"\$%d\b" % LAST_ROW)


@dataclass(slots=True)
class _Bound:
    """The sheets of one part as they are written: table ids, files of sheets, numbers of rows."""

    tables: list[str] = field(default_factory=list)
    sheets: list[Entry] = field(default_factory=list)
    rows: list[int] = field(default_factory=list)


class Books:
    """Gathers the sheets of every part, table by table."""

    def __init__(self, tables: Tabulated) -> None:
        """Begin a book for each part of the city."""
        self._titles = tables.titles
        self._bound = {part: _Bound() for part in tables.titles}
        self._tables = tables.tables
        self._shells: dict[tuple[str, ...], Shell] = {}

    def add(self, table: Table, blocks: Blocks, cuts: Iterable[Cut]) -> None:
        """Write a table's rows once, and give each part those that it holds."""
        own = self._shell((table.id,))
        presser = Presser()
        writer = Cells(table.columns, [own.styles.of(column) for column in table.columns])
        plain = {key: writer.block(rows) for key, rows in blocks.items()}
        head, foot = own.files[sheet_file(2)]
        for cut in cuts:
            rows = sum(len(blocks[key]) for key in cut.keys)
            sheet = Entry()
            _add(sheet, presser, _DIMENSION.sub(rb'\g<1>%d"' % (rows + 1), head))
            row = 2
            for key in cut.keys:
                _add(sheet, presser, cells.numbered(plain[key], row))
                row += len(blocks[key])
            _add(sheet, presser, foot.replace(b"%d" % LAST_ROW, b"%d" % (rows + 1)))
            bound = self._bound[cut.part]
            bound.tables.append(table.id)
            bound.sheets.append(sheet)
            bound.rows.append(rows)

    def files(self) -> Iterable[tuple[str, bytes]]:
        """Return the book of each part with its address."""
        for part, bound in self._bound.items():
            yield part.book, self._book(part, bound)

    def _book(self, part: Part, bound: _Bound) -> bytes:
        whole = self._shell(tuple(bound.tables))
        sheets = {sheet_file(index): sheet for index, sheet in enumerate(bound.sheets, 2)}
        return archive(
            [
                (name, sheets.get(name) or Entry.of(self._file(part, bound, name, whole)))
                for name in whole.files
            ]
        )

    def _shell(self, ids: tuple[str, ...]) -> Shell:
        """Return the book of some tables without rows, made once."""
        if ids not in self._shells:
            self._shells[ids] = shell([table for table in self._tables if table.id in ids])
        return self._shells[ids]

    def _file(self, part: Part, bound: _Bound, name: str, whole: Shell) -> bytes:
        first, second = whole.files[name]
        if name == sheet_file(1):
            place = "A1"
            title = f'<row r="1">{cells.text(self._titles[part], whole.styles.title, place)}</row>'
            return first + title.encode() + second
        if name == _WORKBOOK:
            rows = iter(bound.rows)
            return _FILTER.sub(lambda _: b"$%d" % (next(rows) + 1), first)
        return first


def _add(sheet: Entry, presser: Presser, content: bytes) -> None:
    sheet.add(content, presser.press(content))
