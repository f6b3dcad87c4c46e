package target

import (
	"regexp"
	"strconv"
	"strings"

	"ledgercheck/sheets"
)

// absenceWords suggest that somebody was away. They only suggest it: a blank becomes 待核实, never 免考核.
var absenceWords = []string{
	"假", "公差", "出差", "借调", "抽调", "挂职", "跟班", "脱产", "培训", "外派", "住院", "生病", "因病", "待产", "离岗", "调离", "调出",
	"退休", "驻村", "援藏", "援疆", "停职", "隔离", "进修", "党校",
}

// denials before a word of absence turn it round: 未请假, 无病假.
var denials = []string{"未", "无", "没", "没有", "不"}

var (
	monthRange = regexp.MustCompile(`(\d{1,2})\s*月?(?:\d{1,2}日)?\s*[-—－–~～至到]+\s*(\d{1,2})\s*月`)
	monthOne   = regexp.MustCompile(`(\d{1,2})\s*月(?:\d{1,2}日)?(起|以来|至今|后)?`)
)

// absent reports whether a text speaks of an absence in a month. Where it names months, only those are meant
// (2月请病假; 3—7月产假; 8月30日起借调).
func absent(text string, month int) bool {
	if !namesAbsence(text) {
		return false
	}
	named := false
	for _, m := range monthRange.FindAllStringSubmatch(text, -1) {
		from, to := number(m[1]), number(m[2])
		named = true
		if from <= month && month <= to || from > to && (month >= from || month <= to) {
			return true
		}
	}
	for _, m := range monthOne.FindAllStringSubmatch(monthRange.ReplaceAllString(text, ""), -1) {
		named = true
		if n := number(m[1]); n == month || m[2] != "" && n < month {
			return true
		}
	}
	return !named
}

func namesAbsence(text string) bool {
	for _, w := range absenceWords {
		for rest, at := text, 0; ; {
			i := strings.Index(rest, w)
			if i < 0 {
				break
			}
			if !denied(text[:at+i]) {
				return true
			}
			at += i + len(w)
			rest = text[at:]
		}
	}
	return false
}

// denied reports whether a denial stands right before, with at most one character between (未请假: 请 is between).
func denied(before string) bool {
	runes := []rune(before)
	if len(runes) > 3 {
		runes = runes[len(runes)-3:]
	}
	for _, w := range denials {
		if i := strings.LastIndex(string(runes), w); i >= 0 {
			return true
		}
	}
	return false
}

func number(s string) int {
	n, _ := strconv.Atoi(s) // the pattern lets only one or two digits through
	return n
}

// remarked reports whether a record's remark, or a sign in the cell itself, speaks of an absence in the month.
func remarked(rec *sheets.Record, cell *sheets.Entry, month sheets.Month) bool {
	if e := rec.Get(sheets.FieldRemark); e != nil && e.Text != "" && absent(e.Text, month.Month) {
		return true
	}
	return cell != nil && cell.Text != "" && absent(cell.Text, month.Month)
}

// rosterRemark reports whether the roster's remark about somebody speaks of an absence in a month, or in the month of
// a half month, a week or a day.
func (r *run) rosterRemark(s *subject, at sheets.Period) bool {
	if s.person < 0 || at.Kind == sheets.PeriodYear || at.Kind == sheets.PeriodRange {
		return false
	}
	text := r.Office.People[s.person].Remark
	month := at.Span.To.Month
	if at.Kind == sheets.PeriodWeek {
		month = at.Friday().Month
	}
	return text != "" && absent(text, int(month))
}
