#!/usr/bin/env bash
# Tests the extension: its grammars, and, where CHROMIUM names a browser, all of it in Visual Studio Code for browsers.
set -euo pipefail
cd "$(dirname "$0")/.."
[ -d node_modules ] || npm ci --no-audit --no-fund --silent
npm run --silent compile
if [ -n "${CHROMIUM:-}" ]; then
  wasm/publish.sh
fi
node test/run.mjs
