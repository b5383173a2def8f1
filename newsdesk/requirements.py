"""Prints what pyproject.toml asks for, one requirement a line: `python newsdesk/requirements.py [extra…]`.

pip would have to build the project to learn that; newsdesk is run from its checkout and never built.
"""

import sys
import tomllib
from pathlib import Path

PYPROJECT = Path(__file__).resolve().parent.parent / "pyproject.toml"


def requirements(*extras: str) -> list[str]:
    project = tomllib.loads(PYPROJECT.read_text())["project"]
    found = list(project["dependencies"])
    for extra in extras:
        found += project["optional-dependencies"][extra]
    return found


if __name__ == "__main__":
    print(*requirements(*sys.argv[1:]), sep="\n")
