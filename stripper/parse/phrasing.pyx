"""Elements within a sentence: which of them are no words of it, and which are parted from their neighbours.

Each function looks at a bounded number of nodes around an element, since it is called for many elements of a page.
"""

from libc.string cimport strchr, strcmp, strlen
from stripper.parse.nodes cimport ELEMENT_NODE, TEXT_NODE, Attribute, next_node

from stripper.parse.elements cimport DISPLAY_BLOCK, rows
from stripper.parse.line cimport is_blank

import re

cdef tuple KINDS = (
    (
        NOT_TEXT,
        r"mw-editsection|editsection|edit-section|mathjax_preview|mathjax_svg_hidden|viewcode-(?:link|back)"
        r"|ltx_tag_note|mw-cite-backlink|scribunto-error|mw-ext-cite-error|invalid-feedback|field-error|margin-toggle"
        r"|(?:little|big)foot(?:-footnote)?_*(?:button|container|popover)?",
    ),
    (NOTE, r"sidenote|side-note|marginnote|margin-note|aside-note|ltx_note_outer|modern-footnotes-footnote__note"),
    (NOTE_MARK, r"ltx_note_mark"),
    (DROP_CAP, r"drop-?caps?|has-drop-cap-letter|lettrine|initial-cap|first-letter"),
    (UNSEEN, r"(?:[\w-]*-)?(?:sr-only|visually-?hidden|off-?screen|screen-?reader-?(?:text|only))"),
    (TIP, r"tooltip-?_*text|tooltip-?_*content|tooltip-?_*box|tooltip-?_*body|sort-?key"),
    (HINT, r"(?:[\w-]+[-_])?(?:tooltip|popover|hovercard|definition)|tip-?text"),
    (RAISED, r"sup|superscript"),
    (LOWERED, r"sub|subscript"),
    (BOX, r"checkbox-o(?:n|ff)|chcklst-box"),
    (PART, r"(?:[\w-]+[-_])?(?:amount|quantity|qty|unit|measure)"),
    (
        GUTTER,
        r"gutter|linenos|lineno|linenodiv|lnt|line[-_]?numbers?(?:-rows|-wrapper)?|blob-num|hljs-ln-(?:numbers|n)"
        r"|crayon-nums?"
        r"|react-syntax-highlighter-line-number|code-?line-?numbers?|rouge-gutter"
        r"|codemirror-(?:linenumber|gutter-wrapper)|ltx_tag_listingline|ace_gutter(?:-cell)?",
    ),
    (NUMBERING, r"ln|num|number|n"),
    (PROMPT, r"prompt|jp-(?:in|out)putprompt"),
    (COPY, r"copy-?(?:btn|button|code)|clipboard-copy|code-?copy|toolbar|ltx_listing_data"),
    (
        LISTING,
        r"syntaxhighlighter|crayon-(?:main|table)|highlighttable|lntable|rouge-table|hljs-ln|codemirror-code|cm-content"
        r"|view-lines|js-file-line-container|ltx_listing|ace_content",
    ),
    (FRAGMENT, r"fragment"),
    (CODE_LINE, r"(?:[\w-]*[-_](?:listing)?)?line"),
    (VERBATIM, r"whitespace-pre(?:-wrap)?|hljs|prettyprint"),
    (
        PERMALINK,
        r"(?:[\w-]*-)?(?:permalinks?|headerlinks?|hash-?link|anchors?|anchor-?link|anchorjs-link|deep-?link"
        r"|direct-link|heading-?link|header-anchor|headline-link|edit-?link)",
    ),
)
NAMES = re.compile("|".join(f"({pattern})" for _, pattern in KINDS))
WORDS = re.compile(r"[\w-]+")
# Most elements have none of these, and need no search for all names.
kind_hints = Substrings(
    " n ", " ln ", " lnt ", "lntable", "num", "lineno", "line ", "view-lines", "file-line", "gutter",
    "toolbar", "viewcode", "whitespace-pre", "hljs", "prettyprint",
    "copy-b", "copyb", "copy-c", "copyc", "rd-copy", "e-copy", "ecopy",
    "note", "dropcap", "drop-cap", "initial-cap", "first-letter", "lettrine", "tooltip", "sort-key", "sortkey",
    "mathjax", "backlink", "editsection", "edit-section", "crayon", "highlight", "rouge", "codemirror", "cm-content",
    "permalink", "headerlink", "hash-l", "hashl", "deep-link", "deeplink", "direct-link", "heading-l", "headingl",
    "headline-l", "edit-link", "editlink", "anchor", "-error", "feedback", "margin-toggle", "littlefoot", "bigfoot",
    "popover", "hovercard", "definition", "tip-text", "tiptext", " sup ", " sub ", "script ", "amount",
    "quantity", "qty", "unit", "measure", "ltx_listing", "listingline",
    "ace_", "fragment", "sr-only", "visually", "screen", "checkbox-o", "chcklst", "prompt",
)
part_hints = Substrings("amount", "quantity", "qty", "unit", "measure")  # the same of `PART`
SIGNS = re.compile("[\\s¶#§∞⌗◊◆⚓⛓🔗🖇↩↵⤴⏎↑^\ufe0e\ufe0f]+")
# Texts of such links that readers do not see, or that are no part of the heading.
LABELS = re.compile(
    r"\W*(?:(?:(?:back |go )?to )?(?:the )?top(?: of (?:the )?page)?|nach oben|haut de page|(?:volver )?arriba"
    r"|(?:copy |direct |permanent )?(?:perma)?link(?: (?:to|for|of)\b.*)?|anchor"
    r"|(?:sign in to )?edit(?: this section)?|section titled\b.*|bearbeiten|modifier|editar|modifica|править)\W*",
    re.IGNORECASE | re.DOTALL,
)

# The text and the address of a link from a signature in the documentation of an API to its program text.
SOURCE = re.compile(r"\s*\[?(?:(?:view )?source|src)(?: code)?\]?\s*", re.IGNORECASE)
SOURCE_PAGE = re.compile(
    rb"(?:\.{0,2}/)*+(?:[\w.-]++/)*?(?:src|_?sources?|_modules)/[^\s:?]{1,300}\.html#", re.IGNORECASE
)

# What a notebook shows beside a cell.
PROMPTS = re.compile(r"\s*+(?:(?:In|Out)?\s*+\[[\s\d*]*+\]:?)?\s*+")

# A letter or digit.
WORD = re.compile(r"\w")
# A time of day, or in a recording.
CLOCK = re.compile(r"\d{1,2}(?::\d\d){1,2}")

# A text that starts with a quotation mark.
QUOTED = re.compile("\\s*[\"'“‘«„‚‹「『]")

cdef enum:
    MAX_NODES = 64  # whose text is read
    MAX_LABEL = 200  # bytes of the text of a permalink
    MAX_SOURCE = 20  # bytes of the text of a link to program text
    MAX_SOURCE_PAGE = 400  # bytes of its address
    MAX_PROMPT = 24  # bytes of the prompt of a notebook
    MAX_BUTTON = 60  # bytes of a button in a sentence
    FEW_WORDS = 12  # bytes of text after a button that starts a sentence
    LEAD = 20  # bytes at the start of a quotation
    MAX_VERSE = 200  # bytes of a line of verse
    MAX_UP = 3  # elements around a button that may end with it


cdef int kind_of(str names, dict seen) except -1:
    """Return the kinds of an element with these names, or-ed; `seen` has those of words of the page."""
    cdef int found = 0
    if "highlight tab-size" in names:  # GitHub's table of a file
        found = LISTING
    for word in WORDS.findall(names):
        kind = seen.get(word)
        if kind is None:
            match = NAMES.fullmatch(word) if kind_hints.found_in(f" {word} ".encode()) else None
            kind = seen[word] = KINDS[match.lastindex - 1][0] if match is not None else 0
        found |= <int> kind
    return found


cdef str short_text(Node* node, Py_ssize_t limit):
    """Return the text in an element, or None if it has more bytes than `limit` or too many nodes."""
    cdef Node* at = node
    cdef bytes found = b""
    cdef int count = 0
    while True:
        count += 1
        if count > MAX_NODES:
            return None
        if at.type == TEXT_NODE:
            if len(found) + <Py_ssize_t> strlen(<const char*> at.content) > limit:
                return None
            found += <const char*> at.content
        at = next_node(at, node, True)
        if at == NULL:
            return found.decode("utf-8", "replace")


cdef bint is_permalink(Node* node, const unsigned char* href, int kinds, bint heading) except -1:
    """Return whether a link is the sign by which a heading or term links to itself, or leads to its editor."""
    cdef bint local = href != NULL and href[0] == c"#"
    cdef str text
    if not local and not kinds & PERMALINK:
        return False
    text = short_text(node, MAX_LABEL)
    if text is None or not text.strip():
        return False
    if SIGNS.fullmatch(text):
        return True
    return heading and (node.prev != NULL or node.next != NULL) and LABELS.fullmatch(text) is not None


cdef bint is_source_link(Node* node, const unsigned char* href) except -1:
    """Return whether a link leads to the line of program text that the signature before it documents."""
    cdef str text
    if strchr(<const char*> href, c"#") == NULL or strlen(<const char*> href) > MAX_SOURCE_PAGE:
        return False
    text = short_text(node, MAX_SOURCE)
    return text is not None and SOURCE.fullmatch(text) is not None and SOURCE_PAGE.match(<bytes> href) is not None


cdef bint is_prompt(Node* node) except -1:
    """Return whether a block has only the prompt of a cell of a notebook, or nothing."""
    cdef str text = short_text(node, MAX_PROMPT)
    return text is not None and PROMPTS.fullmatch(text) is not None


cdef bint is_text(Node* node) noexcept:
    return node != NULL and node.type == TEXT_NODE and not is_blank(node.content)


cdef bint is_in_sentence(Node* node) except -1:
    """Return whether a button is a word of the text around it, which continues after it."""
    cdef int up = 0
    cdef Node* at = node
    if short_text(node, MAX_BUTTON) is None:
        return False
    while at.next == NULL and at.prev == NULL and at.parent != NULL and up < MAX_UP:
        if strcmp(<const char*> at.parent.name, b"span") != 0:
            return False
        at = at.parent
        up += 1
    if not is_text(at.next):
        return False
    if is_text(at.prev):
        return True
    return (
        at.prev == NULL and strcmp(<const char*> at.parent.name, b"p") == 0
        and <Py_ssize_t> strlen(<const char*> at.next.content) >= FEW_WORDS
    )


cdef bint is_word(Node* node) noexcept:
    """Return whether an element has a short text and no elements, and another element or a text beside it."""
    cdef Node* child = node.children
    if child == NULL or child.type != TEXT_NODE or child.next != NULL:
        return False
    return (node.prev != NULL or node.next != NULL) and strlen(<const char*> child.content) <= MAX_BUTTON


cdef bint is_apart(Node* node, bint spread) except -1:
    """Return whether an element touches another that is shown apart: by its style, or by a class that differs."""
    cdef Node* before = node.prev
    cdef str left, right
    if before == NULL or before.type != ELEMENT_NODE:
        return False
    own, other = class_of(node), class_of(before)
    cdef bint is_part = spread or is_entry_part(own) or is_entry_part(other)
    left = short_text(before, MAX_BUTTON)
    cdef bint is_time = left and left[0].isdecimal() and CLOCK.fullmatch(left) is not None
    if not is_part and not is_time and (
        before.name != node.name or own is None or other is None or own == other
    ):
        return False
    right = short_text(node, MAX_LABEL if is_time else MAX_BUTTON)
    if not left or not right:
        return False
    if is_part and left[len(left) - 1] == "." and right[0].isalpha():
        return True
    if is_part and left[len(left) - 1].isalnum() and right[0] == "(":
        return True
    if left[len(left) - 1] == ")" and " " in left and right[0].isupper():
        return True
    if not left[len(left) - 1].isalnum() or not right[0].isalnum():
        return False
    if left.isnumeric() or right.isnumeric() or (is_part and not spread):
        return True
    return len(left) > 1 and len(right) > 1


cdef bint is_entry_part(bytes names) except -1:
    """Return whether the class of an element is that of an amount or its unit."""
    if names is None or not part_hints.found_in(names.lower()):
        return False
    return kind_of(names.decode("utf-8", "replace").lower(), {}) & PART != 0


cdef bint is_hint(Node* node) except -1:
    """Return whether an element that may be shown only on request is beside a word, in an element around both."""
    cdef Node* parent = node.parent
    if parent == NULL or parent.type != ELEMENT_NODE or node.prev == NULL:
        return False
    return (
        strcmp(<const char*> parent.name, b"span") == 0 or strcmp(<const char*> parent.name, b"a") == 0
        or strcmp(<const char*> parent.name, b"abbr") == 0 or strcmp(<const char*> parent.name, b"dfn") == 0
    )


cdef bytes class_of(Node* node):
    cdef Attribute* attribute = node.properties
    while attribute != NULL:
        if strcmp(<const char*> attribute.name, b"class") == 0 and attribute.value != NULL:
            return <const char*> attribute.value
        attribute = attribute.next
    return None


cdef bint is_for_hearing(Node* node) except -1:
    """Return whether a text for screen readers only is a sign, or what the elements that it touches show in parts."""
    cdef str text = short_text(node, MAX_BUTTON), left, right
    if text is None:
        return False
    text = text.strip()
    if not WORD.search(text):
        return True
    left, right = touching(node, False), touching(node, True)
    return text == left or text == right or (left and right and text == left + right)


cdef str touching(Node* node, bint after):
    """Return the text of one or two elements beside another, without text between them; empty if it is long."""
    cdef Node* at = node.next if after else node.prev
    cdef str found = "", text
    cdef int count = 0
    while at != NULL and at.type == ELEMENT_NODE and count < 2:
        text = short_text(at, MAX_BUTTON)
        if text is None:
            return ""
        found = found + text if after else text + found
        at = at.next if after else at.prev
        count += 1
    return found.strip()


cdef bint is_source_above(Node* node) except -1:
    """Return whether the source of a quotation is above its text, which touches it; forums show it in its own line."""
    cdef Node* after = node.next
    if node.prev != NULL or after == NULL or after.type != TEXT_NODE:
        return False
    lead = after.content[:min(LEAD, <Py_ssize_t> strlen(<const char*> after.content))].decode("utf-8", "replace")
    return lead[:1].isalnum() or QUOTED.match(lead[:1]) is not None


cdef bint is_in_note(Node* node) except -1:
    """Return whether the mark of a note is the one in the note itself, which only repeats the mark in the text."""
    names = class_of(node.parent)
    return names is not None and b"note_content" in names


cdef bint is_custom(Node* node) noexcept:
    """Return whether an element has the name of a custom element."""
    return strchr(<const char*> node.name, c"-") != NULL


cdef bint is_custom_block(Node* node, bint in_block) except -1:
    """Return whether a custom element is a block: it has blocks in it, or blocks and no text beside it."""
    cdef Node* at = node.children
    cdef bint holds_custom = False
    while at != NULL:
        if at.type == ELEMENT_NODE:
            if rows[at.tag].display == DISPLAY_BLOCK:
                return True
            holds_custom = holds_custom or is_custom(at)
        at = at.next
    if not in_block:
        return False
    before, after = beside(node, False), beside(node, True)
    return before != 0 and after != 0 and (before == 2 or after == 2 or holds_custom)


cdef int beside(Node* node, bint after) except -1:
    """Return 2 if a block is next to an element, 1 if nothing is, and 0 if text or an inline element is."""
    cdef Node* at = node.next if after else node.prev
    if at != NULL and at.type == TEXT_NODE and not is_text(at):
        at = at.next if after else at.prev
    if at == NULL:
        return 1
    if at.type != ELEMENT_NODE:
        return 0
    return 2 if rows[at.tag].display == DISPLAY_BLOCK or is_custom(at) else 0


cdef bint follows_line(Node* node) except -1:
    """Return whether the element before a line of verse is a line, too, and has text."""
    cdef Node* before = node.prev
    if before != NULL and before.type == TEXT_NODE and not is_text(before):
        before = before.prev
    if before == NULL or before.type != ELEMENT_NODE or class_of(before) != class_of(node):
        return False
    text = short_text(before, MAX_VERSE)
    return text is not None and not text.isspace() and text != ""


cdef bint has_parentheses(Node* node) noexcept:
    """Return whether the page has parentheses around a reading, which rp elements contain."""
    return node.prev != NULL and node.prev.type == ELEMENT_NODE and strcmp(<const char*> node.prev.name, b"rp") == 0


cdef tuple quotation_marks(Node* node):
    """Return the marks of a quotation: inner ones within another, and none if the text has its own."""
    cdef Node* at = node
    cdef bint inner = node.parent != NULL and strcmp(<const char*> node.parent.name, b"q") == 0
    while at.children != NULL and at.type == ELEMENT_NODE:
        at = at.children
    if at.type != TEXT_NODE:
        return "", ""
    cdef bytes lead = at.content[:min(LEAD, <Py_ssize_t> strlen(<const char*> at.content))]
    if QUOTED.match(lead.decode("utf-8", "replace")):
        return "", ""
    return ("‘", "’") if inner else ("“", "”")


cdef const unsigned char* after_drop_cap(const unsigned char* text) noexcept:
    """Return a text without the white space before a small letter, which continues the word of a drop cap."""
    cdef const unsigned char* at = text
    while at[0] == c" " or at[0] == c"\n" or at[0] == c"\t":
        at += 1
    return at if c"a" <= at[0] <= c"z" else text


cdef Py_ssize_t count_elements(Node* node) noexcept:
    """Return the number of child elements."""
    cdef Py_ssize_t count = 0
    cdef Node* at = node.children
    while at != NULL:
        count += at.type == ELEMENT_NODE
        at = at.next
    return count
