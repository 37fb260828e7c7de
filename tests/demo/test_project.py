"""The invented city: any size, the same for the same seed, and full of what real sheets hold."""

from __future__ import annotations

import hashlib
import os
import subprocess
import sys
from pathlib import Path

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from generator.demo import may_stand_in, render
from generator.record.folder import Loaded, load
from generator.record.writing import write

ROOT = Path(__file__).resolve().parents[2]

_HASH_OF_A_CITY = """
import hashlib
from generator.demo import render
print(hashlib.sha256(b"".join(path.encode() + content for path, content in render(9, 6, 3))).hexdigest())
"""


def _written(root: Path, pledges: int, quarters: int, seed: int = 1) -> Loaded:
    for path, content in render(pledges, quarters, seed):
        file = root / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(content)
    return load(root)


def test_the_same_seed_gives_the_same_bytes_whatever_the_hash_seed() -> None:
    whole = b"".join(path.encode() + content for path, content in render(9, 6, 3))
    for hash_seed in ("0", "4711"):
        run = subprocess.run(
            [sys.executable, "-c", _HASH_OF_A_CITY],
            cwd=ROOT,
            env=os.environ | {"PYTHONHASHSEED": hash_seed, "TZ": "Pacific/Kiritimati", "LC_ALL": "C"},
            capture_output=True,
            encoding="utf-8",
            check=True,
        )
        assert run.stdout.strip() == hashlib.sha256(whole).hexdigest()


def test_another_seed_gives_another_city() -> None:
    one, other = dict(render(9, 6, 1)), dict(render(9, 6, 2))
    pledges = {path for path in one if path.startswith("content/pledges/")}
    assert any(one[path] != other.get(path) for path in pledges)
    assert one["mkdocs.yml"] == other["mkdocs.yml"]


@example(pledges=9, quarters=4, seed=935227)
@given(pledges=st.integers(1, 12), quarters=st.integers(1, 7), seed=st.integers(0, 10**6))
def test_a_city_of_any_size_loads_without_an_error(
    tmp_path_factory: pytest.TempPathFactory, pledges: int, quarters: int, seed: int
) -> None:
    loaded = _written(tmp_path_factory.mktemp("city"), pledges, quarters, seed)
    assert loaded.tally.errors == ()
    assert loaded.records is not None
    assert len(loaded.records.pledges) == pledges
    assert len(loaded.records.quarters) == quarters
    assert loaded.records.reports


def test_a_city_larger_than_its_words_and_longer_than_a_term_loads_without_an_error(tmp_path: Path) -> None:
    """Beyond a hundred pledges the same is promised for a place; beyond four years a second term begins."""
    loaded = _written(tmp_path, 230, 1)
    assert loaded.tally.errors == ()
    assert loaded.records is not None
    titles = {filed.record.title for filed in loaded.records.pledges.values()}
    assert len(titles) == 230
    loaded = _written(tmp_path / "longer", 2, 21)
    assert loaded.tally.errors == ()
    assert loaded.records is not None
    assert loaded.records.city.record.term.ends.written == "2030-06"


def test_a_city_without_a_pledge_or_a_quarter_is_refused() -> None:
    for pledges, quarters in ((0, 1), (1, 0), (-3, 4)):
        with pytest.raises(ValueError, match="at least one"):
            list(render(pledges, quarters))


def test_every_file_is_what_its_record_is_written_as(tmp_path: Path) -> None:
    records = _written(tmp_path, 12, 5).records
    assert records is not None
    written = {records.city.path: write(records.city.record)}
    written |= {filed.path: write(filed.record) for filed in records.pledges.values()}
    written |= {filed.path: write(filed.record) for filed in records.reports.values()}
    own = ("mkdocs.yml", "content/pages/")
    files = {path: content.decode() for path, content in render(12, 5) if not path.startswith(own)}
    assert written == files


def test_its_settings_are_its_name_and_all_else_is_ours() -> None:
    assert dict(render(1, 1))["mkdocs.yml"].decode() == "site_name: 예시시 공약장부\n"


def test_it_may_be_written_where_nothing_is_or_an_earlier_one_stands(tmp_path: Path) -> None:
    assert may_stand_in(tmp_path / "new")
    assert may_stand_in(tmp_path)
    _written(tmp_path, 1, 1)
    (tmp_path / "build").mkdir()
    (tmp_path / "site").mkdir()
    assert may_stand_in(tmp_path)


def test_it_may_not_be_written_over_anything_else(tmp_path: Path) -> None:
    """Its content/ takes the place of the one that is there, so a real city's must be safe."""
    assert not may_stand_in(ROOT)
    assert not may_stand_in(ROOT / "tests" / "cases" / "second-city")
    (tmp_path / "notes.txt").touch()
    assert not may_stand_in(tmp_path)
    assert not may_stand_in(tmp_path / "notes.txt")
    _written(tmp_path, 1, 1)
    assert not may_stand_in(tmp_path)
