"""What the pages of some records show, before it is written down."""

from __future__ import annotations

from types import SimpleNamespace
from typing import Any

from lxml import html
from markdown import Markdown

from generator import data
from generator.pages import pages
from generator.pages.page import Page
from generator.pages.parts import TableView
from generator.pages.site_context import SiteContext
from generator.published.downloads import Catalogue
from generator.record.records import Records


def catalogue(records: Records) -> Catalogue:
    """Return the downloads that pages of some records link to."""
    return data.catalogue(data.tabulate(records), {})


def view(records: Records, address: str) -> Any:  # noqa: ANN401  the view of that page, whichever it is
    """Return what the page at an address shows."""
    [page] = [each for each in pages(records, catalogue(records)) if each.address == address]
    return _named(page.shown)


def _named(part: Any) -> Any:  # noqa: ANN401  part of a view, whatever it is
    """Return a view whose parts are read by their names, as a template reads them."""
    if isinstance(part, dict):
        return SimpleNamespace(**{name: _named(each) for name, each in part.items()})
    return type(part)(map(_named, part)) if type(part) in (list, tuple) else part


def markdown(records: Records, address: str) -> str:
    """Return the page at an address as its file says it."""
    [page] = [each for each in pages(records, catalogue(records)) if each.address == address]
    return page.file(SiteContext.of(records))[1].decode()


def read(page: Page, everywhere: SiteContext) -> html.HtmlElement:
    """Return a page as the site's renderer reads its Markdown, in an article."""
    _, content = page.file(everywhere)
    body = content.decode().split("\n---\n", 1)[1]
    renderer = Markdown(extensions=["generator.extensions.pulldown:Pulldown"])
    return html.document_fromstring(f"<main><article>{renderer.convert(body)}</article></main>")


def shown(table: TableView) -> list[list[str]]:
    """Return the words of a table: a line each for its heads and its rows."""
    lines = [[table.corner, *table.columns]]
    return lines + [[each.head.words, *(cell.words for cell in each.cells)] for each in table.rows]
