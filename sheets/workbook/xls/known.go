package xls

import "fmt"

// A record that is not known at all is most often the trace of a wrong length before it: from there on the bytes of cells
// are taken for the heads of records, and cells would be lost in silence. So is one larger than it ever is, which takes
// in the cells behind it. So what may stand in a worksheet is listed, and how large it may be: the records of BIFF8
// ([MS-XLS] 2.3), of BIFF5, and the few older ones that programs still write. The cells of BIFF2, and what only stands
// before the sheets (fonts, formats, shared strings), are not among them.
//
// The sizes are those found in 600 workbooks of many programs.
var knownRanges = [][2]uint16{
	{0x0000, 0x0000},
	{0x0006, 0x0006},
	{0x000a, 0x000a},
	{0x000c, 0x002b},
	{0x0032, 0x0037},
	{0x003c, 0x003e},
	{0x0040, 0x0045},
	{0x004d, 0x0063},
	{0x007d, 0x0084},
	{0x0086, 0x00a2},
	{0x00a9, 0x00b8},
	{0x00bc, 0x00df},
	{0x00e1, 0x00fb},
	{0x00fd, 0x00fd},
	{0x0100, 0x0103},
	{0x0122, 0x0122},
	{0x0137, 0x0161},
	{0x0191, 0x0198},
	{0x01a9, 0x01c2},
	{0x0200, 0x0201},
	{0x0203, 0x0208},
	{0x020b, 0x020b},
	{0x0218, 0x0225},
	{0x0231, 0x0236},
	{0x023e, 0x0243},
	{0x027e, 0x027e},
	{0x0293, 0x0293},
	{0x0406, 0x0406},
	{0x0418, 0x041e},
	{0x043c, 0x0443},
	{0x0456, 0x0456},
	{0x04bc, 0x04bc},
}

var knownSizes = []struct {
	least, most int
	ids         []uint16
}{
	{10, 10, []uint16{idLabelSST, idRK}},
	{6, 6, []uint16{idBlank}},
	{16, 16, []uint16{idRow}},
	{14, 18, []uint16{idNumber}}, // of 18 some programs write
	{8, 9, []uint16{idBoolErr}},  // of 9 OpenOffice
	{10, 12, []uint16{idColInfo}},
	{2, 4, []uint16{0x0c, 0x0d, 0x0f, 0x11, 0x12, 0x13, 0x2a, 0x2b, 0x55, 0x5e, 0x5f, 0x63, idWSBool, 0x82, 0x83, 0x84, 0x99, 0xa0, 0xdd, idDefaultRow}},
	{8, 16, []uint16{0x10, 0x26, 0x27, 0x28, 0x29, 0x80}}, // margins and the like
	{10, 18, []uint16{0x200, 0x23e}},                      // dimensions, window
	{0, 34, []uint16{0xa1}},                               // page
}

// The records of Excel 2000 and later are between these; of them a list would not last.
const (
	futureRecord = 0x0800
	chartRecord  = 0x1000 // and these stand in charts only
)

// mostBytes is the size of the largest record that Excel writes or reads.
const mostBytes = 8224

// known holds how large a record can be, by its number; what is not known has most 0 and least 1.
var known = func() (list [futureRecord]struct{ least, most uint16 }) {
	for id := range list {
		list[id].least = 1
	}
	for _, r := range knownRanges {
		for id := r[0]; id <= r[1]; id++ {
			list[id].least, list[id].most = 0, mostBytes
		}
	}
	for _, s := range knownSizes {
		for _, id := range s.ids {
			list[id].least, list[id].most = uint16(s.least), uint16(s.most)
		}
	}
	return list
}()

// doubt reports a record that cannot stand in a worksheet.
func doubt(rec record) error {
	size := len(rec.data)
	sound := size <= mostBytes && rec.id < chartRecord
	if rec.id < futureRecord {
		sound = size >= int(known[rec.id].least) && size <= int(known[rec.id].most)
	}
	if !sound {
		return fmt.Errorf("%w: %04Xh of %d bytes at %d", errRecord, rec.id, size, rec.at)
	}
	return nil
}
