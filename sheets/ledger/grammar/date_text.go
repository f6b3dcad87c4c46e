package grammar

import (
	"strings"

	"ledgercheck/sheets"
)

// precision is how much of a date is known.
type precision uint8

const (
	precDay     precision = iota + 1
	precPart              // 3月上旬
	precMonth             // 2021年3月
	precQuarter           // 第一季度
	precHalf              // 上半年
	precYear              // 2021年
)

// atom is one date of a text. y and m are 0 where they are not written.
type atom struct {
	y, m, d int
	part    int // of precPart
	n       int // of precQuarter and precHalf
	prec    precision
	filled  bool   // a part was taken from the hint on purpose
	byMonth bool   // written with 月: a number behind a list sign is a day
	join    byte   // what stood before it: 'r' range, 'l' list
	bad     string // a variant of uncertain-date: the atom may mean several things
	strict  bool   // 12月底: the end of the month itself, for deadlines
}

// Texts longer than this hold no date.
const longestDate = 200

// dateText reads a text; in a deadline the words 前, 底, 内 belong to the date.
func dateText(raw string, h DateHint, deadline bool) DateReading {
	s := dateForm(raw)
	if nothing(s) {
		return DateReading{State: sheets.NoRecord}
	}
	if len(s) > longestDate {
		return noDate(doubt(sheets.UncertainDate, "words", raw))
	}
	var buf [24]token
	p := dateParser{tokens: lexDate(s, buf[:0]), hint: h, deadline: deadline}
	clock := p.dropClocks()
	if len(p.tokens) == 0 {
		if clock {
			return noDate(doubt(sheets.UncertainDate, "time", raw))
		}
		return noDate(doubt(sheets.UncertainDate, "words", raw))
	}
	if n := p.tokens[0]; len(p.tokens) == 1 && n.kind == tokNum {
		if n.width == 5 && n.val >= firstSerial && n.val <= lastSerial && !h.Epoch1904 {
			return dateSerial(float64(n.val), float64(n.val), sheets.Style{}, h)
		}
		if n.width <= 2 {
			return bareNumber(n.val, raw, h)
		}
	}
	atoms, rest := p.atoms()
	switch {
	case len(atoms) == 0 && clock:
		return noDate(doubt(sheets.UncertainDate, "time", raw))
	case len(atoms) == 0, rest:
		return noDate(doubt(sheets.UncertainDate, "words", raw))
	}
	return settle(atoms, p.before, raw, h, deadline)
}

// dateParser reads dates out of tokens.
type dateParser struct {
	tokens   []token
	i        int
	hint     DateHint
	deadline bool
	before   int // 1: "6月前" stands in a deadline, without a day or 底
}

// dropClocks takes times of day out, with the signs that join two of them.
func (p *dateParser) dropClocks() (found bool) {
	out := p.tokens[:0]
	for i := 0; i < len(p.tokens); i++ {
		t := p.tokens[i]
		if t.kind == tokClock {
			found = true
			continue
		}
		joins := t.kind == tokRange || t.kind == tokSep || t.kind == tokSpace || t.kind == tokList
		if joins && i+1 < len(p.tokens) && p.tokens[i+1].kind == tokClock {
			continue
		}
		out = append(out, t)
	}
	// brackets that held nothing else
	p.tokens = out
	for i := 0; i+1 < len(p.tokens); {
		if p.tokens[i].kind == tokOpen && p.tokens[i+1].kind == tokClose {
			p.tokens = append(p.tokens[:i], p.tokens[i+2:]...)
			continue
		}
		i++
	}
	return found
}

func (p *dateParser) at(k int) token {
	if p.i+k < len(p.tokens) && p.i+k >= 0 {
		return p.tokens[p.i+k]
	}
	return token{}
}

func (p *dateParser) is(k int, kind tokenKind) bool { return p.at(k).kind == kind }

// small reports whether a number of at most two digits stands k tokens ahead.
func (p *dateParser) small(k int) bool {
	t := p.at(k)
	return t.kind == tokNum && t.width <= 2
}

// atoms reads the dates of the text; rest is true where something stands in it that may change their meaning.
func (p *dateParser) atoms() (out []atom, rest bool) {
	join := byte(0)
	closed := false // words stood behind the last date: no further date may follow
	for p.i < len(p.tokens) {
		switch t := p.at(0); t.kind {
		case tokWord:
			if !p.harmless(t.text, len(out) > 0) {
				return out, true
			}
			closed = closed || len(out) > 0
			p.i++
			continue
		case tokOpen, tokClose:
			p.i++
			continue
		case tokRange, tokSep, tokList, tokSpace:
			p.i++
			if t.kind == tokSep && t.text == "." { // a stray point
				continue
			}
			join = 'l'
			if t.kind == tokRange || t.kind == tokSep && t.text == "-" {
				join = 'r'
			}
			continue
		case tokDay:
			if len(out) == 0 {
				return out, true
			}
			p.i++
			continue
		case tokPart:
			if len(out) > 0 {
				if !p.deadline {
					return out, true
				}
				p.i++
				continue
			}
		}
		if closed && len(out) > 0 {
			return out, true
		}
		var prev *atom
		if len(out) > 0 {
			prev = &out[len(out)-1]
			if join == 0 {
				return out, true
			}
		}
		a, ok := p.atom(prev, join)
		if !ok || len(out) > 40 {
			return out, true
		}
		a.join, join = join, 0
		if prev != nil {
			if a.y == 0 && prev.y != 0 {
				a.y = prev.y
				if a.join == 'r' && a.m != 0 && a.m < prev.m {
					a.y++ // 2021年12月28日—1月3日
				}
			}
			if a.m == 0 && a.prec == precDay {
				a.m, a.filled = prev.m, a.filled || prev.filled
			}
		}
		out = append(out, a)
	}
	for i := len(out) - 2; i >= 0; i-- { // 3月5日—2021年3月7日
		if out[i].y == 0 && out[i+1].y != 0 && out[i].m <= out[i+1].m {
			out[i].y = out[i+1].y
		}
	}
	return out, join == 'r'
}

// Words that change what a date beside them means.
var dateAlterers = []string{
	"前", "后", "左右", "约", "每", "拟", "计划", "预", "改", "推迟", "延", "待", "未", "不", "非", "或", "初", "末", "底",
	"起", "止", "今", "旬", "农历", "阴历", "内", "除", "以来", "开始", "月", "年", "日", "周", "星期", "天", "次日", "同上", "正月", "腊月",
}

// Words that belong to a deadline.
var deadlineWords = strings.NewReplacer("之前", "", "以前", "", "之内", "", "以内", "", "前", "", "内", "", "底", "", "末", "", "止", "",
	"完成", "", "整改", "", "解决", "", "办结", "", "到位", "", "落实", "", "销号", "", "截止", "", "截至", "", "期限", "", "时限", "",
	"力争", "", "争取", "", "确保", "", "预计", "", "计划", "", "完毕", "", "全面", "", "基本", "", "于", "", "在", "", "限", "", ":", "", "为", "")

// harmless reports whether a word beside a date leaves it as it is.
func (p *dateParser) harmless(word string, behind bool) bool {
	if p.deadline {
		if behind && p.monthOnlyBefore(word) {
			p.before = 1
		}
		word = deadlineWords.Replace(word)
	}
	return !hasAny(word, dateAlterers...) && !strings.ContainsAny(word, "0123456789")
}

// monthOnlyBefore reports whether 前 stands right behind a month: "6月前" may end in May or in June.
func (p *dateParser) monthOnlyBefore(word string) bool {
	if p.i == 0 || p.tokens[p.i-1].kind != tokMonth {
		return false
	}
	return strings.HasPrefix(word, "前") || strings.HasPrefix(word, "之前") || strings.HasPrefix(word, "以前")
}

// atom reads one date at the current token.
func (p *dateParser) atom(prev *atom, join byte) (a atom, ok bool) {
	t := p.at(0)
	switch t.kind {
	case tokHalf:
		p.i++
		return atom{prec: precHalf, n: t.val}, true
	case tokYear:
		if t.val == 0 && !(p.is(1, tokPart) || p.deadline) {
			return a, false
		}
		p.i++
		if t.val != 0 && p.hint.Year != 0 {
			a.y = p.hint.Year
			if t.val == 2 {
				a.y++
			} else if t.val < 0 {
				a.y--
			}
			a.filled = true
		}
		return p.afterYear(a)
	case tokMonth:
		if t.val == 0 && !p.is(1, tokPart) || p.hint.Month == 0 {
			return a, false
		}
		p.i++
		a = atom{m: p.hint.Month, prec: precMonth, filled: true, byMonth: true}
		return p.dayOrPart(a), true
	case tokPart:
		if p.hint.Month == 0 {
			return a, false
		}
		p.i++
		return atom{m: p.hint.Month, part: t.val, prec: precPart, filled: true}, true
	case tokNum:
		return p.number(prev, join)
	}
	return a, false
}

// afterYear reads what follows 年: a month, a quarter, a half, 底, or nothing.
func (p *dateParser) afterYear(a atom) (atom, bool) {
	if p.is(0, tokSep) && p.small(1) { // 2021年.3
		p.i++
	}
	switch {
	case p.is(0, tokHalf):
		a.prec, a.n = precHalf, p.at(0).val
		p.i++
	case p.is(0, tokPart):
		part := p.at(0).val
		p.i++
		a.prec = precYear
		switch part {
		case partEnd:
			a.m, a.prec, a.part, a.strict = 12, precPart, partEnd, true
		case partBegin:
			a.m, a.prec = 1, precMonth
		}
	case p.small(0) && p.is(1, tokQuarter):
		return p.quarter(a)
	case p.small(0) && p.is(1, tokMonth):
		a.m, a.prec, a.byMonth = p.at(0).val, precMonth, true
		p.i += 2
		return p.dayOrPart(a), true
	case p.small(0) && p.is(1, tokSep) && p.small(2) && !p.is(3, tokMonth):
		a.m, a.d, a.prec = p.at(0).val, p.at(2).val, precDay
		p.i += 3
		p.skipDay()
	case p.small(0) && (p.is(1, tokRange) || p.is(1, tokSep)) && p.small(2) && p.is(3, tokMonth):
		a.m, a.prec = p.at(0).val, precMonth
		p.i++
	case p.small(0) && !p.is(1, tokWord):
		a.m, a.prec = p.at(0).val, precMonth
		p.i++
	default:
		a.prec = precYear
	}
	return a, true
}

func (p *dateParser) quarter(a atom) (atom, bool) {
	a.n, a.prec = p.at(0).val, precQuarter
	p.i += 2
	if p.is(0, tokPart) {
		p.i++
	}
	return a, a.n >= 1 && a.n <= 4
}

func (p *dateParser) skipDay() {
	if p.is(0, tokDay) {
		p.i++
	}
}

// dayOrPart reads what follows 月: a day, 上旬, 底, or nothing.
func (p *dateParser) dayOrPart(a atom) atom {
	if p.is(0, tokSep) && p.small(1) && p.is(2, tokDay) { // 3月.5日
		p.i++
	}
	switch {
	case p.is(0, tokPart):
		a.part, a.prec = p.at(0).val, precPart
		a.strict = a.part == partEnd
		p.i++
	case p.week(0):
		p.i += 2 // 3月第一周: which days that are, every office counts in its own way
	case p.small(0) && !p.is(1, tokMonth) && !p.is(1, tokQuarter):
		a.d, a.prec = p.at(0).val, precDay
		p.i++
		p.skipDay()
	}
	return a
}

// week reports whether the number of a week stands k tokens ahead: 第一周 (第 is dropped).
func (p *dateParser) week(k int) bool {
	return p.small(k) && p.at(k).val >= 1 && p.at(k).val <= 6 && p.is(k+1, tokWord) && p.at(k+1).text == "周"
}

// number reads a date that begins with a number.
func (p *dateParser) number(prev *atom, join byte) (a atom, ok bool) {
	t := p.at(0)
	switch {
	case p.is(1, tokYear) && (t.width == 4 || t.width == 2 && (t.val > 12 || p.small(2) || t.han)):
		if p.at(1).val != 0 {
			return a, false
		}
		p.i += 2
		a.y = fullYear(t.val)
		if t.width == 4 {
			a.y = t.val
		}
		return p.afterYear(a)
	case t.width == 8 || t.width == 6:
		p.i++
		p.skipDay()
		return wholeAtom(t.val, t.width, p.hint)
	case t.width == 4:
		return p.longYear(t)
	case t.width > 2:
		return a, false
	case p.is(1, tokQuarter):
		return p.quarter(a)
	case p.is(1, tokMonth) && p.at(1).val == 0:
		p.i += 2
		return p.dayOrPart(atom{m: t.val, prec: precMonth, byMonth: true}), true
	case p.is(1, tokDay):
		return p.dayOnly(t, prev)
	case (p.is(1, tokRange) || p.is(1, tokSep) && p.at(1).text == "-" || p.is(1, tokList)) && p.small(2) && p.is(3, tokMonth):
		p.i++
		return atom{m: t.val, prec: precMonth, byMonth: true}, true // 1-3月
	case (p.is(1, tokRange) || p.is(1, tokSep) && p.at(1).text == "-" || p.is(1, tokList)) && p.small(2) && p.is(3, tokDay):
		return p.dayOnly(t, prev) // 3-5日
	case p.is(1, tokSep) && p.small(2):
		return p.dotted(t)
	}
	// A number alone: a day behind a date with its month.
	if prev != nil && prev.prec == precDay && (join == 'r' && t.val > prev.d || join == 'l' && prev.byMonth) {
		p.i++
		return atom{y: prev.y, m: prev.m, d: t.val, prec: precDay, byMonth: prev.byMonth, filled: prev.filled}, true
	}
	if prev != nil && prev.prec == precMonth && join == 'r' && !prev.byMonth && t.val > prev.m {
		p.i++
		return atom{y: prev.y, m: t.val, prec: precMonth}, true // 2021.3-5
	}
	return a, false
}

// dayOnly reads "7日": of the month of the date before, else of the hint's.
func (p *dateParser) dayOnly(t token, prev *atom) (atom, bool) {
	a := atom{d: t.val, prec: precDay}
	switch {
	case prev != nil && prev.m != 0:
		a.m, a.y, a.filled = prev.m, prev.y, prev.filled
	case p.hint.Month != 0:
		a.m, a.filled = p.hint.Month, true
	default:
		return a, false
	}
	p.i++
	p.skipDay()
	return a, true
}

// longYear reads a date that begins with a year of four digits and no 年: 2021.3.5, 2021-03, 2021 3 5.
func (p *dateParser) longYear(t token) (atom, bool) {
	a := atom{y: t.val, prec: precYear}
	if t.val >= 101 && t.val <= 1231 { // 0305
		p.i++
		return atom{m: t.val / 100, d: t.val % 100, prec: precDay}, true
	}
	p.i++
	sep := p.at(0)
	loose := sep.kind == tokSpace || sep.kind == tokList
	if sep.kind == tokNum || !(sep.kind == tokSep || loose) || !p.small(1) {
		return a, true
	}
	third := p.at(2).kind == sep.kind && p.at(2).text == sep.text && p.small(3) && !p.is(4, tokMonth) && !p.is(4, tokYear)
	if loose && !third {
		return a, true
	}
	a.m, a.prec = p.at(1).val, precMonth
	p.i += 2
	if third {
		a.d, a.prec = p.at(1).val, precDay
		p.i += 2
		p.skipDay()
		return a, true
	}
	if p.is(0, tokMonth) && p.at(0).val == 0 { // 2021.3月5日
		a.byMonth = true
		p.i++
	} else if p.is(0, tokDay) { // 2021.3日
		a.bad = "ambiguous"
	}
	if p.is(0, tokPart) || p.is(-1, tokMonth) {
		return p.dayOrPart(a), true
	}
	return a, true
}

// dotted reads 3.5, 3/5, 3-5, 21.3.5 and 3/5/2021.
func (p *dateParser) dotted(t token) (atom, bool) {
	sep, second := p.at(1).text, p.at(2)
	third := p.at(4)
	same := p.is(3, tokSep) && p.at(3).text == sep && third.kind == tokNum
	switch {
	case same && third.width == 4 && third.val >= 1950:
		p.i += 5
		return p.yearLast(t.val, second.val, third.val)
	case same && t.width == 2 && third.width <= 2 && !p.is(5, tokMonth):
		p.i += 5
		p.skipDay()
		return atom{y: fullYear(t.val), m: second.val, d: third.val, prec: precDay}, true
	case same && third.width <= 2:
		return atom{}, false // 3.5.7
	}
	p.i += 3
	if t.val > 12 && p.hint.Year%100 == t.val && second.val >= 1 && second.val <= 12 {
		return atom{y: p.hint.Year, m: second.val, prec: precMonth}, true // 21.3
	}
	p.skipDay()
	return atom{m: t.val, d: second.val, prec: precDay}, true
}

// yearLast reads 3/5/2021, which is 5 March in one country and 3 May in another; the title's month decides where it can.
func (p *dateParser) yearLast(a, b, y int) (atom, bool) {
	first, second := atom{y: y, m: a, d: b, prec: precDay}, atom{y: y, m: b, d: a, prec: precDay}
	switch {
	case a == b, b > 12:
		return first, true
	case a > 12:
		return second, true
	case p.hint.Month == a && p.hint.Month != b:
		return first, true
	case p.hint.Month == b && p.hint.Month != a:
		return second, true
	}
	return atom{bad: "ambiguous"}, true
}
