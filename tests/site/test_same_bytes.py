"""Anyone can build the same bytes again from the public records, wherever and whenever they do it."""

from __future__ import annotations

import hashlib
import os
import shutil
import subprocess
import sys
from pathlib import Path

from tests.conftest import PARTS
from tests.site.written import ROOT


def sums(folder: Path) -> dict[str, str]:
    """Return the checksum of every file below a folder, by its address."""
    return {
        path.relative_to(folder).as_posix(): hashlib.sha256(path.read_bytes()).hexdigest()
        for path in sorted(folder.rglob("*"))
        if path.is_file()
    }


def test_another_folder_time_zone_language_and_seed_give_the_same_bytes(
    real_site: Path, tmp_path: Path
) -> None:
    elsewhere = tmp_path / "다른 곳" / "a b"
    elsewhere.mkdir(parents=True)
    for part in PARTS:
        copy = shutil.copytree if (ROOT / part).is_dir() else shutil.copy
        copy(ROOT / part, elsewhere / part)
    for path in (elsewhere / "content").rglob("*"):
        os.utime(path, (1_000_000_000, 1_000_000_000))
    otherwise = {
        "LANG": "tr_TR.UTF-8",
        "LC_ALL": "C",
        "PYTHONHASHSEED": "4242",
        "PYTHONPATH": str(ROOT),
        "SOURCE_DATE_EPOCH": "1",
        "TZ": "Pacific/Kiritimati",
        "USER": "somebody",
    }
    run = subprocess.run(
        [sys.executable, "-m", "generator", "build", "-C", "."],
        cwd=elsewhere,
        env=os.environ | otherwise,
        stdin=subprocess.DEVNULL,
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    assert run.returncode == 0, run.stdout + run.stderr
    assert sums(elsewhere / "site") == sums(real_site)
