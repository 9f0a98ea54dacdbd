#!/usr/bin/env bash
# Rewrites the reviewed copies from what the compiler says now: outcomes of samples, command-line cases, faults of catalogs, rendered
# files. What a test would refuse anyway is not written: a crash, or an error in a good sample.
# Usage: tools/update-baselines.sh [PATH]: only the copies in a folder, or those of one sample or case.
# Ends with the list of what changed, also when tests fail. Read the difference before you commit it: git diff.
set -euo pipefail
cd "$(dirname "$0")/.."
wanted=1
if [ $# -gt 0 ]; then
  wanted=$(realpath --relative-to=. "$(cd "$OLDPWD" && realpath -m "$1")")
  [ -e "$wanted" ] || { echo "update-baselines: '$1' is missing; name a folder, a sample or a case." >&2; exit 2; }
fi

status=0
for tests in compiler/tests/Settings.Compiler.Tests compiler/tests/Settings.LanguageServer.Tests; do
  # Only the tests that have such copies.
  filters=()
  while read -r file; do filters+=(--filter-class "*.$(basename "$file" .cs)"); done < <(grep -rl --include='*Tests.cs' 'Baseline.Verify(' $tests | grep -v BaselineTests | sort)
  dotnet build $tests --nologo -v quiet -p:RunAnalyzersDuringBuild=false
  UPDATE_BASELINES=$wanted $tests/bin/Debug/net10.0/"$(basename $tests)" "${filters[@]}" || status=$?
done
echo
git status --short
exit "$status"
