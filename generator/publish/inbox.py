"""What departments handed in is imported out of inbox/, and leaves it once a record bears its checksum."""

from __future__ import annotations

import hashlib
import os
import re
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

from generator.problems import Place, Problem, ProblemsFoundError, problem
from generator.publish.disk import writing
from generator.record.dates import Quarter

FOLDER = "inbox"
REPORT = "build/import/report.md"
"""Where `import` leaves its report."""

WHOLE_REPORT = "build/inbox.md"
"""The reports of all quarters of an inbox, one behind the other."""

_REPORTS = "content/reports"
_NO_SHEETS = ("~$", ".")
"""How the names of files begin that programs leave beside those that people made."""

_SOURCE = re.compile(
    r"^  sha256: '?(?P<sum>[0-9a-f]{64})'?\n(?:  card: '?(?P<card>[0-9]+)/(?P<cards>[0-9]+)'?$)?",
    re.MULTILINE,
)
_CODES = range(4)
_HOUSE = Path(__file__).resolve().parents[2]


@dataclass(frozen=True, slots=True)
class TakenIn:
    """What became of an inbox: the worst state of any file (0 clean to 3 unreadable), and its originals.

    `gone` and `left` are paths from the root: those that became records, and those that did not.
    """

    state: int
    gone: tuple[str, ...]
    left: tuple[str, ...]


def take_in(root: Path, say: Callable[[str], None]) -> TakenIn:
    """Import all that lies in the inbox, quarter by quarter; then take out what became a record.

    An original leaves only when a record in content/ bears its checksum, so none is lost by this.

    Args:
        root: the project's root.
        say: is told each line that the import says.

    Raises:
        ProblemsFoundError: a sheet lies in no quarter's folder (inbox-not-a-quarter), or the import broke off
            (import-failed); the inbox is as it was.

    """
    with writing(WHOLE_REPORT):
        (root / WHOLE_REPORT).unlink(missing_ok=True)  # of another time; this one may break off
    if problems := misplaced(root):
        raise ProblemsFoundError(problems)
    states, reports = [0], []
    for quarter in dict.fromkeys(_folder(root, path) for path in _originals(root)):
        states.append(_import(root, quarter, say))
        reports.append((root / REPORT).read_text(encoding="utf-8"))
    with writing(WHOLE_REPORT):
        (root / WHOLE_REPORT).parent.mkdir(parents=True, exist_ok=True)
        (root / WHOLE_REPORT).write_text("\n".join(reports), encoding="utf-8")
    known = _checksums(root)
    originals = {path: hashlib.sha256(path.read_bytes()).hexdigest() in known for path in _originals(root)}
    with writing(FOLDER):
        for path, is_known in originals.items():
            if is_known:
                path.unlink()
        _clear(root / FOLDER)
    gone, left = (
        tuple(path.relative_to(root).as_posix() for path, is_known in originals.items() if is_known is wanted)
        for wanted in (True, False)
    )
    return TakenIn(max(states), gone, left)


def sheets_in(folder: Path) -> Iterator[Path]:
    """Yield the files that people put below a folder, in order.

    A link is left alone: whoever put it there may not be who may read what it leads to.
    """
    for path in sorted(folder.rglob("*")):
        is_aside = any(part.startswith(_NO_SHEETS) for part in path.relative_to(folder).parts)
        if not is_aside and path.is_file() and not path.is_symlink():
            yield path


def originals(root: Path) -> tuple[str, ...]:
    """Return the sheets that lie in the inbox, by their paths from the root."""
    return tuple(path.relative_to(root).as_posix() for path in _originals(root))


def report_of(root: Path) -> str:
    """Return what the last import of the inbox told, in Markdown; empty where there was none."""
    path = root / WHOLE_REPORT
    return path.read_text(encoding="utf-8") if path.is_file() else ""


def misplaced(root: Path) -> tuple[Problem, ...]:
    """Return a fault for each sheet of the inbox that lies in no quarter's folder (inbox-not-a-quarter)."""
    return tuple(
        problem("inbox-not-a-quarter", Place(path.relative_to(root).as_posix()), _folder(root, path))
        for path in _originals(root)
        if path.parent == root / FOLDER or not _is_quarter(_folder(root, path))
    )


def _folder(root: Path, sheet: Path) -> str:
    """Return what the top folder of a sheet in the inbox is called; its own name where it has none."""
    return sheet.relative_to(root / FOLDER).parts[0]


def _originals(root: Path) -> Iterator[Path]:
    """Yield the sheets of the inbox, without its word to whoever looks in."""
    return (path for path in sheets_in(root / FOLDER) if path != root / FOLDER / "README.md")


def _is_quarter(name: str) -> bool:
    try:
        return bool(Quarter.read(name))
    except ValueError:
        return False


def _import(root: Path, quarter: str, say: Callable[[str], None]) -> int:
    """Import a quarter's sheets by the command that staff use; return what it says of the worst of them."""
    report = root / REPORT
    with writing(REPORT):
        report.unlink(missing_ok=True)
    command = [sys.executable, "-m", "generator", "import", "--quarter", quarter]
    run = subprocess.run(
        [*command, "--", f"{FOLDER}/{quarter}"],
        cwd=root,  # so that a sheet is named by its way from the root, not by somebody's machine
        env=os.environ | {"PYTHONPATH": str(_HOUSE), "PYTHONUTF8": "1"},
        stdin=subprocess.DEVNULL,
        capture_output=True,
        encoding="utf-8",
        errors="replace",
        check=False,
    )
    for line in run.stdout.splitlines():
        say(line)
    if run.returncode not in _CODES or not report.is_file():
        said = (run.stderr.strip().splitlines() or [str(run.returncode)])[-1]
        raise ProblemsFoundError([problem("import-failed", Place(f"{FOLDER}/{quarter}"), said=said)])
    return run.returncode


def _checksums(root: Path) -> frozenset[str]:
    """Return the checksums of the originals that became reports; of one of several cards, each of them."""
    found: dict[tuple[str, int], set[int]] = {}
    for path in (root / _REPORTS).rglob("*.yml"):
        for source in _SOURCE.finditer(path.read_text(encoding="utf-8", errors="replace")):
            key = source["sum"], int(source["cards"] or 1)
            found.setdefault(key, set()).add(int(source["card"] or 1))
    return frozenset(checksum for (checksum, cards), here in found.items() if len(here) == cards)


def _clear(inbox: Path) -> None:
    """Remove the folders that hold nothing any more."""
    for folder in sorted(inbox.rglob("*"), reverse=True):
        if folder.is_dir() and not folder.is_symlink() and not any(folder.iterdir()):
            shutil.rmtree(folder)
