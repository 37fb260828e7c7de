"""What those who decide on a change are told: on a terminal, and as the comment of a pull request."""

from __future__ import annotations

from generator.proposal.comparison import Comparison, PageChange, page_changes

__all__ = ["Comparison", "PageChange", "page_changes"]
