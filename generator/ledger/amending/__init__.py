"""What changes for citizens between two states of the records, said in words and in order of weight."""
