package sheets

// Sureness says how far an amount that was read may be relied on (domain.md C, "Bounds").
type Sureness uint8

// The ways an amount can be written. The zero Sureness is invalid.
const (
	_          Sureness = iota
	Sure                // 5, 1.2万字
	About               // 约8000, 10000余: the stated number counts and is flagged
	WrittenOut          // 5+1: the sum counts as actual, but the verdict must not hang on it
	Below               // 近1万: below the stated number; nothing is certain
	Unknown             // ≥5, unreadable text, #REF!, a formula without a value: may hold anything
)

// Quantity is an amount as read from one cell.
type Quantity struct {
	Amount  Amount // the stated number; the upper bound for Below; 0 for Unknown
	How     Sureness
	Minutes bool // Amount is in minutes (a cell in 分钟 or 小时) and becomes 学时 (Conversion)
	Days    bool // Amount is in days (半天 is 0.5) and becomes 学时 (Conversion)
	Rounded bool // the cell shows another number than it holds (4.96 shown as 5): Shown
	Shown   Amount
}

// Counted gives what enters "actual": certain, approximate and written-out amounts.
func (q Quantity) Counted() Amount {
	switch q.How {
	case Sure, About, WrittenOut:
		return q.Amount
	}
	return 0
}

// Certain gives the part that a verdict may rest on.
func (q Quantity) Certain() Amount {
	switch q.How {
	case Sure, About:
		return q.Amount
	}
	return 0
}

// Most gives the largest amount that the cell may hold; bounded is false where it may hold anything.
func (q Quantity) Most() (most Amount, bounded bool) {
	if q.How == Unknown || q.How == 0 {
		return 0, false
	}
	return q.Amount, true
}

// State is one of the three data states of domain.md C, and what goes beyond them.
type State uint8

// The states of an entry. The zero State is invalid.
const (
	_          State = iota
	NoRecord         // blank, —, /, 无 in a quantity column
	Present          // a value that was read, 0 included
	Unreadable       // something stands there that could not be read; a finding says so
)

// Status is the class of a 解决情况 cell (domain.md C, "Solved only if").
type Status uint8

// The classes of a status.
const (
	NoStatus      Status = iota // blank: open
	Solved                      // 已解决, 已办结, 已销号, √ …
	Open                        // 正在办理, 未解决, 已协调 …
	Standing                    // 长期坚持: a class of its own
	PartlyUnsure                // 基本解决: 待核实
	UnknownStatus               // words that no list has: 待核实
)

// Mode is how a household was contacted.
type Mode uint8

// The classes of a visit's mode. NoMode (blank) counts as household contact and leaves the village visit unsure.
const (
	NoMode Mode = iota
	InPerson
	Remote
	UnknownMode
)

// Name is one person or household as a cell names it.
type Name struct {
	Text  string // normalised: no inner spaces, title or bracketed note
	Raw   string // as written
	Note  string // what stood in brackets: "干部组", "女", "组长"
	Who   int    // index into Report.People +1, set when the office is known; 0: not resolved
	Doubt bool   // several people could be meant
	Maybe []int  // with Doubt: those who could be meant, as Who
}

// People is what a cell that names people says.
type People struct {
	Names    []Name
	Everyone bool     // 全体, 全体干部
	Members  bool     // with Everyone: of the party members only (全体党员)
	Of       []string // with Everyone: of these groups only, as written (干部组全体); empty: no group is named
	Groups   []string // with Everyone: the roster's groups that are meant, set when the office is known; empty: the whole office
	Except   []Name   // 全体（李四请假）
	Unnamed  int      // 张三等5人: four more than are named
}

// When is what a date cell says. Its Span holds all days that may be meant.
type When struct {
	Span   Span   // "3月上旬" is March with no day: 1–31 March
	Days   []Date // "3.5、3.12": both; else empty
	Filled bool   // the year or the month is not in the cell but in the title, the sheet's or the file's name
}

// Spell is a dated stretch of a 状态 cell: 借调（2021-03-01至2021-03-31）.
type Spell struct {
	Kind    string // 借调, 产假, 挂职, 跟班 …, 免考核, as written
	Span    Span   // zero: the whole time
	Undated bool   // an absence, and nobody can tell when: whatever hangs on it is 待核实
}

// Item is one numbered item of a cell: "1.医保未缴；2.低保申请".
type Item struct {
	Text   string
	Status Status // of a status cell
}

// Repeat says that somebody's part in a record stands in a record of an earlier file already.
type Repeat struct {
	Who int     // as Name.Who; 0: the record as a whole (a problem, a visit that names no helper)
	Of  *Record // the earlier record, whose values are used
}

// RepeatedProblem says that one of a record's problems stands in a record of an earlier ledger already: the same
// household, words and day. The record itself (a visit) still counts.
type RepeatedProblem struct {
	Item int     // index into the items of 问题
	Of   *Record // the earlier record, whose result is used
}

// Record is one row of a ledger (or one cell of a wide one) as understood.
type Record struct {
	Ledger   *Ledger
	Row      int
	Month    Month // the month of a wide ledger's column, a month sheet or a title; zero: none
	Struck   bool  // struck through: left out, put to a person
	Hidden   bool
	Bare     bool   // nothing but who and where stands in the row
	Answered Act    // ActSame, ActDifferent: what somebody answered to whether an earlier record is the same
	Dropped  string // not empty: left out of all figures, and why (a finding code)
	Entries  []Entry

	Repeats []Repeat  // what of this record an earlier file holds; the rest of it counts
	Rivals  []*Record // later files' records of the same thing with another amount: what hangs on the difference is unsure

	RepeatedProblems []RepeatedProblem // of 问题, what an earlier ledger holds
}

// Get gives the entry of a field, or nil where the record has none.
func (r *Record) Get(f Field) *Entry {
	for i := range r.Entries {
		if r.Entries[i].Field == f {
			return &r.Entries[i]
		}
	}
	return nil
}

// Place gives the place of an entry of r; with a nil entry that of the record's row (column A).
func (r *Record) Place(e *Entry) Place {
	p := Place{File: r.Ledger.File, Sheet: r.Ledger.Sheet, Cell: Cell{r.Row, 1}}
	if e != nil {
		p.Cell = e.Cell()
	}
	return p
}

// Column is the place of a field in a ledger: its column and the header it was recognised by.
type Column struct {
	Field  Field
	Col    int
	Header string // joined header text, "干部-姓名"
	Unit   string // 万字, 分钟: what the header's brackets say
}

// Skip is a row that was read and is no record, with the reason, so that read = kept + skipped.
type Skip struct {
	Row    int
	Reason string // header, title, total, footer, padding, legend, example, repeated-header, answer
}

// Ledger is one recognised table of a sheet. A sheet that is none has Kind Unrecognised and no records.
type Ledger struct {
	File       string
	Sheet      string
	Title      string
	Kind       Kind
	Layout     Layout
	HeaderRows [2]int
	Header     string // its words from left to right, divided by "|": what tells layouts apart (see --mapping)
	Columns    []Column
	Months     []Month // the months that records, the sheet or the title name
	Records    []*Record
	Skipped    []Skip
	RowsRead   int
	SHA256     string
	Score      int // of the recognition, 0–100
	RunnerUp   Kind
	Why        string    // in the report's language-neutral form: "title 学习台账; columns person, hours, chars"
	Claims     []Claim   // of a 汇总 sheet: what it says the details add up to
	Only       Field     // the one amount that the title gives the ledger to (学时统计表): it lacks no other; "" where it says none
	Question   *Question // what only a person can say about its layout; nil: nothing
	Numbers    *Numbers  // numbers the readings of the run; nil: nobody does
	Tally      bool      // it gives numbers of times (走访次数), of which its records are made, and no days
	Damaged    bool      // the sheet was cut: rows before the cut may prove met, never short
}

// Claim is one number of a 汇总 sheet. It is never counted; it is compared with the details.
type Claim struct {
	Kind   Kind
	Field  Field
	Name   string // normalised
	Cell   Cell
	Text   string
	Amount Amount
	Span   Span // the months that it sums up; zero: all of the workbook
}

// Has reports whether the ledger has a column for f.
func (l *Ledger) Has(f Field) bool {
	for _, c := range l.Columns {
		if c.Field == f {
			return true
		}
	}
	return false
}

// Mark is what an attendance sign says, by the sheet's legend or where none is needed.
type Mark uint8

// The classes of a sign. NoMark (blank) is no record.
const (
	NoMark      Mark = iota
	Attended         // √
	Missed           // ×: a recorded 0
	Excusedly        // 请假, 公差: absent with a reason
	MadeUp           // 补学
	UnknownMark      // a sign that the legend does not explain
)
