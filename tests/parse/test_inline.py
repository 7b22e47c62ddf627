"""The text of elements within a sentence, and within a listing."""

from __future__ import annotations

import pytest

from stripper.model import Role

from .reader import lines, one, texts


@pytest.mark.parametrize(
    ("markup", "text"),
    [
        ("<p>In <span style='display: none'>1911</span>May 1911", "In May 1911"),
        ("<p>In <span hidden>1911</span>May", "In May"),
        ("<p>a <span class=tip>word<span class=tooltiptext>its sense</span></span> b", "a word b"),
        ("<p>a <span role=tooltip>its sense</span>b", "a b"),
        ("<p>a <span class=tooltip>word</span> b", "a word b"),
        ("<p>a <span style='display:inline'>word</span> b", "a word b"),
        ("<div><div style='display: inline'>W</div><div style='display: inline'>e</div> go", "We go"),
        ("<li><div style='display: inline-block'>9</div><div style='display: inline-block'>g</div>", "9 g"),
        ("<p>We go <img alt='⛵'>out", "We go ⛵out"),
        ("<p>We go <img alt='a boat'>out", "We go out"),
        ("<p>5<sup>2</sup> and H<sub>2</sub>O", "5² and H₂O"),
        ("<p>2<sup>x+1</sup> or y<sub>max</sub>", "2^(x+1) or y_max"),
        ("<p>the 5<sup>th</sup>, M<sup>me</sup> and a<sup>[1]</sup>", "the 5th, Mme and a[1]"),
        ("<p>He said <q>no <q>never</q></q>.", "He said “no ‘never’”."),
        ("<p>He said <q>“no”</q>.", "He said “no”."),
        ("<p><ruby>本<rt>ほん</rt></ruby>と<ruby>木<rp>(</rp><rt>き</rt><rp>)</rp></ruby>", "本(ほん)と木(き)"),
        ("<p>山の\n  上 に\nTokyo", "山の上 に Tokyo"),
        ("<p><span class=dropcap>W</span>\nhen it", "When it"),
        ("<p><span class=first>W</span> hen it", "W hen it"),
        ("<p>the barn<span class=sidenote>It burned.</span>was red", "the barn It burned. was red"),
        ("<p>the barn<span class=note>yard</span>", "the barnyard"),
        ("<p>the barn<span class=sidenote>It burned.</span>, and the yard", "the barn It burned., and the yard"),
        ("<p><span class=amount>200</span><span class=unit>grams</span>", "200 grams"),
        ("<p><span class=a>H</span><span class=b>e</span>", "He"),
        ("<p><span class=amount>½</span><span class=unit>tsp</span>", "½ tsp"),
        ("<p>open(path)<a href=/source><span class=viewcode-link>[source]</span></a>", "open(path)"),
        ("<p>Press <button>Save</button> and wait.", "Press Save and wait."),
        ("<p>10<span style='vertical-align: super'>3</span> or a<span class=sub>2</span>", "10³ or a₂"),
        ("<p>10<span style='vertical-align: middle'>3</span>", "103"),
        ("<p>the <span class=term>luff<span class=term-tooltip>an edge</span></span> tore", "the luff tore"),
        ("<p>the <span popover>an edge</span>luff", "the luff"),
        ("<p><span class=term-tooltip>luff</span> tore", "luff tore"),
        ("<p>4 m<span class=scribunto-error>Lua error</span><span class=errors>!</span>", "4 m!"),
        (
            "<p>sold<label class=margin-toggle>⊕</label> in<sup><button class=littlefoot__button>1</button></sup> May",
            "sold in May",
        ),
        ("<p><span class=amount>200</span><span class=unit>g</span><span class=name>flour</span>", "200 g flour"),
        ("<p><b class=qty>200 g</b><a href=/flour>flour</a>", "200 g flour"),
        ("<p><span class=x style='margin-right: 4px'>200 g</span><span>flour</span>", "200 g flour"),
        ("<p style='display: flex'><b>200 g</b><span>flour</span>", "200 g flour"),
        ("<p><b>W</b><span style='display: inline-block'>e</span>", "We"),
        ("<p>a note <a href=#fnref1>↩</a>", "a note"),
        ("<ol><li><a href=#fnref1>^</a> a note</ol>", "a note"),
        ("<ol><li><span class=mw-cite-backlink>^ <a href=#r1>a</a></span> a note</ol>", "a note"),
        ("<p>2 <a href=/power>^</a> 3", "2 ^ 3"),
        ("<div><label>pip</label><label>conda</label></div>", "pip conda"),
        ("<div><b>pip</b><b>conda</b></div>", "pipconda"),
        ("<p>the <a href=/x>map<span class=sr-only> (opens in a new window)</span></a> of May", "the map of May"),
        ("<p>the <span class=visually-hidden>old</span> map", "the map"),
        ("<p><span class=sr-only>Image:</span> the map", "Image: the map"),
        ("<p>a note <a href=#fnref1>back</a>", "a note back"),
        ("<p><span class=dropcap>T</span><i class=sr-only>The</i><span>he</span> keeper", "The keeper"),
        ("<p><i class=sr-only>Th</i><span class=dropcap>T</span><span>he</span> keeper", "ThThe keeper"),
        ("<p><span><i class=a-offscreen>9 €</i><b>9 €</b></span> each", "9 € each"),
        ("<ul><li><label><i class=sr-only>▢ </i></label>250 g flour</ul>", "250 g flour"),
        ("<ul><li><label><i class=mark>▢ </i></label>250 g flour</ul>", "▢ 250 g flour"),
        ("<p><i role=tab>macOS</i><i role=tab>Windows</i>", "macOS Windows"),
        ("<p><i role=link>mac</i><i role=link>OS</i>", "macOS"),
        (
            "<p>at rest<span class=ltx_note><sup class=ltx_note_mark>1</sup><span class=ltx_note_outer>"
            "<span class=ltx_note_content><sup class=ltx_note_mark>1</sup><span class='ltx_tag ltx_tag_note'>1</span>"
            "In a tank.</span></span></span> it grows",
            "at rest¹ In a tank. it grows",
        ),
        ("<p><i class=ts>01:14</i><b>Otto:</b> Yes.", "01:14 Otto: Yes."),
        ("<p><i class=ts>114</i><b>Otto:</b> Yes.", "114Otto: Yes."),
        ("<p><i class=unit>cups</i><i class=note>(cold)</i>", "cups (cold)"),
        ("<p><i class=unit>c. à s.</i><i class=name>de sel</i>", "c. à s. de sel"),
        ("<p><i class=verb>tie</i><i class=note>(it)</i>", "tie(it)"),
        ("<li><b class=num>Holm (1998)</b><b class=block>Stones", "Holm (1998) Stones"),
        ("<li><b class=num>holm(1998)</b><b class=block>Stones", "holm(1998)Stones"),
        ("<p>tie :: Int <a href='src/Data.Rope.html#tie'>Source</a>", "tie :: Int"),
        ("<p>impl Rope <a href='../../src/rope/lib.rs.html#7'>[src]</a>", "impl Rope"),
        ("<p>It is so (<a href='https://src.example/src/a.html#b'>source</a>).", "It is so (source)."),
        ("<p>It is in the <a href='src/a.html'>source</a>.", "It is in the source."),
    ],
)
def test_sentences_are_read_as_browsers_show_them(markup: str, text: str) -> None:
    assert one(markup).text == text


@pytest.mark.parametrize(
    ("cell", "text"),
    [
        ("<span class=sr-only>Year:</span> 1911", "1911"),
        ("<span class=sr-only>Yes</span>", "Yes"),
        ("<span class=year>Year:</span> 1911", "Year: 1911"),
    ],
)
def test_a_label_for_screen_readers_is_no_part_of_a_cell(cell: str, text: str) -> None:
    assert texts(f"<table><tr><td>Elm<td>{cell}<tr><td>Oak<td>1950</table>")[1] == text


def test_only_short_text_within_a_line_makes_a_block_inline() -> None:
    style = "style='display: inline-block'"
    alone, blocks = f"<div {style}>Elm</div>", f"<div {style}><p>Oak</div> <div {style}><p>Fir</div>"
    assert texts(f"<div>{alone}</div><div>{blocks}</div>") == ["Elm", "Oak", "Fir"]


@pytest.mark.parametrize(
    ("markup", "expected"),
    [
        ("<blockquote><div><cite>Ada a écrit :</cite>Il pleut.</div></blockquote>", ["Ada a écrit :", "Il pleut."]),
        ("<blockquote><cite>Hamlet</cite> is long.</blockquote>", ["Hamlet is long."]),
        ("<blockquote><cite>Hamlet</cite>, again.</blockquote>", ["Hamlet, again."]),
        ("<p><cite>Hamlet</cite>is long.</p>", ["Hamletis long."]),
    ],
)
def test_the_source_above_a_quotation_is_a_line(markup: str, expected: list[str]) -> None:
    assert texts(markup) == expected


def test_buttons_beside_the_words_of_a_heading_are_not_the_heading() -> None:
    beside = lines("<h3>Ingredients<div><button>1x</button><button>2x</button></div></h3>")
    whole = lines("<h3><button>Can it rain?</button></h3>")
    assert [line.role for line in (*beside, *whole)] == [Role.HEADING, *[Role.PARAGRAPH] * 2, Role.HEADING]


def test_a_button_beside_a_sentence_is_no_part_of_it() -> None:
    assert texts("<p>It is late. <button>Read more</button>") == ["It is late.", "Read more"]


@pytest.mark.parametrize(
    ("markup", "text"),
    [
        ("<h2>Oars<a class=headerlink href=#oars>¶</a></h2>", "Oars"),
        ("<h2><a href=#oars>#</a> Oars</h2>", "Oars"),
        ("<h2>Oars <a class=anchor href=/page#oars>Permalink</a></h2>", "Oars"),
        ("<h2>Oars<span class=mw-editsection>[<a href=/edit>edit</a>]</span></h2>", "Oars"),
        ("<h2><a href=#oars>Oars</a></h2>", "Oars"),
        ("<h2><a href=#link>Link</a></h2>", "Link"),
        ("<h2>Oars and <a href=/edit>edit</a></h2>", "Oars and edit"),
        ("<h2>Oars <small>[<a href=/edit>edit</a> | <a href=/source>edit source</a>]</small></h2>", "Oars"),
        ("<h2>Oars <a href=/login>Sign in to edit</a></h2>", "Oars"),
        ("<h2>Oars <span>🔗</span></h2>", "Oars"),
        ("<h2>Oars<button>Copy link</button></h2>", "Oars"),
        ("<h2><button>Copy link</button></h2>", "Copy link"),
        ("<h2>Oars [1911]</h2>", "Oars [1911]"),
        ("<h2><i><a href=#a>◆&nbsp;</a></i>oar_length()</h2>", "oar_length()"),
        ("<h2>OARS &nbsp; <a href=#top_of_page>top</a></h2>", "OARS"),
        ("<h2>Oars at the <a href=/top>top</a></h2>", "Oars at the top"),
        ("<h2>[edit]</h2>", "[edit]"),
    ],
)
def test_permalinks_and_edit_links_are_no_part_of_headings(markup: str, text: str) -> None:
    assert one(markup).text == text


@pytest.mark.parametrize(
    ("markup", "text", "language"),
    [
        ("<pre><div>a {</div><div>  b</div><div></div><div>}</div></pre>", "a {\n  b\n\n}", ""),
        ("<pre><span style='display:block'>a</span><span style='display:block'> b</span></pre>", "a\n b", ""),
        ("<pre><span class=line>a</span><span class=line> b</span></pre>", "a\n b", ""),
        ("<pre><span class=line>a</span>\n<span class=line> b</span></pre>", "a\n b", ""),
        ("<pre class=language-js>a<br> b</pre>", "a\n b", "js"),
        ("<pre><code class='hljs python'>a</code></pre>", "a", "python"),
        ("<div class='highlight highlight-source-shell'><pre>a</pre></div>", "a", "shell"),
        ("<pre class='brush: php'>a</pre>", "a", "php"),
        (
            "<code style='display:block; white-space:pre'><span style='display:block'>a</span>"
            "<span style='display: block'> b</span></code>",
            "a\n b",
            "",
        ),
        ("<pre class=verse>a</pre>", "a", ""),
        (
            "<div class=fragment><div class=line><a id=l1></a><span class=lineno>    1</span>a {</div>"
            "<div class=line><span class=lineno>    2</span> b</div></div>",
            "a {\n b",
            "",
        ),
        (
            "<div><div class=ace_gutter><div class=ace_gutter-cell>1</div><div class=ace_gutter-cell>2</div></div>"
            "<div class=ace_content><div class=ace_line>a {</div><div class=ace_line> b</div></div></div>",
            "a {\n b",
            "",
        ),
        ("<table class='highlight tab-size'><tr><td>a<tr><td> b</table>", "a\n b", ""),
        ("<div class='data type-sql'><table class='highlight tab-size'><tr><td>a</table></div>", "a", "sql"),
        (
            "<div class='ltx_listing ltx_lst_language_C'><div class=ltx_listing_data><a href=data:x>⬇</a></div>"
            "<div class=ltx_listingline>\n<span class='ltx_tag ltx_tag_listingline'>1:</span><b>do</b> {</div>\n"
            "<div class=ltx_listingline>\n<span class='ltx_tag ltx_tag_listingline'>2:</span> go</div></div>",
            "do {\n go",
            "c",
        ),
        ("<div class=code-toolbar><pre>a</pre><div class=toolbar><span>Bash</span></div></div>", "a", ""),
        ("<pre class='syntaxhighlighter nogutter java'>a</pre>", "a", "java"),
        ("<pre class='syntaxhighlighter java'>a</pre>", "a", "java"),
        ("<pre><span class=lineno>1 </span>a\n<span class=lineno>2 </span>b</pre>", "a\nb", ""),
        ("<pre><span class=number>1</span> a\n<span class=number>2</span>\n</pre>", " a", ""),
        ("<pre>a = <span class=number>1</span></pre>", "a = 1", ""),
        ("<pre><div><i>1</i><div>a</div></div><div><i>2</i><div>b</div></div></pre>", "a\nb", ""),
        ("<pre><div><i>10</i><b> PRINT</b></div><div><i>20</i><b> END</b></div></pre>", "10 PRINT\n20 END", ""),
        ("<pre>[\n  <b class=number>1</b>,\n  <b class=number>2</b>\n]</pre>", "[\n  1,\n  2\n]", ""),
        ("<pre><span class='token number'>10</span> <span class='token keyword'>PRINT</span></pre>", "10 PRINT", ""),
        ("<div class='highlight hl-ipython3'><pre>a</pre></div>", "a", "python"),
        ("<pre><span class=mi>1</span>0<button>Copy</button></pre>", "10", ""),
        ("<pre><div>js <button>Copy</button></div><div><code>a\n b</code></div></pre>", "a\n b", ""),
        ("<p><code>a<br>  b</code></p>", "a\n  b", ""),
        ("<div><code class='hljs language-js'>a\n b</code></div>", "a\n b", "js"),
        ("<pre data-syntaxhighlighter-params='brush: bash; gutter: false'>a</pre>", "a", "bash"),
        (
            "<figure class='highlight python'><table><tr><td class=gutter><pre>1</pre><td><pre>a</table></figure>",
            "a",
            "python",
        ),
        ("<table class=highlighttable><tr><th class=filename>a.yml<tr><td><pre>a: 1</pre></table>", "a: 1", ""),
        ("<table class=lntable><tr><td><pre><code class=language-go>a</code></pre></table>", "a", "go"),
        ("<div><code style='white-space: pre'>a\n b</code></div>", "a\n b", ""),
        ("<div style='white-space: pre'>a\n b</div>", "a\n b", ""),
        (
            "<div style='font-family: Consolas; white-space: pre-wrap'><div>a</div><br><div> b</div></div>",
            "a\n\n b",
            "",
        ),
        ("<pre><span>a<br> b</span><span>c<br>d</span></pre>", "a\n b\nc\nd", ""),
        ("<pre><span>a</span><span><br></span><span>b</span></pre>", "a\nb", ""),
        (
            "<table class=highlighttable><tr><td class=linenos><pre>1\n2</pre><td><pre>a\n  b</pre></table>",
            "a\n  b",
            "",
        ),
        (
            "<div class=syntaxhighlighter><table><tr><td class=gutter><div>1</div><div>2</div><td class=code>"
            "<div class='line alt'><code>a</code></div> <div class=line><code>&nbsp;</code>"
            "<code>b</code></div></table></div>",
            "a\n b",
            "",
        ),
    ],
)
def test_a_listing_is_one_line_and_verbatim(markup: str, text: str, language: str) -> None:
    found = one(markup)
    assert (found.role, found.text, found.language) == (Role.CODE, text, language)


@pytest.mark.parametrize(
    "markup",
    [
        "<div style='white-space: pre'>a</div>",
        "<div style='white-space: pre-wrap'>a\n b</div>",
        "<div style='white-space: pre-line; font-family: monospace'>a\n b</div>",
        "<div style='white-space: pre'><p>a\n b</p></div>",
        "<div style='font-family: monospace'>a\n b</div>",
    ],
)
def test_other_blocks_that_preserve_space_are_no_listings(markup: str) -> None:
    assert all(line.role is not Role.CODE for line in lines(markup))


@pytest.mark.parametrize(
    ("markup", "expected"),
    [
        (
            "<div style='white-space: pre-line'>Over,\nunder\n\n<b>and</b> through\n</div>",
            ["Over,", "under", "and through"],
        ),
        ("<div style='white-space: pre-wrap'><p>Over,\n  under</p></div>", ["Over,", "under"]),
        ("<h2 style='white-space: pre-line'>Over,\nunder</h2>", ["Over, under"]),
        ("<div style='white-space: nowrap'>Over,\nunder</div>", ["Over, under"]),
        ("<div><i class=line>Over,</i><i class=line>under</i></div>", ["Over,", "under"]),
        ("<div><i class=line>Over,</i> and <i class=line>under</i></div>", ["Over, and under"]),
    ],
)
def test_styles_and_names_break_lines_of_verse(markup: str, expected: list[str]) -> None:
    found = lines(markup)
    assert [line.text for line in found] == expected
    assert all(line.follows_break for line in found[1:2])


def test_code_within_a_sentence_is_no_listing() -> None:
    assert one("<p>run <code style='white-space: pre'>a\n b</code> now").role is Role.PARAGRAPH


@pytest.mark.parametrize(
    ("markup", "expected"),
    [
        ("<p>a<br>b<br><br>c", [False, True, False]),
        ("<p>a<br>b<p>c", [False, True, False]),
        ("<p>a<hr>b", [False, False]),
        ("<p><span style='display:block'>a</span><span style='display:block'>b</span>", [False, True]),
        ("<div class=line>a</div><div class=line>b</div>", [False, True]),
        ("<div class=line>a</div><div class=line><br></div><div class=line>b</div>", [False, False]),
        ("<div class=line>a</div><div class=row>b</div>", [False, False]),
        ("<div class=byline>a</div><div class=byline>b</div>", [False, False]),
        ("<div style='text-indent: -1em'>a</div><div style='text-indent: -1em'>b</div>", [False, True]),
        ("<div style='text-indent: 1em'>a</div><div style='text-indent: 1em'>b</div>", [False, False]),
        ("<p style='text-indent: -1em'>a</p><p style='text-indent: -1em'>b</p>", [False, False]),
    ],
)
def test_lines_know_whether_only_a_break_precedes_them(markup: str, expected: list[bool]) -> None:
    assert [line.follows_break for line in lines(markup)] == expected


@pytest.mark.parametrize(
    ("markup", "expected"),
    [
        ("<x-body><x-line>one</x-line><x-line>two</x-line></x-body>", ["one", "two"]),
        ("<x-card><p>one</p></x-card>two", ["one", "two"]),
        ("<p>one <x-word>two</x-word> <x-word>three</x-word>", ["one two three"]),
        ("<div>one <x-word>two</x-word> three</div>", ["one two three"]),
        ("<x-app><template shadowrootmode=open><p>one</p></template></x-app>", ["one"]),
        ("<div><template><p>one</p></template>two</div>", ["two"]),
    ],
)
def test_custom_elements_are_blocks_among_blocks(markup: str, expected: list[str]) -> None:
    assert texts(markup) == expected


@pytest.mark.parametrize(
    ("markup", "expected"),
    [
        ("<pre>a:</pre>\n<pre>  b</pre><pre>\n</pre><pre>  c</pre>", ["a:\n  b\n\n  c"]),
        ("<pre>a</pre><pre>b</pre><pre>c</pre>", ["a\nb\nc"]),
        ("<pre>a</pre><pre>b</pre>", ["a", "b"]),
        ("<pre>a:</pre><p>or</p><pre>  b</pre>", ["a:", "or", "  b"]),
        ("<pre>a:</pre><pre class=x>  b</pre>", ["a:", "  b"]),
        ("<pre>a\nb</pre><pre>c</pre><pre>d</pre>", ["a\nb", "c", "d"]),
        ("<pre><code>a</code></pre><pre><code>b</code></pre><pre><code>c</code></pre>", ["a", "b", "c"]),
    ],
)
def test_preformatted_elements_of_one_line_each_are_a_listing(markup: str, expected: list[str]) -> None:
    assert texts(markup) == expected


@pytest.mark.parametrize(
    ("markup", "expected"),
    [
        ("<div class=prompt>In&nbsp;[1]:</div><pre>a</pre><div class=jp-OutputPrompt>Out[1]:</div><p>b", ["a", "b"]),
        ("<div class=prompt>Answer [1]:</div><pre>a</pre>", ["Answer [1]:", "a"]),
        ("<div class=label>In [1]:</div><pre>a</pre>", ["In [1]:", "a"]),
    ],
)
def test_prompts_of_notebooks_are_no_text(markup: str, expected: list[str]) -> None:
    assert texts(markup) == expected


@pytest.mark.parametrize(
    ("attributes", "expected"),
    [
        ("type=a start=3", ["c.", "d."]),
        ("type=I", ["I.", "II."]),
        ("class=loweralpha", ["a.", "b."]),
        ("reversed", ["2.", "1."]),
        ("reversed start=7", ["7.", "6."]),
        ("class=lower", ["1.", "2."]),
    ],
)
def test_numbered_lists_keep_their_labels(attributes: str, expected: list[str]) -> None:
    assert [line.marker for line in lines(f"<ol {attributes}><li>x<li>y</ol>")] == expected


@pytest.mark.parametrize("before", ["text", "text<!-- -->", "<style>a</style>", "text<style>a</style>"])
def test_what_precedes_the_number_of_a_block_may_be_text(before: str) -> None:
    block = f"<div>{before}<span>1</span><span>total = 3</span></div>"
    assert "total = 3" in "\n".join(line.text for line in lines(f"<pre><code>{block}</code></pre>"))
