package flow

import (
	"context"
	"errors"
	"strings"
	"testing"

	"ledgercheck/sheets"
)

// retarget judges only what the test needs: hours against another target.
func retarget(_ context.Context, r *sheets.Report, s sheets.Settings) ([]sheets.Figure, error) {
	target, _ := s.Target("study.hours")
	out := append([]sheets.Figure{}, r.Figures...)
	for i := range out {
		f := &out[i]
		if f.Rule != "study.hours" || !f.HasActual || f.Verdict == sheets.NotDue {
			continue
		}
		if f.Target = target.Min; f.Actual >= f.Target {
			f.Verdict, f.Gap = sheets.Met, 0
		} else {
			f.Verdict, f.Gap = sheets.Short, f.Target-f.Actual
		}
	}
	return out, nil
}

func TestTrial(t *testing.T) {
	d := opened(t)
	if d.offer(&d.report.Figures[0]) != nil {
		t.Error("something to try without an engine")
	}
	d.deps.Retarget = retarget
	var lisi Ref
	for i, f := range d.report.Figures {
		if f.Subject.Name == "李四" && f.Verdict == sheets.Short && f.Rule == "study.hours" {
			lisi = Ref{Figure: i + 1}
		}
	}
	d.Choose(lisi)
	if e, _ := d.Evidence(); e.Trial == nil || e.Trial.Min != sheets.Whole(5) || e.Trial.Step != sheets.Whole(1) || e.Trial.On {
		t.Fatalf("offered %+v", e.Trial)
	}
	real := d.Report()
	d.Try("study.hours", sheets.Whole(3))
	d.until("a trial", func() bool { return d.TrialNote() != "" })
	if note := d.TrialNote(); !strings.Contains(note, "≥ 3学时") || !strings.Contains(note, "李四变为达标") {
		t.Errorf("says %q", note)
	}
	e, ok := d.Evidence()
	if !ok || e.Verdict != sheets.Met || !e.Trial.On || e.Trial.Min != sheets.Whole(3) {
		t.Errorf("the evidence stays %+v", e)
	}
	var saved *sheets.Report
	d.save = func(_ string, r *sheets.Report, _ sheets.Lang, _ []string) error { saved = r; return nil }
	d.SaveAll(t.TempDir())
	d.until("saved", func() bool { s := d.Saving(); return s.Finished() })
	if saved != real {
		t.Error("a trial was saved")
	}
	d.Choose(Ref{})
	d.Back() // Esc
	if d.TrialNote() != "" || d.Report() != real {
		t.Error("Esc does not end the trial")
	}
	// Trying the real target is no trial; one that fails leaves all as it is; so does one that was overtaken.
	d.Try("study.hours", sheets.Whole(5))
	d.Try("study.hours", 0)
	d.deps.Retarget = func(context.Context, *sheets.Report, sheets.Settings) ([]sheets.Figure, error) {
		return nil, errors.New("no")
	}
	d.Try("study.hours", sheets.Whole(4))
	d.deps.Retarget = retarget
	d.Try("study.hours", sheets.Whole(2))
	d.Try("study.hours", sheets.Whole(6))
	d.until("the last trial", func() bool { return strings.Contains(d.TrialNote(), "≥ 6学时") })
	d.Again()
	d.until("a result", func() bool { return d.State() == Ready })
	if d.TrialNote() != "" {
		t.Error("a trial outlives its report")
	}
}

func TestTrialOfNobody(t *testing.T) {
	d := opened(t)
	d.deps.Retarget = func(_ context.Context, r *sheets.Report, _ sheets.Settings) ([]sheets.Figure, error) {
		return r.Figures, nil
	}
	d.Try("study.chars", sheets.Whole(9000))
	d.until("a trial", func() bool { return d.TrialNote() != "" })
	if note := d.TrialNote(); !strings.Contains(note, "没有人的结论会改变") {
		t.Errorf("says %q", note)
	}
}
