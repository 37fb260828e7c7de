"""A reader's visit: a page at a width and in a colour scheme, which asks nothing of another host."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager, suppress
from typing import Literal, NamedTuple, get_args
from urllib.parse import urlsplit

from playwright.sync_api import (
    Browser,
    BrowserContext,
    Page,
    Response,
    Route,
    WebError,
    WebSocketRoute,
)
from playwright.sync_api import TimeoutError as WaitedTooLongError

Scheme = Literal["light", "dark"]

HEIGHT = 900
WIDEST_PHONE = 600
LONGEST_WAIT = 5_000  # milliseconds


class View(NamedTuple):
    """How a page is looked at: its width in CSS pixels, and light or dark."""

    width: int
    scheme: Scheme

    def __str__(self) -> str:
        """Return the words by which a test's name tells one view from another."""
        return f"{self.width}-{self.scheme}"


WIDTHS = (1280, 390, 320)
VIEWS = tuple(View(width, scheme) for width in WIDTHS for scheme in get_args(Scheme))
"""A desk, a phone, and the narrowest that a page must fit (a desk at 400 %); in the light and in the dark."""


class Visits:
    """Opens pages, and remembers what went wrong on them unseen.

    Each page stands in a context of its own: a reader who comes for the first time, from Korea.
    """

    def __init__(self, browser: Browser) -> None:
        """Begin with nothing visited and nothing wrong."""
        self.faults: list[str] = []
        self._browser = browser
        self._contexts: list[BrowserContext] = []

    def __call__(
        self, url: str, width: int = 1280, scheme: Scheme = "light", *, scripts: bool = True
    ) -> Page:
        """Open an address and wait until it has loaded.

        Args:
            url: where, on the served folder; every other host is foreign.
            width: of the window, in CSS pixels; a narrow one is a phone with a touch screen.
            scheme: what the reader's system prefers.
            scripts: False for a reader whose browser runs no JavaScript.

        """
        is_phone = width <= WIDEST_PHONE
        context = self._browser.new_context(
            viewport={"width": width, "height": HEIGHT},
            color_scheme=scheme,
            is_mobile=is_phone,
            has_touch=is_phone,
            java_script_enabled=scripts,
            locale="ko-KR",
            timezone_id="Asia/Seoul",
            reduced_motion="reduce",  # a colour half way through a transition is nobody's colour
            service_workers="block",
        )
        self._contexts.append(context)
        home = urlsplit(url).netloc

        def is_foreign(address: str) -> bool:
            return urlsplit(address).netloc not in {home, ""}

        context.route(is_foreign, self._refuse)
        context.route_web_socket(is_foreign, self._refuse_socket)
        context.on("response", self._look_at_response)
        context.on("weberror", self._look_at_error)
        page = context.new_page()
        page.goto(url)
        return page

    def leave(self) -> None:
        """Close every page that was opened, once its last requests have been seen."""
        for context in self._contexts:
            for page in context.pages:
                # A page that listens to its own host without end is left as it is.
                with suppress(WaitedTooLongError):
                    page.wait_for_load_state("networkidle", timeout=LONGEST_WAIT)
            context.close()
        self._contexts.clear()

    def _refuse(self, route: Route) -> None:
        self.faults.append(f"asked another host: {route.request.url}")
        route.abort()

    def _refuse_socket(self, socket: WebSocketRoute) -> None:
        self.faults.append(f"asked another host: {socket.url}")

    def _look_at_response(self, response: Response) -> None:
        # A page that is asked for and is missing may be what a test is about; its parts never are.
        if not response.ok and not response.request.is_navigation_request():
            self.faults.append(f"{response.status} for {response.url}")

    def _look_at_error(self, error: WebError) -> None:
        self.faults.append(f"script failed: {error.error}")


@contextmanager
def visiting(browser: Browser) -> Iterator[Visits]:
    """Open pages for the length of a test; AssertionError at its end, if anything went wrong unseen."""
    visits = Visits(browser)
    try:
        yield visits
    finally:
        visits.leave()
    if visits.faults:
        raise AssertionError("\n".join(visits.faults))
