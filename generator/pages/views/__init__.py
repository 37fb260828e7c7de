"""What each page shows, worded and in order, before any Markdown or HTML."""
