"""The theme of a city's pages: ours, and what the city lays over it in a folder of its own."""

from __future__ import annotations

import shutil
from pathlib import Path

from generator.publish.disk import writing
from generator.publish.swap import fresh_beside, settle, swap

OVERRIDES = "overrides"
"""Where a city's own pictures, styles and templates lie, unless its settings name another `custom_dir`."""

LAID = "build/theme"

# In the wheel beside the code; in a checkout at the top.
_PLACES = (folder / "theme" for folder in Path(__file__).resolve().parents[1:3])
_OURS = next(place for place in _PLACES if place.is_dir())


def lay_theme(root: Path, over: str) -> None:
    """Lay our theme out in root/build/theme, with a folder of the city's over it where it has one.

    Args:
        root: the project's root.
        over: that folder's path from the root.

    Raises ProblemsFoundError (cannot-write).

    """
    place = root / LAID
    settle(place)
    with writing(LAID):
        shutil.copytree(_OURS, fresh_beside(place))
        if (root / over).is_dir():
            shutil.copytree(root / over, fresh_beside(place), dirs_exist_ok=True)
    swap(place)
