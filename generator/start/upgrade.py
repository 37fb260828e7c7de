"""What an upgrade does to a city's repository; what the city itself wrote or altered stays as it is."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass

from generator.start.wheel import LOCK, VENDOR

THEME, OVERRIDES, SETTINGS = "theme/", "overrides/", "mkdocs.yml"

_OF_A_COPY = (
    *("generator/", THEME, "docs/", "requirements/", ".ci/", ".github/workflows/", "content/schema/"),
    *("Makefile", "CONTRIBUTING.md", "LICENSE", ".gitignore", ".gitattributes", "pyproject.toml"),
    "inbox/README.md",
)
"""What a city took over before there was a wheel: a copy of the house (`new` of 0.1)."""

_TO_KEEP = ("docs/", ".ci/", ".git", "CONTRIBUTING.md", "LICENSE")
"""Of these, what a city altered goes on working beside a wheel."""


@dataclass(frozen=True, slots=True)
class Upgrade:
    """What is written (path and content, the lock last), what is removed, and what the city had altered.

    Of the altered, `left` stays as it is; `lost` makes place for ours, and only git remembers it.
    """

    written: dict[str, bytes]
    removed: tuple[str, ...]
    left: tuple[str, ...] = ()
    lost: tuple[str, ...] = ()


def upgrade(held: Mapping[str, bytes], old: Mapping[str, bytes], new: Mapping[str, bytes]) -> Upgrade:
    """Return what leads from one wheel to another.

    Args:
        held: the files of the city's repository.
        old: what it took over from the wheel that it holds (`Wheel.files`).
        new: what it takes over from the next.

    """
    written, left = {}, []
    for path, content in new.items():
        is_ours = held.get(path) == old.get(path) or path == LOCK or path.startswith(f"{VENDOR}/")
        if is_ours and held.get(path) != content:
            written[path] = content
        elif not is_ours and held.get(path) != content:
            left.append(path)
    gone = [path for path in held if path in old and path not in new]
    wheels = [path for path in held if path.startswith(f"{VENDOR}/pledgebook-") and path not in new]
    removed = [path for path in gone if held[path] == old[path]]
    left += [path for path in gone if held[path] != old[path]]
    return Upgrade(_lock_last(written), tuple(dict.fromkeys((*removed, *wheels))), tuple(left))


def led_over(
    held: Mapping[str, bytes], altered: Collection[str], settings: bytes, new: Mapping[str, bytes]
) -> Upgrade:
    """Return what leads a repository that holds a copy of the house over to a wheel.

    Args:
        held: its files.
        altered: what of them was altered or added since it began; of the theme it goes to overrides/.
        settings: its mkdocs.yml with only the city's own in it.
        new: what it takes over from the wheel (`Wheel.files`).

    """
    ours = [path for path in held if path.startswith(_OF_A_COPY)]
    own = [path for path in ours if path in altered]
    left = tuple(path for path in own if path.startswith(_TO_KEEP))
    moved = {OVERRIDES + path.removeprefix(THEME): held[path] for path in own if path.startswith(THEME)}
    lost = tuple(path for path in own if not path.startswith((*_TO_KEEP, THEME)))
    wanted = {path: content for path, content in new.items() if path not in left}
    wanted |= moved | {SETTINGS: settings}
    written = {path: content for path, content in wanted.items() if held.get(path) != content}
    return Upgrade(_lock_last(written), tuple(path for path in ours if path not in (*new, *left)), left, lost)


def _lock_last(written: Mapping[str, bytes]) -> dict[str, bytes]:
    """Order what is written: until the lock stands, the earlier wheel is the one that holds."""
    return dict(sorted(written.items(), key=lambda each: each[0] == LOCK))
