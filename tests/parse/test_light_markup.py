"""Dumps in Org, reStructuredText and AsciiDoc become Markdown with the same rows."""

from __future__ import annotations

import pytest

from stripper import extract
from stripper.parse import light_markup

ORG = "[[/][Home]]\n[[/prices][Prices]]\n[[/times][Times]]\n"
RST = "`Home </>`__\n`Prices </prices>`__\n`Times </times>`__\n"
ASCIIDOC = "link:/[Home]\nlink:/prices[Prices]\nhttps://a.example/times[Times]\n"
FERRY = "The night ferry leaves the old quay at ten, and it reaches the islands before the bakers have lit their ovens."


def written(top: str, markup: str) -> str:
    found = light_markup.markdown(top + markup)
    assert found.count("\n") == (top + markup).count("\n")
    return "\n".join(row for row in found.split("\n")[3:] if row)


@pytest.mark.parametrize(
    ("top", "markup", "expected"),
    [
        (ORG, "* Ferries\n", "# Ferries"),
        (ORG, "  ** Ferries at\n  night\n  :PROPERTIES:\n  :CLASS: f\n  :END:\nText\n", "## Ferries at night\nText"),
        (ORG, "See [[/p][the\nprices]] of [[a.png]]today.<<x>>\n", "See [the\nprices](</p>) of today."),
        (ORG, "#+begin_src python\nprint(1)\n#+end_src\n", "```python\nprint(1)\n```"),
        (ORG, "#+begin_html\n  <div>\n#+end_html\n#+begin_quote\nText\n", "Text"),
        (ORG, "| a | b |\n|---+---|\n| 1 | 2 |\n", "| a | b |\n|---|---|\n| 1 | 2 |"),
        (RST, "See `the\nprices </p>`__ of |image1| today.\n", "See [the\nprices](</p>) of  today."),
        (RST, ".. container:: row\n   wide\n\n   .. rubric:: By\n      night\n      :name: f\n", "## By night"),
        (RST, ".. |image1| image:: /a.png\n   :width: 10px\n", ""),
        (RST, "Prices\n~~~~~~\n\n#. Bike\n", "### Prices\n1. Bike"),
        (ASCIIDOC, "== Ferries\n\n** Bike\n. Dog +\n", "## Ferries\n  - Bike\n1. Dog  "),
        (ASCIIDOC, "See link:/p[[.wide]#the# prices] of image:a.png[A]today.\n", "See [the prices](</p>) of today."),
        (ASCIIDOC, "[.row .w-[4px]]#Text#\n\n[source]\n|===\n", "Text"),
    ],
)  # fmt: skip
def test_syntax_becomes_markdown(top: str, markup: str, expected: str) -> None:
    assert written(top, markup) == expected


@pytest.mark.parametrize(
    "dump",
    [
        "[[/][Home]]\n[[/prices][Prices]]\n" + FERRY,
        "[Home](/)\n" + ORG,
        ORG + f"{FERRY}\n" * 200,
        "var a = 'https://a.example/b[0]', c = d[https];\n" * 4,
        "Press `Enter` <now>, `Esc` <later>, or `Tab` <never>.\n" * 4,
    ],
)
def test_other_dumps_stay_as_they_are(dump: str) -> None:
    assert light_markup.markdown(dump) == dump


def test_lines_have_their_places() -> None:
    document = extract(f"{ORG}\n* Night ferry\n  :PROPERTIES:\n  :END:\n\n{FERRY}\n\n{FERRY[:-1]}, too.\n")
    assert document.title == "Night ferry"
    assert [line["source"] for line in document.to_dict(lines=True)["lines"]] == [1, 5, 9, 11]
