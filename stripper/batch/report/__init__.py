"""What came of a batch, for people: in a terminal, and as a page."""
