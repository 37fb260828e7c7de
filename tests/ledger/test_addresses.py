"""A link leads where it is meant to, from wherever it stands and in whatever folder the site lies."""

from __future__ import annotations

from urllib.parse import urljoin

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.published import addresses

_STEP = st.from_regex(r"[A-Za-z0-9](?:[A-Za-z0-9.-]{0,6}[A-Za-z0-9])?", fullmatch=True)
_PAGE = st.lists(_STEP, max_size=4).map(lambda steps: "".join(f"{step}/" for step in steps))
_TARGET = st.one_of(
    _PAGE,
    st.tuples(_PAGE, _STEP).map("".join),
    st.tuples(_PAGE, st.just("#"), _STEP).map("".join),
)
_SITES = ("https://example.kr/", "https://example.kr/promises/", "http://127.0.0.1:8000/a/b/c/")


@given(_TARGET, _PAGE, st.sampled_from(_SITES))
def test_a_relative_link_leads_to_its_target_in_any_folder(target: str, page: str, site: str) -> None:
    assert urljoin(f"{site}{page}", addresses.relative(target, page)) == f"{site}{target}"


@given(_TARGET, _PAGE)
def test_a_link_never_begins_at_the_servers_root_and_is_never_empty(target: str, page: str) -> None:
    """An empty link is the page itself to a browser, and nothing at all to a renderer."""
    link = addresses.relative(target, page)
    assert link
    assert not link.startswith("/")


@pytest.mark.parametrize(
    ("address", "published"),
    [
        (addresses.pledge("2-1-2"), "pledges/2-1-2/"),
        (addresses.report("2-1-2", "2019-Q2"), "pledges/2-1-2/2019-Q2/"),
        (addresses.quarter("2019-Q2"), "quarters/2019-Q2/"),
        (addresses.field("2"), "fields/2/"),
        (addresses.department("jumin"), "departments/jumin/"),
    ],
)
def test_public_addresses_never_change(address: str, published: str) -> None:
    assert address == published


def test_a_page_is_the_index_of_its_folder() -> None:
    assert addresses.page_file(addresses.HOME) == "index.md"
    assert addresses.page_file("pledges/2-1-2/") == "pledges/2-1-2/index.md"
