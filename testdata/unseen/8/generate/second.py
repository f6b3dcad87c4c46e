"""A second round, in another hand."""
from start import *

P, Q, R = "向老幺", "田桂枝", "彭兴旺"


@case("350-numbers-beside-the-visits", "A month's visit ledger and a 走访统计表 of the same month: the visits count, the numbers do not")
def _(d):
    book(d / "走访台账.xlsx", ("5月", [["2022年5月联系户走访台账"], ["日期", "联系干部", "联系户", "走访方式"], ["5月6日", A, P, "入户"], ["5月20日", A, P, "电话"], ["5月9日", B, Q, "入户"]]))
    book(d / "走访统计.xlsx", ("统计", [["2022年5月走访情况统计表"], ["联系干部", "联系户", "走访次数", "入户次数"], [A, P, 2, 1], [B, Q, 1, 1]]))
    return dict(args=span(5), figures=[house(P, 5, 2), house(Q, 5, 1), village(A, 5, 1), village(B, 5, 1)], totals=[total("visit.household", 3), total("visit.village", 2)], max_other_findings=0)


@case("351-months-down-for-each", "姓名 merged down three months, 月份 a column; 小计 below each person")
def _(d):
    v = {A: [(5, 10000), (6, 10000), (5, 8000)], B: [(5, 10000), (5, 10000), (4, 10000)]}
    rows, merges = [["2022年一季度干部学习统计"], ["姓名", "月份", "学时", "字数"]], ["A1:D1"]
    for n, q in v.items():
        merges.append(f"A{len(rows) + 1}:A{len(rows) + 3}")
        rows += [[n if i == 0 else None, f"{i + 1}月", *x] for i, x in enumerate(q)]
        rows.append(["小计", None, sum(x[0] for x in q), sum(x[1] for x in q)])
    book(d / "一季度.xlsx", ("统计", rows, merges))
    return dict(args=span(1, 3), figures=[f for n, q in v.items() for m, x in enumerate(q, 1) for f in S(n, f"2022-{m:02}", *x)], no_subjects=["小计"], max_other_findings=0)


@case("352-weeks-of-a-month", "第一周 … 第四周 each 学时 and 字数, 本月合计")
def _(d):
    rows = [["2022年6月干部学习周统计表"], ["序号", "姓名"] + [x for w in "一二三四" for x in (f"第{w}周", None)] + ["本月合计", None], [None, None] + ["学时", "字数"] * 5, [1, A, 1, 2000, 2, 3000, 1, 3000, 1, 2000, 5, 10000], [2, B, 1, 2000, None, None, 1, 3000, 2, 2000, 4, 7000]]
    book(d / "6月周统计.xlsx", ("6月", rows, ("A1:L1", "A2:A3", "B2:B3", "C2:D2", "E2:F2", "G2:H2", "I2:J2", "K2:L2")))
    return dict(args=span(6), figures=S(A, "2022-06", 5, 10000) + S(B, "2022-06", 4, 7000), max_other_findings=0)


@case("353-csv-with-a-foot", "GBK CSV: title, unit line, header, 合计, 制表人")
def _(d):
    csvf(d / "7月学习.csv", [["2022年7月机关学习登记"], ["单位：综合室", "", "", "单位：学时、字"], ["姓名", "学习日期", "内容", "学时", "字数"], [A, "2022/7/1", "甲", 2, 5000], [A, "2022/7/15", "乙", 3, 5000], [B, "2022/7/1", "甲", 2, 5000], ["合计", "", "", 7, 15000], ["制表人：" + C]])
    return dict(args=span(7), figures=S(A, "2022-07", 5, 10000) + S(B, "2022-07", 2, 5000), no_subjects=["合计", C], max_other_findings=0)


@case("354-talk-table-of-leaders", "谈心谈话: people down, 分管领导 across, the day in the cell")
def _(d):
    list_of_people(d, 5)
    rows = [["2022年谈心谈话登记表"], ["序号", "谈话对象", "谈话人", "第一次谈话时间", "第二次谈话时间", "备注"], [1, B, A, "3月3日", "9月2日", None], [2, C, A, "3月4日", None, None], [3, D, B, "4月6日", None, None], [4, E, B, None, None, "外出学习"]]
    book(d / "谈话.xlsx", ("2022", rows))
    f = [p("talk.covered", B, Y, 2, "met"), p("talk.covered", C, Y, 1, "met"), p("talk.covered", D, Y, 1, "met"), p("talk.covered", E, Y, ANY, SU), p("talk.covered", A, Y, ANY, "short")]
    return dict(args=["--as-of", "2022-12-31"], figures=f, totals=[total("talk.count", 4)], max_other_findings=2)


@case("355-two-households-a-sheet", "户主： above each table, two on one sheet, the helper beside it")
def _(d):
    head = ["序号", "走访日期", "走访方式", "反映问题", "解决情况"]
    rows = [["结对帮扶走访手册（2022年）"], ["户主：" + P, None, "帮扶干部：" + A], head, [1, "4月2日", "入户", "看病报销", "已解决"], [2, "5月6日", "电话", None, None], [3, "5月20日", "入户", "修路", "已解决"], [], ["户主：" + Q, None, "帮扶干部：" + B], head, [1, "4月8日", "入户", "低保", "正在办理"], [2, "5月9日", "入户", None, None]]
    book(d / "走访手册.xlsx", ("手册", rows))
    return dict(args=span(4, 5), figures=[house(P, 4, 1), house(P, 5, 2), house(Q, 4, 1), house(Q, 5, 1), village(A, 4, 1), village(A, 5, 1), village(B, 4, 1), village(B, 5, 1), solved(P, 2), solved(Q, 0)], totals=[total("problem.count", 3), total("problem.solved", 2)], max_other_findings=0)


@case("356-limits-in-words", "民生实事: 立行立改, 12月底前, 长期坚持; overdue by the cut-off date")
def _(d):
    rows = [["2022年为民办实事项目清单"], ["序号", "服务群众", "实事项目", "办理人", "完成时限", "办理进展"], [1, P, "装路灯", A, "立行立改", "已完成"], [2, P, "通水", A, "6月底前", "已完成"], [3, Q, "建厕", B, "9月30日前", "推进中"], [4, Q, "就医", B, "12月底前", None], [5, R, "探望", C, "长期坚持", "长期坚持"]]
    book(d / "实事清单.xlsx", ("清单", rows))
    return dict(args=["--as-of", "2022-12-31", "--from", "2022-01", "--to", "2022-12"], figures=[solved(P, 2), h("problem.solved", Q, Y, ANY, SU), solved(R, 0)], totals=[total("problem.count", 5), total("problem.solved", 2)], findings=[finding("overdue")], max_other_findings=3)


@case("357-agenda-with-first-topic", "部务会议题: the agenda in one cell, 第一议题 said in it or not")
def _(d):
    rows = [["2022年部务会议记录登记簿"], ["序号", "会议时间", "主持人", "议题", "参会人员"], [1, "2022年4月11日", "仲部长", "一、第一议题：学习讲话；二、研究干部", "班子成员"], [2, "2022年4月25日", "仲部长", "一、研究经费；二、研究考核", "班子成员"]]
    book(d / "部务会议登记簿.xlsx", ("2022", rows))
    return dict(args=span(4), figures=[o("meeting.firsttopic", "2022-04-11", 1, "met"), o("meeting.firsttopic", "2022-04-25", ANY, "short")], totals=[total("meeting.firsttopic", 1)], max_other_findings=2)


@case("358-first-third-of-a-month", "党小组学习 dated 上旬, 下旬: halves that are certain all the same; 中旬 is not")
def _(d):
    rows = [["2022年5月党小组学习登记"], ["党小组", "学习时间", "学习内容", "参加人数"], ["第一党小组", "5月上旬", "甲", 6], ["第一党小组", "5月下旬", "乙", 6], ["第二党小组", "5月10日", "甲", 5], ["第二党小组", "5月中旬", "乙", 5]]
    book(d / "党小组.xlsx", ("5月", rows))
    f = [g("meeting.partygroup", "第一党小组", "2022-05-H1", 1, "met"), g("meeting.partygroup", "第一党小组", "2022-05-H2", 1, "met"), g("meeting.partygroup", "第二党小组", "2022-05-H1", ANY, "met"), g("meeting.partygroup", "第二党小组", "2022-05-H2", ANY, "unsure")]
    return dict(args=span(5), figures=f, max_other_findings=4)


@case("359-reports-in-a-list", "外出培训 list and a list of reports handed in, two files")
def _(d):
    book(d / "培训人员.xlsx", ("培训", [["2022年干部外出培训登记表"], ["姓名", "培训班名称", "培训起止时间", "培训地点"], [A, "党务班", "2022.4.11-4.15", "省委党校"], [B, "党务班", "2022.4.11-4.15", "省委党校"], [C, "信息班", "2022.5.9-5.13", "市委党校"]]))
    book(d / "培训成果.xlsx", ("成果", [["2022年培训成果（调研报告）登记表"], ["姓名", "成果题目", "成果类型", "提交时间"], [A, "培训总结", "总结", "2022.4.25"], [C, "信息工作调研", "调研报告", "2022.6.1"]]))
    return dict(args=span(1, 12), figures=[p("training.report", A, Y, 1, "met"), p("training.report", B, Y, ANY, "short"), p("training.report", C, Y, 1, "met")], totals=[total("training.people", 3), total("training.reports", 2)], max_other_findings=0)


@case("360-apprentices-in-a-cell", "师傅带徒: two apprentices in one cell; the section merged down")
def _(d):
    rows = [["2022年师徒结对花名册"], ["组室", "师傅", "徒弟", "结对时间"], ["综合室", A, f"{B}、{G}", "2022.3"], ["干部室", C, D, "2022.3"], [None, E, "邢小满", "2022.4"]]
    book(d / "师徒花名册.xlsx", ("结对", rows, ("A4:A5",)))
    return dict(args=span(1, 12), figures=[g("mentor.paired", "综合室", Y, ANY, "met"), g("mentor.paired", "干部室", Y, ANY, "met")], totals=[total("mentor.pairs", 4)], max_other_findings=0)


@case("361-risk-a-sheet-a-room", "风险隐患排查: a sheet a 室, the person in each row, several risks each")
def _(d):
    s = lambda room, rows: (room, [[f"{room}2022年风险隐患排查表"], ["序号", "排查人", "风险隐患", "防范措施", "完成时限"]] + rows)
    book(d / "风险隐患.xlsx", s("综合室", [[1, A, "泄密", "培训", "2022.9"], [2, A, "火灾", "检查", "2022.8"], [3, B, "漏发", "复核", "2022.8"]]), s("干部室", [[1, C, "档案", "专柜", "2022.9"], [2, D, "失真", None, "2022.9"]]))
    return dict(args=span(1, 12), figures=[p("risk.measures", n, Y, ANY, "met") for n in (A, B, C)] + [p("risk.measures", D, Y, ANY, "short")], totals=[total("risk.count", 5), total("risk.perperson", 1.25)], findings=[finding("missing-measure")], max_other_findings=0)


@case("362-birthday-several-a-row", "政治生日: several members a row, the day of the party for all of them")
def _(d):
    rows = [["2022年集体政治生日登记表"], ["序号", "过生日时间", "过生日党员", "形式", "主持人"], [1, "2022.3.10", f"{A}、{B}", "重温誓词", G], [2, "2022.7.1", f"{C}、{D}", "谈感受", G]]
    book(d / "集体政治生日.xlsx", ("2022", rows))
    return dict(args=["--as-of", "2022-12-31"], figures=[p("birthday.held", n, Y, 1, "met") for n in (A, B, C, D)], totals=[total("birthday.people", 4)], no_subjects=[G], max_other_findings=0)


@case("363-union-rows", "工会活动: a row an activity, 参加人员 as 全体会员 or names")
def _(d):
    list_of_people(d, 4)
    rows = [["2022年工会活动开展情况表"], ["序号", "活动时间", "活动名称", "地点", "参加人员", "参加人数"], [1, "3月8日", "插花", "活动室", f"{A}、{C}", 2], [2, "5月4日", "登山", "后山", "全体会员", 4]]
    book(d / "工会活动.xlsx", ("2022", rows))
    return dict(args=["--as-of", "2022-12-31"], figures=[p("union.attended", A, Y, [1, 2], "met"), p("union.attended", C, Y, [1, 2], "met"), p("union.attended", B, Y, ANY, MU), p("union.attended", D, Y, ANY, MU)], totals=[total("union.events", 2)], max_other_findings=2)


@case("364-reflections-by-month", "心得体会: months across with the number of 篇, 全年合计")
def _(d):
    a, b = [1] * 10 + [0, 0], [1, 1, 0, 1, 1, 1, 1, 0, 1, 1, 0, 1]
    rows = [["2022年学习心得撰写情况统计表（篇）"], ["姓名"] + [f"{m}月" for m in range(1, 13)] + ["全年合计"], [A] + a + [sum(a)], [B] + b + [sum(b)]]
    book(d / "心得.xlsx", ("心得", rows))
    return dict(args=span(1, 12), figures=[p("reflection.count", A, Y, 10, "met"), p("reflection.count", B, Y, 9, "short", gap=1)], totals=[total("reflection.count", 19)], max_other_findings=0)


@case("365-leave-in-the-cell", "请病假 written over 学时 and 字数; no roster says so")
def _(d):
    rows = [["2022年8月干部学习登记"], ["姓名", "学习时间", "学习内容", "学时", "字数"], [A, "8月5日", "甲", 5, 10000], [B, "8月5日", "请病假", None, None], [C, "8月12日", "乙", 5, 10000]]
    book(d / "8月.xlsx", ("8月", rows))
    return dict(args=span(8), figures=S(A, "2022-08", 5, 10000) + S(C, "2022-08", 5, 10000) + [p(HOURS, B, "2022-08", ANY, SU), p(CHARS, B, "2022-08", ANY, SU)], max_other_findings=3)


@case("366-old-xls-merged-days", "Old .xls: the day merged down the visits of it, helpers two to a row")
def _(d):
    rows = [["2022年9月入户走访登记", None, None, None], ["走访日期", "走访人员", "走访对象", "走访形式"], ["9月7日", f"{A}、{B}", P, "入户"], [None, f"{A}、{B}", Q, "入户"], ["9月21日", C, R, "微信"]]
    xls(d / "9月走访.xls", ("9月", rows, [(0, 0, 0, 3), (2, 3, 0, 0)]))
    return dict(args=span(9), figures=[house(P, 9, 1), house(Q, 9, 1), house(R, 9, 1), village(A, 9, 1), village(B, 9, 1), village(C, 9, 0)], totals=[total("visit.village", 2)], max_other_findings=0)


@case("367-self-study-weeks-across", "自学 over two months: 第1周 … under each month, √")
def _(d):
    rows = [["2022年10月干部每周自学情况登记表"], ["姓名", "10月7日", "10月14日", "10月21日", "10月28日"], [A, None, "√", "√", "√"], [B, None, "√", None, "√"], ["备注：10月7日国庆放假"]]
    book(d / "自学.xlsx", ("10月", rows))
    w = lambda n, k, a, v: p("selfstudy.weekly", n, f"2022-W{k}", a, v)
    return dict(args=span(10), figures=[w(A, 41, 1, "met"), w(A, 42, 1, "met"), w(A, 43, 1, "met"), w(B, 41, 1, "met"), w(B, 42, ANY, SU), w(B, 43, 1, "met")], ignore=[{"rule": "selfstudy.weekly", "period": "2022-W40"}], max_other_findings=1)


@case("368-party-school-two-terms", "党校: 上半年 and 下半年 sheets of one book, the month in each row's day; a 汇总 of both")
def _(d):
    head = ["序号", "学员", "日期", "课程", "课时", "笔记字数"]
    s1 = [["2022年上半年干部学习档案"], head, [1, A, "2.11", "甲", 5, 10000], [2, A, "3.11", "乙", 4, 11000], [3, B, "2.11", "甲", 5, 9000], [4, B, "3.11", "乙", 5, 10000]]
    s2 = [["2022年下半年干部学习档案"], head, [1, A, "8.12", "丙", 5, 10000], [2, B, "8.12", "丙", 5, 10000]]
    t = [["2022年干部学习汇总"], ["学员", "课时合计", "字数合计"], [A, 14, 31000], [B, 15, 29000]]
    book(d / "学习档案.xlsx", ("上半年", s1), ("下半年", s2), ("汇总", t))
    f = S(A, "2022-02", 5, 10000) + S(A, "2022-03", 4, 11000) + S(B, "2022-02", 5, 9000) + S(B, "2022-03", 5, 10000) + S(A, "2022-08", 5, 10000) + S(B, "2022-08", 5, 10000)
    return dict(args=["--as-of", "2022-12-31"], figures=f, totals=[total("study.hours", 29)], max_other_findings=4)


@case("369-times-with-a-month-column", "走访次数 by helper and month, no households")
def _(d):
    rows = [["2022年二季度干部到村走访统计表"], ["月份", "帮扶干部", "入户次数", "电话次数"], ["4月", A, 2, 1], ["4月", B, 0, 2], ["5月", A, 1, 0], ["5月", B, 1, 0], ["6月", A, 1, 1], ["6月", B, 1, 1]]
    book(d / "二季度到村.xlsx", ("统计", rows))
    f = [village(A, 4, ANY, "met"), p("visit.village", B, "2022-04", 0, "short")] + [village(n, m, ANY, "met") for n in (A, B) for m in (5, 6)]
    return dict(args=span(4, 6), figures=f, max_other_findings=0)


@case("370-year-only-in-the-days", "A sheet 12月, no year in title or name, days of 2021, checked in January 2022")
def _(d):
    rows = [["干部学习登记表"], ["姓名", "学习日期", "学习内容", "学时", "字数"], [A, "2021-12-03", "甲", 5, 10000], [B, "2021-12-10", "乙", 4, 10000]]
    book(d / "学习登记.xlsx", ("12月", rows))
    return dict(args=["--as-of", "2022-01-10"], figures=S(A, "2021-12", 5, 10000) + S(B, "2021-12", 4, 10000), max_other_findings=0)


@case("371-visit-forms", "A form a visit, a sheet each; 电话 is a value and a header word elsewhere")
def _(d):
    form = lambda day, who, hh, way, pr, st: [["联系户走访记录表"], ["走访时间", day, "走访人", who], ["户主", hh, "走访方式", way], ["反映问题", pr], ["解决情况", st]]
    book(d / "走访记录.xlsx", ("1", form("2022年4月6日", A, P, "入户", "饮水", "已解决")), ("2", form("2022年4月7日", B, Q, "电话", "无", "无")), ("3", form("2022年4月20日", A, P, "入户", "修路", "已解决")))
    return dict(args=span(4), figures=[house(P, 4, 2), house(Q, 4, 1), village(A, 4, 2), village(B, 4, 0), solved(P, 2), h("problem.solved", Q, Y, ANY, SU)], totals=[total("problem.count", 2), total("problem.solved", 2)], max_other_findings=0)


@case("372-two-forms-on-a-sheet", "中心组: two forms below one title")
def _(d):
    form = lambda day: [["时间", day, "地点", "会议室"], ["主持人", "仲书记", "记录人", A], ["学习主题", "专题研讨"], ["应到", 9, "实到", 9]]
    book(d / "中心组.xlsx", ("2022", [["2022年理论学习中心组学习记录"]] + form("1月20日") + form("2月17日")))
    return dict(args=span(1, 2), figures=[o("meeting.centergroup", "2022-01", 1, "met"), o("meeting.centergroup", "2022-02", 1, "met")], totals=[total("meeting.centergroup", 2)], max_other_findings=0)


@case("373-some-days-name-the-year", "A sheet 12月: one day names the year, the other does not; checked in January")
def _(d):
    book(d / "学习.xlsx", ("12月", [["学习登记"], ["姓名", "学习日期", "学习内容", "学时", "字数"], [A, "12.3", "甲", 5, 10000], [B, "2021.12.10", "乙", 4, 10000]]))
    return dict(args=["--as-of", "2022-01-10"], figures=S(A, "2021-12", 5, 10000) + S(B, "2021-12", 4, 10000), max_other_findings=0)
