"""The desk's own pages: templates filled in, with what holds on all of them."""

from __future__ import annotations

from functools import partial
from pathlib import Path

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from werkzeug.exceptions import NotFound
from werkzeug.utils import redirect
from werkzeug.wrappers import Request, Response

from generator import wording
from generator.desk.session import Desk
from generator.problems import Problem
from generator.publish.undo import last
from generator.wording import desk as words
from generator.wording.plans import OUTCOMES

_HERE = Path(__file__).parent
# Said here, since Windows has its own idea of what a script is.
_ASSETS = {"desk.css": "text/css", "desk.js": "text/javascript", "desk.svg": "image/svg+xml"}

_PAGES = Environment(
    loader=FileSystemLoader(_HERE / "templates"),
    undefined=StrictUndefined,
    autoescape=True,
    trim_blocks=True,
    lstrip_blocks=True,
)
_PAGES.filters["quarter"] = wording.quarter
_PAGES.filters["day"] = wording.day
_PAGES.globals.update(states=words.STATES, outcomes=OUTCOMES)

see_other = partial(redirect, code=303)
"""Lead whoever has just sent a form to a page."""


def page(desk: Desk, template: str, status: int = 200, **view: object) -> Response:
    """Return a page; what was to be said is said on it, and no more after it."""
    said, desk.said[:] = list(desk.said), []
    text = _PAGES.get_template(template).render(
        view, said=said, undo=last(desk.root), job=desk.job, here=template
    )
    return Response(text, status, content_type="text/html; charset=utf-8")


def in_words(fault: Problem) -> str:
    """Return what is at fault and how it is mended."""
    return f"{fault.what} — {fault.cure}"


def asset(desk: Desk, request: Request, name: str) -> Response:
    """Return a part of the desk's pages; NotFound for any other."""
    if name not in _ASSETS:
        raise NotFound
    return Response((_HERE / "assets" / name).read_bytes(), content_type=f"{_ASSETS[name]}; charset=utf-8")
