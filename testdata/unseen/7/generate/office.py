"""A small office's half-term as it was, and what has to be found of it."""
import random

from start import *

YEAR = 2023
MONTHS = (3, 4, 5, 6)
HOLIDAY_WEEKS = {25}  # 端午, the Friday of week 25


def day(m, d):
    return dt.date(YEAR, m, d)


def fridays():
    d = day(3, 3)
    while d <= day(6, 30):
        yield d
        d += dt.timedelta(7)


def week(d):
    return d.isocalendar()[1]


class Office:
    """seed decides everything; short says how often somebody falls short."""

    def __init__(self, seed, names, groups, households):
        r = self.random = random.Random(seed)
        self.people = {n: groups[i % len(groups)] for i, n in enumerate(names)}
        self.groups, self.households = groups, {h: names[i % len(names)] for i, h in enumerate(households)}
        self.leave = {names[-1]: (5, 6)}  # 产假 from May on
        self.absent = "exempt"            # where only a remark says so: or 待核实
        topics = ["党章", "二十大报告", "民法典", "组织工作条例", "调查研究方法", "乡村振兴促进法"]
        self.study = []  # (person, date, topic, hours, chars)
        for n in names:
            for m in MONTHS:
                if self.away(n, m):
                    continue
                parts = [(2, 4000), (3, 6000)]
                if r.random() < 0.25:
                    parts[1] = r.choice([(2, 6000), (3, 5500), (2.5, 7000)])
                for k, (h, c) in enumerate(parts):
                    self.study.append((n, day(m, 6 + 11 * k + r.randrange(4)), topics[(m + k) % 6], h, c))
        self.visits = []  # (person, household, date, in person)
        for h, n in self.households.items():
            for m in MONTHS:
                if self.away(n, m) or r.random() < 0.12:
                    continue
                self.visits.append((n, h, day(m, r.randrange(2, 28)), r.random() < 0.75))
        self.problems = []  # (household, person, text, raised, solved on or None)
        for h, n in self.households.items():
            for k in range(r.choice([1, 2, 3])):
                raised = day(3, 2 + k)
                self.problems.append((h, n, r.choice(["水管破损", "医保补缴", "子女就学", "路灯不亮", "低保申请"]) + "一二三"[k], raised, day(r.choice((4, 5, 6)), r.randrange(1, 28)) if r.random() < 0.7 else None))
        self.talks = []  # (talker, counterpart, date)
        for n in names:
            for k in range(r.choice([0, 1, 1, 2])):
                self.talks.append(("秦守正", n, day(r.choice(MONTHS[:2]) + 2 * k, r.randrange(2, 27))))
        self.talks.sort(key=lambda t: t[2])
        self.events = []  # (name, date, attendees)
        for name, d in (("三八节登山", day(3, 8)), ("篮球赛", day(4, 14)), ("端午包粽子", day(6, 20))):
            self.events.append((name, d, [n for n in names[:-1] if r.random() < 0.6] or names[:1]))
        self.central = [day(m, 24) for m in MONTHS if m != 5 or r.random() < 0.5]
        self.cells = {}  # 党小组 -> dates
        for g in ("第一党小组", "第二党小组"):
            self.cells[g] = [day(m, d + r.randrange(5)) for m in MONTHS for d in (5, 19) if r.random() < 0.85]
        self.alone = {n: [d for d in fridays() if week(d) not in HOLIDAY_WEEKS and not self.away(n, d.month) and r.random() < 0.93] for n in names}
        self.lectures = []  # (date, speaker, topic, score)
        for i, d in enumerate(x for x in fridays() if week(x) not in HOLIDAY_WEEKS):
            if r.random() < 0.9:
                self.lectures.append((d, names[i % (len(names) - 1)], f"业务课{i + 1}", 85 + i % 10))
        self.pieces = [(n, day(MONTHS[k % 4], 15 + k % 10), f"{n[-1]}体会{k + 1}") for n in names for k in range(r.choice([4, 9, 10, 11]))]

    def away(self, n, m):
        lo, hi = self.leave.get(n, (13, 0))
        return lo <= m <= hi

    # ---- what has to be found ----

    def monthly(self, rule, target, of):
        out = []
        for n in self.people:
            for m in MONTHS:
                if self.away(n, m):
                    out.append(fig(rule, n, f"{YEAR}-{m:02}", ANY, self.absent))
                else:
                    v = of(n, m)
                    out += one(rule, target, n, f"{YEAR}-{m:02}", v)
        return out

    def study_figures(self, chars=True):
        def add(k):
            return lambda n, m: sum(x[k] for x in self.study if x[0] == n and x[1].month == m)
        return self.monthly(HOURS, 5, add(3)) + (self.monthly(CHARS, 10000, add(4)) if chars else [])

    def study_totals(self):
        return [total("study.hours", sum(x[3] for x in self.study)), total("study.chars", sum(x[4] for x in self.study))]

    def visit_figures(self):
        def there(n, m):
            dates = {d for p, h, d, near in self.visits if p == n and near and d.month == m}
            return len(dates) or (0 if any(p == n and d.month == m for p, h, d, near in self.visits) else None)
        f = self.monthly("visit.village", 1, there)
        for h in self.households:
            for m in MONTHS:
                n = sum(1 for p, x, d, near in self.visits if x == h and d.month == m)
                f.append(H(h, f"{YEAR}-{m:02}", n, "met") if n else H(h, f"{YEAR}-{m:02}", ANY, SU))
        return f

    def visit_totals(self):
        return [total("visit.household", len(self.visits))]

    def problem_figures(self):
        out = []
        for h in self.households:
            n = sum(1 for x in self.problems if x[0] == h and x[4])
            out.append(P(h, n, verdict(n, 2), str(YEAR)))
        return out

    def problem_totals(self):
        return [total("problem.count", len(self.problems)), total("problem.solved", sum(1 for x in self.problems if x[4]))]

    def yearly(self, rule, target, of):
        out = []
        for n in self.people:
            v = of(n)
            out.append(fig(rule, n, str(YEAR), v, verdict(v, target)) if v else fig(rule, n, str(YEAR), ANY, SU))
        return out

    def talk_figures(self):
        return self.yearly("talk.covered", 1, lambda n: sum(1 for t in self.talks if t[1] == n))

    def union_figures(self):
        return self.yearly("union.attended", 1, lambda n: sum(1 for e in self.events if n in e[2]))

    def piece_figures(self):
        return self.yearly("reflection.count", 10, lambda n: sum(1 for p in self.pieces if p[0] == n))

    def central_figures(self):
        out = []
        for m in MONTHS:
            n = sum(1 for d in self.central if d.month == m)
            out.append(office("meeting.centergroup", f"{YEAR}-{m:02}", n if n else ANY, verdict(n, 1)))
        return out

    def cell_figures(self):
        out = []
        for g, dates in self.cells.items():
            for m in MONTHS:
                for half in (1, 2):
                    n = sum(1 for d in dates if d.month == m and (d.day > 15) == (half == 2))
                    out.append(group("meeting.partygroup", g, f"{YEAR}-{m:02}-H{half}", n if n else ANY, verdict(n, 1)))
        return out

    def alone_figures(self):
        out = []
        for n in self.people:
            for d in fridays():
                p = f"{YEAR}-W{week(d):02}"
                if week(d) in HOLIDAY_WEEKS:
                    continue
                if self.away(n, d.month):
                    out.append(fig("selfstudy.weekly", n, p, ANY, self.absent, optional=True))
                elif d in self.alone[n]:
                    out.append(fig("selfstudy.weekly", n, p, 1, "met"))
                else:
                    out.append(fig("selfstudy.weekly", n, p, ANY, SU))
        return out

    def lecture_figures(self):
        out = []
        for d in fridays():
            if week(d) in HOLIDAY_WEEKS:
                continue
            n = sum(1 for x in self.lectures if x[0] == d)
            out.append(office("lecture.weekly", f"{YEAR}-W{week(d):02}", n if n else ANY, "met" if n else "short"))
        return out + self.yearly("lecture.turn", 1, lambda n: sum(1 for x in self.lectures if x[1] == n))


def dotted(d):
    return f"{d.year}.{d.month}.{d.day}"


def short(d):
    return f"{d.month}月{d.day}日"


def full(d):
    return f"{d.year}年{d.month}月{d.day}日"


