"""The regular duties beside study: meetings, education, talks, training, mentors, rectification, risks, birthdays, union."""

from lib import *
from people import sheet

END = "--as-of 2021-12-31"
YEAR = END + " --from 2021-01 --to 2021-12"


def d01():
    d = fresh("23-party-groups-named-three-ways")
    head = ["党小组", "学习时间", "主题", "主持人", "应到", "实到", "缺席人员及原因"]
    book(d / "7月党小组.xlsx", S("7月", [["2021年7月党小组集中学习台账"], head, ["第一党小组", "7月6日", "党史", "甲某", 8, 8, None], ["一组", "7月20日", "党史", "甲某", 8, 7, "乙某（出差）"],
        ["第2党小组", "7月7日", "党史", "丙某", 9, 9, None], ["党建党小组", "7月15日", "党史", "丁某", 7, 6, None], ["党建党小组", "7月16日", "党史", "丁某", 7, 7, None]]))
    expect(d, "第一党小组 and 一组 are one; a group named after its office; the second group has no second half; who was absent is not said once",
           END, ["7月党小组.xlsx"],
           [group("meeting.partygroup", "第一党小组", "2021-07-H1", 1, "met"), group("meeting.partygroup", "第一党小组", "2021-07-H2", 1, "met"),
            group("meeting.partygroup", "党建党小组", "2021-07-H1", 1, "met"), group("meeting.partygroup", "党建党小组", "2021-07-H2", 1, "met"),
            group("meeting.partygroup", "第二党小组", "2021-07-H2", [None, 0], "short")],
           [total("meeting.partygroup", 5)], [finding("count-mismatch", "7月党小组.xlsx", "7月")], ["甲某", "乙某"], 0)


def d02():
    d = fresh("24-central-group-with-numbers-in-text")
    head = ["序号", "学习时间", "学习内容", "主持人", "应到人数", "实到人数", "缺席人员及原因", "备注"]
    rows = [[1, "2022年1月12日", "全会精神", "部长", "25人", "25人", None, None], [2, "2022年2月23日", "两会精神", "部长", "25", "23", "张某、李某请假", None],
            [3, "2022.4.20", "报告学习", "部长", 25, 26, None, None], [4, "2022年5月18日", "条例", "部长", 25, 24, "王某（病假）", None], [5, "2022-5-30", "条例", "部长", 25, 25, "无", None]]
    book(d / "中心组.xls", S("中心组", [["2022年部理论学习中心组（扩大）学习记录"], head, *rows]))
    expect(d, "March has no meeting and is short for the office; 26 of 25 cannot be; June is not over",
           "--as-of 2022-06-15 --from 2022-01 --to 2022-06", ["中心组.xls"],
           [office("meeting.centergroup", "2022-01", 1, "met"), office("meeting.centergroup", "2022-02", 1, "met"), office("meeting.centergroup", "2022-03", [None, 0], "short"),
            office("meeting.centergroup", "2022-04", 1, "met"), office("meeting.centergroup", "2022-05", 2, "met"), office("meeting.centergroup", "2022-06", ANY, "not-due")],
           [total("meeting.centergroup", 5)], [finding(["impossible-value", "count-mismatch"])], ["张某", "王某"], 1)


def d03():
    d = fresh("25-first-topic-yes-or-no")
    book(d / "部务会.xlsx", S("部务会", [["2021年部务会学习记录"], ["序号", "会议时间", "会议名称", "是否有第一议题", "第一议题内容"],
        [1, "2021.3.2", "第1次部务会", "是", "讲话精神"], [2, "2021.3.16", "第2次部务会", "否", None], [3, "2021.4.6", "第3次部务会", "是", "条例"], [4, "2021.4.6", "第4次部务会", "是", "工作要点"], [5, "2021.4.20", "第5次部务会", "√", "条例"]]))
    expect(d, "Whether there was a first topic stands in a column of 是/否; two meetings on one day",
           END, ["部务会.xlsx"],
           [office("meeting.firsttopic", "2021-03-02", 1, "met"), office("meeting.firsttopic", "2021-03-16", [0, None], "short"), office("meeting.firsttopic", "2021-04-06", 2, "met"), office("meeting.firsttopic", "2021-04-20", 1, "met")],
           [total("meeting.firsttopic", 4)])


def d04():
    d = fresh("26-first-topic-inside-the-agenda")
    book(d / "部务会议.xlsx", S("记录", [["2022年部务会议记录"], ["日期", "主持人", "议题"],
        ["2022年3月3日", "部长", "第一议题：学习全国两会精神；第二议题：研究干部调配"], ["2022年3月17日", "部长", "1.第一议题学习讲话\n2.研究经费"], ["2022年3月31日", "部长", "研究公务员考录；研究工会事项"]]))
    expect(d, "The first topic is said within the agenda's text; a meeting whose agenda has none is short or asked about, never met",
           "--as-of 2022-12-31", ["部务会议.xlsx"],
           [office("meeting.firsttopic", "2022-03-03", 1, "met"), office("meeting.firsttopic", "2022-03-17", 1, "met"), office("meeting.firsttopic", "2022-03-31", ANY, ["short", "unsure"])],
           [total("meeting.firsttopic", 2)])


def d05():
    d = fresh("27-education-of-many-forms")
    rows = [["1月13日", "讲座", "理想信念讲座"], ["2月10日", "远程教育", "党员远程教育"], ["2月24日", "专题片", "观看专题片"], ["4月7日", "微信群", "会议精神学习"], ["5月12日", "学习强国", "会议精神学习"], ["5月20日", "讲座（取消）", "理想信念讲座"]]
    book(d / "教育活动.xlsx", S("教育", [["2022年理想信念教育和会议精神学习活动台账"], ["序号", "活动时间", "活动形式", "活动内容", "参加人数"], *[[i, a, b, c, 20] for i, (a, b, c) in enumerate(rows, 1)]]))
    expect(d, "Lectures, films, WeChat and 学习强国 count together once a month; March has nothing; a cancelled one is not needed",
           "--as-of 2022-05-31 --from 2022-01 --to 2022-05", ["教育活动.xlsx"],
           [office("education.monthly", f"2022-0{m}", v, "met") for m, v in ((1, 1), (2, 2), (4, 1))] + [office("education.monthly", "2022-03", [None, 0], "short"), office("education.monthly", "2022-05", ANY, "met")],
           [total("education.count", [5, 6])])


def d06():
    d = fresh("28-talks-leaders-exempt-and-retired-title")
    book(d / "名册.xlsx", S("名册", [["姓名", "科室", "职务", "状态", "别名"], ["安定国", "部领导", "部长", "免考核", "安部长"], ["平章事", "部领导", "副部长", None, "平副部长"],
        ["文远", "甲组", "组长", None, None], ["公孙策", "甲组", "干部", None, None], ["展昭", "乙组", "干部", None, None], ["马汉", "乙组", "干部", "产假（2021-02-01至2021-09-30）", None], ["王朝", "乙组", "干部", None, None]]))
    rows = [["2021年3月1日", "安部长", "平副部长", "个别谈话"], ["2021年3月8日", "平副部长", "安部长", "个别谈话"], ["2021年5月10日", "平章事", "文远", "任职谈话"], ["2021年6月1日", "安定国", "全体组工干部", "集体廉政谈话"],
            ["2021年6月9日", "平章事", "公孙策同志", "个别谈话"], ["2021年9月9日", "文远", "展昭、王朝", "谈心"], ["2021年12月8日", "安定国", "乙组全体", "集体谈话"]]
    book(d / "谈心谈话.xlsx", S("台账", [["2021年谈心谈话台账"], ["序号", "时间", "谈话实施人", "被谈话人", "类别"], *[[i, *r] for i, r in enumerate(rows, 1)]]))
    expect(d, "Titles by their aliases, 同志, a row with two names is one talk and covers two; two collective talks; half the year away is exempt",
           YEAR, ["名册.xlsx", "谈心谈话.xlsx"],
           [fig("talk.covered", n, "2021", 1, "met") for n in ("平章事", "文远", "公孙策", "展昭", "王朝")] + [fig("talk.covered", "马汉", "2021", ANY, "exempt"), fig("talk.covered", "安定国", "2021", ANY, ["exempt", "met"], optional=True)],
           [total("talk.count", 5), total("talk.collective", 2)], [], ["安部长", "平副部长", "公孙策同志", "全体组工干部", "乙组全体"])


def d07():
    d = fresh("29-talk-nobody-covered")
    book(d / "名册.xlsx", S("名册", [["姓名", "组室"], ["甄真", "甲组"], ["贾雨", "甲组"], ["史明", "乙组"]]))
    book(d / "谈话.csv", S("x", [["序号", "谈话日期", "谈话人", "谈话对象", "谈话类型", "主要内容"], [1, "2022-03-02", "甄真", "贾雨", "个别谈话", "工作"], [2, "2022-07-01", "甄真", "全体干部", "集体廉政谈话", "廉洁"], [3, "2022-09-01", "贾雨", "甄真", "谈心谈话", "工作"]]))
    expect(d, "史明 sat in a collective talk only", "--as-of 2022-12-31", ["名册.xlsx", "谈话.csv"],
           [fig("talk.covered", "贾雨", "2022", 1, "met"), fig("talk.covered", "甄真", "2022", 1, "met"), fig("talk.covered", "史明", "2022", ANY, "short")],
           [total("talk.count", 2), total("talk.collective", 1)])


def d08():
    d = fresh("30-training-reports-yes-no-and-counts")
    book(d / "搭车培训.xlsx", S("培训", [["2021年搭车培训台账"], ["序号", "姓名", "培训形式", "培训时间", "是否提交总结", "调研报告篇数"],
        [1, "沙鸥", "跟班学习", "3月1日-4月1日", "是", 1], [2, "白鹭", "考察", "5月6日-5月10日", "否", 0], [3, "青鸟", "挂职锻炼", "6月1日-8月31日", "是", 0], [4, "白鹭", "跟班学习", "9月1日-9月30日", "是", None], [5, "玄鸟", "考察", "10月11日-10月15日", "未提交", None]]))
    expect(d, "Whether a summary was handed in is 是/否, research reports are a number; one report of two trainings is enough",
           YEAR, ["搭车培训.xlsx"],
           [fig("training.report", "沙鸥", "2021", ANY, "met"), fig("training.report", "白鹭", "2021", 1, "met"), fig("training.report", "青鸟", "2021", 1, "met"), fig("training.report", "玄鸟", "2021", [0, None], "short")],
           [total("training.people", 4), total("training.reports", [3, 4])])


def d09():
    d = fresh("31-mentors-self-twice-and-again")
    book(d / "名册.xlsx", S("名册", [["姓名", "组室", "职务"], ["钟鼓", "甲组", "组长"], ["琴瑟", "甲组", "干部"], ["笙箫", "甲组", "干部"], ["鼎新", "乙组", "组长"], ["革故", "乙组", "干部"], ["谦益", "丙组", "组长"], ["豫章", "丙组", "干部"]]))
    book(d / "青蓝工程.xlsx", S("结对", [["2021年青蓝工程师徒结对台账"], ["组室", "师父", "徒弟", "结对时间", "帮带内容"],
        ["甲组", "钟鼓", "琴瑟", "2021.3.1", "公文"], [None, None, "笙箫", "2021.3.1", "公文"], ["甲组", "钟鼓", "琴瑟", "2021.3.1", "公文"], ["乙组", "鼎新", "鼎新", "2021.3.1", "业务"], ["丙组", "谦益", "豫章", "2021.3.1", "业务"]],
        merge=["A3:A4", "B3:B4"]))
    expect(d, "A pair written twice is one; nobody is a mentor of oneself, so the second office has no pair",
           YEAR, ["名册.xlsx", "青蓝工程.xlsx"],
           [group("mentor.paired", "甲组", "2021", 2, "met"), group("mentor.paired", "乙组", "2021", ANY, ["short", "unsure"]), group("mentor.paired", "丙组", "2021", 1, "met")],
           [total("mentor.pairs", 3)], [finding(["repeated-row", "duplicate-record"])])


def d10():
    d = fresh("32-mentors-of-one-office-only")
    book(d / "名册.csv", S("x", [["姓名", "科室"], ["山简", "一科"], ["山涛", "一科"], ["向秀", "二科"], ["刘伶", "二科"]]))
    book(d / "师徒结对.xls", S("表", [["2022年师徒结对登记表"], ["科室", "业务能手", "徒弟", "结对时间"], ["一科", "山简", "山涛", "2022年2月"]]))
    expect(d, "An office without any pair is short of one: the register is kept for all", "--as-of 2022-12-31", ["名册.csv", "师徒结对.xls"],
           [group("mentor.paired", "一科", "2022", 1, "met"), group("mentor.paired", "二科", "2022", ANY, "short")], [total("mentor.pairs", 1)])


def d11():
    d = fresh("33-rectification-with-criticisms")
    book(d / "名册.xlsx", S("名册", [["姓名", "组室", "党员"], ["曹刿", "甲组", "是"], ["烛武", "甲组", "是"], ["触龙", "乙组", "是"], ["唐雎", "乙组", "否"]]))
    book(d / "整改清单.xlsx", S("清单", [["2021年度专题组织生活会整改清单"], ["序号", "姓名", "查摆问题", "批评意见", "意见提出人", "整改措施", "整改时限", "完成情况"],
        [1, "曹刿", "学习不深", "建议多学", "烛武", "①制定计划②每周学习③撰写笔记", "2021年12月", "已完成"], [2, None, "调研不够", None, None, "每月下乡", "立行立改", "长期坚持"],
        [3, "烛武", "担当不足", "1.大胆些\n2.主动些", "触龙", "无", "2021.11.30", "未完成"], [4, "触龙", "方法不多", "建议创新", "曹刿", "学习先进；外出考察", "2022年3月底前", "正在整改"]], merge=["B3:B4"]))
    expect(d, "Measures numbered in rings and by semicolons; 无 is no measure; one deadline is past",
           "--as-of 2021-12-10", ["名册.xlsx", "整改清单.xlsx"],
           [fig("orglife.measures", "曹刿", "2021", ANY, ["met", "not-due"]), fig("orglife.measures", "烛武", "2021", ANY, ["short", "not-due", "unsure"]), fig("orglife.measures", "触龙", "2021", ANY, ["met", "not-due"])],
           [total("orglife.problems", 4), total("orglife.criticisms", [3, 4]), total("orglife.measures", [5, 6])],
           [finding("missing-measure", "整改清单.xlsx", "清单", ["F5", "C5"]), finding("overdue", "整改清单.xlsx", "清单")], ["唐雎·"], 3)


def d12():
    d = fresh("34-rectification-judged-after-the-year")
    book(d / "整改.xlsx", S("清单", [["2022年度组织生活会查摆问题整改清单"], ["姓名", "查摆问题", "整改措施", "整改时限"], ["管仲", "学习不深", "制定计划", "长期"], ["鲍叔", "调研不够", None, "12月底前"], ["鲍叔", "学风不实", "深入基层", "12月底前"], ["宁戚", "无", None, None]]))
    expect(d, "A problem without a measure is short; 无 in the problem's column is no problem",
           "--as-of 2023-01-31 --from 2022-01 --to 2022-12", ["整改.xlsx"],
           [fig("orglife.measures", "管仲", "2022", 1, "met"), fig("orglife.measures", "鲍叔", "2022", 1, "short", gap=1), fig("orglife.measures", "宁戚", "2022", ANY, ["met", "unsure"], optional=True)],
           [total("orglife.problems", 3), total("orglife.measures", 2)], [finding("missing-measure")], most=1)


def d13():
    d = fresh("35-risks-merged-down-their-office")
    book(d / "名册.xlsx", S("名册", [["姓名", "组室"], ["管宁", "甲组"], ["华歆", "甲组"], ["邴原", "乙组"], ["王烈", "乙组"]]))
    book(d / "风险排查.xlsx", S("清单", [["2021年廉政风险隐患排查清单"], ["组室", "姓名", "风险点", "表现形式", "等级", "防控措施", "完成时限"],
        ["甲组", "管宁", "审核", "不严", "中", "复核", "2021年6月底"], [None, None, "归档", "不及时", "低", "按月归档", "长期"], [None, "华歆", "保密", "疏忽", "高", "培训", None], ["乙组", "邴原", "选人", "程序", "高", None, "2021.12.31"], [None, None, "经费", "超支", "中", "预算", "2021.12.31"]],
        merge=["A3:A5", "B3:B4", "A6:A7", "B6:B7"]))
    expect(d, "Groups and people merged down; a missing deadline, a missing measure, a person without any risk; 长期 is a deadline",
           YEAR, ["名册.xlsx", "风险排查.xlsx"],
           [fig("risk.measures", "管宁", "2021", 2, "met"), fig("risk.measures", "华歆", "2021", 0, "short"), fig("risk.measures", "邴原", "2021", 1, "short"), fig("risk.measures", "王烈", "2021", ANY, "short")],
           [total("risk.count", 5), total("risk.perperson", 1.67)], [finding("missing-measure"), finding("missing-deadline")], most=1)


def d14():
    d = fresh("36-birthdays-with-a-member-list")
    book(d / "干部名册.xlsx",
         S("干部名册", [["姓名", "组室", "党员"], ["季布", "甲组", "√"], ["一诺", "甲组", "√"], ["千金", "乙组", None], ["灌夫", "乙组", "√"]]),
         S("党员名册", [["党支部党员名册"], ["序号", "姓名", "入党时间", "转正时间", "备注"], [1, "季布", D(2001, 4, 9), D(2002, 4, 9), None], [2, "一诺", "2021年7月1日", None, "预备党员"], [3, "灌夫", "1999.10.10", "2000.10.10", None],
                    [4, "窦婴", "1975年5月", "1976年5月", "退休"], [5, "田蚡", "1970年3月", "1971年3月", "退休"]]))
    book(d / "政治生日.xls", S("2021", [["2021年党员政治生日登记表"], ["姓名", "入党时间", "过生日时间", "形式"], ["季布", "2001年4月", "2021年4月9日", "贺卡"], ["窦婴", "1975年5月", "2021年5月20日", "慰问"], ["灌夫", "1999年10月", "2021年11月2日", "谈话"]]))
    expect(d, "Members beyond the staff are due; who is no member is not; a member without a row is short; one held in another month is met with a note; who joined this year has none before",
           YEAR, ["干部名册.xlsx", "政治生日.xls"],
           [fig("birthday.held", "季布", "2021", 1, "met"), fig("birthday.held", "窦婴", "2021", 1, "met"), fig("birthday.held", "灌夫", "2021", 1, ["met", "unsure"]), fig("birthday.held", "田蚡", "2021", None, "short"),
            fig("birthday.held", "一诺", "2021", ANY, ["short", "exempt", "unsure"], optional=True)],
           [total("birthday.people", 3)], no_subjects=["千金"])


def d15():
    d = fresh("37-union-by-lists")
    book(d / "名册.xlsx", S("名册", [["姓名", "组室", "状态"], ["元好", "甲组", None], ["问情", "甲组", None], ["金缕", "乙组", None], ["玉楼", "乙组", None], ["春晓", "乙组", "借调（2021-01-01至2021-12-31）"]]))
    book(d / "工会活动.xlsx", S("活动", [["2021年工会活动统计表"], ["活动名称", "时间", "地点", "参加人员", "人数"], ["健步走", "2021年3月8日", "河堤", "元好、金缕", 2], ["登山", "2021年5月3日", "后山", "乙组全体（玉楼请假）", 1], ["联欢", "2021年12月30日", "礼堂", "元好、金缕等3人", 3]]))
    expect(d, "Lists, 乙组全体 less one, 等3人 with one unnamed: who is named is met, who may be the unnamed one is a question",
           YEAR, ["名册.xlsx", "工会活动.xlsx"],
           [fig("union.attended", "元好", "2021", 2, "met"), fig("union.attended", "金缕", "2021", 3, "met"), fig("union.attended", "问情", "2021", ANY, "unsure"), fig("union.attended", "玉楼", "2021", ANY, "unsure"), fig("union.attended", "春晓", "2021", ANY, "exempt")],
           [total("union.events", 3)], [finding("unnamed-attendees", "工会活动.xlsx", "活动", "D5")], ["乙组全体", "等3人"])


def d16():
    d = fresh("38-union-matrix-of-ones-and-noughts")
    book(d / "名册.xlsx", S("名册", [["姓名", "组室"], ["沧海", "甲组"], ["桑田", "甲组"], ["日月", "乙组"], ["星河", "乙组"]]))
    book(d / "工会签到.xlsx", S("签到统计", [["2022年工会活动签到统计表"], ["序号", "姓名", "1月春联", "3月植树", "5月观影", "9月球赛", "合计"], [1, "沧海", 1, 0, 1, 1, 3], [2, "桑田", 0, 0, 0, 0, 0], [3, "日月", 1, 1, 1, 1, 4], ["合计", None, 2, 1, 2, 2, 7]]))
    expect(d, "A matrix of 1 and 0; one never came, one has no row", "--as-of 2022-12-31", ["名册.xlsx", "工会签到.xlsx"],
           [fig("union.attended", "沧海", "2022", 3, "met"), fig("union.attended", "桑田", "2022", 0, "short"), fig("union.attended", "日月", "2022", 4, "met"), fig("union.attended", "星河", "2022", None, "short")],
           [total("union.events", 4), total("union.people", 2)], no_subjects=["合计"])


def d17():
    d = fresh("39-records-only-style-and-moral")
    book(d / "作风.xlsx", S("台账", [["2021年作风建设组室学习讨论台账"], ["组室", "时间", "类别", "主题", "笔记"], ["甲组", "3月3日", "学习研讨", "条例", "8篇"], ["甲组", "4月3日", "讨论", "作风", None], ["乙组", "3月9日", "学习", "条例", "共6篇"], ["乙组", "5月9日", "交流讨论", "担当", "/"]], ))
    book(d / "道德讲堂.xlsx", S("讲堂", [["2021年道德讲堂（身边人讲身边事、诵读经典）台账"], ["场次", "时间", "主讲人", "内容"], ["第1场", "3月5日", "温酒、斩将", "身边事"], ["第2场", "3月5日", "过关", "诵读经典"], ["第3场", "6月1日", "温酒", "身边事"], ["第4场", None, None, None]]))
    expect(d, "Ledgers for the record: notes with words around the number, two speakers in a row, a pre-printed row",
           YEAR, ["作风.xlsx", "道德讲堂.xlsx"], [],
           [total("stylestudy.notes", 14), total("stylestudy.studies", [1, 2]), total("stylestudy.discussions", [2, 3]), total("moral.events", 3), total("moral.people", 3)])


def d18():
    d = fresh("40-reflections-by-titles-in-one-cell")
    t = lambda a, n: "；".join(f"{i}.《{a}{i}》心得" for i in range(1, n + 1))
    book(d / "心得.xlsx", S("心得", [["2021年干部学习心得登记表"], ["姓名", "组室", "心得题目", "篇数"], ["方圆", "甲组", t("甲", 10), 10], ["规矩", "甲组", t("乙", 9), "9篇"], ["准绳", "乙组", t("丙", 10), "10余篇"], ["权衡", "乙组", None, "—"]]))
    expect(d, "The number stands beside the titles and is taken; 余 is a note; — is no record",
           YEAR, ["心得.xlsx"],
           [fig("reflection.count", "方圆", "2021", 10, "met"), fig("reflection.count", "规矩", "2021", 9, "short"), fig("reflection.count", "准绳", "2021", 10, ["met", "unsure"]), fig("reflection.count", "权衡", "2021", None, "short")],
           [total("reflection.count", 29)])


def d19():
    d = fresh("41-reflections-crosstab-by-month")
    names = {"耕读": [1] * 10 + [0, 0], "渔樵": [1, 1, 1, 1, 1, None, 1, 1, 1, 1, None, 0], "琴书": [2, 0, 2, 0, 2, 0, 2, 0, 2, 0, 1, 0]}
    book(d / "心得统计.xlsx", S("统计", [["2022年干部学习心得篇数统计表"], ["序号", "姓名", *[f"{m}月" for m in range(1, 13)], "合计"], *[[i, n, *v, sum(x or 0 for x in v)] for i, (n, v) in enumerate(names.items(), 1)], ["合计", None, *[sum(v[m] or 0 for v in names.values()) for m in range(12)], 30]]))
    expect(d, "People down, months across, 篇 in the cells", "--as-of 2023-01-10 --from 2022-01 --to 2022-12", ["心得统计.xlsx"],
           [fig("reflection.count", n, "2022", sum(x or 0 for x in v), "met" if sum(x or 0 for x in v) >= 10 else "short") for n, v in names.items()], [total("reflection.count", 30)], no_subjects=["合计"], most=1)


def build():
    for f in (d01, d02, d03, d04, d05, d06, d07, d08, d09, d10, d11, d12, d13, d14, d15, d16, d17, d18, d19):
        f()
