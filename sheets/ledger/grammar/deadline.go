package grammar

import (
	"strings"

	"ledgercheck/sheets"
)

// Words of a deadline without a date: nobody is ever late (domain.md C, "Overdue").
var standingDeadlines = strings.NewReplacer("立行立改", "", "即知即改", "", "即行即改", "", "立知立改", "", "立查立改", "", "边查边改", "",
	"边学边改", "", "即查即改", "", "随查随改", "", "即时整改", "", "及时整改", "", "当场整改", "", "现场整改", "", "立即改正", "", "即时", "", "及时", "", "当场", "", "全年", "", "贯穿全年", "", "长期有效", "", "立整立改", "", "即改", "", "立改", "", "立即整改", "", "立即", "", "马上", "", "随时", "", "长期坚持", "", "长期", "",
	"持续推进", "", "持续整改", "", "持续", "", "常态化", "", "常抓不懈", "", "坚持", "", "推进", "", "整改", "", "经常性", "", "日常", "",
	"每月", "", "每周", "", "每季度", "", "每年", "", "不定期", "", "定期", "", "已完成", "", "完成", "", "落实", "", "并", "", "开展", "")

// Deadline reads the cell of a 时限. The deadline is the last day of When.Span: 12月底前 is 31 December, 2021年6月 is 30 June.
// 立行立改, 长期 and the like are Present without a date and are never overdue. A cell that says when in other words
// (一周内, 换届前) is Unreadable with a doubt.
func Deadline(c sheets.Content, st sheets.Style, h DateHint) DateReading {
	if c.Kind != sheets.Text {
		out := Date(c, st, h)
		if out.State != sheets.Present {
			return out
		}
		last := out.When.Span.To
		out.When.Span.From = last
		out.When.Days = []sheets.Date{last}
		if out.Partial { // 3.1 typed 3.1 or 3.10: nobody is late before the later
			out.When.Days = nil
		}
		out.Doubt, out.Partial = Doubt{}, false
		return out
	}
	s := Fold(c.Text)
	if len(s) <= longestDate && !nothing(s) {
		rest := strings.Trim(standingDeadlines.Replace(s), ",;。、.()/")
		if rest == "" && s != "完成" && s != "已完成" && s != "整改" && s != "落实" && s != "推进" {
			return DateReading{State: sheets.Present}
		}
		if rest != s && !strings.ContainsAny(rest, "0123456789年月日季旬") && hasAny(s, "长期", "立行立改", "持续", "常态", "即知即改") {
			return DateReading{State: sheets.Present}
		}
		if hasAny(s, "个月内", "周内", "天内", "日内", "工作日", "小时内", "个月", "分钟") {
			return noDate(doubt(sheets.UncertainDate, "relative", c.Text))
		}
		if hasAny(s, "长期", "立行立改", "持续", "常态", "即知即改") {
			return dateText(rest, h, true).quoting(c.Text)
		}
	}
	return dateText(c.Text, h, true)
}

// quoting replaces the text that a doubt quotes by the whole cell's.
func (r DateReading) quoting(raw string) DateReading {
	if !r.Doubt.IsZero() {
		r.Doubt = doubt(r.Doubt.Code, r.Doubt.Variant, raw)
	}
	return r
}
