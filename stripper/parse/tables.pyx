"""The grids of tables: the row and column of each cell, and which tables hold data and which only lay out a page.

Cells that span rows or columns cover their grid as in section 4.9.12 of the HTML standard.
"""

from stripper.native.line cimport LINE_ROLE, LINE_TEXT
from stripper.parse.attributes cimport number_of
from stripper.parse.elements cimport tag_numbers
from stripper.parse.nodes cimport append, unlink

import re

from stripper.model import Role

LAYOUT = re.compile(
    r"(?:^|[\s_-])(?:(?<!fixed[_-])(?<!auto[_-])(?<!table[_-])layout(?![_-](?:fixed|auto))|ltx_eqn_table"
    r"|ltx_equation\w*)(?=$|[\s_-])"
)
"""Names of tables that lay out a page, or that number an equation; others give the widths of columns."""

cdef enum:
    MAX_COLUMNS = 200  # tables with more columns are no tables of data, which bounds the cost of hostile spans
    MAX_LINES = 4  # in a cell of a table without header cells
    MAX_SIZE = 250  # characters in such a cell
    HEADED = 8  # factor of these limits for a table with header cells
    MAX_CODE = 6  # line breaks in a listing in a cell of such a table

cdef double MIN_BROAD = 0.6  # share of rows with several cells in a table without header cells
cdef tuple ONE_PLACE = (1, 1)
cdef int TFOOT = tag_numbers["tfoot"]
cdef object caption = Role.CAPTION, heading = Role.HEADING, code = Role.CODE


cdef class Table:
    def __cinit__(self):
        self.cells, self.covered, self.covers = [], [], ONE_PLACE

    cdef bint is_data(self, list lines) except -1:
        """Return whether at least two rows and columns have text, and no cell is a part of a page."""
        cdef set rows = set(), columns = set(), broad = set()
        if self.layout:
            return False
        for first, last, row, column, _ in self.cells:
            if row in rows:
                broad.add(row)
            rows.add(row)
            columns.add(column)
            if not self.fits(lines, first, last):
                return False
        if len(columns) < 2 or len(rows) < 2 or (self.nested and not self.headed):
            return False
        return self.headed or len(broad) > MIN_BROAD * len(rows)

    cdef bint fits(self, list lines, Py_ssize_t first, Py_ssize_t last) except -1:
        """Return whether the lines of a cell are short enough for data, and neither headings nor a listing."""
        cdef Py_ssize_t factor = HEADED if self.headed and not self.nested else 1, size = 0, index
        cdef tuple line
        if last - first > MAX_LINES * factor:
            return False
        for index in range(first, last):
            line = <tuple> lines[index]
            size += len(<str> line[LINE_TEXT])
            if line[LINE_ROLE] is heading and not self.headed:
                return False
            if line[LINE_ROLE] is code and (<str> line[LINE_TEXT]).count("\n") > (MAX_CODE if self.headed else 0):
                return False
        return size <= MAX_SIZE * factor


cdef class Tables:
    def __cinit__(self):
        self.open = []

    cdef int start(self, Node* node, Attributes attributes, Py_ssize_t lines) except -1:
        """Open a table after a number of lines, with its footer as the last child."""
        cdef Table table = Table()
        move_footer(node)
        table.first = lines
        table.layout = attributes.presentational or LAYOUT.search(attributes.names) is not None
        self.open.append(table)
        return 0

    cdef int start_row(self) except -1:
        cdef Table table
        if self.open:
            table = <Table> self.open[-1]
            table.row += 1
            table.column = 0
        return 0

    cdef int start_cell(self, Node* node, Attributes attributes, bint heads, Py_ssize_t lines) except -1:
        """Open a cell in the first column that no cell of an earlier row covers."""
        cdef Table table
        cdef long long width = 1, height = 1
        cdef Py_ssize_t column
        if not self.open:
            return 0
        table = <Table> self.open[-1]
        table.headed = table.headed or heads
        if attributes.spanning:
            width, height = number_of(node, "colspan", 1) or 1, number_of(node, "rowspan", 1)
        table.covers = (height, width) if attributes.spanning else ONE_PLACE
        column = table.column
        while column < len(table.covered) and table.covered[column] >= table.row:
            column += 1
        table.start = lines
        table.columns = table.column = column
        if column + width > MAX_COLUMNS:
            table.layout = True
            return 0
        table.covered += [0] * (column + width - len(table.covered))
        if attributes.spanning and height != 1:
            # A height of 0 reaches to the end of the table.
            table.covered[column:column + width] = [table.row + height - 1 if height else 1 << 30] * width
        table.column = column + width
        return 0

    cdef int add_control(self) except -1:
        """Note a form field in the innermost table, which lays out a form then."""
        if self.open:
            (<Table> self.open[-1]).layout = True
        return 0

    cdef int end_cell(self, Py_ssize_t lines) except -1:
        cdef Table table
        if self.open:
            table = <Table> self.open[-1]
            if lines > table.start:
                table.cells.append((table.start, lines, table.row, table.columns + 1, table.covers))
                table.start = lines
        return 0

    cdef int end(self, list lines) except -1:
        """Close the innermost table, and give the lines of its cells and caption their places if it holds data."""
        cdef Table table
        cdef Py_ssize_t index
        if not self.open:
            return 0
        table = <Table> self.open.pop()
        if self.open and table.cells:
            (<Table> self.open[-1]).nested = True
            # A cell of data may have a small table in it, but none with a header of its own.
            (<Table> self.open[-1]).layout = (<Table> self.open[-1]).layout or table.headed
        if not table.is_data(lines):
            return 0
        self.count += 1
        for first, last, row, column, covers in table.cells:
            for index in range(first, last):
                lines[index] = lines[index]._replace(table=self.count, row=row, column=column, covers=covers)
        for index in range(table.first, table.cells[0][0]):
            if (<tuple> lines[index])[LINE_ROLE] is caption:
                lines[index] = lines[index]._replace(table=self.count)
        return 0


cdef void move_footer(Node* table) noexcept:
    """Move the footer of a table below its body, where browsers show it; HTML 4 required it above the body."""
    cdef Node* footer = table.children
    while footer != NULL and footer.tag != TFOOT:
        footer = footer.next
    if footer != NULL and footer.next != NULL:
        unlink(footer)
        footer.next = NULL
        append(table, footer)
