#!/usr/bin/env bash
# Publishes settingsc as one native binary in out/native. Needs gcc or clang, and zlib's headers.
set -euo pipefail
cd "$(dirname "$0")/.."
case "$(uname -m)" in
  x86_64) rid=linux-x64 ;;
  aarch64) rid=linux-arm64 ;;
  *) echo "no native build is known for $(uname -m)" >&2; exit 2 ;;
esac
dotnet publish compiler/Settings.Cli -c Release -r "$rid" -p:PublishAot=true -o out/native --nologo -v quiet
ls -l out/native/settingsc
