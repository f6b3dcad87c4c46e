package summary

import (
	"errors"
	"testing"

	"ledgercheck/sheets"
)

func TestPlaces(t *testing.T) {
	for _, test := range []struct {
		amount, target, want string
	}{
		{"5", "5", "5"},
		{"4.5", "5", "4.5"},
		{"4.96", "5", "4.96"}, // not 5.0
		{"4.996", "5", "4.996"},
		{"5.04", "5", "5.04"},
		{"6.666667", "5", "6.7"},
		{"3.333333", "5", "3.3"},
		{"0.04", "5", "0.04"},
		{"4.999999", "5", "4.999999"},
	} {
		if got := shownAmount(dec(test.amount), dec(test.target), true); got != test.want {
			t.Errorf("%s against %s is shown as %s, want %s", test.amount, test.target, got, test.want)
		}
	}
	if got := shownAmount(dec("180.293333"), 0, false); got != "180.3" {
		t.Errorf("a sum is shown as %s", got)
	}
}

func TestPercent(t *testing.T) {
	for _, test := range []struct {
		n, all int
		want   string
	}{
		{29, 32, "90.6%"}, {0, 32, "0.0%"}, {32, 32, "100.0%"}, {2999, 3000, "99.9%"}, {1, 30000, "0.1%"}, {0, 0, "—"}, {1, 3, "33.3%"}, {2, 3, "66.7%"},
	} {
		if got := percent(test.n, test.all); got != test.want {
			t.Errorf("%d of %d is %s, want %s", test.n, test.all, got, test.want)
		}
	}
}

func TestMask(t *testing.T) {
	for in, want := range map[string]string{
		"电话13812345678":          "电话138******78",
		"138 1234 5678":          "138********78",
		"138-1234-5678":          "138********78",
		"１３８１２３４５６７８":            "１３８******７８",
		"433123198001011234":     "433*************34",
		"43312319800101123X。":    "433*************3X。",
		"433123 19800101 123X":   "433***************3X",
		"0743-3221234":           "074*******34",
		"2021-03-05 2021-03-06":  "2021-03-05 2021-03-06",
		"10000字":                 "10000字",
		"20210305":               "20210305",
		"2021年3月5日—2021年3月12日学习": "2021年3月5日—2021年3月12日学习",
		"1.2万字":                  "1.2万字",
	} {
		if got := mask(in); got != want {
			t.Errorf("mask(%q) = %q, want %q", in, got, want)
		}
	}
}

func TestClean(t *testing.T) {
	if got := clean("a\x00b\x0bc\r\nd\t\uFFFE"); got != "abc\nd\t" {
		t.Errorf("got %q", got)
	}
	long := make([]rune, 40000)
	for i := range long {
		long[i] = '长'
	}
	if n := len([]rune(clean(string(long)))); n > 32767 {
		t.Errorf("%d characters are more than a cell holds", n)
	}
}

func TestLines(t *testing.T) {
	const points = 12 // a Chinese character is 16 pixels
	for _, test := range []struct {
		text   string
		pixels float64
		want   int
	}{
		{"", 100, 1},
		{"一二三四五", 100, 1},
		{"一二三四五六七八九十", 100, 2},
		{"一\n二", 100, 2},
		{"一二三四五六。", 100, 2},
		{"deliberately long words", 110, 2},
		{"0123456789012345678901234567890123456789", 100, 4},
	} {
		if got := lines(test.text, points, test.pixels); got != test.want {
			t.Errorf("%q takes %d lines at %g, want %d", test.text, got, test.pixels, test.want)
		}
	}
}

func TestCellList(t *testing.T) {
	b := &builder{s: &style{}, t: &texts{}, lang: sheets.Chinese}
	b.s.Limits.Cells = 3
	b.t.Frame.Addresses = words(", ", ", ")
	b.t.Check.MoreCells = words("等{n}处", "")
	var cells []sheets.Cell
	for _, a := range []string{"F9", "F4", "F5", "G4", "F6", "F9"} {
		cells = append(cells, place("", "", a).Cell)
	}
	if got := b.cellList(cells); got != "F4:F6, F9, G4" {
		t.Errorf("got %s", got)
	}
	if got := b.cellList(append(cells, place("", "", "H7").Cell)); got != "F4:F6, F9, G4等6处" {
		t.Errorf("got %s", got)
	}
}

// Long names, many columns and little text: widths stay positive and a page is filled but not overrun without need.
func TestMeasure(t *testing.T) {
	r, lang := cases()["quarter"]()
	pages, b, err := build(r, Options{Lang: lang, Data: templates})
	if err != nil {
		t.Fatal(err)
	}
	for _, p := range pages {
		lay := measure(p, b.s)
		if all := total(lay.widths); all < b.s.Page.Width-1 || all > tolerated*b.s.Page.Width+1 {
			t.Errorf("%s is %.1f wide, the page holds %g", p.name, all, b.s.Page.Width)
		}
		for i, w := range lay.widths {
			if w < 3 {
				t.Errorf("%s: column %s is %.1f wide", p.name, p.columns[i].id, w)
			}
		}
	}
}

func TestFileTrouble(t *testing.T) {
	pages := func(kind error) string {
		r := &sheets.Report{AsOf: day("2021-03-31"), Settings: settings()}
		r.Files = []sheets.File{{Name: "a.xlsx", Err: &sheets.FileError{Path: "a.xlsx", Kind: kind}}}
		pages, _, err := build(r, Options{Data: templates})
		if err != nil {
			t.Fatal(err)
		}
		for _, p := range pages {
			if p.id == "sources" {
				return p.rows[0].cells[p.column("why")].value.(string)
			}
		}
		return ""
	}
	seen := map[string]bool{}
	for _, kind := range []error{
		sheets.ErrLocked, sheets.ErrEncrypted, sheets.ErrDamaged, sheets.ErrNotWorkbook, sheets.ErrUnsupported,
		sheets.ErrTooLarge, sheets.ErrPermission, sheets.ErrMissing, errors.New("another"),
	} {
		text := pages(kind)
		if text == "" || seen[text] {
			t.Errorf("%v is told as %q", kind, text)
		}
		seen[text] = true
	}
}
