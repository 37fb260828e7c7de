"""What stands at the door of an archive: a page that leads in, and a letter to whoever finds it."""

from __future__ import annotations

from collections.abc import Iterator
from html import escape
from pathlib import Path
from string import Template

from generator.wording import archive as words

INSIDE = "site"
"""The folder of the archive in which the site stands."""

_START = Template(Path(__file__).with_name("start.html").read_text(encoding="utf-8"))


def door(title: str, quarter: str) -> Iterator[tuple[str, bytes]]:
    """Yield the two files that lie beside the site: all that a person sees who opens the folder.

    Args:
        title: of the site, as text.
        quarter: the newest that the site knows, in words.

    """
    page = _START.substitute(title=escape(title), until=escape(words.until(quarter)), open=words.OPEN)
    yield "index.html", page.encode()
    # Old editors of Windows know Korean text by its mark, and lines by their two ends.
    yield "readme.txt", words.read_me(title, quarter).replace("\n", "\r\n").encode("utf-8-sig")
