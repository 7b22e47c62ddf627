"""The names by which a site calls itself in a text dump."""

from __future__ import annotations

import pytest

from metadata.pages import SENTENCES, text
from stripper.metadata import dump_brand

HEAD = f"Storm hits the coast of Example\n\n{SENTENCES}\n\n"


@pytest.mark.parametrize(
    ("lines", "site"),
    [
        (("Lead Times app", "Lead Times podcasts", "Lead Times on paper"), "Lead Times"),
        (("Lead Times app", "Lead Times on paper"), None),
        (("Lead Times on Facebook", "Lead Times on Instagram", "Lead Times on paper"), "Lead Times"),
        (("Lead Times auf Facebook", "Lead Times auf Instagram", "Das Lead Times Archiv"), "Lead Times"),
        (("Lead Times on Facebook", "Lead Times on Monday", "Lead Times on paper"), None),
        (("About Lead Times", "Lead Times", "Sea", "Lead Times"), "Lead Times"),
        (("About Lead Times", "Lead Times", "Sea"), None),
        (("Lead Times app", "Lead Times", "Sea", "Lead Times"), None),
        (("Lead Times is part of the Example group.", "Lead Times on paper"), "Lead Times"),
        (("It is part of the Example group.", "Lead Times on paper"), None),
        (("This is part of the Example group.", "This on paper"), None),
        (("The story is part of the Example group.", "The story on paper"), None),
        (
            ("LEAD is a registered trademark of Example. Lead Times is part of Example", "Lead Times on paper"),
            "Lead Times",
        ),
        (("Das Blatt für alle: Lead Times ist ein Angebot der Beispiel AG", "Lead Times lesen"), "Lead Times"),
    ],
)
def test_phrases_in_which_a_site_names_itself(lines: tuple[str, ...], site: str | None) -> None:
    assert text(HEAD + "\n\n".join(lines) + "\n").value("site") == site


@pytest.mark.parametrize(
    ("owner", "site"), [("Lead Times", "Lead Times"), ("Times Media", "Times"), ("The Sometimes", "Times")]
)
def test_the_owner_of_the_copyright_has_the_words_before_a_short_name(owner: str, site: str) -> None:
    assert text(f"{HEAD}About Times\n\nFollow Times\n\nTimes on paper\n\n© 2024 {owner}\n").value("site") == site


@pytest.mark.parametrize(
    ("line", "site"),
    [("Lead Times logo", "Lead Times"), ("港口邮报Logo", "港口邮报"), ("Lead Times app", None), ("(BUTTON) app", None)],
)
def test_a_logo_at_the_start_is_that_of_the_site(line: str, site: str | None) -> None:
    assert text(f"{line}\n\n{HEAD}Lead Times on paper\n\n港口邮报 2024\n").value("site") == site


def test_a_single_phrase_is_enough_if_the_host_has_the_name() -> None:
    front = "---\ntitle: Storm hits the coast of Example\nurl: https://blog.harbour/storm\n---\n"
    assert text(f"{front}{HEAD}About Harbour\n\nHarbour products\n").value("site") == "Harbour"
    assert text(f"{front}{HEAD}About Tides\n\nTides products\n").value("site") == "blog.harbour"


OWN_TEXT = "The reporters of Lead Times have been at the harbour since the morning, as they say in their article.\n\n"


@pytest.mark.parametrize(
    ("top", "mention", "site"),
    [
        ("Lead Times\n\nMenu\n\n", OWN_TEXT, "Lead Times"),
        ("Lead Times\n\nMenu\n\n", "Lead Times 2024 ©\n\n", "Lead Times"),
        ("Lead Times\n\nMenu\n\n", "Lead Times on paper\n\n", None),
        ("Lead Times\n\nMenu\n\n", OWN_TEXT.lower(), None),
        ("Lead Times\n\nMenu\n\n", f"{OWN_TEXT}{OWN_TEXT.replace('Lead Times', 'lead times')}", None),
        ("* Lead Times\n* Sea\n\n", OWN_TEXT, None),
        ("Lead Times:\n\nMenu\n\n", OWN_TEXT, None),
        ("Sea\n\nLead Times\n\n", OWN_TEXT, None),
        ("Skip to content\n\nLead Times\n\nLead Times\n\n", "", "Lead Times"),
        (">_\n\nLEAD\n\nLead\n\n", "", "LEAD"),
        ("Sea\n\nLead Times\n\nLead Times\n\n", "", None),
        ("Menu\n\nMenu\n\n", "", None),
        ("Menu\n\nLead Times\n\n", OWN_TEXT, None),
        ("3 May 2021\n\n3 May 2021\n\n", "", None),
    ],
)
def test_a_page_starts_with_the_name_of_the_site(top: str, mention: str, site: str | None) -> None:
    assert text(f"{top}{HEAD}{mention}").value("site") == site


@pytest.mark.parametrize(
    ("name", "may_be"),
    [
        ("Lead Times", True),
        ("Privacy Policy", False),
        ("Lead Times ) Jane", False),
        ("例京ICP备12345678号", False),
        ("例新闻网", True),
    ],
)
def test_an_entry_of_a_menu_or_a_licence_is_no_name(name: str, may_be: bool) -> None:
    assert dump_brand.may_be_name(name) is may_be


@pytest.mark.parametrize(("sentence", "site"), [("The coffee was good.", None), ("The Coffee was good.", "Coffee")])
def test_a_word_of_the_text_in_the_title_element_is_a_section(sentence: str, site: str | None) -> None:
    title = "Storm hits the coast of Example"
    found = text(f"{title} | Coffee\n\nHome\n\nNews\n\n{title}\n\n{SENTENCES}{sentence} {SENTENCES}\n")
    assert (found.value("title"), found.value("site")) == (title, site)


def test_the_title_at_the_start_is_no_name_of_the_site() -> None:
    start = "Storm over the bay\n\n"
    assert text(f"{start}{start}By Jane Doe\n\n{SENTENCES}\n\n").value("site") is None
    section = "The people of Lead have seen the storm that has been over the bay of Lead since Monday.\n\n"
    assert text(f"Lead\n\nStorm hits Lead in the night\n\n{SENTENCES}\n\n{section}").value("site") is None
