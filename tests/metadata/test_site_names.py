"""Names of sites compared with domains."""

from __future__ import annotations

import pytest

from stripper.metadata import site_names


@pytest.mark.parametrize(
    ("domain", "name"),
    [
        ("oerestad", "Ørestad"),
        ("orestad", "Ørestad"),
        ("jaegerheim", "Jägerheim"),
        ("jagerheim", "Jägerheim"),
        ("beregovoevremya", "Береговое время"),
        ("paralianea", "Παράλια Νέα"),
        ("nyharbournews", "New York Harbour News"),
        ("theledger", "The Harwick Ledger"),
        ("hcn", "Harwick City News"),
        ("infosec", "Information Security"),
        ("harbsaillab", "Harbour Sailing Lab"),
    ],
)
def test_a_domain_spells_or_abbreviates_a_name(domain: str, name: str) -> None:
    assert site_names.matches(domain, name) == (domain != "oerestad")


@pytest.mark.parametrize(
    ("domain", "name"),
    [
        ("hnews", "Storm hits the northern coast"),
        ("infosec", "Information on Security"),
        ("insec", "Information Security"),
        ("theledger", "The storm"),
        ("harbour", "☆☆☆"),
        ("ledgers", "The Harwick Ledger of the county and its storms"),
    ],
)
def test_a_domain_that_is_no_abbreviation(domain: str, name: str) -> None:
    assert not site_names.matches(domain, name)


@pytest.mark.parametrize(
    ("name", "label", "bare"),
    [
        ("Harwick Ledger | News that matters", "harwickledger", "Harwick Ledger"),
        ("News and more – Harwick Ledger", "harwickledger", "Harwick Ledger"),
        ("ledger.example · Always different", "ledger", "ledger.example"),
        ("Harwick Ledger | News that matters", "other", "Harwick Ledger | News that matters"),
        ("Harwick-Ledger", "ledger", "Harwick-Ledger"),
    ],
)
def test_a_slogan_is_cut(name: str, label: str, bare: str) -> None:
    assert site_names.without_slogan(name, [label]) == bare


@pytest.mark.parametrize(
    ("name", "bare"),
    [
        ("Harwick Ledger, Inc.", "Harwick Ledger"),
        ("Uferblatt GmbH", "Uferblatt"),
        ("Ag News", "Ag News"),
        ("Inc.", "Inc."),
    ],
)
def test_a_legal_form_is_cut(name: str, bare: str) -> None:
    assert site_names.without_company_form(name) == bare


@pytest.mark.parametrize("name", ["{$site.name}", "%site_name%", "<Site>"])
def test_a_placeholder_is_no_name(name: str) -> None:
    assert site_names.is_placeholder(name)
    assert not site_names.is_placeholder("100% Harwick & Co.")


def test_hostile_names_take_no_time() -> None:
    assert not site_names.matches("a" * 40 + "b", "a " * 2_000)
