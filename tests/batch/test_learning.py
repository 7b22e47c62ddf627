"""Batches that learn the templates of sites from their own pages in a first pass."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

import generated_sites
from generated_sites import BIOGRAPHY
from stripper import Settings, read_templates
from stripper.batch import runner
from stripper.batch.part import Part
from stripper.batch.plan import Plan, Selection
from stripper.batch.schedule import Progress
from stripper.batch.summaries import FILE
from stripper.batch.writers import Layout
from stripper.site_templates import AUTO

from .batches import RecordingListener, outputs, run

LEARNING = Settings(templates=AUTO)


@pytest.fixture
def site(tmp_path: Path) -> Path:
    directory = tmp_path / "site"
    directory.mkdir()
    for number, page in enumerate(generated_sites.pages(generated_sites.blog, 9)):
        declared = page.html.replace("<title>", f'<link rel=canonical href="{page.url}"><title>', 1)
        (directory / f"{number}.html").write_text(declared, encoding="utf-8")
    return directory


def learn(directory: Path, *paths: Path, **given: Any) -> bytes:
    """Return the file with templates that a batch of summaries writes."""
    assert run(directory, *paths, to="summaries", **given).state == "finished"
    return (directory / FILE).read_bytes()


def test_a_batch_learns_before_it_writes(tmp_path: Path, site: Path) -> None:
    run(tmp_path / "plain", site)
    run(tmp_path / "out", site, settings=LEARNING)
    plain, found = outputs(tmp_path / "plain"), outputs(tmp_path / "out")
    assert plain.keys() == found.keys()
    texts = [name for name in found if name.endswith(".txt")]
    assert all(BIOGRAPHY.encode() in plain[name] and BIOGRAPHY.encode() not in found[name] for name in texts)


def test_it_does_what_two_commands_do(tmp_path: Path, site: Path) -> None:
    learn(tmp_path / "learned", site)
    templates = read_templates(tmp_path / "learned" / FILE)
    columns = ("path", "text", "by_reason")
    for name, chosen in (("auto", AUTO), ("file", templates)):
        run(tmp_path / name, site, to="csv", columns=columns, settings=Settings(templates=chosen))
    assert outputs(tmp_path / "auto") == outputs(tmp_path / "file")


def test_the_result_does_not_depend_on_the_number_of_workers(tmp_path: Path, site: Path) -> None:
    assert learn(tmp_path / "one", site, jobs=1) == learn(tmp_path / "two", site, jobs=2)


def test_parts_learn_from_all_pages(tmp_path: Path, site: Path) -> None:
    run(tmp_path / "whole", site, settings=LEARNING)
    for number in (1, 2):
        run(tmp_path / f"{number}", site, settings=LEARNING, part=Part(number, 2))
    assert outputs(tmp_path / "1") | outputs(tmp_path / "2") == outputs(tmp_path / "whole")


def test_a_page_that_is_added_is_learned(tmp_path: Path, site: Path) -> None:
    late = site / "8.html"
    data = late.read_bytes()
    late.unlink()
    run(tmp_path / "out", site, settings=LEARNING)
    late.write_bytes(data)
    run(tmp_path / "out", site, settings=LEARNING)
    run(tmp_path / "anew", site, settings=LEARNING)
    assert outputs(tmp_path / "out") == outputs(tmp_path / "anew")


def test_outputs_of_the_batch_are_not_learned(site: Path) -> None:
    out = site / "clean"
    for _ in range(2):
        run(out, site, settings=LEARNING)
    assert read_templates(out / ".stripper" / "learn" / FILE).hosts["blog.example"].pages == 9


def test_failures_are_reported_once(tmp_path: Path, site: Path) -> None:
    (site / "bad.html").write_bytes(b"%PDF-1.7\n" + bytes(100))
    listener = RecordingListener()
    assert run(tmp_path / "out", site, settings=LEARNING, listener=listener).processed == 10
    assert listener.pages.count("bad.html") == 1
    assert list(listener.failures) == ["bad.html"]
    assert listener.last
    assert listener.last.total == 10


class Interrupting(RecordingListener):
    """Interrupts the first run when some pages are done."""

    def progress(self, progress: Progress) -> None:
        super().progress(progress)
        if progress.done >= 3:
            raise BrokenPipeError


def test_the_first_pass_is_resumed(tmp_path: Path, site: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    out = tmp_path / "out"
    plan = Plan(Layout(str(out), "text"), LEARNING, jobs=1)
    with pytest.raises(BrokenPipeError):
        runner.run(plan, Selection((str(site),)), Interrupting())
    assert outputs(out) == {}
    listener = RecordingListener()
    seen: list[int] = []
    monkeypatch.setattr(listener, "progress", lambda progress: seen.append(progress.already_done))
    assert runner.run(plan, Selection((str(site),)), listener).processed == 9
    assert max(seen) >= 3
    run(tmp_path / "anew", site, settings=LEARNING)
    assert outputs(out) == outputs(tmp_path / "anew")
