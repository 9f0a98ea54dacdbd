#!/usr/bin/env python3
"""Measures whole processes against each other, in one interleaved run, and prints ratios.

    compiler/benchmarks/compare.py [--rounds 15] [--only NAME]

Builds the native binaries, installs the peers (Node is needed) below out/compare, makes the workloads and runs every
command of a group in turn, round after round; the first rounds warm up. Figures are medians of wall time.
"""
import argparse
import os
import shutil
import statistics
import subprocess
import sys
import time

ROOT = os.path.abspath(os.path.join(os.path.dirname(__file__), "..", ".."))
OUT = os.path.join(ROOT, "out", "compare")
VARIANT = ["--variant", "aws-k8s-1.31"]
SHAPES = {"keys": 200000, "headers": 100000, "subheaders": 100000, "aot": 150000, "comments": 400000, "dotwide": 150000,
          "dotdeep": 60000, "nestarr": 500000, "nestinl": 200000, "array": 400000, "arraylines": 200000, "longstr": 4000000,
          "synerr": 100000, "dups": 200000, "openarr": 500000, "openinl": 300000}
HOSTS = [("placeholders", 5000, "tftpl"), ("documents", 500, "yaml"), ("tfstate", 25_000_000, "tfstate")]
WARM_UP = 2


def run(command, cwd=None, **options):
    return subprocess.run(command, cwd=cwd, check=True, **options)


def build():
    run([os.path.join(ROOT, "tools", "publish-native.sh")], stdout=subprocess.DEVNULL)
    run(["dotnet", "publish", os.path.join(ROOT, "compiler/benchmarks/Hello"), "-c", "Release", "-r", "linux-x64",
         "-o", os.path.join(OUT, "hello"), "--nologo", "-v", "quiet"])
    peers = os.path.join(OUT, "peers")
    os.makedirs(peers, exist_ok=True)
    for name in os.listdir(os.path.join(ROOT, "compiler/benchmarks/peers")):
        shutil.copy(os.path.join(ROOT, "compiler/benchmarks/peers", name), peers)
    run(["npm", "install", "--no-audit", "--no-fund", "--silent"], cwd=peers)
    return peers


def peak_memory(command, cwd):
    """The largest resident set of one run, in megabytes."""
    process = subprocess.Popen(command, cwd=cwd, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    _, _, usage = os.wait4(process.pid, 0)
    return usage.ru_maxrss / 1024


def measure(commands, rounds, cwd, elsewhere=None):
    """Medians of wall time in milliseconds, command by command, interleaved; elsewhere has the folders of those that run in another one."""
    times = {name: [] for name in commands}
    for turn in range(rounds + WARM_UP):
        for name, command in commands.items():
            start = time.perf_counter()
            subprocess.run(command, cwd=(elsewhere or {}).get(name, cwd), stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, check=False)
            if turn >= WARM_UP:
                times[name].append((time.perf_counter() - start) * 1000)
    return {name: statistics.median(values) for name, values in times.items()}


def configure_tombi(folder, schema):
    """Names the schema for the documents in a folder."""
    with open(os.path.join(folder, "tombi.toml"), "w", encoding="utf-8") as config:
        config.write(f'[[schemas]]\npath = "{schema}"\ninclude = ["*.toml"]\n')


def report(title, medians, base, bars=()):
    print(f"\n## {title}")
    for name, value in medians.items():
        print(f"{value:10.1f} ms  {value / medians[base]:7.2f} x {base}   {name}")
    for ours, theirs, bar in bars:
        ratio = medians[ours] / medians[theirs]
        print(f"{'ok  ' if ratio <= bar else 'OVER'} {ours} is {ratio:.2f} x {theirs}, the bar is {bar}")


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--rounds", type=int, default=15)
    parser.add_argument("--only", default="")
    options = parser.parse_args()
    bench = os.path.join(ROOT, "compiler", "benchmarks", "workloads")
    peers = build()
    settingsc = os.path.join(ROOT, "out", "native", "settingsc")
    hello = os.path.join(OUT, "hello", "Hello")
    tombi = os.path.join(peers, "node_modules/@tombi-toml/cli-linux-x64/tombi")

    for script in ("check.mjs", "precompile.mjs", "check-pre.mjs"):
        shutil.copy(os.path.join(bench, script), peers)
    run([sys.executable, os.path.join(bench, "fleet.py"), "valid", "small.toml"], cwd=peers)
    run([sys.executable, os.path.join(bench, "large.py"), "big.toml", "5000000"], cwd=peers, stdout=subprocess.DEVNULL)
    with open(os.path.join(peers, "schema.json"), "wb") as schema:
        run([settingsc, "schema", *VARIANT], stdout=schema)
    configure_tombi(peers, "schema.json")
    large = os.path.join(peers, "large-schema")
    os.makedirs(large, exist_ok=True)
    run([sys.executable, os.path.join(bench, "schema.py"), large], stdout=subprocess.DEVNULL)
    shutil.copy(os.path.join(peers, "small.toml"), large)
    configure_tombi(large, "schema-2020.json")
    run(["node", "precompile.mjs", "schema.json", "validator.cjs"], cwd=peers)

    lint = [settingsc, "lint", *VARIANT]
    if options.only in ("", "small"):
        report("lint of 2 KB, cold", measure({
            "hello": [hello], "settingsc": [*lint, "small.toml"],
            "tombi, our schema": [tombi, "lint", "--offline", "small.toml"],
            "tombi, 291 properties": [tombi, "lint", "--offline", "small.toml"],
            "node, ajv precompiled": ["node", "check-pre.mjs", "small.toml"],
        }, options.rounds, peers, {"tombi, 291 properties": large}), "hello", [("settingsc", "hello", 4), ("settingsc", "tombi, 291 properties", 0.4)])

    if options.only in ("", "big"):
        report("parse and check of 5 MB", measure({
            "settingsc": [*lint, "big.toml"], "node, ajv": ["node", "check.mjs", "schema.json", "big.toml"],
            "node, ajv precompiled": ["node", "check-pre.mjs", "big.toml"],
        }, options.rounds, peers), "node, ajv", [("settingsc", "node, ajv", 0.5)])
        print(f"settingsc takes {peak_memory([*lint, 'big.toml'], peers):.0f} MB, the bar is 300 MB")

    if options.only in ("", "many"):
        run([sys.executable, os.path.join(bench, "fleet.py"), "tree", "tree", "10000"], cwd=peers)
        report("lint of 10,000 files of 2 KB", measure({
            "settingsc": [*lint, "tree"], "settingsc, all variants": [settingsc, "lint", "tree"],
            "node, ajv precompiled": ["node", "check-pre.mjs", "tree"],
        }, options.rounds, peers), "node, ajv precompiled",
            [("settingsc", "node, ajv precompiled", 0.33), ("settingsc, all variants", "settingsc", 2)])

    if options.only in ("", "render"):
        sample = os.path.join(ROOT, "samples/good/web-tier.toml")
        report("render of a whole variant, cold", measure({
            "settingsc": [settingsc, "render", sample, "--out", os.path.join(OUT, "tree")],
            "node, handlebars": ["node", "render.mjs", os.path.join(ROOT, "templates")],
        }, options.rounds, peers), "node, handlebars", [("settingsc", "node, handlebars", 0.25)])

    if options.only in ("", "hosts"):
        hosts(settingsc, bench, peers, max(3, options.rounds // 3))

    if options.only in ("", "shapes"):
        shapes(lint, bench, peers, max(3, options.rounds // 3))


def hosts(settingsc, bench, peers, rounds):
    """5,000 mixed files, at least 2,000 a second; doubling what a host holds may cost 2.3 times as much."""
    run([sys.executable, os.path.join(bench, "hosts.py"), "mixed", "mixed", "5000"], cwd=peers)
    medians = measure({"mixed": [settingsc, "lint", "mixed"]}, rounds, peers)
    speed = 5000 / (medians["mixed"] / 1000)
    print(f"\n## user data in hosts\n{'ok  ' if speed >= 2000 else 'UNDER'} 5,000 mixed files: {medians['mixed']:.0f} ms, {speed:.0f} files a second, the bar is 2,000")
    for kind, count, extension in HOSTS:
        commands = {}
        for size in (count, count * 2):
            name = f"{kind}-{size}.{extension}"
            run([sys.executable, os.path.join(bench, "hosts.py"), kind, name, str(size)], cwd=peers)
            commands[str(size)] = [settingsc, "lint", name]
        once, twice = measure(commands, rounds, peers).values()
        print(f"{'ok  ' if twice / once <= 2.3 else 'OVER'} {kind:12} {count:9}: {once:8.1f} ms, twice as much: {twice:8.1f} ms, {twice / once:.2f} x")


def shapes(lint, bench, peers, rounds):
    """Doubling an input may cost 2.3 times as much."""
    print("\n## doubling, lint")
    for kind, count in SHAPES.items():
        commands = {}
        for size in (count, count * 2):
            name = f"{kind}-{size}.toml"
            run([sys.executable, os.path.join(bench, "shapes.py"), kind, str(size), name], cwd=peers)
            commands[str(size)] = [*lint, name]
        medians = measure(commands, rounds, peers)
        once, twice = medians.values()
        print(f"{'ok  ' if twice / once <= 2.3 else 'OVER'} {kind:11} {count:8}: {once:8.1f} ms, twice as much: {twice:8.1f} ms, {twice / once:.2f} x")


if __name__ == "__main__":
    main()
