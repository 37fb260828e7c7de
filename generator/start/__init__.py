"""How a city begins: a repository of its own that builds at once, with one example to replace."""

from __future__ import annotations

from generator.start.project import project
from generator.start.upgrade import Upgrade, led_over, upgrade
from generator.start.wheel import LOCK, Wheel

__all__ = ["LOCK", "Upgrade", "Wheel", "led_over", "project", "upgrade"]
