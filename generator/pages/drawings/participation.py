"""Participation by quarter or group, stacked by kind; a missing report and a blank are drawn as such."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from decimal import Decimal

from generator import wording
from generator.ledger.sums import Sum, participation_sum
from generator.pages.drawings.bars import Bars, Entry, bars
from generator.record.form import CountsForm
from generator.record.report import Report
from generator.wording import drawings as words


def of_groups(
    form: CountsForm, name: str, caption: str, groups: Iterable[tuple[str, Sequence[Report]]]
) -> Bars:
    """Return the drawing of counts, a row a group, added over its reports; a group of none is 미제출.

    The counts of all reports must mean the same, and be of one form.
    """
    own = tuple(groups)
    entries = [_entry(label, form, reports) for label, reports in own]
    if not any(each.values for each in entries):
        return Bars(name, words.no_counts(sum(len(reports) for _, reports in own)))
    return bars(name, caption, form.unit, [kind.label for kind in form.kinds], entries)


def _entry(label: str, form: CountsForm, reports: Sequence[Report]) -> Entry:
    if not reports:
        return Entry(label, (), wording.NOT_SUBMITTED, wording.NOT_SUBMITTED)
    sums = [participation_sum(reports, kind.id) for kind in form.kinds]
    added = [each.value for each in sums if each.value is not None]
    if not added:
        return Entry(label, (), _unnumbered(sums), wording.BLANK)
    values = tuple(each.value or Decimal(0) for each in sums)
    return Entry(label, values, wording.number(sum(added, Decimal(0))), has_gap=any(s.blank for s in sums))


def _unnumbered(sums: Iterable[Sum]) -> str:
    words_ = sum(each.words for each in sums)
    return wording.counted_aside(0, words_) if words_ else wording.BLANK
