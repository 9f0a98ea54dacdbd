#!/usr/bin/env bash
# Builds what a release consists of in out/release: an archive with the native program for each platform, tool packages of NuGet,
# packages of npm, the bill of materials and checksums. The arguments are the platforms, as .NET calls them; all that are known by
# default. What this machine cannot build is said, with the reason, and does not stop the others: users of such a
# platform have the portable tool package. It then installs the packages without a network, and runs them.
set -euo pipefail
cd "$(dirname "$0")/.."
export DOTNET_NOLOGO=1 DOTNET_CLI_TELEMETRY_OPTOUT=1
[ $# -gt 0 ] || set -- linux-x64 linux-arm64 linux-musl-x64 linux-musl-arm64 osx-x64 osx-arm64 win-x64 win-arm64
version=$(sed -n 's:.*<Version>\(.*\)</Version>.*:\1:p' Directory.Build.props)
out=$PWD/out/release
rm -rf "$out"
mkdir -p "$out/nuget"
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
case "$(uname -m)" in
  x86_64) here=linux-x64 other=aarch64-linux-gnu ;;
  aarch64) here=linux-arm64 other=x86_64-linux-gnu ;;
  *) echo "no native build is known for $(uname -m)" >&2; exit 2 ;;
esac

# The lock file of native builds is for one platform: the versions of all packages are fixed without it.
others=(-p:RestoreLockedMode=false -p:RestorePackagesWithLockFile=false -p:NuGetLockFilePath=obj/packages.release.lock.json)

# The properties of a build for a platform.
properties_of() {
  properties=(-p:IsRelease=true)
  [ "$1" = any ] || properties+=(-p:PublishAot=true)
  [ "$1" = "$here" ] || properties+=("${others[@]}")
  case "$1" in
    "$here" | any) ;;
    linux-x64 | linux-arm64) properties+=("-p:CppCompilerAndLinker=$PWD/tools/cross-cc" "-p:ObjCopyName=$other-objcopy") ;;
  esac
}

# A program must run and check a document, where this machine can run it.
try_program() {
  local status=0
  [ "$("$@" --version | head -n 1 | cut -d+ -f1)" = "$version" ] || { echo "$1: the version is not $version" >&2; return 1; }
  printf '[settings]\nmotd = 1\n' | "$@" lint - --variant aws-k8s-1.34 > /dev/null 2>&1 || status=$?
  [ "$status" -eq 1 ] || { echo "$1: lint ended with $status" >&2; return 1; }
}

pack() {
  dotnet pack compiler/Settings.Cli -c Release -p:IsToolPackage=true "$@" -o "$out/nuget" --nologo -v quiet
}

built=()
for platform; do
  properties_of "$platform"
  # What an earlier build has left there would be packed, too.
  rm -rf "compiler/Settings.Cli/bin/Release/net10.0/$platform/publish"
  if ! pack -r "$platform" "${properties[@]}" "-p:ToolPackageRuntimeIdentifiers=$platform" > "$work/log" 2>&1; then
    echo "not built: $platform: $(grep -o 'error.*' "$work/log" | head -n 1 | sed 's/ \[.*//' | cut -c 1-200)"
    continue
  fi
  folder=settingsc-$version-$platform
  unzip -q -j "$out/nuget/settingsc.$platform.$version.nupkg" "tools/any/$platform/settingsc*" -d "$work/$folder"
  program=$work/$folder/settingsc
  [ -e "$program" ] || program=$program.exe
  chmod 755 "$program"
  case "$platform" in
    "$here") try_program "$program" && tried="it runs" ;;
    linux-arm64) if command -v qemu-aarch64 > /dev/null; then try_program qemu-aarch64 -L "/usr/$other" "$program" && tried="it runs in an emulator"; else tried="not run here"; fi ;;
    *) tried="not run here" ;;
  esac
  built+=("$platform=$program")
  echo "built: $platform, $(stat -c %s "$program") bytes; $tried"
done
[ ${#built[@]} -gt 0 ] || { echo "release: nothing could be built" >&2; exit 1; }

# One package names the others, and the SDK installs the one for its platform, or else the portable one.
identifiers=$(IFS=';'; echo "${built[*]%%=*};any")
properties_of any
pack -r any "${properties[@]}" -p:ToolPackageRuntimeIdentifiers=any
pack -p:IsRelease=true -p:PublishAot=true "${others[@]}" "-p:ToolPackageRuntimeIdentifiers=\"$identifiers\""
dotnet tool install settingsc --version "$version" --tool-path "$work/tool" --source "$out/nuget" --no-cache > /dev/null
try_program "$work/tool/settingsc"
unzip -q "$out/nuget/settingsc.any.$version.nupkg" -d "$work/any"
portable=(dotnet "$work/any/tools/net10.0/any/settingsc.dll")
try_program "${portable[@]}"
echo "tool packages: installed from a folder, and the portable one runs"

# The archives: the program, and what it says of itself.
mkdir "$work/texts"
cp README.md CHANGELOG.md LICENSE "$work/texts"
"${portable[@]}" man > "$work/texts/settingsc.1"
for shell in bash zsh fish pwsh; do "${portable[@]}" completions "$shell" > "$work/texts/completions.$shell"; done
for program in "${built[@]#*=}"; do
  folder=$(dirname "$program")
  cp "$work/texts"/* "$folder"
  tar -C "$work" --sort=name --owner=0 --group=0 --numeric-owner --mtime="@$(git log -1 --format=%ct)" -czf "$out/${folder##*/}.tar.gz" "${folder##*/}"
done

if command -v npm > /dev/null; then
  programs=()
  for one in "${built[@]}"; do
    case "$one" in
      linux-musl-*) ;;
      linux-*) programs+=("$one") ;;
      osx-*) programs+=("darwin-${one#osx-}") ;;
      win-*) programs+=("win32-${one#win-}") ;;
    esac
  done
  tools/pack-npm.sh "${programs[@]}"
  cp -r out/npm "$out/npm"
fi

(cd "$out" && find . -type f ! -name SHA256SUMS ! -name sbom.json -printf '%P\n' | sort | xargs -d '\n' sha256sum > SHA256SUMS)
tools/sbom.py "$out"/*.tar.gz > "$out/sbom.json"
(cd "$out" && sha256sum sbom.json >> SHA256SUMS && sha256sum --check --quiet SHA256SUMS)
echo "release: $(wc -l < "$out/SHA256SUMS") files in out/release"
