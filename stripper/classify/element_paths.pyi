from stripper.model import Container

def path(containers: tuple[Container, ...], container: int, depth: int) -> tuple[tuple[str, ...], int]:
    """Return the tags and names of at most `depth` elements, from a container outwards, and the container around them.

    The whole page has neither tag nor names.
    """
