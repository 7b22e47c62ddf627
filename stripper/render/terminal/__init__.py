"""The views in a terminal: rows of styled text that are as wide as it, and no wider."""
