"""Series of any length (table rows, posts, clauses, turns, …): their markup, and the texts that should be kept."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from html import escape
from typing import NamedTuple

from builds import tagged
from prose import Prose


class Member(NamedTuple):
    """One element of a series."""

    markup: str
    texts: tuple[str, ...]
    """The texts that should be kept. For the rest (numbers, names and dates of posts) either decision is right."""


class Series(NamedTuple):
    """A kind of series."""

    member: Callable[[Prose, int], Member]
    """(source of text, number from 1) → member."""
    holder: str = "{}"
    """The markup around all members."""

    def markup(self, members: Iterable[Member]) -> str:
        return self.holder.replace("{}", "\n".join(member.markup for member in members))


def row(prose: Prose, number: int) -> Member:
    amount = f"{prose.random.uniform(0, 100):.2f}"
    texts = (prose.one("person"), prose.one("phrase"), prose.fill("{figure}"), amount)
    return Member(f"<tr><td>{number}</td>{tagged('td', texts)}</tr>", texts)


def entry(prose: Prose, _: int) -> Member:
    texts = (prose.one("phrase"),)
    return Member(tagged("li", texts), texts)


def term(prose: Prose, number: int) -> Member:
    word, meaning = f"{prose.one('quality')} {prose.fill('{thing}')} ({number})", prose.sentence()
    return Member(tagged("dt", [word]) + tagged("dd", [meaning]), (word, meaning))


def post(prose: Prose, number: int) -> Member:
    texts = tuple(prose.paragraph(1, 3) for _ in range(prose.random.randint(1, 3)))
    author = f"{prose.one('person').split()[0].lower()}{number % 40}"
    head = f'<div class="author">{author}</div><time>{prose.date()}</time>'
    return Member(
        f'<div class="post" id="p{number}">{head}<div class="content">{tagged("p", texts)}</div></div>', texts
    )


def release(prose: Prose, number: int) -> Member:
    title = f"Version {number // 10}.{number % 10} ({prose.date()})"
    texts = tuple(f"{prose.one('change')} {prose.one('phrase').lower()}" for _ in range(3))
    return Member(f"{tagged('h2', [title])}<ul>{tagged('li', texts)}</ul>", (title, *texts))


def question(prose: Prose, _: int) -> Member:
    asked = prose.fill("Why was the {quality} {thing} of {place} {verb} by {person}?")
    answer = prose.paragraph(1, 3)
    return Member(tagged("h3", [asked]) + tagged("p", [answer]), (asked, answer))


def clause(prose: Prose, number: int) -> Member:
    title = f"§ {number} {prose.one('phrase')}"
    texts = tuple(f"({n}) {prose.sentence()}" for n in range(1, prose.random.randint(3, 5)))
    return Member(tagged("h3", [title]) + tagged("p", texts), (title, *texts))


def function(prose: Prose, number: int) -> Member:
    name = prose.fill("{verb}_{thing}").replace(" ", "_") + str(number)
    signature = f"{name}(path, {prose.fill('{thing}').replace(' ', '_')}=None)"
    texts = (signature, prose.paragraph(1, 2), "path", prose.sentence(), f"result = {name}('{prose.one('thing')}')")
    shown = tuple(map(escape, texts))
    markup = f"<h3><code>{shown[0]}</code></h3><p>{shown[1]}</p><dl><dt>{shown[2]}</dt><dd>{shown[3]}</dd></dl>"
    return Member(f"{markup}<pre><code>{shown[4]}</code></pre>", texts)


def turn(prose: Prose, _: int) -> Member:
    speaker = prose.one("person").split()[1].upper()
    text = prose.one("turn") if prose.random.random() < SHORT_TURNS else prose.paragraph(1, 2)
    return Member(f"<p><b>{speaker}:</b> {escape(text)}</p>", (f"{speaker}: {text}",))


SHORT_TURNS = 0.6
"""The share of a transcript's turns that are a few words long."""


def update(prose: Prose, number: int) -> Member:
    texts = (prose.paragraph(1, 3),)
    stamp = f"<time>{8 + number // 60 % 12:02}:{number % 60:02}</time>"
    return Member(f'<div class="update">{stamp}{tagged("p", texts)}</div>', texts)


def stanza(prose: Prose, _: int) -> Member:
    verses = tuple(prose.one("verse") for _ in range(4))
    return Member(f"<p>{'<br>'.join(map(escape, verses))}</p>", verses)


HEAD = "<thead><tr><th>No.</th><th>Owner</th><th>Object</th><th>Crowns</th><th>Share</th></tr></thead>"

SERIES = {
    "table rows": Series(row, f"<table>{HEAD}{{}}</table>"),
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
    """Return the first members of a series; the shorter of two series begins the longer one."""
    prose = Prose(name)
    return [SERIES[name].member(prose, number) for number in range(1, size + 1)]
