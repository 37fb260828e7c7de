"""What a city's project takes over as it stands: the generator, the theme, the verbs, the guides."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

PARTS = (
    *("generator", "theme", "docs", ".github/workflows", ".ci", "inbox/README.md"),
    *("requirements/install.sh", "requirements/site.lock", "pyproject.toml"),
    *("Makefile", "CONTRIBUTING.md", "LICENSE", ".gitignore", ".gitattributes"),
)
"""What is taken over; tests and their locks stay where the generator is made."""

_CHECKS = frozenset({".github/workflows/check.yml", ".ci/run"})
"""What checks a pull request: all tests where the generator is made, in a city the building of its site."""

_BUILT = frozenset({"__pycache__"})


def house() -> Path | None:
    """Return the folder in which this very generator stands with all its parts; None where some are not."""
    root = Path(__file__).resolve().parents[2]
    return root if all((root / part).exists() for part in (*PARTS, "mkdocs.yml")) else None


def house_files(root: Path) -> Iterator[tuple[str, bytes]]:
    """Return each file that a city's project takes over: its path with `/`, and its bytes."""
    for part in PARTS:
        place = root / part
        for path in sorted(place.rglob("*")) if place.is_dir() else (place,):
            shown = path.relative_to(root)
            if path.is_file() and not _BUILT & set(shown.parts):
                content = path.read_bytes()
                if shown.as_posix() in _CHECKS:
                    content = content.replace(b"make test", b"make site")
                yield shown.as_posix(), content
