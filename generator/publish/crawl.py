"""linkchecker visits one page of each kind over HTTP, as a second opinion of another make.

`links` proves every link and anchor of every page; what a visitor of another make would see otherwise, it
sees on one page of a kind as on all. It is given each by name and looks one step from there. It is asked
about anchors on the entrance alone: its AnchorCheck fetches and parses a page again for each anchor.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from pathlib import Path
from urllib.parse import quote, unquote, urlsplit

from generator.problems import Place, Problem, problem
from generator.publish.linkchecker import Visit, visit
from generator.publish.links import READ
from generator.publish.server import shown

# One thread: more only wait for each other's parser. One pattern of what is ours: without it, each
# page adds a pattern of its own, and every address is compared with all of them.
_SETTINGS = """
[checking]
threads=0
recursionlevel=1
robotstxt=0
maxrequestspersecond=1000000
maxfilesizeparse=1000000000
maxfilesizedownload=1000000000
[filtering]
internlinks=^{address}
[output]
status=0
verbose=1
log=csv
[csv]
parts=parentname,result,warningstring,valid,url,line,column
"""
_ANCHORS = "[AnchorCheck]\n"
_ENTRANCE = "index.html"
_POSITION = ("line", "column")


def crawl(root: Path, site: Path, names: Iterable[str]) -> list[Problem]:
    """Serve a built site on 127.0.0.1 and let linkchecker visit some of its files.

    Args:
        root: the project's root; places of findings are told from there.
        site: the folder to check, inside it.
        names: what to visit (see `one_of_each`).

    Returns:
        All findings: broken-link, broken-anchor, linkchecker-finding; linkchecker-failed where it did
        not get to the end.

    """
    chosen = sorted(names)
    entrance, others = ([name for name in chosen if (name == _ENTRANCE) is first] for first in (True, False))
    folder = site.relative_to(root).as_posix()
    with shown(site) as top:
        settings = _SETTINGS.format(address=re.escape(top))
        visits = [
            visit([_url(top, name) for name in some], settings + more)
            for some, more in ((entrance, _ANCHORS), (others, ""))
            if some
        ]
    return [each for made in visits for each in _problems(made, top, folder)]


def one_of_each(names: Iterable[str]) -> dict[str, str]:
    """Return the first page or style sheet of each kind, by its kind.

    Alike are those as deep in one of the site's folders; the entrance is a kind of its own.
    """
    kinds: dict[str, str] = {}
    for name in sorted(names):
        if name.endswith(READ):
            alike = f"{name.partition('/')[0]} {name.count('/')} .{name.rpartition('.')[2]}"
            kinds.setdefault(name if name == _ENTRANCE else alike, name)
    return kinds


def _problems(visit: Visit, top: str, folder: str) -> Iterator[Problem]:
    if visit.failure:
        yield problem("linkchecker-failed", Place(folder), said=visit.failure)
    for row in visit.rows:
        said = row["warningstring"] if row["valid"] == "True" else row["result"]
        if not said:
            continue
        origin = row["parentname"] or row["url"]
        place = Place(f"{folder}/{_file(top, origin)}", *(max(1, int(row[key] or 1)) for key in _POSITION))
        text = row["url"].removeprefix(top)
        if row["valid"] != "True":
            yield problem("broken-link", place, f"{text} ({said})")
        elif said.startswith("Anchor "):
            yield problem("broken-anchor", place, text)
        else:
            yield problem("linkchecker-finding", place, text, said=said)


def _url(top: str, address: str) -> str:
    """Return where a file is served: a page of a folder under the folder's own address."""
    return top + quote(re.sub(r"(^|/)index\.html$", r"\1", address))


def _file(top: str, url: str) -> str:
    """Return which file is served there."""
    path = unquote(urlsplit(url)._replace(query="", fragment="").geturl().removeprefix(top))
    return path if path and not path.endswith("/") else f"{path}index.html"
