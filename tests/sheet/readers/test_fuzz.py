"""Files that are broken at random, outside and inside their zips, end in a grid or in a told fault."""

from __future__ import annotations

import random
from collections.abc import Callable, Iterator
from itertools import islice

import pytest
from hwpx.hwp5.writer import write_hwp5

from generator.problems import ProblemsFoundError
from generator.sheet.grid import Grid
from generator.sheet.laid import Laid
from generator.sheet.readers import read
from generator.sheet.writers import WRITERS
from tests.sheet.readers.made import unzipped, zipped
from tests.sheet.readers.test_pdf import ruled

MUTATIONS = 40
"""Broken files of each format and depth; of PDF, which is slow to read, a fourth as many of a short page."""

Break = Callable[[random.Random, bytes], bytes]


def flip(chance: random.Random, content: bytes) -> bytes:
    """A few bytes are others."""
    whole = bytearray(content)
    for _ in range(chance.randint(1, 8)):
        whole[chance.randrange(len(whole))] = chance.randrange(256)
    return bytes(whole)


def cut(chance: random.Random, content: bytes) -> bytes:
    """A piece is gone."""
    begin = chance.randrange(len(content))
    return content[:begin] + content[begin + chance.randint(1, 400) :]


def repeat(chance: random.Random, content: bytes) -> bytes:
    """A piece stands again elsewhere."""
    begin, place = chance.randrange(len(content)), chance.randrange(len(content))
    return content[:place] + content[begin : begin + chance.randint(1, 4000)] + content[place:]


def swell(chance: random.Random, content: bytes) -> bytes:
    """Every number of one sort is another, such as no program writes."""
    old = str(chance.randrange(10)).encode()
    return content.replace(b'"' + old + b'"', chance.choice([b'"-1"', b'"99999999999"', b'""', b'"x"']))


BREAKS: tuple[Break, ...] = (flip, cut, repeat, swell)


def broken(chance: random.Random, content: bytes) -> Iterator[bytes]:
    """A file broken at its surface, without end."""
    while True:
        yield chance.choice(BREAKS)(chance, content)


def broken_inside(chance: random.Random, content: bytes) -> Iterator[bytes]:
    """A zip that is whole and holds a broken part, without end."""
    parts = unzipped(content)
    inner = [name for name in parts if name.endswith((".xml", ".rels", ".hpf")) and parts[name]]
    while True:
        name = chance.choice(inner)
        yield zipped({**parts, name: chance.choice(BREAKS)(chance, parts[name])})


def ends_well(content: bytes) -> bool:
    try:
        return isinstance(read("공약", content), Grid)
    except ProblemsFoundError as fault:
        return len(fault.tally.problems) == 1


def cases(real: Laid, kind: str) -> Iterator[bytes]:
    chance = random.Random(f"sheet {kind}")  # noqa: S311 - the same broken files at each run
    if kind == "hwp":
        content = write_hwp5(unzipped(WRITERS["hwpx"](real)))
    elif kind == "pdf":
        content = ruled(
            [(50, 100, 150, 200), (150, 100, 300, 200)], (60, 120, "추진실적"), (160, 120, "비고")
        )
    else:
        content = WRITERS[kind.removesuffix(" inside")](real)
    source = (broken_inside if kind.endswith("inside") else broken)(chance, content)
    return islice(source, MUTATIONS // (4 if kind == "pdf" else 1))


@pytest.mark.parametrize(
    "kind", ["hwpx", "hwpx inside", "xlsx", "xlsx inside", "docx", "docx inside", "hwp", "pdf", "html"]
)
@pytest.mark.filterwarnings("ignore")
def test_a_broken_file_is_read_or_refused_and_never_crashes(real: Laid, kind: str) -> None:
    assert all(map(ends_well, cases(real, kind)))
