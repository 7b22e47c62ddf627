"""A page with an unmistakable article, a menu and a legal notice."""

from __future__ import annotations

FIRST = (
    "The storm reached the coast early on Tuesday morning, and it tore the roofs off more than forty houses in the "
    "old harbour before the wind turned and the water went back."
)
SECOND = (
    "“We had an hour to bring the boats in,” said the harbour master, who had watched the glass fall all night and had "
    "sent his sons from door to door. Nobody was hurt, but the fish market will have to be built again."
)
THIRD = (
    "Repairs will take until the spring, said the mayor, who had spent the night in the town hall with the families "
    "that could not go home; the bakery in the upper town gave out soup to all of them."
)
PARAGRAPHS = (FIRST, SECOND, THIRD)

MENU = "".join(
    f'<li><a href="/{name.lower()}">{name}</a></li>' for name in ("Home", "News", "Sport", "Weather", "Jobs")
)
HEAD = '<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>Storm tears roofs off harbour</title>'
TOP = f'<nav class="main-menu"><ul>{MENU}</ul></nav>'
LEGAL = '<footer class="site-footer"><p>© 2024 Harbour News. All rights reserved.</p></footer>'


def page(inner: str = "", *, head: str = "", before: str = "", after: str = "", attributes: str = "") -> str:
    """Return the article as a page, with more markup within it, in the head, before or after it."""
    first, second, third = (f"<p>{paragraph}</p>" for paragraph in PARAGRAPHS)
    article = f"<article {attributes}>{first}{second}{inner}{third}</article>"
    return f"{HEAD}{head}</head><body>{TOP}{before}<main>{article}</main>{after}{LEGAL}</body></html>"
