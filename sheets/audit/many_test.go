package audit_test

import (
	"context"
	"fmt"
	"path/filepath"
	"testing"

	"github.com/xuri/excelize/v2"

	"ledgercheck/sheets"
	"ledgercheck/sheets/audit"
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
