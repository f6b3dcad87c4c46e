package sheets

// Entry is one field of a record: the cell it was read from, and what that was understood as. It is small, because a ledger has
// one for each of its cells.
type Entry struct {
	*Reading // shared with other entries; see Reread
	row      uint32
	col      uint16
	Field    Field
}

// NewEntry gives the entry of a field as read from a cell, the anchor where that is merged.
func NewEntry(f Field, at Cell, r *Reading) Entry {
	return Entry{Reading: r, row: uint32(at.Row), col: uint16(at.Col), Field: f}
}

// Cell gives the cell that the entry was read from, the anchor where it is merged.
func (e *Entry) Cell() Cell { return Cell{Row: int(e.row), Col: int(e.col)} }

// SetCell says that the entry was read from another cell.
func (e *Entry) SetCell(at Cell) { e.row, e.col = uint32(at.Row), uint16(at.Col) }

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

	number uint32 // see Numbers; 0: none
}

// Reread gives the entry a reading of its own: the one it had, changed. The slices of the new reading are still those of the
// old one, so change replaces them and writes to none.
func (e *Entry) Reread(change func(*Reading)) {
	own := *e.Reading
	own.number = 0 // it is another reading now
	change(&own)
	e.Reading = &own
}
