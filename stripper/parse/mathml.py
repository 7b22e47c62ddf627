"""Presentation MathML as TeX, for formulas whose markup has no TeX of its own."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Final

from stripper.parse.tree_elements import Element

MAX_DEPTH: Final = 60
"""Levels of nesting; deeper elements are left out."""

MAX_COMMAND: Final = 40
"""Characters of the longest command, with room to spare."""


def _pairs(characters: str, names: str) -> dict[str, str]:
    return dict(zip(characters, names.split(), strict=True))


_SYMBOLS: Final[Mapping[str, str]] = {
    **_pairs("αβγδεζηθικλμ", "alpha beta gamma delta epsilon zeta eta theta iota kappa lambda mu"),
    **_pairs("νξπρστυφχψω", "nu xi pi rho sigma tau upsilon phi chi psi omega"),
    **_pairs("ΓΔΘΛΞΠΣΥΦΨΩ", "Gamma Delta Theta Lambda Xi Pi Sigma Upsilon Phi Psi Omega"),
    **_pairs("ϵϑϕϱςℓℏ∂∇∞", "epsilon vartheta phi varrho varsigma ell hbar partial nabla infty"),
    **_pairs("∑∏∐∫∬∮⋃⋂", "sum prod coprod int iint oint bigcup bigcap"),
    **_pairs("≤≥≠≈≡∼≃≅∝≪≫≺≻", "le ge ne approx equiv sim simeq cong propto ll gg prec succ"),
    **_pairs("±∓×÷⋅·∘∗⊕⊗∧∨¬", "pm mp times div cdot cdot circ ast oplus otimes wedge vee neg"),
    **_pairs("∈∉∋⊂⊆⊃⊇∪∩∖∅∀∃", "in notin ni subset subseteq supset supseteq cup cap setminus emptyset forall exists"),
    **_pairs("→←↔⇒⇐⇔↦↑↓", "to leftarrow leftrightarrow Rightarrow Leftarrow Leftrightarrow mapsto uparrow downarrow"),
    **_pairs(
        "…⋯⋮⋱⟨⟩⌊⌋⌈⌉‖∥⊥∣", "ldots cdots vdots ddots langle rangle lfloor rfloor lceil rceil Vert parallel perp mid"
    ),
}
"""Commands for characters."""
_ESCAPED: Final = {character: "\\" + character for character in "{}%&#_$"}
_LITERAL: Final = {"−": "-", "′": "'", "″": "''", "∗": "*", "\u2061": "", "\u2062": "", "\u2063": "", "\u2064": ""}
"""Signs that TeX has on the keyboard, and invisible operators."""
_FUNCTIONS: Final = frozenset(
    (
        *("sin", "cos", "tan", "cot", "sec", "csc", "sinh", "cosh", "tanh", "arcsin", "arccos", "arctan", "log", "ln"),
        *("lg", "exp", "lim", "max", "min", "sup", "inf", "det", "dim", "ker", "gcd", "arg", "deg", "Pr"),
    )
)
_ACCENTS: Final = {
    **_pairs("^ˆ¯‾―_~˜", "hat hat overline overline overline underline tilde tilde"),
    **_pairs("→⃗˙¨⏞⏟ˇ", "vec vec dot ddot overbrace underbrace check"),
}
_ALPHABETS: Final = {
    "bold": "mathbf",
    "double-struck": "mathbb",
    "script": "mathcal",
    "fraktur": "mathfrak",
    "sans-serif": "mathsf",
    "monospace": "mathtt",
}


def tex(element: Element, depth: int = 0) -> str:
    """Return a MathML element as TeX."""
    tag = element.tag
    if depth > MAX_DEPTH or tag in ("annotation", "annotation-xml", "mphantom", "mspace"):
        return ""
    if tag in _TOKENS:
        return _TOKENS[tag](element)
    parts = [tex(child, depth + 1) for child in element]
    if tag in _SHAPES and len(parts) == _SHAPES[tag][0]:
        return _SHAPES[tag][1](parts)
    if tag == "msqrt":
        return rf"\sqrt{{{_joined(parts)}}}"
    if tag == "mfenced":
        return _fenced(element, parts)
    if tag == "mtable":
        return r"\begin{matrix} " + r" \\ ".join(parts) + r" \end{matrix}"
    if tag in ("mtr", "mlabeledtr"):
        return " & ".join(parts)
    return _joined(parts) or (_symbols(element.text) if not len(element) else "")


def _joined(parts: Sequence[str]) -> str:
    """Join parts, with a space where a command would run into a letter."""
    found: list[str] = []
    end = ""
    for part in parts:
        if part[:1].isalpha() and _ends_with_command(end):
            found.append(" ")
        found.append(part)
        end = part if len(part) > MAX_COMMAND else (end + part)[-MAX_COMMAND:]
    return "".join(found)


def _ends_with_command(text: str) -> bool:
    name = text[len(text.rstrip("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ")) - len(text) :] if text else ""
    return bool(name) and text[-len(name) - 1 : -len(name)] == "\\"


def _symbols(text: str | None) -> str:
    return _joined([_symbol(character) for character in (text or "").strip()])


def _symbol(character: str) -> str:
    if character in _SYMBOLS:
        return "\\" + _SYMBOLS[character]
    return _ESCAPED.get(character, _LITERAL.get(character, character))


def _identifier(element: Element) -> str:
    text = (element.text or "").strip()
    if text in _FUNCTIONS:
        return "\\" + text
    alphabet = _ALPHABETS.get(element.get("mathvariant") or "")
    if alphabet or (len(text) > 1 and text.isalpha() and text.isascii()):
        return rf"\{alphabet or 'mathrm'}{{{_symbols(text)}}}"
    return _symbols(text)


def _words(element: Element) -> str:
    text = "".join(element.itertext())
    return rf"\text{{{''.join(_ESCAPED.get(character, character) for character in text)}}}" if text.strip() else " "


def _operator(element: Element) -> str:
    text = (element.text or "").strip()
    return "\\" + text if text in _FUNCTIONS else _symbols(text)


_TOKENS: Final[Mapping[str, Callable[[Element], str]]] = {
    "mi": _identifier,
    "mn": lambda element: _symbols(element.text),
    "mo": _operator,
    "mtext": _words,
    "ms": _words,
}


def _group(text: str) -> str:
    """Return an argument: braces, except around a single character."""
    return text if len(text) == 1 else f"{{{text}}}"


def _base(text: str) -> str:
    return text if len(text) <= 1 or (text.startswith("\\") and text[1:].isalpha()) else f"{{{text}}}"


def _over(parts: Sequence[str]) -> str:
    base, accent = parts
    for sign, command in _ACCENTS.items():
        if accent in (sign, _symbol(sign)):
            return rf"\{command}{{{base}}}"
    if base.lstrip("\\") in _LIMITS:
        return f"{base}^{_group(accent)}"
    return rf"\overset{{{accent}}}{{{base}}}"


def _under(parts: Sequence[str]) -> str:
    base, below = parts
    if below in ("_", r"\_", "⏟"):
        return rf"\{'underbrace' if below == '⏟' else 'underline'}{{{base}}}"
    return f"{base}_{_group(below)}" if base.lstrip("\\") in _LIMITS else rf"\underset{{{below}}}{{{base}}}"


_LIMITS: Final = frozenset(
    ("sum", "prod", "coprod", "int", "iint", "oint", "bigcup", "bigcap", "lim", "max", "min", "sup", "inf")
)
"""Operators whose limits are written as scripts."""

_SHAPES: Final[Mapping[str, tuple[int, Callable[[Sequence[str]], str]]]] = {
    "mfrac": (2, lambda parts: rf"\frac{{{parts[0]}}}{{{parts[1]}}}"),
    "mroot": (2, lambda parts: rf"\sqrt[{parts[1]}]{{{parts[0]}}}"),
    "msup": (2, lambda parts: f"{_base(parts[0])}^{_group(parts[1])}"),
    "msub": (2, lambda parts: f"{_base(parts[0])}_{_group(parts[1])}"),
    "msubsup": (3, lambda parts: f"{_base(parts[0])}_{_group(parts[1])}^{_group(parts[2])}"),
    "munderover": (3, lambda parts: f"{_base(parts[0])}_{_group(parts[1])}^{_group(parts[2])}"),
    "mover": (2, _over),
    "munder": (2, _under),
}
"""The TeX of elements with a fixed number of children."""


def _fenced(element: Element, parts: Sequence[str]) -> str:
    separator = (element.get("separators") or ",")[:1]
    return f"{element.get('open') or '('}{separator.join(parts)}{element.get('close') or ')'}"
