#!/usr/bin/env python3
"""Measures "settingsc migrate" on datastores of growing size against copying them, in one interleaved run.

    compiler/benchmarks/migrate.py [--scratch DIR] [--rounds 5] [--keys 500 25000 50000 100000] [--step-rounds 3]

Needs the native binary (tools/publish-native.sh). Makes the datastores below the scratch folder, whose file system is
the one that is measured. From 1.0.0 to 1.26.1 there are 239 migrations. The real migrator runs a program for each, which reads the
whole datastore and writes it anew, and removes the one before: "a copy for each step" is cp and rm in its place, 239 times, which
parse and migrate nothing. Figures are medians of wall time.

Nothing is removed between two measurements but what a step removes: ext4 does not give a removed file's inode away for
some time and searches past it instead, so that whoever comes after a large removal is slow.
"""
import argparse
import os
import shutil
import statistics
import subprocess
import tempfile
import time

import store

ROOT = os.path.abspath(os.path.join(os.path.dirname(__file__), "..", ".."))
SETTINGSC = os.path.join(ROOT, "out", "native", "settingsc")
WAY = ["--to", "1.26.1", "--variant", "aws-k8s-1.31"]
STEPS = 239
STEPPED_KEYS = 500


def timed(command):
    """Wall time in seconds and the largest resident set in megabytes; the output is thrown away."""
    start = time.perf_counter()
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    _, status, usage = os.wait4(process.pid, 0)
    took = time.perf_counter() - start
    if os.waitstatus_to_exitcode(status) != 0:
        raise RuntimeError(f"{' '.join(command)} failed")
    return took, usage.ru_maxrss / 1024


class Workplace:
    """A folder with one datastore of each size, and copies of them that nobody has touched."""

    def __init__(self, folder):
        self.folder = folder
        self.number = 0

    def original(self, keys):
        path = os.path.join(self.folder, f"keys-{keys}")
        if not os.path.exists(path):
            os.makedirs(path)
            store.write(path, keys, "1.0.0")
        return path

    def new(self):
        self.number += 1
        return os.path.join(self.folder, f"copy-{self.number}")

    def copy(self, keys):
        path = self.new()
        subprocess.run(["cp", "-a", self.original(keys), path], check=True)
        return path

    def copied(self, keys):
        return timed(["cp", "-r", self.original(keys), self.new()])

    def migrated(self, keys):
        return timed([SETTINGSC, "migrate", self.copy(keys), *WAY])

    def shown(self, keys):
        return timed([SETTINGSC, "migrate", self.original(keys), *WAY, "--dry-run"])

    def stepped(self, keys):
        """A copy of the datastore for each migration, as the real migrator makes them."""
        root = self.copy(keys)
        before = os.path.join(root, f"v1.0.0_{store.ID}")
        start = time.perf_counter()
        for step in range(STEPS):
            after = os.path.join(root, f"v1.26.1_{step:016}")
            subprocess.run(["cp", "-r", before, after], check=True)
            if step > 0:
                subprocess.run(["rm", "-r", before], check=True)
            before = after
        return time.perf_counter() - start, 0


def report(title, rounds, commands, base, bars=()):
    times = {name: [] for name in commands}
    memory = {name: 0 for name in commands}
    for _ in range(rounds):
        for name, command in commands.items():
            took, megabytes = command()
            times[name].append(took)
            memory[name] = max(memory[name], megabytes)

    medians = {name: statistics.median(values) for name, values in times.items()}
    print(f"\n## {title}")
    for name, median in medians.items():
        spread = f"{min(times[name]) * 1000:.0f} to {max(times[name]) * 1000:.0f}"
        print(f"{median * 1000:10.1f} ms ({spread})  {median / medians[base]:7.2f} x {base}   {memory[name]:6.0f} MB   {name}")
    for name, bar in bars:
        print(f"{'ok  ' if medians[name] <= bar else 'OVER'} {name} takes {medians[name]:.2f} s, the bar is {bar} s")


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--scratch", help="a folder on the file system to measure; by default the one for temporary files")
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--keys", type=int, nargs="*", default=[500, 25000, 50000, 100000])
    parser.add_argument("--step-rounds", type=int, default=3, help="how often to copy for each step; 0 for never")
    options = parser.parse_args()
    print(f"the binary has {os.path.getsize(SETTINGSC) / 1e6:.2f} MB, the bar is 16 MB")
    folder = tempfile.mkdtemp(prefix="datastores", dir=options.scratch)
    place = Workplace(folder)
    try:
        for keys in options.keys:
            place.copied(keys)
            place.migrated(keys)
            bar = {500: 0.3, 100000: 5}.get(keys)
            report(f"{keys} keys from 1.0.0 to 1.26.1", options.rounds, {
                "cp -r": lambda: place.copied(keys), "settingsc migrate": lambda: place.migrated(keys),
                "settingsc migrate --dry-run": lambda: place.shown(keys),
            }, "cp -r", [("settingsc migrate", bar)] if bar else [])
        if options.step_rounds > 0:
            report(f"{STEPPED_KEYS} keys, {STEPS} migrations", options.step_rounds, {
                "a copy for each step": lambda: place.stepped(STEPPED_KEYS), "settingsc migrate": lambda: place.migrated(STEPPED_KEYS),
            }, "a copy for each step")
    finally:
        shutil.rmtree(folder)


if __name__ == "__main__":
    main()
