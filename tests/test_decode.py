"""Decoding: bytes in any encoding or compression become a page or an error with advice."""

from __future__ import annotations

import gzip
import hashlib
import time
from typing import Literal

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from stripper import decode as stage
from stripper.errors import StripperError, UnknownEncodingError, UnreadableInputError
from stripper.model import Kind, Page
from stripper.settings import Settings

RUSSIAN = "Вчера вечером жители города собрались на площади, чтобы обсудить новый план строительства моста. "
GERMAN = "Die Straße über den Fluß wird für Fußgänger und Radfahrer geöffnet, sagte der Bürgermeister. "
SAMPLES = {
    "cp1251": RUSSIAN,
    "koi8-u": RUSSIAN,
    "cp1252": GERMAN,
    "cp1250": "Wczoraj wieczorem mieszkańcy miasta zebrali się na rynku, żeby omówić budowę mostu. Śledź źródła. ",
    "cp1253": "Χθες το βράδυ οι κάτοικοι της πόλης συγκεντρώθηκαν στην πλατεία για να συζητήσουν. ",
    "cp1254": "Dün akşam şehir sakinleri yeni köprünün yapımını görüşmek için meydanda toplandı, ığdır. ",
    "cp1255": "אמש התכנסו תושבי העיר בכיכר כדי לדון בתוכנית החדשה לבניית הגשר. ",
    "cp932": "昨夜、市民は新しい橋の建設計画について話し合うために広場に集まりました。",
    "euc_jp": "昨夜、市民は新しい橋の建設計画について話し合うために広場に集まりました。",
    "cp949": "어젯밤 시민들은 새로운 다리 건설 계획을 논의하기 위해 광장에 모였습니다. ",
    "gb18030": "昨天晚上，市民们聚集在广场上，讨论新桥的建设计划，并提出了许多问题。",
    "big5hkscs": "昨天晚上，市民們聚集在廣場上，討論新橋的建設計劃，並提出了許多問題。",
}


def decode(data: bytes | str, *, kind: Literal["auto", "html", "text"] = "auto", encoding: str | None = None) -> Page:
    return stage.decode(data, url=None, settings=Settings(kind=kind, encoding=encoding))


def html(body: str, head: str = "") -> str:
    return f"<!DOCTYPE html>\n<html><head>{head}<title>t</title></head><body>{body}</body></html>\n"


# --- encodings


@pytest.mark.parametrize("encoding", SAMPLES)
def test_an_undeclared_encoding_is_detected(encoding: str) -> None:
    text = html(f"<p>{SAMPLES[encoding] * 4}</p>")
    page = decode(text.encode(encoding))
    assert (page.text, page.encoding, page.warnings) == (text, encoding, ())


@pytest.mark.parametrize("encoding", ["cp932", "cp949", "gb18030", "big5hkscs"])
@pytest.mark.parametrize("size", [301, 302, 9_001, 9_002, 30_000])
def test_an_encoding_is_detected_if_the_page_or_the_sample_ends_within_a_character(encoding: str, size: int) -> None:
    body = (SAMPLES[encoding] * 1_000).encode(encoding)[:size]
    assert decode(body).encoding == encoding
    assert decode("。，".encode(encoding)[:2] + body).encoding == encoding


def test_detection_skips_a_long_head_of_scripts() -> None:
    text = html(f"<p>{RUSSIAN}</p>", head="<script>" + "var a = 1;\n" * 50_000 + "</script>")
    assert decode(text.encode("cp1251")).text == text


@pytest.mark.parametrize("declaration", ['<meta charset="{}">', "<META content='text/html; CHARSET={}' http-equiv=x>"])
@pytest.mark.parametrize(
    ("label", "encoding"),
    [
        ("windows-1251", "cp1251"),
        ("ISO-8859-1", "cp1252"),
        ("gb2312", "gb18030"),
        ("x-sjis", "cp932"),
        ("ks_c_5601-1987", "cp949"),
        ("big5", "big5hkscs"),
        ("iso-8859-9", "cp1254"),
    ],
)
def test_declared_labels_mean_the_encodings_of_browsers(declaration: str, label: str, encoding: str) -> None:
    short = {"cp1251": "Да", "cp1252": "„Wie?“", "cp1254": "“ığ”"}.get(encoding, SAMPLES.get(encoding, ""))
    text = html(short, head=declaration.format(label))
    page = decode(text.encode(encoding))
    assert (page.text, page.encoding) == (text, encoding)


def test_an_xml_declaration_is_used() -> None:
    text = f'<?xml version="1.0" encoding="koi8-r"?>\n{html("Да")}'
    assert decode(text.encode("koi8-r")).text == text


@pytest.mark.parametrize("label", ["iso-8859-1", "windows-1251", "shift_jis", "utf-16", "nonsense", "unicode_escape"])
def test_valid_utf_8_overrides_the_declaration(label: str) -> None:
    page = decode(html("Müller \\u0041", head=f"<meta charset={label}>").encode())
    assert "Müller \\u0041" in page.text
    assert page.encoding == "utf-8"


@pytest.mark.parametrize("label", ["utf-8", "utf-16", "shift_jis", "nonsense", "idna", "hex"])
def test_a_declaration_that_does_not_fit_is_ignored(label: str) -> None:
    text = html(GERMAN * 3, head=f"<meta charset={label}>")
    assert decode(text.encode("cp1252")).text == text


def test_a_damaged_page_keeps_its_encoding_and_has_a_warning() -> None:
    page = decode(html(GERMAN * 9).encode() + b"\xe4\xf6")
    assert page.encoding == "utf-8"
    assert page.text.endswith("\n\ufffd\ufffd")
    assert page.warnings == ("2 places could not be decoded as utf-8; the text has U+FFFD there.",)


def test_a_replacement_character_in_the_page_causes_no_warning() -> None:
    assert decode("what\ufffd".encode()).warnings == ()


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16", "utf-32"])
def test_a_byte_order_mark_overrides_everything(encoding: str) -> None:
    text = html("Straße", head="<meta charset=koi8-r>")
    assert decode(text.encode(encoding), encoding="cp1251").text == text


@pytest.mark.parametrize("encoding", ["utf-16-le", "utf-16-be"])
def test_utf_16_without_a_byte_order_mark_is_detected(encoding: str) -> None:
    text = html(RUSSIAN)
    assert decode(text.encode(encoding)).text == text


def test_iso_2022_jp_is_detected_although_it_is_ascii() -> None:
    assert decode(SAMPLES["cp932"].encode("iso2022_jp")).text == SAMPLES["cp932"]


def test_the_requested_encoding_overrides_declaration_and_detection() -> None:
    page = decode(html("Да", head="<meta charset=utf-8>").encode("koi8-u"), encoding="KOI8-U")
    assert "Да" in page.text


@pytest.mark.parametrize(
    "label", ["klingon", "", "hex", "idna", "unicode_escape", "nul\0", "a" * 300, "\u202e\x1b", "ü"]
)
def test_an_unknown_encoding_is_an_error_with_advice(label: str) -> None:
    with pytest.raises(UnknownEncodingError, match="name one such as utf-8") as error:
        decode(b"x", encoding=label)
    assert str(error.value).isprintable()


# --- compression and other formats


@pytest.mark.parametrize(
    ("data", "says"),
    [
        (b"%PDF-1.7\n%\xe2\xe3", "pdftotext"),
        (b"\x89PNG\r\n\x1a\n", "PNG"),
        (b"\xff\xd8\xff\xe0", "JPEG"),
        (b"PK\x03\x04\x14\0", "zip"),
        (gzip.compress(gzip.compress(b"page", mtime=0), mtime=0), "twice"),
        (hashlib.shake_256(b"noise").digest(5_000), "binary"),
        (bytes(5_000), "binary"),
    ],
)
def test_other_formats_are_errors_with_advice(data: bytes, says: str) -> None:
    with pytest.raises(UnreadableInputError, match=says):
        decode(data)


@pytest.mark.parametrize(
    "text", ["A text about %PDF- and PK\x03\x04", "GIF89 was a format", "nu\0ll", "a\0", "\0a", "a\x1b[1mb"]
)
def test_text_that_only_resembles_another_format_is_decoded(text: str) -> None:
    assert decode(text.encode()).text


# --- str


def test_a_str_is_not_decoded_again() -> None:
    page = decode(html("Straße", head="<meta charset=koi8-r>") + "\ufeff\x1b\r\n")
    assert "Straße" in page.text
    assert page.text.endswith("</html>\n\n")
    assert page.encoding == "utf-8"


def test_lone_surrogates_become_replacement_characters() -> None:
    page = decode("a\ud83d")
    assert (page.text, page.size) == ("a\ufffd", 4)


def test_size_and_digest_are_those_of_the_input() -> None:
    data = b"\xef\xbb\xbfa\r\nb"
    page = decode(data)
    assert (page.text, page.size, page.sha256) == ("a\nb", len(data), hashlib.sha256(data).hexdigest())


# --- kinds


@pytest.mark.parametrize(
    "text",
    [
        html("x"),
        "  \n<!-- saved from -->\n<html lang=en>",
        "<!-- a comment that never ends",
        "<!--\n" + "a comment\n" * 30 + "-->" + html("x"),
        '<?xml version="1.0"?>\n<html xmlns="http://www.w3.org/1999/xhtml"/>',
        "<?xml version='1.0'?><rss><channel><title>t</title></channel></rss>",
        "<p>Hello</p>",
        "<P>Hello</P>",
        "<div class=a>Hello",
        "Hello <b>dear</b> <i>world</i>",
        "<script>" + "var a;\n" * 50_000 + "</script><p>x</p>",
        "Warning: mysql\n" + html("x"),
        "<br><br>",
        '<text id="https://a.example/" encoding="utf-8">' + html("x" * 3_000) + "</text>\n",
    ],
)
def test_html_is_detected(text: str) -> None:
    assert decode(text).kind is Kind.HTML


@pytest.mark.parametrize(
    "text",
    [
        "",
        " \n\t ",
        "Hello world",
        "The `<div>` element has no meaning; <span> neither.",
        "<div> is an element that groups others.",
        '<text id="a"> is an element that groups others.',
        "List<String> a = new ArrayList<String>(); Map<K, V> b;",
        "a < b and b > c",
        "<!--\n" + "The ferry leaves at ten.\n" * 30,
        "<jane@example.org> wrote:\n> <p>",
        "How to begin a page:\n\n    <html>\n    <body>\n\nand so on, says the tutorial that was printed here.",
        '{"a": "<p>x</p>", "b": "a long text without any more of these, so that it stays data"}',
    ],
)
def test_text_is_detected(text: str) -> None:
    assert decode(text).kind is Kind.TEXT


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ('<div class="a">\n\n</div>\n\n## One\n\n## Two\n\n- <a href="/c">C</a>\n', Kind.TEXT),
        ('<a id="top"></a>\n\n[A](/a) [B](/b)\n\n<a id="c"></a>\n\n[C](/c)\n', Kind.TEXT),
        (f'<iframe src="https://a.example/ns.html" height="0"></iframe>\n{"The ferry leaves at ten. " * 9}', Kind.TEXT),
        ('<img src="a.png">\n<p>a</p>', Kind.HTML),
        ('<iframe src="a"></iframe> The ferry', Kind.HTML),
        ("::: row\n<div>\n\n</div>\n\n::: col\n::: cell\nA\n", Kind.TEXT),
        ('<div class="a">\n## One\n## Two\n## Three\n<p>a</p><p>b</p><p>c</p></div>', Kind.HTML),
        ("<!doctype html>\n\n## One\n## Two\n## Three\n", Kind.TEXT),
        ("<!doctype html>\n\n<title>A</title>\n## One\n## Two\n## Three\n", Kind.HTML),
        ("<!doctype html>\n\nThe ferry leaves at ten.", Kind.HTML),
    ],
)
def test_markdown_with_more_tags_than_text_is_text_unless_its_paragraphs_are_tags(text: str, kind: Kind) -> None:
    assert decode(text).kind is kind


def test_many_lines_without_tags_begin_a_dump_with_scripts() -> None:
    script = "<script>" + "a = '<div></div>';" * 400 + "</script></body></html>"
    assert decode("The ferry leaves at ten.\n\n" * 20 + script).kind is Kind.TEXT
    assert decode("The ferry leaves at ten.\n\n" * 10 + script).kind is Kind.HTML


@pytest.mark.parametrize("count", [5, 40])
def test_a_page_below_the_headers_of_its_response_is_html(count: int) -> None:
    headers = "HTTP/1.1 200 OK\r\n" + "".join(f"X-Harbour-{number}: open\r\n" for number in range(count))
    page = "<!DOCTYPE html><html><body><p>The mole was built by hand.</p></body></html>"
    assert decode(f"{headers}\r\n{page}".encode()).kind is Kind.HTML
    assert decode(f"{headers}\r\nThe page starts with <!DOCTYPE html>.".encode()).kind is Kind.TEXT


def test_the_requested_kind_overrides_detection() -> None:
    assert decode("<p>x</p>", kind="text").kind is Kind.TEXT
    assert decode("x", kind="html").kind is Kind.HTML


# --- any input


@given(st.binary() | st.text("<!-?xml >&a\r\n").map(str.encode) | st.binary().map(gzip.compress), st.data())
@example(b"\x1b$B\x1b", None)
@example(b"~{~", None)
def test_any_bytes_are_a_page_or_an_error(data: bytes, more: st.DataObject | None) -> None:
    encoding = (
        more.draw(st.sampled_from([None, "utf-7", "utf-16", "hz", "iso2022_kr", "cp037", "mbcs"])) if more else None
    )
    try:
        shown = decode(data, encoding=encoding).text
    except StripperError as error:
        shown = str(error)
    assert not set(shown) & set("\r\x00\x1b\x7f\x9b\u202e\ufeff")


@given(st.text(st.characters(categories=None)))
def test_any_str_is_a_page(text: str) -> None:
    assert decode(text).encoding == "utf-8"


@pytest.mark.parametrize(
    "data",
    [
        b"<!--" * 500_000,
        b"<meta " * 400_000,
        b"<?xml " * 400_000,
        b"<p " * 700_000,
        b"<p>" + b"<" * 2_000_000,
        b"\xe4" * 2_000_000,
        b"\xe4<" * 1_000_000,
        b"a" * 2_000_000 + b"\xe4",
        b" \n" * 1_000_000,
        gzip.compress(b"", mtime=0) * 50_000,
    ],
    ids=lambda data: repr(data[:8]),
)
def test_time_is_bounded_for_any_input(data: bytes) -> None:
    start = time.process_time()
    decode(data)
    assert time.process_time() - start < 1.0
