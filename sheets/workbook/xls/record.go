package xls

import (
	"encoding/binary"
	"errors"
	"fmt"
)

// The records that are read. The others are passed over.
const (
	idDimension2 = 0x0000 // as Excel 2 wrote it; some programs still do
	idFormula    = 0x0006
	idEOF        = 0x000a
	idDate1904   = 0x0022
	idFilePass   = 0x002f
	idFont       = 0x0031
	idContinue   = 0x003c
	idCodePage   = 0x0042
	idColInfo    = 0x007d
	idWSBool     = 0x0081
	idBoundSheet = 0x0085
	idMulRK      = 0x00bd
	idMulBlank   = 0x00be
	idRString    = 0x00d6
	idXF         = 0x00e0
	idMergeCells = 0x00e5
	idSST        = 0x00fc
	idLabelSST   = 0x00fd
	idBlank      = 0x0201
	idNumber     = 0x0203
	idLabel      = 0x0204
	idBoolErr    = 0x0205
	idFormula3   = 0x0206 // as Excel 3 wrote it; some programs still do
	idString     = 0x0207
	idRow        = 0x0208
	idArray      = 0x0221
	idDefaultRow = 0x0225
	idTable      = 0x0236
	idRK         = 0x027e
	idFormula4   = 0x0406
	idFormat     = 0x041e
	idSharedFmla = 0x04bc
	idBOF        = 0x0809
	idBOF2       = 0x0009
	idBOF3       = 0x0209
	idBOF4       = 0x0409
)

var (
	errCut    = errors.New("the stream ends within a record")
	errNoEnd  = errors.New("the end record is missing")
	errRecord = errors.New("a record that cannot be")
)

// record is one record without its four bytes of head.
type record struct {
	id   uint16
	at   int // where its head begins in the stream
	data []byte
}

// u16 and u32 read little-endian numbers; the caller knows that they are there.
func (r record) u16(at int) int { return int(binary.LittleEndian.Uint16(r.data[at:])) }

func (r record) u32(at int) uint32 { return binary.LittleEndian.Uint32(r.data[at:]) }

// atLeast reports a record that is too short for what it should hold.
func (r record) atLeast(n int) error {
	if len(r.data) < n {
		return fmt.Errorf("%w: %04Xh of %d bytes", errRecord, r.id, len(r.data))
	}
	return nil
}

// records goes through a stream.
type records struct {
	stream []byte
	pos    int
	cut    error // why the stream has no more, where it should
	zeros  int   // records of nothing but zero bytes in a row
}

// next gives the next record. There is always one more until the end record is met: an error tells of a stream that ends
// too early, or that is no stream of records here.
func (r *records) next() (record, error) {
	rest := r.stream[min(r.pos, len(r.stream)):]
	if len(rest) == 0 {
		return record{}, r.short(errNoEnd)
	}
	if len(rest) < 4 {
		return record{}, r.short(errCut)
	}
	rec := record{id: binary.LittleEndian.Uint16(rest), at: r.pos}
	size := int(binary.LittleEndian.Uint16(rest[2:]))
	if rec.id != 0 || size != 0 {
		r.zeros = 0
	} else if r.zeros++; r.zeros > mostZeros {
		return record{}, fmt.Errorf("%w: nothing but zero bytes at %d", errRecord, rec.at)
	}
	if !plausible(rec.id) {
		return record{}, fmt.Errorf("%w: %04Xh of %d bytes at %d", errRecord, rec.id, size, rec.at)
	}
	if size > len(rest)-4 {
		return record{}, r.short(errCut)
	}
	rec.data = rest[4 : 4+size : 4+size]
	r.pos += 4 + size
	return rec, nil
}

func (r *records) short(err error) error {
	if r.cut != nil {
		return fmt.Errorf("%w: %w", err, r.cut)
	}
	return err
}

// mostZeros is how many empty records of number 0 may follow one another: some programs write one here and there, but a
// sector that a disk lost reads as dozens.
const mostZeros = 8

// plausible reports whether a record of this number can be at all. What is read once a length was wrong seldom is for
// long.
func plausible(id uint16) bool {
	switch id >> 8 {
	case 0, 1, 2, 4, 8, 0x10:
		return true
	}
	return false
}

// continued gives the content of a record together with that of the CONTINUE records behind it, and goes past those.
// Of one that is cut, what there is of it is given too; next will report it.
func (r *records) continued(rec record) [][]byte {
	list := [][]byte{rec.data}
	for {
		rest := r.stream[min(r.pos, len(r.stream)):]
		if len(rest) < 4 || binary.LittleEndian.Uint16(rest) != idContinue {
			return list
		}
		size := int(binary.LittleEndian.Uint16(rest[2:]))
		if size > len(rest)-4 {
			return append(list, rest[4:])
		}
		list = append(list, rest[4:4+size])
		r.pos += 4 + size
	}
}
