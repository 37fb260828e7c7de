"""A report that is read back from its CSV files is the report that the department wrote."""

from __future__ import annotations

from itertools import groupby
from typing import Any

from hypothesis import given

from generator import data
from generator.published.downloads import WHOLE
from generator.record.cells import Cell
from generator.record.dates import Quarter, When
from generator.record.items import Item
from generator.record.pledge import Change, ChangeStep
from generator.record.report import (
    Budget,
    Characters,
    Department,
    Deviation,
    Officer,
    Participation,
    Project,
    Report,
    ReportedRate,
    ReportedStatus,
    Review,
    Row,
    Source,
    Task,
    TaskItems,
)
from tests.data.made_up import REPORTS, records_of
from tests.data.reader import Rows, rows


@given(REPORTS)
def test_reading_the_csvs_back_gives_the_report(report: Report) -> None:
    """Whatever its texts begin with, whatever its cells hold: blanks, words and every digit included."""
    records = records_of(report)
    files = dict(data.render(records, data.tabulate(records), ()))
    read = _Read({table: rows(files, WHOLE.file(table, "csv")) for table in _TABLES}).report()
    assert read == report
    assert repr(read) == repr(report)  # 1 and 1.0 are equal


_TABLES = ("reports", "officers", "items", "participation", "budget", "changes", "review")


class _Read:
    """Puts a report together again out of the rows of its tables."""

    def __init__(self, tables: dict[str, Rows]) -> None:
        self.tables = tables
        (self.head,) = tables["reports"]

    def report(self) -> Report:
        head = self.head
        return Report(
            schema="1",
            form=_bare(head["form"]),
            pledge=_bare(head["pledge"]),
            quarter=Quarter.read(head["quarter"]),
            title=head["title"],
            department=self._department(),
            tasks=tuple(
                Task(_bare(row["task"]), row["text"]) for row in self._of("items", "section", "tasks")
            ),
            so_far=self._row("so_far"),
            this_quarter=self._row("this_quarter"),
            plan=self._row("plan"),
            participation=self._participation(),
            budget=self._budget(),
            problems=self._items(self._of("items", "section", "problems")),
            remedies=self._items(self._of("items", "section", "remedies")),
            as_of=head["as_of"],
            submitted_on=head["submitted_on"],
            status=ReportedStatus(head["status_written"], _bare(head["status"])) if head["status"] else None,
            reported_rate=ReportedRate(head["rate_written"]) if head["rate_written"] else None,
            changes=tuple(map(self._change, self.tables["changes"])),
            deviations=tuple(
                Deviation(row["at"], row["written"], row["form"])
                for row in self._of("review", "kind", "deviation")
            ),
            review=tuple(map(self._review, self._of("review", "kind", "confirm", "suspect"))),
            unplaced=tuple(row["written"] for row in self._of("review", "kind", "unplaced")),
            source=self._source(),
        )

    def _of(self, table: str, column: str, *values: str) -> Rows:
        return [row for row in self.tables[table] if row[column] in values]

    def _department(self) -> Department:
        officers = (Officer(row["role"], row["name"]) for row in self._of("officers", "kind", "officer"))
        phones = (row["phone"] for row in self._of("officers", "kind", "phone"))
        return Department(self.head["department_name"], tuple(officers), tuple(phones))

    def _row(self, section: str) -> Row:
        of_section = self._of("items", "section", section)
        groups = (
            TaskItems(_bare(task), self._items(list(lines)))
            for task, lines in groupby(of_section, key=lambda row: row["task"])
        )
        return Row(tuple(groups), self.head[f"{section}_remark"])

    def _items(self, lines: Rows, parent: int | None = None) -> tuple[Item, ...]:
        return tuple(
            Item(
                row["text"],
                _bare(row["item"]),
                self._when(row["when"]),
                row["kind"],
                self._items(lines, row["order"]),
            )
            for row in lines
            if row["parent"] == parent
        )

    def _participation(self) -> Participation:
        table = self.tables["participation"]
        return Participation({_bare(row["kind"]): self._cell(row) for row in table}, table[0]["covers"])

    def _budget(self) -> Budget:
        table = self.tables["budget"]
        projects = []
        for _, of_project in groupby(table, key=lambda row: row["project"]):
            lines = list(of_project)
            amounts = {
                _bare(source): tuple(map(self._cell, cells))
                for source, cells in groupby(lines, key=lambda row: row["source"])
            }
            projects.append(Project(lines[0]["project_name"], amounts))
        first = [row for row in table if (row["project"], row["source"]) == (1, table[0]["source"])]
        return Budget(tuple(_bare(row["period"]) for row in first), tuple(projects), table[0]["basis"])

    def _source(self) -> Source | None:
        head = self.head
        if head["source_file"] is None:
            return None
        counts = [
            head["nonspace"],
            *(head[f"{owner}_characters"] for owner in ("record", "form", "markup", "unplaced")),
        ]
        account = Characters(*map(int, counts)) if head["nonspace"] is not None else None
        return Source(
            head["source_file"],
            head["source_format"],
            head["source_sha256"],
            head["source_card"] and head["source_card"].removeprefix("카드 "),
            account,
            head["imported_by"],
            head["confirmed_by"],
        )

    def _change(self, row: dict[str, Any]) -> Change:
        return Change(
            row["kind"],
            row["what"],
            row["before"],
            row["after"],
            row["reason"],
            self._when(row["decided_on"]),
            row["procedure"],
            tuple(map(self._step, row["steps"].split("\n"))) if row["steps"] else (),
            row["read_from"],
            row["confirmed"],
            row["amount_confirmed"],
        )

    def _step(self, line: str) -> ChangeStep:
        what, _, when = line.removesuffix(")").rpartition("(")
        return ChangeStep(what, self._when(when if when != "미기재" else None))

    @staticmethod
    def _review(row: dict[str, Any]) -> Review:
        line = row["source_line"]
        return Review(
            row["at"], row["kind"], row["note"], int(line) if line is not None else None, row["answer"]
        )

    @staticmethod
    def _cell(row: dict[str, Any]) -> Cell:
        return Cell(row["written"], row["value"])

    @staticmethod
    def _when(written: str | None) -> When | None:
        return When.read(written) if written else None


def _bare(key: str) -> str:
    """Return an identifier as the record has it, without what it is of."""
    return key and key.partition("/")[2]  # a blank stays blank
