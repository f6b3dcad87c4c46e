package audit

import (
	"context"
	"fmt"
	"path/filepath"
	"testing"

	"ledgercheck/sheets"
	"ledgercheck/sheets/ledger"
	"ledgercheck/sheets/office"
	"ledgercheck/sheets/target"
	"ledgercheck/sheets/workbook"
	"ledgercheck/templates"
)

// Readings are shared by many entries, so nobody may write to one: what a reading says when a stage is done with it, it says
// at the end.
func TestReadingsAreNeverWritten(t *testing.T) {
	for _, dir := range []string{"office-2021", "cases"} {
		t.Run(dir, func(t *testing.T) {
			kinds, err := ledger.Load(templates.FS)
			if err != nil {
				t.Fatal(err)
			}
			o := Options{AsOf: sheets.Date{Year: 2021, Month: 12, Day: 31}, Data: templates.FS}
			files, _ := workbook.List(t.Context(), []string{filepath.Join("..", "..", "testdata", "ledgers", dir)})
			var all []*sheets.Ledger
			read := reading{kinds: kinds, options: o}
			for _, p := range read.all(t.Context(), files, func(Progress) {}) {
				all = append(all, p.ledgers...)
			}
			said := map[*sheets.Reading]string{}
			noteReadings(all, said)
			ledgers := judged(all)
			people, _ := office.Build(ledgers)
			noteReadings(all, said)
			office.Deduplicate(ledgers, &people)
			office.RepeatedRows(ledgers)
			from, to := checkedMonths(ledgers, o)
			service := office.NewService(&people, office.Weekdays{})
			in := target.Input{Office: &people, Ledgers: ledgers, Settings: load(t), From: from, To: to, AsOf: o.AsOf, Presence: service}
			figures := target.Judge(in).Figures
			weigh(context.Background(), in, figures, lookThrough(in.Ledgers))
			handedIn(&sheets.Report{Office: people, Ledgers: all, Figures: figures, Settings: in.Settings, From: from, To: to}, ledgers, service)
			for r, before := range said {
				if after := saying(r); after != before {
					t.Fatalf("a reading was written to:\n%s\n%s", before, after)
				}
			}
		})
	}
}

// Rows that say the same share their readings, resolved names among them; namesakes whom the group tells apart do not, and
// what is doubtful is read and said for each cell.
func TestReadingsAreShared(t *testing.T) {
	r := files{
		"干部名册.csv": "姓名,组室,状态\n李伟,干部组,在岗\n李伟,党建组,在岗\n张三,干部组,在岗\n",
		"2021年3月学习台账.csv": "姓名,组室,学习时间,学习内容,学时\n张三,干部组,2021-03-05,党史,2\n张三,干部组,2021-03-05,党史,2\n" +
			"李伟,干部组,2021-03-05,党史,≥5\n李伟,党建组,2021-03-05,党史,≥5\n",
	}.run(t, nil)
	var study *sheets.Ledger
	for _, l := range r.Ledgers {
		if l.Kind == sheets.Study {
			study = l
		}
	}
	shared := func(i, j int, f sheets.Field) bool {
		return study.Records[i].Get(f).Reading == study.Records[j].Get(f).Reading
	}
	for _, f := range []sheets.Field{sheets.FieldPerson, sheets.FieldGroup, sheets.FieldDate, sheets.FieldTopic, sheets.FieldHours} {
		if !shared(0, 1, f) {
			t.Errorf("%s: the same content has two readings", f)
		}
	}
	if shared(2, 3, sheets.FieldPerson) {
		t.Error("two people share a reading")
	}
	if shared(2, 3, sheets.FieldHours) {
		t.Error("a doubtful amount was not read for each cell")
	}
}

// noteReadings notes what each reading says that the records have.
func noteReadings(ledgers []*sheets.Ledger, said map[*sheets.Reading]string) {
	for _, l := range ledgers {
		for _, rec := range l.Records {
			for i := range rec.Entries {
				if r := rec.Entries[i].Reading; said[r] == "" {
					said[r] = saying(r)
				}
			}
		}
	}
}

func saying(r *sheets.Reading) string { return fmt.Sprintf("%+v", *r) }
