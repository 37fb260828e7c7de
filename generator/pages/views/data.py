"""Downloads: what there is, how fresh it is, what each column means, and how to name the source."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import TypeAlias

from generator import wording
from generator.ledger.differences import budget_differences
from generator.ledger.news import handed_in
from generator.ledger.status_as_of import current_quarter, expected, missing, statuses_as_of
from generator.ledger.sums import Sum, total_cells
from generator.pages.links import LinkBuilder
from generator.pages.page import Page
from generator.pages.parts import CellView, RowView, TableView, View
from generator.published import addresses, downloads
from generator.published.downloads import OF_ALL, WHOLE, Catalogue, dataset
from generator.record.cells import Cell
from generator.record.city import vocabulary
from generator.record.dates import Quarter
from generator.record.form import BudgetForm
from generator.record.records import Records
from generator.wording import changes, columns
from generator.wording import downloads as words
from generator.wording import pages as page_words
from generator.wording.columns import Table

_COMPLETED = "completed"
_LETTERS = 26


Step: TypeAlias = tuple[str, str]
"""A formula, and what it answers: a number with its unit."""


def questions(records: Records, tables: Iterable[Table]) -> View:
    """Return the steps that answer each question in the whole city's book, from the newest quarter.

    `word` is the status that is counted, `meaning` what the money is that is added (planned, spent); where
    the quarter has no totals, `amounts` count what changed, and `meaning` is empty.
    """
    now = current_quarter(records)
    sheets = {table.id: _QuerySheet(table) for table in tables}
    word = next(each for each in vocabulary(records.city.record) if each.id == _COMPLETED)
    completed = sum(each.status == word for each in statuses_as_of(records, now))
    by_word = sheets["pledges"].count({"status_word": word.word})
    absent = sheets["reports"].count({"quarter": now.written, "state": columns.STATES["missing"]})
    form = records.city.record.forms[-1].budget
    money = _money(form, now, Sum.of(_totals(records, now, form)), sheets["budget"])
    return {
        "word": word.word,
        "completed": [(by_word, words.pledges(completed))],
        "missing": [(absent, words.pledges(len(missing(records, now))))],
        "meaning": columns.BASES[form.basis] if money else "",
        "amounts": money or [_changed(records, now, sheets["differences"])],
    }


class _QuerySheet:
    """A sheet of the book, by whose columns a formula counts."""

    def __init__(self, table: Table) -> None:
        self._title = table.title
        self._places = {column.id: place for place, column in enumerate(table.columns)}

    def column(self, column_id: str) -> str:
        """Return a whole column as a formula names it: '분기 보고'!C:C."""
        place = self._places[column_id]
        letter = (chr(64 + place // _LETTERS) if place >= _LETTERS else "") + chr(65 + place % _LETTERS)
        return f"'{self._title}'!{letter}:{letter}"

    def count(self, conditions: Mapping[str, str]) -> str:
        """Return the formula that counts the rows with these words in these columns."""
        return f"=COUNTIFS({self._where(conditions)})"

    def add_up(self, column_id: str, conditions: Mapping[str, str]) -> str:
        """Return the formula that adds up a column over such rows."""
        return f"=SUMIFS({self.column(column_id)},{self._where(conditions)})"

    def _where(self, conditions: Mapping[str, str]) -> str:
        return ",".join(f'{self.column(each)},"{word}"' for each, word in conditions.items())


def _money(form: BudgetForm, now: Quarter, held: Sum, sheet: _QuerySheet) -> list[Step]:
    """Return how the totals in the quarter's reports are added, and their blank cells counted."""
    if held.value is None:
        return []
    where = {
        "quarter": now.written,
        "source_role": columns.SOURCE_ROLES["total"],
        "period_role": columns.PERIOD_ROLES["total"],
        "basis": columns.BASES[form.basis],
        "unit": form.unit,
    }
    return [
        (sheet.add_up("value", where), f"{wording.number(held.value)}{form.unit}"),
        (sheet.count({**where, "written": ""}), f"{words.cells(held.blank)}({wording.BLANK})"),
    ]


def _totals(records: Records, now: Quarter, form: BudgetForm) -> Iterable[Cell]:
    """Yield the totals in the quarter's reports, of one form's unit and meaning."""
    for (_, quarter), filed in records.reports.items():
        own = records.forms[filed.record.form].budget
        meaning = (filed.record.budget.basis or own.basis, own.unit)
        if quarter == now.written and meaning == (form.basis, form.unit):
            yield from total_cells(filed.record, own)


def _changed(records: Records, now: Quarter, sheet: _QuerySheet) -> Step:
    reports = [filed for (_, quarter), filed in records.reports.items() if quarter == now.written]
    count = sum(1 for filed in reports for _ in budget_differences(records, filed))
    formula = sheet.count({"quarter": now.written, "part": changes.DIFFERENCE_PARTS["budget"]})
    return formula, words.cells(count)


_PROGRAMS = {
    "package": f"{WHOLE.folder}{downloads.PACKAGE}",
    "catalogue": downloads.CATALOGUE_FILE,
    "checksums": f"{addresses.DATA}{downloads.CHECKSUMS}",
    "read_me": downloads.README,
}
"""What programs read."""


def page(records: Records, catalogue: Catalogue) -> Page:
    """Return the page of downloads."""
    around = LinkBuilder(records, addresses.DATA)
    city = records.city.record
    now = current_quarter(records)
    newest = [filed.record for (_, each), filed in records.reports.items() if each == now.written]
    view = {
        "city": city,
        "now": now,
        "owed": len(expected(records, now)),
        "reports": len(newest),
        "last": max(map(handed_in, newest), default=None),
        "questions": questions(records, catalogue.tables),
        "tables": [(table, catalogue.of(table.id)[0], _columns(table)) for table in catalogue.tables],
        "programs": {name: around.href(address) for name, address in _PROGRAMS.items()},
        "how_to_read": words.HOW_TO_READ,
        **{name: catalogue.of(name)[0] for name in OF_ALL},
        "issues": tuple(reversed(records.issues)),
    }
    told = dataset(records, catalogue)
    return Page(around.address, page_words.DATA, "data", view, description=told["description"], dataset=told)


def _columns(table: Table) -> TableView:
    """Return what the columns of a table mean."""
    rows = tuple(
        RowView(
            CellView(column.heading),
            (
                CellView(column.id),
                CellView(column.description),
                CellView(columns.TYPES[column.type]),
                CellView(column.unit or words.NO_UNIT),
                CellView(columns.with_codes(column.codes) or words.NO_UNIT),
            ),
        )
        for column in table.columns
    )
    corner, *heads = (
        each.heading for each in columns.SHEET.columns if each.id not in {"table", "table_title"}
    )
    return TableView(words.columns_of(table.title), "", corner, tuple(heads), rows)
