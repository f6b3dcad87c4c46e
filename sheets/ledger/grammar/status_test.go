package grammar

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"ledgercheck/sheets"
)

var statusCases = map[sheets.Status][]string{
	sheets.NoStatus: {"", " ", "—", "无", "/"},
	sheets.Solved: {
		"已解决", "已办结", "已完成", "已销号", "办结", "解决", "完成", "√", "✓", "是", "销号", "100%", "完成100%", "已 解 决", "已解决。", "已解決", "Y", "已完成整改", "整改完成", "整改到位", "已整改",
		"已于3月5日解决", "3月5日已解决", "已解决（3月5日）", "3月5日解决", "已经解决，群众满意", "已解决，后续持续跟进", "已解决，群众不满意", "已完成，未发现新问题", "问题已解决", "问题已得到解决", "已得到有效解决", "全部解决", "均已解决",
		"当场解决", "圆满解决", "按期完成", "已全部完成", "已完成并销号", "已协调解决", "办理完毕", "12月底前已完成", "立行立改，已完成", "1.已办结", "接通自来水，已解决",
	},
	sheets.Open: {
		"正在办理", "办理中", "解决中", "推进中", "进行中", "整改中", "已协调", "已上报", "部分解决", "已解决部分问题", "解决了一部分", "已解决(部分)", "未解决", "没有解决", "尚未办结", "尚未完成", "未完成", "未销号", "暂未解决", "无法解决", "不能解决",
		"未完全解决", "没有完全解决", "否", "×", "✗", "80%", "已完成80%", "0%", "2021年底前解决", "年底前完成", "计划2022年解决", "拟于4月解决", "预计3月解决", "已列入2022年计划", "待销号", "待解决", "有望解决", "正在协调解决", "持续推进", "推进",
		"已申请销号", "全部未解决", "未解決", "基本没有解决", "正在整改", "已解决1件，未解决1件",
	},
	sheets.Standing:      {"长期坚持", "长期", "持续坚持", "常态化坚持"},
	sheets.PartlyUnsure:  {"基本解决", "基本完成", "已基本解决", "大部分解决", "大部分", "初步解决", "已整改，长期坚持", "已解决，道路正在修", "饮水已解决，道路未解决"},
	sheets.UnknownStatus: {"已反馈", "已答复", "已回复", "○", "△", "2021.3.5", "已为其申请低保", "已完成调查", "解决方案已制定", "已落实", "协调解决", "整改", "满意", "不满意", "已解决2户", "解决率100%", "150%"},
}

func TestStatus(t *testing.T) {
	for want, texts := range statusCases {
		for _, s := range texts {
			got, d := Status(s)
			if got != want {
				t.Errorf("Status(%q) = %d, want %d", s, got, want)
			}
			if doubtful := got == sheets.PartlyUnsure || got == sheets.UnknownStatus; doubtful != (d.Code == sheets.UnknownStatusWord) {
				t.Errorf("Status(%q) = %d with doubt %v", s, got, d)
			}
		}
	}
}

// No word of negation may stand before a word of the done and leave it done (domain.md C: match negatives first).
func TestStatusNegations(t *testing.T) {
	for _, no := range []string{"未", "尚未", "没有", "还没", "暂未", "仍未", "未能", "无法", "不能", "未全部", "尚未完全", "没有全部", "正在", "待", "拟", "计划"} {
		for _, done := range []string{"解决", "办结", "完成", "销号", "整改到位", "落实到位", "办理完毕"} {
			for _, form := range []string{"%s%s", "问题%s%s", "%s%s。", "目前%s%s", "因资金不足，%s%s", "%s%s（3月）"} {
				s := fmt.Sprintf(form, no, done)
				if got, _ := Status(s); got == sheets.Solved {
					t.Errorf("Status(%q) is solved", s)
				}
			}
		}
	}
}

func TestMode(t *testing.T) {
	for want, texts := range map[sheets.Mode][]string{
		sheets.NoMode:      {"", "—", "无", "/"},
		sheets.InPerson:    {"实地", "入户", "上门", "走访", "现场", "面对面", "到户", "入户+电话", "实地、电话", "实地走访", "入户走访", " 实 地 ", "慰问"},
		sheets.Remote:      {"电话", "微信", "视频", "线上", "短信", "网络", "QQ", "电话走访", "视频连线", "微信、电话", "电话联系", "微信群"},
		sheets.UnknownMode: {"其他", "电话或实地", "未入户", "集中", "视频见面"},
	} {
		for _, s := range texts {
			got, d := Mode(s)
			if got != want || (got == sheets.UnknownMode) != (d.Variant == "mode") {
				t.Errorf("Mode(%q) = %d %v, want %d", s, got, d, want)
			}
		}
	}
}

func TestYesNo(t *testing.T) {
	for s, want := range map[string][2]bool{
		"是": {true, true}, "√": {true, true}, "✔": {true, true}, "党员": {true, true}, "中共党员": {true, true}, "预备党员": {true, true}, "TRUE": {true, true}, "中共党员（正式）": {true, true},
		"否": {false, true}, "×": {false, true}, "群众": {false, true}, "共青团员": {false, true}, "": {false, true}, "非党员": {false, true}, "入党积极分子": {false, true}, "FALSE": {false, true}, "—": {false, true}, "待核": {false, false}, "○": {false, false},
	} {
		if yes, known := YesNo(s); yes != want[0] || known != want[1] {
			t.Errorf("YesNo(%q) = %v, %v", s, yes, known)
		}
	}
}

func TestItems(t *testing.T) {
	for _, c := range []struct {
		text string
		want []string
	}{
		{"1.医保未缴；2.低保申请", []string{"医保未缴", "低保申请"}},
		{"1.已办结；2.正在办理", []string{"已办结", "正在办理"}},
		{"1.建立工作提醒清单\n2.每周一核对办理进度", []string{"建立工作提醒清单", "每周一核对办理进度"}},
		{"1、甲\n2、乙", []string{"甲", "乙"}},
		{"\u00a01、甲\n\u3000\u00a02、乙", []string{"甲", "乙"}},
		{"１．甲；２．乙", []string{"甲", "乙"}},
		{"（1）甲（2）乙", []string{"甲", "乙"}},
		{"（一）甲（二）乙", []string{"甲", "乙"}},
		{"①甲②乙③丙", []string{"甲", "乙", "丙"}},
		{"⑴甲⑵乙", []string{"甲", "乙"}},
		{"1）甲2）乙", []string{"甲", "乙"}},
		{"一、甲 二、乙", []string{"甲", "乙"}},
		{"一是甲；二是乙。", []string{"甲", "乙"}},
		{"第一，甲；第二，乙", []string{"甲", "乙"}},
		{"1.医保未缴2.低保申请", []string{"医保未缴", "低保申请"}},
		{"1. 甲 2. 乙 3. 丙", []string{"甲", "乙", "丙"}},
		{"1.甲\n1.乙\n1.丙", []string{"甲", "乙", "丙"}},
		{"1.甲\n3.乙", []string{"甲", "乙"}},
		{"存在问题：1.甲；2.乙", []string{"存在问题： 甲", "乙"}},
		{"1.投入1.5万元；2.投入2.5万元", []string{"投入1.5万元", "投入2.5万元"}},
		{"1.甲（1）子（2）子；2.乙", []string{"甲(1)子(2)子", "乙"}},
		{"1）甲（1）子（2）子；2）乙", []string{"甲(1)子(2)子", "乙"}},
		{"1.甲", []string{"甲"}},
		{"1、3户饮水困难；2、道路", []string{"3户饮水困难", "道路"}},
		{"饮水管破损", []string{"饮水管破损"}},
		{"甲；乙", []string{"甲；乙"}},
		{"甲\n乙", []string{"甲 乙"}},
		{"1.5万元贷款", []string{"1.5万元贷款"}},
		{"1、2月份工资", []string{"1、2月份工资"}},
		{"一、二组道路", []string{"一、二组道路"}},
		{"2021.3.5反映", []string{"2021.3.5反映"}},
		{"无", nil},
		{"没有", nil},
		{"—", nil},
		{"", nil},
		{"暂无困难", nil},
	} {
		if got := Items(c.text); !slices.Equal(got, c.want) {
			t.Errorf("Items(%q) = %q, want %q", c.text, got, c.want)
		}
	}
	// However a list is numbered, its items come back in their number.
	for n := 1; n <= 12; n++ {
		for _, form := range []string{"%d.事项;", "%d、事项；", "（%d）事项", "%d）事项\n", "(%d) 事项 "} {
			s := ""
			for i := 1; i <= n; i++ {
				s += fmt.Sprintf(form, i)
			}
			if got := Items(s); len(got) != n {
				t.Errorf("Items(%q) has %d items, want %d", s, len(got), n)
			}
		}
	}
}

func TestNothingProblem(t *testing.T) {
	for s, want := range map[string]bool{
		"无": true, "没有": true, "暂无": true, "—": true, "": true, " ": true, "/": true, "无问题": true, "暂无困难": true, "无。": true, "没有困难": true, "目前暂无诉求": true, strings.Repeat(" ", 61): true, strings.Repeat("—", 21): true,
		"无房": false, "无收入": false, "饮水管破损": false, "没有自来水": false, "无人照料": false,
	} {
		if got := NothingProblem(s); got != want {
			t.Errorf("NothingProblem(%q) = %v", s, got)
		}
	}
}

func TestSpells(t *testing.T) {
	for _, c := range []struct{ text, want string }{
		{"借调（2021-03-01至2021-03-31）", "借调 2021-03-01..2021-03-31;"},
		{"产假（2021.4.1-2021.8.31）", "产假 2021-04-01..2021-08-31;"},
		{"产假（2021-03-01至2021-07-31）；借调（2021-08-30至2021-12-31）", "产假 2021-03-01..2021-07-31;借调 2021-08-30..2021-12-31;"},
		{"产假（2021-03-01至2021-07-31）\n借调（2021-08-30至2021-12-31）", "产假 2021-03-01..2021-07-31;借调 2021-08-30..2021-12-31;"},
		{"产假（2021-03-01至2021-07-31） 借调（2021-08-30至2021-12-31）", "产假 2021-03-01..2021-07-31;借调 2021-08-30..2021-12-31;"},
		{"产假(2021年3月1日至2021年7月31日)、病假(2021年8月1日至8月5日)", "产假 2021-03-01..2021-07-31;病假 2021-08-01..2021-08-05;"},
		{"跟班学习（2021-05-01至2021-06-30）", "跟班学习 2021-05-01..2021-06-30;"},
		{"挂职（2021年3月至8月）", "挂职 2021-03-01..2021-08-31;"},
		{"挂职（2020年12月至2021年3月）", "挂职 2020-12-01..2021-03-31;"},
		{"2021年3月至8月挂职", "挂职 2021-03-01..2021-08-31;"},
		{"2021.3-2021.8挂职", "挂职 2021-03-01..2021-08-31;"},
		{"二〇二一年三月至五月挂职", "挂职 2021-03-01..2021-05-31;"},
		{"产假2021-03-01至2021-07-31", "产假 2021-03-01..2021-07-31;"},
		{"产假（3.1-7.31）", "产假 2021-03-01..2021-07-31;"},
		{"3—7月产假", "产假 2021-03-01..2021-07-31;"},
		{"2月请病假", "请病假 2021-02-01..2021-02-28;"},
		{"借调（2021-03-01起）", "借调 2021-03-01..;"},
		{"借调（2021-03-01至今）", "借调 2021-03-01..;"},
		{"借调（2021-03-01—）", "借调 2021-03-01..;"},
		{"8月30日起借调", "借调 2021-08-30..;"},
		{"借调（至2021-03-31）", "借调 ..2021-03-31;"},
		{"自2021年3月1日起借调", "借调 2021-03-01..;"},
		{"退休（2021-06-30）", "退休 2021-06-30..;"},
		{"2021年6月调离", "调离 2021-06-01..;"},
		{"免考核", "免考核 ..;"},
		{"免考核（2021-03-01至2021-03-31）", "免考核 2021-03-01..2021-03-31;"},
		{"在岗；借调（2021年3月）", "借调 2021-03-01..2021-03-31;"},
		{"在岗", ""},
		{"", ""},
		{"正常", ""},
		{"—", ""},
		{"产假", "产假 undated;?no-dates"},
		{"借调", "借调 undated;?no-dates"},
		{"在岗（2021-06-16起）", "?arrival"},
		{"病假（2021.2.30-2021.3.5）", "病假 undated;?"},
		{"借调（2021-03-31至2021-03-01）", "借调 undated;?range"},
		{"借调（春节后）", "借调(春节后 undated;?no-dates"},
		{"免予考核", "免予考核 ..;"},
		{"因公出国，不纳入考核", "因公出国 undated;不纳入考核 ..;?no-dates"},
		{"已退休", "已退休 ..;"},
		{"调出（2021-02-26）", "调出 2021-02-26..;"},
	} {
		spells, d := Spells(c.text, DateHint{Year: 2021})
		got := ""
		for _, s := range spells {
			got += fmt.Sprintf("%s %s..%s;", s.Kind, s.Span.From, s.Span.To)
			if s.Undated {
				got = strings.TrimSuffix(got, " ..;") + " undated;"
			}
		}
		if !d.IsZero() {
			got += "?" + d.Variant
		}
		if got != c.want {
			t.Errorf("Spells(%q) = %s, want %s", c.text, got, c.want)
		}
	}
}
