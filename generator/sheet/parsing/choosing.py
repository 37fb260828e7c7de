"""Which form a sheet is of: the one of whose labels it bears most."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from generator.record.form import Form
from generator.record.sections import FactsForm, FiguresForm, SectionForm
from generator.sheet.grid import Grid, paragraphs
from generator.sheet.parsing.labels import squeezed
from generator.sheet.parsing.marks import section_mark
from generator.sheet.parsing.sections import headings

_FEWEST = 3
"""Labels that a file must bear to be a sheet."""


def form_of(grid: Grid, forms: Iterable[Form]) -> Form | None:
    """Return the form whose labels stand in a sheet, the latest of equals; None where hardly any does."""
    written = {words for paragraph in paragraphs(grid.blocks) for words in _bare(paragraph.text)}
    counted = [(len(written & set(_labels(form))), number, form) for number, form in enumerate(forms)]
    most, _, form = max(counted, key=lambda each: each[:2])
    return form if most >= _FEWEST else None


def _bare(text: str) -> Iterator[str]:
    """Yield what may be a label in a line: all of it without its mark, and what stands before other words."""
    bare = text.lstrip("□■○◦●❍▶-·•☐ ")
    bare = bare.removeprefix(section_mark(bare))
    yield squeezed(bare)
    yield squeezed(re.split(r"[:：(]", bare, maxsplit=1)[0])


def _labels(form: Form) -> Iterator[str]:
    marks = "".join(glyph for level in form.notation.bullets for glyph in level)
    words = (
        *(each.words for each in headings(form)),
        form.problems_label,
        form.remedies_label,
        form.heading.department,
        form.columns.content,
        *(kind.label for kind in form.participation.kinds),
        *(period.label for period in form.budget.periods),
        *(source.label for source in form.budget.sources),
        *(label for section in form.sections for label in _of_section(section)),
    )
    for each in filter(None, words):
        yield squeezed(each.lstrip(marks))


def _of_section(section: SectionForm) -> Iterator[str]:
    """Yield the labels of a part that only this form has; its heading is among the others."""
    if isinstance(section, FactsForm):
        yield from (each.label for each in section.facts)
    elif isinstance(section, FiguresForm):
        columns, rows = section.columns, section.rows
        yield from (*section.labels, *(each.label for each in columns), *(each.label for each in rows))
