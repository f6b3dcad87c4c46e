package sheets

// AnswersVersion is the form of a file of answers that this program writes.
const AnswersVersion = 1

// Answers are what somebody said to findings: a layer over the ledgers, never written into them. The form is that of
// --answers (docs/answers.md).
type Answers struct {
	Version int          `toml:"version"`
	Answers []Answer     `toml:"answer,omitempty"`
	Rules   []AnswerRule `toml:"rule,omitempty"`
}

// Answer decides one cell, or the row that it stands in.
type Answer struct {
	// File, Sheet and Cell are the place as the report names it. SHA256 is the file's: it is found by that under another name too.
	File   string `toml:"file"`
	SHA256 string `toml:"sha256,omitempty"`
	Sheet  string `toml:"sheet"`
	Cell   string `toml:"cell"`
	// Text is what stood in the cell when it was answered. Where something else stands there now the answer is not used.
	Text string `toml:"text"`
	Do   Act    `toml:"do"`
	// Read is what ActRead reads instead of Text, written as in a ledger: 3学时, 2021-03-05, 李伟（党建组）, 已解决.
	Read string `toml:"read,omitempty"`
	Note string `toml:"note,omitempty"` // the words of whoever answered
}

// Act is what an answer does. The zero Act is invalid.
type Act string

// The acts.
const (
	ActRead      Act = "read"      // read the cell as if Answer.Read stood in it
	ActAccept    Act = "accept"    // it is right as it stands: what it states counts without doubt
	ActSkip      Act = "skip"      // the row does not count
	ActCount     Act = "count"     // the row counts, although it is struck through, hidden, or its remark says that it is void
	ActSame      Act = "same"      // the row is the same as the earlier record that it is compared with: it counts once, as that one has it
	ActDifferent Act = "different" // the row is another record than the one that it is compared with: both count
)

// AnswerRule answers every cell of a field that says the same (以后都这样).
type AnswerRule struct {
	Field Field  `toml:"field"`
	Text  string `toml:"text"`
	Read  string `toml:"read"`
	Note  string `toml:"note,omitempty"`
}

// AnswerState says what became of an answer in a run. The zero AnswerState is invalid.
type AnswerState string

// The states.
const (
	AnswerUsed  AnswerState = "used"
	AnswerStale AnswerState = "stale" // something else stands in the cell than when it was answered
	AnswerLost  AnswerState = "lost"  // the file has no such cell any more
)

// AnswerUse is an answer, or what a rule answered, at a place of this run. Answers to files that were not read are in no
// report.
type AnswerUse struct {
	Place
	State AnswerState
	Do    Act
	Was   string // what stands in the cell
	Read  string // what was read instead
	Note  string
	Rule  bool // by a rule, not by an answer to this cell
}
