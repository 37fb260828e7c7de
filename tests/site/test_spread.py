"""The spread of the invented city leaves out no kind of page, so what holds for it holds for the city."""

from __future__ import annotations

from pathlib import Path

from tests.site.built import addresses
from tests.site.spread import longest, spread

_MOST = 40
"""More pages than this would take a browser longer than anybody waits for a test."""


def test_each_section_and_each_kind_of_page_below_it_is_in_the_spread(demo_site: Path) -> None:
    kinds = {(address.partition("/")[0], address.count("/")) for address in addresses(demo_site)}
    assert {(address.partition("/")[0], address.count("/")) for address in spread(demo_site)} == kinds


def test_the_spread_is_small_and_has_the_longest_pledge(demo_site: Path) -> None:
    sizes = {path: path.stat().st_size for path in (demo_site / "pledges").glob("*/index.html")}
    widest = max(sizes, key=lambda path: (sizes[path], path.parent.name))
    assert longest(demo_site)["pledges/*/"] == f"pledges/{widest.parent.name}/"
    assert longest(demo_site)["pledges/*/"] in spread(demo_site)
    assert len(spread(demo_site)) <= _MOST
