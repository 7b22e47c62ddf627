"""Series of any length: rows, entries, posts, turns and the like, as markup and as the texts that are to be kept."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from html import escape
from typing import NamedTuple

from prose import Prose


class Member(NamedTuple):
    """One of a series."""

    markup: str
    texts: tuple[str, ...]
    """The texts that are to be kept; what else the markup holds (names and dates of posts) may be."""


class Series(NamedTuple):
    """A kind of series."""

    member: Callable[[Prose, int], Member]
    around: str = "{}"
    """The markup around all members."""

    def markup(self, members: Iterable[Member]) -> str:
        return self.around.replace("{}", "\n".join(member.markup for member in members))


def row(prose: Prose, _: int) -> Member:
    numbers = (str(prose.random.randint(1, 9999)), f"{prose.random.uniform(0, 100):.2f}")
    texts = (prose.person(), prose.phrase(), *numbers)
    return Member("<tr>" + "".join(f"<td>{escape(text)}</td>" for text in texts) + "</tr>", texts)


def entry(prose: Prose, _: int) -> Member:
    text = prose.phrase()
    return Member(f"<li>{escape(text)}</li>", (text,))


def term(prose: Prose, number: int) -> Member:
    word, text = f"{prose.phrase().split(' of ')[0]} ({number})", prose.sentence()
    return Member(f"<dt>{escape(word)}</dt><dd>{escape(text)}</dd>", (word, text))


def post(prose: Prose, number: int) -> Member:
    texts = tuple(prose.paragraph(1, 3) for _ in range(prose.random.randint(1, 3)))
    body = "".join(f"<p>{escape(text)}</p>" for text in texts)
    head = f'<div class="author">{prose.person().split()[0].lower()}{number % 40}</div><time>{prose.date()}</time>'
    return Member(f'<div class="post" id="p{number}">{head}<div class="content">{body}</div></div>', texts)


def release(prose: Prose, number: int) -> Member:
    title = f"Version {number // 10}.{number % 10} ({prose.date()})"
    texts = tuple(f"{prose.random.choice(CHANGES)} {prose.phrase().lower()}" for _ in range(3))
    return Member(f"<h2>{title}</h2><ul>{''.join(f'<li>{escape(text)}</li>' for text in texts)}</ul>", (title, *texts))


CHANGES = ("Fix the", "Add", "Remove the", "Speed up the", "Document the", "Allow for the", "Never crash on the")


def question(prose: Prose, _: int) -> Member:
    ask = f"Why was the {prose.phrase().lower()} {prose.fill('{verb} by {person}')}?"
    text = prose.paragraph(1, 3)
    return Member(f"<h3>{escape(ask)}</h3><p>{escape(text)}</p>", (ask, text))


def clause(prose: Prose, number: int) -> Member:
    title = f"§ {number} {prose.phrase()}"
    texts = tuple(f"({n}) {prose.sentence()}" for n in range(1, prose.random.randint(2, 4)))
    body = "".join(f"<p>{escape(text)}</p>" for text in texts)
    return Member(f"<h3>{escape(title)}</h3>{body}", (title, *texts))


def function(prose: Prose, number: int) -> Member:
    name = "_".join(prose.fill("{thing} {quality}").split())
    signature = f"{name}_{number}(path, {prose.fill('{thing}').split()[0]}=None)"
    text, parameter = prose.paragraph(1, 2), prose.sentence()
    code = f"result = {name}_{number}('{prose.fill('{thing}')}')"
    markup = (
        f"<h3 id='{name}'><code>{escape(signature)}</code></h3><p>{escape(text)}</p>"
        f"<dl><dt>path</dt><dd>{escape(parameter)}</dd></dl><pre><code>{escape(code)}</code></pre>"
    )
    return Member(markup, (signature, text, "path", parameter, code))


def turn(prose: Prose, number: int) -> Member:
    speaker = prose.person().split()[number % 2]
    text = prose.turn() if prose.random.random() < 0.6 else prose.paragraph(1, 2)
    return Member(f"<p><b>{speaker.upper()}:</b> {escape(text)}</p>", (f"{speaker.upper()}: {text}",))


def update(prose: Prose, number: int) -> Member:
    text = prose.paragraph(1, 3)
    stamp = f"<time>{8 + number // 60 % 12:02}:{number % 60:02}</time>"
    return Member(f'<div class="update">{stamp}<p>{escape(text)}</p></div>', (text,))


def stanza(prose: Prose, _: int) -> Member:
    verses = tuple(prose.fill(prose.random.choice(VERSES)) for _ in range(4))
    return Member(f"<p>{'<br>'.join(map(escape, verses))}</p>", verses)


VERSES = (
    "The {quality} {thing} sleeps beneath the snow,",
    "And {place} forgets what it used to know,",
    "O {quality}, {quality} {thing},",
    "{small} winters gone, and still the waters sing,",
    "Who {verb} the {thing} that nobody would claim",
    "And left at {place} an almost spoken name.",
)

SERIES = {
    "table rows": Series(
        row, "<table><thead><tr><th>Name</th><th>Thing</th><th>Lot</th><th>%</th></tr></thead>{}</table>"
    ),
    "list entries": Series(entry, "<ul>{}</ul>"),
    "glossary": Series(term, "<dl>{}</dl>"),
    "thread of posts": Series(post, '<div class="thread">{}</div>'),
    "changelog": Series(release),
    "questions and answers": Series(question),
    "statute": Series(clause),
    "API reference": Series(function),
    "transcript": Series(turn),
    "live blog": Series(update, '<div class="updates">{}</div>'),
    "verse": Series(stanza),
}


def members(name: str, size: int) -> list[Member]:
    prose = Prose(name)
    return [SERIES[name].member(prose, number) for number in range(1, size + 1)]
