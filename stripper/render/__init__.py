"""Output formats of a Document: pure functions, one module for each format."""
