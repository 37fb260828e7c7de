"""Every column and every code of the downloads has its Korean words."""

from __future__ import annotations

from typing import get_args, get_type_hints

import pytest

from generator.data.tables import TABLES, explained
from generator.record.form import FundingSource, Period
from generator.record.items import Item
from generator.record.pledge import ChangeKind, Lineage
from generator.record.report import Basis, Review, Span
from generator.wording import columns as column_words
from generator.wording.columns import Table
from tests.some import some

EACH_TABLE = pytest.mark.parametrize("table", TABLES.values(), ids=lambda table: table.id)


@EACH_TABLE
def test_headings_and_ids_are_told_apart(table: Table) -> None:
    for names in ([each.heading for each in table.columns], [each.id for each in table.columns]):
        assert len(set(names)) == len(names)


@EACH_TABLE
def test_every_row_ends_with_the_record_that_it_was_read_from(table: Table) -> None:
    assert table.columns[-1].id == "record"


@EACH_TABLE
def test_words_of_one_code_column_differ_so_that_a_word_leads_back_to_its_code(table: Table) -> None:
    for column in some(table.columns):
        assert len(set(column.codes.values())) == len(column.codes)


@EACH_TABLE
def test_each_code_stands_in_the_column_sheet_beside_its_word(table: Table) -> None:
    for column, told in some(zip(table.columns, explained(table), strict=True)):
        words = (told[-1] or "").split(", ")
        assert {f"{word} = {code}" for code, word in column.codes.items()} <= {*words}


def test_every_type_of_column_has_a_word() -> None:
    used = {column.type for table in (*TABLES.values(), column_words.SHEET) for column in table.columns}
    assert used <= column_words.TYPES.keys()


def _allowed(kind: type, field: str) -> set[str]:
    return set(get_args(get_type_hints(kind)[field]))


@pytest.mark.parametrize(
    ("table", "column", "allowed"),
    [
        ("budget", "basis", set(get_args(Basis))),
        ("budget", "source_role", _allowed(FundingSource, "role")),
        ("budget", "period_role", _allowed(Period, "role")),
        ("participation", "covers", set(get_args(Span))),
        ("changes", "kind", set(get_args(ChangeKind))),
        ("items", "kind", _allowed(Item, "kind") | {"task"}),
        ("history", "kind", _allowed(Lineage, "kind") | {"department"}),
        ("review", "kind", _allowed(Review, "level") | {"deviation", "unplaced"}),
    ],
    ids=lambda value: value if isinstance(value, str) else "",
)
def test_every_code_that_a_record_may_hold_has_a_word(table: str, column: str, allowed: set[str]) -> None:
    codes = next(each.codes for each in TABLES[table].columns if each.id == column)
    assert set(codes) == allowed
