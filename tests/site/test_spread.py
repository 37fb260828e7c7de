"""What speaks for a site leaves out nothing, so what holds for these pages holds for all of their shapes."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

from tests.site.built import addresses
from tests.site.spread import hardest, longest, shapes, spread

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


def test_whatever_a_page_is_made_of_is_on_one_of_the_hardest_and_each_of_these_is_needed(
    demo_site: Path, second_city_site: Path
) -> None:
    """So it is once, of the two cities that have all; a page that no other makes up for is never left out."""
    chosen = hardest(demo_site, second_city_site)
    held = {(site, each): shapes(site, each) for site, listed in chosen.items() for each in listed}
    some = frozenset[str]().union(*held.values())
    for site in (demo_site, second_city_site):
        assert [each for each in addresses(site) if not shapes(site, each) <= some] == []
    alone = Counter(each for one in held.values() for each in one)
    assert [page for page, own in held.items() if all(alone[each] > 1 for each in own)] == []
    assert len(held) <= _MOST


def test_a_shape_is_a_kind_of_page_or_an_element_in_another_by_name_class_and_role(tmp_path: Path) -> None:
    for address, body in {
        "pledges/1/": "<ul class='b a'><li>one",
        "pledges/2/": "<ul class='a b'><li>two<li>three",
        "pledges/3/": "<ul class='a b'><li role=note>one",
        "about/": "<ul class='a b'><li>one",
    }.items():
        tmp_path.joinpath(address).mkdir(parents=True)
        tmp_path.joinpath(address, "index.html").write_text(f"<body>{body}", encoding="utf-8")
    assert shapes(tmp_path, "pledges/1/") == shapes(tmp_path, "pledges/2/")
    assert shapes(tmp_path, "pledges/3/") - shapes(tmp_path, "pledges/1/") == {"ul.a b[] > li.[note]"}
    assert shapes(tmp_path, "about/") ^ shapes(tmp_path, "pledges/1/") == {"about/", "pledges/*/"}
    assert hardest(tmp_path) == {tmp_path: ("about/", "pledges/3/")}
