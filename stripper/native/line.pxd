# Indexes of the members of named tuples, which compiled modules read like those of plain tuples: `line[LINE_TEXT]`
# takes a tenth of the time of `line.text`. Each enum lists the fields of a tuple of stripper/model.py or stripper/marks.py in
# their order; tests/test_contracts.py compares them.

cdef enum LineField:
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

cdef enum SpanField:
    SPAN_START
    SPAN_END
    SPAN_MARK
    SPAN_TARGET

cdef enum ContainerField:
    CONTAINER_PARENT
    CONTAINER_TAG
    CONTAINER_NAMES
    CONTAINER_HIDDEN

cdef enum ElementField:
    ELEMENT_PARENT
    ELEMENT_CLASSES
    ELEMENT_ID

cdef enum LabelField:
    LABEL_LINE
    LABEL_TAG
    LABEL_NAMES
    LABEL_TEXT
    LABEL_VALUE

cdef enum DecisionField:
    DECISION_KEEP
    DECISION_REASON
    DECISION_SCORE

cdef enum BlockField:
    BLOCK_FIRST
    BLOCK_LAST
    BLOCK_REASON

# Indexes of the members of the enum Role, in its order.
cdef enum RoleIndex:
    ROLE_PARAGRAPH
    ROLE_HEADING
    ROLE_ITEM
    ROLE_CELL
    ROLE_QUOTE
    ROLE_CODE
    ROLE_CAPTION
    ROLE_TERM
