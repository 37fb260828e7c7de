"""One file that was handed in: read, cut into its cards, parsed, accounted for; or refused in words."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field, replace
from enum import IntEnum
from typing import Literal

from generator.problems import Place, Problem, ProblemsFoundError, problem
from generator.record.city import City
from generator.record.dates import Quarter
from generator.record.pledge import Pledge
from generator.record.printed import Printed
from generator.record.report import Pending, Report, Source
from generator.record.writing import write
from generator.sheet import parsing, readers
from generator.sheet.accounts import Accounts, take
from generator.sheet.accounts.characters import nonspace
from generator.sheet.grid import Grid
from generator.sheet.importing.pictures import ShownPicture, taken_out
from generator.sheet.parsing import Parsed, UntoldError, cards, listed, lists
from generator.sheet.parsing.cards import Cards, ListError, SeamsError
from generator.sheet.parsing.listed import Known, apart, printed, proposed_pledge, quarter_of
from generator.sheet.parsing.lists import ListRow, PledgeList
from generator.sheet.readers import text
from generator.sheet.readers.recognising import recognise
from generator.wording import import_report as words
from generator.wording import plans


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
    pictures: tuple[ShownPicture, ...]


@dataclass(frozen=True, slots=True)
class Taken:
    """A file by its name, or one of its cards: the record that it proposes, or why there is none.

    `card` is which of how many cards of the file it is (`2/3`), None for a file of one. `pledge` is what
    is proposed as the record of a pledge which the city has not.
    """

    name: str
    proposal: Proposal | None
    problems: tuple[Problem, ...] = ()
    card: str | None = None
    pledge: Pledge | None = None

    @property
    def state(self) -> State:
        """Return what became of it."""
        if self.proposal is None:
            return State.UNREADABLE
        report, accounts = self.proposal.report, self.proposal.accounts
        if report.unplaced or not accounts.agree:
            return State.UNPLACED
        is_open = any(each.answer is None for each in report.review) or _open_results(report)
        return State.TO_CONFIRM if is_open else State.CLEAN


_UNTOLD = {"pledge": "sheet-no-pledge", "quarter": "sheet-no-quarter", "whose": "sheet-two-pledges"}


@dataclass(frozen=True, slots=True)
class Between:
    """A file of several cards: how many, what stands in none of them, and the account of its characters.

    `characters` are those of the file that are no spaces, `in_cards` those of all cards. Of a table of all
    pledges `printed` is what it says besides them, and `said` where.
    """

    name: str
    cards: int
    grid: Grid
    characters: int
    in_cards: int
    printed: Printed | None = None
    said: Grid = field(default_factory=lambda: Grid(()))

    @property
    def state(self) -> State:
        """Return what became of what stands in no card."""
        if self.in_cards + nonspace(self.said) + nonspace(self.grid) != self.characters:
            return State.UNPLACED
        said = self.grid.blocks or self.grid.aside or self.grid.pictures
        return State.TO_CONFIRM if said else State.CLEAN


def take_over(
    name: str, content: bytes, city: City, pledges: Iterable[Pledge], quarter: Quarter | None
) -> tuple[list[Taken], Between | None]:
    """Read one file as the records that it proposes; whatever is wrong with it is told, and raised never.

    Returns:
        each of its cards, in order; of a file of several, what stands in none of them.

    """
    known = tuple(pledges)
    try:
        grid = readers.read(name, content)
        table = lists.find(grid, city.forms)
        cut = cards.cut(grid, city, known) if table is None else Cards((), Grid(()))
    except ProblemsFoundError as found:
        return [_refused(name, found.tally.problems)], None
    except (SeamsError, ListError) as seen:
        kind = "sheet-seams" if isinstance(seen, SeamsError) else "sheet-list"
        return [_refused(name, (problem(kind, Place(name), count=seen.count),))], None
    except Exception as fault:  # noqa: BLE001 - a fault of ours in one file keeps no other file back
        return [_refused(name, (problem("sheet-not-parsed", Place(name), repr(fault)),))], None
    digest = hashlib.sha256(content).hexdigest()
    source = Source(name.rpartition("/")[2], _format(name, content), digest)
    if table is not None:
        return _listed(name, grid, table, source, Known(city, known, quarter))
    count = len(cut.each)

    def taken(number: int, card: Grid) -> Taken:
        which = f"{number}/{count}" if count > 1 else None
        return _card(
            name, card, replace(source, card=which), lambda: parsing.parse(card, city, known, quarter)
        )

    each = [taken(number, card) for number, card in enumerate(cut.each, 1)]
    if cut.between == Grid(()) and count == 1:
        return each, None
    return each, Between(name, count, cut.between, nonspace(grid), sum(map(nonspace, cut.each)))


def _listed(
    name: str, grid: Grid, table: PledgeList, source: Source, known: Known
) -> tuple[list[Taken], Between | None]:
    """Take over a table of all pledges: a card of each row, and what it says besides them."""
    try:
        quarter = quarter_of(table, known)
    except UntoldError as missing:
        return [_refused(name, (problem(_UNTOLD[missing.what], Place(name)),))], None
    rows, ours, none = apart(table, grid)
    count, in_cards = len(rows), sum(nonspace(card) - row.lent for card, row in rows)

    def taken(number: int, card: Grid, row: ListRow) -> Taken:
        which = replace(source, card=f"{number}/{count}")
        each = _card(name, card, which, lambda: listed.read_row(card, row, table, known))
        new = each.proposal if each.proposal is not None and each.proposal.parsed.pledge is None else None
        return replace(each, pledge=proposed_pledge(new.report, row, known.city)) if new is not None else each

    every = [taken(number, *each) for number, each in enumerate(rows, 1)]
    said = printed(table, known.city, quarter, source)
    return every, Between(name, count, none, nonspace(grid), in_cards, said, ours)


def _card(name: str, grid: Grid, source: Source, parse: Callable[[], Parsed | None]) -> Taken:
    try:
        parsed = parse()
        if parsed is None:
            return _refused(name, (problem("sheet-no-form", Place(name)),), source.card)
        return Taken(name, _proposal(grid, parsed, source), card=source.card)
    except ProblemsFoundError as found:
        return _refused(name, found.tally.problems, source.card)
    except UntoldError as missing:
        return _refused(name, (problem(_UNTOLD[missing.what], Place(name)),), source.card)
    except Exception as fault:  # noqa: BLE001 - a fault of ours in one card keeps no other card back
        return _refused(name, (problem("sheet-not-parsed", Place(name), repr(fault)),), source.card)


def _refused(name: str, problems: Iterable[Problem], card: str | None = None) -> Taken:
    return Taken(name, None, tuple(replace(each, place=Place(name)) for each in problems), card)


def _proposal(grid: Grid, parsed: Parsed, source: Source) -> Proposal:
    accounts = take(grid, parsed)
    report = replace(parsed.report, source=replace(source, characters=accounts.characters))
    report = with_draft(report, accounts)
    write(report)  # what no record may hold is found now
    return Proposal(report, parsed, accounts, taken_out(grid, parsed))


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
    if count := _open_results(report):
        yield Pending("results", plans.answer_open(count))


def _open_results(report: Report) -> int:
    return sum(each.outcome is None for each in report.results)


def _format(name: str, content: bytes) -> Literal["text", "html", "hwpx", "hwp", "xlsx", "docx", "pdf"]:
    kind = recognise(name, content)
    return "html" if kind == "text" and text.is_page(name, content) else kind
