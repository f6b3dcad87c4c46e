package xls_test

import (
	"context"
	"fmt"
	"io"
	"io/fs"
	"maps"
	"math"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"ledgercheck/sheets"
	"ledgercheck/sheets/workbook/limits"
	"ledgercheck/sheets/workbook/xls"
	"ledgercheck/sheets/workbook/xlsx"
)

const samples = "../../../testdata/ledgers"

type reader func(context.Context, io.ReaderAt, int64, limits.Limits) ([]*sheets.Sheet, error)

// LibreOffice reads our .xls and .et samples, and both readers of ours see the same in what it writes as .xlsx.
func TestSamplesAgainstLibreOffice(t *testing.T) {
	names := find(t, ".xls", ".et")
	if len(names) < 3 {
		t.Fatalf("%d samples", len(names))
	}
	compareAll(t, convert(t, names, "xlsx"), xls.Read, xlsx.Read)
}

// LibreOffice writes the .xlsx samples as .xls, and both readers of ours see the same.
func TestLibreOfficeWrites(t *testing.T) {
	names := find(t, ".xlsx")
	if len(names) < 30 {
		t.Fatalf("%d samples", len(names))
	}
	compareAll(t, convert(t, names, "xls"), xlsx.Read, xls.Read)
}

func find(t *testing.T, extensions ...string) (names []string) {
	t.Helper()
	err := filepath.WalkDir(samples, func(name string, d fs.DirEntry, err error) error {
		if err == nil && slices.Contains(extensions, filepath.Ext(name)) {
			names = append(names, name)
		}
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	return names
}

// convert gives, by each file, the one that LibreOffice makes of it.
func convert(t *testing.T, names []string, to string) map[string]string {
	t.Helper()
	if testing.Short() {
		t.Skip("LibreOffice takes some seconds, and only a short test was asked for")
	}
	office, err := exec.LookPath("soffice")
	if err != nil {
		t.Skip("LibreOffice is not installed, so its reading of the samples cannot be compared with ours")
	}
	dir := t.TempDir()
	args := []string{"-env:UserInstallation=file://" + filepath.ToSlash(dir) + "/profile", "--headless", "--convert-to", to, "--outdir", filepath.Join(dir, "out")}
	made := map[string]string{}
	for i, name := range names {
		data, err := os.ReadFile(name)
		if err != nil {
			t.Fatal(err)
		}
		copied := filepath.Join(dir, fmt.Sprintf("%d%s", i, filepath.Ext(name))) // names that are there twice
		if err := os.WriteFile(copied, data, 0o600); err != nil {
			t.Fatal(err)
		}
		made[name] = filepath.Join(dir, "out", fmt.Sprintf("%d.%s", i, to))
		args = append(args, copied)
	}
	ctx, cancel := context.WithTimeout(t.Context(), 3*time.Minute)
	defer cancel()
	if out, err := exec.CommandContext(ctx, office, args...).CombinedOutput(); err != nil {
		t.Skipf("LibreOffice does not run here: %v\n%s", err, out)
	}
	return made
}

func compareAll(t *testing.T, files map[string]string, before, after reader) {
	t.Helper()
	cells := 0
	for _, name := range slices.Sorted(maps.Keys(files)) {
		want, got := open(t, name, before), open(t, files[name], after)
		if len(want) != len(got) {
			t.Errorf("%s: %d sheets, after the conversion %d", name, len(want), len(got))
			continue
		}
		for i := range want {
			cells += compare(t, fmt.Sprintf("%s %q", name, want[i].Name), want[i], got[i])
		}
	}
	if cells < 100 {
		t.Errorf("%d cells compared", cells)
	}
	t.Logf("%d files, %d cells", len(files), cells)
}

func open(t *testing.T, name string, read reader) []*sheets.Sheet {
	t.Helper()
	f, err := os.Open(name)
	if err != nil {
		t.Error(err)
		return nil
	}
	defer f.Close()
	info, err := f.Stat()
	if err != nil {
		t.Error(err)
		return nil
	}
	list, err := read(t.Context(), f, info.Size(), limits.Default())
	if err != nil {
		t.Errorf("%s: %v", name, err)
	}
	for _, s := range list {
		if s.Damage != nil {
			t.Errorf("%s: %v", name, s.Damage)
		}
	}
	return list
}

func compare(t *testing.T, name string, want, got *sheets.Sheet) (cells int) {
	t.Helper()
	if want.Name != got.Name || want.Hidden != got.Hidden || want.Epoch1904 != got.Epoch1904 {
		t.Errorf("%s: sheet %q, hidden %t, 1904 %t", name, got.Name, got.Hidden, got.Epoch1904)
	}
	for row := 1; row <= max(want.LastRow(), got.LastRow()); row++ {
		last := 0
		for _, s := range []*sheets.Sheet{want, got} {
			if r := s.Row(row); r != nil {
				_, to := r.Span()
				last = max(last, to)
			}
		}
		for col := 1; col <= last; col++ {
			c := sheets.Cell{Row: row, Col: col}
			v, w := want.Content(c), got.Content(c)
			if v.Kind == sheets.Uncalculated {
				continue // LibreOffice calculates it
			}
			if !same(v, w) {
				t.Errorf("%s %v: %+v, want %+v", name, c, w, v)
				continue
			}
			if v.Kind == sheets.Blank {
				continue
			}
			cells++
			a, b := want.Style(v), got.Style(w)
			if a.Date != b.Date || a.Duration != b.Duration || a.Strike != b.Strike || a.StrikePart != b.StrikePart || a.Hidden != b.Hidden {
				t.Errorf("%s %v: style %+v, want %+v", name, c, b, a)
			}
		}
		if a, b := want.Row(row), got.Row(row); a != nil && b != nil && a.Hidden != b.Hidden {
			t.Errorf("%s: row %d is hidden: %t", name, row, b.Hidden)
		}
	}
	if a, b := merged(want), merged(got); !slices.Equal(a, b) {
		t.Errorf("%s: merges %v, want %v", name, b, a)
	}
	if !maps.Equal(want.HiddenCols, got.HiddenCols) {
		t.Errorf("%s: hidden columns %v, want %v", name, got.HiddenCols, want.HiddenCols)
	}
	return cells
}

// same compares what two cells hold. LibreOffice writes fifteen digits of a number, and line ends in its own way.
func same(a, b sheets.Content) bool {
	if a.Kind != b.Kind || a.Formula != b.Formula {
		return false
	}
	if a.Kind == sheets.Number {
		return math.Abs(a.Number-b.Number) <= 1e-14*math.Abs(a.Number)
	}
	lines := strings.NewReplacer("\r\n", "\n", "\r", "\n")
	return a.Number == b.Number && lines.Replace(a.Text) == lines.Replace(b.Text)
}

func merged(s *sheets.Sheet) (list []string) {
	for _, m := range s.Merges {
		list = append(list, m.String())
	}
	slices.Sort(list)
	return list
}
