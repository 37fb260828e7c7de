"""A record that went wrong in any way is told of with its place: no crash, no silence, no endless work."""

from __future__ import annotations

import shutil
import sys
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path
from types import FrameType

import pytest

from generator.problems import Problem, ProblemsFoundError
from generator.record import folder
from generator.record.characters import LARGEST_FILE, MOST_TOLD
from generator.record.reading import read
from generator.record.report import Report
from generator.record.tree import Plain, parse
from tests.record.mutations import mutated
from tests.some import some

CONTENT = Path(__file__).resolve().parent.parent.parent / "content"
FILES = ("city.yml", "pledges/2-1-2.yml", "reports/2019-Q2/2-1-2.yml", "reports/2019-Q2/2-1-2.yml")
A_BATCH = 100
BATCHES, SWIFT_BATCHES = 24, 4
MOST_CALLS_A_BYTE = 8


def told(root: Path, name: str, content: bytes) -> tuple[Problem, ...]:
    """What is said of the records when one file holds something else."""
    file = root / "content" / name
    good = file.read_bytes()
    file.write_bytes(content)
    problems = folder.load(root).tally.problems
    file.write_bytes(good)
    return problems


@pytest.mark.parametrize(
    "batch",
    [pytest.param(each, marks=[pytest.mark.whole] * (each >= SWIFT_BATCHES)) for each in range(BATCHES)],
)
def test_no_slip_crashes_and_every_fault_has_its_place(batch: int, tmp_path: Path) -> None:
    """Nothing but findings comes out, each with a line and a column inside its file."""
    shutil.copytree(CONTENT, tmp_path / "content")
    for seed in some(range(batch * A_BATCH, (batch + 1) * A_BATCH)):
        name = FILES[seed % len(FILES)]
        content = mutated((CONTENT / name).read_bytes(), seed)
        lines = content.count(b"\n") + 2
        problems = told(tmp_path, name, content)
        for each in problems:
            assert each.place.line >= 1, (seed, each)
            assert each.place.column >= 1, (seed, each)
            assert each.what, (seed, each)
            if each.place.path == f"content/{name}":
                assert each.place.line <= lines, (seed, each)
        assert len(problems) <= 2 * MOST_TOLD, seed


@pytest.mark.parametrize("batch", range(4))
def test_what_is_still_read_is_read_as_it_is_written(batch: int) -> None:
    """Each text that got through stands in its file letter for letter; none was cut or changed."""
    name = FILES[batch]
    for seed, content, plain in some(_still_read(name, batch)):
        written = content.decode().replace("\r\n", "\n")
        lost = [text for text in texts_of(plain) if not any(each in written for each in spellings(text))]
        assert lost == [], seed


def spellings(text: str) -> tuple[str, ...]:
    return text, text.replace("'", "''"), text.replace("\\", "\\\\").replace('"', '\\"')


def _still_read(name: str, batch: int) -> Iterator[tuple[int, bytes, Plain]]:
    for seed in range(batch * A_BATCH, (batch + 1) * A_BATCH):
        content = mutated((CONTENT / name).read_bytes(), seed)
        with suppress(ProblemsFoundError):
            yield seed, content, parse(content, name)[0]


def texts_of(plain: Plain) -> Iterator[str]:
    """Every text and every key of a file."""
    if isinstance(plain, str):
        yield plain
    elif isinstance(plain, dict):
        yield from plain
        for value in plain.values():
            yield from texts_of(value)
    elif isinstance(plain, list):
        for value in plain:
            yield from texts_of(value)


def test_slips_are_slips() -> None:
    """The mutations do what they are for: nearly all of them change the file, and most are refused."""
    content = (CONTENT / FILES[-1]).read_bytes()
    changed = [each for seed in range(300) if (each := mutated(content, seed)) != content]
    refused = 0
    for each in changed:
        try:
            read(Report, each, "x.yml")
        except ProblemsFoundError:
            refused += 1
    assert len(changed) > 280
    assert refused > 150
    assert mutated(content, 7) == mutated(content, 7)


@pytest.mark.parametrize(
    "unit",
    [
        *(
            "[",
            "{",
            "- ",
            "? ",
            "a: ",
            "'",
            '"',
            "#",
            " #",
            "&a ",
            "*a ",
            "!",
            "a\n",
            "a: 1\n",
            "- a\n",
            "- a: 1\n",
        ),
        *(
            "&a [*a, ",
            "[a, ",
            "{a: ",
            "  ",
            "\t",
            "\n",
            "---\n",
            "가",
            "가: ",
            "%\n",
            "\u200b",
            "\x00",
            "\u1100",
            "|\n",
        ),
    ],
)
def test_the_largest_file_costs_no_more_than_its_size(unit: str) -> None:
    """A file of one thing over and over is refused, or read, with work in proportion to its bytes."""
    content = (unit * (LARGEST_FILE // len(unit.encode())))[:LARGEST_FILE].encode()[: LARGEST_FILE // 4]
    calls = calls_to_read(content)
    assert calls < MOST_CALLS_A_BYTE * len(content)


def calls_to_read(content: bytes) -> int:
    """How many functions are called while a file is read: work that no clock measures."""
    calls = 0

    def count(_frame: FrameType, event: str, _arg: object) -> None:
        nonlocal calls
        calls += event in {"call", "c_call"}

    sys.setprofile(count)
    try:
        read(Report, content, "x.yml")
    except ProblemsFoundError as fault:
        told_ = len(fault.tally.problems)
    else:
        told_ = 0
    finally:
        sys.setprofile(None)
    assert told_ <= MOST_TOLD + 1
    return calls
