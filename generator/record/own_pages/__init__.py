"""A city's own pages: ordinary Markdown below content/pages/, with pictures and documents beside it."""
