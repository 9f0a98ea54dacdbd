#!/usr/bin/env bash
# A step of action.yml: checks the files of the inputs. The exit code is an output: the steps after it run in any case, but
# not if there are no findings to report.
set -euo pipefail
sarif=$RUNNER_TEMP/settingsc.sarif
read -ra files <<< "$FILES"
arguments=(--format github --format "sarif=$sarif" --format "markdown=$RUNNER_TEMP/settingsc.md")
[ -z "${FAIL_ON:-}" ] || arguments+=(--fail-on "$FAIL_ON")
status=0
"$SETTINGSC" lint "${arguments[@]}" -- "${files[@]}" || status=$?
[ "$status" -le 1 ] || exit "$status"
cat "$RUNNER_TEMP/settingsc.md" >> "$GITHUB_STEP_SUMMARY"
{
  echo "sarif-file=$sarif"
  echo "status=$status"
} >> "$GITHUB_OUTPUT"
