"""Words of one meaning: whoever searches for one of them finds what the others stand in."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from generator.search.documents import Zone
from generator.search.units import pieces, units
from generator.wording.synonyms import GROUPS, Group


def groups(own: Iterable[tuple[str, ...]]) -> Iterator[Group]:
    """Yield the groups of the house and of a city; those that share a word are one group."""
    joined: list[list[Group]] = []
    for group in (*GROUPS, *map(Group, own)):
        apart = [each for each in joined if not _letters(each) & _letters([group])]
        shared = [group for each in joined if each not in apart for group in each]
        joined = [*apart, [*shared, group]]
    for parts in joined:
        written = {_plain(word): word for part in parts for word in part.written}
        typed = {_plain(word): word for part in parts for word in part.typed}
        yield Group(tuple(written.values()), tuple(typed[word] for word in typed if word not in written))


def known(own: Iterable[tuple[str, ...]], held: Mapping[str, list[int]]) -> Iterator[Group]:
    """Yield the groups that help to find something: what no pledge can hold is only typed.

    Args:
        own: the city's groups.
        held: the index, each piece with the pledges that hold it.

    """
    for group in groups(own):
        found = tuple(word for word in group.written if _may_be_held(word, held))
        if found:
            yield Group(found, (*(word for word in group.written if word not in found), *group.typed))


def _letters(parts: Iterable[Group]) -> set[str]:
    return {_plain(word) for part in parts for words in part for word in words}


def _plain(word: str) -> str:
    return "".join(units(word))


def _may_be_held(word: str, held: Mapping[str, list[int]]) -> bool:
    """Return whether some pledge holds every piece of a word; a long one it may still hold in parts only."""
    places = ({number // len(Zone) for number in held.get(piece, ())} for piece in pieces(word))
    return bool(set.intersection(*places))
