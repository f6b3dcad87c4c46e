package grammar

import (
	"strings"

	"ledgercheck/sheets"
)

// Status classes the words of a 解决情况 cell (domain.md C, "Solved only if"): negations first, then what is under way, then
// what is done. A word that no list has is UnknownStatus with a doubt; a blank is NoStatus. A cell of several numbered
// items must be cut with Items first.
func Status(text string) (sheets.Status, Doubt) {
	switch text {
	case "":
		return sheets.NoStatus, Doubt{}
	case "已解决", "已办结", "已完成", "已销号", "办结", "解决", "完成", "√":
		return sheets.Solved, Doubt{}
	}
	s := strings.Trim(Fold(text), ".。;,、!\"'“”")
	if nothing(s) {
		return sheets.NoStatus, Doubt{}
	}
	if len(s) > 1500 {
		return sheets.UnknownStatus, doubt(sheets.UnknownStatusWord, "", text)
	}
	switch st := classify(s); st {
	case statusSolved:
		return sheets.Solved, Doubt{}
	case statusOpen:
		return sheets.Open, Doubt{}
	case statusStanding:
		return sheets.Standing, Doubt{}
	case statusPartly:
		return sheets.PartlyUnsure, doubt(sheets.UnknownStatusWord, "partly", text)
	case statusMixed:
		return sheets.PartlyUnsure, doubt(sheets.UnknownStatusWord, "mixed", text)
	}
	return sheets.UnknownStatus, doubt(sheets.UnknownStatusWord, "", text)
}

type statusClass uint8

const (
	statusUnknown statusClass = iota
	statusNeutral             // 群众满意, 后续持续跟进: says nothing either way
	statusSolved
	statusOpen
	statusStanding
	statusPartly // 基本解决
	statusMixed  // one clause says done, another that it goes on
)

// Signs and short words that are a whole answer.
var statusSigns = map[string]statusClass{
	"√": statusSolved, "✓": statusSolved, "✔": statusSolved, "☑": statusSolved, "✅": statusSolved, "是": statusSolved, "y": statusSolved,
	"yes": statusSolved, "true": statusSolved, "100%": statusSolved, "已": statusSolved,
	"×": statusOpen, "✗": statusOpen, "✘": statusOpen, "x": statusOpen, "否": statusOpen, "n": statusOpen, "no": statusOpen, "false": statusOpen,
	"☒": statusOpen, "❌": statusOpen, "没": statusOpen, "未": statusOpen,
}

// classify reads all clauses of a status and puts them together.
func classify(s string) statusClass {
	if c, ok := statusSigns[s]; ok {
		return c
	}
	if c := percentStatus(s); c != statusUnknown {
		return c
	}
	if hasAny(s, "(部分", "(一部分", "(未全", "(未完") {
		return statusOpen
	}
	var solved, open, standing, partly, known bool
	for _, clause := range strings.FieldsFunc(s, func(r rune) bool { return strings.ContainsRune(",，;；。!()、:", r) }) {
		switch c := clauseStatus(clause); c {
		case statusSolved:
			solved, known = true, true
		case statusOpen:
			open, known = true, true
		case statusStanding:
			standing, known = true, true
		case statusPartly:
			partly, known = true, true
		}
	}
	switch {
	case !known:
		return statusUnknown
	case solved && (open || standing):
		return statusMixed
	case open:
		return statusOpen
	case partly:
		return statusPartly
	case standing:
		return statusStanding
	}
	return statusSolved
}

// percentStatus reads 80%, 完成80%, 已完成100%.
func percentStatus(s string) statusClass {
	rest, ok := strings.CutSuffix(s, "%")
	if !ok {
		return statusUnknown
	}
	for _, w := range []string{"已", "完成", "办结", "整改", "进度", "率", "达到", "达", ":", "约"} {
		rest = strings.TrimPrefix(rest, w)
	}
	n := readASCII(rest)
	switch {
	case n.len == 0 || n.len != len(rest) || n.bad != "" || n.val.Int() > 100:
		return statusUnknown
	case n.val.Int() == 100:
		return statusSolved
	}
	return statusOpen
}

// Words of the thing done, and what may stand behind them without changing it.
var doneWords = []string{"办理完毕", "处理完毕", "整改完毕", "整改到位", "落实到位", "解决到位", "解决", "办结", "完成", "销号", "整改", "了结", "完工", "竣工", "办妥"}

var doneBehind = []string{
	"", "了", "完", "完毕", "到位", "整改", "好", "问题", "了问题", "该问题", "此问题", "整改任务", "任务", "销号", "结", "办结", "完成", "解决",
	"并销号", "并办结", "并完成整改", "整改工作", "整改并销号", "困难", "了困难", "落实", "整改落实", "全部问题", "完结", "诉求", "办理", "。",
}

// Words before the thing done that leave it done without 已.
var doneBefore = []string{
	"", "全部", "全面", "均", "都", "全", "彻底", "圆满", "妥善", "顺利", "及时", "当场", "现场", "立即", "当天", "当日", "得到", "得到有效", "得以",
	"有效", "按时", "按期", "如期", "成功", "问题", "该问题", "问题得到", "问题均", "问题全部", "立行立改", "完成", "整改", "整改完成并", "经协调", "办理", "限时",
}

// Words between 已 and the thing done that make it something else than done.
var notYet = []string{
	"上报", "申请", "申报", "联系", "安排", "要求", "督促", "转", "列入", "纳入", "承诺", "同意", "答应", "制定", "等待", "着手", "开始", "启动", "研究",
	"提出", "报", "建议", "计划", "协助", "反馈", "答复", "提请", "请示", "交", "责成", "督办", "沟通", "部署",
}

// Words of something that is not done.
var openWords = []string{
	"未", "没有", "没能", "尚", "不能", "无法", "难以", "不予", "暂缓", "不了", "正在", "部分", "一部分", "待", "拟", "计划", "预计", "力争", "争取", "将于",
	"准备", "打算", "有望", "推进中", "进行中", "办理中", "解决中", "整改中", "处理中", "落实中", "协调中", "申请中", "申报中", "审核中", "审批中", "跟进中",
	"施工中", "建设中", "研究中", "完善中", "实施中", "对接中", "筹备中", "在办", "在建", "已协调", "已上报", "已申请", "已申报", "已列入", "已纳入", "推进", "纳入计划",
	"列入计划", "需要", "需进一步", "仍", "还需", "还在", "搁置", "逾期", "延期", "停滞",
}

// Clauses that only add to what others say.
var neutralWords = []string{"满意", "后续", "继续", "跟进", "跟踪", "回访", "巩固", "反馈", "未发现", "无异议", "未反弹", "无新", "感谢", "资料", "备案", "附", "见", "防止", "确保", "举一反三"}

// clauseStatus reads one clause.
func clauseStatus(s string) statusClass {
	switch s {
	case "":
		return statusNeutral
	case "无异议", "未反弹", "未发现问题", "未发现新问题", "无新问题", "群众无意见", "群众满意", "群众很满意", "群众较满意":
		return statusNeutral
	}
	if c, ok := statusSigns[s]; ok {
		return c
	}
	if c := percentStatus(s); c != statusUnknown {
		return c
	}
	if hasAny(s, "基本", "大部分", "大部", "初步", "大体", "大致", "暂时", "绝大部分", "多数", "接近", "差不多", "临时") && !hasAny(s, "未", "没有", "没能", "尚", "不能", "无法", "正在", "待") {
		if hasAny(s, doneWords...) || isOneOf(s, "基本", "大部分") {
			return statusPartly
		}
		return statusUnknown
	}
	done := doneStatus(s)
	if done != statusSolved && hasAny(s, "前解决", "前完成", "前办结", "前销号", "前整改", "内完成", "内解决", "内办结") {
		return statusOpen // 2021年底前解决 is a plan
	}
	if done == statusSolved {
		return statusSolved
	}
	if hasAny(s, "长期坚持", "持续坚持", "常态化", "常抓不懈", "长期") && !hasAny(s, "未", "没有", "尚未") {
		return statusStanding
	}
	if hasAny(s, "未", "没有", "没能", "尚", "不能", "无法", "难以", "不予") && !hasAny(s, "未发现", "未反弹", "未再", "没有问题") {
		return statusOpen
	}
	if hasAny(s, "后续", "继续跟", "持续跟", "跟踪", "回访", "巩固") {
		return statusNeutral
	}
	if done == statusOpen || hasAny(s, openWords...) && !hasAny(s, "未发现", "未反弹", "未再", "没有问题") {
		return statusOpen
	}
	if hasAny(s, "解决中", "办理中", "推进") || strings.HasSuffix(s, "中") && hasAny(s, doneWords...) {
		return statusOpen
	}
	if hasAny(s, neutralWords...) {
		return statusNeutral
	}
	return done
}

// doneStatus says whether a clause says that the thing is done: 已解决, 已于3月5日办结, 问题得到解决, 解决.
func doneStatus(s string) statusClass {
	for _, w := range doneWords {
		i := strings.LastIndex(s, w)
		if i < 0 {
			continue
		}
		before, behind := s[:i], s[i+len(w):]
		if isPart(behind) {
			return statusOpen // 解决了一部分
		}
		if !isOneOf(behind, doneBehind...) && !isDateText(behind) && !isOneOf(strings.TrimPrefix(behind, "了"), doneBehind...) {
			continue
		}
		at := strings.LastIndex(before, "已")
		switch {
		case at >= 0:
			between := before[at+len("已"):]
			if hasAny(before[:at], "未", "没", "尚", "不", "待") || hasAny(between, "未", "没", "不", "待", "可", "能", "需", "部分", "拟") {
				return statusOpen
			}
			if hasAny(between, notYet...) {
				return statusUnknown
			}
			return statusSolved
		case w == "整改" && before == "":
			continue // 整改 alone is what is to be done
		case isOneOf(before, doneBefore...), isDateText(before) || isDateText(strings.TrimPrefix(before, "于")):
			return statusSolved
		}
	}
	return statusUnknown
}

// isPart reports whether what stands behind 解决 says that only a part was.
func isPart(s string) bool { return hasAny(s, "部分", "一半", "其中", "一些", "一点") }

// isDateText reports whether a text is one day or month and nothing else.
func isDateText(s string) bool {
	if s == "" || len(s) > 60 {
		return false
	}
	for _, w := range []string{"于", "日期", "时间", ":"} {
		s = strings.TrimPrefix(s, w)
	}
	for _, w := range []string{"前", "底前"} {
		if strings.HasSuffix(s, w) {
			return false
		}
	}
	if !strings.ContainsAny(s, "0123456789月") {
		return false
	}
	r := dateText(s, DateHint{Year: 2000}, false)
	return !r.When.Span.IsZero() && r.Doubt.IsZero()
}
