"""The invented city: any size, the same for the same seed, and full of what real sheets hold."""

from __future__ import annotations

import hashlib
import os
import subprocess
import sys
from pathlib import Path

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from generator.record.folder import Loaded, load
from generator.record.writing import write
from tests.demo.city import invented, write_invented

ROOT = Path(__file__).resolve().parents[2]

CITIES = 200 if settings().max_examples >= 200 else 10
"""Cities of any size: each is written and loaded."""

_HASH_OF_A_CITY = """
import hashlib
from tests.demo.city import invented
whole = b"".join(path.encode() + content for path, content in invented(9, 6, 3).items())
print(hashlib.sha256(whole).hexdigest())
"""


def _written(root: Path, pledges: int, quarters: int, seed: int = 1) -> Loaded:
    write_invented(root, pledges, quarters, seed)
    return load(root)


def test_the_same_seed_gives_the_same_bytes_whatever_the_hash_seed() -> None:
    whole = b"".join(path.encode() + content for path, content in invented(9, 6, 3).items())
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
    one, other = invented(9, 6, 1), invented(9, 6, 2)
    pledges = {path for path in one if path.startswith("content/pledges/")}
    assert any(one[path] != other.get(path) for path in pledges)
    assert one["mkdocs.yml"] == other["mkdocs.yml"] == "site_name: 예시시 공약장부\n".encode()


@settings(max_examples=CITIES)
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


def test_a_city_larger_than_its_words_promises_the_same_again_for_a_place(tmp_path: Path) -> None:
    loaded = _written(tmp_path, 230, 1)
    assert loaded.tally.errors == ()
    assert loaded.records is not None
    assert len({filed.record.title for filed in loaded.records.pledges.values()}) == 230


@pytest.mark.parametrize(("pledges", "quarters"), [(0, 1), (1, 0), (-3, 4), (1, 17)])
def test_a_city_without_a_pledge_or_a_quarter_or_beyond_its_term_is_refused(
    pledges: int, quarters: int
) -> None:
    with pytest.raises(ValueError, match="1 to 16 quarters"):
        invented(pledges, quarters)


def test_every_file_is_what_its_record_is_written_as(tmp_path: Path) -> None:
    records = _written(tmp_path, 12, 5).records
    assert records is not None
    written = {records.city.path: write(records.city.record)}
    written |= {filed.path: write(filed.record) for filed in records.pledges.values()}
    written |= {filed.path: write(filed.record) for filed in records.reports.values()}
    files = invented(12, 5)
    assert written == {path: files[path].decode() for path in written}


def test_it_is_written_anew_over_an_earlier_one_and_over_nothing_else(tmp_path: Path) -> None:
    """Its content/ takes the place of the one that is there, so a real city's must be safe."""
    command = [sys.executable, "-m", "tests.demo", str(tmp_path), "--pledges"]
    for pledges in ("2", "1"):
        subprocess.run([*command, pledges, "--quarters", "1"], cwd=ROOT, check=True)
        assert len(list((tmp_path / "content" / "pledges").iterdir())) == int(pledges)
    settings = tmp_path / "content" / "city.yml"
    settings.write_text(settings.read_text("utf-8").replace("예시시", "가람시"), encoding="utf-8")
    assert subprocess.run([*command, "2"], cwd=ROOT, capture_output=True, check=False).returncode == 2
    assert len(list((tmp_path / "content" / "pledges").iterdir())) == 1
