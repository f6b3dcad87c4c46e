package xls

import (
	"bytes"
	"encoding/binary"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"syscall"
	"testing"

	"ledgercheck/sheets"
	"ledgercheck/sheets/workbook/gridtest"
	"ledgercheck/sheets/workbook/limits"
)

const (
	sectorSize = 512
	endChain   = 0xfffffffe
	freeSector = 0xffffffff
	miniSector = 64
	miniCutoff = 4096

	ole2Magic = "\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
)

// entry is a stream of a container to be made.
type entry struct {
	name string
	data []byte
}

// container makes a container: directory, streams of each size in their place, tables of sectors. at gives where in the file
// the sectors of the stream of the first entry lie, in their order, and where their links.
func container(entries ...entry) (file []byte, at, links []int) {
	var fat, mini []uint32
	var body, small []byte
	add := func(data []byte) (first int) {
		first = len(fat)
		n := (len(data) + sectorSize - 1) / sectorSize
		for i := range n {
			next := uint32(first + i + 1)
			if i == n-1 {
				next = endChain
			}
			fat = append(fat, next)
		}
		body = append(body, data...)
		body = append(body, make([]byte, n*sectorSize-len(data))...)
		return first
	}
	starts := make([]int, len(entries))
	for i, e := range entries {
		if len(e.data) >= miniCutoff {
			starts[i] = add(e.data)
			continue
		}
		starts[i] = len(mini)
		n := (len(e.data) + miniSector - 1) / miniSector
		for k := range n {
			next := uint32(starts[i] + k + 1)
			if k == n-1 {
				next = endChain
			}
			mini = append(mini, next)
		}
		small = append(small, e.data...)
		small = append(small, make([]byte, n*miniSector-len(e.data))...)
	}
	header := make([]byte, sectorSize)
	copy(header, ole2Magic)
	put := binary.LittleEndian.PutUint32
	copy(header[24:], le(0x3e, 3, 0xfffe, 9, 6))
	put(header[56:], miniCutoff)
	put(header[60:], endChain)
	put(header[68:], endChain)
	root := uint32(endChain)
	if len(small) > 0 {
		root = uint32(add(small))
		var table []byte
		for _, n := range mini {
			table = append(table, le(n)...)
		}
		for len(table)%sectorSize != 0 {
			table = append(table, le(uint32(freeSector))...)
		}
		put(header[60:], uint32(add(table)))
		put(header[64:], uint32(len(table)/sectorSize))
	}
	var dir []byte
	item := func(name string, kind byte, right, child uint32, start uint32, size int) {
		b := make([]byte, 128)
		copy(b, wide(name)[1:])
		copy(b[64:], le(2*count(name)+2, kind, byte(1), uint32(freeSector), right, child))
		put(b[116:], start)
		put(b[120:], uint32(size))
		dir = append(dir, b...)
	}
	item("Root Entry", 5, freeSector, 1, root, len(small))
	for i, e := range entries {
		right := uint32(i + 2)
		if i == len(entries)-1 {
			right = freeSector
		}
		item(e.name, 2, right, freeSector, uint32(starts[i]), len(e.data))
	}
	put(header[48:], uint32(add(dir)))
	// The table of sectors, itself in sectors behind all others.
	tables := (len(fat)+127+len(fat)/128)/128 + 1
	put(header[44:], uint32(tables))
	for i := range 109 {
		n := uint32(freeSector)
		if i < tables {
			n = uint32(len(fat) + i)
		}
		put(header[76+4*i:], n)
	}
	fatAt := sectorSize + len(body)
	for i := range tables * 128 {
		n := uint32(freeSector)
		switch {
		case i < len(fat):
			n = fat[i]
		case i < len(fat)+tables:
			n = 0xfffffffd
		}
		body = append(body, le(n)...)
	}
	for i := 0; i*sectorSize < len(entries[0].data) && len(entries[0].data) >= miniCutoff; i++ {
		at = append(at, sectorSize*(1+starts[0]+i))
		links = append(links, fatAt+4*(starts[0]+i))
	}
	return append(header, body...), at, links
}

func largeStream(rows int) []byte {
	w := one(manyRows(rows))
	w.tables = sst("张三", "李四", "王五")
	return w.stream()
}

func TestContainer(t *testing.T) {
	large, small := largeStream(100), one(num(0, 0, 0, 1)).stream()
	want, err := readBytes(large, limits.Default())
	if err != nil || len(large) < miniCutoff || len(small) >= miniCutoff {
		t.Fatal(err, len(large), len(small))
	}
	tests := []struct {
		name    string
		entries []entry
		want    string
	}{
		{"large", []entry{{"Workbook", large}}, dump(want[0])},
		{"small", []entry{{"Workbook", small}}, "A1 N1"},
		{"Book", []entry{{"Book", small}}, "A1 N1"},
		{"capitals", []entry{{"WORKBOOK", small}}, "A1 N1"},
		{"as WPS writes it", []entry{{"Workbook", large}, {"ETExtData", []byte("x")}, {"\x05SummaryInformation", small}}, dump(want[0])},
		{"both versions", []entry{{"Book", large}, {"Workbook", small}}, "A1 N1"},
		{"both versions, the other way round", []entry{{"Workbook", small}, {"Book", large}}, "A1 N1"},
	}
	for _, tt := range tests {
		data, _, _ := container(tt.entries...)
		list, err := readBytes(data, limits.Default())
		check(t, list, err)
		if err != nil || dump(list[0]) != tt.want {
			t.Errorf("%s: %v, %v", tt.name, list, err)
		}
	}
	for _, tt := range []struct {
		name    string
		entries []entry
		kind    error
	}{
		{"no workbook", []entry{{"WordDocument", large}}, sheets.ErrDamaged},
		{"empty stream", []entry{{"Workbook", nil}}, sheets.ErrDamaged},
	} {
		data, _, _ := container(tt.entries...)
		list, err := readBytes(data, limits.Default())
		check(t, list, err)
		if !errors.Is(err, tt.kind) {
			t.Errorf("%s: %v", tt.name, err)
		}
	}
}

// Every link of the stream's chain is bent: the rows before it stay, and the sheet says that it was cut.
func TestBrokenChain(t *testing.T) {
	stream := largeStream(100)
	whole, at, links := container(entry{"Workbook", stream}, entry{"Other", largeStream(60)})
	full, err := readBytes(whole, limits.Default())
	if err != nil || full[0].Damage != nil {
		t.Fatal(err)
	}
	first := bytes.Index(stream, rowRec(0, 0x100))/sectorSize + 1
	for name, to := range map[string]func(i int) uint32{
		"the end": func(int) uint32 { return endChain }, "nothing": func(int) uint32 { return freeSector }, "itself": func(i int) uint32 { return uint32(at[i]/sectorSize - 1) },
		"the first": func(int) uint32 { return uint32(at[0]/sectorSize - 1) }, "beyond the file": func(int) uint32 { return 1 << 20 }, "a special sector": func(int) uint32 { return 0xfffffffc },
	} {
		for i := first; i < len(links)-1; i++ {
			data := bytes.Clone(whole)
			binary.LittleEndian.PutUint32(data[links[i]:], to(i))
			list, err := readBytes(data, limits.Default())
			check(t, list, err)
			if err != nil || list[0].Damage == nil {
				t.Fatalf("link %d to %s: %v, no damage", i, name, err)
			}
			rows := len(list[0].Rows)
			if list[0].Damage = nil; rows > 100 || dump(list[0]) != "" && dump(full[0])[:len(dump(list[0]))] != dump(list[0]) {
				t.Fatalf("link %d to %s: %d rows that are others", i, name, rows)
			}
			if i > first+10 && rows == 0 {
				t.Fatalf("link %d to %s: no rows", i, name)
			}
		}
	}
}

// A container cut anywhere, or with a wrong size of its stream, is an error or a damaged sheet.
func TestCutContainer(t *testing.T) {
	whole, _, _ := container(entry{"Workbook", largeStream(60)})
	full, err := readBytes(whole, limits.Default())
	if err != nil {
		t.Fatal(err)
	}
	unharmed := 0
	for n := 0; n < len(whole); n += 61 {
		list, err := readBytes(whole[:n], limits.Default())
		check(t, list, err)
		if err == nil && list[0].Damage == nil {
			unharmed++
			if dump(list[0]) != dump(full[0]) {
				t.Fatalf("%d of %d bytes: no damage", n, len(whole))
			}
		}
	}
	if unharmed > 20 { // what stands last is the table of sectors that are not used
		t.Errorf("%d cuts did no harm", unharmed)
	}
	at := bytes.Index(whole, wide("Workbook")[1:]) + 120
	for _, size := range []uint32{1, 4095, 4096, uint32(len(whole)), 1 << 31, 0xffffffff} {
		data := bytes.Clone(whole)
		binary.LittleEndian.PutUint32(data[at:], size)
		var list []*sheets.Sheet
		var err error
		gridtest.Ends(t, fmt.Sprint("size ", size), func() { list, err = readBytes(data, limits.Default()) })
		check(t, list, err)
		// Too large a size does not matter where the end records are found before.
		if err == nil && list[0].Damage == nil && size < uint32(len(whole)) {
			t.Errorf("size %d: no damage", size)
		}
	}
}

// What the system says goes up as it is; the reader is not asked for more than the file may have.
func TestUnreadable(t *testing.T) {
	broken := &fs.PathError{Op: "read", Path: "x", Err: syscall.EIO}
	_, err := Read(t.Context(), failing{broken}, 5000, limits.Default())
	var system *fs.PathError
	if !errors.As(err, &system) {
		t.Error(err)
	}
	lim := limits.Default()
	lim.FileBytes = 100
	if _, err := Read(t.Context(), failing{broken}, 101, lim); !errors.Is(err, sheets.ErrTooLarge) {
		t.Error(err)
	}
}

type failing struct{ err error }

func (f failing) ReadAt([]byte, int64) (int, error) { return 0, f.err }

var _ io.ReaderAt = failing{}
