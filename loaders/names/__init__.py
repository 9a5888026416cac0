"""The one pass that finds names: registers, the grammar of body names, definitions, and "the Board"."""
