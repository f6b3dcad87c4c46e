"""A workbook as a plain grid that rows and columns can be put into, and the formats that it is written as."""

import copy
import csv
import datetime as dt
import html
import re
import warnings
import zipfile
from xml.sax.saxutils import escape

import openpyxl
import xlwt
from openpyxl.chart import BarChart, Reference
from openpyxl.styles import Font, PatternFill
from openpyxl.utils import column_index_from_string, get_column_letter
from openpyxl.utils.datetime import CALENDAR_MAC_1904

warnings.filterwarnings("ignore")

FOOT = re.compile(r"^\s*(.{0,4}合计|目\s*标|标准|任务|.{0,2}平均|人均|应到|实到|合\s*计|小\s*计|总\s*计|累\s*计|本页|注[:：]|填表|制表|审核|说明|备注[:：]|单位|填报|负责|记录人|年度|续)")

NUMBER = re.compile(r"[(（]?\d{1,2}(\.0)?[)）]?|[甲乙丙丁戊]|栏次")  # in a row that numbers the columns


class Cell:
    def __init__(self, value, fmt="General", strike=False):
        self.v, self.fmt, self.strike = value, fmt, strike


class Sheet:
    def __init__(self, name):
        self.name, self.state = name, "visible"
        self.cells, self.merges = {}, []
        self.hidden_rows, self.hidden_cols = set(), set()
        self.head, self.fields, self.records = None, {}, []  # what the program said of its one table, see know
        self.known = self.kind = ""
        self.numbered = False  # whether a 栏次 row stands below the header

    def size(self):
        return max((r for r, _ in self.cells), default=0), max((c for _, c in self.cells), default=0)

    def get(self, r, c):
        return self.cells[r, c].v if (r, c) in self.cells else None

    def put(self, r, c, value, fmt=None):
        if value is None:
            self.cells.pop((r, c), None)
        elif (r, c) in self.cells:
            cell = self.cells[r, c]
            cell.v, cell.fmt = value, fmt or ("General" if isinstance(cell.v, dt.date) and not isinstance(value, dt.date) else cell.fmt)
        else:
            self.cells[r, c] = Cell(value, fmt or "General")

    def crossed(self, r):
        """Whether a merge would be cut by a row put in before r."""
        return any(a < r <= b for a, _, b, _ in self.merges)

    def insert_rows(self, at, n=1):
        def row(r):
            return r + n if r >= at else r
        self._move(row, lambda c: c)

    def insert_cols(self, at, n=1):
        self._move(lambda r: r, lambda c: c + n if c >= at else c)

    def _move(self, row, col):
        self.cells = {(row(r), col(c)): v for (r, c), v in self.cells.items()}
        self.merges = [(row(a), col(b), row(c), col(d)) for a, b, c, d in self.merges]
        self.hidden_rows = {row(r) for r in self.hidden_rows}
        self.hidden_cols = {col(c) for c in self.hidden_cols}
        self.fields = {k: col(c) for k, c in self.fields.items()}
        self.records = [row(r) for r in self.records]
        if self.head:
            self.head = (row(self.head[0]), row(self.head[1]))

    def permute(self, order):
        """Puts the columns into another order: order maps old to new."""
        self._move(lambda r: r, lambda c: order.get(c, c))

    def know(self, facts):
        """facts: what `inspect` says of the ledgers of this sheet."""
        real = [f for f in facts if f["kind"] != "unrecognised"]
        self.kind = real[0]["kind"] if real else ""
        self.known = ",".join(sorted(f["kind"] for f in real))
        if len(real) != 1 or real[0]["layout"] != "rows" or not real[0]["headerRows"]:
            return
        f = real[0]
        self.head = tuple(f["headerRows"])
        self.fields = {k: column_index_from_string(re.split(r"[,;: ]", c)[0]) for k, c in f["fields"].items() if re.match(r"[A-Z]+", c)}
        head_text = self.row_text(self.head[1])
        self.numbered = all(NUMBER.fullmatch(t) for t in head_text.values())
        named = [c for k, c in self.fields.items() if k not in ("serial", "remark")]
        for r in range(self.head[1] + 1, self.size()[0] + 1):
            texts = self.row_text(r)
            filled = [c for c in named if self.get(r, c) is not None]
            if len(filled) < min(2, len(named)) or any(FOOT.match(t) for t in texts.values()) or texts == head_text:
                continue
            if all(NUMBER.fullmatch(t) for t in texts.values()):
                self.numbered = True  # 栏次
                continue
            self.records.append(r)
        if f["records"] * 2 <= len(self.records) or "by columns" in f.get("reason", ""):
            self.head = None  # a form, or a table that is turned

    def row_text(self, r):
        return {c: str(cell.v) for (q, c), cell in sorted(self.cells.items()) if q == r and cell.v is not None}

    def above(self):
        """The text over the table, or of the whole sheet where it has none."""
        last = self.head[0] if self.head else 4
        return " ".join(str(c.v) for (r, _), c in sorted(self.cells.items()) if r < last) + " " + self.name


class Book:
    def __init__(self, path):
        self.path = path
        self.sheets, self.mac, self.dress, self.format = [], False, set(), "xlsx"

    def copy(self):
        return copy.deepcopy(self)

    def named(self, path):
        b = Book(path)
        b.mac, b.dress, b.format = self.mac, set(self.dress), self.format
        return b


def read(full, path):
    wb = openpyxl.load_workbook(full, data_only=True)
    b = Book(path)
    b.mac = wb.epoch == CALENDAR_MAC_1904
    for ws in wb.worksheets:
        s = Sheet(ws.title)
        s.state = ws.sheet_state
        for row in ws.iter_rows():
            for c in row:
                if c.value is not None:
                    s.cells[c.row, c.column] = Cell(c.value, c.number_format, bool(c.font and c.font.strike))
        s.merges = [(m.min_row, m.min_col, m.max_row, m.max_col) for m in ws.merged_cells.ranges]
        s.hidden_rows = {r for r, d in ws.row_dimensions.items() if d.hidden}
        for d in ws.column_dimensions.values():
            if d.hidden:
                first = column_index_from_string(d.index)
                s.hidden_cols |= set(range(d.min or first, (d.max or first) + 1))
        b.sheets.append(s)
    return b


def write(b, root):
    full = root / b.path
    full.parent.mkdir(parents=True, exist_ok=True)
    {"xlsx": _xlsx, "xls": _xls, "ods": _ods, "csv": _csv, "html": _html}[b.format](b, full)


def _xlsx(b, full):
    wb = openpyxl.Workbook()
    wb.remove(wb.active)
    if b.mac:
        wb.epoch = CALENDAR_MAC_1904
    for s in b.sheets:
        ws = wb.create_sheet(s.name)
        ws.sheet_state = s.state
        for (r, c), cell in s.cells.items():
            x = ws.cell(r, c)
            x.value = cell.v
            if isinstance(cell.v, str) and cell.v.startswith("="):
                x.data_type = "s"
            if cell.fmt != "General":
                x.number_format = cell.fmt
            if cell.strike:
                x.font = Font(strike=True)
            elif "styles" in b.dress:
                x.fill, x.font = PatternFill("solid", fgColor="FFFF99"), Font(name="仿宋_GB2312", size=9, bold=r % 2 == 0, color="FF0000")
        for m in s.merges:
            ws.merge_cells(start_row=m[0], start_column=m[1], end_row=m[2], end_column=m[3])
        for r in s.hidden_rows:
            ws.row_dimensions[r].hidden = True
        for c in s.hidden_cols:
            ws.column_dimensions[get_column_letter(c)].hidden = True
        rows, cols = s.size()
        if "freeze" in b.dress:
            ws.freeze_panes, ws.print_title_rows = "C4", "1:3"
            ws.page_setup.orientation = "landscape"
        if "filter" in b.dress and rows:
            ws.auto_filter.ref = f"A{s.head[1] if s.head else 1}:{get_column_letter(max(cols, 1))}{rows}"
        if "chart" in b.dress and rows > 2:
            chart = BarChart()
            chart.add_data(Reference(ws, min_col=max(cols - 1, 1), min_row=1, max_row=rows))
            ws.add_chart(chart, f"{get_column_letter(cols + 2)}3")
    wb.save(full)
    if "formulas" in b.dress:
        _formulas(full)


def _formulas(full):
    """Numbers become the kept results of formulas; openpyxl cannot write those."""
    with zipfile.ZipFile(full) as z:
        parts = {n: z.read(n) for n in z.namelist()}
    for name in parts:
        if re.match(r"xl/worksheets/sheet\d+\.xml", name):
            text = parts[name].decode()
            parts[name] = re.sub(r'(<c r="[A-Z]+\d+"(?: s="\d+")?(?: t="n")?>)(<v>[\d.]+</v>)', r"\1<f>N(0)+ROUND(1,0)*2</f>\2", text).encode()
    with zipfile.ZipFile(full, "w", zipfile.ZIP_DEFLATED) as z:
        for name, data in parts.items():
            z.writestr(name, data)


def _xls(b, full):
    wb = xlwt.Workbook(encoding="utf-8")
    wb.dates_1904 = b.mac
    styles = {}
    for s in b.sheets:
        ws = wb.add_sheet(s.name[:31], cell_overwrite_ok=True)
        ws.visibility = {"visible": 0, "hidden": 1}.get(s.state, 2)
        for (r, c), cell in s.cells.items():
            key = cell.fmt, cell.strike
            if key not in styles:
                style = xlwt.easyxf("font: struck_out on" if cell.strike else "", num_format_str=cell.fmt)
                styles[key] = style
            ws.write(r - 1, c - 1, cell.v, styles[key])
        for a, q, e, d in s.merges:
            ws.merge(a - 1, e - 1, q - 1, d - 1)
        for r in s.hidden_rows:
            ws.row(r - 1).hidden = True
        for c in s.hidden_cols:
            ws.col(c - 1).hidden = True
    wb.save(str(full))


def _ods(b, full):
    out = ['<?xml version="1.0" encoding="UTF-8"?><office:document-content xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0"'
           ' xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"'
           ' office:version="1.2"><office:body><office:spreadsheet>']
    for s in b.sheets:
        out.append(f'<table:table table:name="{escape(s.name)}">')
        rows, cols = s.size()
        spans = {(a, q): (e - a + 1, d - q + 1) for a, q, e, d in s.merges}
        covered = {(r, c) for a, q, e, d in s.merges for r in range(a, e + 1) for c in range(q, d + 1)} - set(spans)
        for c in range(1, cols + 1):
            out.append('<table:table-column table:visibility="collapse"/>' if c in s.hidden_cols else "<table:table-column/>")
        for r in range(1, rows + 1):
            out.append('<table:table-row table:visibility="collapse">' if r in s.hidden_rows else "<table:table-row>")
            for c in range(1, cols + 1):
                tag = "table:covered-table-cell" if (r, c) in covered else "table:table-cell"
                span = ' table:number-rows-spanned="%d" table:number-columns-spanned="%d"' % spans[r, c] if (r, c) in spans else ""
                cell = s.cells.get((r, c))
                if cell and isinstance(cell.v, dt.date) and "d" not in cell.fmt.lower():
                    raise TypeError("a date whose day is not shown")
                out.append(f"<{tag}{span}{_ods_value(cell and cell.v)}</{tag}>")
            out.append("</table:table-row>")
        out.append("</table:table>")
    out.append("</office:spreadsheet></office:body></office:document-content>")
    with zipfile.ZipFile(full, "w", zipfile.ZIP_DEFLATED) as z:
        z.writestr("mimetype", "application/vnd.oasis.opendocument.spreadsheet", zipfile.ZIP_STORED)
        z.writestr("content.xml", "".join(out))


def _ods_value(v):
    if isinstance(v, (dt.time, dt.timedelta)):
        raise TypeError("a time")
    if v is None:
        return ">"
    if isinstance(v, (dt.datetime, dt.date)):
        return f' office:value-type="date" office:date-value="{v.isoformat()}"><text:p>{shown(v)}</text:p>'
    if isinstance(v, bool):
        return f' office:value-type="boolean" office:boolean-value="{str(v).lower()}"><text:p>{v}</text:p>'
    if isinstance(v, (int, float)):
        return f' office:value-type="float" office:value="{v!r}"><text:p>{shown(v)}</text:p>'
    return ' office:value-type="string">' + "".join(f"<text:p>{escape(line)}</text:p>" for line in str(v).split("\n"))


def shown(v, fmt="General"):
    if isinstance(v, dt.date):
        day = f"{v.month}月{v.day}日" if fmt != "General" and "y" not in fmt.lower() else f"{v.year}/{v.month}/{v.day}"
        return day + (f" {v:%H:%M}" if isinstance(v, dt.datetime) and (v.hour or v.minute) else "")
    if isinstance(v, float) and v.is_integer():
        return str(int(v))
    return "" if v is None else str(v)


def _grid(s):
    rows, cols = s.size()
    return [[shown(s.cells[r, c].v, s.cells[r, c].fmt) if (r, c) in s.cells else "" for c in range(1, cols + 1)] for r in range(1, rows + 1)]


def _csv(b, full):
    encoding = "gb18030" if "gbk" in b.dress else "utf-8-sig"
    with open(full, "w", encoding=encoding, newline="") as f:
        csv.writer(f).writerows(_grid(b.sheets[0]))


def _html(b, full):
    s = b.sheets[0]
    spans = {(a, q): (e - a + 1, d - q + 1) for a, q, e, d in s.merges}
    covered = {(r, c) for a, q, e, d in s.merges for r in range(a, e + 1) for c in range(q, d + 1)} - set(spans)
    out = ["<html><head><meta charset='utf-8'></head><body><table border=1>"]
    for r, row in enumerate(_grid(s), 1):
        out.append("<tr>")
        for c, text in enumerate(row, 1):
            if (r, c) not in covered:
                span = " rowspan=%d colspan=%d" % spans[r, c] if (r, c) in spans else ""
                out.append(f"<td{span}>{html.escape(text).replace(chr(10), '<br>')}</td>")
        out.append("</tr>")
    full.write_text("".join(out) + "</table></body></html>", encoding="utf-8")
