"""The name of the site in a text dump."""

from __future__ import annotations

import pytest

from metadata.pages import SENTENCES, text

HEAD = f"Storm hits the coast of Example\n\n{SENTENCES}\n\n"


LINKS = "".join(f"[Entry {n}](https://www.example-news.com/section/{n})\n\n" for n in range(6))


def test_the_host_of_the_links_is_spelled_in_a_short_line() -> None:
    links = LINKS.replace("example-news.com", "examplenews.com")
    assert text(f"Watch Example News\n\n{links}{HEAD}").value("site") == "Example News"
    assert text(f"Watch Éxample Néws\n\n{links}{HEAD}").value("site") == "Éxample Néws"
    assert text(f"Watch another station\n\n{links}{HEAD}").value("site") is None


ADDRESS = "---\ntitle: Storm hits the coast of Example\nurl: https://www.leadtimes.example/storm\n---\n"
MENU = "HomeWeatherSeaAbout usAbout LeadTimesContactImprintPrivacyHelpJobsOfficesPeople"
MENTION = "The storm was bad, as our reporters found. It is the worst that Lead Times has seen in all of its years.\n\n"


def test_the_host_is_spelled_in_a_menu_without_spaces() -> None:
    assert text(f"{ADDRESS}{HEAD}{MENU}\n").value("site") == "LeadTimes"
    assert text(f"{ADDRESS}{HEAD}{MENU.replace('LeadTimes', 'Leadtimesroom')}\n").value("site") == "leadtimes.example"


def test_a_site_mentions_itself_in_its_text() -> None:
    filling = f"{SENTENCES}\n\n" * 80
    end = "\n\n".join(f"Entry {n}" for n in range(70))
    assert text(f"{ADDRESS}{filling}{MENTION * 2}{filling}{end}").value("site") == "Lead Times"
    assert text(f"{ADDRESS}{filling}{MENTION}{filling}{end}").value("site") == "leadtimes.example"


def test_most_links_of_an_article_may_lead_to_what_it_is_about() -> None:
    links = LINKS.replace("www.example-news.com", "leadtimes.example")
    filling = f"{SENTENCES}\n\n" * 20
    end = "\n\n".join(f"Entry {n}" for n in range(70))
    page = f"{filling}{MENTION * 2}{links}{filling}{end}"
    assert text(page).value("site") is None
    assert text(f"[![](/l.png)](https://leadtimes.example/)\n\n{page}").value("site") == "Lead Times"


@pytest.mark.parametrize(
    ("headers", "site"),
    [
        ("source: Harbour Post – news of the bay", "Harbour Post"),
        ("source: The Harbour Post", "The Harbour Post"),
        ("source: My feeds", "harbourpost.example"),
        ("source: 港口邮报-海湾新闻", "港口邮报"),
        ("source: Reader", "harbourpost.example"),
        ("source: Tides in Harbour Post on Reader", "Harbour Post"),
        ("site_name: Harbour Post Online", "Harbour Post Online"),
        ("site_name: feeds_api", "harbourpost.example"),
    ],
)
def test_the_source_in_the_headers_is_like_the_host(headers: str, site: str) -> None:
    front = f"---\ntitle: Storm hits the coast of Example\nurl: https://www.harbourpost.example/storm\n{headers}\n---\n"
    assert text(f"{front}{HEAD}[港口邮报](/about)\n").value("site") == site


@pytest.mark.parametrize(
    ("named", "site"), [("港口邮报", "港口邮报"), ("Lead Times", "Harbour Post"), ("02.11.2021", "Harbour Post")]
)
def test_no_domain_is_like_a_name_in_other_letters(named: str, site: str) -> None:
    front = f"---\ntitle: Storm hits the coast\nurl: https://www.harbourpost.example/storm\nsite: {named}\n---\n"
    assert text(f"{front}{HEAD}Harbour Post\n").value("site") == site


def test_a_first_line_that_is_a_host() -> None:
    assert text(f"abc.example.co.uk\n\n{HEAD}").value("site") == "abc.example.co.uk"
    assert text(f"Read it on abc.example.co.uk\n\n{HEAD}").value("site") is None


def test_a_doubled_line_names_the_site_at_the_start_only() -> None:
    assert text(f"Example News Example News\n\n{HEAD}").value("site") == "Example News"
    assert text(HEAD + "Line\n\n" * 20 + "0x20 0x20\n").value("site") is None


def test_a_doubled_entry_of_a_menu_names_no_site() -> None:
    assert text(f"Sign in Sign in\n\n{HEAD}").value("site") is None
    assert text(f"-- --\n\n{HEAD}").value("site") is None


def test_doubled_entries_of_a_menu_with_images_name_no_site() -> None:
    menu = "Lead Times Lead Times\n\nLead Sport Lead Sport\n\n"
    assert text(menu + HEAD).value("site") == "Lead Times"
    assert text(f"{menu}Lead Sea Lead Sea\n\n{HEAD}").value("site") is None


def test_a_doubled_logo_names_the_site() -> None:
    assert text(f"Lead Times Logo Lead Times Logo\n\n{HEAD}").value("site") == "Lead Times"


@pytest.mark.parametrize(
    ("title", "site"),
    [
        ("#Lead Times RSS Feed Lead Times Atom Feed Lead Times", "Lead Times"),
        ("#Lead Times (en) Lead Times Atom feed", "Lead Times"),
        ("#Lead Times news of the coast", "Lead Times"),
        ("#New posts of Lead Times", None),
    ],
)
def test_the_title_of_a_feed_starts_with_a_name_of_other_lines(title: str, site: str | None) -> None:
    assert text(f"{title}\n\n{HEAD}Lead Times on paper\n").value("site") == site


def test_the_title_of_a_feed_begins_with_the_name_of_the_site() -> None:
    assert text(f"#Lead Times » Feed Lead Times » Comments Feed\n\n{HEAD}").value("site") == "Lead Times"
    assert text(f"# Lead times and tides\n\n{HEAD}").value("site") is None


@pytest.mark.parametrize(
    ("lines", "site"),
    [
        (("Jobs at Lead Times", "Lead Times on paper"), "Lead Times"),
        (("Jobs at Lead Times",), None),
        (("About Lead Times", "Contact Lead Times", "Lead Times on paper"), "Lead Times"),
        (("About Lead Times", "Lead Times on paper"), None),
        (("About the Sula", "Contact the Sula", "The Sula on paper"), "The Sula"),
        (("About the Sula", "Contact the Sula", "A Sula on paper"), "Sula"),
        (("About Us", "Contact Us", "Us on paper"), None),
        (("ABOUT LEAD TIMES", "CONTACT LEAD TIMES", "LEAD TIMES ON PAPER"), None),
    ],
)
def test_lines_in_which_the_site_names_itself(lines: tuple[str, ...], site: str | None) -> None:
    assert text(HEAD + "\n\n".join(lines) + "\n").value("site") == site


@pytest.mark.parametrize("network", ["Link to Facebook", "Share on Twitter"])
def test_a_doubled_button_of_a_network_names_no_site(network: str) -> None:
    assert text(f"{network} {network}\n\n{HEAD}").value("site") is None


def test_the_name_on_a_logo_and_in_a_question() -> None:
    for line in ("Lead Times Logo", "What is Lead Times?"):
        assert text(f"https://leadtimes.example/a\n\n{line}\n\n{HEAD}").value("site") == "Lead Times"


@pytest.mark.parametrize(
    ("titles", "site"),
    [
        (("Lead Times » Feed", "Lead Times » Comments Feed"), "Lead Times"),
        (("Lead Times: Sports", "Lead Times: Boats"), "Lead Times"),
        (("Sports - Lead Times", "Boats - Lead Times"), "Lead Times"),
        (("Sports: all", "Boats: all"), None),
        (("Storm hits: comments", "Storm hits: replies"), None),
        (("Lead Times » Feed",), None),
    ],
)
def test_several_titles_of_feeds_have_the_name_of_the_site(titles: tuple[str, ...], site: str | None) -> None:
    links = "".join(f"   Link: {title} (alternate)\n" for title in titles)
    assert text(f"{links}\n\n# {HEAD}").value("site") == site


@pytest.mark.parametrize(
    ("first", "site"),
    [
        ("#Lead Times: Sports Lead Times: Boats", "Lead Times"),
        ("#alternate News of sports - LEAD TIMES News of boats - LEAD TIMES", "LEAD TIMES"),
        ("#alternate News of sports - LEAD TIMES", None),
    ],
)
def test_the_titles_of_feeds_in_the_first_line_have_the_name_of_the_site(first: str, site: str | None) -> None:
    assert text(f"   {first}\n\n{HEAD}").value("site") == site
