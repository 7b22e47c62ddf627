"""The name of the site in the title element."""

from __future__ import annotations

import pytest

from metadata import pages
from metadata.pages import SENTENCES


@pytest.mark.parametrize(
    ("title", "heading", "site"),
    [
        ("Storm hits the coast - Harbour Herald", "Storm hits the coast", "Harbour Herald"),
        ("Storm hits the coast | Weather | Harbour Herald", "Storm hits the coast", "Harbour Herald"),
        ("Orkan trifft die Küste / Wetter / Küstenbote", "Orkan trifft die Küste", "Küstenbote"),
        ("台风登陆沿海城市_天气_海港晚报", "台风登陆沿海城市", "海港晚报"),
        ("台风登陆沿海城市--海港晚报", "台风登陆沿海城市", "海港晚报"),
        ("العاصفة تضرب الساحل - أخبار المرفأ", "العاصفة تضرب الساحل", "أخبار المرفأ"),
        ("Storm hits the coast", "Storm hits the coast", None),
        ("Storm hits the coast - Harbour Herald", "The coast after the storm", None),
        ("Storm hits the coast - Page 3", "Storm hits the coast", None),
        ("Storm hits the coast | Breaking News", "Storm hits the coast", None),
        ("Storm hits the coast - by Jane Miller", "Storm hits the coast", None),
        ("Storm - What sailors told us about the night", "Storm", None),
    ],
)
def test_the_end_of_the_title_after_the_heading(title: str, heading: str, site: str | None) -> None:
    assert pages.html(f"<title>{title}</title><h1>{heading}</h1><p>{SENTENCES}").value("site") == site


def test_a_declared_name_comes_before_the_end_of_the_title() -> None:
    markup = "<meta name=application-name content=Herald><title>Storm hits the coast - Weather desk</title>"
    assert pages.html(f"{markup}<h1>Storm hits the coast</h1><p>{SENTENCES}").value("site") == "Herald"


def test_a_host_comes_after_the_end_of_the_title() -> None:
    article = f"<h1>Storm hits the coast</h1><p>{SENTENCES}"
    for title, site in (("Storm hits the coast - Desk", "Desk"), ("Storm hits the coast", "harbour.example")):
        found = pages.html(f"<title>{title}</title>{article}", "https://harbour.example/a")
        assert found.value("site") == site


def test_a_link_within_a_sentence_names_no_site() -> None:
    title = "<title>harbour - Manual of the Ferries (2.2)</title><h1>harbour</h1>"
    link = "<a href=https://harbour.example/>harbour</a>"
    assert pages.html(f"{title}<p>{link} keeps the tickets. {SENTENCES}").value("site") is None
    assert pages.html(f"{title}<p>{link}<p>{SENTENCES}").value("site") == "harbour"
