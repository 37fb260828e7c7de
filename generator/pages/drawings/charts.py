"""Money by period and participation by quarter or group, stacked; what is blank or missing is drawn so."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from decimal import Decimal

from generator import wording
from generator.ledger.sums import Sum, budget_sum, cell_at, participation_sum, summed_sources, total_source
from generator.pages.drawings.bars import BarEntry, Bars, bars
from generator.record.adding import gaps
from generator.record.form import BudgetForm, CountsForm
from generator.record.report import Project, Report
from generator.wording import drawings as words


@dataclass(frozen=True, slots=True)
class _Period:
    """One period: what each source gives, what the row of sums holds (None: the form has none), its words."""

    label: str
    parts: tuple[Sum, ...]
    whole: Sum | None
    said: tuple[str, ...]

    @property
    def all_sums(self) -> tuple[Sum, ...]:
        """Return the parts and the whole."""
        return (*self.parts, self.whole) if self.whole else self.parts

    @property
    def added(self) -> Decimal | None:
        """Return the sum of the parts; None where none of them is a number."""
        values = [each.value for each in self.parts if each.value is not None]
        return sum(values, Decimal(0)) if values else None

    @property
    def is_unlike(self) -> bool:
        """Return whether the written sum is another than that of the parts that are numbers."""
        whole = self.whole.value if self.whole else None
        return None not in (whole, self.added) and whole != self.added

    def entry(self) -> BarEntry:
        """Return the row to be drawn; a written sum without parts is drawn whole, as its own kind."""
        whole = self.whole.value if self.whole else None
        blank = sum(each.blank for each in self.parts)
        zeros = tuple(each.value or Decimal(0) for each in self.parts)
        if self.added is not None:
            shown = ", ".join((wording.number(self.added), *self.said))
            return BarEntry(self.label, (*zeros, Decimal(0)), shown, has_gap=blank > 0)
        if whole is not None:
            return BarEntry(self.label, (*zeros, whole), ", ".join((wording.number(whole), *self.said)))
        words_ = sum(each.words for each in self.all_sums)
        none = sum(each.none for each in self.all_sums)
        shown = ", ".join(self.said) or wording.counted_aside(0, words_, none) or wording.BLANK
        return BarEntry(self.label, (), shown, frame=wording.BLANK if blank else "")


def money_of_project(
    name: str, caption: str, project: Project, form: BudgetForm, labels: Iterable[str]
) -> Bars:
    """Return the drawing of one project; `labels` are the columns as its sheet writes them."""
    periods = []
    for period, label in zip(form.periods, labels, strict=True):
        cells = {each.id: cell_at(project, form, each.id, period.id) for each in form.sources}
        said = tuple(dict.fromkeys(each.written for each in cells.values() if each.written and each.is_word))
        if period.role != "total":
            sums = {key: Sum.of([cell], form) for key, cell in cells.items()}
            periods.append(_period(form, label, sums, said))
    return _money_bars(name, caption, form, periods, [project])


def money_of_reports(name: str, caption: str, form: BudgetForm, reports: Sequence[Report]) -> Bars:
    """Return the drawing of the sums over reports whose form and meaning are one."""
    periods = [
        _period(form, each.label, {s.id: budget_sum(reports, form, [s.id], each.id) for s in form.sources})
        for each in form.periods
        if each.role != "total"
    ]
    projects = [project for report in reports for project in report.budget.projects]
    return _money_bars(name, caption, form, periods, projects)


def money_of_groups(
    form: BudgetForm, name: str, caption: str, groups: Iterable[tuple[str, Sequence[Report]]]
) -> Bars | None:
    """Return the drawing of the column of sums, a row a group of reports; None where the form has none."""
    period = next((each for each in form.periods if each.role == "total"), None)
    if period is None:
        return None
    entries = [
        _whole_entry(label, budget_sum(own, form, summed_sources(form), period.id)) for label, own in groups
    ]
    if not any(each.values for each in entries):
        return None
    return bars(name, caption, form.unit, [""], entries, words.drawn_column(period.label))


def _whole_entry(label: str, added: Sum) -> BarEntry:
    if added.value is None:
        shown = wording.counted_aside(0, added.words, added.none)
        return BarEntry(label, (), shown or wording.BLANK, "" if shown and not added.blank else wording.BLANK)
    return BarEntry(label, (added.value,), wording.number(added.value), has_gap=added.blank > 0)


def _period(form: BudgetForm, label: str, sums: dict[str, Sum], said: tuple[str, ...] = ()) -> _Period:
    whole = total_source(form)
    return _Period(
        label,
        tuple(sums[source.id] for source in form.sources if source.id != whole),
        sums[whole] if whole else None,
        said,
    )


def _money_bars(
    name: str, caption: str, form: BudgetForm, periods: Sequence[_Period], projects: Iterable[Project]
) -> Bars:
    entries = [each.entry() for each in periods]
    if not any(each.values for each in entries):
        return Bars(name, _no_money(form, projects))
    whole = total_source(form)
    labels = {each.id: each.label for each in form.sources}
    parts = [label for key, label in labels.items() if key != whole]
    wrong = {total.column for each in projects for total in gaps(form, each) if total.source == whole}
    columns = [n for n, period in enumerate(form.periods) if period.role != "total"]
    unlike = [(n in wrong, each.label) for n, each in zip(columns, periods, strict=True) if each.is_unlike]
    told = ((True, words.unlike_sums), (False, words.partial_sums))
    names = {say: [label for is_wrong, label in unlike if is_wrong == case] for case, say in told}
    notes = [say(own, labels[whole]) for say, own in names.items() if own and whole]
    return bars(name, caption, form.unit, (*parts, words.UNDIVIDED), entries, *notes)


def _no_money(form: BudgetForm, projects: Iterable[Project]) -> str:
    cells = [
        cell_at(project, form, source.id, period.id)
        for project in projects
        for source in form.sources
        for period in form.periods
    ]
    said = (cell.written for cell in cells if cell.is_word and cell.written)
    return words.no_money(len(cells), sum(cell.is_blank for cell in cells), tuple(dict.fromkeys(said)))


def counts_of_groups(
    form: CountsForm, name: str, caption: str, groups: Iterable[tuple[str, Sequence[Report]]]
) -> Bars:
    """Return the drawing of counts, a row a group, added over its reports; a group of none is 미제출.

    The counts of all reports must mean the same, and be of one form.
    """
    own = tuple(groups)
    entries = [_counts_entry(label, form, reports) for label, reports in own]
    if not any(each.values for each in entries):
        return Bars(name, words.no_counts(sum(len(reports) for _, reports in own)))
    return bars(name, caption, form.unit, [kind.label for kind in form.kinds], entries)


def _counts_entry(label: str, form: CountsForm, reports: Sequence[Report]) -> BarEntry:
    if not reports:
        return BarEntry(label, (), wording.NOT_SUBMITTED, wording.NOT_SUBMITTED)
    sums = [participation_sum(reports, kind.id) for kind in form.kinds]
    added = [each.value for each in sums if each.value is not None]
    if not added:
        return BarEntry(label, (), _unnumbered(sums), wording.BLANK)
    values = tuple(each.value or Decimal(0) for each in sums)
    return BarEntry(label, values, wording.number(sum(added, Decimal(0))), has_gap=any(s.blank for s in sums))


def _unnumbered(sums: Iterable[Sum]) -> str:
    words_ = sum(each.words for each in sums)
    return wording.counted_aside(0, words_) if words_ else wording.BLANK
