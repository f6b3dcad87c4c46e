"""What the case scripts share: workbooks in four forms, the working days of China as a model of its own, and expected.json."""

import csv
import datetime as dt
import json
import re
import shutil
import subprocess
import tempfile
import zipfile
from pathlib import Path

import xlwt
from openpyxl import Workbook
from openpyxl.styles import Font
from openpyxl.utils import range_boundaries

ROOT = Path(__file__).resolve().parent.parent
ANY = object()
STAMP = (2026, 1, 1, 0, 0, 0)
D = dt.date


# ---- workbooks -------------------------------------------------------------

class S:
    """One sheet: rows from row 1, merged ranges, hidden rows, struck rows, number formats by cell."""

    def __init__(self, name, rows, merge=(), hide=(), strike=(), fmt=None):
        self.name, self.rows, self.merge, self.hide, self.strike = name, rows, merge, hide, strike
        self.fmt = fmt or {}


def book(path, *sheets):
    path.parent.mkdir(parents=True, exist_ok=True)
    kind = path.suffix.lower()
    if kind == ".csv":
        return csv_file(path, sheets[0].rows)
    if kind == ".xls" or kind == ".et":
        return xls(path, sheets)
    if kind == ".ods":
        with tempfile.TemporaryDirectory() as tmp:
            src = Path(tmp) / (path.stem + ".xlsx")
            xlsx(src, sheets)
            subprocess.run(["soffice", f"-env:UserInstallation=file://{tmp}/p", "--headless", "--convert-to", "ods",
                            "--outdir", tmp, str(src)], check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
            shutil.copyfile(Path(tmp) / (path.stem + ".ods"), path)
        return None
    return xlsx(path, sheets)


def xlsx(path, sheets):
    wb = Workbook()
    wb.remove(wb.active)
    for s in sheets:
        ws = wb.create_sheet(s.name)
        for r, row in enumerate(s.rows, 1):
            for c, v in enumerate(row, 1):
                if v is None:
                    continue
                cell = ws.cell(r, c, v)
                if isinstance(v, str):
                    cell.number_format = "@"
                    cell.value = v
                    cell.data_type = "s"
                elif isinstance(v, dt.date):
                    cell.number_format = "yyyy-mm-dd"
                if r in s.strike:
                    cell.font = Font(strike=True)
        for ref in s.merge:
            ws.merge_cells(ref)
        for r in s.hide:
            ws.row_dimensions[r].hidden = True
        for ref, f in s.fmt.items():
            ws[ref].number_format = f
    wb.save(path)
    steady(path)


def steady(path):
    """The same bytes on every run: no times of making."""
    with zipfile.ZipFile(path) as z:
        parts = {n: z.read(n) for n in z.namelist()}
    core = parts["docProps/core.xml"].decode()
    parts["docProps/core.xml"] = re.sub(r"(<dcterms:(created|modified)[^>]*>)[^<]*", r"\g<1>2026-01-01T00:00:00Z", core).encode()
    with zipfile.ZipFile(path, "w") as z:
        for n, data in parts.items():
            info = zipfile.ZipInfo(n, STAMP)
            info.compress_type = zipfile.ZIP_DEFLATED
            z.writestr(info, data)


def xls(path, sheets):
    wb = xlwt.Workbook(encoding="utf-8")
    for s in sheets:
        ws = wb.add_sheet(s.name, cell_overwrite_ok=True)
        for r, row in enumerate(s.rows):
            for c, v in enumerate(row):
                if v is None:
                    continue
                style = xlwt.easyxf(num_format_str="yyyy-mm-dd" if isinstance(v, dt.date) else "General")
                ws.write(r, c, v, style)
        for ref in s.merge:
            c1, r1, c2, r2 = range_boundaries(ref)
            v = s.rows[r1 - 1][c1 - 1]
            for r in range(r1 - 1, r2):
                for c in range(c1 - 1, c2):
                    ws.write(r, c, None)
            ws.write_merge(r1 - 1, r2 - 1, c1 - 1, c2 - 1, v)
    wb.save(str(path))


def csv_file(path, rows, encoding="gbk"):
    with open(path, "w", encoding=encoding, newline="") as f:
        w = csv.writer(f, lineterminator="\r\n")
        for row in rows:
            w.writerow(["" if v is None else v for v in row])


def dots(d):
    return f"{d.year}.{d.month}.{d.day}"


def cn(d, year=False):
    return (f"{d.year}年" if year else "") + f"{d.month}月{d.day}日"


# ---- the working days, as the State Council published them -----------------

def days(a, b):
    return [a + dt.timedelta(n) for n in range((b - a).days + 1)]


OFF, ON = set(), set()
for y, spans, worked in (
    (2021, ["1.1-1.3", "2.11-2.17", "4.3-4.5", "5.1-5.5", "6.12-6.14", "9.19-9.21", "10.1-10.7"],
     ["2.7", "2.20", "4.25", "5.8", "9.18", "9.26", "10.9"]),
    (2022, ["1.1-1.3", "1.31-2.6", "4.3-4.5", "4.30-5.4", "6.3-6.5", "9.10-9.12", "10.1-10.7"],
     ["1.29", "1.30", "4.2", "4.24", "5.7", "10.8", "10.9"]),
    (2024, ["1.1-1.1", "2.10-2.17", "4.4-4.6", "5.1-5.5", "6.8-6.10", "9.15-9.17", "10.1-10.7"],
     ["2.4", "2.18", "4.7", "4.28", "5.11", "9.14", "9.29", "10.12"]),
    (2025, ["1.1-1.1", "1.28-2.4", "4.4-4.6", "5.1-5.5", "5.31-6.2", "10.1-10.8"],
     ["1.26", "2.8", "4.27", "9.28", "10.11"]),
):
    md = lambda t, y=y: D(y, *map(int, t.split(".")))
    for span in spans:
        OFF.update(days(*map(md, span.split("-"))))
    ON.update(map(md, worked))


def works(d):
    return d in ON or (d.weekday() < 5 and d not in OFF)


def month_days(y, m):
    return [d for d in days(D(y, m, 1), (D(y + m // 12, m % 12 + 1, 1) - dt.timedelta(1))) if works(d)]


def absent_half(y, m, *spells):
    """Whether the spells take at least half of the month's working days."""
    all_days = month_days(y, m)
    away = [d for d in all_days if any(a <= d <= b for a, b in spells)]
    return 2 * len(away) >= len(all_days)


def fridays(y, m):
    """[(ISO week, whether its Friday is a public holiday)] of a month."""
    return [(f"{d.isocalendar()[0]}-W{d.isocalendar()[1]:02d}", not works(d))
            for d in days(D(y, m, 1), D(y + m // 12, m % 12 + 1, 1) - dt.timedelta(1)) if d.weekday() == 4]


# ---- expected.json ---------------------------------------------------------

def fig(rule, name, period, actual=ANY, verdict=None, group=None, kind="person", **more):
    subject = {"type": kind}
    if name is not None:
        subject["name"] = name
    if group is not None:
        subject["group"] = group
    f = {"rule": rule, "subject": subject, "period": period}
    if actual is not ANY:
        f["actual"] = actual
    if verdict is not None:
        f["verdict"] = verdict
    f.update(more)
    return f


def house(rule, name, period, actual=ANY, verdict=None, **more):
    return fig(rule, name, period, actual, verdict, kind="household", **more)


def office(rule, period, actual=ANY, verdict=None, **more):
    return fig(rule, None, period, actual, verdict, kind="office", **more)


def group(rule, name, period, actual=ANY, verdict=None, **more):
    return fig(rule, name, period, actual, verdict, kind="group", **more)


def study(name, period, hours, chars, **more):
    """Both monthly figures against 5 and 10000; a pair (actual, verdict) says something else."""
    out = []
    for rule, v, least in (("study.hours", hours, 5), ("study.chars", chars, 10000)):
        if not isinstance(v, tuple):
            v = (v, "short" if v is None or v < least else "met")
        out.append(fig(rule, name, period, v[0], v[1], **more))
    return out


def exempt(name, period, rules=("study.hours", "study.chars"), **more):
    return [fig(r, name, period, ANY, "exempt", **more) for r in rules]


def total(id, value, period=None):
    return {"id": id, "value": value, "period": period}


def finding(code, file=None, sheet=None, cell=None):
    return {"code": code, "file": file, "sheet": sheet, "cell": cell}


def fresh(name):
    folder = ROOT / name
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    return folder


def expect(folder, about, args, inputs, figures=(), totals=(), findings=(), no_subjects=(), most=None, ignore=(),
           never=(), exit=None):
    doc = {"about": about, "args": args.split() if isinstance(args, str) else args, "inputs": inputs,
           "figures": list(figures), "totals": list(totals), "findings": list(findings),
           "no_subjects": list(no_subjects), "max_other_findings": most}
    if ignore:
        doc["ignore"] = list(ignore)
    if never:
        doc["no_findings"] = list(never)
    if exit is not None:
        doc["exit"] = exit
    lines = ["{"]
    for i, (key, value) in enumerate(doc.items()):
        comma = "," if i < len(doc) - 1 else ""
        if isinstance(value, list) and value and isinstance(value[0], dict):
            body = ",\n".join("    " + json.dumps(v, ensure_ascii=False) for v in value)
            lines.append(f'  "{key}": [\n{body}\n  ]{comma}')
        else:
            lines.append(f'  "{key}": {json.dumps(value, ensure_ascii=False)}{comma}')
    lines.append("}")
    (folder / "expected.json").write_text("\n".join(lines) + "\n", encoding="utf-8")
