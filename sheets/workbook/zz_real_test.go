package workbook_test

import (
	"context"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/xuri/excelize/v2"
	"ledgercheck/sheets"
	"ledgercheck/sheets/workbook"
)

func TestZZReal(t *testing.T) {
	names, _ := filepath.Glob("/tmp/real/*/*")
	for _, name := range names {
		f := sheets.File{Name: name, Path: name}
		start := time.Now()
		list, err := workbook.Open(context.Background(), &f, workbook.DefaultLimits())
		took := time.Since(start)
		if took > time.Second {
			fmt.Println("SLOW", took, name)
		}
		if err != nil {
			fmt.Println("ERR", filepath.Ext(name), filepath.Base(name), strings.TrimPrefix(err.Error(), name))
			continue
		}
		for _, s := range list {
			if s.Damage != nil {
				fmt.Println("DMG", filepath.Base(name), s.Name, strings.TrimPrefix(s.Damage.Error(), name))
			}
		}
		if st, _ := os.Stat(name); st.Size() > 600_000 { continue }
		done := make(chan string, 1)
		go func() {
			defer func() { if p := recover(); p != nil { done <- fmt.Sprint("PANIC ", p) } }()
			done <- cmpReal(name, list)
		}()
		select {
		case r := <-done:
			if r != "" { fmt.Println("CMP", filepath.Base(name), r) }
		case <-time.After(8 * time.Second):
			fmt.Println("TIMEOUT excelize", filepath.Base(name))
		}
	}
}

func cmpReal(name string, list []*sheets.Sheet) string {
	f, err := excelize.OpenFile(name, excelize.Options{RawCellValue: true, UnzipSizeLimit: 200 << 20})
	if err != nil { return "excelize: " + err.Error() }
	defer f.Close()
	out := ""
	n := 0
	for _, s := range list {
		if s.Damage != nil { continue }
		rows, err := f.GetRows(s.Name)
		if err != nil { out += "; " + s.Name + " " + err.Error(); continue }
		for i := range s.Rows {
			r := &s.Rows[i]
			for c, v := range r.Cells() {
				want := ""
				if r.Index <= len(rows) && c <= len(rows[r.Index-1]) { want = rows[r.Index-1][c-1] }
				if got := raw(v); !same(got, want, v.Kind) && n < 6 {
					n++
					out += fmt.Sprintf("; %s!%v %q want %q", s.Name, sheets.Cell{Row: r.Index, Col: c}, got, want)
				}
			}
		}
		for r, row := range rows {
			for c, want := range row {
				if want != "" && s.Content(sheets.Cell{Row: r + 1, Col: c + 1}).Kind == sheets.Blank && n < 6 {
					n++
					out += fmt.Sprintf("; %s!%v blank want %q", s.Name, sheets.Cell{Row: r + 1, Col: c + 1}, want)
				}
			}
		}
	}
	return out
}
