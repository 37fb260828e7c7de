"""Which form a sheet is of: the one of whose labels it bears most."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from generator.record.form import Form
from generator.sheet.grid import Grid, paragraphs
from generator.sheet.parsing.labels import squeezed

_FEWEST = 3
"""Labels that a file must bear to be a sheet."""


def form_of(grid: Grid, forms: Iterable[Form]) -> Form | None:
    """Return the form whose labels stand in a sheet, the latest of equals; None where hardly any does."""
    written = {_bare(paragraph.text) for paragraph in paragraphs(grid.blocks)}
    counted = [(len(written & set(_labels(form))), number, form) for number, form in enumerate(forms)]
    most, _, form = max(counted, key=lambda each: each[:2])
    return form if most >= _FEWEST else None


def _bare(text: str) -> str:
    return squeezed(text.lstrip("□■○◦●▶-·•☐ "))


def _labels(form: Form) -> Iterator[str]:
    marks = "".join(glyph for level in form.notation.bullets for glyph in level)
    words = (
        form.progress_heading,
        form.participation.heading,
        form.budget.heading,
        form.problems_heading,
        form.problems_label,
        form.remedies_label,
        form.heading.department,
        form.columns.content,
        *(kind.label for kind in form.participation.kinds),
        *(period.label for period in form.budget.periods),
        *(source.label for source in form.budget.sources),
    )
    for each in filter(None, words):
        yield squeezed(each.lstrip(marks))
