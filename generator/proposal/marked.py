"""A text of the records in Markdown as GitHub and GitLab read it: letter by letter, and calling nobody."""

from __future__ import annotations

import re
from urllib.parse import quote

from generator.problems import Place

_MARK = re.compile(r"(?!(?<=\w)[,/-](?=\w))[!-/:-@\[-`{-~]")
_CALLING = "@#!$%"
"""Before a name or a number these call a person, or lead to an issue, a merge request or a snippet."""


def marked(text: str) -> str:
    """Return a text of one line as it must be written so that a reader sees these letters.

    Every ASCII mark becomes a numeric reference, which no rule of Markdown or HTML reads, but for a hyphen, a
    comma or a slash between letters, which none reads either. A mark that would call somebody stands in an
    element of its own besides, apart from the name behind it.
    """
    return _MARK.sub(_reference, text).replace("  ", " &#32;")


def placed(place: Place, lines: str | None) -> str:
    """Return a place as a link to its line, below the address at which files are shown; None for no such."""
    where = marked(f"{place.path}:{place.line}")
    if lines is None:
        return where
    address = quote(f"{lines.rstrip('/')}/{place.path}", safe="/:%")
    return f"[{where}]({address}#L{place.line})"


def _reference(found: re.Match[str]) -> str:
    mark = f"&#{ord(found[0])};"
    return f"<span>{mark}</span>" if found[0] in _CALLING else mark
