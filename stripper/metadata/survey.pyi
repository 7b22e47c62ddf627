from typing import NamedTuple

from stripper.model import Line

SHORT: int
HELP: str

class Survey(NamedTuple):
    """The lines of a page that one rule or another has to look at, in their order."""

    headings: list[Line]
    """The first few hundred."""
    plain: list[Line]
    """Those as short as a byline that are not links throughout."""
    colons: list[Line]
    """Those with a colon near their beginning."""
    prose: list[Line]
    """Running text without links."""
    credits: list[Line]
    """Those that end in what may be a credit, as "Edited by Jane Doe" is."""
    cards: list[tuple[Line, Line]]
    """Short lines with which one of the next two lines begins, and that line."""

def survey(lines: tuple[Line, ...]) -> Survey:
    """Looks at each line once."""
