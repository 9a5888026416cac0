"""One file a format: `SUFFIXES` (lower case, with the dot) and `read(data, file) -> Document`.

`read` takes a file's bytes and its name, and raises `InputError` (one clear line) for what it cannot read. It leaves
the `Document`'s id, path and hash to the pipeline. A reader knows its format and nothing of governance, and no reader
knows another; what several need stands in modules whose names begin with an underscore. The folder is the registry.
"""
