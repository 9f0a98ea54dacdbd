#!/usr/bin/env bash
# Runs the samples with the native binary: it must say what the reviewed copies say, and write what they hold. Then it
# checks the catalog: that every template uses only what exists, in shapes that fit, in every variant, and that the history
# of migrations keeps its laws.
set -euo pipefail
cd "$(dirname "$0")/.."
settingsc=out/native/settingsc
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
count=0
for expected in samples/*/*.expected; do
  sample=${expected%.expected}
  "$settingsc" lint --annotate "$sample" > "$work/annotated" || [ $? -eq 1 ]
  if [[ $sample == samples/hosts/* ]]; then
    # With the closing line, which says for which nodes the documents were checked.
    [ -z "$(tail -c 1 "$work/annotated")" ] || echo >> "$work/annotated"
    printf '#! ' >> "$work/annotated"
    "$settingsc" lint "$sample" 2>> "$work/annotated" > /dev/null || [ $? -eq 1 ]
  fi
  cmp "$work/annotated" "$expected"
  count=$((count + 1))
done
for expected in samples/good/*.rendered; do
  sample=${expected%.rendered}
  rm -rf "$work/tree"
  "$settingsc" render "$sample" --out "$work/tree" > /dev/null 2>&1
  (cd "$work/tree" && find . -type f ! -name .settingsc-files | LC_ALL=C sort | while read -r file; do
    printf '==== /%s %s\n' "${file#./}" "$(stat -c %a "$file")"
    cat "$file"
    printf '\n'
  done) > "$work/rendered"
  cmp "$work/rendered" "$expected"
done
"$settingsc" catalog check > "$work/catalog"
cat "$work/catalog"
"$settingsc" migration check
# What Start/before-main.c does: it is linked in, most of the methods that it is about exist, and a heap that is collected all the time is in order.
if command -v nm > /dev/null && [ -e "$settingsc.dbg" ]; then
  nm --defined-only "$settingsc.dbg" | sed 's/^[^ ]* . //' | LC_ALL=C sort -u > "$work/names"
  grep -qx __wrap_RhAllocateNewObject "$work/names"
  order=compiler/Settings.Cli/Start/method-order.txt
  known=$(LC_ALL=C sort -u "$order" | LC_ALL=C comm -12 - "$work/names" | wc -l)
  listed=$(wc -l < "$order")
  [ $((known * 4)) -ge $((listed * 3)) ] || { echo "of $listed methods in $order only $known exist: run tools/order-methods.py" >&2; exit 1; }
fi
DOTNET_PROCESSOR_COUNT=2 DOTNET_GCHeapHardLimit=4000000 "$settingsc" catalog check | cmp - "$work/catalog"
echo "the native binary agrees with $count samples"
