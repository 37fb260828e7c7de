"""The checksums of the downloads, one file a folder, as `sha256sum -c SHA256SUMS` reads them."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator

from generator.ledger.downloads import CHECKSUMS


def with_checksums(files: Iterable[tuple[str, bytes]]) -> Iterator[tuple[str, bytes]]:
    """Return files as they come, and after them the checksums of each folder's own files."""
    told: dict[str, list[str]] = {}
    for address, content in files:
        folder, _, name = address.rpartition("/")
        told.setdefault(folder, []).append(f"{hashlib.sha256(content).hexdigest()}  {name}\n")
        yield address, content
    for folder, lines in told.items():
        yield f"{folder}/{CHECKSUMS}", "".join(lines).encode()
