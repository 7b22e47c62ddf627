"""The compiled modules; everything else about the package is in pyproject.toml."""

import os
import sys
from pathlib import Path

import lxml
from Cython.Build import cythonize
from setuptools import Extension, setup

# Without debug information the C code compiles sooner and is smaller.
FLAGS = [] if sys.platform == "win32" else ["-g0"]


def main() -> None:
    modules = [
        Extension(
            ".".join(path.with_suffix("").parts),
            [str(path)],
            include_dirs=lxml.get_include(),
            extra_compile_args=FLAGS,
        )
        for path in sorted(Path("stripper").rglob("*.pyx"))
    ]
    jobs = os.cpu_count() or 1
    setup(
        ext_modules=cythonize(modules, language_level=3, nthreads=jobs),
        options={"build_ext": {"parallel": jobs}},
    )


# Cython starts processes, and these import this file on some systems.
if __name__ == "__main__":
    main()
