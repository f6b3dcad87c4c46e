"""Other duties, each kept in one more way."""
from start import *

Y = months(1, 12, 2023) + until("2023-12-31")

@case("225-mentors-in-rows", "师傅 merged over apprentices, 结对状态")
def _(d):
    book(d/"师徒.xlsx", ("Sheet1", [["2023年青蓝工程师徒结对登记表"],["组室","业务能手","职务","培养对象","结对日期","是否出师"],["一组",A,"组长",B,"2023.3.1","否"],[None,None,None,C,"2023.3.1","否"],["二组",D,"组长",E,"2023.3.5","是"]], ("A3:A4","B3:B4","C3:C4")))
    return dict(args=Y, figures=[group("mentor.paired","一组","2023",2,"met"),group("mentor.paired","二组","2023",1,"met")], totals=[total("mentor.pairs",3)])

@case("226-training-lists", "培训: 参训人员 list, 提交成果 篇数")
def _(d):
    book(d/"培训.xlsx", ("Sheet1", [["2023年搭车培训台账"],["序号","培训时间","培训内容","参训人员","提交总结（篇）","备注"],[1,"4月10日-14日","跟班考察",f"{A}、{B}",2,None],[2,"6月5日-9日","外出考察",C,0,"未提交"]], ()))
    return dict(args=Y, figures=[fig("training.report",A,"2023",ANY,["met","unsure"]),fig("training.report",B,"2023",ANY,["met","unsure"]),fig("training.report",C,"2023",ANY,SU)], totals=[total("training.people",3),total("training.reports",2)])

@case("227-education-matrix", "教育: 形式 to tick")
def _(d):
    book(d/"教育.xlsx", ("Sheet1", [["2023年理想信念教育活动情况表"],["日期","活动内容","活动形式",None,None,"参加人数"],[None,None,"讲座","远程教育","专题片",None],["1月6日","甲","√",None,None,30],["2月10日","乙",None,"√",None,28],["3月3日","丙",None,None,"√",30]], ("A2:A3","B2:B3","C2:E2","F2:F3")))
    return dict(args=months(1,3,2023)+until("2023-12-31"), figures=[office("education.monthly",f"2023-0{m}",1,"met") for m in (1,2,3)], totals=[total("education.count",3)])

@case("228-birthday-months", "政治生日 by month: one row a month, the names in a cell")
def _(d):
    book(d/"政治生日.xlsx", ("Sheet1", [["2023年党员政治生日登记表"],["月份","过生日党员","活动时间","活动形式"],["1月",f"{A}、{B}","1月13日","重温誓词"],["6月",C,"6月9日","谈心"]], ()))
    return dict(args=Y, figures=[fig("birthday.held",n,"2023",1,"met") for n in (A,B,C)], totals=[total("birthday.people",3)])

@case("229-rectification-by-sheet", "整改清单 a sheet a person with 姓名 above")
def _(d):
    def s(n,rows): return (n, [["问题整改清单（2023年）"],[f"姓名：{n}"],["序号","存在问题","整改措施","整改时限","整改情况"]]+rows, ())
    book(d/"整改.xlsx", s(A,[[1,"学习不深","每周自学","2023年6月底","已完成"],[2,"调研少","每月下村","2023年12月底","已完成"]]), s(B,[[1,"作风不实","改","2023年6月底","未完成"],[2,"纪律松",None,"2023年6月底","未完成"]]), s(C,[[1,"创新少","多学","2023年6月底","已完成"]]))
    return dict(args=Y, figures=[fig("orglife.measures",A,"2023",2,"met"),fig("orglife.measures",B,"2023",ANY,SU),fig("orglife.measures",C,"2023",1,"met")], totals=[total("orglife.problems",5),total("orglife.measures",4)])

@case("230-firsttopic-rows", "部务会 with 第一议题 and 其他议题, one missing, one cancelled")
def _(d):
    book(d/"部务会.xlsx", ("Sheet1", [["2023年部务会会议情况登记表"],["次数","时间","主持人","“第一议题”学习内容","其他议题","列席人员"],["第1次","1月9日","秦守正","学习讲话","干部",A],["第2次","2月6日","秦守正","无","经费",A],["第3次","3月6日","秦守正","学习条例","干部",A]], ()))
    return dict(args=months(1,3,2023)+until("2023-12-31"), figures=[office("meeting.firsttopic","2023-01-09",1,"met"),office("meeting.firsttopic","2023-02-06",ANY,"short"),office("meeting.firsttopic","2023-03-06",1,"met")], totals=[total("meeting.firsttopic",2)])

@case("231-style-study", "组室 down, months across with 学习次数 and 讨论次数")
def _(d):
    book(d/"组室.xlsx", ("Sheet1", [["2023年组室学习讨论统计表"],["组室","学习次数","讨论次数","笔记篇数"],["一组",3,3,15],["二组",4,3,16],["合计",7,6,31]], ()))
    return dict(args=Y, figures=[], totals=[total("stylestudy.studies",7),total("stylestudy.discussions",6),total("stylestudy.notes",31)])

@case("232-risk-statistics", "风险排查 rows with merged person, 等级, no time limit for one")
def _(d):
    book(d/"风险.xlsx", ("Sheet1", [["2023年廉政风险排查防控表"],["序号","姓名","风险点","等级","防控措施","完成时限"],[1,A,"a","高","甲","2023年6月"],[None,None,"b","中","乙","2023年6月"],[2,B,"c","低","丙","长期"],[3,C,"d","低",None,"2023年6月"]], ("A3:A4","B3:B4")))
    return dict(args=Y, figures=[fig("risk.measures",A,"2023",ANY,"met"),fig("risk.measures",B,"2023",ANY,MU),fig("risk.measures",C,"2023",ANY,SU)], totals=[total("risk.count",4)])

@case("233-selfstudy-list-of-names", "自学 by week: date, topic, names; absent ones named")
def _(d):
    book(d/"自学.xlsx", ("Sheet1", [["2023年3月周五自学情况登记"],["日期","自学内容","参加人员","缺席人员及原因"],["3月3日","甲",f"{A}、{B}、{C}","无"],["3月10日","乙",f"{A}、{B}",f"{C}（出差）"],["3月17日","丙",f"{A}、{B}、{C}",None],["3月24日","丁",f"{A}、{C}",None],["3月31日","戊",f"{A}、{B}、{C}",None]], ()))
    W=lambda n,w,v,a=ANY: fig("selfstudy.weekly",n,f"2023-W{w:02}",a,v)
    return dict(args=until("2023-04-05"), figures=[W(A,w,"met",1) for w in (9,10,11,12,13)]+[W(B,12,SU),W(C,10,SU)]+[W(B,w,"met",1) for w in (9,10,11,13)]+[W(C,w,"met",1) for w in (9,11,12,13)])

@case("234-two-years-one-book", "学习: sheets 2022年12月 and 2023年1月 in one book, and a crosstab over the turn")
def _(d):
    book(d/"学习.xlsx", ("2022年12月", [["干部学习台账"],["姓名","日期","学时","字数"],[A,"12.9",5,10000],[B,"12.9",4,10000]],()), ("2023年1月", [["干部学习台账"],["姓名","日期","学时","字数"],[A,"1.6",5,9000],[B,"1.6",6,10000]],()))
    return dict(args=until("2023-12-31"), figures=S(A,"2022-12",5,10000)+S(B,"2022-12",4,10000)+S(A,"2023-01",5,9000)+S(B,"2023-01",6,10000), max_other_findings=0)

@case("235-plan-and-actual-hours", "计划学时 | 完成学时 each month across")
def _(d):
    book(d/"学时.xlsx", ("Sheet1", [["2023年学时计划完成情况表"],["姓名","1月",None,"2月",None],[None,"计划学时","完成学时","计划学时","完成学时"],[A,5,5,5,4],[B,5,6,5,5]], ("A2:A3","B2:C2","D2:E2")))
    return dict(args=until("2023-12-31"), figures=one(HOURS,5,A,"2023-01",5)+one(HOURS,5,A,"2023-02",4)+one(HOURS,5,B,"2023-01",6)+one(HOURS,5,B,"2023-02",5), max_other_findings=0)

@case("236-talk-pairs-matrix", "谈话: leaders across, dates in the cells")
def _(d):
    book(d/"谈话.xlsx", ("Sheet1", [["2023年领导干部谈心谈话情况表"],["谈话对象","谈话时间",None],[None,"秦部长","苗部长"],[A,"3月1日",None],[B,None,"3月5日"],[C,None,None]], ("A2:A3","B2:C2")))
    return dict(args=Y, figures=[fig("talk.covered",A,"2023",ANY,["met","unsure"],optional=True),fig("talk.covered",B,"2023",ANY,["met","unsure"],optional=True),fig("talk.covered",C,"2023",ANY,SU,optional=True)])
