#!/usr/bin/env python3
"""shapes.py KIND N OUT: hostile shapes, right and wrong ones, of a size of N."""
import sys
k, n, out = sys.argv[1], int(sys.argv[2]), sys.argv[3]
def gen():
    if k == "empty": return ""
    if k == "array": return "a = [" + ", ".join(map(str, range(n))) + "]\n"
    if k == "arraylines": return "a = [\n" + "".join(f'  "item-{i}",\n' for i in range(n)) + "]\n"
    if k == "nestarr": return "a = " + "[" * n + "1" + "]" * n + "\n"
    if k == "nestinl": return "a = " + "{ b = " * n + "1" + " }" * n + "\n"
    if k == "longstr": return 'a = "' + "x" * n + '"\n'
    if k == "longml": return 'a = """\n' + ("y" * 79 + "\n") * (n // 80) + '"""\n'
    if k == "headers": return "".join(f"[t{i:06d}]\nk = {i}\n" for i in range(n))
    if k == "subheaders": return "".join(f"[a.b.t{i:06d}]\nk = {i}\n" for i in range(n))
    if k == "dotdeep": return ".".join(["a"] * n) + " = 1\n"
    if k == "hdrdeep": return "[" + ".".join(["a"] * n) + "]\nk = 1\n"
    if k == "dotwide": return "".join(f"a.b.k{i:06d} = {i}\n" for i in range(n))
    if k == "keys": return "".join(f"k{i:06d} = {i}\n" for i in range(n))
    if k == "aot": return "".join(f"[[a]]\nk = {i}\n" for i in range(n))
    if k == "comments": return "# comment line\n" * n + "a = 1\n"
    if k == "blank": return "\n" * n + "a = 1\n"
    # malformed:
    if k == "synerr": return "".join(f"k{i:06d} = = {i}\n" for i in range(n))
    if k == "dups": return "k = 1\n" * n
    if k == "openarr": return "a = " + "[" * n + "\n"
    if k == "openinl": return "a = " + "{ b = " * n + "\n"
    if k == "unclosed": return 'a = """' + "x\n" * (n // 2)
    raise SystemExit("kind?")
open(out, "w").write(gen())
