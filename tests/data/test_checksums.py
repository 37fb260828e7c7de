"""Whoever downloads a folder can prove that nothing was altered on the way."""

from __future__ import annotations

import shutil
import subprocess
from pathlib import Path

from generator import data
from generator.data.package import with_checksums
from generator.record.records import Records


def test_sha256sum_finds_every_download_as_it_was_published(small: Records, tmp_path: Path) -> None:
    files = dict(data.render(small, data.tabulate(small), ()))
    program = shutil.which("sha256sum") or "shasum"
    for address, content in files.items():
        (tmp_path / address).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / address).write_bytes(content)
    sums = sorted(tmp_path.rglob("SHA256SUMS"))
    told = 0
    for path in sums:
        options = [] if program.endswith("sha256sum") else ["-a", "256"]
        run = subprocess.run(
            [program, *options, "-c", path.name], cwd=path.parent, capture_output=True, check=True, text=True
        )
        told += len(run.stdout.splitlines())
    assert told == len(files) - len(sums)


def test_the_checksums_of_a_folder_lie_in_it_and_name_each_file_from_there() -> None:
    files = dict(with_checksums(lambda _: [("a/x", b"1"), ("a/b/y", b"2")], "a/"))
    assert list(files) == ["a/x", "a/b/y", "a/SHA256SUMS"]
    assert [line.split("  ")[1] for line in files["a/SHA256SUMS"].decode().splitlines()] == ["x", "b/y"]
