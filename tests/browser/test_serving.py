"""Whoever writes with the page open sees a fault on it, and the mended page by itself."""

from __future__ import annotations

from pathlib import Path

from playwright.sync_api import Browser, expect

from tests.publish.test_serve import serving
from tests.publish.tiny import project, write

PAGE = '<!doctype html><html lang="ko"><title>시험</title><body><h1>{}</h1></body></html>'


def test_a_fault_shows_on_the_page_and_vanishes_when_it_is_mended(browser: Browser, tmp_path: Path) -> None:
    root = write(project(tmp_path), {"content/text": PAGE.format("하나")})
    with serving(root) as running, browser.new_context() as context:
        running.hears("built")
        page = context.new_page()
        page.goto(running.address)
        fault = page.get_by_role("alert")
        expect(fault).to_have_count(0)
        write(root, {"content/text": "fault"})
        expect(fault).to_contain_text("content/text:1:1", timeout=60_000)
        expect(page.get_by_role("heading")).to_have_text("하나")
        write(root, {"content/text": PAGE.format("둘")})
        expect(page.get_by_role("heading")).to_have_text("둘", timeout=60_000)
        expect(fault).to_have_count(0)
