package audit_test

import (
	"context"
	"fmt"
	"io"
	"path/filepath"
	"runtime"
	"testing"

	"github.com/klauspost/compress/flate"
	"github.com/klauspost/compress/zip"
	"github.com/xuri/excelize/v2"

	"ledgercheck/sheets"
	"ledgercheck/sheets/audit"
	"ledgercheck/templates"
)

// makeLedger writes a study ledger of the given number of records, nine columns wide, as an office keeps it.
func makeLedger(tb testing.TB, path string, records int) {
	tb.Helper()
	f := excelize.NewFile()
	defer f.Close()
	w, err := f.NewStreamWriter("Sheet1")
	if err != nil {
		tb.Fatal(err)
	}
	must := func(err error) {
		if err != nil {
			tb.Fatal(err)
		}
	}
	must(w.SetRow("A1", []any{title}))
	must(w.SetRow("A2", headers))
	for i := range records {
		must(w.SetRow(fmt.Sprintf("A%d", i+3), record(i)))
	}
	must(w.Flush())
	must(f.SaveAs(path))
}

// What the ledgers of the benchmarks hold.
var (
	title    = "2021年干部学习台账"
	headers  = []any{"序号", "姓名", "组室", "学习时间", "学习内容", "学习形式", "学时", "字数", "备注"}
	groups   = []string{"办公室", "干部组", "党建组", "人才组"}
	surnames = []string{"赵", "钱", "孙", "李", "周", "吴", "郑", "王", "冯", "陈"}
	topics   = []string{"党的十九届五中全会精神", "中国共产党简史", "公务员法及配套法规", "发展党员工作细则", "信访工作条例"}
)

// record gives the cells of one of the office's records: 3,000 people, one record of each after the other, month by month.
func record(i int) []any {
	person := i % 3000
	return []any{
		i + 1, fmt.Sprintf("%s%c%c", surnames[person%10], rune(0x4e00+person/10), rune(0x5200+person/10)), groups[person%4],
		fmt.Sprintf("2021年%d月%d日", i/3000%12+1, i%28+1), topics[i%5], "自学", float64(i%7) / 2, 500 + i%9*250, nil,
	}
}

// BenchmarkCheck measures open-recognise-judge; read it beside BenchmarkInflate of the same run (machines differ).
func BenchmarkCheck(b *testing.B) {
	for _, n := range []int{10_000, 100_000} {
		b.Run(fmt.Sprint(n), func(b *testing.B) {
			path := filepath.Join(b.TempDir(), "学习台账.xlsx")
			makeLedger(b, path, n)
			asOf, _ := sheets.ParseDate("2021-12-31")
			runtime.GC() // what writing the ledger left behind is not the check's
			for b.Loop() {
				r, err := audit.Run(context.Background(), audit.Options{Paths: []string{path}, AsOf: asOf, Data: templates.FS})
				if err != nil {
					b.Fatal(err)
				}
				if len(r.Ledgers) != 1 || len(r.Ledgers[0].Records) != n {
					b.Fatalf("%d ledgers", len(r.Ledgers))
				}
			}
			b.ReportMetric(float64(n)*float64(b.N)/b.Elapsed().Seconds(), "records/s")
		})
	}
}

// BenchmarkInflate is the physical limit: only inflating the parts of the same file.
func BenchmarkInflate(b *testing.B) {
	path := filepath.Join(b.TempDir(), "学习台账.xlsx")
	makeLedger(b, path, 100_000)
	for b.Loop() {
		z, err := zip.OpenReader(path)
		if err != nil {
			b.Fatal(err)
		}
		z.RegisterDecompressor(zip.Deflate, func(r io.Reader) io.ReadCloser { return flate.NewReader(r) })
		for _, part := range z.File {
			r, err := part.Open()
			if err != nil {
				b.Fatal(err)
			}
			if _, err := io.Copy(io.Discard, r); err != nil {
				b.Fatal(err)
			}
			r.Close()
		}
		z.Close()
	}
}

// BenchmarkExcelize reads the same file with excelize, for comparison.
func BenchmarkExcelize(b *testing.B) {
	path := filepath.Join(b.TempDir(), "学习台账.xlsx")
	makeLedger(b, path, 100_000)
	for b.Loop() {
		f, err := excelize.OpenFile(path)
		if err != nil {
			b.Fatal(err)
		}
		if _, err := f.GetRows("Sheet1", excelize.Options{RawCellValue: true}); err != nil {
			b.Fatal(err)
		}
		f.Close()
	}
}
