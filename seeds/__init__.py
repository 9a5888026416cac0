"""Digests of five real documents, for `remit build --example`; docs/seeds.md tells what they are."""
