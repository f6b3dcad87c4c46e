package grammar

import (
	"strings"
	"unicode/utf8"
)

// SameAsAbove reports whether a cell repeats the one above: 同上, 〃, ″, a ditto mark.
func SameAsAbove(text string) bool {
	if len(text) > 24 {
		return false
	}
	switch Fold(text) {
	case "同上", "同前", "上同", "同上行", "同上一行", "(同上)", "〃", "\"", "″", "′′", "''", "”", "“", "``", "´´", "ditto", "do.", "同 上", "„", "＂", "々", "仝", "仝上":
		return true
	}
	return false
}

// Remark reports whether a remark speaks of an absence (2月请病假, 公差, 借调). It only suggests that somebody is exempt; the
// roster decides.
func Remark(text string) (absence bool) {
	if text == "" {
		return false
	}
	if hasAny(text, remarkWords...) {
		return !hasAny(text, "未请假", "无请假", "没有请假", "销假", "假期")
	}
	if isASCII(text) {
		return false
	}
	return hasAny(Fold(text), remarkWords...) && !hasAny(Fold(text), "未请假", "无请假", "没有请假", "销假", "假期")
}

var remarkWords = []string{
	"请假", "病假", "事假", "产假", "休假", "年假", "婚假", "丧假", "陪产假", "护理假", "育儿假", "探亲假", "公假", "公休", "公差", "出差", "借调", "挂职",
	"脱产", "跟班", "住院", "外派", "抽调", "驻村", "援藏", "援疆", "免考核", "离岗", "停职", "哺乳", "调休",
}

// IsTotalWord reports whether a row's label or a column's header says that it sums up: 合计, 1月小计, 一季度合计, 累计学时.
func IsTotalWord(text string) bool {
	if len(text) > 60 || text == "" {
		return false
	}
	s := strings.Trim(Fold(text), ":;.。,、")
	if i := strings.IndexByte(s, '('); i > 0 {
		s = s[:i]
	}
	if IsAverage(s) {
		return true
	}
	for _, w := range []string{"合计", "小计", "总计", "共计", "累计", "总和", "总数", "本页计", "全年计", "总合计", "汇总"} {
		if strings.HasSuffix(s, w) {
			return true
		}
		if rest, ok := strings.CutPrefix(s, w); ok && (isMeasure(rest) || isDigitsOrSigns(rest)) {
			return true
		}
	}
	for _, w := range []string{"总", "全年", "年度", "全年总", "年度总", "共"} {
		if rest, ok := strings.CutPrefix(s, w); ok && isOneOf(rest, "学时", "字数", "课时", "篇数", "次数", "学时数", "人次", "件数", "户数") {
			return true
		}
	}
	if rest, ok := strings.CutPrefix(s, "共"); ok && strings.HasSuffix(rest, "人") && strings.Trim(rest, "0123456789人") == "" {
		return true
	}
	return s == "总"
}

// IsHeadcount reports whether a row's label says that the row counts those who came, or who should have, below each column:
// 应到, 实到人数, 参加人数.
func IsHeadcount(text string) bool {
	if len(text) > 40 {
		return false
	}
	s := strings.Trim(Fold(text), ":;.。,、")
	for _, w := range []string{"应到", "实到", "应参加", "实参加", "参加", "应出席", "实出席", "出席", "到会", "应到会", "实到会", "出勤", "缺席", "缺勤", "参会", "参与"} {
		if rest, ok := strings.CutPrefix(s, w); ok && (isOneOf(rest, "人数", "人数合计", "数", "人次") || rest == "" && len(w) == len("应到") && strings.HasSuffix(w, "到")) {
			return true
		}
	}
	return false
}

// IsAverage reports whether a row's label names a figure that is worked out of the rows and is no sum of them: 平均, 人均学时,
// 最高, 中位数, 完成率.
func IsAverage(text string) bool {
	s := strings.Trim(Fold(text), ":;.。,、")
	for _, w := range []string{"每人平均", "平均", "人均", "最高", "最低", "最大", "最小", "最多", "最少"} {
		if rest, ok := strings.CutPrefix(s, w); ok && (rest == "" || isMeasure(rest) || isOneOf(rest, "值", "每人", "分", "学习学时", "学习字数", "每月", "月均")) {
			return true
		}
	}
	return isOneOf(s, "月均", "中位数", "完成率", "达标率", "参学率", "达标人数", "未达标人数", "达标人数及比例")
}

// IsTarget reports whether a row's label says that its figures are what should be: 目标, 标准, 应完成.
func IsTarget(text string) bool {
	if len(text) > 30 {
		return false
	}
	return isOneOf(strings.Trim(Fold(text), "()[]:;.。"), "目标", "目标值", "目标数", "目标任务", "任务", "任务数", "标准", "达标标准", "考核标准", "要求", "应完成", "应完成数", "计划", "计划数", "指标", "指标数",
		"年度目标", "月度目标", "每月目标", "年度任务", "月度任务", "最低标准", "最低要求")
}

// IsCarried reports whether a row's label says that its figures come from the page before or go to the next one: 承前页,
// 接上页, 过次页, 转下页. They are counted where they stand first.
func IsCarried(text string) bool {
	if len(text) > 30 {
		return false
	}
	s := strings.Trim(Fold(text), "()[]<>:;.。,、…-—")
	return isOneOf(s, "承前页", "承上页", "接前页", "接上页", "续前页", "续上页", "上页结转", "上页累计", "上页合计", "前页累计", "前页合计", "承前", "续表", "接上表", "接续上表",
		"过次页", "过下页", "转次页", "转下页", "转后页", "接下页", "续下页", "结转下页", "下页继续", "见下页", "未完转下页", "下接")
}

func isMeasure(s string) bool {
	return isOneOf(s, "学时", "字数", "课时", "篇数", "次数", "学时数", "人次", "人数", "件数", "户数", "数", "人", "出勤", "参加次数", "分", "得分", "时长", "完成", "完成学时", "完成字数",
		"学习时长", "学习字数", "学习学时")
}

func isDigitsOrSigns(s string) bool { return strings.Trim(s, "0123456789.:-—人次件户") == "" }

// Labels that open a footer whatever follows.
var footerLabels = []string{
	"填表人", "填报人", "制表人", "制表单位", "审核人", "复核人", "审批人", "统计人", "经办人", "单位负责人", "分管领导", "主要负责人", "主管领导",
	"领导签字", "负责人签字", "负责人签名", "审核签字", "填表时间", "填报时间", "填表日期", "填报日期", "制表时间", "制表日期", "单位盖章", "填表说明", "填报说明", "填报单位", "填表单位",
}

// Labels that are column headers too: a colon or a name behind them makes a footer.
var footerColon = []string{
	"注", "备注", "说明", "注意", "制表", "审核", "复核", "负责人", "联系人", "联系电话", "电话", "日期", "签字", "签名", "盖章", "主管", "记录人", "记录",
	"图例", "附注", "审批", "统计", "时间", "校对", "录入", "监督人", "核对人", "提示", "特别说明", "附", "分管负责人", "组长", "支部书记", "书记", "主任", "部长",
}

// Labels with a number behind them.
var footerCounts = []string{"应到", "实到", "缺席", "请假", "应参加", "实参加", "参加人数", "到会"}

var footerRunes = runesOf(footerLabels, footerColon, footerCounts)

// IsFooterWord reports whether a cell opens the lines below a table: 填表人：, 审核人：, 注：, 应到3人.
func IsFooterWord(text string) bool {
	if text == "" {
		return false
	}
	s := strings.TrimLeft(Fold(text), "*※·.-—")
	if first, _ := utf8.DecodeRuneInString(s); !footerRunes[first] {
		return false
	}
	for _, w := range footerLabels {
		if strings.HasPrefix(s, w) {
			return true
		}
	}
	for _, w := range footerColon {
		if rest, ok := strings.CutPrefix(s, w); ok && strings.HasPrefix(rest, ":") {
			return true
		}
	}
	if isOneOf(s, "注", "附注", "说明") || strings.HasPrefix(s, "注1") || strings.HasPrefix(s, "注(") || strings.HasPrefix(s, "注.") || strings.HasPrefix(s, "注、") {
		return true
	}
	for _, w := range footerCounts {
		if rest, ok := strings.CutPrefix(s, w); ok {
			if n := readNumeral(strings.TrimPrefix(strings.TrimPrefix(rest, "人数"), ":")); n.len > 0 {
				return true
			}
		}
	}
	return false
}

// IsExample reports whether a cell marks a specimen or the instructions for filling in: 示例, 样表, 例：, 填写说明.
func IsExample(text string) bool {
	if text == "" || len(text) > 3000 {
		return false
	}
	s := Fold(text)
	if hasAny(s, "示例", "样例", "样表", "范例", "填写说明", "填表说明", "填报说明", "填写示范", "填写要求", "(例)", "举例", "按此填写", "例表", "样张", "模板说明") {
		return true
	}
	for _, w := range []string{"例:", "如:", "例如:", "例如", "(如", "比如"} {
		if strings.HasPrefix(s, w) {
			return true
		}
	}
	return s == "例"
}
