package ledger

import (
	"fmt"
	"path"
	"slices"
	"sort"
	"strings"

	"ledgercheck/sheets"
	"ledgercheck/sheets/ledger/grammar"
)

// Weights of the recognition. A table whose best kind stays below threshold is not a ledger that anybody may rely on.
const (
	headPoints  = 60 // all header words known to the kind
	titlePoints = 40 // a loud word in title, sheet or file name
	threshold   = 45
	lacking     = 30 // the most that a kind can get that lacks a field which it needs
)

// sessionWeight is how loudly columns of days or months speak for a kind that is about sessions.
const sessionWeight = 4

// sumQuality is that of a column of sums that counts for want of anything else (see takeSum).
const sumQuality = 91

// decidedQuality is that of a column whose field somebody decided by hand: it yields to none.
const decidedQuality = 200

// assignment is a column with the field that it holds in one kind.
type assignment struct {
	*column
	field   *field
	quality int      // 100: an exact word; less: a part of it
	special string   // target, total, derived: never an actual
	known   readings // certain ones of the column's cells
}

// guess is one kind's claim on a table.
type guess struct {
	kind    *kind
	score   int
	head    int
	title   int
	fields  []assignment
	missing []string
	rivals  []rival
}

// rival is a column that claims a field which another column holds with equal right.
type rival struct {
	field    *field
	col, won int
}

// classify scores every kind on the columns of a table (of its first block) and gives the guesses, best first.
func (k *Kinds) classify(t *table, cols []column, ctx *context, wide periods) []guess {
	title := grammar.Fold(ctx.titles)
	sheet := grammar.Fold(t.sheet.Name)
	file := grammar.Fold(strings.TrimSuffix(path.Base(t.sheet.File), path.Ext(t.sheet.File)))
	dir := grammar.Fold(path.Dir(t.sheet.File))
	_, above := ctx.label(personLabels)
	_, household := ctx.label(householdLabels)
	out := make([]guess, 0, len(k.kinds))
	for _, kind := range k.kinds {
		g := guess{kind: kind}
		g.fields, g.rivals = k.assign(kind, cols)
		titled := min(titlePoints, kind.wordPoints(title, 30)+kind.wordPoints(sheet, 16)+kind.wordPoints(file, 16)+kind.wordPoints(dir, 6))
		have, all := 0, 0
		found := map[string]bool{}
		for _, a := range g.fields {
			switch {
			case a.special != "", a.quality == sumQuality && titled <= 0:
				continue // sums say of what they are by the title only
			case a.field == nil:
				all += 2
				continue
			}
			w := max(a.field.Weight, 1)
			all += w
			have += w * min(a.quality, 100) / 100
			found[a.field.ID.String()] = true
			for _, l := range a.levels {
				found["="+l.text] = true
			}
		}
		if above {
			found["person"] = true
		}
		if household && kind.byID[sheets.FieldHousehold] != nil {
			found["household"] = true
		}
		if found["month"] || found["week"] {
			found["date"] = true
		}
		for _, f := range kind.Not {
			if found[f.String()] {
				have -= 4
			}
		}
		if wide.days >= 2 || wide.events >= 2 {
			found["@marks"] = true
			if kind.byMarks() {
				have, all = have+sessionWeight, all+sessionWeight
			}
		}
		if wide.is() && wide.parts == 0 && kind.meets() {
			found["date"] = true // whoever came, the columns are the days
			have, all = have+sessionWeight, all+sessionWeight
		} else if wide.is() {
			if wide.months >= 2 && kind.countsOccasions() {
				found["date"] = true // what stands below a month is a contact in it
			}
			f := kind.wholeTable(ctx, t.sheet)
			if f == nil {
				f = kind.amountOfType(wide.says)
			}
			if f == nil {
				f = kind.byID[wide.decided]
			}
			if f != nil && !found[f.ID.String()] {
				found[f.ID.String()] = true
				have, all = have+f.Weight, all+f.Weight
			}
		}
		if ctx.metric != 0 {
			for _, f := range kind.Fields {
				if f.Type == typeHours || f.Type == typeChars {
					found[f.ID.String()] = true
					have, all = have+f.Weight, all+f.Weight
				}
			}
		}
		// Three known columns of weight prove more than one of one: few columns cannot give all points.
		g.head = max(headPoints*have/max(all, 8), 0)
		g.title = titled
		if g.title > 0 {
			found["@title"] = true
		}
		g.score = g.head + g.title
		for _, list := range kind.Need {
			ok := false
			for _, id := range list {
				ok = ok || found[id]
			}
			if !ok {
				g.missing = append(g.missing, needed(list))
			}
		}
		if len(g.missing) > 0 {
			g.score = min(g.score, lacking)
		}
		g.score = max(0, min(100, g.score))
		out = append(out, g)
	}
	// Of kinds that lack something the one that the sheet resembles most comes first: it is named to the clerk.
	sort.SliceStable(out, func(i, j int) bool {
		if out[i].score != out[j].score || len(out[i].missing) == 0 {
			return out[i].score > out[j].score
		}
		return out[i].head+out[i].title > out[j].head+out[j].title
	})
	return contradicted(out)
}

// needed names a list of which one field must be there.
func needed(list []string) string { return strings.Join(list, "/") }

// loud is how many points of the title name a kind beyond doubt.
const loud = 18

// contradicted puts the kind that the title names aloud, and that lacks a column, before kinds that only the columns
// speak for: a 学习台账 without 学时 and 字数 is not a 课程表 because it has a name and a date.
func contradicted(out []guess) []guess {
	named := 0
	for i := range out {
		if out[i].title > out[named].title {
			named = i
		}
	}
	if g := out[named]; named > 0 && g.title >= loud && out[0].title == 0 && g.head > 0 {
		copy(out[1:named+1], out[:named])
		out[0] = g
	}
	return out
}

// wordPoints gives the points of the kind's loudest word in a folded text, and takes off for words that speak against
// it; a word of weight 10 gives most.
func (kind *kind) wordPoints(text string, most int) int {
	if text == "" || text == "." {
		return 0
	}
	best, worst := 0, 0
	for _, w := range kind.words {
		if !strings.Contains(text, w) {
			continue
		}
		best = max(best, kind.Title[w])
		worst = min(worst, kind.Title[w])
	}
	return (best + worst) * most / 10
}

// assign gives each column its field in a kind. A field goes to the column that names it best; a column that only
// contains a field's word yields to one that is exactly it.
func (k *Kinds) assign(kind *kind, cols []column) ([]assignment, []rival) {
	out := make([]assignment, len(cols))
	for i := range cols {
		out[i] = assignment{column: &cols[i]}
		if id := cols[i].decided; id != "" {
			if out[i].field, out[i].quality = kind.byID[sheets.FieldOf(id)], decidedQuality; id == "-" {
				out[i].special = "ignored"
			}
			continue
		}
		out[i].special = k.special(kind, &cols[i])
		if out[i].special != "" {
			continue
		}
		out[i].field, out[i].quality = kind.match(&cols[i])
	}
	var rivals []rival
	held := map[sheets.Field]int{}
	for i := range out {
		f := out[i].field
		if f == nil || f.Type == typeText || f.Type == typePrivate || f.Type == typeSerial || f.Type == typeWeek {
			continue
		}
		j, taken := held[f.ID]
		if !taken {
			held[f.ID] = i
			continue
		}
		win, lose := j, i
		if out[i].quality > out[j].quality || out[i].quality == out[j].quality && f.rank(out[i].column) < f.rank(out[j].column) {
			win, lose = i, j
		}
		if out[win].quality == out[lose].quality {
			rivals = append(rivals, rival{f, out[lose].col, out[win].col})
		}
		held[f.ID] = win
		out[lose].field, out[lose].quality = nil, 0
	}
	if sum := kind.takeSum(out); sum != nil {
		rivals = slices.DeleteFunc(rivals, func(r rival) bool { return r.field == sum })
	}
	return out, rivals
}

// takeSum lets the one column of sums count where a kind that is kept by the year (kind.Sum) has nothing else that does: a
// table of 姓名 and 合计, its quarters beside it, is the year's number. It gives the field, nil where there was none to give.
func (kind *kind) takeSum(out []assignment) *field {
	sum := kind.byID[kind.Sum]
	if sum == nil {
		return nil
	}
	total := -1
	for i := range out {
		switch {
		case out[i].special == "total" && total >= 0:
			return nil
		case out[i].special == "total":
			total = i
		case out[i].field != nil && (out[i].field == sum && !kind.partOfSum(out, i) || out[i].field.ID == sheets.FieldHeading):
			return nil
		}
	}
	if total >= 0 {
		for i := range out {
			if out[i].field == sum {
				out[i].field, out[i].quality = nil, 0 // a quarter's number, which the sum holds too
			}
		}
		out[total].special, out[total].field, out[total].quality = "", sum, sumQuality
		return sum
	}
	return nil
}

// partOfSum reports whether a column is one of several below the same word, of which another is their sum: 一季度 beside 合计 under
// 篇数.
func (kind *kind) partOfSum(cols []assignment, at int) bool {
	c := cols[at].column
	if len(c.levels) < 2 {
		return false
	}
	for i := range cols {
		if n := len(cols[i].levels); cols[i].special == "total" && n == len(c.levels) && cols[i].levels[n-2].cell == c.levels[n-2].cell {
			return true
		}
	}
	return false
}

// rank says how early a field lists a column's word; the earlier, the more it is meant.
func (f *field) rank(c *column) int {
	best := len(f.Names) + 1
	for _, l := range c.levels {
		for _, w := range []string{l.text, l.text + l.inner} {
			if r := f.exact[w]; r > 0 && r < best {
				best = r
			}
		}
	}
	return best
}

// special says whether a column holds targets, sums of other columns or what is worked out of them. A header that a
// kind knows exactly (已完成学时, 完成情况) is none of these.
func (k *Kinds) special(kind *kind, c *column) string {
	for _, l := range c.levels {
		if _, q := kind.matchText(l.text, l.inner); q == 100 && len(c.levels) == 1 {
			return ""
		}
	}
	text := c.key()
	named, _ := k.specials.get(text, func() (string, int) {
		switch {
		case containsAny(text, k.common.Derived):
			return "derived", 0
		case containsAny(text, k.common.Target):
			return "target", 0
		case containsAny(text, k.common.Total):
			return "total", 0
		}
		return "", 0
	})
	if named == "target" {
		if f, _ := kind.match(c); f != nil && f.Type == typeDeadline {
			return "" // 计划完成时限 is the day until which, and no amount that was set
		}
	}
	if named == "" && len(c.levels) > 1 && containsAny(text, k.common.OtherTime) {
		return "other-time"
	}
	return named
}

// match gives the field that a column's header names: all levels together first, then the lowest, then parts.
func (kind *kind) match(c *column) (*field, int) {
	if len(c.levels) == 0 {
		return nil, 0
	}
	if len(c.levels) > 1 {
		joined := ""
		for _, l := range c.levels {
			joined += l.text
		}
		if f, q := kind.matchText(joined, ""); q == 100 {
			return f, q
		}
		if f, q := kind.matchText(c.key(), ""); q == 100 {
			return f, q
		}
		if f := kind.longerThan(joined, c.leaf()); f != nil {
			return f, 95 // 个人笔记-字数 is 笔记字数
		}
		// 户主-姓名: the upper level may be the field's own word, and the lower one only says that it is a name.
		upper, leaf := c.levels[len(c.levels)-2], c.levels[len(c.levels)-1]
		if leaf.text == "姓名" || leaf.text == "名称" || leaf.text == "名字" {
			if f, q := kind.matchText(upper.text, upper.inner); q == 100 {
				return f, q
			}
		}
	}
	leaf := c.levels[len(c.levels)-1]
	if f, q := kind.matchText(leaf.text, leaf.inner); f != nil {
		return kind.byUnit(f, q, c.unit)
	}
	for i := len(c.levels) - 2; i >= 0; i-- {
		if f, q := kind.matchText(c.levels[i].text, c.levels[i].inner); q == 100 {
			return f, 80
		}
	}
	return kind.byUnit(nil, 0, c.unit)
}

// longerThan gives the field with the longest name that a joined header ends with, where that reaches beyond the lowest level
// and says another thing than it.
func (kind *kind) longerThan(joined, leaf string) *field {
	var best *field
	longest := len(leaf)
	for _, f := range kind.Fields {
		if f.Type == typeSerial {
			continue
		}
		for word := range f.exact {
			if len(word) > longest && strings.HasSuffix(joined, word) {
				best, longest = f, len(word)
			}
		}
	}
	return best
}

// byUnit corrects a field by the unit of its column: 学习时间（小时） is no date, and 学习量化（小时） no number of
// characters.
func (kind *kind) byUnit(f *field, q int, unit string) (*field, int) {
	want := ""
	switch unit {
	case "篇":
		if n := kind.byID[sheets.FieldReports]; n != nil && f != nil && f.ID == sheets.FieldReport {
			return n, q // 提交总结（篇） is their number
		}
	case "小时", "分钟":
		want = typeHours
	case "万字", "千字":
		want = typeChars
	}
	if want == "" || f != nil && (f.Type == want || f.Type != typeDate && !isQuantity(f.Type)) {
		return f, q
	}
	for _, other := range kind.Fields {
		if other.Type == want {
			return other, 60
		}
	}
	if f != nil && f.Type == typeDate {
		return nil, 0
	}
	return f, q
}

// matchText gives the field that one header text names: exactly, with what its brackets hold, or as the longest of the
// kind's words that it contains at its end or its start.
func (kind *kind) matchText(text, inner string) (*field, int) {
	if text == "" {
		return nil, 0
	}
	return kind.matches.get(text+"\x00"+inner, func() (*field, int) { return kind.findMatch(text, inner) })
}

// findMatch is matchText without memory.
func (kind *kind) findMatch(text, inner string) (*field, int) {
	for _, try := range []string{text, text + inner, inner} {
		if try == "" {
			continue
		}
		if f := kind.exactly(try); f != nil {
			return f, 100
		}
	}
	var best *field
	quality := 0
	if strings.Contains(text, ":") {
		return nil, 0 // 说明:3月份 is a note and no compound
	}
	means := kind.of.means[text]
	notDone := containsAny(text, kind.of.common.NotDone)
	for _, f := range kind.Fields {
		if f.Type == typeSerial || len(means) > 0 && !slices.Contains(means, f.ID) {
			continue // 缺席人员 is a word of its own somewhere, and no 人员 here
		}
		if notDone && (isQuantity(f.Type) || f.Type == typePeople) {
			continue
		}
		if strings.HasPrefix(text, "应") && isQuantity(f.Type) && f.ID != sheets.FieldDue || strings.HasPrefix(text, "实") && f.ID == sheets.FieldDue {
			continue // 应参会人数 are not those who came
		}
		for word := range f.exact {
			if len([]rune(word)) < 2 {
				continue
			}
			if !strings.HasSuffix(text, word) && !strings.HasPrefix(text, word) {
				continue
			}
			if tail, before := strings.CutPrefix(text, word); before && isQuantity(f.Type) && !strings.HasSuffix(text, word) && !slices.Contains(amountTails, tail) {
				continue // 学时来源, 课时费
			}
			q := 40 + 45*len(word)/len(text)
			if strings.HasSuffix(text, word) {
				q += 5 // the last word of a Chinese compound is what it is
				if f.Type == typeItems || f.Type == typeDeadline {
					q = max(q, 62) // 存在的突出问题 is a 问题, however long the rest
				}
			}
			if q > quality || q == quality && best != nil && f.ID < best.ID {
				best, quality = f, q
			}
		}
	}
	if quality < 60 {
		return nil, 0
	}
	if best.ID == sheets.FieldDone && containsAny(text, promised) {
		if i := slices.IndexFunc(kind.Fields, func(f *field) bool { return f.ID == sheets.FieldDeadline }); i >= 0 {
			return kind.Fields[i], quality
		}
		return nil, 0 // 约定办结日期 ends in 办结日期, and is not the day when it was done
	}
	return best, quality
}

// promised are words of a header of days that are still to come when they are written.
var promised = []string{"承诺", "约定", "拟", "预计", "预定", "限期", "限时", "限定", "应"}

// amountTails may stand behind the name of an amount without making something else of it.
var amountTails = []string{"数", "量", "数量", "情况", "统计", "登记", "完成", "完成数", "完成情况", "总"}

// exactly gives the field that has the word among its names; of several the one that lists it earliest.
func (kind *kind) exactly(word string) *field {
	var best *field
	rank := 0
	for _, f := range kind.Fields {
		if r := f.exact[word]; r > 0 && (best == nil || r < rank) {
			best, rank = f, r
		}
	}
	return best
}

// why says in a line on what a guess rests.
func (g *guess) why(ctx *context) string {
	var cols []string
	for _, a := range g.fields {
		if a.field != nil && a.special == "" {
			cols = append(cols, fmt.Sprintf("%s=%s", sheets.ColumnName(a.col), a.field.ID))
		}
	}
	s := fmt.Sprintf("header %d/%d, words %d/%d", g.head, headPoints, g.title, titlePoints)
	if ctx.title.text != "" {
		s += fmt.Sprintf(" (“%s”)", grammar.Clean(ctx.title.text))
	}
	if len(cols) > 0 {
		s += "; " + strings.Join(cols, " ")
	}
	if len(g.missing) > 0 {
		s += "; lacks " + strings.Join(g.missing, ", ")
	}
	return s
}

// lacks names the columns that the kind misses, as a clerk would write them above a column.
func (g *guess) lacks() string {
	var out []string
	for _, list := range g.missing {
		var words []string
		for _, id := range strings.Split(list, "/") {
			if f := g.kind.byID[sheets.FieldOf(id)]; f != nil && len(f.Names) > 0 {
				words = append(words, f.Names[0])
			}
		}
		if len(words) > 0 {
			out = append(out, strings.Join(words, "或"))
		}
	}
	return strings.Join(out, "、")
}
