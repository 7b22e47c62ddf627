"""Cleaning of the values in the head of a page: sanitized, white space collapsed, and limited in size."""

from stripper.native.sanitize cimport collapsed, sanitized

# Pages are hostile: each limit is far above what real pages have, and anything beyond it is dropped.
MAX_VALUE = 5_000
MAX_DEPTH = 12
MAX_ITEMS = 200

cdef Py_ssize_t most_characters = MAX_VALUE
cdef int most_members = MAX_ITEMS
cdef tuple META_KEYS = ("property", "name", "itemprop", "http-equiv")  # attributes that name what is declared
# JSON-LD properties that keep their line ends, since these separate paragraphs.
cdef frozenset PROSE = frozenset(("articleBody", "reviewBody", "text"))


def clean_value(str text not None):
    return value_of(text)


cdef str value_of(str text):
    return collapsed(text[:most_characters] if len(text) > most_characters else text)


def meta_pairs(dict attributes not None):
    cdef str content = value_of(attributes.get("content") or attributes.get("value") or "")
    cdef str key, name
    cdef dict found = {}
    if not content:
        return []
    for key in META_KEYS:
        if key in attributes:
            name = (<str> attributes[key]).strip().lower()
            if name:
                found[value_of(name)] = content
    return list(found.items())


def clean_json(value, str key not None="", int depth=MAX_DEPTH):
    return clean(value, key, depth)


cdef object clean(object value, str key, int depth):
    cdef int left = most_members if depth else 0
    cdef dict members
    cdef list items
    if isinstance(value, str):
        return clean_string(<str> value, key)
    if isinstance(value, dict):
        members = {}
        for name, member in (<dict> value).items():
            if not left:
                break
            left -= 1
            members[sanitized(name)] = clean(member, name, depth - 1)
        return members
    if isinstance(value, list):
        items = []
        for member in <list> value:
            if not left:
                break
            left -= 1
            items.append(clean(member, key, depth - 1))
        return items
    return value


cdef str clean_string(str text, str key):
    # Content management systems often escape a value for HTML before they put it into JSON.
    if "&" in text:
        from html import unescape  # imported here since few pages need its table

        text = unescape(text)
    if key not in PROSE:
        return collapsed(text)
    return "\n".join([collapsed(line) for line in sanitized(text).splitlines()])
