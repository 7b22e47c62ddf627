"""Hosts and the precedence of site rules."""

from __future__ import annotations

import pytest

from stripper.site_rules import ANY_HOST, Rule, Site, Sites, host_of


@pytest.mark.parametrize(
    ("url", "host"),
    [
        ("https://www.Example.org:8080/a?b", "example.org"),
        ("example.org", "example.org"),
        ("//example.org./x", "example.org"),
        (" example.org ", "example.org"),
        ("https://bücher.example/", "xn--bcher-kva.example"),
        ("https://wwwexample.org/", "wwwexample.org"),
        ("https://[::1", ""),
        ("", ""),
        (None, ""),
    ],
)
def test_host_of(url: str | None, host: str) -> None:
    assert host_of(url) == host


ANY, SITE, SUBDOMAIN = Rule(True, text="any"), Rule(True, text="site"), Rule(True, text="subdomain")
SITES = Sites((Site(("news.example.org",), (SUBDOMAIN,)), Site(("example.org",), (SITE,)), Site((ANY_HOST,), (ANY,))))


@pytest.mark.parametrize(
    ("host", "rules"),
    [
        ("news.example.org", (ANY, SITE, SUBDOMAIN)),
        ("example.org", (ANY, SITE)),
        ("old.example.org", (ANY, SITE)),
        ("xample.org", (ANY,)),
        ("example.org.evil.example", (ANY,)),
        ("", (ANY,)),
    ],
)
def test_rules_apply_to_a_host_and_its_subdomains_the_closest_last(host: str, rules: tuple[Rule, ...]) -> None:
    assert SITES.rules(host) == rules


def test_rules_of_several_files_for_one_host_are_concatenated() -> None:
    sites = Sites((Site(("a.example", "b.example"), (SITE,)), Site(("a.example",), (ANY,))))
    assert sites.rules("a.example") == (SITE, ANY)
    assert sites.rules("b.example") == (SITE,)


def test_conditions_are_the_non_empty_ones_by_key() -> None:
    assert Rule(False, class_="a", id="b").conditions == {"class": "a", "id": "b"}
    assert Rule(False, text="c").conditions == {"text": "c"}


def test_sites_are_true_if_there_are_any() -> None:
    assert SITES
    assert not Sites()
