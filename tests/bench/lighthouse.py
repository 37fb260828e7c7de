"""What Lighthouse says of a page on a phone: the median of some runs, where Node is at hand."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
from dataclasses import dataclass
from pathlib import Path
from statistics import median
from typing import Any

FOLDER = Path(__file__).with_name("node")
"""The package and its lock, which names every file by its hash."""

CATEGORIES = ("performance", "accessibility", "best-practices", "seo")
_FLAGS = "--headless=new --no-sandbox --disable-background-networking"


class NoNodeError(Exception):
    """Node or npm is not on this machine."""


@dataclass(frozen=True, slots=True)
class Judged:
    """The median scores of a page, 0 to 100, in the order of CATEGORIES; what it weighs, and what it asked.

    `foreign` is how many requests went to another host in the worst run; `failed` what cost it points.
    """

    scores: tuple[int, ...]
    kilobytes: float
    foreign: int
    failed: tuple[str, ...]


def installed(place: Path) -> Path:
    """Put Lighthouse into a folder from our lock; return its command's file.

    Raises:
        NoNodeError: there is no Node, or no npm.
        subprocess.CalledProcessError: npm could not; what it said has been shown.

    """
    if shutil.which("node") is None or shutil.which("npm") is None:
        raise NoNodeError
    place.mkdir(parents=True, exist_ok=True)
    for file in FOLDER.iterdir():
        shutil.copy(file, place)
    subprocess.run(["npm", "ci", "--no-audit", "--no-fund", "--silent"], cwd=place, check=True)  # noqa: S607  found above
    return place / "node_modules" / "lighthouse" / "cli" / "index.js"


def judged(command: Path, chromium: str, url: str, runs: int) -> Judged:
    """Run Lighthouse some times on an address, as a phone on a slow line."""
    found = [_run(command, chromium, url) for _ in range(runs)]
    scores = [tuple(round(100 * run["categories"][name]["score"]) for name in CATEGORIES) for run in found]
    requests = [run["audits"]["network-requests"]["details"]["items"] for run in found]
    return Judged(
        tuple(round(median(each)) for each in zip(*scores, strict=True)),
        max(sum(item["transferSize"] for item in items) for items in requests) / 1000,
        max(sum(not item["url"].startswith((url[:17], "data:")) for item in items) for items in requests),
        tuple(sorted({name for run in found for name in _failed(run)})),
    )


def _run(command: Path, chromium: str, url: str) -> dict[str, Any]:
    run = subprocess.run(
        ["node", command, url, "--quiet", "--output=json", f"--chrome-flags={_FLAGS}"],  # noqa: S607  found above
        env=os.environ | {"CHROME_PATH": chromium},
        capture_output=True,
        encoding="utf-8",
        check=True,
    )
    found: dict[str, Any] = json.loads(run.stdout)
    return found


def _failed(run: dict[str, Any]) -> list[str]:
    """Return the audits that cost a category points."""
    return [
        part["id"]
        for category in run["categories"].values()
        for part in category["auditRefs"]
        if part["weight"] and (run["audits"][part["id"]]["score"] or 0) < 1
        if run["audits"][part["id"]]["scoreDisplayMode"] not in {"notApplicable", "manual", "informative"}
    ]
