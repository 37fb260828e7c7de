"""What Python-Markdown is taught, inside the builder: a room of its own, so that it loads nothing else."""
