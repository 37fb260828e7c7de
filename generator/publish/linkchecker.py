"""linkchecker, which is licensed under the GPL: it is run as a program, and never imported.

In a build it visits one page of each kind over HTTP, as a second opinion of another make: `links` proves
every link and anchor of every page, and what a visitor of another make would see otherwise, it sees on one
page of a kind as on all. It is given each by name and looks one step from there. It is asked about anchors on
the entrance alone: its AnchorCheck fetches and parses a page again for each anchor. Addresses that lead out
are asked for apart from a build: politely, and at most once a week.
"""

from __future__ import annotations

import csv
import json
import os
import re
import subprocess
import sys
import tempfile
from collections.abc import Iterable, Iterator, Mapping
from datetime import date, timedelta
from pathlib import Path
from typing import TypeAlias
from urllib.parse import quote, unquote, urlsplit

from generator.problems import Place, Problem, problem
from generator.publish.disk import leave
from generator.publish.links import READ
from generator.record.outward import Outward
from generator.wording import terminal as words

# As root it would become `nobody` and then not find its own plugins in an installation that only root
# may read: anchors would pass unchecked, silently. It reads nothing but our own pages here.
# It gathers the words of each element, and so the words of a page once for each element around them: half
# of its time, for a name of links that is told nowhere here. It asks at each step whether anybody debugs it.
_PROGRAM = (
    "import bs4\n"
    "bs4.Tag.text = ''\n"
    "from linkcheck import log\n"
    "log.debug = lambda *_, **__: None\n"
    "from linkcheck.command import linkchecker as program\n"
    "program.drop_privileges = lambda: None\n"
    "program.linkchecker()\n"
)
_NOTHING_OF_THE_USER = {"PATH": os.defpath, "LC_ALL": "C.UTF-8", "PYTHONUTF8": "1"} | {
    name: os.environ[name]
    for name in ("SYSTEMROOT",)
    if name in os.environ  # without which Windows has no network
}
_Rows: TypeAlias = list[dict[str, str]]
_DONE = {0, 1}  # all good; some links are not


def visit(urls: list[str], settings: str, named: str = "url", **more: str) -> tuple[_Rows, str]:
    """Run linkchecker once, with nothing of the user's: no settings, plugins, proxies or passwords.

    Args:
        urls: the addresses where it begins.
        settings: its own, among them CSV as the form of what it tells, with the column `named`.
        named: the column that tells which address a row is of.
        more: variables of its environment.

    Returns:
        the rows that it told, and why it did not get to the end; empty where it did.

    """
    with tempfile.TemporaryDirectory() as own:
        config = Path(own, "linkcheckerrc")
        config.write_text(settings, encoding="utf-8")
        run = subprocess.run(
            [sys.executable, "-P", "-c", _PROGRAM, "--config", str(config), "--stdin"],
            cwd=own,
            env=_NOTHING_OF_THE_USER
            | more
            | {"HOME": own, "USERPROFILE": own, "PYTHONPATH": os.environ.get("PYTHONPATH", "")},
            input="\n".join(urls),
            capture_output=True,
            encoding="utf-8",
            check=False,
        )
    rows = [line for line in run.stdout.splitlines(keepends=True) if not line.startswith("# ")]
    told = list(csv.DictReader(rows, delimiter=";"))
    unseen = set(urls) - {row[named] for row in told}
    if run.returncode in _DONE and not unseen:
        return told, ""
    last = run.stderr.strip().splitlines() or sorted(unseen)
    return told, last[-1]


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
    if not (chosen := sorted(names)):
        return []
    from generator.publish.server import shown  # noqa: PLC0415 - takes long to load, and is seldom needed

    entrance, others = ([name for name in chosen if (name == _ENTRANCE) is first] for first in (True, False))
    folder = site.relative_to(root).as_posix()
    with shown(site) as top:
        settings = _SETTINGS.format(address=re.escape(top))
        visits = [
            visit([_url(top, name) for name in some], settings + more)
            for some, more in ((entrance, _ANCHORS), (others, ""))
            if some
        ]
    return [each for made in visits for each in _problems(*made, top, folder)]


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


def _problems(rows: _Rows, failure: str, top: str, folder: str) -> Iterator[Problem]:
    if failure:
        yield problem("linkchecker-failed", Place(folder), said=failure)
    for row in rows:
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


KEPT = "build/links.json"
"""The day on which each address was last good, from the project's root."""

_GOOD_FOR = timedelta(days=7)

# A person named each address, so nothing is searched and robots.txt, which is for searching, has no say.
_ASKING = """
[checking]
threads=8
recursionlevel=0
robotstxt=0
timeout={timeout}
maxrequestspersecond={per_second}
[output]
status=0
verbose=1
log=csv
[csv]
parts=urlname,result,warningstring,valid,url
"""
_NAMED = "urlname"
_PROXIES = ("http_proxy", "https_proxy", "no_proxy")


def dead(
    root: Path, leading: Iterable[Outward], today: date, *, timeout: int = 30, per_second: int = 1
) -> tuple[list[Problem], int]:
    """Ask for every address that was not good within a week; what does not answer is asked twice.

    Args:
        root: the project's root; `KEPT` below it remembers what was good.
        leading: the addresses with their places.
        today: the day of asking.
        timeout: seconds that a server may take.
        per_second: how many addresses of one host are asked for in a second.

    Returns:
        a finding at each place of an address that is dead, and how many addresses there are.

    Raises:
        ProblemsFoundError: the disk refuses.

    """
    every = list(leading)
    addresses = list(dict.fromkeys(each.address for each in every))
    good = {
        address: day
        for address, day in _kept(root).items()
        if timedelta(0) <= today - date.fromisoformat(day) < _GOOD_FOR
    }
    settings = _ASKING.format(timeout=timeout, per_second=per_second)
    said: dict[str, str] = {}
    asked, failure = [each for each in addresses if each not in good], ""
    for _ in range(2):
        if not asked:
            break
        rows, failure = visit(asked, settings, _NAMED, **_proxies())
        said = {row[_NAMED]: row["result"] for row in rows if row["valid"] != "True"}
        good |= {row[_NAMED]: today.isoformat() for row in rows if row["valid"] == "True"}
        asked = list(said)
    _keep(root, good)
    told = [_told(each, said[each.address]) for each in every if each.address in said]
    if failure:
        told.append(problem("linkchecker-failed", Place(KEPT), said=failure))
    return told, len(addresses)


def _told(leading: Outward, result: str) -> Problem:
    reason, archived = words.why_dead(result), leading.archived or "-"
    return problem("link-dead", leading.place, leading.address, said=reason, archived=archived)


def _proxies() -> Mapping[str, str]:
    return {name: value for name, value in os.environ.items() if name.lower() in _PROXIES}


def _kept(root: Path) -> dict[str, str]:
    try:
        held = json.loads((root / KEPT).read_text("utf-8"))
        return {str(address): date.fromisoformat(day).isoformat() for address, day in held.items()}
    except (OSError, ValueError, AttributeError, TypeError):
        return {}  # nothing is remembered, and all is asked for


def _keep(root: Path, good: Mapping[str, str]) -> None:
    text = json.dumps(good, ensure_ascii=False, indent=1, sort_keys=True)
    leave(root, KEPT, f"{text}\n")
