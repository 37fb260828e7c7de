"""A zip that staff handed in, opened with limits that do not trust what it says of itself."""

from __future__ import annotations

import re
import struct
import zipfile
import zlib
from io import BytesIO

from generator.sheet.readers.refusing import refusal

MOST_PARTS = 2_000
"""Files in one zip; a real sheet has about a dozen, and one more for each picture."""

LARGEST_PART = 16 * 1024 * 1024
"""Bytes of one part after unpacking; the text of a real sheet takes some 100,000."""

LARGEST_WHOLE = 48 * 1024 * 1024
"""Bytes of all parts that are read, and of all parts as declared beyond `GREATEST_RATIO`."""

GREATEST_RATIO = 200
"""How many times its size a file may say that it unpacks to, once it says more than `LARGEST_PART`."""

_METHODS = {zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED}
_ENCRYPTED = 0x1
_OUTSIDE = re.compile(r"^[/\\]|^[A-Za-z]:|(?:^|[/\\])\.\.(?:[/\\]|$)|\x00")


class Archive:
    """The parts of a zip by name; each is unpacked when asked for, and all of them within one allowance."""

    def __init__(self, name: str, content: bytes) -> None:
        """Open a zip and look at its list of parts.

        Raises:
            ProblemsFoundError: no zip, or damaged; locked; too many parts; a name that leads outside or
                stands twice; a part packed in a way that cannot be unpacked within limits; a zip bomb.

        """
        self.name = name
        try:
            self._zip = zipfile.ZipFile(BytesIO(content))
        except (
            zipfile.BadZipFile,
            ValueError,
            OSError,
            struct.error,
            EOFError,
            NotImplementedError,
        ) as fault:
            raise refusal("sheet-damaged", name) from fault
        infos = self._zip.infolist()
        self._left = LARGEST_WHOLE
        self._check_names(infos)
        self._check_sizes(infos, len(content))
        self.parts = {info.filename: info for info in infos if not info.is_dir()}

    def __contains__(self, part: str) -> bool:
        """Return whether there is a part of this name."""
        return part in self.parts

    def read(self, part: str) -> bytes:
        """Return a part unpacked; nothing where there is none.

        Raises:
            ProblemsFoundError: it or all that was read so far grows too large; it is damaged.

        """
        info = self.parts.get(part)
        if info is None:
            return b""
        allowed = min(LARGEST_PART, self._left)
        try:
            with self._zip.open(info) as stream:
                content = stream.read(allowed + 1)
        except (
            zipfile.BadZipFile,
            zlib.error,
            ValueError,
            OSError,
            EOFError,
            RuntimeError,
            struct.error,
        ) as fault:
            raise refusal("sheet-damaged", self.name) from fault
        if len(content) > allowed:
            raise refusal("sheet-unpacks-too-large", self.name)
        self._left -= len(content)
        return content

    def unfold(self, text: str) -> None:
        """Count text that a reader makes out of parts, where one text may stand in many places."""

    def _check_names(self, infos: list[zipfile.ZipInfo]) -> None:
        if len(infos) > MOST_PARTS:
            raise refusal("sheet-too-many-parts", self.name, count=len(infos), most=MOST_PARTS)
        seen: set[str] = set()
        for info in infos:
            if _OUTSIDE.search(info.orig_filename) or info.filename in seen:
                raise refusal("sheet-strange-part", self.name, info.orig_filename)
            seen.add(info.filename)

    def _check_sizes(self, infos: list[zipfile.ZipInfo], size: int) -> None:
        if any(info.flag_bits & _ENCRYPTED for info in infos):
            raise refusal("sheet-password", self.name)
        if any(info.compress_type not in _METHODS for info in infos):
            raise refusal("sheet-damaged", self.name)
        declared = sum(info.file_size for info in infos)
        if declared > LARGEST_PART and declared > size * GREATEST_RATIO:
            raise refusal("sheet-unpacks-too-large", self.name)
