"""linkchecker, which is licensed under the GPL: it is run as a program, and never imported."""

from __future__ import annotations

import csv
import os
import subprocess
import sys
import tempfile
from dataclasses import dataclass
from pathlib import Path

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
_DONE = {0, 1}  # all good; some links are not


@dataclass(frozen=True, slots=True)
class Visit:
    """One run of linkchecker: what it was given, and what it told."""

    urls: list[str]
    rows: list[dict[str, str]]
    failure: str


def visit(urls: list[str], settings: str, named: str = "url", **more: str) -> Visit:
    """Run linkchecker once, with nothing of the user's: no settings, plugins, proxies or passwords.

    Args:
        urls: the addresses where it begins.
        settings: its own, among them CSV as the form of what it tells, with the column `named`.
        named: the column that tells which address a row is of.
        more: variables of its environment.

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
        return Visit(urls, told, "")
    words = run.stderr.strip().splitlines() or sorted(unseen)
    return Visit(urls, told, words[-1])
