"""The checksums of downloads in one file, as `sha256sum -c SHA256SUMS` reads them."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator

from generator.published.downloads import CHECKSUMS


def with_checksums(files: Iterable[tuple[str, bytes]], folder: str) -> Iterator[tuple[str, bytes]]:
    """Return files as they come, all below a folder, and after them their checksums in that folder."""
    lines: list[str] = []
    for address, content in files:
        lines.append(f"{hashlib.sha256(content).hexdigest()}  {address.removeprefix(folder)}\n")
        yield address, content
    yield f"{folder}{CHECKSUMS}", "".join(lines).encode()
