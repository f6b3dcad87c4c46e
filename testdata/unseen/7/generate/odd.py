"""Single cases beside the offices."""
from start import *

END = until("2023-12-31")


@case("209-supplement-for-who-was-left-out", "A month's list, and a file 补报 with somebody who was left out of it and one who stands there again")
def _(d):
    head = ["姓名", "学习日期", "学习内容", "学时", "字数"]
    book(d / "3月学习登记.xlsx", ("Sheet1", [["2023年3月干部学习登记"], head, [A, "3月3日", "党章", 5, 10000], [B, "3月3日", "党章", 4, 10000]], ("A1:E1",)))
    book(d / "3月学习登记（补报）.xlsx", ("Sheet1", [["2023年3月干部学习登记（补报）"], head, [C, "3月10日", "民法典", 5, 11000], [B, "3月24日", "民法典", 1, 2000]], ("A1:E1",)))
    return dict(args=END, figures=S(A, "2023-03", 5, 10000) + S(B, "2023-03", 5, 12000) + S(C, "2023-03", 5, 11000), totals=[total("study.hours", 15)], max_other_findings=0)


@case("210-visits-with-sums-by-helper", "Helpers merged, 小计 5户次 below each, joint visits, 入户、电话 in one cell")
def _(d):
    rows = [["2023年4月结对帮扶走访统计表"], ["帮扶人", "帮扶户", "走访日期", "走访形式", "发放政策资料（份）"], [A, "龙二满", "4.3", "入户", 2], [None, "麻老六", "4.3", "入户、电话", 1], ["小计", "2户次", None, None, 3], [B, "吴金花", "4.12", "电话", None], [None, "石冬生", "4.20", "入户", 1], ["小计", "2户次", None, None, 1], ["合计", "4户次", None, None, 4]]
    book(d / "4月走访.xlsx", ("4月", rows, ("A1:E1", "A3:A4", "A6:A7")))
    return dict(args=END, figures=[V_(A, "2023-04", 1, "met"), V_(B, "2023-04", 1, "met")] + [H(n, "2023-04", 1, "met") for n in ("龙二满", "麻老六", "吴金花", "石冬生")], totals=[total("visit.household", 4), total("visit.village", 2)], no_subjects=["2户次", "小计", "4户次"], max_other_findings=0)


@case("211-somebody-who-left-and-one-who-came", "A roster with 调入时间, 调出时间; the months before and after are not theirs")
def _(d):
    book(d / "人员名册.xlsx", ("名册", [["人员名册"], ["姓名", "股室", "职务", "调入时间", "调出时间"], [A, "一股", "股长", "2018年5月", None], [B, "一股", "干部", "2019年8月", "2023年4月20日"], [C, "二股", "干部", "2023年4月17日", None]], ("A1:E1",)))
    am = {3: {A: (5, 10000), B: (5, 10000)}, 4: {A: (5, 9000), B: (1, 2000), C: (2, 3000)}, 5: {A: (6, 12000), C: (5, 10000)}}
    sheets, f = [], []
    for m, people in am.items():
        sheets.append((f"{m}月", [[f"2023年{m}月学习台账"], ["姓名", "学习日期", "内容", "学时", "字数"]] + [[n, f"{m}月14日", "党章", *v] for n, v in people.items()], ("A1:E1",)))
    book(d / "学习台账.xlsx", *sheets)
    f = S(A, "2023-03", 5, 10000) + S(A, "2023-04", 5, 9000) + S(A, "2023-05", 6, 12000) + S(B, "2023-03", 5, 10000) + S(C, "2023-05", 5, 10000)
    f += [fig(r, n, p, ANY, "exempt", optional=True) for r in (HOURS, CHARS) for n, p in ((B, "2023-04"), (B, "2023-05"), (C, "2023-03"), (C, "2023-04"))]
    return dict(args=END, figures=f, max_other_findings=1)


@case("212-half-days", "半天 and 一天 under 学时: nobody has said what they are worth")
def _(d):
    rows = [["2023年5月干部参训情况登记"], ["姓名", "学习时间", "学习内容", "学时", "字数"], [A, "5月9日", "专题班", "半天", 4000], [A, "5月19日", "党章", 5, 6000], [B, "5月9日", "专题班", "1天", 10000], [C, "5月10日", "党章", 5, 10000]]
    book(d / "5月学习台账.xlsx", ("学习台账", rows, ("A1:E1",)))
    return dict(args=END, figures=[fig(HOURS, A, "2023-05", ANY, MU), fig(HOURS, B, "2023-05", ANY, "unsure"), fig(HOURS, C, "2023-05", 5, "met"), fig(CHARS, A, "2023-05", 10000, "met"), fig(CHARS, B, "2023-05", 10000, "met"), fig(CHARS, C, "2023-05", 10000, "met")], max_other_findings=2)


@case("213-scores-of-each-judge", "A sheet a lecture: 主讲人, 时间, 题目 above, then what each judge gave: the judges did not lecture")
def _(d):
    def one_sheet(i, who, day, topic):
        rows = [["组工讲坛评分表"], [f"主讲人：{who}", None, f"时间：{day}"], [f"题目：{topic}"], ["序号", "评委", "内容（50分）", "表达（50分）", "总分"], [1, "秦守正", 45, 46, 91], [2, E, 44, 44, 88], ["平均分", None, None, None, 89.5]]
        return (f"第{i}期", rows, ("A1:E1",))
    book(d / "讲坛评分.xlsx", one_sheet(1, A, "2023年3月3日", "考察写实"), one_sheet(2, B, "2023年3月10日", "公文写作"))
    return dict(args=END, figures=[fig("lecture.turn", n, "2023", 1, ["met", "unsure"], optional=True) for n in (A, B)], no_subjects=["秦守正", E], ignore=[{"rule": "lecture.weekly"}], max_other_findings=4)


@case("214-plans-and-expenses-beside-a-ledger", "学习计划, 工会经费支出 and 调训通知 beside the ledger: none of them is one")
def _(d):
    book(d / "3月学习台账.xlsx", ("Sheet1", [["2023年3月学习台账"], ["姓名", "日期", "内容", "学时", "字数"], [A, "3.3", "党章", 5, 10000], [B, "3.3", "党章", 4, 10000]], ("A1:E1",)))
    book(d / "学习计划.xlsx", ("计划", [["2023年度干部学习计划表"], ["月份", "学习内容", "计划学时", "计划字数", "责任股室"], ["3月", "党章", 5, 10000, "一股"], ["4月", "民法典", 5, 10000, "一股"]], ("A1:E1",)))
    book(d / "工会经费.xlsx", ("支出", [["2023年工会活动经费支出明细"], ["日期", "活动名称", "金额（元）", "经手人"], ["3月8日", "三八登山", 1200, A], ["4月14日", "篮球赛", 800, B]], ("A1:D1",)))
    book(d / "调训通知.xlsx", ("名单", [["2023年4月调训人员名单"], ["姓名", "单位", "培训班次", "报到时间"], [A, "组织部", "主体班", "4月10日"]], ("A1:D1",)))
    return dict(args=months(3, 3, 2023) + END, figures=S(A, "2023-03", 5, 10000) + S(B, "2023-03", 4, 10000), totals=[total("study.hours", 9), total("study.chars", 20000)],
        ignore=[{"rule": "training.report"}], max_other_findings=3)


@case("215-notice-repeats-the-detail", "The month's ledger, and a 通报 that repeats each person's sums: nothing is added twice")
def _(d):
    book(d / "3月学习台账.xlsx", ("3月", [["2023年3月干部学习台账"], ["姓名", "学习日期", "学习内容", "学时", "字数"], [A, "3月3日", "甲", 3, 6000], [A, "3月17日", "乙", 2, 4000], [B, "3月3日", "甲", 2, 4000], [B, "3月24日", "丙", 2, 5000], [C, "3月10日", "丁", 3, 6000], [C, "3月31日", "戊", 1.5, 3000]], ("A1:E1",)))
    book(d / "3月学习情况通报.xlsx", ("附表", [["2023年3月干部学习情况通报表"], ["名次", "姓名", "学时", "字数", "是否达标"], [1, A, 5, 10000, "是"], [2, C, 4.5, 9000, "否"], [3, B, 4, 9000, "否"]], ("A1:E1",)))
    f = []
    for n, h, c in ((A, 5, 10000), (B, 4, 9000), (C, 4.5, 9000)):
        f += [fig(HOURS, n, "2023-03", h, [verdict(h, 5), "unsure"]), fig(CHARS, n, "2023-03", c, [verdict(c, 10000), "unsure"])]
    return dict(args=END, figures=f, totals=[total("study.hours", 13.5)], max_other_findings=3)


@case("216-csv-with-title-and-rubbish", "GB18030, a title line, blank lines, quoted names with spaces, commas at the end of each line, a sum")
def _(d):
    lines = ["2023年6月学习情况统计表,,,,,", ",,,,,", "序号,姓　名,股室,学时(小时),字数(万字),备注,", f'1,"{A[0]} {A[1:]}",一股,5.0,1.0,,', f'2,"{B}",一股,4.5,1.05,,', ",,,,,", f'3,"{C}",二股,"6","0.98",,', "合计,,,15.5,3.03,,", f"填表人：{E},,,,,"]
    (d / "6月.csv").write_bytes("\r\n".join(lines).encode("gb18030"))
    return dict(args=END, figures=S(A, "2023-06", 5, 10000) + S(B, "2023-06", 4.5, 10500) + S(C, "2023-06", 6, 9800), totals=[total("study.hours", 15.5), total("study.chars", 30300)], no_subjects=["合计", E], max_other_findings=0)


@case("217-problems-in-visits-and-in-their-own-ledger", "A visit ledger with 反映问题 and a problem ledger that repeats two of them with their result")
def _(d):
    book(d / "走访.xlsx", ("走访", [["2023年走访台账"], ["走访日期", "走访干部", "联系户", "走访方式", "反映问题"], ["2023.3.6", A, "龙二满", "入户", "水管破损"], ["2023.3.20", A, "龙二满", "入户", "无"], ["2023.3.8", B, "麻老六", "入户", "医保未缴"], ["2023.3.22", B, "吴金花", "入户", "想学养蜂"]], ("A1:E1",)))
    book(d / "问题.xlsx", ("问题", [["2023年群众问题办理台账"], ["序号", "户主", "问题", "登记日期", "责任人", "办理结果", "办结日期"], [1, "龙二满", "水管破损", "2023.3.6", A, "已解决", "2023.3.15"], [2, "麻老六", "医保未缴", "2023.3.8", B, "已解决", "2023.3.30"]], ("A1:G1",)))
    f = [V_(n, "2023-03", a, "met") for n, a in ((A, 2), (B, 2))] + [H("龙二满", "2023-03", 2, "met"), H("麻老六", "2023-03", 1, "met"), H("吴金花", "2023-03", 1, "met")]
    f += [P("龙二满", 1, ["short", "unsure"], "2023"), P("麻老六", 1, ["short", "unsure"], "2023"), fig("problem.solved", "吴金花", "2023", ANY, ["short", "unsure"], kind="household", optional=True)]
    return dict(args=END, figures=f, totals=[total("problem.count", [2, 3]), total("problem.solved", 2)], max_other_findings=1)


@case("218-talks-a-sheet-a-month-and-a-count", "A sheet a month of talks, and a sheet that counts them by person: not counted again")
def _(d):
    sheets, n = [], {A: 0, B: 0, C: 0}
    for m, talks in ((3, [(A, 6), (B, 13)]), (4, [(A, 10)]), (5, [])):
        rows = [[f"2023年{m}月谈心谈话登记"], ["日期", "谈话人", "谈话对象", "谈话内容"]]
        for who, x in talks:
            rows.append([f"{m}月{x}日", "秦守正", who, "略"])
            n[who] += 1
        sheets.append((f"{m}月", rows, ("A1:D1",)))
    sheets.append(("汇总", [["2023年谈心谈话次数汇总"], ["谈话对象", "次数"], [A, 2], [B, 1], [C, 0]], ("A1:B1",)))
    book(d / "谈心谈话.xlsx", *sheets)
    lib.roster(d / "名册.xlsx", [dict(name=x, group="一股") for x in (A, B, C)])
    return dict(args=END, figures=[fig("talk.covered", A, "2023", 2, "met"), fig("talk.covered", B, "2023", 1, "met"), fig("talk.covered", C, "2023", ANY, "short")], totals=[total("talk.count", 3)], max_other_findings=0)
