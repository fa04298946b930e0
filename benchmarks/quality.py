"""How good termbase is: alignment, the rules on a single text and on pairs, on texts beside this checkout.

    python benchmarks/quality.py [PART…] [OPTIONS]

Each part is a file in quality/ and prints a table; all run when none is named. What follows the parts goes to
each of them: `alignment --tuning` takes other texts and seeds than those that are reported on, `alignment
--size N` times a pair of N sentences a side.
"""

import runpy
import sys
from pathlib import Path

PARTS = Path(__file__).parent / "quality"


def main(arguments: list[str]) -> int:
    """Run the parts that are named, each as a program of its own."""
    known = sorted(file.stem for file in PARTS.glob("[!_]*.py"))
    first = next((at for at, argument in enumerate(arguments) if argument.startswith("-")), len(arguments))
    wanted, options = arguments[:first] or known, arguments[first:]
    if unknown := [name for name in wanted if name not in known]:
        print(f"no part {', '.join(unknown)}; there are {', '.join(known)}", file=sys.stderr)
        return 2
    for name in wanted:
        print(f"== {name}")
        sys.argv = [name, *options]
        runpy.run_path(str(PARTS / f"{name}.py"), run_name="__main__")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
