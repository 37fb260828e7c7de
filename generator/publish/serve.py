"""The site is shown on this machine and built anew whenever a file of the project is saved."""

from __future__ import annotations

import traceback
from collections.abc import Callable, Iterable, Iterator
from contextlib import suppress
from pathlib import Path

from watchfiles import Change, DefaultFilter, watch

from generator.problems import ProblemsFoundError
from generator.publish.builder import waiting
from generator.publish.server import shown
from generator.publish.settings import CONFIG, sources, theme
from generator.wording import terminal

PORT = 8000
_PACKAGE = Path(__file__).resolve().parents[1]
# How often the few files of the settings are looked at, which stand in a folder with much else; milliseconds.
_LOOK = 100


def serve(root: Path, rebuild: Callable[[], None], say: Callable[[str], None], port: int = PORT) -> None:
    """Show root/site until Ctrl+C; `rebuild` once, then after each change of what the site is made of.

    That is content/, the theme, the settings with all that they inherit, and the templates of this package.
    Pages that are open in a browser load themselves anew after a swap. A fault in the content is said in the
    terminal and on the page, one line a finding, and the last good site stays; a fault of the program is said
    whole.

    Args:
        root: the project's root.
        rebuild: builds and publishes; raises ProblemsFoundError on faults in the content.
        say: prints a line; the first is the site's address.
        port: 0 for any free one.

    Raises ProblemsFoundError (port-taken).

    """
    root = root.resolve()
    faults: list[str] = []

    def told() -> str:
        return "\n".join((terminal.FAULTY, *faults)) if faults else ""

    with shown(root / "site", port, live=told) as address, waiting(root):
        say(address)
        try:
            for _ in _changes(root):
                faults[:] = _rebuild(rebuild)
                for line in faults:
                    say(line)
        except KeyboardInterrupt:
            return


def _rebuild(rebuild: Callable[[], None]) -> list[str]:
    """Build; return what is at fault."""
    try:
        rebuild()
    except ProblemsFoundError as found:
        return [str(each) for each in found.tally.problems]
    except Exception:  # noqa: BLE001 - whoever edits a template sees its fault here, and goes on
        return [traceback.format_exc()]
    return []


def _changes(root: Path) -> Iterator[None]:
    """Yield once the watch is on, then after each change of what the site is made of."""
    folders = (root / "content", root / "theme", theme(root), _PACKAGE)
    settings = {root / CONFIG, *(path.resolve() for path in sources(root))}
    watched = {path for path in folders if path and path.is_dir()}
    known: list[tuple[int, int]] | None = None
    for seen in watch(*watched, watch_filter=_Texts(), rust_timeout=_LOOK, yield_on_timeout=True):
        saved = _saved(settings)
        if seen or saved != known:
            known = saved
            yield


def _saved(files: Iterable[Path]) -> list[tuple[int, int]]:
    """Return what differs once one of these is saved, also by an editor that puts a new file in its place."""
    found = []
    for path in files:
        with suppress(OSError):
            found.append((path.stat().st_ino, path.stat().st_mtime_ns))
    return found


class _Texts(DefaultFilter):
    """Lets no program of this package through: what is edited of it does not run before the next start."""

    def __call__(self, change: Change, path: str) -> bool:
        is_program = path.endswith(".py") and Path(path).is_relative_to(_PACKAGE)
        return not is_program and super().__call__(change, path)
