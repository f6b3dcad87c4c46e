package grammar

import "strings"

// MadeUpFor reads in a remark which other month a record is for: 补2月, 2月份补学, 计入2月; 上月 gives before. ok is false where the remark
// says no such thing. Which of the two months it then counts for is a question for somebody.
func MadeUpFor(text string) (month int, before, ok bool) {
	if text == "" || len(text) > 200 || isASCII(text) {
		return 0, false, false
	}
	s := strings.NewReplacer("补充", "", "补助", "", "补贴", "", "补办", "", "补正", "", "滋补", "").Replace(Fold(text))
	if !hasAny(s, "补", "计入", "算入", "算在", "记入", "归入", "算作", "列入") {
		return 0, false, false
	}
	if hasAny(s, "上月", "上个月") {
		return 0, true, true
	}
	if i := strings.Index(s, "补"); i >= 0 && hasAny(s[i:], "补录", "补登", "补填", "补记", "补签", "补报", "补交") && strings.Contains(s[:i], "月") {
		return 0, false, false // 4月补录 says when it was entered
	}
	p := PeriodIn(s)
	return p.Month, false, p.Month != 0 && strings.Contains(s, "月")
}
