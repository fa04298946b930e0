#!/bin/sh
# Build the wheel from what git tracks, install it alone, and run the tests of the command against it.
set -eu
python=$1
here=$(pwd)
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
git ls-files -z | xargs -0 -I{} sh -c 'test -f "$1" && mkdir -p "$2/source/$(dirname "$1")" && cp "$1" "$2/source/$1" || true' _ {} "$folder"
"$python" -m build --quiet --outdir "$folder/dist" "$folder/source"
"$python" -m venv "$folder/venv"
"$folder/venv/bin/python" -m pip install --quiet --disable-pip-version-check -c "$here/constraints.txt" \
    "$(echo "$folder"/dist/*.whl)[xlsx,skos]" pytest pytest-xdist hypothesis
mkdir "$folder/away"
cp -R tests docs .pre-commit-hooks.yaml "$folder/away"
cd "$folder/away"
"$folder/venv/bin/termbase" --version
"$folder/venv/bin/pytest" -q -n 2 -p no:cacheprovider --import-mode=importlib tests/cli tests/rules
