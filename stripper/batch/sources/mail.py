"""Pages in MIME messages: MHTML, as browsers save pages, and EML, as mail programs save messages."""

from __future__ import annotations

import re
from email import message_from_bytes, policy
from email.message import EmailMessage, Message

from stripper.batch.sources.content import Content
from stripper.errors import UnreadableInputError

_HEADERS = re.compile(rb"(?:[A-Za-z][\w-]{0,70}:[^\n]*\n(?:[ \t][^\n]*\n)*+)++")
_IS_MIME = re.compile(rb"^MIME-Version:", re.IGNORECASE | re.MULTILINE)
_HAS_TYPE = re.compile(rb"^Content-Type:", re.IGNORECASE | re.MULTILINE)

_LOCATIONS = ("Content-Location", "Snapshot-Content-Location")
"""Headers with the address of a saved page: of the part, and of the message."""


def is_mail(head: bytes) -> bool:
    """Return whether content begins with the headers of a MIME message."""
    headers = _HEADERS.match(head)
    return headers is not None and bool(_IS_MIME.search(headers[0]) and _HAS_TYPE.search(headers[0]))


def page(data: bytes) -> Content:
    """Return the first HTML part of a message, or its first text; raises UnreadableInputError if it has neither."""
    try:
        message = message_from_bytes(data, _class=EmailMessage, policy=policy.compat32)
        parts = [part for part in message.walk() if not part.is_multipart()]
        found = _first(parts, "text/html") or _first(parts, "application/xhtml+xml") or _first(parts, "text/plain")
        if found is None:
            raise UnreadableInputError("The message contains no HTML and no text; save the page in another format.")
        body = found.get_payload(decode=True)
        charset = found.get_param("charset")
    except (RecursionError, ValueError, LookupError):
        raise UnreadableInputError("The message is damaged; save the page again.") from None
    url = next(
        filter(None, (_address(found, "Content-Location"), *(_address(message, name) for name in _LOCATIONS))), None
    )
    kind = "text" if found.get_content_type() == "text/plain" else "html"
    return Content(body if isinstance(body, bytes) else b"", url, charset if isinstance(charset, str) else None, kind)


def _first(parts: list[Message], content_type: str) -> Message | None:
    return next((part for part in parts if part.get_content_type() == content_type and not _is_attached(part)), None)


def _is_attached(part: Message) -> bool:
    return str(part.get("Content-Disposition", "")).strip().lower().startswith("attachment")


def _address(message: Message, header: str) -> str | None:
    value = str(message.get(header, "")).strip()
    return value if value.startswith(("http://", "https://")) else None
