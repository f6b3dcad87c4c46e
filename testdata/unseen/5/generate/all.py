"""Everyday ledgers of another county's clerks. all.py [PART OF A NAME] writes the cases."""
import sys
from kit import *
import kit
import xlwt, csv

A, B_, C_, D_ = "宁采南", "燕小川", "苗翠花", "柴玉林"
END = ["--as-of", "2023-12-31"]
def H(name, period, actual, verdict, **k): return fig("visit.household", name, period, actual, verdict, kind="household", **k)
def PS(name, actual, verdict, period="2023"): return fig("problem.solved", name, period, actual, verdict, kind="household")
def csvf(path, rows, enc="gbk"):
    with open(path, "w", encoding=enc, newline="") as f: csv.writer(f).writerows(rows)
def xls(path, *sheets):
    wb = xlwt.Workbook(encoding="utf-8")
    for name, rows, merges in sheets:
        s = wb.add_sheet(name)
        for i, r in enumerate(rows):
            for j, v in enumerate(r):
                if v is not None: s.write(i, j, v)
        for r1, r2, c1, c2, v in merges: s.write_merge(r1, r2, c1, c2, v)
    wb.save(str(path))

@case("110-group-month-study-book", "One book of one 组室 for March: 干部, 学习内容摘要, 折合学时, 记录字数; 小计 at the foot")
def _(d):
    rows = [["信息股2023年3月干部学习记录本"], ["股室：信息股", None, None, "记录人：" + A], ["编号", "干部", "日期", "学习内容摘要", "折合学时", "记录字数", "领导签阅"],
        [1, A, "3月3日", "民法典", 2, 4000, "已阅"], [2, A, "3月17日", "党章", 3, 6000, "已阅"], [3, B_, "3月3日", "民法典", 2, 4000, "已阅"], [4, B_, "3月24日", "党史", 2.5, 6500, "已阅"],
        ["小计", None, None, None, F("SUM(E4:E7)", 9.5), F("SUM(F4:F7)", 20500), None], ["审核：柴某"]]
    book(d / "信息股3月.xlsx", ("Sheet1", rows))
    return dict(args=END, figures=S(A, "2023-03", 5, 10000) + S(B_, "2023-03", 4.5, 10500), no_subjects=["小计", "柴某", "信息股"], max_other_findings=0)

@case("111-quarter-book-with-months-and-summary", "A quarterly workbook: a sheet each for 4月, 5月, 6月 and 二季度汇总 that repeats them")
def _(d):
    amounts = {4: ((5, 10000), (5, 9800)), 5: ((6, 12000), (5, 10000)), 6: ((4.5, 10000), (7, 15000))}
    sheets, f = [], []
    for m, v in amounts.items():
        rows = [[f"2023年{m}月份干部学习情况登记表"], ["序号", "姓名", "职务", "学习起止时间", "学习主题", "学时数", "学习字数"]]
        for i, (n, x) in enumerate(zip((A, B_), v)):
            rows.append([i + 1, n, "干部", f"{m}月{6+i}日", "理论学习", x[0], x[1]])
            f += S(n, f"2023-{m:02}", *x)
        sheets.append((f"{m}月", rows))
    tot = [["2023年二季度学习情况汇总表"], ["序号", "姓名", "学时合计", "字数合计"], [1, A, 15.5, 32000], [2, B_, 17, 34800]]
    book(d / "二季度学习.xlsx", *sheets, ("二季度汇总", tot))
    return dict(args=END, figures=f, totals=[total("study.hours", 32.5)], max_other_findings=0)

@case("112-mixed-folder-with-roster", "花名册.csv in GBK, a .xls of January, an .xlsx of February, a .csv of March")
def _(d):
    csvf(d / "花名册.csv", [["序号", "姓名", "股室", "职务", "政治面貌", "备注"], [1, A, "干部股", "股长", "中共党员", ""], [2, B_, "干部股", "科员", "中共党员", ""], [3, C_, "基层股", "科员", "群众", ""]])
    xls(d / "2023年1月.xls", ("登记", [["2023年1月学习登记"], ["姓名", "学习日期", "内容", "学时", "字数"], [A, "1.6", "甲", 5, 10000], [B_, "1.6", "甲", 4, 10000], [C_, "1.13", "乙", 5, 11000]], []))
    book(d / "2023年2月.xlsx", ("登记", [["2023年2月学习登记"], ["姓名", "学习日期", "内容", "学时", "字数"], [A, dt.date(2023, 2, 3), "甲", 6, 10000], [B_, dt.date(2023, 2, 10), "丙", 5, 10000], [C_, dt.date(2023, 2, 10), "丙", 5, 9000]]))
    csvf(d / "2023年3月.csv", [["姓名", "学习日期", "内容", "学时", "字数"], [A, "2023/3/3", "丁", "5", "10,000"], [C_, "2023/3/3", "丁", "5", "12,000"]])
    f = S(A, "2023-01", 5, 10000) + S(B_, "2023-01", 4, 10000) + S(C_, "2023-01", 5, 11000) + S(A, "2023-02", 6, 10000) + S(B_, "2023-02", 5, 10000) + S(C_, "2023-02", 5, 9000) + S(A, "2023-03", 5, 10000) + S(B_, "2023-03", None, None) + S(C_, "2023-03", 5, 12000)
    return dict(args=END, figures=f, totals=[total("study.hours", 40)], max_other_findings=1)

@case("113-visit-several-households-a-row", "A register by day: one helper, 走访户 with three names a row")
def _(d):
    rows = [["2023年5月干部下村入户工作登记表"], ["日期", "干部姓名", "所到村", "走访户", "走访形式", "主要工作"],
        ["5月4日", A, "石桥村", "龙有田、麻喜妹、吴老三", "入户", "宣传政策"], ["5月11日", B_, "石桥村", "田大壮，向桂英", "入户", "了解收入"], ["5月18日", B_, "无", "龙有田", "电话", "问候"]]
    book(d / "5月.xlsx", ("5月", rows))
    f = [fig("visit.village", A, "2023-05", 1, "met"), fig("visit.village", B_, "2023-05", 1, "met"), H("龙有田", "2023-05", 2, "met")] + [H(n, "2023-05", 1, "met") for n in ("麻喜妹", "吴老三", "田大壮", "向桂英")]
    return dict(args=END, figures=f, totals=[total("visit.household", 6), total("visit.village", 2)], max_other_findings=1)

@case("114-good-deeds-free-text", "为民办实事清单: 完成情况 in free words")
def _(d):
    st = [("龙有田", "修水渠", "已修好并投入使用"), ("龙有田", "办低保", "已办结，发放到位"), ("麻喜妹", "找工作", "正在联系企业"), ("麻喜妹", "补办医保卡", "已解决"), ("吴老三", "危房改造", "已上报住建局，待批复"), ("吴老三", "孩子上学", "预计8月底前解决"), ("田大壮", "卖橘子", "已完成，销售3000斤"), ("田大壮", "通电", "已于5月10日完成")]
    rows = [["2023年上半年为民办实事清单"], ["序号", "服务对象", "办实事事项", "承办人", "登记时间", "完成情况"]] + [[i + 1, h, p, A, f"2023.{i%4+3}.8", s] for i, (h, p, s) in enumerate(st)]
    book(d / "办实事.xlsx", ("清单", rows))
    return dict(args=END, figures=[fig("problem.solved", "龙有田", "2023", [1, 2], ["met", "unsure"], kind="household"), PS("麻喜妹", 1, "short"), PS("吴老三", 0, "short"), PS("田大壮", 2, "met")], totals=[total("problem.count", 8)], max_other_findings=1)

@case("115-talk-register", "谈心谈话: 谈话领导, 被谈话对象, 谈话方式; 集体 and 个别")
def _(d):
    rows = [["2023年度谈心谈话记录台账"], ["序号", "谈话日期", "谈话领导", "被谈话对象", "职务", "谈话类别", "谈话摘要"],
        [1, "2023-02-06", "秦部长", A, "股长", "日常谈话", "略"], [2, "2023-03-07", "秦部长", B_, "科员", "提醒谈话", "略"], [3, "2023-06-08", A, C_, "科员", "个别谈话", "略"], [4, "2023-07-01", "秦部长", "全体干部", None, "集体廉政谈话", "略"]]
    book(d / "谈心谈话.xlsx", ("Sheet1", rows))
    csvf(d / "干部名单.csv", [["姓名", "所在股室", "职务"], [A, "一股", "股长"], [B_, "一股", "科员"], [C_, "二股", "科员"], [D_, "二股", "科员"]], "utf-8-sig")
    return dict(args=END, figures=[fig("talk.covered", n, "2023", 1, "met") for n in (A, B_, C_)] + [fig("talk.covered", D_, "2023", None, "short")], totals=[total("talk.count", 3), total("talk.collective", 1)], max_other_findings=1)

@case("116-mentors", "传帮带结对一览表: 导师, 结对干部")
def _(d):
    rows = [["2023年“传帮带”师徒结对一览表"], ["序号", "股室", "导师", "导师职务", "徒弟", "结对日期", "培养方向"], [1, "一股", A, "股长", B_, "2023年1月5日", "文稿"], [2, "二股", C_, "股长", D_, "2023年1月5日", "信息"], [3, "二股", C_, "股长", "鲁小班", "2023年3月5日", "公文"]]
    book(d / "结对.xlsx", ("Sheet1", rows))
    return dict(args=END, figures=[fig("mentor.paired", "一股", "2023", 1, "met", kind="group"), fig("mentor.paired", "二股", "2023", 2, "met", kind="group")], totals=[total("mentor.pairs", 3)], max_other_findings=0)

@case("117-risks", "廉政风险点排查登记表: 岗位风险, 防范措施, 整改期限; one without a measure")
def _(d):
    rows = [["2023年廉政风险点排查登记表"], ["序号", "姓名", "岗位", "风险点描述", "风险等级", "防范措施", "整改期限"], [1, A, "股长", "审核不严", "中", "双人复核", "6月底前"], [2, A, "股长", "接待超标", "低", "事前审批", "长期坚持"], [3, B_, "科员", "材料外泄", "高", "专柜保管", "2023.9.30"], [4, C_, "科员", "迟报", "低", None, "2023.9.30"]]
    book(d / "风险.xlsx", ("Sheet1", rows))
    return dict(args=END, figures=[fig("risk.measures", A, "2023", verdict="met"), fig("risk.measures", B_, "2023", verdict="met"), fig("risk.measures", C_, "2023", verdict="short")], totals=[total("risk.count", 4)], findings=[finding("missing-measure", None, None, "F6")], max_other_findings=0)

@case("118-birthdays", "党员政治生日台账: 入党日期, 生日活动时间, 活动方式; one blank")
def _(d):
    rows = [["党员政治生日台账（2023年）"], ["序号", "党员姓名", "出生日期", "入党日期", "政治生日活动时间", "活动方式", "备注"], [1, A, "1980.3", "2003年6月20日", "2023年6月20日", "赠送贺卡", None], [2, B_, "1985.4", "2008年7月1日", "2023年7月3日", "重温誓词", None], [3, C_, "1990.5", "2012年9月9日", None, None, None]]
    book(d / "政治生日.xlsx", ("Sheet1", rows))
    return dict(args=END, figures=[fig("birthday.held", A, "2023", 1, "met"), fig("birthday.held", B_, "2023", 1, "met"), fig("birthday.held", C_, "2023", verdict=SU)], totals=[total("birthday.people", 2)], max_other_findings=0)

@case("119-union-names", "工会活动登记: 活动内容, 参加人员 by name; one never")
def _(d):
    rows = [["2023年机关工会活动情况登记表"], ["序号", "活动内容", "活动日期", "活动地点", "参与人员", "参与人数"], [1, "三八节健步走", "3月8日", "滨江公园", f"{A}、{B_}", 2], [2, "乒乓球赛", "5月1日", "体育馆", f"{B_}、{C_}", 2]]
    book(d / "工会.xlsx", ("Sheet1", rows))
    book(d / "名册.xlsx", ("名册", [["干部花名册"], ["姓名", "股室", "职务"], [A, "一股", "股长"], [B_, "一股", "科员"], [C_, "二股", "股长"], [D_, "二股", "科员"]]))
    return dict(args=END, figures=[fig("union.attended", A, "2023", 1, "met"), fig("union.attended", B_, "2023", 2, "met"), fig("union.attended", C_, "2023", 1, "met"), fig("union.attended", D_, "2023", None, "short")], totals=[total("union.events", 2), total("union.people", 3)], max_other_findings=0)

@case("120-party-group-due-and-present", "党小组会议记录: 应到/实到 in two columns, 缺席原因; second half of May missed; 5月8日 one too few without a reason")
def _(d):
    rows = [["第一党小组2023年学习会记录"], ["序号", "会议时间", "会议地点", "主持", "议题", "应到人数", "实到人数", "缺席人员及原因"], [1, "4月7日", "会议室", A, "学党章", 6, 6, "无"], [2, "4月21日", "会议室", A, "学党史", 6, 5, f"{B_}（出差）"], [3, "5月8日", "会议室", A, "学讲话", 6, 5, None]]
    book(d / "第一党小组.xlsx", ("Sheet1", rows))
    g = lambda p, a, v: fig("meeting.partygroup", None, p, a, v, kind="group")
    return dict(args=END, figures=[g("2023-04-H1", 1, "met"), g("2023-04-H2", 1, "met"), g("2023-05-H1", 1, "met"), g("2023-05-H2", ANY, "short")], totals=[total("meeting.partygroup", 3)], findings=[finding("count-mismatch", None, None, None)], max_other_findings=0)

@case("121-sign-in-sheet-of-one-meeting", "签到表 of one 中心组 meeting per month in sheets, with 会议时间 above the list")
def _(d):
    sheets = []
    for m, day in ((2, 9), (3, 16)):
        rows = [["中心组集中学习会议签到表"], [f"会议时间：2023年{m}月{day}日", None, "会议地点：三楼会议室"], ["序号", "姓名", "职务", "签名"], [1, A, "部长", A], [2, B_, "副部长", B_], [3, C_, "股长", None], [4, None, None, None]]
        sheets.append((f"{m}月", rows))
    book(d / "中心组签到.xlsx", *sheets)
    c = lambda p: fig("meeting.centergroup", None, p, 1, "met", kind="office")
    return dict(args=END, figures=[c("2023-02"), c("2023-03")], totals=[total("meeting.centergroup", 2)], max_other_findings=2)

@case("122-group-files-with-other-words", "Two 股室 each hand in March, one says 课时/摘抄字数, the other 时数/读书字数（千字）")
def _(d):
    book(d / "一股3月.xlsx", ("3月", [["一股2023年3月学习情况"], ["学习人", "时间", "学习篇目", "课时", "摘抄字数"], [A, "3.2", "甲篇", 3, 5000], [A, "3.9", "乙篇", 2, 5000], [B_, "3.9", "乙篇", 5, 8000]]))
    book(d / "二股3月.xlsx", ("3月", [["二股2023年3月学习情况"], ["人员姓名", "学习日期", "学习资料", "学习时数", "读书字数（千字）"], [C_, "3.2", "甲篇", 5, 10], [D_, "3.9", "乙篇", 6, 9.5]]))
    return dict(args=END, figures=S(A, "2023-03", 5, 10000) + S(B_, "2023-03", 5, 8000) + S(C_, "2023-03", 5, 10000) + S(D_, "2023-03", 6, 9500), max_other_findings=0)

@case("123-quarter-crosstab-xls", "An .xls cross-tab of a quarter: two header rows, 季度合计, 平均")
def _(d):
    rows = [["2023年第三季度干部学习情况统计表"], ["序号", "股室", "姓名", "7月份", None, "8月份", None, "9月份", None, "季度合计", None, "备注"], [None, None, None] + ["学时", "字数"] * 4 + [None],
        [1, "一股", A, 5, 10000, 5, 10000, 4, 10000, 14, 30000, ""], [2, None, B_, 6, 11000, 5, 9000, 5, 10000, 16, 30000, ""], ["平均", None, None, 5.5, 10500, 5, 9500, 4.5, 10000, 15, 30000, ""]]
    rows[1] = [x if x in ("备注",) else None for x in rows[1]]
    rows[3][1] = None
    m = [(1, 2, 0, 0, "序号"), (1, 2, 1, 1, "股室"), (1, 2, 2, 2, "姓名"), (1, 1, 3, 4, "7月份"), (1, 1, 5, 6, "8月份"), (1, 1, 7, 8, "9月份"), (1, 1, 9, 10, "季度合计"), (3, 4, 1, 1, "一股")]
    rows[1] = [None] * 11 + ["备注"]
    xls(d / "三季度.xls", ("统计表", rows, m))
    f = []
    for n, v in ((A, [(5, 10000), (5, 10000), (4, 10000)]), (B_, [(6, 11000), (5, 9000), (5, 10000)])):
        for k, x in zip((7, 8, 9), v): f += S(n, f"2023-{k:02}", *x)
    return dict(args=END, figures=f, no_subjects=["平均"], max_other_findings=0)

@case("124-reflections", "心得体会上交登记: 题目, 上交日期; 10 of one person, 9 of another")
def _(d):
    rows = [["2023年干部心得体会上交登记簿"], ["序号", "姓名", "心得体会题目", "上交日期", "字数"]]
    for n, k in ((A, 10), (B_, 9)):
        for i in range(k): rows.append([len(rows) - 1, n, f"学习体会之{i + 1}", f"2023年{i + 1}月20日", 1500])
    book(d / "心得.xlsx", ("Sheet1", rows))
    return dict(args=END, figures=[fig("reflection.count", A, "2023", 10, "met"), fig("reflection.count", B_, "2023", 9, "short", gap=1)], totals=[total("reflection.count", 19)], max_other_findings=0)

@case("125-self-study-week-matrix", "周五自学签到: persons down, 6月2日 … 6月30日 across, √ and blank; a legend")
def _(d):
    rows = [["2023年6月干部周五自学签到表"], ["序号", "姓名", "6月2日", "6月9日", "6月16日", "6月23日", "6月30日", "次数"], [1, A, "√", "√", "√", None, "√", 4], [2, B_, "√", "×", "√", None, "√", 3], ["说明：√为已自学，×为未自学；6月23日端午节放假"]]
    book(d / "自学签到.xlsx", ("6月", rows))
    w = lambda n, p, a, v: fig("selfstudy.weekly", n, p, a, v)
    f = [w(A, p, 1, "met") for p in ("2023-W22", "2023-W23", "2023-W24", "2023-W26")] + [w(B_, "2023-W22", 1, "met"), w(B_, "2023-W23", 0, "short"), w(B_, "2023-W24", 1, "met"), w(B_, "2023-W26", 1, "met")]
    f += [dict(w(n, "2023-W25", ANY, "exempt"), optional=True) for n in (A, B_)]
    return dict(args=END, figures=f, max_other_findings=0)

@case("126-lectures", "组工干部上讲台安排: 授课时间, 授课人, 授课题目, 评分")
def _(d):
    rows = [["2023年9月“干部上讲台”授课情况登记表"], ["期数", "授课时间", "授课人", "所属股室", "授课题目", "评分"], ["第1期", "2023年9月8日", A, "一股", "公文写作", 92], ["第2期", "2023年9月15日", B_, "一股", "干部选任", 90], ["第3期", "2023年9月22日", C_, "二股", "发展党员", 95]]
    book(d / "讲台.xlsx", ("9月", rows))
    l = lambda p, a, v: fig("lecture.weekly", None, p, a, v, kind="office")
    return dict(args=["--as-of", "2023-12-31", "--from", "2023-09", "--to", "2023-09"], figures=[l("2023-W35", ANY, "short"), l("2023-W36", 1, "met"), l("2023-W37", 1, "met"), l("2023-W38", 1, "met")] + [dict(l("2023-W39", ANY, "exempt"), optional=True)] + [fig("lecture.turn", n, "2023", 1, "met") for n in (A, B_, C_)], totals=[total("lecture.count", 3)], max_other_findings=0)

@case("127-training", "外出培训登记: 培训班次, 是否提交总结")
def _(d):
    rows = [["2023年干部外出培训情况登记表"], ["序号", "姓名", "培训班次", "培训时间", "主办单位", "是否提交总结"], [1, A, "党务班", "2023.4.10-4.14", "市委党校", "是"], [2, B_, "党务班", "2023.4.10-4.14", "市委党校", "否"], [3, C_, "写作班", "2023.6.5-6.7", "省委党校", "是"]]
    book(d / "培训.xlsx", ("Sheet1", rows))
    return dict(args=END, figures=[fig("training.report", A, "2023", 1, "met"), fig("training.report", B_, "2023", 0, "short"), fig("training.report", C_, "2023", 1, "met")], totals=[total("training.people", 3), total("training.reports", 2)], max_other_findings=0)

@case("128-rectification", "民主评议查摆问题整改台账: 存在问题, 努力方向及措施, 完成时限, 整改进展")
def _(d):
    rows = [["2023年专题组织生活会查摆问题整改台账"], ["序号", "党员姓名", "查摆出的问题", "整改措施", "完成时限", "整改进展"], [1, A, "学习不深", "每天学一小时", "2023年12月底", "已完成"], [2, A, "下乡少", "每月两次", "2023年10月底", "已完成"], [3, B_, "创新不够", "多调研", "2023年11月底", "已完成"], [4, C_, "作风拖沓", None, "2023年11月底", "未完成"]]
    book(d / "整改.xlsx", ("Sheet1", rows))
    return dict(args=END, figures=[fig("orglife.measures", A, "2023", verdict="met"), fig("orglife.measures", B_, "2023", verdict="met"), fig("orglife.measures", C_, "2023", verdict="short")], totals=[total("orglife.problems", 4), total("orglife.measures", 3)], findings=[finding("missing-measure"), finding("overdue")], max_other_findings=0)

@case("129-bu-wu-hui", "部务会议记录登记: 第一议题学习内容, one blank")
def _(d):
    rows = [["2023年部务会议登记表"], ["序号", "会议名称", "召开时间", "主持人", "“第一议题”学习内容", "其他议题"], [1, "第1次部务会", "2023年1月9日", "秦立", "重要讲话精神", "研究人事"], [2, "第2次部务会", "2023年2月13日", "秦立", "二十大报告", "研究经费"], [3, "第3次部务会", "2023年3月13日", "秦立", None, "研究考核"]]
    book(d / "部务会.xlsx", ("Sheet1", rows))
    m = lambda p, a, v: fig("meeting.firsttopic", None, p, a, v, kind="office")
    return dict(args=END, figures=[m("2023-01-09", 1, "met"), m("2023-02-13", 1, "met"), m("2023-03-13", ANY, "short")], totals=[total("meeting.firsttopic", 2)], max_other_findings=0)

@case("130-education", "主题教育活动登记: 讲座, 专题片, 远程教育; August missing")
def _(d):
    rows = [["2023年7-9月理想信念教育活动登记表"], ["序号", "活动时间", "活动主题", "活动形式", "参加对象", "参加人数"], [1, "7月6日", "清廉讲座", "专题讲座", "全体干部", 32], [2, "7月20日", "榜样", "观看专题片", "全体干部", 31], [3, "9月7日", "乡村振兴", "远程教育", "全体党员", 28]]
    book(d / "教育.xlsx", ("Sheet1", rows))
    e = lambda p, a, v: fig("education.monthly", None, p, a, v, kind="office")
    return dict(args=END, figures=[e("2023-07", 2, "met"), e("2023-08", ANY, "short"), e("2023-09", 1, "met")], totals=[total("education.count", 3)], max_other_findings=0)

@case("131-visit-sheet-per-helper", "Sheets named after helpers; 户主, 联系日期, 联系形式, 户情及诉求, 帮办结果")
def _(d):
    head = ["序号", "户主", "联系日期", "联系形式", "反映诉求", "帮办结果"]
    s1 = [["结对帮扶联系户走访记录"], ["帮扶干部：" + A, None, None, "年度：2023年"], head, [1, "龙有田", "2023.4.6", "上门", "水管坏了", "已办结"], [2, "麻喜妹", "2023.4.6", "上门", "无", None], [3, "龙有田", "2023.5.9", "电话", "药费报销", "已办结"]]
    s2 = [["结对帮扶联系户走访记录"], ["帮扶干部：" + B_, None, None, "年度：2023年"], head, [1, "吴老三", "2023.4.12", "上门", "想打工", "正在办"], [2, "吴老三", "2023.5.12", "视频", "无", None]]
    book(d / "走访记录.xlsx", (A, s1), (B_, s2))
    return dict(args=END, figures=[fig("visit.village", A, "2023-04", 1, "met"), fig("visit.village", B_, "2023-04", 1, "met"), fig("visit.village", A, "2023-05", 0, "short"), fig("visit.village", B_, "2023-05", 0, "short"), H("龙有田", "2023-04", 1, "met"), H("麻喜妹", "2023-04", 1, "met"), H("吴老三", "2023-04", 1, "met"), H("龙有田", "2023-05", 1, "met"), H("麻喜妹", "2023-05", None, "short"), H("吴老三", "2023-05", 1, "met"), PS("龙有田", 2, "met"), PS("吴老三", 0, "short"), fig("problem.solved", "麻喜妹", "2023", ANY, "short", kind="household")], totals=[total("problem.count", 3), total("problem.solved", 2)], max_other_findings=1)

@case("132-style-study-of-sections", "股室学习讨论情况: 形式 学习 or 讨论, 笔记篇数")
def _(d):
    rows = [["2023年上半年股室学习讨论情况登记表"], ["序号", "股室", "时间", "学习形式", "学习内容", "笔记（篇）"], [1, "一股", "2023.2.10", "集中学习", "甲", 5], [2, "一股", "2023.3.10", "专题讨论", "甲", 3], [3, "二股", "2023.2.10", "集中学习", "乙", 4]]
    book(d / "股室学习.xlsx", ("Sheet1", rows))
    return dict(args=END, figures=[], totals=[total("stylestudy.studies", 2), total("stylestudy.discussions", 1), total("stylestudy.notes", 12)], max_other_findings=0)

@case("133-moral-hall", "道德讲堂 登记: 主讲, 讲述主题, 场次")
def _(d):
    rows = [["2023年“身边人讲身边事”活动登记表"], ["序号", "时间", "主讲人", "讲述题目", "活动场次"], [1, "2023.3.3", A, "我的父亲", 1], [2, "2023.4.7", B_, "驻村记", 2], [3, "2023.5.5", A, "老支书", 1]]
    book(d / "身边事.xlsx", ("Sheet1", rows))
    return dict(args=END, figures=[], totals=[total("moral.events", 4), total("moral.people", 2)], max_other_findings=0)

@case("138-moral-hall-running-number", "活动场次 that only counts the rows, 1, 2, 3: each is one event")
def _(d):
    rows = [["2023年“道德讲堂”活动登记表"], ["时间", "主讲人", "讲述题目", "活动场次"], ["2023.3.3", A, "我的父亲", 1], ["2023.4.7", B_, "驻村记", 2], ["2023.5.5", A, "老支书", 3]]
    book(d / "道德讲堂.xlsx", ("Sheet1", rows))
    return dict(args=END, figures=[], totals=[total("moral.events", 3), total("moral.people", 2)], max_other_findings=0)

@case("134-collective-and-individual-sheets", "One book: sheet 集体学习 by 参加人员 with 缺席, sheet 个人自学 by name")
def _(d):
    book(d / "名册.xlsx", ("名册", [["姓名", "股室", "岗位"], [A, "一股", "股长"], [B_, "一股", "科员"], [C_, "二股", "科员"]]))
    s1 = [["2023年10月集体学习登记"], ["日期", "学习主题", "学时", "字数", "参加人员", "缺席人员"], ["10.10", "甲", 2, 4000, "全体干部", None], ["10.24", "乙", 2, 4000, f"{A}、{B_}", C_ + "（病假）"]]
    s2 = [["2023年10月个人学习登记"], ["姓名", "日期", "学习主题", "学时", "字数"], [A, "10.13", "丙", 1, 2000], [B_, "10.13", "丁", 0.5, 2000], [C_, "10.20", "戊", 3, 6000]]
    book(d / "10月学习.xlsx", ("集体学习", s1), ("个人学习", s2))
    return dict(args=END, figures=S(A, "2023-10", 5, 10000) + S(B_, "2023-10", 4.5, 10000) + S(C_, "2023-10", 5, 10000), max_other_findings=0)

@case("135-roster-with-leave-column", "干部信息表 with 在岗情况: 产假 to the day, 挂职; the month's study ledger")
def _(d):
    book(d / "干部信息表.xlsx", ("干部信息", [["组织部干部信息表"], ["序号", "姓名", "性别", "所在股室", "现任职务", "是否党员", "在岗情况"], [1, A, "男", "一股", "股长", "是", "在岗"], [2, B_, "女", "一股", "科员", "是", "产假（2023-10-08至2024-03-15）"], [3, C_, "女", "二股", "科员", "否", "挂职（2023.11.20-2024.11.19）"], [4, D_, "男", "二股", "科员", "是", "在岗"]]))
    book(d / "11月.xlsx", ("Sheet1", [["2023年11月干部学习台账"], ["姓名", "学习日期", "学习内容", "学时", "字数"], [A, "11.3", "甲", 5, 10000], [C_, "11.3", "甲", 4, 10000], [D_, "11.10", "乙", 5, 9000]]))
    return dict(args=END, figures=S(A, "2023-11", 5, 10000) + [fig(HOURS, B_, "2023-11", ANY, "exempt"), fig(CHARS, B_, "2023-11", ANY, "exempt")] + S(C_, "2023-11", 4, 10000) + S(D_, "2023-11", 5, 9000), max_other_findings=0)

@case("136-problem-ledger-with-dates", "民情台账: 受理日期, 承诺办结日期, 实际办结日期, 办理结果")
def _(d):
    rows = [["2023年民情诉求办理台账"], ["编号", "受理日期", "农户姓名", "诉求内容", "承办干部", "承诺办结日期", "实际办结日期", "办理结果"], [1, "2023.3.1", "龙有田", "路灯", A, "2023.4.1", "2023.3.25", "已办结"], [2, "2023.3.2", "龙有田", "水费", A, "2023.4.1", "2023.4.20", "已办结"], [3, "2023.5.6", "麻喜妹", "垃圾", B_, "2023.6.30", None, "办理中"], [4, "2023.5.7", "麻喜妹", "社保", B_, "2023.6.30", "2023.6.1", "已办结"]]
    book(d / "民情.xlsx", ("Sheet1", rows))
    return dict(args=END + ["--from", "2023-01", "--to", "2023-12"], figures=[PS("龙有田", 2, "met"), PS("麻喜妹", 1, "short")], totals=[total("problem.count", 4), total("problem.solved", 3)], findings=[finding("overdue")], max_other_findings=0)

@case("139-agreed-day-is-no-day-of-completion", "约定办结日期 beside 办理结果, and no column for the day when it was done")
def _(d):
    rows = [["2023年民情诉求办理台账"], ["编号", "受理日期", "农户姓名", "诉求内容", "承办人", "约定办结日期", "办理结果"], [1, "2023.3.1", "龙有田", "路灯", A, "2024.2.1", "已办结"], [2, "2023.3.2", "龙有田", "水费", A, "2023.4.1", "已办结"], [3, "2023.5.6", "麻喜妹", "垃圾", B_, "2023.6.30", "办理中"], [4, "2023.5.7", "麻喜妹", "社保", B_, "2024.6.30", "办理中"]]
    book(d / "民情.xlsx", ("Sheet1", rows))
    return dict(args=END + ["--from", "2023-01", "--to", "2023-12"], figures=[PS("龙有田", 2, "met"), PS("麻喜妹", 0, "short")], totals=[total("problem.count", 4), total("problem.solved", 2)], findings=[finding("overdue")], max_other_findings=0)

if __name__ == "__main__":
    kit.write(sys.argv[1] if len(sys.argv) > 1 else None)
