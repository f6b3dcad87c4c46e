package audit_test

import (
	"archive/zip"
	"bufio"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"runtime"
	"runtime/metrics"
	"testing"
	"time"

	"ledgercheck/sheets"
	"ledgercheck/sheets/audit"
	"ledgercheck/templates"
)

// perFile is how many records a file of BenchmarkRecords holds; a worksheet has no room for a million of nine cells.
const perFile = 100_000

// BenchmarkRecords checks three sizes of an office's ledgers: time and memory have to grow as the records do. It reports what
// the report keeps of a record, and the most that the heap held.
func BenchmarkRecords(b *testing.B) {
	for _, n := range []int{perFile, 3 * perFile, 10 * perFile} {
		b.Run(fmt.Sprint(n), func(b *testing.B) {
			dir := b.TempDir()
			for i := range n / perFile {
				writeLedger(b, filepath.Join(dir, fmt.Sprintf("学习台账%02d.xlsx", i+1)), i*perFile, perFile)
			}
			asOf, _ := sheets.ParseDate("2021-12-31")
			runtime.GC()
			before := heap()
			var report *sheets.Report
			peak := watchHeap(func() {
				for b.Loop() {
					report = nil // of the round before
					var err error
					report, err = audit.Run(b.Context(), audit.Options{Paths: []string{dir}, AsOf: asOf, Data: templates.FS})
					if err != nil {
						b.Fatal(err)
					}
				}
			})
			records := 0
			for _, l := range report.Ledgers {
				records += len(l.Records)
			}
			if records != n {
				b.Fatalf("%d records", records)
			}
			runtime.GC()
			b.ReportMetric(float64(n)*float64(b.N)/b.Elapsed().Seconds(), "records/s")
			b.ReportMetric(float64(heap()-before)/float64(n), "kept-B/record")
			b.ReportMetric(float64(peak)/(1<<20), "peak-MiB")
			runtime.KeepAlive(report)
		})
	}
}

// heap gives the bytes of all objects on the heap.
func heap() uint64 {
	s := []metrics.Sample{{Name: "/memory/classes/heap/objects:bytes"}}
	metrics.Read(s)
	return s[0].Value.Uint64()
}

// watchHeap runs do and gives the most that the heap held meanwhile.
func watchHeap(do func()) (peak uint64) {
	stop, done := make(chan struct{}), make(chan struct{})
	go func() {
		defer close(done)
		tick := time.NewTicker(5 * time.Millisecond)
		defer tick.Stop()
		for {
			select {
			case <-stop:
				return
			case <-tick.C:
				peak = max(peak, heap())
			}
		}
	}()
	do()
	close(stop)
	<-done
	return peak
}

// writeLedger writes a study ledger of n records, of which the first is the office's record number from. It holds what
// makeLedger writes and takes a tenth of the time.
func writeLedger(tb testing.TB, path string, from, n int) {
	tb.Helper()
	f, err := os.Create(path)
	if err != nil {
		tb.Fatal(err)
	}
	defer f.Close()
	z := zip.NewWriter(f)
	part := func(name string) io.Writer {
		w, err := z.Create(name)
		if err != nil {
			tb.Fatal(err)
		}
		return w
	}
	const head = `<?xml version="1.0" encoding="UTF-8"?>` + "\n"
	const relations = "http://schemas.openxmlformats.org/package/2006/relationships"
	const types = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
	const main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
	io.WriteString(part("[Content_Types].xml"), head+`<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">`+
		`<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>`+
		`<Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/>`+
		`<Override PartName="/xl/worksheets/sheet1.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/></Types>`)
	io.WriteString(part("_rels/.rels"), head+`<Relationships xmlns="`+relations+`"><Relationship Id="rId1" Type="`+types+`/officeDocument" Target="xl/workbook.xml"/></Relationships>`)
	io.WriteString(part("xl/workbook.xml"), head+`<workbook xmlns="`+main+`" xmlns:r="`+types+`"><sheets><sheet name="Sheet1" sheetId="1" r:id="rId1"/></sheets></workbook>`)
	io.WriteString(part("xl/_rels/workbook.xml.rels"), head+`<Relationships xmlns="`+relations+`"><Relationship Id="rId1" Type="`+types+`/worksheet" Target="worksheets/sheet1.xml"/></Relationships>`)
	w := bufio.NewWriterSize(part("xl/worksheets/sheet1.xml"), 1<<16)
	fmt.Fprint(w, head, `<worksheet xmlns="`, main, `"><sheetData>`)
	row := 0
	put := func(cells []any) {
		row++
		fmt.Fprintf(w, `<row r="%d">`, row)
		for i, v := range cells {
			at := sheets.Cell{Row: row, Col: i + 1}
			switch v := v.(type) {
			case nil:
			case string:
				fmt.Fprintf(w, `<c r="%s" t="inlineStr"><is><t>%s</t></is></c>`, at, v)
			default:
				fmt.Fprintf(w, `<c r="%s"><v>%v</v></c>`, at, v)
			}
		}
		fmt.Fprint(w, "</row>")
	}
	put([]any{title})
	put(headers)
	for i := range n {
		put(record(from + i))
	}
	fmt.Fprint(w, "</sheetData></worksheet>")
	if err := w.Flush(); err != nil {
		tb.Fatal(err)
	}
	if err := z.Close(); err != nil {
		tb.Fatal(err)
	}
}
