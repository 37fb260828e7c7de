"""`new`: a city's own repository, which builds at once."""

from __future__ import annotations

from argparse import ArgumentParser, Namespace
from pathlib import Path

from generator.cli.screen import Screen
from generator.cli.verb import Verb, WrongUseError
from generator.publish.wheel import own_wheel
from generator.publish.write_output import init
from generator.record.dates import Quarter
from generator.start import project
from generator.wording import starting as words


def _takes(parser: ArgumentParser) -> None:
    parser.add_argument("folder", type=Path, metavar="DIR", help=words.FOLDER)
    parser.add_argument("--name", required=True, metavar="NAME", help=words.NAME)
    parser.add_argument("--quarter", required=True, metavar="QUARTER", help=words.QUARTER)


def _new(chosen: Namespace, screen: Screen) -> int:
    folder: Path = chosen.folder
    if folder.exists() and (not folder.is_dir() or any(folder.iterdir())):
        raise WrongUseError(words.not_empty(str(folder)))
    if not chosen.name.strip() or not chosen.name.isprintable():
        raise WrongUseError(words.bad_name(chosen.name))
    try:
        own = tuple(project(chosen.name.strip(), Quarter.read(chosen.quarter)))
    except ValueError as unread:
        raise WrongUseError(words.bad_quarter(chosen.quarter)) from unread
    wheel = own_wheel()
    if wheel is None:
        raise WrongUseError(words.NO_WHEEL)
    init(folder, (*wheel.files().items(), *own))
    screen.say(words.written(str(folder)))
    return 0


NEW = Verb("new", words.NEW, _takes, _new)
