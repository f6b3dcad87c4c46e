package workbook_test

import (
	"archive/zip"
	"context"
	"fmt"
	"io"
	"path/filepath"
	"runtime"
	"testing"

	"github.com/klauspost/compress/flate"
	"github.com/xuri/excelize/v2"

	"ledgercheck/sheets"
	"ledgercheck/sheets/workbook"
)

const benchRows, benchCols = 100_000, 9

// generate writes a study ledger of 100,000 rows and 9 columns.
func generate(tb testing.TB, dir string) string {
	tb.Helper()
	f := excelize.NewFile()
	w, err := f.NewStreamWriter("Sheet1")
	if err != nil {
		tb.Fatal(err)
	}
	names := []string{"张三", "李四", "王五", "赵六", "欧阳明", "麻小燕", "龙晓梅", "周立群"}
	topics := []string{"党史学习教育", "《习近平谈治国理政》第三卷", "组织工作条例", "干部任用条例", "业务学习"}
	groups := []string{"干部组", "党建组", "人才组", "办公室"}
	for i := 1; i <= benchRows; i++ {
		row := []any{
			i, names[i%len(names)], groups[i%len(groups)], 44197 + i%365, "三楼会议室", "集中学习",
			fmt.Sprintf("%s（第%d期）", topics[i%len(topics)], i%977), float64(i%9)/2 + 0.5, 1000 + i%9000,
		}
		if err := w.SetRow(fmt.Sprintf("A%d", i), row); err != nil {
			tb.Fatal(err)
		}
	}
	if err := w.Flush(); err != nil {
		tb.Fatal(err)
	}
	name := filepath.Join(dir, "学习台账.xlsx")
	if err := f.SaveAs(name); err != nil {
		tb.Fatal(err)
	}
	return name
}

// BenchmarkOpen100k reads every cell of 100,000 rows; BenchmarkInflateOnly is the physical limit on the same file. The
// goal is a ratio of at most 3.
func BenchmarkOpen100k(b *testing.B) {
	name := generate(b, b.TempDir())
	b.ReportAllocs()
	for b.Loop() {
		f := sheets.File{Name: "a.xlsx", Path: name}
		list, err := workbook.Open(context.Background(), &f, workbook.DefaultLimits(), nil)
		if err != nil || list[0].Damage != nil || len(list[0].Rows) != benchRows {
			b.Fatal(err, list[0].Damage, len(list[0].Rows))
		}
	}
}

func BenchmarkInflateOnly(b *testing.B) {
	name := generate(b, b.TempDir())
	b.ReportAllocs()
	for b.Loop() {
		z, err := zip.OpenReader(name)
		if err != nil {
			b.Fatal(err)
		}
		z.RegisterDecompressor(zip.Deflate, flate.NewReader)
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

// Reading a ledger of 100,000 rows takes less than 64 MiB, the cells that are kept among them.
func TestPeakMemory(t *testing.T) {
	if testing.Short() || underRace {
		t.Skip("reads 100,000 rows")
	}
	name := generate(t, t.TempDir())
	stop, peak := make(chan struct{}), make(chan uint64)
	runtime.GC()
	var before, after runtime.MemStats
	runtime.ReadMemStats(&before)
	go func() {
		var most uint64
		for {
			select {
			case <-stop:
				peak <- most
				return
			default:
				var m runtime.MemStats
				runtime.ReadMemStats(&m)
				most = max(most, m.HeapAlloc)
				runtime.Gosched()
			}
		}
	}()
	f := sheets.File{Name: "a.xlsx", Path: name}
	list, err := workbook.Open(context.Background(), &f, workbook.DefaultLimits(), nil)
	close(stop)
	most := <-peak
	if err != nil {
		t.Fatal(err)
	}
	runtime.GC()
	runtime.ReadMemStats(&after)
	kept := int64(after.HeapAlloc) - int64(before.HeapAlloc)
	beyond := int64(most) - int64(after.HeapAlloc)
	t.Logf("kept %d MiB, beyond them at most %d MiB", kept>>20, beyond>>20)
	if all := int64(most) - int64(before.HeapAlloc); all > 64<<20 {
		t.Errorf("reading took %d MiB", all>>20)
	}
	if n := len(list[0].Rows); n != benchRows {
		t.Errorf("%d rows", n)
	}
}
