"""Words of the files that hold what one table of a page shows."""

from __future__ import annotations

import re

NOTE = "알아 둘 것"
"""The column that says what stands small beside a table's caption: unit, meaning, blanks."""

_NOT_IN_NAMES = re.compile(r"""[\\/:*?"<>|,]""")


def aside(heading: str) -> str:
    """Return the heading of what stands small beside the cells of a column."""
    return f"{heading}: 덧붙인 말"


def file_name(caption: str) -> str:
    """Return the name under which a table is kept, one that every file system takes."""
    return "_".join(_NOT_IN_NAMES.sub(" ", caption).split()) + ".csv"
