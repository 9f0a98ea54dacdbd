#!/usr/bin/env bash
# Tests the editors' plugins in editors/ with a program settingsc: SETTINGSC, by default out/native/settingsc. It installs nothing: what
# is missing is named, and its tests are skipped. Last line: "editors: N held, N failed, N skipped".
set -uo pipefail
cd "$(dirname "$0")/.."
export SETTINGSC=${SETTINGSC:-$PWD/out/native/settingsc}
[ -x "$SETTINGSC" ] || { echo "$SETTINGSC is missing: run tools/publish-native.sh, or name another one in SETTINGSC" >&2; exit 2; }

held=0 failed=0 skipped=0
log=$(mktemp)
trap 'rm -f "$log"' EXIT

# The name of the tests, and the command that runs them and ends with "NAME: N held, N failed".
try() {
  local name=$1
  shift
  echo "$name"
  "$@" 2>&1 | tee "$log"
  local status=${PIPESTATUS[0]}
  local counts
  counts=$(sed -nE "s/^$name: ([0-9]+) held, ([0-9]+) failed\$/\1 \2/p" "$log" | tail -1)
  if [ -z "$counts" ] || { [ "$status" != 0 ] && [ "${counts#* }" = 0 ]; }; then
    echo "  FAILS  $name ended with exit code $status before its tests did"
    failed=$((failed + 1))
    return
  fi
  held=$((held + ${counts% *})) failed=$((failed + ${counts#* }))
}

skip() {
  echo "  skipped  $1: $2"
  skipped=$((skipped + 1))
}

has() { command -v "$1" >/dev/null 2>&1; }

if has nvim; then
  try neovim editors/neovim/test/run.sh
else
  skip neovim "nvim is missing"
fi

if ! has emacs; then
  skip emacs "emacs is missing"
elif ! emacs --batch --eval '(package-initialize)' --eval "(require 'eglot)" 2>/dev/null; then
  skip emacs "eglot is missing"
else
  try emacs editors/emacs/test/run.sh
fi

if ! has npm; then
  skip vscode "npm is missing"
else
  chromium=$(command -v chromium || command -v chromium-browser || command -v google-chrome || true)
  [ -n "$chromium" ] || skip "vscode in a browser" "chromium is missing"
  CHROMIUM=$chromium try vscode editors/vscode/test/run.sh
fi

echo "editors: $held held, $failed failed, $skipped skipped"
[ "$failed" = 0 ]
