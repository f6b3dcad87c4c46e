package ledger

import "testing"

// The same table in another dress (tools/metamorph): what is read may not change.
func TestDress(t *testing.T) {
	k := kinds(t)
	const ticks = "visit rows 2021-03\n" +
		"4 [2021-03] date@A4=2021-03-05 person@B4=张三 household@C4=龙某甲 mode@D4=入户\n" +
		"5 [2021-03] date@A5=2021-03-06 person@B5=李四 household@C5=麻某乙 mode@E5=电话\n"
	tickHead := [][]string{
		{"2021年3月干部下村走访台账"},
		{"日期", "干部", "农户", "走访方式", ""},
		{"", "", "", "入户", "电话"},
		{"3月5日", "张三", "龙某甲", "√", ""},
		{"3月6日", "李四", "麻某乙", "", "√"},
	}
	tickMerges := []string{"A2:A3", "B2:B3", "C2:C3", "D2:E2"}
	for _, tt := range []struct {
		name        string
		rows        [][]string
		merges      []string
		want, codes string
	}{
		{
			name: "a header repeated that begins with a word of its own",
			rows: [][]string{
				{"2022年9月组工讲坛授课情况登记表"},
				{"期数", "授课日期", "主讲人", "课题", "得分"},
				{"1", "9月2日", "张三", "公文写作", "92"},
				{"期 数", "授课日期", "主讲人", "课题", "得\n分"},
				{"2", "9月9日", "李四", "党员发展", "90"},
			},
			want: "lecture rows 2022-09\n" +
				"3 [2022-09] date@B3=2022-09-02 speaker@C3=张三 topic@D3=公文写作 score@E3=92\n" +
				"5 [2022-09] date@B5=2022-09-09 speaker@C5=李四 topic@D5=党员发展 score@E5=90\n- 4 repeated-header\n",
		},
		{"columns to tick", tickHead, tickMerges, ticks, ""},
		{"columns to tick, a sign below them", append(tickHead[:5:5], []string{"制表人：王五", "", "", "审核：赵六", ""}), tickMerges, ticks + "- 6 footer\n", ""},
		{
			"columns to tick below a repeated header", append(tickHead[:5:5], tickHead[1], tickHead[2], []string{"3月7日", "李四", "吴某丙", "√", ""}),
			append([]string{"A6:A7", "B6:B7", "C6:C7", "D6:E6"}, tickMerges...),
			ticks + "8 [2021-03] date@A8=2021-03-07 person@B8=李四 household@C8=吴某丙 mode@D8=入户\n- 6 repeated-header\n- 7 repeated-header\n", "",
		},
		{
			name: "the unit above a table, in old characters and with a space",
			rows: [][]string{{"2021年3月干部学习台账"}, {"單 位：万字"}, {"序号", "姓名", "学习内容", "字数"}, {"1", "张三", "简史", "1.2"}},
			want: "study rows 2021-03\n4 [2021-03] person@B4=张三 topic@C4=简史 chars@D4=12000\n",
		},
		{
			name: "header words that end in colons",
			rows: [][]string{{"2021年3月干部学习台账"}, {"序号：", "姓名：", "学习内容", "学时：", "字数："}, {"1", "张三", "简史", "5", "10000"}},
			want: "study rows 2021-03\n3 [2021-03] person@B3=张三 topic@C3=简史 hours@D3=5 chars@E3=10000\n",
		},
		{
			name: "a sign below the columns of events",
			rows: [][]string{
				{"工会活动参加情况"},
				{"姓名", "三八节登山", "篮球赛"},
				{"张三", "1", "1"},
				{"李四", "1", "0"},
				{"制表人：王五", "", "审核：赵六"},
			},
			want: "union attendance\n" +
				"3 person@A3=张三 mark@B3=1 activity@B2=三八节登山\n3 person@A3=张三 mark@C3=1 activity@C2=篮球赛\n" +
				"4 person@A4=李四 mark@B4=1 activity@B2=三八节登山\n4 person@A4=李四 mark@C4=0 activity@C2=篮球赛\n- 5 footer\n",
		},
		{
			name: "visits month by month, in full-width digits",
			rows: [][]string{{"２０２３年联系户走访情况"}, {"联系户", "联系干部", "３月", "４月"}, {"龙某甲", "张三", "８日入户", "２"}},
			want: "visit crosstab 2023-03 2023-04\n" +
				"3 [2023-03] household@A3=龙某甲 person@B3=张三 date@C3=2023-03-08 mode@C3=８日入户\n" +
				"3 [2023-04] household@A3=龙某甲 person@B3=张三 date@D3=2023-04-01\n3 [2023-04] household@A3=龙某甲 person@B3=张三 date@D3=2023-04-01\n",
		},
		{
			name: "a label with characters that show nothing",
			rows: [][]string{
				{"\ufeff2021年3月干部个人学习登记\u200b"},
				{"\ufeff姓名：\u200b", "\ufeff欧阳明\u200b"},
				{"学习时间\u200b", "学习内容", "学时", "字数"},
				{"3月5日", "简史", "5", "10000"},
			},
			want: "study person-sheet 2021-03\n4 [2021-03] date@A4=2021-03-05 topic@B4=简史 hours@C4=5 chars@D4=10000 person@B2=欧阳明\n",
		},
		{
			name: "a header of two rows whose merges are lost, its parts of words that no list has",
			rows: [][]string{
				{"2022年6月学习情况统计表"},
				{"序号", "姓名", "学时", "", "", "", "学习笔记"},
				{"", "", "集中学习", "个人自学", "网络学习", "小计", "字数"},
				{"1", "张三", "2", "2", "1", "5", "10000"},
			},
			want: "study rows 2022-06\n4 [2022-06] person@B4=张三 hours@C4=2\n4 [2022-06] person@B4=张三 hours@D4=2\n" +
				"4 [2022-06] person@B4=张三 hours@E4=1\n4 [2022-06] person@B4=张三 noteChars@G4=10000\n",
		},
		{
			name: "months across, and nobody named for a household",
			rows: [][]string{
				{"2022年第一季度干部联户走访登记表"},
				{"序号", "帮扶干部", "结对户主", "1月", "", "2月", ""},
				{"", "", "", "走访时间", "走访方式", "走访时间", "走访方式"},
				{"1", "张三", "龙某甲", "1.8", "入户", "2.12", "入户"},
				{"2", "", "麻某乙", "1.9", "入户", "", ""},
			},
			want: "visit crosstab 2022-01 2022-02\n" +
				"4 [2022-01] person@B4=张三 household@C4=龙某甲 date@D4=2022-01-08 mode@E4=入户\n" +
				"4 [2022-02] person@B4=张三 household@C4=龙某甲 date@F4=2022-02-12 mode@G4=入户\n" +
				"5 [2022-01] person@B5=张三? household@C5=麻某乙 date@D5=2022-01-09 mode@E5=入户\n",
			codes: "ambiguous-person.nobody@B5",
		},
		{
			name: "a list of telephones in a book of rosters",
			rows: [][]string{{"机关干部电话号码表"}, {"姓名", "科室", "职务", "手机号码"}, {"张三", "干部组", "干部", "13900000000"}},
			want: "unrecognised rows\n", codes: "unrecognised-sheet.other@A2",
		},
		{
			name: "a roster that tells more of people than is asked",
			rows: [][]string{
				{"部机关在编在岗人员一览表"},
				{"股室", "姓名", "现任职务", "到岗时间", "备注", "联系电话", "年龄", "身份证号码"},
				{"干部组", "张三", "干部", "2019-03-01", "", "13900000000", "30", "'433123198001010000"},
			},
			want: "roster rows\n3 group@A3=干部组 person@B3=张三 duty@C3=干部 arrived@D3=2019-03-01 particulars@G3=30\n",
		},
	} {
		t.Run(tt.name, func(t *testing.T) {
			ledgers, findings := k.Read(grid("名册", tt.rows, tt.merges...), "", Options{Year: 2021})
			if got := dump(ledgers); got != tt.want {
				t.Errorf("got\n%swant\n%s", got, tt.want)
			}
			if got := codes(findings); got != tt.codes {
				t.Errorf("findings %q, want %q", got, tt.codes)
			}
		})
	}
}
