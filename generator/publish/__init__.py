"""What is served: files are laid out, rendered, checked, and swapped in whole, or not at all."""

from __future__ import annotations

from generator.publish.archive import Archived, archive
from generator.publish.git import altered_since, content_at
from generator.publish.linkchecker import dead
from generator.publish.publication import Published, Stage, publish
from generator.publish.serve import PORT, serve
from generator.publish.write_output import add_folder, init

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
    "init",
    "publish",
    "serve",
]
