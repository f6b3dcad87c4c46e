package target

import "ledgercheck/sheets"

// part is what one cell is worth in one figure.
type part struct {
	rec     *sheets.Record
	entry   *sheets.Entry // the cell; nil: the row
	counted sheets.Amount // enters actual
	low     sheets.Amount // is certain
	high    sheets.Amount // is the most it may be
	open    bool          // may be anything: high says nothing
	left    left          // why it is not counted
	blank   bool          // the cell holds no value: blank, —, /
	row     bool          // with blank: the row says something else, such as a day
	theirs  bool          // surely of this subject, though its worth may be in doubt
	shown   sheets.Amount // how much more the cell shows than it holds
	day     sheets.Date   // of a visit; zero: not known
	undated bool          // counts by the month of the sheet or title
	remark  bool          // a remark or sign of absence goes with it
	inside  bool          // lies in the checked months: enters the totals
	aside   bool          // of leftColumn: the ledger's title gives it to another amount
}

// left says why a part is not counted.
type left uint8

const (
	taken left = iota
	leftBlank
	leftStruck
	leftValue
	leftDate
	leftPerson
	leftUnnamed
	leftDuplicate
	leftConflict
	leftColumn
	leftMode
	leftSameDay
	leftOtherColumn
	leftDetail
	leftOpen
	leftStatus
	leftNone
	leftSign
	leftMeasure
	leftDeadline
	leftLate
	leftAhead
	leftScore
	leftCancelled
	leftStranger
	leftEarly
	leftKind
	leftEnough
	leftTalker
)

// leftIDs are finding codes where there is one for it.
var leftIDs = [...]string{
	taken:           "",
	leftBlank:       sheets.ReasonNoRecord,
	leftStruck:      string(sheets.StruckRow),
	leftValue:       string(sheets.UncertainValue),
	leftDate:        string(sheets.UncertainDate),
	leftPerson:      string(sheets.AmbiguousPerson),
	leftUnnamed:     string(sheets.UnnamedAttendees),
	leftDuplicate:   string(sheets.DuplicateRecord),
	leftConflict:    string(sheets.ConflictingRecord),
	leftColumn:      sheets.ReasonNoColumn,
	leftMode:        "mode",         // 电话 is no village visit, or a blank mode may be one
	leftSameDay:     "same-day",     // the day counts already
	leftOtherColumn: "other-column", // 笔记字数 where there is 学习字数
	leftDetail:      "detail",       // a total beside the detail that it sums up
	leftOpen:        "open",         // not solved
	leftStatus:      string(sheets.UnknownStatusWord),
	leftNone:        "none",                         // 无: it says that there is none
	leftSign:        string(sheets.UnknownSymbol),   // no legend explains the sign
	leftMeasure:     string(sheets.MissingMeasure),  // a problem without a measure
	leftDeadline:    string(sheets.MissingDeadline), // a risk without a deadline
	leftLate:        "late",                         // after the day until which it counts
	leftAhead:       "ahead",                        // planned for a day after the cut-off date
	leftScore:       "no-score",                     // a lecture without a score where others have one
	leftCancelled:   "cancelled",                    // 停课, 取消
	leftStranger:    sheets.ReasonNotOnRoster,
	leftEarly:       "early",  // before the day from which it counts
	leftKind:        "kind",   // an education activity of the kind that is not asked for
	leftEnough:      "enough", // of this kind there is enough, and the other is asked for as well
	leftTalker:      "talker", // a talk with somebody whose duty it is not
}

// value reports whether a part is a value at all, counted or not.
func (p *part) value() bool { return !p.blank && p.theirs && p.left != leftColumn }

// doubt makes a part one that may count and does not surely: nothing of it is certain.
func (p part) doubt(why left) part {
	p.counted, p.low = 0, 0
	if p.left == taken {
		p.left = why
	}
	return p
}

// source gives the cell as the report shows it.
func (p *part) source() sheets.Source {
	s := sheets.Source{Place: p.rec.Place(p.entry), Left: leftIDs[p.left]}
	if p.entry != nil {
		s.Text = p.entry.Text
	}
	switch {
	case p.left == taken:
		s.Value, s.HasNum = p.counted, true
	case p.high > 0 && !p.open && !p.blank:
		s.Value, s.HasNum = p.high, true
	}
	return s
}

// shown gives the first of the fields' cells that holds something, else the first that there is.
func shown(rec *sheets.Record, fields ...sheets.Field) *sheets.Entry {
	var first *sheets.Entry
	for _, f := range fields {
		e := rec.Get(f)
		if e == nil {
			continue
		}
		if e.State == sheets.Present || e.State == sheets.Unreadable {
			return e
		}
		if first == nil {
			first = e
		}
	}
	return first
}
