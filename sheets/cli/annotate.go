package cli

import (
	"fmt"

	"ledgercheck/sheets"
	"ledgercheck/sheets/audit"
)

// annotate writes the marked copies and tells which ledgers got none and why. A copy that is not written changes the exit
// status only where the folder or a file could not be written: that a format gets none is no failure of the check.
func (s *session) annotate(dir string, r *sheets.Report, opts audit.Options, written *[]string) {
	copies, err := s.Annotate(dir, r, s.lang, inputs(r, opts))
	for _, c := range copies {
		if c.Path != "" {
			*written = append(*written, c.Path)
		}
	}
	for _, c := range copies {
		if c.Note.Zh != "" {
			fmt.Fprintln(s.Stderr, clean(c.Path)+s.say("：", ": ")+clean(c.Note.In(s.lang)))
		}
		if c.Path == "" {
			fmt.Fprintln(s.Stderr, s.say("没有标注副本：", "no marked copy: ")+clean(c.File)+s.say("：", ": ")+clean(c.Why.In(s.lang)))
		}
	}
	if err != nil {
		s.explain(outputFailure(dir, err))
		s.status = exitWrong
	}
}
