"""What staff hand in: one reader a format, one neutral grid, one parser of sheets, and the way back."""
