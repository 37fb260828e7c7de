"""A tour of a whole site: every page in turn, in one window, as one reader goes from page to page."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from playwright.sync_api import ConsoleMessage, Page

from tests.browser.serving import served
from tests.browser.visiting import View, Visits
from tests.site.built import addresses


@dataclass  # Playwright hangs its own mark on who listens, so no slots
class Tour:
    """What was met on a tour: by address, whatever a test found wrong there; and what the console said."""

    site: Path
    faults: dict[str, object] = field(default_factory=dict)
    said: list[str] = field(default_factory=list)

    def go(
        self, page_at: Visits, view: View, only: Sequence[str] | None = None, *, scripts: bool = True
    ) -> Iterator[tuple[str, Page]]:
        """Yield the address of each page, or of some only, and the window in which it was opened."""
        with served(self.site) as url:
            page: Page | None = None
            for address in addresses(self.site) if only is None else only:
                if page is None:
                    page = page_at(f"{url}{address}", *view, scripts=scripts)
                    page.on("console", self._listen)
                    page.reload()  # what the first page said before anyone listened, it says again
                else:
                    page.goto(f"{url}{address}")
                yield address, page

    def note(self, address: str, fault: object) -> None:
        """Keep what is wrong on a page; nothing, for nothing."""
        if fault:
            self.faults[address] = fault

    def _listen(self, message: ConsoleMessage) -> None:
        if message.type in {"error", "warning"}:
            self.said.append(f"{message.type} on {message.location['url']}: {message.text}")
