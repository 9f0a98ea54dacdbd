#!/usr/bin/env python3
"""Counts what short runs of the native program cost: instructions under callgrind, and minor page faults. Unlike times, both are
the same on a busy machine. Needs valgrind, and a program published by tools/publish-native.sh.

    compiler/benchmarks/counts.py [--program out/native/settingsc]

The documents are made by workloads/fleet.py and workloads/large.py. Ends with 1 when a bar is exceeded.
"""

import argparse
import pathlib
import re
import resource
import shutil
import statistics
import subprocess
import sys
import tempfile

ROOT = pathlib.Path(__file__).resolve().parents[2]

# What is run, and the most that it may take: millions of instructions, and faults. None is not held to a bar.
RUNS = [
    ("--version", ["--version"], 4.0, 260),
    ("lint, 2 KB, one variant", ["lint", "--variant", "aws-k8s-1.34", "small.toml"], 12.0, 480),
    ("lint, 2 KB, all variants", ["lint", "small.toml"], None, None),
    ("explain of a setting", ["explain", "settings.kubernetes.max-pods"], None, None),
    ("lint, 5 MB, one variant", ["lint", "--variant", "aws-k8s-1.34", "large.toml"], None, 16000),
]

# How many times the instructions of the check of one variant a run may take.
RATIOS = {"lint, 2 KB, all variants": 1.6, "explain of a setting": 2.0}
BASE = "lint, 2 KB, one variant"


def instructions(program, arguments, folder):
    """Millions of instructions. Without symbols for debuggers, which this valgrind need not understand."""
    result = subprocess.run(
        ["valgrind", "--tool=callgrind", "--callgrind-out-file=/dev/null", program, *arguments], cwd=folder, capture_output=True, text=True)
    return int(re.search(r"Collected : (\d+)", result.stderr).group(1)) / 1e6


def faults(program, arguments, folder):
    """Minor page faults, the median of seven runs: the kernel's choices differ by a few."""
    counts = []
    for _ in range(7):
        before = resource.getrusage(resource.RUSAGE_CHILDREN).ru_minflt
        subprocess.run([program, *arguments], cwd=folder, capture_output=True)
        counts.append(resource.getrusage(resource.RUSAGE_CHILDREN).ru_minflt - before)
    return int(statistics.median(counts))


def judged(value, bar, form):
    if value is None:
        return " " * 22
    return form.format(value) + (" " * 14 if bar is None else f" of {form.format(bar).strip():>6}" + ("  " if value <= bar else " !"))


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--program", type=pathlib.Path, default=ROOT / "out/native/settingsc")
    options = parser.parse_args()
    within = True
    counted = {}
    with tempfile.TemporaryDirectory() as folder:
        program = pathlib.Path(folder, "settingsc")
        shutil.copy(options.program.resolve(), program)
        subprocess.run(["strip", "--strip-debug", program], check=False)
        workloads = ROOT / "compiler/benchmarks/workloads"
        subprocess.run([sys.executable, workloads / "fleet.py", "valid", "small.toml"], cwd=folder, check=True)
        subprocess.run([sys.executable, workloads / "large.py", "large.toml", "5000000"], cwd=folder, check=True)
        for name, arguments, most_instructions, most_faults in RUNS:
            # Under callgrind the large document takes minutes.
            millions = None if "large.toml" in arguments else instructions(program, arguments, folder)
            pages = faults(program, arguments, folder)
            counted[name] = millions
            within &= (most_instructions is None or millions is None or millions <= most_instructions) and (most_faults is None or pages <= most_faults)
            print(f"{name:<26}{judged(millions, most_instructions, '{:8.2f}')} M instructions{judged(pages, most_faults, '{:8d}')} faults")
    for name, most in RATIOS.items():
        ratio = counted[name] / counted[BASE]
        within &= ratio <= most
        print(f"{name:<26}{ratio:8.2f} of {most:.2f} x {BASE}{'' if ratio <= most else ' !'}")
    return 0 if within else 1


if __name__ == "__main__":
    sys.exit(main())
