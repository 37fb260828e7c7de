"""A built page as its reader meets it: texts, tables by their heads, bullets by their depth."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
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
_FOOT = frozenset({"words", "page-foot"})
_HEADINGS = frozenset({"h1", "h2", "h3"})


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
        return self.one("//main//article")

    def one(self, path: str) -> html.HtmlElement:
        """Return the only element at a path."""
        [element] = self.all(path)
        return element

    def all(self, path: str) -> list[html.HtmlElement]:
        """Return every element at a path."""
        found = self.root.xpath(path)
        assert isinstance(found, list)
        return [each for each in found if isinstance(each, html.HtmlElement)]

    def section(self, anchor: str) -> list[html.HtmlElement]:
        """Return what stands below a heading, up to the next of its level; nothing without that heading."""
        found: list[html.HtmlElement] = []
        for heading in self.all(f"//article//*[self::h1 or self::h2 or self::h3][@id='{anchor}']"):
            for each in heading.itersiblings("*"):
                if each.get("class") in _FOOT or (each.tag in _HEADINGS and each.tag <= heading.tag):
                    break
                found.append(each)
        return found

    def tables(self, within: str = "//main") -> list[Table]:
        """Return the tables below a path, in order."""
        return tables(self.all(within))


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


def is_of_city(address: str) -> bool:
    """Return whether a page was written by the city itself, and not made from records."""
    return address.startswith("pages/")


def pages(site: Path) -> Iterator[BuiltPage]:
    """Yield every page of a site."""
    yield from (read_page(site, address) for address in addresses(site))


def words(*elements: html.HtmlElement) -> str:
    """Return the text of elements on one line, as it is seen."""
    return " ".join(" ".join(each.text_content() for each in elements).split())


def own_words(element: html.HtmlElement) -> str:
    """Return the text that stands in an element before its first child, letter by letter."""
    return (element.text or "").strip("\n")


def lines(elements: Iterable[html.HtmlElement]) -> list[html.HtmlElement]:
    """Return the lines of the first list among elements."""
    return next((each.findall("li") for each in elements if each.tag == "ul"), [])


def facts(elements: Iterable[html.HtmlElement]) -> list[tuple[str, str]]:
    """Return the lines of the first list among elements: the strong words, and what stands behind them."""
    named = [(words(*each.findall("strong")), words(each)) for each in lines(elements)]
    return [(name, said.removeprefix(name).strip()) for name, said in named]


def tables(elements: Iterable[html.HtmlElement]) -> list[Table]:
    """Return the tables among elements and below them, in order."""
    return [_table(table) for each in elements for table in each.iter("table")]


def groups(elements: Iterable[html.HtmlElement]) -> tuple[Group, ...]:
    """Return the bullets among elements by the headings above them, in order."""
    found: list[Group] = []
    heading: str | None = None
    for each in elements:
        strong = each.find("strong")
        if strong is not None and strong.text_content() == each.text_content():
            heading = own_words(strong)
        elif each.tag == "ul":
            found.append((heading, bullets(each)))
            heading = None
    return tuple(found)


def bullets(listed: html.HtmlElement) -> tuple[Bullet, ...]:
    """Return the bullets of a list with all that stands below them, without what the page notes of them."""
    found: list[Bullet] = []
    for item in listed.findall("li"):
        if not is_note(item):
            below = tuple(each for inner in item.findall("ul") for each in bullets(inner))
            text = bullet_words(item)
            found.append((text.removeprefix(_NOTE), text.startswith(_NOTE), below))
    return tuple(found)


def is_note(item: html.HtmlElement) -> bool:
    """Return whether a line of a list is a note of the page's, in which no word is the department's."""
    first = item.find("em")
    return first is not None and first.text_content() == item.text_content().strip("\n")


def bullet_words(item: html.HtmlElement) -> str:
    """Return the department's words in a line, letter by letter, without what became of it and why."""
    holder = item if (item.text or "").strip("\n") or item.find("p") is None else item.find("p")
    result = holder.find("span[@class]") if holder is not None else None
    if result is None or not str(result.get("class")).startswith("result"):
        return own_words(item if holder is None else holder)
    told = (result.tail or "").removeprefix(" ").rstrip("\n")
    return (
        told.removesuffix(" ") if result.getnext() is not None and result.getnext().tag == "small" else told
    )


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
