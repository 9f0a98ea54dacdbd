#!/usr/bin/env bash
# Rewrites every reviewed copy from what the compiler says now: outcomes of samples, command-line cases, rendered files.
# Read the difference before you commit it: git diff.
set -euo pipefail
cd "$(dirname "$0")/.."
UPDATE_BASELINES=1 dotnet test --project compiler/tests/Settings.Compiler.Tests
git status --short
