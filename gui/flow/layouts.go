package flow

import (
	"sort"
	"strings"

	"ledgercheck/sheets"
	"ledgercheck/sheets/audit"
)

// Layout is all sheets that look alike: one line of 看认对没有, whether they are one or two hundred.
type Layout struct {
	Title     string // 学习台账
	Count     string // 42个文件、126张表同一格式
	Detail    string // where one of them stands
	Mark      FileMark
	Records   int
	Asks      []Note // what is in doubt about it
	Questions []*Ask // what only the clerk can say about it
	Path      string // of the first of its files

	ledger *sheets.Ledger // the first of them
	sheets int
	files  map[string]bool
}

// Role is what a column was taken for: it colours the head.
type Role uint8

// The roles.
const (
	RoleNone  Role = iota
	RoleWho        // 姓名, 组室, 联系户
	RoleWhen       // dates and deadlines
	RoleCount      // what is counted
	RoleWhat       // everything else that was recognised
)

var fieldRole = map[sheets.Field]Role{
	sheets.FieldPerson: RoleWho, sheets.FieldGroup: RoleWho, sheets.FieldHousehold: RoleWho, sheets.FieldAttendees: RoleWho,
	sheets.FieldAbsentees: RoleWho, sheets.FieldSpeaker: RoleWho, sheets.FieldMentor: RoleWho, sheets.FieldApprentice: RoleWho,
	sheets.FieldTalker: RoleWho, sheets.FieldCounterpart: RoleWho, sheets.FieldCritic: RoleWho, sheets.FieldAliases: RoleWho, sheets.FieldHouseholds: RoleWho,
	sheets.FieldDate: RoleWhen, sheets.FieldMonth: RoleWhen, sheets.FieldDeadline: RoleWhen, sheets.FieldDone: RoleWhen,
	sheets.FieldRaised: RoleWhen, sheets.FieldArrived: RoleWhen, sheets.FieldLeft: RoleWhen, sheets.FieldJoined: RoleWhen,
	sheets.FieldSubmitted: RoleWhen, sheets.FieldHeld: RoleWhen,
	sheets.FieldHours: RoleCount, sheets.FieldChars: RoleCount, sheets.FieldNoteChars: RoleCount, sheets.FieldCount: RoleCount,
	sheets.FieldMark: RoleCount, sheets.FieldStatus: RoleCount, sheets.FieldDue: RoleCount, sheets.FieldPresent: RoleCount,
	sheets.FieldReports: RoleCount, sheets.FieldStudies: RoleCount, sheets.FieldDiscussions: RoleCount, sheets.FieldNotes: RoleCount,
	sheets.FieldScore: RoleCount,
}

// Sample is a piece of a layout's first sheet with what each column was taken for.
type Sample struct {
	Piece *Piece
	Roles []Role
	Names []string // of the roles, "" where the column was not taken for anything
}

// layoutKey tells layouts apart: the kind and the header's words.
type layoutKey struct {
	kind   sheets.Kind
	header string
}

// Layouts gives what was recognised, a line a layout: those in doubt first, then those not recognised, then by kind.
func (f *Flow) Layouts() []*Layout {
	if f.real == nil {
		return nil
	}
	if f.layouts != nil {
		return f.layouts
	}
	asks := f.askingSheets()
	at := map[layoutKey]*Layout{}
	var list []*Layout
	for _, l := range f.real.Ledgers {
		key := layoutKey{l.Kind, l.Header}
		x := at[key]
		if x == nil {
			x = &Layout{ledger: l, files: map[string]bool{}, Mark: FileRead}
			at[key] = x
			list = append(list, x)
		}
		x.files[l.File] = true
		x.sheets++
		x.Records += len(l.Records)
		for _, note := range asks[sheets.Place{File: l.File, Sheet: l.Sheet}] {
			if len(x.Asks) < maxNotes && !hasNote(x.Asks, note) {
				x.Asks = append(x.Asks, note)
			}
		}
	}
	order := map[sheets.Kind]int{}
	for _, x := range list {
		if q := f.questionOf(x.ledger.Header); q != nil && x.ledger.Header != "" {
			x.Questions = f.asksOf(q)
		}
		if _, ok := order[x.ledger.Kind]; !ok {
			order[x.ledger.Kind] = len(order)
		}
		f.tellLayout(x)
	}
	rank := func(x *Layout) int {
		switch {
		case x.doubtful():
			return 0
		case x.ledger.Kind == sheets.Unrecognised:
			return 1
		}
		return 2
	}
	sort.SliceStable(list, func(i, j int) bool {
		if a, b := rank(list[i]), rank(list[j]); a != b {
			return a < b
		}
		return order[list[i].ledger.Kind] < order[list[j].ledger.Kind]
	})
	f.layouts = list
	return list
}

func hasNote(list []Note, n Note) bool {
	for _, x := range list {
		if x.What == n.What {
			return true
		}
	}
	return false
}

func (f *Flow) tellLayout(x *Layout) {
	t := f.texts
	x.Title = x.ledger.Kind.Words().In(f.Lang())
	x.Path = f.pathOf(x.ledger.File)
	switch {
	case x.ledger.Kind == sheets.Unrecognised:
		x.Count = t.T("layout.sheets", "n", x.sheets)
	case x.sheets == 1:
		x.Count = t.T("layout.records", "n", x.Records)
	default:
		x.Count = t.T("layout.alike", "files", len(x.files), "sheets", x.sheets, "n", x.Records)
	}
	x.Detail = sheets.Place{File: x.ledger.File, Sheet: x.ledger.Sheet}.String()
	if x.doubtful() || x.ledger.Kind == sheets.Unrecognised && f.looksAskedFor(x.ledger) {
		x.Mark = FileLook
	}
}

// doubtful reports whether something is in doubt that the clerk can decide here.
func (x *Layout) doubtful() bool { return len(x.Questions) > 0 || len(x.Asks) > 0 }

// looksAskedFor reports whether a finding asks somebody to look at a sheet that was not recognised: an empty sheet or a
// page of explanations needs none.
func (f *Flow) looksAskedFor(l *sheets.Ledger) bool {
	for i := range f.real.Findings {
		x := &f.real.Findings[i]
		if x.File == l.File && x.Sheet == l.Sheet && x.Code == sheets.UnrecognisedSheet && x.Severity != sheets.Info {
			return true
		}
	}
	return false
}

// askingSheets gives what is in doubt about the recognition of each sheet.
func (f *Flow) askingSheets() map[sheets.Place][]Note {
	out := map[sheets.Place][]Note{}
	for i := range f.real.Findings {
		x := &f.real.Findings[i]
		if x.Severity == sheets.Info || x.Code != sheets.AmbiguousColumn && x.Code != sheets.UnrecognisedSheet {
			continue
		}
		at := sheets.Place{File: x.File, Sheet: x.Sheet}
		out[at] = append(out[at], f.note(x))
	}
	return out
}

// doubts counts the layouts that something is in doubt about.
func (f *Flow) doubts() int {
	n := 0
	for _, l := range f.Layouts() {
		if l.doubtful() {
			n++
		}
	}
	return n
}

const (
	sampleColumns = 12
	sampleRows    = 4
)

// SampleOf gives real rows of a layout with what each column was taken for; nil while the file is being fetched.
func (f *Flow) SampleOf(x *Layout) *Sample {
	key := layoutKey{x.ledger.Kind, x.ledger.Header}
	if s, ok := f.samples[key]; ok {
		return s
	}
	sheet := f.sheetOf(x.ledger.File, x.ledger.Sheet)
	if sheet == nil {
		return nil
	}
	s := f.sample(sheet, x.ledger)
	if f.samples == nil {
		f.samples = map[layoutKey]*Sample{}
	}
	f.samples[key] = s
	return s
}

func (f *Flow) sample(s *sheets.Sheet, l *sheets.Ledger) *Sample {
	taken := map[int]sheets.Field{}
	last := 0
	for _, c := range l.Columns {
		taken[c.Col] = c.Field
		last = max(last, c.Col)
	}
	head := l.HeaderRows[1]
	for i := range s.Rows {
		if _, to := s.Rows[i].Span(); s.Rows[i].Index <= head+20 {
			last = max(last, to)
		}
	}
	out := &Sample{Piece: &Piece{}}
	var cols []int
	for c := 1; c <= last && len(cols) < sampleColumns; c++ {
		if !s.HiddenCols[c] {
			cols = append(cols, c)
			out.Piece.Columns = append(out.Piece.Columns, PieceColumn{Letter: sheets.ColumnName(c), Chars: 2, Right: true})
			field := taken[c]
			name, role := "", RoleNone
			if field != 0 {
				name, role = field.Words().In(f.Lang()), fieldRole[field]
				if role == RoleNone {
					role = RoleWhat
				}
			}
			out.Names, out.Roles = append(out.Names, name), append(out.Roles, role)
		}
	}
	add := func(row int, isHead bool) {
		r := PieceRow{Number: row, Head: isHead}
		for _, c := range cols {
			r.Cells = append(r.Cells, PieceCell{Text: cutText(audit.CellText(s, sheets.Cell{Row: row, Col: c}))})
		}
		out.Piece.add(r)
	}
	for r := max(l.HeaderRows[0], 1); head > 0 && r <= head; r++ {
		add(r, true)
	}
	var rows []int
	for _, rec := range l.Records {
		if len(rows) == 0 || rows[len(rows)-1] != rec.Row {
			rows = append(rows, rec.Row)
		}
		if len(rows) == sampleRows {
			break
		}
	}
	if len(rows) == 0 { // nothing was recognised: the sheet's first rows
		for i := range s.Rows {
			if len(rows) < sampleRows+2 && s.Rows[i].Index > head {
				rows = append(rows, s.Rows[i].Index)
			}
		}
	}
	for _, r := range rows {
		add(r, false)
	}
	for i := range out.Piece.Columns {
		c := &out.Piece.Columns[i]
		c.Chars = min(max(c.Chars, textChars(out.Names[i])), 14)
	}
	return out
}

// ChosenLayout gives the layout whose rows are shown: the one that was chosen, else the first.
func (f *Flow) ChosenLayout() int {
	return min(f.layoutAt, max(len(f.Layouts())-1, 0))
}

// ChooseLayout shows the rows of a layout.
func (f *Flow) ChooseLayout(i int) {
	if i >= 0 && i < len(f.Layouts()) && i != f.layoutAt {
		f.layoutAt = i
		f.onChange(ChangedChoice)
	}
}

// Doubtful says in one sentence how much is in doubt.
func (f *Flow) Doubtful() string {
	list := f.Layouts()
	if n := f.doubts(); n > 0 {
		return f.texts.T("layout.doubts", "n", n)
	}
	files := map[string]bool{}
	for _, l := range list {
		for name := range l.files {
			files[name] = true
		}
	}
	return strings.TrimSpace(f.texts.T("layout.sure", "n", len(files), "layouts", len(list)))
}
