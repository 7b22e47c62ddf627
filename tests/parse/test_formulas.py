"""Formulas: each once, as TeX."""

from __future__ import annotations

import pytest

from .reader import texts

TEX = "<annotation encoding=application/x-tex>a_1</annotation>"


@pytest.mark.parametrize(
    ("markup", "expected"),
    [
        (f"<p><span class=katex><math><mi>a</mi>{TEX}</math><span>a1</span></span>.", ["$a_1$."]),
        (f"<p><span class=katex-display><i class=katex><math>{TEX}</math><b>a1</b></i></span>", ["$$a_1$$"]),
        ("<p><i class=MathJax_Preview>x</i><i class=MathJax>x</i><script type=math/tex>x^2</script>.", ["$x^2$."]),
        ("<p><script type='math/tex; mode=display'>x</script>", ["$$x$$"]),
        ("<p><mjx-container display=true><math><mi>α</mi></math></mjx-container>", [r"$$\alpha$$"]),
        ("<p>a <mjx-container data-latex=n><svg></svg></mjx-container> b", ["a $n$ b"]),
        ("<p><mjx-container display=true><mjx-math data-latex=y_n></mjx-math></mjx-container>", ["$$y_n$$"]),
        ("<p><mjx-container><math data-latex=y_n><mi>z</mi></math></mjx-container>", ["$y_n$"]),
        ("<p>a <mjx-container>n</mjx-container> b", ["a n b"]),
        (r"<p><math alttext='{\displaystyle p\le 1}'><mi>p</mi></math>", [r"$p\le 1$"]),
        (r"<p><math alttext='\displaystyle=p'><mi>p</mi></math>", ["$=p$"]),
        ("<p><math><mfrac><mn>1</mn><msqrt><mi>x</mi></msqrt></mfrac></math>", [r"$\frac{1}{\sqrt{x}}$"]),
        (r"<p>a <span class=arithmatex>\(y\)</span> <span class=math>signs</span>", ["a $y$ signs"]),
        ("<p>a <img class=latex alt=y^2> <img alt=tree>b", ["a $y^2$ b"]),
        ("<p>a <math></math>b", ["a b"]),
        ("<p>a <math></math>b <math></math>c", ["a b c"]),
        ("<p>a <math><mi>x<math><mi>y</mi></math></math> b", ["a $x$ b"]),
        ("<p>a <math><mi$x>y</mi$x></math> b", ["a $y$ b"]),
        ("<p>a <math><mi>x</mi></math>&#27;b", ["a $x$b"]),
        ("<p>a <math alttext='x&#27;&#xfffe;&#xffff;y'></math>b", ["a $xy$b"]),
        ("""<div class=latex-rendered data-attrs='{"persistentExpression":"x\\\\cdot y"}'></div>""", [r"$$x\cdot y$$"]),
        ("""<div class=latex-rendered data-attrs='{"id":"x"}'>text</div>""", ["text"]),
        ("<p>a <img eeimg=1 alt='F=ma'> b", ["a $F=ma$ b"]),
        (r"<p>a <img alt='\frac{1}{2}'> or <img alt='x_{12}'>.", [r"a $\frac{1}{2}$ or $x_{12}$."]),
        (r"<p>a <img alt='C:\docs\trees.png'><img alt='\\host\trees'><img alt=a_b>b", ["a b"]),
        ("<p>aftermath costs $5", ["aftermath costs $5"]),
    ],
)  # fmt: skip
def test_formulas_are_tex(markup: str, expected: list[str]) -> None:
    assert texts(markup) == expected
