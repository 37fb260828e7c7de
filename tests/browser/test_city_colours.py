"""Whatever colour a city sets by Material's own setting, every word on it and in it can be read."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.browser.legible import ENHANCED, too_pale
from tests.browser.serving import served
from tests.browser.visiting import Scheme, Visits

NAMED = (
    *("red", "pink", "purple", "deep-purple", "indigo", "blue", "light-blue", "cyan", "teal", "green"),
    *("light-green", "lime", "yellow", "amber", "orange", "deep-orange", "brown", "grey", "blue-grey"),
    *("black", "white", "custom"),
)
"""Every primary colour that Material has a name for."""

OWN = ("#00ff00", "#ffff00", "#ff00ff", "#00ffff", "#fff", "#000", "#777", "rgb(0 0 255)", "hsl(20 100% 50%)")
"""What a city may set itself, under the name `custom`: the outermost colours of a screen."""

_BAR = "getComputedStyle(document.querySelector('.md-header')).backgroundColor"


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_every_word_stands_out_in_every_colour_that_a_city_may_set(
    scheme: Scheme, page_at: Visits, second_city_site: Path
) -> None:
    with served(second_city_site) as url:
        page = page_at(f"{url}pledges/a-1/", scheme=scheme)
        faults, bars = {}, set()
        for name in (*NAMED, *OWN):
            page.evaluate(
                "([name, colour]) => { document.body.dataset.mdColorPrimary = name;"
                " document.body.style.setProperty('--md-primary-fg-color', colour); }",
                [name, ""] if name in NAMED else ["custom", name],
            )
            if found := too_pale(page, ENHANCED):
                faults[name] = found[:3]
            bars.add(page.evaluate(_BAR))
        assert faults == {}
        assert len(bars) > len(NAMED)  # each is honoured: no two cities look alike for it
