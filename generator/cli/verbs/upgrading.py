"""`upgrade`: the next wheel in the place of the one that a city holds, once it is seen what that changes."""

from __future__ import annotations

from argparse import ArgumentParser, Namespace
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

from generator.cli.screen import Screen
from generator.cli.verb import Verb, WrongUseError, root_of, takes_root
from generator.proposal.replacing import DETAIL, replaced
from generator.publish import upgrade as upgrades
from generator.publish.disk import leave
from generator.publish.settings import own_settings
from generator.publish.upgrade import Upgrade, led_over, upgrade
from generator.publish.wheel import Wheel, held_wheel
from generator.wording import starting as words

_MOST_LINES = 60


def _takes(parser: ArgumentParser) -> None:
    takes_root(parser)
    parser.add_argument("wheel", type=Path, metavar="WHEEL", help=words.WHEEL)
    parser.add_argument("--keep", action="store_true", help=words.KEEP)


def _upgrade(chosen: Namespace, screen: Screen) -> int:
    root, file = root_of(chosen).resolve(), chosen.wheel
    try:
        wheel = Wheel(file.name, file.read_bytes())
        new = wheel.files()
    except (OSError, ValueError) as unread:
        raise WrongUseError(words.no_wheel(str(file))) from unread
    files = upgrades.files_of(root)
    change = _change(root, files, new)
    if not change.written and not change.removed:
        screen.say(words.SAME_WHEEL)
        return 0
    screen.stage(words.BUILDING_TWICE)
    with upgrades.built_twice(root, files, wheel.content, change) as (before, after):
        lines = [*_of_repository(root, change), *replaced(*map(upgrades.site_of, (before, after)))]
    screen.rest()
    leave(root, upgrades.REPORT, "".join(f"{line}\n" for line in lines))
    shown = [line for line in lines if not line.startswith(DETAIL)][:_MOST_LINES]
    for line in shown:
        screen.say(line)
    if len(shown) < len(lines):
        screen.say(words.more_lines(len(lines) - len(shown), upgrades.REPORT))
    if chosen.keep:
        upgrades.keep(root, change)
    screen.say(words.KEPT if chosen.keep else words.NOT_KEPT)
    return 0


def _change(root: Path, held: dict[str, bytes], new: dict[str, bytes]) -> Upgrade:
    if wheel := held_wheel(held):
        return upgrade(held, wheel.files(), new)
    if "generator/cli/__init__.py" not in held or "theme/main.html" not in held:
        raise WrongUseError(words.NO_CITY)
    return led_over(held, upgrades.altered_copy(root), own_settings(root), new)


def _of_repository(root: Path, change: Upgrade) -> Iterator[str]:
    for said, paths in ((words.LEFT_TO_CITY, change.left), (words.LOST_TO_WHEEL, change.lost)):
        if paths:
            yield said
            yield from (f"  {path}" for path in paths)
    yield words.IN_REPOSITORY
    for path in change.written:
        yield f"  {words.FILE_CHANGED if (root / path).exists() else words.FILE_NEW} {path}"
    for top, number in Counter(path.partition("/")[0] for path in change.removed).items():
        yield f"  {words.files_removed(top, number)}"
    yield from (f"{DETAIL}{words.FILE_GONE} {path}" for path in change.removed)


UPGRADE = Verb("upgrade", words.UPGRADE, _takes, _upgrade)
