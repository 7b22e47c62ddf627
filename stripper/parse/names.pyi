attribute_names: tuple[str, ...]
"""The attributes that the parser reads, those that only images have last."""
