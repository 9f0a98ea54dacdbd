#!/usr/bin/env bash
# Regenerates the parsers from grammar/*.g4 and the stamp that ties them to it. Needs Node.
set -euo pipefail
root=$(cd "$(dirname "$0")/.." && pwd)
out="$root/compiler/Settings.Compiler/Syntax/Generated"
npm --prefix "$root/tools/grammar" ci --no-audit --no-fund --silent
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$root/grammar"
for grammar in TomlLexer TomlParser; do
  "$root/tools/grammar/node_modules/.bin/antlr-ng" -Dlanguage=CSharp -v false -l false \
    -p Settings.Compiler.Syntax.Generated --lib "$work" -o "$work" "$grammar.g4" >/dev/null
done
mkdir -p "$out"
rm -f "$out"/*.cs
for parser in TomlLexer TomlParser; do
  # The parsers are no API: what others see are the tree and its tokens.
  sed -e "s/^public partial class/internal partial class/" -e /CLSCompliant/d "$work/$parser.cs" > "$out/$parser.cs"
done
sha256sum -- *.g4 | awk '{ print $2 " " toupper($1) }' > "$out/grammar.sha256"
