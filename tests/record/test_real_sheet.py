"""The real sheet stands in the record whole: every character that is no space has one owner, none is left."""

from __future__ import annotations

import hashlib
import re
from collections import Counter
from collections.abc import Iterable, Iterator
from pathlib import Path

from generator import wording
from generator.record.city import City
from generator.record.form import Form
from generator.record.items import Item
from generator.record.reading import read
from generator.record.report import Report

ROOT = Path(__file__).resolve().parent.parent.parent
SHEET = Path(__file__).resolve().parent / "sheets" / "000_207ea6b2277a6eab.txt"
TEXT = SHEET.read_text("utf-8")
REPORT = read(Report, (ROOT / "content/reports/2019-Q2/2-1-2.yml").read_bytes(), "x.yml").record
CITY = read(City, (ROOT / "content/city.yml").read_bytes(), "x.yml").record

MARKUP = (
    r"</?(?:p|ul)(?: [^>]*)?>",  # the word processor's own tags; <온라인 …> is text
    r"[【】☎※]",
    r"^--\t---\t--$",
    r"(?:^ ?|(?<=> )|(?<=[^ ] ))-(?= )",
    r"(?:(?<=> )|(?<=<p>)|(?<=[^ ] ))○(?= )",
    r"(?<=[^ ] )·(?= )",
)
"""Marks that say what a text is, and are no part of it: tags, headings' brackets, bullets, a rule."""

LABELS_OF_EVERY_SHEET = ("소관부서", "연락처", "구 분", "추진실적 및 추진계획", "비 고", "공약사업명", "구분")
"""Labels that the form's settings do not name, since no city words them otherwise."""


class Account:
    """Who owns each character of the sheet."""

    def __init__(self) -> None:
        """Begin with none."""
        self.owner: dict[int, str] = {}

    def mark(self, patterns: Iterable[str]) -> None:
        """Give what a pattern finds to the markup."""
        for pattern in patterns:
            for found in re.finditer(pattern, TEXT, re.MULTILINE):
                self._own(range(found.start(), found.end()), "markup")

    def take(self, texts: Iterable[str], owner: str, start: int = 0) -> int:
        """Give texts to an owner, each after the one before; return where the last ends."""
        for text in texts:
            places = next(
                (found for at in range(start, len(TEXT)) if (found := self._spelled(text, at))), None
            )
            assert places is not None, f"{text!r} does not stand in the sheet after {start}"
            self._own(places, owner)
            start = places[-1] + 1
        return start

    def left(self) -> str:
        """What no one owns."""
        free = (mark if at not in self.owner else " " for at, mark in enumerate(TEXT))
        return " ".join("".join(free).split())

    def _own(self, places: Iterable[int], owner: str) -> None:
        for at in places:
            if not TEXT[at].isspace():
                assert at not in self.owner, f"{TEXT[at]!r} at {at} has an owner: {self.owner[at]}"
                self.owner[at] = owner

    def _spelled(self, text: str, at: int) -> list[int] | None:
        """Where the letters of a text stand one after the other, but for spaces and markup."""
        places: list[int] = []
        for letter in "".join(text.split()):
            while places and at < len(TEXT) and (TEXT[at].isspace() or self.owner.get(at) == "markup"):
                at += 1
            if at >= len(TEXT) or at in self.owner or TEXT[at] != letter:
                return None
            places.append(at)
            at += 1
        return places


def lines(items: Iterable[Item]) -> Iterator[str]:
    for item in items:
        yield item.text
        yield from lines(item.details)


def heading() -> Iterator[str]:
    """The texts above the first table, in the order of the sheet: officers stand one below the other."""
    yield from (REPORT.pledge, REPORT.title, REPORT.department.name or "")
    first, second = REPORT.department.officers
    yield from (
        first.role or "",
        first.name or "",
        *REPORT.department.phones,
        second.role or "",
        second.name or "",
    )


def progress() -> Iterator[str]:
    tasks = {task.id: task.name for task in REPORT.tasks}
    for name, row in REPORT.rows():
        if name == "this_quarter":
            yield wording.quarter_in_form(REPORT.quarter)
        for group in row.by_task:
            yield tasks[group.task or ""]
            yield from lines(group.items)


def labels(form: Form) -> Iterator[str]:
    """The form's labels as this sheet writes them, with the marks that the form sets before its headings."""
    yield f"□ {form.progress_heading}"
    for row in form.rows.values():
        label = row.label.replace("{quarter}", "")  # which the record owns
        label = wording.row_label(label, REPORT.quarter)
        yield f"{label} ({row.note})"
    counts = form.participation
    yield f"□ {counts.heading}"
    yield f"(단위 : {counts.unit})"
    yield from (kind.label for kind in counts.kinds)
    yield f"ex) {counts.example}"
    budget = form.budget
    yield f"□ {budget.heading}"
    yield f"(단위 : {budget.unit})"
    written = {each.form: each.written for each in REPORT.deviations}
    yield from (written.get(period.label, period.label) for period in budget.periods)
    yield from (source.label for source in budget.sources)
    yield f"□ {form.problems_heading}"
    yield from (f"○ {form.problems_label}", f"○ {form.remedies_label}")


def account() -> Account:
    found = Account()
    found.mark(MARKUP)
    found.take([*heading(), *progress()], "record")
    counts = [cell.written for cell in REPORT.participation.counts.values() if cell.written is not None]
    found.take(counts, "record", TEXT.index("□ 시민참여"))
    found.take([*lines(REPORT.problems), *lines(REPORT.remedies)], "record", TEXT.index("○ 문제점"))
    form = CITY.form(REPORT.form)
    assert form is not None
    found.take(LABELS_OF_EVERY_SHEET, "form_labels")
    found.take(labels(form), "form_labels")
    return found


def test_the_sheet_is_the_file_that_was_handed_in() -> None:
    assert REPORT.source is not None
    assert hashlib.sha256(SHEET.read_bytes()).hexdigest() == REPORT.source.sha256


def test_every_character_has_one_owner_and_none_is_left() -> None:
    """1,788 of the record, 219 of the form, 676 of the markup: the sheet's 2,683, in the sheet's order."""
    found = account()
    assert found.left() == ""
    owners = Counter(found.owner.values())
    assert REPORT.source is not None
    counted = REPORT.source.characters
    assert counted is not None
    assert owners == {"record": 1788, "form_labels": 219, "markup": 676}
    assert (counted.record, counted.form_labels, counted.markup) == (1788, 219, 676)
    assert (counted.nonspace, counted.unplaced) == (2683, 0)
    assert len("".join(TEXT.split())) == 2683


def test_blank_cells_are_blank_in_the_sheet() -> None:
    """All 40 amounts, three of five counts, all three remarks: null in the record, nothing in the sheet."""
    (project,) = REPORT.budget.projects
    assert [cell.is_blank for cells in project.amounts.values() for cell in cells] == [True] * 40
    assert [cell.written for cell in REPORT.participation.counts.values()] == [None, "1", "2", None, None]
    assert [row.remark for _, row in REPORT.rows()] == [None, None, None]
    assert "\n\t1\t2\t\t\n" in TEXT
    assert TEXT.count("계\t\t\t\t\t\t\t\t\n") == 1
    assert REPORT.status is None


def test_every_flag_names_a_line_of_the_sheet() -> None:
    """A reviewer finds what is to be confirmed; slips stand in the line that the flag names."""
    sheet = TEXT.split("\n")
    for each in REPORT.review:
        assert each.source_line is not None
        assert sheet[each.source_line - 1].strip()
    slips = {each.source_line: each.note.split('"')[1] for each in REPORT.review if each.level == "suspect"}
    assert slips == {10: "횡수", 48: "안전심사"}
    for line, slip in slips.items():
        assert slip in sheet[(line or 0) - 1]
