"""A page to be: its address, what search engines are told of it, its template, and what it shows."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, fields
from typing import Any

from generator.ledger import addresses
from generator.pages.everywhere import Everywhere
from generator.pages.pictures import HEIGHT, WIDTH, Picture
from generator.pages.templating import page_text


@dataclass(frozen=True, slots=True)
class Page:
    """One page; `view` is a dataclass whose fields the template names.

    `scripts` names the files of theme/assets that only this page loads; without them it must still say all.
    `picture` is what messengers show when the page is shared, `dataset` what search engines for data sets
    read (JSON-LD).
    """

    address: str
    title: str
    description: str
    template: str
    view: Any
    scripts: tuple[str, ...] = ()
    picture: Picture | None = None
    dataset: Mapping[str, Any] | None = None

    def file(self, everywhere: Everywhere) -> tuple[str, bytes]:
        """Return the page's Markdown file below the docs folder, and its bytes.

        A template may name what holds everywhere too: `period`, and `terms` with their links. That a city is
        made up stands in the frame of every page that does not say so itself.
        """
        view = {field.name: getattr(self.view, field.name) for field in fields(self.view)}
        told = {} if "fictional" in view or not everywhere.fictional else {"notice": everywhere.fictional}
        scripts: dict[str, tuple[str, ...]] = {"scripts": self.scripts} if self.scripts else {}
        text = page_text(
            f"{self.template}.md.jinja",
            {
                "title": self.title,
                "description": self.description,
                "alternates": everywhere.alternates(self.address),
                **told,
                **scripts,
                **self._shared(),
                **({"dataset": self.dataset} if self.dataset else {}),
            },
            period=everywhere.period,
            terms=everywhere.terms(self.address),
            **view,
        )
        return addresses.page_file(self.address), text

    def _shared(self) -> Mapping[str, Mapping[str, str | int]]:
        if self.picture is None:
            return {}
        size: dict[str, str | int] = {"width": WIDTH, "height": HEIGHT}
        return {"picture": {"address": self.picture.address, "alt": self.picture.alt, **size}}
