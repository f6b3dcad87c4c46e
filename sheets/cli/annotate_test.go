package cli

import (
	"strings"
	"testing"

	"ledgercheck/sheets"
)

// Copies that were written are listed, those that were not are told with the reason, and only a folder that cannot be
// written is a failure.
func TestAnnotate(t *testing.T) {
	report := &sheets.Report{Ledgers: []*sheets.Ledger{{Kind: sheets.Study}}}
	s := newStage(report, nil)
	if got := Main(t.Context(), []string{"check", "--lang", "zh", "--annotate", "out", "x"}, s.env); got == exitWrong {
		t.Errorf("status %d: %s", got, s.stderr.String())
	}
	if !strings.Contains(s.stdout.String(), "out/a.xlsx") || !strings.Contains(s.stderr.String(), "b.xls：这种格式不行") {
		t.Errorf("%s\n%s", s.stdout.String(), s.stderr.String())
	}
	s = newStage(report, nil)
	if got := Main(t.Context(), []string{"check", "--lang", "zh", "--annotate", "locked", "x"}, s.env); got != exitWrong || s.stderr.Len() == 0 {
		t.Errorf("status %d: %s", got, s.stderr.String())
	}
}
