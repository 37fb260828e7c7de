"""Spare the Markdown renderer a page that is one HTML block already: the same bytes in less time."""

from __future__ import annotations

import re

from markdown import Extension, Markdown
from markdown.preprocessors import Preprocessor


class WholePage(Extension):
    """Named in mkdocs.yml as `generator.publish.whole:WholePage`; without it the same site is only slower."""

    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802  the name that Markdown calls
        """Let whole pages by before anything reads them letter by letter."""
        md.preprocessors.register(_WholePage(md), "whole_page", _AFTER_WHITESPACE)


# Markdown tidies line ends and its own placeholders at 30; fences and HTML are looked for from 25 down.
_AFTER_WHITESPACE = 29
_OPENING = '<div class="page">\n'
_DIV = re.compile(r"<(/?)div\b[^>]*>", re.IGNORECASE)


class _WholePage(Preprocessor):
    def __init__(self, md: Markdown) -> None:
        super().__init__(md)
        self._stash = md.htmlStash

    def run(self, lines: list[str]) -> list[str]:
        """Put a whole page aside, as Markdown does with any HTML block; leave every other page to it."""
        text = "\n".join(lines).strip("\n")
        return [self._stash.store(text)] if _is_whole(text) else lines


def _is_whole(text: str) -> bool:
    """Return whether a page is the generator's block from its first letter to its last."""
    if not text.startswith(_OPENING) or "\n\n" in text:
        return False
    depth = 0
    for tag in _DIV.finditer(text):
        depth += -1 if tag.group(1) else 1
        if depth == 0:
            return tag.end() == len(text)
    return False
