"""The downloads of a city, opened by other people's programs: Datasette the SQLite file, DuckDB the CSV."""

from __future__ import annotations

import json
import sys
from collections.abc import Iterator
from pathlib import Path

from tests.bench.measuring import Measured, measure

_ASKED = """
import sys, duckdb
for path in sys.argv[1:]:
    assert duckdb.sql(f"select count(*) from read_csv('{path}', all_varchar = true)").fetchall()[0][0]
"""


def opened(site: Path) -> Iterator[tuple[str, Measured]]:
    """Yield what each program takes to open what it can of a city, and to count the rows of each table.

    DuckDB reads SQLite only by an extension that it fetches from its own host, so it is given the CSV.
    """
    program = str(Path(sys.executable).with_name("datasette"))
    for file in sorted((site / "data").rglob("*.sqlite")):
        yield f"Datasette, {file.name}", measure([program, "inspect", str(file)], site)
    package = min(site.rglob("datapackage.json"), key=lambda path: len(path.parts))
    tables = json.loads(package.read_text(encoding="utf-8"))["resources"]
    paths = [str(package.parent / each["path"]) for each in tables]
    yield f"DuckDB, {len(paths)} CSV", measure([sys.executable, "-c", _ASKED, *paths], site)
