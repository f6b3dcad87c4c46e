package xlsx

import (
	"runtime"

	"ledgercheck/sheets"
	"ledgercheck/sheets/workbook/xmlscan"
)

// Finding the cells takes twice the time of inflating, so the rows of a large sheet are read by several goroutines: the
// part is cut behind ends of rows, and each stretch is read as if it stood alone. Where one does not read through (an end of a
// row in a comment, rows out of order, whatever is damaged), it and all that follow it are put back and read one after
// the other, so that the sheet and what is said of it are the same as without all this.

// maxRowsAhead is for how many rows room is made before they are read.
const maxRowsAhead = 200_000

const rowEnd = "</row>"

// stretch is some rows of a sheet.
type stretch struct {
	piece   []byte
	scanner *xmlscan.Scanner
	done    chan struct{} // closed when it was read
	ok      bool          // nothing in it hangs on what stands before it or is worth a word
	rows    []sheets.Row
	first   int // row that stands in it
	read    worksheet
}

// crew reads the stretches of a sheet.
type crew struct {
	book    book // as it was before
	work    chan *stretch
	waiting []*stretch     // in their order
	room    [][]byte       // of pieces that are done with
	lists   [][]sheets.Row // of stretches that are done with
}

// readBeside reads rows for as long as stretches can be cut and read through, and tells how many it cut. What is left is for
// the caller.
func (w *worksheet) readBeside() (cut int) {
	n := runtime.GOMAXPROCS(0)
	if n < 2 || w.how.onlyTokens || w.size < w.how.besideFrom {
		return 0
	}
	c := &crew{book: *w.book, work: make(chan *stretch, 2*n)}
	defer close(c.work)
	for range n {
		go c.read()
	}
	for {
		if len(c.waiting) == 2*n && !c.take(w) {
			return cut
		}
		piece := w.Cut(rowEnd, w.how.stretch, c.spare())
		if piece == nil {
			break
		}
		s := &stretch{piece: piece, scanner: w.Inside(piece), done: make(chan struct{}), rows: c.list()}
		c.waiting = append(c.waiting, s)
		c.work <- s
		cut++
	}
	for len(c.waiting) > 0 && c.take(w) {
	}
	return cut
}

// spare gives room for the next piece.
func (c *crew) spare() []byte {
	n := len(c.room)
	if n == 0 {
		return make([]byte, c.book.how.stretch)
	}
	room := c.room[n-1]
	c.room = c.room[:n-1]
	return room
}

// take adds the first of the stretches that wait to the sheet. It reports false where that one has to be read in its place: then
// all that wait have been put back.
func (c *crew) take(w *worksheet) bool {
	s := c.waiting[0]
	<-s.done
	if !s.ok || s.first <= w.row || !w.add(s) {
		pieces := make([][]byte, 0, len(c.waiting))
		for _, s := range c.waiting {
			<-s.done // nobody reads in a piece that is read again
			pieces = append(pieces, s.piece)
		}
		w.Back(pieces...)
		c.waiting = nil
		return false
	}
	c.waiting = c.waiting[1:]
	c.room, c.lists = append(c.room, s.piece[:cap(s.piece)]), append(c.lists, s.rows)
	return true
}

// list gives room for the rows of a stretch.
func (c *crew) list() []sheets.Row {
	n := len(c.lists)
	if n == 0 {
		return nil
	}
	list := c.lists[n-1]
	c.lists = c.lists[:n-1]
	return list[:0]
}

// add puts the rows of a stretch behind those of the sheet; false says that they go beyond a limit.
func (w *worksheet) add(s *stretch) bool {
	r := s.read.book
	if w.usedRows+r.usedRows > w.lim.Rows || w.usedCells+r.usedCells > w.lim.Cells || w.usedArea+r.usedArea > w.lim.Area {
		return false
	}
	w.usedRows, w.usedCells, w.usedArea = w.usedRows+r.usedRows, w.usedCells+r.usedCells, w.usedArea+r.usedArea
	w.row, w.whole = s.read.row, s.read.whole
	w.lastCol = max(w.lastCol, s.read.lastCol)
	w.usesTable = w.usesTable || s.read.usesTable
	w.usesStyle = w.usesStyle || s.read.usesStyle
	if len(w.sheet.Rows) == 0 && len(s.rows) > 0 {
		// About as many to each byte as here; more room than that is not made for what a directory claims.
		about := float64(len(s.rows)) / float64(len(s.piece)) * float64(w.size)
		w.sheet.Room(min(int(about*1.02)+16, maxRowsAhead))
	}
	w.sheet.Append(s.rows)
	return true
}

// read is one of the goroutines.
func (c *crew) read() {
	texts := newInterner()
	defer texts.release()
	sheet := &sheets.Sheet{} // cells of all its stretches lie in one piece of memory after another
	for s := range c.work {
		s.through(&c.book, sheet, texts)
	}
}

// unknownRow is no row: the first of a stretch has to say which it is.
const unknownRow = -2

// through reads a stretch.
func (s *stretch) through(b *book, sheet *sheets.Sheet, texts *interner) {
	defer close(s.done)
	defer func() {
		if recover() != nil {
			s.ok = false // read again, it fails where that is dealt with
		}
	}()
	own := *b
	own.usedRows, own.usedCells, own.usedArea = 0, 0, 0
	own.styles = own.styles.asIs()
	r := &s.read
	*r = worksheet{book: &own, Scanner: s.scanner, sheet: sheet, texts: texts, row: unknownRow, whole: unknownRow}
	sheet.Rows = s.rows
	s.ok = r.stretch(s) == nil && !r.backward && !own.styles.missed && s.first > 0
	s.rows = sheet.Rows
	s.scanner = nil
}

func (w *worksheet) stretch(s *stretch) error {
	for depth := w.Depth(); !w.Ended(); {
		kind, err := w.Next()
		if err != nil {
			return err
		}
		switch {
		case kind == xmlscan.Start && w.Is("row"):
			if err = w.readRow(); s.first == 0 {
				s.first = w.row
			}
		case kind == xmlscan.Start:
			err = w.Skip()
		case w.Depth() < depth:
			return errNotWorksheet // the rows end in the middle of it
		}
		if err != nil {
			return err
		}
	}
	return nil
}
