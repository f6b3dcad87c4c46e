package cli

import (
	"bytes"
	"fmt"
	"slices"
	"strconv"
	"strings"

	"ledgercheck/sheets"
)

// showReport prints the answer in one sentence, then what is short, what has to be looked at, and where it was written.
func (s *session) showReport(r *sheets.Report, written []string) error {
	var b bytes.Buffer
	fmt.Fprintln(&b, r.Headline().In(s.lang))
	fmt.Fprintln(&b, s.scope(r))
	if own := r.Settings.OwnReadings(); len(own) > 0 && len(r.Figures) > 0 {
		said := make([]string, len(own))
		for i, reading := range own {
			said[i] = sheets.ReadingWords(reading).In(s.lang)
		}
		fmt.Fprintln(&b, s.say("本单位的口径：", "readings of the office's own: ")+strings.Join(said, s.say("；", "; ")))
	}
	s.figures(&b, r, sheets.Short)
	s.figures(&b, r, sheets.Unsure)
	s.fragile(&b, r)
	s.changes(&b, r)
	s.findings(&b, r)
	for i, path := range written {
		if i == 0 {
			fmt.Fprintln(&b)
		}
		fmt.Fprintln(&b, s.say("已写出 ", "written: ")+clean(path))
	}
	_, err := s.Stdout.Write(b.Bytes())
	return err
}

// scope says what the headline speaks of.
func (s *session) scope(r *sheets.Report) string {
	line := fmt.Sprintf(s.say("%d个文件", "%d files"), len(r.Files))
	if unread := unreadFiles(r); unread > 0 {
		line += fmt.Sprintf(s.say("，%d个没读成", ", %d not read"), unread)
	}
	if len(r.Figures) == 0 {
		return line
	}
	period := r.From.String()
	if r.To != r.From {
		period += s.say("至", " to ") + r.To.String()
	}
	return fmt.Sprintf(s.say("统计期间 %s，截止 %s，", "period %s, as of %s, "), period, r.AsOf) + line
}

// figures prints the figures of one verdict, by rule, in the report's order.
func (s *session) figures(b *bytes.Buffer, r *sheets.Report, verdict sheets.Verdict) {
	var rules []sheets.RuleID
	byRule := map[sheets.RuleID][]*sheets.Figure{}
	n := 0
	for i := range r.Figures {
		f := &r.Figures[i]
		if f.Verdict != verdict {
			continue
		}
		n++
		if byRule[f.Rule] == nil {
			rules = append(rules, f.Rule)
		}
		byRule[f.Rule] = append(byRule[f.Rule], f)
	}
	if n == 0 {
		return
	}
	fmt.Fprintf(b, s.say("\n%s（%d）\n", "\n%s (%d)\n"), verdict.Words().In(s.lang), n)
	for _, rule := range rules {
		fmt.Fprintf(b, "  %s\n", s.ruleTitle(r, rule))
		t := table{right: map[int]bool{3: true, 4: true, 5: true}}
		t.add(s.say("姓名", "name"), s.say("组室", "group"), s.say("期间", "period"),
			s.say("标准", "target"), s.say("实际", "actual"), s.say("差额", "gap"), s.say("出处", "where"))
		s.figureRows(&t, byRule[rule])
		_ = t.write(b, "    ") // a bytes.Buffer takes everything
	}
}

// figureRows adds a row a figure. Months that follow one another and say the same of one subject, as those of somebody
// without any record do, share a row.
func (s *session) figureRows(t *table, figures []*sheets.Figure) {
	var ahead []string // the row of the figure at i, where it was made already
	for i := 0; i < len(figures); {
		row, last := ahead, figures[i].Period
		if row == nil {
			row = s.figureRow(figures[i])
		}
		n := 1
		for ahead = nil; i+n < len(figures); n++ {
			next := figures[i+n]
			other := s.figureRow(next)
			period := other[2]
			other[2] = row[2]
			if next.Period.Kind != sheets.PeriodMonth || last.Kind != sheets.PeriodMonth ||
				next.Period.Span.From != last.Span.To.Add(1) || !slices.Equal(row, other) {
				other[2], ahead = period, other
				break
			}
			last = next.Period
		}
		if n > 1 {
			row[2] += s.say("至", " to ") + last.String()
		}
		t.add(row...)
		i += n
	}
}

func (s *session) ruleTitle(r *sheets.Report, rule sheets.RuleID) string {
	t, ok := r.Settings.Target(rule)
	if !ok || t.Name.In(s.lang) == "" {
		return string(rule)
	}
	title := t.Name.In(s.lang)
	if text := t.Sentence(s.lang); text != "" {
		title += s.say("：", ": ") + text
	}
	return title
}

func (s *session) figureRow(f *sheets.Figure) []string {
	name, actual, gap := f.Subject.Name, s.say("无记录", "none"), ""
	if name == "" {
		name = s.say("全单位", "office")
	}
	if f.HasActual {
		actual = f.Actual.Format(2)
	}
	if f.Verdict == sheets.Short {
		gap = f.Gap.Format(2)
	}
	where := s.where(f)
	// That there is no record is told by the actual already.
	if f.Reason != "" && f.Reason != sheets.ReasonNoRecord {
		reason := sheets.ReasonWords(f.Reason).In(s.lang)
		if where != "" {
			reason += s.say("；", "; ")
		}
		where = reason + where
	}
	return []string{name, f.Subject.Group, f.Period.String(), f.Target.Format(2), actual, gap, where}
}

// where names the first cell of a figure and says how many more there are. Of a doubtful figure it names the cell that
// makes it so.
func (s *session) where(f *sheets.Figure) string {
	if len(f.Sources) == 0 {
		return ""
	}
	first := f.Sources[0]
	if f.Verdict == sheets.Unsure {
		for _, src := range f.Sources {
			if src.Left != "" {
				first = src
				break
			}
		}
	}
	n := len(f.Sources)
	if n == 1 {
		return first.String()
	}
	if s.lang == sheets.Chinese {
		return first.String() + fmt.Sprintf(" 等%d格", n)
	}
	return first.String() + fmt.Sprintf(" and %d more", n-1)
}

// fragile says how many verdicts hang on an assumption; which ones, explain and the report tell.
func (s *session) fragile(b *bytes.Buffer, r *sheets.Report) {
	n := 0
	for i := range r.Figures {
		if len(r.Figures[i].Fragile) > 0 {
			n++
		}
	}
	if n > 0 {
		fmt.Fprintf(b, s.say("\n有%d个结论换一种口径、或弄清说不准的格子就会变，见 explain 或 --json\n",
			"\n%d verdicts would be others under another reading, or once their doubtful cells are clear: see explain or --json\n"), n)
	}
}

// eachCode is how many findings of one code are printed; the report and the summary have them all.
const eachCode = 10

// findings prints what a person should look at, by code, errors before warnings. Files that could not be read are left
// to showUnread, notes are only counted.
func (s *session) findings(b *bytes.Buffer, r *sheets.Report) {
	notes := 0
	for _, severity := range []sheets.Severity{sheets.Error, sheets.Warning, sheets.Info} {
		var codes []sheets.Code
		byCode := map[sheets.Code][]*sheets.Finding{}
		for i := range r.Findings {
			f := &r.Findings[i]
			switch {
			case f.Severity != severity || isUnread(f):
			case severity == sheets.Info:
				notes++
			default:
				if byCode[f.Code] == nil {
					codes = append(codes, f.Code)
				}
				byCode[f.Code] = append(byCode[f.Code], f)
			}
		}
		for _, code := range codes {
			s.findingsOf(b, byCode[code])
		}
	}
	if notes > 0 {
		fmt.Fprintf(b, s.say("\n另有%d条说明，见汇总表或 --json\n", "\n%d notes more: see the summary or --json\n"), notes)
	}
}

func (s *session) findingsOf(b *bytes.Buffer, found []*sheets.Finding) {
	fmt.Fprintf(b, s.say("\n%s：%s（%d）\n", "\n%s: %s (%d)\n"), found[0].Severity.Words().In(s.lang), clean(found[0].Render(s.lang).Title), len(found))
	for i, f := range found {
		if i == eachCode {
			fmt.Fprintf(b, s.say("  还有%d处，见汇总表或 --json\n", "  %d more: see the summary or --json\n"), len(found)-i)
			return
		}
		s.finding(b, f)
	}
}

func (s *session) finding(b *bytes.Buffer, f *sheets.Finding) {
	t := f.Render(s.lang)
	line := "  "
	if place := f.Place.String(); place != "" {
		line += clean(place) + s.say("：", ": ")
	}
	fmt.Fprintln(b, line+clean(t.Message))
	if more := s.advice(f); more != "" {
		fmt.Fprintln(b, "    "+more)
	}
}

// advice says what a finding does to the result and how to mend it.
func (s *session) advice(f *sheets.Finding) string {
	t := f.Render(s.lang)
	return s.sentences(clean(t.Effect), clean(t.Remedy))
}

// isUnread reports whether a finding says that a file or a sheet was not read, or not to its end.
func isUnread(f *sheets.Finding) bool {
	return f.Code == sheets.UnreadableFile || f.Code == sheets.EncryptedFile || f.Code == sheets.TooLarge
}

// unreadFiles counts the files that are not, or not wholly, in the result.
func unreadFiles(r *sheets.Report) int {
	bad := map[string]bool{}
	for _, f := range r.Files {
		if f.Err != nil {
			bad[f.Name] = true
		}
	}
	for _, l := range r.Ledgers {
		if l.Damaged {
			bad[l.File] = true
		}
	}
	return len(bad)
}

// showUnread tells on standard error which files are not in the result and why. It is said whatever else is printed,
// because a result that lacks a file looks like one that does not.
func (s *session) showUnread(r *sheets.Report) {
	given := givenFiles(r)
	var b bytes.Buffer
	told := map[string]bool{}
	for i := range r.Findings {
		if f := &r.Findings[i]; isUnread(f) && given[f.File] {
			told[f.File] = true
			s.finding(&b, f)
		}
	}
	for _, file := range r.Files {
		if file.Err != nil && !told[file.Name] {
			f := inputFailure(file.Err)
			fmt.Fprintf(&b, "  %s%s%s\n", clean(file.Name), s.say("：", ": "), f.What.In(s.lang))
			if more := s.sentences(f.Remedy.In(s.lang)); more != "" {
				fmt.Fprintln(&b, "    "+more)
			}
		}
	}
	if b.Len() > 0 {
		fmt.Fprintln(s.Stderr, s.say("没读成的（"+strconv.Itoa(unreadFiles(r))+"个文件）：", strconv.Itoa(unreadFiles(r))+" files not read:"))
		_, _ = s.Stderr.Write(b.Bytes()) // nowhere is left to tell that stderr is closed
	}
}

// showGeneral tells on standard error what is wrong with the run as a whole or with a folder: that there was no ledger.
func (s *session) showGeneral(r *sheets.Report) {
	given := givenFiles(r)
	for i := range r.Findings {
		f := &r.Findings[i]
		if !isUnread(f) || given[f.File] {
			continue
		}
		line := s.say("出错：", "error: ")
		if f.File != "" {
			line += clean(f.File) + s.say("：", ": ")
		}
		fmt.Fprintln(s.Stderr, line+clean(f.Render(s.lang).Message))
		if more := s.advice(f); more != "" {
			fmt.Fprintln(s.Stderr, "  "+more)
		}
	}
}

func givenFiles(r *sheets.Report) map[string]bool {
	names := map[string]bool{}
	for _, f := range r.Files {
		names[f.Name] = true
	}
	return names
}
