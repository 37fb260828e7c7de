"""쉬운 말: every word of office that the pages use, chapter by chapter."""

from __future__ import annotations

from generator.pages import terms
from generator.pages.page import Page
from generator.published import addresses
from generator.record.records import Records
from generator.wording import glossary


def page(records: Records) -> Page:
    """Return the page of plain words."""
    told = terms.chapters(records.city.record)
    count = sum(len(chapter.terms) for chapter in told)
    view = {"count": count, "chapters": told}
    return Page(addresses.WORDS, glossary.TITLE, "glossary", view)
