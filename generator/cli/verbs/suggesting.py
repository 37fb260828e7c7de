"""`suggest`: for the plans of which a quarter's reports say nothing yet, the lines that may answer them."""

from __future__ import annotations

from argparse import ArgumentParser, Namespace
from collections.abc import Iterator

from generator import wording
from generator.cli.records import listed_quarter_of, pledges_of, records_of
from generator.cli.screen import Screen
from generator.cli.verb import Verb, takes_root
from generator.ledger.pairing import Suggestion, suggest
from generator.ledger.plans import unanswered
from generator.record.items import Item
from generator.record.reading import Filed
from generator.record.records import Records
from generator.record.report import Report
from generator.record.results import PlanResult
from generator.record.writing import result_line
from generator.wording import pairing as words


def _takes(parser: ArgumentParser) -> None:
    takes_root(parser)
    parser.add_argument("quarter", metavar="QUARTER", help=words.QUARTER)
    parser.add_argument("pledges", nargs="*", metavar="PLEDGE", help=words.PLEDGES)


def _suggest(chosen: Namespace, screen: Screen) -> int:
    records = records_of(chosen)
    quarter = listed_quarter_of(chosen, records)
    lines = [
        line
        for pledge in pledges_of(chosen, records)
        if (filed := records.reports.get((pledge, quarter.written))) is not None
        for line in _of_report(records, filed)
    ]
    for line in lines or [words.NOTHING_OPEN]:
        screen.say(line)
    return 0


def _of_report(records: Records, filed: Filed[Report]) -> Iterator[str]:
    open_ = unanswered(records, filed)
    before = records.report_before(filed.record.pledge, filed.record.quarter)
    if not open_ or before is None:
        return
    found = {each.planned.id: each for each in suggest(open_, filed.record)}
    yield f"{filed.path}"
    yield f"# {words.counted(wording.quarter(before.record.quarter), len(open_), len(found))}"
    for _, item in open_:
        yield from _of_item(item, found.get(item.id))
    yield ""


def _of_item(item: Item, suggestion: Suggestion | None) -> Iterator[str]:
    """Yield the lines of one item: all but the last are remarks, so that they may be pasted as they are."""
    yield f"# {item.id}: {item.text}"
    if suggestion is None or item.id is None:
        yield f"#   {words.NOT_FOUND}"
        return
    yield f"#   {words.found(suggestion.row, suggestion.found.text)}"
    yield f"#   {words.reasons(suggestion.strength, suggestion.reasons)}"
    yield result_line(PlanResult(item.id, suggestion.outcome, suggestion.to))


SUGGEST = Verb("suggest", words.SUGGEST, _takes, _suggest)
