"""Shares the library of the fifth set; only the folder and the words of these cases are its own."""
import csv
import sys
from pathlib import Path

HERE = Path(__file__).resolve().parent
sys.path.insert(0, str(HERE.parents[1] / "5" / "generate"))
import kit  # noqa: E402
import xlwt  # noqa: E402
from kit import *  # noqa: E402,F403

kit.OUT = HERE.parent

A, B, C, D, E, G_ = "甘立诚", "覃月英", "滕子敬", "瞿晚秋", "石望山", "彭雪莲"
MU, SU = ["met", "unsure"], ["short", "unsure"]


def until(day):
    return ["--as-of", day]


def months(first, last, year=2022):
    return ["--from", f"{year}-{first:02}", "--to", f"{year}-{last:02}"]


def H(name, period, actual, verdict, **k):
    return fig("visit.household", name, period, actual, verdict, kind="household", **k)


def V_(name, period, actual, verdict, **k):
    return fig("visit.village", name, period, actual, verdict, **k)


def P(name, actual, verdict, period="2022"):
    return fig("problem.solved", name, period, actual, verdict, kind="household")


def office(rule, period, actual, verdict):
    return fig(rule, None, period, actual, verdict, kind="office")


def group(rule, name, period, actual, verdict):
    return fig(rule, name, period, actual, verdict, kind="group")


def csvf(path, rows, enc="gbk"):
    path.parent.mkdir(parents=True, exist_ok=True)
    with open(path, "w", encoding=enc, newline="") as f:
        csv.writer(f).writerows(rows)


def xls(path, *sheets):
    """sheets: (name, rows, merges as (r1, r2, c1, c2) from 0)"""
    path.parent.mkdir(parents=True, exist_ok=True)
    wb = xlwt.Workbook(encoding="utf-8")
    day = xlwt.easyxf(num_format_str="yyyy-m-d")
    for name, rows, merges in sheets:
        s = wb.add_sheet(name, cell_overwrite_ok=True)
        for i, r in enumerate(rows):
            for j, v in enumerate(r):
                if isinstance(v, dt.date):
                    s.write(i, j, v, day)
                elif v is not None:
                    s.write(i, j, v)
        for r1, r2, c1, c2 in merges:
            s.write_merge(r1, r2, c1, c2, rows[r1][c1])
    wb.save(str(path))


def page(path, tables):
    """A web page called .xls: tables of rows; a cell (text, rowspan, colspan) spans."""
    path.parent.mkdir(parents=True, exist_ok=True)
    out = ["<html><head><meta charset='utf-8'></head><body>"]
    for rows in tables:
        out.append("<table border=1>")
        for r in rows:
            out.append("<tr>")
            for v in r:
                text, rs, cs = v if isinstance(v, tuple) else (v, 1, 1)
                out.append(f"<td rowspan={rs} colspan={cs}>{html.escape(str(text))}</td>")
            out.append("</tr>")
        out.append("</table>")
    out.append("</body></html>")
    path.write_text("\n".join(out), encoding="utf-8")
