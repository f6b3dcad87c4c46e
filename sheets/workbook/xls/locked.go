package xls

import (
	"encoding/binary"

	"ledgercheck/sheets/workbook/sealed"
)

// plain are the records that are never encrypted ([MS-XLS] 2.2.10).
var plain = map[uint16]bool{
	idBOF: true, idFilePass: true,
	0x00e1: true, // InterfaceHdr
	0x0138: true, // RRDHead
	0x0194: true, // UsrExcl
	0x0195: true, // FileLock
	0x0196: true, // RRDInfo
}

// unlock decrypts the stream in place where it has a FILEPASS record, which stands near the beginning of the globals.
func (b *book) unlock(keys *sealed.Keys) error {
	r := records{stream: b.stream, cut: b.cut}
	if _, err := r.next(); err != nil {
		return err
	}
	for {
		rec, err := r.next()
		if err != nil || rec.id == idEOF || rec.id == idBOF || rec.id == idBoundSheet {
			return nil // not encrypted; what is wrong otherwise is found by whoever reads on
		}
		if rec.id != idFilePass {
			continue
		}
		s, err := sealed.Records(b.ctx, rec.data, b.biff5, keys)
		if err != nil {
			return err
		}
		decrypt(b.stream, r.pos, s)
		return nil
	}
}

// decrypt goes through the records from a position to where there are no more that make sense.
func decrypt(stream []byte, pos int, s sealed.Stream) {
	for pos+4 <= len(stream) {
		id := binary.LittleEndian.Uint16(stream[pos:])
		size := int(binary.LittleEndian.Uint16(stream[pos+2:]))
		if !plausible(id) {
			return
		}
		pos += 4
		data := stream[pos:min(pos+size, len(stream))]
		at := pos
		if id == idBoundSheet { // where its sheet begins stays readable
			k := min(4, len(data))
			data, at = data[k:], at+k
		}
		if !plain[id] {
			s.Open(data, at, size)
		}
		pos += size
	}
}
