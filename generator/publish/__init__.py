"""What is served: files are laid out, rendered, checked, and swapped in whole, or not at all."""

from __future__ import annotations

from generator.publish.archive import Archived, archive
from generator.publish.founding import found
from generator.publish.laying import add_folder
from generator.publish.outward import dead
from generator.publish.publication import Published, Stage, publish
from generator.publish.revision import altered_since, content_at
from generator.publish.serve import PORT, serve

__all__ = [
    "PORT",
    "Archived",
    "Published",
    "Stage",
    "add_folder",
    "altered_since",
    "archive",
    "content_at",
    "dead",
    "found",
    "publish",
    "serve",
]
