"""What is fetched when a person searches: every pledge's words cut small, and its lines to verify them by."""

from __future__ import annotations

from generator.search.index_shards import render

__all__ = ["render"]
