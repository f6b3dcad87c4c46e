"""Visits and problems."""
from start import *


@case("156-visits-in-month-blocks", "A household a row, the months across, each with 走访时间 and 走访方式")
def _(d):
    rows = [["2022年第一季度干部联户走访登记表"], ["序号", "帮扶干部", "结对户主", "1月", None, "2月", None, "3月", None, "备注"], [None, None, None] + ["走访时间", "走访方式"] * 3 + [None],
        [1, A, "龙二满", "1.8", "入户", "2.12", "入户", None, None, "3月外出务工"], [2, A, "麻老六", "1.8", "入户", "2.13", "电话", "3.5", "入户", None], [3, B, "吴金花", "1.15", "电话", "2.19", "入户", "3.12", "入户", None]]
    book(d / "联户走访.xlsx", ("一季度", rows, ("A1:J1", "A2:A3", "B2:B3", "C2:C3", "D2:E2", "F2:G2", "H2:I2", "J2:J3", "B4:B5")))
    f = [V_(A, "2022-01", 1, "met"), V_(A, "2022-02", 1, "met"), V_(A, "2022-03", 1, "met"), V_(B, "2022-01", 0, "short"), V_(B, "2022-02", 1, "met"), V_(B, "2022-03", 1, "met")]
    f += [H("龙二满", "2022-01", 1, "met"), H("龙二满", "2022-02", 1, "met"), H("龙二满", "2022-03", None, SU)] + [H("麻老六", f"2022-0{m}", 1, "met") for m in (1, 2, 3)] + [H("吴金花", f"2022-0{m}", 1, "met") for m in (1, 2, 3)]
    return dict(args=until("2022-03-31"), figures=f, totals=[total("visit.household", 8), total("visit.village", 5)], max_other_findings=1)


@case("157-village-lines-and-ticked-states", "Village lines and 小计 between the rows; the state as √ in one of three columns; dates as 办结日期")
def _(d):
    head = [["2022年为群众办实事台账"], ["序号", "户主姓名", "诉求事项", "受理日期", "包联干部", "办理情况", None, None, "办结日期"], [None] * 5 + ["已解决", "正在办理", "未解决", None]]
    body = [["石桥村（2户）"], [1, "龙二满", "饮水管破损", "2022.3.2", A, "√", None, None, "2022.3.20"], [2, "龙二满", "低保申请", "2022.4.6", A, "√", None, None, "2022.5.11"], [3, "麻老六", "医保补缴", "2022.4.6", B, None, "√", None, None], ["小计", "3件", None, None, None, 2, 1, 0, None],
        ["枫溪村（1户）"], [4, "吴金花", "就业", "2022.5.9", B, "√", None, None, "2022.6.1"], [5, "吴金花", "危房改造", "2022.5.9", B, None, None, "√", None], [6, "吴金花", "产业贷款", "2022.7.4", B, "√", None, None, "2022.8.15"], ["小计", "3件", None, None, None, 2, 0, 1, None], ["合计", "6件", None, None, None, 4, 1, 1, None]]
    book(d / "办实事台账.xlsx", ("台账", head + body, ("A1:I1", "A2:A3", "B2:B3", "C2:C3", "D2:D3", "E2:E3", "F2:H2", "I2:I3", "A4:I4", "A9:I9")))
    return dict(args=months(1, 12) + until("2022-12-31"), figures=[P("龙二满", 2, "met"), P("麻老六", 0, "short"), P("吴金花", 2, "met")], totals=[total("problem.count", 6), total("problem.solved", 4)], no_subjects=["石桥村", "小计", "3件", "枫溪村"], max_other_findings=1)


@case("158-mode-as-ticks", "走访方式 as three columns to tick: 实地, 电话, 微信")
def _(d):
    rows = [["2022年5月干部走访联系户情况登记表"], ["日期", "干部姓名", "联系户", "走访方式", None, None, "了解的情况"], [None, None, None, "实地", "电话", "微信", None],
        ["5月6日", A, "龙二满", "√", None, None, "一切正常"], ["5月7日", B, "麻老六", None, "√", None, "在外务工"], ["5月20日", B, "吴金花", None, None, "√", "在外务工"], ["5月21日", C, "石冬生", "√", None, None, "略"]]
    book(d / "5月走访.xlsx", ("5月", rows, ("A1:G1", "A2:A3", "B2:B3", "C2:C3", "D2:F2", "G2:G3")))
    f = [V_(A, "2022-05", 1, "met"), V_(B, "2022-05", 0, "short"), V_(C, "2022-05", 1, "met")] + [H(n, "2022-05", 1, "met") for n in ("龙二满", "麻老六", "吴金花", "石冬生")]
    return dict(args=until("2022-12-31"), figures=f, totals=[total("visit.village", 2), total("visit.household", 4)], max_other_findings=0)


@case("159-visits-without-mode", "No column of mode: the household was contacted, the village visit is unsure; helpers divided by /; 上午 in the date")
def _(d):
    rows = [["6月份干部帮扶走访记录（2022年）"], ["序号", "走访日期", "帮扶责任人", "帮扶对象", "户情及诉求", "帮扶措施"], [1, "6月3日上午", f"{A}/{B}", "龙二满", "无", "宣传政策"], [2, "6月10日下午", f"{C}（组长）", "麻老六", "想学养蜂", "联系培训"], [3, "6月17日", B, "吴金花", "无", "宣传政策"]]
    book(d / "6月.xlsx", ("Sheet1", rows, ("A1:F1",)))
    f = [V_(n, "2022-06", ANY, "unsure") for n in (A, B, C)] + [H(n, "2022-06", 1, "met") for n in ("龙二满", "麻老六", "吴金花")]
    return dict(args=until("2022-12-31"), figures=f, totals=[total("visit.household", 3)], max_other_findings=4)


@case("160-visits-ods-household-first", "OpenDocument: the household first with its particulars and phone, the helper merged over several; 走访类别 with many words")
def _(d):
    rows = [["脱贫户、监测户帮扶走访工作台账（2022年11月）"], ["户主", "家庭人口", "所在村组", "联系电话", "结对干部", "走访时间", "走访类别", "收集的问题", "办理结果"],
        ["龙二满", 4, "石桥村1组", "13900000001", A, "11月4日", "上门走访", "饮水不稳", "已办结"], ["麻老六", 3, "石桥村2组", "13900000002", None, "11月4日", "上门走访", "无", None], ["吴金花", 5, "枫溪村1组", "13900000003", B, "11月11日", "视频连线", "缺资金", "已协调信用社"], ["石冬生", 2, "枫溪村3组", "13900000004", None, "11月18日", "现场慰问", "/", "/"]]
    b = Book()
    sheet(b, "11月", rows, ("A1:I1", "E3:E4", "E5:E6"))
    b.save(d / "x.xlsx")
    to_ods(d / "x.xlsx", d / "帮扶走访11月.ods")
    (d / "x.xlsx").unlink()
    f = [V_(A, "2022-11", 1, "met"), V_(B, "2022-11", 1, "met")] + [H(n, "2022-11", 1, "met") for n in ("龙二满", "麻老六", "吴金花", "石冬生")]
    f += [P("龙二满", 1, "short"), P("吴金花", 0, "short")]
    f += [fig("problem.solved", n, "2022", ANY, ["short", "unsure"], kind="household", optional=True) for n in ("麻老六", "石冬生")]
    return dict(args=until("2022-12-31"), figures=f, totals=[total("problem.count", 2), total("problem.solved", 1), total("visit.village", 2)], no_subjects=["石桥村1组"], max_other_findings=1)


@case("161-sheet-a-helper-with-head-lines", "A sheet named after each helper; 帮扶人：and 户主： stand above, the dates below; 打卡 is a visit in person")
def _(d):
    def one_sheet(who, hh, recs):
        rows = [["结对帮扶走访记录"], [f"帮扶人：{who}", None, f"户主：{hh}", None], ["走访时间", "走访方式", "走访内容", "备注"]]
        return (who, rows + recs, ("A1:D1", "A2:B2", "C2:D2"))
    book(d / "2022年走访记录.xlsx", one_sheet(A, "龙二满", [["2022年1月12日", "实地走访", "略"], ["2022年2月9日", "实地走访", "略"], ["2022年3月16日", "电话回访", "略"]]), one_sheet(B, "麻老六", [["2022年1月13日", "实地走访", "略"], ["2022年3月2日", "实地走访", "略"]]))
    f = [V_(A, "2022-01", 1, "met"), V_(A, "2022-02", 1, "met"), V_(A, "2022-03", 0, "short"), V_(B, "2022-01", 1, "met"), V_(B, "2022-02", None, SU), V_(B, "2022-03", 1, "met")]
    f += [H("龙二满", f"2022-0{m}", 1, "met") for m in (1, 2, 3)] + [H("麻老六", "2022-01", 1, "met"), H("麻老六", "2022-02", None, SU), H("麻老六", "2022-03", 1, "met")]
    return dict(args=until("2022-03-31"), figures=f, totals=[total("visit.household", 5), total("visit.village", 4)], max_other_findings=0)


@case("162-problems-with-verdict-words", "我为群众办实事项目清单: 进度 in percent and words, deadlines 6月底 and 长期, a note row, open ones overdue")
def _(d):
    st = [("龙二满", "修机耕道", "6月底", "100%", "2022-06-20"), ("龙二满", "路灯安装", "9月底前", "已完工", "2022-09-15"), ("麻老六", "技能培训", "长期", "长期坚持", None), ("麻老六", "办残疾证", "2022年8月31日", "80%", None), ("吴金花", "协调贷款", "2022年10月底", "已办理完毕", "2022-10-19"), ("吴金花", "代缴医保", "2022年12月底", "办理中", None)]
    rows = [["青岚县委组织部“我为群众办实事”项目清单"], ["序号", "项目名称", "受益户", "责任人", "计划完成时限", "完成进度", "完成日期"]] + [[i + 1, p, h, A, t, s, e] for i, (h, p, t, s, e) in enumerate(st)] + [["注：完成进度每季度末更新一次。"]]
    book(d / "2022年办实事项目清单.xlsx", ("清单", rows, ("A1:G1",)))
    f = [P("龙二满", [1, 2], ["met", "unsure"]), P("麻老六", 0, "short"), P("吴金花", 1, "short")]
    return dict(args=months(1, 12) + until("2022-12-31"), figures=f, totals=[total("problem.count", 6)], findings=[finding("overdue")], max_other_findings=2)


@case("163-visits-two-registers-same-event", "The office's register by day and the village's register hold the same visit; a third is only in one")
def _(d):
    book(d / "机关走访登记.xlsx", ("7月", [["2022年7月走访登记"], ["走访时间", "走访人员", "走访对象", "走访方式"], ["7月1日", A, "龙二满", "入户"], ["7月8日", B, "麻老六", "入户"]]))
    xls(d / "石桥村来访登记.xls", ("7月", [["石桥村2022年7月帮扶干部入户登记"], ["日期", "帮扶干部", "农户", "方式"], [dt.date(2022, 7, 1), A, "龙二满", "入户"], [dt.date(2022, 7, 22), A, "龙二满", "入户"]], []))
    f = [V_(A, "2022-07", 2, "met"), V_(B, "2022-07", 1, "met"), H("龙二满", "2022-07", 2, "met"), H("麻老六", "2022-07", 1, "met")]
    return dict(args=until("2022-12-31"), figures=f, totals=[total("visit.household", 3), total("visit.village", 3)], findings=[finding("duplicate-record")], max_other_findings=1)
