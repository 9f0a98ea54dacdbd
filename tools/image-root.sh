#!/usr/bin/env bash
# Makes out/image, the root of the image that the Dockerfile describes: the native program of tools/publish-native.sh (or the
# one that SETTINGSC names) and the shared objects that it loads. Then does in a chroot what a container would do, if it may.
set -euo pipefail
cd "$(dirname "$0")/.."
program=$(realpath "${SETTINGSC:-out/native/settingsc}")
image=$PWD/out/image
rm -rf "$image"
mkdir -p "$image/data"
cp "$program" "$image/settingsc"

# What the loader names, at the paths at which it looks; a static program has none.
objects=$(ldd "$program" 2>/dev/null | grep -o '/[^ ]*' || true)
for object in $objects; do
  mkdir -p "$image$(dirname "$object")"
  cp -L "$object" "$image$object"
done
(cd "$image" && find . -type f -exec ls -l {} +)

if [ "$(id -u)" -ne 0 ]; then
  echo "image-root: not tried, chroot needs root"
  exit 0
fi

# As the Dockerfile says: as its user, in its folder, with the documents where people mount them.
root=$(mktemp -d)
trap 'rm -rf "$root"' EXIT
cp -a "$image/." "$root"
cp samples/bad/first-steps.toml "$root/data"
chmod -R a+rX "$root"
inside() { chroot --userspec=65532:65532 "$root" /settingsc "$@"; }
[ "$(inside --version)" = "$("$program" --version)" ]
status=0
inside lint --format sarif /data/first-steps.toml > "$root/lint.sarif" 2> "$root/talk" || status=$?
[ "$status" -eq 1 ] || { echo "image-root: lint ended with $status" >&2; cat "$root/talk" >&2; exit 1; }
grep -q '"ruleId": *"BR0014"' "$root/lint.sarif"
echo "image-root: the image prints its version and finds the mistakes of a document"
