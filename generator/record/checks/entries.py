"""The next free entry of a quarter, ready to be pasted; what only a person knows is blank, and asked for."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from generator.problems import Problem
from generator.record.corrections import Correction
from generator.record.reading import Filed
from generator.record.states import Key, is_media

CORRECTIONS = "content/corrections"
_NUMBERED = re.compile(r"(.+)-([0-9]+)")
_OFFERED = re.compile(rf"({CORRECTIONS}/[^ ]+\.yml).*(\{{schema: 1, correction: .*\}})")


@dataclass(slots=True)
class Numbers:
    """The next free name of an entry, quarter by quarter."""

    taken: dict[str, int]

    @classmethod
    def of(cls, entries: Iterable[Filed[Correction]]) -> Numbers:
        """Return the numbers that come after those of all entries."""
        found: dict[str, int] = {}
        for entry in entries:
            if told := _NUMBERED.fullmatch(entry.record.correction):
                found[told[1]] = max(found.get(told[1], 0), int(told[2]))
        return cls(found)

    def entry(self, quarter: str, key: Key, old: str | None, new: str | None) -> dict[str, str]:
        """Return the path of a new entry as `file`, and as `entry` its YAML on one line."""
        stem = quarter.replace("--", "-")
        self.taken[stem] = self.taken.get(stem, 0) + 1
        name = f"{stem}-{self.taken[stem]:03}"
        path, part = key
        where = f"part: null, media: {part}" if is_media(path, part) else f"part: {part or 'null'}"
        sums = f"old_sha256: {json.dumps(old)}, new_sha256: {json.dumps(new)}"
        blank = "what: null, why: null, decided_on: null, decided_by: null, procedure: null"
        entry = f"{{schema: 1, correction: {name}, file: {path}, {where}, {sums}, {blank}}}"
        return {"file": f"{CORRECTIONS}/{name}.yml", "entry": entry}


def due(problems: Iterable[Problem]) -> Iterator[tuple[str, str]]:
    """Yield the path and the YAML of each new entry that findings ask for."""
    for each in problems:
        if offered := _OFFERED.search(each.cure):
            yield offered[1], offered[2]
