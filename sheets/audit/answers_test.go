package audit

import (
	"bytes"
	"slices"
	"testing"

	"ledgercheck/sheets"
	"ledgercheck/templates"
)

const answeredOffice = "../../testdata/ledgers/office-2021/ledgers"

func answeredRun(t *testing.T, a sheets.Answers) *sheets.Report {
	t.Helper()
	r, err := Run(t.Context(), Options{Paths: []string{answeredOffice}, AsOf: sheets.Date{Year: 2021, Month: 12, Day: 31}, Data: templates.FS, Answers: a})
	if err != nil {
		t.Fatal(err)
	}
	return r
}

func reportBytes(t *testing.T, r *sheets.Report) []byte {
	t.Helper()
	var b bytes.Buffer
	if err := r.WriteJSON(&b, sheets.Chinese); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

// An answer changes the figures that rest on its cell and no others, and the sources say so; answers that concern nothing
// that was read leave the report byte for byte as it was.
func TestAnswersChangeOnlyWhatRestsOnThem(t *testing.T) {
	before := answeredRun(t, sheets.Answers{})
	plain := reportBytes(t, before)
	elsewhere := sheets.Answers{
		Answers: []sheets.Answer{{File: "不在这里.xlsx", Sheet: "3月", Cell: "F12", Text: "5", Do: sheets.ActRead, Read: "1"}},
		Rules:   []sheets.AnswerRule{{Field: sheets.FieldHours, Text: "谁也不会这样写", Read: "1"}},
	}
	if !bytes.Equal(reportBytes(t, answeredRun(t, elsewhere)), plain) {
		t.Error("answers that concern nothing change the report")
	}
	// Some cells of 学时, spread over the office's ledgers.
	var cells []sheets.Source
	for i := range before.Figures {
		f := &before.Figures[i]
		for _, s := range f.Sources {
			if f.Rule == "study.hours" && s.HasNum && s.Left == "" && s.Value != 0 {
				cells = append(cells, s)
			}
		}
	}
	if len(cells) < 100 {
		t.Fatal(len(cells), "cells of hours")
	}
	for _, n := range []int{len(cells) / 7, len(cells) / 2} {
		at := cells[n].Place
		after := answeredRun(t, sheets.Answers{Answers: []sheets.Answer{{File: at.File, Sheet: at.Sheet, Cell: at.Cell.String(), Text: cells[n].Text, Do: sheets.ActRead, Read: "0.25学时"}}})
		if len(after.Answers) != 1 || after.Answers[0].State != sheets.AnswerUsed {
			t.Fatalf("%v: %+v", at, after.Answers)
		}
		if len(before.Figures) != len(after.Figures) {
			t.Fatalf("%v: %d figures, then %d", at, len(before.Figures), len(after.Figures))
		}
		changed := 0
		for i := range after.Figures {
			x, y := &before.Figures[i], &after.Figures[i]
			rests := func(s sheets.Source) bool { return s.Place == at }
			j := slices.IndexFunc(y.Sources, rests)
			if x.Rule != y.Rule || x.Subject != y.Subject || x.Period != y.Period {
				t.Fatalf("%v: the figures come in another order", at)
			}
			if j < 0 && (x.Actual != y.Actual || x.Verdict != y.Verdict || x.Gap != y.Gap) {
				t.Errorf("%v: %s of %s in %v does not rest on it and changes", at, y.Rule, y.Subject.Name, y.Period)
			}
			if j >= 0 && x.Actual != y.Actual {
				changed++
				if !y.Sources[j].Answered || y.Sources[j].Text != after.Answers[0].Was {
					t.Errorf("%v: the source does not say that it was answered: %+v", at, y.Sources[j])
				}
			}
		}
		if changed == 0 {
			t.Errorf("%v: no figure changes", at)
		}
	}
}
