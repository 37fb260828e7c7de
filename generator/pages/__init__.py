"""What citizens read: records become views, views become Markdown pages."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from generator.ledger.downloads import Catalogue
from generator.pages.drawings.svg import drawn
from generator.pages.everywhere import Everywhere
from generator.pages.own import own_pages
from generator.pages.page import Page
from generator.pages.pictures import draw
from generator.pages.views import (
    about,
    center,
    changes,
    corrected,
    data,
    finder,
    glossary,
    groups,
    home,
    kinship,
    pledge,
    quarters,
    report,
    search,
    totals,
)
from generator.pages.views.sharing import Shared, undrawn
from generator.record.own_pages.page import docs_path
from generator.record.records import Records

__all__ = ["pages", "render", "texts", "undrawn"]


def render(records: Records, catalogue: Catalogue) -> Iterator[tuple[str, bytes]]:
    """Return every Markdown page with its drawings and picture: file in the docs folder, bytes.

    Args:
        records: the checked records of a city.
        catalogue: the downloads that pages link to.

    """
    everywhere = Everywhere.of(records)
    painted: set[str] = set()
    for page in pages(records, catalogue):
        yield page.file(everywhere)
        yield from drawn(page)
        if page.picture and page.picture.address not in painted:
            painted.add(page.picture.address)
            yield page.picture.address, draw(page.picture)
    for own, text in own_pages(records, everywhere, Shared.of(records).city):
        yield docs_path(own.path), text


def texts(records: Records, catalogue: Catalogue) -> Iterator[tuple[str, str, bytes]]:
    """Yield each page's address, title and text, to compare it; what it is shared with is left out."""
    everywhere = Everywhere.of(records)
    for page in pages(records, catalogue):
        yield page.address, page.title, replace(page, picture=None).file(everywhere)[1]
    for own, text in own_pages(records, everywhere):
        yield own.address, own.head.record.title, text
    for file in (*records.own.files, *records.media.values()):
        yield docs_path(file.path), file.path.rpartition("/")[2], file.sha256.encode()


def pages(records: Records, catalogue: Catalogue) -> Iterator[Page]:
    """Return every page of the site before it is written, with the picture that it is shared with."""
    shared = Shared.of(records)
    for page in _of_the_city(records, catalogue):
        yield replace(page, picture=shared.city)
    for key in records.pledges:
        yield replace(pledge.page(records, key, catalogue.pledges[key]), picture=shared.pledges[key])
    for (key, _), filed in records.reports.items():
        # A picture says of which report it tells, so one for a pledge is true beside each of its reports.
        yield replace(report.page(records, filed), picture=shared.pledges[key])


def _of_the_city(records: Records, catalogue: Catalogue) -> Iterator[Page]:
    yield home.page(records)
    yield finder.page(records)
    yield from kinship.pages(records)
    yield from quarters.pages(records)
    yield from groups.pages(records)
    yield center.page(records, catalogue)
    yield totals.budget(records)
    yield totals.participation(records)
    yield changes.page(records, catalogue)
    yield data.page(records, catalogue)
    yield corrected.page(records)
    yield about.page(records)
    yield glossary.page(records)
    yield search.page(records)
