#!/usr/bin/env bash
# Regenerates the parsers from grammar/*.g4, the stamps that tie them to it, and the transitions of the TOML lexer. Needs Node.
set -euo pipefail
root=$(cd "$(dirname "$0")/.." && pwd)
npm --prefix "$root/tools/grammar" ci --no-audit --no-fund --silent
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$root/grammar"

# The parser of one language, in the folder below compiler/ that reads it, whose path is its namespace.
generate() {
  local language=$1 folder=$2
  local out="$root/compiler/$folder/Generated"
  for grammar in "${language}Lexer" "${language}Parser"; do
    "$root/tools/grammar/node_modules/.bin/antlr-ng" -Dlanguage=CSharp -v false -l false \
      -p "${folder//\//.}.Generated" --lib "$work" -o "$work" "$grammar.g4" >/dev/null
  done
  mkdir -p "$out"
  rm -f "$out"/*.cs
  for parser in "${language}Lexer" "${language}Parser"; do
    # The parsers are no API: what others see are the tree and its tokens.
    sed -e "s/^public partial class/internal partial class/" -e /CLSCompliant/d "$work/$parser.cs" > "$out/$parser.cs"
  done
  # Where one token decides everywhere, the runtime never predicts: its automaton, which each process would read anew, goes.
  if ! grep -q AdaptivePredict "$out/${language}Parser.cs"; then
    sed -i -e '/static DFA\[\] decisionToDFA/d' -e '/static PredictionContextCache/d' -e "/static ${language}Parser() {/,/^\t}/d" \
      -e '/Interpreter = new/d' -e '/static readonly ATN _ATN/,/;/d' -e '/^using .*\(Atn;\|DFA;\)$/d' "$out/${language}Parser.cs"
  fi
  sha256sum -- "$language"*.g4 | awk '{ print $2 " " toupper($1) }' > "$out/grammar.sha256"
}

generate Toml Settings.Compiler/Syntax
generate Migration Settings.Migrations
generate Hcl Settings.Compiler/Hosts/Terraform
generate Handlebars Settings.Compiler/Import

# The transitions are worked out from the lexer, which has to be compiled for that. One test alone: with the old ones in it, the others would
# rewrite what they compare.
UPDATE_BASELINES=1 dotnet test --project "$root/compiler/tests/Settings.Compiler.Tests" -- --filter-method '*The_table_is_that_of_the_grammar' >/dev/null
