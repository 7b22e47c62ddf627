"""The language of program text, by the classes and attributes of the elements around it."""

from __future__ import annotations

import re
from collections.abc import Iterable

_PREFIXED = re.compile(
    r"(?<![\w-])(?:language|lang|highlight-source|highlight-text|highlight|brush|hljs|sourcecode|src|enlighter-l)"
    r"(?:[-_]|:\s*|\s+)([a-z][\w+#.-]*)"
)
"""A class that names a language: `language-js`, `highlight-source-js`, `brush: js`, `highlight js`."""
_NONE = frozenset(
    (
        *("none", "plain", "plaintext", "text", "txt", "default", "nohighlight", "no-highlight", "auto", "unknown"),
        *("notranslate", "code", "pre", "container", "wrapper", "line", "lines", "source", "block", "copy", "dark"),
        *("light", "table", "ltr", "rtl", "numbers", "line-numbers", "language", "fallback", "basic", "wp-block-code"),
    )
)
"""Values that name no language."""
_ALIASES = {"python3": "python", "py3": "python", "ipython3": "python", "ipython": "python", "pycon3": "pycon"}
_LONGEST = 20


def language(candidates: Iterable[str]) -> str:
    """Return the language that the first of some class attributes names, innermost first; empty if none does."""
    for names in candidates:
        for match in _PREFIXED.finditer(names):
            found = match[1].rstrip(".-;").removeprefix("source-")
            if found and found not in _NONE and len(found) <= _LONGEST:
                return _ALIASES.get(found, found)
    return ""
