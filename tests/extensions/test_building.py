"""What MkDocs is spared changes no byte of the site that it makes by its own command."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path
from shutil import copytree

from generator.publish.settings import PART, WITH_MENU
from generator.publish.write_output import DOCS
from tests.publish.test_incremental import City
from tests.publish.tiny import tree


def test_the_site_is_the_one_that_mkdocs_makes(tmp_path: Path) -> None:
    """Of pages that are made of records and of those that a person wrote."""
    city = City(tmp_path)
    published = city.published(tmp_path)
    copytree(tmp_path / DOCS, tmp_path / PART)
    command = [sys.executable, "-m", "mkdocs", "build", "-q", "-f", WITH_MENU, "-d", str(tmp_path / "plain")]
    subprocess.run(command, cwd=tmp_path, env=os.environ | {"NO_COLOR": "1"}, check=True)
    plain = tree(tmp_path / "plain")
    pages = {address for address in plain if address.endswith(".html")}
    assert pages == {address for address in published if address.endswith(".html")}
    assert len(pages) > len(city.docs) / 2
    assert {address: plain[address] for address in pages} == {each: published[each] for each in pages}
