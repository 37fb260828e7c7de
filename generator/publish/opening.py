"""A page that opens from a folder: its links to folders lead to the page in them, as no server does it."""

from __future__ import annotations

import re
from html import escape
from urllib.parse import unquote

from generator.publish.links import FOLDERS
from generator.publish.tags import Tagged

# Where an address of a page can stand; a picture, a script or a style sheet is never a folder.
_FOLLOWED = frozenset({"href", "action", "formaction", "xlink:href"})
_ELSEWHERE = re.compile(r"[a-zA-Z][a-zA-Z0-9+.-]*:|/")
_PATH = re.compile(r"[^?#]*")


def opening(html: str) -> str:
    """Return a page whose every link within the site names the file that it leads to.

    `../2-1-2/?status=held#x` becomes `../2-1-2/index.html?status=held#x`; all else stays byte for byte.
    """
    parts: list[str] = []
    done = 0
    for value in Tagged(html).values(_FOLLOWED):
        if (named := _named(value.text.strip())) is not None:
            parts += html[done : value.start], escape(named)
            done = value.end
    return "".join((*parts, html[done:]))


def _named(url: str) -> str | None:
    """Return the address with the name of its file; None where it leads to no folder of the site."""
    path = _PATH.match(url)
    if not path or not path[0] or _ELSEWHERE.match(url):
        return None
    last = path[0].rpartition("/")[2]
    if unquote(last) not in FOLDERS:
        return None
    return f"{path[0]}{'/' if last else ''}index.html{url[path.end() :]}"
