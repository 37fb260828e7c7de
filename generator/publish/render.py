"""MkDocs makes pages, all of them or only some, or it is told in words why not."""

from __future__ import annotations

import errno
import re
import shutil
from collections.abc import Collection, Iterable, Iterator
from pathlib import Path

from generator.problems import Place, Problem, ProblemsFoundError, problem
from generator.publish.builder import run
from generator.publish.disk import writing
from generator.publish.settings import PART
from generator.publish.swap import fresh_beside, remove
from generator.publish.sync import StoredFile, match, walk
from generator.publish.write_output import DOCS, published_at

_LOG = "build/mkdocs.log"
_FAULT = re.compile(r"(?:WARNING|ERROR|CRITICAL|Error:|Aborted)\b")
_NAMED_PAGE = re.compile(r"Doc file '([^']+\.md)'")
_REFUSALS = (errno.ENOSPC, errno.EDQUOT, errno.EFBIG, errno.EROFS, errno.EACCES, errno.EPERM, errno.EIO)
_REFUSED = re.compile(rf"(?:OSError|PermissionError): \[Errno (?:{'|'.join(map(str, _REFUSALS))})\] ([^:]+)")
"""The last words of a builder that the disk refused."""
_LAST_WORDS = 8

OUT = "build/cache/publish/site"
"""Where the builder writes, as a path from the root."""


def render(
    root: Path,
    pages: Iterable[str],
    config: str,
    known: Collection[str] = (),
    keep_open: tuple[int, ...] = (),
) -> Path:
    """Let the builder make pages of root/build/docs; return the folder of what it made.

    Args:
        root: the project's root.
        pages: the files of the docs folder that it is shown, among them all that the menu names.
        config: the settings to build by, as a path from the root (see `settings.settings`).
        known: those of the pages that it only needs to know; then it makes nothing of the theme either.
        keep_open: file descriptors that the builder holds while it writes: the lock's.

    Raises ProblemsFoundError (missing-file, builder-failed, cannot-write, page-not-built).

    """
    if not (root / config).is_file():
        raise ProblemsFoundError([problem("missing-file", Place(config))])
    shown, out = root / PART, root / OUT
    with writing(PART):
        for folder in (shown, out):
            if folder.exists():
                remove(folder)
        there = {page: StoredFile(str(root / DOCS / page), 0) for page in pages}
        shown.parent.mkdir(parents=True, exist_ok=True)
        match(shown, there)
    code, said = run(root, root / config, out, known, keep_open)
    with writing(PART):
        remove(shown)
    made = walk(out)
    asked = (page for page in there if page.endswith(".md") and page not in known)
    left_out = (page for page in asked if page_of(page) not in made)
    problems = (
        _said(said) if code else (problem("page-not-built", Place(f"{DOCS}/{page}")) for page in left_out)
    )
    if found := list(problems):
        shutil.rmtree(out, ignore_errors=True)
        with writing(_LOG):
            (root / _LOG).write_text(said, encoding="utf-8")
        raise ProblemsFoundError(found)
    return out


def _said(output: str) -> Iterator[Problem]:
    """Yield the builder's own warnings and errors; after a crash, or where it names none, its last lines.

    Where the disk refused, that alone is said.
    """
    lines = output.splitlines()
    refused = next(filter(None, map(_REFUSED.match, reversed(lines))), None)
    if refused:
        yield problem("cannot-write", Place(fresh_beside(Path("site")).name), refused[1])
        return
    is_crash = any(line.startswith("Traceback") for line in lines)
    last = len(lines) - _LAST_WORDS
    is_clear = any(_FAULT.match(line) for line in lines) and not is_crash
    for number, line in enumerate(lines):
        if not line.strip() or not (_FAULT.match(line) or (number >= last and not is_clear)):
            continue
        page = _NAMED_PAGE.search(line)
        place = Place(f"{DOCS}/{page[1]}") if page else Place(_LOG, number + 1)
        yield problem("builder-failed", place, said=line.strip())


def page_of(text: str) -> str:
    """Return where MkDocs puts the page of a text: in a folder of its own, beside the text."""
    return f"{published_at(text).removesuffix('.md')}.html"
