"""Each drawing is a file of its own beside its page: SVG that needs no script, no style and no other file."""

from __future__ import annotations

from pathlib import Path

from jinja2 import Environment, FileSystemLoader, StrictUndefined

from generator.pages.drawings.bars import Bars
from generator.pages.drawings.course import Course
from generator.wording.drawings import MARKS

_TEMPLATES = Environment(
    loader=FileSystemLoader(Path(__file__).parents[1] / "templates" / "drawings"),
    undefined=StrictUndefined,
    autoescape=True,
    trim_blocks=True,
    lstrip_blocks=True,
)


def svg(drawing: Bars | Course) -> bytes:
    """Return a drawing as a file."""
    template = "bars" if isinstance(drawing, Bars) else "course"
    return _TEMPLATES.get_template(f"{template}.svg.jinja").render(it=drawing, marks=MARKS).encode()
