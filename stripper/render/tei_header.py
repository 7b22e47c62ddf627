"""The metadata of a page as the header of a TEI document."""

from __future__ import annotations

import re
from collections.abc import Mapping
from urllib.parse import urlsplit

from stripper import __version__
from stripper.document import Document
from stripper.render.links import base_of
from stripper.render.spans import resolve
from stripper.render.tei_tree import NO_ATTRIBUTES, Tree

CREDITS = frozenset({"author", "editor"})
"""Roles of authors that have an element of their own; others are stated by `respStmt`."""

_WHEN = re.compile(r"\d{4}(?:-\d\d(?:-\d\d(?:T\d\d:\d\d:\d\d(?:\.\d+)?(?:Z|[+-]\d\d:\d\d)?)?)?)?")
"""The part of a date that has a type in XML Schema, which requires seconds."""


def write_header(tree: Tree, document: Document) -> None:
    """Write a `teiHeader`; elements that TEI requires are empty if the page does not have their values."""
    with tree.element("teiHeader"):
        with tree.element("fileDesc"):
            _title_statement(tree, document)
            _publication_statement(tree, document)
            _source(tree, document)
        with (
            tree.element("encodingDesc"),
            tree.element("appInfo"),
            tree.element("application", {"ident": "stripper", "version": __version__}),
        ):
            tree.leaf("label", "stripper")
        _profile(tree, document)


def _title_statement(tree: Tree, document: Document) -> None:
    with tree.element("titleStmt"):
        tree.leaf("title", document.title or "", {"type": "main"})
        _authors(tree, document)


def _publication_statement(tree: Tree, document: Document) -> None:
    address = document.url or document.page.url or ""
    with tree.element("publicationStmt"):
        tree.leaf("publisher", document.site or _host(address))
        _date(tree, "published", document.published)
        if document.license:
            with tree.element("availability"):
                tree.leaf("licence", document.license, {"target": _link(document.license, document)})


def _source(tree: Tree, document: Document) -> None:
    with tree.element("sourceDesc"), tree.element("bibl"):
        tree.leaf("title", document.title or "")
        _authors(tree, document)
        _optional(tree, "publisher", document.site)
        _date(tree, "published", document.published)
        _date(tree, "modified", document.modified)
        if target := _link(document.url or document.page.url or "", document):
            tree.leaf("ptr", attributes={"target": target})


def _profile(tree: Tree, document: Document) -> None:
    terms = [("section", document.section), *(("tag", tag) for tag in document.tags)]
    with tree.element("profileDesc"):
        if document.description:
            with tree.element("abstract"):
                tree.leaf("p", document.description)
        if document.language:
            with tree.element("langUsage"):
                tree.leaf("language", document.language, {"ident": document.language})
        if any(value for _, value in terms):
            with tree.element("textClass"), tree.element("keywords"):
                for name, value in terms:
                    _optional(tree, "term", value, {"type": name})


def _authors(tree: Tree, document: Document) -> None:
    for author in document.authors:
        if author.role in CREDITS:
            tree.leaf(author.role, author.name)
            continue
        with tree.element("respStmt"):
            tree.leaf("resp", author.role)
            tree.leaf("name", author.name)


def _date(tree: Tree, type: str, date: str | None) -> None:
    found = _WHEN.match(date or "")
    _optional(tree, "date", date, {"type": type, "when": found[0] if found else ""})


def _optional(tree: Tree, tag: str, text: str | None, attributes: Mapping[str, str] = NO_ATTRIBUTES) -> None:
    if text:
        tree.leaf(tag, text, attributes)


def _link(address: str, document: Document) -> str:
    """Return an address of the page, resolved; empty if it is not one, or its scheme is not allowed."""
    target = resolve(address, base_of(document)) if "/" in address else None
    return target or ""


def _host(address: str) -> str:
    try:
        return urlsplit(address).hostname or ""
    except ValueError:
        return ""
