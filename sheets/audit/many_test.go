package audit_test

import (
	"context"
	"fmt"
	"path/filepath"
	"runtime"
	"sync"
	"testing"

	"github.com/xuri/excelize/v2"

	"ledgercheck/sheets"
	"ledgercheck/sheets/audit"
	"ledgercheck/sheets/workbook"
	"ledgercheck/templates"
)

// manyLedgers is a year of an office that keeps a small ledger a person and month.
const manyLedgers = 1000

func makeMany(b *testing.B) []string {
	dir := b.TempDir()
	var paths []string
	for i := range manyLedgers {
		path := filepath.Join(dir, fmt.Sprintf("学习台账%04d.xlsx", i))
		makeLedger(b, path, 20)
		paths = append(paths, path)
	}
	return paths
}

// BenchmarkManySmall checks 1,000 small ledgers in one run; read it beside BenchmarkManySmallExcelize.
func BenchmarkManySmall(b *testing.B) {
	paths := makeMany(b)
	asOf, _ := sheets.ParseDate("2021-12-31")
	for b.Loop() {
		r, err := audit.Run(context.Background(), audit.Options{Paths: paths, AsOf: asOf, Data: templates.FS})
		if err != nil {
			b.Fatal(err)
		}
		if len(r.Files) != manyLedgers {
			b.Fatal("not all files were read")
		}
	}
}

// BenchmarkManySmallOpen opens each of them and reads all cells, as many side by side as a check does: what
// BenchmarkManySmallExcelize does with excelize.
func BenchmarkManySmallOpen(b *testing.B) {
	paths := makeMany(b)
	ctx := context.Background()
	for b.Loop() {
		files, findings := workbook.List(ctx, paths)
		if len(files) != manyLedgers || len(findings) > 0 {
			b.Fatal("not all files were listed")
		}
		next := make(chan *sheets.File)
		var wg sync.WaitGroup
		for range runtime.GOMAXPROCS(0) {
			wg.Go(func() {
				keys := workbook.NewKeys(nil)
				for f := range next {
					tables, err := workbook.Open(ctx, f, workbook.DefaultLimits(), keys)
					if err != nil || len(tables) != 1 || len(tables[0].Rows) != 22 {
						b.Error(f.Name, err)
					}
				}
			})
		}
		for i := range files {
			next <- &files[i]
		}
		close(next)
		wg.Wait()
	}
}

// BenchmarkManySmallExcelize only opens and reads each of them with excelize, one after the other.
func BenchmarkManySmallExcelize(b *testing.B) {
	paths := makeMany(b)
	for b.Loop() {
		for _, path := range paths {
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
}
