"""Ledgers in another dress: what tools/metamorph found. all.py [PART OF A NAME] writes the cases."""
import importlib.util
import sys
from pathlib import Path

HERE = Path(__file__).resolve().parent
spec = importlib.util.spec_from_file_location("sixth", HERE.parents[1] / "6" / "generate" / "start.py")
sixth = importlib.util.module_from_spec(spec)
spec.loader.exec_module(sixth)
globals().update({k: v for k, v in vars(sixth).items() if not k.startswith("__")})
kit.OUT = Path(__file__).resolve().parents[1]  # noqa: F821

HEAD = ["序号", "姓名", "学习日期", "学习内容", "学时", "字数"]
FULL = until("2022-12-31")  # noqa: F821


@case("400-lectures-page-by-page", "A schedule whose header begins with 期数 and is repeated on each page: the second page's header is nobody's lecture")
def _(d):
    head = ["期数", "授课日期", "主讲人", "课题", "平均得分", "奖次"]
    rows = [["2022年9月“组工讲坛”授课情况登记表"], head, [1, "9月2日", A, "公文写作", 92, None], [2, "9月7日", B, "党员发展", 90, None],
            head, [3, "9月19日", C, "干部考察", 95, "一等奖"], [4, "9月30日", D, "人才政策", 88, None]]
    book(d / "组工讲坛.xlsx", ("授课", rows, ("A1:F1",)))
    return dict(args=months(9, 9) + FULL, figures=[fig("lecture.turn", n, "2022", 1, "met") for n in (A, B, C, D)] + [office("lecture.weekly", "2022-W37", None, "short")],
                totals=[total("lecture.count", 4)], no_subjects=["主讲人"], max_other_findings=1)


@case("401-ticks-with-a-sign-below", "走访方式 to tick under a header of two rows that the second page repeats; 审核： stands below the column 入户")
def _(d):
    head = [["日期", "帮扶干部", "农户", "走访方式", None, "备注"], [None, None, None, "入户", "电话", None]]
    rows = [["2022年5月干部下村走访台账"], *head, ["5.3", A, "龙二满", "√"], ["5.4", B, "麻老六", None, "√"], *head,
            ["5.20", B, "麻老六", "√"], ["5.21", C, "吴金花", None, "√"], ["制表人：秦守正", None, None, "审核：常有德"]]
    book(d / "走访.xlsx", ("台账", rows, ("A1:F1", "A2:A3", "B2:B3", "C2:C3", "D2:E2", "F2:F3", "A6:A7", "B6:B7", "C6:C7", "D6:E6", "F6:F7")))
    return dict(args=months(5, 5) + FULL, figures=[V_(A, "2022-05", 1, "met"), V_(B, "2022-05", 1, "met"), V_(C, "2022-05", 0, "short"),
                H("龙二满", "2022-05", 1, "met"), H("麻老六", "2022-05", 2, "met"), H("吴金花", "2022-05", 1, "met")],
                totals=[total("visit.household", 4), total("visit.village", 2)], no_subjects=["常有德", "秦守正"], max_other_findings=0)


@case("402-hard-spaces-before-numbers", "Every text begins with a hard space, the second item of a cell with two: two problems each all the same")
def _(d):
    s = "\u00a0"
    rows = [["2022年度结对帮扶问题清单"], ["农户姓名", "存在困难", "帮扶干部", "提出时间", "落实情况", "解决时间"],
            ["龙二满", f"{s}1.道路硬化；2.安装路灯", A, "2022.3.1", f"{s}1.已解决；2.已解决", "2022.5.6"],
            ["麻老六", f"{s}1、危房改造\n{s}{s}2、医保报销", B, "2022.3.2", f"{s}1、已解决\n{s}{s}2、未解决", "2022.5.7"]]
    book(d / "问题清单.xlsx", ("清单", rows, ("A1:F1",)))
    return dict(args=months(1, 12) + FULL, figures=[P("龙二满", 2, "met"), P("麻老六", 1, "short", period="2022")],
                totals=[total("problem.count", 4), total("problem.solved", 3)], max_other_findings=0)


@case("403-events-with-a-sign-below", "姓名 × events with 1 and 0; 审核： stands below the last event, which is one all the same")
def _(d):
    rows = [["2022年工会活动参加情况"], ["姓名", "三八节登山", "篮球赛", "端午包粽子"], [A, 1, 1, 1], [B, 1, 0, 0], [C, 0, 0, 1], [D, 0, 0, 0],
            ["注：1为参加，0为未参加。"], ["制表人：秦守正", None, None, "审核：常有德"]]
    book(d / "工会活动.xlsx", ("Sheet1", rows, ("A1:D1",)))
    return dict(args=FULL, figures=[fig("union.attended", n, "2022", v, w) for n, v, w in ((A, 3, "met"), (B, 1, "met"), (C, 1, "met"), (D, 0, "short"))],
                totals=[total("union.events", 3), total("union.people", 3)], no_subjects=["秦守正", "常有德"], max_other_findings=0)


@case("404-wide-digits-everywhere", "Title, months and days in full-width digits: a year is a year, ８日入户 the eighth")
def _(d):
    book(d / "心得.xlsx", ("统计", [["２０２２年干部撰写心得体会篇数统计表"], ["姓名", "心得篇数"], [A, 10], [B, "９篇"]], ("A1:B1",)))
    book(d / "走访.xlsx", ("走访", [["２０２２年联系户走访情况"], ["联系户", "联系干部", "３月", "４月"], ["龙二满", A, "８日入户", "１９日电话"], ["麻老六", B, "１１日入户", "２"]], ("A1:D1",)))
    pieces = [fig("reflection.count", n, "2022", v, w) for n, v, w in ((A, 10, "met"), (B, 9, "short"))]
    return dict(args=months(3, 4) + FULL, figures=pieces + [V_(A, "2022-03", 1, "met"), V_(A, "2022-04", 0, "short"), V_(B, "2022-03", 1, "met"), V_(B, "2022-04", 0, "unsure"),
                H("龙二满", "2022-03", 1, "met"), H("龙二满", "2022-04", 1, "met"), H("麻老六", "2022-03", 1, "met"), H("麻老六", "2022-04", 2, "met")],
                totals=[total("reflection.count", 19)], max_other_findings=2)


@case("405-telephones-beside-a-roster", "A workbook of rosters has a list of telephones beside: those in it alone are in nothing; the roster itself tells telephones, ages and identity numbers")
def _(d):
    staff = [["部机关在编在岗人员一览表"], ["股室", "姓名", "现任职务", "到岗时间", "备注", "联系电话", "年龄", "身份证号码"]]
    staff += [["一股", n, "干部", "2019.3.1", None, 13900000000 + i, 30 + i, f"43312319800101{i:04}"] for i, n in enumerate((A, B))]
    phones = [["机关干部电话号码表"], ["序号", "姓名", "科室", "办公电话", "手机号码"], [1, "常有德", "办公室", "3221234", 13900000001], [2, "秦守正", "办公室", "3221235", 13900000002]]
    book(d / "名册.xlsx", ("一览表", staff, ("A1:H1",)), ("电话号码表", phones, ("A1:E1",)))
    book(d / "3月学习台账.xlsx", ("3月", [["2022年3月干部学习台账"], HEAD, [1, A, "3月3日", "简史", 5, 10000]], ("A1:F1",)))
    return dict(args=months(3, 3) + FULL, inputs=["."], figures=S(A, "2022-03", 5, 10000) + S(B, "2022-03", None, None),
                totals=[total("study.hours", 5)], no_subjects=["常有德", "秦守正"], max_other_findings=1)


@case("406-merges-lost-in-csv", "A table of two header rows saved as .csv: 学时 stands over its first part only; months side by side leave the helper of a second household blank, "
      "so the visit of March makes nobody met and nobody short")
def _(d):
    csvf(d / "6月学习情况.csv", [["2022年6月学习情况统计表"], ["序号", "姓名", "科室", "学时", "", "", "", "学习笔记", "备注"], ["", "", "", "集中学习", "个人自学", "网络学习", "小计", "字数", ""],
                            [1, A, "一科", 2, 2, 1, 5, "10000字", ""], [2, B, "一科", 2, 1, 1, 4, "1.05万字", ""]])
    csvf(d / "走访.csv", [["2022年5月、6月干部联户走访登记表"], ["序号", "帮扶干部", "结对户主", "5月", "", "6月", ""], ["", "", "", "走访时间", "走访方式", "走访时间", "走访方式"],
                        [1, A, "龙二满", "5.8", "入户", "", ""], ["", "", "麻老六", "5.9", "入户", "6.13", "入户"]])
    return dict(args=months(5, 6) + FULL, figures=S(A, "2022-06", 5, 10000) + S(B, "2022-06", 4, 10500) + [V_(A, "2022-05", [1, 2], MU), V_(A, "2022-06", [None, 0], "unsure"),
                H("麻老六", "2022-05", 1, "met"), H("麻老六", "2022-06", 1, "met"), H("龙二满", "2022-05", 1, "met"), H("龙二满", "2022-06", None, "short")],
                totals=[total("study.hours", 9)], findings=[finding("ambiguous-person")], max_other_findings=6, ignore=[{"rule": "study.hours", "period": "2022-05"}, {"rule": "study.chars", "period": "2022-05"}])


@case("407-labels-with-nothing-to-see", "Header words end in colons; in the other file 姓名： has characters that show nothing before and behind it, and so has everything else")
def _(d):
    z = lambda t: f"\ufeff{t}\u200b" if isinstance(t, str) else t  # noqa: E731
    book(d / "3月.xlsx", ("3月", [["2022年3月干部学习台账"], [t + "：" for t in HEAD], [1, A, "3月3日", "简史", 5, 10000], [2, B, "3月4日", "条例", 4, 9000]], ("A1:F1",)))
    rows = [["2022年3月干部个人学习登记"], ["姓名：", C, "科室：", "一科"], ["学习时间", "学习内容", "学时", "字数"], ["3月5日", "简史", 3, 6000], ["3月12日", "条例", 2, "4000字"]]
    book(d / "个人.xlsx", (C, [[z(v) for v in r] for r in rows], ("A1:D1",)))
    return dict(args=months(3, 3) + FULL, figures=S(A, "2022-03", 5, 10000) + S(B, "2022-03", 4, 9000) + S(C, "2022-03", 5, 10000),
                totals=[total("study.hours", 14), total("study.chars", 29000)], max_other_findings=0)


@case("408-empty-sheets-beside-people", "A sheet for each person, named after them, and the Sheet2 and Sheet3 that Excel gave to every workbook: they are nobody's and take no name away")
def _(d):
    def own(h, c):
        return [["干部个人学习台账"], ["日期", "学习内容", "学时", "字数"], ["2022.3.5", "简史", h, c]]
    book(d / "个人.xlsx", (A, own(5, 10000), ("A1:D1",)), (B, own(4, 9000), ("A1:D1",)), (C, own(6, 9999), ("A1:D1",)), ("Sheet2", []), ("Sheet3", []))
    return dict(args=months(3, 3) + FULL, figures=S(A, "2022-03", 5, 10000) + S(B, "2022-03", 4, 9000) + S(C, "2022-03", 6, 9999), totals=[total("study.hours", 15)], max_other_findings=2)


kit.write(sys.argv[1] if len(sys.argv) > 1 else None)  # noqa: F821
