"""The checksums of downloads in one file, as `sha256sum -c SHA256SUMS` reads them."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import TypeAlias

from generator.published.downloads import CHECKSUMS

Sums: TypeAlias = Mapping[str, tuple[int, str]]
"""Of files by their addresses: how many bytes, and their SHA-256."""


def with_checksums(
    files: Callable[[Sums], Iterable[tuple[str, bytes]]], folder: str
) -> Iterator[tuple[str, bytes]]:
    """Return files as they come, all below a folder, and after them their checksums in that folder.

    `files` is given the sums of the files before the one that it makes.
    """
    sums: dict[str, tuple[int, str]] = {}
    for address, content in files(sums):
        sums[address] = (len(content), hashlib.sha256(content).hexdigest())
        yield address, content
    lines = (f"{sha256}  {address.removeprefix(folder)}\n" for address, (_, sha256) in sums.items())
    yield f"{folder}{CHECKSUMS}", "".join(lines).encode()
