"""The shape of the house: which room may import which, how long a file may be, and what must not be loaded for what."""

from __future__ import annotations

import ast
import importlib.metadata
import os
import re
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest

from tests.command import ROOT

SRC = ROOT / "src"
FILES = sorted((SRC / "resumelint").rglob("*.py"))
TOOLS = {"text"}
"""Knows nothing of files, resumes or findings, and imports none that does."""
MAY_IMPORT = {
    "document": set(),
    "resume": {"document"},
    "finding": {"document"},
    "language": TOOLS,
    "pairing": {"pairing", "resume", "document"} | TOOLS,
    "checks": {"checks", "resume", "document", "finding", "language", "pairing"} | TOOLS,
    "report": {"report", "finding", "document"} | TOOLS,
    "read": {"read", "document"} | TOOLS,
    "markup": {"markup", "read", "document", "finding"} | TOOLS,
    "parse": {"parse", "resume", "document"} | TOOLS,
} | dict.fromkeys(TOOLS, TOOLS)


def module_of(path: Path) -> str:
    parts = path.relative_to(SRC).with_suffix("").parts
    return ".".join(parts[:-1] if parts[-1] == "__init__" else parts)


MODULES = {module_of(path) for path in FILES}


def imports(path: Path) -> set[str]:
    """Modules that a file imports, anywhere in it, with those it imports for types."""
    found = set()
    package = module_of(path) if path.name == "__init__.py" else module_of(path).rpartition(".")[0]
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if isinstance(node, ast.Import):
            found |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom):
            base = node.module or ""
            if node.level:
                base = ".".join(
                    [*package.split(".")[: len(package.split(".")) - node.level + 1], *filter(None, [base])]
                )
            members = {f"{base}.{alias.name}" for alias in node.names}
            found |= (members & MODULES) or {base}
    return found


def own(path: Path) -> set[str]:
    """The rooms of the package that a file imports; the package itself, for its version, is no room."""
    return {name.split(".")[1] for name in imports(path) if name.startswith("resumelint.")}


@pytest.mark.parametrize("room", MAY_IMPORT)
def test_imports_point_one_way(room: str) -> None:
    files = [f for f in FILES if f.relative_to(SRC / "resumelint").parts[0] in (room, f"{room}.py")]
    wrong = {str(f.relative_to(SRC)): sorted(own(f) - MAY_IMPORT[room]) for f in files if own(f) - MAY_IMPORT[room]}
    assert wrong == {}


def test_nothing_leans_on_the_command_line() -> None:
    users = [f.name for f in FILES if "cli" in own(f)]
    assert users == ["__main__.py"]


def test_files_stay_short() -> None:
    lengths = {str(f.relative_to(SRC)): len(f.read_text("utf-8").splitlines()) for f in FILES}
    assert {name: n for name, n in lengths.items() if n > 400} == {}


def test_everything_imported_is_a_declared_dependency() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
    wanted = [*project["dependencies"], *project["optional-dependencies"]["dask"]]
    declared = {normal(re.match(r"[\w.-]+", d)[0]) for d in wanted}  # type: ignore[index]
    homes = importlib.metadata.packages_distributions()
    used = {name.split(".")[0] for f in FILES for name in imports(f)} - set(sys.stdlib_module_names) - {"resumelint"}
    missing = {name for name in used if not {normal(d) for d in homes.get(name, [])} & declared}
    assert missing == set()


def normal(distribution: str) -> str:
    return re.sub(r"[-_.]+", "-", distribution).lower()


def loaded_by(*arguments: str, **environment: str) -> tuple[int, set[str]]:
    """Exit code of the command in a process of its own, and which heavy libraries it loaded."""
    code = (
        "import atexit, sys\n"
        "atexit.register(lambda: print('LOADED', *sys.modules, file=sys.stderr))\n"
        f"sys.argv = {['resumelint', *arguments]!r}\n"
        "from resumelint.cli import main\n"
        "main()\n"
    )
    path = os.pathsep.join(filter(None, [str(SRC), os.environ.get("PYTHONPATH", "")]))
    done = subprocess.run(
        [sys.executable, "-c", code],
        capture_output=True,
        text=True,
        cwd=ROOT,
        env={**os.environ, "PYTHONPATH": path, "PYTHONIOENCODING": "utf-8", **environment},
    )
    told = done.stderr.rpartition("LOADED")[2].split()
    assert "resumelint.cli" in told, done.stderr
    return done.returncode, {"spacy", "pdfplumber", "docx", "py3langid", "distributed"} & set(told)


LIGHT = [
    *(["--help"], ["--version"], ["rules"], ["rules", "--format", "json"], ["checklist"]),
    *([verb, "--help"] for verb in ("check", "parse", "glance", "compare", "rules", "explain", "checklist", "init")),
    ["explain", "tone/self-praise-headline"],
]


@pytest.mark.parametrize("arguments", LIGHT, ids=" ".join)
def test_what_reads_no_document_loads_no_reader(arguments: list[str]) -> None:
    assert loaded_by(*arguments) == (0, set())


def test_shell_completion_loads_no_reader() -> None:
    words = {"COMP_WORDS": "resumelint explain tone/", "COMP_CWORD": "2"}
    assert loaded_by(_RESUMELINT_COMPLETE="bash_complete", **words) == (0, set())


def test_a_clean_resume_loads_neither_spacy_nor_a_language_model_nor_pdfplumber() -> None:
    code, loaded = loaded_by("check", "--isolated", "fixtures/clean/sales-manager.pdf")
    assert code == 0
    assert not loaded & {"spacy", "py3langid", "distributed", "pdfplumber"}
