"""Shares the library of the fifth set; only the folder, the people and the year are its own."""
import csv
import sys
from pathlib import Path

import xlwt

HERE = Path(__file__).resolve().parent
sys.path.insert(1, str(HERE.parents[1] / "5" / "generate"))
import kit  # noqa: E402
from kit import *  # noqa: E402,F403
from kit import ANY, book, case, fig, finding, total  # noqa: E402

kit.OUT = HERE.parent
A, B, C, D, E, G = "申屠雪", "芮国平", "邰小婉", "班卫东", "宓明月", "尤大勇"
ROOMS = ["综合室", "综合室", "干部室", "干部室", "组织室", "组织室"]
PEOPLE = [A, B, C, D, E, G]
Y = "2022"


def span(a, b=None, asof="2022-12-31", y=2022):
    return ["--from", f"{y}-{a:02}", "--to", f"{y}-{b or a:02}", "--as-of", asof]


def list_of_people(d, n=6, name="干部名册.xlsx"):
    book(d / name, ("名册", [["机关干部名册"], ["序号", "姓名", "室别", "职务", "政治面貌"]] + [[i + 1, PEOPLE[i], ROOMS[i], "干部", "中共党员"] for i in range(n)], ("A1:E1",)))


def p(rule, name, period, actual=ANY, verdict=None, **k):
    return fig(rule, name, period, actual, verdict, **k)


def o(rule, period, actual=ANY, verdict=None, **k):
    return fig(rule, None, period, actual, verdict, kind="office", **k)


def g(rule, name, period, actual=ANY, verdict=None, **k):
    return fig(rule, name, period, actual, verdict, kind="group", **k)


def h(rule, name, period, actual=ANY, verdict=None, **k):
    return fig(rule, name, period, actual, verdict, kind="household", **k)


def village(name, month, actual, verdict=None):
    return p("visit.village", name, f"2022-{month:02}", actual, verdict or ("short" if actual == 0 else "met"))


def house(name, month, actual, verdict=None):
    return h("visit.household", name, f"2022-{month:02}", actual, verdict or ("met" if actual else "short"))


def solved(name, n, verdict=None):
    return h("problem.solved", name, Y, n, verdict or ("met" if n >= 2 else "short"))


def csvf(path, rows, enc="gbk", delimiter=","):
    with open(path, "w", encoding=enc, newline="") as f:
        csv.writer(f, delimiter=delimiter).writerows(rows)


def xls(path, *sheets):
    wb = xlwt.Workbook(encoding="utf-8")
    for name, rows, merges in sheets:
        s = wb.add_sheet(name)
        over = {(r1, c1) for r1, _, c1, _ in merges}
        for i, r in enumerate(rows):
            for j, v in enumerate(r):
                if v is not None and (i, j) not in over:
                    s.write(i, j, v)
        for r1, r2, c1, c2 in merges:
            s.write_merge(r1, r2, c1, c2, rows[r1][c1])
    wb.save(str(path))


def html(path, rows):
    body = "".join("<tr>" + "".join(f"<td>{'' if v is None else v}</td>" for v in r) + "</tr>" for r in rows)
    path.write_text(f"<html><head><meta charset='utf-8'></head><body><table border=1>{body}</table></body></html>", encoding="utf-8")
