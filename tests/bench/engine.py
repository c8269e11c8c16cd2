"""How fast the engine plans and reviews, and how well its review agrees with people on labelled emails,
and how many planted mistakes it finds."""

from __future__ import annotations

import subprocess
from pathlib import Path

HERE = Path(__file__).parent


def main() -> None:
    """Print the figures of the programs that run the built engine."""
    for script in ("engine.mjs", "emails.mjs", "proofreading.mjs"):
        # A figure over its limit is for the reader to see; it is not a failure of the program.
        subprocess.run(["node", HERE / script], check=False)


if __name__ == "__main__":
    main()
