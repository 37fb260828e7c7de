"""The wheel of the program that runs: what it was installed from; in a checkout, what it is built into."""

from __future__ import annotations

import hashlib
import json
import subprocess
import sys
import tempfile
from importlib.metadata import distribution
from pathlib import Path
from urllib.parse import urlsplit
from urllib.request import url2pathname

_HOUSE = Path(__file__).resolve().parents[2]


def own_wheel() -> tuple[str, bytes] | None:
    """Return the name and the bytes of the wheel of this very program.

    Returns:
        None where the file that it was installed from is not there any more, or is another by now. Source:
        PEP 610, direct_url.json.

    """
    if (_HOUSE / "pyproject.toml").is_file():
        return _built()
    told = json.loads(distribution("pledgebook").read_text("direct_url.json") or "{}")
    sums = told.get("archive_info", {}).get("hashes", {})
    file = Path(url2pathname(urlsplit(told.get("url", "")).path))
    if file.suffix != ".whl" or not file.is_file():
        return None
    content = file.read_bytes()
    return (file.name, content) if hashlib.sha256(content).hexdigest() == sums.get("sha256") else None


def _built() -> tuple[str, bytes]:
    with tempfile.TemporaryDirectory() as folder:
        subprocess.run(
            [sys.executable, "-m", "hatchling", "build", "--target", "wheel", "--directory", folder],
            cwd=_HOUSE,
            capture_output=True,
            check=True,
        )
        (file,) = Path(folder).glob("*.whl")
        return file.name, file.read_bytes()
