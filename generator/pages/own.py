"""The pages that a city wrote itself: as they were written, told to the builder like any other page."""

from __future__ import annotations

from collections.abc import Iterator

from generator.ledger import addresses
from generator.pages.everywhere import Everywhere
from generator.pages.templating import FrontMatter, front_matter
from generator.record.own_pages.laid import laid
from generator.record.own_pages.menu import above
from generator.record.own_pages.page import OwnPage, docs_path
from generator.record.records import Records
from generator.wording import pages as words


def own_pages(records: Records, everywhere: Everywhere) -> Iterator[tuple[OwnPage, bytes]]:
    """Yield each page of the city's own with what is laid out of it."""
    for page in records.own.pages:
        file = docs_path(page.path)
        ways = {
            key.upper(): addresses.relative(addresses.page_file(addresses.pledge(key)), file)
            for key in records.pledges
        }
        way = [(words.HOME, addresses.HOME)]
        way += [(each.head.record.title, each.address) for each in above(page, records.own.pages)]
        told: dict[str, FrontMatter] = {
            "title": page.head.record.title,
            "description": _described(page),
            "crumbs": [{"words": name, "href": addresses.relative(at, page.address)} for name, at in way],
            "alternates": everywhere.alternates(page.address),
        }
        if everywhere.fictional:
            told["notice"] = everywhere.fictional
        yield page, f"{front_matter(told)}\n{laid(page, ways).lstrip()}".encode()


def _described(page: OwnPage) -> str:
    """Return the page's first paragraph, or its title where it has none."""
    first = (mark.words for mark in page.marks if mark.kind == "text")
    return " ".join(next(first, page.head.record.title).split())
