#!/usr/bin/env bash
# Publishes the compiler as a module for browsers in out/browser, and runs it in Node. Needs Node.
set -euo pipefail
cd "$(dirname "$0")/.."
rm -rf out/browser
dotnet publish tools/browser-check/Settings.Browser.csproj -c Release -o out/browser --nologo -v quiet
node tools/browser-check/run.mjs "$PWD/out/browser"
