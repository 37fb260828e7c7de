"""A built page as its reader meets it: texts, tables by their heads, bullets by their depth."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import TypeAlias

from lxml import html

Bullet: TypeAlias = "tuple[str, bool, tuple[Bullet, ...]]"
"""Words, whether it is a ※ note, and what stands below it."""

Group: TypeAlias = tuple[str | None, tuple[Bullet, ...]]
"""A heading 【…】, None for none, and the bullets below it."""

_NOTE = "※ "


@dataclass(frozen=True, slots=True)
class Table:
    """A table: its caption, its column heads without the corner, and its rows by their heads."""

    caption: str
    columns: tuple[str, ...]
    rows: tuple[tuple[str, tuple[str, ...]], ...]

    def cell(self, row: str, column: str) -> str:
        """Return the words of the one cell below a column's head and beside a row's."""
        [cells] = [cells for head, cells in self.rows if head == row]
        [place] = [place for place, head in enumerate(self.columns) if head == column]
        return cells[place]


@dataclass(frozen=True, slots=True)
class BuiltPage:
    """One HTML page; `address` is from the site's root, as a browser asks for it."""

    address: str
    root: html.HtmlElement

    @property
    def main(self) -> html.HtmlElement:
        """Return what is the page's own, without head, menu, contents and foot."""
        return self.one("//article")

    def one(self, path: str) -> html.HtmlElement:
        """Return the only element at a path."""
        [element] = self.all(path)
        return element

    def all(self, path: str) -> list[html.HtmlElement]:
        """Return every element at a path."""
        found = self.root.xpath(path)
        assert isinstance(found, list)
        return [each for each in found if isinstance(each, html.HtmlElement)]

    def tables(self, within: str = "//article") -> list[Table]:
        """Return the tables below a path, in order."""
        return [_table(element) for element in self.all(f"{within}//table")]


@cache
def read_page(site: Path, address: str) -> BuiltPage:
    """Return the page at an address of a site."""
    return BuiltPage(address, html.document_fromstring(page_file(site, address).read_bytes().decode("utf-8")))


def page_file(site: Path, address: str) -> Path:
    """Return the file of the page at an address."""
    return site / address / "index.html" if address in {"", "/"} or address.endswith("/") else site / address


def addresses(site: Path) -> list[str]:
    """Return the address of every page of a site; the page for missing addresses is 404.html."""
    files = sorted(path.relative_to(site).as_posix() for path in site.rglob("*.html"))
    return [file.removesuffix("index.html") for file in files]


def pages(site: Path) -> Iterator[BuiltPage]:
    """Yield every page of a site."""
    yield from (read_page(site, address) for address in addresses(site))


def words(element: html.HtmlElement) -> str:
    """Return the text of an element on one line, as it is seen."""
    return " ".join(element.text_content().split())


def own_words(element: html.HtmlElement) -> str:
    """Return the text that stands in an element before its first child, letter by letter."""
    return (element.text or "").strip("\n")


def groups(element: html.HtmlElement) -> tuple[Group, ...]:
    """Return the bullets below an element by their headings, in order."""
    found: list[Group] = []
    heading: str | None = None
    for child in element.iterchildren():
        if child.get("class") == "task":
            heading = own_words(child)
        elif child.tag == "ul" and "marks" in (child.get("class") or ""):
            found.append((heading, bullets(child)))
            heading = None
    return tuple(found)


def bullets(listed: html.HtmlElement) -> tuple[Bullet, ...]:
    """Return the bullets of a list with all that stands below them."""
    found: list[Bullet] = []
    for item in listed.iterchildren("li"):
        below = tuple(each for inner in item.iterchildren("ul") for each in bullets(inner))
        is_note = item.get("class") == "note"
        text = own_words(item)
        assert not is_note or text.startswith(_NOTE)
        found.append((text.removeprefix(_NOTE) if is_note else text, is_note, below))
    return tuple(found)


def _table(element: html.HtmlElement) -> Table:
    heads = element.xpath("./thead/tr/th[@scope='col']")
    rows = element.xpath("./tbody/tr")
    caption = element.find("caption")
    assert isinstance(heads, list)
    assert isinstance(rows, list)
    assert caption is not None, f"a table without a caption: {words(element)}"
    return Table(
        words(caption),
        tuple(_cell(head) for head in heads[1:]),
        tuple(
            (_cell(row.find("th[@scope='row']")), tuple(_cell(cell) for cell in row.findall("td")))
            for row in rows
        ),
    )


def _cell(element: object) -> str:
    assert isinstance(element, html.HtmlElement), "a row without a head"
    return str(element.text_content()).strip("\n")
