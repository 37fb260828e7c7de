"""What was released stays as it was: its frozen issues, and the corrections that tell of later changes."""
