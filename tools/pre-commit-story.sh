#!/usr/bin/env bash
# The hooks of pre-commit that need nothing but the .NET SDK: pre-commit clones this repository, as it is committed, packs and installs the
# portable program, and runs it in a repository made for it. Takes some minutes. Last line: what was shown.
set -euo pipefail
cd "$(dirname "$0")/.."
if ! command -v pre-commit >/dev/null 2>&1; then
  echo "pre-commit-story: skipped, pre-commit is not installed"
  exit 0
fi

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
export PRE_COMMIT_HOME="$work/cache"
git clone -q . "$work/settings"
git init -q "$work/fleet"
cd "$work/fleet"
git config user.name "Fleet"
git config user.email "fleet@example.com"

fail() { echo "pre-commit-story: $*" >&2; exit 1; }

cat > .pre-commit-config.yaml <<CONFIG
repos:
  - repo: $work/settings
    rev: $(git -C "$work/settings" rev-parse HEAD)
    hooks:
      - id: settingsc-fmt-dotnet
      - id: settingsc-lint-dotnet
CONFIG
printf '#:settingsc variant=aws-k8s-1.34 release=1.50.0\n[settings.kubernetes]\nmax-pods = "58"\n' > web.toml
pre-commit install > /dev/null
git add .
if git commit -qm "The web tier" > refused 2>&1; then
  fail "a bad commit was let through"
fi
cat refused
grep -q 'BR1002' refused || fail "the finding is not named"
sed -i 's/"58"/58/' web.toml
git commit -qam "The web tier" > let-through 2>&1 || { cat let-through; fail "a good commit was refused"; }
[ "$(git rev-list --count HEAD)" -eq 1 ] || fail "the good commit is missing"

# Newer versions of pre-commit name the folder by a property, and install all packages that they find in it.
cd "$work/settings"
dotnet pack --configuration Release --property "PackageOutputPath=$work/packages" --nologo -v quiet
packages=("$work/packages"/*.nupkg)
[ ${#packages[@]} -eq 1 ] || fail "there are other packages than the program's: ${packages[*]}"

echo
echo "pre-commit-story: the program built and installed by pre-commit, a commit refused, one let through, one package"
