"""Every page and file below content/pages/; a fault is told, never raised."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Callable, Iterable
from pathlib import Path, PurePosixPath

from generator.problems import Place, Problem, ProblemsFoundError, problem
from generator.record import characters, media
from generator.record.own_pages import marks
from generator.record.own_pages.head import Head
from generator.record.own_pages.page import FOLDER, Own, OwnFile, OwnPage
from generator.record.reading import read as read_record
from generator.record.values import is_id

_HEAD = re.compile(r"---[ ]*\n(?P<told>(?:.*\n)*?)---[ ]*(?:\n|$)")


def read(files: Iterable[Path], root: Path, tell: Callable[[Problem], None]) -> Own:
    """Read the files below content/pages/.

    Args:
        files: each file, in order; no link among them.
        root: the project's root.
        tell: takes each fault of a file of its own.

    """
    pages: list[OwnPage] = []
    kept: list[OwnFile] = []
    unread: set[str] = set()
    for file in files:
        path = characters.shown(file.relative_to(root))
        try:
            made = _read(file, path)
        except ProblemsFoundError as fault:
            made = fault.tally.problems
        except OSError as fault:
            made = (problem("unreadable-file", Place(path), fault.strerror or ""),)
        if isinstance(made, OwnPage):
            pages.append(made)
        elif isinstance(made, OwnFile):
            kept.append(made)
        else:
            unread.add(path)
            for each in made:
                tell(each)
    return Own(tuple(pages), tuple(kept), frozenset(unread))


def _read(file: Path, path: str) -> OwnPage | OwnFile | tuple[Problem, ...]:
    place = Place(path)
    below = PurePosixPath(path).relative_to(FOLDER)
    if wrong := next((each for each in below.parts if not is_id(each) or each != each.lower()), None):
        return (problem("bad-page-name", place, wrong),)
    kind = media.ending(path)
    if kind == "md":
        size = file.stat().st_size
        if size > characters.LARGEST_FILE:
            return (problem("file-too-large", place, size=size, most=characters.LARGEST_FILE),)
        return _page(file.read_bytes(), path)
    if kind not in media.ENDINGS:
        return (problem("page-file-unknown", place, below.name),)
    size = file.stat().st_size
    if size > media.most(path):
        return (problem("page-file-too-large", place, size=size, most=media.most(path)),)
    content = file.read_bytes()
    return tuple(media.of_file(content, path)) or OwnFile(path, hashlib.sha256(content).hexdigest())


def _page(content: bytes, path: str) -> OwnPage:
    text = characters.decode(content, path)
    head = _HEAD.match(text)
    if head is None:
        raise ProblemsFoundError([problem("page-without-head", Place(path), text.partition("\n")[0])])
    # A line end in place of the dashes, so that each line keeps its number.
    filed = read_record(Head, f"\n{head['told']}".encode(), path)
    body = "\n" * head.group().count("\n") + text[head.end() :]
    sha256 = hashlib.sha256(content).hexdigest()
    return OwnPage(path, sha256, filed, body, marks.read(body, path))
