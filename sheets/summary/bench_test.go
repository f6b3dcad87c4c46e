package summary

import (
	"fmt"
	"io"
	"os"
	"path/filepath"
	"runtime"
	"testing"
	"time"

	"ledgercheck/sheets"
)

// manyPeople is an office of n people in groups of thirty over a year.
func manyPeople(n int) *sheets.Report {
	r := &sheets.Report{AsOf: day("2021-12-31"), From: month("2021-01"), To: month("2021-12"), Settings: settings()}
	r.Office = sheets.Office{Name: "凤凰县", HasRoster: true}
	for i := range n {
		r.Office.People = append(r.Office.People, sheets.Person{
			Name: fmt.Sprintf("干部%04d", i), Group: fmt.Sprintf("第%d组", i/30), OnRoster: true,
		})
	}
	for _, m := range months(r) {
		r.Figures = append(r.Figures, studyFigures(&r.Office, m)...)
	}
	return r
}

func BenchmarkWrite(b *testing.B) {
	for _, n := range []int{32, 3000} {
		r := manyPeople(n)
		b.Run(fmt.Sprintf("%dx12", n), func(b *testing.B) {
			for b.Loop() {
				f, err := Build(r, Options{Data: templates})
				if err != nil {
					b.Fatal(err)
				}
				if err := f.Write(io.Discard); err != nil {
					b.Fatal(err)
				}
				_ = f.Close()
			}
		})
	}
}

// TestManyPeople writes an office of 10,000 people over twelve months where SUMMARY_MANY is set, for a look at time and
// memory (docs/performance.md).
func TestManyPeople(t *testing.T) {
	if os.Getenv("SUMMARY_MANY") == "" {
		t.Skip("SUMMARY_MANY is not set")
	}
	r := manyPeople(10000)
	runtime.GC()
	var before, now runtime.MemStats
	runtime.ReadMemStats(&before)
	start := time.Now()
	done, peak := make(chan bool), make(chan uint64)
	go func() {
		most := uint64(0)
		for {
			select {
			case <-done:
				peak <- most
				return
			case <-time.After(50 * time.Millisecond):
				runtime.ReadMemStats(&now)
				most = max(most, now.HeapInuse)
			}
		}
	}()
	if err := Write(filepath.Join(t.TempDir(), "x.xlsx"), r, Options{Data: templates}); err != nil {
		t.Fatal(err)
	}
	close(done)
	t.Logf("%d figures, %v, heap %d MB before, %d MB at most", len(r.Figures), time.Since(start), before.HeapInuse>>20, <-peak>>20)
}

// What the pages keep of each figure is a place in lists, however many figures there are; their rows are made while they are
// written.
func TestPagesKeepLittle(t *testing.T) {
	const most = 200 // bytes a figure; a row of a table takes thousands
	r := manyPeople(3000)
	heap := func() uint64 {
		runtime.GC()
		var m runtime.MemStats
		runtime.ReadMemStats(&m)
		return m.HeapAlloc
	}
	before := heap()
	pages, b, err := build(r, Options{Data: templates})
	if err != nil {
		t.Fatal(err)
	}
	kept := int64(heap()) - int64(before)
	runtime.KeepAlive(pages)
	runtime.KeepAlive(b)
	runtime.KeepAlive(r)
	each := kept / int64(len(r.Figures))
	t.Logf("%d figures, %d bytes kept of each", len(r.Figures), each)
	if each > most {
		t.Errorf("%d bytes of each figure are kept, at most %d are needed", each, most)
	}
}
