package sheets

import (
	"fmt"
	"slices"
)

// Code names a kind of finding. The codes are fixed by contract.md.
type Code string

// The catalogue's codes.
const (
	UnreadableFile    Code = "unreadable-file"
	EncryptedFile     Code = "encrypted-file"
	TooLarge          Code = "too-large"
	UnrecognisedSheet Code = "unrecognised-sheet"
	AmbiguousColumn   Code = "ambiguous-column"
	MissingLedger     Code = "missing-ledger"
	UncertainValue    Code = "uncertain-value"
	ApproximateValue  Code = "approximate-value"
	ImpossibleValue   Code = "impossible-value"
	UncertainDate     Code = "uncertain-date"
	ImpossibleDate    Code = "impossible-date"
	OutOfPeriod       Code = "out-of-period"
	DuplicateRecord   Code = "duplicate-record"
	ConflictingRecord Code = "conflicting-record"
	RepeatedRow       Code = "repeated-row"
	DuplicateFile     Code = "duplicate-file"
	UnknownPerson     Code = "unknown-person"
	AmbiguousPerson   Code = "ambiguous-person"
	UnnamedAttendees  Code = "unnamed-attendees"
	MultipleNames     Code = "multiple-names"
	HiddenRow         Code = "hidden-row"
	StruckRow         Code = "struck-row"
	FormulaError      Code = "formula-error"
	FormulaNoValue    Code = "formula-no-value"
	TotalMismatch     Code = "total-mismatch"
	CountMismatch     Code = "count-mismatch"
	MissingMeasure    Code = "missing-measure"
	MissingDeadline   Code = "missing-deadline"
	Overdue           Code = "overdue"
	UnknownStatusWord Code = "unknown-status"
	UnknownSymbol     Code = "unknown-symbol"
	RoundingFlip      Code = "rounding-flip"
)

// Severity says how much a finding matters. The zero Severity is invalid.
type Severity uint8

// The severities.
const (
	_       Severity = iota
	Error            // something could not be read: figures may lack it
	Warning          // a figure may be wrong or hangs on it: please look
	Info             // good to know; nothing to do
)

var severityIDs = [...]string{"", "error", "warning", "info"}

// String gives the id used in the report.
func (s Severity) String() string { return severityIDs[s] }

// MarshalText gives the id used in the report.
func (s Severity) MarshalText() ([]byte, error) { return []byte(s.String()), nil }

// ParseSeverity reads the id used in the report.
func ParseSeverity(id string) (Severity, error) {
	if i := slices.Index(severityIDs[1:], id); i >= 0 {
		return Severity(i + 1), nil
	}
	return 0, fmt.Errorf("no severity %q", id)
}

// Arg fills a place of a finding's message, "{raw}".
type Arg struct{ Key, Value string }

// Finding is something that the data says and a person should know. It is kept as data; its text is rendered late, in
// the user's language, from the catalogue (see Render). Variant chooses among the catalogue's texts for one code.
type Finding struct {
	Code     Code
	Variant  string
	Severity Severity
	Place
	Args []Arg
	// Answered says that somebody has answered it: it stands as it is, or its row does not count.
	Answered bool
}

// Find makes a finding; args come in pairs, key then value.
func Find(code Code, variant string, severity Severity, at Place, args ...string) Finding {
	f := Finding{Code: code, Variant: variant, Severity: severity, Place: at}
	for i := 0; i+1 < len(args); i += 2 {
		f.Args = append(f.Args, Arg{args[i], args[i+1]})
	}
	return f
}

// Arg gives what a finding fills into its words under a key, "" for nothing.
func (f *Finding) Arg(key string) string {
	for _, a := range f.Args {
		if a.Key == key {
			return a.Value
		}
	}
	return ""
}
