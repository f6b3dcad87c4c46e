package sheets

// MarkedCopy says what became of one ledger when marked copies were written.
type MarkedCopy struct {
	File  string // the ledger, as the report names it
	Path  string // the copy; empty: none was written
	Cells int    // cells that are marked in it
	Why   Words  // where there is no copy: why not
}
