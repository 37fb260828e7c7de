"""What a city's own pages are called, and how they name a pledge."""

from __future__ import annotations

PLEDGE = "공약 "
"""Before a pledge's id, in square brackets, makes a link to it: [공약 2-1-2]."""
