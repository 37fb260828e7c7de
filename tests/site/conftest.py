"""The sites that are looked at one after the other, and what the records of each say."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.site.course import CityCourse, read_course

SMALL = pytest.mark.parametrize("site", ["real_site", "second_city_site"], indirect=True)
"""Of these every page is read, where a test asks much of each or what it asks does not grow with a city."""


@pytest.fixture(params=["real_site", "second_city_site", "demo_site"])
def site(request: pytest.FixtureRequest) -> Path:
    """Each city's site."""
    folder = request.getfixturevalue(request.param)
    assert isinstance(folder, Path)
    return folder


@pytest.fixture
def city(site: Path) -> CityCourse:
    """What its records say."""
    return read_course(site.parent)
