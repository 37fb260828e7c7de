"""The records are published as they are, so that anyone can look up a line or rebuild the site."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from generator import data
from generator.problems import ProblemsFoundError
from generator.record.folder import load
from generator.record.records import Records
from tests.data.conftest import SMALL
from tests.data.reader import rows


def test_every_record_is_published_byte_by_byte_where_the_tables_point(
    small: Records, small_files: dict[str, bytes]
) -> None:
    published = dict(data.originals(small, SMALL))
    for path in SMALL.rglob("*.yml"):
        name = path.relative_to(SMALL).as_posix()
        assert published.pop(f"data/records/{name}") == path.read_bytes()
    assert not published
    pointed = {row["record"].rpartition(":")[0] for row in rows(small_files, "data/all/items.csv")}
    assert all((SMALL / path).is_file() for path in pointed)


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
