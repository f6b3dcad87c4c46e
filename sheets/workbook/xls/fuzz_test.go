package xls

import (
	"bytes"
	"math/rand/v2"
	"os"
	"path/filepath"
	"testing"

	"ledgercheck/sheets/workbook/limits"
)

const office = "../../../testdata/ledgers/office-2021/ledgers/"

var sampleFiles = []string{"学习/学习心得登记表.xls", "走访/人才组走访登记表.xls", "培训/搭车培训台账.et"}

// tight limits keep a fuzzer's inputs small in effect.
func tight() limits.Limits {
	l := limits.Default()
	l.FileBytes, l.Cells, l.Area, l.Rows, l.SharedBytes = 4<<20, 100_000, 1_000_000, 65536, 8<<20
	return l
}

// seeds are whole files: the samples, and made ones that have every kind of record.
func seeds(tb testing.TB) [][]byte {
	tb.Helper()
	var list [][]byte
	for _, name := range sampleFiles {
		data, err := os.ReadFile(filepath.FromSlash(office + name))
		if err != nil {
			tb.Fatal(err)
		}
		list = append(list, data)
	}
	rich := le(3, byte(wideText|richText|phonetic), 1, uint32(2), wide("张三丰")[1:], 1, 5, "xx")
	w := wb{
		globals: rec(idDate1904, 0),
		tables:  rec(idSST, uint32(2), uint32(2), rich, 2, narrow("ab")),
		sheets: []ws{
			{name: "一", body: le(rec(idColInfo, 0, 1, 0, 0, 1, 0), rec(idDefaultRow, 0, 255), rowRec(0, 0x120), shared(0, 0, 0), shared(0, 1, 1), rec(idRK, 0, 2, 1, uint32(0xfffffffe)),
				formulaRec(1, 0, special(0, 0), 8), rec(idSharedFmla, "s"), rec(idString, 2, wide("合")), rec(idContinue, wide("格")), label(2, 0, "字"),
				rec(idRString, 3, 0, 0, long("字"), 1, 0, 5), rec(idBoolErr, 4, 0, 0, byte(1), byte(0)), rec(idMulBlank, 5, 0, 2, 2, 1), formulaRec(6, 0, special(3, 0), 0, 0x1e, 5, 0),
				rec(idBOF, 0x0600, 0x20, uint32(0)), rec(0x1002), rec(idEOF), merge([4]int{0, 1, 0, 0}))},
			{name: "图", kind: chartSheet},
			{name: "二", state: 1, body: manyRows(3)},
		},
	}
	stream := w.stream()
	small, _, _ := container(entry{"Workbook", stream})
	large, _, _ := container(entry{"Workbook", largeStream(60)}, entry{"Other", stream})
	old := wb{biff5: true, globals: rec(idCodePage, 936), sheets: []ws{{name: "a", body: le(rec(idLabel, 0, 0, 0, 4, gb18030(tb, "张三")), rec(idRString, 1, 0, 0, 2, gb18030(tb, "张"), byte(1), byte(0), byte(5)))}}}
	return append(list, stream, small, large, old.stream())
}

// FuzzXLS reads whole files: no panic, and an error or sheets that keep their promises.
func FuzzXLS(f *testing.F) {
	for _, data := range seeds(f) {
		f.Add(data)
	}
	f.Fuzz(func(t *testing.T, data []byte) {
		list, err := readBytes(data, tight())
		check(t, list, err)
	})
}

// Every seed is cut at many places and has bytes changed: no panic, no broken promise (and no hang: the test ends).
func TestMutations(t *testing.T) {
	n := 0
	try := func(data []byte) {
		list, err := readBytes(data, tight())
		check(t, list, err)
		n++
	}
	for i, data := range seeds(t) {
		r := rand.New(rand.NewPCG(uint64(i), 3))
		if list, err := readBytes(data, tight()); err != nil || list[0].Damage != nil {
			t.Fatalf("seed %d: %v", i, err)
		}
		for range 150 {
			try(data[:r.IntN(len(data))])
		}
		for range 600 {
			changed := bytes.Clone(data)
			for range 1 + r.IntN(4) {
				at := r.IntN(len(changed))
				switch r.IntN(5) {
				case 0:
					changed[at] ^= 1 << r.IntN(8)
				case 1:
					changed[at] = byte(r.UintN(256))
				case 2:
					changed[at] = 0xff
				case 3:
					clear(changed[at:min(at+r.IntN(600), len(changed))])
				case 4:
					from := r.IntN(len(data))
					copy(changed[at:], data[from:min(from+r.IntN(64), len(data))])
				}
			}
			try(changed)
		}
	}
	if n < 5000 {
		t.Errorf("%d files only", n)
	}
}
