"""Elements without text: what is read from them, and where they are."""

from __future__ import annotations

from textwrap import fill

import pytest

from story import PARAGRAPHS
from stripper.model import Embed, EmbedKind
from stripper.parse import embeds, html

IMAGE = '<img src="/a.png" alt="A boat">'


def read(markup: str, *, images: bool = True) -> list[tuple[str, int, int]]:
    found = html.read(markup.encode(), images=images).embeds
    return [(embed.kind.value, embed.line, embed.offset) for embed in found]


@pytest.mark.parametrize(
    ("markup", "found"),
    [
        (f"<p>One</p>{IMAGE}<p>Two</p>", [("image", 2, -1)]),
        (f"<p>One {IMAGE}</p>", [("image", 1, 4)]),
        (f"<p>{IMAGE} One</p>", [("image", 1, -1)]),
        (f"<p>\u00e9\u4e2d {IMAGE} One</p>", [("image", 1, 3)]),
        (f"<p>One</p>{IMAGE}", [("image", 2, -1)]),
        ("<p>One<hr>Two", [("rule", 2, -1)]),
        ("<ul><li><input type=checkbox>One", [("box", 1, -1)]),
        (f"<p>One</p><picture><source srcset='/b.webp 300w'>{IMAGE}</picture>", [("image", 2, -1)]),
        (f"<p>One</p><noscript>{IMAGE}</noscript>", [("image", 2, -1)]),
        (f"<p>One</p>{IMAGE}<noscript>{IMAGE}</noscript>", [("image", 2, -1)]),
        ("<p>One</p><noscript>text</noscript>", []),
        ("<p>One<br>Two", []),
        ("<p><input type=checkbox>One", []),
    ],
)
def test_where_it_is(markup: str, found: list[tuple[str, int, int]]) -> None:
    assert read(markup) == found


@pytest.mark.parametrize(
    ("markup", "target"),
    [
        ("<picture><source data-srcset='/b.webp 640w'><img src='data:image/gif;base64,x' alt=A></picture>", "/b.webp"),
        ("<picture><source srcset='/b.webp'><source srcset='/c.webp'><img alt=A></picture>", "/c.webp"),
        ("<picture><source srcset='/b.webp'><img src=/a.png alt=A></picture>", "/a.png"),
    ],
)
def test_an_image_without_an_address_has_that_of_a_source(markup: str, target: str) -> None:
    [image] = html.read(markup.encode(), images=True).embeds
    assert (image.text, image.target) == ("A", target)


def test_images_are_read_only_on_request() -> None:
    assert read(f"<p>One{IMAGE}</p><hr>", images=False) == [("rule", 2, -1)]


def test_lines_of_wrapped_prose_are_counted() -> None:
    prose = "\n\n".join(fill(paragraph, 72) for paragraph in PARAGRAPHS * 4)
    lines = html.read(f"<pre>{prose}</pre><hr><p>Two</p>".encode())
    assert len(lines.lines) > 2
    assert lines.embeds[0].line == len(lines.lines) == lines.lines[-1].number


@pytest.mark.parametrize(
    ("attributes", "is_shown"),
    [
        ({"src": "/a.png", "class": "avatar avatar-96 photo"}, False),
        ({"src": "https://secure.gravatar.com/x", "class": "photo"}, False),
        ({"src": "/styles/avatars/1.png"}, False),
        ({"src": "/clear.png", "class": "mceSmilie1 smilie"}, False),
        ({"src": "/avatar-poster.jpg", "class": "poster"}, True),
    ],
)
def test_portraits_and_signs_of_users_are_no_images(attributes: dict[str, str], *, is_shown: bool) -> None:
    assert (embeds.read("img", attributes, 1, -1, 0) is not None) == is_shown


def test_values_are_sanitized_and_short() -> None:
    found = embeds.read("img", {"src": "/a\u202e.png", "alt": " A\n \x1b[31mboat " + "x" * 5_000}, 1, -1, 0)
    assert found is not None
    assert "\u202e" not in found.target
    assert "\x1b" not in found.text
    assert found.text.startswith("A ")
    assert len(found.text) <= embeds.MAX_ALT


@pytest.mark.parametrize(("width", "is_shown"), [("1", False), ("2px", False), ("3", True), ("100%", True), ("", True)])
def test_counting_pixels_are_left_out(width: str, is_shown: bool) -> None:
    found = embeds.read("img", {"src": "/a.png", "width": width}, 1, -1, 0)
    assert found == (Embed(EmbedKind.IMAGE, 1, -1, 0, "", "/a.png") if is_shown else None)
