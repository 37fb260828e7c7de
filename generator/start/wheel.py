"""Pledgebook as one file, and what a city's repository takes over from it as it stands."""

from __future__ import annotations

import hashlib
import re
import zlib
from dataclasses import dataclass
from io import BytesIO
from zipfile import BadZipFile, ZipFile

VENDOR = "vendor"
LOCK = "requirements/site.lock"

_CITY = "generator/start/city/"
"""Where the wheel holds it (pyproject.toml says out of which files of ours)."""

_NAME = re.compile(r"pledgebook-[0-9][0-9A-Za-z.!+_]*-py3-none-any\.whl")
_PICTURE = re.compile(r"(?m)^!\[.*\)\n\n?")
"""A picture of another city's sheet or page, which stands in our guides alone."""


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
