package sheets

// Change is a figure of a period that was closed at an earlier report's cut-off date and is another one now: its number,
// its verdict or its target changed, it appeared or it disappeared, or cells that it comes from hold something else.
type Change struct {
	Rule          RuleID
	Subject       Subject
	Period        Period
	Before, After *Outcome // nil: there was, or is, no such figure
	Sources       []SourceChange
}

// PastFinding is a finding as an earlier report wrote it.
type PastFinding struct {
	Code     Code
	Severity Severity
	Place
	Message string // in the language of that report
}

// Outcome is what a figure said.
type Outcome struct {
	Actual    Amount
	HasActual bool // false: no value at all
	Target    Amount
	Verdict   Verdict
}

// SourceChange is a cell of a figure that holds another value than it did. Before and After are the values as a report
// writes them, a number or the cell's text; nil where the figure did not, or does not, come from the cell.
type SourceChange struct {
	Place
	Before, After *SourceValue
}

// SourceValue is what a report says of a source.
type SourceValue struct {
	Value  Amount
	HasNum bool
	Text   string // without HasNum
	Left   string // not counted, and why
}

// String gives the number or the text.
func (v SourceValue) String() string {
	if v.HasNum {
		return v.Value.String()
	}
	return v.Text
}
