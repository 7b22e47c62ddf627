"""Program text in the markup: which elements are listings or lines of them, and which are numbers beside the lines.

Each function looks at a bounded number of nodes in and around an element.
"""

from libc.string cimport strchr, strcmp, strstr
from stripper.parse.nodes cimport ELEMENT_NODE, TEXT_NODE, Attribute, next_node

from stripper.parse.attributes cimport attributes_of
from stripper.parse.line cimport is_blank
from stripper.parse.phrasing cimport class_of, is_text, short_text

cdef enum:
    MAX_NODES = 64  # whose text is read
    MAX_NUMBER = 12  # bytes of the number of a line
    MAX_NUMBERS = 3_000  # nodes of the numbers of all lines
    MAX_CLASS = 300  # characters
    MAX_LINE = 300  # bytes of a preformatted element that is a line of a listing
    MAX_EMPTY = 5  # such elements, of which all but the last are empty


# The elements of lines that a style makes preformatted.
cdef frozenset IN_LINES = frozenset(
    (b"div", b"span", b"br", b"a", b"b", b"strong", b"i", b"em", b"u", b"font", b"code")
)


cdef bint is_own_line(Node* node) noexcept:
    """Return whether nothing but such elements separates the lines of program text that this one is a line of."""
    if node.next != NULL:
        return node.next.type == ELEMENT_NODE and strcmp(<const char*> node.next.name, b"br") != 0
    return node.prev != NULL and node.prev.type == ELEMENT_NODE and strcmp(<const char*> node.prev.name, b"br") != 0


cdef bint is_own_block(Node* node) noexcept:
    """Return whether a span of several lines in a preformatted element touches another, as in listings of Medium."""
    cdef Node* at = node.children
    if at == NULL or node.last == at or strcmp(<const char*> node.parent.name, b"pre") != 0:
        return False
    if not is_span(node) or not (is_span(node.prev) or is_span(node.next)) or is_break(at) or is_break(node.last):
        return False
    while at != NULL and not is_break(at):
        at = at.next
    return at != NULL


cdef bint is_span(Node* node) noexcept:
    return node != NULL and node.type == ELEMENT_NODE and strcmp(<const char*> node.name, b"span") == 0


cdef bint is_block_by_style(Node* node) noexcept:
    cdef Attribute* attribute = node.properties
    while attribute != NULL:
        if strcmp(<const char*> attribute.name, b"style") == 0 and attribute.value != NULL:
            value = strstr(<const char*> attribute.value, b"display")
            return value != NULL and strstr(value, b"block") != NULL and strstr(value, b"inline") == NULL
        attribute = attribute.next
    return False


cdef bint is_break(Node* node) noexcept:
    return node.type == ELEMENT_NODE and strcmp(<const char*> node.name, b"br") == 0


cdef bint is_preformatted(Node* node) noexcept:
    """Return whether a block that preserves white space by its style has several lines, and no blocks but lines."""
    cdef Node* at = node
    cdef bint has_lines = False
    cdef int count = 0
    while at != NULL and count < MAX_NODES:
        count += 1
        if at.type == TEXT_NODE:
            has_lines = has_lines or (has_line_end(at.content) and not is_blank(at.content))
        elif at != node and at.type == ELEMENT_NODE:
            if <bytes> <const char*> at.name not in IN_LINES:
                return False
            has_lines = has_lines or is_break(at) or strcmp(<const char*> at.name, b"div") == 0
        at = next_node(at, node, True)
    return has_lines


cdef bint is_listing(Node* node, bint preserves, bint is_block) noexcept:
    """Return whether a code element outside of preformatted text has line breaks, and is a block or all of its parent.

    It is a block by its style.
    """
    cdef Node* at = node
    cdef int count = 0
    if not is_block and not alone(node):
        return False
    while count < MAX_NODES:
        count += 1
        if at.type == TEXT_NODE and preserves and has_line_end(at.content):
            return True
        if is_break(at) or (preserves and at != node and is_span(at) and is_block_by_style(at)):
            return True
        at = next_node(at, node, True)
        if at == NULL:
            return False
    return False


cdef int line_ends_before(Node* node) except -1:
    """Return the line ends between a preformatted element and the one before it, if each is a line of a listing.

    Word processors write an element for each line. Others write a few such elements as listings of their own, so there
    must be three, or indentation; 0: it is no such line.
    """
    cdef Node* before = node
    cdef int count = 0
    if not is_one_line(node):
        return 0
    while count < MAX_EMPTY:
        before = preformatted_beside(before, False)
        if before == NULL or not is_one_line(before):
            return 0
        count += 1
        if short_text(before, MAX_LINE).strip():
            break
    else:
        return 0
    if is_indented(node) or is_indented(before):
        return count
    return count if is_line_beside(node, True) or is_line_beside(before, False) else 0


cdef bint is_line_beside(Node* node, bint after) except -1:
    cdef Node* beside = preformatted_beside(node, after)
    return beside != NULL and is_one_line(beside)


cdef Node* preformatted_beside(Node* node, bint after) noexcept:
    """Return the preformatted element next to another with the same class, or NULL."""
    cdef Node* at = beside_of(node, after)
    return at if is_preformatted_text(at) and class_of(at) == class_of(node) else NULL


cdef Node* beside_of(Node* node, bint after) noexcept:
    """Return the node next to another, besides white space; NULL if there is none."""
    cdef Node* at = node.next if after else node.prev
    if at != NULL and at.type == TEXT_NODE and not is_text(at):
        at = at.next if after else at.prev
    return at


cdef bint is_preformatted_text(Node* node) noexcept:
    return node != NULL and node.type == ELEMENT_NODE and strcmp(<const char*> node.name, b"pre") == 0


cdef bint is_beside_listing(Node* node) noexcept:
    """Return whether a preformatted element is next to an element."""
    return is_preformatted_text(beside_of(node, False)) or is_preformatted_text(beside_of(node, True))


cdef bint is_one_line(Node* node) except -1:
    """Return whether a preformatted element has a short line without a code element, which would make it a listing."""
    cdef Node* first = node.children
    cdef str text = short_text(node, MAX_LINE)
    if text is None or "\n" in text.strip("\n"):
        return False
    return first == NULL or first.type != ELEMENT_NODE or strcmp(<const char*> first.name, b"code") != 0


cdef bint is_indented(Node* node) except -1:
    cdef str text = short_text(node, MAX_LINE)
    return text.lstrip("\n")[:1].isspace()


cdef bint has_line_end(const unsigned char* text) noexcept:
    return strchr(<const char*> text, c"\n") != NULL


cdef bint alone(Node* node) noexcept:
    cdef Node* before = node.prev
    cdef Node* after = node.next
    if before != NULL and before.type == TEXT_NODE and not is_text(before):
        before = before.prev
    if after != NULL and after.type == TEXT_NODE and not is_text(after):
        after = after.next
    return before == NULL and after == NULL


cdef bint is_number(Node* node) except -1:
    """Return whether an element has only a number, or nothing."""
    cdef str text = short_text(node, MAX_NUMBER)
    return text is not None and (not text.strip() or text.strip().rstrip(".:|").isdecimal())


cdef bint is_operator(unsigned char letter) noexcept:
    """Return whether a character after a number shows that it is an operand, such as one in a list."""
    return strchr(b",;)]}+-*/%=<>", letter) != NULL


cdef bint is_numbering(Node* node) noexcept:
    """Return whether an element has only numbers and white space, or nothing."""
    cdef Node* at = node
    cdef const unsigned char* text
    cdef int count = 0
    while count < MAX_NUMBERS:
        count += 1
        if at.type == TEXT_NODE:
            text = at.content
            while c"0" <= text[0] <= c":" or text[0] == c" " or text[0] == c"\n" or text[0] == c".":
                text += 1
            if text[0] and not is_blank(text):
                return False
        at = next_node(at, node, True)
        if at == NULL:
            return True
    return False


cdef bint holds_code(Node* node) noexcept:
    """Return whether a preformatted element has a code element within a div, beside which labels and buttons are."""
    cdef Node* at = node.children
    cdef int count = 0
    while at != NULL and count < MAX_NODES:
        count += 1
        if at.type == ELEMENT_NODE and at.parent != node and strcmp(<const char*> at.name, b"code") == 0:
            return True
        at = next_node(at, node, at.type == ELEMENT_NODE and strcmp(<const char*> at.name, b"div") == 0)
        if at == NULL:
            return False
    return False


cdef bint holds_lines(Node* node) except -1:
    """Return whether the first element in a block is a line of it, as in the listings of Doxygen."""
    cdef Node* at = node.children
    while at != NULL and at.type == TEXT_NODE and is_blank(at.content):
        at = at.next
    return at != NULL and at.type == ELEMENT_NODE and class_of(at) == b"line"


cdef list language_names(Node* node, bint inside):
    """Return the names by which an element may name a language, and with `inside` those of its first child as well."""
    cdef dict attributes
    cdef list found = []
    if node.properties != NULL:
        attributes = attributes_of(node)
        for key in ("data-language", "data-lang", "data-enlighter-language"):
            if attributes.get(key):
                found.append(f"lang-{attributes[key]}"[:MAX_CLASS].lower())
        found.append(attributes.get("data-syntaxhighlighter-params", "")[:MAX_CLASS].lower())
        if inside:
            found.append(attributes.get("lang", "")[:MAX_CLASS].lower())
        found.append(attributes.get("class", "")[:MAX_CLASS].lower())
    if inside and node.children != NULL and node.children.type == ELEMENT_NODE:
        found = language_names(node.children, False) + found
    return found


cdef list names_in_listing(Node* node):
    """Return the names by which the elements of a listing that is a table may name its language."""
    cdef Node* at = node
    cdef list found = []
    cdef int count = 0
    while count < MAX_NODES:
        count += 1
        if at != node and at.type == ELEMENT_NODE and (
            strcmp(<const char*> at.name, b"code") == 0 or strcmp(<const char*> at.name, b"pre") == 0
        ):
            found += language_names(at, False)
        at = next_node(at, node, True)
        if at == NULL:
            break
    return found


cdef bint is_in_table(Node* node) noexcept:
    """Return whether an element is a part of a table, such as one that has a listing beside its line numbers."""
    cdef const char* name = <const char*> node.name
    if name[0] != c"t":
        return False
    if strcmp(name, b"td") == 0 or strcmp(name, b"tr") == 0:
        return True
    return strcmp(name, b"tbody") == 0 or strcmp(name, b"table") == 0
