#!/usr/bin/env python3
"""Fails each call of the native program into the C library in turn, and ends the program at each, for every verb.

Whatever fails, the program must end by itself with exit code 0, 1 or 2, say why in its own words, and leave each file of the
user as it was or as the run would have made it. After an end by SIGKILL the next run must complete the work and remove what
the first has left. Interrupted calls (EINTR) and short ones must not be noticed at all.

    tools/check-faults.py [--all] [--jobs N] [--case NAME] [SETTINGSC]

By default a part of the calls is tried, the same part each time; --all tries every call with every error. Needs gcc.
"""
import argparse
import concurrent.futures
import errno
import os
import re
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

PROJECT = Path(__file__).resolve().parent.parent
ERRORS = ["EIO", "ENOSPC", "EACCES", "EMFILE"]
UNNOTICED = ["EINTR", "short"]
# Only these can be interrupted, or do less than asked.
INTERRUPTIBLE = {"open", "open64", "openat", "read", "write", "pread64", "pwrite64", "fsync", "flock", "ftruncate64"}
PARTIAL = {"read", "write", "pread64", "pwrite64"}
WRITING = {"write", "pwrite64"}
READING = {"statx", "__xstat64", "__lxstat64", "__fxstat64", "stat64", "lstat64", "fstat64", "read", "pread64", "readdir",
           "readdir64", "opendir", "readlink", "getcwd", "lseek64", "access", "realpath", "preadv64"}
CHANGING = {"write", "pwrite64", "mkdir", "mkdirat", "rename", "renameat", "link", "symlink", "symlinkat", "unlink", "unlinkat", "rmdir", "chmod", "fchmod", "lchown",
            "fsync", "ftruncate64", "mkdtemp"}
REMOVING = {"unlink", "unlinkat", "rmdir", "statx", "__lxstat64", "lstat64"}
# What the program must not say: names of exceptions, keys of the framework's messages, frames of a stack.
FORBIDDEN = re.compile(rb"Exception|defect in settingsc|\b[A-Z][A-Za-z]+_[A-Z]\w+|^\s+at [A-Z]|Unhandled|Aborted|[Ss]tack overflow", re.M)
# Functions for files that the program imports and that need no fault: they act on files of the system, not of a user.
NOT_FAILED = {"fopen64", "fclose", "fflush", "fgetc", "fwrite", "fprintf", "fputs", "pipe", "poll", "fcntl", "ioctl",
              "sendfile64", "fstatfs64", "statfs64", "posix_fadvise64", "fallocate64", "futimens", "dirfd", "isatty", "execv"}
IS_OF_FILES = re.compile(r"^(_*[fl]?x?stat|open|close|f?chmod|l?f?chown|mk|rm|rename|link|unlink|symlink|read|write|p(read|write)|f(sync|datasync|truncate|lock)"
                         r"|lseek|getcwd|isatty|f?statfs|posix_f|fallocate|copy_file|sendfile|futimens|utime|dup|pipe|access|faccess|realpath|dirfd|creat|fopen|v?fork$|exec|chdir)")
LIMIT = 60
# A finding that names the fault: whether a program has made a file so that it cannot be read, or the system fails, nobody knows.
UNREAD = b"the program writes no datastore that can be read: "
# Said by who has left something on purpose, for the next run to go on with.
COMPLETED = b"the same run again completes it"
LEFTOVER = re.compile(r"^\.settingsc-[0-9a-zA-Z]{16,32}$")
STORE_FOLDER = re.compile(r"^(v\d+\.\d+\.\d+)_([0-9a-zA-Z]{16})$")


class Case:
    """A command line with the files that it starts from."""

    def __init__(self, name, arguments, make, writes=(), stdin=b"", store=None, is_once=False, all_changes=False):
        self.name, self.arguments, self.make, self.stdin, self.store = name, arguments, make, stdin, store
        self.all_changes = all_changes  # Files depend on each other: each call that changes one is tried, and a part of the others.
        self.is_once = is_once  # A second run has nothing to do, and says so.
        self.writes = list(writes)  # What is put back before each run; nothing else may change.


def sample(kind, name):
    return (PROJECT / "samples" / kind / name).read_bytes()


def put(path, content):
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(content if isinstance(content, bytes) else content.encode())


def documents(root):
    put(root / "in/broken.toml", sample("bad", "first-steps.toml"))
    put(root / "in/typos.toml", sample("bad", "typos.toml"))
    put(root / "in/deep/good.toml", sample("good", "web-tier.toml"))
    put(root / "settingsc.toml", "[targets.\"none/*.toml\"]\nvariant = \"aws-k8s-1.34\"\nrelease = \"1.50.0\"\n")
    put(root / "policy.json", "{\"properties\": {\"settings\": {\"required\": [\"motd\"]}}}")
    put(root / "facts.toml", (PROJECT / "samples/facts/aws.toml").read_bytes())


def untidy(root):
    documents(root)
    put(root / "in/untidy.toml", sample("good", "web-tier.toml").replace(b" = ", b"="))
    put(root / "in/untidy.migration", "add   settings.a\n")


def store(root):
    documents(root)
    home = root / "store"
    folder = "v1.20.0_abcdEFGH12345678"

    def value(path, json):
        put(home / folder / "live" / path, json)

    for path, json in {
        "settings/motd": '"Welcome"', "settings/motd.affected-services": '["motd"]', "settings/kubernetes/max-pods": "58",
        "settings/kubernetes/cluster-name": '"c"', "settings/host-containers/admin/enabled": "true", "settings/aws/region": '"us-west-2"',
        "os/variant_id": '"aws-k8s-1.31"', "os/arch": '"x86_64"', "os/version_id": '"1.20.0"',
        "services/motd/restart-commands": "[]", "configuration-files/motd/path": '"/etc/motd"',
    }.items():
        value(path, json)
    put(home / folder / "pending/my%20tx/settings/motd", '"x"')
    for link, target in (("v1.20.0", folder), ("v1.20", "v1.20.0"), ("v1", "v1.20"), ("current", "v1")):
        (home / link).symlink_to(target)


def catalog(root):
    documents(root)
    for name in ("schemas", "templates"):
        shutil.copytree(PROJECT / name, root / "catalog" / name)


def stale_catalog(root):
    catalog(root)
    derived = sorted((root / "catalog/schemas/insertions").rglob("*.toml")) or sorted(f for f in (root / "catalog/schemas/insertions").rglob("*") if f.is_file())
    derived[0].unlink()
    derived[1].write_bytes(b"# stale\n" + derived[1].read_bytes())
    put(derived[0].parent / ("no-such-thing" + derived[0].suffix), derived[1].read_bytes())


def checkouts(root):
    """Small checkouts of upstream's repositories, from a case of the tests, in the format that MemoryCheckouts reads."""
    documents(root)
    text = (PROJECT / "compiler/tests/Settings.Compiler.Tests/Import/Cases/releases/new-release.checkouts").read_text()
    for section in ("\n" + text).split("\n--- ")[1:]:
        head, content = section.split("\n", 1)
        is_link, repository, path = ([False] + head.split() if not head.startswith("link ") else head.split())
        place = root / repository / path
        if is_link:
            place.parent.mkdir(parents=True, exist_ok=True)
            place.symlink_to(content.strip())
        else:
            put(place, content.rstrip("\n") + "\n")


def small_catalog(root):
    """One variant of one release with what it needs: to read the whole catalog takes a hundred times as many calls."""
    checkouts(root)
    schemas, small = PROJECT / "schemas", root / "catalog"
    variant = "metal-dev"
    words = set(re.findall(r'"([\w.-]+)"', (schemas / f"variants/{variant}.toml").read_text()))
    kept = {schemas / f"variants/{variant}.toml", schemas / "releases/history.toml", schemas / "releases/migrations.toml", *schemas.glob("*.toml"), *(PROJECT / "templates").rglob("motd*")}
    kept |= {file for folder in ("defaults", "image-files", "models") for file in (schemas / folder).rglob("*.*") if words & {file.stem, file.parent.name}}
    kept |= {schemas / f"models/{name}.json" for name in ("kubernetes", "aws")}
    reached = [file for file in kept if file.suffix == ".json"]
    while reached:
        file = reached.pop()
        named = {file.parent / name for name in re.findall(r'"([\w./-]+\.json)', file.read_text()) if "meta/" not in name}
        named = {other.resolve() for path in named for other in ([path] if path.is_file() else path.with_suffix("").glob("*.json"))} - kept
        kept |= named
        reached += named
    for file in kept:
        put(small / file.relative_to(PROJECT), file.read_bytes())
    release = (schemas / "releases/1.26.1.toml").read_text()
    put(small / "schemas/releases/1.26.1.toml", re.sub(r"variants = \[.*?\]", f'variants = ["{variant}"]', release, flags=re.S))
    subprocess.run([str(SETTINGSC), "catalog", "derive", "--catalog", "catalog"], cwd=root, check=True, capture_output=True)


def rendered(root):
    documents(root)
    subprocess.run([str(SETTINGSC), "render", "in/deep/good.toml", "--out", "tree"], cwd=root, check=True, capture_output=True)
    put(root / "tree/etc/motd", "changed\n")


def migration(root):
    documents(root)
    source = next(f for f in sorted((PROJECT / "schemas/migrations").rglob("*.migration")) if "test" in f.read_text())
    put(root / "one.migration", source.read_bytes())


def program(root):
    """A migration with one test, and a program that does the same; the folder for what is temporary is inside."""
    documents(root)
    put(root / "mine.migration", "add settings.motd\n\ntest \"it goes\" {\n  given settings.motd = \"a\"\n  expect\n  expect back settings.motd gone\n}\n")
    put(root / "program", "#!/bin/sh\n[ \"$1 $3\" = '--source-datastore --target-datastore' ] || exit 2\ncp -r \"$2\" \"$4\"\n"
        "[ \"$5\" = --forward ] || rm -f \"$4\"/live/settings/motd\n")
    (root / "program").chmod(0o755)
    (root / "tmp").mkdir()


def cases():
    good, target = "in/deep/good.toml", ["--variant", "aws-k8s-1.34", "--release", "1.50.0"]
    stored = b'{"live": {"settings.motd": "x", "os.variant_id": "aws-k8s-1.31"}, "metadata": {}}'
    imported = ["catalog", "import", "--bottlerocket", "bottlerocket", "--core-kit", "core-kit"]
    applied = ["migration", "apply", "v1.20.0/" + APPLIED, "--variant", "aws-k8s-1.31"]
    return [
        Case("lint", ["lint", "in/broken.toml"], documents),
        Case("lint-folder", ["lint", "in"], documents),
        Case("lint-pattern", ["lint", "in/*.toml", "--format", "json"], documents),
        Case("lint-stdin", ["lint", "-"], documents, stdin=sample("bad", "typos.toml")),
        Case("fix", ["lint", "--fix", "in/typos.toml"], documents, ["in"]),
        Case("fix-folder", ["lint", "--fix", "in"], documents, ["in"]),
        Case("fix-diff", ["lint", "--diff", "--unsafe-fixes", "in/typos.toml"], documents),
        Case("add-ignore", ["lint", "--add-ignore", "--reason", "known", "in/typos.toml"], documents, ["in"]),
        Case("lint-policy", ["lint", "in/deep/good.toml", "--policy", "policy.json"], documents),
        Case("fix-stdin", ["lint", "--fix", "-"], documents, stdin=sample("bad", "typos.toml")),
        Case("fmt", ["fmt", "in/untidy.toml"], untidy, ["in"]),
        Case("fmt-folder", ["fmt", "in"], untidy, ["in"]),
        Case("fmt-check", ["fmt", "--check", "in"], untidy),
        Case("fmt-diff", ["fmt", "--diff", "in/untidy.toml"], untidy),
        Case("fmt-stdin", ["fmt", "-"], untidy, stdin=b"[settings]\nmotd='x'\n"),
        Case("render", ["render", good, "--out", "tree"], documents, ["tree"]),
        Case("render-again", ["render", good, "--out", "tree", "--clean", "--facts", "facts.toml"], rendered, ["tree"]),
        Case("render-complete", ["render", good, "--out", "tree", "--complete"], documents, ["tree"]),
        Case("compile", ["compile", good], documents),
        Case("compile-datastore", ["compile", "--datastore", "store", "--variant", "aws-k8s-1.31", "--release", "1.26.1"], store, ["store"]),
        Case("verify", ["verify", good, "--facts", "facts.toml", "--format", "json"], documents),
        Case("verify-against", ["verify", good, "--against", "tree"], rendered),
        Case("diff", ["diff", good, "in/typos.toml", *target], documents),
        Case("diff-folders", ["diff", "--stat", "in", "in/deep", *target], documents),
        Case("report-cis", ["report", "cis-k8s", good, "--facts", "facts.toml"], documents),
        Case("migrate", ["migrate", "store", "--to", "1.26.1"], store, ["store"], store="store"),
        Case("migrate-dry", ["migrate", "store", "--to", "1.26.1", "--dry-run"], store, ["store"]),
        Case("migration-apply", applied, documents, stdin=stored),
        Case("migration-test", ["migration", "test", "one.migration"], migration),
        Case("migration-exec", ["migration", "test", "mine.migration", "--exec", "./program"], program),
        Case("migration-new", ["migration", "new", "some-settings", "--out", "new.migration", "--from", "1.26.1", "--release", "1.50.0"], documents, ["new.migration"], is_once=True),
        Case("catalog-check", ["catalog", "check", "--catalog", "catalog", *target], catalog),
        Case("catalog-derive", ["catalog", "derive", "--catalog", "catalog"], stale_catalog, ["catalog/schemas/insertions", "catalog/schemas/without-effect"]),
        Case("catalog-import", [*imported, "--catalog", "catalog", "--out", "catalog"], small_catalog, ["catalog"], all_changes=True),
        Case("catalog-import-new", [*imported, "--catalog", "catalog", "--out", "new"], small_catalog, ["new"]),
        Case("catalog-lint", ["lint", "in/broken.toml", "--catalog", "catalog"], catalog),
        Case("explain", ["explain", "kubernetes.max-pods"], documents),
        Case("config", ["config", "in/broken.toml"], documents),
        Case("schema", ["schema", *target], documents),
    ]


def remove(path):
    if path.is_symlink() or path.is_file():
        path.unlink()
    elif path.is_dir():
        shutil.rmtree(path)


def copy(source, target):
    if source.is_dir():
        shutil.copytree(source, target, symlinks=True)
    elif source.exists():
        target.parent.mkdir(parents=True, exist_ok=True)
        shutil.copy2(source, target)


def snapshot(root, names, store):
    """What is in some files and folders; in a folder of datastores, what the current one holds and what is beside it."""
    found = {}
    for name in names:
        top = root / name
        for path in [top, *sorted(top.rglob("*"))] if top.is_dir() else [top]:
            relative = path.relative_to(root).as_posix()
            if path.is_symlink():
                found[relative] = ("link", os.readlink(path))
            elif path.is_file():
                found[relative] = ("file", path.read_bytes(), path.stat().st_mode & 0o7777)
    if store is None:
        return found
    # The names of the folders are random: the one in use is known by its version, and any other is what a run has left.
    home, current = root / store, root / store
    for _ in range(4):
        current = home / os.readlink(home / ("current" if current == home else current.name))
    known = {os.readlink(link) for link in home.iterdir() if link.is_symlink() and not LEFTOVER.match(link.name)}
    announced = {link.name.removeprefix(".settingsc-") for link in home.iterdir() if link.is_symlink() and LEFTOVER.match(link.name)}
    shown = {}
    for relative, what in found.items():
        parts = relative[len(store) + 1:].split("/")
        match = STORE_FOLDER.match(parts[0])
        if match and parts[0] not in known:
            parts[0] = ".settingsc-" + match[2] if match[2] in announced else "LEFT:" + parts[0]
        elif match:
            parts[0] = match[1] + "_ID"
        elif what[0] == "link" and STORE_FOLDER.match(what[1]):
            what = ("link", STORE_FOLDER.match(what[1])[1] + "_ID")
        shown["/".join(parts)] = what
    version, name = STORE_FOLDER.match(current.name).groups()
    shown["CURRENT"] = ("link", version)
    if name in announced:
        # Another program may go back to the old datastore; the next run would then remove this one, which was in use.
        shown["ANNOUNCED"] = ("link", version)
    return shown


class Place:
    """A folder in which one case runs, again and again."""

    def __init__(self, case):
        self.case = case
        self.folder = Path(tempfile.mkdtemp(prefix="settings-faults-"))
        self.root, self.model, self.log = self.folder / "root", self.folder / "model", self.folder / "log"
        self.root.mkdir()
        case.make(self.root)
        for name in case.writes:
            copy(self.root / name, self.model / name)

    def reset(self):
        for name in self.case.writes:
            remove(self.root / name)
            copy(self.model / name, self.root / name)

    def run(self, at=None, error=None, stays=False, log=False):
        environment = {k: v for k, v in os.environ.items() if not k.startswith("FAULT_")}
        if (self.root / "tmp").is_dir():
            environment["TMPDIR"] = str(self.root / "tmp")
        if at is not None or log:
            environment |= {"LD_PRELOAD": str(INJECTOR), "FAULT_ROOT": str(self.root)}
        if log:
            environment["FAULT_LOG"] = str(self.log)
        if at is not None:
            environment |= {"FAULT_AT": str(at), "FAULT_ERROR": str(getattr(errno, error, error))}
        if stays:
            environment["FAULT_STAYS"] = "1"
        return subprocess.run([str(SETTINGSC), *self.case.arguments], cwd=self.root, input=self.case.stdin, capture_output=True, env=environment, timeout=LIMIT)

    def files(self):
        return snapshot(self.root, self.case.writes, self.case.store)


def changes(call, what):
    """Whether a call changes files, or opens one to do so."""
    return call in CHANGING or call.startswith("open") and is_leftover(what)


def choose(calls, everything):
    """The calls to fail: all, or the first, the last and some between of each kind."""
    if everything:
        return list(range(len(calls)))
    kinds = {}
    for i, (call, what) in enumerate(calls):
        kinds.setdefault((call, what if what.isdigit() and int(what) < 3 else ""), []).append(i)
    return sorted({members[(len(members) - 1) * k // 3] for members in kinds.values() for k in range(4)})


def faults(case, calls, everything):
    """The runs of a case: the number of a call, the error, and whether it stays."""
    for turn, i in enumerate(choose(calls, everything)):
        call = calls[i][0]
        errors = ERRORS if everything else [ERRORS[turn % len(ERRORS)]]
        yield from ((i, error, False) for error in errors)
        if call in WRITING:
            yield i, "EFBIG", False
        if everything or turn % 3 == 0:
            yield i, ERRORS[turn % 2], True
        if call in INTERRUPTIBLE:
            yield i, "EINTR", False
        if call in PARTIAL:
            yield i, "short", False
        if case.writes and (everything or call not in READING):
            yield i, "kill", False
    if case.all_changes and not everything:
        others = set(range(len(calls))) - set(choose(calls, everything))
        yield from ((i, ERRORS[i % len(ERRORS)] if turn % 2 else "kill", False) for turn, i in enumerate(sorted(others)) if changes(*calls[i]))


def is_leftover(path):
    """Whether the program itself would know a file as one that a run has left."""
    return any(LEFTOVER.match(part) for part in path.split("/"))


def torn(files, old, new):
    """What is neither as before nor as after; what is beside it counts as left."""
    return [path for path in sorted(old.keys() | new.keys()) if files.get(path) not in (old.get(path), new.get(path))]


def tops(paths):
    return sorted({re.sub(r"(LEFT:[^/]*|\.settingsc-[^/]*).*", r"\1", path) for path in paths})


def judge(place, fault, call, clean, old, new):
    """Runs once with a fault; gives what is wrong."""
    case, (i, error, stays) = place.case, fault
    place.reset()
    try:
        run = place.run(i + 1, error, stays)
    except subprocess.TimeoutExpired:
        return [f"has not ended after {LIMIT} s"]
    try:
        files = place.files()
    except OSError as broken:
        return [f"the datastore has no current version: {broken}"]
    wrong = [f"'{path}' is neither old nor new" for path in torn(files, old, new)]
    # Whoever is killed, or is refused everything, cannot clean up: the next run does.
    beside = files.keys() - old.keys() - new.keys()
    excused = error == "kill" or stays or COMPLETED in run.stderr or (is_leftover(call[1]) and call[0] in REMOVING)
    wrong += [f"'{path}' is left" for path in tops(path for path in beside if not (excused and is_leftover(path)))]
    if beside and excused or run.returncode == -9:
        again = place.run()
        after = place.files()
        if again.returncode not in (clean.returncode, 0) and not (case.is_once and after == new):
            wrong.append(f"the next run ends with {again.returncode}: {again.stderr[-300:]!r}")
        wrong += [f"after the next run '{path}' is not as it should be" for path in tops(path for path in after.keys() | new.keys() if after.get(path) != new.get(path))]
    if run.returncode == -9 and error == "kill":
        return wrong
    if run.returncode not in (0, 1, 2):
        wrong.append(f"ends with {run.returncode}: {run.stderr[-400:]!r}")
    if bad := FORBIDDEN.search(run.stdout + b"\n" + run.stderr):
        wrong.append(f"says {bad[0]!r} in {run.stderr[-400:]!r}")
    same = run.returncode == clean.returncode and run.stdout == clean.stdout and {path: what for path, what in files.items() if path not in beside} == new
    if error in UNNOTICED:
        if not same or run.stderr != clean.stderr:
            wrong.append(f"notices it: ends with {run.returncode}: {run.stderr[-300:]!r}")
    elif run.returncode != 2 and not same and not (run.returncode == 1 and UNREAD in run.stdout):
        wrong.append(f"ends with {run.returncode} without having done its work: {run.stderr[-300:]!r}")
    elif run.returncode == 2 and not (stays or call == ("write", "2")) and not run.stderr.strip() and b"cannot be" not in run.stdout:
        wrong.append("says nothing")
    return wrong


def check(case, everything):
    place = Place(case)
    try:
        old = place.files()
        clean = place.run(log=True)
        new = place.files()
        if clean.returncode not in (0, 1):
            return case.name, 0, [f"{case.name}: without a fault it ends with {clean.returncode}: {clean.stderr[-600:]!r}"]
        calls = [tuple(line.split(" ", 2)[1:]) for line in place.log.read_text(errors="replace").splitlines()]
        calls = [(call, what.replace(str(place.root), "")) for call, what in calls]
        found, runs = [], 0
        for fault in faults(case, calls, everything):
            runs += 1
            i, error, stays = fault
            for wrong in judge(place, fault, calls[i], clean, old, new):
                found.append(f"{case.name}: {error}{' from then on' if stays else ''} at call {i + 1} of {len(calls)}, {' '.join(calls[i])}: {wrong}")
        return case.name, runs, found
    finally:
        shutil.rmtree(place.folder, ignore_errors=True)


# What a shell can do to a program: its redirections and limits, the exit code, and what it says; None for nothing at all.
CONDITIONS = [
    ("lint - <&-", 2, b"it is closed"),
    ("lint in/broken.toml <&-", 1, b"4 errors"),
    ("lint in/broken.toml >&-", 2, b"4 errors"),
    ("lint in/broken.toml 2>&-", 1, b"error[BR"),
    ("lint --fix in/broken.toml <&- >&- 2>&-", 2, None),
    ("render in/deep/good.toml --out tree <&- >&- 2>&-", 2, None),
    ("lint in/broken.toml >/dev/full", 2, b"no space is left on the device"),
    ("compile in/deep/good.toml --format json >/dev/full", 2, b"no space is left on the device"),
    ("lint in/broken.toml 2>/dev/full", 2, b"error[BR"),
    ("LIMIT -n 5; lint in/broken.toml", 1, b"4 errors"),
    ("LIMIT -n 5; render in/deep/good.toml --out tree", 2, b"too many files are open"),
    ("LIMIT -f 0; render in/deep/good.toml --out tree", 2, b"the file would be too large"),
    ("LIMIT -f 0; lint --fix in/broken.toml", 2, b"the file would be too large"),
    # Not ulimit -v: where address space ends, the runtime's collector sometimes dies in making a new region, before the program is asked.
    ("export DOTNET_GCHeapHardLimit=4000000; lint wide.toml", 2, b"not enough memory"),
    ("lint wide.toml", 1, b"1000000 errors"),
    ("lint --fix wide.toml", 1, b"applied"),
    ("lint --format json wide.toml", 1, b"BR1002"),
]


def check_condition(line, exit_code, said):
    """Runs a command line of a shell in a new folder; gives what is wrong."""
    with tempfile.TemporaryDirectory(prefix="settings-faults-") as folder:
        root = Path(folder)
        documents(root)
        put(root / "wide.toml", "#:settingsc variant=aws-k8s-1.34 release=1.50.0\n[settings.ntp]\ntime-servers = [" + "1," * 1_000_000 + "]\n")
        before = snapshot(root, ["in"], None)
        *limits, command = line.split("; ")
        script = "; ".join([limit.replace("LIMIT", "ulimit") for limit in limits] + [f"exec '{SETTINGSC}' {command}"])
        try:
            run = subprocess.run(["bash", "-c", script], cwd=root, capture_output=True, stdin=subprocess.DEVNULL, timeout=LIMIT)
        except subprocess.TimeoutExpired:
            return [f"{line}: has not ended after {LIMIT} s"]
        after, output = snapshot(root, ["in"], None), run.stdout + run.stderr
        wrong = [] if run.returncode == exit_code else [f"ends with {run.returncode}, not {exit_code}: {output[-300:]!r}"]
        wrong += [] if said is None and not output or said is not None and said in output else [f"does not say {said!r}: {output[-300:]!r}"]
        if bad := FORBIDDEN.search(output):
            wrong.append(f"says {bad[0]!r}")
        if "LIMIT" in line and before != after or before.keys() != after.keys():
            wrong.append("changes files although it fails")
        return [f"{line}: {what}" for what in wrong]


def build_injector(folder):
    library = folder / "inject.so"
    subprocess.run(["gcc", "-shared", "-fPIC", "-O1", "-Wall", "-Wextra", "-o", library, PROJECT / "tools/faults/inject.c", "-ldl"], check=True)
    symbols = lambda path, which: {line.split()[-1].split("@")[0] for line in subprocess.run(["nm", "-D", which, path], check=True, capture_output=True, text=True).stdout.splitlines()}
    missing = {name for name in symbols(SETTINGSC, "--undefined-only") if IS_OF_FILES.match(name)} - symbols(library, "--defined-only") - NOT_FAILED
    if missing:
        sys.exit(f"tools/faults/inject.c does not fail these functions, which the program calls: {', '.join(sorted(missing))}")
    return library


def main():
    global SETTINGSC, INJECTOR, APPLIED
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--all", action="store_true")
    parser.add_argument("--jobs", type=int, default=os.cpu_count())
    parser.add_argument("--case", action="append")
    parser.add_argument("settingsc", nargs="?", default=PROJECT / "out/native/settingsc", type=Path)
    options = parser.parse_args()
    SETTINGSC = options.settingsc.resolve()
    APPLIED = sorted((PROJECT / "schemas/migrations/1.20.0").glob("*.migration"))[0].stem
    with tempfile.TemporaryDirectory(prefix="settings-faults-") as folder:
        INJECTOR = build_injector(Path(folder))
        chosen = [case for case in cases() if not options.case or case.name in options.case]
        total, found = 0, []
        with concurrent.futures.ThreadPoolExecutor(options.jobs) as pool:
            for name, runs, wrong in pool.map(lambda case: check(case, options.all), chosen):
                total += runs
                found += wrong
                print(f"{name}: {runs} runs, {len(wrong)} wrong", flush=True)
        if not options.case:
            for condition in CONDITIONS:
                total += 1
                found += check_condition(*condition)
    print("\n".join(found))
    print(f"{total} runs of {len(chosen)} command lines, {len(found)} wrong")
    return 1 if found or total == 0 else 0


if __name__ == "__main__":
    sys.exit(main())
