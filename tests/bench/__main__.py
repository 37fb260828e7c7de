"""`make bench`: time and memory of the trip on the invented city, beside plain MkDocs and Hugo.

Every part runs as a process of its own, so that its seconds and its peak memory are its own. Ratios are
taken in one run on one machine; seconds are this machine's. At the end Lighthouse judges three pages.
"""

from __future__ import annotations

import argparse
import shutil
import sys
from pathlib import Path

from tests.bench import portal, reachable, rivals
from tests.bench.changing import OURS, Builds, built, growth, shown_after
from tests.bench.measuring import Measured, measure
from tests.bench.opening import opened
from tests.bench.searching import measure_search
from tests.bench.sheets import measure_sheets

ROOT = Path(__file__).resolve().parents[2]
FOLDER = ROOT / "build" / "bench"

_GENERATE = """
from pathlib import Path
from generator import data, pages
from generator.record.folder import load
records = load(Path("."))
tables = data.tabulate(records.records)
catalogue = data.catalogue(tables, {})
"""
_PAGES = _GENERATE + "print(sum(len(content) for _, content in pages.render(records.records, catalogue)))"
_DOWNLOADS = (
    _GENERATE
    + """
from itertools import chain
files = chain(data.render(records.records, tables, ()), data.subscriptions(records.records, ""))
print(sum(len(content) for _, content in files))
"""
)


_GROWING = (4, 30, 200)
"""Pledges of the cities by which growth with the pages is told: some 100 to 3,000 of them."""

_LARGE = 1_000


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(prog="python -m tests.bench", description=__doc__)
    parser.add_argument("--pledges", type=int, default=100)
    parser.add_argument("--quarters", type=int, default=16)
    parser.add_argument("--large", action="store_true", help=f"build {_LARGE:,} pledges too")
    chosen = parser.parse_args()
    shutil.rmtree(FOLDER, ignore_errors=True)
    FOLDER.mkdir(parents=True)
    city = FOLDER / "city"
    print(f"{chosen.pledges} pledges x {chosen.quarters} quarters; CPU seconds, wall seconds, peak MiB")
    builds = built(city, chosen.pledges, chosen.quarters)
    _parts(city)
    _builds(city, builds)
    grown = [built(FOLDER / "grown", each, chosen.quarters) for each in _GROWING]
    for each in grown:
        _told(f"one changed record, {each.pages:,} pages", each.one)
    print(f"{'growth of that with the pages, exponent':45} {growth(grown):8.2f}")
    if chosen.large:
        large = built(FOLDER / "grown", _LARGE, chosen.quarters)
        _told(f"whole build, {large.pages:,} pages", large.cold)
        _told("one changed record", large.one)
    for what, measured in opened(city / "site"):
        _told(what, measured)
    portal.tell(city / "site", FOLDER / "portal")
    measure_search(city / "site", FOLDER / "search", chosen.pledges, chosen.quarters)
    measure_sheets(city, FOLDER / "sheets", _told)
    reachable.tell(city / "site")


def _parts(city: Path) -> None:
    """Tell what the parts of a build cost, each alone."""
    records = sum(1 for _ in (city / "content/reports").rglob("*.yml"))
    _told(f"read and check {records} reports", measure([*OURS, "check"], city))
    load = _told("read, and tabulate", measure([sys.executable, "-c", _GENERATE], city))
    _told("generate pages (after that)", measure([sys.executable, "-c", _PAGES], city).beyond(load))
    _told("all downloads (after that)", measure([sys.executable, "-c", _DOWNLOADS], city).beyond(load))


def _builds(city: Path, ours: Builds) -> None:
    """Tell what whole builds cost, ours and others' of the same Markdown, and how they compare."""
    cold = _told(f"whole build, checks and all, {ours.pages:,} pages", ours.cold)
    _told("the same again, nothing changed", ours.unchanged)
    one = _told("the same again, one changed record", ours.one)
    plain, hugo = rivals.plain(city), rivals.hugo(city)
    _told(f"plain MkDocs and Material, {rivals.made(city / 'plain'):,} pages", plain)
    _told(f"Hugo, {rivals.made(city / 'hugo/public'):,} pages", hugo)
    print(f"{'serve: from saving a record to its bytes':45} {'':8} {shown_after(city):8.2f}")
    print(f"ratio of our whole build to plain (CPU): {cold.cpu / plain.cpu:.2f}")
    print(f"ratio of one changed record to plain (CPU): {one.cpu / plain.cpu:.3f}")
    print(f"ratio of one changed record to Hugo's whole build (CPU): {one.cpu / hugo.cpu:.2f}")
    size = [path.stat().st_size for path in (city / "site").rglob("*") if path.is_file()]
    print(f"the site: {sum(size) / 2**20:.0f} MiB in {len(size):,} files")


def _told(what: str, measured: Measured) -> Measured:
    print(f"{what:45} {measured.cpu:8.2f} {measured.wall:8.2f} {measured.peak:6.0f}", flush=True)
    return measured


if __name__ == "__main__":
    main()
