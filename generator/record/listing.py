"""One quarter more in the list of city.yml; every other byte stays as it is."""

from __future__ import annotations

from dataclasses import replace

from generator.problems import ProblemsFoundError
from generator.record.city import City
from generator.record.dates import Quarter
from generator.record.reading import Filed, read


def with_quarter(filed: Filed[City], content: bytes, quarter: Quarter) -> bytes | None:
    """Return the file of a city's settings with a quarter added behind the last of its list.

    Args:
        filed: the settings as they were read.
        content: their file.
        quarter: one that is not listed yet.

    Returns:
        the file's new content; None where the list is written in a way that cannot be added to.

    """
    lines = content.decode().split("\n")
    last = len(filed.record.quarters) - 1
    spot = filed.spot.at("quarters", last)
    row, column = spot.line - 1, spot.column - 1
    before, rest = lines[row][:column], lines[row][column:]
    written = _written(rest, filed.record.quarters[last].written)
    if before.strip() == "-":
        lines.insert(row + 1, f"{before}{quarter.written}")
    else:
        lines[row] = f"{before}{written}, {quarter.written}{rest[len(written) :]}"
    added = "\n".join(lines).encode()
    return added if _holds(added, replace(filed.record, quarters=_more(filed.record, quarter))) else None


def _written(rest: str, quarter: str) -> str:
    quote = rest[:1] if rest[:1] in {"'", '"'} else ""
    return f"{quote}{quarter}{quote}"


def _more(city: City, quarter: Quarter) -> tuple[Quarter, ...]:
    return (*city.quarters, quarter)


def _holds(content: bytes, city: City) -> bool:
    try:
        return read(City, content, "").record == city
    except ProblemsFoundError:
        return False
