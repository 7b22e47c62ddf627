"""Fingerprints of texts, by which pages that repeat others are found.

Equal texts have the same hash. Similar ones have similar signatures by MinHash (Broder, 1997) over runs of SHINGLE
words, of which at least one of BANDS parts is equal with high probability (locality-sensitive hashing).
"""

from __future__ import annotations

from stripper.named_tuples import NamedTuple

MODES = ("exact", "near")

SHINGLE = 5
"""Words of a shingle."""
BANDS, ROWS = 18, 7
"""Parts of a signature and numbers in each: texts with a similarity of 0.8 are compared with a probability of 0.985,
those with one of 0.5 with a probability of 0.13."""
_SIZE = 4
"""Bytes of a number of a signature."""


class Fingerprint(NamedTuple):
    """The fingerprint by which texts are compared."""

    hash: bytes
    """Empty for a page without text, which repeats nothing."""
    signature: bytes = b""
    """MinHash signature; empty unless similar texts are searched for, and for texts without a shingle."""


def fingerprint(text: str, mode: str) -> Fingerprint:
    """Return the fingerprint of a text; case and white space do not count."""
    from hashlib import blake2b  # imported here since it loads OpenSSL

    words = text.casefold().split()
    if not words:
        return Fingerprint(b"")
    hashed = blake2b(" ".join(words).encode("utf-8", "replace"), digest_size=16).digest()
    if mode != "near" or len(words) < SHINGLE:
        return Fingerprint(hashed)
    import rensa  # deferred, since it is an extra

    minhash = rensa.RMinHash(num_perm=BANDS * ROWS, seed=1)
    minhash.update([" ".join(words[at : at + SHINGLE]) for at in range(len(words) - SHINGLE + 1)])
    return Fingerprint(hashed, b"".join(number.to_bytes(_SIZE, "big") for number in minhash.digest()))


def bands(signature: bytes) -> list[bytes]:
    """Return the bands of a signature, each with its number."""
    size = ROWS * _SIZE
    return [bytes([at // size]) + signature[at : at + size] for at in range(0, len(signature), size)]


def estimate(one: bytes, other: bytes) -> float:
    """Return the share of equal numbers of two signatures, an estimate of the Jaccard index of their shingles."""
    pairs = zip(memoryview(one).cast("I"), memoryview(other).cast("I"), strict=True)
    return sum(first == second for first, second in pairs) / (BANDS * ROWS)
