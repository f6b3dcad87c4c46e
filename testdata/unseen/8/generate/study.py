"""学习量, 自学, 心得."""
from start import *


@case("300-cards-stacked", "A township's 学习积累卡: two people's cards one below the other, minutes and 摘抄字数")
def _(d):
    rows = [["石桥镇党校学员学习积累卡"], ["学员姓名", A, "所在室", "综合室"], ["日期", "学习篇目", "用时（分钟）", "摘抄字数"],
            ["2022年4月1日", "乡村振兴促进法", 120, 4000], ["2022年4月8日", "党章", 100, 3500], ["2022年4月22日", "条例", 80, 2500], ["小计", None, 300, 10000], [],
            ["学员姓名", B, "所在室", "综合室"], ["日期", "学习篇目", "用时（分钟）", "摘抄字数"],
            ["2022年4月1日", "乡村振兴促进法", 120, 4000], ["2022年4月15日", "党章", 90, 5000], ["小计", None, 210, 9000]]
    book(d / "学习积累卡.xlsx", ("4月", rows, ("A1:D1",)))
    return dict(args=span(4), figures=S(A, "2022-04", 5, 10000) + S(B, "2022-04", 3.5, 9000), no_subjects=["小计"], max_other_findings=0)


@case("301-two-rows-a-person", "People down, two rows each (学时, 字数), months across, 全年合计")
def _(d):
    v = {A: [(5, 10000), (6, 12000), (5, 10500)], B: [(5, 9500), (4, 10000), (7, 10000)], C: [(5.5, 10000), (5, 10000), (0, 0)]}
    rows = [["2022年一季度机关干部学习情况一览表"], ["室别", "姓名", "项目", "1月", "2月", "3月", "合计"]]
    merges = ["A1:G1"]
    for n in v:
        r = len(rows) + 1
        for k, what in enumerate(("学时", "字数")):
            q = [x[k] for x in v[n]]
            rows.append([ROOMS[PEOPLE.index(n)] if k == 0 else None, n if k == 0 else None, what] + q + [sum(q)])
        merges += [f"A{r}:A{r+1}", f"B{r}:B{r+1}"]
    book(d / "一季度一览表.xlsx", ("一览表", rows, merges))
    f = []
    for n, q in v.items():
        for m, x in enumerate(q, 1):
            f += S(n, f"2022-{m:02}", *x)
    return dict(args=span(1, 3), figures=f, max_other_findings=0)


@case("302-hospital-months-order-differs", "Sheets 2022.01 …, a 年度汇总 first, columns in another order each month, amounts with units")
def _(d):
    one = lambda m: [[f"县人民医院党委机关支部{m}月份理论学习登记表"], ["序号", "参学人员", "科室", "学习日期", "学习内容", "学时", "学习笔记（字）"], [1, A, "综合室", f"{m}.7", "甲", "3学时", "6000字"], [2, A, "综合室", f"{m}.21", "乙", "2学时", "4000字"], [3, B, "综合室", f"{m}.7", "甲", "3学时", "6000字"]]
    two = lambda m: [[f"县人民医院党委机关支部{m}月份理论学习登记表"], ["学习日期", "学习内容", "学习笔记（字）", "学时", "科室", "参学人员"], [f"{m}月4日", "甲", 5000, 2.5, "综合室", A], [f"{m}月18日", "乙", 5000, 2.5, "综合室", A], [f"{m}月4日", "甲", 12000, 6, "综合室", B]]
    total_ = [["2022年度学习汇总"], ["姓名", "学时合计", "字数合计"], [A, 20, 40000], [B, 18, 36000]]
    book(d / "2022年理论学习台账.xlsx", ("年度汇总", total_), ("2022.01", one(1)), ("2022.02", two(2)), ("2022.03", one(3)), ("2022.04", two(4)))
    f = []
    for m in range(1, 5):
        f += S(A, f"2022-{m:02}", 5, 10000) + S(B, f"2022-{m:02}", 6 if m % 2 == 0 else 3, 12000 if m % 2 == 0 else 6000)
    return dict(args=span(1, 4), figures=f, totals=[total("study.hours", 38)], max_other_findings=0)


@case("303-everyone-but", "A school's 集中学习: 参学情况 says 除某某（事由）外全体参加, with a roster")
def _(d):
    list_of_people(d, 4)
    rows = [["2022年5月机关集中学习登记簿"], ["时间", "学习专题", "课时", "字数", "参学人员"], ["5月6日", "甲", 3, 5000, "全体干部"], ["5月13日", "乙", 1, 3000, f"除{B}（病假）、{C}（外出办案）外全体参加"], ["5月27日", "丙", 1, 2000, f"{A}、{B}、{C}、{D}，共4人"]]
    book(d / "集中学习5月.xlsx", ("5月", rows))
    f = S(A, "2022-05", 5, 10000) + S(D, "2022-05", 5, 10000)
    for n in (B, C):
        f += [p(HOURS, n, "2022-05", 4, SU), p(CHARS, n, "2022-05", 7000, SU)]
    return dict(args=span(5), figures=f, max_other_findings=4)


@case("304-platform-export", "A company's platform export (CSV, UTF-8): 学习时长 as 01:30:00, 完成时间 with a clock")
def _(d):
    rows = [["工号", "学员姓名", "部门", "课程名称", "学习时长", "记录字数", "完成时间"]]
    for n, l in ((A, [("01:30:00", 4000, 3), ("02:00:00", 3000, 10), ("01:30:00", 3000, 17)]), (B, [("00:45:00", 6000, 3), ("03:00:00", 4000, 10)])):
        for i, (t, w, day) in enumerate(l):
            rows.append([f"G{1000 + len(rows)}", n, "综合室", f"课程{i + 1}", t, w, f"2022-06-{day:02} 10:20:31"])
    csvf(d / "学习记录导出.csv", rows, "utf-8-sig")
    return dict(args=span(6), figures=S(A, "2022-06", 5, 10000) + S(B, "2022-06", 3.75, 10000), max_other_findings=0)


@case("305-duration-cells", "Durations as Excel times ([h]:mm), a running 累计 beside them")
def _(d):
    import datetime as dt
    T = lambda hh, mm=0: V(dt.timedelta(hours=hh, minutes=mm), "[h]:mm")
    rows = [["2022年6月干部学习时长登记"], ["姓名", "日期", "学习内容", "学习时长", "累计时长", "字数", "累计字数"], [A, "6月2日", "甲", T(2), T(2), 5000, 5000], [A, "6月9日", "乙", T(3), T(5), 5000, 10000], [B, "6月2日", "甲", T(1, 30), T(1, 30), 6000, 6000], [B, "6月9日", "乙", T(2), T(3, 30), 5000, 11000]]
    book(d / "学习时长.xlsx", ("Sheet1", rows))
    return dict(args=span(6), figures=S(A, "2022-06", 5, 10000) + S(B, "2022-06", 3.5, 11000), max_other_findings=0)


@case("306-collective-and-own-levels", "Three header levels: 集中学习/个人自学/合计, each 学时 and 字数; the sums are formulas")
def _(d):
    v = [(A, 3, 6000, 2, 4000), (B, 3, 6000, 1, 5000), (C, 3, 6000, None, None)]
    rows = [["街道办机关2022年7月学习统计表"], ["填报单位：街道组织办", None, None, None, None, None, None, "2022年8月1日"], ["序号", "姓名", "学习情况", None, None, None, None, None, "备注"], [None, None, "集中学习", None, "个人自学", None, "合计"], [None, None, "学时", "字数", "学时", "字数", "学时", "字数"]]
    for i, (n, a, b, c, e) in enumerate(v):
        r = i + 6
        rows.append([i + 1, n, a, b, c, e, F(f"C{r}+E{r}", a + (c or 0)), F(f"D{r}+F{r}", b + (e or 0))])
    rows.append(["合计", None, 9, 18000, 3, 9000, 12, 27000])
    book(d / "7月统计.xlsx", ("7月", rows, ("A1:I1", "A3:A5", "B3:B5", "C3:H3", "C4:D4", "E4:F4", "G4:H4", "I3:I5")))
    return dict(args=span(7), figures=S(A, "2022-07", 5, 10000) + S(B, "2022-07", 4, 11000) + S(C, "2022-07", 3, 6000), max_other_findings=0)


@case("307-supplement-and-copy", "A month's ledger, a 补报 file with what was forgotten, a copy of the first")
def _(d):
    head = ["姓名", "学习日期", "学习内容", "学时", "字数"]
    first = [["2022年8月学习台账"], head, [A, "8.5", "甲", 3, 6000], [A, "8.19", "乙", 2, 4000], [B, "8.5", "甲", 3, 6000]]
    book(d / "8月学习台账.xlsx", ("8月", first))
    book(d / "8月学习台账 - 副本.xlsx", ("8月", first))
    book(d / "8月学习台账（补报）.xlsx", ("8月", [["2022年8月学习台账（补报）"], head, [B, "8.26", "丙", 2, 4000]]))
    return dict(args=span(8), figures=S(A, "2022-08", 5, 10000) + S(B, "2022-08", 5, 10000), totals=[total("study.hours", 10)], max_other_findings=4)


@case("308-html-report", "A page saved from the office system: a table with a title row and 第 1 页 at the foot")
def _(d):
    html(d / "学习情况.html", [["2022年9月学习情况登记表"], ["序号", "姓名", "学习时间", "学习内容", "学时", "字数"], [1, A, "2022-09-02", "甲", 5, 10000], [2, B, "2022-09-02", "甲", 4.5, 10000], [3, C, "2022-09-09", "乙", 5, 9999], ["第 1 页 共 1 页"]])
    return dict(args=span(9), figures=S(A, "2022-09", 5, 10000) + S(B, "2022-09", 4.5, 10000) + S(C, "2022-09", 5, 9999), max_other_findings=0)


@case("309-task-and-done", "年度任务学时, 本月应完成, 本月完成, 累计完成, 完成率: only 本月完成 is the month's actual")
def _(d):
    rows = [["2022年10月干部教育学时进度表"], ["序号", "姓名", "年度任务学时", "本月应完成学时", "本月完成学时", "累计完成学时", "完成率", "本月完成字数"], [1, A, 60, 5, 5, 51, "85%", 10000], [2, B, 60, 5, 4, 55, "91.7%", 12000]]
    book(d / "学时进度.xlsx", ("10月", rows))
    return dict(args=span(10), figures=S(A, "2022-10", 5, 10000) + S(B, "2022-10", 4, 12000), max_other_findings=0)


@case("310-friday-log-by-room", "周五自学: week, day, 室, 自学人员 as a list, 未参加人员及原因")
def _(d):
    list_of_people(d, 4)
    rows = [["2022年4月周五自学登记表"], ["周次", "日期", "室别", "自学内容", "自学人员", "未参加人员及原因"], ["第1周", "4月1日", "综合室", "甲", f"{A}、{B}", None], [None, "4月1日", "干部室", "甲", f"{C}、{D}", None], ["第2周", "4月8日", "综合室", "乙", f"{A}、{B}", None], [None, "4月8日", "干部室", "乙", C, f"{D}（下村）"], ["第3周", "4月15日", "综合室", "丙", f"{A} {B}", None], [None, "4月15日", "干部室", "丙", f"{C} {D}", None], ["第4周", "4月22日", "综合室", "丁", f"{A}、{B}", None], [None, "4月22日", "干部室", "丁", f"{C}、{D}", None], ["第5周", "4月29日", "综合室", "戊", A, None], [None, "4月29日", "干部室", "戊", f"{C}、{D}", None]]
    book(d / "周五自学.xlsx", ("4月", rows, ("A3:A4", "A5:A6", "A7:A8", "A9:A10", "A11:A12")))
    f = []
    for i, w in enumerate(("2022-W13", "2022-W14", "2022-W15", "2022-W16", "2022-W17")):
        for n in PEOPLE[:4]:
            if (n, i) == (D, 1):
                f.append(p("selfstudy.weekly", n, w, ANY, SU))
            elif (n, i) == (B, 4):
                f.append(p("selfstudy.weekly", n, w, ANY, "short"))
            else:
                f.append(p("selfstudy.weekly", n, w, 1, "met"))
    return dict(args=span(4), figures=f, max_other_findings=2)


@case("311-week-sheets", "自学 a sheet a week (第10周（3.7-3.11）): names, 自学篇目, 是否自学")
def _(d):
    s = []
    for i, (a, b) in enumerate((("2.28", "3.4"), ("3.7", "3.11"), ("3.14", "3.18"), ("3.21", "3.25"))):
        s.append((f"第{i + 9}周", [[f"2022年第{i + 9}周干部自学登记（{a}-{b}）"], ["姓名", "自学日期", "自学篇目", "学时"], [A, b, "甲", 1], [B, b if i != 2 else None, "乙" if i != 2 else None, 1 if i != 2 else None]]))
    book(d / "干部自学登记.xlsx", *s)
    f = []
    for i in range(4):
        w = f"2022-W{i + 9:02}"
        f += [p("selfstudy.weekly", A, w, 1, "met"), p("selfstudy.weekly", B, w, 1 if i != 2 else ANY, "met" if i != 2 else SU)]
    return dict(args=["--from", "2022-03", "--to", "2022-03", "--as-of", "2022-12-31"], figures=f, ignore=[{"rule": HOURS}, {"rule": CHARS}], max_other_findings=2)


@case("312-reflections-by-quarter", "心得体会篇数 by quarter with a sum, a target column")
def _(d):
    rows = [["2022年度党员干部撰写心得体会情况统计"], ["序号", "姓名", "任务数（篇）", "心得体会篇数", None, None, None, None], [None, None, None, "一季度", "二季度", "三季度", "四季度", "合计"], [1, A, 10, 2, 3, 3, 2, 10], [2, B, 10, 2, 2, 3, 2, 9], [3, C, 10, 4, 4, 4, None, 12]]
    book(d / "心得统计.xlsx", ("Sheet1", rows, ("A1:H1", "A2:A3", "B2:B3", "C2:C3", "D2:H2")))
    return dict(args=span(1, 12), figures=[p("reflection.count", A, Y, 10, "met"), p("reflection.count", B, Y, 9, "short", gap=1), p("reflection.count", C, Y, 12, "met")], totals=[total("reflection.count", 31)], max_other_findings=0)


@case("313-reflections-received", "A register of what was handed in: merged names, titles, 刊载情况, some 退回重写")
def _(d):
    rows = [["学习心得收缴登记"], ["姓名", "题目", "交稿日期", "字数", "收稿人"]]
    merges = []
    for n, k in ((A, 10), (B, 8)):
        merges.append(f"A{len(rows) + 1}:A{len(rows) + k}")
        for i in range(k):
            rows.append([n if i == 0 else None, f"心得之{i + 1}：《读本第{i + 1}讲》", f"2022/{i + 2}/15", 1200, G])
    book(d / "心得收缴.xlsx", ("登记", rows, merges))
    return dict(args=span(1, 12), figures=[p("reflection.count", A, Y, 10, "met"), p("reflection.count", B, Y, 8, "short", gap=2)], totals=[total("reflection.count", 18)], no_subjects=[G], max_other_findings=0)


@case("314-xls-quarter-cross", "Old .xls: people down, each month 学时/字数, 季度小计, a 名次 at the end")
def _(d):
    v = {A: [(5, 10000), (5, 10000), (5, 9000)], B: [(6, 12000), (3, 10000), (5, 10000)]}
    rows = [["国投公司2022年四季度学习统计表"] + [None] * 9, ["姓名", "10月", None, "11月", None, "12月", None, "季度小计", None, "名次"], [None, "学时", "字数"] + ["学时", "字数"] * 3]
    for k, (n, q) in enumerate(v.items()):
        rows.append([n] + [y for x in q for y in x] + [sum(x[0] for x in q), sum(x[1] for x in q), k + 1])
    xls(d / "四季度.xls", ("四季度", rows, [(0, 0, 0, 9), (1, 2, 0, 0), (1, 1, 1, 2), (1, 1, 3, 4), (1, 1, 5, 6), (1, 1, 7, 8), (1, 2, 9, 9)]))
    f = []
    for n, q in v.items():
        for m, x in zip((10, 11, 12), q):
            f += S(n, f"2022-{m}", *x)
    return dict(args=span(10, 12), figures=f, max_other_findings=0)
