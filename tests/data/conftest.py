"""The two cities whose downloads are read here: the real record, and one small enough to read whole."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator.record.folder import load
from generator.record.records import Records
from tests.data.downloading import downloads
from tests.demo.city import write_invented

ROOT = Path(__file__).parents[2]
SMALL = Path(__file__).parent / "small"


def _records(root: Path) -> Records:
    loaded = load(root)
    assert loaded.records is not None, "\n".join(map(str, loaded.tally.errors))
    return loaded.records


@pytest.fixture(scope="session")
def real() -> Records:
    """The real record in content/."""
    return _records(ROOT)


@pytest.fixture(scope="session")
def small() -> Records:
    """Two invented pledges and two quarters, with one of everything that is hard to write down."""
    return _records(SMALL)


@pytest.fixture(scope="session")
def real_files(real: Records) -> dict[str, bytes]:
    """Every download of the real record."""
    return downloads(real)


@pytest.fixture(scope="session")
def small_files(small: Records) -> dict[str, bytes]:
    """Every download of the small city."""
    return downloads(small)


@pytest.fixture(scope="session")
def invented(tmp_path_factory: pytest.TempPathFactory) -> Records:
    """The invented city with a quarter of its pledges and half of its quarters."""
    root = tmp_path_factory.mktemp("invented")
    write_invented(root, 25, 8)
    return _records(root)


@pytest.fixture(scope="session")
def invented_files(invented: Records) -> dict[str, bytes]:
    """Every download of the invented city."""
    return downloads(invented)
