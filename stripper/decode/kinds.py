"""The kind of a page, HTML or text, by its start and its share of tags."""

from __future__ import annotations

import re

from stripper.model import Kind

_SAMPLE_SIZE = 65_536  # bytes in which tags are counted
_MIN_MARKDOWN = 3  # minimum of links, headings and fences of a page in Markdown with tags
_MIN_TAG_SHARE = 0.25  # minimum share of bytes in tags; text dumps of pages about HTML had up to 0.20
_MIN_UNTAGGED = 20  # minimum of lines with text but no tag at the start of a text dump that ends with scripts

_TAG_NAMES = (
    "a|abbr|address|article|aside|b|blockquote|body|br|button|center|code|dd|div|dl|dt|em|fieldset|figure|font|footer|"
    "form|h[1-6]|head|header|hr|html|i|iframe|img|input|label|li|link|main|meta|nav|noscript|ol|option|p|pre|script|"
    "section|select|small|span|strong|style|sub|sup|table|tbody|td|template|th|thead|title|tr|u|ul|video"
)
_FEED_NAMES = "rss|feed|channel|item|urlset|rdf:rdf|svg|xhtml:html"
_LEADING = r"(?>\s+|<!--.*?-->|<\?xml[^>]*>|<(?:text|doc|document|page)\s[^<>]*>)*+"  # the last are of corpora
_NOSCRIPT = r"(?:\s*+(?:<iframe\s[^<>]*+>\s*+</iframe>|<img\s[^<>]*+>))*+"  # counters, which tools leave in text
_OPENS_AS_HTML = re.compile(
    rf"{_LEADING}{_NOSCRIPT}\s*+(?:<!doctype\s|<!--|<\?xml\s|<(?:html|head|body|{_FEED_NAMES})[\s>]|"
    rf"<(?:{_TAG_NAMES})\s+[\w:-]+\s*=)".encode(),
    re.IGNORECASE | re.DOTALL,
)
_DECLARES_HTML = re.compile(
    rf"{_LEADING}<(?:!|\?|(?:html|head|body|{_FEED_NAMES})[\s>])".encode(), re.IGNORECASE | re.DOTALL
)
_DOCTYPE_OF_TEXT = re.compile(rf"{_LEADING}<!doctype[^<>]*+>\s*+(?!<)".encode(), re.IGNORECASE | re.DOTALL)
_MARKDOWN = re.compile(
    rb"\]\((?:<|[a-z][a-z0-9+.-]*:|[/#?.])|\n(?:#{1,6} \S|```|:{3,} | {0,16}[-*] +<a )", re.IGNORECASE
)
_UNTAGGED = re.compile(rb"(?:\s*+[^<\n]++\n){%d}" % _MIN_UNTAGGED)
_COMMENT_IN_TEXT = re.compile(rf"{_LEADING}<!--(?!.*-->)".encode() + _UNTAGGED.pattern, re.DOTALL)
_LATE_START = re.compile(rb"^[ \t]*+<(?:!doctype\s++html|html)[\s>]", re.IGNORECASE | re.MULTILINE)
_STRUCTURE = re.compile(rb"<(?:p|h[1-6]|li|td|dd)[\s>]", re.IGNORECASE)
_OPENS_WITH_TAG = re.compile(rf"{_LEADING}{_NOSCRIPT}\s*+<({_TAG_NAMES})\s*/?>".encode(), re.IGNORECASE | re.DOTALL)
_TAG = re.compile(rf"</?(?:{_TAG_NAMES})(?:\s[^<>]{{0,2000}})?/?>".encode(), re.IGNORECASE)


def estimate(content: bytes) -> Kind:
    """Return the kind of a page in UTF-8; text may mention tags."""
    head = content[:_SAMPLE_SIZE]
    if _COMMENT_IN_TEXT.match(head) and not _LATE_START.search(head):  # its start is no tag to tools that remove tags
        return Kind.TEXT
    opening = _OPENS_AS_HTML.match(head)
    is_declared = _DECLARES_HTML.match(head) is not None and not _DOCTYPE_OF_TEXT.match(head)
    if is_declared:
        return Kind.HTML
    is_tagged = b"<" in head
    # A page may follow the headers of its response.
    if _UNTAGGED.match(head) and not (is_tagged and _LATE_START.search(head)):
        return Kind.TEXT
    if content[-100:].rstrip().lower().endswith(b"</html>"):
        return Kind.HTML
    if not is_tagged or _is_markdown(head):
        return Kind.TEXT
    if opening:
        return Kind.HTML
    opening = _OPENS_WITH_TAG.match(head)
    if opening and b"</%b>" % opening[1].lower() in content.lower():
        return Kind.HTML
    marked = sum(len(tag) for tag in _TAG.findall(head))
    return Kind.HTML if marked > _MIN_TAG_SHARE * len(head) else Kind.TEXT


def _is_markdown(head: bytes) -> bool:
    """Return whether a page is in Markdown, which may contain markup: its paragraphs and headings are none."""
    syntax = sum(1 for _ in _MARKDOWN.finditer(b"\n" + head))
    return syntax >= _MIN_MARKDOWN and syntax > sum(1 for _ in _STRUCTURE.finditer(head))
