"""A page that is shared brings a picture, at an address that any server can fetch, or none."""

from __future__ import annotations

from pathlib import Path

from tests.site.built import pages
from tests.site.conftest import SMALL
from tests.some import some

pytestmark = SMALL


def test_without_a_public_address_no_page_names_a_picture_and_none_is_drawn(site: Path) -> None:
    """A messenger asks from its own server; a way relative to the page would be made up for it."""
    assert list(site.rglob("preview.png")) == []
    for page in some(pages(site)):
        assert page.all("//meta[starts-with(@property, 'og:image')]") == [], page.address
        assert page.all("//link[@rel='canonical']") == [], page.address
