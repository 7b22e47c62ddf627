"""From a Document to an output: pure functions, one module for each format."""
