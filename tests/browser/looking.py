"""The browser that tests look through: the system's own Chromium, started once in a run."""

from __future__ import annotations

import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, sync_playwright

from tests.browser.visiting import Visits, visiting


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """A Chromium that runs, found by chromium.sh; it can reach no host but this one."""
    search = subprocess.run(
        ["/bin/sh", Path(__file__).with_name("chromium.sh"), "find"],
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    if search.returncode != 0:
        pytest.fail(search.stderr, pytrace=False)
    with sync_playwright() as playwright:
        chromium = playwright.chromium.launch(
            executable_path=search.stdout.strip(),
            args=[
                "--disable-background-networking",
                "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1",
            ],
        )
        yield chromium
        chromium.close()


@pytest.fixture
def page_at(browser: Browser) -> Iterator[Visits]:
    """Open an address: `page_at(url, width, scheme)`.

    The test fails at its end if a page asked another host, missed a part of its own, or ran a
    script that failed.
    """
    with visiting(browser) as visits:
        yield visits
