"""The compiled modules; everything else about the package is in pyproject.toml."""

import os
import re
import shlex
import shutil
import subprocess
import sys
import sysconfig
from pathlib import Path

from Cython.Build import cythonize
from setuptools import Extension, setup
from setuptools.command.build_ext import build_ext

# Without debug information the C code compiles sooner and is smaller.
FLAGS = [] if sys.platform == "win32" else ["-g0"]
# Variables of modules do not change after the import, so that they need no lock in free-threaded Python.
DIRECTIVES = {"freethreading_compatible": True}

RELATIVE_LINK = re.compile(r"(?<!!)\[([^\]]+)\]\((?!https?:)([^)]*)\)")
PICTURE = re.compile(r"!\[([^\]]*)\]\(([^)]*)\)\n\n")
VERSION = re.compile(r'^__version__ = "(.*)"$', re.MULTILINE)


def repository() -> str:
    """Return the address of the repository in a GitHub workflow; empty elsewhere, where it is unknown."""
    server, name = os.environ.get("GITHUB_SERVER_URL", ""), os.environ.get("GITHUB_REPOSITORY", "")
    return f"{server}/{name}" if server and name else ""


def project_urls(address: str) -> dict[str, str]:
    """Return the links of the project for a package index."""
    if not address:
        return {}
    return {
        "Homepage": address,
        "Documentation": f"{address}/tree/main/docs",
        "Changelog": f"{address}/blob/main/CHANGELOG.md",
        "Issues": f"{address}/issues",
    }


def description(address: str) -> str:
    """Return the README for a package index: its relative links lead to this version in the repository.

    Without the address of the repository, its picture and the targets of these links are left out.
    """
    readme = Path("README.md").read_text(encoding="utf-8")
    if not address:
        return RELATIVE_LINK.sub(r"\1", PICTURE.sub("", readme))
    tag = "v" + VERSION.findall(Path("stripper/__init__.py").read_text(encoding="utf-8"))[0]

    def absolute(link: re.Match[str]) -> str:
        page = "README.md" if link[2].startswith("#") else ""
        return f"[{link[1]}]({address}/blob/{tag}/{page}{link[2]})"

    return RELATIVE_LINK.sub(absolute, PICTURE.sub(rf"![\1]({address}/raw/{tag}/\2)\n\n", readme))


def missing_tool() -> str:
    """Return what is missing to compile the modules; empty on Windows, where setuptools reports it."""
    if sys.platform == "win32":
        return ""
    compiler = shlex.split(os.environ.get("CC") or sysconfig.get_config_var("CC") or "cc")[0]
    if not shutil.which(compiler):
        return f"a C compiler, and {compiler!r} was not found"
    if not Path(sysconfig.get_path("include"), "Python.h").exists():
        return "the Python headers, and Python.h was not found"
    return ""


class BuildWithTables(build_ext):
    """Compile the modules, and have them compute the tables that processes start with."""

    def run(self) -> None:
        super().run()
        directory = "." if self.inplace else self.build_lib
        if subprocess.run([sys.executable, "build_tables.py", directory]).returncode:
            self.warn("the tables were not written, for example for another platform; processes compute what they have")

    def get_outputs(self) -> list[str]:
        """Return the compiled modules and the tables."""
        tables = [] if self.inplace else map(str, Path(self.build_lib, "stripper", "tables").glob("*.bin"))
        return [*super().get_outputs(), *tables]


def main() -> None:
    builds = any("bdist" in command or "build" in command or "wheel" in command for command in sys.argv[1:])
    if builds and (missing := missing_tool()):
        sys.exit(
            f"boilerplate-stripper is compiled when it is installed from source, which needs {missing}. Install it "
            "(on Debian and Ubuntu: apt install gcc python3-dev), or install a wheel, which needs no compiler: "
            "pip install --only-binary boilerplate-stripper boilerplate-stripper"
        )
    modules = [
        Extension(".".join(path.with_suffix("").parts), [str(path)], extra_compile_args=FLAGS)
        for path in sorted(Path("stripper").rglob("*.pyx"))
    ]
    jobs = os.cpu_count() or 1
    address = repository()
    setup(
        long_description=description(address),
        long_description_content_type="text/markdown",
        project_urls=project_urls(address),
        ext_modules=cythonize(modules, language_level=3, compiler_directives=DIRECTIVES, nthreads=jobs),
        cmdclass={"build_ext": BuildWithTables},
        options={"build_ext": {"parallel": jobs}},
    )


# Cython starts processes, and these import this file on some systems.
if __name__ == "__main__":
    main()
