"""What the department wrote: read strictly, typed, checked, and never altered."""
