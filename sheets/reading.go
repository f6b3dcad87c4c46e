package sheets

// Entry is one field of a record: the cell it was read from, and what that was understood as.
type Entry struct {
	Field    Field
	Cell     Cell // the anchor, where the cell is merged
	*Reading      // shared with other entries; see Reread
}

// Reading is what the content of a cell was understood as. Which of the typed parts is set follows from the field's type in
// templates/ledgers.
//
// The cells of a column that say the same share one reading: the names, topics and amounts of a hundred thousand rows are a
// few thousand. Nothing writes to a reading once an entry has it; whoever knows better gives the entry another one
// (docs/decisions/0006-shared-readings.md).
type Reading struct {
	State    State
	Status   Status
	Mode     Mode
	Mark     Mark
	Text     string // as shown, trimmed
	Quantity Quantity
	When     When
	People   People
	Items    []Item
	Spells   []Spell
}

// Reread gives the entry a reading of its own: the one it had, changed. The slices of the new reading are still those of the
// old one, so change replaces them and writes to none.
func (e *Entry) Reread(change func(*Reading)) {
	own := *e.Reading
	change(&own)
	e.Reading = &own
}
