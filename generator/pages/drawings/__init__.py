"""What the drawings show: records become whole numbers and words, before any SVG is written."""
