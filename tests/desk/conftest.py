"""The desk as a person has it: a process of its own on a city of its own, seen through a browser."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.desk.towns import town


@pytest.fixture
def city(tmp_path: Path) -> Path:
    """A made-up city with a remote beside it."""
    root = tmp_path / "city"
    town(root)
    return root
