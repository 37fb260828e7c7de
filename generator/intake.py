"""Sheets become proposed records: those that were named, and all that lies in the inbox."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from unicodedata import normalize

from generator.problems import Place, Problem, ProblemsFoundError, problem
from generator.publish import inbox
from generator.publish.adding import Edit, add
from generator.publish.steps import held
from generator.record.characters import shown
from generator.record.dates import Quarter
from generator.record.folder import settings
from generator.sheet.importing import REPORT, Batch, bring
from generator.sheet.readers import LARGEST_FILE


@dataclass(frozen=True, slots=True)
class TakenIn:
    """What became of an inbox: its batches, a quarter each, and its originals.

    `gone` left it as records, `kept` are records too but stand in no commit, `left` became none.
    """

    batches: tuple[Batch, ...]
    gone: tuple[Path, ...]
    kept: tuple[Path, ...]
    left: tuple[Path, ...]


def bring_in(
    root: Path,
    files: Iterable[tuple[str, Path]],
    quarter: Quarter | None,
    put: Callable[[Path, Sequence[tuple[str, bytes]]], object] = add,
) -> Batch:
    """Import sheets into records and write what they give; what stands already is left as it is.

    Args:
        root: the project's root.
        files: each sheet's name, as people are to read it, and where it lies.
        quarter: the quarter that all are said to be of, None to read it out of each.
        put: writes the new records; what goes beside them is written as ever.

    Raises:
        ProblemsFoundError: the city's settings or pledges have faults, or the disk refuses.

    """
    city, pledges = settings(root)
    handed_in = ((name, _content(name, path)) for name, path in files)
    batch = bring(handed_in, city, pledges, quarter, lambda address: held(root, address))
    added: list[tuple[str, bytes]] = []
    edits = []
    for address, content in batch.beside:  # over what an earlier batch left there
        before = held(root, address)
        if before is None:
            added.append((address, content))
        elif before != content:
            edits.append(Edit(address, before, content))
    add(root, added, edits)
    put(root, batch.records)
    return batch


def take_in(root: Path) -> TakenIn:
    """Import each quarter's sheets of the inbox that are no records yet; then take out those that are.

    Raises:
        ProblemsFoundError: a sheet lies in no quarter's folder (inbox-not-a-quarter), or as `bring_in`; the
            inbox is as it was.

    """
    inbox.keep_report(root, "")  # that of another time; this one may break off
    if problems := inbox.misplaced(root):
        raise ProblemsFoundError(problems)
    waiting: dict[str, list[tuple[str, Path]]] = {}
    for path in inbox.unread(root):
        waiting.setdefault(inbox.folder(root, path), []).append((named(path.relative_to(root)), path))
    batches = tuple(bring_in(root, files, Quarter.read(quarter)) for quarter, files in waiting.items())
    inbox.keep_report(root, "\n".join(dict(batch.beside)[REPORT].decode() for batch in batches))
    return TakenIn(batches, *inbox.clear(root), inbox.unread(root))


def named(path: Path) -> str:
    """Return a path as people read it; what is no UTF-8 in it is shown by its bytes."""
    return normalize("NFC", shown(path))


def _content(name: str, path: Path) -> bytes | Problem:
    try:
        with path.open("rb") as file:
            content = file.read(LARGEST_FILE + 1)  # and not worth the reading beyond; a device has no end
        size = max(len(content), path.stat().st_size)
    except FileNotFoundError:
        return problem("sheet-not-there", Place(name))
    except OSError as fault:
        return problem("unreadable-file", Place(name), fault.strerror or "")
    if size > LARGEST_FILE:
        return problem("sheet-too-large", Place(name), size=size, most=LARGEST_FILE)
    return content
