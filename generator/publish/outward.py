"""Addresses that lead out of the site, asked for with linkchecker: politely, and at most once a week."""

from __future__ import annotations

import json
import os
from collections.abc import Iterable, Mapping
from datetime import date, timedelta
from pathlib import Path

from generator.problems import Place, Problem, problem
from generator.publish.disk import writing
from generator.publish.linkchecker import visit
from generator.record.outward import Outward
from generator.wording import outward as words

KEPT = "build/links.json"
"""The day on which each address was last good, from the project's root."""

_GOOD_FOR = timedelta(days=7)

# A person named each address, so nothing is searched and robots.txt, which is for searching, has no say.
_SETTINGS = """
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
    settings = _SETTINGS.format(timeout=timeout, per_second=per_second)
    said: dict[str, str] = {}
    asked, failure = [each for each in addresses if each not in good], ""
    for _ in range(2):
        if not asked:
            break
        made = visit(asked, settings, _NAMED, **_proxies())
        failure = made.failure
        said = {row[_NAMED]: row["result"] for row in made.rows if row["valid"] != "True"}
        good |= {row[_NAMED]: today.isoformat() for row in made.rows if row["valid"] == "True"}
        asked = list(said)
    _keep(root, good)
    told = [_told(each, said[each.address]) for each in every if each.address in said]
    if failure:
        told.append(problem("linkchecker-failed", Place(KEPT), said=failure))
    return told, len(addresses)


def _told(leading: Outward, result: str) -> Problem:
    reason, archived = words.said(result), leading.archived or "-"
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
    with writing(KEPT):
        (root / KEPT).parent.mkdir(exist_ok=True)
        (root / KEPT).write_text(f"{text}\n", "utf-8")
