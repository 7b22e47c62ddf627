"""`stripper learn` and `--templates`."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from conftest import ROOT

from .conftest import Run

BLOG = str(ROOT / "fixtures" / "blog")
POST = str(ROOT / "fixtures" / "blog" / "glue.html")


def test_templates_are_learned_and_applied(run: Run) -> None:
    made = run("learn", BLOG, "-o", "site.json")
    assert (made.exit_code, made.stdout) == (0, "")
    assert made.stderr == "stripper: learned 1 host from 5 pages\n"
    assert [path.name for path in Path.cwd().iterdir() if "site" in path.name] == ["site.json"]
    assert "both of whom are called Chisel" in run(POST).stdout
    clean = run(POST, "--templates", "site.json").stdout
    assert clean == Path(POST).with_suffix(".clean").read_text(encoding="utf-8")
    assert "site-template" in run("diff", POST, "--templates", "site.json").stdout
    sidecar = json.loads(run(POST, "-f", "json", "--templates", "site.json").stdout)
    assert sidecar["settings"]["templates"] == ["site.json"]
    assert sidecar["counts"]["by_reason"]["site-template"] == 3


def test_templates_may_go_to_stdout(run: Run) -> None:
    run("learn", BLOG, "-o", "site.json", "-q")
    made = run("learn", BLOG, "-o", "-")
    assert (made.exit_code, made.stdout) == (0, Path("site.json").read_text(encoding="utf-8"))
    assert not Path("-").exists()
    assert not Path("-.part").exists()


def test_an_explanation_has_the_points_and_the_way_back(run: Run) -> None:
    run("learn", BLOG, "-o", "site.json", "-q")
    shown = run("explain", POST, "--grep", "Tom Aldersey", "--templates", "site.json").stdout
    assert "recurs in a box on pages of the site   5 of 5" in shown
    assert "without --templates" in shown


def test_a_batch_learns_from_its_own_pages(run: Run) -> None:
    assert run(BLOG, "-o", "clean", "--templates", "auto", "-q", "--include", "*.html").exit_code == 0
    assert Path("clean/glue.txt").read_text(encoding="utf-8") == Path(POST).with_suffix(".clean").read_text(
        encoding="utf-8"
    )
    assert json.loads(Path("clean/glue.json").read_bytes())["settings"]["templates"] == ["auto"]


def test_pages_without_a_template_are_named(run: Run) -> None:
    done = run("learn", "storm.html", "empty.html", "-o", "site.json")
    assert done.exit_code == 0
    assert done.stderr.endswith("stripper: no host has three different pages; add more\n")


def test_a_file_of_others_is_not_replaced(run: Run) -> None:
    done = run("learn", BLOG, "-o", "storm.html", "-q")
    assert done.exit_code == 1
    assert "was not written by this option" in done.stderr
    assert run("learn", BLOG, "-o", "site.json", "-q").exit_code == 0
    assert run("learn", BLOG, "-o", "site.json", "-q").exit_code == 0


REFUSED = (
    (("learn", "-", "-o", "site.json"), "stripper learn reads files only"),
    (("storm.html", "--templates", "auto"), "--templates auto applies to batches; add -o DIR"),
    (("-", "-o", "out", "--templates", "auto"), "reads every page twice, which stdin cannot be"),
    (("-", "-o", "out", "--dedup", "exact"), "--dedup reads every page twice"),
    (("storm.html", "--dedup", "exact"), "--dedup applies to batches only"),
    (("storm.html", "--templates", "storm.html"), "storm.html has no templates; write it with `stripper learn`"),
    (("storm.html", "--templates", "none.json"), "Cannot read none.json: No such file"),
)


@pytest.mark.parametrize(("arguments", "message"), REFUSED, ids=lambda value: " ".join(value)[:40])
def test_what_cannot_be_used_is_refused(run: Run, arguments: tuple[str, ...], message: str) -> None:
    done = run(*arguments)
    assert done.exit_code == 2
    assert message in " ".join(done.stderr.split())


def test_the_path_in_a_configuration_file_is_relative_to_it(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    run("learn", BLOG, "-o", "site.json", "-q")
    Path("stripper.toml").write_text('templates = "site.json"\n')
    Path("below").mkdir()
    monkeypatch.chdir("below")
    assert "both of whom are called Chisel" not in run(POST).stdout
    Path("../stripper.toml").write_text('templates = "auto"\n')
    assert run(BLOG, "-o", "clean", "-q").exit_code == 0


@pytest.mark.parametrize("mode", ["exact", "near"])
def test_pages_that_repeat_others_are_marked(run: Run, mode: str) -> None:
    Path("copy.html").write_bytes(Path("storm.html").read_bytes())
    assert run("copy.html", "storm.html", "-o", "clean", "--dedup", mode, "-q").exit_code == 0
    assert json.loads(Path("clean/storm.json").read_bytes())["repeats"] == {"path": "copy.html", "similarity": 1.0}
    assert "repeats" not in json.loads(Path("clean/copy.json").read_bytes())
