package ledger

import (
	"maps"
	"regexp"
	"strings"

	"ledgercheck/sheets"
	"ledgercheck/sheets/ledger/grammar"
)

// is reports whether a table has several amounts a row, of months, of days or of parts.
func (p *periods) is() bool { return p.months >= 2 || p.days >= 2 || p.parts >= 2 }

// wideColumns finds the columns of a table that hold several amounts a row: months, days, or parts of one month.
func (k *Kinds) wideColumns(s *sheets.Sheet, cols []column, ctx *context) periods {
	p := periodColumns(s, cols, ctx)
	if p.at == nil {
		k.partColumns(cols, ctx, &p)
	}
	if p.at == nil {
		k.timesColumns(cols, &p)
	}
	return p
}

// nthTime is the beginning of a header that numbers what happened: 第一次谈话, 第2次走访时间.
var nthTime = regexp.MustCompile(`^第([一二三四五六七八九十]|\d{1,2})次`)

// timesColumns finds the columns that tell of the first, the second … time of something: 第一次谈话 over 时间 and 谈话人, then 第二次
// 谈话 over the same; or 第一次谈话时间, 第二次谈话时间. Each time is a record of its own.
func (k *Kinds) timesColumns(cols []column, p *periods) {
	at := map[int]when{}
	first := map[string]sheets.Cell{} // of each time, the header cell that stands for it
	words := map[string]map[string]int{}
	for i := range cols {
		c := &cols[i]
		for n, l := range c.levels {
			nth := nthTime.FindString(l.text)
			if word, number := k.numbered(l.text); nth == "" && word != "" {
				l.text, nth = number+word, number
			}
			if nth == "" {
				continue
			}
			rest := column{col: c.col, unit: c.unit, levels: c.levels[n+1:]}
			if len(rest.levels) == 0 {
				tail := strings.TrimPrefix(l.text, nth)
				rest.levels = []level{{cell: l.cell, content: l.content, text: tail, inner: l.inner}}
			}
			if !k.vocab[rest.leaf()] && !k.isCompound(rest.leaf()) {
				break
			}
			if first[nth] == (sheets.Cell{}) {
				first[nth] = l.cell
			}
			if words[rest.key()] == nil {
				words[rest.key()] = map[string]int{}
			}
			words[rest.key()][nth]++
			at[c.col] = when{part: first[nth], rest: rest}
			break
		}
	}
	if len(first) < 2 {
		return
	}
	for _, times := range words {
		for _, n := range times {
			if n > 1 {
				return // the same word twice under one time
			}
		}
	}
	p.at, p.parts, p.times = at, len(first), true
}

// numbered parts the header of one of several columns of which each is a record: 徒弟一, 徒弟2. The word is empty for any other.
func (k *Kinds) numbered(text string) (word, number string) {
	runes := []rune(text)
	if len(runes) < 3 || !strings.ContainsRune("一二三四五六123456", runes[len(runes)-1]) {
		return "", ""
	}
	word, number = string(runes[:len(runes)-1]), string(runes[len(runes)-1:])
	for _, kind := range k.kinds {
		for _, f := range kind.Fields {
			if f.Each && f.exact[word] > 0 {
				return word, number
			}
		}
	}
	return "", ""
}

// partColumns finds the columns that part what a row stands for: the weeks of the table's month, or 学时 and 字数 under 集中学习
// and under 个人自学. Each part is a record of its own, so that the parts add up and each amount keeps its cell.
func (k *Kinds) partColumns(cols []column, ctx *context, p *periods) {
	at := map[int]when{}
	heads := map[sheets.Cell]bool{}
	amounts := map[string]int{} // how many parts have an amount
	for i := range cols {
		c := &cols[i]
		w, ok := k.weekColumn(c, ctx)
		if !ok {
			w, ok = k.formColumn(c, ctx)
		}
		if !ok {
			continue
		}
		at[c.col] = w
		heads[w.part] = true
		amounts[w.rest.key()]++
	}
	if len(heads) < 2 {
		return
	}
	whole := map[int]when{}
	for i := range cols {
		c := &cols[i]
		if _, part := at[c.col]; part || k.isNoActual(c.key()) {
			continue
		}
		if c.decided != "" && c.decided != "-" {
			return
		}
		if k.isAmountWord(c.leaf()) {
			for of := range amounts {
				if of == "" || k.sameAmount(of, c.leaf()) {
					return // the amount has a column of its own; the parts only explain it
				}
			}
			whole[c.col] = when{month: ctx.month, part: c.levels[len(c.levels)-1].cell, rest: *c}
		}
	}
	for _, n := range amounts {
		if n < 2 {
			return // 笔记-字数, 阅读-学时: two things and no parts
		}
	}
	maps.Copy(at, whole) // 字数 that has no parts, beside 学时 that has
	p.at, p.parts = at, len(heads)
}

// sameAmount reports whether two header texts name amounts of one type, hours or characters, in some kind.
func (k *Kinds) sameAmount(a, b string) bool {
	for _, kind := range k.kinds {
		if f, g := kind.amountNamed(a), kind.amountNamed(b); f != nil && g != nil && f.Type == g.Type {
			return true
		}
	}
	return false
}

// partOfMonth reads a header that names a part of a month: 第一周, 第2次, 上旬, 下半月. tail is what it says beside it.
func partOfMonth(text string) (tail string, ok bool) {
	for _, w := range []string{"上旬", "中旬", "下旬", "上半月", "下半月"} {
		if tail, ok := strings.CutPrefix(text, w); ok {
			return tail, true
		}
	}
	rest, ok := strings.CutPrefix(text, "第")
	if !ok {
		return "", false
	}
	for _, w := range []string{"周", "次", "期", "课", "讲", "场"} {
		if n, tail, found := strings.Cut(rest, w); found && len([]rune(n)) == 1 && strings.Contains("123456789一二三四五六七八九十", n) {
			return tail, true
		}
	}
	return "", false
}

// isPartHeader reports whether a header text names a part of a month and nothing else.
func isPartHeader(text string) bool {
	tail, ok := partOfMonth(text)
	return ok && tail == ""
}

// weekColumn reads the header of a part of the table's month: 第一周, 上旬, 第2次（学时）.
func (k *Kinds) weekColumn(c *column, ctx *context) (when, bool) {
	w := when{month: ctx.month, rest: column{col: c.col, unit: c.unit}}
	if ctx.month.IsZero() || containsAny(c.key(), k.common.Total) {
		return w, false
	}
	for _, l := range c.levels {
		tail, ok := partOfMonth(l.text)
		if ok && w.part.IsZero() && (tail == "" || k.isAmountWord(tail)) {
			w.part = l.cell
			if tail != "" {
				w.rest.levels = append(w.rest.levels, level{text: tail, cell: l.cell})
			}
			continue
		}
		w.rest.levels = append(w.rest.levels, l)
	}
	return w, !w.part.IsZero()
}

// formColumn reads the header of an amount under a way of learning: 集中学习-学时.
func (k *Kinds) formColumn(c *column, ctx *context) (when, bool) {
	w := when{month: ctx.month, rest: column{col: c.col, unit: c.unit}}
	n := len(c.levels)
	if n < 2 || c.decided != "" {
		return w, false
	}
	amount, way := c.levels[n-1], c.levels[n-2]
	if !k.isAmountWord(amount.text) {
		amount, way = way, amount // 学时-集中学习
	}
	if !k.isAmountWord(amount.text) {
		return w, false
	}
	if k.isNoActual(c.key()) || !containsAny(way.text, k.common.Parts) || grammar.IsTotalWord(way.text) {
		return w, false
	}
	w.part, w.rest.levels = way.cell, []level{amount}
	return w, true
}

// isNoActual reports whether a header names a total, a target, what follows from both, or what was not done.
func (k *Kinds) isNoActual(key string) bool {
	return containsAny(key, k.common.Total) || containsAny(key, k.common.Target) || containsAny(key, k.common.Derived) || containsAny(key, k.common.NotDone)
}
