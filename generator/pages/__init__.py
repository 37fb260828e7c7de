"""What citizens read: records become views, views become Markdown pages."""

from __future__ import annotations

from collections.abc import Iterator

from generator.ledger.downloads import Catalogue
from generator.pages.everywhere import Everywhere
from generator.pages.page import Page
from generator.pages.views import (
    about,
    data,
    finder,
    glossary,
    groups,
    home,
    pledge,
    quarters,
    report,
    search,
    totals,
)
from generator.record.records import Records


def render(records: Records, catalogue: Catalogue) -> Iterator[tuple[str, bytes]]:
    """Return every Markdown page: its file below the docs folder, and its bytes.

    Args:
        records: the checked records of a city.
        catalogue: the downloads that pages link to.

    """
    everywhere = Everywhere.of(records)
    for page in pages(records, catalogue):
        yield page.file(everywhere)


def pages(records: Records, catalogue: Catalogue) -> Iterator[Page]:
    """Return every page of the site before it is written."""
    yield home.page(records)
    yield finder.page(records)
    yield from quarters.pages(records)
    yield from groups.pages(records)
    for key in records.pledges:
        yield pledge.page(records, key, catalogue.pledges[key])
    for (key, _), filed in records.reports.items():
        yield report.page(records, filed, catalogue.pledges[key])
    yield from totals.pages(records)
    yield data.page(records, catalogue)
    yield about.page(records)
    yield glossary.page(records)
    yield search.page(records)
