"""A second helping: lists in one cell, settings, weeks of absence, the same thing in two forms."""

from lib import *
from people import TOPICS, sheet

END = "--as-of 2021-12-31"
YEAR = END + " --from 2021-01 --to 2021-12"


def m01():
    d = fresh("58-absence-by-the-week")
    book(d / "名册.xlsx", S("名册", [["姓名", "组室", "状态"], ["苍山", "甲组", "病假（2022-01-04至2022-01-05）"], ["洱海", "甲组", "病假（2022-01-04至2022-01-04）"], ["玉龙", "乙组", "培训（2022-01-10至2022-01-12）"], ["泸沽", "乙组", "培训（2022-01-10至2022-01-11）"], ["香格", "乙组", None]]))
    book(d / "自学.xlsx", S("自学", [["2022年1月干部自学签到表"], ["姓名", "1月7日", "1月14日"], ["苍山", None, "√"], ["洱海", None, "√"], ["玉龙", "√", None], ["泸沽", "√", None], ["香格", "√", "√"]]))
    expect(d, "Half of a week's working days: two of four behind New Year are enough, one is not; three of five are, two are not",
           "--as-of 2022-01-31 --from 2022-01 --to 2022-01", ["名册.xlsx", "自学.xlsx"],
           [fig("selfstudy.weekly", n, w, *v) for n, w, v in (("苍山", "2022-W01", (ANY, "exempt")), ("洱海", "2022-W01", (ANY, ["short", "unsure"])), ("玉龙", "2022-W02", (ANY, "exempt")), ("泸沽", "2022-W02", (ANY, ["short", "unsure"])), ("香格", "2022-W01", (1, "met")))])


def m02():
    d = fresh("59-selfstudy-many-names-a-row")
    book(d / "名册.xlsx", S("名册", [["姓名", "组室"], ["一苇", "甲组"], ["凌波", "甲组"], ["微步", "乙组"]]))
    book(d / "周五自学.xlsx", S("记录", [["2021年4月周五自学记录"], ["日期", "自学内容", "参学人员", "缺席人员"], ["4月2日", "统计法", "全体干部", None], ["4月9日", "统计法", "一苇、凌波", "微步（公差）"], ["4月16日", "统计法", "全体（凌波请假）", "凌波"], ["4月23日", "统计法", "甲组", None], ["4月30日", "统计法", "一苇,凌波,微步", None]]))
    f = {"一苇": "11111", "凌波": "11?11", "微步": "1?1s1"}
    weeks = [w for w, _ in fridays(2021, 4)]
    fs = []
    for n, marks in f.items():
        for w, m in zip(weeks, marks):
            loose = w == "2021-W16"  # 甲组 alone: all of it, or some
            fs.append(fig("selfstudy.weekly", n, w, 1 if m == "1" and not loose else ANY, {"1": ["met", "unsure"] if loose else "met", "?": ["unsure", "short"], "s": ["short", "unsure"]}[m]))
    expect(d, "A row a Friday with those who took part: 全体, a list, everyone but one, one office", "--as-of 2021-05-31", ["名册.xlsx", "周五自学.xlsx"], fs, no_subjects=["全体干部", "甲组", "微步（公差）"])


def m03():
    d = fresh("60-lecture-by-two-and-a-cancelled-week")
    book(d / "名册.xlsx", S("名册", [["姓名", "组室"], ["晓风", "甲组"], ["残月", "甲组"], ["兰舟", "乙组"]]))
    book(d / "讲坛.xlsx", S("讲坛", [["2022年6月组工讲坛课程表"], ["时间", "主讲", "课题", "评分", "备注"], ["6月10日", "晓风、残月", "双人课", 90, None], ["6月17日", "兰舟", "保密", None, "因会议取消"], ["6月24日", "兰舟", "保密", 95, "补讲"]]))
    expect(d, "Two speakers in one lecture both had their turn; 3 June is a holiday; a cancelled lecture is no lecture for sure",
           "--as-of 2022-12-31 --from 2022-06 --to 2022-06", ["名册.xlsx", "讲坛.xlsx"],
           [office("lecture.weekly", "2022-W22", ANY, "exempt", optional=True), office("lecture.weekly", "2022-W23", 1, "met"), office("lecture.weekly", "2022-W24", ANY, ["short", "unsure"]), office("lecture.weekly", "2022-W25", 1, "met")]
           + [fig("lecture.turn", n, "2022", 1, "met") for n in ("晓风", "残月", "兰舟")], [total("lecture.count", [2, 3])])


def m04():
    d = fresh("61-birthdays-of-several-together")
    book(d / "名册.xlsx", S("党员名册", [["党员名册"], ["姓名", "入党时间"], ["朝晖", "2003年3月5日"], ["夕阴", "2004年3月9日"], ["暮云", "1998.3.1"], ["晨光", "2001年8月1日"]]))
    book(d / "生日.xlsx", S("活动", [["2021年党员集体政治生日登记表"], ["序号", "时间", "过生日党员", "形式"], [1, "2021年3月12日", "朝晖、夕阴、暮云", "集体重温誓词"]]))
    expect(d, "One row for three members; the fourth is short", YEAR, ["名册.xlsx", "生日.xlsx"],
           [fig("birthday.held", n, "2021", 1, "met") for n in ("朝晖", "夕阴", "暮云")] + [fig("birthday.held", "晨光", "2021", ANY, "short")], [total("birthday.people", 3)])


def m05():
    d = fresh("62-mentor-of-two-in-one-cell-and-changed")
    book(d / "名册.xlsx", S("名册", [["姓名", "组室"], ["师旷", "甲组"], ["师襄", "甲组"], ["学而", "甲组"], ["时习", "甲组"], ["有朋", "乙组"], ["远来", "乙组"]]))
    book(d / "结对.xlsx", S("结对", [["2021年青蓝工程结对登记表"], ["组室", "业务能手", "徒弟", "结对时间", "备注"], ["甲组", "师旷", "学而、时习", "2021年3月", None], ["甲组", "师襄", "学而", "2021年9月", "师旷借调，改由师襄帮带"], ["乙组", "有朋", "远来", "2021年3月", None]]))
    expect(d, "Two apprentices in one cell are two pairs; whoever gets another mentor in September has one at a time",
           YEAR, ["名册.xlsx", "结对.xlsx"], [group("mentor.paired", "甲组", "2021", [2, 3], "met"), group("mentor.paired", "乙组", "2021", 1, "met")], [total("mentor.pairs", [3, 4])], no_subjects=["学而、时习"])


def m06():
    d = fresh("63-one-register-for-all-meetings")
    rows = [["2022年1月5日", "部务会", None, "第一议题：讲话；研究干部", 8], ["2022年1月12日", "理论中心组学习", None, "全会精神", 20], ["2022年1月14日", "党小组会", "第一党小组", "条例", 7], ["2022年1月20日", "党小组会", "第二党小组", "条例", 6], ["2022年1月26日", "专题组织生活会", None, "党史专题", 20], ["2022年1月28日", "党小组会", "第一党小组", "条例", 7], ["2022年1月28日", "读书班", None, "读书", 20]]
    book(d / "会议登记.xlsx", S("登记", [["2022年会议学习登记簿"], ["时间", "会议类型", "党小组", "会议内容", "参会人数"], *rows]))
    expect(d, "One register for every meeting, told apart by its type; the second party group has no first half",
           "--as-of 2022-12-31 --from 2022-01 --to 2022-01", ["会议登记.xlsx"],
           [office("meeting.firsttopic", "2022-01-05", 1, "met"), office("meeting.centergroup", "2022-01", 1, "met"), group("meeting.partygroup", "第一党小组", "2022-01-H1", 1, "met"), group("meeting.partygroup", "第一党小组", "2022-01-H2", 1, "met"),
            group("meeting.partygroup", "第二党小组", "2022-01-H1", ANY, "short"), group("meeting.partygroup", "第二党小组", "2022-01-H2", 1, "met"), office("orglife.held", "2022", 1, "met")],
           [total("meeting.centergroup", 1), total("meeting.partygroup", 3), total("meeting.firsttopic", 1)])


def m07():
    d = fresh("64-visits-february-without-a-ledger")
    book(d / "名册.xlsx", S("名册", [["姓名", "组室", "联系户"], ["采石", "甲组", "韦家"], ["矶头", "乙组", "岑家"], ["石矶", "乙组", "农家"]]))
    for m in (1, 3):
        book(d / f"{m}月走访.xlsx", S(f"{m}月", [[f"2022年{m}月走访联系户台账"], ["帮扶干部", "户主姓名", "走访日期", "方式"], ["采石", "韦家", f"{m}月8日", "实地"], *([["矶头", "岑家", "3月9日", "实地"], ["石矶", "农家", "3月9日", "实地"]] if m == 3 else [])]))
    expect(d, "No ledger for February: one missing ledger, no figure; in January the second office has no rows: missing too, not short; its household of the roster is due",
           "--as-of 2022-04-30 --from 2022-01 --to 2022-03", ["名册.xlsx", "1月走访.xlsx", "3月走访.xlsx"],
           [fig("visit.village", "采石", f"2022-0{m}", 1, "met") for m in (1, 3)] + [fig("visit.village", "矶头", "2022-03", 1, "met"), house("visit.household", "韦家", "2022-01", 1, "met"), house("visit.household", "岑家", "2022-03", 1, "met"), house("visit.household", "岑家", "2022-01", ANY, ["short", "unsure"], optional=True), house("visit.household", "农家", "2022-01", ANY, ["short", "unsure"], optional=True)],
           [], [finding("missing-ledger"), finding("missing-ledger")])


def m08():
    d = fresh("65-standing-counts-or-and-forty-five")
    (d / "口径.toml").write_text('[readings]\nstandingCounts = true\ncombine = "or"\nminutesPerHour = 45\nexemptWeeks = ["2021-W21"]\nnoRecord = "unsure"\n', encoding="utf-8")
    book(d / "名册.xlsx", S("名册", [["姓名", "组室"], ["澄江", "甲组"], ["余霞", "甲组"], ["散绮", "甲组"]]))
    book(d / "学习.xlsx", sheet("2021年5月学习台账", [("澄江", "甲组", "5.10", "225分钟", 100), ("余霞", "甲组", "5.10", "180分钟", 9000)]))
    book(d / "办实事.xlsx", S("台账", [["2021年办实事台账"], ["服务对象", "实事内容", "完成时间", "完成情况"], ["前村", "修路", "2021.5.6", "已完成"], ["前村", "环卫", "2021.5.7", "长期坚持"]]))
    book(d / "自学.xlsx", S("自学", [["2021年5月自学签到表"], ["姓名", "5.14", "5.28"], ["澄江", "√", "√"], ["余霞", "√", "√"], ["散绮", "√", "×"]]))
    expect(d, "Other readings: 45 minutes, either of the two, 长期坚持 counts, a week taken out, no record is a question",
           END + " --from 2021-05 --to 2021-05 --targets 口径.toml", ["名册.xlsx", "学习.xlsx", "办实事.xlsx", "自学.xlsx"],
           [fig("study.hours", "澄江", "2021-05", 5, "met"), fig("study.chars", "澄江", "2021-05", 100, "met"), fig("study.hours", "余霞", "2021-05", 4, "short"), fig("study.chars", "余霞", "2021-05", 9000, "short"), fig("study.hours", "散绮", "2021-05", None, "unsure"), fig("study.chars", "散绮", "2021-05", None, "unsure"),
            house("problem.solved", "前村", "2021", 2, "met"), fig("selfstudy.weekly", "散绮", "2021-W21", 0, "short") if False else fig("selfstudy.weekly", "散绮", "2021-W19", 1, "met"), fig("selfstudy.weekly", "散绮", "2021-W21", ANY, ["exempt", "short"]), fig("selfstudy.weekly", "澄江", "2021-W20", ANY, ["unsure"], optional=True)])


def m09():
    d = fresh("66-the-same-meeting-in-two-registers")
    book(d / "中心组记录.xlsx", S("中心组", [["2022年中心组学习记录"], ["时间", "主题", "应到", "实到"], ["2022年1月12日", "全会精神", 20, 20], ["2022年2月16日", "两会精神", 20, 20]]))
    book(d / "办公室会议台账.xls", S("台账", [["2022年中心组（扩大）学习台账"], ["日期", "学习主题", "应到人数", "实到人数"], ["2022.1.12", "全会精神", 20, 20], ["2022.3.9", "报告", 20, 20]]))
    expect(d, "A meeting written by two hands is one meeting", "--as-of 2022-03-31", ["中心组记录.xlsx", "办公室会议台账.xls"],
           [office("meeting.centergroup", f"2022-0{m}", 1, "met") for m in (1, 2, 3)], [total("meeting.centergroup", 3)], [finding("duplicate-record")])


def m10():
    d = fresh("67-visits-by-helper-and-by-household")
    book(d / "干部走访.xlsx", S("3月", [["2021年3月干部走访台账"], ["帮扶责任人", "联系户", "走访时间", "走访方式"], ["烟霞", "滕家", "3月6日", "实地"], ["烟霞", "覃家", "3月7日", "电话"]]))
    book(d / "村里登记.csv", S("x", [["2021年3月入户走访登记", "", "", ""], ["走访对象", "走访人", "走访日期", "走访方式"], ["滕家", "烟霞", "2021-03-06", "实地"], ["覃家", "烟霞", "2021-03-27", "实地"]]))
    expect(d, "The helper's and the village's ledger tell of the same visit once", END, ["干部走访.xlsx", "村里登记.csv"],
           [fig("visit.village", "烟霞", "2021-03", 2, "met"), house("visit.household", "滕家", "2021-03", 1, "met"), house("visit.household", "覃家", "2021-03", 2, "met")], [total("visit.household", 3)])


def m11():
    d = fresh("68-training-of-several-and-reports-apart")
    book(d / "培训.xlsx", S("台账", [["2022年搭车培训台账"], ["培训名称", "培训时间", "参训人员", "培训地点"], ["跟班学习", "2022年4月", "云岫、无心", "省厅"], ["考察", "2022年6月", "鸟倦", "外省"]]),
         S("成果登记", [["2022年搭车培训成果登记表"], ["姓名", "成果名称", "成果类型", "提交时间"], ["云岫", "跟班总结", "总结", "2022.5.6"], ["鸟倦", "考察报告", "调研报告", "2022.7.1"]]))
    expect(d, "Participants in one sheet, reports in another: who handed in nothing is short", "--as-of 2022-12-31 --from 2022-01 --to 2022-12", ["培训.xlsx"],
           [fig("training.report", "云岫", "2022", 1, "met"), fig("training.report", "鸟倦", "2022", 1, "met"), fig("training.report", "无心", "2022", ANY, "short")], [total("training.people", 3), total("training.reports", 2)])


def m12():
    d = fresh("69-spirit-of-meetings-in-a-study-ledger")
    book(d / "教育.xlsx", S("教育", [["2021年理想信念教育台账"], ["时间", "内容", "形式"], ["5月12日", "红色讲座", "讲座"]]))
    book(d / "学习.xlsx", S("6月", [["2021年6月学习台账"], ["姓名", "学习时间", "学习内容", "学时", "字数"], ["飞来", "6月9日", "学习全会精神", 5, 10000]]))
    expect(d, "The study of a meeting's spirit in a study ledger counts for the month's education", "--as-of 2021-07-31", ["教育.xlsx", "学习.xlsx"],
           [office("education.monthly", "2021-05", 1, "met"), office("education.monthly", "2021-06", ANY, ["met", "unsure"])] + study("飞来", "2021-06", 5, 10000))


def m13():
    d = fresh("70-names-as-people-write-them")
    book(d / "名册.xlsx", S("名册", [["姓名", "组室"], ["欧阳修远", "甲组"], ["阿依古丽·买买提", "甲组"], ["包 容", "乙组"]]))
    book(d / "学习.xlsx", sheet("2022年4月学习台账", [("欧阳 修远（组长）", "甲组", "4.8", 3, 5000), ("欧阳修远同志", "甲组", "4.15", 2, 5000), ("阿依古丽•买买提", "甲组", "4.8", 5, 10000), ("包　容", "乙组", "4.8", 5, 9000), ("包容（女）", "乙组", "4.15", 0, 1000)]))
    expect(d, "Titles, 同志, middle dots of two sorts, spaces of two sorts", "--as-of 2022-05-31", ["名册.xlsx", "学习.xlsx"],
           study("欧阳修远", "2022-04", 5, 10000) + [fig("study.hours", "包容", "2022-04", 5, "met"), fig("study.chars", "包容", "2022-04", 10000, "met")], [total("study.hours", 15)], no_subjects=["欧阳修远同志", "欧阳 修远（组长）", "包容（女）", "欧阳"], never=["unknown-person"])


def m14():
    d = fresh("71-weeks-named-by-number")
    book(d / "自学.xlsx", S("台账", [["2022年3月干部每周自学台账"], ["姓名", "第10周", "第11周", "第12周"], ["溪山", "√", "√", "×"], ["行旅", "√", "√", "√"]]))
    expect(d, "Weeks of the year as columns: the tenth is that of Friday 11 March", "--as-of 2022-04-30", ["自学.xlsx"],
           [fig("selfstudy.weekly", "溪山", "2022-W12", 0, ["short", "unsure"], optional=True)])


def m15():
    d = fresh("72-roster-twice-and-an-old-copy")
    rows = [["姓名", "组室", "职务", "状态"], ["层峦", "甲组", "组长", None], ["叠嶂", "甲组", "干部", "借调（2021-03-01至2021-03-31）"], ["飞瀑", "乙组", "干部", None], ["流泉", "乙组", "干部", None]]
    book(d / "干部名册.xlsx", S("干部名册", rows))
    book(d / "干部名册 - 副本.xlsx", S("干部名册", rows))
    book(d / "3月.xlsx", sheet("2021年3月学习台账", [("层峦", "甲组", "3.5", 5, 10000)]))
    expect(d, "The roster and its copy are one roster: nobody is twice, nobody is ambiguous; the second office has no rows: missing", END, ["干部名册.xlsx", "干部名册 - 副本.xlsx", "3月.xlsx"],
           study("层峦", "2021-03", 5, 10000) + exempt("叠嶂", "2021-03"), [], [finding("duplicate-file"), finding("missing-ledger")], never=["ambiguous-person"])


def m16():
    d = fresh("73-union-in-two-forms")
    book(d / "名册.xlsx", S("名册", [["姓名", "组室"], ["帆影", "甲组"], ["橹声", "甲组"], ["渡口", "乙组"]]))
    book(d / "工会.xlsx", S("签到表", [["2021年工会活动签到表"], ["姓名", "3月8日健步走", "5月4日登山"], ["帆影", "√", "√"], ["橹声", "√", "请假"], ["渡口", "×", "×"]]),
         S("活动", [["2021年工会活动登记"], ["活动时间", "活动名称", "参加人员", "人数"], ["2021年9月9日", "歌咏", "帆影、渡口", 2]]))
    expect(d, "A matrix of two events and a list of a third", YEAR, ["名册.xlsx", "工会.xlsx"],
           [fig("union.attended", "帆影", "2021", 3, "met"), fig("union.attended", "橹声", "2021", 1, "met"), fig("union.attended", "渡口", "2021", 1, "met")], [total("union.events", 3), total("union.people", 3)])


def m17():
    d = fresh("74-risk-with-numbered-measures-and-nil")
    book(d / "风险.xlsx", S("清单", [["2022年风险隐患自查问题清单"], ["姓名", "风险类别", "风险点", "防控措施", "整改时限", "责任人"], ["浩渺", "岗位", "审核不严", "1.复核 2.轮岗", "2022年6月30日前", "某甲"], ["浩渺", "思想", "松懈", "学习", "即时整改", "某甲"], ["淼茫", "无", "无", "无", "无", None], ["汪洋", "岗位", "泄密", "培训", "年底前", "某乙"]]))
    expect(d, "A person who lists nothing but 无 has no risk listed; numbered measures are one risk; 即时整改 is a deadline", "--as-of 2022-12-31", ["风险.xlsx"],
           [fig("risk.measures", "浩渺", "2022", 2, "met"), fig("risk.measures", "汪洋", "2022", 1, "met"), fig("risk.measures", "淼茫", "2022", ANY, ["short", "unsure"])], [total("risk.count", 3)], no_subjects=["某甲", "某乙"])


def m18():
    d = fresh("75-hidden-struck-and-formula-in-a-problem-list")
    book(d / "办实事.xlsx", S("台账", [["2021年为民办实事台账"], ["服务对象", "实事内容", "责任人", "完成时间", "办理情况"], ["上屋", "通路", "某丙", "2021.3.1", "已办结"], ["上屋", "通电", "某丙", "2021.3.2", "已办结"], ["下屋", "通水", "某丙", "2021.3.3", "已办结"], ["下屋", "低保", "某丙", "2021.3.4", "已办结"]], hide=[4], strike=[6]))
    expect(d, "A hidden row counts and is said; a struck one is a question", YEAR, ["办实事.xlsx"],
           [house("problem.solved", "上屋", "2021", 2, "met"), house("problem.solved", "下屋", "2021", 1, "unsure")], [], [finding("hidden-row"), finding("struck-row")])


def m19():
    d = fresh("76-central-group-cut-off-today")
    book(d / "中心组.xlsx", S("中心组", [["2021年中心组学习记录"], ["时间", "主题"], ["2021.9.8", "条例"], ["2021.10.13", "条例"], ["2021.11.24", "全会精神（计划）"]]))
    expect(d, "A meeting behind the cut-off date is not held yet", "--as-of 2021-11-15 --from 2021-09 --to 2021-11", ["中心组.xlsx"],
           [office("meeting.centergroup", "2021-09", 1, "met"), office("meeting.centergroup", "2021-10", 1, "met"), office("meeting.centergroup", "2021-11", ANY, "not-due")])


def m20():
    d = fresh("77-attendance-with-arrival-list")
    book(d / "名册.xlsx", S("名册", [["姓名", "组室", "到岗日期"], ["沉鱼", "甲组", D(2020, 1, 1)], ["落雁", "甲组", D(2021, 4, 12)], ["闭月", "乙组", D(2020, 1, 1)]]))
    book(d / "自学.xlsx", S("自学", [["2021年4月干部周五自学签到表"], ["序号", "姓名", D(2021, 4, 2), D(2021, 4, 9), D(2021, 4, 16), D(2021, 4, 23), D(2021, 4, 30), "小计"], [1, "沉鱼", "√", "√", "√", "√", "√", 5], [2, "落雁", None, None, "√", "√", None, 2], [3, "闭月", "√", "√", "√", "缺勤", "√", 4]]))
    expect(d, "Who came on the 12th is not assessed for the weeks before; 缺勤 is a nought; the count column is no date", "--as-of 2021-05-31", ["名册.xlsx", "自学.xlsx"],
           [fig("selfstudy.weekly", "沉鱼", w, 1, "met") for w, _ in fridays(2021, 4)] + [fig("selfstudy.weekly", "闭月", "2021-W16", 0, "short"), fig("selfstudy.weekly", "落雁", "2021-W13", ANY, "exempt", optional=True), fig("selfstudy.weekly", "落雁", "2021-W17", ANY, ["exempt", "short", "unsure"], optional=True)])


def build():
    for f in (m01, m02, m03, m04, m05, m06, m07, m08, m09, m10, m11, m12, m13, m14, m15, m16, m17, m18, m19, m20):
        f()
