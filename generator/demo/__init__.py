"""An invented city, to be looked at and measured: a full project of any size, the same for the same seed."""

from __future__ import annotations

from generator.demo.history import with_history
from generator.demo.project import may_stand_in, render

__all__ = ["may_stand_in", "render", "with_history"]
