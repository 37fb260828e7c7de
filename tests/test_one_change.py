"""Whatever is edited, in whatever order: what is made with what was kept is what is made without."""

from __future__ import annotations

import hashlib
import re
import shutil
from collections.abc import Callable, Iterator, Mapping
from datetime import date
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TypeAlias

from hypothesis import event, given, settings
from hypothesis import strategies as st

from generator.build import files, release
from generator.cache import FOLDER, NOTHING_KEPT, Cache
from generator.problems import ProblemsFoundError
from generator.record.corrections import Correction
from generator.record.dates import When
from generator.record.folder import load
from generator.record.writing import write
from tests.demo.city import invented
from tests.some import some

Edit: TypeAlias = Callable[[Path, int], object]

CITY = invented(3, 3)
EXAMPLES = 200 if (settings.default or settings()).max_examples >= 200 else 3
"""Sequences of edits: each makes the whole city some times over."""


def _one(paths: Iterator[Path], number: int) -> Path | None:
    found = sorted(paths)
    return found[number % len(found)] if found else None


def _put(file: Path, text: str) -> None:
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(text, encoding="utf-8")


def _altered(file: Path | None, pattern: str, said: str, number: int) -> None:
    """Write a file anew with one place that a pattern finds said otherwise."""
    text = file.read_text(encoding="utf-8") if file else ""
    if file and (found := list(re.finditer(pattern, text, re.MULTILINE))):
        at = found[number % len(found)]
        _put(file, text[: at.start()] + at.expand(said) + text[at.end() :])


def _report(root: Path, number: int) -> Path | None:
    return _one(root.glob("content/reports/*/*.yml"), number)


def _pledge(root: Path, number: int) -> Path | None:
    return _one(root.glob("content/pledges/*.yml"), number)


def _of(root: Path, pledge: Path) -> Iterator[Path]:
    yield pledge
    yield from root.glob(f"content/reports/*/{pledge.name}")


def reword(root: Path, number: int) -> None:
    """Say a line of a report, or its status, otherwise."""
    _altered(_report(root, number), r"^( *-? ?text: [^'\n]+)$", rf"\1 {number}", number)


def retitle(root: Path, number: int) -> None:
    """Give a pledge another title, which its reports do not know."""
    _altered(_pledge(root, number), r"^title: ([^'\n]+)$", rf"title: \1 {number}", 0)


def relate(root: Path, number: int) -> None:
    """Say that a pledge became another, which tells nothing of it."""
    pledge, other = _pledge(root, number), _pledge(root, number + 1)
    if pledge and other and "lineage:" not in pledge.read_text(encoding="utf-8"):
        told = f"lineage:\n- {{kind: split, others: [{other.stem}], when: 2022-11, note: null}}\n"
        _put(pledge, pledge.read_text(encoding="utf-8") + told)


def take_out(root: Path, number: int) -> None:
    """Take out a report, or a pledge with all its reports."""
    if report := _report(root, number):
        report.unlink()
    if number % 3 == 0 and (pledge := _pledge(root, number)):
        for each in _of(root, pledge):
            each.unlink()


def rename(root: Path, number: int) -> None:
    """Give a pledge another id, or (an even number) add one like it beside it."""
    if pledge := _pledge(root, number):
        for each in [*_of(root, pledge)]:
            text = each.read_text(encoding="utf-8").replace(
                f"pledge: {pledge.stem}\n", f"pledge: {number}-9\n"
            )
            _put(
                each.with_name(f"{number}-9.yml"),
                text.replace(f"number: {pledge.stem}\n", f"number: {number}-9\n"),
            )
            if number % 2:
                each.unlink()


def settle(root: Path, number: int) -> None:
    """Change the settings: what a field is called, or which quarters are published."""
    _altered(root / "content/city.yml", r"^( +-? ?name: [^'\n]+)$", rf"\1 {number}", number)
    if number % 4 == 0:
        _altered(root / "content/city.yml", r"^quarters: \[(.*)\]$", r"quarters: [\1, 2023-Q2]", 0)


def own_page(root: Path, number: int) -> None:
    """Write, change or take out a page of the city's own."""
    page = _one(root.glob("content/pages/**/*.md"), number)
    if page and number % 3:
        _put(page, f"{page.read_text(encoding='utf-8')}\n쉼터 {number}곳을 열었습니다.\n")
    elif page and page.stem != "index":
        page.unlink()
    _put(
        root / f"content/pages/news-{number}.md",
        f"---\ntitle: 소식 {number}\n---\n\n# 소식 {number}\n\n쉼터를 열었습니다.\n",
    )


def publish(root: Path, number: int) -> None:
    """Release a quarter, where nothing speaks against it."""
    quarter = ("2022-Q3", "2022-Q4", "2023-Q1")[number % 3]
    try:
        release(root, quarter, date(2023, 5, 1))
    except ProblemsFoundError:
        event("not released")


def correct(root: Path, number: int) -> None:
    """Change a released report, and say in an entry that it was altered."""
    frozen = _one(root.glob("content/releases/*/1/records/reports/*/*.yml"), number)
    report = root / "content/reports" / frozen.parent.name / frozen.name if frozen else None
    if report and report.is_file():
        before = hashlib.sha256(report.read_bytes()).hexdigest()
        reword(root, number)
        after = hashlib.sha256(report.read_bytes()).hexdigest()
        path = report.relative_to(root).as_posix()
        told = Correction(
            "1",
            f"c-{number}",
            path,
            None,
            before,
            after,
            "첫 줄",
            "잘못 적음",
            When.read("2023-05-02"),
            "기획과",
            None,
        )
        _put(root / f"content/corrections/c-{number}.yml", write(told))


def restore(root: Path, number: int) -> None:
    """Bring back a file of the city as it began."""
    path = sorted(CITY)[number % len(CITY)]
    _lay(root, {path: CITY[path]})


EDITS = (reword, retitle, relate, take_out, rename, settle, own_page, publish, correct, restore)


def made(root: Path, cache: Cache) -> tuple[object, dict[str, bytes]]:
    """Return the findings of a city and every file that is laid out of it."""
    loaded = load(root, cache)
    if loaded.records is None:
        event("faults")
        return loaded.tally, {}
    return loaded.tally, dict(files(root, loaded.records, cache))


@settings(max_examples=EXAMPLES)
@given(
    edits=st.lists(st.tuples(st.sampled_from(EDITS), st.integers(0, 99)), min_size=2, max_size=6),
    is_alive=st.booleans(),
)
def test_what_is_made_with_what_was_kept_is_what_is_made_without(
    edits: list[tuple[Edit, int]], *, is_alive: bool
) -> None:
    memory: dict[str, object] | None = {} if is_alive else None
    with TemporaryDirectory() as folder:
        root = Path(folder)
        _lay(root, CITY)
        made(root, Cache(root / FOLDER, memory))
        for edit, number in some(edits):
            event(edit.__name__)
            before = {path.relative_to(root).as_posix(): path.read_bytes() for path in _files(root)}
            edit(root, number)
            cache = Cache(root / FOLDER, memory)
            told, found = made(root, cache)
            assert (told, found) == made(root, NOTHING_KEPT), edit.__name__
            cache.sweep()
            if not found:  # and is mended by going back
                shutil.rmtree(root / "content")
                _lay(root, before)


def _files(root: Path) -> Iterator[Path]:
    return (path for path in (root / "content").rglob("*") if path.is_file())


def _lay(root: Path, held: Mapping[str, bytes]) -> None:
    for path, content in held.items():
        (root / path).parent.mkdir(parents=True, exist_ok=True)
        (root / path).write_bytes(content)
