"""What a sheet must tell before it can be a record, and does not: whose it is, or of when."""

from __future__ import annotations

from typing import Literal


class UntoldError(LookupError):
    """A sheet names no pledge that can be found, or no quarter; `what` says which.

    `whose`: the number is one pledge's and the title another's.
    """

    def __init__(self, what: Literal["pledge", "quarter", "whose"]) -> None:
        """Keep what is not told."""
        self.what: Literal["pledge", "quarter", "whose"] = what
        super().__init__(what)
