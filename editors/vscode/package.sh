#!/usr/bin/env bash
# Packages the extension as out/settingsc-TARGET.vsix. TARGET is
#   native     with the program of this machine, out/native/settingsc (tools/publish-native.sh); the default if there is one
#   universal  without a program: it is looked for in the PATH
#   web        for browsers, with the language server compiled to WebAssembly
# Needs Node, and the .NET SDK for "web".
set -euo pipefail
cd "$(dirname "$0")"
root=$(cd ../.. && pwd)
program=$root/out/native/settingsc
target=${1:-$([ -x "$program" ] && echo native || echo universal)}

case "$target" in
  native)
    [ -x "$program" ] || { echo "out/native/settingsc is missing: run tools/publish-native.sh" >&2; exit 2; }
    case "$(uname -m)" in
      x86_64) platform=linux-x64 ;;
      aarch64) platform=linux-arm64 ;;
      *) echo "no native build is known for $(uname -m)" >&2; exit 2 ;;
    esac ;;
  universal) platform= ;;
  web) platform=web ;;
  *) echo "unknown target '$target': native, universal or web" >&2; exit 2 ;;
esac

[ -d node_modules ] || npm ci --no-audit --no-fund --silent
rm -rf bin dist
npm run --silent compile
if [ "$target" = native ]; then
  install -D -m 755 "$program" bin/settingsc
fi
if [ "$target" = web ]; then
  wasm/publish.sh
fi

cp "$root/LICENSE" LICENSE
trap 'rm -f LICENSE' EXIT
mkdir -p "$root/out"
node_modules/.bin/vsce package --no-dependencies --allow-missing-repository ${platform:+--target "$platform"} --out "$root/out/settingsc-${platform:-universal}.vsix"
