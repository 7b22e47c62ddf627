from stripper.parse.unwrap import Row

def may_have_columns(rows: list[Row], least_column: int, least_rows: int, least_pairs: int) -> bool:
    """Return whether enough rows have runs of spaces, or begin right of a column, and enough may have text before one.

    A run of spaces is also one after a bullet, or a space as wide as a Chinese character.
    """

def block_starts(row: str, least_column: int) -> list[int]:
    """Return the columns, from a least one on, at which a block starts within a row, after more than one space."""

def that_may_be_centred(paragraphs: list[list[Row]], least_column: int) -> list[int]:
    """Return the indexes of paragraphs of one row, at or right of a column, without a bullet or a blank line above."""

def that_go_on(rows: list[Row], most_columns: int) -> list[int]:
    """Return the indexes of rows that may go on with the sentence in the row above.

    They begin in lower case or with a wide character, without a bullet, and at most some columns further right.
    """

def that_may_be_program(rows: list[Row]) -> list[int]:
    """Return the indexes of rows that may certainly be program text, by the characters that some part of them has."""
