package xls

import (
	"bytes"
	"encoding/binary"
	"os"
	"testing"

	"ledgercheck/sheets/workbook/limits"
)

func TestZZ(t *testing.T) {
	for _, name := range append([]string{""}, sampleFiles...) {
		var stream []byte
		if name == "" {
			stream = largeStream(70)
		} else {
			data, _ := os.ReadFile(office + name)
			stream, _, _ = openStream(bytes.NewReader(data), int64(len(data)), limits.Default())
		}
		full, _ := readBytes(stream, limits.Default())
		b, _ := openBook(t.Context(), stream, nil, limits.Default())
		r := records{stream: stream, pos: b.sheets[0].start}
		n, silent, idsilent, idn := 0, 0, 0, 0
		for {
			rec, err := r.next()
			if err != nil || rec.id == idEOF {
				break
			}
			for bit := range 16 {
				d := bytes.Clone(stream)
				l := binary.LittleEndian.Uint16(d[rec.at+2:]) ^ 1<<bit
				binary.LittleEndian.PutUint16(d[rec.at+2:], l)
				list, err := readBytes(d, limits.Default())
				n++
				if err == nil && list[0].Damage == nil && dump(list[0]) != dump(full[0]) {
					silent++
					if silent < 6 {
						t.Logf("len %04x at %d bit %d", rec.id, rec.at, bit)
					}
				}
				d = bytes.Clone(stream)
				l = binary.LittleEndian.Uint16(d[rec.at:]) ^ 1<<bit
				binary.LittleEndian.PutUint16(d[rec.at:], l)
				list, err = readBytes(d, limits.Default())
				idn++
				if err == nil && list[0].Damage == nil && dump(list[0]) != dump(full[0]) {
					idsilent++
				}
			}
		}
		t.Logf("%q: length bits %d, silent %d; id bits %d, silent %d", name, n, silent, idn, idsilent)
	}
}
