"""What follows from the records: where each thing stands, what is missing, and every sum with its blanks."""
