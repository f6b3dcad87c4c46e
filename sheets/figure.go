package sheets

// RuleID names a rule of contract.md, "study.hours".
type RuleID string

// Verdict is one of the five results. The zero Verdict is invalid.
type Verdict uint8

// The verdicts of contract.md.
const (
	_      Verdict = iota
	Met            // 达标
	Short          // 未达标
	Exempt         // 免考核
	NotDue         // 未到期
	Unsure         // 待核实
)

var verdictIDs = [...]string{"", "met", "short", "exempt", "not-due", "unsure"}

// String gives the id of contract.md.
func (v Verdict) String() string { return verdictIDs[v] }

// MarshalText gives the id of contract.md.
func (v Verdict) MarshalText() ([]byte, error) { return []byte(v.String()), nil }

// Worse reports whether v weighs more than w in a person's verdict: short, unsure, met; exempt and not-due only when
// all are (domain.md C).
func (v Verdict) Worse(w Verdict) bool { return verdictWeight[v] > verdictWeight[w] }

var verdictWeight = [...]int{0, 3, 5, 1, 2, 4}

// SubjectType says of whom a figure speaks.
type SubjectType string

// The subjects of contract.md.
const (
	SubjectPerson    SubjectType = "person"
	SubjectHousehold SubjectType = "household"
	SubjectGroup     SubjectType = "group"
	SubjectOffice    SubjectType = "office"
)

// Subject is whom a figure speaks of. An office has no name. Group tells apart two people of one name and sorts.
type Subject struct {
	Type  SubjectType `json:"type"`
	Name  string      `json:"name,omitempty"`
	Group string      `json:"group,omitempty"`
}

// Source is one cell that a figure comes from.
type Source struct {
	Place
	Value  Amount
	HasNum bool   // Value is set; else Text says what stands there
	Text   string // as shown in the cell
	// Answered says that somebody's answer is read instead of what stands in the cell, which is Text.
	Answered bool
	Left     string // not empty: not counted, and why (a finding code, or "uncertain")
}

// Reasons of a figure. The first two are those of contract.md.
const (
	ReasonNoRecord      = "no-record"      // no row, or only blank, —, /
	ReasonOtherQuantity = "other-quantity" // met by OR
	ReasonAbsent        = "absent"         // half of the working days or more
	ReasonNotInService  = "not-in-service" // before the first full month, after the last
	ReasonExempt        = "exempt"         // 免考核 on the roster
	ReasonUncertain     = "uncertain"      // a value that could change the verdict
	ReasonRemark        = "remark"         // a remark (请病假) that the roster does not bear out
	ReasonNotOnRoster   = "not-on-roster"
	ReasonDamaged       = "damaged"      // the ledger was not read to its end
	ReasonCarried       = "carried-over" // met, or nearer to it, with what earlier months of the year had over
	ReasonProRated      = "pro-rated"    // the target is in proportion to the days or months there
	ReasonNoColumn      = "no-column"
	ReasonHoliday       = "holiday" // the week's Friday is a public holiday, or the settings exempt the week
)

// Figure is one judged number: a rule, a subject, a period.
type Figure struct {
	Rule      RuleID
	Subject   Subject
	Period    Period
	Actual    Amount
	HasActual bool // false: no value at all (JSON null)
	Target    Amount
	Gap       Amount // target − actual where short, else 0
	Unit      string // 学时, 字, 次, 件 …
	Verdict   Verdict
	Reason    string
	Sources   []Source
	Fragile   []Fragility // readings under which the verdict would be another one
}

// Total is an exact number of the office.
type Total struct {
	ID     string
	Value  Amount
	Unit   string
	Period Period
}
