"""The whole project of the invented city, file by file: settings, pledges, reports, and how to build them."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from generator.demo import city, showing
from generator.demo.cast import cast
from generator.demo.own_pages import own_pages
from generator.demo.pledges import pledge
from generator.demo.reports import reports
from generator.record.writing import write
from generator.wording.pages import site_title

_NAME = f"\nname: {city.NAME}\n".encode()


def render(pledges: int = 100, quarters: int = 16, seed: int = 1) -> Iterator[tuple[str, bytes]]:
    """Yield the files of the city's project, the same bytes for the same seed.

    Args:
        pledges: how many pledges, at least one.
        quarters: how many quarters from 2022-Q3 on, at least one; with four and more, pledges are also
            split, merged, renamed, replaced and dropped.
        seed: another number gives another city of the same name.

    Returns:
        path from the new project's root with `/`, and content.

    Raises:
        ValueError: less than one pledge or one quarter.

    """
    if pledges < 1 or quarters < 1:
        raise ValueError(f"a city has at least one pledge and one quarter, not {pledges} and {quarters}")
    yield "mkdocs.yml", f"site_name: {site_title(city.NAME)}\n".encode()
    published = city.quarters(quarters)
    settings = city.city(published)
    yield "content/city.yml", write(settings).encode()
    parts = tuple(cast(pledges, published, seed))
    for ordinal, part in enumerate(parts):
        promised = showing.of_pledge(pledge(part, ordinal, published, seed), ordinal)
        yield f"content/pledges/{part.key}.yml", write(promised).encode()
        for report in reports(part, promised, ordinal, (published, settings.forms[0]), seed):
            yield (
                f"content/reports/{report.quarter.written}/{part.key}.yml",
                write(showing.of_report(report, ordinal)).encode(),
            )
    yield from own_pages(parts[0].key)


_TOP = frozenset({"mkdocs.yml", "content", "build", "site"})


def may_stand_in(folder: Path) -> bool:
    """Return whether the city may be written there: nothing is in the way but an earlier city of ours."""
    if not folder.exists():
        return True
    if not folder.is_dir():
        return False
    names = {path.name for path in folder.iterdir() if not path.name.startswith("site.")}
    settings = folder / "content" / "city.yml"
    return not names or (names <= _TOP and settings.is_file() and _NAME in settings.read_bytes())
