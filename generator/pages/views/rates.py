"""Rates of fulfilment as a citizen can follow them: what is counted, among what, and what is left out."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from generator import wording
from generator.ledger import rates as ledger
from generator.ledger.rates import Rate
from generator.ledger.status_as_of import StatusAsOf, current_quarter
from generator.pages.links import LinkBuilder
from generator.pages.parts import CellView, Link, RowView, TableView, View, link_cell
from generator.pages.views.groups import Group, by_department, by_field
from generator.pages.views.lists import NONE
from generator.record.city import City, StatusWord, vocabulary
from generator.wording import center as words
from generator.wording import pages as page_words
from generator.wording import rates as rate_words
from generator.wording import tallies


def rates(around: LinkBuilder, stand: tuple[StatusAsOf, ...]) -> tuple[View, ...]:
    """Return every rate of some pledges."""
    return tuple(_rate(around, each, stand) for each in ledger.rates(around.city, stand))


def tables(around: LinkBuilder, stand: tuple[StatusAsOf, ...]) -> tuple[TableView, ...]:
    """Return the rates by field and by department, under the rates of all."""
    shown = (
        ("fields", page_words.FIELD, by_field(around, stand)),
        ("departments", page_words.DEPARTMENT, by_department(around, stand)),
    )
    return tuple(_table(around, name, corner, groups, stand) for name, corner, groups in shown)


def stated(around: LinkBuilder, stand: tuple[StatusAsOf, ...]) -> tuple[TableView, ...]:
    """Return the means of the rates that reports state, a table for each name that forms give them."""
    city, quarter = around.city, wording.quarter(current_quarter(around.records))
    groups = by_field(around, stand)
    return tuple(
        TableView(
            words.stated_of(label, quarter),
            words.STATED_NOTE,
            page_words.FIELD,
            (words.MEAN,),
            (
                *(RowView(link_cell(link), (_mean(city, own, label),)) for link, own in groups),
                RowView(CellView(tallies.ALL), (_mean(city, stand, label),), is_sum=True),
            ),
        )
        for label in ledger.stated_means(city, stand)
    )


def _mean(city: City, own: Sequence[StatusAsOf], label: str) -> CellView:
    found = ledger.stated_means(city, own).get(label)
    if found is None or found.value is None:
        return CellView(words.UNTOLD, is_blank=True)
    told = rate_words.percent(ledger.tenth(found.value))
    return CellView(told, is_number=True, aside=rate_words.stated_share(found.stated, found.among))


def _rate(around: LinkBuilder, rate: Rate, stand: Iterable[StatusAsOf]) -> View:
    """Return a rate and the states on either side, each with the way to the list of its pledges.

    `percent` is empty where it counts among none.
    """
    status = {each.pledge.record.pledge: each.status for each in stand}
    among = len(rate.among)
    return {
        "rule": rate.rule,
        "percent": rate_words.percent(rate.percent) if rate.percent is not None else "",
        "share": _share(rate) if among else words.NOBODY,
        "counted": _states(around, [status[each] for each in rate.counted]),
        "among": _states(around, [status[each] for each in rate.among]),
        "outside": _states(around, [each.status for each in rate.outside for _ in each.pledges]),
    }


def _states(around: LinkBuilder, found: list[StatusWord | None]) -> tuple[Link, ...]:
    """Return how many pledges are in each state, each with the way to their list."""
    return tuple(
        around.state(
            words.in_state(word.word if word else wording.NO_STATUS, found.count(word)),
            word.id if word else NONE,
        )
        for word in (*vocabulary(around.city), None)
        if word in found
    )


def _table(
    around: LinkBuilder, name: str, corner: str, groups: tuple[Group, ...], stand: tuple[StatusAsOf, ...]
) -> TableView:
    city = around.city
    rows = (RowView(link_cell(link), tuple(map(_cell, ledger.rates(city, own)))) for link, own in groups)
    whole = RowView(CellView(tallies.ALL), tuple(map(_cell, ledger.rates(city, stand))), is_sum=True)
    return TableView(
        words.rates_of(name, wording.quarter(current_quarter(around.records))),
        words.RATES_NOTE,
        corner,
        tuple(each.name for each in ledger.rules(city)),
        (*rows, whole),
        anchor=f"rates-{name}",
    )


def _cell(rate: Rate) -> CellView:
    if rate.percent is None:
        return CellView(words.NOBODY, is_blank=True)
    return CellView(rate_words.percent(rate.percent), is_number=True, aside=_share(rate))


def _share(rate: Rate) -> str:
    outside = sum(len(each.pledges) for each in rate.outside)
    return rate_words.share_and_rest(len(rate.counted), len(rate.among), outside)
