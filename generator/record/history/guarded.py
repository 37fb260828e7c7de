"""What of a record may not change once it was published, and which change is mere growth."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Collection

from generator.record.tree import Plain

_OF_PLEDGE = (
    *("title", "number", "field", "strategy", "election_text", "current_text", "departments", "since"),
    *("until", "lineage", "changes", "evidence", "pictures"),
)
_OF_WORDS = frozenset({"name", "scope", "target"})
_OF_CITY = ("forms", "statuses")


def is_whole(path: str) -> bool:
    """Return whether a record may not differ in one byte: a report. Pledges and settings go on growing."""
    return path.startswith("content/reports/")


def keys(path: str) -> tuple[str, ...]:
    """Return the keys of a pledge's record or of the settings under which something is guarded."""
    return _OF_CITY if path == "content/city.yml" else _OF_PLEDGE


def is_media(path: str, part: str | None) -> bool:
    """Return whether a part of a record is a file that it names (below content/media/), and no key."""
    return part is not None and part not in keys(path)


def parts(path: str, plain: Plain, forms: Collection[str] | None = None) -> dict[str, list[Plain]]:
    """Return what is guarded of a pledge's record or of the settings: by its key, each element by itself.

    Args:
        path: of the record.
        plain: what stands in it.
        forms: the ids of the forms that the quarter's reports are written on, since others may still change;
            None for all.

    """
    held = plain if isinstance(plain, dict) else {}
    found: dict[str, list[Plain]] = {key: _each(held.get(key)) for key in keys(path)}
    if forms is not None and "forms" in found:
        found["forms"] = [each for each in found["forms"] if _mapping(each).get("id") in forms]
    return found


def digest(value: Plain) -> str:
    """Return the checksum of a value: of what it says, however the file is laid out.

    Blanks are left out, so that a key that a later form brings alters no checksum of before.
    """
    written = json.dumps(_without_blanks(value), ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    return hashlib.sha256(written.encode()).hexdigest()


def grows(old: Plain, new: Plain) -> bool:
    """Return whether a value says all that it said before: what was blank may be filled, lists may go on."""
    match old, new:
        case None, _:
            return True
        case dict(), dict():
            return all(grows(value, new.get(key)) for key, value in old.items())
        case list(), list():
            rest = iter(new)
            return all(any(grows(value, each) for each in rest) for value in old)
        case _:
            return old == new


def is_told(key: str, was: str, old: Plain, new: Plain) -> bool:
    """Return whether a pledge's record itself tells why something of it is another than it was.

    Another name needs a change of name from just the old one; another number a history that has gone on.
    Other words of today need a change of what they say (name, scope, target) that was not told before: it
    need not quote them, since a change tells of a piece of them.

    Args:
        key: of what is another.
        was: the checksum of the value that is another now.
        old: the record as it was released.
        new: the record as it stands today.

    """
    match key:
        case "title":
            return any(digest(each.get("before")) == was for each in _changes(new, {"name"}))
        case "number":
            return len(_each(_mapping(new).get("lineage"))) > len(_each(_mapping(old).get("lineage")))
        case "current_text":
            return len(_changes(new, _OF_WORDS)) > len(_changes(old, _OF_WORDS))
        case _:
            return False


def _changes(pledge: Plain, kinds: Collection[str]) -> list[dict[str, Plain]]:
    told = (_mapping(each) for each in _each(_mapping(pledge).get("changes")))
    return [each for each in told if each.get("kind") in kinds]


def _mapping(value: Plain) -> dict[str, Plain]:
    return value if isinstance(value, dict) else {}


def _each(value: Plain) -> list[Plain]:
    return value if isinstance(value, list) else [value] if value is not None else []


def _without_blanks(value: Plain) -> Plain:
    match value:
        case dict():
            kept = {key: _without_blanks(each) for key, each in value.items()}
            return {key: each for key, each in kept.items() if each not in (None, [], {})}
        case list():
            return [_without_blanks(each) for each in value]
        case _:
            return str(value) if value is not None else None
