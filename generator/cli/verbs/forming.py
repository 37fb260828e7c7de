"""`form`: a card or a table of all pledges that no city describes yet, as a proposal of its form."""

from __future__ import annotations

from argparse import ArgumentParser, Namespace
from pathlib import Path
from unicodedata import normalize

from generator.cli.screen import Screen
from generator.cli.verb import Verb, WrongUseError, root_of
from generator.problems import Place, ProblemsFoundError, problem
from generator.record.characters import shown
from generator.record.folder import settings
from generator.record.values import is_id
from generator.sheet import readers
from generator.sheet.describing import NothingSeenError, describe
from generator.wording import describing as words


def _takes(parser: ArgumentParser) -> None:
    parser.add_argument("file", type=Path, metavar="FILE", help=words.FILE)
    parser.add_argument("--id", metavar="ID", help=words.FORM_ID)
    parser.add_argument("-C", "--root", type=Path, metavar="DIR", help=words.CITY)


def _form(chosen: Namespace, screen: Screen) -> int:
    if chosen.id is not None and not is_id(chosen.id):
        raise WrongUseError(words.not_an_id(chosen.id))
    city = settings(root_of(chosen))[0] if chosen.root is not None else None
    name = normalize("NFC", shown(chosen.file))
    try:
        grid = readers.read(name, chosen.file.read_bytes())
        text = describe(grid, name.rpartition("/")[2], chosen.id, city)
    except FileNotFoundError:
        raise ProblemsFoundError([problem("sheet-not-there", Place(name))]) from None
    except OSError as fault:
        raise ProblemsFoundError([problem("unreadable-file", Place(name), fault.strerror or "")]) from None
    except NothingSeenError:
        raise ProblemsFoundError([problem("form-not-seen", Place(name))]) from None
    screen.say(text.rstrip("\n"))
    return 0


FORM = Verb("form", words.FORM, _takes, _form)
