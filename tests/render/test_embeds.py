"""Images, task boxes and thematic breaks among kept and removed lines."""

from __future__ import annotations

import pytest

from story import PARAGRAPHS
from stripper import Reason, extract

KEEP = set(Reason) - {Reason.BY_HAND}

IMAGE = '<img src="/a.png" alt="A boat">'
SHOWN = "![A boat](/a.png)"


def markdown(markup: str, *, images: bool = True, drop_lines: tuple[range, ...] = ()) -> str:
    return extract(markup, kind="html", keep=KEEP, images=images, drop_lines=drop_lines).markdown


@pytest.mark.parametrize(
    ("markup", "shown"),
    [
        (f"<p>One.</p>{IMAGE}<p>Two.</p>", f"One.\n\n{SHOWN}\n\nTwo.\n"),
        (f"<p>One.</p>{IMAGE}", f"One.\n\n{SHOWN}\n"),
        (f"<p>One {IMAGE} two.</p>", f"One {SHOWN} two.\n"),
        (f"<p>One {IMAGE}, two.</p>", f"One {SHOWN}, two.\n"),
        (f"<p>The <b>big {IMAGE} boat</b>.</p>", f"The **big {SHOWN} boat**.\n"),
        (f'<p>See <a href="/b">the {IMAGE} boat</a>.</p>', f"See [the {SHOWN} boat](/b).\n"),
        (f"<p>Wow! {IMAGE}</p>", f"Wow! {SHOWN}\n"),
        (f"<ul><li>{IMAGE} One</li></ul>", f"- {SHOWN} One\n"),
        (
            f"<table><tr><td>{IMAGE}One<td>Two<tr><td>Three<td>Four</table>",
            f"| {SHOWN} One | Two |\n| --- | --- |\n| Three | Four |\n",
        ),
        (
            f"<table><tr><th>Icon<th>Use<th>Cost<tr><td>{IMAGE}<td>Sail<td>5<tr><td>Oar<td>{IMAGE}<td>9</table>",
            f"| Icon | Use | Cost |\n| --- | --- | --- |\n| {SHOWN} | Sail | 5 |\n| Oar | {SHOWN} | 9 |\n",
        ),
        (
            f"<table><tr><th>Use<th>Icon<tr><td>Sail<td>{IMAGE}</table>",
            f"| Use | Icon |\n| --- | --- |\n| Sail | {SHOWN} |\n",
        ),
        (f"<blockquote><p>One.</p>{IMAGE}<p>Two.</p></blockquote>", f"> One.\n>\n> {SHOWN}\n>\n> Two.\n"),
        (f"<figure>{IMAGE}<figcaption>Below</figcaption></figure>", f"{SHOWN}\n\nBelow\n"),
        (f"<figure><figcaption>Above</figcaption>{IMAGE}</figure>", f"{SHOWN}\n\nAbove\n"),
        ('<figure><img src="/a.png"><figcaption>Boat</figcaption></figure>', "![](/a.png)\n\nBoat\n"),
    ],
)
def test_images(markup: str, shown: str) -> None:
    assert markdown(markup) == shown
    assert "a.png" not in markdown(markup, images=False)


@pytest.mark.parametrize(
    "image",
    [
        '<img src="/a.png">',
        '<img alt="A boat">',
        '<img src="data:image/png;base64,AA" alt="A boat">',
        '<img src="javascript:x()" alt="A boat">',
        '<img src="/a.png" alt="A boat" width="1" height="1">',
        f'<img src="/{"a" * 3000}" alt="A boat">',
    ],
)
def test_what_is_decoration_or_has_no_address_is_left_out(image: str) -> None:
    assert markdown(f"<p>One.</p>{image}<p>Two.</p>") == "One.\n\nTwo.\n"


@pytest.mark.parametrize(
    ("attributes", "target"),
    [
        ('src="/a.png"', "/a.png"),
        ('src="/spinner.gif" data-src="/a.png"', "/a.png"),
        ('src="data:image/gif;base64,AA" data-original="/a.png"', "/a.png"),
        ('srcset="/a.png 1x, /b.png 2x"', "/a.png"),
        ('srcset="/a.png, /b.png 2x" src="/c.png"', "/c.png"),
    ],
)
def test_the_address_of_an_image(attributes: str, target: str) -> None:
    assert f"![A boat]({target})" in markdown(f'<p>One.</p><img alt="A boat" {attributes}>')


def test_an_image_cannot_inject_markup() -> None:
    shown = markdown('<p>One.</p><img alt="](javascript:x) <script> ![a](b)" src="/a.png)![x](y">')
    assert shown == "One.\n\n![\\](javascript:x) \\<script> !\\[a\\](b)](/a.png\\)![x]\\(y)\n"


PARTS = f"<p>One.</p><div><p>Two.</p>{IMAGE}</div><p>Three.</p>"


@pytest.mark.parametrize(("dropped", "is_kept"), [(1, True), (2, False), (3, True)])
def test_an_image_goes_with_the_nearest_line(dropped: int, is_kept: bool) -> None:
    assert (SHOWN in markdown(PARTS, drop_lines=(range(dropped, dropped + 1),))) is is_kept


def test_the_caption_may_go_without_its_image() -> None:
    page = f"<p>One.</p><figure>{IMAGE}<figcaption>Photo: A boat</figcaption></figure><p>Two.</p>"
    shown = extract(page, kind="html", keep=KEEP - {Reason.CAPTION}, drop=["caption"], images=True).markdown
    assert shown == f"One.\n\n{SHOWN}\n\nTwo.\n"


CAPTION = "<figcaption>Photo: a <a href='/b'>boat</a></figcaption>"


@pytest.mark.parametrize(
    ("figure", "shown"),
    [
        (f"<figure>{IMAGE}{CAPTION}</figure>", f"{SHOWN}\n\nPhoto: a [boat](/b)"),
        (f"<figure>{CAPTION}{IMAGE}</figure>", f"{SHOWN}\n\nPhoto: a [boat](/b)"),
        (f"<figure>{IMAGE}{IMAGE.replace('a.png', 'c.png')}{CAPTION}</figure>", "(/c.png)\n\nPhoto: a [boat](/b)"),
        (f'<div class="wp-caption">{IMAGE}<p class="wp-caption-text">Photo: a boat</p></div>', "Photo: a boat"),
        (f"<blockquote><p>Two.</p><figure>{IMAGE}{CAPTION}</figure></blockquote>", "> Photo: a [boat](/b)"),
    ],
)
def test_a_caption_is_kept_with_its_image(figure: str, shown: str) -> None:
    story = "".join(f"<p>{paragraph}</p>" for paragraph in PARAGRAPHS)
    page = f"<article>{story}{figure}{story}</article>"
    document = extract(page, kind="html", images=True)
    assert shown in document.markdown
    assert "Photo" not in extract(page, kind="html").markdown


def test_a_caption_in_another_figure_goes_without_the_image() -> None:
    story = "".join(f"<p>{paragraph}</p>" for paragraph in PARAGRAPHS)
    page = f"<article>{story}<figure>{IMAGE}</figure><figure><video></video>{CAPTION}</figure>{story}</article>"
    shown = extract(page, kind="html", images=True).markdown
    assert SHOWN in shown
    assert "Photo" not in shown


@pytest.mark.parametrize(
    ("item", "shown"),
    [
        ('<input type="checkbox"> One', "- [ ] One\n"),
        ('<input type="checkbox" checked> One', "- [x] One\n"),
        ('<label><input type="CHECKBOX" checked="">One</label>', "- [x] One\n"),
        ('<p><input type="checkbox"> One</p>', "- [ ] One\n"),
        ('<div class="checkbox checkbox-on"></div> <span>One</span>', "- [x] One\n"),
        ('<div class="checkbox checkbox-off"></div> <span>One</span>', "- [ ] One\n"),
        ('<span class="chcklst-box checked fa"></span> One', "- [x] One\n"),
        ('<span class="chcklst-box fa"></span> One', "- [ ] One\n"),
        ('<span class="checkbox-once"></span> One', "- One\n"),
        ('<input type="radio"> One', "- One\n"),
        ('One <input type="checkbox">', "- One\n"),
        ("[x] One", "- \\[x] One\n"),
    ],
)
def test_task_boxes(item: str, shown: str) -> None:
    assert markdown(f"<ul><li>{item}</li></ul>", images=False) == shown


def test_a_check_box_outside_a_list_is_none() -> None:
    assert markdown('<p><input type="checkbox"> One</p>') == "One\n"


@pytest.mark.parametrize(
    ("markup", "dropped", "shown"),
    [
        ("<p>One.</p><hr><p>Two.</p>", 3, "One.\n\n---\n\nTwo.\n"),
        ("<p>One.</p><hr><hr><p>Two.</p>", 3, "One.\n\n---\n\nTwo.\n"),
        ("<p>One.</p><hr><p>Two.</p>", 2, "One.\n"),
        ("<hr><p>One.</p><hr>", 3, "One.\n"),
        ("<p>One.</p><p>---</p><p>Two.</p>", 9, "One.\n\n\\---\n\nTwo.\n"),
        ("<blockquote><p>One.</p><hr><p>Two.</p></blockquote>", 3, "> One.\n>\n> ---\n>\n> Two.\n"),
    ],
)
def test_thematic_breaks(markup: str, dropped: int, shown: str) -> None:
    assert markdown(markup, drop_lines=(range(dropped, dropped + 1),)) == shown
