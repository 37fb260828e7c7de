"""docs/a-new-field.md is true: who follows it has the field in the record, on the page and in the table."""

from __future__ import annotations

import json
import re
import shutil
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parents[1]
STEP = re.compile(
    r"^\d\. .*?: `(?P<file>[^`]+)`, below `(?P<below>[^`]+)`\n\n```text\n(?P<line>.*?\n)```$",
    re.MULTILINE | re.DOTALL,
)

# Run in the changed copy: whether the schema knows the field, a page and the table of reports, what is read
# back of a sheet whose form has a label for it, and what is told of the records before it.
LOOK = """
import json
from dataclasses import replace
from generator import data, pages
from generator.ledger.changelog import amendments
from generator.record.folder import load
from generator.record.schema import schema
from generator.sheet.layout import lay
from generator.sheet.parsing import parse
from generator.sheet.returning import gridded
from pathlib import Path

records = load(Path(".")).records
tables = data.tabulate(records)
files = dict(pages.render(records, data.catalogue(tables, {})))
files |= dict(data.render(records, tables, ()))

filed = records.reports["2-1-2", "2019-Q2"]
before = replace(records, reports=records.reports | {
    ("2-1-2", "2019-Q2"): replace(filed, record=replace(filed.record, venue=None), sha256="")
})
city = records.city.record
form = city.form(filed.record.form)
form = replace(form, heading=replace(form.heading, venue="행사 장소"))
pledge = records.pledges["2-1-2"].record
city = replace(city, forms=(form,))
sheet = lay(filed.record, form, pledge.number, city)
read = parse(gridded(sheet), city, [pledge], filed.record.quarter, form)
print(json.dumps([
    '"venue"' in schema("report"),
    files["pledges/2-1-2/2019-Q2/index.md"].decode(),
    files["data/all/reports.csv"].decode("utf-8-sig"),
    read.report.venue,
    [(*each.labels, each.before, each.after) for each in amendments(before, records)],
]))
"""


def test_three_places_give_a_report_one_more_field(tmp_path: Path) -> None:
    steps = list(STEP.finditer((ROOT / "docs" / "a-new-field.md").read_text("utf-8")))
    assert len({step["file"] for step in steps}) == len(steps) == 3
    for folder in ("generator", "content"):
        shutil.copytree(ROOT / folder, tmp_path / folder, ignore=shutil.ignore_patterns("__pycache__"))
    for step in steps:
        path = tmp_path / step["file"]
        source = path.read_text("utf-8")
        assert source.count(step["below"]) == 1, f"{step['file']} has no line, or several: {step['below']}"
        path.write_text(source.replace(step["below"], f"{step['below']}\n{step['line'].rstrip()}"), "utf-8")
    report = tmp_path / "content" / "reports" / "2019-Q2" / "2-1-2.yml"
    unchanged = report.read_text("utf-8")

    report.write_text(f"{unchanged}\nvenue: 시정연수원 <2층>\n", "utf-8")
    has_schema, page, table, read, told = look(tmp_path)
    assert has_schema
    assert "- **행사 장소** 시정연수원 &#60;2층>\n" in page
    heads, row = table.splitlines()[:2]
    assert dict(zip(heads.split(","), row.split(","), strict=True))["행사 장소"] == "시정연수원 <2층>"

    assert read == "시정연수원 <2층>"
    assert told == [["행사 장소", None, "시정연수원 <2층>"]]

    report.write_text(unchanged, "utf-8")
    assert "- **행사 장소** *미기재*\n" in look(tmp_path)[1]


def look(folder: Path) -> tuple[bool, str, str, str | None, list[list[str | None]]]:
    run = subprocess.run(
        [sys.executable, "-c", LOOK], cwd=folder, capture_output=True, encoding="utf-8", check=False
    )
    assert run.returncode == 0, run.stderr
    has_schema, page, table, read, told = json.loads(run.stdout)
    return has_schema, page, table, read, told
