"""Spare the Markdown renderer a page that is one HTML block already: the same bytes in less time."""

from __future__ import annotations

from markdown import Extension, Markdown
from markdown.preprocessors import Preprocessor

from generator.pages.templating import CLOSING, OPENING, stays_inside


class WholePage(Extension):
    """Named in mkdocs.yml as `generator.pages.whole:WholePage`; without it the same pages are only slower."""

    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802  the name that Markdown calls
        """Let whole pages by before anything reads them letter by letter."""
        md.preprocessors.register(_WholePage(md), "whole_page", _AFTER_WHITESPACE)


# Markdown tidies line ends and its own placeholders at 30; fences and HTML are looked for from 25 down.
_AFTER_WHITESPACE = 29


class _WholePage(Preprocessor):
    def __init__(self, md: Markdown) -> None:
        super().__init__(md)
        self._stash = md.htmlStash

    def run(self, lines: list[str]) -> list[str]:
        """Put a page that `page_text` wrote aside, as Markdown does with any HTML block; leave others."""
        text = "\n".join(lines).strip("\n")
        inside = text.removeprefix(f"{OPENING}\n").removesuffix(f"\n{CLOSING}")
        is_whole = text == f"{OPENING}\n{inside}\n{CLOSING}" and "\n\n" not in inside and stays_inside(inside)
        return [self._stash.store(text)] if is_whole else lines
