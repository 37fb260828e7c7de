"""Words of one meaning: whoever searches for one of them finds what the others stand in."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator

from generator.search.units import pieces, units
from generator.wording.search import SYNONYMS, Synonyms


def groups(own: Iterable[tuple[str, ...]]) -> Iterator[Synonyms]:
    """Yield the groups of the house and of a city; those that share a word are one group."""
    joined: list[list[Synonyms]] = []
    for group in (*SYNONYMS, *map(Synonyms, own)):
        apart = [each for each in joined if not _letters(each) & _letters([group])]
        shared = [group for each in joined if each not in apart for group in each]
        joined = [*apart, [*shared, group]]
    for parts in joined:
        written = {_plain(word): word for part in parts for word in part.written}
        typed = {_plain(word): word for part in parts for word in part.typed}
        yield Synonyms(tuple(written.values()), tuple(typed[word] for word in typed if word not in written))


def words_in(found: Iterable[Synonyms], held: Collection[str]) -> Iterator[str]:
    """Return the words of groups of which a document holds every piece; a long one perhaps in parts only."""
    words = (word for group in found for word in group.written)
    return (word for word in words if all(piece in held for piece in pieces(word)))


def known(found: Iterable[Synonyms], held: Collection[str]) -> Iterator[Synonyms]:
    """Yield the groups that help to find something: what no pledge can hold is only typed.

    Args:
        found: all groups.
        held: the words of theirs that some pledge may hold.

    """
    for group in found:
        own = tuple(word for word in group.written if word in held)
        if own:
            yield Synonyms(own, (*(word for word in group.written if word not in own), *group.typed))


def _letters(parts: Iterable[Synonyms]) -> set[str]:
    return {_plain(word) for part in parts for words in part for word in words}


def _plain(word: str) -> str:
    return "".join(units(word))
