"""From files to claims: readers give `Document`s, extractors find `Claim`s in them."""
