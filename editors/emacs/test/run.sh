#!/usr/bin/env bash
# Tests settingsc.el with the program in SETTINGSC, in an Emacs without anybody's configuration.
set -euo pipefail
cd "$(dirname "$0")/.."
home=$(mktemp -d)
trap 'rm -rf "$home"' EXIT
HOME=$home timeout 300 emacs --batch --eval '(package-initialize)' -L "$PWD" -l test/run.el 2>"$home/errors" || { status=$?; tail -20 "$home/errors"; exit "$status"; }
