"""What journalists download: every text and number of the records as tables, each with its column sheet."""

from __future__ import annotations

from generator.data.catalogue import catalogue
from generator.data.freezing import release
from generator.data.media import media
from generator.data.originals import originals, published, unchanged
from generator.data.render import render
from generator.data.subscribing import subscriptions
from generator.data.tabulated import Tabulated, tabulate

__all__ = [
    "Tabulated",
    "catalogue",
    "media",
    "originals",
    "published",
    "release",
    "render",
    "subscriptions",
    "tabulate",
    "unchanged",
]
