package sheets

// Kind says which ledger a sheet is. The ids are those of contract.md; what each looks like is data in
// templates/ledgers, so Kind is a text and not an enumeration. The empty Kind is invalid.
type Kind string

// The kinds of contract.md.
const (
	Roster       Kind = "roster"
	Study        Kind = "study"
	SelfStudy    Kind = "selfstudy"
	Reflection   Kind = "reflection"
	Meeting      Kind = "meeting"
	Education    Kind = "education"
	Talk         Kind = "talk"
	Lecture      Kind = "lecture"
	Training     Kind = "training"
	Mentor       Kind = "mentor"
	Visit        Kind = "visit"
	Problem      Kind = "problem"
	OrgLife      Kind = "orglife"
	StyleStudy   Kind = "stylestudy"
	Risk         Kind = "risk"
	Moral        Kind = "moral"
	Birthday     Kind = "birthday"
	Union        Kind = "union"
	Unrecognised Kind = "unrecognised"
)

// Layout says how a ledger's records are laid out on the sheet.
type Layout string

// The layouts of contract.md.
const (
	LayoutRows       Layout = "rows"         // one record a row
	LayoutCrosstab   Layout = "crosstab"     // people down, months across
	LayoutAttendance Layout = "attendance"   // people down, dates across
	LayoutSideBySide Layout = "side-by-side" // one list printed in blocks beside each other
	LayoutPerson     Layout = "person-sheet" // a sheet for one person, whose name stands above the table
)
