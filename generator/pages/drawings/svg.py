"""Each drawing is a file of its own beside its page: SVG that needs no script, no style and no other file."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from jinja2 import Environment, FileSystemLoader, StrictUndefined

from generator.pages.drawings.bars import Bars
from generator.pages.drawings.course import Course
from generator.pages.page import Page
from generator.wording.drawings import MARKS

_TEMPLATES = Environment(
    loader=FileSystemLoader(Path(__file__).parents[1] / "templates" / "drawings"),
    undefined=StrictUndefined,
    autoescape=True,
    trim_blocks=True,
    lstrip_blocks=True,
)


def drawn(page: Page) -> Iterator[tuple[str, bytes]]:
    """Yield each drawing of a page, with its address: `<id>.svg` beside the page."""
    for bars in page.parts(Bars):
        if bars.rows:
            yield f"{page.address}{bars.id}.svg", _svg("bars", bars)
    for course in page.parts(Course):
        yield f"{page.address}{course.id}.svg", _svg("course", course)


def _svg(template: str, drawing: Bars | Course) -> bytes:
    return _TEMPLATES.get_template(f"{template}.svg.jinja").render(it=drawing, marks=MARKS).encode()
