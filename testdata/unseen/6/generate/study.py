"""Study ledgers."""
from start import *


@case("140-year-book-half-filled", "A sheet a month from 一月 to 十二月, only six filled, 全年汇总 that agrees, 填表说明; hours and notes under other words")
def _(d):
    hours = {A: [5, 6, 5, 5.5, 5, 7], B: [5, 4.5, 5, 6, 5, 5], C: [6, 5, 5, 5, 3, 5]}
    notes = {A: [10000, 12000, 10500, 10000, 11000, 10000], B: [10000, 10000, 9900, 10000, 10000, 13000], C: [10000, 10000, 10000, 8000, 10000, 10000]}
    names = "一月 二月 三月 四月 五月 六月 七月 八月 九月 十月 十一月 十二月".split()
    sheets, f = [], []
    for m, n in enumerate(names, 1):
        rows = [[f"青岚县委组织部机关干部理论学习记实台账（2022年{m}月）"], ["填报科室：办公室", None, None, None, None, None, "填表人：" + D],
            ["序号", "干部姓名", "所属科室", "学习日期", "学习方式", "学习书目（篇目）", "学习时间（小时）", "撰写笔记（字）", "备注"]]
        k = 0
        if m <= 6:
            for who in (A, B, C):
                h, c = hours[who][m - 1], notes[who][m - 1]
                for part, day in (((2, 4000), 3), ((h - 2, c - 4000), 17)):
                    k += 1
                    rows.append([k, who, "办公室", f"{m}月{day}日", "自学" if day == 3 else "集中学习", f"篇目{k}", part[0], part[1], None])
                f += S(who, f"2022-{m:02}", h, c)
        while k < 10:
            k += 1
            rows.append([k])
        rows.append(["注：学习时间以小时计，撰写笔记以字计。"])
        sheets.append((n, rows, ("A1:I1",)))
    total_rows = [["2022年机关干部理论学习情况汇总表"], ["序号", "干部姓名", "所属科室", "学习时间合计（小时）", "撰写笔记合计（字）"]]
    for i, who in enumerate((A, B, C), 1):
        total_rows.append([i, who, "办公室", sum(hours[who]), sum(notes[who])])
    book(d / "2022年理论学习记实台账.xlsx", *sheets, ("全年汇总", total_rows), ("填表说明", [["填表说明"], ["一、本台账由各科室按月填写。"], ["二、学习时间每月不少于5小时，笔记不少于1万字。"]]))
    return dict(args=until("2022-06-30"), figures=f, totals=[total("study.hours", sum(map(sum, hours.values()))), total("study.chars", sum(map(sum, notes.values())))],
        no_subjects=[D, "合计"], max_other_findings=1, no_findings=["total-mismatch", "missing-ledger"])


@case("141-export-of-a-learning-platform", "A .csv written by a platform: timestamps, minutes beside credited 学时, a course broken off, 积分 that is no amount")
def _(d):
    rows = [["工号", "姓名", "部门", "课程名称", "开始学习时间", "完成学习时间", "学习时长(分钟)", "获得学时", "积分", "状态"]]
    def add(n, course, start, end, minutes, credit, points, state):
        rows.append([{A: "0101", B: "0102", C: "0103"}[n], n, "干部股", course, start, end, minutes, credit, points, state])
    add(A, "党史专题一", "2022-05-06 19:20:11", "2022-05-06 21:20:40", 120, 2, 12, "已完成")
    add(A, "党史专题二", "2022-05-13 19:00:00", "2022-05-13 22:00:05", 180, 3, 18, "已完成")
    add(B, "党史专题一", "2022-05-07 08:00:00", "2022-05-07 10:01:00", 121, 2, 12, "已完成")
    add(B, "党史专题二", "2022-05-14 20:00:00", "", 35, 0, 0, "未完成")
    add(C, "乡村振兴", "2022-05-31 20:00:00", "2022-05-31 23:00:00", 180, 3, 20, "已完成")
    add(C, "公文写作", "2022-05-20 20:00:00", "2022-05-20 22:30:00", 150, 2.5, 20, "已完成")
    csvf(d / "学习记录导出.csv", rows, "utf-8-sig")
    return dict(args=until("2022-12-31"), figures=one(HOURS, 5, A, "2022-05", 5) + one(HOURS, 5, B, "2022-05", 2) + one(HOURS, 5, C, "2022-05", 5.5), totals=[total("study.hours", 12.5)], max_other_findings=1)


@case("142-hours-by-day-across", "People down, study days across, the hours themselves in the cells; 本月合计 and 应学学时 at the end")
def _(d):
    head = ["序号", "姓名", V(dt.date(2022, 3, 4), 'm"月"d"日"'), V(dt.date(2022, 3, 11), 'm"月"d"日"'), V(dt.date(2022, 3, 18), 'm"月"d"日"'), V(dt.date(2022, 3, 25), 'm"月"d"日"'), "本月合计", "应学学时"]
    rows = [["2022年3月集中学习学时登记表"], ["单位：学时"], head,
        [1, A, 2, 1, 1, 1, F("SUM(C4:F4)", 5), 5], [2, B, 2, None, 1.5, 1, F("SUM(C5:F5)", 4.5), 5], [3, C, 2, "请假", 2, 2, F("SUM(C6:F6)", 6), 5], ["合计", None, 6, 1, 4.5, 4, F("SUM(G4:G6)", 15.5), 15]]
    book(d / "3月集中学习.xlsx", ("Sheet1", rows, ("A1:H1", "A2:H2", "A7:B7")))
    return dict(args=until("2022-12-31"), figures=one(HOURS, 5, A, "2022-03", 5) + one(HOURS, 5, B, "2022-03", 4.5) + one(HOURS, 5, C, "2022-03", 6), totals=[total("study.hours", 15.5)], no_subjects=["合计"], max_other_findings=1)


@case("143-done-due-and-so-far-beside-each-other", "年度任务, 本月应完成, 本月完成, 累计完成 and a percentage beside each other: only 本月完成 is the month's")
def _(d):
    rows = [["青岚县委组织部2022年4月干部学习进度表"],
        ["姓名", "股室", "年度任务（学时）", "本月应完成学时", "本月完成学时", "累计完成学时", "本月应完成字数", "本月完成字数", "累计完成字数", "完成进度"],
        [A, "干部股", 60, 5, 5, 21, 10000, 10000, 42000, V(0.35, "0%")], [B, "干部股", 60, 5, 4, 20, 10000, 12000, 41000, V(0.3333, "0.0%")], [C, "基层股", 60, 5, 8, 20, 10000, 9500, 39500, V(0.3333, "0.0%")]]
    book(d / "进度.xlsx", ("4月", rows, ("A1:J1",)))
    return dict(args=until("2022-12-31"), figures=S(A, "2022-04", 5, 10000) + S(B, "2022-04", 4, 12000) + S(C, "2022-04", 8, 9500), totals=[total("study.hours", 17), total("study.chars", 31500)], max_other_findings=0)


@case("144-parts-and-their-sum", "集中学习, 个人自学, 网络学习 as parts under 学时, and their sum; chars only once")
def _(d):
    rows = [["2022年6月学习情况统计表"], ["序号", "姓名", "科室", "学时", None, None, None, "学习笔记", "备注"], [None, None, None, "集中学习", "个人自学", "网络学习", "小计", "字数", None],
        [1, A, "一科", 2, 2, 1, 5, "10000字", None], [2, B, "一科", 2, 1, 1, 4, "1.05万字", None], [3, C, "二科", 2, 3, None, 5, "9000字", "网络学习账号停用"], [4, "合计", None, 6, 6, 2, 14, 29500, None]]
    book(d / "6月.xlsx", ("统计表", rows, ("A1:I1", "A2:A3", "B2:B3", "C2:C3", "D2:G2", "I2:I3")))
    return dict(args=until("2022-12-31"), figures=S(A, "2022-06", 5, 10000) + S(B, "2022-06", 4, 10500) + S(C, "2022-06", 5, 9000), totals=[total("study.hours", 14), total("study.chars", 29500)], no_subjects=["合计"], max_other_findings=1)


@case("145-month-lines-and-bare-days", "One sheet a quarter: lines 一月份, 二月份, 三月份 between the records, and 8日 for the day")
def _(d):
    rows = [["2022年第一季度学习登记簿（组织一科）"], ["日期", "姓名", "学习内容", "学时", "字数"], ["一月份"],
        ["7日", A, "甲", 2, 5000], ["14日", A, "乙", 3, 5000], ["14日", B, "乙", 5, 10000], ["二月份"], ["11日", A, "丙", 5, 10000], ["18日", B, "丁", 4, 12000], ["三月份"], ["4日", A, "戊", 4, 6000], ["4日", B, "戊", 6, 10000], ["25日", A, "己", 2, 4000]]
    book(d / "一季度.xlsx", ("Sheet1", rows, ("A1:E1", "A3:E3", "A7:E7", "A10:E10")))
    f = S(A, "2022-01", 5, 10000) + S(B, "2022-01", 5, 10000) + S(A, "2022-02", 5, 10000) + S(B, "2022-02", 4, 12000) + S(A, "2022-03", 6, 10000) + S(B, "2022-03", 6, 10000)
    return dict(args=until("2022-12-31"), figures=f, totals=[total("study.hours", 31)], no_subjects=["一月份", "二月份", "三月份"], max_other_findings=1)


@case("146-folders-by-month-day-only", "A folder a month with the same file names; titles without a month; days as 5日 or 5")
def _(d):
    for m, rows in ((1, [["7日", A, "甲", 5, 10000], ["7日", B, "甲", 5, 9000]]), (2, [["11日", A, "乙", 4.5, 10000], ["18日", B, "丙", 5, 10000]])):
        book(d / f"2022年{m}月" / "学习台账.xlsx", ("学习", [["干部学习台账"], ["时间", "姓名", "学习内容", "学时", "字数"]] + rows))
        book(d / f"2022年{m}月" / "走访台账.xlsx", ("走访", [["干部走访帮扶台账"], ["时间", "帮扶干部", "走访对象", "走访形式", "走访内容"], [f"{m + 9}日", A, "龙二满", "入户走访", "宣讲"], [f"{m + 12}日", B, "麻老六", "入户走访" if m == 2 else "打电话", "宣讲"]]))
    f = S(A, "2022-01", 5, 10000) + S(B, "2022-01", 5, 9000) + S(A, "2022-02", 4.5, 10000) + S(B, "2022-02", 5, 10000)
    f += [V_(A, "2022-01", 1, "met"), V_(A, "2022-02", 1, "met"), V_(B, "2022-01", 0, "short"), V_(B, "2022-02", 1, "met")]
    f += [H(n, f"2022-0{m}", 1, "met") for n in ("龙二满", "麻老六") for m in (1, 2)]
    return dict(args=until("2022-03-31"), inputs=["2022年1月", "2022年2月"], figures=f, totals=[total("study.hours", 19.5), total("visit.village", 3)], max_other_findings=0)


@case("147-names-with-numbers-and-marks", "No 序号 column: 1、甘立诚 in the name's cell; （女）, *, （新）; a sum before the people; a hidden column of last year's")
def _(d):
    rows = [["2022年5月干部学习情况"], ["姓  名", "2021年同期学时", "学  时", "字  数", "说明"], ["合  计", 20, 14, 30000, None], ["1、甘立诚", 9, 5, 10000, None], ["2、覃月英（女）", 6, 5, 10000, "*为新提任"], ["3、滕子敬*", 5, 4, 10000, None]]
    b = Book()
    s = sheet(b, "5月", rows, ("A1:E1",))
    s.ws.column_dimensions["B"].hidden = True
    b.save(d / "5月学习.xlsx")
    return dict(args=until("2022-12-31"), figures=S(A, "2022-05", 5, 10000) + S(B, "2022-05", 5, 10000) + S(C, "2022-05", 4, 10000), totals=[total("study.hours", 14), total("study.chars", 30000)], no_subjects=["合计", "1、甘立诚", "滕子敬*"], max_other_findings=1)


@case("148-two-tables-with-notes-beside", "March above, April below with another order of columns, each with its title and sum; a note written beside the table")
def _(d):
    rows = [["2022年3月干部学习台账"], ["姓名", "学习日期", "学习内容", "学时", "字数", None, "说明：3月份"], [A, "3月4日", "甲", 5, 10000, None, "机关食堂搬迁，"], [B, "3月11日", "乙", 5, 8000, None, "集中学习改为自学"], ["合计", None, None, 10, 18000], [],
        ["2022年4月干部学习台账"], ["姓名", "学习日期", "字数", "学时", "学习内容"], [A, "4月8日", 9000, 5, "丙"], [B, "4月15日", 10000, 6, "丁"], ["合计", None, 19000, 11, None], ["填表人：" + E, None, None, "审核人：" + G_]]
    book(d / "3-4月.xlsx", ("Sheet1", rows, ("A1:E1", "A7:E7")))
    return dict(args=until("2022-12-31"), figures=S(A, "2022-03", 5, 10000) + S(B, "2022-03", 5, 8000) + S(A, "2022-04", 5, 9000) + S(B, "2022-04", 6, 10000), totals=[total("study.hours", 21), total("study.chars", 37000)], no_subjects=["合计", E, G_], max_other_findings=0)


@case("149-file-a-person-with-month-sums", "A file a person in folders of sections; 姓名 and 科室 in the line above; 1月小计 between the records")
def _(d):
    data = {A: ("组织一科", [[5, 10000], [5, 10000]]), B: ("组织一科", [[4, 10000], [6, 12000]]), C: ("组织二科", [[5, 9000], [5, 10000]])}
    f = []
    for who, (sec, ms) in data.items():
        rows = [["干部个人学习台账"], [f"姓名：{who}", None, f"科室：{sec}", None, "年度：2022年"], ["序号", "学习时间", "学习内容", "学习形式", "学时数", "笔记字数"]]
        for m, (h, c) in enumerate(ms, 1):
            rows += [[1, f"2022.{m}.7", "甲", "自学", 2, 5000], [2, f"2022.{m}.21", "乙", "集中学习", h - 2, c - 5000], [f"{m}月小计", None, None, None, h, c]]
            f += S(who, f"2022-{m:02}", h, c)
        rows.append(["累计", None, None, None, sum(x[0] for x in ms), sum(x[1] for x in ms)])
        (d / sec).mkdir(exist_ok=True)
        book(d / sec / f"{who}.xlsx", ("Sheet1", rows, ("A1:F1",)))
    return dict(args=until("2022-02-28"), inputs=["组织一科", "组织二科"], figures=f, totals=[total("study.hours", 30), total("study.chars", 61000)], no_subjects=["累计", "1月小计"], max_other_findings=0)


@case("150-half-year-crosstab-xls-with-roster", "An old .xls: months over 学时 and 字数, quarter sums, 上半年合计; / for leave that the roster bears out; a newcomer; a roster in another file")
def _(d):
    h1 = ["序号", "姓名", "科室"]
    for n in ("1月", "2月", "3月", "一季度小计", "4月", "5月", "6月", "二季度小计", "上半年合计"):
        h1 += [n, None]
    h1 += ["备注"]
    h2 = [None] * 3 + ["学时", "字数"] * 9 + [None]
    amounts = {A: [(5, 10000)] * 6, B: [(5, 10000), (4, 10000), (5, 10000), "/", "/", "/"], C: [(6, 12000), (5, 10000), (5, 9000), (5, 10000), (5, 10000), (7, 10000)], D: [None, None, None, (5, 10000), (5, 11000), (2, 10000)]}
    rows, f = [["青岚县委组织部2022年上半年干部学习情况统计表"], h1, h2], []
    for i, (who, ms) in enumerate(amounts.items(), 1):
        row, half = [i, who, "一科"], [0, 0]
        for q in (0, 3):
            sums = [0, 0]
            for m in range(q, q + 3):
                v = ms[m]
                if isinstance(v, tuple):
                    row += list(v)
                    sums = [sums[0] + v[0], sums[1] + v[1]]
                    f += S(who, f"2022-{m + 1:02}", *v)
                else:
                    row += [v, v]
            row += sums
            half = [half[0] + sums[0], half[1] + sums[1]]
        rows.append(row + half + [{B: "4月起产假", D: "3月调入"}.get(who)])
    merges = [(1, 2, c, c) for c in (0, 1, 2, 21)] + [(1, 1, c, c + 1) for c in range(3, 21, 2)]
    xls(d / "上半年学习统计.xls", ("统计表", rows, merges))
    csvf(d / "在编人员名册.csv", [["序号", "姓名", "科室", "职务", "到岗日期", "在岗状态"], [1, A, "一科", "科长", "2015-06-01", "在岗"], [2, B, "一科", "干部", "2018-03-01", "产假（2022-04-01至2022-08-31）"], [3, C, "一科", "干部", "2019-03-01", "在岗"], [4, D, "一科", "干部", "2022-03-14", "在岗"]])
    for m in (4, 5, 6):
        f += [fig(r, B, f"2022-{m:02}", ANY, "exempt") for r in (HOURS, CHARS)]
    f += [fig(r, D, f"2022-{m:02}", ANY, "exempt", optional=True) for r in (HOURS, CHARS) for m in (1, 2, 3)]
    hours = sum(v[0] for ms in amounts.values() for v in ms if isinstance(v, tuple))
    return dict(args=until("2022-06-30"), figures=f, totals=[total("study.hours", hours)], max_other_findings=1, no_findings=["total-mismatch"])


@case("151-web-page-with-spans", "A web page called .xls: the name spans its rows, &nbsp; in headers, a sum in the last row, thousands separators")
def _(d):
    head = ["序号", "姓\u00a0名", "科\u00a0室", "学习日期", "学习内容", "学\u00a0时", "学习字数"]
    page(d / "学习情况查询结果.xls", [[[("青岚县干部学习管理系统——2022年9月学习情况", 1, 7)], head,
        [("1", 2, 1), (A, 2, 1), ("一科", 2, 1), "2022-09-02", "甲", "2.0", "4,000"], ["2022-09-16", "乙", "3.0", "6,000"],
        [("2", 3, 1), (B, 3, 1), ("二科", 3, 1), "2022-09-02", "甲", "2.0", "4,000"], ["2022-09-09", "丙", "1.0", "3,000"], ["2022-09-30", "丁", "1.5", "5,000"], [("合计", 1, 5), "9.5", "22,000"]]])
    return dict(args=until("2022-12-31"), figures=S(A, "2022-09", 5, 10000) + S(B, "2022-09", 4.5, 12000), totals=[total("study.hours", 9.5), total("study.chars", 22000)], no_subjects=["合计"], max_other_findings=0)


@case("152-unknown-amounts-by-month", "People down, months across, and nothing that says what the numbers are: a question, no figure")
def _(d):
    rows = [["2022年上半年干部学习情况统计表"], ["序号", "姓名", "1月", "2月", "3月", "4月", "5月", "6月"], [1, A, 5, 6, 4, 5, 5, 8], [2, B, 5, 5, 3, 5, 6, 5]]
    book(d / "上半年.xlsx", ("Sheet1", rows, ("A1:H1",)))
    return dict(args=until("2022-12-31"), figures=[], findings=[finding("ambiguous-column", "上半年.xlsx")])


@case("153-self-study-register", "周五自学登记: 星期 and 时长 beside; a Sunday still belongs to its week; a week left out")
def _(d):
    days = {A: ["3.4", "3.11", "3.18", "3.25"], B: ["3.4", "3.13", "3.24"]}
    rows = [["2022年3月干部周五自学情况登记"], ["编号", "自学人员", "自学时间", "星期", "自学内容", "自学时长（分钟）", "心得摘要"]]
    for who, ds in days.items():
        for x in ds:
            wd = "一二三四五六日"[dt.date(2022, 3, int(x.split(".")[1])).weekday()]
            rows.append([len(rows) - 1, who, x, wd, "党章", 90, "略"])
    book(d / "自学登记.xlsx", ("3月", rows, ("A1:G1",)))
    W = lambda n, w, a, v: fig("selfstudy.weekly", n, f"2022-W{w:02}", a, v)
    return dict(args=until("2022-03-31"), figures=[W(A, w, 1, "met") for w in (9, 10, 11, 12)] + [W(B, 9, 1, "met"), W(B, 10, 1, "met"), W(B, 11, None, SU), W(B, 12, 1, "met")], max_other_findings=1)


@case("154-roster-by-section-lists", "A roster that lists the names of each section in one cell; the ledger has no section")
def _(d):
    book(d / "人员名册.xlsx", ("名册", [["青岚县委组织部人员名册"], ["科室", "人数", "人员姓名"], ["组织一科", 3, f"{A}、{B}、{C}"], ["组织二科", 2, f"{D}、{E}"]], ("A1:C1",)))
    book(d / "2022年8月.xlsx", ("学习", [["2022年8月学习台账"], ["姓名", "学习时间", "内容", "学时", "字数"], [A, "8月5日", "甲", 5, 10000], [B, "8月5日", "甲", 6, 10000], [C, "8月12日", "乙", 5, 10000], [D, "8月12日", "乙", 4, 10000]]))
    f = S(A, "2022-08", 5, 10000, "组织一科") + S(B, "2022-08", 6, 10000, "组织一科") + S(C, "2022-08", 5, 10000) + S(D, "2022-08", 4, 10000, "组织二科") + S(E, "2022-08", None, None)
    return dict(args=until("2022-12-31"), figures=f, totals=[total("study.hours", 20)], max_other_findings=1)


@case("155-collective-and-make-up", "集中学习登记: 参学人员 as 机关全体（某某出差、某某病假除外）, and a row that makes it up; a roster")
def _(d):
    lib.roster(d / "干部名册.xlsx", [dict(name=n, group="一科") for n in (A, B, C, D)])
    rows = [["2022年10月机关集中学习登记表"], ["学习时间", "学习主题", "主讲", "参学人员", "学时", "备注"],
        ["10月14日", "专题一", "外请教授", f"全体干部（{C}出差、{D}病假除外）", 3, None], ["10月21日", "专题二", "外请教授", "全体干部", 2, None], ["10月28日", "专题一补学", "光盘", C, 3, "补学"]]
    book(d / "集中学习.xlsx", ("10月", rows, ("A1:F1",)))
    return dict(args=until("2022-12-31"), figures=one(HOURS, 5, A, "2022-10", 5) + one(HOURS, 5, B, "2022-10", 5) + one(HOURS, 5, C, "2022-10", (5, MU)) + one(HOURS, 5, D, "2022-10", 2), max_other_findings=1)
