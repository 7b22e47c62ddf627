"""The contents of views of a page, independent of the medium: terminal, SVG, HTML or JSON."""
