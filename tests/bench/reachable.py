"""`python -m tests.bench.reachable SITE`: Lighthouse on home, the list and the longest pledge of a site."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

from tests.bench.city_server import compressed
from tests.bench.lighthouse import CATEGORIES, NoNodeError, installed, judged

ROOT = Path(__file__).resolve().parents[2]
RUNS = 5


def tell(site: Path, runs: int = RUNS) -> None:
    """Print the median scores of three pages; or say plainly that Node is not there."""
    print(f"\nLighthouse on a phone, median of {runs}: {', '.join(CATEGORIES)}; kB; requests elsewhere")
    try:
        command = installed(ROOT / "build" / "lighthouse")
    except NoNodeError:
        print("not measured: this machine has no Node and npm (Debian: apt-get install nodejs npm)")
        return
    search = ["sh", str(ROOT / "tests" / "browser" / "chromium.sh"), "find"]
    chromium = subprocess.run(search, capture_output=True, encoding="utf-8", check=True).stdout.strip()
    sizes = {path: path.stat().st_size for path in sorted((site / "pledges").glob("*/index.html"))}
    longest = max(sizes, key=lambda path: sizes[path])
    with compressed(site) as url:
        for address in ("", "pledges/", f"pledges/{longest.parent.name}/"):
            found = judged(command, chromium, f"{url}{address}", runs)
            told = [f"{address or 'home':20}", *(f"{score:4}" for score in found.scores)]
            print(*told, f"{found.kilobytes:7.1f}", found.foreign, *found.failed, flush=True)


if __name__ == "__main__":
    tell(Path(sys.argv[1]).resolve(), int(sys.argv[2]) if len(sys.argv) > 2 else RUNS)
