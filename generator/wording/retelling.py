"""Words for what a report tells of the time so far otherwise than the report before it."""

from __future__ import annotations


def told(gone: int, reworded: int) -> str:
    """Return how many lines of the report before are not in this one, or stand there in other words."""
    said = []
    if gone:
        said.append(f"이번에 없는 글 {gone}건")
    if reworded:
        said.append(f"말이 달라진 글 {reworded}건")
    return ", ".join(said)


def below(head: str) -> str:
    """Return below which item a line stands."""
    return f"{head} › 아래에 적은 글"
