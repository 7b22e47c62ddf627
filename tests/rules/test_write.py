"""Rule files extended with new rules."""

from __future__ import annotations

import tomllib
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from stripper.errors import RuleFileError
from stripper.rules import propose, write
from stripper.site_rules import ANY_HOST, Rule, Site

PROPOSAL = propose.Proposal(Rule(False, class_="promo"), (3,), ())
EXISTING = b'# ours\nhost = "example.org"  # and below\n\n[[rule]]\ndo = "keep"\nid = "live"'


def test_a_new_file_has_the_host_and_the_rules() -> None:
    data = write.add_rules(b"", "example.org", [(PROPOSAL, "line 3")], "x.toml")
    assert data == b'host = "example.org"\n\n# line 3\n[[rule]]\ndo = "drop"\nclass = "promo"\n'


@pytest.mark.parametrize("end", [b"\n", b"\r\n"])
def test_existing_content_is_unchanged_and_no_rule_added_twice(end: bytes) -> None:
    existing = EXISTING.replace(b"\n", end)
    data = write.add_rules(existing, "news.example.org", [(PROPOSAL, "line 3")], "x.toml")
    assert data.startswith(existing)
    assert data.count(b"\n") == data.count(end)
    assert len(tomllib.loads(data.decode())["rule"]) == 2
    assert write.add_rules(data, "example.org", [(PROPOSAL, "line 3")], "x.toml") == data


@pytest.mark.parametrize(("existing", "message"), [(EXISTING, "rules for example.org"), (b"host = 3", "x.toml:1: ")])
def test_a_file_for_another_site_or_an_invalid_one_is_an_error(existing: bytes, message: str) -> None:
    with pytest.raises(RuleFileError, match=message):
        write.add_rules(existing, "other.example", [(PROPOSAL, "line 3")], "x.toml")


@given(st.text(st.characters(exclude_categories=["Cs", "Cc"]), min_size=1).filter(str.strip))
def test_any_text_can_be_written(text: str) -> None:
    found = propose.Proposal(Rule(False, text=text.strip()), (1,), ())
    data = write.add_rules(b"", "example.org", [(found, write.excerpt(text))], "x.toml")
    assert tomllib.loads(data.decode())["rule"][0]["text"] == text.strip()


@pytest.mark.parametrize(
    ("host", "is_covered"),
    [
        ("example.org", True),
        ("news.example.org", True),
        ("xample.org", False),
        ("notexample.org", False),
        ("org", False),
    ],
)
def test_a_file_covers_its_hosts_and_their_subdomains(host: str, is_covered: bool) -> None:
    assert write.covers(Site(("other.example", "example.org"), ()), host) is is_covered
    assert write.covers(Site((ANY_HOST,), ()), host)


@pytest.mark.parametrize(
    ("text", "expected"),
    [(" two \n words ", "two words"), ("x" * 60, "x" * 60), ("word " * 13, "word " * 11 + "word…")],
)
def test_an_excerpt_is_one_short_line(text: str, expected: str) -> None:
    assert write.excerpt(text) == expected


def test_saving_reports_errors_with_advice(tmp_path: Path) -> None:
    write.save(b"data", str(tmp_path / "new.toml"))
    assert (tmp_path / "new.toml").read_bytes() == b"data"
    with pytest.raises(RuleFileError, match="create it first"):
        write.save(b"data", str(tmp_path / "missing" / "new.toml"))
    with pytest.raises(RuleFileError, match="choose another file"):
        write.save(b"data", str(tmp_path))
