"""A page to be: its address, what search engines are told of it, its template, and what it shows."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, fields, is_dataclass
from typing import Any, TypeVar

from generator.ledger import addresses
from generator.pages.everywhere import Everywhere
from generator.pages.pictures import HEIGHT, WIDTH, Picture
from generator.pages.templating import FrontMatter, page_text
from generator.pages.views.parts import TableView

Part = TypeVar("Part")


@dataclass(frozen=True, slots=True)
class Page:
    """One page; `view` is what the template names: by name, or the fields of a dataclass.

    `scripts` are the addresses of those that only this page loads; without them it must still say all.
    `picture` is what messengers show when the page is shared, `dataset` what search engines for data sets
    read (JSON-LD). `crumbs` of a view are the way from home to the page, where it is longer than one step.
    """

    address: str
    title: str
    description: str
    template: str
    view: Any
    scripts: tuple[str, ...] = ()
    picture: Picture | None = None
    dataset: Mapping[str, Any] | None = None

    @property
    def shown(self) -> dict[str, Any]:
        """Return what the template names, by name; `heading` is the title where the view has no other."""
        view = self.view
        own = (
            view
            if isinstance(view, Mapping)
            else {each.name: getattr(view, each.name) for each in fields(view)}
        )
        return {"heading": self.title, **own}

    def file(self, everywhere: Everywhere) -> tuple[str, bytes]:
        """Return the page's Markdown file below the docs folder, and its bytes.

        A template may name what holds everywhere too: `period`, `terms` with their links, `ways` to other
        pages, `feeds`; and `heading`, which is the page's title where its view has no other.
        """
        view = self.shown
        home = () if self.address == addresses.HOME else (everywhere.ways(self.address)["home"],)
        crumbs = [(each.words, each.href) for each in view.pop("crumbs", home)]
        text = page_text(
            f"{self.template}.md.jinja",
            self.told(everywhere, crumbs),
            period=everywhere.period,
            terms=everywhere.terms(self.address),
            ways=everywhere.ways(self.address),
            feeds=everywhere.alternates(self.address),
            **view,
        )
        return addresses.page_file(self.address), text

    def told(self, everywhere: Everywhere, crumbs: Iterable[tuple[str, str]]) -> Mapping[str, FrontMatter]:
        """Return what the builder is told of the page, with the words and links of the way to it."""
        told: dict[str, FrontMatter] = {
            "title": self.title,
            "description": self.description,
            "crumbs": [{"words": words, "href": href} for words, href in crumbs],
            "alternates": everywhere.alternates(self.address),
            "mistake": everywhere.mistake(self.address, self.title),
            "words": tuple(everywhere.terms(self.address).met(self.parts(TableView))),
        }
        if everywhere.fictional:
            told["notice"] = everywhere.fictional
        if self.scripts:
            told["scripts"] = self.scripts
        if self.picture is not None:
            size: dict[str, FrontMatter] = {"width": WIDTH, "height": HEIGHT}
            told["picture"] = {"address": self.picture.address, "alt": self.picture.alt, **size}
        if self.dataset:
            told["dataset"] = self.dataset
        return {name: value for name, value in told.items() if value}

    def parts(self, kind: type[Part]) -> Iterator[Part]:
        """Yield each part of one kind that the page shows, such as its tables, in their order."""
        yield from _parts(tuple(self.shown.values()), kind)


def _parts(part: object, kind: type[Part]) -> Iterator[Part]:
    if isinstance(part, kind):
        yield part
    if isinstance(part, tuple):
        for each in part:
            yield from _parts(each, kind)
    elif is_dataclass(part) and not isinstance(part, type):
        for field in fields(part):
            yield from _parts(getattr(part, field.name), kind)
