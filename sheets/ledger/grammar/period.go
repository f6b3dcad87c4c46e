package grammar

import (
	"strings"

	"ledgercheck/sheets"
)

// Named is the period that a title, a sheet's name or a file's name says. What is not said is 0.
type Named struct {
	Year, ToYear       int // ToYear differs from Year only in a period over two years
	Month              int // set where one month is named
	FromMonth, ToMonth int // the named months, the same where it is one; 一季度 is 1 and 3
	Day                int // set where a single day is named: the day of a meeting, or of printing
}

// IsZero reports whether nothing is named.
func (n Named) IsZero() bool { return n == Named{} }

// HasMonths reports whether months are named.
func (n Named) HasMonths() bool { return n.FromMonth != 0 }

// Span gives the days of the named period; year is used where none is named. It is empty where neither is known.
func (n Named) Span(year int) sheets.Span {
	from, to := n.Year, n.ToYear
	if from == 0 {
		from, to = year, year
	}
	if from == 0 {
		return sheets.Span{}
	}
	first, last := 1, 12
	if n.FromMonth != 0 {
		first, last = n.FromMonth, n.ToMonth
	}
	if n.Year == 0 && last < first {
		to++
	}
	return sheets.Span{From: sheets.Month{Year: from, Month: first}.First(), To: sheets.Month{Year: to, Month: last}.Last()}
}

// Labels behind which a title speaks of when it was filled in, not of its period.
var fillingLabels = []string{
	"填表时间", "填表日期", "填报时间", "填报日期", "制表时间", "制表日期", "打印时间", "打印日期", "上报时间", "报送时间",
	"更新时间", "导出时间", "截至", "截止",
}

// PeriodIn reads the period out of a title, a sheet's name or a file's name. A date of filling in (填表时间：…) is not one.
func PeriodIn(text string) Named {
	s := dateForm(text)
	for _, w := range fillingLabels {
		if i := strings.Index(s, w); i >= 0 {
			s = s[:i]
		}
	}
	for _, ext := range []string{".xlsx", ".xlsm", ".xls", ".et", ".ods", ".csv", ".tsv", ".html", ".htm", ".xml"} {
		s = strings.TrimSuffix(s, ext)
	}
	s = strings.ReplaceAll(s, "_", " ")
	if s == "" || len(s) > 600 {
		return Named{}
	}
	var buf [32]token
	p := periodScan{t: lexDate(s, buf[:0])}
	return p.scan()
}

// MonthSheet reads a sheet's name as a month: 3, 03, 3月, 三月份, 2021.3. Numbers alone count, so ask it only of names of
// sheets and files.
func MonthSheet(name string) (int, bool) {
	s := strings.Trim(dateForm(name), " .")
	if s != "" && len(s) <= 2 && strings.Trim(s, "0123456789") == "" {
		n, _ := smallInt(s)
		return n, n >= 1 && n <= 12
	}
	p := PeriodIn(name)
	return p.Month, p.Month != 0
}

// periodScan looks for periods among the tokens of a title.
type periodScan struct {
	t []token
	n Named
}

func (p *periodScan) at(i int) token {
	if i >= 0 && i < len(p.t) {
		return p.t[i]
	}
	return token{}
}

func (p *periodScan) is(i int, kind tokenKind) bool { return p.at(i).kind == kind }

// month reports whether a number that can be a month stands at i.
func (p *periodScan) month(i int) bool {
	t := p.at(i)
	return t.kind == tokNum && t.width <= 2 && t.val >= 1 && t.val <= 12
}

func (p *periodScan) joint(i int) bool {
	t := p.at(i)
	return t.kind == tokRange || t.kind == tokList && t.text != "\n" || t.kind == tokSep && t.text == "-"
}

func titleYear(y int) bool { return y >= 1990 && y <= 2099 }

func (p *periodScan) scan() Named {
	for i := 0; i < len(p.t); {
		i = p.step(i)
	}
	if p.n.ToYear == 0 {
		p.n.ToYear = p.n.Year
	}
	if p.n.FromMonth == p.n.ToMonth && p.n.Year == p.n.ToYear {
		p.n.Month = p.n.FromMonth
	}
	if p.n.Month == 0 {
		p.n.Day = 0
	}
	return p.n
}

// step reads what stands at i and gives the index behind it.
func (p *periodScan) step(i int) int {
	t := p.at(i)
	switch {
	case t.kind == tokHalf:
		p.months(6*t.val-5, 6*t.val, 0)
		return i + 1
	case t.kind != tokNum:
		return i + 1
	case p.is(i+1, tokQuarter):
		if t.val >= 1 && t.val <= 4 {
			p.months(3*t.val-2, 3*t.val, 0)
		}
		return i + 2
	case (t.width == 4 && titleYear(t.val) || t.width == 2 && p.is(i+1, tokYear) && t.val >= 10 && t.val < 60) && p.year(i):
		return p.behindYear(i, fullYear(t.val))
	case t.width == 8 || t.width == 6:
		a, ok := wholeAtom(t.val, t.width, DateHint{})
		if ok && a.bad == "" && titleYear(a.y) && a.m >= 1 && a.m <= 12 && (a.d == 0 || a.d <= 31) {
			p.setYear(a.y)
			p.months(a.m, a.m, a.d)
		}
		return i + 1
	case p.month(i):
		return p.behindMonth(i)
	}
	return i + 1
}

// year reports whether the number at i is a year and no count: 2021人 is one.
func (p *periodScan) year(i int) bool {
	next := p.at(i + 1)
	return next.kind != tokWord || !hasAny(firstRune(next.text), "人", "次", "件", "字", "元", "份", "名", "户", "个", "条", "篇", "号")
}

func firstRune(s string) string {
	for i := range s {
		if i > 0 {
			return s[:i]
		}
	}
	return s
}

func (p *periodScan) setYear(y int) {
	if p.n.Year == 0 {
		p.n.Year = y
	}
}

// months takes the first months named; a day counts only where no month stands without one.
func (p *periodScan) months(from, to, day int) {
	if p.n.FromMonth != 0 && (day != 0 || p.n.Day == 0) {
		return
	}
	p.n.FromMonth, p.n.ToMonth, p.n.Day = from, to, day
}

// behindYear reads 2021年, 2021年3月, 2021.3, 2021-03-05, 2021—2022年.
func (p *periodScan) behindYear(i, y int) int {
	first := p.n.Year == 0
	p.setYear(y)
	i++
	if p.is(i, tokYear) {
		i++
	} else if p.is(i, tokSep) && p.month(i+1) {
		sep := p.at(i).text
		m := p.at(i + 1).val
		i += 2
		if p.is(i, tokSep) && p.at(i).text == sep && p.is(i+1, tokNum) && p.at(i+1).width <= 2 && p.at(i+1).val <= 31 {
			p.months(m, m, p.at(i+1).val)
			return i + 2
		}
		if p.joint(i) && p.month(i+1) && !p.is(i+2, tokDay) { // 2021.1-3
			p.months(m, p.at(i+1).val, 0)
			return i + 2
		}
		if p.joint(i) && p.at(i+1).width == 4 && titleYear(p.at(i+1).val) && p.is(i+2, tokSep) && p.month(i+3) { // 2020.12-2021.2
			p.through(first, m, p.at(i+1).val, p.at(i+3).val)
			return i + 4
		}
		p.months(m, m, 0)
		return i
	} else if (p.is(i, tokSpace) || p.is(i, tokSep)) && p.month(i+1) && p.is(i+2, tokMonth) {
		i++
	} else if p.is(i, tokSpace) && p.month(i+1) && p.at(i+1).width == 2 && !p.is(i+2, tokSpace) { // 2021_03
		p.months(p.at(i+1).val, p.at(i+1).val, 0)
		return i + 2
	}
	if p.joint(i) && p.is(i+1, tokNum) && p.at(i+1).width == 4 && titleYear(p.at(i+1).val) && !p.is(i+2, tokSep) {
		if first { // 2021—2022年度
			p.n.ToYear = p.at(i + 1).val
		}
		i += 2
		if p.is(i, tokYear) {
			i++
		}
		return i
	}
	if p.month(i) && p.is(i+1, tokMonth) && p.joint(i+2) && p.is(i+3, tokNum) && p.at(i+3).width == 4 && titleYear(p.at(i+3).val) &&
		p.is(i+4, tokYear) && p.month(i+5) && p.is(i+6, tokMonth) { // 2020年12月至2021年2月
		p.through(first, p.at(i).val, p.at(i+3).val, p.at(i+5).val)
		return i + 7
	}
	return i
}

// through takes a period that reaches into another year.
func (p *periodScan) through(first bool, from, toYear, to int) {
	if first && p.n.FromMonth == 0 {
		p.n.ToYear, p.n.FromMonth, p.n.ToMonth = toYear, from, to
	}
}

// behindMonth reads 3月, 3月5日, 1-3月, 1月至3月, 3月、4月.
func (p *periodScan) behindMonth(i int) int {
	m := p.at(i).val
	switch {
	case p.is(i+1, tokMonth) && p.is(i+2, tokNum) && p.is(i+3, tokDay):
		if j := i + 4; p.joint(j) && p.month(j+1) && p.is(j+2, tokMonth) && p.is(j+3, tokNum) && p.is(j+4, tokDay) && p.at(j+1).val >= m {
			p.months(m, p.at(j+1).val, 0) // 3月1日—3月31日
			return j + 5
		}
		p.months(m, m, p.at(i+2).val)
		return i + 4
	case p.is(i+1, tokMonth):
		to := m
		i += 2
		for p.joint(i) && p.month(i+1) && p.is(i+2, tokMonth) && !p.is(i+4, tokDay) && p.at(i+1).val >= to {
			if list := p.is(i, tokList); list && p.at(i+1).val != to+1 {
				break
			}
			to = p.at(i + 1).val
			i += 3
		}
		p.months(m, to, 0)
		return i
	case p.joint(i+1) && p.month(i+2) && p.is(i+3, tokMonth) && p.at(i+2).val > m:
		p.months(m, p.at(i+2).val, 0)
		return i + 4
	case len(p.t) == 3 && i == 0 && p.is(1, tokSep) && p.is(2, tokNum) && p.at(2).width <= 2 && p.at(2).val >= 1 && p.at(2).val <= 31:
		p.months(m, m, p.at(2).val) // a sheet named 3.5
		return 3
	}
	return i + 1
}
