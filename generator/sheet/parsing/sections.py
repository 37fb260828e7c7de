"""The parts of a sheet that its form tells of: their headings, the words above them, and what is below."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import TypeAlias

from generator.record.form import Form, FundingSource, Period
from generator.record.sections import FigureColumn, FigureRow, FiguresForm
from generator.sheet.parsing import measures
from generator.sheet.parsing.labels import Label, squeezed
from generator.sheet.parsing.strips import Line, Slice, Strip

HEAD = " heading"
"""The name of the part above the first heading; no id has a space."""

PROGRESS, BUDGET = "progress", "budget"

Labelled: TypeAlias = Period | FundingSource | FigureColumn | FigureRow

_FEWEST_NAMED = 2
"""Labels that a row bears, at the least, if it is the head of a table."""


@dataclass(slots=True)
class Section:
    """A section: its name, the place of its heading (None: it bears none), its rows, units it tells.

    `title` are the lines of its heading without what stands behind it, `beside` the words in brackets behind
    that of a described section.
    """

    name: str
    heading: Slice | None
    lines: list[Line] = field(default_factory=list)
    units: list[measures.Unit] = field(default_factory=list)
    title: tuple[Slice, ...] = ()
    beside: tuple[Slice, ...] = ()

    def strips(self) -> Iterator[Strip]:
        """Yield the lines that stand alone in their row; of several cells side by side nobody knows."""
        for line in self.lines:
            if len(line.filled) == 1 and not line.filled[0].nested:
                yield from line.filled[0].strips


def headings(form: Form) -> tuple[Label, ...]:
    """Return the headings of a form by the names of their parts, in its order."""
    known = {
        PROGRESS: form.progress_heading,
        "participation": form.participation.heading,
        BUDGET: form.budget.heading,
        "problems": form.problems_heading,
    }
    found = {name: Label(name, words) for name, words in known.items() if words}
    found |= {name: Label(name, row.label, row.aliases) for name, row in form.rows.items() if row.alone}
    found |= {
        each.id: Label(each.id, each.heading, each.aliases)
        for each in form.sections
        if each.heading is not None
    }
    return tuple(found[name] for name in form.parts() if name in found)


def described(form: Form) -> frozenset[str]:
    """Return the names of the parts that only this form has: what stands behind their heading is theirs."""
    return frozenset(
        (*(each.id for each in form.sections), *(n for n, row in form.rows.items() if row.alone))
    )


def unit_of(name: str, form: Form) -> str | None:
    """Return the unit that the table of a part tells; None where it tells none."""
    known = {"participation": form.participation.unit, BUDGET: form.budget.unit}
    section = form.section(name)
    return section.unit if isinstance(section, FiguresForm) else known.get(name)


def units_of(name: str, form: Form) -> frozenset[str]:
    """Return all units of a table, without spaces: its own, and those of single rows and columns."""
    section = form.section(name)
    units = [unit_of(name, form)]
    if isinstance(section, FiguresForm):
        units += [*(each.unit for each in section.columns), *(each.unit for each in section.rows)]
    return frozenset(squeezed(each) for each in units if each)


def small_print(name: str, form: Form) -> str | None:
    """Return the small line that the form prints beside the table of a part; None for none."""
    section = form.section(name)
    if name == "participation" and form.participation.example is not None:
        return form.notation.example.replace("{example}", form.participation.example)
    return section.note if isinstance(section, FiguresForm) else None


Tables = Mapping[str, tuple[frozenset[str], ...]]
"""The labels that may head each table of a form, as it is and turned, without spaces."""


def tables(form: Form) -> Tables:
    """Return the tables of a form that are known by their head row."""
    budget = form.budget
    corner = [budget.project_label, budget.source_label]
    found: dict[str, tuple[frozenset[str], ...]] = {}
    if budget.periods:
        found[BUDGET] = (_words(budget.periods, corner), _words(budget.sources, corner))
    if form.progress_heading is None and PROGRESS in form.parts():
        found[PROGRESS] = (_words((), (form.columns.part, form.columns.content, form.columns.remark)),)
    for each in form.sections:
        if isinstance(each, FiguresForm):
            found[each.id] = (_words(each.columns, each.labels), _words(each.rows, each.labels))
    return found


def headed(texts: Sequence[str], known: Tables) -> tuple[str, ...]:
    """Return the names of the tables whose labels a row bears, most of all; of several nobody knows."""
    written = [squeezed(each) for each in texts]
    counted = {
        name: max(sum(each in labels for each in written) for labels in every)
        for name, every in known.items()
    }
    most = max(counted.values(), default=0)
    is_head = most >= max(_FEWEST_NAMED, len(written) / 2)
    return tuple(name for name, count in counted.items() if count == most) if is_head else ()


def _words(labelled: Iterable[Labelled], corner: Iterable[str]) -> frozenset[str]:
    every = (words for each in labelled for words in (each.label, *each.aliases))
    return frozenset(map(squeezed, (*every, *corner)))
