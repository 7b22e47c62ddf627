"""Parsing of rule files, and errors."""

from __future__ import annotations

from contextlib import suppress
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from stripper import read_rules
from stripper.errors import RuleFileError
from stripper.rules.read import parse
from stripper.site_rules import Rule

GOOD = b"""# the harbour's paper
host = ["example.org", "www.Example.com"]

[[rule]]
do = "drop"
class = "teaser"  # on all pages

[[rule]]
do = "keep"
id = "live"
text = 'Correction: *'
"""
HEAD = 'host = "example.org"\n\n[[rule]]\n'


def test_a_file_has_hosts_and_rules_with_line_numbers() -> None:
    site = parse(GOOD, "a/example.toml")
    assert site.hosts == ("example.org", "example.com")
    assert site.rules == (
        Rule(False, class_="teaser", place="a/example.toml:4"),
        Rule(True, text="Correction: *", id="live", place="a/example.toml:8"),
    )


@pytest.mark.parametrize("data", [GOOD.replace(b"\n", b"\r\n"), b"\xef\xbb\xbf" + GOOD], ids=["CRLF", "BOM"])
def test_newlines_and_a_byte_order_mark_make_no_difference(data: bytes) -> None:
    assert parse(data, "a/example.toml") == parse(GOOD, "a/example.toml")


def test_rules_have_a_number_if_a_string_looks_like_a_header() -> None:
    text = HEAD + "do = 'drop'\ntext = '''\n[[rule]]'''\n"
    assert [rule.place for rule in parse(text.encode(), "x.toml").rules] == ["x.toml, rule 1"]


@pytest.mark.parametrize(
    ("text", "line", "message"),
    [
        ("", 1, "the host is missing"),
        ('host = "example.org"\nhots = 3\n', 2, "did you mean `host`?"),
        ("# one\nhost = 7\n", 2, "not a host"),
        ("host = []\n", 1, "list of hosts is empty"),
        ('host = "https://example.org/x"\n', 1, "is not a host"),
        ('host = "a b"\n', 1, "is not a host"),
        ('host = "*.example.org"\n', 1, "is not a host"),
        ('host = "example.org\n', 1, "not valid TOML"),
        ('host = "example.org"\n\n[[rule]\n', 3, "not valid TOML"),
        ('host = "example.org"\ndo = "drop"\n[rule]\n', 2, "`do` is not a known key"),
        ('host = "example.org"\n[rule]\ndo = "drop"\n', 2, "double brackets"),
        (HEAD + 'class = "a"\n', 3, "the action is missing"),
        (HEAD + 'class = "a"\n\ndo = "remove"\n', 6, '"remove"'),
        (HEAD + 'do = "drop"\n', 3, "no condition"),
        (HEAD + 'do = "drop"\nclas = "a"\n', 5, "did you mean `class`?"),
        (HEAD + 'do = "drop"\nregex = "(a+)+"\n', 5, "`regex` is not a known key"),
        (HEAD + 'do = "drop"\nid = 3\n', 5, "quotation marks"),
        (HEAD + 'do = "drop"\ntext = " "\n', 5, "non-empty"),
        (HEAD + 'do = "drop"\nclass = "a b"\n', 5, "not a single name"),
        (HEAD + 'do = "drop"\nid = "a"\n\n[[rule]]\ndo = "drop"\nid = ""\n', 9, "non-empty"),
        (HEAD + 'do = "drop"\nid = "a"\nid = "b"\n', 6, "not valid TOML"),
    ],
)
def test_an_error_names_the_line(text: str, line: int, message: str) -> None:
    with pytest.raises(RuleFileError) as refused:
        parse(text.encode(), "example.toml")
    assert str(refused.value).startswith(f"example.toml:{line}: ")
    assert message in str(refused.value)
    assert len(str(refused.value).splitlines()) == 1


def test_invalid_utf_8_is_an_error_with_the_line() -> None:
    with pytest.raises(RuleFileError, match=r"example\.toml:2: not valid UTF-8"):
        parse(b'host = "example.org"\n# \xff\n', "example.toml")


@given(st.binary(max_size=60) | st.text('[]"=\n #*aruledohst', max_size=60).map(str.encode))
def test_any_other_data_is_an_error_of_one_printable_line(data: bytes) -> None:
    with suppress(RuleFileError):
        parse(data, "x\x1b.toml")
        return
    with pytest.raises(RuleFileError, match=r"\A[^\x00-\x1f\x7f-\x9f]+\Z"):
        parse(data, "x\x1b.toml")


def test_files_and_directories_are_read_in_order(tmp_path: Path) -> None:
    for name, host in (("b.toml", "b.example"), ("a.toml", "a.example"), (".c.toml", "c.example"), ("d.txt", "")):
        (tmp_path / name).write_text(f'host = "{host}"\n')
    sites = read_rules(str(tmp_path), str(tmp_path / ".c.toml"))
    assert [site.hosts for site in sites.sites] == [("a.example",), ("b.example",), ("c.example",)]


@pytest.mark.parametrize(("name", "message"), [("gone.toml", "check the name"), ("empty", "no rule files")])
def test_an_unreadable_path_is_an_error(tmp_path: Path, name: str, message: str) -> None:
    (tmp_path / "empty").mkdir()
    with pytest.raises(RuleFileError, match=message):
        read_rules(str(tmp_path / name))
