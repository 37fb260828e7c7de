"""A record that is altered keeps what a person wrote into its file by hand: remarks, and how it is set."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from difflib import SequenceMatcher
from typing import TypeVar

from generator.problems import Place, ProblemsFoundError, problem
from generator.record.city import City
from generator.record.dates import Quarter
from generator.record.pledge import Pledge
from generator.record.reading import LoadedRecord, read
from generator.record.report import Report
from generator.record.writing import write

_Record = TypeVar("_Record", City, Pledge, Report)


def rewritten(filed: LoadedRecord[_Record], content: bytes, after: _Record) -> bytes:
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


def with_quarter(filed: LoadedRecord[City], content: bytes, quarter: Quarter) -> bytes | None:
    """Return the file of a city's settings with a quarter added behind the last of its list.

    Args:
        filed: the settings as they were read.
        content: their file.
        quarter: one that is not listed yet.

    Returns:
        the file's new content; None where the list is written in a way that cannot be added to.

    """
    lines = content.decode().split("\n")
    last = len(filed.record.quarters) - 1
    spot = filed.spot.at("quarters", last)
    row, column = spot.line - 1, spot.column - 1
    before, rest = lines[row][:column], lines[row][column:]
    written = _written(rest, filed.record.quarters[last].written)
    if before.strip() == "-":
        lines.insert(row + 1, f"{before}{quarter.written}")
    else:
        lines[row] = f"{before}{written}, {quarter.written}{rest[len(written) :]}"
    added = "\n".join(lines).encode()
    return added if _holds(added, replace(filed.record, quarters=_more(filed.record, quarter))) else None


def _written(rest: str, quarter: str) -> str:
    quote = rest[:1] if rest[:1] in {"'", '"'} else ""
    return f"{quote}{quarter}{quote}"


def _more(city: City, quarter: Quarter) -> tuple[Quarter, ...]:
    return (*city.quarters, quarter)


def _holds(content: bytes, city: City) -> bool:
    try:
        return read(City, content, "").record == city
    except ProblemsFoundError:
        return False
