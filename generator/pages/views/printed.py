"""What a city printed of a quarter, each number beside the one that is counted from the reports."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby

from generator import wording
from generator.pages.parts import CellView, RowView, TableView, View, cell
from generator.record.city import vocabulary
from generator.record.dates import Quarter
from generator.record.printed import Printed
from generator.record.records import Records
from generator.record.recounting import Recount, recounted
from generator.wording import listed as words


def printed(records: Records, quarter: Quarter) -> View | None:
    """Return the table that the city printed of a quarter, what differs, and its footnotes; None for none."""
    own = next((each.record for each in records.printed if each.record.quarter == quarter), None)
    if own is None:
        return None
    every = tuple(recounted(own, records))
    columns = _columns(records, own, every)
    return {
        "title": own.title,
        "table": _table(own, every, columns),
        "differences": tuple(_differences(own, every, columns)),
        "notes": own.notes,
    }


def _columns(records: Records, own: Printed, every: Sequence[Recount]) -> dict[str | None, str]:
    """Return what each column is called: the states that are counted, then the rate in the form's word."""
    named = {word.id: word.word for word in vocabulary(records.city.record)}
    form = records.city.record.form(own.form)
    states = dict.fromkeys(each.status for each in every if each.status is not None)
    rate = (form.rate_label if form is not None else None) or ""
    return {**{state: named.get(state, state) for state in states}, **({None: rate} if rate else {})}


def _table(own: Printed, every: Sequence[Recount], columns: dict[str | None, str]) -> TableView:
    rows = []
    for place, cells in groupby(every, key=lambda each: each.group):
        group, held = own.groups[place], {each.status: each for each in cells}
        head = CellView(group.label, aside=", ".join(group.beside))
        shown = tuple(_cell(held.get(column)) for column in columns)
        rows.append(RowView(head, shown, is_sum=group.role == "total"))
    return TableView(words.PRINTED, words.PRINTED_NOTE, words.GROUP, tuple(columns.values()), tuple(rows))


def _cell(each: Recount | None) -> CellView:
    if each is None:
        return CellView(wording.BLANK, is_blank=True)
    shown = cell(each.printed)
    told = words.counted(each.counted) if each.counted is not None else words.NOT_COUNTED
    return CellView(shown.words, shown.is_blank, shown.is_number, aside=told)


def _differences(own: Printed, every: Sequence[Recount], columns: dict[str | None, str]) -> Iterator[str]:
    for each in every:
        if each.differs and each.counted is not None:
            group, what = own.groups[each.group].label, columns.get(each.status, "")
            of = (each.mean.stated, each.mean.among) if each.mean is not None else None
            yield words.differs((group, what), each.printed.written or "", each.counted, of)
