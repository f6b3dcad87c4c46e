package sheets

// SubmissionState says whether a group has handed in a ledger for a month. The zero state is invalid.
type SubmissionState uint8

// The states of 上报情况.
const (
	_           SubmissionState = iota
	Received                    // records of the month are there
	NotReceived                 // the month is over and there is none: 未报, to be asked for
	NotYetDue                   // the month is not over
)

var submissionIDs = [...]string{"", "received", "missing", "not-due"}

// String gives the id used in the report.
func (s SubmissionState) String() string { return submissionIDs[s] }

// MarshalText gives the id used in the report.
func (s SubmissionState) MarshalText() ([]byte, error) { return []byte(s.String()), nil }

var submissionWords = [...]Words{{}, {"已报", "received"}, {"未报", "missing"}, {"未到期", "not due"}}

// Words gives the state as a clerk reads it.
func (s SubmissionState) Words() Words { return submissionWords[s] }

// Submission is one cell of 上报情况: what a group (组室) has handed in of one kind of ledger for one month. An empty
// Group is the office as a whole, for registers that one hand keeps for all.
type Submission struct {
	Group   string          `json:"group,omitempty"`
	Kind    Kind            `json:"kind"`
	Month   Month           `json:"month"`
	State   SubmissionState `json:"state"`
	Records int             `json:"records"`
}
