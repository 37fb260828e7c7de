"""A page to be: its address, what search engines are told of it, its template, and what it shows."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any, TypeVar

from generator.pages.drawings import svg
from generator.pages.drawings.bars import Bars
from generator.pages.drawings.course import Course
from generator.pages.links import LinkBuilder
from generator.pages.parts import PageLink, TableView
from generator.pages.pictures import HEIGHT, WIDTH, PreviewPicture
from generator.pages.site_context import SiteContext
from generator.pages.templating import FrontMatter, headed, page_text
from generator.published import addresses
from generator.record.own_pages.page import OwnPage, above, docs_path, laid
from generator.record.records import Records

Part = TypeVar("Part")


@dataclass(frozen=True, slots=True)
class Page:
    """One page; `view` is what its template names.

    `scripts` are the addresses of those that only this page loads; without them it must still say all.
    `picture` is what messengers show when the page is shared, `dataset` what search engines for data sets
    read (JSON-LD).
    `description` is empty where the template says it.
    """

    address: str
    title: str
    template: str
    view: Mapping[str, Any]
    description: str = ""
    scripts: tuple[str, ...] = ()
    picture: PreviewPicture | None = None
    dataset: Mapping[str, Any] | None = None

    @property
    def shown(self) -> dict[str, Any]:
        """Return what the template names, by name; `heading` is the title where the view has no other."""
        return {"heading": self.title, **self.view}

    def file(self, everywhere: SiteContext) -> tuple[str, bytes]:
        """Return the page's Markdown file below the docs folder, and its bytes.

        A template may name what holds everywhere too: `to`, which makes links, `ways` to the pages that every
        city has, `period`, `terms` with their links, `feeds`; and `heading`, which is the page's title where
        its view has no other. It may set `description` and `crumbs`, the way to the page from home on.
        """
        to = LinkBuilder(everywhere.records, self.address)
        home = () if self.address == addresses.HOME else (to.ways["home"],)
        text = page_text(
            f"{self.template}.md.jinja",
            self.told(everywhere, home),
            to=to,
            ways=to.ways,
            period=to.period,
            terms=everywhere.terms(self.address),
            feeds=everywhere.alternates(self.address),
            **self.shown,
        )
        return addresses.page_file(self.address), text

    def told(self, everywhere: SiteContext, crumbs: Iterable[PageLink]) -> Mapping[str, FrontMatter]:
        """Return what the builder is told of the page, with the way to it."""
        told: dict[str, FrontMatter] = {
            "title": self.title,
            "description": self.description,
            "crumbs": [{"words": each.words, "href": each.href} for each in crumbs],
            "alternates": everywhere.alternates(self.address),
            "mistake": everywhere.mistake(self.address, self.title),
            "words": tuple(everywhere.terms(self.address).met(self.parts(TableView))),
            "notice": everywhere.records.city.record.fictional or "",
            "scripts": self.scripts,
            "picture": _shared(self.picture) if self.picture else {},
            "dataset": self.dataset or {},
        }
        return {name: value for name, value in told.items() if value or name == "description"}

    def drawings(self) -> Iterator[tuple[str, bytes]]:
        """Yield each drawing of the page, with its address: `<id>.svg` beside the page."""
        drawings: list[Bars | Course] = [bars for bars in self.parts(Bars) if bars.rows]
        drawings += self.parts(Course)
        for drawing in drawings:
            yield f"{self.address}{drawing.id}.svg", svg(drawing)

    def parts(self, kind: type[Part]) -> Iterator[Part]:
        """Yield each part of one kind that the page shows, such as its tables, in their order."""
        yield from _parts(self.view, kind)


def _shared(picture: PreviewPicture) -> Mapping[str, FrontMatter]:
    return {"address": picture.address, "alt": picture.alt, "width": WIDTH, "height": HEIGHT}


def _parts(part: object, kind: type[Part]) -> Iterator[Part]:
    if isinstance(part, kind):
        yield part
    below = part.values() if isinstance(part, Mapping) else part
    if isinstance(part, TableView):
        below = (part.drawing,)
    if isinstance(below, Iterable) and not isinstance(below, str):
        for each in below:
            yield from _parts(each, kind)


def own_pages(
    records: Records, everywhere: SiteContext, picture: PreviewPicture | None = None
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
