"""How long `remit` takes to start: its help beside a bare typer program's, one question, one build; medians of five.

python bench/startup.py [FOLDER to build, by default seeds]
"""

import os
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
BARE = """
import typer
app = typer.Typer()
@app.command()
def one(name: str, loud: bool = False) -> None:
    "Say one."
@app.command()
def two(name: str) -> None:
    "Say two."
app()
"""


def once(command: list[str], store: str) -> float:
    begin = time.perf_counter()
    environment = {**os.environ, "REMIT_STORE": store, "PYTHONPATH": str(ROOT)}
    subprocess.run(command, cwd=ROOT, env=environment, check=True, stdout=subprocess.DEVNULL)
    return time.perf_counter() - begin


def main() -> None:
    documents = sys.argv[1] if len(sys.argv) > 1 else "seeds"
    with tempfile.TemporaryDirectory() as folder:
        bare, store = Path(folder) / "bare.py", str(Path(folder) / "store")
        bare.write_text(BARE)
        remit = [sys.executable, "-m", "cli.main"]
        commands = {
            "bare typer --help": [sys.executable, str(bare), "--help"],
            "remit --help": [*remit, "--help"],
            f"remit build {Path(documents).name}": [*remit, "build", documents],
            'remit ask who-owns "Modern slavery"': [*remit, "ask", "who-owns", "Modern slavery"],
        }
        # one round warms the caches; then all of them in turn, so that a busy moment hits each alike
        rounds = [{name: once(command, store) for name, command in commands.items()} for _ in range(6)][1:]
    medians = {name: statistics.median(r[name] for r in rounds) for name in commands}
    for name, seconds in medians.items():
        print(f"{seconds * 1000:7.0f} ms  {name}")
    over = medians["remit --help"] / medians["bare typer --help"]
    print(f"{over:7.2f}     remit --help over bare typer --help (limit 1.5)")


if __name__ == "__main__":
    main()
