"""What one change costs: a build of nothing new, of one changed record, and until `serve` shows it."""

from __future__ import annotations

import re
import shutil
import signal
import subprocess
import sys
import time
from dataclasses import dataclass
from math import log
from pathlib import Path
from statistics import linear_regression
from urllib.request import urlopen

from tests.bench.measuring import Measured, measure

OURS = [sys.executable, "-m", "generator"]
_LINE = re.compile(r"(?m)^( *- (?:text: )?[^\n'\"]*[가-힣)])$")
_PAUSE = 0.05  # else who asks would keep from building the very process that answers
_LONGEST_WAIT = 600
"""Seconds after which a save that is not shown counts as lost."""


@dataclass(frozen=True, slots=True)
class Builds:
    """What the builds of a city took: the first, with nothing kept; of nothing new; of one changed record."""

    pages: int
    cold: Measured
    unchanged: Measured
    one: Measured


def built(city: Path, pledges: int, quarters: int) -> Builds:
    """Make up a city in a folder, and build it three times."""
    shutil.rmtree(city, ignore_errors=True)
    size = ["--pledges", str(pledges), "--quarters", str(quarters)]
    measure([sys.executable, "-m", "tests.demo", str(city), *size], Path.cwd())
    cold, unchanged = (measure([*OURS, "build"], city) for _ in range(2))
    save(city, " 하나")
    one = measure([*OURS, "build"], city)
    return Builds(sum(1 for _ in (city / "site").rglob("index.html")), cold, unchanged, one)


def save(city: Path, more: str) -> str:
    """Write more words into the newest report of the last pledge; return the address of its page."""
    folder = max((city / "content" / "reports").iterdir())
    record = max(folder.iterdir())
    before = record.read_text(encoding="utf-8")
    row = before.index("\nthis_quarter:")
    record.write_text(before[:row] + _LINE.sub(rf"\1{more}", before[row:], count=1), encoding="utf-8")
    return f"pledges/{record.stem}/{folder.name}/"


def growth(builds: list[Builds]) -> float:
    """Return the exponent by which a build of one changed record grows with the pages."""
    pages = [log(each.pages) for each in builds]
    return linear_regression(pages, [log(each.one.cpu) for each in builds]).slope


def shown_after(city: Path) -> float:
    """Return the seconds from saving a record to its new bytes, under `serve` that is at rest.

    Raises TimeoutError where the bytes never come.
    """
    command = [*OURS, "serve", "--port", "0"]
    with subprocess.Popen(
        command, cwd=city, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, encoding="utf-8"
    ) as server:
        try:
            said = server.stdout or ()
            address = re.sub(r".*(http://\S+?)/?\s*$", r"\1/", next(iter(said)))
            next(iter(said))  # the first build stands
            began = time.perf_counter()
            page = f"{address}{save(city, ' 둘')}"
            while time.perf_counter() < began + _LONGEST_WAIT:
                with urlopen(page) as answer:  # noqa: S310 - of our own server
                    if " 둘".encode() in answer.read():
                        return time.perf_counter() - began
                time.sleep(_PAUSE)
            raise TimeoutError(page)
        finally:
            server.send_signal(signal.SIGINT)
