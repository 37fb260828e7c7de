"""For the plan before a report of which it says nothing yet: the lines that may answer it, to be pasted."""

from __future__ import annotations

from collections.abc import Iterator

from generator import wording
from generator.ledger.pairing import Suggestion, suggest
from generator.ledger.plans import unanswered
from generator.record.items import Item
from generator.record.reading import Filed
from generator.record.records import Records
from generator.record.report import Report
from generator.record.results import PlanResult
from generator.record.writing import result_line
from generator.wording import pairing as words


def suggested(records: Records, filed: Filed[Report]) -> Iterator[str]:
    """Yield lines of YAML: what is not answered as remarks, and results wherever words were found."""
    open_ = unanswered(records, filed)
    before = records.report_before(filed.record.pledge, filed.record.quarter)
    if not open_ or before is None:
        return
    found = {each.planned.id: each for each in suggest(open_, filed.record)}
    yield f"# {words.counted(wording.quarter(before.record.quarter), len(open_), len(found))}"
    for _, item in open_:
        yield from _of_item(item, found.get(item.id))


def _of_item(item: Item, suggestion: Suggestion | None) -> Iterator[str]:
    """Yield the lines of one item: all but the last are remarks, so that they may be pasted as they are."""
    yield f"# {item.id}: {item.text}"
    if suggestion is None or item.id is None:
        yield f"#   {words.NOT_FOUND}"
        return
    yield f"#   {words.found(suggestion.row, suggestion.found.text)}"
    yield f"#   {words.reasons(suggestion.strength, suggestion.reasons)}"
    yield result_line(PlanResult(item.id, suggestion.outcome, suggestion.to))
