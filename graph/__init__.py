"""Claims, the nodes that their names are taken to be, and the stores that hold the graph."""
