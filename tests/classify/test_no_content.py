"""Pages without content: error pages, robot checks, walls, placeholders and empty pages."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

import story
from stripper import Settings, extract
from stripper.classify import no_content, phrase_cover
from stripper.model import NO_TEXT, NOTHING_KEPT, NOTHING_KEPT_PREFIX, PageType
from stripper.words import languages, section
from stripper.words.sections import NO_CONTENT


def page(title: str, *paragraphs: str, heading: str = "", head: str = "") -> str:
    """Return a page with a menu, a heading, which is the title by default, and paragraphs."""
    body = "".join(f"<p>{paragraph}</p>" for paragraph in paragraphs)
    menu = '<nav><a href="/">Harbour News</a><a href="/sport">Sport</a></nav>'
    start = f"<html><head><title>{title}</title>{head}</head><body>{menu}"
    return f"{start}<main><h1>{heading or title}</h1>{body}</main></body></html>"


ERROR = "an error page"
OFFLINE = "a placeholder of a site that is offline"
ROBOT = "a robot check"
SCRIPT = "a page that requires JavaScript"
CONSENT = "a consent wall"
LOGIN = "a login wall"

HITS = {
    "404": (
        page("Page not found | Harbour News", "Sorry, the page you are looking for is gone. It may have been moved."),
        ERROR,
    ),
    "404 without known sentences": (page("404 Not Found", "Even our harbour master has not seen it."), ERROR),
    "404 with teasers": (
        page(
            "Page not found – Harbour News",
            "Nothing was found at this location.",
            '<a href="/1">Ten ways to cook potatoes in the winter</a>',
            '<a href="/2">My new kitchen table, and how I made it from an old door</a>',
        ),
        ERROR,
    ),
    "404 named in a heading only": (
        page("Harbour News", "The requested page may have been deleted.", heading="Oops! Page not found"),
        ERROR,
    ),
    "404 in capitals": (page("SAYFA BULUNAMADI", "ARADIĞINIZ SAYFA SİLİNMİŞ OLABİLİR."), ERROR),
    "403": (page("Zugriff verweigert", "Sie haben keine Berechtigung für diese Seite."), ERROR),
    "500": (page("Erreur interne du serveur", "Une erreur est survenue. Veuillez réessayer."), ERROR),
    "502": (
        "<html><head><title>502 Bad Gateway</title></head><body><h1>502 Bad Gateway</h1><hr>nginx/1.18.0</body></html>",
        ERROR,
    ),
    "404 in Chinese": (page("404", "您访问的页面不存在或已被删除！", "5秒后自动返回首页"), ERROR),
    "404 in Japanese": (page("ページが見つかりません | 港新聞", "お探しのページは移動または削除されました。"), ERROR),
    "404 in Persian digits": (page("خطای ۴۰۴", "صفحه مورد نظر شما یافت نشد."), ERROR),
    "404 in Slovak": (page("Stránka sa nenašla", "Stránka, ktorú hľadáte, bola presunutá alebo odstránená."), ERROR),
    "404 in Thai": (page("ขออภัย", "ขออภัย ไม่พบหน้าที่คุณต้องการในเว็บไซต์ กลับสู่หน้าหลักได้เลย"), ERROR),
    "404 in Bengali": (page("বন্দর বার্তা", "আপনি যে পৃষ্ঠাটি খুঁজছেন তা খুঁজে পাওয়া যায়নি। হোমপেজে ফিরে যান।"), ERROR),
    "maintenance": (page("Sito in manutenzione", "Torneremo presto con una nuova versione."), OFFLINE),
    "maintenance in Latvian": (page("Notiek apkope", "Vietne uz laiku nav pieejama. Drīz būsim atpakaļ!"), OFFLINE),
    "suspended": (page("Account Suspended", "This account has been suspended."), OFFLINE),
    "parked": (page("harbour.example", "This domain is for sale! Inquire now."), OFFLINE),
    "Cloudflare": (
        page(
            "Just a moment...",
            "harbour.example needs to review the security of your connection before proceeding.",
            "Ray ID: 7d1a2b3c4d5e6f78",
            heading="harbour.example",
        ),
        ROBOT,
    ),
    "captcha": (
        page(
            "Вы не робот?", "Подтвердите, что вы не робот. Введите символы с картинки, и вы сможете читать сайт дальше."
        ),
        ROBOT,
    ),
    "blocked": (
        page(
            "harbour.example",
            "Our systems have detected unusual traffic from your computer network. Please confirm you are a human.",
        ),
        ROBOT,
    ),
    "robot check in Slovenian": (page("Samo trenutek …", "Preverjamo vaš brskalnik. Potrdite, da niste robot."), ROBOT),
    "script": (page("Harbour", "You need to enable JavaScript to run this app."), SCRIPT),
    "script in Swedish": (page("Hamnen", "Den här sidan kräver JavaScript. Aktivera JavaScript."), SCRIPT),
    "script in Serbian": (page("Лука", "Да бисте видели ову страницу, укључите JavaScript."), SCRIPT),
    "consent": (
        page(
            "Hafenblatt",
            "Wir und unsere 183 Partner speichern Informationen auf einem Gerät, auch personenbezogene Daten.",
            heading="Wir benötigen Ihre Zustimmung",
        ),
        CONSENT,
    ),
    "consent in Polish": (
        page("Gazeta", "My i nasi partnerzy przetwarzamy dane osobowe.", heading="Cenimy Twoją prywatność"),
        CONSENT,
    ),
    "consent in Estonian": (
        page("Sadam", "Meie ja meie partnerid salvestame teavet seadmes.", heading="Teie privaatsus on meile oluline"),
        CONSENT,
    ),
    "age": (page("Harbour Gin", "You must be 18 or older to enter. Please verify your age."), CONSENT),
    "login": (page("Harbour Club", "You must log in to continue."), LOGIN),
    "login in Spanish": (page("Club del puerto", "Debes iniciar sesión para ver el contenido."), LOGIN),
    "login in Catalan": (page("Club del port", "Has d'iniciar sessió per continuar llegint."), LOGIN),
    "login in Lithuanian": (page("Uosto klubas", "Turite prisijungti. Skirta tik prenumeratoriams."), LOGIN),
    "login in Icelandic": (page("Höfnin", "Þú verður að skrá þig inn til að lesa alla greinina."), LOGIN),
    "dump of a 404": (
        "Home\nNews\n\nPage not found\n\nSorry, the page you are looking for could not be found.\n\nBack home\n",
        ERROR,
    ),
    "dump of a shell": ("You need to enable JavaScript to run this app.\n", SCRIPT),
}

HELP = "Open the settings and choose Privacy. Under Content, switch the second item on. Reload the page afterwards."

NEAR_MISSES = {
    "article about 404": page(
        "How we fixed our 404 pages",
        "Page not found: three words that no visitor wants to read. Last year one visit in twenty ended with them.",
        "So we wrote a small tool that lists the addresses that were asked for most. It took two days.",
    ),
    "documentation of 403": page(
        "403 Forbidden - HTTP reference",
        "The HTTP 403 Forbidden status code indicates that the server understood the request but refused it.",
        "A client should expect that repeating the request without modification fails with the same status.",
    ),
    "question about 404": page(
        "404 not found",
        "Hi all, since I moved my site to the new server I get 404 not found on every page but the home page.",
        "I use the default configuration. Does anybody know which setting I have to change?",
    ),
    "news of maintenance": page(
        "City website down for maintenance",
        "The website of the city will be down for maintenance on Saturday until noon, the town hall said on Thursday.",
    ),
    "short news": page("Dog bites man", "A dog bit a man in the old harbour on Tuesday, the police said."),
    "short news in Thai": page("ท่าเรือปิดปรับปรุง", "ท่าเรือเก่าปิดให้บริการชั่วคราวตั้งแต่วันอังคาร เทศบาลแจ้งเมื่อวานนี้"),
    "short news in Slovak": page("Most je mimo prevádzky", "Starý most je pre opravu zatvorený, oznámila polícia."),
    "encyclopedia on captchas": page(
        "CAPTCHA",
        "A CAPTCHA is a test that tells people from programs. Early ones showed distorted words in a picture.",
        "Later ones ask for pictures of buses or traffic lights, and some only watch how the pointer moves.",
    ),
    "help on scripts": page("How to enable JavaScript", HELP),
    "cookie policy": page(
        "Cookie policy",
        "This site stores one cookie, which remembers the language that you chose, and expires after thirty days.",
    ),
    "article behind a login": page("Storm hits harbour", story.FIRST, "Log in to continue reading."),
    "help on login": page(
        "Log in to your account",
        "Open the app and tap the person at the top. Enter the address that you gave us.",
    ),
    "partners": page("Unsere Partner", "Die Sommerschule wird von der Universität und dem Hafenamt unterstützt."),
    "dump of short news": "Home\nNews\n\nStorm hits harbour\n\n" + story.FIRST + "\n",
    "dump of an article on 404": "Home\nNews\n\nHow we fixed our 404 pages\n\n" + "\n\n".join(story.PARAGRAPHS) + "\n",
}


@pytest.mark.parametrize(("markup", "name"), HITS.values(), ids=HITS)
def test_a_page_without_content_is_empty_and_named(markup: str, name: str) -> None:
    found = extract(markup)
    assert found.text == ""
    assert found.page_type is PageType.NONE
    [warning] = [warning for warning in found.warnings if warning.startswith(NOTHING_KEPT_PREFIX)]
    assert warning.startswith(f"{NOTHING_KEPT_PREFIX}the page looks like {name} (“")
    [finding] = [finding for finding in found.findings if finding.field == "page_type"]
    assert finding.source.startswith(f"{name}: “")


@pytest.mark.parametrize("markup", NEAR_MISSES.values(), ids=NEAR_MISSES)
def test_a_page_that_is_about_such_pages_stays(markup: str) -> None:
    found = extract(markup)
    assert found.text
    assert found.page_type is not PageType.NONE


def test_the_warning_quotes_the_evidence() -> None:
    [warning] = extract(HITS["404"][0]).warnings
    assert warning == "Nothing was kept: the page looks like an error page (“Page not found”)."


def test_long_evidence_is_shortened() -> None:
    sentence = "Please enable JavaScript, enable JavaScript, enable JavaScript, enable JavaScript now."
    [warning] = extract(page("Harbour", sentence)).warnings
    assert "…”)" in warning
    assert len(warning) < 150


BYLINE = 'By <a rel="author" href="/jane-doe">Jane Doe</a>'
DATE = '<meta property="article:published_time" content="2024-03-05T10:00:00Z">'
DRAWERS = "Page not found: the harbour master looked for it in every drawer of his office on Tuesday."


def test_an_author_or_a_declared_date_protects_a_page() -> None:
    assert extract(page("Page not found", DRAWERS, BYLINE)).text
    assert extract(page("Page not found", DRAWERS, head=DATE)).text
    assert extract(page("Page not found", DRAWERS)).text == ""


def test_the_current_time_on_an_error_page_does_not_protect_it() -> None:
    markup = page("Connection timed out", "Web server is down. Please try again.", "2024-03-05 12:30:11 UTC")
    assert extract(markup).page_type is PageType.NONE


def test_long_text_protects_a_page() -> None:
    short = page("Page not found", *["The page you are looking for may have been moved."] * 2)
    long = page("Page not found", *(f"The page you are looking for may have been moved {n} times." for n in range(40)))
    assert extract(short).text == ""
    assert len(extract(long).text) > no_content.MAX_TEXT


@pytest.mark.parametrize("page_type", [each for each in PageType if each is not PageType.NONE])
def test_a_page_type_in_the_settings_switches_the_detection_off(page_type: PageType) -> None:
    found = extract(HITS["404"][0], settings=Settings(page_type=page_type, focus="recall"))
    assert found.text
    assert found.page_type is page_type


def test_the_page_type_none_gives_an_empty_text() -> None:
    found = extract(story.page(), page_type="none")
    assert found.text == ""
    assert found.page_type is PageType.NONE
    assert found.warnings == ("Nothing was kept: the page type none was requested.",)


def test_readability_has_no_such_detection() -> None:
    assert extract(HITS["404"][0], engine="readability").page_type is None


@pytest.mark.parametrize("markup", ["", " \n", "<html><head><title>Harbour</title></head><body></body></html>"])
def test_an_empty_page_has_no_content(markup: str) -> None:
    found = extract(markup)
    assert (found.text, found.page_type) == ("", PageType.NONE)
    assert NO_TEXT in found.warnings
    assert extract("<").warnings == (NOTHING_KEPT,)


def test_a_shell_is_named_by_its_noscript_element() -> None:
    noscript = "<noscript><b>You need to enable JavaScript</b> to run this app.</noscript>"
    frame = '<noscript><iframe src="https://tags.example/ns.html"></iframe></noscript>'
    shell = "<html><head><title>App</title></head><body>{}<div id=root></div></body></html>"
    [named] = extract(shell.format(frame + noscript)).warnings
    assert named.startswith(f"{NOTHING_KEPT_PREFIX}the page looks like {SCRIPT} (“You need to enable JavaScript")
    assert extract(shell.format(frame)).warnings == (NO_TEXT,)


def test_quoted_evidence_has_no_control_characters() -> None:
    noscript = "<noscript>&#27;[1m You need to enable JavaScript to&#x202e; run this app.</noscript>"
    [warning] = extract(f"<html><body>{noscript}<div id=root></div></body></html>").warnings
    assert "enable" in warning
    assert warning.isprintable()


def test_lines_and_reasons_of_the_user_are_kept() -> None:
    markup = HITS["404"][0]
    [line] = [line for line in extract(markup).lines if line.text.startswith("Sorry")]
    assert extract(markup, keep_lines=[range(line.number, line.number + 1)]).text.startswith("Sorry")
    assert "Sorry" in extract(markup, keep=["boilerplate"]).text


@pytest.mark.parametrize("language", languages())
def test_every_language_has_phrases_of_every_kind(language: str) -> None:
    assert [name for name in NO_CONTENT if len(section(name).get(language, ())) < 8] == []


def test_every_section_is_a_kind() -> None:
    assert no_content.KINDS.keys() == NO_CONTENT.keys()


@given(st.text(max_size=200))
def test_phrases_cover_at_most_the_whole_text(text: str) -> None:
    assert 0 <= phrase_cover.cover(text).share <= 1


@pytest.mark.parametrize("language", languages())
def test_a_phrase_covers_itself_in_any_case_and_with_more_numbers(language: str) -> None:
    for name in NO_CONTENT:
        for phrase in section(name)[language]:
            assert phrase_cover.cover(f"7 {phrase.title()}!").share == 1, phrase


def test_a_part_of_a_word_is_no_phrase() -> None:
    assert phrase_cover.cover("Forbiddenly").share == 0
    assert phrase_cover.cover("4040").share == 0
