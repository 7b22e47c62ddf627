"""The compiled modules; everything else about the package stands in pyproject.toml."""

from pathlib import Path

import lxml
from Cython.Build import cythonize
from setuptools import Extension, setup

setup(
    ext_modules=cythonize(
        [
            Extension(".".join(path.with_suffix("").parts), [str(path)], include_dirs=lxml.get_include())
            for path in sorted(Path("stripper").rglob("*.pyx"))
        ],
        language_level=3,
    )
)
