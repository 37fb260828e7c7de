"""Spare Python-Markdown the pages made from records: pulldown-cmark reads them into the same tree, faster."""

from __future__ import annotations

import html
import re
from typing import Any

import pyromark
from markdown import Extension, Markdown
from markdown.extensions.toc import nest_toc_tokens
from markdown.preprocessors import Preprocessor
from markdown.treeprocessors import Treeprocessor

from generator.wording.pages import MADE

# Markdown tidies line ends and its own placeholders at 30; fences and HTML are looked for from 25 down.
_AFTER_WHITESPACE = 29
# The table of contents is made at 5, of the headings that Python-Markdown saw: none.
_AFTER_CONTENTS = 4
_OPTIONS = pyromark.Options.ENABLE_HEADING_ATTRIBUTES
# A heading of Markdown stands on a line of its own; one inside HTML of ours does not, and is in no contents.
_HEADING = re.compile(r'^<h(?P<level>[1-6]) id="(?P<id>[^"]*)">(?P<html>.*?)</h(?P=level)>$', re.MULTILINE)
# A picture as XHTML closes it, at which the Nu checker shakes its head; no text of a record has this mark.
_XHTML = re.compile(r"(<img [^<>]*?) />")
_TAG = re.compile(r"<[^>]*>")
_READ_INSIDE = re.compile(r'^(<[^>\n]*) markdown="1">$', re.MULTILINE)


class Pulldown(Extension):
    """Named in mkdocs.yml as `generator.extensions.pulldown:Pulldown`; without it the site is only slower."""

    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802  the name that Markdown calls
        """Take over the pages that begin with the line of ours; leave all others to Python-Markdown."""
        made = _Made(md)
        md.preprocessors.register(made, "pulldown", _AFTER_WHITESPACE)
        md.treeprocessors.register(_Contents(made), "pulldown_contents", _AFTER_CONTENTS)


class _Made(Preprocessor):
    def __init__(self, md: Markdown) -> None:
        super().__init__(md)
        self.markdown = md
        self.page = ""

    def run(self, lines: list[str]) -> list[str]:
        """Put a whole page aside, read, as Markdown does with any HTML block."""
        self.page = ""
        text = "\n".join(lines).strip("\n")
        if not text.startswith(MADE):
            self.markdown.set_output_format("html")  # <img …>, as on the pages of ours, not <img … />
            return lines
        self.page = as_html(text)
        return [self.markdown.htmlStash.store(self.page)]


def as_html(text: str) -> str:
    """Return a page of ours, or what stands in it, as HTML."""
    # What Python-Markdown is told by this attribute (md_in_html), CommonMark knows by the blank line.
    page = pyromark.html(_READ_INSIDE.sub(r"\1>", text), options=_OPTIONS).strip("\n")
    return _XHTML.sub(r"\1>", page)


def contents(page: str) -> list[Any]:
    """Return the table of contents of what `as_html` gave, as Python-Markdown's toc would have it."""
    tokens: list[Any] = [_token(heading) for heading in _HEADING.finditer(page)]
    return nest_toc_tokens(tokens)


class _Contents(Treeprocessor):
    def __init__(self, made: _Made) -> None:
        super().__init__(made.markdown)
        self._made = made

    def run(self, root: object) -> None:
        """Give the table of contents the headings of the page that was put aside."""
        del root
        if self._made.page:
            self._made.markdown.toc_tokens = contents(self._made.page)  # type: ignore[attr-defined]  # its own name


def _token(heading: re.Match[str]) -> dict[str, object]:
    name = html.unescape(_TAG.sub("", heading["html"]))
    told = html.escape(name, quote=False)
    own = {"level": int(heading["level"]), "id": heading["id"]}
    return {**own, "name": told, "html": told, "data-toc-label": ""}
