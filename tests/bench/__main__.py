"""`make bench`: time and memory of each part of the trip on the invented city, beside plain MkDocs.

Every part runs as a process of its own, so that its seconds and its peak memory are its own. Ratios are
taken in one run on one machine; seconds are this machine's. At the end Lighthouse judges three pages.
"""

from __future__ import annotations

import argparse
import shutil
import sys
from pathlib import Path

from tests.bench import reachable
from tests.bench.measuring import Measured, measure
from tests.bench.searching import measure_search
from tests.bench.sheets import measure_sheets

ROOT = Path(__file__).resolve().parents[2]
FOLDER = ROOT / "build" / "bench"

# What a newcomer writes: Material as it is, on the same Markdown; no fonts, since nothing may be fetched.
_PLAIN = """\
site_name: plain
docs_dir: build/docs
site_dir: plain
theme: {name: material, language: ko, font: false}
nav: [index.md, pledges/index.md, quarters/index.md, fields/index.md, departments/index.md,
  budget/index.md, participation/index.md, data/index.md, about/index.md]
validation: {nav: {omitted_files: ignore}}
"""

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


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(prog="python -m tests.bench", description=__doc__)
    parser.add_argument("--pledges", type=int, default=100)
    parser.add_argument("--quarters", type=int, default=16)
    chosen = parser.parse_args()
    shutil.rmtree(FOLDER, ignore_errors=True)
    FOLDER.parent.mkdir(exist_ok=True)
    ours = [sys.executable, "-m", "generator"]
    size = ["--pledges", str(chosen.pledges), "--quarters", str(chosen.quarters)]
    print(f"{chosen.pledges} pledges x {chosen.quarters} quarters; CPU seconds, wall seconds, peak MiB")
    _told("write the invented city", measure([*ours, "demo", str(FOLDER), *size], ROOT))
    records = sum(1 for _ in (FOLDER / "content/reports").rglob("*.yml"))
    check = _told(f"read and check {records} reports", measure([*ours, "check"], FOLDER))
    load = measure([sys.executable, "-c", _GENERATE], FOLDER)
    _told("the same, and tabulate", load)
    _told("generate pages (after that)", measure([sys.executable, "-c", _PAGES], FOLDER).beyond(load))
    _told("all downloads (after that)", measure([sys.executable, "-c", _DOWNLOADS], FOLDER).beyond(load))
    build = _told("whole build, checks and all", measure([*ours, "build"], FOLDER))
    pages = sum(1 for _ in (FOLDER / "build/docs").rglob("*.md"))
    mkdocs = [sys.executable, "-m", "mkdocs", "build", "--quiet"]
    dressed = _told(f"our MkDocs step alone, {pages} pages", measure([*mkdocs, "-d", "ours"], FOLDER))
    (FOLDER / "plain.yml").write_text(_PLAIN, encoding="utf-8")
    plain = _told("plain MkDocs and Material, same pages", measure([*mkdocs, "-f", "plain.yml"], FOLDER))
    measure_search(FOLDER / "site", FOLDER / "search", chosen.pledges, chosen.quarters)
    measure_sheets(FOLDER, FOLDER / "sheets", _told)
    print(f"check per report: {check.cpu / records * 1000:.2f} CPU ms")
    print(f"ratio of our MkDocs step to plain (CPU): {dressed.cpu / plain.cpu:.2f}")
    print(f"ratio of our whole build to plain (CPU): {build.cpu / plain.cpu:.2f}")
    reachable.tell(FOLDER / "site")


def _told(what: str, measured: Measured) -> Measured:
    print(f"{what:45} {measured.cpu:8.2f} {measured.wall:8.2f} {measured.peak:6.0f}", flush=True)
    return measured


if __name__ == "__main__":
    main()
