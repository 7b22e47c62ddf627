OTHERS: tuple[str, ...]
