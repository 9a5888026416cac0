"""One rule family a file: `extract(context) -> Iterator[Claim]`. The folder is the registry.

An extractor says only what the words say. Where they deny it, date it to the past or leave it open, it says nothing.
Rules do not know each other; what several need stands in `loaders`.
"""
