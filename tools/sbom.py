#!/usr/bin/env python3
"""Prints the bill of materials of the program, as CycloneDX 1.6: the packages of NuGet of which code is in the native program,
from its lock file. Packages that only check the build are left out; the native compiler is in, since its runtime is linked.

sbom.py [FILE...]: the files of a release, which get their SHA-256."""
import hashlib
import json
import pathlib
import sys
import xml.etree.ElementTree as ET

ROOT = pathlib.Path(__file__).resolve().parent.parent


def property_of(name):
    return ET.parse(ROOT / "Directory.Build.props").findtext(f".//{name}")


def build_only():
    packages = ET.parse(ROOT / "Directory.Packages.props")
    return {package.get("Include") for package in packages.iter("GlobalPackageReference")}


def locked():
    """The packages by name."""
    packages = {}
    lock = json.loads((ROOT / "compiler/Settings.Cli/packages.native.lock.json").read_text(encoding="utf-8-sig"))
    for framework in lock["dependencies"].values():
        for name, package in framework.items():
            if package["type"] != "Project" and name not in build_only():
                packages[name] = package
    return packages


def purl(name, version):
    return f"pkg:nuget/{name}@{version}"


def component(name, version):
    return {"type": "library", "bom-ref": purl(name, version), "name": name, "version": version, "purl": purl(name, version)}


def main():
    packages = locked()
    version = property_of("Version")
    program = f"pkg:generic/settingsc@{version}"
    references = {name: purl(name, package["resolved"]) for name, package in packages.items()}
    by_name = {name.lower(): reference for name, reference in references.items()}
    components = [component(name, package["resolved"]) for name, package in sorted(packages.items())]
    needs = [{"ref": program, "dependsOn": sorted(references.values())}]
    for name, package in sorted(packages.items()):
        below = [by_name[other.lower()] for other in package.get("dependencies", {}) if other.lower() in by_name]
        needs.append({"ref": references[name], "dependsOn": sorted(below)})
    for file in sys.argv[1:]:
        path = pathlib.Path(file)
        digest = hashlib.sha256(path.read_bytes()).hexdigest()
        components.append({"type": "file", "bom-ref": f"file:{path.name}", "name": path.name, "hashes": [{"alg": "SHA-256", "content": digest}]})
    document = {
        "$schema": "http://cyclonedx.org/schema/bom-1.6.schema.json",
        "bomFormat": "CycloneDX",
        "specVersion": "1.6",
        "version": 1,
        "metadata": {
            "component": {
                "type": "application",
                "bom-ref": program,
                "name": "settingsc",
                "version": version,
                "licenses": [{"license": {"id": property_of("PackageLicenseExpression")}}],
            }
        },
        "components": components,
        "dependencies": needs,
    }
    json.dump(document, sys.stdout, indent=2)
    print()


main()
