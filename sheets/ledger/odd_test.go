package ledger

// oddLayouts are ledgers as other hands make them: what was once read wrongly, or in silence not at all.
var oddLayouts = []layoutCase{
	{
		name: "a header of four levels, a group of columns named as what was learned", sheet: "一季度",
		rows: [][]string{
			{"2021年第一季度学习台账"},
			{"姓名", "学习情况"},
			{"", "集中学习", "", "自学"},
			{"", "1月", "", "1月"},
			{"", "学时", "字数", "学时", "字数"},
			{"张三", "2", "4000", "3", "6000"},
			{"李四", "2", "5000", "1", "2000"},
		},
		merges: []string{"A2:A5", "B2:E2", "B3:C3", "D3:E3", "B4:C4", "D4:E4"},
		want: `study rows 2021-01
6 [2021-01] person@A6=张三 hours@B6=? chars@C6=?
7 [2021-01] person@A7=李四 hours@B7=? chars@C7=?
`,
		codes: "ambiguous-column.rivals@D5 ambiguous-column.rivals@E5",
	},
	{
		name: "numbered headers with a star and English in brackets", sheet: "3月",
		rows: [][]string{
			{"2021年3月干部学习台账"},
			{"1.姓名", "2.学习时间", "3.学时*", "4.字数（Words）"},
			{"张三", "3月5日", "5", "10000"},
		},
		want: `study rows 2021-03
3 [2021-03] person@A3=张三 date@B3=2021-03-05 hours@C3=5 chars@D3=10000
`,
	},
	{
		name: "headers in two languages", sheet: "3月",
		rows: [][]string{
			{"2021年3月干部学习台账"},
			{"姓名\nName", "日期 Date", "学时/Hours", "字数 Words"},
			{"张三", "3月5日", "5", "10000"},
		},
		want: `study rows 2021-03
3 [2021-03] person@A3=张三 date@B3=2021-03-05 hours@C3=5 chars@D3=10000
`,
	},
	{
		name: "rows of header words are records where numbers stand in them", sheet: "3月",
		rows: [][]string{
			{"2021年3月干部学习台账"},
			{"姓名", "学习内容", "学时", "字数"},
			{"单位", "内容", "5", "10000"},
			{"时间", "简史", "4", "9000"},
			{"合计", "简史", "3", "3000"},
		},
		want: `study rows 2021-03
3 [2021-03] person@A3=单位 topic@B3=内容 hours@C3=5 chars@D3=10000
4 [2021-03] person@A4=时间 topic@B4=简史 hours@C4=4 chars@D4=9000
- 5 total
`,
		codes: "total-mismatch@C5 total-mismatch@D5",
	},
	{
		name: "two kinds of ledger side by side", sheet: "3月",
		rows: [][]string{
			{"2021年3月干部学习台账", "", "", "", "", "", "2021年3月走访联系户台账"},
			{"姓名", "学习时间", "学时", "字数", "", "", "帮扶责任人", "联系户", "走访时间", "走访方式"},
			{"张三", "3月5日", "5", "10000", "", "", "李四", "龙某甲", "3月6日", "入户"},
			{"王五", "3月5日", "5", "10000", "", "", "赵六", "龙某乙", "3月7日", "入户"},
		},
		want: `study rows 2021-03
3 [2021-03] person@A3=张三 date@B3=2021-03-05 hours@C3=5 chars@D3=10000
4 [2021-03] person@A4=王五 date@B4=2021-03-05 hours@C4=5 chars@D4=10000
visit rows 2021-03
3 [2021-03] person@G3=李四 household@H3=龙某甲 date@I3=2021-03-06 mode@J3=入户
4 [2021-03] person@G4=赵六 household@H4=龙某乙 date@I4=2021-03-07 mode@J4=入户
`,
	},
	{
		name: "two kinds side by side that begin alike", sheet: "3月",
		rows: [][]string{
			{"2021年3月学习、走访台账"},
			{"姓名", "学习时间", "学时", "字数", "", "姓名", "联系户", "走访时间", "走访方式"},
			{"张三", "3月5日", "5", "10000", "", "李四", "龙某甲", "3月6日", "入户"},
			{"王五", "3月5日", "5", "10000", "", "赵六", "龙某乙", "3月7日", "入户"},
		},
		want: `study rows 2021-03
3 [2021-03] person@A3=张三 date@B3=2021-03-05 hours@C3=5 chars@D3=10000
4 [2021-03] person@A4=王五 date@B4=2021-03-05 hours@C4=5 chars@D4=10000
visit rows 2021-03
3 [2021-03] person@F3=李四 household@G3=龙某甲 date@H3=2021-03-06 mode@I3=入户
4 [2021-03] person@F4=赵六 household@G4=龙某乙 date@H4=2021-03-07 mode@I4=入户
`,
	},
	{
		name: "the group in a row of its own", sheet: "3月",
		rows: [][]string{
			{"2021年3月干部学习台账"},
			{"序号", "姓名", "学时", "字数"},
			{"干部组"},
			{"1", "张三", "5", "10000"},
			{"2", "李四", "4", "9000"},
			{"小计", "", "9", "19000"},
			{"党建组"},
			{"3", "王五", "5", "10000"},
			{"党建组小计", "", "5", "10000"},
		},
		want: `study rows 2021-03
4 [2021-03] person@B4=张三 hours@C4=5 chars@D4=10000 group@A3=干部组
5 [2021-03] person@B5=李四 hours@C5=4 chars@D5=9000 group@A3=干部组
8 [2021-03] person@B8=王五 hours@C8=5 chars@D8=10000 group@A7=党建组
- 3 title
- 6 total
- 7 title
- 9 total
`,
	},
	{
		name: "two rows a person, under a header that says nothing", sheet: "3月",
		rows: [][]string{
			{"2021年3月干部学习统计表"},
			{"姓名", "项目", "1月", "2月", "3月"},
			{"张三", "学时", "5", "5", "4"},
			{"", "字数", "10000", "9000", "8000"},
			{"李四", "学时", "5", "5", "4"},
			{"", "字数", "10000", "9000", "8000"},
		},
		merges: []string{"A3:A4", "A5:A6"},
		want: `study crosstab 2021-01 2021-02 2021-03
3 [2021-01] person@A3=张三 hours@C3=5
3 [2021-02] person@A3=张三 hours@D3=5
3 [2021-03] person@A3=张三 hours@E3=4
4 [2021-01] person@A3=张三 chars@C4=10000
4 [2021-02] person@A3=张三 chars@D4=9000
4 [2021-03] person@A3=张三 chars@E4=8000
5 [2021-01] person@A5=李四 hours@C5=5
5 [2021-02] person@A5=李四 hours@D5=5
5 [2021-03] person@A5=李四 hours@E5=4
6 [2021-01] person@A5=李四 chars@C6=10000
6 [2021-02] person@A5=李四 chars@D6=9000
6 [2021-03] person@A5=李四 chars@E6=8000
`,
	},
	{
		name: "one person's table below the other's", sheet: "学习",
		rows: [][]string{
			{"2021年3月干部学习登记"},
			{"姓名：", "张三"},
			{"学习时间", "学习内容", "学时", "字数"},
			{"3月5日", "简史", "5", "10000"},
			{},
			{"姓名：", "李四"},
			{"学习时间", "学习内容", "学时", "字数"},
			{"3月6日", "条例", "4", "9000"},
			{},
			{"姓名：王五"},
			{"学习时间", "学习内容", "学时", "字数"},
			{"3月7日", "条例", "3", "3000"},
		},
		want: `study person-sheet 2021-03
4 [2021-03] date@A4=2021-03-05 topic@B4=简史 hours@C4=5 chars@D4=10000 person@B2=张三
study person-sheet 2021-03
8 [2021-03] date@A8=2021-03-06 topic@B8=条例 hours@C8=4 chars@D8=9000 person@B6=李四
study person-sheet 2021-03
12 [2021-03] date@A12=2021-03-07 topic@B12=条例 hours@C12=3 chars@D12=3000 person@A10=王五
`,
	},
	{
		name: "one person's table below the other's without a gap", sheet: "学习",
		rows: [][]string{
			{"2021年3月干部学习登记"},
			{"姓名：张三", "组室：干部组"},
			{"学习时间", "学习内容", "学时", "字数"},
			{"3月5日", "简史", "5", "10000"},
			{"姓名：李四", "组室：党建组"},
			{"学习时间", "学习内容", "学时", "字数"},
			{"3月6日", "条例", "4", "9000"},
		},
		want: `study person-sheet 2021-03
4 [2021-03] date@A4=2021-03-05 topic@B4=简史 hours@C4=5 chars@D4=10000 person@A2=张三 group@B2=干部组
study person-sheet 2021-03
7 [2021-03] date@A7=2021-03-06 topic@B7=条例 hours@C7=4 chars@D7=9000 person@A5=李四 group@B5=党建组
`,
	},
	{
		name: "the name changes without a header", sheet: "学习",
		rows: [][]string{
			{"2021年3月干部学习登记"},
			{"姓名：张三", "组室：干部组"},
			{"学习时间", "学习内容", "学时", "字数"},
			{"3月5日", "简史", "5", "10000"},
			{"姓名：李四", "组室：党建组"},
			{"3月6日", "条例", "4", "9000"},
		},
		want: `study person-sheet 2021-03
4 [2021-03] date@A4=2021-03-05 topic@B4=简史 hours@C4=5 chars@D4=10000 person@A2=张三 group@B2=干部组
study person-sheet 2021-03
6 [2021-03] date@A6=2021-03-06 topic@B6=条例 hours@C6=4 chars@D6=9000 person@A5=李四 group@B5=党建组
`,
	},
	{
		name: "labels without colons", sheet: "学习",
		rows: [][]string{
			{"2021年3月干部学习登记"},
			{"姓名", "张三", "组室", "干部组"},
			{"学习时间", "学习内容", "学时", "字数"},
			{"3月5日", "简史", "5", "10000"},
			{},
			{"姓名", "李四", "组室", "党建组"},
			{"学习时间", "学习内容", "学时", "字数"},
			{"3月6日", "条例", "4", "9000"},
		},
		want: `study person-sheet 2021-03
4 [2021-03] date@A4=2021-03-05 topic@B4=简史 hours@C4=5 chars@D4=10000 person@B2=张三 group@D2=干部组
study person-sheet 2021-03
8 [2021-03] date@A8=2021-03-06 topic@B8=条例 hours@C8=4 chars@D8=9000 person@B6=李四 group@D6=党建组
`,
	},
	{
		name: "one person's table beside the other's", sheet: "学习",
		rows: [][]string{
			{"2021年3月干部学习登记"},
			{"姓名：张三", "", "", "", "", "姓名：李四"},
			{"学习时间", "学习内容", "学时", "字数", "", "学习时间", "学习内容", "学时", "字数"},
			{"3月5日", "简史", "5", "10000", "", "3月6日", "条例", "4", "9000"},
		},
		want: `study person-sheet 2021-03
4 [2021-03] date@A4=2021-03-05 topic@B4=简史 hours@C4=5 chars@D4=10000 person@A2=张三
4 [2021-03] date@F4=2021-03-06 topic@G4=条例 hours@H4=4 chars@I4=9000 person@F2=李四
`,
	},
	{
		name: "a label without a name is not the person above", sheet: "学习",
		rows: [][]string{
			{"2021年3月干部学习登记"},
			{"姓名：张三", "组室：干部组"},
			{"学习时间", "学习内容", "学时", "字数"},
			{"3月5日", "简史", "5", "10000"},
			{"姓名：", "组室："},
			{"学习时间", "学习内容", "学时", "字数"},
			{"3月6日", "条例", "4", "9000"},
		},
		want: `study person-sheet 2021-03
4 [2021-03] date@A4=2021-03-05 topic@B4=简史 hours@C4=5 chars@D4=10000 person@A2=张三 group@B2=干部组
unrecognised rows
`,
		codes: "unrecognised-sheet.lacks@A6",
	},
	{
		name: "the month changes with the title above a repeated header", sheet: "学习",
		rows: [][]string{
			{"2021年3月干部学习台账"},
			{"姓名", "学习内容", "学时", "字数"},
			{"张三", "简史", "5", "10000"},
			{"2021年4月干部学习台账"},
			{"姓名", "学习内容", "学时", "字数"},
			{"张三", "简史", "4", "9000"},
		},
		want: `study rows 2021-03
3 [2021-03] person@A3=张三 topic@B3=简史 hours@C3=5 chars@D3=10000
study rows 2021-04
6 [2021-04] person@A6=张三 topic@B6=简史 hours@C6=4 chars@D6=9000
`,
	},
	{
		name: "months alone in their rows", sheet: "学习",
		rows: [][]string{
			{"干部学习台账"},
			{"3月"},
			{"姓名", "学习内容", "学时", "字数"},
			{"张三", "简史", "5", "10000"},
			{"4月"},
			{"姓名", "学习内容", "学时", "字数"},
			{"张三", "简史", "4", "9000"},
		},
		want: `study rows 2021-03 2021-04
4 [2021-03] person@A4=张三 topic@B4=简史 hours@C4=5 chars@D4=10000
7 [2021-04] person@A7=张三 topic@B7=简史 hours@C7=4 chars@D7=9000
- 5 title
- 6 repeated-header
`,
	},
	{
		name: "months as rows between the records", sheet: "学习",
		rows: [][]string{
			{"2021年干部学习台账"},
			{"姓名", "学习内容", "学时", "字数"},
			{"1月"},
			{"张三", "简史", "5", "10000"},
			{"2月"},
			{"张三", "简史", "4", "9000"},
		},
		want: `study rows 2021-01 2021-02
4 [2021-01] person@A4=张三 topic@B4=简史 hours@C4=5 chars@D4=10000
6 [2021-02] person@A6=张三 topic@B6=简史 hours@C6=4 chars@D6=9000
- 3 title
- 5 title
`,
	},
	{
		name: "months side by side, each with its names", sheet: "学习",
		rows: [][]string{
			{"2021年3月", "", "", "2021年4月", "", "", "2021年5月"},
			{"姓名", "学时", "字数", "姓名", "学时", "字数", "姓名", "学时", "字数"},
			{"张三", "5", "10000", "张三", "4", "9000", "张三", "3", "8000"},
		},
		want: `study crosstab 2021-03 2021-04 2021-05
3 [2021-03] person@A3=张三 hours@B3=5 chars@C3=10000
3 [2021-04] person@D3=张三 hours@E3=4 chars@F3=9000
3 [2021-05] person@G3=张三 hours@H3=3 chars@I3=8000
`,
	},
	{
		name: "months side by side with a gap", sheet: "学习",
		rows: [][]string{
			{"2021年干部学习台账"},
			{"3月", "", "", "", "4月", "", "", ""},
			{"姓名", "学时", "字数", "", "姓名", "学时", "字数"},
			{"张三", "5", "10000", "", "张三", "4", "9000"},
		},
		merges: []string{"A2:C2", "E2:G2"},
		want: `study rows 2021-03
4 [2021-03] person@A4=张三 hours@B4=5 chars@C4=10000
study rows 2021-04
4 [2021-04] person@E4=张三 hours@F4=4 chars@G4=9000
`,
	},
	{
		name: "hours that are owed or of last month are not what was done", sheet: "3月",
		rows: [][]string{
			{"2021年3月干部学习台账"},
			{"姓名", "学习时间", "欠学时", "上月学时", "字数"},
			{"张三", "3月5日", "2", "3", "10000"},
		},
		want: `study rows 2021-03
3 [2021-03] person@A3=张三 date@B3=2021-03-05 chars@E3=10000
`,
		codes: "ambiguous-column.unused@C2 ambiguous-column.unused@D2",
	},
	{
		name: "months whose cells nobody explains", sheet: "学习",
		rows: [][]string{
			{"2021年干部学习情况"},
			{"姓名", "1月", "2月", "3月"},
			{"张三", "5", "5", "5"},
			{"李四", "6", "5", ""},
		},
		want: `unrecognised rows
`,
		codes: "ambiguous-column.months@B2 unrecognised-sheet.lacks@A2",
	},
	{
		name: "contacts of households, month by month", sheet: "走访",
		rows: [][]string{
			{"2021年走访台账"},
			{"帮扶干部", "联系户", "1月", "2月", "3月"},
			{"张三", "龙某甲", "1.5", "2.8", "3.9"},
			{"李四", "龙某乙", "√", "2", "×"},
			{"李四", "龙某丙", "※", "电话", ""},
		},
		want: `visit crosstab 2021-01 2021-02 2021-03
3 [2021-01] person@A3=张三 household@B3=龙某甲 date@C3=2021-01-05
3 [2021-02] person@A3=张三 household@B3=龙某甲 date@D3=2021-02-08
3 [2021-03] person@A3=张三 household@B3=龙某甲 date@E3=2021-03-09
4 [2021-01] person@A4=李四 household@B4=龙某乙 date@C4=2021-01-01
4 [2021-02] person@A4=李四 household@B4=龙某乙 date@D4=2021-02-01
4 [2021-02] person@A4=李四 household@B4=龙某乙 date@D4=2021-02-01
5 [2021-01] person@A5=李四 household@B5=龙某丙 mode@C5=?
5 [2021-02] person@A5=李四 household@B5=龙某丙 date@D5=2021-02-01 mode@D5=电话
`,
		codes: "unknown-symbol@C5",
	},
	{
		name: "days typed as numbers", sheet: "3月",
		rows: [][]string{
			{"2021年3月自学签到表"},
			{"姓名", "3.1", "3.2", "3.3", "3.10"},
			{"张三", "√", "√", "√", "√"},
		},
		want: `selfstudy attendance 2021-03
3 person@A3=张三 mark@B3=√ date@B2=2021-03-01
3 person@A3=张三 mark@C3=√ date@C2=2021-03-02
3 person@A3=张三 mark@D3=√ date@D2=2021-03-03
3 person@A3=张三 mark@E3=√ date@E2=2021-03-10
`,
	},
	{
		name: "days across New Year without years", sheet: "签到",
		rows: [][]string{
			{"自学签到表"},
			{"姓名", "12.25", "1.8", "1.15"},
			{"张三", "√", "√", "√"},
		},
		want: `selfstudy attendance 2021-01
3 person@A3=张三 mark@C3=√ date@C2=2021-01-08
3 person@A3=张三 mark@D3=√ date@D2=2021-01-15
`,
		codes: "uncertain-date.turn-header@B2",
	},
	{
		name: "a merged word above the columns is no name", sheet: "x",
		rows: [][]string{
			{"2021年3月干部学习台账", "", "", "", ""},
			{"姓名", "学习情况", "", ""},
			{"", "学习内容", "学时", "字数"},
			{"张三", "简史", "5", "10000"},
		},
		merges: []string{"A1:D1", "B2:D2", "A2:A3"},
		want: `study rows 2021-03
4 [2021-03] person@A4=张三 topic@B4=简史 hours@C4=5 chars@D4=10000
`,
	},
	{
		name: "the same with its merge lost", sheet: "x",
		rows: [][]string{
			{"2021年3月干部学习台账"},
			{"姓名", "学习情况", "", ""},
			{"", "学习内容", "学时", "字数"},
			{"张三", "简史", "5", "10000"},
		},
		want: `study rows 2021-03
4 [2021-03] person@A4=张三 topic@B4=简史 hours@C4=5 chars@D4=10000
`,
	},
	{
		name: "months as numbers below 月份", sheet: "一季度",
		rows: [][]string{
			{"2021年第一季度干部学时统计表"},
			{"姓名", "月份", "", ""},
			{"", "1", "2", "3"},
			{"张三", "5", "4", "6"},
			{"李四", "5", "5", "5"},
		},
		merges: []string{"A2:A3", "B2:D2"},
		want: `study crosstab 2021-01 2021-02 2021-03
4 [2021-01] person@A4=张三 hours@B4=5
4 [2021-02] person@A4=张三 hours@C4=4
4 [2021-03] person@A4=张三 hours@D4=6
5 [2021-01] person@A5=李四 hours@B5=5
5 [2021-02] person@A5=李四 hours@C5=5
5 [2021-03] person@A5=李四 hours@D5=5
`,
	},
	{
		name: "months over New Year, the year named once", sheet: "x",
		rows: [][]string{
			{"2020年12月—2021年2月干部学习统计表"},
			{"姓名", "2020年12月", "", "2021年1月", "", "2月", ""},
			{"", "学时", "字数", "学时", "字数", "学时", "字数"},
			{"张三", "5", "10000", "4", "9000", "3", "8000"},
		},
		merges: []string{"A2:A3", "B2:C2", "D2:E2", "F2:G2"},
		want: `study crosstab 2020-12 2021-01 2021-02
4 [2020-12] person@A4=张三 hours@B4=5 chars@C4=10000
4 [2021-01] person@A4=张三 hours@D4=4 chars@E4=9000
4 [2021-02] person@A4=张三 hours@F4=3 chars@G4=8000
`,
	},
	{
		name: "months over New Year, the years in the title", sheet: "x",
		rows: [][]string{
			{"2020年12月—2021年2月干部学习统计表"},
			{"姓名", "12月", "", "1月", "", "2月", ""},
			{"", "学时", "字数", "学时", "字数", "学时", "字数"},
			{"张三", "5", "10000", "4", "9000", "3", "8000"},
		},
		merges: []string{"A2:A3", "B2:C2", "D2:E2", "F2:G2"},
		want: `study crosstab 2020-12 2021-01 2021-02
4 [2020-12] person@A4=张三 hours@B4=5 chars@C4=10000
4 [2021-01] person@A4=张三 hours@D4=4 chars@E4=9000
4 [2021-02] person@A4=张三 hours@F4=3 chars@G4=8000
`,
	},
	{
		name: "months named twice, hours and then characters", sheet: "x",
		rows: [][]string{
			{"2021年第一季度干部学习统计表"},
			{"姓名", "学时", "", "", "字数", "", ""},
			{"", "1月", "2月", "3月", "1月", "2月", "3月"},
			{"张三", "5", "4", "3", "10000", "9000", "8000"},
		},
		merges: []string{"A2:A3", "B2:D2", "E2:G2"},
		want: `study crosstab 2021-01 2021-02 2021-03
4 [2021-01] person@A4=张三 hours@B4=5 chars@E4=10000
4 [2021-02] person@A4=张三 hours@C4=4 chars@F4=9000
4 [2021-03] person@A4=张三 hours@D4=3 chars@G4=8000
`,
	},
	{
		name: "a column that is not counted is said", sheet: "x",
		rows: [][]string{
			{"2021年第一季度干部学习统计表"},
			{"姓名", "上年结转", "1月", "", "2月", ""},
			{"", "", "学时", "字数", "学时", "字数"},
			{"张三", "2", "5", "10000", "4", "9000"},
		},
		merges: []string{"A2:A3", "B2:B3", "C2:D2", "E2:F2"},
		want: `study crosstab 2021-01 2021-02
4 [2021-01] person@A4=张三 hours@C4=5 chars@D4=10000
4 [2021-02] person@A4=张三 hours@E4=4 chars@F4=9000
`,
		codes: "ambiguous-column.unused@B3",
	},
	{
		name: "planned and done per month", sheet: "x",
		rows: [][]string{
			{"2021年第一季度干部学习统计表"},
			{"姓名", "1月", "", "2月", ""},
			{"", "计划学时", "完成学时", "计划学时", "完成学时"},
			{"张三", "5", "4", "5", "3"},
		},
		merges: []string{"A2:A3", "B2:C2", "D2:E2"},
		want: `study crosstab 2021-01 2021-02
4 [2021-01] person@A4=张三 hours@C4=4
4 [2021-02] person@A4=张三 hours@E4=3
`,
	},
	{
		name: "planned and done without saying of what", sheet: "x",
		rows: [][]string{
			{"2021年第一季度干部学时统计表"},
			{"姓名", "1月", "", "2月", ""},
			{"", "计划", "完成", "计划", "完成"},
			{"张三", "5", "4", "5", "3"},
		},
		merges: []string{"A2:A3", "B2:C2", "D2:E2"},
		want: `study crosstab 2021-01 2021-02
4 [2021-01] person@A4=张三 hours@C4=4
4 [2021-02] person@A4=张三 hours@E4=3
`,
	},
	{
		name: "days in a row below their month", sheet: "3月",
		rows: [][]string{
			{"2021年3月干部自学签到表"},
			{"姓名", "3月", "", "", ""},
			{"", "5", "12", "19", "26"},
			{"张三", "√", "√", "√", "√"},
			{"李四", "√", "请假", "×", "√"},
		},
		merges: []string{"A2:A3", "B2:E2"},
		want: `selfstudy attendance 2021-03
4 [2021-03] person@A4=张三 mark@B4=√ date@B3=2021-03-05
4 [2021-03] person@A4=张三 mark@C4=√ date@C3=2021-03-12
4 [2021-03] person@A4=张三 mark@D4=√ date@D3=2021-03-19
4 [2021-03] person@A4=张三 mark@E4=√ date@E3=2021-03-26
5 [2021-03] person@A5=李四 mark@B5=√ date@B3=2021-03-05
5 [2021-03] person@A5=李四 mark@C5=请假 date@C3=2021-03-12
5 [2021-03] person@A5=李四 mark@D5=× date@D3=2021-03-19
5 [2021-03] person@A5=李四 mark@E5=√ date@E3=2021-03-26
`,
	},
	{
		name: "days as plain numbers", sheet: "3月",
		rows: [][]string{
			{"2021年3月干部自学签到表"},
			{"姓名", "5", "12", "19", "26"},
			{"张三", "√", "√", "√", "√"},
		},
		want: `selfstudy attendance 2021-03
3 person@A3=张三 mark@B3=√ date@B2=2021-03-05
3 person@A3=张三 mark@C3=√ date@C2=2021-03-12
3 person@A3=张三 mark@D3=√ date@D2=2021-03-19
3 person@A3=张三 mark@E3=√ date@E2=2021-03-26
`,
	},
	{
		name: "hours below days", sheet: "3月",
		rows: [][]string{
			{"2021年3月干部学习学时登记表"},
			{"姓名", "3月5日", "3月12日", "3月19日", "合计"},
			{"张三", "2", "2", "1", "5"},
			{"李四", "2", "√", "", "4"},
		},
		want: `study attendance 2021-03
3 person@A3=张三 hours@B3=2 date@B2=2021-03-05
3 person@A3=张三 hours@C3=2 date@C2=2021-03-12
3 person@A3=张三 hours@D3=1 date@D2=2021-03-19
4 person@A4=李四 hours@B4=2 date@B2=2021-03-05
4 person@A4=李四 hours@C4=? date@C2=2021-03-12
4 person@A4=李四 date@D2=2021-03-19
`,
		codes: "uncertain-value.no-number@C4",
	},
	{
		name: "blocks of different widths", sheet: "4月",
		rows: [][]string{
			{"2021年4月干部学习情况登记表"},
			{"序号", "姓名", "学时", "字数", "", "序号", "姓名", "学时", "字数", "备注", "", "序号", "姓名", "学时", "字数"},
			{"1", "张三", "5", "10000", "", "2", "李四", "4", "9000", "病", "", "3", "王五", "3", "3000"},
		},
		want: `study side-by-side 2021-04
3 [2021-04] person@B3=张三 hours@C3=5 chars@D3=10000
3 [2021-04] person@G3=李四 hours@H3=4 chars@I3=9000 remark@J3=病
3 [2021-04] person@M3=王五 hours@N3=3 chars@O3=3000
`,
	},
	{
		name: "one total for both blocks", sheet: "4月",
		rows: [][]string{
			{"2021年4月干部学习情况登记表"},
			{"序号", "姓名", "学时", "字数", "", "序号", "姓名", "学时", "字数"},
			{"1", "张三", "5", "10000", "", "3", "李四", "4", "9000"},
			{"2", "王五", "5", "10000", "", "合计", "", "14", "29000"},
		},
		want: `study side-by-side 2021-04
3 [2021-04] person@B3=张三 hours@C3=5 chars@D3=10000
3 [2021-04] person@G3=李四 hours@H3=4 chars@I3=9000
4 [2021-04] person@B4=王五 hours@C4=5 chars@D4=10000
`,
	},
	{
		name: "a total in one block, records beside it", sheet: "4月",
		rows: [][]string{
			{"2021年4月干部学习情况登记表"},
			{"姓名", "学时", "字数", "", "姓名", "学时", "字数"},
			{"张三", "5", "10000", "", "李四", "4", "9000"},
			{"小计", "5", "10000", "", "王五", "5", "10000"},
			{"填表人：赵某", "", "", "", " 周六", "2", "2000"},
		},
		want: `study side-by-side 2021-04
3 [2021-04] person@A3=张三 hours@B3=5 chars@C3=10000
3 [2021-04] person@E3=李四 hours@F3=4 chars@G3=9000
4 [2021-04] person@E4=王五 hours@F4=5 chars@G4=10000
5 [2021-04] person@E5=周六 hours@F5=2 chars@G5=2000
- 4 total
- 5 footer
`,
	},
	{
		name: "the unit above the table", sheet: "3月",
		rows: [][]string{
			{"2021年3月干部学习台账"},
			{"（单位：分钟）"},
			{"姓名", "学习时间", "学习内容", "学时", "字数"},
			{"张三", "3月5日", "简史", "300", "10000"},
			{"李四", "3月5日", "简史", "120", "10000"},
		},
		want: `study rows 2021-03
4 [2021-03] person@A4=张三 date@B4=2021-03-05 topic@C4=简史 hours@D4=300 chars@E4=10000
5 [2021-03] person@A5=李四 date@B5=2021-03-05 topic@C5=简史 hours@D5=120 chars@E5=10000
`,
	},
	{
		name: "two units above the table", sheet: "3月",
		rows: [][]string{
			{"2021年3月干部学习台账"},
			{"", "", "", "", "单位：学时、万字"},
			{"姓名", "学习时间", "学习内容", "学时", "字数"},
			{"张三", "3月5日", "简史", "5", "1.2"},
			{"李四", "3月5日", "简史", "5", "12"},
		},
		want: `study rows 2021-03
4 [2021-03] person@A4=张三 date@B4=2021-03-05 topic@C4=简史 hours@D4=5 chars@E4=12000
5 [2021-03] person@A5=李四 date@B5=2021-03-05 topic@C5=简史 hours@D5=5 chars@E5=120000
`,
	},
	{
		name: "the unit in the header without brackets", sheet: "3月",
		rows: [][]string{
			{"2021年3月干部学习台账"},
			{"姓名", "学习时间", "学习时长分钟", "字数万字"},
			{"张三", "3月5日", "300", "1.2"},
		},
		want: `study rows 2021-03
3 [2021-03] person@A3=张三 date@B3=2021-03-05 hours@C3=300 chars@D3=12000
`,
	},
	{
		name: "units told in other words", sheet: "3月",
		rows: [][]string{
			{"2021年3月干部学习台账"},
			{"姓名", "学习时间", "学时（单位：分）", "字数（以万字计）"},
			{"张三", "3月5日", "300", "12"},
		},
		want: `study rows 2021-03
3 [2021-03] person@A3=张三 date@B3=2021-03-05 hours@C3=300 chars@D3=120000
`,
	},
	{
		name: "a duty roster", sheet: "Sheet1",
		rows: [][]string{
			{"2021年3月干部值班安排"},
			{"日期", "姓名", "时长", "备注"},
			{"3月5日", "张三", "8", ""},
		},
		want: `unrecognised rows
`,
		codes: "unrecognised-sheet.other@A2",
	},
	{
		name: "the sheet's name and its title name different months", sheet: "3月",
		rows: [][]string{
			{"2021年4月干部学习台账"},
			{"姓名", "学习内容", "学时", "字数"},
			{"张三", "简史", "5", "10000"},
		},
		want: `study rows 2021-03
3 [2021-03] person@A3=张三 topic@B3=简史 hours@C3=5 chars@D3=10000
`,
		codes: "uncertain-date.sheet-title@A1",
	},
	{
		name: "a title that names a kind whose columns are missing", sheet: "Sheet1",
		rows: [][]string{
			{"2021年3月学习台账"},
			{"姓名", "时间", "内容", "数量", "备注"},
			{"张三", "3月5日", "简史", "5", ""},
		},
		want: `unrecognised rows
`,
		codes: "unrecognised-sheet.lacks@A2",
	},
	{
		name: "names under a header that no list has", sheet: "Sheet1",
		rows: [][]string{
			{"2021年3月干部学习台账"},
			{"序号", "哪一位", "学习时间", "学习内容", "学时", "字数"},
			{"1", "张三", "3月5日", "简史", "5", "10000"},
			{"2", "李四", "3月5日", "简史", "5", "10000"},
		},
		want: `study rows 2021-03
3 [2021-03] person@B3=张三? date@C3=2021-03-05 topic@D3=简史 hours@E3=5 chars@F3=10000
4 [2021-03] person@B4=李四? date@C4=2021-03-05 topic@D4=简史 hours@E4=5 chars@F4=10000
`,
		codes: "ambiguous-column.by-values@B2",
	},
	{
		name: "an amount told by its unit", sheet: "Sheet1",
		rows: [][]string{
			{"2021年3月干部学习台账"},
			{"姓名", "学习时间", "学习内容", "学习量化（小时）", "学习文字数"},
			{"张三", "3月5日", "简史", "5", "10000"},
		},
		want: `study rows 2021-03
3 [2021-03] person@A3=张三 date@B3=2021-03-05 topic@C3=简史 hours@D3=300 chars@E3=10000
`,
	},
	{
		name: "parts of an amount and their sum", sheet: "3月",
		rows: [][]string{
			{"2021年3月干部学习台账"},
			{"姓名", "学时", "", "", "字数"},
			{"", "集中", "自学", "合计", ""},
			{"张三", "2", "3", "5", "10000"},
		},
		merges: []string{"A2:A3", "B2:D2", "E2:E3"},
		want: `study rows 2021-03
4 [2021-03] person@A4=张三 hours@B4=2
4 [2021-03] person@A4=张三 hours@C4=3
4 [2021-03] person@A4=张三 chars@E4=10000
`,
	},
	{
		name: "parts that do not make up their sum", sheet: "3月",
		rows: [][]string{
			{"2021年3月干部学习台账"},
			{"姓名", "学时", "", "", "字数"},
			{"", "集中", "自学", "合计", ""},
			{"张三", "2", "3", "6", "10000"},
		},
		merges: []string{"A2:A3", "B2:D2", "E2:E3"},
		want: `study rows 2021-03
4 [2021-03] person@A4=张三 hours@B4=2
4 [2021-03] person@A4=张三 hours@C4=3
4 [2021-03] person@A4=张三 chars@E4=10000
`,
		codes: "total-mismatch@D4",
	},
	{
		name: "bare days beside a month", sheet: "台账",
		rows: [][]string{
			{"2021年干部学习台账"},
			{"月份", "姓名", "学习时间", "学时", "字数"},
			{"3月", "张三", "6日", "5", "10000"},
			{"4月", "张三", "6日", "4", "9000"},
		},
		want: `study rows 2021-03 2021-04
3 [2021-03] month@A3=2021-03-01 person@B3=张三 date@C3=2021-03-06 hours@D3=5 chars@E3=10000
4 [2021-04] month@A4=2021-04-01 person@B4=张三 date@C4=2021-04-06 hours@D4=4 chars@E4=9000
`,
	},
	{
		name: "day and way below a month", sheet: "走访",
		rows: [][]string{
			{"2021年走访台账"},
			{"帮扶干部", "联系户", "1月", "2月"},
			{"张三", "龙某甲", "6日入户", "2.8（电话）"},
		},
		want: `visit crosstab 2021-01 2021-02
3 [2021-01] person@A3=张三 household@B3=龙某甲 date@C3=2021-01-06 mode@C3=6日入户
3 [2021-02] person@A3=张三 household@B3=龙某甲 date@D3=2021-02-08 mode@D3=2.8（电话）
`,
	},
	{
		name: "states to tick", sheet: "台账",
		rows: [][]string{
			{"2021年办实事台账"},
			{"户主", "问题", "办理情况", "", "办结日期"},
			{"", "", "已解决", "未解决", ""},
			{"龙某甲", "饮水", "√", "", "2021.3.5"},
			{"龙某乙", "修路", "", "√", ""},
			{"龙某丙", "看病", "√", "√", ""},
		},
		merges: []string{"A2:A3", "B2:B3", "C2:D2", "E2:E3"},
		want: `problem rows 2021-03
4 household@A4=龙某甲 problem@B4=饮水 status@C4=已解决 done@E4=2021-03-05
5 household@A5=龙某乙 problem@B5=修路 status@D5=未解决
6 household@A6=龙某丙 problem@B6=看病 status@C6=已解决、未解决
`,
		codes: "unknown-status.mixed@C6",
	},
	{
		name: "first and second talk across, one not held, one with nobody", sheet: "2021",
		rows: [][]string{
			{"2021年谈心谈话登记表"},
			{"谈话对象", "第一次谈话", "", "第二次谈话", ""},
			{"", "谈话时间", "谈话人", "谈话时间", "谈话人"},
			{"张三", "2021.3.5", "甲某某", "2021.9.6", "甲某某"},
			{"李四", "2021.3.8", "甲某某", "", ""},
			{"王五", "", "", "", ""},
		},
		merges: []string{"A2:A3", "B2:C2", "D2:E2"},
		want: `talk rows 2021-03 2021-09
4 counterpart@A4=张三 date@B4=2021-03-05 talker@C4=甲某某
4 counterpart@A4=张三 date@D4=2021-09-06 talker@E4=甲某某
5 counterpart@A5=李四 date@B5=2021-03-08 talker@C5=甲某某
6 counterpart@A6=王五
`,
	},
	{
		name: "weeks by number under a year", sheet: "讲坛",
		rows: [][]string{
			{"2022年组工讲坛课程安排"},
			{"周次", "主讲人", "题目", "得分"},
			{"第1周", "张三", "甲题", "90"},
			{"8", "李四", "乙题", "91"},
		},
		want: `lecture rows 2022-01 2022-02
3 speaker@B3=张三 topic@C3=甲题 score@D3=90 date@A3=2022-01-03
4 speaker@B4=李四 topic@C4=乙题 score@D4=91 date@A4=2022-02-21
`,
	},
	{
		name: "a form that somebody filled in", sheet: "1",
		rows: [][]string{
			{"谈心谈话记录表"},
			{"谈话人", "甲某某", "谈话对象", "李四"},
			{"谈话时间", "2021年3月5日", "谈话地点", "会议室"},
			{"谈话内容", "略"},
		},
		merges: []string{"A1:D1", "B4:D4"},
		want: `talk rows 2021-03
3 talker@B2=甲某某 counterpart@D2=李四 date@B3=2021-03-05 place@D3=会议室
`,
	},
	{
		name: "who signed for one meeting", sheet: "签到",
		rows: [][]string{
			{"理论学习中心组集体学习签到表"},
			{"会议时间：2021年3月5日"},
			{"序号", "姓名", "签名"},
			{"1", "张三", "张三"},
			{"2", "李四", "请假"},
		},
		merges: []string{"A1:C1", "A2:C2"},
		want: `meeting rows 2021-03
4 [2021-03] date@A2=2021-03-05 topic@A1=理论学习中心组集体学习签到表 present@B4=1
- 5 padding
`,
	},
	{
		name: "who was absent has not learned", sheet: "3月",
		rows: [][]string{
			{"2021年3月集中学习台账"},
			{"时间", "主题", "学时", "参加人员", "缺席人员"},
			{"3月5日", "简史", "2", "全体干部", "李四（请假）"},
			{"3月12日", "条例", "2", "全体党员", ""},
		},
		want: `study rows 2021-03
3 [2021-03] date@A3=2021-03-05 topic@B3=简史 hours@C3=2 attendees@D3=全体干部
4 [2021-03] date@A4=2021-03-12 topic@B4=条例 hours@C4=2 attendees@D4=全体党员
`,
	},
	{
		name: "a time that is a length of time", sheet: "3月",
		rows: [][]string{
			{"2021年3月干部学习台账"},
			{"姓名", "学习日期", "学习时间（小时）", "学习内容", "字数"},
			{"张三", "3月5日", "2", "简史", "10000"},
			{"张三", "3月6日", "3", "简史", "10000"},
		},
		want: `study rows 2021-03
3 [2021-03] person@A3=张三 date@B3=2021-03-05 hours@C3=120 topic@D3=简史 chars@E3=10000
4 [2021-03] person@A4=张三 date@B4=2021-03-06 hours@C4=180 topic@D4=简史 chars@E4=10000
`,
	},
	{
		name: "remarks that take a record back", sheet: "3月",
		rows: [][]string{
			{"2021年3月干部学习台账"},
			{"序号", "姓名", "学时", "字数", "备注"},
			{"1", "张三", "5", "10000", ""},
			{"2", "李四", "4", "9000", "不计"},
			{"3", "王五", "4", "9000", "作废"},
			{"4", "赵六", "4", "9000", "补2月"},
			{"5", "钱七", "4", "9000", "重复"},
		},
		want: `study rows 2021-03
3 [2021-03] person@B3=张三 hours@C3=5 chars@D3=10000
4 [2021-03] person@B4=李四 hours@C4=4 chars@D4=9000 remark@E4=不计
5 [2021-03] person@B5=王五 hours@C5=4 chars@D5=9000 remark@E5=作废
6 [2021-03] person@B6=赵六 hours@C6=4 chars@D6=9000 remark@E6=补2月 date@E6=2021-02-01
7 [2021-03] person@B7=钱七 hours@C7=4 chars@D7=9000 remark@E7=重复
`,
		codes: "struck-row.remark@E4 struck-row.remark@E5 uncertain-date.made-up@E6",
	},
	{
		name: "sentences below the table name nobody", sheet: "3月",
		rows: [][]string{
			{"2021年3月干部学习台账"},
			{"姓名", "学习内容", "学时", "字数"},
			{"张三", "简史", "5", "10000"},
			{"本月共学习5学时，10000字"},
			{"以上情况属实。张三"},
			{"2021年4月2日"},
		},
		want: `study rows 2021-03
3 [2021-03] person@A3=张三 topic@B3=简史 hours@C3=5 chars@D3=10000
- 4 footer
- 5 footer
- 6 footer
`,
	},
	{
		name: "numbers beside the table", sheet: "3月",
		rows: [][]string{
			{"2021年3月干部学习台账"},
			{"姓名", "学习内容", "学时", "字数"},
			{"张三", "简史", "5", "10000", "", "2"},
			{"李四", "简史", "4", "9000", "", "补学1学时"},
		},
		want: `study rows 2021-03
3 [2021-03] person@A3=张三 topic@B3=简史 hours@C3=5 chars@D3=10000
4 [2021-03] person@A4=李四 topic@B4=简史 hours@C4=4 chars@D4=9000
`,
		codes: "ambiguous-column.no-header@F2",
	},
	{
		name: "more hours on a day than it has", sheet: "3月",
		rows: [][]string{
			{"2021年3月干部学习台账"},
			{"姓名", "学习时间", "学习内容", "学时", "字数"},
			{"张三", "'3月5日", "简史", "90", "10000"},
		},
		want: `study rows 2021-03
3 [2021-03] person@A3=张三 date@B3=2021-03-05 topic@C3=简史 hours@D3=? chars@E3=10000
`,
		codes: "impossible-value.day@D3",
	},
	{
		name: "a December date without a year on January's sheet", sheet: "1月",
		rows: [][]string{
			{"2021年度干部学习台账"},
			{"姓名", "学习时间", "学习内容", "学时", "字数"},
			{"张三", "'12月30日", "简史", "5", "10000"},
		},
		want: `study rows 2021-01
3 [2021-01] person@A3=张三 date@B3=? topic@C3=简史 hours@D3=5 chars@E3=10000
`,
		codes: "uncertain-date.turn@B3",
	},
	{
		name: "a date in three columns", sheet: "3月",
		rows: [][]string{
			{"2021年3月干部学习台账"},
			{"姓名", "年", "月", "日", "学时", "字数"},
			{"张三", "2021", "3", "5", "1", "1000"},
			{"张三", "2020", "3", "12", "1", "1000"},
		},
		want: `study rows 2021-03
3 [2021-03] person@A3=张三 month@C3=2021-03-01 hours@E3=1 chars@F3=1000 date@D3=2021-03-05
4 [2020-03] person@A4=张三 month@C4=2020-03-01 hours@E4=1 chars@F4=1000 date@D4=2020-03-12
`,
		codes: "out-of-period@D4",
	},
	{
		name: "the head of a group is no footer", sheet: "3月",
		rows: [][]string{
			{"2021年3月干部学习台账"},
			{"姓名", "学习内容", "学时", "字数"},
			{"组长：张三", "简史", "5", "10000"},
		},
		want: `study rows 2021-03
3 [2021-03] person@A3=张三 topic@B3=简史 hours@C3=5 chars@D3=10000
`,
	},
	{
		name: "all of a group are named by nobody, nor by the row above", sheet: "3月",
		rows: [][]string{
			{"2021年3月集中学习台账"},
			{"姓名", "学习内容", "学时", "字数"},
			{"全体干部", "简史", "2", "1000"},
			{"第一党小组全体", "条例", "2", "1000"},
			{"", "条例", "2", "1000"},
		},
		want: `study rows 2021-03
3 [2021-03] person@A3=全体干部 topic@B3=简史 hours@C3=2 chars@D3=1000
4 [2021-03] person@A4=? topic@B4=条例 hours@C4=2 chars@D4=1000
5 [2021-03] topic@B5=条例 hours@C5=2 chars@D5=1000
`,
		codes: "unnamed-attendees.group@A4 ambiguous-person.blank@A5",
	},
	{
		name: "reflections by quarters: the year's number is their sum", sheet: "统计",
		rows: [][]string{
			{"2021年学习心得统计表"},
			{"姓名", "一季度", "二季度", "合计"},
			{"张三", "3", "7", "10"},
		},
		want: `reflection rows
3 person@A3=张三 count@D3=10
`,
	},
	{
		name: "names and events, of which no list has a word", sheet: "签到",
		rows: [][]string{
			{"2021年工会活动签到表"},
			{"姓名", "健步走", "登山", "参加次数"},
			{"张三", "√", "请假", "1"},
			{"李四", "×", "√", "1"},
		},
		want: `union attendance
3 person@A3=张三 mark@B3=√ activity@B2=健步走 date@B2=2021-01-01
3 person@A3=张三 mark@C3=请假 activity@C2=登山 date@C2=2021-01-01
4 person@A4=李四 mark@B4=× activity@B2=健步走 date@B2=2021-01-01
4 person@A4=李四 mark@C4=√ activity@C2=登山 date@C2=2021-01-01
`,
	},
	{
		name: "days in brackets behind the names of events", sheet: "签到",
		rows: [][]string{
			{"2021年工会活动签到表"},
			{"姓名", "健步走（3.8）", "登山（5月4日）"},
			{"张三", "√", "×"},
		},
		want: `union attendance 2021-03 2021-05
3 person@A3=张三 mark@B3=√ date@B2=2021-03-08
3 person@A3=张三 mark@C3=× date@C2=2021-05-04
`,
	},
	{
		name: "a blank name in a crosstab is nobody's", sheet: "x",
		rows: [][]string{
			{"2021年第一季度干部学时统计表"},
			{"姓名", "1月", "2月"},
			{"张三", "5", "4"},
			{"", "3", "2"},
		},
		want: `study crosstab 2021-01 2021-02
3 [2021-01] person@A3=张三 hours@B3=5
3 [2021-02] person@A3=张三 hours@C3=4
4 [2021-01] person@A4=张三? hours@B4=3
4 [2021-02] person@A4=张三? hours@C4=2
`,
		codes: "ambiguous-person.blank@A4",
	},
	{
		name: "weeks across with their days in brackets", sheet: "3月",
		rows: [][]string{
			{"2021年3月干部自学登记表"},
			{"姓名", "第一周\n（3.1-3.5）", "第二周\n（3.8-3.12）"},
			{"张三", "√", "×"},
		},
		want: `selfstudy attendance 2021-03
3 person@A3=张三 mark@B3=√ date@B2=2021-03-01
3 person@A3=张三 mark@C3=× date@C2=2021-03-08
`,
	},
	{
		name: "hours and characters below days and below weeks", sheet: "3月",
		rows: [][]string{
			{"2021年3月学习情况统计表"},
			{"姓名", "3月5日", "", "3.8-3.12", ""},
			{"", "学时", "字数", "学时", "字数"},
			{"张三", "3", "6000", "2", "4000"},
		},
		merges: []string{"A2:A3", "B2:C2", "D2:E2"},
		want: `study attendance 2021-03
4 person@A4=张三 hours@B4=3 chars@C4=6000 date@B3=2021-03-05
4 person@A4=张三 hours@D4=2 chars@E4=4000 date@D3=2021-03-08
`,
	},
	{
		name: "numbers up to 31 in the date column of one month are its days", sheet: "03",
		rows: [][]string{
			{"2021年干部学习台账"},
			{"姓名", "日期", "学习内容", "学时", "字数"},
			{"张三", "5", "甲", "3", "6000"},
			{"张三", "19", "乙", "2", "4000"},
		},
		want: `study rows 2021-03
3 [2021-03] person@A3=张三 date@B3=2021-03-05 topic@C3=甲 hours@D3=3 chars@E3=6000
4 [2021-03] person@A4=张三 date@B4=2021-03-19 topic@C4=乙 hours@D4=2 chars@E4=4000
`,
	},
	{
		name: "hours and characters as rows below each name", sheet: "一季度",
		rows: [][]string{
			{"2021年第一季度干部学习统计表"},
			{"姓名", "指标", "1月", "2月", "合计"},
			{"张三", "学时", "5", "4", "9"},
			{"", "字数（万字）", "1", "1.2", "2.2"},
			{"李四", "学时", "6", "", "6"},
			{"", "字数（万字）", "1", "", "1"},
			{"合计", "学时", "11", "4", "15"},
			{"", "字数（万字）", "2", "1.2", "3.2"},
		},
		merges: []string{"A3:A4", "A5:A6", "A7:A8"},
		want: `study crosstab 2021-01 2021-02
3 [2021-01] person@A3=张三 hours@C3=5
3 [2021-02] person@A3=张三 hours@D3=4
4 [2021-01] person@A3=张三 chars@C4=10000
4 [2021-02] person@A3=张三 chars@D4=12000
5 [2021-01] person@A5=李四 hours@C5=6
5 [2021-02] person@A5=李四
6 [2021-01] person@A5=李四 chars@C6=10000
6 [2021-02] person@A5=李四
- 7 total
- 8 total
`,
	},
}
