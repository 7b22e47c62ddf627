"""The language of program text, by the classes and attributes of the elements around it."""

from __future__ import annotations

import re
from collections.abc import Iterable

_PREFIXED = re.compile(
    r"(?<!\w)(?:(?:language|lang|highlight-(?:source|text)|enlighter-l|data type)-|ltx_lst_language_)"
    r"([a-z][\w+#.-]*)"
    r"|brush\s?:\s?([a-z][\w+#.-]*)"
)
"""A class that names a language: `language-js`, `highlight-source-js`, `data type-js`, `brush: js`."""
_FOLLOWING = re.compile(
    r"(?<![\w-])(?:hljs|highlight|sourcecode|prettyprint|syntaxhighlighter)[ -]+(?:(?:nogutter|collapsed|ie) +){0,3}"
    r"(?:hl-)?([a-z][\w+#.-]*)"
)
"""A class after which one may name a language: `hljs js`, `highlight-python3`, `highlight hl-python`."""
KNOWN = frozenset(
    (
        *("bash", "c", "c++", "c#", "clojure", "console", "cpp", "csharp", "css", "dart", "diff", "dockerfile"),
        *("elixir", "erlang", "fortran", "fsharp", "go", "golang", "graphql", "groovy", "haskell", "html", "http"),
        *("ini", "java", "javascript", "js", "json", "jsx", "julia", "kotlin", "latex", "lisp", "lua", "makefile"),
        *("markdown", "matlab", "nginx", "ocaml", "perl", "php", "powershell", "protobuf", "py", "python", "r", "rb"),
        *("rs", "ruby", "rust", "sass", "scala", "scheme", "scss", "sh", "shell", "sql", "svelte", "swift", "terminal"),
        *("terraform", "text", "plaintext", "toml", "ts", "tsx", "typescript", "vim", "vue", "xml", "yaml", "yml"),
    )
)
"""Languages that a class of its own, or the label of a listing, names."""
_NONE = frozenset(
    (
        *("none", "plain", "plaintext", "text", "txt", "default", "nohighlight", "no-highlight", "auto", "unknown"),
        *("notranslate", "code", "pre", "container", "wrapper", "line", "lines", "source", "block", "copy", "dark"),
        *("light", "table", "ltr", "rtl", "numbers", "line-numbers", "language", "fallback", "basic", "wp-block-code"),
        "tab-size",
    )
)
"""Values that name no language."""
_ALIASES = {"python3": "python", "py3": "python", "ipython3": "python", "ipython": "python", "pycon3": "pycon"}
_LONGEST = 20
MAX_OWN = 4
"""Candidates from the listing itself."""


def language(candidates: Iterable[str]) -> str:
    """Return the language that the first of some class attributes names, innermost first; empty if none does."""
    given = list(candidates)
    for pattern in (_PREFIXED, _FOLLOWING):
        for names in given:
            for match in pattern.finditer(names):
                found = (match[1] or match[match.lastindex or 0]).rstrip(".-;")
                if found and found not in _NONE and len(found) <= _LONGEST:
                    return _ALIASES.get(found, found)
    return next((names for names in given[:MAX_OWN] if names in KNOWN), "")
