package sheets

// Presence says how a person stands to a duty over a period. The zero Presence is invalid.
type Presence uint8

// The presences. What makes one of them is told by package office from the roster (domain.md C, "Absence").
const (
	_            Presence = iota
	InService             // due
	Away                  // absent for half of the working days or more: 免考核
	Excused               // 免考核 on the roster
	NotInService          // before the first full month, after the last one: not due
	PerhapsAway           // a 状态 that no list knows, or that could not be read, covers half of the working days
)
