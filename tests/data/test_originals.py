"""The records are published as they are, so that anyone can look up a line or rebuild the site."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import pytest

from generator import data
from generator.problems import ProblemsFoundError
from generator.published.downloads import Part
from generator.record.folder import load
from generator.record.pledge import Pledge
from generator.record.reading import Record, read
from generator.record.records import Records
from generator.record.report import Report
from tests.data.conftest import SMALL
from tests.data.downloading import unzipped
from tests.data.reader import rows
from tests.some import some


def test_the_records_lie_in_one_archive_byte_by_byte_where_the_tables_point(small: Records) -> None:
    files = dict(data.render(small, data.tabulate(small), data.originals(small, SMALL)))
    published = unzipped(files["data/all/records.zip"])
    for path in SMALL.rglob("*.yml"):
        assert published.pop(path.relative_to(SMALL).as_posix()) == path.read_bytes()
    assert not published
    pointed = {row["record"].rpartition(":")[0] for row in rows(files, "data/all/items.csv")}
    assert all((SMALL / path).is_file() for path in pointed)


def test_the_history_of_a_pledge_is_its_record_and_its_reports(small: Records) -> None:
    """As JSON, and read again they are the records."""
    files = dict(data.render(small, data.tabulate(small), ()))
    for key, filed in some(small.pledges.items()):
        told = json.loads(files[Part("pledges", key).file("records", "json")])
        own = [each.record for (pledge, _), each in small.reports.items() if pledge == key]
        assert _read(Pledge, told["pledge"]) == filed.record
        assert [_read(Report, each) for each in told["reports"]] == own


def _read(kind: type[Record], told: object) -> Record:
    """Read a record whose JSON is also YAML."""
    return read(kind, json.dumps(told, ensure_ascii=False).encode(), "").record


@pytest.mark.parametrize("fate", ["changed", "gone"])
def test_a_record_that_is_no_longer_what_was_read_is_not_published(tmp_path: Path, fate: str) -> None:
    """A file saved while the site is made would not be what the tables say."""
    shutil.copytree(SMALL, tmp_path, dirs_exist_ok=True)
    records = load(tmp_path).records
    assert records is not None
    path = tmp_path / "content" / "pledges" / "1-1-2.yml"
    if fate == "changed":
        path.write_text(path.read_text() + "\n")
    else:
        path.unlink()
    with pytest.raises(ProblemsFoundError, match=r"^content/pledges/1-1-2\.yml:1:1: "):
        list(data.originals(records, tmp_path))
