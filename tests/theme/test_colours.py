"""Whoever sees little can read every word: each ink stands out from its ground, light and dark."""

from __future__ import annotations

import re
from itertools import product
from pathlib import Path

import pytest

COLOURS = Path(__file__).resolve().parents[2] / "theme" / "assets" / "colours.css"

ENOUGH_FOR_TEXT = 7.0  # WCAG 2.2, 1.4.6 (AAA)
ENOUGH_FOR_FORM = 3.0  # WCAG 2.2, 1.4.11

INKS = ("ink", "soft")
GROUNDS = ("paper", "sheet")
STATES = ("done", "going", "part", "hold", "drop")

ON_GROUND = list(product(INKS, GROUNDS))
# A pill's word stands on the pill's own ground; a result of the same colour stands on the page or a card.
IN_COLOUR = [(state, ground) for state in STATES for ground in (f"{state}-ground", *GROUNDS)]
FORMS = list(product(("focus", "edge"), GROUNDS))

_BLOCK = re.compile(r"^ *(?::root|\[data-md-color-scheme=\"slate\"\]) \{([^}]*)\}", re.MULTILINE)
_COLOUR = re.compile(r"--([a-z-]+): (#[0-9a-f]{3,6});")


def palettes() -> list[dict[str, str]]:
    """Return the colours as they stand in the file: light, dark. What a city sets, a browser reckons."""
    return [dict(_COLOUR.findall(block)) for block in _BLOCK.findall(COLOURS.read_text(encoding="utf-8"))]


def luminance(colour: str) -> float:
    """Return the relative luminance of `#rgb` or `#rrggbb`, as WCAG 2 defines it."""
    digits = colour.lstrip("#")
    if len(digits) == 3:
        digits = "".join(digit * 2 for digit in digits)
    shares = [int(digits[at : at + 2], 16) / 255 for at in (0, 2, 4)]
    red, green, blue = (
        share / 12.92 if share <= 0.04045 else ((share + 0.055) / 1.055) ** 2.4 for share in shares
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    """Return the contrast of two colours, from 1 to 21."""
    dark, light = sorted((luminance(one), luminance(other)))
    return (light + 0.05) / (dark + 0.05)


def test_the_measure_is_that_of_wcag() -> None:
    assert contrast("#000", "#fff") == pytest.approx(21)
    assert contrast("#767676", "#ffffff") == pytest.approx(4.54, abs=0.01)


def test_every_colour_of_the_light_has_one_in_the_dark() -> None:
    light, dark = palettes()
    assert dark.keys() == light.keys()
    assert len(light) > 10


@pytest.mark.parametrize("scheme", [0, 1], ids=["light", "dark"])
@pytest.mark.parametrize(("ink", "ground"), ON_GROUND + IN_COLOUR)
def test_every_word_has_a_contrast_of_seven(scheme: int, ink: str, ground: str) -> None:
    colours = palettes()[scheme]
    assert contrast(colours[ink], colours[ground]) >= ENOUGH_FOR_TEXT


@pytest.mark.parametrize("scheme", [0, 1], ids=["light", "dark"])
@pytest.mark.parametrize(("form", "ground"), FORMS)
def test_the_ring_of_focus_and_the_edge_of_a_control_have_a_contrast_of_three(
    scheme: int, form: str, ground: str
) -> None:
    colours = palettes()[scheme]
    assert contrast(colours[form], colours[ground]) >= ENOUGH_FOR_FORM


def test_no_other_style_sheet_names_a_colour() -> None:
    """A city that changes its colours changes one file; a drawing in forced colours stands on white."""
    named = {
        sheet.name: re.findall(r"#[0-9a-f]{3,8}\b|\b(?:rgb|hsl|oklch)a?\(", sheet.read_text(encoding="utf-8"))
        for sheet in COLOURS.parent.glob("*.css")
        if sheet != COLOURS
    }
    assert {name: found for name, found in named.items() if found} == {"record.css": ["#fff"]}
