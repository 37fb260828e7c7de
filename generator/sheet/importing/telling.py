"""The report of a batch, for people: Markdown with boxes to tick, the worst file first."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import fields

from generator import wording
from generator.record.report import Report
from generator.sheet.accounts import Accounts
from generator.sheet.importing.filing import Filed
from generator.sheet.importing.taking import Proposal, State
from generator.wording import imported as words
from generator.wording.fields import FIELDS

_APART = ("source", "draft", "review", "results", "changes")
"""Parts of a record that are no words of the sheet, and so are not compared."""

_PIPE = r"\|"
"""How a cell holds a pipe, also between backticks, where no character reference is read (GFM, tables)."""


def summary(batch: Iterable[Filed]) -> str:
    """Return one line that tells how many files became what."""
    counted = Counter(each.taken.state for each in batch)
    clean, confirm, unplaced, unreadable = (counted[state] for state in State)
    return words.summary((clean, confirm, unplaced, unreadable))


def tell(batch: Iterable[Filed]) -> str:
    """Return the whole report."""
    every = sorted(batch, key=lambda each: (-each.taken.state, each.taken.name))
    lines = [f"# {words.TITLE}", "", summary(every)]
    for each in every:
        lines.extend(["", *_of_file(each)])
    return "\n".join(lines) + "\n"


def _of_file(filed: Filed) -> Iterator[str]:
    taken = filed.taken
    yield f"## {literal(taken.name)}: {words.STATES[taken.state]}"
    if taken.proposal is None:
        yield ""
        for each in taken.problems:
            text = f": {literal(each.text)}" if each.text else ""
            yield f"- [ ] {each.what}{text} — {each.cure} (`{each.kind}`)"
        return
    report = taken.proposal.report
    yield ""
    yield f"{literal(report.pledge)} {literal(report.title)}, {wording.quarter(report.quarter)}"
    yield ""
    known, carried = taken.proposal.parsed.pledge is not None, filed.standing is not None
    yield words.put(filed.record or "", beside=filed.beside, known=known, carried=carried)
    if filed.standing is not None:
        yield ""
        yield _compared(filed.standing, report)
    yield from _unplaced(taken.proposal)
    yield from _questions(report)
    yield from _accounts(taken.proposal.accounts)


def _compared(standing: Report, report: Report) -> str:
    named = FIELDS["Report"]
    parts = tuple(
        named[field.name][0]
        for field in fields(report)
        if field.name not in _APART and getattr(standing, field.name) != getattr(report, field.name)
    )
    return words.differs(parts) if parts else words.SAME


def _unplaced(proposal: Proposal) -> Iterator[str]:
    if not proposal.parsed.left:
        return
    yield from ("", f"### {words.UNPLACED}", "", words.UNPLACED_HOW, "")
    for each in proposal.parsed.left:
        yield f"- [ ] {words.place(each.origin.line, each.origin.place)}: {literal(each.text)}"


def _questions(report: Report) -> Iterator[str]:
    for level, heading in (("confirm", words.TO_CONFIRM), ("suspect", words.SUSPECTS)):
        asked = [each for each in report.review if each.level == level and each.answer is None]
        if asked:
            yield from ("", f"### {heading}", "")
        for each in asked:
            where = f"{words.place(each.source_line, '')}: " if each.source_line is not None else ""
            yield f"- [ ] {where}{_escaped(each.note)} (`{each.at}`)"


def _accounts(accounts: Accounts) -> Iterator[str]:
    counted = accounts.characters
    owners = (counted.record, counted.form_labels, counted.markup, counted.unplaced)
    yield from ("", f"### {words.COUNTS}", "", f"1. {words.characters(counted.nonspace, owners)}")
    if accounts.disputed:
        yield f"   {words.disputed(accounts.disputed)}"
    yield from (f"2. {words.BULLETS_TITLE}", "", *_table(words.BULLETS, _levels(accounts)), "")
    if not accounts.placed:
        yield f"3. {words.NO_NUMBERS}"
        return
    yield from (f"3. {words.NUMBERS_TITLE}", "", *_table(words.NUMBERS, _numbers(accounts)))


def _levels(accounts: Accounts) -> Iterator[tuple[str, ...]]:
    for each in accounts.levels:
        items = str(each.items) if each.items == each.bullets else f"{each.items} {words.DIFFERENT}"
        yield words.SECTIONS[each.section], words.level(each.level), str(each.bullets), items


def _numbers(accounts: Accounts) -> Iterator[tuple[str, ...]]:
    for each in accounts.placed:
        row = literal(each.row) if each.row else ""
        field = f"`{each.field}`" if each.agrees else f"`{each.field}` {words.DIFFERENT}"
        yield literal(each.written), literal(each.column or ""), row, field


def _table(head: tuple[str, ...], rows: Iterable[tuple[str, ...]]) -> Iterator[str]:
    # Three spaces in, so that it stands inside the numbered list.
    yield f"   | {' | '.join(head)} |"
    yield f"   |{' --- |' * len(head)}"
    for row in rows:
        yield f"   | {' | '.join(each.replace('|', _PIPE) for each in row)} |"


def literal(text: str) -> str:
    """Return words of a sheet so that Markdown shows them letter by letter."""
    if not text:
        return ""
    longest = max(map(len, re.findall("`+", text)), default=0)
    fence = "`" * (longest + 1)
    room = " " if "`" in text else ""
    return f"{fence}{room}{text}{room}{fence}"


def _escaped(text: str) -> str:
    return re.sub(r"([\\`*_{}\[\]<>#|~&])", r"\\\1", text)
