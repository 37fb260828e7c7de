"""Every download of some records, as their readers find them."""

from __future__ import annotations

import io
import zipfile

from generator import data
from generator.data.render import render_quarter
from generator.published.downloads import Part
from generator.record.records import Records


def downloads(records: Records) -> dict[str, bytes]:
    """Return every file by its address, also what releases would freeze, and each table as JSON."""
    tables = data.tabulate(records)
    files = dict(data.render(records, tables, ()))
    for quarter in tables.quarters:
        folder = Part("quarters", quarter).folder
        files |= {f"{folder}{name}": content for name, content in render_quarter(tables, quarter)}
    for address in [each for each in files if each.endswith("/json.zip")]:
        folder = address.removesuffix("json.zip")
        files |= {f"{folder}{name}": content for name, content in unzipped(files[address]).items()}
    return files


def unzipped(content: bytes) -> dict[str, bytes]:
    """Return the files of an archive by their names."""
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}
