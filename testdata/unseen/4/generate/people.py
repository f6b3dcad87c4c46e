"""Who is due: rosters of many wordings, absences to the day, joiners and leavers, people without a row."""

from lib import *

HEAD = ["序号", "姓名", "组室", "学习时间", "学习内容", "学时", "字数"]
TOPICS = ["乡村振兴促进法", "统计法", "支部工作条例", "档案管理规定", "保密法", "公文写作", "信访工作条例", "机构编制条例"]


def study_rows(rows):
    """(name, group, date text, hours, chars) → lines of a ledger."""
    return [[i, n, g, d, TOPICS[i % 8], h, c] for i, (n, g, d, h, c) in enumerate(rows, 1)]


def sheet(title, rows, name="Sheet1", head=HEAD, **more):
    return S(name, [[title], head, *study_rows(rows)], **more)


def p01():
    d = fresh("01-roster-csv-party-and-transfer-words")
    book(d / "花名册.csv", S("x", [
        ["部门", "姓名", "岗位", "政治面貌", "调入时间", "调出时间", "在岗情况"],
        ["综合股", "顾一鸣", "股长", "中共党员", "2016/5/1", "", "在岗"],
        ["综合股", "季春和", "干部", "群众", "2018/7/1", "", "在岗"],
        ["综合股", "闻人语", "干部", "中共预备党员", "2019/9/1", "", "借调（2021.3.1-2021.3.31）"],
        ["调研股", "卜算子", "股长", "中共党员", "2015/1/1", "2021/2/26", "调出"],
        ["调研股", "虞美琴", "干部", "中共党员", "2017/3/1", "", ""],
        ["调研股", "何满江", "干部", "群众", "2020/3/1", "", "在职在岗"],
    ]))
    book(d / "2021年3月学习台账.xlsx", sheet("2021年3月干部学习台账", [
        ("顾一鸣", "综合股", "3月5日", 3, 6000), ("顾一鸣", "综合股", "3月19日", 2, 4000),
        ("虞美琴", "调研股", "3月5日", 4.5, 12000), ("何满江", "调研股", "3月12日", 5, 9999),
        ("外来客", "调研股", "3月12日", 2, 3000)]))
    book(d / "政治生日登记.xlsx", S("登记", [
        ["2021年党员政治生日登记表"], ["序号", "姓名", "入党时间", "过生日时间", "形式"],
        [1, "顾一鸣", D(2004, 6, 18), "2021年6月18日", "重温誓词"], [2, "闻人语", D(2020, 9, 3), "2021.9.3", "赠送贺卡"]]))
    expect(d, "A roster as a GBK .csv with words of its own; somebody with no row, a stranger, a transfer before the month; who is a party member is said by 政治面貌",
           "--as-of 2021-12-31 --from 2021-03 --to 2021-03", ["2021年3月学习台账.xlsx", "政治生日登记.xlsx", "花名册.csv"],
           study("顾一鸣", "2021-03", 5, 10000) + study("季春和", "2021-03", None, None) + exempt("闻人语", "2021-03")
           + study("虞美琴", "2021-03", 4.5, 12000) + study("何满江", "2021-03", 5, 9999)
           + study("外来客", "2021-03", (2, "unsure"), (3000, "unsure"))
           + [fig("birthday.held", "顾一鸣", "2021", 1, "met"), fig("birthday.held", "闻人语", "2021", 1, "met"),
              fig("birthday.held", "虞美琴", "2021", None, "short")],
           [], [finding("unknown-person")], [], 3)


def p02():
    d = fresh("02-roster-on-the-second-sheet")
    book(d / "4月学习.xls",
         sheet("2021年4月干部学习登记表", [("邵 平", "一科", "2021-4-9", 5, 10000), ("司徒静", "一科", "2021-4-9", 3, 10000),
                                  ("丁 香", "二科", "2021-4-16", 6, 15000)], name="学习"),
         S("人员名单", [["全体干部名单"], ["科室", "职务", "姓名", "备注"], ["一科", "科长", "邵平", None], [None, "科员", "司徒静", None],
                    [None, "科员", "柏舟", None], ["二科", "科长", "丁香", None], [None, "科员", "白露", "4月1日至30日产假"]],
           merge=["A3:A5", "A6:A7"]))
    expect(d, "The roster is the ledger file's second sheet, its groups merged down; a roster's remark that tells of leave only suggests it",
           "--as-of 2021-05-10", ["4月学习.xls"],
           study("邵平", "2021-04", 5, 10000, group="一科") + study("司徒静", "2021-04", 3, 10000) + study("丁香", "2021-04", 6, 15000)
           + study("柏舟", "2021-04", None, None, group="一科") + study("白露", "2021-04", (ANY, ["exempt", "unsure"]), (ANY, ["exempt", "unsure"]), group="二科"),
           [total("study.hours", 14)], [], ["全体干部名单", "一科"], 3)


def p03():
    d = fresh("03-roster-status-in-many-spellings")
    people = [("郁文", "2021年3月1日至2021年3月31日借调县委巡察办"), ("车小满", "产假：2021.2.8-2021.7.7"), ("俞伯言", "挂职（2021年1月—2021年12月）"),
              ("葛藤", "2021-03-15起脱产培训"), ("柳如", "病假（2021年3月1日-3月12日）"), ("殷实", "在岗"), ("奚望", "正常"), ("盛夏", None),
              ("芮城", "2021.3.1-2021.3.31休假；2021.5.1-2021.5.31产假"), ("湛江月", "2021年3月1日至3月16日公休"), ("储秀", "跟班学习（2021-03-01至2021-03-31）"),
              ("荆轲之", "免予考核"), ("阎小七", "2021/3/1~2021/3/31 外派挂职"), ("沐阳", "自2021年4月1日起借调省厅")]
    book(d / "名册.xlsx", S("名册", [["组织部干部名册"], ["序号", "所在科室", "干部姓名", "现任职务", "人员状态"],
                                *[[i, "组织科", n, "干部", s] for i, (n, s) in enumerate(people, 1)]]))
    rows = [("柳如", "组织科", "3.18", 4, 10000), ("殷实", "组织科", "3.18", 5, 10000), ("奚望", "组织科", "3.18", 5, 9000),
            ("盛夏", "组织科", "3.18", 6, 10000), ("储秀", "组织科", "3.18", 3, 10000), ("沐阳", "组织科", "3.18", 5, 10000), ("芮城", "组织科", "3.2", 1, 1000)]
    book(d / "2021年3月.xlsx", sheet("2021年3月干部学习台账", rows))
    away = [n for n in ("郁文", "车小满", "俞伯言", "葛藤", "芮城", "湛江月", "荆轲之", "阎小七")]
    expect(d, "状态 in the spellings of an office: kind before or after the dates, months, an open end, a year said once, several spells; half of March's 23 working days is 11.5",
           "--as-of 2021-04-30 --roster 名册.xlsx", ["2021年3月.xlsx"],
           sum((exempt(n, "2021-03") for n in away), []) + study("柳如", "2021-03", 4, 10000) + study("殷实", "2021-03", 5, 10000)
           + study("奚望", "2021-03", 5, 9000) + study("盛夏", "2021-03", 6, 10000) + study("储秀", "2021-03", 3, 10000) + study("沐阳", "2021-03", 5, 10000))


def absences(name, y, m, spells, about):
    d = fresh(name)
    people = [(n, s) for n, s in spells]
    text = lambda s: "；".join(f"{k}（{a.isoformat()}至{b.isoformat()}）" for k, a, b in s)
    book(d / "干部名册.xlsx", S("干部名册", [["姓名", "组室", "职务", "状态"], *[[n, "干部组", "干部", text(s)] for n, s in people]]))
    book(d / f"{y}年{m}月学习台账.xlsx", sheet(f"{y}年{m}月干部学习台账", [(n, "干部组", f"{m}月20日" if works(D(y, m, 20)) else f"{m}月23日", 2.5, 10000) for n, _ in people]))
    period = f"{y}-{m:02d}"
    figures = []
    for n, s in people:
        away = absent_half(y, m, *[(a, b) for _, a, b in s])
        figures += exempt(n, period) if away else study(n, period, 2.5, 10000)
    verdicts = [f["verdict"] for f in figures[::2]]
    assert "exempt" in verdicts and "short" in verdicts, verdicts
    expect(d, about, f"--as-of {y}-12-31", [f"{y}年{m}月学习台账.xlsx", "干部名册.xlsx"], figures)


def p04():
    absences("04-absence-february-2022", 2022, 2, [
        ("宣和", [("病假", D(2022, 2, 7), D(2022, 2, 16))]), ("靖康", [("病假", D(2022, 2, 7), D(2022, 2, 15))]),
        ("绍兴", [("借调", D(2022, 1, 29), D(2022, 2, 15))]), ("乾道", [("借调", D(2022, 2, 17), D(2022, 2, 28))]), ("淳熙", [("借调", D(2022, 2, 18), D(2022, 2, 28))])],
        "February 2022 has 16 working days behind the Spring Festival: 8 away is exempt, 7 is not")


def p05():
    absences("05-absence-october-2025", 2025, 10, [
        ("开元", [("事假", D(2025, 10, 9), D(2025, 10, 17))]), ("天宝", [("事假", D(2025, 10, 9), D(2025, 10, 20))]),
        ("贞观", [("脱产培训", D(2025, 10, 1), D(2025, 10, 18))]), ("永徽", [("脱产培训", D(2025, 10, 11), D(2025, 10, 21))]), ("显庆", [("脱产培训", D(2025, 10, 11), D(2025, 10, 22))])],
        "October 2025: eight days off, Saturday the 11th worked, 18 working days")


def p06():
    absences("06-absence-september-2024-two-spells", 2024, 9, [
        ("洪武", [("挂职", D(2024, 9, 2), D(2024, 9, 14))]), ("永乐", [("挂职", D(2024, 9, 2), D(2024, 9, 13))]),
        ("宣德", [("病假", D(2024, 9, 2), D(2024, 9, 6)), ("产假", D(2024, 9, 18), D(2024, 9, 25))]), ("正统", [("病假", D(2024, 9, 2), D(2024, 9, 6)), ("产假", D(2024, 9, 18), D(2024, 9, 24))])],
        "September 2024: 21 working days with two worked weekends; spells add up")


def p07():
    d = fresh("07-joiners-and-leavers-to-the-day")
    book(d / "名册.xlsx", S("干部名册", [["姓名", "组室", "职务", "到岗日期", "离岗日期"],
        ["元一", "甲组", "干部", "2021.4.1", None], ["元二", "甲组", "干部", "2021.4.2", None], ["元三", "甲组", "干部", "2019年8月", "2021.5.31"],
        ["元四", "甲组", "干部", "2019-8-1", D(2021, 5, 30)], ["元五", "甲组", "干部", D(2018, 1, 1), None], ["元六", "甲组", "干部", "2021年6月", None]]))
    rows4 = [("元一", "甲组", "4月9日", 4, 10000), ("元二", "甲组", "4月9日", 2, 3000), ("元三", "甲组", "4月9日", 5, 10000), ("元四", "甲组", "4月9日", 5, 9000), ("元五", "甲组", "4月9日", 5, 10000)]
    rows5 = [("元一", "甲组", "5月14日", 5, 10000), ("元三", "甲组", "5月14日", 1, 10000), ("元四", "甲组", "5月14日", 1, 1000), ("元五", "甲组", "5月14日", 5, 10000)]
    rows6 = [("元一", "甲组", "6月11日", 5, 10000), ("元二", "甲组", "6月11日", 5, 10000), ("元五", "甲组", "6月11日", 5, 10000), ("元六", "甲组", "6月11日", 4, 10000)]
    book(d / "学习.xlsx", *[sheet(f"2021年{m}月学习台账", r, name=f"{m}月") for m, r in ((4, rows4), (5, rows5), (6, rows6))])
    opt = dict(optional=True)
    expect(d, "Assessed from the first full month to the last: joined on the 1st, on the 2nd, left on the last day and the day before; 到岗 as a month",
           "--as-of 2021-07-05", ["名册.xlsx", "学习.xlsx"],
           study("元一", "2021-04", 4, 10000) + study("元一", "2021-05", 5, 10000) + study("元二", "2021-05", None, None) + study("元二", "2021-06", 5, 10000)
           + study("元三", "2021-04", 5, 10000) + study("元三", "2021-05", 1, 10000) + study("元四", "2021-04", 5, 9000)
           + study("元五", "2021-06", 5, 10000) + study("元六", "2021-06", 4, 10000)
           + exempt("元二", "2021-04", **opt) + exempt("元四", "2021-05", **opt) + exempt("元三", "2021-06", **opt) + exempt("元六", "2021-05", **opt))


def p08():
    d = fresh("08-alias-and-nobody-for-a-month")
    book(d / "名册.xlsx", S("名册", [["组室", "姓名", "职务", "别名"], ["部领导", "王守成", "部长", "王部长；王守诚"], ["干部组", "邱实", "组长", None],
                               ["干部组", "穆清", "干部", None], ["人才组", "樊星", "组长", "樊组长"], ["人才组", "舒展", "干部", None]]))
    book(d / "2021年学习台账.xlsx",
         sheet("2021年1月学习台账", [("王部长", "部领导", "1月8日", 5, 10000), ("邱实", "干部组", "1月8日", 5, 10000), ("穆清", "干部组", "1月8日", 5, 10000), ("樊组长", "人才组", "1月8日", 5, 10000)], name="1月"),
         sheet("2021年2月学习台账", [], name="2月"),
         sheet("2021年3月学习台账", [("王守诚", "部领导", "3月8日", 4, 10000), ("邱实", "干部组", "3月8日", 5, 10000), ("穆 清", "干部组", "3月8日", 5, 10000)], name="3月"))
    expect(d, "Aliases; a person with no row in months where others have; a month nobody filled is one missing ledger; a whole 组室 without rows is missing, not short",
           "--as-of 2021-04-30", ["名册.xlsx", "2021年学习台账.xlsx"],
           study("王守成", "2021-01", 5, 10000) + study("王守成", "2021-03", 4, 10000) + study("舒展", "2021-01", None, None) + study("樊星", "2021-01", 5, 10000)
           + study("穆清", "2021-03", 5, 10000),
           [], [finding("missing-ledger"), finding("missing-ledger")], ["王部长", "王守诚", "樊组长"],
           ignore=[])


def p09():
    d = fresh("09-same-names-in-visits-and-talks")
    book(d / "名册.xlsx", S("干部名册", [["姓名", "组室", "职务", "联系户"], ["张伟", "干部组", "组长", "石老三"], ["张伟", "党建组", "干部", "龙老五、麻老六"], ["马良", "党建组", "组长", "向老七"]]))
    book(d / "3月走访.xlsx", S("3月", [["2021年3月走访联系户台账"], ["组室", "帮扶责任人", "户主", "走访时间", "走访方式"],
        ["干部组", "张伟", "石老三", "3月2日", "实地"], ["党建组", "张伟", "龙老五", "3月3日", "电话"], [None, "张伟（党建组）", "麻老六", "3月4日", "微信"], ["党建组", "马良", "向老七", "3月9日", "入户"]]))
    book(d / "谈话登记.xlsx", S("2021", [["2021年谈心谈话登记表"], ["谈话时间", "谈话人", "谈话对象", "谈话类型"],
        ["2021.3.2", "马良", "张伟（干部组）", "个别谈话"], ["2021.3.3", "张伟（干部组）", "马良", "个别谈话"]]))
    expect(d, "Two 张伟: told apart by 组室 in visits and by the bracketed note in talks; one of them is in no talk and in no village",
           "--as-of 2021-12-31 --from 2021-03 --to 2021-03", ["名册.xlsx", "3月走访.xlsx", "谈话登记.xlsx"],
           [fig("visit.village", "张伟", "2021-03", 1, "met", "干部组"), fig("visit.village", "张伟", "2021-03", 0, "short", "党建组"), fig("visit.village", "马良", "2021-03", 1, "met"),
            fig("talk.covered", "张伟", "2021", 1, "met", "干部组"), fig("talk.covered", "张伟", "2021", None, "short", "党建组"), fig("talk.covered", "马良", "2021", 1, "met")]
           + [house("visit.household", h, "2021-03", 1, "met") for h in ("石老三", "龙老五", "麻老六", "向老七")],
           [total("talk.count", 2)], [], ["张伟（党建组）", "张伟（干部组）"], 1)


def p10():
    d = fresh("10-yearly-duties-of-joiners-and-leavers")
    book(d / "名册.xlsx", S("干部名册", [["姓名", "组室", "职务", "到岗日期", "离岗日期", "状态"], ["盖云", "甲组", "干部", "2018.1.1", None, None], ["祖逖言", "甲组", "干部", "2021.7.1", None, None],
        ["闵行", "甲组", "干部", "2018.1.1", None, "借调（2021-01-01至2021-06-30）"], ["从容", "甲组", "干部", "2018.1.1", None, "借调（2021-01-01至2021-07-31）"], ["步轻", "甲组", "干部", "2018.1.1", None, "免考核"]]))
    rows = [("盖云", 10), ("祖逖言", 6), ("闵行", 9), ("从容", 2)]
    book(d / "心得.xlsx", S("心得", [["2021年学习心得统计表"], ["姓名", "组室", "心得篇数"], *[[n, "甲组", k] for n, k in rows]]))
    expect(d, "Ten reflections are not pro-rated for who came in July; half of the year's 250 working days away is exempt, 30 June is a few days less",
           "--as-of 2021-12-31 --from 2021-01 --to 2021-12", ["名册.xlsx", "心得.xlsx"],
           [fig("reflection.count", "盖云", "2021", 10, "met"), fig("reflection.count", "祖逖言", "2021", 6, "short", gap=4),
            fig("reflection.count", "闵行", "2021", 9, "short" if not half_year(D(2021, 6, 30)) else "exempt"), fig("reflection.count", "从容", "2021", ANY, "exempt" if half_year(D(2021, 7, 31)) else "short"),
            fig("reflection.count", "步轻", "2021", ANY, "exempt")],
           [total("reflection.count", 27)])


def half_year(until):
    every = [x for m in range(1, 13) for x in month_days(2021, m)]
    return 2 * len([x for x in every if x <= until]) >= len(every)


def build():
    for f in (p01, p02, p03, p04, p05, p06, p07, p08, p09, p10):
        f()
