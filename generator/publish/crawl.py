"""linkchecker visits one page of each kind over HTTP, as a second opinion of another make.

`links` proves every link and anchor of every page; what a visitor of another make would see otherwise, it
sees on one page of a kind as on all. It is given each by name and looks one step from there. It is asked
about anchors on the entrance alone: its AnchorCheck fetches and parses a page again for each anchor.

linkchecker is licensed under the GPL: it is run as a program, and never imported.
"""

from __future__ import annotations

import csv
import os
import re
import subprocess
import sys
import tempfile
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import quote, unquote, urlsplit

from generator.problems import Place, Problem, problem
from generator.publish.server import shown

# As root it would become `nobody` and then not find its own plugins in an installation that only root
# may read: anchors would pass unchecked, silently. It reads nothing but our own pages here.
_PROGRAM = (
    "from linkcheck.command import linkchecker as program\n"
    "program.drop_privileges = lambda: None\n"
    "program.linkchecker()\n"
)
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
_NOTHING_OF_THE_USER = {"PATH": os.defpath, "LC_ALL": "C.UTF-8", "PYTHONUTF8": "1"}
_ANCHORS = "[AnchorCheck]\n"
_ENTRANCE = "index.html"
_POSITION = ("line", "column")
_DONE = {0, 1}  # all good; some links are not


@dataclass(frozen=True, slots=True)
class _Visit:
    """One run of linkchecker: what it was given, and what it told."""

    urls: list[str]
    rows: list[dict[str, str]]
    failure: str


def crawl(root: Path, site: Path) -> list[Problem]:
    """Serve a built site on 127.0.0.1 and let linkchecker visit its entrance and one page of each kind.

    Args:
        root: the project's root; places of findings are told from there.
        site: the folder to check, inside it.

    Returns:
        All findings: broken-link, broken-anchor, linkchecker-finding; linkchecker-failed where it did
        not get to the end.

    """
    names = (path.relative_to(site).as_posix() for path in site.rglob("*") if path.is_file())
    others = _one_of_each(name for name in names if name.endswith((".html", ".css")) and name != _ENTRANCE)
    folder = site.relative_to(root).as_posix()
    with shown(site) as top:
        settings = _SETTINGS.format(address=re.escape(top))
        visits = (
            _visit([_url(top, _ENTRANCE)], settings + _ANCHORS),
            _visit([_url(top, name) for name in others], settings),
        )
    return [each for visit in visits for each in _problems(visit, top, folder)]


def _one_of_each(addresses: Iterable[str]) -> list[str]:
    """Return the first page of each kind: alike are those as deep in one of the site's folders."""
    kinds: dict[tuple[str, int, str], str] = {}
    for address in sorted(addresses):
        kinds.setdefault((address.partition("/")[0], address.count("/"), Path(address).suffix), address)
    return list(kinds.values())


def _visit(urls: list[str], settings: str) -> _Visit:
    """Run linkchecker once, with nothing of the user's: no settings, plugins, proxies or passwords."""
    with tempfile.TemporaryDirectory() as own:
        config = Path(own, "linkcheckerrc")
        config.write_text(settings, encoding="utf-8")
        run = subprocess.run(
            [sys.executable, "-P", "-c", _PROGRAM, "--config", str(config), "--stdin"],
            cwd=own,
            env=_NOTHING_OF_THE_USER | {"HOME": own, "PYTHONPATH": os.environ.get("PYTHONPATH", "")},
            input="\n".join(urls),
            capture_output=True,
            encoding="utf-8",
            check=False,
        )
    rows = [line for line in run.stdout.splitlines(keepends=True) if not line.startswith("# ")]
    told = list(csv.DictReader(rows, delimiter=";"))
    unseen = set(urls) - {row["url"] for row in told}
    if run.returncode in _DONE and not unseen:
        return _Visit(urls, told, "")
    words = run.stderr.strip().splitlines() or sorted(unseen)
    return _Visit(urls, told, words[-1])


def _problems(visit: _Visit, top: str, folder: str) -> Iterator[Problem]:
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
