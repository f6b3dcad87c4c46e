"""When: weeks by their Friday, holidays, half-months, the cut-off date, years, records outside their title's period."""

from lib import *
from people import sheet

ALL = "--as-of 2021-12-31"


def t01():
    d = fresh("11-weeks-at-the-turn-of-the-year")
    book(d / "自学登记.xlsx", S("自学", [["干部自学登记表"], ["序号", "姓名", "自学日期", "自学内容"],
        [1, "路遥远", "2022年1月3日", "业务"], [2, "路遥远", "2022年1月14日", "业务"], [3, "路遥远", "2022年1月23日", "业务"], [4, "路遥远", "2022年1月30日", "业务"],
        [5, "程砚", "2022年1月7日", "业务"], [6, "程砚", "2022年1月10日", "业务"], [7, "程砚", "2022年1月12日", "业务"], [8, "程砚", "2022年1月28日", "业务"],
        [9, "程砚", "2022年1月31日", "业务"], [10, "路遥远", "2021年12月31日", "业务"]]))
    f = {("路遥远", "2022-W01"): 1, ("路遥远", "2022-W02"): 1, ("路遥远", "2022-W03"): 1, ("路遥远", "2022-W04"): 1,
         ("程砚", "2022-W01"): 1, ("程砚", "2022-W02"): 2, ("程砚", "2022-W03"): None, ("程砚", "2022-W04"): 1}
    assert [w for w, _ in fridays(2022, 1)] == ["2022-W01", "2022-W02", "2022-W03", "2022-W04"]
    expect(d, "January 2022 has four Fridays; Monday the 3rd and Sunday the 30th belong to weeks whose Friday lies in it, Monday the 31st does not, 31 December is another week",
           "--as-of 2022-02-28 --from 2022-01 --to 2022-01", ["自学登记.xlsx"],
           [fig("selfstudy.weekly", n, w, v, "short" if v is None else "met") for (n, w), v in f.items()], no_subjects=["业务"])


def t02():
    d = fresh("12-holiday-fridays-of-2025")
    weeks = fridays(2025, 4) + fridays(2025, 5) + fridays(2025, 1) + fridays(2025, 10)
    names = ["梅兰", "竹青", "菊英"]
    rows, figures = [], []
    miss = {("竹青", "2025-W16"), ("菊英", "2025-W42"), ("竹青", "2025-W03")}
    for w, off in sorted(weeks):
        monday = D.fromisocalendar(int(w[:4]), int(w[-2:]), 1)
        for n in names:
            if not off and (n, w) not in miss:
                day = monday + dt.timedelta(3)
                rows.append([n, dots(day), "支部工作条例"])
                figures.append(fig("selfstudy.weekly", n, w, 1, "met"))
            elif off:
                figures.append(fig("selfstudy.weekly", n, w, ANY, "exempt", optional=True))
            else:
                figures.append(fig("selfstudy.weekly", n, w, None, "short"))
    assert {w for w, off in weeks if off} == {"2025-W14", "2025-W18", "2025-W05", "2025-W40"}
    book(d / "自学台账.ods", S("自学", [["2025年干部自学台账"], ["姓名", "学习日期", "自学内容"], *rows]))
    expect(d, "Weeks whose Friday is 31 January, 4 April, 2 May or 3 October 2025 are exempt; in the others who is missing is short",
           "--as-of 2025-10-31 --from 2025-01 --to 2025-10", ["自学台账.ods"], figures, ignore=[])


def t03():
    d = fresh("13-lectures-around-may-day-2024")
    book(d / "组工讲坛.xlsx", S("安排", [["2024年5月组工讲坛课程安排及评分表"], ["日期", "主讲人", "课题", "时长", "得分"],
        ["5月11日", "卓然", "公文处理", "40分钟", 92.5], ["5月14日", "易安", "统计常识", "40分钟", 90], ["5月17日", "乐山", "保密要点", "45分钟", None],
        ["5月31日", "卓然", "信访条例", "40分钟", 88]]))
    book(d / "名册.csv", S("x", [["姓名", "组室", "职务"], ["卓然", "甲组", "干部"], ["易安", "甲组", "干部"], ["乐山", "乙组", "干部"], ["问渠", "乙组", "干部"]]))
    assert fridays(2024, 5)[0] == ("2024-W18", True)
    expect(d, "A worked Saturday serves its week; 3 May is a holiday; two in a week count two; the week of the 24th has none; who has not lectured yet is not due before the year ends",
           "--as-of 2024-06-05 --from 2024-05 --to 2024-05", ["组工讲坛.xlsx", "名册.csv"],
           [office("lecture.weekly", "2024-W18", ANY, "exempt"), office("lecture.weekly", "2024-W19", 1, "met"), office("lecture.weekly", "2024-W20", 2, "met"),
            office("lecture.weekly", "2024-W21", ANY, "short"), office("lecture.weekly", "2024-W22", 1, "met"),
            fig("lecture.turn", "卓然", "2024", 2, "met"), fig("lecture.turn", "易安", "2024", 1, "met"), fig("lecture.turn", "乐山", "2024", ANY, ["met", "unsure", "not-due"]),
            fig("lecture.turn", "问渠", "2024", ANY, "not-due")],
           [total("lecture.count", 4)])


def t04():
    d = fresh("14-lecture-rotation-of-a-year-with-planned-ones")
    rows, given = [], 0
    order = ["松涛", "柏原", "榆钱", "槐安"]
    for y, m in ((2021, 10), (2021, 11), (2021, 12)):
        for w, off in fridays(y, m):
            if off or w in ("2021-W45",):
                continue
            day = D.fromisocalendar(int(w[:4]), int(w[-2:]), 3)
            late = day > D(2021, 12, 10)
            p = order[given % 3]
            rows.append([cn(day, True), p, "业务解读", None if late else 90])
            given += not late or 1
    done = [r for r in rows if r[3] is not None]
    book(d / "讲坛.xls", S("讲坛", [["2021年四季度组工讲坛安排"], ["时间", "主讲人", "课题", "得分"], *rows]))
    book(d / "名册.xlsx", S("名册", [["姓名", "组室", "状态"], ["松涛", "甲组", None], ["柏原", "甲组", None], ["榆钱", "乙组", None], ["槐安", "乙组", None], ["桐城", "乙组", "借调（2021-01-01至2021-12-31）"]]))
    figures = [office("lecture.weekly", "2021-W45", ANY, "short")]
    for w in ("2021-W41", "2021-W44", "2021-W46", "2021-W49"):
        figures.append(office("lecture.weekly", w, 1, "met"))
    figures += [office("lecture.weekly", "2021-W39", ANY, "exempt", optional=True), office("lecture.weekly", "2021-W51", ANY, ["not-due"]),
                fig("lecture.turn", "槐安", "2021", ANY, "not-due"), fig("lecture.turn", "桐城", "2021", ANY, ["exempt", "not-due"])]
    figures += [fig("lecture.turn", p, "2021", sum(r[1] == p for r in done), "met") for p in order[:3]]
    expect(d, "Lectures behind the cut-off date are planned and not counted; a week without one is short, later weeks are not due",
           "--as-of 2021-12-10 --from 2021-10 --to 2021-12", ["讲坛.xls", "名册.xlsx"], figures, [total("lecture.count", len(done))])


def t05():
    d = fresh("15-half-months-at-the-fifteenth")
    head = ["序号", "时间", "地点", "主持人", "学习主题", "应到", "实到"]
    def rows(*dates):
        return [[i, x, "党员活动室", "组长", "支部工作条例", 6, 6] for i, x in enumerate(dates, 1)]
    book(d / "党小组学习.xlsx",
         S("第一党小组", [["第一党小组2022年一季度集中学习记录"], head, *rows("1月15日", "1月16日", "2月15日", "2月28日", "3月1日", "3月31日")]),
         S("第二党小组", [["第二党小组2022年一季度集中学习记录"], head, *rows("1月5日", "1月15日", "2月16日", "2月20日", "3月15日", "3月16日")]))
    g = lambda n, p, v: group("meeting.partygroup", n, p, v, "met" if v else "short")
    expect(d, "The 15th is the first half, the 16th the second; two in one half leave the other empty",
           "--as-of 2022-04-01", ["党小组学习.xlsx"],
           [g("第一党小组", f"2022-{m}-{h}", 1) for m in ("01", "02", "03") for h in ("H1", "H2")]
           + [g("第二党小组", "2022-01-H1", 2), group("meeting.partygroup", "第二党小组", "2022-01-H2", [None, 0], "short"),
              group("meeting.partygroup", "第二党小组", "2022-02-H1", [None, 0], "short"), g("第二党小组", "2022-02-H2", 2), g("第二党小组", "2022-03-H1", 1), g("第二党小组", "2022-03-H2", 1)],
           [total("meeting.partygroup", 12)])


def t06():
    d = fresh("16-cut-off-in-the-middle")
    book(d / "5月学习.xlsx", sheet("2021年5月干部学习台账", [("南风", "甲组", "5月12日", 5, 10000), ("北辰", "甲组", "5月12日", 3, 11000), ("东篱", "乙组", "5月13日", 1, 100)]))
    book(d / "党小组记录.xlsx", S("记录", [["2021年5月党小组学习记录"], ["党小组", "时间", "主题"], ["一组", "5月10日", "党史"], ["二组", "5月18日", "党史"]]))
    book(d / "自学.xlsx", S("自学", [["2021年5月干部自学签到表"], ["姓名", "5.7", "5.14", "5.21", "5.28"], ["南风", "√", "√", None, None], ["北辰", "√", "×", "√", None], ["东篱", "√", "√", None, None]]))
    book(d / "名册.xlsx", S("名册", [["姓名", "组室"], ["南风", "甲组"], ["北辰", "甲组"], ["东篱", "乙组"]]))
    expect(d, "Cut-off 20 May: the month is met where it is reached, else not due; the first half is over, the second not; the week of the 21st is not over",
           "--as-of 2021-05-20 --from 2021-05 --to 2021-05", ["5月学习.xlsx", "党小组记录.xlsx", "自学.xlsx", "名册.xlsx"],
           study("南风", "2021-05", 5, 10000) + study("北辰", "2021-05", (3, "not-due"), 11000) + study("东篱", "2021-05", (1, "not-due"), (100, "not-due"))
           + [fig("selfstudy.weekly", n, "2021-W18", 1, "met") for n in ("南风", "北辰", "东篱")]
           + [fig("selfstudy.weekly", "北辰", "2021-W19", 0, "short"), fig("selfstudy.weekly", "南风", "2021-W20", ANY, "not-due"), fig("selfstudy.weekly", "东篱", "2021-W21", ANY, "not-due"),
              fig("selfstudy.weekly", "北辰", "2021-W20", ANY, ["met", "not-due"]),
              group("meeting.partygroup", "第二党小组", "2021-05-H1", [None, 0], "short"), group("meeting.partygroup", "第二党小组", "2021-05-H2", 1, "met"),
              group("meeting.partygroup", "第一党小组", "2021-05-H1", 1, "met"), group("meeting.partygroup", "第一党小组", "2021-05-H2", ANY, "not-due")])


def t07():
    d = fresh("17-two-years-in-one-run")
    head = ["序号", "姓名", "心得题目", "撰写时间"]
    rows, n = [], 0
    count = {("远山", 2021): 10, ("远山", 2022): 3, ("近水", 2021): 8, ("近水", 2022): 10, ("长亭", 2021): 11, ("长亭", 2022): 1}
    for (p, y), k in count.items():
        for i in range(k):
            n += 1
            rows.append([n, p, f"学习《文件{n}》心得", dots(D(y, 1 + i % (12 if y == 2021 else 3), 5 + i))])
    book(d / "心得登记.xlsx", S("心得", [["干部学习心得登记表"], head, *rows]))
    talks = [["2021.2.2", "远山", "近水", "个别"], ["2021.12.6", "近水", "远山", "个别"], ["2022.1.6", "远山", "长亭", "个别"]]
    book(d / "谈话.xlsx", S("谈话", [["谈心谈话登记表"], ["谈话时间", "谈话人", "谈话对象", "谈话类型"], *talks]))
    fs = []
    for (p, y), k in count.items():
        fs.append(fig("reflection.count", p, str(y), k, "met" if k >= 10 else ("short" if y == 2021 else "not-due")))
    for p in ("远山", "近水", "长亭"):
        a = sum(t[2] == p and t[0].startswith("2021") for t in talks)
        b = sum(t[2] == p and t[0].startswith("2022") for t in talks)
        fs.append(fig("talk.covered", p, "2021", a or ANY, "met" if a else "short"))
        fs.append(fig("talk.covered", p, "2022", b or ANY, "met" if b else "not-due"))
    book(d / "名册.xlsx", S("名册", [["姓名", "组室"], ["远山", "甲组"], ["近水", "甲组"], ["长亭", "乙组"]]))
    expect(d, "December 2021 to March 2022: yearly rules are judged for both years, from all records of each; 2022 is not due unless reached",
           "--as-of 2022-03-31 --from 2021-12 --to 2022-03", ["心得登记.xlsx", "谈话.xlsx", "名册.xlsx"], fs)


def t08():
    d = fresh("18-records-outside-the-title")
    book(d / "3月学习.xlsx", sheet("2021年3月干部学习台账", [
        ("苏堤", "甲组", D(2021, 3, 5), 3, 6000), ("苏堤", "甲组", D(2021, 3, 26), 2, 4000), ("白堤", "甲组", D(2021, 3, 5), 5, 10000), ("白堤", "甲组", D(2021, 4, 2), 4, 8000),
        ("断桥", "甲组", D(2020, 3, 5), 2, 5000), ("断桥", "甲组", D(2021, 3, 12), 3, 5000)]))
    expect(d, "Records of April and of another year under a title of March do not extend the period; they are out-of-period and do not count for March",
           "--as-of 2021-12-31", ["3月学习.xlsx"],
           study("苏堤", "2021-03", 5, 10000) + study("白堤", "2021-03", 5, 10000)
           + study("断桥", "2021-03", (3, ["short", "unsure"]), (5000, ["short", "unsure"])),
           [], [finding("out-of-period"), finding("out-of-period")])


def t09():
    d = fresh("19-thirtieth-of-november")
    def one(y, dates):
        book(d / f"{y}组织生活会.xlsx", S("记录", [[f"{y}年度专题组织生活会会议记录"], ["会议时间", "地点", "主持人", "会议主题", "应到", "实到"],
             *[[x, "会议室", "某书记", "专题组织生活会", 20, 20] for x in dates]]))
    one(2021, ["2021年11月30日"])
    one(2022, ["2022年12月1日"])
    one(2024, ["2024年12月20日", "2024年6月30日"])
    expect(d, "30 November is in time, 1 December is not; of two meetings the early one counts; a year of which no ledger speaks is not short",
           "--as-of 2024-12-31 --from 2021-01 --to 2024-12", ["2021组织生活会.xlsx", "2022组织生活会.xlsx", "2024组织生活会.xlsx"],
           [office("orglife.held", "2021", 1, "met"), office("orglife.held", "2022", [0, None], "short"), office("orglife.held", "2024", ANY, "met"),
            office("orglife.held", "2023", ANY, ["short", "unsure"], optional=True)])


def t10():
    d = fresh("20-orglife-not-due-before-december")
    book(d / "组织生活会.xlsx", S("记录", [["2022年度专题组织生活会会议记录"], ["时间", "主持人", "主题"], [None, None, None]]))
    book(d / "学习.xlsx", sheet("2022年9月学习台账", [("关山", "甲组", "9月9日", 5, 10000)]))
    expect(d, "In September the meeting of the year is not due",
           "--as-of 2022-09-30", ["组织生活会.xlsx", "学习.xlsx"],
           study("关山", "2022-09", 5, 10000) + [office("orglife.held", "2022", ANY, "not-due", optional=True)])


def t11():
    d = fresh("21-target-that-changes-in-july")
    (d / "目标.toml").write_text('[rule."study.hours"]\nlater = [{ from = "2022-07", min = 6 }]\n\n[rule."study.chars"]\nmin = 8000\n', encoding="utf-8")
    book(d / "学习.xlsx", *[sheet(f"2022年{m}月学习台账", [("寒山", "甲组", f"{m}月8日", h, 8000), ("拾得", "甲组", f"{m}月8日", 6, c)], name=f"{m}月")
                           for m, h, c in ((6, 5, 8000), (7, 5, 7999), (8, 6, 9000))])
    def two(n, m, h, c):
        t = 6 if m >= 7 else 5
        return [fig("study.hours", n, f"2022-{m:02d}", h, "met" if h >= t else "short", target=t), fig("study.chars", n, f"2022-{m:02d}", c, "met" if c >= 8000 else "short", target=8000)]
    expect(d, "A target with a date: each month by its own", "--as-of 2022-12-31 --targets 目标.toml", ["学习.xlsx"],
           sum((two("寒山", m, h, 8000) + two("拾得", m, 6, c) for m, h, c in ((6, 5, 8000), (7, 5, 7999), (8, 6, 9000))), []))


def t12():
    d = fresh("22-selfstudy-made-up-and-blank")
    book(d / "自学.xlsx", S("2021年6月", [["2021年6月干部自学登记表"], ["序号", "姓名", "6月4日", "6月11日", "6月18日", "6月25日", "备注"],
        [1, "鹿鸣", "√", "√", "√", "√", None], [2, "采薇", "√", "补学", "√", "缺", None], [3, "子衿", "√", None, "√", "√", None], [4, "蒹葭", "出差", "√", "√", "病假", None],
        ["注：√已学  缺未学"]], merge=["A7:G7"]))
    expect(d, "Words in place of signs: 补学 counts, 缺 is a nought, a blank is no record, an excuse that no roster bears out is a question",
           "--as-of 2021-07-31", ["自学.xlsx"],
           [fig("selfstudy.weekly", "鹿鸣", w, 1, "met") for w, _ in fridays(2021, 6)]
           + [fig("selfstudy.weekly", "采薇", "2021-W23", 1, "met"), fig("selfstudy.weekly", "采薇", "2021-W25", 0, "short"), fig("selfstudy.weekly", "子衿", "2021-W23", None, "short"),
              fig("selfstudy.weekly", "蒹葭", "2021-W22", ANY, ["unsure"]), fig("selfstudy.weekly", "蒹葭", "2021-W25", ANY, ["unsure"]), fig("selfstudy.weekly", "蒹葭", "2021-W24", 1, "met")])


def build():
    for f in (t01, t02, t03, t04, t05, t06, t07, t08, t09, t10, t11, t12):
        f()
