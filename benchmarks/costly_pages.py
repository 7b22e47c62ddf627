"""Generators of pages that cost an extractor much time or memory for their size, by name.

Each is a function from a size in bytes to a page of about that size. In a unit that is repeated, `#` is its number, and
`HASH` is a number sign.
"""

from __future__ import annotations

import gzip
import json
import random
from collections.abc import Callable

Generator = Callable[[int], bytes]

SENTENCE = "The ferry left the island at noon, and the lighthouse was painted white, wrote Ada Byrne on Friday. "
WORDS = "The ferry left the island at noon and the lighthouse was painted in white"
HEAD = "<!doctype html><html><head><title>Ferry</title></head><body>"
HASH = "\0"
MARKDOWN = "# Title\n\n[a](https://a.example)\n\n## Next\n\n"
"""Lines that make a text dump one in Markdown."""
JAPANESE, ARABIC = "灯台は白く塗られた。船は正午に出た。", "غادرت العبارة الجزيرة عند الظهر، "


def repeated(unit: str, before: str = "", after: str = "") -> Generator:
    """Return a generator of a unit as often as there is room for it."""

    def generate(size: int) -> bytes:
        room = size - len(before.encode()) - len(after.encode())
        if "#" not in unit.replace("&#", ""):
            repeats = unit.replace(HASH, "#") * max(1, room // len(unit.encode()))
        else:
            count = max(1, room // (len(unit.encode()) + 3 * unit.count("#")))
            repeats = "".join(unit.replace("#", str(number)).replace(HASH, "#") for number in range(count))
        return (before + repeats + after).encode()

    return generate


def copies(data: bytes) -> Generator:
    """Return a generator of copies of a page."""
    return lambda size: data * max(1, size // len(data))


def html(unit: str, before: str = "", after: str = "") -> Generator:
    """Return a generator of a unit in the body of an HTML page."""
    return repeated(unit, HEAD + before, after)


def in_head(unit: str, before: str = "", after: str = "") -> Generator:
    """Return a generator of a unit in the head of an HTML page with a sentence."""
    return repeated(unit, f"<!doctype html><html><head>{before}", f"{after}</head><body><p>{SENTENCE}")


def markdown(unit: str) -> Generator:
    """Return a generator of a unit in a text dump in Markdown."""
    return repeated(unit, MARKDOWN)


def data(unit: str, before: str = "", after: str = "") -> Generator:
    """Return a generator of a unit in JSON-LD."""
    return in_head(unit, f'<script type="application/ld+json">{before}', f"{after}</script>")


def nested(unit: str, end: str) -> Generator:
    """Return a generator of a unit as often as of its end."""

    def generate(size: int) -> bytes:
        count = size // len(unit + end)
        return f"{HEAD}{unit * count}deep{end * count}".encode()

    return generate


def halves(first: str, second: str, between: str = "") -> Generator:
    """Return a generator of two units in turn, each in a half of an HTML page."""

    def generate(size: int) -> bytes:
        parts = (repeated(unit)(size // 2).decode() for unit in (first, second))
        return f"{HEAD}<p>{SENTENCE * 6}{between.join(parts)}".encode()

    return generate


def react(rows: str) -> Generator:
    """Return a generator of rows that React sends, each in a script."""
    return in_head(f"<script>self.__next_f.push([1,{json.dumps(rows)}])</script>")


def state(size: int) -> bytes:
    """Return a page whose text is in the state of a framework."""
    texts = [f"<p>{SENTENCE * 3}{number}<b" for number in range(size // 320)]
    return f'<html><head><script type="application/json">{json.dumps({"key": texts})}</script><body>'.encode()


def noise(size: int) -> bytes:
    return random.Random(1).randbytes(size)


NESTING: dict[str, Generator] = {
    "nested div": html("<div>"),
    "nested div with text": html("<div>a "),
    "nested div, closed": nested("<div>", "</div>"),
    "nested div, other ends": nested("<div>", "</span>"),
    "nested span in div, other ends": nested("<span><div>", "</span>"),
    "nested div, list ends": nested("<div><li>", "</li></li>"),
    "nested b": html("<b>x"),
    "nested a": html("<a href=x>x"),
    "nested table": html("<table><tr><td>x"),
    "nested ul": html("<ul><li>x"),
    "nested ol": html("<ol><li>x"),
    "nested quote": html("<blockquote>some words here"),
    "nested font": html("<font><p>x"),
    "nested label": html("<span class=author>x"),
    "nested custom": html("<x-a>x"),
    "deep, then flat": html("<p>x", "<div>" * 1_900),
    "deep, then ends": html("</span>", "<div>" * 1_900),
    "deep spans, then lines": html("x<br>", "<span class=x>" * 1_900),
    "deep and flat": html("<div>" * 900 + "x" + "</div>" * 900 + "<p>y"),
    "misnested b": html("<b><p>x</b>"),
    "misnested a": html("<a><div>x</a>"),
    "marks overlap": html("<b>x<i>y</b>z</i>", f"<p>{SENTENCE}"),
}

ELEMENTS: dict[str, Generator] = {
    "tiny p": html("<p>a"),
    "tiny p alone": repeated("<p>a"),
    "tiny p, distinct": html("<p>a#"),
    "tiny div with class": html("<div class=c#>a#</div>"),
    "empty div": html("<div></div>"),
    "tiny span": html("<span>a</span> "),
    "tiny em": html("<em>x</em> <b>y</b> ", f"<p>{SENTENCE}"),
    "tiny a": html("<a href=/p/#>x#</a>", f"<p>{SENTENCE}"),
    "br": html("<br>", "x"),
    "words and br": html("word<br>"),
    "hr": html("<hr>"),
    "headings": html("<h2>Heading # of many</h2>"),
    "headings like the title": html("<h1>The ferry left the island #</h1>"),
    "links": html("<a href=/p/#>Link number #</a> "),
    "links in items": html("<li><a href=/p/#>Link number #</a>"),
    "wide table": html("<td>x", "<table><tr>"),
    "long table": html("<tr><td>x<td>y", "<table>"),
    "spanning cells": html("<tr><td colspan=1000 rowspan=1000>x", "<table>"),
    "terms": html("<dt>term #<dd>definition of #", "<dl>"),
    "hidden": html("<div hidden><p>x</div>"),
    "svg": html("<svg><g><path d='M0 0'/>"),
    "select": html("<select><option>x"),
    "forms": html("<form><input value=x><button>b</button>"),
    "images": html("<img src=/#.png alt='a lighthouse #'>"),
    "scripts with data": html('<script type="text/json"></script>'),
    "text areas": html("<textarea>x</textarea>"),
    "xmp": html("<xmp>a</xmp>"),
    "noscript": html(f"<noscript><p>{SENTENCE}</noscript>"),
    "menus": html("<nav><ul><li><a href=/>Home</a></ul></nav>"),
    "related": html("<aside><h3>Read more</h3><a href=/x/#>The ferry left the island #</a></aside>"),
    "footers": html("<footer><p>© 2024 Company #</footer>"),
    "frames": html('<iframe srcdoc="<p>x"></iframe>'),
    "empty formulas": html("<math></math>word ", "<p>"),
    "formula of signs": html("<mi>x</mi>", "<p><math>"),
    "formulas after many elements": html("<math>x</math>", "<p>" + "<span class=katex>" * 6 + "<i></i>" * 4_900),
    "formulas in wrappers": html(
        "<p>" + "<span class=katex>" * 200 + "<i></i>" * 4_000 + "</span><math>x</math>" * 200
    ),
    "custom elements": html("<x-c#>a</x-c#>"),
}

ATTRIBUTES: dict[str, Generator] = {
    "one class": html("author ", '<p class="', '">x'),
    "one long class": html("x", '<p class="', '">x'),
    "many long classes": html('<p class="' + "abc-# " * 150 + '">x'),
    "same class names": html('<div class="a b c"><p>x'),
    "style": html("display :", '<p style="', '">x'),
    "style of spaces": html(" ", '<p style="display', '">x'),
    "many styles": html(f'<p style="display{" " * 3_000}#">x'),
    "attributes": html(" a#=1", "<p ", ">x"),
    "repeated attribute": html(" class=a", "<p ", ">x"),
    "one address": html("x", "<a href=", ">y"),
    "long addresses": html(f'<p>{SENTENCE}<a href="http://a.example/{"%20 " * 300}#">x</a>'),
    "every attribute": html("<p class=a id=b title=c href=d lang=e>x"),
}

NOTES: dict[str, Generator] = {
    "footnotes": halves(f"<p>The ferry left<a href={HASH}fn#>#</a>", "<p id=fn#>A note on the ferry"),
    "footnotes with one number": halves(f"<p>The ferry left<a href={HASH}fn#>1</a>", "<p id=fn#>A note on the ferry"),
    "footnotes with signs": halves(f"<p>The ferry left<a href={HASH}fn#>*</a>", "<p id=fn#>* A note on the ferry"),
    "links to one footnote": halves(f"<a href={HASH}fn>1</a> ", "<p>x", "<p id=fn>A note"),
    "footnotes that lead back": html(f"<p id=fn#>The ferry <a href={HASH}fn#>1</a> <a href={HASH}fn0>↑</a>"),
    "comments of readers": html(
        "<li class=comment><b class=author>Ada</b> <time>2024-05-17</time><p>A comment.", f"<article><p>{SENTENCE * 9}"
    ),
    "deep comment": html(
        "<p>Ada, 17 May 2024", f"<article><p>{SENTENCE * 9}</article><div class=comment>" + "<div class=author>" * 1_800
    ),
    "disclosures": html(f"<details><summary>Question #</summary><p>{SENTENCE}</details>"),
    "nested disclosures": html("<details><summary>x</summary>y"),
    "quotations of one line": html("<p>x", "<blockquote>" * 1_900),
    "quotations in items": html(f"<ul><li>{WORDS}<blockquote><p>{WORDS}"),
    "deep list, then lines": html("<p>x", f"<p>{SENTENCE * 9}" + "<ul><li>x" * 900),
    "deep, then linked lines": html(f"<p><a href=x>{WORDS}</a>", "<div>" * 1_900),
    "definitions in terms": html("<dl><dt>term #<dd>"),
    "scripts above and below": html("<sup>x<sub>y", f"<p>{SENTENCE}"),
    "ruby": html("<ruby>灯<rt>とう</ruby>", "<p>"),
    "languages": html("<p lang=de>das Schiff<p lang=fr>le bateau"),
    "shadow roots": html(f"<x-y><template shadowrootmode=open><p>{SENTENCE}</template></x-y>"),
}

EMBEDS: dict[str, Generator] = {
    "images with captions": html("<figure><img src=/#.png alt='x'><figcaption>A lighthouse</figcaption></figure>"),
    "images, then captions": halves("<img src=/#.png alt=x>", "<p class=caption>A lighthouse"),
    "images, then captions, in a figure": halves(
        "<img src=/#.png alt=x>", "<figcaption>A lighthouse</figcaption>", "<figure>"
    ),
    "images in a line": html("x <img src=/#.png alt=x> ", f"<p>{SENTENCE}"),
    "images in depth": html("<img src=/#.png alt=x>", f"<p>{SENTENCE * 9}" + "<div>" * 1_900),
    "lines and images in depth": html("<p>A lighthouse<img src=/#.png>", f"<p>{SENTENCE * 9}" + "<div>" * 1_900),
    "one list of images": html("/x.png 100w, ", "<p>x<img alt=x srcset='", "'>"),
    "long texts of images": html(f"<p>{SENTENCE}<img src=/#.png alt='{'* ' * 900}'>"),
    "boxes of tasks": html("<li><input type=checkbox checked>A task"),
    "rules between paragraphs": html(f"<p>{SENTENCE * 3}<hr>"),
}

TEXTS: dict[str, Generator] = {
    "one line": html(SENTENCE, "<p>"),
    "one word": html("x", "<p>"),
    "Japanese line": html(JAPANESE, "<p>"),
    "Japanese lines": html(f"<p>{JAPANESE}"),
    "Arabic line": html(ARABIC, "<p>"),
    "Arabic lines": html(f"<p>{ARABIC}"),
    "same paragraphs": html(f"<p>{SENTENCE * 3}"),
    "distinct paragraphs": html(f"<p># {SENTENCE}# {SENTENCE}"),
    "pull quotes": html(f"<blockquote>the ferry left the island at #</blockquote><p>{SENTENCE}"),
    "repeated character": html("a", ("<p>" + "a" * 300 + "b") * 200 + "<p>"),
    "code": html("<code>`x</code> ", f"<p>{SENTENCE}"),
    "backticks": html("`", "<p><code>x", "</code>"),
    "marks of Markdown": html("* _ [ ", f"<p>{SENTENCE}"),
    "references": html("&amp", "<p>"),
    "invisible characters": html("&#x202e;&NotEqualTilde;", "<p>"),
    "pre": html("x = 1;\n", "<pre>"),
    "pre, short rows": html("ab\n", "<pre>"),
    "pre, blank first": html("\n", "<pre>", "x"),
    "pre, spaces": html("\n \n", "<pre>", "x"),
    "pre, tabs": html("\t", "<pre>", "x"),
    "pre, rows of tabs": html("\t\t\tx\n", "<pre>"),
    "pre, each of tabs": html("<pre>" + "\t" * 900 + "x</pre>"),
    "pre, each blank": html("<pre>" + "\n" * 2_000 + "x</pre>"),
    "pre, tiny": html("<pre>x</pre>"),
    "pre, many": html("<pre>x = 1;\n\n</pre>"),
    "pre, links": html("<a href=x>y</a>", "<pre>"),
    "pre, prose": html(f"{WORDS}\nx\ny\n\n", "<pre>"),
}

BROKEN: dict[str, Generator] = {
    "comments": html("<!-- x -->a"),
    "open comments": html("<!-- ", f"<p>{SENTENCE}"),
    "dashes in a comment": html("-", "<!--"),
    "less-than signs": html("<"),
    "open tags": html("<a "),
    "script in comment": html("<script><!--<script>"),
    "script ends": html("</script", "<script>"),
    "declarations": repeated("<!doctype "),
    "processing instructions": repeated("<?xml version='1.0'"),
    "leading comments": repeated("<!---->"),
    "leading open comments": repeated("<!--"),
    "leading spaces": repeated(" ", "", "<p>x</p>"),
    "CDATA": html("<![CDATA[x]]>"),
    "charsets": repeated("<meta " + "charset =x " * 30),
    "UTF-16": lambda size: ("<p>" + "x" * (size // 2)).encode("utf-16"),
    "ISO-2022-JP": lambda size: b"\x1b$B" + b"!!" * (size // 2),
    "Latin-1": lambda size: b"caf\xe9 au lait, \x80 \x93x\x94\n" * (size // 22),
    "noise": noise,
    "noise after a tag": lambda size: b"<p>" + noise(size),
    "zeros": bytes,
}

DECLARATIONS: dict[str, Generator] = {
    "title": in_head(SENTENCE, "<title>", "</title>"),
    "separators in the title": in_head("a | b - ", "<title>", "</title>"),
    "authors in meta": in_head('<meta name=author content="Ada Byrne #">'),
    "links in the head": in_head('<link rel=canonical href="http://a.example/#">'),
    "tiny meta": in_head("<meta name=a>"),
    "bylines": html("<p class=byline>By Ada Byrne# and Tom Weir#"),
    "one byline": html("Ada Byrne, ", "<p class=byline>By "),
    "one byline with and": html("Ada Byrne and ", "<p>By "),
    "authors": html("<span class=author>Ada Byrne</span>"),
    "bylines of lines": html("<span class=byline>x<br>y<br>z</span>"),
    "names": html("<p>Ada Byrne#<p>By Ada Byrne#, Senior Reporter"),
    "biographies": html("<p>Ada Byrne<p>Ada Byrne is a writer who has covered the islands for many years now."),
    "dates": html("<p>17 March 2024, 10:15 #"),
    "dates in a line": html("17.03.2024 ", "<p>"),
    "times": html('<time datetime="2024-05-17">May 17, 2024</time> '),
    "tags": html("<p>Tags: storm, coast"),
    "tags in a line": html("storm, ", "<p>Tags: "),
    "JSON-LD string": data("x ", '{"@type":"NewsArticle","headline":"', '"}'),
    "JSON-LD body": data(SENTENCE, '{"@type":"NewsArticle","articleBody":"', '"}'),
    "JSON-LD body of tags": data("<p>word word word ", '{"@type":"NewsArticle","articleBody":"', '"}'),
    "JSON-LD authors": data('{"@type":"Person","name":"Ada Byrne#"},', '{"@type":"Article","author":[', "{}]}"),
    "JSON-LD objects": data("{},", "[", "{}]"),
    "JSON-LD lists": data("[],", "[", "[]]"),
    "JSON-LD nesting": data("[", '{"a":'),
    "JSON-LD remarks": data(" //", '{"a":1, '),
    "JSON-LD commas": data(",   ", '{"a":1'),
    "JSON-LD values": data('{"a":1};'),
    "JSON-LD scripts": in_head('<script type="application/ld+json">{"@type":"Article","author":"Ada #"}</script>'),
    "framework state": state,
    "framework state in JavaScript": in_head(f'"<p>{SENTENCE * 2}",', "<script>window.__STATE__=[", '""]</script>'),
}
STATES: dict[str, Generator] = {
    "rows of React": react('0:["$","p",null,{"children":"' + SENTENCE * 2 + '"}]\n'),
    "short rows of React": react("0:[]\n"),
    "rows of React with text": react(f"0:T{len(SENTENCE * 2):x},{SENTENCE * 2}"),
    "rows of React with text of no size": react("0:T0," * 50),
    "nested rows of React": react("0:" + '["$","b",null,{"children":' * 200 + '"x"' + "}]" * 200 + "\n"),
    "state of strings in JavaScript": in_head(f'"{SENTENCE * 2}" ', "<script>window.__STATE__=", "</script>"),
    "state of quotation marks": in_head('"', "<script>window.__INITIAL_STATE__=", "</script>"),
    "state of JSON in JSON": in_head(
        json.dumps(json.dumps({"text": SENTENCE * 2})) + ",", '<script type="application/json">[', "0]</script>"
    ),
    "scripts with a state": in_head(f'<script>window.__NUXT__={{"a":"{SENTENCE * 2}"}}</script>'),
}

DUMPS: dict[str, Generator] = {
    "dump of a row of tabs": repeated("\t", "a\n", "x"),
    "dump of code": repeated("    x = f(#);\n"),
    "dump of code and prose": repeated(f"x = f(#);\n{WORDS}.\n"),
    "dump of scripts": repeated("window.dataLayer.push({'event': 'a#'});\nThe ferry left the island at noon #\n"),
    "dump of a script in one line": repeated('{"a":"The ferry #","b":[1,2]},', "window.dataLayer={}; "),
    "dump of scripts and text in one line": repeated(f"{SENTENCE}var a#=function(){{return{{}}}};" * 6, "dataLayer {{"),
    "dump of open strings": repeated('{"a": "The ferry and the island ', "dataLayer {{"),
    "dump of labels": repeated("Read more\nThe ferry left the island at noon #\n"),
    "labels of comments": html(
        f"<div>Comments</div><p>{SENTENCE}</p><p>Posted by Ada on 3 May 2008 9:14 AM</p>", f"<p>{SENTENCE}</p>" * 9
    ),
    "text that was decoded twice": html("<p>â€œThe cafÃ© itâ€™s in has â€˜aâ€™ pier,” wrote Zoë"),
    "short pieces that were decoded twice": repeated("Ã \n", SENTENCE),
    "dump of comments": repeated("3 comments\nAda Byrne\n17 May 2024\nA comment.\nReply\n", SENTENCE * 9 + "\n"),
    "dump of consent": repeated("We use cookies to show you the ferry and the lighthouse.\n", SENTENCE * 9 + "\n"),
    "dump of teasers": repeated(f"{WORDS} {WORDS} …\n", SENTENCE * 9 + "\n"),
    "dump of paths": repeated("Home » News » The ferry #\n"),
    "dump of wordings of the title": repeated(
        "The ferry left a harbour # today\n", "The ferry left the isle | Daily\n"
    ),
    "dump of copies of the title": repeated(f"{WORDS}\n\n", f"{WORDS} | Daily\n\n"),
    "dump of headers": repeated("Title: The ferry #\n"),
    "dump of copyrights": repeated("© 2024 Company #. All rights reserved.\n"),
    "dump of glued words": repeated("HomeNewsFerryHarbour"),
    "dump of columns": repeated("The ferry    The island    The lighthouse\n"),
    "dump of rows of cells": repeated("The ferry | 12 | 17 May\n", SENTENCE * 9 + "\n"),
    "dump of marks of notes": repeated("word[1] ", SENTENCE * 9 + "\n"),
    "dump of characters": repeated("a\n"),
    "dump of short lines": repeated("a b\n"),
    "dump of distinct lines": repeated("line # of many\n"),
    "dump of one line": repeated(SENTENCE),
    "dump of one word": repeated("x"),
    "dump of Japanese": repeated(JAPANESE),
    "dump of Japanese lines": repeated(f"{JAPANESE * 2}\n"),
    "dump of Arabic": repeated(ARABIC),
    "dump wrapped at 72": repeated(f"{WORDS}\n"),
    "dump wrapped at 40": repeated("The ferry left the island at noon, and\n"),
    "dump wrapped at 150": repeated(f"{WORDS}, {WORDS}\n"),
    "dump of indented lines": repeated(f"   {WORDS}\n"),
    "dump of bullets": repeated("  * item # of the menu\n"),
    "dump of lone bullets": repeated("•\n  item\n"),
    "dump of separators": repeated("a | b | c | d\n"),
    "dump of rows of Markdown": repeated("| a | b |\n", "| a | b |\n|---|---|\n"),
    "dump of one line of separators": repeated("a | "),
    "dump of rules": repeated("-----------------------\n"),
    "dump of borders": repeated("+---+---+\n"),
    "dump of one border": repeated("+-"),
    "dump of drawn rows": repeated("| a | b |\n", "+---+---+\n"),
    "dump of drawn tables": repeated("+---+---+\n| a | b |\n"),
    "dump of underlined headings": repeated("Heading\n=======\n\n"),
    "dump of references": repeated("   #. https://a.example/#\n", "Some text.\n\nReferences\n\n"),
    "dump of link numbers": repeated("[#]link and text ", "", "\n\nReferences\n\n   1. https://a.example/\n"),
    "dump of blank lines": repeated("\n", "a\n", "b\n"),
    "dump of spaces": repeated(" ", "a", "b\n"),
    "dump of tabs": repeated("\t\t\tx\n"),
    "dump of quotations": repeated(f"> > > {WORDS}\n"),
    "dump of quotation marks": repeated("> "),
    "dump of bylines": repeated("By Ada Byrne#\n"),
    "dump of one byline": repeated("By Ada Byrne and "),
    "dump of dates": repeated("17 March 20#\n"),
    "dump of digits": repeated("1234567890"),
    "dump of capitals": repeated("ADA BYRNE\n"),
    "dump of less-than signs": repeated("<", "text\n"),
    "dump of open tags": repeated("<p\n", "text "),
    "dump of no-break spaces": repeated("\u00a0x"),
    "dump of marks of byte order": repeated("\ufeff", "a"),
    "dump of combining characters": repeated("\u0301", "a"),
    "dump of addresses": repeated("a@b "),
    "dump of full stops": repeated(". "),
    "dump of staircases": lambda size: "".join(f"{' ' * n}* x\n" for n in range(int((2 * size) ** 0.5))).encode(),
    "dump of staggered lines": repeated("".join(" " * indent + "x\n" for indent in range(0, 500, 7))),
}

DUMPS_IN_MARKDOWN: dict[str, Generator] = {
    "Markdown": repeated(f"{HASH} Heading #\n\nSome *text* with [a link](https://a.example/) and `code`.\n\n- item\n"),
    "Markdown with code of tabs": repeated("\t", f"{MARKDOWN}```\nx\n", "x\n```\n"),
    "Markdown with fences of tabs": markdown("```\nx\n" + "\t" * 120 + "x\n```\n"),
    "Markdown with columns of tabs": repeated("x\t", f"{MARKDOWN}```\nx\n", "x\n```\n"),
    "Markdown with footnotes": markdown("word[^#]\n\n[^#]: note\n\n"),
    "Markdown with contents": lambda size: (
        MARKDOWN
        + "".join(f"[The ferry {number}](#{number})\n\n" for number in range(size // 60))
        + "".join(f"## The ferry {number}\n\n" for number in range(size // 60))
    ).encode(),
    "Markdown with a layout table": repeated("| Text  More text [a](/x)  * item ", MARKDOWN, "|\n"),
    "Markdown with layout tables": markdown("| Menu | | Title | | --- | | Text  More  text |\n"),
    "Markdown with images": markdown("![A lighthouse](/#.png)\n\n"),
    **{
        f"Markdown of {unit.strip()!r}": markdown(unit)
        for unit in (
            *("[a](", "[", "**a *", "![a](", "[![a](b", "[a](http://b.example) ", "\\[", "_a ", "~~a ", "_a_ "),
            *("` a `` b ", '[a](x "b ', '[a](="b', "](x ", "*", "_", "`", "<", "&", "|", ">", "~", "\\", "| a | b |\n"),
            *("- a\n", "1. a\n", "> a\n", "```\na\n", "a\n---\n", "[a][1] ", "[a]: b\n", "<b", f"{WORDS}\n"),
        )
    },
}

PAGES: dict[str, Generator] = {
    **NESTING, **ELEMENTS, **ATTRIBUTES, **NOTES, **EMBEDS, **TEXTS, **BROKEN, **DECLARATIONS, **STATES, **DUMPS,
    **DUMPS_IN_MARKDOWN,
    "gzip": lambda size: gzip.compress(ELEMENTS["tiny p"](size)),
}  # fmt: skip
"""All generators, by name."""
