"""The format of the model files: trees as nested lists, one on each line, which people can read and edit."""

from __future__ import annotations

import json
from collections.abc import Sequence
from typing import Any

import lightgbm


def trees(booster: lightgbm.Booster, columns: Sequence[str]) -> list[Any]:
    """Return the trees of a booster in the format of the model files."""
    return [_tree(info["tree_structure"], columns) for info in booster.dump_model()["tree_info"]]


def _tree(node: dict[str, Any], columns: Sequence[str]) -> Any:
    if "leaf_value" in node:
        return round(node["leaf_value"], 4)
    limit = float(f"{node['threshold']:.6g}")
    parts = (_tree(node[side], columns) for side in ("left_child", "right_child"))
    return [columns[node["split_feature"]], limit, round(node["internal_value"], 4), *parts]


def dump(model: dict[str, Any]) -> str:
    """Return a model as JSON, with a tree on each line."""
    parts = []
    for name, value in model.items():
        if name in ("first_pass", "second_pass", "types", "reasons"):
            parts.append(f' "{name}": {{\n' + ",\n".join(_rows(*item) for item in value.items()) + "\n }")
        else:
            parts.append(f' "{name}": {json.dumps(value, ensure_ascii=False)}')
    return "{\n" + ",\n".join(parts) + "\n}\n"


def _rows(name: str, values: Any) -> str:
    if isinstance(values, dict):
        return f'  "{name}": {{\n' + ",\n".join(_rows(*item) for item in values.items()) + "\n  }"
    if not isinstance(values, list | tuple):
        return f'  "{name}": {json.dumps(values)}'
    rows = ",\n".join(f"   {json.dumps(value, ensure_ascii=False)}" for value in values)
    return f'  "{name}": [\n{rows}\n  ]'
