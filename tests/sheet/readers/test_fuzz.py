"""Files that are broken at random end in a grid that holds all they say, or in a told fault.

`python -m tests.bench.broken --files 10000` reads as many, each with its seconds and its memory.
"""

from __future__ import annotations

import random
from itertools import islice

import pytest

from generator.kinds import sheets
from generator.sheet.laid import Laid
from tests.sheet.readers.breaking import KINDS, end, files

MUTATIONS = 24
"""Broken files of each format and depth; of PDF, which is slow to read, a fourth as many of a short page."""


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.filterwarnings("ignore")
def test_a_broken_file_is_read_or_refused_and_never_crashes(real: Laid, kind: str) -> None:
    chance = random.Random(f"sheet {kind}")  # noqa: S311 - the same broken files at each run
    ends = {end(each) for each in islice(files(chance, kind, real), MUTATIONS // (4 if kind == "pdf" else 1))}
    assert ends <= {"read", *sheets.KINDS}
