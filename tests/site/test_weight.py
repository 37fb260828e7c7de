"""A first view is light: what a phone fetches before it shows a page, compressed as a city's server does."""

from __future__ import annotations

import gzip
from pathlib import Path
from posixpath import normpath

import pytest

from tests.site.built import page_file, read_page
from tests.site.spread import spread

MOST = 100_000
"""Bytes: what a slow phone fetches in some two seconds."""

_PARTS = "//link[@rel='stylesheet' or @rel='icon']/@href | //script/@src | //img/@src"


@pytest.mark.parametrize("city", ["real_site", "demo_site"])
def test_the_first_view_of_a_page_weighs_no_more_than_100_kilobytes(
    city: str, request: pytest.FixtureRequest
) -> None:
    """The page itself, its style sheets, scripts and pictures; all of them are its own host's."""
    site: Path = request.getfixturevalue(city)
    heavy = {}
    for address in spread(site) if city == "demo_site" else ("", "pledges/", "pledges/2-1-2/"):
        named = read_page(site, address).root.xpath(_PARTS)
        assert isinstance(named, list)
        folder = page_file(site, address).parent
        parts = {_file(site, folder, str(each).partition("?")[0]) for each in named}
        assert parts
        weight = sum(len(gzip.compress(each.read_bytes())) for each in (page_file(site, address), *parts))
        if weight > MOST:
            heavy[address] = weight
    assert heavy == {}


def _file(site: Path, folder: Path, reference: str) -> Path:
    """Return the file that a page names; the page for missing addresses counts from the site's root."""
    absolute = reference.startswith("/")
    return site / reference.lstrip("/") if absolute else Path(normpath(folder / reference))
