"""Inline elements: marks, labels, hidden text, and the characters that a browser shows without their being text."""

from cpython.object cimport PyObject
from libc.string cimport strchr, strcmp
from stripper.parse.nodes cimport ELEMENT_NODE

from stripper.parse.attributes cimport BLOCKS, GAPS, GRIDS, HANGS, LISTS, PRESERVES, TOOLTIP, UNSELECTABLE, text_of
from stripper.parse.elements cimport DISPLAY_BLOCK, DISPLAY_BREAK, tag_numbers
from stripper.parse.line cimport is_blank
from stripper.parse.listings cimport (
    has_line_end,
    holds_code,
    holds_lines,
    is_beside_listing,
    is_number,
    is_numbering,
    is_operator,
    is_in_table,
    is_own_block,
    is_own_line,
    is_preformatted,
    language_names,
    names_in_listing,
)
from stripper.parse.phrasing cimport (
    CODE_LINE,
    COPY,
    DROP_CAP,
    FRAGMENT,
    GUTTER,
    LISTING,
    NOTE,
    NOTE_MARK,
    HINT,
    NOT_TEXT,
    NUMBERING,
    PROMPT,
    TIP,
    UNSEEN,
    VERBATIM,
    after_drop_cap,
    follows_line,
    has_parentheses,
    is_apart,
    is_for_hearing,
    is_hint,
    is_in_note,
    is_permalink,
    is_prompt,
    is_source_above,
    is_source_link,
    is_text,
    quotation_marks,
    short_text,
)

from stripper.model import Mark, Role
from stripper.parse import languages, scripts

cdef enum:
    ENDS_MARK = 1  # flags of what an element ends
    ENDS_LABEL = 2
    ENDS_CODE_LINE = 4
    ENDS_HIDDEN = 8
    ENDS_SCRIPT = 16
    ENDS_QUOTE = 32
    ENDS_NOTE = 64
    ENDS_DROP_CAP = 128
    ENDS_CODE = 256
    ENDS_LINE = 512
    AROUND_LISTING = 3  # elements around a listing whose names may name its language
    MAX_STEPS = 8  # the same with the parts of tables, which do not count
    MAX_NUMBER = 12  # bytes of the number of a line of program text
    MAX_SCRIPT = 40  # bytes of a superscript or subscript

cdef PyObject* CODE = <PyObject*> Role.CODE
cdef PyObject* HEADING = <PyObject*> Role.HEADING
cdef PyObject* CELL = <PyObject*> Role.CELL
cdef PyObject* TERM = <PyObject*> Role.TERM
cdef PyObject* QUOTE = <PyObject*> Role.QUOTE
cdef PyObject* LINK = <PyObject*> Mark.LINK
cdef PyObject* SUPERSCRIPT = <PyObject*> Mark.SUPERSCRIPT
cdef PyObject* SUBSCRIPT = <PyObject*> Mark.SUBSCRIPT
cdef int BUTTON = tag_numbers["button"], INPUT = tag_numbers["input"], Q = tag_numbers["q"], RT = tag_numbers["rt"]
cdef int PRE = tag_numbers["pre"], CODE_TAG = tag_numbers["code"], DIV = tag_numbers["div"]
cdef int TD = tag_numbers["td"], TH = tag_numbers["th"], TIME = tag_numbers["time"]
cdef int RELATIVE_TIME = tag_numbers["relative-time"], LOCAL_TIME = tag_numbers["local-time"]
cdef int TIME_AGO = tag_numbers["time-ago"], CITE = tag_numbers["cite"]


cdef bint is_time(int element) noexcept:
    """Return whether an element is that of a date."""
    return element == TIME or element == RELATIVE_TIME or element == LOCAL_TIME or element == TIME_AGO


cdef class InlineBuilder(LineBuilder):
    def __cinit__(self, bint noscript, bint naming, bint images):
        self.attributes, self.labels, self.closing = Attributes(), Labels(), []

    cdef bint is_skipped(self, Node* node, int number, Row* row, Open* parent) except -1:
        """Return whether an element has no text of the page: a permalink, or a number or button beside program text."""
        cdef int kinds = self.attributes.name_kinds
        cdef bint in_heading = parent.role == HEADING or parent.role == TERM
        if number == BUTTON and (kinds & NOT_TEXT or (in_heading and is_permalink(node, b"#", kinds, True))):
            return True
        if self.attributes.hidden and (number == TD or number == TH):
            return True  # browsers show no empty cell in its place
        if row.display == DISPLAY_BLOCK and (
            (kinds & PROMPT and is_prompt(node)) or (kinds & COPY and is_beside_listing(node))
        ):
            return True
        if kinds & GUTTER and is_numbering(node):
            return parent.role == CODE or row.display == DISPLAY_BLOCK
        if parent.role == CODE:
            return number == BUTTON or self.is_file_name(number) or kinds & COPY or self.numbers_block(node) or (
                (self.attributes.style & UNSELECTABLE or (kinds & NUMBERING and self.numbers_line(node)))
                and is_number(node)
            )
        if row.mark != LINK or self.attributes.href == NULL:
            return False
        if not is_permalink(node, self.attributes.href, kinds, in_heading) and not is_source_link(
            node, self.attributes.href
        ):
            return False
        # It is not text, but the features of a line were fitted with such links counted.
        self.text.links += 1
        return True

    cdef bint is_file_name(self, int number) except -1:
        """Return whether a cell above the lines of a listing has the name of its file."""
        return number == TH and "filename" in self.attributes.names

    cdef bint numbers_block(self, Node* node) except -1:
        """Return whether an element without names of its own has the number of the line whose block it starts."""
        cdef Node* before = node.prev
        if node.next == NULL or node.next.type != ELEMENT_NODE:
            return False
        if strcmp(<const char*> node.parent.name, b"div") != 0:
            return False
        if before != NULL and (before.prev != NULL or strcmp(<const char*> before.name, b"style") != 0):
            return False
        number = short_text(node, MAX_NUMBER)
        if number is None or number.strip() != str(self.numbered + 1):
            return False
        self.numbered += 1
        return True

    cdef bint numbers_line(self, Node* node) except -1:
        """Return whether an element starts a line of program text, and is no operand, which has the same names."""
        cdef Py_ssize_t end = self.text.size
        while end and self.text.text[end - 1] == c" ":
            end -= 1
        if end and self.text.text[end - 1] != c"\n":
            return False
        if "token" in self.attributes.names:
            return False
        if not is_text(node.next):
            return True
        return not is_operator(node.next.content[0]) and (end == self.text.size or node.next.content[0] != c"\n")

    cdef int add_words(self, const unsigned char* text, bint verbatim) except -1:
        """Add a text node."""
        if verbatim:
            if self.inner and not self.codes:
                return 0
            if self.after_break and text[0] == c"\n":
                text += 1
            self.after_break = False
            if (self.after_code_line or self.loose) and is_blank(text) and (self.after_code_line or has_line_end(text)):
                return 0  # indentation between the elements of lines
        elif self.joins:
            self.joins = False
            text = after_drop_cap(text)
        elif self.ends_note:
            self.ends_note = False
            if text[0] and strchr(b",.;:!?)", text[0]) != NULL:
                self.text.space = 0
        self.after_code_line = False
        return self.text.add(text, verbatim)

    cdef int start_named(self, Node* node, Open* open) except -1:
        """Open a block whose names or style may show that it is a listing or a line of verse."""
        cdef int kinds = self.attributes.name_kinds
        cdef bint preformatted = self.attributes.style & LISTS and is_preformatted(node)
        if kinds & LISTING or preformatted or (kinds & FRAGMENT and holds_lines(node)):
            open.role, open.first = CODE, len(self.lines)
            self.start_listing(node, preformatted)
        elif (kinds & CODE_LINE or (self.attributes.style & HANGS and open.element == DIV)) and follows_line(node):
            self.breaks = 1
        return 0

    cdef bint is_verbatim(self) except -1:
        """Return whether a code element preserves line breaks by its style or its names."""
        return self.attributes.style & PRESERVES != 0 or self.attributes.name_kinds & VERBATIM != 0

    cdef int break_line(self, Open* open) except -1:
        """End the line before or after an inline element that a style makes a block."""
        if open.role == HEADING:
            return self.text.add(b" ", False)
        self.end_line(open)
        self.breaks = max(self.breaks, 1)
        return 0

    cdef int start_inline(self, Node* node, Row* row, Open* open) except -1:
        self.start_kinds(node, row, open)
        if row.mark != NULL:
            self.start_mark(node, row, open)
        elif open.element == Q or open.element == RT:
            self.start_quote(node, open)
        if not self.hiding:
            self.names = self.names or self.attributes.names
        if self.attributes.labelled or is_time(open.element):
            self.start_label(node, open)
        return 0

    cdef int start_kinds(self, Node* node, Row* row, Open* open) except -1:
        """Hide an element that browsers do not show, and part one from the text before that they show apart."""
        cdef int kinds = self.attributes.name_kinds
        if self.attributes.hidden or self.attributes.style & TOOLTIP or kinds & (TIP | NOT_TEXT) or (
            (kinds & HINT and is_hint(node)) or (kinds & UNSEEN and self.is_unseen(node, open))
            or (kinds & NOTE_MARK and is_in_note(node))
        ):
            self.hide()
            open.ends |= ENDS_HIDDEN
        elif self.attributes.style & BLOCKS and node.children != NULL:
            self.break_line(open)
            open.ends |= ENDS_LINE
        elif kinds & CODE_LINE and follows_line(node):
            self.break_line(open)
        elif open.element == CITE and open.role == QUOTE and not self.text.chunks and is_source_above(node):
            open.ends |= ENDS_LINE
        elif kinds & NOTE or open.element == INPUT:
            self.text.add(b" ", False)
            open.ends |= ENDS_NOTE
        elif kinds & DROP_CAP:
            open.ends |= ENDS_DROP_CAP
        elif self.is_apart_by_style(node):
            self.text.add(b" ", False)
        return 0

    cdef bint is_unseen(self, Node* node, Open* open) except -1:
        """Return whether a text for screen readers only is no part of the text, such as the header of a cell in it."""
        return is_text(node.prev) or (open.role == CELL and is_text(node.next)) or is_for_hearing(node)

    cdef bint is_apart_by_style(self, Node* node) except -1:
        """Return whether a style shows an element apart from the one before it, which it touches."""
        if node.prev == NULL or node.prev.type != ELEMENT_NODE:
            return False
        cdef bint spread = self.attributes.style & GAPS != 0 or (
            node.name == node.prev.name and strcmp(<const char*> node.name, b"label") == 0
        )
        spread = spread or self.attributes.style_of(node.prev) & GAPS or self.attributes.style_of(node.parent) & GRIDS
        return is_apart(node, spread)

    cdef int start_mark(self, Node* node, Row* row, Open* open) except -1:
        cdef str target = ""
        if row.mark == LINK and self.attributes.href != NULL:
            target = text_of(self.attributes.href)
        elif row.mark == SUPERSCRIPT or row.mark == SUBSCRIPT:
            target = self.start_script(node, row, open)
        if self.text.open_mark(row.mark, target):
            open.ends |= ENDS_MARK
        if open.ends & ENDS_SCRIPT and target:
            self.text.add(target.encode(), False)
        return 0

    cdef str start_script(self, Node* node, Row* row, Open* open):
        """Return what precedes a superscript or subscript in plain text."""
        text = short_text(node, MAX_SCRIPT)
        if text is None:
            return ""
        script = scripts.script(<object> row.mark, text, self.text.last())
        self.closing.append(script)
        open.ends |= ENDS_SCRIPT
        return script.prefix

    cdef int start_quote(self, Node* node, Open* open) except -1:
        """Write the marks of a quotation, or the parentheses of a reading above a word."""
        if open.element == Q:
            opening, closing = quotation_marks(node)
        elif has_parentheses(node) or not self.text.chunks:
            return 0
        else:
            opening, closing = "(", ")"
        if opening:
            self.text.add((<str> opening).encode(), False)
            self.closing.append(closing)
            open.ends |= ENDS_QUOTE
        return 0

    cdef int start_label(self, Node* node, Open* open) except -1:
        if self.labels.start(node, self.attributes.names, len(self.lines), self.text):
            open.ends |= ENDS_LABEL
        return 0

    cdef int end_inline(self, Open* open) except -1:
        """End what an element started, except for a block."""
        if open.ends & (ENDS_SCRIPT | ENDS_QUOTE):
            self.end_affixes(open)
        if open.ends & ENDS_LABEL:
            self.labels.end(self.lines, self.text)
        if open.ends & ENDS_CODE:
            self.codes -= 1
        if open.ends & ENDS_CODE_LINE:
            self.text.end_code_line(open.code_start)
            self.after_code_line = True
        elif open.ends & ENDS_MARK:
            self.text.close_mark()
        if open.ends & ENDS_HIDDEN:
            self.show()
        elif open.ends & ENDS_LINE:
            self.break_line(open)
        elif open.ends & ENDS_NOTE:
            self.text.add(b" ", False)
            self.ends_note = True
        elif open.ends & ENDS_DROP_CAP:
            self.joins = True
        return 0

    cdef int end_affixes(self, Open* open) except -1:
        """Write what follows a superscript, a subscript or a quotation, unless the line has ended in between."""
        closing = self.closing.pop()
        if open.ends & ENDS_SCRIPT:
            if closing.characters is not None and open.ends & ENDS_MARK:
                self.text.translate(closing.characters)
            closing = closing.suffix
        if closing and self.text.chunks:
            self.text.add((<str> closing).encode(), False)
        return 0

    cdef int start_in_code(self, Node* node, Row* row, Open* open) except -1:
        """Open an element in program text, whose lines may be elements."""
        if open.element == PRE:
            self.loose = False
        elif open.element == CODE_TAG:
            self.codes += 1
            open.ends = ENDS_CODE
        if row.display == DISPLAY_BREAK:
            self.text.add(b"\n", True)
            self.after_break = self.collapses
        elif self.is_code_line(node, row, open):
            self.text.start_code_line()
            self.after_code_line = False
            open.code_start = self.text.size
            open.ends |= ENDS_CODE_LINE
        elif row.mark == LINK and self.text.open_mark(row.mark, ""):
            open.ends |= ENDS_MARK
        return 0

    cdef bint is_code_line(self, Node* node, Row* row, Open* open) except -1:
        if row.display == DISPLAY_BLOCK:
            return open.element != TD and open.element != TH
        if self.attributes.style & BLOCKS:
            return True
        return (self.attributes.name_kinds & CODE_LINE and is_own_line(node)) or is_own_block(node)

    cdef int start_listing(self, Node* node, bint preformatted) except -1:
        """Find the language of program text, in the names of its element, and of those in and around it."""
        self.loose, self.inner, self.codes = not preformatted, preformatted and holds_code(node), 0
        self.after_code_line = self.after_break = self.collapses = False
        self.numbered = 0
        cdef list names = language_names(node, True)
        names += names_in_listing(node)
        cdef int up = 0, steps = 0
        while up < AROUND_LISTING and steps < MAX_STEPS:
            node = node.parent
            if node == NULL or node.type != ELEMENT_NODE:
                break
            names += language_names(node, False)
            up += not is_in_table(node)
            steps += 1
        self.language = languages.language(names)
        return 0
