package ledger

import (
	"fmt"
	"reflect"
	"runtime"
	"slices"
	"testing"

	"ledgercheck/sheets"
)

// stretched runs do with every table long enough to be read in three stretches.
func stretched(do func()) {
	long, last, n := longTable, lastLines, runtime.GOMAXPROCS(3)
	longTable, lastLines = 2, 1
	defer func() { longTable, lastLines = long, last; runtime.GOMAXPROCS(n) }()
	do()
}

// Whatever the layout, reading in stretches gives what reading from top to bottom does.
func TestReadBesideIsReadingInOrder(t *testing.T) {
	k := kinds(t)
	for _, tt := range slices.Concat(layouts, oddLayouts) {
		t.Run(tt.name, func(t *testing.T) {
			ledgers, findings := k.Read(grid(tt.sheet, tt.rows, tt.merges...), "", Options{Year: 2021})
			stretched(func() {
				again, found := k.Read(grid(tt.sheet, tt.rows, tt.merges...), "", Options{Year: 2021})
				if got, want := dump(again), dump(ledgers); got != want {
					t.Errorf("got\n%swant\n%s", got, want)
				}
				if !reflect.DeepEqual(found, findings) {
					t.Errorf("findings\n%v\nwant\n%v", found, findings)
				}
				for i := range again {
					if a, b := again[i], ledgers[i]; !reflect.DeepEqual(a.Skipped, b.Skipped) || a.RowsRead != b.RowsRead {
						t.Errorf("skipped %v of %d, want %v of %d", a.Skipped, a.RowsRead, b.Skipped, b.RowsRead)
					}
				}
			})
		})
	}
}

// A long table is read in stretches, and one in which a row leans on the row above is not: each stretch has readings of its
// own. The 合计 below is checked against all of them.
func TestReadBeside(t *testing.T) {
	k := kinds(t)
	for name, tt := range map[string]struct {
		change func(rows [][]string)
		beside bool
	}{
		"plain":             {func([][]string) {}, true},
		"同上":                {func(rows [][]string) { rows[20][1] = "同上" }, false},
		"nobody":            {func(rows [][]string) { rows[20][1] = "" }, false},
		"小计":                {func(rows [][]string) { rows[20] = []string{"小计", "", "", "", "36"} }, false},
		"a name of a group": {func(rows [][]string) { rows[20] = []string{"", "干部组"} }, false},
	} {
		t.Run(name, func(t *testing.T) {
			rows := [][]string{{"2021年3月学习台账"}, {"序号", "姓名", "学习时间", "学习内容", "学时"}}
			for i := range 40 {
				rows = append(rows, []string{fmt.Sprint(i + 1), "张三", fmt.Sprintf("2021-03-%02d", i%28+1), "党史", "2"})
			}
			tt.change(rows)
			rows = append(rows, []string{"合计", "", "", "", "81"})
			var ledgers []*sheets.Ledger
			var findings []sheets.Finding
			stretched(func() { ledgers, findings = k.Read(grid("3月", rows), "", Options{Year: 2021}) })
			records := ledgers[0].Records
			first, last := records[0].Get(sheets.FieldTopic), records[len(records)-1].Get(sheets.FieldTopic)
			if got := first.Reading != last.Reading; got != tt.beside {
				t.Errorf("read in stretches: %t, want %t", got, tt.beside)
			}
			if tt.beside && codes(findings) != "total-mismatch@E43" {
				t.Errorf("findings %q", codes(findings))
			}
		})
	}
}
