"""Generated sites: pages of three templates with known content, among boxes that read like text."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from random import Random
from typing import NamedTuple

SUBJECTS = (
    *("The harbour", "A young carpenter", "Our neighbour", "The old mill", "The council", "A flock of geese"),
    "The night train",
)
VERBS = ("had waited for", "could not forget", "was built beside", "slowly turned towards", "still depends on")
OBJECTS = ("the first snow of the year", "a bridge of grey stone", "the letters from the island", "the old market")
ENDS = ("until the lamps were lit", "because nobody had asked", "as the tide went out", "before the bells began")

BIOGRAPHY = (
    "I am Ada Kettle, and I have written about rivers, boats and the people who mend them since I left the shipyard in "
    "the spring of 2009. On most days you will find me by the lock with a flask of tea and a notebook."
)
SUPPORT = (
    "If these pages have been of use to you, you can keep them going: every cup of coffee that readers send pays for "
    "an hour of work, and there have never been advertisements here, nor will there be any."
)
MISSION = (
    "Kettle and Lock is a small independent magazine about inland waterways. It was founded in a boathouse by three "
    "friends who had missed the last ferry, and it has come out every week since then."
)
NOTICE = (
    "The opinions in this article are those of its author and do not need to agree with those of the river trust. "
    "Translations may be printed without asking if they name the author and link to the original."
)


class GeneratedPage(NamedTuple):
    """A page and its content."""

    url: str
    html: str
    content: str


def blog(title: str, paragraphs: list[str]) -> str:
    """Return a page whose boxes have class names that mean nothing."""
    return (
        f"<title>{title}</title><div class=q1><a href=/>Home</a> <a href=/about>About</a></div><div class=q2>"
        f"<h1>{title}</h1>{_joined(paragraphs)}<div class=q3><p>{BIOGRAPHY}</p></div>"
        f"<div class=q4><p>{SUPPORT}</p><p>Thank you!</p></div></div>"
    )


def magazine(title: str, paragraphs: list[str]) -> str:
    """Return a page with a text about the site above the article, and a notice below it."""
    return (
        f"<title>{title}</title><div class=a><div class=b><p>{MISSION}</p></div><main><h1>{title}</h1>"
        f"{_joined(paragraphs)}</main><div class=c><p>{NOTICE}</p></div></div>"
    )


def table(title: str, paragraphs: list[str]) -> str:
    """Return a page laid out by a table, with a box between the paragraphs."""
    half = len(paragraphs) // 2
    return (
        f"<title>{title}</title><table><tr><td width=150><a href=/>Index</a></td><td><h1>{title}</h1>"
        f"{_joined(paragraphs[:half])}<div><div><p>{SUPPORT}</p></div></div>{_joined(paragraphs[half:])}"
        f"<div><p>{MISSION}</p><p>{NOTICE}</p></div></td></tr></table>"
    )


TEMPLATES: tuple[Callable[[str, list[str]], str], ...] = (blog, magazine, table)


def pages(template: Callable[[str, list[str]], str], count: int) -> Iterator[GeneratedPage]:
    """Yield the pages of a site, each with three to seven paragraphs."""
    random = Random(template.__name__)
    for number in range(count):
        title = f"Letter {number + 1} from the lock"
        paragraphs = [" ".join(_sentences(random)) for _ in range(random.randint(3, 7))]
        html = f"<!doctype html><meta charset=utf-8>{template(title, paragraphs)}"
        yield GeneratedPage(f"https://{template.__name__}.example/{number}", html, "\n".join(paragraphs))


def _sentences(random: Random) -> Iterator[str]:
    for _ in range(random.randint(3, 5)):
        parts = (random.choice(SUBJECTS), random.choice(VERBS), random.choice(OBJECTS), random.choice(ENDS))
        yield f"{' '.join(parts)}, {random.randint(2, 900)} steps from here."


def _joined(paragraphs: list[str]) -> str:
    return "".join(f"<p>{paragraph}</p>" for paragraph in paragraphs)
