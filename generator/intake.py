"""Sheets become proposed records: those that were named, and all that lies in the inbox."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from unicodedata import normalize

from generator.problems import Place, Problem, ProblemsFoundError, problem
from generator.publish import inbox
from generator.publish.disk import FileChange, held, put
from generator.record.characters import shown
from generator.record.dates import Quarter
from generator.record.folder import settings
from generator.sheet.importing import REPORT, Batch, State, bring
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

    @property
    def report(self) -> str:
        """Return the reports of all batches, in Markdown, one behind the other."""
        return "\n".join(dict(batch.beside)[REPORT].decode() for batch in self.batches)

    @property
    def state(self) -> State:
        """Return the worst that became of a sheet."""
        return max((batch.state for batch in self.batches), default=State.CLEAN)


def bring_in(
    root: Path,
    files: Iterable[tuple[str, Path]],
    quarter: Quarter | None,
    write: Callable[[Path, Sequence[FileChange]], object] = put,
) -> Batch:
    """Import sheets into records and write what they give; what stands already is left as it is.

    Args:
        root: the project's root.
        files: each sheet's name, as people are to read it, and where it lies.
        quarter: the quarter that all are said to be of, None to read it out of each.
        write: writes the new records; what goes beside them is written as ever.

    Raises:
        ProblemsFoundError: the city's settings or pledges have faults, or the disk refuses.

    """
    city, pledges = settings(root)
    handed_in = ((name, _content(name, path)) for name, path in files)
    batch = bring(handed_in, city, pledges, quarter, lambda address: held(root, address))
    # What goes beside is written over what an earlier batch left there.
    put(root, [FileChange(address, held(root, address), content) for address, content in batch.beside])
    write(root, [FileChange(address, None, content) for address, content in batch.records])
    return batch


def take_in(root: Path) -> TakenIn:
    """Import each quarter's sheets of the inbox that are no records yet; then take out those that are.

    Raises:
        ProblemsFoundError: a sheet lies in no quarter's folder (inbox-not-a-quarter), or as `bring_in`; the
            inbox is as it was.

    """
    if problems := inbox.misplaced(root):
        raise ProblemsFoundError(problems)
    waiting: dict[str, list[tuple[str, Path]]] = {}
    for path in inbox.unread(root):
        waiting.setdefault(inbox.folder(root, path), []).append((named(path.relative_to(root)), path))
    batches = tuple(bring_in(root, files, Quarter.read(quarter)) for quarter, files in waiting.items())
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
