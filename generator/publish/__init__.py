"""What is served: files are laid out, rendered, checked, and swapped in whole, or not at all."""

from __future__ import annotations

from generator.publish.archive import Archived, archive
from generator.publish.laying import write_project
from generator.publish.publication import Published, Stage, publish
from generator.publish.serve import PORT, serve

__all__ = ["PORT", "Archived", "Published", "Stage", "archive", "publish", "serve", "write_project"]
