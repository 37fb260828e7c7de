"""Rates in the downloads say what anyone computes from the tables of pledges by a query of their own."""

from __future__ import annotations

from decimal import ROUND_HALF_UP, Decimal

import pytest

from generator.published.downloads import WHOLE
from generator.record.records import Records
from tests.data.asking import asked
from tests.data.reader import rows
from tests.some import some

_COUNTED = """
select {group},
  sum(coalesce("추진상황" in ({numerator}), 0)),
  sum({whole}),
  sum(not {whole} and "추진상황" is null)
from pledges group by 1
"""
_SIX = """coalesce("추진상황" in
  ('완료', '이행후계속추진', '추진중', '정상추진', '일부추진', '보류', '폐기'), 0)"""
RULES = {
    "strict": ("'완료'", _SIX),
    "wide": ("'완료', '이행후계속추진'", _SIX),
    "report": ("'완료', '이행후계속추진'", "1"),
}
"""The rules of the invented city: which states are counted, among which pledges."""


@pytest.mark.parametrize("rule", RULES)
def test_rates_can_be_computed_anew_from_each_quarters_table_of_pledges(
    invented: Records, invented_files: dict[str, bytes], rule: str
) -> None:
    """Of the whole and of each field, in every quarter."""
    numerator, whole = RULES[rule]
    groups = ("'all'", '"분야 식별자"')
    questions = [_COUNTED.format(group=each, numerator=numerator, whole=whole) for each in groups]
    told = [row for row in rows(invented_files, WHOLE.file("rates", "csv")) if row["rule"] == f"rules/{rule}"]
    for quarter in some(invented.quarters):
        counted = {
            group: sides
            for question in questions
            for group, *sides in asked(
                invented_files, f"data/quarters/{quarter.written}/", ["pledges"], question
            )
        }
        shown = {
            row["group"]: [row["numerator"], row["denominator"], row["unstated"]]
            for row in told
            if row["quarter"] == quarter.written and row["of"] != "department"
        }
        without = {key: [0, 0, 0] for key in shown.keys() - counted.keys()}
        assert shown == counted | without


def test_a_percentage_is_its_fraction_and_blank_among_none(invented_files: dict[str, bytes]) -> None:
    for row in some(rows(invented_files, WHOLE.file("rates", "csv"))):
        if row["denominator"] == 0:
            assert row["percent"] is None
        else:
            exact = 100 * row["numerator"] / row["denominator"]
            assert row["percent"] == exact.quantize(Decimal("0.1"), ROUND_HALF_UP)
