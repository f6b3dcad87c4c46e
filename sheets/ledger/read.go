package ledger

import (
	"path"
	"slices"
	"sort"
	"strconv"
	"strings"

	"ledgercheck/sheets"
	"ledgercheck/sheets/ledger/grammar"
)

// Options say what a reading may assume.
type Options struct {
	Year      int               // for dates that carry no year and sit under no title that has one (contract.md, --year)
	Mapping   *Mapping          // columns decided by hand; may be nil
	Folders   []string          // names of the folders that the file lies in, the nearest first; they may name a year or a month
	Summaries bool              // there is no detail: a 汇总表 of months is read as the ledger
	Hours     sheets.Conversion // days that it knows are read; zero: none are
	People    bool              // the workbook's sheets are named after people (see NamedAfterPeople)
	Numbers   *sheets.Numbers   // numbers the readings of the run; may be nil
	numbered  bool              // a sheet called 3 is the third page of something, and not March
	acts      []*rowAct         // what was answered to whole records (see ReadAnswered)
}

// Read recognises the ledgers on one sheet and reads their records. A sheet without any gives one ledger of kind
// Unrecognised that says why. sha256 is the file's, for the report.
func (k *Kinds) Read(s *sheets.Sheet, sha256 string, o Options) ([]*sheets.Ledger, []sheets.Finding) {
	r := &reader{kinds: k.knowing(o.Mapping), sheet: s, sha256: sha256, options: o}
	if r.kinds.isForm(s) {
		if f := r.kinds.readForm(s, sha256, o); f != nil {
			return f.ledgers, f.findings
		}
	}
	r.strikes = slices.ContainsFunc(s.Styles, func(st sheets.Style) bool { return st.Strike || st.StrikePart })
	r.run()
	if r.recognisedNone() {
		if t := r.kinds.readTurned(s, sha256, o); t != nil {
			r = t
		} else if f := r.kinds.readForm(s, sha256, o); f != nil {
			r = f
		}
	}
	return r.ledgers, r.findings
}

// reader reads one sheet.
type reader struct {
	kinds    *Kinds
	sheet    *sheets.Sheet
	sha256   string
	options  Options
	ledgers  []*sheets.Ledger
	findings []sheets.Finding
	up       *context         // of the table above the one that is read
	strikes  bool             // some style of the sheet strikes through
	asked    *sheets.Question // about the table that is read; nil: nothing is asked
}

func (r *reader) find(code sheets.Code, variant string, severity sheets.Severity, at sheets.Cell, args ...string) {
	r.findings = append(r.findings, sheets.Find(code, variant, severity, r.sheet.Place(at), args...))
}

func (r *reader) run() {
	if len(r.sheet.Rows) == 0 {
		r.unrecognised(sheets.Cell{}, "empty", "", nil)
		return
	}
	tables := r.kinds.tables(r.sheet)
	if len(tables) == 0 {
		r.unrecognised(sheets.Cell{}, "no-header", "", nil)
		return
	}
	for _, t := range tables {
		for _, part := range r.apart(t) {
			r.readTable(part)
		}
	}
}

// unrecognised notes a sheet, or a table of it, that is no ledger.
func (r *reader) unrecognised(at sheets.Cell, variant, closest string, g *guess) {
	l := &sheets.Ledger{File: r.sheet.File, Sheet: r.sheet.Name, Kind: sheets.Unrecognised, Layout: sheets.LayoutRows, SHA256: r.sha256, Why: variant, Damaged: r.sheet.Damage != nil, Numbers: r.options.Numbers}
	severity := sheets.Info
	if g != nil {
		l.Score, l.RunnerUp = g.score, g.kind.ID
	}
	lacks := ""
	if variant == "" || variant == "lacks" {
		severity = sheets.Warning
	}
	if variant == "lacks" {
		lacks = g.lacks()
	}
	for i := range r.sheet.Rows {
		for _, v := range r.sheet.Rows[i].Cells() {
			if !v.IsBlank() {
				l.RowsRead++
				break
			}
		}
	}
	r.hand(l)
	r.ledgers = append(r.ledgers, l)
	r.find(sheets.UnrecognisedSheet, variant, severity, at, "closest", closest, "lacks", lacks, "rows", strconv.Itoa(l.RowsRead))
}

// readTable recognises one table and reads its records.
func (r *reader) readTable(t *table) {
	k := r.kinds
	if len(t.cols) == 0 {
		return
	}
	ctx := r.contextOf(t)
	r.up = &ctx
	decided := r.options.Mapping.apply(t.cols)
	r.optionColumns(t, t.cols)
	blocks := splitBlocks(t.cols)
	r.durationsByValues(t, blocks)
	wide := k.wideColumns(r.sheet, blocks[0], &ctx)
	wide.spread(blocks[0])
	k.eventColumns(t, blocks[0], &ctx, &wide)
	wide.says = k.cellsSay(t, wide)
	r.nameCorner(t, blocks[0], wide)
	if c := k.metricColumn(t, blocks[0], wide); c != nil && len(blocks) == 1 {
		ctx.metric, c.decided = c.col, "-"
	}
	guesses := k.classify(t, k.plainColumns(blocks[0], wide), &ctx, wide)
	if col := r.namesByValues(t, guesses[0], blocks); col != nil {
		col.decided, col.guessed = sheets.FieldPerson.String(), true
		guesses = k.classify(t, k.plainColumns(blocks[0], wide), &ctx, wide)
	}
	if r.namesBySheet(guesses[0], blocks, &ctx) {
		guesses = k.classify(t, k.plainColumns(blocks[0], wide), &ctx, wide)
	}
	best := guesses[0]
	forced := false
	if decided == sheets.Unrecognised {
		r.unrecognised(sheets.Cell{Row: t.first, Col: t.cols[0].col}, "by-hand", "", nil)
		return
	}
	if decided != "" {
		for _, g := range guesses {
			if g.kind.ID == decided {
				best, forced = g, true
				best.score = 100
			}
		}
	}
	head := sheets.Cell{Row: t.first, Col: t.cols[0].col}
	word := k.noLedger(r.sheet, &ctx)
	if word == "summary" && r.options.Summaries && best.standsAlone(&ctx, wide) {
		r.find(sheets.UnrecognisedSheet, "summary-used", sheets.Warning, head)
		word = ""
	}
	if word != "" && !forced {
		r.unrecognised(head, word, k.Name(best.kind.ID).Zh, &best)
		if word == "summary" {
			// Columns of sums prove no kind: the first that knows what they sum up is taken.
			sort.SliceStable(guesses, func(i, j int) bool {
				return guesses[i].head+guesses[i].title > guesses[j].head+guesses[j].title
			})
			for i := range guesses {
				if r.readClaims(t, &ctx, guesses[i].kind) {
					break
				}
			}
		}
		return
	}
	var in *signIn
	if !forced && (best.score < threshold || len(best.missing) > 0) {
		if in = r.signInOf(t, guesses, &ctx); in != nil {
			best, forced = guess{kind: in.kind, score: threshold}, true
		}
	}
	if !forced && (best.score < threshold || len(best.missing) > 0) {
		variant := ""
		if len(best.missing) > 0 && best.head+best.title >= threshold {
			variant = "lacks"
		}
		r.askClosest(t, guesses)
		r.askMonths(t, &best, blocks[0], wide)
		r.unrecognised(head, variant, k.Name(best.kind.ID).Zh, &best)
		return
	}
	l := &sheets.Ledger{
		Numbers: r.options.Numbers,
		File:    r.sheet.File, Sheet: r.sheet.Name, Title: grammar.Clean(ctx.title.text), Kind: best.kind.ID,
		HeaderRows: [2]int{t.first, t.last}, SHA256: r.sha256, Score: best.score, Why: best.why(&ctx), Header: headerLine(t.cols),
		Layout: sheets.LayoutRows, Damaged: r.sheet.Damage != nil,
	}
	if len(guesses) > 1 && !forced {
		l.RunnerUp = guesses[1].kind.ID
		if guesses[1].score >= threshold && best.score-guesses[1].score < 5 && len(guesses[1].missing) == 0 {
			r.find(sheets.UnrecognisedSheet, "close", sheets.Warning, head, "kind", best.kind.Name.Zh, "closest", guesses[1].kind.Name.Zh)
			r.askKind(t, best.kind.ID, best.kind.ID, guesses[1].kind.ID)
		}
	}
	r.ledgers = append(r.ledgers, l)
	if ctx.differ {
		at := head
		if ctx.title.cell != (sheets.Cell{}) {
			at = ctx.title.cell
		}
		r.find(sheets.UncertainDate, "sheet-title", sheets.Warning, at, "raw", grammar.Clean(ctx.title.text), "sheet", r.sheet.Name, "month", ctx.month.String())
	}
	b := &body{reader: r, table: t, ctx: &ctx, kind: best.kind, ledger: l, out: l}
	switch {
	case in != nil:
		b.readSignIn(in)
	case wide.is(), wide.events >= 2 && best.kind.byMarks():
		b.readWide(blocks[0], wide)
	case len(blocks) > 1:
		l.Layout = sheets.LayoutSideBySide
		b.readRows(blocks)
	default:
		b.readRows(blocks)
	}
	b.finish()
	r.hand(l)
}

// noLedger says whether the sheet declares itself to be something else: a sum of ledgers, a specimen, a list that is
// not looked at. It gives the variant of the finding.
func (k *Kinds) noLedger(s *sheets.Sheet, ctx *context) string {
	name, title := grammar.Fold(s.Name), grammar.Fold(ctx.title.text)
	for _, w := range k.common.Detail {
		name, title = strings.ReplaceAll(name, w, ""), strings.ReplaceAll(title, w, "")
	}
	switch {
	case containsAny(name, k.common.Specimen) || containsAny(title, k.common.Specimen):
		return "specimen"
	case containsAny(name, k.common.Summary) || containsAny(title, k.common.Summary) && !strings.Contains(title, "台账"):
		return "summary"
	case containsAny(name, k.common.Other) || containsAny(title, k.common.Other):
		return "other"
	}
	file := grammar.Fold(strings.TrimSuffix(path.Base(s.File), path.Ext(s.File)))
	if containsAny(file, k.common.Specimen) {
		return "specimen"
	}
	return ""
}

// splitBlocks parts a header that is printed twice or more side by side. Columns without a header word divide blocks
// and belong to none.
func splitBlocks(cols []column) [][]column {
	first := map[string]int{}
	var starts []int
	for i := range cols {
		key := cols[i].key()
		if key == "" {
			continue
		}
		j, seen := first[key]
		if !seen {
			first[key] = i
			continue
		}
		// A block starts where the header's first words come again in the same order.
		if j != firstNamed(cols) {
			continue
		}
		if nextKey(cols, i) == nextKey(cols, j) && nextKey(cols, i) != "" {
			starts = append(starts, i)
		}
	}
	if len(starts) == 0 {
		return [][]column{cols}
	}
	starts = append([]int{0}, starts...)
	var out [][]column
	for n, at := range starts {
		end := len(cols)
		if n+1 < len(starts) {
			end = starts[n+1]
		}
		out = append(out, cols[at:end])
	}
	return out
}

func firstNamed(cols []column) int {
	for i := range cols {
		if cols[i].key() != "" {
			return i
		}
	}
	return -1
}

func nextKey(cols []column, i int) string {
	for i++; i < len(cols); i++ {
		if key := cols[i].key(); key != "" {
			return key
		}
	}
	return ""
}
