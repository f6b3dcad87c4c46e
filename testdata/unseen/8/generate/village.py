"""Visits, problems, rectification, risks, birthdays, union, 组室 study, moral hall, rosters, whole offices."""
from start import *

P, Q, R = "龙腊妹", "麻满生", "隆长顺"


@case("330-counts-of-visits", "A month's 走访次数 with 其中：入户, 电话; no day in any row")
def _(d):
    rows = [["2022年3月帮扶干部走访联系户情况统计表"], ["序号", "帮扶干部", "联系户", "走访次数", "其中：入户次数", "电话联系次数", "备注"], [1, A, P, 3, 2, 1, None], [2, A, Q, 1, 0, 1, None], [3, B, R, 0, 0, 0, "外出务工"]]
    book(d / "3月走访统计.xlsx", ("3月", rows))
    f = [house(P, 3, 3), house(Q, 3, 1), house(R, 3, 0), p("visit.village", A, "2022-03", ANY, MU), p("visit.village", B, "2022-03", 0, "short")]
    return dict(args=span(3), figures=f, max_other_findings=1)


@case("331-visits-across-months", "Households down, months across, the days in the cells; helper merged down")
def _(d):
    rows = [["2022年二季度结对帮扶走访登记表"], ["帮扶人", "户主", "4月", "5月", "6月"], [A, P, "4.6、4.20", "5.11", "6.8"], [None, Q, "4.6", None, "6.8"], [B, R, "4.13", "5.18", "6.15、6.29"]]
    book(d / "二季度走访.xlsx", ("走访", rows, ("A1:E1", "A3:A4")))
    f = [house(P, 4, 2), house(P, 5, 1), house(P, 6, 1), house(Q, 4, 1), house(Q, 5, ANY, "short"), house(Q, 6, 1), house(R, 4, 1), house(R, 5, 1), house(R, 6, 2)]
    f += [p("visit.village", n, f"2022-{m:02}", ANY, MU, optional=True) for n in (A, B) for m in (4, 5, 6)]
    return dict(args=span(4, 6), figures=f, max_other_findings=6)


@case("332-ways-of-many-words", "走访方式 in plain words: 上门走访, 电话联系, 微信视频, 田间地头, 请到村部座谈")
def _(d):
    rows = [["2022年7月联系户走访台账"], ["序号", "走访日期", "走访干部", "走访对象", "走访形式", "走访内容"], [1, "7月5日", A, P, "上门走访", "问收成"], [2, "7月6日", A, Q, "电话联系", "问就业"], [3, "7月12日", B, R, "微信视频", "问入学"], [4, "7月20日", C, P, "田间地头", "看稻田"]]
    book(d / "7月走访.xlsx", ("7月", rows))
    f = [house(P, 7, 2), house(Q, 7, 1), house(R, 7, 1), village(A, 7, 1), village(B, 7, 0), p("visit.village", C, "2022-07", ANY, MU)]
    return dict(args=span(7), figures=f, max_other_findings=1)


@case("333-down-to-the-village", "下村签到: 姓名, 村, 到村时间 with a clock, 离村时间, two visits on one day")
def _(d):
    list_of_people(d, 3)
    rows = [["2022年8月干部下村工作签到表"], ["序号", "姓名", "所到村", "到村时间", "离村时间", "工作内容"], [1, A, "石桥村", "2022-08-03 09:00", "2022-08-03 17:00", "走访"], [2, A, "石桥村", "2022-08-17 09:10", "2022-08-17 12:00", "开会"], [3, B, "枫树村", "2022-08-10 08:50", "2022-08-10 16:30", "走访"]]
    book(d / "下村签到.xlsx", ("8月", rows))
    return dict(args=span(8), figures=[village(A, 8, 2), village(B, 8, 1), p("visit.village", C, "2022-08", ANY, "short")], totals=[total("visit.village", 3)], max_other_findings=0)


@case("334-visits-ods", "An .ods kept by a village: 包户干部, 农户, 走访日期 as date cells, 反映问题, 解决与否")
def _(d):
    import datetime as dt
    T = lambda m, day: V(dt.date(2022, m, day), "yyyy/m/d")
    rows = [["石桥村包户干部走访登记"], ["包户干部", "农户", "走访日期", "走访方式", "反映问题", "解决与否"], [A, P, T(9, 2), "入户", "自来水浑", "已解决"], [A, P, T(9, 16), "入户", "路灯不亮", "是"], [B, Q, T(9, 5), "电话", "无", None], [B, Q, T(9, 26), "入户", "补贴没到", "未解决"]]
    book(d / "t.xlsx", ("走访", rows))
    to_ods(d / "t.xlsx", d / "走访登记.ods")
    (d / "t.xlsx").unlink()
    return dict(args=span(9), figures=[house(P, 9, 2), house(Q, 9, 2), village(A, 9, 2), village(B, 9, 1), solved(P, 2), solved(Q, 0)], totals=[total("problem.count", 3), total("problem.solved", 2)], max_other_findings=0)


@case("335-status-of-all-sorts", "办实事: statuses in a clerk's words, some with a day; deadlines as 6月底")
def _(d):
    rows = [["2022年“我为群众办实事”台账"], ["序号", "受益户", "实事内容", "责任人", "计划完成时间", "进展情况", "实际完成时间"], [1, P, "修水渠", A, "5月底", "已完成", "2022.5.20"], [2, P, "办残疾证", A, "6月底", "已办结（2022年6月15日）", None], [3, Q, "通网络", B, "6月底", "正在办理", None], [4, Q, "修房", B, "6月底", "部分解决", None], [5, Q, "找工作", B, "7月底", "已落实到位", "2022.7.2"], [6, R, "产业帮扶", C, "长期", "长期坚持", None], [7, R, "补办医保", C, "4月底", "已解决", "2022.4.28"], [8, R, "低保申请", C, "8月底", "已上报民政部门", None]]
    book(d / "办实事台账.xlsx", ("台账", rows))
    f = [solved(P, 2), h("problem.solved", Q, Y, ANY, SU), solved(R, 1)]
    return dict(args=["--as-of", "2022-12-31"], figures=f, totals=[total("problem.count", 8), total("problem.solved", [4, 5])], max_other_findings=5)


@case("336-three-lists-of-one", "问题清单, 责任清单, 销号清单 of the same four problems in one workbook")
def _(d):
    q = [(1, P, "饮水管冻裂"), (2, P, "危房"), (3, Q, "田间路断"), (4, Q, "孩子上学")]
    s1 = [["2022年群众急难愁盼问题清单"], ["编号", "户主", "存在问题", "提出时间"]] + [[i, n, t, f"2022.2.{i}"] for i, n, t in q]
    s2 = [["2022年群众急难愁盼责任清单"], ["编号", "户主", "问题", "责任人", "完成时限"]] + [[i, n, t, A, "2022.6.30"] for i, n, t in q]
    s3 = [["2022年群众急难愁盼销号清单"], ["编号", "户主", "问题", "办理结果", "销号时间"]] + [[i, n, t, "已办结" if i != 4 else "正在办理", f"2022.5.{i}" if i != 4 else None] for i, n, t in q]
    book(d / "三张清单.xlsx", ("问题清单", s1), ("责任清单", s2), ("销号清单", s3))
    return dict(args=["--as-of", "2022-12-31"], figures=[solved(P, 2), solved(Q, 1)], totals=[total("problem.count", 4), total("problem.solved", 3)], max_other_findings=5)


@case("337-numbered-in-a-cell", "One row a household: three problems in one cell, three results in the next")
def _(d):
    rows = [["2022年联系户困难问题解决情况表"], ["序号", "联系户", "帮扶责任人", "困难问题", "解决情况"], [1, P, A, "1.缺化肥\n2.缺种子\n3.缺劳力", "1.已解决\n2.已解决\n3.正在解决"], [2, Q, B, "①看病难；②买药贵", "①已解决；②已解决"], [3, R, C, "无", None]]
    book(d / "困难问题.xlsx", ("Sheet1", rows))
    return dict(args=span(1, 12), figures=[solved(P, 2), solved(Q, 2), h("problem.solved", R, Y, ANY, SU)], totals=[total("problem.count", 5), total("problem.solved", 4)], max_other_findings=0)


@case("338-democratic-review", "组织生活会 自评互评: 自我查摆问题, 相互批评意见, 整改措施 numbered, 完成时限, 完成情况")
def _(d):
    rows = [["2022年专题组织生活会查摆问题及整改清单"], ["姓名", "自我查摆问题", "批评意见", "整改措施", "整改时限", "完成情况"], [A, "理论学习不系统", "1.深入基层少；2.发言少", "1.制定计划\n2.每周学习", "2022年12月20日", "已完成"], [B, "创新意识不强", "工作急躁", "多请教", "2022年11月底", "已完成"], [C, "服务不主动", None, None, "2022年12月底", "未完成"]]
    book(d / "整改清单.xlsx", ("清单", rows))
    return dict(args=["--as-of", "2022-12-15"], figures=[p("orglife.measures", A, Y, ANY, ["met", "not-due"]), p("orglife.measures", B, Y, ANY, ["met", "not-due"]), p("orglife.measures", C, Y, ANY, ["short", "not-due", "unsure"])], totals=[total("orglife.problems", 3), total("orglife.criticisms", 3), total("orglife.measures", 3)], findings=[finding("missing-measure")], max_other_findings=0)


@case("339-orglife-record", "支部会议目录: 专题组织生活会 among 支部大会 and 主题党日; held on 25 November")
def _(d):
    rows = [["2022年机关党支部组织生活登记表"], ["序号", "时间", "活动类型", "活动主题", "主持人", "应到", "实到"], [1, "2022.10.8", "主题党日", "重温誓词", A, 15, 15], [2, "2022.11.10", "支部党员大会", "学习报告", A, 15, 15], [3, "2022.11.25", "专题组织生活会", "对照检查", A, 15, 15], [4, "2022.12.8", "主题党日", "志愿服务", A, 15, 15]]
    book(d / "组织生活登记.xlsx", ("2022", rows))
    return dict(args=["--as-of", "2022-12-31"], figures=[o("orglife.held", Y, 1, "met")], max_other_findings=2)


@case("340-risks-merged", "廉政风险点: persons merged down, 等级, 防控措施, one without a deadline")
def _(d):
    rows = [["2022年岗位廉政风险点排查登记表"], ["序号", "姓名", "岗位", "风险点", "风险等级", "防控措施", "整改时限"], [1, A, "主任", "经费审批不严", "高", "双签", "长期"], [None, None, None, "公章管理", "中", "登记", "2022.9.30"], [2, B, "干部", "档案泄密", "高", "专柜", "2022.8.31"], [None, None, None, "考察失真", "中", "回避", None]]
    book(d / "风险点.xlsx", ("Sheet1", rows, ("A3:A4", "B3:B4", "C3:C4", "A5:A6", "B5:B6", "C5:C6")))
    return dict(args=span(1, 12), figures=[p("risk.measures", A, Y, ANY, "met"), p("risk.measures", B, Y, ANY, "short")], totals=[total("risk.count", 4), total("risk.perperson", 2)], findings=[finding("missing-deadline")], max_other_findings=0)


@case("341-birthday-by-month", "政治生日 in month groups: 1月 as a line of its own, then people; one not yet held")
def _(d):
    rows = [["2022年党员政治生日台账"], ["姓名", "入党时间", "过政治生日时间", "形式", "备注"], ["一月"], [A, "2008年1月12日", "2022年1月12日", "重温誓词", None], ["三月"], [B, "2010年3月5日", "2022年3月4日", "送贺卡", None], ["七月"], [C, "2012年7月1日", "2022年7月1日", "谈心", None], [D, "2015年7月20日", None, None, "外出未过"]]
    book(d / "政治生日.xlsx", ("台账", rows, ("A3:E3", "A5:E5", "A7:E7")))
    return dict(args=["--as-of", "2022-12-31"], figures=[p("birthday.held", n, Y, 1, "met") for n in (A, B, C)] + [p("birthday.held", D, Y, ANY, SU)], totals=[total("birthday.people", 3)], no_subjects=["一月", "三月", "七月"], max_other_findings=1)


@case("342-union-book", "工会活动: a sheet an activity with 参加人员签到, and the union's list of members beside it")
def _(d):
    act = lambda name, day, who: (name, [[f"机关工会“{name}”活动签到表"], [f"活动时间：2022年{day}", None, "活动地点：文体中心"], ["序号", "姓名", "签到"]] + [[i + 1, n, n if n in who else None] for i, n in enumerate(PEOPLE[:4])])
    book(d / "工会活动签到.xlsx", act("趣味运动会", "3月8日", [A, B, C]), act("登山", "5月4日", [A, B]))
    book(d / "工会会员名册.xlsx", ("会员", [["机关工会会员名册"], ["序号", "姓名", "性别", "入会时间", "会员证号"]] + [[i + 1, n, "女", "2015年5月", f"H{i:03}"] for i, n in enumerate(PEOPLE[:4])]))
    return dict(args=["--as-of", "2022-12-31"], figures=[p("union.attended", A, Y, 2, "met"), p("union.attended", B, Y, 2, "met"), p("union.attended", C, Y, 1, "met"), p("union.attended", D, Y, ANY, ["short", "unsure"])], totals=[total("union.events", 2), total("union.people", 3)], max_other_findings=2)


@case("343-union-matrix", "工会: people down, activities with their days across, √ and 事假, a 参加次数 at the end")
def _(d):
    rows = [["2022年工会活动参加情况统计表"], ["序号", "姓名", "春游\n（3月12日）", "拔河比赛\n（5月1日）", "乒乓球赛\n（9月28日）", "参加次数"], [1, A, "√", "√", "√", 3], [2, B, "√", "事假", "√", 2], [3, C, None, None, "√", 1], ["参加人数", None, 2, 1, 3, 6], ["注：√为参加"]]
    book(d / "工会统计.xlsx", ("统计", rows))
    return dict(args=["--as-of", "2022-12-31"], figures=[p("union.attended", A, Y, 3, "met"), p("union.attended", B, Y, 2, "met"), p("union.attended", C, Y, 1, "met")], totals=[total("union.events", 3), total("union.people", 3)], no_subjects=["参加人数"], max_other_findings=1)


@case("344-room-study-quarter", "组室学习讨论: 组室 merged down, 类别 学习/讨论, 笔记篇数; a 合计 at the foot")
def _(d):
    rows = [["2022年组室学习讨论台账"], ["组室", "日期", "类别", "主题", "参加人数", "笔记（篇）"], ["综合室", "2.11", "学习", "甲", 4, 4], [None, "3.11", "讨论", "甲", 4, 2], ["干部室", "2.18", "学习", "乙", 3, 3], [None, "3.18", "讨论", "乙", 3, 0], ["组织室", "2.25", "学习", "丙", 5, 5], ["合计", None, None, None, 19, 14]]
    book(d / "组室学习.xlsx", ("台账", rows, ("A3:A4", "A5:A6")))
    return dict(args=["--as-of", "2022-12-31"], figures=[], totals=[total("stylestudy.studies", 3), total("stylestudy.discussions", 2), total("stylestudy.notes", 14)], max_other_findings=0)


@case("345-moral-and-recital", "身边人讲身边事 and 诵读经典 in one book, a sheet each")
def _(d):
    s1 = [["2022年“身边人讲身边事”登记表"], ["序号", "日期", "宣讲人", "宣讲题目", "听众人数"], [1, "3月4日", A, "扶贫故事", 30], [2, "4月1日", B, "家风", 28]]
    s2 = [["2022年“诵读经典”活动登记表"], ["序号", "日期", "诵读人", "诵读篇目", "听众人数"], [1, "3月11日", C, "岳阳楼记", 30], [2, "4月8日", A, "可爱的中国", 31], [3, "5月6日", D, "论语", 25]]
    book(d / "道德讲堂.xlsx", ("讲身边事", s1), ("诵读经典", s2))
    return dict(args=["--as-of", "2022-12-31"], figures=[], totals=[total("moral.events", 5), total("moral.people", 4)], max_other_findings=0)


@case("346-not-of-the-duties", "党费, 志愿服务, 值班, 巡查, 主题党日经费, 民主评议票: none gives a figure")
def _(d):
    names = PEOPLE[:3]
    book(d / "党费.xlsx", ("党费", [["2022年党费收缴台账"], ["姓名", "党费基数", "月应缴", "1月", "2月", "3月", "合计"]] + [[n, 4000, 20, 20, 20, 20, 60] for n in names]))
    book(d / "志愿服务.xlsx", ("志愿", [["2022年党员志愿服务时长登记"], ["姓名", "服务日期", "服务项目", "服务时长（小时）"]] + [[n, "3月5日", "清扫街道", 2] for n in names]))
    book(d / "值班.xlsx", ("值班", [["2022年3月值班安排表"], ["日期", "星期", "带班领导", "值班人员", "联系电话"]] + [[f"3月{i + 1}日", "一", A, n, "13900001234"] for i, n in enumerate(names)]))
    book(d / "巡查.xlsx", ("巡查", [["2022年3月防火巡查记录"], ["巡查时间", "巡查人员", "巡查路段", "发现问题", "处理情况"]] + [[f"3月{i + 1}日", n, "后山", "无", None] for i, n in enumerate(names)]))
    book(d / "评议票.xlsx", ("评议", [["民主评议党员测评汇总表"], ["姓名", "优秀", "合格", "基本合格", "不合格"]] + [[n, 10, 2, 0, 0] for n in names]))
    book(d / "学习台账.xlsx", ("3月", [["2022年3月学习台账"], ["姓名", "学习日期", "学习内容", "学时", "字数"], [A, "3.4", "甲", 5, 10000], [B, "3.4", "甲", 4, 10000], [C, "3.11", "乙", 5, 8000]]))
    return dict(args=span(3), figures=S(A, "2022-03", 5, 10000) + S(B, "2022-03", 4, 10000) + S(C, "2022-03", 5, 8000), max_other_findings=6)


@case("347-roster-with-movements", "编制册: 调入 and 调出 in remarks and day columns, 借调 in 状态; a quarter's ledger")
def _(d):
    book(d / "人员名册.xlsx", ("在编人员", [["机关在编在岗人员名册"], ["序号", "姓名", "科室", "职务", "到岗时间", "离岗时间", "状态"], [1, A, "综合室", "主任", "2018.3", None, "在岗"], [2, B, "综合室", "干部", "2022-02-14", None, "在岗"], [3, C, "干部室", "干部", "2019.7", "2022-02-18", None], [4, D, "干部室", "干部", "2019.7", None, "产假（2022.1.1-2022.6.30）"]]))
    head = ["姓名", "学习日期", "学习内容", "学时", "字数"]
    rows = [["2022年一季度学习台账"], head]
    for m in (1, 2, 3):
        rows.append([A, f"{m}.21", f"甲{m}", 5, 10000])
        if m >= 2:
            rows.append([B, f"{m}.21", f"乙{m}", 4 if m == 2 else 3, 10000])
        if m <= 2:
            rows.append([C, f"{m}.14", f"丙{m}", 2, 5000] if m == 2 else [C, f"{m}.14", f"丙{m}", 5, 10000])
    book(d / "一季度学习.xlsx", ("一季度", rows))
    f = []
    for m in (1, 2, 3):
        f += S(A, f"2022-{m:02}", 5, 10000)
        f += [p(r, D, f"2022-{m:02}", ANY, "exempt") for r in (HOURS, CHARS)]
    f += S(B, "2022-03", 3, 10000) + S(C, "2022-01", 5, 10000)
    f += [p(r, n, "2022-02", ANY, "exempt", optional=True) for r in (HOURS, CHARS) for n in (B, C)]
    return dict(args=span(1, 3), figures=f, max_other_findings=0)


@case("348-whole-office-folder", "A township's folder: roster, study by room and month, visits, talks, union, an old 汇总, a photo list")
def _(d):
    list_of_people(d)
    room = {"综合室": [A, B], "干部室": [C, D], "组织室": [E, G]}
    v = {A: (5, 10000), B: (4, 11000), C: (5, 10000), D: (6, 9000), E: (5, 12000), G: (5, 10000)}
    for r, people in room.items():
        rows = [[f"{r}2022年3月学习登记表"], ["姓名", "学习时间", "学习内容", "学时", "学习笔记字数"]]
        for n in people:
            hh, cc = v[n]
            rows += [[n, "3月4日", "甲", 2, cc - 5000], [n, "3月18日", "乙", hh - 2, 5000]]
        book(d / "学习" / f"{r}3月.xlsx", ("Sheet1", rows))
    book(d / "汇总" / "3月学习汇总表.xlsx", ("汇总", [["2022年3月干部学习情况汇总表"], ["序号", "组室", "姓名", "目标学时", "实际学时", "目标字数", "实际字数", "是否达标"]] + [[i + 1, ROOMS[i], n, 5, v[n][0], 10000, v[n][1], "是" if min(v[n][0] / 5, v[n][1] / 10000) >= 1 else "否"] for i, n in enumerate(PEOPLE)]))
    book(d / "走访" / "3月走访.xlsx", ("3月", [["2022年3月走访联系户台账"], ["日期", "帮扶干部", "联系户", "走访方式"]] + [[f"3月{i + 7}日", n, f"{x}三爷", "入户" if n != G else "电话"] for i, (n, x) in enumerate(zip(PEOPLE, "石田向彭覃瞿"))]))
    book(d / "照片目录.xlsx", ("照片", [["2022年活动照片目录"], ["编号", "拍摄日期", "活动名称", "拍摄人"], [1, "2022.3.4", "集中学习", A]]))
    f = []
    for n in PEOPLE:
        f += S(n, "2022-03", *v[n])
        f += [village(n, 3, 0 if n == G else 1)]
    f += [house(f"{x}三爷", 3, 1) for x in "石田向彭覃瞿"]
    return dict(args=span(3), inputs=["."], figures=f, max_other_findings=1)


@case("349-months-down-kinds-across", "One person's year: months down; 学时, 字数, 心得篇数, 走访次数 across; a file a person")
def _(d):
    for n, k in ((A, 0), (B, 1)):
        rows = [["2022年干部履职纪实表"], ["姓名：" + n, None, "室别：综合室"], ["月份", "学时", "字数", "备注"]] + [[f"{m}月", 5 - (k if m == 2 else 0), 10000 + 100 * m, None] for m in (1, 2, 3)] + [["合计", 15 - k, 30600, None]]
        book(d / f"{n}.xlsx", ("履职纪实", rows))
    f = []
    for m in (1, 2, 3):
        f += S(A, f"2022-{m:02}", 5, 10000 + 100 * m) + S(B, f"2022-{m:02}", 4 if m == 2 else 5, 10000 + 100 * m)
    return dict(args=span(1, 3), figures=f, max_other_findings=0)
