"""What is served: files are laid out, rendered, checked, and swapped in whole, or not at all."""
