"""The pages that the invented city wrote itself: they lie in `own/` as staff would write them."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path


def own_pages(pledge: str) -> Iterator[tuple[str, bytes]]:
    """Yield each page and each file beside it: its path from the project's root, and its bytes.

    Args:
        pledge: the one to which the pages lead, in place of the 1-1-1 that is written in them.

    """
    folder = Path(__file__).with_name("own")
    for path in sorted(each for each in folder.rglob("*") if each.is_file()):
        content = path.read_bytes()
        if path.suffix == ".md":
            content = content.replace(b"1-1-1", pledge.encode())
        yield f"content/pages/{path.relative_to(folder).as_posix()}", content
