"""Meetings, education, talks, lectures, training, mentors."""
from start import *


@case("315-centre-group-forms", "理论学习中心组: a form a meeting on a sheet of its own; April has none")
def _(d):
    def form(m, day):
        return [["党委理论学习中心组学习记录"], ["时间", f"2022年{m}月{day}日", "地点", "三楼会议室"], ["主持人", "仲书记", "记录人", A], ["学习主题", "专题研讨"], ["应到人数", 9, "实到人数", 8], ["缺席人员及原因", f"{B}（出差）"], ["学习内容", "1.传达讲话；2.交流发言"]]
    book(d / "中心组学习.xlsx", *[(f"第{i + 1}次", form(m, day)) for i, (m, day) in enumerate(((1, 20), (2, 17), (3, 24), (5, 19)))])
    f = [o("meeting.centergroup", f"2022-{m:02}", 1, "met") for m in (1, 2, 3, 5)] + [o("meeting.centergroup", "2022-04", ANY, "short")]
    return dict(args=span(1, 5), figures=f, totals=[total("meeting.centergroup", 4)], max_other_findings=0)


@case("316-three-meetings-one-class", "三会一课 register: 类别 tells 党小组会 from 支部大会, 支委会, 党课; 党小组 in a column of its own")
def _(d):
    rows = [["2022年3月“三会一课”登记表"], ["序号", "会议类别", "党小组", "召开时间", "主持人", "会议主题", "应到", "实到"], [1, "支委会", None, "3月2日", A, "研究计划", 5, 5], [2, "党小组会", "第一党小组", "3月4日", B, "学习甲", 8, 8], [3, "党小组会", "第二党小组", "3月10日", C, "学习甲", 7, 7], [4, "支部党员大会", None, "3月15日", A, "发展党员", 15, 15], [5, "党小组会", "第一党小组", "3月18日", B, "学习乙", 8, 8], [6, "党课", None, "3月25日", A, "讲党课", 15, 14]]
    book(d / "三会一课.xlsx", ("3月", rows))
    f = [g("meeting.partygroup", "第一党小组", "2022-03-H1", 1, "met"), g("meeting.partygroup", "第一党小组", "2022-03-H2", 1, "met"), g("meeting.partygroup", "第二党小组", "2022-03-H1", 1, "met"), g("meeting.partygroup", "第二党小组", "2022-03-H2", ANY, "short")]
    return dict(args=span(3), figures=f, totals=[total("meeting.partygroup", 3)], max_other_findings=1)


@case("317-party-groups-across", "党小组 down, 上半月/下半月 below each month, the day of the meeting in the cell")
def _(d):
    rows = [["2022年1-2月党小组集中学习情况统计表"], ["党小组", "1月", None, "2月", None], [None, "上半月", "下半月", "上半月", "下半月"], ["第一党小组", "1月7日", "1月21日", "2月11日", "2月25日"], ["第二党小组", "1月10日", "1月24日", "2月10日", None]]
    book(d / "党小组学习统计.xlsx", ("统计", rows, ("A1:E1", "A2:A3", "B2:C2", "D2:E2")))
    f = [g("meeting.partygroup", n, f"2022-{m:02}-H{k}", 1, "met") for n in ("第一党小组", "第二党小组") for m in (1, 2) for k in (1, 2) if (n, m, k) != ("第二党小组", 2, 2)] + [g("meeting.partygroup", "第二党小组", "2022-02-H2", ANY, "short")]
    return dict(args=span(1, 2), figures=f, totals=[total("meeting.partygroup", 7)], max_other_findings=0)


@case("318-first-topic-minutes", "部务会 register: 议题 numbered in one cell, the first said to be 第一议题 or not")
def _(d):
    rows = [["2022年部务会会议记录目录"], ["次数", "时间", "主持人", "是否安排第一议题", "第一议题内容", "其他议题"], ["第1次", "2022年2月8日", "仲部长", "是", "学习讲话", "研究干部"], ["第2次", "2022年2月22日", "仲部长", "否", None, "研究经费"], ["第3次", "2022年3月8日", "仲部长", "是", "学习全会精神", "研究考核"]]
    book(d / "部务会目录.xlsx", ("2022", rows))
    return dict(args=span(2, 3), figures=[o("meeting.firsttopic", "2022-02-08", 1, "met"), o("meeting.firsttopic", "2022-02-22", 0, "short"), o("meeting.firsttopic", "2022-03-08", 1, "met")], totals=[total("meeting.firsttopic", 2)], max_other_findings=0)


@case("319-reading-class-only", "读书班 sign-in, in no rule and no total")
def _(d):
    rows = [["2022年党员干部读书班签到表"], ["时间：2022年6月15日", None, "地点：党校报告厅"], ["序号", "姓名", "职务", "签名"], [1, A, "主任", A], [2, B, "干部", B], [3, C, "干部", None]]
    book(d / "读书班签到.xlsx", ("签到", rows))
    return dict(args=span(6), figures=[], max_other_findings=1)


@case("320-education-by-form", "理想信念教育: months down, how many 讲座, 专题片, 远程教育 across")
def _(d):
    rows = [["2022年1-4月理想信念教育开展情况统计表"], ["月份", "专题讲座（场）", "观看专题片（次）", "远程教育（次）", "合计"], ["1月", 1, 0, 1, 2], ["2月", 0, 1, 0, 1], ["3月", 0, 0, 0, 0], ["4月", 1, 1, 1, 3]]
    book(d / "理想信念教育统计.xlsx", ("统计", rows))
    e = lambda m, a: o("education.monthly", f"2022-{m:02}", a, "met" if a else "short")
    return dict(args=span(1, 4), figures=[e(1, 2), e(2, 1), e(3, 0), e(4, 3)], totals=[total("education.count", 6)], max_other_findings=0)


@case("321-spirit-of-meetings", "会议精神学习登记: way (会议室, 微信群, 学习强国); March missing")
def _(d):
    rows = [["2022年上级会议精神传达学习登记表"], ["序号", "学习时间", "会议名称及精神", "学习方式", "参加人员范围"], [1, "2022.1.14", "全会精神", "会议室集中学习", "全体干部"], [2, "2022.1.20", "省委会议精神", "微信群", "全体干部"], [3, "2022.2.18", "市委会议精神", "学习强国", "全体党员"], [4, "2022.4.15", "县委会议精神", "会议室", "全体干部"]]
    book(d / "会议精神.xlsx", ("登记", rows))
    return dict(args=span(1, 4), figures=[o("education.monthly", "2022-01", 2, "met"), o("education.monthly", "2022-02", 1, "met"), o("education.monthly", "2022-03", ANY, "short"), o("education.monthly", "2022-04", 1, "met")], totals=[total("education.count", 4)], max_other_findings=1)


@case("322-talk-per-leader", "谈心谈话 a file a leader: the talker only in the line above the table")
def _(d):
    list_of_people(d, 5)
    one = lambda who, rows: [["县纪委监委派驻组谈心谈话记录表"], [f"谈话人：{who}", None, "年度：2022年"], ["序号", "谈话日期", "谈话对象", "谈话方式", "谈话内容"]] + rows
    book(d / f"谈心谈话（{A}）.xlsx", ("Sheet1", one(A, [[1, "3月2日", B, "面谈", "工作"], [2, "3月9日", C, "面谈", "思想"]])))
    book(d / f"谈心谈话（{B}）.xlsx", ("Sheet1", one(B, [[1, "4月2日", A, "面谈", "工作"], [2, "4月9日", D, "电话", "家庭"]])))
    f = [p("talk.covered", n, Y, 1, "met") for n in (A, B, C, D)] + [p("talk.covered", E, Y, ANY, "short")]
    return dict(args=["--as-of", "2022-12-31"], figures=f, totals=[total("talk.count", 4)], max_other_findings=0)


@case("323-talk-mixed-kinds", "谈话台账 .xls: 任前谈话, 提醒谈话, 谈心谈话, 集体廉政谈话; dates as cells")
def _(d):
    list_of_people(d, 4)
    rows = [["2022年谈话情况台账"], ["序号", "谈话类别", "谈话时间", "谈话人", "谈话对象", "谈话地点"], [1, "谈心谈话", "2022-02-10", A, B, "办公室"], [2, "谈心谈话", "2022-02-11", B, f"{C}", "办公室"], [3, "集体廉政谈话", "2022-03-01", A, "全体干部", "会议室"], [4, "谈心谈话", "2022-05-12", B, A, "办公室"]]
    xls(d / "谈话台账.xls", ("台账", rows, []))
    f = [p("talk.covered", n, Y, 1, "met") for n in (A, B, C)] + [p("talk.covered", D, Y, ANY, "short")]
    return dict(args=["--as-of", "2022-12-31"], figures=f, totals=[total("talk.count", 3), total("talk.collective", 1)], max_other_findings=0)


@case("324-lectures-planned-and-held", "讲坛: 计划日期 and 实际授课日期; one lecture was not held")
def _(d):
    rows = [["2022年9月“组工讲坛”授课情况表"], ["序号", "计划日期", "实际授课日期", "授课人", "授课题目", "平均得分"], [1, "9月2日", "9月2日", A, "公文处理", 92.5], [2, "9月9日", "9月9日", B, "干部考察", 90], [3, "9月16日", None, C, "党务公开", None], [4, "9月23日", "9月23日", D, "人才工作", 88], [5, "9月30日", "9月30日", E, "老干部工作", 91]]
    book(d / "组工讲坛.xlsx", ("9月", rows))
    f = [o("lecture.weekly", w, 1, "met") for w in ("2022-W35", "2022-W36", "2022-W38", "2022-W39")] + [o("lecture.weekly", "2022-W37", ANY, SU)]
    f += [p("lecture.turn", n, Y, 1, "met") for n in (A, B, D, E)] + [p("lecture.turn", C, Y, ANY, SU)]
    return dict(args=span(9), figures=f, totals=[total("lecture.count", 4)], max_other_findings=2)


@case("325-lecture-scores", "讲坛评分: each judge's marks across, 平均分, day and lecturer")
def _(d):
    rows = [["干部讲坛评分汇总表（2022年11月）"], ["日期", "主讲人", "课题", "评委打分", None, None, "平均分"], [None, None, None, "评委1", "评委2", "评委3", None], ["11月4日", A, "甲", 90, 92, 94, 92], ["11月11日", B, "乙", 88, 90, 89, 89], ["11月18日", C, "丙", 95, 93, 91, 93]]
    book(d / "讲坛评分.xlsx", ("评分", rows, ("A1:G1", "A2:A3", "B2:B3", "C2:C3", "D2:F2", "G2:G3")))
    f = [o("lecture.weekly", w, 1, "met") for w in ("2022-W44", "2022-W45", "2022-W46")] + [o("lecture.weekly", "2022-W47", ANY, "short")] + [p("lecture.turn", n, Y, 1, "met") for n in (A, B, C)]
    return dict(args=span(11), figures=f, totals=[total("lecture.count", 3)], max_other_findings=0)


@case("326-follow-and-learn", "搭车培训: 跟班学习, 考察, 挂职锻炼 with 起止时间 and 撰写材料题目")
def _(d):
    rows = [["2022年干部“搭车”培训台账"], ["序号", "姓名", "培训类型", "起止时间", "培训地点", "撰写总结（调研报告）题目", "提交时间"], [1, A, "跟班学习", "2022.3.1-3.31", "市委组织部", "跟班学习总结", "2022.4.5"], [2, B, "外出考察", "2022.5.9-5.13", "浙江", None, None], [3, C, "实践锻炼", "2022.6.1-8.31", "石桥镇", "关于村级集体经济的调研报告", "2022.9.6"]]
    book(d / "搭车培训台账.xlsx", ("2022年", rows))
    return dict(args=span(1, 12), figures=[p("training.report", A, Y, 1, "met"), p("training.report", B, Y, ANY, "short"), p("training.report", C, Y, 1, "met")], totals=[total("training.people", 3), total("training.reports", 2)], max_other_findings=0)


@case("327-course-sign-in", "培训班签到册 with the day above the table; reports in a list of their own")
def _(d):
    book(d / "培训签到.xlsx", ("签到", [["2022年青年干部能力提升培训班签到册"], ["培训时间：2022年5月10日", None, "培训地点：县委党校"], ["序号", "姓名", "单位", "签到"], [1, A, "综合室", A], [2, B, "综合室", B], [3, C, "干部室", C]]))
    return dict(args=span(5), figures=[p("training.report", n, Y, ANY, SU, optional=True) for n in (A, B, C)], totals=[total("training.people", 3)], max_other_findings=1)


@case("328-mentors-columns", "青蓝工程: 师父, 徒弟一, 徒弟二, 结对日期")
def _(d):
    rows = [["2022年“青蓝工程”师徒结对一览表"], ["序号", "组室", "师父（业务能手）", "徒弟一", "徒弟二", "结对日期", "帮带内容"], [1, "综合室", A, B, None, "2022.3.1", "公文"], [2, "干部室", C, D, G, "2022.3.1", "考察"], [3, "组织室", E, None, None, None, None]]
    book(d / "师徒结对.xlsx", ("一览表", rows))
    f = [g("mentor.paired", "综合室", Y, ANY, "met"), g("mentor.paired", "干部室", Y, ANY, "met"), g("mentor.paired", "组织室", Y, ANY, "short")]
    return dict(args=span(1, 12), figures=f, totals=[total("mentor.pairs", 3)], max_other_findings=2)


@case("329-mentor-agreements", "帮带协议 forms, one a sheet: 导师, 青年干部, 帮带期限")
def _(d):
    def form(a, b, room):
        return [["导师帮带协议书"], ["组室", room, "结对时间", "2022年2月25日"], ["帮带导师", a, "帮带对象", b], ["帮带期限", "2022年2月25日至2023年2月24日"], ["帮带目标", "能独立办文"]]
    book(d / "导师帮带.xlsx", (f"{A}-{B}", form(A, B, "综合室")), (f"{C}-{D}", form(C, D, "干部室")))
    return dict(args=span(1, 12), figures=[g("mentor.paired", "综合室", Y, ANY, "met"), g("mentor.paired", "干部室", Y, ANY, "met")], totals=[total("mentor.pairs", 2)], max_other_findings=0)
