#!/usr/bin/env bash
# A step of action.yml: one comment of a pull request with what it changes on nodes, written anew with each push. A checkout
# has one commit, so the others are fetched. Nothing that differs, no new comment.
set -euo pipefail
comment=$RUNNER_TEMP/settingsc-comment.md
git rev-parse -q --verify "$BASE^{commit}" > /dev/null && git merge-base "$BASE" "$HEAD" > /dev/null 2>&1 ||
  git fetch --quiet --unshallow origin "$BASE" "$HEAD" || git fetch --quiet origin "$BASE" "$HEAD"
status=0
"$SETTINGSC" diff --git "$BASE...$HEAD" --format markdown > "$comment" || status=$?
[ "$status" -le 1 ] || exit "$status"
if [ "$status" -eq 1 ]; then
  gh pr comment "$NUMBER" --body-file "$comment" --edit-last --create-if-none
else
  gh pr comment "$NUMBER" --body-file "$comment" --edit-last || echo "Nothing differs on nodes, and no earlier comment said otherwise."
fi
