"""LibreOffice without a window: opens files as a Korean office does, shows their cells, saves them again."""

from __future__ import annotations

import atexit
import csv
import os
import shutil
import subprocess
import tempfile
from collections.abc import Iterable
from functools import cache
from pathlib import Path

import pytest

# LibreOffice's own numbers: comma, double quote, UTF-8, from line 1, Korean, texts unquoted, and numbers and
# dates looked for in every cell, as a spreadsheet does that opens a CSV by a click.
_CSV_IN = "Text - txt - csv (StarCalc):44,34,76,1,,1042,false,true"
# Cells as they are shown.
_CSV_OUT = "csv:Text - txt - csv (StarCalc):44,34,76,1,,1042,false,true,false,false,false"
_EVERY_SHEET = f"{_CSV_OUT},-1"
_KOREAN = """<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry">
<item oor:path="/org.openoffice.Setup/L10N"><prop oor:name="ooSetupSystemLocale" oor:op="fuse">
<value>ko-KR</value></prop></item>
</oor:items>
"""

Cells = list[list[str]]


def shown_in_csvs(paths: Iterable[Path], folder: Path) -> dict[str, Cells]:
    """Return the cells of CSVs, by the name before .csv; folder is a place to work in."""
    out = _converted([f"--infilter={_CSV_IN}"], _CSV_OUT, paths, folder)
    return {path.stem: _cells(path) for path in out.glob("*.csv")}


def shown_in_books(paths: list[Path], folder: Path) -> list[dict[str, Cells]]:
    """Return of each book the cells of each sheet, by its name; folder is a place to work in."""
    out = _converted([], _EVERY_SHEET, paths, folder)
    return [
        {sheet.stem.removeprefix(f"{path.stem}-"): _cells(sheet) for sheet in out.glob(f"{path.stem}-*.csv")}
        for path in paths
    ]


def saved_again(paths: Iterable[Path], folder: Path) -> dict[str, bytes]:
    """Return files of one ending as LibreOffice saves them again in their own format, by their names."""
    held = list(paths)
    out = _converted([], held[0].suffix.removeprefix("."), held, folder)
    return {path.name: path.read_bytes() for path in out.iterdir()}


def _converted(options: list[str], form: str, paths: Iterable[Path], folder: Path) -> Path:
    out = folder / "shown"
    subprocess.run(
        [
            *(_program(), "--headless", f"-env:UserInstallation={_profile().as_uri()}", *options),
            *("--convert-to", form, "--outdir", str(out), *map(str, paths)),
        ],
        env=os.environ | {"LC_ALL": "C.UTF-8"},
        capture_output=True,
        check=True,
    )
    return out


@cache
def _profile() -> Path:
    """Return the settings of one user, whom every call of this process is: to begin them takes a second."""
    profile = Path(tempfile.mkdtemp(prefix="office-"))
    atexit.register(shutil.rmtree, profile, ignore_errors=True)
    (profile / "user").mkdir()
    (profile / "user" / "registrymodifications.xcu").write_text(_KOREAN, encoding="utf-8")
    return profile


def _cells(path: Path) -> Cells:
    with path.open(encoding="utf-8-sig", newline="") as held:
        return list(csv.reader(held, strict=True))


def _program() -> str:
    search = subprocess.run(
        ["/bin/sh", Path(__file__).with_name("libreoffice.sh"), "find"],
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    if search.returncode != 0:
        pytest.fail(search.stderr, pytrace=False)
    return search.stdout.strip()
