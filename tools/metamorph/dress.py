"""The changes of dress. Each takes an office (books, the names handed to the program) and a random source, and says whether it changed anything.

CHANGES: name -> (function, group, may). At most one of a group is worn at a time. may: domain.md lets the change turn a figure into a
question (a blank that is not merged is not filled, say), though never into another number.
"""

import datetime as dt
import re
from pathlib import PurePosixPath

from book import Book, Cell, Sheet

CHANGES = {}
PEOPLE = ("person", "talker", "counterpart", "speaker", "mentor", "apprentice")
DAYS = ("date", "done", "raised", "held", "arrived", "left")
NAME = re.compile(r"(?!同上|全体|.*计$|无$)[\u4e00-\u9fff]{2,4}")
WIDE = str.maketrans("0123456789", "０１２３４５６７８９")
OLD = str.maketrans("学时数习员号组单题内记话访户办问实务决党会议电间对际录总体书师称职点备册",
                    "學時數習員號組單題內記話訪戶辦問實務決黨會議電間對際錄總體書師稱職點備冊")


def change(name, group="", may=False):
    def enter(f):
        CHANGES[name] = (f, group, may)
        return f
    return enter


def each_sheet(f):
    def run(office, rng):
        return any([f(s, rng) for b in office.books for s in b.sheets if s.known])
    return run


def each_table(f):
    """For sheets with one table of rows that has records."""
    def run(office, rng):
        return any([f(s, rng) for b in office.books for s in b.sheets if s.head and s.records])
    return run


def each_value(fields, f, kinds=None):
    """f(value, sheet, field, fmt) gives (new value, format) or None; over the records of tables of rows."""
    def run(office, rng):
        hit = False
        for b in office.books:
            for s in b.sheets:
                for field in fields if s.head and (not kinds or s.kind in kinds) else ():
                    for r in s.records if field in s.fields else ():
                        at = r, s.fields[field]
                        new = f(s.get(*at), s, field, s.cells[at].fmt) if at in s.cells else None
                        if new is not None:
                            s.put(*at, new[0], new[1] if len(new) > 1 else "General")
                            hit = True
        return hit
    return run


def each_text(f, heads_only=False):
    def run(office, rng):
        hit = False
        for b in office.books:
            for s in b.sheets:
                for (r, _), cell in s.cells.items() if s.known else ():
                    if isinstance(cell.v, str) and (not heads_only or s.head and r <= s.head[1]):
                        new = f(cell.v)
                        hit, cell.v = hit or new != cell.v, new
        return hit
    return run


def first_col(s):
    return min((c for (r, c) in s.cells if s.head[0] <= r <= s.head[1]), default=1)


def last_col(s):
    return max((c for (r, c) in s.cells if s.head[0] <= r <= s.head[1]), default=1)


# ---- rows and columns around and within ----

@change("blank rows before", "top")
@each_sheet
def _(s, rng):
    s.insert_rows(1, 2)
    return True


@change("blank column before", "left")
@each_sheet
def _(s, rng):
    s.insert_cols(1)
    return True


@change("line over the title", "top")
@each_sheet
def _(s, rng):
    s.insert_rows(1)
    s.put(1, 1, "附件1")
    return True


@change("second title line", "title")
@each_table
def _(s, rng):
    s.insert_rows(s.head[0])
    s.put(s.head[0] - 1, 1, "填报单位：（盖章）")
    s.put(s.head[0] - 1, 3, "填报人：秦守正")
    return True


@change("office line under the title", "title")
@each_table
def _(s, rng):
    s.insert_rows(s.head[0])
    s.put(s.head[0] - 1, 1, "中共青石县委组织部办公室")
    return True


@change("signs and notes below", "foot")
@each_sheet
def _(s, rng):
    r = s.size()[0]
    s.put(r + 1, 1, "注：本表一式两份，一份存档，一份报送。")
    s.put(r + 2, 1, "制表人：秦守正")
    s.put(r + 2, 4, "审核：常有德")
    s.put(r + 3, 1, "联系电话：0743-3221234")
    return True


def between(s, n, put, at=None):
    """Puts n rows after every third record, where no merge is cut."""
    hit = False
    for r in reversed(s.records[2:-1:3] if at is None else at):
        if not s.crossed(r + 1):
            s.insert_rows(r + 1, n)
            put(r + 1)
            hit = True
    return hit


@change("signs between", "within")
@each_table
def _(s, rng):
    def put(r):
        s.put(r, 1, "制表人：秦守正")
        s.put(r, 4, "审核：常有德")
    return between(s, 1, put)


@change("blank rows within", "within")
@each_table
def _(s, rng):
    return between(s, 1, lambda r: None)


@change("blank row under the header", "underhead")
@each_table
def _(s, rng):
    s.insert_rows(s.head[1] + 1)
    return True


@change("header repeated", "within")
@each_table
def _(s, rng):
    def put(at):
        for k in range(s.head[0], s.head[1] + 1):
            for c, t in s.row_text(k).items():
                s.put(at + k - s.head[0], c, t)
    return between(s, s.head[1] - s.head[0] + 1, put)


@change("pages with title and header", "within")
@each_table
def _(s, rng):
    top = s.head[0]

    def put(at):
        for k in range(1, s.head[1] + 1):
            for c, t in s.row_text(k).items():
                s.put(at + k, c, t)
    return top > 1 and between(s, s.head[1] + 1, put)


@change("number row under the header", "underhead")
@each_table
def _(s, rng):
    if s.crossed(s.head[1] + 1):
        return False
    s.insert_rows(s.head[1] + 1)
    for i, c in enumerate(range(first_col(s), last_col(s) + 1), 1):
        s.put(s.head[1] + 1, c, i)
    return True


def sums(s, r, rows, word):
    s.put(r, first_col(s), word)
    for field in ("hours", "chars", "count", "noteChars"):
        if field in s.fields:
            got = [s.get(q, s.fields[field]) for q in rows]
            s.put(r, s.fields[field], sum(v for v in got if isinstance(v, (int, float))))


def countable(s):
    """The sum row is right only where every amount is a number."""
    return any(f in s.fields for f in ("hours", "chars", "count")) and all(
        isinstance(s.get(r, s.fields[f]), (int, float, type(None))) for f in ("hours", "chars", "count") if f in s.fields for r in s.records)


@change("total row", "sum")
@each_table
def _(s, rng):
    if not countable(s) or s.crossed(s.records[-1] + 1):
        return False
    s.insert_rows(s.records[-1] + 1)
    sums(s, s.records[-1] + 1, s.records, "合计：")
    return True


@change("subtotal rows", "sum")
@each_table
def _(s, rng):
    if not countable(s) or s.hidden_rows or any(c.strike for c in s.cells.values()):
        return False
    rows = []
    return between(s, 1, lambda r: rows.append(r)) and not [
        sums(s, r, [q for q in s.records if low < q < r], rng.choice(["小计", "小  计", "本页小计"]))
        for low, r in zip([0] + sorted_marks(s), sorted_marks(s))]


def sorted_marks(s):
    """The empty rows between records."""
    return [r for r in range(s.records[0], s.records[-1]) if not s.row_text(r)]


@change("padding rows", "foot")
@each_table
def _(s, rng):
    if "serial" not in s.fields or s.crossed(s.records[-1] + 1):
        return False
    s.insert_rows(s.records[-1] + 1, 4)
    for i in range(4):
        s.put(s.records[-1] + 1 + i, s.fields["serial"], len(s.records) + 1 + i)
    return True


@change("serial column", "left")
@each_table
def _(s, rng):
    if "serial" in s.fields or any(b == 1 and d > 1 for _, b, _, d in s.merges if _ >= s.head[0]):
        return False
    s.insert_cols(1)
    s.put(s.head[1], 1, "序号")
    for i, r in enumerate(s.records, 1):
        s.put(r, 1, i)
    s.fields["serial"] = 1
    return True


@change("no serial column", "left")
@each_table
def _(s, rng):
    c = s.fields.get("serial")
    if not c or any(b <= c <= d for _, b, _, d in s.merges):
        return False
    for r in range(s.head[0], s.size()[0] + 1):
        if str(s.get(r, c)).strip().isdigit() or r <= s.head[1]:
            s.put(r, c, None)
    del s.fields["serial"]
    return True


@change("columns in another order", "order")
@each_table
def _(s, rng):
    lo, hi = first_col(s), last_col(s)
    inside = [m for m in s.merges if m[1] != m[3] and m[2] >= s.head[0]]
    texts = [t for r in range(s.head[0], s.head[1] + 1) for t in s.row_text(r).values()]
    if s.numbered or inside or len(set(texts)) < len(texts) or any(c > hi for r, c in s.cells if r > s.head[1]):
        return False
    if any(s.row_text(r) for r in range(s.head[1] + 1, s.size()[0] + 1) if r not in s.records):
        return False  # the word of a foot would move with its column
    order = list(range(lo, hi + 1))
    rng.shuffle(order)
    low = {c: v for (r, c), v in s.cells.items() if r < s.head[0]}
    titles = {k: v for k, v in s.cells.items() if k[0] < s.head[0]}
    above = [m for m in s.merges if m[2] < s.head[0]]
    s.cells = {k: v for k, v in s.cells.items() if k[0] >= s.head[0]}
    s.merges = [m for m in s.merges if m[2] >= s.head[0]]
    s.permute(dict(zip(range(lo, hi + 1), order)))
    s.cells.update(titles)
    s.merges += above
    return bool(order != sorted(order) and (low or True))


@change("blank column within", "order")
@each_table
def _(s, rng):
    c = s.fields.get("topic") or s.fields.get("date") or max(s.fields.values())
    if any(b < c <= d for _, b, _, d in s.merges if _ >= s.head[0]):
        return False
    s.insert_cols(c)
    return True


def more_columns(name, heads, values):
    @change(name, "more")
    @each_table
    def _(s, rng):
        c = last_col(s) + 1
        if s.head[0] != s.head[1] or any((r, q) in s.cells for r in s.records for q in range(c, c + 3)):
            return False
        for i, (h, v) in enumerate(zip(heads, values)):
            s.put(s.head[1], c + i, h)
            for k, r in enumerate(s.records):
                s.put(r, c + i, v(k))
        return True


more_columns("phone, age and number columns", ["联系电话", "年龄", "身份证号码"], [lambda k: 13900000000 + k, lambda k: 30 + k % 20, lambda k: f"43312319800101{k % 10000:04}"])
more_columns("signature and remark columns", ["本人签名", "审核人", "档案编号"], [lambda k: None, lambda k: "秦守正", lambda k: f"QS{k:03}"])


# ---- header words ----

def heads(name, f, group="headwords"):
    change(name, group)(each_text(f, heads_only=True))


def spaced(t):
    return t[0] + "  " + t[1] if len(t) == 2 else t


heads("header words with spaces", spaced)
heads("header words with wide spaces", lambda t: t[0] + "　" + t[1] if len(t) == 2 else t)
heads("header words with line breaks", lambda t: t[:2] + "\n" + t[2:] if 3 <= len(t) <= 6 else spaced(t).replace("  ", "\n"))
heads("header in old characters", lambda t: t.translate(OLD))
heads("header words with a colon", lambda t: t + "：" if len(t) <= 4 else t)


@change("units in brackets", "headwords")
@each_table
def _(s, rng):
    hit = False
    for field, unit in (("hours", "（学时）"), ("chars", "（字）"), ("count", "（篇）"), ("date", "（年月日）"), ("person", "（签字）")):
        at = s.head[1], s.fields.get(field, 0)
        t = s.get(*at)
        if isinstance(t, str) and not s.numbered and not re.search(r"[（(]", t) and not (field in UNIT and (OTHER.search(t) or s.head[0] != s.head[1])):
            s.put(*at, t + rng.choice([unit, "\n" + unit.replace("（", "(").replace("）", ")")]))
            hit = True
    return hit


def under(s):
    """One header row becomes two; gives the new row, or 0 where the header has more rows or merges."""
    h = s.head[1]
    if s.head[0] != h or any(a <= h <= e for a, _, e, _ in s.merges):
        return 0
    s.insert_rows(h + 1)
    s.head = h, h + 1
    return h


@change("header merged over two rows", "underhead")
@each_table
def _(s, rng):
    h = under(s)
    s.merges += [(h, c, h + 1, c) for c in s.row_text(h)] if h else []
    return bool(h)


@change("group header over the amounts", "underhead")
@each_table
def _(s, rng):
    a, b = s.fields.get("hours"), s.fields.get("chars")
    h = a and b and abs(a - b) == 1 and under(s)
    if not h:
        return False
    for c, t in s.row_text(h).items():
        if c in (a, b):
            s.put(h + 1, c, t)
            s.put(h, c, None)
        else:
            s.merges.append((h, c, h + 1, c))
    s.put(h, min(a, b), "学习量")
    s.merges.append((h, min(a, b), h, max(a, b)))
    return True


# ---- who ----

def groups_of_rows(s, col):
    """Runs of neighbouring records that say the same in a column."""
    out = []
    for r in s.records:
        if out and r == out[-1][-1] + 1 and s.get(r, col) == s.get(r - 1, col) is not None:
            out[-1].append(r)
        else:
            out.append([r])
    return [g for g in out if len(g) > 1 and not any(a <= q <= e and b <= col <= d for q in g for a, b, e, d in s.merges)]


def runs(name, f, may=False, fields=("group", "person")):
    @change(name, "runs", may)
    @each_table
    def _(s, rng):
        person = s.fields.get("person")
        if not person or s.kind == "roster":
            return False
        hit = False
        for field in fields:
            for g in groups_of_rows(s, s.fields[field]) if field in s.fields else ():
                f(s, s.fields[field], g)
                hit = True
        return hit


def merged(s, col, g):
    for r in g[1:]:
        s.put(r, col, None)
    s.merges.append((g[0], col, g[-1], col))


def said(word):
    def f(s, col, g):
        for r in g[1:]:
            s.put(r, col, word)
    return f


runs("identity merged", merged)
runs("same as above", said("同上"))
runs("ditto signs", said("〃"))
runs("identity left blank below", said(None), may=True)
runs("days merged", merged, fields=("date",))


def names(name, f, fields=PEOPLE):
    change(name, "names")(each_value(fields, lambda v, s, field, fmt: (f(v),) if isinstance(v, str) and NAME.fullmatch(v) and f(v) != v else None))


names("names with a space", lambda v: v[0] + " " + v[1] if len(v) == 2 else v)
names("names with a wide space", lambda v: "　".join(v) if len(v) == 2 else v + "　")
names("names with a hard space", lambda v: v + "\u00a0")
names("names with a zero-width space", lambda v: v[0] + "\u200b" + v[1:] if len(v) > 1 else v)
names("comrades", lambda v: v + "同志", fields=("person", "counterpart", "speaker"))
names("names with a bracket", lambda v: v + "（干部）", fields=("person",))
names("names with a line break", lambda v: v + "\n", fields=PEOPLE + ("household",))


# ---- days ----

FULL = re.compile(r"(20\d\d)[-/.年](\d{1,2})[-/.月](\d{1,2})日?")


def day_of(v):
    if isinstance(v, dt.datetime):
        return None if v.hour or v.minute else v.date()
    m = FULL.fullmatch(v.strip()) if isinstance(v, str) else None
    try:
        return dt.date(*map(int, m.groups())) if m else None
    except ValueError:
        return None


def days(name, f):
    def one(v, s, field, fmt):
        d = day_of(v)
        new = d and f(d, s, field)
        return new if isinstance(new, tuple) or new is None else (new,)
    change("days " + name, "days")(each_value(DAYS, one))


def year_stands(d, s, field):
    return field == "date" and set(re.findall(r"20\d\d", s.above())) == {str(d.year)}


days("2021/3/5", lambda d, s, f: f"{d.year}/{d.month}/{d.day}")
days("2021-03-05", lambda d, s, f: d.isoformat())
days("2021.03.05", lambda d, s, f: f"{d:%Y.%m.%d}")
days("2021年3月5日", lambda d, s, f: f"{d.year}年{d.month}月{d.day}日")
days("2021 年 3 月 5 日", lambda d, s, f: f"{d.year} 年 {d.month} 月 {d.day} 日")
days("20210305", lambda d, s, f: int(f"{d:%Y%m%d}"))
days("text 20210305", lambda d, s, f: f"{d:%Y%m%d}")
days("wide", lambda d, s, f: f"{d.year}年{d.month}月{d.day}日".translate(WIDE))
days("Chinese numerals", lambda d, s, f: "".join("〇一二三四五六七八九"[int(x)] for x in str(d.year)) + f"年{chinese(d.month)}月{chinese(d.day)}日")
days("with the weekday", lambda d, s, f: f"{d.year}年{d.month}月{d.day}日（星期{'一二三四五六日'[d.weekday()]}）")
days("with a clock", lambda d, s, f: (dt.datetime(d.year, d.month, d.day, 9, 30), "yyyy/m/d h:mm"))
days("text with a clock", lambda d, s, f: f"{d.isoformat()} 09:30:00")
days("serial m月d日", lambda d, s, f: (dt.datetime(d.year, d.month, d.day), 'm"月"d"日"'))
days("serial dd/mm/yyyy", lambda d, s, f: (dt.datetime(d.year, d.month, d.day), "dd/mm/yyyy"))
days("serial yyyy年m月d日", lambda d, s, f: (dt.datetime(d.year, d.month, d.day), 'yyyy"年"m"月"d"日";@'))
days("3月5日", lambda d, s, f: f"{d.month}月{d.day}日" if year_stands(d, s, f) else None)
days("3.05", lambda d, s, f: f"{d.month}.{d.day:02}" if year_stands(d, s, f) else None)
days("03-05", lambda d, s, f: f"{d.month:02}-{d.day:02}" if year_stands(d, s, f) else None)
days("3/5", lambda d, s, f: f"{d.month}/{d.day}" if year_stands(d, s, f) else None)
days("2021.3.5 with a dot", lambda d, s, f: f"{d.year}.{d.month}.{d.day}.")
days("two-figure year", lambda d, s, f: f"{d.year % 100}年{d.month}月{d.day}日")
days("3月5号", lambda d, s, f: f"{d.month}月{d.day}号" if year_stands(d, s, f) else None)


def chinese(n):
    return ("" if n < 20 else "二三"[n // 10 - 2]) + ("十" if n >= 10 else "") + ("一二三四五六七八九"[n % 10 - 1] if n % 10 else "")


@change("other epoch", "epoch")
def _(office, rng):
    if any(re.fullmatch(r"[34]\d{4}(\.\d+)?", str(c.v)) for b in office.books for s in b.sheets for c in s.cells.values()):
        return False  # perhaps a day that nothing marks as one
    for b in office.books:
        b.mac = not b.mac
    return bool(office.books)


# ---- amounts ----

def plain(v):
    return v if isinstance(v, (int, float)) and not isinstance(v, bool) and v >= 0 else None


def short(v):
    return str(int(v)) if float(v).is_integer() else repr(v)


def amounts(name, f, fields=("hours", "chars", "noteChars", "count"), kinds=("study", "reflection")):
    def one(v, s, field, fmt):
        head = " ".join(str(s.get(r, s.fields[field])) for r in range(s.head[0], s.head[1] + 1)) + "".join(re.findall(r"单位.*", s.above()))
        new = f(v, field) if plain(v) is not None and not OTHER.search(head) else None
        return new if isinstance(new, tuple) or new is None else (new,)
    change("amounts " + name, "amounts")(each_value(fields, one, kinds))


OTHER = re.compile(r"[分万千]|小时|时长|时间")  # a header that has a unit of its own, or says none
UNIT = {"hours": "学时", "chars": "字", "noteChars": "字", "count": "篇"}
amounts("as text", lambda v, f: short(v))
amounts("wide", lambda v, f: short(v).translate(WIDE).replace(".", "．"))
amounts("with units", lambda v, f: short(v) + UNIT[f])
amounts("with a space and units", lambda v, f: f" {short(v)} {UNIT[f]} ")
amounts("in 课时", lambda v, f: short(v) + "个课时", fields=("hours",))
amounts("in 小时", lambda v, f: short(v) + "小时", fields=("hours",))
amounts("in 万字", lambda v, f: f"{v / 10000:g}万字" if v and v % 100 == 0 else None, fields=("chars", "noteChars"))
amounts("in 千字", lambda v, f: f"{v / 1000:g}千字" if v and v % 100 == 0 else None, fields=("chars", "noteChars"))
amounts("with thousands", lambda v, f: f"{v:,}字" if v >= 1000 else None, fields=("chars", "noteChars"))
amounts("with wide thousands", lambda v, f: f"{v:,}".replace(",", "，") if v >= 1000 else None, fields=("chars", "noteChars"))
amounts("with zeros", lambda v, f: f"{v:.2f}", fields=("hours",))
amounts("in Chinese", lambda v, f: chinese(v) + UNIT[f] if float(v).is_integer() and 0 < v < 40 else None, fields=("hours", "count"))
amounts("formatted #,##0.00", lambda v, f: (v, "#,##0.00"))
amounts("formatted with units", lambda v, f: (v, f'0.0"{UNIT[f]}"') if (v * 10) % 1 == 0 else None)
amounts("in accounts", lambda v, f: (v, '_ * #,##0.00_ ;_ * -#,##0.00_ ;_ * "-"??_ ;_ @_ '))


def rescale(name, field, unit, f):
    @change(name, "amounts")
    @each_table
    def _(s, rng):
        c = s.fields.get(field)
        if s.kind != "study" or not c or s.head[0] != s.head[1]:
            return False
        t = str(s.get(s.head[1], c))
        got = [s.get(r, c) for r in range(s.head[1] + 1, s.size()[0] + 1) if s.get(r, c) is not None]
        twins = sum("时" in x for x in s.row_text(s.head[1]).values()) > 1 and field == "hours"
        if twins or {"hours": "时", "chars": "字"}[field] not in t or re.search(r"[（(万时分]", t) and t not in ("学时", "课时") or any(plain(v) is None for v in got):
            return False
        for r in range(s.head[1] + 1, s.size()[0] + 1):
            if s.get(r, c) is not None:
                s.put(r, c, f(s.get(r, c)))
        s.put(s.head[1], c, unit(t))
        return True


rescale("hours in minutes", "hours", lambda t: "学习时长（分钟）" if len(t) < 5 else t + "（分钟）", lambda v: round(v * 60, 4))
rescale("characters in 万", "chars", lambda t: t + "（万字）", lambda v: round(v / 10000, 6))
rescale("characters in 千字", "chars", lambda t: t + "(千字)", lambda v: round(v / 1000, 6))


# ---- texts ----

change("trailing spaces", "spaces")(each_text(lambda t: t + "  "))
change("leading spaces", "spaces")(each_text(lambda t: " " + t))
change("hard spaces", "spaces")(each_text(lambda t: "\u00a0" + t + "\u00a0"))
change("zero-width signs", "spaces")(each_text(lambda t: "\ufeff" + t + "\u200b"))
change("wide digits", "spaces")(each_text(lambda t: t.translate(WIDE)))


@change("old characters", "headwords", True)
def _(office, rng):
    if any(p.is_file() and p.suffix not in (".xlsx", ".json") for p in office.at.rglob("*")):
        return False  # a name here and there in two spellings is two names
    return each_text(lambda t: t.translate(OLD))(office, rng)


change("trailing line breaks", "spaces")(each_text(lambda t: t + "\n"))
change("carriage returns", "spaces")(each_text(lambda t: t + "\r\n" if len(t) > 3 else t))


# ---- sheets and files ----

@change("other sheet order", "sheetorder")
def _(office, rng):
    hit = False
    for b in office.books:
        hit = hit or len(b.sheets) > 1
        b.sheets.reverse()
    return hit


def beside(name, title, rows):
    def put(b):
        s = Sheet(title)
        for i, row in enumerate(rows, 1):
            for j, v in enumerate(row, 1):
                s.put(i, j, v)
        b.sheets.append(s)

    @change(name + " sheet beside", "beside")
    def _(office, rng):
        for b in office.books:
            if title not in [s.name for s in b.sheets]:
                put(b)
        return bool(office.books)

    @change(name + " file beside", "beside")
    def _(office, rng):
        folder = office.folder()
        if folder is None or not office.books:
            return False
        b = Book(folder + rows[0][0] + ".xlsx")
        put(b)
        office.books.append(b)
        return True


beside("phones", "电话号码表", [["机关干部电话号码表"], ["序号", "姓名", "科室", "办公电话", "手机号码"], [1, "常有德", "办公室", "3221234", 13900000001], [2, "秦守正", "办公室", "3221235", 13900000002]])
beside("assets", "资产", [["固定资产登记表"], ["编号", "资产名称", "数量", "单价", "使用人", "购置时间"], [1, "电脑", 1, 4999, "常有德", "2020年3月5日"], [2, "打印机", 2, 1200, "秦守正", "2020年4月1日"]])
beside("notes", "填表说明", [["填表说明"], ["1.每人每月学习不少于5学时、10000字。"], ["2.日期填写为2021年3月5日。"], ["3.由各科室于次月5日前报送。"]])


@change("empty sheets", "beside")
def _(office, rng):
    for b in office.books:
        b.sheets += [Sheet(n) for n in ("Sheet2", "Sheet3") if n not in [s.name for s in b.sheets]]
    return bool(office.books)


@change("summary that agrees", "beside")
def _(office, rng):
    got = {}
    for f in office.report["figures"]:
        if f["rule"] in ("study.hours", "study.chars") and f["verdict"] in ("met", "short"):
            got.setdefault((f["period"], f["subject"]["name"]), {})[f["rule"]] = f["actual"]
    periods = {p for p, _ in got}
    study = [b for b in office.books if any(s.kind == "study" for s in b.sheets)]
    if len(periods) != 1 or len(study) != 1 or any(s.name == "汇总" for s in study[0].sheets):
        return False
    year, month = periods.pop().split("-")
    s = Sheet("汇总")
    s.put(1, 1, f"{year}年{int(month)}月干部学习情况汇总表")
    for c, t in enumerate(("序号", "姓名", "学时", "字数"), 1):
        s.put(2, c, t)
    for i, ((_, who), v) in enumerate(got.items(), 1):
        for c, x in enumerate((i, who, v.get("study.hours"), v.get("study.chars")), 1):
            s.put(2 + i, c, x)
    study[0].sheets.append(s)
    return True


def renamed(name, f):
    @change("file " + name, "filename")
    def _(office, rng):
        hit = False
        if any(f["code"] == "conflicting-record" for f in office.report["findings"]):
            return False  # the first file's value is used, and names say which is first
        for b in office.books:
            p = PurePosixPath(b.path)
            if not office.argued(b.path):
                office.rename(b, str(p.with_name(f(p.stem) + p.suffix)))
                hit = True
        return hit


renamed("final", lambda t: t + "（定稿）")
renamed("downloaded", lambda t: t + "(1)")
renamed("numbered", lambda t: "附件2：" + t)
renamed("last version", lambda t: t + "_最终版 v2")
renamed("handed in", lambda t: "办公室报送-" + t)


def whole_days(s):
    """The record's day, each with its year, or None where one is otherwise."""
    got = {r: day_of(s.get(r, s.fields["date"])) for r in s.records} if "date" in s.fields else {}
    return got if got and all(got.values()) else None


def part(s, rows, name):
    """The head of a table with some of its records."""
    new = Sheet(name)
    keep = list(range(1, s.head[1] + 1)) + rows
    at = {r: i for i, r in enumerate(keep, 1)}
    new.cells = {(at[r], c): Cell(v.v, v.fmt, v.strike) for (r, c), v in s.cells.items() if r in at}
    new.merges = [m for m in s.merges if m[2] <= s.head[1]]
    new.head, new.fields, new.kind, new.known = s.head, dict(s.fields), s.kind, s.known
    new.records, new.hidden_cols = [at[r] for r in rows], set(s.hidden_cols)
    return new


def cuttable(s):
    return (s.head and len(s.records) > 2 and all(r in s.records for r, _ in s.cells if s.head[1] < r <= s.records[-1]) and not s.hidden_rows and not any(m[2] > s.head[1] for m in s.merges)
            and not re.search(r"\d月|月份|季度", s.above()) and not any(s.get(r, c) in ("同上", "〃") for r in s.records for c in s.fields.values()))


@change("a sheet a month", "cut")
def _(office, rng):
    hit = False
    for b in office.books:
        days = whole_days(b.sheets[0]) if len(b.sheets) == 1 and cuttable(b.sheets[0]) and b.sheets[0].kind != "roster" else None
        if days and len({d.year for d in days.values()}) == 1 and len({d.month for d in days.values()}) > 1:
            s = b.sheets[0]
            b.sheets = [part(s, [r for r in s.records if days[r].month == m], f"{m}月") for m in sorted({d.month for d in days.values()})]
            hit = True
    return hit


@change("a file a person", "cut")
def _(office, rng):
    hit = False
    for b in list(office.books):
        s = b.sheets[0]
        c = s.fields.get("person")
        if len(b.sheets) > 1 or not c or s.kind == "roster" or not cuttable(s) or office.argued(b.path):
            continue
        who = {r: s.get(r, c) for r in s.records}
        if whole_days(s) and all(isinstance(v, str) and NAME.fullmatch(v) for v in who.values()) and 1 < len(set(who.values())) < 12:
            p = PurePosixPath(b.path)
            new = []
            for v in sorted(set(who.values())):
                new.append(b.named(str(p.with_name(f"{p.stem}-{v}{p.suffix}"))))
                new[-1].sheets = [part(s, [r for r in s.records if who[r] == v], s.name)]
            office.replace(b, new)
            hit = True
    return hit


@change("all sheets in one", "cut")
def _(office, rng):
    hit = False
    for b in office.books:
        parts = [s for s in b.sheets if s.head and s.records and s.kind != "roster"]
        days = {id(s): whole_days(s) for s in parts}
        if len(parts) < 2 or len({tuple(s.row_text(s.head[1]).items()) + (s.head, s.kind) for s in parts}) > 1 or not all(days.values()):
            continue
        if any(m[2] > s.head[1] for s in parts for m in s.merges) or any(s.hidden_rows or s.size()[0] > s.records[-1] for s in parts) \
                or any(re.search(r"\d月|月份|季度", s.above().replace(s.name, "")) for s in parts):
            continue
        first = parts[0]
        first.name = "台账"
        for s in parts[1:]:
            for r in s.records:
                at = first.records[-1] + 1
                for c in s.row_text(r):
                    first.cells[at, c] = s.cells[r, c]
                first.records.append(at)
            b.sheets.remove(s)
        hit = True
    return hit


# ---- what is not looked at ----

def worn(name, mark):
    @change(name, mark)
    def _(office, rng):
        for b in office.books:
            b.dress.add(mark)
        return bool(office.books)


for mark in ("styles", "freeze", "filter", "chart", "formulas"):
    worn(mark, mark)


@change("hidden rows", "hidden")
@each_table
def _(s, rng):
    s.hidden_rows |= set(s.records[1::3])
    return True


@change("hidden columns", "hidden")
@each_table
def _(s, rng):
    new = {s.fields[f] for f in ("serial", "topic", "remark", "group") if f in s.fields}
    s.hidden_cols |= new
    return bool(new)


def written(name, fmt, mark="", one_sheet=True, may=True):
    @change("written as " + name, "format", may)
    def _(office, rng):
        hit = False
        for b in office.books:
            if office.argued(b.path) or one_sheet and len(b.sheets) > 1 or fmt != "xls" and any(
                    s.hidden_rows and one_sheet or s.hidden_cols and one_sheet or any(c.strike for c in s.cells.values()) for s in b.sheets):
                continue
            p = PurePosixPath(b.path)
            b.format = fmt
            b.dress |= {mark} if mark else set()
            stem = p.stem if not one_sheet or re.match(r"Sheet|工作表", b.sheets[0].name) else f"{p.stem}（{b.sheets[0].name}）"
            office.rename(b, str(p.with_name(stem + "." + ("xls" if fmt == "html" else fmt))))
            hit = True
        return hit


written("xls", "xls", one_sheet=False, may=False)
written("ods", "ods", one_sheet=False, may=False)
written("csv", "csv")
written("csv in GB18030", "csv", "gbk")
written("html", "html")
