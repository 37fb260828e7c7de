"""The reports that a proposal brings or alters: which are ready, and of the others what is left to do."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Collection, Iterator

from generator import wording
from generator.problems import Tally
from generator.proposal.marked import marked, placed
from generator.proposal.suggested import suggested
from generator.record.cells import Cell
from generator.record.items import Item
from generator.record.pointers import stands, steps_to
from generator.record.reading import Filed
from generator.record.records import Records
from generator.record.report import Report
from generator.wording import pages as page_words
from generator.wording import proposing as words

_IDS = frozenset({"periods", "form", "pledge", "results"})
"""Parts of a report that hold names of ours, not words of the sheet."""

_FENCE = re.compile("`{3,}")


def reports(records: Records, paths: Collection[str], tally: Tally, lines: str | None) -> Iterator[str]:
    """Yield what is to be done to each of these reports, in Markdown; `lines` as in the comment."""
    wrong = Counter(each.place.path for each in tally.errors)
    every = [filed for filed in records.reports.values() if filed.path in paths or filed.path in wrong]
    if not every:
        return
    yield f"### {words.REPORTS}"
    yield ""
    for filed in every:
        mark, left = (" ", words.left(wrong[filed.path])) if wrong[filed.path] else ("x", words.READY)
        yield f"- [{mark}] {marked(_title(records, filed))}: {left}"
    yield ""
    for filed in every:
        yield from _of_report(records, filed, lines)


def _title(records: Records, filed: Filed[Report]) -> str:
    pledge = records.pledges[filed.record.pledge].record
    return page_words.report_title(pledge.number, pledge.title, wording.quarter(filed.record.quarter))


def _of_report(records: Records, filed: Filed[Report], lines: str | None) -> Iterator[str]:
    open_ = [(index, each) for index, each in enumerate(filed.record.review) if each.answer is None]
    answers = list(suggested(records, filed))
    if not open_ and not answers:
        return
    yield f"<details><summary>{marked(_title(records, filed))}: {words.to_answer(len(open_))}</summary>"
    yield ""
    for index, each in open_:
        said = _said(filed.record, steps_to(each.at))
        quoted = f" — {words.IN_SHEET} ‘{marked(said)}’" if said else ""
        yield f"- [ ] {placed(filed.place('review', index), lines)} {marked(each.note)}{quoted}"
    yield ""
    if answers:
        fence = "`" * max([3, *(len(found) + 1 for each in answers for found in _FENCE.findall(each))])
        yield words.PASTE
        yield ""
        yield f"{fence}yaml"
        yield from answers
        yield fence
        yield ""
    yield "</details>"
    yield ""


def _said(report: Report, steps: tuple[str | int, ...]) -> str | None:
    """Return what the sheet says at a place; None where that is more than one text, or none of its words."""
    if _IDS.intersection(steps):
        return None
    match stands(report, steps):
        case Item(text=text) | Cell(written=text) | str(text):
            return text
    return None
