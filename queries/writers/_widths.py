"""How wide the columns of a table are."""

_LONG = 18
"""A word that is longer than this may be cut."""
GAP = 2
"""What lies between two columns."""


def fit(columns: list[list[str]], width: int) -> list[int]:
    """The width of each column, given its cells, so that all fit `width` and no usual word is cut; else []."""
    from rich.cells import cell_len

    natural = [max(map(cell_len, cells)) for cells in columns]
    least = [max(min(cell_len(word), _LONG) for c in cells for word in c.split(" ")) for cells in columns]
    room = width - GAP * (len(columns) - 1)
    if sum(least) > room:
        return []
    widths = list(least)
    while room > sum(widths) and (short := [i for i, n in enumerate(natural) if widths[i] < n]):
        # the column that folds most gets the next cell, so that rows stay low
        widths[max(short, key=lambda i: natural[i] / widths[i])] += 1
    return [min(w, n) for w, n in zip(widths, natural, strict=True)]
