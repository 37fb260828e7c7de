"""A zip whose bytes depend on what it holds alone: no time, no machine."""

from __future__ import annotations

import io
from zipfile import ZIP_DEFLATED, ZIP_STORED, ZipFile, ZipInfo

_FILE_OF_ALL = 0o100644 << 16
_FROM_UNIX = 3
_KEPT_PLAIN = "mimetype"  # by which a program knows the file before it opens the zip


def steady(content: bytes) -> bytes:
    """Return a zip with the same files in the same order, made at no time."""
    out = io.BytesIO()
    with ZipFile(io.BytesIO(content)) as given, ZipFile(out, "w") as made:
        for name in given.namelist():
            entry = ZipInfo(name)
            entry.compress_type = ZIP_STORED if name == _KEPT_PLAIN else ZIP_DEFLATED
            entry.external_attr = _FILE_OF_ALL
            entry.create_system = _FROM_UNIX
            made.writestr(entry, given.read(name))
    return out.getvalue()
