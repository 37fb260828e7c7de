"""A page that is shared brings a picture, at an address that any server can fetch, or none."""

from __future__ import annotations

from pathlib import Path

from PIL import Image

from tests.site.built import addresses, pages
from tests.site.conftest import SMALL
from tests.site.course import CityCourse
from tests.some import some

pytestmark = SMALL

MOST_BYTES = 30_000


def pictures(site: Path) -> list[Path]:
    """Return the pictures beside the pages; those of the frame lie apart."""
    return [path for path in site.rglob("*.png") if "assets" not in path.parts]


def test_home_and_every_pledge_have_a_picture_beside_the_page_and_nothing_else_has(
    city: CityCourse, site: Path
) -> None:
    own = {f"pledges/{key}/" for key in city.pledges}
    found = {path.parent.relative_to(site).as_posix() + "/" for path in pictures(site)}
    assert found == own | {"./"}
    assert own <= set(addresses(site))


def test_every_picture_is_of_the_size_that_messengers_show_whole_and_light(site: Path) -> None:
    for path in some(pictures(site)):
        with Image.open(path) as picture:
            assert picture.size == (1200, 630), path
        assert path.stat().st_size <= MOST_BYTES, path


def test_without_a_public_address_no_page_names_a_picture(site: Path) -> None:
    """A messenger asks from its own server; a way relative to the page would be made up for it."""
    for page in some(pages(site)):
        named = page.all("//meta[starts-with(@property, 'og:image')]")
        assert bool(named) == bool(page.all("//link[@rel='canonical']")), page.address
