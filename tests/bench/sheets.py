"""What sheets cost: 100 HWPX files read, beside python-hwpx's own text of them, and imported; then booklets.

The sheets are an invented city's newest reports, laid out by our own writer; the city into which they are
imported knows its pledges and has no report yet, so that each sheet becomes a proposed record.
"""

from __future__ import annotations

import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

from generator.record.folder import load
from generator.sheet.laid import Laid, bound
from generator.sheet.layout import lay
from generator.sheet.writers import WRITERS
from tests.bench.measuring import Measured, measure

MOST_WALL = 20
"""Seconds that the import of 100 sheets may take."""

_BOOKLETS = ("hwpx", "docx")

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
    root = Path(__file__).resolve().parents[2]
    # A process begins with the memory of the one that began it: what is written here would be counted there.
    subprocess.run([sys.executable, "-m", __name__, str(city), str(folder)], cwd=root, check=True)
    count = sum(1 for _ in (folder / "sheets").iterdir())
    for name in ("city", *_BOOKLETS):
        content = folder / name / "content"
        shutil.copytree(city / "content", content, ignore=shutil.ignore_patterns("reports"))
        (content / "reports").mkdir()
    command = [sys.executable, "-c"]
    rival = tell(
        f"python-hwpx's text of {count} sheets", measure([*command, _RIVAL, f"{folder}/sheets"], root)
    )
    ours = tell(f"read {count} sheets", measure([*command, _READ, f"{folder}/sheets"], root))
    taken = [*command, _IMPORT, f"{folder}/sheets", f"{folder}/city"]
    whole = tell(f"import {count} sheets, accounts and all", measure(taken, root))
    print(f"ratio of our reading to python-hwpx's text (CPU): {ours.cpu / rival.cpu:.2f}")
    for to in _BOOKLETS:
        booklet = [*command, _IMPORT, f"{folder}/booklet.{to}", f"{folder}/{to}"]
        measured = tell(f"import a booklet of {count} cards ({to})", measure(booklet, root))
        assert measured.cpu <= MOST_CPU, f"the booklet took {measured.cpu:.1f} s of {MOST_CPU}"
        assert measured.peak <= MOST_PEAK, f"the booklet took {measured.peak:.0f} MiB of {MOST_PEAK}"
    assert whole.wall <= MOST_WALL, f"the import took {whole.wall:.1f} s of {MOST_WALL}"
    assert whole.peak <= MOST_PEAK, f"the import took {whole.peak:.0f} MiB of {MOST_PEAK}"


def _write(city: Path, folder: Path) -> None:
    """Write the reports of a city's newest quarter, each as HWPX and all together as booklets."""
    (folder / "sheets").mkdir(parents=True)
    sheets = list(_sheets(city))
    for number, sheet in enumerate(sheets):
        (folder / f"sheets/{number:03}.hwpx").write_bytes(WRITERS["hwpx"](sheet))
    for to in _BOOKLETS:
        (folder / f"booklet.{to}").write_bytes(WRITERS[to](bound(sheets)))


def _sheets(city: Path) -> Iterator[Laid]:
    """Yield the reports of a city's newest quarter, laid out."""
    records = load(city).records
    assert records is not None
    newest = max(quarter for _, quarter in records.reports)
    for (pledge, quarter), filed in sorted(records.reports.items()):
        form = records.city.record.form(filed.record.form)
        if quarter == newest and form is not None:
            yield lay(filed.record, form, records.pledges[pledge].record.number, records.city.record)


if __name__ == "__main__":
    _write(*map(Path, sys.argv[1:]))
