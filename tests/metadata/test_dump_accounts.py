"""The name of a site on networks."""

from __future__ import annotations

import pytest

from metadata.pages import SENTENCES, text
from stripper.metadata import dump_accounts

HEAD = f"# Storm hits the coast of Example\n\n{SENTENCES}\n\n"

ACCOUNTS = ("https://facebook.com/LeadTimes", "https://x.com/LeadTimes")
AUTHOR = ("https://facebook.com/janedoe", "https://x.com/janedoe")


@pytest.mark.parametrize(
    ("links", "name"),
    [
        (("https://www.facebook.com/LeadTimes/", "https://twitter.com/lead_times"), "leadtimes"),
        (("//facebook.com/LeadTimes?ref=hl", "https://www.linkedin.com/company/lead-times/"), "leadtimes"),
        (("https://www.facebook.com/LeadTimes", "https://facebook.com/LeadTimes"), ""),
        (("https://www.facebook.com/sharer", "https://twitter.com/share"), ""),
        (("https://www.facebook.com/share/LeadTimes", "https://twitter.com/share/LeadTimes"), ""),
        (("https://www.facebook.com/LeadTimes", "https://x.com/janedoe"), ""),
        (("https://facebook.com/LeadTimes", "https://x.com/LeadTimes", "https://x.com/janedoe"), "leadtimes"),
        ((*ACCOUNTS, *AUTHOR), ""),
    ],
)
def test_the_name_of_most_accounts(links: tuple[str, ...], name: str) -> None:
    assert dump_accounts.name("\n".join(f"[]({link})" for link in links)) == name


LINKS = "\n".join(f"[]({link})" for link in ACCOUNTS)


def test_the_words_of_the_name_are_that_of_the_site() -> None:
    assert text(f"{HEAD}Write to the Lead Times\n\n{LINKS}\n").value("site") == "Lead Times"
    assert text(f"{HEAD}Write to the lead times\n\n{LINKS}\n").value("site") is None


def test_an_address_precedes_the_name() -> None:
    page = f"---\nurl: https://harbourpost.example/storm\n---\n{HEAD}Harbour Post\n\nLead Times\n\n{LINKS}\n"
    assert text(page).value("site") == "Harbour Post"
