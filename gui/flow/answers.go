package flow

import (
	"slices"
	"strings"

	"ledgercheck/sheets"
	"ledgercheck/sheets/remember"
)

// AnswersFile is what the clerk answered to findings, in the configuration folder. It can be given to check --answers.
const AnswersFile = "answers.toml"

// AnswerOffer is what the evidence offers to answer to a finding.
type AnswerOffer struct {
	Finding int // of Report.Findings, +1
	Acts    []ActOffer
	Read    bool   // a value can be typed instead
	Hint    string // what such a value looks like
	Always  bool   // an answer may hold for every cell that says the same
	Given   string // what was answered already; empty: nothing
}

// ActOffer is a button.
type ActOffer struct {
	Act  sheets.Act
	Text string
}

// answerable says which answers a finding may have.
var answerable = map[sheets.Code]struct {
	acts []sheets.Act
	hint string // key of the example; empty: nothing can be typed
}{
	sheets.UncertainValue:    {[]sheets.Act{sheets.ActAccept, sheets.ActSkip}, "answer.hint.value"},
	sheets.ApproximateValue:  {[]sheets.Act{sheets.ActAccept, sheets.ActSkip}, "answer.hint.value"},
	sheets.ImpossibleValue:   {[]sheets.Act{sheets.ActAccept, sheets.ActSkip}, "answer.hint.value"},
	sheets.FormulaError:      {[]sheets.Act{sheets.ActSkip}, "answer.hint.value"},
	sheets.FormulaNoValue:    {[]sheets.Act{sheets.ActSkip}, "answer.hint.value"},
	sheets.RoundingFlip:      {[]sheets.Act{sheets.ActAccept}, "answer.hint.value"},
	sheets.UncertainDate:     {[]sheets.Act{sheets.ActSkip}, "answer.hint.date"},
	sheets.ImpossibleDate:    {[]sheets.Act{sheets.ActSkip}, "answer.hint.date"},
	sheets.OutOfPeriod:       {[]sheets.Act{sheets.ActSkip}, "answer.hint.date"},
	sheets.UnknownPerson:     {[]sheets.Act{sheets.ActSkip}, "answer.hint.name"},
	sheets.AmbiguousPerson:   {[]sheets.Act{sheets.ActSkip}, "answer.hint.name"},
	sheets.MultipleNames:     {[]sheets.Act{sheets.ActSkip}, "answer.hint.name"},
	sheets.UnnamedAttendees:  {[]sheets.Act{sheets.ActSkip}, "answer.hint.name"},
	sheets.UnknownStatusWord: {[]sheets.Act{sheets.ActSkip}, "answer.hint.status"},
	sheets.UnknownSymbol:     {[]sheets.Act{sheets.ActSkip}, "answer.hint.sign"},
	sheets.HiddenRow:         {[]sheets.Act{sheets.ActCount, sheets.ActSkip}, ""},
	sheets.StruckRow:         {[]sheets.Act{sheets.ActCount, sheets.ActSkip}, ""},
	sheets.DuplicateRecord:   {[]sheets.Act{sheets.ActSame, sheets.ActDifferent}, ""},
	sheets.ConflictingRecord: {[]sheets.Act{sheets.ActSame, sheets.ActDifferent}, ""},
	sheets.RepeatedRow:       {[]sheets.Act{sheets.ActSame, sheets.ActDifferent}, ""},
}

// answerOffer gives what can be answered to a finding; nil where nothing can: it has no cell, or only its ledger can be
// mended.
func (f *Flow) answerOffer(n int) *AnswerOffer {
	x := &f.real.Findings[n-1]
	can, ok := answerable[x.Code]
	if !ok || x.Cell.IsZero() || f.deps.Keep == "" {
		return nil
	}
	o := &AnswerOffer{Finding: n}
	field, text := f.entryAt(x.Place)
	blank := strings.TrimSpace(text) == ""
	for _, act := range can.acts {
		if act == sheets.ActAccept && field != 0 && blank { // nothing stands there that could be right
			continue
		}
		o.Acts = append(o.Acts, ActOffer{act, f.actText(x.Code, act)})
	}
	if can.hint != "" {
		o.Read, o.Hint = true, f.texts.T(hintFor(field, can.hint))
		o.Always = field != 0 && !blank
	}
	if a := f.given(x.Place); a != nil {
		o.Given = f.answerText(a)
	}
	return o
}

// hintFor gives the example of what is typed into a cell of a field; other where the field asks for nothing of its own.
func hintFor(field sheets.Field, other string) string {
	switch {
	case field == sheets.FieldMode:
		return "answer.hint.mode"
	case field == sheets.FieldStatus:
		return "answer.hint.status"
	case field == sheets.FieldMark:
		return "answer.hint.sign"
	case fieldRole[field] == RoleWhen:
		return "answer.hint.date"
	case fieldRole[field] == RoleWho:
		return "answer.hint.name"
	}
	return other
}

// actText names an act; 不是这个人 is what skipping is called where a name is in doubt.
func (f *Flow) actText(code sheets.Code, act sheets.Act) string {
	if act == sheets.ActSkip && (code == sheets.UnknownPerson || code == sheets.AmbiguousPerson) {
		return f.texts.T("answer.notthem")
	}
	return f.texts.T("answer." + string(act))
}

// entryAt gives the field and the text of a cell as it was read.
func (f *Flow) entryAt(at sheets.Place) (sheets.Field, string) {
	for _, l := range f.real.Ledgers {
		if l.File != at.File || l.Sheet != at.Sheet {
			continue
		}
		for _, rec := range l.Records {
			for i := range rec.Entries {
				if rec.Entries[i].Cell() == at.Cell {
					return rec.Entries[i].Field, rec.Entries[i].Text
				}
			}
		}
	}
	return 0, ""
}

func (f *Flow) given(at sheets.Place) *sheets.Answer {
	sha := f.shaOf(at.File)
	for i := range f.answers.Answers {
		if a := &f.answers.Answers[i]; a.Sheet == at.Sheet && a.Cell == at.Cell.String() && (a.File == at.File || a.SHA256 != "" && a.SHA256 == sha) {
			return a
		}
	}
	return nil
}

func (f *Flow) shaOf(name string) string {
	for i := range f.real.Files {
		if f.real.Files[i].Name == name {
			return f.real.Files[i].SHA256
		}
	}
	return ""
}

// Answer answers a finding and judges anew. read is what ActRead reads instead; always answers every cell of that column's
// kind that says the same. Nothing is written into a ledger.
func (f *Flow) Answer(finding int, act sheets.Act, read string, always bool) bool {
	if !f.hasReport() || finding < 1 || finding > len(f.real.Findings) {
		return false
	}
	read = strings.TrimSpace(read)
	if act == sheets.ActRead && read == "" {
		return false
	}
	x := &f.real.Findings[finding-1]
	field, text := f.entryAt(x.Place)
	if text == "" {
		text = x.Arg("raw")
	}
	next := clone(f.answers)
	if always && act == sheets.ActRead && field != 0 && strings.TrimSpace(text) != "" {
		next.Rules = slices.DeleteFunc(next.Rules, func(r sheets.AnswerRule) bool { return r.Field == field && r.Text == text })
		next.Rules = append(next.Rules, sheets.AnswerRule{Field: field, Text: text, Read: read})
	} else {
		cell, sha := x.Cell.String(), f.shaOf(x.File)
		next.Answers = slices.DeleteFunc(next.Answers, func(a sheets.Answer) bool { return a.File == x.File && a.Sheet == x.Sheet && a.Cell == cell })
		next.Answers = append(next.Answers, sheets.Answer{
			File: x.File, SHA256: sha, Sheet: x.Sheet, Cell: cell, Text: text, Do: act, Read: readOf(act, read),
		})
	}
	return f.decide(next)
}

func readOf(act sheets.Act, read string) string {
	if act == sheets.ActRead {
		return read
	}
	return ""
}

func clone(a sheets.Answers) sheets.Answers {
	a.Answers, a.Rules = slices.Clone(a.Answers), slices.Clone(a.Rules)
	return a
}

// decide keeps answers and judges by them, a step that can be undone; where they cannot be kept nothing changes.
func (f *Flow) decide(next sheets.Answers) bool {
	if !f.change("undo.answer", func() bool { return f.keepAnswers(next) }) {
		return false
	}
	f.judgeAnew()
	return true
}

// keepAnswers makes answers those that count from now on; where they cannot be kept nothing changes.
func (f *Flow) keepAnswers(next sheets.Answers) bool {
	next.Version = sheets.AnswersVersion
	if path := f.deps.Keep.Path(AnswersFile); path != "" {
		if err := f.writeAnswers(path, next); err != nil {
			f.keepFailed(err)
			return false
		}
	}
	f.answers = next
	return true
}

func (f *Flow) writeAnswers(path string, a sheets.Answers) error {
	if err := f.deps.Keep.Make(); err != nil {
		return err
	}
	return remember.WriteAnswers(path, a)
}

// Given is one answer in words, to be seen and taken back.
type Given struct {
	Title, Detail string
	answer, rule  int // index, −1 for the other
}

// AnswersGiven lists all answers, those for every cell first.
func (f *Flow) AnswersGiven() []Given {
	t := f.texts
	var out []Given
	for i, r := range f.answers.Rules {
		out = append(out, Given{
			Title:  t.T("answer.rule", "text", r.Text, "read", r.Read),
			Detail: t.T("answer.rule.field", "field", r.Field.Words().In(f.Lang())), answer: -1, rule: i,
		})
	}
	for i := range f.answers.Answers {
		a := &f.answers.Answers[i]
		out = append(out, Given{Title: f.answerText(a), Detail: a.File + " › " + a.Sheet + " › " + a.Cell, answer: i, rule: -1})
	}
	return out
}

func (f *Flow) answerText(a *sheets.Answer) string {
	if a.Do == sheets.ActRead {
		return f.texts.T("answer.given.read", "text", a.Text, "read", a.Read)
	}
	return f.texts.T("answer.given", "text", a.Text, "act", f.texts.T("answer."+string(a.Do)))
}

// TakeBack takes an answer back; it can be undone.
func (f *Flow) TakeBack(g Given) {
	next := clone(f.answers)
	switch {
	case g.rule >= 0 && g.rule < len(next.Rules):
		next.Rules = slices.Delete(next.Rules, g.rule, g.rule+1)
	case g.answer >= 0 && g.answer < len(next.Answers):
		next.Answers = slices.Delete(next.Answers, g.answer, g.answer+1)
	default:
		return
	}
	f.decide(next)
}

// loadAnswers reads the answers that are kept.
func (f *Flow) loadAnswers() {
	if !f.deps.Keep.Has(AnswersFile) {
		return
	}
	a, err := remember.ReadAnswers(f.deps.Keep.Path(AnswersFile))
	if err != nil {
		f.notice = Trouble{f.texts.T("answer.broken"), f.texts.T("answer.broken.fix", "path", f.deps.Keep.Path(AnswersFile)), err.Error()}
		return
	}
	f.answers = a
}

// spot is what was chosen, told without indexes, which another run numbers otherwise.
type spot struct {
	rule    sheets.RuleID
	subject sheets.Subject
	period  sheets.Period
	at      sheets.Place
	next    sheets.Place // of the finding that comes after it
}

func (f *Flow) placeOfChoice() *spot {
	switch c := f.choice; {
	case c.Figure > 0 && c.Figure <= len(f.report.Figures):
		x := &f.report.Figures[c.Figure-1]
		return &spot{rule: x.Rule, subject: x.Subject, period: x.Period}
	case c.Finding > 0 && c.Finding <= len(f.report.Findings):
		return &spot{at: f.report.Findings[c.Finding-1].Place, next: f.placeAfter(c)}
	}
	return nil
}

// chooseAgain chooses what was chosen before the run: the same figure; of a finding that is answered the next one.
func (f *Flow) chooseAgain() {
	s := f.returnTo
	f.returnTo = nil
	if s == nil {
		return
	}
	if s.rule != "" {
		for i := range f.report.Figures {
			if x := &f.report.Figures[i]; x.Rule == s.rule && x.Subject == s.subject && x.Period == s.period {
				f.choice = Ref{Figure: i + 1}
			}
		}
		return
	}
	for _, at := range []sheets.Place{s.at, s.next} {
		for i := range f.report.Findings {
			if x := &f.report.Findings[i]; at != (sheets.Place{}) && x.Place == at && (x.Severity != sheets.Info || at == s.at) {
				f.choice = Ref{Finding: i + 1}
				return
			}
		}
	}
}

// placeAfter gives where the finding stands that F8 would lead to: one that is answered may be gone after the next reading, and
// the clerk goes on.
func (f *Flow) placeAfter(c Ref) sheets.Place {
	asking, at := f.askingFindings(c)
	for i := range asking {
		if x := &f.report.Findings[asking[(at+1+i)%len(asking)].Finding-1]; x.Place != f.report.Findings[c.Finding-1].Place {
			return x.Place
		}
	}
	return sheets.Place{}
}
