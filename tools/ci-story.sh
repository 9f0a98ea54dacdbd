#!/usr/bin/env bash
# The way of a change through the checks of a repository, in one made for it: pre-commit refuses a bad commit and lets a
# good one through, the findings become SARIF, and the difference between two commits becomes a comment of a pull request.
# Uses the native program of tools/publish-native.sh, or the one that SETTINGSC names. Last line: what was shown.
set -euo pipefail
cd "$(dirname "$0")/.."
root=$PWD
if ! command -v pre-commit >/dev/null 2>&1; then
  echo "ci-story: skipped, pre-commit is not installed"
  exit 0
fi

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
mkdir "$work/bin" "$work/hooks" "$work/fleet"
ln -s "$(realpath "${SETTINGSC:-out/native/settingsc}")" "$work/bin/settingsc"
export PATH="$work/bin:$PATH" PRE_COMMIT_HOME="$work/cache" HOME="$work" GIT_CONFIG_NOSYSTEM=1
git config --global user.name "Fleet"
git config --global user.email "fleet@example.com"
git config --global init.defaultBranch main

fail() { echo "ci-story: $*" >&2; exit 1; }

# The hooks as this checkout has them, which need not be committed.
git -C "$work/hooks" init -q
cp .pre-commit-hooks.yaml "$work/hooks"
git -C "$work/hooks" add .
git -C "$work/hooks" commit -qm "Hooks"

cd "$work/fleet"
git init -q
cat > .pre-commit-config.yaml <<CONFIG
repos:
  - repo: $work/hooks
    rev: $(git -C "$work/hooks" rev-parse HEAD)
    hooks:
      - id: settingsc-fmt
      - id: settingsc-lint
CONFIG
cat > web.toml <<'TOML'
#:settingsc variant=aws-k8s-1.34 release=1.50.0
[settings.kubernetes]
max-pods = 58
TOML
# A TOML file that is no user data, which a hook must leave alone.
printf '[project]\nname="fleet"\n' > pyproject.toml
pre-commit install > /dev/null

echo "== a good commit"
git add .
git commit -qm "The web tier" || fail "a good commit was refused"
[ "$(git rev-list --count HEAD)" -eq 1 ] || fail "the good commit is missing"
grep -q '^name="fleet"' pyproject.toml || fail "a file without user data was changed"

echo "== a bad commit is refused"
sed -i 's/58/"58"/' web.toml
if git commit -qam "More pods" 2> refused; then
  fail "a bad commit was let through"
fi
cat refused
grep -q 'BR1002' refused || fail "the finding is not named"
[ "$(git rev-list --count HEAD)" -eq 1 ] || fail "the bad commit exists"

echo "== its findings as SARIF"
status=0
settingsc lint . --format text --format sarif=lint.sarif || status=$?
[ "$status" -eq 1 ] || fail "lint ended with $status"
python3 - <<'PYTHON'
import json
log = json.load(open("lint.sarif"))
assert log["version"] == "2.1.0", log["version"]
[result] = log["runs"][0]["results"]
place = result["locations"][0]["physicalLocation"]
assert result["ruleId"] == "BR1002", result
assert place["artifactLocation"]["uri"].endswith("web.toml") and place["region"]["startLine"] == 3, place
print(f'{result["ruleId"]} at line {place["region"]["startLine"]} of {place["artifactLocation"]["uri"]}')
PYTHON

echo "== a file out of form is put into it, and refused until that is staged"
printf '#:settingsc variant=aws-k8s-1.34 release=1.50.0\n[settings.kubernetes]\nmax-pods   =   110\n' > web.toml
if git commit -qam "More pods" 2> refused; then
  fail "a file out of form was let through"
fi
grep -q '^max-pods = 110$' web.toml || fail "the file is not in its form"
git commit -qam "More pods" || fail "the commit was refused though it is in form"

echo "== the difference between two commits, for a comment"
status=0
settingsc diff --git HEAD~1..HEAD --format markdown > comment.md || status=$?
[ "$status" -eq 1 ] || fail "diff ended with $status"
cat comment.md
grep -q 'max-pods' comment.md || fail "the difference does not name the setting"

echo "== the steps of the action, with a gh that keeps what it is given"
cat > "$work/bin/gh" <<'GH'
#!/bin/sh
printf '%s\n' "$*" >> "$GH_LOG"
GH
chmod +x "$work/bin/gh"
export GH_LOG=$work/gh RUNNER_TEMP=$work/runner GITHUB_OUTPUT=$work/output GITHUB_STEP_SUMMARY=$work/summary
mkdir "$RUNNER_TEMP"
INSTALLED=$work/bin/settingsc "$root/ci/github/install.sh"
[ "$(cat "$GITHUB_OUTPUT")" = "settingsc=$work/bin/settingsc" ] || fail "the installed program is not used"
sed -i 's/110/"110"/' web.toml
SETTINGSC=$work/bin/settingsc FILES=. FAIL_ON=warning "$root/ci/github/lint.sh" > annotations
grep -q '^::error file=.*web.toml,line=3' annotations || fail "there is no annotation: $(cat annotations)"
grep -q '^status=1$' "$GITHUB_OUTPUT" || fail "the action does not know that there are findings"
grep -q 'BR1002' "$RUNNER_TEMP/settingsc.sarif" && grep -q 'BR1002' "$GITHUB_STEP_SUMMARY" || fail "SARIF or the summary is missing"
SETTINGSC=$work/bin/settingsc BASE=HEAD~1 HEAD=HEAD NUMBER=7 "$root/ci/github/comment.sh"
grep -q "^pr comment 7 --body-file $RUNNER_TEMP/settingsc-comment.md --edit-last --create-if-none$" "$GH_LOG" || fail "no comment was written"
cmp comment.md <(sed 's/HEAD~1\.\.\.HEAD/HEAD~1..HEAD/' "$RUNNER_TEMP/settingsc-comment.md") || fail "the comment is another one"

cd "$root"
echo
echo "ci-story: a commit let through, two refused, SARIF with its finding, a comment with the difference, the steps of the action"
