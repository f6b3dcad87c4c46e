"""What the cases share: a sheet written as a list of rows, and the answers of a small model of one's own."""
import sys, datetime as dt, shutil, html
from pathlib import Path
import lib
from lib import ANY, Book, XlsBook, fig, finding, total, roster, write_zip, to_ods
from openpyxl.utils import get_column_letter as L
OUT = Path(__file__).resolve().parents[1]
HOURS, CHARS = "study.hours", "study.chars"
SU = ["short", "unsure"]
MU = ["met", "unsure"]

class V:
    """A value with a number format."""
    def __init__(self, v, fmt): self.v, self.fmt = v, fmt
class F:
    """A formula with its kept value (None keeps none)."""
    def __init__(self, f, v=None, fmt=None): self.f, self.v, self.fmt = f, v, fmt

def put(s, r, c, v):
    if v is None: return
    if isinstance(v, V): s.put(r, c, v.v, fmt=v.fmt)
    elif isinstance(v, F): s.formula(r, c, v.f, v.v, v.fmt)
    elif isinstance(v, str): s.text(r, c, v)
    else: s.put(r, c, v)

def sheet(b, name, rows, merges=(), at=(1, 1)):
    s = b.sheet(name)
    for i, row in enumerate(rows):
        for j, v in enumerate(row):
            put(s, at[0] + i, at[1] + j, v)
    for m in merges: s.merge(m)
    return s

def book(path, *sheets, **kw):
    """book(path, (name, rows, merges), ...)"""
    b = Book(**kw)
    out = [sheet(b, *s) for s in sheets]
    b.save(path)
    return out

def verdict(v, target):
    return "met" if v >= target else "short"

def one(rule, target, name, period, v, group=None):
    if v == "?": return [fig(rule, name, period, ANY, "unsure", group)]
    if v is None: return [fig(rule, name, period, None, SU, group)]
    if v == "-": return []
    if isinstance(v, tuple): return [fig(rule, name, period, v[0], v[1], group)]
    more = {"gap": round(target - v, 6)} if v < target else {}
    return [fig(rule, name, period, v, verdict(v, target), group, **more)]

def S(name, period, h, c, group=None):
    return one(HOURS, 5, name, period, h, group) + one(CHARS, 10000, name, period, c, group)

CASES = {}
def case(name, about):
    def deco(f):
        CASES[name] = (about, f)
        return f
    return deco

def write(only=None):
    for name, (about, f) in CASES.items():
        if only and only not in name: continue
        d = OUT / name
        shutil.rmtree(d, ignore_errors=True)
        d.mkdir(parents=True)
        e = f(d)
        args = e.pop("args")
        inputs = e.pop("inputs", None) or sorted(p.name for p in d.iterdir())
        lib.expected(d, about, args, inputs, **e)
