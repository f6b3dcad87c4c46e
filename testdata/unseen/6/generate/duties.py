"""Meetings, lectures, talks, trees of mentors, birthdays, the union and the rest."""
from start import *


@case("164-party-groups-by-half-month", "党小组 down, the halves of the months across; the day or √ in the cell")
def _(d):
    rows = [["2022年第一季度各党小组集中学习情况一览表"], ["党小组", "1月", None, "2月", None, "3月", None], [None] + ["上半月", "下半月"] * 3,
        ["第一党小组", "1月7日", "1月21日", "2月11日", "2月25日", "3月4日", "3月18日"], ["第二党小组", "1月7日", "1月20日", "2月11日", None, "3月11日", "3月25日"], ["第三党小组", "√", "√", "√", "√", "×", "√"]]
    book(d / "党小组学习.xlsx", ("一季度", rows, ("A1:G1", "A2:A3", "B2:C2", "D2:E2", "F2:G2")))
    R = "meeting.partygroup"
    f = [group(R, "第一党小组", f"2022-0{m}-H{h}", 1, "met") for m in (1, 2, 3) for h in (1, 2)]
    f += [group(R, "第二党小组", f"2022-0{m}-H{h}", 1, "met") for m, h in ((1, 1), (1, 2), (2, 1), (3, 1), (3, 2))] + [group(R, "第二党小组", "2022-02-H2", ANY, SU)]
    f += [group(R, "第三党小组", f"2022-0{m}-H{h}", 1, "met") for m, h in ((1, 1), (1, 2), (2, 1), (2, 2), (3, 2))] + [group(R, "第三党小组", "2022-03-H1", ANY, SU)]
    return dict(args=until("2022-03-31"), figures=f, totals=[total("meeting.partygroup", 16)], max_other_findings=1)


@case("165-party-group-file-each", "A file each, the group only in the title; 学习日期, 应到, 实到, 缺席及原因")
def _(d):
    for n, days in (("第一党小组", ["2022.5.6", "2022.5.20", "2022.6.10", "2022.6.24"]), ("第二党小组", ["2022.5.13", "2022.5.16", "2022.6.2"])):
        rows = [[f"青岚县委组织部机关党支部{n}学习记录"], ["序号", "学习日期", "学习地点", "主持人", "学习内容", "应到人数", "实到人数", "缺席人员及原因"]] + [[i + 1, x, "会议室", A, f"内容{i}", 8, 8, None] for i, x in enumerate(days)]
        book(d / f"{n}.xlsx", ("Sheet1", rows, ("A1:H1",)))
    R = "meeting.partygroup"
    f = [group(R, "第一党小组", f"2022-0{m}-H{h}", 1, "met") for m in (5, 6) for h in (1, 2)] + [group(R, "第二党小组", p, 1, "met") for p in ("2022-05-H1", "2022-05-H2", "2022-06-H1")] + [group(R, "第二党小组", "2022-06-H2", ANY, SU)]
    return dict(args=until("2022-06-30"), figures=f, totals=[total("meeting.partygroup", 7)], max_other_findings=1)


@case("166-lectures-by-week-number", "组工讲坛 with 周次 and no date")
def _(d):
    rows = [["2022年1—2月组工讲坛安排及评分表"], ["周次", "主讲人", "所在科室", "讲授题目", "得分", "等次"]]
    for w, n, s in ((1, A, 92), (2, B, 90.5), (3, C, 88), (4, D, 93), (6, E, 91), (7, G_, 89)):
        rows.append([f"第{w}周", n, "一科", f"题目{w}", s, "优秀" if s >= 90 else "良好"])
    book(d / "组工讲坛.xlsx", ("Sheet1", rows, ("A1:F1",)))
    f = [office("lecture.weekly", f"2022-W{w:02}", 1, MU) for w in (1, 2, 3, 4, 6, 7)] + [office("lecture.weekly", "2022-W08", ANY, SU)] + [fig("lecture.turn", n, "2022", 1, "met") for n in (A, B, C, D, E, G_)]
    return dict(args=until("2022-02-28"), figures=f, totals=[total("lecture.count", 6)], ignore=[{"rule": "lecture.weekly", "period": "2022-W05"}], max_other_findings=1)


@case("167-union-only-counts", "职工参加工会活动情况统计表: nothing but how often each took part")
def _(d):
    rows = [["2022年职工参加工会活动情况统计表"], ["序号", "姓名", "科室", "参加活动次数", "备注"], [1, A, "一科", 5, None], [2, B, "一科", 1, None], [3, C, "二科", 0, "长期驻村"], [4, D, "二科", 3, None]]
    book(d / "工会统计.xlsx", ("Sheet1", rows, ("A1:E1",)))
    f = [fig("union.attended", n, "2022", a, "met") for n, a in ((A, 5), (B, 1), (D, 3))] + [fig("union.attended", C, "2022", 0, SU)]
    return dict(args=until("2022-12-31"), figures=f, totals=[total("union.people", 3)], max_other_findings=1)


@case("168-union-corner-says-activity", "People down, events across, and the corner says 活动名称; the dates in the second row, the sum at the foot")
def _(d):
    rows = [["2022年工会活动参与情况登记表"], ["活动名称", "三八登山", "五四篮球赛", "端午包粽子", "国庆合唱"], ["活动时间", "3月8日", "5月4日", "6月2日", "9月30日"], [A, "√", "√", None, "√"], [B, None, "√", "√", None], [C, None, None, None, None], [D, "√", None, "√", "√"], ["参加人数", 2, 2, 2, 2]]
    book(d / "工会活动.xlsx", ("Sheet1", rows, ("A1:E1",)))
    f = [fig("union.attended", n, "2022", a, "met") for n, a in ((A, 3), (B, 2), (D, 3))] + [fig("union.attended", C, "2022", ANY, SU)]
    return dict(args=until("2022-12-31"), figures=f, totals=[total("union.events", 4), total("union.people", 3)], no_subjects=["参加人数", "活动时间"], max_other_findings=1)


@case("169-sign-in-of-the-central-group", "The list of one meeting: 时间：, 地点：, 学习内容： above, 签到 below; one asked for leave")
def _(d):
    rows = [["县委组织部理论学习中心组集体学习签到表"], ["时间：2022年4月15日下午3:00", None, "地点：五楼会议室", None], ["学习内容：习近平谈治国理政第四卷"], ["序号", "姓名", "职务", "签到"], [1, A, "部长", A], [2, B, "副部长", B], [3, C, "副部长", "请假"], [4, D, "科长", D], [5], [6]]
    book(d / "4月中心组签到表.xlsx", ("Sheet1", rows, ("A1:D1", "A2:B2", "C2:D2", "A3:D3")))
    return dict(args=until("2022-04-30"), figures=[office("meeting.centergroup", "2022-04", 1, "met")], totals=[total("meeting.centergroup", 1)], max_other_findings=1)


@case("170-central-group-attendance", "People down, the days of the year's sessions across, 应到 and 实到 at the foot; February has none")
def _(d):
    head = ["序号", "姓名", "职务"] + [V(dt.date(2022, m, x), "yyyy/m/d") for m, x in ((1, 28), (3, 25), (4, 22))]
    rows = [["2022年县委组织部理论学习中心组学习考勤表"], head, [1, A, "部长", "√", "√", "√"], [2, B, "副部长", "√", "事假", "√"], [3, C, "科长", "√", "√", "○"], [None, "应到", None, 3, 3, 3], [None, "实到", None, 3, 2, 2], ["备注：√到会；○因公外出"]]
    book(d / "中心组考勤.xlsx", ("2022", rows, ("A1:F1",)))
    f = [office("meeting.centergroup", f"2022-{m:02}", 1, "met") for m in (1, 3, 4)] + [office("meeting.centergroup", "2022-02", ANY, "short")]
    return dict(args=until("2022-04-30"), figures=f, totals=[total("meeting.centergroup", 3)], no_subjects=["应到", "实到"], max_other_findings=1)


@case("171-plan-and-what-was-held", "A plan of the central group's year beside what was held: the plan's day is no meeting; April's was held in May")
def _(d):
    rows = [["县委组织部2022年理论学习中心组学习计划及落实情况表"], ["月份", "学习专题", "计划时间", "实际学习时间", "主持人", "参学人数"]]
    for m, held in ((1, "1月28日"), (2, "2月25日"), (3, "3月25日"), (4, "5月6日"), (5, "5月20日"), (6, None)):
        rows.append([f"{m}月", f"专题{m}", f"{m}月下旬", held, A, 12 if held else None])
    book(d / "中心组计划落实.xlsx", ("Sheet1", rows, ("A1:F1",)))
    f = [office("meeting.centergroup", f"2022-{m:02}", 1, "met") for m in (1, 2, 3)] + [office("meeting.centergroup", "2022-04", ANY, SU), office("meeting.centergroup", "2022-05", 2, "met"), office("meeting.centergroup", "2022-06", ANY, SU)]
    return dict(args=until("2022-06-30"), figures=f, totals=[total("meeting.centergroup", 5)], max_other_findings=2)


@case("172-agenda-of-several-items", "部务会议题登记: a row an item, the meeting merged over its items, 是否第一议题")
def _(d):
    rows = [["2022年部务会议题登记表"], ["会议届次", "会议日期", "议题序号", "议题", "汇报人", "是否第一议题"],
        ["第1次", "2022-01-10", 1, "学习中央经济工作会议精神", A, "是"], [None, None, 2, "研究干部调整", B, "否"], [None, None, 3, "研究经费", C, "否"], ["第2次", "2022-02-14", 1, "研究人才引进", B, "否"], [None, None, 2, "研究驻村选派", C, "否"], ["第3次", "2022-03-07", 1, "学习全国组织部长会议精神", A, "是"]]
    book(d / "部务会议题.xlsx", ("Sheet1", rows, ("A1:F1", "A3:A5", "B3:B5", "A6:A7", "B6:B7")))
    f = [office("meeting.firsttopic", "2022-01-10", 1, "met"), office("meeting.firsttopic", "2022-02-14", 0, "short"), office("meeting.firsttopic", "2022-03-07", 1, "met")]
    return dict(args=until("2022-03-31"), figures=f, totals=[total("meeting.firsttopic", 2)], max_other_findings=1)


@case("173-talks-first-and-second", "A person a row: 第一次谈话 and 第二次谈话 across, each with day, 谈话人 and content")
def _(d):
    rows = [["2022年干部谈心谈话情况登记表"], ["序号", "谈话对象", "职务", "第一次谈话", None, None, "第二次谈话", None, None], [None] * 3 + ["谈话时间", "谈话人", "主要内容"] * 2,
        [1, A, "科长", "2022.3.1", "秦部长", "略", "2022.9.2", "秦部长", "略"], [2, B, "干部", "2022.3.4", "秦部长", "略", None, None, None], [3, C, "干部", None, None, None, None, None, None], [4, D, "干部", "2022.4.6", A, "略", "2022.10.11", A, "略"]]
    book(d / "谈心谈话.xlsx", ("2022", rows, ("A1:I1", "A2:A3", "B2:B3", "C2:C3", "D2:F2", "G2:I2")))
    f = [fig("talk.covered", A, "2022", 2, "met"), fig("talk.covered", B, "2022", 1, "met"), fig("talk.covered", C, "2022", ANY, SU), fig("talk.covered", D, "2022", 2, "met")]
    return dict(args=until("2022-12-31"), figures=f, totals=[total("talk.count", 5)], no_subjects=["秦部长"], max_other_findings=1)


@case("174-talks-as-forms", "A form a talk, a sheet a form: 谈话人 and 谈话对象 beside each other, the words of the talk in a large cell")
def _(d):
    def form(n, who, day):
        rows = [["谈心谈话记录表"], ["谈话人", "秦守正", "谈话对象", who], ["谈话时间", day, "谈话地点", "小会议室"], ["谈话类型", "个别谈话", "记录人", E], ["谈话内容", "就工作、学习、生活情况进行了交流。"], ["整改措施", "加强学习。"]]
        return (n, rows, ("A1:D1", "B5:D5", "B6:D6"))
    book(d / "2022年谈心谈话.xlsx", form("1", A, "2022年3月4日"), form("2", B, "2022年3月7日"), form("3", C, "2022年6月9日"))
    return dict(args=until("2022-12-31"), figures=[fig("talk.covered", n, "2022", 1, "met") for n in (A, B, C)], totals=[total("talk.count", 3)], no_subjects=[E], max_other_findings=0)


@case("175-mentors-by-section", "“导师帮带”: the 组室 merged, two apprentices in one cell, a 组室 of the roster without a pair")
def _(d):
    rows = [["2022年度年轻干部“导师帮带”安排表"], ["科室", "帮带导师", "导师职务", "帮带对象", "帮带期限", "帮带目标"], ["组织一科", A, "科长", f"{B}、{C}", "2022年1月-12月", "会写材料"], ["组织二科", D, "科长", E, "2022年1月-12月", "会办会"]]
    book(d / "导师帮带.xlsx", ("Sheet1", rows, ("A1:F1",)))
    lib.roster(d / "干部名册.xlsx", [dict(name=n, group=g) for n, g in ((A, "组织一科"), (B, "组织一科"), (C, "组织一科"), (D, "组织二科"), (E, "组织二科"), (G_, "人才科"))])
    R = "mentor.paired"
    return dict(args=until("2022-12-31"), figures=[group(R, "组织一科", "2022", 2, "met"), group(R, "组织二科", "2022", 1, "met"), group(R, "人才科", "2022", ANY, "short")], totals=[total("mentor.pairs", 3)], max_other_findings=1)


@case("176-training-with-hours", "外出培训登记: 培训学时 are not the month's study; 是否提交总结 and 总结题目")
def _(d):
    rows = [["2022年干部外出培训（跟班学习）情况登记表"], ["序号", "姓名", "培训班名称", "培训时间", "培训地点", "主办单位", "培训学时", "是否提交总结", "总结题目"], [1, A, "组工干部能力提升班", "2022.6.6-6.10", "省委党校", "省委组织部", 40, "是", "赴省委党校学习的体会"], [2, B, "跟班学习", "2022.7.1-8.31", "市委组织部", "市委组织部", None, "否", None], [3, C, "乡村振兴专题班", "2022.9.5-9.9", "浙江大学", "县委组织部", 40, "是", "关于安吉经验的思考"]]
    book(d / "外出培训.xlsx", ("Sheet1", rows, ("A1:I1",)))
    f = [fig("training.report", A, "2022", 1, "met"), fig("training.report", B, "2022", 0, SU), fig("training.report", C, "2022", 1, "met")]
    return dict(args=until("2022-12-31"), figures=f, totals=[total("training.people", 3), total("training.reports", 2)], max_other_findings=1)


@case("177-education-with-a-gap", "理想信念教育: 讲座, 远程教育, 观影; March has none")
def _(d):
    rows = [["2022年上半年理想信念教育活动登记"], ["场次", "活动日期", "教育形式", "活动主题", "承办科室", "参加人数"], [1, dt.date(2022, 1, 14), "专题讲座", "甲", "一科", 30], [2, dt.date(2022, 2, 18), "远程教育", "乙", "二科", 28], [3, dt.date(2022, 2, 25), "观看专题片", "丙", "二科", 31], [4, dt.date(2022, 4, 8), "专题讲座", "丁", "一科", 30]]
    book(d / "教育活动.xlsx", ("Sheet1", [r if i < 2 else [V(v, "yyyy-mm-dd") if isinstance(v, dt.date) else v for v in r] for i, r in enumerate(rows)], ("A1:F1",)))
    f = [office("education.monthly", p, a, "met") for p, a in (("2022-01", 1), ("2022-02", 2), ("2022-04", 1))] + [office("education.monthly", "2022-03", ANY, "short")]
    return dict(args=months(1, 4) + until("2022-04-30"), figures=f, totals=[total("education.count", 4)], max_other_findings=1)


@case("178-reflections-with-words", "心得体会登记簿: a row a piece, with 字数 that are not the month's 字数; and a quarter's count for others in a second file")
def _(d):
    rows = [["2022年心得体会（学习笔记）登记簿"], ["序号", "撰写人", "撰写时间", "题目", "字数", "刊载情况"]]
    for i in range(10):
        rows.append([i + 1, A, f"2022.{i + 1}.20", f"学习体会之{i + 1}", 1500, None])
    rows += [[11 + i, B, f"2022.{i + 4}.11", f"读书有感{i + 1}", 1200, "县报"] for i in range(3)]
    book(d / "心得登记簿.xlsx", ("Sheet1", rows, ("A1:F1",)))
    quarter = [["2022年各季度撰写心得体会篇数统计"], ["姓名", "第一季度", "第二季度", "第三季度", "第四季度", "合计"], [C, 3, 2, 3, 2, 10], [D, 2, 2, 2, 3, 9]]
    book(d / "二科心得统计.xlsx", ("Sheet1", quarter, ("A1:F1",)))
    R = "reflection.count"
    f = [fig(R, A, "2022", 10, "met"), fig(R, B, "2022", 3, "short"), fig(R, C, "2022", 10, "met"), fig(R, D, "2022", 9, "short")]
    return dict(args=until("2022-12-31"), figures=f, totals=[total("reflection.count", 32)], max_other_findings=1)


@case("179-orglife-and-its-list", "专题组织生活会 and its 整改清单 in one book: a person's problems numbered in one cell, one without a measure")
def _(d):
    meeting = [["组织生活会情况登记"], ["会议名称", "召开时间", "召开地点", "主持人", "参会人数", "自我批评意见（条）", "相互批评意见（条）"], ["2021年度专题组织生活会", "2022年2月22日", "五楼会议室", A, 20, 40, 60]]
    rows = [["党员干部问题整改清单"], ["序号", "姓名", "查摆出的问题", "整改措施", "整改期限", "整改情况"], [1, B, "1.理论学习不深入；2.调研不够", "1.每周自学；2.每月下村", "2022年6月底", "已完成"], [2, C, "执行制度不严", None, "2022年6月底", "未完成"], [3, D, "服务意识不强", "首问负责", "长期坚持", "长期坚持"]]
    book(d / "组织生活会.xlsx", ("会议情况", meeting, ("A1:G1",)), ("整改清单", rows, ("A1:F1",)))
    f = [office("orglife.held", "2022", 1, "met"), fig("orglife.measures", B, "2022", ANY, "met"), fig("orglife.measures", C, "2022", ANY, SU), fig("orglife.measures", D, "2022", ANY, MU)]
    return dict(args=months(1, 12) + until("2022-12-31"), figures=f, totals=[total("orglife.problems", [3, 4]), total("orglife.measures", [2, 3]), total("orglife.criticisms", 60)], findings=[finding("missing-measure")], max_other_findings=2)


@case("180-risks-numbered", "岗位廉政风险点排查表: the section merged, numbered risks and measures in one cell each, one without a deadline")
def _(d):
    rows = [["2022年岗位廉政风险点排查防控一览表"], ["科室", "岗位人员", "岗位", "廉政风险点", "风险等级", "防控措施", "整改时限"],
        ["组织一科", A, "科长", "1.干部考察走过场；2.跑风漏气；3.档案审核不严", "高", "1.双人考察；2.签保密书；3.交叉审核", "2022年6月底前"], [None, B, "干部", "1.泄露信息；2.收受礼品", "中", "1.保密教育；2.廉政承诺", "2022年6月底前"], ["组织二科", C, "科长", "发展党员把关不严", "中", "集体研究", None]]
    book(d / "廉政风险.xlsx", ("Sheet1", rows, ("A1:G1", "A3:A4")))
    f = [fig("risk.measures", A, "2022", ANY, "met"), fig("risk.measures", B, "2022", ANY, "met"), fig("risk.measures", C, "2022", ANY, SU)]
    return dict(args=until("2022-12-31"), figures=f, totals=[total("risk.count", 6), total("risk.perperson", 2)], findings=[finding("missing-deadline")], max_other_findings=1)


@case("181-birthdays-held-or-not", "党员政治生日活动登记: 入党年月, 是否开展; one not held, one planned for next year")
def _(d):
    rows = [["机关党支部党员政治生日活动登记表（2022年）"], ["序号", "党员姓名", "性别", "入党年月", "活动日期", "活动方式", "是否开展"], [1, A, "男", "2005年6月", "2022年6月10日", "重温入党誓词", "是"], [2, B, "女", "2010年9月", "2022年9月2日", "谈心", "是"], [3, C, "男", "2012年11月", None, None, "否"]]
    book(d / "政治生日.xlsx", ("Sheet1", rows, ("A1:G1",)))
    f = [fig("birthday.held", A, "2022", 1, "met"), fig("birthday.held", B, "2022", 1, "met"), fig("birthday.held", C, "2022", ANY, "short")]
    return dict(args=months(1, 12) + until("2022-12-31"), figures=f, totals=[total("birthday.people", 2)], max_other_findings=1)


@case("182-sections-studies-and-moral-hall", "Two small registers in one book: 组室学习讨论 with 笔记篇数, 道德讲堂 with 场次 and speakers")
def _(d):
    style = [["2022年科室学习讨论登记表"], ["日期", "科室", "类型", "主题", "参加人数", "学习笔记（篇）"], ["2022.3.4", "一科", "学习", "甲", 6, 6], ["2022.3.18", "一科", "讨论", "甲", 6, None], ["2022.4.8", "二科", "学习", "乙", 5, 5], ["2022.4.15", "二科", "讨论", "乙", 5, None], ["2022.5.6", "一科", "学习", "丙", 6, 4]]
    moral = [["2022年“身边人讲身边事”道德讲堂登记表"], ["序号", "时间", "主讲人", "所讲故事", "听众人数"], [1, "2022.3.11", A, "驻村日记", 32], [2, "2022.6.10", B, "父亲的扁担", 30], [3, "2022.9.9", A, "诵读《可爱的中国》", 31]]
    book(d / "学习讨论与道德讲堂.xlsx", ("学习讨论", style, ("A1:F1",)), ("道德讲堂", moral, ("A1:E1",)))
    return dict(args=until("2022-12-31"), figures=[], totals=[total("stylestudy.studies", 3), total("stylestudy.discussions", 2), total("stylestudy.notes", 15), total("moral.events", 3), total("moral.people", 2)], max_other_findings=1)


@case("183-whole-office-folder", "A folder of an office: roster with leave in its own words, quarter study, talks .xls, visits .csv, a duty list, phones, stationery")
def _(d):
    roster = [["青岚县委组织部干部花名册（2022年3月）"], ["序号", "姓名", "性别", "科室", "职务职级", "到部门工作时间", "在岗情况"], [1, A, "男", "组织一科", "科长", "2015.6", "在岗"], [2, B, "女", "组织一科", "干部", "2018.3", "产假（2022.2.1—2022.7.31）"], [3, C, "男", "组织二科", "科长", "2016.9", "在岗"], [4, D, "女", "组织二科", "干部", "2019.9", "在岗"]]
    book(d / "花名册.xlsx", ("花名册", roster, ("A1:G1",)))
    am = {1: {A: (5, 10000), B: (5, 10000), C: (6, 11000), D: (4, 10000)}, 2: {A: (5, 10000), C: (5, 10000), D: (5, 9500)}, 3: {A: (6, 12000), C: (5, 10000), D: (5, 10000)}}
    sheets, f = [], []
    for m, people in am.items():
        rows = [[f"2022年{m}月干部学习统计"], ["姓名", "科室", "学习日期", "学习内容", "学时", "字数"]]
        for n, v in people.items():
            rows.append([n, "组织一科" if n in (A, B) else "组织二科", f"{m}月18日", "甲", v[0], v[1]])
            f += S(n, f"2022-0{m}", *v)
        sheets.append((f"{m}月", rows, ("A1:F1",)))
    f += [fig(r, B, f"2022-0{m}", ANY, "exempt") for r in (HOURS, CHARS) for m in (2, 3)]
    book(d / "一季度学习台账.xlsx", *sheets)
    xls(d / "谈心谈话登记.xls", ("2022", [["2022年谈心谈话登记"], ["谈话时间", "谈话人", "谈话对象", "谈话类型", "主要内容"], [dt.date(2022, 2, 8), "秦守正", A, "个别谈话", "略"], [dt.date(2022, 3, 9), A, B, "个别谈话", "略"], [dt.date(2022, 3, 10), "秦守正", f"{C}、{D}", "集体廉政谈话", "略"]], [(0, 0, 0, 4)]))
    f += [fig("talk.covered", A, "2022", 1, "met"), fig("talk.covered", B, "2022", 1, "met"), fig("talk.covered", C, "2022", ANY, "not-due"), fig("talk.covered", D, "2022", ANY, "not-due")]
    csvf(d / "走访.csv", [["走访日期", "走访干部", "走访户", "走访方式"]] + [[f"2022-{m:02}-{x:02}", n, h, w] for m, x, n, h, w in ((1, 5, A, "龙二满", "入户"), (1, 6, B, "麻老六", "入户"), (1, 7, C, "吴金花", "入户"), (1, 7, D, "石冬生", "电话"), (2, 9, A, "龙二满", "入户"), (2, 9, A, "麻老六", "入户"), (2, 16, C, "吴金花", "入户"), (2, 16, D, "石冬生", "入户"), (3, 2, A, "龙二满", "入户"), (3, 2, A, "麻老六", "微信"), (3, 9, C, "吴金花", "入户"), (3, 10, D, "石冬生", "入户"))])
    f += [V_(A, f"2022-0{m}", 1, "met") for m in (1, 2, 3)] + [V_(C, f"2022-0{m}", 1, "met") for m in (1, 2, 3)] + [V_(B, "2022-01", 1, "met"), V_(B, "2022-02", ANY, "exempt"), V_(B, "2022-03", ANY, "exempt"), V_(D, "2022-01", 0, "short"), V_(D, "2022-02", 1, "met"), V_(D, "2022-03", 1, "met")]
    f += [H(n, f"2022-0{m}", 1, "met") for n in ("龙二满", "麻老六", "吴金花", "石冬生") for m in (1, 2, 3)]
    book(d / "值班安排.xlsx", ("3月", [["2022年3月值班安排表"], ["日期", "星期", "带班领导", "值班人员", "联系电话"], ["3月5日", "六", "秦守正", A, "8001"], ["3月6日", "日", "秦守正", C, "8001"]], ("A1:E1",)))
    book(d / "通讯录.xlsx", ("Sheet1", [["青岚县委组织部通讯录"], ["姓名", "职务", "办公电话", "手机"], [A, "科长", "8001", "13900000011"], [C, "科长", "8002", "13900000012"]], ("A1:D1",)))
    book(d / "办公用品领用.xlsx", ("2022", [["办公用品领用登记表"], ["领用日期", "领用人", "物品名称", "数量", "签名"], ["2022.3.1", A, "签字笔", 10, A], ["2022.3.2", D, "笔记本", 2, D]], ("A1:E1",)))
    return dict(args=until("2022-03-31"), inputs=["."], figures=f, totals=[total("study.hours", 51), total("talk.count", 2), total("talk.collective", 1)], no_subjects=["签字笔"], max_other_findings=4)


@case("184-everything-in-one-book", "One book of the year's first half: 目录, 名册, study by month across, visits, problems, union, a summary sheet")
def _(d):
    lst = [["目录"], ["序号", "台账名称", "工作表"], [1, "学习台账", "学习"], [2, "走访台账", "走访"], [3, "办实事台账", "办实事"]]
    people = [["干部名册"], ["序号", "姓名", "组室", "职务", "是否党员"], [1, A, "一组", "组长", "是"], [2, B, "一组", "干部", "是"], [3, C, "二组", "组长", "否"]]
    study = [["2022年一季度学习情况"], ["姓名", "组室", "1月", None, "2月", None, "3月", None, "合计", None], [None, None] + ["学时", "字数"] * 4]
    am = {A: [(5, 10000), (5, 12000), (5, 10000)], B: [(5, 10000), (4.5, 10000), (6, 10000)], C: [(5, 9000), (5, 10000), (7, 10000)]}
    f = []
    for n, ms in am.items():
        study.append([n, "二组" if n == C else "一组"] + [x for v in ms for x in v] + [sum(v[0] for v in ms), sum(v[1] for v in ms)])
        for m, v in enumerate(ms, 1):
            f += S(n, f"2022-0{m}", *v)
    study.append(["合计", None] + [sum(am[n][m][k] for n in am) for m in range(3) for k in range(2)] + [sum(v[0] for ms in am.values() for v in ms), sum(v[1] for ms in am.values() for v in ms)])
    visit = [["走访登记"], ["走访时间", "走访人", "联系户", "走访方式"]] + [[f"2022年{m}月{x}日", n, h, "实地"] for m, x, n, h in ((1, 8, A, "龙二满"), (1, 8, B, "麻老六"), (1, 9, C, "吴金花"), (2, 12, A, "龙二满"), (2, 12, B, "麻老六"), (2, 13, C, "吴金花"), (3, 5, A, "龙二满"), (3, 5, C, "吴金花"))]
    f += [V_(n, f"2022-0{m}", 1, "met") for n in (A, C) for m in (1, 2, 3)] + [V_(B, "2022-01", 1, "met"), V_(B, "2022-02", 1, "met"), V_(B, "2022-03", None, SU)]
    f += [H(n, f"2022-0{m}", 1, "met") for n in ("龙二满", "吴金花") for m in (1, 2, 3)] + [H("麻老六", "2022-01", 1, "met"), H("麻老六", "2022-02", 1, "met"), H("麻老六", "2022-03", None, SU)]
    prob = [["办实事台账"], ["序号", "联系户", "责任人", "问题", "提出时间", "是否解决", "解决时间"], [1, "龙二满", A, "甲", "2022-01-08", "是", "2022-02-20"], [2, "龙二满", A, "乙", "2022-02-12", "是", "2022-03-20"], [3, "麻老六", B, "丙", "2022-02-12", "否", None], [4, "吴金花", C, "丁", "2022-03-05", "是", "2022-03-25"]]
    f += [P("龙二满", 2, "met"), P("麻老六", 0, "not-due"), P("吴金花", 1, "not-due")]
    union = [["工会活动登记"], ["活动时间", "活动名称", "参加人员", "人数"], ["2022年3月8日", "登山", f"{A}、{B}", 2], ["2022年1月20日", "迎春游园", f"{A}、{B}、{C}", 3]]
    f += [fig("union.attended", A, "2022", 2, "met"), fig("union.attended", B, "2022", 2, "met"), fig("union.attended", C, "2022", 1, "met")]
    book(d / "2022年一季度工作台账.xlsx", ("目录", lst, ()), ("名册", people, ("A1:E1",)), ("学习", study, ("A1:J1", "A2:A3", "B2:B3", "C2:D2", "E2:F2", "G2:H2", "I2:J2")), ("走访", visit, ("A1:D1",)), ("办实事", prob, ("A1:G1",)), ("工会", union, ("A1:D1",)))
    return dict(args=until("2022-03-31"), figures=f, totals=[total("study.hours", sum(v[0] for ms in am.values() for v in ms)), total("problem.count", 4), total("problem.solved", 3), total("union.events", 2), total("visit.village", 8)], no_subjects=["合计"], max_other_findings=2, no_findings=["total-mismatch"])


@case("185-people-in-columns-of-names", "党小组 sign-in matrix turned: meetings down, people across, √ in the cells; 实到 at the end")
def _(d):
    rows = [["第一党小组2022年4月学习签到情况"], ["学习日期", "学习内容", A, B, C, D, "实到人数"], ["4月8日", "甲", "√", "√", "√", "√", 4], ["4月22日", "乙", "√", "√", "病假", "√", 3]]
    book(d / "签到.xlsx", ("4月", rows, ("A1:G1",)))
    R = "meeting.partygroup"
    return dict(args=until("2022-04-30"), figures=[group(R, "第一党小组", "2022-04-H1", 1, "met"), group(R, "第一党小组", "2022-04-H2", 1, "met")], totals=[total("meeting.partygroup", 2)], max_other_findings=1)
