"""Author extraction: candidate sources, names from bylines, and the choice among candidates."""
