"""What sheets cost: 100 HWPX files read, beside python-hwpx's own text of them, and imported; then booklets.

The sheets are an invented city's newest reports, laid out by our own writer; the city into which they are
imported knows its pledges and has no report yet, so that each sheet becomes a proposed record.
"""

from __future__ import annotations

import shutil
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

from generator.record.folder import load
from generator.sheet.laid import Laid, bound
from generator.sheet.laying import lay
from generator.sheet.writers import WRITERS
from tests.bench.measuring import Measured, measure

MOST_WALL = 20
"""Seconds that the import of 100 sheets may take."""

MOST_CPU = 20
"""CPU seconds that the import of a booklet may take."""

MOST_PEAK = 300
"""MiB that it may take."""

_READ = """
import sys
from pathlib import Path
from generator.sheet.grid import paragraphs
from generator.sheet.readers import read
files = sorted(Path(sys.argv[1]).iterdir())
grids = (read(each.name, each.read_bytes()) for each in files)
print(sum(len(each.text) for grid in grids for each in paragraphs((*grid.blocks, *grid.aside))))
"""
_RIVAL = """
import sys
from pathlib import Path
from hwpx import HwpxDocument
files = sorted(Path(sys.argv[1]).iterdir())
print(sum(len(HwpxDocument.open(str(each)).text.plain()) for each in files))
"""
# The exit code of an import says what a person has to do; the bench asks only what it costs.
_IMPORT = """
import sys
from generator.cli import main
assert main(["import", sys.argv[1], "-C", sys.argv[2]]) in {0, 1, 2}
"""


def measure_sheets(city: Path, folder: Path, tell: Callable[[str, Measured], Measured]) -> None:
    """Measure and print, and fail where the import costs more than it may.

    Args:
        city: the invented city.
        folder: where the sheets and the city without reports are put; emptied first.
        tell: prints one line of a measure.

    """
    shutil.rmtree(folder, ignore_errors=True)
    count = _write(city, folder / "sheets")
    _without_reports(city, folder / "city")
    command = [sys.executable, "-c"]
    root = Path(__file__).resolve().parents[2]
    rival = tell(
        f"python-hwpx's text of {count} sheets", measure([*command, _RIVAL, f"{folder}/sheets"], root)
    )
    ours = tell(f"read {count} sheets", measure([*command, _READ, f"{folder}/sheets"], root))
    taken = [*command, _IMPORT, f"{folder}/sheets", f"{folder}/city"]
    whole = tell(f"import {count} sheets, accounts and all", measure(taken, root))
    print(f"ratio of our reading to python-hwpx's text (CPU): {ours.cpu / rival.cpu:.2f}")
    for to in ("hwpx", "docx"):
        _without_reports(city, folder / to)
        booklet = folder / f"booklet.{to}"
        booklet.write_bytes(WRITERS[to](bound(list(_sheets(city)))))
        measured = tell(
            f"import a booklet of {count} cards ({to})",
            measure([*command, _IMPORT, f"{booklet}", f"{folder}/{to}"], root),
        )
        assert measured.cpu <= MOST_CPU, f"the booklet took {measured.cpu:.1f} s of {MOST_CPU}"
        assert measured.peak <= MOST_PEAK, f"the booklet took {measured.peak:.0f} MiB of {MOST_PEAK}"
    assert whole.wall <= MOST_WALL, f"the import took {whole.wall:.1f} s of {MOST_WALL}"
    assert whole.peak <= MOST_PEAK, f"the import took {whole.peak:.0f} MiB of {MOST_PEAK}"


def _without_reports(city: Path, folder: Path) -> None:
    content = folder / "content"
    shutil.copytree(city / "content", content, ignore=shutil.ignore_patterns("reports"))
    (content / "reports").mkdir()


def _write(city: Path, folder: Path) -> int:
    """Write the reports of a city's newest quarter as HWPX, and return how many there are."""
    folder.mkdir(parents=True)
    for number, sheet in enumerate(_sheets(city)):
        (folder / f"{number:03}.hwpx").write_bytes(WRITERS["hwpx"](sheet))
    return sum(1 for _ in folder.iterdir())


def _sheets(city: Path) -> Iterator[Laid]:
    """Yield the reports of a city's newest quarter, laid out."""
    records = load(city).records
    assert records is not None
    newest = max(quarter for _, quarter in records.reports)
    for (pledge, quarter), filed in sorted(records.reports.items()):
        form = records.city.record.form(filed.record.form)
        if quarter == newest and form is not None:
            yield lay(filed.record, form, records.pledges[pledge].record.number)
