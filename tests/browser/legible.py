"""The contrast of every text of a page, computed from what the browser painted, drawings included."""

from __future__ import annotations

from pathlib import Path

from playwright.sync_api import Page

ENHANCED = 7
"""What WCAG 1.4.6 (AAA) asks of all text but large; here of all."""

_CONTRAST = Path(__file__).with_name("legible.js").read_text(encoding="utf-8")


def too_pale(page: Page, least: float = ENHANCED) -> list[str]:
    """Return each text of a page, as it stands, whose contrast is less than `least` to 1.

    Ground is what the element and those around it are painted on; in a drawing also every shape that was
    painted before the text and meets it, and of a pattern each of its parts. A picture as ground is an error.
    """
    found = page.evaluate(_CONTRAST, least)
    assert isinstance(found, list)
    return found
