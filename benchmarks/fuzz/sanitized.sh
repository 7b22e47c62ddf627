#!/usr/bin/env bash
# Fuzzes modules that are built with AddressSanitizer and UndefinedBehaviorSanitizer, in a copy of this repository:
#     benchmarks/fuzz/sanitized.sh [--seconds 60] [--seed 1] …
# The copy is kept in build/sanitized, where only what has changed since is compiled again. With --guided as the first
# argument, which needs clang and atheris, modules are built with AddressSanitizer and count which code each page reaches,
# in build/guided; the other sanitizer finds fault there with code that Cython adds to every class.
set -euo pipefail
root=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)
python=$(command -v "${PYTHON:-python3}")
# No optimization that removes checks; -g0 of setup.py is last, so frames have the names of functions alone.
flags="-O1 -fno-sanitize-recover=undefined -fno-omit-frame-pointer"
if [ "${1:-}" = --guided ]; then
    copy=$root/build/guided
    export CC=clang LDSHARED="clang -shared" LDFLAGS=
    export CFLAGS="$flags -fsanitize=address,fuzzer-no-link -fno-sanitize-coverage=stack-depth"
    libraries=$("$python" -c 'import atheris; print(atheris.path())')/asan_with_fuzzer.so
else
    copy=$root/build/sanitized
    export CFLAGS="$flags -fsanitize=address,undefined" LDFLAGS="-fsanitize=address,undefined"
    libraries="$(gcc -print-file-name=libasan.so) $(gcc -print-file-name=libubsan.so)"
fi
mkdir -p "$copy"
find "$copy" -type f ! -name '*.so' ! -name '*.o' -delete
# Generated C files that are up to date are taken along.
tar -C "$root" -c --exclude=./.git --exclude=./build --exclude='*.so' . | tar -x -C "$copy"
(cd "$copy" && "$python" setup.py -q build_ext --inplace)
# Python and lxml keep memory until they exit, which is no leak.
export ASAN_OPTIONS=detect_leaks=0 PYTHONMALLOC=malloc PYTHONPATH=$copy
LD_PRELOAD=$libraries "$python" "$copy/benchmarks/fuzz" --out "${FUZZ_OUT:-$PWD/fuzz-failures}" "$@"
