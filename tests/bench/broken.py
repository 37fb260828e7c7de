"""Read many broken files of all formats; tell how each kind ends, and what the slowest and largest took.

`python -m tests.bench.broken --files 10000`; ends with 1 where a file ends otherwise than in a grid that
holds all it says or in words, takes more than ten seconds or more than 500 MiB.
"""

from __future__ import annotations

import argparse
import random
import resource
import subprocess
import sys
import time
import warnings
from collections import Counter
from itertools import islice

from tests.sheet.conftest import ROOT, laid
from tests.sheet.readers.breaking import KINDS, end, files

MOST_SECONDS, MOST_MIB = 10, 500
_BATCH = 200


def main() -> int:
    """Read the files in processes of some hundred each, so that the memory of a process is theirs."""
    parser = argparse.ArgumentParser(prog="python -m tests.bench.broken", description=__doc__)
    parser.add_argument("--files", type=int, default=10_000)
    parser.add_argument("--batch", help="a kind and a number, for one process: xlsx inside/3")
    chosen = parser.parse_args()
    if chosen.batch:
        kind, _, number = chosen.batch.rpartition("/")
        return read_batch(kind, number)
    each = -(-chosen.files // len(KINDS) // _BATCH)
    failed = 0
    for kind in KINDS:
        for number in range(max(1, each)):
            command = [sys.executable, "-m", "tests.bench.broken", "--batch", f"{kind}/{number}"]
            failed += subprocess.run(command, check=False).returncode != 0
    print(f"{max(1, each) * _BATCH * len(KINDS)} files, {failed} batches with a fault")
    return int(failed > 0)


def read_batch(kind: str, number: str) -> int:
    """Read one batch of one kind, and print one line of it."""
    warnings.simplefilter("ignore")
    real = laid(ROOT)["2-1-2", "2019-Q2"]
    chance = random.Random(f"{kind} {number}")  # noqa: S311 - the same broken files at each run
    before = _mib()
    ends: Counter[str] = Counter()
    slowest, bad = 0.0, 0
    for place, content in enumerate(islice(files(chance, kind, real), _BATCH)):
        begun = time.process_time()
        try:
            ends[end(content)] += 1
        except Exception as fault:  # noqa: BLE001 - what is looked for
            bad += 1
            print(f"{kind}/{number} file {place}: {type(fault).__name__} {fault}"[:300])
        slowest = max(slowest, time.process_time() - begun)
    largest = _mib()
    bad += sum(count for name, count in ends.items() if name.startswith("lost"))
    bad += slowest > MOST_SECONDS or largest > MOST_MIB
    told = ", ".join(f"{name} {count}" for name, count in ends.most_common())
    print(f"{kind}/{number}: slowest {slowest:.1f} s, {before} to {largest} MiB: {told}", flush=True)
    return int(bad > 0)


def _mib() -> int:
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024


if __name__ == "__main__":
    raise SystemExit(main())
