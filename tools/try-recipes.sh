#!/usr/bin/env bash
# Follows the recipes of CONTRIBUTING.md for data in a copy of the tracked files, with made-up data: each must pass `settingsc catalog
# check` by itself, and all together the tests, without a change of C#. A recipe that needs more than it says fails here, and so
# does a test that knows by heart what the data is. Leaves nothing behind.
# Usage: tools/try-recipes.sh [FOLDER]: with a folder, the copy is made there and kept, to look at.
set -euo pipefail
cd "$(dirname "$0")/.."
here=$PWD
settingsc=$here/compiler/Settings.Cli/bin/Debug/net10.0/settingsc
[ -x "$settingsc" ] || dotnet build compiler/Settings.Cli --nologo -v quiet

if [ $# -gt 0 ]; then
  work=$1
  mkdir -p "$work"
else
  work=$(mktemp -d)
  trap 'rm -rf "$work"' EXIT
fi
git ls-files -z | while IFS= read -r -d '' file; do [ ! -e "$file" ] || printf '%s\0' "$file"; done | xargs -0 cp --parents -t "$work"
cd "$work"
git init -q
git add -A
git -c user.name=recipes -c user.email=recipes@localhost commit -q -m "Before"

recipe() { printf '\n== %s\n' "$*"; }
check() { "$settingsc" catalog derive --catalog . && "$settingsc" catalog check --catalog .; }

# A file with one more line after the first that contains a text.
after() { awk -v at="$2" -v more="$3" '{ print } index($0, at) && !done { print more; done = 1 } END { exit !done }' "$1" > "$1.new" && mv "$1.new" "$1"; }

# What the data is now: the releases with complete data, the newest one's last variant, and the next free code.
releases=$(cd schemas/releases && ls | sed -nE 's/^([0-9]+\.[0-9]+\.[0-9]+)\.toml$/\1/p' | sort -V)
oldest=$(head -1 <<< "$releases")
newest=$(tail -1 <<< "$releases")
model=$(sed -nE 's/^  "(aws-k8s-[^"]*)",?$/\1/p' "schemas/releases/$newest.toml" | grep -vE -- '-(nvidia|fips)' | sort -V | tail -1)
code=BR$(($(ls docs/diagnostics | sed -nE 's/^BR(11[0-9]{2})\.md$/\1/p' | tail -1) + 1))
step=$(sed -nE "s/^\"([0-9.]+ -> ${newest//./\\.})\" = .*/\1/p" schemas/releases/migrations.toml | head -1)

recipe "Add a type"
cat > schemas/types/RecipeColour.json <<'END'
{
  "$schema": "../meta/type.json",
  "title": "RecipeColour",
  "description": "A colour that a recipe adds.",
  "type": "string",
  "pattern": "^#[0-9a-f]{6}$",
  "bottlerocket": {
    "expects": "a colour such as \"#ff9900\"",
    "source": "tools/try-recipes.sh"
  }
}
END
check

recipe "Add a setting"
sed -i -z 's|\n    }\n  },\n  "additionalProperties": false|\n    },\n    "recipe-colour": {\n      "description": "The colour of reports.",\n      "$ref": "../types/RecipeColour.json",\n      "bottlerocket": {"since": "'"$newest"'", "positionalDefault": true}\n    }\n  },\n  "additionalProperties": false|' schemas/models/metrics.json
grep -q recipe-colour schemas/models/metrics.json
cat > samples/good/recipe.toml <<END
#:settingsc variant=$model release=$newest
[settings.metrics]
recipe-colour = "#ff9900"
END
cat > samples/bad/recipe.toml <<END
#:settingsc variant=$model release=$newest
[settings.metrics]
recipe-colour = "orange"
END
check

recipe "Add a migration"
"$settingsc" migration new recipe-settings --from "$newest" --from-catalog "$here" --catalog . --out "schemas/migrations/$newest/recipe-settings.migration"
sed -i "s|^\"$step\" = \[|&\"recipe-settings\", |" schemas/releases/migrations.toml
grep -q recipe-settings schemas/releases/migrations.toml
"$settingsc" migration test --catalog . | tail -1
"$settingsc" migration check --catalog .
check

recipe "Add a default"
# The layer changes with the release, so it becomes a folder of versions.
mkdir -p schemas/defaults/metrics
[ ! -e schemas/defaults/metrics.toml ] || git mv schemas/defaults/metrics.toml "schemas/defaults/metrics/$oldest.toml"
layer=schemas/defaults/metrics/$newest.toml
[ -e "$layer" ] || cp "$(ls schemas/defaults/metrics/*.toml | sort -V | tail -1)" "$layer"
after "$layer" '[settings.metrics]' 'recipe-colour = "#336699"'
check

recipe "Add a template"
cat >> "$layer" <<'END'

[metadata.settings.metrics.recipe-colour]
affected-services = ["recipe"]

[services.recipe]
configuration-files = ["recipe"]
restart-commands = ["/bin/systemctl try-restart recipe.service"]

[configuration-files.recipe]
path = "/etc/recipe"
template-path = "/usr/share/templates/recipe"
END
cat > templates/recipe.scriban <<'END'
+++
format = "text"
extensions = ["metrics"]
+++
colour {{ settings.metrics["recipe-colour"] }}
END
check

recipe "Add a rule about what goes wrong later"
mkdir -p schemas/rules/metrics/recipe-colour
cat > schemas/rules/metrics/recipe-colour/recipe-in-black.json <<END
{
  "\$schema": "../../../meta/rule.json",
  "code": "$code",
  "name": "recipe-in-black",
  "severity": "info",
  "effect": "no-effect",
  "at": "metrics.recipe-colour",
  "when": [{"equals": "#000000"}],
  "message": "'{setting}' is black, which nobody sees. Choose another colour.",
  "source": "tools/try-recipes.sh"
}
END
cat > "docs/diagnostics/$code.md" <<END
# $code recipe-in-black

## What it does
Finds reports in black.

## Why it matters
Nobody sees them.

## Example
\`\`\`toml
#:settingsc release=$newest
[settings.metrics]
recipe-colour = "#000000"
\`\`\`

## Use instead
\`\`\`toml
#:settingsc release=$newest
[settings.metrics]
recipe-colour = "#ffffff"
\`\`\`

## Since
0.1.0
END
cat > samples/bad/recipe-later.toml <<END
#:settingsc variant=$model release=$newest
[settings.metrics]
recipe-colour = "#000000"
END
check

recipe "Add a variant"
cat > "schemas/variants/$model-recipe.toml" <<END
#:schema ../meta/variant.json
# The variant that recipes add.

like = "$model"
flavor = "recipe"
END
after "schemas/releases/$newest.toml" "\"$model\"" "  \"$model-recipe\","
after schemas/releases/history.toml "\"$model\" =" "\"$model-recipe\" = { since = \"$newest\" }"
check

recipe "Add a release"
next=${newest%.*}.$((${newest##*.} + 1))
cp "schemas/releases/$newest.toml" "schemas/releases/$next.toml"
sed -i "s|^# Bottlerocket $newest.*|# Bottlerocket $next, which recipes add.|" "schemas/releases/$next.toml"
sed -i "s|\"$newest\",|& \"$next\",|" schemas/releases/history.toml
# A step to a later release, of which only the names are known, begins with the new one.
sed -i "s|^\"$newest -> |\"$next -> |" schemas/releases/migrations.toml
cp "$layer" "schemas/defaults/metrics/$next.toml"
sed -i 's|#336699|#996633|' "schemas/defaults/metrics/$next.toml"
"$settingsc" migration new recipe-default --catalog . --release "$next" --out "schemas/migrations/$next/recipe-default.migration"
awk -v at="\"$step\" = [" -v more="\"$newest -> $next\" = [\"recipe-default\"]" \
  'index($0, at) == 1 { inside = 1 } { print } inside && /\]$/ { print more; inside = 0 }' schemas/releases/migrations.toml > steps && mv steps schemas/releases/migrations.toml
check
"$settingsc" migration test --catalog . | tail -1
"$settingsc" migration check --catalog .
"$settingsc" catalog check --catalog . --release "$next"
"$settingsc" diff --catalog . --release "$newest" --to-release "$next" || [ $? -eq 1 ]

recipe "The reviewed copies, and the tests"
tests=compiler/tests/Settings.Compiler.Tests
tools/update-baselines.sh
if git status --porcelain | grep '\.cs$'; then
  echo "try-recipes: data changed C# above; a recipe must not need that." >&2
  exit 1
fi

# Not again those whose copies have just been written, nor those that read no data of the catalog.
$tests/bin/Debug/net10.0/Settings.Compiler.Tests --show-slowest-tests 5 \
  --filter-not-class '*.SampleTests' '*.CommandCaseTests' '*.DocumentationTests' '*.FaultTests' '*.ManyFindingsTests' \
  --filter-not-namespace '*.Syntax' '*.Text' '*.Paths' '*.Sources' '*.Datastore' '*.Datastore.Disk' '*.TemplateFunctions' \
  --filter-not-method '*.A_kill_at_any_moment_leaves_the_old_store_or_the_new_one'
