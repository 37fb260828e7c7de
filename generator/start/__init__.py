"""How a city begins: a project of its own that builds at once, with one example to replace."""

from __future__ import annotations

from generator.start.house import house, house_files
from generator.start.project import project

__all__ = ["house", "house_files", "project"]
