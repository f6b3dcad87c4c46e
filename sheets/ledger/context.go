package ledger

import (
	"path"
	"strconv"
	"strings"
	"unicode"

	"ledgercheck/sheets"
	"ledgercheck/sheets/ledger/grammar"
)

// context is what stands around a table and holds for all its records: the title, the period it names, the person and
// the group above it.
type context struct {
	title   line
	titles  string          // all lines above the table that are no labels
	labels  map[string]line // folded label -> its value
	all     []labelled      // every label with its value, in the order of the sheet
	units   headUnits       // what "单位：分钟、万字" says for columns that name no unit
	month   sheets.Month    // the month of records that have no date of their own; zero: none
	named   sheets.Span     // the period that title, sheet or file name; zero: none
	year    int             // for dates without one; 0: unknown
	assumed bool            // the year is the caller's, and named nowhere
	hint    grammar.DateHint
	period  grammar.Named // what the lines above the table name
	loose   bool          // only a folder names the period: full dates outside it are right
	metric  int           // the column that says row by row what months hold (see metricColumn); 0: none
	differ  bool          // the sheet's name names another month or year than the title
}

// labelled is a label above a table.
type labelled struct {
	name string
	line
}

// labels that carry something a record may need. Others (填表人, 填表时间 …) are known so that they end a value, and
// are not used: 填表时间 is never a study date (domain.md C).
var (
	personLabels    = []string{"姓名", "学习人", "干部姓名", "党员姓名", "学习人员", "学员", "学员姓名", "本人姓名", "登记人", "走访人", "走访干部", "帮扶干部", "帮扶责任人", "联系干部", "帮扶人", "走访人员", "结对干部", "帮扶联系人", "包户干部"}
	householdLabels = []string{"户主", "户主姓名", "联系户", "帮扶户", "结对户", "走访对象", "帮扶对象", "贫困户", "脱贫户", "农户姓名", "帮扶对象姓名", "结对帮扶户", "走访户"}
	groupLabels     = []string{"组室", "科室", "部门", "所在组室", "所在科室", "党小组", "股室", "所属科室", "所在室", "室别", "所属室", "所在股室", "单位科室"}
	periodLabels    = []string{"月份", "统计期间", "学习月份", "统计时间", "统计月份", "期间", "所属月份", "年度", "所属期"}
	officeLabels    = []string{"填报单位", "单位", "单位名称", "编制单位", "填报科室", "填报部门", "制表单位", "填表单位"}
	otherLabels     = []string{"填表人", "填报人", "审核人", "负责人", "填表时间", "填报时间", "填表日期", "填报日期", "制表人", "电话", "联系电话", "职务", "时间", "日期", "制表时间", "年月日"}
	allLabels       = concat(personLabels, householdLabels, groupLabels, periodLabels, officeLabels, otherLabels)
)

func concat(lists ...[]string) []string {
	var out []string
	for _, l := range lists {
		out = append(out, l...)
	}
	return out
}

// readContext reads the lines above a table together with the sheet's and the file's names. A table further down a sheet
// keeps what the one above it (up, may be nil) says and its own lines do not: the title, its period, and, where it has no
// lines at all, whose records they are.
func readContext(t *table, up *context, o Options) context {
	ctx := context{labels: map[string]line{}}
	for i, l := range t.above {
		ctx.units.read(l.text)
		if ctx.addLabels(t.above, i) {
			continue
		}
		text := strings.TrimSpace(l.text)
		if p := grammar.PeriodIn(text); len([]rune(text)) < 4 && p.Month != 0 {
			ctx.titles += " " + text // 3月 in a line of its own
		}
		if len([]rune(text)) < 4 || strings.HasPrefix(text, "附件") && len([]rune(text)) < 8 {
			continue
		}
		ctx.titles += " " + text
		if rank(text) > rank(ctx.title.text) {
			ctx.title = l
		}
	}
	if up != nil {
		ctx.inherit(up, len(t.above) == 0)
	}
	ctx.setPeriod(t.sheet, o)
	ctx.hint = grammar.DateHint{Year: ctx.year, Month: ctx.month.Month, Epoch1904: t.sheet.Epoch1904, Span: ctx.named}
	return ctx
}

// inherit takes over what holds for the tables below too.
func (ctx *context) inherit(up *context, all bool) {
	if ctx.title.text == "" {
		ctx.title, ctx.titles = up.title, up.titles
	}
	ctx.period = up.period
	ctx.units.merge(up.units)
	keep := [][]string{periodLabels, officeLabels}
	if all {
		keep = append(keep, personLabels, householdLabels, groupLabels)
	}
	for _, names := range keep {
		if _, own := ctx.label(names); own {
			continue
		}
		for _, l := range up.all {
			if isLabel(l.name, names) {
				ctx.add(l.name, l.line)
			}
		}
	}
}

// add keeps a label's value; of several the first is the table's.
func (ctx *context) add(name string, l line) {
	if strings.TrimSpace(l.text) == "" {
		return
	}
	ctx.all = append(ctx.all, labelled{name, l})
	if _, twice := ctx.labels[name]; !twice {
		ctx.labels[name] = l
	}
}

// labelIn gives the value of a label for a block of columns: where the label comes several times, the one above the block.
func (ctx *context) labelIn(names []string, lo, hi int) (line, bool) {
	var found line
	seen, here := 0, 0
	for _, l := range ctx.all {
		if !isLabel(l.name, names) {
			continue
		}
		inside := l.cell.Col >= lo && l.cell.Col <= hi
		if seen == 0 || inside && here == 0 {
			found = l.line
		}
		if inside {
			here++
		}
		seen++
	}
	return found, seen == 1 || here > 0
}

// rank says how much a line looks like the title: the longest of those without a colon.
func rank(text string) int {
	n := len([]rune(strings.TrimSpace(text)))
	if !strings.ContainsAny(text, ":：") {
		n += 1000 * min(n, 1)
	}
	return n
}

// addLabels reads the labels in line i ("姓名：欧阳明", or "姓名：" with the value in the next cell, several in one
// cell with gaps between). It reports whether the line is made of labels.
func (ctx *context) addLabels(all []line, i int) bool {
	text := strings.NewReplacer("：", ":", "　", " ", "\u00a0", " ").Replace(all[i].text)
	found := false
	for text != "" {
		name, rest, ok := strings.Cut(text, ":")
		if !ok {
			break
		}
		label := lastLabel(grammar.Fold(name))
		if label == "" {
			break
		}
		found = true
		value, next := cutValue(rest)
		l := line{cell: all[i].cell, text: strings.TrimSpace(value), wide: 1}
		if l.text == "" && next == "" && i+1 < len(all) && all[i+1].cell.Row == all[i].cell.Row && !strings.ContainsAny(all[i+1].text, ":：") {
			l = all[i+1]
		}
		ctx.add(label, l)
		text = next
	}
	if found {
		return true
	}
	// "姓名 | 欧阳明 | 组室 | 干部组" without colons: a label word alone in its cell with something beside it.
	if name := grammar.Fold(text); isLabel(name, personLabels) || isLabel(name, groupLabels) {
		if i+1 < len(all) && all[i+1].cell.Row == all[i].cell.Row && (!isLabel(name, personLabels) || grammar.IsName(all[i+1].text)) {
			ctx.add(name, all[i+1])
			return true
		}
	}
	if i > 0 && all[i-1].cell.Row == all[i].cell.Row {
		if l, ok := ctx.labels[strings.TrimRight(grammar.Fold(all[i-1].text), ":")]; ok && l.cell == all[i].cell {
			return true // the value of the label before it
		}
	}
	return false
}

func isLabel(name string, list []string) bool {
	for _, l := range list {
		if l == name {
			return true
		}
	}
	return false
}

// lastLabel gives the known label that a folded text ends with: in "党建组 填表人" it is 填表人.
func lastLabel(name string) string {
	if i := strings.LastIndexByte(name, '('); i > 0 && strings.HasSuffix(name, ")") {
		name = name[:i] // 填报单位（盖章）
	}
	best := ""
	for _, l := range allLabels {
		if strings.HasSuffix(name, l) && len(l) > len(best) {
			best = l
		}
	}
	return best
}

// cutValue splits what follows a colon into the value and the rest that begins with the next label.
func cutValue(rest string) (value, next string) {
	colon := strings.IndexByte(rest, ':')
	if colon < 0 {
		return rest, ""
	}
	head := rest[:colon]
	cut := -1
	for _, l := range allLabels {
		for at := strings.Index(head, l); at >= 0; {
			if strings.TrimSpace(head[at+len(l):]) == "" && (cut < 0 || at < cut) {
				cut = at
			}
			n := strings.Index(head[at+1:], l)
			if n < 0 {
				break
			}
			at += 1 + n
		}
	}
	if cut < 0 {
		return rest, ""
	}
	return rest[:cut], rest[cut:]
}

// label gives the value of the first of several labels.
func (ctx *context) label(names []string) (line, bool) {
	for _, n := range names {
		if l, ok := ctx.labels[n]; ok && strings.TrimSpace(l.text) != "" {
			return l, true
		}
	}
	return line{}, false
}

// setPeriod decides which month and year records without their own belong to: the sheet's name, else the title, else
// the file's name (domain.md C, Study). A year comes from the title, else the sheet's name, else the file's, else the
// folder's, else the caller's. A folder gives the month only where none of the others names any period.
func (ctx *context) setPeriod(s *sheets.Sheet, o Options) {
	title := merge(merge(grammar.PeriodIn(ctx.title.text), grammar.PeriodIn(ctx.titles)), ctx.period)
	if l, ok := ctx.label(periodLabels); ok {
		title = merge(grammar.PeriodIn(l.text), title)
	}
	ctx.period = title
	sheet := grammar.PeriodIn(s.Name)
	if m, ok := grammar.MonthSheet(s.Name); ok && sheet.Month == 0 && !o.numbered {
		// Of sheets for people, 1 and 2 number the people where the title names the month.
		_, person := ctx.label(personLabels)
		if person = person || nameInTitle(s, ctx.title.text) != ""; !person || title.Month == 0 {
			sheet.Month = m
		}
	}
	file := grammar.PeriodIn(strings.TrimSuffix(path.Base(s.File), path.Ext(s.File)))
	folder := folderPeriod(o.Folders)
	for _, p := range []grammar.Named{title, sheet, file, folder} {
		if p.Year != 0 {
			ctx.year = p.Year
			break
		}
	}
	ctx.differ = sheet.Month != 0 && title.Month != 0 && sheet.Month != title.Month || sheet.Year != 0 && title.Year != 0 && sheet.Year != title.Year
	explicit := ctx.year
	if ctx.year == 0 {
		ctx.year, ctx.assumed = o.Year, true
	}
	for _, p := range []grammar.Named{sheet, title, file} {
		if p.Month != 0 && ctx.year != 0 {
			ctx.month = sheets.Month{Year: ctx.year, Month: p.Month}
			break
		}
		if p.FromMonth != 0 {
			break // several months: a record without a date belongs to none of them surely
		}
	}
	if title == (grammar.Named{}) && sheet == title && file == title && folder.Month != 0 && ctx.year != 0 {
		ctx.month = sheets.Month{Year: ctx.year, Month: folder.Month} // records with a date may lie outside it
		ctx.named, ctx.loose = sheets.YearPeriod(ctx.year).Span, true
		return
	}
	switch {
	case !ctx.month.IsZero():
		ctx.named = ctx.month.Span()
	case ctx.year == 0:
	default:
		for _, p := range []grammar.Named{sheet, title, file} {
			if p.FromMonth != 0 {
				ctx.named = p.Span(ctx.year)
				return
			}
		}
		if explicit != 0 {
			ctx.named = sheets.YearPeriod(explicit).Span
			ctx.loose = title.Year == 0 && sheet.Year == 0 && file.Year == 0
		}
	}
}

// folderPeriod gives what the folders of a file name, the nearest first: 2021年台账/3月. A month is taken only where it
// is written as one: 03 may number anything.
func folderPeriod(folders []string) grammar.Named {
	var found grammar.Named
	for _, name := range folders {
		p := grammar.PeriodIn(name)
		if !strings.Contains(name, "月") && p.Year == 0 {
			p = grammar.Named{}
		}
		found = merge(found, p)
		if found.Year != 0 {
			break
		}
	}
	return found
}

// setMonth makes m the month of the records without a date.
func (ctx *context) setMonth(m sheets.Month) {
	ctx.month, ctx.named, ctx.year = m, m.Span(), m.Year
	ctx.hint.Year, ctx.hint.Month, ctx.hint.Span = m.Year, m.Month, ctx.named
}

// merge prefers what p says and takes the rest from q.
func merge(p, q grammar.Named) grammar.Named {
	if p.Year == 0 {
		p.Year = q.Year
	}
	if p.Month == 0 && p.FromMonth == 0 {
		p.Month, p.FromMonth, p.ToMonth = q.Month, q.FromMonth, q.ToMonth
	}
	return p
}

// shown gives a cell's text as a person reads it.
func shown(s *sheets.Sheet, v sheets.Content) string {
	if v.Kind == sheets.Text {
		return v.Text
	}
	return grammar.Words(v, s.Style(v), s.Epoch1904)
}

// isDayHeader reports whether a number in a header stands for a day: a date by its format, or typed as 3.5 or 3.12.
func isDayHeader(s *sheets.Sheet, v sheets.Content) bool {
	if v.Kind != sheets.Number {
		return false
	}
	if s.Style(v).Date {
		return true
	}
	text := strconv.FormatFloat(v.Number, 'f', -1, 64)
	whole, frac, ok := strings.Cut(text, ".")
	month, _ := strconv.Atoi(whole)
	day, _ := strconv.Atoi(frac)
	return ok && len(frac) <= 2 && month >= 1 && month <= 12 && day >= 1 && day <= 31
}

// isPeriodHeader reports whether a header text names a month, a quarter or a day.
func isPeriodHeader(text string) bool {
	_, is := periodHeaders.get(text, func() (struct{}, int) {
		if namesPeriod(text) {
			return struct{}{}, 1
		}
		return struct{}{}, 0
	})
	return is == 1
}

// periodHeaders remembers what isPeriodHeader found; the same headers come in file after file.
var periodHeaders memo[struct{}]

func namesPeriod(text string) bool {
	if len(text) > 40 || text == "" {
		return false
	}
	if p := grammar.PeriodIn(text); p.Month != 0 || p.FromMonth != 0 {
		return true
	}
	return isDayText(text)
}

// isDayText reports whether a text is a day like 3.5, 3/12, 3月5日, or the days of one week: 3.1-3.5.
func isDayText(text string) bool {
	if !mayBeDay(text) {
		return false
	}
	r := grammar.Date(sheets.Content{Kind: sheets.Text, Text: text}, sheets.Style{}, grammar.DateHint{Year: 2020, Month: 1})
	return r.State == sheets.Present && isDays(r)
}

// mayBeDay reports whether a text has a sign without which nothing names a day or a month: a number in some script, or a letter,
// as of Aug.
func mayBeDay(text string) bool {
	return strings.ContainsFunc(text, func(c rune) bool {
		return unicode.IsNumber(c) || unicode.Is(unicode.Latin, c) || strings.ContainsRune("零一二三四五六七八九十廿卅元正冬腊", c)
	})
}

// isDays reports whether a reading is one day, or a run of days that a week can hold (3.1-3.5).
func isDays(r grammar.DateReading) bool {
	span := r.When.Span
	return span.OneDay() || !r.Partial && !span.From.IsZero() && !span.To.IsZero() && span.From.Before(span.To) && span.To.Before(span.From.Add(7))
}

// weekText gives the day or days that a header names in brackets behind the number of a week or a name: 第一周（3.1-3.5）, 观影（9月10日）.
func weekText(text, inner string) string {
	if inner != "" && isDayText(inner) && (strings.HasSuffix(text, "周") || !strings.ContainsAny(text, "0123456789")) {
		return inner
	}
	return text
}
