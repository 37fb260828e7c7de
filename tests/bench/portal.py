"""Many cities at once: their tables, read as their Data Packages describe them, and asked by DuckDB.

`python -m tests.bench.portal SITE FOLDER` writes the tables of 243 cities once, as Parquet: those of one
city, repeated under other ids. Then a process of its own asks each of five questions, and its price is told.
"""

from __future__ import annotations

import json
import shutil
import sys
from pathlib import Path

import duckdb

from tests.bench.measuring import Measured, measure

CITIES = 243
QUESTIONS = {
    "pledges by status, all cities": """
        select status_word, count(*) from pledges group by all order by 2 desc""",
    "budget by year, each meaning and unit apart": """
        select basis, unit, period_label, sum(try_cast(value as decimal(38, 3))), count(*) - count(value)
        from budget join pledges using (city, pledge, quarter)
        where source_role = '합계' and period_role <> '합계' group by all order by 1, 2, 3""",
    "reports that are missing, by city": """
        select city, count(*) from reports where state = '미제출' group by all order by 2 desc, 1""",
    "plans that were put off, by department": """
        select department, count(*) from results join reports using (city, pledge, quarter)
        where outcome = '미룸' group by all order by 2 desc, 1""",
    "the same words in several pledges": """
        select text, count(distinct (city, pledge)) as told from items
        group by all having told > 1 order by 2 desc, 1 limit 20""",
}
"""Five questions across cities, in the words of the columns that every city's package has."""

_ASKED = """
import sys, duckdb
known = duckdb.connect()
for name in sys.argv[2].split():
    files = f"read_parquet('{sys.argv[1]}/city=*/{name}.parquet', hive_partitioning = true)"
    known.execute(f"create view {name} as select * from {files}")
known.execute(sys.argv[3]).fetchall()
"""
_TABLES = ("pledges", "reports", "budget", "results", "items")


def write(site: Path, folder: Path, cities: int = CITIES) -> int:
    """Write the tables of so many cities as Parquet, a folder each; return how many rows they have."""
    package = min(site.rglob("datapackage.json"), key=lambda path: len(path.parts))
    told = {each["name"]: each for each in json.loads(package.read_text(encoding="utf-8"))["resources"]}
    shutil.rmtree(folder, ignore_errors=True)
    first = folder / "city=000"
    first.mkdir(parents=True)
    rows = 0
    with duckdb.connect() as made:
        for name in _TABLES:
            schema = told[name]["schema"]["fields"]
            fields = ", ".join(f'"{each["name"]}" as "{each["title"]}"' for each in schema)
            table = made.read_csv(package.parent / told[name]["path"], all_varchar=True).project(fields)
            table.write_parquet(str(first / f"{name}.parquet"), compression="zstd")
            rows += cities * len(table)
    for number in range(1, cities):
        shutil.copytree(first, folder / f"city={number:03}")
    return rows


def ask(folder: Path, question: str) -> Measured:
    """Return what one question costs a process that knows nothing yet."""
    command = [sys.executable, "-c", _ASKED, str(folder), " ".join(_TABLES), question]
    return measure(command, folder)


def tell(site: Path, folder: Path, cities: int = CITIES) -> None:
    """Print what the tables of the cities weigh, and what each question costs."""
    rows = write(site, folder, cities)
    size = sum(path.stat().st_size for path in folder.rglob("*.parquet")) / 2**20
    print(f"\n{cities} cities, {rows:,} rows, {size:.0f} MiB of Parquet; CPU seconds, wall seconds, peak MiB")
    for what, question in QUESTIONS.items():
        cost = ask(folder, question)
        print(f"{what:45} {cost.cpu:8.2f} {cost.wall:8.2f} {cost.peak:6.0f}", flush=True)


if __name__ == "__main__":
    tell(Path(sys.argv[1]).resolve(), Path(sys.argv[2]).resolve())
