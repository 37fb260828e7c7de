"""The invented city's first quarters as released, with their slips, and the corrections that came after."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterable, Iterator, Mapping
from datetime import date, timedelta
from typing import TypeAlias

from generator.demo.slips import Slip, first_quarters, slips
from generator.record.corrections import Correction
from generator.record.dates import Quarter
from generator.record.pledge import Pledge
from generator.record.reading import read
from generator.record.released import issue_folder
from generator.record.states import digest
from generator.record.writing import write

Release: TypeAlias = Callable[[Mapping[str, bytes], str, date], Iterable[tuple[str, bytes]]]
"""Returns the files of the next issue of a quarter, on a day, of the city whose files are given."""

_A_MONTH = timedelta(days=31)


def with_history(files: Mapping[str, bytes], release: Release) -> dict[str, bytes]:
    """Return the files of a city with what it released, what it corrected, and what it released again."""
    found = slips(files)
    quarters = first_quarters(files) if found else ()
    known = {path: content for path, content in files.items() if _is_known_by_then(path, quarters)}
    then = dict(known)
    for slip in found:
        del then[slip.path]
        if slip.released is not None:
            then[slip.path] = slip.released
    added: dict[str, bytes] = {}
    for quarter in quarters:
        added.update(_issue(then | added, quarter, 1, release))
    for slip in found:
        number = sum(f"/{slip.quarter}-" in path for path in added) + 1
        name = f"{slip.quarter}-{number:03}"
        added[f"content/corrections/{name}.yml"] = write(_entry(name, slip, files)).encode()
    for quarter in quarters[:1]:
        added.update(_issue(known | added, quarter, 2, release))
    return {**files, **added}


def _is_known_by_then(path: str, quarters: tuple[str, ...]) -> bool:
    is_record = path == "content/city.yml" or path.startswith("content/pledges/")
    return is_record or path.split("/")[2:3] in [[quarter] for quarter in quarters]


def _issue(
    files: Mapping[str, bytes], quarter: str, number: int, release: Release
) -> Iterator[tuple[str, bytes]]:
    folder = issue_folder(quarter, number)
    day = Quarter.read(quarter).last + number * _A_MONTH
    yield from ((f"{folder}/{path}", content) for path, content in release(files, quarter, day))


def _entry(name: str, slip: Slip, files: Mapping[str, bytes]) -> Correction:
    return Correction(
        "1",
        name,
        slip.path,
        slip.part,
        _sum(slip, slip.released) if slip.released is not None else None,
        _sum(slip, files[slip.path]),
        slip.what,
        slip.why,
        slip.decided_on,
        slip.decided_by,
        slip.procedure,
    )


def _sum(slip: Slip, content: bytes) -> str:
    """Return the checksum of a report's file, or of what stands under the key that a pledge had wrong."""
    if slip.part is None:
        return hashlib.sha256(content).hexdigest()
    return digest(read(Pledge, content, slip.path).record.election_text)
