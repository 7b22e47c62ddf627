"""An invalid URL, given or in a page, causes a warning at most."""

from __future__ import annotations

import pytest

import invariants
import story
from stripper import Settings, extract
from stripper.model import Kind

INVALID = ["http://[::1", "http://a]b/", "//[", "http://ex\u2100mple.com/"]
VALID = ["http://a:99999999/", "http://a:b/", "http:///", "not a url", "\x1b[31m", "http://a.example/\ud800\u202e"]


@pytest.mark.parametrize("kind", ["html", "text"])
@pytest.mark.parametrize("url", [*INVALID, *VALID], ids=ascii)
def test_any_url_may_be_given(url: str, kind: str) -> None:
    document = extract(story.page(), url=url, settings=Settings(kind=Kind(kind)))
    assert any("URL" in warning for warning in document.warnings) == (url in INVALID)
    assert document.text == extract(story.page(), settings=Settings(kind=Kind(kind))).text
    assert document.markdown
    assert document.html


@pytest.mark.parametrize("url", [*INVALID, *VALID[:4]], ids=ascii)
def test_any_url_may_be_in_a_page(url: str) -> None:
    head = f'<link rel=canonical href="{url}"><link rel="alternate" hreflang="de" href="{url}"><base href="{url}">'
    head += f'<meta property="og:url" content="{url}"><script type="application/ld+json">{{"@type":"NewsArticle",'
    head += f'"url":"{url}","author":{{"name":"Jane Doe","url":"{url}"}},"publisher":{{"url":"{url}"}}}}</script>'
    document = extract(
        story.page(f'<p>By <a rel=author href="{url}">Jane Doe</a></p>', head=head), url="http://a.example/"
    )
    invariants.hold(document)
    assert story.SECOND in document.text
