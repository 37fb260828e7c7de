"""The report of a batch, for people: Markdown with boxes to tick, the worst file first."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import fields

from generator import wording
from generator.record.evidence import Picture
from generator.record.form import Form
from generator.record.report import Report
from generator.record.sections import Facts, FactsForm
from generator.record.steps import steps_to
from generator.record.writing import write_pictures
from generator.sheet.accounts import Accounts
from generator.sheet.accounts.characters import nonspace
from generator.sheet.grid import paragraphs
from generator.sheet.importing.filing import MEDIA, FiledCard, of_pledge, of_printed, picture_paths
from generator.sheet.importing.process_file import Between, Proposal, State
from generator.sheet.parsing.listed import NO_FIELD
from generator.wording import import_report as words
from generator.wording import importing
from generator.wording.fields import FIELDS

_APART = ("source", "draft", "review", "results", "changes")
"""Parts of a record that are no words of the sheet, and so are not compared."""

_PIPE = r"\|"
"""How a cell holds a pipe, also between backticks, where no character reference is read (GFM, tables)."""


def summary(batch: Iterable[FiledCard]) -> str:
    """Return one line that tells how many files became what, and how many pledges are proposed."""
    every = list(batch)
    counted = Counter(each.taken.state for each in every)
    clean, confirm, unplaced, unreadable = (counted[state] for state in State)
    proposed = sum(each.taken.pledge is not None for each in every)
    told = words.summary((clean, confirm, unplaced, unreadable))
    return f"{told}. {words.pledges_proposed(proposed)}" if proposed else told


def tell(batch: Iterable[FiledCard], betweens: Iterable[Between]) -> str:
    """Return the whole report."""
    every = sorted(batch, key=lambda each: (-each.taken.state, each.taken.name))
    lines = [f"# {words.TITLE}", "", summary(every)]
    for between in betweens:
        lines.extend(["", *_of_between(between)])
    for each in every:
        lines.extend(["", *_of_file(each)])
    return "\n".join(lines) + "\n"


def _of_between(between: Between) -> Iterator[str]:
    """Tell what stands in no card of a file, each line once."""
    said = between.printed
    holds = words.cards(between.cards) if said is None else words.list_rows(between.cards)
    yield f"## {literal(between.name)}: {holds}"
    yield ""
    counted = between.characters, between.in_cards, nonspace(between.said), nonspace(between.grid)
    yield words.between_counted(*counted)
    if said is not None:
        yield ""
        yield words.printed_at(of_printed(said), len(said.groups), len(said.notes))
    lines = list(paragraphs((*between.grid.blocks, *between.grid.aside)))
    often = Counter(each.text for each in lines)
    first = {each.text: each for each in reversed(lines)}
    if often:
        yield from ("", f"### {words.BETWEEN}", "", words.BETWEEN_HOW, "")
    for text in dict.fromkeys(each.text for each in lines):
        where = words.place(first[text].origin.line, first[text].origin.place)
        yield f"- [ ] {words.times(f'{where}: {literal(text)}', often[text])}"
    for doubted in (*lines, *paragraphs(between.said.blocks)):
        yield from (f"  - {_escaped(importing.doubted(each.kind, each.text))}" for each in doubted.doubts)
    if pictures := between.grid.pictures:
        yield f"- [ ] {importing.pictures([words.place(each.line, each.place) for each in pictures])}"


def _of_file(filed: FiledCard) -> Iterator[str]:
    taken = filed.taken
    yield f"## {words.named(literal(taken.name), taken.card)}: {words.STATES[taken.state]}"
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
    if taken.pledge is not None:
        yield ""
        yield f"- [ ] {words.pledge_at(of_pledge(taken.pledge), is_asked=taken.pledge.field == NO_FIELD)}"
    yield from _unplaced(taken.proposal)
    yield from _questions(report)
    yield from _given_before(report)
    yield from _pictures(filed)
    yield from _accounts(taken.proposal.accounts, taken.proposal.parsed.form, report)


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


def _given_before(report: Report) -> Iterator[str]:
    given = [each for each in report.review if each.answer and importing.is_given_before(each.answer)]
    if given:
        yield from ("", f"### {words.GIVEN_BEFORE}", "")
    for each in given:
        yield f"- {_escaped(each.note)} (`{each.at}`): {_escaped(each.answer or '')}"


def _pictures(filed: FiledCard) -> Iterator[str]:
    """Tell each picture, and the lines that take over those that were taken out."""
    every = list(picture_paths(filed))
    if not every:
        return
    yield from ("", f"### {words.PICTURES}", "")
    for path, each in every:
        where = words.place(each.origin.line, each.origin.place)
        yield f"- [ ] {where}: {f'`{MEDIA}/{path}`' if path else words.NO_PICTURE}"
    taken = [(path, each) for path, each in every if path]
    if taken:
        record = write_pictures(
            (Picture(path, "", each.caption or None) for path, each in taken),
            (words.alt_asked(each.words) for _, each in taken),
        )
        folder = f"content/media/{filed.media.partition('/')[0]}"
        copied = (f"cp {MEDIA}/{path} {folder}/" for path, _ in taken)
        yield from ("", words.PICTURES_HOW, "", "```yaml", *record.splitlines(), "```", "")
        yield from ("```sh", f"mkdir -p {folder}", *copied, "```")


def _accounts(accounts: Accounts, form: Form, report: Report) -> Iterator[str]:
    counted = accounts.characters
    owners = (counted.record, counted.form_labels, counted.markup, counted.unplaced)
    yield from ("", f"### {words.COUNTS}", "", f"1. {words.characters(counted.nonspace, owners)}")
    if accounts.disputed:
        yield f"   {words.disputed(accounts.disputed)}"
    yield from (f"2. {words.BULLETS_TITLE}", "", *_table(words.BULLETS, _levels(accounts, form, report)), "")
    if not accounts.placed:
        yield f"3. {words.NO_NUMBERS}"
        return
    yield from (f"3. {words.NUMBERS_TITLE}", "", *_table(words.NUMBERS, _numbers(accounts)))


def _levels(accounts: Accounts, form: Form, report: Report) -> Iterator[tuple[str, ...]]:
    for each in accounts.levels:
        items = str(each.items) if each.items == each.bullets else f"{each.items} {words.DIFFERENT}"
        yield _called(each.section, form, report), words.level(each.level), str(each.bullets), items


def _called(place: str, form: Form, report: Report) -> str:
    """Return what a part is called by its place in the record; a fact by its own label."""
    if place in words.SECTIONS:
        return words.SECTIONS[place]
    _, name, *steps = steps_to(place)
    section, held = form.section(str(name)), report.sections.get(str(name))
    if steps and isinstance(section, FactsForm) and isinstance(held, Facts):
        return literal(section.called(held.facts[int(steps[-1])]))
    return literal(form.called(str(name)))


def _numbers(accounts: Accounts) -> Iterator[tuple[str, ...]]:
    for each in accounts.placed:
        row = literal(each.row) if each.row else ""
        field = f"`{each.field}`" if each.field else words.NOT_PLACED
        field = field if each.agrees else f"{field} {words.DIFFERENT}"
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
