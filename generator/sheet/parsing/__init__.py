"""One parser for all sheets: a grid, read by the form that the city describes, becomes a proposed record."""

from __future__ import annotations

from collections.abc import Iterable

from generator.record.city import City
from generator.record.dates import Quarter
from generator.record.form import Form
from generator.record.pledge import Pledge
from generator.sheet.grid import Grid
from generator.sheet.parsing import sections, whole
from generator.sheet.parsing.claims import Claim, Parsed, UntoldError
from generator.sheet.parsing.strips import Slice, Strip

__all__ = ["Claim", "Parsed", "Slice", "Strip", "UntoldError", "parse"]


def parse(
    grid: Grid,
    city: City,
    pledges: Iterable[Pledge],
    quarter: Quarter | None = None,
    form: Form | None = None,
) -> Parsed | None:
    """Read a sheet as the record that it proposes; None for a file that is no sheet of this city's forms.

    Args:
        grid: what a reader made of the file.
        city: its settings, with the forms.
        pledges: the city's pledges, by which number and title are known.
        quarter: the quarter that the sheet is said to be of; else it is read out of the sheet.
        form: the form that it is said to be of; else the one whose labels it bears.

    Raises:
        UntoldError: nothing tells the quarter, or no pledge's number stands in the heading.

    """
    chosen = form or sections.form_of(grid, city.forms)
    if chosen is None:
        return None
    return whole.read_sheet(grid, chosen, city, tuple(pledges), quarter)
