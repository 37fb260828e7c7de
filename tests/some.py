"""A loop that asserts says nothing where it is never entered."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TypeVar

Item = TypeVar("Item")


def some(items: Iterable[Item]) -> Iterator[Item]:
    """Yield each of what a test looks at; AssertionError where there is none."""
    count = 0
    for count, item in enumerate(items, 1):  # noqa: B007  counted past the end
        yield item
    assert count, "nothing was looked at"
