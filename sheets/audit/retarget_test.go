package audit

import (
	"context"
	"os"
	"path/filepath"
	"reflect"
	"testing"

	"ledgercheck/sheets"
	"ledgercheck/templates"
)

const sampleDir = "../../templates/sample"

// Judging anew gives what a whole run with the same targets gives, and leaves the report alone.
func TestRetargetGivesWhatARunGives(t *testing.T) {
	o := Options{Paths: []string{sampleDir}, AsOf: sheets.Date{Year: 2021, Month: 12, Day: 31}, Data: templates.FS}
	before, err := Run(context.Background(), o)
	if err != nil {
		t.Fatal(err)
	}
	figures := append([]sheets.Figure{}, before.Figures...)
	own := filepath.Join(t.TempDir(), "targets.toml")
	if err := os.WriteFile(own, []byte("[rule.\"study.hours\"]\nmin = 6\n[readings]\nnoRecord = \"unsure\"\n"), 0o600); err != nil {
		t.Fatal(err)
	}
	o.Targets = own
	want, err := Run(context.Background(), o)
	if err != nil {
		t.Fatal(err)
	}
	got, err := Retarget(context.Background(), templates.FS, before, want.Settings)
	if err != nil {
		t.Fatal(err)
	}
	if len(got) != len(want.Figures) {
		t.Fatalf("%d figures, a run gives %d", len(got), len(want.Figures))
	}
	changed := 0
	for i := range got {
		if !reflect.DeepEqual(got[i], want.Figures[i]) {
			t.Errorf("got %+v\nwant %+v", got[i], want.Figures[i])
		}
		if got[i].Verdict != figures[i].Verdict {
			changed++
		}
	}
	if changed == 0 {
		t.Error("the other target changes nothing: the comparison shows nothing")
	}
	if !reflect.DeepEqual(before.Figures, figures) {
		t.Error("the report was changed")
	}
	ctx, cancel := context.WithCancel(context.Background())
	cancel()
	if _, err := Retarget(ctx, templates.FS, before, want.Settings); err == nil {
		t.Error("a cancelled trial says nothing")
	}
}

func TestLookShowsTheCellsOfASource(t *testing.T) {
	o := Options{Paths: []string{sampleDir}, AsOf: sheets.Date{Year: 2021, Month: 12, Day: 31}, Data: templates.FS}
	r, err := Run(context.Background(), o)
	if err != nil {
		t.Fatal(err)
	}
	paths := map[string]sheets.File{}
	for _, f := range r.Files {
		paths[f.Name] = f
	}
	seen := 0
	open := map[string][]*sheets.Sheet{}
	for _, f := range r.Figures {
		for _, src := range f.Sources {
			list, ok := open[src.File]
			if !ok {
				if list, err = Look(context.Background(), paths[src.File], nil); err != nil {
					t.Fatal(err)
				}
				open[src.File] = list
			}
			for _, s := range list {
				if s.Name == src.Sheet {
					seen++
					if got := CellText(s, src.Cell); got != src.Text {
						t.Errorf("%v: shows %q, was read as %q", src.Place, got, src.Text)
					}
				}
			}
		}
	}
	if seen < 50 {
		t.Errorf("only %d cells were looked at", seen)
	}
}
