"""Questions in, cited answers out: a catalogue of Cypher files with headers, and the formats of an answer."""
