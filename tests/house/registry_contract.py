"""An import contract for folders that are registries: their modules do not know each other.

import-linter's own independence contract wants every module by name, so that a new file would need a line in
`pyproject.toml` too. This one reads the folder. Modules whose names begin with an underscore are what several of
them share, and may be imported.
"""

from grimp import ImportGraph
from importlinter import Contract, ContractCheck, fields, output


class RegistryContract(Contract):
    """`package` holds one thing a module, and no public module of it imports another, not even by way of a third."""

    type_name = "registry"
    package = fields.StringField()

    def check(self, graph: ImportGraph, verbose: bool) -> ContractCheck:
        """Hold the import graph against the contract."""
        children = graph.find_children(str(self.package))
        public = {name for name in children if not name.rpartition(".")[2].startswith("_")}
        found = graph.find_illegal_dependencies_for_layers(layers=(public,))
        routes = sorted(
            " -> ".join((sorted(route.heads)[0], *route.middle, sorted(route.tails)[0]))
            for each in found
            for route in each.routes
        )
        return ContractCheck(kept=bool(public) and not found, metadata={"routes": routes})

    def render_broken_contract(self, check: ContractCheck) -> None:
        """Print which module knows which."""
        for route in check.metadata["routes"] or [f"{self.package} has no modules"]:
            output.print(f"- {route}")
        output.new_line()
