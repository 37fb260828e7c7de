"""A row is made by the names of its columns: what a record holds by that name, and what is told."""

from __future__ import annotations

from dataclasses import dataclass, replace

import pytest

from generator.data.rows import Row, row
from generator.data.tables import TABLES
from generator.record.dates import When
from generator.record.pledge import Change

CHANGE = Change("cost", "사업비", "3억 원", None, decided_on=When.read("2019-05"))
OTHERS = ("pledge", "title", "quarter", "origin", "steps", "follows", "earlier_after", "record")


@dataclass
class Held:
    """A record of a kind that has one field more."""

    schema: str = "1"


def by_column(cells: Row) -> dict[str, object]:
    return dict(zip((column.id for column in TABLES["changes"].columns), cells, strict=True))


def test_a_column_holds_what_the_record_holds_by_its_name_unless_it_is_told() -> None:
    told = by_column(row("changes", CHANGE, **dict.fromkeys(OTHERS, "x"), kind="name"))
    assert told["what"] == "사업비"
    assert told["after"] is None
    assert told["decided_on"] == "2019-05"  # as the record writes a time
    assert told["kind"] == "name"
    assert told["record"] == "x"


def test_a_new_column_of_what_a_record_holds_is_one_line(monkeypatch: pytest.MonkeyPatch) -> None:
    """Nothing but its declaration: the rows have it at its place."""
    pledges = TABLES["pledges"]
    schema = replace(pledges.columns[0], id="schema", heading="기록의 판")
    monkeypatch.setitem(TABLES, "pledges", replace(pledges, columns=(schema, *pledges.columns)))
    told = dict.fromkeys((column.id for column in pledges.columns), "x")
    assert row("pledges", Held(), **told) == ("1", *("x" for _ in pledges.columns))


def test_a_column_of_which_nobody_tells_and_one_that_is_not_there_are_refused() -> None:
    with pytest.raises(AttributeError, match="pledge"):
        row("changes", CHANGE)
    with pytest.raises(KeyError, match="strange"):
        row("changes", CHANGE, **dict.fromkeys(OTHERS, "x"), strange=1)
