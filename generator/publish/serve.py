"""The site is shown on this machine and built anew whenever a file of the project is saved."""

from __future__ import annotations

import threading
import traceback
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from itertools import chain
from pathlib import Path

from watchfiles import Change, DefaultFilter, watch
from watchfiles.main import FileChange

from generator.problems import ProblemsFoundError
from generator.publish.menu import CONFIG
from generator.publish.server import shown

PORT = 8000
_WATCHED = ("content", "theme", "overrides")
_LOOK = 100  # milliseconds: how often a watch that sees no change says so


def serve(root: Path, rebuild: Callable[[], None], say: Callable[[str], None], port: int = PORT) -> None:
    """Show root/site until Ctrl+C; `rebuild` once, then after each change in content/, theme/, mkdocs.yml.

    Pages that are open in a browser load themselves anew after a swap. A fault in the content is said,
    one line a finding, and the last good site stays; a fault of the program is said whole.

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
    with shown(root / "site", port, live=True) as address, _watching(root, changed):
        say(address)
        try:
            while True:
                changed.wait()
                changed.clear()
                _rebuild(rebuild, say)
        except KeyboardInterrupt:
            return


def _rebuild(rebuild: Callable[[], None], say: Callable[[str], None]) -> None:
    try:
        rebuild()
    except ProblemsFoundError as found:
        for each in found.tally.problems:
            say(str(each))
    except Exception:  # noqa: BLE001 - whoever edits a template sees its fault here, and goes on
        say(traceback.format_exc())


@contextmanager
def _watching(root: Path, changed: threading.Event) -> Iterator[None]:
    """Set `changed` after each change of the project's files, while the block runs."""
    stop = threading.Event()
    folders = [path for name in _WATCHED if (path := root / name).is_dir()]
    # The folder of the settings, not the file: editors save by putting a new file in its place.
    watches = (
        watch(*folders, stop_event=stop, rust_timeout=_LOOK, yield_on_timeout=True),
        watch(
            root,
            watch_filter=_Config(),
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


class _Config(DefaultFilter):
    """Lets only the settings of the site through."""

    def __call__(self, change: Change, path: str) -> bool:
        return Path(path).name == CONFIG and super().__call__(change, path)
