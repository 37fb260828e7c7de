"""쉬운 말: every word of office that the pages use, chapter by chapter."""

from __future__ import annotations

from dataclasses import dataclass

from generator.ledger import addresses
from generator.pages import terms
from generator.pages.page import Page
from generator.pages.views.links import Around
from generator.pages.views.parts import Link
from generator.record.records import Records
from generator.wording import glossary
from generator.wording import pages as words
from generator.wording.glossary import Chapter


@dataclass(frozen=True, slots=True)
class GlossaryView:
    """What the page of plain words shows."""

    crumbs: tuple[Link, ...]
    count: int
    chapters: tuple[Chapter, ...]


def page(records: Records) -> Page:
    """Return the page of plain words."""
    around = Around(records, addresses.WORDS)
    told = terms.chapters(records.city.record)
    count = sum(len(chapter.terms) for chapter in told)
    crumbs = (around.home(), around.to(words.ABOUT, addresses.ABOUT))
    view = GlossaryView(crumbs, count, told)
    return Page(around.address, glossary.TITLE, glossary.description(count), "glossary", view)
