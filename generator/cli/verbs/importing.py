"""`import`: what departments handed in, as proposed records with a report of what is to be confirmed."""

from __future__ import annotations

from argparse import ArgumentParser, Namespace
from collections.abc import Iterable, Iterator
from pathlib import Path
from unicodedata import normalize

from generator.cli.records import quarter_of
from generator.cli.screen import Screen
from generator.cli.verb import Verb, WrongUseError, root_of, takes_root
from generator.problems import Place, Problem, problem
from generator.publish.adding import Edit, add
from generator.publish.inbox import sheets_in
from generator.record.characters import shown
from generator.record.folder import settings
from generator.sheet.importing import REPORT, bring
from generator.wording import imported as words


def _takes(parser: ArgumentParser) -> None:
    takes_root(parser)
    parser.add_argument("files", nargs="+", type=Path, metavar="FILE", help=words.FILES)
    parser.add_argument("--quarter", metavar="QUARTER", help=words.QUARTER)


def _import(chosen: Namespace, screen: Screen) -> int:
    root = root_of(chosen)
    quarter = quarter_of(chosen) if chosen.quarter is not None else None
    files = list(dict.fromkeys(_files(chosen.files)))
    if not files:
        raise WrongUseError(words.NO_FILES)
    city, pledges = settings(root)
    batch = bring(map(_handed_in, files), city, pledges, quarter, lambda address: _standing(root, address))
    _write(root, batch.records, batch.beside)
    for each in batch.filed:
        why = tuple(found.what for found in each.taken.problems)
        name = words.named(each.taken.name, each.taken.card)
        screen.say(words.told(name, each.record, each.taken.state, why))
    screen.say(batch.summary)
    screen.say(words.report_at(REPORT))
    return int(batch.state)


def _files(chosen: Iterable[Path]) -> Iterator[Path]:
    """Yield the files that were named, and the sheets in the folders that were named, in order."""
    for path in chosen:
        yield from sheets_in(path) if path.is_dir() else (path,)


def _handed_in(path: Path) -> tuple[str, bytes | Problem]:
    name = normalize("NFC", shown(path))
    try:
        return name, path.read_bytes()
    except FileNotFoundError:
        return name, problem("sheet-not-there", Place(name))
    except OSError as fault:
        return name, problem("unreadable-file", Place(name), fault.strerror or "")


def _standing(root: Path, address: str) -> bytes | None:
    path = root / address
    return path.read_bytes() if path.is_file() else None


def _write(root: Path, records: Iterable[tuple[str, bytes]], beside: Iterable[tuple[str, bytes]]) -> None:
    """Add records where none stand; write anew what an earlier batch left beside them."""
    files, edits = list(records), []
    for address, content in beside:
        before = _standing(root, address)
        if before is None:
            files.append((address, content))
        elif before != content:
            edits.append(Edit(address, before, content))
    add(root, files, edits)


IMPORT = Verb("import", words.IMPORT, _takes, _import)
