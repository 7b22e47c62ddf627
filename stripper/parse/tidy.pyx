"""What the head of a page says: harmless, its white space folded, and no more than honest pages have."""

from html import unescape

from stripper.characters import folded, harmless

cdef enum:
    VALUE = 5_000  # characters of a meta content or link
    DEPTH = 12  # levels of nesting within a JSON-LD object

ITEMS = 200
"""Members of a list or object in JSON-LD."""

cdef tuple NAMES = ("property", "name", "itemprop", "http-equiv")
# These values keep their line ends, which are paragraphs.
cdef frozenset PROSE = frozenset({"articleBody", "reviewBody", "text"})


def tidy(str text not None):
    return folded(text[:VALUE] if len(text) > VALUE else text)


def pairs(dict attributes not None):
    cdef str kind, name, content = tidy(attributes.get("content") or "")
    cdef list names = []
    if not content:
        return names
    for kind in NAMES:
        if kind in attributes:
            name = attributes[kind].strip().lower()
            if name and name not in names:
                names.append(name)
    return [(tidy(name), content) for name in names]


def tidy_json(value):
    return tidied(value, "", DEPTH)


cdef object tidied(object value, str key, int depth):
    cdef dict members
    cdef int left
    if isinstance(value, str):
        return tidy_string(value, key)
    if isinstance(value, dict):
        members = {}
        left = ITEMS if depth else 0
        for name, member in (<dict> value).items():
            if not left:
                break
            members[harmless(name)] = tidied(member, name, depth - 1)
            left -= 1
        return members
    if isinstance(value, list):
        return [tidied(member, key, depth - 1) for member in (<list> value)[:ITEMS]] if depth else []
    return value


cdef str tidy_string(str text, str key):
    # Content systems often escape a value for HTML before they put it into JSON.
    if "&" in text:
        text = unescape(text)
    return "\n".join(map(folded, harmless(text).splitlines())) if key in PROSE else folded(text)
