#!/usr/bin/env bash
# Tests the Neovim plugin with the program in SETTINGSC, in a Neovim without anybody's configuration.
set -euo pipefail
cd "$(dirname "$0")/.."
home=$(mktemp -d)
trap 'rm -rf "$home"' EXIT
export XDG_CONFIG_HOME=$home XDG_DATA_HOME=$home XDG_STATE_HOME=$home XDG_CACHE_HOME=$home
timeout 300 nvim --headless --clean --cmd "set runtimepath^=$PWD" -c "luafile test/run.lua" 2>&1
