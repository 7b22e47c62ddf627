"""Views in a terminal: rows of styled text, no wider than the terminal."""
