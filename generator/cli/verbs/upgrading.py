"""`upgrade`: the next wheel in the place of the one that a city holds, once it is seen what that changes."""

from __future__ import annotations

from argparse import ArgumentParser, Namespace
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

from generator.cli.screen import Screen
from generator.cli.verb import Verb, WrongUseError, root_of, takes_root
from generator.proposal.replacing import DETAIL, replaced
from generator.publish import upgrading
from generator.publish.menu import own_settings
from generator.start import Upgrade, Wheel, led_over, upgrade
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
    change = _change(root, new)
    if not change.written and not change.removed:
        screen.say(words.SAME_WHEEL)
        return 0
    screen.stage(words.BUILDING_TWICE)
    with upgrading.built_twice(root, wheel.content, change.written, change.removed) as (before, after):
        lines = [*_of_repository(root, change), *replaced(*map(upgrading.site_of, (before, after)))]
    screen.rest()
    upgrading.told(root, lines)
    shown = [line for line in lines if not line.startswith(DETAIL)][:_MOST_LINES]
    for line in shown:
        screen.say(line)
    if len(shown) < len(lines):
        screen.say(words.more_lines(len(lines) - len(shown), upgrading.REPORT))
    if chosen.keep:
        upgrading.keep(root, change.written, change.removed)
    screen.say(words.KEPT if chosen.keep else words.NOT_KEPT)
    return 0


def _change(root: Path, new: dict[str, bytes]) -> Upgrade:
    held = upgrading.files_of(root)
    named = upgrading.vendored(held)
    if named is not None and named in held:
        return upgrade(held, Wheel(Path(named).name, held[named]).files(), new)
    if "generator/cli/__init__.py" not in held or "theme/main.html" not in held:
        raise WrongUseError(words.NO_CITY)
    return led_over(held, upgrading.altered_copy(root), own_settings(root), new)


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
