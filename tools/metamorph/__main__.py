#!/usr/bin/env python3
"""Figures must not change when only the dress of a ledger does.

    python3 tools/metamorph PROGRAM [DIR] [--case PART] [--change PART] [--seed N] [--mixed N] [--keep DIR] [--quiet]

Takes the .xlsx workbooks of each case below DIR (testdata), dresses them otherwise (dress.py), one change at a time and then --mixed
times two to four at once, runs the program on both and lists each figure that is another one. Sorts, worst first:
  wrong       another number, or another verdict, that is not put as a question
  short       short where nobody was
  total       another total
  settled     a question that is none any more
  lost        a figure that became a question, or is gone (a change that domain.md lets ask is marked `may ask`)
  unseen      a kind of ledger that is not recognised any more
  failed      no report
Writes only to a temporary folder. Needs Debian's python3-openpyxl and python3-xlwt. Exit status 1 where there is any of the first three.
"""

import argparse
import collections
import json
import random
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

import book
from dress import CHANGES, OLD

SORTS = ("wrong", "short", "total", "settled", "lost", "unseen", "failed")


NEW = {v: k for k, v in OLD.items()}  # a name in old characters is the same name


class Office:
    """A case: what is handed to the program, and its workbooks."""

    def __init__(self, folder):
        self.at = folder
        expected = json.loads((folder / "expected.json").read_text("utf-8-sig"))
        self.args, self.inputs, self.books, self.report = expected.get("args", []), expected["inputs"], [], None
        for p in sorted(folder.rglob("*.xlsx")):
            try:
                self.books.append(book.read(p, p.relative_to(folder).as_posix()))
            except Exception:  # damaged on purpose, or locked: it stays as it is
                continue

    def copy(self):
        new = object.__new__(Office)
        new.at, new.args, new.report = self.at, self.args, self.report
        new.inputs, new.books = list(self.inputs), [b.copy() for b in self.books]
        return new

    def argued(self, path):
        """Whether an argument names this file."""
        return any(path == a or path.endswith("/" + a) for a in self.args)

    def folder(self):
        """Where a further file would be read."""
        dirs = [i for i in self.inputs if (self.at / i).is_dir()]
        return None if not dirs else "" if dirs[0] == "." else dirs[0].rstrip("/") + "/"

    def rename(self, b, path):
        self.inputs = [path if i == b.path else i for i in self.inputs]
        b.path = path

    def replace(self, b, new):
        self.books = [x for x in self.books if x is not b] + new
        at = self.inputs.index(b.path) if b.path in self.inputs else None
        if at is not None:
            self.inputs[at:at + 1] = [n.path for n in new]

    def write(self, root, original):
        shutil.copytree(self.at, root)
        for b in original.books:
            (root / b.path).unlink()
        for b in self.books:
            book.write(b, root)


def run(program, office, root, command="check"):
    args = [program, command, *(office.args if command == "check" else []), "--json", "-", *office.inputs]
    try:
        done = subprocess.run(args, cwd=root, stdin=subprocess.DEVNULL, capture_output=True, timeout=120)
        return json.loads(done.stdout.decode("utf-8-sig"))
    except (ValueError, subprocess.TimeoutExpired):
        return None


def figures(report):
    out = {}
    for f in report["figures"]:
        s = f["subject"]
        key = f["rule"], s.get("name", "").translate(NEW), s.get("group", "").translate(NEW), f["period"]
        out[key] = f["actual"], f["verdict"]
    # A group is part of a name only where two share it.
    many = collections.Counter((r, n, p) for r, n, g, p in out)
    return {(r, n, g if many[r, n, p] > 1 else "", p): v for (r, n, g, p), v in out.items()}


def same(a, b):
    return a == b or isinstance(a, (int, float)) and isinstance(b, (int, float)) and abs(a - b) < 0.001


def differences(before, after, may=False):
    """(sort, line) of each."""
    if after is None:
        return [("failed", "no report")]
    out = []
    old, new = figures(before), figures(after)
    for key in sorted(old.keys() | new.keys(), key=str):
        a, b = old.get(key), new.get(key)
        name = " ".join(x for x in key if x)
        if b is None:
            out.append(("lost", f"{name}: {a} is gone"))
        elif a is None:
            if b[1] in ("met", "short", "exempt"):
                out.append(("short" if b[1] == "short" else "wrong", f"{name}: {b} is new"))
        elif same(a[0], b[0]) and a[1] == b[1]:
            continue
        elif b[1] == "short" and a[1] != "short":
            out.append(("short", f"{name}: {a} -> {b}"))
        elif b[1] == "unsure" or may and a[1] == b[1]:  # the same verdict whatever the asked-about cells hold
            out.append(("lost", f"{name}: {a} -> {b}"))
        elif a[1] == "unsure":
            out.append(("settled", f"{name}: {a} -> {b}"))
        else:
            out.append(("wrong", f"{name}: {a} -> {b}"))
    was = {(t["id"], t["period"]): t["value"] for t in before["totals"]}
    now = {(t["id"], t["period"]): t["value"] for t in after["totals"]}
    for key in sorted(was.keys() | now.keys()):
        a, b = was.get(key), now.get(key)
        if not same(a, b) and (a is not None or b):
            out.append(("lost" if b is None or may else "total", f"total {' '.join(key)}: {a} -> {b}"))
    missing = {x["kind"] for x in before["ledgers"]} - {x["kind"] for x in after["ledgers"]} - {"unrecognised"}
    return out + [("unseen", kind) for kind in sorted(missing)]


class Bench:
    def __init__(self, options):
        self.options = options
        self.program = str(Path(options.program).resolve())
        self.tmp = Path(tempfile.mkdtemp(prefix="metamorph-"))
        self.runs = 0
        self.table = collections.defaultdict(collections.Counter)

    def try_on(self, case, office, original, names, seed):
        root = self.tmp / "case"
        shutil.rmtree(root, ignore_errors=True)
        dressed = office.copy()
        rng = random.Random(f"{seed} {case} {names}")
        worn = [n for n in names if CHANGES[n][0](dressed, rng)]
        if not worn or len(names) > 1 and len(worn) < 2:
            return
        try:
            dressed.write(root, original)
        except Exception as e:  # a format that cannot hold what stands there
            print(f"{case} × {' + '.join(worn)}: not written: {e!r}")
            return
        self.runs += 1
        may = any(CHANGES[n][2] for n in worn)
        self.note(case, worn, may, differences(office.report, run(self.program, dressed, root), may), root)

    def note(self, case, worn, may, found, root):
        label = worn[0] if len(worn) == 1 else "mixed"
        self.table[label]["runs"] += 1
        for sort in {s for s, _ in found}:
            self.table[label][sort] += 1
        if not found or self.options.quiet and {s for s, _ in found} <= {"lost", "unseen", "settled"}:
            return
        worst = min(SORTS.index(s) for s, _ in found)
        print(f"{SORTS[worst]:<7} {case} × {' + '.join(worn)}{' (may ask)' if may else ''}")
        for sort, line in sorted(found, key=lambda x: SORTS.index(x[0]))[:4]:
            print(f"          {sort:<7} {line}")
        if len(found) > 4:
            print(f"          … {len(found)} in all")
        sys.stdout.flush()
        if self.options.keep:
            shutil.copytree(root, Path(self.options.keep) / case / "+".join(worn).replace("/", "-"), dirs_exist_ok=True)

    def case(self, folder):
        office = Office(folder)
        if not office.books:
            return
        original = office.copy()
        root = self.tmp / "case"
        shutil.rmtree(root, ignore_errors=True)
        truth = run(self.program, office, folder)
        office.write(root, original)
        office.report = run(self.program, office, root)
        if truth is None or office.report is None:
            return
        found = differences(truth, office.report)
        if found:  # openpyxl does not carry what this case is about
            self.table["carried over"]["not the same"] += 1
            if self.options.verbose:
                print(folder.name, "is not the same after openpyxl:", found[0])
        self.know(office, root)
        every = [n for n in CHANGES if self.options.change in n]
        if not self.options.only_mixed:
            for n in every:
                self.try_on(folder.name, office, original, [n], self.options.seed)
        rng = random.Random(f"{self.options.seed} {folder.name}")
        for i in range(self.options.mixed):
            names, groups = [], set()
            for n in rng.sample(list(CHANGES), len(CHANGES)):
                if len(names) < 2 + i % 3 and (not CHANGES[n][1] or CHANGES[n][1] not in groups):
                    names.append(n)
                    groups.add(CHANGES[n][1])
            order = list(CHANGES)
            self.try_on(folder.name, office, original, sorted(names, key=order.index), f"{self.options.seed} {i}")

    def know(self, office, root):
        told = run(self.program, office, root, "inspect")
        for b in office.books:
            for s in b.sheets:
                s.know([x for x in told["ledgers"] if x["sheet"] == s.name and (b.path == x["file"] or b.path.endswith("/" + x["file"]))] if told else [])

    def close(self):
        shutil.rmtree(self.tmp, ignore_errors=True)
        print(f"\n{'change':<36}{'runs':>6}" + "".join(f"{s:>9}" for s in SORTS))
        total = collections.Counter()
        for name, row in self.table.items():
            if name == "carried over":
                continue
            total.update(row)
            print(f"{name:<36}{row['runs']:>6}" + "".join(f"{row[s] or '':>9}" for s in SORTS))
        print(f"{'all':<36}{total['runs']:>6}" + "".join(f"{total[s]:>9}" for s in SORTS))
        print(f"cases that openpyxl does not carry over: {self.table['carried over']['not the same']}")
        return 1 if total["wrong"] + total["short"] + total["total"] else 0


def main():
    p = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    p.add_argument("program")
    p.add_argument("dir", nargs="?", default="testdata")
    p.add_argument("--case", default="", help="only cases whose path has this")
    p.add_argument("--change", default="", help="only changes whose name has this")
    p.add_argument("--seed", default="1")
    p.add_argument("--mixed", type=int, default=3, help="how often several changes at once, for each case")
    p.add_argument("--only-mixed", action="store_true")
    p.add_argument("--keep", help="keeps the folders of what differs")
    p.add_argument("--quiet", action="store_true", help="lists only wrong, short and total")
    p.add_argument("--verbose", action="store_true")
    bench = Bench(p.parse_args())
    for folder in sorted(x.parent for x in Path(bench.options.dir).rglob("expected.json")):
        if bench.options.case in str(folder):
            bench.case(folder)
    return bench.close()


if __name__ == "__main__":
    sys.exit(main())
