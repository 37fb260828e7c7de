"""A reader's visit: a page at a width and in a colour scheme, which asks nothing of another host."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from http import HTTPStatus
from typing import Literal, NamedTuple, get_args
from urllib.parse import urlsplit

from playwright.sync_api import (
    Browser,
    Page,
    Request,
    Response,
    WebError,
    WebSocket,
)
from playwright.sync_api import Error as NoStorageError
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


class Window:
    """A page in a context of its own, seen from Korea, which notes for its visitor what goes wrong unseen.

    It is what a browser takes longest to make, so whoever comes next gets it as if it were new.
    """

    def __init__(self, browser: Browser, view: View, *, scripts: bool) -> None:
        """Open it; nothing is asked for yet."""
        self.faults: list[str] = []
        self._home = ""
        self._view = view
        self._context = browser.new_context(
            viewport={"width": view.width, "height": HEIGHT},
            is_mobile=view.width <= WIDEST_PHONE,
            has_touch=view.width <= WIDEST_PHONE,
            java_script_enabled=scripts,
            locale="ko-KR",
            timezone_id="Asia/Seoul",
            service_workers="block",
        )
        # Another host cannot be reached (looking.py); to be asked before each request would double its price.
        self._context.on("request", self._look_at_request)
        self._context.on("response", self._look_at_response)
        self._context.on("weberror", self._look_at_error)
        self.page = self._context.new_page()
        self.page.on("websocket", self._look_at_request)

    def visit(self, url: str, faults: list[str]) -> Page:
        """Open an address and wait until it has loaded; what goes wrong is added to the faults."""
        self.faults, self._home = faults, urlsplit(url).netloc
        self.page.set_viewport_size({"width": self._view.width, "height": HEIGHT})
        self.page.emulate_media(
            media="null",
            color_scheme=self._view.scheme,
            reduced_motion="reduce",  # a colour half way through a transition is nobody's colour
            forced_colors="none",
        )
        self.page.goto(url)
        return self.page

    def leave(self) -> bool:
        """Forget what was met, once the last requests have been seen; return whether it can be used again."""
        others = [page for page in self._context.pages if page is not self.page]
        for page in self._context.pages:
            # A page that listens to its own host without end is left as it is.
            with suppress(WaitedTooLongError):
                page.wait_for_load_state("networkidle", timeout=LONGEST_WAIT)
        if others or self.page.is_closed():
            self._context.close()
            return False
        with suppress(NoStorageError):
            self.page.evaluate("localStorage.clear(), sessionStorage.clear()")
        self._context.clear_cookies()
        self.page.goto("about:blank")
        return True

    def _is_foreign(self, address: str) -> bool:
        return urlsplit(address).netloc not in {self._home, ""}

    def _look_at_request(self, asked: Request | WebSocket) -> None:
        if self._is_foreign(asked.url):
            self.faults.append(f"asked another host: {asked.url}")

    def _look_at_response(self, response: Response) -> None:
        # A page that is asked for and is missing may be what a test is about; its parts never are.
        if response.status >= HTTPStatus.BAD_REQUEST and not response.request.is_navigation_request():
            self.faults.append(f"{response.status} for {response.url}")

    def _look_at_error(self, error: WebError) -> None:
        self.faults.append(f"script failed: {error.error}")


_KEPT: dict[tuple[Browser, View, bool], list[Window]] = defaultdict(list)
"""The windows that nobody looks through, by their browser and how they are looked through."""


class Visits:
    """Opens pages, and remembers what went wrong on them unseen.

    Each page stands in a window of its own: a reader who comes for the first time.
    """

    def __init__(self, browser: Browser) -> None:
        """Begin with nothing visited and nothing wrong."""
        self.faults: list[str] = []
        self._browser = browser
        self._open: list[tuple[tuple[Browser, View, bool], Window]] = []

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
        how = (self._browser, View(width, scheme), scripts)
        window = _KEPT[how].pop() if _KEPT[how] else Window(self._browser, how[1], scripts=scripts)
        self._open.append((how, window))
        return window.visit(url, self.faults)

    def leave(self) -> None:
        """Leave every window that was opened, once its last requests have been seen."""
        for how, window in self._open:
            if window.leave():
                _KEPT[how].append(window)
        self._open.clear()


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
