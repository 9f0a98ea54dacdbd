#!/usr/bin/env bash
# Compiles the language server to WebAssembly and puts it into dist/server of the extension. Needs the .NET SDK.
set -euo pipefail
cd "$(dirname "$0")"
root=$(cd ../../.. && pwd)
rm -rf "$root/out/editor-worker" ../dist/server
dotnet publish Settings.EditorWorker.csproj -c Release -o "$root/out/editor-worker" --nologo -v quiet
mkdir -p ../dist/server
find "$root/out/editor-worker/wwwroot/_framework" -maxdepth 1 -type f ! -name '*.map' ! -name '*.gz' ! -name '*.br' -exec cp {} ../dist/server/ \;
