"""One file that was handed in: read, parsed, accounted for; a proposed record, or a refusal in words."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable
from dataclasses import dataclass, replace
from enum import IntEnum
from typing import Literal

from generator.problems import Place, Problem, ProblemsFoundError, problem
from generator.record.city import City
from generator.record.dates import Quarter
from generator.record.draft import Pending
from generator.record.pledge import Pledge
from generator.record.report import Report, Source
from generator.record.writing import write
from generator.sheet import parsing, readers
from generator.sheet.accounts import Accounts, take
from generator.sheet.parsing import Parsed, UntoldError
from generator.sheet.readers import text
from generator.sheet.readers.recognising import recognise
from generator.wording import imported as words


class State(IntEnum):
    """What became of a file, best first; each is the exit code of a batch in which nothing is worse."""

    CLEAN = 0
    TO_CONFIRM = 1
    UNPLACED = 2
    UNREADABLE = 3


@dataclass(frozen=True, slots=True)
class Proposal:
    """A record that is proposed, with its accounts."""

    report: Report
    parsed: Parsed
    accounts: Accounts


@dataclass(frozen=True, slots=True)
class Taken:
    """A file by its name: the record that it proposes, or why there is none."""

    name: str
    proposal: Proposal | None
    problems: tuple[Problem, ...] = ()

    @property
    def state(self) -> State:
        """Return what became of it."""
        if self.proposal is None:
            return State.UNREADABLE
        report, accounts = self.proposal.report, self.proposal.accounts
        if report.unplaced or not accounts.agree:
            return State.UNPLACED
        return State.TO_CONFIRM if any(each.answer is None for each in report.review) else State.CLEAN


_UNTOLD = {"pledge": "sheet-no-pledge", "quarter": "sheet-no-quarter"}


def take_over(
    name: str, content: bytes, city: City, pledges: Iterable[Pledge], quarter: Quarter | None
) -> Taken:
    """Read one file as the record that it proposes; whatever is wrong with it is told, and raised never."""
    try:
        proposal = _proposal(name, content, city, pledges, quarter)
    except ProblemsFoundError as found:
        return Taken(name, None, tuple(replace(each, place=Place(name)) for each in found.tally.problems))
    except UntoldError as missing:
        return Taken(name, None, (problem(_UNTOLD[missing.what], Place(name)),))
    except Exception as fault:  # noqa: BLE001 - a fault of ours in one file keeps no other file back
        return Taken(name, None, (problem("sheet-not-parsed", Place(name), repr(fault)),))
    if proposal is None:
        return Taken(name, None, (problem("sheet-no-form", Place(name)),))
    return Taken(name, proposal)


def _proposal(
    name: str, content: bytes, city: City, pledges: Iterable[Pledge], quarter: Quarter | None
) -> Proposal | None:
    grid = readers.read(name, content)
    parsed = parsing.parse(grid, city, pledges, quarter)
    if parsed is None:
        return None
    accounts = take(grid, parsed)
    source = Source(
        name.rpartition("/")[2],
        _format(name, content),
        hashlib.sha256(content).hexdigest(),
        accounts.characters,
    )
    report = replace(parsed.report, source=source)
    report = with_draft(report, accounts)
    write(report)  # what no record may hold is found now
    return Proposal(report, parsed, accounts)


def with_draft(report: Report, accounts: Accounts) -> Report:
    """Return a proposal with what is left to do before it may be published; nothing where nothing is."""
    return replace(report, draft=tuple(_to_do(report, accounts)))


def _to_do(report: Report, accounts: Accounts) -> Iterable[Pending]:
    """Yield what keeps a proposal from being published until a person has dealt with it."""
    if report.unplaced:
        yield Pending("unplaced", words.place_these(len(report.unplaced)))
    if not accounts.agree:
        yield Pending("source", words.ACCOUNTS_DIFFER)
    if asked := sum(each.answer is None for each in report.review):
        yield Pending("review", words.answer_these(asked))


def _format(name: str, content: bytes) -> Literal["text", "html", "hwpx", "hwp", "xlsx", "docx", "pdf"]:
    kind = recognise(name, content)
    return "html" if kind == "text" and text.is_page(name, content) else kind
