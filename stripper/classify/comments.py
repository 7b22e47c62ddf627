"""Readers' comments below an article whose text scores like the article itself."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from stripper.model import Container, Line, PageType
from stripper.reasons import Reason

NAMES = re.compile(
    r"(?:^|[\s_-])(?:comments?|commentlist|commentarea|disqus|livefyre|kommentare?|commentaires?|comentarios?|discussion"
    r"|respond|reactions)(?=$|[\s_-])"
)
"""Classes and ids of elements that hold comments."""
LEAST_WORDS = 30
"""Words of content outside such elements; with fewer, the comments are the content."""


def find(
    lines: Sequence[Line], content: Sequence[bool], containers: Sequence[Container], page_type: PageType | None
) -> Mapping[int, Reason]:
    """Return the reason of each line of content, by number, that is a comment below an article.

    Pages of other types are left alone, since posts and reviews are the content of some of them.
    """
    if page_type is not PageType.ARTICLE:
        return {}
    inside = _holders(containers)
    chosen = [line for line, is_content in zip(lines, content, strict=True) if is_content]
    comments = [line.number for line in chosen if line.container in inside]
    words = sum(len(line.text.split()) for line in chosen if line.container not in inside) if comments else 0
    return dict.fromkeys(comments, Reason.COMMENTS) if words >= LEAST_WORDS else {}


def _holders(containers: Sequence[Container]) -> set[int]:
    """Return the indices of the containers that hold comments, and of those within them."""
    found: set[int] = set()
    for index, (parent, tag, names, _) in enumerate(containers):
        if parent in found or (names and tag not in ("html", "body") and NAMES.search(names)):
            found.add(index)
    return found
