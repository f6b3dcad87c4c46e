#!/usr/bin/env python3
"""A folder of exactly 50 ledgers, for measuring: those of office-2021, and copies of its study and visit ledgers in which every
2021 is a later year, so that no file says the same as another.

    tools/fifty.py FOLDER
    E2E_FOLDER=FOLDER tools/e2e.sh bin/ledgercheck
"""
import os
import shutil
import sys
import zipfile

WANTED = 50
source = os.path.join(os.path.dirname(__file__), "..", "testdata", "ledgers", "office-2021", "ledgers")
folder = sys.argv[1]
if os.path.exists(folder):
    sys.exit(folder + " is there already")
shutil.copytree(source, folder)


def files(top):
    return sorted(os.path.join(d, name) for d, _, names in os.walk(top) for name in names)


pool = [p for p in files(source) if p.endswith(".xlsx") and ("学习" in p or "走访" in p)]
have = len(files(folder))
for i in range(WANTED - have):
    path, year = pool[i % len(pool)], str(2022 + i // len(pool))
    name = year + "年 " + os.path.basename(path).replace("2021", year)
    with zipfile.ZipFile(path) as old, zipfile.ZipFile(os.path.join(folder, name), "w", zipfile.ZIP_DEFLATED) as new:
        for part in old.namelist():
            raw = old.read(part)
            if part.startswith("xl/worksheets") or part.endswith("sharedStrings.xml"):
                raw = raw.replace(b"2021", year.encode())
            new.writestr(part, raw)
print(len(files(folder)), "files in", folder)
