"""How different hands keep the same things. Each writes into a folder and needs nothing but the office."""
from office import *


# ---- rosters ----

def roster_plain(o, d):
    rows = [["人员花名册"], ["序号", "姓名", "所在股室", "职务", "人员状态"]]
    for i, (n, g) in enumerate(o.people.items(), 1):
        rows.append([i, n, g, "干部", "产假（2023-05-01至2023-09-30）" if n in o.leave else "在岗"])
    book(d / "花名册.xlsx", ("Sheet1", rows, ("A1:E1",)))


def roster_sections(o, d):
    o.absent = ["exempt", "unsure"]  # a remark only suggests it
    rows = [["部机关在编在岗人员一览表"], ["股室", "姓名", "现任职务", "到岗时间", "备注"]]
    for g in o.groups:
        first = True
        for n in o.people:
            if o.people[n] == g:
                rows.append([g if first else None, n, "干部", dt.date(2019, 3, 1), "产假：2023.5.1—2023.9.30" if n in o.leave else None])
                first = False
    merges, r = [], 3
    for g in o.groups:
        k = sum(1 for x in o.people.values() if x == g)
        if k > 1:
            merges.append(f"A{r}:A{r + k - 1}")
        r += k
    rows = rows[:2] + [[V(v, "yyyy-mm-dd") if isinstance(v, dt.date) else v for v in x] for x in rows[2:]]
    book(d / "人员一览表.xlsx", ("一览表", rows, ("A1:E1", *merges)))


def roster_csv(o, d):
    csvf(d / "干部名册.csv", [["姓名", "科室", "政治面貌", "在岗情况"]] + [[n, g, "中共党员", "2023-05-01至2023-09-30产假" if n in o.leave else "在岗"] for n, g in o.people.items()], "utf-8-sig")


# ---- study ----

def study_months(o, d):
    sheets = []
    for m in MONTHS:
        rows = [[f"{YEAR}年{m}月份干部理论学习登记表"], ["姓名", "股室", "学习日期", "学习篇目", "学时", "学习字数"]]
        merges, r = ["A1:F1"], 3
        for n in o.people:
            mine = [x for x in o.study if x[0] == n and x[1].month == m]
            for k, x in enumerate(mine):
                rows.append([n if k == 0 else None, o.people[n] if k == 0 else None, short(x[1]), x[2], x[3], x[4]])
            if len(mine) > 1:
                merges += [f"A{r}:A{r + len(mine) - 1}", f"B{r}:B{r + len(mine) - 1}"]
            r += len(mine)
        rows.append(["合计", None, None, None, sum(x[3] for x in o.study if x[1].month == m), sum(x[4] for x in o.study if x[1].month == m)])
        sheets.append((f"{m}月", rows, tuple(merges)))
    book(d / f"{YEAR}年学习登记.xlsx", *sheets)


def study_cross(o, d):
    h1, h2 = ["序号", "干部姓名", "股室"], [None] * 3
    for m in MONTHS:
        h1 += [f"{m}月份", None]
        h2 += ["完成学时", "完成字数"]
    h1 += ["合计", None]
    h2 += ["学时", "字数"]
    rows = [[f"{YEAR}年3—6月干部学习情况统计表"], h1, h2]
    for i, n in enumerate(o.people, 1):
        row, sums = [i, n, o.people[n]], [0, 0]
        for m in MONTHS:
            mine = [x for x in o.study if x[0] == n and x[1].month == m]
            v = [sum(x[3] for x in mine), sum(x[4] for x in mine)] if mine else [None, None]
            row += v
            sums = [sums[0] + (v[0] or 0), sums[1] + (v[1] or 0)]
        rows.append(row + sums)
    xls(d / "学习统计.xls", ("统计", rows, [(1, 2, c, c) for c in (0, 1, 2)] + [(1, 1, c, c + 1) for c in range(3, 13, 2)]))


def study_groups(o, d):
    for g in o.groups:
        rows = [[f"{g}干部学习台账"], ["学习时间", "学习人", "学习内容", "学时", "字数", "备注"]]
        for x in sorted((x for x in o.study if o.people[x[0]] == g), key=lambda x: x[1]):
            rows.append([V(x[1], "yyyy/m/d"), x[0], x[2], x[3], x[4], None])
        book(d / "学习台账" / f"{g}.xlsx", ("Sheet1", rows, ("A1:F1",)))


def study_csv(o, d):
    for m in MONTHS:
        csvf(d / "学习" / f"{YEAR}年{m}月学习情况.csv", [["股室", "姓名", "日期", "内容", "学时", "字数"]] + [[o.people[x[0]], x[0], x[1].isoformat(), x[2], x[3], f"{x[4]:,}"] for x in o.study if x[1].month == m])


def study_lines(o, d):
    rows = [[f"{YEAR}年干部学习登记簿"], ["日期", "姓名", "学习内容", "学时", "字数（千字）"]]
    for m in MONTHS:
        rows.append([f"{'三四五六'[m - 3]}月份"])
        for x in o.study:
            if x[1].month == m:
                rows.append([f"{x[1].day}日", x[0], x[2], x[3], x[4] / 1000])
    book(d / "学习登记簿.xlsx", ("登记", rows, ("A1:E1",)))


def study_people(o, d):
    sheets = []
    for n in o.people:
        rows = [["干部个人学习台账"], [f"姓名：{n}", None, f"股室：{o.people[n]}"], ["日期", "学习内容", "学时", "字数"]]
        rows += [[dotted(x[1]), x[2], x[3], x[4]] for x in o.study if x[0] == n]
        sheets.append((n, rows, ("A1:D1",)))
    book(d / "个人学习台账.xlsx", *sheets)


# ---- visits ----

def visits_rows(o, d):
    csvf(d / "走访登记.csv", [["走访日期", "走访干部", "走访对象", "走访方式", "走访情况"]] + [[x[2].isoformat(), x[0], x[1], "入户走访" if x[3] else "电话联系", "正常"] for x in sorted(o.visits, key=lambda x: x[2])])


def visits_helpers(o, d):
    sheets = []
    for n in o.people:
        mine = [x for x in o.visits if x[0] == n]
        if mine:
            sheets.append((n, [["联户走访记录表"], [f"帮扶干部：{n}"], ["走访时间", "联系户", "走访形式", "记事"]] + [[full(x[2]), x[1], "实地走访" if x[3] else "微信联系", "略"] for x in mine], ("A1:D1",)))
    book(d / "联户走访.xlsx", *sheets)


def visits_blocks(o, d):
    h1, h2 = ["序号", "包户干部", "户主姓名"], [None] * 3
    for m in MONTHS:
        h1 += [f"{m}月", None]
        h2 += ["走访日期", "方式"]
    rows = [[f"{YEAR}年3—6月包户走访情况登记表"], h1, h2]
    for i, (h, n) in enumerate(o.households.items(), 1):
        row = [i, n, h]
        for m in MONTHS:
            x = next((x for x in o.visits if x[1] == h and x[2].month == m), None)
            row += [f"{m}.{x[2].day}", "入户" if x[3] else "电话"] if x else [None, None]
        rows.append(row)
    book(d / "包户走访.xlsx", ("登记表", rows, ("A1:K1", "A2:A3", "B2:B3", "C2:C3", "D2:E2", "F2:G2", "H2:I2", "J2:K2")))


def visits_ticks(o, d):
    rows = [[f"{YEAR}年干部下村走访台账"], ["日期", "干部", "农户", "走访方式", None, "备注"], [None, None, None, "入户", "电话", None]]
    rows += [[dotted(x[2]), x[0], x[1], "√" if x[3] else None, None if x[3] else "√", None] for x in sorted(o.visits, key=lambda x: (x[2], x[1]))]
    book(d / "下村走访.xlsx", ("台账", rows, ("A1:F1", "A2:A3", "B2:B3", "C2:C3", "D2:E2", "F2:F3")))


# ---- problems ----

def problems_rows(o, d):
    rows = [[f"{YEAR}年为民办实事工作台账"], ["序号", "户主", "群众诉求", "受理时间", "承办人", "办理结果", "办结时间"]]
    rows += [[i, x[0], x[2], dotted(x[3]), x[1], "已办结" if x[4] else "正在办理", dotted(x[4]) if x[4] else None] for i, x in enumerate(o.problems, 1)]
    book(d / "办实事台账.xlsx", ("Sheet1", rows, ("A1:G1",)))


def problems_ticks(o, d):
    rows = [[f"{YEAR}年群众急难愁盼问题清单"], ["户主姓名", "问题", "收集日期", "责任干部", "解决情况", None, "解决日期"], [None] * 4 + ["已解决", "未解决", None]]
    rows += [[x[0], x[2], short(x[3]), x[1], "√" if x[4] else None, None if x[4] else "√", short(x[4]) if x[4] else None] for x in o.problems]
    book(d / "问题清单.xlsx", ("清单", rows, ("A1:G1", "A2:A3", "B2:B3", "C2:C3", "D2:D3", "E2:F2", "G2:G3")))


def problems_page(o, d):
    page(d / "问题台账.xls", [[[(f"{YEAR}年民生实事办理台账", 1, 6)], ["联系户", "反映问题", "登记日期", "包联干部", "是否办结", "办结日期"]] + [[x[0], x[2], x[3].isoformat(), x[1], "是" if x[4] else "否", x[4].isoformat() if x[4] else ""] for x in o.problems]])


# ---- talks ----

def talks_rows(o, d):
    xls(d / "谈心谈话台账.xls", ("谈话", [[f"{YEAR}年谈心谈话情况登记"], ["谈话日期", "谈话人", "谈话对象", "谈话方式", "谈话主要内容"]] + [[t[2], t[0], t[1], "个别谈话", "略"] for t in o.talks], [(0, 0, 0, 4)]))


def talks_times(o, d):
    rows = [[f"{YEAR}年度干部谈心谈话一览表"], ["序号", "谈话对象", "股室", "第一次谈话", None, "第二次谈话", None], [None] * 3 + ["时间", "谈话人", "时间", "谈话人"]]
    for i, n in enumerate(o.people, 1):
        mine = [t for t in o.talks if t[1] == n]
        row = [i, n, o.people[n]]
        for k in (0, 1):
            row += [dotted(mine[k][2]), mine[k][0]] if k < len(mine) else [None, None]
        rows.append(row)
    book(d / "谈话一览表.xlsx", ("一览表", rows, ("A1:G1", "A2:A3", "B2:B3", "C2:C3", "D2:E2", "F2:G2")))


def talks_forms(o, d):
    sheets = []
    for i, t in enumerate(o.talks, 1):
        sheets.append((f"谈话{i}", [["谈心谈话登记表"], ["谈话人", t[0], "谈话对象", t[1]], ["谈话时间", full(t[2]), "谈话地点", "办公室"], ["谈话内容", "思想、工作、生活。"]], ("A1:D1", "B4:D4")))
    book(d / f"{YEAR}年谈话登记.xlsx", *sheets)


# ---- the union ----

def union_rows(o, d):
    rows = [[f"{YEAR}年工会活动台账"], ["活动时间", "活动名称", "参加人员", "参加人数"]] + [[short(e[1]), e[0], "、".join(e[2]), len(e[2])] for e in o.events]
    book(d / "工会活动台账.xlsx", ("Sheet1", rows, ("A1:D1",)))


def union_matrix(o, d):
    rows = [[f"{YEAR}年工会活动签到表"], ["序号", "姓名"] + [f"{e[0]}（{short(e[1])}）" for e in o.events] + ["参加次数"]]
    for i, n in enumerate(o.people, 1):
        here = [n in e[2] for e in o.events]
        rows.append([i, n] + ["√" if x else None for x in here] + [sum(here)])
    book(d / "工会签到.xlsx", ("签到", rows, ("A1:F1",)))


def union_lists(o, d):
    for e in o.events:
        rows = [[f"工会活动签到表"], [f"活动名称：{e[0]}", None, f"活动时间：{full(e[1])}"], ["序号", "姓名", "签名"]]
        rows += [[i, n, n if n in e[2] else None] for i, n in enumerate(o.people, 1)]
        book(d / "工会" / f"{e[0]}签到表.xlsx", ("Sheet1", rows, ("A1:C1", "A2:B2")))


# ---- the central group ----

def central_rows(o, d):
    rows = [[f"{YEAR}年理论学习中心组学习台账"], ["次数", "学习日期", "学习主题", "主持人", "应到", "实到"]] + [[f"第{i}次", short(x), f"专题{i}", "秦守正", 8, 8] for i, x in enumerate(o.central, 1)]
    book(d / "中心组学习.xlsx", ("Sheet1", rows, ("A1:F1",)))


def central_lists(o, d):
    for i, x in enumerate(o.central, 1):
        rows = [["部理论学习中心组学习签到表"], [f"学习时间：{full(x)}", None, None], [f"学习内容：专题{i}"], ["序号", "姓名", "签名"], [1, "秦守正", "秦守正"], [2, list(o.people)[0], list(o.people)[0]]]
        book(d / "中心组签到" / f"第{i}次.xlsx", ("签到", rows, ("A1:C1",)))


def central_matrix(o, d):
    rows = [[f"{YEAR}年中心组学习签到情况"], ["姓名"] + [V(x, 'm"月"d"日"') for x in o.central]]
    rows += [[n] + ["√"] * len(o.central) for n in list(o.people)[:3]]
    book(d / "中心组签到情况.xlsx", ("签到情况", rows, ()))


# ---- the party groups ----

def cells_rows(o, d):
    rows = [[f"{YEAR}年党小组学习活动记录"], ["日期", "党小组", "学习内容", "主持人", "参加人数"]]
    rows += sorted([[dotted(x), g, "条例", "某某", 6] for g, ds in o.cells.items() for x in ds], key=lambda x: tuple(map(int, x[0].split("."))))
    book(d / "党小组学习.xlsx", ("Sheet1", rows, ("A1:E1",)))


def cells_matrix(o, d):
    h1, h2 = ["党小组名称"], [None]
    for m in MONTHS:
        h1 += [f"{m}月", None]
        h2 += ["上半月", "下半月"]
    rows = [[f"{YEAR}年党小组集中学习统计表"], h1, h2]
    for g, ds in o.cells.items():
        row = [g]
        for m in MONTHS:
            for half in (False, True):
                row.append("、".join(short(x) for x in ds if x.month == m and (x.day > 15) == half) or None)
        rows.append(row)
    book(d / "党小组统计.xlsx", ("统计", rows, ("A1:I1", "A2:A3", "B2:C2", "D2:E2", "F2:G2", "H2:I2")))


def cells_files(o, d):
    for g, ds in o.cells.items():
        csvf(d / "党小组" / f"{g}学习记录.csv", [["学习时间", "学习地点", "主持人", "学习内容", "参加人数"]] + [[x.isoformat(), "会议室", "某某", "条例", 6] for x in ds], "utf-8-sig")


# ---- Fridays ----

def alone_matrix(o, d):
    sheets = []
    for m in MONTHS:
        days = [x for x in fridays() if x.month == m and week(x) not in HOLIDAY_WEEKS]
        rows = [[f"{YEAR}年{m}月干部周五自学签到表"], ["序号", "姓名"] + [f"{x.day}日" for x in days]]
        rows += [[i, n] + ["√" if x in o.alone[n] else None for x in days] for i, n in enumerate(o.people, 1)]
        sheets.append((f"{m}月", rows, ()))
    book(d / "周五自学签到.xlsx", *sheets)


def alone_rows(o, d):
    rows = [[f"{YEAR}年干部自学登记表"], ["自学日期", "姓名", "自学内容"]] + sorted([[dotted(x), n, "党章党规"] for n, ds in o.alone.items() for x in ds], key=lambda x: tuple(map(int, x[0].split("."))))
    book(d / "自学登记.xlsx", ("登记", rows, ("A1:C1",)))


# ---- lectures ----

def lectures_rows(o, d):
    rows = [[f"{YEAR}年组工讲坛授课情况登记表"], ["期数", "授课日期", "授课人", "授课题目", "评分"]] + [[f"第{i}期", short(x[0]), x[1], x[2], x[3]] for i, x in enumerate(o.lectures, 1)]
    book(d / "组工讲坛.xlsx", ("Sheet1", rows, ("A1:E1",)))


def lectures_weeks(o, d):
    rows = [[f"{YEAR}年组工讲坛课程表及评分"], ["周次", "讲课时间", "主讲人", "课程名称", "平均得分"]]
    by = {x[0]: x for x in o.lectures}
    for x in fridays():
        l = by.get(x)
        rows.append([f"第{week(x)}周", V(x, "yyyy-mm-dd"), l[1] if l else None, l[2] if l else None, l[3] if l else None])
    book(d / "讲坛课程表.xlsx", ("课程表", rows, ("A1:E1",)))


# ---- reflections ----

def pieces_rows(o, d):
    csvf(d / "心得体会台账.csv", [["序号", "姓名", "股室", "撰写日期", "心得题目"]] + [[i, p[0], o.people[p[0]], p[1].isoformat(), p[2]] for i, p in enumerate(o.pieces, 1)])


def pieces_counts(o, d):
    rows = [[f"{YEAR}年干部撰写心得体会篇数统计表"], ["股室", "姓名", "心得篇数", "备注"]] + [[o.people[n], n, sum(1 for p in o.pieces if p[0] == n), None] for n in o.people]
    book(d / "心得统计.xlsx", ("统计", rows, ("A1:D1",)))


# ---- what is no ledger ----

def clutter(o, d):
    names = list(o.people)
    book(d / "值班表.xlsx", ("6月", [["2023年6月值班表"], ["日期", "带班领导", "值班人员", "电话"], ["6月3日", "秦守正", names[0], "8001"], ["6月4日", "秦守正", names[1], "8001"]], ("A1:D1",)))
    csvf(d / "通讯录.csv", [["姓名", "办公电话", "手机号码"]] + [[n, "8001", "13900000000"] for n in names])
    book(d / "固定资产.xlsx", ("清单", [["固定资产清单"], ["资产编号", "资产名称", "使用人", "购置日期", "原值"], ["001", "打印机", names[0], "2021.3.5", 2300]], ("A1:E1",)))


# ---- more hands ----

def study_two_rows(o, d):
    """a row of 学时 and a row of 字数 for each person, months across"""
    rows = [[f"{YEAR}年干部学习情况一览表"], ["姓名", "项目"] + [f"{m}月" for m in MONTHS]]
    merges, r = ["A1:F1"], 3
    for n in o.people:
        for k, word in ((3, "学时"), (4, "字数")):
            row = [n if k == 3 else None, word]
            for m in MONTHS:
                mine = [x for x in o.study if x[0] == n and x[1].month == m]
                row.append(sum(x[k] for x in mine) if mine else None)
            rows.append(row)
        merges.append(f"A{r}:A{r + 1}")
        r += 2
    book(d / "学习一览.xlsx", ("一览", rows, tuple(merges)))


def study_turned(o, d):
    """people across, months down"""
    names = list(o.people)
    h1, h2 = ["月份"], [None]
    for n in names:
        h1 += [n, None]
        h2 += ["学时", "字数"]
    rows = [[f"{YEAR}年干部学习情况登记表"], h1, h2]
    for m in MONTHS:
        row = [f"{m}月"]
        for n in names:
            mine = [x for x in o.study if x[0] == n and x[1].month == m]
            row += [sum(x[3] for x in mine), sum(x[4] for x in mine)] if mine else [None, None]
        rows.append(row)
    b = Book()
    sheet(b, "学习", rows, ["A2:A3"] + [f"{L(2 + 2 * i)}2:{L(3 + 2 * i)}2" for i in range(len(names))])
    b.save(d / "学习登记.xlsx")


def study_parts(o, d):
    """集中学习 and 自学 beside each other, a sheet a month"""
    sheets = []
    for m in MONTHS:
        rows = [[f"{m}月学习统计（{YEAR}年）"], ["序号", "姓名", "集中学习", None, "个人自学", None, "合计", None], [None, None] + ["学时", "字数"] * 3]
        for i, n in enumerate(o.people, 1):
            mine = [x for x in o.study if x[0] == n and x[1].month == m]
            row = [i, n]
            for x in mine:
                row += [x[3], x[4]]
            rows.append(row + ([sum(x[3] for x in mine), sum(x[4] for x in mine)] if mine else []))
        sheets.append((f"{m}月", rows, ("A1:H1", "A2:A3", "B2:B3", "C2:D2", "E2:F2", "G2:H2")))
    book(d / f"{YEAR}年学习统计.xlsx", *sheets)


def study_twice(o, d):
    """第一次学习, 第二次学习 across, a sheet a month"""
    sheets = []
    for m in MONTHS:
        rows = [[f"{YEAR}年{m}月学习登记"], ["姓名", "第一次学习", None, None, "第二次学习", None, None], [None] + ["日期", "学时", "字数"] * 2]
        for n in o.people:
            row = [n]
            for x in (x for x in o.study if x[0] == n and x[1].month == m):
                row += [short(x[1]), x[3], x[4]]
            rows.append(row)
        sheets.append((f"{m}月", rows, ("A1:G1", "A2:A3", "B2:D2", "E2:G2")))
    book(d / "学习登记（两次）.xlsx", *sheets)


def study_ods(o, d):
    rows = [[f"{YEAR}年干部学习台账"], ["月份", "姓名", "学习时间", "学习内容", "学时", "字数"]] + [[f"{x[1].month}月", x[0], f"{x[1].day}日", x[2], f"{x[3]}学时", f"{x[4] / 10000:g}万字"] for x in o.study]
    book(d / "学习台账.xlsx", ("台账", rows, ("A1:F1",)))


def visits_marks(o, d):
    """a sign below each month: √ in person, ○ by telephone, with a legend"""
    rows = [[f"{YEAR}年联系户走访情况"], ["联系户", "联系干部"] + [f"{m}月" for m in MONTHS]]
    for h, n in o.households.items():
        row = [h, n]
        for m in MONTHS:
            x = next((x for x in o.visits if x[1] == h and x[2].month == m), None)
            row.append(None if not x else f"{x[2].day}日入户" if x[3] else f"{x[2].day}日电话")
        rows.append(row)
    book(d / "联系户走访.xlsx", ("走访", rows, ("A1:F1",)))


def visits_households(o, d):
    """a form for each household, one below the other on a sheet"""
    rows = []
    for h, n in o.households.items():
        rows += [["联系户走访登记卡"], [f"户主：{h}", None, f"联系干部：{n}"], ["走访时间", "走访方式", "走访情况"]]
        rows += [[full(x[2]), "实地走访" if x[3] else "电话联系", "正常"] for x in o.visits if x[1] == h]
        rows.append([])
    book(d / "走访登记卡.xlsx", ("登记卡", rows, ()))


def talks_matrix(o, d):
    rows = [[f"{YEAR}年谈心谈话台账"], ["序号", "谈话对象", "谈话人", "谈话时间", "谈话地点", "谈话内容"]]
    for i, n in enumerate(o.people, 1):
        mine = [t for t in o.talks if t[1] == n] or [None]
        for t in mine:
            rows.append([i, n] + ([t[0], dotted(t[2]), "谈话室", "略"] if t else [None] * 4))
    book(d / "谈话台账.xlsx", ("台账", rows, ("A1:F1",)))


def central_year(o, d):
    rows = [[f"{YEAR}年理论学习中心组学习安排及落实情况"], ["月份", "计划专题", "落实时间", "主持人", "备注"]]
    for m in MONTHS:
        mine = [x for x in o.central if x.month == m]
        rows.append([f"{m}月", f"专题{m}", short(mine[0]) if mine else None, "秦守正" if mine else None, None if mine else "未开展"])
    book(d / "中心组学习落实.xlsx", ("落实", rows, ("A1:E1",)))


def cells_months(o, d):
    """党小组 down, months across, the days in the cell"""
    rows = [[f"{YEAR}年各党小组学习时间统计"], ["党小组"] + [f"{m}月" for m in MONTHS]]
    for g, ds in o.cells.items():
        rows.append([g] + ["、".join(f"{x.month}.{x.day}" for x in ds if x.month == m) or None for m in MONTHS])
    book(d / "党小组学习时间.xlsx", ("统计", rows, ("A1:E1",)))


def alone_weeks(o, d):
    """weeks with their days across, the whole time on one sheet"""
    days = [x for x in fridays() if week(x) not in HOLIDAY_WEEKS]
    rows = [[f"{YEAR}年干部周五自学考勤表"], ["姓名"] + [short(x) for x in days] + ["备注"]]
    rows += [[n] + ["√" if x in o.alone[n] else None for x in days] + ["产假" if n in o.leave else None] for n in o.people]
    rows.append(["注：√为参加自学"])
    book(d / "自学考勤.xlsx", ("考勤", rows, ()))


def lectures_months(o, d):
    sheets = []
    for m in MONTHS:
        rows = [[f"{YEAR}年{m}月组工讲坛安排"], ["时间", "主讲人", "题目", "得分"]] + [[f"{x[0].day}日（周五）", x[1], x[2], x[3]] for x in o.lectures if x[0].month == m]
        sheets.append((f"{m}月", rows, ("A1:D1",)))
    book(d / "组工讲坛安排.xlsx", *sheets)


def pieces_months(o, d):
    rows = [[f"{YEAR}年心得体会撰写情况统计"], ["姓名"] + [f"{m}月" for m in MONTHS] + ["合计"]]
    for n in o.people:
        row = [sum(1 for p in o.pieces if p[0] == n and p[1].month == m) for m in MONTHS]
        rows.append([n] + row + [sum(row)])
    book(d / "心得统计表.xlsx", ("统计", rows, ("A1:F1",)))


def union_ones(o, d):
    rows = [["姓名"] + [e[0] for e in o.events]] + [[n] + [1 if n in e[2] else 0 for e in o.events] for n in o.people]
    book(d / f"{YEAR}年工会活动参加情况.xlsx", ("Sheet1", rows, ()))


def problems_months(o, d):
    sheets = []
    for m in sorted({x[3].month for x in o.problems}):
        rows = [[f"{YEAR}年{m}月收集群众问题办理清单"], ["户主", "反映问题", "包联干部", "办理情况", "办结日期"]] + [[x[0], x[2], x[1], f"已于{short(x[4])}办结" if x[4] else "正在协调办理", short(x[4]) if x[4] else "/"] for x in o.problems if x[3].month == m]
        sheets.append((f"{m}月", rows, ("A1:E1",)))
    book(d / "群众问题办理清单.xlsx", *sheets)
