"""The pages that a city wrote itself: as they were written, told to the builder like any other page."""

from __future__ import annotations

from collections.abc import Iterator

from generator.pages.links import LinkBuilder
from generator.pages.page import Page
from generator.pages.pictures import Picture
from generator.pages.site_context import SiteContext
from generator.pages.templating import headed
from generator.published import addresses
from generator.record.own_pages.page import OwnPage, above, docs_path, laid
from generator.record.records import Records


def own_pages(
    records: Records, everywhere: SiteContext, picture: Picture | None = None
) -> Iterator[tuple[OwnPage, bytes]]:
    """Yield each page of the city's own with what is laid out of it; `picture` is shared with it."""
    for own in records.own.pages:
        page = Page(own.address, own.head.record.title, "", {}, _described(own), picture=picture)
        to = LinkBuilder(records, own.address)
        crumbs = [to.ways["home"]]
        crumbs += [to.to(each.head.record.title, each.address) for each in above(own, records.own.pages)]
        file = docs_path(own.path)
        ways = {
            key.upper(): addresses.relative(addresses.page_file(addresses.pledge(key)), file)
            for key in records.pledges
        }
        body = laid(own, ways).lstrip()
        yield own, f"{headed(page.told(everywhere, crumbs), body)}\n{body}".encode()


def _described(page: OwnPage) -> str:
    """Return the page's first paragraph, or its title where it has none."""
    first = (mark.words for mark in page.marks if mark.kind == "text")
    return " ".join(next(first, page.head.record.title).split())
