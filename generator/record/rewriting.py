"""A record that is altered keeps what a person wrote into its file by hand: remarks, and how it is set."""

from __future__ import annotations

from collections.abc import Iterator
from difflib import SequenceMatcher
from typing import TypeVar

from generator.problems import Place, ProblemsFoundError, problem
from generator.record.city import City
from generator.record.pledge import Pledge
from generator.record.reading import Filed, read
from generator.record.report import Report
from generator.record.writing import write

_Record = TypeVar("_Record", City, Pledge, Report)


def rewritten(filed: Filed[_Record], content: bytes, after: _Record) -> bytes:
    """Return the file of a record that says something else now; every line that is not concerned stays.

    What the writer would make of the record before and after is compared, and only what differs between the
    two is put into the file; remarks on lines of their own stay even there.

    Args:
        filed: the record as it was read.
        content: its file.
        after: what it is to say.

    Raises:
        ProblemsFoundError: something written by hand would be lost (kept-by-hand).

    """
    before, wanted = (write(each).splitlines() for each in (filed.record, after))
    own = content.decode().splitlines()
    made = "".join(f"{line}\n" for line in _merged(before, own, wanted))
    try:
        is_same = read(type(after), made.encode(), filed.path).record == after
    except ProblemsFoundError:
        is_same = False
    if not is_same or not _remarks(own) <= _remarks(made.splitlines()):
        raise ProblemsFoundError([problem("kept-by-hand", Place(filed.path))])
    return made.encode()


def _merged(before: list[str], own: list[str], wanted: list[str]) -> Iterator[str]:
    """Yield a person's lines, with what differs between the two others put in."""
    place = {
        block.a + step: block.b + step
        for block in SequenceMatcher(None, before, own, autojunk=False).get_matching_blocks()
        for step in range(block.size)
    }
    done = 0
    for tag, start, end, begin, stop in SequenceMatcher(None, before, wanted, autojunk=False).get_opcodes():
        if tag == "equal":
            continue
        first = next((place[at] + 1 for at in range(start - 1, -1, -1) if at in place), 0)
        last = next((place[at] for at in range(end, len(before)) if at in place), len(own))
        first, last = max(first, done), max(last, done)
        yield from own[done:first]
        if start == end:  # something new: what stands below it keeps the remarks above it
            last = first
        yield from (line for line in own[first:last] if line.lstrip().startswith("#"))
        yield from wanted[begin:stop]
        done = last
    yield from own[done:]


def _remarks(lines: list[str]) -> set[str]:
    """Return what may be a remark in each line: on its own, or behind what the line says."""
    alone = {line.strip() for line in lines if line.lstrip().startswith("#")}
    return alone | {f"# {line.partition(' # ')[2]}" for line in lines if " # " in line}
