"""The walls of DESIGN: dependencies point one way, nlp stands alone, a web process loads no weights."""

import ast
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
# What each package may import of the others. A stage never knows tasks, admin, urls or commands.
MAY_IMPORT = {
    "nlp": set(),
    "models": {"nlp"},
    "annotation": {"models", "nlp"},
    "importing": {"models", "nlp", "annotation"},
    "reading": {"models", "nlp"},
    "review": {"models", "nlp", "annotation", "reading"},
    "people": {"models", "nlp", "reading", "review"},
    "searching": {"models", "nlp", "reading"},
    "balance": {"models", "nlp", "reading", "searching"},
    "evaluation": {"models", "nlp"},
    "templatetags": {"models", "nlp", "reading", "review", "people"},
}
HEAVY = {"stanza", "torch"}


def modules(package: str) -> list[Path]:
    return sorted((ROOT / "articles" / package).rglob("*.py"))


def imports(path: Path) -> Iterator[str]:
    """The dotted names that a module imports, at its top or inside a function."""
    package = path.relative_to(ROOT).with_suffix("").parts[:-1]
    for node in ast.walk(ast.parse(path.read_text())):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            base = list(package[: len(package) - node.level + 1]) if node.level else []
            module = [*base, *([node.module] if node.module else [])]
            yield from (".".join([*module, alias.name]) for alias in node.names)


def of_the_app(name: str) -> str | None:
    parts = name.split(".")
    return parts[1] if parts[0] == "articles" and len(parts) > 1 else None


def test_every_package_of_the_app_stands_in_the_table() -> None:
    entry_points = {"admin", "management", "migrations", "samples", "__pycache__"}
    packages = {p.name for p in (ROOT / "articles").iterdir() if p.is_dir()} - entry_points
    assert packages - MAY_IMPORT.keys() == set()


@pytest.mark.parametrize("package", MAY_IMPORT)
def test_dependencies_point_one_way(package: str) -> None:
    allowed = MAY_IMPORT[package] | {package}
    wrong = [
        f"{path.relative_to(ROOT)} imports {name}"
        for path in modules(package)
        for name in imports(path)
        if (target := of_the_app(name)) and target not in allowed
    ]
    assert wrong == []


def test_the_table_has_no_circle() -> None:
    left = {name: set(targets) for name, targets in MAY_IMPORT.items()}
    while left:
        free = {name for name, targets in left.items() if not targets & left.keys()}
        assert free, f"a circle among {sorted(left)}"
        left = {name: targets for name, targets in left.items() if name not in free}


def test_the_app_knows_nothing_of_its_frame() -> None:
    """newsdesk/ sets the app up; only commands, which are started by it, may ask it for something."""
    wrong = [
        f"{path.relative_to(ROOT)} imports {name}"
        for package in MAY_IMPORT
        for path in modules(package)
        for name in imports(path)
        if name.split(".")[0] in {"newsdesk", "tests"}
    ]
    assert wrong == []


def test_nlp_knows_neither_django_nor_the_database() -> None:
    foreign = {"django", "procrastinate", "psycopg"}
    wrong = [
        f"{path.relative_to(ROOT)} imports {name}"
        for path in modules("nlp")
        for name in imports(path)
        if name.split(".")[0] in foreign
    ]
    assert wrong == []


def loaded(code: str) -> set[str]:
    """The top-level packages that are loaded after `code` has run in a process of its own."""
    code += "\nimport sys; print(*{name.split('.')[0] for name in sys.modules})"
    command = [sys.executable, "-c", code]
    environment = {"SECRET_KEY": "x"}
    done = subprocess.run(command, cwd=ROOT, env=environment, capture_output=True, text=True, check=True)
    return set(done.stdout.split())


def test_a_web_process_loads_neither_stanza_nor_torch() -> None:
    code = """
import newsdesk.wsgi
from django.urls import get_resolver
from django.core.checks import run_checks
def visit(patterns):
    for pattern in patterns:
        if hasattr(pattern, "url_patterns"):
            visit(pattern.url_patterns)
        else:
            pattern.callback
visit(get_resolver().url_patterns)
run_checks()
"""
    packages = loaded(code)
    assert "articles" in packages
    assert packages & HEAVY == set()


def test_every_module_of_nlp_loads_without_django() -> None:
    names = [
        ".".join(path.relative_to(ROOT).with_suffix("").parts)
        for path in modules("nlp")
        if path.name != "__init__.py" and "training" not in path.parts
    ]
    assert "django" not in loaded("import " + ", ".join(names))


def test_the_pipeline_loads_stanza_only_when_an_annotator_is_made() -> None:
    assert loaded("import articles.nlp.pipeline, articles.nlp.exchange") & (HEAVY | {"django"}) == set()
