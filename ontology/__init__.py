"""The ground floor: the vocabulary, the registers, the shapes, and the errors that every folder raises."""
