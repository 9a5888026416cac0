"""One file a format; the folder is the registry, and `remit export --format` takes a module's name with `-` for `_`.

A format says `SUFFIX` (with the dot) and `FILES`. Where `FILES` is false it has `write(graph, out)` and writes one text
to a stream; where it is true it has `write_folder(graph, folder)`, which writes files into a folder that exists and
returns their paths. Every format writes the same bytes for the same graph.
"""
