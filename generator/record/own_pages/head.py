"""What stands before the text of a city's own page."""

from __future__ import annotations

from dataclasses import dataclass

from generator.record.values import Count, Strict, Text


@dataclass(frozen=True, slots=True)
class Head(Strict):
    """What stands before a page's text: its name, and its turn in the menu (None: it is in no menu)."""

    title: Text
    menu: Count | None = None
