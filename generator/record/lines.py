"""Where the lines of a report stand: the steps to each row, and the lists of items in its sections."""

from __future__ import annotations

from collections.abc import Iterator

from generator.record.form import KNOWN_ROWS
from generator.record.items import Item
from generator.record.report import Report
from generator.record.sections import Facts, Prose
from generator.record.texts import Steps


def steps_to_row(name: str) -> Steps:
    """Return the steps to a row of progress by its name (see `Report.rows`)."""
    return (name,) if name in KNOWN_ROWS else ("other_rows", name)


def in_sections(report: Report) -> Iterator[tuple[Steps, tuple[Item, ...]]]:
    """Yield each list of items in the sections of a report, with the steps to it."""
    for name, section in report.sections.items():
        match section:
            case Prose():
                yield ("sections", name, "items"), section.items
            case Facts():
                for index, fact in enumerate(section.facts):
                    yield ("sections", name, "facts", index, "details"), fact.details
