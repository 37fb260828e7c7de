"""What was made of the same bytes by the same code is kept in `build/cache/`, and never made again.

An entry's name is the digest of all that went into it and of the program's own files, so a kept value is
never asked whether it is still true. What is damaged, foreign or gone is made again without a word; a disk
that refuses leaves the entry out. Values are texts, bytes and containers of these, and the few plain types of
`_PLAIN`: whoever slips a file into the folder, by a branch or a forge's cache, can run nothing by it.
"""

from __future__ import annotations

import contextlib
import hashlib
import os
import pickle
import platform
import sys
import zlib
from collections.abc import Callable, Iterator, Sequence
from functools import cache
from io import BytesIO
from pathlib import Path
from typing import Any, TypeVar

Made = TypeVar("Made")
Opened = TypeVar("Opened")

FOLDER = "build/cache"
"""Where entries lie, from the project's root."""

_HOUSE = Path(__file__).resolve().parent
_CHECKSUM, _NAME = 4, 16

_PLAIN = frozenset(
    {
        ("datetime", "date"),
        ("decimal", "Decimal"),
        ("generator.problems", "Place"),
        ("generator.problems", "Problem"),
        ("generator.record.tree", "Bare"),
        ("generator.record.tree", "Spot"),
    }
)
"""The only types that an entry may name; each holds what it is given and does nothing."""


class Cache:
    """Entries of one project, by name and digest; without a folder nothing is kept."""

    def __init__(self, folder: Path | None = None, memory: dict[str, Any] | None = None) -> None:
        """Open the entries of a folder, which need not be there.

        Args:
            folder: where entries are kept from one run to the next; None for nowhere.
            memory: what a process that stays alive holds opened between two builds.

        """
        self._folder = folder
        self._memory = memory
        self._used: dict[str, set[str]] = {}
        self._program = _program() if folder else ""

    def kept(self, name: str, inputs: Sequence[str], make: Callable[[], Made]) -> Made:
        """Return what was made of the same inputs before, else make and keep it.

        Args:
            name: what kind of thing it is; a folder.
            inputs: all that it is made of, as texts or digests.
            make: makes the value, of the types that may be kept and not None; what it raises is raised.

        """
        if self._folder is None:
            return make()
        entry = self._folder / name / self._key(name, inputs)
        value: Made | None = _read(entry)
        if value is None:
            value = make()
            _write(entry, value)
        return value

    def later(self, name: str, inputs: Sequence[str], make: Callable[[], Made]) -> Callable[[], Made]:
        """Return what gives a value that is kept as by `kept`, where it is asked for at all."""
        if self._folder is None:
            return cache(make)
        self._key(name, inputs)
        return lambda: self.kept(name, inputs, make)

    def opened(
        self, name: str, inputs: Sequence[str], make: Callable[[], Made], opening: Callable[[Made], Opened]
    ) -> Opened:
        """Return what `opening` makes of a value that is kept as by `kept`; a memory holds it opened."""
        if self._memory is None:
            return opening(self.kept(name, inputs, make))
        key = self._key(name, inputs)
        if key not in self._memory:
            self._memory[key] = opening(self.kept(name, inputs, make))
        found: Opened = self._memory[key]
        return found

    def sweep(self) -> None:
        """Drop what was not asked for since the cache was opened, as after a whole build.

        Where a template was saved meanwhile nobody can tell of which one a value was made: all is dropped.
        """
        if self._folder and self._program != _program():
            self._used = {name: set() for name in self._used}
        every = {key for keys in self._used.values() for key in keys}
        if self._memory is not None:
            for key in self._memory.keys() - every:
                del self._memory[key]
        if self._folder is None:
            return
        for name, keys in self._used.items():
            with contextlib.suppress(OSError):
                for path in (self._folder / name).iterdir():
                    if path.name not in keys:
                        path.unlink()

    def _key(self, name: str, inputs: Sequence[str]) -> str:
        key = digest(self._program, name, *inputs)
        self._used.setdefault(name, set()).add(key)
        return key


def _read(entry: Path) -> Any:  # noqa: ANN401 - what was kept, of whatever type
    """Return a kept value; None for what is not there, or not as it was written."""
    try:
        with entry.open("rb") as file:
            checksum, content = file.read(_CHECKSUM), file.read()
        return unpacked(content) if checksum == _checksum(content) else None
    except Exception:  # noqa: BLE001 - whatever a damaged entry brings about, it is made again
        return None


def _write(entry: Path, value: object) -> None:
    content = packed(value)
    fresh = entry.with_name(f".{entry.name}.{os.getpid()}")
    try:
        entry.parent.mkdir(parents=True, exist_ok=True)
        with fresh.open("wb") as file:
            file.writelines((_checksum(content), content))
        fresh.replace(entry)
    except OSError:
        with contextlib.suppress(OSError):
            fresh.unlink()


NOTHING_KEPT = Cache()
"""For whoever reads or makes a thing once."""


def packed(value: object) -> bytes:
    """Return a value of the types that may be kept as bytes, which may lie in another value unopened."""
    return pickle.dumps(value, 5)


def unpacked(content: bytes) -> Any:  # noqa: ANN401 - what was packed, of whatever type
    """Return the value that was packed; whatever is raised, the bytes are not what `packed` made."""
    return _Plain(BytesIO(content)).load()


class _Plain(pickle.Unpickler):
    """Reads values of the types that may be kept; another type damages the entry."""

    def find_class(self, module: str, name: str) -> object:
        if (module, name) not in _PLAIN:
            raise pickle.UnpicklingError(name)
        return super().find_class(module, name)


def digest(*parts: str) -> str:
    """Return one name for texts in their order: other texts have another name."""
    found = hashlib.blake2b(digest_size=_NAME)
    for part in parts:
        content = part.encode("utf-8", "surrogatepass")
        found.update(len(content).to_bytes(8, "big") + content)
    return found.hexdigest()


def _checksum(content: bytes) -> bytes:
    """Return what tells damage, not malice: a deed that bears it comes to nothing."""
    return zlib.crc32(content).to_bytes(_CHECKSUM, "big")


def _program() -> str:
    """Return what names the code that runs and the templates as they are now."""
    return digest(_running(), *map(_digest_of, _others()))


@cache
def _running() -> str:
    """Return what names the code: once, since what is edited later does not run."""
    installed = {entry for folder in sys.path for entry in _installed(folder)}
    return digest(
        platform.python_version(),
        sys.platform,
        *sorted(installed),
        *map(_digest_of, sorted(_HOUSE.rglob("*.py"))),
    )


def _installed(folder: str) -> list[str]:
    """Return the names of the libraries of a folder, each with its version (PEP 376)."""
    try:
        return [each.name for each in Path(folder).iterdir() if each.suffix in {".dist-info", ".egg-info"}]
    except OSError:
        return []


def _others() -> Iterator[Path]:
    """Yield templates and what else is read anew while the program runs."""
    paths = (path for path in sorted(_HOUSE.rglob("*")) if path.suffix != ".py")
    return (path for path in paths if path.parent.name != "__pycache__" and path.is_file())


def _digest_of(path: Path) -> str:
    return f"{path.relative_to(_HOUSE).as_posix()} {hashlib.blake2b(path.read_bytes()).hexdigest()}"
