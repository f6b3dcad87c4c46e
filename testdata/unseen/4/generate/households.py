"""Households, visits, problems; the same thing told twice; what is uncertain; damage; a whole small office."""

from lib import *
from people import TOPICS, sheet

END = "--as-of 2021-12-31"
YEAR = END + " --from 2021-01 --to 2021-12"
VISIT = ["序号", "帮扶责任人", "联系户", "走访时间", "走访方式", "走访内容"]


def visits(title, rows, name="Sheet1", head=VISIT):
    return S(name, [[title], head, *[[i, *r] for i, r in enumerate(rows, 1)]])


def h01():
    d = fresh("42-household-with-another-helper")
    book(d / "名册.xlsx", S("名册", [["姓名", "组室", "联系户"], ["尧封", "甲组", "石家大、石家二"], ["舜华", "甲组", "麻家三"], ["禹贡", "乙组", "龙家四；龙家五"]]))
    book(d / "走访.xlsx", visits("2021年5月走访台账", [["尧封", "石家大", "5月6日", "入户", "看望"], ["舜华", "石家二", "5月7日", "电话", "代联系"], ["舜华、尧封", "麻家三", "5月12日", "实地", "看望"], ["禹贡", "龙家四", "5月20日", "视频", "问候"]], "5月"),
         visits("2021年6月走访台账", [["舜华", "石家大", "6月6日", "入户", "接手"], ["舜华", "石家二", "6月7日", "入户", "接手"], ["舜华", "麻家三", "6月12日", "微信", "问候"], ["禹贡", "龙家四", "6月20日", "实地", "看望"], ["禹贡", "龙家五", "6月20日", "实地", "看望"]], "6月"))
    expect(d, "The count stays with the household whoever was there; a household of the roster without a contact is short; joint helpers both were in the village; two houses on one day are one village visit",
           "--as-of 2021-07-10", ["名册.xlsx", "走访.xlsx"],
           [house("visit.household", h, "2021-05", 1, "met") for h in ("石家大", "石家二", "麻家三", "龙家四")] + [house("visit.household", "龙家五", "2021-05", None, "short")]
           + [house("visit.household", h, "2021-06", 1, "met") for h in ("石家大", "石家二", "麻家三", "龙家四", "龙家五")]
           + [fig("visit.village", "尧封", "2021-05", 2, "met"), fig("visit.village", "舜华", "2021-05", 1, "met"), fig("visit.village", "禹贡", "2021-05", 0, "short"), fig("visit.village", "尧封", "2021-06", ANY, "short"), fig("visit.village", "舜华", "2021-06", 2, "met"), fig("visit.village", "禹贡", "2021-06", 1, "met")])


def h02():
    d = fresh("43-visit-mode-blank-and-secondment-study")
    book(d / "名册.xlsx", S("名册", [["姓名", "组室", "状态"], ["扁舟", "甲组", None], ["蓑衣", "甲组", "跟班学习（2022-03-01至2022-03-31）"], ["斗笠", "乙组", None]]))
    book(d / "走访.csv", S("x", [["2022年3月走访联系户登记", "", "", "", ""], ["联户干部", "户主姓名", "时间", "走访形式", "情况"], ["扁舟", "胡大妈", "3月4日", "", "看望"], ["斗笠", "胡二爷", "3月8日", "电话、实地", "看望"], ["扁舟", "胡三叔", "3月9日", "打电话", "问候"]]))
    book(d / "学习.xlsx", sheet("2022年3月学习台账", [("扁舟", "甲组", "3.4", 5, 10000), ("蓑衣", "甲组", "3.4", 4, 10000), ("斗笠", "乙组", "3.4", 5, 10000)]))
    expect(d, "A blank mode counts for the household and is a question for the village; 跟班 is exempt from visits and not from study",
           "--as-of 2022-04-30", ["名册.xlsx", "走访.csv", "学习.xlsx"],
           [fig("visit.village", "扁舟", "2022-03", ANY, "unsure"), fig("visit.village", "蓑衣", "2022-03", ANY, "exempt"), fig("visit.village", "斗笠", "2022-03", 1, ["met", "unsure"])]
           + [house("visit.household", h, "2022-03", 1, "met") for h in ("胡大妈", "胡二爷", "胡三叔")] + study("蓑衣", "2022-03", 4, 10000))


def h03():
    d = fresh("44-problem-states-negatives-first")
    states = [("甲户", "已解决", 1), ("甲户", "未解决", 0), ("乙户", "尚未办结", 0), ("乙户", "办结", 1), ("丙户", "年底前解决", 0), ("丙户", "已完成", 1), ("丁户", "无法解决", 0), ("丁户", "暂未办理", 0), ("戊户", "√", 1), ("戊户", "已销号", 1),
              ("己户", "正在协调解决", 0), ("己户", "已全部解决", 1), ("庚户", "不再需要", None), ("庚户", "已办结", 1), ("庚户", "已解决到位", 1), ("辛户", "基本解决", None), ("辛户", "已解决", 1), ("壬户", "长期坚持", 0), ("壬户", "是", 1), ("癸户", "否", 0), ("癸户", "已办理完毕", 1), ("癸户", "已落实解决", 1)]
    book(d / "办实事.xlsx", S("台账", [["2021年为民办实事台账"], ["序号", "问题（事项）", "服务对象", "责任人", "完成时间", "办理进展"],
        *[[i, TOPICS[i % 8] + "难题", h, "林冲", "2021年10月8日" if v else None, s] for i, (h, s, v) in enumerate(states, 1)]]))
    short = {"甲户": 1, "乙户": 1, "丙户": 1, "丁户": 0, "己户": 1, "壬户": 1}
    expect(d, "Negatives and plans are open; 基本解决 that could make the second is a question; 长期坚持 is apart",
           YEAR, ["办实事.xlsx"],
           [house("problem.solved", h, "2021", v, "short", gap=2 - v) for h, v in short.items()] + [house("problem.solved", "戊户", "2021", 2, "met"), house("problem.solved", "庚户", "2021", 2, "met"), house("problem.solved", "辛户", "2021", 1, "unsure"), house("problem.solved", "癸户", "2021", [1, 2], ["met", "unsure"])],
           [total("problem.count", len(states)), total("problem.solved", [12, 11, 10])], no_subjects=["林冲"])


def h04():
    d = fresh("45-numbered-problems-and-unequal-results")
    book(d / "走访.xlsx", S("走访", [["2021年走访帮扶台账"], ["走访对象", "走访时间", "走访人员", "走访方式", "群众诉求", "办结状态", "完成时间"],
        ["赵家", "2021.3.6", "秦琼", "实地", "1.饮水；2.医保", "1.已办结；2.已办结", "2021.4.1"], ["钱家", "2021.3.7", "秦琼", "实地", "1、修路 2、低保 3、就学", "已解决", "2021.5.1"],
        ["孙家", "2021.3.8", "秦琼", "实地", "（1）用电（2）厕改", "（1）已解决（2）未解决", None], ["李家", "2021.3.9", "秦琼", "实地", "无", None, None], ["周家", "2021.3.10", "秦琼", "实地", "暂无", "无", None]]))
    expect(d, "Numbered problems count by item where the results are as many; one word for three is a question; 无 and 暂无 are no problem",
           YEAR, ["走访.xlsx"],
           [house("problem.solved", "赵家", "2021", 2, "met"), house("problem.solved", "钱家", "2021", ANY, ["unsure", "met"]), house("problem.solved", "孙家", "2021", 1, "short"), house("problem.solved", "李家", "2021", ANY, "short", optional=True), house("problem.solved", "周家", "2021", ANY, "short", optional=True)],
           [total("problem.count", [5, 7])], ignore=[{"rule": "visit.household"}, {"rule": "visit.village"}])


def h05():
    d = fresh("46-overdue-to-the-day")
    dl = [("赵大嫂", D(2021, 9, 29), "正在办理", True), ("钱大嫂", D(2021, 9, 30), "推进中", False), ("孙大嫂", "9月底前", "正在办理", False), ("李大嫂", "长期", "正在办理", False), ("周大嫂", "立行立改", "未办结", False), ("吴大嫂", "2021年8月", "已办结", False), ("郑大嫂", "2021.8.31", "未解决", True)]
    book(d / "问题清单.xlsx", S("清单", [["2021年联系户问题清单"], ["序号", "户主姓名", "存在困难", "帮扶责任人", "完成时限", "是否销号"], *[[i, h, "困难", "尉迟", t, s] for i, (h, t, s, _) in enumerate(dl, 1)]]))
    expect(d, "Open and the deadline before the cut-off is overdue: the cut-off day itself is not; 长期 and 立行立改 have no day",
           "--as-of 2021-09-30 --from 2021-01 --to 2021-09", ["问题清单.xlsx"],
           [house("problem.solved", h, "2021", 1 if s == "已办结" else ANY, "not-due") for h, _, s, _ in dl], [total("problem.count", 7), total("problem.solved", 1)],
           [finding("overdue", "问题清单.xlsx", "清单", [f"{c}{r + 2}" for c in "EFC"]) for r, x in enumerate(dl, 1) if x[3]], most=1)


def h06():
    d = fresh("47-household-of-the-roster-without-problems")
    book(d / "名册.xlsx", S("名册", [["姓名", "组室", "联系户"], ["程咬", "甲组", "东户、西户"], ["罗成", "甲组", "南户"]]))
    book(d / "办实事.xlsx", S("台账", [["2022年办实事台账"], ["服务对象", "实事内容", "责任人", "办结时间", "完成情况"], ["东户", "修路", "程咬", "2022.2.1", "已完成"], ["东户", "通水", "程咬、罗成", "2022.3.1", "已完成"], ["南户", "就业", "罗成", "2023.1.5", "已完成"], ["南户", "医保", "罗成", "2022.11.1", "已完成"]]))
    expect(d, "A household of the roster with nothing solved is short; what was done in January belongs to the next year",
           "--as-of 2023-01-31 --from 2022-01 --to 2022-12", ["名册.xlsx", "办实事.xlsx"],
           [house("problem.solved", "东户", "2022", 2, "met"), house("problem.solved", "南户", "2022", 1, "short"), house("problem.solved", "西户", "2022", ANY, "short")])


def h07():
    d = fresh("48-copies-in-folders-and-partial-overlap")
    a = [("青松", "甲组", "3月5日", 3, 6000), ("青松", "甲组", "3月12日", 2, 4000), ("翠竹", "甲组", "3月5日", 5, 10000)]
    b = [("翠竹", "甲组", "3月5日", 5, 10000), ("寒梅", "乙组", "3月5日", 4, 10000)]
    def rows(x):
        return [[i, n, g, t, TOPICS[i0], h, c] for i, (i0, (n, g, t, h, c)) in enumerate(x, 1)]
    A = rows([(0, a[0]), (1, a[1]), (0, a[2])])
    B = rows([(0, b[0]), (0, b[1])])
    head = ["序号", "姓名", "组室", "学习时间", "学习内容", "学时", "字数"]
    for p, r in (("台账/甲组3月.xlsx", A), ("台账/甲组3月(1).xlsx", A), ("台账/备份/副本甲组3月.xlsx", A[:2]), ("台账/乙组3月.xlsx", B)):
        book(d / p, S("3月", [["2021年3月学习台账"], head, *r]))
    expect(d, "The same file as (1), a copy with fewer rows in a folder, and one person in another office's file too: everything counts once",
           END, ["台账"], study("青松", "2021-03", 5, 10000) + study("翠竹", "2021-03", 5, 10000) + study("寒梅", "2021-03", 4, 10000),
           [total("study.hours", 14), total("study.chars", 30000)], [finding("duplicate-file"), finding("duplicate-record")])


def h08():
    d = fresh("49-conflicts-that-matter-and-that-do-not")
    head = ["姓名", "学习时间", "学习内容", "学时", "字数"]
    A = [["高山", "4月2日", "统计法", 5, 10000], ["流水", "4月2日", "统计法", 4, 12000], ["阳春", "4月2日", "统计法", 1, 2000], ["白雪", "4月2日", "统计法", 7, 10000]]
    B = [["高山", "2022-04-02", "统计法", 4, 10000], ["流水", "2022-04-02", "统计法", 6, 12000], ["阳春", "2022-04-02", "统计法", 2, 2000], ["白雪", "2022-04-02", "统计法", 6, 10000]]
    book(d / "4月学习.xlsx", S("4月", [["2022年4月学习台账"], head, *A]))
    book(d / "4月学习补充.xlsx", S("4月", [["2022年4月学习台账"], head, *B]))
    expect(d, "Two files differ: where either value gives the same verdict it stands, else it is a question",
           "--as-of 2022-05-31", ["4月学习补充.xlsx", "4月学习.xlsx"],
           [fig("study.hours", "高山", "2022-04", 5, "unsure"), fig("study.hours", "流水", "2022-04", 4, "unsure"), fig("study.hours", "阳春", "2022-04", 1, ["short", "unsure"]), fig("study.hours", "白雪", "2022-04", 7, ["met", "unsure"])]
           + [fig("study.chars", n, "2022-04", c, "met" if c >= 10000 else "short") for n, c in (("高山", 10000), ("流水", 12000), ("阳春", 2000), ("白雪", 10000))],
           [], [finding("conflicting-record")] * 4)


def h09():
    d = fresh("50-crosstab-beside-detail")
    book(d / "明细.xlsx", S("明细", [["2021年一季度学习台账"], ["姓名", "学习时间", "学习内容", "学时", "字数"],
        *[["春江", f"2021.{m}.{k}", TOPICS[m + k // 9], h, 5000] for m, k, h in ((1, 8, 3), (1, 22, 2), (2, 5, 5), (2, 19, 1), (3, 5, 2), (3, 19, 2))], ["花月", "2021.1.8", "保密法", 5, 10000], ["花月", "2021.2.5", "保密法", 5, 10000], ["花月", "2021.3.5", "保密法", 6, 11000]]))
    book(d / "统计表.xlsx", S("一季度", [["2021年一季度学习情况统计表"], ["姓名", "1月", None, "2月", None, "3月", None], [None, "学时", "字数", "学时", "字数", "学时", "字数"], ["春江", 5, 10000, 6, 10000, 5, 10000], ["花月", 5, 10000, 5, 10000, 6, 11000]], merge=["A2:A3", "B2:C2", "D2:E2", "F2:G2"]))
    expect(d, "A cross-tab beside the detail adds nothing; where they differ the detail is preferred and the difference is said",
           "--as-of 2021-04-30", ["明细.xlsx", "统计表.xlsx"],
           study("春江", "2021-01", 5, 10000) + study("春江", "2021-02", 6, 10000) + [fig("study.hours", "春江", "2021-03", 4, ["short", "unsure"]), fig("study.chars", "春江", "2021-03", 10000, "met")]
           + study("花月", "2021-01", 5, 10000) + study("花月", "2021-03", 6, 11000), [total("study.hours", 31)], [finding(["total-mismatch", "conflicting-record"])])


def h10():
    d = fresh("51-damaged-workbook-proves-only-met")
    rows = [("渔歌", "甲组", "3月5日", 5, 10000), ("樵唱", "甲组", "3月5日", 2, 4000), ("牧笛", "甲组", "3月8日", 4, 9000)]
    big = [(f"员{i:02d}", "乙组", "3月9日", 5, 10000) for i in range(300)]
    book(d / "甲组3月.xlsx", sheet("2021年3月学习台账", rows + big, name="3月"))
    raw = (d / "甲组3月.xlsx").read_bytes()
    (d / "甲组3月.xlsx").write_bytes(raw[:len(raw) * 2 // 3])
    book(d / "丙组3月.xlsx", sheet("2021年3月学习台账", [("晨钟", "丙组", "3月5日", 5, 10000), ("暮鼓", "丙组", "3月5日", 4.5, 10000)], name="3月"))
    book(d / "名册.xlsx", S("名册", [["姓名", "组室"], ["渔歌", "甲组"], ["樵唱", "甲组"], ["牧笛", "甲组"], ["晨钟", "丙组"], ["暮鼓", "丙组"]]))
    expect(d, "A workbook cut off in the middle: whatever it still tells may prove 达标, never 未达标 — not of its own people, and not of those whose records it may hold",
           END, ["甲组3月.xlsx", "丙组3月.xlsx", "名册.xlsx"],
           [fig("study.hours", n, "2021-03", ANY, ["unsure", "met"], optional=True) for n in ("渔歌", "樵唱", "牧笛")] + study("晨钟", "2021-03", 5, 10000) + [fig("study.hours", "暮鼓", "2021-03", 4.5, ["short", "unsure"])],
           [], [finding("unreadable-file", "甲组3月.xlsx")], ignore=[], exit=[2])


def h11():
    d = fresh("52-no-characters-anywhere")
    book(d / "学习.xlsx", S("7月", [["2021年7月学习台账"], ["姓名", "学习时间", "学习内容", "课时"], ["孤帆", "7月2日", "统计法", 5], ["远影", "7月2日", "统计法", "4.5课时"]]))
    expect(d, "No ledger of the run has a 字数 column: the rule gives no figures and one note says so", "--as-of 2021-08-31", ["学习.xlsx"],
           [fig("study.hours", "孤帆", "2021-07", 5, "met"), fig("study.hours", "远影", "2021-07", 4.5, "short")], most=0)


def h12():
    d = fresh("53-characters-in-one-ledger-only")
    book(d / "甲组.xlsx", S("7月", [["2021年7月甲组学习台账"], ["姓名", "学习时间", "学习内容", "课时"], ["碧空", "7月2日", "统计法", 5], ["江流", "7月2日", "统计法", 4]]))
    book(d / "乙组.xlsx", S("7月", [["2021年7月乙组学习台账"], ["姓名", "学习时间", "学习内容", "课时", "字数"], ["天际", "7月2日", "统计法", 5, 9000], ["烟花", "7月2日", "统计法", 5, 10000]]))
    expect(d, "Only some ledgers lack 字数: their people are a question there, not short", "--as-of 2021-08-31", ["甲组.xlsx", "乙组.xlsx"],
           [fig("study.hours", "碧空", "2021-07", 5, "met"), fig("study.hours", "江流", "2021-07", 4, "short"), fig("study.chars", "碧空", "2021-07", ANY, "unsure"), fig("study.chars", "江流", "2021-07", ANY, "unsure")] + study("天际", "2021-07", 5, 9000) + study("烟花", "2021-07", 5, 10000))


def h13():
    d = fresh("54-bounds-around-the-target")
    rows = [("甲木", 4, 10000), ("甲木", "1+1", None), ("乙木", 5, "近1万"), ("丙火", 3, 10000), ("丙火", "约2", None), ("丁火", 1, 9000), ("丁火", "≥1", "约500"), ("戊土", 5, 10000), ("戊土", "???", "若干"), ("己土", 2, 4000), ("己土", "待定", 7000), ("庚金", 4.96, 9999.5), ("辛金", "5学时左右", "1万多字")]
    book(d / "9月.xlsx", S("9月", [["2021年9月学习台账"], ["姓名", "学习时间", "学习内容", "学时", "字数"], *[[n, f"9月{1 + i}日", TOPICS[i % 8] + str(i), h, c] for i, (n, h, c) in enumerate(rows)]], fmt={"D14": "0.0"}))
    f = lambda n, h, hv, c, cv: [fig("study.hours", n, "2021-09", h, hv), fig("study.chars", n, "2021-09", c, cv)]
    expect(d, "An uncertain value changes a verdict only where it could: a written-out sum, 近, 约, ≥, unreadable; an amount that only rounding would make enough is short",
           "--as-of 2021-10-31", ["9月.xlsx"],
           f("甲木", 6, "unsure", 10000, "met") + f("乙木", 5, "met", ANY, "unsure") + f("丙火", 5, ["met", "unsure"], 10000, "met") + f("丁火", [1, 2], "unsure", 9500, ["short", "unsure"]) + f("戊土", 5, "met", 10000, "met")
           + f("己土", 2, "unsure", 11000, "met") + f("庚金", 4.96, "short", 9999.5, "short") + f("辛金", 5, ["met", "unsure"], 10000, ["met", "unsure"]),
           [], [finding("rounding-flip", "9月.xlsx", "9月")], ignore=[])


def h14():
    d = fresh("55-everyone-but-and-so-many-of-them")
    book(d / "名册.xlsx", S("名册", [["姓名", "组室", "状态"], ["云帆", "甲组", None], ["沧浪", "甲组", None], ["直挂", "乙组", None], ["长风", "乙组", "挂职（2022-05-01至2022-12-31）"], ["破浪", "乙组", None]]))
    book(d / "集中学习.xlsx", S("5月", [["2022年5月干部集中学习台账"], ["日期", "主题", "学时", "字数", "参加人员"], ["5.6", "统计法", 2, 5000, "全体干部"], ["5.13", "保密法", 2, 3000, "除破浪外全体"], ["5.20", "档案法", 1, 2000, "甲组全体、直挂"], ["5.27", "信访条例", 1, 2000, "云帆等4人"]]))
    expect(d, "全体, everyone but one, one office and one more, four of whom one is named",
           "--as-of 2022-06-30", ["名册.xlsx", "集中学习.xlsx"],
           study("云帆", "2022-05", 6, 12000) + study("沧浪", "2022-05", 5, (10000, "met")) + study("直挂", "2022-05", 5, (10000, "met")) + exempt("长风", "2022-05")
           + [fig("study.hours", "破浪", "2022-05", 2, "short"), fig("study.chars", "破浪", "2022-05", ANY, ["short", "unsure"])],
           [], [finding("unnamed-attendees")], ["全体干部", "甲组全体", "除破浪外全体", "云帆等4人"])


def h15():
    d = fresh("56-a-small-office-in-one-workbook")
    people = [("冉冉", "综合组", "组长", "是", "田大"), ("孤生", "综合组", "干部", "否", "田二"), ("结根", "业务组", "组长", "是", "田三"), ("泰山", "业务组", "干部", "预备党员", "田四")]
    names = [p[0] for p in people]
    grp = {p[0]: p[1] for p in people}
    st = {"冉冉": (5, 10000), "孤生": (5.5, 9000), "结根": (6, 12000), "泰山": (4, 10000)}
    sheets = [
        S("花名册", [["干部花名册"], ["姓名", "组室", "职务", "是否党员", "联系户"], *[list(p) for p in people]]),
        S("学习", [["2022年1月干部学习台账"], ["姓名", "组室", "学习时间", "内容", "学时", "字数"], *[[n, grp[n], "1月14日", "统计法", *st[n]] for n in names]]),
        S("自学", [["2022年1月干部自学签到表"], ["姓名", "1.7", "1.14", "1.21", "1.28"], ["冉冉", "√", "√", "√", "√"], ["孤生", "√", "√", "×", "√"], ["结根", "√", "√", "√", "√"], ["泰山", "√", "√", "√", "√"]]),
        S("部务会", [["2022年1月部务会学习记录"], ["时间", "会议名称", "第一议题", "其他议题"], ["1月5日", "第1次部务会", "讲话精神", "干部"], ["1月19日", "第2次部务会", "无", "经费"]]),
        S("中心组", [["2022年1月中心组学习记录"], ["时间", "主题", "应到", "实到"], ["1月12日", "全会精神", 4, 4]]),
        S("教育", [["2022年1月理想信念教育活动台账"], ["时间", "活动名称", "形式"], ["1月13日", "专题片", "专题片"]]),
        S("讲坛", [["2022年1月组工讲坛安排及评分"], ["日期", "主讲人", "课题", "得分"], ["1月7日", "冉冉", "公文", 90], ["1月14日", "孤生", "统计", 91], ["1月28日", "结根", "保密", 92]]),
        S("谈话", [["2022年1月谈心谈话登记表"], ["谈话时间", "谈话人", "谈话对象", "类型"], ["1月10日", "冉冉", "孤生", "个别"]]),
        S("走访", [["2022年1月走访台账"], ["帮扶责任人", "联系户", "走访时间", "走访方式"], ["冉冉", "田大", "1月6日", "实地"], ["孤生", "田二", "1月6日", "电话"], ["结根", "田三", "1月7日", "实地"]]),
        S("工会", [["2022年1月工会活动"], ["活动名称", "时间", "参加人员"], ["迎春", "1月25日", "冉冉、孤生、结根"]]),
    ]
    book(d / "2022年1月台账.xlsx", *sheets)
    fs = []
    for n in names:
        fs += study(n, "2022-01", *st[n])
        fs += [fig("visit.village", n, "2022-01", 1 if n in ("冉冉", "结根") else (0 if n == "孤生" else None), "met" if n in ("冉冉", "结根") else "short"), fig("talk.covered", n, "2022", ANY, "met" if n == "孤生" else "not-due"),
               fig("union.attended", n, "2022", ANY, "not-due" if n == "泰山" else "met")]
    fs += [fig("selfstudy.weekly", "孤生", "2022-W03", 0, "short"), fig("selfstudy.weekly", "冉冉", "2022-W03", 1, "met"), office("meeting.firsttopic", "2022-01-05", 1, "met"), office("meeting.firsttopic", "2022-01-19", ANY, "short"),
           office("meeting.centergroup", "2022-01", 1, "met"), office("education.monthly", "2022-01", 1, "met"), office("lecture.weekly", "2022-W03", ANY, "short"), office("lecture.weekly", "2022-W01", 1, "met"),
           *[house("visit.household", h, "2022-01", 1, "met") for h in ("田大", "田二", "田三")], house("visit.household", "田四", "2022-01", None, "short")]
    expect(d, "Ten sheets of ten kinds and the roster, one month", "--as-of 2022-02-10 --from 2022-01 --to 2022-01", ["2022年1月台账.xlsx"], fs,
           [total("study.hours", 20.5, "2022-01"), total("talk.count", 1, "2022-01"), total("lecture.count", 3), total("union.people", 3)])


def h16():
    d = fresh("57-status-without-dates")
    book(d / "学习.xlsx", sheet("2021年3月学习台账", [("空谷", "甲组", "3月5日", 5, 10000)]))
    book(d / "名册.xlsx", S("名册", [["姓名", "组室", "状态"], ["空谷", "甲组", None], ["足音", "甲组", "休假（2021-03-01至2021-03-31）；在岗"], ["跫然", "甲组", "生病住院"], ["而喜", "甲组", "3月借调"]]))
    expect(d, "状态 that names no dates is a question and never a shortfall; a month in words is a spell",
           END + " --from 2021-03 --to 2021-03", ["名册.xlsx", "学习.xlsx"],
           study("空谷", "2021-03", 5, 10000) + exempt("足音", "2021-03") + [fig(r, "跫然", "2021-03", ANY, ["unsure", "exempt"]) for r in ("study.hours", "study.chars")] + [fig(r, "而喜", "2021-03", ANY, ["unsure", "exempt"]) for r in ("study.hours", "study.chars")])


def build():
    for f in (h01, h02, h03, h04, h05, h06, h07, h08, h09, h10, h11, h12, h13, h14, h15, h16):
        f()
