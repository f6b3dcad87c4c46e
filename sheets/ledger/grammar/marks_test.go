package grammar

import (
	"testing"

	"ledgercheck/sheets"
)

func TestLegend(t *testing.T) {
	for _, c := range []struct {
		text string
		want map[string]SignClass
	}{
		{"注：√出勤 △公差 ×缺勤 ○补学", map[string]SignClass{"√": PresentSign, "△": LeaveSign, "×": AbsentSign, "○": MakeupSign}},
		{"注：√已自学　×未自学", map[string]SignClass{"√": PresentSign, "×": AbsentSign}},
		{"注：√参加　△公差　×缺席", map[string]SignClass{"√": PresentSign, "△": LeaveSign, "×": AbsentSign}},
		{"√表示出勤，△表示公差", map[string]SignClass{"√": PresentSign, "△": LeaveSign}},
		{"√：出勤；×：缺勤", map[string]SignClass{"√": PresentSign, "×": AbsentSign}},
		{"出勤√ 缺勤×", map[string]SignClass{"√": PresentSign, "×": AbsentSign}},
		{"出勤：√；请假：△", map[string]SignClass{"√": PresentSign, "△": LeaveSign}},
		{"“√”为出勤，“○”为事假", map[string]SignClass{"√": PresentSign, "○": LeaveSign}},
		{"√=产假 /=出勤", map[string]SignClass{"√": LeaveSign, "/": PresentSign}},
		{"注：○代表事假、X代表早退", map[string]SignClass{"○": LeaveSign, "x": PresentSign}},
		{"2022年9月周五自学考勤表（●表示请假，◎表示补学）", map[string]SignClass{"●": LeaveSign, "◎": MakeupSign}},
		{"自学签到表 ●请假 ◎补学", map[string]SignClass{"●": LeaveSign, "◎": MakeupSign}},
		{"出勤 √，请假 △", map[string]SignClass{"√": PresentSign, "△": LeaveSign}},
		{"注：A出勤 B请假 C缺勤", map[string]SignClass{"a": PresentSign, "b": LeaveSign, "c": AbsentSign}},
		{"注：✓到会 ✗未到 ☆领导", map[string]SignClass{"√": PresentSign, "×": AbsentSign, "☆": UnknownSign}},
	} {
		got, ok := Legend(c.text)
		if !ok || len(got) != len(c.want) {
			t.Errorf("Legend(%q) = %v, %v", c.text, got, ok)
		}
		for sign, class := range c.want {
			if got[sign].Class != class {
				t.Errorf("Legend(%q)[%s] = %v, want %v", c.text, sign, got[sign], class)
			}
		}
	}
	for _, s := range []string{"", "合计", "注：学时按60分钟一学时登记。", "学习/讨论", "注：1.学习时间以签到为准；2.请假须报备", "注：问题以走访和群众反映为准。", "5+1", "填表人：王某", "√"} {
		if got, ok := Legend(s); ok {
			t.Errorf("Legend(%q) = %v", s, got)
		}
	}
}

func TestMark(t *testing.T) {
	legend, _ := Legend("注：√出勤 △公差 ×缺勤 ○补学 ◇领导")
	other, _ := Legend("√产假 /出勤")
	for _, c := range []struct {
		text        string
		with, plain SignClass
	}{
		{"", NoSign, NoSign},
		{"—", NoSign, NoSign},
		{"-", NoSign, NoSign},
		{"√", PresentSign, PresentSign},
		{"✓", PresentSign, PresentSign},
		{"✔", PresentSign, PresentSign},
		{"✔️", PresentSign, PresentSign},
		{"☑", PresentSign, PresentSign},
		{" √ ", PresentSign, PresentSign},
		{"×", AbsentSign, AbsentSign},
		{"✗", AbsentSign, AbsentSign},
		{"△", LeaveSign, UnknownSign},
		{"∆", LeaveSign, UnknownSign},
		{"○", MakeupSign, UnknownSign},
		{"〇", MakeupSign, UnknownSign},
		{"X", AbsentSign, UnknownSign},
		{"/", UnknownSign, UnknownSign},
		{"☆", UnknownSign, UnknownSign},
		{"◇", UnknownSign, UnknownSign},
		{"请假", LeaveSign, LeaveSign},
		{"病假", LeaveSign, LeaveSign},
		{"产假", LeaveSign, LeaveSign},
		{"公差", LeaveSign, LeaveSign},
		{"借调", LeaveSign, LeaveSign},
		{"缺勤", AbsentSign, AbsentSign},
		{"缺席", AbsentSign, AbsentSign},
		{"未到", AbsentSign, AbsentSign},
		{"出勤", PresentSign, PresentSign},
		{"到", PresentSign, PresentSign},
		{"出", PresentSign, PresentSign},
		{"迟到", PresentSign, PresentSign},
		{"补学", MakeupSign, MakeupSign},
		{"√√", PresentSign, PresentSign},
		{"√（补）", MakeupSign, MakeupSign},
		{"×（病假）", LeaveSign, LeaveSign},
		{"√×", UnknownSign, UnknownSign},
		{"1", UnknownSign, UnknownSign},
	} {
		for k, class := range map[bool]SignClass{true: c.with, false: c.plain} {
			l := legend
			if !k {
				l = nil
			}
			got, d := Mark(c.text, l)
			if got.Class != class || (class == UnknownSign) != (d.Code == sheets.UnknownSymbol) {
				t.Errorf("Mark(%q, legend %v) = %v %v, want %v", c.text, k, got, d, class)
			}
		}
	}
	if got, _ := Mark("√", other); got.Class != LeaveSign {
		t.Errorf("a legend that makes √ a leave: %v", got)
	}
	if got, _ := Mark("请假", legend); got.Reason != "请假" {
		t.Errorf("the reason of a leave: %v", got)
	}
}

func TestLabels(t *testing.T) {
	check := func(name string, f func(string) bool, yes, no []string) {
		t.Helper()
		for _, s := range yes {
			if !f(s) {
				t.Errorf("%s(%q) is false", name, s)
			}
		}
		for _, s := range no {
			if f(s) {
				t.Errorf("%s(%q) is true", name, s)
			}
		}
	}
	check("SameAsAbove", SameAsAbove, []string{"同上", "〃", "″", "\"", "”", "ditto", "同  上", "（同上）"}, []string{"", "上", "，", "同", "张三", "—"})
	check("IsTotalWord", IsTotalWord, []string{"合计", "合 计：", "小计", "总计", "1月小计", "一季度合计", "一季度小计", "本页小计", "累计", "累计学时", "学时合计", "合计（学时）", "总学时", "合计人数", "合计：32人", "全年学时", "参加次数合计", "平均", "最高", "人均学时", "最低字数"},
		[]string{"", "姓名", "张三", "学时", "统计", "计", "会计", "统计局", "累了", "合计划", "出勤次数", "目标学时", "高", "最高检学习会", "平均海"})
	check("IsTarget", IsTarget, []string{"目标", "目 标：", "应完成", "达标标准", "（目标值）"}, []string{"", "标", "任务繁重", "张标准", "目标学时"})
	check("IsCarried", IsCarried, []string{"承前页", "接上页", "（续上页）", "转下页", "过次页", "承 前 页"}, []string{"", "前页", "接待", "学习续篇"})
	check("IsFooterWord", IsFooterWord, []string{"填表人：王某", "填表人", "审核人：", "负责人：张三", "单位负责人", "注：√出勤", "注", "备注：略", "说明：", "制表：", "应到3人", "应到：32人", "填表时间：2021年4月2日", "※注：", "注1：学时", "审 核 人：罗某"},
		[]string{"", "负责人", "备注", "说明会", "注意事项", "张三", "学习内容", "应到", "实到", "日期", "记录人", "注册登记"})
	check("IsExample", IsExample, []string{"示例", "张三（示例）", "样表", "样例", "例：张三", "填写说明", "按此填写", "范例", "填 表 说 明", "例如：5学时"}, []string{"", "例会", "张三", "条例学习", "示范村", "样本"})
	check("Remark", Remark, []string{"2月请病假", "病假", "产假", "公差", "借调", "3—7月产假", "8月30日起借调", "請假", "请 假"}, []string{"", "补学", "已销假", "无请假", "优秀", "寒假期间学习"})
}

func TestWords(t *testing.T) {
	date := func(f string) sheets.Style { return sheets.Style{NumberFormat: f, Date: true} }
	for _, c := range []struct {
		cell sheets.Content
		st   sheets.Style
		want string
	}{
		{number(5), general, "5"},
		{number(4.9000000000000004), general, "4.9"},
		{number(0.1), general, "0.1"},
		{number(1e15), general, "1000000000000000"},
		{number(44260), date("yyyy-m-d"), "2021-03-05"},
		{number(44256), date(`yyyy"年"m"月"`), "2021-03"},
		{number(44260.625), date("yyyy-m-d h:mm"), "2021-03-05 15:00"},
		{number(0.625), date("h:mm"), "15:00"},
		{number(0.0625), sheets.Style{NumberFormat: "[h]:mm", Date: true, Duration: true}, "1:30"},
		{number(0.8), sheets.Style{NumberFormat: "0%"}, "80%"},
		{sheets.Content{Kind: sheets.Bool, Number: 1}, general, "TRUE"},
		{sheets.Content{Kind: sheets.Bool}, general, "FALSE"},
		{text("张三"), general, "张三"},
		{sheets.Content{Kind: sheets.Fault, Text: "#REF!"}, general, "#REF!"},
		{sheets.Content{Kind: sheets.Uncalculated}, general, ""},
		{sheets.Content{Kind: sheets.Blank}, general, ""},
		{number(-3), date("yyyy-m-d"), "-3"},
	} {
		if got := Words(c.cell, c.st, false); got != c.want {
			t.Errorf("Words(%+v, %q) = %q, want %q", c.cell, c.st.NumberFormat, got, c.want)
		}
	}
	if got := Words(number(42798), date("yyyy-m-d"), true); got != "2021-03-05" {
		t.Errorf("epoch of 1904: %q", got)
	}
}

func TestFoldAndClean(t *testing.T) {
	for s, want := range map[string]string{"姓 名": "姓名", "学\n时": "学时", "字数\n（万字）": "字数(万字)", "學時": "学时", "ＡＢＣ１２": "abc12", "【附件】[1]": "(附件)(1)", "幹部姓名": "干部姓名", "訪問時間": "访问时间", "走訪對象": "走访对象", "後續": "后续", "乾": "乾", "\u200b学\ufeff时": "学时", "QQ": "qq", "a b": "ab", "": "", "ab-1.2": "ab-1.2"} {
		if got := Fold(s); got != want {
			t.Errorf("Fold(%q) = %q, want %q", s, got, want)
		}
		if again := Fold(Fold(s)); again != Fold(s) {
			t.Errorf("Fold(%q) is not stable: %q", s, again)
		}
	}
	for s, want := range map[string]string{"  张 三\n\n李四 ": "张 三 李四", "a": "a", "": "", " ": "", "a\tb": "a b", "张\u3000三": "张 三", "\u200b张三": "张三", "a  b": "a b", "a ": "a", "（１）": "（１）"} {
		if got := Clean(s); got != want {
			t.Errorf("Clean(%q) = %q, want %q", s, got, want)
		}
	}
	if len([]rune(traditional)) != len([]rune(simplified)) {
		t.Error("the tables of traditional and simplified characters differ in length")
	}
}
