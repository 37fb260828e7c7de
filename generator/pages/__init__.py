"""What citizens read: records become views, views become Markdown pages."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace
from functools import partial

from generator.cache import NOTHING_KEPT, Cache
from generator.pages.page import Page, own_pages
from generator.pages.pictures import PreviewPicture, draw
from generator.pages.site_context import SiteContext
from generator.pages.views import (
    about,
    center,
    changes,
    corrections,
    data,
    finder,
    groups,
    home,
    pledge,
    quarters,
    report,
    totals,
)
from generator.pages.views.sharing import Shared, undrawn
from generator.published.downloads import Catalogue, Download
from generator.record.dates import Quarter
from generator.record.own_pages.page import docs_path
from generator.record.reading import LoadedRecord
from generator.record.records import Records
from generator.record.report import Report

__all__ = ["pages", "render", "text_of", "texts", "undrawn"]


def render(
    records: Records, catalogue: Catalogue, cache: Cache = NOTHING_KEPT, *, has_address: bool = False
) -> Iterator[tuple[str, bytes]]:
    """Return every Markdown page with its drawings and picture: file in the docs folder, bytes.

    Args:
        records: the checked records of a city.
        catalogue: the downloads that pages link to.
        cache: where the pages are kept that show the same records as before.
        has_address: whether the site's whole address is known; else nobody could fetch a picture to share.

    """
    shared = Shared.of(records) if has_address else Shared.nothing(records)
    for each in _together(records, catalogue, shared):
        yield from cache.kept("pages", (each.records.digest, *map(repr, each.beside)), each.files)
    for own, text in own_pages(records, SiteContext.of(records), shared.city):
        yield docs_path(own.path), text


def texts(records: Records, catalogue: Catalogue) -> Iterator[tuple[str, str, bytes]]:
    """Yield each page's address, title and text, to compare it; what it is shared with is left out."""
    everywhere = SiteContext.of(records)
    for page in pages(records, catalogue):
        yield page.address, page.title, replace(page, picture=None).file(everywhere)[1]
    for own, text in own_pages(records, everywhere):
        yield own.address, own.head.record.title, text
    for file in (*records.own.files, *records.media.values()):
        yield docs_path(file.path), file.path.rpartition("/")[2], file.sha256.encode()


def text_of(records: Records, filed: LoadedRecord[Report]) -> bytes:
    """Return the text of a report's page."""
    return report.page(records, filed).file(SiteContext.of(records))[1]


def pages(records: Records, catalogue: Catalogue) -> Iterator[Page]:
    """Return every page of the site before it is written, with the picture that it is shared with."""
    for each in _together(records, catalogue, Shared.of(records)):
        yield from each.pages()


@dataclass(frozen=True, slots=True)
class _Together:
    """Pages that show the same records and nothing else; `beside` is what else goes into them.

    `picture` is what they are shared with, `drawn` whether it is laid down with them.
    """

    records: Records
    beside: tuple[object, ...]
    make: Callable[[Records], Iterable[Page]]
    picture: PreviewPicture | None
    is_drawn: bool

    def pages(self) -> Iterator[Page]:
        for page in self.make(self.records):
            yield replace(page, picture=self.picture)

    def files(self) -> list[tuple[str, bytes]]:
        everywhere = SiteContext.of(self.records)
        found: list[tuple[str, bytes]] = []
        for page in self.pages():
            found += (page.file(everywhere), *page.drawings())
        if self.is_drawn and self.picture:
            found.append((self.picture.address, draw(self.picture)))
        return found


def _together(records: Records, catalogue: Catalogue, shared: Shared) -> Iterator[_Together]:
    city = shared.city
    yield _Together(records, (catalogue, city), partial(_of_the_city, catalogue), city, is_drawn=True)
    for quarter in records.quarters:
        make = partial(_of_quarter, quarter)
        yield _Together(records.of_quarter(quarter), (quarter, city), make, city, is_drawn=False)
    apart = tuple(groups.of_groups(records))
    members = (each for _, each, _ in apart)
    for own, (address, held, of_group) in zip(records.of_groups(members), apart, strict=True):
        yield _Together(own, (address, held, city), of_group, city, is_drawn=False)
    for key, own in records.of_pledges():
        # A picture says of which report it tells, so one for a pledge is true beside each of its reports.
        picture, downloads = shared.pledges[key], catalogue.pledges[key]
        make = partial(_of_pledge, key, downloads)
        yield _Together(own, (key, downloads, picture), make, picture, is_drawn=picture != city)


def _of_pledge(key: str, downloads: tuple[Download, ...], records: Records) -> Iterator[Page]:
    yield pledge.page(records, key, downloads)
    for filed in records.reports.values():
        yield report.page(records, filed)


def _of_quarter(quarter: Quarter, records: Records) -> Iterator[Page]:
    yield quarters.of_quarter(records, quarter)


def _of_the_city(catalogue: Catalogue, records: Records) -> Iterator[Page]:
    yield home.page(records)
    yield finder.page(records)
    yield from pledge.number_pages(records)
    yield quarters.page(records)
    yield from groups.pages(records)
    yield center.page(records, catalogue)
    yield totals.budget_page(records)
    yield totals.participation_page(records)
    yield changes.page(records, catalogue)
    yield data.page(records, catalogue)
    yield corrections.page(records)
    yield about.page(records)
    yield about.glossary_page(records)
    yield finder.search_page(records)
