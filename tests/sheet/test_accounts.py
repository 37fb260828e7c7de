"""Each of the three accounts sees by itself what went wrong, whatever the others say."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

import pytest

from generator.sheet.accounts import Accounts, take
from generator.sheet.parsing import Claim, Parsed
from generator.sheet.readers import read
from tests.sheet.parsing.test_columns import GOOD as COLUMNS
from tests.sheet.parsing.written import SHEET, parsed

GRID = read("s.txt", SHEET.read_bytes())
GOOD = parsed(SHEET.read_bytes())


def accounts(of: Parsed) -> Accounts:
    return take(GRID, of)


def renamed(claim: Claim, before: str, after: str) -> Claim:
    return replace(claim, field=after if claim.field == before else claim.field)


def test_all_three_come_out_even_on_the_real_sheet() -> None:
    found = accounts(GOOD)
    assert found.agree
    counted = found.characters
    assert (counted.nonspace, counted.record, counted.form_labels, counted.markup) == (2683, 1788, 219, 676)
    assert counted.unplaced == 0


def test_a_text_that_is_not_the_sheets_is_disputed() -> None:
    changed = replace(GOOD, report=replace(GOOD.report, title="주민참여를 기반으로 하는 민관협치"))
    assert accounts(changed).disputed == ("title",)


def test_a_character_that_no_one_owns_is_missing_from_the_sum() -> None:
    lost = replace(GOOD, claims=tuple(each for each in GOOD.claims if each.field != "department.phones[1]"))
    counted = accounts(lost).characters
    owned = counted.record + counted.form_labels + counted.markup + counted.unplaced
    assert counted.nonspace - owned == len("031-8075-2441")
    assert accounts(lost).disputed == ("department.phones[1]",)


def test_a_character_with_two_owners_is_disputed() -> None:
    (title,) = [each for each in GOOD.claims if each.field == "title"]
    twice = replace(GOOD, claims=(*GOOD.claims, replace(title, owner="label", field="제목")))
    assert accounts(twice).disputed == ("제목",)


def test_two_items_that_were_glued_are_missing_from_the_bullets() -> None:
    group = GOOD.report.plan.by_task[0]
    first, second = group.items
    glued = replace(first, text=f"{first.text} {second.text}", details=(*first.details, *second.details))
    by_task = (replace(group, items=(glued,)), *GOOD.report.plan.by_task[1:])
    changed = replace(GOOD, report=replace(GOOD.report, plan=replace(GOOD.report.plan, by_task=by_task)))
    uneven = [each for each in accounts(changed).levels if each.bullets != each.items]
    assert [(each.section, each.level, each.bullets, each.items) for each in uneven] == [("plan", 0, 5, 4)]
    assert not accounts(changed).agree


def test_an_item_on_the_wrong_level_is_seen() -> None:
    group = GOOD.report.plan.by_task[0]
    first, second = group.items
    by_task = (
        replace(group, items=(replace(first, details=(*first.details, second)),)),
        *GOOD.report.plan.by_task[1:],
    )
    changed = replace(GOOD, report=replace(GOOD.report, plan=replace(GOOD.report.plan, by_task=by_task)))
    assert any(each.bullets != each.items for each in accounts(changed).levels)


def test_a_number_in_the_neighbours_column_is_seen() -> None:
    """By the names that the sheet itself sets above it, not by what the parser thought."""
    before, after = "participation.counts.briefings", "participation.counts.press"
    changed = replace(GOOD, claims=tuple(renamed(each, before, after) for each in GOOD.claims))
    placed = {each.field: each for each in accounts(changed).placed}
    assert not placed[after].agrees
    assert placed[after].column == "설명회, 민생탐방"
    assert placed["participation.counts.expert"].agrees


def slid() -> Iterator[tuple[str, str]]:
    """Each row of numbers, and the same with a blank cell more or less anywhere."""
    for row in (line for line in COLUMNS.split("\n") if re.search(r"\t[0-9]", line)):
        cells = row.split("\t")
        for at, cell in enumerate(cells):
            yield row, "\t".join([*cells[:at], "", *cells[at:]])
            if not cell:
                yield row, "\t".join([*cells[:at], *cells[at + 1 :]])


@pytest.mark.parametrize(("row", "other"), list(slid()))
def test_a_row_that_slid_is_seen_though_the_parser_did_not_see_it(row: str, other: str) -> None:
    """The record is that of the sheet before its row slid; the sheet itself says otherwise."""
    grid = read("s.txt", COLUMNS.replace(f"\n{row}\n", f"\n{other}\n").encode())
    found = take(grid, parsed(COLUMNS))
    assert found.disputed == ()
    assert not all(each.agrees for each in found.placed)


def test_a_number_that_no_field_took_is_seen() -> None:
    good = parsed(COLUMNS)
    lost = replace(
        good, claims=tuple(each for each in good.claims if not each.field.endswith("amounts.city[5]"))
    )
    (found,) = (each for each in take(read("s.txt", COLUMNS.encode()), lost).placed if not each.agrees)
    assert (found.field, found.written, found.column, found.row) == ("", "40", "'21", "시비")
