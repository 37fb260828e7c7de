"""The site is shown on this machine and built anew whenever a file of the project is saved."""

from __future__ import annotations

import threading
import traceback
from collections.abc import Callable, Collection, Iterable, Iterator
from contextlib import contextmanager
from itertools import chain
from pathlib import Path

from watchfiles import Change, DefaultFilter, watch
from watchfiles.main import FileChange

from generator.problems import ProblemsFoundError
from generator.publish.builder import waiting
from generator.publish.server import shown
from generator.publish.settings import CONFIG, sources, theme
from generator.wording import terminal

PORT = 8000
_PACKAGE = Path(__file__).resolve().parents[1]
_LOOK = 100  # milliseconds: how often a watch that sees no change says so


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
    changed = threading.Event()
    changed.set()
    faults: list[str] = []

    def told() -> str:
        return "\n".join((terminal.FAULTY, *faults)) if faults else ""

    with shown(root / "site", port, live=told) as address, waiting(root), _watching(root, changed):
        say(address)
        try:
            while True:
                changed.wait()
                changed.clear()
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


@contextmanager
def _watching(root: Path, changed: threading.Event) -> Iterator[None]:
    """Set `changed` after each change of what the site is made of, while the block runs."""
    stop = threading.Event()
    files = {root / CONFIG, *(path.resolve() for path in sources(root))}
    folders = {
        path for path in (root / "content", root / "theme", theme(root), _PACKAGE) if path and path.is_dir()
    }
    # The folders of the settings, not the files: editors save by putting a new file in the place of the old.
    watches = (
        watch(*folders, watch_filter=_Texts(), stop_event=stop, rust_timeout=_LOOK, yield_on_timeout=True),
        watch(
            *{path.parent for path in files},
            watch_filter=_These(files),
            recursive=False,
            stop_event=stop,
            rust_timeout=_LOOK,
            yield_on_timeout=True,
        ),
    )
    ready = threading.Barrier(len(watches) + 1)
    threads = [threading.Thread(target=_note, args=(each, ready, changed), daemon=True) for each in watches]
    for thread in threads:
        thread.start()
    ready.wait()
    try:
        yield
    finally:
        stop.set()
        for thread in threads:
            thread.join()


def _note(changes: Iterable[set[FileChange]], ready: threading.Barrier, changed: threading.Event) -> None:
    """Set `changed` after each change; the first look, with or without one, shows that the watch is on."""
    looks = iter(changes)
    first = next(looks)
    ready.wait()
    for seen in chain([first], looks):
        if seen:
            changed.set()


class _Texts(DefaultFilter):
    """Lets no program of this package through: what is edited of it does not run before the next start."""

    def __call__(self, change: Change, path: str) -> bool:
        is_program = path.endswith(".py") and Path(path).is_relative_to(_PACKAGE)
        return not is_program and super().__call__(change, path)


class _These(DefaultFilter):
    """Lets some files through."""

    def __init__(self, files: Collection[Path]) -> None:
        """Take the files, by their whole paths."""
        super().__init__()
        self._files = files

    def __call__(self, change: Change, path: str) -> bool:
        return Path(path) in self._files and super().__call__(change, path)
