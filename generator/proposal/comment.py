"""The one comment of a pull request: what came in, what is wrong and where, what changes for citizens."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass

from generator import wording
from generator.ledger.pairing import Suggestion, suggest
from generator.ledger.plans import unanswered
from generator.problems import Problem, Tally
from generator.proposal.comparison import Comparison, markdown, marked, placed
from generator.record.cells import Cell
from generator.record.folder import OF_DRAFTS
from generator.record.items import Item
from generator.record.own_pages.page import address, is_own
from generator.record.reading import LoadedRecord
from generator.record.records import Records
from generator.record.report import PlanResult, Report
from generator.record.steps import stands, steps_to
from generator.record.writing import result_line
from generator.wording import pages as page_words
from generator.wording import plans as plan_words
from generator.wording import proposal as words
from generator.wording import terminal


def suggested(records: Records, filed: LoadedRecord[Report]) -> Iterator[str]:
    """Yield lines of YAML: what is not answered as remarks, and results wherever words were found."""
    open_ = unanswered(records, filed)
    before = records.report_before(filed.record.pledge, filed.record.quarter)
    if not open_ or before is None:
        return
    found = {each.planned.id: each for each in suggest(open_, filed.record)}
    yield f"# {plan_words.open_counted(wording.quarter(before.record.quarter), len(open_), len(found))}"
    for _, item in open_:
        yield from _of_item(item, found.get(item.id))


def _of_item(item: Item, suggestion: Suggestion | None) -> Iterator[str]:
    """Yield the lines of one item: all but the last are remarks, so that they may be pasted as they are."""
    yield f"# {item.id}: {item.text}"
    if suggestion is None or item.id is None:
        yield f"#   {plan_words.NOT_FOUND}"
        return
    yield f"#   {plan_words.suggestion_found(suggestion.row, suggestion.found.text)}"
    yield f"#   {plan_words.suggestion_reasons(suggestion.strength, suggestion.reasons)}"
    yield result_line(PlanResult(item.id, suggestion.outcome, suggestion.to))


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
        mark, left = (
            (" ", words.findings_left(wrong[filed.path])) if wrong[filed.path] else ("x", words.READY)
        )
        yield f"- [{mark}] {marked(_title(records, filed))}: {left}"
    yield ""
    for filed in every:
        yield from _of_report(records, filed, lines)


def _title(records: Records, filed: LoadedRecord[Report]) -> str:
    pledge = records.pledges[filed.record.pledge].record
    return page_words.report_title(pledge.number, pledge.title, wording.quarter(filed.record.quarter))


def _of_report(records: Records, filed: LoadedRecord[Report], lines: str | None) -> Iterator[str]:
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


_MOST_FINDINGS = 50
_HEADING = re.compile(r"^(#{1,4}) ", re.MULTILINE)
_OPENS, _CLOSES = "<details>", "</details>"


@dataclass(frozen=True, slots=True)
class Made:
    """What a comment is made of.

    `report` is what the import says, in Markdown, empty where nothing came in; `left` are the originals that
    became no record; `records` and `comparison` are None where faults other than drafts keep the records from
    being compared. `lines` is the address below which files are shown, `preview` where the built site is;
    None for none. There is room for `longest_report` letters of the report, and as many of what is left to
    do, and for `most_changes` changes of a topic one by one (None: for all).
    """

    report: str
    left: tuple[str, ...]
    tally: Tally
    records: Records | None
    comparison: Comparison | None
    lines: str | None
    preview: str | None
    longest_report: int
    most_changes: int | None


def comment(made: Made) -> Iterator[str]:
    """Yield the lines of the comment, in Markdown."""
    yield f"## {words.COMMENT_TITLE}"
    yield ""
    drafts, others = (
        any((each.kind in OF_DRAFTS) is wanted for each in made.tally.errors) for wanted in (True, False)
    )
    if made.preview or others:
        yield words.preview(made.preview, has_drafts=drafts) if made.preview else words.NO_PREVIEW
        yield ""
    yield from _came_in(made)
    if made.records is not None and made.comparison is not None:
        paths = {each.path for each in made.comparison.amendments}
        told = reports(made.records, paths, made.tally, made.lines)
        yield from fitted(told, made.longest_report).splitlines()
    yield from _findings(made)
    if made.comparison is None:
        yield words.NOT_COMPARED
        return
    if drafts:
        yield f"**{words.UNFINISHED}**"
        yield ""
    yield from markdown(made.comparison, made.most_changes)


def _came_in(made: Made) -> Iterator[str]:
    if made.report:
        yield from fitted(_HEADING.sub(r"##\1 ", made.report).splitlines(), made.longest_report).splitlines()
        yield ""
    if made.left:
        yield f"**{words.ORIGINALS_LEFT}**"
        yield ""
        yield from (f"- {marked(path)}" for path in made.left)
        yield ""
    elif made.report:
        yield words.REMOVED
        yield ""


def _findings(made: Made) -> Iterator[str]:
    yield f"### {words.FINDINGS}"
    yield ""
    yield terminal.tally(len(made.tally.errors), len(made.tally.warnings))
    yield ""
    if made.tally.errors:
        yield f"#### {words.ERRORS}"
        yield ""
        yield from _list(made.tally.errors, len(made.tally.errors), made.lines)
        yield ""
    if made.tally.warnings:
        yield f"<details><summary>{words.WARNINGS}</summary>"
        yield ""
        yield from _list(_of_this(made), len(made.tally.warnings), made.lines)
        yield ""
        yield "</details>"
        yield ""


def _of_this(made: Made) -> tuple[Problem, ...]:
    """Return the warnings of the records and pages that differ; of all where nothing could be compared.

    An open question stands above, with its report.
    """
    if made.comparison is None:
        return made.tally.warnings
    paths = {each.path for each in made.comparison.amendments}
    pages = {each.address for each in made.comparison.pages}
    return tuple(
        each
        for each in made.tally.warnings
        if each.kind != "review-open"
        if each.place.path in paths or (is_own(each.place.path) and address(each.place.path) in pages)
    )


def _list(told: tuple[Problem, ...], count: int, lines: str | None) -> Iterator[str]:
    shown = told[:_MOST_FINDINGS]
    yield from (_finding(each, lines) for each in shown)
    if len(shown) < count:
        yield f"- {words.more(count - len(shown))}"


def _finding(found: Problem, lines: str | None) -> str:
    quoted = f": ‘{marked(found.text)}’" if found.text else ""
    said = f"{marked(found.what)}{quoted} — {marked(found.cure)}"
    return f"- [ ] {placed(found.place, lines)} {said} <sub>{found.kind}</sub>"


def fitted(lines: Iterable[str], most: int) -> str:
    """Return lines as one text; where that is too long, its beginning, and that it is cut."""
    every = list(lines)
    whole = "\n".join(every) + "\n"
    if len(whole) <= most:
        return whole
    end = f"\n**{words.CUT}**\n"
    kept: list[str] = []
    room, still_open = most - len(end), list[str]()
    for line in every:
        room -= len(line) + 1
        after = _open_after(still_open, line)
        if room < sum(len(each) + 1 for each in (*after, _CLOSES)):
            break
        kept.append(line)
        still_open = after
    return "\n".join([*kept, *reversed(still_open)]) + "\n" + end


def _open_after(before: list[str], line: str) -> list[str]:
    """Return the lines that close what is open behind a line, the outermost first."""
    if before and line == before[-1]:
        return before[:-1]
    fence = _FENCE.match(line)
    if fence is not None and not (before and _FENCE.match(before[-1])):
        return [*before, fence[0]]
    return [*before, _CLOSES] if line.startswith(_OPENS) else before
