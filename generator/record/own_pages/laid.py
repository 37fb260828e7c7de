"""A page's text as builders read it: plain Markdown, with nothing left that only we understand."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from markdown.extensions.toc import slugify_unicode

from generator.record.own_pages.marks import Mark
from generator.record.own_pages.page import OwnPage
from generator.wording.pages import PLEDGE_LINK

_TASKS = {"[ ]": "☐", "[x]": "☑"}
"""A check box that nobody may check has no name to be read by; a letter is read as what it is."""

_ID = re.compile(r"\{:?\s*#(\S+?)\s*\}")
_ATTRIBUTES = re.compile(r"\{[^{}]*\}\s*$")
_CLOSED = re.compile(r"(?:\s+#+)?\s*$")


def laid(page: OwnPage, ways: Mapping[str, str]) -> str:
    """Return the text of a page: each heading bears its name, and the way to each pledge stands below.

    Args:
        page: as it was written.
        ways: where each pledge is, by its id in capitals.

    """
    lines = page.text.rstrip().split("\n")
    names = set(_ID.findall(page.text))
    led: dict[str, None] = {}
    for mark in page.marks:
        row, column = mark.place.line - 1, mark.place.column - 1
        if mark.kind == "task":
            before, after = lines[row][:column], lines[row][column + len(mark.words) :]
            lines[row] = before + _TASKS[mark.words.lower()] + after
        elif mark.kind == "heading" and not _ATTRIBUTES.search(lines[row]):
            lines[row] = f"{_CLOSED.sub('', lines[row])} {{ #{_name(mark, names)} }}"
        elif mark.kind == "pledge":
            led[mark.target] = None
    return "\n".join([*lines, "", *_defined(led, ways), ""])


def _name(heading: Mark, taken: set[str]) -> str:
    """Return by what a heading is led to: its words, as addresses write them."""
    words = slugify_unicode(heading.words, "-") or "-"
    name, count = words, 1
    while name in taken:
        count += 1
        name = f"{words}-{count}"
    taken.add(name)
    return name


def _defined(led: Mapping[str, None], ways: Mapping[str, str]) -> Iterator[str]:
    return (f"[{PLEDGE_LINK}{key}]: {ways[key]}" for key in led if key in ways)
