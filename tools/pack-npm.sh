#!/usr/bin/env bash
# Packs the wrapper of packages/npm and one package for each native program: the arguments are PLATFORM=FILE, with the
# platform as Node.js calls it (linux-x64, darwin-arm64, win32-x64); without any, that of tools/publish-native.sh. The packages
# are written to out/npm. Then it installs those of this machine without a network, and runs them.
set -euo pipefail
cd "$(dirname "$0")/.."
[ $# -gt 0 ] || set -- "$(node -p '`${process.platform}-${process.arch}`')=out/native/settingsc"
out=$PWD/out/npm
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
rm -rf "$out"
mkdir -p "$out" "$work/settingsc"
cp packages/npm/* LICENSE "$work/settingsc"

node - "$work" "$@" <<'JS'
const fs = require("node:fs"), path = require("node:path");
const [work, ...programs] = process.argv.slice(2);
const file = path.join(work, "settingsc", "package.json");
const wrapper = JSON.parse(fs.readFileSync(file, "utf8"));
wrapper.optionalDependencies = {};
for (const [platform, program] of programs.map(one => one.split("="))) {
  const name = `${wrapper.name}-${platform}`, folder = path.join(work, name);
  const [os, cpu] = platform.split("-");
  const binary = os === "win32" ? "settingsc.exe" : "settingsc";
  fs.mkdirSync(folder);
  fs.copyFileSync(program, path.join(folder, binary));
  fs.chmodSync(path.join(folder, binary), 0o755);
  fs.copyFileSync(path.join(work, "settingsc", "LICENSE"), path.join(folder, "LICENSE"));
  const { version, license } = wrapper;
  const description = `The native program of settingsc for ${platform}.`;
  fs.writeFileSync(path.join(folder, "package.json"), JSON.stringify({ name, version, description, license, os: [os], cpu: [cpu], files: [binary] }, null, 2));
  wrapper.optionalDependencies[name] = version;
}
fs.writeFileSync(file, JSON.stringify(wrapper, null, 2));
JS
for folder in "$work"/*/; do
  (cd "$out" && npm pack --silent "$folder")
done

mkdir "$work/project"
cd "$work/project"
npm init -y > /dev/null
npm install --offline --no-audit --no-fund --silent "$out"/settingsc-[0-9]*.tgz "$out/settingsc-$(node -p '`${process.platform}-${process.arch}`')"-*.tgz
[ -n "$(./node_modules/.bin/settingsc --version)" ]
status=0
printf '[settings]\nmotd = 1\n' | ./node_modules/.bin/settingsc lint - --variant aws-k8s-1.34 > /dev/null 2>&1 || status=$?
[ "$status" -eq 1 ] || { echo "pack-npm: lint ended with $status" >&2; exit 1; }
echo "pack-npm: installed from the packages; it runs, and gives its exit code on"
