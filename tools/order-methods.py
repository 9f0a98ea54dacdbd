#!/usr/bin/env python3
"""Writes the order in which a native build places its methods: those that short runs execute come first, in the order of their first calls.
Otherwise they lie all over the program, and nearly all of it is mapped for each run. A method that is not listed, or no longer exists,
changes nothing, so the order need not follow every change. Needs valgrind, and a program published by tools/publish-native.sh.

    tools/order-methods.py [--program out/native/settingsc]
"""

import argparse
import bisect
import os
import pathlib
import subprocess
import sys
import tempfile

ROOT = pathlib.Path(__file__).resolve().parents[1]
ORDER = ROOT / "compiler/Settings.Cli/Start/method-order.txt"

RUNS = [
    ["--version"],
    ["lint", "--variant", "aws-k8s-1.34", "valid.toml"],
    ["lint", "--variant", "aws-k8s-1.34", "invalid.toml"],
    ["lint", "valid.toml"],
    ["explain", "settings.kubernetes.max-pods"],
]


def methods(program):
    """The managed methods of the program: start, end and name, in the order of their addresses."""
    sections = subprocess.run(["readelf", "-SW", program], capture_output=True, text=True, check=True).stdout
    fields = next(line.split("]")[1].split() for line in sections.splitlines() if "__managedcode" in line)
    first, past = int(fields[2], 16), int(fields[2], 16) + int(fields[4], 16)
    found = []
    for line in subprocess.run(["nm", "-S", "--defined-only", f"{program}.dbg"], capture_output=True, text=True, check=True).stdout.splitlines():
        parts = line.split(maxsplit=3)
        if len(parts) == 4 and first <= int(parts[0], 16) < past:
            found.append((int(parts[0], 16), int(parts[0], 16) + int(parts[1], 16), parts[3]))
    return sorted(found)


def trace(program, arguments, folder, known, order):
    """Adds the methods that one run executes."""
    starts = [start for start, _, _ in known]
    reader, writer = os.pipe()
    run = subprocess.Popen(
        ["valgrind", "--tool=lackey", "--trace-mem=yes", f"--log-fd={writer}", program, *arguments],
        cwd=folder, pass_fds=[writer], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    os.close(writer)
    begin = end = 0
    with os.fdopen(reader, "rb", buffering=1 << 20) as lines:
        for line in lines:
            if not line.startswith(b"I  "):
                continue
            address = int(line[3:line.index(b",")], 16)
            if begin <= address < end:
                continue
            index = bisect.bisect_right(starts, address) - 1
            if index >= 0 and address < known[index][1]:
                begin, end, name = known[index]
                order.setdefault(name)
    run.wait()


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--program", type=pathlib.Path, default=ROOT / "out/native/settingsc")
    program = parser.parse_args().program.resolve()
    known = methods(program)
    order = {}
    with tempfile.TemporaryDirectory() as folder:
        for name in ["valid", "invalid"]:
            subprocess.run([sys.executable, ROOT / "compiler/benchmarks/workloads/fleet.py", name, f"{name}.toml"], cwd=folder, check=True)
        for arguments in RUNS:
            trace(program, arguments, folder, known, order)
            print(f"{' '.join(arguments)}: {len(order)} methods so far")
    ORDER.write_text("".join(f"{name}\n" for name in order))


if __name__ == "__main__":
    main()
