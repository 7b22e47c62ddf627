"""Text in the states of JavaScript frameworks, by the name of the state."""

from __future__ import annotations

import json

import pytest

from stripper.parse import framework_state, html

PROSE = "The storm reached the coast in the early hours of the morning, and nobody was hurt. " * 2
MARKUP = f"<p>{PROSE}</p>"
SHORT = "The storm reached the coast in the early hours of the morning."


def script(code: str) -> bytes:
    return f"<div id=root></div><script>{code}</script>".encode()


def pieces(rows: str, size: int = 40) -> str:
    parts = (rows[start : start + size] for start in range(0, len(rows), size))
    return "".join(f"self.__next_f.push([1,{json.dumps(part)}])\n" for part in parts)


FLIGHT = f'1:["$","p",null,{{"children":{json.dumps(PROSE)}}}]\n'


@pytest.mark.parametrize(
    ("name", "code"),
    [
        (
            "__NUXT__",
            f"window.__NUXT__=(function(a,b){{return {{title:a,body:b}}}}({json.dumps('Storm')},{json.dumps(MARKUP)}))",
        ),
        ("__remixContext", f"window.__remixContext = {json.dumps({'state': {'loaderData': {'post': MARKUP}}})};"),
        ("__reactRouterContext", f"window.__reactRouterContext = {json.dumps({'state': {'body': MARKUP}})};"),
        ("__APOLLO_STATE__", f"window.__APOLLO_STATE__={json.dumps({'Post:1': {'body': MARKUP}})}"),
        ("___gatsbyInitialData", f"window.___gatsbyInitialData={json.dumps({'data': {'html': MARKUP}})}"),
        ("__INITIAL_STATE__", f"window.__INITIAL_STATE__ = JSON.parse({json.dumps(json.dumps({'html': MARKUP}))})"),
        ("__next_f", pieces(f"5:T{len(MARKUP):x},{MARKUP}")),
    ],
)
def test_the_text_of_a_state_in_javascript_is_found(name: str, code: str) -> None:
    assert framework_state.of_javascript(script(code)) == framework_state.State(name, (MARKUP,))


@pytest.mark.parametrize(
    "code",
    [
        f"var menu = {json.dumps({'html': MARKUP})};",
        f"window.__NUXT_OTHER = {json.dumps(MARKUP)}",
        f"window.__APOLLO_STATE__={json.dumps({'Post:1': {'body': 'a label'}})}",
        f"self.__next_f.push([0,{json.dumps(FLIGHT)}])",
    ],
)
def test_other_scripts_and_short_strings_have_no_text(code: str) -> None:
    assert framework_state.of_javascript(script(code)) == framework_state.State("", ())


@pytest.mark.parametrize(
    ("rows", "texts"),
    [
        (FLIGHT, (f"<p>{PROSE}</p>",)),
        (
            f'1:["$","div",null,{{"children":["$","p",null,{{"children":"{SHORT}"}}]}}]\n',
            (f"<div><p>{SHORT}</p></div>",),
        ),
        ('1:["$","p",null,{"children":"Next"}]\n', ()),
        (f'1:["$","li",null,{{"children":"{SHORT}"}}]\n', ()),
        ('1:["$","script",null,{"children":' + json.dumps(PROSE) + "}]\n", ()),
        (
            f'1:["$","$L2",null,{{"children":["$","p",null,{{"children":{json.dumps(PROSE)}}}]}}]\n',
            (f"<p>{PROSE}</p>",),
        ),
        (
            '1:["$","div",null,{"dangerouslySetInnerHTML":{"__html":' + json.dumps(MARKUP) + "}}]\n",
            (f"<div>{MARKUP}</div>",),
        ),
        ("1:[\n" + FLIGHT, (f"<p>{PROSE}</p>",)),
    ],
)
def test_rows_of_react_are_markup(rows: str, texts: tuple[str, ...]) -> None:
    assert framework_state.of_javascript(script(pieces(rows))).texts == texts


def test_the_pieces_of_rows_are_joined_in_any_division() -> None:
    for size in range(1, len(FLIGHT), 17):
        assert framework_state.of_javascript(script(pieces(FLIGHT, size))).texts == (f"<p>{PROSE}</p>",)


def test_prose_in_a_script_without_spaces_is_found() -> None:
    text = "港口博物馆在屋顶修缮两年之后于星期六重新开放，馆长带着钥匙到达时，第一批参观者已经在门口等候了。" * 4
    code = f"window.__INITIAL_STATE__ = {json.dumps({'post': {'body': text}, 'key': '图' * 200})}"
    assert framework_state.of_javascript(script(code)).texts == (text,)


def test_the_text_of_nuxt_3_is_in_json() -> None:
    data = json.dumps([["Reactive", 1], {"body": 2}, MARKUP])
    page = f'<script type="application/json" id="__NUXT_DATA__">{data}</script>'
    found = framework_state.of_json(html.read(page.encode()).head)
    assert found == framework_state.State("__NUXT_DATA__", (MARKUP,))
