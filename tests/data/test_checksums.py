"""Whoever downloads a folder can prove that nothing was altered on the way."""

from __future__ import annotations

import shutil
import subprocess
from pathlib import Path

from generator.data.checksums import with_checksums


def test_sha256sum_finds_every_download_as_it_was_published(
    small_files: dict[str, bytes], tmp_path: Path
) -> None:
    program = shutil.which("sha256sum") or "shasum"
    for address, content in small_files.items():
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
    assert told == len(small_files) - len(sums)


def test_a_folder_lists_its_own_files_and_no_others() -> None:
    files = dict(with_checksums([("a/x", b"1"), ("a/b/y", b"2"), ("a/z", b"3")]))
    assert [line.split("  ")[1] for line in files["a/SHA256SUMS"].decode().splitlines()] == ["x", "z"]
    assert [line.split("  ")[1] for line in files["a/b/SHA256SUMS"].decode().splitlines()] == ["y"]
