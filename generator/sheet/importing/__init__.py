"""A batch of files becomes proposed records, and one report for people."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace

from generator.problems import Problem, ProblemsFoundError
from generator.record.city import City
from generator.record.dates import Quarter
from generator.record.pledge import Pledge
from generator.record.reading import read
from generator.record.report import Report, report_path
from generator.sheet.importing import filing, report
from generator.sheet.importing.filing import REPORT, FiledCard
from generator.sheet.importing.merge import (
    OfForms,
    answered,
    before,
    carried,
    remembered,
    results_proposed,
    tasks_compared,
)
from generator.sheet.importing.process_file import Between, State, Taken, take_over, with_draft

__all__ = ["REPORT", "Batch", "State", "bring"]


@dataclass(frozen=True, slots=True)
class Batch:
    """What a batch gives: each card with where it goes, and every file that is to be written.

    `betweens` are the files of several cards.
    """

    filed: tuple[FiledCard, ...]
    betweens: tuple[Between, ...]
    records: tuple[tuple[str, bytes], ...]
    beside: tuple[tuple[str, bytes], ...]

    @property
    def state(self) -> State:
        """Return the worst that became of any card or file."""
        every = (*(each.taken.state for each in self.filed), *(each.state for each in self.betweens))
        return max(every, default=State.CLEAN)

    @property
    def summary(self) -> str:
        """Return how many cards became what."""
        return report.summary(self.filed)


def bring(
    handed_in: Iterable[tuple[str, bytes | Problem]],
    city: City,
    pledges: Iterable[Pledge],
    quarter: Quarter | None,
    standing: Callable[[str], bytes | None],
) -> Batch:
    """Take over a batch of files; one that cannot be read is told and keeps none of the others back.

    Args:
        handed_in: the files by their names, in order; of one that the disk would not give, why.
        city: its settings, with the forms.
        pledges: the city's.
        quarter: the quarter that all are said to be of, None to read it out of each.
        standing: what stands at an address of the project, None where nothing does.

    Returns:
        `records` go into `content/`, where nothing stands; `beside` (proposals, the report) over
        what an earlier batch left there.

    """
    known = tuple(pledges)
    taken: list[Taken] = []
    betweens: list[Between] = []
    for name, content in handed_in:
        if not isinstance(content, bytes):
            taken.append(Taken(name, None, (content,)))
            continue
        cards, between = take_over(name, content, city, known, quarter)
        taken += cards
        betweens += [between] if between is not None else []
    filed = filing.file(taken, known, lambda address: standing(address) is not None)
    filed = [_with_standing(each, standing) for each in filed]
    forms = OfForms()
    filed = [_not_asked_again(each, city, forms, standing) for each in filed]
    every = [pair for each in filed for pair in filing.files(each)]
    every += filing.of_lists(taken, betweens, standing)
    records = tuple(pair for pair in every if pair[0].startswith("content/"))
    beside = [pair for pair in every if not pair[0].startswith("content/")]
    told = report.tell(filed, betweens).encode()
    return Batch(tuple(filed), tuple(betweens), records, (*beside, (REPORT, told)))


def _with_standing(filed: FiledCard, standing: Callable[[str], bytes | None]) -> FiledCard:
    proposal = filed.taken.proposal
    if proposal is None or not filed.beside:
        return filed
    report = proposal.report
    found = _record(report.pledge, report.quarter, standing)
    if found is None:
        return filed
    return replace(_with(filed, carried(report, found, proposal.parsed.form)), standing=found)


def _not_asked_again(
    filed: FiledCard, city: City, forms: OfForms, standing: Callable[[str], bytes | None]
) -> FiledCard:
    """Return a proposal with the answers of the pledge's report before, and each form asked about once."""
    proposal = filed.taken.proposal
    if proposal is None:
        return filed
    report = proposal.report
    quarters = before(report.quarter, city.quarters) if proposal.parsed.pledge is not None else []
    earlier = next(filter(None, (_record(report.pledge, each, standing) for each in quarters)), None)
    if earlier is not None:
        is_card = proposal.parsed.form.list is None  # a table says nothing of tasks and plans
        report = tasks_compared(report, earlier) if is_card else report
        report = answered(report, filed.standing) if filed.standing is not None else report
        report = remembered(report, earlier)
        report = results_proposed(report, earlier) if is_card and filed.standing is None else report
    return _with(filed, forms.once(report, proposal.parsed.form))


def _with(filed: FiledCard, report: Report) -> FiledCard:
    proposal = filed.taken.proposal
    if proposal is None or report == proposal.report:
        return filed
    together = with_draft(report, proposal.accounts)
    return replace(filed, taken=replace(filed.taken, proposal=replace(proposal, report=together)))


def _record(pledge: str, quarter: Quarter, standing: Callable[[str], bytes | None]) -> Report | None:
    """Return the record that stands; None where none can be read, which the check tells."""
    address = report_path(quarter.written, pledge)
    content = standing(address)
    try:
        return read(Report, content, address).record if content else None
    except ProblemsFoundError:
        return None
