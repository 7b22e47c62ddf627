# Indexes of the members of named tuples, which compiled modules read like those of plain tuples: `line[LINE_TEXT]`
# takes a tenth of the time of `line.text`. Each enum has the fields of the class that its comment names, in their
# order, or the members of Role; tests/test_contracts.py compares them. The enums have no names of their own, since
# Cython turns members of such enums into Python objects to use them as an index.

cdef enum:  # Line
    LINE_NUMBER
    LINE_SOURCE
    LINE_TEXT
    LINE_ROLE
    LINE_LEVEL
    LINE_MARKER
    LINE_TAG
    LINE_CONTAINER
    LINE_LINKS
    LINE_INDENT
    LINE_GAP
    LINE_ROW
    LINE_NAMES
    LINE_SPANS
    LINE_TABLE
    LINE_COLUMN
    LINE_FOLLOWS_BREAK
    LINE_LANGUAGE
    LINE_COVERS

cdef enum:  # Row
    ROW_SOURCE
    ROW_TEXT
    ROW_INDENT
    ROW_COLUMN
    ROW_BULLET
    ROW_GAP
    ROW_BROKEN

cdef enum:  # Span
    SPAN_START
    SPAN_END
    SPAN_MARK
    SPAN_TARGET

cdef enum:  # Container
    CONTAINER_PARENT
    CONTAINER_TAG
    CONTAINER_NAMES
    CONTAINER_HIDDEN

cdef enum:  # Element
    ELEMENT_PARENT
    ELEMENT_CLASSES
    ELEMENT_ID

cdef enum:  # Label
    LABEL_LINE
    LABEL_TAG
    LABEL_NAMES
    LABEL_TEXT
    LABEL_VALUE

cdef enum:  # Decision
    DECISION_KEEP
    DECISION_REASON
    DECISION_SCORE

cdef enum:  # Block
    BLOCK_FIRST
    BLOCK_LAST
    BLOCK_REASON
    BLOCK_CONFIDENCE

cdef enum:  # Role
    ROLE_PARAGRAPH
    ROLE_HEADING
    ROLE_ITEM
    ROLE_CELL
    ROLE_QUOTE
    ROLE_CODE
    ROLE_CAPTION
    ROLE_TERM
