package ledger

// sideLayouts are tables that other counties keep: lying on their side, in parts, with two amounts in a cell.
var sideLayouts = []layoutCase{
	{
		name: "people across, months down, 学时 and 字数 under each", sheet: "一季度",
		rows: [][]string{
			{"2022年第一季度干部学习情况统计表"},
			{"月份", "张三", "", "李四", ""},
			{"", "学时", "字数", "学时", "字数"},
			{"1月", "5", "10000", "6", "12000"},
			{"2月", "5", "9000", "4", "10000"},
			{"合计", "10", "19000", "10", "22000"},
		},
		merges: []string{"A1:E1", "A2:A3", "B2:C2", "D2:E2"},
		want: `study crosstab 2022-01 2022-02
4 [2022-01] person@B2=张三 hours@B4=5
5 [2022-02] person@B2=张三 hours@B5=5
4 [2022-01] person@B2=张三 chars@C4=10000
5 [2022-02] person@B2=张三 chars@C5=9000
4 [2022-01] person@D2=李四 hours@D4=6
5 [2022-02] person@D2=李四 hours@D5=4
4 [2022-01] person@D2=李四 chars@E4=12000
5 [2022-02] person@D2=李四 chars@E5=10000
`,
	},
	{
		name: "people across, a month in two rows", sheet: "统计",
		rows: [][]string{
			{"2023年干部学习统计"},
			{"月份", "项目", "张三", "李四"},
			{"7月", "学时", "5", "5"},
			{"", "字数", "10000", "8000"},
			{"8月", "学时", "4", "5"},
			{"", "字数", "10000", "1.1万"},
		},
		merges: []string{"A3:A4", "A5:A6"},
		want: `study crosstab 2023-07 2023-08
4 [2023-07] person@C2=张三 hours@C3=5 chars@C4=10000
6 [2023-08] person@C2=张三 hours@C5=4 chars@C6=10000
4 [2023-07] person@D2=李四 hours@D3=5 chars@D4=8000
6 [2023-08] person@D2=李四 hours@D5=5 chars@D6=11000
`,
	},
	{
		name: "a record in each column", sheet: "7月",
		rows: [][]string{
			{"2022年7月学习登记"},
			{"姓名", "张三", "张三", "李四"},
			{"学习日期", "7月1日", "7月15日", "7月8日"},
			{"学习内容", "甲", "乙", "甲"},
			{"学时", "3", "2", "5"},
			{"字数", "5000", "5500", "9000"},
		},
		want: `study rows 2022-07
6 [2022-07] person@B2=张三 date@B3=2022-07-01 topic@B4=甲 hours@B5=3 chars@B6=5000
6 [2022-07] person@C2=张三 date@C3=2022-07-15 topic@C4=乙 hours@C5=2 chars@C6=5500
6 [2022-07] person@D2=李四 date@D3=2022-07-08 topic@D4=甲 hours@D5=5 chars@D6=9000
`,
	},
	{
		name: "one person's months across", sheet: "张三",
		rows: [][]string{
			{"张三2023年学习情况表"},
			{"项目", "1月", "2月", "合计"},
			{"学时", "5", "4", "9"},
			{"字数", "10000", "9000", "19000"},
		},
		want: `study person-sheet 2023-01 2023-02
4 [2023-01] month@B2=2023-01-01 hours@B3=5 chars@B4=10000 person@A1=张三
4 [2023-02] month@C2=2023-02-01 hours@C3=4 chars@C4=9000 person@A1=张三
- 2 total
`,
	},
	{
		name: "a list that lies on its side and is no ledger", sheet: "设备",
		rows: [][]string{
			{"2023年设备登记"},
			{"名称", "电脑", "打印机"},
			{"数量", "5", "4"},
			{"单价", "5000", "900"},
		},
		want: `unrecognised rows
`,
		codes: "unrecognised-sheet.no-header@",
	},
	{
		name: "weeks of a month with hours", sheet: "3月",
		rows: [][]string{
			{"2022年3月学习学时周统计表"},
			{"姓名", "第一周", "第2周", "合计"},
			{"张三", "1", "2", "3"},
			{"李四", "1", "", "1"},
		},
		want: `study rows 2022-03
3 [2022-03] person@A3=张三 hours@B3=1
3 [2022-03] person@A3=张三 hours@C3=2
4 [2022-03] person@A4=李四 hours@B4=1
4 [2022-03] person@A4=李四
`,
	},
	{
		name: "ways of learning beside each other, and their sum", sheet: "1月",
		rows: [][]string{
			{"2022年1月学习情况统计"},
			{"姓名", "集中学习", "", "个人自学", "", "合计", ""},
			{"", "学时", "字数", "学时", "字数", "学时", "字数"},
			{"张三", "3", "6000", "2", "4000", "5", "10000"},
			{"李四", "4", "5000", "3", "6000", "8", "11000"},
		},
		merges: []string{"A2:A3", "B2:C2", "D2:E2", "F2:G2"},
		want: `study rows 2022-01
4 [2022-01] person@A4=张三 hours@B4=3 chars@C4=6000
4 [2022-01] person@A4=张三 hours@D4=2 chars@E4=4000
5 [2022-01] person@A5=李四 hours@B5=4 chars@C5=5000
5 [2022-01] person@A5=李四 hours@D5=3 chars@E5=6000
`,
		codes: "total-mismatch@F5",
	},
	{
		name: "two sorts of 字数 are no parts of one", sheet: "1月",
		rows: [][]string{
			{"2022年1月学习情况统计"},
			{"姓名", "学习", "", "个人笔记"},
			{"", "学时", "字数", "字数"},
			{"张三", "5", "6000", "4000"},
		},
		merges: []string{"A2:A3", "B2:C2"},
		want: `study rows 2022-01
4 [2022-01] person@A4=张三 hours@B4=5 chars@C4=6000 noteChars@D4=4000
`,
	},
	{
		name: "a year above its months", sheet: "统计",
		rows: [][]string{
			{"干部学习学时统计表"},
			{"姓名", "2021年", "", "2022年", ""},
			{"", "11月", "12月", "1月", "2月"},
			{"张三", "5", "6", "4", "5"},
		},
		merges: []string{"A2:A3", "B2:C2", "D2:E2"},
		want: `study crosstab 2021-11 2021-12 2022-01 2022-02
4 [2021-11] person@A4=张三 hours@B4=5
4 [2021-12] person@A4=张三 hours@C4=6
4 [2022-01] person@A4=张三 hours@D4=4
4 [2022-02] person@A4=张三 hours@E4=5
`,
	},
	{
		name: "字数 below 学时 without a name", sheet: "下半年",
		rows: [][]string{
			{"2022年下半年学习情况表"},
			{"姓名", "类别", "7月", "8月"},
			{"张三", "学时", "5", "4"},
			{"", "字数", "10000", "9000"},
			{"李四", "学时", "5", "5"},
			{"", "字数", "8000", "10000"},
			{"", "字数", "1", "1"},
		},
		want: `study crosstab 2022-07 2022-08
3 [2022-07] person@A3=张三 hours@C3=5
3 [2022-08] person@A3=张三 hours@D3=4
4 [2022-07] person@A3=张三 chars@C4=10000
4 [2022-08] person@A3=张三 chars@D4=9000
5 [2022-07] person@A5=李四 hours@C5=5
5 [2022-08] person@A5=李四 hours@D5=5
6 [2022-07] person@A5=李四 chars@C6=8000
6 [2022-08] person@A5=李四 chars@D6=10000
7 [2022-07] person@A7=李四? chars@C7=?
7 [2022-08] person@A7=李四? chars@D7=?
`,
		codes: "ambiguous-person.blank@A7 uncertain-value.unit@C7 uncertain-value.unit@D7",
	},
	{
		name: "two amounts in one column", sheet: "5月",
		rows: [][]string{
			{"2021年5月干部学习情况"},
			{"姓名", "学习量（学时/字数）"},
			{"张三", "5/10000"},
			{"李四", "6学时/9000字"},
			{"王五", "5"},
		},
		want: `study rows 2021-05
3 [2021-05] person@A3=张三 chars@B3=10000 hours@B3=5
4 [2021-05] person@A4=李四 chars@B4=9000 hours@B4=6
5 [2021-05] person@A5=王五 chars@B5=? hours@B5=?
`,
		codes: "uncertain-value.unit@B5",
	},
	{
		name: "two amounts in a month's cell", sheet: "二季度",
		rows: [][]string{
			{"2021年第二季度干部学习情况一览表"},
			{"姓名", "4月", "5月"},
			{"张三", "5学时\n10000字", "5学时，1.2万字"},
			{"李四", "4学时 10000字", "—"},
		},
		want: `study crosstab 2021-04 2021-05
3 [2021-04] person@A3=张三 hours@B3=5 chars@B3=10000
3 [2021-05] person@A3=张三 hours@C3=5 chars@C3=12000
4 [2021-04] person@A4=李四 hours@B4=4 chars@B4=10000
4 [2021-05] person@A4=李四
`,
	},
	{
		name: "学习时间 that says how long", sheet: "8月",
		rows: [][]string{
			{"2022年8月干部学习登记表"},
			{"姓名", "学习时间", "学习内容", "阅读字数"},
			{"张三", "120分钟", "甲", "4000"},
			{"张三", "1.5小时", "乙", "6000"},
			{"李四", "3", "甲", "6000"},
		},
		want: `study rows 2022-08
3 [2022-08] person@A3=张三 hours@B3=120 topic@C3=甲 chars@D3=4000
4 [2022-08] person@A4=张三 hours@B4=90 topic@C4=乙 chars@D4=6000
5 [2022-08] person@A5=李四 hours@B5=? topic@C5=甲 chars@D5=6000
`,
		codes: "uncertain-value.no-unit@B5",
	},
	{
		name: "学习时间 that says how long, beside 学时", sheet: "8月",
		rows: [][]string{
			{"2022年8月干部学习登记表"},
			{"姓名", "学习时间", "学时", "阅读字数"},
			{"张三", "120分钟", "2", "4000"},
			{"李四", "3小时", "3", "6000"},
		},
		want: `study rows 2022-08
3 [2022-08] person@A3=张三 hours@C3=2 chars@D3=4000
4 [2022-08] person@A4=李四 hours@C4=3 chars@D4=6000
`,
	},
	{
		name: "a name below its label", sheet: "2",
		rows: [][]string{
			{"2022年6月个人学习台账"},
			{"姓名", "科室", "职务"},
			{"张三", "人才科", "科员"},
			{"日期", "学习内容", "学时", "字数"},
			{"6.2", "甲", "3", "6000"},
		},
		merges: []string{"A1:D1"},
		want: `study person-sheet 2022-06
5 [2022-06] date@A5=2022-06-02 topic@B5=甲 hours@C5=3 chars@D5=6000 person@A3=张三 group@B3=人才科
`,
	},
	{
		name: "a name in the title of a numbered sheet", sheet: "3",
		rows: [][]string{
			{"张三同志2022年6月学习台账"},
			{"日期", "学习内容", "学时", "字数"},
			{"6.2", "甲", "3", "6000"},
		},
		merges: []string{"A1:D1"},
		want: `study person-sheet 2022-06
3 [2022-06] date@A3=2022-06-02 topic@B3=甲 hours@C3=3 chars@D3=6000 person@A1=张三
`,
	},
	{
		name: "pages carried over", sheet: "登记",
		rows: [][]string{
			{"2022年3月学习登记簿（第1页）"},
			{"序号", "姓名", "日期", "学时", "字数"},
			{"1", "张三", "3月2日", "2", "4000"},
			{"本页合计", "", "", "2", "4000"},
			{"转下页"},
			{"2022年3月学习登记簿（第2页）"},
			{"序号", "姓名", "日期", "学时", "字数"},
			{"承前页", "", "", "2", "4000"},
			{"2", "张三", "3月9日", "1", "2000"},
			{"本页合计", "", "", "1", "2000"},
			{"累计", "", "", "3", "6000"},
		},
		merges: []string{"A1:E1", "A6:E6"},
		want: `study rows 2022-03
3 [2022-03] person@B3=张三 date@C3=2022-03-02 hours@D3=2 chars@E3=4000
9 [2022-03] person@B9=张三 date@C9=2022-03-09 hours@D9=1 chars@E9=2000
- 4 total
- 5 footer
- 6 padding
- 7 repeated-header
- 8 footer
- 10 total
- 11 total
`,
	},
	{
		name: "sums of each person, averages, the highest", sheet: "7月",
		rows: [][]string{
			{"2022年7月干部学习台账"},
			{"序号", "姓名", "日期", "学时", "字数"},
			{"总计", "", "", "5", "11000"},
			{"1", "张三", "7月1日", "3", "6000"},
			{"", "本月合计", "", "3", "6000"},
			{"2", "李四", "7月1日", "2", "5000"},
			{"", "本月合计", "", "2", "5000"},
			{"平均", "", "", "2.5", "5500"},
			{"", "人均学时", "", "2.5", ""},
			{"最高", "", "", "3", "6000"},
		},
		want: `study rows 2022-07
4 [2022-07] person@B4=张三 date@C4=2022-07-01 hours@D4=3 chars@E4=6000
6 [2022-07] person@B6=李四 date@C6=2022-07-01 hours@D6=2 chars@E6=5000
- 3 total
- 5 total
- 7 total
- 8 total
- 9 total
- 10 total
`,
	},
	{
		name: "letters and numbers under the header", sheet: "Sheet1",
		rows: [][]string{
			{"2021年11月干部学习量"},
			{"序号", "姓名", "科室", "学时", "字数"},
			{"甲", "乙", "丙", "1", "2"},
			{"1", "张三", "办公室", "5", "10000"},
		},
		want: `study rows 2021-11
4 [2021-11] person@B4=张三 group@C4=办公室 hours@D4=5 chars@E4=10000
`,
	},
	{
		name: "ones and noughts as signs", sheet: "9月",
		rows: [][]string{
			{"2022年9月周五自学考勤表（●表示请假）"},
			{"姓名", "9月2日", "9月9日", "9月16日"},
			{"张三", "1", "0", "1"},
			{"李四", "√", "●", "1"},
		},
		want: `selfstudy attendance 2022-09
3 person@A3=张三 mark@B3=1 date@B2=2022-09-02
3 person@A3=张三 mark@C3=0 date@C2=2022-09-09
3 person@A3=张三 mark@D3=1 date@D2=2022-09-16
4 person@A4=李四 mark@B4=√ date@B2=2022-09-02
4 person@A4=李四 mark@C4=● date@C2=2022-09-09
4 person@A4=李四 mark@D4=1 date@D2=2022-09-16
`,
	},
	{
		name: "ones among other numbers are no signs", sheet: "9月",
		rows: [][]string{
			{"2022年9月周五自学考勤表"},
			{"姓名", "9月2日", "9月9日"},
			{"张三", "1", "2"},
		},
		want: `selfstudy attendance 2022-09
3 person@A3=张三 mark@B3=1 date@B2=2022-09-02
3 person@A3=张三 mark@C3=2 date@C2=2022-09-09
`,
		codes: "unknown-symbol@B3 unknown-symbol@C3",
	},
	{
		name: "a telephone list beside the ledger", sheet: "10月",
		rows: [][]string{
			{"2022年10月干部学习情况", "", "", "", "通讯录", ""},
			{"姓名", "学时", "字数", "", "姓名", "电话"},
			{"张三", "5", "10000", "", "李四", "13900001111"},
		},
		merges: []string{"A1:C1", "E1:F1"},
		want: `study rows 2022-10
3 [2022-10] person@A3=张三 hours@B3=5 chars@C3=10000
unrecognised rows
`,
		codes: "unrecognised-sheet.lacks@E2",
	},
	{
		name: "two ledgers below each other, the second the wider", sheet: "5月",
		rows: [][]string{
			{"一、2022年5月学习情况"},
			{"序号", "姓名", "学时", "字数"},
			{"1", "张三", "5", "10000"},
			{"二、2022年5月走访联系户情况"},
			{"序号", "帮扶干部", "联系户", "走访时间", "走访方式"},
			{"1", "张三", "龙某甲", "5月7日", "入户"},
		},
		merges: []string{"A1:E1", "A4:E4"},
		want: `study rows 2022-05
3 [2022-05] person@B3=张三 hours@C3=5 chars@D3=10000
visit rows 2022-05
6 [2022-05] person@B6=张三 household@C6=龙某甲 date@D6=2022-05-07 mode@E6=入户
`,
	},
	{
		name: "events across, signed", sheet: "工会",
		rows: [][]string{
			{"2022年工会活动签到统计表"},
			{"姓名", "是否会员", "植树", "观影", "球赛"},
			{"张三", "是", "√", "√", ""},
			{"李四", "是", "", "△", ""},
		},
		want: `union attendance
3 person@A3=张三 mark@C3=√ activity@C2=植树 date@C2=2022-01-01
3 person@A3=张三 mark@D3=√ activity@D2=观影 date@D2=2022-01-01
3 person@A3=张三 activity@E2=球赛 date@E2=2022-01-01
4 person@A4=李四 activity@C2=植树 date@C2=2022-01-01
4 person@A4=李四 mark@D4=△ activity@D2=观影 date@D2=2022-01-01
4 person@A4=李四 activity@E2=球赛 date@E2=2022-01-01
`,
		codes: "unknown-symbol@D4",
	},
	{
		name: "events across with their months, ones and noughts", sheet: "工会",
		rows: [][]string{
			{"2022年工会活动签到统计表"},
			{"姓名", "1月春联", "3月植树", "合计"},
			{"张三", "1", "0", "1"},
			{"李四", "0", "0", "0"},
			{"合计", "1", "0", "1"},
		},
		want: `union attendance 2022-01 2022-03
3 [2022-01] person@A3=张三 mark@B3=1 activity@B2=春联 date@B2=2022-01-01
3 [2022-03] person@A3=张三 mark@C3=0 activity@C2=植树 date@C2=2022-03-01
4 [2022-01] person@A4=李四 mark@B4=0 activity@B2=春联 date@B2=2022-01-01
4 [2022-03] person@A4=李四 mark@C4=0 activity@C2=植树 date@C2=2022-03-01
- 5 total
`,
	},
	{
		name: "weeks of a month, signed, as many as it has Fridays", sheet: "自学",
		rows: [][]string{
			{"2022年3月周五自学签到表"},
			{"姓名", "第一周", "第二周", "第三周", "第四周"},
			{"张三", "√", "√", "", "√"},
		},
		want: `selfstudy attendance 2022-03
3 [2022-03] person@A3=张三 mark@B3=√ date@B2=2022-02-28
3 [2022-03] person@A3=张三 mark@C3=√ date@C2=2022-03-07
3 [2022-03] person@A3=张三 date@D2=2022-03-14
3 [2022-03] person@A3=张三 mark@E3=√ date@E2=2022-03-21
`,
	},
	{
		name: "weeks of a month, signed, more than it has Fridays", sheet: "自学",
		rows: [][]string{
			{"2022年3月周五自学签到表"},
			{"姓名", "第一周", "第二周", "第三周", "第四周", "第五周"},
			{"张三", "√", "√", "√", "√", "√"},
		},
		want: `selfstudy attendance 2022-03
3 person@A3=张三 mark@B3=√ date@B2=2022-03-01
3 person@A3=张三 mark@C3=√ date@C2=2022-03-01
3 person@A3=张三 mark@D3=√ date@D2=2022-03-01
3 person@A3=张三 mark@E3=√ date@E2=2022-03-01
3 person@A3=张三 mark@F3=√ date@F2=2022-03-01
`,
	},
	{
		name: "ten days of a month as parts", sheet: "6月",
		rows: [][]string{
			{"2022年6月学习进度表"},
			{"姓名", "上旬", "", "中旬", ""},
			{"", "学时", "字数", "学时", "字数"},
			{"张三", "2", "4000", "2", "3000"},
		},
		merges: []string{"A2:A3", "B2:C2", "D2:E2"},
		want: `study rows 2022-06
4 [2022-06] person@A4=张三 hours@B4=2 chars@C4=4000
4 [2022-06] person@A4=张三 hours@D4=2 chars@E4=3000
`,
	},
	{
		name: "what should be, in a row of its own", sheet: "3月",
		rows: [][]string{
			{"2022年3月学习情况"},
			{"姓名", "学时", "字数"},
			{"目标", "5", "10000"},
			{"张三", "5", "10000"},
			{"合计", "5", "10000"},
		},
		want: `study rows 2022-03
4 [2022-03] person@A4=张三 hours@B4=5 chars@C4=10000
- 3 total
- 5 total
`,
	},
	{
		name: "entered later", sheet: "3月",
		rows: [][]string{
			{"2022年3月学习台账"},
			{"姓名", "日期", "学时", "字数", "备注"},
			{"张三", "3.4", "5", "10000", "4月补录"},
		},
		want: `study rows 2022-03
3 [2022-03] person@A3=张三 date@B3=2022-03-04 hours@C3=5 chars@D3=10000 remark@E3=4月补录
`,
	},
	{
		name: "columns of hours that contradict each other", sheet: "5月",
		rows: [][]string{
			{"2022年5月学习台账"},
			{"姓名", "学习时长（分钟）", "折算学时", "字数"},
			{"张三", "180", "3", "6000"},
			{"李四", "240", "5", "10000"},
		},
		want: `study rows 2022-05
3 [2022-05] person@A3=张三 hours@B3=? chars@D3=6000
4 [2022-05] person@A4=李四 hours@B4=? chars@D4=10000
`,
		codes: "ambiguous-column.rivals@C2",
	},
	{
		name: "signs below days down, people across", sheet: "3月",
		rows: [][]string{
			{"2022年3月周五自学签到表"},
			{"日期", "张三", "李四"},
			{"3月4日", "√", "√"},
			{"3月11日", "√", "×"},
		},
		want: `selfstudy attendance 2022-03
3 person@B2=张三 mark@B3=√ date@A3=2022-03-04
4 person@B2=张三 mark@B4=√ date@A4=2022-03-11
3 person@C2=李四 mark@C3=√ date@A3=2022-03-04
4 person@C2=李四 mark@C4=× date@A4=2022-03-11
`,
	},
}
