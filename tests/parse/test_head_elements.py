"""Elements without rendered text that describe the page."""

from __future__ import annotations

from .reader import read, texts


def test_noscript_elements_are_parsed_on_demand_and_counted_otherwise() -> None:
    markup = "<p>a</p><noscript><p>four</p></noscript>"
    assert (texts(markup), read(markup).noscript_size) == (["a"], 4)
    assert [line.text for line in read(markup, noscript=True).lines] == ["a", "four"]


def test_metadata_titles_and_json_scripts_are_collected() -> None:
    markup = (
        "<html lang=de><head><title>T</title><meta name=a content=b><script>x</script>"
        "<script type='Application/LD+JSON'>{}</script></head><body><svg><title>no</title></svg>"
    )
    assert [(element.tag, element.text) for element in read(markup).head] == [
        ("html", ""),
        ("title", "T"),
        ("meta", ""),
        ("script", "{}"),
    ]
