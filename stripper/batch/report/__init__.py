"""Reports on a batch: as text and as an HTML page."""
