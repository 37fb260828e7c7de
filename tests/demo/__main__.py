"""`python -m tests.demo DIR`: writes an invented city, to see a full site."""

from __future__ import annotations

import argparse
import shutil
from pathlib import Path

from tests.demo.city import SETTINGS, write_invented


def main() -> None:
    """Write the city; nothing is written over what is not an earlier one."""
    parser = argparse.ArgumentParser(prog="python -m tests.demo", description=__doc__)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--pledges", type=int, default=100)
    parser.add_argument("--quarters", type=int, default=16)
    parser.add_argument("--seed", type=int, default=1)
    chosen = parser.parse_args()
    settings = chosen.folder / "content" / "city.yml"
    if settings.is_file() and f"\nname: {SETTINGS.name}\n" in settings.read_text(encoding="utf-8"):
        shutil.rmtree(chosen.folder / "content")
    elif chosen.folder.exists() and any(chosen.folder.iterdir()):
        parser.error(f"{chosen.folder} holds something else than an invented city")
    write_invented(chosen.folder, chosen.pledges, chosen.quarters, chosen.seed)


if __name__ == "__main__":
    main()
