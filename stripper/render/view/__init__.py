"""What a view of a page contains, independent of its medium: a terminal, SVG, HTML or JSON."""
