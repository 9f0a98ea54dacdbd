#!/usr/bin/env bash
# A step of action.yml: the program that is installed already, or one that is built from the checkout of the action.
set -euo pipefail
if [ -n "${INSTALLED:-}" ]; then
  echo "settingsc=$INSTALLED" >> "$GITHUB_OUTPUT"
  exit 0
fi
dotnet publish "$GITHUB_ACTION_PATH/compiler/Settings.Cli" -c Release -o "$RUNNER_TEMP/settingsc" --nologo -v quiet
echo "settingsc=$RUNNER_TEMP/settingsc/settingsc" >> "$GITHUB_OUTPUT"
