package grammar

import (
	"strings"
	"unicode/utf8"

	"ledgercheck/sheets"
)

// unitKind is what an amount counts.
type unitKind uint8

const (
	unitNone    unitKind = iota
	unitLesson           // 学时, 课时
	unitMinutes          // 分钟; 小时 are converted
	unitChars            // 字
	unitDays             // 天, 半天
	unitCount            // 篇, 次, 人 …
)

// bound is how a number is qualified.
type bound uint8

const (
	exact  bound = iota
	about        // 约, 余, 左右
	above        // 以上, 超过, a plus behind
	below        // 近, 不到
	target       // ≥, 不少于: what should be, not what was done
	limit        // ≤, 不超过
)

// term is one amount of a cell's text.
type term struct {
	val  sheets.Amount
	kind unitKind
	name string // a count's unit
	how  bound
	sum  bool   // written out: 5+1
	bad  string // a variant of uncertain-value: why the amount is not known
	huge bool
	big  bool // the number has a 千 or 万 of its own
	join byte // what stood before it: + sum, - range, * product, = result, ',' anything else
}

// spoil makes the amount unknown; the first reason stays.
func (t *term) spoil(variant string) {
	if t.bad == "" {
		t.bad = variant
	}
}

func (t *term) times(n int64) sheets.Amount {
	a, err := t.val.Times(n, 1)
	if err != nil {
		t.huge = true
		return 0
	}
	return a
}

// Texts longer than this are no amounts.
const longestAmount = 200

func amountText(raw string, h AmountHint) AmountReading {
	if a, err := sheets.ParseAmount(raw); err == nil && raw[0] != '-' {
		return bareAmount(term{val: a}, h).reading(h, func() string { return raw })
	}
	s := amountForm(raw)
	if nothing(s) {
		return AmountReading{State: sheets.NoRecord}
	}
	say := func() string { return raw }
	if len(s) > longestAmount {
		return unknownAmount(doubt(sheets.UncertainValue, "text", raw))
	}
	if s[0] == '-' && len(s) > 1 && (isDigit(s[1]) || s[1] == '.') {
		return unknownAmount(doubt(sheets.ImpossibleValue, "negative", raw))
	}
	p := amountParser{s: s, hint: h}
	terms, ok := p.terms(0)
	if !ok || len(terms) == 0 {
		return unknownAmount(doubt(sheets.UncertainValue, wordsVariant(s), raw))
	}
	groups, bad := sumUp(terms)
	if bad != "" {
		return unknownAmount(doubt(sheets.UncertainValue, bad, raw))
	}
	switch {
	case len(groups) == 1:
		t := groups[0]
		if t.kind == unitNone {
			t = bareAmount(t, h)
		}
		return t.reading(h, say)
	case len(groups) == 2:
		if main, other, ok := bothKinds(groups[0], groups[1], h); ok {
			out := main.reading(h, say)
			q, d := other.quantity(say)
			out.Other = &q
			if out.Doubt.IsZero() {
				out.Doubt = d
			}
			return out
		}
	}
	return unknownAmount(doubt(sheets.UncertainValue, "several", raw))
}

// bothKinds tells the two quantities of "5学时1万字" apart; ok is false where they are not one of each.
func bothKinds(a, b term, h AmountHint) (main, other term, ok bool) {
	hours := func(t term) bool { return t.kind == unitLesson || t.kind == unitMinutes }
	chars := func(t term) bool { return t.kind == unitChars }
	switch {
	case !h.Hours && !h.Chars:
		return a, b, false
	case hours(a) && chars(b) && h.Hours, chars(a) && hours(b) && h.Chars:
		return a, b, true
	case hours(b) && chars(a) && h.Hours, chars(b) && hours(a) && h.Chars:
		return b, a, true
	}
	return a, b, false
}

// amountForm folds a text for reading an amount: spaces go, except between two digits, where they may separate numbers.
func amountForm(raw string) string {
	s := strings.Map(simplify, strings.ToLower(plain(raw)))
	s = strings.TrimLeft(s, "'‘’`=")
	s = strings.TrimRight(s, ",，;；。.、!")
	if !strings.ContainsAny(s, " \n") {
		return s
	}
	var b strings.Builder
	var last rune
	gap := false
	for _, r := range s {
		if r == ' ' || r == '\n' {
			gap = true
			continue
		}
		if gap && last < utf8.RuneSelf && r < utf8.RuneSelf && isDigit(byte(last)) && isDigit(byte(r)) {
			b.WriteByte(' ')
		}
		b.WriteRune(r)
		last, gap = r, false
	}
	return b.String()
}

// wordsVariant says why a text without a readable amount is none.
func wordsVariant(s string) string {
	switch {
	case Remark(s) || strings.HasPrefix(s, "免"):
		return "absence"
	case hasAny(s, "天", "上午", "下午", "全日"):
		return "day"
	case strings.HasSuffix(s, "%"):
		return "percent"
	case hasAny(s, "几", "数千", "数万", "上千", "上万", "若干"):
		return "range"
	case strings.ContainsAny(s, "0123456789一二两三四五六七八九十百千万"):
		return "text"
	}
	return "no-number"
}

// sumUp joins terms that a plus joins, and says what makes the whole unreadable.
func sumUp(terms []term) (groups []term, bad string) {
	for i, t := range terms {
		if i == 0 {
			groups = append(groups, t)
			continue
		}
		g := &groups[len(groups)-1]
		switch t.join {
		case '-':
			return nil, "range"
		case '=':
			if i != len(terms)-1 || len(groups) != 1 || !g.sum || t.val != g.val ||
				t.kind != unitNone && g.kind != unitNone && t.kind != g.kind {
				return nil, "several"
			}
			if g.kind == unitNone {
				g.kind = t.kind
			}
		case '*':
			if len(terms) > 2 && terms[len(terms)-1].join != '=' || i > 1 || !smallFactor(g.val) || !smallFactor(t.val) {
				return nil, "several"
			}
			v, err := g.val.Times(int64(t.val), int64(sheets.Whole(1)))
			if err != nil {
				return nil, "several"
			}
			g.val, g.sum = v, true
			if t.kind == unitCount && g.kind != unitCount {
				t.kind = g.kind // 2学时×3次
			}
			g.merge(t)
		case '+':
			if t.kind != unitNone && g.kind != unitNone && t.kind != g.kind {
				groups = append(groups, t)
				continue
			}
			if t.kind == unitNone && g.kind == unitMinutes {
				return nil, "several" // 4h+1: of what?
			}
			g.val += t.val
			if g.val > sheets.Whole(sheets.MaxAmount) {
				g.huge, g.val = true, 0
			}
			g.sum = true
			g.merge(t)
		default:
			groups = append(groups, t)
		}
	}
	return groups, ""
}

func smallFactor(a sheets.Amount) bool { return a <= sheets.Whole(10_000) }

// merge takes over from a further term of a sum what qualifies the whole.
func (t *term) merge(u term) {
	if t.kind == unitNone {
		t.kind, t.name = u.kind, u.name
	}
	if u.how > t.how {
		t.how = u.how
	}
	t.huge = t.huge || u.huge
	if u.bad != "" {
		t.spoil(u.bad)
	}
}

// amountParser walks along a folded text.
type amountParser struct {
	s    string
	i    int
	hint AmountHint
}

// Words around an amount that do not change it, longest first.
var amountLabels = []string{
	"已完成学习", "集中学习", "学习笔记", "读书笔记", "学习强国", "已完成", "已学习", "共完成", "共计", "总计", "合计",
	"学时数", "课时数", "字数", "补学", "已学", "已读", "已写", "完成", "学习", "自学", "集中", "集体", "线上", "线下", "网络", "阅读", "笔记",
	"撰写", "抄写", "读书", "共", "读", "写", "补",
}

// How a number is qualified before it, longest first.
var boundsBefore = []struct {
	word string
	how  bound
}{
	{"大于等于", target},
	{"大于或等于", target},
	{"不少于", target},
	{"不低于", target},
	{"不小于", target},
	{"至少", target},
	{"应完成", target},
	{"应学", target},
	{"目标", target},
	{"计划", target},
	{"任务", target},
	{"要求", target},
	{">=", target},
	{"≥", target},
	{"≧", target},
	{"⩾", target},
	{"大于", target},
	{">", target},
	{"应", target},
	{"拟", target},
	{"不超过", limit},
	{"不高于", limit},
	{"不多于", limit},
	{"至多", limit},
	{"最多", limit},
	{"小于", limit},
	{"低于", limit},
	{"少于", limit},
	{"<=", limit},
	{"≤", limit},
	{"≦", limit},
	{"⩽", limit},
	{"<", limit},
	{"大约", about},
	{"约为", about},
	{"大概", about},
	{"差不多", about},
	{"估计", about},
	{"约", about},
	{"≈", about},
	{"将近", below},
	{"接近", below},
	{"不到", below},
	{"未满", below},
	{"不足", below},
	{"近", below},
	{"超过", above},
	{"多于", above},
	{"超", above},
	{"逾", above},
}

// How a number is qualified behind it, longest first.
var boundsAfter = []struct {
	word string
	how  bound
}{
	{"左右", about},
	{"上下", about},
	{"及以上", above},
	{"以上", above},
	{"以内", limit},
	{"以下", limit},
	{"之内", limit},
	{"余", about},
	{"多", about},
	{"来", about},
	{"许", about},
}

// The units, longest first. min is minutes in one; 0 for what is no length of time.
var amountUnits = []struct {
	word string
	kind unitKind
	min  int64
}{
	{"学时", unitLesson, 0},
	{"课时", unitLesson, 0},
	{"minutes", unitMinutes, 1},
	{"minute", unitMinutes, 1},
	{"mins", unitMinutes, 1},
	{"min", unitMinutes, 1},
	{"分钟", unitMinutes, 1},
	{"刻钟", unitMinutes, 15},
	{"小时", unitMinutes, 60},
	{"钟头", unitMinutes, 60},
	{"hours", unitMinutes, 60},
	{"hour", unitMinutes, 60},
	{"hrs", unitMinutes, 60},
	{"hr", unitMinutes, 60},
	{"h", unitMinutes, 60},
	{"汉字", unitChars, 0},
	{"字符", unitChars, 0},
	{"字", unitChars, 0},
	{"人次", unitCount, 0},
	{"场次", unitCount, 0},
	{"篇次", unitCount, 0},
	{"篇", unitCount, 0},
	{"次", unitCount, 0},
	{"件", unitCount, 0},
	{"条", unitCount, 0},
	{"场", unitCount, 0},
	{"期", unitCount, 0},
	{"堂", unitCount, 0},
	{"户", unitCount, 0},
	{"项", unitCount, 0},
	{"本", unitCount, 0},
	{"份", unitCount, 0},
	{"名", unitCount, 0},
	{"人", unitCount, 0},
	{"对", unitCount, 0},
	{"页", unitCount, 0},
	{"节", unitCount, 0},
	{"门", unitCount, 0},
	{"讲", unitCount, 0},
}

func (p *amountParser) eat(word string) bool {
	if strings.HasPrefix(p.s[p.i:], word) {
		p.i += len(word)
		return true
	}
	return false
}

func (p *amountParser) done() bool { return p.i >= len(p.s) }

// terms reads the text to its end as amounts; ok is false where something else stands in it.
func (p *amountParser) terms(depth int) (out []term, ok bool) {
	join := byte(',')
	for !p.done() {
		if len(out) > 20 {
			return nil, false
		}
		t, ok := p.term()
		if !ok {
			return nil, false
		}
		t.join = join
		out = append(out, t)
		for !p.done() && p.s[p.i] == '(' {
			more, ok := p.bracket(&out[len(out)-1], depth)
			if !ok {
				return nil, false
			}
			out = append(out, more...)
		}
		p.eatLabelsBehind()
		if p.done() {
			break
		}
		if join, ok = p.joiner(); !ok {
			return nil, false
		}
		if join == '+' && p.done() { // 5+ is 5以上
			out[len(out)-1].how = above
		} else if p.done() {
			return nil, false
		}
	}
	return out, true
}

func (p *amountParser) eatLabelsBehind() {
	for _, w := range []string{"已完成", "完成", "整"} {
		if rest := p.s[p.i:]; rest == w {
			p.i = len(p.s)
			return
		}
	}
}

// joiner reads what stands between two amounts.
func (p *amountParser) joiner() (byte, bool) {
	for _, j := range []struct {
		word string
		as   byte
	}{
		{"+", '+'},
		{"加", '+'},
		{"-", '-'},
		{"~", '-'},
		{"—", '-'},
		{"至", '-'},
		{"到", '-'},
		{"×", '*'},
		{"x", '*'},
		{"*", '*'},
		{"=", '='},
		{",", ','},
		{"、", ','},
		{";", ','},
		{"/", ','},
		{"。", ','},
		{"和", ','},
		{"及", ','},
	} {
		if p.eat(j.word) {
			for j.as == '-' && p.eat("—") {
			}
			return j.as, true
		}
	}
	return ',', true
}

// bracket reads what stands in brackets behind an amount: a unit, a qualifier, a harmless note, or another amount.
func (p *amountParser) bracket(t *term, depth int) (more []term, ok bool) {
	end := strings.IndexByte(p.s[p.i:], ')')
	if end < 0 || depth > 0 {
		return nil, false
	}
	in := p.s[p.i+1 : p.i+end]
	p.i += end + 1
	switch {
	case in == "":
		return nil, true
	case isOneOf(in, "约", "大约", "左右", "估", "估计", "余"):
		t.raise(about)
		return nil, true
	case isOneOf(in, "目标", "任务", "计划", "应完成"):
		t.how = target
		return nil, true
	}
	for _, w := range amountLabels {
		if in == w {
			return nil, true
		}
	}
	sub := amountParser{s: in, hint: p.hint}
	if t.kind == unitNone && sub.unit(t) && sub.done() {
		return nil, true
	}
	sub = amountParser{s: in, hint: p.hint}
	more, ok = sub.terms(depth + 1)
	for i := range more {
		if more[i].kind == unitNone {
			return nil, false
		}
	}
	return more, ok && len(more) > 0
}

func (t *term) raise(how bound) {
	if t.how == exact {
		t.how = how
	}
}

// term reads one amount: words before, number, unit, words behind.
func (p *amountParser) term() (t term, ok bool) {
	p.before(&t)
	if p.eat("半") {
		t.val, _ = sheets.Whole(1).Times(1, 2)
		p.eat("个")
		return t, p.unitAndBehind(&t)
	}
	if p.clock(&t) {
		return t, true
	}
	n := readNumeral(p.s[p.i:])
	if n.len == 0 {
		return t, false
	}
	p.i += n.len
	t.val, t.huge, t.big = n.val, n.huge, n.big
	if n.bad != "" {
		t.spoil(n.bad)
	}
	p.behind(&t)
	if t.how == about { // 10余万字
		if r, size := utf8.DecodeRuneInString(p.s[p.i:]); hanPower(r) > 0 {
			t.val = t.times(hanPower(r))
			t.big = true
			p.i += size
		}
	}
	if p.eat("个") {
		if p.eat("半") {
			t.addHalf()
		}
		p.behind(&t)
	}
	return t, p.unitAndBehind(&t)
}

func (t *term) addHalf() {
	half, _ := sheets.Whole(1).Times(1, 2)
	t.val += half
}

func (p *amountParser) before(t *term) {
	for again := true; again && !p.done(); {
		again = false
		for _, b := range boundsBefore {
			if p.eat(b.word) {
				if b.how > t.how {
					t.how = b.how
				}
				again = true
				break
			}
		}
		for _, w := range amountLabels {
			if p.eat(w) {
				if strings.HasPrefix(w, "字数") {
					t.kind = unitChars
				}
				again = true
				break
			}
		}
		if p.eat("学时:") || p.eat("课时:") || p.eat("学时为") {
			t.kind, again = unitLesson, true
		}
		if again {
			p.eat(":")
		}
	}
}

func (p *amountParser) behind(t *term) {
	for again := true; again && !p.done(); {
		again = false
		for _, b := range boundsAfter {
			if p.eat(b.word) {
				t.raise(b.how)
				again = true
				break
			}
		}
	}
}

// unitAndBehind reads the unit, if there is one, the minutes behind hours, and the words behind.
func (p *amountParser) unitAndBehind(t *term) bool {
	start := p.i
	if !p.unit(t) {
		return true
	}
	word := p.s[start:p.i]
	if t.bad == "" && t.kind == unitMinutes {
		hours := isOneOf(word, "小时", "钟头", "h", "hr", "hrs", "hour", "hours", "时")
		if hours && p.eat("半") {
			t.val += sheets.Whole(30)
		} else {
			p.smaller(t, hours)
		}
	}
	p.behind(t)
	return true
}

// smaller reads the minutes behind hours and the seconds behind minutes: 2小时30分, 1小时零5分, 45分30秒, 2h30.
func (p *amountParser) smaller(t *term, hours bool) {
	i := p.i
	p.eat("零")
	p.eat("又")
	n := readNumeral(p.s[p.i:])
	if n.len == 0 || n.bad != "" || n.huge || n.val >= sheets.Whole(60) {
		p.i = i
		return
	}
	p.i += n.len
	if hours {
		if p.eat("分钟") || p.eat("mins") || p.eat("min") || p.eat("分") || p.eat("m") || p.eat("'") || p.eat("′") || p.done() {
			t.val += n.val
			return
		}
		if p.eat("刻钟") || p.eat("刻") {
			t.val += n.val * 15
			return
		}
	} else if p.eat("秒") {
		t.val += n.val / 60
		return
	}
	p.i = i
}

// unit reads a unit and converts the amount into minutes where it is a length of time.
func (p *amountParser) unit(t *term) bool {
	rest := p.s[p.i:]
	if rest == "" {
		return false
	}
	set := func(kind unitKind) {
		if t.kind != unitNone && t.kind != kind {
			t.spoil("unit")
		}
		t.kind = kind
	}
	for _, u := range amountUnits {
		if !strings.HasPrefix(rest, u.word) || u.word == "h" && startsWithLetter(rest[1:]) {
			continue
		}
		p.i += len(u.word)
		set(u.kind)
		t.name = u.word
		if u.min > 0 {
			t.val = t.times(u.min)
		}
		if u.kind == unitChars && !t.val.IsWhole() && t.val < sheets.Whole(smallFraction) {
			t.spoil("unit") // 1.2字 is rather 1.2万字
		}
		if u.kind == unitCount && !p.hint.Hours && !p.hint.Chars {
			p.checkCount(t, u.word)
		}
		return true
	}
	switch {
	case p.eat("'") || p.eat("′"): // 90′ is minutes, 2′30 may be minutes or hours
		set(unitMinutes)
		if !p.done() {
			t.spoil("unit")
			p.i = len(p.s)
		}
	case p.eat("学分"), p.eat("积分"):
		t.spoil("wrong-unit")
	case strings.HasPrefix(rest, "时"):
		if next := readNumeral(rest[len("时"):]); next.len > 0 {
			p.i += len("时")
			set(unitMinutes)
			t.val = t.times(60)
			return true
		}
		p.i += len("时")
		t.spoil("unit")
	case p.eat("分"):
		switch {
		case p.hint.Score:
			set(unitCount)
		case headerUnit(p.hint.Unit) == "分钟" || headerUnit(p.hint.Unit) == "分" || p.eatSecondsAhead(),
			p.hint.Hours && t.val >= sheets.Whole(surelyMinutes):
			set(unitMinutes)
		default:
			t.spoil("unit") // minutes, or points
		}
	case p.eat("天"), p.eat("日"):
		set(unitDays)
	case p.eat("周"), p.eat("上午"), p.eat("下午"):
		t.spoil("day")
	case p.eat("%"), p.eat("‰"):
		t.spoil("percent")
	default:
		return false
	}
	return true
}

// surelyMinutes: so many 分 in a column of 学时 are minutes; fewer may be points.
const surelyMinutes = 20

// eatSecondsAhead reports whether seconds follow, so that 分 before them are minutes.
func (p *amountParser) eatSecondsAhead() bool {
	n := readNumeral(p.s[p.i:])
	return n.len > 0 && strings.HasPrefix(p.s[p.i+n.len:], "秒")
}

// checkCount refuses a unit of counting that contradicts the column's: 次 in a column of 篇.
func (p *amountParser) checkCount(t *term, word string) {
	want := headerUnit(p.hint.Unit)
	for _, u := range amountUnits {
		if u.kind == unitCount && u.word == want && word != want {
			t.spoil("wrong-unit")
		}
	}
}

// clock reads 1:30 as a length of time; what may be a time of day is not known.
func (p *amountParser) clock(t *term) bool {
	h, m, sec, n := readClock(p.s[p.i:])
	if n == 0 {
		return false
	}
	p.i += n
	t.kind = unitMinutes
	t.val = sheets.Whole(h*60+m) + sheets.Whole(sec)/60
	if h >= clockHour {
		t.spoil("clock")
	}
	if rest := p.s[p.i:]; rest != "" {
		t.spoil("clock") // 15:00-17:00
		p.i = len(p.s)
	}
	return true
}

// readClock reads h:mm or h:mm:ss at the beginning of s; n is 0 where none stands there.
func readClock(s string) (h, m, sec, n int) {
	i := 0
	for i < len(s) && isDigit(s[i]) && i < 3 {
		h = h*10 + int(s[i]-'0')
		i++
	}
	if i == 0 || i > 2 || i+2 >= len(s) || s[i] != ':' || !isDigit(s[i+1]) || !isDigit(s[i+2]) {
		return 0, 0, 0, 0
	}
	m = int(s[i+1]-'0')*10 + int(s[i+2]-'0')
	i += 3
	if i+2 < len(s) && s[i] == ':' && isDigit(s[i+1]) && isDigit(s[i+2]) {
		sec = int(s[i+1]-'0')*10 + int(s[i+2]-'0')
		i += 3
	}
	if i < len(s) && isDigit(s[i]) || h > 24 || m > 59 || sec > 59 {
		return 0, 0, 0, 0
	}
	return h, m, sec, i
}
