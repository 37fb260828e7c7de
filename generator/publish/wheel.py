"""Pledgebook as one file: what a city takes over from it, which one a city holds, which one runs."""

from __future__ import annotations

import hashlib
import json
import re
import subprocess
import sys
import tempfile
import zlib
from collections.abc import Mapping
from dataclasses import dataclass
from importlib.metadata import distribution
from io import BytesIO
from pathlib import Path
from urllib.parse import urlsplit
from urllib.request import url2pathname
from zipfile import BadZipFile, ZipFile

VENDOR = "vendor"
LOCK = "requirements/site.lock"

_CITY = "generator/start/city/"
"""Where the wheel holds it (pyproject.toml says out of which files of ours)."""

_NAME = re.compile(r"pledgebook-[0-9][0-9A-Za-z.!+_]*-py3-none-any\.whl")
_LOCKED = re.compile(rf"(?m)^\./({VENDOR}/\S+)")
_PICTURE = re.compile(r"(?m)^!\[.*\)\n\n?")
"""A picture of another city's sheet or page, which stands in our guides alone."""


_HOUSE = Path(__file__).resolve().parents[2]


@dataclass(frozen=True, slots=True)
class Wheel:
    """A wheel of Pledgebook: the name of its file, which says the version, and its bytes."""

    name: str
    content: bytes

    def files(self) -> dict[str, bytes]:
        """Return what a city takes over, by path from the root: the wheel itself, the lock that names it.

        Raises:
            ValueError: this is no wheel of Pledgebook that a city can take anything over from.

        """
        if not _NAME.fullmatch(self.name):
            raise ValueError(self.name)
        try:
            with ZipFile(BytesIO(self.content)) as zipped:
                names = (each for each in zipped.namelist() if each.startswith(_CITY))
                files = {name.removeprefix(_CITY): zipped.read(name) for name in names}
            files[LOCK] += self._locked()
            files["CONTRIBUTING.md"] = _PICTURE.sub("", files["CONTRIBUTING.md"].decode()).encode()
        except (BadZipFile, KeyError, zlib.error) as fault:
            raise ValueError(self.name) from fault
        return files | {f"{VENDOR}/{self.name}": self.content}

    def _locked(self) -> bytes:
        checksum = hashlib.sha256(self.content).hexdigest()
        return f"./{VENDOR}/{self.name} \\\n    --hash=sha256:{checksum}\n".encode()


def held_wheel(files: Mapping[str, bytes]) -> Wheel | None:
    """Return the wheel that the lock among a repository's files names; None where it names none of them."""
    named = _LOCKED.search(files.get(LOCK, b"").decode("utf-8", "replace"))
    content = files.get(named[1]) if named else None
    return Wheel(Path(named[1]).name, content) if named and content is not None else None


def own_wheel() -> Wheel | None:
    """Return the wheel of this program: what it was installed from; in a checkout, what it is built into.

    Returns:
        None where the file that it was installed from is not there any more, or is another by now. Source:
        PEP 610, direct_url.json.

    """
    if (_HOUSE / "pyproject.toml").is_file():
        return _built()
    told = json.loads(distribution("pledgebook").read_text("direct_url.json") or "{}")
    sums = told.get("archive_info", {}).get("hashes", {})
    file = Path(url2pathname(urlsplit(told.get("url", "")).path))
    if file.suffix != ".whl" or not file.is_file():
        return None
    content = file.read_bytes()
    return Wheel(file.name, content) if hashlib.sha256(content).hexdigest() == sums.get("sha256") else None


def _built() -> Wheel:
    with tempfile.TemporaryDirectory() as folder:
        subprocess.run(
            [sys.executable, "-m", "hatchling", "build", "--target", "wheel", "--directory", folder],
            cwd=_HOUSE,
            capture_output=True,
            check=True,
        )
        (file,) = Path(folder).glob("*.whl")
        return Wheel(file.name, file.read_bytes())
