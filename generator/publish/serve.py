"""The site is shown on this machine and built anew whenever a file of the project is saved."""

from __future__ import annotations

import threading
import traceback
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from watchfiles import Change, DefaultFilter, watch

from generator.problems import ProblemsFoundError
from generator.publish.render import CONFIG
from generator.publish.server import shown

PORT = 8000
_WATCHED = ("content", "theme")


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

    def folders() -> None:
        paths = [path for name in _WATCHED if (path := root / name).is_dir()]
        for _ in watch(*paths, stop_event=stop):
            changed.set()

    def config() -> None:
        # Its folder, not the file: editors save by putting a new file in the place of the old one.
        for _ in watch(root, watch_filter=_Config(), recursive=False, stop_event=stop):
            changed.set()

    threads = [threading.Thread(target=each, daemon=True) for each in (folders, config)]
    for thread in threads:
        thread.start()
    try:
        yield
    finally:
        stop.set()
        for thread in threads:
            thread.join()


class _Config(DefaultFilter):
    """Lets only the settings of the site through."""

    def __call__(self, change: Change, path: str) -> bool:
        return Path(path).name == CONFIG and super().__call__(change, path)
